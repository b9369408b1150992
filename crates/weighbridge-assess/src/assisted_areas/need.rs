//! The index of need of the districts: a need file and the figures it names,
//! joined with the engine that weighs them. It chooses no component.

use serde::Serialize;
use weighbridge_areas::need::{self as engine, Component, Direction, Missing, Transform};
use weighbridge_model::figure::Grade;
use weighbridge_model::need_file::{
    End, ErrorOrigin, ErrorSize, Finish, MissingRule, NeedFile, Transformation,
};

use super::figures::DistrictFigure;

/// A component with what it did.
#[derive(Debug, Clone, Serialize)]
pub struct NeedPart {
    /// The figure: title, unit, period, grade, sources.
    pub figure: DistrictFigure,
    /// Which end is need.
    pub need: End,
    /// How figures became scores, in words.
    pub transformation: String,
    /// Its share of all weights, 0 to 1.
    pub weight: f64,
    /// What a missing figure counted as, in words.
    pub missing_rule: &'static str,
    /// Positions of the districts without the figure.
    pub missing: Vec<usize>,
    /// Standard error of the robustness draws, in words; none where none is drawn.
    pub error: Option<String>,
    /// What a reader must know.
    pub note: String,
    /// Its part of each district's need.
    #[serde(skip)]
    pub parts: Vec<f64>,
}

/// The index of every district.
#[derive(Debug, Clone, Serialize)]
pub struct Need {
    /// Name for people.
    pub title: String,
    /// What a reader must know.
    pub note: String,
    /// Its components.
    pub components: Vec<NeedPart>,
    /// Need a head, by position; NaN where no component is known.
    pub index: Vec<f64>,
    /// The least direct grade among its components, derived at best.
    pub grade: Grade,
    /// Spread of drawn weights.
    pub weight_spread: f64,
    /// What becomes of the weighted mean of the scores.
    pub finish: Finish,
    #[serde(skip)]
    engine: Vec<Component>,
    #[serde(skip)]
    errors: Vec<Option<Vec<f64>>>,
}

fn finish(word: Finish) -> engine::Finish {
    match word {
        Finish::AsIs => engine::Finish::AsIs,
        Finish::FromLeast => engine::Finish::FromLeast,
        Finish::AboveZero => engine::Finish::AboveZero,
    }
}

/// Weighs the figures that a need file names.
///
/// # Errors
/// When a figure is unknown or the engine refuses a component; a file that
/// [`NeedFile::parse`] accepted gives none.
pub fn need(figures: &[DistrictFigure], file: &NeedFile) -> Result<Need, String> {
    let mut parts = Vec::new();
    let mut components = Vec::new();
    let mut errors = Vec::new();
    let weights: f64 = file.components.iter().map(|one| one.weight).sum();
    for one in &file.components {
        let figure = figures
            .iter()
            .find(|figure| figure.name == one.figure)
            .ok_or_else(|| format!("there is no figure \"{}\"", one.figure))?;
        components.push(Component {
            figures: figure
                .values
                .iter()
                .map(|value| value.is_finite().then_some(*value))
                .collect(),
            direction: match one.need {
                End::High => Direction::HighIsNeed,
                End::Low => Direction::LowIsNeed,
            },
            transform: match one.transformation {
                Transformation::None => Transform::None,
                Transformation::Log => Transform::Log,
                Transformation::Rank => Transform::Rank,
                Transformation::ZScore => Transform::ZScore,
                Transformation::MinMax => Transform::MinMax,
                Transformation::Winsorised(tail) => Transform::Winsorised(tail),
            },
            weight: one.weight,
            missing: match one.missing {
                MissingRule::Reweight => Missing::Reweight,
                MissingRule::Median => Missing::Median,
                MissingRule::Worst => Missing::Worst,
                MissingRule::Best => Missing::Best,
            },
        });
        errors.push(one.error.map(|error| {
            let size = |value: &f64| match error {
                ErrorSize::Unit(size) => size,
                ErrorSize::Part(part) => part * value.abs(),
            };
            figure.values.iter().map(size).collect()
        }));
        parts.push(NeedPart {
            figure: figure.clone(),
            need: one.need,
            transformation: one.transformation.words(),
            weight: one.weight / weights,
            missing_rule: one.missing.words(),
            missing: Vec::new(),
            error: one.error.map(|error| {
                let size = match error {
                    ErrorSize::Unit(size) => format!("{size} (in its unit)"),
                    ErrorSize::Part(part) => format!("{}% of the figure", part * 100.0),
                };
                let origin = match one.error_is {
                    Some(ErrorOrigin::Assumed) => "assumed, not published",
                    Some(ErrorOrigin::Stated) => "as the source states it",
                    None => "the index does not say where it comes from",
                };
                format!("{size}; {origin}")
            }),
            note: one.note.clone(),
            parts: Vec::new(),
        });
    }
    let areas = figures.first().map_or(0, |figure| figure.values.len());
    let index = engine::index(areas, &components, finish(file.finish)).map_err(|faults| {
        let told: Vec<String> = faults
            .iter()
            .map(|fault| {
                let name = file.components.get(fault.component);
                let name = name.map_or("the index", |one| one.figure.as_str());
                format!("{name}: {}", fault.text)
            })
            .collect();
        told.join("\n")
    })?;
    for (part, (own, missing)) in parts
        .iter_mut()
        .zip(index.contributions.into_iter().zip(index.filled))
    {
        part.parts = own;
        part.missing = missing;
    }
    let grade = parts
        .iter()
        .filter(|part| part.weight > 0.0)
        .map(|part| part.figure.grade)
        .max();
    Ok(Need {
        title: file.title.clone(),
        note: file.note.clone(),
        components: parts,
        index: index.need,
        grade: grade.unwrap_or(Grade::Derived).max(Grade::Derived),
        weight_spread: file.weight_spread,
        finish: file.finish,
        engine: components,
        errors,
    })
}

/// Years that a period such as "2021", "1991-2008" or "Jul 2022 to Jun 2023"
/// names.
fn years(period: &str) -> impl Iterator<Item = i32> {
    let runs = period.split(|character: char| !character.is_ascii_digit());
    runs.filter(|run| run.len() == 4)
        .filter_map(|run| run.parse().ok())
}

/// Seed of the robustness draws.
const SEED: u64 = 2026;

impl Need {
    /// The first and the last year of what it is made of: "1991 to 2023, by
    /// component".
    #[must_use]
    pub fn period(&self) -> String {
        let all = || {
            let weighed = self.components.iter().filter(|part| part.weight > 0.0);
            weighed.flat_map(|part| years(&part.figure.period))
        };
        match (all().min(), all().max()) {
            (Some(first), Some(last)) if first < last => {
                format!("{first} to {last}, by component")
            }
            (Some(year), _) => year.to_string(),
            _ => "not stated".to_owned(),
        }
    }

    /// The index as it might as well have been: weights and figures of draw
    /// `draw`. Depends on nothing but the number.
    #[must_use]
    pub fn drawn(&self, draw: usize) -> Vec<f64> {
        let drawn = engine::drawn(&self.engine, self.weight_spread, &self.errors, SEED, draw);
        // What held for the components holds for what is drawn from them.
        engine::index(self.index.len(), &drawn, finish(self.finish))
            .map_or_else(|_| self.index.clone(), |index| index.need)
    }
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn years_of_a_period() {
        let of = |period: &str| years(period).collect::<Vec<_>>();
        assert_eq!(of("1991-2008"), [1991, 2008]);
        assert_eq!(
            of("Jul 2022 to Jun 2023; Northern Ireland 2021"),
            [2022, 2023, 2021]
        );
        assert!(of("not stated").is_empty());
    }
}
