//! Tests of what is named: places wherever they stand, bodies and schemes once.

use super::*;
use crate::paper::Paper;

fn places_in(text: &str) -> Vec<(String, usize)> {
    let names = [
        "Norwich",
        "Derby",
        "Port Talbot",
        "Belfast",
        "Cardiff",
        "Newport",
        "Hull",
        "Ely",
        "King's Lynn",
        "Bury",
        "Reading",
        "Lancaster",
        "Cambridge",
        "Manchester",
        "Washington",
    ];
    let gazetteer = Gazetteer {
        entries: names
            .iter()
            .map(|name| Entry {
                name: (*name).to_owned(),
                also: Vec::new(),
                sort: Sort::Place,
                codes: Vec::new(),
            })
            .collect(),
        ..Gazetteer::default()
    };
    let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
    mentions(&paper, &gazetteer)
        .of(Sort::Place)
        .map(|one| (one.name.clone(), one.spots.len()))
        .collect()
}

/// Places that stand in headings, compounds, councils and parks are named.
#[test]
fn a_place_is_named_wherever_it_stands() {
    for (text, name) in [
        ("# Engine production in Derby\n\nIt grows.\n", "Derby"),
        ("# Tata Steel, Port Talbot\n\nIt grows.\n", "Port Talbot"),
        ("# A\n\nNorwich Research Park leads.\n", "Norwich"),
        ("# A\n\nIt was used by Belfast City Council.\n", "Belfast"),
        (
            "# A\n\nWe will open talks on a Belfast City Deal.\n",
            "Belfast",
        ),
        ("# A\n\nThe Cardiff-Newport line will gain.\n", "Newport"),
        ("# A\n\nThe Cardiff-Newport line will gain.\n", "Cardiff"),
        (
            "# A\n\nThe success of Hull City of Culture is clear.\n",
            "Hull",
        ),
        // At the very end, and where what follows is judged by its neighbours.
        (
            "# Study: Cardiff-Norwich-Newport corridor\n\nIt grows.\n",
            "Norwich",
        ),
        (
            "# A\n\nThe Cardiff-Hull and Derby/Norwich lines serve Belfast.\n",
            "Belfast",
        ),
        ("# A\n\nThe bishop spoke, and so did Ely.\n", "Ely"),
        ("# A\n\nThe works at Kings Lynn closed.\n", "King's Lynn"),
        ("# A\n\nThe plan is that of Bury council.\n", "Bury"),
        ("# A\n\nReading has jobs.\n", "Reading"),
        (
            "# A\n\nMs Lancaster spoke, and Lancaster itself grew.\n",
            "Lancaster",
        ),
        (
            "# A\n\nWashington in Tyne and Wear makes cars.\n",
            "Washington",
        ),
    ] {
        let told = places_in(text);
        assert!(told.contains(&(name.to_owned(), 1)), "{text} {told:?}");
    }
    // At the very end of a text, where neighbours are looked for.
    for text in [
        "A: Derby-Hull",
        "The talks (Derby/Belfast)",
        "Derby/Belfast)",
    ] {
        let _ = places_in(text);
    }
    for text in [
        "# A\n\nThe Cambridge Centre for Housing spoke.\n",
        "# A\n\nThe Manchester Ship Canal is old.\n",
        "# A\n\nCars made in Tyne and Wear sell; Washington also sets tariffs.\n",
        "# A\n\nReading has been taught. Reading is fun.\n",
        "# A\n\nThe professor of the University of Derby spoke.\n",
        "# A\n\nThe bury of it all is hull and ely.\n",
    ] {
        assert!(places_in(text).is_empty(), "{text} {:?}", places_in(text));
    }
}

/// One scheme is one row, in singular and plural and under the tail of its name; a
/// name ends before a bracket, and what has the shape of one only is none.
#[test]
fn a_fund_or_a_body_is_one_and_whole() {
    let named = |text: &str, sort: Sort| -> Vec<(String, usize)> {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        mentions(&paper, &Gazetteer::default())
            .of(sort)
            .map(|one| (one.name.clone(), one.spots.len()))
            .collect()
    };
    let one = |name: &str, count: usize| vec![(name.to_owned(), count)];
    assert_eq!(
        named(
            "The first Sector Deal was agreed. Each Sector Deal helps. The Sector Deals help.",
            Sort::Fund
        ),
        one("Sector Deal", 3)
    );
    assert_eq!(
        named(
            "The British Business Bank lends. The British Business Bank grows. The Business Bank is one.",
            Sort::Body
        ),
        one("British Business Bank", 3)
    );
    assert_eq!(
        named("The Office for Students (OfS) decides.", Sort::Body),
        one("Office for Students", 1)
    );
    assert_eq!(
        named(
            "It came from the Department for Science, Innovation and Technology (SPA0082).",
            Sort::Body
        ),
        one("Department for Science, Innovation and Technology", 1)
    );
    assert_eq!(
        named("The Economic Growth & Investment Fund opens.", Sort::Fund),
        one("Economic Growth & Investment Fund", 1)
    );
    let both = named("We set Grand Challenges and Sector Deals.", Sort::Fund);
    assert!(
        !both.iter().any(|(name, _)| name.contains(" and ")),
        "{both:?}"
    );
    for text in [
        "We heard from Dr Mark Hilborne.",
        "A Nobel Prize was won.",
        "The John Lewis Partnership spoke.",
        "The International Monetary Fund said so.",
        "The National Academies met.",
    ] {
        assert!(
            named(text, Sort::Fund).is_empty(),
            "{text} {:?}",
            named(text, Sort::Fund)
        );
    }
    for text in [
        "The Open Government Licence holds.",
        "The Chief Executive spoke.",
    ] {
        assert!(
            named(text, Sort::Body).is_empty(),
            "{text} {:?}",
            named(text, Sort::Body)
        );
    }
}

/// Fractions beside a comparison are shares.
#[test]
fn a_quarter_lower_is_a_share() {
    for (text, share) in [
        ("Costs will be a quarter lower by 2030.", 25.0),
        ("Power costs a third more than in France.", 100.0 / 3.0),
        ("It is a half cheaper now.", 50.0),
    ] {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let told = mentions(&paper, &Gazetteer::default()).percentages;
        assert_eq!(told.len(), 1, "{text}");
        assert!(
            matches!(told[0].measure, Measure::Percent(value) if (value - share).abs() < 0.01),
            "{text} {told:?}"
        );
    }
}

/// A row of places names each, whatever leads to the last of them; what lies in a
/// county is no row.
#[test]
fn every_place_of_a_row_is_named() {
    let entry = |name: &str, codes: &[&str]| Entry {
        name: name.to_owned(),
        also: Vec::new(),
        sort: Sort::Place,
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
    };
    let gazetteer = Gazetteer {
        entries: vec![
            entry("Birmingham", &["E08000025"]),
            entry("Coventry", &["E08000026"]),
            entry("Wigan", &["E08000010"]),
            entry("Black Country", &[]),
            entry("Tees Valley", &["E47000006", "E06000001", "E06000002"]),
            entry("West Midlands", &["E12000005"]),
            entry("Kent", &["E07000105", "E07000106"]),
            entry("Liverpool City Region", &["E47000004", "E08000012"]),
            entry("Newport", &["W06000022"]),
            entry("Isle of Wight", &["E06000046"]),
            entry("London", &["E12000007"]),
            entry("Newry, Mourne and Down", &["N09000010"]),
            entry("Barking & Dagenham", &["E09000002"]),
        ],
        ..Gazetteer::default()
    };
    let told = |text: &str| -> Vec<String> {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let mut names: Vec<String> = mentions(&paper, &gazetteer)
            .of(Sort::Place)
            .map(|one| one.name.clone())
            .collect();
        names.sort();
        names
    };
    for (text, names) in [
        (
            "Work began in Birmingham, Coventry and the Black Country.",
            vec!["Birmingham", "Black Country", "Coventry"],
        ),
        (
            "We fund Birmingham, Coventry, the Tees Valley and Wigan.",
            vec!["Birmingham", "Coventry", "Tees Valley", "Wigan"],
        ),
        (
            "We talk with Liverpool City Region, Wigan, the West Midlands and Kent.",
            vec!["Kent", "Liverpool City Region", "West Midlands", "Wigan"],
        ),
        (
            "In Birmingham, Coventry, as well as parts of the Black Country, and in Wigan.",
            vec!["Birmingham", "Black Country", "Coventry", "Wigan"],
        ),
        (
            "Sites (Birmingham, Wigan) open.",
            vec!["Birmingham", "Wigan"],
        ),
        (
            "A mill in Newport, Isle of Wight, closed.",
            vec!["Isle of Wight"],
        ),
        ("It trades with London, New York and Tokyo.", vec!["London"]),
        (
            "Newry, Mourne and Down gains, as does Barking & Dagenham.",
            vec!["Barking & Dagenham", "Newry, Mourne and Down"],
        ),
    ] {
        assert_eq!(told(text), names, "{text}");
    }
}

/// A sector and an industry of one name are both named; words that only look like a
/// trade, addresses and the imprint name none.
#[test]
fn a_trade_is_named_where_it_is_meant() {
    let entry = |name: &str, sort| Entry {
        name: name.to_owned(),
        also: Vec::new(),
        sort,
        codes: Vec::new(),
    };
    let gazetteer = Gazetteer {
        entries: vec![
            entry("Financial services", Sort::Sector),
            entry("Defence", Sort::Sector),
            entry("Financial services", Sort::Industry),
            entry("Publishing", Sort::Industry),
            entry("Fashion", Sort::Industry),
            entry("Recycling", Sort::Industry),
        ],
        ..Gazetteer::default()
    };
    let told = |text: &str| -> Vec<(Sort, String)> {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let all = mentions(&paper, &gazetteer).named;
        all.into_iter().map(|one| (one.sort, one.name)).collect()
    };
    assert_eq!(
        told("We back financial services."),
        [
            (Sort::Sector, "Financial services".to_owned()),
            (Sort::Industry, "Financial services".to_owned())
        ]
    );
    for text in [
        "It is at https://assets.publishing.service.gov.uk/media/x.pdf today.",
        "It was done in a formal, recorded fashion.",
        "Flood defence matters, and so does coastal defence.",
        "Printed on paper containing 40% recycling content, £5 million.",
        "This publication is available at the shop. Recycling matters.",
    ] {
        assert!(told(text).is_empty(), "{text} {:?}", told(text));
    }
    for text in [
        "Firms in fashion gain.",
        "Our defence depends on it.",
        "The fashion industry.",
    ] {
        assert_eq!(told(text).len(), 1, "{text}");
    }
}

/// A short name counts for the long one that the paper gives it.
#[test]
fn short_names_count_for_the_long_ones() {
    let text = "# A\n\nThe Low Pay Commission (LPC) met. The LPC advises us. DfE will pay. Read the \
                LPC\u{2019}s report.\n";
    let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
    let told = mentions(&paper, &Gazetteer::default());
    let count = |name: &str| {
        told.of(Sort::Body)
            .find(|one| one.name == name)
            .map_or(0, |one| one.spots.len())
    };
    assert_eq!(count("Low Pay Commission"), 3, "{:?}", told.named);
    // As the paper writes it, where it never gives the long name.
    assert_eq!(count("DfE"), 1, "{:?}", told.named);
}

/// Seasons and months without a year are dates of which the year is not said.
#[test]
fn a_season_without_a_year_is_a_date() {
    for (text, date) in [
        ("We will publish it by the autumn.", "autumn"),
        ("The scheme opens in April and is open to all.", "April"),
        ("We will report this spring.", "this spring"),
    ] {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let told = mentions(&paper, &Gazetteer::default()).dates;
        assert_eq!(told.len(), 1, "{text} {told:?}");
        assert_eq!(told[0].text, date);
        assert_eq!(told[0].measure, Measure::Relative, "{text}");
    }
    for text in [
        "The spring of the lock broke.",
        "They may march in silence.",
    ] {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let told = mentions(&paper, &Gazetteer::default()).dates;
        assert!(told.is_empty(), "{text} {told:?}");
    }
}

/// What a paper calls a scheme is one, also where its name has no word for it.
#[test]
fn schemes_are_named_by_what_stands_beside_them() {
    let told = |text: &str| -> Vec<(String, usize)> {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        mentions(&paper, &Gazetteer::default())
            .of(Sort::Fund)
            .map(|one| (one.name.clone(), one.spots.len()))
            .collect()
    };
    for (text, name, count) in [
        (
            "The Transforming Piers programme ends. Transforming Piers did well.",
            "Transforming Piers",
            2,
        ),
        (
            "We back Brightside, a \u{a3}9 million scheme for mills. Brightside stays.",
            "Brightside",
            2,
        ),
        (
            "A new scheme called Second Start opens. Second Start is free.",
            "Second Start",
            2,
        ),
        (
            "We fund a new kiln repair scheme. The kiln repair scheme pays half.",
            "kiln repair scheme",
            2,
        ),
        ("The Fund for Quiet Ports opens.", "Fund for Quiet Ports", 1),
        (
            "We close the Weavers\u{2019} Bursary.",
            "Weavers\u{2019} Bursary",
            1,
        ),
        (
            "A Dockside Skills Passport is new.",
            "Dockside Skills Passport",
            1,
        ),
        ("Help to Grow stays.", "Help to Grow", 1),
        (
            "The Innovation Fund for S\u{e3}o Paulo opens.",
            "Innovation Fund",
            1,
        ),
        (
            "The Clean Slipway Fund for Port Talbot opens.",
            "Clean Slipway Fund",
            1,
        ),
        (
            "The Repair Fund for Quiet Ports opens.",
            "Repair Fund for Quiet Ports",
            1,
        ),
    ] {
        assert_eq!(told(text), [(name.to_owned(), count)], "{text}");
    }
    for text in [
        "Under the Welsh scheme buses were free.",
        "It was a Ponzi scheme from the first.",
        "The Madoff fund lost all of it.",
        "The Brexit settlement binds us.",
        "The Apollo programme took men to the moon.",
        "The Manhattan programme took three years.",
        "The Biden programme pays for chips.",
        "The Thatcher settlement did not last.",
        "The Tesco Clubcard scheme has many members.",
        "The Sands Storecard scheme ended.",
        "A Bed and Breakfast scheme opened in Hull.",
        "The Rough and Tumble programme was on the air.",
        "Nobody here is James Bond in disguise.",
        "We met David Levy at the port.",
        "The German InnoRegio programme helped the east.",
        "Ministers, the fund\u{2019}s critics say, waste it.",
        "The England-only scheme ends.",
        "The 2019 programme ended.",
        "The Late Payment Code binds us.",
        "We fund a new school. The school stays.",
        "The Cabinet Office grant manager met us.",
        "The Ministry scheme ended.",
    ] {
        assert!(told(text).is_empty(), "{text} {:?}", told(text));
    }
}

/// A word for a good names an industry in a row of industries, and by itself none.
#[test]
fn goods_name_industries_in_a_row_of_them() {
    let names = ["Glass", "Ceramics", "Bricks", "Paper making"];
    let also = ["glassmaking", "pottery", "brick", "paper"];
    let entries = names.iter().zip(also).map(|(name, also)| Entry {
        name: (*name).to_owned(),
        also: vec![also.to_owned()],
        sort: Sort::Industry,
        codes: Vec::new(),
    });
    let gazetteer = Gazetteer {
        entries: entries.collect(),
        ..Gazetteer::default()
    };
    let told = |text: &str| {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        mentions(&paper, &gazetteer).of(Sort::Industry).count()
    };
    assert_eq!(told("We help glass, brick and paper."), 3);
    assert_eq!(told("A fund for ceramics, glass and brick will open."), 3);
    assert_eq!(told("The paper is on glass."), 1);
    assert_eq!(told("A brick fell."), 0);
    assert_eq!(told("We sent the paper, a brick and a letter."), 0);
}
