//! What an author says to a recommendation: to one that stands before the reply in the
//! paper ("The agencies should keep their sites. The Government does not accept this
//! recommendation."), and, where the paper is a reply and the ask a recommendation, to the
//! ask itself. The reply is read in `verdict::reply`; nothing is found here by likeness in a
//! paper that replies to nobody.

use std::collections::BTreeSet;
use std::ops::Range;

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::carries::common;
use super::ground::Ground;
use super::prepared::Prepared;
use super::said::Said;
use crate::paper::Paper;
use crate::search::best_first;
use crate::search::words::{stem, words as counted};
use crate::verdict::Verdict;
use crate::verdict::direction::raises;
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::{ENDINGS, ENDS, LOWERS, among, base};
use crate::verdict::reply::{Stance, outright, reply};

/// How many sentences after a recommendation the reply to it may stand.
const AFTER: usize = 3;

/// How a recommendation is worded.
const ASKED: &str = "should|recommend|recommends|recommended|urge|urges|ought";

/// What is asked of somebody, as a whole ask is worded.
const ASKS: [&str; 3] = [
    ASKED,
    "we|committee|inquiry call|calls|ask|asks on|for|that",
    "must",
];

pub(super) fn told(stance: Stance) -> Verdict {
    match stance {
        Stance::Accepts => Verdict::Agrees,
        Stance::AcceptsInPart => Verdict::PartOfTheWay,
        Stance::Rejects => Verdict::Opposed,
    }
}

/// What is said outright to the recommendation that a sentence makes on the matter.
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
            let said = text.get(next.at.clone())?;
            let (stance, deciding) = outright(said)?;
            Some(Said {
                at: next.at.clone(),
                verdict: Some(told(stance)),
                deciding: vec![deciding],
                note: None,
                ground: Some(Ground::After),
            })
        })
}

/// Passages from the start of a paper in which it says what it is.
const OPENING: usize = 6;

/// Whether a paper replies to recommendations: it says so in its title, in a heading, or
/// where it opens.
fn replies(paper: &Paper) -> bool {
    let says = |text: &str| {
        find(
            &spoken(text),
            "response|responses|reply|replies *? to|by|of|on|from the|recommendations|recommendation *? *? *? \
             committee|committees|commission|inquiry|report|recommendations|review|panel|recommendation",
        )
        .is_some()
            || find(
                &spoken(text),
                "government|governments|ministers|department|our response|responses|reply|replies",
            )
            .is_some()
    };
    let headed = |text: &str| text.len() < 160 && says(text);
    headed(&paper.title)
        || (paper.sections.iter()).any(|section| headed(&section.heading))
        || (paper.passages.iter().take(OPENING)).any(|passage| says(&passage.text))
}

/// Words that a reply shares with what it replies to, at least, of those not any paper uses.
const SHARED: usize = 2;

/// How much likelier than the next passage the reply is where nothing else says that it is one.
const AHEAD: f64 = 1.15;

/// Among how many of the likest a passage with the words looked for stands.
const NEAR: usize = 3;

/// From this share of its words on a passage gives the recommendation itself.
const GIVEN: f64 = 0.75;

/// Passages of a reply below the recommendation, at most.
const LONGEST: usize = 8;

/// A reply to an ask that is a recommendation: the passage where it stands, what it comes
/// to, and whether the recommendation itself stands above it.
pub(super) struct Found {
    pub passage: usize,
    pub said: Said,
    pub given: bool,
    pub shared: Vec<String>,
}

/// What a paper that replies to recommendations says to one, where it is clear which of its
/// passages replies to it.
pub(super) fn to_recommendation(
    paper: &Prepared<'_>,
    part: &Part,
    named: &BTreeSet<usize>,
) -> Option<Found> {
    let asks = spoken(&part.asks);
    let advises = ASKS.iter().any(|pattern| find(&asks, pattern).is_some());
    if !replies(paper.paper) {
        return None;
    }
    let passages = &paper.paper.passages;
    let own: Vec<String> = {
        let mut own: Vec<String> = (counted(&part.asks).into_iter())
            .map(|word| word.stem)
            .collect();
        own.sort();
        own.dedup();
        own
    };
    let holds = |number: usize| -> Vec<String> {
        let text = passages
            .get(number)
            .map_or("", |passage| passage.text.as_str());
        let there: Vec<String> = counted(text).into_iter().map(|word| word.stem).collect();
        (own.iter())
            .filter(|stem| there.contains(stem))
            .cloned()
            .collect()
    };
    let scores = paper.index.scores(&part.asks);
    let ranked = best_first(&scores);
    let first = ranked.first()?;
    let share = holds(first.text).len() as f64 / own.len().max(1) as f64;
    // An ask worded as an order is replied to where the paper gives it under a number.
    if !(advises || share >= GIVEN && paper.is_recommended(first.text)) {
        return None;
    }
    let section = |number: usize| passages.get(number).and_then(|passage| passage.section);
    let heading = |number: usize| {
        section(number)
            .and_then(|section| paper.paper.sections.get(section))
            .map_or("", |section| section.heading.as_str())
    };
    let answers = |heading: &str| find(&spoken(heading), "response|reply|answer").is_some();
    if share >= GIVEN && own.len() > SHARED {
        // The reply stands below it, as far as its section or the next, which is headed so.
        let at = first.text;
        let below: Vec<usize> = (at + 1..passages.len().min(at + 1 + LONGEST))
            .take_while(|number| {
                section(*number) == section(at)
                    || answers(heading(*number)) && {
                        let first = section(at + 1);
                        section(*number) == first
                    }
            })
            .take_while(|number| !paper.is_recommended(*number))
            .take_while(|number| {
                let text = passages
                    .get(*number)
                    .map_or("", |passage| passage.text.as_str());
                find(&spoken(text), "recommend|recommends|recommendation *? that").is_none()
                    || text.len() > 600
            })
            .collect();
        let text = (below.iter())
            .filter_map(|number| passages.get(*number))
            .map(|passage| passage.text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let passage = *below.first()?;
        let said = read(part, &text, passages.get(passage)?.text.len())?;
        if !advises && said.verdict == Some(Verdict::Agrees) && !does(part, &text) {
            return None;
        }
        return Some(Found {
            passage,
            said,
            given: true,
            shared: Vec::new(),
        });
    }
    if share >= GIVEN {
        return None;
    }
    // The one passage with the words that the ask looks for, where it is among the likest; or
    // the likest, where it has some of them, or enough of the ask's own words and no other is
    // nearly as like.
    let one = named.first().filter(|_| named.len() == 1);
    let near = one.filter(|one| ranked.iter().take(NEAR).any(|hit| hit.text == **one));
    let passage = near.copied().unwrap_or(first.text);
    let shared: Vec<String> = holds(passage)
        .into_iter()
        .filter(|stem| !common(stem))
        .collect();
    let next = ranked.get(1).map_or(0.0, |next| next.score);
    let clear = shared.len() >= SHARED && first.score >= AHEAD * next;
    if !(named.contains(&passage) || clear) {
        return None;
    }
    let text = &passages.get(passage)?.text;
    Some(Found {
        passage,
        said: read(part, text, text.len())?,
        given: false,
        shared,
    })
}

/// Whether an answer below an order takes it up in so many words, or does what it orders by its
/// own verb: "it will go", below "keep the fund", does not.
fn does(part: &Part, text: &str) -> bool {
    let words = spoken(text);
    if find(&words, "accept|accepts|accepted|agree|agrees|agreed").is_some() {
        return true;
    }
    let ordered = spoken(&part.asks);
    let root = |word: &str| stem(base(word));
    let Some(verb) = ordered.first().map(|(word, _)| root(word)) else {
        return false;
    };
    let shared = |word: &str| {
        (ordered.iter().skip(1)).any(|(other, _)| other.len() > 3 && root(other) == root(word))
    };
    let looks = "smaller|study|review|consultation|decision|consider";
    let pointed = find(&words, "it|them|they|one|this|these").is_some()
        || words.iter().any(|(word, _)| shared(word));
    pointed && find(&words, looks).is_none() && words.iter().any(|(word, _)| root(word) == verb)
}

/// What a reply comes to; none where nothing in it was read.
fn read(part: &Part, text: &str, length: usize) -> Option<Said> {
    let told_in = reply(&part.asks, text);
    let deciding: Vec<String> = (told_in.deciding.into_iter())
        .map(|(_, words)| words)
        .filter(|words| !words.is_empty())
        .collect();
    if deciding.is_empty() {
        return None;
    }
    Some(Said {
        at: 0..length,
        verdict: Some(told(told_in.stance)),
        deciding,
        note: None,
        ground: Some(Ground::After),
    })
}

#[cfg(test)]
#[path = "replied_tests.rs"]
mod tests;
