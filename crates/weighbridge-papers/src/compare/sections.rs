//! The sections of two papers: which are carried over, and which parts of the new one
//! answer to which of the earlier. It looks at no single commitment's words.

use serde::Serialize;

use super::align::{Vectors, pair};
use super::{ANSWERS, Change, SAME_SECTION, What};
use crate::commitment::Commitment;
use crate::paper::Paper;
use crate::search::words::words;

/// What became of a section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectionChange {
    /// Carried over, dropped, new.
    pub what: What,
    /// Index into the new paper's sections.
    pub now: Option<usize>,
    /// Index into the earlier paper's sections.
    pub before: Option<usize>,
    /// Cosine of the two texts, headings counted twice.
    pub similarity: f64,
}

/// An outermost part of the earlier paper and the parts of the new one that
/// answer to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Heading in the earlier paper, and its page.
    pub theme: (String, u32),
    /// Headings of the new paper with page and cosine: the same title first, then the
    /// nearest; empty where nothing answers.
    pub by: Vec<(String, u32, f64)>,
}

/// Text of a section, its heading twice; with its subsections when `whole`.
fn section_text(paper: &Paper, at: usize, whole: bool) -> String {
    let mut text = String::new();
    for (other, section) in paper.sections.iter().enumerate().skip(at) {
        if other > at && (!whole || section.level <= paper.sections[at].level) {
            break;
        }
        text.push_str(&format!("{0}. {0}. ", section.heading));
        for passage in paper
            .passages
            .get(section.passages.clone())
            .into_iter()
            .flatten()
        {
            text.push_str(&passage.text);
            text.push(' ');
        }
    }
    text
}

pub(super) fn section_changes(paper: &Paper, earlier: &Paper) -> Vec<SectionChange> {
    // A heading with nothing under it says nothing that could be compared.
    let filled = |paper: &Paper| -> Vec<usize> {
        (0..paper.sections.len())
            .filter(|at| !paper.sections[*at].passages.is_empty())
            .collect()
    };
    let (ours, theirs) = (filled(paper), filled(earlier));
    let texts = |paper: &Paper, list: &[usize]| -> Vec<String> {
        list.iter()
            .map(|at| section_text(paper, *at, false))
            .collect()
    };
    let near = Vectors::new(&texts(paper, &ours), &texts(earlier, &theirs)).near(0.05);
    let pairs = pair(&near, ours.len(), theirs.len(), SAME_SECTION);
    let mut changes = Vec::new();
    for (at, section) in ours.iter().enumerate() {
        let (what, before, similarity) = match pairs.of_now[at] {
            Some((other, cosine)) => (What::CarriedOver, Some(theirs[other]), cosine),
            None => (What::New, None, 0.0),
        };
        changes.push(SectionChange {
            what,
            now: Some(*section),
            before,
            similarity,
        });
    }
    for (at, section) in theirs.iter().enumerate() {
        if pairs.of_before[at].is_none() {
            changes.push(SectionChange {
                what: What::Dropped,
                now: None,
                before: Some(*section),
                similarity: 0.0,
            });
        }
    }
    changes
}

/// The level at which a paper divides into parts: the highest that has at least
/// two sections with text (a lone title is no division).
fn parts(paper: &Paper) -> Vec<usize> {
    let mut levels: Vec<u8> = paper.sections.iter().map(|section| section.level).collect();
    levels.sort_unstable();
    levels.dedup();
    for level in levels {
        let at: Vec<usize> = (0..paper.sections.len())
            .filter(|at| paper.sections[*at].level == level)
            .filter(|at| {
                section_text(paper, *at, true).len() > 2 * paper.sections[*at].heading.len() + 10
            })
            .collect();
        if at.len() >= 2 {
            return at;
        }
    }
    (0..paper.sections.len()).collect()
}

/// The words of a heading without its number: "3. Places", "Chapter 3: Places".
fn title(heading: &str) -> Vec<String> {
    let words = words(heading).into_iter().map(|word| word.stem);
    words
        .filter(|stem| {
            !stem.starts_with(|sign: char| sign.is_ascii_digit())
                && !["chapter", "part", "section", "annex"].contains(&stem.as_str())
        })
        .collect()
}

/// Which parts of the new paper answer to each of the earlier: by their words, by the
/// same title, and by a commitment of the one that stands again in the other.
pub(super) fn answers(
    (paper, now): (&Paper, &[Commitment]),
    (earlier, before): (&Paper, &[Commitment]),
    changes: &[Change],
) -> Vec<Answer> {
    let (ours, theirs) = (parts(paper), parts(earlier));
    let texts = |paper: &Paper, list: &[usize]| -> Vec<String> {
        list.iter()
            .map(|at| section_text(paper, *at, true))
            .collect()
    };
    let near = Vectors::new(&texts(paper, &ours), &texts(earlier, &theirs)).near(0.0);
    // The part in which a section stands: the last that begins before it.
    let within = |parts: &[usize], one: &Commitment| {
        let section = one.section?;
        parts.iter().rposition(|part| *part <= section)
    };
    let pairs: Vec<(usize, usize)> = changes
        .iter()
        .filter(|change| change.what != What::Perhaps)
        .filter_map(|change| {
            let (is, was) = (now.get(change.now?)?, before.get(change.before?)?);
            Some((within(&ours, is)?, within(&theirs, was)?))
        })
        .collect();
    theirs
        .iter()
        .enumerate()
        .map(|(at, section)| {
            let section = &earlier.sections[*section];
            let named = title(&section.heading);
            let mut by: Vec<(bool, String, u32, f64)> = near
                .iter()
                .filter(|one| one.before == at)
                .filter_map(|one| {
                    let section = &paper.sections[ours[one.now]];
                    let same = !named.is_empty() && title(&section.heading) == named;
                    (same || one.cosine >= ANSWERS || pairs.contains(&(one.now, at)))
                        .then(|| (same, section.heading.clone(), section.page, one.cosine))
                })
                .collect();
            by.sort_by(|a, b| b.0.cmp(&a.0).then(b.3.total_cmp(&a.3)).then(a.2.cmp(&b.2)));
            by.truncate(3);
            Answer {
                theme: (section.heading.clone(), section.page),
                by: by
                    .into_iter()
                    .map(|(_, heading, page, cosine)| (heading, page, cosine))
                    .collect(),
            }
        })
        .collect()
}
