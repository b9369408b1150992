//! One geography: its maps, who has the sectors and who has none, shares with
//! their intervals, and the table of all its places.

use weighbridge_assess::assessment::Layer;
use weighbridge_assess::coverage::{Cell, PlaceCoverage, Thresholds};

use super::{Context, layer_id};
use crate::chart::{self, Mark, Whisker};
use crate::format;
use crate::html::{Kind, Table, count, escape, grade, put, shown};
use crate::map::Shade;
use crate::scale::{Axis, Classes};
use crate::worst_grade;

/// More rows than this become one chart of places in order.
const ROWS: usize = 60;

/// A share with its interval. The ends are those of the jobs, over all jobs
/// of the place, which is how the quotient's are made as well.
pub fn share(here: &PlaceCoverage, cell: &Cell) -> String {
    let ends = share_ends(here, cell);
    shown(&format::percent_with_error(cell.share, ends.0, ends.1))
}

/// Ends of the interval of a share, for drawing and print.
fn share_ends(here: &PlaceCoverage, cell: &Cell) -> (f64, f64) {
    (cell.jobs.low / here.jobs, cell.jobs.high / here.jobs)
}

/// Below Great Britain (0), not told apart from it (1), above it (2).
pub fn side(cell: &Cell) -> usize {
    match (cell.distinct(), cell.quotient_low > 1.0) {
        (false, _) => 1,
        (true, true) => 2,
        (true, false) => 0,
    }
}

/// The same in words.
pub const SIDES: [&str; 3] = ["below", "not told apart", "above"];

/// What the thresholds are, in words.
pub fn threshold(limits: &Thresholds) -> String {
    format!(
        "{} of: {} jobs, quotient {}, {} of jobs",
        limits.stars,
        format::number(limits.size, 0),
        format::quotient(limits.specialisation),
        format::percent(limits.focus)
    )
}

fn legend(out: &mut String, title: &str, entries: &[(String, String)]) {
    put!(out, "<div class=\"legend\"><span>{title}</span><ul>");
    for (class, label) in entries {
        put!(
            out,
            "<li><svg class=\"swatch\" width=\"18\" height=\"14\" aria-hidden=\"true\">\
             <rect class=\"{class}\" width=\"18\" height=\"14\"/></svg>{}</li>",
            escape(label)
        );
    }
    out.push_str("</ul></div>");
}

/// The map of shares, with its legend.
pub fn share_map(out: &mut String, context: &Context<'_>, at: usize, id: &str) {
    let here = &context.assessment.layers[at];
    let Some(outlines) = &context.outlines[at] else {
        return;
    };
    let shares = || {
        here.coverage
            .iter()
            .map(|place| place.total[1].map_or(f64::NAN, |cell| cell.share))
    };
    let classes = Classes::new(shares());
    let shades: Vec<Shade> = here
        .coverage
        .iter()
        .map(|place| match &place.total[1] {
            None => Shade {
                class: "cx".into(),
                open: false,
                label: format!("{}: no figures", place.place.name),
            },
            Some(cell) => {
                let (low, high) = share_ends(place, cell);
                Shade {
                    class: format!("c{}", classes.of(cell.share).unwrap_or(0)),
                    open: !cell.distinct(),
                    label: format!(
                        "{}: {}, {}; {} Great Britain",
                        place.place.name,
                        format::percent_with_error(cell.share, low, high),
                        place.grade.map_or("", |grade| grade.as_str()),
                        ["below", "not told apart from", "above"][side(cell)]
                    ),
                }
            }
        })
        .collect();
    outlines.draw(
        out,
        &format!("{id}-share"),
        &format!("Share of jobs in the strategy’s sectors, {}", here.year),
        "A map in which darker places have a larger share of their jobs in the strategy’s sectors. \
         The same figures stand in the table of this geography.",
        &shades,
    );
    let places = |value: f64| format!("{}%", format::number(value * 100.0, decimals(&classes)));
    let mut entries: Vec<(String, String)> = classes
        .labels(places)
        .into_iter()
        .enumerate()
        .map(|(class, label)| (format!("c{class}"), label))
        .collect();
    if shades.iter().any(|shade| shade.open) {
        entries.push(("over".into(), "not told apart from Great Britain".into()));
    }
    if shades.iter().any(|shade| shade.class == "cx") {
        entries.push(("cx".into(), "no figures".into()));
    }
    put!(out, "<p class=\"graded\">{}</p>", grade(worst_grade(here)));
    legend(out, "Share of all jobs", &entries);
}

fn decimals(classes: &Classes) -> usize {
    // Steps finer than a percentage point need a place.
    usize::from(
        classes
            .limits
            .iter()
            .any(|limit| (limit * 100.0 - (limit * 100.0).round()).abs() > 0.01),
    )
}

/// The map of sectors present.
fn presence_map(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let Some(outlines) = &context.outlines[at] else {
        return;
    };
    let shades: Vec<Shade> = here
        .coverage
        .iter()
        .map(|place| {
            if place.grade.is_none() {
                return Shade {
                    class: "cx".into(),
                    open: false,
                    label: format!("{}: no figures", place.place.name),
                };
            }
            let (present, open) = place.present(1);
            Shade {
                class: match present {
                    0 => "k0".into(),
                    many => format!("k{}", many.min(5)),
                },
                open: present == 0 && open > 0,
                label: format!(
                    "{}: {} present, {open} left open",
                    place.place.name,
                    count(present, "sector", "sectors")
                ),
            }
        })
        .collect();
    outlines.draw(
        out,
        &format!("{}-presence", layer_id(here)),
        &format!("Number of sectors with a significant presence, {}", here.year),
        "A map in which darker blue places have more of the sectors, and yellow places none. Hatched \
         places have none for certain, but the error leaves at least one open.",
        &shades,
    );
    put!(out, "<p class=\"graded\">{}</p>", grade(worst_grade(here)));
    let mut entries = vec![
        ("k0".into(), "none".into()),
        ("k0 with-hatch".into(), "can’t be told from none".into()),
    ];
    let most = here
        .coverage
        .iter()
        .map(|place| place.present(1).0.min(5))
        .max()
        .unwrap_or(0);
    for many in 1..=most {
        entries.push((
            format!("k{many}"),
            if many == 5 {
                "5 and more".into()
            } else {
                many.to_string()
            },
        ));
    }
    if shades.iter().any(|shade| shade.class == "cx") {
        entries.push(("cx".into(), "no figures".into()));
    }
    legend(out, "Sectors present", &entries);
}

fn names(context: &Context<'_>, at: usize, places: &[usize]) -> String {
    let links: Vec<String> = places
        .iter()
        .map(|place| context.link(at, *place))
        .collect();
    if links.is_empty() {
        "none".into()
    } else {
        links.join(", ")
    }
}

/// Presence: how many places have any sector, which have none, and how that
/// hangs on words and thresholds.
pub fn presence(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let (summary, id) = (&here.presence, layer_id(here));
    put!(
        out,
        "<h4>Who has the sectors, and who has none</h4>\n<p>A sector counts as present in a place when \
         it passes {}. Where the error could tip the answer, it is left open.</p>\n",
        escape(&threshold(&context.assessment.thresholds))
    );
    if context.outlines[at].is_some() {
        out.push_str("<div class=\"pair\"><figure><figcaption><b>Share of jobs in any sector</b>, central reading</figcaption>");
        share_map(out, context, at, &id);
        out.push_str("</figure><figure><figcaption><b>Sectors with a significant presence</b>, central reading</figcaption>");
        presence_map(out, context, at);
        out.push_str("</figure></div>\n");
    }
    presence_counts(out, here);
    presence_sectors(out, here);
    for (what, lists) in [
        ("with no sector, whatever the error", &summary.none),
        (
            "of which the error leaves it open whether they have any",
            &summary.open,
        ),
    ] {
        put!(
            out,
            "<details class=\"more\"><summary>The {} {what} (central reading)</summary><p>{}</p>\
             <p><b>Narrow reading</b> ({}): {}</p><p><b>Broad reading</b> ({}): {}</p><p>{}</p></details>\n",
            count(lists[1].len(), "place", "places"),
            names(context, at, &lists[1]),
            lists[0].len(),
            names(context, at, &lists[0]),
            lists[2].len(),
            names(context, at, &lists[2]),
            grade(worst_grade(here))
        );
    }
}

fn presence_counts(out: &mut String, here: &Layer) {
    let summary = &here.presence;
    if !summary.counts.is_empty() {
        #[allow(clippy::cast_precision_loss)] // hundreds of places
        let axis = Axis::around(summary.counts.iter().map(|row| row.places as f64), 4);
        let head = chart::row_axis(
            "None (yellow), open (hatched), at least one (blue)",
            &axis,
            |value| format::number(value, 0),
        );
        let mut table = Table::new(
            out,
            "chart-table",
            "Places by whether they have any sector, and how that hangs on the reading and the thresholds",
            &[
                ("Reading", Kind::Text),
                ("Tests to pass", Kind::Text),
                ("None", Kind::Figure),
                ("Open", Kind::Figure),
                ("At least one", Kind::Figure),
                (&head, Kind::Drawing),
                ("Jobs in places with none", Kind::Figure),
                ("Grade", Kind::Text),
            ],
        );
        for row in &summary.counts {
            #[allow(clippy::cast_precision_loss)]
            let [none, open, some] = [row.none, row.open, row.some].map(|places| places as f64);
            table
                .cell(row.breadth)
                .cell(&escape(&threshold(&row.thresholds)))
                .cell(&row.none.to_string())
                .cell(&row.open.to_string())
                .cell(&row.some.to_string())
                .cell(&spans(&axis, [none, open, some]))
                .cell(&format::jobs(row.jobs_none))
                .cell(grade(worst_grade(here)));
        }
        table.end();
    }
    if !summary.classes.is_empty() {
        let mut table = Table::new(
            out,
            "sort",
            "Kinds of place (central reading): how many have no sector",
            &[
                ("Kind of place", Kind::Text),
                ("Places", Kind::Figure),
                ("None", Kind::Figure),
                ("Open", Kind::Figure),
                ("Share of their jobs in the strategy", Kind::Figure),
                ("Grade", Kind::Text),
            ],
        );
        for class in &summary.classes {
            table
                .cell(&escape(&class.class))
                .cell(&class.places.to_string())
                .cell(&class.none.to_string())
                .cell(&class.open.to_string())
                .cell(&format::percent(class.strategy_share))
                .cell(grade(worst_grade(here)));
        }
        table.end();
    }
}

/// A bar of three pieces.
fn spans(axis: &Axis, [first, second, third]: [f64; 3]) -> String {
    chart::row(
        axis,
        &[
            Mark::Span(0.0, first, "k0"),
            Mark::Span(first, first + second, "k0"),
            Mark::Span(first, first + second, "fine"),
            Mark::Span(first + second, first + second + third, "k3"),
        ],
    )
}

fn presence_sectors(out: &mut String, here: &Layer) {
    let sectors = &here.presence.sectors;
    if sectors.is_empty() {
        return;
    }
    #[allow(clippy::cast_precision_loss)] // hundreds of places
    let counts = |row: &[usize; 3]| row.map(|places| places as f64);
    let axis = Axis::around(
        sectors
            .iter()
            .map(|sector| counts(&sector.counts[1]).iter().take(2).sum()),
        4,
    );
    let head = chart::row_axis("Places: present (blue), open (hatched)", &axis, |value| {
        format::number(value, 0)
    });
    let mut table = Table::new(
        out,
        "chart-table sort",
        "In how many places each sector is present",
        &[
            ("Sector", Kind::Text),
            ("Present", Kind::Figure),
            ("Open", Kind::Figure),
            ("Absent", Kind::Figure),
            (&head, Kind::Drawing),
            ("Present, narrow", Kind::Figure),
            ("Present, broad", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for sector in sectors {
        let [yes, open, _] = counts(&sector.counts[1]);
        table.cell(&escape(&sector.title));
        for places in sector.counts[1] {
            table.cell(&places.to_string());
        }
        table
            .cell(&chart::row(
                &axis,
                &[
                    Mark::Span(0.0, yes, "k3"),
                    Mark::Span(yes, yes + open, "p"),
                    Mark::Span(yes, yes + open, "fine"),
                ],
            ))
            .cell(&sector.counts[0][0].to_string())
            .cell(&sector.counts[2][0].to_string())
            .cell(grade(worst_grade(here)));
    }
    table.end();
}

/// Shares of all places with their intervals, in three groups.
pub fn shares(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let mut groups: [Vec<usize>; 3] = Default::default();
    for (position, place) in here.coverage.iter().enumerate() {
        if let Some(cell) = &place.total[1] {
            groups[side(cell)].push(position);
        }
    }
    out.push_str(
        "<h4>Shares, with what can and can’t be told apart</h4>\n<p>Each place’s share of jobs in any sector \
         with its 90% interval, in three groups: clearly above Great Britain, not told apart from it, clearly \
         below. Within a group the order says little where intervals overlap.</p>\n",
    );
    if here.coverage.len() <= ROWS {
        share_rows(out, context, at, &mut groups);
        return;
    }
    let places: Vec<Whisker> = here
        .coverage
        .iter()
        .filter_map(|place| {
            let cell = place.total[1].as_ref()?;
            let (low, high) = share_ends(place, cell);
            Some(Whisker {
                value: cell.share,
                low,
                high,
                side: side(cell),
            })
        })
        .collect();
    put!(
        out,
        "<figure class=\"wide\"><figcaption><b>Share of jobs in any sector</b>, central reading, {} {}. \
         <span class=\"side s2\">Clearly above</span>, <span class=\"side s1\">not told apart</span> and \
         <span class=\"side s0\">clearly below</span> Great Britain.</figcaption>",
        here.year,
        grade(worst_grade(here))
    );
    chart::whiskers(
        out,
        &format!("{}-shares", layer_id(here)),
        "Share of jobs in any sector, places in order, with 90% intervals",
        "Every place as an upright line from the lower to the upper end of its interval, with a dot at the \
         figure. The figures are in the table of this geography.",
        &places,
        |value| format!("{}%", format::number(value * 100.0, 0)),
    );
    out.push_str("</figure>\n");
    for group in [2, 0] {
        put!(
            out,
            "<details class=\"more\"><summary>{} clearly {} Great Britain, A to Z</summary><p>{}</p></details>\n",
            count(groups[group].len(), "place", "places"),
            SIDES[group],
            names(context, at, &by_name(here, &groups[group]))
        );
    }
}

fn by_name(here: &Layer, places: &[usize]) -> Vec<usize> {
    let mut sorted = places.to_vec();
    sorted.sort_by(|a, b| {
        here.coverage[*a]
            .place
            .name
            .cmp(&here.coverage[*b].place.name)
    });
    sorted
}

fn share_rows(out: &mut String, context: &Context<'_>, at: usize, groups: &mut [Vec<usize>; 3]) {
    let here = &context.assessment.layers[at];
    let value = |place: usize| here.coverage[place].total[1].map_or(f64::NAN, |cell| cell.share);
    let axis = Axis::around(
        here.coverage
            .iter()
            .filter_map(|place| Some(share_ends(place, place.total[1].as_ref()?).1)),
        5,
    );
    let head = chart::row_axis("Share of jobs, 90% interval", &axis, |value| {
        format!("{}%", format::number(value * 100.0, 0))
    });
    let mut table = Table::new(
        out,
        "chart-table tight",
        &format!(
            "Share of jobs in any sector, central reading, {}",
            here.year
        ),
        &[
            ("Place", Kind::Text),
            ("Against Great Britain", Kind::Text),
            ("Share", Kind::Figure),
            (&head, Kind::Drawing),
            ("Grade", Kind::Text),
        ],
    );
    for group in [2, 1, 0] {
        groups[group].sort_by(|a, b| value(*b).total_cmp(&value(*a)).then(a.cmp(b)));
        for &place in &groups[group] {
            let covered = &here.coverage[place];
            let Some(cell) = &covered.total[1] else {
                continue;
            };
            let (low, high) = share_ends(covered, cell);
            let mark = if group == 1 {
                Mark::Ring(cell.share)
            } else {
                Mark::Dot(cell.share)
            };
            table
                .cell(&context.link(at, place))
                .cell(SIDES[group])
                .cell(&share(covered, cell))
                .cell(&chart::row(&axis, &[Mark::Line(low, high), mark]))
                .cell(grade(covered.grade));
        }
    }
    table.end();
}

/// The table of all places.
pub fn coverage(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    out.push_str("<h4>All places</h4>\n");
    let year = here.value_added.first().map_or(0, |added| added.year);
    let with_added = !here.value_added.is_empty();
    let added_head = format!("Value added in any sector, {year}, £m");
    let mut heads = vec![
        ("Place", Kind::Text),
        ("All jobs", Kind::Figure),
        ("Jobs in any sector", Kind::Figure),
        ("Share, central", Kind::Figure),
        ("Against Great Britain", Kind::Text),
        ("Share, narrow", Kind::Figure),
        ("broad", Kind::Figure),
        ("Sectors present", Kind::Figure),
        ("left open", Kind::Figure),
        ("Grade", Kind::Text),
    ];
    if with_added {
        heads.push((&added_head, Kind::Figure));
        heads.push(("Grade of it", Kind::Text));
    }
    let mut table = Table::new(
        out,
        "sort tall",
        &format!(
            "Jobs in any sector of the strategy, each job once, {}. In brackets the 90% interval.",
            here.year
        ),
        &heads,
    );
    for place in by_name(here, &(0..here.coverage.len()).collect::<Vec<_>>()) {
        let covered = &here.coverage[place];
        table
            .cell(&context.link(at, place))
            .cell(&format::jobs(covered.jobs));
        match &covered.total[1] {
            Some(cell) => table
                .cell(&shown(&format::jobs_with_error(
                    cell.jobs.jobs,
                    cell.jobs.low,
                    cell.jobs.high,
                )))
                .cell(&share(covered, cell))
                .cell(SIDES[side(cell)]),
            None => table.cell("–").cell("–").cell("–"),
        };
        for breadth in [0, 2] {
            let share = covered.total[breadth].map(|cell| format::percent(cell.share));
            table.cell(share.as_deref().unwrap_or("–"));
        }
        let (present, open) = covered.present(1);
        if covered.grade.is_some() {
            table.cell(&present.to_string()).cell(&open.to_string());
        } else {
            table.cell("–").cell("–");
        }
        table.cell(grade(covered.grade));
        if with_added {
            let added = here.value_added.get(place);
            let value = added.and_then(|added| added.total[1]);
            table
                .cell(&value.map_or_else(|| "–".into(), format::jobs))
                .cell(grade(added.and_then(|added| added.grade)));
        }
    }
    table.end();
}

/// How the places changed.
pub fn change(out: &mut String, context: &Context<'_>, at: usize) {
    let here = &context.assessment.layers[at];
    let Some(first) = here.change.first() else {
        return;
    };
    put!(
        out,
        "<h4>How jobs changed, {} to {}</h4>\n<p>The change of the strategy’s jobs is taken apart \
         (shift-share, Dunn 1960): what growing as all jobs of Great Britain would have given, what the mix of industries \
         adds, and what is left, the competitive part. The three add up to the change. Other ways of taking it apart \
         (Esteban-Marquillas, Arcelus) are in <code>tables/change.csv</code>.</p>\n\
         <details class=\"more\"><summary>The table of change</summary>",
        first.from,
        first.to
    );
    let mut table = Table::new(
        out,
        "sort tall",
        &format!(
            "Change of jobs, {} to {}, central reading",
            first.from, first.to
        ),
        &[
            ("Place", Kind::Text),
            ("All jobs, growth a year", Kind::Figure),
            ("Strategy’s jobs, growth a year", Kind::Figure),
            ("Change of strategy’s jobs: national part", Kind::Figure),
            ("mix part", Kind::Figure),
            ("competitive part", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for place in by_name(here, &(0..here.coverage.len()).collect::<Vec<_>>()) {
        let (covered, Some(change)) = (&here.coverage[place], here.change.get(place)) else {
            continue;
        };
        table
            .cell(&context.link(at, place))
            .cell(&format::signed_percent(change.growth))
            .cell(&format::signed_percent(change.strategy_growth));
        match &change.strategy {
            Some(parts) => table
                .cell(&format::signed_jobs(parts.national))
                .cell(&format::signed_jobs(parts.mix))
                .cell(&format::signed_jobs(parts.competitive)),
            None => table.cell("–").cell("–").cell("–"),
        };
        table.cell(grade(covered.grade));
    }
    table.end();
    out.push_str("</details>\n");
}
