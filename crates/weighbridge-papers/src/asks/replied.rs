//! What an author says to a recommendation that stands before it: "The agencies should keep
//! their sites. The Government does not accept this recommendation." The recommendation
//! names the matter and the reply decides; neither is read for anything else here.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::ground::Ground;
use super::prepared::Prepared;
use super::said::Said;
use crate::verdict::Verdict;
use crate::verdict::direction::raises;
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::{ENDINGS, ENDS, LOWERS, among};

/// How many sentences after a recommendation the reply to it may stand.
const AFTER: usize = 3;

/// How a recommendation is worded.
const ASKED: &str = "should|recommend|recommends|recommended|urge|urges|ought";

/// What takes up a recommendation as a whole, or turns it down.
const REPLIES: [(&str, Verdict); 5] = [
    (
        "do|does|did|can|could|will|would not *? accept|agree|support|endorse|adopt with? this|the|that|these|those RECOMMENDATION",
        Verdict::Opposed,
    ),
    (
        "cannot accept|agree|support|endorse|adopt with? this|the|that|these|those RECOMMENDATION",
        Verdict::Opposed,
    ),
    (
        "reject|rejects|rejected|disagree|disagrees with? this|the|that|these|those RECOMMENDATION",
        Verdict::Opposed,
    ),
    (
        "accept|accepts|accepted|adopt|adopts|endorses this|the|that|these|those RECOMMENDATION",
        Verdict::Agrees,
    ),
    (
        "agree|agrees|agreed with this|the|that|these|those RECOMMENDATION",
        Verdict::Agrees,
    ),
];

/// Words before an acceptance that take it back or hold it open.
const TAKEN_BACK: &str =
    "not|no|never|cannot|unable|unwilling|neither|nor|would|should|could|if|whether|until|when";

const RECOMMENDATION: &str = "recommendation|recommendations|proposal|proposals|request|requests";

/// What is said to the recommendation that a sentence makes on the matter.
pub(super) fn replied(paper: &Prepared<'_>, part: &Part, number: usize) -> Option<Said> {
    let here = paper.sentences.get(number)?;
    let text = &paper.paper.passages.get(here.passage)?.text;
    let asked = text.get(here.at.clone())?;
    let words = spoken(asked);
    find(&words, ASKED)?;
    // What is recommended may be the contrary of what the part asks.
    let less = lowering(part, asked);
    let harm = |word: &str| {
        if less {
            raises(word)
        } else {
            [ENDS, LOWERS, ENDINGS].iter().any(|list| among(word, list))
        }
    };
    if words.iter().any(|(word, _)| harm(word)) || find(&words, "not|no|never").is_some() {
        return None;
    }
    let next = paper.sentences.iter().skip(number + 1).take(AFTER);
    // Another recommendation between has the reply for itself.
    let another = |next: &Range<usize>| {
        text.get(next.clone())
            .is_some_and(|between| find(&spoken(between), ASKED).is_some())
    };
    next.take_while(|next| next.passage == here.passage && paper.binds(next.passage))
        .take_while(|next| !another(&next.at))
        .find_map(|next| {
            let reply = text.get(next.at.clone())?;
            let words = spoken(reply);
            // "Accepts the recommendation in part" is read by who compares replies.
            if find(&words, "part|partially|principle|but|however|although|some").is_some() {
                return None;
            }
            let (found, verdict) = REPLIES.iter().find_map(|(pattern, verdict)| {
                let pattern = pattern.replace("RECOMMENDATION", RECOMMENDATION);
                find(&words, &pattern).map(|found| (found, *verdict))
            })?;
            let before = words.get(..found.start).unwrap_or_default();
            if verdict == Verdict::Agrees && find(before, TAKEN_BACK).is_some() {
                return None;
            }
            let from = words.get(found.start)?.1.start;
            let to = words.get(found.end.checked_sub(1)?)?.1.end;
            Some(Said {
                at: next.at.clone(),
                verdict: Some(verdict),
                deciding: vec![reply.get(from..to)?.to_owned()],
                note: None,
                ground: Some(Ground::After),
            })
        })
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::*;
    use crate::paper::Paper;

    #[test]
    fn the_reply_to_a_recommendation_decides() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Keep kilns.'\nabout=['kiln']\nagree=['keep']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        for (text, expected) in [
            (
                "The board should return to its task of kilns. The Government does not accept this recommendation.",
                Verdict::Opposed,
            ),
            (
                "We recommend that the kiln fund be doubled. It is small. The Government accepts the recommendation.",
                Verdict::Agrees,
            ),
            (
                "We recommend that the kiln tax be ended. The Government does not accept this recommendation.",
                Verdict::Silent,
            ),
            (
                "The kiln fund should be kept. The Government is unable to accept this recommendation.",
                Verdict::PartOfTheWay,
            ),
            (
                "The kiln fund should be kept. It would not accept this proposal.",
                Verdict::Opposed,
            ),
            (
                "The kiln fund should be kept. The Government will accept this recommendation.",
                Verdict::Agrees,
            ),
            (
                "The kiln fund should be kept. A park should be paid for. The Government accepts this \
                 recommendation.",
                Verdict::PartOfTheWay,
            ),
            (
                "The kiln fund is small. The Government does not accept this recommendation.",
                Verdict::Silent,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None);
            assert_eq!(told.suggestion.verdict, expected, "{text}");
        }
    }
}
