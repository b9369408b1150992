//! Question 3: how the strategy differs from the one it is compared with.

use weighbridge_model::figure::Grade;

use super::{Context, contents, findings, paper_differs, question};
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::scale::Axis;

/// The part of the page.
pub fn part(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    question(out, 3);
    if let Some(changes) = assessment
        .paper
        .as_ref()
        .and_then(|paper| paper.changes.as_ref())
    {
        paper_differs::differs(out, changes);
    }
    let Some(compare) = &assessment.compare else {
        if assessment.apart {
            if assessment
                .paper
                .as_ref()
                .is_some_and(|paper| paper.changes.is_none())
            {
                out.push_str(
                    "<p>No earlier paper was given: <code>--earlier FILE</code> says what is carried \
                     over, dropped and new.</p>\n",
                );
            }
            out.push_str("</section>\n");
            return;
        }
        out.push_str(
            "<p>No earlier strategy was asked for. Run the assessment with <code>--compare STRATEGY</code> \
             to see what is carried over, dropped and new.</p>\n",
        );
        findings(out, assessment, 3);
        out.push_str("</section>\n");
        return;
    };
    let other = &compare.strategy;
    put!(
        out,
        "<p>Set against {}, published {}. {}</p>\n",
        escape(&other.title),
        escape(&other.published),
        escape(&other.note)
    );
    findings(out, assessment, 3);
    let axis = Axis::around(compare.sets.iter().map(|set| set.jobs), 5);
    let head = chart::row_axis("Jobs", &axis, format::short);
    let caption = format!(
        "Industries of the two lists, central readings, jobs in Great Britain, {}",
        assessment.year
    );
    let mut table = Table::new(
        out,
        "chart-table",
        &caption,
        &[
            ("Industries", Kind::Text),
            ("How many", Kind::Figure),
            ("Jobs", Kind::Figure),
            (&head, Kind::Drawing),
            ("The largest", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for set in &compare.sets {
        let largest: Vec<String> = set
            .largest
            .iter()
            .take(5)
            .map(|(_, name, jobs)| format!("{} ({})", escape(name), format::jobs(*jobs)))
            .collect();
        table
            .cell(&escape(set.what))
            .cell(&set.industries.to_string())
            .cell(&format::jobs(set.jobs))
            .cell(&chart::row(&axis, &[Mark::Bar(set.jobs, "b")]))
            .cell(&format!(
                "<span class=\"long\">{}</span>",
                largest.join("; ")
            ))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
    out.push_str("<h3>The two side by side</h3>\n");
    let axis = Axis::around(assessment.strategy.jobs.into_iter().chain(other.jobs), 5);
    let head = chart::row_axis(
        "From narrow to broad; the dot is central",
        &axis,
        format::short,
    );
    let mut table = Table::new(
        out,
        "chart-table",
        &format!(
            "Jobs in any sector, each job once, Great Britain, {}",
            assessment.year
        ),
        &[
            ("Strategy", Kind::Text),
            ("Narrow", Kind::Figure),
            ("Central", Kind::Figure),
            ("Broad", Kind::Figure),
            (&head, Kind::Drawing),
            ("Grade", Kind::Text),
        ],
    );
    for strategy in [&assessment.strategy, other] {
        let [narrow, central, broad] = strategy.jobs;
        table.cell(&escape(&strategy.title));
        for jobs in strategy.jobs {
            table.cell(&format::jobs(jobs));
        }
        table
            .cell(&chart::row(
                &axis,
                &[
                    Mark::Band(narrow.min(central), broad.max(central)),
                    Mark::Tick(narrow),
                    Mark::Tick(broad),
                    Mark::Dot(central),
                ],
            ))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
    put!(
        out,
        "<details class=\"more\"><summary>The sectors of {}</summary>",
        escape(&other.title)
    );
    contents::readings(out, other, assessment.year);
    out.push_str("</details>\n</section>\n");
}
