//! What is foretold of the author's measures without "will": "these measures are expected to
//! save", "that would be worth £2 billion"; and jobs, which nobody secures by saying so. It
//! tells outcomes only, and no forecast of the world.

use crate::commitment::Firmness;
use crate::commitment::find::pays::MEASURES;
use crate::commitment::find::predicate::{Predicate, predicate, span, span_at};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{instrument, subject_before};
use crate::tokens::{Shape, Token};

/// Verbs by which something is foretold.
const FORETOLD: &str = "expected forecast projected predicted anticipated estimated reckoned thought \
    likely";

/// What is to come of the author's measures.
pub(in crate::commitment::find) fn foretold(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (1..words.len()).find_map(|at| {
        let expected = is(at, &["is", "are"])
            && words
                .get(at + 1)
                .is_some_and(|word| listed(&word.low, FORETOLD))
            && is(at + 2, &["to"])
            && !is(at + 3, &["have"]);
        let worth = is(at, &["would"]) && is(at + 1, &["be"]) && is(at + 2, &["worth"]);
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

/// "Up to 6,200 jobs will be secured": what comes of an act for those who work.
pub(in crate::commitment::find) fn jobs(
    phrase: &[Token],
    words: &[Token],
    next: &Predicate,
) -> bool {
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

/// Whether a noun is no modifier of the next: "cut imports duty", "create growth zones".
pub(super) fn heads(words: &[Token], at: usize) -> bool {
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
pub(in crate::commitment::find) fn lessens(words: &[Token], next: &Predicate) -> bool {
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
