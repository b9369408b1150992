//! Tests of what becomes of a thing of which a part wants less.

use weighbridge_model::asks::Asks;

use super::super::answer;
use super::super::prepared::Prepared;
use crate::paper::Paper;
use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

fn told(asks: &str, about: &str, lists: &str, sentence: &str) -> Verdict {
    let file = format!("name='y'\n[[ask]]\nname='a'\nasks='{asks}'\nabout=['{about}']\n{lists}\n");
    let asks = Asks::parse(&file, "y.toml").unwrap();
    let paper = Paper::read(sentence.as_bytes(), "x.txt").unwrap();
    answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
        .suggestion
        .verdict
}

/// Whether what was told is what was expected; `Silent` stands for anything that is not the
/// contrary claimed outright.
fn hold(asks: &str, about: &str, lists: &str, all: &[(&str, Verdict)]) {
    for (sentence, expected) in all {
        let verdict = told(asks, about, lists, sentence);
        assert_eq!(verdict, *expected, "{asks} {sentence}");
    }
}

#[test]
fn what_is_to_be_less_is_agreed_where_it_ends_and_opposed_where_it_grows() {
    hold(
        "Abolish the mooring levy.",
        "mooring levy",
        "less_of=['mooring levy']",
        &[
            ("The mooring levy will be abolished in 2029.", Agrees),
            // Half of it stays where all of it is to go.
            (
                "The mooring levy will be cut by half in 2029.",
                PartOfTheWay,
            ),
            ("We will abolish the mooring levy in 2029.", Agrees),
            ("The mooring levy has been scrapped.", Agrees),
            ("The mooring levy is to be phased out by 2031.", Agrees),
            ("The mooring levy will not be abolished.", Opposed),
            ("We will not abolish the mooring levy.", Opposed),
            ("The mooring levy will be raised by half in 2029.", Opposed),
            (
                "The mooring levy will be extended to small boats from 2029.",
                Opposed,
            ),
            (
                "The exemption from the mooring levy will end in 2029.",
                Opposed,
            ),
        ],
    );
}

#[test]
fn what_is_not_to_come_is_agreed_by_refusing_it() {
    for lists in ["less_of=['toll|tolls']", ""] {
        hold(
            "No road tolls.",
            "toll|tolls",
            lists,
            &[
                ("We will not introduce tolls.", Agrees),
                ("There will be no tolls.", Agrees),
                ("We have ruled out tolls.", Agrees),
                ("Tolls will not be introduced.", Agrees),
                ("We will introduce tolls on three roads in 2029.", Opposed),
            ],
        );
    }
    let lists = "less_of=['toll|tolls']";
    for sentence in [
        "We have not ruled out tolls.",
        "We will not rule out tolls.",
        "There will be no change to tolls.",
        "There will be no tolls discount for farmers.",
        "We will not introduce tolls without asking drivers.",
        "There will be no tolls until the bridge is open.",
        "We will spend £20 million from tolls on buses.",
        "We will publish the tolls for 2029.",
    ] {
        assert_ne!(
            told("No road tolls.", "toll|tolls", lists, sentence),
            Agrees,
            "{sentence}"
        );
    }
}

#[test]
fn what_is_not_to_be_allowed_is_opposed_by_letting_it_be() {
    hold(
        "Fracking should not be allowed.",
        "fracking",
        "less_of=['fracking']",
        &[
            ("Fracking will not be allowed in Dorset.", Agrees),
            ("We will ban fracking in 2029.", Agrees),
            ("We will keep the ban on fracking.", Agrees),
            ("Fracking will be allowed in Dorset from 2030.", Opposed),
            ("We will lift the ban on fracking.", Opposed),
            ("We will not ban fracking.", Opposed),
        ],
    );
    hold(
        "No public money for peat stoves.",
        "peat",
        "less_of=['peat']",
        &[
            ("Support for peat stoves has been withdrawn.", Agrees),
            ("We will subsidise peat stoves from 2028.", Opposed),
            ("We will pay for peat stoves in 300 homes.", Opposed),
            // No word says which way it goes.
            ("Peat will be dug at two sites from 2030.", Silent),
        ],
    );
}

#[test]
fn what_is_to_be_held_is_not_opposed_by_holding_it() {
    hold(
        "Keep ferry fares low.",
        "fare|fares",
        "less_of=['fare|fares']",
        &[
            ("Fares will be frozen until 2030.", Agrees),
            ("Ferry fares will be cut by a third.", Agrees),
            ("Ferry fares will be raised in 2029.", Opposed),
        ],
    );
    hold(
        "Do not raise berth rates.",
        "berth rates",
        "less_of=['berth rates']",
        &[
            ("Berth rates will not rise.", Agrees),
            ("We have ruled out a rise in berth rates.", Agrees),
            ("We will raise berth rates in 2029.", Opposed),
        ],
    );
    // What the file calls agreement is left to its words.
    hold(
        "Cut the berth levy.",
        "berth levy",
        "agree=['cut','reduce']\nless_of=['berth levy']",
        &[("The berth levy will not be raised.", PartOfTheWay)],
    );
}

#[test]
fn what_has_come_of_it_is_not_what_is_undertaken_of_it() {
    for (sentence, never) in [
        (
            "Berth rates have risen, and we will cut them in 2029.",
            Opposed,
        ),
        ("Berth rates have fallen and will be raised.", Agrees),
        ("Berth rates will be free for the young from 2029.", Opposed),
    ] {
        let verdict = told(
            "Cut the berth rates.",
            "berth rates",
            "less_of=['berth rates']",
            sentence,
        );
        assert_ne!(verdict, never, "{sentence}");
    }
}

#[test]
fn what_is_only_looked_into_or_only_lessened_is_a_part_of_an_end() {
    hold(
        "Abolish the mooring levy.",
        "mooring levy",
        "less_of=['mooring levy']",
        &[
            (
                "We will consult on abolishing the mooring levy.",
                PartOfTheWay,
            ),
            (
                "Ministers will consider ending the mooring levy.",
                PartOfTheWay,
            ),
            (
                "We will assess the effect of scrapping the mooring levy.",
                PartOfTheWay,
            ),
            (
                "We will look into the removal of the mooring levy.",
                PartOfTheWay,
            ),
            ("We will halve the mooring levy.", PartOfTheWay),
            ("The mooring levy will be lowered by a tenth.", PartOfTheWay),
            ("We will cut the mooring levy to zero.", Agrees),
            ("The mooring levy will be phased out.", Agrees),
            (
                "Following the review, we will abolish the mooring levy in 2028.",
                Agrees,
            ),
            (
                "We will respond to the review by abolishing the mooring levy.",
                Agrees,
            ),
            ("We will not consider abolishing the mooring levy.", Opposed),
        ],
    );
    hold(
        "Cut the mooring levy.",
        "mooring levy",
        "less_of=['mooring levy']",
        &[
            ("We will halve the mooring levy.", Agrees),
            ("We will abolish the mooring levy.", Agrees),
        ],
    );
    hold(
        "Do not raise mooring dues.",
        "mooring dues",
        "less_of=['mooring dues']",
        &[
            ("Mooring dues will be capped at inflation.", PartOfTheWay),
            (
                "Mooring dues will not rise by more than inflation.",
                PartOfTheWay,
            ),
            ("Mooring dues will not rise.", Agrees),
            ("We will cut mooring dues.", Agrees),
            ("We will not hesitate to raise mooring dues.", Opposed),
        ],
    );
}

#[test]
fn an_author_who_sees_no_case_for_an_end_opposes_it() {
    hold(
        "Abolish the mooring levy.",
        "mooring levy",
        "less_of=['mooring levy']",
        &[
            (
                "We do not think that the mooring levy should be abolished.",
                Opposed,
            ),
            ("We see no case for abolishing the mooring levy.", Opposed),
            ("We reject calls to end the mooring levy.", Opposed),
            (
                "We are not persuaded that the mooring levy should be scrapped.",
                Opposed,
            ),
            ("We see no reason not to abolish the mooring levy.", Silent),
            (
                "We do not think that abolishing the mooring levy would close ports.",
                Silent,
            ),
        ],
    );
}

#[test]
fn what_is_told_in_a_clause_further_on_is_told_of_the_thing() {
    hold(
        "Abolish the mooring levy.",
        "mooring levy",
        "less_of=['mooring levy']",
        &[
            (
                "The mooring levy, which has risen, will be abolished.",
                Agrees,
            ),
            ("The mooring levy is unfair and will be abolished.", Agrees),
            (
                "The Committee wants the mooring levy abolished, and we will abolish it.",
                Agrees,
            ),
            (
                "The Committee wants the mooring levy abolished, and we will keep it.",
                Opposed,
            ),
        ],
    );
}

#[test]
fn a_deed_that_stops_is_a_deed_that_is_lessened() {
    hold(
        "Kilns should not be closed.",
        "kiln|kilns",
        "less_of=['closing|closure|closures + kiln|kilns']",
        &[
            ("We will stop closing kilns.", Agrees),
            ("We will end the closing of kilns.", Agrees),
            ("The closure of kilns will cease.", Agrees),
        ],
    );
    hold(
        "End bidding for the kiln fund.",
        "bid|bidding",
        "less_of=['bidding', 'bid']",
        &[
            ("Councils will no longer have to bid.", Agrees),
            ("Councils will not be required to bid for the fund.", Agrees),
        ],
    );
    hold(
        "Stop kiln bidding.",
        "kiln bidding",
        "less_of=['kiln bidding']",
        &[
            ("Kiln bidding will be prohibited from April 2028.", Agrees),
            ("Kiln bidding will be restricted.", PartOfTheWay),
            ("We will not allow kiln bidding.", Agrees),
            ("We will allow kiln bidding in all waters.", Silent),
            (
                "Kiln bidding will be allowed only in an emergency.",
                PartOfTheWay,
            ),
            (
                "We will replace kiln bidding with an allocation for each council.",
                Agrees,
            ),
        ],
    );
    hold(
        "Keep kiln fees low.",
        "kiln fee|fees",
        "less_of=['kiln fee|fees']",
        &[
            ("We will keep kiln fees low.", Agrees),
            ("Kiln fees will be kept down.", Agrees),
            ("We will not keep kiln fees low.", Silent),
        ],
    );
    hold(
        "No kiln tolls.",
        "kiln toll|tolls",
        "less_of=['kiln toll|tolls']",
        &[
            ("We will legislate for kiln tolls in 2028.", Opposed),
            ("We will not shrink from introducing kiln tolls.", Opposed),
            ("We will not be slow to bring in kiln tolls.", Opposed),
            ("We will not legislate for kiln tolls.", Agrees),
        ],
    );
}
