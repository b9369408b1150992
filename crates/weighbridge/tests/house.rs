//! The shape of the house, checked: which crate may depend on which, that a
//! version stands once, that no file of Rust grows too long, and that the default build needs
//! no C compiler. It reads manifests and counts lines; it does not judge what is inside a crate.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Floors of the house, lowest first. A crate may depend only on crates of
/// lower floors: crates of one floor (the engines) know nothing of each other.
const FLOORS: &[&[&str]] = &[
    &["weighbridge-model"],
    &["weighbridge-facts"],
    &[
        "weighbridge-measures",
        "weighbridge-supply",
        "weighbridge-areas",
        "weighbridge-papers",
    ],
    &["weighbridge-areas-highs", "weighbridge-papers-encoder"],
    &["weighbridge-assess"],
    &["weighbridge-report"],
    &["weighbridge"],
];

/// Engines work on numbers alone, so they may not even see the facts.
const ENGINES: &[&str] = &[
    "weighbridge-measures",
    "weighbridge-supply",
    "weighbridge-areas",
    "weighbridge-papers",
];

fn manifests() -> BTreeMap<String, toml::Table> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("crates")).unwrap() {
        let path = entry.unwrap().path().join("Cargo.toml");
        if let Ok(text) = std::fs::read_to_string(&path) {
            let table: toml::Table = text.parse().unwrap();
            let name = table["package"]["name"].as_str().unwrap().to_owned();
            found.insert(name, table);
        }
    }
    found
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|crates| crates.contains(&name))
}

fn dependencies(manifest: &toml::Table) -> Vec<(String, toml::Value)> {
    let mut all = Vec::new();
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        if let Some(toml::Value::Table(table)) = manifest.get(section) {
            all.extend(
                table
                    .iter()
                    .map(|(name, value)| (name.clone(), value.clone())),
            );
        }
    }
    all
}

#[test]
fn dependencies_point_downwards() {
    let manifests = manifests();
    assert!(manifests.len() >= 6);
    for (name, manifest) in &manifests {
        let own = floor(name).unwrap_or_else(|| panic!("{name} has no floor in FLOORS"));
        for (dependency, _) in dependencies(manifest) {
            if !dependency.starts_with("weighbridge") {
                continue;
            }
            let below = floor(&dependency).unwrap();
            assert!(
                below < own,
                "{name} depends on {dependency}, which is not below it"
            );
            if ENGINES.contains(&name.as_str()) {
                assert_eq!(
                    dependency, "weighbridge-model",
                    "{name} is an engine: it may know the model and nothing else"
                );
            }
        }
    }
}

#[test]
fn versions_stand_once() {
    for (name, manifest) in manifests() {
        for (dependency, value) in dependencies(&manifest) {
            let shared = value
                .get("workspace")
                .and_then(toml::Value::as_bool)
                .unwrap_or(false);
            assert!(
                shared,
                "{name}: {dependency} must take its version from the workspace"
            );
        }
        let lints = manifest
            .get("lints")
            .and_then(|lints| lints.get("workspace"))
            .and_then(toml::Value::as_bool);
        assert_eq!(lints, Some(true), "{name} must take the workspace's lints");
    }
}

/// Lines of a file of Rust at most: a longer one holds more than one idea.
const LONGEST: usize = 500;

#[test]
fn no_file_is_too_long() {
    let mut folders = vec![
        root().join("crates"),
        root().join("bench"),
        root().join("fuzz"),
    ];
    let (mut read, mut long) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("target") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|end| end == "rs") {
                read += 1;
                let lines = std::fs::read_to_string(&path).unwrap().lines().count();
                if lines > LONGEST {
                    long.push(format!("{}: {lines} lines", path.display()));
                }
            }
        }
    }
    assert!(read > 500, "{read} files");
    assert!(
        long.is_empty(),
        "more than {LONGEST} lines; split by idea:\n{}",
        long.join("\n")
    );
}

/// The lock file also names what other systems would need (a compiler for
/// Haiku, say), so the question goes to cargo, for this system.
#[test]
fn the_default_build_is_pure_rust() {
    let out = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--workspace", "--prefix", "none"])
        .args(["--edges", "normal,build"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let tree = String::from_utf8(out.stdout).unwrap();
    assert!(tree.contains("weighbridge-model"), "{tree}");
    for name in tree.lines().filter_map(|line| line.split(' ').next()) {
        let builds_c = name == "cc"
            || name == "cmake"
            || (name.ends_with("-sys")
                && !["linux-raw-sys", "windows-sys", "js-sys", "web-sys"].contains(&name));
        assert!(
            !builds_c,
            "{name} would need a C compiler or a system library"
        );
    }
}

/// Whether a licence expression (SPDX, or the older form with a slash) can be
/// met from a list: of an OR one side, of an AND both; AND binds closer.
fn permitted(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, rest) = either(&words, allowed);
    met && rest.is_empty()
}

fn either<'a, 'w>(words: &'a [&'w str], allowed: &[&str]) -> (bool, &'a [&'w str]) {
    let (mut met, mut rest) = both(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (other, next) = both(after, allowed);
        (met, rest) = (met || other, next);
    }
    (met, rest)
}

fn both<'a, 'w>(words: &'a [&'w str], allowed: &[&str]) -> (bool, &'a [&'w str]) {
    let (mut met, mut rest) = one(words, allowed);
    while let ["AND", after @ ..] = rest {
        let (other, next) = one(after, allowed);
        (met, rest) = (met && other, next);
    }
    (met, rest)
}

fn one<'a, 'w>(words: &'a [&'w str], allowed: &[&str]) -> (bool, &'a [&'w str]) {
    match words {
        ["(", inside @ ..] => match either(inside, allowed) {
            (met, [")", rest @ ..]) => (met, rest),
            (_, rest) => (false, rest),
        },
        [name, "WITH", exception, rest @ ..] => {
            let name = format!("{name} WITH {exception}");
            (allowed.contains(&name.as_str()), rest)
        }
        [name, rest @ ..] => (allowed.contains(name), rest),
        [] => (false, words),
    }
}

#[test]
fn licence_expressions_are_read() {
    let allowed = ["MIT", "Apache-2.0 WITH LLVM-exception", "Zlib"];
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND GPL-3.0-only", false),
        ("MIT AND (GPL-3.0-only OR Zlib)", true),
        ("GPL-3.0-only OR MIT AND Unknown", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("Apache-2.0", false),
        ("(MIT", false),
        ("MIT Zlib", false),
        ("", false),
    ] {
        assert_eq!(permitted(expression, &allowed), met, "{expression}");
    }
}

/// What is built, tested and benchmarked on this system may be given on: the
/// list of licences is the one of `deny.toml`.
#[test]
fn licences_are_those_allowed() {
    let deny: toml::Table = std::fs::read_to_string(root().join("deny.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let allowed: Vec<&str> = deny["licenses"]["allow"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    let out = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--workspace", "--prefix", "none"])
        .args(["--edges", "normal,build,dev", "--format", "{p}|{l}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let mut licences: BTreeMap<String, String> = BTreeMap::new();
    for line in String::from_utf8(out.stdout).unwrap().lines() {
        if let Some((name, licence)) = line.split_once('|') {
            // Named again, a package is marked with a star.
            let licence = licence.trim_end_matches("(*)").trim();
            licences.insert(name.to_owned(), licence.to_owned());
        }
    }
    assert!(licences.len() > 50, "{licences:?}");
    let wrong: Vec<String> = licences
        .iter()
        .filter(|(_, licence)| !permitted(licence, &allowed))
        .map(|(name, licence)| match licence.as_str() {
            "" => format!("{name} names no licence"),
            licence => format!("{name} is under {licence}"),
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "not among the licences of deny.toml:\n{}",
        wrong.join("\n")
    );
}
