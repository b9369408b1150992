//! Whether the words by which a part names the contrary of what it asks are said of what the
//! author does: not where he denies them ("we do not think that decisions should be
//! centralised"), nor where others want them. It takes an opposition back and finds none.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::by_cue::CONTRARY;
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::{OTHERS_WORDS, Said};
use crate::commitment::{By, Class, Judgement, names_author};
use crate::search::words::{plain, stem};
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find, gap};
use crate::verdict::lexicon::{FINITE, NEGATIONS, among, one_of};

/// Verbs and nouns of a mind: what hangs on one that is denied is denied, however far.
const MINDS: &str = "think thinks believe consider accept agree want wish suggest propose idea case view proposal argue \
    see support favour right need believes intend plan persuade convince reason wishes call agree like appetite \
    intention plans desire grounds";

/// Verbs and adjectives that turn down what follows.
const TURNS_DOWN: &str =
    "reject oppose resist refuse decline avoid prevent stop fail hesitate forgo eschew";
const WRONG: &str =
    "wrong|mistake|mistaken|unwise|premature|against|foolish|folly|error|harmful|unacceptable";

/// What others do with what they want.
const WANTS: &str = "want wish call ask argue demand urge press propose suggest say think believe favour prefer lobby hope seek \
    like recommend tell claim advocate petition support";

/// Who speaks for the author.
const OURS: &str = "we|us|our|i|government|governments|ministers|minister|cabinet|treasury|department|this|it|strategy|plan|bill";

/// How a phrase stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// It is said.
    Plain,
    /// It is denied.
    Denied,
    /// Others want or say it.
    Others,
}

/// What was told of a sentence, without an opposition that rests on the part's own words for the
/// contrary where these are denied or another's.
pub(super) fn contrary(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    (text, words): (&str, &Words),
    judged: Option<&Judgement>,
    told: Said,
) -> Said {
    // What is refused speaks for who asks that it not be done.
    let held = told.note.as_deref() == Some(CONTRARY);
    let opposed = told.verdict == Some(Verdict::Opposed);
    // What was counted has its denials in the count.
    if !(opposed || held) || told.ground == Some(Ground::Counted) {
        return told;
    }
    let start = sentence.at.start;
    let phrases = part.oppose.iter().filter(|phrase| {
        !phrase.contains(" + ")
            && !plain(phrase)
                .iter()
                .any(|(word, _)| one_of(word, NEGATIONS))
    });
    let decides = |at: &Range<usize>| {
        told.deciding.iter().any(|words| {
            text.match_indices(words.as_str())
                .any(|(from, words)| from < at.end && at.start < from + words.len())
        })
    };
    for phrase in phrases {
        let Some(at) = paper
            .place(sentence, phrase)
            .map(|at| at.start.saturating_sub(start)..at.end.saturating_sub(start))
            .filter(decides)
        else {
            continue;
        };
        let stands = match stands(text, words, &at) {
            Stands::Others if names_author(text, &paper.author) => Stands::Plain,
            other => other,
        };
        match stands {
            Stands::Plain => {}
            Stands::Others if held => {}
            Stands::Others => {
                return Said {
                    note: Some(OTHERS_WORDS.to_owned()),
                    ..told.left()
                };
            }
            Stands::Denied => {
                // "Permits will not be centralised", whoever would do it.
                let passive = find(words, "will|shall not be").is_some();
                let refuses = match judged {
                    Some(judged) if judged.by == By::Author => judged.class == Class::Refusal,
                    Some(judged) => passive && judged.class == Class::Outcome,
                    None => passive,
                };
                let agrees = refuses && asks_not(part, text.get(at).unwrap_or_default());
                if held && !agrees {
                    return told;
                }
                return Said {
                    verdict: Some(if agrees {
                        Verdict::Agrees
                    } else {
                        Verdict::PartOfTheWay
                    }),
                    note: (!agrees).then(|| CONTRARY.to_owned()),
                    ground: Some(if agrees {
                        Ground::Half
                    } else {
                        Ground::HeldBack
                    }),
                    ..told
                };
            }
        }
    }
    told
}

/// Whether a part asks that this very thing not be done: "decisions should not be centralised".
fn asks_not(part: &Part, phrase: &str) -> bool {
    let asks = plain(&part.asks);
    let denied = asks
        .iter()
        .position(|(word, _)| one_of(word, "not|no|never"));
    let last = plain(phrase).last().map(|(word, _)| stem(word));
    denied.is_some_and(|denied| {
        asks.iter()
            .skip(denied + 1)
            .any(|(word, _)| Some(stem(word)) == last)
    })
}

/// How a phrase (in bytes) stands in its clause.
fn stands(text: &str, words: &Words, at: &Range<usize>) -> Stands {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(at), list);
    let gap = |at: usize| gap(text, words, at);
    let (Some(first), Some(last)) = (
        words.iter().position(|(_, word)| word.end > at.start),
        words.iter().rposition(|(_, word)| word.start < at.end),
    ) else {
        return Stands::Plain;
    };
    let breaks = |at: usize| {
        gap(at).contains([';', ':', '–', '—'])
            || is(at, "but|although|though|whereas|so")
            || gap(at).contains(',') && is(at, "and|or|while|which|who|because|as")
            || is(at, "and")
                && (at + 1..at + 4).any(|near| is(near, "will|shall|is|are|has|have"))
                && at < first
    };
    let from = (1..=first).rev().find(|at| breaks(*at)).unwrap_or(0);
    let to = (last + 1..words.len())
        .find(|at| breaks(*at))
        .unwrap_or(words.len());
    let finite = |at: usize| is(at, FINITE) && !is(at + 1, "not|never|no");
    // A statement of its own between takes the phrase out of the denial, unless it is what is
    // thought or wanted.
    let governs = |at: usize| {
        let mind = (at..at + 5)
            .take_while(|near| *near < first)
            .any(|near| among(word(near), MINDS) || is(near, WRONG));
        mind || !(at + 1..first).any(finite)
    };
    let mut turns = 0;
    for at in from..first {
        let harmless = is(at + 1, "only|just|doubt|least|simply");
        let turning = is(at, NEGATIONS) && !harmless
            || among(word(at), TURNS_DOWN)
            || is(at, WRONG)
            || is(at, "rule|ruled|rules|ruling") && (at + 1..at + 4).any(|near| is(near, "out"));
        turns += usize::from(turning && governs(at));
    }
    // "Calling in applications is not our way": the phrase is the subject.
    if !(from..first).any(|at| is(at, FINITE)) {
        let aside = |at: usize| is(at, "that|which|who|where|when|if");
        turns += (last + 1..to)
            .take(8)
            .take_while(|at| !aside(*at))
            .filter(|at| {
                is(*at, "not|never|rejected|wrong|mistake|unwise")
                    || is(*at, "ruled") && is(*at + 1, "out")
            })
            .count();
    }
    // Denied twice it is said.
    if turns > 0 {
        return if turns % 2 == 1 {
            Stands::Denied
        } else {
            Stands::Plain
        };
    }
    // "Developers want decisions to be centralised".
    let wanted = (from + 1..first).find(|at| among(word(*at), WANTS));
    let others = wanted.is_some_and(|wanted| {
        let ours = |near: usize| is(near, OURS);
        !(from..wanted).any(ours)
            && !(wanted + 1..first).any(|near| is(near, "we|ministers|government"))
            // A noun, or what somebody is to do: "their call for", "to ask".
            && !is(wanted - 1, "to|will|shall|the|a|an|of")
    });
    if others {
        Stands::Others
    } else {
        Stands::Plain
    }
}

#[cfg(test)]
#[path = "contrary_tests.rs"]
mod tests;
