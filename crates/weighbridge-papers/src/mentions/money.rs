//! Sums of money: with a sign ("£2-3bn", "A$30 million"), a code ("EUR 5
//! million") or in words ("half a billion pounds"). A figure without any of
//! these is no money here, nor is a tick on a chart's axis.

use super::amounts::{Currency, Found, Measure};
use super::numerals::{figure_at, worded};
use super::tokens::{Token, Tokens, bare};

/// Signs before a sum, the longest first: "$" alone is the United States'.
const SIGNS: &[(&str, Currency)] = &[
    ("AU$", Currency::Aud),
    ("CA$", Currency::Cad),
    ("HK$", Currency::Hkd),
    ("NZ$", Currency::Nzd),
    ("US$", Currency::Usd),
    ("A$", Currency::Aud),
    ("C$", Currency::Cad),
    ("S$", Currency::Sgd),
    ("£", Currency::Gbp),
    ("€", Currency::Eur),
    ("$", Currency::Usd),
    ("¥", Currency::JpyOrCny),
    ("₹", Currency::Inr),
];

/// Codes of ISO 4217 before or behind a sum.
const CODES: &[(&str, Currency)] = &[
    ("GBP", Currency::Gbp),
    ("EUR", Currency::Eur),
    ("USD", Currency::Usd),
    ("JPY", Currency::Jpy),
    ("AUD", Currency::Aud),
    ("CAD", Currency::Cad),
    ("NZD", Currency::Nzd),
    ("HKD", Currency::Hkd),
    ("SGD", Currency::Sgd),
    ("INR", Currency::Inr),
    ("CHF", Currency::Chf),
    ("CNY", Currency::Cny),
    ("RMB", Currency::Cny),
];

/// Words behind a sum; "pounds" may be weight, so it needs a million or so.
const WORDS: &[(&str, Currency, bool)] = &[
    ("pounds", Currency::Gbp, true),
    ("euros", Currency::Eur, false),
    ("euro", Currency::Eur, true),
    ("dollars", Currency::Usd, false),
    ("yen", Currency::Jpy, false),
    ("rupees", Currency::Inr, false),
    ("yuan", Currency::Cny, false),
    ("francs", Currency::Chf, false),
];

/// Whose dollars: "fifty million Australian dollars".
const WHOSE: &[(&str, Currency)] = &[
    ("US", Currency::Usd),
    ("American", Currency::Usd),
    ("Australian", Currency::Aud),
    ("Canadian", Currency::Cad),
];

/// The sum that begins at or directly before a word.
pub(super) fn money(tokens: &Tokens<'_>, at: usize) -> Option<Found> {
    let words = &tokens.words;
    let word = &words[at];
    if word.text.starts_with(|c: char| c.is_ascii_digit())
        && let Some((sign, start, currency)) = signed(tokens.text, word.start)
    {
        let currency = if sign == "¥" {
            whose_yen(tokens, word.start)
        } else {
            currency
        };
        return Some(span(tokens, sign, start, word.start, currency));
    }
    if let Some((_, currency)) = CODES.iter().find(|(code, _)| word.text == *code)
        && let Some(next) = words.get(at + 1).filter(|next| next.mark.is_none())
        && next.text.starts_with(|c: char| c.is_ascii_digit())
    {
        return Some(span(tokens, "", word.start, next.start, *currency));
    }
    in_words(words, at).or_else(|| pence(words, at))
}

/// Words of Japan and of China by which "¥" is told.
const JAPAN: &[&str] = &["japan", "japanese", "yen", "tokyo", "jpy"];
const CHINA: &[&str] = &[
    "china", "chinese", "yuan", "renminbi", "rmb", "beijing", "cny",
];

/// Whose money "¥" is in a sentence; both lands write it so.
fn whose_yen(tokens: &Tokens<'_>, at: usize) -> Currency {
    let sentence = tokens.sentence(at);
    let names = |list: &[&str]| {
        tokens.words.iter().any(|word| {
            tokens.sentence(word.start) == sentence && bare(word.text).len() > 2 && {
                let word = bare(word.text).to_lowercase();
                list.contains(&word.as_str())
            }
        })
    };
    match (names(JAPAN), names(CHINA)) {
        (true, false) => Currency::Jpy,
        (false, true) => Currency::Cny,
        _ => Currency::JpyOrCny,
    }
}

/// The sign that ends where a figure begins, and where it begins itself.
fn signed(text: &str, end: usize) -> Option<(&'static str, usize, Currency)> {
    let before = text.get(..end)?;
    SIGNS.iter().find_map(|(sign, currency)| {
        let rest = before.strip_suffix(sign)?;
        // The letters before "$" are a word of their own, or none of it.
        let whole = !sign.starts_with(char::is_alphabetic)
            || !rest.ends_with(|c: char| c.is_alphanumeric());
        whole.then_some((*sign, rest.len(), *currency))
    })
}

/// The sum whose first figure stands at `from`, with the upper end of a range.
/// Of two figures the first has the scale of the second where it has none and
/// stays the smaller: "£300-£400 million", "between £10 and £20 million".
fn span(tokens: &Tokens<'_>, sign: &str, start: usize, from: usize, currency: Currency) -> Found {
    let text = tokens.text;
    let Some(first) = figure_at(text, from) else {
        return Found::new(start, from, Measure::money(currency, 0.0));
    };
    let one = |end| {
        Found::new(
            start,
            end,
            Measure::money(currency, first.value * first.scale.unwrap_or(1.0)),
        )
    };
    let rest = text.get(first.end..).unwrap_or_default();
    let between = text
        .get(..start)
        .unwrap_or_default()
        .trim_end()
        .to_lowercase()
        .ends_with("between");
    let joined = [" to ", " and ", " - ", " – ", "-", "–", "—"]
        .iter()
        .find(|joint| rest.starts_with(**joint) && (**joint != " and " || between));
    let Some(joint) = joined else {
        return one(first.end);
    };
    let mut next = first.end + joint.len();
    let again = !sign.is_empty() && text[next..].starts_with(sign);
    if again {
        next += sign.len();
    }
    let Some(second) = figure_at(text, next) else {
        return one(first.end);
    };
    let low = first.value * first.scale.or(second.scale).unwrap_or(1.0);
    let high = second.value * second.scale.unwrap_or(1.0);
    // "£5 to 30 firms": without its sign or a scale the second is no money;
    // "£20 million to £50 million" is two sums.
    let glued = !joint.starts_with(' ');
    let year = second.scale.is_none() && (1900.0..2101.0).contains(&second.value);
    let money = (again || second.scale.is_some() || glued && !year) && low < high;
    if first.scale.is_some() && !glued && !between || !money {
        return one(first.end);
    }
    Found {
        upto: Some(high),
        ..Found::new(start, second.end, Measure::money(currency, low))
    }
}

/// "Five million pounds", "half a billion euros", "5 million US dollars".
fn in_words(words: &[Token<'_>], at: usize) -> Option<Found> {
    if words[at].mark.is_some_and(|mark| "£€$¥₹".contains(mark)) {
        return None;
    }
    let number = worded(words, at)?;
    let mut next = at + number.used;
    let unit = |at: usize| words.get(at).filter(|word| word.mark.is_none());
    let mut whose = None;
    if let Some((_, currency)) =
        unit(next).and_then(|word| WHOSE.iter().find(|(whose, _)| word.text == *whose))
    {
        whose = Some(*currency);
        next += 1;
    }
    let word = unit(next)?;
    let named = WORDS
        .iter()
        .find(|(name, _, _)| word.is(&[name]))
        .filter(|(_, _, scaled)| number.scaled || !scaled)
        .map(|(_, currency, _)| *currency);
    let coded = CODES
        .iter()
        .find(|(code, _)| word.text == *code && number.scaled)
        .map(|(_, currency)| *currency);
    let currency = named.or(coded)?;
    let currency = whose
        .filter(|_| currency == Currency::Usd)
        .unwrap_or(currency);
    Some(Found::new(
        words[at].start,
        word.end,
        Measure::money(currency, number.value),
    ))
}

/// "11.2p", "5 pence".
fn pence(words: &[Token<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let figure = figure_at(word.text, 0).filter(|figure| figure.scale.is_none())?;
    let behind = &word.text[figure.end..];
    let next = words
        .get(at + 1)
        .filter(|next| next.mark.is_none() && next.is(&["pence"]));
    let end = match (behind, next) {
        ("p", _) => word.end,
        ("", Some(next)) => next.end,
        _ => return None,
    };
    let pounds = (figure.value * 100.0).round() / 1e4;
    Some(Found::new(
        word.start,
        end,
        Measure::money(Currency::Gbp, pounds),
    ))
}
