//! Question 4: what the figures say of each ask. It gives no verdict.

use super::{Context, finding};
use crate::html::{escape, put};

/// The table of asks.
pub(crate) fn part(out: &mut String, context: &Context<'_>) {
    out.push_str("<h3>The asks, and what the figures say</h3>\n<ol class=\"asks\">\n");
    for row in &context.assessment.asks {
        put!(
            out,
            "<li id=\"ask-{}\"><h4>{}</h4>",
            row.number,
            escape(&row.title)
        );
        if row.figures.is_empty() {
            out.push_str("<p class=\"none\">No figures yet.</p>");
        } else {
            out.push_str("<ul class=\"findings\">");
            row.figures.iter().for_each(|found| finding(out, found));
            out.push_str("</ul>");
        }
        for limit in &row.limits {
            put!(out, "<p class=\"note\">{}</p>", escape(limit));
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
}
