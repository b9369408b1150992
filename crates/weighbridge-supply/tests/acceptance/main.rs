//! Published figures, met. Every case says how near it must come and why;
//! every figure that is not met stands in `EXCEPTIONS` with its reason, and
//! an exception that is met, or that nothing needs any more, fails.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod book;
mod ons;
mod scotland;
mod sheet;

use std::collections::BTreeMap;
use std::path::PathBuf;

/// One published figure and ours.
pub struct Figure {
    /// Where it stands: sheet, column, industry.
    pub name: String,
    /// As published; NaN where the source says that there is none.
    pub theirs: f64,
    /// As computed; NaN where it is not defined.
    pub ours: f64,
    /// True where the source withholds it.
    pub withheld: bool,
}

impl Figure {
    pub fn new(name: String, theirs: f64, ours: f64) -> Self {
        Self {
            name,
            theirs,
            ours,
            withheld: false,
        }
    }

    /// Relative to the figure, absolute below one.
    fn off(&self) -> f64 {
        if self.withheld {
            return f64::INFINITY;
        }
        if self.theirs.is_nan() && self.ours.is_nan() {
            return 0.0;
        }
        let off = (self.ours - self.theirs).abs() / f64::max(1.0, self.theirs.abs());
        if off.is_nan() { f64::INFINITY } else { off }
    }
}

struct Case {
    name: &'static str,
    tolerance: f64,
    why: &'static str,
    run: fn(&PathBuf) -> Vec<Figure>,
}

const CASES: &[Case] = &[
    Case {
        name: "miller_blair_ch2",
        tolerance: 5e-5,
        why: "the book's example to its four places; exact values to 1e-12 beside it",
        run: book::printed,
    },
    Case {
        name: "miller_blair_ch2_exact",
        tolerance: 5e-9,
        why: "inverse given to 8 places",
        run: book::exact,
    },
    Case {
        name: "small_mrio",
        tolerance: 1e-13,
        why: "given to 16 digits; sums of six products",
        run: book::small_mrio,
    },
    Case {
        name: "small_mrio_ghosh",
        tolerance: 5e-9,
        why: "B and G given to 8 places",
        run: book::small_mrio_ghosh,
    },
    Case {
        name: "ons_2023_industry",
        tolerance: 1e-12,
        why: "all sheets unrounded; sums of 104 products in double precision",
        run: ons::industry,
    },
    Case {
        name: "ons_2023_product",
        tolerance: 1e-12,
        why: "all sheets unrounded; sums of 104 products in double precision",
        run: ons::product,
    },
    Case {
        name: "scotland_inverses",
        tolerance: 1e-8,
        why: "unrounded, but of the 98 outputs that were divided by three agree with neither total of their year's table to better than 3e-9",
        run: scotland::inverses,
    },
    Case {
        name: "scotland_multipliers",
        tolerance: 1e-8,
        why: "as the inverses",
        run: scotland::multipliers,
    },
];

/// Case, how the names of the figures end or begin, and why they are not met.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("WEIGHBRIDGE_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(
        std::env::var("CI").is_err(),
        "CI must have the shared folder"
    );
    eprintln!("SKIPPED LOUDLY: the shared folder with the acceptance cases is absent");
    None
}

#[test]
fn published_figures_are_met() {
    let Some(shared) = shared() else { return };
    let mut used: BTreeMap<usize, usize> = BTreeMap::new();
    let mut failures = Vec::new();
    for case in CASES {
        let figures = (case.run)(&shared);
        assert!(!figures.is_empty(), "{} has no figures", case.name);
        let (mut worst, mut excepted) = ((0.0, String::new()), 0);
        for figure in &figures {
            let off = figure.off();
            let exception = EXCEPTIONS
                .iter()
                .position(|(of, part, _)| *of == case.name && figure.name.contains(part));
            if let Some(at) = exception {
                excepted += 1;
                *used.entry(at).or_default() += 1;
                if off <= case.tolerance {
                    failures.push(format!(
                        "{} {}: excepted, but met (off by {off:.1e})",
                        case.name, figure.name
                    ));
                }
            } else {
                if off > case.tolerance {
                    failures.push(format!(
                        "{} {}: {} published, {} here",
                        case.name, figure.name, figure.theirs, figure.ours
                    ));
                }
                if off >= worst.0 {
                    worst = (off, figure.name.clone());
                }
            }
        }
        println!(
            "{}: {} figures, {excepted} excepted, off by at most {:.1e} ({}), allowed {:.0e}: {}",
            case.name,
            figures.len(),
            worst.0,
            worst.1,
            case.tolerance,
            case.why
        );
    }
    for (at, (case, part, _)) in EXCEPTIONS.iter().enumerate() {
        if !used.contains_key(&at) {
            failures.push(format!("{case} {part}: an exception for nothing"));
        }
    }
    for (case, part, reason) in EXCEPTIONS {
        println!("exception {case} {part}: {reason}");
    }
    let count = failures.len();
    failures.truncate(40);
    assert!(count == 0, "{count} failures:\n{}", failures.join("\n"));
}
