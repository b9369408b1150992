//! What an instrument of the author's own is designed or expected to do: "this fund is
//! designed to deliver homes" intends, "the scheme is expected to create 500 jobs" tells
//! what is to come of it. It says nothing of what a thing or another's scheme is for.

use crate::commitment::Firmness;
use crate::commitment::find::pays::measure;
use crate::commitment::find::predicate::{predicate, skip};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::Sort;
use crate::commitment::subject::{Who, another, subject_before};

/// What a maker means by a thing.
const MEANT: &[&str] = &["designed", "intended", "aimed", "geared"];

/// What is only thought of it.
const THOUGHT: &[&str] = &[
    "expected",
    "projected",
    "estimated",
    "forecast",
    "anticipated",
    "set",
];

/// What an instrument of the author's is meant for, where the sentence before undertakes
/// it or it is called the author's own or new.
pub(in crate::commitment::find) fn meant_for(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        ..
    } = *sentence;
    (1..words.len()).find_map(|at| {
        if !words[at].is(&["is", "are"]) {
            return None;
        }
        let verb = skip(words, at + 1);
        let said = words.get(verb)?;
        let (meant, thought) = (said.is(MEANT), said.is(THOUGHT));
        let to = verb + 1;
        let opens = words.get(to)?.is(&["to"]) || said.is(&["aimed"]) && words.get(to)?.is(&["at"]);
        if !(meant || thought) || !opens {
            return None;
        }
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone())?;
        let pronoun = subject.who == Who::Pronoun;
        // "The fund is designed to", alone, may have been there for years.
        let own = phrase.iter().any(|word| word.is(&["our", "new"]));
        let known =
            context.after_commitment && (!pronoun || phrase.first()?.is(&["this", "these"]));
        if subject.conditional
            || another(words, &subject, author)
            || !measure(words, &subject)
            || !(own || known)
        {
            return None;
        }
        let next = predicate(words, to + 1)?;
        // A cost is a sum and no end that is served.
        let act = words.get(next.verb).filter(|act| !act.is(&["cost"]))?;
        let undertaking = words[at].span.start..words[to].span.end;
        let effect = thought || next.sort == Some(Sort::State);
        let found = Found::new(Firmness::Intends, undertaking);
        Some(if effect {
            found.does(act.span.clone(), Sort::State)
        } else {
            // It serves an end: that it is served is a matter of judgement.
            found.does(act.span.clone(), Sort::Effort)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::{Author, Class, Context, judge};

    fn after(sentence: &str) -> Option<Class> {
        let context = Context {
            after_commitment: true,
            ..Context::default()
        };
        judge(sentence, &context, &Author::default()).map(|one| one.class)
    }

    #[test]
    fn what_an_own_instrument_is_meant_for_is_intended() {
        for sentence in [
            "This fund is designed to deliver homes on old docks.",
            "Our policies for the coast are designed to assist small harbours.",
            "These reforms are intended to speed up planning decisions.",
            "The scheme is aimed at helping small potteries.",
            "Our new levy is designed to encourage reuse.",
            "The programme is intended to support 40 towns.",
        ] {
            assert_eq!(after(sentence), Some(Class::Commitment), "{sentence}");
        }
        for sentence in [
            "The scheme is expected to create 500 jobs.",
            "These changes are expected to increase savings by £3 billion.",
            "This is expected to benefit two million renters.",
            "The new programme is projected to save £40 million a year.",
            "Our reforms are set to speed up planning.",
        ] {
            assert_eq!(after(sentence), Some(Class::Outcome), "{sentence}");
        }
    }

    #[test]
    fn what_others_and_things_are_for_is_nothing() {
        for sentence in [
            "Freight is expected to double by 2031.",
            "The economy is expected to grow by 2 per cent.",
            "The valve is designed to shut off the gas.",
            "The current scheme is designed to help graduates.",
            "The previous programme was intended to help towns.",
            "It is expected to rain.",
            "The cost of living is set to rise.",
            "The Foundry Federation's own programme is designed to help its members.",
            "If the scheme is designed to help firms, it should be simple.",
            "House prices are projected to fall.",
        ] {
            assert_eq!(after(sentence), None, "{sentence}");
        }
        // Nothing undertakes it, so that it may be long there.
        let alone = judge(
            "The scheme is designed to help graduates.",
            &Context::default(),
            &Author::default(),
        );
        assert!(alone.is_none());
    }
}
