//! One place as one page, for a committee paper or a Local Growth Plan: the
//! profile of `weighbridge place` set as HTML. It computes nothing.

use weighbridge_assess::assessment::QUESTIONS;
use weighbridge_assess::change::Series;
use weighbridge_assess::coverage::Cell;
use weighbridge_assess::profile::Profile;
use weighbridge_model::figure::Grade;

use crate::chart::{self, Piece};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put, shown};
use crate::page::STYLE;

fn figure(cell: Option<&Cell>) -> String {
    cell.map_or_else(
        || "–".to_owned(),
        |cell| {
            shown(&format::jobs_with_error(
                cell.jobs.jobs,
                cell.jobs.low,
                cell.jobs.high,
            ))
        },
    )
}

/// The least and the most that the sector's name can mean here.
fn readings(cells: &[Option<Cell>; 3]) -> String {
    let word = |cell: &Option<Cell>| {
        cell.map_or_else(
            || "none".to_owned(),
            |cell| format::jobs_with_error(cell.jobs.jobs, cell.jobs.low, cell.jobs.high).value,
        )
    };
    let (least, most) = (word(&cells[0]), word(&cells[2]));
    if least == most {
        least
    } else {
        format!("{least} to {most}")
    }
}

fn quotient(cell: &Cell) -> String {
    let text = shown(&format::quotient_with_error(
        cell.location_quotient,
        cell.quotient_low,
        cell.quotient_high,
    ));
    if cell.distinct() {
        text
    } else {
        format!("≈ 1: {text}")
    }
}

/// The page.
#[must_use]
pub fn place_page(profile: &Profile) -> String {
    let mut out = String::with_capacity(64 << 10);
    let name = escape(&profile.place.name);
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{name}: {}</title>\n<link rel=\"icon\" href=\"data:,\"/>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n\
         <header>\n<p class=\"kicker\">Weighbridge · {}</p>\n<h1>{name}</h1>\n\
         <p class=\"dek\">{}, jobs of {}. {} ({}).</p>\n</header>\n<main id=\"main\">\n",
        escape(&profile.strategy),
        QUESTIONS[4],
        escape(&profile.strategy),
        profile.year,
        escape(&profile.place.code),
        profile.place.geography.as_str()
    );
    out.push_str("<section>\n<h2>In short</h2>\n<ul>");
    for sentence in &profile.sentences {
        put!(out, "<li>{}</li>", escape(sentence));
    }
    put!(
        out,
        "</ul>\n<p>How its jobs by industry are known: {}</p>\n</section>\n",
        grade(profile.coverage.grade)
    );
    if profile.coverage.grade.is_some() {
        sectors(&mut out, profile);
        specialities(&mut out, profile);
        reach(&mut out, profile);
        change(&mut out, profile);
    }
    exposed(&mut out, &profile.exposed);
    long_run(&mut out, &profile.long_run);
    context(&mut out, profile);
    similar(&mut out, profile);
    out.push_str(
        "</main>\n<footer><p>Contains public sector information licensed under the Open Government \
         Licence v3.0 (Office for National Statistics); every table with its attribution: \
         <code>weighbridge data list</code>. How each figure is made: <code>weighbridge methods</code>. \
         Intervals are 90%.</p></footer>\n</body>\n</html>\n",
    );
    out
}

fn sectors(out: &mut String, profile: &Profile) {
    out.push_str("<section>\n<h2>The sectors here</h2>\n");
    let nation = profile
        .nation
        .as_ref()
        .map_or_else(|| "Nation".to_owned(), |nation| escape(&nation.place.name));
    let share = format!("Share in {nation}");
    let mut table = Table::new(
        out,
        "",
        "Jobs in each sector; in brackets the 90% interval. A quotient marked ≈ 1 cannot be told from 1.",
        &[
            ("Sector", Kind::Text),
            ("Jobs", Kind::Figure),
            ("Read narrowly to broadly", Kind::Figure),
            ("Share here", Kind::Figure),
            (&share, Kind::Figure),
            ("Location quotient", Kind::Figure),
            ("Presence", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    let total = (
        "Any sector, each job once".to_owned(),
        profile.coverage.total,
        profile
            .nation
            .as_ref()
            .and_then(|nation| nation.total[1])
            .map(|cell| cell.share),
    );
    let rows = profile
        .sectors
        .iter()
        .map(|sector| (sector.title.clone(), sector.here, sector.nation_share))
        .chain([total]);
    for (title, cells, of_nation) in rows {
        table.cell(&escape(&title));
        let Some(cell) = cells[1] else {
            for _ in 0..6 {
                table.cell("–");
            }
            table.cell("not in SIC");
            continue;
        };
        table
            .cell(&figure(Some(&cell)))
            .cell(&readings(&cells))
            .cell(&shown(&format::percent_with_error(
                cell.share,
                cell.share_low,
                cell.share_high,
            )))
            .cell(&of_nation.map_or_else(|| "–".into(), format::percent))
            .cell(&quotient(&cell))
            .cell(match cell.presence.as_str() {
                "yes" => "significant",
                "uncertain" => "left open",
                _ => "not significant",
            })
            .cell(grade(Some(cell.grade)));
    }
    table.end();
    out.push_str("</section>\n");
}

fn specialities(out: &mut String, profile: &Profile) {
    if profile.specialisation.specialities.is_empty() {
        return;
    }
    out.push_str("<section>\n<h2>What it is specialised in</h2>\n");
    let mut table = Table::new(
        out,
        "",
        "Industries of which it has at least a quarter more than Great Britain for its size, each told from 1 at 90% by itself (of thirty looked at one or two may stand here by chance), most jobs first.",
        &[
            ("Industry", Kind::Text),
            ("SIC", Kind::Text),
            ("Jobs", Kind::Figure),
            ("Location quotient", Kind::Figure),
            ("Sector of the strategy", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for one in &profile.specialisation.specialities {
        let sectors = if one.sectors.is_empty() {
            "none".to_owned()
        } else {
            escape(&one.sectors.join(", "))
        };
        table
            .cell(&escape(&one.name))
            .cell(&escape(&one.code))
            .cell(&shown(&format::jobs_with_error(
                one.jobs,
                one.jobs_interval.low,
                one.jobs_interval.high,
            )))
            .cell(&shown(&format::quotient_with_error(
                one.location_quotient,
                one.quotient_interval.low,
                one.quotient_interval.high,
            )))
            .cell(&sectors)
            .cell(grade(profile.coverage.grade));
    }
    table.end();
    out.push_str("</section>\n");
}

fn reach(out: &mut String, profile: &Profile) {
    if profile.reach.opportunities.is_empty() {
        return;
    }
    out.push_str("<section>\n<h2>Backed, little of it here, but close to what is here</h2>\n");
    let mut table = Table::new(
        out,
        "",
        "Density says how much of what is found together with the industry elsewhere is here, 0 to 1. A few hundredths between two industries say nothing.",
        &[
            ("Industry", Kind::Text),
            ("SIC", Kind::Text),
            ("Sector", Kind::Text),
            ("Density", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for one in &profile.reach.opportunities {
        table
            .cell(&escape(&one.name))
            .cell(&escape(&one.code))
            .cell(&escape(&one.sectors.join(", ")))
            .cell(&format::number(one.density, 2))
            .cell(grade(Some(Grade::Modelled)));
    }
    table.end();
    out.push_str("</section>\n");
}

fn change(out: &mut String, profile: &Profile) {
    let Some(change) = &profile.change else {
        return;
    };
    let how = profile.coverage.grade;
    put!(
        out,
        "<section>\n<h2>How its jobs changed, {} to {}</h2>\n<p>All jobs: {} to {}, {} a year. In the \
         strategy’s sectors: {} to {}, {} a year. {}</p>\n",
        change.from,
        change.to,
        format::total(change.jobs[0], how),
        format::total(change.jobs[1], how),
        format::signed_percent(change.growth),
        format::total(change.strategy_jobs[0], how),
        format::total(change.strategy_jobs[1], how),
        format::signed_percent(change.strategy_growth),
        grade(how)
    );
    if let Some(split) = &change.all {
        put!(
            out,
            "<p>Of the change of all jobs {} is what growth as in Great Britain would have brought, {} \
             the mix of its industries, {} how its industries did against the same elsewhere \
             (shift-share, Dunn 1960, by the 21 sections of SIC 2007 without farms; finer industries would part \
             the mix and the rest differently).</p>\n",
            format::signed_total(split.national, how),
            format::signed_total(split.mix, how),
            format::signed_total(split.competitive, how)
        );
    }
    out.push_str("</section>\n");
}

fn exposed(out: &mut String, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    put!(
        out,
        "<section>\n<h2>What this place is exposed to</h2>\n<p>Energy, trade and supplies, as far as \
         jobs by industry show it {}</p><ul>",
        grade(Some(Grade::Modelled))
    );
    for sentence in sentences {
        put!(out, "<li>{}</li>", escape(sentence));
    }
    out.push_str("</ul>\n</section>\n");
}

fn long_run(out: &mut String, all: &[Series]) {
    if all.is_empty() {
        return;
    }
    out.push_str("<section>\n<h2>The long run</h2>\n");
    for (at, series) in all.iter().enumerate() {
        let pieces: Vec<Piece<'_>> = series
            .pieces
            .iter()
            .map(|piece| Piece {
                line: 0,
                points: &piece.points,
            })
            .collect();
        if pieces.is_empty() {
            continue;
        }
        let worst = series.pieces.iter().map(|piece| piece.grade).max();
        put!(
            out,
            "<figure class=\"wide\"><figcaption><b>{}</b> {}. A gap in the line is a break of source or \
             classification.</figcaption>",
            escape(&series.label),
            grade(worst)
        );
        chart::lines(
            out,
            &format!("long-run-{at}"),
            &series.label,
            "A line over years; the pieces are named in the text below it.",
            std::slice::from_ref(&series.label),
            &pieces,
            |value| match series.unit {
                "fraction" => format!("{}%", format::number(value * 100.0, 0)),
                _ => format::jobs(value),
            },
        );
        let told: Vec<String> = series
            .pieces
            .iter()
            .filter_map(|piece| {
                let (first, last) = (piece.points.first()?, piece.points.last()?);
                let word = |value: f64| match series.unit {
                    "fraction" => format::percent(value),
                    _ => format::total(value, Some(piece.grade)),
                };
                Some(format!(
                    "{}: {} ({}) to {} ({})",
                    escape(piece.source),
                    word(first.1),
                    first.0,
                    word(last.1),
                    last.0
                ))
            })
            .collect();
        put!(out, "<p class=\"note\">{}</p></figure>\n", told.join("; "));
    }
    out.push_str("</section>\n");
}

fn context(out: &mut String, profile: &Profile) {
    if profile.context.is_empty() {
        return;
    }
    out.push_str("<section>\n<h2>The place</h2>\n");
    let mut table = Table::new(
        out,
        "",
        "As published, beside the middle district (the median of those with the figure).",
        &[
            ("What", Kind::Text),
            ("Here", Kind::Figure),
            ("Middle district", Kind::Figure),
            ("Unit", Kind::Text),
            ("Period", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for one in &profile.context {
        let word = |value: f64| format::number(value, if value.abs() < 1_000.0 { 1 } else { 0 });
        table
            .cell(&escape(&one.label))
            .cell(&word(one.value))
            .cell(&word(one.middle))
            .cell(&escape(&one.unit))
            .cell(&escape(&one.period))
            .cell(grade(Some(one.grade)));
    }
    table.end();
    out.push_str("</section>\n");
}

fn similar(out: &mut String, profile: &Profile) {
    if profile.similar.is_empty() {
        return;
    }
    out.push_str("<section>\n<h2>Most alike in industries</h2>\n");
    let mut table = Table::new(
        out,
        "",
        "Krugman’s index between the two mixes of industries: 0 alike, 2 nothing in common.",
        &[
            ("Place", Kind::Text),
            ("Krugman’s index", Kind::Figure),
            ("Share of jobs in the strategy", Kind::Figure),
            ("Sectors present over the 90% interval", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for one in &profile.similar {
        table
            .cell(&escape(&one.place.name))
            .cell(&format::number(one.distance, 2))
            .cell(&one.share.map_or_else(|| "–".into(), format::percent))
            .cell(&one.present.to_string())
            .cell(grade(
                profile
                    .coverage
                    .grade
                    .map(|known| known.max(Grade::Derived)),
            ));
    }
    table.end();
    out.push_str("</section>\n");
}
