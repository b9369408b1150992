//! Tables of supply: how exposed each industry is, which places that reaches,
//! and a shock. It writes what stands in the assessment or the shock.

use weighbridge_assess::base::Estimate;
use weighbridge_assess::capability::exposure::Exposed;
use weighbridge_assess::capability::run::Shock;
use weighbridge_assess::capability::shock::{Loss, Replace};
use weighbridge_assess::capability::{Capability, PlaceExposure};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use super::{CsvTable, graded, optional, plain};

/// Tables that the figures of supply are made from.
const SOURCES: &str = "input_output; product_uses; imports_use; product_origins; trade_partners; \
                       employment_itl2_industry";

pub fn industries(lens: &Capability) -> CsvTable {
    let mut rows = Vec::new();
    for row in &lens.industries {
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
            row.imported
                .first()
                .map_or_else(String::new, |one| one.name.clone()),
            optional(row.imported.first().map(|one| one.share)),
            optional(row.imported.first().and_then(|one| one.domestic)),
            optional(row.concentration),
            plain(row.dependents),
            row.who.join("; "),
            optional(row.index),
            row.parts.to_string(),
            optional(lens.cut.filter(|_| row.index.is_some())),
            optional(row.margin.map(|margin| margin[0])),
            optional(row.margin.map(|margin| margin[1])),
            row.standing.map_or("", Exposed::as_str).into(),
            "modelled".into(),
            SOURCES.into(),
        ]);
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
                "Of its imported inputs, what has no makers here that sell here, over those whose home market is known; empty where these are under half",
            ),
            (
                "from_eu",
                "fraction",
                "Of the goods that it imports, what comes from the European Union (origins of 2022)",
            ),
            (
                "from_one_source",
                "fraction",
                "The larger of that and the part that comes, at least, from the largest country of crude oil and gas; it is a part of the index only where origin_known is half or more. No other single country is seen, so that low is not safe",
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
                "largest_import_makers_here",
                "fraction",
                "Share of the home market of that product that makers here have; empty where more is exported than made, so that it is not known",
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
            ("index", "0 to 100", "Mean percentile rank of the parts"),
            (
                "index_parts",
                "parts",
                "Parts of the index: 4, less from_one_source where origin_known is less than half, less without_alternatives where that is empty; 0 without an index",
            ),
            (
                "index_cut",
                "0 to 100",
                "Half-way between the last of the quarter that ranks highest and the next",
            ),
            (
                "margin_low",
                "-100 to 100",
                "How far it is above the cut (below: negative), at least: of the index and of each index that leaves one part out, each less its own cut",
            ),
            ("margin_high", "-100 to 100", "The same, at most"),
            (
                "standing",
                "",
                "core: above the cut of the index and of each index that leaves one part out; outside: below all of them; undecided: the parts chosen decide",
            ),
            ("grade", "", "How it is known"),
            ("source", "", "Tables that it was made from"),
        ],
        rows,
    }
}

/// Places by geography, with the year of their jobs.
pub fn places(layers: &[(Geography, i32, &[PlaceExposure])]) -> CsvTable {
    let mut rows = Vec::new();
    for (geography, year, places) in layers {
        for row in *places {
            // A place without jobs by fine industry keeps its row, with nothing in it.
            let known = row.grade.is_some();
            let ends = |value: Option<Estimate>| {
                let value = value.filter(|_| known);
                [
                    optional(value.map(|one| one.jobs)),
                    optional(value.map(|one| one.low)),
                    optional(value.map(|one| one.high)),
                ]
            };
            let mut cells = vec![
                geography.as_str().into(),
                row.place.code.clone(),
                row.place.name.clone(),
                year.to_string(),
                if known {
                    plain(row.jobs)
                } else {
                    String::new()
                },
            ];
            cells.extend(ends(Some(row.core)));
            cells.extend(ends(Some(row.possible)));
            cells.push(
                row.industries
                    .iter()
                    .filter(|_| known)
                    .map(|(name, _)| name.as_str())
                    .collect::<Vec<_>>()
                    .join("; "),
            );
            cells.extend(ends(row.steel));
            cells.extend(ends(row.steel_forward));
            cells.extend([
                row.steel
                    .filter(|_| known)
                    .map_or("", |_| Grade::Modelled.as_str())
                    .into(),
                graded(row.grade),
                SOURCES.into(),
            ]);
            rows.push(cells);
        }
    }
    CsvTable {
        name: "exposure_supply_places",
        about: "Jobs of each place in the industries whose supplies are most exposed, and at risk if SIC 24.1 (basic iron and steel) ended. All intervals hold where the jobs are, not which industries belong nor how the chain would answer.",
        columns: vec![
            ("geography", "", "Kind of place"),
            ("code", "", "Official code"),
            ("place", "", "Name"),
            ("year", "year", "Year of the jobs"),
            ("jobs", "jobs", "All jobs"),
            (
                "core",
                "jobs",
                "Jobs in industries above the cut of the index, also whichever part is left out",
            ),
            ("core_low", "jobs", "Lower end of the 90% interval"),
            ("core_high", "jobs", "Upper end"),
            (
                "core_and_undecided",
                "jobs",
                "The same with those for which the parts chosen decide",
            ),
            ("core_and_undecided_low", "jobs", "Lower end"),
            ("core_and_undecided_high", "jobs", "Upper end"),
            (
                "core_industries",
                "",
                "The three of the core with most jobs here",
            ),
            (
                "steel",
                "jobs",
                "Jobs at risk if SIC 24.1 ended (electric-arc furnaces and rolling of flat steel, hot or cold, in it; later closures not in): direct and upstream",
            ),
            ("steel_low", "jobs", "Lower end"),
            ("steel_high", "jobs", "Upper end"),
            (
                "steel_downstream",
                "jobs",
                "The other reading of the chain, direct and downstream: not to be added",
            ),
            ("steel_downstream_low", "jobs", "Lower end"),
            ("steel_downstream_high", "jobs", "Upper end"),
            (
                "steel_grade",
                "",
                "How the six before it are known: a model says who fails with steel",
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
    let source = "input_output; employment_itl2_industry";
    let content = shock.import_content.into_iter().flat_map(|[own, whole]| {
        [
            ("imports in a pound of product, own", "fraction", own),
            (
                "imports in a pound of product, whole chain",
                "fraction",
                whole,
            ),
        ]
    });
    let imported = (shock.replace == Replace::Imports)
        .then_some([
            (
                "imports instead of it",
                "£ million",
                shock.chain.imports_needed,
            ),
            (
                "exports that would end",
                "£ million",
                shock.chain.exports_lost,
            ),
        ])
        .into_iter()
        .flatten();
    let mut rows: Vec<Vec<String>> = content
        .chain(imported)
        .map(|(part, unit, value)| {
            [
                "nation",
                &shock.target.code,
                &shock.target.name,
                part,
                unit,
                &plain(value),
                "",
                "",
                &shock.year.to_string(),
                Grade::Modelled.as_str(),
                source,
            ]
            .map(str::to_owned)
            .to_vec()
        })
        .collect();
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
            ("direct and upstream", row.backward),
            ("direct and downstream", row.forward),
        ]
        .into_iter()
        .filter(|(part, _)| !part.ends_with("downstream") || shock.downstream())
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
                "has: what it has today; direct; upstream; downstream; direct and upstream, direct and downstream: two readings of one chain, not to be added (nothing downstream is written where buyers import what they miss, for nothing is lost there)",
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
