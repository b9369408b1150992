//! One geography: its two maps, and what its charts and tables share.

use weighbridge_assess::assessment::Layer;
use weighbridge_assess::coverage::{Cell, Thresholds};

use super::{Context, layer_id};
use crate::format;
use crate::html::{count, escape, grade, put, shown};
use crate::map::Shade;
use crate::scale::Classes;
use crate::worst_grade;

/// A share with its interval.
pub fn share(cell: &Cell) -> String {
    shown(&format::percent_with_error(
        cell.share,
        cell.share_low,
        cell.share_high,
    ))
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

/// What the thresholds are, in words that follow "passes".
pub fn threshold(limits: &Thresholds) -> String {
    let tests = match limits.stars {
        1 => "at least one of three tests",
        2 => "at least two of three tests",
        _ => "all three tests",
    };
    format!(
        "{tests}: {} jobs or more, a quotient of {} or more, {} of the place’s jobs or more",
        format::number(limits.size, 0),
        format::quotient(limits.specialisation),
        format::percent(limits.focus)
    )
}

pub fn legend(out: &mut String, title: &str, entries: &[(String, String)]) {
    put!(out, "<div class=\"legend\"><span>{title}</span><ul>");
    for (class, label) in entries {
        put!(
            out,
            "<li><svg class=\"swatch\" width=\"18\" height=\"14\" aria-hidden=\"true\">\
             <rect class=\"{class}\" width=\"18\" height=\"14\"/>{}</svg>{}</li>",
            if class.ends_with("hatched") {
                "<rect class=\"fine\" width=\"18\" height=\"14\"/>"
            } else {
                ""
            },
            escape(label)
        );
    }
    out.push_str("</ul></div>");
}

/// Entries of the legend of a map in classes: each class, then what is hatched and what has no
/// figures, where there is such a place.
pub fn entries(
    labels: Vec<String>,
    shades: &[Shade],
    open: &str,
    without: Option<String>,
) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = labels
        .into_iter()
        .enumerate()
        .map(|(class, label)| (format!("c{class}"), label))
        .collect();
    if shades.iter().any(|shade| shade.open) {
        entries.push(("over".into(), open.to_owned()));
    }
    entries.extend(without.map(|told| ("cx".into(), told)));
    entries
}

/// What the legend says of places without figures; nothing where each has some.
pub fn without(shades: &[Shade]) -> Option<String> {
    let has = shades.iter().any(|shade| shade.class == "cx");
    has.then(|| "no figures".to_owned())
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
                let (low, high) = (cell.share_low, cell.share_high);
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
    let entries = entries(
        classes.labels(places),
        &shades,
        "not told apart from Great Britain",
        without(&shades),
    );
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
pub fn presence_map(out: &mut String, context: &Context<'_>, at: usize) {
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
                    0 if open > 0 => "ko".into(),
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
        "A map in which darker blue places have more of the sectors, and solid yellow places none. Hatched \
         places have none over its whole 90% interval, but it leaves at least one open.",
        &shades,
    );
    put!(out, "<p class=\"graded\">{}</p>", grade(worst_grade(here)));
    let mut entries = vec![
        ("k0".into(), "none".into()),
        ("ko hatched".into(), "can’t be told from none".into()),
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

/// Places by position as links.
pub fn names(context: &Context<'_>, at: usize, places: &[usize]) -> String {
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

/// The same places, by name.
pub fn by_name(here: &Layer, places: &[usize]) -> Vec<usize> {
    let mut sorted = places.to_vec();
    sorted.sort_by(|a, b| {
        here.coverage[*a]
            .place
            .name
            .cmp(&here.coverage[*b].place.name)
    });
    sorted
}
