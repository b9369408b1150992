//! Reach: backed industries of which a place has little or nothing but is close to, by
//! how related they are to what it has, and the complexity of its profile.

use serde::Serialize;
use weighbridge_facts::Area;
use weighbridge_measures::complexity::{Options, economic_complexity, fitness};
use weighbridge_measures::density::density;
use weighbridge_measures::location_quotient::location_quotient;
use weighbridge_measures::matrix::Matrix;
use weighbridge_measures::relatedness::proximity;
use weighbridge_model::place::Geography;

use crate::base::Base;
use crate::groups::Groups;
use crate::reading::Reading;

/// A backed industry close to what a place has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opportunity {
    /// SIC group.
    pub code: String,
    /// Its official name.
    pub name: String,
    /// Titles of the sectors whose central reading holds it.
    pub sectors: Vec<String>,
    /// Relatedness density, 0 to 1: how much of what is related to it is here.
    pub density: f64,
    /// Location quotient here, below a half.
    pub location_quotient: f64,
    /// Jobs here.
    pub jobs: f64,
    /// Its complexity (z-score over groups); NaN where undefined.
    pub complexity: f64,
}

/// What a place could reach.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Reach {
    /// Economic complexity index on the scale of districts (0 their mean, 1
    /// their standard deviation); none where the place is too small or has no
    /// figures. Its sign is that of diversity, the usual convention, which
    /// sets industrial mixes (positive) against metropolitan services: it is
    /// no scale of merit, and is not ranked.
    pub complexity: Option<f64>,
    /// Fitness (Tacchella 2012), mean 1.
    pub fitness: Option<f64>,
    /// Closest first, at most ten.
    pub opportunities: Vec<Opportunity>,
}

/// A place has next to nothing of an industry below this quotient.
pub const LITTLE: f64 = 0.5;
/// Smaller places are not ranked: their profile is a handful of plants.
pub const LEAST_JOBS: f64 = 10_000.0;
/// Groups with fewer jobs in Great Britain say nothing about relatedness.
pub const LEAST_GROUP_JOBS: f64 = 2_000.0;
const MOST: usize = 10;

/// How industries relate: which are found in the same districts.
pub struct Space {
    /// Positions of the groups kept.
    kept: Vec<usize>,
    proximity: Matrix,
    /// Product complexity of the groups kept, z-scores.
    complexity: Vec<f64>,
    /// Mean and standard deviation of districts' mean complexity.
    scale: (f64, f64),
}

impl Space {
    /// From the districts that are large enough.
    ///
    /// # Errors
    /// When the figures have no shape that complexity is defined for.
    pub fn new(base: &Base, districts: &[Area], groups: &Groups) -> Result<Self, String> {
        let whole = groups.sums(&base.national);
        let kept: Vec<usize> = (0..whole.len())
            .filter(|group| whole[*group] >= LEAST_GROUP_JOBS)
            .collect();
        let mut rows = Vec::new();
        let mut count = 0;
        for area in districts {
            let parts = base.parts(area);
            if parts.grade.is_none() {
                continue;
            }
            let here = groups.sums(&base.profile(&parts));
            if here.iter().sum::<f64>() >= LEAST_JOBS {
                rows.extend(presence(&here, &whole, &kept));
                count += 1;
            }
        }
        let presences = Matrix::new(count, kept.len(), rows)?;
        let complexity = economic_complexity(&presences, &Options::default());
        let means: Vec<f64> = (0..count)
            .map(|row| mean(presences.row(row), &complexity.industries))
            .filter(|mean| mean.is_finite())
            .collect();
        #[allow(clippy::cast_precision_loss)] // hundreds of places
        let number = means.len() as f64;
        let centre = means.iter().sum::<f64>() / number;
        let spread = means
            .iter()
            .map(|mean| (mean - centre).powi(2))
            .sum::<f64>()
            / number;
        Ok(Self {
            proximity: proximity(&presences),
            complexity: complexity.industries,
            scale: (centre, spread.sqrt()),
            kept,
        })
    }
}

/// 1 where a group's quotient is at least 1, over the groups kept.
fn presence(here: &[f64], whole: &[f64], kept: &[usize]) -> Vec<f64> {
    let (all_here, all): (f64, f64) = (here.iter().sum(), whole.iter().sum());
    kept.iter()
        .map(|group| {
            let quotient = location_quotient(here[*group], all_here, whole[*group], all);
            f64::from(u8::from(quotient >= 1.0))
        })
        .collect()
}

/// Mean complexity of what is present.
fn mean(presence: &[f64], complexity: &[f64]) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for (present, complexity) in presence.iter().zip(complexity) {
        if *present > 0.0 && complexity.is_finite() {
            sum += complexity;
            count += 1.0;
        }
    }
    sum / count
}

/// Reach of each area. Complexity is that of districts: an area's is the mean
/// complexity of the groups it has, on the scale of districts.
///
/// # Errors
/// When densities cannot be formed.
pub fn reach(
    base: &Base,
    areas: &[Area],
    groups: &Groups,
    sectors: &[Reading],
    space: &Space,
) -> Result<Vec<Reach>, String> {
    let whole = groups.sums(&base.national);
    let all: f64 = whole.iter().sum();
    let mut rows = Vec::new();
    let mut profiles = Vec::new();
    for (at, area) in areas.iter().enumerate() {
        let parts = base.parts(area);
        if parts.grade.is_none() {
            continue;
        }
        let here = groups.sums(&base.profile(&parts));
        if here.iter().sum::<f64>() > 0.0 {
            rows.extend(presence(&here, &whole, &space.kept));
            profiles.push((at, here));
        }
    }
    let mut found = vec![Reach::default(); areas.len()];
    if profiles.is_empty() {
        return Ok(found);
    }
    let presences = Matrix::new(profiles.len(), space.kept.len(), rows)?;
    let densities = density(&presences, &space.proximity)?;
    for (row, (at, here)) in profiles.iter().enumerate() {
        let all_here: f64 = here.iter().sum();
        let mut near: Vec<(usize, f64)> = space
            .kept
            .iter()
            .enumerate()
            .filter(|(column, group)| {
                location_quotient(here[**group], all_here, whole[**group], all) < LITTLE
                    && densities.at(row, *column).is_finite()
                    && groups.sectors[**group]
                        .iter()
                        .any(|sector| sectors[*sector].in_total)
            })
            .map(|(column, _)| (column, densities.at(row, column)))
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let complexity =
            (mean(presences.row(row), &space.complexity) - space.scale.0) / space.scale.1;
        found[*at] = Reach {
            complexity: (all_here >= LEAST_JOBS && complexity.is_finite()).then_some(complexity),
            fitness: None,
            opportunities: near
                .into_iter()
                .take(MOST)
                .map(|(column, density)| {
                    let group = space.kept[column];
                    Opportunity {
                        code: groups.codes[group].clone(),
                        name: groups.names[group].clone(),
                        sectors: groups.sectors[group]
                            .iter()
                            .map(|sector| sectors[*sector].title.clone())
                            .collect(),
                        density,
                        location_quotient: location_quotient(
                            here[group],
                            all_here,
                            whole[group],
                            all,
                        ),
                        jobs: here[group],
                        complexity: space.complexity[column],
                    }
                })
                .collect(),
        };
    }
    if areas
        .first()
        .is_some_and(|area| area.place.geography == Geography::District)
    {
        let kept: Vec<usize> = (0..found.len())
            .filter(|at| found[*at].complexity.is_some())
            .collect();
        let few = rows_of(&presences, &profiles, &kept);
        let fitness = fitness(&few, 200);
        for (row, at) in kept.iter().enumerate() {
            found[*at].fitness = fitness.places.get(row).copied();
        }
    }
    Ok(found)
}

/// Rows of the places kept.
fn rows_of(presences: &Matrix, profiles: &[(usize, Vec<f64>)], kept: &[usize]) -> Matrix {
    let values: Vec<f64> = profiles
        .iter()
        .enumerate()
        .filter(|(_, (at, _))| kept.contains(at))
        .flat_map(|(row, _)| presences.row(row).to_vec())
        .collect();
    Matrix {
        rows: kept.len(),
        cols: presences.cols,
        values,
    }
}
