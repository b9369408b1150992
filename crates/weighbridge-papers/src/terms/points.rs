//! Definitions that are lists beside the term's sentence: points behind a colon, what
//! stands under a heading that is the term itself, rows of a table that explains terms.
//! It judges no single sentence.

use super::Saying;
use super::define::Way;
use super::kinds::is;
use super::listed::{counted, counts, opens};
use super::row::row;
use crate::commitment::base_form;
use crate::paper::{Kind, Paper};
use crate::said::Said;
use crate::tokens::Shape;

/// The items that follow a passage at once, where they are a list of things and not of
/// what is done.
fn points(paper: &Paper, after: usize, section: Option<usize>) -> Vec<&str> {
    let items: Vec<&str> = paper
        .passages
        .iter()
        .skip(after)
        .take_while(|one| one.kind == Kind::Item && one.section == section)
        .map(|one| one.text.trim())
        .collect();
    let acts = |text: &&&str| {
        let first = text
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        ["we", "to", "how", "what", "the government", "by"].contains(&first.as_str())
            || text.split_whitespace().count() > 40
            // "Fund trials", "open ten centres": what is done.
            || base_form(&first) && text.contains(' ')
    };
    if items.len() < 2 || items.iter().filter(acts).count() * 2 > items.len() {
        return Vec::new();
    }
    items
}

fn saying(one: &Said<'_>, way: Way, items: &[&str]) -> Saying {
    let shown = items.iter().take(6).copied().collect::<Vec<_>>().join("; ");
    Saying {
        way,
        page: one.page,
        text: format!("{} {shown}", one.text.trim()),
    }
}

/// A list of points behind a sentence that ends with a colon: "Our priority places are:".
pub(super) fn behind(paper: &Paper, one: &Said<'_>, place: usize, length: usize) -> Option<Saying> {
    let words = &one.words;
    let passage = one.passage?;
    let after = place + length;
    if !words.last().is_some_and(|word| word.is(&[":", "–", "-"])) || words.len() > after + 9 {
        return None;
    }
    let rest = &words[after..];
    let examples = rest
        .iter()
        .any(|word| word.is(&["include", "includes", "including", "like"]));
    let are = opens(words, place)
        && rest.first().is_some_and(|word| {
            word.is(&["are", "is", "comprise", "comprises", "cover", "covers", ":"])
        });
    let mean = words[..place].iter().any(|word| word.is(&["by", "term"]))
        && rest.iter().any(|word| word.is(&["mean"]));
    if !(are || mean || examples && opens(words, place) || counted(words, place)) {
        return None;
    }
    let items = points(paper, passage + 1, one.section);
    let way = if examples { Way::Examples } else { Way::Listed };
    (!items.is_empty()).then(|| saying(one, way, &items))
}

/// What stands under a heading that is the term itself: points, or a first sentence that
/// says what it is without naming it ("They comprise energy, water and telecoms").
pub(super) fn headed(
    paper: &Paper,
    sentences: &[Said<'_>],
    one: &Said<'_>,
    place: usize,
    length: usize,
) -> Option<Saying> {
    if one.passage.is_some() || place + length != one.words.len() {
        return None;
    }
    let lead = &one.words[..place];
    let label = lead.iter().rposition(|word| word.is(&[":", ".", "–", ")"]));
    let only = lead
        .iter()
        .skip(label.map_or(0, |at| at + 1))
        .all(|word| word.shape != Shape::Word || counts(word) || word.is(&["our", "the", "these"]));
    let section = one.section.filter(|_| only)?;
    let mut under = sentences
        .iter()
        .filter(|said| said.passage.is_some() && said.section == Some(section));
    let first = under.next()?;
    let items = points(paper, first.passage?, first.section);
    if !items.is_empty() {
        return Some(saying(one, Way::Listed, &items));
    }
    for said in std::iter::once(first).chain(under.next()) {
        let words = &said.words;
        let speaks = is(words, 0, &["they", "these", "this", "it"]);
        let spans = &["comprise", "comprises", "cover", "covers", "are", "span"];
        if speaks
            && is(words, 1, spans)
            && row(words, 2, words.len())
                .is_some_and(|row| row.items > 2 && (row.names || !is(words, 1, &["are"])))
        {
            return Some(Saying {
                way: Way::Listed,
                page: said.page,
                text: format!("{}: {}", one.text.trim(), said.text.trim()),
            });
        }
    }
    None
}

/// Whether a row of a table stands under a head that says that terms are explained:
/// "Term | What it covers here".
pub(super) fn explained(paper: &Paper, passage: usize) -> bool {
    let rows = |at: &usize| {
        paper
            .passages
            .get(*at)
            .is_some_and(|one| one.kind == Kind::Row)
    };
    let first = (0..passage).rev().take_while(rows).last();
    let head = first
        .filter(|_| rows(&passage))
        .and_then(|at| paper.passages.get(at));
    head.and_then(|head| head.text.split_once(" | "))
        .is_some_and(|(_, rest)| {
            let rest = rest.to_lowercase();
            [
                "mean",
                "definition",
                "defined",
                "cover",
                "what it is",
                "description",
                "explanation",
            ]
            .iter()
            .any(|word| rest.contains(word))
        })
}
