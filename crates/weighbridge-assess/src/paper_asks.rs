//! How a paper measures up: each ask and part with the passages that bear on
//! it, the program's suggestion, and, kept apart, what people decided. Joins a
//! paper, asks and decisions into values for a report; it reads no file.

use std::ops::Range;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use weighbridge_model::asks::{Ask, Asks, Part};
use weighbridge_papers::agreement::{Agreement, agreement};
use weighbridge_papers::asks::Said;
use weighbridge_papers::asks::{Answer, Prepared, Rivals, Suggestion, answer_among, question};
use weighbridge_papers::decisions::Decision;
use weighbridge_papers::search::words::plain;
use weighbridge_papers::search::{Encoder, Meanings, best_first, meaning};
use weighbridge_papers::verdict::Verdict;
use weighbridge_papers::{Paper, Passage};

use crate::paper_commitments::label;

/// Passages of a part that are quoted, at most.
pub const QUOTED: usize = 10;

/// Passages that an encoder takes in for a part, at most: it needs some
/// milliseconds for each, and what is not among the likeliest by words is
/// seldom what was asked for.
const TAKEN_IN: usize = 10;

/// A quotation from the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// Page of the file on which the quoted words begin, from 1; none for a paper
    /// without pages.
    pub page: Option<u32>,
    /// Number printed on that page, where it is another.
    #[serde(rename = "printed_page")]
    pub label: Option<String>,
    /// Headings above it, outermost first.
    pub section: Vec<String>,
    /// The sentence.
    pub text: String,
    /// Likeness of its passage to what is asked; it orders and means nothing
    /// more.
    pub score: f64,
    /// Why it was found: words of the ask that it has, as they stand.
    pub matched: Vec<String>,
    /// Which way it points by the rules; none where it only mentions the
    /// matter.
    pub verdict: Option<Verdict>,
    /// The words that decided.
    pub deciding: Vec<String>,
}

/// What somebody decided on a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The decision as it was made.
    pub decision: Decision,
    /// For each quoted passage its page; none where the words are not found
    /// in the paper.
    pub pages: Vec<Option<u32>>,
}

/// One part of an ask against the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartRow {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What is asked.
    pub asks: String,
    /// What agreement would be.
    pub agreement: String,
    /// What part of the way would be.
    pub part_way: String,
    /// What opposition would be.
    pub opposition: String,
    /// What the program suggests, and why.
    pub suggestion: Suggestion,
    /// How many passages bear on it.
    pub bearing: usize,
    /// How many of them only mention the matter.
    pub mentions: usize,
    /// The best of them, at most [`QUOTED`]. Empty is an explicit none.
    pub passages: Vec<Quotation>,
    /// Passages that were looked at and do not bear on it, nearest first.
    pub near: Vec<Quotation>,
    /// What people decided. Nothing of the program is in it.
    pub decided: Vec<Decided>,
    /// Words to look for that stand nowhere in the paper.
    #[serde(default)]
    pub not_found: Vec<String>,
}

/// One ask against the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AskRow {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What is asked.
    pub asks: String,
    /// The lens that measures it; empty where none does.
    pub lens: String,
    /// What its parts together suggest, and why.
    pub suggestion: Suggestion,
    /// Its parts.
    pub parts: Vec<PartRow>,
}

/// A paper held against asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaperAsks {
    /// Title of the paper.
    pub paper: String,
    /// Pages of the file; none for a paper without pages.
    pub pages: Option<usize>,
    /// What the reader of the paper noticed.
    pub warnings: Vec<String>,
    /// Short name of the asks.
    pub asks_name: String,
    /// Name of the asks for people.
    pub asks_title: String,
    /// Who asks.
    pub asks_source: String,
    /// The encoder that helped to order passages; none where words alone did.
    pub encoder: Option<String>,
    /// The asks, in their order.
    pub asks: Vec<AskRow>,
    /// Agreement of the people who decided, where they are two or more.
    pub agreement: Option<Agreement>,
}

/// Holds a paper against asks. Decisions are added with [`decide`].
///
/// # Errors
/// What the encoder could not do.
pub fn paper_asks(
    paper: &Paper,
    asks: &Asks,
    encoder: Option<&dyn Encoder>,
) -> Result<PaperAsks, String> {
    prepared_asks(&Prepared::new(paper), asks, encoder)
}

/// As [`paper_asks`], of a paper that was made ready before.
///
/// # Errors
/// What the encoder could not do.
pub fn prepared_asks(
    prepared: &Prepared<'_>,
    asks: &Asks,
    encoder: Option<&dyn Encoder>,
) -> Result<PaperAsks, String> {
    let paper = prepared.paper;
    let meanings = encoder
        .map(|encoder| likenesses(prepared, asks, encoder))
        .transpose()?;
    let rivals = Rivals::new(asks);
    let parts: Vec<&Part> = asks.asks.iter().flat_map(|ask| &ask.parts).collect();
    // No part needs another's answer, and they come back in their order.
    let mut answered = parts
        .par_iter()
        .enumerate()
        .map(|(number, part)| {
            let meaning = meanings.as_ref().and_then(|all| all.get(number));
            let told = answer_among(prepared, part, &rivals, meaning.map(Vec::as_slice));
            part_row(paper, part, &told)
        })
        .collect::<Vec<PartRow>>()
        .into_iter();
    let rows = asks
        .asks
        .iter()
        .map(|ask| ask_row(ask, answered.by_ref().take(ask.parts.len()).collect()))
        .collect();
    Ok(PaperAsks {
        paper: paper.title.clone(),
        pages: paper.paged.then_some(paper.sheets.len()),
        warnings: paper.warnings.clone(),
        asks_name: asks.name.clone(),
        asks_title: asks.title.clone(),
        asks_source: asks.source.clone(),
        encoder: encoder.map(Encoder::name),
        asks: rows,
        agreement: None,
    })
}

/// Likeness by meaning of every passage to every part, in the order of the
/// file. Only the likeliest passages by words are taken in; the others get the
/// least likeness there is among those, so that they do not move.
fn likenesses(
    paper: &Prepared<'_>,
    asks: &Asks,
    encoder: &dyn Encoder,
) -> Result<Vec<Vec<f64>>, String> {
    let parts: Vec<&Part> = asks.asks.iter().flat_map(|ask| &ask.parts).collect();
    let likeliest: Vec<Vec<usize>> = parts
        .iter()
        .map(|part| {
            best_first(&paper.index.scores(&question(part)))
                .into_iter()
                .take(TAKEN_IN)
                .map(|hit| hit.text)
                .collect()
        })
        .collect();
    let mut wanted: Vec<usize> = likeliest.concat();
    wanted.sort_unstable();
    wanted.dedup();
    let texts: Vec<&str> = wanted
        .iter()
        .map(|at| {
            paper
                .paper
                .passages
                .get(*at)
                .map_or("", |one| one.text.as_str())
        })
        .collect();
    let meanings = Meanings::new(encoder, &texts)?;
    let mut all = Vec::with_capacity(parts.len());
    for (part, likeliest) in parts.iter().zip(&likeliest) {
        let asked = format!("{}. {}", part.title, part.asks);
        let scores = meanings.scores(&encoder.encode(&meaning::windows(&asked))?);
        let score = |passage: &usize| {
            let at = wanted.binary_search(passage).ok()?;
            scores.get(at).copied()
        };
        let least = likeliest.iter().filter_map(score).fold(1.0_f64, f64::min);
        let mut row = vec![least; paper.paper.passages.len()];
        for passage in likeliest {
            if let (Some(cell), Some(score)) = (row.get_mut(*passage), score(passage)) {
                *cell = score;
            }
        }
        all.push(row);
    }
    Ok(all)
}

/// What stands in a passage from the byte `from` on.
fn quotation(paper: &Paper, passage: &Passage, from: usize, score: f64) -> Quotation {
    let page = passage.page_at(from);
    Quotation {
        page: paper.paged.then_some(page),
        label: label(paper, page),
        section: paper.path(passage).into_iter().map(str::to_owned).collect(),
        text: passage.text.clone(),
        score,
        matched: Vec::new(),
        verdict: None,
        deciding: Vec::new(),
    }
}

fn quoted(
    paper: &Paper,
    at: usize,
    score: f64,
    matched: &[String],
    said: &Said,
) -> Option<Quotation> {
    let passage = paper.passages.get(at)?;
    Some(Quotation {
        text: passage.text.get(said.at.clone())?.trim().to_owned(),
        matched: matched.to_vec(),
        verdict: said.verdict,
        deciding: said.deciding.clone(),
        ..quotation(paper, passage, said.at.start, score)
    })
}

fn part_row(paper: &Paper, part: &Part, told: &Answer) -> PartRow {
    PartRow {
        name: part.name.clone(),
        title: part.title.clone(),
        asks: part.asks.clone(),
        agreement: part.agreement.clone(),
        part_way: part.part_way.clone(),
        opposition: part.opposition.clone(),
        suggestion: told.suggestion.clone(),
        bearing: told.bearing.len(),
        mentions: told.mentions,
        passages: told
            .bearing
            .iter()
            .take(QUOTED)
            .filter_map(|one| quoted(paper, one.passage, one.score, &one.matched, &one.said))
            .collect(),
        near: told
            .near
            .iter()
            .filter_map(|near| {
                let passage = paper.passages.get(near.passage)?;
                Some(Quotation {
                    matched: near.shared.clone(),
                    ..quotation(paper, passage, 0, near.score)
                })
            })
            .collect(),
        decided: Vec::new(),
        not_found: told.not_found.clone(),
    }
}

fn ask_row(ask: &Ask, parts: Vec<PartRow>) -> AskRow {
    let suggested: Vec<&Suggestion> = parts.iter().map(|part| &part.suggestion).collect();
    AskRow {
        name: ask.name.clone(),
        title: ask.title.clone(),
        asks: ask.asks.clone(),
        lens: ask.lens.clone(),
        suggestion: Suggestion::of_parts(&suggested),
        parts,
    }
}

/// Adds what people decided, and how far they agree. Suggestions stay as they
/// are. Decisions on parts that are not among the asks are left out; reading
/// the file has already refused those.
pub fn decide(rows: &mut PaperAsks, paper: &Paper, decisions: &[Decision]) {
    let texts: Vec<String> = paper.passages.iter().map(|one| spaced(&one.text)).collect();
    let place = |words: &str| {
        let words = spaced(words);
        texts
            .iter()
            .position(|text| words.len() > 2 && text.contains(&words))
    };
    for ask in &mut rows.asks {
        for part in &mut ask.parts {
            part.decided = decisions
                .iter()
                .filter(|one| one.ask == ask.name && one.part == part.name)
                .map(|one| Decided {
                    decision: one.clone(),
                    pages: one
                        .passages
                        .iter()
                        .map(|words| page(paper.passages.get(place(words)?)?, words))
                        .collect(),
                })
                .collect();
        }
    }
    rows.agreement = agreement(decisions, place);
}

/// The page on which quoted words begin in their passage.
fn page(passage: &Passage, words: &str) -> Option<u32> {
    let wanted: Vec<String> = plain(words).into_iter().map(|(word, _)| word).collect();
    let (has, places): (Vec<String>, Vec<Range<usize>>) = plain(&passage.text).into_iter().unzip();
    let at = has
        .windows(wanted.len().max(1))
        .position(|part| part == wanted)?;
    Some(passage.page_at(places.get(at)?.start))
}

/// A text as its words with a space on either side of each: a quotation is
/// found whatever its capitals, dashes and line breaks.
fn spaced(text: &str) -> String {
    let mut all = String::from(" ");
    for (word, _) in plain(text) {
        all.push_str(&word);
        all.push(' ');
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKS: &str = "name='x'\n[[ask]]\nname='energy'\ntitle='Energy'\nasks='a'\n\
        [[ask.part]]\nname='prices'\nasks='Lower prices.'\nabout=['power prices']\n\
        agree=['lower']\n[[ask.part]]\nname='steel'\nasks='Keep steel.'\nabout=['steel']\n";

    fn told() -> (Paper, PaperAsks) {
        let text = "# Power\n\nWe will lower power prices in May.\n\n# Ports\n\nPorts grow.\n";
        let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
        let asks = Asks::parse(ASKS, "x").unwrap();
        let rows = paper_asks(&paper, &asks, None).unwrap();
        (paper, rows)
    }

    #[test]
    fn an_ask_is_what_its_parts_are() {
        let (_, rows) = told();
        let ask = &rows.asks[0];
        assert_eq!(ask.parts[0].suggestion.verdict, Verdict::Agrees);
        assert_eq!(ask.parts[1].suggestion.verdict, Verdict::Silent);
        assert_eq!(ask.suggestion.verdict, Verdict::Agrees);
        assert_eq!(ask.suggestion.title(), "agrees in 1 of 2 parts");
        assert_eq!(ask.suggestion.reason, "of its 2 parts: agrees 1, silent 1");
        let quotation = &ask.parts[0].passages[0];
        assert_eq!(quotation.text, "We will lower power prices in May.");
        assert_eq!(quotation.section, ["Power"]);
        assert_eq!(quotation.page, None);
        assert!(ask.parts[1].passages.is_empty());
    }

    #[test]
    fn decisions_stand_beside_suggestions() {
        let (paper, mut rows) = told();
        let before = rows.clone();
        let decision = |coder: &str, verdict| Decision {
            coder: coder.into(),
            date: "2026-11-24".into(),
            ask: "energy".into(),
            part: "steel".into(),
            verdict,
            note: String::new(),
            passages: vec!["LOWER power\nprices".into(), "not there".into()],
        };
        let decisions = [
            decision("A", Verdict::Opposed),
            decision("B", Verdict::Silent),
        ];
        decide(&mut rows, &paper, &decisions);
        let part = &rows.asks[0].parts[1];
        assert_eq!(part.decided.len(), 2);
        assert_eq!(part.decided[0].pages, [Some(1), None]);
        assert_eq!(part.suggestion, before.asks[0].parts[1].suggestion);
        assert_eq!(rows.asks[0].suggestion, before.asks[0].suggestion);
        assert_eq!(rows.agreement.unwrap().disagreements.len(), 1);
    }

    /// A paragraph may run over pages: what is quoted has its own.
    #[test]
    fn a_quotation_has_the_page_on_which_it_begins() {
        let text = "Ports are growing, and so are the towns around\n\u{c}them. We will \
                    lower power prices in May.\n";
        let paper = Paper::read(text.as_bytes(), "paper.txt").unwrap();
        let asks = Asks::parse(ASKS, "x").unwrap();
        let mut rows = paper_asks(&paper, &asks, None).unwrap();
        assert_eq!(rows.asks[0].parts[0].passages[0].page, Some(2));
        let decision = Decision {
            ask: "energy".into(),
            part: "prices".into(),
            coder: "A".into(),
            date: "2024-01-01".into(),
            verdict: Verdict::Agrees,
            note: String::new(),
            passages: vec!["Ports are growing".into(), "lower power".into()],
        };
        decide(&mut rows, &paper, &[decision]);
        let pages = &rows.asks[0].parts[0].decided[0].pages;
        assert_eq!(*pages, [Some(1), Some(2)]);
    }

    /// An encoder that finds everything alike moves nothing.
    struct Alike;
    impl Encoder for Alike {
        fn name(&self) -> String {
            "alike".into()
        }
        fn encode(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String> {
            Ok(vec![vec![1.0]; texts.len()])
        }
    }

    #[test]
    fn an_encoder_orders_and_decides_nothing() {
        let (paper, rows) = told();
        let asks = Asks::parse(ASKS, "x").unwrap();
        let with = paper_asks(&paper, &asks, Some(&Alike)).unwrap();
        assert_eq!(with.asks, rows.asks);
        assert_eq!(with.encoder.as_deref(), Some("alike"));
    }
}
