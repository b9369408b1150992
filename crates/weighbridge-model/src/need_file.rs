//! The file of an index of need: its components with direction,
//! transformation, weight and rule for missing figures, read with every
//! problem of the file at once. It holds no figure and computes no index.

use std::borrow::Cow;

use serde::Serialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::nearest;
use crate::strategy::FileProblem;

/// The index that comes with the program.
pub const DEFAULT: &str = include_str!("../need/default.toml");

/// Which end of a figure is need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// A high figure is need: unemployment.
    High,
    /// A low figure is need: pay.
    Low,
}

/// How figures become scores.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transformation {
    /// As they stand.
    None,
    /// Natural logarithm.
    Log,
    /// Share of the other districts below.
    Rank,
    /// Standard deviations from the mean.
    ZScore,
    /// 0 to 1 from the least need to the greatest.
    MinMax,
    /// The same after the outermost share (0 to 0.5) at either end is drawn in.
    Winsorised(f64),
}

impl Transformation {
    /// In words, for a table.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::None => "none".into(),
            Self::Log => "logarithm".into(),
            Self::Rank => "rank, 0 to 1".into(),
            Self::ZScore => "z-score".into(),
            Self::MinMax => "0 to 1 by least and greatest".into(),
            Self::Winsorised(tail) => {
                format!("0 to 1, outermost {}% at either end drawn in", tail * 100.0)
            }
        }
    }
}

/// What a missing figure counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingRule {
    /// The other components share the weight.
    Reweight,
    /// The median score.
    Median,
    /// The score of the greatest need.
    Worst,
    /// The score of the least need.
    Best,
}

impl MissingRule {
    /// In words, for a table.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Reweight => "other components share its weight",
            Self::Median => "counts as the median",
            Self::Worst => "counts as the greatest need",
            Self::Best => "counts as the least need",
        }
    }
}

/// What becomes of the weighted mean of the scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finish {
    /// Nothing.
    #[default]
    AsIs,
    /// The least becomes 0.
    FromLeast,
    /// What is under 0 becomes 0.
    AboveZero,
}

/// Standard error of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorSize {
    /// In the figure's own unit.
    Unit(f64),
    /// As a fraction of the figure.
    Part(f64),
}

/// One component.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NeedComponent {
    /// Name of the figure.
    pub figure: String,
    /// Which end is need.
    pub need: End,
    /// How figures become scores.
    pub transformation: Transformation,
    /// Weight, 0 or more.
    pub weight: f64,
    /// What a missing figure counts as.
    pub missing: MissingRule,
    /// Standard error for the robustness draws; none is drawn without one.
    pub error: Option<ErrorSize>,
    /// What a reader must know.
    pub note: String,
}

/// An index of need.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NeedFile {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What a reader must know.
    pub note: String,
    /// What becomes of the weighted mean.
    pub finish: Finish,
    /// Standard deviation of the logarithm of a drawn weight.
    pub weight_spread: f64,
    /// Its components, in order.
    pub components: Vec<NeedComponent>,
}

/// Spread of drawn weights where a file says nothing.
const USUAL_SPREAD: f64 = 0.5;
/// Tail of a winsorised component where a file says nothing.
const USUAL_TAIL: f64 = 0.025;
const KEYS: [&str; 6] = [
    "name",
    "title",
    "note",
    "finish",
    "weight_spread",
    "component",
];
const COMPONENT_KEYS: [&str; 8] = [
    "figure",
    "need",
    "transformation",
    "tail",
    "weight",
    "missing",
    "error",
    "note",
];
const FINISHES: [(&str, Finish); 3] = [
    ("as-is", Finish::AsIs),
    ("from-least", Finish::FromLeast),
    ("above-zero", Finish::AboveZero),
];
const ENDS: [(&str, End); 2] = [("high", End::High), ("low", End::Low)];
const RULES: [(&str, MissingRule); 4] = [
    ("reweight", MissingRule::Reweight),
    ("median", MissingRule::Median),
    ("worst", MissingRule::Worst),
    ("best", MissingRule::Best),
];
const TRANSFORMATIONS: [(&str, Transformation); 6] = [
    ("none", Transformation::None),
    ("log", Transformation::Log),
    ("rank", Transformation::Rank),
    ("z-score", Transformation::ZScore),
    ("min-max", Transformation::MinMax),
    ("winsorised", Transformation::Winsorised(USUAL_TAIL)),
];

impl NeedFile {
    /// Reads a file. `figures` are the names of the figures that there are.
    ///
    /// # Errors
    /// Every problem of the file: misspelt keys and words with the nearest
    /// right one, unknown figures, weights that are none, each with its line.
    pub fn parse(text: &str, file: &str, figures: &[&str]) -> Result<Self, Vec<FileProblem>> {
        let mut reader = Reader {
            text,
            file,
            figures,
            problems: Vec::new(),
        };
        let table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                reader.say(start, error.message().to_owned(), String::new());
                return Err(reader.problems);
            }
        };
        let found = reader.file(table.get_ref());
        reader.problems.sort_by_key(|problem| problem.line);
        if reader.problems.is_empty() {
            Ok(found)
        } else {
            Err(reader.problems)
        }
    }
}

type Key<'i> = Spanned<Cow<'i, str>>;
type Value<'i> = Spanned<DeValue<'i>>;

struct Reader<'a> {
    text: &'a str,
    file: &'a str,
    figures: &'a [&'a str],
    problems: Vec<FileProblem>,
}

impl Reader<'_> {
    fn say(&mut self, at: usize, what: String, hint: String) {
        let before = self.text.as_bytes().iter().take(at);
        self.problems.push(FileProblem {
            file: self.file.to_owned(),
            line: 1 + before.filter(|byte| **byte == b'\n').count(),
            what,
            hint,
        });
    }

    /// The nearest of `known`, or all of them.
    fn hint(wanted: &str, known: &[&str], all: &str) -> String {
        match nearest(wanted, known.iter().copied()).first() {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => format!("{all}: {}", known.join(", ")),
        }
    }

    fn unknown_key(&mut self, key: &Key<'_>, known: &[&str]) {
        let hint = Self::hint(key.get_ref(), known, "keys here");
        let what = format!("there is no key `{}` here", key.get_ref());
        self.say(key.span().start, what, hint);
    }

    fn string(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            let what = format!("`{}` must be text in quotes", key.get_ref());
            self.say(value.span().start, what, String::new());
        }
        text
    }

    /// One of some words.
    fn word<T: Copy>(
        &mut self,
        key: &Key<'_>,
        value: &Value<'_>,
        known: &[(&str, T)],
    ) -> Option<T> {
        let text = self.string(key, value)?;
        let found = known.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
            let what = format!("`{}` can't be \"{text}\"", key.get_ref());
            let hint = format!(
                "{} (it may be {})",
                Self::hint(&text, &words, "words here"),
                words.join(", ")
            );
            self.say(value.span().start, what, hint);
        }
        found.map(|(_, meant)| *meant)
    }

    /// A number from `low` to `high`.
    fn number(&mut self, key: &Key<'_>, value: &Value<'_>, high: f64, what: &str) -> Option<f64> {
        let found = plain_number(value.get_ref());
        match found {
            Some(number) if (0.0..=high).contains(&number) => Some(number),
            _ => {
                let told = format!("`{}` must be {what}", key.get_ref());
                self.say(value.span().start, told, String::new());
                None
            }
        }
    }

    fn file(&mut self, table: &DeTable<'_>) -> NeedFile {
        let mut found = NeedFile {
            weight_spread: USUAL_SPREAD,
            ..NeedFile::default()
        };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => found.name = self.string(key, value).unwrap_or_default(),
                "title" => found.title = self.string(key, value).unwrap_or_default(),
                "note" => found.note = self.string(key, value).unwrap_or_default(),
                "finish" => found.finish = self.word(key, value, &FINISHES).unwrap_or_default(),
                "weight_spread" => {
                    let spread = self.number(key, value, 3.0, "a number from 0 to 3");
                    found.weight_spread = spread.unwrap_or(USUAL_SPREAD);
                }
                "component" => match value.get_ref().as_array() {
                    Some(list) => {
                        for one in list {
                            let component = self.component(one);
                            found.components.extend(component);
                        }
                    }
                    None => self.say(
                        value.span().start,
                        "components are written as [[component]]".into(),
                        "use double brackets".into(),
                    ),
                },
                _ => self.unknown_key(key, &KEYS),
            }
        }
        if found.title.is_empty() {
            found.title.clone_from(&found.name);
        }
        if self.problems.is_empty() {
            if found.components.is_empty() {
                self.say(
                    0,
                    "the index has no component".into(),
                    "add [[component]] with figure, need, transformation and weight".into(),
                );
            } else if !found.components.iter().any(|one| one.weight > 0.0) {
                self.say(
                    0,
                    "no component has a weight above 0".into(),
                    "give at least one a weight".into(),
                );
            }
        }
        found
    }

    fn component(&mut self, value: &Value<'_>) -> Option<NeedComponent> {
        let at = value.span().start;
        let Some(table) = value.get_ref().as_table() else {
            self.say(
                at,
                "a component must be a table".into(),
                "write it as [[component]]".into(),
            );
            return None;
        };
        let (mut figure, mut need, mut transformation, mut weight) = (None, None, None, None);
        let (mut tail, mut error, mut note) = (None, None, String::new());
        let mut missing = Some(MissingRule::Reweight);
        let before = self.problems.len();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "figure" => figure = self.figure(key, value),
                "need" => need = self.word(key, value, &ENDS),
                "transformation" => transformation = self.word(key, value, &TRANSFORMATIONS),
                "tail" => {
                    let what = "a share from 0 to 0.49: it is cut off at either end";
                    tail = self
                        .number(key, value, 0.49, what)
                        .map(|tail| (tail, key.span().start));
                }
                "weight" => weight = self.number(key, value, 1e9, "a number, 0 or more"),
                "missing" => missing = self.word(key, value, &RULES),
                "error" => error = self.error(key, value),
                "note" => note = self.string(key, value).unwrap_or_default(),
                _ => self.unknown_key(key, &COMPONENT_KEYS),
            }
        }
        if self.problems.len() > before {
            return None;
        }
        let lacks: Vec<&str> = [
            ("figure", figure.is_none()),
            ("need", need.is_none()),
            ("transformation", transformation.is_none()),
            ("weight", weight.is_none()),
        ]
        .into_iter()
        .filter(|(_, lacks)| *lacks)
        .map(|(key, _)| key)
        .collect();
        if !lacks.is_empty() {
            self.say(
                at,
                format!("a component lacks `{}`", lacks.join("`, `")),
                String::new(),
            );
        }
        let mut transformation = transformation?;
        match (&mut transformation, tail) {
            (Transformation::Winsorised(own), Some((tail, _))) => *own = tail,
            (_, Some((_, at))) => self.say(
                at,
                "`tail` belongs to the transformation \"winsorised\" only".into(),
                "leave it out, or change the transformation".into(),
            ),
            _ => {}
        }
        Some(NeedComponent {
            figure: figure?,
            need: need?,
            transformation,
            weight: weight?,
            missing: missing?,
            error,
            note,
        })
    }

    fn figure(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
        let text = self.string(key, value)?;
        if self.figures.contains(&text.as_str()) {
            return Some(text);
        }
        let near = nearest(&text, self.figures.iter().copied());
        let hint = if near.is_empty() {
            "`weighbridge areas figures` lists them".to_owned()
        } else {
            format!(
                "did you mean \"{}\"? `weighbridge areas figures` lists them all",
                near.join("\", or \"")
            )
        };
        self.say(
            value.span().start,
            format!("there is no figure \"{text}\""),
            hint,
        );
        None
    }

    fn error(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<ErrorSize> {
        if let Some(text) = value.get_ref().as_str()
            && let Some(part) = text.trim().strip_suffix('%')
            && let Ok(part) = part.trim().parse::<f64>()
            && (0.0..=100.0).contains(&part)
        {
            return Some(ErrorSize::Part(part / 100.0));
        }
        let what =
            "a standard error: a number in the figure's unit, or a part of it such as \"3%\"";
        self.number(key, value, 1e12, what).map(ErrorSize::Unit)
    }
}

fn plain_number(value: &DeValue<'_>) -> Option<f64> {
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

    const FIGURES: [&str; 2] = ["gva-per-head", "employment-rate"];

    #[test]
    fn every_choice_is_read() {
        let text = "name='x'\nfinish='above-zero'\n[[component]]\nfigure='gva-per-head'\nneed='low'\n\
                    transformation='winsorised'\ntail=0.1\nweight=2\nmissing='median'\nerror='3%'\n";
        let file = NeedFile::parse(text, "x.toml", &FIGURES).unwrap();
        assert_eq!((file.finish, file.weight_spread), (Finish::AboveZero, 0.5));
        let one = &file.components[0];
        assert_eq!(one.transformation, Transformation::Winsorised(0.1));
        assert_eq!((one.need, one.weight), (End::Low, 2.0));
        assert_eq!(one.missing, MissingRule::Median);
        assert_eq!(one.error, Some(ErrorSize::Part(0.03)));
    }

    #[test]
    fn all_problems_come_at_once_with_lines_and_nearest_names() {
        let text = "nam='x'\n[[component]]\nfigure='gva-per-haed'\nneed='lo'\ntransformation='rnk'\n\
                    weight=-1\nmising='best'\n[[component]]\nfigure='employment-rate'\n\
                    transformation='rank'\ntail=0.1\nweight=1\nneed='low'\n[[component]]\nweight=1\n";
        let told = NeedFile::parse(text, "x.toml", &FIGURES).unwrap_err();
        let lines: Vec<usize> = told.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [1, 3, 4, 5, 6, 7, 11, 14], "{told:#?}");
        for (at, near) in [(0, "name"), (1, "gva-per-head"), (2, "low"), (3, "rank")] {
            assert!(told[at].hint.contains(near), "{}", told[at]);
        }
    }

    #[test]
    fn an_index_needs_a_weight() {
        assert!(NeedFile::parse("name='x'\n", "x", &FIGURES).is_err());
        let text =
            "[[component]]\nfigure='gva-per-head'\nneed='low'\ntransformation='rank'\nweight=0\n";
        assert!(NeedFile::parse(text, "x", &FIGURES).is_err());
        assert!(NeedFile::parse("[[component\n", "x", &FIGURES).is_err());
    }
}
