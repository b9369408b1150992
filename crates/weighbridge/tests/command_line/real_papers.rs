//! The real papers of the shared folder, whole: every command that reads a paper ends
//! well on them, and what is quoted stands in them. It judges no reading.

use std::fmt::Write as _;

use crate::sandbox::{Sandbox, rows, shared};

const PAPERS: [&str; 5] = [
    "text/uk_2017_white_paper/industrial-strategy-white-paper-2017.txt",
    "text/select_committee_and_responses/TheSpaceEconomyRecomm.txt",
    "text/select_committee_and_responses/TheSpaceEconomyResponse.txt",
    "text/select_committee_and_responses/UK-Covid-19-Inquiry-Module-1-Recomm.txt",
    "text/select_committee_and_responses/UK-Covid-19_Inquiry_Module_1_Response.txt",
];

/// Letters and figures only: line ends, hyphens and marks differ.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

#[test]
fn every_command_reads_them_and_quotes_their_own_words() {
    for name in PAPERS {
        let Some(bytes) = shared(name) else { return };
        let text = String::from_utf8(bytes.clone()).unwrap();
        let sandbox = Sandbox::new();
        sandbox.write("paper.txt", &text);
        for arguments in [
            ["read", "paper.txt", "--out", "read"].as_slice(),
            &["commitments", "paper.txt", "--out", "told"],
            &["omissions", "paper.txt", "--out", "unsaid"],
            &["asks", "--paper", "paper.txt", "--out", "asks"],
        ] {
            sandbox.run(arguments).good();
        }
        let whole = letters(&text);
        let mut missing = String::new();
        let (mut all, mut found) = (0, 0);
        for row in rows(&sandbox.path("told/commitments.csv")) {
            all += 1;
            if whole.contains(&letters(&row["sentence"])) {
                found += 1;
            } else {
                writeln!(missing, "{}", row["sentence"]).unwrap();
            }
        }
        // A sentence that runs over a page has its foot and head taken out, and marks
        // of notes go, so a few do not stand there as one run of letters.
        assert!(
            all > 20 && found * 100 >= all * 94,
            "{name}: {found} of {all}\n{missing}"
        );
    }
}
