//! The gazetteer with which papers are searched: official places with their
//! codes, towns within them, industries by their plain names, the sectors of
//! the strategies. The lists beside this file are the project's own and say in
//! which district a town lies and which codes a plain word stands for.

use std::collections::BTreeSet;

use weighbridge_facts::{Area, Facts};
use weighbridge_model::place::Geography;
use weighbridge_model::strategy::Strategy;
use weighbridge_papers::mentions::{Entry, Gazetteer, Sort};

const TOWNS: &str = include_str!("paper_mentions/towns.csv");
const COUNTIES: &str = include_str!("paper_mentions/counties.csv");
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
    for row in rows(COUNTIES) {
        let [name, codes] = row.as_slice() else {
            continue;
        };
        // A county of several districts; where a region bears its name, both
        // would count the same words.
        if told.insert(name.clone()) {
            let codes = codes.split(' ').map(str::to_owned).collect();
            entries.push(entry(name, Sort::Place, codes));
        }
    }
    for row in rows(WIDER) {
        if let Some(name) = row.first()
            && told.insert(name.clone())
        {
            entries.push(entry(name, Sort::Place, Vec::new()));
        }
    }
    for strategy in strategies {
        for sector in &strategy.sectors {
            // Under the name that people use: "professional" alone is no sector. What
            // stands in brackets explains it.
            let title = sector.title.split(" (").next().unwrap_or(&sector.title);
            if told.insert(format!("sector {}", title.to_lowercase())) {
                let short = sector.name.replace('-', " ");
                entries.push(Entry {
                    also: Some(short)
                        .filter(|short| short.contains(' '))
                        .into_iter()
                        .collect(),
                    ..entry(title, Sort::Sector, Vec::new())
                });
            }
        }
    }
    for row in rows(INDUSTRIES) {
        let [name, also, codes] = row.as_slice() else {
            continue;
        };
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
    Gazetteer { entries }
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
const ALSO: [(&str, &[&str]); 5] = [
    ("London", &["Greater London"]),
    ("East Riding of Yorkshire", &["East Riding"]),
    ("Isle of Anglesey", &["Anglesey", "Ynys Môn", "Ynys Mon"]),
    (
        "Derry City and Strabane",
        &["Derry", "Londonderry", "Derry and Strabane"],
    ),
    ("Na h-Eileanan Siar", &["Western Isles", "Outer Hebrides"]),
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
    if let Some((_, also)) = ALSO.iter().find(|(known, _)| *known == official) {
        names.extend(also.iter().map(|name| (*name).to_owned()));
    }
    names
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
mod tests {
    use super::*;

    #[test]
    fn every_town_lies_in_a_district_and_every_code_is_one() {
        let facts = Facts::embedded().expect("snapshot");
        for row in rows(TOWNS) {
            assert_eq!(row.len(), 2, "{row:?}");
            assert!(
                facts.places().find_in(Geography::District, &row[1]).is_ok(),
                "{} in {}",
                row[0],
                row[1]
            );
        }
        for row in rows(COUNTIES) {
            for code in row[1].split(' ') {
                assert!(
                    facts.places().find_in(Geography::District, code).is_ok(),
                    "{} {code}",
                    row[0]
                );
            }
        }
        for row in rows(INDUSTRIES) {
            for code in row[2].split(' ') {
                assert!(facts.industries().check(code).is_ok(), "{} {code}", row[0]);
            }
        }
    }

    #[test]
    fn a_city_is_its_district_and_a_county_has_its_own() {
        let facts = Facts::embedded().expect("snapshot");
        let all = gazetteer(&facts, &[]).entries;
        for (name, codes) in [
            ("Dundee", vec!["S12000042"]),
            ("Glasgow", vec!["S12000049"]),
            (
                "Tyne and Wear",
                vec![
                    "E08000021",
                    "E08000022",
                    "E08000023",
                    "E08000024",
                    "E08000037",
                ],
            ),
            ("Altrincham", vec!["E08000009"]),
        ] {
            let found = all.iter().find(|one| one.name == name).expect(name);
            assert_eq!(found.codes, codes, "{name}");
        }
        assert_eq!(
            places("Hull and East Riding gain."),
            ["East Riding of Yorkshire", "Hull"]
        );
        assert_eq!(
            places("Rugby and Nuneaton have works."),
            ["Nuneaton", "Rugby"]
        );
    }

    #[test]
    fn an_area_is_known_with_its_districts_and_a_town_with_its_own() {
        let facts = Facts::embedded().expect("snapshot");
        let all = gazetteer(&facts, &[]).entries;
        let codes = |name: &str| -> Vec<String> {
            let found = all
                .iter()
                .find(|one| one.name == name && one.sort == Sort::Place);
            found.unwrap_or_else(|| panic!("{name}")).codes.clone()
        };
        for name in ["Selby", "Longton", "Barking", "Saltash", "West Yorkshire"] {
            let drawn = codes(name)
                .iter()
                .filter(|code| facts.position(code).is_some())
                .count();
            assert_eq!(
                drawn,
                if name == "West Yorkshire" { 5 } else { 1 },
                "{name}"
            );
        }
        // Who writes "Hull" means the town, not the boroughs that work there.
        let facts = Facts::embedded().expect("snapshot");
        for (name, home) in [
            ("Hull", "E06000010"),
            ("Newcastle", "E08000021"),
            ("Chester", "E06000050"),
            ("Blackburn", "E06000008"),
            ("Southend", "E06000033"),
        ] {
            let drawn: Vec<String> = codes(name)
                .into_iter()
                .filter(|code| facts.position(code).is_some())
                .collect();
            assert_eq!(drawn, [home], "{name}");
        }
        assert!(codes("Barrow-in-Furness").len() > 1);
        assert!(codes("Turkey").is_empty());
        // A region would colour half the map.
        assert_eq!(codes("North West").len(), 1);
    }

    fn places(text: &str) -> Vec<String> {
        let facts = Facts::embedded().expect("snapshot");
        let paper = weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
        weighbridge_papers::mentions::mentions(&paper, &gazetteer(&facts, &[]))
            .of(Sort::Place)
            .map(|place| place.name.clone())
            .collect()
    }

    /// Witnesses, peers, authors, firms and things that bear a town's name are
    /// no mentions of it, and a surname of the paper is a town only after a word
    /// of place.
    #[test]
    fn what_bears_a_towns_name_is_no_town() {
        let none: [&str; 0] = [];
        assert_eq!(
            places(
                "Dr Joanna Hart and Joanna Darlington gave evidence. Darlington thought that it would do. \
                 We heard from Miss Carol Buxton (Buxton, 2024). The Chancellor of the Duchy of Lancaster \
                 and Lord Taylor of Warwick replied."
            ),
            none
        );
        assert_eq!(
            places("Joanna Darlington gave evidence. A plant in Darlington will close."),
            ["Darlington"]
        );
        for text in [
            "Surrey Satellite Technologies Ltd and AAC Clyde Space build small craft.",
            "It is printed (London: Hurst, 2022) and sold.",
            "The Cardiff Hub for Astrophysics will lead it.",
            "The Manchester Guardian and the Oxford English Dictionary say so.",
            "A Stirling engine and a Cumberland sausage have a Bradford factor.",
            "Write to the Clerk, London SW1A 0PW.",
        ] {
            assert_eq!(places(text), none, "{text}");
        }
    }

    /// Words that name an industry and as often something else.
    #[test]
    fn a_trade_is_told_from_its_word() {
        let industries = |text: &str| -> Vec<String> {
            let facts = Facts::embedded().expect("snapshot");
            let paper =
                weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
            weighbridge_papers::mentions::mentions(&paper, &gazetteer(&facts, &[]))
                .of(Sort::Industry)
                .map(|one| one.name.clone())
                .collect()
        };
        let none: [&str; 0] = [];
        for text in [
            "We want concrete plans and concrete support.",
            "We are publishing best practice guidance within the secure space.",
            "The machinery of government and national insurance come next.",
            "It will be done in a timely fashion, through the glass ceiling, with office space for all.",
        ] {
            assert_eq!(industries(text), none, "{text}");
        }
        assert_eq!(
            industries(
                "Makers of concrete, glass and machinery, film and publishing, and the space sector gain."
            ),
            [
                "Cement",
                "Film and television",
                "Glass",
                "Machine tools",
                "Publishing",
                "Space"
            ]
        );
    }

    /// The code of a wider place is not that of a district within it.
    #[test]
    fn a_region_is_told_from_a_district_of_its_name() {
        let facts = Facts::embedded().expect("snapshot");
        let text = "Firms in London, in Greater London, in the City of London and in the North \
                    East gain, as do those of Bristol and of the West Midlands.";
        let paper = weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
        let found = weighbridge_papers::mentions::mentions(&paper, &gazetteer(&facts, &[]));
        let codes: Vec<(&str, usize, &str)> = found
            .of(Sort::Place)
            .map(|place| {
                (
                    place.name.as_str(),
                    place.spots.len(),
                    place.codes[0].as_str(),
                )
            })
            .collect();
        assert_eq!(
            codes,
            [
                ("London", 2, "E12000007"),
                ("Bristol", 1, "E06000023"),
                ("City of London", 1, "E09000001"),
                ("North East", 1, "E12000001"),
                ("West Midlands", 1, "E12000005"),
            ]
        );
    }

    #[test]
    fn places_are_found_under_the_names_that_papers_use() {
        for (text, expected) in [
            (
                "A yard in Sale, Greater Manchester, will open.",
                &["Greater Manchester", "Sale"][..],
            ),
            (
                "Firms in Warwickshire, Hampshire, Surrey and Leicestershire gain.",
                &["Hampshire", "Leicestershire", "Surrey", "Warwickshire"],
            ),
            (
                "The port of King’s Lynn and the works at King's Lynn.",
                &["King's Lynn"],
            ),
            ("Glass is made in St Helens.", &["St. Helens"]),
            ("Glass is made in St. Helens.", &["St. Helens"]),
            (
                "A plant on Ynys Môn, and one on Anglesey.",
                &["Isle of Anglesey"],
            ),
            (
                "From Derry to Belfast; Londonderry port grows.",
                &["Belfast", "Derry City and Strabane"],
            ),
            (
                "They met in Washington, D.C., and in Boston, Massachusetts.",
                &[],
            ),
            // Both are better known for cities abroad, and nothing here speaks for ours.
            ("A yard in Washington and one in Boston.", &[]),
            (
                "A yard in Washington, near Sunderland, and one in Boston, Lincolnshire.",
                &["Boston", "Lincolnshire", "Sunderland", "Washington"],
            ),
            ("Firms in Deal gain.", &["Deal"]),
            ("Firms in Rugby and Deal gain.", &["Deal", "Rugby"]),
            (
                "In Lincoln firms gain, but Hull, Deal and Rugby lose.",
                &["Deal", "Hull", "Lincoln", "Rugby"],
            ),
            ("Skills England and Homes England met.", &[]),
            ("Case study: Deal investment", &[]),
            (
                "The Deal is done, and Sale begins. Reading helps. Battle is hard. Wells run dry.",
                &[],
            ),
        ] {
            let mut found = places(text);
            found.sort();
            assert_eq!(found, expected, "{text}");
        }
    }
}
