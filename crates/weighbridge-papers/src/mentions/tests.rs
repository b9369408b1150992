//! Tests of what a paper names, over all sorts at once: spots, pages, headings, and
//! which of two readings wins. Money, bodies and laws have files of their own.

use super::*;
use crate::paper::Paper;

fn gazetteer() -> Gazetteer {
    let entry = |name: &str, sort| Entry {
        name: name.to_owned(),
        also: Vec::new(),
        sort,
        codes: Vec::new(),
    };
    let mut entries: Vec<Entry> = [
        "Reading",
        "Bath",
        "Barking",
        "Deal",
        "Derby",
        "Manchester",
        "Greater Manchester",
        "Lincoln",
        "Westminster",
    ]
    .iter()
    .map(|name| entry(name, Sort::Place))
    .collect();
    entries.push(entry("Steel", Sort::Industry));
    Gazetteer {
        entries,
        ..Gazetteer::default()
    }
}

pub(super) fn read(text: &str) -> Mentions {
    let paper = Paper::read(text.as_bytes(), "a.txt").expect("text");
    mentions(&paper, &gazetteer())
}

fn names(text: &str, sort: Sort) -> Vec<String> {
    read(text).of(sort).map(|m| m.name.clone()).collect()
}

/// "Westminster" is a parliament oftener than a city.
#[test]
fn the_seat_of_a_parliament_is_a_place_only_where_the_town_is_meant() {
    let place = |text| names(text, Sort::Place);
    let none: [&str; 0] = [];
    for text in [
        "Powers held in Westminster will be passed on.",
        "The Westminster parliament will vote on it.",
        "Westminster decides too much.",
    ] {
        assert_eq!(place(text), none, "{text}");
    }
    for text in [
        "The City of Westminster has many offices.",
        "Westminster residents pay for it.",
    ] {
        assert_eq!(place(text), ["Westminster"], "{text}");
    }
    assert_eq!(
        place("Schemes run in Manchester, Westminster and Derby."),
        ["Derby", "Manchester", "Westminster"]
    );
}

#[test]
fn places_that_are_words_need_a_sign() {
    let place = |text| names(text, Sort::Place);
    let none: [&str; 0] = [];
    assert_eq!(place("Reading the evidence takes time."), none);
    assert_eq!(place("The Sector Deal helps. The Deal is signed."), none);
    assert_eq!(place("Mr Lincoln spoke, as did Abraham Lincoln."), none);
    assert_eq!(place("The bath is full."), none);
    assert_eq!(
        place("Within an hour of Reading they spent it."),
        ["Reading"]
    );
    assert_eq!(
        place(
            "From Barking in the east to Bath in the west, it has works: Deal once had pits, and Reading has brewers."
        ),
        ["Barking", "Bath", "Deal", "Reading"]
    );
    assert_eq!(
        place("Greater Manchester’s firms gain."),
        ["Greater Manchester"]
    );
}

#[test]
fn bodies_laws_and_funds_are_told_by_their_shape() {
    let text = "The Steel Transition Board, the Ports and Yards Agency and the Department for Business, \
                Energy and Industrial Strategy met Ofgem. The Industry Bank Act 2024 set up the Industry Bank. \
                We will keep the Works Modernisation Fund and HM Treasury pays. The National Audit Office \
                advises the Welsh Government and the Trades Union Congress.";
    assert_eq!(
        names(text, Sort::Body),
        [
            "Department for Business, Energy and Industrial Strategy",
            "HM Treasury",
            "Industry Bank",
            "National Audit Office",
            "Ofgem",
            "Ports and Yards Agency",
            "Steel Transition Board",
            "Trades Union Congress",
            "Welsh Government",
        ]
    );
    assert_eq!(names(text, Sort::Law), ["Industry Bank Act 2024"]);
    assert_eq!(names(text, Sort::Fund), ["Works Modernisation Fund"]);
}

#[test]
fn amounts_have_values_and_say_what_they_are_about() {
    let all = read(
        "We will give £2.5bn for steel by 2030. It was €1,200 million in 2026-27. Power costs 11.2p. \
         Of this 71 per cent and 60% is new from 1 April 2027. It made $40 each. In March 2017 it was £5m.",
    );
    let money: Vec<(&str, Measure)> = all
        .money
        .iter()
        .map(|m| (m.text.as_str(), m.measure))
        .collect();
    assert_eq!(
        money,
        [
            ("£2.5bn", Measure::Pounds(2.5e9)),
            ("€1,200 million", Measure::Euros(1.2e9)),
            ("11.2p", Measure::Pounds(0.112)),
            ("$40", Measure::Dollars(40.0)),
            ("£5m", Measure::Pounds(5e6)),
        ]
    );
    assert_eq!(all.money[0].about, "steel");
    let dates: Vec<&str> = all.dates.iter().map(|d| d.text.as_str()).collect();
    assert_eq!(dates, ["2030", "2026-27", "1 April 2027", "March 2017"]);
    let shares: Vec<&str> = all.percentages.iter().map(|d| d.text.as_str()).collect();
    assert_eq!(shares, ["71 per cent", "60%"]);
}

#[test]
fn an_amount_is_about_what_its_own_clause_says() {
    for (text, about) in [
        (
            "We will find £2.5bn over four years for ports, which are slow, and for canals.",
            "ports",
        ),
        (
            "We will spend £40m a year on apprentices and £3m on maps.",
            "apprentices",
        ),
        (
            "The fund gives £1.7bn for projects that improve links in the regions.",
            "projects",
        ),
        (
            "Up to £5m to help firms in Hull to grow by 2030 is set aside.",
            "help firms in Hull to grow",
        ),
        (
            "Firms grew; the levy raises £3bn, and it stays.",
            "the levy raises",
        ),
        (
            "Ports matter, so we will lift the sum of grants by £9m.",
            "lift the sum of grants",
        ),
        ("It made £6m (in 2020) of tiles.", "tiles"),
        (
            "A grant of £8m in 2031 for the kilns of Stoke will be paid.",
            "the kilns of Stoke",
        ),
    ] {
        assert_eq!(read(text).money[0].about, about, "{text}");
    }
}

#[test]
fn questions_to_answer_are_told_from_others() {
    let text = "# Ideas\nWhy does it matter? It does.\n\n# Consultation\nQuestion 1: Do you agree?\n\n\
                Question 2: What else? Say why.\n";
    let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
    let found = mentions(&paper, &Gazetteer::default()).questions;
    let seen: Vec<(&str, &str)> = found
        .iter()
        .map(|q| (q.number.as_str(), q.text.as_str()))
        .collect();
    assert_eq!(seen, [("1", "Do you agree?"), ("2", "What else? Say why.")]);
}

#[test]
fn a_question_may_ask_for_more_and_one_for_effect_asks_nothing() {
    let text = "# Questions on fish\n\n1. Which boats have we left out? Please tell us why.\n\n\
                2. Should the harbour close? It has been said that it should.\n\n\
                Question 3 – Who should own the nets?\n\n\
                To what extent should ice be free? If not, why not?\n\n\
                We asked ourselves: what is a harbour?\n\n\
                What is a harbour? It is more than a wall.\n";
    let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
    let found = mentions(&paper, &Gazetteer::default()).questions;
    let seen: Vec<(&str, &str)> = found
        .iter()
        .map(|q| (q.number.as_str(), q.text.split('?').next().unwrap()))
        .collect();
    assert_eq!(
        seen,
        [
            ("1", "Which boats have we left out"),
            ("2", "Should the harbour close"),
            ("3", "Who should own the nets"),
            ("4", "To what extent should ice be free"),
        ]
    );
}

#[test]
fn dates_and_amounts_in_the_ways_papers_write_them() {
    let dates = |text: &str| -> Vec<(String, f64)> {
        read(text)
            .dates
            .into_iter()
            .map(|d| (d.text, d.measure.value().unwrap()))
            .collect()
    };
    for (text, written, value) in [
        ("It ends on 31/12/2031 at noon.", "31/12/2031", 2031.0),
        ("It opens mid-2028 at best.", "mid-2028", 2028.0),
        ("The sum for FY2026/27 is set.", "FY2026/27", 2026.0),
        ("The sum for 2032–33 is set.", "2032–33", 2032.0),
    ] {
        assert_eq!(dates(text), [(written.to_owned(), value)], "{text}");
    }
    let money = read("It costs £35–40 million, or £35–40 a head.").money;
    let told: Vec<(&str, f64)> = money
        .iter()
        .map(|m| (m.text.as_str(), m.measure.value().unwrap()))
        .collect();
    assert_eq!(told, [("£35–40 million", 35e6), ("£35–40", 35.0)]);
    let shares = read("It grew by three per cent, not 12½% or 2½ per cent of all.").percentages;
    let told: Vec<(&str, f64)> = shares
        .iter()
        .map(|m| (m.text.as_str(), m.measure.value().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("three per cent", 3.0),
            ("12½%", 12.5),
            ("2½ per cent", 2.5)
        ]
    );
}

/// Places with codes, as the official gazetteer has them.
fn official(text: &str) -> Vec<String> {
    let entries = [
        ("Newport", "W06000022"),
        ("Perth", "S12000048"),
        ("Halifax", "E08000033"),
        ("Oxford", "E07000178"),
        ("Medway", "E06000035"),
        ("Chatham", "E06000035"),
        ("Bradford", "E08000032"),
        ("Washington", "E08000024"),
        ("Leicester", "E06000016"),
        ("Birmingham", "E08000025"),
        ("Lincoln", "E07000138"),
        ("York", "E06000014"),
        ("Swansea", "W06000011"),
        ("Isle of Wight", "E06000046"),
        ("Shropshire", "E06000051"),
        ("Cambridge", "E07000008"),
        ("South Wales", ""),
        ("South East", "E12000008"),
        ("Wales", "W92000004"),
        ("England", "E92000001"),
        ("Hampshire", "E07000084 E07000094"),
        ("Winchester", "E07000094"),
        ("Canada", ""),
        ("Japan", ""),
    ]
    .iter()
    .map(|(name, codes)| Entry {
        name: (*name).to_owned(),
        also: Vec::new(),
        sort: Sort::Place,
        codes: codes.split_whitespace().map(str::to_owned).collect(),
    })
    .collect();
    let paper = Paper::read(text.as_bytes(), "a.txt").expect("text");
    mentions(
        &paper,
        &Gazetteer {
            entries,
            ..Gazetteer::default()
        },
    )
    .of(Sort::Place)
    .map(|place| place.name.clone())
    .collect()
}

#[test]
fn a_namesake_elsewhere_a_person_and_a_firm_are_no_place_of_ours() {
    for text in [
        "The yard at Perth, Western Australia shut.",
        "The yard at Perth in Australia shut.",
        "The pier of Halifax, Nova Scotia is long.",
        "A works in Birmingham, Alabama rolls plate.",
        "George Washington was born there.",
        "Officials in Washington disagreed.",
        "Ships left Durham. Officials in Washington disagreed.",
        "The station of Birmingham Street is busy.",
        "Lincoln was a great president.",
        "A sister city is New York.",
        "The Oxford Economics report says so.",
        "The Cambridge Econometrics model says so.",
        "It was said at Chatham House.",
        "Like Bradford & Bingley it failed.",
        "The Leicester School drew maps.",
        "The coal of New South Wales is sold.",
    ] {
        let none: [&str; 0] = [];
        assert_eq!(official(text), none, "{text}");
    }
    for (text, places) in [
        (
            "The works at Newport, Isle of Wight, closed.",
            vec!["Isle of Wight"],
        ),
        (
            "The works at Newport in Shropshire grew.",
            vec!["Shropshire"],
        ),
        (
            "The works at Newport in Wales grew.",
            vec!["Newport", "Wales"],
        ),
        (
            "Mills at Newport, Swansea and Oxford grew.",
            vec!["Newport", "Oxford", "Swansea"],
        ),
        (
            "We sell to Birmingham, Canada and Japan.",
            vec!["Birmingham", "Canada", "Japan"],
        ),
        ("South East Wales has four ports.", vec!["Wales"]),
        ("The South East has four ports.", vec!["South East"]),
        (
            "A mill at Winchester, Hampshire, grew.",
            vec!["Hampshire", "Winchester"],
        ),
        (
            "In Washington, near Wearside, Nissan makes cars.",
            vec!["Washington"],
        ),
        ("Lincoln has a cathedral.", vec!["Lincoln"]),
        ("A new Oxford house was let.", vec!["Oxford"]),
    ] {
        assert_eq!(official(text), places, "{text}");
    }
}

#[test]
fn requests_rows_and_parts_are_questions_too() {
    let text = "# Consultation questions\n\n1. Should ice be free?\n\n2. Please give evidence on nets.\n\n\
                3. Rank these ports from 1 to 5.\n\nQ4 a) Is it fair? b) Why?\n\n\
                **5.** Tell us about costs.\n\n| No | Question |\n|---|---|\n| 6. | Are these the right quays? |\n\
                | 7. | Please explain. |\n\n8. The harbour has a wall.\n\nQ3 2026 sales rose. Why?\n";
    let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
    let found = mentions(&paper, &Gazetteer::default()).questions;
    let seen: Vec<(&str, &str)> = found
        .iter()
        .map(|q| (q.number.as_str(), q.text.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("1", "Should ice be free?"),
            ("2", "Please give evidence on nets."),
            ("3", "Rank these ports from 1 to 5."),
            ("4", "a) Is it fair? b) Why?"),
            ("5", "Tell us about costs."),
            ("6", "Are these the right quays?"),
            ("7", "Please explain."),
        ]
    );
}

/// A question is told by the number that the paper gives it, also in a line of its
/// own, and by none that it does not give.
#[test]
fn a_question_has_no_number_but_its_own() {
    let numbers = |text: &str| -> Vec<String> {
        let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
        let found = mentions(&paper, &gazetteer()).questions;
        found.into_iter().map(|one| one.number).collect()
    };
    assert_eq!(
        numbers(
            "# Questions\n\n6. What would help your firm most?\n\n7. Do you agree with our plan?\n\n\
             Consultation question 9\n\nTo what extent do you agree that ports matter?\n\n\
             What else should we know?\n"
        ),
        ["6", "7", "9", "unnumbered"]
    );
    assert_eq!(
        numbers("# Questions\n\nWhat would help your firm most?\n\nDo you agree with our plan?\n"),
        ["1", "2"]
    );
}
