//! Places: areas with official codes, in a geography of one vintage, and how a
//! user's words find them. It holds no boundary and no figure.

use crate::place_names::{also, without_council, without_title};
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

    /// What one is called.
    #[must_use]
    pub fn singular(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Itl2 => "ITL2 region",
            Self::Itl3 => "ITL3 area",
            Self::CombinedAuthority => "combined authority",
            Self::TravelToWorkArea => "travel-to-work area",
            Self::Region => "region or nation",
            Self::Nation => "nation",
            Self::Own => "own region",
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
        // Apostrophes are left out as often as written.
        .replace(['\'', '’'], "")
        .chars()
        .map(crate::place_names::unaccented)
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

    /// Finds a place by code, by name (case, punctuation and accents aside; of a
    /// district also as [`crate::place_names`] knows it), or by the beginning of a name where only one place of its geography begins so.
    /// Where kinds of area share a name the earlier kind of
    /// [`Geography::ALL`] wins: "Barnsley" is the district.
    ///
    /// # Errors
    /// The nearest names.
    pub fn find(&self, text: &str) -> Result<&Place, Vec<String>> {
        self.search(text, |_| true)
    }

    /// Finds a place as [`PlaceRegister::find`] does, of one geography.
    ///
    /// # Errors
    /// The nearest names of that geography.
    pub fn find_in(&self, geography: Geography, text: &str) -> Result<&Place, Vec<String>> {
        self.search(text, |place| place.geography == geography)
    }

    fn search(&self, text: &str, among: impl Fn(&Place) -> bool) -> Result<&Place, Vec<String>> {
        let wanted = plain(text);
        let places = || self.places.iter().filter(|place| among(place));
        let council = without_council(&wanted);
        let also = also(council);
        let same = |place: &&Place| {
            let name = plain(&place.name);
            let district =
                || without_title(&name) == council || name == council || also == Some(&place.code);
            plain(&place.code) == wanted
                || name == wanted
                || (place.geography == Geography::District && district())
        };
        if let Some(place) = places().find(same) {
            return Ok(place);
        }
        let begins = format!("{wanted} ");
        let mut beginning = places().filter(|place| plain(&place.name).starts_with(&begins));
        if let (false, Some(place)) = (wanted.is_empty(), beginning.next())
            && !beginning.any(|other| other.geography == place.geography)
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
        let mut told = std::collections::BTreeSet::new();
        near.retain(|name| told.insert(name.clone()));
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

    #[test]
    fn the_district_comes_first_and_a_kind_can_be_asked_for() {
        let place = |code: &str, name: &str, geography| Place {
            code: code.into(),
            name: name.into(),
            geography,
        };
        let register = PlaceRegister::new(vec![
            place("E08000016", "Barnsley", Geography::District),
            place("E06000003", "Redcar and Cleveland", Geography::District),
            place(
                "E07000146",
                "King's Lynn and West Norfolk",
                Geography::District,
            ),
            place(
                "TLE31",
                "Barnsley, Doncaster and Rotherham",
                Geography::Itl3,
            ),
            place("X1", "Redcar Coast", Geography::Itl3),
            place("E30000170", "Barnsley", Geography::TravelToWorkArea),
            place("E06000023", "Bristol, City of", Geography::District),
            place("W06000001", "Isle of Anglesey", Geography::District),
            place("E30000180", "Bristol", Geography::TravelToWorkArea),
        ]);
        assert_eq!(register.find("Bristol").unwrap().code, "E06000023");
        assert_eq!(register.find("Ynys Môn").unwrap().code, "W06000001");
        assert_eq!(register.find("Barnsley MBC").unwrap().code, "E08000016");
        let area = register.find_in(Geography::TravelToWorkArea, "Bristol");
        assert_eq!(area.unwrap().code, "E30000180");
        assert_eq!(register.find("barnsley").unwrap().code, "E08000016");
        let area = register.find_in(Geography::TravelToWorkArea, "Barnsley");
        assert_eq!(area.unwrap().code, "E30000170");
        let region = register.find_in(Geography::Itl3, "Barnsley");
        assert_eq!(region.unwrap().code, "TLE31");
        assert_eq!(register.find("Redcar").unwrap().code, "E06000003");
        assert_eq!(register.find("Kings Lynn").unwrap().code, "E07000146");
        assert!(register.find_in(Geography::Nation, "Barnsley").is_err());
    }
}
