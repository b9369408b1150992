//! Which sentence a text goes on with where a column, a page or something set between
//! its halves parts them; where that is in doubt, none. It sees no layout but the size
//! of letters.

use super::super::lines::Words;
use super::super::numbering::number_and_text;
use super::super::pieces::{head_word, join_lines, squeeze};
use super::super::spliced;
use super::super::text::lists::ends_item;
use super::super::text::{ends_open, is_title};
use super::{Draft, strays};
use crate::paper::{Kind, Passage};
use crate::sentences::sentences;

/// Words of a pull quote, at least and at most.
const REPEATED: (usize, usize) = (5, 40);

/// Bytes of a passage's end from which is told how it ends: a text without an end may be
/// as long as a book.
const END: usize = 600;

impl Draft {
    /// Joins text to the last running paragraph or item when it is the rest of
    /// it: the earlier part has no end and the new one no beginning, or, when
    /// `full` says that the earlier part filled its last line, no end alone.
    /// Text of boxes, notes and tables between them does not part them, nor does
    /// a pull quote or what is printed in another size.
    pub fn goes_on(&mut self, text: &str, page: u32, full: bool, words: &Words) -> bool {
        let text = squeeze(text);
        let Some((at, nearest)) = self.broken_off(page) else {
            return false;
        };
        if self.repeats(&text) || is_bare_number(&text) {
            return false;
        }
        let follows = self.follows(&text);
        let whose = self.whose(at, page);
        let (at, nearest) = (whose.unwrap_or(at), nearest && whose == Some(at));
        let last = &mut self.passages[at];
        let ends = ['.', '!', '?', '”', '’', '‘', ':', ';'];
        let listed = last.kind == Kind::Item && ends_item(&last.text);
        let open = !listed && !last.text.ends_with(ends);
        // A pull quote stands between the halves of a sentence.
        let mut signs = text.chars();
        let quotes = signs.next().is_some_and(|sign| "‘“\"".contains(sign))
            && signs.next().is_some_and(char::is_uppercase);
        // Nor does a sentence begin with a figure and small letters: "1,200 workshops".
        let figure_first = nearest
            && text.starts_with(|sign: char| sign.is_ascii_digit())
            && text
                .split(' ')
                .nth(1)
                .is_some_and(|word| word.starts_with(char::is_lowercase));
        let small = text.starts_with(char::is_lowercase) || figure_first;
        let number = number_and_text(&text, Kind::Paragraph).0;
        // "Factory number 23 at" goes on with "Corby", whatever its letter is, and
        // "raise their number to" with "12. We": a figure, no paragraph's number.
        let figure = number
            .as_ref()
            .is_none_or(|number| number.bytes().all(|b| b.is_ascii_digit()));
        let wants_more = last.text.len() > 20 && wants_more(&last.text) && figure;
        let begun = number.is_some() && (!figure || follows);
        let filled = full && nearest && last.text.len() > 60;
        let joins = open
            && !quotes
            && spliced::join(line_end(&last.text), &text) != spliced::Join::Never
            && (small || wants_more || filled && !begun && !begins_sentence(&last.text, &text));
        if !joins || page > last.last_page + 1 {
            return false;
        }
        // Or an item of a list whose mark and lead are not seen.
        let listed = last.kind == Kind::Paragraph && ends_item(&text) && !last.text.contains(';');
        if whose.is_none() || listed {
            // The rest of one of two sentences: neither is told as whole.
            self.torn.push(self.passages.len());
            self.doubted.push(at);
            return false;
        }
        if page == last.last_page && strays::is_statement(last) {
            self.strays.push((at, last.text.len()));
        }
        join_lines(&mut last.text, &text, &mut |first, second| {
            words.keep(first, second)
        });
        if page > last.last_page {
            // The text that goes on stands whole at the end.
            last.turns.push((last.text.len() - text.len(), page));
            last.last_page = page;
        }
        true
    }

    /// Whether text opens with the number after that of a passage before it.
    fn follows(&self, text: &str) -> bool {
        let number = number_and_text(text, Kind::Paragraph).0;
        let Some(number) = number.and_then(|number| number.parse::<u16>().ok()) else {
            return false;
        };
        number <= 1
            || self.passages.iter().rev().take(40).any(|one| {
                one.number
                    .as_ref()
                    .is_some_and(|before| before.parse() == Ok(number - 1))
            })
    }

    /// The passage that text on `page` may go on with, and whether it is the
    /// nearest that runs: none that is printed in another size, repeats what
    /// stands beside it, or is a note at the end of the page before.
    fn broken_off(&self, page: u32) -> Option<(usize, bool)> {
        let section = self.sections.len().checked_sub(1);
        let mut running = self
            .passages
            .iter()
            .enumerate()
            .rev()
            .take(40)
            .take_while(|(at, one)| one.section == section && *at >= self.barrier)
            .filter(|(_, one)| matches!(one.kind, Kind::Paragraph | Kind::Item));
        let nearest = running.clone().next()?.0;
        let (at, _) = running.find(|(at, one)| {
            let size = self.sizes.get(*at).copied().unwrap_or_default();
            let alike = (size - self.size).abs() <= 0.07 * self.size.max(size);
            let note = page > one.last_page && is_note(&one.text);
            alike && !note && !is_bare_number(&one.text) && !self.is_pull_quote(*at)
        })?;
        Some((at, at == nearest))
    }

    /// Which passage is the one that text on `page` goes on with, of `nearest` and those
    /// before it that break off too; none where that is in doubt.
    fn whose(&self, nearest: usize, page: u32) -> Option<usize> {
        let last = &self.passages[nearest];
        // A figure set large before its words.
        let figure = last.text.split_whitespace().take(3).count() <= 2
            && last.text.contains(|sign: char| sign.is_ascii_digit());
        let sure = breaks_off(last);
        if !spliced::is_open(&last.text) || figure || sure && page == last.last_page {
            return Some(nearest);
        }
        let size = |at: usize| self.sizes.get(at).copied().unwrap_or_default();
        // Cells or cards side by side at a page's foot: each goes on in its own place.
        if sure {
            let beside = (self.barrier..nearest)
                .rev()
                .take(12)
                .take_while(|at| self.passages[*at].last_page == last.last_page)
                .filter(|at| self.size > 0.0 && (size(*at) - self.size).abs() < 0.07 * self.size)
                .any(|at| breaks_off(&self.passages[at]));
            return (!beside).then_some(nearest);
        }
        let other = (self.barrier..nearest)
            .rev()
            .take(12)
            .take_while(|at| {
                let one = &self.passages[*at];
                one.section == last.section && one.last_page + 1 >= page
            })
            .filter(|at| (size(*at) - self.size).abs() <= 0.07 * self.size.max(size(*at)))
            .find(|at| breaks_off(&self.passages[*at]));
        let Some(other) = other else {
            return Some(nearest);
        };
        if last.kind == Kind::Item {
            return (wants_more(&last.text) || last.text.ends_with(',')).then_some(nearest);
        }
        // A statement set by itself often has no end, and the title of a note at a
        // page's foot has none.
        let title = page > last.last_page && is_title(&last.text);
        (wants_more(&self.passages[other].text) || title).then_some(other)
    }

    /// Whether a text of a few words stands in a passage before it: it is a pull quote and
    /// the rest of none.
    fn repeats(&self, text: &str) -> bool {
        let words = text.split_whitespace().take(REPEATED.1 + 1).count();
        (REPEATED.0..=REPEATED.1).contains(&words)
            && text.starts_with(|sign: char| !sign.is_lowercase())
            && self
                .passages
                .iter()
                .rev()
                .take(40)
                .any(|one| one.text.len() > text.len() && one.text.contains(text))
    }

    /// Whether a passage repeats words that stand in another beside it.
    fn is_pull_quote(&self, at: usize) -> bool {
        let quote = &self.passages[at];
        let words = quote.text.split_whitespace().take(REPEATED.1 + 1).count();
        quote.kind == Kind::Paragraph
            && (REPEATED.0..=REPEATED.1).contains(&words)
            && self.passages[..at].iter().rev().take(40).any(|one| {
                one.last_page + 1 >= quote.page
                    && one.text.len() > quote.text.len()
                    && one.text.contains(&quote.text)
            })
    }
}

/// Whether a paragraph of prose surely breaks off: after a word that wants another, or
/// in the last of several sentences.
pub(super) fn breaks_off(passage: &Passage) -> bool {
    let label = ["Source:", "Image:", "*"];
    if passage.kind != Kind::Paragraph
        || !spliced::is_open(&passage.text)
        || label.iter().any(|sign| passage.text.starts_with(sign))
    {
        return false;
    }
    let text = tail(&passage.text, END);
    let found = sentences(text);
    let last = found.last().and_then(|last| text.get(last.clone()));
    let prose = last.is_some_and(|last| {
        let words = last.split_whitespace();
        words.clone().count() >= 4
            && words
                .filter(|word| word.starts_with(char::is_lowercase))
                .count()
                >= 2
    });
    let sentence = |text: &str| text.ends_with(['.', '?', '!']) && text.split(' ').count() >= 5;
    let several = || {
        found
            .iter()
            .filter_map(|range| text.get(range.clone()))
            .any(sentence)
    };
    let wants = wants_more(&passage.text) || passage.text.ends_with(',');
    prose && wants || (prose || wants) && several()
}

/// The end of a text, about a line of it: what follows is told from no more.
fn line_end(text: &str) -> &str {
    tail(text, 120)
}

/// The last bytes of a text, to a whole letter.
fn tail(text: &str, length: usize) -> &str {
    let mut from = text.len().saturating_sub(length);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// Whether text reads as a note that nothing marks as one: a bare number before
/// a capital ("12 Cm 9528").
fn is_note(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(number, rest)| {
        number.len() <= 3
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && rest.starts_with(char::is_uppercase)
    })
}

/// A number of a page or note by itself.
fn is_bare_number(text: &str) -> bool {
    text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words that have a capital only where a sentence begins, and are no part of a
/// name.
const OPENERS: &str = "a all an and as at but by he his how if in it its our that their there these \
    they this those to under we what when where which while who with you your the";

/// Whether a text ends with a word after which no sentence ends.
pub(in crate::read) fn wants_more(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or_default();
    ends_open(text)
        || [
            "as",
            "are",
            "be",
            "between",
            "has",
            "have",
            "including",
            "into",
            "is",
            "its",
            "near",
            "than",
            "their",
            "these",
            "this",
            "through",
            "towards",
            "under",
            "was",
            "were",
            "which",
            "will",
            "within",
        ]
        .contains(&last)
        || ["they", "we"].contains(&last.to_lowercase().as_str())
        || lacks_noun(text)
}

/// "to create a new £400m", "and a further": what is new or further is not said.
fn lacks_noun(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let (Some(last), Some(before)) = (words.next(), words.next()) else {
        return false;
    };
    let counted = last.starts_with('£') || last.starts_with(|sign: char| sign.is_ascii_digit());
    let open = ["a", "an", "additional", "further", "new", "our"];
    last == "new"
        || ["a", "an"].contains(&before) && ["additional", "further"].contains(&last)
        || counted && open.contains(&before)
}

/// Whether `next`, after text without an end, begins a sentence of its own: an
/// item or heading often has no mark at its end. After "the port of" or "near
/// Hull and" it is the rest of a name.
fn begins_sentence(text: &str, next: &str) -> bool {
    let opens = OPENERS
        .split_whitespace()
        .any(|word| word == head_word(next).to_lowercase());
    let name = text
        .split_whitespace()
        .last()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    opens && !name && !text.ends_with(',') && !ends_open(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between the two parts of a sentence at a page's end is no part
    /// of it: a pull quote, a note that nothing marks, text of another size.
    #[test]
    fn a_sentence_goes_on_after_what_is_spliced_into_it() {
        let source = "Our ports have to be open to all ships, whatever flag they fly.";
        let broken = "There is doubt about the treaty with";
        for (between, size) in [
            ("Our ports have to be open to all ships", 10.0),
            ("12 Cm 9528, HM Treasury", 10.0),
            ("A harbour for all of us", 14.0),
        ] {
            let mut draft = Draft {
                size: 10.0,
                ..Draft::default()
            };
            draft.passage(source, Kind::Paragraph, 1);
            draft.passage(broken, Kind::Paragraph, 1);
            draft.size = size;
            draft.passage(between, Kind::Paragraph, 1);
            draft.size = 10.0;
            assert!(draft.goes_on("the ports.", 2, false, &Words::default()));
            let paper = draft.finish();
            let texts: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
            let whole = format!("{broken} the ports.");
            assert_eq!(texts, [source, whole.as_str(), between]);
            assert_eq!(paper.passages[1].turns, [(broken.len() + 1, 2)]);
        }
        // What is no part of it never takes the rest, though nothing else is open.
        let mut draft = Draft::default();
        draft.passage(source, Kind::Paragraph, 1);
        draft.passage("Our ports have to be open to", Kind::Paragraph, 1);
        assert!(!draft.goes_on("the treaty.", 2, false, &Words::default()));
    }

    #[test]
    fn a_full_line_goes_on_unless_a_sentence_begins() {
        let goes_on = |end: &str, next: &str| {
            let mut draft = Draft::default();
            let first = format!("to widen the harbours of all towns on the eastern coast, {end}");
            draft.passage(&first, Kind::Item, 1);
            draft.goes_on(next, 2, true, &Words::default())
        };
        assert!(goes_on("with help of the Department for", "Business."));
        assert!(goes_on("and to join the port of", "The Hague."));
        assert!(goes_on("in Greater", "Manchester."));
        assert!(!goes_on("and the quays", "We will pay."));
        // A word that wants more, on a line that is not full.
        let open = |end: &str, next: &str| {
            let mut draft = Draft::default();
            draft.passage(
                &format!("We will build yard number 23 {end}"),
                Kind::Paragraph,
                1,
            );
            draft.goes_on(next, 2, false, &Words::default())
        };
        assert!(open("at", "Corby with new money."));
        assert!(open("which will be as large as", "The Hague’s."));
        assert!(open("by the sea. We", "will pay."));
        assert!(open("by the sea and raise their number to", "12. We pay."));
        assert!(!open(
            "by the sea and raise their number to",
            "3.12 We pay."
        ));
        assert!(!open("by the sea", "12. We will pay."));
        assert!(goes_on("and those of each place in case", "12. We pay."));
        assert!(!open("by the sea", "Corby has new money."));
        assert!(!goes_on("and the quays", "The towns will pay."));
        assert!(!goes_on("and the quays", "0. We will pay."));
    }
}
