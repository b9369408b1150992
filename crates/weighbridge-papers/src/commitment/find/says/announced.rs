//! What is undertaken without a modal: what goes on ("we continue to fund", "compensation
//! continues"), what is put on a calendar ("publication is planned for May") and what a
//! paper proposes by its name ("Budget 2031 proposes to provide"). What ends or begins of
//! itself is told elsewhere.

use super::being_done::being_done;
use super::present::PAPERS;
use crate::commitment::find::predicate::{predicate, skip, span, span_at};
use crate::commitment::find::will::owned;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Who, another, instrument, subject_before};
use crate::commitment::{Firmness, Role};
use crate::tokens::{Shape, Token};

/// What a government does, as a noun: it goes on by its will.
const DOINGS: &str = "work support funding investment compensation enforcement delivery consultation \
    construction rollout roll-out implementation assistance protection exemption";

/// All undertakings of these kinds in a sentence.
pub(in crate::commitment::find) fn announced(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    let dated = marks.iter().any(|mark| mark.role == Role::Date);
    (1..words.len())
        .filter_map(|at| {
            goes_on(words, at, author)
                .or_else(|| scheduled(words, at, author, dated))
                .or_else(|| proposed(words, at, author))
                .or_else(|| being_done(words, at, author))
                .or_else(|| directed(words, at, author))
                .or_else(|| meets(words, at, author).filter(|_| dated))
                .or_else(|| accepted(words, at, author))
        })
        .collect()
}

/// "We continue to work with the mills", "enforcement of the rules continues". That a
/// thing continues to grow is nobody's doing.
fn goes_on(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let continuing = words[at].is(&["is", "are"])
        && words
            .get(at + 1)
            .is_some_and(|word| word.is(&["continuing"]));
    let on = words[at].is(&["goes", "go", "carries", "carry"])
        && words.get(at + 1).is_some_and(|word| word.is(&["on"]));
    let still = words[at].is(&["stays", "remains"]);
    if !continuing && !on && !still && !words[at].is(&["continue", "continues"]) {
        return None;
    }
    let verb = at + usize::from(continuing || on);
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let next = words
        .get(verb + 1)
        .filter(|next| next.is(&["to"]))
        .and_then(|_| predicate(words, verb + 2));
    let does = next.as_ref().is_some_and(|next| {
        !next.passive && matches!(next.sort, Some(Sort::Act | Sort::Effort | Sort::Look))
    });
    // "A part in ensuring that ministers continue to see to it" is told in passing.
    let passing = words[..at]
        .iter()
        .any(|word| word.is(&["ensuring", "ensure", "if"]));
    let ours = subject.who == Who::Author && does && !still && !passing;
    let headed = phrase.iter().enumerate().any(|(step, word)| {
        listed(&word.low, DOINGS)
            && phrase
                .get(step + 1)
                .is_none_or(|next| next.is(&["of", "for", "in", "on", "at", "to", "with", "under"]))
    });
    let to = words.get(verb + 1).is_some_and(|next| next.is(&["to"]));
    let theirs = phrase
        .iter()
        .any(|word| word.is(&["their", "its", "whose", "private", "own"]));
    let ongoing = !still
        && matches!(subject.who, Who::Thing | Who::Instrument | Who::Body)
        && headed
        && !to
        && !theirs;
    let past = words
        .get(verb + 1)
        .is_some_and(|next| next.is(&["until", "to"]) && !does);
    let stays = still
        && owned(phrase)
        && words
            .get(at + 1)
            .is_none_or(|next| next.shape == Shape::Sign);
    if subject.conditional || past || !(ours || ongoing || stays) {
        return None;
    }
    let action = next.filter(|_| ours);
    let sort = match action.as_ref().and_then(|next| next.sort) {
        Some(Sort::Look) => Sort::Look,
        _ => Sort::Effort,
    };
    Some(
        Found::new(
            if sort == Sort::Look {
                Firmness::Explores
            } else {
                Firmness::Will
            },
            span(words, at..verb + 1),
        )
        .by(ours.then(|| span(words, subject.words.clone())))
        .does(
            action
                .and_then(|next| words.get(next.verb))
                .map(|word| word.span.clone()),
            sort,
        )
        .going_on(true),
    )
}

/// "Publication of the plan is planned for later this year", "draft legislation is
/// forthcoming", of what is the author's.
fn scheduled(words: &[Token], at: usize, author: &Author, dated: bool) -> Option<Found> {
    let state = skip(words, at + 1);
    let said = words.get(state)?;
    let planned = said.is(&["planned", "scheduled", "due", "timetabled"])
        && words
            .get(state + 1)
            .is_some_and(|next| next.is(&["for", "in", "by", "on", "before", "later", "this"]))
        && dated;
    if !words[at].is(&["is", "are"]) || !planned && !said.is(&["forthcoming"]) {
        return None;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "on", "at", "to", "with", "under"]))
        .last()?;
    let made = instrument(&head.low)
        || listed(&head.low, DOINGS)
        || head.is(&[
            "publication",
            "introduction",
            "paper",
            "report",
            "statement",
            "response",
            "decision",
            "announcement",
            "framework",
            "guidance",
            "launch",
            "regulations",
            "start",
            "opening",
            "designation",
        ]);
    let stands = matches!(subject.who, Who::Thing | Who::Instrument | Who::Body);
    (stands && made && !subject.conditional && !another(words, &subject, author))
        .then(|| Found::new(Firmness::Intends, span(words, at..state + 1)).does(None, Sort::Act))
}

/// "Budget 2031 proposes to provide £15 million", "the Bill proposes to abolish".
fn proposed(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = &words[at];
    if !verb.is(&["proposes", "commits"]) {
        return None;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let paper = phrase.len() <= 4
        && phrase.iter().any(|word| listed(&word.low, PAPERS))
        && !phrase
            .iter()
            .any(|word| word.is(&["business", "their", "family", "household", "last"]));
    let to = words.get(at + 1).is_some_and(|next| next.is(&["to"]));
    let next = predicate(words, at + 1 + usize::from(to))?;
    let act = to && matches!(next.sort, Some(Sort::Act | Sort::Effort | Sort::Look));
    (paper && act && !subject.conditional && !another(words, &subject, author)).then(|| {
        Found::new(
            if verb.is(&["proposes"]) {
                Firmness::Intends
            } else {
                Firmness::Will
            },
            verb.span.clone(),
        )
        .does(span_at(words, next.verb), next.sort)
    })
}

/// "The Fund has been directed to make £5m available", of a body of the state.
fn directed(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = words.get(at + 2)?;
    let told = words[at].is(&["has", "have"])
        && words[at + 1].is(&["been"])
        && verb.is(&[
            "directed",
            "instructed",
            "tasked",
            "commissioned",
            "mandated",
            "asked",
        ])
        && words.get(at + 3).is_some_and(|next| next.is(&["to"]));
    if !told {
        return None;
    }
    let next = predicate(words, at + 4)?;
    let subject = subject_before(words, at, author);
    let does = matches!(next.sort, Some(Sort::Act | Sort::Effort | Sort::Look));
    let state = matches!(subject.who, Who::Body | Who::Instrument | Who::Author)
        && !subject.conditional
        && !another(words, &subject, author);
    let look = next.sort == Some(Sort::Look);
    (does && state).then(|| {
        Found::new(
            if look {
                Firmness::Explores
            } else {
                Firmness::Will
            },
            span(words, at..at + 3),
        )
        .by(span(words, subject.words))
        .does(span_at(words, next.verb), next.sort)
    })
}

/// "A new Delivery Board meets for the first time on 9 October".
fn meets(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let subject = words[at]
        .is(&["meets", "convenes", "sits"])
        .then(|| subject_before(words, at, author))?;
    let first = words
        .iter()
        .skip(at + 1)
        .any(|word| word.is(&["first", "next"]));
    let body = matches!(subject.who, Who::Body | Who::Instrument) && !subject.conditional;
    (body && first && !another(words, &subject, author))
        .then(|| Found::new(Firmness::Will, words[at].span.clone()).does(None, Sort::Act))
}

/// "The Government accepts this recommendation": what it asks is undertaken.
fn accepted(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !words[at].is(&["accepts", "accept"]) {
        return None;
    }
    let what = words
        .iter()
        .skip(at + 1)
        .take(4)
        .any(|word| word.is(&["recommendation", "recommendations", "proposal", "proposals"]));
    let subject = subject_before(words, at, author);
    let denied = words[at.saturating_sub(2)..at]
        .iter()
        .any(|word| word.is(&["not", "cannot", "to", "should"]));
    (what && !denied && subject.who == Who::Author && !subject.conditional).then(|| {
        Found::new(Firmness::Will, words[at].span.clone())
            .by(span(words, subject.words))
            .does(words[at].span.clone(), Sort::Effort)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{Class, Standing};

    #[test]
    fn what_goes_on_is_planned_or_proposed_is_undertaken() {
        for (sentence, under_way) in [
            ("We continue to fund the ferries.", true),
            (
                "The Government continues to work with the mills on waste.",
                true,
            ),
            (
                "Enforcement of the dumping rules continues, with 40 cases.",
                true,
            ),
            (
                "In the meantime compensation for the levy continues for kilns.",
                true,
            ),
            (
                "Development work on the Moor Line is continuing within budgets.",
                true,
            ),
            (
                "Publication of the freight framework is planned for later this year.",
                false,
            ),
            ("Draft legislation for the credit is forthcoming.", false),
            (
                "Budget 2031 proposes to provide £15 million for tides.",
                false,
            ),
            ("The Bill proposes to abolish the old boards.", false),
            ("Free meals are being extended to all pupils.", true),
            (
                "The Clay Bank has been directed to make £5m available to kilns.",
                false,
            ),
            (
                "A new Delivery Board meets for the first time on 9 October.",
                false,
            ),
            ("The roll-out of the tram goes on.", true),
            ("The grant stays.", true),
            ("The Government accepts this recommendation.", false),
            (
                "The Department for Clay, Kilns and Glazes will work with the towns on sites.",
                false,
            ),
            (
                "The kiln rebate is maintained, with $577 million of funding.",
                false,
            ),
            ("Budget 2031 commits $6.8 billion of new capital.", false),
            (
                "The default rate of contributions will rise to 3.5 per cent from 1 April 2031.",
                false,
            ),
            (
                "From today potters will be able to deduct 20 per cent of it until May 2031.",
                false,
            ),
            (
                "The Clay Skills Fund, of £48.2 million a year, will be recommissioned.",
                false,
            ),
            (
                "An exemption has been in place since 2017 and will be extended to kilns.",
                false,
            ),
            (
                "All trams, worth £800 million, will be in service by the end of the year.",
                false,
            ),
            (
                "Officials are exploring with the potters whether gas can be bought.",
                false,
            ),
            (
                "All of the 148 new trams will be in service by the end of 2031.",
                false,
            ),
            (
                "A Clay Adjustment Mechanism will come into force on 1 January 2031.",
                false,
            ),
            (
                "The Ministry will, in the spring of 2031, table an Act on clay.",
                false,
            ),
            ("An amendment to the Fisheries Act will be tabled.", false),
            (
                "That review, led jointly by two ministries, will call for evidence in May.",
                false,
            ),
            (
                "The Harbours Bill, to be introduced when time allows, will require ports to report.",
                false,
            ),
            (
                "Its successor fund, worth £20 million a year, will be open to barges.",
                false,
            ),
        ] {
            let found = judged(sentence);
            let found = found.unwrap_or_else(|| panic!("nothing told of: {sentence}"));
            assert_eq!(found.class, Class::Commitment, "{sentence} {found:?}");
            assert_eq!(
                found.standing == Standing::UnderWay,
                under_way,
                "{sentence}"
            );
        }
    }

    #[test]
    fn what_others_do_or_what_goes_on_of_itself_is_not() {
        for sentence in [
            "The sector continues to grow.",
            "It has played a part in ensuring the Government continues to fund kilns.",
            "The scheme allows the lessons to be learned and applied.",
            "We continue to see high prices.",
            "Support for the idea continues to grow.",
            "Firms continue to invest in their plants.",
            "The mill's own investment continues under its new owners' private funding.",
            "Talks between the firms are planned for May 2031.",
            "The business plan proposes to cut staff by 40.",
            "The number of kilns continues to fall.",
            "Kilns are being closed.",
            "New plant is being funded by the banks.",
            "The club meets in the hall.",
            "Firms have been asked to cut prices.",
        ] {
            let found = judged(sentence);
            assert!(
                found.is_none_or(|found| found.class != Class::Commitment),
                "{sentence}"
            );
        }
    }
}
