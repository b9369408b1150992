//! What leads to an amount or a date: the object of its clause's verb, or the
//! subject, or what a relative clause is of.

use super::behind::phrase;
use super::beside::{beside, costing, named, remaining};
use super::clause::{SHORT, Words};
use super::verbs::{ADVERBS, AUXILIARIES, CHANGES, LINKS, PAST, PLAIN};
use super::words::{CLAUSES, FILLERS, LEADS, NO_NAME, OPENERS, PREPOSITIONS, TIMES};
use super::{MARKS, SUMS, marked, numeral};
use crate::commitment::{base_form, participle};
use crate::mentions::tokens::Token;

/// Where the clause begins that ends with the first `end` words, in words.
pub(super) fn opening(text: &str, before: &[&Token<'_>], end: usize) -> usize {
    let mut from = end;
    while from > 0 {
        let word = before[from - 1];
        let next = before.get(from).filter(|_| from < end);
        // "£35–£40": a dash between figures parts no clause.
        let parted = next.is_some_and(|next| {
            marked(text, next, MARKS)
                && !in_a_list(text, before, from)
                && !(numeral(word) && numeral(next) && !marked(text, next, &[',', ';', '|', '(']))
        });
        let opener = word.is(OPENERS)
            && word.text.starts_with(char::is_lowercase)
            // "Since 2019", "double that number".
            && !(word.is(&["since"])
                && before[from..end]
                    .first()
                    .is_none_or(|next| numeral(next) || super::time(next)))
            && !(word.is(&["that"]) && points(text, &before[from..end]));
        if parted || opener {
            break;
        }
        from -= 1;
    }
    from
}

/// Whether a "that" before these words points to a thing: no verb is among them.
fn points(text: &str, rest: &[&Token<'_>]) -> bool {
    let verb = rest
        .first()
        .is_some_and(|word| word.is(AUXILIARIES) || word.is(LINKS) || PAST.contains(&word.text));
    !rest.is_empty() && !verb && Words { text, words: rest }.groups().is_empty()
}

/// The words of the clause that ends where an amount or a date begins.
pub(super) fn own_clause<'w, 'a>(
    text: &'a str,
    before: &'w [&'w Token<'a>],
    start: usize,
) -> Words<'w, 'a> {
    // "In business rates, £9m": nothing leads to it.
    let gap = before
        .last()
        .and_then(|last| text.get(last.end..start))
        .unwrap_or_default();
    let mut from = if gap.contains([',', ';', '(', '—', '–']) {
        before.len()
    } else {
        opening(text, before, before.len())
    };
    // "To double, from £21 billion", "extend it, with up to £9m": what leads to the
    // amount goes on behind a comma.
    let goes_on = before[from..]
        .iter()
        .all(|word| word.is(PREPOSITIONS) || word.is(FILLERS) || word.is(&["a", "an", "the"]));
    if goes_on && from < before.len() && from > 0 && before[from].mark == Some(',') {
        from = opening(text, before, from);
        // "A team of thirty, in place by spring, at £9m": what stands between says when.
        let aside = Words {
            text,
            words: &before[from..],
        };
        if aside.is(0, PREPOSITIONS)
            && aside.groups().is_empty()
            && before[from].mark == Some(',')
            && from > 0
        {
            from = opening(text, before, from);
        }
    }
    Words {
        text,
        words: &before[from..],
    }
}

/// Whether the comma before a word stands within a row of things: "Retail, Hospitality
/// and Leisure Relief", "Pubs, hotels and shops will".
fn in_a_list(text: &str, before: &[&Token<'_>], at: usize) -> bool {
    if before[at].mark != Some(',') || marked(text, before[at], &[';', ':', '(', ')']) {
        return false;
    }
    let row = before[at + 1..]
        .iter()
        .take(4)
        .take_while(|word| !word.is(AUXILIARIES))
        .any(|word| word.is(&["and"]) && word.mark.is_none());
    let from = before[..at]
        .iter()
        .rposition(|word| word.opens || marked(text, word, MARKS))
        .unwrap_or(0);
    let first = Words {
        text,
        words: &before[from..at],
    };
    row && first.len() < 5
        && !first.is(0, PREPOSITIONS)
        && !first.is(0, FILLERS)
        && !first.is(0, ADVERBS)
        && !first.is(first.len() - 1, ADVERBS)
        && first.groups().is_empty()
}

/// What an amount is about by the clause that leads to it: the object of its verb, or
/// else its subject, with the verb where that says what becomes of it.
pub(super) fn before_amount(clause: Words<'_, '_>) -> Option<String> {
    let mut end = clause.len();
    let mut link = None;
    while end > 0 {
        let word = clause.words[end - 1];
        let filler = word.text.starts_with(char::is_lowercase)
            && (word.is(FILLERS) || word.is(&["a", "an", "the", "and", "or", "than", "worth"]));
        if !(filler || word.is(PREPOSITIONS)) {
            break;
        }
        if word.is(PREPOSITIONS) {
            link = Some(word);
        }
        end -= 1;
    }
    if let Some(thing) = costing(clause.part(0, end)).or_else(|| remaining(clause.part(0, end))) {
        return Some(thing);
    }
    let core = clause.part(0, end);
    // "Clients spending £9m", "unlocking £9m", "unlock £9m": a verb, whatever it is of.
    if link.is_none()
        && let Some(verb) = core.words.last()
        && verb.text.starts_with(char::is_lowercase)
        && (verb.text.ends_with("ing") || core.len() == 1 && base_form(verb.text))
    {
        return core.part(0, end - 1).last_thing();
    }
    let groups = core.groups();
    let Some(last) = groups.last().copied() else {
        let alone =
            core.len() == 1 && core.words[0].text.ends_with("ing") && !core.words[0].capital();
        let thing = core.part(usize::from(alone), core.len()).nearest();
        return (!thing.empty()).then(|| thing.quoted())?;
    };
    let object = core.part(last.end, end);
    let verb = core.part(last.start, last.end);
    let main = verb.words[verb.len() - 1];
    // "Power cost British firms £9m": what cost them so much.
    if main.is(&[
        "cost", "costs", "save", "saves", "saved", "bring", "brings", "brought",
    ]) && link.is_none()
        && !object.empty()
        && !object.is(0, PREPOSITIONS)
    {
        let (_, subject) = core.subject_of(&groups);
        // "Lorries delayed at the border cost hauliers £9m": delayed is what they are.
        let subject = match groups.as_slice() {
            [first, _]
                if !last.joined
                    && first.start > 0
                    && first.end == first.start + 1
                    && core.words[first.start].text.ends_with("ed")
                    && core.is(first.end, PREPOSITIONS) =>
            {
                core.part(0, last.start).subject()
            }
            _ => subject,
        };
        let subject = subject.trimmed();
        if !subject.empty() {
            return subject.quoted();
        }
    }
    if !object.empty() {
        return of_object(core, last.end, object, link);
    }
    // The verb stands next to the amount: "close three posts and save £29 million".
    if let [.., earlier, _] = groups.as_slice()
        && last.joined
        && core.is(last.start - 1, &["and"])
    {
        let object = core.part(earlier.end, last.start - 1).trimmed();
        if !object.empty() && !object.is(0, PREPOSITIONS) {
            return object.quoted();
        }
    }
    let (_, subject) = core.subject_of(&groups);
    // "Imports taxed at": the thing is the nearest.
    let subject = if verb.len() == 1 && participle(main.text) && subject.len() > 4 {
        subject.nearest()
    } else {
        subject
    };
    let short = subject.trimmed();
    if short.empty() {
        return None;
    }
    let beside = subject.words.last().map(|word| word.end)
        == last.start.checked_sub(1).map(|at| core.words[at].end);
    if beside
        && main.is(CHANGES)
        && short.len() == subject.len()
        && short.len() + verb.len() <= SHORT
    {
        return core.part(last.start - short.len(), last.end).quoted();
    }
    short.quoted()
}

/// "Cut electricity costs by", "have an allowance of", "pay the levy at".
fn of_object(
    core: Words<'_, '_>,
    verb_end: usize,
    object: Words<'_, '_>,
    link: Option<&Token<'_>>,
) -> Option<String> {
    let led = object.is(0, PREPOSITIONS);
    let thing = object.part(usize::from(led), object.len());
    // "Report on awards above £10 million": the nearest of several.
    let above = link.is_some_and(|word| word.is(&["above", "below", "under", "exceeding"]));
    let thing = (0..thing.len())
        .rev()
        .find(|at| above && thing.is(*at, &["with", "on", "than"]))
        .map_or(thing, |at| thing.part(at + 1, thing.len()));
    let short = thing.trimmed();
    if short.empty() {
        return None;
    }
    let by = link.is_none_or(|word| word.is(&["by"]));
    if by && !led && core.is(verb_end - 1, CHANGES) {
        return core
            .part(verb_end - 1, verb_end + object.len())
            .trimmed()
            .quoted();
    }
    short.quoted()
}

/// What a relative clause is of: "films that cost £15 million or less".
pub(super) fn antecedent(
    text: &str,
    before: &[&Token<'_>],
    clause: Words<'_, '_>,
) -> Option<String> {
    let open = before.len().checked_sub(clause.len())?;
    if beside(before, open, clause) {
        return named(Words {
            text,
            words: &before[opening(text, before, open)..open],
        });
    }
    let relative = open
        .checked_sub(1)
        .is_some_and(|opener| before[opener].is(&["that", "which", "who"]));
    let apart = before
        .get(open)
        .is_some_and(|word| word.mark == Some(',') && clause.verb_first());
    if clause.words.is_empty() || !(relative || apart) {
        return None;
    }
    let end = open - usize::from(relative);
    let words = Words {
        text,
        words: &before[opening(text, before, end)..end],
    };
    if clause.is(
        0,
        &["starting", "beginning", "ending", "opening", "closing"],
    ) {
        return told(words);
    }
    words.last_thing()
}

/// What a date is of: what is done on it.
pub(super) fn dated(
    text: &str,
    clause: Words<'_, '_>,
    before: &[&Token<'_>],
    after: &[&Token<'_>],
) -> Option<String> {
    let next = after.first().filter(|word| word.mark.is_none());
    // "The 2017 White Paper", "our 2045 target".
    let article = before
        .last()
        .is_some_and(|word| word.is(&["the", "our", "its", "their", "a", "this"]));
    let noun = next.is_some_and(|word| {
        !word.is(CLAUSES)
            && !word.is(NO_NAME)
            && !word.is(AUXILIARIES)
            && !word.is(LEADS)
            && !word.is(TIMES)
    });
    if article && noun {
        return next_clause(text, after)
            .first_subject()
            .or_else(|| phrase(text, after, 0, None));
    }
    if clause.verb_first()
        && let Some(thing) = antecedent(text, before, clause)
    {
        return Some(thing);
    }
    let own = before_date(clause);
    if own.is_some() || !clause.empty() {
        // "Officials, owners and agents between": the verb stands before the comma.
        let mut from = before.len() - clause.len();
        let mut wider = clause;
        while wider.groups().is_empty() && from > 0 && before[from].mark == Some(',') {
            from = opening(text, before, from);
            wider = Words {
                text,
                words: &before[from..],
            };
            if from > 0 && before[from - 1].is(OPENERS) {
                break;
            }
        }
        return own
            .filter(|_| wider.len() == clause.len() || wider.groups().is_empty())
            .or_else(|| before_date(wider));
    }
    told(next_clause(text, after))
}

/// What is told by the clause that leads to a date.
fn before_date(clause: Words<'_, '_>) -> Option<String> {
    let mut end = clause.len();
    while end > 0
        && (clause.is(end - 1, PREPOSITIONS)
            || clause.is(end - 1, FILLERS)
            || super::time(clause.words[end - 1])
            || clause.is(
                end - 1,
                &[
                    "the",
                    "a",
                    "an",
                    "end",
                    "start",
                    "early",
                    "late",
                    "mid",
                    "beginning",
                    "and",
                    "or",
                    "financial",
                    "middle",
                    "noon",
                    "midnight",
                ],
            ))
    {
        end -= 1;
    }
    told(clause.part(0, end))
}

/// What a clause tells: its subject, verb and object, or as much of them as is short.
pub(super) fn told(core: Words<'_, '_>) -> Option<String> {
    let groups = core.groups();
    let Some(last) = groups.last() else {
        let thing = core.subject().trimmed();
        return (!thing.empty()).then(|| thing.quoted())?;
    };
    let main = last.end - 1;
    let links = core.is(main, AUXILIARIES) || core.is(main, LINKS);
    let (from, subject) = core.subject_of(&groups);
    let whole = core.part(from, core.len());
    let named = !subject.trimmed().empty();
    let adjoins = groups.len() == 1 || !last.joined;
    let short = whole.trimmed();
    if named && !links && adjoins && whole.len() <= SHORT && short.len() > subject.len() {
        return short.quoted();
    }
    let object = core.part(last.end, core.len());
    let own = object.len() > 1 && !numeral(object.words[0]) && !object.is(0, PREPOSITIONS);
    if own && !links && !object.empty() {
        return core.part(main, core.len()).trimmed().quoted();
    }
    if !named {
        // "We met in Leeds": the verb alone says little.
        let words = core.part(main, core.len()).trimmed();
        return (!links && words.len() > 1).then(|| words.quoted())?;
    }
    let reach = subject.len() + last.end - last.start;
    if adjoins && reach <= SHORT && !links {
        return core.part(from, last.end).quoted();
    }
    subject.trimmed().quoted()
}

/// The clause that a date opens: up to a mark or a word that opens another.
pub(super) fn next_clause<'w, 'a>(text: &'a str, after: &'w [&'w Token<'a>]) -> Words<'w, 'a> {
    let ends = |from: usize| {
        (from + 1..after.len())
            .find(|at| {
                marked(text, after[*at], MARKS) && !in_a_list(text, after, *at)
                    || after[*at].is(&[
                        "that", "which", "who", "where", "when", "while", "because", "but",
                    ])
            })
            .unwrap_or(after.len())
    };
    let mut from = 0;
    let mut to = ends(0);
    // "We propose that a payer may": what is proposed.
    if after.get(to).is_some_and(|word| word.is(&["that"])) && to < 5 {
        from = to + 1;
        to = ends(from);
    }
    let words = Words {
        text,
        words: &after[from.min(to)..to],
    };
    // From its second verb on it tells something else.
    let groups = words.groups();
    let past = groups.get(1).map_or(words.len(), |second| {
        second.start - usize::from(second.joined && second.start > 0)
    });
    words.part(0, past)
}

/// Whether an "and" behind a thing opens what is no part of it: another verb, a sum.
pub(super) fn another(text: &str, after: &[&Token<'_>], at: usize) -> bool {
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let verb = |word: &Token<'_>| {
        word.text.starts_with(char::is_lowercase)
            && (word.is(AUXILIARIES) || word.text.ends_with("ed") || PAST.contains(&word.text))
    };
    // "And employs one in eight".
    let third = after.get(at + 1).is_some_and(|word| {
        word.text
            .strip_suffix('s')
            .is_some_and(|one| base_form(one) || PLAIN.contains(&one))
    }) && after
        .get(at + 2)
        .is_some_and(|next| numeral(next) || next.is(&["the", "a", "an"]));
    if third {
        return true;
    }
    after.get(at + 1).is_some_and(|next| {
        parted(next)
            || numeral(next)
            || verb(next)
            || next.is(CLAUSES)
            || next.is(LEADS)
            || next.is(&["a", "an"])
    }) || (at + 2..at + 5)
        // "And guarantees are none of it": a clause of its own.
        .take_while(|near| after.get(*near).is_some_and(|word| !parted(word)))
        .any(|near| after[near].is(&["is", "are", "was", "were", "will", "has", "have", "would"]))
}
