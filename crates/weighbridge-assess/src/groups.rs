//! The industries of the statistics gathered into 3-digit groups, with the
//! sectors whose central reading holds each. It counts no job.

use weighbridge_facts::Facts;

use crate::reading::Reading;

/// The groups of the statistics, by code.
pub struct Groups {
    /// SIC codes of three digits.
    pub codes: Vec<String>,
    /// Their official names.
    pub names: Vec<String>,
    /// For each industry of the statistics the position of its group.
    pub of: Vec<usize>,
    /// For each group the positions of sectors that hold all or part of it.
    pub sectors: Vec<Vec<usize>>,
}

impl Groups {
    /// Gathers them.
    #[must_use]
    pub fn new(facts: &Facts, sectors: &[Reading]) -> Self {
        let mut groups = Self {
            codes: Vec::new(),
            names: Vec::new(),
            of: Vec::new(),
            sectors: Vec::new(),
        };
        for (leaf, industry) in facts.leaves().iter().enumerate() {
            let code = &industry[..3];
            if groups.codes.last().is_none_or(|last| last != code) {
                // The statistics' own 010 (farms) is no group of SIC 2007.
                let name = facts
                    .industries()
                    .name(code)
                    .or_else(|| facts.industries().name(&code[..2]))
                    .unwrap_or(code);
                groups.codes.push(code.to_owned());
                groups.names.push(name.to_owned());
                groups.sectors.push(Vec::new());
            }
            let at = groups.codes.len() - 1;
            groups.of.push(at);
            for (number, sector) in sectors.iter().enumerate() {
                if sector.breadths[1].values[leaf] > 0.0 && !groups.sectors[at].contains(&number) {
                    groups.sectors[at].push(number);
                }
            }
        }
        groups
    }

    /// Adds a profile up by group.
    #[must_use]
    pub fn sums(&self, profile: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.codes.len()];
        for (at, jobs) in self.of.iter().zip(profile) {
            sums[*at] += jobs;
        }
        sums
    }

    /// Weights that pick one group.
    #[must_use]
    pub fn weights(&self, group: usize) -> Vec<f64> {
        self.of
            .iter()
            .map(|at| f64::from(u8::from(*at == group)))
            .collect()
    }
}
