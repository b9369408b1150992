//! The small-area model held against the past, from the source panels: what
//! its numbers in `tested.rs` and the tables of its page must be. Where they
//! are not, the test fails and says what to put there.

mod laws;
mod panels;
mod report;

use super::fitting::{Fitted, Known, Shrinkage, fitted};
use super::industries::{ACCOUNTS, BROAD, Industries};
use super::margins;
use super::spread::{Law, Part, Spread, deviation};
use super::tested;
use panels::Panels;
use weighbridge_facts::Facts;

/// One backtest: a later year told from an earlier panel.
pub(super) struct Case {
    pub seed_years: &'static [i32],
    pub year: i32,
    /// Years whose broad groups stand for those of `year`, and the weight of
    /// the second.
    pub near: (i32, i32, f64),
    pub age: f64,
}

/// As far as the panels reach; the first four are as old as today's seed was
/// in 2019 to 2021.
pub(super) const CASES: [Case; 11] = [
    case(&[1991], 2004, (2002, 2007, 0.4), 13.0),
    case(&[1991, 1993], 2006, (2004, 2008, 0.5), 13.0),
    case(&[1991, 1993], 2005, (2003, 2008, 0.4), 12.0),
    case(&[1993, 1995], 2006, (2004, 2008, 0.5), 11.0),
    case(&[1993, 1995], 2005, (2003, 2008, 0.4), 10.0),
    case(&[1995, 1996], 2004, (2002, 2007, 0.4), 8.0),
    case(&[1998], 2006, (2004, 2008, 0.5), 8.0),
    case(&[1998, 1999, 2000], 2005, (2003, 2008, 0.4), 5.0),
    case(&[1998, 1999, 2000], 2003, (2001, 2006, 0.4), 3.0),
    case(&[1998], 2008, (2008, 2008, 0.0), 10.0),
    case(&[1991], 1998, (1998, 1998, 0.0), 7.0),
];
/// The first of them set the numbers; the last two have no later year to take
/// their broad groups from, are given the true ones and serve comparison only.
pub(super) const SETTING: usize = 9;
/// Cases whose seed is 11 to 13 years old.
pub(super) const OLD: std::ops::Range<usize> = 0..4;

const fn case(seed_years: &'static [i32], year: i32, near: (i32, i32, f64), age: f64) -> Case {
    Case {
        seed_years,
        year,
        near,
        age,
    }
}

/// A case with its truth, fitted.
pub(super) struct Run {
    pub age: f64,
    pub regions: Vec<Vec<usize>>,
    pub industries: Industries,
    pub truth: Vec<f64>,
    pub columns: Vec<f64>,
    pub rows: Vec<f64>,
    pub published: Vec<bool>,
    pub value: Vec<f64>,
    pub seed: Vec<f64>,
    pub fitted: Fitted,
}

impl Run {
    pub fn known(&self) -> Known<'_> {
        Known {
            regions: &self.regions,
            rows: &self.rows,
            columns: &self.columns,
            value: &self.value,
            seed: &self.seed,
            age: self.age,
        }
    }

    pub fn units(&self) -> impl Iterator<Item = usize> {
        self.regions.iter().flatten().copied()
    }

    pub fn spread(&self, law: Law, factors: &[f64]) -> Spread {
        Spread::new(
            self.industries.clone(),
            &self.known(),
            self.fitted.clone(),
            self.published.clone(),
            factors,
            law,
        )
    }
}

/// One set of industries in one unit: estimate and truth.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub region: usize,
    pub jobs: f64,
    pub deviation: f64,
    pub lump: f64,
    pub truth: f64,
}

/// Counts sets of industries in every unit of a run.
pub(super) fn hits(run: &Run, spread: &Spread, sets: &[Vec<f64>]) -> Vec<Hit> {
    let each = |units: &[usize]| (0..units.len()).map(|at| vec![at]).collect();
    hits_in(run, spread, sets, each)
}

/// Counts sets of industries in places made of units of one region: `places`
/// gives, for the units of a region, lists of positions among them.
pub(super) fn hits_in(
    run: &Run,
    spread: &Spread,
    sets: &[Vec<f64>],
    places: impl Fn(&[usize]) -> Vec<Vec<usize>>,
) -> Vec<Hit> {
    let width = run.industries.count;
    let mut found = Vec::new();
    for set in sets {
        let touched = spread.touched(set);
        for (region, units) in run.regions.iter().enumerate() {
            let parts: Vec<Part> = units
                .iter()
                .map(|unit| spread.part(*unit, &touched))
                .collect();
            let all: f64 = parts.iter().map(|part| part.variance).sum();
            for place in places(units) {
                let sum =
                    |of: fn(&Part) -> f64| -> f64 { place.iter().map(|at| of(&parts[*at])).sum() };
                let jobs = sum(|part| part.jobs);
                // Below half a job there is nothing to tell.
                if jobs < 0.5 {
                    continue;
                }
                let variance = sum(|part| part.variance);
                let weight = sum(|part| part.weight);
                found.push(Hit {
                    region,
                    jobs,
                    deviation: deviation(super::held(variance, variance, all)),
                    lump: if weight > 0.0 {
                        sum(|part| part.lump) / weight
                    } else {
                        0.0
                    },
                    truth: place
                        .iter()
                        .map(|at| {
                            let cells = &run.truth[units[*at] * width..][..width];
                            let weighted = cells.iter().zip(set);
                            weighted.map(|(jobs, weight)| jobs * weight).sum::<f64>()
                        })
                        .sum(),
                });
            }
        }
    }
    found
}

fn shared() -> Option<std::path::PathBuf> {
    let folder = std::env::var_os("WEIGHBRIDGE_SHARED").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        Into::into,
    );
    let data = folder.join("data");
    if data.is_dir() {
        return Some(data);
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "the backtest needs the source files in {}",
        data.display()
    );
    println!("SKIPPED: the backtest of the small-area model needs the source files in ../shared");
    None
}

fn runs(facts: &Facts, panels: &Panels) -> Vec<Run> {
    let regions: Vec<Vec<usize>> = facts
        .areas(weighbridge_model::place::Geography::Itl2)
        .iter()
        .map(|area| area.districts().collect::<Vec<_>>())
        .filter(|units| !facts.districts()[units[0]].code.starts_with('N'))
        .collect();
    CASES
        .iter()
        .map(|case| {
            let truth = panels.year(case.year).to_vec();
            let broad = |year: i32| panels.broad(year);
            let (before, after) = (broad(case.near.0), broad(case.near.1));
            let near = before
                .iter()
                .zip(&after)
                .map(|(before, after)| margins::between(*before, *after, case.near.2))
                .collect();
            let true_broad = broad(case.year);
            let mut clusters = margins::clusters(facts, 2021).unwrap();
            for cluster in &mut clusters {
                cluster.employees = [0.0; margins::SECTIONS];
                for unit in &cluster.units {
                    for group in 0..BROAD {
                        cluster.employees[margins::SECTION_OF_BROAD[group]] +=
                            true_broad[unit * BROAD + group];
                    }
                }
            }
            let targets = panels::summed(&true_broad, &regions, BROAD);
            let margin = margins::raked(near, &regions, &targets, &clusters);
            let mut run = Run {
                age: case.age,
                columns: panels::summed(&truth, &regions, panels.industries.count),
                seed: panels.mean(case.seed_years),
                value: super::value_added(facts, case.year).unwrap(),
                regions: regions.clone(),
                industries: panels.industries.clone(),
                rows: margin.rows,
                published: margin.published,
                truth,
                fitted: Fitted {
                    cells: Vec::new(),
                    even: Vec::new(),
                },
            };
            run.fitted = fitted(&run.industries, &run.known(), Shrinkage::of_age(case.age));
            run
        })
        .collect()
}

/// Today's statistics, one level up: ITL2 told from ITL1, 5-digit industries
/// of 2021 from the panel, the truth being published.
fn present(facts: &Facts, year: i32) -> Run {
    let industries = Industries::of_leaves(facts.leaves());
    let cross = facts.employment_itl2(year).unwrap();
    let mut members = vec![Vec::new(); cross.places.len()];
    for (district, entry) in facts.districts().iter().enumerate() {
        let code = entry.parent(weighbridge_model::place::Geography::Itl2);
        if let Some(at) = cross.places.iter().position(|known| known == code) {
            members[at].push(district);
        }
    }
    let mut firsts: Vec<&str> = cross.places.iter().map(|code| &code[..3]).collect();
    firsts.dedup();
    let regions: Vec<Vec<usize>> = firsts
        .iter()
        .map(|first| {
            (0..cross.places.len())
                .filter(|at| cross.places[*at].starts_with(first))
                .collect()
        })
        .collect();
    let value = super::value_added(facts, year).unwrap();
    let seed = super::seed(facts, &industries).unwrap();
    let mut rows = vec![0.0; cross.places.len() * BROAD];
    for (unit, cells) in cross.values.chunks_exact(industries.count).enumerate() {
        for (broad, block) in industries.blocks.iter().enumerate() {
            rows[unit * BROAD + broad] = block.iter().map(|leaf| cells[*leaf]).sum();
        }
    }
    let mut run = Run {
        age: f64::from(year - super::PANEL_YEAR),
        columns: panels::summed(&cross.values, &regions, industries.count),
        seed: panels::summed(&seed, &members, industries.groups),
        value: panels::summed(&value, &members, ACCOUNTS.len()),
        published: vec![true; rows.len() / BROAD],
        regions,
        industries,
        rows,
        truth: cross.values,
        fitted: Fitted {
            cells: Vec::new(),
            even: Vec::new(),
        },
    };
    run.fitted = fitted(&run.industries, &run.known(), Shrinkage::of_age(run.age));
    run
}

#[test]
fn what_is_published_is_what_the_past_gives() {
    let Some(data) = shared() else {
        return;
    };
    let facts = Facts::embedded().unwrap();
    let panels = Panels::read(&facts, &data);
    let runs = runs(&facts, &panels);
    let now = present(&facts, 2021);
    let laws = laws::Laws::fit(&runs[..SETTING], &now, &panels);
    let wanted = laws.constants();
    let page = report::tables(&facts, &runs, &now, &panels, &laws);
    // Written before anything is judged, so that a failure leaves both.
    let folder = std::env::temp_dir();
    let told = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        format!("what it should hold is in {}", path.display())
    };
    let constants_in = told("weighbridge-tested.txt", &wanted);
    let tables_in = told("weighbridge-tables.md", &page);
    assert!(
        laws.agrees(&tested::LAW, &tested::QUANTILES, tested::FACTORS),
        "small_area/tested.rs is not what the panels give; {constants_in}"
    );
    let on_page = include_str!("../small_area.md");
    for line in page.lines() {
        assert!(
            on_page.lines().any(|known| known == line),
            "small_area.md lacks the line\n{line}\n{tables_in}"
        );
    }
}
