//! The shape of the house, checked: which crate may depend on which, that a
//! version stands once, and that the default build needs no C compiler.
//! It reads the manifests only; it does not judge what is inside a crate.

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
    ],
    &["weighbridge-areas-highs"],
    &["weighbridge-assess"],
    &["weighbridge-report"],
    &["weighbridge"],
];

/// Engines work on numbers alone, so they may not even see the facts.
const ENGINES: &[&str] = &[
    "weighbridge-measures",
    "weighbridge-supply",
    "weighbridge-areas",
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
