//! `weighbridge exposure trade`.

use weighbridge_assess::capability::{self, target::Target};
use weighbridge_assess::trade::finer::NAMED;
use weighbridge_assess::trade::goods::QUALITIES;
use weighbridge_assess::trade::partners::OVERLAP;
use weighbridge_assess::trade::products::{SupplyYear, in_words};
use weighbridge_assess::trade::{self, TradeExposure, TradeLayer, TradePlace, in_order, sentences};
use weighbridge_assess::wording::{jobs, percent, whole};

use super::{Ready, below, count, json, notes, part, range, ranks, set_line, without_jobs};
use crate::options::TradeOptions;
use crate::terminal::Terminal;

/// Products and places that are printed; the tables hold all.
const SHOWN: usize = 15;

/// Runs the command.
pub fn run(options: &TradeOptions, terminal: &Terminal) -> Result<(), String> {
    let industry = options.industry.as_deref();
    let options = &options.places;
    let ready = Ready::new(options, terminal)?;
    terminal.progress("what comes from abroad");
    let wanted = match industry {
        Some(text) => Some(capability::industries_of(&ready.facts, &ready.base, text)?),
        None => None,
    };
    let mut exposure = trade::expose(&ready.facts, &ready.base, &ready.layers)?;
    let layer = exposure
        .layers
        .first()
        .cloned()
        .ok_or("there are no places of this kind")?;
    let place = ready.row(&layer.places, |row| &row.place)?;
    ready.page(
        options.out.as_ref(),
        |outlines| weighbridge_report::trade_report(&exposure, outlines),
        terminal,
    )?;
    terminal.done();
    if terminal.json {
        if let Some(target) = &wanted {
            exposure
                .products
                .retain(|product| meant(target, &product.code));
        }
        if let Some(place) = place {
            exposure.layers = vec![TradeLayer {
                places: vec![place],
                ..layer
            }];
        }
        return json(&exposure, terminal);
    }
    if options.out.is_some() {
        return Ok(());
    }
    if let Some(target) = &wanted {
        return years(&exposure, target, terminal);
    }
    match place {
        Some(place) => one_place(&exposure, &place, known(&layer), terminal),
        None => all(&exposure, &layer, terminal),
    }
}

fn all(exposure: &TradeExposure, layer: &TradeLayer, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "Free but fair trade: trade by product to {}, jobs of {}.",
            exposure.product_year, exposure.year
        ),
    )?;
    products(exposure, terminal)?;
    goods(exposure, terminal)?;
    terminal.line(&format!(
        "\n{:<64} {:>12}",
        "Jobs in industries that make (imported: mining, manufacturing)", "jobs, GB"
    ))?;
    for set in &exposure.sets {
        terminal.row(set.title, 64, &format!(" {:>12}", jobs(set.jobs)))?;
    }
    terminal.line("")?;
    terminal.paragraph(
        "",
        &format!(
            "The {} by the share of their jobs that mainly make goods of the UK's carbon border (ranks are of the share)",
            layer.geography.plural()
        ),
    )?;
    terminal.line(&format!(
        "  {:<28} {:>10} {:>8} {:>17} {:>10}",
        "Place", "rank", "jobs", "90% interval", "share"
    ))?;
    for at in in_order(&layer.places).into_iter().take(SHOWN) {
        let place = &layer.places[at];
        let Some(here) = place.sets[0] else { continue };
        terminal.row(
            &format!("  {}", place.place.name),
            30,
            &format!(
                " {:>10} {:>8} {:>17} {:>10}",
                ranks(place.standing),
                count(&here),
                range(&here),
                percent(here.share)
            ),
        )?;
    }
    below(
        layer
            .places
            .iter()
            .map(|row| (&row.place, row.sets[0].is_some())),
        SHOWN,
        terminal,
    )?;
    finer(exposure, terminal)?;
    suppliers(exposure, terminal)?;
    notes(&exposure.notes, &exposure.sources, terminal)
}

fn meant(target: &Target, code: &str) -> bool {
    target.parts.iter().any(|part| part.code == code)
}

/// Every year of the products that some industries make.
fn years(exposure: &TradeExposure, target: &Target, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph("", &format!("{}.", target.explained()))?;
    if let Some(warning) = target.warning() {
        terminal.paragraph("", &format!("Warning: {warning}"))?;
    }
    let found = || {
        let all = exposure.products.iter();
        all.filter(|product| meant(target, &product.code))
    };
    if found().next().is_none() {
        return terminal.line("\nThe supply tables have no product of this industry.");
    }
    for product in found() {
        terminal.line("")?;
        terminal.paragraph("", &format!("{} ({})", product.name, product.code))?;
        terminal.line(&format!(
            "  {:<6} {:>9} {:>9} {:>9} {:>9} {:>12} {:>12}",
            "", "output", "imports", "exports", "imports", "penetration", "exports"
        ))?;
        terminal.line(&format!(
            "  {:<6} {:>9} {:>9} {:>9} {:>9} {:>12} {:>12}",
            "Year", "£m", "£m", "£m", "/ supply", "", "/ output"
        ))?;
        for one in &product.series {
            terminal.line(&format!(
                "  {:<6} {:>9} {:>9} {:>9} {:>9} {:>12} {:>12}",
                one.year,
                whole(one.output),
                whole(one.imports),
                whole(one.exports),
                part(one.import_share),
                in_words(one.penetration),
                in_words(one.export_intensity)
            ))?;
        }
        vintage(exposure, terminal)?;
        let balance = product.balance;
        terminal.line("")?;
        terminal.paragraph(
            "",
            &format!(
                "Another release, of {}, that tells re-exports apart (not to be set against the years above): \
                 imports net of re-exports {} of supply, penetration {}, exports of what is made here {} of \
                 output. [derived]",
                exposure.product_year,
                part(balance.import_share()),
                part(balance.penetration()),
                part(balance.export_intensity())
            ),
        )?;
    }
    notes(&exposure.notes, &exposure.sources, terminal)
}

/// How the years of one vintage are to be read.
fn vintage(exposure: &TradeExposure, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        &format!(
            "{} to {} are of one release (Blue Book 2024) and may be compared. Penetration is imports over home \
             demand (output and imports less exports); what is imported and exported again is in it, so that it \
             is too high, and above 100% where more is exported than made. Ranges: exports less the product's \
             average margin, and as they are, at purchasers' prices. [derived]",
            exposure.first_year, exposure.trade_year
        ),
    )
}

/// Mining and manufacturing, over the years of one vintage and in the year of the other.
fn products(exposure: &TradeExposure, terminal: &Terminal) -> Result<(), String> {
    let goods = || {
        let all = exposure.products.iter();
        all.filter(|product| product.code.starts_with(['B', 'C']))
    };
    let (first, last) = (exposure.first_year, exposure.trade_year);
    terminal.line(&format!(
        "\n{:<24} {:>13} {:>19} {:>20}",
        "Goods, re-exports in", "imports/supply", "penetration", "exports/output"
    ))?;
    terminal.line(&format!(
        "{:<24} {:>6} {:>6} {:>9} {:>9} {:>10} {:>9}",
        "", first, last, first, last, first, last
    ))?;
    for product in goods().take(SHOWN) {
        let [then, now] = product.first_and_last();
        let share = |year: Option<&SupplyYear>| part(year.and_then(|one| one.import_share));
        let pair = |year: Option<&SupplyYear>, of: fn(&SupplyYear) -> [Option<f64>; 2]| {
            year.map_or_else(|| "–".into(), |one| in_words(of(one)))
        };
        terminal.row(
            &product.name,
            24,
            &format!(
                " {:>6} {:>6} {:>9} {:>9} {:>10} {:>9}",
                share(then),
                share(now),
                pair(then, |one| one.penetration),
                pair(now, |one| one.penetration),
                pair(then, |one| one.export_intensity),
                pair(now, |one| one.export_intensity)
            ),
        )?;
    }
    let more = goods().count().saturating_sub(SHOWN);
    if more > 0 {
        terminal.paragraph(
            "  ",
            &format!(
                "… and {more} more of mining and manufacturing: --out DIR writes all of them and all years, \
                 --industry 24.1 tells every year of one"
            ),
        )?;
    }
    vintage(exposure, terminal)?;
    terminal.line(&format!(
        "\n{:<40} {:>9} {:>9} {:>9} {:>8}",
        format!("Goods, net of re-exports, {}", exposure.product_year),
        "imports",
        "re-exp.",
        "pene-",
        "exports"
    ))?;
    terminal.line(&format!(
        "{:<40} {:>9} {:>9} {:>9} {:>8}",
        "", "/ supply", "/ imports", "tration", "/ output"
    ))?;
    for product in goods().take(SHOWN) {
        let balance = product.balance;
        terminal.row(
            &product.name,
            40,
            &format!(
                " {:>9} {:>9} {:>9} {:>8}",
                part(balance.import_share()),
                part((balance.imports > 0.0).then(|| balance.re_exports / balance.imports)),
                part(balance.penetration()),
                part(balance.export_intensity())
            ),
        )?;
    }
    terminal.paragraph(
        "",
        &format!(
            "{} is of another release, at basic prices with imports at the border: not to be set against the \
             years above. [derived]",
            exposure.product_year
        ),
    )
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
        "\n{:<36} {:>8} {:>10}  {}",
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
                format!("{country} {}", percent(*of))
            });
        terminal.row(
            &one.name,
            36,
            &format!(
                " {:>8} {:>10.2}  {largest}",
                whole(one.imports),
                one.herfindahl
            ),
        )?;
    }
    terminal.paragraph("", OVERLAP)
}

/// Goods of an older release by finer products.
fn finer(exposure: &TradeExposure, terminal: &Terminal) -> Result<(), String> {
    let finer = &exposure.finer;
    terminal.line(&format!(
        "\n{:<40} {:>8} {:>8} {:>8} {:>8}",
        format!("Goods, mean of {} to {}", finer.mean_from, finer.last_year),
        "in £m",
        "from EU",
        "out £m",
        "to EU"
    ))?;
    for code in NAMED {
        let Some(one) = finer.products.iter().find(|one| one.code == code) else {
            continue;
        };
        terminal.row(
            &format!("{} {}", one.code, one.name),
            40,
            &format!(
                " {:>8} {:>8} {:>8} {:>8}",
                whole(one.imports),
                part(one.from_eu),
                whole(one.exports),
                part(one.to_eu)
            ),
        )?;
    }
    terminal.paragraph(
        "",
        &format!(
            "By finer products trade is had to {} only, of a release of September 2017: not to be set \
             against the years above. --out DIR writes all {} products. [derived]",
            finer.last_year,
            finer.products.len()
        ),
    )
}

/// Places that have figures.
fn known(layer: &TradeLayer) -> usize {
    let with = |place: &&TradePlace| place.sets[0].is_some();
    layer.places.iter().filter(with).count()
}

fn one_place(
    exposure: &TradeExposure,
    place: &TradePlace,
    known: usize,
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
        return without_jobs(&place.place, "trade", terminal);
    }
    for sentence in sentences(place) {
        terminal.paragraph("  ", &sentence)?;
    }
    terminal.line("")?;
    for (set, here) in exposure.sets.iter().zip(&place.sets) {
        let Some(here) = here else { continue };
        set_line(set.title, here, terminal)?;
    }
    let rank = ranks(place.standing);
    if !rank.is_empty() {
        terminal.line(&format!(
            "\nRank by the first, as the error allows: {rank} of {known} {}",
            place.place.geography.plural()
        ))?;
    }
    notes(&exposure.notes, &exposure.sources, terminal)
}
