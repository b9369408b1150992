//! Shares: per cents in figures and words, with ranges and signs, and fractions
//! in words ("two-thirds", "one in five"). A fraction of a year or of a million
//! is none, nor is a tick on a chart's axis.

use super::amounts::{Found, Measure};
use super::numerals::{number, small, worded};
use super::tokens::{Token, Tokens};

/// The share that begins at a word: one, or two where a change is told ("from
/// 60 to 90 per cent").
pub(super) fn shares(tokens: &Tokens<'_>, at: usize) -> Vec<Found> {
    if let Some(found) = percent(tokens, at) {
        return found;
    }
    fraction(&tokens.words, at)
        .or_else(|| one_in(&tokens.words, at))
        .into_iter()
        .collect()
}

fn percent(tokens: &Tokens<'_>, at: usize) -> Option<Vec<Found>> {
    let words = &tokens.words;
    let word = &words[at];
    let put = |start, end, value| Found::new(start, end, Measure::Percent(value));
    // "10-15%": two figures in one word.
    if let Some((low, high)) = word.text.split_once(['-', '–'])
        && let (Some(low), Some(high)) = (number_of(low), number_of(high))
        && low < high
        && word.text.starts_with(|c: char| c.is_ascii_digit())
        && let Some((end, _)) = sign_behind(tokens, at + 1, word.end)
    {
        return Some(vec![Found {
            upto: Some(high),
            ..put(word.start, end, low)
        }]);
    }
    let (value, used) = value_at(words, at)?;
    let last = &words[at + used - 1];
    let minus = minus(tokens, at);
    let (start, value) = match minus {
        Some(start) => (start, -value),
        None => (word.start, value),
    };
    if let Some((end, _)) = sign_behind(tokens, at + used, last.end) {
        return Some(vec![put(start, end, value)]);
    }
    // "10 to 15 per cent", "between 10 and 15 per cent".
    let joint = words.get(at + used).filter(|joint| joint.mark.is_none())?;
    let before = at.checked_sub(1).map(|before| &words[before]);
    let between = before.is_some_and(|word| word.is(&["between"]));
    // "From 36 per cent in 2011 to 44 per cent" is no share of 2011.
    let year = word.text.len() == 4 && (1900.0..2101.0).contains(&value);
    if year || !(joint.is(&["to"]) || joint.is(&["and"]) && between) {
        return None;
    }
    let second = at + used + 1;
    let (high, more) = value_at(words, second).filter(|_| words[second].mark.is_none())?;
    let (end, _) = sign_behind(tokens, second + more, words[second + more - 1].end)?;
    let change = before.is_some_and(|word| word.is(&["from"])) || high <= value;
    Some(if change {
        vec![
            put(start, last.end, value),
            put(words[second].start, end, high),
        ]
    } else {
        vec![Found {
            upto: Some(high),
            ..put(start, end, value)
        }]
    })
}

/// Where the word or sign of a per cent ends that stands at `next`, directly
/// behind the byte `end`.
fn sign_behind(tokens: &Tokens<'_>, next: usize, end: usize) -> Option<(usize, usize)> {
    let words = &tokens.words;
    let rest = tokens.text.get(end..).unwrap_or_default();
    if rest.starts_with('%') {
        return Some((end + 1, 0));
    }
    if rest.starts_with(" %") {
        return Some((end + 2, 0));
    }
    let first = words.get(next).filter(|word| word.mark.is_none())?;
    if first.is(&["percent"]) {
        return Some((first.end, 1));
    }
    let second = words.get(next + 1).filter(|word| word.mark.is_none())?;
    (first.is(&["per"]) && second.is(&["cent"])
        || first.is(&["percentage"]) && second.is(&["points", "point"]))
    .then_some((second.end, 2))
}

/// Where a minus before the word begins: "minus 3.5", "-3.5", "−3.5".
fn minus(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let word = &tokens.words[at];
    if let Some(before) = at.checked_sub(1).map(|before| &tokens.words[before])
        && before.is(&["minus"])
        && word.mark.is_none()
    {
        return Some(before.start);
    }
    let mut back = tokens.text.get(..word.start)?.chars().rev();
    let sign = back.next().filter(|sign| matches!(sign, '-' | '−' | '–'))?;
    // A dash glued to a word before it is none.
    back.next()
        .is_none_or(|before| before.is_whitespace() || before == '(')
        .then(|| word.start - sign.len_utf8())
}

/// A number of a share and how many words it takes.
fn value_at(words: &[Token<'_>], at: usize) -> Option<(f64, usize)> {
    let word = words.get(at)?;
    if let Some(value) = number_of(word.text) {
        return Some((value, 1));
    }
    // "Half a per cent".
    if word.is(&["half"]) && words.get(at + 1).is_some_and(|next| next.is(&["a"])) {
        return Some((0.5, 2));
    }
    let number = worded(words, at).filter(|number| !number.scaled)?;
    Some((number.value, number.used))
}

/// A number in figures, perhaps with a fraction ("12½").
fn number_of(text: &str) -> Option<f64> {
    let part = match text.chars().next_back()? {
        '¼' => Some(0.25),
        '½' => Some(0.5),
        '¾' => Some(0.75),
        '⅓' => Some(1.0 / 3.0),
        '⅔' => Some(2.0 / 3.0),
        _ => None,
    };
    if let Some(part) = part {
        let whole = &text[..text.len() - text.chars().next_back()?.len_utf8()];
        return if whole.is_empty() {
            Some(part)
        } else {
            number(whole).map(|value| value + part)
        };
    }
    text.starts_with(|c: char| c.is_ascii_digit())
        .then(|| number(text))
        .flatten()
}

/// Words for parts of one, by how many parts one has.
const PARTS: &[(&str, f64)] = &[
    ("half", 2.0),
    ("third", 3.0),
    ("quarter", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("twentieth", 20.0),
    ("hundredth", 100.0),
];

fn part(word: &str) -> Option<f64> {
    let low = word.to_lowercase();
    let one = if low == "halves" {
        "half"
    } else {
        low.strip_suffix('s').unwrap_or(&low)
    };
    PARTS
        .iter()
        .find(|(name, _)| *name == one)
        .map(|(_, parts)| *parts)
}

/// What "half of" and "a quarter of" lead to that is time and no share.
const TIME: &[&str] = &[
    "century",
    "decade",
    "year",
    "month",
    "week",
    "day",
    "term",
    "season",
    "game",
    "match",
    "parliament",
    "period",
    "quarter",
    "session",
];

/// "Two-thirds of firms", "by a third", "half the country".
fn fraction(words: &[Token<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let hundredths = |share: f64| (share * 1e4).round() / 100.0;
    let next = |step: usize| words.get(at + step).filter(|word| word.mark.is_none());
    let before = at.checked_sub(1).map(|before| &words[before]);
    let (count, parts, used) = match word.text.split_once(['-', '‑']) {
        Some((count, parts)) => (small(count)?, part(parts)?, 1),
        None => {
            let second = next(1).and_then(|second| part(second.text));
            let count = small(word.text).or_else(|| word.is(&["a", "one"]).then_some(1.0));
            match (count, second) {
                (Some(count), Some(parts)) => (count, parts, 2),
                _ if word.is(&["half"]) => (1.0, 2.0, 1),
                _ => return None,
            }
        }
    };
    if count < 1.0 || count >= parts {
        return None;
    }
    let last = &words[at + used - 1];
    let plural = last.text.to_lowercase().ends_with('s');
    if (count > 1.0) != plural {
        return None;
    }
    let behind = next(used);
    let by = before.is_some_and(|word| word.is(&["by"])) && words[at].mark.is_none();
    let bare_half = used == 1 && count == 1.0 && word.is(&["half"]);
    let of = behind.is_some_and(|word| word.is(&["of"]));
    // "Half a billion", "a quarter of a million" are numbers.
    let far = usize::from(of) + used;
    let numeral = next(far).is_some_and(|word| word.is(&["a", "one"]))
        && next(far + 1).is_some_and(|word| super::numerals::scale(word.text).is_some());
    // "Half of 2019", "half of the year".
    let of_time = next(far).is_some_and(|word| {
        word.text.len() == 4 && word.text.bytes().all(|byte| byte.is_ascii_digit())
            || word.is(TIME)
            || (word.is(&["the", "this", "that", "last", "next", "a", "an"])
                && next(far + 1).is_some_and(|word| word.is(TIME)))
    });
    let ordered = before.is_some_and(|word| {
        word.is(&[
            "first", "second", "latter", "early", "last", "later", "other", "final", "next", "top",
            "bottom", "and", "better", "this", "that", "each",
        ]) && words[at].mark.is_none()
    });
    let reaches = if bare_half {
        by || of
            || behind.is_some_and(|word| {
                word.is(&["the", "all", "our", "its", "their", "those", "these", "as"])
            })
    } else if count > 1.0 || word.text.contains(['-', '‑']) {
        true
    } else {
        // "A third party", "a tenth anniversary" count no part.
        let ends = words
            .get(at + used)
            .is_none_or(|word| word.mark.is_some() || word.opens);
        let joined = behind.is_some_and(|word| {
            word.is(&[
                "in", "since", "over", "and", "from", "to", "below", "above", "between", "as",
                "more", "less", "lower", "higher", "during", "after",
            ])
        });
        // "Of which a third will be": but "a third is planned" counts no part.
        let of_which = before.is_some_and(|word| word.is(&["which"]))
            && behind.is_some_and(|word| word.is(&["will", "is", "are", "was", "were"]));
        let one = word.is(&["one"])
            && behind.is_some_and(|word| {
                word.is(&[
                    "is", "are", "was", "were", "will", "has", "have", "goes", "go", "went",
                ])
            });
        // "A quarter lower", "a third more than in France".
        let compared = behind.is_some_and(|word| {
            word.is(&[
                "lower", "higher", "more", "less", "cheaper", "dearer", "smaller", "larger",
                "fewer", "faster", "slower", "below", "above", "bigger", "longer", "shorter",
                "cleaner", "lighter",
            ])
        }) && !next(used + 1)
            .is_some_and(|word| word.is(&["education", "important", "importantly"]));
        of || of_which || one || compared || by && (ends || joined)
    };
    if numeral || of_time || ordered && bare_half || !reaches {
        return None;
    }
    Some(Found::new(
        word.start,
        last.end,
        Measure::Percent(hundredths(count / parts)),
    ))
}

/// "One in five", "nine out of ten", "1 in 4".
fn one_in(words: &[Token<'_>], at: usize) -> Option<Found> {
    let whole = |at: usize| -> Option<f64> {
        let text = words.get(at)?.text;
        small(text).or_else(|| {
            (text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| number(text))
                .flatten()
        })
    };
    let next = |step: usize| words.get(at + step).filter(|word| word.mark.is_none());
    let count = whole(at)?;
    let mut step = 1;
    if next(step)?.is(&["out"]) && next(step + 1)?.is(&["of"]) {
        step += 2;
    } else if next(step)?.is(&["in"]) {
        step += 1 + usize::from(next(step + 1).is_some_and(|word| word.is(&["every"])));
    } else {
        return None;
    }
    next(step)?;
    let of = whole(at + step)?;
    let round = [
        2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 15.0, 20.0, 25.0, 30.0, 40.0, 50.0,
        100.0,
    ];
    let time = next(step + 1).is_some_and(|word| {
        word.is(&[
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "decades",
            "countries",
            "places",
            "regions",
            "towns",
            "cities",
            "districts",
            "locations",
            "sites",
            "areas",
            "million",
            "per",
        ])
    });
    // "1 in 5" with no other number glued, and "two in two" is no share.
    let part = count >= 1.0 && count < of && round.contains(&of) && !time;
    part.then(|| {
        Found::new(
            words[at].start,
            words[at + step].end,
            Measure::Percent((count / of * 1e4).round() / 100.0),
        )
    })
}
