//! Refusals by what a plan has no part for: "a parking levy forms no part of this
//! plan", "there will be no rise in the cap". It finds no verb that is denied.

use super::turned_from::of_harm;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::span;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};

/// Changes of what a state sets.
const CHANGES: &str = "rise increase cut reduction change lowering raising easing loosening relaxation \
    weakening";

/// What a state sets, beside its instruments.
const SETS: &str = "cap limit threshold rate rates fee fees toll tolls age allowance quota standards tax taxes \
    duty levy budget";

/// What is left out.
pub(in crate::commitment::find) fn left_aside(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, .. } = *sentence;
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    // "Until the review is done" leaves the refusal as it is.
    let until = words
        .iter()
        .position(|word| word.is(&["until"]))
        .unwrap_or(words.len());
    (1..words.len()).find_map(|at| {
        let part = is(at, &["forms", "form", "plays", "play", "has", "have"])
            && is(at + 1, &["no"])
            && is(at + 2, &["part"])
            && is(at + 3, &["of", "in"])
            && is(at + 4, &["our", "this", "the", "these"])
            && is(
                at + 5,
                &[
                    "plan",
                    "plans",
                    "strategy",
                    "programme",
                    "manifesto",
                    "policy",
                    "approach",
                    "thinking",
                    "proposals",
                    "budget",
                    "package",
                ],
            )
            && !of_harm(&words[..at]);
        // "There will be no rise in the cap": an end to rises in poverty is none of these.
        let unchanged = is(at, &["will"])
            && is(at - 1, &["there"])
            && is(at + 1, &["be"])
            && is(at + 2, &["no"])
            && (at + 3..at + 6).any(|change| {
                change + 2 < until
                    && words
                        .get(change)
                        .is_some_and(|word| listed(&word.low, CHANGES))
                    && is(change + 1, &["in", "to", "of"])
                    && words[change + 2..]
                        .iter()
                        .take(4)
                        .any(|word| listed(&word.low, SETS))
                    && !of_harm(&words[change + 2..until])
            });
        let end = if part { at + 3 } else { at + 1 };
        (part || unchanged).then(|| {
            Found::new(Firmness::Will, span(words, at..end))
                .does(None, Sort::Act)
                .refusing(true)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_has_no_part_is_refused() {
        let mut wrong = Vec::new();
        for (sentence, refused) in [
            (
                "A parking levy outside Leith forms no part of this Plan.",
                true,
            ),
            ("Tolls play no part in our strategy.", true),
            ("Luck played no part in their success.", false),
            ("They say no to fracking.", false),
            ("We say no to waste.", false),
            ("Some say no to everything.", false),
            (
                "There will be no rise in the cap on student numbers until the review of fees is done.",
                true,
            ),
            ("There will be no change to the rate of the levy.", true),
            ("There will be no rise in homelessness.", false),
            ("There will be no change in the weather.", false),
        ] {
            let told = judged(sentence).map(|one| one.class);
            if (told == Some(Class::Refusal)) != refused {
                wrong.push((sentence, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
