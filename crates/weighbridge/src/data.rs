//! `weighbridge data`: the tables, their checks, and the user's own.

use std::path::Path;

use weighbridge_facts::input_output::Content;
use weighbridge_facts::store::{Store, default_dir};
use weighbridge_facts::{Facts, input_output, nomis, register, repairs, verify};

use crate::options::Data;
use crate::terminal::{Terminal, count};

/// Runs the command.
pub fn run(action: &Data, terminal: &Terminal) -> Result<(), String> {
    match action {
        Data::List => list(terminal),
        Data::Verify => check(terminal),
        Data::Build { source, out } => build(source, out, terminal),
        Data::Add { file } => add(file, terminal),
        Data::Remove { name } => {
            let store = store()?;
            if !input_output::remove(store.dir(), name)? {
                store.remove(name)?;
            }
            terminal.line(&format!("{name} is no longer used"))
        }
    }
}

/// Where the user's own tables are kept.
fn store() -> Result<Store, String> {
    default_dir().map(Store::open).ok_or_else(|| {
        "there is no folder for your own tables: name one in WEIGHBRIDGE_DATA".to_owned()
    })
}

/// Takes a table of the user's: whole, or not at all.
fn add(file: &Path, terminal: &Terminal) -> Result<(), String> {
    let facts = Facts::embedded()?;
    let store = store()?;
    terminal.progress("reading the table");
    if input_output::is_input_output(file) {
        return add_input_output(file, facts, &store, terminal);
    }
    if let Some(problem) = input_output::foreign(file) {
        return Err(format!(
            "the table was not added; nothing was changed\n{problem}"
        ));
    }
    let read = nomis::read(file, &facts).map_err(|problems| {
        format!(
            "the table was not added; nothing was changed\n{}",
            nomis::tell(&problems)
        )
    })?;
    let replaced = store.add(&read)?;
    terminal.done();
    if terminal.json {
        let tables: Vec<serde_json::Value> = read
            .tables
            .iter()
            .map(|table| {
                serde_json::json!({
                    "name": table.name, "source": table.source, "measure": table.measure,
                    "year": table.year, "places": table.places.len(),
                    "industries": table.industries.len(),
                })
            })
            .collect();
        let told = serde_json::json!({
            "tables": tables, "notes": read.notes, "replaced": replaced, "folder": store.dir(),
        });
        return terminal.line(&told.to_string());
    }
    for note in read.notes.iter().chain(&replaced) {
        terminal.paragraph("  - ", note)?;
    }
    for table in &read.tables {
        terminal.line(&format!(
            "added {} ({}, {}): {}, {}",
            table.name,
            table.measure,
            table.year,
            count(table.places.len(), "area", "areas"),
            count(table.industries.len(), "industry", "industries")
        ))?;
    }
    let years: Vec<i32> = facts.employment_years()?;
    for table in &read.tables {
        let how = if years.contains(&table.year) {
            "are used in place of the modelled ones from now on".to_owned()
        } else {
            format!(
                "are used with --year {0}: the program's own tables end in {1}",
                table.year,
                years.last().copied().unwrap_or(0)
            )
        };
        terminal.paragraph("", &format!("Its figures of {} {how}.", table.year))?;
    }
    terminal.line("`weighbridge data remove NAME` undoes that.")
}

/// Takes a workbook of input-output tables: whole, or not at all.
fn add_input_output(
    file: &Path,
    facts: Facts,
    store: &Store,
    terminal: &Terminal,
) -> Result<(), String> {
    // What was added before is what a workbook has to go with.
    let facts = facts.with_added(store.dir())?;
    let read = input_output::read(file, &facts).map_err(|problems| {
        format!(
            "the table was not added; nothing was changed\n{}",
            nomis::tell(&problems)
        )
    })?;
    let year = read.year();
    let (flows, products) = (facts.input_output_years()?, facts.product_table_years()?);
    let of_products = matches!(read.content, Content::Products(_));
    let years = if of_products { &products } else { &flows };
    let ours = years
        .contains(&year)
        .then(|| "the table of that year that comes with the program".to_owned());
    let (name, replaced) = read.keep(store.dir())?;
    let replaced = replaced.or(ours);
    let missing = missing(of_products, year, &flows, &products);
    terminal.done();
    if terminal.json {
        let told = serde_json::json!({
            "name": name, "source": read.source(), "year": year,
            "of": if of_products { "products" } else { "industries" },
            "industries": read.order(), "notes": read.notes, "replaced": replaced,
            "missing": missing, "folder": store.dir(),
        });
        return terminal.line(&told.to_string());
    }
    for note in &read.notes {
        terminal.paragraph("  - ", note)?;
    }
    if let Some(replaced) = replaced {
        terminal.paragraph("  - ", &format!("replaces {replaced}"))?;
    }
    let (kind, counted) = if of_products {
        ("product tables", count(read.order(), "product", "products"))
    } else {
        (
            "input-output table",
            count(read.order(), "industry", "industries"),
        )
    };
    terminal.line(&format!("added {name} ({kind} of {year}): {counted}"))?;
    let use_of = if of_products {
        "Its imports by product and its output and exports are used by `weighbridge exposure supply`, \
         `exposure trade` and `exposure energy` where they are of the year of the table or the newest. Its \
         totals hold."
            .to_owned()
    } else {
        format!(
            "`weighbridge shock --year {year}` uses it; the newest table there is is used where no \
             year is named. Its rows and columns balance."
        )
    };
    terminal.paragraph("", &use_of)?;
    if let Some(missing) = missing {
        terminal.paragraph("", &missing)?;
    }
    terminal.line(&format!("`weighbridge data remove {name}` undoes that."))
}

/// What the other workbook of the same year would give, where it is not had.
fn missing(of_products: bool, year: i32, flows: &[i32], products: &[i32]) -> Option<String> {
    let newest = |years: &[i32]| years.last().map_or_else(String::new, ToString::to_string);
    if of_products && !flows.contains(&year) {
        Some(format!(
            "Missing: the workbook \"industry by industry\" of {year}. Until it is added, `shock` and \
             `exposure supply` stay with the table of {}, with which imports of {year} are not mixed.",
            newest(flows)
        ))
    } else if !of_products && !products.contains(&year) {
        Some(format!(
            "Missing: the workbook \"product by product\" of {year}. Until it is added, `exposure supply` \
             tells import content and who depends on whom by the table of {year}, but no imports by product \
             and no index, and trade by product stays that of {}.",
            newest(products)
        ))
    } else {
        None
    }
}

fn list(terminal: &Terminal) -> Result<(), String> {
    if terminal.json {
        let all: Vec<serde_json::Value> = register::TABLES
            .iter()
            .map(|table| {
                serde_json::json!({
                    "table": table.name, "office": table.office, "dataset": table.dataset,
                    "years": table.years, "geography": table.geography,
                    "licence": table.licence(), "attribution": table.attribution(),
                })
            })
            .collect();
        return terminal.line(&serde_json::Value::from(all).to_string());
    }
    for table in register::TABLES {
        terminal.line(table.name)?;
        terminal.paragraph("    office:      ", table.office)?;
        terminal.paragraph("    dataset:     ", table.dataset)?;
        terminal.paragraph("    years:       ", table.years)?;
        terminal.paragraph("    geography:   ", table.geography)?;
        terminal.paragraph("    licence:     ", table.licence())?;
        terminal.paragraph("    attribution: ", &table.attribution())?;
    }
    let kept = match default_dir() {
        Some(dir) => Store::open(dir).list()?,
        None => Vec::new(),
    };
    for table in kept {
        terminal.line(&format!("{} (added by you)", table.name))?;
        terminal.paragraph("    source:      ", &table.source)?;
        terminal.paragraph("    counts:      ", &table.measure)?;
        let years: Vec<String> = table.years.iter().map(ToString::to_string).collect();
        terminal.paragraph("    years:       ", &years.join(", "))?;
        terminal.line(&format!(
            "    size:        {}, {}",
            count(table.places, "area", "areas"),
            count(table.industries, "industry", "industries")
        ))?;
    }
    let tables = match default_dir() {
        Some(dir) => input_output::list(&dir)?,
        None => Vec::new(),
    };
    for table in tables {
        terminal.line(&format!("{} (added by you)", table.name))?;
        terminal.paragraph("    source:      ", &table.source)?;
        terminal.line(&format!("    year:        {}", table.year))?;
        terminal.line(&format!(
            "    size:        {}",
            if table.products {
                count(table.count, "product", "products")
            } else {
                count(table.count, "industry", "industries")
            }
        ))?;
    }
    terminal.line("\nRepairs: where these tables depart from what was published")?;
    for repair in repairs::all() {
        terminal.paragraph(
            "  - ",
            &format!("{}: {}, because {}", repair.name, repair.what, repair.why),
        )?;
    }
    Ok(())
}

fn check(terminal: &Terminal) -> Result<(), String> {
    let checks = verify(&Facts::embedded()?)?;
    let failed = checks.iter().filter(|check| !check.holds()).count();
    if terminal.json {
        let all: Vec<serde_json::Value> = checks
            .iter()
            .map(|check| {
                serde_json::json!({
                    "check": check.name, "stated": check.expected, "found": check.found,
                    "holds": check.holds(),
                })
            })
            .collect();
        terminal.line(&serde_json::Value::from(all).to_string())?;
    }
    for check in &checks {
        if terminal.json {
            break;
        }
        let mark = if check.holds() { "holds" } else { "FAILS" };
        terminal.line(&format!(
            "{mark}  {}: {} (stated {})",
            check.name, check.found, check.expected
        ))?;
    }
    if failed == 0 && terminal.json {
        Ok(())
    } else if failed == 0 {
        terminal.line(&format!("all {} checks hold", checks.len()))
    } else {
        Err(format!("{failed} of {} checks fail", checks.len()))
    }
}

fn build(source: &Path, out: &Path, terminal: &Terminal) -> Result<(), String> {
    terminal.progress("reading the source files");
    let written = weighbridge_facts::build(source, out)?;
    terminal.done();
    for (name, rows, bytes) in written {
        terminal.line(&format!("{name:<40} {rows:>9} rows {bytes:>9} bytes"))?;
    }
    Ok(())
}
