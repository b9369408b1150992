//! What a government sets going without "will": whom of its own it has told to act ("we have
//! asked the agency to"), what it binds itself to ("undertakes to", "has set itself a limit"),
//! what "there is to be", and what a season "sees". What was done and is over is none.

use crate::commitment::find::predicate::{predicate, skip, span, span_at};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::offices::of_state;
use crate::commitment::subject::{Who, another, instrument, subject_before};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// Verbs by which a government sets its own to work.
const TELLS: &[&str] = &[
    "asked",
    "instructed",
    "directed",
    "tasked",
    "told",
    "charged",
    "mandated",
];

/// Those who work for it.
const OWN: &str = "officials officers department departments agency agencies regulator regulators board \
    taskforce commission inspectorate council unit team chair commissioner envoy";

/// What opens, begins or comes with a season.
const COMES: &str =
    "launch opening start introduction first arrival beginning return end publication start-up";

/// What is set going.
pub(in crate::commitment::find) fn set_going(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    if author.voice != Voice::Government {
        return None;
    }
    (1..words.len()).find_map(|at| {
        told(sentence, at)
            .or_else(|| binds_itself(sentence, at))
            .or_else(|| there_is(words, at))
            .or_else(|| sees(words, at))
            .or_else(|| answers(sentence, at))
    })
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Whether a phrase is of the author's own people or bodies.
fn own(phrase: &[Token]) -> bool {
    of_state(phrase)
        || phrase.last().is_some_and(|last| listed(&last.low, OWN))
            && !phrase.iter().any(|word| {
                word.is(&[
                    "local", "their", "its", "company", "city", "county", "other",
                ])
            })
}

/// "We have asked the Coastal Agency to draw up", "the regulator has been told to publish".
fn told(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    if !is(words, at, &["have", "has", "am", "are"]) {
        return None;
    }
    let been = skip(words, at + 1);
    let passive = is(words, been, &["been"]);
    let verb = if passive { skip(words, been + 1) } else { been };
    if !is(words, verb, TELLS) || passive && !is(words, at, &["have", "has"]) {
        return None;
    }
    let to = (verb + 1..words.len().min(verb + 9)).find(|to| is(words, *to, &["to"]))?;
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let whom = if passive {
        phrase
    } else {
        words.get(verb + 1..to)?
    };
    let ours = passive && to == verb + 1 && !another(words, &subject, author)
        || !passive && subject.who == Who::Author;
    // "Which we have asked it to do", "the body that has been told to": told in passing.
    let passing = subject.words.start > 0
        && is(
            words,
            subject.words.start - 1,
            &["that", "which", "who", "what", "as", "than"],
        );
    let next = predicate(words, to + 1)?;
    let does = matches!(next.sort, Some(Sort::Act | Sort::Look));
    (ours && own(whom) && does && !passing && !subject.conditional).then(|| {
        Found::new(Firmness::Will, span(words, at..verb + 1))
            .by(span(words, subject.words.clone()))
            .does(span_at(words, next.verb), next.sort)
    })
}

/// "The Government undertakes to pay", "the Department has set itself a limit of ninety days".
fn binds_itself(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let undertakes = is(words, at, &["undertake", "undertakes"]) && is(words, at + 1, &["to"]);
    let verb = skip(words, at + 1);
    let limit = is(words, at, &["have", "has"])
        && is(words, verb, &["set"])
        && is(words, verb + 1, &["itself", "ourselves", "themselves"])
        && words.iter().skip(verb + 2).take(4).any(|word| {
            word.is(&[
                "limit", "target", "deadline", "ceiling", "floor", "standard", "goal",
            ])
        })
        && words
            .iter()
            .skip(verb + 3)
            .take(6)
            .any(|word| word.is(&["of", "to", "for"]));
    if !undertakes && !limit {
        return None;
    }
    let subject = subject_before(words, at, author);
    if subject.who != Who::Author || subject.conditional {
        return None;
    }
    let found = if undertakes {
        let next = predicate(words, at + 2)?;
        Found::new(Firmness::Will, span(words, at..at + 2)).does(
            span_at(words, next.verb),
            next.sort.filter(|sort| *sort != Sort::State),
        )
    } else {
        Found::new(Firmness::Will, span(words, at..verb + 1)).does(span_at(words, verb), Sort::Act)
    };
    Some(found.by(span(words, subject.words)))
}

/// "By 2030 there is to be a berth for every ferry".
fn there_is(words: &[Token], at: usize) -> Option<Found> {
    let told = is(words, at - 1, &["there"])
        && is(words, at, &["is", "are"])
        && is(words, at + 1, &["to"])
        && is(words, at + 2, &["be"])
        && (is(words, at + 3, &["a", "an", "one", "two", "new"])
            || words
                .get(at + 3)
                .is_some_and(|next| next.shape == Shape::Number));
    // "If there is to be a settlement".
    let held = words[..at]
        .iter()
        .any(|word| word.is(&["if", "whether", "that", "where", "when", "unless"]));
    (told && !held).then(|| {
        Found::new(Firmness::Will, span(words, at..at + 2)).does(span_at(words, at + 2), Sort::Act)
    })
}

/// "Next summer sees the launch of a Rope Passport".
fn sees(words: &[Token], at: usize) -> Option<Found> {
    let verb = at + usize::from(is(words, at, &["will"]));
    if !is(words, verb, &["sees", "see", "brings", "bring"])
        || at > 4
        || verb == at && is(words, at, &["see", "bring"])
    {
        return None;
    }
    let before = &words[..at];
    let last = before.last()?;
    let time = last.is(SEASONS)
        || last.capital && last.is(MONTHS)
        || last.is(&["year", "month", "parliament", "session"])
        || last.shape == Shape::Number && before.len() <= 2;
    let each = before[0].is(&["each", "every", "last", "most"]);
    let opens = !each
        && before.iter().all(|word| {
            word.is(&["next", "this", "the", "coming", "early", "late"])
                || word.is(SEASONS)
                || word.capital
                || word.is(&["year", "month", "parliament", "session"])
                || word.shape == Shape::Number
        });
    let comes = is(words, verb + 1, &["the", "a"])
        && words
            .get(verb + 2)
            .is_some_and(|noun| listed(&noun.low, COMES))
        && is(words, verb + 3, &["of"]);
    (time && opens && comes).then(|| {
        Found::new(Firmness::Will, span(words, at..verb + 1)).does(span_at(words, verb), Sort::Act)
    })
}

/// "The Government's answer is a new Kilns Act", "our first step is a Ports Bill".
fn answers(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let Sentence { words, .. } = *sentence;
    let answer = is(
        words,
        at - 1,
        &["answer", "response", "remedy", "solution", "step", "offer"],
    );
    let ours = words[..at].first().is_some_and(|word| word.is(&["our"]))
        || at <= 4 && words[..at].iter().any(|word| word.low == "government's");
    let thing = is(words, at + 1, &["a", "an"])
        && words
            .iter()
            .skip(at + 2)
            .take(5)
            .take_while(|word| word.shape == Shape::Word && !word.is(&["of", "for", "to", "that"]))
            .last()
            .is_some_and(|head| instrument(&head.low) && head.capital);
    (is(words, at, &["is"]) && answer && ours && thing).then(|| {
        Found::new(Firmness::Will, words[at].span.clone()).does(span_at(words, at), Sort::Act)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn what_is_set_going_is_undertaken() {
        let wrong = mistold(&[
            (
                "Ministers have asked the Coastal Agency to draw up a map of berths by May.",
                true,
            ),
            (
                "The Environment Agency has been told to publish its waiting times each month.",
                true,
            ),
            (
                "I have instructed officials to begin a review of the levy.",
                true,
            ),
            (
                "The Government undertakes to pay every supplier within ten days.",
                true,
            ),
            (
                "The Department has set itself a limit of ninety days for each case.",
                true,
            ),
            ("By 2030 there is to be a berth for every ferry.", true),
            ("Next summer sees the launch of a Rope Passport.", true),
            ("The Government's answer is a new Kilns Act.", true),
            ("The scheme runs until 2031.", true),
            ("Ministers have asked for more time.", false),
            ("We have asked ourselves whether to wait.", false),
            ("Firms have told us to publish less.", false),
            ("Smith Ropes has been told to publish its accounts.", false),
            ("The agency that has been told to publish is late.", false),
            ("Smith Ropes undertakes to pay within ten days.", false),
            ("The club has set itself a target of ten goals.", false),
            ("If there is to be a settlement, both must give way.", false),
            ("Last summer saw the launch of a ferry.", false),
            ("Each summer sees the return of the tide.", false),
            ("The answer is a long one.", false),
            ("Their answer is a new Kilns Act.", false),
            ("The road runs until it meets the sea.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
