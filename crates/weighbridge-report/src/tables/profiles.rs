//! Tables of what places are like: what they are specialised in, what they
//! could reach, which are alike, and how many have any sector. It writes what
//! stands in the assessment.

use weighbridge_assess::assessment::Assessment;

use super::places::{DEFINITION, GRADE, PLACE, columns, place};
use super::{CsvTable, graded, optional, plain};

pub fn specialisation(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (here, profile) in layer.coverage.iter().zip(&layer.specialisation) {
            let start = || {
                let mut row = place(layer, here);
                row.extend([plain(profile.krugman), plain(profile.herfindahl)]);
                row
            };
            if profile.specialities.is_empty() {
                let mut row = start();
                row.extend(std::iter::repeat_n(String::new(), 9));
                row.push(graded(here.grade));
                rows.push(row);
            }
            for industry in &profile.specialities {
                let mut row = start();
                row.extend([
                    industry.code.clone(),
                    industry.name.clone(),
                    plain(industry.jobs),
                    plain(industry.jobs_interval.low),
                    plain(industry.jobs_interval.high),
                    plain(industry.location_quotient),
                    plain(industry.quotient_interval.low),
                    plain(industry.quotient_interval.high),
                    industry.sectors.join("; "),
                    graded(here.grade),
                ]);
                rows.push(row);
            }
        }
    }
    CsvTable {
        name: "specialisation",
        about: "Indices of each place's profile, and the largest industries of which it has more than Great Britain, whatever the error.",
        columns: columns(&[
            &PLACE,
            &[
                ("krugman", "0 to 2", "Krugman's index against Great Britain"),
                ("herfindahl", "0 to 1", "Herfindahl's index"),
                ("industry", "", "SIC 2007 group"),
                ("industry_name", "", "Its official name"),
                ("jobs", "jobs", "Jobs here"),
                ("jobs_low", "jobs", "Lower end of their 90% interval"),
                ("jobs_high", "jobs", "Upper end of it"),
                ("location_quotient", "ratio", "Location quotient"),
                ("lq_low", "ratio", "Lower end of its 90% interval, above 1"),
                ("lq_high", "ratio", "Upper end of it"),
                ("sectors", "", "Sectors whose central reading holds it"),
                GRADE,
            ],
        ]),
        rows,
    }
}

pub fn reach(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (here, reach) in layer.coverage.iter().zip(&layer.reach) {
            let start = || {
                let mut row = place(layer, here);
                row.extend([optional(reach.complexity), optional(reach.fitness)]);
                row
            };
            if reach.opportunities.is_empty() {
                let mut row = start();
                row.extend(std::iter::repeat_n(String::new(), 7));
                row.push(graded(here.grade));
                rows.push(row);
            }
            for industry in &reach.opportunities {
                let mut row = start();
                row.extend([
                    industry.code.clone(),
                    industry.name.clone(),
                    industry.sectors.join("; "),
                    plain(industry.density),
                    plain(industry.location_quotient),
                    plain(industry.jobs),
                    plain(industry.complexity),
                    graded(here.grade),
                ]);
                rows.push(row);
            }
        }
    }
    CsvTable {
        name: "reach",
        about: "Backed industries of which each place has little or nothing (quotient under a half) but is close to, closest first, and the complexity of its profile.",
        columns: columns(&[
            &PLACE,
            &[
                (
                    "complexity",
                    "z-score",
                    "Economic complexity index, signed as diversity; no scale of merit; empty where the place is too small",
                ),
                ("fitness", "mean 1", "Fitness (Tacchella 2012)"),
                ("industry", "", "SIC 2007 group"),
                ("industry_name", "", "Its official name"),
                ("sectors", "", "Sectors whose central reading holds it"),
                (
                    "density",
                    "0 to 1",
                    "How much of what is related to it is here",
                ),
                (
                    "location_quotient",
                    "ratio",
                    "Location quotient here, below 1",
                ),
                ("jobs", "jobs", "Jobs here"),
                (
                    "industry_complexity",
                    "z-score",
                    "Complexity of the industry",
                ),
                GRADE,
            ],
        ]),
        rows,
    }
}

pub fn long_run(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (here, all) in layer.coverage.iter().zip(&layer.long_run) {
            for series in all {
                for (piece, part) in series.pieces.iter().enumerate() {
                    for (year, value) in &part.points {
                        rows.push(vec![
                            layer.geography.as_str().into(),
                            here.place.code.clone(),
                            series.label.clone(),
                            (piece + 1).to_string(),
                            year.to_string(),
                            plain(*value),
                            series.unit.into(),
                            part.grade.as_str().into(),
                        ]);
                    }
                }
            }
        }
    }
    CsvTable {
        name: "long_run_places",
        about: "Long-run series of each place, in the pieces of long_run.csv, which names their sources.",
        columns: columns(&[
            &PLACE[..2],
            &[
                ("series", "", "What is counted"),
                (
                    "piece",
                    "",
                    "Piece of the series, from 1; two pieces must not be joined",
                ),
                ("year", "year", "Year"),
                ("value", "see unit", "Value"),
                ("unit", "", "Unit of the value"),
                ("grade", "", "How it is known"),
            ],
        ]),
        rows,
    }
}

pub fn similar(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for (here, list) in layer.coverage.iter().zip(&layer.similar) {
            for (position, (other, krugman)) in list.iter().enumerate() {
                let Some(other) = layer.coverage.get(*other) else {
                    continue;
                };
                let mut row = place(layer, here);
                row.extend([
                    (position + 1).to_string(),
                    other.place.code.clone(),
                    other.place.name.clone(),
                    plain(*krugman),
                    graded(here.grade),
                ]);
                rows.push(row);
            }
        }
    }
    CsvTable {
        name: "similar",
        about: "The places of the same kind most like each place in industries.",
        columns: columns(&[
            &PLACE,
            &[
                ("position", "rank", "1 the most like"),
                ("similar_code", "", "Official code of the other place"),
                ("similar_name", "", "Its name"),
                (
                    "krugman",
                    "0 to 2",
                    "Krugman's index between the two, 0 where they are alike",
                ),
                GRADE,
            ],
        ]),
        rows,
    }
}

pub fn presence(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        let grade = graded(super::super::worst_grade(layer));
        for count in &layer.presence.counts {
            let limits = &count.thresholds;
            rows.push(vec![
                layer.geography.as_str().into(),
                layer.year.to_string(),
                count.breadth.into(),
                plain(limits.size),
                plain(limits.specialisation),
                plain(limits.focus),
                limits.stars.to_string(),
                count.places.to_string(),
                count.none.to_string(),
                count.open.to_string(),
                count.some.to_string(),
                plain(count.jobs_none),
                grade.clone(),
            ]);
        }
    }
    CsvTable {
        name: "presence",
        about: "Places by whether any sector has a significant presence, and how that hangs on the reading and the thresholds.",
        columns: columns(&[
            &[PLACE[0], PLACE[3], DEFINITION],
            &[
                ("size_threshold", "jobs", "Jobs at least"),
                (
                    "specialisation_threshold",
                    "ratio",
                    "Location quotient at least",
                ),
                ("focus_threshold", "fraction", "Share of jobs at least"),
                ("stars_needed", "1 to 3", "Tests that must be passed"),
                ("places", "places", "Places with figures"),
                ("none", "places", "With no sector, whatever the error"),
                ("open", "places", "The error leaves it open"),
                ("some", "places", "With at least one, whatever the error"),
                ("jobs_none", "jobs", "Jobs in the places with none"),
                GRADE,
            ],
        ]),
        rows,
    }
}
