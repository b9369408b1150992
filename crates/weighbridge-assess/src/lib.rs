//! Facts, measures and a strategy joined: what a strategy means for each
//! place. It shows nothing and opens no file.

pub mod accounts;
pub mod ask_table;
pub mod assemble;
pub mod assessment;
pub mod assisted_areas;
pub mod base;
pub mod capability;
pub mod change;
pub mod classes;
pub mod clusters;
pub mod comparison;
pub mod concentration;
pub mod conclusions;
pub mod context;
pub mod coverage;
pub mod energy;
pub mod exposure;
mod findings;
pub mod groups;
pub mod long_run;
pub mod own;
pub mod paper_asks;
pub mod paper_commitments;
pub mod paper_compare;
pub mod paper_mentions;
pub mod paper_omissions;
pub mod paper_own_sectors;
pub mod paper_sectors;
pub mod paper_terms;
pub mod paper_view;
pub mod presence;
pub mod printed;
pub mod profile;
pub mod reach;
pub mod reading;
pub mod silences;
pub mod small_area;
pub mod specialisation;
pub mod standing;
pub mod told_in_asks;
pub mod trade;
pub mod value_added;
mod view;
pub mod wording;

use weighbridge_model::page::Page;

/// Pages of the models and lenses.
pub const PAGES: &[Page] = &[
    Page {
        name: "small-area",
        text: include_str!("small_area.md"),
    },
    Page {
        name: "assisted-areas",
        text: include_str!("assisted_areas.md"),
    },
    Page {
        name: "energy",
        text: include_str!("energy.md"),
    },
    Page {
        name: "trade",
        text: include_str!("trade.md"),
    },
    Page {
        name: "border",
        text: include_str!("border.md"),
    },
    Page {
        name: "industry-exposure",
        text: include_str!("capability/exposure.md"),
    },
    Page {
        name: "industry-shock",
        text: include_str!("capability/shock.md"),
    },
];
pub use weighbridge_supply::PAGES as SUPPLY_PAGES;

#[cfg(test)]
mod tests {
    #[test]
    fn every_page_has_every_part() {
        for page in super::PAGES {
            assert!(page.lacks().is_empty(), "{} {:?}", page.name, page.lacks());
        }
    }
}
