//! A card for each place: its sectors, what it is specialised in, what it could
//! reach, and how it changed. Cards are many, so they are written tersely.

use weighbridge_assess::assessment::Layer;
use weighbridge_assess::coverage::Presence;

use weighbridge_model::figure::Grade;

use super::coverage::added_value;
use super::layer::{SIDES, share, side};
use super::{Context, areas, layer_id};
use crate::format;
use crate::html::{escape, grade, put, shown};

/// Specialities and industries in reach on a card; the tables have ten.
const LISTED: usize = 5;

/// The cards of a layer, by name.
pub fn cards(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    put!(
        out,
        "<h4>A card for each place</h4>\n<p class=\"screen\">Beside each name: the share of its jobs in any sector (central). Open a card, or find a place by name at the top of the page.</p>\
         <p class=\"paper\">Only cards that were open are printed.</p>\n<div class=\"cards\">\n"
    );
    let mut order: Vec<usize> = (0..here.coverage.len()).collect();
    order.sort_by(|a, b| {
        here.coverage[*a]
            .place
            .name
            .cmp(&here.coverage[*b].place.name)
    });
    for place in order {
        card(out, context, at, place);
    }
    out.push_str("</div>\n");
}

fn card(out: &mut String, context: &Context<'_>, at: usize, place: usize) {
    let assessment = context.assessment;
    let here = &assessment.layers[at];
    let covered = &here.coverage[place];
    let share_central = covered.total[1].map(|cell| format::percent(cell.share));
    put!(
        out,
        "<details class=\"card\" id=\"{}\"><summary><span>{}</span> <i>{} {}</i></summary>\n<p>{} · {}",
        context.anchors[at][place],
        escape(&covered.place.name),
        share_central.as_deref().unwrap_or_default(),
        grade(covered.total[1].map(|cell| cell.grade).or(covered.grade)),
        escape(&covered.place.code),
        areas(here.geography)
    );
    if let Some(class) = here.classes.get(place) {
        if let Some(settlement) = class.settlement {
            put!(out, " · {}", escape(settlement));
        }
        if class.former_industrial == Some(true) {
            out.push_str(" · former industrial");
        }
    }
    out.push_str("</p>\n");
    if covered.grade.is_none() {
        put!(
            out,
            "<p>{} Jobs by fine industry are not published for this place, so nothing is said of its sectors.</p>",
            grade(None)
        );
    } else {
        summary(out, context, at, place);
        sectors(out, context, at, place);
    }
    specialities(out, here, place);
    reach(out, here, place);
    similar(out, context, at, place);
    long_run(out, here, place);
    change(out, here, place);
    out.push_str("</details>\n");
}

fn summary(out: &mut String, context: &Context<'_>, at: usize, place: usize) {
    let assessment = context.assessment;
    let here = &assessment.layers[at];
    let covered = &here.coverage[place];
    let [narrow, central, broad] = &covered.total;
    put!(
        out,
        "<p>All jobs, {}: <b>{}</b>.",
        here.year,
        format::jobs(covered.jobs)
    );
    if let Some(cell) = central {
        put!(
            out,
            " In any sector: <b>{}</b>, {} of them, {} Great Britain {}.",
            shown(&format::jobs_with_error(
                cell.jobs.jobs,
                cell.jobs.low,
                cell.jobs.high
            )),
            share(cell),
            ["below", "not told apart from", "above"][side(cell)],
            grade(Some(cell.grade))
        );
    }
    let percent = |cell: &Option<_>| {
        cell.as_ref().map_or_else(
            || "none".to_owned(),
            |cell: &weighbridge_assess::coverage::Cell| {
                format::percent_with_error(cell.share, cell.share_low, cell.share_high).value
            },
        )
    };
    put!(
        out,
        " Narrow reading {}, broad {}.",
        percent(narrow),
        percent(broad)
    );
    if let Some(compare) = &assessment.compare
        && let Some(Some(cell)) = compare
            .totals
            .get(at)
            .and_then(|totals| totals.get(place))
            .map(|cells| cells[1])
    {
        put!(
            out,
            " In the sectors of {}: {}.",
            escape(&compare.strategy.title),
            format::percent(cell.share)
        );
    }
    if let Some(added) = here.value_added.get(place)
        && let Some(value) = added.total[1]
    {
        put!(
            out,
            " Value added in any sector, {}: £{}m of £{}m {}.",
            added.year,
            added_value(Some(added), value),
            format::jobs(added.all),
            grade(added.grade)
        );
    }
    out.push_str("</p>\n");
}

fn sectors(out: &mut String, context: &Context<'_>, at: usize, place: usize) {
    let assessment = context.assessment;
    let here = &assessment.layers[at];
    let covered = &here.coverage[place];
    put!(
        out,
        "<div class=\"box\"><table><caption>Sectors, {}, central reading; jobs under the narrow and the broad one beside it {}</caption>\
         <thead><tr><th>Sector</th><th>Jobs</th><th>Share</th><th>Quotient</th>\
         <th>Against Great Britain</th><th>Presence, tests passed</th><th>Narrow</th><th>Broad</th></tr></thead><tbody>",
        here.year,
        grade(covered.grade)
    );
    for (sector, cells) in assessment.strategy.sectors.iter().zip(&covered.sectors) {
        put!(out, "<tr><th>{}</th>", escape(&sector.title));
        let Some(cell) = &cells[1] else {
            out.push_str("<td colspan=\"7\">not in SIC</td></tr>\n");
            continue;
        };
        let jobs = |cell: &Option<weighbridge_assess::coverage::Cell>| {
            cell.map_or_else(
                || "–".to_owned(),
                |cell| format::jobs_with_error(cell.jobs.jobs, cell.jobs.low, cell.jobs.high).value,
            )
        };
        put!(
            out,
            "<td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{} {}</td><td>{}</td><td>{}</td></tr>\n",
            shown(&format::jobs_with_error(
                cell.jobs.jobs,
                cell.jobs.low,
                cell.jobs.high
            )),
            format::percent_with_error(cell.share, cell.share_low, cell.share_high).value,
            shown(&format::quotient_with_error(
                cell.location_quotient,
                cell.quotient_low,
                cell.quotient_high
            )),
            SIDES[side(cell)],
            match cell.presence {
                Presence::Yes => "present",
                Presence::Uncertain => "open",
                Presence::No => "absent",
            },
            "★".repeat(cell.stars),
            jobs(&cells[0]),
            jobs(&cells[2])
        );
    }
    out.push_str("</tbody></table></div>\n");
}

fn specialities(out: &mut String, here: &Layer, place: usize) {
    let Some(profile) = here.specialisation.get(place) else {
        return;
    };
    if profile.specialities.is_empty() {
        return;
    }
    put!(
        out,
        "<p><b>Has clearly more than its share of</b> {}</p><ul>",
        grade(here.coverage[place].grade)
    );
    for industry in profile.specialities.iter().take(LISTED) {
        put!(
            out,
            "<li>{} ({}): {} jobs, quotient {}{}</li>\n",
            escape(&industry.name),
            escape(&industry.code),
            format::jobs_with_error(
                industry.jobs,
                industry.jobs_interval.low,
                industry.jobs_interval.high
            )
            .value,
            shown(&format::quotient_with_error(
                industry.location_quotient,
                industry.quotient_interval.low,
                industry.quotient_interval.high
            )),
            if industry.sectors.is_empty() {
                "; in no sector"
            } else {
                ""
            }
        );
    }
    put!(
        out,
        "</ul><p>Krugman’s index {}, Herfindahl’s {}.</p>\n",
        format::quotient(profile.krugman),
        format::number(profile.herfindahl, 3)
    );
}

fn reach(out: &mut String, here: &Layer, place: usize) {
    let Some(reach) = here.reach.get(place) else {
        return;
    };
    if !reach.opportunities.is_empty() {
        put!(
            out,
            "<p><b>Backed industries of which it has little or nothing but is close to</b> {}</p><ul>",
            grade(here.coverage[place].grade)
        );
        for industry in reach.opportunities.iter().take(LISTED) {
            put!(
                out,
                "<li>{} ({}): density {}, quotient {}</li>\n",
                escape(&industry.name),
                escape(&industry.code),
                format::quotient(industry.density),
                format::quotient(industry.location_quotient)
            );
        }
        out.push_str("</ul>");
    }
    if let Some(complexity) = reach.complexity {
        put!(
            out,
            "<p>Complexity of its profile: {} standard deviations from the mean of districts. Here that sets \
             industrial mixes (above) against metropolitan services (below); it is no scale of merit.</p>\n",
            format::number(complexity, 1)
        );
    }
}

/// First and last year of each piece; ‖ is where two may not be joined.
fn long_run(out: &mut String, here: &Layer, place: usize) {
    let series = here.long_run.get(place).map_or(&[][..], Vec::as_slice);
    if series.is_empty() {
        return;
    }
    put!(
        out,
        "<p><b>The long run</b> {}; ‖ is a break in source or classification</p><ul>",
        grade(Some(
            here.coverage[place]
                .grade
                .unwrap_or(Grade::Derived)
                .max(Grade::Derived)
        ))
    );
    for one in series {
        let word = |value: f64| match one.unit {
            "fraction" => format::percent(value),
            _ => format::total(value, here.coverage[place].grade),
        };
        let pieces: Vec<String> = one
            .pieces
            .iter()
            .filter_map(|piece| {
                let (first, last) = (piece.points.first()?, piece.points.last()?);
                Some(if first.0 == last.0 {
                    format!("{} {}", first.0, word(first.1))
                } else {
                    format!(
                        "{} {} to {} {}",
                        first.0,
                        word(first.1),
                        last.0,
                        word(last.1)
                    )
                })
            })
            .collect();
        put!(
            out,
            "<li>{}: {}</li>\n",
            escape(&one.label),
            pieces.join(" ‖ ")
        );
    }
    out.push_str("</ul>");
}

fn similar(out: &mut String, context: &Context<'_>, at: usize, place: usize) {
    let here = &context.assessment.layers[at];
    let links: Vec<String> = here
        .similar
        .get(place)
        .iter()
        .flat_map(|list| list.iter())
        .map(|(other, _)| context.link(at, *other))
        .collect();
    if !links.is_empty() {
        put!(
            out,
            "<p><b>Most like it in industries</b> {}: {}</p>\n",
            grade(here.coverage[place].grade),
            links.join(", ")
        );
    }
}

fn change(out: &mut String, here: &Layer, place: usize) {
    let Some(change) = here.change.get(place) else {
        return;
    };
    if !change.growth.is_finite() {
        return;
    }
    put!(
        out,
        "<p><b>{} to {}</b>: all jobs {} a year, the strategy’s {} a year",
        change.from,
        change.to,
        format::signed_percent(change.growth),
        format::signed_percent(change.strategy_growth)
    );
    if let Some(parts) = &change.strategy {
        put!(
            out,
            "; of the change of the strategy’s jobs {} national, {} mix, {} competitive",
            format::signed_total(parts.national, here.coverage[place].grade),
            format::signed_total(parts.mix, here.coverage[place].grade),
            format::signed_total(parts.competitive, here.coverage[place].grade)
        );
    }
    put!(
        out,
        " {}. <a href=\"#{}-title\">All {}</a></p>\n",
        grade(here.coverage[place].grade),
        layer_id(here),
        areas(here.geography).to_lowercase().replace("itl", "ITL")
    );
}
