//! The tables of the page, worked out: how well places are told, and how often
//! the intervals hold the truth that was hidden from them.

use std::fmt::Write;

use weighbridge_facts::Facts;
use weighbridge_measures::proportional_fitting::fit;

use super::laws::{CALIBRATED, Laws, Quantiles, collected, group_factors, group_law, quantiles};
use super::panels::Panels;
use super::{CASES, Hit, OLD, Run, hits, hits_in};
use crate::small_area::industries::ACCOUNTS;
use crate::small_area::tested::lookup;

/// Sectors in groups of SIC 2003, as near as these come.
const SECTORS: [(&str, &[&str]); 12] = [
    ("steel", &["271", "272", "273"]),
    ("motor vehicles", &["34"]),
    ("pharmaceuticals", &["244"]),
    ("aerospace", &["353"]),
    (
        "advanced manufacturing",
        &[
            "241", "242", "243", "245", "246", "247", "29", "30", "31", "32", "332", "333", "335",
            "34", "35",
        ],
    ),
    (
        "all manufacturing",
        &[
            "15", "16", "17", "18", "19", "20", "21", "222", "223", "23", "24", "25", "26", "27",
            "28", "29", "30", "31", "32", "33", "34", "35", "36",
        ],
    ),
    ("digital", &["221", "300", "32", "642", "72", "921", "922"]),
    ("creative", &["221", "722", "744", "921", "922", "923"]),
    ("finance", &["65", "66", "67"]),
    (
        "professional",
        &["711", "712", "713", "73", "741", "742", "743", "744", "745"],
    ),
    ("life sciences", &["244", "331", "731"]),
    ("defence", &["296"]),
];

/// Cases that the page shows.
const SHOWN: [usize; 7] = [0, 1, 4, 6, 8, 9, 10];

const SIZES: [(f64, f64, &str); 6] = [
    (0.0, 30.0, "under 30"),
    (30.0, 100.0, "30 to 100"),
    (100.0, 300.0, "100 to 300"),
    (300.0, 1_000.0, "300 to 1,000"),
    (1_000.0, 3_000.0, "1,000 to 3,000"),
    (3_000.0, f64::INFINITY, "over 3,000"),
];

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Hits with the interval that a table of quantiles gives each.
#[derive(Default)]
struct Tally(Vec<(Hit, f64, f64)>);

impl Tally {
    fn add(&mut self, hits: impl IntoIterator<Item = Hit>, table: &Quantiles) {
        for hit in hits {
            let (low, high) = lookup(table, (hit.deviation / hit.jobs).ln(), hit.lump);
            let low = (hit.jobs + low * hit.deviation).max(0.0);
            self.0.push((hit, low, hit.jobs + high * hit.deviation));
        }
    }

    fn of(hits: Vec<Hit>, table: &Quantiles) -> Self {
        let mut tally = Self::default();
        tally.add(hits, table);
        tally
    }

    fn sized(&self, least: f64, below: f64) -> impl Iterator<Item = &(Hit, f64, f64)> {
        self.0
            .iter()
            .filter(move |(hit, ..)| hit.jobs >= least && hit.jobs < below)
    }

    /// How many of a size, the part that holds the truth, and the median width
    /// over the estimate.
    #[allow(clippy::cast_precision_loss)] // counts
    fn row(&self, least: f64, below: f64) -> (usize, f64, f64) {
        let count = self.sized(least, below).count();
        let held = self
            .sized(least, below)
            .filter(|(hit, low, high)| *low <= hit.truth && hit.truth <= *high)
            .count();
        let widths = self
            .sized(least, below)
            .map(|(hit, low, high)| (high - low) / hit.jobs)
            .collect();
        (count, held as f64 / count as f64, median(widths))
    }

    fn all(&self) -> f64 {
        self.row(0.0, f64::INFINITY).1
    }
}

fn percent(part: f64) -> String {
    if part.is_nan() {
        "–".into()
    } else {
        format!("{:.0}%", part * 100.0)
    }
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    #[allow(clippy::cast_precision_loss)] // counts of places
    let count = a.len() as f64;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / count;
    let (x, y) = (mean(a), mean(b));
    let product =
        |f: fn(f64, f64) -> f64| -> f64 { a.iter().zip(b).map(|(a, b)| f(a - x, b - y)).sum() };
    product(|a, b| a * b) / (product(|a, _| a * a) * product(|_, b| b * b)).sqrt()
}

/// Jobs of the set in each unit that has figures.
fn counted(run: &Run, cells: &[f64], set: &[f64]) -> Vec<f64> {
    let width = run.industries.count;
    run.units()
        .map(|unit| {
            let cells = &cells[unit * width..(unit + 1) * width];
            cells
                .iter()
                .zip(set)
                .map(|(jobs, weight)| jobs * weight)
                .sum()
        })
        .collect()
}

/// Part of all jobs that stands in the wrong unit or industry.
fn misplaced(run: &Run, cells: &[f64], inside: impl Fn(usize) -> bool) -> f64 {
    let width = run.industries.count;
    let (mut off, mut all) = (0.0, 0.0);
    for unit in run.units() {
        for industry in (0..width).filter(|industry| inside(*industry)) {
            let at = unit * width + industry;
            off += (cells[at] - run.truth[at]).abs() / 2.0;
            all += run.truth[at];
        }
    }
    off / all
}

/// The plain fit of a seed (none: flat) to each region's industries and each
/// unit's broad groups, or, where `accounts`, its true industries of the accounts.
fn plain(run: &Run, seed: Option<&[f64]>, accounts: bool) -> Vec<f64> {
    let width = run.industries.count;
    let mut cells = vec![0.0; run.truth.len()];
    for (region, units) in run.regions.iter().enumerate() {
        for (broad, block) in run.industries.blocks.iter().enumerate() {
            let mut lists: Vec<Vec<usize>> = vec![Vec::new(); ACCOUNTS.len()];
            for industry in block {
                let list = if accounts {
                    run.industries.account[*industry]
                } else {
                    0
                };
                lists[list].push(*industry);
            }
            for list in lists.iter().filter(|list| !list.is_empty()) {
                let mut table = Vec::new();
                let mut rows = Vec::new();
                for unit in units {
                    let truth: f64 = list.iter().map(|at| run.truth[unit * width + at]).sum();
                    let row = run.rows[unit * super::BROAD + broad];
                    rows.push(if accounts { truth } else { row });
                    for industry in list {
                        let group = run.industries.group[*industry];
                        let at = unit * run.industries.groups + group;
                        table.push(seed.map_or(1.0, |seed| seed[at] + 1e-3));
                    }
                }
                let columns: Vec<f64> = list
                    .iter()
                    .map(|industry| run.columns[region * width + industry])
                    .collect();
                fit(&mut table, &rows, &columns, 60, 1e-5);
                for (row, unit) in units.iter().enumerate() {
                    for (column, industry) in list.iter().enumerate() {
                        cells[unit * width + industry] = table[row * list.len() + column];
                    }
                }
            }
        }
    }
    cells
}

fn accuracy(text: &mut String, runs: &[Run], panels: &Panels) {
    text.push_str("| from, to | fit | steel | motor vehicles | pharmaceuticals | aerospace | advanced manufacturing | life sciences | misplaced: all, manufacturing |\n|---|---|---|---|---|---|---|---|---|\n");
    for at in SHOWN {
        let (run, case) = (&runs[at], &CASES[at]);
        let years: Vec<String> = case.seed_years.iter().map(ToString::to_string).collect();
        let ours = &run.fitted.cells;
        let fits = [
            ("flat", plain(run, None, false)),
            ("seeded", plain(run, Some(&run.seed), false)),
            ("ours", ours.clone()),
            ("seeded, accounts known", plain(run, Some(&run.seed), true)),
            // Here every industry is its own 3-digit group.
            ("ours, accounts known", plain(run, Some(ours), true)),
        ];
        for (name, cells) in fits {
            let _ = write!(text, "| {}, {} | {name} |", years.join("+"), case.year);
            for at in [0, 1, 2, 3, 4, 10] {
                let set = panels.set(SECTORS[at].1);
                let found =
                    correlation(&counted(run, &cells, &set), &counted(run, &run.truth, &set));
                let _ = write!(text, " {found:.3} |");
            }
            let makes = |industry: usize| run.industries.makes(run.industries.group[industry]);
            let _ = writeln!(
                text,
                " {:.1}%, {:.1}% |",
                misplaced(run, &cells, |_| true) * 100.0,
                misplaced(run, &cells, makes) * 100.0
            );
        }
    }
}

/// What each half of the regions gives by itself.
type Halves = [(Vec<f64>, Quantiles); 2];

fn halves(runs: &[Run], laws: &Laws) -> Halves {
    let calibrated: Vec<&Run> = CALIBRATED.iter().map(|at| &runs[*at]).collect();
    [0, 1].map(|half| {
        let factors = group_factors(&calibrated, &laws.law.group, |region| region % 2 == half);
        let mut known = collected(runs, &CALIBRATED, laws.law, &factors, &laws.sets);
        known.retain(|hit| hit.region % 2 == half);
        (factors, quantiles(&known))
    })
}

/// Every interval from what the other half of the regions gave.
fn across_regions(runs: &[Run], laws: &Laws, halves: &Halves, sets: &[Vec<f64>]) -> Tally {
    let old: Vec<usize> = OLD.collect();
    let mut tally = Tally::default();
    for (half, (factors, table)) in halves.iter().enumerate() {
        let asked = collected(runs, &old, laws.law, factors, sets);
        tally.add(
            asked.into_iter().filter(|hit| hit.region % 2 != half),
            table,
        );
    }
    tally
}

fn touches(set: &[f64], hidden: &[f64]) -> bool {
    set.iter().zip(hidden).any(|(a, b)| a * b > 0.0)
}

fn by_sector(text: &mut String, runs: &[Run], panels: &Panels, laws: &Laws, halves: &Halves) {
    text.push_str("| sector | regions hidden | newest lags hidden | industry hidden | estimates of 100 and more, regions hidden | their median width |\n|---|---|---|---|---|---|\n");
    let old: Vec<usize> = OLD.collect();
    // Lags of 12 and 13 years told from shorter ones.
    let shorter = [3, 4, 5, 6, 7, 8];
    let younger: Vec<&Run> = shorter.iter().map(|at| &runs[*at]).collect();
    let mut law = laws.law;
    law.group = group_law(&younger, None, law.group);
    let factors = group_factors(&younger, &law.group, |_| true);
    let young = quantiles(&collected(runs, &shorter, law, &factors, &laws.sets));
    let flat = vec![1.0; panels.codes.len()];
    for (name, codes) in SECTORS {
        let set = panels.set(codes);
        let one = std::slice::from_ref(&set);
        let regions = across_regions(runs, laws, halves, one);
        let lags = Tally::of(collected(runs, &[0, 1, 2], law, &factors, one), &young);
        let mut without = laws.law;
        without.group = group_law(&[&runs[0], &runs[1]], Some(&set), laws.law.group);
        let others: Vec<Vec<f64>> = laws
            .sets
            .iter()
            .filter(|known| !touches(known, &set))
            .cloned()
            .collect();
        let table = quantiles(&collected(runs, &old, without, &flat, &others));
        let industry = Tally::of(collected(runs, &old, without, &flat, one), &table);
        let (_, large, width) = regions.row(100.0, f64::INFINITY);
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} | {} | {width:.2} |",
            percent(regions.all()),
            percent(lags.all()),
            percent(industry.all()),
            percent(large)
        );
    }
}

fn by_size(text: &mut String, runs: &[Run], panels: &Panels, laws: &Laws, halves: &Halves) {
    text.push_str("| jobs estimated | single 3-digit groups: held, width | sectors above: held, width | half a region together: held, width |\n|---|---|---|---|\n");
    let old: Vec<usize> = OLD.collect();
    let sectors: Vec<Vec<f64>> = SECTORS.iter().map(|(_, codes)| panels.set(codes)).collect();
    let single = across_regions(runs, laws, halves, &laws.sets[..panels.codes.len()]);
    let wide = across_regions(runs, laws, halves, &sectors);
    // Every other district of a region taken as one place.
    let mut places = Tally::default();
    for case in old {
        let spread = runs[case].spread(laws.law, &laws.factors);
        let every_other =
            |units: &[usize]| vec![(0..units.len()).step_by(2).collect::<Vec<usize>>()];
        let found = hits_in(&runs[case], &spread, &sectors, every_other);
        places.add(found, &laws.quantiles);
    }
    for (least, below, name) in SIZES {
        let _ = write!(text, "| {name} |");
        for tally in [&single, &wide, &places] {
            let (_, held, width) = tally.row(least, below);
            let _ = write!(text, " {}, {width:.2} |", percent(held));
        }
        text.push('\n');
    }
}

/// ITL2 told from ITL1 in 2021, industries of five digits.
fn today(text: &mut String, now: &Run, facts: &Facts, laws: &Laws) {
    let leaves = facts.leaves();
    let factors: Vec<f64> = {
        let mut groups: Vec<&str> = leaves.iter().map(|leaf| &leaf[..3]).collect();
        groups.dedup();
        groups
            .iter()
            .map(|group| {
                let known = laws.later_factors.iter().find(|(code, _)| code == group);
                known.map_or(1.0, |(_, factor)| *factor)
            })
            .collect()
    };
    let spread = now.spread(laws.law, &factors);
    let set = |inside: &dyn Fn(&str) -> bool| -> Vec<f64> {
        leaves
            .iter()
            .map(|leaf| f64::from(u8::from(inside(leaf))))
            .collect()
    };
    let mut groups: Vec<&str> = leaves.iter().map(|leaf| &leaf[..3]).collect();
    groups.dedup();
    let kinds: [(&str, Vec<Vec<f64>>); 3] = [
        (
            "5-digit industries",
            leaves.iter().map(|one| set(&|leaf| leaf == one)).collect(),
        ),
        (
            "3-digit groups",
            groups
                .iter()
                .map(|one| set(&|leaf| leaf.starts_with(one)))
                .collect(),
        ),
        (
            "sectors (steel, motor vehicles, pharmaceuticals, aerospace, advanced manufacturing, digital, finance, professional, life sciences, defence)",
            [
                &["241", "242", "243"][..],
                &["29"],
                &["21"],
                &["303"],
                &["20", "26", "27", "28", "29", "30"],
                &[
                    "261", "262", "263", "264", "465", "58", "59", "60", "61", "62", "63", "951",
                ],
                &["64", "65", "66"],
                &["69", "70", "71", "72", "73", "74", "77", "78", "82"],
                &["21", "266", "325", "7211"],
                &["254", "304"],
            ]
            .iter()
            .map(|codes| set(&|leaf| codes.iter().any(|code| leaf.starts_with(code))))
            .collect(),
        ),
    ];
    text.push_str("| ITL2 told from ITL1, 2021 | held | median width |\n|---|---|---|\n");
    for (name, sets) in kinds {
        let tally = Tally::of(hits(now, &spread, &sets), &laws.quantiles);
        let (_, held, width) = tally.row(0.0, f64::INFINITY);
        let _ = writeln!(text, "| {name} | {} | {width:.2} |", percent(held));
    }
    text.push_str("| correlation of shares, 2021 | steel | motor vehicles | pharmaceuticals | aerospace | life sciences |\n|---|---|---|---|---|---|\n");
    let fits = [
        ("flat", plain(now, None, false)),
        ("seeded", plain(now, Some(&now.seed), false)),
        ("ours", now.fitted.cells.clone()),
    ];
    for (name, cells) in fits {
        let _ = write!(text, "| {name} |");
        for codes in [
            &["241", "242", "243"][..],
            &["29"],
            &["21"],
            &["303"],
            &["21", "266", "325", "7211"],
        ] {
            let set = set(&|leaf| codes.iter().any(|code| leaf.starts_with(code)));
            let found = correlation(&counted(now, &cells, &set), &counted(now, &now.truth, &set));
            let _ = write!(text, " {found:.3} |");
        }
        text.push('\n');
    }
}

pub fn tables(facts: &Facts, runs: &[Run], now: &Run, panels: &Panels, laws: &Laws) -> String {
    let mut text = String::new();
    accuracy(&mut text, runs, panels);
    text.push('\n');
    let halves = halves(runs, laws);
    by_sector(&mut text, runs, panels, laws, &halves);
    text.push('\n');
    by_size(&mut text, runs, panels, laws, &halves);
    text.push('\n');
    today(&mut text, now, facts, laws);
    text
}
