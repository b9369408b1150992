//! A refusal in the second verb of an author: "we looked at a levy and have decided against
//! it", "ministers considered a mandate and have ruled it out".

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{skip, span, span_at};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::Sort;
use crate::commitment::subject::goes_on;

/// The refusal that a second verb says.
pub(in crate::commitment::find) fn turned_down(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (2..words.len()).find_map(|at| {
        let has = is(at, &["have", "has"]);
        if !is(at - 1, &["and", "but"]) {
            return None;
        }
        let actor = goes_on(words, at, author)?;
        let verb = if has { skip(words, at + 1) } else { at };
        let against = is(verb, &["decided", "chosen"])
            && (is(verb + 1, &["against"]) || is(verb + 1, &["not"]) && is(verb + 2, &["to"]));
        let out = is(verb, &["ruled"]) && (verb + 1..verb + 8).any(|at| is(at, &["out"]));
        let down = is(verb, &["turned"]) && (verb + 1..verb + 6).any(|at| is(at, &["down"]));
        let no = is(verb, &["rejected", "declined"]);
        (against || out || down || no).then(|| {
            Found::new(Firmness::Decided, span(words, at..verb + 1))
                .by(span(words, actor))
                .does(span_at(words, verb), Sort::Act)
                .refusing(true)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn a_second_verb_refuses() {
        let mut wrong = Vec::new();
        for (sentence, refused) in [
            (
                "We looked hard at a precept for 2026 and have decided against it.",
                true,
            ),
            (
                "Ministers considered a mandate for rope and have ruled it out.",
                true,
            ),
            ("We weighed a levy on rope, and have rejected it.", true),
            (
                "The Government examined a ban and decided not to bring one in.",
                true,
            ),
            (
                "We studied the case for a toll but have turned it down.",
                true,
            ),
            (
                "The Department reviewed the cap and has chosen not to raise it.",
                true,
            ),
            ("No new targets will be set for ports.", true),
            ("No further rounds of the fund will be held.", true),
            ("Firms looked at Goole and have decided against it.", false),
            (
                "We looked at a precept and have decided to bring it in.",
                false,
            ),
            ("We ruled on the case and have found it out of date.", false),
            ("We met the unions and have agreed terms.", false),
            (
                "We heard that firms looked at it and have ruled it out.",
                false,
            ),
            ("No effort will be spared.", false),
        ] {
            let one = judged(sentence);
            let told = one.as_ref().is_some_and(|one| one.class == Class::Refusal);
            if told != refused {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
