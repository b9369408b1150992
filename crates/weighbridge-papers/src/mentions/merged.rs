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
    for ((sort, name), count) in &counts {
        let one = singular(name);
        if one != *name
            && let Some(other) = counts.get(&(*sort, one.clone()))
        {
            if other >= count {
                into.insert((*sort, name.clone()), one);
            } else {
                into.insert((*sort, one), name.clone());
            }
        }
    }
    for ((sort, name), count) in &counts {
        if !name.contains(' ') || into.contains_key(&(*sort, name.clone())) {
            continue;
        }
        let tail = format!(" {name}");
        let longer: Vec<&String> = counts
            .keys()
            // "City and Growth Deals" are other deals than "Growth Deals".
            .filter(|(other, long)| {
                other == sort
                    && long
                        .strip_suffix(&tail)
                        .is_some_and(|head| !head.ends_with(" and"))
            })
            .map(|(_, long)| long)
            .collect();
        if let [long] = longer.as_slice()
            && counts
                .get(&(*sort, (*long).clone()))
                .is_some_and(|others| others > count)
        {
            into.insert((*sort, name.clone()), (*long).clone());
        }
    }
    for ((sort, name), other) in into {
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
    known || person || tail || twice || people || place
}
