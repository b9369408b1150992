//! What a sentence puts to its readers as a question, and what it only says of how long
//! something lasts: neither binds its author to anything on the matter.

use std::ops::Range;

use super::ground::Ground;
use super::matter::Matter;
use super::prepared::Sentence;
use super::said::{Said, in_sentence};
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::one_of;

/// How a paper puts it to its readers whether something should be.
const PUT: [&str; 3] = [
    "should|ought *",
    "whether|how|what|which|where|when|who *? *? *? *? *? *? should|ought|might|could",
    "do|would you|respondents|stakeholders *? *? agree|support|favour|think|welcome|prefer",
];

/// What is put to readers as a question is looked into: "Should the cap be lowered?" Where
/// the paper answers it, the answer decides.
pub(super) fn put(text: &str, sentence: &Sentence, matter: &Matter) -> Option<Said> {
    let own = in_sentence(text, sentence, &matter.phrased);
    let words = spoken(text);
    let found = PUT
        .iter()
        .filter_map(|pattern| find(&words, pattern))
        .find(|found| found.start <= 1)?;
    let topic = own.iter().find(|at| {
        words
            .get(found.start)
            .is_some_and(|(_, cue)| at.start >= cue.end)
    })?;
    let cue = words.get(found.start)?.1.clone();
    Some(Said {
        at: sentence.at.clone(),
        verdict: Some(Verdict::PartOfTheWay),
        deciding: vec![
            text.get(cue)?.to_owned(),
            text.get(topic.clone())?.to_owned(),
        ],
        note: Some(ASKED.to_owned()),
        ground: Some(Ground::LookedInto),
    })
}

/// The note on what is only asked.
const ASKED: &str = "put as a question";

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

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::super::prepared::Prepared;
    use crate::paper::Paper;
    use crate::verdict::Verdict;

    #[test]
    fn what_is_asked_or_put_off_goes_part_of_the_way() {
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
                Verdict::PartOfTheWay,
            ),
            (
                "How should the kiln rebate be paid for after 2030?",
                Verdict::PartOfTheWay,
            ),
            (
                "Do you agree that the kiln rebate should be paid monthly?",
                Verdict::PartOfTheWay,
            ),
            (
                "Whether the kiln rebate should be widened?",
                Verdict::PartOfTheWay,
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
