//! A shock as a whole: what `weighbridge shock` shows. The nation and the
//! places, from one industry and a cut. It puts nothing into sentences.

use serde::Serialize;
use weighbridge_facts::{Area, Facts, Outline, Ring};
use weighbridge_model::place::{Geography, Place};

use super::places::{self, PlaceLoss};
use super::shock::{self, Chain, IndustryLoss, Replace};
use super::supply::Supply;
use super::target::Target;
use super::telling::{findings, limits};
use crate::assessment::{Finding, SourceLine};
use crate::base::Base;
use crate::exposure::sources;

/// Tables that its figures are made from.
const TABLES: [&str; 3] = [
    "input_output",
    "input_output_classes",
    "employment_itl2_industry",
];

/// What is asked.
#[derive(Debug, Clone)]
pub struct ShockOptions {
    /// The industry, as the user writes it.
    pub industry: String,
    /// The part that is cut, 0 to 1.
    pub cut: f64,
    /// Whether buyers replace it.
    pub replace: Replace,
    /// The year of the table; the newest where none is named.
    pub year: Option<i32>,
    /// A place to tell of in particular.
    pub place: Option<Place>,
    /// Kinds of place that losses are brought to; the findings name places of
    /// the first. Districts where none is named.
    pub geographies: Vec<Geography>,
}

/// A shock in the places of one geography.
#[derive(Debug, Clone, Serialize)]
pub struct ShockLayer {
    /// Which.
    pub geography: Geography,
    /// Its places, most jobs at risk first.
    pub places: Vec<PlaceLoss>,
    /// Places that have no jobs by fine industry.
    pub without: Vec<Place>,
    /// Outlines, in the order of `places` and then of `without`.
    #[serde(skip)]
    pub outlines: Vec<Vec<Ring>>,
}

/// The answer.
#[derive(Debug, Clone, Serialize)]
pub struct Shock {
    /// What is cut.
    pub target: Target,
    /// How much of it, 0 to 1.
    pub cut: f64,
    /// Whether buyers replace it.
    pub replace: Replace,
    /// The year of the table.
    pub year: i32,
    /// The year of the jobs.
    pub jobs_year: i32,
    /// Where the table comes from.
    pub source: String,
    /// The nation.
    pub chain: Chain,
    /// Places by geography, in the order asked for; one at least.
    pub layers: Vec<ShockLayer>,
    /// The place asked for.
    pub place: Option<PlaceLoss>,
    /// The place asked for, where it has no jobs by fine industry.
    pub place_without: Option<Place>,
    /// In sentences.
    pub findings: Vec<Finding>,
    /// What a reader must know.
    pub limits: Vec<String>,
    /// Tables that the figures came from.
    pub sources: Vec<SourceLine>,
}

impl Shock {
    /// The sides of the chain on which jobs are at risk.
    #[must_use]
    pub fn sides(&self) -> &'static str {
        match self.replace {
            Replace::None => "direct, upstream and downstream",
            Replace::Imports => "direct and upstream",
        }
    }

    /// Whether anything can be lost downstream: what cannot is not shown as a
    /// column of zeros.
    #[must_use]
    pub fn downstream(&self) -> bool {
        self.replace == Replace::None
    }

    /// Industries by what they lose beside the cut itself, most jobs first,
    /// those not shown left out.
    #[must_use]
    pub fn ranked(&self) -> Vec<&IndustryLoss> {
        let mut rows: Vec<&IndustryLoss> = self
            .chain
            .industries
            .iter()
            .filter(|row| row.shown)
            .collect();
        let lost = |row: &IndustryLoss| row.direct.jobs + row.upstream.jobs + row.downstream.jobs;
        rows.sort_by(|a, b| lost(b).total_cmp(&lost(a)).then(a.code.cmp(&b.code)));
        rows
    }
}

/// The published year of jobs nearest to a table's.
fn jobs_year(facts: &Facts, year: i32) -> Result<i32, String> {
    let years = facts.employment_years()?;
    years
        .iter()
        .copied()
        .min_by_key(|known| (known - year).abs())
        .ok_or_else(|| "the snapshot holds no jobs by industry".into())
}

/// What the places of a shock are worked out from.
struct Made<'a> {
    base: &'a Base,
    supply: &'a Supply,
    target: &'a Target,
    chain: &'a Chain,
    cut: f64,
}

impl Made<'_> {
    fn places(
        &self,
        areas: &[Area],
        local: &dyn Fn(&PlaceLoss) -> bool,
    ) -> Result<Vec<PlaceLoss>, String> {
        places::places(
            self.base,
            self.supply,
            self.target,
            self.chain,
            self.cut,
            areas,
            local,
        )
    }

    fn layer(
        &self,
        geography: Geography,
        areas: &[Area],
        outline: &Outline,
    ) -> Result<ShockLayer, String> {
        // Where almost nothing of it is, the band is noise.
        let rows = self.places(areas, &|row| row.direct.low >= 10.0)?;
        let without: Vec<Place> = areas
            .iter()
            .filter(|area| !rows.iter().any(|row| row.place.code == area.place.code))
            .map(|area| area.place.clone())
            .collect();
        let outlines = rows
            .iter()
            .map(|row| &row.place)
            .chain(&without)
            .map(|place| {
                areas
                    .iter()
                    .find(|area| area.place.code == place.code)
                    .map(|area| outline.of(area))
                    .unwrap_or_default()
            })
            .collect();
        Ok(ShockLayer {
            geography,
            places: rows,
            without,
            outlines,
        })
    }
}

/// Works out a shock.
///
/// # Errors
/// What a person can mend: an unknown industry or year, a cut outside 0 to 1.
pub fn run(facts: &Facts, options: &ShockOptions) -> Result<Shock, String> {
    if !(options.cut > 0.0 && options.cut <= 1.0) {
        return Err("--cut takes a percentage above 0 and at most 100".into());
    }
    // The year is checked before anything is estimated.
    let year = facts.input_output(options.year)?.year;
    let base = Base::new(facts, jobs_year(facts, year)?)?;
    let supply = Supply::new(facts, &base, Some(year))?;
    let target = Target::find(facts, &supply, &options.industry, &base.national)?;
    let chain = shock::chain(&supply, &target, options.cut, options.replace)?;
    let made = Made {
        base: &base,
        supply: &supply,
        target: &target,
        chain: &chain,
        cut: options.cut,
    };
    let outline = Outline::open(facts)?;
    let mut kinds = options.geographies.clone();
    if kinds.is_empty() {
        kinds.push(Geography::District);
    }
    let layers = kinds
        .iter()
        .map(|kind| made.layer(*kind, &facts.areas(*kind), &outline))
        .collect::<Result<Vec<ShockLayer>, String>>()?;
    let asked = |place: &Place| -> Result<Option<PlaceLoss>, String> {
        let area: Vec<Area> = facts
            .areas(place.geography)
            .into_iter()
            .filter(|area| area.place.code == place.code)
            .collect();
        Ok(made.places(&area, &|_| true)?.into_iter().next())
    };
    let place = options.place.as_ref().map(asked).transpose()?.flatten();
    let mut shock = Shock {
        cut: options.cut,
        replace: options.replace,
        year,
        jobs_year: base.year,
        source: supply.table.source.clone(),
        limits: limits(&supply, &target, options.cut, options.replace),
        sources: sources(
            facts,
            &TABLES,
            supply.table.added.then_some(supply.table.source.as_str()),
        ),
        target,
        chain,
        layers,
        place_without: options.place.clone().filter(|_| place.is_none()),
        place,
        findings: Vec::new(),
    };
    shock.findings = findings(&shock);
    Ok(shock)
}
