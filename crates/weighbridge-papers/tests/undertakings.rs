//! What a government's own measures will do, what ends and what is refused, marked
//! before the rules on these were run. Each sentence is judged by itself.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::commitment::{Author, By, Class, Context, judge};

/// Before the rules 27 of these were told as they are marked.
const MARKED: &str = include_str!("undertakings.tsv");
/// Written before the rules and run first after them: 31 of 40 were told as marked, 22
/// before. The rules were changed again after a look at these.
const LATER: &str = include_str!("undertakings_later.tsv");

/// How many sentences are told as they are marked, of all.
fn told(list: &str) -> (usize, usize) {
    let (mut right, mut all) = (0, 0);
    for line in list.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let [what, hard, sentence] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three cells: {line}");
        };
        let told = judge(sentence, &Context::default(), &Author::default());
        let class = told.as_ref().map(|one| one.class);
        let ours = told.as_ref().is_some_and(|one| one.by == By::Author);
        let ends = told.as_ref().is_some_and(|one| one.ends());
        let met = match what {
            "act" | "soft" => class == Some(Class::Commitment) && ours && !ends,
            "outcome" => class == Some(Class::Outcome),
            "refusal" => ours && (class == Some(Class::Refusal) || ends),
            _ => class.is_none(),
        };
        let edged = told.as_ref().is_some_and(|one| one.hard_edged);
        let met = met && (hard == "-" || edged == (hard == "hard"));
        all += 1;
        right += usize::from(met);
        if !met {
            println!("{what} {hard}: {sentence} | {class:?} ours {ours} hard {edged} ends {ends}");
        }
    }
    println!("{right} of {all}");
    (right, all)
}

#[test]
fn acts_of_things_are_told_from_what_comes_of_them() {
    assert_eq!(told(MARKED).1, 56);
    assert_eq!(told(LATER).1, 40);
    assert!(told(MARKED).0 >= 54, "fewer than when last looked at");
    assert!(told(LATER).0 >= 34, "fewer than when last looked at");
}
