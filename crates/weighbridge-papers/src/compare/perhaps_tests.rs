//! What is perhaps said in other words, case by case.

use super::*;
use crate::search::Encoder;

fn paper(sentences: &[&str]) -> Paper {
    let text = format!("# Plan\n\n{}\n", sentences.join("\n\n"));
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

const ASIDE: [&str; 3] = [
    "We will publish a register of mineral rights by 2027.",
    "We will fund forty lifeboat stations.",
    "We will open a school of horology in Prescot.",
];

fn told(earlier: &str, now: &str) -> Comparison {
    let with = |one| [&[one][..], &ASIDE].concat();
    let (earlier, now) = (paper(&with(earlier)), paper(&with(now)));
    compare(&now, &earlier, &Author::default(), &[])
}

fn first(told: &Comparison) -> &Change {
    let change = told.changes.iter().find(|one| one.before == Some(0));
    change.unwrap()
}

#[test]
fn a_promise_in_other_words_is_neither_dropped_nor_kept() {
    let told = told(
        "We will cut the fares that passengers pay on trains in the north by a tenth.",
        "Northern passengers will find that railway tickets cost a tenth less.",
    );
    let one = first(&told);
    assert_eq!(one.what, What::Perhaps, "{:#?}", told.changes);
    assert!(
        one.nearest
            .as_ref()
            .unwrap()
            .text
            .starts_with("Northern passengers")
    );
    assert!(one.how[0].starts_with("near in words"), "{:?}", one.how);
    // What is perhaps an earlier promise is not told as new, too.
    assert!(told.changes.iter().all(|one| one.what != What::New));
}

#[test]
fn what_has_nothing_near_is_dropped() {
    let told = told(
        "We will cut the fares that passengers pay on trains in the north by a tenth.",
        "We will plant oaks along the canals.",
    );
    assert_eq!(first(&told).what, What::Dropped);
    assert_eq!(told.usual.usual, told.usual.most);
}

#[test]
fn the_share_has_a_range_where_something_is_perhaps_kept() {
    let told = told(
        "We will cut the fares that passengers pay on trains in the north by a tenth.",
        "We will make railway tickets a tenth cheaper for northern passengers.",
    );
    assert_eq!(first(&told).what, What::Perhaps);
    assert!(first(&told).now.is_some());
    assert_eq!(
        (told.usual.usual, told.usual.most, told.usual.all),
        (3, 4, 4)
    );
}

#[test]
fn a_sum_that_is_not_round_is_a_mark_of_one_promise() {
    let earlier = |fund, sum| {
        format!("{fund}, with {sum} of new money, will be created to crowd in private capital.")
    };
    let now = "We will give the CWF, our public investor, another £7.3bn to draw in private money.";
    let told_of = |fund, sum| first(&told(&earlier(fund, sum), now)).what;
    assert_eq!(
        told_of("A Coastal Wealth Fund", "£7.3 billion"),
        What::Perhaps
    );
    assert_ne!(told_of("A coastal fund", "£500 million"), What::Perhaps);
}

/// Meaning as a vector: what is about the sea, and the rest.
struct Sea;

impl Encoder for Sea {
    fn name(&self) -> String {
        "sea".to_owned()
    }
    fn encode(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String> {
        let sea = |text: &&str| text.contains("anglers") || text.contains("rod");
        let vector = |text: &&str| {
            if sea(text) {
                vec![1.0, 0.0]
            } else {
                vec![0.0, 1.0]
            }
        };
        Ok(texts.iter().map(vector).collect())
    }
}

#[test]
fn an_encoder_finds_what_shares_no_word() {
    let earlier = paper(&["We will give anglers more days.", ASIDE[0]]);
    let now = paper(&[
        "We will let people with a rod stay out for longer.",
        ASIDE[0],
    ]);
    let (author, without) = (Author::default(), |told: &Comparison| first(told).what);
    assert_eq!(
        without(&compare(&now, &earlier, &author, &[])),
        What::Dropped
    );
    let told = {
        let [ours, theirs] = [&now, &earlier].map(|paper| commitments(paper, &author));
        let graded = |paper, commitments| Graded { paper, commitments };
        compare_by_meaning(graded(&now, &ours), graded(&earlier, &theirs), &[], &Sea)
    }
    .unwrap();
    let one = first(&told);
    assert_eq!(one.what, What::Perhaps);
    assert!(one.how[0].starts_with("near in meaning"), "{:?}", one.how);
}

/// What only tells how things are keeps no promise, however near its words; one committee
/// may be asked for many things; two words of no matter side by side are a matter.
#[test]
fn what_undertakes_nothing_is_no_promise_in_other_words() {
    let is = |earlier: &str, now: &str| first(&told(earlier, now)).what;
    assert_ne!(
        is(
            "We will spend £400 million on points at which electric cars can be charged.",
            "Electric car owners charged electric cars at home in most years.",
        ),
        What::Perhaps
    );
    assert_eq!(
        is(
            "We will agree local industrial strategies with the cities and regions.",
            "Local industrial strategies that build on the strengths of each place will be agreed \
             by March 2019.",
        ),
        What::Perhaps
    );
    for (earlier, now) in [
        (
            "We will ask the Harbour Wages Panel to set the hourly rate for pilots.",
            "We will weigh what the Harbour Wages Panel is to advise next spring.",
        ),
        (
            "We will fund 20,000 apprenticeships in engineering by 2018.",
            "We will fund 3 million apprenticeships by 2020.",
        ),
    ] {
        let what = is(earlier, now);
        assert!(
            ![What::CarriedOver, What::Reversed, What::Perhaps].contains(&what),
            "{earlier}: {what:?}"
        );
    }
}
