//! `weighbridge areas`: an assisted-areas map, printed in words and written as
//! files. The clock of --time lives here; everything else is computed below.

mod ask;
mod grant;
pub mod options;
mod own_map;
mod problem;
mod rows;
mod small;

use std::time::Instant;

use weighbridge_assess::assisted_areas::{self, AreasMap, Ground, NoMap, SwapLine, often};
use weighbridge_assess::wording::{fine_percent, jobs, list, of_best, percent, whole};
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
    if let Some(file) = &options.problem {
        return problem::run(file, options.time, terminal);
    }
    let seconds = ask::seconds(options.time)?;
    let facts = facts()?;
    terminal.progress("reading figures and borders");
    let ground = Ground::new(&facts)?;
    let asked = ask::read(options, &facts, &ground, terminal)?;
    let start = Instant::now();
    let map = assisted_areas::draw(
        &ground,
        &asked,
        &|| start.elapsed().as_secs_f64() < seconds,
        &|text| terminal.progress(text),
    );
    let map = match map {
        Ok(map) => map,
        Err(none) => return no_map(none, terminal),
    };
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

/// There is no map: as JSON an answer like any other, in the form of
/// `--problem`; in words an error.
fn no_map(none: NoMap, terminal: &Terminal) -> Result<(), String> {
    let Some(status) = none.status.filter(|_| terminal.json) else {
        return Err(none.told);
    };
    terminal.done();
    terminal.warn(&none.told);
    let first = none.clashes.first();
    let answer = serde_json::json!({
        "status": status,
        "conflict": first.map_or(&[][..], |clash| &clash.demands),
        "conflict_minimal": first.map(|clash| clash.minimal),
        "conflicts": none.clashes,
        "told": none.told,
    });
    terminal.line(&answer.to_string())
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
                "{} people, {} of {}: {}",
                jobs(zone.people),
                percent(zone.need_share),
                map.need_of(),
                names(map, &zone.members)
            ),
        )?;
    }
    robust(map, terminal)?;
    swaps(map, terminal)?;
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
            "People are the mid-{} estimates of the Office for National Statistics, National Records of \
             Scotland and the Northern Ireland Statistics and Research Agency, the newest by district \
             that come with the program. Need is an index of {} ({}): `weighbridge areas need` prints it with every choice, \
             to be changed and given back with --need FILE.",
            map.year,
            count(map.need.components.len(), "component", "components"),
            map.need.title
        ),
    )
}

fn robust(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    let Some(robust) = &map.robust else {
        return Ok(());
    };
    let mark = |at: usize| if map.undecided(at) { "*" } else { "" };
    let (core, margin) = (map.core(), map.margin());
    let core_told: Vec<String> = core
        .iter()
        .map(|at| format!("{}{}", map.places[*at].name, mark(*at)))
        .collect();
    let margin_told: Vec<String> = margin
        .iter()
        .map(|at| {
            let place = &map.places[*at];
            let share = often(place.frequency.unwrap_or(0.0));
            format!("{} {share}{}", place.name, mark(*at))
        })
        .collect();
    terminal.line(&format!(
        "\nOver {} draws of weights and figures",
        whole(robust.draws as f64)
    ))?;
    terminal.paragraph(
        "  core:   ",
        &format!(
            "{} in at least 95% of the draws: {}",
            count(core.len(), "district is", "districts are"),
            none_or(list(&core_told))
        ),
    )?;
    terminal.paragraph(
        "  margin: ",
        &format!(
            "{} in more than 5% and fewer than 95%: {}",
            count(margin.len(), "district is", "districts are"),
            none_or(margin_told.join("; "))
        ),
    )?;
    if core.iter().chain(&margin).any(|at| map.undecided(*at)) {
        terminal.paragraph(
            "  * ",
            "not told apart from 95%, or from 5%, by so many draws",
        )?;
    }
    terminal.paragraph("  ", &map.draws_told())
}

fn swaps(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    if !map.swaps_asked.is_empty() || !map.swaps_asked_told.is_empty() {
        terminal.line("\nWhat you asked about")?;
        for swap in &map.swaps_asked {
            let side = if swap.inside { "in" } else { "out" };
            terminal.paragraph("  - ", &format!("Now {side}: {}", swap_words(map, swap)))?;
        }
        for told in &map.swaps_asked_told {
            terminal.paragraph("  - ", told)?;
        }
    }
    if map.swaps.is_empty() {
        return Ok(());
    }
    terminal.line("\nNearest to changing sides")?;
    for (inside, head) in [
        (true, "In the map; nearest to dropping out first:"),
        (false, "Out of the map; nearest to coming in first:"),
    ] {
        let mut lines = map
            .swaps
            .iter()
            .filter(|swap| swap.inside == inside)
            .peekable();
        if lines.peek().is_some() {
            terminal.line(&format!("  {head}"))?;
        }
        for swap in lines {
            terminal.paragraph("  - ", &swap_words(map, swap))?;
        }
    }
    terminal.paragraph("  ", &map.swaps_told())
}

fn swap_words(map: &AreasMap, swap: &SwapLine) -> String {
    let name = &map.places[swap.place].name;
    let mut exchange = Vec::new();
    if !swap.entering.is_empty() {
        exchange.push(format!("in would come {}", names(map, &swap.entering)));
    }
    if !swap.leaving.is_empty() {
        exchange.push(format!("out would go {}", names(map, &swap.leaving)));
    }
    let takes = swap.takes();
    format!("{name}: {takes}; {}.", exchange.join("; "))
}

fn price(map: &AreasMap, terminal: &Terminal) -> Result<(), String> {
    if map.price.is_empty() {
        return Ok(());
    }
    let sought = map.objective.short();
    terminal.line("\nWhat the ceiling buys")?;
    terminal.paragraph(
        "  ",
        &format!("Reached: of all {sought}{}.", map.where_known()),
    )?;
    terminal.line("  ceiling       reached   of each further 1% of people")?;
    for point in &map.price {
        let marginal = if point.marginal.is_finite() {
            format!("{:.2}%", point.marginal)
        } else {
            "not proven".to_owned()
        };
        // What no map passes stands beside what is not proven.
        let bound = if point.gap > 5e-4 {
            format!(
                "   no map reaches {:.2}%",
                100.0 * point.share * point.bound / point.value
            )
        } else {
            String::new()
        };
        terminal.line(&format!(
            "  {:>6.2}%   {:>10.2}%   {marginal:>10}{bound}{}",
            point.ceiling * 100.0,
            point.share * 100.0,
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
                "{} with {} people ({}) in {}. {}",
                count(own.places, "district", "districts"),
                jobs(own.people),
                fine_percent(own.people_share),
                count(own.zones, "zone", "zones"),
                own.reach_told
            ),
        )?;
        terminal.paragraph(
            "  ",
            &format!(
                "The two share {} of the people in either. Only in yours: {}. Only in the best: {}.",
                of_best(own.agreement),
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
    for pair in &map.own_pairs {
        let (head, told) = map.pair_told(pair);
        terminal.line(&format!("\n{head}"))?;
        terminal.paragraph("  ", &told)?;
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
