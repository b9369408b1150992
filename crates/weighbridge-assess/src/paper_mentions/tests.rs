//! Tests of the gazetteer: which codes a place has, under which names it is found, and
//! what bears a place's name without being one.

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
    for row in rows(FORMER) {
        assert_eq!(row.len(), 2, "{row:?}");
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
        let paper = weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
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
            "Machinery",
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

/// A district of before has those in its place; a town that no source here puts in a
/// district is named without a code, and never with a guessed one.
#[test]
fn a_former_district_has_its_successors_and_a_town_without_a_source_no_code() {
    let facts = Facts::embedded().expect("snapshot");
    let all = gazetteer(&facts, &[]).entries;
    let codes = |name: &str| {
        let found = all.iter().find(|one| one.name == name).expect(name);
        (found.sort, found.codes.clone())
    };
    for (name, wanted) in [
        ("South Lakeland", vec!["E06000064"]),
        ("Waveney", vec!["E07000244"]),
        ("Weymouth and Portland", vec!["E06000059"]),
        ("Montrose", vec!["S12000041"]),
        ("Canary Wharf", vec![]),
        ("Larne", vec![]),
    ] {
        let wanted: Vec<String> = wanted.into_iter().map(str::to_owned).collect();
        assert_eq!(codes(name), (Sort::Place, wanted), "{name}");
    }
    // What the lists say twice would hide one of the two.
    let mut names: Vec<String> = [TOWNS, COUNTIES, FORMER, WIDER, NAMED]
        .iter()
        .flat_map(|table| rows(table))
        .map(|row| row[0].clone())
        .collect();
    names.sort();
    let twice: Vec<&String> = names
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| &pair[0])
        // A county and its region's name: the first list wins.
        .filter(|name| rows(COUNTIES).iter().all(|row| row[0] != **name))
        .collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert_eq!(
        places("A yard in Larne and a works in Withernsea, with a quay near Torquay, gain."),
        ["Larne", "Torquay", "Withernsea"]
    );
}

/// Each sector that a sentence lists is found, under the names that papers give it.
#[test]
fn each_sector_of_a_row_is_found() {
    let facts = Facts::embedded().expect("snapshot");
    let text = weighbridge_model::strategy::built_in("uk-2024").expect("built in");
    let strategy = Strategy::parse(text, "uk-2024", facts.industries()).expect("valid");
    let sectors = |text: &str| -> Vec<String> {
        let paper = weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
        let known = gazetteer(&facts, &[&strategy]);
        let mut found: Vec<String> = weighbridge_papers::mentions::mentions(&paper, &known)
            .of(Sort::Sector)
            .map(|one| one.name.clone())
            .collect();
        found.sort();
        found
    };
    let all = [
        "Advanced manufacturing",
        "Clean energy industries",
        "Creative industries",
        "Defence",
        "Digital and technologies",
        "Financial services",
        "Life sciences",
        "Professional and business services",
    ];
    for text in [
        "We back advanced manufacturing, clean energy industries, creative industries, defence, \
         digital and technologies, financial services, life sciences, and professional and business \
         services.",
        "Advanced manufacturing and defence, the creative sector and the clean energy sector, digital and \
         technology, life science, and financial and professional services grow.",
        "Professional services, digital and tech, the defence sector, the clean energy industry, the \
         creative industries, advanced manufacturing, life sciences and financial, legal and business \
         services grow.",
    ] {
        assert_eq!(sectors(text), all, "{text}");
    }
    let none: [&str; 0] = [];
    assert_eq!(
        sectors("Financial, and in the end legal, help came; services grew."),
        none
    );
    for text in [
        "Business and public services will merge.",
        "Financial and other services were asked.",
        "Digital and technology skills matter.",
        "They learn digital tech at night.",
    ] {
        assert_eq!(sectors(text), none, "{text}");
    }
}

fn trades(text: &str) -> Vec<String> {
    let facts = Facts::embedded().expect("snapshot");
    let paper = weighbridge_papers::Paper::read(text.as_bytes(), "paper.txt").expect("text");
    weighbridge_papers::mentions::mentions(&paper, &gazetteer(&facts, &[]))
        .of(Sort::Industry)
        .map(|one| one.name.clone())
        .collect()
}

/// Industries by their everyday names.
#[test]
fn an_industry_is_found_by_the_words_that_papers_use() {
    for (text, name) in [
        ("Aerospace and nuclear sell abroad.", "Nuclear power"),
        ("Nuclear jobs pay well.", "Nuclear power"),
        ("The belt is known for its engineering.", "Engineering"),
        ("Our engineering firms export half.", "Engineering"),
        ("Half of the jobs are in care homes.", "Social care"),
        ("We back food processing in the fens.", "Food and drink"),
        ("The pubs of the coast need people.", "Hospitality"),
        ("Mining built the town.", "Mining"),
        ("Floating wind comes next.", "Offshore wind"),
        ("Lithium is refined at home.", "Lithium"),
        ("Hauliers face new rules.", "Haulage"),
        ("The strengths are in quantum.", "Quantum technologies"),
    ] {
        assert!(
            trades(text).contains(&name.to_owned()),
            "{text} {:?}",
            trades(text)
        );
    }
}

/// Where the words mean something else, no industry is named.
#[test]
fn offices_subjects_and_other_senses_are_no_industries() {
    let none: [&str; 0] = [];
    for text in [
        "She holds degrees in engineering and physics.",
        "Engineering degrees cost more to teach.",
        "The Institution of Engineering and Surveying replied.",
        "This is the Year of Engineering.",
        "Social engineering is no aim of ours, nor is reverse engineering.",
        "The children are in the care of the council.",
        "A nuclear deterrent is not for this plan.",
        "This is a quantum leap, and the quantum of damages is unknown.",
        "We are catering for all needs by advertising the post.",
        "Data mining is of use.",
        "It services its debts by wholesale reform.",
        "The Secretary of State for Space and the Space Minister met.",
        "The Department for Construction wrote to us.",
        "The Crown Commercial Service (CCS) buys it.",
        "We commissioned market research and are distilling the evidence.",
        "The scores are composites of several indicators.",
        "Nuclear and conventional weapons are not for this plan, nor are nuclear and chemical weapons.",
        "Children from care homes will be heard.",
        "Hotels for asylum seekers will close.",
        "Quantum is a unit in physics.",
        "The government publishers of the report thank you.",
        "The Farmers Weekly wrote of it.",
        "Wave power to the crowd.",
        "We asked energy suppliers and retailers.",
        "Engineering in schools is a start.",
        "Cryptocurrency mining uses power.",
        "It is a data warehousing system, with the state trucking on.",
        "A clothing allowance and a furniture grant help tenants.",
        "A brick went through the glass door and the timber frame.",
        "Shellfish allergies must be shown.",
        "The grant to Peel Ports will end.",
        "We join the top international education systems.",
        "The plan covers road, rail and sea.",
    ] {
        assert_eq!(trades(text), none, "{text}");
    }
    // The software is bought from a trade; the accountants are none of it.
    let software = trades("The Budget lets firms buy accountancy software packages.");
    assert_eq!(software, ["Software"]);
}
