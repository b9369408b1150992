//! Shares of the places of one geography with their intervals, in three groups:
//! nothing is ranked finer than the error allows.

use super::layer::{SIDES, by_name, names, share, side};
use super::{Context, layer_id};
use crate::chart::{self, Mark, Whisker};
use crate::format;
use crate::html::{Kind, Table, count, grade, put};
use crate::scale::Axis;
use crate::worst_grade;

/// More rows than this become one chart of places in order.
const ROWS: usize = 60;

/// Shares of all places with their intervals, in three groups.
pub fn shares(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let mut groups: [Vec<usize>; 3] = Default::default();
    for (position, place) in here.coverage.iter().enumerate() {
        if let Some(cell) = &place.total[1] {
            groups[side(cell)].push(position);
        }
    }
    out.push_str(
        "<h4>Shares, with what can and can’t be told apart</h4>\n<p>Each place’s share of jobs in any sector \
         with its 90% interval, in three groups: clearly above Great Britain, not told apart from it, clearly \
         below. Within a group the order says little where intervals overlap.</p>\n",
    );
    if here.coverage.len() <= ROWS {
        share_rows(out, context, at, &mut groups);
        return;
    }
    let places: Vec<Whisker> = here
        .coverage
        .iter()
        .filter_map(|place| {
            let cell = place.total[1].as_ref()?;
            let (low, high) = (cell.share_low, cell.share_high);
            Some(Whisker {
                value: cell.share,
                low,
                high,
                side: side(cell),
            })
        })
        .collect();
    put!(
        out,
        "<figure class=\"wide\"><figcaption><b>Share of jobs in any sector</b>, central reading, {} {}. \
         <span class=\"side s2\">Clearly above</span>, <span class=\"side s1\">not told apart</span> and \
         <span class=\"side s0\">clearly below</span> Great Britain.</figcaption>",
        here.year,
        grade(worst_grade(here))
    );
    chart::whiskers(
        out,
        &format!("{}-shares", layer_id(here)),
        "Share of jobs in any sector, places in order, with 90% intervals",
        "Every place as an upright line from the lower to the upper end of its interval, with a dot at the \
         figure. The figures are in the table of this geography.",
        &places,
        |value| format!("{}%", format::number(value * 100.0, 0)),
    );
    out.push_str("</figure>\n");
    for group in [2, 0] {
        put!(
            out,
            "<details class=\"more\"><summary>{} clearly {} Great Britain, A to Z</summary><p>{}</p></details>\n",
            count(groups[group].len(), "place", "places"),
            SIDES[group],
            names(context, at, &by_name(here, &groups[group]))
        );
    }
}

fn share_rows(out: &mut String, context: &Context<'_>, at: usize, groups: &mut [Vec<usize>; 3]) {
    let here = &context.assessment.layers[at];
    let value = |place: usize| here.coverage[place].total[1].map_or(f64::NAN, |cell| cell.share);
    let axis = Axis::around(
        here.coverage
            .iter()
            .filter_map(|place| Some(place.total[1].as_ref()?.share_high)),
        5,
    );
    let head = chart::row_axis("Share of jobs, 90% interval", &axis, |value| {
        format!("{}%", format::number(value * 100.0, 0))
    });
    let mut table = Table::new(
        out,
        "chart-table tight",
        &format!(
            "Share of jobs in any sector, central reading, {}",
            here.year
        ),
        &[
            ("Place", Kind::Text),
            ("Against Great Britain", Kind::Text),
            ("Share", Kind::Figure),
            (&head, Kind::Drawing),
            ("Grade", Kind::Text),
        ],
    );
    for group in [2, 1, 0] {
        groups[group].sort_by(|a, b| value(*b).total_cmp(&value(*a)).then(a.cmp(b)));
        for &place in &groups[group] {
            let covered = &here.coverage[place];
            let Some(cell) = &covered.total[1] else {
                continue;
            };
            let (low, high) = (cell.share_low, cell.share_high);
            let mark = if group == 1 {
                Mark::Ring(cell.share)
            } else {
                Mark::Dot(cell.share)
            };
            table
                .cell(&context.link(at, place))
                .cell(SIDES[group])
                .cell(&share(cell))
                .cell(&chart::row(&axis, &[Mark::Line(low, high), mark]))
                .cell(grade(covered.grade));
        }
    }
    table.end();
}
