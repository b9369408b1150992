//! What speaks for a phrase being a term of the paper's own that it leans on, and no
//! everyday phrase: a modifier that ranks or draws a line, a noun that divides the world
//! by itself, marks of a class ("each X", "ten X"). It counts nothing in the paper.

use std::collections::BTreeSet;

use super::coined::joined;
use super::words::{INNER, PLAIN, RANKING, SCHEMES, STRONG, VAGUE};

/// What the uses of a phrase show.
pub(super) struct Shown {
    /// It stands in quotation marks.
    pub quoted: bool,
    /// With capitals, as one of many.
    pub kind: bool,
    /// So in three sections or more.
    pub wide: bool,
    /// After a number, "each" or "every", or as what is to be chosen.
    pub classed: bool,
    /// Its head is "of" something: "sectors of strength".
    pub of: bool,
    /// It opens sentences as a class of its own: "brownfield nodes need roads".
    pub generic: bool,
    pub headings: usize,
    pub promised: usize,
}

/// Sets of the words by which a phrase is weighed.
pub(super) struct Weights {
    vague: BTreeSet<&'static str>,
    strong: BTreeSet<&'static str>,
    plain: BTreeSet<&'static str>,
    schemes: BTreeSet<&'static str>,
    inner: BTreeSet<&'static str>,
}

/// Joined words that everybody knows.
pub(super) const KNOWN: &[&str] = &[
    "long-term",
    "short-term",
    "medium-term",
    "full-time",
    "part-time",
    "co-operative",
    "well-paid",
    "low-paid",
    "cross-border",
    "cross-government",
    "non-domestic",
    "self-employed",
    "sub-regional",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "mid-term",
    "on-site",
    "up-to-date",
    "e-commerce",
    "pre-school",
    "post-war",
    "so-called",
    "year-round",
    "wide-ranging",
    "ongoing",
    "large-scale",
    "small-scale",
    "real-time",
    "third-party",
    "world-beating",
    "trade-offs",
    "decision-making",
    "policy-making",
    "follow-up",
    "start-up",
    "spin-out",
    "state-of-the-art",
    "public-private",
    "private-sector",
    "public-sector",
    "one-off",
    "ever-changing",
    "fast-growing",
    "fast-moving",
    "hard-working",
    "in-depth",
    "on-going",
    "micro-businesses",
    "post-brexit",
    "business-led",
    "industry-led",
    "employer-led",
    "government-led",
    "university-led",
];

/// From which weight on a phrase is a term.
pub(super) const ENOUGH: i32 = 2;

impl Weights {
    pub fn new() -> Self {
        let list = |words: &'static str| words.split_whitespace();
        Self {
            vague: list(RANKING).chain(list(VAGUE)).collect(),
            strong: list(STRONG).collect(),
            plain: list(PLAIN).collect(),
            schemes: list(SCHEMES).collect(),
            inner: list(INNER).collect(),
        }
    }

    /// The weight of a phrase as it is written.
    pub fn of(&self, phrase: &str, shown: &Shown) -> i32 {
        let low = phrase.to_lowercase();
        let words: Vec<&str> = low.split_whitespace().collect();
        let Some((head, modifiers)) = words.split_last() else {
            return 0;
        };
        let one = |head: &str| {
            head.strip_suffix("ies")
                .map(|one| format!("{one}y"))
                .or_else(|| head.strip_suffix('s').map(str::to_owned))
                .unwrap_or_else(|| head.to_owned())
        };
        let has = |set: &BTreeSet<&str>, word: &str| {
            set.contains(word) || set.contains(one(word).as_str())
        };
        // "Mission-led businesses", "super-sectors".
        // "High value jobs" are high-value jobs.
        let measured = low.starts_with("high ") || low.starts_with("low ");
        let compound = |word: &str| {
            [
                "-led",
                "-based",
                "-intensive",
                "-driving",
                "-facing",
                "-critical",
                "-ready",
                "-use",
                "-behind",
            ]
            .iter()
            .any(|end| word.ends_with(end))
                || word.starts_with("super-")
                || word.starts_with("next-")
                || word.starts_with("high-")
                // "Tier-two readiness", "missing-middle firms": joined for the occasion.
                || (word.contains('-') && !word.starts_with("non-") && !KNOWN.contains(&word))
        };
        let vague = modifiers
            .iter()
            .any(|word| self.vague.contains(word) || compound(word))
            || measured && modifiers.len() > 1;
        // Many, in small letters, of what is joined for the occasion: no one scheme's name.
        let inner = matches!(modifiers, [_, inner] if self.inner.contains(inner));
        let coined = head.ends_with('s')
            && !phrase.chars().skip(1).any(char::is_uppercase)
            && (inner || modifiers.iter().any(|word| joined(word)));
        let vague = vague || inner;
        let plain = !modifiers.is_empty() && modifiers.iter().all(|word| self.plain.contains(word));
        let strong = has(&self.strong, head);
        // What a paper speaks of as many in part after part is a kind of its own, whatever its
        // last word: "Sector Deals", "Combined Authorities".
        let wide = shown.kind && shown.wide;
        let scheme = has(&self.schemes, head) && !wide && !coined;
        let yes = |told: bool, weight: i32| if told { weight } else { 0 };
        let base = yes(vague, 2)
            + yes(strong && !modifiers.is_empty(), 2)
            + yes(words.len() == 1 && compound(head), 2)
            - yes(plain && !wide, 2)
            + yes(shown.quoted, 2)
            + yes(shown.kind && !scheme, 2)
            + yes(shown.classed && !scheme && !modifiers.is_empty(), 2)
            + yes(shown.of, 2)
            + yes(
                shown.generic && !scheme && !plain && !modifiers.is_empty(),
                2,
            );
        // To be headed or promised makes no everyday phrase a term.
        let own = vague || shown.quoted || shown.classed || shown.of;
        base + yes(own && shown.headings > 0, 1) + yes(own && shown.promised > 1, 1)
            - yes(scheme, 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coinages_weigh_more_than_everyday_phrases() {
        let weights = Weights::new();
        let bare = |classed| Shown {
            quoted: false,
            kind: false,
            wide: false,
            classed,
            of: false,
            generic: false,
            headings: 0,
            promised: 1,
        };
        for term in [
            "growth hubs",
            "hidden champions",
            "circular economy",
            "trusted suppliers",
            "mission-led businesses",
            "super-sectors",
            "city regions",
            "high-value jobs",
            "high value jobs",
            "seaside towns",
            "sunrise sectors",
            "skilled jobs",
        ] {
            assert!(weights.of(term, &bare(false)) >= ENOUGH, "{term}");
        }
        for term in [
            "construction sector",
            "research organisations",
            "older workers",
            "rural areas",
            "local suppliers",
            "renewable energy",
        ] {
            assert!(weights.of(term, &bare(false)) < ENOUGH, "{term}");
        }
        assert!(weights.of("partner cities", &bare(true)) >= ENOUGH);
        assert!(weights.of("Teacher Development Premium", &bare(false)) < ENOUGH);
        // A scheme spoken of as many in three parts is a kind; one spoken of once is none.
        let many = |wide| Shown {
            kind: true,
            wide,
            ..bare(false)
        };
        assert!(weights.of("Port Deals", &many(true)) >= ENOUGH);
        assert!(weights.of("Port Deals", &many(false)) < ENOUGH);
    }
}
