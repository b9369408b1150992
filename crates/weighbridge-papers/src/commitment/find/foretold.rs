//! What is foretold of the author's measures without "will": "these measures are expected to
//! save", "that would be worth £2 billion"; and jobs, which nobody secures by saying so. It
//! tells outcomes only, and no forecast of the world.

use super::super::lexicon::{Sort, listed};
use super::super::subject::{Who, instrument, subject_before};
use super::super::{Firmness, Voice};
use super::amounting::MEASURES;
use super::predicate::{Predicate, predicate, span, span_at};
use super::{Author, Found};
use crate::tokens::{Shape, Token};

/// Verbs by which something is foretold.
const FORETOLD: &str = "expected forecast projected predicted anticipated estimated reckoned thought \
    likely";

/// What is to come of the author's measures.
pub(super) fn foretold(words: &[Token], author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (1..words.len()).find_map(|at| {
        let expected = is(at, &["is", "are"])
            && words
                .get(at + 1)
                .is_some_and(|word| listed(&word.low, FORETOLD))
            && is(at + 2, &["to"])
            && !is(at + 3, &["have"]);
        let worth = is(at, &["would"]) && is(at + 1, &["be"]) && is(at + 2, &["worth"]);
        if let Some(one) = thought_of(words, at, author) {
            return Some(one);
        }
        if !expected && !worth {
            return None;
        }
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        // "That would be worth", "together these measures", "our fund", "the programme".
        let near = phrase.len() <= 1 && at == 1 && is(0, &["it", "this", "that", "these", "they"]);
        let pointed = phrase
            .iter()
            .any(|word| word.is(&["these", "our", "this", "the", "its"]));
        // "Every pound is estimated to draw in two": of the author's money.
        let pound = phrase
            .iter()
            .any(|word| word.is(&["pound", "euro", "dollar"]));
        let own = near
            || pound
            || pointed
                && phrase
                    .last()
                    .is_some_and(|last| instrument(&last.low) || listed(&last.low, MEASURES))
                && !phrase
                    .iter()
                    .any(|word| word.is(&["global", "world", "market", "industry"]));
        let verb = at + 3 - usize::from(worth);
        let next = predicate(words, at + if worth { 1 } else { 3 })?;
        // "The levy is estimated to cost skippers £3 million" is no gain.
        if words.get(next.verb)?.is(&["cost", "lose"]) {
            return None;
        }
        // "The plan is expected to be published in May": an act that is awaited.
        let acts = next.passive && next.sort == Some(Sort::Act);
        let sum = words
            .iter()
            .skip(at)
            .any(|word| matches!(word.shape, Shape::Money | Shape::Number | Shape::Percent))
            || pound;
        (own && !subject.conditional && !acts && sum).then(|| {
            Found::new(Firmness::Intends, span(words, at..verb))
                .does(span_at(words, next.verb), Sort::State)
        })
    })
}

/// "This should unlock a further £200 million", "it could add 2 per cent to output", "small
/// yards can expect to save £4,000": held to be likely, and undertaken by nobody.
fn thought_of(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let can = is(at, &["can", "may", "should"]) && is(at + 1, &["expect"]);
    let modal =
        is(at, &["should", "could", "would", "may", "might"]) && author.voice != Voice::Adviser;
    if !can && !modal || words.iter().any(|word| word.is(&["if", "unless", "not"])) {
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
    let sum = words
        .iter()
        .skip(at)
        .any(|word| matches!(word.shape, Shape::Money | Shape::Number | Shape::Percent));
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
    let saves = words
        .iter()
        .skip(at)
        .any(|word| matches!(word.shape, Shape::Money | Shape::Percent));
    let expects = can
        && saves
        && !subject.conditional
        && matches!(subject.who, Who::Thing | Who::Other | Who::Body);
    (expects || modal && pointed && brings || result).then(|| {
        Found::new(Firmness::Intends, words[at].span.clone())
            .does(next.and_then(|next| span_at(words, next.verb)), Sort::State)
    })
}

/// "Up to 6,200 jobs will be secured": what comes of an act for those who work.
pub(super) fn jobs(phrase: &[Token], words: &[Token], next: &Predicate) -> bool {
    const COME: &str = "secured created protected safeguarded supported saved sustained preserved \
        generated";
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["in", "of", "for", "across", "at", "on"]))
        .last();
    // "Some 3,000 people will work on it at the peak", "people will have more choices".
    let people = phrase.last().is_some_and(|last| {
        last.is(&[
            "people", "workers", "hands", "staff", "everyone", "families",
        ])
    });
    let verb = words.get(next.verb);
    let counted = phrase.iter().any(|word| word.shape == Shape::Number);
    if people && counted && verb.is_some_and(|verb| verb.is(&["employed", "work"])) {
        return true;
    }
    let more = words.iter().skip(next.verb + 1).take(4).any(|word| {
        listed(
            &word.low,
            "more better greater easier higher warmer cheaper faster",
        )
    });
    if people && more && !next.passive && next.sort == Some(Sort::State) {
        return true;
    }
    next.passive
        && head.is_some_and(|head| head.is(&["jobs", "job", "livelihoods"]))
        && words
            .get(next.verb)
            .is_some_and(|verb| listed(&verb.low, COME))
}

/// Verbs by which something comes of a measure.
const BRINGS: &str = "create bring draw attract generate lift raise increase boost add improve drive unlock \
    deliver save earn yield grow strengthen win double crowd leverage stimulate trigger spark \
    sustain secure safeguard";

/// "Will create 4,000 jobs", "draw visitors to the coast", "turn out 900 welders": what comes
/// of a thing for an economy or its people, and nothing that is done.
pub(super) fn comes_of(words: &[Token], next: &Predicate) -> bool {
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
pub(super) fn acts_alone(words: &[Token], next: &Predicate) -> bool {
    !next.passive && next.sort == Some(Sort::Act) && !comes_of(words, next)
}

/// Whether a noun is no modifier of the next: "cut imports duty", "create growth zones".
fn heads(words: &[Token], at: usize) -> bool {
    words.get(at + 1).is_none_or(|next| {
        next.shape != Shape::Word
            || next.is(&[
                "by", "in", "of", "at", "on", "for", "to", "and", "or", "across", "from", "with",
                "through", "over", "where", "that", "as", "here", "this", "each", "within",
            ])
    })
}

/// "Hubs will cut food waste by a tenth": an effect of an instrument, and no act on what
/// the author rules.
pub(super) fn lessens(words: &[Token], next: &Predicate) -> bool {
    const EFFECT: &str = "waste emissions congestion pollution poverty imports delays queues \
        absences accidents losses dropout unemployment";
    const HOPED: &str = "jobs growth opportunities prosperity wealth";
    let verb = words.get(next.verb);
    // "The programme will create jobs", with no number of them.
    let creates = verb.is_some_and(|verb| verb.is(&["create", "bring"]))
        && (1..3).any(|step| {
            words
                .get(next.verb + step)
                .is_some_and(|word| listed(&word.low, HOPED))
                && heads(words, next.verb + step)
        })
        && !words
            .iter()
            .skip(next.verb)
            .any(|word| word.shape == Shape::Number);
    if creates && !next.passive {
        return true;
    }
    !next.passive
        && verb.is_some_and(|verb| verb.is(&["cut", "halve", "end", "double", "reduce"]))
        && words
            .iter()
            .enumerate()
            .skip(next.verb + 1)
            .take(4)
            .take_while(|(_, word)| word.shape == Shape::Word && !word.is(&["by", "in", "of"]))
            .any(|(at, word)| listed(&word.low, EFFECT) && heads(words, at))
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_is_foretold_of_measures_is_an_outcome() {
        let mut wrong = Vec::new();
        for (sentence, outcome) in [
            (
                "Together these measures are expected to save a typical works £1.2 million a year.",
                true,
            ),
            (
                "That would be worth £3.9 billion a year to the economy.",
                true,
            ),
            ("This would be worth £40 to each household.", true),
            (
                "Our reforms are forecast to raise output by 2 per cent.",
                true,
            ),
            (
                "The programme is expected to draw in £40 million of private money.",
                true,
            ),
            (
                "Up to 6,200 jobs will be secured by 2030, mainly in Goole.",
                true,
            ),
            ("Some 400 jobs in Leith will be protected.", true),
            ("Cold-chain hubs will cut food waste by a tenth.", true),
            ("The scheme will halve congestion in ten towns.", true),
            (
                "These changes are projected to lift receipts by £40 million.",
                true,
            ),
            (
                "The world market is expected to grow to £4 billion by 2030.",
                false,
            ),
            ("Demand for rope is forecast to rise by 14 per cent.", false),
            ("Firms are expected to report each year.", false),
            ("The plan is expected to be published in May 2027.", false),
            (
                "If the levy fell it would be worth £40 to each household.",
                false,
            ),
            ("The scheme will cut the levy by a tenth.", false),
            ("We will cut waste by a tenth.", false),
            ("Six berths will be secured by 2030.", false),
            ("The fund will cut imports duty.", false),
            ("The scheme will create growth zones in ten towns.", false),
            ("The programme will not end poverty.", false),
            (
                "1,000 new posts will be created in the police, paid for by us.",
                false,
            ),
            ("The trade is expected to lose 400 jobs.", false),
            ("It is expected to have grown by 6 per cent.", false),
        ] {
            let one = judged(sentence);
            let told = one.as_ref().is_some_and(|one| one.class == Class::Outcome);
            if told != outcome {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
