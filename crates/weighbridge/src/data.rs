//! `weighbridge data`: the tables, their checks, and the user's own.

use std::path::Path;

use weighbridge_facts::{Facts, register, repairs, verify};

use crate::options::Data;
use crate::terminal::Terminal;

/// Runs the command.
pub fn run(action: &Data, terminal: &Terminal) -> Result<(), String> {
    match action {
        Data::List => list(terminal),
        Data::Verify => check(terminal),
        Data::Build { source, out } => build(source, out, terminal),
        Data::Add { .. } | Data::Remove { .. } => Err("not yet".into()),
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
                    "licence": register::LICENCE, "attribution": table.attribution(),
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
        terminal.paragraph("    licence:     ", register::LICENCE)?;
        terminal.paragraph("    attribution: ", &table.attribution())?;
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
    for check in &checks {
        let mark = if check.holds() { "holds" } else { "FAILS" };
        terminal.line(&format!(
            "{mark}  {}: {} (stated {})",
            check.name, check.found, check.expected
        ))?;
    }
    if failed == 0 {
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
