//! What a sum does that is the subject of its sentence ("£15 million will restore the pier"),
//! and what is done with it behind a comma. It looks at no words before the sum but whether
//! there are any.

use super::before::{next_clause, opening, told};
use super::behind::phrase;
use super::clause::Words;
use super::vague::third;
use super::verbs::AUXILIARIES;
use super::words::{DETERMINERS, DONE, FILLERS, LEADS, PREPOSITIONS, SOURCES};
use super::{MARKS, marked, past_time};
use crate::commitment::participle;
use crate::mentions::tokens::Token;

/// Words at most between a sum and its verb: "£15 million from the lottery will".
const NEAR: usize = 7;

/// What a sum does that opens its sentence: "an extra £18 million will let visitors see
/// every family", "£36 million buys a new hull".
pub(super) fn does(text: &str, clause: Words<'_, '_>, after: &[&Token<'_>]) -> Option<String> {
    let opens = clause.words.iter().all(|word| {
        word.is(FILLERS) || word.is(DETERMINERS) || word.is(&["and", "of", "up", "to", "than"])
    });
    if !opens {
        return None;
    }
    let mut at = 0;
    while let Some(past) = past_time(text, after, at) {
        at = past;
    }
    let from = after.get(at).is_some_and(|word| word.is(SOURCES));
    let verb = (at..at + NEAR)
        .take_while(|near| {
            after
                .get(*near)
                .is_some_and(|word| !marked(text, word, MARKS))
        })
        .find(|near| after[*near].is(AUXILIARIES) || third(after, *near))
        .filter(|verb| from || *verb == at || after[at].is(FILLERS))?;
    let rest = &after[verb..];
    if rest[0].is(AUXILIARIES) {
        let clause = next_clause(text, rest);
        let main = clause
            .groups()
            .first()
            .filter(|group| group.start == 0)?
            .end;
        let word = clause.words[main - 1];
        let empty = word.is(DONE) || word.is(AUXILIARIES) || participle(word.text);
        return if empty { None } else { told(clause) };
    }
    let clause = next_clause(text, &rest[1..]);
    let object = clause.trimmed();
    let says = !object.empty() && !object.is(0, PREPOSITIONS) && !object.is(0, LEADS);
    (says && !rest[0].is(DONE))
        .then(|| object.quoted())
        .flatten()
        .map(|object| format!("{} {object}", rest[0].text))
}

/// What is done with a sum behind a comma: ", which will go to parks", ", is kept back for
/// storms".
pub(super) fn goes_on(text: &str, after: &[&Token<'_>]) -> Option<String> {
    let first = after.first().filter(|word| word.mark == Some(','))?;
    let from = usize::from(first.is(&["which", "that"]));
    let verbs = (from..from + 5)
        .take_while(|near| {
            after.get(*near).is_some_and(|word| {
                (*near == 0 || word.mark.is_none())
                    && (word.is(AUXILIARIES)
                        || word.is(DONE)
                        || word.is(&["back", "kept", "held", "there", "all"])
                        || word.text.ends_with("ed") && participle(word.text))
            })
        })
        .count();
    let lead = from + verbs;
    let led = after
        .get(lead)
        .is_some_and(|word| word.mark.is_none() && word.is(LEADS));
    if verbs == 0 || !led || past_time(text, after, lead).is_some() {
        return None;
    }
    phrase(text, after, lead + 1, after.get(lead).copied())
}

/// "The county earns £410 million from visitors": what it is earned from, where that is no
/// name.
pub(super) fn earned(text: &str, clause: Words<'_, '_>, after: &[&Token<'_>]) -> Option<String> {
    const EARNS: &[&str] = &[
        "earn", "earns", "earned", "make", "makes", "made", "raise", "raises", "raised", "take",
        "takes", "took", "save", "saves", "saved", "lose", "loses", "lost",
    ];
    let earns = clause.words.last().is_some_and(|word| word.is(EARNS));
    let from = after.first().filter(|word| earns && word.is(&["from"]))?;
    let next = after.get(1)?;
    let named = next.capital() || next.is(&["the", "our", "a"]) && after.get(2)?.capital();
    (!named && past_time(text, after, 0).is_none())
        .then(|| phrase(text, after, 1, Some(from)))
        .flatten()
}

/// "Exports of whisky, £180 million last year, face a tariff": what stands before two commas
/// that set the sum off.
pub(super) fn set_off(
    text: &str,
    before: &[&Token<'_>],
    start: usize,
    after: &[&Token<'_>],
) -> Option<String> {
    let gap = text.get(before.last()?.end..start)?;
    let mut at = 0;
    while let Some(past) = past_time(text, after, at) {
        at = past;
    }
    let year = after.get(at).is_some_and(|word| word.is(&["last"]));
    at += if year { 2 } else { 0 };
    let closes = after.get(at).is_some_and(|word| word.mark == Some(','));
    if gap.trim() != "," || !closes {
        return None;
    }
    let from = opening(text, before, before.len());
    let thing = Words {
        text,
        words: &before[from..],
    };
    let thing = thing.subject();
    let short = thing.trimmed();
    (thing.groups().is_empty() && !short.empty())
        .then(|| short.quoted())
        .flatten()
}
