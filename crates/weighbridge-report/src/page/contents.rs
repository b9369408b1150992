//! Question 1: what is in the strategy. Its sectors under three readings, what
//! they rest on, and what they share.

use weighbridge_assess::assessment::{Assessment, SectorView, StrategyView};
use weighbridge_model::figure::Grade;

use super::{Context, findings, paper, question};
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, count, escape, grade, put};
use crate::scale::Axis;

const DERIVED: Option<Grade> = Some(Grade::Derived);

fn optional(jobs: Option<f64>) -> String {
    jobs.map_or_else(|| "not in SIC".into(), format::jobs)
}

fn range(axis: &Axis, jobs: [f64; 3]) -> String {
    chart::row(
        axis,
        &[
            Mark::Band(jobs[0].min(jobs[1]), jobs[2].max(jobs[1])),
            Mark::Tick(jobs[0]),
            Mark::Tick(jobs[2]),
            Mark::Dot(jobs[1]),
        ],
    )
}

/// Sectors with their three readings side by side.
pub fn readings(out: &mut String, strategy: &StrategyView, year: i32) {
    let jobs = |sector: &SectorView| {
        [0, 1, 2].map(|breadth| {
            sector
                .definitions
                .get(breadth)
                .and_then(|definition| definition.jobs)
        })
    };
    let axis = Axis::around(
        strategy
            .sectors
            .iter()
            .flat_map(|sector| jobs(sector).into_iter().flatten())
            .chain(strategy.jobs),
        5,
    );
    let head = chart::row_axis(
        "From narrow to broad; the dot is central",
        &axis,
        format::short,
    );
    let caption = format!(
        "Jobs in Great Britain by sector of {}, {year}, under three readings. Sectors overlap; the last \
         row counts each job once.",
        escape(&strategy.title)
    );
    let mut table = Table::new(
        out,
        "chart-table",
        &caption,
        &[
            ("Sector", Kind::Text),
            ("Narrow", Kind::Figure),
            ("Central", Kind::Figure),
            ("Broad", Kind::Figure),
            (&head, Kind::Drawing),
            ("Also in another sector", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for sector in &strategy.sectors {
        let values = jobs(sector);
        let mut name = escape(&sector.title);
        if !sector.in_total {
            name.push_str(" <small>(not in the total)</small>");
        }
        table.cell(&name);
        for (value, definition) in values.into_iter().zip(&sector.definitions) {
            // A reading all of whose words SIC cannot see has no jobs that can be counted,
            // which is not the same as none.
            let seen = value.filter(|_| !definition.codes.is_empty());
            table.cell(&optional(seen));
        }
        for _ in sector.definitions.len()..values.len() {
            table.cell(&optional(None));
        }
        let known = values.iter().any(Option::is_some);
        table
            .cell(&range(&axis, values.map(|value| value.unwrap_or(f64::NAN))))
            .cell(&if known {
                format::jobs(sector.shared_jobs)
            } else {
                "–".into()
            })
            .cell(grade(DERIVED.filter(|_| known)));
    }
    table.cell("<b>Any sector, each job once</b>");
    for value in strategy.jobs {
        table.cell(&format!("<b>{}</b>", format::jobs(value)));
    }
    table
        .cell(&range(&axis, strategy.jobs))
        .cell("–")
        .cell(grade(DERIVED));
    table.end();
}

fn definition_details(out: &mut String, sector: &SectorView, year: i32) {
    put!(
        out,
        "<details class=\"definition\"><summary>{}</summary>",
        escape(&sector.title)
    );
    if let Some(why) = &sector.not_in_sic {
        put!(
            out,
            "<p class=\"warn\"><b>The industrial classification cannot see this sector.</b> {}</p>",
            escape(why)
        );
    }
    if !sector.note.is_empty() {
        put!(out, "<p>{}</p>", escape(&sector.note));
    }
    if !sector.in_total {
        out.push_str("<p>Its jobs do not count in the strategy’s total.</p>");
    }
    if !sector.instruments.is_empty() {
        out.push_str("<p>Instruments that the strategy gives it:</p><ul>");
        for instrument in &sector.instruments {
            put!(out, "<li>{}</li>", escape(instrument));
        }
        out.push_str("</ul>");
    }
    out.push_str("<dl>");
    for definition in &sector.definitions {
        let codes = if definition.codes.is_empty() {
            "no code".into()
        } else {
            format!("<code>{}</code>", escape(&definition.codes.join(" ")))
        };
        put!(
            out,
            "<dt>{}{}</dt><dd>{}{codes}.",
            definition.breadth,
            if definition.given {
                ""
            } else {
                " (not given: the nearest reading stands in)"
            },
            definition.jobs.map_or_else(String::new, |jobs| format!(
                "<b>{}</b> jobs, {year} {}: ",
                format::jobs(jobs),
                grade(DERIVED)
            ))
        );
        for (word, text) in [("Source", &definition.source), ("Note", &definition.note)] {
            if !text.is_empty() {
                put!(out, " {word}: {}.", escape(text.trim_end_matches('.')));
            }
        }
        out.push_str("</dd>");
    }
    out.push_str("</dl></details>\n");
}

/// The part of the page.
pub fn part(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    question(out, 1);
    if !assessment.apart {
        about(out, &assessment.strategy);
        findings(out, assessment, 1);
    }
    if let Some(paper) = &assessment.paper {
        paper::contents(out, context, paper);
    }
    if !assessment.apart {
        sectors(out, assessment);
    }
    out.push_str("</section>\n");
}

/// What list of sectors it is.
pub fn about(out: &mut String, strategy: &StrategyView) {
    put!(
        out,
        "<p>{}, published {}. {} {}</p>\n",
        escape(&strategy.title),
        escape(&strategy.published),
        escape(&strategy.note),
        if strategy.source.is_empty() {
            String::new()
        } else {
            format!("Source: {}.", escape(strategy.source.trim_end_matches('.')))
        }
    );
}

/// The sectors of the list: jobs, readings, what two of them claim.
pub fn sectors(out: &mut String, assessment: &Assessment) {
    let strategy = &assessment.strategy;
    out.push_str("<h3>How many jobs, and how far that hangs on how the list is read</h3>\n");
    readings(out, strategy, assessment.year);
    out.push_str("<h3>What each sector is taken to mean</h3>\n<p>Codes are prefixes of UK SIC 2007; where two fit an industry, the longer one decides.</p>\n");
    for sector in &strategy.sectors {
        definition_details(out, sector, assessment.year);
    }
    let (many, any) = strategy.overlap;
    put!(
        out,
        "<h3>Industries claimed twice</h3>\n<p>Of {}, {many} stand in more than one. Figures of \
         sectors may therefore not be added up; the strategy’s total counts each job once.</p>\n",
        count(
            any,
            "industry in any sector (central)",
            "industries in any sector (central)"
        )
    );
    if !strategy.overlaps.is_empty() {
        let axis = Axis::around(strategy.overlaps.iter().map(|overlap| overlap.jobs), 4);
        let head = chart::row_axis("Jobs in both", &axis, format::short);
        let mut table = Table::new(
            out,
            "chart-table sort",
            &format!(
                "Pairs of sectors that share industries, Great Britain, {}",
                assessment.year
            ),
            &[
                ("Sector", Kind::Text),
                ("and", Kind::Text),
                ("Industries", Kind::Figure),
                ("Jobs", Kind::Figure),
                (&head, Kind::Drawing),
                ("Grade", Kind::Text),
            ],
        );
        for overlap in &strategy.overlaps {
            table
                .cell(&escape(&overlap.sectors[0]))
                .cell(&escape(&overlap.sectors[1]))
                .cell(&overlap.industries.to_string())
                .cell(&format::jobs(overlap.jobs))
                .cell(&chart::row(&axis, &[Mark::Bar(overlap.jobs, "b")]))
                .cell(grade(DERIVED));
        }
        table.end();
    }
}
