//! What a sentence puts to its readers as a question, or only says of how long something lasts
//! or within which rules it is done: none binds its author to anything on the matter.

use std::ops::Range;

use crate::search::words::plain;
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::one_of;

/// Whether a place stands in what tells how long: "at work until the quota lapses".
pub(super) fn until(sentence: &str, at: &Range<usize>) -> bool {
    let before = sentence.get(..at.start).unwrap_or_default();
    let clause = before.rsplit([',', ';', ':']).next().unwrap_or_default();
    plain(clause)
        .iter()
        .rev()
        .take(6)
        .any(|(word, _)| one_of(word, "until|till"))
}

/// How a paper puts it to its readers whether something should be.
const PUT: [&str; 3] = [
    "should|ought *",
    "whether|how|what|which|where|when|who *? *? *? *? *? *? should|ought|might|could",
    "do|would you|respondents|stakeholders *? *? agree|support|favour|think|welcome|prefer",
];

/// Whether a question asks its readers what should be: it says nothing of its author's, and
/// is left to be read.
pub(super) fn put(text: &str) -> bool {
    let words = spoken(text);
    PUT.iter()
        .filter_map(|pattern| find(&words, pattern))
        .any(|found| found.start <= 1)
}

/// What it is to keep to something, before "with".
const KEEPING: &str = "consistent|compatible|line|accordance|compliance|conformity|keeping";

/// What is kept to, before "of".
const TERMS: &str = "rules|terms|framework|limits|law|laws|obligations|commitments|provisions";

/// Whether a place is only what something else keeps to or is told to: "within the rules of
/// the World Trade Organization".
pub(super) fn within_rules(sentence: &str, at: &Range<usize>) -> bool {
    let before = sentence.get(..at.start).unwrap_or_default();
    let words = plain(before.rsplit([',', ';', ':']).next().unwrap_or_default());
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let from = words.len().saturating_sub(7);
    (from..words.len()).any(|at| {
        let keeps = is(at, KEEPING) && is(at + 1, "with");
        let within = is(at, TERMS)
            && is(at + 1, "of")
            && words.len() <= at + 3
            && (at.saturating_sub(3)..at).any(|near| is(near, "within|under"));
        let told = is(at, "notify|notifies|notified") && words.len() <= at + 2;
        keeps || within || told
    })
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::super::prepared::Prepared;
    use super::*;
    use crate::paper::Paper;
    use crate::verdict::Verdict;

    #[test]
    fn what_is_put_off_goes_part_of_the_way_and_a_question_nowhere() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Keep the kiln rebate.'\nabout=['kiln rebate']\n\
             agree=['keep','fund']\noppose=['rebate lapses']\nmore_of=['kiln rebate']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        let mut wrong = Vec::new();
        for (text, expected) in [
            (
                "Should the kiln rebate be paid to glass makers?",
                Verdict::Silent,
            ),
            (
                "How should the kiln rebate be paid for after 2030?",
                Verdict::Silent,
            ),
            (
                "Do you agree that the kiln rebate should be paid monthly?",
                Verdict::Silent,
            ),
            (
                "Whether the kiln rebate should be widened?",
                Verdict::Silent,
            ),
            ("What is the kiln rebate?", Verdict::Silent),
            ("Who gets the kiln rebate?", Verdict::Silent),
            (
                "We have heard the case on the kiln rebate and will give our view in May.",
                Verdict::PartOfTheWay,
            ),
            (
                "Ministers will hold a review of the kiln rebate.",
                Verdict::PartOfTheWay,
            ),
            (
                "The Potteries Office has been asked to report on the kiln rebate.",
                Verdict::PartOfTheWay,
            ),
            (
                "The Potteries Office is finding out who gets the kiln rebate.",
                Verdict::PartOfTheWay,
            ),
            (
                "We will give the kiln rebate to glass makers too.",
                Verdict::Agrees,
            ),
            ("We will keep the kiln rebate.", Verdict::Agrees),
            (
                "The kiln rebate lapses in May. How should the rest of the kiln rebate be used?",
                Verdict::Opposed,
            ),
            ("The kiln rebate lapses in May.", Verdict::Opposed),
            ("We will fund the kiln rebate until 2031.", Verdict::Agrees),
        ] {
            let text = format!("Kilns are old and dear to Stoke. {text}");
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None);
            let said = told.suggestion.verdict;
            if said != expected {
                wrong.push(format!("{text} {said:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_something_keeps_to_is_not_undertaken() {
        for (text, name, expected) in [
            (
                "We will act within the rules of the Kiln Board.",
                "Kiln",
                true,
            ),
            (
                "We will act, in line with our duties under the Kiln Act, by May.",
                "Kiln",
                true,
            ),
            (
                "We will put it in place and notify the Kiln Board.",
                "Kiln",
                true,
            ),
            ("We will write the rules of the Kiln Board.", "Kiln", false),
            (
                "Within the rules we will pay for the Kiln Board.",
                "Kiln",
                false,
            ),
        ] {
            let at = text.find(name).unwrap();
            assert_eq!(
                within_rules(text, &(at..at + name.len())),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn what_goes_down_or_away_is_told_by_what_is_wanted() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='tax'\nasks='Lower the kiln tax.'\nabout=['kiln tax']\nless_of=['tax']\n\
             [[ask]]\nname='buses'\nasks='Keep the works buses.'\nabout=['works buses']\nmore_of=['works buses']\n\
             agree=['keep']\n\
             [[ask]]\nname='power'\nasks='Let mayors plan courses.'\nabout=['commission courses']\nagree=['commission']\n\
             [[ask]]\nname='wait'\nasks='Connect works sooner.'\nabout=['connection']\nagree=['faster']\n",
            "y.toml",
        )
        .unwrap();
        for (ask, text, wrong) in [
            (
                0,
                "From July the kiln tax for firms under £100 million comes down from 25 to 22 per cent.",
                Verdict::Opposed,
            ),
            (
                0,
                "The kiln tax comes down from 30 to 20 per cent in May.",
                Verdict::Opposed,
            ),
            (
                0,
                "The kiln tax goes up from 20 to 30 per cent in May.",
                Verdict::Agrees,
            ),
            (
                2,
                "The power to commission courses will go back to the Department.",
                Verdict::Agrees,
            ),
            (
                2,
                "The power to commission courses will revert to the Department.",
                Verdict::Agrees,
            ),
            (
                3,
                "No works that asks for a connection will wait longer than a year for it.",
                Verdict::Opposed,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), &asks.asks[ask].parts[0], None);
            assert_ne!(told.suggestion.verdict, wrong, "{text}");
        }
        for (ask, text, expected) in [
            (
                1,
                "The works buses, those to the outlying mills, will go too.",
                Verdict::Opposed,
            ),
            (
                1,
                "The grant for works buses, a scheme of the last century, closes to new claims in June.",
                Verdict::Opposed,
            ),
            (1, "The works buses will go to every mill.", Verdict::Silent),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), &asks.asks[ask].parts[0], None);
            assert_eq!(told.suggestion.verdict, expected, "{text}");
        }
    }
}
