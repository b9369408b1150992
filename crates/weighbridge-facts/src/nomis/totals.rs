//! Whether the totals of a file are the sums of their parts, as far as the
//! rounding of the source and suppressed cells allow.

use std::collections::BTreeMap;

use weighbridge_model::place::Geography;

use super::layout::{Figure, File, Layout, NONE};
use super::levels::Levels;
use super::meaning::{AreaMeaning, IndustryMeaning, Meaning};
use super::places::GREAT_BRITAIN;
use super::problem::{Kind, Problem};
use super::words::{Dimension, Total};
use crate::Facts;

/// Bands of size and the width to which the Business Register and Employment
/// Survey rounds in them: below 100 to 5, below 1,000 to 25, below 10,000 to
/// 250, else to 1,000. Found in four files of 2015 to 2023, without exception.
const BANDS: [(f64, f64); 4] = [
    (100.0, 5.0),
    (1_000.0, 25.0),
    (10_000.0, 250.0),
    (f64::INFINITY, 1_000.0),
];

/// Widths that a file may round to instead.
const WIDTHS: [f64; 9] = [1_000.0, 500.0, 250.0, 100.0, 50.0, 25.0, 10.0, 5.0, 0.0];

/// The width of rounding in each band of this file: the coarsest that nine in
/// ten of its figures keep, at most the survey's own; nought for whole counts.
pub struct Rounding([f64; 4]);

fn band(value: f64) -> usize {
    BANDS
        .iter()
        .position(|(end, _)| value < *end)
        .unwrap_or(BANDS.len() - 1)
}

impl Rounding {
    /// Found in the figures themselves.
    #[must_use]
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut all = [0_usize; 4];
        let mut keep = [[0_usize; 9]; 4];
        for value in values.filter(|value| *value > 0.0) {
            let band = band(value);
            all[band] += 1;
            for (slot, width) in keep[band].iter_mut().zip(WIDTHS) {
                *slot += usize::from(width == 0.0 || value % width == 0.0);
            }
        }
        Self(std::array::from_fn(|at| {
            let own = BANDS[at].1;
            // Too few to tell: the survey's own rounding is possible.
            if all[at] < 4 {
                return own;
            }
            (0..WIDTHS.len())
                .filter(|width| WIDTHS[*width] <= own)
                .find(|width| keep[at][*width] * 10 >= all[at] * 9)
                .map_or(0.0, |width| WIDTHS[width])
        }))
    }

    fn half(&self, value: f64) -> f64 {
        // A value just below a band may have been rounded in the next.
        let here = self.0[band(value)];
        let above = self.0[band(value * 1.05)];
        here.max(above) / 2.0
    }
}

/// A sum of figures.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    value: f64,
    /// Variance that rounding leaves.
    variance: f64,
    /// The most that rounding can do.
    most: f64,
    count: usize,
    /// Some are suppressed or marked: the sum is a lower bound.
    lower: bool,
}

impl Sum {
    fn add(&mut self, figure: &Figure, rounding: &Rounding) {
        self.count += 1;
        if figure.value.is_nan() {
            self.lower = true;
            return;
        }
        self.value += figure.value;
        let half = rounding.half(figure.value);
        // An error spread evenly over the width has a third of the square of half of it.
        self.variance += half * half / 3.0;
        self.most += half;
        self.lower |= figure.marked;
    }

    /// What rounding allows: of many errors that go either way five standard
    /// deviations (one total in two million), of few the most there can be.
    fn slack(&self, total: f64, rounding: &Rounding) -> f64 {
        let half = rounding.half(total);
        let spread = 5.0 * (self.variance + half * half / 3.0).sqrt();
        spread.min(self.most + half)
    }

    fn fits(&self, total: f64, rounding: &Rounding, lower: bool) -> bool {
        // Half a job for figures with decimals.
        let slack = self.slack(total, rounding) + 0.5;
        let over = self.value - total;
        over <= slack && (lower || self.lower || -over <= slack)
    }
}

/// A number of jobs with commas.
#[must_use]
pub fn jobs(value: f64) -> String {
    let text = format!("{:.0}", value.abs());
    let mut out = String::new();
    for (at, digit) in text.chars().enumerate() {
        if at > 0 && (text.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Everything that the checks need.
pub struct Checks<'a> {
    /// The file.
    pub file: &'a File,
    /// Its figures.
    pub layout: &'a Layout,
    /// Those that are used, by position.
    pub used: &'a [usize],
    /// What its items mean.
    pub meaning: &'a Meaning,
    /// Its industries by level.
    pub levels: &'a Levels,
    /// The statistics.
    pub facts: &'a Facts,
}

/// What a figure is for, but for one dimension.
type Rest = (u32, u32, [u32; 6]);

impl Checks<'_> {
    /// All totals that do not add up.
    #[must_use]
    pub fn run(&self) -> Vec<Problem> {
        let figures = || self.used.iter().map(|at| &self.layout.figures[*at]);
        let rounding = Rounding::of(figures().map(|figure| figure.value));
        let mut problems = Vec::new();
        self.over_areas(&rounding, &mut problems);
        self.over_industries(&rounding, &mut problems);
        self.nested(&rounding, &mut problems);
        problems.sort_by_key(|problem: &(u32, u32, Problem)| (problem.0, problem.1));
        problems
            .into_iter()
            .map(|(_, _, problem)| problem)
            .collect()
    }

    fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.used.iter().map(|at| &self.layout.figures[*at])
    }

    fn area(&self, figure: &Figure) -> Option<&AreaMeaning> {
        self.meaning
            .areas
            .get(figure.items[Dimension::Area as usize] as usize)
    }

    fn industry(&self, figure: &Figure) -> Option<&IndustryMeaning> {
        self.meaning
            .industries
            .get(figure.items[Dimension::Industry as usize] as usize)
    }

    fn rest(figure: &Figure, without: Dimension, block: bool) -> Rest {
        let mut items = figure.items;
        items[without as usize] = NONE;
        (
            u32::from(figure.spot.sheet),
            if block { figure.block } else { NONE },
            items,
        )
    }

    fn tell(
        &self,
        total: &Figure,
        sum: &Sum,
        rounding: &Rounding,
        what: &str,
        of: &str,
    ) -> (u32, u32, Problem) {
        let slack = sum.slack(total.value, rounding);
        let allows = if slack > 0.0 {
            format!(" (rounding allows a difference of {})", jobs(slack))
        } else {
            String::new()
        };
        let problem = self.layout.problem(
            self.file,
            Some((total.spot, total.block)),
            Kind::Total,
            if sum.count == 1 {
                format!(
                    "{what} is {}, but the one of the {of} is {}{allows}",
                    jobs(total.value),
                    jobs(sum.value)
                )
            } else {
                format!(
                    "{what} is {}, but the {} {of} add up to {}{allows}",
                    jobs(total.value),
                    sum.count,
                    jobs(sum.value)
                )
            },
            "a figure or a row is missing, changed or there twice: download the table again".into(),
        );
        (u32::from(total.spot.sheet), total.spot.row, problem)
    }

    /// Rows and columns called total, over areas.
    fn over_areas(&self, rounding: &Rounding, problems: &mut Vec<(u32, u32, Problem)>) {
        // All areas shown, and those of each kind: a table may show a region
        // and its districts above one total.
        let mut sums: BTreeMap<Rest, BTreeMap<Option<Geography>, Sum>> = BTreeMap::new();
        let mut totals = Vec::new();
        for figure in self.figures() {
            let rest = Self::rest(figure, Dimension::Area, true);
            let Some(area) = self.area(figure) else {
                continue;
            };
            if matches!(area, AreaMeaning::Total(_)) {
                totals.push((rest, figure));
                continue;
            }
            let sums = sums.entry(rest).or_default();
            sums.entry(None).or_default().add(figure, rounding);
            if let AreaMeaning::Known(_, geography) = area {
                sums.entry(Some(*geography))
                    .or_default()
                    .add(figure, rounding);
            }
        }
        for (rest, total) in totals {
            let Some(sums) = sums.get(&rest).filter(|_| self.checkable(total)) else {
                continue;
            };
            if sums
                .values()
                .any(|sum| sum.fits(total.value, rounding, false))
            {
                continue;
            }
            if let Some(all) = sums.get(&None) {
                problems.push(self.tell(total, all, rounding, "the total", "areas"));
            }
        }
    }

    fn checkable(&self, total: &Figure) -> bool {
        !total.value.is_nan() && !total.marked
    }

    /// Rows and columns called total, over industries.
    fn over_industries(&self, rounding: &Rounding, problems: &mut Vec<(u32, u32, Problem)>) {
        let mut sums: BTreeMap<Rest, [Sum; 2]> = BTreeMap::new();
        let mut totals = Vec::new();
        for figure in self.figures() {
            let rest = Self::rest(figure, Dimension::Industry, false);
            match self.industry(figure) {
                Some(IndustryMeaning::Total(kind)) => totals.push((rest, *kind, figure)),
                Some(IndustryMeaning::Known(set)) => {
                    let sums = sums.entry(rest).or_default();
                    sums[0].add(figure, rounding);
                    if self.levels.kept.binary_search(set).is_ok() {
                        sums[1].add(figure, rounding);
                    }
                }
                _ => {}
            }
        }
        for (rest, kind, total) in totals {
            let Some([all, kept]) = sums.get(&rest).filter(|_| self.checkable(total)) else {
                continue;
            };
            let partly = kind == Total::Everything && !self.levels.everything;
            if !all.fits(total.value, rounding, partly) && !kept.fits(total.value, rounding, partly)
            {
                problems.push(self.tell(total, kept, rounding, "the total", "industries"));
            }
        }
    }

    /// Industries against their parts, and nations and regions against their
    /// districts.
    fn nested(&self, rounding: &Rounding, problems: &mut Vec<(u32, u32, Problem)>) {
        let mut by_set: BTreeMap<(Rest, usize), &Figure> = BTreeMap::new();
        let mut by_area: BTreeMap<(Rest, &str), &Figure> = BTreeMap::new();
        for figure in self.figures() {
            if let Some(IndustryMeaning::Known(set)) = self.industry(figure) {
                let rest = Self::rest(figure, Dimension::Industry, false);
                by_set.insert((rest, *set), figure);
                if let Some(AreaMeaning::Known(code, _)) = self.area(figure)
                    && !self.levels.farms[*set]
                {
                    let rest = Self::rest(figure, Dimension::Area, false);
                    by_area.insert((rest, code.as_str()), figure);
                }
            }
        }
        let made_of = self.levels.made_of.iter().map(|made| (made, false));
        let some_of = self.levels.some_of.iter().map(|made| (made, true));
        for (made, some) in made_of.chain(some_of) {
            for ((rest, _), whole) in by_set
                .iter()
                .filter(|((_, set), whole)| *set == made.whole && self.checkable(whole))
            {
                let found = made.parts.iter().map(|part| by_set.get(&(*rest, *part)));
                let parts: Vec<&&Figure> = found.flatten().collect();
                if parts.is_empty() || (!some && parts.len() < made.parts.len()) {
                    continue;
                }
                let mut sum = Sum::default();
                parts.iter().for_each(|part| sum.add(part, rounding));
                // Some of the parts may be less than the whole, never more.
                if !sum.fits(whole.value, rounding, some) {
                    let name = self.meaning.sets[made.whole].join(", ");
                    problems.push(self.tell(whole, &sum, rounding, &name, "industries under it"));
                }
            }
        }
        let districts = self.facts.districts();
        for ((rest, code), whole) in &by_area {
            let kind = match self.meaning.geography(code) {
                Some(kind @ (Geography::Region | Geography::Nation)) => kind,
                _ => continue,
            };
            let mut sum = Sum::default();
            let complete = districts
                .iter()
                .filter(|district| {
                    let nation = district.parent(Geography::Nation);
                    if *code == GREAT_BRITAIN {
                        nation != "N92000002"
                    } else {
                        district.parent(kind) == *code
                    }
                })
                .all(
                    |district| match by_area.get(&(*rest, district.code.as_str())) {
                        Some(figure) => {
                            sum.add(figure, rounding);
                            true
                        }
                        None => false,
                    },
                );
            if complete && self.checkable(whole) && !sum.fits(whole.value, rounding, false) {
                let name = self.meaning.place_name(code).to_owned();
                problems.push(self.tell(whole, &sum, rounding, &name, "districts in it"));
            }
        }
    }
}
