//! Deprivation by district: the English indices of 2025 (Ministry of Housing,
//! Communities and Local Government), and mySociety's composite of the four
//! nations' indices, which is a third party's work. The nations' own indices
//! cannot be compared with one another.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Sheet, columns, whole};
use crate::repairs;
use crate::snapshot::Table;

/// Columns of the file and our words for them.
const COLUMNS: [(&str, &str); 7] = [
    ("imd_average_score", "score"),
    ("imd_rank_of_average_score", "rank"),
    (
        "imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally",
        "in_most_deprived_tenth",
    ),
    ("income_average_score", "income"),
    ("employment_average_score", "employment"),
    ("education_skills_and_training_average_score", "education"),
    ("health_deprivation_and_disability_average_score", "health"),
];

/// `place` (296 of England), `score`, `rank` of 296 (1 is the most deprived),
/// `in_most_deprived_tenth` (share of neighbourhoods), and the scores for
/// `income` and `employment` (shares of people), `education` and `health`.
///
/// # Errors
/// When the file cannot be read or a cell is blank.
pub fn england_2025(data: &Path) -> Result<Table, String> {
    let file = "places/imd2025_england_ltla24.csv";
    let sheet = Sheet::open(data, file, b',')?;
    let place = sheet.at("ltla24_code")?;
    let at = COLUMNS
        .iter()
        .map(|(heading, _)| sheet.at(heading))
        .collect::<Result<Vec<_>, _>>()?;
    let mut rows: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (line, record) in sheet.rows() {
        let code = repairs::district_2023(record.get(place).unwrap_or(""));
        let mut values = Vec::new();
        for column in &at {
            let value = sheet.number(line, record.get(*column).unwrap_or(""))?;
            values.push(value.ok_or_else(|| format!("{file}, line {line}: a cell is blank"))?);
        }
        rows.insert(code, values);
    }
    let mut table = Table::default().text("place", rows.keys());
    for (column, (_, word)) in COLUMNS.iter().enumerate() {
        let values = rows.values().map(|row| row[column]);
        table = if *word == "rank" {
            table.integer(word, values.map(whole).collect())
        } else {
            table.number(word, values.collect())
        };
    }
    Ok(table)
}

/// `place` (361), `score` (higher is more deprived), `tenth` (1 is the most
/// deprived tenth of people).
///
/// # Errors
/// When a file cannot be read or a district has no score.
pub fn composite(data: &Path, districts: &[String]) -> Result<Table, String> {
    let file = "places/mysociety_uk_composite_la_imd_3.4.0.parquet";
    let letters = Sheet::open(data, "geography/uk_local_authorities.csv", b',')?;
    let codes: BTreeMap<&str, &str> = letters
        .pick(["local-authority-code", "gss-code"])?
        .into_iter()
        .map(|[letters, code]| (letters, code))
        .collect();
    let wanted = [
        "local-authority-code",
        "la-deprivation-score",
        "la-imd-pop-decile",
    ];
    let table = columns::read(data, file, &wanted)?;
    let mut rows: BTreeMap<&str, (f64, i32)> = BTreeMap::new();
    for ((letters, score), tenth) in table
        .strings(wanted[0])
        .zip(table.numbers(wanted[1]))
        .zip(table.integers(wanted[2]))
    {
        let code = codes.get(letters).copied().unwrap_or("");
        let code = repairs::district_2023(code);
        // Counties and combined authorities stand in the file too.
        if districts.iter().any(|known| known == code) {
            rows.insert(code, (*score, *tenth));
        }
    }
    let missing: Vec<&str> = districts
        .iter()
        .filter(|code| !rows.contains_key(code.as_str()))
        .map(String::as_str)
        .collect();
    if !missing.is_empty() {
        return Err(format!("{file}: no score for {}", missing.join(", ")));
    }
    Ok(Table::default()
        .text("place", rows.keys())
        .number("score", rows.values().map(|row| row.0).collect())
        .integer("tenth", rows.values().map(|row| row.1).collect()))
}
