//! What a paper does not say, as rows for a report: topics of the built-in and
//! of the user's lists, how the paper and an earlier one treat each, and every
//! near miss. It claims no more than that the words were looked for.

use serde::{Deserialize, Serialize};
use weighbridge_model::gazetteer::{BUILT_IN, Gazetteer, Topic};
use weighbridge_papers::Paper;
use weighbridge_papers::omissions::{Omission, omissions};

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
    /// The first.
    pub text: String,
}

/// A topic against the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OmissionRow {
    /// Title.
    pub title: String,
    /// "industry" or "instrument or topic".
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

/// Holds topics against a paper, those that are absent first, then those in
/// passing, each in the order of the list.
#[must_use]
pub fn paper_omissions(
    paper: &Paper,
    earlier: Option<&Paper>,
    topics: &[Topic],
) -> Vec<OmissionRow> {
    let before: Option<Vec<Omission>> = earlier.map(|paper| omissions(paper, topics));
    let mut all: Vec<(weighbridge_papers::omissions::Treatment, OmissionRow)> =
        omissions(paper, topics)
            .into_iter()
            .enumerate()
            .map(|(at, one)| {
                let earlier = before
                    .as_ref()
                    .and_then(|before| before.get(at))
                    .map(|one| one.treatment.as_str().to_owned());
                (one.treatment, row(paper, one, earlier))
            })
            .collect();
    all.sort_by_key(|(treatment, _)| *treatment);
    all.into_iter().map(|(_, row)| row).collect()
}

fn row(paper: &Paper, one: Omission, earlier: Option<String>) -> OmissionRow {
    let pages = if paper.paged { one.pages() } else { Vec::new() };
    OmissionRow {
        kind: if one.codes.is_empty() {
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
}
