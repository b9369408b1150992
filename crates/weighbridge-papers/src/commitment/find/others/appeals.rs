//! What is left to others or pressed on them in a government's own paper, by turns of phrase:
//! "banks would do well to", "it falls to employers to", "the onus is on", "it is time for banks
//! to", "Government must finish the job" in a plan of an authority. It tells no duty that a law
//! lays on anybody.

use super::advising::OTHERS_ASKED;
use crate::commitment::find::abroad::abroad;
use crate::commitment::find::predicate::{predicate, span, span_at};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, listed};
use crate::commitment::subject::{is_author, subject_before};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token};

/// What others are pressed to do.
pub(in crate::commitment::find) fn appeals(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    if author.voice == Voice::Adviser {
        return None;
    }
    (1..words.len()).find_map(|at| {
        falls_to(words, at, author)
            .or_else(|| do_well(words, at, author))
            .or_else(|| state_must(words, at, author))
    })
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Whether words name others who may be asked: none of the author's.
fn others(phrase: &[Token], author: &Author) -> bool {
    let ours = phrase
        .iter()
        .any(|word| is_author(&word.low, author) || word.is(&["us", "our", "parliament", "you"]));
    let somebody = phrase.iter().any(|word| {
        listed(&word.low, OTHER_ACTORS)
            || listed(&word.low, OTHERS_ASKED)
            || author.local && word.is(&["government", "ministers", "department", "treasury"])
    });
    !ours && somebody && phrase.iter().all(|word| word.shape == Shape::Word)
}

/// "It falls to employers to train", "the onus is on banks to lend", "the time has come for
/// banks to lend", "it is in the gift of employers to".
fn falls_to(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let falls =
        is(words, at, &["falls"]) && is(words, at - 1, &["it"]) && is(words, at + 1, &["to"]);
    let two_before = |list: &[&str]| at.checked_sub(2).is_some_and(|two| is(words, two, list));
    // A duty is of the law, and a burden is borne.
    let onus =
        is(words, at, &["is"]) && is(words, at - 1, &["onus"]) && is(words, at + 1, &["on", "now"]);
    let time = is(words, at, &["time"])
        && is(words, at + 1, &["for"])
        && is(words, at - 1, &["is", "it's", "high"])
        || is(words, at, &["come"]) && is(words, at + 1, &["for"]) && two_before(&["time"]);
    let gift = is(words, at, &["in"])
        && is(words, at - 1, &["is"])
        && is(words, at + 2, &["gift", "hands", "interest", "interests"])
        && is(words, at + 3, &["of"]);
    let is_for = is(words, at, &["for", "up"])
        && (is(words, at - 1, &["is"]) && two_before(&["it"]) || is(words, at - 1, &["it's"]))
        && at < 4;
    if !(falls || onus || time || gift || is_for) {
        return None;
    }
    let from = at
        + if gift {
            4
        } else if falls || onus || time || is(words, at, &["up"]) {
            2
        } else {
            1
        };
    let to = (from + 1..from + 9).find(|to| is(words, *to, &["to"]))?;
    let whom = words.get(from..to)?;
    let verb = predicate(words, to + 1)?;
    // "It falls to firms to pay the bill", "it is for employers to decide": who bears it, or
    // whose affair it is.
    let bears = is(
        words,
        verb.verb,
        &[
            "pay",
            "bear",
            "meet",
            "carry",
            "decide",
            "set",
            "choose",
            "judge",
            "say",
            "determine",
            "go",
            "leave",
        ],
    );
    (others(whom, author) && !verb.passive && !bears && !abroad(words, author)).then(|| {
        Found::new(Firmness::Recognises, span(words, at..from))
            .by(span(words, from..to))
            .does(span_at(words, verb.verb), Sort::Act)
    })
}

/// "Banks would do well to lend", "banks could do more to", "employers can help by training".
fn do_well(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let well = is(words, at, &["would", "could", "might"])
        && is(words, at + 1, &["do"])
        && is(words, at + 2, &["well", "more"])
        && is(words, at + 3, &["to"]);
    let help = is(words, at, &["can", "could"])
        && is(words, at + 1, &["help", "assist"])
        && is(words, at + 2, &["by"]);
    let part = is(words, at, &["have", "has"])
        && is(words, at + 1, &["their", "its", "a"])
        && is(words, at + 2, &["part", "role", "share"])
        && is(words, at + 3, &["to"])
        && is(words, at + 5, &["in", "by"]);
    if !(well || help || part) {
        return None;
    }
    let acts = if help { at + 3 } else { at + 4 };
    // "Would do well to survive the decade", "can help by moving abroad": what befalls them,
    // and what harms.
    let harms = is(
        words,
        acts,
        &[
            "survive", "last", "live", "escape", "break", "recover", "stay", "remain", "moving",
            "leaving", "closing", "going", "cutting", "doing", "staying", "being", "selling",
            "get",
        ],
    );
    if harms || abroad(words, author) {
        return None;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    (subject.words.start == 0 && others(phrase, author) && !subject.conditional).then(|| {
        Found::new(Firmness::Recognises, span(words, at..at + 3))
            .by(span(words, subject.words.clone()))
            .does(span_at(words, acts), Sort::Act)
    })
}

/// "Government must finish the job" in the plan of an authority, "Westminster must hand over
/// the keys" in a country's own.
fn state_must(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !is(words, at, &["must", "should"]) {
        return None;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let last = phrase.last()?;
    let above = author.local
        && last.is(&["government", "ministers", "treasury", "whitehall"])
        && last.capital
        || last.is(&["westminster"]) && phrase.len() == 1
        || last.is(&["whitehall"]) && phrase.len() == 1 && author.local;
    let next = predicate(words, at + 1)?;
    let does = !next.passive
        && matches!(
            next.sort,
            None | Some(Sort::Act | Sort::Effort | Sort::Look)
        );
    (above && does && subject.words.start == 0 && !subject.conditional).then(|| {
        Found::new(Firmness::Recognises, words[at].span.clone())
            .by(span(words, subject.words.clone()))
            .does(span_at(words, next.verb), Sort::Act)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_is_left_to_others_is_recommended() {
        let mut wrong = Vec::new();
        for (sentence, advised) in [
            ("Banks would do well to lend to yards.", true),
            ("Banks could do more to lend to yards.", true),
            ("It falls to employers to train riggers.", true),
            ("The onus is on employers to train riggers.", true),
            ("It is time for banks to lend to yards.", true),
            ("The time has come for banks to lend to yards.", true),
            ("Employers can help by training riggers.", true),
            ("It is in the gift of employers to train riggers.", true),
            ("It is time for lunch.", false),
            ("Ministers come for lunch.", false),
            ("Inspectors come for the keys.", false),
            ("Come for the tide.", false),
            ("Banks could do more harm than good.", false),
            ("Employers could do more damage than a storm.", false),
            ("Banks would do better abroad.", false),
            ("Universities would do well to survive the decade.", false),
            ("Banks would do well to last the winter.", false),
            ("Firms can help by moving abroad.", false),
            ("Employers can help by leaving.", false),
            ("Businesses have a role to play.", false),
            ("It falls to firms to pay the bill.", false),
            ("It falls to banks to bear the loss.", false),
            ("The duty is on employers to report.", false),
            ("It falls to us to train riggers.", false),
            ("Banks could fail.", false),
            ("The port would do well.", false),
            ("Employers must train riggers by 2030.", false),
            ("The price falls to £20.", false),
        ] {
            let one = judged(sentence);
            let told = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Recommendation);
            if told != advised {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
