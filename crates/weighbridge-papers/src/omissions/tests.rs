//! Tests of what a paper leaves out: absent, in passing or treated, and the near misses
//! shown with each. The words of the built-in topics are not tested here.

use super::*;
use crate::commitment::{Author, commitments};
use proptest::prelude::*;

fn topic(name: &str, words: &[&str]) -> Topic {
    Topic {
        name: name.to_owned(),
        title: name.to_owned(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        unless: Vec::new(),
        broad: Vec::new(),
        loose: false,
        codes: Vec::new(),
    }
}

/// What a paper of the government does not say.
fn told(paper: &Paper, topics: &[Topic]) -> Vec<Omission> {
    let commitments = &commitments(paper, &Author::default());
    omissions(Graded { paper, commitments }, topics, None)
}

fn of(text: &str, words: &[&str]) -> Omission {
    let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
    told(&paper, &[topic("steel", words)]).remove(0)
}

#[test]
fn a_name_that_holds_the_word_is_a_near_miss() {
    let told = of(
        "# A\n\nMs Steele spoke of steal and of stainless things.\n",
        &["steel"],
    );
    assert_eq!(told.treatment, Treatment::Absent);
    assert_eq!(told.near.len(), 1, "{:?}", told.near);
    assert_eq!(
        (told.near[0].found.as_str(), told.near[0].why),
        ("steele", Rejected::Inside)
    );
}

#[test]
fn a_compound_names_it_and_a_heading_treats_it() {
    let told = of("# A\n\nSteel-making ends in Port Talbot.\n", &["steel"]);
    assert_eq!(
        (told.treatment, told.mentions.len()),
        (Treatment::InPassing, 1)
    );
    let told = of("# Steel\n\nIt matters.\n", &["steel"]);
    assert_eq!(told.treatment, Treatment::Treated);
    assert!(told.near.is_empty());
}

#[test]
fn words_apart_and_small_letters_are_near_misses() {
    let told = of(
        "# A\n\nAt the border we tax carbon. The aria was sung.\n",
        &["carbon border", "ARIA"],
    );
    assert_eq!(told.treatment, Treatment::Absent);
    let why: Vec<Rejected> = told.near.iter().map(|near| near.why).collect();
    assert_eq!(why, [Rejected::Apart, Rejected::Capitals]);
}

/// Words that share a stem with a thing and mean another, in the built-in
/// lists: as an independent reader found them.
#[test]
fn the_lists_are_not_misled_by_stems() {
    let treatment = |text: &str, name: &str| {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let topics: Vec<Topic> = weighbridge_model::gazetteer::BUILT_IN
            .iter()
            .flat_map(|(file, list)| {
                weighbridge_model::gazetteer::Gazetteer::parse(list, file)
                    .unwrap()
                    .topics
            })
            .filter(|topic| topic.title == name)
            .collect();
        assert_eq!(topics.len(), 1, "{name}");
        told(&paper, &topics).remove(0).treatment
    };
    for (text, name, named) in TRAPS {
        let found = treatment(text, name) != Treatment::Absent;
        assert_eq!(found, *named, "{name}: {text}");
    }
}

const TRAPS: &[(&str, &str, bool)] = &[
    (
        "We consulted after a consultation.",
        "Accounting and consulting",
        false,
    ),
    (
        "They account for it, accounting for a tenth.",
        "Accounting and consulting",
        false,
    ),
    (
        "Consultancies and accountants gain.",
        "Accounting and consulting",
        true,
    ),
    (
        "We published it and will publish more.",
        "Publishing",
        false,
    ),
    ("Publishing and publishers gain.", "Publishing", true),
    (
        "Publishers pay authors well. Publishers and their book sales grow.",
        "Publishing",
        true,
    ),
    ("We are publishing pay figures.", "Publishing", false),
    (
        "We will keep standard tariffs on steel from abroad.",
        "Tariffs",
        true,
    ),
    (
        "We will not levy any data tariffs on digital trade.",
        "Tariffs",
        true,
    ),
    (
        "Consumer tariffs on imported cars will end.",
        "Tariffs",
        true,
    ),
    ("Smart tariffs save households money.", "Tariffs", false),
    (
        "The Act places new duties on contracting authorities.",
        "Tariffs",
        false,
    ),
    (
        "Duties on employers to report pay will begin.",
        "Tariffs",
        false,
    ),
    (
        "We will lower duties on manufacturers' inputs.",
        "Tariffs",
        true,
    ),
    (
        "We will put duties on retailers in China who dump goods.",
        "Tariffs",
        true,
    ),
    ("We will cut duties on alcohol from India.", "Tariffs", true),
    ("Duties on fuel from Russia will rise.", "Tariffs", true),
    ("We will give pre-seed grants.", "Venture capital", false),
    ("We will keep duties on Chinese bicycles.", "Tariffs", true),
    ("The duties on steel stay.", "Tariffs", true),
    (
        "The fund gives seed capital to young companies.",
        "Venture capital",
        true,
    ),
    (
        "Seed funding for spin-outs will double.",
        "Venture capital",
        true,
    ),
    ("In aggregate it is small.", "Quarrying and minerals", false),
    (
        "Sand and aggregates are dug.",
        "Quarrying and minerals",
        true,
    ),
    (
        "Port Talbot and Ellesmere Port lose jobs.",
        "Ports and airports",
        false,
    ),
    ("The port of Tilbury grows.", "Ports and airports", true),
    (
        "No one will be left behind.",
        "Levelling up and gaps between regions",
        false,
    ),
    ("We will scrap the levy.", "The circular economy", false),
    ("Scrap metal is sold.", "The circular economy", true),
    ("Social care costs rise.", "The foundational economy", false),
    (
        "Regional investment aid is for eligible areas.",
        "Assisted areas and regional aid",
        true,
    ),
    (
        "We cut the tax on company profits.",
        "Corporation tax",
        true,
    ),
];

proptest! {
    /// A word put into any paper is found there, and one left out is not.
    #[test]
    fn what_stands_in_the_paper_is_found(words in "([a-z]{1,9} ){0,30}", at in 0usize..31) {
        let mut list: Vec<&str> = words.split_whitespace().collect();
        list.insert(at.min(list.len()), "zirconium");
        let with = format!("# Heading\n\n{}.\n", list.join(" "));
        prop_assert_eq!(of(&with, &["zirconium"]).treatment, Treatment::InPassing);
        let without = format!("# Heading\n\n{words} end.\n");
        prop_assert_eq!(of(&without, &["zirconium"]).treatment, Treatment::Absent);
    }
}

/// A word for more than the topic names it in passing, whatever is undertaken with it.
#[test]
fn seed_capital_for_a_port_is_no_treatment_of_venture_capital() {
    let topics: Vec<Topic> = weighbridge_model::gazetteer::BUILT_IN
        .iter()
        .flat_map(|(file, list)| {
            weighbridge_model::gazetteer::Gazetteer::parse(list, file)
                .unwrap()
                .topics
        })
        .filter(|topic| topic.title == "Venture capital")
        .collect();
    let treatment = |text: &str| {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        told(&paper, &topics).remove(0).treatment
    };
    assert_eq!(
        treatment("We will give each freeport £25 million of seed capital in 2027."),
        Treatment::InPassing
    );
    assert_eq!(
        treatment("We will give young companies £25 million of seed capital in 2027."),
        Treatment::Treated
    );
}

#[test]
fn what_an_ask_finds_is_not_absent() {
    let paper = Paper::read(
        b"The furnace at Redcar will be kept alight by a loan.\n",
        "x.txt",
    )
    .unwrap();
    let mut asked = topic("steel", &["furnace|mill + Redcar|Corby"]);
    asked.loose = true;
    let told = told(&paper, &[asked]).remove(0);
    assert_ne!(told.treatment, Treatment::Absent);
    assert_eq!(told.mentions.len(), 1);
    assert_eq!(told.words, ["furnace/mill … Redcar/Corby"]);
}

#[test]
fn a_word_of_the_title_is_a_near_miss() {
    let paper = Paper::read(b"We will keep the coal pits open.\n", "x.txt").unwrap();
    let mut asked = topic("coal", &["coal mining", "colliery"]);
    asked.title = "Coal".to_owned();
    let told = told(&paper, &[asked]).remove(0);
    assert_eq!(told.treatment, Treatment::Absent);
    let near: Vec<(&str, Rejected)> = told
        .near
        .iter()
        .map(|near| (near.found.as_str(), near.why))
        .collect();
    assert!(near.contains(&("coal", Rejected::Titled)), "{near:?}");
}

/// A word in another sense is told as a near miss, with the phrase; the same word
/// in its own sense beside it is a mention.
#[test]
fn a_word_in_another_sense_is_a_near_miss() {
    let of = |text: &str| {
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let mut one = topic("rubber", &["rubber"]);
        one.unless = vec!["rubber stamp|band".to_owned()];
        told(&paper, &[one]).remove(0)
    };
    let told = of("The council will rubber-stamp the plan of the rubber bands.\n");
    assert_eq!(told.treatment, Treatment::Absent);
    let near: Vec<(&str, Rejected)> = told
        .near
        .iter()
        .map(|near| (near.found.as_str(), near.why))
        .collect();
    assert_eq!(near, [("rubber-stamp", Rejected::Sense)]);
    let told = of("The council will rubber-stamp the plan for natural rubber.\n");
    assert_eq!(told.treatment, Treatment::InPassing);
}

/// Parts joined by " + " stand near each other in any order, each by words of its
/// own, and never across a whole page of a sentence.
#[test]
fn parts_of_a_phrase_stand_near_each_other() {
    let of = |text: &str| {
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        told(&paper, &[topic("chips", &["chip|chips + made|maker"])])
            .remove(0)
            .treatment
            != Treatment::Absent
    };
    assert!(of("Chips will be made here.\n"));
    assert!(of("The maker sells a chip.\n"));
    assert!(!of("Chips are sold here.\n"));
    let far = "Chips are sold in the towns and villages of the north and of the south \
        and of the east and west, where much else is made.\n";
    assert!(!of(far));
}

/// "SMEs" is the plural of letters.
#[test]
fn letters_have_a_plural() {
    let told = of("# A\n\nSMEs will gain.\n", &["SME"]);
    assert_eq!(told.treatment, Treatment::InPassing);
}

/// What a passage goes on to undertake is undertaken of what it begins with, and of
/// nothing that its first sentence names by the way.
#[test]
fn a_promise_is_of_what_its_passage_begins_with() {
    let of = |text: &str| {
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        told(&paper, &[topic("steel", &["steel"])])
            .remove(0)
            .treatment
    };
    let next = "We will spend £40 million on it by 2028.";
    assert_eq!(
        of(&format!("Steel is the backbone of the land. {next}\n")),
        Treatment::Treated
    );
    assert_eq!(
        of(&format!(
            "Pottery is old and underpins much, as do bricks and steel. {next}\n"
        )),
        Treatment::InPassing
    );
}

/// The title of a paper stands over everything in it, and what a paper is called it
/// is about.
#[test]
fn a_title_is_a_heading() {
    let text = "# A levy on steel: consultation\n\n## Now\n\nIt raises little.\n";
    let told = of(text, &["steel"]);
    assert_eq!(told.treatment, Treatment::Treated, "{}", told.because);
    // A heading with nothing under it or below it treats nothing.
    let contents = "# A\n\n## Steel\n\n## Glass\n\nIt raises little.\n";
    assert_eq!(of(contents, &["steel"]).treatment, Treatment::InPassing);
}

/// A plain word that stands for more than the topic is enough not to call the topic
/// absent, and never enough to call it treated; a heading by it is.
#[test]
fn a_plain_word_is_no_absence() {
    let of = |text: &str| {
        let paper = Paper::read(text.as_bytes(), "x.md").unwrap();
        let mut one = topic("water", &["water company"]);
        one.broad = vec!["=water".to_owned()];
        one.unless = vec!["hot water".to_owned()];
        told(&paper, &[one]).remove(0)
    };
    let told = of("# A\n\nWe will put £3 million into water by 2030.\n");
    assert_eq!(told.treatment, Treatment::InPassing);
    assert!(told.because.contains("plain word"), "{}", told.because);
    assert_eq!((told.passages, told.mentions.len()), (1, 1));
    assert_eq!(
        of("# A\n\n## Water\n\nWater is clean.\n").treatment,
        Treatment::Treated
    );
    assert_eq!(
        of("# A\n\nWe are in hot water.\n").treatment,
        Treatment::Absent
    );
    // Its own words count as before.
    let told = of("# A\n\nEach water company reports. Water is clean.\n");
    assert_eq!((told.passages, told.mentions.len()), (1, 1));
}

/// A sentence that begins with the topic and gives a figure of it treats it, unless
/// it is one of a row of things.
#[test]
fn a_figure_of_a_topic_treats_it() {
    let of = |text: &str| of(&format!("# A\n\n{text}\n"), &["steel"]).treatment;
    assert_eq!(
        of("Steel outside the quota will bear a duty of 50 per cent."),
        Treatment::Treated
    );
    assert_eq!(
        of("Steel exports were worth £3 billion in 2019."),
        Treatment::Treated
    );
    for passing in [
        "Steel, glass and cement were worth £3 billion in 2019.",
        "Steel exports have fallen since 2019.",
        "We gave £3 billion to the makers of cars, ships and steel.",
    ] {
        assert_ne!(of(passing), Treatment::Treated, "{passing}");
    }
}

/// Words in capitals within a phrase are looked for in capitals.
#[test]
fn letters_within_a_phrase_are_capitals() {
    let of = |text: &str| of(&format!("# A\n\n{text}\n"), &["IT business"]).treatment;
    assert_eq!(of("Loans are most of its business."), Treatment::Absent);
    assert_eq!(of("It is an IT business."), Treatment::InPassing);
}

/// One word of an ask, in one passage, is not what the passage promises.
#[test]
fn one_word_of_an_ask_is_not_what_is_promised() {
    let of = |text: &str| {
        let paper = Paper::read(text.as_bytes(), "x.md").unwrap();
        let mut asked = topic("rail", &["electrification", "railway line"]);
        asked.loose = true;
        told(&paper, &[asked]).remove(0).treatment
    };
    assert_ne!(
        of("# A\n\nWe will pay £18 million by 2028 for the electrification of kilns.\n"),
        Treatment::Treated
    );
    assert_eq!(
        of("# A\n\nWe will pay £18 million by 2028 for the railway line to Hull.\n"),
        Treatment::Treated
    );
}

#[test]
fn the_words_and_works_of_others_treat_nothing() {
    for text in [
        "# A\n\nThe Guild of Masons said: “The Government will build a railway by 2030.” We have \
         made no such promise.",
        "# A\n\nBell & Sons will build a railway in Hull by 2030, it says.",
        "# A\n\nRailways will carry 40 per cent more by 2030, the Guild of Masons warns.",
        "# A\n\nMinisters claim that we will build a railway by 2030.",
        "# A\n\nUnless we act, a third of railways will be closed by 2030.",
    ] {
        let told = of(text, &["railway"]);
        assert_eq!(
            told.treatment,
            Treatment::InPassing,
            "{text} {}",
            told.because
        );
    }
    for text in [
        "# A\n\nWe will build a railway in Hull by 2030.",
        "# A\n\nSome say it cannot be done; we will build a railway by 2030.",
    ] {
        assert_eq!(
            of(text, &["railway"]).treatment,
            Treatment::Treated,
            "{text}"
        );
    }
}

#[test]
fn one_thing_of_a_row_is_not_its_topic() {
    let text = "# A\n\nWe will pay £40 million in 2027 for quays and cranes in Hull.";
    assert_eq!(of(text, &["crane"]).treatment, Treatment::InPassing);
    let text = "# A\n\nWe will pay £40 million in 2027 for quays and steel in Hull.";
    assert_eq!(of(text, &["steel"]).treatment, Treatment::Treated);
}

#[test]
fn the_heading_of_the_contents_is_no_near_miss() {
    let text = "# A\n\nIt pays.\n\n## Contents\n\nTwo parts.\n\nWe buy local things.";
    let told = of(text, &["local content"]);
    assert!(!told.near.is_empty());
    assert!(
        told.near.iter().all(|near| near.text != "Contents"),
        "{:?}",
        told.near
    );
}
