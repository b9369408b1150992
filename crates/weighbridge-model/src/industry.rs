//! UK SIC 2007 as a tree of codes without dots: section letter, division,
//! group, class, subclass ("C", "24", "241", "2410", "24100").

use std::collections::BTreeMap;

use crate::nearest;

/// A code that the tree does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownIndustry {
    /// What was asked for.
    pub code: String,
    /// The code of SIC 2007 that took most of it, where it is one that only
    /// SIC 2003 has.
    pub successor: Option<String>,
    /// Codes near to it, with their names.
    pub nearest: Vec<String>,
}

/// The classification: codes, names, and which stands under which.
#[derive(Debug, Clone, Default)]
pub struct IndustryTree {
    names: BTreeMap<String, String>,
    /// Division → section letter; below divisions the code itself says it.
    sections: BTreeMap<String, String>,
    /// What became of codes that only SIC 2003 has.
    former: Option<fn(&str) -> Option<&'static str>>,
}

impl IndustryTree {
    /// From rows of code, name and parent (empty for sections).
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = (String, String, String)>) -> Self {
        let mut tree = Self::default();
        for (code, name, parent) in rows {
            if code.len() == 2 {
                tree.sections.insert(code.clone(), parent);
            }
            tree.names.insert(code, name);
        }
        tree
    }

    /// Knows what became of the codes of SIC 2003.
    #[must_use]
    pub fn with_former(mut self, former: fn(&str) -> Option<&'static str>) -> Self {
        self.former = Some(former);
        self
    }

    /// The name of a code, in the official words.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&str> {
        self.names.get(code).map(String::as_str)
    }

    /// How many codes of this length there are (1 sections … 5 subclasses).
    #[must_use]
    pub fn count(&self, length: usize) -> usize {
        self.names
            .keys()
            .filter(|code| code.len() == length)
            .count()
    }

    /// Section letter of any code.
    #[must_use]
    pub fn section<'a>(&'a self, code: &'a str) -> Option<&'a str> {
        if code.len() == 1 {
            Some(code)
        } else {
            self.sections.get(code.get(..2)?).map(String::as_str)
        }
    }

    /// Whether `code` stands under `prefix`, which may be a section letter.
    #[must_use]
    pub fn covers(&self, prefix: &str, code: &str) -> bool {
        if prefix.len() == 1 && prefix.as_bytes()[0].is_ascii_uppercase() {
            self.section(code) == Some(prefix)
        } else {
            code.starts_with(prefix)
        }
    }

    /// The finest codes: subclasses, and classes without subclasses.
    #[must_use]
    pub fn finest(&self) -> Vec<String> {
        let mut finest = Vec::new();
        for code in self.names.keys().filter(|code| code.len() >= 4) {
            let has_subclass = code.len() == 4
                && self
                    .names
                    .range(format!("{code}0")..format!("{code}:"))
                    .next()
                    .is_some();
            if !has_subclass {
                finest.push(code.clone());
            }
        }
        finest
    }

    /// Checks that a code is one of SIC 2007 ("24100" is taken for class 2410,
    /// as the statistics write it).
    ///
    /// # Errors
    /// The code with the nearest right ones.
    pub fn check(&self, code: &str) -> Result<(), UnknownIndustry> {
        let known = self.names.contains_key(code)
            || (code.len() == 5 && code.ends_with('0') && self.names.contains_key(&code[..4]));
        if known {
            return Ok(());
        }
        // A code whose beginning exists is most likely mistaken in its last digits.
        let mut near = Vec::new();
        for length in (1..code.len()).rev() {
            if let Some(start) = code.get(..length) {
                near = self
                    .names
                    .keys()
                    .filter(|known| known.len() <= code.len() && known.starts_with(start))
                    .take(4)
                    .cloned()
                    .collect();
                if !near.is_empty() {
                    break;
                }
            }
        }
        if near.is_empty() {
            near = nearest(code, self.names.keys().map(String::as_str));
        }
        let nearest = near
            .into_iter()
            .map(|code| {
                format!(
                    "{code} ({})",
                    self.names.get(&code).map_or("", String::as_str)
                )
            })
            .collect();
        Err(UnknownIndustry {
            code: code.to_owned(),
            successor: self
                .former
                .and_then(|former| former(code))
                .map(|code| format!("{code} ({})", self.name(code).unwrap_or(""))),
            nearest,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> IndustryTree {
        let row =
            |code: &str, parent: &str| (code.to_owned(), format!("name {code}"), parent.to_owned());
        IndustryTree::new([
            row("C", ""),
            row("24", "C"),
            row("241", "24"),
            row("2410", "241"),
            row("2420", "242"),
            row("24201", "2420"),
        ])
    }

    #[test]
    fn sections_cover_what_stands_under_them() {
        assert!(tree().covers("C", "24100") && tree().covers("241", "24100"));
        assert!(!tree().covers("C", "45110") && !tree().covers("242", "24100"));
    }

    #[test]
    fn finest_codes_have_nothing_below() {
        assert_eq!(tree().finest(), ["2410", "24201"]);
    }

    #[test]
    fn unknown_codes_name_the_nearest() {
        let told = tree().check("2419").unwrap_err();
        assert!(told.nearest[0].starts_with("241 "), "{told:?}");
        assert!(tree().check("24100").is_ok() && tree().check("2410").is_ok());
    }
}
