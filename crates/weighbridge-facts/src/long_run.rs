//! The industries of the long run, broad enough to be followed through the
//! classifications of 1992, 2003 and 2007, fine enough to tell coal, textiles
//! and metals apart. It holds no figure.

/// An industry of the long run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongRunIndustry {
    /// First and last division of SIC 2007, such as "24-25".
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Which of the 18 broad groups of the employment survey it lies in.
    pub group: usize,
}

const fn industry(code: &'static str, name: &'static str, group: usize) -> LongRunIndustry {
    LongRunIndustry { code, name, group }
}

/// All of them, by code. Farms are in no table at this detail: "01-03" is
/// without them and for forestry, fishing and services to farms only.
pub const LONG_RUN_INDUSTRIES: [LongRunIndustry; 28] = [
    industry(
        "01-03",
        "Agriculture, forestry and fishing, without farms",
        1,
    ),
    industry("05-09", "Mining and quarrying", 2),
    industry("10-12", "Food, drink and tobacco", 3),
    industry("13-15", "Textiles, clothing and leather", 3),
    industry("16-18", "Wood, paper and printing", 3),
    industry("19-21", "Fuels, chemicals and pharmaceuticals", 3),
    industry("22-23", "Rubber, plastics, glass, ceramics and cement", 3),
    industry("24-25", "Metals and metal products", 3),
    industry("26-27", "Electronics and electrical equipment", 3),
    industry("28-28", "Machinery", 3),
    industry("29-30", "Vehicles, ships, trains and aircraft", 3),
    industry("31-33", "Furniture, other manufacturing and repair", 3),
    industry("35-39", "Energy, water and waste", 2),
    industry("41-43", "Construction", 4),
    industry("45-45", "Motor trades", 5),
    industry("46-46", "Wholesale", 6),
    industry("47-47", "Retail", 7),
    industry("49-53", "Transport, storage and post", 8),
    industry("55-56", "Accommodation and food services", 9),
    industry("58-63", "Information and communication", 10),
    industry("64-66", "Finance and insurance", 11),
    industry("68-68", "Property", 12),
    industry(
        "69-75",
        "Professional, scientific and technical services",
        13,
    ),
    industry("77-82", "Business administration and support", 14),
    industry("84-84", "Public administration and defence", 15),
    industry("85-85", "Education", 16),
    industry("86-88", "Health and social work", 17),
    industry("90-99", "Arts, leisure and other services", 18),
];

/// The industry of the long run that a code of SIC 2007 lies in.
#[must_use]
pub fn long_run_industry(code: &str) -> Option<&'static LongRunIndustry> {
    let division = code.get(..2)?;
    LONG_RUN_INDUSTRIES.iter().find(|industry| {
        industry
            .code
            .get(..2)
            .is_some_and(|first| first <= division)
            && industry.code.get(3..).is_some_and(|last| division <= last)
    })
}
