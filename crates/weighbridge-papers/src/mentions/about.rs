//! What an amount or a date is about: the words of its own clause that say what it
//! is for, or else the words of that clause that lead to it, or what the clause
//! points back to. Clauses end at marks and at the words that open others; no
//! grammar is parsed.

mod before;
mod behind;
mod beside;
mod clause;
mod does;
mod farther;
mod vague;
mod verbs;
mod words;

use std::ops::Range;

use super::numerals::small;
use super::tokens::{Token, Tokens};
use crate::tokens::{MONTHS, SEASONS};
use before::{antecedent, before_amount, dated, next_clause, own_clause};
use behind::{behind, comes_from};
use beside::{apiece, before_a_mark, bounded};
use clause::Words;
use does::{does, earned, goes_on, set_off};
use farther::{cell, farther, in_a_place, opens_with, points_back, says};
use vague::{adds, compares, generic, money_alone, of_another};
use words::{BEFORE_TIMES, FILLERS, LIGHT, PREPOSITIONS, SOURCES, TIME_NOUNS, TIMES};

/// Whether one of these marks stands between a word and the one before it.
fn marked(text: &str, word: &Token<'_>, marks: &[char]) -> bool {
    // A web address parts as a mark does.
    if word.mark == Some('@') {
        return true;
    }
    text.get(..word.start)
        .unwrap_or_default()
        .chars()
        .rev()
        .take_while(|sign| !sign.is_alphanumeric())
        .any(|sign| marks.contains(&sign))
}

const MARKS: &[char] = &[',', ';', ':', '|', '–', '—', '(', ')'];
const SUMS: &[char] = &['£', '€', '$', '¥'];

/// Whether a word is a number, in figures or words.
fn numeral(word: &Token<'_>) -> bool {
    word.text.starts_with(|sign: char| sign.is_ascii_digit()) || small(word.text).is_some()
}

fn is_year(word: &Token<'_>) -> bool {
    word.text.len() >= 4
        && word.text.starts_with(['1', '2'])
        && word
            .text
            .chars()
            .take(4)
            .all(|letter| letter.is_ascii_digit())
}

/// Where a time or a rate that begins here ends, in words; none where it is
/// something else.
fn past_time(text: &str, words: &[&Token<'_>], at: usize) -> Option<usize> {
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let first = words.get(at).filter(|word| !parted(word))?;
    let near = |step: usize, list: &[&str]| {
        words
            .get(at + step)
            .is_some_and(|word| !parted(word) && word.is(list))
    };
    if first.is(&["to"]) && near(1, &["date"]) {
        return Some(at + 2);
    }
    if !first.is(TIMES) {
        return None;
    }
    // "In low carbon innovation by 2021" is a purpose and then a time.
    (at + 1..at + 8)
        .take_while(|near| {
            words.get(*near).is_some_and(|word| {
                !parted(word) && (time(word) || numeral(word) || word.is(BEFORE_TIMES))
            })
        })
        .filter(|near| time(words[*near]))
        .last()
        .map(|last| last + 1)
}

fn time(word: &Token<'_>) -> bool {
    word.is(TIME_NOUNS) || word.is(MONTHS) || word.is(SEASONS) || is_year(word)
}

/// An amount that points to another, which points to another: so many at most, so that a
/// passage of such sentences alone is told in time.
const STEPS_BACK: usize = 8;

/// What is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// A sum of money.
    Sum,
    /// A share.
    Share,
    /// A date.
    Date,
}

/// A passage and the amounts in it, by whose neighbours an amount is told.
pub(super) struct About<'t, 'a> {
    pub tokens: &'t Tokens<'a>,
    /// Sums and shares, in reading order.
    pub figures: &'t [(usize, usize, Of)],
    /// Dates, the same.
    pub dates: &'t [(usize, usize, Of)],
}

impl<'a> About<'_, 'a> {
    /// What the amount at `start..end` is about, `sentence` being where its sentence
    /// stands: "£2.5bn over four years for ports, which …" is about "ports", "a £110m
    /// Casting Facility" about that, and a date about what is done on it. It is of the
    /// amount's own clause; only where that clause points back ("of which £9m", "it
    /// cost £9m") is it of what it points to.
    pub fn of(&self, (start, end, of): (usize, usize, Of), sentence: &Range<usize>) -> String {
        self.told((start, end, of), sentence, STEPS_BACK)
            .unwrap_or_default()
    }

    /// `steps` is how many amounts further back may be asked.
    fn told(
        &self,
        (start, end, of): (usize, usize, Of),
        sentence: &Range<usize>,
        steps: usize,
    ) -> Option<String> {
        let steps = steps.checked_sub(1)?;
        let text = self.tokens.text;
        let words = self.words(sentence);
        let after: Vec<&Token<'a>> = words.iter().filter(|word| word.start >= end).collect();
        let before: Vec<&Token<'a>> = words.iter().filter(|word| word.end <= start).collect();
        let clause = own_clause(text, &before, start);
        if of == Of::Date {
            // "On 1 April 2026 on values at": from the date before on.
            let past = Self::earlier(start, self.dates, sentence).map_or(0, |(_, end, _)| end);
            let later = Words {
                text,
                words: &clause.words[clause.words.partition_point(|word| word.start < past)..],
            };
            let clause = if later.empty() { clause } else { later };
            return self
                .joined(start, self.dates, &before, sentence, steps)
                .or_else(|| dated(text, clause, &before, &after))
                .or_else(|| cell(text, start))
                .or_else(|| self.pointed_back(clause, &after, sentence, steps));
        }
        if let Some(thing) = bounded(clause, &after) {
            return Some(thing);
        }
        let own = behind(text, &before, &after, of, &text[start..end])
            .filter(|own| says(own) && !of_another(own, clause, &after));
        if let Some(thing) = self.stands_beside(&before, clause, &after, own.as_deref()) {
            return Some(thing);
        }
        if let Some(own) = own.as_ref().filter(|own| !compares(own)) {
            // "A grant of £2,000 for each apprentice": a rate is of what it is paid as.
            let each = own.starts_with("each ") || own.starts_with("every ");
            // "Benefit from a £9m package", "a bank with £9bn of capital", "steel adds £9bn
            // to the economy": the words behind it say nothing of it.
            let to = after.first().is_some_and(|word| word.is(&["to"]));
            let vague = generic(own) || to && adds(clause);
            let lead = before_amount(clause)
                .filter(|lead| (each || vague) && !lead.contains(|c: char| c.is_ascii_digit()))
                .filter(|lead| !LIGHT.contains(&lead.to_lowercase().as_str()));
            // "That would be worth £9bn to the economy": what "that" stands for.
            if lead.is_none() && to && adds(clause) {
                let back = self.pointed_back(clause, &after, sentence, steps);
                return Some(back.unwrap_or_else(|| own.clone()));
            }
            return match lead {
                Some(lead) if each => Some(format!("{lead} for {own}")),
                Some(lead) => Some(lead),
                None => Some(own.clone()),
            };
        }
        if let Some(thing) = self.gapped(start, clause, sentence) {
            return Some(thing);
        }
        // "With £3 million from the Treasury, Orkney will build a slip": what it is spent on.
        if let Some(done) = opens_with(text, clause, &before, &after) {
            return Some(done);
        }
        let lead =
            before_amount(clause).filter(|lead| !LIGHT.contains(&lead.to_lowercase().as_str()));
        let lead = lead.filter(|lead| !["why", "how", "what", "where"].contains(&lead.as_str()));
        // "A quarter of the money, £22 million, is kept back for storms".
        if lead.as_deref().is_none_or(money_alone)
            && let Some(thing) = goes_on(text, &after)
        {
            return Some(thing);
        }
        // "Funding of £9m has been confirmed for it": for what the sentence before tells.
        if lead.as_deref().is_none_or(generic)
            && points_back(&after)
            && let Some(back) = self.pointed_back(clause, &after, sentence, steps)
        {
            return Some(back);
        }
        self.joined(start, self.figures, &before, sentence, steps)
            .or(lead)
            .or_else(|| antecedent(text, &before, clause))
            .or_else(|| self.of_the_earlier(start, &before, clause, sentence, steps))
            .or_else(|| before_a_mark(text, &before, start))
            .or_else(|| cell(text, start))
            .or(own)
            .or_else(|| self.pointed_back(clause, &after, sentence, steps))
            .or_else(|| comes_from(text, &after).filter(|_| clause.empty()))
            .or_else(|| farther(text, clause, &before, &after))
            .or_else(|| does(text, clause, &after))
            .or_else(|| set_off(text, &before, start, &after))
            .or_else(|| self.beside_another(start, clause, sentence, steps))
            .or_else(|| self.run_in(sentence))
    }

    /// What a sum stands beside, where that says more than the words behind it: "two
    /// programmes, each with £6m from the Fund", "a relief, worth up to £9m to a firm",
    /// "visitors spent £9m in the county".
    fn stands_beside(
        &self,
        before: &[&Token<'a>],
        clause: Words<'_, '_>,
        after: &[&Token<'a>],
        own: Option<&str>,
    ) -> Option<String> {
        let text = self.tokens.text;
        let next = |list: &[&str]| after.first().is_some_and(|word| word.is(list));
        if apiece(clause) && next(SOURCES) || clause.is(0, &["worth"]) && next(&["to"]) {
            return antecedent(text, before, clause);
        }
        // "Its fifth round, which opens with £9m".
        let core = clause
            .words
            .iter()
            .filter(|word| !word.is(PREPOSITIONS) && !word.is(FILLERS))
            .count();
        if own.is_none() && core == 1 && clause.is(0, LIGHT) {
            return antecedent(text, before, clause);
        }
        if let Some(thing) = earned(text, clause, after) {
            return Some(thing);
        }
        let earns = clause.words.last().is_some_and(|word| {
            word.is(&[
                "spent",
                "spend",
                "earn",
                "earned",
                "generate",
                "generated",
                "took",
            ])
        });
        own.filter(|own| earns && next(&["in"]) && in_a_place(own))
            .and_then(|_| before_amount(clause))
    }

    /// "For every £1 spent on walls we save £8", "Germany spends £45 a head on freight; we
    /// spend £6": of what the sum before is.
    fn beside_another(
        &self,
        start: usize,
        clause: Words<'_, '_>,
        sentence: &Range<usize>,
        steps: usize,
    ) -> Option<String> {
        let earlier = Self::earlier(start, self.figures, sentence)?;
        let since = clause.words.partition_point(|word| word.start < earlier.1);
        let own = clause.part(since, clause.len());
        let acts = own.words.iter().any(|word| word.is(&["we", "they", "it"]));
        acts.then(|| self.told(earlier, sentence, steps))?
    }

    /// "Dredging. We will spend £9m by 2029": the words that head the paragraph.
    fn run_in(&self, sentence: &Range<usize>) -> Option<String> {
        let at = self.tokens.sentence(sentence.start).checked_sub(1)?;
        let last = self.tokens.range(at)?;
        let words: Vec<&Token<'_>> = self.words(&last).iter().collect();
        let head = Words {
            text: self.tokens.text,
            words: &words,
        };
        let heads = at == 0 && head.len() < 6 && head.groups().is_empty() && !head.empty();
        heads.then(|| head.quoted())?
    }

    /// "Harbours get £8m and airfields £3m": the second has its own thing and shares the verb.
    fn gapped(
        &self,
        start: usize,
        clause: Words<'_, '_>,
        sentence: &Range<usize>,
    ) -> Option<String> {
        let (_, end, _) = Self::earlier(start, self.figures, sentence)?;
        let from = clause.words.partition_point(|word| word.start < end);
        let later = clause.part(from, clause.len());
        let own = later.part(1, later.len());
        let joined = from > 0 && later.is(0, &["and", "but", "while", "plus"]);
        if !joined || own.empty() || !own.groups().is_empty() {
            return None;
        }
        let thing = own.part(usize::from(own.is(0, PREPOSITIONS)), own.len());
        let thing = thing.trimmed();
        (!thing.empty()).then(|| thing.quoted())?
    }

    fn words(&self, range: &Range<usize>) -> &[Token<'a>] {
        let place = |at: usize| self.tokens.words.partition_point(|word| word.start < at);
        &self.tokens.words[place(range.start)..place(range.end)]
    }

    /// The amount before one in its sentence.
    fn earlier(
        start: usize,
        all: &[(usize, usize, Of)],
        sentence: &Range<usize>,
    ) -> Option<(usize, usize, Of)> {
        all.iter()
            .rev()
            .find(|(_, end, _)| *end <= start)
            .filter(|(first, _, _)| *first >= sentence.start)
            .copied()
    }

    /// The other end of a span: "from £60 million to £80 million", "£9m (4%)".
    fn joined(
        &self,
        start: usize,
        all: &[(usize, usize, Of)],
        before: &[&Token<'a>],
        sentence: &Range<usize>,
        steps: usize,
    ) -> Option<String> {
        let earlier = Self::earlier(start, all, sentence)?;
        let between: Vec<&&Token<'_>> = before
            .iter()
            .filter(|word| word.start >= earlier.1)
            .collect();
        let gap = self.tokens.text.get(earlier.1..start)?.trim();
        let joint = between.len() == 1
            && between[0].is(&["to", "and", "or"])
            && gap.len() == between[0].text.len();
        (joint || between.is_empty() && ["(", "–", "-", "/"].contains(&gap))
            .then(|| self.told(earlier, sentence, steps))?
    }

    /// "Of which £9m …", ", 10 per cent of the total", "the other £9m": of the amount
    /// before.
    fn of_the_earlier(
        &self,
        start: usize,
        before: &[&Token<'a>],
        clause: Words<'_, '_>,
        sentence: &Range<usize>,
        steps: usize,
    ) -> Option<String> {
        let earlier = Self::earlier(start, self.figures, sentence)?;
        let which = before
            .last()
            .is_some_and(|word| word.is(&["which", "whom"]));
        let other = clause
            .words
            .last()
            .is_some_and(|word| word.is(&["and", "other", "remaining", "rest"]));
        (which || other || clause.words.is_empty()).then(|| self.told(earlier, sentence, steps))?
    }

    /// What "it" or "that" stands for: the subject of the sentence before, or what its
    /// amount is about ("That is £1.3m a day").
    fn pointed_back(
        &self,
        clause: Words<'_, '_>,
        after: &[&Token<'a>],
        sentence: &Range<usize>,
        steps: usize,
    ) -> Option<String> {
        const BACK: &[&str] = &[
            "it", "its", "they", "them", "their", "this", "that", "these",
        ];
        let text = self.tokens.text;
        let own = after
            .iter()
            .take_while(|word| !marked(text, word, MARKS))
            .take(6);
        // "Of that, £9m will be spent next year": of the sum before.
        let here = self.words(sentence);
        let of_that = matches!(here, [first, second, third, ..]
            if first.is(&["of"]) && second.is(BACK) && marked(text, third, &[',', '£', '€', '$']));
        // "Of this, £9m came from Wales": who gave it, and not what it is for.
        if of_that
            && after
                .iter()
                .take(2)
                .any(|word| word.is(&["came", "comes", "come"]))
        {
            return None;
        }
        if !of_that && !clause.words.iter().chain(own).any(|word| word.is(BACK)) {
            return None;
        }
        // "The firm has confirmed that it will spend £9m": the one that says so.
        if clause
            .words
            .first()
            .is_some_and(|word| word.is(&["it", "they"]))
        {
            let said: Vec<&Token<'_>> = here
                .iter()
                .take_while(|word| word.start < clause.words[0].start)
                .collect();
            let says = said.last().is_some_and(|word| word.is(&["that"]));
            let said = &said[..said.len().saturating_sub(1)];
            if let Some(one) = next_clause(text, said).first_subject().filter(|_| says) {
                return Some(one);
            }
        }
        let at = self.tokens.sentence(sentence.start).checked_sub(1)?;
        let last = self.tokens.range(at)?;
        let sum = clause
            .words
            .first()
            .is_some_and(|word| word.is(&["that", "this"]))
            && clause
                .words
                .get(1)
                .is_some_and(|word| word.is(&["is", "was", "means"]));
        if let Some(earlier) =
            Self::earlier(sentence.start, self.figures, &last).filter(|_| sum || of_that)
        {
            return self.told(earlier, &last, steps);
        }
        // "Only 55 per cent of it stays": of the sum before.
        let of_it = matches!(after, [of, it, ..] if of.is(&["of"]) && it.is(BACK));
        if let Some(earlier) =
            Self::earlier(sentence.start, self.figures, &last).filter(|_| of_it && clause.empty())
        {
            return self.told(earlier, &last, steps);
        }
        let words: Vec<&Token<'_>> = self.words(&last).iter().collect();
        let first = next_clause(text, &words);
        // "The discount, first planned for 2029, is brought forward": up to the comma.
        let apart = || {
            let thing = first.subject().trimmed();
            let alone =
                first.groups().is_empty() && first.is(0, &["the", "our", "this", "its", "a", "an"]);
            let goes_on = words
                .get(first.len())
                .is_some_and(|next| next.mark == Some(','));
            (alone && goes_on && !thing.empty()).then(|| thing.quoted())?
        };
        first.first_subject().or_else(apart)
    }
}

/// What the last sentence of a passage is about that leads to a list.
pub(super) fn lead(tokens: &Tokens<'_>) -> Option<String> {
    let from = tokens
        .words
        .iter()
        .rposition(|word| word.opens)
        .unwrap_or_default();
    let words: Vec<&Token<'_>> = tokens.words[from..].iter().collect();
    next_clause(tokens.text, &words).first_subject()
}
