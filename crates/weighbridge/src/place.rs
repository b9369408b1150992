//! `weighbridge place`: one place in one page.

use weighbridge_assess::assemble::{self, Options};
use weighbridge_assess::context::context;
use weighbridge_assess::coverage::{Cell, Presence};
use weighbridge_assess::profile::{Profile, profile};
use weighbridge_assess::wording::{between, jobs, jobs_of, percent, whole};
use weighbridge_facts::Facts;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};

use crate::assess::{facts, geography, thresholds};
use crate::options::PlaceProfile;
use crate::strategies;
use crate::terminal::{Terminal, count, wrap};

/// Names of the whole, which is no place among others.
const WHOLE: [&str; 7] = [
    "uk",
    "u.k.",
    "united kingdom",
    "the united kingdom",
    "great britain",
    "gb",
    "britain",
];

/// The place that a user means.
pub fn find(facts: &Facts, text: &str, wanted: Option<Geography>) -> Result<Place, String> {
    let found = match wanted {
        Some(geography) => facts.places().find_in(geography, text),
        None => facts.places().find(text),
    };
    found.cloned().map_err(|near| {
        let hint = if WHOLE.contains(&text.trim().to_lowercase().as_str()) {
            "the whole country is what is told without --place".to_owned()
        } else if let Some(former) = crate::assess::former(text, facts) {
            former
        } else if near.is_empty() {
            "give a name or code, such as Barnsley or E08000016".to_owned()
        } else {
            format!("did you mean {}?", near.join(", or "))
        };
        format!("there is no place \"{text}\": {hint}")
    })
}

/// Runs the command.
pub fn run(options: &PlaceProfile, terminal: &Terminal) -> Result<(), String> {
    let facts = facts()?;
    let place = find(&facts, &options.place, options.geography.map(geography))?;
    let strategy = strategies::load(&options.strategy, facts.industries())?;
    let assessment = assemble::assess(
        &facts,
        &strategy,
        &Options {
            year: options.year,
            geographies: vec![place.geography, Geography::Nation],
            thresholds: thresholds(&options.thresholds)?,
            ..Options::default()
        },
        &|text| terminal.progress(text),
    )?;
    terminal.done();
    let area = facts
        .areas(place.geography)
        .into_iter()
        .find(|area| area.place.code == place.code);
    let nation = area
        .as_ref()
        .and_then(|area| area.districts().next())
        .map(|district| {
            facts.districts()[district]
                .parent(Geography::Nation)
                .to_owned()
        });
    let mut page = profile(&assessment, &place, nation.as_deref())
        .ok_or_else(|| format!("{} does not stand in the assessment", place.name))?;
    if let Some(area) = &area {
        page.context = context(&facts, area)?;
    }
    if let Some(file) = &options.out {
        weighbridge_report::write_file(file, weighbridge_report::place_page(&page).as_bytes())?;
        return terminal.line(&format!("The page: {}", file.display()));
    }
    if terminal.json {
        let text = serde_json::to_string(&page).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    print(&page, terminal)
}

/// A quotient that can't be told from 1 is shown as such.
fn quotient(cell: &Cell) -> String {
    if cell.distinct() {
        format!("{:.2}", cell.location_quotient)
    } else {
        "≈ 1".into()
    }
}

/// Jobs to as many digits as their error leaves.
fn told(cell: &Cell) -> String {
    jobs_of(cell.jobs.jobs, cell.jobs.low, cell.jobs.high)
}

/// A published figure: whole from a thousand on, else one decimal.
fn plain(value: f64) -> String {
    if value.abs() >= 1_000.0 {
        whole(value)
    } else {
        format!("{value:.1}")
    }
}

fn presence(cell: &Cell) -> &'static str {
    match cell.presence {
        Presence::Yes => "present",
        Presence::Uncertain => "open",
        Presence::No => "-",
    }
}

fn range(cell: &Cell) -> String {
    match cell.grade {
        Grade::Modelled => between(cell.jobs.low, cell.jobs.high),
        _ => "published".into(),
    }
}

/// A row with a name behind its mark and code: a name that is too long goes on
/// below itself.
fn named(
    first: &str,
    name: &str,
    width: usize,
    rest: &str,
    terminal: &Terminal,
) -> Result<(), String> {
    let text = wrap(first, name, width);
    let mut lines = text.lines();
    let top = lines.next().unwrap_or("");
    terminal.line(&format!("{top:<width$}{rest}"))?;
    lines.try_for_each(|line| terminal.line(line))
}

fn print(page: &Profile, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "{} ({}, {})",
        page.place.name,
        page.place.code,
        page.place.geography.as_str()
    ))?;
    terminal.line(&format!("{}, jobs of {}\n", page.strategy, page.year))?;
    for sentence in &page.sentences {
        terminal.paragraph("  ", sentence)?;
    }
    if page.coverage.total[1].is_none() {
        return published(page, terminal);
    }
    // Millions and their intervals take room from the names.
    let cells = page.sectors.iter().filter_map(|sector| sector.here[1]);
    let (jobs_wide, range_wide) = cells
        .chain(page.coverage.total[1])
        .map(|cell| (told(&cell).chars().count(), range(&cell).chars().count()))
        .fold((8, 19), |most, one| (most.0.max(one.0), most.1.max(one.1)));
    let wide = 63_usize.saturating_sub(jobs_wide + range_wide);
    let figures = |cell: &Cell| {
        format!(
            " {:>jobs_wide$} {:>range_wide$} {:>5}",
            told(cell),
            range(cell),
            quotient(cell)
        )
    };
    terminal.line(&format!(
        "\n{:<wide$} {:>jobs_wide$} {:>range_wide$} {:>5}",
        "Sector", "jobs", "90% interval", "LQ"
    ))?;
    for sector in &page.sectors {
        let here = match sector.here[1] {
            Some(cell) => format!("{}  {}", figures(&cell), presence(&cell)),
            None => " not in SIC".to_owned(),
        };
        terminal.row(&sector.title, wide, &here)?;
    }
    if let Some(total) = page.coverage.total[1] {
        terminal.row("Any sector, each job once", wide, &figures(&total))?;
    }
    if let ([Some(narrow), _, Some(broad)], _) = (page.coverage.total, ()) {
        terminal.paragraph(
            "  ",
            &format!(
                "Read narrowly the list reaches {} of jobs here, read broadly {}.",
                percent(narrow.share),
                percent(broad.share)
            ),
        )?;
    }
    terminal
        .line("\nSpecialised in (a quarter above Great Britain, told from 1; * in no sector)")?;
    for speciality in &page.specialisation.specialities {
        let mark = if speciality.sectors.is_empty() {
            "*"
        } else {
            " "
        };
        named(
            &format!("{mark} {:<4}", speciality.code),
            &speciality.name,
            55,
            &format!(
                " {:>8} {:>6.1}",
                jobs(speciality.jobs),
                speciality.location_quotient
            ),
            terminal,
        )?;
    }
    terminal
        .line("\nBacked, little of it here, but close to what is here (relatedness density)")?;
    for opportunity in page.reach.opportunities.iter().take(5) {
        named(
            &format!("  {:<4}", opportunity.code),
            &opportunity.name,
            67,
            &format!(" {:>5.2}", opportunity.density),
            terminal,
        )?;
    }
    if let Some(change) = &page.change {
        terminal.line("")?;
        terminal.paragraph(
            "",
            &format!(
                "Jobs without farms {} to {}: {} to {}; in the strategy's sectors {} to {}",
                change.from,
                change.to,
                jobs(change.jobs[0]),
                jobs(change.jobs[1]),
                jobs(change.strategy_jobs[0]),
                jobs(change.strategy_jobs[1])
            ),
        )?;
        if let Some(split) = change.all {
            terminal.line(&format!(
                "  as Great Britain grew {}, its mix of 21 sections {}, its own {}",
                jobs(split.national),
                jobs(split.mix),
                jobs(split.competitive)
            ))?;
        }
    }
    if !page.exposed.is_empty() {
        terminal.line("\nWhat this place is exposed to: energy, trade and supplies")?;
        for sentence in &page.exposed {
            terminal.paragraph("  ", sentence)?;
        }
    }
    published(page, terminal)?;
    terminal.line("\nMost alike in industries")?;
    for other in &page.similar {
        terminal.line(&format!(
            "  {:<36} {:>5} of jobs backed, {} present",
            other.place.name,
            other.share.map_or_else(String::new, percent),
            count(other.present, "sector", "sectors")
        ))?;
    }
    Ok(())
}

/// The last year in a period; the JSON and the page have all of it.
fn year(period: &str) -> &str {
    period
        .split(|letter: char| !letter.is_ascii_digit())
        .rfind(|digits| digits.len() == 4)
        .unwrap_or("")
}

/// What the statistics have on the place beside its industries.
fn published(page: &Profile, terminal: &Terminal) -> Result<(), String> {
    if !page.context.is_empty() {
        terminal.line("\nThe place (beside the middle district, with the year)")?;
        for figure in &page.context {
            let label = figure
                .label
                .replace(" (Great Britain)", "")
                .replace(" (Northern Ireland)", "");
            named(
                "  ",
                &label,
                52,
                &format!(
                    " {:>9} {:>9} {}",
                    plain(figure.value),
                    plain(figure.middle),
                    year(&figure.period)
                ),
                terminal,
            )?;
        }
    }
    Ok(())
}
