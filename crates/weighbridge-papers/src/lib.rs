//! Policy papers: read into pages, sections and passages, and what follows
//! from their words. It gets bytes and gives values; nothing here opens a file,
//! reads a clock or knows an official figure.

pub mod agreement;
pub mod asks;
mod bullets;
pub mod commitment;
pub mod compare;
pub mod decisions;
pub mod imprint;
mod irregular;
pub mod mentions;
pub mod omissions;
pub mod paper;
pub mod published;
pub mod read;
mod recommended;
pub mod said;
pub mod search;
pub mod sectors;
pub mod sentences;
pub mod terms;
pub mod tokens;
mod trades;
pub mod verdict;
mod word_lists;

pub use paper::{Kind, Paper, Passage, Section, Sheet};
pub use read::Unreadable;
pub use sentences::sentences;

use weighbridge_model::page::Page;

/// All pages, in order.
pub const PAGES: &[Page] = &[
    Page {
        name: "passage-search",
        text: include_str!("search.md"),
    },
    Page {
        name: "measuring-up",
        text: include_str!("asks.md"),
    },
    Page {
        name: "reply-stance",
        text: include_str!("verdict/reply.md"),
    },
    Page {
        name: "coder-agreement",
        text: include_str!("agreement.md"),
    },
    Page {
        name: "commitments",
        text: include_str!("commitment.md"),
    },
    Page {
        name: "compare",
        text: include_str!("compare.md"),
    },
    Page {
        name: "omissions",
        text: include_str!("omissions.md"),
    },
    Page {
        name: "terms",
        text: include_str!("terms.md"),
    },
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_page_has_every_part() {
        for page in super::PAGES {
            assert!(page.lacks().is_empty(), "{} {:?}", page.name, page.lacks());
        }
    }
}
