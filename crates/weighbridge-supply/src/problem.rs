//! What can be wrong with a table, with the cell, and what the engine then
//! does. It names cells by number; a caller with labels uses
//! [`Problem::told`].

use std::fmt;

/// Something wrong with a table or with what was asked of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A part has not the size that the rest asks for.
    Shape {
        /// Which part.
        what: &'static str,
        /// Rows and columns that fit.
        expected: (usize, usize),
        /// Rows and columns that came.
        found: (usize, usize),
    },
    /// A cell is not a number, or infinite.
    NotFinite {
        /// Which part.
        what: &'static str,
        /// Row of the part.
        row: usize,
        /// Column of the part.
        column: usize,
    },
    /// A number that was asked for has no meaning here.
    OutOfRange {
        /// Which number.
        what: &'static str,
        /// Its value.
        value: f64,
    },
    /// What an industry sells is not its output.
    RowUnbalanced {
        /// The industry.
        industry: usize,
        /// Its output as given.
        output: f64,
        /// Intermediate and final uses added up.
        uses: f64,
    },
    /// What an industry buys and earns is not its output.
    ColumnUnbalanced {
        /// The industry.
        industry: usize,
        /// Its output as given.
        output: f64,
        /// Intermediate and primary inputs added up.
        inputs: f64,
    },
    /// A flow between industries is negative, which no sale can be.
    NegativeFlow {
        /// The seller.
        seller: usize,
        /// The buyer.
        buyer: usize,
        /// The flow.
        value: f64,
    },
    /// An output is negative.
    NegativeOutput {
        /// The industry.
        industry: usize,
        /// Its output.
        value: f64,
    },
    /// An industry has no output; `bought` is what it nevertheless buys.
    ZeroOutput {
        /// The industry.
        industry: usize,
        /// Its intermediate inputs.
        bought: f64,
    },
    /// An industry buys more from industries than its whole output.
    InputsExceedOutput {
        /// The industry.
        industry: usize,
        /// Inputs per unit of output.
        share: f64,
    },
    /// The system has no solution or no single one.
    Singular {
        /// Industries that hang together in it: in any proportion of these
        /// outputs nothing is left over.
        industries: Vec<usize>,
    },
    /// The system can be solved but no economy is like it: meeting a demand
    /// of one for everything asks for less than one of this industry.
    NotProductive {
        /// The industry.
        industry: usize,
        /// The output that it would need.
        output: f64,
    },
    /// So near to singular that few digits are left.
    IllConditioned {
        /// Estimated condition number in the 1-norm.
        condition: f64,
    },
    /// Row and column totals to be met have different sums.
    MarginsDisagree {
        /// Sum over rows.
        rows: f64,
        /// Sum over columns.
        columns: f64,
    },
    /// A row or column of zeros cannot reach its total.
    NothingToScale {
        /// "row" or "column".
        what: &'static str,
        /// Which one.
        at: usize,
        /// The total that it should reach.
        total: f64,
    },
    /// The rounds allowed were not enough.
    NotConverged {
        /// Rounds done.
        rounds: usize,
        /// The largest gap left, relative to the total (absolute below one).
        gap: f64,
    },
}

/// A figure for a sentence: a plain decimal of six digits, or all before the
/// point.
fn short(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return value.to_string();
    }
    #[allow(clippy::cast_possible_truncation)] // of a finite number: under 400
    let before = value.abs().log10().floor() as i32 + 1;
    let places = usize::try_from(6 - before).unwrap_or(0);
    let text = format!("{value:.places$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

impl Problem {
    /// True when no result can be given.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::Shape { .. }
                | Self::NotFinite { .. }
                | Self::OutOfRange { .. }
                | Self::Singular { .. }
                | Self::MarginsDisagree { .. }
                | Self::NothingToScale { .. }
        )
    }

    /// What the engine does about it.
    #[must_use]
    pub fn choice(&self) -> &'static str {
        match self {
            Self::Shape { .. } | Self::NotFinite { .. } | Self::OutOfRange { .. } => {
                "nothing is computed: mend the input"
            }
            Self::RowUnbalanced { .. } => {
                "output is kept as given and final demand is taken as what is left of it, so that the baseline is the published output"
            }
            Self::ColumnUnbalanced { .. } => {
                "output is kept as given; what is missing is in no primary input"
            }
            Self::NegativeFlow { .. } => {
                "the flow is kept as published, so that the table still balances; results for the buyer are better not shown (offices do not show them either)"
            }
            Self::NegativeOutput { .. } => {
                "kept as given; results for this industry have no meaning"
            }
            Self::ZeroOutput { .. } => {
                "its coefficients are set to zero: what it buys is left out, and nothing fails with it"
            }
            Self::InputsExceedOutput { .. } => "kept as given",
            Self::Singular { .. } => {
                "nothing is computed: an industry of these needs a primary input or a sale outside the group"
            }
            Self::NotProductive { .. } => {
                "results are given but outputs needed may be negative: do not read them as an economy"
            }
            Self::IllConditioned { .. } => "results are given with fewer correct digits",
            Self::MarginsDisagree { .. } => "nothing is computed: scale one set of totals first",
            Self::NothingToScale { .. } => "nothing is computed: give a cell of it a value first",
            Self::NotConverged { .. } => "the last table is given with its gap",
        }
    }

    /// The problem in words, with the caller's names for industries.
    #[must_use]
    pub fn told(&self, name: &dyn Fn(usize) -> String) -> String {
        match self {
            Self::Shape {
                what,
                expected,
                found,
            } => format!(
                "{what}: a table of {} by {} (rows by columns) is needed, and it is {} by {}",
                expected.0, expected.1, found.0, found.1
            ),
            Self::NotFinite { what, row, column } => {
                format!(
                    "{what}, row {}, column {}: not a number",
                    row + 1,
                    column + 1
                )
            }
            Self::OutOfRange { what, value } => format!("{what} cannot be {}", short(*value)),
            Self::RowUnbalanced {
                industry,
                output,
                uses,
            } => format!(
                "row {}: sales add to {} but output is {} (gap {})",
                name(*industry),
                short(*uses),
                short(*output),
                short(output - uses)
            ),
            Self::ColumnUnbalanced {
                industry,
                output,
                inputs,
            } => format!(
                "column {}: inputs add to {} but output is {} (gap {})",
                name(*industry),
                short(*inputs),
                short(*output),
                short(output - inputs)
            ),
            Self::NegativeFlow {
                seller,
                buyer,
                value,
            } => format!(
                "flow {} to {} is negative: {}",
                name(*seller),
                name(*buyer),
                short(*value)
            ),
            Self::NegativeOutput { industry, value } => {
                format!(
                    "output of {} is negative: {}",
                    name(*industry),
                    short(*value)
                )
            }
            Self::ZeroOutput { industry, bought } => format!(
                "{} has no output (and buys {} from industries)",
                name(*industry),
                short(*bought)
            ),
            Self::InputsExceedOutput { industry, share } => format!(
                "{} buys {} from industries for each unit of its output",
                name(*industry),
                short(*share)
            ),
            Self::Singular { industries } => format!(
                "the system is singular: nothing is left over of {}",
                industries
                    .iter()
                    .map(|industry| name(*industry))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
            Self::NotProductive { industry, output } => format!(
                "the system is not productive: a demand of one for everything asks for {} of {}",
                short(*output),
                name(*industry)
            ),
            Self::IllConditioned { condition } => {
                format!(
                    "the system is nearly singular: condition number about 10^{:.0}",
                    condition.log10()
                )
            }
            Self::MarginsDisagree { rows, columns } => {
                format!(
                    "row totals add to {}, column totals to {}",
                    short(*rows),
                    short(*columns)
                )
            }
            Self::NothingToScale { what, at, total } => {
                format!(
                    "{what} {} has nothing that could be scaled to {}",
                    name(*at),
                    short(*total)
                )
            }
            Self::NotConverged { rounds, gap } => {
                format!(
                    "not converged after {rounds} rounds: a gap of {} is left",
                    short(*gap)
                )
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}: {}",
            self.told(&|industry| format!("industry {}", industry + 1)),
            self.choice()
        )
    }
}

impl std::error::Error for Problem {}
