//! `weighbridge areas grant`: the highest grant for a project, and what the
//! money might bring. It prints; the arithmetic is below.

use weighbridge_areas::aid::FirmSize;
use weighbridge_assess::assisted_areas::grant::{self, GrantView, Project, Span};
use weighbridge_assess::wording::{capital, jobs, percent, whole};
use weighbridge_model::aid_file::{AidFile, AreaKind};
use weighbridge_model::nearest;

use super::options::Grant;
use crate::terminal::Terminal;

/// Runs the command.
pub fn run(options: &Grant, terminal: &Terminal) -> Result<(), String> {
    let file = AidFile::built_in()?;
    let area = area(&file, &options.area)?;
    let size = match options.size.to_lowercase().as_str() {
        "small" => FirmSize::Small,
        "medium" => FirmSize::Medium,
        "large" => FirmSize::Large,
        other => {
            return Err(format!(
                "--size can't be \"{other}\": it is small (under 50 staff), medium (under 250) or large"
            ));
        }
    };
    for (name, value) in [
        ("--cost", options.cost),
        ("--money", options.money),
        ("--gross-jobs", options.gross_jobs),
        ("--pounds-per-euro", Some(options.pounds_per_euro)),
    ] {
        if value.is_some_and(|value| !(value.is_finite() && value > 0.0)) {
            return Err(format!("{name} must be a number above 0"));
        }
    }
    let project = options.cost.map(|cost| Project {
        cost,
        size,
        pounds_per_euro: options.pounds_per_euro,
    });
    let view = grant::grant(&file, area, project, options.money);
    let net = options
        .gross_jobs
        .map(|gross| (gross, grant::net_jobs(&file, gross)));
    if terminal.json {
        let told = serde_json::json!({
            "grant": view,
            "jobs_net_of_leakage_and_displacement": net.map(|(_, span)| span),
            "parameters": file,
        });
        return terminal.line(&told.to_string());
    }
    print(&file, &view, options, net, terminal)
}

fn area<'a>(file: &'a AidFile, name: &str) -> Result<&'a AreaKind, String> {
    let wanted = name.to_lowercase();
    file.area
        .iter()
        .find(|area| area.name == wanted)
        .ok_or_else(|| {
            let names: Vec<&str> = file.area.iter().map(|area| area.name.as_str()).collect();
            let near = nearest(&wanted, names.iter().copied());
            let hint = near
                .first()
                .map_or_else(String::new, |near| format!("did you mean {near}? "));
            format!(
                "there is no kind of area \"{name}\": {hint}they are {}",
                names.join(", ")
            )
        })
}

fn mark(verified: bool) -> &'static str {
    if verified { "" } else { " [unverified]" }
}

fn print(
    file: &AidFile,
    view: &GrantView,
    options: &Grant,
    net: Option<(f64, Span)>,
    terminal: &Terminal,
) -> Result<(), String> {
    if let Some(project) = &view.project {
        terminal.line(&format!(
            "A project with an eligible cost of £{}\n",
            whole(project.cost)
        ))?;
        terminal.paragraph(
            "  ",
            &format!(
                "{}, {} firm: at most {} of the cost by the rates{}.",
                view.area.title,
                options.size.to_lowercase(),
                percent(project.intensity),
                mark(view.area.verified)
            ),
        )?;
        if project.uplift_lost {
            terminal.paragraph(
                "  ",
                "It counts as a large project: the uplift for a smaller firm falls away [unverified].",
            )?;
        }
        if project.reduced {
            let rule = &file.large_project;
            terminal.paragraph(
                "  ",
                &format!(
                    "Large-project reduction: of the rate, {} counts up to {} {}, {} up to {} and {} \
                     above, at {} pounds a euro{}. {} ({})",
                    percent(rule.factors[0]),
                    rule.up_to[0],
                    rule.unit,
                    percent(rule.factors[1]),
                    rule.up_to[1],
                    percent(rule.factors[2]),
                    options.pounds_per_euro,
                    mark(rule.verified),
                    rule.source,
                    rule.period
                ),
            )?;
        }
        terminal.paragraph(
            "  ",
            &format!(
                "Highest grant: £{} ({} of the cost). [modelled]",
                whole(project.highest),
                percent(project.of_cost)
            ),
        )?;
        if let Some(without) = project.without_notification {
            let rule = &file.notification;
            terminal.paragraph(
                "  ",
                &format!(
                    "Above £{}, which is what a cost of {} {} may have, none of it is exempt: the whole \
                     case must be notified and approved by itself{}. {} {} ({})",
                    whole(without),
                    rule.above,
                    rule.unit,
                    mark(rule.verified),
                    rule.note,
                    rule.source,
                    rule.period
                ),
            )?;
        }
    }
    if view.money > 0.0 {
        terminal.line(&format!(
            "\nWhat £{} might bring, in prices of {}\n",
            whole(view.money),
            view.prices
        ))?;
        if let Some(span) = view.jobs {
            terminal.paragraph(
                "  ",
                &format!(
                    "{}, by the average costs a job of the schemes listed, expected when grants were \
                     awarded and not counted afterwards. [modelled]",
                    capital(&span.jobs("net additional job", "net additional jobs"))
                ),
            )?;
        }
        if let Some(range) = view.jobs_of_projects.and_then(Span::open_jobs) {
            terminal.paragraph(
                "  ",
                &format!(
                    "{} if it cost as much a job as the dearest or as little as the cheapest single \
                     projects did. [modelled]",
                    capital(&range)
                ),
            )?;
        }
    }
    if let Some((gross, span)) = net {
        terminal.line("")?;
        terminal.paragraph(
            "  ",
            &format!(
                "Of {} gross jobs {} would be left net of leakage of {} to {} and \
                 displacement of {} to {}{}. [modelled] {} {} ({})",
                expected(gross),
                span.jobs("job", "jobs"),
                percent(file.additionality.leakage[0]),
                percent(file.additionality.leakage[1]),
                percent(file.additionality.displacement[0]),
                percent(file.additionality.displacement[1]),
                mark(file.additionality.verified),
                grant::BEFORE,
                file.additionality.note,
                file.additionality.source
            ),
        )?;
    }
    if view.project.is_some() || view.money > 0.0 {
        terminal.line("")?;
    }
    terminal.line("Highest share of eligible cost\n  area       large   medium    small")?;
    for area in &file.area {
        terminal.line(&format!(
            "  {:<8} {:>7} {:>8} {:>8}  {}{}",
            area.name,
            percent(area.large),
            percent(area.large + area.medium_uplift),
            percent(area.large + area.small_uplift),
            area.period,
            mark(area.verified)
        ))?;
        terminal.paragraph("           ", &format!("{} {}", area.note, area.source))?;
    }
    terminal.line(&format!(
        "\nWhat a job cost (in brackets in prices of {})",
        view.prices
    ))?;
    for cost in &view.costs {
        let now = cost.now.map_or_else(
            || "no index reaches back to it: not used".to_owned(),
            |span| span.pounds(false),
        );
        terminal.paragraph(
            "  ",
            &format!(
                "{}: {} in prices of {} ({now}), {}{}. {} {}",
                cost.scheme,
                cost.own.pounds(false),
                cost.prices,
                cost.counts,
                mark(cost.verified),
                cost.note,
                cost.source
            ),
        )?;
    }
    terminal.line("\nFurther findings, not used")?;
    for finding in &file.finding {
        terminal.paragraph(
            "  ",
            &format!(
                "{}{} {}",
                finding.text,
                mark(finding.verified),
                finding.source
            ),
        )?;
    }
    terminal.line("")?;
    terminal.paragraph(
        "",
        &format!(
            "Prices: implied deflator {} to {}{} ({}). Parameters were brought together {}. {} What a \
             grant does to the cost of capital is not reckoned yet.",
            file.deflator.first,
            file.deflator.last(),
            mark(file.deflator.verified),
            file.deflator.source,
            file.compiled,
            file.note
        ),
    )
}

/// Jobs as the user gave them.
fn expected(gross: f64) -> String {
    if gross.fract() == 0.0 {
        jobs(gross)
    } else {
        gross.to_string()
    }
}
