//! The table of asks under the fourth question: one row an ask, with what the
//! official figures say of it. The asks come from a file, so an organisation's
//! own get the figures of the lens that they name. What a paper says of an ask
//! is in [`crate::paper_asks`], and the two meet in [`crate::conclusions`]; no
//! row is a verdict.

use serde::Serialize;
use weighbridge_model::asks::{self, Asks, LENSES};

use crate::assessment::Finding;

/// One ask.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskRow {
    /// Its place in the file, from 1.
    pub number: usize,
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What is asked.
    pub asks: String,
    /// The lens that measures it; empty where none does.
    pub lens: String,
    /// What the figures say, most telling first; empty where there are none
    /// yet.
    pub figures: Vec<Finding>,
    /// What limits the figures: years, grades, what they leave out.
    pub limits: Vec<String>,
}

/// The asks that come with the program.
#[must_use]
pub fn built_in() -> Asks {
    asks::built_in_names()
        .next()
        .and_then(asks::built_in)
        .and_then(|text| Asks::parse(text, "built in").ok())
        .unwrap_or_default()
}

/// All rows without figures.
#[must_use]
pub fn rows(asks: &Asks) -> Vec<AskRow> {
    asks.asks
        .iter()
        .enumerate()
        .map(|(at, ask)| AskRow {
            number: at + 1,
            name: ask.name.clone(),
            title: ask.title.clone(),
            asks: ask.asks.clone(),
            lens: ask.lens.clone(),
            figures: Vec::new(),
            limits: Vec::new(),
        })
        .collect()
}

/// Gives the asks of a lens (by its number among [`LENSES`], from 1) what it
/// found, after what is there already. The findings belong to the fourth
/// question, whatever they say themselves.
pub fn fill(rows: &mut [AskRow], number: usize, figures: Vec<Finding>, limits: Vec<String>) {
    let Some(lens) = number.checked_sub(1).and_then(|at| LENSES.get(at)) else {
        return;
    };
    for row in rows.iter_mut().filter(|row| row.lens == *lens) {
        row.figures.extend(figures.iter().map(|found| Finding {
            question: 4,
            ..found.clone()
        }));
        row.limits.extend(limits.iter().cloned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_filled_under_question_four() {
        let mut all = rows(&built_in());
        assert_eq!(all.iter().map(|row| row.number).max(), Some(10));
        assert_eq!(all[1].lens, LENSES[1]);
        let found = Finding {
            question: 5,
            statement: "One.".into(),
            figures: Vec::new(),
            weight: 1.0,
        };
        fill(&mut all, 2, vec![found], vec!["short-run".into()]);
        fill(&mut all, 11, Vec::new(), Vec::new());
        assert_eq!(all[1].figures[0].question, 4);
        assert!(all[0].figures.is_empty() && all[1].limits.len() == 1);
    }
}
