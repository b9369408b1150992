//! A strategy as a reader sees it: its sectors, their readings with codes,
//! sources and jobs, and where sectors overlap. It holds no place.

use weighbridge_facts::Facts;
use weighbridge_model::strategy::{Breadth, CodeWeight, Sector, Strategy};

use crate::assessment::{DefinitionView, Overlap, SectorView, StrategyView, Uncovered};
use crate::base::Base;
use crate::coverage::national;
use crate::reading::{Reading, overlap};

fn code(code: &CodeWeight) -> String {
    if code.weight == 1.0 {
        code.prefix.clone()
    } else {
        format!("{} × {}", code.prefix, code.weight)
    }
}

fn definitions(sector: &Sector, reading: &Reading, base: &Base) -> Vec<DefinitionView> {
    Breadth::ALL
        .into_iter()
        .enumerate()
        .filter_map(|(at, breadth)| {
            let definition = sector.definition(breadth)?;
            let weights = &reading.breadths[at];
            Some(DefinitionView {
                breadth: breadth.as_str(),
                given: sector.definitions.contains_key(&breadth),
                codes: definition.codes.iter().map(code).collect(),
                source: definition.source.clone(),
                note: definition.note.clone(),
                jobs: Some(national(base, &weights.values)),
            })
        })
        .collect()
}

/// Jobs of `sectors[at]` that lie in another sector of the total too (central).
fn shared(sectors: &[Reading], at: usize, base: &Base) -> f64 {
    let own = &sectors[at].breadths[1].values;
    let others = |leaf: usize| {
        sectors.iter().enumerate().any(|(other, sector)| {
            other != at && sector.in_total && sector.breadths[1].values[leaf] > 0.0
        })
    };
    own.iter()
        .enumerate()
        .filter(|(leaf, weight)| **weight > 0.0 && others(*leaf))
        .map(|(leaf, weight)| base.national[leaf] * weight)
        .sum()
}

/// Pairs of sectors of the total that share industries, most jobs first.
fn overlaps(sectors: &[Reading], base: &Base) -> Vec<Overlap> {
    let mut found = Vec::new();
    let counted: Vec<&Reading> = sectors.iter().filter(|sector| sector.in_total).collect();
    for (at, one) in counted.iter().enumerate() {
        for other in &counted[at + 1..] {
            let both: Vec<(usize, f64)> = one.breadths[1]
                .values
                .iter()
                .zip(&other.breadths[1].values)
                .map(|(a, b)| a.min(*b))
                .enumerate()
                .filter(|(_, weight)| *weight > 0.0)
                .collect();
            if !both.is_empty() {
                found.push(Overlap {
                    sectors: [one.title.clone(), other.title.clone()],
                    industries: both.len(),
                    jobs: both
                        .iter()
                        .map(|(leaf, weight)| base.national[*leaf] * weight)
                        .sum(),
                });
            }
        }
    }
    found.sort_by(|a, b| b.jobs.total_cmp(&a.jobs).then(a.sectors.cmp(&b.sectors)));
    found
}

/// The strategy for the reader.
#[must_use]
pub fn view(
    strategy: &Strategy,
    total: &Reading,
    sectors: &[Reading],
    base: &Base,
) -> StrategyView {
    StrategyView {
        name: strategy.name.clone(),
        title: strategy.title.clone(),
        published: strategy.published.clone(),
        note: strategy.note.clone(),
        source: strategy.source.clone(),
        sectors: strategy
            .sectors
            .iter()
            .zip(sectors)
            .enumerate()
            .map(|(at, (sector, reading))| SectorView {
                name: sector.name.clone(),
                title: sector.title.clone(),
                note: sector.note.clone(),
                not_in_sic: sector.not_in_sic.clone(),
                in_total: sector.in_total,
                instruments: sector.instruments.clone(),
                definitions: definitions(sector, reading, base),
                shared_jobs: shared(sectors, at, base),
            })
            .collect(),
        overlap: overlap(sectors),
        overlaps: overlaps(sectors, base),
        jobs: [0, 1, 2].map(|breadth| national(base, &total.breadths[breadth].values)),
    }
}

/// Divisions of SIC 2007 with the jobs that no sector backs, most first.
#[must_use]
pub fn uncovered(facts: &Facts, base: &Base, total: &Reading) -> Vec<Uncovered> {
    let mut found: Vec<Uncovered> = Vec::new();
    for (at, leaf) in facts.leaves().iter().enumerate() {
        let code = &leaf[..2];
        if found.last().is_none_or(|last| last.code != code) {
            found.push(Uncovered {
                code: code.to_owned(),
                name: facts.industries().name(code).unwrap_or("").to_owned(),
                jobs: 0.0,
                uncovered: [0.0; 3],
            });
        }
        if let Some(last) = found.last_mut() {
            last.jobs += base.national[at];
            for (sum, weights) in last.uncovered.iter_mut().zip(&total.breadths) {
                *sum += base.national[at] * (1.0 - weights.values[at]);
            }
        }
    }
    found.retain(|division| division.uncovered[1] > 0.5);
    found.sort_by(|a, b| {
        b.uncovered[1]
            .total_cmp(&a.uncovered[1])
            .then(a.code.cmp(&b.code))
    });
    found
}
