//! `weighbridge exposure trade`.

use weighbridge_assess::energy::JobsIn;
use weighbridge_assess::trade::goods::QUALITIES;
use weighbridge_assess::trade::{self, TradeExposure, TradeLayer, TradePlace, in_order, sentences};
use weighbridge_assess::wording::{jobs, percent, whole};
use weighbridge_model::figure::Grade;

use super::{Ready, cut, part, ranks};
use crate::options::ExposurePlaces;
use crate::terminal::Terminal;

/// Products and places that are printed; the tables hold all.
const SHOWN: usize = 15;

/// Runs the command.
pub fn run(options: &ExposurePlaces, terminal: &Terminal) -> Result<(), String> {
    let ready = Ready::new(options, terminal)?;
    terminal.progress("what comes from abroad");
    let mut exposure = trade::expose(&ready.facts, &ready.base, &ready.layers)?;
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
    if let Some(dir) = &options.out {
        let files = weighbridge_report::trade_report(&exposure, &ready.outlines()?);
        weighbridge_report::write_folder(dir, &files)?;
        terminal.done();
        if !terminal.json {
            terminal.line(&format!("The page: {}", dir.join("index.html").display()))?;
        }
    }
    terminal.done();
    if terminal.json {
        if let Some(place) = place {
            exposure.layers = vec![TradeLayer {
                places: vec![place],
                ..layer
            }];
        }
        let text = serde_json::to_string(&exposure).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    if options.out.is_some() {
        return Ok(());
    }
    match place {
        Some(place) => one_place(&exposure, &place, terminal),
        None => all(&exposure, &layer, terminal),
    }
}

fn all(exposure: &TradeExposure, layer: &TradeLayer, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "Free but fair trade: trade by product to {}, jobs of {}.",
            exposure.trade_year, exposure.year
        ),
    )?;
    products(exposure, terminal)?;
    goods(exposure, terminal)?;
    terminal.line(&format!(
        "\n{:<64} {:>12}",
        "Jobs in industries that make such goods", "jobs, GB"
    ))?;
    for set in &exposure.sets {
        terminal.line(&format!(
            "{:<64} {:>12}",
            cut(set.title, 64),
            jobs(set.jobs)
        ))?;
    }
    terminal.line(&format!(
        "\n{} by jobs that mainly make goods of the UK's carbon border",
        layer.geography.as_str()
    ))?;
    terminal.line(&format!(
        "  {:<32} {:>10} {:>8} {:>17} {:>6}",
        "Place", "rank", "jobs", "90% interval", "share"
    ))?;
    for at in in_order(&layer.places).into_iter().take(SHOWN) {
        let place = &layer.places[at];
        let Some(here) = place.sets[0] else { continue };
        terminal.line(&format!(
            "  {:<32} {:>10} {:>8} {:>17} {:>6}",
            cut(&place.place.name, 32),
            ranks(place.standing),
            jobs(here.jobs.jobs),
            range(&here),
            percent(here.share)
        ))?;
    }
    let known = layer
        .places
        .iter()
        .filter(|place| place.sets[0].is_some())
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
    suppliers(exposure, terminal)?;
    notes(&exposure.notes, terminal)
}

fn products(exposure: &TradeExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{:<38} {:>8} {:>8} {:>11} {:>8}",
        format!("Goods, {}", exposure.trade_year),
        "imports",
        exposure.first_year,
        "penetration",
        "exports"
    ))?;
    terminal.line(&format!(
        "{:<38} {:>17} {:>11} {:>8}",
        "", "of supply", "", "/ output"
    ))?;
    let goods = || {
        exposure
            .products
            .iter()
            .filter(|product| product.code.starts_with(['B', 'C']))
    };
    for product in goods().take(SHOWN) {
        terminal.line(&format!(
            "{:<38} {:>8} {:>8} {:>11} {:>8}",
            cut(&product.name, 38),
            part(product.import_share),
            part(product.series.first().and_then(|first| first.1)),
            part(product.penetration),
            part(product.export_intensity)
        ))?;
    }
    terminal.line(&format!(
        "… of {} products of mining and manufacturing. – where goods pass through",
        goods().count()
    ))
}

fn goods(exposure: &TradeExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{:<16} {:>5} {:>7} {:>9} {:>8} {:>8}  {}",
        "Carbon border", "goods", QUALITIES[0], QUALITIES[1], QUALITIES[2], QUALITIES[3], "schemes"
    ))?;
    for sector in &exposure.goods {
        terminal.line(&format!(
            "{:<16} {:>5} {:>7} {:>9} {:>8} {:>8}  {}",
            sector.sector,
            sector.goods,
            sector.quality[0],
            sector.quality[1],
            sector.quality[2],
            sector.quality[3],
            if sector.in_united_kingdom {
                "EU, UK (2027)"
            } else {
                "EU"
            }
        ))?;
    }
    terminal.paragraph(
        "",
        "Goods by the worst of their links to a class of industry: exact, narrowed to one by reading \
         the heading, several classes, outside what the correspondence tables give.",
    )
}

fn suppliers(exposure: &TradeExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "\n{:<40} {:>8} {:>10}  {}",
        format!("Suppliers, {}", exposure.suppliers_year),
        "£m",
        "Herfindahl",
        "largest"
    ))?;
    for one in &exposure.suppliers {
        let largest = one
            .largest
            .first()
            .map_or_else(String::new, |(country, of)| {
                format!("{} {}", cut(country, 14), percent(*of))
            });
        terminal.line(&format!(
            "{:<40} {:>8} {:>10.2}  {largest}",
            cut(&one.name, 40),
            whole(one.imports),
            one.herfindahl
        ))?;
    }
    Ok(())
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
    exposure: &TradeExposure,
    place: &TradePlace,
    terminal: &Terminal,
) -> Result<(), String> {
    terminal.line(&format!(
        "{} ({}, {}), jobs of {}\n",
        place.place.name,
        place.place.code,
        place.place.geography.as_str(),
        exposure.year
    ))?;
    if place.sets.iter().all(Option::is_none) {
        return terminal.paragraph(
            "",
            &format!(
                "{} has no jobs by fine industry in these statistics: nothing can be said of its \
                 industries' trade.",
                place.place.name
            ),
        );
    }
    for sentence in sentences(place) {
        terminal.paragraph("  ", &sentence)?;
    }
    terminal.line("")?;
    for (set, here) in exposure.sets.iter().zip(&place.sets) {
        let Some(here) = here else { continue };
        terminal.line(&format!(
            "{:<46} {:>8} {:>17} {:>6}",
            cut(set.title, 46),
            jobs(here.jobs.jobs),
            range(here),
            percent(here.share)
        ))?;
    }
    let rank = ranks(place.standing);
    if !rank.is_empty() {
        terminal.line(&format!(
            "\nRank by the first, as the error allows: {rank} of {}",
            place.place.geography.plural()
        ))?;
    }
    notes(&exposure.notes, terminal)
}
