//! What comes of a thing for an economy or its people ("will create 4,000 jobs"), and what is
//! held likely to come of the author's measures ("this should unlock £200 million"). It tells
//! outcomes only: nobody undertakes them.

use super::foretold::heads;
use super::likely::counted;
use crate::commitment::find::pays::MEASURES;
use crate::commitment::find::predicate::{Predicate, predicate, span_at};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Who, instrument, is_author, subject_before};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token};

/// What is held to be likely.
pub(in crate::commitment::find) fn thought_of(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len()).find_map(|at| thought(words, at, author))
}

/// "This should unlock a further £200 million", "it could add 2 per cent to output", "small
/// yards can expect to save £4,000": held to be likely, and undertaken by nobody.
fn thought(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let can = is(at, &["can", "may", "should"]) && is(at + 1, &["expect"]);
    let modal =
        is(at, &["should", "could", "would", "may", "might"]) && author.voice != Voice::Adviser;
    let expects = is(at, &["expect", "expects"]);
    if !can && !modal && !expects || words.iter().any(|word| word.is(&["if", "unless", "not"])) {
        return None;
    }
    let next = predicate(
        words,
        if can {
            at + 2 + usize::from(is(at + 2, &["to"]))
        } else {
            at + 1
        },
    );
    let sum = words.iter().skip(at).any(counted);
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    // "This", "together these steps", "the changes": what was just told of.
    let pointed = at == 1 && is(0, &["it", "this", "that", "these", "they"])
        || phrase
            .iter()
            .any(|word| word.is(&["these", "this", "together"]))
            && phrase.last().is_some_and(|last| {
                instrument(&last.low)
                    || listed(&last.low, MEASURES)
                    || last.is(&["steps", "changes"])
            });
    let brings = next.as_ref().is_some_and(|next| {
        let brings = words
            .get(next.verb)
            .is_some_and(|verb| listed(&verb.low, BRINGS) || verb.is(&["support", "cut", "lower"]));
        !next.passive && (sum && brings || comes_of(words, next))
    });
    let result = is(at, &["would", "could"])
        && words
            .windows(3)
            .any(|three| three[0].is(&["as"]) && three[1].is(&["a"]) && three[2].is(&["result"]));
    // "The sector could be worth £6 billion", "we expect some 700 people to find work".
    let worth =
        is(at, &["could", "may", "might"]) && is(at + 1, &["be"]) && is(at + 2, &["worth"]) && sum;
    let hoped = author.voice != Voice::Adviser
        && is(at, &["expect", "expects"])
        && is_author(&words[at - 1].low, author)
        && sum
        && (at + 2..at + 9).any(|to| {
            is(to, &["to"])
                && is(
                    to + 1,
                    &[
                        "find", "benefit", "gain", "rise", "grow", "save", "come", "follow", "join",
                    ],
                )
        });
    if worth || hoped {
        return Some(Found::new(Firmness::Intends, words[at].span.clone()).does(None, Sort::State));
    }
    // "Owners can expect an answer in ninety days".
    let saves =
        can && words.windows(3).any(|three| {
            three[0].is(&["in", "within"])
                && counted(&three[1])
                && three[2].is(&["days", "weeks", "months", "hours"])
        }) || words
            .iter()
            .skip(at)
            .any(|word| matches!(word.shape, Shape::Money | Shape::Percent) || word.is(&["cent"]));
    let expects = can
        && saves
        && !subject.conditional
        && matches!(subject.who, Who::Thing | Who::Other | Who::Body);
    (expects || modal && pointed && brings || result).then(|| {
        Found::new(Firmness::Intends, words[at].span.clone())
            .does(next.and_then(|next| span_at(words, next.verb)), Sort::State)
    })
}

/// Verbs by which something comes of a measure.
const BRINGS: &str = "create bring draw attract generate lift raise increase boost add improve drive unlock \
    deliver save earn yield grow strengthen win double crowd leverage stimulate trigger spark \
    sustain secure safeguard";

/// "Will create 4,000 jobs", "draw visitors to the coast", "turn out 900 welders": what comes
/// of a thing for an economy or its people, and nothing that is done.
pub(in crate::commitment::find) fn comes_of(words: &[Token], next: &Predicate) -> bool {
    const COMES: &str = "jobs job employment productivity output growth visitors tourists shoppers \
        wages incomes prosperity confidence footfall exports sales turnover gdp gva livelihoods \
        competitiveness welders graduates technicians engineers apprentices opportunity \
        opportunities wealth demand";
    const TURNS_OUT: &str = "produce yield generate turn train employ";
    let Some(verb) = words.get(next.verb).filter(|_| !next.passive) else {
        return false;
    };
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let object = || {
        words
            .iter()
            .enumerate()
            .skip(next.verb + 1)
            .take(7)
            .take_while(|(_, word)| {
                word.shape != Shape::Sign && !word.is(&["by", "in", "to", "for", "from", "with"])
            })
    };
    let brought = listed(&verb.low, BRINGS)
        && object().any(|(at, word)| listed(&word.low, COMES) && heads(words, at));
    // Who comes out of a school or is employed by a works, by their number.
    let people = listed(&verb.low, TURNS_OUT)
        && (!verb.is(&["turn"]) || is(next.verb + 1, &["out"]))
        && object().any(|(_, word)| word.shape == Shape::Number)
        && object().any(|(at, word)| {
            heads(words, at)
                && (word.low.ends_with("ers")
                    || word.low.ends_with("ates")
                    || word.low.ends_with("ists")
                    || word.is(&["people", "technicians", "apprentices", "nurses", "students"]))
        })
        && !verb.is(&["train", "employ"]);
    brought || people
}

/// Whether somebody is said to do a thing, and not what comes of it for him.
pub(in crate::commitment::find) fn acts_alone(words: &[Token], next: &Predicate) -> bool {
    !next.passive && next.sort == Some(Sort::Act) && !comes_of(words, next)
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_comes_of_a_thing_is_no_act() {
        let mut wrong = Vec::new();
        for (sentence, class) in [
            (
                "This should unlock a further £200 million of loans.",
                Some(Class::Outcome),
            ),
            (
                "It could add £2 billion to output by 2035.",
                Some(Class::Outcome),
            ),
            (
                "Small yards can expect to save £4,000 a year.",
                Some(Class::Outcome),
            ),
            (
                "Innovation will create 4,000 jobs by 2030.",
                Some(Class::Outcome),
            ),
            (
                "These colleges will turn out 900 welders a year by 2031.",
                Some(Class::Outcome),
            ),
            (
                "Better roads will draw visitors to the coast.",
                Some(Class::Outcome),
            ),
            (
                "We will create 4,000 jobs in the yards by 2030.",
                Some(Class::Commitment),
            ),
            (
                "The programme will train 900 welders a year.",
                Some(Class::Commitment),
            ),
            ("This would cost the taxpayer £4 billion.", None),
            ("One child in three can expect to live to 100.", None),
        ] {
            let told = judged(sentence).map(|one| one.class);
            if told != class {
                wrong.push((sentence, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
