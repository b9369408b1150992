//! Every measure by its name on the command line: what it takes, which
//! options it has and what it gives. The measures themselves stand in their
//! own files; here numbers and words are handed to them and nothing is
//! computed.

mod call;
mod change;
mod complexity;
mod mix;
mod space;

use std::collections::BTreeMap;

use crate::matrix::Matrix;
pub use call::Call;

/// An option of a measure.
#[derive(Debug, Clone, Copy)]
pub struct OptionInfo {
    /// Name.
    pub name: &'static str,
    /// What holds when it is not given; also shows the form.
    pub default: &'static str,
    /// What it does, with the values it takes.
    pub about: &'static str,
}

/// A measure as the command line offers it.
#[derive(Clone, Copy)]
pub struct MeasureInfo {
    /// Name.
    pub name: &'static str,
    /// Name of its page in `weighbridge methods`.
    pub page: &'static str,
    /// One line.
    pub about: &'static str,
    /// Tables it takes, in order. One that may be left out ends in `?`.
    pub inputs: &'static [&'static str],
    /// Options.
    pub options: &'static [OptionInfo],
    /// Tables it gives, by name.
    pub outputs: &'static [&'static str],
    /// Computes it.
    pub run: fn(&Call) -> Result<Outputs, String>,
}

/// Tables that a measure gives, in order, with their names.
pub type Outputs = Vec<(String, Matrix)>;

impl MeasureInfo {
    /// How many tables must be given.
    #[must_use]
    pub fn least_inputs(&self) -> usize {
        self.inputs
            .iter()
            .filter(|input| !input.ends_with('?'))
            .count()
    }

    /// Whether the table at that place holds counts, which cannot be negative:
    /// jobs, presence, places in common.
    #[must_use]
    pub fn counts(&self, at: usize) -> bool {
        self.inputs
            .get(at)
            .is_some_and(|input| COUNTS.iter().any(|words| input.starts_with(words)))
    }

    /// Negative counts, cell by cell.
    fn negative(&self, inputs: &[Matrix]) -> Vec<String> {
        let mut problems = Vec::new();
        for (at, table) in inputs.iter().enumerate().filter(|(at, _)| self.counts(*at)) {
            for row in 0..table.rows {
                for col in (0..table.cols).filter(|col| table.at(row, *col) < 0.0) {
                    problems.push(format!(
                        "{}: {}, row {}, column {}: {} is negative, and a count cannot be",
                        self.name,
                        self.inputs[at].trim_end_matches('?'),
                        row + 1,
                        col + 1,
                        table.at(row, col)
                    ));
                }
            }
        }
        problems
    }
}

/// Beginnings of what a table of counts is called.
const COUNTS: [&str; 5] = [
    "jobs",
    "presence",
    "the whole's jobs",
    "size of each industry",
    "co-occurrences",
];

/// All measures, by name.
#[must_use]
pub fn measures() -> &'static [MeasureInfo] {
    static ALL: std::sync::OnceLock<Vec<MeasureInfo>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = [
            mix::MEASURES,
            change::MEASURES,
            complexity::MEASURES,
            space::MEASURES,
        ]
        .concat();
        all.sort_by_key(|measure| measure.name);
        all
    })
}

/// Computes a measure. Tables have a place in each row and an industry in
/// each column; a list is a table of one row or one column; NaN is a missing
/// figure. Options that are not given take their defaults.
///
/// # Errors
/// A text for people: the measure or an option is unknown (with the nearest
/// name), a table is missing, too many or of the wrong shape, an option's
/// value cannot be read. Problems with options come all at once.
pub fn compute(
    name: &str,
    inputs: &[Matrix],
    options: &BTreeMap<String, String>,
) -> Result<Outputs, String> {
    let Some(info) = measures().iter().find(|measure| measure.name == name) else {
        let names = measures().iter().map(|measure| measure.name);
        return Err(format!(
            "there is no measure '{name}'{}",
            nearest(name, names)
        ));
    };
    info.compute(inputs, options).map(|(outputs, _)| outputs)
}

impl MeasureInfo {
    /// Computes this measure; with its tables comes what is to be said about
    /// them.
    ///
    /// # Errors
    /// As [`compute`].
    pub fn compute(
        &self,
        inputs: &[Matrix],
        options: &BTreeMap<String, String>,
    ) -> Result<(Outputs, Vec<String>), String> {
        if inputs.len() < self.least_inputs() || inputs.len() > self.inputs.len() {
            return Err(format!(
                "{} takes {}, and {} given",
                self.name,
                described(self.inputs),
                match inputs.len() {
                    1 => "1 table was".to_owned(),
                    count => format!("{count} tables were"),
                }
            ));
        }
        let negative = self.negative(inputs);
        if !negative.is_empty() {
            return Err(negative.join("\n"));
        }
        let call = Call::new(self, inputs, options)?;
        let outputs = (self.run)(&call)?;
        Ok((outputs, call.into_notes()))
    }
}

/// An option, for a list of them.
#[must_use]
pub const fn option(name: &'static str, default: &'static str, about: &'static str) -> OptionInfo {
    OptionInfo {
        name,
        default,
        about,
    }
}

/// Tables with their names, in order.
#[must_use]
pub fn named<const N: usize>(parts: [(&str, Matrix); N]) -> Outputs {
    parts
        .into_iter()
        .map(|(name, table)| (name.to_owned(), table))
        .collect()
}

fn described(inputs: &[&str]) -> String {
    let parts: Vec<String> = inputs
        .iter()
        .map(|input| match input.strip_suffix('?') {
            Some(input) => format!("if wanted {input}"),
            None => (*input).to_owned(),
        })
        .collect();
    parts.join("; ")
}

/// A hint at the nearest of `names`, or nothing where none is near.
fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> String {
    let best = names
        .map(|name| (strsim::damerau_levenshtein(wanted, name), name))
        .min_by_key(|(distance, _)| *distance);
    match best {
        Some((distance, name)) if distance <= 2 + wanted.len() / 3 => {
            format!("; did you mean '{name}'?")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
