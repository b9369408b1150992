//! `compare`: what is printed of two papers side by side.

use crate::sandbox::Sandbox;

const EARLIER: &str = "# The first plan\n\nWe will cut the fares that passengers pay on trains in \
    the north by a tenth.\n\nWe will fund forty lifeboat stations.\n";
const LATER: &str = "# The second plan\n\nWe will make railway tickets a tenth cheaper for northern \
    passengers.\n\nWe will open a school of horology in Prescot.\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("earlier.md", EARLIER);
    sandbox.write("later.md", LATER);
    sandbox
}

#[test]
fn what_is_perhaps_in_other_words_is_told_apart_from_what_is_dropped() {
    let sandbox = sandbox();
    let told = sandbox
        .run(&["compare", "later.md", "earlier.md", "--out", "out"])
        .good();
    assert!(
        told.lines().all(|line| line.chars().count() <= 80),
        "{told}"
    );
    let at = |of: &str| told.find(of).unwrap_or_else(|| panic!("{of}: {told}"));
    let (perhaps, dropped) = (at("PERHAPS IN OTHER WORDS"), at("DROPPED"));
    assert!(perhaps < at(" ~   We will cut the fares") && dropped < at(" -   We will fund forty"));
    let words: Vec<&str> = told.split_whitespace().collect();
    let head = words.join(" ");
    for said in [
        "1 perhaps said in other words",
        "and 1 dropped",
        "Business as usual: 0 to 1 of the new paper's 2 commitments, 0 to 50 per cent",
    ] {
        assert!(head.contains(said), "{said}: {told}");
    }
    // A heading with nothing below it says nothing.
    assert!(!told.contains("CARRIED OVER"), "{told}");
    let table = std::fs::read_to_string(sandbox.path("out/changes.csv")).unwrap();
    let row = table
        .lines()
        .find(|line| line.starts_with("perhaps in other words"));
    let row = row.unwrap_or_else(|| panic!("{table}"));
    assert!(
        row.contains("railway tickets") && row.contains("near in words"),
        "{row}"
    );
}

#[cfg(not(feature = "encoder"))]
#[test]
fn meaning_needs_an_encoder() {
    let told = sandbox()
        .run(&["compare", "later.md", "earlier.md", "--meaning"])
        .bad(1);
    assert!(told.contains("this build has no encoder"), "{told}");
}
