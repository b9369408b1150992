//! The second verb of an author who first says what he sees: "the Government recognises
//! that rents are high and will publish a plan". It tells whose the "and will" is.

use std::ops::Range;

use crate::commitment::find::Author;
use crate::commitment::find::predicate::predicate;
use crate::commitment::lexicon::{OTHER_ACTORS, PUBLIC, Sort, listed};
use crate::commitment::subject::{instrument, is_author};
use crate::tokens::{Shape, Token};

/// Verbs by which an author says what he sees, believes or agrees to.
const SEES: &str = "recognise recognises recognize recognizes acknowledge acknowledges accept accepts \
    agree agrees understand understands believe believes know knows note notes appreciate \
    appreciates";

/// What only governments do, so that it is not done by those of whom the clause tells.
const GOVERNS: &str = "legislate abolish amend repeal ring-fence";

/// What governments and other bodies do, and no thing does.
const OFFICIAL: &str = "introduce publish consult establish extend commission appoint table lay";

/// Pronouns and people who could be the ones that will.
const SOMEBODY: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "who",
    "others",
    "some",
    "somebody",
    "everyone",
    "everybody",
    "nobody",
    "people",
    "you",
    "industry",
    "business",
];

/// "That rents are high": of a thing that only is so.
fn thing_is(inner: &[Token]) -> bool {
    inner
        .iter()
        .take(6)
        .any(|word| word.is(&["is", "are", "was", "were", "remain", "remains"]))
        && !inner.iter().take(4).any(|word| {
            ["ers", "ors", "ists", "men", "women"]
                .iter()
                .any(|end| word.low.ends_with(end))
        })
}

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
    // "And will ministers accept that": asked before he sees anything.
    let inner = words.get(sees + 2..at)?;
    // A second clause with a subject of its own ends the first.
    let parted = inner
        .iter()
        .any(|word| matches!(word.low.as_str(), ";" | ":"));
    // Of whom the clause tells could do it himself: "that China wants data and will".
    let somebody = inner.iter().any(|word| {
        word.capital && word.shape == Shape::Word
            || word.is(SOMEBODY)
            || listed(&word.low, OTHER_ACTORS)
            || listed(&word.low, PUBLIC)
    });
    let next = predicate(words, at + 1)?;
    let verb = words.get(next.verb)?;
    let comma = and
        .checked_sub(1)
        .is_some_and(|comma| words[comma].low == ",");
    let does = matches!(next.sort, Some(Sort::Act | Sort::Look))
        || verb.is(&["work", "support", "continue", "ensure", "seek"]);
    // "Will double the limit": what others double is their own.
    let rule = words
        .iter()
        .skip(next.verb + 1)
        .take(3)
        .any(|word| instrument(&word.low) || word.is(&["limit", "threshold", "allowance"]));
    let governs = listed(&verb.low, GOVERNS)
        || rule && verb.is(&["double", "extend"])
        || thing_is(inner) && listed(&verb.low, OFFICIAL);
    let his = !next.passive && (comma && does && !listed(&verb.low, ALSO_OTHERS) || governs);
    (opens && that && !parted && !somebody && his).then_some(0..subject + 1)
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
            (
                "And will local ministers accept that rents are high.",
                false,
            ),
            ("Why will we know that fares are high and will rise.", false),
            (
                "We accept that the EU wants quotas and will introduce tariffs.",
                false,
            ),
            (
                "We know that India wants our seed and will double its navy.",
                false,
            ),
            (
                "We note that the BBC has cut staff and will publish its accounts in May.",
                false,
            ),
            (
                "We understand that the Scottish Government is against it and will repeal the Act.",
                false,
            ),
            (
                "Ministers note that the union is angry and will publish a dossier.",
                false,
            ),
            (
                "We accept that he is right and will appoint his own team.",
                false,
            ),
            (
                "We know that lenders are wary and will commission a survey.",
                false,
            ),
            (
                "We accept that farmers want more and will extend their barns.",
                false,
            ),
        ] {
            let told = judged(sentence);
            let ours = told.as_ref().is_some_and(|one| {
                one.class == Class::Commitment && one.by == crate::commitment::By::Author
            });
            assert_eq!(ours, undertaken, "{sentence} {told:?}");
        }
    }
}
