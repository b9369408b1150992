//! The few things that every part of the page writes: escaped text, grades,
//! figures with intervals, and tables. All is well-formed XML too, so that a
//! strict parser can check it. It knows no part of an assessment but the grade.

use weighbridge_model::figure::Grade;

use crate::format::Shown;

/// Writes into a string, which cannot fail.
macro_rules! put {
    ($out:expr, $($text:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($text)*);
    }};
}
pub(crate) use put;

/// Escapes text for HTML and XML; control characters that XML forbids go.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            other if other.is_control() || matches!(other, '\u{fffe}' | '\u{ffff}') => {}
            other => out.push(other),
        }
    }
    out
}

/// The label that stands wherever a figure stands.
#[must_use]
pub fn grade(grade: Option<Grade>) -> &'static str {
    match grade {
        Some(Grade::Official) => "<b class=\"g go\">official</b>",
        Some(Grade::Derived) => "<b class=\"g gd\">derived</b>",
        Some(Grade::Modelled) => "<b class=\"g gm\">modelled</b>",
        None => "<b class=\"g gn\">no figures</b>",
    }
}

/// A figure with its interval in small print.
#[must_use]
pub fn shown(figure: &Shown) -> String {
    match &figure.interval {
        Some(interval) => format!("{} <small>({interval})</small>", figure.value),
        None => figure.value.clone(),
    }
}

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Figures, set right.
    Figure,
    /// A drawing: it takes the width that is left, and is not sorted by.
    Drawing,
}

/// A head without its tags, for an attribute.
fn bare(head: &str) -> String {
    let mut text = String::new();
    let mut tag = false;
    for sign in head.chars() {
        match sign {
            '<' => tag = true,
            '>' => tag = false,
            '"' => text.push_str("&quot;"),
            other if !tag => text.push(other),
            _ => {}
        }
    }
    text
}

/// A table being written, row by row.
pub struct Table<'a> {
    out: &'a mut String,
    kinds: Vec<Kind>,
    /// Heads that stand before each cell where a narrow window stacks the cells of a row.
    stacked: Vec<String>,
    at: usize,
    body: bool,
}

impl<'a> Table<'a> {
    /// Opens a table in its own scrolling box. `caption` and the heads are
    /// HTML; `class` may hold "sort", for which the script adds buttons.
    pub fn new(out: &'a mut String, class: &str, caption: &str, heads: &[(&str, Kind)]) -> Self {
        // Rows of sentences are stacked in a narrow window: beside each other their
        // columns would stand outside it.
        let stacks = class
            .split(' ')
            .any(|one| ["quotes", "conclusions", "beside"].contains(&one));
        let stacked = if stacks {
            heads.iter().map(|(head, _)| bare(head)).collect()
        } else {
            Vec::new()
        };
        let also = if stacks { " stacks" } else { "" };
        put!(
            out,
            "<div class=\"{}\" tabindex=\"0\" role=\"group\" aria-label=\"Table, scrolls\">\
             <table class=\"{class}{also}\"><caption>{caption}</caption><thead><tr>",
            if class.ends_with("tall") {
                "box high"
            } else {
                "box"
            }
        );
        for (head, kind) in heads {
            let class = match kind {
                Kind::Text => "",
                Kind::Figure => " class=\"n\"",
                Kind::Drawing => " class=\"d\"",
            };
            put!(out, "<th scope=\"col\"{class}>{head}</th>");
        }
        out.push_str("</tr></thead>\n<tbody>");
        Self {
            out,
            kinds: heads.iter().map(|(_, kind)| *kind).collect(),
            stacked,
            at: 0,
            body: false,
        }
    }

    /// The next cell, as HTML; the first of a row is its head.
    pub fn cell(&mut self, html: &str) -> &mut Self {
        if self.at == 0 {
            self.body = true;
            match self.stacked.first() {
                Some(head) => put!(
                    self.out,
                    "<tr><th scope=\"row\" data-head=\"{head}\">{html}</th>"
                ),
                None => put!(self.out, "<tr><th scope=\"row\">{html}</th>"),
            }
        } else {
            let class = match self.kinds.get(self.at) {
                Some(Kind::Figure) => " class=\"n\"",
                Some(Kind::Drawing) => " class=\"d\"",
                _ => "",
            };
            match self.stacked.get(self.at) {
                Some(head) => put!(self.out, "<td{class} data-head=\"{head}\">{html}</td>"),
                None => put!(self.out, "<td{class}>{html}</td>"),
            }
        }
        self.at += 1;
        if self.at == self.kinds.len() {
            self.at = 0;
            self.out.push_str("</tr>\n");
        }
        self
    }

    /// Closes it.
    pub fn end(self) {
        self.out.push_str("</tbody></table></div>\n");
    }
}

/// "one", "1 place" or "12 places".
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    #[allow(clippy::cast_precision_loss)] // counts of places
    let text = crate::format::number(number as f64, 0);
    format!("{text} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(
            escape("<script>\"A\" & B\u{0}</script>"),
            "&lt;script&gt;&quot;A&quot; &amp; B&lt;/script&gt;"
        );
    }
}
