//! Assisted-areas maps: the best choice of areas under a population ceiling
//! with a proven bound, its defence, the index of need, and the arithmetic of
//! regional aid. Nothing here opens a file, reads a clock or knows a place's
//! name.

pub mod aid;
mod arcs;
mod bounding;
mod branch;
mod branching;
pub mod compare;
pub mod conflict;
mod connected;
mod cuts;
mod factor;
mod filling;
mod flow;
mod graph;
mod incumbent;
pub mod json;
mod mend;
mod model;
pub mod nearest;
pub mod need;
mod pivot;
pub mod price;
pub mod problem;
pub mod programme;
pub mod random;
pub mod robustness;
mod roots;
mod search;
mod simplex;
pub mod solve;
mod start;
pub mod swap;
mod watcher;

pub use problem::Problem;
pub use solve::{Limits, Solution, Status, solve};

use weighbridge_model::page::Page;

/// All pages, in order.
pub const PAGES: &[Page] = &[
    Page {
        name: "areas-map",
        text: include_str!("solve.md"),
    },
    Page {
        name: "areas-json",
        text: include_str!("json.md"),
    },
    Page {
        name: "areas-conflict",
        text: include_str!("conflict.md"),
    },
    Page {
        name: "areas-price",
        text: include_str!("price.md"),
    },
    Page {
        name: "areas-robustness",
        text: include_str!("robustness.md"),
    },
    Page {
        name: "areas-swap",
        text: include_str!("swap.md"),
    },
    Page {
        name: "areas-compare",
        text: include_str!("compare.md"),
    },
    Page {
        name: "need-index",
        text: include_str!("need.md"),
    },
    Page {
        name: "regional-aid",
        text: include_str!("aid.md"),
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
