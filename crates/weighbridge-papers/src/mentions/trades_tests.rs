//! Tests of industries told by what they make, kept apart from firms' names, and of mentions
//! in notes. Real lists of industries are tested where they stand.

use super::{Entry, Gazetteer, Good, Mentions, Sort, mentions};
use crate::paper::Paper;

/// What a gazetteer of a few industries finds in a text.
fn read(text: &str) -> Mentions {
    let names = [
        "Steel",
        "Glass",
        "Food and drink",
        "Motor vehicles",
        "Aquaculture",
        "Fishing",
        "Space",
        "Life sciences",
        "Ceramics",
        "Metal products",
        "Batteries",
        "Paper making",
    ];
    let coded = |name: &str| match name {
        "Batteries" => vec!["272".to_owned()],
        _ => Vec::new(),
    };
    let entries = names.iter().map(|name| Entry {
        name: (*name).to_owned(),
        also: Vec::new(),
        sort: Sort::Industry,
        codes: coded(name),
    });
    let goods = [
        ("steel", 0),
        ("iron", 0),
        ("glass", 1),
        ("biscuit", 2),
        ("cheese", 2),
        ("soft drink", 2),
        ("bus", 3),
        ("salmon", 4),
        ("lead", 9),
        ("zinc", 9),
        ("battery", 10),
        ("board", 11),
    ];
    let gazetteer = Gazetteer {
        entries: entries.collect(),
        goods: goods
            .iter()
            .map(|(word, entry)| Good {
                word: (*word).to_owned(),
                entry: *entry,
            })
            .collect(),
        wider: vec![(4, "Fishing".to_owned())],
    };
    mentions(
        &Paper::read(format!("# A plan\n\n{text}\n").as_bytes(), "a.md").unwrap(),
        &gazetteer,
    )
}

fn told(text: &str) -> Vec<String> {
    read(text)
        .of(Sort::Industry)
        .filter(|one| !one.spots.is_empty())
        .map(|one| one.name.clone())
        .collect()
}

#[test]
fn a_good_beside_a_word_of_making_names_its_industry() {
    for (text, wanted) in [
        ("Two biscuit factories closed in a year.", "Food and drink"),
        ("Soft drinks makers will pay the levy.", "Food and drink"),
        (
            "Makers of cheese want a longer lead time.",
            "Food and drink",
        ),
        ("The cheese-makers of the dale agree.", "Food and drink"),
        ("Ironworks lined the valley.", "Steel"),
        ("Salmon farms export to Japan.", "Aquaculture"),
        ("Bus builders told us that orders stop.", "Motor vehicles"),
        ("The biscuit factory will stay open.", "Food and drink"),
        ("Lead mines poisoned the river.", "Metal products"),
        ("They met at the glass works.", "Glass"),
        ("The iron works will reopen.", "Steel"),
        ("Two glass works lit their kilns.", "Glass"),
        ("Farms that raise salmon have hired.", "Aquaculture"),
        ("Board mills use much steam.", "Paper making"),
        ("Firms that make cheese pay too much.", "Food and drink"),
    ] {
        assert_eq!(told(text), [wanted], "{text}");
    }
}

/// Goods stand for their industries in a row of three with one that is named.
#[test]
fn goods_in_a_row_of_industries_name_theirs() {
    assert_eq!(
        told("Ceramics, biscuits and cheese are made here."),
        ["Ceramics", "Food and drink"]
    );
    assert_eq!(
        told("Jobs in ceramics, buses, biscuits and lead pipes grew."),
        ["Ceramics", "Food and drink", "Motor vehicles"]
    );
    // Three of them may be bought as well as made.
    assert_eq!(
        told("Ceramics, biscuits and cheese are dear."),
        ["Ceramics"]
    );
    assert_eq!(
        told("We will buy buses, salmon and ceramics."),
        ["Ceramics"]
    );
    assert_eq!(
        told("Cheese and biscuit makers export half."),
        ["Food and drink"]
    );
    assert!(told("Bread, biscuits and cheese cost more.").is_empty());
    assert_eq!(
        told("Ceramics matter, and so does a biscuit."),
        ["Ceramics"]
    );
}

#[test]
fn a_good_alone_or_beside_another_word_names_none() {
    for text in [
        "A biscuit and some cheese were on the table.",
        "Cheese sales raised £400 for the school.",
        "Bus companies will publish their fares.",
        "The bus works on the first Monday in May.",
        "They met in a biscuit factory.",
        "The former biscuit factory is a museum now.",
        "Frameworks and networks differ, and makers of policy know it.",
        "The salmon returned to the river.",
        "Salmon, farms and roads matter.",
        "A lead industry body will report.",
        "We asked lead firms and the lead manufacturer.",
        "It is the lead producer of the plan.",
        "Ministers who lead industry talks will report.",
        "Firms which lead trade missions gain.",
        "Battery farms for hens are banned.",
        "Board workers at the council retire.",
        "The policy for salmon works well.",
        "The cheese works through the options.",
        "Iron works its way into the soil.",
        "Iron works by a sculptor stood outside.",
        "Schools that make cheese and charities that make biscuits enter.",
        "We make cheese at home.",
        "Disused iron mills became flats.",
        "The former ironworks is a museum.",
        "Weights hung on the steelyard.",
        "Fish ponds and salmon ponds froze.",
    ] {
        assert!(told(text).is_empty(), "{text}: {:?}", told(text));
    }
}

#[test]
fn a_firm_called_after_its_trade_names_no_industry() {
    for text in [
        "Tata Steel will close two furnaces there.",
        "UK Steel has asked for cheaper power.",
        "Ceramics UK said that prices must come down.",
        "They visited Glass Futures and Space Forge last year.",
        "Aldermans Ceramics Ltd employs forty people.",
        "Written evidence came from Thales Alenia Space and others.",
    ] {
        assert!(told(text).is_empty(), "{text}: {:?}", told(text));
    }
    for (text, wanted) in [
        (
            "We will agree a Steel Strategy with those who make it.",
            "Steel",
        ),
        ("The UK Steel industry employs many people.", "Steel"),
        (
            "We will publish the Space Industrial Plan when it is ready.",
            "Space",
        ),
        (
            "East of England Life sciences have grown since then.",
            "Life sciences",
        ),
        (
            "Britain's Steel makers export half of what they make.",
            "Steel",
        ),
        ("Steel made in the valley goes abroad.", "Steel"),
        (
            "20 The South Wales Crucible Steel innovation; smart manufacturing and others",
            "Steel",
        ),
        (
            "The programme Transforming Ceramics takes full effect.",
            "Ceramics",
        ),
    ] {
        assert_eq!(told(text), [wanted], "{text}");
    }
}

#[test]
fn what_is_cited_in_notes_is_kept_apart() {
    let found = read(concat!(
        "Glass needs heat.[^1] The steel trade needs it too.\n\n",
        "Source: Salmon Board (2020), Glass and salmon farms in figures; it cost £9 million\n\n",
        "[^1]: A. Smith, *Steel and glass*, £3 million of it.\n\n",
        "## References\n\nB. Smith. Space and steel. Leeds.",
    ));
    let counts: Vec<(&str, usize, usize)> = found
        .of(Sort::Industry)
        .map(|one| (one.name.as_str(), one.spots.len(), one.notes.len()))
        .collect();
    assert_eq!(
        counts,
        [
            ("Glass", 1, 2),
            ("Steel", 1, 2),
            ("Aquaculture", 0, 1),
            ("Space", 0, 1),
        ]
    );
    assert!(found.money.iter().all(|sum| sum.spot.note));
    assert_eq!(found.money.len(), 2);
}

#[test]
fn a_part_says_of_what_it_is_one() {
    let found = read("Salmon farms and steel matter.");
    let within = |name: &str| {
        let one = found.of(Sort::Industry).find(|one| one.name == name);
        one.map(|one| one.within.clone()).unwrap_or_default()
    };
    assert_eq!(within("Aquaculture"), ["Fishing"]);
    assert!(within("Steel").is_empty());
}

/// A row of thousands is read once, not once for each of its names.
#[test]
fn a_long_row_takes_no_time() {
    let row = "biscuits, ceramics, cheese, ".repeat(20_000);
    let start = std::time::Instant::now();
    read(&row);
    assert!(start.elapsed().as_secs() < 30);
}
