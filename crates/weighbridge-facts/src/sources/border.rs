//! Goods of the carbon border: the European Union's goods by code of the
//! Combined Nomenclature (Annex I of Regulation (EU) 2023/956), the default
//! values of their embedded emissions by country of origin (Implementing
//! Regulation (EU) 2025/2621), the benchmarks by which goods are freed of the
//! charge (Implementing Regulation (EU) 2025/2620), and the classes of UK SIC 2007 that make them,
//! with the quality of each link. The figures are the Union's; the
//! transcription into data is OpenCBAM's.

use std::path::Path;

use serde_json::Value;

use super::border_links::Chain;
use crate::snapshot::Table;

const GOODS: &str = "energy/cbam_eu_opencbam/cbam_goods_cn.json";
const BENCHMARKS: &str = "energy/cbam_eu_opencbam/benchmarks_2620.json";
const DEFAULTS: &str = "energy/cbam_eu_opencbam/default_values_2621.json";

fn json(data: &Path, file: &str) -> Result<Value, String> {
    let text =
        std::fs::read_to_string(data.join(file)).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

fn word<'a>(row: &'a Value, key: &str, file: &str, at: usize) -> Result<&'a str, String> {
    row.get(key)
        .and_then(Value::as_str)
        .map(str::trim)
        .ok_or_else(|| format!("{file}, entry {}: there is no `{key}`", at + 1))
}

/// Our names of the sectors.
fn sector(theirs: &str) -> Option<&'static str> {
    Some(match theirs {
        "iron_steel" | "Iron and steel" => "iron and steel",
        "aluminium" | "Aluminium" => "aluminium",
        "cement" | "Cement" => "cement",
        "fertilisers" | "Fertilisers" => "fertilisers",
        "hydrogen" | "Hydrogen" => "hydrogen",
        "electricity" => "electricity",
        _ => return None,
    })
}

/// Two tables. The goods: `cn` (8 digits), `sector`, `category`, `name`,
/// `gases`. The links: `cn`, `industry` (class of SIC), `quality` (see
/// [`super::border_links`]), `mainly` (1 where the class makes little else).
///
/// # Errors
/// File, entry and what is wrong.
pub fn goods(data: &Path) -> Result<(Table, Table), String> {
    let chain = Chain::open(data)?;
    let read = json(data, GOODS)?;
    let entries = read
        .get("goods")
        .and_then(Value::as_array)
        .ok_or_else(|| format!("{GOODS}: there is no list `goods`"))?;
    let (mut goods, mut links) = (Vec::new(), Vec::new());
    for (at, row) in entries.iter().enumerate() {
        let cn = word(row, "cn", GOODS, at)?;
        let theirs = word(row, "sector", GOODS, at)?;
        let ours = sector(theirs).ok_or_else(|| {
            format!(
                "{GOODS}, entry {}: the sector `{theirs}` is not known",
                at + 1
            )
        })?;
        goods.push((
            cn,
            ours,
            word(row, "category", GOODS, at)?,
            // A bar stands for a space that may not be broken.
            word(row, "description", GOODS, at)?.replace('|', ""),
            // The list spells the gases of aluminium in two ways.
            word(row, "ghg", GOODS, at)?.replace("perfluoro-carbons", "perfluorocarbons"),
        ));
        for link in chain
            .links(cn)
            .map_err(|error| format!("{GOODS}: {error}"))?
        {
            links.push((cn, link));
        }
    }
    goods.sort_unstable();
    links.sort_by(|a, b| (a.0, &a.1.industry).cmp(&(b.0, &b.1.industry)));
    let table = Table::default()
        .text("cn", goods.iter().map(|row| row.0))
        .text("sector", goods.iter().map(|row| row.1))
        .text("category", goods.iter().map(|row| row.2))
        .text("name", goods.iter().map(|row| &row.3))
        .text("gases", goods.iter().map(|row| &row.4));
    let linked = Table::default()
        .text("cn", links.iter().map(|row| row.0))
        .text("industry", links.iter().map(|row| &row.1.industry))
        .text("quality", links.iter().map(|row| row.1.quality))
        .integer(
            "mainly",
            links.iter().map(|row| i32::from(row.1.mainly)).collect(),
        );
    Ok((table, linked))
}

/// A figure of the default values; none where the Regulation prints a dash or
/// does not apply.
fn figure(row: &Value, key: &str, at: usize) -> Result<f64, String> {
    match word(row, key, DEFAULTS, at)? {
        "DASH" | "NA" => Ok(f64::NAN),
        text => text
            .parse()
            .map_err(|_| format!("{DEFAULTS}, entry {}: `{text}` is no number", at + 1)),
    }
}

/// `country`, `sector`, `cn` (4, 6 or 8 digits), `name`, `route` (of
/// production, the Regulation's letter; blank where it makes no difference),
/// `direct`, `indirect`, `total` (tonnes of CO2 equivalent a tonne of the good,
/// NaN where there is none), and `marked_2026` to `marked_2028`, the totals with
/// the mark-up of each year. Lines without any figure are left out.
///
/// # Errors
/// File, entry and what is wrong.
pub fn defaults(data: &Path) -> Result<Table, String> {
    let read = json(data, DEFAULTS)?;
    let entries = read
        .as_array()
        .ok_or_else(|| format!("{DEFAULTS}: it is no list"))?;
    let mut rows = Vec::new();
    for (at, row) in entries.iter().enumerate() {
        let theirs = word(row, "sector", DEFAULTS, at)?;
        let ours = sector(theirs).ok_or_else(|| {
            format!(
                "{DEFAULTS}, entry {}: the sector `{theirs}` is not known",
                at + 1
            )
        })?;
        let mut values = [
            "direct",
            "indirect",
            "total",
            "markup_2026",
            "markup_2027",
            "markup_2028",
        ]
        .map(|key| figure(row, key, at))
        .into_iter()
        .collect::<Result<Vec<f64>, String>>()?;
        // Repair `shifted-default-values`: three dashes, and the three figures
        // that belong there under the years, the third the sum of the others.
        if values[..3].iter().all(|value| value.is_nan())
            && (values[3] + values[4] - values[5]).abs() < 0.0015
        {
            values = vec![
                values[3],
                values[4],
                values[5],
                f64::NAN,
                f64::NAN,
                f64::NAN,
            ];
        }
        if values.iter().all(|value| value.is_nan()) {
            continue;
        }
        let cn: String = word(row, "cn_code", DEFAULTS, at)?
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let route = row.get("route").and_then(Value::as_str).unwrap_or("");
        rows.push((
            word(row, "country", DEFAULTS, at)?,
            ours,
            cn,
            word(row, "description", DEFAULTS, at)?,
            route,
            values,
        ));
    }
    rows.sort_by(|a, b| (a.0, &a.2, a.4, a.3).cmp(&(b.0, &b.2, b.4, b.3)));
    let column = |slot: usize| rows.iter().map(|row| row.5[slot]).collect::<Vec<f64>>();
    Ok(Table::default()
        .text("country", rows.iter().map(|row| row.0))
        .text("sector", rows.iter().map(|row| row.1))
        .text("cn", rows.iter().map(|row| &row.2))
        .text("name", rows.iter().map(|row| row.3))
        .text("route", rows.iter().map(|row| row.4))
        .number("direct", column(0))
        .number("indirect", column(1))
        .number("total", column(2))
        .number("marked_2026", column(3))
        .number("marked_2027", column(4))
        .number("marked_2028", column(5)))
}

/// `cn` (8 digits), `sector`, `emissions` (`actual`: column A of the Regulation,
/// for emissions that are proved; `default`: column B, for its default values),
/// `route` (of production, the Regulation's letter; blank where it makes no
/// difference), `variant` (blank, or 1 and 2 where the Regulation gives two
/// values marked so: the transcription does not say when each holds), `tonnes`
/// (of CO2 equivalent a tonne of the good).
///
/// # Errors
/// File, entry and what is wrong.
pub fn benchmarks(data: &Path) -> Result<Table, String> {
    let read = json(data, BENCHMARKS)?;
    let entries = read
        .as_array()
        .ok_or_else(|| format!("{BENCHMARKS}: it is no list"))?;
    let mut rows = Vec::new();
    for (at, row) in entries.iter().enumerate() {
        let wrong = |what: &str| format!("{BENCHMARKS}, entry {}: {what}", at + 1);
        let theirs = word(row, "sector", BENCHMARKS, at)?;
        let ours =
            sector(theirs).ok_or_else(|| wrong(&format!("the sector `{theirs}` is not known")))?;
        let cn: String = word(row, "cn_code", BENCHMARKS, at)?
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        for (key, emissions) in [("column_a", "actual"), ("column_b", "default")] {
            let values = row
                .get(key)
                .and_then(Value::as_array)
                .ok_or_else(|| wrong(&format!("there is no list `{key}`")))?;
            for value in values {
                let text = word(value, "value", BENCHMARKS, at)?;
                let tonnes: f64 = text
                    .parse()
                    .map_err(|_| wrong(&format!("`{text}` is no number")))?;
                let mark = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or("");
                rows.push((
                    cn.clone(),
                    ours,
                    emissions,
                    mark("route").to_owned(),
                    mark("year").to_owned(),
                    tonnes,
                ));
            }
        }
    }
    rows.sort_by(|a, b| {
        (&a.0, a.2, &a.3, &a.4)
            .cmp(&(&b.0, b.2, &b.3, &b.4))
            .then(a.5.total_cmp(&b.5))
    });
    Ok(Table::default()
        .text("cn", rows.iter().map(|row| &row.0))
        .text("sector", rows.iter().map(|row| row.1))
        .text("emissions", rows.iter().map(|row| row.2))
        .text("route", rows.iter().map(|row| &row.3))
        .text("variant", rows.iter().map(|row| &row.4))
        .number("tonnes", rows.iter().map(|row| row.5).collect()))
}
