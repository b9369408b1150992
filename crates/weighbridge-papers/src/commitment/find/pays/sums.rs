//! Sums told in the present of what the paper brings: "it involves a grant of £3,000",
//! "our package provides £40m", "first, by raising the rebate by £10". What an economy
//! earns or loses is no such sum, and is not told here.

use crate::commitment::find::predicate::FINITE;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{self, Sort};
use crate::commitment::subject::{Who, another, subject_before};
use crate::commitment::{Firmness, Role};
use crate::tokens::Shape;

/// What a measure does with a sum.
const BRINGS: &str = "provides involves commits allocates delivers gives funds includes extends";

/// What it comes to, said of what the sentence before undertakes.
const COMES_TO: &str = "costs means adds brings";

/// Who bears a cost or has it in their bills.
const BURDENED: &str = "bill bills price prices firms businesses employers families households \
    taxpayers consumers drivers developers exporters economy industry each every";

/// Words that tell what was, or what would be.
const ELSEWHERE: &str =
    "was were had if would since ago currently last lost owed spent increased unless";

/// Words at most from the verb to its sum.
const NEAR: usize = 6;

/// A measure and its sum, in the present.
pub(in crate::commitment::find) fn sums(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        ..
    } = *sentence;
    if words
        .iter()
        .any(|word| lexicon::listed(&word.low, ELSEWHERE))
    {
        return None;
    }
    let at = (1..words.len()).find(|at| {
        let brings = lexicon::listed(&words[*at].low, BRINGS)
            || context.after_commitment && lexicon::listed(&words[*at].low, COMES_TO);
        let mut object = words.iter().skip(at + 1).take(NEAR);
        // "It adds £150 to bills", "this costs firms £2 billion": what is to be mended.
        let burden = words[*at].is(&["costs", "adds"])
            && words
                .iter()
                .any(|word| lexicon::listed(&word.low, BURDENED));
        brings && !burden && object.any(|word| word.shape == Shape::Money)
    })?;
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let first = phrase.first()?;
    let measure = match subject.who {
        Who::Pronoun => {
            phrase.len() == 1
                && first.is(&["it", "this", "they", "these"])
                && subject.words.start < 2
                && context.after_commitment
        }
        Who::Instrument => first.is(&["our", "this", "these", "the"]),
        _ => false,
    };
    (measure && !subject.conditional && !another(words, &subject, author)).then(|| {
        Found::new(Firmness::Will, words[at].span.clone()).does(words[at].span.clone(), Sort::Act)
    })
}

/// "Secondly, by providing 30 services with a subsidy": how it is done, in a sentence that
/// goes on with the one before and has no verb of its own.
pub(in crate::commitment::find) fn by_doing(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        context,
        marks,
        ..
    } = *sentence;
    const ORDINALS: &[&str] = &[
        "first", "firstly", "second", "secondly", "third", "thirdly", "finally", "and", "also",
    ];
    const SUBJECTS: &str = "we i it they you";
    let amount = marks.iter().any(|mark| mark.role == Role::Amount);
    let words = words
        .iter()
        .filter(|word| word.low != ",")
        .collect::<Vec<_>>();
    let numbered = words.iter().take_while(|word| word.is(ORDINALS)).count();
    let by = words.get(numbered).is_some_and(|word| word.is(&["by"]));
    let verb = words.get(numbered + usize::from(by))?;
    let does = verb.low.ends_with("ing") && lexicon::sort(&verb.low) == Some(Sort::Act);
    let opens = words
        .iter()
        .take(numbered)
        .any(|word| !word.is(&["and", "also"]));
    let own = words
        .iter()
        .skip(numbered)
        .take_while(|word| !word.is(&["that", "which", "who", "where", ";"]))
        .any(|word| lexicon::listed(&word.low, FINITE) || lexicon::listed(&word.low, SUBJECTS));
    (opens && does && !own && (amount || context.after_commitment)).then(|| {
        Found::new(Firmness::Intends, verb.span.clone()).does(verb.span.clone(), Sort::Act)
    })
}
