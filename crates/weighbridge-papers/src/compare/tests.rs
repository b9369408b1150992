use super::*;
use proptest::prelude::*;

fn paper(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

const EARLIER: &str = "# Steel\n\nWe intend to invest £50m in the clean steel fund. The government \
    will publish a plan for ports.\n\n# Skills\n\nWe will open six institutes of technology by 2020.\n";
const NOW: &str = "# Steel and metals\n\nWe will invest £80m in the clean steel fund by 2027. \n\n# \
    Skills\n\nWe will open six institutes of technology by 2020. We will abolish the levy on glass.\n";

fn compared(now: &str, earlier: &str) -> Comparison {
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
        how.contains(&"amount changed: £50m became £80m".to_owned()),
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
    assert!(
        !how.iter().any(|one| one.starts_with("amount changed")),
        "{how:?}"
    );
    let told = compared(
        "# Boats\n\nWe will pay for 9,000 trawlers in the harbours of Fife by 2030.\n",
        "# Boats\n\nWe will pay for 4,000 trawlers in the harbours of Fife by 2030.\n",
    );
    let how = &told.changes[0].how;
    assert_eq!(how, &["amount changed: 4,000 became 9,000"]);
}
