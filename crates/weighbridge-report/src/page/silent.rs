//! Question 2: what the strategy does not say, as far as a sector list tells.

use weighbridge_assess::assessment::Assessment;
use weighbridge_model::figure::Grade;

use super::{Context, findings, paper_silent, question};
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::scale::Axis;

/// Industries drawn at once; the rest can be opened.
const DRAWN: usize = 15;

/// The part of the page.
pub fn part(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    question(out, 2);
    if let Some(paper) = &assessment.paper {
        paper_silent::silent(out, paper);
    } else {
        out.push_str(
        "<p>Only the list of sectors was read. Whether the paper speaks of steel, energy prices or \
         procurement is a question to its text, which this assessment does not hold. What a list can \
         tell is which industries no sector backs.</p>\n",
    );
    }
    findings(out, assessment, 2);
    if assessment.apart {
        out.push_str("</section>\n");
        return;
    }
    uncovered(out, assessment);
    out.push_str("</section>\n");
}

/// Industries that no sector of the list backs.
pub fn uncovered(out: &mut String, assessment: &Assessment) {
    if assessment.uncovered.is_empty() {
        out.push_str("<p>No industry is left out.</p>\n");
        return;
    }
    out.push_str("<h3>Industries that no sector backs</h3>\n");
    let axis = Axis::around(assessment.uncovered.iter().map(|industry| industry.jobs), 5);
    let head = chart::row_axis(
        "All jobs (pale) and those in no sector (central)",
        &axis,
        format::short,
    );
    let heads = [
        ("Industry (SIC division)", Kind::Text),
        ("All jobs", Kind::Figure),
        ("In no sector: narrow", Kind::Figure),
        ("central", Kind::Figure),
        ("broad", Kind::Figure),
        (&head, Kind::Drawing),
        ("Grade", Kind::Text),
    ];
    let (first, rest) = assessment
        .uncovered
        .split_at(DRAWN.min(assessment.uncovered.len()));
    for (part, rows) in [first, rest].into_iter().enumerate() {
        if rows.is_empty() {
            continue;
        }
        if part == 1 {
            put!(
                out,
                "<details class=\"more\"><summary>The other {} industries</summary>",
                rows.len()
            );
        }
        let caption = format!(
            "Jobs in no sector of the strategy, Great Britain, {}{}",
            assessment.year,
            if part == 0 {
                ", most jobs first"
            } else {
                ", continued"
            }
        );
        let mut table = Table::new(out, "chart-table sort", &caption, &heads);
        for industry in rows {
            table
                .cell(&format!(
                    "{} <small>{}</small>",
                    escape(&industry.name),
                    escape(&industry.code)
                ))
                .cell(&format::jobs(industry.jobs));
            for jobs in industry.uncovered {
                table.cell(&format::jobs(jobs));
            }
            table
                .cell(&chart::row(
                    &axis,
                    &[
                        Mark::Bar(industry.jobs, "p"),
                        Mark::Bar(industry.uncovered[1], "b"),
                    ],
                ))
                .cell(grade(Some(Grade::Derived)));
        }
        table.end();
        if part == 1 {
            out.push_str("</details>\n");
        }
    }
}
