//! The 361 districts of April 2023 and what they lie in: ITL2 and ITL3 of 2021,
//! region, nation, combined authority of May 2025. The list of codes is that of the
//! district accounts; names and parents come from ONS look-ups.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::chain::Chain;
use super::{Sheet, cells, text};
use crate::repairs;
use crate::snapshot::Table;

/// `code`, `name`, `region`, `region_name`, `nation`, `nation_name`, `itl2`,
/// `itl2_name`, `itl3`, `itl3_name`, `combined_authority`,
/// `combined_authority_name` (blank where there is none).
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
    let levels = levels_of_districts(data)?;
    let mut rows: Vec<[String; 12]> = Vec::new();
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
        let [level3, level3_name, level2, level2_name] =
            levels.get(&code).cloned().unwrap_or_default();
        if level2.is_empty() {
            missing.push(format!("{code} {name}: no ITL2 and ITL3 region"));
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
            level3,
            level3_name,
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
        "itl3",
        "itl3_name",
        "combined_authority",
        "combined_authority_name",
    ];
    let mut table = Table::default();
    for (column, heading) in headings.iter().enumerate() {
        table = table.text(heading, rows.iter().map(|row| &row[column]));
    }
    Ok(table)
}

/// Code and name of ITL3 and of ITL2 for each district of 2023, by way of the
/// districts of 2020. A district that ITL cuts is counted in the one that its
/// repair names.
fn levels_of_districts(data: &Path) -> Result<BTreeMap<String, [String; 4]>, String> {
    let chain = Chain::open(data)?;
    let file = "geography/LAD20_LAU121_ITL321_ITL221_ITL121_UK_LU_v2.xlsx";
    let range = cells(data, file, "LAD20_LAU121_ITL21_UK_LU v2")?;
    let mut found: BTreeMap<String, [String; 4]> = BTreeMap::new();
    let mut problems = Vec::new();
    for row in range.rows().skip(1) {
        let old = text(row, 0);
        if old.is_empty() {
            continue;
        }
        let Some(new) = chain.district(&old) else {
            problems.push(format!("{file}: `{old}` is no district"));
            continue;
        };
        let level = [text(row, 4), text(row, 5), text(row, 6), text(row, 7)];
        match repairs::whole_district_itl3(new) {
            Some(region) if region != level[0] => {}
            _ => {
                let kept = found.entry(new.to_owned()).or_insert_with(|| level.clone());
                if *kept != level {
                    problems.push(format!(
                        "{file}: {new} lies in {} and {}, and no repair says where it counts",
                        kept[0], level[0]
                    ));
                }
            }
        }
    }
    if problems.is_empty() {
        Ok(found)
    } else {
        Err(problems.join("\n"))
    }
}
