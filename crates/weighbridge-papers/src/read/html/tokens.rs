//! HTML as tags and text, whatever is left open or misspelt, and its entities
//! as characters. It knows no structure.

use quick_xml::escape::resolve_html5_entity;

/// One tag or a run of text.
pub(super) enum Token<'a> {
    Text(&'a str),
    Open {
        name: String,
        rest: &'a str,
        closed: bool,
    },
    Close(String),
}

pub(super) struct Tokens<'a> {
    pub rest: &'a str,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(after) = self.rest.strip_prefix("<!--") {
                self.rest = after.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            if let Some(after) = self.rest.strip_prefix(['<'])
                && after.starts_with(['!', '?'])
            {
                self.rest = after.split_once('>').map_or("", |(_, rest)| rest);
                continue;
            }
            let is_tag = self.rest.strip_prefix('<').is_some_and(|after| {
                after
                    .strip_prefix('/')
                    .unwrap_or(after)
                    .starts_with(|c: char| c.is_ascii_alphabetic())
            });
            if !is_tag {
                let skip = usize::from(self.rest.starts_with('<'));
                let end = self.rest[skip..]
                    .find('<')
                    .map_or(self.rest.len(), |at| at + skip);
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Token::Text(text));
            }
            let end = tag_end(self.rest);
            let (tag, rest) = self.rest.split_at(end);
            self.rest = rest;
            let inner = tag.trim_start_matches('<').trim_end_matches('>');
            let (inner, closing) = inner
                .strip_prefix('/')
                .map_or((inner, false), |inner| (inner, true));
            let name_end = inner
                .find(|c: char| c.is_whitespace() || c == '/')
                .unwrap_or(inner.len());
            let name = inner[..name_end].to_ascii_lowercase();
            if closing {
                return Some(Token::Close(name));
            }
            if matches!(name.as_str(), "script" | "style" | "textarea" | "title") {
                // Their content is no markup.
                let close = format!("</{name}");
                let at = find_ignoring_case(self.rest, &close).unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(at);
                self.rest = rest;
                if name == "title" {
                    return Some(Token::Open {
                        name,
                        rest: text,
                        closed: true,
                    });
                }
                continue;
            }
            let void =
                ["br", "img", "hr", "meta", "link", "input", "wbr", "col"].contains(&name.as_str());
            return Some(Token::Open {
                rest: &inner[name_end..],
                closed: inner.ends_with('/') || void,
                name,
            });
        }
    }
}

/// Where a tag ends: at the first ">" outside quotation marks.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, b) in text.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(b),
            (Some(open), b) if b == open => quote = None,
            // A tag does not run over this much: a mark was left open.
            _ if at > 20_000 => break,
            _ => {}
        }
    }
    text.find('>').map_or(text.len(), |at| at + 1)
}

fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    let (text, needle) = (text.as_bytes(), needle.as_bytes());
    (0..text.len().checked_sub(needle.len())? + 1)
        .find(|at| text[*at] == b'<' && text[*at..*at + needle.len()].eq_ignore_ascii_case(needle))
}

/// Text with its entities resolved.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let here = &rest[at + 1..];
        rest = match entity(here) {
            Some((signs, length)) => {
                out.push_str(&signs);
                &here[length..]
            }
            None => {
                out.push('&');
                here
            }
        };
    }
    out.push_str(rest);
    out
}

/// Entities that old pages write without a semicolon.
const BARE: &[&str] = &[
    "amp", "lt", "gt", "quot", "nbsp", "pound", "copy", "reg", "deg", "frac12", "middot", "eacute",
];

/// What the entity at the beginning of a text, behind its "&", stands for, and its length.
fn entity(text: &str) -> Option<(String, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let figures = hex.unwrap_or(number);
        let radix = if hex.is_some() { 16 } else { 10 };
        let length = figures
            .bytes()
            .take(8)
            .take_while(|byte| char::from(*byte).is_digit(radix))
            .count();
        let code = u32::from_str_radix(figures.get(..length)?, radix).ok()?;
        let from = text.len() - figures.len() + length;
        let closed = text[from..].starts_with(';');
        return Some((String::from(character(code)?), from + usize::from(closed)));
    }
    let end = text.bytes().take(32).position(|byte| byte == b';');
    let named = end.and_then(|end| {
        let signs = resolve_html5_entity(text.get(..end)?)?;
        Some((signs.to_owned(), end + 1))
    });
    named.or_else(|| {
        let name = BARE.iter().find(|name| text.starts_with(**name))?;
        Some((resolve_html5_entity(name)?.to_owned(), name.len()))
    })
}

/// The character of a number. Those from 128 to 159 mean the Western code page of old
/// Windows, as the HTML standard has it.
fn character(code: u32) -> Option<char> {
    match u8::try_from(code) {
        Ok(byte @ 0x80..=0x9f) => {
            let bytes = [byte];
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
            text.chars().next()
        }
        _ => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn entities_of_old_pages_and_all_names_are_known() {
        assert_eq!(
            decode(
                "It&#146;s &pound5 &#x96; &#8364;3 &laquo;a&raquo; &amp;amp; &unknown; AT&T & Co"
            ),
            "It’s £5 – €3 «a» &amp; &unknown; AT&T & Co"
        );
    }
}
