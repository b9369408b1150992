//! The year in which a paper was published, as its title, its cover or its imprint gives
//! it. It guesses none from what the text speaks of.

use crate::paper::Paper;
use crate::tokens::{MONTHS, SEASONS};

/// Passages at the front in which a cover's date is looked for.
const COVER: usize = 12;
/// Words that a line with the cover's date has at most: "Department for Trade, June 2025".
const WORDS: usize = 10;

/// The words of a text, in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn year(word: &str) -> Option<i32> {
    let year: i32 = word.parse().ok()?;
    (word.len() == 4 && (1900..=2100).contains(&year)).then_some(year)
}

/// The year of a title that ends with it and does not look ahead or name another paper:
/// "The industrial strategy 2025"; no "Plan 2021-2026", "to 2030", "response to the 2017
/// white paper".
fn of_title(title: &str) -> Option<i32> {
    let words = words(title);
    let at = words.iter().rposition(|word| year(word).is_some())?;
    let spans = words[..at].iter().any(|word| year(word).is_some());
    let ahead = at > 0 && AHEAD.contains(&words[at - 1].as_str());
    let goes_on = at + 1 < words.len();
    let dated = at > 0 && MONTHS.contains(&words[at - 1].as_str());
    (dated || !(spans || ahead || goes_on))
        .then(|| year(&words[at]))
        .flatten()
}

/// Words before a year that is not the title's own.
const AHEAD: &[&str] = &[
    "by", "to", "towards", "vision", "until", "for", "in", "of", "the", "zero", "since", "from",
    "agenda", "horizon", "beyond",
];

/// The year of a cover's line: "November 2017", or the year alone.
fn of_cover(line: &str) -> Option<i32> {
    // "The review ended in June 2019." is a sentence.
    if line.trim_end().ends_with('.') {
        return None;
    }
    let words = words(line);
    let last = year(words.last()?)?;
    let dated = words.len() == 1
        || words[words.len() - 2..].first().is_some_and(|word| {
            MONTHS.contains(&word.as_str()) || SEASONS.contains(&word.as_str())
        });
    (dated && words.len() <= WORDS).then_some(last)
}

/// The year of an imprint: "© Crown copyright 2017".
fn of_imprint(text: &str) -> Option<i32> {
    let from = text.to_lowercase().find("copyright")?;
    let behind = text.get(from..)?;
    words(behind).get(1).and_then(|word| year(word))
}

/// The year in which a paper was published; none where it does not say so.
#[must_use]
pub fn published(paper: &Paper) -> Option<i32> {
    let texts = || paper.passages.iter().map(|passage| passage.text.as_str());
    let imprint = || texts().filter(|text| text.trim_start().starts_with('©'));
    (texts().take(COVER).find_map(of_cover))
        .or_else(|| imprint().find_map(of_imprint))
        .or_else(|| of_title(&paper.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<i32> {
        published(&Paper::read(text.as_bytes(), "paper.md").unwrap())
    }

    #[test]
    fn a_paper_says_when_it_was_published() {
        assert_eq!(
            read("# The industrial strategy 2025\n\nWe will build by 2030.\n"),
            Some(2025)
        );
        assert_eq!(
            read("# A plan\n\nDepartment for Trade, June 2021\n\nText.\n"),
            Some(2021)
        );
        assert_eq!(
            read("# A plan\n\nText.\n\n© Crown copyright 2017\n"),
            Some(2017)
        );
    }

    #[test]
    fn years_ahead_and_of_other_papers_are_none() {
        for title in [
            "Corporate Plan 2021-2026",
            "A plan for 2030",
            "Government response to the 2017 white paper",
            "Net Zero 2050",
        ] {
            assert_eq!(read(&format!("# {title}\n\nText.\n")), None, "{title}");
        }
        let ended = "# A plan\n\nThe review ended in June 2019.\n";
        assert_eq!(read(ended), None);
    }

    #[test]
    fn what_a_paper_speaks_of_is_no_year_of_it() {
        assert_eq!(
            read("# A vision to 2050\n\nWe will double output by 2030.\n"),
            None
        );
        assert_eq!(read("# A plan\n\nThe fund was set up in 2019.\n"), None);
    }
}
