//! The second verb of an author who first says what he sees: "the Government recognises
//! that rents are high and will publish a plan". It tells whose the "and will" is.

use std::ops::Range;

use super::super::lexicon::{Sort, listed};
use super::super::subject::is_author;
use super::Author;
use super::predicate::predicate;
use crate::tokens::Token;

/// Verbs by which an author says what he sees, believes or agrees to.
const SEES: &str = "recognise recognises recognize recognizes acknowledge acknowledges accept accepts \
    agree agrees understand understands believe believes know knows note notes appreciate \
    appreciates";

/// What only governments do, so that it is not done by those of whom the clause tells.
const GOVERNS: &str = "introduce legislate abolish publish consult amend establish double extend \
    commission appoint table repeal lay ring-fence";

/// What also things and trades do.
const ALSO_OTHERS: &str = "create bring change cut place put make reduce raise lower boost increase \
    accelerate drive deliver enable protect replace require open close move run give start begin";

/// The author's words where "and will" at `at` is his and not the inner clause's: after a
/// comma, or with a verb that only a government has.
pub(super) fn author_of_second(
    words: &[Token],
    at: usize,
    author: &Author,
) -> Option<Range<usize>> {
    let and = at.checked_sub(1).filter(|and| words[*and].is(&["and"]))?;
    let subject = words
        .iter()
        .take(4)
        .position(|word| is_author(&word.low, author))?;
    let opens = words[..subject]
        .iter()
        .all(|word| !word.is(&["local", "previous", "last", "former", "if", "when", "that"]));
    let sees = (subject + 1..subject + 4)
        .find(|sees| words.get(*sees).is_some_and(|word| listed(&word.low, SEES)))?;
    let that = words.get(sees + 1)?.is(&["that"]);
    // A second clause with a subject of its own ends the first.
    let parted = words[sees + 2..at]
        .iter()
        .any(|word| matches!(word.low.as_str(), ";" | ":"));
    let next = predicate(words, at + 1)?;
    let verb = words.get(next.verb)?;
    let comma = and
        .checked_sub(1)
        .is_some_and(|comma| words[comma].low == ",");
    let does = matches!(next.sort, Some(Sort::Act | Sort::Look))
        || verb.is(&["work", "support", "continue", "ensure", "seek"]);
    let his = !next.passive
        && (comma && does && !listed(&verb.low, ALSO_OTHERS) || listed(&verb.low, GOVERNS));
    (opens && that && !parted && his).then_some(0..subject + 1)
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn the_second_verb_of_the_author_decides() {
        for (sentence, undertaken) in [
            (
                "The Government recognises that rents are high and will publish a plan in May.",
                true,
            ),
            (
                "We recognise that many savers wish to do more and will double the limit to £50,000.",
                true,
            ),
            (
                "The Department agrees that data are poor and will consult on a new survey.",
                true,
            ),
            (
                "We acknowledge that ports face delays, and will fund three new berths.",
                true,
            ),
            (
                "Ministers accept that the rules are old and will amend them by 2031.",
                true,
            ),
            (
                "The Government understands that buses matter, and will work with counties.",
                true,
            ),
            ("We recognise that demand is high and will rise.", false),
            (
                "The Government recognises that robots are here, and will create new trades.",
                false,
            ),
            ("We know that firms face costs and will cut jobs.", false),
            (
                "The Steel Council recognises that costs are high and will publish a plan.",
                false,
            ),
            (
                "We recognise that the sector is growing, and will need skills.",
                false,
            ),
            ("We believe that yards matter and must be helped.", false),
        ] {
            let told = judged(sentence);
            let ours = told.as_ref().is_some_and(|one| {
                one.class == Class::Commitment && one.by == crate::commitment::By::Author
            });
            assert_eq!(ours, undertaken, "{sentence} {told:?}");
        }
    }
}
