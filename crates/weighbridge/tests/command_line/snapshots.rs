//! What users see, kept as files: a change shows as a difference of lines, and
//! `WEIGHBRIDGE_UPDATE=1 cargo test -p weighbridge` accepts it once it has been
//! looked at.

use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

use crate::sandbox::{DEFAULT, Sandbox};

/// Lines of a difference that are shown.
const SHOWN: usize = 40;

fn snapshot(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(name);
    if std::env::var_os("WEIGHBRIDGE_UPDATE").is_some() {
        std::fs::write(&path, found).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if let Some(told) = difference(&kept, found) {
        panic!(
            "{name} is not as it was (- kept, + found); if it should be so, accept it with \
             WEIGHBRIDGE_UPDATE=1\n{told}"
        );
    }
}

/// The lines that differ, by the longest common subsequence of the lines
/// between the common start and end; none where all are the same.
fn difference(kept: &str, found: &str) -> Option<String> {
    if kept == found {
        return None;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), found.lines().collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let end = a[start..]
        .iter()
        .rev()
        .zip(b[start..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    // Length of the longest common subsequence of the rests from each pair on.
    let wide = b.len() + 1;
    let mut longest = vec![0_u32; (a.len() + 1) * wide];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * wide + j] = if a[i] == b[j] {
                longest[(i + 1) * wide + j + 1] + 1
            } else {
                longest[(i + 1) * wide + j].max(longest[i * wide + j + 1])
            };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == b.len()
            || i < a.len() && longest[(i + 1) * wide + j] >= longest[i * wide + j + 1]
        {
            lines.push(format!("{:>5} - {}", start + i + 1, a[i]));
            i += 1;
        } else {
            lines.push(format!("{:>5} + {}", start + j + 1, b[j]));
            j += 1;
        }
    }
    if lines.is_empty() {
        return Some("only the ends of lines differ".into());
    }
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    let mut told = lines.join("\n");
    if more > 0 {
        let _ = write!(told, "\nand {more} lines more");
    }
    Some(told)
}

#[test]
fn a_difference_names_the_lines() {
    assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(
        difference("a\nb\nc\nd\n", "a\nx\nc\ny\nd\n").unwrap(),
        "    2 - b\n    2 + x\n    4 + y"
    );
    assert_eq!(
        difference("a\n", "a").unwrap(),
        "only the ends of lines differ"
    );
}

fn table(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join("tables").join(name)).unwrap()
}

/// Few places, so that a person can read the whole table.
struct Small {
    sandbox: Sandbox,
}

static SMALL: LazyLock<Small> = LazyLock::new(|| {
    let sandbox = Sandbox::new();
    sandbox
        .run(&[
            "assess",
            "--geography",
            "nation,combined-authority",
            "--out",
            "r",
        ])
        .good();
    Small { sandbox }
});

#[test]
fn tables() {
    let small = SMALL.sandbox.path("r");
    snapshot("coverage.csv", &table(&small, "coverage.csv"));
    snapshot(
        "concentration.csv",
        &table(&DEFAULT.folder, "concentration.csv"),
    );
    snapshot(
        "definitions.csv",
        &table(&DEFAULT.folder, "definitions.csv"),
    );
}

/// A picture of the page by the id of its title, a tag a line.
fn picture(page: &str, title: &str) -> String {
    let label = page
        .find(&format!("aria-labelledby=\"{title}"))
        .unwrap_or_else(|| panic!("no picture {title}"));
    let start = page[..label].rfind("<svg").unwrap();
    let end = start + page[start..].find("</svg>").unwrap() + "</svg>".len();
    page[start..end].replace("><", ">\n<") + "\n"
}

#[test]
fn pictures() {
    let page = std::fs::read_to_string(SMALL.sandbox.path("r/index.html")).unwrap();
    snapshot("long-run.svg", &picture(&page, "long-run-jobs-0-t"));
    snapshot(
        "combined-authorities.svg",
        &picture(&page, "combined-authority-2021-share-t"),
    );
}

#[test]
fn what_the_terminal_says() {
    snapshot("assess.txt", &DEFAULT.out);
    let sandbox = Sandbox::new();
    snapshot("place.txt", &sandbox.run(&["place", "Barnsley"]).good());
    let areas = sandbox.run(&["areas", "--draws", "50"]).good();
    snapshot("areas.txt", &areas);
    let grant = sandbox.run(&["areas", "grant", "--cost", "100000000", "--size", "small"]);
    snapshot("areas-grant.txt", &grant.good());
    let list = sandbox.run(&["data", "list"]).good();
    // The first table: up to the next line that is not set in.
    let end = list
        .match_indices('\n')
        .find(|(at, _)| !list[at + 1..].starts_with(' '))
        .map_or(list.len(), |(at, _)| at + 1);
    snapshot("data-list.txt", &list[..end]);
}
