//! Undertakings without a modal that speaks of the author: what happens from a
//! date on ("the duty ends in May 2027"), what is paid ("gets £8m from us"), and
//! what a rule demands of others ("every contract must"). A plain statement of
//! what is, without a time to come or a sum, is none.

use super::clause::named_other;
use super::now::brought_to_an_end;
use crate::commitment::find::predicate::{skip, span, span_at};
use crate::commitment::find::will::owned;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed, participle, sort};
use crate::commitment::subject::{Who, another, instrument, subject_before};
use crate::commitment::{Firmness, Role};
use crate::tokens::{Shape, Token};

/// Verbs of the present that say what becomes of a measure.
const BECOMES: &str = "ends end closes close starts start begins begin opens open stays stay \
    remains remain falls fall passes pass returns return carries lapses lapse expires expire comes \
    reaches goes reopens reopen arrives cease ceases finish finishes shut shuts stops meets convenes sits reconvenes";

/// Verbs of the present by which an instrument of the government's own changes.
const RISES: &str =
    "rises runs lasts increases doubles halves applies becomes ceases lapses rise increase double";

/// Verbs with which something begins or ends of itself.
const STARTS: &str = "start begin open close end cease finish";

/// Verbs by which money comes to somebody.
const GETS: &str = "gets get receives receive";

/// Words that come before a time.
const WHEN: &[&str] = &["until", "in", "on", "from", "by", "at", "till"];

/// "Ends in March 2027", "stays at 25 per cent until 2031", "gets £8m from us".
pub(in crate::commitment::find) fn present(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    let has = |role: Role, after: usize| {
        marks
            .iter()
            .any(|mark| mark.role == role && mark.span.start >= after)
    };
    // What has a "will" of its own is told there; what is measured each year is
    // a figure and no act.
    let told = words.iter().any(|word| {
        word.is(&[
            "would",
            "was",
            "were",
            "had",
            "each",
            "every",
            "average",
            "fell",
            "rose",
            "if",
            "forecast",
            "forecasts",
            "expected",
            "expects",
            "estimates",
            "predicts",
            "projected",
        ])
    });
    let mut found = Vec::new();
    for at in 1..words.len() {
        let word = &words[at];
        let after = word.span.end;
        let ours = words.get(at + 1..).is_some_and(|rest| {
            rest.windows(2)
                .any(|two| two[0].is(&["from"]) && (two[1].is(&["us", "the", "this"])))
        });
        let gets = listed(&word.low, GETS)
            && marks.iter().any(|mark| {
                mark.role == Role::Amount
                    && mark.span.start >= after
                    && mark.text.contains(['£', '€', '$'])
            });
        let timed = words
            .get(at + 1..)
            .is_some_and(|rest| rest.iter().any(|word| word.is(WHEN)));
        // "The station shut in 2024" is past; of several, either.
        let past = word.is(&["shut"]) && !words[at - 1].low.ends_with('s');
        let soon = words
            .get(at + 1)
            .is_some_and(|next| next.is(&["this", "next"]));
        let becomes =
            listed(&word.low, BECOMES) && !past && (timed || soon) && has(Role::Date, after);
        let falls = word.is(&["falls", "fall"])
            && words.get(at + 1).is_some_and(|word| word.is(&["by", "to"]))
            && (has(Role::Amount, after)
                || words
                    .get(at + 2)
                    .is_some_and(|word| word.is(&["a", "half", "two"])));
        let ended = word.is(&["has", "have"])
            && words.get(at + 1).is_some_and(|word| word.is(&["been"]))
            && words
                .get(skip(words, at + 2))
                .is_some_and(|word| listed(&word.low, ENDED))
            || word.is(&["is", "are"])
                && words
                    .get(skip(words, at + 1))
                    .is_some_and(|verb| listed(&verb.low, ENDED))
                // Said of it now, and not as a figure of speech or of each time.
                && !words[at + 1..].iter().take(3).any(|word| word.is(&["being", "often", "usually"]))
            || word.is(&["has", "have", "is", "are"]) && brought_to_an_end(words, at);
        // "The deadline has been moved to 31 October 2027": in force until then.
        let moved = word.is(&["has", "have"])
            && words.get(at + 1).is_some_and(|word| word.is(&["been"]))
            && words.get(skip(words, at + 2)).is_some_and(|verb| {
                verb.is(&[
                    "moved",
                    "extended",
                    "renewed",
                    "prolonged",
                    "postponed",
                    "deferred",
                    "delayed",
                ])
            })
            && words[at..].windows(2).any(|two| {
                two[0].is(&["to", "until", "till"])
                    && (two[1].shape == Shape::Number
                        || two[1].capital
                        || two[1].is(&["the", "next"]))
            })
            && has(Role::Date, after);
        let put_off = moved
            || word.is(&["is", "are"])
                && words.get(at + 1).is_some_and(|word| {
                    word.is(&[
                        "reduced",
                        "cut",
                        "raised",
                        "reserved",
                        "postponed",
                        "put",
                        "frozen",
                        "extended",
                        "maintained",
                        "increased",
                        "doubled",
                        "halved",
                        "renewed",
                        "lowered",
                        "removed",
                        "fixed",
                    ])
                })
                && (has(Role::Amount, after) || has(Role::Date, after));
        // "Work on the barrage has stopped", but not "has stopped three times since".
        let stopped = word.is(&["has", "have"])
            && words
                .get(skip(words, at + 1))
                .is_some_and(|verb| verb.is(&["stopped", "ended", "ceased", "lapsed", "closed"]))
            && words[at + 1..]
                .iter()
                .all(|word| !word.is(&["times", "since", "once", "twice", "the", "in", "by"]));
        let ended = ended || stopped;
        // "A White Paper follows in the spring", "the deadline moves from 2027 to 2031".
        let follows = word.is(&["follows", "moves"])
            && words
                .get(at + 1)
                .is_some_and(|next| next.is(WHEN) || next.is(&["to", "this", "next"]))
            && has(Role::Date, after)
            && words[..at].last().is_some_and(|head| {
                instrument(&head.low)
                    || head.is(&["paper", "deadline", "date", "statement", "report"])
            });
        let becomes = becomes || follows;
        // "From 1 April the relief rises from 60 to 90 per cent".
        let dated = words[0].is(WHEN) && has(Role::Date, 0) || timed && has(Role::Date, after);
        // "The Canal Bank's budget doubles to £400 million".
        let to_sum = words.get(at + 1).is_some_and(|next| next.is(&["to", "by"]))
            && words
                .get(at + 2)
                .is_some_and(|sum| matches!(sum.shape, Shape::Money | Shape::Percent));
        let moves = listed(&word.low, RISES) && (dated || to_sum);
        if !(gets || ((becomes || falls || put_off || moves) && !told) || ended) {
            continue;
        }
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        let article = phrase
            .iter()
            .rposition(|word| word.is(&["the", "a", "an", "our", "this"]));
        let phrase = phrase.get(article.unwrap_or(0)..).unwrap_or_default();
        if moves
            && !(becomes || falls || put_off || gets || ended)
            && !owned(phrase)
            && !(to_sum && endowed(phrase))
        {
            continue;
        }
        // "The first of these opens in 2028".
        let of_these = phrase.len() > 2
            && phrase[phrase.len() - 2].is(&["of"])
            && phrase[phrase.len() - 1].is(&["these", "them", "those"]);
        let stands = of_these || matches!(subject.who, Who::Thing | Who::Instrument | Who::Body);
        // "The sector gets £2bn from exports", "demand falls to 60 tonnes": plain facts.
        let sold = gets
            && words[at..].windows(2).any(|two| {
                two[0].is(&["from"])
                    && listed(
                        &two[1].low,
                        "exports sales trade tourism fees tolls customers abroad",
                    )
            });
        let market = falls
            && phrase.last().is_some_and(|head| {
                listed(
                    &head.low,
                    "demand output prices exports imports sales production supply",
                )
            });
        // "Smith Ropes opens a mill in May", "most yards open in the spring": theirs, or as a
        // rule. What the tax year does is no act.
        let rule = phrase
            .first()
            .is_some_and(|first| first.is(&["most", "many", "some", "few"]))
            || words.windows(2).any(|two| {
                two[0].is(&["each", "every"])
                    && two[1].is(&["year", "spring", "summer", "autumn", "winter"])
            })
            || phrase
                .last()
                .is_some_and(|head| head.is(&["year", "season", "harvest", "river", "tide"]));
        // "The Goole Tram opens in May" has no object.
        let object = words
            .get(at + 1)
            .is_some_and(|next| next.is(&["a", "an", "its", "their", "the", "two", "new"]));
        if sold || market || becomes && (rule || object && named_other(words, &subject, author)) {
            continue;
        }
        // "Work that ends in 2027": said of the work in passing.
        let relative = words[at - 1].is(&[
            "that", "which", "who", "to", "it", "they", "and", "in", "of", "the", "a", "an", "for",
            "on", "at", "by", "with", "would", "may", "might", "can", "could", "should", "must",
            "not", "our", "its", "their",
        ]);
        // "We will keep the docks open until": said of what is kept.
        let kept = words[at.saturating_sub(12)..at].iter().any(|word| {
            word.is(&[
                "keep", "keeps", "kept", "keeping", "leave", "leaves", "leaving", "hold", "holds",
                "stay", "stays", "remain", "remains",
            ])
        }) && word.is(&["open", "close", "shut"]);
        // "Grants for firms in X get": a plural noun before a bare verb is no
        // infinitive, but what opens the sentence is an order.
        if !stands || kept || subject.conditional || relative || (gets && told && !ours) {
            continue;
        }
        // "A review will begin in the spring": of itself, and not "will begin work".
        let will = words[at - 1].is(&["will", "shall"]);
        let intransitive = words
            .get(at + 1)
            .is_some_and(|next| next.is(WHEN) || next.is(&["again", "as", "this", "next"]));
        if will && !(listed(&word.low, STARTS) && becomes && intransitive) {
            continue;
        }
        let been = words
            .get(at + 1)
            .is_some_and(|next| next.is(&["been", "being"]));
        let verb = match ended {
            true => skip(words, at + 1 + usize::from(been)),
            false => at,
        };
        found.push(
            Found::new(Firmness::Will, span(words, at..verb + 1))
                .does(span_at(words, verb), Sort::Act)
                .going_on(word.is(&["stays", "remains", "stay", "remain", "carries"])),
        );
    }
    found
}

/// Whether a phrase is of money that a state gives a body or a purpose: "the Canal Bank's
/// capacity", "spending on harbours".
fn endowed(phrase: &[Token]) -> bool {
    const GIVEN: &str = "budget budgets grant grants allocation allocations settlement capacity spending \
        funding capital envelope endowment";
    const PRIVATE: &str = "household households family consumer company private customer";
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["on", "for", "in", "of", "to"]))
        .last();
    head.is_some_and(|head| listed(&head.low, GIVEN))
        && !phrase.iter().any(|word| listed(&word.low, PRIVATE))
        && (phrase
            .iter()
            .any(|word| word.capital && word.low.ends_with("'s"))
            || phrase.iter().any(|word| word.is(&["on", "for"])))
}

/// Papers that decide by what stands in them.
pub(super) const PAPERS: &str = "budget package settlement plan strategy statement paper bill act";

/// "The Budget provides £91 million for", "this package sets aside £2bn".
pub(in crate::commitment::find) fn budgets(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    const DOES: &[&str] = &[
        "provides",
        "invests",
        "commits",
        "allocates",
        "sets",
        "includes",
        "delivers",
        "extends",
        "makes",
        "requests",
        "eliminates",
        "reduces",
        "increases",
    ];
    let at = (1..words.len()).find(|at| {
        words[*at].is(DOES)
            && words
                .get(at + 1..at + 5)
                .unwrap_or_default()
                .iter()
                .any(|word| word.shape == Shape::Money)
    })?;
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    // "Budget 2031 commits $6.8 billion".
    let head = phrase.iter().rfind(|word| word.shape != Shape::Number);
    let ours = head.is_some_and(|head| listed(&head.low, PAPERS))
        && !phrase
            .iter()
            .any(|word| word.is(&["business", "family", "household", "their", "his"]));
    let sum = marks.iter().any(|mark| mark.role == Role::Amount);
    (ours && sum && !subject.conditional && !another(words, &subject, author)).then(|| {
        Found::new(Firmness::Decided, words[at].span.clone())
            .does(words[at].span.clone(), Sort::Act)
    })
}

/// What is done with a measure that is given up.
pub(in crate::commitment::find) const ENDED: &str = "scrapped abandoned cancelled dropped shelved paused withdrawn postponed \
    mothballed abolished discontinued halted stopped suspended axed terminated";

/// What begins on a day that is named, without "will": "from September 2028 every
/// apprentice is entitled to", "starting in 2028 we double", "we hereby establish".
pub(in crate::commitment::find) fn dated_acts(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    let opens = words.first()?.is(&["from", "starting", "beginning"]);
    let dated = opens
        && marks
            .iter()
            .any(|mark| mark.role == Role::Date && mark.span.start < 40);
    let found = |undertaking: std::ops::Range<usize>, verb: usize, actor| {
        Found::new(Firmness::Will, undertaking)
            .by(actor)
            .does(words[verb].span.clone(), Sort::Act)
    };
    // "Is entitled to", "are exempt from": given by whoever can.
    let given = (1..words.len().saturating_sub(1)).find(|at| {
        dated
            && words[*at].is(&["is", "are"])
            && words[at + 1].is(&["entitled", "eligible", "exempt", "free", "required"])
            && words
                .get(at + 2)
                .is_some_and(|next| next.is(&["to", "for", "from"]))
    });
    if let Some(at) = given {
        return Some(found(words[at].span.clone(), at + 1, None));
    }
    (1..words.len()).find_map(|at| {
        let hereby = words[at].is(&["hereby"]);
        let verb = if hereby { at + 1 } else { at };
        let word = words.get(verb)?;
        // "Cut" and "put" may be past.
        let past = word.is(&["cut", "put", "set", "shut", "let", "read", "spend"]) && !hereby;
        let act = crate::commitment::lexicon::base_form(&word.low)
            && sort(&word.low) == Some(Sort::Act)
            && !past;
        let subject = subject_before(words, at, author);
        let pronoun = subject.who == Who::Author && (hereby || words[at - 1].is(&["we", "i"]));
        (act && pronoun && !subject.conditional && (dated || hereby)).then(|| {
            found(
                word.span.clone(),
                verb,
                Some(span(words, subject.words.clone())),
            )
        })
    })
}

/// Whom a rule of the author binds.
const BOUND: &str = "every each all any contract contracts department departments bidders \
    suppliers developers buyers councils authorities owners";

/// Whom a law binds from a day on: "from 2028 firms must publish". Without the day it
/// is what is wanted of them.
const BOUND_BY_LAW: &str = "firm firms company companies business businesses employer employers \
    manufacturer manufacturers producer producers operator operators supplier suppliers bank banks \
    lender lenders landlord landlords importer importers exporter exporters retailer retailers";

/// "Every contract must use", "at least 60% of it must be made": a rule with a
/// sum or date, of those whom the author can bind.
pub(in crate::commitment::find) fn ruled(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    let measured = marks
        .iter()
        .any(|mark| matches!(mark.role, Role::Amount | Role::Date));
    let mut found = Vec::new();
    for at in 1..words.len() {
        if !measured || !words[at].is(&["must"]) {
            continue;
        }
        let subject = subject_before(words, at, author);
        let from = subject.words.start.saturating_sub(14);
        let before = words.get(from..at).unwrap_or_default();
        let bound = before.iter().any(|word| {
            listed(&word.low, BOUND) || word.shape == Shape::Percent || word.is(&["cent", "least"])
        });
        let from_a_day = words[0].is(&["from"])
            && marks
                .iter()
                .any(|mark| mark.role == Role::Date && mark.span.start < 12);
        // "Must publish their pay gap from April 2028".
        let by_a_day = marks.iter().any(|mark| {
            let low = mark.text.to_lowercase();
            let led = |lead: &str| {
                low.starts_with(lead)
                    || words.iter().any(|word| {
                        word.low == lead.trim_end() && word.span.end + 1 == mark.span.start
                    })
            };
            mark.role == Role::Date && (led("from ") || led("by "))
        });
        // "Brokers must be registered with us from October".
        let several = words[..at]
            .last()
            .is_some_and(|last| last.low.ends_with('s') && last.shape == Shape::Word)
            && words.iter().skip(at).any(|word| word.is(&["from"]))
            && subject.words.start == 0;
        let bound = bound
            || (from_a_day || by_a_day)
                && (several || before.iter().any(|word| listed(&word.low, BOUND_BY_LAW)));
        let nation = before
            .iter()
            .any(|word| word.is(&["we", "britain", "nation", "country", "economy"]));
        let verb = skip(words, at + 1);
        let passive = words.get(verb).is_some_and(|word| word.is(&["be"]));
        let verb = if passive { skip(words, verb + 1) } else { verb };
        let act = words.get(verb).is_some_and(|word| {
            sort(&word.low) == Some(Sort::Act) || passive && participle(&word.low)
        });
        // "Must publish more": nobody could see that it is done.
        let vague = words
            .get(verb + 1)
            .is_some_and(|word| word.is(&["more", "better", "less"]));
        if vague || !bound || (nation && subject.who == Who::Author) || !act || subject.conditional
        {
            continue;
        }
        found.push(
            Found::new(Firmness::Will, words[at].span.clone())
                .does(span_at(words, verb), Sort::Act)
                .refusing(words[at..verb].iter().any(|word| word.is(&["not"]))),
        );
    }
    found
}
