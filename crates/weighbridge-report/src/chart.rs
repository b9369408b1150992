//! Charts: rows of a table with a drawing (so that the figures stand beside
//! it, and it fits any width), and two free-standing ones, lines over years
//! and places in order. They draw what they are given and compute nothing.

use crate::html::{escape, put};
use crate::scale::Axis;

/// One mark of a row.
pub enum Mark {
    /// From 0 (or the axis' start) to a value.
    Bar(f64, &'static str),
    /// From one value to another.
    Span(f64, f64, &'static str),
    /// A thin line between two values.
    Line(f64, f64),
    /// A thick pale line between two values.
    Band(f64, f64),
    /// A filled dot.
    Dot(f64),
    /// A hollow dot: something is left open.
    Ring(f64),
    /// A short upright stroke.
    Tick(f64),
    /// A dashed line from top to bottom, for comparison.
    Rule(f64),
}

fn share(axis: &Axis, value: f64) -> String {
    // Room for half a dot at both ends.
    format!("{:.1}%", 1.5 + 97.0 * axis.at(value))
}

/// The drawing of one row; hidden from screen readers, which have the figures.
#[must_use]
pub fn row(axis: &Axis, marks: &[Mark]) -> String {
    let mut out = String::from("<svg class=\"r\" aria-hidden=\"true\">");
    let at = |value: f64| share(axis, value);
    for mark in marks {
        match mark {
            Mark::Bar(value, class) if value.is_finite() => {
                let (from, to) = (
                    axis.at(0.0).min(axis.at(*value)),
                    axis.at(0.0).max(axis.at(*value)),
                );
                put!(
                    out,
                    "<rect class=\"{class}\" x=\"{:.1}%\" y=\"4\" width=\"{:.1}%\" height=\"12\"/>",
                    1.5 + 97.0 * from,
                    97.0 * (to - from)
                );
            }
            Mark::Span(from, to, class) if from.is_finite() && to.is_finite() => {
                let (from, to) = (axis.at(*from), axis.at(*to));
                put!(
                    out,
                    "<rect class=\"{class}\" x=\"{:.1}%\" y=\"4\" width=\"{:.1}%\" height=\"12\"/>",
                    1.5 + 97.0 * from,
                    97.0 * (to - from)
                );
            }
            Mark::Line(low, high) | Mark::Band(low, high)
                if low.is_finite() && high.is_finite() =>
            {
                let class = if matches!(mark, Mark::Band(..)) {
                    " class=\"band\""
                } else {
                    ""
                };
                put!(
                    out,
                    "<line{class} x1=\"{}\" x2=\"{}\" y1=\"10\" y2=\"10\"/>",
                    at(*low),
                    at(*high)
                );
            }
            Mark::Dot(value) if value.is_finite() => {
                put!(out, "<circle cx=\"{}\" cy=\"10\" r=\"4.5\"/>", at(*value));
            }
            Mark::Ring(value) if value.is_finite() => {
                put!(
                    out,
                    "<circle class=\"ring\" cx=\"{}\" cy=\"10\" r=\"4\"/>",
                    at(*value)
                );
            }
            Mark::Tick(value) if value.is_finite() => {
                put!(
                    out,
                    "<line x1=\"{0}\" x2=\"{0}\" y1=\"4\" y2=\"16\"/>",
                    at(*value)
                );
            }
            Mark::Rule(value) if value.is_finite() => {
                put!(
                    out,
                    "<line class=\"rule\" x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"20\"/>",
                    at(*value)
                );
            }
            _ => {}
        }
    }
    out.push_str("</svg>");
    out
}

/// The axis of such rows, for the head of their column.
#[must_use]
pub fn row_axis(name: &str, axis: &Axis, word: impl Fn(f64) -> String) -> String {
    let mut out = format!("{}<svg class=\"r x\" aria-hidden=\"true\">", escape(name));
    let last = axis.ticks.len().saturating_sub(1);
    for (position, tick) in axis.ticks.iter().enumerate() {
        // Too many words would run into each other on a narrow page.
        if axis.ticks.len() > 5 && position % 2 == 1 {
            continue;
        }
        let anchor = match position {
            0 => "start",
            at if at == last => "end",
            _ => "middle",
        };
        put!(
            out,
            "<text x=\"{}\" y=\"14\" text-anchor=\"{anchor}\">{}</text>",
            share(axis, *tick),
            escape(&word(*tick))
        );
    }
    out.push_str("</svg>");
    out
}

/// A piece of a line chart: points that a line may join.
pub struct Piece<'a> {
    /// Which of the chart's lines it belongs to.
    pub line: usize,
    /// Year and value.
    pub points: &'a [(i32, f64)],
}

/// A name in two lines where one would not fit beside the chart.
fn folded(name: &str) -> Vec<&str> {
    let middle = name
        .char_indices()
        .rfind(|(at, letter)| *letter == ' ' && *at <= 20);
    match middle {
        Some((at, _)) if name.chars().count() > 20 => vec![&name[..at], &name[at + 1..]],
        _ => vec![name],
    }
}

/// Opens a free-standing chart in its box: its size, its title and what it
/// shows for who cannot see it. The drawing follows, then `</svg></div>`.
pub fn begin(out: &mut String, id: &str, (wide, high): (f64, f64), title: &str, about: &str) {
    put!(
        out,
        "<div class=\"box\" tabindex=\"0\" role=\"group\" aria-label=\"Chart, scrolls sideways\">\
         <svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {wide} {high}\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escape(title),
        escape(about)
    );
}

/// Lines over years. Pieces are not joined: the gap is the break.
pub fn lines(
    out: &mut String,
    id: &str,
    title: &str,
    about: &str,
    names: &[String],
    pieces: &[Piece<'_>],
    word: impl Fn(f64) -> String,
) {
    let (wide, high) = (720.0, 300.0);
    let points = || pieces.iter().flat_map(|piece| piece.points);
    let axis = Axis::around(points().map(|point| point.1), 5);
    let first = f64::from(points().map(|point| point.0).min().unwrap_or(0));
    let last = f64::from(points().map(|point| point.0).max().unwrap_or(1)).max(first + 1.0);
    let x = |year: i32| 64.0 + (f64::from(year) - first) / (last - first) * (wide - 210.0);
    let y = |value: f64| 16.0 + (1.0 - axis.at(value)) * (high - 48.0);
    begin(out, id, (wide, high), title, about);
    for tick in &axis.ticks {
        put!(
            out,
            "<line class=\"grid\" x1=\"64\" x2=\"{:.0}\" y1=\"{1:.1}\" y2=\"{1:.1}\"/>\
             <text x=\"58\" y=\"{2:.1}\" text-anchor=\"end\">{3}</text>",
            wide - 146.0,
            y(*tick),
            y(*tick) + 4.0,
            escape(&word(*tick))
        );
    }
    #[allow(clippy::cast_possible_truncation)] // years
    for year in (first as i32..=last as i32).filter(|year| year % 5 == 0) {
        put!(
            out,
            "<text x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{year}</text>",
            x(year),
            high - 10.0
        );
    }
    for piece in pieces {
        let mut path = String::new();
        for (position, (year, value)) in piece.points.iter().filter(|p| p.1.is_finite()).enumerate()
        {
            put!(
                path,
                "{}{:.1} {:.1}",
                if position == 0 { 'M' } else { 'L' },
                x(*year),
                y(*value)
            );
        }
        put!(
            out,
            "<path class=\"line l{}\" d=\"{path}\"/>",
            piece.line % 6
        );
        for (year, value) in [piece.points.first(), piece.points.last()]
            .into_iter()
            .flatten()
        {
            put!(
                out,
                "<circle class=\"l{}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\"/>",
                piece.line % 6,
                x(*year),
                y(*value)
            );
        }
    }
    // Names at the ends of the lines, pushed apart where they would touch.
    let mut ends: Vec<(f64, usize)> = (0..names.len())
        .filter(|_| names.len() > 1)
        .filter_map(|line| {
            let piece = pieces.iter().rfind(|piece| piece.line == line)?;
            Some((y(piece.points.last()?.1), line))
        })
        .collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = 0.0_f64;
    for (at, line) in ends {
        let at = at.max(free);
        put!(
            out,
            "<text class=\"name l{}\" x=\"{:.0}\" y=\"{:.1}\">",
            line % 6,
            wide - 138.0,
            at + 4.0
        );
        for (row, part) in folded(&names[line]).iter().enumerate() {
            put!(
                out,
                "<tspan x=\"{:.0}\" dy=\"{}\">{}</tspan>",
                wide - 138.0,
                if row == 0 { 0 } else { 14 },
                escape(part)
            );
            free = at + 15.0 + 14.0 * f64::from(u8::from(row > 0));
        }
        out.push_str("</text>");
    }
    out.push_str("</svg></div>\n");
}

/// A place in a chart of places in order.
pub struct Whisker {
    /// Value and its interval.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Below (0), not told apart from (1) or above (2) the rule.
    pub side: usize,
}

/// Many places in order of value, each with its interval, in three groups.
pub fn whiskers(
    out: &mut String,
    id: &str,
    title: &str,
    about: &str,
    places: &[Whisker],
    word: impl Fn(f64) -> String,
) {
    let (wide, high) = (720.0, 260.0);
    let axis = Axis::around(places.iter().map(|place| place.high), 5);
    let mut order: Vec<&Whisker> = places
        .iter()
        .filter(|place| place.value.is_finite())
        .collect();
    order.sort_by(|a, b| a.value.total_cmp(&b.value));
    #[allow(clippy::cast_precision_loss)] // hundreds of places
    let x = |position: usize| {
        56.0 + (position as f64 + 0.5) / order.len().max(1) as f64 * (wide - 64.0)
    };
    let y = |value: f64| 10.0 + (1.0 - axis.at(value)) * (high - 24.0);
    begin(out, id, (wide, high), title, about);
    for tick in &axis.ticks {
        put!(
            out,
            "<line class=\"grid\" x1=\"56\" x2=\"{wide}\" y1=\"{0:.1}\" y2=\"{0:.1}\"/>\
             <text x=\"50\" y=\"{1:.1}\" text-anchor=\"end\">{2}</text>",
            y(*tick),
            y(*tick) + 4.0,
            escape(&word(*tick))
        );
    }
    for side in 0..3 {
        let (mut lines, mut dots) = (String::new(), String::new());
        for (position, place) in order
            .iter()
            .enumerate()
            .filter(|(_, place)| place.side == side)
        {
            put!(
                lines,
                "M{:.1} {:.1}V{:.1}",
                x(position),
                y(place.low),
                y(place.high)
            );
            // A stroke with round ends and no length is a dot.
            put!(dots, "M{:.1} {:.1}h0", x(position), y(place.value));
        }
        put!(
            out,
            "<path class=\"whisker s{side}\" d=\"{lines}\"/><path class=\"dots s{side}\" d=\"{dots}\"/>"
        );
    }
    out.push_str("</svg></div>\n");
}
