//! Parameters of regional aid, dated and sourced: intensities, the reduction
//! for large projects, what a job cost. It computes no grant.

use serde::{Deserialize, Serialize};

/// The parameters that come with the program.
pub const BUILT_IN: &str = include_str!("../aid/uk.toml");

/// Intensities of one kind of area in one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaKind {
    /// Name on the command line.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// Highest share (0 to 1) of eligible cost for a large firm.
    pub large: f64,
    /// What a medium firm may have on top.
    pub medium_uplift: f64,
    /// What a small firm may have on top.
    pub small_uplift: f64,
    /// Years in which it held.
    pub period: String,
    /// Where the figures were found.
    pub source: String,
    /// Whether they were checked against the rule itself.
    pub verified: bool,
    /// What a reader must know.
    pub note: String,
}

/// The reduction for large projects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LargeProject {
    /// Where bands end; the last is open.
    pub up_to: Vec<f64>,
    /// What of the intensity applies in each band; one more than `up_to`.
    pub factors: Vec<f64>,
    /// Unit of `up_to`.
    pub unit: String,
    /// Years in which it held.
    pub period: String,
    /// Where it was found.
    pub source: String,
    /// Whether it was checked against the rule itself.
    pub verified: bool,
    /// What a reader must know.
    pub note: String,
}

/// From where a project's aid must be notified and approved by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notification {
    /// Eligible cost: aid beyond what a project of this cost may have is not
    /// exempt.
    pub above: f64,
    /// Unit of `above`.
    pub unit: String,
    /// Years in which it held.
    pub period: String,
    /// Where it was found.
    pub source: String,
    /// Whether it was checked against the rule itself.
    pub verified: bool,
    /// What a reader must know.
    pub note: String,
}

/// What an evaluation found a job to cost, pounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// The scheme.
    pub scheme: String,
    /// When.
    pub period: String,
    /// Lowest cost of a job over schemes or rounds.
    pub low: f64,
    /// Highest.
    pub high: f64,
    /// Lowest and highest of single projects.
    pub spread: Option<[f64; 2]>,
    /// Whether some cost less than the one or more than the other.
    #[serde(default)]
    pub spread_open: bool,
    /// Year of its prices.
    pub prices: i32,
    /// What it counts as a job.
    pub counts: String,
    /// Where it was found.
    pub source: String,
    /// Whether it was checked against the report itself.
    pub verified: bool,
    /// What a reader must know.
    pub note: String,
}

/// A finding in another unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherFinding {
    /// What it says.
    pub text: String,
    /// Where it was found.
    pub source: String,
    /// Whether it was checked against the report itself.
    pub verified: bool,
}

/// What of gross jobs is not additional.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Additionality {
    /// Share of jobs that go to people elsewhere: low, high.
    pub leakage: [f64; 2],
    /// Share of jobs lost elsewhere for them: low, high.
    pub displacement: [f64; 2],
    /// Where they were found.
    pub source: String,
    /// Whether they were checked.
    pub verified: bool,
    /// What a reader must know.
    pub note: String,
}

/// A price index by year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deflator {
    /// Its first year.
    pub first: i32,
    /// Year by year.
    pub values: Vec<f64>,
    /// Where it was found.
    pub source: String,
    /// Whether it was checked.
    pub verified: bool,
}

impl Deflator {
    /// Its last year.
    #[must_use]
    pub fn last(&self) -> i32 {
        self.first + i32::try_from(self.values.len()).unwrap_or(0) - 1
    }

    /// What turns prices of `year` into those of its last year; none outside
    /// its years.
    #[must_use]
    pub fn to_last(&self, year: i32) -> Option<f64> {
        let at = usize::try_from(year - self.first).ok()?;
        Some(self.values.last()? / self.values.get(at)?)
    }
}

/// All parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AidFile {
    /// When they were brought together.
    pub compiled: String,
    /// What a reader must know.
    pub note: String,
    /// Kinds of area.
    pub area: Vec<AreaKind>,
    /// The reduction for large projects.
    pub large_project: LargeProject,
    /// From where aid must be notified case by case.
    pub notification: Notification,
    /// Evaluations.
    pub evaluation: Vec<Evaluation>,
    /// Further findings.
    pub finding: Vec<OtherFinding>,
    /// What of gross jobs is not additional.
    pub additionality: Additionality,
    /// Prices.
    pub deflator: Deflator,
}

impl AidFile {
    /// The parameters that come with the program.
    ///
    /// # Errors
    /// When the file does not read: the program must be mended.
    pub fn built_in() -> Result<Self, String> {
        toml::from_str(BUILT_IN).map_err(|error| format!("aid/uk.toml: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_read_and_hang_together() {
        let file = AidFile::built_in().unwrap();
        assert_eq!(
            file.large_project.factors.len(),
            file.large_project.up_to.len() + 1
        );
        for area in &file.area {
            assert!((0.0..=0.5).contains(&area.large) && !area.source.is_empty());
        }
        for one in &file.evaluation {
            assert!(0.0 < one.low && one.low <= one.high && !one.source.is_empty());
        }
        assert_eq!(file.deflator.last(), 2023);
        // 107.3 / 80.2, both from the office's table.
        assert!((file.deflator.to_last(2012).unwrap() - 1.337_905).abs() < 1e-6);
        assert_eq!(file.deflator.to_last(1995), None);
    }
}
