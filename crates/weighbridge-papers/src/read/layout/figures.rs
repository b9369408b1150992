//! Small signs that look like what they are not: lowered and raised figures that are no
//! marks of notes ("CO2", "km²"), and the letter "o" that stands for the ring before an
//! item. It places no word in a row.

use super::super::note_marks::raised;
use super::words::Word;

/// What a raised figure belongs to: "500 m²", "10⁶".
const UNITS: [&str; 6] = ["m", "km", "cm", "mm", "mi", "10"];

/// Whether a word is, or ends with, a unit that has powers: "km", "kWh/m".
pub(super) fn is_unit(word: &str) -> bool {
    let last = word.rsplit('/').next().unwrap_or(word);
    UNITS.contains(&last.trim_start_matches(|sign: char| "£$€(".contains(sign)))
}

/// Signs smaller than this, beside the text's size, may be its indices: programs set them
/// from a half to eight ninths of it.
pub(super) const SMALL: f32 = 0.93;

/// Some programs set them nearly as large as the text where that is small: then they touch
/// the word before them within this, and stand so far from its base line, beside its size.
const TOUCHES: f32 = 0.05;
const APART: f32 = 0.3;

/// Whether signs of a size may be an index of text of another size, that stand so far
/// behind it and so far above or below its base line.
pub(super) fn is_small(size: f32, text: f32, gap: f32, step: f32) -> bool {
    let touches = gap.abs() < TOUCHES * text && step.abs() >= APART * text;
    size < SMALL * text || size < 1.01 * text && touches
}

/// Letters smaller than this beside those before them are no index: they stand beside a
/// first letter set over several lines.
const LEAST: f32 = 0.5;

/// Signs of an index, at most: "2", "th", "max".
pub(super) const INDEX: usize = 4;

/// The small signs after a word as a part of it, as they are written: what stands lower is
/// never the mark of a note, a figure that stands higher behind a unit is its power, and
/// letters that stand higher behind a figure end it ("10th", "£3.4bn").
pub(super) fn belongs(before: &Word, word: &Word) -> Option<String> {
    let all = |is: fn(char) -> bool| word.text.chars().all(is);
    let figures = all(|sign| sign.is_ascii_digit());
    let letters = all(char::is_alphabetic) && word.size >= LEAST * before.size;
    if !(1..=INDEX).contains(&word.text.chars().count()) {
        return None;
    }
    let lower = (word.y - before.y) / before.size;
    if (0.05..0.6).contains(&lower) {
        // "PM2.5", and no "2.".
        let decimal = || {
            let (whole, rest) = word.text.split_once('.').unwrap_or_default();
            let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            figures(whole) && figures(rest)
        };
        let chemical = before
            .text
            .ends_with(|sign: char| sign.is_alphabetic() || sign == ')');
        let fits = chemical && (figures && word.text.len() <= 2 || letters || decimal());
        return fits.then(|| word.text.clone());
    }
    if !(0.15..0.9).contains(&-lower) {
        return None;
    }
    if figures && word.text.len() <= 2 && is_unit(&before.text) {
        return Some(raised(&word.text));
    }
    // One letter behind a word may be the mark of a note, unless it is set into the word, as
    // in a name: "LaTeX".
    let set_in = word.x0 < before.x1 - 0.1 * before.size;
    let ends = |is: fn(char) -> bool| before.text.ends_with(is);
    let ordinal = ends(|sign| sign.is_ascii_digit());
    let fits = ordinal || ends(char::is_alphabetic) && (set_in || word.text.chars().count() > 1);
    (letters && fits).then(|| word.text.clone())
}

/// Makes a ring of the letter "o" that stands by itself before a text: word processors
/// write the marks of second-level lists so, and no word is an "o".
pub(super) fn rings(words: &mut [Word]) {
    for at in 0..words.len() {
        if words[at].text != "o" {
            continue;
        }
        let beside = |left: &Word, right: &Word, gap: std::ops::Range<f32>| {
            (left.y - right.y).abs() < 0.3 * right.size
                && gap.contains(&((right.x0 - left.x1) / right.size))
        };
        let begins = at
            .checked_sub(1)
            .is_none_or(|before| !beside(&words[before], &words[at], -0.5..1.5));
        let leads = words
            .get(at + 1)
            .is_some_and(|next| beside(&words[at], next, 0.15..5.0));
        if begins && leads {
            words[at].text = "◦".to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::made::half_wide as word;
    use super::*;

    #[test]
    fn lowered_figures_and_powers_belong_to_their_word() {
        let of = |text: &str, figure: &str, y: f32| {
            let before = word(text, 50.0, 100.0, 10.0);
            belongs(&before, &word(figure, before.x1, y, 6.0))
        };
        assert_eq!(of("CO", "2", 102.0).as_deref(), Some("2"));
        assert_eq!(of("(CH", "4", 101.5).as_deref(), Some("4"));
        assert_eq!(of("km", "2", 96.5).as_deref(), Some("²"));
        assert_eq!(of("£/m", "3", 96.5).as_deref(), Some("³"));
        assert_eq!(of("works", "2", 96.5), None);
        assert_eq!(of("2030.", "4", 96.5), None);
        assert_eq!(of("2030.", "4", 102.0), None);
        assert_eq!(of("CO", "2", 112.0), None);
        assert_eq!(of("PM", "2.5", 102.0).as_deref(), Some("2.5"));
        assert_eq!(of("NO", "x", 103.0).as_deref(), Some("x"));
        assert_eq!(of("GDP", "real", 102.0).as_deref(), Some("real"));
        assert_eq!(of("tonnes", "2.", 102.0), None);
        assert_eq!(of("tonnes", "grown", 102.0), None);
        assert_eq!(of("10", "th", 96.0).as_deref(), Some("th"));
        assert_eq!(of("M", "me", 96.0).as_deref(), Some("me"));
        assert_eq!(of("works", "a", 96.0), None);
        assert_eq!(of("works.", "th", 96.0), None);
        // In "LaTeX" the small letter is drawn into the one before it.
        let small = word("A", 51.5, 98.0, 7.0);
        assert_eq!(
            belongs(&word("L", 50.0, 100.0, 10.0), &small).as_deref(),
            Some("A")
        );
        let first = word("O", 50.0, 124.0, 30.0);
        assert_eq!(belongs(&first, &word("ur", 65.0, 112.0, 10.0)), None);
    }

    #[test]
    fn an_o_before_an_item_is_a_ring() {
        let mut words = [
            word("We", 50.0, 100.0, 10.0),
            word("o", 60.0, 113.0, 10.0),
            word("will", 75.0, 113.0, 10.0),
            word("o", 97.5, 113.0, 10.0),
            word("clock", 105.0, 113.0, 10.0),
            word("o", 60.0, 126.0, 10.0),
        ];
        rings(&mut words);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["We", "◦", "will", "o", "clock", "o"]);
    }
}
