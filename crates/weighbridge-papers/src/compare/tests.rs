use super::*;
use proptest::prelude::*;

fn paper(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

const EARLIER: &str = "# Steel\n\nWe intend to invest £50m in the clean steel fund. The government \
    will publish a plan for ports.\n\n# Skills\n\nWe will open six institutes of technology by 2020.\n";
const NOW: &str = "# Steel and metals\n\nWe will invest £80m in the clean steel fund by 2027. \n\n# \
    Skills\n\nWe will open six institutes of technology by 2020. We will abolish the levy on glass.\n";

pub(super) fn compared(now: &str, earlier: &str) -> Comparison {
    compare(&paper(now), &paper(earlier), &Author::default(), &[])
}

#[test]
fn carried_over_dropped_and_new() {
    let told = compared(NOW, EARLIER);
    let what: Vec<What> = told.changes.iter().map(|change| change.what).collect();
    assert_eq!(
        what,
        [
            What::CarriedOver,
            What::CarriedOver,
            What::New,
            What::Dropped
        ]
    );
    let how = &told.changes[0].how;
    assert!(
        how.contains(&"firmer: intends became decided".to_owned()),
        "{how:?}"
    );
    assert!(
        how.contains(&"amount higher: £50m became £80m".to_owned()),
        "{how:?}"
    );
    assert!(how.contains(&"date added: 2027".to_owned()), "{how:?}");
    assert_eq!(told.changes[1].how, ["word for word"]);
    assert_eq!((told.usual.usual, told.usual.all), (2, 3));
}

#[test]
fn a_paper_beside_itself_is_carried_over_word_for_word() {
    let told = compared(NOW, NOW);
    assert!(
        told.changes
            .iter()
            .all(|change| change.how == ["word for word"])
    );
    assert!(
        told.sections
            .iter()
            .all(|change| change.what == What::CarriedOver)
    );
    assert_eq!(told.usual.share(), Some(1.0));
}

#[test]
fn nothing_beside_something() {
    let told = compared("# A\n\nNothing is undertaken here.\n", EARLIER);
    assert_eq!(told.usual.share(), None);
    assert!(
        told.changes
            .iter()
            .all(|change| change.what == What::Dropped)
    );
}

proptest! {
    /// Kept and removed pieces are the earlier text, kept and added the new.
    #[test]
    fn the_marked_text_holds_both(before in "[a-z £0-9]{0,60}", now in "[a-z £0-9]{0,60}") {
        let pieces = difference(&before, &now);
        let of = |left_out: Tag| -> String {
            pieces.iter().filter(|piece| piece.tag != left_out).map(|piece| piece.text.as_str()).collect()
        };
        let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ") + " ";
        prop_assert_eq!(of(Tag::Added), clean(&before));
        prop_assert_eq!(of(Tag::Removed), clean(&now));
    }

    /// Turned round, what was new is dropped and what was dropped is new.
    #[test]
    fn turned_round(left in 0usize..4, right in 0usize..4) {
        let lines = ["We will fund ports.", "We will open a steel centre.", "We will ban glass exports.", "We will tax coal."];
        let text = |from: usize| format!("# A\n\n{}\n", lines[from..].join(" "));
        let count = |told: &Comparison, what: What| {
            told.changes.iter().filter(|change| change.what == what).count()
        };
        let (one, other) = (compared(&text(left), &text(right)), compared(&text(right), &text(left)));
        prop_assert_eq!(count(&one, What::New), count(&other, What::Dropped));
        prop_assert_eq!(count(&one, What::CarriedOver), count(&other, What::CarriedOver));
    }
}

/// An amount becomes another only where both count the same thing.
#[test]
fn amounts_of_different_things_are_no_change() {
    let told = compared(
        "# Boats\n\nWe will pay for 90 trawlers in the harbours of Fife by 2030.\n",
        "# Boats\n\nWe will pay £40 million for trawlers in the harbours of Fife by 2030.\n",
    );
    let how = &told.changes[0].how;
    assert!(!how.iter().any(|one| one.contains("became")), "{how:?}");
    let told = compared(
        "# Boats\n\nWe will pay for 9,000 trawlers in the harbours of Fife by 2030.\n",
        "# Boats\n\nWe will pay for 4,000 trawlers in the harbours of Fife by 2030.\n",
    );
    let how = &told.changes[0].how;
    assert_eq!(how, &["amount higher: 4,000 became 9,000"]);
}

/// What is promised in one paper and refused or ended in the other is reversed,
/// and no business as usual.
#[test]
fn a_promise_turned_round_is_reversed() {
    for (before, now, expected) in [
        (
            "We will fund two ferries to the outer isles by 2032.",
            "We have no plans to fund ferries to the outer isles.",
            What::Reversed,
        ),
        (
            "We will widen the herring levy to other fish.",
            "The government does not intend to widen the herring levy to other fish.",
            What::Reversed,
        ),
        (
            "We will dredge the channel to Stromness harbour by 2032.",
            "We cannot commit to dredging the channel to Stromness harbour.",
            What::Reversed,
        ),
        (
            "We will strengthen the Herring Harbour Board.",
            "The Herring Harbour Board will be abolished.",
            What::Reversed,
        ),
        (
            "We rule out a toll on the causeway to the isles.",
            "We will introduce a toll on the causeway to the isles.",
            What::Reversed,
        ),
        (
            "We will keep the grant for herring nets.",
            "We will not end the grant for herring nets.",
            What::CarriedOver,
        ),
        (
            "We will not sell the ferries to the outer isles.",
            "We will never sell the ferries to the outer isles.",
            What::CarriedOver,
        ),
    ] {
        let text = |sentence: &str| format!("# Isles\n\n{sentence}\n");
        let told = compared(&text(now), &text(before));
        let what: Vec<What> = told.changes.iter().map(|change| change.what).collect();
        assert_eq!(what, [expected], "{before} / {now}");
        let how = told.changes[0].how.join("; ");
        assert_eq!(
            how.starts_with("reversed: "),
            expected == What::Reversed,
            "{how}"
        );
        if expected == What::Reversed {
            assert_eq!(told.usual.usual, 0, "{now}");
        }
    }
}

/// A pronoun stands for what the sentence before names, and what was to be left
/// as it is and is changed now is no business as usual.
#[test]
fn a_pronoun_is_turned_round_too() {
    let told = compared(
        "# Skills\n\nThe herring apprenticeship levy has not worked. We will reform it.\n",
        "# Skills\n\nThe herring apprenticeship levy will be kept as it is.\n",
    );
    let change = &told.changes[0];
    assert_eq!(change.what, What::Reversed, "{change:?}");
    assert_eq!(change.how, ["reversed: left as it is before, changed now"]);
    assert_eq!(told.usual.usual, 0);
    // The other way round, and without a word of leaving it alone.
    let told = compared(
        "# Skills\n\nThe herring apprenticeship levy has not worked. We will reform it.\n",
        "# Skills\n\nThe herring apprenticeship levy will be kept.\n",
    );
    assert_eq!(told.changes[0].what, What::Unclear);
    assert_eq!(told.usual.usual, 0);
}

/// Opposite words make promises unlike by their words, also among others of the
/// same body that are no nearer.
#[test]
fn opposite_words_on_one_thing_are_one_pair() {
    let told = compared(
        "# Water\n\nWe will publish a map of leaks. We will abolish Ofwat and found a new regulator \
         for water, energy and telephones.\n",
        "# Water\n\nWe will strengthen Ofwat. We will publish a list of spills with Ofwat.\n",
    );
    let reversed: Vec<&Change> = told
        .changes
        .iter()
        .filter(|change| change.what == What::Reversed)
        .collect();
    assert_eq!(reversed.len(), 1, "{told:?}");
    assert_eq!(
        reversed[0].how,
        ["reversed: kept or furthered before, ended now"]
    );
}

/// What was to last for good, or was held at a figure, or is only looked into; what
/// runs out as it was to is not turned round.
#[test]
fn endings_are_told_for_what_they_are() {
    for (before, now, expected) in [
        (
            "We will keep the rebate for herring boats.",
            "The rebate for herring boats ends on 31 March 2028.",
            "reversed: kept before, ended now",
        ),
        (
            "We will hold the herring levy at 25 per cent.",
            "The herring levy will rise to 27 per cent.",
            "reversed: held at a figure before, raised or widened now",
        ),
        (
            "The Trawler Council will be placed on a statutory footing.",
            "We are considering whether the Trawler Council should be abolished.",
            "in doubt: kept or furthered before, its end looked into now",
        ),
        (
            "We will increase the grant for herring nets.",
            "There will be no cut in the grant for herring nets.",
            "",
        ),
        (
            "We will increase the fines for spills of oil.",
            "There will be no limit on the fines for spills of oil.",
            "",
        ),
        (
            "We will support the herring ports of Fife.",
            "There will be no new tax on the herring ports of Fife.",
            "",
        ),
        (
            "We will make the herring credit permanent.",
            "We will make no change to the herring credit.",
            "",
        ),
        (
            "We will fund the herring laboratory until 2030.",
            "Funding for the herring laboratory will stop in 2031.",
            "",
        ),
    ] {
        let text = |sentence: &str| format!("# Isles\n\n{sentence}\n");
        let told = compared(&text(now), &text(before));
        let turned = told.changes.iter().find(|one| one.what == What::Reversed);
        let how = turned.map_or("", |one| one.how[0].as_str());
        assert_eq!(how, expected, "{before} / {now}");
        assert!(expected.is_empty() || told.usual.usual == 0, "{now}");
    }
}

/// Dates are told as they are written.
#[test]
fn months_keep_their_capitals() {
    let told = compared(
        "# Boats\n\nWe will dredge the channel to Stromness harbour by May 2032.\n",
        "# Boats\n\nWe will dredge the channel to Stromness harbour by March 2030.\n",
    );
    assert_eq!(
        told.changes[0].how,
        ["date later: March 2030 became May 2032"]
    );
}

/// A sentence cut off after its verb is about nothing, and no pair of another
/// that uses a word of the same stem.
#[test]
fn a_verb_alone_is_no_matter() {
    let told = compared(
        "# Ports\n\nWe will spend more time on the right way to take decisions about allocation.\n",
        "# Ports\n\nWe are also allocating\n\n# Fish\n\nWe will count the herring of Lerwick.\n",
    );
    assert!(
        told.changes
            .iter()
            .all(|change| change.what != What::CarriedOver),
        "{told:?}"
    );
}

/// Whom and where every government speaks of is no matter that two promises share.
#[test]
fn the_nations_and_partners_are_no_shared_matter() {
    let told = compared(
        "# Plan\n\nWe intend to offer the same to Wales, Scotland and Northern Ireland, if their \
         governments wish it.\n",
        "# Plan\n\nWe are working with our partners in the devolved administrations to deliver \
         ambitious plans for communities across Scotland, Wales and Northern Ireland.\n",
    );
    assert!(
        told.changes
            .iter()
            .all(|one| one.now.is_none() || one.before.is_none()),
        "{:?}",
        told.changes
    );
}

/// A fragment that shares one word is not the promise spoken of again.
#[test]
fn a_fragment_still_speaks_of_nothing() {
    let told = compared(
        "# Plan\n\nWe will build a museum of coal.\n\nOf those firms:\n\nMillions\n",
        "# Plan\n\nWe remain committed to the mark, which 1,200 firms now carry.\n",
    );
    assert!(
        told.changes.iter().all(|one| one.what != What::SpokenOf),
        "{:?}",
        told.changes
    );
}

/// A part with the same title answers, whatever its number and words.
#[test]
fn a_part_of_the_same_title_answers() {
    let told = compared(
        "# A plan\n\n## 1. People\n\nWe will train 900 bakers in Leith.\n\n## 4. Places\n\nThe \
         harbour at Blyth will be dredged.\n",
        "# An earlier plan\n\n## 2. Money\n\nWe will lend to potters.\n\n## 3. Places\n\nA \
         telescope on Skye shall be ours.\n",
    );
    let places = told
        .answers
        .iter()
        .find(|one| one.theme.0.contains("Places"));
    let by = &places.expect("a part").by;
    assert!(by.first().is_some_and(|one| one.0 == "4. Places"), "{by:?}");
}

/// Each commitment stands in one list and no more, and what stands in none is counted.
#[test]
fn every_commitment_stands_in_one_list() {
    let earlier = "# Plan\n\nWe will build a dock in Goole. All workers over 50 will have a free \
                   course. We will fund potters. Growth will rise. We will not tax salt.\n";
    let now = "# Plan\n\nWorkers over 60 will have a free course. The dock in Goole will be \
               built by 2030. Exports will flourish. We will tax salt.\n";
    let told = compared(now, earlier);
    for at in 0..told.before.len() {
        let in_lists = told.changes.iter().filter(|one| one.before == Some(at));
        assert_eq!(in_lists.count(), 1, "{}", told.before[at].text);
    }
    let course = told.changes.iter().find(|one| {
        one.how
            .iter()
            .any(|how| how.starts_with("narrower: over 50"))
    });
    assert!(
        course.is_some_and(|one| one.what == What::CarriedOver),
        "{:?}",
        told.changes
    );
    let all = |paper: &str| {
        let paper = Paper::read(paper.as_bytes(), "paper.md").unwrap();
        crate::commitment::commitments(&paper, &Author::default()).len()
    };
    assert_eq!(all(earlier), told.before.len() + told.left_out.1);
    assert_eq!(all(now), told.now.len() + told.left_out.0);
}

#[test]
fn promises_for_two_places_are_two() {
    let carried = |before: &str, now: &str| {
        let page = |text: &str| format!("# A Plan\n\n## Plan\n\n{text}\n");
        compared(&page(now), &page(before))
            .changes
            .iter()
            .any(|change| change.what == What::CarriedOver)
    };
    for (before, now, same) in [
        (
            "We will create a mayoral development corporation for Goole town centre by 2023.",
            "The Mayor will set up a second development corporation at Selby by April 2026.",
            false,
        ),
        (
            "We will build a rail link from Goole to Selby by 2032.",
            "We will build a rail link from Goole to Hessle by 2035.",
            false,
        ),
        (
            "We will build a tram line between Goole and Selby by 2032.",
            "We will build a tram line between Goole and Hessle by 2035.",
            false,
        ),
        (
            "We will build a rail link from Goole to Selby by 2032.",
            "We will build a rail link from Selby to Goole by 2035.",
            true,
        ),
        (
            "We will build a rail link from Goole to Selby by 2032.",
            "We will build a rail link from Goole to Hessle through Selby by 2035.",
            true,
        ),
        (
            "We will create a development corporation for Goole town centre by 2023.",
            "We will create a development corporation in Goole by 2025.",
            true,
        ),
    ] {
        assert_eq!(carried(before, now), same, "{before} / {now}");
    }
}

#[test]
fn an_amount_from_which_another_is_raised_is_the_earlier_one() {
    let amounts = |before: &str, now: &str| -> Vec<String> {
        let page = |text: &str| format!("# A Plan\n\n## Plan\n\n{text}\n");
        let changes = compared(&page(now), &page(before)).changes;
        let how = changes.into_iter().flat_map(|change| change.how);
        how.filter(|how| how.starts_with("amount")).collect()
    };
    for (before, now, expected) in [
        (
            "We will provide a discount of 60 per cent for makers of glass.",
            "We will raise the discount for makers of glass from 60 per cent to 90 per cent.",
            "amount higher: 60 per cent became 90 per cent",
        ),
        (
            "We will train 3,000 welders a year from 2023 to 2026.",
            "We will train 5,000 welders a year from 2026 to 2030.",
            "amount higher: 3,000 a year from 2023 to 2026 became 5,000 a year from 2026 to 2030",
        ),
    ] {
        assert_eq!(amounts(before, now), [expected], "{before} / {now}");
    }
}
