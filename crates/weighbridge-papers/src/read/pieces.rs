//! Pieces of text made clean and put together: white space, invisible signs, hyphens at
//! the ends of lines, marks of notes. It knows no passage.

/// Marks of notes in brackets taken out: "the economy[footnote 12] and" as GOV.UK writes
/// them, "act.[1] Then" as other pages do when they are made text.
fn without_footnotes(text: &str) -> String {
    const NAMED: &str = "footnote ";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let named = after.strip_prefix(NAMED);
        let from = named.unwrap_or(after);
        let figures = from
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || named.is_none() && *byte == b',')
            .count();
        let closed = figures > 0 && from[figures..].starts_with(']');
        let behind = if closed { &from[figures + 1..] } else { from };
        // "Smith v Jones [2020]" has a space before it, "a[1]b" a letter behind it.
        let glued = (1..=3).contains(&figures)
            && from.starts_with(|sign: char| sign.is_ascii_digit())
            && out.ends_with(|sign: char| {
                // "£[250] million" of a draft is a figure.
                sign.is_alphanumeric() || ".,;:?!)]’”\"'%".contains(sign)
            })
            && !behind.starts_with(char::is_alphanumeric);
        if closed && (named.is_some() || glued) {
            rest = behind;
        } else {
            out.push('[');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// White space made single, soft hyphens and other invisible marks dropped.
pub(super) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let begin = out.len();
        if begin > 0 {
            out.push(' ');
        }
        let from = out.len();
        out.extend(word.chars().filter(|c| !is_invisible(*c)));
        if out.len() == from {
            out.truncate(begin);
        }
    }
    if !out.contains('[') {
        return out;
    }
    let without = without_footnotes(&out);
    if out.contains("[footnote ") {
        return without.replace(" .", ".");
    }
    without
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
                | '\u{fffd}'
        )
}

/// Puts the next line to a text, undoing a hyphen at the line's end. `keep`
/// says whether the hyphen between two halves belongs to the word.
pub(super) fn join_lines(text: &mut String, line: &str, keep: &mut dyn FnMut(&str, &str) -> bool) {
    if text.is_empty() {
        text.push_str(line);
        return;
    }
    // Some programs write a soft hyphen and then the hyphen that shows it.
    if text.ends_with("\u{ad}-") || text.ends_with("\u{ad}\u{2010}") {
        text.pop();
    }
    let soft = text.ends_with('\u{ad}');
    let hard = text.ends_with(['-', '\u{2010}']);
    if (soft || hard) && line.starts_with(char::is_lowercase) {
        text.pop();
        let first = tail_word(text).to_owned();
        let second = head_word(line).to_owned();
        if first.is_empty() {
            text.push_str("- ");
        } else if hard && (links(text, &first, line, &second) || keep(&first, &second)) {
            text.push('-');
        }
        text.push_str(line);
    } else if hard
        && line.starts_with(char::is_alphanumeric)
        && !tail_word(text.trim_end_matches(['-', '\u{2010}'])).is_empty()
    {
        // "Anglo-" and "American": the hyphen belongs to the name.
        text.push_str(line);
    } else {
        if text.ends_with('/') && !text.ends_with(" /") {
            text.push_str(line);
            return;
        }
        text.push(' ');
        text.push_str(line);
    }
}

/// Short words that stand within compounds: "first-of-a-kind", "Barrow-in-Furness".
const LINKS: &[&str] = &[
    "a", "and", "at", "by", "for", "in", "le", "of", "on", "or", "the", "to", "under", "upon",
];

/// Whether a line's end parts a word that has another hyphen beside a short word there:
/// "first-of-" and "a-kind", "Barrow-" and "in-Furness".
fn links(text: &str, first: &str, line: &str, second: &str) -> bool {
    let linked = text
        .strip_suffix(first)
        .is_some_and(|head| head.ends_with(['-', '\u{2010}']));
    let goes_on = line[second.len()..].starts_with(['-', '\u{2010}']);
    // "well-in-formed" is no such word.
    let surely = ["of", "to", "the", "by", "and"].contains(&first);
    linked && LINKS.contains(&first) && (surely || goes_on || LINKS.contains(&second))
        || goes_on && LINKS.contains(&second)
}

/// Letters at the end of a text.
pub(super) fn tail_word(text: &str) -> &str {
    let cut = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[cut..]
}

/// Letters at the beginning of a text.
pub(super) fn head_word(text: &str) -> &str {
    let cut = text
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len());
    &text[..cut]
}

/// Numbers of pages in order, runs of them drawn together: "2, 5-9".
pub(super) fn spans(pages: &[usize]) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for page in pages {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => spans.push((*page, *page)),
        }
    }
    let named: Vec<String> = spans
        .iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}-{last}")
            }
        })
        .collect();
    named.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_at_line_ends_go_unless_they_belong_to_the_word() {
        let mut text = "the manu-".to_owned();
        join_lines(&mut text, "facturers of low-", &mut |_, _| false);
        join_lines(&mut text, "carbon steel", &mut |_, _| true);
        join_lines(&mut text, "in Stoke-on-", &mut |_, _| false);
        join_lines(&mut text, "Trent", &mut |_, _| false);
        assert_eq!(
            text,
            "the manufacturers of low-carbon steel in Stoke-on-Trent"
        );
    }

    #[test]
    fn signs_of_direction_go() {
        assert_eq!(
            squeeze("The British \u{2068}Business\u{2069} Bank\u{200e} will \u{202a}act\u{202c}."),
            "The British Business Bank will act."
        );
    }

    #[test]
    fn marks_of_notes_go() {
        assert_eq!(
            squeeze(
                "£4bn a year[footnote 1] and\n[footnotes] more [footnote 12]. See [footnote x]."
            ),
            "£4bn a year and [footnotes] more. See [footnote x]."
        );
        assert_eq!(
            squeeze("[1] We act.[2][3] It is “so”[14], said X [2020] UKSC 4, a[1]b and [4]. End[5"),
            "[1] We act. It is “so”, said X [2020] UKSC 4, a[1]b and [4]. End[5"
        );
    }
}
