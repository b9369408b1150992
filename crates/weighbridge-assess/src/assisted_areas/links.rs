//! Which districts count as neighbours: those whose outlines share a line, and
//! the ferries, bridges and tunnels of `links.csv`. It makes up no crossing.

use serde::Serialize;
use weighbridge_facts::{Facts, Outline};

const LINKS: &str = include_str!("links.csv");

/// A crossing between two districts that share no line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Position of the one district.
    pub one: usize,
    /// Position of the other.
    pub other: usize,
    /// "ferry", "bridge" or "tunnel".
    pub kind: String,
    /// Which crossing it is.
    pub reason: String,
}

/// The crossings.
///
/// # Errors
/// When the list names a code that is no district: it is ours, so the program
/// must be mended.
pub fn links(facts: &Facts) -> Result<Vec<Link>, String> {
    let rows = LINKS
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.skip(1)
        .map(|line| {
            let mut cells = line.splitn(4, ',');
            let mut next = || cells.next().unwrap_or("").trim_matches('"').to_owned();
            let (one, other, kind, reason) = (next(), next(), next(), next());
            let at = |code: &str| {
                facts
                    .position(code)
                    .ok_or_else(|| format!("links.csv: `{code}` is no district"))
            };
            Ok(Link {
                one: at(&one)?,
                other: at(&other)?,
                kind,
                reason,
            })
        })
        .collect()
}

/// Pairs of districts that share a line, each once.
#[must_use]
pub fn edges(outline: &Outline) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (one, near) in outline.neighbours().into_iter().enumerate() {
        pairs.extend(
            near.into_iter()
                .filter(|other| *other > one)
                .map(|other| (one, other)),
        );
    }
    pairs
}
