//! What a paper undertakes, as rows for a report: every commitment, aspiration
//! and promised outcome with the words that decided, and counts by section. It
//! joins what the engine found with pages and headings and judges nothing.

use serde::{Deserialize, Serialize};
use weighbridge_papers::Paper;
pub use weighbridge_papers::commitment::Role;
use weighbridge_papers::commitment::{Commitment, Graded, summary};

/// Words of one sentence at most, where a paper is well read: of those that a
/// person can follow hardly one in a hundred is longer.
const LONG: usize = 60;

/// Words that decided, and their place in the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deciding {
    /// What they say: actor, undertaking, action, amount …
    pub role: String,
    /// The words.
    pub text: String,
    /// First byte of the sentence; equal to `end` where the words stand in the
    /// lead-in of a list.
    pub start: usize,
    /// First byte after them.
    pub end: usize,
}

/// A sentence that undertakes, wants or promises something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentRow {
    /// Page of the file, from 1; none for a paper without pages.
    pub page: Option<u32>,
    /// Number printed on it, where it is another.
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
    /// Headings above it, outermost first.
    pub section: Vec<String>,
    /// The sentence.
    pub text: String,
    /// What leads into the list of which it is an item.
    pub lead_in: Option<String>,
    /// Commitment, aspiration, outcome, refusal or recommendation.
    pub class: String,
    /// Who undertakes it: the paper's author, or other. What others undertake
    /// is in no count but their own.
    pub by: String,
    /// Recognises, explores, intends, will, decided.
    pub firmness: String,
    /// New, or under way.
    pub standing: String,
    /// Whether there is something to hold the author to.
    pub hard_edged: bool,
    /// Of actor, action, amount, date and instrument, how many are said: 0-5.
    pub specificity: u8,
    /// The words that decided, in order.
    pub deciding: Vec<Deciding>,
    /// Place in the rows, from 0, of the first that promises the same in other words.
    pub again: Option<usize>,
}

impl CommitmentRow {
    /// Whether it is too long to be one sentence, or breaks off: text that the
    /// reader could not take apart, columns run together above all.
    #[must_use]
    pub fn runs_on(&self) -> bool {
        let words = self.text.split_whitespace().count();
        let ended = self
            .text
            .trim_end_matches(['”', '’', '"', '\'', ')', ' '])
            .trim_end_matches(|letter: char| letter.is_ascii_digit())
            .ends_with(['.', '!', ';', ':', '…']);
        words > LONG || (words > LONG / 2 && !ended && self.lead_in.is_none())
    }

    /// All words of one role, parted by "; ".
    #[must_use]
    pub fn said(&self, role: Role) -> String {
        let words: Vec<&str> = self
            .deciding
            .iter()
            .filter(|one| one.role == role.as_str() && !one.text.is_empty())
            .map(|one| one.text.as_str())
            .collect();
        words.join("; ")
    }
}

/// Counts of a section or of the whole paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentCounts {
    /// Outermost heading; empty for the whole paper and for what stands before
    /// the first heading.
    pub section: String,
    /// Page of the heading.
    pub page: u32,
    /// Commitments.
    pub commitments: usize,
    /// Hard-edged ones among them.
    pub hard_edged: usize,
    /// Hard-edged ones that say again what an earlier one says.
    pub again: usize,
    /// New ones among them.
    pub new: usize,
    /// Commitments by firmness.
    pub by_firmness: ByFirmness,
    /// Aspirations.
    pub aspirations: usize,
    /// Promised outcomes.
    pub outcomes: usize,
    /// Refusals.
    pub refusals: usize,
    /// What the author, or somebody whom the paper restates, says that another should do.
    pub recommendations: usize,
    /// What others undertake, refuse or want, in the paper's report of them.
    pub others: usize,
}

/// Commitments by how firmly they are undertaken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByFirmness {
    /// Something is looked into.
    pub explores: usize,
    /// Something is intended.
    pub intends: usize,
    /// Something will be done.
    pub will: usize,
    /// Something is decided.
    pub decided: usize,
}

/// What a paper undertakes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCommitments {
    /// The whole paper.
    pub whole: CommitmentCounts,
    /// By outermost section.
    pub sections: Vec<CommitmentCounts>,
    /// Every row, in reading order.
    pub rows: Vec<CommitmentRow>,
}

impl CommitmentCounts {
    /// How many are hard-edged, as said: "184 hard-edged (12 of these said before in other
    /// words)".
    #[must_use]
    pub fn hard_edged_told(&self) -> String {
        match self.again {
            0 => format!("{} hard-edged", self.hard_edged),
            again => format!(
                "{} hard-edged ({again} of these said before in other words)",
                self.hard_edged
            ),
        }
    }
}

impl PaperCommitments {
    /// Commitments of the author, the firmest and most specific first, then in
    /// reading order; text that runs on stands after them.
    #[must_use]
    pub fn firmest(&self) -> Vec<&CommitmentRow> {
        let rank = |row: &CommitmentRow| {
            ["recognises", "explores", "intends", "will", "decided"]
                .iter()
                .position(|word| *word == row.firmness)
                .unwrap_or(0)
        };
        let mut rows: Vec<&CommitmentRow> = self
            .rows
            .iter()
            .filter(|row| row.class == "commitment" && row.by == "author")
            .collect();
        rows.sort_by_key(|row| {
            std::cmp::Reverse((
                row.hard_edged && !row.runs_on(),
                row.hard_edged,
                rank(row),
                row.specificity,
            ))
        });
        rows
    }

    /// What the author says that it will not do, and what ends, in reading order.
    #[must_use]
    pub fn refusals(&self) -> Vec<&CommitmentRow> {
        self.rows
            .iter()
            .filter(|row| row.class == "refusal" && row.by == "author")
            .collect()
    }

    /// What the author hopes or wants, in reading order.
    #[must_use]
    pub fn aspirations(&self) -> Vec<&CommitmentRow> {
        self.rows
            .iter()
            .filter(|row| row.class == "aspiration" && row.by == "author")
            .collect()
    }

    /// What the author promises to come of it, in reading order.
    #[must_use]
    pub fn outcomes(&self) -> Vec<&CommitmentRow> {
        self.rows
            .iter()
            .filter(|row| row.class == "outcome" && row.by == "author")
            .collect()
    }

    /// What others should do, as the author says or somebody whom the paper restates,
    /// in reading order. It undertakes nothing.
    #[must_use]
    pub fn recommendations(&self) -> Vec<&CommitmentRow> {
        self.rows
            .iter()
            .filter(|row| row.class == "recommendation")
            .collect()
    }

    /// What others undertake, refuse or want, or what is to come of it, in reading order.
    #[must_use]
    pub fn of_others(&self) -> Vec<&CommitmentRow> {
        self.rows
            .iter()
            .filter(|row| row.by == "other" && row.class != "recommendation")
            .collect()
    }
}

/// One commitment as a row.
#[must_use]
pub fn row(paper: &Paper, one: &Commitment) -> CommitmentRow {
    let judged = &one.judgement;
    let passage = paper.passages.get(one.passage);
    CommitmentRow {
        page: paper.paged.then_some(one.page),
        label: label(paper, one.page),
        section: passage.map_or_else(Vec::new, |passage| {
            paper.path(passage).into_iter().map(str::to_owned).collect()
        }),
        text: one.text.clone(),
        lead_in: one.lead_in.clone(),
        class: judged.class.as_str().to_owned(),
        by: judged.by.as_str().to_owned(),
        firmness: judged.firmness.as_str().to_owned(),
        standing: judged.standing.as_str().to_owned(),
        hard_edged: judged.hard_edged,
        specificity: judged.specificity,
        deciding: judged
            .marks
            .iter()
            .map(|mark| Deciding {
                role: mark.role.as_str().to_owned(),
                text: mark.text.clone(),
                start: mark.span.start,
                end: mark.span.end,
            })
            .collect(),
        again: one.again,
    }
}

/// The number printed on a page, where it is another than its own.
#[must_use]
pub fn label(paper: &Paper, page: u32) -> Option<String> {
    let sheet = paper.sheets.get((page as usize).checked_sub(1)?)?;
    sheet
        .label
        .clone()
        .filter(|label| paper.paged && *label != page.to_string())
}

/// Everything that a paper undertakes, wants and promises.
#[must_use]
pub fn paper_commitments(graded: Graded<'_>) -> PaperCommitments {
    let Graded { paper, commitments } = graded;
    let told = summary(paper, commitments);
    let counts =
        |section: &str, page, counts: &weighbridge_papers::commitment::Counts| CommitmentCounts {
            section: section.to_owned(),
            page,
            commitments: counts.commitments,
            hard_edged: counts.hard_edged,
            again: counts.again,
            new: counts.new,
            by_firmness: {
                let [explores, intends, will, decided] = counts.by_firmness;
                ByFirmness {
                    explores,
                    intends,
                    will,
                    decided,
                }
            },
            aspirations: counts.aspirations,
            outcomes: counts.outcomes,
            refusals: counts.refusals,
            recommendations: counts.recommendations,
            others: counts.others,
        };
    PaperCommitments {
        whole: counts("", 1, &told.whole),
        sections: told
            .sections
            .iter()
            .map(|(heading, page, one)| counts(heading, *page, one))
            .collect(),
        rows: commitments.iter().map(|one| row(paper, one)).collect(),
    }
}
