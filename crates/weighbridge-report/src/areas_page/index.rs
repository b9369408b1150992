//! The index of need on the page: its components with every choice, its map,
//! and every district.

use weighbridge_assess::assisted_areas::{AreasMap, often};
use weighbridge_assess::wording::given;
use weighbridge_model::need_file::End;

use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::map::{Outlines, Shade};
use crate::page::legend;
use crate::scale::Classes;

/// The part of the page.
pub fn part(out: &mut String, map: &AreasMap, outlines: Option<&Outlines>) {
    put!(
        out,
        "<section id=\"need\" aria-labelledby=\"need-title\"><h2 id=\"need-title\">What counts as \
         need</h2>\n<p><b>{}.</b> {}</p>\n<p>The file behind it: <code>weighbridge areas need</code> prints \
         it, <code>--need FILE</code> takes your own.</p>\n",
        escape(&map.need.title),
        escape(&map.need.note)
    );
    let mut table = Table::new(
        out,
        "",
        "Components of the index",
        &[
            ("Figure", Kind::Text),
            ("Need is", Kind::Text),
            ("Weight", Kind::Figure),
            ("Scored", Kind::Text),
            ("Period", Kind::Text),
            ("Grade", Kind::Text),
            ("Missing", Kind::Text),
            ("Standard error drawn", Kind::Text),
            ("Source and what to know", Kind::Text),
        ],
    );
    for part in &map.need.components {
        let missing = if part.missing.is_empty() {
            "none".to_owned()
        } else {
            format!("{}: {}", part.missing.len(), part.missing_rule)
        };
        table
            .cell(&format!(
                "{} <small>({})</small>",
                escape(&part.figure.title),
                escape(&part.figure.unit)
            ))
            .cell(match part.need {
                End::High => "high",
                End::Low => "low",
            })
            .cell(&given(part.weight))
            .cell(&escape(&part.transformation))
            .cell(&escape(&part.figure.period))
            .cell(grade(Some(part.figure.grade)))
            .cell(&escape(&missing))
            .cell(&escape(part.error.as_deref().unwrap_or("none known")))
            .cell(&format!(
                "<span class=\"long\"><a href=\"#sources\">{}</a>. {}</span>",
                escape(&part.figure.sources.join(", ")),
                escape(&part.note)
            ));
    }
    table.end();
    if let Some(outlines) = outlines {
        let classes = Classes::new(map.places.iter().map(|place| place.need));
        let shades: Vec<Shade> = map
            .places
            .iter()
            .map(|place| Shade {
                class: classes
                    .of(place.need)
                    .map_or_else(|| "cx".into(), |class| format!("c{class}")),
                open: false,
                label: format!("{}: {}", place.name, format::quotient(place.need)),
            })
            .collect();
        put!(
            out,
            "<figure class=\"wide\"><figcaption><b>Need a head</b>, the index {}</figcaption>",
            grade(Some(map.need.grade))
        );
        outlines.draw(
            out,
            "need-map",
            "Need a head by district",
            "Darker districts have more need a head by the index.",
            &shades,
        );
        let entries: Vec<(String, String)> = classes
            .labels(format::quotient)
            .into_iter()
            .enumerate()
            .map(|(class, label)| (format!("c{class}"), label))
            .collect();
        legend(out, "Need a head", &entries);
        out.push_str("</figure>\n");
    }
    out.push_str("</section>\n");
}

/// Every district, with what each component adds.
pub fn places(out: &mut String, map: &AreasMap) {
    out.push_str(
        "<section aria-labelledby=\"places-title\"><h2 id=\"places-title\">Every district</h2>\n\
         <details class=\"more long-table\"><summary>All districts, with what each component adds to need</summary>\n",
    );
    let caption = format!(
        "Need and its parts {}; people of mid-{}",
        grade(Some(map.need.grade)),
        map.year
    );
    let titles: Vec<String> = map
        .need
        .components
        .iter()
        .map(|part| escape(&part.figure.title))
        .collect();
    let mut heads = vec![
        ("District", Kind::Text),
        ("In", Kind::Text),
        ("In so many draws", Kind::Figure),
        ("People", Kind::Figure),
        ("Need a head", Kind::Figure),
        ("Rank", Kind::Figure),
    ];
    heads.extend(titles.iter().map(|title| (title.as_str(), Kind::Figure)));
    let mut table = Table::new(out, "sort tight tall", &caption, &heads);
    for (at, place) in map.places.iter().enumerate() {
        table
            .cell(&format!(
                "<span id=\"{}\">{}</span>",
                place.code,
                escape(&place.name)
            ))
            .cell(if place.inside { "in" } else { "out" })
            .cell(&place.frequency.map_or_else(|| "–".into(), often))
            .cell(&format::number(place.people, 0))
            .cell(&format::number(place.need, 3))
            .cell(
                &place
                    .rank
                    .map_or_else(|| "–".into(), |rank| rank.to_string()),
            );
        for part in &map.need.components {
            table.cell(&if part.missing.binary_search(&at).is_ok() {
                "missing".into()
            } else {
                format::number(part.parts[at], 3)
            });
        }
    }
    table.end();
    out.push_str("</details></section>\n");
}
