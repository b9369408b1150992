//! What is wrong with a user's file, said so that the user can mend it: where,
//! what, and what to do. It judges nothing.

use std::fmt;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The sheet, where a workbook has several.
    pub sheet: Option<String>,
    /// The row as the user sees it, counting from 1.
    pub row: Option<usize>,
    /// Letter and heading of the column.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub hint: String,
    /// What sort of problem it is: many of one sort are printed as a few.
    pub kind: Kind,
}

/// Sorts of problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The file cannot be opened, or is no table.
    File,
    /// It counts something else than jobs by area and industry.
    Dataset,
    /// A column, heading or line that is needed is not there.
    Missing,
    /// An area is not known, or of another vintage.
    Area,
    /// An industry is not known, or of another classification.
    Industry,
    /// A cell is no number.
    Cell,
    /// Two figures are given for one thing.
    Twice,
    /// A total does not add up.
    Total,
}

/// How many of one kind are printed in full.
const IN_FULL: usize = 5;

/// Width of a line of a message.
const WIDTH: usize = 80;

/// Letters of a column of a spreadsheet: 0 is A, 26 is AA.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// A text of the file for a message: one line, not long.
#[must_use]
pub fn short(text: &str) -> String {
    cut(text, 48)
}

/// As [`short`], of at most so many characters.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    let clean: String = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    if clean.chars().count() > most {
        format!(
            "{}…",
            clean.chars().take(most - 1).collect::<String>().trim_end()
        )
    } else {
        clean
    }
}

fn wrapped(out: &mut fmt::Formatter<'_>, text: &str, first: &str, later: &str) -> fmt::Result {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        let wide = line.chars().count() + usize::from(!empty) + word.chars().count();
        if !empty && wide > WIDTH {
            writeln!(out, "{line}")?;
            line = later.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    write!(out, "{line}")
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = self.file.clone();
        if let Some(sheet) = &self.sheet {
            place.push_str(&format!(", sheet {sheet}"));
        }
        if let Some(row) = self.row {
            place.push_str(&format!(", row {row}"));
        }
        if let Some(column) = &self.column {
            place.push_str(&format!(", column {column}"));
        }
        wrapped(out, &format!("{place}: {}", self.what), "", "  ")?;
        if !self.hint.is_empty() {
            writeln!(out)?;
            wrapped(out, &self.hint, "  → ", "    ")?;
        }
        Ok(())
    }
}

/// All problems as one answer: the kinds in the order in which they first
/// come, at most five of each in full, and how many more there are.
#[must_use]
pub fn tell(problems: &[Problem]) -> String {
    let mut kinds: Vec<Kind> = Vec::new();
    for problem in problems {
        if !kinds.contains(&problem.kind) {
            kinds.push(problem.kind);
        }
    }
    let mut lines = Vec::new();
    for kind in kinds {
        let mut of_kind = problems.iter().filter(|problem| problem.kind == kind);
        lines.extend(of_kind.by_ref().take(IN_FULL).map(Problem::to_string));
        let more = of_kind.count();
        if more > 0 {
            lines.push(format!("and {more} more of this kind"));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }

    #[test]
    fn many_of_one_kind_are_few_lines() {
        let problem = |row: usize| Problem {
            file: "a.csv".into(),
            sheet: None,
            row: Some(row),
            column: Some("B (C : Manufacturing)".into()),
            what: "`x` is no number".into(),
            hint: "give a number".into(),
            kind: Kind::Cell,
        };
        let all: Vec<Problem> = (1..=219).map(problem).collect();
        let told = tell(&all);
        assert!(told.starts_with(
            "a.csv, row 1, column B (C : Manufacturing): `x` is no number\n  → give a number\n"
        ));
        assert!(told.ends_with("and 214 more of this kind"), "{told}");
        assert!(told.lines().all(|line| line.chars().count() <= 80));
    }
}
