//! A paper beside an earlier one, as rows for a report: commitments carried
//! over, dropped and new with how they changed, sections, answers, topics, and
//! the share of business as usual. It joins texts with pages; jobs of sector
//! lists are counted elsewhere and put in.

mod came;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use weighbridge_model::gazetteer::Topic;
use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{Commitment, Graded};
use weighbridge_papers::compare::{
    Change, Comparison, LONG, Reason, TESTED_LONG, Tag, What, compare_by_meaning, compare_graded,
};
use weighbridge_papers::search::Encoder;

use crate::paper_commitments::{CommitmentRow, label, row};
use crate::paper_own_sectors::OwnLists;
use crate::paper_sectors::SectorLists;

/// A piece of marked text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// "kept", "removed" or "added".
    pub tag: String,
    /// The words.
    pub text: String,
}

/// A sentence of the other paper that comes nearest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearest {
    /// The sentence.
    pub text: String,
    /// Its page of the file; none where that has none.
    pub page: Option<u32>,
    /// Number printed on it, where it is another.
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
}

/// A heading and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadingAt {
    /// The heading.
    pub heading: String,
    /// Its page of the file; none where that has none.
    pub page: Option<u32>,
    /// Number printed on it, where it is another.
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
}

impl HeadingAt {
    fn new(paper: &Paper, heading: &str, page: u32) -> Self {
        Self {
            heading: heading.to_owned(),
            page: paper.paged.then_some(page),
            label: label(paper, page),
        }
    }
}

/// What became of a commitment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangeRow {
    /// "carried over", "reversed", "read both", "still spoken of", "perhaps in other
    /// words", "dropped", "new".
    pub what: String,
    /// In the new paper.
    pub now: Option<CommitmentRow>,
    /// In the earlier paper.
    pub before: Option<CommitmentRow>,
    /// Cosine of the two, or with the nearest of the other paper.
    pub similarity: f64,
    /// The nearest sentence of the whole other paper and its page, for what is dropped
    /// or new or perhaps in other words.
    pub nearest: Option<Nearest>,
    /// How it changed, in words.
    pub how: Vec<String>,
    /// The earlier text turned into the new.
    pub marked: Vec<Marked>,
    /// Why it is business as usual, if it is.
    pub usual: Option<String>,
}

impl ChangeRow {
    /// Whether it is told as reversed and only perhaps: undertaken in one and something of it
    /// refused in the other, or its end looked into now.
    #[must_use]
    pub fn in_doubt(&self) -> bool {
        let first = self.how.first().map_or("", String::as_str);
        self.what == "reversed" && (first.starts_with("perhaps") || first.starts_with("in doubt"))
    }
}

/// What became of a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionRow {
    /// "carried over", "dropped", "new".
    pub what: String,
    /// In the new paper.
    pub now: Option<HeadingAt>,
    /// In the earlier paper.
    pub before: Option<HeadingAt>,
    /// Cosine of the two.
    pub similarity: f64,
}

/// A part of the earlier paper with the parts of the new one that answer to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThemeRow {
    /// The part of the earlier paper.
    #[serde(flatten)]
    pub theme: HeadingAt,
    /// The parts of the new one, the likest first.
    pub by: Vec<AnswerRow>,
}

/// A part of the new paper that answers to one of the earlier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerRow {
    /// The part of the new paper.
    #[serde(flatten)]
    pub part: HeadingAt,
    /// Cosine of the two.
    pub similarity: f64,
}

/// How a paper treats a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treated {
    /// "absent", "in passing", "treated".
    pub treatment: String,
    /// Passages that name it.
    pub passages: usize,
}

/// What is left out of either paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Of the new paper.
    pub now: usize,
    /// Of the earlier.
    pub before: usize,
}

/// How many commitments of the new paper are business as usual.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualCount {
    /// At least.
    pub usual: usize,
    /// If all that is perhaps kept, or is told to be read, is kept.
    pub most: usize,
    /// All its commitments.
    pub commitments: usize,
}

/// A topic in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicRow {
    /// Title.
    pub title: String,
    /// Whether it is an industry.
    pub industry: bool,
    /// "new", "dropped", "more of it", "less of it", "as before".
    pub what: String,
    /// In the earlier paper.
    pub before: Treated,
    /// In the new paper.
    pub now: Treated,
}

/// A paper beside an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaperCompare {
    /// Title of the new paper.
    pub title: String,
    /// Title of the earlier paper.
    pub earlier: String,
    /// Commitments: those of the new paper in its order, then those perhaps in other
    /// words or dropped.
    pub changes: Vec<ChangeRow>,
    /// Sections in the same way.
    pub sections: Vec<SectionRow>,
    /// Parts of the earlier paper with those of the new that answer to each.
    pub answers: Vec<ThemeRow>,
    /// Topics that stand in either.
    pub topics: Vec<TopicRow>,
    /// Wishes and promised outcomes that answer to nothing and stand in no list.
    pub left_out: LeftOut,
    /// Commitments of the new paper that are business as usual.
    pub usual: UsualCount,
    /// How far that share was off where the truth is known, in a sentence.
    pub tested: String,
    /// The sector lists of the two strategies in jobs, where both are given.
    #[serde(default)]
    pub sector_lists: Option<SectorLists>,
    /// The papers' own lists of sectors, where either has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_sectors: Option<OwnLists>,
}

/// What testing the share on marked papers gave; a test of the engine works it
/// out again.
pub const TESTED: &str = weighbridge_papers::compare::TESTED;

impl PaperCompare {
    /// How many of the earlier paper's commitments came to what and how many are new, in
    /// sentences, nothing said of what none came to.
    #[must_use]
    pub fn counts_told(&self) -> String {
        let count =
            |is: &dyn Fn(&ChangeRow) -> bool| self.changes.iter().filter(|row| is(row)).count();
        let before = count(&|row| row.before.is_some());
        came::came(before, |what| match what {
            "in doubt" => count(&|row| row.in_doubt()),
            "reversed" => count(&|row| row.what == what && !row.in_doubt()),
            _ => count(&|row| row.what == what),
        })
    }

    /// How much of the new paper is business as usual and why, in a sentence without its tested
    /// error; none where it has no commitment.
    #[must_use]
    pub fn usual_share(&self) -> Option<String> {
        let UsualCount {
            usual,
            most,
            commitments: all,
        } = self.usual;
        if all == 0 {
            return None;
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for why in self.changes.iter().filter_map(|row| row.usual.as_deref()) {
            *counts.entry(why).or_default() += 1;
        }
        let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let why: Vec<String> = counts
            .into_iter()
            .map(|(why, number)| {
                let many = MANY.iter().find(|(one, _)| number != 1 && *one == why);
                format!("{number} {}", many.map_or(why, |(_, many)| many))
            })
            .collect();
        let why = if why.is_empty() {
            String::new()
        } else {
            format!(" ({})", why.join(", "))
        };
        let cent = |part: usize| 100.0 * part as f64 / all as f64;
        let perhaps = most.saturating_sub(usual);
        let share = if perhaps == 0 {
            format!(
                "{usual} of the new paper's {all} commitments, {:.0} per cent{why}",
                cent(usual)
            )
        } else {
            format!(
                "{usual} to {} of the new paper's {all} commitments, {:.0} to {:.0} per cent: at \
                 least {usual}{why}, and {perhaps} more if all that may be the earlier paper's in \
                 other words, or does not tell which way it goes, is kept",
                most,
                cent(usual),
                cent(most),
            )
        };
        Some(format!("Business as usual: {share}."))
    }
}

/// Why something is business as usual, said of one and of many.
const MANY: [(&str, &str); 3] = [
    (CARRIED_OVER, "stand in the earlier paper"),
    (UNDER_WAY, "say themselves that they are under way"),
    (KNOWN_NAME, "name what the earlier paper names"),
];
const CARRIED_OVER: &str = "stands in the earlier paper";
const UNDER_WAY: &str = "says itself that it is under way";
const KNOWN_NAME: &str = "names what the earlier paper names";

/// Sets a paper beside an earlier one.
#[must_use]
pub fn paper_compare(paper: Graded<'_>, earlier: Graded<'_>, topics: &[Topic]) -> PaperCompare {
    let told = compare_graded(paper, earlier, topics);
    rows(paper.paper, earlier.paper, &told)
}

/// The same with a sentence encoder, which finds more of what is perhaps said in other
/// words.
///
/// # Errors
/// What the encoder could not do.
pub fn paper_compare_by_meaning(
    paper: Graded<'_>,
    earlier: Graded<'_>,
    topics: &[Topic],
    encoder: &dyn Encoder,
) -> Result<PaperCompare, String> {
    let told = compare_by_meaning(paper, earlier, topics, encoder)?;
    Ok(rows(paper.paper, earlier.paper, &told))
}

fn rows(paper: &Paper, earlier: &Paper, told: &Comparison) -> PaperCompare {
    PaperCompare {
        title: paper.title.clone(),
        earlier: earlier.title.clone(),
        changes: told
            .changes
            .iter()
            .map(|change| change_row(paper, earlier, told, change))
            .collect(),
        sections: told
            .sections
            .iter()
            .map(|one| {
                let heading = |paper: &Paper, at: Option<usize>| {
                    let section = paper.sections.get(at?)?;
                    Some(HeadingAt::new(paper, &section.heading, section.page))
                };
                SectionRow {
                    what: one.what.as_str().to_owned(),
                    now: heading(paper, one.now),
                    before: heading(earlier, one.before),
                    similarity: one.similarity,
                }
            })
            .collect(),
        answers: told
            .answers
            .iter()
            .map(|answer| {
                let (heading, page) = &answer.theme;
                let by = answer.by.iter().map(|(heading, page, cosine)| AnswerRow {
                    part: HeadingAt::new(paper, heading, *page),
                    similarity: *cosine,
                });
                ThemeRow {
                    theme: HeadingAt::new(earlier, heading, *page),
                    by: by.collect(),
                }
            })
            .collect(),
        topics: told
            .topics
            .iter()
            .map(|topic| TopicRow {
                title: topic.title.clone(),
                industry: !topic.codes.is_empty(),
                what: topic.what().to_owned(),
                before: Treated {
                    treatment: topic.before.0.as_str().to_owned(),
                    passages: topic.before.1,
                },
                now: Treated {
                    treatment: topic.now.0.as_str().to_owned(),
                    passages: topic.now.1,
                },
            })
            .collect(),
        left_out: LeftOut {
            now: told.left_out.0,
            before: told.left_out.1,
        },
        usual: UsualCount {
            usual: told.usual.usual,
            most: told.usual.most,
            commitments: told.usual.all,
        },
        tested: if told.now.len().max(told.before.len()) > LONG {
            format!("{TESTED}; {TESTED_LONG}")
        } else {
            TESTED.to_owned()
        },
        sector_lists: None,
        own_sectors: OwnLists::of(paper, earlier),
    }
}

fn change_row(paper: &Paper, earlier: &Paper, told: &Comparison, change: &Change) -> ChangeRow {
    let of =
        |list: &[Commitment], paper: &Paper, at: Option<usize>| Some(row(paper, list.get(at?)?));
    ChangeRow {
        what: change.what.as_str().to_owned(),
        now: of(&told.now, paper, change.now),
        before: of(&told.before, earlier, change.before),
        similarity: change.similarity,
        nearest: change.nearest.as_ref().map(|one| {
            let new = change.what == What::New;
            let other = if new { earlier } else { paper };
            Nearest {
                text: one.text.clone(),
                page: other.paged.then_some(one.page),
                label: label(other, one.page),
            }
        }),
        how: change.how.clone(),
        marked: change
            .marked
            .iter()
            .map(|piece| {
                let tag = match piece.tag {
                    Tag::Kept => "kept",
                    Tag::Removed => "removed",
                    Tag::Added => "added",
                };
                Marked {
                    tag: tag.to_owned(),
                    text: piece.text.clone(),
                }
            })
            .collect(),
        usual: change
            .now
            .and_then(|at| told.usual.why.get(at).copied().flatten())
            .map(|reason| {
                match reason {
                    Reason::CarriedOver => CARRIED_OVER,
                    Reason::UnderWay => UNDER_WAY,
                    Reason::KnownName => KNOWN_NAME,
                }
                .to_owned()
            }),
    }
}
