//! `weighbridge shock`: what happens when an industry shrinks or ends.

use weighbridge_assess::capability::run::{self, Shock, ShockLayer, ShockOptions};
use weighbridge_assess::capability::shock::Replace;
use weighbridge_assess::wording::{
    jobs, list, model_band, model_count, model_jobs, percent, sentence_case, short_name,
};
use weighbridge_facts::Facts;
use weighbridge_model::place::{Geography, Place};

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
    let mut geographies: Vec<Geography> = Vec::new();
    for name in &options.geography {
        let one = geography(*name);
        if !geographies.contains(&one) {
            geographies.push(one);
        }
    }
    let place = match &options.place {
        Some(text) => Some(find_among(&facts, text, &geographies)?),
        None => None,
    };
    let others = place
        .as_ref()
        .map_or_else(Vec::new, |place| of_the_name(&facts, place));
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
            geographies,
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
    say(&shock, &others, terminal)?;
    if let Some(folder) = &options.out {
        terminal.line(&format!(
            "\nThe page: {}",
            folder.join("index.html").display()
        ))?;
    }
    Ok(())
}

/// The place that a user means: of one of the kinds asked for where there is
/// one, else of any.
fn find_among(facts: &Facts, text: &str, kinds: &[Geography]) -> Result<Place, String> {
    kinds
        .iter()
        .find_map(|kind| find(facts, text, Some(*kind)).ok())
        .map_or_else(|| find(facts, text, None), Ok)
}

/// Other kinds of place that have the place's name and other bounds.
fn of_the_name(facts: &Facts, place: &Place) -> Vec<Geography> {
    let all = facts.places().places().iter();
    let mut kinds: Vec<Geography> = all
        .filter(|one| one.name == place.name && one.code != place.code)
        .map(|one| one.geography)
        .filter(|kind| *kind != place.geography)
        .collect();
    kinds.dedup();
    kinds
}

fn say(shock: &Shock, others: &[Geography], terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph("", &format!("{}.\n", shock.target.explained()))?;
    if let Some(also) = shock.target.also() {
        terminal.paragraph("", &also)?;
    }
    if let Some(warning) = shock.target.warning() {
        terminal.paragraph("", &format!("Warning: {warning}"))?;
    }
    terminal.line("")?;
    for (number, found) in shock.findings.iter().enumerate() {
        let grade = found.figures.iter().map(|figure| figure.grade).max();
        // A sentence without figures has no grade.
        let grade = grade.map_or_else(String::new, |grade| format!(" [{}]", grade.as_str()));
        terminal.paragraph(
            &format!("{}. ", number + 1),
            &format!("{}{grade}", found.statement),
        )?;
    }
    let asked = shock.place.as_ref().map(|row| &row.place);
    if let (Some(place), false) = (asked.or(shock.place_without.as_ref()), others.is_empty()) {
        let kinds: Vec<String> = others
            .iter()
            .map(|kind| format!("{} (--geography {})", kind.singular(), kind.as_str()))
            .collect();
        terminal.paragraph(
            "   ",
            &format!(
                "{} is the name of other kinds of place too: {}.",
                place.name,
                list(&kinds)
            ),
        )?;
    }
    industries(shock, terminal)?;
    for (number, layer) in shock.layers.iter().enumerate() {
        places(shock, layer, number, terminal)?;
    }
    terminal.line("")?;
    for limit in &shock.limits {
        terminal.paragraph("- ", limit)?;
    }
    sources(&shock.sources, terminal)
}

/// Industries with most jobs at risk.
fn industries(shock: &Shock, terminal: &Terminal) -> Result<(), String> {
    let down = |text: String| {
        if shock.downstream() {
            format!(" {text:>10}")
        } else {
            String::new()
        }
    };
    terminal.line(&format!(
        "\n{:<40} {:>8} {:>8}{} {:>9}",
        "Industry: jobs at risk",
        "direct",
        "upstream",
        down("downstream".into()),
        "of jobs"
    ))?;
    let ranked = shock.ranked();
    for row in ranked.iter().take(INDUSTRIES) {
        terminal.row(
            &short_name(&row.name),
            40,
            &format!(
                " {:>8} {:>8}{} {:>9}",
                jobs(row.direct.jobs),
                jobs(row.upstream.jobs),
                down(jobs(row.downstream.jobs)),
                percent(row.larger(|loss| loss.jobs) / row.has.jobs)
            ),
        )?;
    }
    more(ranked.len(), INDUSTRIES, "", terminal)?;
    terminal.paragraph(
        "",
        if shock.downstream() {
            "Of jobs: the larger of direct and upstream, direct and downstream, two readings of one \
             chain that are not added."
        } else {
            "No downstream column: buyers import what they miss, so nothing is lost there."
        },
    )
}

/// Places of one kind with most jobs at risk.
fn places(
    shock: &Shock,
    layer: &ShockLayer,
    number: usize,
    terminal: &Terminal,
) -> Result<(), String> {
    let forward = |text: String| {
        if shock.downstream() {
            format!(" {text:>10}")
        } else {
            String::new()
        }
    };
    terminal.line(&format!(
        "\n{:<19} {:>26} {:>5}{} {:>16}",
        if number == 0 && shock.layers.len() == 1 {
            "At risk, modelled".to_owned()
        } else {
            sentence_case(layer.geography.plural())
        },
        "direct and upstream",
        "share",
        forward("direct and".into()),
        "local band"
    ))?;
    let below = format!(
        "{:<19} {:>26} {:>5}{}",
        "",
        "(90% interval)",
        "",
        forward("downstream".into())
    );
    terminal.line(below.trim_end())?;
    let told: Vec<_> = layer
        .places
        .iter()
        .filter(|row| row.backward.tells_from_zero())
        .collect();
    for row in told.iter().take(PLACES) {
        let at_risk = row.backward;
        terminal.row(
            &row.place.name,
            19,
            &format!(
                " {:>26} {:>5}{} {:>16}",
                model_jobs(at_risk.jobs, at_risk.low, at_risk.high),
                percent(row.share()).replace("under ", "<"),
                forward(model_count(
                    row.forward.jobs,
                    row.forward.low,
                    row.forward.high
                )),
                row.local
                    .map_or_else(|| "–".to_owned(), |[low, high]| model_band(low, high))
            ),
        )?;
    }
    let open = match layer.places.len() - told.len() {
        0 => String::new(),
        open => format!("{open} not told from none"),
    };
    if told.len() > PLACES || open.is_empty() {
        let beside = if open.is_empty() {
            open
        } else {
            format!(", and {open}")
        };
        more(told.len(), PLACES, &beside, terminal)?;
    } else {
        // Few or none that are told: the industry may be in any of the others.
        let regions = if layer.geography == Geography::Itl2 {
            ""
        } else {
            "; --geography itl2 tells regions, whose jobs are published"
        };
        terminal.paragraph(
            "  ",
            &format!("… and {open}, the industry's own places perhaps among them{regions}"),
        )?;
    }
    if layer.without.is_empty() {
        return Ok(());
    }
    terminal.paragraph(
        "  ",
        &format!(
            "Without jobs by fine industry: {} (Northern Ireland)",
            layer.without.len()
        ),
    )
}

/// How many a list leaves out, and where they are.
fn more(all: usize, shown: usize, beside: &str, terminal: &Terminal) -> Result<(), String> {
    if all <= shown {
        return Ok(());
    }
    terminal.paragraph(
        "  ",
        &format!(
            "… and {} more{beside}: --out DIR writes all of them",
            all - shown
        ),
    )
}
