//! The input-output table of a year as a solved system, with the jobs of its
//! industries. It knows no place.

use weighbridge_facts::Facts;
use weighbridge_facts::input_output::{FINAL_USES, Input, InputOutput, Negative};
use weighbridge_supply::matrix::Matrix;
use weighbridge_supply::problem::Problem;
use weighbridge_supply::system::{System, Table};

use crate::base::Base;
use crate::wording::{sentence_case, whole};

/// Who supplies whom, ready for questions.
pub struct Supply {
    /// The table.
    pub table: InputOutput,
    /// The same as a system of equations.
    pub system: System,
    /// Position in the table of each industry of the employment statistics.
    pub of_leaf: Vec<Option<usize>>,
    /// Jobs in Great Britain by industry of the table.
    pub jobs: Vec<f64>,
    /// The year of the jobs.
    pub jobs_year: i32,
    /// Value added by industry of the table, £ million.
    pub value_added: Vec<f64>,
    /// Industries whose own results are not shown.
    pub withheld: Vec<usize>,
    /// Industries whose forward measures are not told: they sell a flow that cannot
    /// be what it is.
    pub unknown_sales: Vec<usize>,
    /// What a reader must know of the table.
    pub notes: Vec<String>,
}

/// A problem of the engine in the words of the table.
pub(crate) fn told(problem: &Problem, table: &InputOutput) -> String {
    problem.told(&|at| {
        table
            .industries
            .get(at)
            .map_or_else(|| format!("industry {}", at + 1), |one| one.code.clone())
    })
}

impl Supply {
    /// Solves the table of a year; the latest where none is named.
    ///
    /// # Errors
    /// When there is no such year, or the table cannot be solved.
    pub fn new(facts: &Facts, base: &Base, year: Option<i32>) -> Result<Self, String> {
        let table = facts.input_output(year)?;
        let order = table.order();
        let matrix = |rows: usize, columns: usize, cells: Vec<f64>| {
            Matrix::new(rows, columns, cells).map_err(|problem| told(&problem, &table))
        };
        let primary: Vec<f64> = Input::ALL[..5]
            .iter()
            .flat_map(|input| table.input(*input).iter().copied())
            .collect();
        let system = System::new(Table {
            flows: matrix(order, order, table.flows.clone())?,
            final_demand: matrix(order, FINAL_USES.len(), table.final_demand.clone())?,
            primary: matrix(5, order, primary)?,
            output: Some(table.output().to_vec()),
            // The office gives cells in full; a user's table was checked when
            // it was added.
            rounding: if table.added { 1.0 } else { 0.0 },
        })
        .map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(|one| told(one, &table)).collect();
            format!(
                "the input-output table of {} cannot be used:\n{}",
                table.year,
                lines.join("\n")
            )
        })?;
        let negatives = table.negatives();
        // What the engine says of a negative flow the table says with its names.
        let lived_with = system
            .notes()
            .iter()
            .filter(|problem| !matches!(problem, Problem::NegativeFlow { .. }))
            .map(|problem| format!("{}; {}", told(problem, &table), problem.choice()));
        let cannot_be = negatives.iter().map(|one| {
            let choice = one.withholds().map_or_else(
                || "counts with its sign in sums over uses".to_owned(),
                |at| {
                    let named = |at: usize| {
                        let industry = &table.industries[at];
                        format!("{} ({})", industry.code, sentence_case(&industry.name))
                    };
                    let seller = one.seller().map_or_else(String::new, |seller| {
                        format!(
                            "; of {}, which sells it, sensitivity, forward linkage and upstreamness \
                             are left blank",
                            named(seller)
                        )
                    });
                    format!(
                        "results for {} are withheld: what it takes in is not known{seller}",
                        named(at)
                    )
                },
            );
            format!(
                "the {} is negative (−£{} million), which it cannot be. It is kept as published, so that \
                 the table still balances, and {choice}",
                one.what(&table),
                whole(one.value.abs()),
            )
        });
        let notes = lived_with
            .chain(cannot_be)
            .map(|note| format!("Input-output table of {}: {note}.", table.year))
            .collect();
        let mut withheld = system.withheld();
        withheld.extend(negatives.iter().filter_map(Negative::withholds));
        withheld.sort_unstable();
        withheld.dedup();
        let mut unknown_sales: Vec<usize> = negatives.iter().filter_map(Negative::seller).collect();
        unknown_sales.sort_unstable();
        unknown_sales.dedup();
        let of_leaf = facts.input_output_of_leaves(&table)?;
        let mut jobs = vec![0.0; order];
        for (at, count) in of_leaf.iter().zip(&base.national) {
            if let Some(at) = at {
                jobs[*at] += count;
            }
        }
        Ok(Self {
            value_added: table.value_added(),
            withheld,
            unknown_sales,
            jobs_year: base.year,
            table,
            system,
            of_leaf,
            jobs,
            notes,
        })
    }

    /// Name of an industry, in one case whatever the source's.
    #[must_use]
    pub fn name(&self, industry: usize) -> String {
        self.table
            .industries
            .get(industry)
            .map_or_else(String::new, |industry| sentence_case(&industry.name))
    }

    /// Why nothing is told of an industry that is not shown.
    #[must_use]
    pub fn why_withheld(&self, industry: usize) -> String {
        let negatives = self.table.negatives();
        let why: Vec<String> = negatives
            .iter()
            .filter(|one| one.withholds() == Some(industry))
            .map(|one| one.what(&self.table))
            .collect();
        format!(
            "{} ({}): its results are withheld, for in the table of {} the {} cannot be negative and is",
            self.table.industries[industry].code,
            self.name(industry),
            self.table.year,
            why.join(", the ")
        )
    }

    /// Whether results of an industry are shown.
    #[must_use]
    pub fn shown(&self, industry: usize) -> bool {
        !self.withheld.contains(&industry)
    }

    /// For each industry of the employment statistics the value of its
    /// industry in the table; nothing where it has none.
    #[must_use]
    pub fn by_leaf(&self, values: &[f64]) -> Vec<f64> {
        self.of_leaf
            .iter()
            .map(|at| at.map_or(0.0, |at| values[at]))
            .collect()
    }

    /// Jobs by industry of the table from jobs by industry of the employment
    /// statistics.
    #[must_use]
    pub fn gather(&self, by_leaf: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.table.order()];
        for (at, jobs) in self.of_leaf.iter().zip(by_leaf) {
            if let (Some(at), true) = (at, jobs.is_finite()) {
                sums[*at] += jobs;
            }
        }
        sums
    }
}
