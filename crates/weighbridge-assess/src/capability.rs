//! The second ask, industries that the country cannot do without: how exposed
//! each industry's supplies are, what fails when one ends (primary steel as
//! the worked case), and which places it reaches. It reads no file.

pub mod exposure;
mod findings;
pub mod places;
pub mod run;
mod search;
pub mod shock;
pub mod supply;
pub mod target;
mod telling;

use serde::Serialize;
use weighbridge_facts::{Area, Facts};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Place;

use self::exposure::{Exposure, exposures};
use self::shock::{Chain, Replace};
use self::supply::Supply;
use self::target::Target;
use crate::base::{Base, Estimate};

/// The worked case: manufacture of basic iron and steel and of ferro-alloys.
pub const STEEL: &str = "24.1";

/// Part of the industries that count as most exposed.
const MOST: f64 = 0.25;

/// What a place is exposed to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceExposure {
    /// The place.
    pub place: Place,
    /// How its jobs are known; none where there are none.
    pub grade: Option<Grade>,
    /// All its jobs.
    pub jobs: f64,
    /// Jobs in the most exposed industries.
    pub exposed: Estimate,
    /// Of the most exposed industries how many could fall out of them with one
    /// part of the index left out, and how many they are.
    pub cut: [usize; 2],
    /// The three of these with most jobs here, with the jobs.
    pub industries: Vec<(String, f64)>,
    /// Jobs at risk here if primary steel ended, each once; none where the
    /// statistics have no such industry.
    pub steel: Option<Estimate>,
}

/// The lens.
#[derive(Debug, Clone, Serialize)]
pub struct Capability {
    /// The year of the input-output table.
    pub year: i32,
    /// The year of the jobs.
    pub jobs_year: i32,
    /// Where the table comes from.
    pub source: String,
    /// Every industry.
    pub industries: Vec<Exposure>,
    /// Codes of the most exposed industries, a quarter of those ranked.
    pub most_exposed: Vec<String>,
    /// How many of these have a range, with one part left out, that reaches below
    /// the cut: the index's own spread leaves open whether they belong.
    pub cut_open: usize,
    /// The worked case: what is cut.
    pub steel: Option<Target>,
    /// The worked case: what fails.
    pub chain: Option<Chain>,
    /// The worked case: part of Great Britain's jobs that is at risk, each job
    /// once; none where its jobs are not known.
    pub steel_share: Option<f64>,
    /// What a reader must know.
    pub notes: Vec<String>,
}

/// What is needed to look at places.
pub struct Lens {
    /// The national part.
    pub capability: Capability,
    supply: Supply,
    exposed: Vec<f64>,
}

impl Lens {
    /// The lens on the newest table.
    ///
    /// # Errors
    /// When a table is damaged or cannot be solved.
    pub fn new(facts: &Facts, base: &Base) -> Result<Self, String> {
        let supply = Supply::new(facts, base, None)?;
        let industries = exposures(facts, &supply)?;
        let mut ranked: Vec<&Exposure> = industries
            .iter()
            .filter(|row| row.index.is_some())
            .collect();
        ranked.sort_by(|a, b| {
            b.index
                .unwrap_or(0.0)
                .total_cmp(&a.index.unwrap_or(0.0))
                .then(a.code.cmp(&b.code))
        });
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss
        )] // a hundred industries
        let count = (ranked.len() as f64 * MOST).round() as usize;
        let most_exposed: Vec<String> = ranked
            .iter()
            .take(count)
            .map(|row| row.code.clone())
            .collect();
        let cut_open = reach_below(&ranked, count);
        let weights: Vec<f64> = supply
            .table
            .industries
            .iter()
            .map(|industry| f64::from(u8::from(most_exposed.contains(&industry.code))))
            .collect();
        // A year that only the user's own tables have may lack the industry.
        let steel = Target::find(facts, &supply, STEEL, &base.national).ok();
        let chain = match &steel {
            Some(target) => Some(shock::chain(&supply, target, 1.0, Replace::None)?),
            None => None,
        };
        let steel_share = match (&steel, &chain) {
            (Some(target), Some(chain)) => {
                let weights = places::all_weights(&supply, target, chain, 1.0);
                let at_risk: f64 = base
                    .national
                    .iter()
                    .zip(weights)
                    .map(|(jobs, w)| jobs * w)
                    .sum();
                let share = at_risk / base.national.iter().sum::<f64>();
                share.is_finite().then_some(share)
            }
            _ => None,
        };
        let mut notes = supply.notes.clone();
        notes.push(format!(
            "Input-output table of {}, jobs of {} (Great Britain): an industry's jobs are taken to \
             move with its output. Short-run, no substitution; tables of different years are \
             different releases and are not compared.",
            supply.table.year, supply.jobs_year
        ));
        notes.push(
            "\"From one source\" knows two kinds of source: the European Union's share of goods imports \
             (2022) and, for crude oil and gas alone, the largest country. Dependence on another single \
             country is not seen: a low figure means low among these sources, not safe."
                .into(),
        );
        Ok(Self {
            capability: Capability {
                year: supply.table.year,
                jobs_year: supply.jobs_year,
                source: supply.table.source.clone(),
                industries,
                most_exposed,
                cut_open,
                steel,
                chain,
                steel_share,
                notes,
            },
            exposed: supply.by_leaf(&weights),
            supply,
        })
    }

    /// Each area in turn.
    #[must_use]
    pub fn places(&self, base: &Base, areas: &[Area]) -> Vec<PlaceExposure> {
        let set = base.prepare(&self.exposed);
        let everything = base.prepare(&vec![1.0; self.exposed.len()]);
        let steel = match (&self.capability.steel, &self.capability.chain) {
            (Some(target), Some(chain)) => {
                let weights = places::all_weights(&self.supply, target, chain, 1.0);
                Some(base.prepare(&weights))
            }
            _ => None,
        };
        areas
            .iter()
            .map(|area| {
                let parts = base.parts(area);
                let here = self.supply.gather(&base.profile(&parts));
                let mut industries: Vec<(usize, f64)> = here
                    .iter()
                    .copied()
                    .enumerate()
                    .filter(|(at, jobs)| {
                        let code = &self.supply.table.industries[*at].code;
                        *jobs >= 1.0 && self.capability.most_exposed.contains(code)
                    })
                    .collect();
                industries.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                let grade = base
                    .grade_of(&parts, &set)
                    .map(|grade| grade.max(Grade::Derived));
                PlaceExposure {
                    place: area.place.clone(),
                    grade,
                    jobs: base.estimate(&parts, &everything).jobs,
                    exposed: base.estimate(&parts, &set),
                    cut: [self.capability.cut_open, self.capability.most_exposed.len()],
                    industries: industries
                        .into_iter()
                        .take(3)
                        .map(|(at, jobs)| (self.supply.name(at), jobs))
                        .collect(),
                    steel: steel.as_ref().map(|set| base.estimate(&parts, set)),
                }
            })
            .collect()
    }

    /// What it says of the ask, and what limits that. `districts` are places
    /// of one geography, for naming where it falls hardest.
    #[must_use]
    pub fn findings(
        &self,
        districts: &[PlaceExposure],
    ) -> (Vec<crate::assessment::Finding>, Vec<String>) {
        (
            findings::of_ask(&self.capability, districts),
            self.capability.notes.clone(),
        )
    }
}

/// Of the first `count` industries in order of the index, those whose lower end
/// lies below the cut: half-way between the last that is in and the first that is
/// out.
fn reach_below(ranked: &[&Exposure], count: usize) -> usize {
    let index = |at: usize| ranked.get(at).and_then(|row| row.index);
    let Some(last) = count.checked_sub(1).and_then(index) else {
        return 0;
    };
    let cut = index(count).map_or(last, |next| f64::midpoint(last, next));
    ranked
        .iter()
        .take(count)
        .filter(|row| row.range.is_some_and(|[low, _]| low < cut))
        .count()
}

/// What a place is exposed to, in a sentence for its profile.
#[must_use]
pub fn sentence(row: &PlaceExposure) -> Option<String> {
    findings::of_place(row)
}

#[cfg(test)]
mod tests;
