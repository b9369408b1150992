//! What one clause of a reply does: refuses, gives a ground against, leaves a thing as it
//! is or to another, looks into it, does it. What they come to together is decided elsewhere.

use std::ops::Range;
use std::sync::LazyLock;

use crate::search::words::stem;
use crate::tokens::{MONTHS, SEASONS};
use crate::verdict::lexicon::{ENDED_BY_AUTHOR, among, base, one_of};

use super::against::{denial, harm, ill, refusal, supposed};
use super::asked::{Asked, Course, ENDING};
use super::clause::Clause;
use super::given_up::given_up;
use super::lists::{
    ASIDE, BOUND, DOES, DONE, ENOUGH, FACTS, GIVES_UP, GOES_ON, GONE, IN_PART, KEPT, KIND, LEAVES,
    LOOK, LOOKS, OFFERS, RATHER, STAYS, STAYS_OPEN, UNDONE,
};
use super::turned::Turn;

/// What a clause does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Turns it down, by a word of denial or of refusal.
    Refuses,
    /// Says what harm it would do.
    Harms,
    /// Says that what there is will do.
    Enough,
    /// Leaves the thing as it is.
    Stays,
    /// Takes another course.
    Rather,
    /// Says that means or law forbid it.
    Bound,
    /// Leaves it to another.
    Leaves,
    /// Says that nothing is settled yet.
    Open,
    /// Looks into it, puts it off, hopes.
    Looks,
    /// Does it, or has done it.
    Does,
    /// Says how things stand, or what was done.
    Stands,
    /// Goes on as before, is committed in general.
    GoesOn,
    /// Thanks, values, says what might be.
    Kind,
}

impl Sign {
    /// The words of reports.
    pub fn title(self) -> &'static str {
        match self {
            Self::Refuses => "refuses",
            Self::Harms => "says what harm it would do",
            Self::Enough => "says that what there is will do",
            Self::Stays => "leaves it as it is",
            Self::Rather => "takes another course",
            Self::Bound => "says that it is bound",
            Self::Leaves => "leaves to another",
            Self::Open => "leaves it open",
            Self::Looks => "only looks at it",
            Self::Does => "does it",
            Self::Stands => "says how things stand",
            Self::GoesOn => "goes on as before",
            Self::Kind => "only speaks of it",
        }
    }

    /// Whether it speaks against what is asked by itself.
    pub fn strong(self) -> bool {
        matches!(self, Self::Refuses | Self::Harms | Self::Stays)
    }

    /// Whether it speaks against what is asked where nothing is done.
    pub fn against(self) -> bool {
        self.strong()
            || matches!(
                self,
                Self::Enough | Self::Rather | Self::Bound | Self::Leaves
            )
    }
}

/// A sign with where it stands.
#[derive(Debug, Clone)]
pub(super) struct Read {
    pub sign: Sign,
    pub at: Range<usize>,
    /// Whether what is done was done before.
    pub past: bool,
    /// Words that make a step a first, small or passing one.
    pub part: Option<Range<usize>>,
}

/// What a clause does, if anything.
pub(super) fn read(clause: &Clause, asked: &Asked, short: bool) -> Option<Read> {
    let part = first(clause, &IN_PART)
        // "Not only will it be kept".
        .filter(|at| clause.word(at.start.checked_sub(1)) != "not")
        // The pilots may be what is asked about.
        .filter(|at| !asked.stems.contains(&stem(clause.word(Some(at.start)))));
    let told = |sign: Sign, at: Range<usize>| {
        let past = one_of(clause.word(Some(at.start)), "has|have");
        Some(Read {
            sign,
            at,
            past,
            part: part.clone(),
        })
    };
    if let Some(at) = open_yet(clause) {
        return told(Sign::Open, at);
    }
    // What is asked not to be done.
    if let Some((turn, at)) = asked.turned.as_ref().and_then(|turned| turned.read(clause)) {
        let sign = match turn {
            Turn::Keeps => Sign::Does,
            Turn::Breaks => Sign::Refuses,
        };
        return told(sign, at);
    }
    if let Some((sign, at)) = given_up(clause, asked) {
        return told(sign, at);
    }
    if let Some(at) = denial(clause, asked).or_else(|| refusal(clause)) {
        return told(Sign::Refuses, at);
    }
    if let Some(at) = harm(clause)
        .or_else(|| ill(clause))
        .or_else(|| supposed(clause))
    {
        // Harm of what is not to be done speaks for the recommendation.
        let harms = asked.turned.is_none();
        return told(if harms { Sign::Harms } else { Sign::Kind }, at);
    }
    let keeps = asked.course == Course::Keeps;
    let gives_up = first(clause, &GIVES_UP).filter(|at| {
        !one_of(clause.word(at.start.checked_sub(1)), "was|were|had") || at.start == 0
    });
    if let Some(at) = gives_up.filter(|_| keeps) {
        return told(Sign::Refuses, at);
    }
    if asked.supports && asked.turned.is_none() {
        // "Support will end in May", to who asks for support; "we will continue to support them".
        let subject = |at: &Range<usize>| {
            (0..at.start.min(6)).any(|word| {
                one_of(
                    clause.word(Some(word)),
                    "support|funding|help|aid|money|assistance|subsidy",
                )
            })
        };
        if let Some(at) = first(clause, &GIVES_UP).filter(subject) {
            return told(Sign::Refuses, at);
        }
        let on = "continue|continues|continuing|go|keep on? to? support|supporting|fund|funding|help|helping|back|backing";
        if let Some(at) = clause.find(on) {
            return told(Sign::Does, at);
        }
    }
    // "The buses will stay in public hands", to who wants their sale stopped.
    let spared = |at: &Range<usize>| {
        asked.stops_deed
            && clause
                .find("stay|stays|remain|remains|kept")
                .is_some_and(|found| found.start + 1 >= at.start)
            && clause.find("in|free|with|public|hands").is_some()
            && clause.find("in place|force").is_none()
    };
    if let Some(at) = stays(clause).filter(|at| !spared(at)) {
        // "It will stay closed", to who wants it kept open.
        let shut = (at.end..at.end + 2).any(|place| {
            one_of(
                clause.word(Some(place)),
                "closed|shut|withdrawn|suspended|cancelled|abolished|frozen",
            ) && place < clause.words.len()
        });
        let kept = keeps && !shut;
        return told(if kept { Sign::Does } else { Sign::Stays }, at);
    }
    if asked.course == Course::Ends
        && (clause.near > 0 || clause.back || short)
        && let Some(at) = kept(clause, asked).filter(|at| !spared(at))
        // "Will go on doing so" keeps what was begun.
        && clause.find("doing|do so").is_none()
    {
        return told(Sign::Stays, at);
    }
    if let Some(at) = clause.find("can already|also|of|like course|already|also? *") {
        return told(Sign::Enough, at);
    }
    let meant = clause.near > 0 || clause.back;
    if asked.looks
        && meant
        && let Some(at) = filled(clause, LOOKS.get(..5).unwrap_or_default())
    {
        return told(Sign::Does, at);
    }
    let does = done(clause, &DOES[..1])
        .or_else(|| filled(clause, &DOES[1..]))
        .or_else(|| participle(clause, "has|have|being"));
    let unsettled = filled(clause, LOOKS.get(5..).unwrap_or_default());
    let looks = filled(clause, LOOKS.get(..5).unwrap_or_default())
        // "Will publish a map and consider more": the first verb is the clause's own.
        .filter(|looks| does.as_ref().is_none_or(|does| does.end > looks.start));
    let offers = done(clause, &OFFERS);
    if let Some(at) = unsettled.or(looks).or(offers) {
        return told(Sign::Looks, at);
    }
    for (sign, patterns) in [
        (Sign::Bound, &GONE[..]),
        (Sign::Bound, &BOUND[..]),
        (Sign::Leaves, &LEAVES[..]),
        (Sign::Enough, &ENOUGH[..]),
        (Sign::Rather, &RATHER[..]),
    ] {
        let found = if sign == Sign::Leaves {
            left(clause)
        } else {
            first(clause, patterns)
        };
        if let Some(at) = found {
            // "Rather than a plan of its own, the review will include it".
            let turned = clause.word(Some(at.start)) == "rather"
                && does.as_ref().is_some_and(|does| does.start > at.start);
            if sign == Sign::Rather && turned && meant {
                break;
            }
            return told(sign, at);
        }
    }
    let goes_on = first(clause, &GOES_ON);
    let facts = || {
        filled(clause, &FACTS)
            .or_else(|| participle(clause, "was|were"))
            .or_else(|| dated(clause))
    };
    match (does, goes_on) {
        (Some(at), Some(on)) => {
            let apart = on.start > at.end || on.end < at.start;
            let sign = if keeps && clause.near > 0 || apart {
                Sign::Does
            } else {
                Sign::GoesOn
            };
            told(sign, at)
        }
        (Some(at), None) => told(Sign::Does, at),
        (None, on) => match (facts(), on) {
            (Some(at), None) => told(Sign::Stands, at),
            (Some(at), Some(on)) if on.start > at.end => told(Sign::Stands, at),
            (_, Some(on)) => told(Sign::GoesOn, on),
            (None, None) => first(clause, &KIND).and_then(|at| told(Sign::Kind, at)),
        },
    }
}

/// "Has been reissued", "were redrawn": any participle of doing after these words.
fn participle(clause: &Clause, after: &str) -> Option<Range<usize>> {
    clause
        .all(&format!(
            "{after} now|also|already|since|recently|all|just|duly|fully|therefore|being? been? *"
        ))
        .into_iter()
        .find(|found| {
            let word = clause.word(found.end.checked_sub(1));
            let next = clause.word(Some(found.end));
            let past = word.len() > 4 && word.ends_with("ed")
                || base(word) != word && !word.ends_with("ing");
            past && !one_of(word, UNDONE)
                && !one_of(next, "that|plain|clear|because")
                && !(1..=5).any(|back| {
                    let at = found.start.checked_sub(back);
                    one_of(clause.word(at), ASIDE) && at.is_some()
                })
        })
}

/// What is near to what is asked and says since when.
fn dated(clause: &Clause) -> Option<Range<usize>> {
    (clause.near > 1)
        .then(|| {
            clause
                .find(&format!("{}|now|today|already", months()))
                .or_else(|| {
                    clause
                        .find("from|since")
                        .filter(|found| found.start == 0)
                        .map(|_| 0..2)
                })
        })
        .flatten()
        .filter(|found| found.end > 1)
        .or_else(|| acted(clause))
}

/// "Took up the brief in November": a verb of the past and when.
fn acted(clause: &Clause) -> Option<Range<usize>> {
    let when = format!(
        "in|on|since|last|from {}|year|month|week|{}",
        months(),
        SEASONS.join("|")
    );
    let found = clause.find(&when)?;
    let at = (1..clause.words.len()).find(|at| {
        let word = clause.word(Some(*at));
        (base(word) != word && !word.ends_with("ing") || word.len() > 4 && word.ends_with("ed"))
            && !one_of(word, UNDONE)
            && !one_of(
                clause.word(at.checked_sub(1)),
                "the|a|an|of|to|for|and|in|be|been|being|is|are|was|were",
            )
    })?;
    Some(at.min(found.start)..at + 1)
}

/// A "will" that is the clause's own: not "what will be bought".
fn done(clause: &Clause, patterns: &[&str]) -> Option<Range<usize>> {
    patterns
        .iter()
        .flat_map(|pattern| clause.all(pattern))
        .find(|found| {
            !one_of(
                clause.word(found.start.checked_sub(1)),
                "what|who|which|that|how|where|whether|if|when",
            ) || found.start == 0
        })
        .map(|found| {
            let to = (found.end + 2).min(clause.words.len());
            found.start..to
        })
}

fn first(clause: &Clause, patterns: &[&str]) -> Option<Range<usize>> {
    patterns
        .iter()
        .filter_map(|pattern| clause.find(pattern))
        .min_by_key(|found| found.start)
}

/// The months; "may" is more often the verb.
fn months() -> &'static str {
    static NAMED: LazyLock<String> = LazyLock::new(|| {
        let named = MONTHS.iter().filter(|month| **month != "may");
        named.copied().collect::<Vec<_>>().join("|")
    });
    &NAMED
}

/// As `first`, with the lists that patterns name filled in.
fn filled(clause: &Clause, patterns: &[&str]) -> Option<Range<usize>> {
    patterns
        .iter()
        .filter_map(|pattern| {
            let verbing = DONE
                .split('|')
                .filter_map(|word| word.strip_suffix("ed"))
                .map(|stem| format!("{stem}ing"))
                .collect::<Vec<_>>()
                .join("|");
            let pattern = pattern
                .replace("VERBING", &verbing)
                .replace("MONTH", months())
                .replace("PAST", DONE.replace("|set|", "|").as_str())
                .replace("DONE", DONE)
                .replace("LOOK", LOOK);
            clause.find(&pattern)
        })
        .min_by_key(|found| found.start)
}

/// "No decision has been taken", "nothing has been agreed yet".
fn open_yet(clause: &Clause) -> Option<Range<usize>> {
    first(
        clause,
        &[
            "no firm|final? decision|decisions|view|conclusion|conclusions has|have|is",
            "nothing has|is been|yet? agreed|decided|settled|ruled",
            "taken|reached|formed|made no *? decision|view|conclusion",
            "no option|options|possibility",
            "not yet",
            "await|awaits|awaiting",
            "will|shall|to|must|should|we|can also|therefore|then? wait",
            "have|has yet to",
            "not been? ruled|closed out|off?",
            "not *? *? *? *? yet",
            "not *? *? *? *? *? until",
        ],
    )
}

/// What is left to another: "set by the councils", but not "set by 2029" nor "set by ministers".
fn left(clause: &Clause) -> Option<Range<usize>> {
    LEAVES
        .iter()
        .flat_map(|pattern| clause.all(pattern))
        .filter(|found| {
            let by = clause.word(found.end.checked_sub(1)) == "by";
            let next = clause.word(Some(found.end));
            let second = clause.word(Some(found.end + 1));
            let time = |word: &str| {
                word.starts_with("20") && word.len() == 4
                    || MONTHS.contains(&word)
                    || SEASONS.contains(&word)
                    || one_of(
                        word,
                        "next|then|now|end|close|start|middle|mid|year|early|late|this|beginning|time",
                    )
            };
            let us = |word: &str| one_of(word, "us|government|minister|ministers|department");
            !(by && (time(next) || us(next) || next == "the" && (time(second) || us(second))))
        })
        .min_by_key(|found| found.start)
}

/// What was to end and is kept: not "will continue to withdraw it".
fn kept(clause: &Clause, asked: &Asked) -> Option<Range<usize>> {
    KEPT.iter()
        .flat_map(|pattern| clause.all(pattern))
        .filter(|found| {
            let next = (found.end..found.end + 3).any(|at| {
                let word = clause.word(Some(at));
                // "Will continue to sell", to who wants that stopped.
                let deed = asked.stems.contains(&stem(base(word))) && !one_of(word, ENDING);
                among(word, ENDED_BY_AUTHOR) && !deed
            });
            let other = one_of(
                clause.word(Some(found.end)),
                "committed|determined|keen|minded|ready|willing|clear|concerned|alert|closed|shut|ended|under",
            );
            !(next || other)
        })
        .min_by_key(|found| found.start)
}

/// What stays as it is.
fn stays(clause: &Clause) -> Option<Range<usize>> {
    STAYS.iter().find_map(|pattern| {
        clause.all(pattern).into_iter().find(|found| {
            let last = clause.word(found.end.checked_sub(1));
            let after = clause.word(Some(found.end));
            // "Remain committed", "will remain open to".
            let free = one_of(
                clause.word(found.start.checked_sub(1)),
                "free|able|wish|want|wishes",
            );
            let open = one_of(last, "stay|stays|remain|remains") && one_of(after, STAYS_OPEN);
            !(open || free && found.start > 0)
        })
    })
}
