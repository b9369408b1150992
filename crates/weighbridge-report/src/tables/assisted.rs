//! The table of the assisted-areas map beside the strategy: every district once.
//! It writes what stands in the assessment.

use weighbridge_assess::assessment::Assessment;
use weighbridge_assess::assisted_areas::{Against, Reached};
use weighbridge_model::place::Geography;

use super::{CsvTable, plain};

/// The table; none where the assessment is of other places than districts.
pub fn assisted_areas(assessment: &Assessment) -> Option<CsvTable> {
    let beside = assessment.areas.as_ref()?;
    let layer = assessment
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District && layer.year == assessment.year)?;
    let rows = layer
        .coverage
        .iter()
        .enumerate()
        .map(|(at, place)| {
            // Northern Ireland is in no part of the comparison.
            let compared = place.grade.is_some();
            let mark = |reached: &Reached| match compared {
                true => u8::from(reached.places.contains(&at)).to_string(),
                false => String::new(),
            };
            vec![
                place.place.code.clone(),
                place.place.name.clone(),
                plain(beside.population[at]),
                beside.year.to_string(),
                plain(beside.need[at]),
                mark(&beside.map),
                mark(&beside.strategy),
                mark(&beside.present),
                mark(&beside.neither),
                grade(beside, compared),
            ]
        })
        .collect();
    Some(CsvTable {
        name: "assisted_areas",
        about: "Every district, one a row: whether the assisted-areas map and the strategy reach it, at equal population in Great Britain. Blank in Northern Ireland, which is left out of both.",
        columns: vec![
            ("place_code", "", "Official code of the district"),
            ("place_name", "", "Its name"),
            ("population", "people", "People, mid-year estimate"),
            ("population_year", "year", "Year of the people"),
            ("need", "index a head", "Built-in index of need a head"),
            ("in_map", "", "1 in the assisted-areas map, 0 out"),
            (
                "most_strategy_jobs",
                "",
                "1 among the districts where the strategy’s sectors have the largest shares of the jobs, as many people",
            ),
            (
                "sector_present",
                "",
                "1 where a sector is present over its whole 90% interval",
            ),
            (
                "reached_by_neither",
                "",
                "1 where need is above the mean, no sector is present anywhere within its 90% interval, it is not among those of most_strategy_jobs, and the map leaves it out",
            ),
            ("grade", "", "How the comparison is known"),
        ],
        rows,
    })
}

fn grade(beside: &Against, compared: bool) -> String {
    if compared {
        beside.grade.as_str().into()
    } else {
        String::new()
    }
}
