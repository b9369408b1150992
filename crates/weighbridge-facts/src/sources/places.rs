//! The 361 districts of April 2023 and what they lie in: ITL2 of 2021, region,
//! nation, combined authority of May 2025. The list of codes is that of the
//! district accounts; names and parents come from ONS look-ups.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::Sheet;
use crate::repairs;
use crate::snapshot::Table;

/// `code`, `name`, `region`, `region_name`, `nation`, `nation_name`, `itl2`,
/// `itl2_name`, `combined_authority`, `combined_authority_name` (blank where
/// there is none).
///
/// # Errors
/// When a file cannot be read, or a district has no parent.
pub fn table(data: &Path) -> Result<Table, String> {
    let accounts = Sheet::open(
        data,
        "places/gva_current_lad23_industry49_1998_2023.csv.gz",
        b',',
    )?;
    let codes: BTreeSet<String> = accounts
        .pick(["geography.code"])?
        .into_iter()
        .map(|[code]| code.to_owned())
        .filter(|code| code != "NA")
        .collect();
    let register = Sheet::open(data, "geography/la_all_codes.csv", b',')?;
    let mut parents: BTreeMap<String, [String; 5]> = BTreeMap::new();
    for [code, name, region, region_name, nation, nation_name] in
        register.pick(["LADCD", "LADNM", "RGNCD", "RGNNM", "CTRYCD", "CTRYNM"])?
    {
        parents.insert(
            code.to_owned(),
            [name, region, region_name, nation, nation_name].map(str::to_owned),
        );
    }
    let mut joint: BTreeMap<String, [String; 2]> = BTreeMap::new();
    let members = Sheet::open(data, "geography/LAD_to_CAUTH_May2025_EN.csv", b',')?;
    for [code, authority, name] in members.pick(["LAD25CD", "CAUTH25CD", "CAUTH25NM"])? {
        joint.insert(
            repairs::district_2023(code).to_owned(),
            [authority.to_owned(), name.to_owned()],
        );
    }
    let itl2 = itl2_of_districts(data)?;
    let mut rows: Vec<[String; 10]> = Vec::new();
    let mut missing = Vec::new();
    for code in codes {
        let Some([name, region, region_name, nation, nation_name]) = parents.remove(&code) else {
            missing.push(format!("{code}: not in la_all_codes.csv"));
            continue;
        };
        let blank = |text: String| if text == "NA" { String::new() } else { text };
        let (region, region_name) = (blank(region), blank(region_name));
        let (region, region_name) = if region.is_empty() {
            (nation.clone(), nation_name.clone())
        } else {
            (region, region_name)
        };
        let [authority, authority_name] = joint.get(&code).cloned().unwrap_or_default();
        let [level2, level2_name] = itl2.get(&code).cloned().unwrap_or_default();
        if level2.is_empty() {
            missing.push(format!("{code} {name}: no ITL2 region"));
        }
        rows.push([
            code,
            name,
            region,
            region_name,
            nation,
            nation_name,
            level2,
            level2_name,
            authority,
            authority_name,
        ]);
    }
    if !missing.is_empty() {
        return Err(missing.join("\n"));
    }
    let headings = [
        "code",
        "name",
        "region",
        "region_name",
        "nation",
        "nation_name",
        "itl2",
        "itl2_name",
        "combined_authority",
        "combined_authority_name",
    ];
    let mut table = Table::default();
    for (column, heading) in headings.iter().enumerate() {
        table = table.text(heading, rows.iter().map(|row| &row[column]));
    }
    Ok(table)
}

/// ITL2 of 2021 for each district of 2023, by way of the districts of 2020.
fn itl2_of_districts(data: &Path) -> Result<BTreeMap<String, [String; 2]>, String> {
    let chain = Sheet::open(data, "geography/lookup_ltla_ltla.csv", b',')?;
    let mut later: BTreeMap<String, String> = BTreeMap::new();
    for [old, new] in chain.pick(["ltla20_code", "ltla23_code"])? {
        later.insert(old.to_owned(), new.to_owned());
    }
    let file = "geography/LAD20_LAU121_ITL321_ITL221_ITL121_UK_LU_v2.xlsx";
    let mut book: Xlsx<_> =
        open_workbook(data.join(file)).map_err(|error| format!("{file}: {error}"))?;
    let range = book
        .worksheet_range_at(0)
        .ok_or_else(|| format!("{file}: no sheet"))?
        .map_err(|error| format!("{file}: {error}"))?;
    let mut found: BTreeMap<String, [String; 2]> = BTreeMap::new();
    for row in range.rows().skip(1) {
        let cell = |column: usize| row.get(column).map(Data::to_string).unwrap_or_default();
        let old = cell(0);
        let new = later
            .get(&old)
            .cloned()
            .unwrap_or_else(|| repairs::district_2023(&old).to_owned());
        let level2 = repairs::whole_district_itl2(&new).map_or_else(|| cell(6), str::to_owned);
        if level2 == cell(6) {
            found.insert(new, [cell(6), cell(7)]);
        }
    }
    Ok(found)
}
