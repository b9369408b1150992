//! The page: one file that needs nothing else, arranged under the five
//! questions. All its content is there without the script.

mod asks;
mod assisted;
mod card;
mod clusters;
mod contents;
mod coverage;
mod differs;
mod head;
mod layer;
mod nation;
mod paper;
mod paper_amounts;
mod paper_differs;
mod paper_silent;
mod places;
mod presence;
mod shares;
mod silent;
mod sources;

use std::collections::BTreeSet;

use weighbridge_assess::assessment::{Assessment, Figure, Finding, Layer, QUESTIONS};
use weighbridge_model::place::Geography;

use crate::exposure;
use crate::format;
use crate::html::{escape, grade, put, shown};
use crate::map::Outlines;

pub(crate) use layer::{entries, legend, without};
pub(crate) use sources::sources_table;

pub(crate) const STYLE: &str = include_str!("style.css");
pub(crate) const SCRIPT: &str = include_str!("script.js");

/// The assessment with what the parts of the page share: anchors and outlines.
pub(crate) struct Context<'a> {
    pub assessment: &'a Assessment,
    /// Anchor of each place of each layer.
    pub anchors: Vec<Vec<String>>,
    /// Whether the layer's places have a card.
    pub cards: Vec<bool>,
    /// Outlines to draw with; none where the geography has none.
    pub outlines: Vec<Option<Outlines>>,
}

impl<'a> Context<'a> {
    fn new(assessment: &'a Assessment) -> Self {
        // What the page's own parts are called is taken.
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut with_cards: Vec<Geography> = Vec::new();
        let mut cards = Vec::new();
        for layer in &assessment.layers {
            let latest = assessment
                .layers
                .iter()
                .filter(|other| other.geography == layer.geography)
                .map(|other| other.year)
                .max();
            let wanted = Some(layer.year) == latest && !with_cards.contains(&layer.geography);
            if wanted {
                with_cards.push(layer.geography);
            }
            cards.push(wanted);
        }
        let mut anchors = Vec::new();
        for (layer, card) in assessment.layers.iter().zip(&cards) {
            let mut ids = Vec::with_capacity(layer.coverage.len());
            for here in &layer.coverage {
                let code: String = here
                    .place
                    .code
                    .chars()
                    .map(|letter| {
                        if letter.is_ascii_alphanumeric() {
                            letter
                        } else {
                            '-'
                        }
                    })
                    .collect();
                let mut id = if *card
                    && here
                        .place
                        .code
                        .starts_with(|c: char| c.is_ascii_uppercase())
                {
                    code.clone()
                } else {
                    format!("{}-{code}", layer_id(layer))
                };
                // A user's own codes may meet official ones.
                while !taken.insert(id.clone()) {
                    id.push('x');
                }
                ids.push(id);
            }
            anchors.push(ids);
        }
        let outlines = assessment
            .layers
            .iter()
            .zip(&anchors)
            .map(|(layer, ids)| {
                let london: Vec<bool> = layer
                    .coverage
                    .iter()
                    .map(|here| {
                        layer.geography == Geography::District && here.place.code.starts_with("E09")
                    })
                    .collect();
                (layer.outlines.len() == layer.coverage.len())
                    .then(|| Outlines::new(&layer_id(layer), ids, &layer.outlines, &london))
                    .flatten()
            })
            .collect();
        Self {
            assessment,
            anchors,
            cards,
            outlines,
        }
    }

    /// Name of a place, with a link to its card where it has one.
    pub fn link(&self, layer: usize, place: usize) -> String {
        let name = escape(&self.assessment.layers[layer].coverage[place].place.name);
        if self.cards[layer] {
            format!("<a href=\"#{}\">{name}</a>", self.anchors[layer][place])
        } else {
            name
        }
    }
}

/// Anchor of a layer's part of the page.
pub(crate) fn layer_id(layer: &Layer) -> String {
    format!("{}-{}", layer.geography.as_str(), layer.year)
}

/// What a geography's areas are called.
pub(crate) fn areas(geography: Geography) -> &'static str {
    match geography {
        Geography::District => "Districts",
        Geography::Itl2 => "ITL2 regions",
        Geography::Itl3 => "ITL3 areas",
        Geography::CombinedAuthority => "Combined authorities",
        Geography::TravelToWorkArea => "Travel-to-work areas",
        Geography::Region => "Regions and nations",
        Geography::Nation => "Nations",
        Geography::Own => "Your own regions",
    }
}

/// The same with their vintage, for a caption.
pub(crate) fn vintage(geography: Geography) -> &'static str {
    match geography {
        Geography::District => "local authority districts of April 2023",
        Geography::Itl2 => "International Territorial Level 2 regions of 2021",
        Geography::Itl3 => "International Territorial Level 3 areas of 2021",
        Geography::CombinedAuthority => "combined authorities of England, May 2025",
        Geography::TravelToWorkArea => "travel-to-work areas of 2011",
        Geography::Region => "regions of England, and the other nations",
        Geography::Nation => "nations of the United Kingdom",
        Geography::Own => {
            "regions of the list given, made of districts of April 2023 or of parts of them"
        }
    }
}

/// A figure of a finding: what it is, value, period, grade.
fn figure(out: &mut String, figure: &Figure) {
    let value = format::figure(
        figure.value,
        figure
            .interval
            .map(|interval| (interval.low, interval.high)),
        figure.unit,
    );
    put!(
        out,
        "<li>{}: <b>{}</b>, {} {}</li>",
        escape(&figure.label),
        shown(&value),
        escape(&figure.period),
        grade(Some(figure.grade))
    );
}

/// A finding with all its figures and sources.
pub(crate) fn finding(out: &mut String, found: &Finding) {
    put!(
        out,
        "<li class=\"finding\"><p>{}</p>",
        escape(&found.statement)
    );
    let mut sources: Vec<&str> = found
        .figures
        .iter()
        .flat_map(|figure| figure.sources.iter().copied())
        .collect();
    sources.sort_unstable();
    sources.dedup();
    if !found.figures.is_empty() {
        out.push_str("<ul class=\"figures\">");
        for one in &found.figures {
            figure(out, one);
        }
        if !sources.is_empty() {
            put!(
                out,
                "<li class=\"from\">from <a href=\"#sources\">{}</a></li>",
                escape(&sources.join(", "))
            );
        }
        out.push_str("</ul>");
    }
    out.push_str("</li>\n");
}

/// All findings of a question that the head of the page does not show.
pub(crate) fn findings(out: &mut String, assessment: &Assessment, question: usize) {
    let mut rest = assessment
        .findings
        .iter()
        .filter(|found| found.question == question)
        .peekable();
    if rest.peek().is_some() {
        out.push_str("<ul class=\"findings\">");
        rest.for_each(|found| finding(out, found));
        out.push_str("</ul>\n");
    }
}

/// Opens the part of a question, numbered from 1.
pub(crate) fn question(out: &mut String, number: usize) {
    put!(
        out,
        "<section id=\"question-{number}\" aria-labelledby=\"question-{number}-title\">\
         <h2 id=\"question-{number}-title\"><span class=\"number\">{number}</span> {}</h2>\n",
        QUESTIONS[number - 1]
    );
}

/// Patterns, and outlines, that the drawings of a page refer to.
pub(crate) fn patterns<'a>(out: &mut String, outlines: impl IntoIterator<Item = &'a Outlines>) {
    out.push_str(
        "<svg class=\"store\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\
         <pattern id=\"hatch\" width=\"14\" height=\"14\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path d=\"M0 7h14\" class=\"hatch\"/></pattern>\
         <pattern id=\"hatch-fine\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path d=\"M0 2h4\" class=\"hatch\"/></pattern>\n",
    );
    for outlines in outlines {
        outlines.define(out);
    }
    out.push_str("</defs></svg>\n");
}

/// What places are exposed to, for the first geography.
fn exposures(out: &mut String, context: &Context<'_>) {
    let outlines = context.outlines.first().and_then(Option::as_ref);
    let mut parts = String::new();
    if let (Some(lens), Some(layer)) = (
        &context.assessment.capability,
        context.assessment.layers.first(),
    ) {
        exposure::supply::part(&mut parts, lens, &layer.supply, outlines);
    }
    if let Some(lens) = &context.assessment.exposures.energy {
        exposure::energy::part(&mut parts, lens, 0, outlines);
    }
    if let Some(lens) = &context.assessment.exposures.trade {
        exposure::trade::part(&mut parts, lens, 0, outlines);
    }
    // Here they stand one level deeper than on pages of their own.
    for (from, to) in [("h3>", "h4>"), ("h2>", "h3>")] {
        parts = parts.replace(from, to);
    }
    out.push_str(&parts);
}

/// The page.
#[must_use]
pub fn page(assessment: &Assessment) -> String {
    let context = Context::new(assessment);
    let mut out = String::with_capacity(4 << 20);
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{}</title>\n\
         <meta name=\"description\" content=\"An assessment by Weighbridge under five questions, {}.\"/>\n\
         <link rel=\"icon\" href=\"data:,\"/>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">Skip to the findings</a>\n",
        head::title(assessment),
        assessment.year
    );
    patterns(&mut out, context.outlines.iter().flatten());
    head::head(&mut out, &context);
    out.push_str("<main id=\"main\">\n");
    head::telling(&mut out, &context);
    contents::part(&mut out, &context);
    silent::part(&mut out, &context);
    differs::part(&mut out, &context);
    asks::part(&mut out, &context);
    places::part(&mut out, &context);
    out.push_str("</main>\n");
    sources::footer(&mut out, &context);
    put!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>\n");
    out
}
