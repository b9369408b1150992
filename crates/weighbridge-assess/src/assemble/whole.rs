//! What is told of Great Britain as a whole, and of places beside one another:
//! its jobs year by year, how they are spread, which places are alike.

use weighbridge_facts::{Area, Facts};
use weighbridge_measures::matrix::Matrix;
use weighbridge_measures::similarity::{Distance, most_similar};
use weighbridge_model::strategy::Strategy;

use super::Read;
use crate::assessment::WholeYear;
use crate::base::Base;
use crate::change;
use crate::concentration::{Concentration, Kind, Regions};
use crate::groups::Groups;
use crate::reading::Reading;

/// Great Britain, year by year.
pub(super) fn whole(facts: &Facts, total: &Reading) -> Result<Vec<WholeYear>, String> {
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
pub(super) fn spread(
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

/// Places shown as most like a place.
const ALIKE: usize = 5;

/// For each area the areas whose mix of 3-digit groups is most like its own.
pub(super) fn similar(
    base: &Base,
    areas: &[Area],
    groups: &Groups,
) -> Result<Vec<Vec<(usize, f64)>>, String> {
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
