//! The words of a passage with their places, and what stands before each.

use crate::paper::Passage;

/// A word: letters and figures with what may stand inside a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub text: &'a str,
    pub start: usize,
    pub end: usize,
    /// First of its sentence, or of a cell.
    pub opens: bool,
    /// The mark before it, other than white space and opening brackets.
    pub mark: Option<char>,
    /// Whether a bracket opens before it.
    pub bracket: bool,
}

impl Token<'_> {
    pub fn capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub fn is(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| self.text.eq_ignore_ascii_case(word))
    }
}

/// The words of a passage.
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    pub words: Vec<Token<'a>>,
    /// Byte ranges of its sentences.
    sentences: &'a [std::ops::Range<usize>],
}

impl<'a> Tokens<'a> {
    pub fn new(passage: &'a Passage) -> Self {
        Self::of(&passage.text, &passage.sentences)
    }

    /// The words of a text whose sentences are known.
    pub fn of(text: &'a str, sentences: &'a [std::ops::Range<usize>]) -> Self {
        let mut words: Vec<Token<'a>> = Vec::new();
        let mut mark = None;
        let mut bracket = false;
        let mut at = 0;
        // A web address has no words: "assets.publishing.service" is no publisher.
        let mut addresses = crate::imprint::addresses(text).into_iter().peekable();
        let mut starts = sentences.iter().map(|s| s.start).peekable();
        while let Some(c) = text[at..].chars().next() {
            if let Some(address) = addresses.next_if(|address| address.start <= at) {
                at = address.end.max(at);
                mark = Some('@');
                continue;
            }
            if !c.is_alphanumeric() {
                bracket |= matches!(c, '(' | '[');
                if !c.is_whitespace() && !matches!(c, '(' | '[' | '“' | '‘' | '"') {
                    mark = Some(c);
                }
                at += c.len_utf8();
                continue;
            }
            let rest = &text[at..];
            let mut end = rest.len();
            for (offset, c) in rest.char_indices() {
                let inner = matches!(c, '-' | '’' | '\'' | '&' | '.' | '/' | '‑' | ',')
                    && rest[offset + c.len_utf8()..].starts_with(|next: char| {
                        next.is_alphanumeric() && (!matches!(c, '.' | ',') || next.is_ascii_digit())
                    })
                    && (c != ',' || rest[..offset].ends_with(|b: char| b.is_ascii_digit()));
                // "2032–33", "£35–40": an en dash between figures is a span's.
                let inner = inner
                    || c == '–'
                        && rest[..offset].ends_with(|b: char| b.is_ascii_digit())
                        && rest[offset + c.len_utf8()..]
                            .starts_with(|next: char| next.is_ascii_digit());
                if !c.is_alphanumeric() && !inner {
                    end = offset;
                    break;
                }
            }
            let mut opens = words.is_empty() || mark == Some('|');
            while starts.next_if(|start| *start <= at).is_some() {
                opens = true;
            }
            words.push(Token {
                text: &rest[..end],
                start: at,
                end: at + end,
                opens,
                mark: mark.take(),
                bracket: std::mem::take(&mut bracket),
            });
            at += end;
        }
        Self {
            text,
            words,
            sentences,
        }
    }

    /// Its words with compounds of names cut in two: "Cardiff-Newport" names both.
    pub fn parted(&self, known: impl Fn(&str) -> bool) -> Self {
        let mut all = Vec::new();
        for word in &self.words {
            let parts: Vec<&str> = word.text.split(['-', '–', '/']).collect();
            let names = parts.len() > 1
                && parts
                    .iter()
                    .all(|part| part.len() > 3 && part.starts_with(char::is_uppercase))
                && !known(word.text);
            if !names {
                all.push(*word);
                continue;
            }
            let mut start = word.start;
            for (number, part) in parts.into_iter().enumerate() {
                all.push(Token {
                    text: part,
                    start,
                    end: start + part.len(),
                    opens: word.opens && number == 0,
                    mark: if number == 0 { word.mark } else { Some(',') },
                    bracket: word.bracket && number == 0,
                });
                let rest = self.text.get(start + part.len()..).unwrap_or_default();
                start += part.len() + rest.chars().next().map_or(0, char::len_utf8);
            }
        }
        Self {
            words: all,
            ..*self
        }
    }

    /// Where a sentence stands.
    pub fn range(&self, number: usize) -> Option<std::ops::Range<usize>> {
        self.sentences.get(number).cloned()
    }

    /// The sentence in which a byte stands.
    pub fn sentence(&self, at: usize) -> usize {
        self.sentences
            .partition_point(|range| range.start <= at)
            .saturating_sub(1)
    }
}

/// A word without the "’s" of possession.
pub(super) fn bare(word: &str) -> &str {
    word.strip_suffix("’s")
        .or_else(|| word.strip_suffix("'s"))
        .unwrap_or(word)
}
