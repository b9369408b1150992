//! `weighbridge exposure energy`.

use weighbridge_assess::energy::definitions::Kind;
use weighbridge_assess::energy::{
    self, EnergyExposure, EnergyLayer, EnergyPlace, IndustryRow, Options, in_order,
};
use weighbridge_assess::standing::Range;
use weighbridge_assess::wording::{given, jobs, percent, pounds, short_name, whole};

use super::{Ready, below, count, json, notes, part, range, ranks, set_line, without_jobs};
use crate::options::EnergyOptions;
use crate::percentage::at_least_none;
use crate::terminal::Terminal;

/// Industries and places that are printed; the tables hold all.
const SHOWN: usize = 15;

/// Runs the command.
pub fn run(options: &EnergyOptions, terminal: &Terminal) -> Result<(), String> {
    let wanted = Options {
        gap: at_least_none("--gap", &options.gap)?,
        threshold: at_least_none("--threshold", &options.threshold)?,
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
    let place = ready.row(&layer.places, |row| &row.place)?;
    let folder = options.places.out.as_ref();
    ready.page(
        folder,
        |outlines| weighbridge_report::energy_report(&exposure, outlines),
        terminal,
    )?;
    terminal.done();
    if terminal.json {
        if let Some(place) = place {
            // The other places are not what was asked for.
            exposure.layers = vec![EnergyLayer {
                places: vec![place],
                ..layer
            }];
        }
        return json(&exposure, terminal);
    }
    if folder.is_some() {
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
            "Affordable energy, if electricity is {} dearer here than elsewhere: {}. Industries \
             counted: {}. The gap is an assumption: see \"To be known\".",
            given(exposure.gap),
            exposure.years(),
            exposure.industries_counted.replace('-', " ")
        ),
    )
}

fn all(exposure: &EnergyExposure, layer: &EnergyLayer, terminal: &Terminal) -> Result<(), String> {
    head(exposure, terminal)?;
    industries(exposure, terminal)?;
    definitions(exposure, terminal)?;
    ranking(exposure, layer, terminal)?;
    prices(exposure, terminal)?;
    notes(&exposure.notes, &exposure.sources, terminal)
}

fn ranking(
    exposure: &EnergyExposure,
    layer: &EnergyLayer,
    terminal: &Terminal,
) -> Result<(), String> {
    terminal.line("")?;
    let places = || {
        layer
            .places
            .iter()
            .map(|row| (&row.place, row.cost.is_some()))
    };
    if exposure.costs_nothing() {
        terminal.paragraph(
            "",
            &format!(
                "The scenario costs nothing: £0 in each of the {} {} with figures, and no place is \
                 ranked.",
                places().filter(|(_, known)| *known).count(),
                layer.geography.plural()
            ),
        )?;
        return below(places(), usize::MAX, terminal);
    }
    terminal.paragraph(
        "",
        &format!(
            "The {} by cost over value added ({}) without owner-occupiers' imputed rent, ranked as the \
             error allows [modelled]",
            layer.geography.plural(),
            exposure.value_added_year
        ),
    )?;
    terminal.line(&format!(
        "  {:<26} {:>10} {:>20} {:>10} {:>7}",
        "Place", "rank", "£m a year (90%)", "of GVA", "£ a job"
    ))?;
    for at in in_order(&layer.places).into_iter().take(SHOWN) {
        let place = &layer.places[at];
        let (Some(cost), Some(of)) = (place.cost, place.of_value_added) else {
            continue;
        };
        terminal.row(
            &format!("  {}", place.place.name),
            28,
            &format!(
                " {:>10} {:>20} {:>10} {:>7}",
                ranks(place.standing),
                millions(cost),
                percent(of.value),
                place.cost_per_job.map_or_else(String::new, whole)
            ),
        )?;
    }
    below(places(), SHOWN, terminal)?;
    if let Some(part) = layer.great_britain {
        terminal.line(&format!(
            "  Great Britain, all of these: {}, {} of value added ({})",
            pounds(exposure.great_britain_cost),
            percent(part),
            exposure.value_added_year
        ))?;
    }
    Ok(())
}

fn industries(exposure: &EnergyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{:<30} {:>10} {:>10} {:>8} {:>7} {:>10}",
        "Bought over value added, UK", "electric.", "gas", "cost £m", "£ a job", "of GVA"
    ))?;
    let goods = || {
        exposure
            .industries
            .iter()
            .filter(|row| row.counted && row.cost.electricity_of_value_added.is_some())
    };
    // Those that are always asked for are shown wherever they stand.
    let shown = |at: usize, row: &IndustryRow| at < SHOWN || row.singled_out;
    let mut left_out = 0;
    for (at, row) in goods().enumerate() {
        if !shown(at, row) {
            left_out += 1;
            continue;
        }
        terminal.row(
            &short_name(&row.cost.name),
            30,
            &format!(
                " {:>10} {:>10} {:>8} {:>7} {:>10}",
                part(row.cost.electricity_of_value_added),
                part(row.cost.gas_of_value_added),
                whole(row.counted_cost()),
                row.gap_per_job.map_or_else(|| "–".into(), whole),
                part(row.gap_of_value_added)
            ),
        )?;
    }
    if left_out > 0 {
        terminal.paragraph(
            "  ",
            &format!(
                "… and {left_out} more (below the first {SHOWN} only steel, glass, ceramics, chemicals \
                 and paper are shown): --out DIR writes all of them"
            ),
        )?;
    }
    terminal.paragraph(
        "",
        &format!(
            "All industries counted: {} of a bill of {} (bill × gap ÷ (1 + gap)); in Great Britain {}. \
             What is bought is arithmetic on published figures [derived], what the gap costs rests on \
             the assumption [modelled].",
            pounds(exposure.cost()),
            pounds(exposure.bill()),
            pounds(exposure.great_britain_cost)
        ),
    )?;
    match exposure.parts_said() {
        Some(said) => {
            let smaller = |row: &IndustryRow| row.in_part() && row.counted_part < 0.5;
            let warning = if exposure.industries.iter().any(smaller) {
                "Warning: "
            } else {
                ""
            };
            terminal.paragraph("", &format!("{warning}{said} [modelled]"))
        }
        None => Ok(()),
    }
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
        terminal.row(
            &row.definition.titled(),
            48,
            &format!(" {:>9}  {}", jobs(row.jobs), row.definition.kind.as_str()),
        )?;
        if let Some(said) = row.left_out_said() {
            terminal.paragraph("  ", &format!("({said})"))?;
        }
    }
    match &exposure.steels {
        Some(said) => terminal.paragraph("  ", &format!("({said})")),
        None => Ok(()),
    }
}

fn prices(exposure: &EnergyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line("")?;
    terminal.paragraph(
        "",
        &format!(
            "Industrial electricity by band, euros a kWh without recoverable taxes: UK, median of the EU's \
             members (how many), gap. Eurostat; the UK's series ends with {}",
            exposure.prices_end
        ),
    )?;
    for band in &exposure.prices {
        match band.prices {
            Some((here, there)) => terminal.line(&format!(
                "  {} {:<24} {}   UK {here:.4}   EU {there:.4} ({:>2}) {:>6}",
                band.band,
                band.usage,
                band.last,
                band.members,
                signed(band.gap)
            ))?,
            None => terminal.line(&format!("  {} {:<24} no figure", band.band, band.usage))?,
        }
    }
    Ok(())
}

/// Millions with their interval: one decimal, and none where the interval is wider
/// than a few of them.
fn millions(cost: Range) -> String {
    let digits = |value: f64| {
        if cost.high - cost.low >= 2.0 {
            whole(value)
        } else {
            format!("{value:.1}")
        }
    };
    format!(
        "{} ({}–{})",
        digits(cost.value),
        digits(cost.low),
        digits(cost.high)
    )
}

fn signed(gap: Option<f64>) -> String {
    gap.map_or_else(String::new, |gap| {
        let sign = if gap > 0.0 { "+" } else { "" };
        format!("{sign}{}", percent(gap))
    })
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
        return without_jobs(&place.place, "energy", terminal);
    }
    for sentence in energy::sentences(exposure, place) {
        terminal.paragraph("  ", &sentence)?;
    }
    terminal.line(&format!(
        "\n{:<42} {:>8} {:>17} {:>10}",
        "Industries", "jobs", "90% interval", "share"
    ))?;
    for (row, here) in exposure.definitions.iter().zip(&place.definitions) {
        let Some(here) = here else { continue };
        set_line(&row.definition.titled(), here, terminal)?;
    }
    if exposure.costs_nothing() {
        terminal.paragraph(
            "",
            "The scenario costs nothing here, as it does everywhere.",
        )?;
    } else if let (Some(affected), Some(each)) = (&place.affected, place.cost_per_job) {
        terminal.line("")?;
        terminal.paragraph(
            "",
            &format!(
                "Industries that the gap is reckoned for have {} jobs here ({}); for each of them the gap \
                 is about £{} a year [modelled].",
                count(affected),
                range(affected),
                whole((each / 10.0).round() * 10.0)
            ),
        )?;
    }
    notes(&exposure.notes, &exposure.sources, terminal)
}
