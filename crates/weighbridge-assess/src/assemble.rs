//! Puts an assessment together: which years, which places, which lens. Each
//! figure is computed in its lens; here they only meet.

mod notes;
mod whole;

use weighbridge_facts::{Area, Facts, Member, Outline};
use weighbridge_model::asks::Asks;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};
use weighbridge_model::regions::OwnRegion;
use weighbridge_model::strategy::Strategy;

use self::notes::{notes, sources};
use self::whole::{similar, spread, whole};
use crate::assessment::{Assessment, Layer};
use crate::assisted_areas::{self, Ground};
use crate::base::Base;
use crate::classes::Classes;
use crate::comparison::{Comparison, industry_sets};
use crate::coverage::{self, Cell, Thresholds};
use crate::exposure::Exposures;
use crate::groups::Groups;
use crate::long_run::LongRuns;
use crate::paper_view::PaperView;
use crate::presence::{self, PresenceSummary};
use crate::reach::{self, Space};
use crate::reading::{self, Reading};
use crate::{
    ask_table, capability, change, clusters, conclusions, findings, own, specialisation,
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
    /// Whether the strategy is not the paper's: none was named for it, and its title is that
    /// of none that is known.
    pub apart: bool,
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
            apart: false,
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
    // Districts always, and the user's own regions.
    let districts = facts.areas(Geography::District);
    let own = places.iter().filter(|(kind, _)| *kind == Geography::Own);
    let shocked: Vec<(Geography, &[Area])> = std::iter::once((Geography::District, &districts[..]))
        .chain(own.map(|(kind, areas)| (*kind, &areas[..])))
        .collect();
    let steel = capability.shock(facts, &base, &shocked)?;
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
        steel,
        asks,
        paper: options.paper.clone(),
        apart: options.apart && options.paper.is_some(),
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
        let why = "An assisted-areas map is drawn of districts: its figures come with --geography \
                   district, which is what is shown where no geography is asked for.";
        ask_table::fill(&mut assessment.asks, 5, Vec::new(), vec![why.to_owned()]);
        return Ok(());
    };
    let ground = Ground::bare(facts, outline)?;
    let options = assisted_areas::usual(&ground)?;
    let found = assisted_areas::against(&ground, &options, &layer.coverage, layer.year)?;
    if let Some(found) = &found
        && assessment.apart
    {
        // The map is measured by districts of the list's sectors, which are not the paper's.
        let mut why = vec![
            "What an assisted-areas map reaches is measured beside a list of sectors, and none was \
             named for this paper: it stands under question 5, beside the list that is taken there."
                .to_owned(),
        ];
        why.extend(found.limits());
        ask_table::fill(&mut assessment.asks, 5, Vec::new(), why);
    } else if let Some(found) = &found {
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
