//! A small assessment made by hand, with what trips reports up: a place
//! without figures, a hole in an outline, names that look like markup, a
//! sector that SIC cannot see, quotients that tell nothing.

// Each test file uses its own part of this.
#![allow(dead_code)]

use weighbridge_assess::assessment::*;
use weighbridge_assess::base::Estimate;
use weighbridge_assess::change::{Change, Series, SeriesPiece, ShiftShare};
use weighbridge_assess::classes::PlaceClass;
use weighbridge_assess::clusters::{ClusterCell, Neighbourhood, SectorClusters};
use weighbridge_assess::comparison::{Comparison, IndustrySet};
use weighbridge_assess::concentration::{Concentration, Index, Kind};
use weighbridge_assess::coverage::{Cell, PlaceCoverage, Presence, Thresholds};
use weighbridge_assess::presence::{ClassPresence, PresenceCount, PresenceSummary, SectorPresence};
use weighbridge_assess::reach::{Opportunity, Reach};
use weighbridge_assess::specialisation::{Specialisation, Speciality};
use weighbridge_assess::value_added::ValueAddedCoverage;
use weighbridge_model::figure::{Grade, Interval};
use weighbridge_model::place::{Geography, Place};

/// A name that must stay text wherever it is shown.
pub const HOSTILE: &str = "Ynys \"<script>alert('x')</script>\" & Môn";

fn cell(jobs: f64, spread: f64, all: f64, grade: Grade) -> Cell {
    let quotient = |jobs: f64| jobs / all / 0.2;
    Cell {
        jobs: Estimate {
            jobs,
            low: (jobs - spread).max(0.0),
            high: jobs + spread,
        },
        grade,
        share: jobs / all,
        share_low: (jobs - spread).max(0.0) / all,
        share_high: (jobs + spread) / all,
        location_quotient: quotient(jobs),
        quotient_low: quotient((jobs - spread).max(0.0)),
        quotient_high: quotient(jobs + spread),
        stars: 2,
        presence: if spread > jobs {
            Presence::Uncertain
        } else {
            Presence::Yes
        },
    }
}

fn covered(code: &str, name: &str, geography: Geography, grade: Option<Grade>) -> PlaceCoverage {
    let place = Place {
        code: code.into(),
        name: name.into(),
        geography,
    };
    let Some(known) = grade else {
        return PlaceCoverage {
            place,
            grade,
            jobs: f64::NAN,
            total: [None; 3],
            sectors: vec![[None; 3]; 3],
            counted: vec![true; 3],
        };
    };
    let all = 50_000.0 + 1_000.0 * f64::from(code.as_bytes()[code.len() - 1]);
    let three = |jobs: f64, spread: f64| {
        [0.5, 1.0, 1.5].map(|times| Some(cell(jobs * times, spread, all, known)))
    };
    PlaceCoverage {
        place,
        grade,
        jobs: all,
        total: three(all / 4.0, 900.0),
        sectors: vec![three(12_345.0, 2_345.0), three(120.0, 400.0), [None; 3]],
        counted: vec![true; 3],
    }
}

fn square(west: f64, south: f64, size: f64) -> Vec<(f64, f64)> {
    vec![
        (west, south),
        (west + size, south),
        (west + size, south + size),
        (west, south + size),
        (west, south),
    ]
}

fn layer(geography: Geography, places: Vec<PlaceCoverage>, outlined: bool) -> Layer {
    let count = places.len();
    let share = ShiftShare {
        national: 656.0,
        mix: -70.0,
        competitive: 140.0,
        pure_competitive: 100.0,
        allocation: 40.0,
        regional_growth: 90.0,
        regional_mix: 50.0,
    };
    let outlines = (0..count)
        .map(|place| {
            #[allow(clippy::cast_precision_loss)]
            let west = -4.0 + place as f64;
            let mut rings = vec![square(west, 52.0, 0.9)];
            if place == 0 {
                // A lake, clockwise or not as chance has it.
                rings.push(square(west + 0.3, 52.3, 0.2));
            }
            rings
        })
        .collect();
    Layer {
        geography,
        year: 2021,
        value_added: places
            .iter()
            .map(|place| ValueAddedCoverage {
                year: 2021,
                all: 3_812.4,
                total: [Some(100.0), Some(532.1), Some(600.0)],
                sectors: vec![[Some(1.0), Some(2.0), Some(3.0)]; 3],
                grade: place.grade.map(|_| Grade::Modelled),
            })
            .collect(),
        specialisation: places
            .iter()
            .map(|_| Specialisation {
                krugman: 0.46,
                herfindahl: 0.02,
                specialities: vec![Speciality {
                    code: "241".into(),
                    name: "Basic iron & steel".into(),
                    jobs: 1_234.0,
                    jobs_interval: Interval {
                        low: 900.0,
                        high: 1_600.0,
                    },
                    location_quotient: 3.1,
                    quotient_interval: Interval {
                        low: 2.2,
                        high: 4.0,
                    },
                    sectors: Vec::new(),
                }],
            })
            .collect(),
        change: places
            .iter()
            .map(|_| Change {
                from: 2015,
                to: 2021,
                jobs: [80_000.0, 86_300.0],
                strategy_jobs: [12_000.0, 12_900.0],
                growth: 0.014,
                strategy_growth: 0.012,
                all: Some(share),
                strategy: Some(share),
            })
            .collect(),
        classes: places
            .iter()
            .map(|_| PlaceClass {
                settlement: Some("town"),
                former_industrial: Some(true),
                industry_share_1991: Some(0.4),
                industry_change: Some(-0.5),
            })
            .collect(),
        reach: places
            .iter()
            .map(|_| Reach {
                complexity: Some(0.94),
                fitness: Some(1.1),
                opportunities: vec![Opportunity {
                    code: "289".into(),
                    name: "Special-purpose machinery".into(),
                    sectors: vec!["Advanced <manufacturing>".into()],
                    density: 0.48,
                    location_quotient: 0.59,
                    jobs: 210.0,
                    complexity: f64::NAN,
                }],
            })
            .collect(),
        long_run: places
            .iter()
            .map(|_| {
                vec![Series {
                    label: "Manufacturing & mining".into(),
                    unit: "jobs",
                    pieces: vec![SeriesPiece {
                        source: "the panel of 1991",
                        grade: Grade::Derived,
                        points: vec![(1991, 30_000.0), (1998, 21_000.0)],
                    }],
                }]
            })
            .collect(),
        similar: (0..count)
            .map(|place| vec![((place + 1) % count, 0.3)])
            .collect(),
        clusters: if outlined {
            vec![SectorClusters {
                sector: Some(0),
                title: "Advanced <manufacturing>".into(),
                moran: 0.28,
                moran_p: 0.001,
                places: (0..count)
                    .map(|place| ClusterCell {
                        stars: 2,
                        moran: if place == 0 {
                            Neighbourhood::HighHigh
                        } else {
                            Neighbourhood::NotSignificant
                        },
                        moran_p: 0.01,
                        getis_ord: 2.5,
                        getis_ord_p: 0.02,
                        getis_ord_significant: place == 1,
                    })
                    .collect(),
            }]
        } else {
            Vec::new()
        },
        outlines: if outlined { outlines } else { Vec::new() },
        supply: Vec::new(),
        presence: PresenceSummary {
            counts: ["narrow", "central", "broad"]
                .map(|breadth| PresenceCount {
                    breadth,
                    thresholds: Thresholds::default(),
                    places: 2,
                    none: 0,
                    open: 1,
                    some: 1,
                    jobs_none: 0.0,
                })
                .to_vec(),
            sectors: vec![SectorPresence {
                title: "Advanced <manufacturing>".into(),
                counts: [[1, 1, 0]; 3],
            }],
            none: [vec![0], vec![0], Vec::new()],
            open: Default::default(),
            classes: vec![ClassPresence {
                class: "town".into(),
                places: 2,
                none: 0,
                open: 1,
                strategy_share: 0.25,
            }],
        },
        coverage: places,
    }
}

fn sector(name: &str, title: &str, not_in_sic: Option<&str>) -> SectorView {
    SectorView {
        name: name.into(),
        title: title.into(),
        note: "A note & more".into(),
        not_in_sic: not_in_sic.map(str::to_owned),
        in_total: true,
        instruments: vec!["A fund of <£1bn>".into()],
        definitions: ["narrow", "central", "broad"]
            .map(|breadth| DefinitionView {
                breadth,
                given: breadth != "broad",
                codes: vec!["24".into(), "2511 × 0.5".into()],
                source: "A list".into(),
                note: String::new(),
                jobs: not_in_sic.is_none().then_some(737_000.0),
            })
            .to_vec(),
        shared_jobs: 127_000.0,
    }
}

fn strategy(name: &str, title: &str) -> StrategyView {
    StrategyView {
        name: name.into(),
        title: title.into(),
        published: "2025-06".into(),
        note: "Eight sectors.".into(),
        source: "A department".into(),
        sectors: vec![
            sector("advanced", "Advanced <manufacturing>", None),
            sector("life", "Life sciences", None),
            sector("clean", "Clean energy", Some("SIC has no industry for it.")),
        ],
        overlap: (73, 283),
        overlaps: vec![Overlap {
            sectors: ["Advanced <manufacturing>".into(), "Life sciences".into()],
            industries: 3,
            jobs: 5_570.0,
        }],
        jobs: [2_760_000.0, 7_990_000.0, 8_500_000.0],
    }
}

fn index(value: f64) -> Index {
    Index {
        value,
        interval: Interval {
            low: value - 0.01,
            high: value + 0.01,
        },
    }
}

/// The assessment.
pub fn assessment() -> Assessment {
    let districts = vec![
        covered(
            "E08000016",
            "Barnsley",
            Geography::District,
            Some(Grade::Modelled),
        ),
        covered(
            "W06000001",
            HOSTILE,
            Geography::District,
            Some(Grade::Modelled),
        ),
        covered("N09000003", "Belfast", Geography::District, None),
    ];
    // A code of a user's own that is the code of a district.
    let own = vec![covered(
        "E08000016",
        "My \"own\" region",
        Geography::Own,
        Some(Grade::Derived),
    )];
    let finding = Finding {
        question: 5,
        statement: "1 of 2 districts has no sector & 1 is left open.".into(),
        figures: vec![Figure {
            label: "share <of jobs>".into(),
            value: 0.255,
            interval: Some(Interval {
                low: 0.24,
                high: 0.27,
            }),
            unit: "fraction",
            period: "2021".into(),
            grade: Grade::Modelled,
            sources: vec!["employment_itl2_industry"],
        }],
        weight: 1.0,
    };
    let totals = |places: &[PlaceCoverage]| places.iter().map(|place| place.total).collect();
    Assessment {
        apart: false,
        strategy: strategy("uk-2025", "Industrial Strategy <of> June 2025"),
        compare: Some(Comparison {
            strategy: strategy("uk-2017", "The 2017 & earlier list"),
            sets: vec![IndustrySet {
                what: "new",
                industries: 186,
                jobs: 7_270_000.0,
                largest: vec![("781".into(), "Temporary <employment>".into(), 797_000.0)],
            }],
            totals: vec![totals(&districts), totals(&own)],
        }),
        year: 2021,
        thresholds: Thresholds::default(),
        whole: (2019..=2021)
            .map(|year| WholeYear {
                year,
                jobs: 31_366_000.0,
                strategy_jobs: [2_760_000.0, 7_990_000.0, 8_500_000.0],
                comparable: [31e6, 8e6],
            })
            .collect(),
        layers: vec![
            layer(Geography::District, districts, true),
            layer(Geography::Own, own, false),
        ],
        concentration: [
            ("Advanced <manufacturing>", Kind::Sector),
            ("Any sector", Kind::Total),
            ("All manufacturing", Kind::Comparison),
        ]
        .map(|(title, kind)| Concentration {
            title: title.into(),
            kind,
            jobs: 737_000.0,
            hoover: index(0.22),
            gini: index(0.3),
            theil: index(0.18),
            theil_between: index(0.14),
            theil_within: index(0.04),
            top_ten: index(0.45),
            top_ten_all_jobs: 0.42,
            greater_south_east: index(0.14),
            greater_south_east_all_jobs: 0.33,
        })
        .to_vec(),
        uncovered: (10..30)
            .map(|code| Uncovered {
                code: code.to_string(),
                name: format!("Industry <{code}> & co"),
                jobs: 1_000.0 * f64::from(code),
                uncovered: [900.0 * f64::from(code); 3],
            })
            .collect(),
        long_run: vec![Series {
            label: "Manufacturing & mining".into(),
            unit: "jobs",
            pieces: vec![
                SeriesPiece {
                    source: "the panel of 1991",
                    grade: Grade::Derived,
                    points: vec![(1991, 5e6), (1995, 4.4e6)],
                },
                SeriesPiece {
                    source: "the panel of 1998",
                    grade: Grade::Derived,
                    points: vec![(1998, 4.2e6), (2008, 2.9e6)],
                },
            ],
        }],
        areas: None,
        exposures: weighbridge_assess::exposure::Exposures::default(),
        findings: vec![finding.clone()],
        asks: weighbridge_assess::ask_table::rows(&weighbridge_assess::ask_table::built_in()),
        paper: None,
        conclusions: Vec::new(),
        capability: None,
        steel: None,
        telling: vec![finding],
        notes: vec!["A note with <markup> & more.".into()],
        sources: vec![SourceLine {
            table: "employment_itl2_industry".into(),
            attribution:
                "Contains public sector information licensed under the Open Government Licence v3.0"
                    .into(),
            years: "2015-2021".into(),
            geography: "ITL2 2021".into(),
        }],
    }
}
