//! `weighbridge read` on the test papers: what it prints and writes, and what
//! it says of files that are no papers.

use std::path::Path;

use crate::sandbox::{Sandbox, flat, says};

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
    says(
        &out,
        &[
            "Making It Here: a ten-year plan for industry",
            "12 pages",
            "4. Energy and investment, p. 8",
            "Stoke-on-Trent, pp. 3, 6, 9",
            "Industry Bank Act 2024, p. 8",
            "Works Modernisation Fund, pp. 4, 7",
            "Consultation questions (10)",
        ],
    );
    let table = |name: &str| std::fs::read_to_string(sandbox.path("read").join(name)).unwrap();
    // Port Talbot lies in the district of Neath Port Talbot.
    assert!(table("mentions.csv").contains("place,Port Talbot,W06000012,district,2,5 7,"));
    assert!(table("amounts.csv").contains("GBP,900000000,£900 million,"));
    assert_eq!(table("questions.csv").lines().count(), 11);
    assert!(table("paper.json").starts_with("{\"mentions\""));
}

/// Every folder of tables says what its columns are, and nothing that a person wrote is lost.
#[test]
fn tables_are_explained_and_answers_kept() {
    let sandbox = Sandbox::new();
    let from = paper("making-it-here.pdf");
    let read = ["read", &from, "--out", "out"];
    sandbox.run(&read).good();
    sandbox.run(&["commitments", &from, "--out", "out"]).good();
    sandbox
        .run(&[
            "compare",
            &from,
            &paper("strong-foundations.pdf"),
            "--out",
            "out",
        ])
        .good();
    let at = |name: &str| sandbox.path("out").join(name);
    let text = |name: &str| std::fs::read_to_string(at(name)).unwrap();
    let columns = text("columns.csv");
    for name in [
        "mentions",
        "amounts",
        "questions",
        "commitments",
        "terms",
        "omissions",
        "changes",
        "sections",
        "sector_lists",
    ] {
        let table = text(&format!("{name}.csv"));
        for head in table.lines().next().unwrap().split(',') {
            let row = |line: &str| {
                line.starts_with(&format!("{name}.csv,")) && line.contains(&format!(",{head},"))
            };
            assert!(columns.lines().any(row), "{name}.csv, {head}");
        }
        if name != "sector_lists" {
            assert!(
                table.lines().next().unwrap().contains("printed_page"),
                "{name}"
            );
        }
    }
    assert!(text("sections.csv").contains("section,"));
    // An answer stays, also over other commands.
    let filled = text("questions.csv").replacen(",\n", ",\"Yes, in Hull\"\n", 2);
    let answered = filled.matches("Yes, in Hull").count();
    std::fs::write(at("questions.csv"), &filled).unwrap();
    let told = sandbox.run(&read).good();
    let told = flat(&told);
    assert!(
        told.contains("answers in questions.csv carried over"),
        "{told}"
    );
    assert_eq!(
        text("questions.csv").matches("Yes, in Hull").count(),
        answered
    );
    // What was changed otherwise stops the command before anything is written.
    std::fs::write(at("terms.csv"), "mine\n").unwrap();
    let told = sandbox.run(&["terms", &from, "--out", "out"]).bad(1);
    assert!(
        told.contains("terms.csv was changed") && told.contains("--out DIR"),
        "{told}"
    );
    assert_eq!(text("terms.csv"), "mine\n");
}

/// What a paper does not say has a command of its own, with what the reader asks for first.
#[test]
fn what_a_paper_does_not_say_is_asked_by_itself() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "ours.toml",
        "name = \"ours\"\n[[ask]]\nname = \"ferries\"\ntitle = \"Ferries to the isles\"\nasks = \
         \"Run ferries.\"\nabout = [\"ferry|ferries\"]\n",
    );
    let from = paper("making-it-here.pdf");
    for command in ["omissions", "commitments"] {
        let told = sandbox
            .run(&[command, &from, "--asks", "ours.toml", "--top", "3"])
            .good();
        assert!(
            told.contains("ask: Ferries to the isles"),
            "{command}: {told}"
        );
        assert!(
            told.contains("more: `weighbridge omissions PAPER --top"),
            "{told}"
        );
        let part = told.split("WHAT IT DOES NOT SAY").nth(1).unwrap();
        assert!(part.lines().count() < 60, "{part}");
    }
    let json = sandbox.run(&["terms", &from, "--json"]).good();
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(told["terms"][0]["sayings"][0]["way"].is_string(), "{json}");
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
