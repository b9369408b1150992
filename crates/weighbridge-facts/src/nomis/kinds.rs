//! What kind of thing a text of a table names: an area, an industry, a year, a status, a
//! measure. It looks at one text at a time and knows no table.

use std::collections::BTreeMap;

use super::industries::{Habit, Industries, Industry};
use super::places::{Area, Places};
use super::words::{Dimension, measure, status, total, year};

/// Tells areas, industries, years and statuses apart.
pub struct Kinds<'a> {
    /// All areas.
    pub places: &'a Places,
    /// All industries.
    pub industries: &'a Industries<'a>,
}

impl Kinds<'_> {
    /// The dimension that a text seems to be an item of.
    #[must_use]
    pub fn dimension(&self, text: &str) -> Option<Dimension> {
        if text.is_empty() || total(text).is_some() {
            None
        } else if year(text).is_some() {
            Some(Dimension::Year)
        } else if status(text).is_some() {
            Some(Dimension::Status)
        } else if self.places.looks_like(text) {
            Some(Dimension::Area)
        } else if self.industries.looks_like(text) {
            Some(Dimension::Industry)
        } else if measure(text).is_some() {
            Some(Dimension::Measure)
        } else {
            None
        }
    }

    /// Whether a text is an item of a dimension, not only like one.
    #[must_use]
    pub fn is_known(&self, dimension: Dimension, text: &str) -> bool {
        match dimension {
            Dimension::Area => !matches!(self.places.find("", text, None), Area::Unknown(_)),
            Dimension::Industry => {
                let (found, _) = self.industries.find("", text, Habit::default());
                !matches!(found, Industry::Unknown(_) | Industry::Short(_))
            }
            Dimension::Year | Dimension::Status | Dimension::Measure => true,
            Dimension::Other => false,
        }
    }

    /// The dimension of several texts: the commonest, years giving way to
    /// 4-digit industries where years are given elsewhere.
    pub fn vote<'t>(&self, texts: impl Iterator<Item = &'t str>, years: bool) -> Option<Dimension> {
        let mut votes: BTreeMap<Dimension, usize> = BTreeMap::new();
        for text in texts {
            let mut found = self.dimension(text);
            if found == Some(Dimension::Year) && !years {
                found = Some(Dimension::Industry);
            }
            if let Some(found) = found {
                *votes.entry(found).or_default() += 1;
            }
        }
        let best = votes.values().max().copied()?;
        votes.into_iter().find(|(_, n)| *n == best).map(|(d, _)| d)
    }
}
