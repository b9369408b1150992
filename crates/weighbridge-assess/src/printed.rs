//! Pages as a reader looks them up: of the file, and as they are printed on it where that
//! is another. It knows pages and nothing of what stands on them.

use serde::{Deserialize, Serialize};
use weighbridge_papers::Paper;

/// The pages of a paper; the default is of one without pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Whether it has pages.
    pub paged: bool,
    /// What is printed on each page, from page 1; none where nothing is, or its own number.
    pub labels: Vec<Option<String>>,
}

impl Printed {
    /// The pages of a paper.
    #[must_use]
    pub fn of(paper: &Paper) -> Self {
        let labels = (1..).zip(&paper.sheets).map(|(page, sheet): (u32, _)| {
            let label = sheet.label.clone();
            label.filter(|label| paper.paged && *label != page.to_string())
        });
        Self {
            paged: paper.paged,
            labels: labels.collect(),
        }
    }

    /// What is printed on a page, where it is another than its own number.
    #[must_use]
    pub fn on(&self, page: u32) -> Option<&str> {
        let at = usize::try_from(page).ok()?.checked_sub(1)?;
        self.labels.get(at)?.as_deref()
    }

    /// Pages of the file in a cell; blank for a paper without pages.
    #[must_use]
    pub fn pages(&self, pages: &[u32]) -> String {
        let all = pages.iter().filter(|page| self.paged && **page > 0);
        all.map(u32::to_string).collect::<Vec<_>>().join(" ")
    }

    /// What is printed on pages, in a cell and in their order, the number of the file where
    /// nothing else is; blank where nothing else is on any.
    #[must_use]
    pub fn printed(&self, pages: &[u32]) -> String {
        if pages.iter().all(|page| self.on(*page).is_none()) {
            return String::new();
        }
        let all = pages.iter().map(|page| match self.on(*page) {
            Some(label) => label.to_owned(),
            None => page.to_string(),
        });
        all.collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_number_that_is_printed_on_it() {
        let text = "Cover\n\u{c}iv\n\nWe will act.\n";
        let mut paper = Paper::read(text.as_bytes(), "a.txt").unwrap();
        paper.paged = true;
        let sheet = |label: &str| weighbridge_papers::Sheet {
            label: Some(label.to_owned()),
            picture: false,
        };
        paper.sheets = vec![sheet("1"), sheet("iv"), sheet("1")];
        let printed = Printed::of(&paper);
        assert_eq!(
            [1, 2, 3, 4, 0].map(|page| printed.on(page)),
            [None, Some("iv"), Some("1"), None, None]
        );
        assert_eq!(
            (
                printed.pages(&[1, 2]).as_str(),
                printed.printed(&[1, 2]).as_str()
            ),
            ("1 2", "1 iv")
        );
        assert_eq!(printed.printed(&[1]), "");
        paper.paged = false;
        let none = Printed::of(&paper);
        assert_eq!(
            (none.pages(&[1]), none.printed(&[2])),
            (String::new(), String::new())
        );
    }
}
