//! The page of a map: its head, and its parts in order.

use weighbridge_assess::assisted_areas::AreasMap;
use weighbridge_model::figure::Grade;

use super::{aid, defence, index, zones};
use crate::html::{escape, grade, put};
use crate::map::{Outlines, Shade};
use crate::page::{SCRIPT, STYLE, legend, sources_table};

/// What the page adds to the style of all pages: the four sides of the border.
const OWN_STYLE: &str = ".zi{fill:#0d3f68}.zm{fill:#5f9cc6}.zo{fill:#f0b63f}.zn{fill:#e3e8ed}\
.zu{fill:#d97a00}.asked{columns:22rem}\n";

/// The page.
pub fn page(map: &AreasMap) -> String {
    let ids: Vec<String> = map.places.iter().map(|place| place.code.clone()).collect();
    let london: Vec<bool> = ids.iter().map(|code| code.starts_with("E09")).collect();
    let outlines = Outlines::new("areas", &ids, &map.outlines, &london);
    let mut out = String::with_capacity(2 << 20);
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>An assisted-areas map of the United Kingdom</title>\n\
         <link rel=\"icon\" href=\"data:,\"/>\n<style>\n{STYLE}{OWN_STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">Skip to the findings</a>\n"
    );
    if let Some(outlines) = &outlines {
        out.push_str(
            "<svg class=\"store\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\n",
        );
        outlines.define(&mut out);
        out.push_str("</defs></svg>\n");
    }
    out.push_str(
        "<header>\n<p class=\"kicker\">Weighbridge · an assisted-areas map</p>\n\
         <h1>Who would be in, and what hangs on it</h1>\n<p class=\"dek\">The map of districts that \
         reaches the most need under a population ceiling, with its proof, its price, and how far it \
         depends on taste and error.</p>\n</header>\n<main id=\"main\">\n",
    );
    telling(&mut out, map, outlines.as_ref());
    zones::part(&mut out, map);
    defence::price(&mut out, map);
    defence::robust(&mut out, map, outlines.as_ref());
    defence::swaps(&mut out, map);
    defence::asked(&mut out, map);
    defence::own(&mut out, map, outlines.as_ref());
    aid::part(&mut out, map);
    index::part(&mut out, map, outlines.as_ref());
    index::places(&mut out, map);
    out.push_str("</main>\n");
    footer(&mut out, map);
    put!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>\n");
    out
}

/// The findings, with the map beside them.
fn telling(out: &mut String, map: &AreasMap, outlines: Option<&Outlines>) {
    out.push_str(
        "<section class=\"telling\" aria-labelledby=\"telling-title\"><div class=\"said\">\
         <h2 id=\"telling-title\">In short</h2>\n<ul class=\"findings\">",
    );
    for one in &map.telling {
        let worst = one.figures.iter().map(|figure| figure.grade).max();
        put!(
            out,
            "<li class=\"finding\"><p>{} {}</p></li>\n",
            escape(&one.statement),
            grade(Some(worst.unwrap_or(map.need.grade)))
        );
    }
    // One line for all: each of them rests on the same tables.
    put!(
        out,
        "</ul>\n<p class=\"from\">Need of {}, people of mid-{}, from the tables under <a \
         href=\"#sources\">Sources</a>.</p>\n\
         <h3>What was asked for</h3><ul>",
        escape(&map.need.period()),
        map.year
    );
    for asked in &map.asked {
        put!(out, "<li>{}</li>", escape(asked));
    }
    put!(
        out,
        "</ul>\n<div class=\"key\"><h3>How far a figure can be trusted</h3><dl>\
         <dt>{}</dt><dd>published as it stands</dd><dt>{}</dt><dd>arithmetic on published figures</dd>\
         <dt>{}</dt><dd>an estimate, or arithmetic that rests on one</dd></dl></div></div>\n",
        grade(Some(Grade::Official)),
        grade(Some(Grade::Derived)),
        grade(Some(Grade::Modelled))
    );
    if let Some(outlines) = outlines {
        put!(
            out,
            "<figure class=\"lead\"><figcaption><b>The map</b>, local authority districts of April \
             2023 {}</figcaption>",
            grade(Some(map.need.grade))
        );
        lead(out, map, outlines);
        out.push_str("</figure>\n");
    }
    out.push_str("</section>\n");
}

fn lead(out: &mut String, map: &AreasMap, outlines: &Outlines) {
    let drawn = map.robust.is_some();
    let (core, margin) = (map.core(), map.margin());
    let shades: Vec<Shade> = map
        .places
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let (class, word) = match (place.inside, drawn) {
                (true, true) if core.contains(&at) => ("zi", "in, in the core"),
                (true, true) => ("zm", "in, but not in every draw"),
                (true, false) => ("zi", "in"),
                (false, true) if margin.contains(&at) => ("zo", "out, but in some draws"),
                (false, _) => ("zn", "out"),
            };
            Shade {
                class: class.into(),
                open: false,
                label: format!("{}: {word}", place.name),
            }
        })
        .collect();
    outlines.draw(
        out,
        "map",
        "The assisted-areas map",
        "Dark blue districts are in the map and in nearly every draw, paler blue ones are in the map but \
         not in every draw, yellow ones are out but in some draws, grey ones are out.",
        &shades,
    );
    let entry = |class: &str, label: &str| (class.to_owned(), label.to_owned());
    let entries = if drawn {
        vec![
            entry("zi", "in; in 95% of the draws or more"),
            entry("zm", "in; in fewer draws"),
            entry("zo", "out; in 5% to 95% of the draws"),
            entry("zn", "out"),
        ]
    } else {
        vec![entry("zi", "in"), entry("zn", "out")]
    };
    legend(out, "Districts", &entries);
}

fn footer(out: &mut String, map: &AreasMap) {
    out.push_str(
        "<footer>\n<section aria-labelledby=\"methods-title\"><h2 id=\"methods-title\">How this was \
         made</h2>\n<ul>",
    );
    for note in &map.notes {
        put!(out, "<li>{}</li>", escape(note));
    }
    out.push_str(
        "<li>Methods: <code>weighbridge methods areas-map</code> (the map and its proof), \
         <code>areas-price</code>, <code>areas-robustness</code>, <code>areas-swap</code>, \
         <code>areas-compare</code>, <code>need-index</code>, <code>regional-aid</code>.</li></ul>\n<h3>Crossings that count as \
         borders</h3>\n<ul>",
    );
    for link in &map.links {
        put!(
            out,
            "<li>{} ({})</li>",
            escape(&link.reason),
            escape(&link.kind)
        );
    }
    out.push_str(
        "</ul>\n<h3>Downloads</h3>\n<p>Beside this page: <code>areas.csv</code> with every district, \
         <code>areas.geojson</code> with the outlines, and <code>columns.csv</code>, which says what stands in \
         them. All come from one computation.</p>\n</section>\n\
         <section id=\"sources\" aria-labelledby=\"sources-title\"><h2 id=\"sources-title\">Sources</h2>\n",
    );
    sources_table(out, &map.sources);
    out.push_str("</section>\n</footer>\n");
}
