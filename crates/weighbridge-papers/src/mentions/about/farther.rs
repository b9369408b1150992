//! What an amount is about where neither the words behind it nor those that lead to it say
//! so: what is done for it, what stands farther off in its sentence. It decides nothing
//! about the amounts beside.

use super::before::{next_clause, told};
use super::clause::Words;
use super::verbs::{ADVERBS, AUXILIARIES, PAST, PLAIN};
use super::words::{FILLERS, PREPOSITIONS};
use crate::commitment::base_form;
use crate::mentions::tokens::Token;

/// Whether a phrase says more than whose a thing is: "its own", "the".
pub(super) fn says(own: &str) -> bool {
    own.split(' ').any(|word| {
        !["the", "a", "an", "its", "their", "our", "his", "her", "own"]
            .contains(&word.to_lowercase().as_str())
    })
}

/// What is done for a sum with which a sentence opens, behind its comma.
pub(super) fn opens_with(
    text: &str,
    clause: Words<'_, '_>,
    before: &[&Token<'_>],
    after: &[&Token<'_>],
) -> Option<String> {
    let with = clause.is(0, &["with", "for", "in"])
        && clause.len() == before.len()
        && (1..clause.len()).all(|at| {
            clause.words[at].is(FILLERS)
                || clause.words[at].is(PREPOSITIONS)
                || clause.is(at, &["return", "exchange", "help", "the", "a", "an"])
        });
    let comma = after
        .iter()
        .position(|word| word.mark == Some(','))
        .filter(|_| with)?;
    let main = next_clause(text, &after[comma..]);
    let does = main.groups().first().is_some_and(|group| group.start > 0);
    does.then(|| told(main))?
}

/// What stands farther off in the sentence: "to scrap dues we have put by £9m", "at £9m the
/// levy is our biggest", "dredging matters, which is why we set aside £9m", "three ports –
/// Hull, Goole and Wick – will share £9m".
pub(super) fn farther(
    text: &str,
    clause: Words<'_, '_>,
    before: &[&Token<'_>],
    after: &[&Token<'_>],
) -> Option<String> {
    if before.len() == 1 && before[0].is(&["at"]) {
        return next_clause(text, after).first_subject();
    }
    // "For £2 million a village could have its own bus": what is to be had for it.
    if before.len() == 1 && before[0].is(&["for", "with"]) {
        return told(next_clause(text, after));
    }
    // "By closing three offices we will save £11 million".
    let by = clause.is(0, &["by"])
        && clause
            .words
            .get(1)
            .is_some_and(|word| word.text.ends_with("ing"));
    if clause.len() == before.len() && (by || clause.is(0, &["to"])) {
        let actor = (2..clause.len()).find(|at| clause.is(*at, &["we", "i", "they"]))?;
        return clause.part(1, actor).trimmed().quoted();
    }
    let open = before.len().checked_sub(clause.len())?;
    // "The museums, which had £9m in 2020, now get £6m": the verb of what stands first.
    let bare = (1..4).contains(&clause.len())
        && clause.words[..clause.len() - 1]
            .iter()
            .all(|word| word.is(FILLERS) || word.is(ADVERBS) || word.is(AUXILIARIES))
        && clause.words.last().is_some_and(|word| {
            base_form(word.text) || PLAIN.contains(&word.text) || PAST.contains(&word.text)
        });
    if clause.is(0, &["why"]) || clause.is(0, &["and"]) && clause.is(1, &["so"]) {
        return next_clause(text, before).first_subject();
    }
    if (bare || clause.is(0, AUXILIARIES))
        && before.get(open).is_some_and(|word| word.mark.is_some())
    {
        let first = (1..open).find(|at| before[*at].mark.is_some())?;
        let thing = Words {
            text,
            words: &before[..first],
        };
        let thing = thing.subject().trimmed();
        return (thing.groups().is_empty() && !thing.empty()).then(|| thing.quoted())?;
    }
    None
}

/// Whether the words behind a sum point to what another sentence tells: "for it".
pub(super) fn points_back(after: &[&Token<'_>]) -> bool {
    after.windows(2).take(8).any(|pair| {
        pair[0].is(&["for", "to", "on"]) && pair[1].is(&["it", "this", "that", "them", "these"])
    })
}

/// Whether what stands behind an "in" is where and not on what.
pub(super) fn in_a_place(own: &str) -> bool {
    let last = own.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let named = own
        .split(' ')
        .filter(|word| word.len() > 3)
        .all(|word| word.starts_with(char::is_uppercase));
    named
        || [
            "county", "counties", "region", "regions", "country", "city", "town", "towns", "area",
            "areas", "nation", "nations", "uk", "world",
        ]
        .contains(&last.as_str())
}

/// In a row the first cell says what the figures are of, or the next where the first is but
/// a number ("A1").
pub(super) fn cell(text: &str, start: usize) -> Option<String> {
    let mut from = 0;
    for cell in text.split(" | ") {
        if from + cell.len() >= start {
            return None;
        }
        let letters = cell.chars().filter(|sign| sign.is_alphabetic()).count();
        if letters > 1 {
            return Some(cell.to_owned());
        }
        from += cell.len() + 3;
    }
    None
}
