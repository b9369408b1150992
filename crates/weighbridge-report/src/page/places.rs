//! Question 5: what the strategy means for each place. The order of its parts,
//! and the index of all places.

use super::{
    Context, areas, assisted, card, clusters, contents, coverage, findings, head, layer_id, nation,
    presence, question, shares, silent, vintage,
};
use crate::html::{count, escape, put};

fn index(out: &mut String, context: &Context<'_>) {
    let mut places: Vec<(&str, &str, &str, &str)> = Vec::new();
    for (at, here) in context.assessment.layers.iter().enumerate() {
        if context.cards[at] {
            for (place, id) in here.coverage.iter().zip(&context.anchors[at]) {
                places.push((
                    &place.place.name,
                    &place.place.code,
                    id,
                    areas(here.geography),
                ));
            }
        }
    }
    places.sort_unstable();
    put!(
        out,
        "<details id=\"all-places\" class=\"more\"><summary>All places, A to Z: {}</summary><ul class=\"index\">",
        count(places.len(), "card", "cards")
    );
    for (name, code, id, _) in places {
        put!(
            out,
            "<li><a href=\"#{id}\">{}</a> <small>{}</small></li>\n",
            escape(name),
            escape(code)
        );
    }
    out.push_str("</ul></details>\n");
}

/// The part of the page.
pub fn part(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    question(out, 5);
    if assessment.apart {
        put!(out, "<p class=\"warn\">{}</p>\n", head::whose(assessment));
    }
    findings(out, assessment, 5);
    if assessment.apart {
        // What else would stand under the first two questions, were the list the paper's.
        out.push_str("<details class=\"more\"><summary>The list: its sectors, and the industries that none of them backs</summary>\n");
        contents::about(out, &assessment.strategy);
        contents::sectors(out, assessment);
        silent::uncovered(out, assessment);
        out.push_str("</details>\n");
    }
    index(out, context);
    nation::concentration(out, context);
    nation::over_time(out, context);
    assisted::part(out, context);
    for (at, here) in assessment.layers.iter().enumerate() {
        let id = layer_id(here);
        put!(
            out,
            "<section class=\"layer\" id=\"{id}\" aria-labelledby=\"{id}-title\">\
             <h3 id=\"{id}-title\">{}, {}</h3>\n<p class=\"what\">{} {}</p>\n",
            areas(here.geography),
            here.year,
            count(here.coverage.len(), "place", "places"),
            format_args!("({}).", vintage(here.geography))
        );
        presence::presence(out, context, at);
        shares::shares(out, context, at);
        clusters::clusters(out, context, at);
        coverage::change(out, context, at);
        coverage::coverage(out, context, at);
        if context.cards[at] {
            card::cards(out, context, at);
        }
        out.push_str("</section>\n");
    }
    out.push_str("</section>\n");
}
