//! Passages that tell what others do: case studies, and rows of a table whose column of
//! owners names somebody else. Where the author is named in them, what he undertakes is his
//! all the same. It judges no sentence.

use super::Voice;
use super::belongs::joined;
use super::country::{self, called_after};
use super::find::Author;
use super::lexicon::{OTHER_ACTORS, PUBLIC, listed};
use super::offices::{LETTERS_OF_OTHERS, of_state, own};
use super::subject::{called, instrument, is_author};
use crate::paper::{Kind, Paper, Passage};
use crate::tokens::{Token, tokens};

/// What stands between two cells of a row.
const BETWEEN: &str = " | ";

/// Passages of a case study that has no heading of its own, at most.
const LONGEST: usize = 6;

/// Letters of the label of a case study, at most.
const LABEL: usize = 160;

/// For each passage of a paper, whether what it tells is done by others.
pub(crate) fn of_others(paper: &Paper, author: &Author) -> Vec<bool> {
    let mut owners = Owners::default();
    let mut study: Option<(Option<usize>, usize)> = None;
    let mut found = Vec::with_capacity(paper.passages.len());
    let mut headed = None;
    for passage in &paper.passages {
        let theirs = owners.next(passage, author);
        let begins = label(&passage.text);
        // A heading of its own opens one, and so does a line in its manner.
        if passage.section != headed {
            headed = passage.section;
            let heading = headed.and_then(|section| paper.sections.get(section));
            study = heading
                .filter(|section| opens(&section.heading))
                .map(|_| (headed, 0));
        }
        if begins {
            study = Some((passage.section, 0));
        }
        let within = match &mut study {
            Some((section, told)) if *section == passage.section && *told < LONGEST => {
                *told += 1;
                true
            }
            _ => false,
        };
        // The author speaks for himself again: the box is at its end.
        if within && !begins && speaks_again(passage, author) {
            study = None;
        }
        found.push(theirs || within && study.is_some());
    }
    found
}

/// Offices of the states of these islands whose names are one word.
pub(super) const STATE: &str = "acas cadw estyn medr ofqual ofsted ofgem ofwat ofcom sepa visitbritain \
    visitengland visitscotland naturescot";

/// Whether the author is named in a sentence as somebody who acts: "we", "the government".
pub(crate) fn names_author(sentence: &str, author: &Author) -> bool {
    tokens(sentence)
        .iter()
        .any(|word| is_author(&word.low, author) || word.is(&["our", "us"]))
}

/// Whether what leads into a list says that others recommended what stands in it: "The
/// Commission made four recommendations:". Whom they made them to may be the author.
pub(super) fn asked_by_others(led: &str, author: &Author) -> bool {
    const MADE: &[&str] = &[
        "made",
        "makes",
        "set",
        "sets",
        "published",
        "gave",
        "contained",
        "contains",
        "included",
        "were",
        "are",
        "put",
    ];
    let words = tokens(led);
    let at = words.iter().position(|word| {
        word.is(&[
            "recommendation",
            "recommendations",
            "recommended",
            "recommends",
        ])
    });
    let Some(at) = at.filter(|_| author.voice != Voice::Adviser) else {
        return false;
    };
    let before = &words[..at];
    let told = words[at].is(&["recommended", "recommends"])
        || before.iter().any(|word| word.is(MADE))
        || words[at + 1..].iter().take(2).any(|word| word.is(MADE));
    let another = before
        .iter()
        .any(|word| word.capital && listed(&word.low, ADVISING) || word.low.ends_with("'s"));
    // "Which we accept", "all of which the government accepts": the author's from there on.
    const TAKEN_UP: &[&str] = &[
        "accept",
        "accepts",
        "accepted",
        "agree",
        "agrees",
        "agreed",
        "adopt",
        "adopts",
        "adopted",
        "implement",
        "endorse",
        "endorses",
    ];
    let ours = words.iter().any(|word| word.is(TAKEN_UP))
        || before
            .iter()
            .any(|word| is_author(&word.low, author) || word.is(&["our", "us"]));
    told && another && !ours && !own(before, author) && !country::own(before, author)
}

/// Who recommends something to a government.
const ADVISING: &str = "commission committee review inquiry panel council taskforce board commissioner \
    adviser advisers institute federation group office authority report";

/// Whether a heading or a line opens a case study.
fn opens(text: &str) -> bool {
    const LABELS: &[&str] = &[
        "case study",
        "case studies",
        "case-study",
        "success story",
        "success stories",
        "company profile",
        "business profile",
        "international examples",
        "international comparisons",
        "international experience",
        "international case studies",
        "examples from abroad",
        "lessons from abroad",
        "lessons from overseas",
        "what other countries",
    ];
    let low = text.trim_start().to_lowercase();
    // "Box 3: Case study – Acme".
    let bare = low.strip_prefix("box").map_or(low.as_str(), |rest| {
        rest.trim_start_matches(|sign: char| !sign.is_alphabetic())
    });
    // "Case studies and what we will do" is the author's too.
    let ours = bare
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| ["we", "our", "us", "will"].contains(&word));
    let short = bare.len() <= LABEL;
    LABELS.iter().any(|label| bare.starts_with(label)) && !(short && ours)
}

/// Whether a passage is no more than the label of a case study, or begins with one.
fn label(text: &str) -> bool {
    // "Case studies show that training pays" is a sentence.
    let told = text.len() > LABEL || text.trim_end().ends_with('.');
    let parted = text
        .char_indices()
        .find(|(_, sign)| matches!(sign, ':' | '–' | '—'))
        .is_some_and(|(at, _)| at < 24);
    opens(text) && (!told || parted)
}

/// Whether a passage opens with the author and what he will do.
fn speaks_again(passage: &Passage, author: &Author) -> bool {
    let first = passage.sentences().next().unwrap_or_default();
    let words = tokens(first);
    let subject = words
        .iter()
        .take(4)
        .position(|word| is_author(&word.low, author));
    subject.is_some_and(|at| {
        words
            .get(at + 1)
            .is_some_and(|next| next.is(&["will", "shall", "are", "have"]))
    })
}

/// The column of a table that says who does it.
#[derive(Default)]
struct Owners {
    columns: usize,
    owner: Option<usize>,
}

impl Owners {
    /// Whether a passage is a row whose owner is another than the author.
    fn next(&mut self, passage: &Passage, author: &Author) -> bool {
        let table =
            matches!(passage.kind, Kind::Row | Kind::Item) && passage.text.contains(BETWEEN);
        if !table {
            // One cell over the whole width parts a table and ends it not.
            if passage.kind != Kind::Row {
                *self = Self::default();
            }
            return false;
        }
        let cells: Vec<&str> = passage.text.split(BETWEEN).map(str::trim).collect();
        if passage.kind == Kind::Row && heads(&cells) {
            self.columns = cells.len();
            self.owner = cells.iter().position(|cell| owners(cell));
            return false;
        }
        if cells.len() != self.columns {
            return false;
        }
        self.owner
            .and_then(|owner| cells.get(owner))
            .is_some_and(|cell| another(cell, author))
    }
}

/// Whether a row holds the heads of columns.
fn heads(cells: &[&str]) -> bool {
    const HEADS: &str = "action actions commitment commitments measure measures milestone milestones \
        deliverable deliverables when date deadline timing timescale timescales owner owners lead \
        leads responsible responsibility who activity activities task tasks intervention proposal";
    let short = cells
        .iter()
        .all(|cell| cell.split_whitespace().count() <= 5);
    let named = cells
        .iter()
        .filter(|cell| tokens(cell).iter().any(|word| listed(&word.low, HEADS)))
        .count();
    short && (named > 1 || named == 1 && cells.iter().any(|cell| owners(cell)))
}

/// Whether the head of a column asks who does it.
fn owners(head: &str) -> bool {
    const WHO: &str = "owner owners lead leads led responsible responsibility accountable who whom \
        organisation organisations deliverer";
    let words = tokens(head);
    let timed = words.iter().any(|word| word.is(&["time", "times", "date"]));
    words.len() <= 4 && !timed && words.iter().any(|word| listed(&word.low, WHO))
}

/// Whether the owner that a cell names is another than the author: nobody of several is he.
fn another(cell: &str, author: &Author) -> bool {
    let words = tokens(cell);
    // "Department for Business and Trade" is one owner.
    let whole = author.local
        && country::above(&words, author)
        && !joined(&words, author, |part| called(part, author));
    if whole {
        return true;
    }
    let mut parts = words
        .split(|word| {
            matches!(word.low.as_str(), "," | ";" | "/" | "&" | "+")
                || word.is(&["and", "with", "or"])
        })
        .filter(|part| {
            part.iter()
                .any(|word| word.low.chars().any(char::is_alphabetic))
        })
        .peekable();
    // "UKBIC": letters stand for an office, but for those of a few federations.
    let letters = |part: &[Token]| match part {
        [one] if one.span.len() > 1 => {
            let text = cell.get(one.span.clone()).unwrap_or_default();
            text.chars()
                .all(char::is_uppercase)
                .then(|| listed(&one.low, LETTERS_OF_OTHERS))
        }
        _ => None,
    };
    parts.peek().is_some()
        && parts.all(|part| {
            country::foreign(part, author) || letters(part).unwrap_or_else(|| theirs(part, author))
        })
}

/// Whether one owner is another than the author.
fn theirs(part: &[Token], author: &Author) -> bool {
    /// Posts and parts of an office: whose they are goes without saying.
    const POSTS: &str = "director directors team teams officer officers unit head manager managers \
        division directorate secretariat chief tbc tbd n all various none programme";
    const PLACES: &[&str] = &[
        "city", "county", "borough", "district", "town", "parish", "local",
    ];
    let named = author.names.iter().any(|name| {
        let name: Vec<&str> = name.split_whitespace().collect();
        part.windows(name.len().max(1)).any(|words| {
            words
                .iter()
                .map(|word| word.low.as_str())
                .eq(name.iter().copied())
        })
    });
    if named
        || part
            .iter()
            .any(|word| word.is(&["ourselves", "we"]) || word.is(&["us"]) && part.len() == 1)
    {
        return false;
    }
    if country::foreign(part, author) {
        return true;
    }
    // "BAE Systems", "EDF Energy": letters of a firm before what it does; "Thales UK": a firm's
    // name before its country.
    let firm = part.len() > 1
        && (part[0].capital && listed(&part[0].low, LETTERS_OF_OTHERS)
            || matches!(part, [name, uk] if name.capital && uk.capital && uk.is(&["uk"])
                && !of_state(part) && !instrument(&name.low)));
    if firm {
        return true;
    }
    // "Business Wales" of a Welsh plan, and of no other.
    if let Some(land) = called_after(part) {
        // "Innovate UK" is the kingdom's by its first word.
        let state = land == country::UNITED_KINGDOM && of_state(part);
        return !own(part, author) && !state;
    }
    let has = |list: &'static str| part.iter().any(|word| listed(&word.low, list));
    // "Hull City Council", "councils", "the Mayor of Fenland".
    let local = part
        .iter()
        .any(|word| word.is(&["councils", "mayor", "mayors", "mayoral"]))
        || part.windows(2).any(|two| {
            two[0].is(PLACES) && two[1].is(&["council", "authority", "authorities", "government"])
        })
        || part
            .windows(2)
            .any(|two| two[0].is(&["combined"]) && two[1].is(&["authority", "authorities"]));
    if local {
        return true;
    }
    if part.iter().any(|word| is_author(&word.low, author)) {
        return false;
    }
    // In the plan of a combined authority ministers are others.
    if country::above(part, author) {
        return true;
    }
    // "UK Research and Innovation", but not "a company" or "universities".
    let others = has(OTHER_ACTORS);
    if others || has(PUBLIC) || has(POSTS) {
        return others;
    }
    // "The Propulsion Centre", "a Ropes Institute": what a government sets up.
    if part.last().is_some_and(|last| instrument(&last.low)) {
        return false;
    }
    // "DfT", "BSI": letters of an office; a name in whole words is somebody's.
    part.iter().any(|word| {
        let letters = word.span.len();
        // "Rolls-Royce" is one name.
        word.capital
            && letters > 3
            && word
                .low
                .chars()
                .all(|sign| sign.is_alphabetic() || sign == '-')
    }) && part
        .iter()
        .all(|word| word.capital || word.low == "-" || word.is(&["of", "the", "for"]))
        && !part.iter().any(|word| word.span.len() <= 3 && word.capital)
}

#[cfg(test)]
mod tests;
