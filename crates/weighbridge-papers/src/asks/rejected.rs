//! What an author turns down in the very sentence that tells what others ask for: "it has been
//! suggested that the levy should be doubled; we reject this", "some have called for a quota, a
//! view that we do not share". What others only claim is no request, and turning it down tells
//! nothing of the matter.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::answered::{harmed, requests, turned_away};
use super::ground::Ground;
use super::prepared::Prepared;
use super::said::Said;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find, spoken};
use crate::verdict::hearsay;
use crate::verdict::lexicon::one_of;

/// How a view is disowned behind a comma.
const NOT_OURS: [&str; 2] = [
    "a|an|the view|argument|case|idea|proposal|suggestion|position|claim|call|demand that|which? we|government|\
     ministers do|does|cannot|can not? share|accept|support|endorse|hold|agree",
    "with which we|government|ministers disagree|disagrees",
];

/// Words of a clause that turns down and says no more, at most.
const SHORT: usize = 10;

/// What a sentence turns down of what it says that others ask for.
pub(super) fn rejected(paper: &Prepared<'_>, part: &Part, number: usize) -> Option<Said> {
    let sentence = paper.sentences.get(number)?;
    if !paper.binds(sentence.passage) {
        return None;
    }
    let text = paper.text(sentence)?;
    if text.trim_end().ends_with('?') {
        return None;
    }
    let told = (Verdict::Opposed, None, Ground::After);
    if let Some((asked, answer)) = text.rsplit_once(';') {
        let words = spoken(answer);
        let found = turned_away(answer.trim_start(), &spoken(answer.trim_start()))
            .filter(|_| words.len() <= SHORT)
            .filter(|_| of_others(asked, part))?;
        return Said::by_words(sentence, answer, &words, found, told);
    }
    let words = spoken(text);
    let denied = |words: &Words| {
        words
            .iter()
            .any(|(word, _)| one_of(word, "not|cannot|disagree|disagrees"))
    };
    let found = NOT_OURS
        .iter()
        .find_map(|pattern| find(&words, pattern))
        .filter(|found| denied(words.get(found.clone()).unwrap_or_default()))?;
    let at = words.get(found.start)?.1.start;
    of_others(text.get(..at)?, part)
        .then(|| Said::by_words(sentence, text, &words, found, told))
        .flatten()
}

/// Whether words tell what others ask for, and that is no harm to what the part asks.
fn of_others(asked: &str, part: &Part) -> bool {
    let words = spoken(asked);
    // "It has been suggested that", "there have been calls for".
    let nobodys = find(
        &words,
        "has|have|is|was been? also? often? suggested|argued|proposed|put|urged|asked|said|claimed|recommended|calls|requests|demands",
    )
    .is_some();
    // "Some have called for a quota".
    let asking = find(
        &words,
        "have|has also? often? long? called|argued|asked|urged|proposed|suggested|pressed|lobbied|recommended|sought|wanted",
    )
    .is_some();
    let own = find(
        &words,
        "we|government|ministers have|has? suggested|argued|proposed|asked|recommended",
    )
    .is_some();
    (nobodys || asking || hearsay(asked, &words))
        && !own
        && requests(&words)
        && !harmed(&words, lowering(part, asked))
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::*;
    use crate::paper::Paper;

    #[test]
    fn a_request_may_be_turned_down_where_it_is_told() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Pay a kiln grant.'\nabout=['kiln grant|grants']\nagree=['pay']\n\
             more_of=['kiln grant|grants']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        let mut wrong = Vec::new();
        for (text, opposed) in [
            (
                "It has been suggested that kiln grants should be paid; we reject this.",
                true,
            ),
            (
                "Potters have called for a kiln grant; we do not agree.",
                true,
            ),
            (
                "The Guild asks for kiln grants; the Government does not accept that argument.",
                true,
            ),
            (
                "Some have called for a kiln grant, a view that we do not share.",
                true,
            ),
            (
                "It has been argued that kiln grants should be paid. We do not accept that argument.",
                true,
            ),
            (
                "It has been suggested that kiln grants should be ended; we reject this.",
                false,
            ),
            (
                "Some say that kiln grants raise prices; we reject this.",
                false,
            ),
            (
                "It has been argued that kiln grants should not be paid; we disagree.",
                false,
            ),
            ("Potters have called for a kiln grant; we agree.", false),
            (
                "Potters have called for a kiln grant; we will reply in May.",
                false,
            ),
            (
                "Some have called for a kiln grant, a view that we share.",
                false,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None)
                .suggestion
                .verdict;
            if (told == Verdict::Opposed) != opposed {
                wrong.push(format!("{text} {told:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
