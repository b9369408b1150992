//! Whether a name that is also a word or a person's means a place, by the words around it. It
//! looks no names up.

use crate::mentions::doubtful::{PLACE_BEFORE, TOWN_AFTER};
use crate::mentions::elsewhere::speaks;
use crate::mentions::tokens::Token;

/// What the words around a doubtful name speak for.
pub(super) enum Sign {
    /// A place.
    Place,
    /// A place only in company of others.
    Open,
    /// Something else.
    Other,
}

/// What the words around a doubtful name speak for.
pub(super) fn sign(words: &[Token<'_>], at: usize, last: usize, word: bool) -> Sign {
    let here = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    let after = words.get(last + 1).filter(|w| w.mark.is_none());
    let named = before.is_some_and(|w| w.capital() && !w.opens && here.mark.is_none());
    // "Hull City of Culture", "Bury Council": the town is meant.
    let civic = after.is_some_and(|w| {
        w.is(&[
            "council",
            "borough",
            "docks",
            "residents",
            "station",
            "itself",
            "area",
        ])
    }) || after.is_some_and(|w| w.is(&["city"]))
        && words
            .get(last + 2)
            .is_some_and(|w| w.mark.is_none() && w.is(&["of", "council", "centre", "region"]));
    if civic && !named {
        return Sign::Place;
    }
    let goes_on = after.is_some_and(|w| w.capital() && !w.is(&["and"]));
    if goes_on || named {
        // Part of a longer name: "Sector Deal", "Abraham Lincoln".
        return Sign::Other;
    }
    // "Case study: Deal investment": a label, and what it names is no list.
    let labelled = here.mark == Some(':')
        && (1..=3).any(|back| at.checked_sub(back).is_some_and(|from| words[from].opens));
    if labelled
        && after.is_some_and(|w| !w.is(&["and", "or", "is", "are", "has", "have", "will", "in"]))
    {
        return Sign::Other;
    }
    if here.mark.is_none() && before.is_some_and(|w| w.is(PLACE_BEFORE)) {
        return Sign::Place;
    }
    if listed(words, at, last) {
        return Sign::Open;
    }
    if here.opens {
        // "Reading the evidence" opens a sentence as any word does; a person's
        // name opens one seldom.
        return if word && has(words, last) {
            Sign::Place
        } else if word {
            Sign::Other
        } else if speaks(words, last) {
            Sign::Open
        } else {
            Sign::Place
        };
    }
    if word { Sign::Other } else { Sign::Place }
}

/// Whether what opens a sentence has or loses something, as no gerund does: "Reading
/// has jobs", but "Reading has been taught".
fn has(words: &[Token<'_>], last: usize) -> bool {
    let next = |step: usize| words.get(last + step).filter(|word| word.mark.is_none());
    next(1).is_some_and(|word| {
        word.is(&[
            "has", "had", "lost", "gained", "hosts", "employs", "grew", "lacks",
        ])
    }) && next(2).is_some_and(|word| {
        !word.is(&[
            "been", "to", "become", "always", "never", "long", "a", "an", "its", "also", "no",
            "proved", "value", "benefits",
        ]) && !word.text.ends_with("ed")
    })
}

/// Whether a name stands in a row with others.
pub(super) fn listed(words: &[Token<'_>], at: usize, last: usize) -> bool {
    let here = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    let after = words.get(last + 1);
    matches!(here.mark, Some(',' | ':' | ';' | '|'))
        || before.is_some_and(|w| w.is(&["and", "or"]) && here.mark.is_none())
        || after.is_some_and(|w| w.mark.is_none() && w.is(&["and"]))
        // The first of a row: "but Bath, Deal and Hove".
        || after.is_some_and(|w| w.mark == Some(',') && w.capital() && !w.opens)
}

/// Whether the words beside the seat of a parliament speak of the town: "the City of
/// Westminster", "Westminster City Council".
pub(super) fn town(words: &[Token<'_>], at: usize, last: usize) -> bool {
    let back = |step: usize| at.checked_sub(step).map(|before| &words[before]);
    let of = back(1).is_some_and(|w| w.is(&["of"]))
        && back(2).is_some_and(|w| w.is(&["city", "borough"]));
    let after = words.get(last + 1).filter(|w| w.mark.is_none());
    of || after.is_some_and(|w| w.is(TOWN_AFTER))
}
