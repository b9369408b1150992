//! What was read in a paper, for the assessment: made once from the paper, the
//! earlier one, the asks and people's decisions. It joins what the modules of
//! papers found and judges nothing itself.

use serde::{Deserialize, Serialize};
use weighbridge_facts::Facts;
use weighbridge_model::asks::Asks;
use weighbridge_model::strategy::Strategy;
use weighbridge_papers::Section;
use weighbridge_papers::commitment::Graded;
pub use weighbridge_papers::mentions::missing_numbers;
use weighbridge_papers::mentions::{Mentions, Sort, mentions};
use weighbridge_papers::published::published;

use crate::paper_asks::{PaperAsks, paper_asks};
use crate::paper_commitments::{PaperCommitments, paper_commitments};
use crate::paper_compare::{PaperCompare, paper_compare};
use crate::paper_mentions::gazetteer;
use crate::paper_omissions::{OmissionRow, all_topics, built_in_topics, paper_omissions};
use crate::paper_terms::{SectorJobs, TermRow, paper_terms};
use crate::printed::Printed;
use crate::told_in_asks::Answers;

/// A paper as the assessment shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaperView {
    /// Title as the paper gives it; may be empty.
    pub title: String,
    /// The year in which it was published, where it says so.
    #[serde(default)]
    pub published: Option<i32>,
    /// Pages of the file; none for a paper without pages.
    pub pages: Option<usize>,
    /// What is printed on them.
    pub printed: Printed,
    /// What its reader noticed, each a whole sentence.
    pub warnings: Vec<String>,
    /// Its headings.
    pub outline: Vec<Section>,
    /// What it names, its money, percentages, dates and questions.
    pub mentions: Mentions,
    /// What it undertakes (question 1).
    pub commitments: PaperCommitments,
    /// Terms it leans on, those never defined first (question 1).
    pub terms: Vec<TermRow>,
    /// What it does not say, absent topics first (question 2).
    pub omissions: Vec<OmissionRow>,
    /// What changed since the earlier paper (question 3); none without one.
    pub changes: Option<PaperCompare>,
    /// The asks held against it (question 4).
    pub asks: PaperAsks,
}

/// What a view is made from.
pub struct Papers<'a> {
    /// The paper.
    pub paper: Graded<'a>,
    /// The earlier one.
    pub earlier: Option<Graded<'a>>,
    /// The asks, whose topics are looked for too.
    pub asked: &'a Asks,
    /// Strategies whose sectors are looked for by name.
    pub strategies: &'a [&'a Strategy],
    /// Jobs of the sectors of the strategy in hand, for terms that name them.
    pub sectors: &'a [SectorJobs],
}

/// Reads all but the asks, which come with their decisions.
///
/// # Errors
/// When a list that comes with the program is broken, which its test rules out.
pub fn view(papers: &Papers<'_>, facts: &Facts, asks: PaperAsks) -> Result<PaperView, String> {
    let Papers {
        paper: graded,
        earlier,
        asked,
        strategies,
        sectors,
    } = papers;
    let topics = built_in_topics()?;
    let paper = graded.paper;
    let before = earlier
        .map(|earlier| paper_asks(earlier.paper, asked, None))
        .transpose()?;
    let answers = Answers {
        now: Some(&asks),
        earlier: before.as_ref(),
        prepared: None,
    };
    Ok(PaperView {
        title: paper.title.clone(),
        published: published(paper),
        pages: paper.paged.then_some(paper.sheets.len()),
        printed: Printed::of(paper),
        warnings: paper.warnings.clone(),
        outline: paper.sections.clone(),
        mentions: mentions(paper, &gazetteer(facts, strategies)),
        commitments: paper_commitments(*graded),
        terms: paper_terms(*graded, sectors),
        omissions: paper_omissions(*graded, *earlier, &all_topics(asked, *earlier)?, answers),
        changes: earlier.map(|earlier| paper_compare(*graded, earlier, &topics)),
        asks,
    })
}

impl PaperView {
    /// How often each place is named, by official code, in the order of codes.
    /// Places without one (a river, "the North") are not among them.
    #[must_use]
    pub fn places(&self) -> Vec<(String, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        for mention in self.mentions.of(Sort::Place) {
            for code in &mention.codes {
                *counts.entry(code.clone()).or_insert(0) += mention.spots.len();
            }
        }
        counts.into_iter().collect()
    }
}
