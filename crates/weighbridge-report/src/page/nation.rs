//! Great Britain as a whole within question 5: how concentrated the sectors
//! are, year by year, and the long run with its breaks.

use weighbridge_assess::concentration::{Index, Kind as SpreadKind};
use weighbridge_model::figure::Grade;

use super::Context;
use crate::chart::{self, Mark, Piece};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put, shown};
use crate::scale::Axis;

const DERIVED: Option<Grade> = Some(Grade::Derived);

/// Lines that one chart can hold and stay readable.
const LINES: usize = 6;

/// How the jobs are spread, with intervals.
pub fn concentration(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    if assessment.concentration.is_empty() {
        return;
    }
    out.push_str(
        "<h3 id=\"concentration\">How concentrated?</h3>\n<p>The share of each sector’s jobs that lies in \
         the ten ITL2 regions that have most of it. The dashed line is the share of all jobs that lies in \
         the ten regions with most jobs: a dot far to its right is a sector in few places. The bar is the 90% interval that the \
         rounding of the source leaves; where two bars overlap, their order is not told. Hoover is the part of the jobs that would have to move for \
         an even spread; Gini and Theil are 0 where a sector is spread as all jobs are.</p>\n",
    );
    let axis = Axis::around(
        assessment
            .concentration
            .iter()
            .flat_map(|spread| [spread.top_ten.interval.high, spread.top_ten_all_jobs]),
        5,
    );
    let head = chart::row_axis("Share in ten of 40 regions", &axis, |value| {
        format!("{}%", format::number(value * 100.0, 0))
    });
    let mut table = Table::new(
        out,
        "chart-table sort stack",
        &format!(
            "How jobs are spread over the ITL2 regions of Great Britain, {}, central readings",
            assessment.year
        ),
        &[
            ("Jobs in", Kind::Text),
            ("Jobs", Kind::Figure),
            (&head, Kind::Drawing),
            ("Ten regions", Kind::Figure),
            ("London and South East", Kind::Figure),
            ("Hoover", Kind::Figure),
            ("Gini", Kind::Figure),
            ("Theil", Kind::Figure),
            ("between / within regions", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for spread in &assessment.concentration {
        let top = spread.top_ten;
        let share = |index: Index| {
            shown(&format::percent_with_error(
                index.value,
                index.interval.low,
                index.interval.high,
            ))
        };
        let plain = |index: Index| {
            shown(&format::index_with_error(
                index.value,
                index.interval.low,
                index.interval.high,
            ))
        };
        table
            .cell(&match spread.kind {
                SpreadKind::Sector => escape(&spread.title),
                SpreadKind::Total => format!("<b>{}</b>", escape(&spread.title)),
                SpreadKind::Comparison => {
                    format!(
                        "<i>{}</i> <small>for comparison</small>",
                        escape(&spread.title)
                    )
                }
            })
            .cell(&format::jobs(spread.jobs))
            .cell(&chart::row(
                &axis,
                &[
                    Mark::Rule(spread.top_ten_all_jobs),
                    Mark::Line(top.interval.low, top.interval.high),
                    Mark::Dot(top.value),
                ],
            ))
            .cell(&share(top))
            .cell(&share(spread.greater_south_east))
            .cell(&plain(spread.hoover))
            .cell(&plain(spread.gini))
            .cell(&plain(spread.theil))
            .cell(&format!(
                "{} / {}",
                format::number(spread.theil_between.value, 3),
                format::number(spread.theil_within.value, 3)
            ))
            .cell(grade(DERIVED));
    }
    table.end();
}

/// Year by year, and the long run.
pub fn over_time(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    if assessment.whole.len() > 1 || !assessment.long_run.is_empty() {
        out.push_str("<h3 id=\"over-time\">Over time</h3>\n");
    }
    if assessment.whole.len() > 1 {
        let mut table = Table::new(
            out,
            "sort",
            "Jobs in any sector, each job once, Great Britain",
            &[
                ("Year", Kind::Text),
                ("All jobs", Kind::Figure),
                ("Narrow", Kind::Figure),
                ("Central", Kind::Figure),
                ("Broad", Kind::Figure),
                ("Grade", Kind::Text),
            ],
        );
        for year in &assessment.whole {
            table
                .cell(&year.year.to_string())
                .cell(&format::jobs(year.jobs));
            for jobs in year.strategy_jobs {
                table.cell(&format::jobs(jobs));
            }
            table.cell(grade(DERIVED));
        }
        table.end();
    }
    let mut units: Vec<&str> = Vec::new();
    for series in &assessment.long_run {
        if !units.contains(&series.unit) {
            units.push(series.unit);
        }
    }
    for unit in units {
        let all: Vec<_> = assessment
            .long_run
            .iter()
            .filter(|series| series.unit == unit)
            .collect();
        for (part, group) in all.chunks(LINES).enumerate() {
            let names: Vec<String> = group.iter().map(|series| series.label.clone()).collect();
            let pieces: Vec<Piece<'_>> = group
                .iter()
                .enumerate()
                .flat_map(|(line, series)| {
                    series.pieces.iter().map(move |piece| Piece {
                        line,
                        points: &piece.points,
                    })
                })
                .collect();
            let id = format!("long-run-{}-{part}", anchor(unit));
            let title = match group {
                [one] => format!("The long run: {}", one.label),
                _ if unit == "fraction" => "The long run: shares".to_owned(),
                _ => format!("The long run: {unit}"),
            };
            put!(
                out,
                "<figure class=\"wide\"><figcaption><b>{}</b>, Great Britain {}. A gap in a line is a break: source or \
                 classification changes there, and the pieces may not be joined.</figcaption>",
                escape(&title),
                grade(DERIVED)
            );
            chart::lines(
                out,
                &id,
                &title,
                &format!(
                    "Lines over years: {}. The figures are in the table below.",
                    names.join(", ")
                ),
                &names,
                &pieces,
                |value| match unit {
                    "fraction" => format!("{}%", format::number(value * 100.0, 0)),
                    _ if value.abs() >= 1e5 => format!("{}m", format::number(value / 1e6, 1)),
                    _ => format::jobs(value),
                },
            );
            out.push_str("<details class=\"more\"><summary>The figures</summary>");
            let mut table = Table::new(
                out,
                "",
                &escape(&title),
                &[
                    ("Series", Kind::Text),
                    ("Source and classification", Kind::Text),
                    ("Year: value", Kind::Text),
                    ("Grade", Kind::Text),
                ],
            );
            for series in group {
                for piece in &series.pieces {
                    let values: Vec<String> = piece
                        .points
                        .iter()
                        .map(|(year, value)| match unit {
                            "fraction" => format!("{year}: {}", format::percent(*value)),
                            _ => format!("{year}: {}", format::jobs(*value)),
                        })
                        .collect();
                    table
                        .cell(&escape(&series.label))
                        .cell(&escape(piece.source))
                        .cell(&format!(
                            "<span class=\"long\">{}</span>",
                            values.join("; ")
                        ))
                        .cell(grade(Some(piece.grade)));
                }
            }
            table.end();
            out.push_str("</details></figure>\n");
        }
    }
}

fn anchor(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect()
}
