//! Terms that a paper leans on and never defines, joined with what narrow and
//! broad readings of the sectors among them would mean in jobs. The readings
//! are a strategy's definitions, not the paper's.

use serde::{Deserialize, Serialize};
use weighbridge_facts::Facts;
use weighbridge_model::strategy::Strategy;
use weighbridge_papers::commitment::{By, Commitment, Graded};
use weighbridge_papers::terms::terms;

use crate::paper_commitments::label;
use crate::reading;

/// Jobs of a sector under a strategy's readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectorJobs {
    /// Name for people.
    pub title: String,
    /// Strategy from which the readings come.
    pub strategy: String,
    /// Year of the jobs.
    pub year: i32,
    /// Jobs in Great Britain, narrow, central, broad; none where a reading has
    /// no industries or a figure is not published.
    pub jobs: [Option<f64>; 3],
    /// What the statistics cannot see.
    pub not_in_sic: Option<String>,
}

/// A sentence that says what a term covers, or comes near to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saying {
    /// How it says so.
    pub way: String,
    /// Page of the file; none for a paper without pages.
    pub page: Option<u32>,
    /// Number printed on it, where it is another.
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
    /// The sentence.
    pub text: String,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TermRow {
    /// As most often written.
    pub term: String,
    /// How often it stands in the paper.
    pub count: usize,
    /// Pages, from 1, each once.
    pub pages: Vec<u32>,
    /// Sections that use it.
    pub sections: usize,
    /// Headings that use it.
    pub headings: usize,
    /// Commitments, aspirations and outcomes that use it.
    pub commitments: usize,
    /// "never defined", "only illustrated", "defined".
    pub defined: String,
    /// Sentences that define it or come nearest.
    pub sayings: Vec<Saying>,
    /// What a sector would mean in jobs.
    pub readings: Option<SectorJobs>,
}

/// Jobs of every sector of a strategy in Great Britain. `national_jobs` are
/// those of each industry of the statistics ([`crate::base::Base::national`]).
#[must_use]
pub fn sector_jobs(
    strategy: &Strategy,
    facts: &Facts,
    national_jobs: &[f64],
    year: i32,
) -> Vec<SectorJobs> {
    let (_, sectors) = reading::read(strategy, facts);
    sectors
        .into_iter()
        .map(|sector| SectorJobs {
            jobs: [0, 1, 2].map(|breadth| {
                let weights = &sector.breadths[breadth];
                // An industry outside the set may have no figure: it must not
                // make the sum none.
                let sum: f64 = national_jobs
                    .iter()
                    .zip(&weights.values)
                    .filter(|(_, weight)| **weight > 0.0)
                    .map(|(jobs, weight)| jobs * weight)
                    .sum();
                (!weights.is_empty() && sum.is_finite()).then_some(sum)
            }),
            title: sector.title,
            strategy: strategy.title.clone(),
            year,
            not_in_sic: sector.not_in_sic,
        })
        .collect()
}

/// What the author itself undertakes: what others do does not make its words weigh more.
pub(crate) fn authors_own(graded: Graded<'_>) -> Vec<Commitment> {
    let own = |one: &&Commitment| one.judgement.by == By::Author;
    graded.commitments.iter().filter(own).cloned().collect()
}

/// Terms of a paper, those never defined first.
#[must_use]
pub fn paper_terms(graded: Graded<'_>, sectors: &[SectorJobs]) -> Vec<TermRow> {
    let paper = graded.paper;
    let found = authors_own(graded);
    // "Digital and technologies" is no phrase that a paper would write of it, so
    // a title in two halves is looked for by each half too.
    let names: Vec<(String, usize)> = sectors
        .iter()
        .enumerate()
        .flat_map(|(at, sector)| {
            let title = sector.title.to_lowercase();
            let mut names = vec![(title.clone(), at)];
            names.extend(
                title
                    .split(" and ")
                    .filter(|half| half.contains(' ') && *half != title)
                    .map(|half| (half.to_owned(), at)),
            );
            names
        })
        .collect();
    let wanted: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    terms(paper, &found, &wanted)
        .into_iter()
        .map(|term| {
            let lower = weighbridge_papers::said::phrase(&term.term);
            let readings = names
                .iter()
                .find(|(name, _)| weighbridge_papers::said::phrase(name) == lower)
                .and_then(|(_, at)| sectors.get(*at))
                .cloned();
            TermRow {
                count: term.count,
                pages: term.pages,
                sections: term.sections,
                headings: term.headings,
                commitments: term.commitments,
                defined: term.defined.as_str().to_owned(),
                sayings: term
                    .sayings
                    .into_iter()
                    .map(|saying| Saying {
                        way: saying.way.as_str().to_owned(),
                        page: paper.paged.then_some(saying.page),
                        label: label(paper, saying.page),
                        text: saying.text,
                    })
                    .collect(),
                term: term.term,
                readings,
            }
        })
        .collect()
}
