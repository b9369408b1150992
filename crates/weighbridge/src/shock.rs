//! `weighbridge shock`: what happens when an industry shrinks or ends.

use weighbridge_assess::capability::run::{self, Shock, ShockOptions};
use weighbridge_assess::capability::shock::Replace;
use weighbridge_assess::wording::{jobs, model_band, model_count, model_jobs, percent, short_name};

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
        terminal.row(
            &short_name(&row.name),
            40,
            &format!(
                " {:>8} {:>8} {:>10} {:>9}",
                jobs(row.direct.jobs),
                jobs(row.upstream.jobs),
                jobs(row.downstream.jobs),
                percent(row.larger(|loss| loss.jobs) / row.has.jobs)
            ),
        )?;
    }
    terminal.paragraph(
        "",
        "Of jobs: the larger of direct and upstream, direct and downstream, two readings of one chain \
         that are not added.",
    )?;
    terminal.line(&format!(
        "\n{:<19} {:>26} {:>6} {:>10} {:>15}",
        "At risk, modelled", "direct and upstream", "share", "direct and", "local band"
    ))?;
    terminal.line(&format!(
        "{:<19} {:>26} {:>6} {:>10} {:>15}",
        "", "(90% interval)", "", "downstream", ""
    ))?;
    for row in shock
        .places
        .iter()
        .filter(|row| row.backward.tells_from_zero())
        .take(PLACES)
    {
        let at_risk = row.backward;
        terminal.row(
            &row.place.name,
            19,
            &format!(
                " {:>26} {:>6} {:>10} {:>15}",
                model_jobs(at_risk.jobs, at_risk.low, at_risk.high),
                percent(row.share()).replace("under ", "<"),
                match shock.replace {
                    Replace::None =>
                        model_count(row.forward.jobs, row.forward.low, row.forward.high),
                    Replace::Imports => "–".to_owned(),
                },
                row.local
                    .map_or_else(|| "–".to_owned(), |[low, high]| model_band(low, high))
            ),
        )?;
    }
    terminal.line("")?;
    for limit in &shock.limits {
        terminal.paragraph("- ", limit)?;
    }
    sources(&shock.sources, terminal)
}
