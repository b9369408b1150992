//! `weighbridge shock`: what happens when an industry shrinks or ends.

use weighbridge_assess::capability::run::{self, Shock, ShockOptions};
use weighbridge_assess::capability::shock::Replace;
use weighbridge_assess::wording::{between, jobs, jobs_of, percent, short_name};

use crate::assess::{facts, geography};
use crate::exposure::sources;
use crate::options::{self, ReplaceName};
use crate::percentage::cut;
use crate::place::find;
use crate::terminal::Terminal;

/// Places printed.
const PLACES: usize = 10;
/// Industries printed.
const INDUSTRIES: usize = 10;

/// Runs the command.
pub fn run(options: &options::Shock, terminal: &Terminal) -> Result<(), String> {
    let cut = cut("--cut", &options.cut)?;
    let facts = facts()?;
    let place = match &options.place {
        Some(text) => Some(find(&facts, text, options.geography.map(geography))?),
        None => None,
    };
    terminal.progress("following the chains of supply");
    let shock = run::run(
        &facts,
        &ShockOptions {
            industry: options.industry.clone(),
            cut,
            replace: match options.replace {
                ReplaceName::None => Replace::None,
                ReplaceName::Imports => Replace::Imports,
            },
            year: options.year,
            place,
        },
    )?;
    if let Some(folder) = &options.out {
        terminal.progress("writing the page");
        weighbridge_report::write_folder(folder, &weighbridge_report::shock_report(&shock))?;
    }
    terminal.done();
    if terminal.json {
        let text = serde_json::to_string(&shock).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    say(&shock, terminal)?;
    if let Some(folder) = &options.out {
        terminal.line(&format!(
            "\nThe page: {}",
            folder.join("index.html").display()
        ))?;
    }
    Ok(())
}

fn say(shock: &Shock, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph("", &format!("{}.\n", shock.target.explained()))?;
    if let Some(warning) = shock.target.warning() {
        terminal.paragraph("", &format!("Warning: {warning}"))?;
    }
    terminal.line("")?;
    for (number, found) in shock.findings.iter().enumerate() {
        let grade = found.figures.iter().map(|figure| figure.grade).max();
        terminal.paragraph(
            &format!("{}. ", number + 1),
            &format!(
                "{} [{}]",
                found.statement,
                grade.map_or("derived", |grade| grade.as_str())
            ),
        )?;
    }
    terminal.line(&format!(
        "\n{:<40} {:>8} {:>8} {:>10} {:>9}",
        "Industry: jobs at risk", "direct", "upstream", "downstream", "of jobs"
    ))?;
    for row in shock.ranked().iter().take(INDUSTRIES) {
        let all = row.direct.jobs + row.upstream.jobs + row.downstream.jobs;
        terminal.row(
            &short_name(&row.name),
            40,
            &format!(
                " {:>8} {:>8} {:>10} {:>9}",
                jobs(row.direct.jobs),
                jobs(row.upstream.jobs),
                jobs(row.downstream.jobs),
                percent(all / row.has.jobs)
            ),
        )?;
    }
    terminal.line(&format!(
        "\n{:<22} {:>8} {:>18} {:>10} {:>16}",
        "At risk, modelled", "jobs", "90% interval", "share", "local band"
    ))?;
    for row in shock
        .places
        .iter()
        .filter(|row| row.all.tells_from_zero())
        .take(PLACES)
    {
        terminal.row(
            &row.place.name,
            22,
            &format!(
                " {:>8} {:>18} {:>10} {:>16}",
                jobs_of(row.all.jobs, row.all.low, row.all.high),
                between(row.all.low, row.all.high),
                percent(row.share()),
                row.local
                    .map_or_else(|| "–".to_owned(), |[low, high]| between(low, high))
            ),
        )?;
    }
    terminal.line("")?;
    for limit in &shock.limits {
        terminal.paragraph("- ", limit)?;
    }
    sources(&shock.sources, terminal)
}
