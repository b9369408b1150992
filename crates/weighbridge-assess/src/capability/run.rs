//! A shock as a whole: what `weighbridge shock` shows. The nation, the places,
//! findings and what limits them, from one industry and a cut.

use serde::Serialize;
use weighbridge_facts::{Area, Facts, Ring};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};

use super::findings::{estimate, figure, loss, lower, money};
use super::losses;
use super::places::{self, DELTAS, PlaceLoss};
use super::shock::{self, Chain, IndustryLoss, Replace};
use super::supply::Supply;
use super::target::Target;
use crate::assessment::{Finding, SourceLine};
use crate::base::Base;
use crate::wording::{jobs, list, percent};

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
    /// Outlines of the districts, in the order of `places`.
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
    let areas = facts.areas(Geography::District);
    let rows = places::places(
        &base,
        &supply,
        &target,
        &chain,
        options.cut,
        &areas,
        // Where almost nothing of it is, the band is noise.
        &|row| row.direct.low >= 10.0,
    )?;
    let place = match &options.place {
        None => None,
        Some(place) => {
            let area: Vec<Area> = facts
                .areas(place.geography)
                .into_iter()
                .filter(|area| area.place.code == place.code)
                .collect();
            let found =
                places::places(&base, &supply, &target, &chain, options.cut, &area, &|_| {
                    true
                })?;
            Some(found.into_iter().next().ok_or_else(|| {
                format!(
                    "{} has no jobs by fine industry in these statistics, which cover Great Britain",
                    place.name
                )
            })?)
        }
    };
    let outline = weighbridge_facts::Outline::open(facts)?;
    let outlines = rows
        .iter()
        .map(|row| {
            areas
                .iter()
                .find(|area| area.place.code == row.place.code)
                .map(|area| outline.of(area))
                .unwrap_or_default()
        })
        .collect();
    let mut shock = Shock {
        cut: options.cut,
        replace: options.replace,
        year,
        jobs_year: base.year,
        source: supply.table.source.clone(),
        limits: limits(&supply, options.replace),
        sources: sources(&supply),
        target,
        chain,
        places: rows,
        place,
        findings: Vec::new(),
        outlines,
    };
    shock.findings = findings(&shock);
    Ok(shock)
}

fn sources(supply: &Supply) -> Vec<SourceLine> {
    weighbridge_facts::register::TABLES
        .iter()
        .filter(|table| {
            matches!(
                table.name,
                "input_output" | "input_output_classes" | "employment_itl2_industry"
            )
        })
        .map(|table| SourceLine {
            table: table.name.into(),
            attribution: if table.name == "input_output" && supply.table.added {
                format!("{} (added by you)", supply.table.source)
            } else {
                table.attribution()
            },
            years: table.years.into(),
            geography: table.geography.into(),
        })
        .collect()
}

fn limits(supply: &Supply, replace: Replace) -> Vec<String> {
    let mut limits = vec![
        "Short-run: no prices move, nobody is re-hired, no recipe changes.".to_owned(),
        match replace {
            Replace::None => {
                "No substitution: buyers make less in proportion to the supply that they miss. \
                 Upstream and downstream are two readings of one chain; a place's total counts \
                 each job once."
            }
            Replace::Imports => {
                "Buyers import all that they miss, at the same price; nothing is lost downstream."
            }
        }
        .to_owned(),
        format!(
            "Output and value added are of {} (United Kingdom), jobs of {} (Great Britain): an \
             industry's jobs are taken to fall as its output does. Tables of different years are \
             different releases and are not compared.",
            supply.table.year, supply.jobs_year
        ),
        "Jobs of farm agriculture are not published for Scotland in some years: agriculture's jobs \
         leave them out there."
            .to_owned(),
        "Where what is cut is part of an industry of the table, the rest of that industry is shown \
         with no upstream or downstream loss, which the table cannot tell: the totals leave it out."
            .to_owned(),
        format!(
            "Intervals (90%) say where the jobs are, not how the chain would answer. The local \
             band is the jobs of direct suppliers in the place by Flegg's formula, δ from {} to {}; \
             it leans on the place's location quotient and is an indication only. A dash: too \
             little of the industry is there to reckon it.",
            DELTAS[0], DELTAS[3]
        ),
    ];
    limits.extend(supply.notes.iter().cloned());
    limits
}

fn findings(shock: &Shock) -> Vec<Finding> {
    let (chain, target) = (&shock.chain, &shock.target);
    let finding = |weight, statement, figures| Finding {
        question: 4,
        statement,
        figures,
        weight,
    };
    let what = if shock.cut < 1.0 {
        format!("If {} of {} ended", percent(shock.cut), lower(&target.name))
    } else {
        format!("If {} ended", lower(&target.name))
    };
    let (year, of_jobs) = (shock.year, shock.jobs_year);
    let mut found = vec![finding(
        9.0,
        format!(
            "{what}, {} of output, {} of value added and {} jobs would go directly.",
            money(chain.direct.output),
            money(chain.direct.value_added),
            jobs(chain.direct.jobs)
        ),
        loss("directly", chain.direct, year, of_jobs),
    )];
    found.push(finding(
        8.0,
        format!(
            "Its suppliers, and theirs, would lose {} of output, {} of value added and {} jobs.",
            money(chain.upstream.output),
            money(chain.upstream.value_added),
            jobs(chain.upstream.jobs)
        ),
        loss("upstream", chain.upstream, year, of_jobs),
    ));
    found.push(match shock.replace {
        Replace::None => finding(
            7.0,
            format!(
                "Its buyers, and theirs, would lose up to {} of output, {} of value added and {} \
                 jobs if they could replace none of it.",
                money(chain.downstream.output),
                money(chain.downstream.value_added),
                jobs(chain.downstream.jobs)
            ),
            loss("downstream", chain.downstream, year, of_jobs),
        ),
        Replace::Imports => finding(
            7.0,
            format!(
                "Buyers here would import {} a year instead, and exports of {} would end.",
                money(chain.imports_needed),
                money(chain.exports_lost)
            ),
            vec![
                figure(
                    "imports instead",
                    chain.imports_needed,
                    "£ million",
                    year,
                    &["input_output"],
                ),
                figure(
                    "exports that end",
                    chain.exports_lost,
                    "£ million",
                    year,
                    &["input_output"],
                ),
            ],
        ),
    });
    // Places are named where their jobs are told from none.
    let told: Vec<&PlaceLoss> = losses(&shock.places)
        .filter(|row| row.all.tells_from_zero())
        .take(3)
        .collect();
    if !told.is_empty() {
        let names: Vec<String> = told
            .iter()
            .map(|row| {
                format!(
                    "{} ({} to {})",
                    row.place.name,
                    jobs(row.all.low),
                    jobs(row.all.high)
                )
            })
            .collect();
        found.push(finding(
            6.0,
            format!(
                "Most jobs at risk, direct, upstream and downstream, each once, are in {}; where \
                 the intervals overlap the order is open.",
                list(&names)
            ),
            told.iter()
                .map(|row| estimate(&row.place.name, row.all, of_jobs, row.grade))
                .collect(),
        ));
    }
    if let Some(row) = &shock.place {
        let local = if row.local.is_none() {
            format!(" {} has nothing of the industry itself.", row.place.name)
        } else {
            String::new()
        };
        let mut figures = vec![
            estimate("direct", row.direct, of_jobs, row.grade),
            estimate("upstream", row.upstream, of_jobs, row.grade),
            estimate("downstream", row.downstream, of_jobs, row.grade),
            estimate("all, each job once", row.all, of_jobs, row.grade),
        ];
        if let Some([low, high]) = row.local {
            figures.push(local_figure(low, high, of_jobs));
        }
        found.push(finding(
            5.0,
            format!(
                "{}: {} jobs at risk ({} to {}), {} of its jobs; {} direct, {} upstream, {} \
                 downstream.{local}",
                row.place.name,
                jobs(row.all.jobs),
                jobs(row.all.low),
                jobs(row.all.high),
                percent(row.share()),
                jobs(row.direct.jobs),
                jobs(row.upstream.jobs),
                jobs(row.downstream.jobs)
            ),
            figures,
        ));
    }
    found
}

fn local_figure(low: f64, high: f64, year: i32) -> crate::assessment::Figure {
    crate::assessment::Figure {
        interval: Some(weighbridge_model::figure::Interval { low, high }),
        grade: Grade::Modelled,
        ..figure(
            "in the place's own suppliers, over δ",
            f64::midpoint(low, high),
            "jobs",
            year,
            &["input_output", "employment_itl2_industry"],
        )
    }
}
