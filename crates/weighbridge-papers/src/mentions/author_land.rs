//! Whether the paper is of another country's government, where Ipswich and Perth are no
//! British places: such a name is told as it is written, without a British code. It finds
//! no place.

use super::{Entry, Sort};
use crate::commitment::{Author, country_of};
use crate::paper::Paper;
use crate::tokens::tokens;

/// Words by which a text speaks of the United Kingdom.
const HERE: &[&str] = &[
    "uk", "britain", "british", "england", "english", "scotland", "scottish", "wales", "welsh",
    "kingdom", "london", "northern", "ulster",
];

/// Countries whose governments write of British places as their own.
const KINGDOM: &[&str] = &[
    "united kingdom",
    "scotland",
    "wales",
    "northern ireland",
    "european union",
];

fn speaks(text: &str, list: &[&str]) -> bool {
    tokens(text)
        .iter()
        .any(|word| list.contains(&word.low.trim_end_matches("'s")))
}

/// Words by which a paper names a British government or department anywhere.
const GOVERNED: &[&str] = &["uk", "britain", "british", "hm", "whitehall", "westminster"];

/// Names of more words, the same.
const GOVERNED_LONG: &[&str] = &[
    "majesty's",
    "majesty’s",
    "welsh government",
    "scottish government",
    "scottish executive",
    "northern ireland",
    "united kingdom",
    "department for ",
    "city council",
    "borough council",
];

/// Whether the paper is of another country's government and names no British one; the words
/// of its title alone do not say so.
pub(super) fn abroad(paper: &Paper) -> bool {
    let british = |text: &str| {
        let low = text.to_lowercase();
        GOVERNED_LONG.iter().any(|name| low.contains(name)) || speaks(text, GOVERNED)
    };
    // What most papers rule out at their first passage comes first.
    !speaks(&paper.title.replace("New South Wales", " "), HERE)
        && !paper.passages.iter().any(|one| british(&one.text))
        && country_of(paper, &Author::default()).is_some_and(|of| !KINGDOM.contains(&of))
}

/// The name and the codes under which a hit is told: in a paper from abroad a town of
/// which the text does not say that it is British as it is written, without codes.
pub(super) fn told(
    entry: &Entry,
    abroad: bool,
    text: &str,
    at: (usize, usize),
) -> (String, Vec<String>) {
    let listed = || (entry.name.clone(), entry.codes.clone());
    let nation = entry
        .codes
        .first()
        .is_none_or(|code| code.get(1..3) == Some("92") || code.starts_with("K0"));
    if !abroad || entry.sort != Sort::Place || nation || speaks(text, HERE) {
        return listed();
    }
    match text.get(at.0..at.1) {
        Some(written) => (written.to_owned(), Vec::new()),
        None => listed(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Gazetteer, mentions};
    use super::*;

    fn places(title: &str, text: &str) -> Vec<(String, usize)> {
        let entry = |name: &str, code: &str, also: &[&str]| Entry {
            name: name.to_owned(),
            also: also.iter().map(|one| (*one).to_owned()).collect(),
            sort: Sort::Place,
            codes: vec![code.to_owned()],
        };
        let gazetteer = Gazetteer {
            entries: vec![
                entry("Ipswich", "E07000202", &[]),
                entry("Newcastle upon Tyne", "E08000021", &["Newcastle"]),
            ],
            ..Gazetteer::default()
        };
        let page = format!("# {title}\n\n## Overview\n\n{text}\n");
        let paper = Paper::read(page.as_bytes(), "a.md").unwrap();
        mentions(&paper, &gazetteer)
            .of(Sort::Place)
            .map(|one| (one.name.clone(), one.codes.len()))
            .collect()
    }

    #[test]
    fn namesakes_abroad_have_no_british_code() {
        let text = "We will build a works in Ipswich. Firms in Newcastle will gain.";
        for title in [
            "Industry Policy for Queensland",
            "A Plan for New South Wales",
        ] {
            assert_eq!(
                places(title, text),
                [("Ipswich".to_owned(), 0), ("Newcastle".to_owned(), 0)],
                "{title}"
            );
        }
        let australian = "The Australian Government will act. The Australian Government pays. We will build a works in Ipswich.";
        assert_eq!(
            places("A Future Made Here", australian),
            [("Ipswich".to_owned(), 0)]
        );
    }

    #[test]
    fn british_papers_and_british_places_keep_their_codes() {
        let text = "We will build a works in Ipswich. Firms in Newcastle will gain.";
        for title in [
            "A Plan for Growth",
            "A Strategy for Wales",
            "An Economic Strategy for Northern Ireland",
            "Trade between the UK and Australia",
            "Invest in Teesside: an American partnership",
            "Irish Sea Freeport Prospectus",
            "Trade with Canada and Singapore",
            "From Jamaica Street to the Quay: a plan for Bristol",
        ] {
            assert_eq!(
                places(title, text),
                [
                    ("Ipswich".to_owned(), 1),
                    ("Newcastle upon Tyne".to_owned(), 1)
                ],
                "{title}"
            );
        }
        let of_trade = "The Australian Government will act. The Australian Government pays. The Australian Government buys. The UK will sell. We will build a works in Ipswich.";
        assert_eq!(places("A Plan", of_trade), [("Ipswich".to_owned(), 1)]);
        assert_eq!(
            places(
                "Industry Policy for Queensland",
                "We will learn from Ipswich in England."
            ),
            [("Ipswich".to_owned(), 1)]
        );
    }
}
