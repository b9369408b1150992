//! The file of an index of need: its components with direction,
//! transformation, weight and rule for missing figures. It holds no figure and
//! computes no index; `read.rs` reads the file.

mod read;

use serde::Serialize;

use crate::lined::FileProblem;

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

/// Where a standard error comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorOrigin {
    /// The office states it, or an interval that it follows from.
    Stated,
    /// No office publishes one: it is taken to be so.
    Assumed,
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
    /// Where that comes from; none where the file does not say.
    pub error_is: Option<ErrorOrigin>,
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

impl NeedFile {
    /// Reads a file. `figures` are the names of the figures that there are.
    ///
    /// # Errors
    /// Every problem of the file: misspelt keys and words with the nearest
    /// right one, unknown figures, weights that are none, each with its line.
    pub fn parse(text: &str, file: &str, figures: &[&str]) -> Result<Self, Vec<FileProblem>> {
        read::file(text, file, figures)
    }
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
    fn a_figure_twice_is_told_with_both_lines() {
        let one =
            "[[component]]\nfigure='gva-per-head'\nneed='low'\ntransformation='rank'\nweight=1\n";
        let told = NeedFile::parse(&one.repeat(3), "x.toml", &FIGURES).unwrap_err();
        let lines: Vec<usize> = told.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [7, 12], "{told:#?}");
        assert!(told[0].what.contains("line 2"), "{}", told[0]);
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
