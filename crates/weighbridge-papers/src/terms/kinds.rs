//! Whether words say of what kind a thing is and mark it off from others of its kind. It
//! knows no terms.

use crate::tokens::{Shape, Token};

/// Whether the word at a place is one of a list.
pub(super) fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Nouns by which a definition says of what kind a thing is: "firms that …".
const KINDS: &str = "group firm company business enterprise employer place area town city district region county \
    people worker job work industry sector technology product service activity skill development \
    partnership institution body organisation agreement contract material mineral one site zone road \
    railway network cluster investment capability plan programme set combination kind \
    type process thing facility centre project fund corridor community \
    household pupil student course qualification occupation trade supplier producer user vehicle fuel \
    land system standard rule tax charge payment sum any those anything everything \
    ward settlement village parish neighbourhood estate port part share class category field \
    choice practice method arrangement collection mix kit degree";

/// Whether what begins at `at` says of what kind a thing is and marks it off from
/// others of its kind: "groups of at least ten firms", "the 100 districts with …".
pub(super) fn kind_of_thing(words: &[Token], at: usize) -> bool {
    let mut at = at;
    while is(
        words,
        at,
        &["a", "an", "the", "those", "any", "all", "simply", "really"],
    ) || words
        .get(at)
        .is_some_and(|word| word.shape == Shape::Number)
    {
        at += 1;
    }
    // "Building on places that grow" says what is done.
    if words.get(at).is_some_and(|word| {
        word.low.ends_with("ing")
            || word.is(&[
                "to", "by", "in", "for", "on", "with", "as", "from", "at", "and",
            ])
    }) {
        return false;
    }
    let kinds: Vec<&str> = KINDS.split_whitespace().collect();
    let kind = (at.saturating_sub(1)..at + 3).find(|place| {
        words.get(*place).is_some_and(|word| {
            let one = word.low.strip_suffix('s').unwrap_or(&word.low);
            let one = one
                .strip_suffix("ie")
                .map_or(one.to_owned(), |one| format!("{one}y"));
            // "An area of strength", "a place to grow": praise, and no bounds.
            // A bound after it is none: "a place of under 50,000 people in which".
            let bound = (place + 2..place + 12).any(|at| {
                words
                    .get(at)
                    .is_some_and(|word| word.shape == Shape::Number)
                    || is(words, at, &["which", "where", "whose", "under", "fewer"])
            });
            let praise = ["area", "place", "sector", "process"].contains(&one.as_str())
                && is(words, place + 1, &["of", "to", "for", "in"])
                && !bound;
            // "One of eight sectors" is counted among others, not told from them.
            // "One in which no worker is left worse off" marks it off.
            let among = one == "one"
                && is(words, place + 1, &["of", "in", "among"])
                && !is(words, place + 2, &["which", "whose", "whom"]);
            word.shape == Shape::Word
                && !praise
                && !among
                && kinds.iter().any(|kind| *kind == one || *kind == word.low)
        })
    });
    let Some(kind) = kind else {
        // Any noun will do where a clause marks it off: "harbours in which …".
        let noun = words.get(at).is_some_and(|word| {
            word.shape == Shape::Word
                && word.low.len() > 4
                && word.low.ends_with('s')
                && !["ss", "ous", "us", "is"]
                    .iter()
                    .any(|end| word.low.ends_with(end))
        });
        let number = words.get(at + 2).is_some_and(|word| {
            matches!(word.shape, Shape::Number | Shape::Percent | Shape::Money)
        });
        let with = is(words, at + 1, &["with"])
            && (number
                || is(
                    words,
                    at + 2,
                    &["a", "an", "at", "more", "fewer", "less", "no"],
                ));
        return noun
            && (with
                || (at + 1..at + 9)
                    .any(|place| is(words, place, &["that", "which", "who", "where", "whose"])));
    };
    let praised = words[at.min(kind)..kind].iter().any(|word| {
        word.is(&[
            "most",
            "best",
            "key",
            "vital",
            "important",
            "not",
            "great",
            "main",
            "perfect",
            "central",
            "first",
            "only",
            "essential",
            "crucial",
            "major",
            "in",
            "among",
        ])
    });
    !praised
        && (kind + 1..kind + 4).any(|place| {
            is(
                words,
                place,
                &[
                    "of",
                    "that",
                    "which",
                    "with",
                    "who",
                    "where",
                    "whose",
                    "between",
                    "in",
                    "for",
                    "on",
                    "used",
                    "made",
                    "employing",
                    "within",
                    "to",
                    "from",
                    "by",
                    "beside",
                    "without",
                ],
            )
        })
}
