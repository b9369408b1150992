//! Tables of what places are exposed to: energy. It writes what stands in the
//! lens, and holds the columns that the tables of trade share.

use weighbridge_assess::energy::{EnergyExposure, JobsIn};
use weighbridge_assess::standing::{Range, Standing};
use weighbridge_model::place::Place;

use super::places::{GRADE, PLACE, columns};
use super::{Column, CsvTable, optional, plain};

pub(super) const JOBS: [Column; 4] = [
    ("jobs", "jobs", "Jobs in them"),
    ("jobs_low", "jobs", "Lower end of their 90% interval"),
    ("jobs_high", "jobs", "Upper end of it"),
    ("share", "fraction", "Part of all jobs of the place"),
];
pub(super) const RANK: [Column; 3] = [
    (
        "rank_best",
        "rank",
        "Best rank that the intervals allow; 1 is the most",
    ),
    ("rank_worst", "rank", "Worst rank that they allow"),
    (
        "group",
        "group",
        "Places that cannot be told apart from the first of their group share its number",
    ),
];

pub(super) fn place(place: &Place, year: i32) -> Vec<String> {
    vec![
        place.geography.as_str().into(),
        place.code.clone(),
        place.name.clone(),
        year.to_string(),
    ]
}

fn range(range: Option<Range>) -> [String; 3] {
    range.map_or_else(Default::default, |range| {
        [plain(range.value), plain(range.low), plain(range.high)]
    })
}

pub(super) fn rank(standing: Option<Standing>) -> [String; 3] {
    standing.map_or_else(Default::default, |one| {
        [
            one.best.to_string(),
            one.worst.to_string(),
            one.group.to_string(),
        ]
    })
}

pub(super) fn cell(cell: Option<&JobsIn>) -> [String; 5] {
    cell.map_or_else(Default::default, |cell| {
        [
            plain(cell.jobs.jobs),
            plain(cell.jobs.low),
            plain(cell.jobs.high),
            plain(cell.share),
            cell.grade.as_str().into(),
        ]
    })
}

/// Tables of the energy lens.
pub fn energy(exposure: &EnergyExposure) -> Vec<CsvTable> {
    vec![
        energy_places(exposure),
        energy_jobs(exposure),
        energy_industries(exposure),
        energy_definitions(exposure),
        energy_fuels(exposure),
        electricity_prices(exposure),
        price_facts(exposure),
    ]
}

fn energy_places(exposure: &EnergyExposure) -> CsvTable {
    let mut rows = Vec::new();
    for here in exposure.layers.iter().flat_map(|layer| &layer.places) {
        let mut row = place(&here.place, exposure.year);
        row.extend([
            exposure.cost_year.to_string(),
            exposure.value_added_year.to_string(),
            plain(exposure.gap),
            exposure.industries_counted.clone(),
        ]);
        row.extend(cell(here.affected.as_ref()).into_iter().take(4));
        row.extend(range(here.cost));
        row.push(optional(here.cost_per_job));
        row.extend(range(here.of_value_added));
        row.extend(rank(here.standing));
        row.push(if here.cost.is_some() {
            "modelled".into()
        } else {
            String::new()
        });
        rows.push(row);
    }
    CsvTable {
        name: "exposure_energy",
        about: "What a gap in the price of electricity costs each place.",
        columns: columns(&[
            &PLACE,
            &[
                ("cost_year", "year", "Year of what industries bought"),
                (
                    "value_added_year",
                    "year",
                    "Year of the place's value added",
                ),
                (
                    "gap",
                    "fraction",
                    "How far the price here is above elsewhere",
                ),
                ("industries", "", "Industries that are counted"),
            ],
            &JOBS,
            &[
                ("cost_million", "GBP million", "Cost of the gap a year"),
                ("cost_low", "GBP million", "Lower end of its 90% interval"),
                ("cost_high", "GBP million", "Upper end of it"),
                ("cost_per_job", "GBP", "Cost for each of those jobs a year"),
                (
                    "of_value_added",
                    "fraction",
                    "Cost over value added of the place, imputed rent left out",
                ),
                (
                    "of_value_added_low",
                    "fraction",
                    "Lower end of its 90% interval",
                ),
                ("of_value_added_high", "fraction", "Upper end of it"),
            ],
            &RANK,
            &[GRADE],
        ]),
        rows,
    }
}

fn energy_jobs(exposure: &EnergyExposure) -> CsvTable {
    let mut rows = Vec::new();
    for here in exposure.layers.iter().flat_map(|layer| &layer.places) {
        for (definition, jobs) in exposure.definitions.iter().zip(&here.definitions) {
            let mut row = place(&here.place, exposure.year);
            row.extend([
                definition.definition.name.clone(),
                definition.definition.kind.as_str().into(),
            ]);
            row.extend(cell(jobs.as_ref()));
            rows.push(row);
        }
    }
    CsvTable {
        name: "exposure_energy_jobs",
        about: "Jobs of each place in energy-intensive industries, by definition.",
        columns: columns(&[
            &PLACE,
            &[
                (
                    "definition",
                    "",
                    "Definition, or industry singled out; see energy_definitions.csv",
                ),
                (
                    "rests_on",
                    "",
                    "by intensity, by list, by list had in part, or by code",
                ),
            ],
            &JOBS,
            &[GRADE],
        ]),
        rows,
    }
}

fn energy_industries(exposure: &EnergyExposure) -> CsvTable {
    let rows = exposure
        .industries
        .iter()
        .map(|row| {
            let cost = &row.cost;
            let fuels: Vec<String> = cost
                .fuels
                .iter()
                .map(|(fuel, ktoe)| format!("{fuel} {}", plain(*ktoe)))
                .collect();
            vec![
                cost.code.clone(),
                cost.name.clone(),
                exposure.cost_year.to_string(),
                plain(cost.electricity),
                plain(cost.gas),
                plain(cost.petroleum),
                plain(cost.coal),
                plain(cost.value_added),
                plain(cost.output),
                optional(cost.electricity_of_value_added),
                optional(cost.gas_of_value_added),
                optional(cost.energy_of_value_added),
                optional(cost.electricity_of_output),
                exposure.spent_year.to_string(),
                optional(cost.spent_of_value_added),
                optional(cost.trade_intensity),
                exposure.fuel_year.to_string(),
                optional(cost.fuel),
                optional(cost.fuel_of_value_added),
                fuels.join("; "),
                exposure.year.to_string(),
                plain(row.jobs),
                plain(exposure.gap),
                row.counted.to_string(),
                plain(row.counted_part),
                plain(row.gap_cost),
                plain(row.counted_cost()),
                optional(row.gap_per_job),
                optional(row.gap_of_value_added),
                "modelled".into(),
                "derived".into(),
            ]
        })
        .collect();
    CsvTable {
        name: "energy_industries",
        about: "What energy costs each industry of the input-output table, United Kingdom, and what the gap costs it.",
        columns: vec![
            ("industry", "", "Code of the input-output tables"),
            ("name", "", "Name"),
            ("cost_year", "year", "Year of the input-output table"),
            (
                "electricity",
                "GBP million",
                "Bought from the electricity industry, basic prices, domestic",
            ),
            ("gas", "GBP million", "Bought of gas and steam"),
            (
                "petroleum",
                "GBP million",
                "Bought of coke and refined petroleum",
            ),
            ("coal", "GBP million", "Bought of coal"),
            (
                "value_added",
                "GBP million",
                "Gross value added at basic prices",
            ),
            ("output", "GBP million", "Output at basic prices"),
            (
                "electricity_of_value_added",
                "fraction",
                "Electricity over value added; empty where value added is under 2% of output",
            ),
            ("gas_of_value_added", "fraction", "Gas over value added"),
            (
                "energy_of_value_added",
                "fraction",
                "All four over value added",
            ),
            (
                "electricity_of_output",
                "fraction",
                "Electricity over output",
            ),
            ("spent_year", "year", "Year of the supply and use tables"),
            (
                "electricity_spent_of_value_added",
                "fraction",
                "Electricity at purchasers' prices over value added, that year",
            ),
            (
                "trade_intensity",
                "fraction",
                "Exports and imports net of re-exports over output and these imports, newest product tables",
            ),
            ("fuel_year", "year", "Year of the fuels"),
            (
                "fuel_ktoe",
                "thousand tonnes of oil equivalent",
                "Fuels burnt, without electricity",
            ),
            (
                "fuel_of_value_added",
                "tonnes of oil equivalent a GBP million",
                "Fuels burnt over value added of the fuels' year",
            ),
            (
                "fuels",
                "thousand tonnes of oil equivalent",
                "Fuels that make nine tenths of it",
            ),
            ("jobs_year", "year", "Year of the jobs"),
            ("jobs", "jobs", "Jobs in Great Britain"),
            (
                "gap",
                "fraction",
                "How far the price here is above elsewhere",
            ),
            (
                "counted",
                "",
                "Whether the scenario counts the industry, or a part of it",
            ),
            (
                "counted_part",
                "fraction",
                "The part that it counts, by jobs in Great Britain; totals hold that part alone",
            ),
            (
                "gap_cost",
                "GBP million",
                "Electricity times gap over 1 + gap, of the whole industry",
            ),
            (
                "gap_cost_counted",
                "GBP million",
                "The same of the part that the scenario counts, as in the totals, the page and the terminal",
            ),
            ("gap_per_job", "GBP", "The same for each job, Great Britain"),
            (
                "gap_of_value_added",
                "fraction",
                "The same over value added",
            ),
            (
                "gap_grade",
                "",
                "How the four before it are known: they rest on the assumed gap",
            ),
            GRADE,
        ],
        rows,
    }
}

fn energy_definitions(exposure: &EnergyExposure) -> CsvTable {
    let mut rows = Vec::new();
    for row in &exposure.definitions {
        let one = &row.definition;
        for (other, shared) in exposure.definitions.iter().zip(&row.shared) {
            rows.push(vec![
                one.name.clone(),
                one.title.clone(),
                one.kind.as_str().into(),
                row.must_be_known(),
                one.codes.join(" "),
                exposure.year.to_string(),
                plain(row.jobs),
                other.definition.name.clone(),
                plain(*shared),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "energy_definitions",
        about: "Definitions of energy-intensive industries side by side: Great Britain, and what each two share.",
        columns: vec![
            ("definition", "", "Short name"),
            ("title", "", "Name"),
            (
                "rests_on",
                "",
                "by intensity, by list, by list had in part, or by code",
            ),
            ("note", "", "Rule, source, and what must be known"),
            (
                "codes",
                "",
                "Industries of the input-output tables, or SIC, that are in it",
            ),
            ("year", "year", "Year of the jobs"),
            ("jobs", "jobs", "Jobs in Great Britain"),
            ("other", "", "Another definition"),
            ("shared_jobs", "jobs", "Jobs that are in both"),
            GRADE,
        ],
        rows,
    }
}

fn energy_fuels(exposure: &EnergyExposure) -> CsvTable {
    let mut rows = Vec::new();
    for row in &exposure.industries {
        for (fuel, ktoe) in &row.cost.by_fuel {
            rows.push(vec![
                row.cost.code.clone(),
                row.cost.name.clone(),
                exposure.fuel_year.to_string(),
                fuel.clone(),
                plain(*ktoe),
                "official".into(),
            ]);
        }
    }
    CsvTable {
        name: "energy_fuels",
        about: "Fuels burnt by each industry, United Kingdom, electricity not among them.",
        columns: vec![
            ("industry", "", "Code of the input-output tables"),
            ("name", "", "Name"),
            ("year", "year", "Year"),
            ("fuel", "", "Fuel, as the source calls it"),
            (
                "ktoe",
                "thousand tonnes of oil equivalent",
                "Burnt of it; a source's 'low' is next to nothing and stands as 0",
            ),
            GRADE,
        ],
        rows,
    }
}

fn electricity_prices(exposure: &EnergyExposure) -> CsvTable {
    let mut rows = Vec::new();
    for band in &exposure.prices {
        for half in &band.series {
            rows.push(vec![
                band.band.into(),
                band.usage.into(),
                half.half.clone(),
                optional(half.united_kingdom),
                optional(half.median),
                half.members.to_string(),
                exposure.prices_end.into(),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "electricity_prices",
        about: "Industrial electricity prices by band, without recoverable taxes: the United Kingdom against the median of the EU's members.",
        columns: vec![
            ("band", "", "Eurostat's band"),
            ("use", "", "Yearly use"),
            ("half_year", "", "Half-year"),
            (
                "united_kingdom",
                "EUR a kWh",
                "Price; empty where there is none",
            ),
            (
                "eu_median",
                "EUR a kWh",
                "Median of the members that state a price",
            ),
            ("members", "countries", "How many do"),
            (
                "united_kingdom_ends",
                "",
                "Last half-year of the United Kingdom",
            ),
            GRADE,
        ],
        rows,
    }
}

fn price_facts(exposure: &EnergyExposure) -> CsvTable {
    CsvTable {
        name: "electricity_price_facts",
        about: "Single statements about industrial electricity prices and relief, as found.",
        columns: vec![
            ("period", "", "Period"),
            ("statement", "", "What is stated"),
            ("value", "", "The value as found: it may hold two figures"),
            ("unit", "", "Unit as found"),
            ("address", "", "Where it was found"),
        ],
        rows: exposure
            .price_facts
            .iter()
            .map(|fact| {
                vec![
                    fact.period.clone(),
                    fact.measure.clone(),
                    fact.value.clone(),
                    fact.unit.clone(),
                    fact.address.clone(),
                ]
            })
            .collect(),
    }
}
