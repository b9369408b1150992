//! What is likely to come of what a paper does, by words that foretell without "will": "the
//! prize is 4,000 jobs", "some 8,000 jobs could follow", "a typical bakery would save £4,000",
//! "journeys should be up by a quarter". It tells outcomes only, and no forecast of the world.

use crate::commitment::find::predicate::{predicate, span, span_at};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{instrument, subject_before};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token};

/// Numbers in words, of which a promise tells how many.
const MANY: &str = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand \
    thousands million millions dozen dozens half third quarter fifth tenth twice double";

/// What comes of a policy and can be counted.
const COMES: &str =
    "jobs homes firms places apprenticeships yards businesses posts livelihoods start-ups";

/// Parts of a measure that bring what the measure brings.
const PARTS: &str = "phase round stage pilot rollout roll-out scheme programme project grant fund credit \
    relief guarantee extension expansion";

/// Whether a word tells how many or how much.
pub(in crate::commitment::find) fn counted(word: &Token) -> bool {
    matches!(word.shape, Shape::Money | Shape::Number | Shape::Percent) || listed(&word.low, MANY)
}

/// What is said to be likely.
pub(in crate::commitment::find) fn likely(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    if author.voice == Voice::Adviser
        || words.iter().any(|word| {
            word.is(&[
                "if",
                "unless",
                "not",
                "without",
                "world",
                "global",
                "worldwide",
            ])
        })
    {
        return None;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (1..words.len()).find_map(|at| {
        let before = &words[..at];
        let many = |from: usize, until: usize| words.iter().take(until).skip(from).any(counted);
        // "The prize is 17,000 more jobs".
        let prize = is(at, &["is"])
            && at <= 4
            && before
                .last()
                .is_some_and(|word| word.is(&["prize", "reward", "dividend", "upside"]))
            && many(at + 1, at + 5);
        // "Some 8,000 jobs could follow", "40 homes could be built".
        let modal = is(at, &["could", "should", "may", "might"]);
        let next = predicate(words, at + 1);
        let verb = next.as_ref().and_then(|next| words.get(next.verb));
        let come = verb.is_some_and(|verb| {
            verb.is(&[
                "follow",
                "result",
                "come",
                "arrive",
                "created",
                "supported",
                "secured",
                "unlocked",
            ])
        });
        let follow = modal
            && come
            && before.iter().take(6).any(|word| listed(&word.low, COMES))
            && before.iter().take(5).any(counted);
        // "Journeys should be up by a quarter": "taxes should be lower" is a wish.
        let moved = modal
            && is(at + 1, &["be"])
            && is(at + 2, &["up", "down"])
            && is(at + 3, &["by"])
            && many(at + 4, at + 8);
        // "A typical bakery would save £4,000 a year".
        let typical = is(at, &["would", "could", "should"])
            && before
                .iter()
                .take(3)
                .any(|word| word.is(&["typical", "average", "every", "each", "most"]))
            && verb.is_some_and(|verb| verb.is(&["save", "gain", "keep", "get", "receive"]))
            && many(at + 2, at + 6);
        // "A second phase of BioCity is forecast to attract sixty firms".
        let foretold = is(at, &["is", "are"])
            && is(
                at + 1,
                &[
                    "expected",
                    "forecast",
                    "projected",
                    "estimated",
                    "predicted",
                    "set",
                    "likely",
                ],
            )
            && is(at + 2, &["to"])
            && of_measure(words, at, author)
            && many(at + 3, words.len())
            && predicate(words, at + 3).is_some_and(|next| {
                !next.passive
                    && words.get(next.verb).is_some_and(|verb| {
                        verb.is(&[
                            "attract", "lift", "raise", "bring", "create", "draw", "add", "save",
                            "generate", "unlock", "support", "reach", "help", "boost", "cut",
                            "train",
                        ])
                    })
            });
        if !(prize || follow || moved || typical || foretold) {
            return None;
        }
        let subject = subject_before(words, at, author);
        if subject.conditional {
            return None;
        }
        let next = if foretold {
            predicate(words, at + 3)
        } else {
            next
        };
        let end = if foretold { at + 3 } else { at + 1 };
        Some(
            Found::new(Firmness::Intends, span(words, at..end)).does(
                next.filter(|_| !prize && !moved)
                    .and_then(|next| span_at(words, next.verb)),
                Sort::State,
            ),
        )
    })
}

/// Whether what is foretold of is a measure with a name, or a part of one: "the Productivity
/// Grant alone", "a second phase of it". "The market for grants" is none.
fn of_measure(words: &[Token], at: usize, author: &crate::commitment::Author) -> bool {
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "in", "for", "at", "on", "alone", "from"]))
        .enumerate()
        .last();
    head.is_some_and(|(at, head)| {
        listed(&head.low, PARTS)
            || instrument(&head.low) && head.capital && subject.words.start + at > 0
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_is_likely_is_an_outcome() {
        let mut wrong = Vec::new();
        for (sentence, outcome) in [
            (
                "The prize is 17,000 more jobs in coastal towns by 2035.",
                true,
            ),
            ("The prize is a quieter life.", false),
            ("The problem is 17,000 lost jobs.", false),
            ("Some 8,000 jobs in wind and rope could follow.", true),
            ("Some 8,000 jobs could be lost.", false),
            ("More jobs could follow.", false),
            (
                "A second phase of the yard is forecast to attract sixty firms.",
                true,
            ),
            (
                "The Rope Grant alone is expected to lift output by £150 million.",
                true,
            ),
            (
                "The rope market is expected to reach £9 billion by 2030.",
                false,
            ),
            ("Demand is forecast to add 40 per cent to bills.", false),
            ("A typical bakery in Newry would save £4,000 a year.", true),
            ("A typical bakery would need an oven.", false),
            ("Bus journeys should be up by a quarter before 2030.", true),
            ("Taxes on nets should be lower.", false),
            (
                "Owners can expect an answer on a new design in ninety days.",
                true,
            ),
            ("Owners can expect a frosty answer.", false),
            (
                "That should bring some forty orders within reach of small yards.",
                true,
            ),
            ("That should bring us to the point.", false),
            ("If nothing is done, 8,000 jobs could follow.", false),
        ] {
            let told = judged(sentence).map(|one| one.class);
            if (told == Some(Class::Outcome)) != outcome {
                wrong.push((sentence, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
