//! Whether what was told of a sentence stands on words that can carry it: not on what a
//! reader recommends to the government, on a wish that hangs on an "if", on a review of
//! something else, or on the name of the matter in the name of another thing. It tells
//! nothing itself; what it turns away is left to a reader.

use std::ops::Range;
use std::sync::LazyLock;

use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::change::LOOKED_INTO;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::one_of;

/// Words between a noun of looking into something and what is looked into, at most.
const NEAR: usize = 4;

/// Courtesies, which look into nothing.
const THANKS: &str = "like|wish|wishes|want|wants to thank|congratulate|commend";

/// Who is told what to do.
const ADVISED: &str =
    "government|ministers|minister|department|treasury|chancellor|dsit|desnz|dbt|defra|hmt";

/// Verbs whose object a review or the like is.
const LOOKING: &str =
    "discuss|consider|examine|explore|weigh|begin|launch|commission|hold|open|publish|study";

static RULED: LazyLock<String> =
    LazyLock::new(|| format!("each|every|all {ADVISED}|departments *? *? *? must"));
static SHOULD: LazyLock<String> = LazyLock::new(|| format!("{ADVISED} *? *? *? should|ought|must"));
static LOOKING_INTO: LazyLock<String> =
    LazyLock::new(|| format!("{LOOKING} *? *? *? {LOOKED_INTO}"));

/// Whether what was told stands. Places are in bytes of the sentence.
pub(super) fn stand(
    text: &str,
    words: &Words,
    matter: &[Range<usize>],
    verdict: Verdict,
    deciding: &[String],
) -> bool {
    if verdict == Verdict::Opposed {
        return true;
    }
    let last = |list: &'static str| {
        deciding.iter().any(|said| {
            plain(said)
                .last()
                .is_some_and(|(word, _)| one_of(word, list))
        })
    };
    // "The Government should create a fund" recommends, and undertakes nothing.
    // "Each department must publish" is a rule, and no advice.
    let ruled = find(words, &RULED).is_some();
    let advised = !ruled && find(words, &SHOULD).is_some();
    let own = find(words, "we|i|believe|agree|accept").is_some();
    if advised && !own {
        return false;
    }
    // "If the Government wishes to go on with it".
    if find(
        words,
        "if|unless *? *? *? wish|wishes|want|wants|hope|hopes|intend|intends",
    )
    .is_some()
    {
        return false;
    }
    // "The Government would like to thank the Committee for its inquiry into buses".
    if verdict == Verdict::PartOfTheWay && find(words, THANKS).is_some() {
        return false;
    }
    verdict != Verdict::PartOfTheWay
        || !last(LOOKED_INTO)
        || deciding
            .iter()
            .any(|said| plain(said).len() > 1 && !holds(matter, text, said))
        || looked_at(text, words, matter)
        || find(words, &LOOKING_INTO).is_some()
        || find(words, "under *? review|study|examination|consideration").is_some()
}

/// Whether some words stand in the matter itself.
fn holds(matter: &[Range<usize>], text: &str, said: &str) -> bool {
    text.find(said).is_some_and(|at| {
        matter
            .iter()
            .any(|place| place.start < at + said.len() && at < place.end)
    })
}

/// Whether a review, study or consultation is one of the matter: "a review of prices",
/// "the price review", "prices are under review".
fn looked_at(text: &str, words: &Words, matter: &[Range<usize>]) -> bool {
    words
        .iter()
        .filter(|(word, _)| one_of(word, LOOKED_INTO))
        .any(|(_, noun)| {
            matter.iter().any(|place| {
                let (from, to) = if place.start >= noun.end {
                    (noun.end, place.start)
                } else {
                    (place.end, noun.start)
                };
                from >= to || plain(text.get(from..to).unwrap_or_default()).len() <= NEAR
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn advice_conditions_and_reviews_of_other_things_carry_nothing() {
        for (text, matter, deciding, expected) in [
            (
                "The Government should create five fellowships in venture capital.",
                "venture capital",
                vec!["should", "venture capital"],
                false,
            ),
            (
                "Public buyers should think of British makers first.",
                "British makers",
                vec!["should", "British makers"],
                true,
            ),
            (
                "If the Government wishes to keep launch capability, it may.",
                "launch capability",
                vec!["wishes", "launch capability"],
                false,
            ),
            (
                "The stability of what is paid under the present three-year spending review is welcome.",
                "stability",
                vec!["stability", "review"],
                false,
            ),
            (
                "The Government would like to thank the Committee for its inquiry into kilns.",
                "kilns",
                vec!["Government would like", "kilns"],
                false,
            ),
            (
                "A review of network charges will begin in May.",
                "network charges",
                vec!["review", "network charges"],
                true,
            ),
        ] {
            let at = text.find(matter).unwrap();
            let place = at..at + matter.len();
            let deciding: Vec<String> = deciding.into_iter().map(str::to_owned).collect();
            let told = stand(
                text,
                &spoken(text),
                std::slice::from_ref(&place),
                Verdict::PartOfTheWay,
                &deciding,
            );
            assert_eq!(told, expected, "{text}");
        }
    }
}
