//! Places: areas with official codes, in a geography of one vintage, and how a
//! user's words find them. It holds no boundary and no figure.

use serde::Serialize;

use crate::nearest;

/// Kinds of area that an assessment is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Geography {
    /// Local authority districts of April 2023.
    District,
    /// International territorial level 2, 2021.
    Itl2,
    /// International territorial level 3, 2021.
    Itl3,
    /// Combined authorities of England, May 2025.
    CombinedAuthority,
    /// Travel-to-work areas of 2011.
    TravelToWorkArea,
    /// Regions of England, and the other nations.
    Region,
    /// England, Wales, Scotland, Northern Ireland.
    Nation,
    /// Regions that the user made of districts.
    Own,
}

impl Geography {
    /// All that come with the program.
    pub const ALL: [Self; 7] = [
        Self::District,
        Self::Itl2,
        Self::Itl3,
        Self::CombinedAuthority,
        Self::TravelToWorkArea,
        Self::Region,
        Self::Nation,
    ];

    /// The word used in options, files and tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Itl2 => "itl2",
            Self::Itl3 => "itl3",
            Self::CombinedAuthority => "combined-authority",
            Self::TravelToWorkArea => "travel-to-work-area",
            Self::Region => "region",
            Self::Nation => "nation",
            Self::Own => "own",
        }
    }

    /// The word for several such areas in a sentence.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::District => "districts",
            Self::Itl2 => "ITL2 regions",
            Self::Itl3 => "ITL3 areas",
            Self::CombinedAuthority => "combined authorities",
            Self::TravelToWorkArea => "travel-to-work areas",
            Self::Region => "regions and nations",
            Self::Nation => "nations",
            Self::Own => "own regions",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .chain([Self::Own])
            .find(|geography| geography.as_str() == word)
    }
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Official code, such as E08000016.
    pub code: String,
    /// Official name.
    pub name: String,
    /// What kind of area.
    pub geography: Geography,
}

/// All places, searchable by code or name.
#[derive(Debug, Clone, Default)]
pub struct PlaceRegister {
    places: Vec<Place>,
}

fn plain(text: &str) -> String {
    let letters: String = text
        .to_lowercase()
        .replace('&', " and ")
        .chars()
        .map(|character| {
            if character.is_alphanumeric() {
                character
            } else {
                ' '
            }
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl PlaceRegister {
    /// From places; earlier ones win where two share a name.
    #[must_use]
    pub fn new(places: Vec<Place>) -> Self {
        Self { places }
    }

    /// All of them.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Finds a place by code, by name (case and punctuation aside), or by the
    /// beginning of a name where only one place begins so.
    ///
    /// # Errors
    /// The nearest names.
    pub fn find(&self, text: &str) -> Result<&Place, Vec<String>> {
        self.find_among(text, &|_| true)
    }

    /// As [`Self::find`], among the places of one geography.
    ///
    /// # Errors
    /// The nearest names.
    pub fn find_in(&self, geography: Geography, text: &str) -> Result<&Place, Vec<String>> {
        self.find_among(text, &|place| place.geography == geography)
    }

    fn find_among(
        &self,
        text: &str,
        among: &dyn Fn(&Place) -> bool,
    ) -> Result<&Place, Vec<String>> {
        let places = || self.places.iter().filter(|place| among(place));
        let wanted = plain(text);
        let same = |place: &&Place| plain(&place.code) == wanted || plain(&place.name) == wanted;
        if let Some(place) = places().find(same) {
            return Ok(place);
        }
        let begins = format!("{wanted} ");
        let mut beginning = places().filter(|place| plain(&place.name).starts_with(&begins));
        if let (false, Some(place), None) = (wanted.is_empty(), beginning.next(), beginning.next())
        {
            return Ok(place);
        }
        let mut near: Vec<String> = places()
            .filter(|place| {
                !wanted.is_empty() && plain(&place.name).split(' ').any(|word| word == wanted)
            })
            .map(|place| place.name.clone())
            .collect();
        near.extend(nearest(text, places().map(|place| place.name.as_str())));
        near.dedup();
        near.truncate(4);
        Err(near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_by_code_name_and_beginning() {
        let place = |code: &str, name: &str| Place {
            code: code.into(),
            name: name.into(),
            geography: Geography::District,
        };
        let register = PlaceRegister::new(vec![
            place("E06000003", "Redcar and Cleveland"),
            place("E08000016", "Barnsley"),
            place("E07000163", "Craven"),
        ]);
        assert_eq!(register.find("redcar").unwrap().code, "E06000003");
        assert_eq!(
            register.find("Redcar & Cleveland").unwrap().code,
            "E06000003"
        );
        assert_eq!(register.find("e08000016").unwrap().name, "Barnsley");
        assert_eq!(register.find("Barnsly").unwrap_err(), ["Barnsley"]);
        assert!(register.find("").is_err());
    }
}
