//! The list of the measures' pages. Every measure has one; a test looks that
//! none lacks a part and that none is left out.

use weighbridge_model::page::Page;

/// All pages, in order.
pub const PAGES: &[Page] = &[
    Page {
        name: "cluster-stars",
        text: include_str!("cluster_stars.md"),
    },
    Page {
        name: "complexity",
        text: include_str!("complexity.md"),
    },
    Page {
        name: "concentration",
        text: include_str!("concentration.md"),
    },
    Page {
        name: "density",
        text: include_str!("density.md"),
    },
    Page {
        name: "entry-exit",
        text: include_str!("entry_exit.md"),
    },
    Page {
        name: "false-discovery",
        text: include_str!("false_discovery.md"),
    },
    Page {
        name: "geary",
        text: include_str!("geary.md"),
    },
    Page {
        name: "getis-ord",
        text: include_str!("getis_ord.md"),
    },
    Page {
        name: "growth",
        text: include_str!("growth.md"),
    },
    Page {
        name: "local-moran",
        text: include_str!("local_moran.md"),
    },
    Page {
        name: "location-quotient",
        text: include_str!("location_quotient.md"),
    },
    Page {
        name: "markov",
        text: include_str!("markov.md"),
    },
    Page {
        name: "moran",
        text: include_str!("moran.md"),
    },
    Page {
        name: "prody",
        text: include_str!("prody.md"),
    },
    Page {
        name: "proportional-fitting",
        text: include_str!("proportional_fitting.md"),
    },
    Page {
        name: "relatedness",
        text: include_str!("relatedness.md"),
    },
    Page {
        name: "shift-share",
        text: include_str!("shift_share.md"),
    },
    Page {
        name: "similarity",
        text: include_str!("similarity.md"),
    },
    Page {
        name: "spatial-weights",
        text: include_str!("spatial_weights.md"),
    },
    Page {
        name: "specialisation",
        text: include_str!("specialisation.md"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_every_part() {
        for page in PAGES {
            assert!(page.lacks().is_empty(), "{} {:?}", page.name, page.lacks());
        }
    }

    #[test]
    fn no_page_is_left_out() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter_map(|name| Some(name.strip_suffix(".md")?.replace('_', "-")))
            .collect();
        files.sort();
        let listed: Vec<&str> = PAGES.iter().map(|page| page.name).collect();
        assert_eq!(files, listed);
    }
}
