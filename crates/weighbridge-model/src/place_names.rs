//! Names as people write them beside the official ones: without "City of" and
//! "County", with the council's letters behind, in Welsh. It knows only names
//! that mean one district; what a short name might also mean is not guessed.

/// Welsh names of the unitary authorities that are not the English ones, and the
/// one short name that drops more than a title.
const ALSO: [(&str, &str); 18] = [
    ("ynys mon", "W06000001"),
    ("sir ddinbych", "W06000004"),
    ("sir y fflint", "W06000005"),
    ("wrecsam", "W06000006"),
    ("sir ceredigion", "W06000008"),
    ("sir benfro", "W06000009"),
    ("sir gaerfyrddin", "W06000010"),
    ("sir gar", "W06000010"),
    ("abertawe", "W06000011"),
    ("castell nedd port talbot", "W06000012"),
    ("pen y bont ar ogwr", "W06000013"),
    ("bro morgannwg", "W06000014"),
    ("caerdydd", "W06000015"),
    ("caerffili", "W06000018"),
    ("sir fynwy", "W06000021"),
    ("casnewydd", "W06000022"),
    ("merthyr tudful", "W06000024"),
    ("hull", "E06000010"),
];

/// What councils put behind the name of their district.
const COUNCILS: [&str; 14] = [
    "metropolitan borough council",
    "metropolitan district council",
    "royal borough council",
    "borough council",
    "district council",
    "county borough council",
    "county council",
    "city council",
    "council",
    "mbc",
    "mdc",
    "cbc",
    "bc",
    "dc",
];

/// The one district whose title is what tells it from its region.
const CITY_OF_LONDON: &str = "city of london";

/// A name without accents.
#[must_use]
pub fn unaccented(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        other => other,
    }
}

/// An official name in small letters without its title: "bristol" for
/// "bristol city of", "glasgow" for "glasgow city".
#[must_use]
pub fn without_title(name: &str) -> &str {
    if name == CITY_OF_LONDON {
        return name;
    }
    let name = name
        .strip_suffix(" city of")
        .or_else(|| name.strip_suffix(" county of"))
        .or_else(|| name.strip_suffix(" city"))
        .unwrap_or(name);
    name.strip_prefix("city of ")
        .or_else(|| name.strip_prefix("county "))
        .unwrap_or(name)
}

/// A name in small letters without the council's own words behind it.
#[must_use]
pub fn without_council(name: &str) -> &str {
    COUNCILS
        .iter()
        .find_map(|council| name.strip_suffix(council)?.strip_suffix(' '))
        .unwrap_or(name)
}

/// The code of the district that a name means in another language or short.
#[must_use]
pub fn also(name: &str) -> Option<&'static str> {
    ALSO.iter()
        .find(|(known, _)| *known == name)
        .map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_left_out_but_where_they_are_the_name() {
        assert_eq!(without_title("bristol city of"), "bristol");
        assert_eq!(without_title("city of edinburgh"), "edinburgh");
        assert_eq!(without_title("glasgow city"), "glasgow");
        assert_eq!(without_title("county durham"), "durham");
        assert_eq!(without_title("city of london"), "city of london");
        assert_eq!(
            without_title("derry city and strabane"),
            "derry city and strabane"
        );
        assert_eq!(without_council("rotherham mbc"), "rotherham");
        assert_eq!(without_council("mbc"), "mbc");
    }
}
