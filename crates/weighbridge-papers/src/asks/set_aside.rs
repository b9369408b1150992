//! What is set aside for something else: "rather than extend the grant we will pay for
//! courses", "we will spend it on housing rather than on freight". What is undertaken there
//! is undertaken for the other thing. It takes an agreement back and tells no opposition.

use std::ops::Range;

use super::figures::sum;
use super::said::Said;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, gap};
use crate::verdict::lexicon::{ENDINGS, ENDS, FINITE, LOWERS, NEGATIONS, among, one_of};

/// What it would be to leave a thing alone or to harm it, which is set aside for its good.
const HARMS: &str = "leave let allow lose import rely wait see risk watch ignore accept tolerate weaken close depend delay \
    buy neglect abandon harm damage";

/// Who speaks for the author, as the first word of the main clause.
const OURS: &str = "we|i|ministers|government|it|they";

/// Words between what sets aside and the first verb or noun of what is set aside.
const OPENS: usize = 4;

/// What is set aside, in bytes.
struct Aside {
    at: Range<usize>,
    /// It is a harm that is set aside.
    harm: bool,
}

/// What was told of a sentence, without an agreement to what is only set aside in it.
pub(super) fn set_aside(text: &str, words: &Words, matter: &[Range<usize>], told: Said) -> Said {
    let agrees = matches!(told.verdict, Some(Verdict::Agrees | Verdict::PartOfTheWay));
    if !(agrees || told.verdict == Some(Verdict::Opposed)) {
        return told;
    }
    let asides: Vec<Aside> = asides(text, words)
        .into_iter()
        // "Rather than 30,000 places we will fund 38,000" sets no places aside.
        .filter(|aside| !(agrees && outdone(text, words, &aside.at)))
        .collect();
    if asides.is_empty() {
        return told;
    }
    let in_aside = |at: &Range<usize>, harm: bool| {
        asides
            .iter()
            .any(|aside| aside.harm == harm && aside.at.start <= at.start && at.end <= aside.at.end)
    };
    // The matter that decided, where the deciding words show which.
    let decides = |at: &&Range<usize>| {
        text.get((*at).clone())
            .is_some_and(|own| told.deciding.iter().any(|words| words == own))
    };
    let deciding: Vec<&Range<usize>> = matter.iter().filter(decides).collect();
    let all = |harm: bool| {
        let inside = |at: &Range<usize>| in_aside(at, harm);
        if deciding.is_empty() {
            !matter.is_empty() && matter.iter().all(inside)
        } else {
            deciding.iter().all(|at| inside(at))
        }
    };
    if agrees && all(false) || !agrees && all(true) {
        return told.left();
    }
    told
}

/// Whether a number is set aside for a greater one, of which no other thing is named.
fn outdone(text: &str, words: &Words, aside: &Range<usize>) -> bool {
    let numbers = |inside: bool| {
        (0..words.len())
            .filter(move |at| {
                words
                    .get(*at)
                    .is_some_and(|(_, place)| aside.contains(&place.start) == inside)
            })
            .filter_map(|at| sum(text, words, at))
            .filter(|sum| sum.value > 1.0)
    };
    let (Some(less), Some(more)) = (numbers(true).next(), numbers(false).next()) else {
        return false;
    };
    let behind = words.get(more.at.end).map_or("", |(word, _)| word.as_str());
    let alone = more.at.end >= words.len()
        || gap(text, words, more.at.end).contains([',', ';', ':'])
        || one_of(behind, "a|each|every|per|by|from|in|instead|of|annually");
    let opens = words
        .get(less.at.start)
        .is_some_and(|(_, place)| place.start <= aside.start + NUMBERED);
    opens && alone && more.unit == less.unit && more.value > less.value
}

/// Bytes before the number at which what is set aside opens, at most: "the".
const NUMBERED: usize = 4;

/// What a sentence sets aside.
fn asides(text: &str, words: &Words) -> Vec<Aside> {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(at), list);
    let gap = |at: usize| gap(text, words, at);
    let starts = |at: usize| words.get(at).map_or(text.len(), |(_, at)| at.start);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let next = if is(at, "rather") && is(at + 1, "than")
            || is(at, "instead") && is(at + 1, "of")
        {
            at + 2
        } else if is(at, "in") && is(at + 1, "place|lieu|preference") && is(at + 2, "of|to")
            || is(at, "as") && is(at + 1, "opposed") && is(at + 2, "to")
        {
            at + 3
        } else if at > 0
            && is(at, "not")
            && gap(at).contains(',')
            && !is(
                at + 1,
                "only|just|least|merely|before|until|to|be|because|as|if|when|that|yet|now|all|every|even|including",
            )
            && !(at + 1..at + 6).any(|near| is(near, FINITE))
            && !moves_on(word(at + 1))
        {
            at + 1
        } else if at > 0
            && is(at, "and|but")
            && is(at + 1, "not")
            && (is(
                at + 2,
                "in|on|for|to|at|by|with|the|our|a|an|any|new|more|only",
            ) || !(at + 2..at + 5).any(|near| is(near, FINITE)) && !moves_on(word(at + 2)))
        {
            // "And not only", "and not least".
            if is(at + 2, "only|just|least|merely|before|until|to|be") {
                continue;
            }
            at + 2
        } else {
            continue;
        };
        if next >= words.len() {
            continue;
        }
        // "We will not fund roads rather than rail" is left to others.
        let last = is(at, "not|and|but");
        let fronted = at == 0 || !last && gap(at).contains([',', ';', ':', '–', '—']);
        if !fronted && (0..at).any(|near| is(near, NEGATIONS)) {
            continue;
        }
        let harm = (next..next + OPENS).any(|near| {
            // A terminal terminates nothing.
            !word(near).starts_with("terminal") && among(word(near), ENDS)
                || among(word(near), LOWERS)
                || among(word(near), ENDINGS)
                || among(word(near), HARMS)
        });
        let spoken = (next..words.len()).find(|near| {
            is(*near, OURS)
                && (near + 1..near + 4)
                    .any(|verb| is(verb, "will|shall|are|is|have|has|propose|intend|plan"))
                || is(*near, "the") && is(near + 1, "government") && is(near + 2, "will|is|has")
        });
        let end = if fronted || at == 0 {
            // The main clause follows: from its subject, or else from the comma before it.
            spoken.or_else(|| {
                (next + 1..words.len()).find(|near| {
                    gap(*near).contains(',') && (near + 1..near + 9).any(|verb| is(verb, FINITE))
                })
            })
        } else {
            let marked = (next + 1..words.len()).find(|near| {
                gap(*near).contains([',', ';', ':', '–', '—'])
                    || is(*near, "but|and") && (near + 1..near + 5).any(|verb| is(verb, FINITE))
            });
            Some(marked.unwrap_or(words.len()))
        };
        let Some(end) = end else { continue };
        found.push(Aside {
            at: starts(next)..starts(end).max(starts(next)),
            harm,
        });
    }
    found
}

/// Whether a word after "and not" goes on with a verb of the author's: "and not wait".
fn moves_on(word: &str) -> bool {
    among(word, HARMS)
        || among(word, ENDS)
        || among(word, LOWERS)
        || among(
            word,
            "raise add allow extend introduce replace change use seek ask",
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn a_number_set_aside_for_a_greater_one_sets_no_thing_aside() {
        for (text, expected) in [
            ("Rather than 300 kilns a year we will fund 380.", true),
            (
                "Instead of the 200 kilns of old, we will build 310 a year.",
                true,
            ),
            ("Rather than 300 kilns a year we will fund 120.", false),
            ("Rather than 300 kilns we will fund 380 mills.", false),
            ("Rather than kilns we will fund 380 mills.", false),
        ] {
            let words = spoken(text);
            let told = asides(text, &words)
                .iter()
                .any(|aside| outdone(text, &words, &aside.at));
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn what_is_set_aside_is_told_from_what_is_done() {
        for (text, aside, harm) in [
            (
                "Rather than extend the kiln grant we will pay for courses.",
                true,
                false,
            ),
            ("Instead of a kiln, we will build a mill.", true, false),
            (
                "We will spend £5 million on mills rather than on a kiln.",
                true,
                false,
            ),
            (
                "In place of the kiln, roads and rail will have £5 million.",
                true,
                false,
            ),
            ("We will build a mill and not a kiln.", true, false),
            ("We will put £5 million into mills, not kilns.", true, false),
            (
                "We will build it, not only at the kiln but here.",
                false,
                false,
            ),
            (
                "Rather than close the kiln we will build a mill.",
                true,
                true,
            ),
            (
                "We will mend roofs instead of leaving the kiln to the rain.",
                true,
                true,
            ),
            ("Rather than wait, we will build a kiln.", false, false),
            (
                "Instead of loans, kiln owners will have grants.",
                false,
                false,
            ),
            ("We will fund a kiln rather than a mill.", false, false),
            ("We will not fund a mill rather than a kiln.", false, false),
            ("We will build a mill and not only a kiln.", false, false),
            (
                "We will build a mill rather than a pit, and the kiln will stay.",
                false,
                false,
            ),
        ] {
            let at = text.find("kiln").unwrap();
            let told = asides(text, &spoken(text))
                .into_iter()
                .find(|one| one.at.start <= at && at < one.at.end);
            assert_eq!(told.is_some(), aside, "{text}");
            assert_eq!(told.is_some_and(|one| one.harm), harm, "{text}");
        }
    }
}
