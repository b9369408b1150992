//! Whose need a share is of: the country's, or that of the places that have a
//! figure of it. An index of one nation's figures knows nothing of the others.

use super::map::AreasMap;
use crate::wording::{jobs, list};

/// Nations by the letter of the official code.
const NATIONS: [(char, &str); 4] = [
    ('E', "England"),
    ('W', "Wales"),
    ('S', "Scotland"),
    ('N', "Northern Ireland"),
];

impl AreasMap {
    /// Positions of the districts without any figure of need: they can't be in.
    #[must_use]
    pub fn without_need(&self) -> Vec<usize> {
        (0..self.places.len())
            .filter(|at| !self.places[*at].need.is_finite())
            .collect()
    }

    /// The nations that the districts with a figure of need make up; none where
    /// they are only some of a nation's.
    fn nations(&self) -> Option<Vec<&'static str>> {
        let mut whole = Vec::new();
        for (letter, nation) in NATIONS {
            let own = || self.places.iter().filter(|at| at.code.starts_with(letter));
            let known = own().filter(|place| place.need.is_finite()).count();
            if known == own().count() {
                whole.push(nation);
            } else if known > 0 {
                return None;
            }
        }
        Some(whole)
    }

    /// Whose need shares are of, in few words: "England’s need".
    #[must_use]
    pub fn need_of(&self) -> String {
        if self.without_need().is_empty() {
            return "the country’s need".to_owned();
        }
        match self.nations().as_deref() {
            Some([one]) => format!("{one}’s need"),
            Some(some) if !some.is_empty() => format!("the need of {}", list(some)),
            _ => "the need that is known".to_owned(),
        }
    }

    /// The same in full: "the need of the 296 districts that have a figure of it
    /// (all of England)".
    #[must_use]
    pub fn whose_need(&self) -> String {
        let without = self.without_need().len();
        if without == 0 {
            return self.need_of();
        }
        let some = self.places.len() - without;
        let nations = match self.nations().as_deref() {
            Some(whole) if !whole.is_empty() => format!(" (all of {})", list(whole)),
            _ => String::new(),
        };
        format!("the need of the {some} districts that have a figure of it{nations}")
    }

    /// Where what is sought lies: nothing to say where all districts have a need.
    #[must_use]
    pub fn where_known(&self) -> String {
        let without = self.without_need().len();
        if without == 0 {
            return String::new();
        }
        match self.nations().as_deref() {
            Some(whole) if !whole.is_empty() => format!(" in {}", list(whole)),
            _ => format!(
                " in the {} districts that have a figure of need",
                self.places.len() - without
            ),
        }
    }

    /// What of the country has no figure of need, in a sentence.
    pub(super) fn without_need_told(&self) -> Option<String> {
        let without = self.without_need();
        if without.is_empty() {
            return None;
        }
        let people: f64 = without.iter().map(|at| self.places[*at].people).sum();
        let of = |letter: char| {
            let own = |at: &&usize| self.places[**at].code.starts_with(letter);
            without.iter().filter(own).count()
        };
        let nations: Vec<String> = NATIONS
            .into_iter()
            .map(|(letter, nation)| (of(letter), nation))
            .filter(|(many, _)| *many > 0)
            .map(|(many, nation)| format!("{many} in {nation}"))
            .collect();
        Some(format!(
            "{} with {} people ({}) have none of the figures of the index: they have no need here, \
             can’t be in the map, and are in no share of need.",
            if without.len() == 1 {
                "1 district".to_owned()
            } else {
                format!("{} districts", without.len())
            },
            jobs(people),
            list(&nations)
        ))
    }
}
