use super::*;

fn found(body: &str) -> Option<OwnSectors> {
    let text = format!("# A Plan for Wales\n\n## Where we are\n\nWe make things here.\n\n{body}\n");
    own_sectors(&Paper::read(text.as_bytes(), "a.md").unwrap())
}

fn names(body: &str) -> Vec<String> {
    found(body).map_or_else(Vec::new, |list| {
        list.sectors.into_iter().map(|one| one.name).collect()
    })
}

#[test]
fn a_list_in_a_sentence_is_read() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        (
            "Our three growth sectors are steel, glass and ropes.",
            &["Steel", "Glass", "Ropes"][..],
        ),
        (
            "We have identified four priority sectors: food and drink, life sciences, tourism and the creative industries.",
            &[
                "Food and drink",
                "Life sciences",
                "Tourism",
                "Creative industries",
            ],
        ),
        (
            "We have chosen five priority sectors in which Wales has an advantage: steel, nuclear energy, semiconductors, the creative industries and food and drink.",
            &[
                "Steel",
                "Nuclear energy",
                "Semiconductors",
                "Creative industries",
                "Food and drink",
            ],
        ),
        (
            "This strategy focuses on three sectors: aerospace and defence, oil and gas, and film.",
            &["Aerospace and defence", "Oil and gas", "Film"],
        ),
        (
            "Three priority sectors have been identified: hydrogen, batteries and offshore wind.",
            &["Hydrogen", "Batteries", "Offshore wind"],
        ),
        (
            "Our priority sectors (agritech, photonics, medtech and space) will be reviewed.",
            &["Agritech", "Photonics", "Medtech", "Space"],
        ),
        (
            "Steel, ceramics and glass are our priority sectors.",
            &["Steel", "Ceramics", "Glass"],
        ),
        (
            "We have chosen shipbuilding, farming and fintech as our three growth sectors.",
            &["Shipbuilding", "Farming", "Fintech"],
        ),
        (
            "The government's priority industries are mining, processing of ores and timber.",
            &["Mining", "Processing of ores", "Timber"],
        ),
        (
            "The eight growth-driving sectors are: advanced manufacturing; clean energy; creative industries; defence; digital and technologies; financial services; life sciences; and professional and business services.",
            &[
                "Advanced manufacturing",
                "Clean energy",
                "Creative industries",
                "Defence",
                "Digital and technologies",
                "Financial services",
                "Life sciences",
                "Professional and business services",
            ],
        ),
        (
            "We will back two strategic sectors: timber and glass.",
            &["Timber", "Glass"],
        ),
        (
            "We will take down barriers in our highest potential growth-driving sectors (GS-3): Clean Energy, Defence and Life Sciences.",
            &["Clean Energy", "Defence", "Life Sciences"],
        ),
        (
            "The Council has prioritised clean energy, advanced materials, and digital and creative as its growth sectors.",
            &["Clean energy", "Advanced materials", "Digital and creative"],
        ),
        (
            "We will help our target sectors. They are robotics, photonics and medtech.",
            &["Robotics", "Photonics", "Medtech"],
        ),
    ] {
        if names(text) != expected {
            wrong.push((text, names(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_list_in_the_sentence_after_and_in_points_is_read() {
    let mut wrong = Vec::new();
    for text in [
        "We have identified four priority sectors in which Wales can lead. They are steel, the creative industries, tourism and food and drink. They were chosen after consultation.",
        "The strategy has four priority sectors. These are: steel, the creative industries, tourism, and food and drink.",
        "We will focus on four sectors:\n\n- Steel\n- The creative industries\n- Tourism\n- Food and drink",
        "Our four growth sectors are:\n\n- **Steel**: plate and strip.\n- Creative industries – film and games\n- Tourism.\n- Food and drink",
        "## Priority sectors\n\n- Steel, including plate\n- Creative industries\n- Tourism\n- Food and drink",
        "## Our four priority sectors\n\nEach can grow.\n\n### Steel\n\nIt is rolled here.\n\n### Creative industries\n\nFilms are made.\n\n### Tourism\n\nMany come.\n\n### Food and drink\n\nIt is good.",
        "## Priority sectors\n\nThere are four priority sectors, and this chapter takes each in turn.\n\n### Why these sectors\n\nThey can grow.\n\n### Steel\n\nIt is rolled here.\n\n### Creative industries\n\nFilms are made.\n\n### Tourism\n\nMany come.\n\n### Food and drink\n\nIt is good.",
        "| Priority sector | Jobs |\n|---|---|\n| Steel | 8,000 |\n| Creative industries | 35,000 |\n| Tourism | 90,000 |\n| Food and drink | 28,000 |",
    ] {
        if names(text) != ["Steel", "Creative industries", "Tourism", "Food and drink"] {
            wrong.push((text, names(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_no_list_of_the_papers_own_is_none() {
    let mut wrong = Vec::new();
    for text in [
        "Germany's five key sectors are cars, chemicals, machines, steel and optics.",
        "Output fell in three sectors: steel, glass and ropes.",
        "Three sectors account for half of exports: steel, glass and ropes.",
        "We spoke to firms in four sectors: steel, glass, ropes and tar.",
        "Our priority sectors are growing, exporting and hiring.",
        "Our growth sectors are people, places and pride.",
        "We will do three things for our priority sectors: cut costs, train staff and open markets.",
        "For our priority sectors, we will:\n\n- cut costs\n- train staff\n- open markets",
        "The 2021 framework named three priority sectors: steel, glass and ropes.",
        "In 2017 we chose three priority sectors: steel, glass and ropes.",
        "The previous government's priority sectors were steel, glass and ropes.",
        "Respondents suggested four priority sectors: steel, glass, ropes and tar.",
        "Steel, glass and ropes are not our priority sectors.",
        "Priority sectors such as steel, glass and ropes need power.",
        "Our priority sectors include steel, glass and ropes.",
        "We will publish a plan for each of our five priority sectors.",
        "The UK Government has chosen eight sectors: steel, glass, ropes, tar, tin, salt, silk and soap.",
        "The private and public sectors, steel, glass and ropes all need skills.",
        "Our priority sectors face high costs: energy, wages and rents.",
        "Do you agree with our three priority sectors: steel, glass and ropes?",
        "Our three priority sectors will grow fast, hire many and export more.",
        "The steel, glass and ropes industries are large.",
        "## Priority sectors\n\nWe will act.\n\n- We will cut costs.\n- We will train staff.\n- We will open markets.",
        "## Priority sectors\n\n### Why sectors matter\n\nThey do.\n\n### Next steps\n\nWe will act.\n\n### Governance\n\nA board sits.",
        "We know the barriers in our priority sectors: energy, planning and rents.",
        "The United States has named five critical industries: chips, ships, steel, drugs and oil.",
        "There are three key industries in the valley: coal, steel and slate.",
        "The three growth sectors in Germany are cars, chips and drugs.",
        "Both sectors are small: they employ 400 people.",
        "Investors back growth sectors – risk, return and timing – as they find them.",
    ] {
        if !names(text).is_empty() {
            wrong.push((text, names(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_list_says_what_it_is_called_and_where_its_sectors_stand() {
    let list = found(
        "We have identified three priority sectors. They are steel, tourism and food and drink.\n\n## Steel\n\nIt is rolled.",
    )
    .unwrap();
    assert_eq!(list.called, "priority sectors");
    assert_eq!(list.counted, Some(3));
    assert_eq!(list.sectors[0].headed, Some(1));
    assert_eq!(list.sectors[1].headed, None);
    // One short of the paper's own count is told beside it.
    let list = found("Our five priority sectors are steel, tourism, glass and ropes.").unwrap();
    assert_eq!((list.counted, list.sectors.len()), (Some(5), 4));
}

#[test]
fn two_lists_are_set_side_by_side_by_their_names() {
    let now = found("Our five priority sectors are advanced manufacturing, semiconductors, clean energy, the creative industries and food and drink.").unwrap();
    let before = found("Our seven priority sectors are manufacturing, steel, semiconductors, renewable energy, nuclear energy, life sciences and food and drink.").unwrap();
    let told: Vec<(&str, &str, &str)> = moved(&now, &before)
        .iter()
        .map(|one| {
            (
                one.what.as_str(),
                one.now.map_or("", |at| now.sectors[at].name.as_str()),
                one.before.map_or("", |at| before.sectors[at].name.as_str()),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("renamed", "Advanced manufacturing", "Manufacturing"),
            ("kept", "Semiconductors", "Semiconductors"),
            ("renamed", "Clean energy", "Renewable energy"),
            ("new", "Creative industries", ""),
            ("kept", "Food and drink", "Food and drink"),
            ("dropped", "", "Steel"),
            ("dropped", "", "Nuclear energy"),
            ("dropped", "", "Life sciences"),
        ]
    );
}
