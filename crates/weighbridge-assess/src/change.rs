//! How jobs changed: growth and shift-share between two years of one source,
//! and long-run series at the detail that the sources allow, with the breaks.

use serde::Serialize;
use weighbridge_facts::Area;
use weighbridge_measures::growth::compound;
use weighbridge_measures::shift_share::{arcelus, dunn, esteban_marquillas};
use weighbridge_model::figure::Grade;
use weighbridge_model::industry::IndustryTree;

use crate::base::Base;
use crate::reading::Reading;

/// A series for a chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// What is counted.
    pub label: String,
    /// Unit of the values.
    pub unit: &'static str,
    /// Pieces that may be joined by a line: each from one source on one
    /// classification; between two pieces there is a break.
    pub pieces: Vec<SeriesPiece>,
}

/// Years of one source on one classification.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeriesPiece {
    /// The table and classification.
    pub source: &'static str,
    /// How its values are known.
    pub grade: Grade,
    /// Year and value.
    pub points: Vec<(i32, f64)>,
}

/// A change taken apart (Dunn 1960); the parts add up to it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ShiftShare {
    /// What the place would have gained growing as all jobs of Great Britain.
    pub national: f64,
    /// What its mix of industries adds.
    pub mix: f64,
    /// What is left: how its industries did against the same elsewhere.
    pub competitive: f64,
    /// Part of the competitive effect without specialisation
    /// (Esteban-Marquillas 1972).
    pub pure_competitive: f64,
    /// The rest of it: competitive where it is also specialised.
    pub allocation: f64,
    /// Arcelus (1984): the competitive effect's regional growth part.
    pub regional_growth: f64,
    /// Arcelus (1984): its regional mix part.
    pub regional_mix: f64,
}

/// Change of one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// All jobs then and now.
    pub jobs: [f64; 2],
    /// Jobs in any sector (central) then and now.
    pub strategy_jobs: [f64; 2],
    /// Growth of all jobs a year (fraction); NaN where undefined.
    pub growth: f64,
    /// Growth of the strategy's jobs a year (fraction).
    pub strategy_growth: f64,
    /// All industries.
    pub all: Option<ShiftShare>,
    /// Industries in any sector.
    pub strategy: Option<ShiftShare>,
}

/// Farm agriculture: Scotland has no figure for it before 2018, so that it is
/// left out wherever years are compared.
pub const FARMS: &str = "01000";

/// Change of each area between two years of the employment survey, taken apart
/// over the 21 sections of SIC 2007; for the strategy's part each section is
/// split into what the strategy backs (central) and what it does not. Finer
/// cells would let an industry of a few jobs swing the homothetic parts. What
/// was not there before counts as competitive. Farms are left out.
#[must_use]
pub fn change(
    base: &Base,
    earlier: &Base,
    areas: &[Area],
    leaves: &[String],
    tree: &IndustryTree,
    total: &Reading,
) -> Vec<Change> {
    let backed = &total.breadths[1].values;
    let mut letters: Vec<&str> = Vec::new();
    let section: Vec<usize> = leaves
        .iter()
        .map(|leaf| {
            let letter = tree.section(leaf).unwrap_or("");
            letters
                .iter()
                .position(|known| *known == letter)
                .unwrap_or_else(|| {
                    letters.push(letter);
                    letters.len() - 1
                })
        })
        .collect();
    let count = letters.len();
    let fold = |profile: &[f64]| {
        let mut sums = vec![0.0; 2 * count];
        for (leaf, jobs) in profile.iter().enumerate() {
            if leaves[leaf] != FARMS {
                sums[section[leaf]] += jobs * backed[leaf];
                sums[count + section[leaf]] += jobs * (1.0 - backed[leaf]);
            }
        }
        sums
    };
    let joined = |parts: &[f64]| -> Vec<f64> {
        (0..count).map(|at| parts[at] + parts[count + at]).collect()
    };
    let whole = [fold(&earlier.national), fold(&base.national)];
    let years = f64::from(base.year - earlier.year);
    areas
        .iter()
        .map(|area| {
            let parts = [earlier.parts(area), base.parts(area)];
            let known = parts.iter().all(|parts| parts.grade.is_some());
            let here = if known {
                [
                    fold(&earlier.profile(&parts[0])),
                    fold(&base.profile(&parts[1])),
                ]
            } else {
                [vec![f64::NAN; 2 * count], vec![f64::NAN; 2 * count]]
            };
            let sum = |values: &[f64]| values.iter().sum::<f64>();
            let jobs = [sum(&here[0]), sum(&here[1])];
            let strategy_jobs = [sum(&here[0][..count]), sum(&here[1][..count])];
            let whole_joined = [joined(&whole[0]), joined(&whole[1])];
            let here_joined = [joined(&here[0]), joined(&here[1])];
            Change {
                from: earlier.year,
                to: base.year,
                jobs,
                strategy_jobs,
                growth: compound(jobs[0], jobs[1], years),
                strategy_growth: compound(strategy_jobs[0], strategy_jobs[1], years),
                all: known.then(|| taken_apart(&here_joined, &whole_joined, count)),
                strategy: known.then(|| taken_apart(&here, &whole, count)),
            }
        })
        .collect()
}

/// The parts of a change, summed over the first `end` industries.
fn taken_apart(here: &[Vec<f64>; 2], whole: &[Vec<f64>; 2], end: usize) -> ShiftShare {
    let dunn = dunn(&here[0], &here[1], &whole[0], &whole[1]);
    let classical = esteban_marquillas(&here[0], &here[1], &whole[0], &whole[1]);
    let full = arcelus(&here[0], &here[1], &whole[0], &whole[1]);
    let mut split = ShiftShare {
        national: 0.0,
        mix: 0.0,
        competitive: 0.0,
        pure_competitive: 0.0,
        allocation: 0.0,
        regional_growth: 0.0,
        regional_mix: 0.0,
    };
    for at in 0..end {
        split.national += dunn[at].national;
        split.mix += dunn[at].mix;
        split.competitive += dunn[at].competitive;
        split.pure_competitive += classical[at].competitive + classical[at].entry;
        split.allocation += classical[at].allocation;
        let parts = &full[at];
        split.regional_growth +=
            parts.regional_growth.expected + parts.regional_growth.differential;
        split.regional_mix +=
            parts.regional_mix.expected + parts.regional_mix.differential + parts.entry;
    }
    split
}
