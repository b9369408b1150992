//! Tables with a row a place. It writes what stands in the assessment.

use weighbridge_assess::assessment::{Assessment, Layer};
use weighbridge_assess::change::ShiftShare;
use weighbridge_assess::coverage::{Cell, PlaceCoverage};

use super::{BREADTHS, Column, CsvTable, graded, optional, plain};

pub(super) const PLACE: [Column; 4] = [
    ("geography", "", "Kind of area and its vintage"),
    ("place_code", "", "Official code"),
    ("place_name", "", "Official name"),
    ("year", "year", "Year of the jobs"),
];
pub(super) const DEFINITION: Column = (
    "definition",
    "",
    "Reading of the sector: narrow, central or broad",
);
pub(super) const GRADE: Column = (
    "grade",
    "",
    "official (as published), derived (arithmetic on official figures) or modelled (an estimate with its tested error); empty where there are no figures",
);

pub(super) fn columns(parts: &[&[Column]]) -> Vec<Column> {
    parts.iter().flat_map(|part| part.iter().copied()).collect()
}

pub(super) fn place(layer: &Layer, here: &PlaceCoverage) -> Vec<String> {
    vec![
        layer.geography.as_str().into(),
        here.place.code.clone(),
        here.place.name.clone(),
        layer.year.to_string(),
    ]
}

/// Jobs, low, high, share of a cell, or blanks.
fn jobs(cell: Option<&Cell>) -> [String; 4] {
    match cell {
        Some(cell) => [
            plain(cell.jobs.jobs),
            plain(cell.jobs.low),
            plain(cell.jobs.high),
            plain(cell.share),
        ],
        None => Default::default(),
    }
}

fn quotient(cell: Option<&Cell>) -> [String; 5] {
    match cell {
        Some(cell) => [
            plain(cell.location_quotient),
            plain(cell.quotient_low),
            plain(cell.quotient_high),
            cell.stars.to_string(),
            cell.presence.as_str().into(),
        ],
        None => Default::default(),
    }
}

pub fn coverage(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (position, here) in layer.coverage.iter().enumerate() {
            let added = layer.value_added.get(position);
            for (breadth, word) in BREADTHS.iter().enumerate() {
                let cell = here.total[breadth].as_ref();
                let (present, open) = here.present(breadth);
                let known = here.grade.is_some();
                let mut row = place(layer, here);
                row.extend([(*word).into(), plain(here.jobs)]);
                row.extend(jobs(cell));
                row.extend(quotient(cell).into_iter().take(3));
                row.extend([
                    if known {
                        present.to_string()
                    } else {
                        String::new()
                    },
                    if known {
                        open.to_string()
                    } else {
                        String::new()
                    },
                    graded(cell.map(|cell| cell.grade).or(here.grade)),
                    added
                        .map(|added| added.year.to_string())
                        .unwrap_or_default(),
                    optional(added.map(|added| added.all)),
                    optional(added.and_then(|added| added.total[breadth])),
                    graded(added.and_then(|added| added.grade)),
                ]);
                rows.push(row);
            }
        }
    }
    CsvTable {
        name: "coverage",
        about: "Jobs and value added of each place in any sector of the strategy, each job once.",
        columns: columns(&[
            &PLACE,
            &[
                DEFINITION,
                ("jobs", "jobs", "All jobs"),
                ("strategy_jobs", "jobs", "Jobs in any sector"),
                (
                    "strategy_jobs_low",
                    "jobs",
                    "Lower end of their 90% interval",
                ),
                ("strategy_jobs_high", "jobs", "Upper end of it"),
                ("strategy_share", "fraction", "Part of all jobs"),
                (
                    "location_quotient",
                    "ratio",
                    "That part over the part in Great Britain",
                ),
                ("lq_low", "ratio", "Lower end of its 90% interval"),
                ("lq_high", "ratio", "Upper end of it"),
                (
                    "sectors_present",
                    "sectors",
                    "Sectors with a significant presence, whatever the error",
                ),
                (
                    "sectors_open",
                    "sectors",
                    "Sectors of which the error leaves it open",
                ),
                GRADE,
                ("gva_year", "year", "Year of the value added"),
                (
                    "gva_million",
                    "GBP million",
                    "Value added at current prices, imputed rent left out",
                ),
                ("strategy_gva_million", "GBP million", "Of it in any sector"),
                ("gva_grade", "", "Grade of the value added"),
            ],
        ]),
        rows,
    }
}

pub fn sectors(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (position, here) in layer.coverage.iter().enumerate() {
            let added = layer.value_added.get(position);
            for (at, sector) in assessment.strategy.sectors.iter().enumerate() {
                let cells = here.sectors.get(at).copied().unwrap_or_default();
                for (breadth, word) in BREADTHS.iter().enumerate() {
                    let cell = cells[breadth].as_ref();
                    let mut row = place(layer, here);
                    row.extend([(*word).into(), plain(here.jobs)]);
                    row.extend([sector.name.clone(), sector.title.clone()]);
                    row.extend(jobs(cell));
                    row.extend(quotient(cell));
                    row.extend([
                        graded(cell.map(|cell| cell.grade)),
                        optional(
                            added
                                .and_then(|added| added.sectors.get(at))
                                .and_then(|values| values[breadth]),
                        ),
                        graded(added.and_then(|added| added.grade)),
                    ]);
                    rows.push(row);
                }
            }
        }
    }
    CsvTable {
        name: "sectors",
        about: "Jobs of each place in each sector. Sectors overlap: their sum is not the strategy's total.",
        columns: columns(&[
            &PLACE,
            &[
                DEFINITION,
                ("jobs", "jobs", "All jobs of the place"),
                ("sector", "", "Short name of the sector"),
                ("sector_title", "", "Name of the sector"),
                ("sector_jobs", "jobs", "Jobs in the sector"),
                ("sector_jobs_low", "jobs", "Lower end of their 90% interval"),
                ("sector_jobs_high", "jobs", "Upper end of it"),
                ("sector_share", "fraction", "Part of all jobs"),
                (
                    "location_quotient",
                    "ratio",
                    "That part over the part in Great Britain",
                ),
                ("lq_low", "ratio", "Lower end of its 90% interval"),
                ("lq_high", "ratio", "Upper end of it"),
                (
                    "stars",
                    "0 to 3",
                    "Tests of size, specialisation and focus that are passed",
                ),
                (
                    "presence",
                    "",
                    "yes, uncertain or no: a significant presence, as far as the error tells",
                ),
                GRADE,
                (
                    "sector_gva_million",
                    "GBP million",
                    "Value added in the sector at current prices",
                ),
                ("gva_grade", "", "Grade of the value added"),
            ],
        ]),
        rows,
    }
}

pub fn clusters(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for sector in &layer.clusters {
            let name = sector
                .sector
                .and_then(|at| assessment.strategy.sectors.get(at))
                .map_or("any", |sector| sector.name.as_str());
            for (here, cell) in layer.coverage.iter().zip(&sector.places) {
                let mut row = place(layer, here);
                row.extend([
                    name.into(),
                    sector.title.clone(),
                    cell.stars.to_string(),
                    cell.moran.as_str().into(),
                    plain(cell.moran_p),
                    plain(cell.getis_ord),
                    plain(cell.getis_ord_p),
                    cell.getis_ord_significant.to_string(),
                    plain(sector.moran),
                    plain(sector.moran_p),
                    graded(here.grade),
                ]);
                rows.push(row);
            }
        }
    }
    CsvTable {
        name: "clusters",
        about: "Clusters under the central reading: stars, local Moran and Getis-Ord by place and sector.",
        columns: columns(&[
            &PLACE,
            &[
                (
                    "sector",
                    "",
                    "Short name of the sector; any: the strategy's total",
                ),
                ("sector_title", "", "Name of the sector"),
                (
                    "stars",
                    "0 to 3",
                    "Tests of size, specialisation and focus that are passed",
                ),
                (
                    "neighbourhood",
                    "",
                    "Local Moran after false-discovery control",
                ),
                (
                    "moran_p",
                    "probability",
                    "Permutation p-value of local Moran",
                ),
                ("getis_ord", "standard score", "Getis-Ord G*"),
                ("getis_ord_p", "probability", "Its permutation p-value"),
                (
                    "getis_ord_significant",
                    "",
                    "Whether it stands after false-discovery control",
                ),
                ("global_moran", "index", "Moran's I over all places"),
                ("global_moran_p", "probability", "Its permutation p-value"),
                GRADE,
            ],
        ]),
        rows,
    }
}

fn parts(share: Option<&ShiftShare>) -> [String; 7] {
    match share {
        Some(share) => [
            share.national,
            share.mix,
            share.competitive,
            share.pure_competitive,
            share.allocation,
            share.regional_growth,
            share.regional_mix,
        ]
        .map(plain),
        None => Default::default(),
    }
}

pub fn change(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (here, change) in layer.coverage.iter().zip(&layer.change) {
            for (what, jobs, growth, share) in [
                ("all", change.jobs, change.growth, &change.all),
                (
                    "strategy",
                    change.strategy_jobs,
                    change.strategy_growth,
                    &change.strategy,
                ),
            ] {
                let mut row: Vec<String> = place(layer, here).into_iter().take(3).collect();
                row.extend([change.from.to_string(), change.to.to_string(), what.into()]);
                row.extend([plain(jobs[0]), plain(jobs[1]), plain(growth)]);
                row.extend(parts(share.as_ref()));
                row.push(graded(here.grade));
                rows.push(row);
            }
        }
    }
    CsvTable {
        name: "change",
        about: "Change of jobs taken apart (shift-share by the 21 sections of SIC 2007, without farms), all industries and those in any sector (central).",
        columns: columns(&[
            &PLACE[..3],
            &[
                ("from", "year", "First year"),
                ("to", "year", "Last year"),
                (
                    "industries",
                    "",
                    "all, or those in any sector of the strategy",
                ),
                ("jobs_from", "jobs", "Jobs in the first year"),
                ("jobs_to", "jobs", "Jobs in the last year"),
                ("growth_a_year", "fraction", "Growth a year"),
                (
                    "national",
                    "jobs",
                    "Growing as all jobs of Great Britain (Dunn)",
                ),
                ("mix", "jobs", "What the mix of industries adds (Dunn)"),
                (
                    "competitive",
                    "jobs",
                    "How its industries did against the same elsewhere (Dunn)",
                ),
                (
                    "pure_competitive",
                    "jobs",
                    "Competitive effect without specialisation (Esteban-Marquillas)",
                ),
                ("allocation", "jobs", "The rest of it (Esteban-Marquillas)"),
                (
                    "regional_growth",
                    "jobs",
                    "Regional growth part of it (Arcelus)",
                ),
                ("regional_mix", "jobs", "Regional mix part of it (Arcelus)"),
                GRADE,
            ],
        ]),
        rows,
    }
}
