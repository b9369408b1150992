//! Files of a user's own: what their few phrases find they also grade, and an
//! opposition needs a word of the matter.

use weighbridge_model::asks::Asks;

use super::{Prepared, answer};
use crate::paper::Paper;
use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

fn told(lists: &str, sentence: &str) -> Verdict {
    let asks = Asks::parse(
        &format!("name='y'\n[[ask]]\nname='matter'\nasks='As the file says.'\n{lists}\n"),
        "y.toml",
    )
    .unwrap();
    let paper = Paper::read(sentence.as_bytes(), "x.txt").unwrap();
    answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
        .suggestion
        .verdict
}

#[test]
fn joined_phrases_grade_as_others_do() {
    for (lists, sentence, expected) in [
        (
            "about=['boats + ferries']\nagree=['million']",
            "We will fund boats and ferries with £3 million.",
            Agrees,
        ),
        (
            "about=['tram|trams + fare|fares']\nagree=['cap|capped']",
            "Fares on every tram will be capped from May 2029.",
            Agrees,
        ),
        (
            "about=['bus|buses + franchise|franchised']\nagree=['franchise|franchised']",
            "Buses in the whole of the county will be franchised by 2029.",
            Agrees,
        ),
        (
            "about=['suppliers + pay|paid']\nagree=['within days']",
            "We will pay suppliers within ten days.",
            Agrees,
        ),
        (
            "about=['suppliers + pay|paid']\nagree=['within days']",
            "We will review how suppliers are paid.",
            PartOfTheWay,
        ),
        (
            "about=['quay + crane']\nagree=['million']",
            "A crane stands on the quay.",
            Silent,
        ),
        // Parted by a semicolon they are two matters.
        (
            "about=['quay + crane']\nagree=['million']",
            "The quay is old; we will buy a crane for £3 million.",
            Silent,
        ),
    ] {
        assert_eq!(told(lists, sentence), expected, "{lists} {sentence}");
    }
}

#[test]
fn a_word_more_in_the_list_takes_no_verdict_away() {
    let sentence = "We will fund research in the north with £300 million.";
    for about in [
        "'research'",
        "'research','science'",
        "'research','universities'",
        "'research','R&D'",
        "'research','ferries'",
        "'research|science|universities'",
        "'research','big science','laser'",
    ] {
        let lists = format!("about=[{about}]\nagree=['million|billion']");
        assert_eq!(told(&lists, sentence), Agrees, "{about}");
    }
}

#[test]
fn an_opposition_needs_a_word_of_the_matter() {
    let lists = "about=['ferry|ferries']\nagree=['million']\n\
                 oppose=['does not accept','end support','close the ferry','leave it to firms']";
    for (sentence, expected) in [
        ("We do not accept the case for a museum.", Silent),
        (
            "The Government does not accept this recommendation.",
            Silent,
        ),
        ("We will end support for museums.", Silent),
        ("We shall leave it to firms to mend the road.", Silent),
        (
            "The Government does not accept that a ferry is needed.",
            Opposed,
        ),
        ("We will close the ferry at Ness.", Opposed),
        ("We will end support for the ferry.", Opposed),
    ] {
        assert_eq!(told(lists, sentence), expected, "{sentence}");
    }
}

#[test]
fn words_of_another_sense_or_of_a_time_decide_nothing() {
    for (lists, sentence, expected) in [
        // Crafts are no commerce.
        (
            "about=['free trade|trading']\nagree=['offer|offered']",
            "Free places in trades will be offered in May.",
            Silent,
        ),
        // Small firms are not fewer firms.
        (
            "about=['invoices']\nagree=['within days']",
            "All invoices from firms with fewer than fifty people will be paid within ten days.",
            Agrees,
        ),
        // When it is done says nothing of whether.
        (
            "about=['harbour plan|plans']\nagree=['million']",
            "The yard will be sold when the harbour plans are reviewed next year.",
            Silent,
        ),
        // Talks are part of the way.
        (
            "about=['forge']\nagree=['million']\nmore_of=['forge']",
            "We shall sit down with the owners of the forge this summer.",
            PartOfTheWay,
        ),
        // What is decided counts, and not the deciding.
        (
            "about=['kiln']\nagree=['pay']\nmore_of=['relief']",
            "Ministers have decided that relief for kilns will not be paid after March.",
            Opposed,
        ),
        (
            "about=['kiln']\nagree=['million']",
            "We will pay £3 million for a kiln unless the officer can show why not.",
            Agrees,
        ),
    ] {
        assert_eq!(told(lists, sentence), expected, "{lists} {sentence}");
    }
}
