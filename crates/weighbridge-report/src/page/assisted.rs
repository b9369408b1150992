//! Question 5: the strategy beside an assisted-areas map, on need.

use weighbridge_assess::assisted_areas::Reached;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use super::layer::{legend, names};
use super::{Context, layer_id};
use crate::format;
use crate::html::{Kind, Table, grade, put};

/// The part of the page; nothing where no map was drawn.
pub fn part(out: &mut String, context: &Context<'_>) {
    let assessment = context.assessment;
    let at = assessment
        .layers
        .iter()
        .position(|layer| layer.geography == Geography::District && layer.year == assessment.year);
    let (Some(beside), Some(at)) = (&assessment.areas, at) else {
        return;
    };
    let here = &assessment.layers[at];
    put!(
        out,
        "<section aria-labelledby=\"assisted-title\"><h3 id=\"assisted-title\">Beside an assisted-areas \
         map</h3>\n<p>A map of districts under a population ceiling of {} of Great Britain’s people, as \
         many as the strategy’s districts below hold, with connected zones of at least 100,000, that reaches the most need by the built-in index (output, \
         income, work and lost jobs). Northern Ireland is left out of both, because it has no jobs by fine \
         industry. The whole map with its price, its robustness and every component of need: \
         <code>weighbridge areas --out DIR</code>.</p>\n",
        format_args!("{}%", format::number(beside.ceiling * 100.0, 2))
    );
    let caption = format!(
        "Need reached, people of mid-{}, jobs of {} {}",
        beside.year,
        beside.jobs_year,
        grade(Some(beside.grade))
    );
    let mut table = Table::new(
        out,
        "",
        &caption,
        &[
            ("Districts", Kind::Text),
            ("How many", Kind::Figure),
            ("Of the people", Kind::Figure),
            ("Of the need", Kind::Figure),
            ("Of the people in its neediest quarter", Kind::Figure),
        ],
    );
    let rows: [(&str, &Reached); 4] = [
        ("The assisted-areas map", &beside.map),
        (
            "Those where the strategy’s sectors have the largest shares of the jobs, as many people",
            &beside.strategy,
        ),
        (
            "Those where a sector is present over its whole 90% interval",
            &beside.present,
        ),
        (
            "Those above the mean of need that neither reaches: in none of the three above",
            &beside.neither,
        ),
    ];
    for (name, reached) in rows {
        table
            .cell(name)
            .cell(&reached.places.len().to_string())
            // As fine as the ceiling beside it.
            .cell(&format!(
                "{}%",
                format::number(reached.people / beside.people * 100.0, 2)
            ))
            .cell(&format::percent(reached.need))
            .cell(&format::percent(reached.neediest));
    }
    table.end();
    if let Some(outlines) = &context.outlines[at] {
        put!(
            out,
            "<figure class=\"wide\"><figcaption><b>The map and the strategy</b> {}</figcaption>",
            grade(Some(Grade::Modelled))
        );
        let class = |place: usize| {
            let inside = |reached: &Reached| reached.places.contains(&place);
            match (inside(&beside.map), inside(&beside.strategy)) {
                (true, true) => Some("hot"),
                (true, false) => Some("hh"),
                (false, true) => Some("hl"),
                (false, false) if inside(&beside.neither) => Some("k0"),
                (false, false) => None,
            }
        };
        outlines.draw_marked(
            out,
            &format!("{}-assisted", layer_id(here)),
            "The assisted-areas map and the strategy",
            "Dark blue districts are in the assisted-areas map only, orange ones only among those with most \
             of the strategy’s jobs, paler blue ones in both, yellow ones are above the mean of need, in \
             neither, and without a sector present anywhere within its 90% interval.",
            (0..here.coverage.len()).filter_map(|place| Some((place, class(place)?))),
        );
        let entry = |class: &str, label: &str| (class.to_owned(), label.to_owned());
        legend(
            out,
            "Districts",
            &[
                entry("hh", "in the map only"),
                entry("hot", "in both"),
                entry("hl", "most of the strategy’s jobs only"),
                entry("k0", "need above the mean, reached by neither"),
            ],
        );
        out.push_str("</figure>\n");
    }
    if !beside.neither.places.is_empty() {
        put!(
            out,
            "<p>Reached by neither, most need first: {}. Every district stands in <a \
             href=\"tables/assisted_areas.csv\">assisted_areas.csv</a>.</p>\n",
            names(context, at, &beside.neither.places)
        );
    }
    out.push_str("</section>\n");
}
