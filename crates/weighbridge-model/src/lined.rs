//! A user's TOML file, read with the line of everything that is wrong in it
//! and the nearest right name. It knows no file's own keys: those stand with
//! what the file means (strategy, asks, index of need, decisions).

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::nearest;

/// What is wrong in a file, for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do; may be empty.
    pub hint: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.file, self.line, self.what)?;
        if !self.hint.is_empty() {
            write!(f, "\n    {}", self.hint)?;
        }
        Ok(())
    }
}

/// A key with its place in the file.
pub type Key<'i> = Spanned<Cow<'i, str>>;
/// A value with its place in the file.
pub type Value<'i> = Spanned<DeValue<'i>>;
/// A key and its value.
pub type Entry<'t, 'i> = (&'t Key<'i>, &'t Value<'i>);

/// A file as it is read, and what was found wrong so far.
#[derive(Debug)]
pub struct Lined<'a> {
    text: &'a str,
    file: &'a str,
    problems: Vec<FileProblem>,
}

/// Reads a file: `read` takes its table and says what is wrong.
///
/// # Errors
/// All problems, by line; the first where it is no TOML.
pub fn read<'a, T>(
    text: &'a str,
    file: &'a str,
    read: impl FnOnce(&mut Lined<'a>, &DeTable<'_>) -> T,
) -> Result<T, Vec<FileProblem>> {
    let mut lined = Lined {
        text,
        file,
        problems: Vec::new(),
    };
    match DeTable::parse(text) {
        Ok(table) => {
            let found = read(&mut lined, table.get_ref());
            lined.problems.sort_by_key(|problem| problem.line);
            if lined.problems.is_empty() {
                return Ok(found);
            }
        }
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            match empty_key(text, at) {
                Some(key) => lined.say(
                    at,
                    format!("nothing stands behind `{key} =`"),
                    format!("write {}, or take the line out", example(key)),
                ),
                None => lined.say(at, error.message(), bare_value(text, at)),
            }
        }
    }
    Err(lined.problems)
}

/// What to do where the value of a line has no quotes ("date = 30.11.2026"); else nothing.
fn bare_value(text: &str, at: usize) -> &'static str {
    let from = text.get(..at).and_then(|before| before.rfind('\n'));
    let line = text
        .get(from.map_or(0, |end| end + 1)..)
        .unwrap_or_default();
    let value = line.lines().next().and_then(|line| line.split_once('='));
    match value {
        Some((_, value)) if !value.trim_start().starts_with(['"', '\'', '[', '{']) => {
            "put text in quotes; a day is written 2026-11-24, a number with a point"
        }
        _ => "",
    }
}

/// The key of a line that has no value, where a file is no TOML for that.
fn empty_key(text: &str, at: usize) -> Option<&str> {
    let before = text.get(..at)?;
    // The end of the line may be told, or what stands on the next.
    let line = before.trim_end().rsplit('\n').next()?;
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    let line = text.get(start..)?.lines().next()?;
    let (key, value) = line.split_once('=')?;
    let value = value.trim();
    let bare = |sign: char| sign.is_ascii_alphanumeric() || "_-.".contains(sign);
    let key = key.trim();
    ((value.is_empty() || value.starts_with('#')) && !key.is_empty() && key.chars().all(bare))
        .then_some(key)
}

/// How a key is written with a value.
fn example(key: &str) -> String {
    if key.ends_with("date") {
        format!("{key} = 2026-11-24")
    } else {
        format!("{key} = \"…\" (text in quotes; a number without, a list in [ ])")
    }
}

impl Lined<'_> {
    /// The line of a byte of the file, from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().iter().take(at);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// Notes a problem at a byte of the file.
    pub fn say(&mut self, at: usize, what: impl Into<String>, hint: impl Into<String>) {
        self.problems.push(FileProblem {
            file: self.file.to_owned(),
            line: self.line(at),
            what: what.into(),
            hint: hint.into(),
        });
    }

    /// How many problems were noted so far.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.problems.len()
    }

    /// A key that the table does not have, with the nearest that it has.
    pub fn unknown_key(&mut self, key: &Key<'_>, known: &[&str]) {
        let hint = nearest(key.get_ref(), known.iter().copied())
            .first()
            .map_or_else(
                || format!("keys here: {}", known.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
        let what = format!("there is no key `{}` here", key.get_ref());
        self.say(key.span().start, what, hint);
    }

    /// Text in quotes.
    pub fn string(&mut self, (key, value): Entry<'_, '_>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            let what = format!("`{}` must be text in quotes", key.get_ref());
            self.say(value.span().start, what, "");
        }
        text
    }

    /// One of some words, as what it means.
    pub fn word<T: Copy>(&mut self, entry: Entry<'_, '_>, known: &[(&str, T)]) -> Option<T> {
        let text = self.string(entry)?;
        let found = known.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
            let may = format!("it may be {}", words.join(", "));
            let hint = match nearest(&text, words.iter().copied()).first() {
                Some(near) => format!("did you mean \"{near}\"? ({may})"),
                None => may,
            };
            let what = format!("`{}` can't be \"{text}\"", entry.0.get_ref());
            self.say(entry.1.span().start, what, hint);
        }
        found.map(|(_, meant)| *meant)
    }

    /// A number in a range; `must` says in words which.
    pub fn number(
        &mut self,
        (key, value): Entry<'_, '_>,
        range: RangeInclusive<f64>,
        must: &str,
    ) -> Option<f64> {
        let found = number(value.get_ref()).filter(|number| range.contains(number));
        if found.is_none() {
            let what = format!("`{}` must be {must}", key.get_ref());
            self.say(value.span().start, what, "");
        }
        found
    }

    /// Items of a list; `hint` shows how one is written.
    pub fn list<'t, 'i>(
        &mut self,
        (key, value): Entry<'t, 'i>,
        of: &str,
        hint: &str,
    ) -> &'t [Value<'i>] {
        if let Some(list) = value.get_ref().as_array() {
            return list;
        }
        let what = format!("`{}` is a list of {of}", key.get_ref());
        self.say(value.span().start, what, hint);
        &[]
    }

    /// Tables written as `[[header]]`; `what` names several of them.
    pub fn tables<'t, 'i>(
        &mut self,
        value: &'t Value<'i>,
        what: &str,
        header: &str,
    ) -> &'t [Value<'i>] {
        if let Some(list) = value.get_ref().as_array() {
            return list;
        }
        let what = format!("{what} are written as [[{header}]]");
        self.say(value.span().start, what, "use double brackets");
        &[]
    }

    /// A table; `what` names it, `hint` shows how it is written.
    pub fn table<'t, 'i>(
        &mut self,
        value: &'t Value<'i>,
        what: &str,
        hint: &str,
    ) -> Option<&'t DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.say(value.span().start, format!("{what} must be a table"), hint);
        }
        table
    }
}

/// A number, whole or not; none where the value is none.
#[must_use]
pub fn number(value: &DeValue<'_>) -> Option<f64> {
    let text = match (value.as_float(), value.as_integer()) {
        (Some(number), _) => number.as_str().to_owned(),
        (None, Some(number)) => number.as_str().to_owned(),
        (None, None) => return None,
    };
    text.replace('_', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_come_by_line_with_the_nearest_name() {
        let text = "weight = 'x'\n\nkind = 'lo'\nnaem = 1\n";
        let told = read(text, "x.toml", |lined, table| {
            for entry in table {
                match entry.0.get_ref().as_ref() {
                    "weight" => drop(lined.number(entry, 0.0..=1.0, "a share")),
                    "kind" => drop(lined.word(entry, &[("low", 1), ("high", 2)])),
                    _ => lined.unknown_key(entry.0, &["name", "weight", "kind"]),
                }
            }
        })
        .unwrap_err();
        let told: Vec<String> = told.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "x.toml, line 1: `weight` must be a share",
                "x.toml, line 3: `kind` can't be \"lo\"\n    did you mean \"low\"? (it may be low, high)",
                "x.toml, line 4: there is no key `naem` here\n    did you mean `name`?",
            ]
        );
    }

    #[test]
    fn a_key_without_a_value_is_told_what_to_write() {
        let told = |text: &str| read(text, "a.toml", |_, _| ()).unwrap_err()[0].to_string();
        for (text, parts) in [
            (
                "coder = \"Cy\"\ndate = \npaper = \"A\"\n",
                ["line 2", "`date =`", "date = 2026-11-24"],
            ),
            (
                "date =\n\n[[decision]]\n",
                ["line 1", "`date =`", "take the line out"],
            ),
            ("note = # later\n", ["line 1", "`note =`", "text in quotes"]),
            (
                "coder = \"Cy\"\ndate = 30.11.2026\n",
                ["line 2", "invalid", "2026-11-24"],
            ),
            (
                "a = 1\nweight =",
                ["line 2", "`weight =`", "a number without"],
            ),
        ] {
            let told = told(text);
            assert!(parts.iter().all(|part| told.contains(part)), "{told}");
        }
        for text in [
            "a = 1 2\n",
            "a\n",
            "x = [1,\n",
            "\"a = \n",
            "a = \"b\nc = 1",
        ] {
            let told = told(text);
            assert!(!told.contains("nothing stands"), "{text:?} {told}");
        }
    }

    #[test]
    fn numbers_of_both_kinds() {
        let table = DeTable::parse("a = 1_000\nb = -2.5\nc = 'x'\n").unwrap();
        let of = |key: &str| number(table.get_ref()[key].get_ref());
        assert_eq!((of("a"), of("b"), of("c")), (Some(1e3), Some(-2.5), None));
    }
}
