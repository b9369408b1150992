//! Builds the snapshot from the source files: every table is made before the
//! first is written, and each takes its name only when whole.

use std::path::Path;

use crate::snapshot::{self, Table};
use crate::sources::{
    employment, industries, jobs, outlines, panel, places, sections, value_added,
};

/// Reads the source files under `data` and writes the snapshot's tables into
/// `out`. Gives name, rows and bytes of each.
///
/// # Errors
/// The file, line and what is wrong; nothing is then written.
pub fn build(data: &Path, out: &Path) -> Result<Vec<(&'static str, usize, usize)>, String> {
    if !data.is_dir() {
        return Err(format!(
            "{} is no folder: name the one that holds the source files with --source DIR",
            data.display()
        ));
    }
    let districts = places::table(data)?;
    let codes: Vec<String> = districts.strings("code").map(str::to_owned).collect();
    let (lines, rings) = outlines::tables(data, &codes)?;
    let tables: [(&str, Table); 12] = [
        ("industries", industries::table(data)?),
        ("districts", districts),
        ("outline_lines", lines),
        ("outline_rings", rings),
        ("employment_itl2_industry", employment::itl2_industry(data)?),
        (
            "employees_district_broad",
            employment::district_broad_2024(data)?,
        ),
        (
            "value_added_district_industry",
            value_added::district_industry(data)?,
        ),
        ("jobs_district", jobs::district(data, &codes)?),
        (
            "employment_share_district_broad_2019",
            jobs::broad_share_2019(data, &codes)?,
        ),
        ("employees_district_group_2006_2008", panel::table(data)?),
        ("employees_itl3_section", sections::table(data)?),
        ("itl3_districts", sections::districts(data)?),
    ];
    let mut written = Vec::new();
    for (name, table) in &tables {
        let bytes = snapshot::write(table).map_err(|error| format!("{name}: {error}"))?;
        written.push((*name, table.rows(), bytes));
    }
    let say = |error: std::io::Error| format!("{}: {error}", out.display());
    std::fs::create_dir_all(out).map_err(say)?;
    let mut told = Vec::new();
    for (name, rows, bytes) in written {
        let whole = out.join(format!("{name}.parquet"));
        let part = out.join(format!("{name}.parquet.tmp"));
        std::fs::write(&part, &bytes)
            .and_then(|()| std::fs::rename(&part, &whole))
            .map_err(say)?;
        told.push((name, rows, bytes.len()));
    }
    Ok(told)
}
