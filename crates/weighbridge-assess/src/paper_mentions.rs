//! The gazetteer with which papers are searched: official places with their
//! codes, towns within them, former districts with those in their place,
//! industries by their plain names, the sectors of the strategies. The lists
//! beside this file are the project's own and say in which district a town lies
//! and which codes a plain word stands for. A name for which no source says where
//! it lies (`named.csv`) has no code: it is named, and put on no map.

mod goods;

use std::collections::BTreeSet;

use weighbridge_facts::{Area, Facts};
use weighbridge_model::place::Geography;
use weighbridge_model::strategy::Strategy;
use weighbridge_papers::mentions::{Entry, Gazetteer, Good, Sort};

const TOWNS: &str = include_str!("paper_mentions/towns.csv");
const COUNTIES: &str = include_str!("paper_mentions/counties.csv");
const FORMER: &str = include_str!("paper_mentions/former.csv");
const NAMED: &str = include_str!("paper_mentions/named.csv");
const WIDER: &str = include_str!("paper_mentions/wider.csv");
const INDUSTRIES: &str = include_str!("paper_mentions/industries.csv");

/// The gazetteer.
#[must_use]
pub fn gazetteer(facts: &Facts, strategies: &[&Strategy]) -> Gazetteer {
    let mut entries = Vec::new();
    let mut told: BTreeSet<String> = BTreeSet::new();
    let regions: BTreeSet<String> = facts
        .places()
        .places()
        .iter()
        .filter(|place| matches!(place.geography, Geography::Region | Geography::Nation))
        .flat_map(|place| names(&place.name))
        .collect();
    for geography in Geography::ALL {
        let areas = if matches!(
            geography,
            Geography::District | Geography::Region | Geography::Nation
        ) {
            Vec::new()
        } else {
            facts.areas(geography)
        };
        for place in facts.places().places() {
            if place.geography != geography || is_direction(&place.name) {
                continue;
            }
            let mut names = names(&place.name);
            let wider = matches!(geography, Geography::Region | Geography::Nation);
            // "London" is the region and not the City of London, "North East" the
            // region and not the authority that covers most of it.
            if !wider {
                names.retain(|name| !regions.contains(name));
            }
            if let Some(first) = names.first()
                && told.insert(first.clone())
            {
                let mut codes = vec![place.code.clone()];
                codes.extend(districts(facts, &areas, &place.code));
                entries.push(Entry {
                    name: names[0].clone(),
                    also: names[1..].to_vec(),
                    sort: Sort::Place,
                    codes,
                });
            }
        }
    }
    entries.extend(combined_authorities(facts));
    for row in rows(TOWNS) {
        let [name, district] = row.as_slice() else {
            continue;
        };
        let Ok(place) = facts.places().find_in(Geography::District, district) else {
            continue;
        };
        if told.insert(name.clone()) {
            entries.push(entry(name, Sort::Place, vec![place.code.clone()]));
        } else if let Some(area) = entries
            .iter_mut()
            .find(|one| one.name == *name && one.codes[0] != place.code)
            .filter(|area| facts.position(&area.codes[0]).is_none())
        {
            // A travel-to-work area that bears its town's name: who writes
            // "Hull" or "Newcastle" means the town, not the boroughs around.
            area.codes.truncate(1);
            area.codes.push(place.code.clone());
        }
    }
    for row in rows(COUNTIES).into_iter().chain(rows(FORMER)) {
        let [name, codes] = row.as_slice() else {
            continue;
        };
        // A county of several districts, or a district that others came after;
        // where a region bears its name, both would count the same words.
        if told.insert(name.clone()) {
            let codes = codes.split(' ').map(str::to_owned).collect();
            entries.push(entry(name, Sort::Place, codes));
        }
    }
    for row in rows(WIDER).into_iter().chain(rows(NAMED)) {
        if let Some(name) = row.first()
            && told.insert(name.clone())
        {
            entries.push(Entry {
                also: also(name),
                ..entry(name, Sort::Place, Vec::new())
            });
        }
    }
    for strategy in strategies {
        for sector in &strategy.sectors {
            // Under the name that people use: "professional" alone is no sector. What
            // stands in brackets explains it.
            let title = sector.title.split(" (").next().unwrap_or(&sector.title);
            if told.insert(format!("sector {}", title.to_lowercase())) {
                let short = sector.name.replace('-', " ");
                let mut also: Vec<String> = Some(short)
                    .filter(|short| short.contains(' '))
                    .into_iter()
                    .collect();
                also.extend(other_names(title));
                entries.push(Entry {
                    also,
                    ..entry(title, Sort::Sector, Vec::new())
                });
            }
        }
    }
    let (mut goods, mut wider) = (Vec::new(), Vec::new());
    for row in rows(INDUSTRIES) {
        let [name, also, codes, made, part_of] = row.as_slice() else {
            continue;
        };
        goods.extend(
            made.split(';')
                .filter(|good| !good.is_empty())
                .map(|word| Good {
                    word: word.to_owned(),
                    entry: entries.len(),
                }),
        );
        if !part_of.is_empty() {
            wider.push((entries.len(), part_of.clone()));
        }
        entries.push(Entry {
            name: name.clone(),
            also: also
                .split(';')
                .filter(|a| !a.is_empty())
                .map(str::to_owned)
                .collect(),
            sort: Sort::Industry,
            codes: codes.split(' ').map(str::to_owned).collect(),
        });
    }
    goods.extend(goods::official(facts, &entries, &goods));
    Gazetteer {
        entries,
        goods,
        wider,
    }
}

/// The areas of mayors under the names of their offices and authorities: "the mayor of
/// the West Midlands" is of no region, and "West Yorkshire's mayor" of no statistical area.
fn combined_authorities(facts: &Facts) -> Vec<Entry> {
    let areas = facts.areas(Geography::CombinedAuthority);
    let places = facts.places().places().iter();
    places
        .filter(|place| place.geography == Geography::CombinedAuthority)
        .map(|place| {
            let short = place.name.trim_end_matches(" CA");
            let mut codes = vec![place.code.clone()];
            codes.extend(districts(facts, &areas, &place.code));
            let mut also = Vec::new();
            for mayor in ["Mayor", "mayor", "Mayors", "mayors"] {
                also.extend([
                    format!("{mayor} of {short}"),
                    format!("{mayor} of the {short}"),
                    format!("{mayor} for {short}"),
                    format!("{mayor} for the {short}"),
                    format!("{short} {mayor}"),
                    format!("{short}'s {mayor}"),
                ]);
            }
            for body in [
                "Mayoral Combined Authority",
                "Combined County Authority",
                "CA",
                "Mayoralty",
            ] {
                also.push(format!("{short} {body}"));
            }
            Entry {
                also,
                ..entry(&format!("{short} Combined Authority"), Sort::Place, codes)
            }
        })
        .collect()
}

/// The districts of an area, those that it cuts where most of the district is
/// in it, so that a map of districts can draw the area. A region or nation has
/// none here: it would colour half the map.
fn districts(facts: &Facts, areas: &[Area], code: &str) -> Vec<String> {
    let members = areas
        .iter()
        .find(|area| area.place.code == code)
        .map_or(&[][..], |area| area.members.as_slice());
    members
        .iter()
        .filter(|member| member.share > 0.5)
        .filter_map(|member| facts.districts().get(member.district))
        .map(|district| district.code.clone())
        .collect()
}

/// Names by which papers speak of a sector besides its title: one of two that share a
/// noun ("professional services"), the sector for its industries, one for many.
fn other_names(title: &str) -> Vec<String> {
    let low = title.to_lowercase();
    let words: Vec<&str> = low.split_whitespace().collect();
    let mut names = Vec::new();
    if let [one, "and", other, noun @ ("services" | "industries")] = words.as_slice() {
        names.push(format!("{one} {noun}"));
        names.push(format!("{other} {noun}"));
    }
    if let Some(rest) = low.strip_suffix(" industries") {
        names.push(format!("{rest} sector"));
        names.push(format!("{rest} industry"));
    }
    if let Some(rest) = low.strip_suffix(" sciences") {
        names.push(format!("{rest} science"));
    }
    if let Some((first, "technologies")) = low.split_once(" and ") {
        for last in ["and technology", "and tech", "tech sector"] {
            names.push(format!("{first} {last}"));
        }
    }
    names
}

fn entry(name: &str, sort: Sort, codes: Vec<String>) -> Entry {
    Entry {
        name: name.to_owned(),
        also: Vec::new(),
        sort,
        codes,
    }
}

/// "East" and "North" are directions more often than regions.
fn is_direction(name: &str) -> bool {
    ["East", "West", "North", "South", "East (England)"].contains(&name)
}

/// Other names of a place than those that follow from its official one.
const ALSO: &[(&str, &[&str])] = &[
    ("London", &["Greater London"]),
    ("United Kingdom", &["UK", "U.K."]),
    ("East Riding of Yorkshire", &["East Riding"]),
    ("Isle of Anglesey", &["Anglesey", "Ynys Môn", "Ynys Mon"]),
    (
        "Derry City and Strabane",
        &["Derry", "Londonderry", "Derry and Strabane"],
    ),
    ("Na h-Eileanan Siar", &["Western Isles", "Outer Hebrides"]),
    (
        "Rhondda Cynon Taf",
        &[
            "Rhondda Cynon Taff",
            "Rhondda, Cynon, Taf",
            "Rhondda, Cynon, Taff",
        ],
    ),
    ("Denbighshire", &["Sir Ddinbych"]),
    ("Flintshire", &["Sir y Fflint"]),
    ("Wrexham", &["Wrecsam"]),
    ("Pembrokeshire", &["Sir Benfro"]),
    (
        "Carmarthenshire",
        &["Sir Gâr", "Sir Gar", "Sir Gaerfyrddin"],
    ),
    ("Swansea", &["Abertawe"]),
    ("Bridgend", &["Pen-y-bont ar Ogwr"]),
    ("Vale of Glamorgan", &["Bro Morgannwg"]),
    ("Cardiff", &["Caerdydd"]),
    ("Caerphilly", &["Caerffili"]),
    ("Monmouthshire", &["Sir Fynwy"]),
    ("Newport", &["Casnewydd"]),
    ("Merthyr Tydfil", &["Merthyr Tudful"]),
    (
        "Armagh City, Banbridge and Craigavon",
        &["Armagh, Banbridge and Craigavon"],
    ),
];

/// The names under which a place is spoken of, the first for the list.
fn names(official: &str) -> Vec<String> {
    let short = official
        .trim_end_matches(", City of")
        .trim_end_matches(", County of")
        .trim_end_matches(" (England)")
        .trim_end_matches(" CC")
        .trim_start_matches("City of ")
        // "Dundee City": the town, and not the labour market area around it.
        .trim_end_matches(" City")
        .to_owned();
    let mut names = vec![short.clone()];
    for other in [
        official.to_owned(),
        short.replace("St. ", "St "),
        short.replace("-on-", " on "),
        short.replace(" upon ", "-upon-"),
        short.replace(" and ", " & "),
    ] {
        if !names.contains(&other) {
            names.push(other);
        }
    }
    names.extend(also(official));
    names
}

/// Other names of a place that do not follow from its own.
fn also(official: &str) -> Vec<String> {
    let known = ALSO.iter().find(|(known, _)| *known == official);
    let names = known.map_or(&[][..], |(_, also)| also);
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The rows of a small table of our own, without its heading.
fn rows(table: &str) -> Vec<Vec<String>> {
    table.lines().skip(1).map(cells).collect()
}

/// Cells parted by commas, those with commas in quotation marks.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(c);
                }
            }
        }
    }
    cells
}

#[cfg(test)]
mod namesakes_tests;
#[cfg(test)]
mod tests;
