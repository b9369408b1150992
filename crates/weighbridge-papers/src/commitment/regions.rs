//! States, provinces and parts of countries that have a government of their own, by their
//! names. It knows names alone, and of no paper whose it is.

use super::lexicon::listed;
use crate::tokens::Token;

/// Names of several words, the region last: the country's own words stand in `country`.
const SEVERAL: &[(&[&str], &str)] = &[
    (&["northern", "ireland"], "northern ireland"),
    (&["new", "south", "wales"], "new south wales"),
    (&["western", "australia"], "western australia"),
    (&["western", "australian"], "western australia"),
    (&["south", "australia"], "south australia"),
    (&["south", "australian"], "south australia"),
    (&["northern", "territory"], "northern territory"),
    (&["british", "columbia"], "british columbia"),
    (&["nova", "scotia"], "nova scotia"),
    (&["new", "brunswick"], "new brunswick"),
    (&["prince", "edward", "island"], "prince edward island"),
    (&["northwest", "territories"], "northwest territories"),
    (&["new", "york"], "new york"),
    (&["new", "jersey"], "new jersey"),
    (&["new", "mexico"], "new mexico"),
    (&["new", "hampshire"], "new hampshire"),
    (&["north", "carolina"], "north carolina"),
    (&["south", "carolina"], "south carolina"),
    (&["north", "dakota"], "north dakota"),
    (&["south", "dakota"], "south dakota"),
    (&["west", "virginia"], "west virginia"),
    (&["rhode", "island"], "rhode island"),
    (&["south", "korea"], "another state"),
    (&["united", "states"], "united states"),
    (&["u", ".", "s"], "united states"),
    (&["u", ".", "k"], "united kingdom"),
    (&["b", ".", "c"], "british columbia"),
];

/// Names of one word, as they stand or as they are said of a government.
const ONE: &str = "queensland victoria tasmania ontario quebec alberta manitoba saskatchewan yukon \
    nunavut newfoundland alabama alaska arizona arkansas california colorado connecticut delaware \
    florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland \
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma \
    oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming";

/// Other words for some of them.
const ALSO: &[(&str, &str)] = &[
    ("queensland's", "queensland"),
    ("victorian", "victoria"),
    ("tasmanian", "tasmania"),
    ("nsw", "new south wales"),
    ("québec", "quebec"),
    ("albertan", "alberta"),
    ("californian", "california"),
    ("texan", "texas"),
];

/// The region of a name of several words that ends at a place; `Some(None)` where a word
/// stands in such a name before its end.
pub(super) fn of_several(words: &[Token], at: usize) -> Option<Option<&'static str>> {
    let stands = |name: &[&str], from: usize| {
        name.iter().enumerate().all(|(step, part)| {
            words
                .get(from + step)
                .is_some_and(|word| word.low.strip_suffix("'s").unwrap_or(&word.low) == *part)
        })
    };
    let ending = SEVERAL.iter().find(|(name, _)| {
        at.checked_sub(name.len() - 1)
            .is_some_and(|from| stands(name, from))
    });
    if let Some((_, region)) = ending {
        return Some(Some(region));
    }
    let within = SEVERAL.iter().any(|(name, _)| {
        (0..name.len() - 1).any(|step| at.checked_sub(step).is_some_and(|from| stands(name, from)))
    });
    within.then_some(None)
}

/// The region of one word in small letters.
pub(super) fn of_one_word(low: &str) -> Option<&'static str> {
    let other = ALSO.iter().find(|(word, _)| *word == low);
    if let Some((_, region)) = other {
        return Some(region);
    }
    ONE.split_whitespace().find(|name| *name == low)
}

/// Whether a name is of a region of a federal country.
pub(super) fn is(name: &str) -> bool {
    const NATIONS: &[&str] = &[
        "northern ireland",
        "united states",
        "united kingdom",
        "another state",
    ];
    listed(name, ONE)
        || SEVERAL.iter().any(|(_, region)| *region == name) && !NATIONS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::super::country::land;
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn a_name_of_several_words_is_one_region() {
        for (text, at, region) in [
            ("The New South Wales Government", 3, Some("new south wales")),
            ("South Wales", 1, Some("wales")),
            ("British Columbia", 0, None),
            ("British Columbia", 1, Some("british columbia")),
            ("Northern Ireland", 1, Some("northern ireland")),
            ("Ireland", 0, Some("ireland")),
            ("New Jersey", 1, Some("new jersey")),
            ("The U.S. Government", 3, Some("united states")),
            ("Ohio", 0, Some("ohio")),
            ("the victorian era", 1, None),
        ] {
            assert_eq!(land(&tokens(text), at), region, "{text}");
        }
        assert!(is("ohio") && is("new york") && !is("northern ireland") && !is("wales"));
    }
}
