//! Words that name an industry within the name of a firm or a body: "Tata Steel", "UK Steel",
//! "Glass Futures" name no industry. It finds no bodies.

use super::Sort;
use super::bodies::BODIES;
use super::names::{LEADS, Name, ends_possessed};
use super::schemes::FUNDS;
use super::tokens::{Token, bare};

/// Where the names of bodies stand among these.
pub(super) fn bodies(names: &[Name]) -> Vec<(usize, usize)> {
    names
        .iter()
        .filter(|name| name.sort == Sort::Body)
        .map(|name| (name.start, name.end))
        .collect()
}

/// What is called after an industry without being a firm or a body: "the Steel Strategy".
const OF_AN_INDUSTRY: &[&str] = &[
    "act",
    "action",
    "agenda",
    "bill",
    "campus",
    "charter",
    "cluster",
    "clusters",
    "code",
    "commitment",
    "commitments",
    "consultation",
    "corridor",
    "corridors",
    "council",
    "councils",
    "directive",
    "economy",
    "estimates",
    "framework",
    "green",
    "growth",
    "guidance",
    "hub",
    "hubs",
    "industries",
    "industry",
    "inquiry",
    "mission",
    "missions",
    "package",
    "paper",
    "park",
    "pathway",
    "pathways",
    "pipeline",
    "plan",
    "plans",
    "playbook",
    "policies",
    "policy",
    "prospectus",
    "regulations",
    "report",
    "reports",
    "review",
    "reviews",
    "revolution",
    "roadmap",
    "roadmaps",
    "sector",
    "sectors",
    "services",
    "skills",
    "statement",
    "strategies",
    "strategy",
    "study",
    "summit",
    "survey",
    "technologies",
    "technology",
    "vision",
    "week",
    "white",
    "works",
];

/// Words behind a name with which the industry is meant, whoever stands before it.
const INDUSTRY: &[&str] = &[
    "industry",
    "industries",
    "sector",
    "sectors",
    "cluster",
    "clusters",
    "jobs",
    "exports",
    "supply",
];

/// Lands whose name before an industry's makes no firm's name of it alone: "UK Steel".
const LANDS: &[&str] = &["uk", "uk’s", "uk's", "global", "eu", "us", "european"];

/// Whether the name of an industry at `at..=last` is part of a longer name: with a capital
/// that its sentence does not ask for, beside another.
pub(super) fn part_of_a_name(words: &[Token<'_>], at: usize, last: usize) -> bool {
    // "East of England Life sciences": a name has all its capitals.
    let whole_name = words[at..=last].iter().all(Token::capital);
    if !whole_name || !sentence_case(words, at, last) || in_a_run(words, at, last) {
        return false;
    }
    let joins = |place: usize| {
        words
            .get(place)
            .is_some_and(|word| word.mark.is_none() && !word.opens && !word.bracket)
    };
    let whole = bare(words[last].text).len() == words[last].text.len();
    let behind = words[last + 1..]
        .iter()
        .enumerate()
        .take_while(|(step, word)| joins(last + 1 + step) && word.capital() && whole)
        .last()
        .map(|(_, word)| word);
    if let Some(end) = behind {
        // "The Steel and …" ends before its "and"; "Space Sector Deal" is for the industry.
        let listed = |list: &[&str]| {
            let low = bare(end.text).to_lowercase();
            list.contains(&low.as_str())
        };
        let of_it = listed(OF_AN_INDUSTRY)
            || FUNDS.contains(&bare(end.text))
            || end.is(LANDS)
                && !words[at].opens
                && words[last + 1..]
                    .first()
                    .is_some_and(|next| !next.is(&["uk"]));
        return !of_it || BODIES.contains(&bare(end.text)) && !listed(OF_AN_INDUSTRY);
    }
    if words[at].opens || !joins(at) {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else {
        return false;
    };
    let named = before.capital()
        && !ends_possessed(before)
        && !before.is(LANDS)
        && !before.is(LEADS)
        && !before.is(OF_AN_INDUSTRY)
        // "Transforming Construction" is done to the industry.
        && !before.text.ends_with("ing");
    let meant = joins(last + 1) && words[last + 1].is(INDUSTRY);
    named && !meant
}

/// Whether the capitals around a name are those of a row of cells that a reader ran together,
/// "South Wales Crucible Steel innovation": the row is none of a sentence's, since a noun with
/// nothing between goes on behind it, and no word of it tells a firm or a body.
fn in_a_run(words: &[Token<'_>], at: usize, last: usize) -> bool {
    const REACH: usize = 8;
    let joins = |place: usize| {
        words
            .get(place)
            .is_some_and(|word| word.mark.is_none() && !word.opens && !word.bracket)
    };
    let mut first = at;
    while first > at.saturating_sub(REACH) && joins(first) && words[first - 1].capital() {
        first -= 1;
    }
    let mut end = last;
    while end < last + REACH && joins(end + 1) && words[end + 1].capital() {
        end += 1;
    }
    let body = words[first..=end].iter().any(|word| {
        let text = bare(word.text);
        BODIES.contains(&text) || word.is(&["uk", "britain", "holdings", "partners", "inc"])
    });
    // Numbered as a row is; before a verb or a small word it is a name again.
    let goes_on = joins(end + 1) && bare(words[end].text).len() == words[end].text.len();
    let numbered = first.checked_sub(1).is_some_and(|before| {
        words[before]
            .text
            .starts_with(|sign: char| sign.is_ascii_digit())
    });
    !body && numbered && goes_on && words[end + 1].is(CELLS)
}

/// What a cell goes on with behind the capital that begins it, and a firm's name does not.
const CELLS: &[&str] = &[
    "development",
    "equipment",
    "infrastructure",
    "innovation",
    "manufacturing",
    "processing",
    "production",
    "products",
    "research",
    "skills",
    "supply",
    "technologies",
    "technology",
];

/// Whether the sentence around a name has words in small letters enough that its capitals
/// tell a name.
fn sentence_case(words: &[Token<'_>], at: usize, last: usize) -> bool {
    const LONG: usize = 3;
    let from = words[..=at]
        .iter()
        .rposition(|word| word.opens)
        .unwrap_or(0);
    let to = words[last + 1..]
        .iter()
        .position(|word| word.opens)
        .map_or(words.len(), |more| last + 1 + more);
    let small = |word: &&Token<'_>| {
        word.text.len() > LONG
            && word.text.starts_with(char::is_lowercase)
            && !word.is(&["with", "from", "into", "over", "under", "than"])
    };
    words[from..to].iter().filter(small).count() > 1
}
