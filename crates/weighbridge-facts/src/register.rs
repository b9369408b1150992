//! What each table of the snapshot is: office, dataset, years, geography,
//! coverage, licence and the attribution line that it asks for.

mod tables;

use weighbridge_model::place::Geography;

pub use tables::TABLES;

use crate::snapshot;

/// A table and where its figures come from.
pub struct TableInfo {
    /// Name of the table and of its file.
    pub name: &'static str,
    /// Who publishes it.
    pub office: &'static str,
    /// Name of the dataset.
    pub dataset: &'static str,
    /// Years it covers.
    pub years: &'static str,
    /// Areas and their vintage.
    pub geography: &'static str,
    /// The kind of area in its column of places, where it has one.
    pub areas: Option<Geography>,
    /// How many areas of that kind it covers, nations' totals aside.
    pub places: usize,
    /// The embedded Parquet file.
    pub(crate) bytes: &'static [u8],
}

/// The licence of every table that is not named below.
pub const LICENCE: &str = "Open Government Licence v3.0";
/// The licence of mySociety's composite.
pub const COMPOSITE_LICENCE: &str = "Creative Commons Attribution 4.0";
/// What the European Union's figures and lists may be used under.
pub const UNION_LICENCE: &str = "Commission Decision 2011/833/EU on reuse";
/// What stands behind a table of single statements.
pub const QUOTED: &str = "quoted figures, each with its address";

/// Tables of figures and lists of the European Union.
const UNION: [&str; 4] = [
    "electricity_prices_band",
    "border_goods",
    "border_defaults",
    "border_benchmarks",
];

impl TableInfo {
    /// The licence it stands under.
    #[must_use]
    pub fn licence(&self) -> &'static str {
        if self.name == "deprivation_composite_uk" {
            COMPOSITE_LICENCE
        } else if UNION.contains(&self.name) {
            UNION_LICENCE
        } else if self.name == "electricity_price_facts" {
            QUOTED
        } else {
            LICENCE
        }
    }

    /// The line that the licence asks for.
    #[must_use]
    pub fn attribution(&self) -> String {
        if self.licence() == COMPOSITE_LICENCE {
            return format!(
                "{}, {}, licensed under {COMPOSITE_LICENCE}; contains public sector information \
                 licensed under the {LICENCE}.",
                self.office, self.dataset
            );
        }
        if self.licence() == UNION_LICENCE {
            let transcribed = if self.name.starts_with("border") {
                " Transcription into data: OpenCBAM (IA Climate Ops), Apache Licence 2.0."
            } else {
                ""
            };
            return format!(
                "© European Union, {}, reused under {UNION_LICENCE}.{transcribed}",
                self.dataset
            );
        }
        if self.licence() == QUOTED {
            return format!("{}: {QUOTED}.", self.dataset);
        }
        let lists = if self.name == "energy_intensive_lists" {
            " The carbon leakage list: © European Union, reused under Commission Decision \
             2011/833/EU on reuse."
        } else {
            ""
        };
        let maps = if self.name.starts_with("outline") {
            " Contains OS data © Crown copyright and database right."
        } else {
            ""
        };
        format!(
            "Contains public sector information licensed under the {LICENCE}: {}, {}.{maps}{lists}",
            self.office, self.dataset
        )
    }
}

/// A line of the list of tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLine {
    /// Name of the table.
    pub name: &'static str,
    /// Who publishes it.
    pub office: &'static str,
    /// Name of the dataset.
    pub dataset: &'static str,
    /// Years it covers.
    pub years: &'static str,
    /// Areas and their vintage.
    pub geography: &'static str,
    /// The licence.
    pub licence: &'static str,
    /// The line that the licence asks for.
    pub attribution: String,
    /// Rows.
    pub rows: usize,
    /// Size in the snapshot.
    pub bytes: usize,
}

/// Every table, in the order of the snapshot, without opening any.
///
/// # Errors
/// When the snapshot is damaged.
pub fn list() -> Result<Vec<TableLine>, String> {
    TABLES
        .iter()
        .map(|table| {
            Ok(TableLine {
                name: table.name,
                office: table.office,
                dataset: table.dataset,
                years: table.years,
                geography: table.geography,
                licence: table.licence(),
                attribution: table.attribution(),
                rows: snapshot::rows(table.bytes)
                    .map_err(|error| format!("table `{}`: {error}", table.name))?,
                bytes: table.bytes.len(),
            })
        })
        .collect()
}
