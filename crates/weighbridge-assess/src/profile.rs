//! One place in one page: its rows of an assessment, beside its nation and the
//! five places of its kind that are most like it. It computes no new figure.

use serde::Serialize;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};

use crate::assessment::Assessment;
use crate::change::{Change, Series};
use crate::classes::PlaceClass;
use crate::clusters::ClusterCell;
use crate::context::ContextFigure;
use crate::coverage::{Cell, PlaceCoverage, Presence};
use crate::reach::Reach;
use crate::specialisation::Specialisation;
use crate::value_added::ValueAddedCoverage;
use crate::wording::{between, jobs, jobs_of, list, percent};

/// A sector in the place, its nation and Great Britain.
#[derive(Debug, Clone, Serialize)]
pub struct ProfileSector {
    /// Title.
    pub title: String,
    /// Narrow, central, broad here; none where SIC cannot see the sector.
    pub here: [Option<Cell>; 3],
    /// Share of the nation's jobs (central).
    pub nation_share: Option<f64>,
    /// Cluster tests here; none for places that are not tested.
    pub cluster: Option<ClusterCell>,
}

/// A place of the same kind with a like mix of industries.
#[derive(Debug, Clone, Serialize)]
pub struct ProfileSimilar {
    /// The place.
    pub place: Place,
    /// Krugman's index between the two, 0 alike to 2.
    pub distance: f64,
    /// Share of its jobs in the strategy (central).
    pub share: Option<f64>,
    /// Sectors present for certain.
    pub present: usize,
    /// Complexity, where ranked.
    pub complexity: Option<f64>,
}

/// The page.
#[derive(Debug, Clone, Serialize)]
pub struct Profile {
    /// The place.
    pub place: Place,
    /// Its nation, and the nation's row; none for a nation itself.
    pub nation: Option<PlaceCoverage>,
    /// Title of the strategy.
    pub strategy: String,
    /// Title of the strategy compared with, and the place's total under it.
    pub compare: Option<(String, [Option<Cell>; 3])>,
    /// The year.
    pub year: i32,
    /// Jobs and total.
    pub coverage: PlaceCoverage,
    /// Sector by sector.
    pub sectors: Vec<ProfileSector>,
    /// Value added.
    pub value_added: ValueAddedCoverage,
    /// Specialities.
    pub specialisation: Specialisation,
    /// Change; none where the year is the first there is.
    pub change: Option<Change>,
    /// Class.
    pub class: Option<PlaceClass>,
    /// Reach.
    pub reach: Reach,
    /// Its long run.
    pub long_run: Vec<Series>,
    /// What it is like beside its industries; filled by the caller, who has the
    /// facts.
    pub context: Vec<ContextFigure>,
    /// What it is exposed to, in sentences.
    pub exposed: Vec<String>,
    /// Most alike, nearest first.
    pub similar: Vec<ProfileSimilar>,
    /// The page in sentences.
    pub sentences: Vec<String>,
}

/// The profile of a place that stands in the assessment; none where it does not.
#[must_use]
pub fn profile(assessment: &Assessment, place: &Place, nation: Option<&str>) -> Option<Profile> {
    let layer_at = assessment
        .layers
        .iter()
        .position(|layer| layer.geography == place.geography && layer.year == assessment.year)?;
    let layer = &assessment.layers[layer_at];
    let at = layer
        .coverage
        .iter()
        .position(|row| row.place.code == place.code)?;
    let coverage = layer.coverage[at].clone();
    let nation = nation.and_then(|code| {
        assessment
            .layers
            .iter()
            .filter(|layer| layer.geography == Geography::Nation)
            .flat_map(|layer| &layer.coverage)
            .find(|row| row.place.code == code && code != place.code)
            .cloned()
    });
    let sectors = assessment
        .strategy
        .sectors
        .iter()
        .enumerate()
        .map(|(number, sector)| ProfileSector {
            title: sector.title.clone(),
            here: coverage.sectors[number],
            nation_share: nation
                .as_ref()
                .and_then(|nation| nation.sectors[number][1])
                .map(|cell| cell.share),
            cluster: layer
                .clusters
                .iter()
                .find(|clusters| clusters.sector == Some(number))
                .map(|clusters| clusters.places[at]),
        })
        .collect();
    let similar = layer
        .similar
        .get(at)
        .into_iter()
        .flatten()
        .map(|(other, distance)| {
            let row = &layer.coverage[*other];
            ProfileSimilar {
                place: row.place.clone(),
                distance: *distance,
                share: row.total[1].map(|cell| cell.share),
                present: row.present(1).0,
                complexity: layer.reach.get(*other).and_then(|reach| reach.complexity),
            }
        })
        .collect();
    let mut profile = Profile {
        place: place.clone(),
        nation,
        strategy: assessment.strategy.title.clone(),
        compare: assessment
            .compare
            .as_ref()
            .map(|other| (other.strategy.title.clone(), other.totals[layer_at][at])),
        year: layer.year,
        sectors,
        value_added: layer.value_added[at].clone(),
        specialisation: layer.specialisation[at].clone(),
        change: layer.change.get(at).cloned(),
        class: layer.classes.get(at).cloned(),
        reach: layer.reach[at].clone(),
        long_run: layer.long_run.get(at).cloned().unwrap_or_default(),
        context: Vec::new(),
        exposed: assessment.exposures.sentences(place.geography, &place.code),
        similar,
        sentences: Vec::new(),
        coverage,
    };
    profile.sentences = sentences(&profile);
    profile
        .sentences
        .extend(layer.supply.get(at).and_then(crate::capability::sentence));
    Some(profile)
}

fn sentences(profile: &Profile) -> Vec<String> {
    let name = &profile.place.name;
    let Some(total) = profile.coverage.total[1] else {
        let mut told = vec![format!(
            "{name} has no jobs by fine industry in these statistics."
        )];
        if let Some(value) = profile.value_added.total[1] {
            told.push(format!(
                "Of its value added in {} about {} is in the strategy's sectors, if its mix \
                 within the industries of the accounts is that of Great Britain.",
                profile.value_added.year,
                percent(value / profile.value_added.all)
            ));
        }
        return told;
    };
    let error = match total.grade {
        Grade::Modelled => format!(" (modelled; {})", between(total.jobs.low, total.jobs.high)),
        _ => String::new(),
    };
    let against = profile
        .nation
        .as_ref()
        .and_then(|nation| Some((nation, nation.total[1]?)))
        .map_or_else(String::new, |(nation, cell)| {
            format!(", against {} in {}", percent(cell.share), nation.place.name)
        });
    let mut told = vec![format!(
        "About {} of {name}'s {} jobs{error} are in the strategy's sectors: {}{against}.",
        jobs_of(total.jobs.jobs, total.jobs.low, total.jobs.high),
        jobs(profile.coverage.jobs),
        percent(total.share),
    )];
    let with = |wanted: Presence| -> Vec<&str> {
        profile
            .sectors
            .iter()
            .filter(|sector| sector.here[1].is_some_and(|cell| cell.presence == wanted))
            .map(|sector| sector.title.as_str())
            .collect()
    };
    let (present, open) = (with(Presence::Yes), with(Presence::Uncertain));
    told.push(if present.is_empty() {
        format!("{name} has no sector of which a significant presence is certain.")
    } else {
        format!("Significantly present: {}.", list(&present))
    });
    if !open.is_empty() {
        told.push(format!(
            "The error of the figures leaves open: {}.",
            list(&open)
        ));
    }
    let outside: Vec<String> = profile
        .specialisation
        .specialities
        .iter()
        .filter(|speciality| speciality.sectors.is_empty())
        .take(3)
        .map(|speciality| {
            format!(
                "{} ({} jobs)",
                speciality.name.to_lowercase(),
                jobs(speciality.jobs)
            )
        })
        .collect();
    if !outside.is_empty() {
        told.push(format!(
            "It is specialised in industries that no sector backs: {}.",
            outside.join("; ")
        ));
    }
    let near: Vec<String> = profile
        .reach
        .opportunities
        .iter()
        .take(3)
        .map(|opportunity| opportunity.name.to_lowercase())
        .collect();
    if !near.is_empty() {
        told.push(format!(
            "Backed industries of which it has little or nothing, but is closest to: {}.",
            near.join("; ")
        ));
    }
    told
}
