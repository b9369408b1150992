//! `weighbridge areas`: an assisted-areas map, printed in words and written as
//! files. The clock of --time lives here; everything else is computed below.

mod ask;
mod grant;
pub mod options;
mod problem;
mod small;

use std::time::Instant;

use weighbridge_assess::assisted_areas::{self, AreasMap, Ground, SwapLine};
use weighbridge_assess::wording::{jobs, list, percent, whole};
use weighbridge_model::need_file;

use crate::assess::{facts, grade};
use crate::terminal::{Terminal, count};
use options::{Action, Areas, NeedOptions};

/// Runs the command.
pub fn run(options: &Areas, terminal: &Terminal) -> Result<(), String> {
    match &options.action {
        Some(Action::Figures) => return figures(terminal),
        Some(Action::Need(options)) => return need(options, terminal),
        Some(Action::Grant(options)) => return grant::run(options, terminal),
        None => {}
    }
    small::geography(&options.geography)?;
    let seconds = ask::seconds(options.time)?;
    if let Some(file) = &options.problem {
        return problem::run(file, seconds, terminal);
    }
    let facts = facts()?;
    terminal.progress("reading figures and borders");
    let ground = Ground::new(&facts)?;
    let asked = ask::read(options, &facts, &ground)?;
    let start = Instant::now();
    let map = assisted_areas::draw(
        &ground,
        &asked,
        &|| start.elapsed().as_secs_f64() < seconds,
        &|text| terminal.progress(text),
    )?;
    if let Some(dir) = &options.out {
        terminal.progress("writing the map");
        weighbridge_report::write_folder(dir, &weighbridge_report::areas_report(&map))?;
    }
    terminal.done();
    if terminal.json {
        let text = serde_json::to_string(&map).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    print(&map, terminal)?;
    match &options.out {
        Some(dir) => terminal.line(&format!("\nThe map: {}", dir.join("index.html").display())),
        None => {
            terminal.line("\nWith --out DIR it also writes a page, areas.csv and areas.geojson.")
        }
    }
}

/// Prints the built-in index of need: as its file, to start from; or reckons
/// one for areas of the user's own.
fn need(options: &NeedOptions, terminal: &Terminal) -> Result<(), String> {
    if let Some(areas) = &options.areas {
        return small::need(areas, options.need.as_deref(), terminal);
    }
    if let Some(file) = &options.need {
        return Err(format!(
            "{}: an index of your own is for areas of your own here: give them with --areas \
             FILE.csv; for the map of districts it is `weighbridge areas --need FILE`",
            file.display()
        ));
    }
    if terminal.json {
        let file = ask::need(None, &Ground::new(&facts()?)?)?;
        let text = serde_json::to_string_pretty(&file).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    terminal.raw(need_file::DEFAULT.as_bytes())
}

fn figures(terminal: &Terminal) -> Result<(), String> {
    let facts = facts()?;
    let all = assisted_areas::catalogue(&facts)?;
    if terminal.json {
        let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    for one in all {
        terminal.line(&one.name)?;
        terminal.paragraph(
            "    ",
            &format!(
                "{} ({}), {}, {} [{}; {}]",
                one.title,
                one.unit,
                one.period,
                count(one.known(), "district", "districts"),
                one.grade.as_str(),
                one.sources.join(", ")
            ),
        )?;
    }
    Ok(())
}

fn names(map: &AreasMap, places: &[usize]) -> String {
    let names: Vec<&str> = places
        .iter()
        .map(|at| map.places[*at].name.as_str())
        .collect();
    list(&names)
}

fn print(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    terminal.line("An assisted-areas map of the United Kingdom\n")?;
    for (at, asked) in map.asked.iter().enumerate() {
        terminal.paragraph(if at == 0 { "Asked: " } else { "       " }, asked)?;
    }
    terminal.line("")?;
    for (number, finding) in map.telling.iter().enumerate() {
        terminal.paragraph(
            &format!("{}. ", number + 1),
            &format!("{} [{}]", finding.statement, grade(finding)),
        )?;
    }
    terminal.line("\nZones, most people first")?;
    for (number, zone) in map.zones.iter().enumerate() {
        terminal.paragraph(
            &format!("{:>3}. ", number + 1),
            &format!(
                "{} people, {} of the country's need: {}",
                jobs(zone.people),
                percent(zone.need_share),
                names(map, &zone.members)
            ),
        )?;
    }
    robust(map, terminal)?;
    if !map.swaps.is_empty() {
        terminal.line("\nNear to changing sides, of the districts looked at")?;
        for swap in &map.swaps {
            terminal.paragraph("  ", &swap_words(map, swap))?;
        }
    }
    price(map, terminal)?;
    for sentence in &map.left_out {
        terminal.line("")?;
        terminal.paragraph("", sentence)?;
    }
    own(map, terminal)?;
    terminal.line("")?;
    terminal.paragraph(
        "",
        &format!(
            "Need is an index of {} ({}): `weighbridge areas need` prints it with every choice, \
             to be changed and given back with --need FILE.",
            count(map.need.components.len(), "component", "components"),
            map.need.title
        ),
    )
}

fn robust(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    let Some(robust) = &map.robust else {
        return Ok(());
    };
    let often = |places: &[usize]| {
        let told: Vec<String> = places
            .iter()
            .map(|at| {
                let place = &map.places[*at];
                format!(
                    "{} {:.0}%",
                    place.name,
                    place.frequency.unwrap_or(0.0) * 100.0
                )
            })
            .collect();
        told.join("; ")
    };
    let (core, margin) = (map.core(), map.margin());
    terminal.line(&format!(
        "\nOver {} draws of weights and figures",
        whole(robust.draws as f64)
    ))?;
    terminal.paragraph(
        "  core:   ",
        &format!(
            "{} in at least 95% of the draws: {}",
            count(core.len(), "district is", "districts are"),
            names(map, &core)
        ),
    )?;
    terminal.paragraph(
        "  margin: ",
        &format!(
            "{} in more than 5% and fewer than 95%: {}",
            count(margin.len(), "district is", "districts are"),
            often(&margin)
        ),
    )
}

fn swap_words(map: &AreasMap, swap: &SwapLine) -> String {
    let place = &map.places[swap.place];
    if !swap.change.0.is_finite() {
        return format!(
            "{}: no map that meets the demands has it the other way",
            place.name
        );
    }
    let relative = percent(swap.relative.1.abs());
    let exchange = format!(
        "{}{}{}",
        if swap.entering.is_empty() {
            String::new()
        } else {
            format!("in would come {}", names(map, &swap.entering))
        },
        if swap.entering.is_empty() || swap.leaving.is_empty() {
            ""
        } else {
            "; "
        },
        if swap.leaving.is_empty() {
            String::new()
        } else {
            format!("out would go {}", names(map, &swap.leaving))
        }
    );
    if swap.inside {
        format!(
            "{} (in): its need would have to be {relative} lower for it to drop out: {exchange}.",
            place.name
        )
    } else {
        format!(
            "{} (out): its need would have to be {relative} higher for it to come in: {exchange}.",
            place.name
        )
    }
}

fn price(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    if map.price.is_empty() {
        return Ok(());
    }
    terminal.line("\nWhat the ceiling buys")?;
    terminal.line("  ceiling   need reached   of each further 1% of people")?;
    for point in &map.price {
        terminal.line(&format!(
            "  {:>6.2}%   {:>11.2}%   {:>6.2}% of need{}",
            point.ceiling * 100.0,
            point.share * 100.0,
            point.marginal,
            if (point.ceiling - map.ceiling_share).abs() < 1e-9 {
                "   <- this map"
            } else {
                ""
            }
        ))?;
    }
    Ok(())
}

fn own(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    for own in &map.own {
        terminal.line(&format!("\nYour map, {}", own.name))?;
        terminal.paragraph(
            "  ",
            &format!(
                "{} with {} people ({:.2}%) in {}. It reaches {} of what the best map reaches{}.",
                count(own.places, "district", "districts"),
                jobs(own.people),
                100.0 * own.people_share,
                count(own.zones, "zone", "zones"),
                percent(own.of_best),
                own.at_its_size.map_or_else(String::new, |share| format!(
                    ", and {} of what the best map with as many people as yours does",
                    percent(share)
                ))
            ),
        )?;
        terminal.paragraph(
            "  ",
            &format!(
                "The two share {} of the people in either. Only in yours: {}. Only in the best: {}.",
                percent(own.agreement),
                none_or(names(map, &own.only_own)),
                none_or(names(map, &own.only_best))
            ),
        )?;
        if own.breaches.is_empty() {
            terminal.line("  It meets every demand.")?;
        }
        for breach in &own.breaches {
            terminal.paragraph("  - ", breach)?;
        }
    }
    Ok(())
}

fn none_or(names: String) -> String {
    if names.is_empty() {
        "none".to_owned()
    } else {
        names
    }
}
