//! Benchmarks by which the European Union's border frees goods of its charge. It
//! frees nothing itself.

use crate::Facts;

/// A benchmark, tonnes of CO2 equivalent a tonne of the good.
#[derive(Debug, Clone, PartialEq)]
pub struct BorderBenchmark {
    /// Code of 8 digits.
    pub cn: String,
    /// Whether it is for emissions that are proved (column A of the
    /// Regulation), or for its default values (column B).
    pub actual: bool,
    /// Route of production: the Regulation's letter, or blank.
    pub route: String,
    /// Blank, or "1" and "2" where the Regulation marks two values so.
    pub variant: String,
    /// The benchmark.
    pub tonnes: f64,
}

impl Facts {
    /// Benchmarks of Implementing Regulation (EU) 2025/2620, by code.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn border_benchmarks(&self) -> Result<Vec<BorderBenchmark>, String> {
        let table = self.table("border_benchmarks")?;
        Ok(table
            .strings("cn")
            .zip(table.strings("emissions"))
            .zip(table.strings("route"))
            .zip(table.strings("variant"))
            .zip(table.numbers("tonnes"))
            .map(
                |((((cn, emissions), route), variant), tonnes)| BorderBenchmark {
                    cn: cn.to_owned(),
                    actual: emissions == "actual",
                    route: route.to_owned(),
                    variant: variant.to_owned(),
                    tonnes: *tonnes,
                },
            )
            .collect())
    }
}
