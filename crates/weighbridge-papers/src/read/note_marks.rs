//! Marks of notes. In plain text nothing shows that they were raised ("economy195",
//! "countries211.", "in 203021"): they are told by running on through the text from 1; a
//! figure glued to a word that does not run on stays. Where they are raised, they are told
//! by what stands before them.

/// Between one mark and the next: notes of tables and pictures stand elsewhere.
const GAP: u32 = 9;
/// How far back a mark may be: columns that were read side by side.
const BACK: u32 = 4;
/// Marks from which on they are taken for such.
const ENOUGH: usize = 5;

/// A mark: where its figures stand, in bytes.
struct Mark {
    from: usize,
    to: usize,
}

/// The text without its marks of notes; as it was where there are none.
pub(super) fn without_marks(text: &str) -> String {
    let mut marks: Vec<Mark> = Vec::new();
    let mut last = 0;
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(offset) = text[at..].find(|sign: char| sign.is_ascii_digit()) {
        let from = at + offset;
        let to = text[from..]
            .find(|sign: char| !sign.is_ascii_digit())
            .map_or(text.len(), |length| from + length);
        at = to;
        let Some(start) = mark(text, from, to, last) else {
            continue;
        };
        let Ok(number) = text[start..to].parse::<u32>() else {
            continue;
        };
        if bytes
            .get(to)
            .is_some_and(|next| next.is_ascii_alphabetic() || *next == b'%')
        {
            continue;
        }
        last = last.max(number);
        marks.push(Mark { from: start, to });
    }
    if marks.len() < ENOUGH {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    for mark in marks {
        out.push_str(&text[kept..mark.from]);
        kept = mark.to;
    }
    out.push_str(&text[kept..]);
    out
}

/// Where the mark begins, if figures at `from..to` are or end with one that may
/// follow `last`.
fn mark(text: &str, from: usize, to: usize, last: u32) -> Option<usize> {
    let runs_on = |figures: &str, gap: u32| {
        !figures.starts_with('0')
            && figures.len() <= 3
            && figures
                .parse::<u32>()
                .is_ok_and(|number| number + BACK > last && number <= last + gap && number > 0)
    };
    let figures = &text[from..to];
    let before = text[..from].chars().next_back()?;
    let word = |text: &str| {
        text.chars()
            .rev()
            .take_while(|sign| sign.is_alphabetic())
            .count()
    };
    let glued = before.is_lowercase() && word(&text[..from]) >= 3;
    // "Countries.211", "(the Fund)45", and not "£2.5" or "Table 3.2".
    let closing = matches!(before, '.' | ',' | ')' | '’' | '”' | ';')
        && text[..from - before.len_utf8()]
            .chars()
            .next_back()
            .is_some_and(|sign| sign.is_lowercase() || sign == ')' || sign == '’')
        && !text[to..].starts_with(|sign: char| sign == '.' || sign.is_alphanumeric());
    if glued || closing {
        return runs_on(figures, GAP).then_some(from);
    }
    // A mark after the end of a sentence that ends with a year: "by 2030.21".
    if before == '.' && text[to..].starts_with(char::is_whitespace) {
        let stop = from - 1;
        let year = text.get(stop.saturating_sub(5)..stop).is_some_and(|year| {
            year.starts_with([' ', '\n'])
                && (year[1..].starts_with("19") || year[1..].starts_with("20"))
                && year[1..].bytes().all(|byte| byte.is_ascii_digit())
        });
        return (year && runs_on(figures, 2)).then_some(from);
    }
    // A year and a mark: "by 203021".
    let year = figures.len() > 4 && (figures.starts_with("19") || figures.starts_with("20"));
    (before.is_whitespace() && year && runs_on(&figures[4..], GAP)).then_some(from + 4)
}

/// A note as it stands below the text that calls for it, "[1] See Annex B.", without the
/// brackets; none where a text is no note.
pub(super) fn bracketed_note(text: &str) -> Option<String> {
    let (number, rest) = text.trim_start().strip_prefix('[')?.split_once("] ")?;
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let rest = rest.trim_start();
    // "[12] and Jones" goes on from a line above: a note begins as a sentence does, or with
    // what notes point with.
    let small = rest.starts_with(char::is_lowercase);
    let first = rest.split(|sign: char| !sign.is_alphanumeric()).next();
    let points = [
        "see", "ibid", "cf", "op", "http", "https", "www", "eg", "e", "ie", "i", "as",
    ];
    let begins = !small
        && rest.starts_with(|sign: char| sign.is_alphanumeric() || "‘“'\"(£$€".contains(sign))
        || first.is_some_and(|first| points.contains(&first));
    (is_number && begins).then(|| format!("{number} {rest}"))
}

/// What has a square or a cube: units of length, and letters of formulas.
const UNITS: &[&str] = &[
    "m", "km", "cm", "mm", "dm", "ft", "yd", "mi", "R", "r", "x", "y", "n", "σ", "χ",
];

/// Whether raised letters after a text call for a note, and are no part of it: a sign or
/// number behind a sentence or word, and not the "2" of "10 m2" or "st" of "1st".
pub(super) fn is_raised_mark(before: &str, letters: &str) -> bool {
    let bare = letters
        .trim()
        .trim_matches(|sign: char| matches!(sign, '[' | ']' | '(' | ')' | ','));
    if bare.is_empty()
        || bare
            .chars()
            .all(|sign| matches!(sign, '*' | '†' | '‡' | '§'))
    {
        return true;
    }
    let numbers = bare.split([',', '-', '–']).map(str::trim);
    let figures = numbers.clone().count() <= 6
        && numbers.clone().all(|number| {
            (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
        });
    let letter = bare.len() <= 3 && bare.bytes().all(|byte| b"abcdefghivx".contains(&byte));
    if bare.len() < letters.trim().len() && (figures || letter) {
        return true;
    }
    let before = before.trim_end();
    let word = before
        .chars()
        .rev()
        .take_while(|sign| sign.is_alphabetic())
        .count();
    let figure = before.ends_with(|sign: char| sign.is_ascii_digit());
    // A year before a mark; other figures have powers: "10", raised "6".
    let from = before.len().saturating_sub(4);
    let year = before.get(from..).is_some_and(|year| {
        (year.starts_with("19") || year.starts_with("20"))
            && year.bytes().all(|byte| byte.is_ascii_digit())
    });
    // Units and letters of a formula have a power; "the UK" has a note.
    let from = before.len()
        - before
            .chars()
            .rev()
            .take(word)
            .map(char::len_utf8)
            .sum::<usize>();
    let unit = UNITS.contains(&&before[from..]) && matches!(bare, "2" | "3");
    figures && !unit && (!figure || year) || letter && bare.len() == 1 && !figure
}

/// Raised letters as text: figures as such that stand raised.
pub(super) fn raised(letters: &str) -> String {
    let up = |sign: char| {
        let at = sign.to_digit(10)?;
        "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(at as usize)
    };
    letters
        .chars()
        .map(|sign| up(sign).unwrap_or(sign))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_marks_are_told_from_powers_and_ends_of_words() {
        for (before, mark) in [
            ("We will report.", "4"),
            ("the works", "3"),
            ("by 2030", "12"),
            ("the “plan”", "1, 2"),
            ("a plan", "[2]"),
            ("a plan", "*"),
            ("Wales", "a"),
            ("the UK", "5"),
            ("in the EU", "2"),
            ("of us", "3"),
            ("per km", "4"),
        ] {
            assert!(is_raised_mark(before, mark), "{before} {mark}");
        }
        for (before, part) in [
            ("10 m", "2"),
            ("per km", "2"),
            ("an R", "2"),
            ("10", "6"),
            ("the 1", "st"),
            ("Hull", "TM"),
        ] {
            assert!(!is_raised_mark(before, part), "{before} {part}");
        }
        assert_eq!(raised("2"), "²");
    }

    #[test]
    fn a_note_below_the_text_begins_as_a_sentence_does() {
        for (text, note) in [
            ("[1] See Annex B.", Some("1 See Annex B.")),
            ("[12] ibid, p. 4", Some("12 ibid, p. 4")),
            ("[3] https://www.gov.uk", Some("3 https://www.gov.uk")),
            ("[12] and Jones (2017) found no such thing.", None),
            ("[12], though the ports were closed.", None),
            ("[draft] We will act.", None),
        ] {
            assert_eq!(bracketed_note(text).as_deref(), note, "{text}");
        }
    }

    #[test]
    fn marks_that_run_on_go_and_other_figures_stay() {
        let text = "Growth1 was slow.2 Use of CO2 fell, said firms3 in 20304 and later.5 The M25 \
                    and Tier40 stay, as do £2.5bn, A1 and 20,300.";
        assert_eq!(
            without_marks(text),
            "Growth was slow. Use of CO2 fell, said firms in 2030 and later. The M25 and Tier40 \
             stay, as do £2.5bn, A1 and 20,300."
        );
        let years = "Growth1 was slow.2 Use fell3 until 2030.4 Then it rose.5 It is 2031.45 now.";
        assert_eq!(
            without_marks(years),
            "Growth was slow. Use fell until 2030. Then it rose. It is 2031.45 now."
        );
        let few = "Growth1 was slow.2 Then not.";
        assert_eq!(without_marks(few), few);
    }
}
