//! `weighbridge assess`: runs the assessment, writes the report, and says the
//! most telling findings.

mod lists;

use weighbridge_assess::assemble::{self, Options};
use weighbridge_assess::assessment::{Assessment, Finding, QUESTIONS};
use weighbridge_assess::conclusions::Conclusion;
use weighbridge_assess::coverage::Thresholds;
use weighbridge_assess::paper_view::{self, PaperView, Papers};
use weighbridge_assess::silences::silences_told;
use weighbridge_facts::{Facts, nomis, store};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;
use weighbridge_model::regions::{self, OwnRegion};
use weighbridge_model::strategy::{Strategy, built_in_names};

use self::lists::Lists;

use crate::asks;
use crate::cache;
use crate::commitments;
use crate::opened::Opened;
use crate::options::{self, GeographyName};
use crate::paper;
use crate::strategies;
use crate::terminal::{Terminal, count};

/// The geography of an option.
pub fn geography(name: GeographyName) -> Geography {
    match name {
        GeographyName::District => Geography::District,
        GeographyName::Itl2 => Geography::Itl2,
        GeographyName::Itl3 => Geography::Itl3,
        GeographyName::CombinedAuthority => Geography::CombinedAuthority,
        GeographyName::TravelToWorkArea => Geography::TravelToWorkArea,
        GeographyName::Region => Geography::Region,
        GeographyName::Nation => Geography::Nation,
    }
}

/// The thresholds of the options.
pub fn thresholds(given: &options::Thresholds) -> Result<Thresholds, String> {
    let usual = Thresholds::default();
    for (name, value, most) in [
        ("--size", given.size, f64::MAX),
        ("--specialisation", given.specialisation, f64::MAX),
        ("--focus", given.focus, 1.0),
    ] {
        if value.is_some_and(|value| !(0.0..=most).contains(&value)) {
            return Err(format!(
                "{name} must be 0 or more{}",
                if most == 1.0 {
                    " and at most 1: it is a share, so 2% is 0.02"
                } else {
                    ""
                }
            ));
        }
    }
    Ok(Thresholds {
        size: given.size.unwrap_or(usual.size),
        specialisation: given.specialisation.unwrap_or(usual.specialisation),
        focus: given.focus.unwrap_or(usual.focus),
        stars: given.stars.map_or(usual.stars, usize::from),
    })
}

/// The statistics, with the user's own tables.
pub fn facts() -> Result<Facts, String> {
    let facts = Facts::embedded()?;
    match store::default_dir() {
        Some(dir) => facts.with_added(&dir),
        None => Ok(facts),
    }
}

/// Positions of the districts of a user's own list of former industrial ones.
fn former_industrial(
    path: &std::path::Path,
    facts: &Facts,
    terminal: &Terminal,
) -> Result<Vec<usize>, String> {
    let regions = own_regions(path, facts, terminal)?;
    let mut found = Vec::new();
    for area in weighbridge_assess::own::areas(facts, &regions)? {
        found.extend(area.districts());
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// What became of a district that is none of April 2023, by its code or name.
pub fn former(text: &str, facts: &Facts) -> Option<String> {
    let wanted = text.trim();
    let mut all = nomis::former_districts();
    let former = all.find(|former| {
        former.code.eq_ignore_ascii_case(wanted)
            || (!former.same && former.name.eq_ignore_ascii_case(wanted))
    })?;
    let successor = facts.places().find(former.successor).ok()?;
    let (name, code) = (&successor.name, &successor.code);
    Some(if former.same {
        format!("{name} has or had this code; in the statistics here, of April 2023, it is {code}")
    } else {
        format!(
            "{} ended in {}: it is now {name} ({code})",
            former.name, former.year
        )
    })
}

/// Members of a user's regions that are no districts: a short name may mean a
/// larger area, which is said.
fn other_kinds(regions: &[OwnRegion], terminal: &Terminal) {
    let mut told = std::collections::BTreeSet::new();
    for (place, _) in regions.iter().flat_map(|region| &region.members) {
        if place.geography != Geography::District && told.insert(&place.code) {
            terminal.note(&format!(
                "{} is read as the {} of that name ({}), not as a district",
                place.name,
                place.geography.as_str(),
                place.code
            ));
        }
    }
}

/// The user's regions from a file.
fn own_regions(
    path: &std::path::Path,
    facts: &Facts,
    terminal: &Terminal,
) -> Result<Vec<OwnRegion>, String> {
    let text = strategies::text(path, "a list of regions")?;
    let stem = path.file_stem().map_or_else(
        || "own region".into(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    let regions = regions::parse(
        &text,
        &path.display().to_string(),
        &stem,
        facts.places(),
        &|text| former(text, facts),
    )
    .map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("the regions cannot be used:\n{}", told.join("\n"))
    })?;
    other_kinds(&regions, terminal);
    Ok(regions)
}

/// What is read in the paper of the options.
fn paper(
    path: &std::path::Path,
    options: &options::Assess,
    facts: &Facts,
    terminal: &Terminal,
) -> Result<(PaperView, Lists), String> {
    terminal.progress("reading the paper");
    let open = |path: &std::path::Path| Opened::open(path, &options.author);
    let opened = open(path)?;
    let earlier = options.earlier.as_deref().map(open).transpose()?;
    let before = earlier.as_ref().map(Opened::paper).transpose()?;
    let lists = Lists::of_papers(options, opened.paper()?, before, facts);
    let asks = asks::hold(
        &opened.source,
        &options.asks,
        &options.decisions,
        false,
        terminal,
    )?;
    let asked = asks::load(&options.asks)?;
    // Jobs of a sector stand beside its name, so the strategy belongs to the
    // key; what people decided does not, and is put in anew each time.
    let strategy = strategies::load(&lists.strategy, facts.industries())?;
    let before = earlier.as_ref().map(|one| one.source.key("paper", &[]));
    if let Some(path) = &options.earlier
        && earlier
            .as_ref()
            .is_some_and(|one| one.source.sha256() == opened.source.sha256())
    {
        terminal.note(&paper::compared_with_itself(path));
    }
    // The list of a strategy belongs to a paper only where somebody said so.
    let belongs = if lists.apart { "none" } else { &lists.strategy };
    let key = opened.source.key(
        "view",
        &[
            before.unwrap_or_default().as_bytes(),
            format!(
                "{strategy:?}{belongs}{}{:?}{asked:?}",
                lists.compare, options.author
            )
            .as_bytes(),
        ],
    );
    if let Some(view) = cache::get::<PaperView>(&key) {
        return Ok((PaperView { asks, ..view }, lists));
    }
    let known: Vec<Strategy> = built_in_names()
        .filter_map(|name| strategies::load(name, facts.industries()).ok())
        .collect();
    terminal.progress("looking for what the paper undertakes and leaves out");
    let mut view = paper_view::view(
        &Papers {
            paper: opened.graded(terminal)?,
            earlier: earlier
                .as_ref()
                .map(|one| one.graded(terminal))
                .transpose()?,
            asked: &asked,
            strategies: &known.iter().collect::<Vec<_>>(),
            sectors: &commitments::sectors(belongs)?,
        },
        facts,
        asks,
    )?;
    if let Some(changes) = &mut view.changes {
        changes.sector_lists = commitments::sector_lists(belongs, &lists.compare)?;
    }
    cache::put(&key, &view);
    Ok((view, lists))
}

/// Runs the command.
pub fn run(options: &options::Assess, terminal: &Terminal) -> Result<(), String> {
    let facts = facts()?;
    // A name that is none is told before a paper is read.
    for name in [&options.strategy, &options.compare].into_iter().flatten() {
        if name != "none" || options.strategy.as_ref() == Some(name) {
            strategies::load(name, facts.industries())?;
        }
    }
    let (year, all_years) = match options.year.as_deref() {
        None => (None, false),
        Some("all") => (None, true),
        Some(year) => (
            Some(year.parse().map_err(|_| {
                format!("--year takes a year such as 2021, or all; \"{year}\" is neither")
            })?),
            false,
        ),
    };
    let mut geographies: Vec<Geography> = Vec::new();
    for name in &options.geography {
        let geography = geography(*name);
        if !geographies.contains(&geography) {
            geographies.push(geography);
        }
    }
    let own = match &options.places {
        Some(path) => own_regions(path, &facts, terminal)?,
        None => Vec::new(),
    };
    let wanted = asks::load(&options.asks)?;
    let (paper, lists) = match &options.paper {
        Some(path) => {
            let (view, lists) = paper(path, options, &facts, terminal)?;
            (Some(view), lists)
        }
        None => (None, Lists::alone(options)),
    };
    crate::limits::done();
    let strategy = strategies::load(&lists.strategy, facts.industries())?;
    let compare = (lists.compare != "none" && lists.compare != lists.strategy)
        .then(|| strategies::load(&lists.compare, facts.industries()))
        .transpose()?;
    let told = paper
        .as_ref()
        .and_then(|view| lists.told(options, view, &strategy, &facts));
    let assessment = assemble::assess(
        &facts,
        &strategy,
        &Options {
            year,
            all_years,
            geographies,
            own,
            former_industrial: match &options.former_industrial {
                Some(path) => Some(former_industrial(path, &facts, terminal)?),
                None => None,
            },
            thresholds: thresholds(&options.thresholds)?,
            compare,
            asks: Some(wanted),
            paper,
            apart: lists.apart,
        },
        &|text| terminal.progress(text),
    )?;
    terminal.progress("writing the report");
    let report = weighbridge_report::report(&assessment);
    let kept = weighbridge_report::write_folder(&options.out, &report)?;
    let kept = commitments::answers_kept(kept);
    terminal.done();
    if terminal.json {
        // Beside the JSON, as it holds no more of it than `apart`.
        if let Some(told) = told {
            terminal.note(&told);
        }
        let text = serde_json::to_string(&assessment).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    // The paper is asked four of the five questions, and stands first.
    if let Some(paper) = &assessment.paper {
        say_paper(paper, &assessment.conclusions, terminal)?;
        terminal.line("")?;
    }
    if assessment.apart
        && let Some(told) = told
    {
        terminal.paragraph("", &told)?;
        terminal.line("")?;
    }
    say(&assessment, terminal)?;
    if !kept.is_empty() {
        terminal.line("")?;
        terminal.paragraph("", &kept)?;
    }
    terminal.line(&format!(
        "\nThe report: {}",
        options.out.join("index.html").display()
    ))
}

fn say(assessment: &Assessment, terminal: &Terminal) -> Result<(), String> {
    let whose = if assessment.apart {
        "Not of the paper: the sectors of the "
    } else {
        ""
    };
    terminal.paragraph(
        "",
        &format!(
            "{whose}{}, against official statistics of {}",
            assessment.strategy.title, assessment.year
        ),
    )?;
    terminal.line("")?;
    for (number, finding) in assessment.telling.iter().enumerate() {
        terminal.paragraph(
            &format!("{}. ", number + 1),
            &format!("{} [{}]", finding.statement, grade(finding)),
        )?;
    }
    terminal.line("")?;
    terminal.paragraph(
        "",
        &format!(
            "Grades: official, as published; derived, arithmetic on official figures; modelled, \
             an estimate with a tested 90% interval. The report answers under five questions, \
             the last being \"{}\".",
            QUESTIONS[4]
        ),
    )
}

/// The paper in a few lines: what it undertakes, and each ask with its verdict.
fn say_paper(
    paper: &PaperView,
    conclusions: &[Conclusion],
    terminal: &Terminal,
) -> Result<(), String> {
    let whole = &paper.commitments.whole;
    let (silent, silences) = silences_told(&paper.omissions);
    let title = if paper.title.is_empty() {
        "The paper"
    } else {
        &paper.title
    };
    let changes = paper.changes.as_ref().map_or_else(String::new, |told| {
        format!(
            " {} Refusals count here, and wishes that answer to a commitment.",
            told.counts_told()
        )
    });
    terminal.paragraph(
        "",
        &format!(
            "{title}: {}, {} hard-edged; {silent}{silences}{changes}",
            count(whole.commitments, "commitment", "commitments"),
            whole.hard_edged,
        ),
    )?;
    terminal.line("")?;
    terminal.paragraph(
        "",
        "The asks, largest gaps first (suggested by rules; a person decides). The gap is the mean \
         over an ask's parts, 0 where the paper agrees to 1 where it is opposed, and only orders \
         the rows:",
    )?;
    for row in conclusions {
        let decided = if row.decided.is_empty() {
            String::new()
        } else {
            let each: Vec<String> = row
                .decided
                .iter()
                .map(|one| format!("{} ({})", one.coder, one.told()))
                .collect();
            let apart = disagreements(paper, row);
            let disagree = if apart == 0 {
                String::new()
            } else {
                format!("; they disagree on {}", count(apart, "part", "parts"))
            };
            format!("; decided by {}{disagree}", each.join("; "))
        };
        let met = row
            .parts_met()
            .map_or_else(String::new, |met| format!(", {met}"));
        terminal.paragraph(
            &format!("  {:>2}. ", row.number),
            &format!("{}: {}{met}{decided}", row.title, row.told),
        )?;
    }
    Ok(())
}

/// On how many parts of an ask those who decided it differ.
fn disagreements(paper: &PaperView, row: &Conclusion) -> usize {
    paper.asks.agreement.as_ref().map_or(0, |told| {
        told.disagreements
            .iter()
            .filter(|one| one.ask == row.name)
            .count()
    })
}

/// The weakest grade among a finding's figures.
pub fn grade(finding: &Finding) -> &'static str {
    finding
        .figures
        .iter()
        .map(|figure| figure.grade)
        .max()
        .unwrap_or(Grade::Derived)
        .as_str()
}
