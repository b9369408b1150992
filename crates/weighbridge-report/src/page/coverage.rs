//! The tables of all places of one geography: coverage, and how jobs changed.

use weighbridge_assess::value_added::ValueAddedCoverage;

use super::Context;
use super::layer::{SIDES, by_name, share, side};
use crate::format;
use crate::html::{Kind, Table, grade, put, shown};

/// Value added to the digits that its grade supports.
pub fn added_value(added: Option<&ValueAddedCoverage>, value: f64) -> String {
    format::total(value, added.and_then(|added| added.grade))
}

/// The table of all places.
pub fn coverage(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    out.push_str("<h4>All places</h4>\n");
    let year = here.value_added.first().map_or(0, |added| added.year);
    let with_added = !here.value_added.is_empty();
    let added_head = format!("Value added in any sector, {year}, £m");
    let mut heads = vec![
        ("Place", Kind::Text),
        ("All jobs", Kind::Figure),
        ("Jobs in any sector", Kind::Figure),
        ("Share, central", Kind::Figure),
        ("Against Great Britain", Kind::Text),
        ("Share, narrow", Kind::Figure),
        ("broad", Kind::Figure),
        ("Sectors present", Kind::Figure),
        ("left open", Kind::Figure),
        ("Grade", Kind::Text),
    ];
    if with_added {
        heads.push((&added_head, Kind::Figure));
    }
    let mut table = Table::new(
        out,
        "sort tall",
        &format!(
            "Jobs in any sector of the strategy, each job once, {}. In brackets the 90% interval.",
            here.year
        ),
        &heads,
    );
    for place in by_name(here, &(0..here.coverage.len()).collect::<Vec<_>>()) {
        let covered = &here.coverage[place];
        table
            .cell(&context.link(at, place))
            .cell(&format::jobs(covered.jobs));
        match &covered.total[1] {
            Some(cell) => table
                .cell(&shown(&format::jobs_with_error(
                    cell.jobs.jobs,
                    cell.jobs.low,
                    cell.jobs.high,
                )))
                .cell(&share(cell))
                .cell(SIDES[side(cell)]),
            None => table.cell("–").cell("–").cell("–"),
        };
        for breadth in [0, 2] {
            let share = covered.total[breadth].map(|cell| {
                let (low, high) = (cell.share_low, cell.share_high);
                format::percent_with_error(cell.share, low, high).value
            });
            table.cell(share.as_deref().unwrap_or("–"));
        }
        let (present, open) = covered.present(1);
        if covered.grade.is_some() {
            table.cell(&present.to_string()).cell(&open.to_string());
        } else {
            table.cell("–").cell("–");
        }
        table.cell(grade(covered.grade));
        if with_added {
            let added = here.value_added.get(place);
            let value = added.and_then(|added| added.total[1]);
            table.cell(&value.map_or_else(
                || "–".into(),
                |value| {
                    format!(
                        "{} {}",
                        added_value(added, value),
                        grade(added.and_then(|added| added.grade))
                    )
                },
            ));
        }
    }
    table.end();
}

/// How the places changed.
pub fn change(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let Some(first) = here.change.first() else {
        return;
    };
    put!(
        out,
        "<h4>How jobs changed, {} to {}</h4>\n<p>The change of the strategy’s jobs is taken apart \
         (shift-share, Dunn 1960): what growing as all jobs of Great Britain would have given, what the mix of industries \
         adds, and what is left, the competitive part. The three add up to the change. Industries are the 21 sections of \
         SIC 2007, each split into what the strategy backs and what it does not, without farms: by finer industries the \
         mix and the competitive part of a place would be others. Other ways of taking it apart \
         (Esteban-Marquillas, Arcelus) are in <code>tables/change.csv</code>.</p>\n\
         <details class=\"more long-table\"><summary>The table of change</summary>",
        first.from,
        first.to
    );
    let mut table = Table::new(
        out,
        "sort tall",
        &format!(
            "Change of jobs, {} to {}, central reading",
            first.from, first.to
        ),
        &[
            ("Place", Kind::Text),
            ("All jobs, growth a year", Kind::Figure),
            ("Strategy’s jobs, growth a year", Kind::Figure),
            ("Change of strategy’s jobs: national part", Kind::Figure),
            ("mix part", Kind::Figure),
            ("competitive part", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for place in by_name(here, &(0..here.coverage.len()).collect::<Vec<_>>()) {
        let (covered, Some(change)) = (&here.coverage[place], here.change.get(place)) else {
            continue;
        };
        table
            .cell(&context.link(at, place))
            .cell(&format::signed_percent(change.growth))
            .cell(&format::signed_percent(change.strategy_growth));
        match &change.strategy {
            Some(parts) => table
                .cell(&format::signed_total(parts.national, covered.grade))
                .cell(&format::signed_total(parts.mix, covered.grade))
                .cell(&format::signed_total(parts.competitive, covered.grade)),
            None => table.cell("–").cell("–").cell("–"),
        };
        table.cell(grade(covered.grade));
    }
    table.end();
    out.push_str("</details>\n");
}
