//! Quotations set apart: which element tells who is quoted, and what is only indented. It judges
//! nobody's promises.

use super::Reader;
use crate::paper::Kind;

/// Stands before who is quoted.
const DASH: &str = "— ";

/// Text without the dash put before who is quoted, where the page has one itself, or where a title
/// stands there and no name.
pub(super) fn undashed(text: String) -> String {
    match text.strip_prefix(DASH) {
        Some(rest)
            if rest.trim().is_empty()
                || rest.trim_start().starts_with(['-', '–', '—'])
                || rest.contains(|sign: char| sign == ':' || sign.is_ascii_digit()) =>
        {
            rest.to_owned()
        }
        _ => text,
    }
}

impl Reader<'_> {
    /// Whether an element holds who is quoted: the foot of a quotation set apart, or a work or
    /// name that stands there for itself.
    pub(super) fn is_signature(&self, name: &str) -> bool {
        let within = |names: &[&str]| {
            let mut open = self.open.iter().rev().map(|(open, _)| open.as_str());
            open.find(|open| !["p", "div"].contains(open))
                .is_some_and(|open| names.contains(&open))
        };
        // Words of the sentence before it, as in "says <cite>The Times</cite>", are no quotation's
        // end; of a quotation without paragraphs they are.
        let alone = self.run.trim().is_empty()
            || self
                .open
                .last()
                .is_some_and(|(open, _)| open == "blockquote");
        match name {
            "footer" | "figcaption" => self.quote > 0 || within(&["figure"]) && self.quoted(),
            "cite" => alone && (within(&["blockquote"]) || within(&["figure"]) && self.quoted()),
            _ => false,
        }
    }

    /// Whether what is set apart goes on with the sentence before, as where a list is only
    /// indented: "The government will:" and "open a fund by 2027;".
    pub(super) fn goes_on(&self, text: &str) -> bool {
        let begins = text.trim_start().chars().next();
        let led = self.draft.last().is_some_and(|last| {
            let lead = last.text.trim_end().to_lowercase();
            [" will:", " will also:", " shall:", " to:"]
                .iter()
                .any(|end| lead.ends_with(end))
        });
        led || begins.is_some_and(char::is_lowercase)
    }

    /// Whether the last passage is a quotation set apart.
    fn quoted(&self) -> bool {
        self.draft
            .last()
            .is_some_and(|last| last.kind == Kind::Aside)
    }

    /// Who is quoted begins a line of its own, with the dash that print has there.
    pub(super) fn sign(&mut self) {
        self.part();
        self.caption = true;
        self.run.push_str(DASH);
    }
}
