//! What a paper does not say, as rows for a report: topics of the built-in and
//! of the user's lists, how the paper and an earlier one treat each, and every
//! near miss. It claims no more than that the words were looked for.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::{Asks, Part, spelled};
use weighbridge_model::gazetteer::{BUILT_IN, Gazetteer, Topic};
use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Graded;
use weighbridge_papers::mentions::{self, Sort, mentions};
use weighbridge_papers::omissions::{Omission, Treatment, omissions};
use weighbridge_papers::terms::terms;

use crate::paper_commitments::label;
use crate::paper_terms::authors_own;
use crate::told_in_asks::{Answers, agree, settled, wordings};

/// A near miss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The word looked for.
    pub wanted: String,
    /// What stands there.
    pub found: String,
    /// Why it is no mention.
    pub why: String,
    /// Sentences that have it.
    pub count: usize,
    /// Page of the first.
    pub page: Option<u32>,
    /// Number printed on it, where it is another.
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
    /// The first.
    pub text: String,
}

/// A topic against the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OmissionRow {
    /// Title.
    pub title: String,
    /// "industry", "instrument or topic", "ask", "earlier paper".
    pub kind: String,
    /// Codes of UK SIC 2007.
    pub codes: Vec<String>,
    /// Words that were looked for.
    pub words: Vec<String>,
    /// Absent, in passing, treated.
    pub treatment: String,
    /// Why.
    pub because: String,
    /// Passages that name it.
    pub passages: usize,
    /// Pages that name it; empty for a paper without pages.
    pub pages: Vec<u32>,
    /// The first mention.
    pub first: Option<String>,
    /// What looked like a mention and was rejected.
    pub near: Vec<Near>,
    /// How the earlier paper treats it, where there is one.
    pub earlier: Option<String>,
}

impl OmissionRow {
    /// How soon a reader asks for it, the lowest first: the own asks, then what the earlier
    /// paper has and this one has not.
    #[must_use]
    pub fn pressing(&self) -> usize {
        match (self.kind.as_str(), self.earlier.as_deref()) {
            ("ask", _) => 0,
            (_, Some("treated")) => 1,
            (_, Some("in passing")) => 2,
            _ => 3,
        }
    }
}

/// All topics that come with the program.
///
/// # Errors
/// When a built-in list is broken, which its test rules out.
pub fn built_in_topics() -> Result<Vec<Topic>, String> {
    let mut all = Vec::new();
    for (file, text) in BUILT_IN {
        let list = Gazetteer::parse(text, file).map_err(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            told.join("\n")
        })?;
        all.extend(list.topics);
    }
    Ok(all)
}

/// Before the names of topics that come from asks.
pub(crate) const OF_ASKS: &str = "ask/";
/// Before the names of topics that come from an earlier paper.
const OF_EARLIER: &str = "earlier/";

/// How often an earlier paper must use a term, and name a fund or a law, for it
/// to count as one of its topics; and how many are looked for at most.
const TERM: usize = 3;
const NAME: usize = 2;
const MOST: usize = 60;

/// What asks are about: a topic for each part that gives words to look for.
#[must_use]
pub fn topics_of_asks(asks: &Asks) -> Vec<Topic> {
    asks.asks
        .iter()
        .flat_map(|ask| ask.parts.iter().map(move |part| (ask, part)))
        .filter(|(_, part)| !part.about.is_empty())
        .map(|(ask, part)| Topic {
            name: format!("{OF_ASKS}{}/{}", ask.name, part.name),
            title: part.title.clone(),
            words: part.about.iter().chain(long(part)).cloned().collect(),
            // As where the ask is held against passages, so that none of them
            // is called absent.
            loose: true,
            unless: part.not_about.clone(),
            broad: Vec::new(),
            codes: Vec::new(),
        })
        .collect()
}

/// Phrases of opposition that name their matter themselves.
fn long(part: &Part) -> impl Iterator<Item = &String> {
    part.oppose
        .iter()
        .filter(|phrase| !phrase.contains(" + ") && phrase.split_whitespace().count() >= 3)
}

/// What an earlier paper was about, beyond the lists: the terms that it leans
/// on, and the funds and laws that it names more than once. Topics that a list
/// looks for already are left out.
#[must_use]
pub fn topics_of_earlier(earlier: Graded<'_>, known: &[Topic]) -> Vec<Topic> {
    let found = authors_own(earlier);
    let mut all: Vec<(usize, String)> = terms(earlier.paper, &found, &[])
        .into_iter()
        .filter(|term| term.count >= TERM)
        .map(|term| (term.count, term.term))
        .collect();
    let names = mentions(earlier.paper, &mentions::Gazetteer::default());
    all.extend(
        names
            .named
            .iter()
            .filter(|name| matches!(name.sort, Sort::Fund | Sort::Law))
            .filter(|name| name.spots.len() >= NAME && name.name.contains(' '))
            .map(|name| (name.spots.len(), name.name.clone())),
    );
    let looked_for = |name: &str| {
        let name = name.to_lowercase();
        known
            .iter()
            .flat_map(|topic| &topic.words)
            .any(|word| word.to_lowercase() == name)
    };
    all.retain(|(_, name)| !looked_for(name));
    all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    all.dedup_by_key(|(_, name)| name.to_lowercase());
    all.truncate(MOST);
    all.into_iter()
        .map(|(_, name)| Topic {
            name: format!("{OF_EARLIER}{name}"),
            title: name.clone(),
            words: vec![name],
            loose: false,
            unless: Vec::new(),
            broad: Vec::new(),
            codes: Vec::new(),
        })
        .collect()
}

/// Whether an ask looks for nothing but what a topic of a list looks for.
fn is_of(asked: &Topic, known: &Topic) -> bool {
    // "Freeports" is looked for with "freeport".
    let bare = |words: &str| -> String {
        let low = words.to_lowercase();
        let words = low.split([' ', '-']).map(|word| word.trim_end_matches('s'));
        words.collect::<Vec<_>>().join(" ")
    };
    let words: BTreeSet<String> = known.words.iter().map(|word| bare(word)).collect();
    asked
        .words
        .iter()
        .flat_map(|listed| spelled(listed))
        .all(|word| words.contains(&bare(&word)))
}

/// Every topic that a paper is held against: the lists that come with the
/// program, what the asks are about, and what an earlier paper was about.
///
/// # Errors
/// When a built-in list is broken, which its test rules out.
pub fn all_topics(asks: &Asks, earlier: Option<Graded<'_>>) -> Result<Vec<Topic>, String> {
    let mut lists = built_in_topics()?;
    let mut all = Vec::new();
    for mut asked in topics_of_asks(asks) {
        // What an ask and a list look for by the same words is one topic, and the ask's.
        if let Some(at) = lists.iter().position(|known| is_of(&asked, known)) {
            let known = lists.remove(at);
            let new = known
                .words
                .into_iter()
                .filter(|word| !asked.words.contains(word));
            asked.words.extend(new.collect::<Vec<_>>());
            asked.unless.extend(known.unless);
            asked.broad.extend(known.broad);
            asked.codes.extend(known.codes);
        }
        all.push(asked);
    }
    // What is asked for stands first.
    all.extend(lists);
    if let Some(earlier) = earlier {
        let more = topics_of_earlier(earlier, &all);
        all.extend(more);
    }
    Ok(all)
}

/// Holds topics against a paper, those that are absent first, then those in
/// passing, each in the order of the list. With the answers to the asks among them no
/// topic is told otherwise than its ask is answered.
#[must_use]
pub fn paper_omissions(
    graded: Graded<'_>,
    earlier: Option<Graded<'_>>,
    topics: &[Topic],
    answers: Answers<'_>,
) -> Vec<OmissionRow> {
    let before: Option<Vec<Omission>> =
        earlier.map(|graded| settled(omissions(graded, topics, None), answers.earlier));
    let now = omissions(graded, topics, answers.prepared);
    let mut all: Vec<(Treatment, OmissionRow)> = settled(now, answers.now)
        .into_iter()
        .enumerate()
        .map(|(at, one)| {
            let earlier = before
                .as_ref()
                .and_then(|before| before.get(at))
                .map(|one| one.treatment.as_str().to_owned());
            (one.treatment, row(graded.paper, one, earlier))
        })
        .collect();
    let listed = topics
        .iter()
        .map(|topic| {
            let ask = topic.name.starts_with(OF_ASKS);
            ((ask, topic.title.clone()), wordings(&topic.words))
        })
        .collect();
    agree(&mut all, &listed, answers.now);
    all.sort_by_key(|(treatment, _)| *treatment);
    all.into_iter().map(|(_, row)| row).collect()
}

fn row(paper: &Paper, one: Omission, earlier: Option<String>) -> OmissionRow {
    let pages = if paper.paged { one.pages() } else { Vec::new() };
    OmissionRow {
        kind: if one.topic.starts_with(OF_ASKS) {
            "ask"
        } else if one.topic.starts_with(OF_EARLIER) {
            "earlier paper"
        } else if one.codes.is_empty() {
            "instrument or topic"
        } else {
            "industry"
        }
        .to_owned(),
        pages,
        treatment: one.treatment.as_str().to_owned(),
        first: one.mentions.first().map(|mention| mention.text.clone()),
        near: one
            .near
            .into_iter()
            .map(|near| Near {
                wanted: near.wanted,
                found: near.found,
                why: near.why.as_str().to_owned(),
                count: near.count,
                page: paper.paged.then_some(near.page),
                label: label(paper, near.page),
                text: near.text,
            })
            .collect(),
        title: one.title,
        codes: one.codes,
        words: one.words,
        because: one.because,
        passages: one.passages,
        earlier,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use weighbridge_papers::commitment::{Author, Commitment, commitments};

    fn graded<'p>(paper: &'p Paper, commitments: &'p [Commitment]) -> Graded<'p> {
        Graded { paper, commitments }
    }

    #[test]
    fn an_ask_that_a_list_looks_for_is_one_topic() {
        let asks = |about: &str| {
            let text = format!("name='x'\n[[ask]]\nname='border'\nasks='a'\nabout=[{about}]\n");
            Asks::parse(&text, "x").unwrap()
        };
        let lists = built_in_topics().unwrap().len();
        for (about, more) in [
            ("'carbon border'", 0),
            ("'Carbon border', 'CBAM'", 0),
            ("'carbon border|tariff'", 0),
            ("'freeport|freeports'", 0),
            ("'carbon border', 'lighthouse'", 1),
            ("'lighthouse'", 1),
        ] {
            let all = all_topics(&asks(about), None).unwrap();
            assert_eq!(all.len(), lists + more, "{about}");
            let paper = Paper::read(b"# A\n\nWe will set a carbon border.\n", "a.md").unwrap();
            let found = commitments(&paper, &Author::default());
            let rows = paper_omissions(graded(&paper, &found), None, &all, Answers::default());
            let own: Vec<&str> = rows
                .iter()
                .filter(|row| row.kind == "ask")
                .map(|row| row.title.as_str())
                .collect();
            assert_eq!(own.len(), 1, "{about} {own:?}");
        }
    }

    #[test]
    fn every_code_of_the_lists_is_one_of_uk_sic() {
        let facts = weighbridge_facts::Facts::embedded().unwrap();
        let tree = facts.industries();
        for topic in built_in_topics().unwrap() {
            for code in &topic.codes {
                assert!(tree.name(code).is_some(), "{} {code}", topic.name);
            }
        }
    }

    fn rows(text: &str, earlier: Option<&str>) -> Vec<OmissionRow> {
        let read = |text: &str| Paper::read(text.as_bytes(), "paper.txt").unwrap();
        let asks = Asks::parse(
            weighbridge_model::asks::built_in("industrial-communities").unwrap(),
            "asks",
        )
        .unwrap();
        let earlier = earlier.map(read);
        let found = |paper: &Paper| commitments(paper, &Author::default());
        let before = earlier.as_ref().map(found);
        let earlier = earlier.as_ref().zip(before.as_deref());
        let earlier = earlier.map(|(paper, found)| graded(paper, found));
        let topics = all_topics(&asks, earlier).unwrap();
        let paper = read(text);
        paper_omissions(
            graded(&paper, &found(&paper)),
            earlier,
            &topics,
            Answers::default(),
        )
    }

    /// What asks look for and what the lists look for agree: a paper that has
    /// one word of a pair mentions both.
    #[test]
    fn lists_and_asks_look_for_the_same() {
        for (list, ask, text) in [
            ("Steel", "Steel", "Old blast furnaces cool."),
            ("Steel", "Steel", "An electric arc furnace hums."),
            (
                "Public procurement",
                "Value for home industry",
                "Government contracts abound.",
            ),
            (
                "Public procurement",
                "Value for home industry",
                "Public purchasing is large.",
            ),
            (
                "A carbon border adjustment",
                "Carbon border",
                "A carbon tariff is talked of.",
            ),
            (
                "Trade remedies and dumping",
                "Dumping and subsidies",
                "Dumped tyres arrive.",
            ),
            (
                "Trade remedies and dumping",
                "Dumping and subsidies",
                "They speak of unfair competition.",
            ),
        ] {
            let rows = rows(text, None);
            for (kind, title) in [(false, list), (true, ask)] {
                let row = rows
                    .iter()
                    .find(|row| row.title == title && (row.kind == "ask") == kind)
                    .unwrap_or_else(|| panic!("{title}"));
                assert_ne!(row.treatment, "absent", "{text} {title}");
            }
        }
    }

    #[test]
    fn what_an_earlier_paper_was_about_is_looked_for() {
        let earlier = "The Kiln Renewal Fund pays. We will double the Kiln Renewal Fund. It helps \
                       high-growth firms; high-growth towns gain, and high-growth clusters too.";
        let rows = rows("We will build ports.", Some(earlier));
        let fund = rows
            .iter()
            .find(|row| row.title == "Kiln Renewal Fund")
            .unwrap();
        assert_eq!(
            (fund.kind.as_str(), fund.treatment.as_str()),
            ("earlier paper", "absent")
        );
        // A hard-edged promise of the earlier paper is about it.
        assert_eq!(fund.earlier.as_deref(), Some("treated"));
    }
}
