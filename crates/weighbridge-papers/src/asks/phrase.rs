//! A phrase of a file of asks as it is looked for: its words as stems, which of their forms
//! count, and what turns it round. It holds no paper.

use crate::verdict::lexicon::one_of;
use std::ops::Range;

use crate::mentions::small;
use crate::search::words::{plain, stem};
use crate::verdict::direction::tells_of_harm;
use crate::verdict::force::spoken;
use crate::verdict::lexicon::NEGATIONS;

/// Words that may stand between those of a phrase: "prices for industrial
/// electricity" holds "electricity price".
pub(super) const SLACK: usize = 3;

/// The other way round, the words of a phrase need one of these between them:
/// "cost of energy" is an energy cost, "Industrial Strategy" is no strategic
/// industry"; "land will be released" releases land.
pub(super) const LINKS: [&str; 10] = [
    "of", "for", "in", "on", "from", "to", "by", "with", "be", "been",
];

/// A phrase as it is looked for.
#[derive(Debug)]
pub(super) struct Phrase {
    /// For each of its words that counts, the stems that may stand for it.
    pub(super) steps: Vec<Vec<usize>>,
    /// Where only near forms count ("builds", not "building"): the words that may
    /// stand for each.
    pub(super) forms: Option<Vec<Vec<String>>>,
    /// All its words, common ones too.
    pub(super) length: usize,
    /// All its words as they stand, where only one of them counts for searching:
    /// "levelling up" is not "level", nor "further education" all education.
    pub(super) whole: Option<Vec<String>>,
    /// A word of it that denies ("no support") or narrows ("only"), which the
    /// text must have too: else the phrase would match its contrary.
    pub(super) turning: Option<Turning>,
    /// Those of its words that mean something else in the other number ("trade", "trades").
    pub(super) numbered: Vec<String>,
}

/// Such a word.
#[derive(Debug)]
pub(super) struct Turning {
    pub(super) denies: bool,
    /// It opens the phrase, so it stands before the words; else among them.
    pub(super) opens: bool,
}

/// Words between a word that denies and what it denies.
pub(super) const DENIED_WITHIN: usize = 4;

/// Whether the text has the word that turns a phrase round where it belongs.
pub(super) fn turned(
    text: &str,
    sentence: &Range<usize>,
    stretch: &Range<usize>,
    turning: &Turning,
) -> bool {
    let is = |word: &str| {
        if turning.denies {
            one_of(word, NEGATIONS)
        } else {
            word == "only"
        }
    };
    let words = |from: usize, to: usize| spoken(text.get(from..to).unwrap_or_default());
    let near = around(text, sentence, stretch, NEAR);
    let before = words(near.start, stretch.start);
    if turning.opens || !turning.denies {
        let last = before.iter().rposition(|(word, _)| is(word));
        // "Not cut support" is no "no support".
        if let Some(between) = last.and_then(|last| before.get(last + 1..))
            && between.len() < DENIED_WITHIN
            && !tells_of_harm(between)
        {
            return true;
        }
        if turning.opens && turning.denies {
            return false;
        }
    }
    let after = words(stretch.end, near.end);
    words(stretch.start, stretch.end)
        .iter()
        .chain(after.iter().take(2))
        .any(|(word, _)| is(word))
}

/// Bytes on either side of a stretch in which the few words stand that are looked at there.
const NEAR: usize = 400;

/// A stretch with so many bytes of its sentence on either side, cut between words: a row of
/// a table may be one sentence of a whole page, and hold a phrase a hundred times.
fn around(
    text: &str,
    sentence: &Range<usize>,
    stretch: &Range<usize>,
    bytes: usize,
) -> Range<usize> {
    let mut from = stretch.start.saturating_sub(bytes).max(sentence.start);
    if from > sentence.start {
        let space = (from..stretch.start).find(|at| text.as_bytes().get(*at) == Some(&b' '));
        from = space.unwrap_or(stretch.start);
    }
    let whole = sentence.end.max(stretch.end);
    let mut to = (stretch.end + bytes).min(whole);
    if to < whole {
        let space = (stretch.end..to)
            .rev()
            .find(|at| text.as_bytes().get(*at) == Some(&b' '));
        to = space.unwrap_or(stretch.end);
    }
    from..to
}

/// Bytes between the places of phrases joined by " + ": some twenty words.
pub(super) const TOGETHER: usize = 130;

/// The places of joined phrases that stand near each other: those of the first
/// that have one of each other near, and the nearest of those.
pub(super) fn together(
    text: &str,
    first: &[Range<usize>],
    others: &[Vec<Range<usize>>],
) -> Vec<Range<usize>> {
    let parted = |one: &Range<usize>, other: &Range<usize>| {
        let between = one.end.min(other.end)..one.start.max(other.start);
        text.get(between)
            .is_some_and(|between| between.contains(';'))
    };
    let gap = |one: &Range<usize>, other: &Range<usize>| {
        other
            .start
            .saturating_sub(one.end)
            .max(one.start.saturating_sub(other.end))
    };
    let mut found = Vec::new();
    for at in first {
        let nearest: Option<Vec<&Range<usize>>> = others
            .iter()
            .map(|places| {
                places
                    .iter()
                    .filter(|place| place.end <= at.start || at.end <= place.start)
                    .filter(|place| !parted(at, place))
                    .min_by_key(|place| gap(at, place))
                    .filter(|place| gap(at, place) <= TOGETHER)
            })
            .collect();
        if let Some(nearest) = nearest {
            found.push(at.clone());
            found.extend(nearest.into_iter().cloned());
        }
    }
    found.sort_by_key(|at| (at.start, at.end));
    found.dedup();
    found
}

/// Whether a word is a form of another with hardly more to it: a plural or past.
pub(super) fn near_form(form: &str, said: &str) -> bool {
    let longer = |short: &str, long: &str| {
        long.strip_prefix(short).is_some_and(|rest| match rest {
            "" | "s" | "ed" => true,
            // "Parkes" is no park.
            "es" => short.ends_with(['s', 'x', 'z', 'h', 'o']),
            "d" => short.ends_with('e'),
            _ => false,
        }) || short.strip_suffix('y').is_some_and(|root| {
            long.strip_prefix(root)
                .is_some_and(|rest| matches!(rest, "ies" | "ied"))
        })
    };
    longer(form, said) || longer(said, form)
}

/// Where all words of a phrase stand one after the other around the one of them
/// that counts, each in any form.
pub(super) fn spoken_whole(
    text: &str,
    sentence: &Range<usize>,
    stretch: &Range<usize>,
    whole: &[String],
) -> Option<Range<usize>> {
    let near = around(text, sentence, stretch, NEAR);
    let words = plain(text.get(near.clone())?);
    let here = words
        .iter()
        .position(|(_, at)| at.start + near.start == stretch.start)?;
    let number =
        |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit()) || small(word).is_some();
    // A number may stand between: "within ten days" has "within days".
    let fits = |from: usize| {
        let mut at = from;
        for (place, wanted) in whole.iter().enumerate() {
            let same = |at: usize| {
                (words.get(at))
                    .is_some_and(|(found, _)| found == wanted || stem(found) == stem(wanted))
            };
            if place > 0 && !same(at) && words.get(at).is_some_and(|(word, _)| number(word)) {
                at += 1;
            }
            if !same(at) {
                return None;
            }
            at += 1;
        }
        Some(at)
    };
    (0..=whole.len()).find_map(|before| {
        let from = here.checked_sub(before)?;
        let end = fits(from)?;
        let (first, last) = (words.get(from)?, words.get(end.checked_sub(1)?)?);
        (end > here).then(|| first.1.start + near.start..last.1.end + near.start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_stretch_is_cut_between_words() {
        let text = "Éire will not cut the levy on steel by half this year.";
        let sentence = 0..text.len();
        let at = text.find("levy").unwrap();
        let stretch = at..at + 4;
        let told = |bytes| text.get(around(text, &sentence, &stretch, bytes)).unwrap();
        assert_eq!(told(400), text);
        assert_eq!(told(10), " cut the levy on steel");
        assert_eq!(told(0), "levy");
        for bytes in 0..text.len() {
            assert!(told(bytes).contains("levy"));
        }
    }
}
