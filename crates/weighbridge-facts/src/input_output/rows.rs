//! An input-output table as the long rows of the snapshot and the store, and
//! back. It reads no published sheet and checks no totals.

use std::collections::BTreeMap;

use super::{FINAL_USES, Input, InputOutput, TableIndustry};
use crate::snapshot::Table;

/// Row, name of the row, column, value.
type Cell<'a> = (&'a str, &'a str, &'a str, f64);

impl InputOutput {
    /// Long rows of the snapshot and the store: `row`, `name`, `column`,
    /// `value`; cells of nothing are left out.
    pub(crate) fn long(&self) -> Vec<Cell<'_>> {
        let mut rows = Vec::new();
        for (at, seller) in self.industries.iter().enumerate() {
            let columns = self.industries.iter().map(|buyer| buyer.code.as_str());
            let columns = columns.chain(FINAL_USES.iter().map(|(code, _)| *code));
            let values = self.sales(at).iter().chain(self.final_sales(at));
            for (column, value) in columns.zip(values) {
                rows.push((seller.code.as_str(), seller.name.as_str(), column, *value));
            }
        }
        for (input, values) in Input::ALL.into_iter().zip(&self.inputs) {
            for (buyer, value) in self.industries.iter().zip(values) {
                rows.push((input.as_str(), "", buyer.code.as_str(), *value));
            }
            let last = self.final_inputs.get(input as usize);
            for ((column, _), value) in FINAL_USES.iter().zip(last.into_iter().flatten()) {
                rows.push((input.as_str(), "", *column, *value));
            }
        }
        // Every industry keeps a row, also one that sells nothing.
        rows.retain(|(row, _, column, value)| *value != 0.0 || row == column);
        rows
    }

    /// The tables of long rows, by year, in the order of the rows.
    pub(crate) fn from_long(table: &Table) -> Option<Vec<Self>> {
        let years = table.integers("year");
        let (rows, row) = table.words("row");
        let (names, name) = table.words("name");
        let (columns, column) = table.words("column");
        let (sources, source) = table.words("source");
        let values = table.numbers("value");
        let all = [
            years.len(),
            row.len(),
            name.len(),
            column.len(),
            source.len(),
        ];
        if all != [values.len(); 5] {
            return None;
        }
        let mut made = Vec::new();
        let mut start = 0;
        for run in years.chunk_by(|a, b| a == b) {
            let span = start..start + run.len();
            start = span.end;
            let mut industries: Vec<TableIndustry> = Vec::new();
            let mut place: Vec<Option<usize>> = vec![None; rows.len()];
            for at in span.clone() {
                let (row, label) = (row[at] as usize, &rows[row[at] as usize]);
                let is_input = Input::ALL.iter().any(|input| input.as_str() == label);
                if !is_input && place[row].is_none() {
                    place[row] = Some(industries.len());
                    industries.push(TableIndustry {
                        code: label.clone(),
                        name: names.get(name[at] as usize)?.clone(),
                    });
                }
            }
            let known: BTreeMap<&str, usize> = industries
                .iter()
                .enumerate()
                .map(|(at, industry)| (industry.code.as_str(), at))
                .collect();
            let to: Vec<Result<usize, usize>> = columns
                .iter()
                .map(|label| {
                    known.get(label.as_str()).copied().ok_or_else(|| {
                        let last = FINAL_USES.iter().position(|(code, _)| code == label);
                        last.unwrap_or(usize::MAX)
                    })
                })
                .collect();
            let from = sources.get(*source.get(span.start)? as usize)?.clone();
            let mut table = Self::empty(*run.first()?, from, industries.clone());
            let order = table.order();
            for at in span {
                let value = values[at];
                let input = Input::ALL
                    .iter()
                    .position(|input| input.as_str() == rows[row[at] as usize]);
                let cell = match (place[row[at] as usize], input, to[column[at] as usize]) {
                    (Some(seller), _, Ok(buyer)) => table.flows.get_mut(seller * order + buyer),
                    (Some(seller), _, Err(last)) => table
                        .final_demand
                        .get_mut((seller * FINAL_USES.len()).checked_add(last)?),
                    (None, Some(input), Ok(buyer)) => table.inputs.get_mut(input)?.get_mut(buyer),
                    (None, Some(input), Err(last)) => {
                        table.final_inputs.get_mut(input)?.get_mut(last)
                    }
                    (None, None, _) => None,
                };
                *cell? = value;
            }
            made.push(table);
        }
        Some(made)
    }

    /// The columns of [`InputOutput::from_long`] of several tables.
    pub(crate) fn table(tables: &[Self]) -> Table {
        let cells: Vec<(&Self, Cell<'_>)> = tables
            .iter()
            .flat_map(|table| table.long().into_iter().map(move |row| (table, row)))
            .collect();
        Table::default()
            .integer("year", cells.iter().map(|(table, _)| table.year).collect())
            .text("row", cells.iter().map(|(_, row)| row.0))
            .text("name", cells.iter().map(|(_, row)| row.1))
            .text("column", cells.iter().map(|(_, row)| row.2))
            .number("value", cells.iter().map(|(_, row)| row.3).collect())
            .text("source", cells.iter().map(|(table, _)| &table.source))
    }
}
