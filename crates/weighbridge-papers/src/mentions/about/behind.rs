//! The words behind an amount that say what it is for: a purpose that a word leads
//! to, a name written to it, the fund that it comes from.

use super::before::{another, next_clause, told};
use super::verbs::{AUXILIARIES, PLAIN};
use super::words::{CLAUSES, DONE, FOLLOWS, GENERIC, LEADS, NO_NAME, NO_THING, SOURCES, TIMES};
use super::{MARKS, Of, SUMS, is_year, marked, numeral, past_time, time};
use crate::commitment::{base_form, participle};
use crate::mentions::numerals::scale;
use crate::mentions::tokens::{Token, bare};

/// Words of the purpose at most: what runs on is no clause.
const MOST: usize = 12;
/// From which word on a purpose ends where another of its parts would begin.
const SHORT_FROM: usize = 6;

/// The words behind an amount that say what it is for.
pub(super) fn behind(
    text: &str,
    before: &[&Token<'_>],
    after: &[&Token<'_>],
    of: Of,
    printed: &str,
) -> Option<String> {
    // "£110m Rolls-Royce Casting Facility", "one in six residents": not of another
    // share ("60 per cent higher").
    let sum = of == Of::Sum && printed.contains(SUMS)
        || of == Of::Share
            && (printed
                .split(' ')
                .any(|word| word == "in" || word == "of")
                // "A 25 per cent tariff", "10 per cent VAT".
                || before.last().is_some_and(|word| word.is(&["a", "an", "the", "its", "their"]))
                || after.first().is_some_and(|word| word.capital()));
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let is = |at: usize, list: &[&str]| {
        after
            .get(at)
            .is_some_and(|word| !parted(word) && word.is(list))
    };
    if let Some(listed) = behind_a_mark(text, before, after) {
        return Some(listed);
    }
    let mut at = if is(0, &["on"]) && is(1, &["average"]) {
        2
    } else {
        0
    };
    while let Some(past) = past_time(text, after, at) {
        at = past;
    }
    // "Over four years (from 2017/18) in fellowships".
    if let Some(past) = past_brackets(text, after, at) {
        at = past;
        return phrase(text, after, at + 1, Some(after.get(at)?));
    }
    // "£40 million, over five years, to dredge the Clyde".
    if let Some(past) = past_aside(after, at) {
        return phrase(text, after, past + 1, after.get(past).copied());
    }
    // "£16 million with Teagasc in a dairy hub": with whom it is spent says nothing of it.
    if is(at, &["with", "alongside"]) && after.get(at + 1).is_some_and(|word| word.capital()) {
        let lead = (at + 2..at + 7)
            .take_while(|near| after.get(*near).is_some_and(|word| !parted(word)))
            .find(|near| is(*near, LEADS) && past_time(text, after, *near).is_none())
            .filter(|near| !is(*near, &["of"]));
        if let Some(lead) = lead {
            return phrase(text, after, lead + 1, after.get(lead).copied());
        }
    }
    // "The £3 million that we spent on consultants", "so that harbours can buy cranes".
    if of == Of::Sum && is(at, &["that", "which"]) {
        return related(text, after, at);
    }
    if of == Of::Sum && is(at, &["so"]) && is(at + 1, &["that"]) {
        // "So that it could deepen its channel": what it is to do.
        if is(at + 2, &["it", "they", "we"]) {
            return told(next_clause(text, &after[at + 2..]));
        }
        return phrase(text, after, at + 2, after.get(at + 1).copied());
    }
    // "70 per cent of these jobs".
    if is(at, &["of"]) && is(at + 1, &["this", "these", "that", "those"]) {
        let noun = after.get(at + 2).is_some_and(|word| {
            !parted(word)
                && !word.is(AUXILIARIES)
                && !word.is(DONE)
                && !word.is(LEADS)
                && !word.is(CLAUSES)
                && !word.is(NO_NAME)
        });
        if noun {
            return phrase(text, after, at + 1, after.get(at).copied());
        }
    }
    // "£10m of this has been allocated to pilots".
    if is(at, &["of"]) && is(at + 1, &["this", "these", "it", "that", "which", "them"]) {
        at += 2;
    }
    // "Available for", "extra for": the word that leads may be the second.
    if is(at, &["available", "more", "extra", "worth"]) {
        at += 1;
    }
    // "Will be invested in": what is done with it stands between.
    let verbs = (at..at + 5)
        .take_while(|near| {
            is(*near, DONE)
                // "Will be devolved to mayors": whatever is done with it.
                || *near > at
                    && is(*near - 1, AUXILIARIES)
                    && after.get(*near).is_some_and(|word| {
                        word.text.ends_with("ed") && participle(word.text)
                    })
                || is(
                    *near,
                    &[
                        "is", "are", "was", "were", "will", "has", "have", "had", "been", "may",
                        "can", "could", "would", "should", "must",
                    ],
                )
        })
        .count();
    // "Will be spent in the coming year": when, and not on what.
    if verbs > 0 && past_time(text, after, at + verbs).is_some_and(|past| !is(past, LEADS)) {
        return None;
    }
    if verbs > 0 && is(at + verbs, LEADS) {
        at += verbs;
    }
    let first = after.get(at).filter(|word| !parted(word))?;
    // "Comes to us under the Growth Deal": whom it comes to says nothing of what it is for.
    if first.is(LEADS) && is(at + 1, &["us", "them", "it", "you", "me", "him", "her"]) {
        return after
            .get(at + 2)
            .filter(|word| word.is(SOURCES) && !parted(word))
            .and_then(|_| source(text, after, at + 2));
    }
    // "Of which £10bn was clean growth".
    if first.is(&["is", "are", "was", "were"]) {
        let thing = after.get(at + 1).filter(|word| {
            let low = word.text;
            !parted(word)
                && !numeral(word)
                && !word.is(LEADS)
                && !word.is(TIMES)
                && !word.is(NO_NAME)
                && !word.is(AUXILIARIES)
                && !word.is(DONE)
                && !word.is(NO_THING)
                && !["ed", "ly", "ing", "er"]
                    .iter()
                    .any(|end| low.ends_with(end))
        })?;
        return phrase(text, after, at + 1, Some(first))
            .filter(|about| about.contains(' ') && !thing.is(&["to"]));
    }
    if first.is(LEADS) {
        // "To eligible mayors for local transport": for what it is, and not to whom it goes.
        let purpose = (at + 2..at + 6)
            .take_while(|near| after.get(*near).is_some_and(|word| !parted(word)))
            .find(|near| is(*near, &["for"]) && !is(*near + 1, &["the", "a", "each", "this"]));
        if verbs > 0
            && first.is(&["to"])
            && let Some(purpose) = purpose
            && past_time(text, after, purpose).is_none()
        {
            return phrase(text, after, purpose + 1, after.get(purpose).copied());
        }
        // "From 60 per cent to 90 per cent": the other end is no purpose; "for four
        // colleges" is one.
        let counted = first.is(&["for", "on", "into", "towards"])
            && after.get(at + 2).is_some_and(|word| {
                !parted(word)
                    && !time(word)
                    && !numeral(word)
                    && scale(word.text).is_none()
                    && !word.is(&["per", "of", "more", "and", "or", "to"])
            });
        after.get(at + 1).filter(|word| {
            !parted(word) && (!numeral(word) || counted && !is_year(word)) && !word.is(&["date"])
        })?;
        return phrase(text, after, at + 1, Some(first));
    }
    // "£250m from the Transforming Cities Fund", "available through the Fund".
    if first.is(SOURCES) {
        // "From its Investment Fund into a park": what it goes into, and not where it
        // comes from.
        let into = (at + 2..at + 8)
            .take_while(|near| after.get(*near).is_some_and(|word| !parted(word)))
            .find(|near| after[*near].is(&["into", "towards"]));
        if let Some(into) = into.filter(|_| first.is(&["from"])) {
            return phrase(text, after, into + 1, Some(after[into])).map(|about| paired(&about));
        }
        // "From the Investment Fund to clear the site".
        let purpose = (at + 3..at + 9)
            .take_while(|near| after.get(*near).is_some_and(|word| !parted(word)))
            .find(|near| {
                is(*near, &["to"])
                    && after[*near - 1].capital()
                    && after
                        .get(*near + 1)
                        .is_some_and(|next| !parted(next) && base_form(next.text))
            });
        if let Some(purpose) = purpose.filter(|_| sum && first.is(&["from"])) {
            return phrase(text, after, purpose + 1, Some(after[purpose]));
        }
        return source(text, after, at).filter(|_| sum);
    }
    let word = bare(first.text);
    // "Employers above £3 million pay the levy".
    let takes = (base_form(word) || PLAIN.contains(&word))
        && is(at + 1, &["the", "a", "an", "its", "their", "our"]);
    // "Keeps the yard open", "follows in 2029".
    let third = word.ends_with('s')
        && !word.ends_with("ss")
        && !first.capital()
        && (is(
            at + 1,
            &[
                "the", "its", "their", "our", "those", "this", "these", "all", "them",
            ],
        ) || is(at + 1, &["a", "an"]) && !after.get(at + 2).is_some_and(|next| time(next)));
    let verb = first.is(DONE)
        || takes
        || third
        || first.is(FOLLOWS)
        || first.is(CLAUSES)
        || first.is(TIMES)
        || first.is(NO_NAME)
        || first.is(AUXILIARIES)
        || (word.ends_with("ed") || word.ends_with("ly")) && !first.capital();
    if !sum || verb || numeral(first) || first.opens {
        return None;
    }
    phrase(text, after, at, None)
}

/// The words from `from` up to the end of what they name; `led` is the word that led
/// to them.
pub(super) fn phrase(
    text: &str,
    after: &[&Token<'_>],
    from: usize,
    led: Option<&Token<'_>>,
) -> Option<String> {
    let parted = |word: &Token<'_>| marked(text, word, MARKS) || marked(text, word, SUMS);
    let first = after.get(from)?;
    let mut last = first.end;
    for (number, word) in after.iter().enumerate().skip(from + 1).take(MOST - 1) {
        let another = word.is(&["and"]) && another(text, after, number);
        let purpose = word.is(&["to"])
            && led.is_none_or(|led| led.is(&["for", "of", "in", "on", "into"]))
            && (number > from + 1 || led.is_none());
        let sum = leads_to_sum(text, after, number);
        // In small letters: "May 2019" is a month.
        let clause = word.is(CLAUSES) && word.text.starts_with(char::is_lowercase);
        // "Flats above shops" are where they are; "above 10 per cent" is a bound.
        let above = word.is(&["above", "below"])
            && after.get(number + 1).is_some_and(|next| {
                !parted(next) && !numeral(next) && !next.is(&["the", "its", "a", "that", "this"])
            });
        let clause = clause && !above;
        // "A loan made by a bank".
        let made = word.text.ends_with("ed") || word.is(&["made", "given", "paid", "held"]);
        let passive = made && after.get(number + 1).is_some_and(|next| next.is(&["by"]));
        // What runs on ends where the next of its parts would begin.
        let within =
            after[number - 1].capital() && after.get(number + 1).is_some_and(|next| next.capital());
        // "Half of the dues comes from Hull": a verb of another subject.
        let comes = number > from
            && word.is(&[
                "comes", "came", "goes", "went", "pays", "follows", "keeps", "kept", "bought",
                "lies", "stays",
            ]);
        let long = number >= from + SHORT_FROM
            && !within
            && (word.is(LEADS) || word.is(&["and", "or", "at", "with", "under"]));
        if parted(word) || another || purpose || sum || clause || passive || comes || long {
            break;
        }
        if past_time(text, after, number).is_some() {
            break;
        }
        last = word.end;
    }
    let generic = (from..after.len())
        .take_while(|number| after[*number].end <= last)
        .all(|number| after[number].is(GENERIC));
    let next = after.iter().position(|word| word.start >= last);
    if let Some(next) = next.filter(|next| generic && !parted(after[*next])) {
        // "£93m commitment to fund challenges", "investment through the Fund".
        let more = if leads_to_sum(text, after, next) {
            None
        } else if after[next].is(LEADS) {
            phrase(text, after, next + 1, Some(after[next]))
        } else if after[next].is(SOURCES) {
            source(text, after, next)
        } else {
            None
        };
        return more.or_else(|| Some(text[first.start..last].trim().to_owned()));
    }
    // "Best-in-class, state-of-the-art signalling": one adjective is no thing.
    if let Some(next) = next
        && last == first.end
        && first.text.contains('-')
        && after[next].mark == Some(',')
        && !after[next].is(CLAUSES)
    {
        let more = phrase(text, after, next, led)?;
        return Some(format!("{}, {more}", first.text));
    }
    Some(text[first.start..last].trim().to_owned())
}

/// "Loans of up to £5 million": whether the word leads to the next sum.
fn leads_to_sum(text: &str, after: &[&Token<'_>], at: usize) -> bool {
    after[at].is(&["of", "at", "worth"])
        && after
            .iter()
            .skip(at + 1)
            .take(3)
            .any(|word| marked(text, word, SUMS))
}

/// A text without a quotation mark whose other one it has lost.
fn paired(text: &str) -> String {
    let count = |sign: char| text.matches(sign).count();
    if count('“') == count('”') && count('"') % 2 == 0 {
        return text.to_owned();
    }
    text.replace(['“', '”', '"'], "")
}

/// Where money comes from, when that is a name: "from the Transforming Cities Fund".
fn source(text: &str, after: &[&Token<'_>], at: usize) -> Option<String> {
    let article = after
        .get(at + 1)
        .is_some_and(|word| word.is(&["the", "our", "a", "its"]));
    let new = after
        .get(at + 2)
        .is_some_and(|word| article && word.is(&["new", "separate", "existing"]));
    let named = at + 1 + usize::from(article) + usize::from(new);
    // Whose money it is says nothing of what it is for: "from the UK Government".
    let giver = after[named.min(after.len())..].iter().take(4).any(|word| {
        word.capital()
            && word.is(&[
                "government",
                "treasury",
                "exchequer",
                "ministry",
                "department",
            ])
    });
    after
        .get(named)
        .filter(|word| !marked(text, word, MARKS) && word.capital())
        .and_then(|_| phrase(text, after, named, None))
        // "From the Treasury Harbour Fund": a fund is for something, whoever fills it.
        .filter(|name| {
            let last = name.rsplit(' ').next().unwrap_or_default();
            !giver || ["Fund", "Programme", "Scheme"].contains(&last)
        })
}

/// "£9 million: new cranes at Tilbury": what a mark parts from a sum that opens a line.
fn behind_a_mark(text: &str, before: &[&Token<'_>], after: &[&Token<'_>]) -> Option<String> {
    let first = after.first()?;
    let rest = super::clause::Words { text, words: after };
    let item = first.mark == Some(',') && after.len() <= 8 && rest.groups().is_empty();
    let opens = before.is_empty() && (item || marked(text, first, &[':', '–', '—']));
    let names = !first.is(CLAUSES) && !first.is(NO_NAME) && !numeral(first);
    (opens && names).then(|| phrase(text, after, 0, None))?
}

/// Behind a time between two commas, the word that leads to a purpose.
fn past_aside(after: &[&Token<'_>], at: usize) -> Option<usize> {
    let first = after.get(at)?;
    if first.mark != Some(',') || !first.is(TIMES) {
        return None;
    }
    let last = (at + 1..at + 7)
        .take_while(|near| after.get(*near).is_some_and(|word| word.mark.is_none()))
        .last()?;
    let next = after.get(last + 1)?;
    (time(after[last]) && next.mark == Some(',') && next.is(LEADS)).then_some(last + 1)
}

/// "That we spent on consultants", "that Orkney has raised for its slip", "that dredging
/// needs": what the relative clause leads to, or else who it is that does it.
fn related(text: &str, after: &[&Token<'_>], at: usize) -> Option<String> {
    let end = (at + 1..at + 9)
        .find(|near| {
            after
                .get(*near)
                .is_none_or(|word| marked(text, word, MARKS) || marked(text, word, SUMS))
        })
        .unwrap_or(at + 9);
    let lead = (at + 2..end).find(|near| {
        after[*near].is(&["for", "on", "in", "into", "towards", "to"])
            && past_time(text, after, *near).is_none()
            && after
                .get(*near + 1)
                .is_some_and(|next| !marked(text, next, SUMS) && !numeral(next))
    });
    if let Some(lead) = lead {
        return phrase(text, after, lead + 1, Some(after[lead]));
    }
    let clause = super::clause::Words {
        text,
        words: &after[at + 1..end.min(after.len())],
    };
    clause.first_subject()
}

/// "Comes from reversing the cut in the surcharge": where it comes from, in whatever words,
/// where nothing says what it is for.
pub(super) fn comes_from(text: &str, after: &[&Token<'_>]) -> Option<String> {
    const COMES: &[&str] = &[
        "come", "comes", "came", "raised", "found", "drawn", "met", "funded", "paid",
    ];
    let mut at = 0;
    while let Some(past) = past_time(text, after, at) {
        at = past;
    }
    let verb = (at..at + 4).find(|near| {
        after
            .get(*near)
            .is_some_and(|word| !marked(text, word, MARKS) && word.is(COMES))
    })?;
    let between = after[at..verb]
        .iter()
        .all(|word| word.is(AUXILIARIES) || word.is(&["all"]));
    let from = after
        .get(verb + 1)
        .filter(|word| between && !marked(text, word, MARKS) && word.is(&["from", "by"]))?;
    after
        .get(verb + 2)
        .filter(|word| !marked(text, word, MARKS) && !numeral(word))?;
    phrase(text, after, verb + 2, Some(from))
}

/// Behind what stands in brackets, where a word that leads to a purpose follows.
fn past_brackets(text: &str, after: &[&Token<'_>], at: usize) -> Option<usize> {
    let first = after.get(at)?;
    if !marked(text, first, &['(']) {
        return None;
    }
    let close = (at + 1..at + 7).find(|near| {
        after
            .get(*near)
            .is_some_and(|word| marked(text, word, &[')']))
    })?;
    let next = after.get(close)?;
    (next.is(LEADS) && !marked(text, next, &[',', ';', '(', '£'])).then_some(close)
}
