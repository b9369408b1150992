//! The sectors that two papers name as their own, side by side: which are kept, renamed, new
//! or dropped, and whether the list is wider or narrower in number. It counts no jobs and
//! knows no strategy that comes with the program.

use serde::{Deserialize, Serialize};
use weighbridge_papers::Paper;
use weighbridge_papers::sectors::{Moved, OwnSectors, moved, own_sectors};

/// A sector of either paper's own list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRow {
    /// "kept", "renamed", "new" or "dropped".
    pub what: String,
    /// Its name in the new list.
    pub now: Option<String>,
    /// Its name in the earlier list.
    pub before: Option<String>,
    /// Page in the new paper, where it has pages.
    pub page: Option<u32>,
    /// Page in the earlier paper, where it has pages.
    pub page_before: Option<u32>,
}

/// The papers' own lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLists {
    /// The list of the new paper.
    pub now: Option<OwnSectors>,
    /// The list of the earlier one.
    pub before: Option<OwnSectors>,
    /// Sectors of the new list, then those dropped; none where one paper has no list.
    pub rows: Vec<OwnRow>,
}

impl OwnLists {
    /// The own lists of two papers; none where neither has one.
    #[must_use]
    pub fn of(paper: &Paper, earlier: &Paper) -> Option<Self> {
        let (now, before) = (own_sectors(paper), own_sectors(earlier));
        if now.is_none() && before.is_none() {
            return None;
        }
        let rows = now.as_ref().zip(before.as_ref()).map(|(new, old)| {
            moved(new, old)
                .into_iter()
                .map(|one| {
                    let here = one.now.and_then(|at| new.sectors.get(at));
                    let there = one.before.and_then(|at| old.sectors.get(at));
                    OwnRow {
                        what: one.what.as_str().to_owned(),
                        now: here.map(|one| one.name.clone()),
                        before: there.map(|one| one.name.clone()),
                        page: here.filter(|_| paper.paged).map(|one| one.page),
                        page_before: there.filter(|_| earlier.paged).map(|one| one.page),
                    }
                })
                .collect()
        });
        Some(Self {
            now,
            before,
            rows: rows.unwrap_or_default(),
        })
    }

    /// The lists in words.
    #[must_use]
    pub fn told(&self) -> String {
        let (now, before) = match (&self.now, &self.before) {
            (Some(now), Some(before)) => (now, before),
            (Some(now), None) => {
                return format!(
                    "The new paper names {}. No such list was found in the earlier one.",
                    listed(now)
                );
            }
            (None, Some(before)) => {
                return format!(
                    "The earlier paper named {}. No such list was found in the new one.",
                    listed(before)
                );
            }
            (None, None) => return String::new(),
        };
        let (many, were) = (now.sectors.len(), before.sectors.len());
        let came = self.of_sort(Moved::New).count();
        let went = self.of_sort(Moved::Dropped).count();
        let step = match many.cmp(&were) {
            std::cmp::Ordering::Greater => "wider in number",
            std::cmp::Ordering::Less => "narrower in number",
            std::cmp::Ordering::Equal if came + went == 0 => "as wide, with the same sectors",
            std::cmp::Ordering::Equal => "as many, and not the same",
        };
        let mut told = format!(
            "{were} {} in the earlier paper, {many} {} in the new one: {step}.",
            before.called, now.called
        );
        let of = |rows: Vec<String>| rows.join(", ");
        let dropped = self
            .of_sort(Moved::Dropped)
            .filter_map(|row| row.before.clone());
        let new = self.of_sort(Moved::New).filter_map(|row| row.now.clone());
        let renamed = self.of_sort(Moved::Renamed).filter_map(|row| {
            Some(format!(
                "{} (was {})",
                row.now.as_ref()?,
                row.before.as_ref()?
            ))
        });
        let kept = self.of_sort(Moved::Kept).filter_map(|row| row.now.clone());
        for (heading, rows) in [
            ("Gone", dropped.collect::<Vec<_>>()),
            ("New", new.collect()),
            ("Renamed", renamed.collect()),
            ("Kept", kept.collect()),
        ] {
            if !rows.is_empty() {
                told.push_str(&format!(" {heading}: {}.", of(rows)));
            }
        }
        told
    }

    fn of_sort(&self, what: Moved) -> impl Iterator<Item = &OwnRow> {
        self.rows
            .iter()
            .filter(move |row| row.what == what.as_str())
    }
}

/// "5 priority sectors: Steel, Glass".
fn listed(own: &OwnSectors) -> String {
    let names: Vec<&str> = own.sectors.iter().map(|one| one.name.as_str()).collect();
    format!("{} {}: {}", names.len(), own.called, names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(list: &str) -> Paper {
        let text = format!("# A Plan for Wales\n\n## Sectors\n\n{list}\n");
        Paper::read(text.as_bytes(), "a.md").unwrap()
    }

    #[test]
    fn two_lists_are_told_wider_or_narrower_in_words() {
        let old = paper(
            "We have identified four priority sectors. They are steel, tourism, life sciences and food and drink.",
        );
        let new =
            paper("Our three priority sectors are tourism, food and drink and semiconductors.");
        let lists = OwnLists::of(&new, &old).unwrap();
        assert_eq!(
            lists.told(),
            "4 priority sectors in the earlier paper, 3 priority sectors in the new one: narrower \
             in number. Gone: Steel, Life sciences. New: Semiconductors. Kept: Tourism, Food and \
             drink."
        );
        let told = OwnLists::of(&old, &new).unwrap().told();
        assert!(told.contains("wider in number"), "{told}");
        let told = OwnLists::of(&old, &old).unwrap().told();
        assert!(told.contains("as wide, with the same sectors"), "{told}");
        let none = paper("We will act for all industries, and steel is one.");
        assert_eq!(OwnLists::of(&none, &none), None);
        let told = OwnLists::of(&new, &none).unwrap().told();
        assert!(
            told.contains("No such list was found in the earlier one"),
            "{told}"
        );
    }
}
