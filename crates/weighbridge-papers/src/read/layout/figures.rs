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

/// The small figure after a word as a part of it, as it is written: one that stands lower
/// is never the mark of a note, one that stands higher behind a unit is its power.
pub(super) fn belongs(before: &Word, word: &Word) -> Option<String> {
    let figures =
        (1..=2).contains(&word.text.len()) && word.text.bytes().all(|byte| byte.is_ascii_digit());
    if !figures {
        return None;
    }
    let lower = (word.y - before.y) / before.size;
    if (0.05..0.6).contains(&lower) {
        let chemical = before
            .text
            .ends_with(|sign: char| sign.is_alphabetic() || sign == ')');
        return chemical.then(|| word.text.clone());
    }
    let power = (0.15..0.9).contains(&-lower) && is_unit(&before.text);
    power.then(|| raised(&word.text))
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
            belongs(&word(text, 50.0, 100.0, 10.0), &word(figure, 60.0, y, 6.0))
        };
        assert_eq!(of("CO", "2", 102.0).as_deref(), Some("2"));
        assert_eq!(of("(CH", "4", 101.5).as_deref(), Some("4"));
        assert_eq!(of("km", "2", 96.5).as_deref(), Some("²"));
        assert_eq!(of("£/m", "3", 96.5).as_deref(), Some("³"));
        assert_eq!(of("works", "2", 96.5), None);
        assert_eq!(of("2030.", "4", 96.5), None);
        assert_eq!(of("2030.", "4", 102.0), None);
        assert_eq!(of("CO", "2", 112.0), None);
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
