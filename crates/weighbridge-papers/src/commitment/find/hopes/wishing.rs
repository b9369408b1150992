//! The loosest ways of prose: aims owned, and wishes with whoever as their
//! subject. What is undertaken outright is told elsewhere.

use super::longed::should_be;
use crate::commitment::Firmness;
use crate::commitment::find::others::past;
use crate::commitment::find::predicate::{FINITE, predicate, skip, span};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{self, AIMS, SPEAKING, listed};
use crate::commitment::subject::{Who, subject_before};
use crate::tokens::{Shape, Token};

/// "Our aim is to", "the government's ambition is that".
pub(in crate::commitment::find) fn aims(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some((_, firmness)) = AIMS.iter().find(|(noun, _)| words[at].low == *noun) else {
            continue;
        };
        let from = at.saturating_sub(4);
        let owner = words[from..at].iter().position(|word| {
            word.is(&["our", "my"])
                || word.low.strip_suffix("'s").is_some_and(|name| {
                    lexicon::AUTHORS.contains(&name) || author.names.iter().any(|own| own == name)
                })
        });
        let Some(owner) = owner.map(|owner| owner + from) else {
            continue;
        };
        let mut is = skip(words, at + 1);
        // "Our policy will be to".
        if words.get(is).is_some_and(|word| word.is(&["will"])) {
            is = skip(words, is + 1);
        }
        let states = words
            .get(is)
            .is_some_and(|word| word.is(&["is", "remains", "be"]))
            && words.get(is + 1).is_some_and(|word| {
                word.is(&["to", "that", "for"])
                        // "The government's vision is of a coast that pays its way".
                        || word.is(&["of"]) && words[at].is(&["vision", "ambition"])
                        // "Our target is 20,000 homes by 2030".
                        || counted(words, is + 1)
            });
        if !states {
            continue;
        }
        let inner = predicate(words, is + 2);
        // "Our goal is that investment should match the average": a state wished for.
        let wished = words[is + 1].is(&["that"]) && should_be(words, is + 2);
        let firmness = if wished {
            &Firmness::Recognises
        } else {
            firmness
        };
        found.push(
            Found::new(*firmness, span(words, at..is + 2))
                .by(words[owner].span.clone())
                .does(
                    inner
                        .as_ref()
                        .filter(|inner| inner.sort.is_some())
                        .and_then(|inner| words.get(inner.verb))
                        .map(|word| word.span.clone()),
                    inner.and_then(|inner| inner.sort),
                ),
        );
    }
    found
}

/// Whether a number opens what an aim is: "20,000 homes", "at least 40 per cent". "Our target
/// is 3 years old" counts no aim.
fn counted(words: &[Token], at: usize) -> bool {
    let from = (at..at + 3)
        .find(|place| {
            !words.get(*place).is_some_and(|word| {
                word.is(&[
                    "at", "least", "over", "up", "to", "a", "further", "some", "an", "extra",
                ])
            })
        })
        .unwrap_or(at);
    let figure = words
        .get(from)
        .is_some_and(|word| matches!(word.shape, Shape::Number | Shape::Money | Shape::Percent));
    let of_time = words.get(from + 1).is_some_and(|word| {
        word.is(&["years", "months", "days", "year", "miles", "per"])
            && !words.get(from + 2).is_some_and(|word| word.is(&["cent"]))
    });
    let joined = !words.get(at).is_some_and(|word| word.is(&["to"]));
    figure && joined && !of_time
}

/// "It is our intention that", "it is proposed to": the author's, with what he intends
/// after it.
pub(in crate::commitment::find) fn intended(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let at = (0..words.len()).find(|at| {
        is(*at, &["it"])
            && is(*at + 1, &["is", "remains"])
            && (*at == 0 || !is(*at - 1, &["if", "that", "whether"]))
    })?;
    let from = skip(words, at + 2);
    let owner = words.get(from..from + 3)?.iter().position(|word| {
        word.is(&["our", "my"])
            || word.low.strip_suffix("'s").is_some_and(|name| {
                lexicon::AUTHORS.contains(&name) || author.names.iter().any(|own| own == name)
            })
    });
    // Over "the Government's firm intention".
    let noun = owner.and_then(|owner| {
        (from + owner + 1..from + owner + 4).find(|at| {
            words
                .get(*at)
                .is_some_and(|word| AIMS.iter().any(|(noun, _)| word.low == *noun))
        })
    });
    let said = is(from, &["proposed", "intended", "planned"]).then_some(from);
    let last = noun.or(said).filter(|last| is(last + 1, &["to", "that"]))?;
    let inner = (last + 1..words.len().min(last + 12)).find_map(|to| {
        let opens = is(to, &["to", "will", "should", "shall"]);
        let inner = opens.then(|| predicate(words, to + 1)).flatten()?;
        inner.sort.is_some().then_some(inner)
    });
    let firmness = match noun {
        Some(noun) => AIMS
            .iter()
            .find(|(known, _)| words[noun].low == *known)
            .map_or(Firmness::Intends, |(_, firmness)| *firmness),
        None => Firmness::Intends,
    };
    Some(
        Found::new(firmness, span(words, at + 1..last + 1))
            .by(owner.map(|owner| words[from + owner].span.clone()))
            .does_what(words, inner.as_ref()),
    )
}

/// "We could consider a levy": what the author may look into.
pub(in crate::commitment::find) fn could_look(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let at = (1..words.len()).find(|at| words[*at].is(&["could", "may", "might"]))?;
    let subject = subject_before(words, at, author);
    let inner = predicate(words, at + 1)?;
    let verb = words.get(inner.verb)?;
    let looks = !inner.passive
        && verb.is(&[
            "consider",
            "explore",
            "examine",
            "consult",
            "look",
            "review",
            "reconsider",
        ]);
    let unreal = words.iter().any(|word| word.is(&["if", "unless", "how"]));
    let pronoun =
        words
            .get(subject.words.clone())?
            .last()?
            .is(&["we", "i", "government", "ministers"]);
    (subject.who == Who::Author && pronoun && !subject.conditional && looks && !unreal).then(|| {
        Found::new(Firmness::Explores, words[at].span.clone())
            .by(span(words, subject.words.clone()))
            .does(verb.span.clone(), lexicon::Sort::Look)
    })
}

/// "We have a plan to end it", "Labour has put forward a strategy for the ports": what the
/// author holds ready, and undertakes no act by; with a sum, the sum is meant.
pub(in crate::commitment::find) fn holds(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    const HELD: &str = "plan plans strategy strategies policy policies programme program vision agenda \
        package boost proposal proposals";
    let at = (1..words.len()).find(|at| words[*at].is(&["have", "has", "'ve"]))?;
    let subject = subject_before(words, at, author);
    if subject.who != Who::Author || subject.conditional {
        return None;
    }
    let mut from = skip(words, at + 1);
    if words.get(from).is_some_and(|word| word.is(&["put"])) {
        from += 2;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let noun = (from..from + 7).find(|at| {
        words.get(*at).is_some_and(|word| listed(&word.low, HELD))
            && is(at + 1, &["to", "for", "of", "that", "which"])
    })?;
    let sum = words.get(from..noun)?;
    // No verb or sign stands between: "has seen the plan", "has, in the plan".
    if sum.iter().any(|word| {
        word.shape == Shape::Sign && word.low != "-"
            || lexicon::participle(&word.low)
            || word.is(&["no", "not", "the", "in"])
    }) {
        return None;
    }
    let amount = sum.iter().any(|word| word.shape == Shape::Money);
    Some(
        Found::new(
            if amount {
                Firmness::Intends
            } else {
                Firmness::Recognises
            },
            span(words, at..at + 1),
        )
        .by(span(words, subject.words.clone())),
    )
}

/// "A plan to end the delays.", "A firm belief in the ports.": what is held, in a sentence
/// that is no whole one and goes on with those before.
pub(in crate::commitment::find) fn fragment(sentence: &Sentence<'_>) -> Option<Found> {
    if sentence.context.lead_in.is_some() {
        return None;
    }
    let words = sentence.words;
    const HELD: &str = "plan strategy fund belief programme program policy package";
    const SUBJECTS: &str = "we i it they you he she that's it's";
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let first = words.iter().position(|word| word.shape == Shape::Word)?;
    let first = first + usize::from(is(first, &["and"]));
    if !is(first, &["a", "an"]) {
        return None;
    }
    let noun = (first + 1..first + 5)
        .find(|at| words.get(*at).is_some_and(|word| listed(&word.low, HELD)))?;
    let aims =
        is(noun + 1, &["to", "for", "in"]) || is(noun, &["belief"]) && is(noun + 1, &["that"]);
    let own = words
        .iter()
        .skip(noun)
        .take_while(|word| !word.is(&["that", "which", "who", "where", "so"]))
        .any(|word| {
            listed(&word.low, FINITE) || listed(&word.low, SUBJECTS) || word.low.ends_with("ed")
        });
    let finite = words[first..noun]
        .iter()
        .any(|word| word.shape == Shape::Sign);
    (aims && !own && !finite && words.len() > noun + 3)
        .then(|| Found::new(Firmness::Recognises, words[noun].span.clone()))
}

/// What ought to be, with whoever as its subject: "Britain must", "we want",
/// "our commitment to". The loosest grade.
pub(in crate::commitment::find) fn wishes(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    let mut found = Vec::new();
    for at in 1..words.len() {
        let word = &words[at];
        let ought = word.is(&["must", "should"])
            || (word.is(&["need", "needs", "have", "has"])
                && words.get(at + 1).is_some_and(|next| next.is(&["to"])));
        let owned = word.is(&["commitment", "pledge", "plan", "plans"])
            && (words.get(at + 1).is_some_and(|next| next.is(&["to"])) && word.is(&["commitment"])
                || words[at.saturating_sub(3)..at].iter().any(|word| {
                    word.is(&["our", "my", "government's"])
                        || word
                            .low
                            .strip_suffix("'s")
                            .is_some_and(|name| author.names.iter().any(|own| own == name))
                }));
        let subject = subject_before(words, at, author);
        let wants = subject.who == Who::Author
            && word.is(&[
                "want", "wants", "believe", "believes", "offer", "offers", "support", "supports",
                "favour", "stand",
            ]);
        // What others should do is advice, which "must" is not.
        let advice = word.is(&["should"]) && subject.who != Who::Author;
        let whoever =
            !subject.conditional && subject.who != Who::Other && !advice && !past(words, at);
        // "Taxpayers have to pay": how things are, where it is not said what has to be done.
        let fact = word.is(&["have", "has"])
            && subject.who != Who::Author
            && predicate(words, at + 2)
                .is_none_or(|inner| !inner.passive && inner.sort != Some(lexicon::Sort::State));
        if (ought && whoever && !fact) || (wants && !subject.conditional) || owned {
            let inner = predicate(words, at + 1);
            // "I want to thank you" wants nothing done.
            let speaks = words.get(at + 1).is_some_and(|word| word.is(&["to"]))
                && words
                    .get(skip(words, at + 2))
                    .is_some_and(|verb| listed(&verb.low, SPEAKING));
            if wants && speaks {
                continue;
            }
            found.push(
                Found::new(Firmness::Recognises, word.span.clone())
                    .by((subject.who == Who::Author && !owned)
                        .then(|| span(words, subject.words.clone())))
                    .does(None, inner.and_then(|inner| inner.sort)),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn counted_aims_and_what_may_be_looked_into_are_meant() {
        let wrong = mistold(&[
            ("Our target is 20,000 new homes by 2030.", true),
            ("Our aim is at least 40 per cent by 2035.", true),
            ("We could consider a levy on nets.", true),
            ("Our goal is 3 years old.", false),
            ("Our target is clear.", false),
            ("Firms could consider a levy.", false),
            ("If prices fell we could consider a levy.", false),
            ("It shows how we could consider a levy.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
