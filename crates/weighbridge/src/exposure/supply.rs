//! `weighbridge exposure supply`.

use weighbridge_assess::capability::exposure::{Exposed, Exposure};
use weighbridge_assess::capability::{self, PlaceExposure, SupplyExposure, sentence};
use weighbridge_assess::wording::{jobs, percent, short_name, with_noun};

use super::{Ready, json, notes, part};
use crate::options::SupplyOptions;
use crate::terminal::Terminal;

/// Undecided industries that are printed; the tables hold all.
const SHOWN: usize = 15;

/// Runs the command.
pub fn run(options: &SupplyOptions, terminal: &Terminal) -> Result<(), String> {
    let ready = Ready::new(&options.places, terminal)?;
    terminal.progress("what industries rest on");
    let (geography, areas) = ready
        .layers
        .first()
        .ok_or("there are no places of this kind")?;
    let mut exposure = capability::expose(&ready.facts, &ready.base, *geography, areas)?;
    let wanted = match &options.industry {
        Some(text) => Some(capability::industries_of(&ready.facts, &ready.base, text)?),
        None => None,
    };
    let place = ready.row(&exposure.places, |row| &row.place)?;
    let folder = options.places.out.as_ref();
    ready.page(
        folder,
        |outlines| weighbridge_report::supply_report(&exposure, outlines),
        terminal,
    )?;
    terminal.done();
    let meant: Option<Vec<&str>> = wanted.as_ref().map(|target| {
        let codes = target.parts.iter().map(|part| part.code.as_str());
        codes.collect()
    });
    if terminal.json {
        if let Some(place) = place {
            exposure.places = vec![place];
        }
        if let Some(meant) = meant {
            exposure
                .lens
                .industries
                .retain(|row| meant.contains(&row.code.as_str()));
        }
        return json(&exposure, terminal);
    }
    if folder.is_some() {
        return Ok(());
    }
    head(&exposure, terminal)?;
    match (meant, &place) {
        (Some(meant), _) => {
            if let Some(target) = &wanted {
                terminal.line("")?;
                terminal.paragraph("", &format!("{}.", target.explained()))?;
                if let Some(also) = target.also() {
                    terminal.paragraph("", &also)?;
                }
                if let Some(warning) = target.warning() {
                    terminal.paragraph("", &format!("Warning: {warning}"))?;
                }
            }
            for row in exposure
                .lens
                .industries
                .iter()
                .filter(|row| meant.contains(&row.code.as_str()))
            {
                one(row, &exposure, terminal)?;
            }
        }
        (None, None) => all(&exposure, terminal)?,
        (None, Some(_)) => {}
    }
    if let Some(place) = &place {
        here(place, terminal)?;
    }
    notes(&exposure.lens.notes, &exposure.sources, terminal)
}

fn head(exposure: &SupplyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "Sovereign capability: input-output table of {}, jobs of {}.",
            exposure.lens.year, exposure.lens.jobs_year
        ),
    )
}

fn columns(terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "{:<24} {:>7} {:>6} {:>7} {:>6} {:>10} {:>5} {:>7}",
        "", "imports", "", "no", "one", "jobs that", "index", "to cut"
    ))?;
    terminal.line(&format!(
        "{:<24} {:>7} {:>6} {:>7} {:>6} {:>10} {:>5} {:>7}",
        "Industry", "own", "chain", "makers", "source", "depend", "", ""
    ))
}

/// What comes from one source, with a plus where that is a country, and a star where
/// it does not count.
fn origin(row: &Exposure) -> String {
    let country = row.one_country().map_or("", |_| "+");
    match (row.from_one, row.one_source()) {
        (Some(share), None) => format!("{}{country}*", percent(share)),
        (share, _) => format!("{}{country}", part(share)),
    }
}

fn rows<'a>(
    found: impl Iterator<Item = &'a Exposure>,
    most: usize,
    terminal: &Terminal,
) -> Result<(), String> {
    let mut found: Vec<&Exposure> = found.collect();
    found.sort_by(|a, b| {
        let index = |row: &Exposure| row.index.unwrap_or(0.0);
        index(b).total_cmp(&index(a)).then(a.code.cmp(&b.code))
    });
    for row in found.iter().take(most) {
        let margin = row
            .margin
            .map_or_else(String::new, |[low, high]| format!("{low:+.0}…{high:+.0}"));
        terminal.row(
            &short_name(&row.name),
            24,
            &format!(
                " {:>7} {:>6} {:>7} {:>6} {:>10} {:>5} {:>7}",
                percent(row.import_direct),
                percent(row.import_total),
                part(row.without_alternatives),
                origin(row),
                jobs(row.dependents),
                row.index
                    .map_or_else(String::new, |index| format!("{index:.0}")),
                margin
            ),
        )?;
    }
    if found.len() > most {
        terminal.line(&format!(
            "… and {} more: --out DIR writes all of them",
            found.len() - most
        ))?;
    }
    Ok(())
}

fn all(exposure: &SupplyExposure, terminal: &Terminal) -> Result<(), String> {
    let lens = &exposure.lens;
    for found in &exposure.findings {
        let grade = found.figures.iter().map(|figure| figure.grade).max();
        terminal.paragraph(
            "- ",
            &format!(
                "{} [{}]",
                found.statement,
                grade.map_or("derived", |grade| grade.as_str())
            ),
        )?;
    }
    let Some(cut) = lens.cut else {
        // Said in the notes below.
        return Ok(());
    };
    terminal.line(
        "\nCore: above the cut of the most exposed quarter, also with a part left out\n[modelled]",
    )?;
    columns(terminal)?;
    rows(lens.of(Exposed::Core), usize::MAX, terminal)?;
    terminal.line("\nUndecided: the parts chosen decide [modelled]")?;
    columns(terminal)?;
    rows(lens.of(Exposed::Undecided), SHOWN, terminal)?;
    legend(cut, terminal)
}

fn legend(cut: f64, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "Imports in a pound of product: bought by itself, and in its whole domestic chain. No makers: of \
             the home markets of what it imports, the share of importers, as far as that is known. One source: of goods, the part \
             from the EU or, with a plus, at least from the largest country of crude oil and gas; a star where \
             goods are under half of its imports, so that it does not count. Index: mean rank of chain, no \
             makers, one source and jobs that depend, 0 to 100; the most exposed quarter begins at {cut:.0}. \
             To cut: how far the index, and each that leaves one part out, is above its own cut (below: \
             minus), least and most."
        ),
    )
}

fn one(row: &Exposure, exposure: &SupplyExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line("")?;
    terminal.paragraph(
        "",
        &format!(
            "{} ({}): {}, {} [modelled]",
            row.name,
            row.code,
            with_noun(&jobs(row.jobs)),
            row.standing.map_or("not ranked", Exposed::as_str)
        ),
    )?;
    columns(terminal)?;
    rows(std::iter::once(row), 1, terminal)?;
    if let (Some(country), Some(share)) = (row.one_country(), row.from_one) {
        terminal.paragraph(
            "  ",
            &format!(
                "One source: of the goods that it imports at least {} is crude oil and gas from {country}.",
                percent(share)
            ),
        )?;
    }
    let mut measured = exposure.lens.measures.iter();
    if let Some(found) = measured.find(|found| found.code == row.code) {
        let forward = if found.upstreamness.is_finite() {
            format!(
                "Power of dispersion {:.2}, sensitivity by sales {:.2}: {}; {:.2} steps from final demand.",
                found.power,
                found.sensitivity_sales,
                match found.kind {
                    "key" => "a key industry",
                    "backward" => "strong backward only",
                    "forward" => "strong forward only",
                    _ => "below the mean in both",
                },
                found.upstreamness
            )
        } else {
            format!(
                "Power of dispersion {:.2}; its sensitivity and its steps from final demand are not told, for \
                 what it sells is not known (below).",
                found.power
            )
        };
        terminal.paragraph(
            "  ",
            &format!(
                "A pound of its final demand stands for £{:.2} of output in the whole domestic chain, £{:.2} of \
                 value added and £{:.2} of imports; £1 million for {:.1} jobs in Great Britain (type I). \
                 {forward} [modelled]",
                found.output_multiplier,
                found.value_added_effect,
                found.import_total,
                found.jobs_effect
            ),
        )?;
    }
    if !row.who.is_empty() {
        terminal.paragraph(
            "  ",
            &format!("Who depends on it most: {}.", row.who.join("; ")),
        )?;
    }
    if !row.imported.is_empty() {
        terminal.line(&format!(
            "  {:<44} {:>10} {:>11} {:>8}",
            "It imports most", "of imports", "makers here", "from EU"
        ))?;
        for product in &row.imported {
            terminal.row(
                &format!("  {}", short_name(&product.name)),
                46,
                &format!(
                    " {:>10} {:>11} {:>8}",
                    percent(product.share),
                    part(product.domestic),
                    part(product.from_eu)
                ),
            )?;
        }
        terminal.paragraph(
            "  ",
            "Makers here: their share of the product's home market, at basic prices, without what is \
             exported or exported again; none is told where more is exported than made.",
        )?;
    }
    match exposure.lens.cut {
        Some(cut) => legend(cut, terminal),
        None => Ok(()),
    }
}

fn here(place: &PlaceExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{} ({}, {}), jobs of {}",
        place.place.name,
        place.place.code,
        place.place.geography.as_str(),
        place.jobs_year
    ))?;
    let told = match (place.grade, sentence(place)) {
        (Some(grade), Some(told)) => format!("{told} [{}]", grade.as_str()),
        (None, _) => format!(
            "{} has no jobs by fine industry in these statistics.",
            place.place.name
        ),
        (_, None) => "None of the exposed industries can be told from none here.".to_owned(),
    };
    terminal.paragraph("  ", &told)
}
