//! Who undertakes, what is refused, what is given: sentences of our own, each
//! with what a careful reader takes it for.

use super::set_up::{judged, read};
use super::*;

fn check(table: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (sentence, class, by) in table {
        let judged = judged(sentence);
        let (found, whose) = judged.as_ref().map_or(("none", ""), |judged| {
            (judged.class.as_str(), judged.by.as_str())
        });
        if found != *class || (!by.is_empty() && whose != *by) {
            wrong.push(format!("{sentence} -> {found} {whose}, not {class} {by}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn others_are_told_from_the_author() {
    check(&[
        ("We will fund ten ports by 2031.", "commitment", "author"),
        (
            "The Department will publish a map of sites in May.",
            "commitment",
            "author",
        ),
        (
            "Homes England will buy forty hectares of land.",
            "commitment",
            "author",
        ),
        (
            "The British Business Bank will lend £300m to small firms.",
            "commitment",
            "author",
        ),
        (
            "The new Ports Fund will pay for cranes.",
            "commitment",
            "author",
        ),
        (
            "Employers will be required to report their training.",
            "commitment",
            "author",
        ),
        (
            "The Foundry Federation will train 900 apprentices.",
            "commitment",
            "other",
        ),
        (
            "Brightwater Industries plc will build two kilns.",
            "commitment",
            "other",
        ),
        (
            "The Potters' Federation told us that ministers will pay £30m for kilns.",
            "commitment",
            "other",
        ),
        (
            "The Committee recommends that the Government will publish a plan by June.",
            "recommendation",
            "other",
        ),
        (
            "We commend the decision that ministers will deliver ten new sites.",
            "commitment",
            "other",
        ),
        (
            "The Government has said that it will fund the kilns, and we will do so with £20m.",
            "commitment",
            "author",
        ),
        (
            "The review argued for a fund, so we will create one in 2030.",
            "commitment",
            "author",
        ),
        (
            "In the areas highlighted above we will build ten hubs.",
            "commitment",
            "author",
        ),
        (
            "The United States and Britain are allies; we will sign the treaty in May.",
            "commitment",
            "author",
        ),
    ]);
}

#[test]
fn refusals_are_told_from_commitments() {
    check(&[
        ("We will not reopen the scheme.", "refusal", "author"),
        (
            "The Government does not intend to legislate.",
            "refusal",
            "author",
        ),
        (
            "There are no plans to extend the levy.",
            "refusal",
            "author",
        ),
        ("We have no plans to extend the levy.", "refusal", "author"),
        ("We rule out a second fund.", "refusal", "author"),
        (
            "No further subsidies to kilns will be paid.",
            "refusal",
            "author",
        ),
        (
            "The government is not going to subsidise kilns.",
            "refusal",
            "author",
        ),
        (
            "We will not hesitate to use these powers.",
            "commitment",
            "",
        ),
        (
            "We will not only fund the ports but also publish the map.",
            "commitment",
            "author",
        ),
        ("Britain does not intend to fall behind.", "none", ""),
    ]);
}

#[test]
fn acts_without_a_will_are_found() {
    check(&[
        (
            "£40 million has been set aside for kilns.",
            "commitment",
            "author",
        ),
        (
            "A further £12m has now been allocated to the ports.",
            "commitment",
            "author",
        ),
        (
            "Of this, £300 million is going to be spent on rail.",
            "commitment",
            "author",
        ),
        ("£9m was spent on kilns in 2012.", "none", ""),
        (
            "We publish the figures each month and will continue to do so.",
            "commitment",
            "author",
        ),
        (
            "If elected, we will fund ten ports.",
            "commitment",
            "author",
        ),
        // Under a condition it is meant, and held open.
        (
            "If the price falls we will fund ten ports.",
            "commitment",
            "author",
        ),
        ("We will rapidly build ten ports.", "commitment", "author"),
        (
            "I want to thank the many people who wrote to us.",
            "none",
            "",
        ),
    ]);
    let judged = judged("The Government has now decided to establish a network of yards.").unwrap();
    assert_eq!(judged.said(Role::Action), Some("establish"));
    assert!(judged.hard_edged);
}

fn paper(passages: &[&str]) -> Paper {
    let text = passages.join("\n\n");
    Paper::read(text.as_bytes(), "paper.txt").unwrap()
}

#[test]
fn quotations_are_of_others_and_pull_quotes_of_the_paper() {
    let told = commitments(
        &paper(&[
            "“We will build a kiln in Stoke by 2030. We will hire ninety people,” said the head of Brightwater.",
            "We will fund the “one kiln” plan with £2m.",
            "“We will open the port of Ness in 2029.”",
            "We will open the port of Ness in 2029.",
        ]),
        &Author::default(),
    );
    let by: Vec<(&str, By)> = told
        .iter()
        .map(|one| (one.text.as_str(), one.judgement.by))
        .collect();
    assert_eq!(
        by.iter().filter(|(_, by)| *by == By::Other).count(),
        2,
        "{by:?}"
    );
    assert!(
        by.iter()
            .any(|(text, by)| text.starts_with("We will open") && *by == By::Author)
    );
    let counts = summary(
        &paper(&["We will act. The Foundry Federation will train 900 people."]),
        &told,
    )
    .whole;
    assert_eq!((counts.others, counts.commitments), (2, 2));
}

#[test]
fn others_words_denials_and_undertakings_of_other_forms() {
    let told = |text: &str| judged(text).map(|judged| (judged.class, judged.by));
    let own = Some((Class::Commitment, By::Author));
    let refused = Some((Class::Refusal, By::Author));
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("Four hulls are to be laid down by 2031.", own),
        ("The Treasury is to meet the whole cost.", own),
        ("A kiln at Longport gets £8m from us in 2028.", own),
        ("The relief on tiles comes to an end in May 2027.", own),
        ("The rate stays at 19 per cent until 2030.", own),
        ("The canal grant falls by a third.", own),
        ("The tram to Leigh has been scrapped.", own),
        (
            "At least 40 per cent of each hull must be made here by 2033.",
            own,
        ),
        (
            "The government guarantees that there will be no change before 2030.",
            own,
        ),
        ("Six Glass Academies will open in May 2028.", own),
        (
            "The Kiln Power Discount will cut bills by £12 per megawatt hour.",
            own,
        ),
        ("Tile grants will no longer be paid.", refused),
        ("Ministers have decided against a tax on tiles.", refused),
        ("There will be no further grants for kilns.", refused),
        ("No public money will go to canals.", refused),
        ("We see no case for a second kiln.", refused),
        ("It is not true that we will close the kilns.", None),
        ("Nobody should fear that the kilns will be closed.", None),
    ] {
        if told(text) != expected {
            wrong.push(format!("{text} {:?}", judged(text)));
        }
    }
    for text in [
        "The Guild of Potters warns that ministers will close the kilns.",
        "The previous government planned to tax tiles.",
        "Opposition parties would scrap the tile fund.",
    ] {
        if told(text).is_some_and(|(_, by)| by == By::Author) {
            wrong.push(text.to_owned());
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_others_give_their_word_to_is_theirs() {
    check(&[
        (
            "The League of Coopers has said that it will hire 300 fitters.",
            "outcome",
            "other",
        ),
        (
            "Barrels UK, the makers' body, has pledged that its members will spend £40m on kilns.",
            "commitment",
            "other",
        ),
        (
            "Their members will build two yards by 2031.",
            "outcome",
            "other",
        ),
        (
            "The Treasury has said that ministers will pay for two yards.",
            "commitment",
            "author",
        ),
        (
            "The Secretary of State shall lay an order on kilns within six months.",
            "commitment",
            "author",
        ),
        (
            "The Secretary of State will lay rules on kilns in May.",
            "commitment",
            "author",
        ),
        (
            "The coopers have told us that they will open five yards.",
            "outcome",
            "other",
        ),
        (
            "Casks UK, which speaks for coopers, has said its members will spend £3m.",
            "commitment",
            "other",
        ),
    ]);
}

#[test]
fn what_only_looks_like_an_undertaking_is_none() {
    check(&[
        (
            "This paper sets out how the government will mend its harbours.",
            "none",
            "",
        ),
        (
            "Our goals are to make barrels cheaper and to sell more of them.",
            "none",
            "",
        ),
        (
            "One use of the new kiln is to enable smaller batches.",
            "none",
            "",
        ),
        (
            "The Ministry is to pay for the new kiln.",
            "commitment",
            "author",
        ),
        ("Two kilns are to be built by 2031.", "commitment", "author"),
        (
            "£900m has been invested in the harbours by pension funds.",
            "none",
            "",
        ),
        ("The harbours must do better.", "aspiration", "author"),
        ("We commit £9m to the harbours.", "commitment", "author"),
        (
            "£9m is being made available for the harbours.",
            "commitment",
            "author",
        ),
        (
            "The main objectives of the scheme are to cut waste and to open yards.",
            "none",
            "",
        ),
    ]);
}

#[test]
fn a_word_not_given_is_a_refusal() {
    check(&[
        (
            "We cannot commit to dredging the harbour.",
            "refusal",
            "author",
        ),
        (
            "There is no case for a second harbour.",
            "refusal",
            "author",
        ),
        (
            "It is not our intention to close the kilns.",
            "refusal",
            "author",
        ),
        (
            "We will never allow the harbour to be sold.",
            "refusal",
            "author",
        ),
        (
            "We cannot build a strong trade without harbours.",
            "none",
            "",
        ),
    ]);
}

#[test]
fn what_was_told_before_is_under_way() {
    for (text, standing) in [
        (
            "The Chancellor announced at the Spring Budget that £9m will be set aside for kilns.",
            Standing::UnderWay,
        ),
        (
            "We have agreed with the mayors to build two kilns by 2031.",
            Standing::UnderWay,
        ),
        (
            "As announced at the Budget, we will spend £9m on kilns.",
            Standing::UnderWay,
        ),
        (
            "We announce that two kilns will be built by 2031.",
            Standing::New,
        ),
    ] {
        assert_eq!(
            judged(text).map(|judged| judged.standing),
            Some(standing),
            "{text}"
        );
    }
}

/// What a fund that the paper sets up will do, its author does; what a body of
/// others will do, they do.
#[test]
fn what_the_paper_sets_up_acts_for_its_author() {
    let text = "# Kilns\n\nThe Ember Accelerator will lend £2m to potters. We will give £90m to \
        the Ember Accelerator. The Potters Guild Accelerator will lend £3m to others.\n";
    let by: Vec<By> = read(text).iter().map(|one| one.judgement.by).collect();
    assert_eq!(by, [By::Author, By::Author, By::Other]);
}

/// The first item may stand in the line of what leads into the list.
#[test]
fn a_list_is_led_also_where_its_first_item_stands_in_the_line() {
    let text = "<p>Ministers will, in the first year: • scrap the tax on nets.</p><ul><li>the old levy on \
                herring barrels</li></ul>";
    let paper = Paper::read(text.as_bytes(), "paper.html").unwrap();
    let found = commitments(&paper, &Author::default());
    let led: Vec<Option<&str>> = found.iter().map(|one| one.lead_in.as_deref()).collect();
    let words = Some("Ministers will, in the first year:");
    // What leads into a list, and has no verb of its own, is none itself.
    assert_eq!(led, [words, words], "{found:?}");
}

#[test]
fn a_commitment_has_the_page_on_which_its_sentence_begins() {
    let text = "Ports matter to us. We will dredge the harbour before the\n\u{c}end of 2031. We will fund ten \
                quays.\n";
    let paper = Paper::read(text.as_bytes(), "paper.txt").unwrap();
    let pages: Vec<(u32, String)> = commitments(&paper, &Author::default())
        .into_iter()
        .map(|one| (one.page, one.text))
        .collect();
    assert_eq!(
        pages,
        [
            (
                1,
                "We will dredge the harbour before the end of 2031.".to_owned()
            ),
            (2, "We will fund ten quays.".to_owned())
        ]
    );
}

/// The end of a list of names is no actor.
#[test]
fn the_end_of_a_list_names_nobody() {
    let text = "Kiln centres in Coventry, Sedgefield and Glasgow will be funded until 2032.";
    assert_eq!(judged(text).unwrap().said(Role::Actor), None);
    let named = judged("The Clay Bank and the Glaze Fund will lend £3m to kilns.").unwrap();
    assert!(named.said(Role::Actor).is_some() || named.said(Role::Instrument).is_some());
}
