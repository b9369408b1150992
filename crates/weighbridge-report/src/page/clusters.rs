//! Clusters of one geography: a small map a sector, and which places stand in
//! them.

use weighbridge_assess::clusters::{ClusterCell, Neighbourhood};

use super::{Context, layer_id};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::worst_grade;

/// What a small map marks: much among much, much among little, and places hot
/// by Getis-Ord alone.
fn mark(cell: &ClusterCell) -> Option<&'static str> {
    match cell.moran {
        Neighbourhood::HighHigh => Some("hh"),
        Neighbourhood::HighLow => Some("hl"),
        _ if hot(cell) => Some("hot"),
        _ => None,
    }
}

fn hot(cell: &ClusterCell) -> bool {
    cell.getis_ord_significant && cell.getis_ord > 0.0
}

fn probability(p: f64) -> String {
    match p {
        p if !p.is_finite() => "–".into(),
        p if p < 0.001 => "under 0.001".into(),
        p => format::number(p, 3),
    }
}

/// The part of the layer.
pub fn clusters(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    if here.clusters.is_empty() {
        return;
    }
    put!(
        out,
        "<h4>Clusters</h4>\n<p>Neighbours that together have more of a sector than chance would put side by \
         side: local Moran and Getis-Ord with permutations, after control of false discoveries over all \
         places. A blank map says that nothing can be told from chance. {}</p>\n",
        grade(worst_grade(here))
    );
    if let Some(outlines) = &context.outlines[at] {
        out.push_str("<ul class=\"multiples\">");
        for (number, sector) in here.clusters.iter().enumerate() {
            put!(
                out,
                "<li><figure><figcaption>{}</figcaption>",
                escape(&sector.title)
            );
            outlines.draw_marked(
                out,
                &format!("{}-cluster-{number}", layer_id(here)),
                &format!("Clusters: {}", sector.title),
                "The places marked are named in the table below the maps.",
                sector
                    .places
                    .iter()
                    .enumerate()
                    .filter_map(|(place, cell)| Some((place, mark(cell)?))),
            );
            out.push_str("</figure></li>");
        }
        out.push_str("</ul><div class=\"legend\"><ul>");
        for (class, label) in [
            ("hh", "much among much (local Moran)"),
            ("hot", "hot by Getis-Ord alone"),
            ("hl", "much among little"),
        ] {
            put!(
                out,
                "<li><svg class=\"swatch\" width=\"18\" height=\"14\" aria-hidden=\"true\">\
                 <rect class=\"{class}\" width=\"18\" height=\"14\"/></svg>{label}</li>"
            );
        }
        out.push_str("</ul></div>\n");
    }
    let mut table = Table::new(
        out,
        "",
        &format!("Clusters by sector, {}, central reading", here.year),
        &[
            ("Sector", Kind::Text),
            ("Moran’s I", Kind::Figure),
            ("p", Kind::Figure),
            ("Much among much", Kind::Text),
            ("Hot by Getis-Ord alone", Kind::Text),
            ("Much among little", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for sector in &here.clusters {
        let named = |class: &str| {
            let links: Vec<String> = sector
                .places
                .iter()
                .enumerate()
                .filter(|(_, cell)| mark(cell) == Some(class))
                .map(|(place, _)| context.link(at, place))
                .collect();
            if links.is_empty() {
                "none".to_owned()
            } else {
                format!("<span class=\"long\">{}</span>", links.join(", "))
            }
        };
        table
            .cell(&escape(&sector.title))
            .cell(&format::quotient(sector.moran))
            .cell(&probability(sector.moran_p))
            .cell(&named("hh"))
            .cell(&named("hot"))
            .cell(&named("hl"))
            .cell(grade(worst_grade(here)));
    }
    table.end();
}
