//! Which industry a text of a user's file means: a code of UK SIC 2007 at any
//! level, its name, or one of the 18 broad groups. Codes of SIC 2003 are told
//! apart, also where SIC 2007 uses the same number for something else.

use std::collections::{BTreeMap, BTreeSet};

use weighbridge_model::nearest;

use super::former;
use super::words::{Total, plain, total};
use crate::Facts;

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Industry {
    /// One or several codes of SIC 2007.
    Known(Vec<String>),
    /// A total over industries.
    Total(Total),
    /// A code that only SIC 2003 has, and its main successor.
    Old(&'static str),
    /// The code is known, but its name in SIC 2007 is another: that name, and
    /// the code that has the file's name.
    OtherName(String, Option<String>),
    /// Number or name of an older list of broad groups.
    OldGroup,
    /// A leading zero seems lost, but the file does not prove it.
    Short(String),
    /// None of these; what is near.
    Unknown(Vec<String>),
}

/// The broad industrial groups of the Business Register and Employment Survey,
/// in order: name, and what each is made of.
const GROUPS: [(&str, &[&str]); 18] = [
    ("agriculture forestry and fishing", &["A"]),
    ("mining quarrying and utilities", &["B", "D", "E"]),
    ("manufacturing", &["C"]),
    ("construction", &["F"]),
    ("motor trades", &["45"]),
    ("wholesale", &["46"]),
    ("retail", &["47"]),
    ("transport and storage inc postal", &["H"]),
    ("accommodation and food services", &["I"]),
    ("information and communication", &["J"]),
    ("financial and insurance", &["K"]),
    ("property", &["L"]),
    ("professional scientific and technical", &["M"]),
    ("business administration and support services", &["N"]),
    ("public administration and defence", &["O"]),
    ("education", &["P"]),
    ("health", &["Q"]),
    (
        "arts entertainment recreation and other services",
        &["R", "S", "T", "U"],
    ),
];

/// Words that say nothing about which industry is meant.
const EMPTY: [&str; 13] = [
    "and",
    "manufacture",
    "the",
    "for",
    "not",
    "other",
    "elsewhere",
    "classified",
    "with",
    "except",
    "own",
    "sic",
    "activities",
];

fn telling(name: &str) -> Vec<String> {
    let mut words: Vec<String> = plain(name)
        .split(' ')
        .filter(|word| word.len() > 2 && !EMPTY.contains(word))
        .map(str::to_owned)
        .collect();
    words.sort();
    words.dedup();
    words
}

/// Whether two names can be of one industry: half of the words of the shorter
/// one stand in the other. Of the 881 names in two files of Nomis all but one
/// have at least 0.6, the other 0.5 ("swinepigs").
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (telling(a), telling(b));
    let shared = a.iter().filter(|word| b.contains(word)).count();
    let least = a.len().min(b.len());
    least == 0 || shared * 2 >= least
}

/// Code and name in a text such as "24100 : Manufacture of basic iron", "C :
/// Manufacturing", "24.10/0" or "2410"; the code is blank where there is none.
fn parted(text: &str) -> (String, &str) {
    let text = text.trim();
    let text = ["SIC2007 ", "SIC07 ", "SIC 2007 ", "SIC "]
        .iter()
        .find_map(|start| text.strip_prefix(start))
        .unwrap_or(text);
    let word = text.split([' ', ':', '\u{a0}']).next().unwrap_or("");
    let rest = text.get(word.len()..).unwrap_or("");
    let separate = rest.trim_start_matches([' ', '\u{a0}']);
    let bare: String = word
        .chars()
        .filter(|letter| !['.', '/'].contains(letter))
        .collect();
    let numeric =
        !bare.is_empty() && bare.len() <= 5 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    // "A level colleges" begins with a letter that is no code.
    if numeric || (letter && (rest.is_empty() || separate.starts_with([':', '-']))) {
        return (bare, separate.trim_start_matches([':', '-', ' ', '\u{a0}']));
    }
    (String::new(), text)
}

/// The classification and the industries of the statistics, searchable.
pub struct Industries<'a> {
    facts: &'a Facts,
    names: BTreeMap<String, Vec<String>>,
    codes: BTreeSet<String>,
}

/// What the codes of a file have in common.
#[derive(Debug, Clone, Copy, Default)]
pub struct Habit {
    /// All numeric codes have this many digits, but for those that have one
    /// fewer and are known with a zero before: these have lost it.
    pub lost_zero: Option<usize>,
    /// Names without code are of this level.
    pub level: Option<usize>,
}

impl<'a> Industries<'a> {
    /// From the facts.
    #[must_use]
    pub fn new(facts: &'a Facts) -> Self {
        let tree = facts.industries();
        let mut codes: BTreeSet<String> = facts
            .table("industries")
            .map(|table| table.strings("code").map(str::to_owned).collect())
            .unwrap_or_default();
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for code in &codes {
            if let Some(name) = tree.name(code) {
                names.entry(plain(name)).or_default().push(code.clone());
            }
        }
        // The statistics write class 2410 as 24100, and have a leaf of their
        // own for farms, 01000, which stands in no list of SIC 2007.
        for leaf in facts.leaves() {
            codes.extend(
                (3..=5)
                    .filter_map(|length| leaf.get(..length))
                    .map(str::to_owned),
            );
        }
        Self {
            facts,
            names,
            codes,
        }
    }

    /// Whether SIC 2007, or the statistics on it, have this code.
    #[must_use]
    pub fn is_known(&self, code: &str) -> bool {
        self.codes.contains(code)
    }

    /// The official name of a code.
    #[must_use]
    pub fn name(&self, code: &str) -> &str {
        let tree = self.facts.industries();
        tree.name(code)
            .or_else(|| tree.name(code.strip_suffix('0').filter(|short| short.len() == 4)?))
            .unwrap_or("")
    }

    /// Whether a text looks like an industry, whether or not it is known.
    #[must_use]
    pub fn looks_like(&self, text: &str) -> bool {
        let (code, name) = parted(text);
        if code.is_empty() {
            self.names.contains_key(&plain(name)) || group_by_name(name).is_some()
        } else {
            name.is_empty() || name.chars().any(char::is_alphabetic)
        }
    }

    /// What the labels of a file (code and name) have in common.
    #[must_use]
    pub fn habit(&self, labels: &[(&str, &str)]) -> Habit {
        let mut lengths = [0_usize; 6];
        let mut losers = [0_usize; 6];
        let mut levels = [0_usize; 6];
        let whole: BTreeSet<String> = labels
            .iter()
            .map(|(code, name)| together(code, name).0)
            .collect();
        for (code, name) in labels {
            let (code, name) = together(code, name);
            if code.is_empty() {
                for found in self.names.get(&plain(name)).into_iter().flatten() {
                    levels[found.len()] += 1;
                }
            } else if code.as_bytes()[0].is_ascii_digit() {
                lengths[code.len()] += 1;
                let padded = format!("0{code}");
                let fits = name.is_empty() || alike(name, self.name(&padded));
                if code.len() < 5 && self.is_known(&padded) && fits && !whole.contains(&padded) {
                    losers[code.len()] += 1;
                }
            }
        }
        let all: usize = lengths.iter().sum();
        let lost_zero = (2..=5).find(|length| {
            lengths[*length] > losers[length - 1]
                && losers[length - 1] > 0
                && losers[length - 1] == lengths[length - 1]
                && lengths[*length] + losers[length - 1] == all
        });
        let level = (1..=5)
            .filter(|level| levels[*level] > 0)
            .max_by_key(|level| levels[*level]);
        Habit { lost_zero, level }
    }

    /// What code and name mean together; either may be blank.
    #[must_use]
    pub fn find(&self, code: &str, name: &str, habit: Habit) -> (Industry, Option<String>) {
        let (code, name) = together(code, name);
        if code.is_empty() {
            return (self.by_name(name, habit), None);
        }
        if let Some(group) = group(&code, name) {
            return (group, None);
        }
        let padded = format!("0{code}");
        if habit.lost_zero == Some(padded.len()) && self.is_known(&padded) {
            let told = format!(
                "{code} has lost its leading zero and is read as {padded} (rule lost-leading-zero)"
            );
            return (Industry::Known(vec![padded]), Some(told));
        }
        (self.by_code(code, name), None)
    }

    fn by_code(&self, code: String, name: &str) -> Industry {
        if !self.is_known(&code) {
            let padded = format!("0{code}");
            if code.len() < 5
                && self.is_known(&padded)
                && (name.is_empty() || alike(name, self.name(&padded)))
            {
                return Industry::Short(padded);
            }
            if let Some(successor) = former::industry(&code) {
                return Industry::Old(successor);
            }
            return Industry::Unknown(match self.facts.industries().check(&code) {
                Err(unknown) => unknown.nearest,
                Ok(()) => Vec::new(),
            });
        }
        let official = self.name(&code);
        if name.is_empty() || official.is_empty() || alike(name, official) {
            return Industry::Known(vec![code]);
        }
        let elsewhere = self
            .names
            .get(&plain(name))
            .and_then(|codes| codes.first().cloned());
        Industry::OtherName(official.to_owned(), elsewhere)
    }

    fn by_name(&self, name: &str, habit: Habit) -> Industry {
        if let Some(kind) = total(name) {
            return Industry::Total(kind);
        }
        if let Some(codes) = self.names.get(&plain(name)) {
            // Nested codes may share a name; they then are one industry.
            let code = codes
                .iter()
                .find(|code| Some(code.len()) == habit.level)
                .or_else(|| codes.last());
            return Industry::Known(code.cloned().into_iter().collect());
        }
        if let Some(group) = group_by_name(name) {
            return group;
        }
        let short: String = name.chars().take(80).collect();
        Industry::Unknown(nearest(
            &short,
            self.names.values().flatten().map(|code| self.name(code)),
        ))
    }
}

fn together<'t>(code: &'t str, name: &'t str) -> (String, &'t str) {
    let (own, rest) = parted(code);
    let (other, name) = parted(name);
    match (own.is_empty(), rest.is_empty()) {
        // A number of Nomis's own has nine or ten digits and is no code.
        (true, _) if other.is_empty() && name.is_empty() => (own, rest),
        (true, _) => (other, name),
        (false, true) => (own, name),
        (false, false) => (own, rest),
    }
}

/// Letters or "part" in brackets at the end of a broad group's name.
fn brackets(name: &str) -> Option<(&str, Vec<String>)> {
    let (before, inside) = name.trim().strip_suffix(')')?.rsplit_once('(')?;
    let letters: Vec<String> = inside
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase())
        .map(str::to_owned)
        .collect();
    (!letters.is_empty()).then_some((before.trim(), letters))
}

/// A broad group by its number and name; the number alone may be a division.
fn group(code: &str, name: &str) -> Option<Industry> {
    let number: usize = code.parse().ok().filter(|_| !code.starts_with('0'))?;
    let (title, codes) = GROUPS.get(number.checked_sub(1)?)?;
    let (before, letters) = match brackets(name) {
        Some((before, letters)) => (before, letters),
        None if plain(name) == *title => (name, Vec::new()),
        None => return None,
    };
    if letters.iter().any(|letter| letter == "D") && letters != ["B", "D", "E"] {
        // Manufacturing was section D until 2008.
        return Some(Industry::OldGroup);
    }
    let sections: Vec<&str> = codes
        .iter()
        .map(|code| if code.len() == 2 { "G" } else { code })
        .collect();
    if alike(before, title) && (letters.is_empty() || letters == sections) {
        return Some(Industry::Known(
            codes.iter().map(ToString::to_string).collect(),
        ));
    }
    name.contains("SIC").then_some(Industry::OldGroup)
}

fn group_by_name(name: &str) -> Option<Industry> {
    let (before, letters) = brackets(name).map_or((name, Vec::new()), |found| found);
    let at = GROUPS.iter().position(|(title, _)| {
        let key = plain(before);
        key == *title || key.split(" inc ").next() == title.split(" inc ").next()
    })?;
    if letters.is_empty() {
        let codes = GROUPS[at].1;
        return Some(Industry::Known(
            codes.iter().map(ToString::to_string).collect(),
        ));
    }
    group(&(at + 1).to_string(), name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_parted_from_names() {
        assert_eq!(parted("24100 : Iron"), ("24100".into(), "Iron"));
        assert_eq!(parted("24.10/1 Iron"), ("24101".into(), "Iron"));
        assert_eq!(parted("C : Manufacturing"), ("C".into(), "Manufacturing"));
        assert_eq!(parted("C"), ("C".into(), ""));
        assert_eq!(
            parted("A level colleges"),
            (String::new(), "A level colleges")
        );
        assert_eq!(parted("146800641").0, "");
    }

    #[test]
    fn broad_groups_are_told_from_divisions() {
        let codes = |code: &str, name: &str| group(code, name);
        let known = |codes: &[&str]| {
            Some(Industry::Known(
                codes.iter().map(ToString::to_string).collect(),
            ))
        };
        assert_eq!(codes("3", "Manufacturing (C)"), known(&["C"]));
        assert_eq!(
            codes("2", "Mining, quarrying & utilities (B,D and E)"),
            known(&["B", "D", "E"])
        );
        assert_eq!(codes("5", "Motor trades (Part G)"), known(&["45"]));
        assert_eq!(
            codes("3", "Manufacturing (SIC D)"),
            Some(Industry::OldGroup)
        );
        assert_eq!(codes("3", "Fishing and aquaculture"), None);
        assert_eq!(codes("13", "Manufacture of textiles"), None);
        assert_eq!(codes("03", "Fishing and aquaculture"), None);
    }
}
