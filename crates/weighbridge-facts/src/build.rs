//! Builds the snapshot from the source files: every table is made before the
//! first is written, each is written beside its name, and only when all are
//! whole do they take their names.

use std::path::Path;

use crate::register::TABLES;
use crate::snapshot::{self, Table};
use crate::sources::panel::{self, Survey};
use crate::sources::{
    border, businesses, commuting, deprivation, electricity_prices, employees, employment, energy,
    energy_lists, income, indicators, industries, input_output, input_output_imports, jobs,
    outlines, outlines_itl3, places, population, productivity, rural_urban, sections,
    supply_products, trade_products, value_added,
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
    let mut made = Vec::new();
    for (name, table) in tables(data)? {
        let bytes = snapshot::write(&table).map_err(|error| format!("{name}: {error}"))?;
        made.push((name, table.rows(), bytes));
    }
    let registered = TABLES.iter().map(|table| table.name);
    if !registered.eq(made.iter().map(|(name, ..)| *name)) {
        return Err("the tables built are not those of the register, in its order".into());
    }
    put(out, &made)?;
    Ok(made
        .into_iter()
        .map(|(name, rows, bytes)| (name, rows, bytes.len()))
        .collect())
}

/// Writes all files beside their names, then renames all. What was begun is
/// taken away when one of them cannot be written.
fn put(out: &Path, made: &[(&'static str, usize, Vec<u8>)]) -> Result<(), String> {
    let say = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    std::fs::create_dir_all(out).map_err(|error| say(out, error))?;
    let part = |name: &str| out.join(format!("{name}.parquet.tmp"));
    for (name, _, bytes) in made {
        if let Err(error) = std::fs::write(part(name), bytes) {
            for (name, ..) in made {
                // Those not begun cannot be removed, which is as well.
                let _ = std::fs::remove_file(part(name));
            }
            return Err(say(&part(name), error));
        }
    }
    for (name, ..) in made {
        let whole = out.join(format!("{name}.parquet"));
        std::fs::rename(part(name), &whole).map_err(|error| say(&whole, error))?;
    }
    Ok(())
}

/// All tables, in the order of the register.
fn tables(data: &Path) -> Result<Vec<(&'static str, Table)>, String> {
    let districts = places::table(data)?;
    let codes: Vec<String> = districts.strings("code").map(str::to_owned).collect();
    let (lines, rings) = outlines::tables(data, &codes)?;
    let (itl3_lines, itl3_rings) = outlines_itl3::tables(data)?;
    let (hours, productivity) = productivity::tables(data)?;
    let (indicators, indicator_values) = indicators::tables(data, &codes)?;
    let (border_goods, border_links) = border::goods(data)?;
    let (supply_products, energy_spent) = supply_products::tables(data)?;
    let weights = panel::Weights::open(data)?;
    // One survey at a time: they are the largest files.
    let survey = panel::read(data, Survey::Inquiry)?;
    let (groups, sic2003, long_2008) = (
        survey.groups(&[2006, 2007, 2008], &weights)?,
        survey.table(),
        survey.long_run(&weights)?,
    );
    drop(survey);
    let survey = panel::read(data, Survey::Employment)?;
    let (sic92, long_1998) = (survey.table(), survey.long_run(&weights)?);
    drop(survey);
    let classes = input_output::classes(data)?;
    let flows = input_output::tables(data, &classes)?;
    let [imports_use, product_uses] = input_output_imports::product_tables(data, &classes)?;
    Ok(vec![
        ("industries", industries::table(data)?),
        ("districts", districts),
        ("travel_to_work_areas", commuting::table(data)?),
        ("rural_urban_district", rural_urban::table(data)?),
        ("outline_lines", lines),
        ("outline_rings", rings),
        ("outline_itl3_lines", itl3_lines),
        ("outline_itl3_rings", itl3_rings),
        ("employment_itl2_industry", employment::itl2_industry(data)?),
        (
            "employees_district_broad",
            employment::district_broad_2024(data)?,
        ),
        ("employees_itl3_section", employees::itl3_section(data)?),
        ("employees_itl3_section_2015_2022", sections::table(data)?),
        ("itl3_districts", sections::districts(data)?),
        ("employees_region_section", employees::region_section(data)?),
        (
            "full_time_employees_gb_industry",
            employees::full_time_gb(data)?,
        ),
        (
            "employment_share_district_broad_2019",
            jobs::broad_share_2019(data, &codes)?,
        ),
        ("employees_district_group_2006_2008", groups),
        ("employees_district_industry_sic92", sic92),
        ("employees_district_industry_sic2003", sic2003),
        ("employees_long_run_1991_1998", long_1998),
        ("employees_long_run_1998_2008", long_2008),
        (
            "value_added_district_industry",
            value_added::district_industry(data)?,
        ),
        ("jobs_district", jobs::district(data, &codes)?),
        ("hours_district", hours),
        ("productivity_district", productivity),
        ("population_district", population::district(data)?),
        ("income_district", income::district(data)?),
        ("local_units_district_broad", businesses::local_units(data)?),
        ("businesses_region_class", businesses::region_class(data)?),
        (
            "business_demography_district",
            businesses::demography(data)?,
        ),
        ("indicators", indicators),
        ("indicator_values", indicator_values),
        ("deprivation_england_2025", deprivation::england_2025(data)?),
        (
            "deprivation_composite_uk",
            deprivation::composite(data, &codes)?,
        ),
        ("input_output", flows),
        ("input_output_classes", classes),
        ("imports_use", imports_use),
        ("product_uses", product_uses),
        ("product_origins", input_output_imports::origins(data)?),
        ("energy_industry_fuel", energy::fuels(data)?),
        ("energy_spent_industry", energy_spent),
        ("electricity_prices_band", electricity_prices::bands(data)?),
        ("electricity_price_facts", electricity_prices::single(data)?),
        ("energy_intensive_lists", energy_lists::table(data)?),
        ("border_goods", border_goods),
        ("border_links", border_links),
        ("border_defaults", border::defaults(data)?),
        ("border_benchmarks", border::benchmarks(data)?),
        ("supply_products", supply_products),
        ("trade_products", trade_products::products(data)?),
        ("trade_partners", trade_products::partners(data)?),
    ])
}
