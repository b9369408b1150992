//! What the sentence after one that names the matter undertakes or ends of it, naming it by
//! "it" or "they" alone: "The Factory Fund meets the gap. It will have £45 million". It reads
//! no further sentence, and only what is said of the subject of the one before.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::ended::{SCHEMES, timed};
use super::figures::less_next;
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::Said;
use super::turned_down::after;
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::direction::tells_of_harm;
use crate::verdict::force::{find, is_money, spoken};
use crate::verdict::lexicon::{NEGATIONS, one_of};

/// What it gets or keeps.
const GIVEN: &str = "it|they|this|these will|is|are also? now? to? be? also? have|get|receive|given|paid|worth|\
    doubled|extended|kept|made|raised|renewed|restored|funded|continue|stay|run|open|grow|rise|set";

/// What is done to it at its end.
const ENDED: &str = "it|they|this|these will|is|are now? also? to? be now? closed|ended|withdrawn|abolished|scrapped|\
    stopped|cancelled|cut|halved|wound";

/// What it does at its end; with an object behind it, it does that to something else.
const ENDS: &str = "it|they|this|these will now? also? close|end|stop|lapse|cease|expire|disappear";

/// What is given of a kind of which the sentence before had more: those who got it get less
/// of it, or it is itself set lower. What it "will cover" or "will pay" is no less of it.
const LESS: [&str; 2] = [
    "they will now? only? get|receive",
    "it|they|this|these|that will be now? set|paid|given|cut|lowered|reduced",
];

/// With one of these an end is the start of something else.
pub(super) const ANEW: &str = "replaced|replacement|successor|new|instead|reopen|larger|bigger|better|more|again|temporarily|merged";

/// What stands before a head that is no subject: "the road past the tram depot".
const LEADS: &str = "of|for|to|in|at|on|past|from|by|near|with|beside|behind|is|are|was|were|will|has|have|had|and|or|that|\
    which|who|like|without|until|after|before|about";

/// Sentences of so many words say more than this.
const SHORT: usize = 32;

/// Words of the first sentence in which its subject stands, at most.
const SUBJECT: usize = 14;

/// The note on what is told so.
const NOTE: &str = "said in the sentence after, of what was named before";

/// Whether nothing stands behind a verb but a time: "it will close the road" and "it will stop
/// at Goole" end nothing.
fn closes(text: &str, words: &[(String, std::ops::Range<usize>)], next: usize) -> bool {
    let Some((first, at)) = words.get(next) else {
        return true;
    };
    let parted = text
        .get(..at.start)
        .is_some_and(|before| before.trim_end().ends_with([',', ';']));
    parted
        || one_of(first, "altogether|entirely|soon")
        || one_of(first, "in|on|from|at|by|after|this|next|over") && timed(words, next, 5)
}

/// What the sentence after one does with its subject, where that is the matter.
pub(super) fn next(
    paper: &Prepared<'_>,
    part: &Part,
    number: usize,
    matched: &[std::ops::Range<usize>],
) -> Option<Said> {
    let (asked, sentence, text) = after(paper, number)?;
    let here: &Sentence = paper.sentences.get(number)?;
    if text.trim_end().ends_with('?') || asked.trim_end().ends_with('?') {
        return None;
    }
    let words = spoken(text);
    let before = spoken(asked);
    // The matter stands in the subject of the first: before its verb, or opening it.
    let from = matched.first()?.start.checked_sub(here.at.start)?;
    let place = before.iter().position(|(_, at)| at.end > from)?;
    let denied = |words: &[(String, std::ops::Range<usize>)]| {
        words.iter().any(|(word, _)| one_of(word, NEGATIONS))
    };
    if words.len() > SHORT
        || place > SUBJECT
        || denied(&before)
        || find(
            &words,
            "if|unless|could|might|would|but|only|not|expect|expected",
        )
        .is_some()
    {
        return None;
    }
    let subject = before.get(..SUBJECT.min(before.len())).unwrap_or_default();
    let less = less_next(asked, &before, text, &words)
        && before
            .iter()
            .any(|(word, _)| one_of(word, "relief|reliefs|support|discount|rebate|grant|grants|subsidy|compensation|help|allowance"));
    let opened = LESS
        .iter()
        .find_map(|pattern| find(&words, pattern).filter(|found| found.start < 2));
    if let Some(found) = opened.filter(|_| less) {
        let told = (Verdict::Opposed, None, Ground::After);
        return Said::by_words(sentence, text, &words, found, told);
    }
    // The scheme is the head of the subject, holds the matter, and the pronoun can be its own.
    let many = words
        .iter()
        .take(2)
        .any(|(word, _)| one_of(word, "they|these"));
    let scheme = subject
        .iter()
        .position(|(word, _)| one_of(word, LEADS))
        .unwrap_or(subject.len())
        .checked_sub(1)
        .and_then(|last| (0..=last).rev().find(|at| one_of(&subject[*at].0, SCHEMES)))
        .is_some_and(|head| subject[head].0.ends_with('s') == many && place <= head + 4);
    if !scheme || lowering(part, asked) || tells_of_harm(&plain(asked)) {
        return None;
    }
    let said = |verdict, found: std::ops::Range<usize>, note: Option<&str>| {
        Said::by_words(
            sentence,
            text,
            &words,
            found,
            (verdict, note, Ground::After),
        )
    };
    let opens = |pattern: &'static str| find(&words, pattern).filter(|found| found.start < 2);
    if let Some(found) = opens(ENDED).or_else(|| opens(ENDS)) {
        let ends = closes(text, &words, found.end) && find(&words, ANEW).is_none();
        return ends.then(|| said(Verdict::Opposed, found, None)).flatten();
    }
    let found = opens(GIVEN)?;
    let money = words.iter().any(|(word, _)| is_money(word));
    let counted = part.agree.iter().any(|word| is_money(word));
    let agreed = part
        .agree
        .iter()
        .any(|phrase| paper.place(sentence, phrase).is_some());
    if money && (counted || agreed) {
        said(Verdict::Agrees, found, None)
    } else if money || agreed {
        said(Verdict::PartOfTheWay, found, Some(NOTE))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::*;
    use crate::paper::Paper;

    #[test]
    fn what_it_will_have_is_the_matters() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Pay for kilns.'\nabout=['kiln fund|grant|scheme']\n\
             agree=['million']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        for (text, expected) in [
            (
                "The Kiln Fund meets the difference. It'll have £45 million over four years.",
                Verdict::Agrees,
            ),
            (
                "The kiln grant is small. It will be raised to £9 million in May.",
                Verdict::Agrees,
            ),
            (
                "The kiln scheme helps ninety firms. It will close in March.",
                Verdict::Opposed,
            ),
            (
                "The kiln scheme helps ninety firms. They will be hard to find.",
                Verdict::Silent,
            ),
            (
                "Nobody runs the kiln fund. It will have £45 million.",
                Verdict::Silent,
            ),
            (
                "The kiln grant gives relief of 90 per cent. They will get 40 per cent from May.",
                Verdict::Opposed,
            ),
            (
                "The kiln fund is old. It could have £45 million.",
                Verdict::Silent,
            ),
            (
                "The kiln grant gives relief of 90 per cent. It will cover 40 per cent of each bill.",
                Verdict::Silent,
            ),
            (
                "The kiln scheme was a success. It will close the gap between towns.",
                Verdict::Silent,
            ),
            (
                "The kiln grant helps potters. It will cut waste by half.",
                Verdict::Silent,
            ),
            (
                "The kiln service is new. It will stop at Goole.",
                Verdict::Silent,
            ),
            (
                "The kiln programme is popular. This will end years of neglect.",
                Verdict::Silent,
            ),
            (
                "The kiln fund runs to May. They will close the road with £4 million.",
                Verdict::Silent,
            ),
            (
                "The road past the kiln depot is narrow. It will close in May.",
                Verdict::Silent,
            ),
            (
                "The kiln scheme is old. It will be closed in May, and a new one will open.",
                Verdict::Silent,
            ),
            (
                "The kiln grants helped many. They will end in March 2027.",
                Verdict::Opposed,
            ),
            (
                "The kiln fund is old. The tram will have £45 million.",
                Verdict::Silent,
            ),
            (
                "We met the owners, the staff, the neighbours and all their many friends, near the kiln fund. It will close in May.",
                Verdict::Silent,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None);
            assert_eq!(told.suggestion.verdict, expected, "{text}");
        }
    }
}
