//! The second ask, industries that the country cannot do without: how exposed
//! each industry's supplies are, what fails when one ends (SIC 24.1, basic
//! iron and steel, as the worked case), and which places it reaches. It reads no file.

pub mod exposure;
mod findings;
pub mod measures;
mod names;
pub mod places;
pub mod run;
mod search;
pub mod shock;
mod shock_findings;
mod shock_limits;
pub mod supply;
pub mod target;

use serde::Serialize;
use weighbridge_facts::input_output::plain_code;
use weighbridge_facts::{Area, Facts};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};

use self::exposure::{Exposed, Exposure, exposures};
use self::measures::{IndustryMeasures, measures};
use self::shock::{Chain, Replace};
use self::supply::Supply;
use self::target::Target;
use crate::assessment::{Finding, SourceLine};
use crate::base::{Base, Estimate};
use crate::exposure::sources;

/// The worked case: manufacture of basic iron and steel and of ferro-alloys.
pub const STEEL: &str = "24.1";

/// What the worked case is, short.
pub const STEEL_NAME: &str = "basic iron and steel (SIC 24.1)";

/// What the worked case is and is not, for a year of jobs.
#[must_use]
pub fn steel_means(jobs_year: i32) -> String {
    format!(
        "SIC 24.1 is pig iron, crude steel and ferro-alloys with what is rolled of them, flat steel hot- or \
         cold-rolled and coated, hot-rolled bars, rods and sections: blast furnaces and converters, \
         electric-arc furnaces and rolling mills alike, and no tubes (24.2) nor drawn bars, narrow strip and \
         wire (24.3), with the jobs of {jobs_year}; closures since then are not in"
    )
}

/// What a place is exposed to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceExposure {
    /// The place.
    pub place: Place,
    /// How its jobs are known; none where there are none.
    pub grade: Option<Grade>,
    /// All its jobs.
    pub jobs: f64,
    /// The year of them.
    pub jobs_year: i32,
    /// Jobs in the core of exposed industries; its interval is of where the jobs
    /// are.
    pub core: Estimate,
    /// Jobs in the core and in the undecided industries.
    pub possible: Estimate,
    /// The three of the core with most jobs here, with the jobs.
    pub industries: Vec<(String, f64)>,
    /// Jobs at risk here if the worked case ended, direct and upstream; none where
    /// the statistics have no such industry.
    pub steel: Option<Estimate>,
    /// The other reading: direct and downstream.
    pub steel_forward: Option<Estimate>,
}

/// The lens.
#[derive(Debug, Clone, Serialize)]
pub struct Capability {
    /// The year of the input-output table.
    pub year: i32,
    /// The year of the jobs.
    pub jobs_year: i32,
    /// The year of the origins of imported goods.
    pub origins_year: i32,
    /// Years of imports by product that are had.
    pub product_years: Vec<i32>,
    /// Where the table comes from.
    pub source: String,
    /// Every industry.
    pub industries: Vec<Exposure>,
    /// Multipliers, linkages and position of every industry.
    pub measures: Vec<IndustryMeasures>,
    /// Imported inputs as a part of all exports: vertical specialisation.
    pub imports_in_exports: f64,
    /// The cut of the index of all parts; none where nothing is ranked.
    pub cut: Option<f64>,
    /// The worked case: what is cut.
    pub steel: Option<Target>,
    /// The worked case: what fails.
    pub chain: Option<Chain>,
    /// The worked case: part of Great Britain's jobs that is at risk, direct and
    /// upstream; none where its jobs are not known.
    pub steel_share: Option<f64>,
    /// What a reader must know.
    pub notes: Vec<String>,
}

impl Capability {
    /// Industries of one standing, in the order of the table.
    pub fn of(&self, standing: Exposed) -> impl Iterator<Item = &Exposure> {
        self.industries
            .iter()
            .filter(move |row| row.standing == Some(standing))
    }

    /// Why no industry has an index, and what gives it; none where they have one.
    #[must_use]
    pub fn without_index(&self) -> Option<String> {
        let years: Vec<String> = self.product_years.iter().map(ToString::to_string).collect();
        self.cut.is_none().then(|| {
            format!(
                "Imports by product are had for {} and not for {1}, the year of this table, so that no \
                 industry has an index: it comes with the workbook \"product by product\" of {1}, taken in \
                 with `weighbridge data add`.",
                crate::wording::list(&years),
                self.year
            )
        })
    }

    /// Industries that have an index.
    #[must_use]
    pub fn ranked(&self) -> usize {
        self.industries
            .iter()
            .filter(|row| row.index.is_some())
            .count()
    }
}

/// The lens with the places of one kind: what `weighbridge exposure supply` shows.
#[derive(Debug, Clone, Serialize)]
pub struct SupplyExposure {
    /// The national part.
    #[serde(flatten)]
    pub lens: Capability,
    /// Which places.
    pub geography: Geography,
    /// What each is exposed to.
    pub places: Vec<PlaceExposure>,
    /// In sentences.
    pub findings: Vec<Finding>,
    /// Tables that the figures came from.
    pub sources: Vec<SourceLine>,
}

/// Tables that its figures are made from.
const TABLES: [&str; 7] = [
    "employment_itl2_industry",
    "imports_use",
    "input_output",
    "input_output_classes",
    "product_origins",
    "product_uses",
    "trade_partners",
];

/// Those of them that nothing is told from where imports by product are not had for the
/// year of the table.
const OF_PRODUCTS: [&str; 4] = [
    "imports_use",
    "product_origins",
    "product_uses",
    "trade_partners",
];

/// The lens for the places of one kind.
///
/// # Errors
/// When a table is damaged or cannot be solved.
pub fn expose(
    facts: &Facts,
    base: &Base,
    geography: Geography,
    areas: &[Area],
) -> Result<SupplyExposure, String> {
    let lens = Lens::new(facts, base)?;
    let places = lens.places(base, areas);
    let (findings, _) = lens.findings(&places);
    let own = lens
        .supply
        .table
        .added
        .then_some(lens.capability.source.as_str());
    let products = facts.product_tables(Some(lens.capability.year))?;
    let tables: Vec<&str> = TABLES
        .into_iter()
        .filter(|table| products.is_some() || !OF_PRODUCTS.contains(table))
        .collect();
    Ok(SupplyExposure {
        sources: sources(facts, &tables, own, products.as_ref()),
        lens: lens.capability,
        geography,
        places,
        findings,
    })
}

/// Industries of the table that a code or a name means, as codes.
///
/// # Errors
/// The nearest names, or the several that fit.
pub fn industries_of(facts: &Facts, base: &Base, text: &str) -> Result<Target, String> {
    let supply = Supply::new(facts, base, None)?;
    let wanted = plain_code(text.trim());
    let industries = &supply.table.industries;
    if let Some(at) = industries
        .iter()
        .position(|industry| plain_code(&industry.code) == wanted)
        && !supply.shown(at)
    {
        return Err(supply.why_withheld(at));
    }
    Target::find(facts, &supply, text, &base.national)
}

/// What is needed to look at places.
pub struct Lens {
    /// The national part.
    pub capability: Capability,
    supply: Supply,
    /// Weights by industry of the employment statistics: the core; the core and the
    /// undecided.
    exposed: [Vec<f64>; 2],
}

impl Lens {
    /// The lens on the newest table.
    ///
    /// # Errors
    /// When a table is damaged or cannot be solved.
    pub fn new(facts: &Facts, base: &Base) -> Result<Self, String> {
        let supply = Supply::new(facts, base, None)?;
        let (industries, cut) = exposures(facts, &supply)?;
        let exposed = [Exposed::Core, Exposed::Undecided].map(|least| {
            let weights: Vec<f64> = supply
                .table
                .industries
                .iter()
                .map(|industry| {
                    let row = industries.iter().find(|row| row.code == industry.code);
                    let standing = row.and_then(|row| row.standing);
                    f64::from(u8::from(standing.is_some_and(|one| one <= least)))
                })
                .collect();
            supply.by_leaf(&weights)
        });
        // A year that only the user's own tables have may lack the industry.
        let steel = Target::find(facts, &supply, STEEL, &base.national).ok();
        let chain = match &steel {
            Some(target) => Some(shock::chain(&supply, target, 1.0, Replace::None)?),
            None => None,
        };
        let steel_share = match (&steel, &chain) {
            (Some(target), Some(chain)) => {
                let [weights, _] = places::readings(&supply, target, chain, 1.0);
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
        let (measures, imports_in_exports) = measures(&supply);
        let mut notes = supply.notes.clone();
        notes.push(format!(
            "Input-output table of {}, jobs of {} (Great Britain): an industry's jobs are taken to \
             move with its output. Short-run, no substitution; tables of different years are \
             different releases and are not compared.",
            supply.table.year, supply.jobs_year
        ));
        if steel.is_some() {
            notes.push(format!("{}.", steel_means(supply.jobs_year)));
        }
        notes.push(
            "What a place has of the core and the undecided industries: the intervals hold where the \
             jobs are, and not which industries belong."
                .into(),
        );
        notes.push(
            "Imports by industry and country are not in these statistics. \"From one source\" knows two \
             kinds of source: the European Union's share of goods imports (2022) and, for crude oil and gas \
             alone, the largest country. It counts in the index only where goods are half or more of an \
             industry's imports. Dependence on another single country is not seen: a low figure means low \
             among these sources, not safe."
                .into(),
        );
        let mut capability = Capability {
            year: supply.table.year,
            jobs_year: supply.jobs_year,
            origins_year: facts.product_origins()?.0,
            product_years: facts.product_table_years()?,
            source: supply.table.source.clone(),
            industries,
            measures,
            imports_in_exports,
            cut,
            steel,
            chain,
            steel_share,
            notes,
        };
        capability.notes.extend(capability.without_index());
        Ok(Self {
            capability,
            exposed,
            supply,
        })
    }

    /// Each area in turn.
    #[must_use]
    pub fn places(&self, base: &Base, areas: &[Area]) -> Vec<PlaceExposure> {
        let sets = self.exposed.each_ref().map(|set| base.prepare(set));
        let everything = base.prepare(&vec![1.0; self.exposed[0].len()]);
        let steel = match (&self.capability.steel, &self.capability.chain) {
            (Some(target), Some(chain)) => {
                Some(places::prepare(base, &self.supply, target, chain, 1.0))
            }
            _ => None,
        };
        let core: Vec<&str> = self
            .capability
            .of(Exposed::Core)
            .map(|row| row.code.as_str())
            .collect();
        areas
            .iter()
            .map(|area| {
                let parts = base.parts(area);
                let steel = steel
                    .as_ref()
                    .map(|sets| places::estimates(base, &parts, sets));
                let here = self.supply.gather(&base.profile(&parts));
                let mut industries: Vec<(usize, f64)> = here
                    .iter()
                    .copied()
                    .enumerate()
                    .filter(|(at, jobs)| {
                        let code = self.supply.table.industries[*at].code.as_str();
                        *jobs >= 1.0 && core.contains(&code)
                    })
                    .collect();
                industries.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                let grade = base
                    .grade_of(&parts, &sets[1])
                    .map(|grade| grade.max(Grade::Derived));
                PlaceExposure {
                    place: area.place.clone(),
                    grade,
                    jobs: base.estimate(&parts, &everything).jobs,
                    jobs_year: base.year,
                    core: base.estimate(&parts, &sets[0]),
                    possible: base.estimate(&parts, &sets[1]),
                    industries: industries
                        .into_iter()
                        .take(3)
                        .map(|(at, jobs)| (self.supply.name(at), jobs))
                        .collect(),
                    steel: steel.map(|[.., backward, _]| backward),
                    steel_forward: steel.map(|[.., forward]| forward),
                }
            })
            .collect()
    }

    /// The worked case as a shock, place by place of each layer; none where the
    /// statistics have no such industry.
    ///
    /// # Errors
    /// When a regional system cannot be solved.
    pub fn shock(
        &self,
        facts: &Facts,
        base: &Base,
        layers: &[(Geography, &[Area])],
    ) -> Result<Option<run::Shock>, String> {
        let (Some(target), Some(chain)) = (&self.capability.steel, &self.capability.chain) else {
            return Ok(None);
        };
        let case = run::Case {
            base,
            supply: &self.supply,
            target: target.clone(),
            chain: chain.clone(),
            cut: 1.0,
            replace: Replace::None,
        };
        run::told(facts, case, layers, None).map(Some)
    }

    /// What it says of the ask, and what limits that. `districts` are places
    /// of one geography, for naming where it falls hardest.
    #[must_use]
    pub fn findings(&self, districts: &[PlaceExposure]) -> (Vec<Finding>, Vec<String>) {
        (
            findings::of_ask(&self.capability, districts),
            self.capability.notes.clone(),
        )
    }
}

/// What a place is exposed to, in a sentence for its profile.
#[must_use]
pub fn sentence(row: &PlaceExposure) -> Option<String> {
    findings::of_place(row)
}

#[cfg(test)]
mod exposure_tests;
#[cfg(test)]
mod tests;
