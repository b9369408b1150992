//! Elements that end by themselves where another begins, as the HTML standard has it: a
//! paragraph at the next block, an item at the next item, a cell at the next cell. It
//! reads no text.

use super::What;

/// Elements at whose beginning an open paragraph ends.
const ENDS_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "dd",
    "dt",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
];

/// Elements over which no end reaches: what stands about them stays open.
const WALLS: &[&str] = &[
    "table", "td", "th", "caption", "button", "object", "template", "html", "body",
];

/// Elements open about an element that are looked through, at most.
const DEEPEST: usize = 64;

/// From where on the elements that are open end where `name` begins; none where none do.
pub(super) fn closes(open: &[(String, What)], name: &str) -> Option<usize> {
    let (ends, walls): (&[&str], &[&str]) = match name {
        "td" | "th" => (&["td", "th"], &["table"]),
        "tr" => (&["tr"], &["table"]),
        "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot", "tr"], &["table"]),
        "option" => (&["option"], &["select", "datalist"]),
        _ => {
            let paragraph = ENDS_PARAGRAPH.contains(&name);
            let item = match name {
                "li" => last(open, &["li"], &["ul", "ol", "menu"]),
                "dt" | "dd" => last(open, &["dt", "dd"], &["dl"]),
                _ => None,
            };
            return item.or_else(|| last(open, &["p"], &[]).filter(|_| paragraph));
        }
    };
    // The outermost of them within the table.
    let from = open
        .iter()
        .rposition(|(one, _)| walls.contains(&one.as_str()))
        .map_or(0, |wall| wall + 1);
    open.iter()
        .skip(from)
        .position(|(one, _)| {
            ends.contains(&one.as_str()) || name == "tr" && ["td", "th"].contains(&one.as_str())
        })
        .map(|at| from + at)
}

/// The innermost open element of a name, within the walls.
fn last(open: &[(String, What)], names: &[&str], walls: &[&str]) -> Option<usize> {
    for (at, (one, _)) in open.iter().enumerate().rev().take(DEEPEST) {
        let one = one.as_str();
        if names.contains(&one) {
            return Some(at);
        }
        if WALLS.contains(&one) || walls.contains(&one) {
            return None;
        }
    }
    None
}
