//! What questions 2 and 4 say of one matter, brought together: the topic of an ask's
//! part is told as the part is answered, and a topic of the lists that is not found
//! points to what a part of the same matter found. It judges no passage itself.

use std::collections::{BTreeMap, BTreeSet};

use weighbridge_model::asks::{joined, spelled};
use weighbridge_papers::asks::Prepared;
use weighbridge_papers::omissions::{Mention, Omission, Treatment};
use weighbridge_papers::verdict::Verdict;

use crate::paper_asks::{PaperAsks, PartRow, Quotation};
use crate::paper_omissions::{Near, OF_ASKS, OmissionRow};

/// How a paper and an earlier one are answered on the asks whose topics are looked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answers<'a> {
    /// The paper.
    pub now: Option<&'a PaperAsks>,
    /// The earlier one.
    pub earlier: Option<&'a PaperAsks>,
    /// The paper as it was made ready for the asks, where it still is.
    pub prepared: Option<&'a Prepared<'a>>,
}

fn part_of<'a>(topic: &str, asks: &'a PaperAsks) -> Option<&'a PartRow> {
    let (ask, part) = topic.strip_prefix(OF_ASKS)?.split_once('/')?;
    let ask = asks.asks.iter().find(|one| one.name == ask)?;
    ask.parts.iter().find(|one| one.name == part)
}

/// Tells the topics of asks as their parts are answered: what a part quotes is no
/// topic that is absent, and what it takes for a bare mention is no undertaking.
pub(crate) fn settled(mut all: Vec<Omission>, asks: Option<&PaperAsks>) -> Vec<Omission> {
    for one in &mut all {
        if let Some(part) = asks.and_then(|asks| part_of(&one.topic, asks)) {
            settle(one, part);
        }
    }
    all
}

fn settle(one: &mut Omission, part: &PartRow) {
    if one.treatment == Treatment::Absent && answered(part) {
        let plural = if part.bearing == 1 { "" } else { "s" };
        one.treatment = Treatment::InPassing;
        one.because = format!("{} passage{plural} by the words of the ask", part.bearing);
        one.passages = part.bearing;
        one.mentions = part.passages.iter().map(mention).collect();
    } else if one.treatment == Treatment::Treated && part.suggestion.verdict == Verdict::Silent {
        if one.by_sentence {
            one.treatment = Treatment::InPassing;
            // What was undertaken or counted there is of something else.
            if let Some((_, rest)) = one.because.split_once("; ") {
                one.because = rest.to_owned();
            }
        }
        one.because
            .push_str("; none undertakes or refuses what is asked (question 4)");
    }
}

fn mention(quoted: &Quotation) -> Mention {
    Mention {
        page: quoted.page.unwrap_or(1),
        section: None,
        heading: false,
        found: quoted.matched.first().cloned().unwrap_or_default(),
        text: quoted.text.clone(),
    }
}

/// Wordings without plurals and hyphens: "Freeports" is looked for with "freeport".
/// Of phrases whose parts may stand apart none is told.
pub(crate) fn wordings(listed: &[String]) -> BTreeSet<String> {
    let plain = listed.iter().filter(|one| joined(one).nth(1).is_none());
    plain
        .flat_map(|one| spelled(one))
        .map(|one| bare(&one))
        .collect()
}

fn bare(words: &str) -> String {
    let low = words.to_lowercase();
    let words = low
        .split([' ', '-'])
        .map(|word| word.trim_start_matches('=').trim_end_matches('s'));
    words.collect::<Vec<_>>().join(" ")
}

/// A topic of the lists that looks for one of the wordings of an ask's part and is not
/// found by its own stays absent: what the part found need not be the topic. But it
/// is told beside it, so that questions 2 and 4 never contradict each other unsaid.
/// `topics` are the wordings of each row, by whether it is of an ask and its title.
pub(crate) fn agree(
    all: &mut [(Treatment, OmissionRow)],
    topics: &BTreeMap<(bool, String), BTreeSet<String>>,
    asks: Option<&PaperAsks>,
) {
    let none = BTreeSet::new();
    let of = |row: &OmissionRow| {
        let key = (row.kind == "ask", row.title.clone());
        topics.get(&key).unwrap_or(&none)
    };
    let asked: Vec<(BTreeSet<String>, OmissionRow, Option<&PartRow>)> = all
        .iter()
        .filter(|(treatment, row)| row.kind == "ask" && *treatment != Treatment::Absent)
        .map(|(_, row)| {
            let part = asks.and_then(|asks| {
                let mut parts = asks.asks.iter().flat_map(|ask| &ask.parts);
                parts.find(|part| part.title == row.title)
            });
            (of(row).clone(), row.clone(), part)
        })
        .collect();
    for (treatment, row) in all.iter_mut() {
        if *treatment != Treatment::Absent || row.kind == "ask" || row.kind == "earlier paper" {
            continue;
        }
        let own = of(row);
        // The part that shares most, and of several such one that is answered.
        let shared = |asked: &BTreeSet<String>| own.intersection(asked).count();
        let best = asked
            .iter()
            .filter(|(words, ..)| shared(words) > 0)
            .max_by_key(|(words, _, part)| (part.is_some_and(answered), shared(words)));
        let Some((_, ask, part)) = best else {
            continue;
        };
        let quoted = part.and_then(|part| {
            let pointed = part.passages.iter().find(|one| one.verdict.is_some());
            pointed.or_else(|| part.passages.first())
        });
        row.near.insert(
            0,
            Near {
                wanted: ask.title.clone(),
                found: ask.title.clone(),
                why: "an ask that shares a word of the topic is held against other passages: see question 4"
                    .to_owned(),
                count: part.map_or(ask.passages, |part| part.bearing),
                page: quoted.map_or(ask.pages.first().copied(), |one| one.page),
                label: quoted.and_then(|one| one.label.clone()),
                text: quoted.map_or_else(
                    || ask.first.clone().unwrap_or_default(),
                    |one| one.text.clone(),
                ),
            },
        );
    }
}

fn answered(part: &PartRow) -> bool {
    part.suggestion.verdict != Verdict::Silent
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper_asks::paper_asks;
    use crate::paper_omissions::{all_topics, paper_omissions};
    use weighbridge_model::asks::Asks;
    use weighbridge_papers::Paper;
    use weighbridge_papers::commitment::{Author, Graded, commitments};

    fn asks() -> Asks {
        let text = weighbridge_model::asks::built_in("industrial-communities").unwrap();
        Asks::parse(text, "asks").unwrap()
    }

    fn rows(text: &str) -> Vec<OmissionRow> {
        let paper = Paper::read(text.as_bytes(), "paper.txt").unwrap();
        let found = commitments(&paper, &Author::default());
        let asks = asks();
        let told = paper_asks(&paper, &asks, None).unwrap();
        let answers = Answers {
            now: Some(&told),
            ..Answers::default()
        };
        let topics = all_topics(&asks, None).unwrap();
        let graded = Graded {
            paper: &paper,
            commitments: &found,
        };
        paper_omissions(graded, None, &topics, answers)
    }

    #[test]
    fn the_topic_of_an_ask_is_told_as_the_ask_is_answered() {
        for (text, title, treatment) in [
            // "Industry … a unit" is no industrial unit.
            (
                "Power for industry costs 11.2p a unit here. We will cut it to 8p a unit by March 2028.",
                "Sites and premises",
                "in passing",
            ),
            (
                "We will prepare 400 hectares of serviced industrial land by March 2028.",
                "Sites and premises",
                "treated",
            ),
        ] {
            let rows = rows(text);
            let row = rows
                .iter()
                .find(|row| row.title == title && row.kind == "ask")
                .unwrap();
            assert_eq!(row.treatment, treatment, "{text} {row:?}");
        }
    }

    /// A topic of the lists that is not named stays absent though an ask's part that
    /// shares a word with it has passages; these are told beside it.
    #[test]
    fn what_an_ask_is_held_against_is_told_beside_an_absent_topic() {
        let row = |kind: &str, title: &str, treatment: Treatment| {
            let told = OmissionRow {
                title: title.to_owned(),
                kind: kind.to_owned(),
                codes: Vec::new(),
                words: Vec::new(),
                treatment: treatment.as_str().to_owned(),
                because: "no mention".to_owned(),
                passages: 0,
                pages: Vec::new(),
                first: None,
                near: Vec::new(),
                earlier: None,
            };
            (treatment, told)
        };
        let topic = |ask: bool, title: &str, words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            ((ask, title.to_owned()), wordings(&words))
        };
        let mut all = vec![
            row("instrument or topic", "Procurement", Treatment::Absent),
            row("instrument or topic", "Freeports", Treatment::Absent),
            row("instrument or topic", "Local content", Treatment::Absent),
            row("ask", "Home value", Treatment::Treated),
        ];
        let topics = BTreeMap::from([
            topic(false, "Procurement", &["Tender"]),
            topic(false, "Freeports", &["freeport"]),
            topic(false, "Local content", &["local content", "made in the UK"]),
            topic(
                true,
                "Home value",
                &["tenders", "local|domestic|British content"],
            ),
        ]);
        agree(&mut all, &topics, None);
        for at in [0, 2] {
            assert_eq!(all[at].0, Treatment::Absent);
            assert_eq!(all[at].1.near[0].found, "Home value");
            assert!(all[at].1.near[0].why.contains("question 4"));
        }
        assert_eq!((all[1].0, all[1].1.near.len()), (Treatment::Absent, 0));
    }
}
