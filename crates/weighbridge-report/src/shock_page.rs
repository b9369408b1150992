//! A shock as a page: what fails by industry and by place, in sentences, a
//! ranked chart with intervals, and a map. It computes nothing.

use weighbridge_assess::assessment::QUESTIONS;
use weighbridge_assess::capability::places::{DELTAS, PlaceLoss, TOO_SPECIAL};
use weighbridge_assess::capability::run::{Shock, ShockLayer};
use weighbridge_assess::capability::shock::{IndustryLoss, Replace};
use weighbridge_assess::wording::{
    given, lower, model_band, model_count, model_ends, model_jobs, short_name,
};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use crate::chart::{self, Mark};
use crate::exposure::{percent, sources};
use crate::folder::FileOut;
use crate::format;
use crate::html::{Kind, Table, escape, grade, put, shown};
use crate::map::{Outlines, Shade};
use crate::page::{STYLE, entries, finding, legend, patterns};
use crate::scale::{Axis, Classes};
use crate::tables;

/// Rows of a table that are drawn at once.
const DRAWN: usize = 25;

/// The page and its table, to be written by [`crate::write_folder`].
#[must_use]
pub fn shock_report(shock: &Shock) -> Vec<FileOut> {
    vec![
        FileOut {
            path: "index.html".into(),
            bytes: shock_page(shock).into_bytes(),
        },
        tables::file(&tables::shock(shock)),
    ]
}

/// The interval to the digits of the figure beside it; a dash where it is closer, or
/// the jobs are published, and so none is.
fn interval(estimate: weighbridge_assess::base::Estimate) -> String {
    match model_ends(estimate.jobs, estimate.low, estimate.high) {
        (_, Some([low, high])) => {
            format!("{} to {}", format::number(low, 0), format::number(high, 0))
        }
        (_, None) => "–".to_owned(),
    }
}

/// Jobs that a model puts at risk: never finer than the model.
fn jobs(estimate: weighbridge_assess::base::Estimate) -> String {
    if estimate.tells_from_zero() {
        model_jobs(estimate.jobs, estimate.low, estimate.high)
    } else {
        shown(&format::jobs_with_error(
            estimate.jobs,
            estimate.low,
            estimate.high,
        ))
    }
}

/// The page.
#[must_use]
pub fn shock_page(shock: &Shock) -> String {
    let mut out = String::with_capacity(1 << 20);
    let title = format!(
        "{}{}",
        if shock.cut < 1.0 {
            format!("{} less of: ", given(shock.cut))
        } else {
            "Without: ".to_owned()
        },
        lower(&shock.target.name)
    );
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{0}</title>\n<link rel=\"icon\" href=\"data:,\"/>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n",
        escape(&title)
    );
    let outlines: Vec<Option<Outlines>> = shock.layers.iter().map(outlines).collect();
    patterns(&mut out, outlines.iter().flatten());
    put!(
        out,
        "<header>\n<p class=\"kicker\">Weighbridge · {}</p>\n<h1>{}</h1>\n\
         <p class=\"dek\">{}. {}, input-output table of {}, jobs of {}.</p>\n</header>\n\
         <main id=\"main\">\n<section>\n<h2>In short</h2>\n<ul class=\"findings\">",
        QUESTIONS[3],
        escape(&title),
        escape(&shock.target.explained()),
        match shock.replace {
            Replace::None => "Nothing is replaced",
            Replace::Imports => "Buyers import what they miss",
        },
        shock.year,
        shock.jobs_year
    );
    for found in &shock.findings {
        finding(&mut out, found);
    }
    out.push_str("</ul>\n<h3>What limits this</h3>\n<ul>");
    for limit in &shock.limits {
        put!(out, "<li>{}</li>", escape(limit));
    }
    out.push_str("</ul>\n</section>\n");
    industries(&mut out, shock);
    for (layer, outlines) in shock.layers.iter().zip(&outlines) {
        places(&mut out, shock, layer, outlines.as_ref());
    }
    out.push_str("</main>\n<footer id=\"sources\"><section>");
    sources(&mut out, &shock.sources);
    out.push_str(
        "<p>All figures: <a href=\"tables/shock.csv\">shock.csv</a>. How each is made: \
         <code>weighbridge methods industry-shock</code>. Contains OS data © Crown copyright and \
         database right.</p></section></footer>\n</body>\n</html>\n",
    );
    out
}

/// What the bars of jobs at risk are made of, in their order.
fn made_of(shock: &Shock) -> &'static str {
    if shock.downstream() {
        "direct, then upstream; the stroke is direct and downstream"
    } else {
        "direct, then upstream"
    }
}

fn industries(out: &mut String, shock: &Shock) {
    out.push_str("<section>\n<h2>By industry</h2>\n");
    let ranked = shock.ranked();
    let all_ranked = ranked.len();
    let lost = |row: &IndustryLoss| [row.direct.jobs, row.upstream.jobs, row.downstream.jobs];
    // Gains, where a negative flow makes some, have no bar.
    let rows: Vec<&IndustryLoss> = ranked
        .into_iter()
        .filter(|row| row.larger(|loss| loss.jobs) >= 1.0)
        .take(DRAWN)
        .collect();
    let axis = Axis::around(rows.iter().map(|row| row.larger(|loss| loss.jobs)), 5);
    let head = chart::row_axis(
        &format!("Jobs at risk: {}", made_of(shock)),
        &axis,
        format::short,
    );
    let caption = format!(
        "What is at risk by industry of the table, the {} of {all_ranked} with most jobs (£ million of \
         {}, jobs of {}){}; all are in shock.csv, but for industries of which results are withheld",
        rows.len(),
        shock.year,
        shock.jobs_year,
        if shock.downstream() {
            "; upstream and downstream are two readings of one chain and not added"
        } else {
            ""
        }
    );
    let (of_value, of_jobs) = if shock.downstream() {
        (
            "Value added, larger reading, £m",
            "Of its jobs, larger reading",
        )
    } else {
        ("Value added at risk, £m", "Of its jobs")
    };
    let mut columns = vec![
        ("Industry", Kind::Text),
        ("Direct, jobs", Kind::Figure),
        ("Upstream, jobs", Kind::Figure),
    ];
    if shock.downstream() {
        columns.push(("Downstream, jobs", Kind::Figure));
    }
    columns.extend([
        (of_value, Kind::Figure),
        (of_jobs, Kind::Figure),
        (head.as_str(), Kind::Drawing),
        ("Grade: direct jobs, the rest", Kind::Text),
    ]);
    let mut table = Table::new(out, "sort", &caption, &columns);
    let own = shock.target.grades(shock.cut)[1];
    for row in rows {
        let [direct, up, down] = lost(row);
        let value = row.larger(|loss| loss.value_added);
        table
            .cell(&format!(
                "{} <small>{}</small>",
                escape(&short_name(&row.name)),
                escape(&row.code)
            ))
            .cell(&format::jobs(direct))
            .cell(&format::jobs(up));
        let mut marks = vec![
            Mark::Span(0.0, direct, "c6"),
            Mark::Span(direct, direct + up, "c4"),
        ];
        if shock.downstream() {
            table.cell(&format::jobs(down));
            marks.push(Mark::Tick(direct + down));
        }
        table
            .cell(&format::number(value, 0))
            .cell(&format::percent(
                row.larger(|loss| loss.jobs) / row.has.jobs,
            ))
            .cell(&chart::row(&axis, &marks))
            .cell(&if direct > 0.0 {
                format!("{} {}", grade(Some(own)), grade(Some(Grade::Modelled)))
            } else {
                grade(Some(Grade::Modelled)).to_owned()
            });
    }
    table.end();
    out.push_str("</section>\n");
}

fn outlines(layer: &ShockLayer) -> Option<Outlines> {
    let places = || {
        let ranked = layer.places.iter().map(|row| &row.place);
        ranked.chain(&layer.without)
    };
    // Scotland is a region and a nation under one code.
    let kind = layer.geography.as_str();
    let ids: Vec<String> = places()
        .map(|place| format!("{kind}-{}", place.code))
        .collect();
    let london: Vec<bool> = places()
        .map(|place| place.code.starts_with("E09"))
        .collect();
    Outlines::new(kind, &ids, &layer.outlines, &london)
}

/// The share of jobs at risk as a map.
fn map(out: &mut String, layer: &ShockLayer, outlines: &Outlines) {
    let share = |row: &PlaceLoss| row.share();
    let classes = Classes::new(layer.places.iter().map(share));
    let kind = layer.geography.plural();
    let shades: Vec<Shade> = layer
        .places
        .iter()
        .map(|row| Shade {
            class: classes
                .of(share(row))
                .map_or_else(|| "cx".to_owned(), |class| format!("c{class}")),
            open: !row.backward.tells_from_zero(),
            label: format!(
                "{}: {} of jobs at risk, {}",
                row.place.name,
                format::percent(share(row)),
                model_jobs(row.backward.jobs, row.backward.low, row.backward.high)
            ),
        })
        .chain(layer.without.iter().map(|place| Shade {
            class: "cx".to_owned(),
            open: false,
            label: format!("{}: no figures", place.name),
        }))
        .collect();
    out.push_str("<figure>");
    outlines.draw(
        out,
        &if layer.geography == Geography::District {
            "shock-map".to_owned()
        } else {
            format!("shock-map-{}", layer.geography.as_str())
        },
        &format!("Share of jobs at risk, {kind}"),
        "Darker is a larger share. Northern Ireland has no jobs by fine industry and is drawn without figures.",
        &shades,
    );
    put!(
        out,
        "<figcaption>Share of jobs at risk, {kind}, direct and upstream; hatched: cannot be told from \
         none.</figcaption></figure>\n"
    );
    let without = match layer.without.as_slice() {
        [] => None,
        [one] => Some(format!("no figures ({})", one.name)),
        many => Some(format!("no figures ({} {kind})", many.len())),
    };
    let labels = classes.labels_to_highest(percent);
    let entries = entries(labels, &shades, "cannot be told from none", without);
    legend(out, "Share of jobs at risk", &entries);
}

fn places(out: &mut String, shock: &Shock, layer: &ShockLayer, outlines: Option<&Outlines>) {
    let kind = layer.geography.plural();
    put!(out, "<section>\n<h2>By place: {kind}</h2>\n");
    if let Some(outlines) = outlines {
        map(out, layer, outlines);
    }
    let told: Vec<&PlaceLoss> = layer
        .places
        .iter()
        .filter(|row| row.backward.tells_from_zero())
        .collect();
    let asked = |row: &PlaceLoss| {
        let asked = shock.place.as_ref();
        asked.is_some_and(|one| one.place == row.place)
    };
    let drawn: Vec<&PlaceLoss> = told
        .iter()
        .copied()
        .filter(|row| !asked(row))
        .take(DRAWN)
        .collect();
    let rows: Vec<&PlaceLoss> = shock.place.iter().chain(drawn.iter().copied()).collect();
    let axis = Axis::around(rows.iter().map(|row| row.backward.high), 5);
    let head = chart::row_axis(
        "Direct and upstream, with the 90% interval",
        &axis,
        format::short,
    );
    let caption = format!(
        "{} of {} {kind} with jobs at risk told from none, most first by direct and upstream{}, jobs of {}; \
         all are in shock.csv.{} The interval holds where the jobs are and nothing of how the chain would \
         answer; figure and interval are rounded to what a model of chains can tell, with a dash where the \
         interval is closer than that; where two overlap, their order is open. Local band: of the upstream jobs those in the \
         place’s own suppliers that hang on its own plants, over Flegg’s δ from {} to {}, with no best figure \
         in it; a dash where there is too little of the industry here, or {:.0} times Great Britain’s part \
         and more, where the formula says nothing",
        drawn.len() + told.iter().filter(|row| asked(row)).count(),
        told.len(),
        if shock.place.is_some() {
            ", below the place asked for"
        } else {
            ""
        },
        shock.jobs_year,
        if shock.downstream() {
            " Direct and downstream is another reading of the same chain and not added."
        } else {
            ""
        },
        DELTAS[0],
        DELTAS[3],
        TOO_SPECIAL
    );
    let mut columns = vec![
        ("Place", Kind::Text),
        ("Direct and upstream", Kind::Figure),
        ("90% interval", Kind::Figure),
        ("Of its jobs", Kind::Figure),
        ("Direct", Kind::Figure),
        ("Upstream", Kind::Figure),
    ];
    if shock.downstream() {
        columns.push(("Direct and downstream", Kind::Figure));
    }
    columns.extend([
        ("Local band", Kind::Figure),
        (head.as_str(), Kind::Drawing),
        ("Grade", Kind::Text),
    ]);
    let mut table = Table::new(out, "sort stack", &caption, &columns);
    for row in rows {
        let local = row
            .local
            .map_or_else(|| "–".to_owned(), |[low, high]| model_band(low, high));
        table
            .cell(&if asked(row) {
                format!(
                    "{} <small>{}</small>",
                    escape(&row.place.name),
                    row.place.geography.singular()
                )
            } else {
                escape(&row.place.name)
            })
            .cell(&model_count(
                row.backward.jobs,
                row.backward.low,
                row.backward.high,
            ))
            .cell(&interval(row.backward))
            .cell(&format::percent(row.share()))
            .cell(&jobs(row.direct))
            .cell(&jobs(row.upstream));
        if shock.downstream() {
            let other = row.forward;
            table.cell(&model_count(other.jobs, other.low, other.high));
        }
        table
            .cell(&local)
            .cell(&chart::row(
                &axis,
                &[
                    Mark::Line(row.backward.low, row.backward.high),
                    Mark::Dot(row.backward.jobs),
                ],
            ))
            .cell(grade(Some(row.grade)));
    }
    table.end();
    out.push_str("</section>\n");
}
