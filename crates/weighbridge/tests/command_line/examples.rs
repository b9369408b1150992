//! The examples of the help texts and of the README, run as they stand there.

use std::path::Path;

use weighbridge_facts::Facts;

use crate::own_table::barnsley;
use crate::sandbox::Sandbox;

/// The words of a line of a shell: at blanks, but not within quotes.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Lines of a text that call the program, from after its name on.
fn calls(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim().trim_start_matches("$ ");
        let words = words(line.split(" #").next().unwrap_or(line));
        let own = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["weighbridge", ..] => 1,
            ["cargo", "run", ..] => match words.iter().position(|word| word == "--") {
                Some(at) => at + 1,
                None => continue,
            },
            _ => continue,
        };
        found.push(words[own..].to_vec());
    }
    found
}

/// Code blocks of a Markdown text: fenced, or set in by four columns.
fn code(text: &str) -> String {
    let mut fenced = false;
    let mut out = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Writes the files that an example names as its reader's own.
fn files_of(sandbox: &Sandbox, call: &[String], facts: &Facts) {
    for (at, word) in call.iter().enumerate() {
        let before = |words: &[&str]| at > 0 && words.contains(&call[at - 1].as_str());
        if before(&["--out", ">"]) || sandbox.path(word).exists() {
        } else if word.ends_with(".pdf") || word.ends_with(".docx") {
            // The fictional papers by their names; any other is the reader's.
            let papers =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("../weighbridge-papers/tests/papers");
            let own = papers.join(word);
            let stands_in = papers.join(if before(&["--earlier"]) {
                "strong-foundations.pdf"
            } else {
                "making-it-here.pdf"
            });
            let from = if own.exists() { own } else { stands_in };
            std::fs::copy(from, sandbox.path(word)).unwrap();
        } else if before(&["--asks"]) {
            let text = sandbox.run(&["asks", "industrial-communities"]).good();
            sandbox.write(word, &text);
        } else if word.ends_with(".toml") && !before(&["--need"]) {
            let text = sandbox.run(&["strategies", "uk-2017"]).good();
            sandbox.write(word, &text);
        } else if before(&["--need"]) {
            let text = sandbox.run(&["areas", "need"]).good();
            sandbox.write(word, &text);
        } else if before(&["--problem"]) {
            let case = r#"{"n": 2, "population": [1, 2], "need": [1, 1], "ceiling": 2}"#;
            sandbox.write(word, case);
        } else if before(&["--places", "--former-industrial", "--map"]) {
            sandbox.write(word, "Barnsley\nDoncaster\n");
        } else if call[0] == "data" && before(&["add"]) {
            sandbox.write(word, &barnsley(facts));
        } else if call[0] == "measure" && word.ends_with(".csv") {
            sandbox.write(word, "place,steel,ships\nNorth,30,10\nSouth,10,50\n");
        }
    }
}

fn run_all(calls: &[Vec<String>]) {
    let facts = Facts::embedded().unwrap();
    let sandbox = Sandbox::new();
    for call in calls {
        // It needs the source files, which a reader of the README has not.
        if call[..2.min(call.len())] == ["data", "build"] {
            continue;
        }
        files_of(&sandbox, call, &facts);
        let (words, into) = match call.iter().position(|word| word == ">") {
            Some(at) => (&call[..at], call.get(at + 1)),
            None => (&call[..], None),
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let out = sandbox.run(&words).good();
        assert!(!out.is_empty(), "weighbridge {}", call.join(" "));
        if let Some(name) = into {
            sandbox.write(name, &out);
        }
        // What it promises to write is there.
        for pair in call.windows(2).filter(|pair| pair[0] == "--out") {
            assert!(sandbox.path(&pair[1]).exists(), "{call:?}");
        }
    }
}

#[test]
fn the_examples_of_the_help_run() {
    let sandbox = Sandbox::new();
    let mut found = Vec::new();
    for command in [
        "",
        "assess",
        "areas",
        "place",
        "strategies",
        "methods",
        "measure",
        "data",
    ] {
        let mut words: Vec<&str> = command.split_whitespace().collect();
        words.push("--help");
        let help = sandbox.run(&words).good();
        let examples = help.split("Examples:").nth(1).unwrap_or("");
        found.extend(calls(examples));
    }
    assert!(found.len() >= 4, "{found:?}");
    assert!(found.contains(&vec!["assess".to_owned()]));
    run_all(&found);
}

#[test]
fn the_examples_of_the_readme_run() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let found = calls(&code(&readme));
    assert!(found.contains(&vec!["assess".to_owned()]), "{found:?}");
    run_all(&found);
}

#[test]
fn examples_are_found_where_they_stand() {
    let text = "a `weighbridge x`\n```sh\n$ weighbridge place \"Redcar and Cleveland\"   # one\n```\n\n    \
                cargo run --release -- assess\n    cargo run --release -p other --example verify\n\
                weighbridge is no call here\n";
    assert_eq!(
        calls(&code(text)),
        [
            vec!["place".to_owned(), "Redcar and Cleveland".into()],
            vec!["assess".into()]
        ]
    );
}
