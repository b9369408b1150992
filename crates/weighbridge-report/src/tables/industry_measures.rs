//! The table of the usual measures of every industry: multipliers, linkages, position,
//! import content. It writes what stands in the lens.

use weighbridge_assess::capability::Capability;

use super::{CsvTable, optional, plain};

pub fn industry_measures(lens: &Capability) -> CsvTable {
    let some = |value: f64| optional(Some(value).filter(|value| value.is_finite()));
    let rows = lens
        .measures
        .iter()
        .map(|row| {
            vec![
                row.code.clone(),
                row.name.clone(),
                lens.year.to_string(),
                lens.jobs_year.to_string(),
                plain(row.output_multiplier),
                plain(row.value_added_effect),
                some(row.value_added_multiplier),
                some(row.jobs_effect),
                some(row.jobs_multiplier),
                plain(row.import_direct),
                plain(row.import_total),
                plain(row.imports_in_exports),
                some(row.power),
                some(row.sensitivity),
                some(row.sensitivity_sales),
                row.kind.into(),
                some(row.pure_backward),
                some(row.pure_forward),
                some(row.upstreamness),
                plain(row.downstreamness),
                "modelled".into(),
            ]
        })
        .collect();
    CsvTable {
        name: "industry_measures",
        about: "Multipliers of type I, linkages, position and import content of every industry of the input-output table, United Kingdom. Of type II there is none: household income from all sources, of which spending is a part, is not in the table.",
        columns: vec![
            ("industry", "", "Code in the input-output table"),
            ("name", "", "Its name there"),
            ("year", "year", "Year of the table"),
            ("jobs_year", "year", "Year of the jobs"),
            (
                "output_multiplier",
                "GBP a GBP",
                "Output in the whole domestic chain for final demand of its product, type I (methods multipliers)",
            ),
            (
                "value_added_effect",
                "GBP a GBP",
                "Gross value added in that chain",
            ),
            (
                "value_added_multiplier",
                "ratio",
                "The same over its own value added per output",
            ),
            (
                "jobs_effect",
                "jobs a GBP million",
                "Jobs in Great Britain in that chain, for final demand at the table's prices",
            ),
            (
                "jobs_multiplier",
                "ratio",
                "The same over its own jobs per output",
            ),
            ("import_direct", "GBP a GBP", "Imported inputs per output"),
            (
                "import_total",
                "GBP a GBP",
                "Imports in the whole domestic chain (methods import-content)",
            ),
            (
                "imports_in_exports",
                "GBP million",
                "Imported inputs in its exports, the whole chain: vertical specialisation",
            ),
            (
                "power",
                "ratio",
                "Backward linkage over the mean of all industries, Rasmussen (methods linkages)",
            ),
            (
                "sensitivity",
                "ratio",
                "Forward linkage over the mean, rows of Leontief's inverse; empty, as sensitivity_sales, kind, pure_forward and upstreamness are, where a flow that it sells is negative, which none can be",
            ),
            (
                "sensitivity_sales",
                "ratio",
                "Forward linkage over the mean, rows of Ghosh's inverse",
            ),
            (
                "kind",
                "",
                "key: power and sensitivity_sales above 1; backward or forward: one of them; weak: none",
            ),
            (
                "pure_backward",
                "ratio",
                "Pure backward linkage over its mean",
            ),
            (
                "pure_forward",
                "ratio",
                "Pure forward linkage over its mean",
            ),
            (
                "upstreamness",
                "steps",
                "From its output to final demand, exports among it, by domestic flows (methods position)",
            ),
            (
                "downstreamness",
                "steps",
                "From primary inputs and imports to its output; equal to the output multiplier",
            ),
            (
                "grade",
                "",
                "How it is known: a model of chains on an official table",
            ),
        ],
        rows,
    }
}
