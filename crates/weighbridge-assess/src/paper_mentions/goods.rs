//! What industries make and grow, out of the titles of the classification. The list of
//! industries beside it adds what no title names.

use std::collections::BTreeSet;

use weighbridge_facts::Facts;
use weighbridge_papers::mentions::{Entry, Good, Sort};

/// What the titles of the classification say that an industry makes or grows, under the
/// industry whose code comes nearest: "Manufacture of rusks and biscuits" under 107, or else
/// under 10. What `known` has, and what two industries come as near to, is left out.
pub(super) fn official(facts: &Facts, entries: &[Entry], known: &[Good]) -> Vec<Good> {
    let tree = facts.industries();
    let classes: BTreeSet<String> = tree
        .finest()
        .into_iter()
        .map(|code| code.chars().take(4).collect())
        .collect();
    let industries: Vec<(usize, &[String])> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.sort == Sort::Industry)
        .map(|(at, entry)| (at, entry.codes.as_slice()))
        .collect();
    let mut told: BTreeSet<String> = known.iter().map(|good| good.word.clone()).collect();
    let mut goods = Vec::new();
    for class in &classes {
        let near = |codes: &[String]| {
            let fits = |code: &&String| class.starts_with(code.as_str());
            codes.iter().filter(fits).map(String::len).max()
        };
        let best = industries.iter().filter_map(|(_, codes)| near(codes)).max();
        let mut nearest = industries
            .iter()
            .filter(|(_, codes)| best.is_some() && near(codes) == best)
            .map(|(at, _)| *at);
        let (Some(entry), None) = (nearest.next(), nearest.next()) else {
            continue;
        };
        for word in tree.name(class).map(titled_goods).unwrap_or_default() {
            if told.insert(word.clone()) {
                goods.push(Good { word, entry });
            }
        }
    }
    goods
}

/// The goods in a title of the classification, in the singular: "watch" and "clock" of
/// "Manufacture of watches and clocks".
fn titled_goods(title: &str) -> Vec<String> {
    const LEADS: [&str; 6] = [
        "Manufacture of ",
        "Growing of ",
        "Raising of ",
        "Production of ",
        "Processing and preserving of ",
        "Building of ",
    ];
    // What a hundred classes make, and what is no thing that is made.
    const VAGUE: [&str; 22] = [
        "accessory",
        "animal",
        "apparatus",
        "article",
        "component",
        "container",
        "equipment",
        "fitting",
        "goods",
        "instrument",
        "machinery",
        "material",
        "part",
        "plate",
        "preparation",
        "product",
        "profile",
        "sheet",
        "structure",
        "tank",
        "tube",
        "door",
    ];
    let low = title.split(" (").next().unwrap_or(title);
    let Some(rest) = LEADS.iter().find_map(|lead| low.strip_prefix(lead)) else {
        return Vec::new();
    };
    let rest = rest.split(" except").next().unwrap_or(rest);
    let parts = rest
        .split([',', ';', '/'])
        .flat_map(|part| part.split(" and "));
    parts
        .map(|part| {
            part.trim()
                .trim_start_matches("other ")
                .trim_start_matches("basic ")
        })
        .filter(|part| part.split(' ').count() < 3 && part.len() > 2)
        .map(singular)
        .filter(|part| {
            let last = part.rsplit(' ').next().unwrap_or(part);
            let led = ["of", "for", "from", "in", "other", "similar", "related"];
            !VAGUE.contains(&last)
                && part
                    .chars()
                    .all(|sign| sign.is_ascii_lowercase() || " -".contains(sign))
                && !part.split(' ').any(|word| led.contains(&word))
        })
        .collect()
}

/// A regular plural's singular.
fn singular(words: &str) -> String {
    let stem = |end: &str| words.strip_suffix(end).map(str::to_owned);
    stem("ies")
        .map(|stem| format!("{stem}y"))
        .or_else(|| {
            ["ches", "shes", "sses", "xes"]
                .iter()
                .find(|end| words.ends_with(**end))
                .and_then(|_| stem("es"))
        })
        .or_else(|| stem("s").filter(|stem| !stem.ends_with('s')))
        .unwrap_or_else(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::gazetteer;
    use super::*;

    fn trades(text: &str) -> Vec<String> {
        let facts = Facts::embedded().expect("snapshot");
        let paper = weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
        weighbridge_papers::mentions::mentions(&paper, &gazetteer(&facts, &[]))
            .of(Sort::Industry)
            .map(|one| one.name.clone())
            .collect()
    }

    /// Industries by what they make or grow, by the titles of the classification and the list of
    /// our own, and by the names of those who do it.
    #[test]
    fn an_industry_is_found_by_what_it_makes_or_grows() {
        for (text, name) in [
            ("Salmon farms on the coast export to Japan.", "Aquaculture"),
            ("Trawlers land most of the herring.", "Fishing"),
            ("Three biscuit factories closed.", "Food and drink"),
            ("Cheese makers want a longer lead time.", "Dairy"),
            ("Boatyards turned away orders.", "Boatbuilding"),
            ("Carpet makers pay twice as much.", "Textiles"),
            (
                "We will help tanneries with their water.",
                "Leather and footwear",
            ),
            (
                "Musical instrument makers export half.",
                "Musical instruments",
            ),
            ("Mattress manufacturers burn wood.", "Furniture"),
            ("Pump makers sell to the world.", "Machinery"),
            ("Jewellery makers trained forty people.", "Jewellery"),
            ("Glue manufacturers use gas.", "Chemicals"),
            ("Warehouses cluster near the junction.", "Warehousing"),
            ("Ironworks lined the valley.", "Steel"),
        ] {
            assert!(
                trades(text).contains(&name.to_owned()),
                "{text} {:?}",
                trades(text)
            );
        }
        for text in [
            "A farm shop opened and the children's nursery is full.",
            "Policy makers and decision makers met.",
            "Car parks will be free; roadworks will be coordinated.",
            "Bus lanes and fruit trees line the road.",
            "It works well and the water plants grow.",
            "We visited a biscuit factory.",
            "Battery farms for hens are banned, and game farms too.",
            "Cable companies charge too much.",
            "The drugs trade has scarred our towns.",
            "It is the gold industry standard.",
            "Stone works by Henry Moore stood there.",
            "The paper works through the options.",
            "The oil works its way in.",
            "A lead industry body asked lead companies.",
            "Schools that grow vegetables and charities that make toys win.",
            "Disused cotton mills became flats.",
        ] {
            assert!(trades(text).is_empty(), "{text} {:?}", trades(text));
        }
    }

    /// What is made is read out of the titles of the classification.
    #[test]
    fn goods_are_read_out_of_a_title() {
        for (title, goods) in [
            (
                "Manufacture of rusks and biscuits; manufacture of preserved pastry goods and cakes",
                vec!["rusk", "biscuit", "cake"],
            ),
            ("Manufacture of watches and clocks", vec!["watch", "clock"]),
            (
                "Manufacture of other parts and accessories for motor vehicles",
                vec![],
            ),
            ("Raising of sheep and goats", vec!["sheep", "goat"]),
            ("Activities of call centres", vec![]),
        ] {
            assert_eq!(titled_goods(title), goods, "{title}");
        }
    }

    /// Each industry that another is said to be a part of stands in the list.
    #[test]
    fn each_wider_industry_is_listed() {
        let facts = Facts::embedded().expect("snapshot");
        let known = gazetteer(&facts, &[]);
        for (part, whole) in &known.wider {
            assert!(
                known
                    .entries
                    .iter()
                    .any(|entry| entry.name == *whole && entry.sort == Sort::Industry),
                "{} is part of {whole}",
                known.entries[*part].name
            );
        }
    }
}
