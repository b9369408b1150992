//! The table of asks under the fourth question: one row for each of the ten
//! asks that come with the program, with what the official figures say. What
//! a paper says of an ask is joined elsewhere; no row is a verdict.

use serde::Serialize;

use crate::assessment::Finding;

/// Titles of the ten asks, in order, in our own words.
pub const TITLES: [&str; 10] = [
    "A steady frame: stable rules, sensible regulation, a competitive tax on companies",
    "Industries that the country cannot do without, steel first among them",
    "Trade that is open and fair: a carbon border, remedies against dumping",
    "Help for firms to invest",
    "Regional aid again, where it is needed most",
    "Skills that places and their industries need",
    "Energy at prices that industry can pay",
    "Public purchasing that works for places",
    "Sites and premises to grow on",
    "Transport that joins workers, sites and markets",
];

/// One ask.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskRow {
    /// Its number, 1 to 10.
    pub number: usize,
    /// What it asks for.
    pub title: &'static str,
    /// What the figures say, most telling first; empty where there are none
    /// yet.
    pub figures: Vec<Finding>,
    /// What limits the figures: years, grades, what they leave out.
    pub limits: Vec<String>,
}

/// All ten rows without figures.
#[must_use]
pub fn rows() -> Vec<AskRow> {
    TITLES
        .iter()
        .enumerate()
        .map(|(at, title)| AskRow {
            number: at + 1,
            title,
            figures: Vec::new(),
            limits: Vec::new(),
        })
        .collect()
}

/// Gives an ask (by number) what a lens found, after what is there already.
/// The findings belong to the fourth question, whatever they say themselves.
pub fn fill(rows: &mut [AskRow], number: usize, figures: Vec<Finding>, limits: Vec<String>) {
    if let Some(row) = rows.iter_mut().find(|row| row.number == number) {
        row.figures.extend(figures.into_iter().map(|found| Finding {
            question: 4,
            ..found
        }));
        row.limits.extend(limits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_filled_under_question_four() {
        let mut all = rows();
        assert_eq!(all.iter().map(|row| row.number).max(), Some(10));
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
