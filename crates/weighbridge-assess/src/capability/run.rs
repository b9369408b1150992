//! A shock as a whole: what `weighbridge shock` shows. The nation and the
//! places, from one industry and a cut. It puts nothing into sentences.

use serde::Serialize;
use weighbridge_facts::input_output::Input;
use weighbridge_facts::{Area, Facts, Outline, Ring};
use weighbridge_model::place::{Geography, Place};
use weighbridge_supply::imports;

use super::places::{self, PlaceLoss};
use super::shock::{self, Chain, IndustryLoss, Replace};
use super::shock_findings;
use super::shock_limits::limits;
use super::supply::Supply;
use super::target::Target;
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
    /// Imports in a pound of its product: its own imported inputs, and those of the
    /// whole domestic chain; none where results are withheld.
    pub import_content: Option<[f64; 2]>,
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
    /// Whether anything can be lost downstream: what cannot is not shown as a
    /// column of zeros, nor as another reading.
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
        let lost = |row: &IndustryLoss| row.larger(|loss| loss.jobs);
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

/// A shock of which the nation's part is known.
pub(super) struct Case<'a> {
    pub base: &'a Base,
    pub supply: &'a Supply,
    pub target: Target,
    pub chain: Chain,
    pub cut: f64,
    pub replace: Replace,
}

impl Case<'_> {
    fn places(
        &self,
        areas: &[Area],
        local: &dyn Fn(&PlaceLoss) -> bool,
    ) -> Result<Vec<PlaceLoss>, String> {
        places::places(
            self.base,
            self.supply,
            &self.target,
            &self.chain,
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
    let case = Case {
        base: &base,
        supply: &supply,
        target,
        chain,
        cut: options.cut,
        replace: options.replace,
    };
    let mut kinds = options.geographies.clone();
    if kinds.is_empty() {
        kinds.push(Geography::District);
    }
    let areas: Vec<Vec<Area>> = kinds.iter().map(|kind| facts.areas(*kind)).collect();
    let layers: Vec<(Geography, &[Area])> = kinds
        .iter()
        .zip(&areas)
        .map(|(kind, areas)| (*kind, areas.as_slice()))
        .collect();
    told(facts, case, &layers, options.place.as_ref())
}

/// The whole of a shock: the nation's part taken to the places of each layer, and
/// told.
///
/// # Errors
/// When a regional system cannot be solved.
pub(super) fn told(
    facts: &Facts,
    case: Case<'_>,
    layers: &[(Geography, &[Area])],
    wanted: Option<&Place>,
) -> Result<Shock, String> {
    let outline = Outline::open(facts)?;
    let layers = layers
        .iter()
        .map(|(kind, areas)| case.layer(*kind, areas, &outline))
        .collect::<Result<Vec<ShockLayer>, String>>()?;
    let asked = |place: &Place| -> Result<Option<PlaceLoss>, String> {
        let area: Vec<Area> = facts
            .areas(place.geography)
            .into_iter()
            .filter(|area| area.place.code == place.code)
            .collect();
        Ok(case.places(&area, &|_| true)?.into_iter().next())
    };
    let place = wanted.map(asked).transpose()?.flatten();
    let Case {
        base,
        supply,
        target,
        chain,
        cut,
        replace,
    } = case;
    let mut shock = Shock {
        cut,
        replace,
        year: supply.table.year,
        jobs_year: base.year,
        source: supply.table.source.clone(),
        limits: limits(supply, &target, cut, replace),
        sources: sources(
            facts,
            &TABLES,
            supply.table.added.then_some(supply.table.source.as_str()),
            None,
        ),
        import_content: import_content(supply, &target),
        target,
        chain,
        layers,
        place_without: wanted.filter(|_| place.is_none()).cloned(),
        place,
        findings: Vec::new(),
    };
    shock.findings = shock_findings::find(&shock);
    Ok(shock)
}

/// Imports in a pound of what is cut, direct and in the whole domestic chain: the
/// mean of the industries that it stands for, by output. None where results of one
/// are withheld.
fn import_content(supply: &Supply, target: &Target) -> Option<[f64; 2]> {
    let content = imports::content(&supply.system, supply.table.input(Input::Imports));
    let mut sums = [0.0; 3];
    for part in &target.parts {
        if !supply.shown(part.industry) {
            return None;
        }
        let made = part.share * part.output;
        sums[0] += made;
        sums[1] += made * content.direct[part.industry];
        sums[2] += made * content.total[part.industry];
    }
    (sums[0] > 0.0).then(|| [sums[1] / sums[0], sums[2] / sums[0]])
}
