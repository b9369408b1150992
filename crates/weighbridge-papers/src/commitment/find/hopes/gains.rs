//! What will be better by a measure, in a figure and by nobody's act: "standing charges should
//! come down by 4 per cent", "journeys ought to be a fifth up by 2032", "a shop in Bala would be
//! £1,900 better off". What a market or a people will do of itself is told nowhere.

use super::likely::counted;
use crate::commitment::find::abroad::abroad;
use crate::commitment::find::predicate::{skip, span};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Who, subject_before};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token};

/// What rises and falls by itself.
const OF_ITSELF: &str = "freight traffic jobs demand market markets population trade world inflation output gdp share sea temperature \
    temperatures unemployment number numbers age prices price imports sales economy industry sector use \
    consumption spending revenue revenues";

/// What is worse where there is more of it.
const BURDENS: &str = "cost costs bill bills charge charges fare fares fee fees emissions waste wait waits waiting \
    delay delays debt debts deficit deficits loss losses fraud crime deaths injuries poverty hunger \
    backlog backlogs queue queues arrears risk risks rent rents premium premiums burden burdens \
    pollution accidents absence times vacancies closures failures shortages tax taxes tariffs";

/// What is better.
pub(in crate::commitment::find) fn gains(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    if author.voice == Voice::Adviser {
        return None;
    }
    let untold = words
        .iter()
        .any(|word| word.is(&["if", "unless", "not", "without", "have", "had", "otherwise"]));
    if untold {
        return None;
    }
    (1..words.len()).find_map(|at| gain(sentence, at))
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

fn gain(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let ought = is(words, at, &["ought"]) && is(words, at + 1, &["to"]);
    let foreseen = is(words, at, &["is", "are"])
        && is(words, at + 1, &["expected", "projected", "forecast", "set"])
        && is(words, at + 2, &["to"]);
    if !is(words, at, &["should", "would", "could"]) && !ought && !foreseen {
        return None;
    }
    let verb = skip(
        words,
        at + 1 + usize::from(ought) + 2 * usize::from(foreseen),
    );
    let be = is(words, verb, &["be"]);
    let clause = words.get(verb..)?;
    let end = clause
        .iter()
        .position(|word| matches!(word.low.as_str(), ";" | ":"))
        .unwrap_or(clause.len());
    let clause = &clause[..end];
    // "To two years", "to 90 days".
    let term = clause.windows(2).any(|two| {
        two[1].is(&["years", "year", "months", "weeks", "days", "hours"])
            && !two[0].is(&["of", "the", "in"])
    });
    let figure = term
        || clause.iter().any(counted)
        || clause.iter().any(|word| {
            word.is(&["half", "third", "quarter", "fifth", "tenth"])
                || matches!(word.shape, Shape::Percent | Shape::Money)
        });
    let any = |list: &[&str]| clause.iter().any(|word| word.is(list));
    let moves = |list: &[&str]| is(words, verb, list);
    let burden = words[..at].iter().any(|word| listed(&word.low, BURDENS));
    // What costs or harms is better where it falls, anything else where it grows.
    let falls = be && any(&["lower", "down", "fewer", "less"])
        || moves(&["fall", "drop", "halve", "shrink"])
        || moves(&["come", "go"]) && any(&["down"]);
    let grows = be && any(&["up", "higher", "more"])
        || moves(&["rise", "double", "treble"])
        || moves(&["come", "go"]) && any(&["up"]);
    let fitter = be && any(&["better", "cheaper", "shorter", "quicker", "faster"]);
    let better = if burden {
        falls && !grows
    } else {
        grows && !falls && !foreseen
    } || fitter;
    // "To meet the Paris goal": what it would take. "Under their plans": others' doing.
    let taken = clause
        .windows(2)
        .any(|two| two[0].is(&["to"]) && two[1].is(&["meet", "reach", "hit", "avoid", "keep"]))
        || clause
            .windows(2)
            .any(|two| two[0].is(&["under"]) && !two[1].is(&["our", "this", "these"]));
    // "That should leave every works with enough fitters", but not "with more debt".
    let leaves = is(words, at, &["should", "would"])
        && is(words, verb, &["leave", "give"])
        && at <= 2
        && words[0].is(&["that", "this", "it", "together"])
        && any(&["every", "enough", "each", "all"])
        && (moves(&["give"]) || any(&["with"]))
        && !clause.iter().any(|word| {
            listed(&word.low, BURDENS) || word.is(&["exposed", "worse", "no", "fewer", "less"])
        });
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let natural = words[..at]
        .iter()
        .any(|word| listed(&word.low, OF_ITSELF) || word.is(&["global", "foreign"]));
    let stands = matches!(subject.who, Who::Thing | Who::Instrument | Who::Pronoun)
        || phrase.first().is_some_and(|first| first.is(&["a", "an"]));
    let subject_to = is(words, verb + 1, &["subject", "up"]) && is(words, verb + 2, &["to"]);
    let told = leaves || figure && !subject_to && better && !taken && !natural && stands;
    (told && !subject.conditional && !abroad(words, author))
        .then(|| Found::new(Firmness::Intends, span(words, at..at + 1)).does(None, Sort::State))
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_is_better_in_figures_is_an_outcome() {
        let mut wrong = Vec::new();
        for (sentence, outcome) in [
            ("Standing charges should come down by 4 per cent.", true),
            ("Journeys ought to be a fifth up by 2032.", true),
            ("A shop in Bala would be £1,900 better off.", true),
            (
                "Waiting times for a berth are projected to fall to two years.",
                true,
            ),
            (
                "By 2035 emissions from kilns are expected to be 60 per cent lower.",
                true,
            ),
            ("That should leave every yard with enough riggers.", true),
            ("Demand for rope is expected to rise by 4 per cent.", false),
            ("The world market should double to £4 billion.", false),
            ("If it passed, fares would be 4 per cent lower.", false),
            ("The bridge should be 40 metres long.", false),
            ("Fares would be lower.", false),
            ("Debt is expected to rise to 270 per cent of GDP.", false),
            ("The deficit is expected to double to £40 billion.", false),
            ("Losses are expected to rise by a fifth.", false),
            ("Costs would be 20 per cent higher under tariffs.", false),
            ("Rents would be 4 per cent up by 2030.", false),
            ("Bills would be £100 higher by 2030.", false),
            ("Delays are projected to rise to 90 days.", false),
            ("Queues should go up to six weeks.", false),
            ("That would leave all ports exposed.", false),
            ("That would leave every yard with more debt.", false),
            ("This would mean that every firm has to close.", false),
            ("A household would be £900 better off in Germany.", false),
            (
                "Emissions should fall by 3 per cent a year to meet the Paris goal.",
                false,
            ),
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
