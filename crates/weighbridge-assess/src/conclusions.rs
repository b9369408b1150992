//! The conclusions: one row an ask, with what the paper says, what the figures
//! say, and the verdict, the largest gaps first. What the program suggests and
//! what people decided stand side by side and are never mixed.

use serde::Serialize;
use weighbridge_papers::verdict::Verdict;

use crate::ask_table::AskRow;
use crate::paper_asks::{PaperAsks, PartRow, Quotation};

/// What one person decided on the parts of an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecidedBy {
    /// Who.
    pub coder: String,
    /// How many parts the person decided on.
    pub parts: usize,
    /// How many of them each way, in the order of [`Verdict::ALL`].
    #[serde(serialize_with = "by_name")]
    pub verdicts: [usize; 4],
}

impl DecidedBy {
    /// What was decided, for people: "agrees 2, silent 1", of one part "silent".
    #[must_use]
    pub fn told(&self) -> String {
        let each: Vec<String> = Verdict::ALL
            .iter()
            .zip(self.verdicts)
            .filter(|(_, number)| *number > 0)
            .map(|(verdict, number)| match self.parts {
                1 => verdict.title().to_owned(),
                _ => format!("{} {number}", verdict.title()),
            })
            .collect();
        each.join(", ")
    }
}

/// Numbers of verdicts, each under its verdict.
fn by_name<S: serde::Serializer>(verdicts: &[usize; 4], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(Verdict::ALL.iter().map(|one| one.title()).zip(verdicts))
}

/// One ask, in one row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conclusion {
    /// The place of the ask in its file, from 1.
    pub number: usize,
    /// Its short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What the program suggests.
    pub suggested: Verdict,
    /// The same for people, with its doubt: "opposed? 1 to read", "agrees in 1 of 2 parts".
    pub told: String,
    /// Why.
    pub reason: String,
    /// What people decided, by person.
    pub decided: Vec<DecidedBy>,
    /// Parts of the ask, and those that the paper agrees with by the
    /// suggestion.
    pub parts: usize,
    /// Parts that the paper agrees with.
    pub met: usize,
    /// Titles of the parts on which it is silent or opposed, with how many passages are to be
    /// read before one says so.
    pub short_of: Vec<String>,
    /// The passage that tells most; none where none bears on the ask.
    pub passage: Option<Quotation>,
    /// What the figures say, the most telling statement; none where there is
    /// none yet.
    pub figures: Option<String>,
    /// How far the paper is from the ask: 0 where every part is met, 1 where
    /// every part is opposed. By suggestion; for the order of rows only.
    pub gap: f64,
}

impl Conclusion {
    /// "2 of 3 parts met", where the ask has several and what is told does not say it: that it
    /// agrees says that all are.
    #[must_use]
    pub fn parts_met(&self) -> Option<String> {
        let said = self.parts < 2 || self.met == self.parts || self.told.contains(" parts");
        (!said).then(|| format!("{} of {} parts met", self.met, self.parts))
    }
}

/// How far a part is from what was asked.
fn distance(verdict: Verdict) -> f64 {
    match verdict {
        Verdict::Agrees => 0.0,
        Verdict::PartOfTheWay => 0.4,
        Verdict::Silent => 0.8,
        Verdict::Opposed => 1.0,
    }
}

/// The rows, largest gap first; equal ones in the order of the file.
#[must_use]
pub fn conclusions(rows: &[AskRow], said: &PaperAsks) -> Vec<Conclusion> {
    let mut all: Vec<Conclusion> = said
        .asks
        .iter()
        .enumerate()
        .map(|(at, ask)| {
            let verdict = |part: &PartRow| part.suggestion.verdict;
            let parts = ask.parts.len();
            let apart: f64 = ask.parts.iter().map(|part| distance(verdict(part))).sum();
            Conclusion {
                number: at + 1,
                name: ask.name.clone(),
                title: ask.title.clone(),
                suggested: ask.suggestion.verdict,
                told: ask.suggestion.title(),
                reason: ask.suggestion.reason.clone(),
                decided: decided(&ask.parts),
                parts,
                met: ask
                    .parts
                    .iter()
                    .filter(|part| verdict(part) == Verdict::Agrees)
                    .count(),
                short_of: ask
                    .parts
                    .iter()
                    .filter(|part| matches!(verdict(part), Verdict::Silent | Verdict::Opposed))
                    .map(|part| match part.suggestion.in_doubt() {
                        0 => part.title.clone(),
                        _ => format!("{} ({})", part.title, part.suggestion.title()),
                    })
                    .collect(),
                passage: telling(ask.suggestion.verdict, &ask.parts),
                figures: rows
                    .iter()
                    .find(|row| row.name == ask.name)
                    .and_then(|row| row.figures.first())
                    .map(|found| found.statement.clone()),
                gap: apart / parts.max(1) as f64,
            }
        })
        .collect();
    all.sort_by(|a, b| b.gap.total_cmp(&a.gap).then(a.number.cmp(&b.number)));
    all
}

/// The passage to quote, one that bears on the verdict: of a part that is told as the ask is,
/// one that says so, firm grounds before weak ones. Of an ask that goes part of the way first
/// what opposes it. Where the ask is silent, or no such passage was kept, the first that
/// mentions the matter.
fn telling(verdict: Verdict, parts: &[PartRow]) -> Option<Quotation> {
    use Verdict::{Agrees, Opposed, PartOfTheWay, Silent};
    let orders: &[Verdict] = match verdict {
        Agrees => &[Agrees],
        Opposed => &[Opposed],
        PartOfTheWay => &[Opposed, PartOfTheWay, Agrees],
        Silent => &[],
    };
    let of = |wanted: Verdict, firm: bool| {
        let mut those = parts.iter().filter(move |part| {
            part.suggestion.verdict == wanted && (part.suggestion.in_doubt() == 0) == firm
        });
        those.find_map(|part| {
            // A part that is spoken of both ways has no passage that goes part of the way.
            let said = |passage: &&Quotation| passage.verdict == Some(wanted);
            let any = |passage: &&Quotation| passage.verdict.is_some();
            let passages = &part.passages;
            passages
                .iter()
                .find(said)
                .or_else(|| passages.iter().find(any))
        })
    };
    let telling = orders
        .iter()
        .find_map(|wanted| of(*wanted, true).or_else(|| of(*wanted, false)));
    let mentions = || {
        let silent = parts
            .iter()
            .filter(|part| part.suggestion.verdict == verdict);
        silent.flat_map(|part| &part.passages).next()
    };
    telling.or_else(mentions).cloned()
}

fn decided(parts: &[PartRow]) -> Vec<DecidedBy> {
    let mut all: Vec<DecidedBy> = Vec::new();
    for one in parts.iter().flat_map(|part| &part.decided) {
        let coder = &one.decision.coder;
        let at = match all.iter().position(|known| known.coder == *coder) {
            Some(at) => at,
            None => {
                all.push(DecidedBy {
                    coder: coder.clone(),
                    parts: 0,
                    verdicts: [0; 4],
                });
                all.len() - 1
            }
        };
        all[at].parts += 1;
        for (number, verdict) in all[at].verdicts.iter_mut().zip(Verdict::ALL) {
            *number += usize::from(verdict == one.decision.verdict);
        }
    }
    all.sort_by(|a, b| a.coder.cmp(&b.coder));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper_asks::{decide, paper_asks};
    use weighbridge_model::asks::Asks;
    use weighbridge_papers::Paper;
    use weighbridge_papers::decisions::Decision;

    const ASKS: &str = "name='x'\n[[ask]]\nname='ports'\ntitle='Ports'\nasks='a'\n\
        [[ask.part]]\nname='quays'\ntitle='Quays'\nasks='Build quays.'\nabout=['quays']\nagree=['build']\n\
        [[ask]]\nname='energy'\ntitle='Energy'\nasks='a'\n\
        [[ask.part]]\nname='prices'\ntitle='Prices'\nasks='Lower prices.'\nabout=['power prices']\nagree=['lower']\n\
        [[ask.part]]\nname='steel'\ntitle='Steel'\nasks='Keep steel.'\nabout=['steel']\n";

    /// What is quoted bears on what is told, and doubt goes with it.
    #[test]
    fn a_conclusion_is_told_with_its_doubt_and_quotes_what_bears_on_it() {
        let text = "# Power\n\nWe will lower power prices in May.\n\n# More\n\n\
            Steel may be made in new ways.\n\n# Quays\n\nQuays have a long history.\n";
        let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
        let asks = Asks::parse(ASKS, "x").unwrap();
        let mut said = paper_asks(&paper, &asks, None).unwrap();
        let told = conclusions(&crate::ask_table::rows(&asks), &said);
        let energy = told.iter().find(|row| row.name == "energy").unwrap();
        assert_eq!(energy.told, "agrees in 1 of 2 parts");
        let quoted = energy.passage.as_ref().unwrap();
        assert_eq!(quoted.text, "We will lower power prices in May.");
        // A stray passage against a part that agrees is not what is quoted.
        let energy = said
            .asks
            .iter_mut()
            .find(|ask| ask.name == "energy")
            .unwrap();
        let mut stray = energy.parts[0].passages[0].clone();
        stray.text = "The levy on power ends.".to_owned();
        stray.verdict = Some(Verdict::Opposed);
        energy.parts[0].passages.insert(0, stray);
        energy.parts[1].suggestion.to_read = 2;
        energy.parts[1].suggestion.verdict = Verdict::Silent;
        let told = conclusions(&crate::ask_table::rows(&asks), &said);
        let energy = told.iter().find(|row| row.name == "energy").unwrap();
        let quoted = energy.passage.as_ref().unwrap();
        assert_eq!(quoted.text, "We will lower power prices in May.");
        assert_eq!(energy.short_of, ["Steel (silent? 2 to read)"]);
    }

    #[test]
    fn the_widest_gap_comes_first_and_decisions_stand_beside() {
        let text =
            "# Power\n\nWe will build quays in May.\n\n# More\n\nWe will lower power prices.\n";
        let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
        let asks = Asks::parse(ASKS, "x").unwrap();
        let mut said = paper_asks(&paper, &asks, None).unwrap();
        let plain = conclusions(&crate::ask_table::rows(&asks), &said);
        let names: Vec<&str> = plain.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["energy", "ports"]);
        assert_eq!((plain[0].met, plain[0].parts), (1, 2));
        assert_eq!(plain[0].short_of, ["Steel"]);
        assert_eq!(
            plain[0].passage.as_ref().unwrap().verdict,
            Some(Verdict::Agrees)
        );
        let decision = Decision {
            coder: "A".into(),
            date: "2026-01-02".into(),
            ask: "energy".into(),
            part: "steel".into(),
            verdict: Verdict::Opposed,
            note: String::new(),
            passages: Vec::new(),
        };
        decide(&mut said, &paper, &[decision]);
        let with = conclusions(&crate::ask_table::rows(&asks), &said);
        assert_eq!(with[0].decided[0].verdicts, [0, 0, 0, 1]);
        // A decision moves neither the suggestion nor the order.
        assert_eq!(with[0].suggested, plain[0].suggested);
        assert_eq!(with[0].gap, plain[0].gap);
    }
}
