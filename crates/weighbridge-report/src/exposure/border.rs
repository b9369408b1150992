//! The arithmetic of a carbon border as a page and a table. It shows what the
//! calculator found, and computes no charge.

use weighbridge_assess::assessment::SourceLine;
use weighbridge_assess::trade::border::{Bound, Charge};
use weighbridge_model::figure::Grade;

use super::{Alone, report};
use crate::folder::FileOut;
use crate::format;
use crate::html::{Kind, Table, escape, grade};
use crate::tables::{self, CsvTable};

/// What the page shows.
pub struct BorderPage<'a> {
    /// The good, as it was asked for.
    pub good: &'a str,
    /// Every parameter: name and value.
    pub parameters: &'a [(&'static str, String)],
    /// A charge for each value of the emissions.
    pub charges: &'a [Charge],
    /// What each of these is: "least", "median", "most", or a blank.
    pub names: &'a [&'static str],
    /// Which way the charges inward and outward can be from the truth.
    pub bounds: [Bound; 2],
    /// What a reader must know.
    pub notes: &'a [String],
    /// Tables that the figures came from.
    pub sources: &'a [SourceLine],
}

/// The page and its table.
#[must_use]
pub fn border_report(page: &BorderPage<'_>) -> Vec<FileOut> {
    report(Alone {
        title: "A carbon border",
        dek: format!("What it charges on {}, inward and outward.", page.good),
        findings: &[],
        notes: page.notes,
        sources: page.sources,
        outlines: None,
        body: &|out, _| body(out, page),
        tables: vec![table(page)],
    })
}

fn body(out: &mut String, page: &BorderPage<'_>) {
    out.push_str("<section id=\"border\"><h2>The charge</h2>\n");
    let mut parameters = Table::new(
        out,
        "",
        "Parameters",
        &[("Parameter", Kind::Text), ("Value", Kind::Text)],
    );
    for (name, value) in page.parameters {
        parameters.cell(name).cell(&escape(value));
    }
    parameters.end();
    let mut charges = Table::new(
        out,
        "",
        "Money in the currency of the prices",
        &[
            ("Emissions, t CO2e a tonne", Kind::Figure),
            ("", Kind::Text),
            ("Inward (from there, charged here), a tonne", Kind::Figure),
            ("in all", Kind::Figure),
            ("Outward (from here, charged there), a tonne", Kind::Figure),
            ("in all", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    let money = |bound: Bound, value: Option<f64>| {
        value.map_or_else(
            || "–".to_owned(),
            |each| format!("{}{}", bound.at(value).before(), format::number(each, 2)),
        )
    };
    for (charge, name) in page.charges.iter().zip(page.names) {
        charges
            .cell(&format::number(charge.emissions, 3))
            .cell(name)
            .cell(&money(page.bounds[0], charge.inward))
            .cell(&money(page.bounds[0], charge.inward_all))
            .cell(&money(page.bounds[1], charge.outward))
            .cell(&money(page.bounds[1], charge.outward_all))
            .cell(grade(Some(Grade::Derived)));
    }
    charges.end();
    out.push_str("</section>\n");
}

fn table(page: &BorderPage<'_>) -> CsvTable {
    let optional = |value: Option<f64>| value.map(tables::plain).unwrap_or_default();
    let bound = |way: usize, charge: Option<f64>| {
        charge.map_or_else(String::new, |_| {
            page.bounds[way].at(charge).as_str().to_owned()
        })
    };
    let parameters: Vec<String> = page
        .parameters
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    let parameters = parameters.join("; ");
    CsvTable {
        name: "border",
        about: "What a carbon border charges on a good, for each value of its emissions.",
        columns: vec![
            ("good", "", "As it was asked for"),
            (
                "which",
                "",
                "least, median or most of the default values; empty where there is one value",
            ),
            ("emissions", "t CO2e a tonne", "Embedded emissions"),
            (
                "inward",
                "money a tonne",
                "Charged here on the good from there, in the currency of the prices; empty where its emissions are not known",
            ),
            ("inward_all", "money", "The same for all tonnes"),
            (
                "inward_bound",
                "",
                "at most: more may be freed here than was taken; at least: more may be freed there; neither: both; empty: it is what the parameters make it",
            ),
            (
                "outward",
                "money a tonne",
                "Charged there on the good from here; empty where its emissions are not known",
            ),
            ("outward_all", "money", "The same for all tonnes"),
            (
                "outward_bound",
                "",
                "at most: more may be freed there than was taken; at least: more may be freed here; neither: both",
            ),
            ("parameters", "", "All of them"),
            ("grade", "", "How it is known"),
        ],
        rows: page
            .charges
            .iter()
            .zip(page.names)
            .map(|(charge, name)| {
                vec![
                    page.good.to_owned(),
                    (*name).to_owned(),
                    tables::plain(charge.emissions),
                    optional(charge.inward),
                    optional(charge.inward_all),
                    bound(0, charge.inward),
                    optional(charge.outward),
                    optional(charge.outward_all),
                    bound(1, charge.outward),
                    parameters.clone(),
                    Grade::Derived.as_str().to_owned(),
                ]
            })
            .collect(),
    }
}
