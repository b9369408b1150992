//! What a state settles by what it says will be so: a fine of £30,000, an offence, a skills hub
//! for every county, who is served first, what nobody will pay more than. What a market, a place or
//! its people will be is told elsewhere.

mod offered;
mod steered;

use super::comes_to::given_object;
use crate::commitment::find::Author;
use crate::commitment::find::abroad::{abroad, owned_by_business};
use crate::commitment::find::predicate::Predicate;
use crate::commitment::lexicon::{Sort, listed, participle, ruled, sort};
use crate::commitment::offices::of_state;
use crate::commitment::subject::{Subject, Who, another};
use crate::tokens::{Shape, Token};
use offered::open_to;
use steered::{first_served, steered};

/// What a sum or a share is set for.
const SET: &str = "fine fines penalty penalties fee fees charge charges rate threshold limit cap ceiling \
    levy grant grants bonus minimum maximum discount allowance fare fares bursary stipend term \
    budget";

/// What is set for one thing at a time, and elsewhere falls due: "the payment will be £300".
const SET_ALONE: &[&str] = &["award", "awards", "deposit", "payment", "payments"];

/// What rates a market makes.
const OF_MARKET: &[&str] = &[
    "interest",
    "inflation",
    "growth",
    "unemployment",
    "employment",
    "exchange",
    "market",
    "average",
    "birth",
    "return",
    "survival",
    "vacancy",
];

/// What is done to who breaks a rule.
const SANCTIONS: &str = "fined barred banned prosecuted charged struck penalised blacklisted disqualified \
    sanctioned named excluded deported evicted jailed stripped billed";

/// What is done to a thing of the state's by whoever sees to it, in verbs that no list has.
const HANDLED: &str = "franchised tidied thrown turned printed ploughed broken sorted slimmed trimmed \
    thinned scrapped recast folded swept handed passed pared wound rolled spun hived farmed \
    bundled split ordered drawn set worded framed pegged tied linked indexed uprated rated weighted";

/// Those who do a state's work, without a name.
const SERVANTS: &[(&str, &str)] = &[
    ("civil", "servants"),
    ("public", "bodies"),
    ("public", "buyers"),
    ("armed", "forces"),
];

/// Of what sort that is which is settled by being said; none if it is not.
pub(super) fn assigned(
    words: &[Token],
    at: usize,
    subject: &Subject,
    next: &Predicate,
    author: &Author,
) -> Option<Sort> {
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = head(phrase);
    let named = subject.words.start < subject.words.end
        && phrase.last().is_some_and(|last| last.capital)
        && subject.words.end > 1
        && another(words, subject, author);
    // What will be so in another country, or at its cost, is settled by nobody here.
    if abroad(words, author) {
        return None;
    }
    if !subject.conditional && served(words, next, phrase) {
        return Some(Sort::Act);
    }
    if subject.conditional || named || owned_by_business(phrase) {
        return None;
    }
    if limits(words, next.verb, phrase) {
        return Some(Sort::Act);
    }
    // "No new targets will be set", "the last courses will be offered": refused or ended.
    let none = phrase
        .iter()
        .take(3)
        .any(|word| word.is(&["no", "neither", "none", "nothing", "last", "final", "not"]));
    if none {
        return None;
    }
    let denied = words
        .get(at..next.verb)
        .is_some_and(|between| between.iter().any(|word| word.is(&["not", "never"])));
    if denied {
        return None;
    }
    let act = measured(words, next, phrase)
        || by_law(words, next, subject, head)
        || there_is(words, at, subject)
        || punished(words, next)
        || handled(words, next, phrase, head)
        || placed(words, next, phrase, subject)
        || open_to(words, at, next, phrase)
        || answers(words, next, phrase, head);
    if act {
        return Some(Sort::Act);
    }
    (first_served(words, next) || steered(words, next, phrase, subject)).then_some(Sort::Effort)
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// The noun that heads a phrase.
fn head(phrase: &[Token]) -> Option<&Token> {
    phrase
        .iter()
        .take_while(|word| {
            !word.is(&[
                "of", "for", "in", "on", "at", "to", "from", "with", "under", "between",
            ])
        })
        .last()
}

/// Where the words after "be" begin, if that is the verb.
fn be(words: &[Token], next: &Predicate) -> Option<usize> {
    if is(words, next.verb, &["be"]) {
        return Some(next.verb + 1);
    }
    let before = next.verb.checked_sub(1)?;
    (is(words, before, &["be"])
        || is(words, before.saturating_sub(1), &["be"])
            && crate::commitment::between(&words[before].low))
    .then_some(next.verb)
}

/// "No family will pay more than £20", "nobody will wait more than ten weeks".
fn limits(words: &[Token], verb: usize, phrase: &[Token]) -> bool {
    let nobody = phrase
        .first()
        .is_some_and(|first| first.is(&["no", "nobody", "none"]));
    nobody
        && is(
            words,
            verb,
            &[
                "pay", "wait", "face", "spend", "travel", "owe", "live", "be",
            ],
        )
        && (verb + 1..verb + 5).any(|at| {
            is(words, at, &["more", "longer", "further", "less"])
                && is(words, at + 1, &["than"])
                && words.get(at + 2).is_some_and(|figure| {
                    matches!(figure.shape, Shape::Money | Shape::Percent | Shape::Number)
                        || listed(
                            &figure.low,
                            "one two three four five six seven eight nine ten twelve half",
                        )
                })
        })
}

/// "The fine will be £30,000", "the rate will be 3 per cent".
fn measured(words: &[Token], next: &Predicate, phrase: &[Token]) -> bool {
    let Some(from) = be(words, next) else {
        return false;
    };
    let sum = (from..from + 4).any(|at| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.shape, Shape::Money | Shape::Percent | Shape::Number))
    }) && words.get(from).is_some_and(|word| {
        word.shape != Shape::Word
            || word.is(&["set", "up", "at", "about", "around", "between", "no"])
    });
    sum && head(phrase)
        .is_some_and(|head| listed(&head.low, SET) || head.is(SET_ALONE) && phrase.len() <= 2)
        && !phrase.iter().any(|word| word.is(OF_MARKET))
        && !words
            .iter()
            .any(|word| word.is(&["forecast", "expected", "likely", "projected"]))
}

/// "It will be an offence to", "landing crab will be illegal", "training will be free for".
fn by_law(words: &[Token], next: &Predicate, subject: &Subject, head: Option<&Token>) -> bool {
    let Some(from) = be(words, next) else {
        return false;
    };
    let offence = is(words, from, &["an", "a"])
        && (from + 1..from + 4).any(|at| is(words, at, &["offence", "crime"]))
        || is(
            words,
            from,
            &[
                "illegal",
                "unlawful",
                "compulsory",
                "mandatory",
                "outlawed",
                "void",
            ],
        )
        || is(words, from, &["against"])
            && is(words, from + 1, &["the"])
            && is(words, from + 2, &["law"]);
    let free = is(words, from, &["free"])
        && words.get(from + 1).is_none_or(|after| {
            after.shape != Shape::Word || after.is(&["for", "to", "at", "by", "from", "in"])
        })
        && matches!(subject.who, Who::Thing | Who::Instrument)
        && head.is_some_and(|head| {
            ruled(head)
                || head.low.ends_with("ing")
                || listed(
                    &head.low,
                    "entry travel admission parking tuition prescriptions school crossing",
                )
        });
    offence || free
}

/// "There will be one form instead of six", "there will be fines for late payers".
fn there_is(words: &[Token], at: usize, subject: &Subject) -> bool {
    if subject.who != Who::There || !is(words, at + 1, &["be", "also"]) {
        return false;
    }
    let from = at + 2 + usize::from(is(words, at + 2, &["be"]));
    let phrase: Vec<&Token> = words
        .iter()
        .skip(from)
        .take(6)
        .take_while(|word| {
            word.shape != Shape::Sign
                && !word.is(&[
                    "for", "of", "in", "to", "instead", "from", "at", "on", "that", "with", "by",
                ])
        })
        .collect();
    let opens = phrase.first().is_some_and(|first| {
        first.is(&[
            "a", "an", "one", "two", "three", "four", "five", "new", "single", "free",
        ]) || first.shape == Shape::Number
    });
    let Some(last) = phrase.last() else {
        return false;
    };
    let none = phrase
        .iter()
        .any(|word| word.is(&["no", "more", "fewer", "less", "greater", "better"]));
    // "Limits to growth", "a review by the courts": of nature, or of others.
    let behind = from + phrase.len();
    if is(words, behind, &["to", "by"]) {
        return false;
    }
    let fixed = listed(
        &last.low,
        "fines penalties sanctions checks inspections limits rules",
    );
    let of = is(words, behind, &["of"]);
    let low = last.low.trim_end_matches('s');
    let thing = ruled(last)
        || given_object(words, from - 1)
        || listed(
            low,
            "minister commissioner regulator inspector adviser officer team unit helpline website",
        );
    !none && !of && (opens && thing || fixed)
}

/// "Late payers will be fined", "landlords will face fines of £30,000".
fn punished(words: &[Token], next: &Predicate) -> bool {
    let done = next.passive
        && words
            .get(next.verb)
            .is_some_and(|verb| listed(&verb.low, SANCTIONS));
    let faces = is(words, next.verb, &["face", "incur", "pay"])
        && (next.verb + 1..next.verb + 5).any(|at| {
            is(
                words,
                at,
                &[
                    "fine",
                    "fines",
                    "penalty",
                    "penalties",
                    "prosecution",
                    "sanctions",
                    "jail",
                    "prison",
                ],
            )
        });
    // Who sells abroad is fined there.
    let seller = words[..next.verb]
        .iter()
        .any(|word| word.is(&["exporter", "exporters", "exports", "traders"]));
    done || faces && !seller
}

/// "Bus services will be franchised", "guidance will be rewritten": what is the state's to
/// handle, by nobody else who is named.
fn handled(words: &[Token], next: &Predicate, phrase: &[Token], head: Option<&Token>) -> bool {
    let Some(verb) = words.get(next.verb) else {
        return false;
    };
    let known = listed(&verb.low, HANDLED) || sort(&verb.low) == Some(Sort::Act);
    let by = words.windows(2).skip(next.verb).any(|two| {
        two[0].is(&["by"])
            && two[1].shape == Shape::Word
            && !two[1].is(&[
                "the",
                "then",
                "a",
                "half",
                "name",
                "law",
                "post",
                "easter",
                "spring",
                "summer",
                "autumn",
                "winter",
                "christmas",
            ])
            && !two[1].is(crate::tokens::MONTHS)
    });
    // "The rules will be found wanting", "services will be hit": what befalls them.
    next.passive
        && known
        && !by
        && participle(&verb.low)
        && head.is_some_and(ruled)
        && !phrase
            .iter()
            .any(|word| word.is(&["their", "its", "whose", "private", "her", "his"]))
}

/// "The hub will be in Goole", "half of the places will be for women", "the board will have
/// nine members".
fn placed(words: &[Token], next: &Predicate, phrase: &[Token], subject: &Subject) -> bool {
    let office = subject.who == Who::Instrument || subject.who == Who::Body && of_state(phrase);
    let place = be(words, next).is_some_and(|from| {
        office
            && (is(words, from, &["in", "at"]) || is(words, from, &["based"]))
            && (from + 1..from + 3).any(|at| {
                words
                    .get(at)
                    .is_some_and(|word| word.capital && !word.is(crate::tokens::MONTHS))
            })
    });
    let share = be(words, next).is_some_and(|from| {
        is(words, from, &["for", "reserved", "kept"])
            && phrase.iter().any(|word| {
                listed(&word.low, "places contracts money funding grants loans homes jobs posts seats awards vouchers fund")
            })
            && phrase.iter().any(|word| {
                word.is(&["half", "third", "quarter", "all", "most", "tenth", "fifth", "two"])
                    || matches!(word.shape, Shape::Percent | Shape::Number | Shape::Money)
            })
    });
    let members = is(words, next.verb, &["have"])
        && words.get(next.verb + 1).is_some_and(|count| {
            count.shape == Shape::Number
                || listed(
                    &count.low,
                    "two three four five six seven eight nine ten eleven twelve",
                )
        })
        && (next.verb + 2..next.verb + 5).any(|at| {
            is(
                words,
                at,
                &[
                    "members",
                    "seats",
                    "commissioners",
                    "directors",
                    "judges",
                    "staff",
                ],
            )
        });
    place || share || members && office
}

/// "Civil servants will go on secondment", "public bodies will pay within ten days", "Whitehall
/// will buy in Britain": those who do the state's work.
fn served(words: &[Token], next: &Predicate, phrase: &[Token]) -> bool {
    let servants = phrase.windows(2).any(|two| {
        SERVANTS
            .iter()
            .any(|(one, other)| two[0].is(&[one]) && two[1].is(&[other]))
    }) && phrase.len() <= 4
        || phrase.len() <= 3
            && phrase.last().is_some_and(|last| {
                last.is(&[
                    "whitehall",
                    "prisons",
                    "jobcentres",
                    "embassies",
                    "coastguards",
                ])
            })
        || phrase.len() == 2
            && phrase[0].is(&["the"])
            && phrase[1].capital
            && phrase[1].is(&["navy", "army", "coastguard", "mint"]);
    // "Whitehall will spend more on debt", "civil servants will work longer hours": how it goes.
    let more = is(words, next.verb, &["spend", "pay", "buy"])
        && is(words, next.verb + 1, &["more", "less", "most", "much"]);
    let act = !more && (next.sort == Some(Sort::Act) || is(words, next.verb, &["go"]));
    servants && act && !next.passive
}

/// Whether what is seen or found is no answer that somebody has to give: "see seals from the
/// pier", and not "see your record", "look up any broker".
pub(in crate::commitment::find) fn sights(words: &[Token], verb: usize) -> bool {
    const TOLD: &[&str] = &[
        "up", "your", "their", "how", "what", "which", "whether", "when", "where", "who", "why",
        "every", "all", "each", "any", "if",
    ];
    let seen = is(words, verb, &["see", "look", "find", "reach"]);
    seen && !is(words, verb + 1, TOLD) && !words.iter().skip(verb + 1).take(6).any(ruled)
}

/// "One minister will be answerable for it", "Parliament will have the last word", "the map will
/// show every berth".
fn answers(words: &[Token], next: &Predicate, phrase: &[Token], head: Option<&Token>) -> bool {
    const WHO: &str = "minister ministers secretary board commissioner parliament senedd assembly commons council \
        inspector regulator office officer director mps members chair panel tribunal chancellor";
    // "The council of the union", "the board of a firm": whoever they are of.
    let of = phrase.iter().any(|word| word.is(&["of"]))
        && !phrase.iter().any(|word| word.is(&["state"]));
    let office = head.is_some_and(|head| listed(&head.low, WHO)) && phrase.len() <= 5 && !of;
    let answerable = be(words, next).is_some_and(|from| {
        is(words, from, &["answerable", "accountable", "responsible"])
            && is(words, from + 1, &["for", "to"])
    });
    let says = is(words, next.verb, &["have", "get"])
        && (next.verb + 1..next.verb + 5).any(|at| is(words, at, &["vote", "word", "say", "veto"]));
    // "The report will show that growth was weak": what is found in it.
    let shows = head.is_some_and(|head| {
        listed(
            &head.low,
            "map register dashboard portal database directory",
        )
    }) && !of
        && is(words, next.verb, &["show", "list", "display", "record"])
        && is(
            words,
            next.verb + 1,
            &["every", "each", "all", "which", "who", "where"],
        );
    office && (answerable || says) || shows && !next.passive
}

#[cfg(test)]
mod tests;
