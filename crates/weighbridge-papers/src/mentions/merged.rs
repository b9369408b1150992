//! Names that are none ("Dr Mark"), and one thing under several names: the plural
//! of a scheme ("Sector Deals"), the tail of a longer name ("Business Bank" of the
//! British Business Bank). It finds no names.

use std::collections::BTreeMap;

use super::acronyms::full;
use super::persons::titled;
use super::tokens::{Token, bare};
use super::{Sort, Spot};

/// What was found: sort and name, with codes and places.
pub(super) type Found = BTreeMap<(Sort, String), (Vec<String>, Vec<Spot>)>;

/// A name without the plural of its last word, for those that have one.
fn singular(name: &str) -> String {
    if !name.contains(' ') {
        return name.to_owned();
    }
    if let Some(stem) = name.strip_suffix("ies") {
        return format!("{stem}y");
    }
    name.strip_suffix('s')
        .filter(|one| !one.ends_with('s'))
        .unwrap_or(name)
        .to_owned()
}

/// A name without what is written now so and now so: hyphens, apostrophes, "&".
fn spelling(name: &str) -> String {
    let plain = name.replace('&', "and");
    let letters = plain
        .chars()
        .filter(|sign| sign.is_alphanumeric() || *sign == ' ');
    letters.flat_map(char::to_lowercase).collect()
}

/// The names that stand for a longer one with a run of its words put short by their first
/// letters: "Office for AI" for "Office for Artificial Intelligence".
fn short_forms(long: &str) -> Vec<String> {
    let words: Vec<&str> = long.split_whitespace().collect();
    let mut found = Vec::new();
    for from in 0..words.len() {
        // "And" and "of" count for nothing in a short form.
        let mut first = String::new();
        for (to, word) in words.iter().enumerate().skip(from) {
            first.extend(word.chars().next().filter(|sign| sign.is_uppercase()));
            if first.len() > 5 {
                break;
            }
            let run = to + 1 - from;
            // A name that is all short form is told by its brackets and by the well-known ones.
            if run < 2 || run == words.len() || first.len() < 2 || !first.is_ascii() {
                continue;
            }
            let mut short = words[..from].to_vec();
            short.push(&first);
            short.extend(&words[to + 1..]);
            found.push(short.join(" "));
        }
    }
    found
}

/// Puts places of one thing under one name: of a singular and its plural the one
/// that is more often written, of equals the singular; of a tail the one longer
/// name that ends so and is written more often.
pub(super) fn merge(found: &mut Found) {
    let merged = |sort: Sort| matches!(sort, Sort::Fund | Sort::Body);
    let counts: BTreeMap<(Sort, String), usize> = found
        .iter()
        .filter(|((sort, _), _)| merged(*sort))
        .map(|(key, (_, spots))| (key.clone(), spots.len()))
        .collect();
    let mut into: BTreeMap<(Sort, String), String> = BTreeMap::new();
    // "ONS" under the full name, where the paper gives it.
    for (sort, name) in counts.keys().filter(|(sort, _)| *sort == Sort::Body) {
        if let Some(full) = full(name)
            && full != name
            && counts.contains_key(&(*sort, full.to_owned()))
        {
            into.insert((*sort, name.clone()), full.to_owned());
        }
    }
    // "Office for AI" under "Office for Artificial Intelligence", "Cooperation" under
    // "Co-operation": of two spellings the one more often written, of a short one the full.
    // Looked up and not searched for: a long paper has thousands of names.
    let mut shortened: BTreeMap<(Sort, String), &String> = BTreeMap::new();
    let mut spellings: BTreeMap<(Sort, String), Vec<&String>> = BTreeMap::new();
    for (sort, name) in counts.keys() {
        for short in short_forms(name) {
            shortened.entry((*sort, short)).or_insert(name);
        }
        let plain = (*sort, spelling(name));
        spellings.entry(plain).or_default().push(name);
    }
    for (sort, name) in counts.keys() {
        let full = shortened.get(&(*sort, name.clone())).copied();
        let often = |name: &String| counts.get(&(*sort, name.clone()));
        let spelt = spellings
            .get(&(*sort, spelling(name)))
            .filter(|same| same.len() > 1 && name.contains(' '))
            .and_then(|same| {
                same.iter()
                    .copied()
                    .find(|other| (often(other), *other) > (often(name), name))
            });
        if let Some(other) = full.or(spelt) {
            into.insert((*sort, name.clone()), other.clone());
        }
    }
    for ((sort, name), count) in &counts {
        let one = singular(name);
        if one != *name
            && !into.contains_key(&(*sort, name.clone()))
            && let Some(other) = counts.get(&(*sort, one.clone()))
        {
            if other >= count {
                into.insert((*sort, name.clone()), one);
            } else {
                into.insert((*sort, one), name.clone());
            }
        }
    }
    let mut tails: BTreeMap<(Sort, &str), Vec<&String>> = BTreeMap::new();
    for (sort, long) in counts.keys() {
        for (at, _) in long.match_indices(' ') {
            let (head, tail) = (&long[..at], &long[at + 1..]);
            // "City and Growth Deals" are other deals than "Growth Deals".
            if !head.ends_with(" and") {
                tails.entry((*sort, tail)).or_default().push(long);
            }
        }
    }
    for ((sort, name), count) in &counts {
        if !name.contains(' ') || into.contains_key(&(*sort, name.clone())) {
            continue;
        }
        let Some(longer) = tails.get(&(*sort, name.as_str())) else {
            continue;
        };
        if let [long] = longer.as_slice()
            && counts
                .get(&(*sort, (*long).clone()))
                .is_some_and(|others| others > count)
        {
            into.insert((*sort, name.clone()), (*long).clone());
        }
    }
    // One name leads to another, and no name to itself.
    let last = |sort: Sort, name: &String| {
        let mut at = name;
        for _ in 0..4 {
            match into.get(&(sort, at.clone())) {
                Some(next) if next != name => at = next,
                _ => break,
            }
        }
        at.clone()
    };
    let ends: Vec<((Sort, String), String)> = into
        .iter()
        .map(|(key, other)| (key.clone(), last(key.0, other)))
        .filter(|((_, name), other)| name != other)
        .collect();
    for ((sort, name), other) in ends {
        if let Some((_, spots)) = found.remove(&(sort, name)) {
            found.entry((sort, other)).or_default().1.extend(spots);
        }
    }
}

/// Whether words that have the shape of a name are none of a body or a scheme: "Dr
/// Mark", "Open Government", the tail of a name whose head is on another line.
pub(super) fn no_such_thing(words: &[Token<'_>], first: usize, at: usize) -> bool {
    let here = bare(words[at].text);
    let name: Vec<&str> = words[first..=at]
        .iter()
        .map(|word| bare(word.text))
        .collect();
    let known = [
        "Open Government",
        "Chief Executive",
        "Russian Federation",
        "John Lewis Partnership",
        "National Academies",
        "Nobel Prize",
    ]
    .contains(&name.join(" ").as_str())
        || name.contains(&"Nobel");
    let person = here == "Mark"
        && (titled(words, at - 1)
            || words[at - 1].is(&["and", "lord"])
            || words
                .get(at + 1)
                .is_some_and(|next| next.mark.is_none() && next.capital()));
    // "and Markets Authority" at the head of a passage.
    let tail = first.checked_sub(1).is_some_and(|before| {
        words[before].opens && words[before].is(&["and", "of"]) && !words[before].capital()
    });
    // "Executive Office Executive Support": two names that ran together.
    let twice = at > first + 1 && bare(words[first].text) == here;
    // A group of people is no body.
    let people = here == "Group"
        && words[at - 1].is(&["ethnic", "age", "income", "social", "focus", "peer", "user"]);
    // A centre of a town or of data is a place.
    let place = here == "Centre"
        && words[at - 1].is(&[
            "city",
            "town",
            "data",
            "shopping",
            "job",
            "village",
            "call",
            "contact",
            "visitor",
            "leisure",
            "community",
        ]);
    // A union of customs or of money has no address.
    let market =
        here == "Union" && words[at - 1].is(&["customs", "monetary", "currency", "banking"]);
    // A facility that lends, and none that is built.
    let built = here == "Facility"
        && !words[at - 1].is(&[
            "guarantee",
            "resilience",
            "europe",
            "loan",
            "credit",
            "lending",
            "finance",
            "funding",
            "investment",
            "liquidity",
        ]);
    // "National Accounts" are figures.
    let figures = here == "Accounts"
        && words[at - 1].is(&["national", "regional", "annual", "satellite", "accounts"]);
    known || market || built || figures || person || tail || twice || people || place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(names: &[(&str, usize)]) -> Vec<String> {
        let spot = Spot {
            passage: 0,
            start: 0,
            end: 1,
            page: 1,
            heading: None,
            note: false,
        };
        let mut found: Found = names
            .iter()
            .map(|(name, times)| {
                (
                    (Sort::Body, (*name).to_owned()),
                    (Vec::new(), vec![spot; *times]),
                )
            })
            .collect();
        merge(&mut found);
        found
            .iter()
            .map(|((_, name), (_, spots))| format!("{name} {}", spots.len()))
            .collect()
    }

    #[test]
    fn short_and_other_spellings_are_one_name() {
        for (names, wanted) in [
            (
                vec![
                    ("Office for AI", 5),
                    ("Office for Artificial Intelligence", 1),
                ],
                vec!["Office for Artificial Intelligence 6"],
            ),
            (
                vec![
                    ("UK AI Council", 2),
                    ("UK Artificial Intelligence Council", 1),
                ],
                vec!["UK Artificial Intelligence Council 3"],
            ),
            (
                vec![("Co-operation Agency", 1), ("Cooperation Agency", 3)],
                vec!["Cooperation Agency 4"],
            ),
            (
                vec![("Farmers' Union", 2), ("Farmers’ Union", 2)],
                vec!["Farmers’ Union 4"],
            ),
            (
                vec![
                    ("OECD", 3),
                    ("Organisation for Economic Co-operation and Development", 1),
                    ("Organisation for Economic Cooperation and Development", 2),
                ],
                vec!["Organisation for Economic Cooperation and Development 6"],
            ),
            // Others that only look alike.
            (
                vec![("Office for AI", 5), ("Office for Animal Welfare", 1)],
                vec!["Office for AI 5", "Office for Animal Welfare 1"],
            ),
            (
                vec![
                    ("Office for AI", 1),
                    ("Council for Artificial Intelligence", 1),
                ],
                vec!["Council for Artificial Intelligence 1", "Office for AI 1"],
            ),
            (
                vec![("North Sea Agency", 1), ("North Agency", 1)],
                vec!["North Agency 1", "North Sea Agency 1"],
            ),
        ] {
            assert_eq!(merged(&names), wanted);
        }
    }

    #[test]
    fn a_long_paper_is_merged_as_fast_as_it_is_read() {
        let names: Vec<String> = (0..6_000)
            .map(|at| format!("Moor {at} Agency for Tar"))
            .collect();
        let counted: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 1)).collect();
        let begun = std::time::Instant::now();
        assert_eq!(merged(&counted).len(), names.len());
        // Pair by pair it took minutes.
        assert!(begun.elapsed().as_secs() < 20);
    }
}
