//! District codes of any year from 2016 to 2024 brought to April 2023, by the
//! look-ups of ONS (as one table of codes by year). It moves codes; what is
//! then added up is for the source at hand to decide.

use std::collections::BTreeMap;
use std::path::Path;

use super::Sheet;
use crate::repairs;

/// For each code of a district the code of April 2023 that covers it.
pub struct Chain(BTreeMap<String, String>);

impl Chain {
    /// Reads the look-ups.
    ///
    /// # Errors
    /// When the file cannot be read, or a code leads to two districts and no
    /// repair says which.
    pub fn open(data: &Path) -> Result<Self, String> {
        let file = "geography/lookup_ltla_ltla.csv";
        let sheet = Sheet::open(data, file, b',')?;
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        let mut problems = Vec::new();
        for year in 16..=24 {
            let heading = format!("ltla{year}_code");
            for [old, new] in sheet.pick([heading.as_str(), "ltla23_code"])? {
                let ruled = repairs::district_2023(old);
                let new = if ruled == old { new } else { ruled };
                let kept = found
                    .entry(old.to_owned())
                    .or_insert_with(|| new.to_owned());
                if kept != new {
                    problems.push(format!("{file}: {old} leads to both {kept} and {new}"));
                }
            }
        }
        problems.sort();
        problems.dedup();
        if problems.is_empty() {
            Ok(Self(found))
        } else {
            Err(problems.join("\n"))
        }
    }

    /// The district of April 2023; none where the code is no district's.
    #[must_use]
    pub fn district<'a>(&'a self, code: &'a str) -> Option<&'a str> {
        let ruled = repairs::district_2023(code);
        if ruled != code {
            return Some(ruled);
        }
        self.0.get(code).map(String::as_str)
    }
}
