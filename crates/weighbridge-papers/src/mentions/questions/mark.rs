//! The mark before a question: "Question 10 (optional):", "Q9 -", "12.", "(b)".
//! It does not say whether what follows asks anything.

/// What sort of mark it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Says that a question follows: "Question 4", "Q4".
    Named,
    /// A number that any paragraph may have: "4.", "2.1".
    Plain,
    /// A number without a stop, which may be a figure: "4 Do you agree?".
    Bare,
    /// A letter or a small Roman number under another: "(a)", "ii.".
    Sub,
}

/// A mark, and where behind it the text begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub kind: Kind,
    pub number: String,
    pub from: usize,
}

const JOINTS: &[char] = &[':', '.', ')', ']', '-', '–', '—'];

/// The mark of a passage whose number was parted from its text, or which still
/// has it in its text.
pub(super) fn mark(label: &str, text: &str) -> Option<Mark> {
    if label.is_empty() {
        return leading(text);
    }
    let at = |kind, number: &str| {
        Some(Mark {
            kind,
            number: number.to_owned(),
            from: 0,
        })
    };
    let lower = label.to_lowercase();
    let lower = lower.strip_prefix("consultation ").unwrap_or(&lower);
    if let Some(number) = lower.strip_prefix("question") {
        return at(Kind::Named, number.trim());
    }
    if let Some(number) = lower.strip_prefix('q')
        && number.trim_start_matches(['.', ' ']).starts_with(figure)
    {
        return at(Kind::Named, number.trim_start_matches(['.', ' ']));
    }
    let plain = lower.trim_end_matches(['.', ')', ':']);
    if numbers(plain) == plain.len() && !plain.is_empty() {
        return at(Kind::Plain, plain);
    }
    sub(plain).then(|| Mark {
        kind: Kind::Sub,
        number: plain.to_owned(),
        from: 0,
    })
}

/// The mark with which a text begins.
pub(super) fn leading(text: &str) -> Option<Mark> {
    named(text).or_else(|| numbered(text)).or_else(|| {
        // "(a) …", "a) …", "ii. …".
        let (first, rest) = text.split_once(' ')?;
        let bare = first
            .trim_start_matches(['(', '['])
            .trim_end_matches(['.', ')', ']', ':']);
        let marked = first.ends_with(['.', ')', ']', ':']);
        (marked && sub(bare)).then(|| Mark {
            kind: Kind::Sub,
            number: bare.to_owned(),
            from: text.len() - rest.trim_start().len(),
        })
    })
}

/// "Question 4:", "Consultation question 8.", "Q9 -", "Question 10 (optional):".
fn named(text: &str) -> Option<Mark> {
    let rest = after(text, "consultation ").unwrap_or(text);
    let short = after(rest, "question").is_none();
    let rest = after(rest, "question")
        .or_else(|| rest.strip_prefix('Q'))?
        .trim_start_matches([' ', '.', '\u{a0}']);
    let length = numbers(rest);
    let number = rest.get(..length).filter(|number| !number.is_empty())?;
    let mut rest = &rest[length..];
    let mut number = number.to_owned();
    // "5a", "Q6 a)", "3(b)": a letter belongs to the number.
    let parts = lettered(rest).filter(|(letter, behind)| !goes_on(letter, behind));
    if let Some((letter, behind)) = parts {
        number.push_str(&letter);
        rest = behind;
    } else if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    // "Question 10 (optional):", "(for councils)", "Question 3 of 20".
    let spaced = rest.trim_start();
    if let Some(inner) = spaced.strip_prefix('(')
        && let Some(close) = inner.find(')').filter(|close| *close <= 60)
        && !inner[..close].contains('?')
    {
        rest = &inner[close + 1..];
    } else if let Some(of) = spaced.strip_prefix("of ")
        && numbers(of) > 0
    {
        rest = &of[numbers(of)..];
    }
    let body = rest.trim_start_matches(|c: char| c.is_whitespace() || JOINTS.contains(&c));
    let joint = rest.trim_start().starts_with(JOINTS);
    let begins = body.starts_with(|c: char| c.is_alphabetic() || "‘“\"'(£".contains(c));
    // "Q7 Is it fair?" needs no stop; "Question 4 is about steel" is no mark.
    let capital =
        (body.starts_with(char::is_uppercase) || lettered(body).is_some()) && body.contains('?');
    // "Q3: growth was slow" is a quarter as well.
    let asks = !short || body.contains('?') || super::asks::requests(body);
    (begins && (joint || capital) && asks).then(|| Mark {
        kind: Kind::Named,
        number,
        from: text.len() - body.len(),
    })
}

/// "4. What …", "2.1 Are …", "[4] Who …".
fn numbered(text: &str) -> Option<Mark> {
    let inner = text.trim_start_matches(['(', '[']);
    let length = numbers(inner);
    let number = inner.get(..length).filter(|number| !number.is_empty())?;
    let rest = &inner[length..];
    let body = rest.trim_start_matches(|c: char| c.is_whitespace() || JOINTS.contains(&c));
    let joint = rest.trim_start().starts_with(JOINTS) || number.contains('.');
    let parted = rest.len() > body.len() && body.starts_with(|c: char| c.is_uppercase());
    // "4-6 May" is a date, "3 - Do you agree" none.
    let spaced = rest[..rest.len() - body.len()].contains(' ');
    (parted && spaced).then(|| Mark {
        kind: if joint { Kind::Plain } else { Kind::Bare },
        number: number.to_owned(),
        from: text.len() - body.len(),
    })
}

/// The letter that belongs to a number, and what stands behind it.
fn lettered(rest: &str) -> Option<(String, &str)> {
    if let Some(letter) = rest.chars().next().filter(char::is_ascii_lowercase)
        && !rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == ')')
    {
        return Some((letter.to_string(), &rest[1..]));
    }
    let open = rest.trim_start().trim_start_matches('(');
    let (letter, behind) = open.split_once(')')?;
    sub(letter).then(|| (format!("({letter})"), behind))
}

/// Whether parts of one question stand in one text: "a) Is it fair? b) Why?".
fn goes_on(letter: &str, behind: &str) -> bool {
    let letter = letter.trim_start_matches('(').trim_end_matches(')');
    match letter.as_bytes() {
        [letter @ b'a'..=b'y'] => {
            let next = char::from(letter + 1);
            behind.contains(&format!(" {next})")) || behind.contains(&format!("({next})"))
        }
        [b'i', ..] => behind.contains("ii)"),
        _ => false,
    }
}

/// How many bytes of a text are a number: "12", "2.1".
fn numbers(text: &str) -> usize {
    let mut end = 0;
    for part in text.split('.') {
        let digits = part.len() - part.trim_start_matches(figure).len();
        if digits == 0 || digits > 3 {
            break;
        }
        end += digits + usize::from(end > 0);
        if digits < part.len() {
            break;
        }
    }
    end
}

fn figure(c: char) -> bool {
    c.is_ascii_digit()
}

/// What stands behind a word in whatever letters.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.get(..word.len())
        .filter(|head| head.eq_ignore_ascii_case(word))
        .map(|_| &text[word.len()..])
}

/// A letter or a small Roman number.
fn sub(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|letter| letter.is_ascii_lowercase()) || roman(word)
}

/// A small Roman number.
pub(super) fn roman(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|letter| b"ivx".contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_in_every_form() {
        for (text, kind, number, rest) in [
            (
                "Question 10 (optional): What else?",
                Kind::Named,
                "10",
                "What else?",
            ),
            ("Q9 - Should it end?", Kind::Named, "9", "Should it end?"),
            ("Q9 – should it end?", Kind::Named, "9", "should it end?"),
            (
                "Consultation question 8. Will it work?",
                Kind::Named,
                "8",
                "Will it work?",
            ),
            (
                "QUESTION 2.1: Are they right?",
                Kind::Named,
                "2.1",
                "Are they right?",
            ),
            ("Q6 a) Is it fair?", Kind::Named, "6(a)", "Is it fair?"),
            ("Question 5b. Why?", Kind::Named, "5b", "Why?"),
            ("Q.3 Is it fair?", Kind::Named, "3", "Is it fair?"),
            (
                "Question 3 of 20: Is it fair?",
                Kind::Named,
                "3",
                "Is it fair?",
            ),
            ("12. Who sits?", Kind::Plain, "12", "Who sits?"),
            ("12 - Who sits?", Kind::Plain, "12", "Who sits?"),
            ("2.1 Are they?", Kind::Plain, "2.1", "Are they?"),
            ("4 Do you agree?", Kind::Bare, "4", "Do you agree?"),
            ("(b) should it end?", Kind::Sub, "b", "should it end?"),
            ("ii. If not, why not?", Kind::Sub, "ii", "If not, why not?"),
        ] {
            let found = mark("", text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (found.kind, found.number.as_str()),
                (kind, number),
                "{text}"
            );
            assert_eq!(&text[found.from..], rest, "{text}");
        }
        for text in [
            "Q3 2026 was slow.",
            "Q3: growth was slow.",
            "Question 4 is about steel.",
            "Questions remain.",
            "4-6 May is the date.",
            "Quality matters?",
            "a longer period",
            "2030 is the year. Is it?",
            "£5",
            "",
            "Q",
            "(",
            "Question 3(",
            "Q1é?",
        ] {
            assert_eq!(mark("", text), None, "{text}");
        }
    }
}
