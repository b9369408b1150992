//! The ways in which prose refuses: what will not be done, had or paid for. It
//! tells no refusal from its reverse by topic; verbs alone decide.

use super::affairs::{blamed, complained_of};
use super::nothing::spares;
use super::turned_from::of_harm;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{predicate, skip, span};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{STEADFAST, listed, sort};
use crate::commitment::subject::{Subject, Who, goes_on, speaks, subject_before};
use crate::tokens::{Shape, Token};

/// Whether what is done between a modal and its verb is denied. "We will not
/// tolerate" turns a harm away and refuses nothing; "not only" denies nothing.
pub(in crate::commitment::find) fn refused(words: &[Token], modal: usize, verb: usize) -> bool {
    let denied = words
        .get(modal..verb)
        .unwrap_or_default()
        .iter()
        .position(|word| word.is(&["not", "never"]));
    let turned = denied.is_some_and(|at| {
        let next = modal + at + 1;
        next != verb
            && words
                .get(next)
                .is_some_and(|next| listed(&next.low, STEADFAST))
    });
    let steadfast = words
        .get(verb)
        .is_some_and(|verb| listed(&verb.low, STEADFAST))
        && !of_a_proposal(words, verb)
        && !of_a_burden(words, modal, verb);
    denied.is_some() && !turned && !steadfast && !goes_on_from(words, verb)
}

/// "Will not accept the recommendation": what was put to the author, and no harm.
fn of_a_proposal(words: &[Token], verb: usize) -> bool {
    const PUT: &str = "recommendation recommendations proposal proposals request requests amendment \
        amendments offer offers bid bids";
    words.get(verb).is_some_and(|verb| verb.is(&["accept"]))
        && words
            .iter()
            .skip(verb + 1)
            .take(5)
            .any(|word| listed(&word.low, PUT))
}

/// "Will not delay the tax rise", "the levy will not pause": a burden is kept up by it.
pub(in crate::commitment::find) fn of_a_burden(words: &[Token], modal: usize, verb: usize) -> bool {
    const BURDENS: &str = "tax taxes levy levies duty duties charge charges tariff tariffs fee fees ban \
        bans closure closures cap quota quotas";
    words
        .get(verb)
        .is_some_and(|verb| verb.is(&["delay", "pause", "wait", "relent", "rest", "settle"]))
        && (words
            .iter()
            .skip(verb + 1)
            .take(4)
            .take_while(|word| word.shape == Shape::Word)
            .any(|word| listed(&word.low, BURDENS))
            || modal
                .checked_sub(1)
                .is_some_and(|last| listed(&words[last].low, BURDENS)))
}

/// "Will not stop there", "will not end until every home is joined", "will not take no
/// for an answer": they say that more is done.
fn goes_on_from(words: &[Token], verb: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    is(verb, &["stop", "end", "rest", "finish", "cease"])
        && is(verb + 1, &["there", "here", "until", "at"])
        || is(verb, &["take"]) && is(verb + 1, &["no"])
        || is(verb, &["starting", "start"]) && is(verb + 1, &["from"])
}

/// Whether what is done is said of none: "no further grants will be paid", "none of
/// the returns that exist will be withdrawn".
pub(in crate::commitment::find) fn none_of(words: &[Token], subject: &Subject) -> bool {
    let start = subject.words.start;
    let before = words.get(..start).unwrap_or_default();
    let clause = before
        .iter()
        .rposition(|word| word.shape == Shape::Sign)
        .map_or(0, |sign| sign + 1);
    // Over a clause of its own: "that exist today".
    let related = before
        .last()
        .is_some_and(|word| word.is(&["that", "which", "who"]));
    let opens = if related { clause } else { start };
    let none = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.is(&["no", "none", "neither", "nothing"]))
    };
    // "Neither the cap nor the rebate": one subject after the other.
    let nor = (opens..subject.words.end).any(|at| {
        words[at].is(&["nor"])
            && at > 0
            && before
                .iter()
                .chain(&words[opens..at])
                .any(|word| word.is(&["neither"]))
    });
    let last = words.get(subject.words.end..).and_then(|rest| {
        rest.iter()
            .take(8)
            .position(|word| sort(&word.low).is_some() && !word.is(&["will", "be"]))
    });
    let harm = last.is_some_and(|verb| spares(words, subject.words.end + verb));
    matches!(subject.who, Who::Thing | Who::Instrument | Who::Body) && (none(opens) || nor) && !harm
}

/// Whether the author does a thing to none: "will make no offer". To spare no
/// effort and to make no mistake refuse nothing.
pub(in crate::commitment::find) fn gives_none(words: &[Token], verb: usize) -> bool {
    const IDIOMS: &[&str] = &[
        "less",
        "fewer",
        "more",
        "later",
        "longer",
        "doubt",
        "effort",
        "one",
        "stone",
        "time",
        "mistake",
        "apology",
        "secret",
        "difference",
        "exception",
        "exceptions",
        "for",
    ];
    let turned = words
        .get(verb)
        .is_some_and(|verb| verb.is(&["leave", "spare", "waste", "lose"]));
    // "We will do nothing that raises bills."
    let nothing = words
        .get(verb + 1)
        .is_some_and(|word| word.is(&["nothing", "none"]))
        && words
            .get(verb + 2)
            .is_none_or(|word| !word.is(&["less", "but", "short"]));
    (nothing || words.get(verb + 1).is_some_and(|word| word.is(&["no"])))
        && words.get(verb + 2).is_some_and(|word| !word.is(IDIOMS))
        && !turned
        && !words
            .get(verb)
            .is_some_and(|verb| listed(&verb.low, STEADFAST))
}

/// What the author says that he cannot do, where that is a word given. "Cannot
/// build a strong economy without skills" refuses nothing.
const WORD_GIVEN: &[&str] = &[
    "commit",
    "agree",
    "accept",
    "support",
    "promise",
    "guarantee",
    "endorse",
    "recommend",
];

/// Words that refuse, without "will".
struct Refusing {
    /// Token after them.
    end: usize,
    /// Whether the author refuses by them, as their subject.
    by_author: bool,
    /// Whether they refuse after "there".
    by_there: bool,
    /// Whether they name the author themselves ("is not our intention").
    owned: bool,
}

/// The words of refusal that begin here: "do not intend to", "there are no plans",
/// "rule out", "cannot commit to", "there is no case for".
fn refusing(words: &[Token], at: usize) -> Option<Refusing> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let by = |end: usize, by_author: bool, by_there: bool| {
        (by_author || by_there).then_some(Refusing {
            end,
            by_author,
            by_there,
            owned: false,
        })
    };
    if is(at, &["do", "does"]) && is(at + 1, &["not"]) {
        let verb = skip(words, at + 2);
        // "Do not believe that a ban is justified".
        let unjustified = is(verb, &["believe", "think", "consider"])
            && words.get(verb + 1..).is_some_and(|rest| {
                (verb + 1..verb + 17).any(|at| {
                    is(
                        at,
                        &[
                            "justified",
                            "needed",
                            "necessary",
                            "appropriate",
                            "warranted",
                            "required",
                        ],
                    ) || is(at, &["right"]) && is(at + 1, &[".", "approach", "course", "way"])
                }) && !rest.is_empty()
            });
        // "Does not consider that the taxpayer should meet the costs".
        let not_due = is(verb, &["believe", "think", "consider"])
            && is(verb + 1, &["that"])
            && words
                .get(verb + 2..)
                .is_some_and(|rest| rest.iter().take(8).any(|word| word.is(&["should"])));
        if unjustified && !blamed(words, verb + 1) || not_due {
            return by(verb + 1, true, false);
        }
        let means = is(
            verb,
            &["intend", "plan", "propose", "support", "accept", "agree"],
        );
        return by(verb + 1, means, false);
    }
    let cannot = is(at, &["cannot"]) || (is(at, &["can"]) && is(at + 1, &["not"]));
    let verb = skip(words, at + 1);
    let complaint = is(verb, &["accept", "agree"]) && complained_of(words, verb + 1);
    if cannot && is(verb, WORD_GIVEN) && !complaint {
        return by(verb + 1, true, false);
    }
    // "At no point will we": the author stands behind the verb.
    let never = is(at, &["at", "in", "under", "on"])
        && is(at + 1, &["no"])
        && is(
            at + 2,
            &[
                "point",
                "circumstances",
                "case",
                "time",
                "way",
                "account",
                "condition",
            ],
        )
        && is(at + 3, &["will", "shall"]);
    let author = at + 4 + usize::from(is(at + 4, &["the"]));
    if never && is(author, &["we", "government", "ministers"]) {
        return Some(Refusing {
            end: author + 1,
            by_author: true,
            by_there: false,
            owned: true,
        });
    }
    // "Wave power has no place in our plans", "is no longer part of our policy".
    if let Some(end) = no_place(words, at) {
        return Some(Refusing {
            end,
            by_author: true,
            by_there: true,
            owned: true,
        });
    }
    // "Departments need no longer publish": a duty that ends.
    let longer = words
        .get(at + 1)
        .is_some_and(|next| next.low == "not" && next.span.len() > "not".len());
    if is(at, &["need", "needs"]) && longer {
        return by(at + 2, true, false);
    }
    if is(at, &["disagree", "disagrees"]) && is(at + 1, &["that", "with"]) {
        return by(at + 1, true, false);
    }
    if is(at, &["rule", "rules", "ruled"]) && is(at + 1, &["out"]) {
        return by(at + 2, true, false);
    }
    let case = is(at + 2, &["case", "justification", "reason", "need"]);
    // "See no reason to delay" turns a harm away.
    let harm = || of_harm(words.get(at + 3..).unwrap_or_default());
    if is(at, &["see", "sees"]) && is(at + 1, &["no"]) && case && !harm() {
        return by(at + 3, true, false);
    }
    if is(at, &["is"]) && is(at + 1, &["no"]) && case && is(at + 3, &["for", "to"]) && !harm() {
        return by(at + 3, false, true);
    }
    // "There are currently no plans", "there are at present no plans".
    let mut none = skip(words, at + 1);
    if is(none, &["at"]) && is(none + 1, &["present"]) {
        none += 2;
    } else if is(none, &["at"]) && is(none + 1, &["this", "the"]) {
        none += 3;
    }
    if is(at, &["has", "have", "are", "is"]) && is(none, &["no"]) {
        let mut noun = none + 1;
        while is(
            noun,
            &["current", "immediate", "present", "further", "such"],
        ) {
            noun += 1;
        }
        let plans = is(
            noun,
            &["plan", "plans", "intention", "proposal", "proposals"],
        );
        return by(noun + 1, plans, plans && is(at, &["are", "is"]));
    }
    // "Now is not the right time to raise it", "this is not the moment for a tax".
    let untimely = is(at, &["is"])
        && is(at + 1, &["not"])
        && is(at + 2, &["the", "a"])
        && (is(at + 3, &["right", "best", "good"]) && is(at + 4, &["time", "moment"])
            || is(at + 3, &["time", "moment"]));
    if untimely {
        let end = (at + 3..at + 6).find(|end| is(*end, &["to", "for"]))?;
        return Some(Refusing {
            end,
            by_author: true,
            by_there: true,
            owned: true,
        });
    }
    // "It would not be right to mandate it", "would not be appropriate for us to".
    if is(at, &["would"])
        && is(at + 1, &["not"])
        && is(at + 2, &["be"])
        && is(at + 3, &["right", "appropriate", "sensible", "justified"])
        && is(at + 4, &["to", "for"])
        && at > 0
        && is(at - 1, &["it"])
    {
        return Some(Refusing {
            end: at + 4,
            by_author: true,
            by_there: true,
            owned: true,
        });
    }
    if is(at, &["is", "are"]) && is(at + 1, &["not"]) {
        let owned = is(at + 2, &["our", "my"]) && is(at + 3, &["intention", "policy", "plan"]);
        let doubts = is(at + 2, &["persuaded", "convinced"]) && is(at + 3, &["that", "of", "by"]);
        return (owned || doubts).then_some(Refusing {
            end: at + 4,
            by_author: true,
            by_there: owned && is(at, &["is"]),
            owned,
        });
    }
    None
}

/// The token after the words that leave a thing out of the author's plans, where they
/// begin here.
fn no_place(words: &[Token], at: usize) -> Option<usize> {
    const PLANS: &[&str] = &[
        "plan",
        "plans",
        "strategy",
        "policy",
        "policies",
        "paper",
        "programme",
        "approach",
        "future",
    ];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let owned = |from: usize| {
        let own = is(from, &["our", "this", "the"]);
        own.then(|| (from + 1..from + 5).find(|at| is(*at, PLANS)))
            .flatten()
            .map(|plan| plan + 1)
    };
    let modal = usize::from(is(at, &["will"]));
    let verb = at + modal;
    let place = is(verb, &["has", "have", "play", "plays"])
        && is(verb + 1, &["no"])
        && is(verb + 2, &["place", "part", "role"])
        && is(verb + 3, &["in"]);
    if place && at > 0 {
        return owned(verb + 4);
    }
    // "No longer" is one word that says "not".
    let part = is(at, &["is", "are"])
        && is(at + 1, &["not", "no"])
        && is(at + 2, &["part"])
        && is(at + 3, &["of"]);
    if part {
        return owned(at + 4);
    }
    let off = is(at, &["is", "are"])
        && is(at + 1, &["off"])
        && is(at + 2, &["the"])
        && is(at + 3, &["table", "agenda"]);
    if off {
        return Some(at + 4);
    }
    // "No further rounds of the fund are planned".
    let begins = words[..at]
        .iter()
        .rposition(|word| word.shape == Shape::Sign)
        .map_or(0, |sign| sign + 1);
    let none = is(begins, &["no"]) && !is(begins + 1, &["one", "wonder", "doubt", "matter"]);
    let planned = is(at, &["is", "are"])
        && is(
            at + 1,
            &[
                "planned",
                "proposed",
                "foreseen",
                "intended",
                "envisaged",
                "scheduled",
            ],
        );
    (none && planned && at > begins).then_some(at + 2)
}

/// Refusals without "will".
pub(in crate::commitment::find) fn refusals(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some(refusing) = refusing(words, at) else {
            continue;
        };
        let perfect = at > 0 && is(at - 1, &["have", "has"]);
        let subject = subject_before(words, at - usize::from(perfect), author);
        // "We note the view and do not plan to act on it".
        let on = subject.words.is_empty() && goes_on(words, at, author).is_some();
        let ours = match subject.who {
            _ if on => refusing.by_author,
            Who::Author => refusing.by_author,
            Who::Body | Who::Instrument => {
                refusing.by_author && speaks(words, at, author).is_some()
            }
            Who::There => refusing.by_there,
            _ => false,
        };
        if !(ours || refusing.owned) || subject.conditional {
            continue;
        }
        let to = refusing.end + usize::from(is(refusing.end, &["to"]));
        let inner = predicate(words, to).filter(|inner| inner.sort.is_some());
        found.push(
            Found::new(Firmness::Will, span(words, at..refusing.end))
                .by((subject.who == Who::Author).then(|| span(words, subject.words.clone())))
                .does_what(words, inner.as_ref())
                .refusing(true),
        );
    }
    found
}
