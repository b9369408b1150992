//! What was told of a sentence whose author only denies that he slights the matter, leaves it
//! for later, pleads for it with others or has it studied: none of it refuses or undertakes the
//! matter. It finds no sentence, and brings down what was told.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::agreeing::{lowering, unwanted};
use super::elsewhere::studied;
use super::ground::Ground;
use super::said::Said;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{base, one_of};
use crate::verdict::stance::{affirms, around, deferred, pleading};

/// Words between a denial and what was told by it, at most.
const APART: usize = 2;

/// The note on what is not decided yet.
const LATER: &str = "what is to be is left for later";

/// The note on what is asked of somebody else.
const PLEADED: &str = "it is pleaded for with others";

/// How an author says that there is no cause to do something.
const NO_CAUSE: &str = "see|sees|find|finds|is|are no|little *? case|reason|reasons|need|grounds|justification|cause|argument|\
    merit to|for|in|why";

/// Verbs of making a thing another than it is: with no cause for it, it stays.
const CHANGES: &str = "change|alter|depart|deviate|revisit|reopen|amend|revise|disturb|reconsider|unpick|tamper|modify|\
    rewrite|meddle|interfere";

/// What was told, held against what the author denies, defers or pleads for.
pub(super) fn held(
    (text, words): (&str, &Words),
    part: &Part,
    matter: &[Range<usize>],
    told: Said,
) -> Said {
    let Some(verdict @ (Verdict::Agrees | Verdict::Opposed)) = told.verdict else {
        return told;
    };
    // The words that decided, but for those that only name the matter.
    let named = |words: &str| {
        (matter.iter()).any(|at| text.get(at.clone()).is_some_and(|name| name == words))
    };
    let places = |all: bool| {
        (told.deciding.iter())
            .filter(|words| all || !named(words))
            .filter_map(|words| Some((text.find(words.as_str())?, words.len())))
            .map(|(from, length)| from..from + length)
            .min_by_key(|at| at.start)
    };
    let decided = places(false).or_else(|| places(true)).unwrap_or(0..0);
    let within = |cue: &Range<usize>| around(text, words, cue).contains(&decided.start);
    // What was told before the denial, of the same clause, stands: "it is withdrawn and firms
    // should not expect another".
    let met = |cue: &Range<usize>| {
        let from = words.get(cue.start.saturating_sub(APART));
        within(cue) && from.is_none_or(|(_, from)| decided.end > from.start)
    };
    let part_way = |told: Said, note: &str, ground: Ground| Said {
        verdict: Some(Verdict::PartOfTheWay),
        note: Some(note.to_owned()),
        ground: Some(ground),
        ..told
    };
    if deferred(words).is_some_and(|cue| within(&cue)) {
        return part_way(told, LATER, Ground::LookedInto);
    }
    if verdict == Verdict::Agrees {
        return if studied(part, text, words, matter) {
            Said {
                verdict: Some(Verdict::PartOfTheWay),
                ground: Some(Ground::Studied),
                ..told
            }
        } else {
            told
        };
    }
    if affirms(words).is_some_and(|cue| met(&cue)) {
        return told.left();
    }
    let less = matter.first().is_some_and(|at| {
        lowering(part, text.get(at.clone()).unwrap_or_default()) || unwanted(part, text, at)
    });
    if !less && unchanged(words).is_some_and(|cue| within(&cue)) {
        return told.left();
    }
    // "We will continue to make the case that prices should fall": the making raises nothing.
    let pleads = pleading(words).is_some_and(|cue| {
        let at = words.get(cue.start).map_or(0, |(_, at)| at.start)
            ..words.get(cue.end - 1).map_or(0, |(_, at)| at.end);
        at.start < decided.end && decided.start < at.end
    });
    if pleads {
        return part_way(told, PLEADED, Ground::LookedInto);
    }
    told
}

/// Where it is said that there is no cause to change something.
fn unchanged(words: &Words) -> Option<Range<usize>> {
    let found = find(words, NO_CAUSE)?;
    (found.end..found.end + 4)
        .any(|at| {
            words.get(at).is_some_and(|(word, _)| {
                one_of(base(word), CHANGES)
                    || CHANGES.split('|').any(|verb| {
                        word.strip_suffix("ing")
                            .is_some_and(|root| root == verb || format!("{root}e") == verb)
                    })
            })
        })
        .then_some(found)
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::super::prepared::Prepared;
    use crate::paper::Paper;
    use crate::verdict::Verdict::{Agrees, Opposed, PartOfTheWay};

    #[test]
    fn what_is_denied_deferred_pleaded_for_or_studied_is_not_told_as_done() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='grant'\nasks='Pay a kiln grant.'\nabout=['kiln grant|grants']\n\
             agree=['pay','fund']\nmore_of=['kiln grant|grants']\n\
             [[ask]]\nname='price'\nasks='Lower the kiln price.'\nabout=['kiln price|prices']\nagree=['lower','cut']\n\
             less_of=['price|prices']\n",
            "y.toml",
        )
        .unwrap();
        let mut wrong = Vec::new();
        for (ask, text, never, at_least) in [
            (0, "We do not underestimate the kiln grant.", Opposed, None),
            (
                0,
                "We do not doubt that kiln grants are of use.",
                Opposed,
                None,
            ),
            (
                0,
                "We see no reason to depart from the rules of the kiln grant.",
                Opposed,
                None,
            ),
            (0, "We see no need for a kiln grant.", Agrees, Some(Opposed)),
            (
                0,
                "We do not forget the kiln grant, but we will not pay it.",
                Agrees,
                Some(Opposed),
            ),
            (
                0,
                "It is too early to say how many kiln grants will be paid.",
                Agrees,
                Some(PartOfTheWay),
            ),
            (
                0,
                "It would be premature to say whether the kiln grant will end.",
                Opposed,
                None,
            ),
            (
                0,
                "It is too early to say how, but we will pay a kiln grant of £4 million from May.",
                Opposed,
                Some(Agrees),
            ),
            (
                0,
                "A study of kiln grants will be completed by 2029.",
                Agrees,
                Some(PartOfTheWay),
            ),
            // A time is no end, and what ends of itself is not paid.
            (
                0,
                "At the end of each month kiln grants will be paid to 40 firms.",
                Opposed,
                None,
            ),
            (
                0,
                "At the end of March the kiln grants will be withdrawn.",
                Agrees,
                None,
            ),
            (
                0,
                "Kiln grants will go on being set each year.",
                Agrees,
                None,
            ),
            (
                0,
                "An audit of what kiln grants buy will be carried out in 2029.",
                Agrees,
                None,
            ),
            (
                0,
                "A kiln grant of £4 million will be paid in 2029.",
                Opposed,
                Some(Agrees),
            ),
            (
                1,
                "We will continue to make the case to London that kiln prices should fall.",
                Opposed,
                None,
            ),
            (
                1,
                "We see no reason to change the kiln price.",
                Agrees,
                None,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), &asks.asks[ask].parts[0], None)
                .suggestion
                .verdict;
            if told == never || at_least.is_some_and(|expected| told != expected) {
                wrong.push(format!("{text} {told:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
