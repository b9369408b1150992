//! What "will" says beside acts: sentences that are and are not undertaken or refused.

use crate::commitment::Class;
use crate::commitment::set_up::judged;

#[test]
fn what_is_left_out_is_refused_and_what_is_spared_is_not() {
    for (sentence, refused) in [
        ("Our support will not go beyond 2029.", true),
        ("The scheme will not reopen.", true),
        ("Our approach will not include tariffs.", true),
        ("A levy was weighed up; it will not be introduced.", true),
        ("The levy will not pause in 2027.", true),
        ("We will not delay the tax rise.", true),
        ("We will not delay the Bill.", false),
        ("They will not be excluded from the scheme.", false),
        ("It will not be paid late.", false),
        ("They will not be left behind.", false),
        ("It will not be done lightly.", false),
        ("Talks will not resume until May.", false),
        ("Snow will not return.", false),
        ("The town will not cover its shame.", false),
        ("The river will not run past the mill.", false),
        ("The flood will not reach beyond the wall.", false),
    ] {
        let class = judged(sentence).map(|one| one.class);
        assert_eq!(
            class == Some(Class::Refusal),
            refused,
            "{sentence} {class:?}"
        );
    }
}

#[test]
fn a_day_makes_nobody_the_authors() {
    let mut wrong = Vec::new();
    for (sentence, done) in [
        (
            "The first fellows will take up their posts in January.",
            true,
        ),
        ("Officials will meet the yards in May.", true),
        ("Applicants will learn the outcome in May.", true),
        ("Each winner will sign by June.", true),
        ("The Canal Agency will drain the lock in May.", true),
        ("The second cohort will set off in September.", true),
        ("Cormorants will nest in the marsh in May.", false),
        ("Swallows will return to the cliffs in spring.", false),
        ("Hackers will attack the ports this month.", false),
        ("Burglars will strike next week.", false),
        ("The moon will eclipse the sun in August.", false),
        ("Tallow Stores will open three shops in Hull in May.", false),
        ("Critics will publish their own plan in May.", false),
        ("Protesters will march on Whitehall in May.", false),
        ("Strikers will walk out next week.", false),
        ("The clocks will go back in October.", false),
        ("Pupils will sit their papers in May.", false),
    ] {
        let one = judged(sentence);
        let told = one.as_ref().is_some_and(|one| {
            one.class == Class::Commitment && one.by == crate::commitment::By::Author
        });
        if told != done {
            wrong.push((sentence, one.map(|one| (one.class, one.by))));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
