//! Input-output analysis as pure functions of numbers: who needs whom, what
//! is inside a product, and what fails when an industry ends. Nothing here
//! opens a file or knows an industry's name: labels are the caller's.
//!
//! [`matrix::Matrix`] in, plain structs out. [`system::System`] is factored
//! once; everything else asks it. Industries of many regions stand one after
//! the other, so a world table is only a larger one.

pub mod aggregation;
pub mod balancing;
pub mod extraction;
pub mod factor;
pub mod footprint;
pub mod imports;
pub mod linkages;
pub mod matrix;
pub mod multipliers;
pub mod position;
pub mod problem;
pub mod regional;
pub mod shocks;
pub mod system;

#[cfg(test)]
mod testing;

use weighbridge_model::page::Page;

/// All pages, in order.
pub const PAGES: &[Page] = &[
    Page {
        name: "aggregation",
        text: include_str!("aggregation.md"),
    },
    Page {
        name: "balancing",
        text: include_str!("balancing.md"),
    },
    Page {
        name: "hypothetical-extraction",
        text: include_str!("extraction.md"),
    },
    Page {
        name: "footprint",
        text: include_str!("footprint.md"),
    },
    Page {
        name: "import-content",
        text: include_str!("imports.md"),
    },
    Page {
        name: "input-output",
        text: include_str!("system.md"),
    },
    Page {
        name: "linkages",
        text: include_str!("linkages.md"),
    },
    Page {
        name: "multipliers",
        text: include_str!("multipliers.md"),
    },
    Page {
        name: "position",
        text: include_str!("position.md"),
    },
    Page {
        name: "regional-table",
        text: include_str!("regional.md"),
    },
    Page {
        name: "shocks",
        text: include_str!("shocks.md"),
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
