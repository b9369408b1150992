//! The head of the page: what this is, the way through it, the five telling
//! findings and a map beside them.

use weighbridge_assess::assessment::{Assessment, QUESTIONS};
use weighbridge_assess::conclusions::{Conclusion, DecidedBy};
use weighbridge_assess::paper_view::PaperView;
use weighbridge_assess::silences::silences_told;
use weighbridge_model::figure::Grade;
use weighbridge_papers::compare::TESTED_DROPPED;
use weighbridge_papers::verdict::Verdict;

use super::{Context, areas, layer};
use crate::html::{count, escape, grade, put};

/// The name of the paper that was read.
fn named(paper: &PaperView) -> String {
    if paper.title.is_empty() {
        "A paper without a title".into()
    } else {
        escape(&paper.title)
    }
}

/// The paper, where the list of sectors is not its own.
fn alone(assessment: &Assessment) -> Option<&PaperView> {
    assessment.paper.as_ref().filter(|_| assessment.apart)
}

/// The title of the page: the paper's name, where one was read.
pub fn title(assessment: &Assessment) -> String {
    match &assessment.paper {
        Some(paper) => format!("{}: an assessment under five questions", named(paper)),
        None => format!(
            "{}: what it means for each place",
            escape(&assessment.strategy.title)
        ),
    }
}

/// Whose sectors the figures are for, where the paper has no list of its own.
pub fn whose(assessment: &Assessment) -> String {
    format!(
        "No list of sectors was named for this paper, and its title is that of none that comes with \
         the program. What follows is told of the sectors of <b>{}</b> (published {}), which are not \
         this paper’s. For the paper’s own: <code>weighbridge assess LIST.toml --paper FILE</code>; \
         <code>weighbridge strategies</code> names those that come along and prints one to start from.",
        escape(&assessment.strategy.title),
        escape(&assessment.strategy.published)
    )
}

/// What was found in the paper, a line for each of the first four questions.
fn paper_in_short(out: &mut String, context: &Context<'_>, paper: &PaperView) {
    let line = |out: &mut String, question: usize, said: &str| {
        put!(
            out,
            "<li data-question=\"{question}\"><p>{said}</p><p class=\"figures\">read by rules <a href=\"#question-{question}\">passages \
             and pages under question {question}</a></p></li>\n"
        );
    };
    let whole = &paper.commitments.whole;
    line(
        out,
        1,
        &format!(
            "The paper makes <b>{}</b>, {} of them hard-edged: with a sum, a date or an act of which \
             one can say that it was done.",
            count(whole.commitments, "commitment", "commitments"),
            whole.hard_edged
        ),
    );
    let (counted, told) = silences_told(&paper.omissions);
    line(out, 2, &format!("<b>{counted}</b>{}", escape(&told)));
    if let Some(told) = &paper.changes {
        line(
            out,
            3,
            &format!(
                "{} (Of those not found again: in tests, {TESTED_DROPPED}; read them before you say \
                 that they are gone.)",
                escape(&told.counts_told().replace('\'', "’")),
            ),
        );
    }
    let conclusions = &context.assessment.conclusions;
    let verdicts: Vec<String> = Verdict::ALL
        .into_iter()
        .flat_map(|verdict| suggested(conclusions, verdict))
        .collect();
    if !verdicts.is_empty() {
        line(
            out,
            4,
            &format!(
                "Of {} it is suggested: {}.{}",
                count(conclusions.len(), "ask", "asks"),
                verdicts.join(", "),
                decided(conclusions)
            ),
        );
    }
}

/// What people decided on the parts of all asks, by person; empty where nobody did.
fn decided(conclusions: &[Conclusion]) -> String {
    let mut people: Vec<DecidedBy> = Vec::new();
    for one in conclusions.iter().flat_map(|row| &row.decided) {
        match people.iter_mut().find(|known| known.coder == one.coder) {
            Some(known) => {
                known.parts += one.parts;
                let sums = known.verdicts.iter_mut().zip(one.verdicts);
                sums.for_each(|(sum, more)| *sum += more);
            }
            None => people.push(one.clone()),
        }
    }
    let told: Vec<String> = people
        .iter()
        .map(|one| format!("{} {}", escape(&one.coder), one.told()))
        .collect();
    match told.is_empty() {
        true => String::new(),
        false => format!(" Decided by people, in parts: {}.", told.join("; ")),
    }
}

/// The asks of one verdict, those of which only some parts are told so and those that are to be
/// read apart: "agrees 1 (Ports), agrees in half or more 2 (Steel: 1 of 2 parts; …), silent? 1
/// (…)".
fn suggested(conclusions: &[Conclusion], verdict: Verdict) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for row in conclusions.iter().filter(|row| row.suggested == verdict) {
        let (sure, read) = row.told.split_once('?').unzip();
        let scope = sure.unwrap_or(&row.told);
        let scope = scope.strip_prefix(verdict.title()).unwrap_or_default();
        let parts = scope.strip_prefix(" in ");
        // "Agrees in part" would be read as "part of the way".
        let share = match (parts, verdict) {
            (Some(_), Verdict::Agrees) => " in half or more",
            (Some(_), Verdict::Opposed) => " in part",
            _ => "",
        };
        let label = format!("{}{share}{}", verdict.title(), read.map_or("", |_| "?"));
        let notes = [
            parts.unwrap_or_else(|| scope.trim_start_matches(": ")),
            read.unwrap_or_default().trim(),
        ];
        let notes: Vec<String> = notes
            .into_iter()
            .filter(|note| !note.is_empty())
            .map(escape)
            .collect();
        let title = match notes.is_empty() {
            true => escape(&row.title),
            false => format!("{}: {}", escape(&row.title), notes.join(", ")),
        };
        match groups.iter_mut().find(|(known, _)| *known == label) {
            Some((_, titles)) => titles.push(title),
            None => groups.push((label, vec![title])),
        }
    }
    // What is sure before what is in doubt.
    groups.sort_by_key(|(label, _)| label.len());
    groups
        .into_iter()
        .map(|(label, titles)| format!("<b>{label} {}</b> ({})", titles.len(), titles.join("; ")))
        .collect()
}

/// Title, one line of what it is, links and the search for a place.
pub fn head(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    let compare = assessment
        .compare
        .as_ref()
        .map_or_else(String::new, |compare| {
            format!(", set against {}", escape(&compare.strategy.title))
        });
    out.push_str(
        "<header>\n<p class=\"kicker\">Weighbridge · an assessment under five questions</p>\n",
    );
    if let Some(paper) = &assessment.paper {
        let of = paper
            .published
            .map_or_else(String::new, |year| format!(", of {year},"));
        let own = paper.mentions.own_sectors.as_ref().map(|own| {
            let names: Vec<String> = own.sectors.iter().map(|one| escape(&one.name)).collect();
            format!(
                "It names its own {}: {}. ",
                escape(&own.called),
                names.join(", ")
            )
        });
        let own = own.filter(|_| assessment.apart).unwrap_or_default();
        let sectors = if assessment.apart && !own.is_empty() {
            "No list with their jobs was named: the jobs and places under \
             <a href=\"#question-5\">question 5</a> are those of the list"
        } else if assessment.apart {
            "No list of sectors was named for it: the jobs and places under \
             <a href=\"#question-5\">question 5</a> are those of the list"
        } else {
            "The sectors and jobs under <a href=\"#question-5\">question 5</a> are those of its \
             list,"
        };
        put!(
            out,
            "<h1>{}</h1>\n<p class=\"dek\">What this paper{of} undertakes, what it does not say and how \
             it measures up, from <a href=\"#paper\">its own words</a>. {own}{sectors} “{}”{compare}.</p>\n",
            named(paper),
            escape(&assessment.strategy.title)
        );
    } else {
        put!(
            out,
            "<h1>{}</h1>\n<p class=\"dek\">Who has the jobs that this strategy backs, who has not, and how far \
         the answer hangs on its words: Great Britain in {}, place by place{compare}.</p>\n",
            escape(&assessment.strategy.title),
            assessment.year
        );
    }
    out.push_str("</header>\n<nav aria-label=\"The five questions\" class=\"bar\">\n<ol>");
    for (number, title) in QUESTIONS.iter().enumerate() {
        put!(
            out,
            "<li><a href=\"#question-{0}\">{title}</a></li>",
            number + 1
        );
    }
    out.push_str(
        "</ol>\n<form class=\"search\" role=\"search\" hidden=\"\"><label for=\"place\">Find a place</label>\
         <input id=\"place\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" \
         placeholder=\"Name or code\" aria-describedby=\"found-count\"/>\
         <span id=\"found-count\" class=\"unseen\" role=\"status\"></span><ul id=\"found\"></ul></form>\n\
         <p class=\"to-index\"><a href=\"#all-places\">All places, A to Z</a></p>\n</nav>\n",
    );
}

/// The five findings, a map beside them, and what the grades mean.
pub fn telling(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    out.push_str(
        "<section class=\"telling\" aria-labelledby=\"telling-title\"><div class=\"said\">\
         <h2 id=\"telling-title\">In short</h2>\n<ol>",
    );
    if let Some(paper) = &assessment.paper {
        paper_in_short(out, context, paper);
    }
    if alone(assessment).is_some() {
        put!(
            out,
            "</ol>\n<p class=\"note\">Not of this paper: what is told of the sectors of “{}”.</p>\n<ol>",
            escape(&assessment.strategy.title)
        );
    }
    for found in &assessment.telling {
        put!(
            out,
            "<li data-question=\"{}\"><p>{}</p>",
            found.question,
            escape(&found.statement)
        );
        let mut periods: Vec<&str> = found
            .figures
            .iter()
            .map(|one| one.period.as_str())
            .collect();
        periods.dedup();
        put!(
            out,
            "<p class=\"figures\">{} {} <a href=\"#question-{2}\">figures and sources under question {2}</a></p></li>\n",
            escape(&periods.join(", ")),
            grade(found.figures.iter().map(|one| one.grade).max()),
            found.question
        );
    }
    out.push_str("</ol>\n");
    if assessment.telling.is_empty() {
        out.push_str("<p>No finding stands out. The figures are below.</p>");
    }
    put!(
        out,
        "<div class=\"key\"><h3>How far a figure can be trusted</h3><dl>\
         <dt>{}</dt><dd>published as it stands</dd><dt>{}</dt><dd>arithmetic on published figures</dd>\
         <dt>{}</dt><dd>an estimate; the 90% interval beside it is its tested error</dd></dl></div></div>\n",
        grade(Some(Grade::Official)),
        grade(Some(Grade::Derived)),
        grade(Some(Grade::Modelled))
    );
    let first = context.outlines.iter().position(Option::is_some);
    if let Some(at) = first {
        let here = &assessment.layers[at];
        put!(
            out,
            "<figure class=\"lead\"><figcaption><b>Share of jobs in {}</b>, {}, {}, \
             central reading</figcaption>",
            if assessment.apart {
                format!("the sectors of “{}”", escape(&assessment.strategy.title))
            } else {
                "the strategy’s sectors".to_owned()
            },
            areas(here.geography).to_lowercase().replace("itl", "ITL"),
            here.year
        );
        layer::share_map(out, context, at, "lead");
        out.push_str("</figure>\n");
    }
    out.push_str("</section>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(title: &str, suggested: Verdict, told: &str) -> Conclusion {
        Conclusion {
            number: 1,
            name: title.to_lowercase(),
            title: title.to_owned(),
            suggested,
            told: told.to_owned(),
            reason: String::new(),
            decided: Vec::new(),
            parts: 2,
            met: 1,
            short_of: Vec::new(),
            passage: None,
            figures: None,
            gap: 0.0,
        }
    }

    /// Nobody reads of an ask of which one part in two is met that the paper agrees, nor of
    /// a silence that nobody has looked at that it is one.
    #[test]
    fn what_is_told_in_short_keeps_its_doubt() {
        let rows = [
            row("Ports", Verdict::Agrees, "agrees"),
            row("Steel & coal", Verdict::Agrees, "agrees in 1 of 2 parts"),
            row("Skills", Verdict::Silent, "silent? 2 to read"),
            row(
                "Fares",
                Verdict::Opposed,
                "opposed in 1 of 2 parts? 1 to read",
            ),
            row(
                "Homes",
                Verdict::PartOfTheWay,
                "part of the way: agrees in 1 of 3 parts, opposed in 1",
            ),
        ];
        let told: Vec<String> = Verdict::ALL
            .into_iter()
            .flat_map(|verdict| suggested(&rows, verdict))
            .collect();
        assert_eq!(
            told,
            [
                "<b>agrees 1</b> (Ports)",
                "<b>agrees in half or more 1</b> (Steel &amp; coal: 1 of 2 parts)",
                "<b>part of the way 1</b> (Homes: agrees in 1 of 3 parts, opposed in 1)",
                "<b>silent? 1</b> (Skills: 2 to read)",
                "<b>opposed in part? 1</b> (Fares: 1 of 2 parts, 1 to read)",
            ]
        );
    }
}
