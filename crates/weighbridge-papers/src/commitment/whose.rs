//! Whose government a paper is of, told from its title, its signature and from who acts in it
//! and who is only spoken to. It judges no undertaking.

mod whole;

use std::collections::BTreeMap;

use super::country::{DEVOLVED, EUROPEAN_UNION, STATES, UNITED_KINGDOM, called, land};
use super::find::Author;
use super::voice::voice_of;
use super::{Voice, regions};
use crate::paper::{Kind, Paper};
use crate::tokens::{Shape, Token, tokens};

/// Departments that only one country has, by whose name its papers are signed.
const DEPARTMENTS: &[(&str, &str)] = &[
    ("department for the economy", "northern ireland"),
    ("department for infrastructure", "northern ireland"),
    ("department of enterprise, trade and employment", "ireland"),
    (
        "department of enterprise, tourism and employment",
        "ireland",
    ),
    ("department of industry, science and resources", "australia"),
    (
        "innovation, science and economic development canada",
        "canada",
    ),
    (
        "ministry of business, innovation and employment",
        "new zealand",
    ),
    ("department of commerce", "united states"),
];

/// Words at most of a line that signs a paper.
const SIGNED: usize = 12;

/// The country whose department signs a paper in one of its first lines.
fn signed(paper: &Paper) -> Option<&'static str> {
    paper.passages.iter().take(FIRST).find_map(|passage| {
        let low = passage.text.to_lowercase();
        // A signature is no sentence.
        let short = low.split_whitespace().count() <= SIGNED && !low.trim_end().ends_with('.');
        let of = DEPARTMENTS
            .iter()
            .find(|(name, _)| short && low.contains(name));
        of.map(|(_, country)| *country)
    })
}

/// The kingdom, where a department or HM Treasury signs a paper in its first lines and its title
/// names no country.
fn of_kingdom(paper: &Paper) -> Option<&'static str> {
    let title = tokens(&paper.title);
    let elsewhere = (0..title.len()).any(|at| land(&title, at).is_some())
        || title.iter().any(|word| word.low.ends_with("'s"));
    let signs = paper.passages.iter().take(FIRST).any(|passage| {
        let low = passage.text.to_lowercase();
        let short = low.split_whitespace().count() <= SIGNED && !low.trim_end().ends_with('.');
        let kingdoms = ["department for ", "hm treasury", "hm government"];
        short && kingdoms.iter().any(|name| low.starts_with(name)) && !low.contains("communities")
    });
    (signs && !elsewhere).then_some(UNITED_KINGDOM)
}

/// Passages from the start in which a paper says whose it is.
const OPENING: usize = 12;

/// Passages in which the government that is named is most likely the author.
const FIRST: usize = 4;

/// Words at most of a line that is nothing but the name of a government.
const NAME: usize = 5;

/// The country whose government the paper is of. A paper of the United Kingdom by its title or
/// its imprint is none of its parts', however often it names their governments.
pub(crate) fn country_of(paper: &Paper, author: &Author) -> Option<&'static str> {
    let told = told_of(paper, author);
    let part = told.is_some_and(|country| DEVOLVED.contains(&country));
    if part && author.names.is_empty() && whole::kingdom(paper) {
        return Some(UNITED_KINGDOM);
    }
    told
}

/// The country by the names given for the author, else by the governments named in its title and opening, else by those
/// named throughout. One must be named more often than all others, "the
/// Government" without a country among them where the whole paper is counted.
fn told_of(paper: &Paper, author: &Author) -> Option<&'static str> {
    // Who advises speaks to his own government.
    let advises = voice_of(paper) == Voice::Adviser;
    let given = author.names.iter().find_map(|name| {
        let mut words = tokens(name);
        for word in &mut words {
            word.capital = true;
        }
        (0..words.len()).find_map(|at| land(&words, at))
    });
    if given.is_some() {
        return given;
    }
    // Whose plan it is by its title stands, whoever is named in the text. What answers
    // another government names it too.
    let heads = || heads(paper);
    let answers = heads().any(|head| head.to_lowercase().contains("response to"));
    let answering = heads().map(|head| {
        let to = head.to_ascii_lowercase().find("response to");
        to.and_then(|to| head.get(..to)).unwrap_or(head)
    });
    if let Some(country) = Counted::of(answering).leads() {
        return Some(country);
    }
    let signs = signed(paper).or_else(|| published(paper));
    if let Some(country) = signs.or_else(|| of_kingdom(paper)) {
        return Some(country);
    }
    let passages = paper
        .passages
        .iter()
        .filter(|passage| !matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row))
        .map(|passage| passage.text.as_str());
    let mut whole = Counted::of(passages);
    if advises {
        whole.spoken_to.clear();
    }
    if let Some(country) = titled(heads(), &whole).filter(|_| !answers) {
        return Some(country);
    }
    // One government acts twice as often as all others together, and nobody speaks to it.
    let acting: usize = whole.acts.values().sum::<usize>() + whole.bare_acts;
    let first_acts = whole.acts.iter().find(|(country, acts)| {
        **acts > 1 && **acts * 3 >= acting * 2 && whole.spoken_to(country) == 0
    });
    if let Some((country, _)) = first_acts {
        return Some(country);
    }
    let opening = paper.passages.iter().take(OPENING);
    let opening = opening.map(|passage| passage.text.as_str());
    let opens = heads().chain(opening);
    let opened = Counted::of(opens.clone());
    if opens.clone().any(|text| text.contains("White House")) {
        return Some("united states");
    }
    let commission = opens.clone().any(|text| {
        text.contains("European Commission")
            || text
                .to_lowercase()
                .contains("communication from the commission")
    });
    let communication = heads().any(|head| head.to_lowercase().contains("from the commission"));
    // A line of its own signs. Where "the Government" acts by that name it is the author, and the
    // Commission is spoken of.
    let line = paper.passages.iter().take(OPENING).any(|passage| {
        let text = passage.text.trim();
        text.to_lowercase().contains("european commission")
            && text.split_whitespace().count() <= SIGNED
            && !text.ends_with('.')
    });
    let unnamed = opened.named.is_empty() && whole.bare_acts == 0;
    if commission && (communication || unnamed && (line || whole.bare == 0)) {
        return Some(EUROPEAN_UNION);
    }
    // "The Government" beside one "Welsh Government" is no Welsh one, but where it is named
    // before all.
    let first = (1..=FIRST).find_map(|many| {
        let first = paper.passages.iter().take(many);
        Counted::of(first.map(|passage| passage.text.as_str()))
            .leads()
            .filter(|country| whole.spoken_to(country) <= whole.acts(country))
    });
    first.or_else(|| opened.leads()).or_else(|| whole.leads())
}

/// Words at most of a first line that is the title of a paper without headings.
const TITLE: usize = 14;

/// The title of a paper, its first headings, and its first line where that is no sentence.
pub(super) fn heads(paper: &Paper) -> impl Iterator<Item = &str> + Clone {
    let first = paper.passages.first().map(|passage| passage.text.trim());
    let line = first.filter(|line| {
        line.split_whitespace().count() <= TITLE && !line.ends_with(['.', ';', ',', '?'])
    });
    let headings = paper.sections.iter().take(2);
    headings
        .map(|section| section.heading.as_str())
        .chain([paper.title.as_str()])
        .chain(line)
}

/// How often the governments of countries are named and what they do.
#[derive(Default)]
struct Counted {
    /// By country, where nobody speaks to them.
    named: BTreeMap<&'static str, usize>,
    /// By country: what it will do.
    acts: BTreeMap<&'static str, usize>,
    /// By country: "we will press the UK Government" says that "we" are another.
    spoken_to: BTreeMap<&'static str, usize>,
    /// "The Government" without a country.
    bare: usize,
    /// What "the Government" will do.
    bare_acts: usize,
}

impl Counted {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut counted = Self::default();
        for text in texts {
            counted.add(&tokens(text));
        }
        counted
    }

    fn add(&mut self, words: &[Token]) {
        for at in 0..words.len() {
            let whole = words[at].low.trim_end_matches("'s");
            let owns = whole.len() < words[at].low.len();
            let acts = !owns && will(words, at + 1);
            let of = words.get(at + 1).is_some_and(|word| word.is(&["of"]));
            let after = (at + 2..words.len().min(at + 6)).find_map(|place| {
                land(words, place).filter(|_| {
                    of && words[at + 2..place]
                        .iter()
                        .all(|word| word.capital || word.is(&["the"]))
                })
            });
            let governs =
                ["government", "ministers", "executive", "administration"].contains(&whole);
            // "The Commonwealth", "the State of Ohio".
            let alone = whole == "commonwealth"
                || ["state", "province"].contains(&whole) && after.is_some();
            if !(words[at].capital && (governs || alone)) {
                // "The Ontario government" too.
                let before = (governs && at > 0).then(|| land(words, at - 1)).flatten();
                if before.is_none() {
                    self.bare += usize::from(whole == "government");
                    self.bare_acts += usize::from(whole == "government" && acts);
                    continue;
                }
            }
            let found = (at.saturating_sub(3)..at)
                .rev()
                .find_map(|place| land(words, place))
                .or(after)
                .or_else(|| alone.then(|| called(whole)).flatten());
            // "Ministers have agreed" are anybody's.
            let Some(country) = found else {
                self.bare += usize::from(whole == "government");
                self.bare_acts += usize::from(whole == "government" && acts);
                continue;
            };
            let end = if after.is_some() {
                (at + 2..words.len())
                    .find(|place| land(words, *place).is_some())
                    .map_or(at + 1, |place| place + 1)
            } else {
                at + 1
            };
            if will(words, end) {
                *self.acts.entry(country).or_insert(0) += 1;
            }
            let list = if !owns && spoken_to(words, at, end) {
                &mut self.spoken_to
            } else {
                &mut self.named
            };
            *list.entry(country).or_insert(0) += 1;
        }
    }

    fn acts(&self, country: &str) -> usize {
        self.acts.get(country).copied().unwrap_or(0)
    }

    fn spoken_to(&self, country: &str) -> usize {
        self.spoken_to.get(country).copied().unwrap_or(0)
    }

    /// The country named more often than all others together and "the Government".
    fn leads(&self) -> Option<&'static str> {
        leads(&self.named, self.bare)
    }
}

/// Whether what stands here says what its subject will do.
fn will(words: &[Token], at: usize) -> bool {
    let after = words
        .iter()
        .skip(at)
        .find(|word| word.shape == Shape::Word && !super::between(&word.low));
    after.is_some_and(|word| {
        word.is(&[
            "will",
            "shall",
            "intends",
            "intend",
            "plans",
            "commits",
            "proposes",
            "undertakes",
        ])
    })
}

/// Whether a government is another than "we": "we will press the UK Government", "working
/// with Scottish Ministers, we". "We, the Welsh Government" are one.
fn spoken_to(words: &[Token], at: usize, end: usize) -> bool {
    const ACTS: &[&str] = &[
        "will",
        "shall",
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "must",
        "should",
        "can",
        "may",
        "does",
        "did",
        "intends",
        "intend",
        "plans",
        "commits",
        "believes",
        "recognises",
        "wants",
        "expects",
        "aims",
        "remains",
        "proposes",
    ];
    const WITH: &[&str] = &[
        "with",
        "on",
        "press",
        "urge",
        "ask",
        "asked",
        "urging",
        "pressing",
        "asking",
        "lobby",
        "from",
        "to",
        "between",
        "alongside",
        "by",
        "encourage",
        "support",
        "want",
        "engage",
    ];
    let acts = words.get(end).is_some_and(|word| word.is(ACTS));
    if acts {
        return false;
    }
    let clause = words[..at]
        .iter()
        .rposition(|word| matches!(word.low.as_str(), "." | ";" | ":"))
        .map_or(0, |sign| sign + 1);
    let until = words[end.min(words.len())..]
        .iter()
        .position(|word| matches!(word.low.as_str(), "." | ";" | ":"))
        .map_or(words.len(), |sign| end + sign);
    let ours = words[clause..until]
        .iter()
        .any(|word| word.is(&["we", "our", "us", "i"]));
    let from = (clause..at)
        .rev()
        .find(|place| !words[*place].capital && !words[*place].is(&["the", "of"]));
    ours && from.is_some_and(|place| words[place].is(WITH))
}

/// Countries that are the authors of what a title calls theirs.
const OWNERS: &[&str] = &[
    "scotland",
    "wales",
    "northern ireland",
    "ireland",
    "new zealand",
];

/// The country that a title or heading names without a government ("A Strategy for Wales"),
/// where it is the only one and no other acts more.
fn titled<'a>(heads: impl Iterator<Item = &'a str>, counted: &Counted) -> Option<&'static str> {
    let mut found: Option<&'static str> = None;
    let mut of = false;
    let mut owned = false;
    for head in heads {
        if head.to_lowercase().contains("manifesto") {
            return None;
        }
        let mut words = tokens(head);
        // "Ontario's Minerals Strategy" is Ontario's, whoever else is said to do something.
        let place = words
            .iter()
            .take(3)
            .position(|word| word.low.ends_with("'s"));
        if let Some(at) = place
            && words[..=at].iter().all(|word| word.capital)
        {
            words[at].low = words[at].low.trim_end_matches("'s").to_owned();
            owned |= land(&words, at)
                .is_some_and(|country| OWNERS.contains(&country) || regions::is(country));
        }
        for at in 0..words.len() {
            let Some(country) = land(&words, at) else {
                continue;
            };
            let away = at > 0 && words[at - 1].is(&["with", "to", "from", "against", "and", "-"]);
            if away || found.is_some_and(|found| found != country) {
                return None;
            }
            found = Some(country);
            let first = (0..at).rev().find(|place| !words[*place].capital);
            of |= first.is_some_and(|place| words[place].is(&["for", "in", "of"]))
                || words[at].low.ends_with("'s")
                // "The UK Rope Plan", "Welsh Ropes", but not "China Strategy".
                || words[..at].iter().all(|word| word.is(&["the", "a", "our"]))
                    && !STATES.contains(&words[at].low.as_str());
        }
    }
    let country = found?;
    let others = counted
        .acts
        .iter()
        .filter(|(other, _)| **other != country && counted.spoken_to(other) == 0)
        .map(|(_, acts)| *acts)
        .max()
        .unwrap_or(0);
    // "An Enterprise Plan for Ireland", in which "the Government will" act.
    let bare = if of { counted.bare_acts } else { 0 };
    let own = counted.acts(country) + bare;
    let known = owned || DEVOLVED.contains(&country) || regions::is(country) || own > 0;
    let addressed = counted.spoken_to(country);
    let leads = own >= others || owned && others <= 1;
    (known && leads && (addressed == 0 || addressed < own)).then_some(country)
}

/// The government whose name alone is a line at the head or the end of a paper, or that
/// publishes it by its imprint.
fn published(paper: &Paper) -> Option<&'static str> {
    let many = paper.passages.len();
    let lines = paper.passages.iter().enumerate().filter(|(at, passage)| {
        let low = passage.text.to_lowercase();
        let bare = passage.text.split_whitespace().count() <= NAME
            && !low.trim_end().ends_with(['.', ':', '?'])
            && (*at < OPENING || at + OPENING / 2 >= many);
        let imprint = low.split_whitespace().count() <= 4 * SIGNED
            && (low.contains("published by") || low.contains("copyright") && low.contains('©'));
        bare || imprint
    });
    let lines = lines.map(|(_, passage)| passage.text.as_str());
    let welsh = lines.clone().any(|line| line.contains("Llywodraeth Cymru"));
    if welsh {
        return Some("wales");
    }
    Counted::of(lines).leads()
}

/// The country named more often than all others together and `bare`.
fn leads(named: &BTreeMap<&'static str, usize>, bare: usize) -> Option<&'static str> {
    let all: usize = named.values().sum();
    named
        .iter()
        .find(|(_, count)| **count * 2 > all + bare)
        .map(|(country, _)| *country)
}

#[cfg(test)]
mod tests;
