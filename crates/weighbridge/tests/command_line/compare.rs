//! `compare`: what is printed of two papers side by side.

use crate::sandbox::{Sandbox, fits, flat, says};

const EARLIER: &str = "# The first plan\n\nWe will cut the fares that passengers pay on trains in \
    the north by a tenth.\n\nWe will fund forty lifeboat stations.\n";
const LATER: &str = "# The second plan\n\nWe will make railway tickets a tenth cheaper for northern \
    passengers.\n\nWe will open a school of horology in Prescot.\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("earlier.md", EARLIER);
    sandbox.write("later.md", LATER);
    for (name, year) in [("of-2019.md", 2019), ("of-2025.md", 2025)] {
        let text = format!("# The plan {year}\n\nWe will fund forty lifeboat stations.\n");
        sandbox.write(name, &text);
    }
    sandbox
}

#[test]
fn what_is_perhaps_in_other_words_is_told_apart_from_what_is_dropped() {
    let sandbox = sandbox();
    let told = sandbox
        .run(&["compare", "later.md", "earlier.md", "--out", "out"])
        .good();
    fits(&told);
    let at = |of: &str| told.find(of).unwrap_or_else(|| panic!("{of}: {told}"));
    let (perhaps, dropped) = (at("PERHAPS IN OTHER WORDS"), at("DROPPED"));
    assert!(perhaps < at(" ~   We will cut the fares") && dropped < at(" -   We will fund forty"));
    let words: Vec<&str> = told.split_whitespace().collect();
    let head = words.join(" ");
    says(
        &head,
        &[
            "Of the earlier paper's 2 commitments 1 is perhaps said in other words, 1 was not found \
             again. 1 is new.",
            "HOW FAR THIS CAN BE TRUSTED",
            "Business as usual: 0 to 1 of the new paper's 2 commitments, 0 to 50 per cent",
        ],
    );
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

#[test]
fn papers_in_the_wrong_order_are_said() {
    let told = sandbox()
        .run(&["compare", "of-2019.md", "of-2025.md"])
        .good();
    let told = flat(&told);
    assert!(
        told.contains("! the first paper says that it is of 2019 and the second of 2025"),
        "{told}"
    );
    let told = sandbox()
        .run(&["compare", "of-2025.md", "of-2019.md"])
        .good();
    assert!(!told.contains("the new one is to stand first"), "{told}");
}

#[cfg(not(feature = "encoder"))]
#[test]
fn meaning_needs_an_encoder() {
    let told = sandbox()
        .run(&["compare", "later.md", "earlier.md", "--meaning"])
        .bad(1);
    assert!(told.contains("this build has no encoder"), "{told}");
}
