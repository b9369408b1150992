//! What "will" says beside acts and efforts: that a thing follows on a day, is left
//! out of a measure, opens not before a date, or is reckoned of the economy. It finds no
//! subject and no verb.

use crate::commitment::Firmness;
use crate::commitment::find::Found;
use crate::commitment::find::predicate::{Predicate, span, span_at};
use crate::commitment::find::refuses::spares;
use crate::commitment::find::refuses::{closes, of_harm, of_state};
use crate::commitment::find::refuses::{gives_none, of_a_burden};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::offices;
use crate::commitment::subject::{Subject, Who};
use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// What comes of an instrument and is done by nobody: "the deal will boost the
/// sector", unless it says by how much.
pub(in crate::commitment::find) const EFFECTS: &str =
    "boost accelerate enable increase reduce protect prevent transform lower raise";

/// What a fund or programme does for those whom it is for.
pub(super) const HAND: &str = "support target focus prioritise seek bring";

/// "Will not open until 2029" tells when it opens.
pub(super) fn until(words: &[Token], verb: usize) -> bool {
    words
        .iter()
        .skip(verb + 1)
        .take_while(|word| word.shape != Shape::Sign)
        .take(5)
        .any(|word| word.is(&["until", "till"]))
        && dated(words)
}

/// What is said not to be in scope of a measure, not eligible for it, not covered by it.
pub(super) fn left_out(
    words: &[Token],
    at: usize,
    next: &Predicate,
    subject: &Subject,
) -> Option<Found> {
    let denied = words
        .get(at..next.verb)?
        .iter()
        .any(|word| word.is(&["not"]));
    let scope = words.get(next.verb)?.is(&["in"])
        && words
            .get(next.verb + 1)
            .is_some_and(|word| word.is(&["scope"]));
    // "The bid will not go ahead", "the tram will not proceed".
    let ahead = words[next.verb].is(&["go"])
        && words
            .get(next.verb + 1)
            .is_some_and(|word| word.is(&["ahead"]))
        || words[next.verb].is(&["proceed"]);
    let phrase = words.get(subject.words.clone())?;
    let measure = subject.who == Who::Instrument || phrase.last().is_some_and(of_state);
    // "Support will not go beyond 2029", "payments will not continue after it".
    let beyond = words[next.verb].is(&["go", "extend", "last", "run", "continue", "reach"])
        && words
            .get(next.verb + 1)
            .is_some_and(|word| word.is(&["beyond", "past", "after", "further"]))
        && (phrase.iter().any(of_state)
            || phrase
                .last()
                .is_some_and(|last| last.is(&["it", "payments", "scheme", "they"])));
    let again = words[next.verb].is(&["resume", "reopen", "return"])
        && measure
        && !words[next.verb..]
            .iter()
            .any(|word| word.is(&["until", "till"]));
    // "Our approach will not include tariffs".
    let without = words[next.verb].is(&["include", "cover", "contain"])
        && (subject.who == Who::Instrument
            || words[subject.words.clone()]
                .first()
                .is_some_and(|word| word.is(&["our"])));
    // "A levy was weighed up; it will not be introduced", "officials have looked at it".
    let turned = subject.who == Who::Pronoun
        && next.passive
        && next.sort == Some(Sort::Act)
        && words[subject.words.clone()]
            .last()
            .is_some_and(|last| last.is(&["it", "they", "this", "these"]))
        && !spares(words, next.verb)
        && !words[next.verb].is(&["delayed", "cut", "rushed", "diverted", "distracted"])
        && closes(words, next.verb + 1)
        && !until(words, next.verb);
    let out = scope
        || turned
        || ahead
        || beyond
        || again
        || without
        || words[next.verb].is(&["eligible", "included", "covered"]);
    (denied && out && !subject.conditional).then(|| {
        Found::new(Firmness::Will, words[at].span.clone())
            .does(span_at(words, next.verb), Sort::Act)
            .refusing(true)
    })
}

/// What is denied of a subject and is no act that is refused: a harm that is spared it
/// ("they will not be excluded"), or a burden that is kept up ("the levy will not pause").
pub(super) fn turned_away(
    words: &[Token],
    at: usize,
    subject: &Subject,
    next: &Predicate,
) -> Option<Found> {
    let told = |firmness| Found::new(firmness, words[at].span.clone());
    if next.passive && spares(words, next.verb) {
        return Some(told(Firmness::Intends).does(span_at(words, next.verb), Sort::State));
    }
    let kept = subject.who != Who::Author && of_a_burden(words, at, next.verb);
    kept.then(|| {
        told(Firmness::Will)
            .does(span_at(words, next.verb), Sort::Act)
            .refusing(true)
    })
}

/// What is reckoned of an economy and promised by nobody: "inflation will be 2 per cent
/// in 2028".
pub(super) fn forecast(words: &[Token], subject: &Subject, next: &Predicate) -> bool {
    const RECKONED: &str = "inflation gdp population demand unemployment debt deficit borrowing \
        receipts temperature temperatures";
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "in", "for", "on", "from"]))
        .last();
    // "The programme will not end poverty overnight": what it cannot do, and no refusal.
    let denied = words
        .get(subject.words.end..next.verb)
        .is_some_and(|between| between.iter().any(|word| word.is(&["not", "never"])));
    let after = words.get(next.verb + 1..).unwrap_or_default();
    let alone = after.last().is_some_and(|last| last.low == ".")
        && words[..words.len() - 1]
            .last()
            .is_some_and(|last| last.is(&["overnight", "alone", "itself", "themselves", "stroke"]));
    let powerless = denied
        && matches!(subject.who, Who::Thing | Who::Instrument | Who::Pronoun)
        && (alone
            || of_harm(after)
                && words[next.verb].is(&["end", "cure", "solve", "stop", "fix", "remove"]));
    !next.passive && powerless
        || !next.passive
            && subject.who != Who::Author
            && head.is_some_and(|head| listed(&head.low, RECKONED))
            && !phrase.iter().any(|word| word.is(&["our"]))
}

/// "Take forward", "carry on", "build on": to go on with a thing.
pub(super) fn forward(words: &[Token], verb: usize) -> bool {
    words
        .get(verb)
        .is_some_and(|word| word.is(&["take", "bring", "carry"]))
        && words
            .get(verb + 1)
            .is_some_and(|word| word.is(&["forward", "on", "out"]))
}

/// Whether a year, month or season is named, or a day of this year ("this month", "the end
/// of the year").
pub(in crate::commitment::find) fn dated(words: &[Token]) -> bool {
    words.iter().any(|word| {
        word.is(SEASONS)
            || word.capital && word.is(MONTHS)
            || word.shape == Shape::Number
                && word
                    .low
                    .parse::<u32>()
                    .is_ok_and(|year| (1900..=2100).contains(&year))
    }) || words.windows(2).any(|two| {
        two[0].is(&["this", "next", "the"])
            && two[1].is(&[
                "year",
                "month",
                "week",
                "session",
                "term",
                "quarter",
                "parliament",
            ])
            && (!two[0].is(&["the"]) || words.iter().any(|word| word.is(&["end"])))
            || two[0].is(&["by", "before", "at", "after"]) && two[1].is(&["easter", "christmas"])
            || two[0].is(&["within"]) && (two[1].shape == Shape::Number || listed(&two[1].low, FEW))
    })
}

/// Numbers of days or weeks in words, as a time within which a thing is done.
const FEW: &str = "a one two three four five six seven eight nine ten twelve fourteen twenty thirty \
    days weeks months";

/// Whether somebody whom the author answers for, or has chosen, is said to do a thing on a
/// day: "the first fellows will take up their posts in January", "officials will meet in May",
/// "councils will learn the outcome before the recess". A date alone makes nobody the
/// author's: what shops, crowds, birds and other governments do is told of them.
pub(super) fn scheduled(words: &[Token], verb: usize, subject: &Subject) -> bool {
    const OFFICES: &str = "taskforce panel agency regulator inspectorate commissioner commissioners \
        secretariat officials inspectors minister ministers secretary chancellor envoy adviser \
        advisers department departments treasury board ombudsman";
    const PEOPLE: &str = "fellow fellows winner winners applicant applicants bidder bidders recipient \
        recipients apprentice apprentices trainee trainees cohort recruit recruits pupils students \
        tenants passengers patients officers teachers nurses mentors advisers envoys inspectors \
        homes ships vessels trains buses engines aircraft";
    const SINGLED: &[&str] = &[
        "first",
        "second",
        "third",
        "final",
        "successful",
        "chosen",
        "selected",
        "winning",
        "each",
        "every",
        "our",
    ];
    const TOLD: &str = "councils council authorities applicants bidders schools colleges universities \
        hospitals charities firms yards winners candidates";
    const ANSWERS: &str = "outcome result results decision allocation allocations answer whether";
    const BECOMES: &str = "be have become grow rise fall increase decrease reach exceed benefit feel find gain \
        enjoy thrive flourish improve worsen cost save earn need want face suffer depend remain stay \
        mean see know believe drop shrink expand double halve treble look seem appear happen matter \
        create boost support help drive deliver generate attract bring make contribute add strike";
    let (Some(word), Some(phrase)) = (words.get(verb), words.get(subject.words.clone())) else {
        return false;
    };
    let head = phrase
        .iter()
        .take_while(|word| {
            !word.is(&[
                "of", "for", "in", "on", "at", "to", "from", "with", "near", "who",
            ])
        })
        .last();
    let head_is = |list: &'static str| head.is_some_and(|head| listed(&head.low, list));
    let singled = phrase.iter().take(4).any(|word| word.is(SINGLED));
    // "Councils will learn the outcome": they are told it.
    let told = head_is(TOLD)
        && word.is(&["learn", "hear", "know"])
        && words
            .iter()
            .skip(verb + 1)
            .take(3)
            .any(|word| listed(&word.low, ANSWERS));
    let answered_for = match subject.who {
        Who::Instrument => true,
        Who::Body => offices::of_state(phrase) || offices::set_to_work(phrase) || head_is(OFFICES),
        Who::Thing => {
            offices::set_to_work(phrase)
                || head_is(OFFICES)
                || singled && (head_is(PEOPLE) || head_is(PROCESSES))
        }
        _ => false,
    };
    let denied = words
        .get(subject.words.end..verb)
        .is_some_and(|between| between.iter().any(|word| word.is(&["not", "never", "be"])));
    // "The board of Smith Ropes will meet in May", "the Supreme Court of Norway": somebody
    // else's, unless it is of this state.
    let theirs = phrase.windows(2).any(|two| {
        two[0].is(&["of", "at"])
            && two[1].capital
            && two[1].shape == Shape::Word
            && !(head.is_some_and(|head| head.capital)
                && (two[1].is(&["state", "england", "britain", "lords", "commons"])
                    || head.is_some_and(|head| {
                        head.is(&["ministry", "department", "chancellor", "office", "board"])
                    })))
    });
    (answered_for || told)
        && !theirs
        && !denied
        && word.shape == Shape::Word
        && !word.low.ends_with("ing")
        && (told || !listed(&word.low, BECOMES))
        && on_a_day(words)
}

/// Whether a month, a season or a day is named, or a term of days: no year alone.
fn on_a_day(words: &[Token]) -> bool {
    words
        .iter()
        .any(|word| word.is(SEASONS) || word.capital && word.is(MONTHS))
        || words.windows(2).any(|two| {
            two[0].is(&["this", "next"]) && two[1].is(&["month", "week", "session", "term"])
                || two[0].is(&["by", "before", "at", "after"])
                    && two[1].is(&["easter", "christmas"])
                || two[0].is(&["within"])
                    && (two[1].shape == Shape::Number || listed(&two[1].low, FEW))
                    && words
                        .iter()
                        .any(|word| word.is(&["days", "weeks", "months"]))
        })
}

/// What is under way on a day that is named, because somebody sees to it: works, talks,
/// calls for bids, what is paid out or published, and what a state runs.
const PROCESSES: &str = "construction work works building talks negotiations consultation trials trial \
    pilot pilots test tests testing tender tenders tendering procurement bidding application \
    applications window call calls competition round rounds recruitment enrolment delivery \
    roll-out rollout training course courses hearing hearings inspection inspections survey \
    surveys review study inquiry payments payment loans loan grants grant places tranche phase \
    stage results result guidance rules decision decisions details winners allocation \
    allocations report reports statement bids contracts contract licences certificates vouchers \
    dredging digging installation planting demolition repairs upgrades trains services buses \
    crossing scheme programme project fund portal helpline hotline website webpage line site \
    centre centres hub hubs academy academies school schools hospital hospitals court courts \
    office offices station college museum laboratory facility hangar exhibition library clinic \
    clinics refuge depot terminal berth berths bridge tunnel bypass barrage plan plans strategy \
    paper proposals legislation measures funding register database census prize awards";

/// Verbs of the course that it takes.
const COURSE: &str = "begin start commence open close finish conclude continue resume run arrive follow \
    land reach admit welcome";

/// Whether a thing that somebody sees to takes its course on a day that is named: "talks will
/// begin this autumn", "the helpline will go live next month".
fn proceeds(words: &[Token], verb: usize, subject: &Subject) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = phrase
        .iter()
        .take_while(|word| {
            !word.is(&[
                "of", "for", "in", "on", "at", "to", "from", "with", "between", "near", "under",
            ])
        })
        .last();
    // "The tunnel's owner", "share buyers": the head alone tells what it is.
    let process = head.is_some_and(|head| listed(&head.low, PROCESSES));
    let first = is(verb + 1, &["its", "their", "the"]) && is(verb + 2, &["first"]);
    let course = words
        .get(verb)
        .is_some_and(|word| listed(&word.low, COURSE))
        || is(verb, &["get"]) && is(verb + 1, &["under", "underway", "going"])
        || is(verb, &["go"]) && is(verb + 1, &["live", "ahead", "out", "to", "on"])
        || is(verb, &["take"]) && (is(verb + 1, &["place"]) || first)
        || is(verb, &["receive", "see", "hold"]) && first
        || is(
            verb,
            &[
                "out", "ready", "complete", "finished", "open", "known", "over",
            ],
        ) && is(verb - 1, &["be"])
        || is(verb, &["up"]) && is(verb + 1, &["and"]) && is(verb + 2, &["running"])
        || is(verb, &["under", "underway"]) && is(verb - 1, &["be"]);
    process && course
}

/// "A Bill will follow in the autumn": it will be brought, by a day that is named.
pub(super) fn follows(words: &[Token], verb: usize, subject: &Subject) -> bool {
    let word = words.get(verb);
    let brought = word.is_some_and(|word| word.is(&["follow"]))
        && words.get(verb + 1).is_none_or(|next| {
            next.shape == Shape::Sign || next.is(&["in", "by", "this", "next", "if", "when"])
        });
    let by = word.is_some_and(|word| word.is(&["followed"]))
        && words.get(verb + 1).is_some_and(|next| next.is(&["by"]))
        && words
            .get(verb + 2)
            .is_some_and(|next| next.is(&["a", "an"]));
    let stands = matches!(subject.who, Who::Thing | Who::Instrument | Who::Body);
    // "Further measures will follow": of the author's own, on a day not yet named.
    let more = brought
        && stands
        && words.get(subject.words.clone()).is_some_and(|phrase| {
            phrase
                .first()
                .is_some_and(|word| word.is(&["further", "more", "other", "additional"]))
                && phrase.last().is_some_and(|word| {
                    listed(&word.low, PROCESSES) || word.is(&["steps", "support", "information"])
                })
        });
    more || dated(words)
        && (brought && stands
            || by && subject.who != Who::Other
            || stands && proceeds(words, verb, subject))
}

/// "We will do nothing that raises bills": the author refuses by an object that is none.
pub(super) fn does_nothing(
    words: &[Token],
    at: usize,
    next: &Predicate,
    subject: &Subject,
) -> Option<Found> {
    let none = subject.who == Who::Author
        && !subject.conditional
        && next.sort == Some(Sort::State)
        && gives_none(words, next.verb);
    none.then(|| {
        Found::new(Firmness::Will, words[at].span.clone())
            .by(span(words, subject.words.clone()))
            .does(span_at(words, next.verb), Sort::Act)
            .refusing(true)
    })
}

#[cfg(test)]
mod tests;
