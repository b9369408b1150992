//! The foot of the page: notes, how figures were made, sources, licence, and
//! how to cite.

use weighbridge_assess::assessment::SourceLine;
use weighbridge_model::figure::Grade;

use super::Context;
use super::layer::threshold;
use crate::html::{Kind, Table, escape, grade, put};

/// The foot.
pub fn footer(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    out.push_str("<footer>\n<section aria-labelledby=\"methods-title\"><h2 id=\"methods-title\">How this was made</h2>\n");
    if !assessment.notes.is_empty() {
        out.push_str("<h3>Notes</h3><ul>");
        for note in &assessment.notes {
            put!(out, "<li>{}</li>", escape(note));
        }
        out.push_str("</ul>\n");
    }
    put!(
        out,
        "<h3>Reading the figures</h3>\n<ul>\
         <li>{}: as published. {}: arithmetic on published figures. {}: an estimate of the small-area \
         model, whose error was tested on years and places where the truth is known.</li>\
         <li>Intervals are of 90%: from the rounding of the source, and for modelled figures from the model’s \
         tested error. A figure is shown to two digits of its error, others to three digits.</li>\
         <li>A quotient (location quotient) is a place’s share of jobs in a sector over that of Great Britain. Where its \
         interval holds 1, the place is not told apart from Great Britain.</li>\
         <li>A sector is present where it passes {}; <em>open</em> means that the interval holds both \
         answers.</li>\
         <li>Narrow, central and broad are three readings of a sector’s words; the definitions under \
         question 1 say what each holds and who says so.</li>\
         <li>Maps: classes are equal round steps that hold the middle nine tenths of the places; the first \
         and the last are open.</li>\
         <li>Each method has its page: <code>weighbridge methods</code> lists them, <code>weighbridge methods NAME</code> prints one \
         (for instance <code>small-area</code>, <code>location-quotient</code>, <code>concentration</code>).</li></ul>\n",
        grade(Some(Grade::Official)),
        grade(Some(Grade::Derived)),
        grade(Some(Grade::Modelled)),
        escape(&threshold(&assessment.thresholds))
    );
    out.push_str(
        "<h3>Downloads</h3>\n<p>Beside this page: the folder <code>tables</code> with a CSV for each \
         subject (<code>columns.csv</code> says what every column is), and <code>maps</code> with a GeoJSON for \
         each geography. Page, charts, maps and tables come from one computation.</p>\n</section>\n\
         <section id=\"sources\" aria-labelledby=\"sources-title\"><h2 id=\"sources-title\">Sources</h2>\n",
    );
    sources_table(out, &assessment.sources);
    put!(
        out,
        "<h3>How to cite</h3>\n<p>Weighbridge, assessment of <cite>{}</cite>, figures of {}. Name the source of a \
         figure and its grade with it.</p>\n</section>\n</footer>\n",
        match &assessment.paper {
            Some(paper) if assessment.apart && !paper.title.is_empty() => escape(&paper.title),
            _ => escape(&assessment.strategy.title),
        },
        assessment.year
    );
}

/// The tables that a page's figures came from, with the lines that their
/// licences ask for: the same on every page.
pub fn sources_table(out: &mut String, sources: &[SourceLine]) {
    let mut table = Table::new(
        out,
        "",
        "Tables that the figures came from, with the lines that their licences ask for",
        &[
            ("Table", Kind::Text),
            ("Attribution", Kind::Text),
            ("Years", Kind::Text),
            ("Areas", Kind::Text),
        ],
    );
    for source in sources {
        table
            .cell(&format!("<code>{}</code>", escape(&source.table)))
            .cell(&format!(
                "<span class=\"long\">{}</span>",
                escape(&source.attribution)
            ))
            .cell(&escape(&source.years))
            .cell(&escape(&source.geography));
    }
    table.end();
}
