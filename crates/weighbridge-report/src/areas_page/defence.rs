//! The defence of a map on its page: price, robustness, swaps, other maps.

use weighbridge_assess::assisted_areas::{AreasMap, SwapLine, often, range};
use weighbridge_assess::wording::{fine_percent, given, of_best};

use super::names;
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, count, escape, grade, put};
use crate::map::{Outlines, Shade};
use crate::page::legend;
use crate::scale::Axis;

/// The price curve and its table.
pub fn price(out: &mut String, map: &AreasMap) {
    if map.price.is_empty() {
        return;
    }
    put!(
        out,
        "<section aria-labelledby=\"price-title\"><h2 id=\"price-title\">What the ceiling buys</h2>\n\
         <p>The best map under each ceiling, and what it reaches of all {}{}. Were that spread evenly over all people, each \
         percent of them would reach one percent of it: that is the straight line.</p>\n",
        map.objective.short(),
        map.where_known()
    );
    curve(out, map);
    let axis = Axis::around(
        map.price
            .iter()
            .map(|point| point.marginal)
            .filter(|marginal| marginal.is_finite()),
        4,
    );
    let head = chart::row_axis("Reached by each further 1% of people", &axis, |value| {
        format!("{}%", format::number(value, 1))
    });
    let caption = format!(
        "Best maps by ceiling {}. A bound above what is reached means that the map is proven to within it \
         only.",
        grade(Some(map.need.grade))
    );
    let mut table = Table::new(
        out,
        "chart-table",
        &caption,
        &[
            ("Ceiling, of all people", Kind::Text),
            ("People in the map", Kind::Figure),
            ("Reached, of all there is", Kind::Figure),
            ("Proven bound above it", Kind::Figure),
            ("By each further 1%", Kind::Figure),
            (&head, Kind::Drawing),
        ],
    );
    for point in &map.price {
        let here = (point.ceiling - map.ceiling_share).abs() < 1e-9;
        let name = format!("{}%", format::number(point.ceiling * 100.0, 2));
        table
            .cell(&if here {
                format!("<b>{name}, this map</b>")
            } else {
                name
            })
            .cell(&format::jobs(point.people))
            .cell(&format::percent(point.share))
            .cell(&range((point.gap, point.gap)))
            .cell(&if point.marginal.is_finite() {
                format!("{}%", format::number(point.marginal, 2))
            } else {
                "not proven".to_owned()
            })
            .cell(&if point.marginal.is_finite() {
                chart::row(&axis, &[Mark::Bar(point.marginal, "b"), Mark::Rule(1.0)])
            } else {
                String::new()
            });
    }
    table.end();
    out.push_str("</section>\n");
}

/// Share reached over the ceiling, against the line of an even spread.
fn curve(out: &mut String, map: &AreasMap) {
    let (wide, high) = (720.0, 340.0);
    let across = Axis::around(map.price.iter().map(|point| point.ceiling), 5);
    let up = Axis::around(map.price.iter().map(|point| point.share), 5);
    let x = |value: f64| 64.0 + across.at(value) * (wide - 96.0);
    let y = |value: f64| 16.0 + (1.0 - up.at(value)) * (high - 72.0);
    put!(
        out,
        "<figure class=\"wide\"><figcaption><b>What is reached by ceiling</b>, of all {}{} {}</figcaption>",
        map.objective.short(),
        map.where_known(),
        grade(Some(map.need.grade))
    );
    chart::begin(
        out,
        "price",
        (wide, high),
        "What is reached by ceiling",
        "A curve of what the best map reaches under each ceiling; the figures stand in the table below.",
    );
    for tick in &up.ticks {
        put!(
            out,
            "<line class=\"grid\" x1=\"64\" x2=\"{:.0}\" y1=\"{1:.1}\" y2=\"{1:.1}\"/>\
             <text x=\"58\" y=\"{2:.1}\" text-anchor=\"end\">{3:.0}%</text>",
            wide - 32.0,
            y(*tick),
            y(*tick) + 4.0,
            tick * 100.0
        );
    }
    for tick in &across.ticks {
        put!(
            out,
            "<text x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{:.0}%</text>",
            x(*tick),
            high - 36.0,
            tick * 100.0
        );
    }
    put!(
        out,
        "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">ceiling, share of all people</text>",
        x(across.high / 2.0),
        high - 12.0
    );
    // The even spread, as far as both axes go.
    let end = across.high.min(up.high);
    put!(
        out,
        "<path class=\"line l4\" d=\"M{:.1} {:.1}L{:.1} {:.1}\"/>",
        x(0.0),
        y(0.0),
        x(end),
        y(end)
    );
    let mut path = format!("M{:.1} {:.1}", x(0.0), y(0.0));
    for point in &map.price {
        put!(path, "L{:.1} {:.1}", x(point.ceiling), y(point.share));
    }
    put!(out, "<path class=\"line l0\" d=\"{path}\"/>");
    for point in &map.price {
        let here = (point.ceiling - map.ceiling_share).abs() < 1e-9;
        put!(
            out,
            "<circle class=\"{}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{}\"><title>{}%: {}</title></circle>",
            if here { "l1" } else { "l0" },
            x(point.ceiling),
            y(point.share),
            if here { 6 } else { 3 },
            format::number(point.ceiling * 100.0, 2),
            format::percent(point.share)
        );
        if here {
            put!(
                out,
                "<text class=\"name l1\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">this map</text>",
                x(point.ceiling) - 10.0,
                y(point.share) - 8.0
            );
        }
    }
    out.push_str("</svg></div></figure>\n");
}

/// How often each district is in.
pub fn robust(out: &mut String, map: &AreasMap, outlines: Option<&Outlines>) {
    let Some(robust) = &map.robust else {
        return;
    };
    #[allow(clippy::cast_precision_loss)] // a count of draws
    let draws = format::number(robust.draws as f64, 0);
    put!(
        out,
        "<section aria-labelledby=\"robust-title\"><h2 id=\"robust-title\">What hangs on taste and \
         error</h2>\n<p>In each of {draws} draws the weights of the index were moved at random (the \
         standard deviation of their logarithm is {}) and each figure by its standard error, and the best \
         map was found anew. {} Errors that a source does not state \
         were not drawn unless the index assumes one, and no draw asks whether another figure should count \
         at all.</p>\n",
        map.need.weight_spread,
        escape(&map.draws_told())
    );
    if robust.unfinished > 0 {
        put!(
            out,
            "<p class=\"warn\">{} not finished, and in no share here; the notes below say why.</p>\n",
            count(robust.unfinished, "draw more was", "draws more were")
        );
    }
    if let Some(outlines) = outlines {
        put!(
            out,
            "<figure class=\"wide\"><figcaption><b>Share of the draws in which a district is in</b> {}\
             </figcaption>",
            grade(Some(map.need.grade))
        );
        outlines.draw(
            out,
            "robust-map",
            "How often each district is in",
            "Darker districts are in more of the draws; grey ones are in none.",
            &map.places
                .iter()
                .map(|place| Shade {
                    class: class_of(place.frequency.unwrap_or(0.0)).into(),
                    open: false,
                    label: format!(
                        "{}: in {} of the draws",
                        place.name,
                        often(place.frequency.unwrap_or(0.0))
                    ),
                })
                .collect::<Vec<_>>(),
        );
        let entries: Vec<(String, String)> = OFTEN
            .iter()
            .rev()
            .map(|(_, class, label)| ((*class).to_owned(), (*label).to_owned()))
            .collect();
        legend(out, "In so many of the draws", &entries);
        out.push_str("</figure>\n");
    }
    let core = map.core();
    let undecided: Vec<usize> = core
        .iter()
        .copied()
        .filter(|at| map.undecided(*at))
        .collect();
    put!(
        out,
        "<h3>The core</h3>\n<p>{} in at least 95% of the draws: {}.{}</p>\n<h3>The margin</h3>\n",
        count(core.len(), "district is", "districts are"),
        names(map, &core),
        if undecided.is_empty() {
            String::new()
        } else {
            format!(
                " So many draws do not tell these apart from 95%: {}.",
                names(map, &undecided)
            )
        }
    );
    let axis = Axis::around([1.0], 4);
    let head = chart::row_axis("In so many draws", &axis, given);
    let margin = map.margin();
    let caption = format!(
        "All {} in more than 5% and fewer than 95% of the draws, one a row; of those that do not fit, the \
         table scrolls to the last. * So many draws do not tell it apart from 95%, or from 5%",
        count(margin.len(), "district", "districts")
    );
    let mut table = Table::new(
        out,
        "chart-table sort tall",
        &caption,
        &[
            ("District", Kind::Text),
            ("On the map", Kind::Text),
            ("In so many draws", Kind::Figure),
            (&head, Kind::Drawing),
            ("Need a head", Kind::Figure),
            ("Rank", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for at in margin {
        let place = &map.places[at];
        let frequency = place.frequency.unwrap_or(f64::NAN);
        table
            .cell(&escape(&place.name))
            .cell(if place.inside { "in" } else { "out" })
            .cell(&format!(
                "{}{}",
                often(frequency),
                if map.undecided(at) { "*" } else { "" }
            ))
            .cell(&chart::row(&axis, &[Mark::Bar(frequency, "b")]))
            .cell(&format::number(place.need, 3))
            .cell(
                &place
                    .rank
                    .map_or_else(|| "–".into(), |rank| rank.to_string()),
            )
            .cell(grade(Some(map.need.grade)));
    }
    table.end();
    out.push_str("</section>\n");
}

/// From how often on, the class and its label; most often first.
const OFTEN: [(f64, &str, &str); 6] = [
    (0.95, "c6", "95% and over"),
    (0.75, "c5", "75% to 95%"),
    (0.5, "c4", "50% to 75%"),
    (0.25, "c3", "25% to 50%"),
    (0.05, "c1", "5% to 25%"),
    (0.0, "zn", "under 5%"),
];

fn class_of(frequency: f64) -> &'static str {
    OFTEN
        .iter()
        .find(|(from, ..)| frequency >= *from)
        .map_or("zn", |(_, class, _)| class)
}

fn swap_row(table: &mut Table<'_>, map: &AreasMap, swap: &SwapLine) {
    let place = &map.places[swap.place];
    table
        .cell(&escape(&place.name))
        .cell(if swap.inside { "in" } else { "out" })
        .cell(&swap.change_told().unwrap_or_else(|| "–".into()))
        .cell(&swap.loss_told())
        .cell(&names(map, &swap.entering))
        .cell(&names(map, &swap.leaving));
}

/// Why this place and not another.
pub fn swaps(out: &mut String, map: &AreasMap) {
    if map.swaps.is_empty() {
        return;
    }
    put!(
        out,
        "<section aria-labelledby=\"swaps-title\"><h2 id=\"swaps-title\">Why this place and not \
         another</h2>\n<p>The places nearest to changing sides: by how much their need a head would have to \
         be otherwise, all else equal, for the best map to have them on the other side, and who would come \
         and go with them. A range stands where a map is not proven to the last digit. {}</p>\n",
        escape(&map.swaps_told())
    );
    let caption = format!(
        "Places nearest to changing sides, nearest first {}",
        grade(Some(map.need.grade))
    );
    swap_table(out, map, &caption, &map.swaps);
    out.push_str("</section>\n");
}

fn swap_table(out: &mut String, map: &AreasMap, caption: &str, lines: &[SwapLine]) {
    let lose = format!(
        "The map would lose, of the {} it reaches",
        map.objective.short()
    );
    let mut table = Table::new(
        out,
        "",
        caption,
        &[
            ("District", Kind::Text),
            ("Now", Kind::Text),
            ("Its need would have to be", Kind::Text),
            (&lose, Kind::Figure),
            ("In would come", Kind::Text),
            ("Out would go", Kind::Text),
        ],
    );
    lines
        .iter()
        .for_each(|swap| swap_row(&mut table, map, swap));
    table.end();
}

/// The same of the places that were asked about.
pub fn asked(out: &mut String, map: &AreasMap) {
    if map.swaps_asked.is_empty() && map.swaps_asked_told.is_empty() {
        return;
    }
    out.push_str(
        "<section aria-labelledby=\"asked-title\"><h2 id=\"asked-title\">The places asked about</h2>\n",
    );
    if !map.swaps_asked.is_empty() {
        let caption = format!(
            "What it would take for them to change sides {}",
            grade(Some(map.need.grade))
        );
        swap_table(out, map, &caption, &map.swaps_asked);
    }
    for told in &map.swaps_asked_told {
        put!(out, "<p>{}</p>\n", escape(told));
    }
    out.push_str("</section>\n");
}

/// The user's own maps beside the best one.
pub fn own(out: &mut String, map: &AreasMap, outlines: Option<&Outlines>) {
    for (number, own) in map.own.iter().enumerate() {
        put!(
            out,
            "<section aria-labelledby=\"own-{number}\"><h2 id=\"own-{number}\">Your map: {}</h2>\n<ul>\
             <li>{} with {} people ({} of all) in {}.</li>\
             <li>{} {}</li>\
             <li>The two share {} of the people in either.</li>\
             <li>Only in yours: {}.</li><li>Only in the best map: {}.</li></ul>\n",
            escape(&own.name),
            count(own.places, "district", "districts"),
            format::jobs(own.people),
            fine_percent(own.people_share),
            count(own.zones, "zone", "zones"),
            escape(&own.reach_told),
            grade(Some(map.need.grade)),
            of_best(own.agreement),
            names(map, &own.only_own),
            names(map, &own.only_best)
        );
        if own.breaches.is_empty() {
            out.push_str("<p>It meets every demand.</p>\n");
        } else {
            out.push_str("<p class=\"warn\">Demands that it does not meet:</p><ul>");
            for breach in &own.breaches {
                put!(out, "<li>{}</li>", escape(breach));
            }
            out.push_str("</ul>\n");
        }
        if let Some(outlines) = outlines {
            out.push_str(
                "<figure class=\"wide\"><figcaption><b>Your map and the best one</b></figcaption>",
            );
            let shades: Vec<Shade> = map
                .places
                .iter()
                .enumerate()
                .map(|(at, place)| {
                    let (class, word) = if own.only_own.contains(&at) {
                        ("zu", "only in yours")
                    } else if own.only_best.contains(&at) {
                        ("zm", "only in the best")
                    } else if place.inside {
                        ("zi", "in both")
                    } else {
                        ("zn", "in neither")
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
                &format!("own-map-{number}"),
                "Your map and the best one",
                "Dark blue districts are in both maps, orange ones only in yours, paler blue ones only in \
                 the best map.",
                &shades,
            );
            let entry = |class: &str, label: &str| (class.to_owned(), label.to_owned());
            legend(
                out,
                "Districts",
                &[
                    entry("zi", "in both"),
                    entry("zu", "only in yours"),
                    entry("zm", "only in the best"),
                    entry("zn", "in neither"),
                ],
            );
            out.push_str("</figure>\n");
        }
        out.push_str("</section>\n");
    }
    for (number, pair) in map.own_pairs.iter().enumerate() {
        let (head, told) = map.pair_told(pair);
        put!(
            out,
            "<section aria-labelledby=\"pair-{number}\"><h2 id=\"pair-{number}\">{}</h2>\n<p>{} {}</p>\n\
             </section>\n",
            escape(&head),
            escape(&told),
            grade(Some(map.need.grade))
        );
    }
}
