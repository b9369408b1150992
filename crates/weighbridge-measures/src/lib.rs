//! Measures of regional economics as pure functions of numbers. Nothing here
//! opens a file or knows a place's name. Where a measure is undefined it is
//! NaN, never zero.

pub mod concentration;
pub mod location_quotient;
pub mod proportional_fitting;
pub mod specialisation;

/// A measure's page: name, and its text in Markdown.
pub struct Page {
    /// Name on the command line.
    pub name: &'static str,
    /// The whole page.
    pub text: &'static str,
}

/// All pages, in order.
pub const PAGES: &[Page] = &[
    Page {
        name: "concentration",
        text: include_str!("concentration.md"),
    },
    Page {
        name: "location-quotient",
        text: include_str!("location_quotient.md"),
    },
    Page {
        name: "proportional-fitting",
        text: include_str!("proportional_fitting.md"),
    },
    Page {
        name: "specialisation",
        text: include_str!("specialisation.md"),
    },
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_page_has_every_part() {
        for page in super::PAGES {
            for part in [
                "# ",
                "## What it says",
                "## Formula",
                "## Units",
                "## Source",
                "## Worked example",
                "## What it cannot tell you",
            ] {
                assert!(page.text.contains(part), "{} lacks {part}", page.name);
            }
        }
    }
}
