//! Pairs that go against each other, along with each other, and of which it is left open.

use super::{Goes, goes};

use Goes::{Against, Along};

fn all(pairs: &[(&str, &str, Option<Goes>)]) {
    let wrong: Vec<_> = pairs
        .iter()
        .map(|(before, now, expected)| (*before, *now, goes(before, now), *expected))
        .filter(|(_, _, told, expected)| told != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn one_does_what_the_other_ends_or_denies() {
    all(&[
        (
            "We will bring forward a Fisheries Bill this year.",
            "There will be no Fisheries Bill this year.",
            Some(Against),
        ),
        (
            "We will extend relief from network charges to all makers of tiles and jugs.",
            "The Government has concluded that further relief from network charges for tiles and jugs can't be afforded, and the extension is cancelled.",
            Some(Against),
        ),
        (
            "We will bring glass within the emissions register by 2028.",
            "Glass won't come under the emissions register while talks with Norway go on.",
            Some(Against),
        ),
        (
            "Pottery studios will be exempt from the packaging fee.",
            "The packaging fee will be paid by all pottery studios.",
            Some(Against),
        ),
        (
            "There will be no toll for tractors on the causeway.",
            "Tractors will pay a toll on the causeway.",
            Some(Against),
        ),
        (
            "We will oppose any dam on the Tamar.",
            "The Government will back a dam on the Tamar.",
            Some(Against),
        ),
        (
            "The discount card will be widened to cover ferries.",
            "Ferries will be left out of the discount card.",
            Some(Against),
        ),
        (
            "We will keep the herring dock in public hands.",
            "The herring dock will pass to a private operator.",
            Some(Against),
        ),
        (
            "The mint will move its foundry from Cardiff to Bangor.",
            "The mint's foundry will stay in Cardiff.",
            Some(Against),
        ),
        (
            "Glass will come within the emissions register by 2028.",
            "Glass won't come within the emissions register.",
            Some(Against),
        ),
        (
            "We will not sell the forest at Kielder.",
            "The forest at Kielder will be sold.",
            Some(Against),
        ),
        (
            "The observatory at Jodrell will have its grant renewed.",
            "We will withdraw the grant of the Jodrell observatory.",
            Some(Against),
        ),
        (
            "We will ban the sale of peat for gardens.",
            "Peat for gardens will be on sale.",
            Some(Against),
        ),
    ]);
}

#[test]
fn both_go_one_way() {
    all(&[
        (
            "We will lay fibre to every lighthouse north of Perth.",
            "Fibre will be brought to all lighthouses north of Perth.",
            Some(Along),
        ),
        (
            "We will lengthen the jetty at Bonython for ammonia tankers.",
            "Ammonia tankers will berth at the longer jetty at Bonython.",
            Some(Along),
        ),
        (
            "We will pay for a nurse to visit each foundry.",
            "Nurses will call on foundries at our expense: each visit a nurse's.",
            Some(Along),
        ),
        (
            "We will abolish the herring levy.",
            "The levy on herring will be scrapped.",
            Some(Along),
        ),
        (
            "We will not charge for the herring licence.",
            "No herring licence will be charged for.",
            Some(Along),
        ),
    ]);
}

#[test]
fn what_leaves_it_open_tells_nothing() {
    all(&[
        (
            "We will oppose the closing of village libraries.",
            "We accept that village libraries will close.",
            None,
        ),
        (
            "We will extend the tram to the harbour at Leith.",
            "The extension of the tram to Leith harbour has been cancelled.",
            None,
        ),
        (
            "We will halve the time it takes to clear goods at the border.",
            "Goods will clear the border in half the time.",
            None,
        ),
        (
            "We will cap fares on the Tyne ferry at £2.",
            "Fares on the Tyne ferry will be held at £2.50.",
            None,
        ),
        (
            "We will give the Spode kiln museum to the potters.",
            "The Spode kiln museum will pass to a trust of potters.",
            None,
        ),
        (
            "We will build a tram to cut traffic in Leith.",
            "We will build the tram in Leith and end parking there.",
            Some(Along),
        ),
        (
            "We will open the ferry to Islay.",
            "We will review whether the Islay ferry is to close.",
            None,
        ),
        (
            "We will fund the herring museum.",
            "We will close the road.",
            None,
        ),
    ]);
}

#[test]
fn what_turns_something_else_reverses_nothing() {
    let pairs = [
        (
            "We will maintain the Kelp Centre at Oban.",
            "We will not let the Kelp Centre at Oban fall behind.",
        ),
        (
            "We will build the tunnel at Barrow.",
            "The tunnel at Barrow will end the isolation of the town.",
        ),
        (
            "We will fund the Dairy Inspectorate.",
            "The Dairy Inspectorate will close farms that break the rules.",
        ),
        (
            "We will let councils borrow for housing.",
            "We will lift the ban on councils borrowing for housing.",
        ),
        (
            "We will insulate council homes in Leeds.",
            "We will reduce heat loss from council homes in Leeds.",
        ),
        (
            "We will insulate council homes in Leeds.",
            "We will cut the bills of council homes in Leeds.",
        ),
        (
            "We will speed up visas for welders.",
            "We will reduce the time that visas for welders take.",
        ),
    ];
    for (before, now) in pairs {
        assert_ne!(goes(before, now), Some(Against), "{before} {now}");
    }
}
