//! Tables of supply: how exposed each industry is, which places that reaches,
//! and a shock. It writes what stands in the assessment or the shock.

use weighbridge_assess::assessment::Assessment;
use weighbridge_assess::capability::run::Shock;
use weighbridge_assess::capability::shock::Loss;

use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use super::{CsvTable, graded, optional, plain};

/// Tables that the figures of supply are made from.
const SOURCES: &str =
    "input_output; imports_use; product_origins; trade_partners; employment_itl2_industry";

pub fn industries(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    if let Some(lens) = &assessment.capability {
        for row in &lens.industries {
            let (product, share) = row
                .largest_import
                .as_ref()
                .map_or((String::new(), None), |(name, share)| {
                    (name.clone(), Some(*share))
                });
            rows.push(vec![
                row.code.clone(),
                row.name.clone(),
                lens.year.to_string(),
                lens.jobs_year.to_string(),
                plain(row.output),
                plain(row.jobs),
                plain(row.import_direct),
                plain(row.import_total),
                optional(row.without_alternatives),
                optional(row.from_eu),
                optional(row.from_one),
                row.one.clone().unwrap_or_default(),
                optional(row.goods),
                product,
                optional(share),
                optional(row.concentration),
                plain(row.dependents),
                row.who.join("; "),
                optional(row.index),
                optional(row.range.map(|range| range[0])),
                optional(row.range.map(|range| range[1])),
                lens.most_exposed.contains(&row.code).to_string(),
                "modelled".into(),
                SOURCES.into(),
            ]);
        }
    }
    CsvTable {
        name: "exposure_supply",
        about: "How exposed the supplies of each industry of the input-output table are, with all parts of the index.",
        columns: vec![
            ("industry", "", "Code in the input-output table"),
            ("name", "", "Its name there"),
            ("year", "year", "Year of the table"),
            ("jobs_year", "year", "Year of the jobs"),
            ("output", "£ million", "Output at basic prices"),
            ("jobs", "jobs", "Jobs in Great Britain"),
            (
                "import_direct",
                "fraction",
                "Imported inputs a pound of output",
            ),
            (
                "import_total",
                "fraction",
                "Imports in the whole domestic chain a pound of final demand",
            ),
            (
                "without_alternatives",
                "fraction",
                "Of its imported inputs, what has no makers here that sell here",
            ),
            (
                "from_eu",
                "fraction",
                "Of the goods that it imports, what comes from the European Union (origins of 2022)",
            ),
            (
                "from_one_source",
                "fraction",
                "The larger of that and the part that comes, at least, from the largest country of crude oil and gas: no other single country is seen, so that low is not safe",
            ),
            (
                "one_source",
                "",
                "Which source that is: the European Union, or a country",
            ),
            (
                "origin_known",
                "fraction",
                "Of its imported inputs, what is goods, of which the origin is had",
            ),
            ("largest_import", "", "The product that it imports most"),
            (
                "largest_import_share",
                "fraction",
                "Share of that product in its imports",
            ),
            (
                "concentration",
                "index",
                "Herfindahl index of its imports by product, 0 to 1",
            ),
            (
                "dependents",
                "jobs",
                "Jobs in other industries that hang on its supply downstream",
            ),
            ("dependents_most", "", "Industries with most of these jobs"),
            (
                "index",
                "0 to 100",
                "Mean percentile rank of the four parts",
            ),
            (
                "index_low",
                "0 to 100",
                "Lowest index with one part left out",
            ),
            (
                "index_high",
                "0 to 100",
                "Highest index with one part left out",
            ),
            (
                "most_exposed",
                "",
                "Whether it is in the quarter that ranks highest",
            ),
            ("grade", "", "How it is known"),
            ("source", "", "Tables that it was made from"),
        ],
        rows,
    }
}

pub fn places(assessment: &Assessment) -> CsvTable {
    let mut rows = Vec::new();
    for layer in &assessment.layers {
        for row in &layer.supply {
            if row.grade.is_none() {
                continue;
            }
            rows.push(vec![
                layer.geography.as_str().into(),
                row.place.code.clone(),
                row.place.name.clone(),
                layer.year.to_string(),
                plain(row.jobs),
                plain(row.exposed.jobs),
                plain(row.exposed.low),
                plain(row.exposed.high),
                plain(row.exposed.jobs / row.jobs),
                row.industries
                    .iter()
                    .map(|(name, _)| name.as_str())
                    .collect::<Vec<_>>()
                    .join("; "),
                optional(row.steel.map(|steel| steel.jobs)),
                optional(row.steel.map(|steel| steel.low)),
                optional(row.steel.map(|steel| steel.high)),
                row.steel.map_or("", |_| Grade::Modelled.as_str()).into(),
                graded(row.grade),
                SOURCES.into(),
            ]);
        }
    }
    CsvTable {
        name: "exposure_supply_places",
        about: "Jobs of each place in the quarter of industries that rank highest on the index of exposed supplies, and at risk if primary steel ended.",
        columns: vec![
            ("geography", "", "Kind of place"),
            ("code", "", "Official code"),
            ("place", "", "Name"),
            ("year", "year", "Year of the jobs"),
            ("jobs", "jobs", "All jobs"),
            ("exposed", "jobs", "Jobs in that quarter of industries"),
            ("exposed_low", "jobs", "Lower end of the 90% interval"),
            ("exposed_high", "jobs", "Upper end"),
            ("exposed_share", "fraction", "Share of all jobs"),
            (
                "exposed_industries",
                "",
                "The three of them with most jobs here",
            ),
            (
                "steel",
                "jobs",
                "Jobs at risk if primary steel ended: direct, upstream and downstream, each once",
            ),
            (
                "steel_low",
                "jobs",
                "Lower end of the 90% interval of where the jobs are",
            ),
            ("steel_high", "jobs", "Upper end"),
            (
                "steel_grade",
                "",
                "How the three before it are known: a model says who fails with steel",
            ),
            ("grade", "", "How it is known"),
            ("source", "", "Tables that it was made from"),
        ],
        rows,
    }
}

/// The word for a kind of place: "nation" is the whole table here.
fn kind_of_place(geography: Geography) -> &'static str {
    match geography {
        Geography::Nation => "country",
        other => other.as_str(),
    }
}

/// A shock: one row a figure.
#[must_use]
pub fn shock(shock: &Shock) -> CsvTable {
    let mut rows = Vec::new();
    let source = "input_output; employment_itl2_industry";
    let direct = shock.target.grades(shock.cut);
    let model = [Grade::Modelled; 2];
    let mut nation = |kind: &str,
                      (code, name): (&str, &str),
                      part: &str,
                      loss: Loss,
                      [money, people]: [Grade; 2]| {
        for (unit, value, year, grade) in [
            ("output, £ million", loss.output, shock.year, money),
            (
                "value added, £ million",
                loss.value_added,
                shock.year,
                money,
            ),
            ("jobs", loss.jobs, shock.jobs_year, people),
        ] {
            rows.push(vec![
                kind.to_owned(),
                code.to_owned(),
                name.to_owned(),
                part.to_owned(),
                unit.to_owned(),
                plain(value),
                String::new(),
                String::new(),
                year.to_string(),
                grade.as_str().to_owned(),
                source.to_owned(),
            ]);
        }
    };
    let chain = &shock.chain;
    let all = ("", "all industries");
    nation("nation", all, "direct", chain.direct, direct);
    nation("nation", all, "upstream", chain.upstream, model);
    if shock.downstream() {
        nation("nation", all, "downstream", chain.downstream, model);
    }
    for row in &chain.left_out {
        let which = (row.code.as_str(), row.name.as_str());
        nation("withheld", which, "upstream", row.upstream, model);
        if shock.downstream() {
            nation("withheld", which, "downstream", row.downstream, model);
        }
    }
    for row in shock.ranked() {
        let which = (row.code.as_str(), row.name.as_str());
        nation("industry", which, "has", row.has, [Grade::Derived; 2]);
        nation("industry", which, "direct", row.direct, direct);
        nation("industry", which, "upstream", row.upstream, model);
        if shock.downstream() {
            nation("industry", which, "downstream", row.downstream, model);
        }
    }
    // The place asked for may be of another kind than those of the layers.
    let ranked = || shock.layers.iter().flat_map(|layer| &layer.places);
    let asked = shock
        .place
        .iter()
        .filter(|one| !ranked().any(|row| row.place == one.place));
    for row in ranked().chain(asked) {
        let grade = row.grade.as_str();
        let mut figure = |part: &str, unit: &str, [value, low, high]: [f64; 3]| {
            rows.push(vec![
                kind_of_place(row.place.geography).into(),
                row.place.code.clone(),
                row.place.name.clone(),
                part.to_owned(),
                unit.to_owned(),
                plain(value),
                plain(low),
                plain(high),
                shock.jobs_year.to_string(),
                grade.to_owned(),
                source.to_owned(),
            ]);
        };
        figure("has", "jobs", [row.jobs, f64::NAN, f64::NAN]);
        figure(
            "location quotient of what is cut",
            "ratio",
            [row.quotient, f64::NAN, f64::NAN],
        );
        for (part, value) in [
            ("direct", row.direct),
            ("upstream", row.upstream),
            ("downstream", row.downstream),
            ("all, each job once", row.all),
        ]
        .into_iter()
        .filter(|(part, _)| *part != "downstream" || shock.downstream())
        {
            figure(part, "jobs", [value.jobs, value.low, value.high]);
        }
        if let Some([low, high]) = row.local {
            // A band over δ has no best figure in it.
            figure(
                "upstream in the place itself, band over δ",
                "jobs",
                [f64::NAN, low, high],
            );
        }
    }
    CsvTable {
        name: "shock",
        about: "What is at risk when an industry shrinks or ends: by industry of the input-output table, and by place.",
        columns: vec![
            (
                "kind",
                "",
                "nation (the whole table), industry, an industry withheld that no sum holds, or the kind of place: district, region, itl2 …, country for England, Scotland and Wales",
            ),
            ("code", "", "Code of the industry or the place"),
            ("name", "", "Its name"),
            (
                "part",
                "",
                "has: what it has today; direct; upstream; downstream (left out where buyers import what they miss, for nothing is lost there); all",
            ),
            ("unit", "", "What the value is"),
            ("value", "as unit", "What is at risk"),
            (
                "low",
                "as unit",
                "Lower end of the 90% interval of where the jobs are",
            ),
            ("high", "as unit", "Upper end"),
            ("year", "year", "Year of the table, or of the jobs"),
            ("grade", "", "How it is known"),
            ("source", "", "Tables that it was made from"),
        ],
        rows,
    }
}
