//! A strategy beside an assisted-areas map, on need: what the places with most
//! of its jobs hold, at the map's population, and which places neither
//! reaches. Great Britain only: Northern Ireland has no jobs by fine industry.

use serde::Serialize;
use weighbridge_areas::{Limits, Problem, solve};
use weighbridge_model::figure::Grade;

use super::{CEILING, Ground, MIN_ZONE, Options, demands};
use crate::assessment::{Figure, Finding};
use crate::coverage::PlaceCoverage;
use crate::wording::{fine_percent, jobs, list, percent, whole};

/// Some districts: how much they hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Reached {
    /// Positions of the districts.
    pub places: Vec<usize>,
    /// Their people.
    pub people: f64,
    /// Share of Great Britain's people times need.
    pub need: f64,
    /// Share of the people of its neediest quarter.
    pub neediest: f64,
}

/// The strategy and the map side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Against {
    /// People of Great Britain.
    pub people: f64,
    /// Year of the people.
    pub year: i32,
    /// Year of the jobs.
    pub jobs_year: i32,
    /// The ceiling of the map, a share of them: what the strategy's districts hold.
    pub ceiling: f64,
    /// People of each district, by position.
    pub population: Vec<f64>,
    /// Need a head of each district under the built-in index.
    pub need: Vec<f64>,
    /// The map under that index.
    pub map: Reached,
    /// Furthest that another map may reach beyond it, as a share; 0 is proven.
    pub gap: f64,
    /// The districts with the largest shares of jobs in the strategy's sectors
    /// (central), as many as fit under the ceiling asked for.
    pub strategy: Reached,
    /// Districts with a significant presence of a sector for certain.
    pub present: Reached,
    /// Districts of need above the mean where no sector is present for certain,
    /// that are not among `strategy` and out of the map, most need first.
    pub neither: Reached,
    /// Grade of the index of need.
    pub grade: Grade,
    /// Tables behind it.
    pub sources: Vec<&'static str>,
}

/// Limit of the map's search here: in steps, so that it is the same everywhere.
const NODES: usize = 12_000;

/// Holds the strategy against the map. `coverage` are the districts in the
/// order of the ground; none where it is of other places.
///
/// # Errors
/// When the index of need cannot be made.
pub fn against(
    ground: &Ground,
    options: &Options,
    coverage: &[PlaceCoverage],
    jobs_year: i32,
) -> Result<Option<Against>, String> {
    let same = coverage.len() == ground.codes.len()
        && coverage
            .iter()
            .zip(&ground.codes)
            .all(|(place, code)| place.place.code == *code);
    if !same {
        return Ok(None);
    }
    let britain: Vec<usize> = (0..coverage.len())
        .filter(|at| coverage[*at].grade.is_some())
        .collect();
    let (need, problem) = ground.problem(options)?;
    let people: f64 = problem.people(&britain);
    let share = |at: usize| coverage[at].total[1].map_or(0.0, |cell| cell.share);
    let mut order = britain.clone();
    order.sort_by(|a, b| share(*b).total_cmp(&share(*a)).then(a.cmp(b)));
    let mut top = Vec::new();
    let mut taken = 0.0;
    for at in order {
        if taken + problem.population[at] > options.ceiling * people {
            break;
        }
        taken += problem.population[at];
        top.push(at);
    }
    top.sort_unstable();
    // A large district may not fit any more: the map has no more people than the
    // strategy's districts, not than the ceiling that these stay under.
    let problem = Problem {
        ceiling: taken,
        fixed_out: (0..coverage.len())
            .filter(|at| coverage[*at].grade.is_none())
            .collect(),
        ..problem
    };
    let limits = Limits {
        nodes: NODES,
        effort: 100,
        ..Limits::default()
    };
    let solution = solve(&problem, &limits, &mut |_| true).map_err(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        told.join("\n")
    })?;
    let mut index = need.index.clone();
    for (at, place) in coverage.iter().enumerate() {
        if place.grade.is_none() {
            index[at] = f64::NAN;
        }
    }
    let quarter = demands::neediest_quarter(&index, &problem.population);
    let whole_need: f64 = sum(&britain, |at| problem.population[at] * index[at]);
    let whole_quarter: f64 = sum(&britain, |at| {
        problem.population[at] * f64::from(u8::from(quarter[at]))
    });
    let mean = whole_need / people;
    let reached = |places: Vec<usize>| Reached {
        people: problem.people(&places),
        need: sum(&places, |at| problem.population[at] * index[at]) / whole_need,
        neediest: sum(&places, |at| {
            problem.population[at] * f64::from(u8::from(quarter[at]))
        }) / whole_quarter,
        places,
    };

    let presence = |at: &usize| coverage[*at].present(1);
    let certain = britain
        .iter()
        .copied()
        .filter(|at| presence(at).0 > 0)
        .collect();
    let mut neither: Vec<usize> = britain
        .iter()
        .copied()
        .filter(|at| {
            presence(at) == (0, 0)
                && index[*at] > mean
                && top.binary_search(at).is_err()
                && solution.chosen.binary_search(at).is_err()
        })
        .collect();
    neither.sort_by(|a, b| index[*b].total_cmp(&index[*a]).then(a.cmp(b)));
    let mut sources: Vec<&'static str> = need
        .components
        .iter()
        .flat_map(|part| part.figure.sources.iter().copied())
        .chain(["population_district", "employment_itl2_industry"])
        .collect();
    sources.sort_unstable();
    sources.dedup();
    Ok(Some(Against {
        people,
        year: ground.year,
        jobs_year,
        ceiling: taken / people,
        population: problem.population.clone(),
        need: need.index.clone(),
        gap: solution.gap(),
        map: reached(solution.chosen),
        strategy: reached(top),
        present: reached(certain),
        neither: reached(neither),
        grade: need.grade.max(Grade::Modelled),
        sources,
    }))
}

fn sum(places: &[usize], of: impl Fn(usize) -> f64) -> f64 {
    places.iter().map(|at| of(*at)).sum()
}

/// Names told in a sentence.
const TOLD: usize = 8;

impl Against {
    /// What it says under the last question.
    #[must_use]
    pub fn findings(&self, coverage: &[PlaceCoverage]) -> Vec<Finding> {
        let figure = |label: &str, value: f64, unit: &'static str| Figure {
            label: label.to_owned(),
            value,
            interval: None,
            unit,
            period: format!("jobs {}, people {}", self.jobs_year, self.year),
            grade: self.grade,
            sources: self.sources.clone(),
        };
        let mut found = vec![Finding {
            question: 5,
            statement: format!(
                "The districts where the strategy’s sectors have the largest shares of the jobs, as many as hold {} of \
                 Great Britain’s people, hold {} of its need; an assisted-areas map of as many people \
                 would hold {}. Of the people in its neediest quarter they hold \
                 {}, the map {}.",
                fine_percent(self.strategy.people / self.people),
                percent(self.strategy.need),
                percent(self.map.need),
                percent(self.strategy.neediest),
                percent(self.map.neediest)
            ),
            figures: vec![
                figure(
                    "need, districts with most of the strategy’s jobs",
                    self.strategy.need,
                    "fraction",
                ),
                figure("need, assisted-areas map", self.map.need, "fraction"),
                figure(
                    "neediest quarter, districts with most of the strategy’s jobs",
                    self.strategy.neediest,
                    "fraction",
                ),
                figure(
                    "neediest quarter, assisted-areas map",
                    self.map.neediest,
                    "fraction",
                ),
            ],
            weight: 45.0,
        }];
        if !self.neither.places.is_empty() {
            let names: Vec<&str> = self
                .neither
                .places
                .iter()
                .take(TOLD)
                .map(|at| coverage[*at].place.name.as_str())
                .collect();
            #[allow(clippy::cast_precision_loss)] // a few hundred
            let count = self.neither.places.len() as f64;
            let (verb, they, them) = if self.neither.places.len() == 1 {
                ("district", "it is not among those", "it")
            } else {
                ("districts", "they are not among those", "them")
            };
            found.push(Finding {
                question: 5,
                statement: format!(
                    "In {} {verb} of Great Britain with need above its mean, and {} people, no sector \
                     of the strategy is significantly present anywhere within its 90% interval (what the strategy \
                     names beside its sectors is not counted), {they} with the largest shares of the \
                     jobs, and the assisted-areas map leaves {them} out too; most in need: {}.",
                    whole(count),
                    jobs(self.neither.people),
                    list(&names)
                ),
                figures: vec![
                    figure("people that neither reaches", self.neither.people, "people"),
                    figure("their share of need", self.neither.need, "fraction"),
                ],
                weight: 44.0,
            });
        }
        found
    }

    /// What limits these findings.
    #[must_use]
    pub fn limits(&self) -> Vec<String> {
        vec![format!(
            "Need is the built-in index, a choice of figures and weights (weighbridge areas need \
             prints it), scored over the districts of the whole United Kingdom and weighed by people of \
             {}. The map is one of whole districts of Great Britain under a ceiling of {} of its people, as many as the strategy’s districts hold under {}; \
             it holds {} and {}. Nobody has drawn it in law.",
            self.year,
            fine_percent(self.ceiling),
            fine_percent(super::CEILING),
            fine_percent(self.map.people / self.people),
            if self.gap > 0.0 {
                let left = super::range((self.gap, self.gap));
                format!("is not proven best, but reaches all but {left} of the need that any could")
            } else {
                "is proven best".to_owned()
            }
        )]
    }
}

/// The map that a strategy is held against: the ceiling and smallest zone of
/// 2014-20 and the built-in index of need.
///
/// # Errors
/// When the built-in index does not read: the program must be mended.
pub fn usual(ground: &Ground) -> Result<Options, String> {
    use weighbridge_model::need_file::{DEFAULT, NeedFile};
    let need = NeedFile::parse(
        DEFAULT,
        "the built-in index of need",
        &ground.figure_names(),
    )
    .map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        told.join("\n")
    })?;
    Ok(Options {
        ceiling: CEILING,
        min_zone: MIN_ZONE,
        need,
        ..Options::default()
    })
}
