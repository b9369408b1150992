//! Puts an assessment together: which years, which places, which lens. Each
//! figure is computed in its lens; here they only meet.

use weighbridge_facts::{Area, Facts, Member, Outline, register};
use weighbridge_measures::matrix::Matrix;
use weighbridge_measures::similarity::{Distance, most_similar};
use weighbridge_model::asks::Asks;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};
use weighbridge_model::regions::OwnRegion;
use weighbridge_model::strategy::Strategy;

use crate::assessment::{Assessment, Layer, SourceLine, WholeYear};
use crate::assisted_areas::{self, Ground};
use crate::base::Base;
use crate::classes::Classes;
use crate::comparison::{Comparison, industry_sets};
use crate::concentration::{Concentration, Kind, Regions};
use crate::coverage::{self, Cell, Thresholds};
use crate::exposure::Exposures;
use crate::groups::Groups;
use crate::long_run::LongRuns;
use crate::paper_view::PaperView;
use crate::presence::{self, PresenceSummary};
use crate::reach::{self, Space};
use crate::reading::{self, Reading};
use crate::{
    ask_table, capability, change, classes, clusters, conclusions, findings, own, specialisation,
    value_added, view,
};

/// What to assess.
#[derive(Debug, Clone)]
pub struct Options {
    /// The year; the latest where none is given.
    pub year: Option<i32>,
    /// Coverage for every other year too.
    pub all_years: bool,
    /// Geographies, in order.
    pub geographies: Vec<Geography>,
    /// The user's own regions; they come first.
    pub own: Vec<OwnRegion>,
    /// Positions of the districts that the user calls former industrial; the
    /// rule of [`crate::classes`] decides where none are given.
    pub former_industrial: Option<Vec<usize>>,
    /// When a sector counts as present.
    pub thresholds: Thresholds,
    /// The strategy to compare with.
    pub compare: Option<Strategy>,
    /// What is asked for; those that come with the program where none is given.
    pub asks: Option<Asks>,
    /// What was read in the strategy's paper.
    pub paper: Option<PaperView>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            year: None,
            all_years: false,
            geographies: vec![Geography::District, Geography::Itl2],
            own: Vec::new(),
            former_industrial: None,
            thresholds: Thresholds::default(),
            compare: None,
            asks: None,
            paper: None,
        }
    }
}

/// A strategy read on the industries of the statistics.
pub struct Read {
    /// Any sector.
    pub total: Reading,
    /// Sector by sector.
    pub sectors: Vec<Reading>,
}

impl Read {
    /// Reads a strategy.
    #[must_use]
    pub fn new(strategy: &Strategy, facts: &Facts) -> Self {
        let (total, sectors) = reading::read(strategy, facts);
        Self { total, sectors }
    }
}

/// The year meant, checked against those there are.
///
/// # Errors
/// The years that there are.
pub fn year(facts: &Facts, wanted: Option<i32>) -> Result<i32, String> {
    let mut years = facts.employment_years()?;
    let latest = years.last().copied();
    for table in facts.added() {
        if !years.contains(&table.year) {
            years.push(table.year);
        }
    }
    match (wanted, latest) {
        (None, Some(latest)) => Ok(latest),
        (Some(year), Some(_)) if !years.contains(&year) => Err(format!(
            "there are no jobs by fine industry for {year}: the years are {}",
            years
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        )),
        (Some(year), _) => Ok(year),
        (None, None) => Err("the snapshot holds no jobs by industry".into()),
    }
}

/// Assesses a strategy. `progress` is told what is being done.
///
/// # Errors
/// What a person can mend: an unknown year, regions that count a place twice.
pub fn assess(
    facts: &Facts,
    strategy: &Strategy,
    options: &Options,
    progress: &dyn Fn(&str),
) -> Result<Assessment, String> {
    let year = year(facts, options.year)?;
    let first = facts.employment_years()?[0];
    progress("estimating jobs of districts by industry");
    let (base, earlier) = bases(facts, year, first)?;
    let read = Read::new(strategy, facts);
    let compared = options
        .compare
        .as_ref()
        .map(|strategy| (strategy, Read::new(strategy, facts)));
    let groups = Groups::new(facts, &read.sectors);
    let space = Space::new(&base, &facts.areas(Geography::District), &groups)?;
    let classes = Classes::new(facts, options.former_industrial.as_deref())?;
    let years: Vec<&Base> = earlier.iter().chain([&base]).collect();
    let long_runs = LongRuns::new(facts, &years)?;
    let outline = Outline::open(facts)?;
    let mut places: Vec<(Geography, Vec<Area>)> = Vec::new();
    if !options.own.is_empty() {
        places.push((Geography::Own, own::areas(facts, &options.own)?));
    }
    for geography in &options.geographies {
        places.push((*geography, facts.areas(*geography)));
    }

    let capability = capability::Lens::new(facts, &base)?;
    let mut layers = Vec::new();
    let mut totals = Vec::new();
    for (geography, areas) in &places {
        progress(&format!(
            "holding {} against the strategy",
            geography.plural()
        ));
        let lens = Lens {
            facts,
            strategy,
            read: &read,
            groups: &groups,
            space: &space,
            classes: &classes,
            long_runs: &long_runs,
            thresholds: options.thresholds,
        };
        let mut layer = lens.layer(&base, earlier.as_ref(), *geography, areas, &outline)?;
        layer.supply = capability.places(&base, areas);
        if let Some((_, other)) = &compared {
            totals.push(total_only(&base, areas, other, options.thresholds));
        }
        layers.push(layer);
    }
    if options.all_years {
        for other in facts.employment_years()? {
            if other == year {
                continue;
            }
            progress(&format!("the year {other}"));
            let base = Base::new(facts, other)?;
            for (geography, areas) in &places {
                let lens = Lens {
                    facts,
                    strategy,
                    read: &read,
                    groups: &groups,
                    space: &space,
                    classes: &classes,
                    long_runs: &long_runs,
                    thresholds: options.thresholds,
                };
                layers.push(lens.coverage_only(&base, *geography, areas)?);
                if let Some((_, read)) = &compared {
                    totals.push(total_only(&base, areas, read, options.thresholds));
                }
            }
        }
    }

    progress("what places are exposed to");
    let exposures = Exposures::new(facts, &base, &places)?;
    let mut asks = asks(options, &exposures);
    let districts = layers
        .iter()
        .find(|layer| layer.geography == Geography::District && layer.year == year)
        .map_or(&[][..], |layer| layer.supply.as_slice());
    let (found, limits) = capability.findings(districts);
    ask_table::fill(&mut asks, 2, found, limits);
    progress("comparing how sectors are spread");
    let concentration = spread(facts, &base, &read, compared.as_ref());
    let compare = compared.as_ref().map(|(other, theirs)| Comparison {
        strategy: view::view(other, &theirs.total, &theirs.sectors, &base),
        sets: industry_sets(
            &read.total.breadths[1].values,
            &theirs.total.breadths[1].values,
            &base.national,
            facts.leaves(),
            facts.industries(),
        ),
        totals,
    });
    let mut assessment = Assessment {
        strategy: view::view(strategy, &read.total, &read.sectors, &base),
        compare,
        year,
        thresholds: options.thresholds,
        whole: whole(facts, &read.total)?,
        layers,
        concentration,
        uncovered: view::uncovered(facts, &base, &read.total),
        long_run: long_runs.of(&great_britain(facts), Grade::Derived),
        capability: Some(capability.capability),
        asks,
        paper: options.paper.clone(),
        conclusions: Vec::new(),
        areas: None,
        exposures,
        findings: Vec::new(),
        telling: Vec::new(),
        notes: notes(&places),
        sources: sources(facts),
    };
    progress("drawing an assisted-areas map beside it");
    beside_a_map(facts, &outline, &mut assessment)?;
    if let Some(paper) = &assessment.paper {
        assessment.conclusions = conclusions::conclusions(&assessment.asks, &paper.asks);
    }
    findings::find(&mut assessment);
    Ok(assessment)
}

/// The strategy beside an assisted-areas map, where districts were asked for.
fn beside_a_map(
    facts: &Facts,
    outline: &Outline,
    assessment: &mut Assessment,
) -> Result<(), String> {
    let districts = assessment
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District && layer.year == assessment.year);
    let Some(layer) = districts else {
        return Ok(());
    };
    let ground = Ground::bare(facts, outline)?;
    let options = assisted_areas::usual(&ground)?;
    let found = assisted_areas::against(&ground, &options, &layer.coverage, layer.year)?;
    if let Some(found) = &found {
        let told = found.findings(&layer.coverage);
        ask_table::fill(&mut assessment.asks, 5, told, found.limits());
    }
    assessment.areas = found;
    Ok(())
}

/// The table of asks, filled by the lenses.
fn asks(options: &Options, exposures: &Exposures) -> Vec<ask_table::AskRow> {
    let mut rows = match &options.asks {
        Some(asks) => ask_table::rows(asks),
        None => ask_table::rows(&ask_table::built_in()),
    };
    exposures.fill(&mut rows);
    rows
}

/// The year's figures and, where it is another, those of the first year, each
/// on its own thread.
fn bases(facts: &Facts, year: i32, first: i32) -> Result<(Base, Option<Base>), String> {
    if year == first {
        return Ok((Base::new(facts, year)?, None));
    }
    std::thread::scope(|scope| {
        let earlier = scope.spawn(|| Base::new(facts, first));
        let base = Base::new(facts, year)?;
        let earlier = earlier
            .join()
            .map_err(|_| "the figures of the first year could not be made".to_owned())??;
        Ok((base, Some(earlier)))
    })
}

/// What is the same for every layer.
struct Lens<'a> {
    facts: &'a Facts,
    strategy: &'a Strategy,
    read: &'a Read,
    groups: &'a Groups,
    space: &'a Space,
    classes: &'a Classes,
    long_runs: &'a LongRuns,
    thresholds: Thresholds,
}

impl Lens<'_> {
    fn coverage_only(
        &self,
        base: &Base,
        geography: Geography,
        areas: &[Area],
    ) -> Result<Layer, String> {
        let coverage = coverage::cover(
            base,
            areas,
            &self.read.total,
            &self.read.sectors,
            self.thresholds,
        );
        Ok(Layer {
            geography,
            year: base.year,
            coverage,
            value_added: value_added::cover(
                self.facts,
                base,
                areas,
                &self.read.total,
                &self.read.sectors,
            )?,
            specialisation: Vec::new(),
            change: Vec::new(),
            classes: Vec::new(),
            reach: Vec::new(),
            similar: Vec::new(),
            long_run: Vec::new(),
            clusters: Vec::new(),
            outlines: Vec::new(),
            supply: Vec::new(),
            presence: PresenceSummary::default(),
        })
    }

    fn layer(
        &self,
        base: &Base,
        earlier: Option<&Base>,
        geography: Geography,
        areas: &[Area],
        outline: &Outline,
    ) -> Result<Layer, String> {
        let mut layer = self.coverage_only(base, geography, areas)?;
        layer.specialisation =
            specialisation::specialise(base, areas, self.groups, &self.read.sectors);
        layer.reach = reach::reach(base, areas, self.groups, &self.read.sectors, self.space)?;
        layer.similar = similar(base, areas, self.groups)?;
        if let Some(earlier) = earlier {
            layer.change = change::change(
                base,
                earlier,
                areas,
                self.facts.leaves(),
                self.facts.industries(),
                &self.read.total,
            );
        }
        layer.classes = areas.iter().map(|area| self.classes.of(area)).collect();
        layer.long_run = areas
            .iter()
            .zip(&layer.coverage)
            .map(|(area, place)| {
                self.long_runs
                    .of(area, place.grade.unwrap_or(Grade::Modelled))
            })
            .collect();
        layer.outlines = areas.iter().map(|area| outline.of(area)).collect();
        let titles: Vec<String> = self
            .read
            .sectors
            .iter()
            .map(|sector| sector.title.clone())
            .collect();
        let in_total: Vec<bool> = self
            .strategy
            .sectors
            .iter()
            .map(|sector| sector.in_total)
            .collect();
        if matches!(
            geography,
            Geography::District | Geography::Itl2 | Geography::Itl3
        ) {
            let near = outline.neighbours_of(areas);
            layer.clusters = clusters::find(&layer.coverage, &near, &titles)?;
        }
        layer.presence = presence::summarise(
            &layer.coverage,
            &layer.classes,
            &titles,
            &in_total,
            self.thresholds,
        );
        Ok(layer)
    }
}

/// All districts with figures, as one area.
fn great_britain(facts: &Facts) -> Area {
    Area {
        place: Place {
            code: "K03000001".into(),
            name: "Great Britain".into(),
            geography: Geography::Nation,
        },
        members: facts
            .districts()
            .iter()
            .enumerate()
            .filter(|(_, district)| !district.code.starts_with('N'))
            .map(|(district, _)| Member {
                district,
                share: 1.0,
            })
            .collect(),
    }
}

/// Totals of another strategy over the same places.
fn total_only(
    base: &Base,
    areas: &[Area],
    read: &Read,
    thresholds: Thresholds,
) -> Vec<[Option<Cell>; 3]> {
    coverage::cover(base, areas, &read.total, &[], thresholds)
        .into_iter()
        .map(|place| place.total)
        .collect()
}

/// Great Britain, year by year.
fn whole(facts: &Facts, total: &Reading) -> Result<Vec<WholeYear>, String> {
    facts
        .employment_years()?
        .into_iter()
        .map(|year| {
            let cross = facts.employment_itl2(year)?;
            let mut found = WholeYear {
                year,
                jobs: cross.values.iter().sum(),
                strategy_jobs: [0.0; 3],
                comparable: [0.0; 2],
            };
            for row in cross.values.chunks_exact(facts.leaves().len()) {
                for (sum, weights) in found.strategy_jobs.iter_mut().zip(&total.breadths) {
                    *sum += row
                        .iter()
                        .zip(&weights.values)
                        .map(|(jobs, weight)| jobs * weight)
                        .sum::<f64>();
                }
                for ((leaf, jobs), weight) in facts
                    .leaves()
                    .iter()
                    .zip(row)
                    .zip(&total.breadths[1].values)
                {
                    if leaf != change::FARMS {
                        found.comparable[0] += jobs;
                        found.comparable[1] += jobs * weight;
                    }
                }
            }
            Ok(found)
        })
        .collect()
}

/// Sectors, the total and what to compare them with, most spread first.
fn spread(
    facts: &Facts,
    base: &Base,
    read: &Read,
    compared: Option<&(&Strategy, Read)>,
) -> Vec<Concentration> {
    let regions = Regions::new(facts, base);
    let manufacturing: Vec<f64> = facts
        .leaves()
        .iter()
        .map(|leaf| f64::from(u8::from(facts.industries().section(leaf) == Some("C"))))
        .collect();
    let mut rows: Vec<Concentration> = Vec::new();
    rows.extend(regions.spread(
        "Any sector of the strategy",
        Kind::Total,
        base,
        &read.total.breadths[1].values,
    ));
    for sector in &read.sectors {
        rows.extend(regions.spread(
            &sector.title,
            Kind::Sector,
            base,
            &sector.breadths[1].values,
        ));
    }
    rows.extend(regions.spread("All manufacturing", Kind::Comparison, base, &manufacturing));
    if let Some((strategy, other)) = compared {
        rows.extend(regions.spread(
            &strategy.title,
            Kind::Comparison,
            base,
            &other.total.breadths[1].values,
        ));
    }
    rows.sort_by(|a, b| a.hoover.value.total_cmp(&b.hoover.value));
    rows
}

fn notes(places: &[(Geography, Vec<Area>)]) -> Vec<String> {
    let mut notes = vec![
        "Jobs are employment in the Business Register and Employment Survey: employees and \
         working owners, rounded by the source. Most farm jobs are left out by it."
            .to_owned(),
        "Sectors overlap, so their jobs add up to more than the total, which counts each job once."
            .to_owned(),
        "Jobs of an authority by fine industry are not published here: they are modelled, with a \
         tested 90% interval, until its own table is added with `weighbridge data add`."
            .to_owned(),
        "The survey is a sample. Its sampling error is not published for these cells and is in no \
         interval here: that of a region is what rounding leaves, that of a district the model's \
         tested error."
            .to_owned(),
        "A grade is that of the jobs: official is a published cell, or cells of one place added up; \
         shares, quotients and parts of a change are arithmetic on them."
            .to_owned(),
        "Places are city or large town, smaller town or rural by the official rural-urban \
         classification of 2021 (urban, intermediate urban, and its two rural classes; England and \
         Wales only)."
            .to_owned(),
        format!(
            "A district is former industrial where mining, manufacturing and energy had at least {} \
             times the share of its employees in 1991 that they had in Great Britain, and at least \
             {} of these jobs were gone by 2008 (growth chained over the break of 1998); a list of \
             your own (--former-industrial) takes the rule's place.",
            classes::SHARE_AT_LEAST,
            crate::wording::percent(classes::LOSS_AT_LEAST)
        ),
        "Clusters of districts are tested on modelled shares. These are fitted within ITL2 regions, \
         which makes neighbours alike: read them beside those of ITL2."
            .to_owned(),
        "Value added of a sector is its part of each accounts industry by jobs, place by place, so \
         that the sum over small places differs a little from the figure of a large one."
            .to_owned(),
        "Years are compared without farms (01000), for which Scotland has no figure before 2018."
            .to_owned(),
        "Northern Ireland has no jobs by fine industry in this survey; its value added is shown."
            .to_owned(),
    ];
    for repair in weighbridge_facts::repairs::all() {
        notes.push(format!(
            "{}: {}, because {}.",
            repair.name, repair.what, repair.why
        ));
    }
    if places
        .iter()
        .any(|(geography, _)| *geography == Geography::TravelToWorkArea)
    {
        notes.push(
            "Travel-to-work areas cut districts: a district's jobs are shared out as its people \
             are, so every figure of such an area is modelled. Their outlines on the map are those \
             of the districts that lie in them for the most part."
                .into(),
        );
    }
    notes
}

fn sources(facts: &Facts) -> Vec<SourceLine> {
    let added = facts.added().iter().map(|table| SourceLine {
        table: table.name.clone(),
        attribution: format!("Added by the user: {}", table.source),
        years: table.year.to_string(),
        geography: format!("{} areas", table.places.len()),
    });
    let own = register::TABLES.iter().map(|table| SourceLine {
        table: table.name.to_owned(),
        attribution: table.attribution(),
        years: table.years.to_owned(),
        geography: table.geography.to_owned(),
    });
    added.chain(own).collect()
}

/// Places shown as most like a place.
const ALIKE: usize = 5;

/// For each area the areas whose mix of 3-digit groups is most like its own.
fn similar(base: &Base, areas: &[Area], groups: &Groups) -> Result<Vec<Vec<(usize, f64)>>, String> {
    let mut known = Vec::new();
    let mut rows = Vec::new();
    for (at, area) in areas.iter().enumerate() {
        let parts = base.parts(area);
        if parts.grade.is_some() {
            known.push(at);
            rows.extend(groups.sums(&base.profile(&parts)));
        }
    }
    let jobs = Matrix::new(known.len(), groups.codes.len(), rows)?;
    let mut found = vec![Vec::new(); areas.len()];
    for (row, at) in known.iter().enumerate() {
        found[*at] = most_similar(&jobs, row, ALIKE, Distance::Krugman)
            .into_iter()
            .map(|(other, distance)| (known[other], distance))
            .collect();
    }
    Ok(found)
}
