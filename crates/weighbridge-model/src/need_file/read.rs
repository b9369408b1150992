//! Reads the file of an index of need, with every problem of it at once.

use toml::de::DeTable;

use super::{
    End, ErrorOrigin, ErrorSize, Finish, MissingRule, NeedComponent, NeedFile, Transformation,
};
use crate::lined::{self, FileProblem, Key, Lined, Value};
use crate::nearest;

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
const COMPONENT_KEYS: [&str; 9] = [
    "figure",
    "need",
    "transformation",
    "tail",
    "weight",
    "missing",
    "error",
    "error_is",
    "note",
];
const FINISHES: [(&str, Finish); 3] = [
    ("as-is", Finish::AsIs),
    ("from-least", Finish::FromLeast),
    ("above-zero", Finish::AboveZero),
];
const ENDS: [(&str, End); 2] = [("high", End::High), ("low", End::Low)];
const ORIGINS: [(&str, ErrorOrigin); 2] = [
    ("stated", ErrorOrigin::Stated),
    ("assumed", ErrorOrigin::Assumed),
];
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

/// Most figures that a message lists.
const TOLD: usize = 20;

/// Reads a file; see [`NeedFile::parse`].
pub(super) fn file(text: &str, file: &str, figures: &[&str]) -> Result<NeedFile, Vec<FileProblem>> {
    lined::read(text, file, |lined, table| {
        Reader {
            lined,
            figures,
            seen: Vec::new(),
        }
        .file(table)
    })
}

struct Reader<'r, 'a> {
    lined: &'r mut Lined<'a>,
    figures: &'r [&'r str],
    /// Figures of the components so far, and where.
    seen: Vec<(String, usize)>,
}

impl Reader<'_, '_> {
    fn file(&mut self, table: &DeTable<'_>) -> NeedFile {
        let mut found = NeedFile {
            weight_spread: USUAL_SPREAD,
            ..NeedFile::default()
        };
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => found.name = self.lined.string((key, value)).unwrap_or_default(),
                "title" => found.title = self.lined.string((key, value)).unwrap_or_default(),
                "note" => found.note = self.lined.string((key, value)).unwrap_or_default(),
                "finish" => {
                    found.finish = self.lined.word((key, value), &FINISHES).unwrap_or_default()
                }
                "weight_spread" => {
                    let spread = self
                        .lined
                        .number((key, value), 0.0..=3.0, "a number from 0 to 3");
                    found.weight_spread = spread.unwrap_or(USUAL_SPREAD);
                }
                "component" => {
                    for one in self.lined.tables(value, "components", "component") {
                        let component = self.component(one);
                        found.components.extend(component);
                    }
                }
                _ => self.lined.unknown_key(key, &KEYS),
            }
        }
        if found.title.is_empty() {
            found.title.clone_from(&found.name);
        }
        if self.lined.problems() == 0 {
            if found.components.is_empty() {
                self.lined.say(
                    0,
                    "the index has no component",
                    "add [[component]] with figure, need, transformation and weight",
                );
            } else if !found.components.iter().any(|one| one.weight > 0.0) {
                self.lined.say(
                    0,
                    "no component has a weight above 0",
                    "give at least one a weight",
                );
            }
        }
        found
    }

    fn component(&mut self, value: &Value<'_>) -> Option<NeedComponent> {
        let at = value.span().start;
        let how = "write it as [[component]]";
        let table = self.lined.table(value, "a component", how)?;
        let (mut figure, mut need, mut transformation, mut weight) = (None, None, None, None);
        let (mut tail, mut error, mut error_is, mut note) = (None, None, None, String::new());
        let mut missing = Some(MissingRule::Reweight);
        let before = self.lined.problems();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "figure" => figure = self.figure(key, value),
                "need" => need = self.lined.word((key, value), &ENDS),
                "transformation" => {
                    transformation = self.lined.word((key, value), &TRANSFORMATIONS)
                }
                "tail" => {
                    let what = "a share from 0 to 0.49: it is cut off at either end";
                    tail = self
                        .lined
                        .number((key, value), 0.0..=0.49, what)
                        .map(|tail| (tail, key.span().start));
                }
                "weight" => {
                    weight = self
                        .lined
                        .number((key, value), 0.0..=1e9, "a number, 0 or more")
                }
                "missing" => missing = self.lined.word((key, value), &RULES),
                "error" => error = self.error(key, value),
                "error_is" => error_is = self.lined.word((key, value), &ORIGINS),
                "note" => note = self.lined.string((key, value)).unwrap_or_default(),
                _ => self.lined.unknown_key(key, &COMPONENT_KEYS),
            }
        }
        if self.lined.problems() > before {
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
            self.lined.say(
                at,
                format!("a component lacks `{}`", lacks.join("`, `")),
                "",
            );
        }
        let mut transformation = transformation?;
        match (&mut transformation, tail) {
            (Transformation::Winsorised(own), Some((tail, _))) => *own = tail,
            (_, Some((_, at))) => self.lined.say(
                at,
                "`tail` belongs to the transformation \"winsorised\" only",
                "leave it out, or change the transformation",
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
            error_is,
            note,
        })
    }

    fn figure(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
        let text = self.lined.string((key, value))?;
        if self.figures.contains(&text.as_str()) {
            self.repeated(&text, value.span().start);
            return Some(text);
        }
        let near = nearest(&text, self.figures.iter().copied());
        // A short list is told; the program's own is too long for a message.
        let all = if self.figures.len() <= TOLD {
            format!("figures: {}", self.figures.join(", "))
        } else {
            "`weighbridge areas figures` lists them all".to_owned()
        };
        let hint = if near.is_empty() {
            all
        } else {
            format!("did you mean \"{}\"? {all}", near.join("\", or \""))
        };
        self.lined.say(
            value.span().start,
            format!("there is no figure \"{text}\""),
            hint,
        );
        None
    }

    /// A figure that stands in two components counts twice, which a list of
    /// weights does not show.
    fn repeated(&mut self, figure: &str, at: usize) {
        let before = self.seen.iter().find(|(name, _)| name == figure);
        let Some((_, first)) = before else {
            self.seen.push((figure.to_owned(), at));
            return;
        };
        let line = self.lined.line(*first);
        let others = (self.figures.iter().copied())
            .filter(|name| self.seen.iter().all(|(seen, _)| seen != name));
        let near = nearest(figure, others);
        let or = near.first().map_or_else(String::new, |near| {
            format!(", or did you mean \"{near}\" here?")
        });
        self.lined.say(
            at,
            format!("\"{figure}\" is a component already, in line {line}"),
            format!("give it once, with the weight that it is to have{or}"),
        );
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
        self.lined
            .number((key, value), 0.0..=1e12, what)
            .map(ErrorSize::Unit)
    }
}
