//! A shock as a whole: what `weighbridge shock` shows. The nation, the places,
//! findings and what limits them, from one industry and a cut.

use serde::Serialize;
use weighbridge_facts::input_output::Input;
use weighbridge_facts::{Area, Facts, Ring};
use weighbridge_model::place::{Geography, Place};
use weighbridge_supply::imports;

use super::findings::money;
use super::places::{self, DELTAS, PlaceLoss, TOO_SPECIAL};
use super::shock::{self, Chain, IndustryLoss, Replace};
use super::shock_findings;
use super::supply::Supply;
use super::target::Target;
use crate::assessment::{Finding, SourceLine};
use crate::base::Base;
use crate::exposure::sources;
use crate::wording::{given, jobs, percent};

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
    /// Districts, most jobs at risk first.
    pub places: Vec<PlaceLoss>,
    /// The place asked for.
    pub place: Option<PlaceLoss>,
    /// In sentences.
    pub findings: Vec<Finding>,
    /// What a reader must know.
    pub limits: Vec<String>,
    /// Tables that the figures came from.
    pub sources: Vec<SourceLine>,
    /// Districts that have no jobs by fine industry.
    pub without: Vec<Place>,
    /// Outlines of the districts, in the order of `places` and then of
    /// `without`.
    #[serde(skip)]
    pub outlines: Vec<Vec<Ring>>,
}

impl Shock {
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
    told(
        facts,
        case,
        &facts.areas(Geography::District),
        options.place.as_ref(),
    )
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

/// The whole of a shock: the nation's part taken to places, and told.
///
/// # Errors
/// When a regional system cannot be solved, or the place asked for has no figures.
pub(super) fn told(
    facts: &Facts,
    case: Case<'_>,
    areas: &[Area],
    wanted: Option<&Place>,
) -> Result<Shock, String> {
    let Case {
        base,
        supply,
        target,
        chain,
        cut,
        replace,
    } = case;
    let rows = places::places(
        base,
        supply,
        &target,
        &chain,
        cut,
        areas,
        // Where almost nothing of it is, the band is noise.
        &|row| row.direct.low >= 10.0,
    )?;
    let place = match wanted {
        None => None,
        Some(place) => {
            let area: Vec<Area> = facts
                .areas(place.geography)
                .into_iter()
                .filter(|area| area.place.code == place.code)
                .collect();
            let found = places::places(base, supply, &target, &chain, cut, &area, &|_| true)?;
            Some(found.into_iter().next().ok_or_else(|| {
                format!(
                    "{} has no jobs by fine industry in these statistics, which cover Great Britain",
                    place.name
                )
            })?)
        }
    };
    let outline = weighbridge_facts::Outline::open(facts)?;
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
        ),
        import_content: import_content(supply, &target),
        target,
        chain,
        places: rows,
        place,
        without,
        findings: Vec::new(),
        outlines,
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

/// What the sums leave out of the industries that are cut in part.
fn rest(target: &Target) -> Vec<String> {
    target
        .parts
        .iter()
        .filter(|part| !part.whole())
        .map(|part| {
            format!(
                "{} ({}) is cut in part: {} of its jobs are in {}, and its output is taken to be \
                 shared as its jobs are. The other {} ({} jobs, {} of output) is shown with no \
                 upstream or downstream loss, which the table cannot tell, and no sum holds any.",
                part.code,
                part.name,
                percent(part.share),
                target.code,
                percent(1.0 - part.share),
                jobs(part.all_jobs - part.jobs),
                money(part.output * (1.0 - part.share))
            )
        })
        .collect()
}

fn limits(supply: &Supply, target: &Target, cut: f64, replace: Replace) -> Vec<String> {
    let mut limits = vec![
        "Short-run: no prices move, nobody is re-hired, no recipe changes.".to_owned(),
        match replace {
            Replace::None => {
                "No substitution: buyers make less in proportion to the supply that they miss. \
                 Upstream and downstream are two readings of one chain, of demand that ends and of \
                 supply that ends, and are never added. Places are ranked by direct and upstream, \
                 which takes no buyer to be without another source."
            }
            Replace::Imports => {
                "Buyers import all that they miss, at the same price; nothing is lost downstream."
            }
        }
        .to_owned(),
        format!(
            "Output and value added are of {} (United Kingdom), jobs of {} (Great Britain): an \
             industry's jobs are taken to fall as its output does, and what closed or opened since is \
             not in. Tables of different years are different releases and are not compared.",
            supply.table.year, supply.jobs_year
        ),
        "Jobs of farm agriculture are not published for Scotland in some years: agriculture's jobs \
         leave them out there."
            .to_owned(),
        format!(
            "Intervals (90%) hold where the jobs are, and nothing of how the chain would answer: where they \
             are close, as of a nation, the figure is rounded to what a model of chains can tell. The \
             local band \
             is the jobs in the place's own suppliers that hang on the place's own plants, by Flegg's \
             formula from δ = {} to {}: a band over δ, with no best figure in it, and an indication \
             only. A dash: too little of the industry is there (fewer than 10 jobs for certain), or so \
             much that the formula says nothing (a location quotient of {TOO_SPECIAL:.0} or more: it \
             divides each supplier's quotient by the buyer's, so that an average supplier counts a \
             fifth at the most).",
            DELTAS[0], DELTAS[3]
        ),
    ];
    limits.extend(target.warning());
    limits.extend(rest(target));
    if cut < 1.0 {
        limits.push(format!(
            "{} of output is taken to be {} of the jobs, in every plant alike.",
            given(cut),
            given(cut)
        ));
    }
    limits.extend(supply.notes.iter().cloned());
    limits
}
