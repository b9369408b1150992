//! `weighbridge exposure energy`.

use weighbridge_assess::energy::definitions::Kind;
use weighbridge_assess::energy::{
    self, EnergyExposure, EnergyLayer, EnergyPlace, JobsIn, Options, in_order,
};
use weighbridge_assess::wording::{jobs, percent, whole};
use weighbridge_model::figure::Grade;

use super::{Ready, cut, part, per_cent, ranks};
use crate::options::EnergyOptions;
use crate::terminal::Terminal;

/// Industries and places that are printed; the tables hold all.
const SHOWN: usize = 15;

/// Runs the command.
pub fn run(options: &EnergyOptions, terminal: &Terminal) -> Result<(), String> {
    let wanted = Options {
        gap: per_cent("--gap", &options.gap)?,
        threshold: per_cent("--threshold", &options.threshold)?,
        industries: options.industries.trim().to_lowercase(),
    };
    let ready = Ready::new(&options.places, terminal)?;
    terminal.progress("what energy costs");
    let mut exposure = energy::expose(&ready.facts, &ready.base, &ready.layers, &wanted)?;
    let layer = exposure
        .layers
        .first()
        .cloned()
        .ok_or("there are no places of this kind")?;
    let place = match &ready.place {
        Some(place) => Some(
            layer
                .places
                .iter()
                .find(|row| row.place.code == place.code)
                .cloned()
                .ok_or_else(|| format!("{} does not stand among the places", place.name))?,
        ),
        None => None,
    };
    if let Some(dir) = &options.places.out {
        let files = weighbridge_report::energy_report(&exposure, &ready.outlines()?);
        weighbridge_report::write_folder(dir, &files)?;
        terminal.done();
        if !terminal.json {
            terminal.line(&format!("The page: {}", dir.join("index.html").display()))?;
        }
    }
    terminal.done();
    if terminal.json {
        if let Some(place) = place {
            // The other places are not what was asked for.
            exposure.layers = vec![EnergyLayer {
                places: vec![place],
                ..layer
            }];
        }
        let text = serde_json::to_string(&exposure).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    if options.places.out.is_some() {
        return Ok(());
    }
    match place {
        Some(place) => one_place(&exposure, &place, terminal),
        None => all(&exposure, &layer, terminal),
    }
}

fn head(exposure: &EnergyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "Affordable energy: electricity {} dearer here than elsewhere. Costs of {}, jobs of {}, \
             industries counted: {}.",
            percent(exposure.gap),
            exposure.cost_year,
            exposure.year,
            exposure.industries_counted.replace('-', " ")
        ),
    )
}

fn all(exposure: &EnergyExposure, layer: &EnergyLayer, terminal: &Terminal) -> Result<(), String> {
    head(exposure, terminal)?;
    industries(exposure, terminal)?;
    definitions(exposure, terminal)?;
    terminal.line(&format!(
        "\n{} by the cost's part of value added (rank as the error allows)",
        cut(layer.geography.as_str(), 30)
    ))?;
    terminal.line(&format!(
        "  {:<30} {:>10} {:>17} {:>7} {:>8}",
        "Place", "rank", "£m a year (90%)", "of GVA", "£ a job"
    ))?;
    for at in in_order(&layer.places).into_iter().take(SHOWN) {
        let place = &layer.places[at];
        let (Some(cost), Some(of)) = (place.cost, place.of_value_added) else {
            continue;
        };
        terminal.line(&format!(
            "  {:<30} {:>10} {:>17} {:>7} {:>8}",
            cut(&place.place.name, 30),
            ranks(place.standing),
            format!("{:.1} ({:.1}–{:.1})", cost.value, cost.low, cost.high),
            percent(of.value),
            place.cost_per_job.map_or_else(String::new, whole)
        ))?;
    }
    let known = layer
        .places
        .iter()
        .filter(|place| place.cost.is_some())
        .count();
    if known > SHOWN {
        terminal.line(&format!(
            "  … and {} more: --out DIR writes all of them",
            known - SHOWN
        ))?;
    }
    if known < layer.places.len() {
        terminal.line(&format!(
            "  Without jobs by fine industry: {} (Northern Ireland)",
            layer.places.len() - known
        ))?;
    }
    if let Some(part) = layer.great_britain {
        terminal.line(&format!(
            "  Great Britain: {} of value added",
            percent(part)
        ))?;
    }
    prices(exposure, terminal)?;
    notes(&exposure.notes, terminal)
}

fn industries(exposure: &EnergyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{:<34} {:>9} {:>6} {:>8} {:>7} {:>8}",
        "Bought over value added, UK", "electric.", "gas", "cost £m", "£ a job", "of GVA"
    ))?;
    let goods = || {
        exposure
            .industries
            .iter()
            .filter(|row| row.counted && row.cost.electricity_of_value_added.is_some())
    };
    for row in goods().take(SHOWN) {
        terminal.line(&format!(
            "{:<34} {:>9} {:>6} {:>8} {:>7} {:>8}",
            cut(&row.cost.name, 34),
            part(row.cost.electricity_of_value_added),
            part(row.cost.gas_of_value_added),
            whole(row.gap_cost),
            row.gap_per_job.map_or_else(|| "–".into(), whole),
            part(row.gap_of_value_added)
        ))?;
    }
    let (cost, bill): (f64, f64) = goods().fold((0.0, 0.0), |(cost, bill), row| {
        (cost + row.gap_cost, bill + row.cost.electricity)
    });
    terminal.paragraph(
        "",
        &format!(
            "All industries counted: £{} million of a bill of £{} million (bill × gap ÷ (1 + gap)) \
             [modelled]",
            whole(cost),
            whole(bill)
        ),
    )
}

fn definitions(exposure: &EnergyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{:<48} {:>9}  {}",
        "Energy-intensive industries, by definition", "jobs, GB", "rests on"
    ))?;
    for row in &exposure.definitions {
        if row.definition.kind == Kind::SingledOut && row.definition.name == "steel" {
            terminal.line("Singled out")?;
        }
        terminal.line(&format!(
            "{:<48} {:>9}  {}",
            cut(&row.definition.title, 48),
            jobs(row.jobs),
            row.definition.kind.as_str()
        ))?;
    }
    Ok(())
}

fn prices(exposure: &EnergyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "\n",
        &format!(
            "Industrial electricity by band, euros a kWh without recoverable taxes (Eurostat; the \
             UK's series ends with {})",
            exposure.prices_end
        ),
    )?;
    for band in &exposure.prices {
        match band.prices {
            Some((here, there)) => terminal.line(&format!(
                "  {} {:<22} {}  UK {here:.4}  EU median {there:.4} ({:>2} members)  {:>5}",
                band.band,
                band.usage,
                band.last,
                band.members,
                signed(band.gap)
            ))?,
            None => terminal.line(&format!("  {} {:<22} no figure", band.band, band.usage))?,
        }
    }
    Ok(())
}

fn signed(gap: Option<f64>) -> String {
    gap.map_or_else(String::new, |gap| {
        let sign = if gap > 0.0 { "+" } else { "" };
        format!("{sign}{}", percent(gap))
    })
}

fn notes(notes: &[String], terminal: &Terminal) -> Result<(), String> {
    terminal.line("\nTo be known")?;
    for note in notes {
        terminal.paragraph("- ", note)?;
    }
    Ok(())
}

fn range(cell: &JobsIn) -> String {
    match cell.grade {
        Grade::Modelled => format!("{} to {}", jobs(cell.jobs.low), jobs(cell.jobs.high)),
        _ => "published".into(),
    }
}

fn one_place(
    exposure: &EnergyExposure,
    place: &EnergyPlace,
    terminal: &Terminal,
) -> Result<(), String> {
    terminal.line(&format!(
        "{} ({}, {})",
        place.place.name,
        place.place.code,
        place.place.geography.as_str()
    ))?;
    head(exposure, terminal)?;
    terminal.line("")?;
    if place.affected.is_none() {
        return terminal.paragraph(
            "",
            &format!(
                "{} has no jobs by fine industry in these statistics: nothing can be said of its \
                 industries' energy.",
                place.place.name
            ),
        );
    }
    for sentence in energy::sentences(exposure, place) {
        terminal.paragraph("  ", &sentence)?;
    }
    terminal.line(&format!(
        "\n{:<46} {:>8} {:>17} {:>6}",
        "Industries", "jobs", "90% interval", "share"
    ))?;
    for (row, here) in exposure.definitions.iter().zip(&place.definitions) {
        let Some(here) = here else { continue };
        terminal.line(&format!(
            "{:<46} {:>8} {:>17} {:>6}",
            cut(&row.definition.title, 46),
            jobs(here.jobs.jobs),
            range(here),
            percent(here.share)
        ))?;
    }
    if let (Some(affected), Some(each)) = (&place.affected, place.cost_per_job) {
        terminal.paragraph(
            "\n",
            &format!(
                "Industries that the gap is reckoned for have {} jobs here ({}); for each of them the gap \
                 is about £{} a year [modelled].",
                jobs(affected.jobs.jobs),
                range(affected),
                whole((each / 10.0).round() * 10.0)
            ),
        )?;
    }
    notes(&exposure.notes, terminal)
}
