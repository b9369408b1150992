//! What each table of the snapshot is: office, dataset, years, geography,
//! licence and the attribution line that it asks for.

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
    /// The embedded Parquet file.
    pub(crate) bytes: &'static [u8],
}

/// The licence of every table.
pub const LICENCE: &str = "Open Government Licence v3.0";

impl TableInfo {
    /// The line that the licence asks for.
    #[must_use]
    pub fn attribution(&self) -> String {
        let maps = if self.name.starts_with("outline") {
            " Contains OS data © Crown copyright and database right."
        } else {
            ""
        };
        format!(
            "Contains public sector information licensed under the {LICENCE}: {}, {}.{maps}",
            self.office, self.dataset
        )
    }
}

macro_rules! table {
    ($name:literal, $office:literal, $dataset:literal, $years:literal, $geography:literal) => {
        TableInfo {
            name: $name,
            office: $office,
            dataset: $dataset,
            years: $years,
            geography: $geography,
            bytes: include_bytes!(concat!("../snapshot/", $name, ".parquet")),
        }
    };
}

/// All tables, in the order of the snapshot.
pub const TABLES: &[TableInfo] = &[
    table!(
        "industries",
        "Office for National Statistics",
        "UK Standard Industrial Classification 2007",
        "2007",
        "none"
    ),
    table!(
        "districts",
        "Office for National Statistics",
        "Open Geography: codes and look-ups",
        "2020-2025",
        "districts of April 2023; ITL2 2021; combined authorities of May 2025"
    ),
    table!(
        "outline_lines",
        "Office for National Statistics",
        "Open Geography: district boundaries, generalised",
        "2023",
        "districts of April 2023"
    ),
    table!(
        "outline_rings",
        "Office for National Statistics",
        "Open Geography: district boundaries, generalised",
        "2023",
        "districts of April 2023"
    ),
    table!(
        "employment_itl2_industry",
        "Office for National Statistics",
        "Business Register and Employment Survey, via Nomis (employment)",
        "2015-2021",
        "ITL2 2021, Great Britain"
    ),
    table!(
        "employees_district_broad",
        "Office for National Statistics",
        "Business Register and Employment Survey, via Nomis (employees, provisional)",
        "2024",
        "districts of April 2023, England and Wales"
    ),
    table!(
        "value_added_district_industry",
        "Office for National Statistics",
        "Regional gross value added (balanced) by industry: local authorities",
        "1998-2023",
        "districts of April 2023, United Kingdom"
    ),
    table!(
        "jobs_district",
        "Office for National Statistics",
        "Subregional productivity: productivity jobs by local authority",
        "2002-2023",
        "districts of April 2023, United Kingdom"
    ),
    table!(
        "employment_share_district_broad_2019",
        "Office for National Statistics",
        "Business Register and Employment Survey, via Nomis (shares of employment)",
        "2019",
        "districts of 2021, Great Britain, those unchanged since"
    ),
    table!(
        "employees_district_group_2006_2008",
        "Office for National Statistics",
        "Annual Business Inquiry, via Nomis, mean of three years, on SIC 2007 by the official weights",
        "2006-2008",
        "districts of 2008 added up to April 2023, Great Britain"
    ),
    table!(
        "employees_itl3_section",
        "Office for National Statistics",
        "Business Register and Employment Survey, via Nomis (employees by section)",
        "2015-2022",
        "NUTS3 2016 with the codes of ITL3 2021, those unchanged, Great Britain"
    ),
    table!(
        "itl3_districts",
        "Office for National Statistics",
        "Open Geography: districts of 2020 to ITL3 2021",
        "2021",
        "ITL3 2021 made of whole districts of April 2023, Great Britain"
    ),
];
