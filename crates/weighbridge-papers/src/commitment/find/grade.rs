//! How firm, how specific and how hard-edged it is what a sentence undertakes, with the
//! words that decided. It does not judge whether anything is undertaken.

mod before;
mod by_when;
mod checkable;
mod condition;
mod ending;
mod entitled;

use std::ops::Range;

use super::super::lexicon::{Sort, holds_open, listed};
use super::super::{By, Class, Firmness, Judgement, Mark, Role, Standing};
use super::Found;
use crate::tokens::{MONTHS, SEASONS, tokens};
pub(super) use before::told_before;
pub(in crate::commitment) use by_when::can_be_looked_on;
use checkable::{and_act, checkable};
pub(super) use condition::condition;
pub(super) use ending::ended;

/// Verbs of looking into a thing of which a record is left: on the day it can be seen
/// that it was done.
const DATED_LOOKS: &str = "review reviewed evaluate evaluated consult assess assessed \
    reconsidered reassessed audit audited hear heard invite invited interview interviewed examine \
    examined study studied map mapped investigate investigated survey surveyed";

/// Words that say beside an undertaking's verb, on either side, that it is under way.
const BESIDE: &[&str] = &["already", "underway", "continuing", "ongoing"];

/// Leaves the words of standing that are said of what is undertaken itself: its verb,
/// or a word beside it. "To remain in work" says nothing of it.
fn standing_marks(sentence: &str, found: &Found, marks: &mut Vec<Mark>) {
    let from = found.undertaking.start;
    let until = found
        .action
        .as_ref()
        .map_or(found.undertaking.end, |action| {
            action.end.max(found.undertaking.end)
        });
    let words_to = |from: usize, until: usize| {
        sentence
            .get(from..until)
            .unwrap_or_default()
            .split_whitespace()
            .count()
    };
    marks.retain(|mark| {
        let at = &mark.span;
        let low = mark.text.to_lowercase();
        let within = at.start >= from && at.end <= until;
        let before = at.end <= from && words_to(at.end, from) == 0;
        let after = at.start >= until && words_to(until, at.start) == 0 && low == "already";
        mark.role != Role::UnderWay || within || (before && BESIDE.contains(&low.as_str())) || after
    });
}

/// Whether an amount or date says how much or when something is done, and not of whom:
/// "all 16 recommendations", "our 5 million firms", "21st century making", "the challenges
/// of the 2030s".
fn measures(sentence: &str, mark: &Mark) -> bool {
    let low = mark.text.to_lowercase();
    let before = sentence.get(..mark.span.start).unwrap_or_default();
    let mut last = before.split_whitespace().rev();
    let (next, second) = (last.next().unwrap_or(""), last.next().unwrap_or(""));
    match mark.role {
        Role::Date => {
            let decade = low.trim_end_matches('s').ends_with('0') && low.ends_with('s');
            let described = decade && next == "the" && second == "of";
            // "The Economic Plan of 2021" has the year in its name.
            let year = low.len() == 4 && low.bytes().all(|sign| sign.is_ascii_digit());
            let named = year
                && next == "of"
                && second.starts_with(char::is_uppercase)
                && tokens(second).iter().all(|word| {
                    !word.is(MONTHS)
                        && !word.is(SEASONS)
                        && !word.is(&["end", "start", "half", "quarter", "beginning", "course"])
                });
            !low.contains("century") && !described && !named
        }
        _ => {
            let money = low.contains(['£', '$', '€', '%']) || low.contains("cent");
            money || !["all", "our", "All", "Our"].contains(&next)
        }
    }
}

/// What is recommended: nothing is undertaken, so that nothing is hard-edged.
pub(super) fn recommendation(
    sentence: &str,
    found: Found,
    marks: Vec<Mark>,
    led: Option<String>,
) -> Judgement {
    grade(sentence, found, marks, None, led).recommended()
}

impl Judgement {
    /// The same as what is recommended.
    pub(in super::super) fn recommended(self) -> Self {
        Self {
            class: Class::Recommendation,
            firmness: Firmness::Recognises,
            standing: Standing::New,
            hard_edged: false,
            ..self
        }
    }
}

/// Firmness, standing, specificity and edge of what was found.
pub(super) fn grade(
    sentence: &str,
    found: Found,
    mut marks: Vec<Mark>,
    held: Option<Range<usize>>,
    led: Option<String>,
) -> Judgement {
    standing_marks(sentence, &found, &mut marks);
    // "Subject to approval", "provided that a partner is found": no day binds before.
    let conditional = held.is_some()
        || marks
            .iter()
            .any(|mark| mark.role == Role::Hedge && holds_open(&mark.text));
    let mut add = |role, span: Range<usize>| {
        let text = sentence.get(span.clone()).unwrap_or_default().to_owned();
        marks.push(Mark { role, span, text });
    };
    if let Some(actor) = found.actor.clone() {
        add(Role::Actor, actor);
    }
    if let Some(held) = held {
        add(Role::Hedge, held);
    }
    add(Role::Undertaking, found.undertaking.clone());
    if let Some(action) = found.action.clone() {
        add(Role::Action, action);
    }
    // The words stand in what leads into the list, and not in the item.
    if let Some(led) = led
        && let Some(mark) = marks.iter_mut().find(|mark| mark.role == Role::Undertaking)
    {
        mark.text = led;
    }
    marks.sort_by_key(|mark| (mark.span.start, mark.role));
    let has = |role| marks.iter().any(|mark| mark.role == role);
    let act = found.sort == Some(Sort::Act);
    // What only describes whom or when it is for is no measure of the act.
    // "A pilot this year, the Scheme, which provides help": the year is the pilot's.
    let aside = !said_by(sentence, &found, &["will", "shall", "must"])
        && sentence
            .get(..found.undertaking.start)
            .is_some_and(|before| before.trim_end().ends_with(" which"));
    let binds = |mark: &Mark| {
        !aside || mark.role != Role::Date || mark.span.start > found.undertaking.start
    };
    let measures = |role| {
        let mut of_role = marks.iter().filter(|mark| mark.role == role && binds(mark));
        of_role.any(|mark| measures(sentence, mark))
    };
    let (date, amount) = (measures(Role::Date), measures(Role::Amount));
    // "Over the next three years" says how long: of its own it is no edge.
    let looked_on = marks.iter().any(|mark| {
        mark.role == Role::Date
            && binds(mark)
            && self::measures(sentence, mark)
            && can_be_looked_on(&mark.text)
    });
    let instrument = has(Role::Instrument);
    let hedged = has(Role::Hedge);
    let firmness = match found.firmness {
        Firmness::Will | Firmness::Decided if conditional => Firmness::Intends,
        Firmness::Will if hedged => Firmness::Intends,
        Firmness::Will if date && found.sort != Some(Sort::Look) => Firmness::Decided,
        firmness => firmness,
    };
    // "This plan replaces that of 2021" says where a paper stands, and is done with it.
    let stands = said_by(sentence, &found, &["replaces", "supersedes"]);
    let seen = act && !stands && checkable(sentence, &found, &marks);
    // "Will be reviewed once, in 2031": what comes of it is open, whether it was done is
    // not. A reader can look on the day.
    let dated_look = found.sort == Some(Sort::Look)
        && date
        && said_by(sentence, &found, &["will", "shall"])
        && found
            .action
            .clone()
            .and_then(|action| sentence.get(action))
            .is_some_and(|verb| listed(&verb.to_lowercase(), DATED_LOOKS));
    // A report each year, or a second verb whose act can be seen.
    let further = found.sort.is_some_and(|sort| sort != Sort::State)
        && said_by(sentence, &found, &["will", "shall"])
        && (regular(sentence, &found) || and_act(sentence, &found));
    let standing = if found.under_way || has(Role::UnderWay) {
        Standing::UnderWay
    } else {
        Standing::New
    };
    let said = [found.actor.is_some(), act, amount, date, instrument];
    // A state that is wished for is a wish: "Britain must do better".
    let class = if found.sort == Some(Sort::State) && firmness > Firmness::Recognises {
        Class::Outcome
    } else if found.refuses {
        Class::Refusal
    } else if firmness == Firmness::Recognises {
        Class::Aspiration
    } else {
        Class::Commitment
    };
    Judgement {
        class,
        by: if found.another { By::Other } else { By::Author },
        firmness,
        standing,
        specificity: said.into_iter().map(u8::from).sum(),
        hard_edged: !conditional
            && (((amount || looked_on) && firmness >= Firmness::Intends)
                || (seen && firmness >= Firmness::Will)
                || (dated_look || further) && !hedged),
        sort: found.sort.map(|sort| match sort {
            Sort::Act => "act",
            Sort::Effort => "effort",
            Sort::Look => "look",
            Sort::State => "outcome",
        }),
        marks,
    }
}

/// Whether it is undertaken by one of the words.
fn said_by(sentence: &str, found: &Found, words: &[&str]) -> bool {
    sentence
        .get(found.undertaking.clone())
        .is_some_and(|said| words.contains(&said.to_lowercase().as_str()))
}

/// Verbs of telling others what was done.
const REPORTS: &str = "report reported publish published meet update updated lay laid brought \
    present presented produce produced write written account";

/// Times that come round, behind "every".
const TURNS: &[&str] = &[
    "year", "quarter", "month", "week", "session", "spring", "summer", "autumn", "winter",
];

/// "Will report on it every year", "will be published each quarter": whether it was done
/// can be seen at each turn.
fn regular(sentence: &str, found: &Found) -> bool {
    let Some(action) = &found.action else {
        return false;
    };
    let words = tokens(sentence.get(action.start..).unwrap_or_default());
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let turn = (0..words.len()).any(|at| {
        is(at, &["annually", "quarterly", "monthly"])
            || is(at, &["every", "each"])
                && (is(at + 1, TURNS)
                    || words
                        .get(at + 1)
                        .is_some_and(|month| month.capital && month.is(MONTHS))
                    // "Every six months", "every 2 years".
                    || is(at + 2, &["months", "years", "weeks"]))
            || is(at, &["once", "twice"]) && is(at + 1, &["a"]) && is(at + 2, &["year"])
    });
    turn && words.first().is_some_and(|verb| listed(&verb.low, REPORTS))
}
