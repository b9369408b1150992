//! What is brought to an end without a "will", and what others promise in plain
//! words: sentences of our own, each with what a careful reader takes it for.

use super::*;

fn told(sentence: &str, names: &[&str]) -> Option<(Class, By)> {
    let author = Author {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Author::default()
    };
    judge(sentence, &Context::default(), &author).map(|judged| (judged.class, judged.by))
}

#[test]
fn what_is_ended_is_undertaken() {
    let own = Some((Class::Commitment, By::Author));
    let wrong: Vec<String> = [
        ("We have dropped the plan for a salt tax.", own),
        ("Ministers have now abandoned the harbour levy.", own),
        ("Payment of the kiln grant ceases on 31 March 2028.", own),
        ("The slipway at Leith is to be shut.", own),
        ("The scheme closes to new applicants in March.", own),
        ("The scheme closes on 31 March.", own),
        ("The relief on nets has been brought to an end.", own),
        ("The Salt Board is being wound up.", own),
        ("The rope grant is to be halved.", own),
        ("Two of the yards are to be sold by 2030.", own),
        ("The yards shut in March 2028.", own),
        ("The last coal-fired station shut in September 2024.", None),
        ("The shop closes on Sundays.", None),
        ("The firm has brought many jobs to the valley.", None),
        ("The window was wound up by hand.", None),
    ]
    .into_iter()
    .filter(|(text, expected)| told(text, &[]) != *expected)
    .map(|(text, _)| format!("{text} {:?}", told(text, &[])))
    .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_mayors_businesses_and_members_promise_is_theirs() {
    for text in [
        "The Mayor will spend £40m on trams.",
        "The Mayor of Fenland will build ten stops.",
        "Businesses will invest £3bn in kilns by 2030.",
        "Members told us they will build two yards.",
        "Our members told us that they will hire 900 people.",
        "Developers will pay for 300 homes.",
        "Port operators will invest £90m in cranes.",
        "The Combined Authority will fund two trams.",
    ] {
        assert!(
            told(text, &[]).is_none_or(|(_, by)| by == By::Other),
            "{text} {:?}",
            told(text, &[])
        );
    }
    // What is asked of them by rule is the author's.
    let own = Some((Class::Commitment, By::Author));
    for (text, names) in [
        (
            "Businesses will be required to report their training.",
            &[][..],
        ),
        ("Our mayors will be given £40m for trams.", &[]),
        ("The Mayor will spend £40m on trams.", &["mayor"]),
        (
            "The Combined Authority will fund two trams.",
            &["fenland combined authority"],
        ),
        (
            "The Combined Authority will fund two trams.",
            &["combined authority"],
        ),
        (
            "The Authority will fund two trams.",
            &["fenland combined authority"],
        ),
    ] {
        assert_eq!(told(text, names), own, "{text} {names:?}");
    }
    let theirs = told(
        "Fenland local authority will fund two trams.",
        &["fenland combined authority"],
    );
    assert!(theirs.is_none_or(|(_, by)| by == By::Other), "{theirs:?}");
}
