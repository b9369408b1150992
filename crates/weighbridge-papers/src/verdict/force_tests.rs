//! What sentences bind their author to, and how patterns are found.

use super::*;

fn told(sentence: &str) -> (Force, String) {
    let (force, found) = force(sentence);
    let words = plain(sentence);
    let text = found.map_or(String::new(), |found| {
        sentence[words[found.start].1.start..words[found.end - 1].1.end].to_owned()
    });
    (force, text)
}

#[test]
fn sentences_bind_or_do_not() {
    use Force::{LooksAt, Refuses, Speaks, Undertakes};
    for (sentence, force, words) in [
        (
            "We will invest £10m in ports.",
            Undertakes,
            "We will invest",
        ),
        (
            "The Government will also publish a plan.",
            Undertakes,
            "Government will also publish",
        ),
        (
            "We will consider a carbon border.",
            LooksAt,
            "We will consider",
        ),
        ("We will work with councils.", LooksAt, "We will work with"),
        (
            "We will review it and we will publish it.",
            Undertakes,
            "we will publish",
        ),
        (
            "The government has already announced a fund.",
            Undertakes,
            "government has already announced",
        ),
        ("We want the best ports.", LooksAt, "We want"),
        (
            "We will not introduce a carbon border.",
            Refuses,
            "We will not",
        ),
        ("We will not cut the fund.", Speaks, ""),
        ("There are no plans for a map.", Refuses, "no plans"),
        ("Britain will not succeed alone.", Speaks, ""),
        ("Steel is important.", Speaks, ""),
        ("Should we say that we will act?", Speaks, ""),
        ("", Speaks, ""),
    ] {
        assert_eq!(told(sentence), (force, words.to_owned()), "{sentence}");
    }
}

#[test]
fn patterns_have_choices_gaps_and_options() {
    let words = plain("we are now building a port");
    assert_eq!(find(&words, "are also? now? building"), Some(1..4));
    assert_eq!(find(&words, "building * port"), Some(3..6));
    assert_eq!(find(&words, "port *"), None);
}
