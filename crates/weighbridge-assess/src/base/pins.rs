//! An added table's figures for one area: which industries each of its codes
//! holds, and what that fixes. It knows neither areas nor the model.

use weighbridge_facts::AddedTable;

use super::estimate::rounding_variance;
use super::held;

/// A code with its figure.
#[derive(Debug, Clone)]
struct Pin {
    leaves: Vec<usize>,
    /// NaN where suppressed.
    figure: f64,
}

/// What an added table says about one area.
#[derive(Debug, Clone)]
pub struct Pins(Vec<Pin>);

/// A set of industries cut by the codes of a table.
pub struct Cut {
    /// Every code it touches is given and taken with one weight.
    pub whole: bool,
    /// Variance from codes that it takes in part.
    pub variance: f64,
    /// Variance from the rounding of the figures.
    pub rounding: f64,
    /// Weights of the industries that no figure holds.
    pub open: Vec<f64>,
}

impl Pins {
    /// The area's figures in the finest of the tables that has it, the last
    /// one among equals.
    pub fn find(tables: &[&AddedTable], place: &str, leaves: &[String]) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        for table in tables {
            let Some(row) = table.places.iter().position(|code| code == place) else {
                continue;
            };
            let width = table.industries.len();
            let pins: Vec<Pin> = table
                .industries
                .iter()
                .zip(&table.values[row * width..(row + 1) * width])
                .map(|(codes, figure)| Pin {
                    leaves: under(codes, leaves),
                    figure: *figure,
                })
                .filter(|pin| !pin.leaves.is_empty())
                .collect();
            let given = pins.iter().filter(|pin| pin.figure.is_finite()).count();
            if given > 0 && best.as_ref().is_none_or(|(count, _)| given >= *count) {
                best = Some((given, Self(pins)));
            }
        }
        best.map(|(_, pins)| pins)
    }

    /// Whether each industry has a figure of its own.
    pub fn give_every_leaf(&self, width: usize) -> bool {
        let single = |pin: &&Pin| pin.leaves.len() == 1 && pin.figure.is_finite();
        self.0.iter().filter(single).count() == width
    }

    /// Scales the industries under each code to its figure, by `structure`
    /// (the country's proportions) where there is nothing to scale. Industries
    /// without a figure keep theirs, or become NaN where `keep` is not set.
    pub fn impose(&self, cells: &mut [f64], structure: &[f64], keep: bool) {
        let before = cells.to_vec();
        if !keep {
            cells.fill(f64::NAN);
        }
        for pin in self.0.iter().filter(|pin| pin.figure.is_finite()) {
            let sum = |row: &[f64]| -> f64 { pin.leaves.iter().map(|leaf| row[*leaf]).sum() };
            let (own, others) = (sum(&before), sum(structure));
            #[allow(clippy::cast_precision_loss)] // at most 729 industries
            let count = pin.leaves.len() as f64;
            for leaf in &pin.leaves {
                let share = if own > 0.0 {
                    before[*leaf] / own
                } else if others > 0.0 {
                    structure[*leaf] / others
                } else {
                    1.0 / count
                };
                cells[*leaf] = pin.figure * share;
            }
        }
    }

    /// Cuts a set of industries by the codes; `variance` of one industry by
    /// itself serves where a code is taken in part.
    pub fn cut(&self, weights: &[f64], cells: &[f64], variance: impl Fn(usize) -> f64) -> Cut {
        let mut cut = Cut {
            whole: true,
            variance: 0.0,
            rounding: 0.0,
            open: weights.to_vec(),
        };
        for pin in &self.0 {
            let first = weights[pin.leaves[0]];
            let even = pin.leaves.iter().all(|leaf| weights[*leaf] == first);
            if even && first == 0.0 {
                continue;
            }
            if !pin.figure.is_finite() {
                continue;
            }
            pin.leaves.iter().for_each(|leaf| cut.open[*leaf] = 0.0);
            let jobs: f64 = pin
                .leaves
                .iter()
                .map(|leaf| cells[*leaf] * weights[*leaf])
                .sum();
            let weight = if pin.figure > 0.0 {
                jobs / pin.figure
            } else {
                first
            };
            cut.rounding += rounding_variance(pin.figure, weight);
            if !even && pin.figure > 0.0 {
                cut.whole = false;
                let sum = |power: i32| -> f64 {
                    pin.leaves
                        .iter()
                        .map(|leaf| weights[*leaf].powi(power) * variance(*leaf))
                        .sum()
                };
                cut.variance += held(sum(1), sum(2), sum(0));
            }
        }
        cut.whole &= cut.open.iter().all(|weight| *weight == 0.0);
        cut
    }
}

/// Industries of the statistics under a code of UK SIC 2007 (a section's
/// letter, or digits that they begin with).
fn under(codes: &[String], leaves: &[String]) -> Vec<usize> {
    let inside = |leaf: &String| {
        codes.iter().any(|code| match code.as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => {
                section(leaf) == Some(letter.to_ascii_uppercase())
            }
            _ => leaf.starts_with(code.as_str()),
        })
    };
    (0..leaves.len())
        .filter(|at| inside(&leaves[*at]))
        .collect()
}

fn section(leaf: &str) -> Option<u8> {
    const LAST: [(u32, u8); 21] = [
        (3, b'A'),
        (9, b'B'),
        (33, b'C'),
        (35, b'D'),
        (39, b'E'),
        (43, b'F'),
        (47, b'G'),
        (53, b'H'),
        (56, b'I'),
        (63, b'J'),
        (66, b'K'),
        (68, b'L'),
        (75, b'M'),
        (82, b'N'),
        (84, b'O'),
        (85, b'P'),
        (88, b'Q'),
        (93, b'R'),
        (96, b'S'),
        (98, b'T'),
        (99, b'U'),
    ];
    let division: u32 = leaf.get(..2)?.parse().ok()?;
    LAST.iter()
        .find(|(last, _)| division <= *last)
        .map(|(_, letter)| *letter)
}
