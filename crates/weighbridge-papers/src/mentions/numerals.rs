//! Numbers as papers write them: in figures, in words, with a word of scale
//! ("£5bn", "twenty-two", "half a billion"). It knows no currency and no share.

use super::tokens::Token;

/// A number in figures with its scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figure {
    /// As written, without the scale.
    pub value: f64,
    /// What the word or letter behind it multiplies by, where there is one.
    pub scale: Option<f64>,
    /// The byte after the last that belongs to it.
    pub end: usize,
}

/// The number that begins at a byte of the text. Figures glued behind a scale
/// ("£550bn182") are the number of a note and no part of it.
pub(super) fn figure_at(text: &str, at: usize) -> Option<Figure> {
    let rest = text.get(at..)?;
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    if !digit(0) {
        return None;
    }
    let mut cut = 0;
    while digit(cut) || (matches!(bytes.get(cut), Some(b',' | b'.')) && digit(cut + 1)) {
        cut += 1;
    }
    let mut value = number(&rest[..cut])?;
    // "£1·50": a point in the middle of the line; "£18½ million". "1.5·2" is two numbers.
    let whole = cut;
    if let Some(pence) = rest[cut..]
        .strip_prefix('·')
        .filter(|_| !rest[..whole].contains('.'))
    {
        let digits = pence.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            value = format!("{}.{}", rest[..whole].replace(',', ""), &pence[..digits])
                .parse()
                .ok()?;
            cut += '·'.len_utf8() + digits;
        }
    } else if let Some(part) = rest[cut..].chars().next().and_then(vulgar)
        && !rest[..cut].contains('.')
    {
        value += part;
        cut += rest[cut..].chars().next().map_or(0, char::len_utf8);
    }
    let behind = &rest[cut..];
    let gap = behind
        .chars()
        .next()
        .filter(|sign| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '-' | '‑'))
        .map_or(0, char::len_utf8);
    let word = &behind[gap..];
    let length = word
        .find(|sign: char| !sign.is_alphabetic())
        .unwrap_or(word.len());
    let after = &word[length..];
    let note = after
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(after.len());
    let ends = note <= 3
        && !after[note..].starts_with(|sign: char| sign.is_alphanumeric())
        && (note == 0 || gap == 0);
    match scale(&word[..length]).filter(|_| ends) {
        Some(first) => {
            // "£3 thousand million", as older papers have it.
            let second = after
                .strip_prefix(' ')
                .and_then(|more| more.strip_prefix("million"))
                .filter(|more| {
                    word[..length].eq_ignore_ascii_case("thousand")
                        && !more.starts_with(char::is_alphanumeric)
                });
            let (times, more) = second.map_or((1.0, 0), |_| (1e6, " million".len()));
            Some(Figure {
                value,
                scale: Some(first * times),
                end: at + cut + gap + length + more,
            })
        }
        None => Some(Figure {
            value,
            scale: None,
            end: at + cut,
        }),
    }
}

/// The value of a fraction that is one sign.
fn vulgar(sign: char) -> Option<f64> {
    Some(match sign {
        '¼' => 0.25,
        '½' => 0.5,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        _ => return None,
    })
}

/// A number with its thousands taken out.
pub(super) fn number(text: &str) -> Option<f64> {
    text.replace(',', "").parse().ok()
}

/// What a word or letter of scale multiplies by.
pub(super) fn scale(unit: &str) -> Option<f64> {
    Some(match unit.to_lowercase().as_str() {
        "k" | "thousand" => 1e3,
        "m" | "mn" | "million" | "millions" => 1e6,
        "bn" | "b" | "billion" | "billions" => 1e9,
        "tn" | "trillion" | "trillions" => 1e12,
        _ => return None,
    })
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// A number below a hundred in one word: "seven", "twenty-two".
pub(crate) fn small(word: &str) -> Option<f64> {
    let low = word.to_lowercase();
    let place = |list: &[&str], word: &str| list.iter().position(|one| *one == word);
    let tens = |word: &str| place(TENS, word).map(|at| 20.0 + 10.0 * at as f64);
    if let Some(value) = place(SMALL, &low) {
        return Some(value as f64);
    }
    match low.split_once(['-', '‑']) {
        Some((ten, one)) => {
            let one = place(SMALL, one).filter(|one| (1..10).contains(one))?;
            Some(tens(ten)? + one as f64)
        }
        None => tens(&low),
    }
}

/// A number in words, or in figures with a scale in words, that begins at a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Worded {
    pub value: f64,
    /// How many words it takes.
    pub used: usize,
    /// Whether it ends in a word of scale.
    pub scaled: bool,
}

/// "Two and a half billion", "half a million", "a hundred", "5 million".
pub(super) fn worded(words: &[Token<'_>], at: usize) -> Option<Worded> {
    let is = |step: usize, list: &[&str]| {
        words
            .get(at + step)
            .is_some_and(|word| (step == 0 || word.mark.is_none()) && word.is(list))
    };
    let scaled = |step: usize| {
        words
            .get(at + step)
            .filter(|word| step == 0 || word.mark.is_none())
            .filter(|word| word.text.chars().count() > 2)
            .and_then(|word| scale(word.text))
    };
    // A part of a million: "half a million", "three quarters of a billion".
    let (count, from) = match words.get(at).and_then(|word| small(word.text)) {
        Some(count) => (count, 1),
        None if is(0, &["a", "an"]) => (1.0, 1),
        None => (1.0, 0),
    };
    let part = if is(from, &["half"]) {
        Some(0.5)
    } else if is(from, &["third", "thirds"]) {
        Some(1.0 / 3.0)
    } else if is(from, &["quarter", "quarters"]) {
        Some(0.25)
    } else {
        None
    };
    if let Some(part) = part {
        let of = from + 1 + usize::from(is(from + 1, &["of"]));
        if is(of, &["a", "one"])
            && let Some(factor) = scaled(of + 1)
        {
            return Some(Worded {
                value: count * part * factor,
                used: of + 2,
                scaled: true,
            });
        }
    }
    let first = words.get(at)?;
    let article = first.is(&["a", "an"]);
    let mut used = 1;
    let mut value = if article {
        1.0
    } else if let Some(value) = small(first.text) {
        value
    } else {
        first
            .text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
            .then(|| number(first.text))
            .flatten()?
    };
    let hundred = is(used, &["hundred"]);
    if hundred {
        value *= 100.0;
        used += 1;
        let and = usize::from(is(used, &["and"]));
        if let Some(more) = words
            .get(at + used + and)
            .filter(|word| word.mark.is_none())
            .and_then(|word| small(word.text))
        {
            value += more;
            used += 1 + and;
        }
    }
    if is(used, &["and"]) && is(used + 1, &["a"]) && is(used + 2, &["half"]) {
        value += 0.5;
        used += 3;
    }
    let factor = scaled(used);
    if article && factor.is_none() && !hundred {
        return None;
    }
    Some(Worded {
        value: value * factor.unwrap_or(1.0),
        used: used + usize::from(factor.is_some()),
        scaled: factor.is_some(),
    })
}
