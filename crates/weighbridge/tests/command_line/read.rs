//! `weighbridge read` on the test papers: what it prints and writes, and what
//! it says of files that are no papers.

use std::path::Path;

use crate::sandbox::Sandbox;

fn paper(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../weighbridge-papers/tests/papers")
        .join(name);
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_paper_is_printed_within_the_screen_and_written_as_tables() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&["read", &paper("making-it-here.pdf"), "--out", "read"])
        .good();
    for line in out.lines() {
        assert!(line.chars().count() < 80, "{line}");
    }
    for words in [
        "Making It Here: a ten-year plan for industry",
        "12 pages",
        "4. Energy and investment, p. 8",
        "Stoke-on-Trent, pp. 3, 6, 9",
        "Industry Bank Act 2024, p. 8",
        "Works Modernisation Fund, pp. 4, 7",
        "Consultation questions (10)",
    ] {
        assert!(out.contains(words), "no \"{words}\" in\n{out}");
    }
    let table = |name: &str| std::fs::read_to_string(sandbox.path("read").join(name)).unwrap();
    // Port Talbot lies in the district of Neath Port Talbot.
    assert!(table("mentions.csv").contains("place,Port Talbot,W06000012,2,5 7\n"));
    assert!(table("amounts.csv").contains("GBP,900000000,£900 million,"));
    assert_eq!(table("questions.csv").lines().count(), 11);
    assert!(table("paper.json").starts_with("{\"mentions\""));
}

/// A paper without pages has no page 1.
#[test]
fn a_paper_without_pages_is_given_none() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "plan.md",
        "# Plan\n\n## Growth\n\nGrowth corridors are places of hope. We will fund growth \
         corridors. We will build growth corridors.\n\n## Ships\n\nGrowth corridors need ships. \
         We will pay for growth corridors.\n",
    );
    let told = sandbox.run(&["commitments", "plan.md"]).good();
    assert!(told.contains("nearest: "), "{told}");
    assert!(!told.contains("p. 1"), "{told}");
}

#[test]
fn what_is_no_paper_is_told_what_to_do() {
    let sandbox = Sandbox::new();
    sandbox.write("empty.txt", "");
    sandbox.write("broken.pdf", "%PDF-1.7 and no more");
    for (file, words) in [
        ("none.pdf", "there is no file none.pdf"),
        ("empty.txt", "the file is empty"),
        ("broken.pdf", "the file is damaged"),
        (".", "is a folder"),
    ] {
        let told = sandbox.run(&["read", file]).bad(1);
        assert!(told.contains(words), "{told}");
    }
}
