//! A paper's own sectors in sentences, points, sections and tables, and what looks like a
//! list of them and is none.

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
            "Our four priority sectors (agritech, photonics, medtech and space) will be reviewed.",
            &["Agritech", "Photonics", "Medtech", "Space"],
        ),
        (
            "Steel, ceramics and glass are our three priority sectors.",
            &["Steel", "Ceramics", "Glass"],
        ),
        (
            "We have chosen shipbuilding, farming and fintech as our three growth sectors.",
            &["Shipbuilding", "Farming", "Fintech"],
        ),
        (
            "The government's three priority industries are mining, processing of ores and timber.",
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
            "The Council has prioritised clean energy, advanced materials, and digital and creative as its three growth sectors.",
            &["Clean energy", "Advanced materials", "Digital and creative"],
        ),
        (
            "We will help our three target sectors. They are robotics, photonics and medtech.",
            &["Robotics", "Photonics", "Medtech"],
        ),
        (
            "We have five priority sectors. They are advanced manufacturing, clean energy, life sciences, digital and creative industries.",
            &[
                "Advanced manufacturing",
                "Clean energy",
                "Life sciences",
                "Digital",
                "Creative industries",
            ],
        ),
        (
            "Our four priority sectors are steel, ships, aerospace and defence.",
            &["Steel", "Ships", "Aerospace", "Defence"],
        ),
        (
            "We will back three key sectors: automotive, aerospace and defence.",
            &["Automotive", "Aerospace", "Defence"],
        ),
        (
            "Our priority sectors: robotics, photonics and medtech.",
            &["Robotics", "Photonics", "Medtech"],
        ),
        (
            "We have three priority sectors: steel, tourism and film. Of these, our two foundational sectors are steel and film.",
            &["Steel", "Tourism", "Film"],
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
        "| Priority sector | Jobs |\n|---|---|\n| All sectors | 161,000 |\n| Steel | 8,000 |\n| Creative industries | 35,000 |\n| Tourism | 90,000 |\n| Food and drink | 28,000 |\n| Grand total | 161,000 |\n| Whole economy | 900,000 |",
    ] {
        if names(text) != ["Steel", "Creative industries", "Tourism", "Food and drink"] {
            wrong.push((text, names(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn points_that_their_lead_counts_are_read() {
    let five = "- advanced manufacturing, with batteries at its head;\n- clean steel and other metals;\n- ceramics and glass;\n- chemicals, including medicines;\n- offshore wind and the yards that serve it.\n";
    let expected = [
        "Advanced manufacturing",
        "Clean steel and other metals",
        "Ceramics and glass",
        "Chemicals",
        "Offshore wind",
    ];
    for lead in [
        "We back five sectors for ten years. The choice will be reviewed once.\n\nThe five are:",
        "We have identified five priority sectors. They are:",
        "The strategy focuses on five growth sectors for the region. These are:",
        "The five sectors that we back are:",
        "2.2 The five sectors in which we see the greatest promise are these:",
    ] {
        assert_eq!(
            names(&format!("{lead}\n\n{five}\nSteel is first.")),
            expected,
            "{lead}"
        );
    }
    for lead in [
        // Another count, another thing counted, another's sectors.
        "We back six sectors for ten years. The six are:",
        "We have five aims for our sectors. The five are:",
        "France has five priority sectors. The five are:",
        "The five sectors that the last strategy chose are:",
        // What befell them is no choice.
        "The five sectors most exposed to energy costs are:",
        "The five sectors hit hardest by the pandemic are:",
        "The five sectors with the most vacancies are:",
        "We consulted five sectors. The five are:",
        "Scotland has its own plan with five sectors. The five are:",
    ] {
        assert!(
            names(&format!("{lead}\n\n{five}\nSteel is first.")).is_empty(),
            "{lead}"
        );
    }
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
        "Our key sectors are energy intensive, trade exposed and regionally concentrated.",
        "Our three key sectors are energy intensive, trade exposed and regionally concentrated.",
        "Our growth sectors are spread across the North, the Midlands and Wales.",
        "Our three growth sectors are spread across the North, the Midlands and Wales.",
        "Our growth sectors cover half of exports, a third of research and a quarter of jobs.",
        "Our priority sectors are central to jobs, exports and defence.",
        "Our three priority sectors are central to jobs, exports and defence.",
        "Our priority sectors will be judged on exports, jobs and carbon.",
        "Our three priority sectors will be judged on exports, jobs and carbon.",
        "We will back our priority sectors with new money: grants, loans, guarantees and equity.",
        "We will back our four priority sectors with new money: grants, loans, guarantees and equity.",
        "How we chose our priority sectors:\n\n- Scale\n- Growth potential\n- Resilience",
        "Our priority sectors:\n\n- employ 300,000 people\n- export more than others\n- pay well",
        "In France, the priority sectors are: cars, wine and film.",
        "In France, the three priority sectors are cars, wine and film.",
        "We may choose three priority sectors: steel, glass and ropes.",
        "We have identified the three growth sectors of the North: steel, glass and ropes.",
        "The three growth sectors of the North are steel, glass and ropes.",
        "## Our three priority sectors\n\nWe help them.\n\n### Grants\n\nWe pay.\n\n### Loans\n\nWe lend.\n\n### Tax relief\n\nWe cut tax.",
        "## Our clusters\n\n- Swansea\n- Newport\n- Wrexham",
        "Our five priority sectors are steel, tourism, glass and ropes.",
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

#[test]
fn another_noun_is_another_sector() {
    let list = |names: &str| found(&format!("Our three priority sectors are {names}.")).unwrap();
    let now = list("financial technology, steel and film");
    let before = list("financial services, steel and film");
    let told: Vec<&str> = moved(&now, &before)
        .iter()
        .map(|one| one.what.as_str())
        .collect();
    assert_eq!(told, ["new", "kept", "kept", "dropped"]);
}

#[test]
fn a_long_list_is_none_and_is_read_fast() {
    let points = "- Steel\n".repeat(3_000);
    assert!(names(&format!("Our priority sectors:\n\n{points}")).is_empty());
}
