//! Lists that stand beside the words that bring them in: in the sentence after ("They are
//! …"), as points below it, as sections under a heading "Priority sectors", as the rows of a
//! table headed so. It reads no list within the sentence itself.

use super::items::{Listed, aims, name, names};
use super::lead::{Lead, leads};
use super::{FEWEST, Found};
use crate::paper::{Kind, Paper};
use crate::said::Said;
use crate::tokens::{Shape, Token, tokens};

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// The list in the sentence after: "They are A, B and C", "These comprise: …".
pub(super) fn next(
    paper: &Paper,
    sentences: &[Said<'_>],
    at: usize,
    lead: &Lead,
) -> Option<Listed> {
    let one = sentences
        .get(at)
        .filter(|_| lead.number.is_some() && (lead.stands || lead.after_verb))?;
    let next = sentences
        .get(at + 1)
        .filter(|next| next.passage.is_some() && next.section == one.section)?;
    let words = &next.words;
    if !is(words, 0, &["they", "these", "those", "the"]) {
        return None;
    }
    // "These sectors are", "The five are", "These priority sectors are".
    let verb =
        (1..6.min(words.len())).find(|at| is(words, *at, &["are", "comprise", "include"]))?;
    let points_at = words[1..verb].iter().all(|word| {
        word.is(&[
            "sectors",
            "industries",
            "priority",
            "growth",
            "chosen",
            "key",
        ]) || lead.number.is_some() && word.shape != Shape::Sign && !word.is(&["reasons", "steps"])
    });
    if !points_at || is(words, 0, &["the"]) && verb == 1 {
        return None;
    }
    let mut from = verb + 1;
    while is(words, from, &["as", "follows", ":", "the", "following"]) {
        from += 1;
    }
    if from >= words.len() {
        return points_of(paper, next, lead);
    }
    let to = words.len() - usize::from(is(words, words.len() - 1, &["."]));
    let listed = names(next, from, to, lead.number)?;
    let example = is(words, verb, &["include"]) && lead.number != Some(listed.len());
    (!example && listed.len() >= 2).then(|| Listed {
        names: listed.into_iter().map(|name| (name, next.page)).collect(),
        form: 2,
    })
}

/// The name that a point of a list gives: what stands before its colon, dash or full stop.
fn of_point(text: &str) -> Option<String> {
    let words = tokens(text);
    let cut = words
        .iter()
        .position(|word| word.is(&[":", "–", "—", ".", ";"]))
        .unwrap_or(words.len());
    // "Offshore wind and the yards that serve it": what comes with a sector names none.
    let tail = (1..cut).find(|at| {
        is(&words, *at, &["and"])
            && is(&words, at + 1, &["the", "its", "their", "those"])
            && (at + 2..cut).any(|at| is(&words, at, &["that", "which", "who", "behind", "around"]))
    });
    let item = words.get(..tail.unwrap_or(cut))?;
    let item = match item.last() {
        Some(last) if last.is(&["and", "or"]) => &item[..item.len() - 1],
        _ => item,
    };
    let item = match item.first() {
        Some(first) if first.shape == Shape::Number && item.len() > 1 => &item[1..],
        _ => item,
    };
    name(text, item)
}

/// How many points or rows are looked at: a list that is longer is none of sectors.
const LOOKED: usize = 40;

/// How many sentences of a section may count its sectors.
const COUNTING: usize = 60;

/// The points below a passage: those of one list, in their order.
fn below(paper: &Paper, passage: usize) -> Vec<(Option<String>, u32)> {
    from(paper, passage + 1)
}

/// The list of points below a sentence that ends its passage.
pub(super) fn points(paper: &Paper, one: &Said<'_>, lead: &Lead) -> Option<Listed> {
    // Without a number only what is called sectors right before the colon lists them.
    let opens = lead.stands && (lead.number.is_some() || lead.colon(&one.words));
    // What a sentence says behind the sectors is what the points are: "for our key sectors,
    // we will:".
    let apart = one
        .words
        .iter()
        .skip(lead.end)
        .any(|word| word.is(&["we", "will", "by", "to", "ministers", "must"]));
    if !opens || apart {
        return None;
    }
    points_of(paper, one, lead)
}

/// The points below a sentence that ends its passage; as many as the lead counts, where it
/// does.
pub(super) fn points_of(paper: &Paper, one: &Said<'_>, lead: &Lead) -> Option<Listed> {
    let passage = paper.passages.get(one.passage?)?;
    let last = passage.text.trim_end().ends_with(one.text.trim());
    let points = below(paper, one.passage?);
    let right = lead.number.is_none_or(|number| number == points.len());
    if !last || !right {
        return None;
    }
    all(points, lead, 2)
}

/// The names of points, where every one of them is a name.
fn all(points: Vec<(Option<String>, u32)>, lead: &Lead, form: u32) -> Option<Listed> {
    let names: Option<Vec<(String, u32)>> = points
        .into_iter()
        .map(|(name, page)| name.map(|name| (name, page)))
        .collect();
    let names = names.filter(|names| !of_aims(names))?;
    let enough = names.len() >= FEWEST || lead.number == Some(names.len());
    (enough && !names.is_empty()).then_some(Listed { names, form })
}

fn of_aims(names: &[(String, u32)]) -> bool {
    aims(names.iter().map(|(name, _)| name.as_str()))
}

/// Headings that are no sector: "Why these sectors", "Next steps".
const NO_SECTOR: &[&str] = &[
    "introduction",
    "summary",
    "overview",
    "conclusion",
    "conclusions",
    "approach",
    "method",
    "methodology",
    "next",
    "case",
    "background",
    "context",
    "sectors",
    "sectoral",
    "challenges",
    "opportunities",
    "selecting",
    "choosing",
    "identifying",
    "priority",
    "priorities",
    "key",
    "box",
    "figure",
    "table",
    "annex",
    "vision",
    "delivery",
    "delivering",
    "supporting",
    "cross-cutting",
    "strengths",
    "evidence",
    "criteria",
    "rationale",
    "actions",
    "commitments",
    "measures",
    "monitoring",
    "evaluation",
    "governance",
    "further",
    "consultation",
];

/// The list under a heading that is nothing but what the sectors are called: points below
/// it, or sections headed by each.
pub(super) fn headed(
    paper: &Paper,
    sentences: &[Said<'_>],
    one: &Said<'_>,
    title: &str,
) -> Option<Found> {
    let section = one.section?;
    let lead = leads(&one.words, title).into_iter().next()?;
    let alone = one.words[lead.end..].iter().all(|word| {
        word.shape == Shape::Sign || word.is(&["for", "growth", "wales", "the", "future"])
    });
    let first = one.words[..lead.begins].iter().all(|word| {
        word.shape != Shape::Word
            || word.is(&["chapter", "part", "section", "annex"])
            || word.low.len() == 1
    });
    if !alone || !first {
        return None;
    }
    let own = paper.sections.get(section)?;
    // The text counts them where the heading does not.
    let counted = sentences
        .iter()
        .filter(|said| said.section == Some(section) && said.passage.is_some())
        .take(COUNTING)
        .flat_map(|said| leads(&said.words, title))
        .find_map(|lead| lead.number);
    let lead = Lead {
        number: lead.number.or(counted),
        ..lead
    };
    let listed = own
        .passages
        .clone()
        .find(|at| {
            paper
                .passages
                .get(*at)
                .is_some_and(|one| one.kind == Kind::Item)
        })
        .and_then(|at| {
            let first = own.passages.start;
            // Points far down belong to another sentence.
            let before = at.checked_sub(1).and_then(|at| paper.passages.get(at));
            let near = at == first || at <= first + 2 && lead.number.is_some();
            let leads_on =
                before.is_none_or(|one| at == first || !one.text.to_lowercase().contains(" will"));
            (near && leads_on)
                .then(|| all(from(paper, at), &lead, 2))
                .flatten()
        });
    let listed = listed.or_else(|| sections(paper, section, &lead))?;
    Found::new(&lead, listed, one.text)
}

/// The points from one on.
fn from(paper: &Paper, at: usize) -> Vec<(Option<String>, u32)> {
    let section = paper.passages.get(at).and_then(|one| one.section);
    paper
        .passages
        .iter()
        .skip(at)
        .take_while(|one| one.kind == Kind::Item && one.section == section)
        .take(LOOKED)
        .map(|one| (of_point(&one.text), one.page))
        .collect()
}

/// The sections right below one, where each is headed by a sector.
fn sections(paper: &Paper, section: usize, lead: &Lead) -> Option<Listed> {
    let level = paper.sections.get(section)?.level;
    let names: Vec<(String, u32)> = paper
        .sections
        .iter()
        .skip(section + 1)
        .take_while(|one| one.level > level)
        .take(10 * LOOKED)
        .filter(|one| one.parent == Some(section))
        .filter_map(|one| {
            let heading = bare_heading(&one.heading);
            let words = tokens(heading);
            let plain = words.iter().any(|word| word.is(NO_SECTOR))
                || words.last().is_some_and(|word| word.is(&["?"]));
            let name = (!plain).then(|| name(heading, &words)).flatten()?;
            Some((name, one.page))
        })
        .collect();
    // Headings alone are a list only where the paper counts as many.
    (lead.number == Some(names.len()) && !of_aims(&names)).then_some(Listed { names, form: 1 })
}

/// A heading without its number: "Sector 1: Steel", "2.3 Steel".
fn bare_heading(heading: &str) -> &str {
    let cut = heading
        .split_once(": ")
        .filter(|(first, _)| {
            first.split_whitespace().count() <= 2 && first.contains(|c: char| c.is_ascii_digit())
        })
        .map_or(heading, |(_, rest)| rest);
    cut.trim_start_matches(|sign: char| sign.is_ascii_digit() || ". ".contains(sign))
}

/// The rows of a table whose first column is headed "Priority sector".
pub(super) fn table(paper: &Paper, passage: usize, one: &Said<'_>) -> Option<Found> {
    let row = paper.passages.get(passage)?;
    let (first, _) = row.text.split_once(" | ").filter(|_| row.is_of_table())?;
    let called = match first.trim().to_lowercase().as_str() {
        "priority sector" | "priority sectors" => "priority sectors",
        "growth sector" | "growth sectors" => "growth sectors",
        "target sector" | "target sectors" => "target sectors",
        "strategic sector" | "strategic sectors" => "strategic sectors",
        "priority industry" | "priority industries" => "priority industries",
        _ => return None,
    };
    let rows: Vec<(Option<String>, u32)> = paper
        .passages
        .iter()
        .skip(passage + 1)
        .take_while(|one| one.is_of_table() && one.section == row.section)
        .filter_map(|one| Some((one.text.split(" | ").next()?.trim(), one.page)))
        .take(LOOKED)
        .filter(|(cell, _)| !cell.is_empty() && !of_all(cell))
        .map(|(cell, page)| (of_point(cell), page))
        .collect();
    let lead = Lead {
        end: 0,
        number: None,
        called: called.to_owned(),
        marked: true,
        own: false,
        begins: 0,
        stands: true,
        after_verb: false,
    };
    let listed = all(rows, &lead, 1)?;
    Found::new(&lead, listed, one.text)
}

/// Whether a row is of all sectors together: "Grand total", "Whole economy".
fn of_all(cell: &str) -> bool {
    let low = cell.to_lowercase();
    low.starts_with("all ")
        || low.ends_with("total")
        || low.ends_with("totals")
        || low.starts_with("total")
        || low.contains("economy")
        || ["all", "other", "others", "other sectors"].contains(&low.as_str())
}

/// The page of the section that a sector heads.
pub(super) fn heads(paper: &Paper, sector: &str) -> Option<u32> {
    let plain = |text: &str| -> Vec<String> {
        tokens(text)
            .into_iter()
            .filter(|word| word.shape == Shape::Word && !word.is(&["the", "and", "our", "sector"]))
            .map(|word| word.low)
            .collect()
    };
    let wanted = plain(sector);
    paper
        .sections
        .iter()
        .find(|section| plain(bare_heading(&section.heading)) == wanted)
        .map(|section| section.page)
}
