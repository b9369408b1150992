//! `weighbridge exposure`: what places are exposed to. It reads the options,
//! and prints what the lens found.

mod border;
mod energy;
mod supply;
mod trade;

use std::path::PathBuf;

use serde::Serialize;
use weighbridge_assess::assemble;
use weighbridge_assess::assessment::SourceLine;
use weighbridge_assess::base::Base;
use weighbridge_assess::exposure::JobsIn;
use weighbridge_assess::standing::Standing;
use weighbridge_assess::wording::{between, jobs_of, percent};
use weighbridge_facts::{Area, Facts, Outline, Ring, register};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};
use weighbridge_report::FileOut;

use crate::assess::{facts, geography};
use crate::options::{Exposure, ExposurePlaces};
use crate::terminal::Terminal;

/// Runs the command.
pub fn run(which: &Exposure, terminal: &Terminal) -> Result<(), String> {
    match which {
        Exposure::Energy(options) => energy::run(options, terminal),
        Exposure::Supply(options) => supply::run(options, terminal),
        Exposure::Trade(options) => trade::run(options, terminal),
        Exposure::Border(options) => border::run(options, terminal),
    }
}

/// Statistics, jobs and places of the options.
struct Ready {
    facts: Facts,
    base: Base,
    /// The one place asked for.
    place: Option<Place>,
    layers: Vec<(Geography, Vec<Area>)>,
}

impl Ready {
    fn new(options: &ExposurePlaces, terminal: &Terminal) -> Result<Self, String> {
        let facts = facts()?;
        let wanted = options.geography.map(geography);
        let place = match &options.place {
            Some(text) => Some(crate::place::find(&facts, text, wanted)?),
            None => None,
        };
        let year = assemble::year(&facts, options.year)?;
        terminal.progress("estimating jobs of districts by industry");
        let base = Base::new(&facts, year)?;
        let kind = place
            .as_ref()
            .map(|place| place.geography)
            .or(wanted)
            .unwrap_or(Geography::District);
        let layers = vec![(kind, facts.areas(kind))];
        Ok(Self {
            facts,
            base,
            place,
            layers,
        })
    }

    /// Outlines of the ranked places.
    fn outlines(&self) -> Result<Vec<Vec<Ring>>, String> {
        let outline = Outline::open(&self.facts)?;
        Ok(self
            .layers
            .iter()
            .flat_map(|(_, areas)| areas.iter().map(|area| outline.of(area)))
            .collect())
    }

    /// The row of the place asked for; none where all were.
    fn row<T: Clone>(&self, rows: &[T], of: fn(&T) -> &Place) -> Result<Option<T>, String> {
        let Some(place) = &self.place else {
            return Ok(None);
        };
        rows.iter()
            .find(|row| of(row).code == place.code)
            .cloned()
            .map(Some)
            .ok_or_else(|| format!("{} does not stand among the places", place.name))
    }

    /// Writes the page where a folder is named.
    fn page(
        &self,
        folder: Option<&PathBuf>,
        files: impl FnOnce(&[Vec<Ring>]) -> Vec<FileOut>,
        terminal: &Terminal,
    ) -> Result<(), String> {
        let Some(folder) = folder else {
            return Ok(());
        };
        weighbridge_report::write_folder(folder, &files(&self.outlines()?))?;
        terminal.done();
        if terminal.json {
            return Ok(());
        }
        terminal.line(&format!(
            "The page: {}",
            folder.join("index.html").display()
        ))
    }
}

/// Prints the whole as JSON.
fn json(exposure: &impl Serialize, terminal: &Terminal) -> Result<(), String> {
    let text = serde_json::to_string(exposure).map_err(|error| error.to_string())?;
    terminal.line(&text)
}

/// What is said below a ranked list: how many more there are, and how many have
/// no figures.
fn below<'a>(
    places: impl Iterator<Item = (&'a Place, bool)>,
    shown: usize,
    terminal: &Terminal,
) -> Result<(), String> {
    let (known, without): (Vec<_>, Vec<_>) = places.partition(|(_, known)| *known);
    if known.len() > shown {
        terminal.line(&format!(
            "  … and {} more: --out DIR writes all of them",
            known.len() - shown
        ))?;
    }
    if without.is_empty() {
        return Ok(());
    }
    let which = if without.iter().all(|(place, _)| place.code.starts_with('N')) {
        "Northern Ireland".to_owned()
    } else {
        let names: Vec<&str> = without
            .iter()
            .take(3)
            .map(|(place, _)| &*place.name)
            .collect();
        let more = if without.len() > 3 { " …" } else { "" };
        format!("{}{more}", names.join(", "))
    };
    terminal.paragraph(
        "  ",
        &format!("Without jobs by fine industry: {} ({which})", without.len()),
    )
}

/// What a reader must know, and where the figures come from.
fn notes(notes: &[String], lines: &[SourceLine], terminal: &Terminal) -> Result<(), String> {
    terminal.line("\nTo be known")?;
    for note in notes {
        terminal.paragraph("- ", note)?;
    }
    sources(lines, terminal)
}

/// Office, dataset and years of every table that figures came from.
pub fn sources(lines: &[SourceLine], terminal: &Terminal) -> Result<(), String> {
    terminal.line("\nSources")?;
    for line in lines {
        let known = register::TABLES
            .iter()
            .find(|table| table.name == line.table && line.attribution == table.attribution());
        let text = match known {
            Some(table) => format!("{}: {}, {}", table.office, table.dataset, table.years),
            None => format!("{}, {}", line.attribution, line.years),
        };
        terminal.paragraph("- ", &text)?;
    }
    terminal.paragraph(
        "  ",
        "Licences and attribution lines: weighbridge data list.",
    )
}

/// "7", or "3 to 41" where the error leaves it open.
fn ranks(standing: Option<Standing>) -> String {
    match standing {
        Some(one) if one.best == one.worst => one.best.to_string(),
        Some(one) => format!("{} to {}", one.best, one.worst),
        None => String::new(),
    }
}

/// What a place has of a set: its interval, or that it is published.
fn range(cell: &JobsIn) -> String {
    match cell.grade {
        Grade::Modelled => between(cell.jobs.low, cell.jobs.high),
        _ => "published".into(),
    }
}

/// A line of a table of sets: what a place has of one, in jobs, their interval and their share.
fn set_line(title: &str, here: &JobsIn, terminal: &Terminal) -> Result<(), String> {
    terminal.row(
        title,
        42,
        &format!(
            " {:>8} {:>17} {:>10}",
            count(here),
            range(here),
            percent(here.share)
        ),
    )
}

/// That nothing can be said of a place's industries, and of what about them.
fn without_jobs(place: &Place, about: &str, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "{} has no jobs by fine industry in these statistics: nothing can be said of its \
             industries' {about}.",
            place.name
        ),
    )
}

/// Jobs to as many digits as their error leaves.
fn count(cell: &JobsIn) -> String {
    jobs_of(cell.jobs.jobs, cell.jobs.low, cell.jobs.high)
}

/// A part as per cent, or a dash.
fn part(value: Option<f64>) -> String {
    value.map_or_else(|| "–".into(), percent)
}
