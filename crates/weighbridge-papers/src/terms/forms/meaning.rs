//! Words by which a paper gives a term its meaning or its bounds without "we mean". What a
//! thing is meant to do, means to many or stands for is praise, and is left out.

use super::Place;
use crate::terms::kinds::{is, kind_of_thing};
use crate::tokens::Token;

/// "… has the meaning given by clause 2", ", as defined in the Act, is", "is taken to mean",
/// "is used here in the sense of", "is our name for", "“X” stands for". What a thing is meant
/// to do, means to many or stands for is praise.
pub(super) fn given_meaning(place: &Place<'_>) -> bool {
    let Place {
        words,
        before,
        after,
        at,
        ..
    } = *place;
    let has = is(words, after, &["has", "have", "bears", "bear", "carries"])
        && is(
            words,
            after + 1,
            &["the", "this", "that", "its", "their", "a", "an"],
        )
        && (after + 2..after + 4).any(|at| {
            is(words, at, &["meaning", "sense", "definition"])
                && !is(words, at + 1, &["for", "to", "beyond"])
        });
    let as_defined = is(words, after, &[",", "("])
        && is(words, after + 1, &["as"])
        && (is(words, after + 2, &["defined"])
            || is(words, after + 2, &["understood", "used"])
                && is(words, after + 3, &["in", "here", "throughout"]));
    let be = is(words, after, &["is", "are"]);
    let next = after + 1 + usize::from(is(words, after + 1, &["here", "therefore"]));
    let means = is(
        words,
        next + 2,
        &["mean", "cover", "include", "denote", "describe"],
    ) || is(words, next + 2, &["be"]) && kind_of_thing(words, next + 3);
    let taken = be
        && (is(words, next, &["taken", "understood", "read"])
            && (is(words, next + 1, &["to"]) && means || is(words, next + 1, &["as"]))
            || is(words, next, &["meant", "intended"])
                && is(words, next + 1, &["to"])
                && is(words, next + 2, &["mean", "denote"])
            || is(words, next, &["taken", "understood", "meant", "read"])
                && is(words, next + 1, &["here"]));
    let sense = be
        && is(words, next, &["used"])
        && (next + 1..next + 5).any(|at| is(words, at, &["sense", "meaning"]));
    let named = be
        && (next..next + 3).any(|at| {
            is(words, at, &["shorthand", "name", "term", "word", "label"])
                && is(words, at + 1, &["for"])
        });
    let stands =
        before < at && is(words, after, &["stands", "stand"]) && is(words, after + 1, &["for"]);
    has || as_defined || taken || sense || named || stands
}

/// "By X this Plan understands", "the phrase X stands for", "we count as X any mill that",
/// "a firm is an X if", "when we speak of X we have in mind".
pub(super) fn bounded_by_the_paper(place: &Place<'_>) -> bool {
    let Place { words, after, .. } = *place;
    let soon = |list: &[&str], within: usize| (after..after + within).any(|at| is(words, at, list));
    place.led(1, &["by"]) && soon(&["understands", "understand", "means", "mean"], 5)
        || place.led(1, &["phrase", "term", "name", "word", "label"])
            && is(words, after, &["stands", "denotes"])
        || place.led(1, &["as"])
            && place.led(2, &["count", "treat", "class", "classify", "regard"])
            && is(
                words,
                after,
                &["any", "those", "all", "every", "each", "a", "an"],
            )
        || place.led(1, &["a", "an"]) && place.led(2, &["is"]) && is(words, after, &["if"])
        || place.led(1, &["of"])
            && place.led(2, &["speak", "talk", "write"])
            && soon(&["we", "i"], 2)
            && soon(&["mean", "mind"], 6)
}

/// "Means different things to different people", "means hard work for all of us": what somebody
/// makes of it, and no bounds.
pub(super) fn means_to_somebody(words: &[Token], at: usize) -> bool {
    let vague = is(
        words,
        at,
        &[
            "different",
            "many",
            "several",
            "various",
            "little",
            "nothing",
            "everything",
            "much",
            "whatever",
            "something",
            "hard",
        ],
    ) && !is(words, at + 1, &["of"]);
    let somebody = (at..words.len()).any(|place| {
        is(words, place, &["to", "for"])
            && (is(
                words,
                place + 1,
                &["us", "you", "me", "everyone", "everybody", "many", "most"],
            ) || is(words, place + 1, &["all", "some", "many", "each"])
                && is(words, place + 2, &["of"])
                && is(words, place + 3, &["us", "you", "them"])
                || is(words, place + 1, &["different"]))
    });
    vague || somebody
}

/// Whether what seems to define the term says that it is still to be defined, or is defined by
/// others as they like: "a definition will be published", "we will define it later", "is
/// defined differently in each nation".
pub(super) fn left_open(place: &Place<'_>) -> bool {
    let Place {
        words,
        before,
        after,
        ..
    } = *place;
    // "We will define X as": what follows is the definition, though it says "will".
    if is(words, after, &["as", ":"]) {
        return false;
    }
    let to_come: &[&str] = &[
        "will", "shall", "must", "should", "to", "would", "can", "cannot", "not", "may",
    ];
    let lead = words[..before]
        .iter()
        .rposition(|word| word.low.starts_with("defin"));
    let led = lead.is_some_and(|at| {
        at > 0 && is(words, at - 1, to_come)
            || (at.saturating_sub(3)..at).any(|place| {
                is(
                    words,
                    place,
                    &[
                        "no", "without", "publish", "agree", "develop", "need", "needs", "lacks",
                        "lack", "seek", "seeks", "consult",
                    ],
                )
            })
    });
    // "The definition of X will be published".
    let later = lead.is_some()
        && (is(words, after, to_come)
            || is(words, after, &["is", "are", "has", "have"])
                && is(words, after + 1, &["to", "not", "yet", "still"]));
    let defined = (after..after + 3).find(|at| is(words, *at, &["defined"]));
    let freely = defined.is_some_and(|at| {
        is(
            words,
            at + 1,
            &[
                "differently",
                "variously",
                "loosely",
                "later",
                "nowhere",
                "elsewhere",
                "badly",
                "poorly",
            ],
        ) || (after..at).any(|place| {
            is(
                words,
                place,
                &[
                    "not",
                    "never",
                    "nowhere",
                    "rarely",
                    "badly",
                    "poorly",
                    "hardly",
                    "variously",
                    "yet",
                ],
            )
        })
    });
    led || later || freely
}

/// "Is the name that our panel gave to the towns where", "is our word for", "is what we call
/// firms that": what is so named stands behind it.
pub(super) fn the_name_of(words: &[Token], after: usize) -> bool {
    if !is(words, after, &["is", "are", "was", "were"]) {
        return false;
    }
    let name = is(words, after + 1, &["the", "our", "a", "their", "its"])
        && (after + 2..after + 4).any(|at| {
            is(
                words,
                at,
                &[
                    "name",
                    "names",
                    "term",
                    "word",
                    "words",
                    "phrase",
                    "label",
                    "shorthand",
                ],
            )
        })
        && (after + 3..after + 13).any(|at| {
            is(words, at, &["to", "for", "of"])
                && (kind_of_thing(words, at + 1)
                    || is(words, at + 1, &["the", "those", "any", "all", "a", "an"]))
        });
    let call = is(words, after + 1, &["what"])
        && is(words, after + 2, &["we", "i"])
        && is(words, after + 3, &["call", "mean", "term", "name"]);
    name || call
}

#[cfg(test)]
mod tests {
    use crate::commitment::{Author, commitments};
    use crate::paper::Paper;
    use crate::terms::{Defined, terms};

    #[test]
    fn bounds_and_names_define_and_praise_does_not() {
        let defined = |text: &str| {
            let text = format!(
                "# A\n\n{text} Tide-ready yards stay. We back tide-ready yards. Tide-ready yards win.\n"
            );
            let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
            terms(&paper, &commitments(&paper, &Author::default()), &[])
                .into_iter()
                .find(|one| one.term == "tide-ready yards")
                .map(|one| one.defined)
        };
        for text in [
            "Tide-ready yards is the name that the crews gave to the yards on the open sea.",
            "Tide-ready yards are what we call yards on the open sea.",
            "By tide-ready yards this Plan understands those on the open sea.",
            "We count as tide-ready yards any yard on the open sea.",
            "When we speak of tide-ready yards we have in mind those on the open sea.",
            "We will define tide-ready yards as those on the open sea.",
            "Our definition of tide-ready yards is those on the open sea.",
            "A tide-ready yard is one in which no ship waits for the tide.",
            "Tide-ready yards are listed in Annex A.",
            "The term tide-ready yards is used here for yards, quays and docks.",
        ] {
            assert_eq!(defined(text), Some(Defined::Yes), "{text}");
        }
        for text in [
            "Tide-ready yards are the pride of the coast.",
            "We speak of tide-ready yards in part two.",
            "Stand by tide-ready yards while they wait.",
            "A definition of tide-ready yards will be published in 2029.",
            "We will publish a definition of tide-ready yards in 2029.",
            "We will define tide-ready yards in a later paper.",
            "Tide-ready yards mean different things to different people.",
            "Tide-ready yards mean hard work for all of us.",
            "Tide-ready yards are defined differently in each nation.",
            "Tide-ready yards are not yet defined.",
            "Tide-ready yards are listed for sale in the press.",
        ] {
            assert_ne!(defined(text), Some(Defined::Yes), "{text}");
        }
    }
}
