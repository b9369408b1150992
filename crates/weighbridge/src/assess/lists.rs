//! Which lists of sectors an assessment is made with: those named, those whose papers are
//! read, or the usual ones. A list that belongs to no paper read is never put under it.

use weighbridge_assess::paper_view::PaperView;
use weighbridge_facts::Facts;
use weighbridge_model::strategy::{Strategy, built_in_names};
use weighbridge_papers::Paper;
use weighbridge_papers::published::published;

use crate::options;
use crate::strategies;

/// The strategy where none is named.
const USUAL: &str = "uk-2025";

/// The one to compare with where none is named and no paper is read.
const BEFORE: &str = "uk-2017";

/// The lists, by name or file.
pub(super) struct Lists {
    /// The strategy that is held against the statistics.
    pub strategy: String,
    /// The one to compare with, or "none".
    pub compare: String,
    /// Whether the first belongs to no paper read, and is only taken because none was named.
    pub apart: bool,
}

impl Lists {
    /// Those of an assessment without a paper.
    pub fn alone(options: &options::Assess) -> Self {
        Self {
            strategy: options.strategy.clone().unwrap_or_else(|| USUAL.into()),
            compare: options.compare.clone().unwrap_or_else(|| BEFORE.into()),
            apart: false,
        }
    }

    /// Those of a paper, and of the earlier one.
    pub fn of_papers(
        options: &options::Assess,
        paper: &Paper,
        earlier: Option<&Paper>,
        facts: &Facts,
    ) -> Self {
        let own = options.strategy.clone().or_else(|| of(paper, facts));
        let Some(strategy) = own else {
            return Self {
                strategy: USUAL.into(),
                compare: "none".into(),
                apart: true,
            };
        };
        let before = || match earlier {
            Some(earlier) => of(earlier, facts).unwrap_or_else(|| "none".into()),
            None => BEFORE.into(),
        };
        Self {
            strategy,
            compare: options.compare.clone().unwrap_or_else(before),
            apart: false,
        }
    }

    /// What is said where the list taken is not the paper's.
    pub fn told(
        &self,
        options: &options::Assess,
        paper: &PaperView,
        taken: &Strategy,
        facts: &Facts,
    ) -> Option<String> {
        if !self.apart {
            return None;
        }
        let of_its_time = built_in_names().find(|name| {
            strategies::load(name, facts.industries()).is_ok_and(|one| {
                paper.published.is_some()
                    && one.published.get(..4).and_then(|year| year.parse().ok()) == paper.published
            })
        });
        let own = of_its_time.unwrap_or("LIST.toml");
        let compared = match &options.compare {
            Some(name) if name != "none" => {
                format!(" (--compare {name} sets two lists side by side and is left out)")
            }
            _ => String::new(),
        };
        Some(format!(
            "No list of sectors was named for the paper: questions 1 to 4 are answered from the \
             paper alone, and the jobs under question 5 are those of \"{}\"{compared}; for its own \
             list: weighbridge assess {own} --paper FILE",
            taken.title
        ))
    }
}

/// The list that comes with the program and is that of a paper, by the paper's title.
fn of(paper: &Paper, facts: &Facts) -> Option<String> {
    let year = published(paper);
    built_in_names()
        .find(|name| {
            strategies::load(name, facts.industries())
                .is_ok_and(|one| one.is_of(&paper.title, year))
        })
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn options(words: &[&str]) -> options::Assess {
        let all = ["weighbridge", "assess"].iter().chain(words);
        match options::Command::parse_from(all).action {
            options::Action::Assess(options) => options,
            _ => panic!(),
        }
    }

    fn lists(words: &[&str], paper: &str, earlier: Option<&str>) -> (String, String, bool) {
        let read = |text: &str| Paper::read(text.as_bytes(), "paper.md").unwrap();
        let facts = Facts::embedded().unwrap();
        let lists = Lists::of_papers(
            &options(words),
            &read(paper),
            earlier.map(read).as_ref(),
            &facts,
        );
        (lists.strategy, lists.compare, lists.apart)
    }

    const GREEN: &str = "# Invest 2035: the UK’s modern industrial strategy\n\nWe will build.\n";
    const WHITE: &str =
        "# Industrial Strategy: Building a Britain fit for the future\n\nWe will build.\n";
    const HARBOURS: &str = "# Harbours for all\n\nWe will build quays.\n";

    #[test]
    fn no_other_list_is_put_under_a_paper() {
        let told = |strategy: &str, compare: &str, apart| (strategy.into(), compare.into(), apart);
        assert_eq!(lists(&[], HARBOURS, None), told("uk-2025", "none", true));
        assert_eq!(
            lists(&["--compare", "uk-2017"], HARBOURS, Some(WHITE)),
            told("uk-2025", "none", true)
        );
        // A paper that a list is known for has it, and so has the earlier one.
        assert_eq!(
            lists(&[], GREEN, Some(WHITE)),
            told("uk-2024", "uk-2017", false)
        );
        assert_eq!(
            lists(&[], GREEN, Some(HARBOURS)),
            told("uk-2024", "none", false)
        );
        // What is named counts.
        assert_eq!(
            lists(&["uk-2024"], HARBOURS, None),
            told("uk-2024", "uk-2017", false)
        );
        assert_eq!(
            lists(&["uk-2024", "--compare", "uk-2025"], HARBOURS, Some(WHITE)),
            told("uk-2024", "uk-2025", false)
        );
    }
}
