//! Who undertakes, what is refused, what is given: sentences of our own, each
//! with what a careful reader takes it for.

use super::*;

fn told(sentence: &str) -> Option<Judgement> {
    judge(sentence, &Context::default(), &Author::default())
}

fn check(table: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (sentence, class, by) in table {
        let judged = told(sentence);
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
            "commitment",
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
        ("If the price falls we will fund ten ports.", "none", ""),
        ("We will rapidly build ten ports.", "commitment", "author"),
        (
            "I want to thank the many people who wrote to us.",
            "none",
            "",
        ),
    ]);
    let judged = told("The Government has now decided to establish a network of yards.").unwrap();
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
    let told = |text: &str| {
        judge(text, &Context::default(), &Author::default()).map(|judged| (judged.class, judged.by))
    };
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
            wrong.push(format!("{text} {:?}", told(text)));
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
