//! Lists that stand in the sentence that brings them in: "our three growth sectors are A, B
//! and C", "we will focus on six sectors: …", "A, B and C are our priority sectors". It reads
//! one sentence alone.

use super::items::{Listed, names};
use super::lead::{CHOOSES, Lead};
use crate::said::Said;
use crate::tokens::Token;

/// How many words may stand between what a list is called and the colon before it.
const FAR: usize = 16;

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// The end of a list that begins at `from`: the mark that closes it, or the sentence's end.
fn close(words: &[Token], from: usize, closing: &[&str]) -> usize {
    let mut inside = 0_usize;
    for (at, word) in words.iter().enumerate().skip(from) {
        if inside == 0 && (word.is(closing) || word.is(&[".", "!"]) && at + 1 == words.len()) {
            return at;
        }
        inside += usize::from(word.is(&["("]));
        inside = inside.saturating_sub(usize::from(word.is(&[")"])));
    }
    words.len()
}

/// The list that the sentence has.
pub(super) fn listed(one: &Said<'_>, lead: &Lead) -> Option<Listed> {
    let found = behind(one, lead).or_else(|| before(one, lead))?;
    // "Barriers in our priority sectors: energy, planning and skills" lists barriers; names
    // with capitals are the sectors.
    let capitals = |name: &String| {
        let written = one.text.contains(name.as_str());
        written && name.starts_with(char::is_uppercase)
    };
    if !lead.stands && !found.iter().all(capitals) {
        return None;
    }
    Some(Listed {
        names: found.into_iter().map(|name| (name, one.page)).collect(),
        form: 2,
    })
}

/// The list behind what it is called.
fn behind(one: &Said<'_>, lead: &Lead) -> Option<Vec<String>> {
    let words = &one.words;
    let mut end = lead.end;
    // "(IS-8)": a short form.
    if is(words, end, &["("]) && is(words, end + 2, &[")"]) {
        end += 3;
    }
    // What no number counts is a list only right behind a colon: "our priority sectors face",
    // "are" and "cover" say something of them.
    if lead.number.is_none() {
        let mut from = end;
        if is(words, from, &["are"]) {
            from += 1;
            while is(words, from, &["as", "follows", "the", "following"]) {
                from += 1;
            }
        }
        let pointed = is(words, lead.begins, &["our", "the"]);
        if !pointed || !is(words, from, &[":"]) {
            return None;
        }
        let listed = names(one, from + 1, close(words, from + 1, &[]), None)?;
        return enough(lead, listed);
    }
    if is(words, end, &["("]) {
        let to = close(words, end + 1, &[")"]);
        let listed = names(one, end + 1, to, lead.number)?;
        return enough(lead, listed);
    }
    // "Our three priority sectors are A, B and C"; "are as follows: A".
    let mut from = end;
    if is(words, from, &["are", "comprise", "include"]) {
        from += 1;
    } else if is(words, from, &["will"]) && is(words, from + 1, &["be"]) {
        from += 2;
    } else if is(words, from, &[","])
        && (is(words, from + 1, &["namely", "comprising"])
            || is(words, from + 1, &["which"]) && is(words, from + 2, &["are"]))
    {
        from += 2 + usize::from(is(words, from + 1, &["which"]));
    }
    if from > end {
        while is(
            words,
            from,
            &[
                "currently",
                "now",
                "following",
                "as",
                "follows",
                ":",
                "these",
                "those",
                "of",
            ],
        ) {
            from += 1;
        }
        let chosen = is(
            words,
            from,
            &["identified", "chosen", "selected", "set", "described"],
        );
        if !chosen && from < words.len() {
            let listed = names(one, from, close(words, from, &["–", "—"]), lead.number);
            if let Some(listed) = listed {
                return enough(lead, listed);
            }
        }
    }
    // "Three sectors with new money: grants, loans and equity" lists no sector.
    let leads_on = is(words, end, &[":", "–", "—"])
        || is(words, end, &["in"]) && is(words, end + 1, &["which"])
        || is(words, end, &["where", "have", "has", "are", "were"]);
    if !leads_on {
        return None;
    }
    let colon = (end..(end + FAR).min(words.len()))
        .take_while(|at| {
            !is(
                words,
                *at,
                &[";", "(", "?", "by", "through", "with", "will"],
            )
        })
        .find(|at| is(words, *at, &[":", "–", "—"]))?;
    let dash = is(words, colon, &["–", "—"]);
    let to = close(words, colon + 1, if dash { &["–", "—"] } else { &[] });
    enough(lead, names(one, colon + 1, to, lead.number)?)
}

/// The list before it: "A, B and C are our priority sectors", "we have chosen A, B and C as".
fn before(one: &Said<'_>, lead: &Lead) -> Option<Vec<String>> {
    let words = &one.words;
    let mut to = lead.begins.checked_sub(1)?;
    lead.number?;
    if is(words, to, &["be"]) {
        to = to
            .checked_sub(1)
            .filter(|at| is(words, *at, &["will", "to"]))?;
    } else if is(words, to, &["as"]) {
        let mut at = to;
        while at > 0
            && is(
                words,
                at - 1,
                &[
                    "identified",
                    "chosen",
                    "selected",
                    "designated",
                    "named",
                    "been",
                    "have",
                    "are",
                    "were",
                ],
            )
        {
            at -= 1;
        }
        to = at;
    } else if !is(words, to, &["are"]) {
        return None;
    }
    let verb = words[..to]
        .iter()
        .rposition(|word| word.is(CHOOSES) || word.is(&[":"]));
    let from = verb.map_or(0, |verb| verb + 1);
    let listed = names(one, from, to, lead.number)?;
    enough(lead, listed)
}

/// Whether there are as many as a list has.
fn enough(lead: &Lead, listed: Vec<String>) -> Option<Vec<String>> {
    let least = if lead.number == Some(2) {
        2
    } else {
        super::FEWEST
    };
    (listed.len() >= least).then_some(listed)
}
