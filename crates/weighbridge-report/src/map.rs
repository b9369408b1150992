//! Areas drawn as an SVG map, shaded by class. It places outlines given in
//! British National Grid metres; it chooses no classes and knows no statistic.

use std::fmt::Write;

/// One area of the map.
pub struct Shape<'a> {
    /// Official code, becomes the element's `data-code`.
    pub code: &'a str,
    /// What hovering and screen readers say: name and figure.
    pub label: String,
    /// Rings (outer and inner alike; the even-odd rule fills them), metres.
    pub rings: &'a [Vec<(f64, f64)>],
    /// Class of the legend, or none where there is no figure.
    pub class: Option<usize>,
}

/// Escapes text for HTML and XML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// A map `width` units wide. `classes` are the legend's labels, lightest first
/// (colour `c0`, `c1`, … of the page's style sheet).
#[must_use]
pub fn choropleth(
    id: &str,
    title: &str,
    description: &str,
    shapes: &[Shape<'_>],
    classes: &[String],
    width: f64,
) -> String {
    let points = || shapes.iter().flat_map(|shape| shape.rings.iter().flatten());
    let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
    let (mut bottom, mut top) = (f64::INFINITY, f64::NEG_INFINITY);
    for &(x, y) in points() {
        left = left.min(x);
        right = right.max(x);
        bottom = bottom.min(y);
        top = top.max(y);
    }
    let mut svg = String::new();
    if left >= right || bottom >= top {
        return svg;
    }
    let scale = width / (right - left);
    let height = ((top - bottom) * scale).ceil();
    let _ = write!(
        svg,
        "<svg class=\"map\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" xmlns=\"http://www.w3.org/2000/svg\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escape(title),
        escape(description)
    );
    for shape in shapes {
        let class = shape.class.map_or_else(|| "none".into(), |class| format!("c{class}"));
        let _ = write!(
            svg,
            "<path class=\"{class}\" data-code=\"{}\" fill-rule=\"evenodd\" d=\"",
            escape(shape.code)
        );
        for ring in shape.rings {
            trace(&mut svg, ring, |(x, y)| ((x - left) * scale, (top - y) * scale));
        }
        let _ = write!(svg, "\"><title>{}</title></path>", escape(&shape.label));
    }
    for (class, label) in classes.iter().enumerate() {
        let y = 12.0 + 18.0 * f64::from(u32::try_from(class).unwrap_or(0));
        let _ = write!(
            svg,
            "<rect class=\"c{class}\" x=\"{:.0}\" y=\"{y:.0}\" width=\"14\" height=\"14\"/>\
             <text x=\"{:.0}\" y=\"{:.0}\">{}</text>",
            width - 130.0,
            width - 110.0,
            y + 11.5,
            escape(label)
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Writes a ring in tenths of a unit, relative steps, dropping steps that
/// would not move the pen: a map of 361 districts stays small.
fn trace(svg: &mut String, ring: &[(f64, f64)], place: impl Fn((f64, f64)) -> (f64, f64)) {
    #[allow(clippy::cast_possible_truncation)] // tenths of a unit of a page fit well
    let tenths = |value: f64| (value * 10.0).round() as i64;
    let mut last: Option<(i64, i64)> = None;
    for &point in ring {
        let (x, y) = place(point);
        let here = (tenths(x), tenths(y));
        match last {
            None => {
                let _ = write!(svg, "M{} {}l", decimal(here.0), decimal(here.1));
            }
            Some(before) if before == here => continue,
            Some(before) => {
                let _ = write!(svg, "{} {} ", decimal(here.0 - before.0), decimal(here.1 - before.1));
            }
        }
        last = Some(here);
    }
    if last.is_some() {
        if svg.ends_with('l') {
            // An islet smaller than the pen: drawn as a point.
            svg.push_str("0 0");
        }
        svg.push('z');
    }
}

fn decimal(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    match (whole, rest) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, rest) => format!("{sign}.{rest}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_north_up_and_escapes_names() {
        let rings = vec![vec![(0.0, 0.0), (100.0, 0.0), (100.0, 200.0), (0.0, 0.0)]];
        let shapes = [Shape { code: "E1", label: "A & B: 5%".into(), rings: &rings, class: Some(1) }];
        let svg = choropleth("m", "Jobs <now>", "d", &shapes, &["low".into(), "high".into()], 100.0);
        assert!(svg.contains("viewBox=\"0 0 100 200\""));
        assert!(svg.contains("d=\"M0 200l100 0 0 -200 -100 200 z\""), "{svg}");
        assert!(svg.contains("A &amp; B: 5%") && svg.contains("Jobs &lt;now&gt;"));
    }

    #[test]
    fn no_outlines_no_map() {
        assert_eq!(choropleth("m", "t", "d", &[], &[], 100.0), "");
    }
}
