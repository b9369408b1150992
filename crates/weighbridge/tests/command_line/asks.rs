//! `asks`: a paper held against asks, with what people decided beside it.

use crate::sandbox::{PROGRAM, Run, Sandbox, says};

const PAPER: &str = "# A plan for industry\n\n## Energy\n\nWe will cut electricity prices for \
    industry by 2028 with a relief.\n\n## Trade\n\nWe will not introduce a carbon border.\n\n\
    ## Ports\n\nPorts grow.\n";

const DECISIONS: &str = "coder = \"Ann\"\ndate = 2026-11-24\n[[decision]]\nask = \"energy\"\n\
    part = \"prices\"\nverdict = \"part of the way\"\npassages = [\"cut electricity prices\"]\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("plan.md", PAPER);
    sandbox
}

#[test]
fn a_paper_is_held_against_the_ten_asks() {
    let sandbox = sandbox();
    let told = sandbox
        .run(&["asks", "--paper", "plan.md", "--out", "out"])
        .good();
    assert!(told.lines().all(|line| line.chars().count() < 80), "{told}");
    let line = |of: &str| {
        let found = told.lines().find(|line| line.trim_start().starts_with(of));
        found.unwrap_or_else(|| panic!("{of}: {told}")).to_owned()
    };
    assert!(line("Industrial energy prices").ends_with("agrees"));
    assert!(line("Carbon border").ends_with("opposed"));
    assert!(line("Steel").ends_with("silent"));
    let table = std::fs::read_to_string(sandbox.path("out/asks.csv")).unwrap();
    assert!(
        table.contains("We will not introduce a carbon border."),
        "{table}"
    );
    assert_eq!(sandbox.names(), ["out", "plan.md"]);
    // A second run finds what the first worked out, and says the same.
    let again = sandbox
        .run(&["asks", "--paper", "plan.md", "--out", "out"])
        .good();
    assert_eq!(told, again);
}

/// A paper may not be public yet: what is kept of it is for its reader alone.
#[cfg(unix)]
#[test]
fn what_is_kept_of_a_paper_is_the_users_own() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = sandbox();
    let kept = sandbox.path("kept");
    let run = |cache: &std::path::Path| {
        let mut command = sandbox.command(PROGRAM);
        command.env("WEIGHBRIDGE_CACHE", cache);
        Run::of(command.args(["asks", "--paper", "plan.md"])).good()
    };
    let told = run(&kept);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&kept) & 0o777, 0o700);
    let files: Vec<_> = std::fs::read_dir(&kept).unwrap().collect();
    assert!(!files.is_empty());
    for file in files {
        assert_eq!(mode(&file.unwrap().path()) & 0o777, 0o600);
    }
    // "Off" keeps nothing, and is no folder.
    assert_eq!(run(std::path::Path::new("off")), told);
    assert_eq!(sandbox.names(), ["kept", "plan.md"]);
}

#[test]
fn decisions_are_shown_beside_suggestions_and_never_written() {
    let sandbox = sandbox();
    let plain = sandbox
        .run(&["asks", "--paper", "plan.md", "--json"])
        .good();
    sandbox.write("plan.decisions.toml", DECISIONS);
    let bob = DECISIONS
        .replace("Ann", "Bob")
        .replace("part of the way", "agrees");
    sandbox.write("bob.toml", &bob);
    let with = ["asks", "--paper", "plan.md", "--decisions", "bob.toml"];
    let told = sandbox.run(&with).good();
    assert!(
        told.contains("decided: Ann: part of the way; Bob: agrees"),
        "{told}"
    );
    assert!(told.contains("Krippendorff's alpha"), "{told}");
    assert!(told.contains("differ: energy, prices"), "{told}");
    let json = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    let decided = json(&sandbox.run(&[&with[..], &["--json"]].concat()).good());
    let (plain, decided) = (&json(&plain)["asks"][6], &decided["asks"][6]);
    assert_eq!(plain["suggestion"], decided["suggestion"]);
    assert_eq!(
        plain["parts"][0]["suggestion"],
        decided["parts"][0]["suggestion"]
    );
    let kept = std::fs::read_to_string(sandbox.path("plan.decisions.toml")).unwrap();
    assert_eq!(kept, DECISIONS);
}

#[test]
fn what_cannot_be_used_is_said() {
    let sandbox = sandbox();
    sandbox.write(
        "mine.toml",
        "name = \"x\"\n[[ask]]\nname = \"a\"\nask = \"b\"\n",
    );
    let told = sandbox
        .run(&["asks", "mine.toml", "--paper", "plan.md"])
        .bad(1);
    assert!(
        told.contains("mine.toml, line 4") && told.contains("did you mean `asks`?"),
        "{told}"
    );
    let told = sandbox.run(&["asks", "industrial-comunities"]).bad(1);
    assert!(
        told.contains("did you mean industrial-communities?"),
        "{told}"
    );
    let told = sandbox.run(&["asks", "--paper", "none.pdf"]).bad(1);
    assert!(told.contains("none.pdf"), "{told}");
    let told = sandbox
        .run(&["asks", "--paper", "plan.md", "--full", "enrgy"])
        .bad(1);
    assert!(told.contains("did you mean energy?"), "{told}");
    sandbox.write(
        "plan.decisions.toml",
        &DECISIONS.replace("prices\"", "price\""),
    );
    let told = sandbox.run(&["asks", "--paper", "plan.md"]).bad(1);
    assert!(
        told.contains("plan.decisions.toml, line 5") && told.contains("`prices`"),
        "{told}"
    );
}

#[test]
fn asks_are_listed_and_can_be_started_from() {
    let sandbox = Sandbox::new();
    let list = sandbox.run(&["asks"]).good();
    assert!(list.contains("Affordable energy"), "{list}");
    let file = sandbox.run(&["asks", "industrial-communities"]).good();
    sandbox.write("mine.toml", &file);
    let told = sandbox.run(&["asks", "mine.toml"]).good();
    assert!(told.contains("reads well: 10 asks"), "{told}");
}

/// Decisions made on another paper, and words that are not in this one, are told
/// beside the result.
#[test]
fn decisions_on_another_paper_are_told() {
    let sandbox = sandbox();
    let other = DECISIONS
        .replace("date = ", "paper = \"A plan for fish\"\ndate = ")
        .replace(
            "[\"cut electricity",
            "[\"nets and boats\", \"cut electricity",
        );
    sandbox.write("ann.toml", &other);
    let run = sandbox.run(&["asks", "--paper", "plan.md", "--decisions", "ann.toml"]);
    let told = run.err;
    says(
        &told,
        &[
            "ann.toml: its decisions were made on “A plan for fish”",
            "Ann on energy, prices: these words are not in the paper: “nets and boats”",
        ],
    );
    assert!(!told.contains("“cut electricity prices”"), "{told}");
    sandbox.write("plan.decisions.toml", DECISIONS);
    let run = sandbox.run(&["asks", "--paper", "plan.md"]);
    assert!(!run.err.contains("decisions"), "{}", run.err);
}

/// A paper given where asks are expected, there or not, and a scrap in another tongue.
#[test]
fn a_paper_given_bare_is_guessed_and_other_languages_are_told() {
    let sandbox = sandbox();
    for name in ["plan.md", "none.pdf"] {
        let told = sandbox.run(&["asks", name]).err;
        assert!(
            told.contains(&format!("weighbridge asks --paper {name}")),
            "{told}"
        );
    }
    sandbox.write(
        "plan.txt",
        &"Nous investirons deux milliards d’euros dans les aciéries du pays avant 2030. ".repeat(9),
    );
    let run = sandbox.run(&["asks", "--paper", "plan.txt"]);
    let told = format!("{}{}", run.out, run.err);
    assert!(told.contains("does not read like English prose"), "{told}");
}

/// Asks may be named as `assess` has them; where they give no words nothing is graded,
/// and words that are nowhere in the paper are told.
#[test]
fn own_asks_are_told_what_their_words_find() {
    let sandbox = sandbox();
    sandbox.write(
        "ours.toml",
        "name = \"ours\"\n[[ask]]\nname = \"bare\"\nasks = \"No carbon border.\"\n\
         [[ask]]\nname = \"ports\"\nasks = \"Build ports.\"\nabout = [\"ports\", \"quays\"]\n\
         agree = [\"build\"]\n",
    );
    let run = sandbox.run(&["asks", "--asks", "ours.toml", "--paper", "plan.md"]);
    assert!(run.err.contains("none is graded"), "{}", run.err);
    let line = run.out.lines().find(|line| line.starts_with("1. bare"));
    assert!(line.unwrap().contains("silent"), "{}", run.out);
    let same = sandbox.run(&["asks", "ours.toml", "--paper", "plan.md"]);
    assert_eq!(run.out, same.out);
    let words = ["asks", "ours.toml", "--paper", "plan.md", "--full", "ports"];
    let full = sandbox.run(&words).out;
    assert!(full.contains("nowhere in the paper: quays"), "{full}");
}

#[test]
fn a_file_that_is_no_paper_is_turned_away() {
    let sandbox = Sandbox::new();
    sandbox.write("firms.csv", "firm,jobs\nSmith,300\n");
    sandbox.write("plan.docx", "This was only renamed.\n");
    sandbox.write("data.json", "{\"jobs\": 300}\n");
    // A web page under another name is one, also behind a byte-order mark.
    sandbox.write(
        "page.docx",
        "\u{feff}<!doctype html>\n<h1>Plan</h1><p>We will build three ports by 2027.</p>\n",
    );
    let page = sandbox.run(&["read", "page.docx"]);
    assert!(!page.err.contains("its name says"), "{}", page.err);
    for (file, says) in [
        ("firms.csv", "a table (.csv) and no paper"),
        ("plan.docx", "its name says DOCX"),
        ("data.json", "a file of data (.json) and no paper"),
    ] {
        for command in [
            &["asks", "--paper", file][..],
            &["commitments", file],
            &["read", file],
        ] {
            let told = sandbox.run(command).bad(1);
            assert!(told.contains(says), "{command:?}: {told}");
        }
    }
}

#[test]
fn an_ask_without_words_to_look_for_says_so() {
    let sandbox = sandbox();
    sandbox.write(
        "own.toml",
        "name='y'\n[[ask]]\nname='kilns'\nasks='Help kilns.'\nabout=[]\nagree=['pay']\n",
    );
    let told = sandbox
        .run(&["asks", "own.toml", "--paper", "plan.md"])
        .bad(1);
    assert!(
        told.contains("own.toml, line 5") && told.contains("`about` is empty"),
        "{told}"
    );
}
