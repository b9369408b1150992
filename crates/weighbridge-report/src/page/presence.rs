//! Presence in one geography: who has the sectors and who has none, and how
//! that hangs on words and thresholds.

use weighbridge_assess::assessment::Layer;
use weighbridge_assess::coverage::Thresholds;

use super::layer::{names, presence_map, share_map, threshold};
use super::{Context, layer_id};
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, count, escape, grade, put};
use crate::scale::Axis;
use crate::worst_grade;

/// Presence: how many places have any sector, which have none, and how that
/// hangs on words and thresholds.
pub fn presence(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let (summary, id) = (&here.presence, layer_id(here));
    // Other years come with coverage alone: of presence nothing is known then.
    if summary.counts.is_empty() {
        return;
    }
    put!(
        out,
        "<h4>Who has the sectors, and who has none</h4>\n<p>A sector counts as present in a place when \
         it passes {}. Where the error could tip the answer, it is left open.</p>\n",
        escape(&threshold(&context.assessment.thresholds))
    );
    if context.outlines[at].is_some() {
        out.push_str("<div class=\"pair\"><figure><figcaption><b>Share of jobs in any sector</b>, central reading</figcaption>");
        share_map(out, context, at, &id);
        out.push_str("</figure><figure><figcaption><b>Sectors with a significant presence</b>, central reading</figcaption>");
        presence_map(out, context, at);
        out.push_str("</figure></div>\n");
    }
    presence_counts(out, here, &context.assessment.thresholds);
    presence_sectors(out, here);
    for (what, lists) in [
        ("with no sector, whatever the error", &summary.none),
        (
            "of which the error leaves it open whether they have any",
            &summary.open,
        ),
    ] {
        put!(
            out,
            "<details class=\"more\"><summary>The {} {what} (central reading)</summary><p>{}</p>\
             <p><b>Narrow reading</b> ({}): {}</p><p><b>Broad reading</b> ({}): {}</p><p>{}</p></details>\n",
            count(lists[1].len(), "place", "places"),
            names(context, at, &lists[1]),
            lists[0].len(),
            names(context, at, &lists[0]),
            lists[2].len(),
            names(context, at, &lists[2]),
            grade(worst_grade(here))
        );
    }
}

fn presence_counts(out: &mut String, here: &Layer, base: &Thresholds) {
    let summary = &here.presence;
    if !summary.counts.is_empty() {
        #[allow(clippy::cast_precision_loss)] // hundreds of places
        let axis = Axis::around(summary.counts.iter().map(|row| row.places as f64), 4);
        let head = chart::row_axis(
            "None (solid), open (hatched), at least one (blue)",
            &axis,
            |value| format::number(value, 0),
        );
        let mut table = Table::new(
            out,
            "chart-table",
            "Places by whether they have any sector, and how that hangs on the reading and the \
             thresholds. What differs from the first central row is in bold.",
            &[
                ("Reading", Kind::Text),
                ("Tests to pass", Kind::Figure),
                ("Jobs from", Kind::Figure),
                ("Quotient from", Kind::Figure),
                ("Share from", Kind::Figure),
                ("None", Kind::Figure),
                ("Open", Kind::Figure),
                ("At least one", Kind::Figure),
                (&head, Kind::Drawing),
                ("Jobs in places with none", Kind::Figure),
                ("Grade", Kind::Text),
            ],
        );
        for row in &summary.counts {
            #[allow(clippy::cast_precision_loss)]
            let [none, open, some] = [row.none, row.open, row.some].map(|places| places as f64);
            let limits = &row.thresholds;
            let differs = |text: String, same: bool| {
                if same { text } else { format!("<b>{text}</b>") }
            };
            table
                .cell(&differs(row.breadth.into(), row.breadth == "central"))
                .cell(&differs(
                    format!("{} of 3", limits.stars),
                    limits.stars == base.stars,
                ))
                .cell(&differs(
                    format::number(limits.size, 0),
                    limits.size == base.size,
                ))
                .cell(&differs(
                    format::quotient(limits.specialisation),
                    limits.specialisation == base.specialisation,
                ))
                .cell(&differs(
                    format::percent(limits.focus),
                    limits.focus == base.focus,
                ))
                .cell(&row.none.to_string())
                .cell(&row.open.to_string())
                .cell(&row.some.to_string())
                .cell(&spans(&axis, [none, open, some]))
                .cell(&format::total(row.jobs_none, worst_grade(here)))
                .cell(grade(worst_grade(here)));
        }
        table.end();
    }
    if !summary.classes.is_empty() {
        let mut table = Table::new(
            out,
            "sort",
            "Kinds of place (central reading): how many have no sector",
            &[
                ("Kind of place", Kind::Text),
                ("Places", Kind::Figure),
                ("None", Kind::Figure),
                ("Open", Kind::Figure),
                ("Share of their jobs in the strategy", Kind::Figure),
                ("Grade", Kind::Text),
            ],
        );
        for class in &summary.classes {
            table
                .cell(&escape(&class.class))
                .cell(&class.places.to_string())
                .cell(&class.none.to_string())
                .cell(&class.open.to_string())
                .cell(&format::percent(class.strategy_share))
                .cell(grade(worst_grade(here)));
        }
        table.end();
    }
}

/// A bar of three pieces.
fn spans(axis: &Axis, [first, second, third]: [f64; 3]) -> String {
    chart::row(
        axis,
        &[
            Mark::Span(0.0, first, "k0"),
            Mark::Span(first, first + second, "ko"),
            Mark::Span(first, first + second, "fine"),
            Mark::Span(first + second, first + second + third, "k3"),
        ],
    )
}

fn presence_sectors(out: &mut String, here: &Layer) {
    let sectors = &here.presence.sectors;
    if sectors.is_empty() {
        return;
    }
    #[allow(clippy::cast_precision_loss)] // hundreds of places
    let counts = |row: &[usize; 3]| row.map(|places| places as f64);
    let axis = Axis::around(
        sectors
            .iter()
            .map(|sector| counts(&sector.counts[1]).iter().take(2).sum()),
        4,
    );
    let head = chart::row_axis("Places: present (blue), open (hatched)", &axis, |value| {
        format::number(value, 0)
    });
    let mut table = Table::new(
        out,
        "chart-table sort",
        "In how many places each sector is present",
        &[
            ("Sector", Kind::Text),
            ("Present", Kind::Figure),
            ("Open", Kind::Figure),
            ("Absent", Kind::Figure),
            (&head, Kind::Drawing),
            ("Present, narrow", Kind::Figure),
            ("Present, broad", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for sector in sectors {
        let [yes, open, _] = counts(&sector.counts[1]);
        table.cell(&escape(&sector.title));
        for places in sector.counts[1] {
            table.cell(&places.to_string());
        }
        table
            .cell(&chart::row(
                &axis,
                &[
                    Mark::Span(0.0, yes, "k3"),
                    Mark::Span(yes, yes + open, "p"),
                    Mark::Span(yes, yes + open, "fine"),
                ],
            ))
            .cell(&sector.counts[0][0].to_string())
            .cell(&sector.counts[2][0].to_string())
            .cell(grade(worst_grade(here)));
    }
    table.end();
}
