//! Sentences that say what a term covers, by what form, best first. It does not judge
//! whether what is said is clear.

use serde::Serialize;

use super::Saying;
use super::around;
use super::forms::way;
use super::points;
use crate::paper::Paper;
use crate::said::Said;

/// By what form a sentence says what a term covers; best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// "By X we mean", "X is defined as", "the definition of X is", "X means".
    Stated,
    /// An entry of a glossary, or a passage "X: …".
    Entry,
    /// The sentence after it says what it means ("These are …").
    After,
    /// It stands under a heading that asks what it is.
    Under,
    /// Industry codes stand beside it ("SIC").
    Codes,
    /// "X comprises", "X consists of", "X (A, B and C)".
    Listed,
    /// "X such as A and B", "X, including A": examples, no bounds.
    Examples,
    /// "X is a …": something is said of it.
    Called,
    /// None of these: the sentence that speaks most of it.
    Nearest,
}

impl Way {
    /// Whether it settles what the term covers.
    #[must_use]
    pub fn settles(self) -> bool {
        !matches!(self, Self::Examples | Self::Called | Self::Nearest)
    }

    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stated => "says what it means",
            Self::Entry => "has it as an entry",
            Self::After => "says what it means in the sentence after",
            Self::Under => "asks what it is and answers",
            Self::Codes => "gives industry codes",
            Self::Listed => "lists what it comprises",
            Self::Examples => "gives examples only",
            Self::Called => "says something of it",
            Self::Nearest => "speaks of it and does not say what it covers",
        }
    }
}

/// Sentences that define a term or come near, best first.
pub(super) fn sayings(
    paper: &Paper,
    sentences: &[Said<'_>],
    holding: &[usize],
    stems: &[String],
) -> Vec<Saying> {
    let mut found = Vec::new();
    for (number, one) in holding
        .iter()
        .filter_map(|at| Some((*at, sentences.get(*at)?)))
    {
        for at in one.places(stems) {
            let glossary = one
                .section
                .and_then(|section| paper.sections.get(section))
                .is_some_and(|section| {
                    let heading = section.heading.to_lowercase();
                    [
                        "glossary",
                        "definitions",
                        "key terms",
                        "terminology",
                        "abbreviations",
                        "terms used",
                    ]
                    .iter()
                    .any(|name| heading.contains(name))
                })
                || one
                    .passage
                    .is_some_and(|passage| points::explained(paper, passage));
            let own = way(one, at, stems.len(), glossary).map(|way| Saying {
                way,
                page: one.page,
                text: one.text.trim().to_owned(),
            });
            let saying = match own {
                Some(own) if own.way.settles() => Some(own),
                own => around::after(sentences, number, at, stems.len())
                    .or_else(|| around::under(sentences, number, at, stems.len()))
                    .or_else(|| points::behind(paper, one, at, stems.len()))
                    .or_else(|| points::headed(paper, sentences, one, at, stems.len()))
                    .or(own),
            };
            if let Some(saying) = saying {
                found.push(saying);
                break;
            }
        }
    }
    found.sort_by_key(|saying| saying.way);
    if found.is_empty() {
        found.extend(around::nearest(sentences, holding, stems));
    }
    found
}
