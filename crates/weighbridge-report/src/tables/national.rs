//! Tables of Great Britain as a whole. It writes what stands in the assessment.

use weighbridge_assess::assessment::Assessment;

use super::{BREADTHS, CsvTable, plain};

pub fn concentration(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for spread in &assessment.concentration {
        for (name, index, all) in [
            ("hoover", spread.hoover, None),
            ("gini", spread.gini, None),
            ("theil", spread.theil, None),
            ("theil_between_regions", spread.theil_between, None),
            ("theil_within_regions", spread.theil_within, None),
            (
                "top_ten_share",
                spread.top_ten,
                Some(spread.top_ten_all_jobs),
            ),
            (
                "london_south_east_share",
                spread.greater_south_east,
                Some(spread.greater_south_east_all_jobs),
            ),
        ] {
            rows.push(vec![
                spread.title.clone(),
                assessment.year.to_string(),
                plain(spread.jobs),
                name.into(),
                plain(index.value),
                plain(index.interval.low),
                plain(index.interval.high),
                all.map(plain).unwrap_or_default(),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "concentration",
        about: "How the jobs of a sector or a comparison are spread over the ITL2 regions of Great Britain, against all jobs.",
        columns: vec![
            ("what", "", "What is spread"),
            ("year", "year", "Year of the jobs"),
            ("jobs", "jobs", "Jobs in Great Britain"),
            ("index", "", "Which index"),
            ("value", "fraction or index", "Its value"),
            (
                "low",
                "fraction or index",
                "Lower end of the 90% interval that rounding leaves",
            ),
            ("high", "fraction or index", "Upper end of it"),
            (
                "all_jobs",
                "fraction",
                "The same of all jobs, where it is a share",
            ),
            ("grade", "", "How it is known"),
        ],
        rows,
    }
}

pub fn uncovered(assessment: &Assessment) -> CsvTable {
    let rows = assessment
        .uncovered
        .iter()
        .map(|industry| {
            let mut row = vec![
                industry.code.clone(),
                industry.name.clone(),
                assessment.year.to_string(),
                plain(industry.jobs),
            ];
            row.extend(industry.uncovered.map(plain));
            row.push("derived".into());
            row
        })
        .collect();
    CsvTable {
        name: "uncovered",
        about: "Industries and their jobs in no sector of the strategy, Great Britain.",
        columns: vec![
            ("industry", "", "SIC 2007 division"),
            ("industry_name", "", "Its official name"),
            ("year", "year", "Year of the jobs"),
            ("jobs", "jobs", "All its jobs"),
            (
                "uncovered_narrow",
                "jobs",
                "Of them in no sector, narrow reading",
            ),
            ("uncovered_central", "jobs", "Central reading"),
            ("uncovered_broad", "jobs", "Broad reading"),
            ("grade", "", "How it is known"),
        ],
        rows,
    }
}

pub fn long_run(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for series in &assessment.long_run {
        for (piece, part) in series.pieces.iter().enumerate() {
            for (year, value) in &part.points {
                rows.push(vec![
                    series.label.clone(),
                    (piece + 1).to_string(),
                    part.source.into(),
                    year.to_string(),
                    plain(*value),
                    series.unit.into(),
                    part.grade.as_str().into(),
                ]);
            }
        }
    }
    CsvTable {
        name: "long_run",
        about: "Long-run series of Great Britain in pieces: between two pieces source or classification breaks, and they must not be joined.",
        columns: vec![
            ("series", "", "What is counted"),
            ("piece", "", "Piece of the series, from 1"),
            ("source", "", "Table and classification"),
            ("year", "year", "Year"),
            ("value", "see unit", "Value"),
            ("unit", "", "Unit of the value"),
            ("grade", "", "How it is known"),
        ],
        rows,
    }
}

pub fn whole(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for year in &assessment.whole {
        for (breadth, word) in BREADTHS.iter().enumerate() {
            rows.push(vec![
                year.year.to_string(),
                (*word).into(),
                plain(year.jobs),
                plain(year.strategy_jobs[breadth]),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "great_britain",
        about: "Jobs of Great Britain in any sector of the strategy, year by year.",
        columns: vec![
            ("year", "year", "Year"),
            ("definition", "", "Reading of the sectors"),
            ("jobs", "jobs", "All jobs"),
            ("strategy_jobs", "jobs", "Jobs in any sector"),
            ("grade", "", "How it is known"),
        ],
        rows,
    }
}
