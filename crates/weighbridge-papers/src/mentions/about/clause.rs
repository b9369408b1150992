//! A clause as subject, verb and object. No grammar is parsed: a verb is told by its
//! auxiliaries, its ending and the words beside it, and what cannot be told is taken
//! for a noun.

use super::verbs::{ADVERBS, AUXILIARIES, LINKS, MODALS, PAST, PLAIN};
use super::words::{DETERMINERS, FILLERS, NOUN_BEHIND, PREPOSITIONS, PRONOUNS};
use super::{SUMS, marked, numeral, past_time, time};
use crate::commitment::{base_form, participle, sort};
use crate::mentions::numerals::scale;
use crate::mentions::tokens::Token;

/// Words at most, as a person would name the thing.
pub(super) const SHORT: usize = 8;

/// A verb with its auxiliaries: words `start..end`.
#[derive(Clone, Copy)]
pub(super) struct Group {
    pub start: usize,
    pub end: usize,
    /// Shares the subject of the verb before it.
    pub joined: bool,
}

/// Some words of a sentence in a row.
#[derive(Clone, Copy)]
pub(super) struct Words<'w, 'a> {
    pub text: &'a str,
    pub words: &'w [&'w Token<'a>],
}

impl<'w, 'a> Words<'w, 'a> {
    pub fn len(self) -> usize {
        self.words.len()
    }

    pub fn part(self, from: usize, to: usize) -> Self {
        let to = to.min(self.len());
        Self {
            words: &self.words[from.min(to)..to],
            ..self
        }
    }

    pub fn is(self, at: usize, list: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| word.is(list))
    }

    fn small(self, at: usize, list: &[&str]) -> bool {
        self.is(at, list) && self.words[at].text.starts_with(char::is_lowercase)
    }

    /// As it stands in the text; nothing where no word says anything ("(£m)" over a
    /// column, another cell's figure).
    pub fn quoted(self) -> Option<String> {
        let (first, last) = (self.words.first()?, self.words.last()?);
        let says = |word: &&Token<'_>| {
            let letters = word.text.chars().filter(|c| c.is_alphabetic()).count();
            letters > 2 || letters == 2 && word.text.chars().all(char::is_uppercase)
        };
        (self.words.iter().any(says)).then(|| self.text[first.start..last.end].to_owned())
    }

    /// Whether it only stands for what is named elsewhere, or counts.
    pub fn empty(self) -> bool {
        self.words.iter().all(|word| {
            word.is(PRONOUNS)
                || word.is(FILLERS)
                || word.is(DETERMINERS)
                || word.is(PREPOSITIONS)
                || word.is(LINKS)
                || numeral(word)
                || scale(word.text).is_some()
        })
    }

    /// Whether the word at `at` is a verb; `first` where none has come before it.
    fn verb(self, at: usize, first: bool) -> bool {
        let word = self.words[at];
        let low = word.text;
        if !low.starts_with(char::is_lowercase) {
            return false;
        }
        if word.is(AUXILIARIES) {
            return true;
        }
        let plain = base_form(low) || PLAIN.contains(&low);
        if at == 0 {
            return participle(low) && low.ends_with("ed");
        }
        if self.is(at - 1, &["to"]) {
            return plain;
        }
        if self.is(at - 1, PRONOUNS) || self.is(at - 1, AUXILIARIES) {
            return sort(low).is_some()
                || participle(low)
                || PAST.contains(&low)
                || PLAIN.contains(&low);
        }
        // "Gross value added per head" is a thing.
        if low == "added" && self.is(at - 1, &["value"]) {
            return false;
        }
        let and = self.is(at - 1, &["and", "or", "but"]);
        let nominal = self.is(at - 1, DETERMINERS)
            || self.is(at - 1, PREPOSITIONS)
            || self.is(at - 1, ADVERBS);
        if nominal && !and {
            return false;
        }
        // "Nationally produced vehicles".
        if self.words[at - 1].text.ends_with("ly") && !(at > 1 && self.is(at - 2, AUXILIARIES)) {
            return false;
        }
        let noun = self.is(at + 1, NOUN_BEHIND) && !LINKS.contains(&low);
        if PAST.contains(&low) || participle(low) && (low.ends_with("ed") || !noun) {
            return !(and && first);
        }
        // "Pay the levy": a plain form with what it takes behind it.
        let takes = self.small(at + 1, &["the", "a", "an", "its", "their", "our"]);
        if and {
            return plain && !first && (takes || at + 1 == self.len());
        }
        let next_verb = self.is(at + 1, AUXILIARIES)
            || self.words.get(at + 1).is_some_and(|next| {
                PAST.contains(&next.text)
                    || PLAIN.contains(&next.text)
                    || next.text.ends_with("ed") && participle(next.text)
            });
        if !first || noun || next_verb {
            return false;
        }
        let several = |word: &Token<'_>| word.text.ends_with('s') && !word.text.ends_with("ss");
        let before = self.words[at - 1];
        let ends = ["ss", "us", "is"].iter().any(|end| low.ends_with(end));
        match low.strip_suffix('s').filter(|_| !ends) {
            Some(base) => {
                let known = |base: &str| base_form(base) || PLAIN.contains(&base);
                let known = known(base)
                    || base.strip_suffix('e').is_some_and(known)
                    || base
                        .strip_suffix("ie")
                        .is_some_and(|base| known(&format!("{base}y")));
                known && !several(before)
            }
            None => plain && (several(before) || takes),
        }
    }

    /// Its verbs, in order.
    pub fn groups(self) -> Vec<Group> {
        let mut found: Vec<Group> = Vec::new();
        let mut at = 0;
        while at < self.len() {
            if !self.verb(at, found.is_empty()) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < self.len() {
                let word = self.words[end];
                let aside = word.is(ADVERBS) || word.text.ends_with("ly");
                let behind = self.is(end - 1, AUXILIARIES) || self.is(end - 1, ADVERBS);
                // Behind "will" stands a verb, known or not.
                let modal = self.is(end - 1, MODALS)
                    && !word.is(PREPOSITIONS)
                    && !word.is(DETERMINERS)
                    && !word.is(PRONOUNS);
                let more = word.text.starts_with(char::is_lowercase)
                    && (word.is(AUXILIARIES)
                        || modal
                        || behind
                            && (sort(word.text).is_some()
                                || participle(word.text)
                                || PAST.contains(&word.text)
                                || PLAIN.contains(&word.text))
                        || aside && self.is(end - 1, AUXILIARIES));
                if !more {
                    break;
                }
                end += 1;
            }
            let joined = at == 0
                || self.is(
                    at - 1,
                    &["and", "or", "but", "to", "then", "which", "who", "that"],
                );
            found.push(Group {
                start: at,
                end,
                joined,
            });
            at = end;
        }
        found
    }

    /// The subject of the last of these verbs, and where it begins.
    pub fn subject_of(self, groups: &[Group]) -> (usize, Self) {
        for (at, group) in groups.iter().enumerate().rev() {
            let from = at.checked_sub(1).map_or(0, |before| groups[before].end);
            // "We want investment in kilns to double": what is to do it.
            if at > 0 && self.is(group.start - 1, &["to"]) {
                let own = self.part(from, group.start - 1);
                if !own.empty() && !own.is(0, PREPOSITIONS) {
                    return (group.start - own.len(), own.subject());
                }
            }
            if group.joined && at > 0 {
                continue;
            }
            // "Raised its tariff in March and the Union has": behind the last "and".
            let from = if at > 0 {
                (from..group.start)
                    .rev()
                    .find(|at| self.is(*at, &["and", "but", "as"]))
                    .map_or(from, |and| and + 1)
            } else {
                from
            };
            let subject = self.part(from, group.start).subject();
            return (group.start - subject.len(), subject);
        }
        (0, self.part(0, 0))
    }

    /// Without what leads a subject in: "so", "In 2019", "For"; of "as a first step we"
    /// nothing but the "we".
    pub fn subject(self) -> Self {
        let last = self.len().saturating_sub(1);
        if self.is(last, &["we", "i", "they", "he", "she", "you"]) {
            return self.part(last, self.len());
        }
        let mut from = 0;
        while let Some(first) = self.words.get(from) {
            let rest = &self.words[from..];
            if let Some(past) = past_time(self.text, rest, 0) {
                from += past;
            } else if self.is(
                from,
                &[
                    "so", "and", "but", "yet", "then", "that", "also", "however", "or", "if",
                ],
            ) || self.small(from, FILLERS)
                || from == 0 && first.is(AUXILIARIES)
                || rest.len() > 1
                    && (time(first) && numeral(rest[1]) || numeral(first) && time(rest[1]))
                || from == 0 && first.is(&["when", "while", "as", "after", "before", "although"])
            {
                from += 1;
            } else {
                break;
            }
        }
        let rest = self.part(from, self.len());
        if !rest.is(0, PREPOSITIONS) {
            return rest;
        }
        // "In Gwynedd the closure of Wylfa": the thing begins at its article.
        let article = (2..rest.len()).find(|at| {
            rest.is(*at, &["the", "a", "an", "its", "their", "our"])
                && !rest.is(*at - 1, PREPOSITIONS)
                && !rest.is(*at - 1, &["and"])
        });
        rest.part(article.unwrap_or(1), rest.len())
    }

    /// Without what leads on to something else, and at most [`SHORT`] of its words.
    pub fn trimmed(self) -> Self {
        // "Its tariff on steel to 25 per cent": a figure is another's.
        let figure = (2..self.len()).find(|at| {
            self.is(*at - 1, PREPOSITIONS)
                && (numeral(self.words[*at]) && !time(self.words[*at])
                    || marked(self.text, self.words[*at], SUMS))
        });
        let mut to = figure.unwrap_or(self.len());
        if to > SHORT && self.len() > SHORT + 1 {
            to = (2..=SHORT)
                .rev()
                .find(|at| {
                    let within = self.words[*at - 1].capital() && self.words[*at + 1].capital();
                    !within && (self.is(*at, PREPOSITIONS) || self.is(*at, &["and", "or", "than"]))
                })
                .unwrap_or(SHORT);
        }
        while to > 0
            && (self.is(to - 1, PREPOSITIONS)
                || self.small(to - 1, FILLERS)
                || self.small(to - 1, DETERMINERS)
                || self.small(to - 1, PRONOUNS)
                || self.is(to - 1, ADVERBS)
                || self.is(to - 1, &["and", "or", "than"]))
        {
            to -= 1;
        }
        self.part(0, to)
    }

    /// The subject of its first verb, where that names something.
    pub fn first_subject(self) -> Option<String> {
        let first = self.groups().first().copied()?;
        let subject = self.part(0, first.start).subject().trimmed();
        (!subject.empty()).then(|| subject.quoted())?
    }

    /// Whether a verb opens it, its subject standing elsewhere.
    pub fn verb_first(self) -> bool {
        self.groups().first().is_some_and(|group| group.start == 0)
            || self
                .words
                .first()
                .is_some_and(|word| word.text.ends_with("ing") && self.len() < 3)
    }

    /// The thing that ends it: behind its last verb.
    pub fn last_thing(self) -> Option<String> {
        let from = self.groups().last().map_or(0, |group| group.end);
        let thing = self.part(from, self.len()).nearest();
        (!thing.empty()).then(|| thing.quoted())?
    }

    /// The thing nearest to the end: behind its last "with", or "for a".
    pub fn nearest(self) -> Self {
        let from = (0..self.len())
            .rev()
            .find(|at| {
                self.is(*at, &["with", "having", "than"])
                    // Behind another sum stand the words of this one.
                    || scale(self.words[*at].text).is_some()
                    || marked(self.text, self.words[*at], SUMS)
                    || self.is(*at, &["for", "by", "as"]) && self.is(*at + 1, &["a", "an"])
            })
            .map_or(0, |at| at + 1);
        self.part(from, self.len()).subject().trimmed()
    }
}
