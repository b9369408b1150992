//! Entries of an input-output table that are negative where nothing can be: a
//! sale, an import, pay. Each with what is done about it. Changes in stocks,
//! valuables, taxes less subsidies and operating surplus may be negative, and are
//! not among them.

use super::{FINAL_USES, Input, InputOutput};

/// Final uses that may be negative: stocks run down, valuables sold.
const MAY_FALL: [&str; 2] = ["P52", "P53"];

/// Where an entry stands in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// What an industry sells to another.
    Flow {
        /// The seller.
        seller: usize,
        /// The buyer.
        buyer: usize,
    },
    /// What an industry sells to one of [`FINAL_USES`].
    Final {
        /// The seller.
        seller: usize,
        /// Position in [`FINAL_USES`].
        last: usize,
    },
    /// Imports or pay of an industry.
    Input {
        /// Which.
        input: Input,
        /// The industry.
        buyer: usize,
    },
    /// Imports in one of [`FINAL_USES`].
    FinalImports {
        /// Position in [`FINAL_USES`].
        last: usize,
    },
}

/// A negative entry, £ million.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Negative {
    /// Where.
    pub entry: Entry,
    /// How much.
    pub value: f64,
}

/// Whether a final use may be negative.
pub(super) fn may_fall(last: usize) -> bool {
    FINAL_USES
        .get(last)
        .is_some_and(|(code, _)| MAY_FALL.contains(code))
}

impl InputOutput {
    /// Entries that are negative where none can be, row by row.
    #[must_use]
    pub fn negatives(&self) -> Vec<Negative> {
        let mut found = Vec::new();
        let mut take = |entry, value: f64| {
            if value < 0.0 {
                found.push(Negative { entry, value });
            }
        };
        for seller in 0..self.order() {
            for (buyer, value) in self.sales(seller).iter().enumerate() {
                take(Entry::Flow { seller, buyer }, *value);
            }
            for (last, value) in self.final_sales(seller).iter().enumerate() {
                if !may_fall(last) {
                    take(Entry::Final { seller, last }, *value);
                }
            }
        }
        for input in [Input::Imports, Input::Pay] {
            for (buyer, value) in self.input(input).iter().enumerate() {
                take(Entry::Input { input, buyer }, *value);
            }
        }
        for (last, value) in self.final_inputs[0].iter().enumerate() {
            if !may_fall(last) {
                take(Entry::FinalImports { last }, *value);
            }
        }
        found
    }
}

impl Negative {
    /// The industry of which no results are shown because of it, with its own column
    /// unknown; none where only a final use is touched.
    #[must_use]
    pub fn withholds(&self) -> Option<usize> {
        match self.entry {
            Entry::Flow { buyer, .. } | Entry::Input { buyer, .. } => Some(buyer),
            Entry::Final { .. } | Entry::FinalImports { .. } => None,
        }
    }

    /// The industry that sells the flow between industries that is negative, of which
    /// its sales are unknown; none where it is no such flow.
    #[must_use]
    pub fn seller(&self) -> Option<usize> {
        match self.entry {
            Entry::Flow { seller, .. } => Some(seller),
            _ => None,
        }
    }

    /// What is negative: "flow K64 to L68A".
    #[must_use]
    pub fn what(&self, table: &InputOutput) -> String {
        let code = |at: usize| {
            table
                .industries
                .get(at)
                .map_or_else(String::new, |industry| industry.code.clone())
        };
        match self.entry {
            Entry::Flow { seller, buyer } => format!("flow {} to {}", code(seller), code(buyer)),
            Entry::Final { seller, last } => {
                format!("sale of {} to {}", code(seller), FINAL_USES[last].1)
            }
            Entry::Input { input, buyer } => format!("{} of {}", input.as_str(), code(buyer)),
            Entry::FinalImports { last } => format!("imports in {}", FINAL_USES[last].1),
        }
    }

    /// What is done about it.
    #[must_use]
    pub fn choice(&self, table: &InputOutput) -> String {
        let kept = "it is kept as published, so that the table still balances";
        match self.withholds().and_then(|at| table.industries.get(at)) {
            Some(industry) => format!("{kept}, and results for {} are not shown", industry.code),
            None => format!("{kept}, and counts with its sign in sums over uses"),
        }
    }
}
