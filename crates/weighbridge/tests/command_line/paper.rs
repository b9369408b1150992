//! `assess --paper`: a paper, an earlier one, asks and decisions in one report.

use std::path::Path;

use crate::sandbox::{Sandbox, fits, says};

fn papers() -> Sandbox {
    let sandbox = Sandbox::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../weighbridge-papers/tests/papers");
    for name in ["making-it-here.pdf", "strong-foundations.pdf"] {
        std::fs::copy(from.join(name), sandbox.path(name)).unwrap();
    }
    sandbox
}

const DECISIONS: &str = "coder = \"Ann\"\ndate = 2026-11-24\n[[decision]]\nask = \"energy\"\n\
    part = \"prices\"\nverdict = \"opposed\"\nnote = \"Too small to count.\"\n";

#[test]
fn a_paper_fills_the_first_four_questions() {
    let sandbox = papers();
    sandbox.write("making-it-here.decisions.toml", DECISIONS);
    let words = [
        "assess",
        "--paper",
        "making-it-here.pdf",
        "--earlier",
        "strong-foundations.pdf",
        "--out",
        "report",
    ];
    let told = sandbox.run(&words).good();
    fits(&told);
    assert!(told.contains("The asks, largest gaps first"), "{told}");
    // Lines are broken where they are full.
    let whole = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(whole.contains("decided by Ann"), "{told}");
    let read = |name: &str| std::fs::read_to_string(sandbox.path("report").join(name)).unwrap();
    let columns = read("tables/columns.csv");
    for (table, rows) in [
        ("commitments", 30),
        ("terms", 3),
        ("omissions", 100),
        ("mentions", 30),
        ("amounts", 20),
        ("questions", 10),
        ("changes", 30),
        ("asks", 33),
        ("conclusions", 10),
    ] {
        let text = read(&format!("tables/{table}.csv"));
        assert!(text.lines().count() > rows, "{table}: {text}");
        assert!(columns.contains(&format!("{table}.csv")), "{table}");
    }
    let page = read("index.html");
    says(
        &page,
        &[
            "id=\"paper\"",
            "id=\"papers\"",
            "map-mentioned",
            "Topics with no mention, and nothing like one",
            "id=\"held-energy\"",
            "Too small to count.",
            // Aspirations are listed, not only counted; dates stand with what they are about.
            "Aspirations, in the order of the paper",
            "We recognise that green jobs are no comfort to a fitter of 58",
            "Dates that it names, the latest first",
            // A narrow window stacks the cells of a row, each with its head.
            "data-head=\"Firmness\"",
            "data-head=\"What the paper says\"",
        ],
    );
    // No list of sectors was named: the page is the paper's, and no other list's jobs
    // stand under the first four questions.
    assert!(page.contains("<h1>Making It Here: a ten-year plan for industry</h1>"));
    let (first, fifth) = page.split_once("id=\"question-5\"").unwrap();
    let (_, first) = first.split_once("id=\"question-1\"").unwrap();
    for foreign in [
        "Industrial Strategy of June 2025",
        "Industries that no sector backs",
        "of 2017",
        "strategy’s sectors",
    ] {
        assert!(!first.contains(foreign), "{foreign}");
    }
    assert!(fifth.contains("No list of sectors was named for this paper"));
    assert!(fifth.contains("Industries that no sector backs"));
    // The second run takes what was read from the cache and writes the same.
    sandbox.run(&words).good();
    assert_eq!(read("index.html"), page);
    // A decision stands beside the suggestion and does not move it.
    std::fs::remove_file(sandbox.path("making-it-here.decisions.toml")).unwrap();
    let conclusions = read("tables/conclusions.csv");
    sandbox.run(&words).good();
    let without = read("tables/conclusions.csv");
    let suggested = |text: &str| -> Vec<String> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.unwrap());
        rows.map(|row| format!("{} {}", &row[1], &row[3])).collect()
    };
    assert_eq!(suggested(&conclusions), suggested(&without));
    assert!(conclusions.contains("Ann: ") && !without.contains("Ann: "));
}

#[test]
fn what_cannot_be_read_leaves_no_report() {
    let sandbox = papers();
    sandbox.write("empty.pdf", "");
    for (words, told) in [
        (
            vec!["--paper", "missing.pdf"],
            "there is no file missing.pdf",
        ),
        (vec!["--paper", "empty.pdf"], "empty.pdf"),
        (vec!["--paper", "."], "is a folder"),
        (
            vec!["--paper", "making-it-here.pdf", "--asks", "x.toml"],
            "x.toml",
        ),
        (
            vec!["--paper", "making-it-here.pdf", "--decisions", "none.toml"],
            "there is no file none.toml",
        ),
    ] {
        let all: Vec<&str> = ["assess", "--out", "report"]
            .into_iter()
            .chain(words)
            .collect();
        let error = sandbox.run(&all).bad(1);
        assert!(error.contains(told), "{error}");
        assert!(!error.contains("os error"), "{error}");
        assert!(!sandbox.path("report").exists());
    }
    let error = sandbox
        .run(&["assess", "--earlier", "strong-foundations.pdf"])
        .bad(2);
    assert!(error.contains("--paper"), "{error}");
}

/// A list that is named for the paper stands under the first questions.
#[test]
fn a_list_named_for_a_paper_is_its_own() {
    let sandbox = papers();
    let words = [
        "assess",
        "uk-2024",
        "--paper",
        "making-it-here.pdf",
        "--geography",
        "region",
        "--out",
        "report",
    ];
    let told = sandbox.run(&words).good();
    assert!(!told.contains("No list of sectors"), "{told}");
    let page = std::fs::read_to_string(sandbox.path("report/index.html")).unwrap();
    // The paper gives the report its name, the list is said to be its own.
    assert!(page.contains("<h1>Making It Here: a ten-year plan for industry</h1>"));
    assert!(page.contains("are those of its list, “Invest 2035 Green Paper”"));
    let (first, _) = page.split_once("id=\"question-5\"").unwrap();
    assert!(first.contains("Industries that no sector backs"));
}

#[test]
fn a_paper_beside_itself_is_told() {
    let sandbox = papers();
    std::fs::copy(
        sandbox.path("making-it-here.pdf"),
        sandbox.path("again.pdf"),
    )
    .unwrap();
    for words in [
        ["compare", "making-it-here.pdf", "again.pdf", "-q"].as_slice(),
        &[
            "assess",
            "--paper",
            "making-it-here.pdf",
            "--earlier",
            "again.pdf",
            "-q",
        ],
    ] {
        let told = sandbox.run(words);
        assert!(
            told.err.contains("again.pdf: this is the same text"),
            "{words:?} {}",
            told.err
        );
    }
    let words = [
        "compare",
        "making-it-here.pdf",
        "strong-foundations.pdf",
        "-q",
    ];
    assert_eq!(sandbox.run(&words).err, "");
}
