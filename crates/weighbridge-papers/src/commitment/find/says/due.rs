//! What is said in the present of a time to come: "from April every yard pays a quarter less",
//! "the map is live by Easter", "each winner gets a named adviser". Nobody says so of what is
//! not settled, where the thing is the state's to settle. What befalls a market or comes with
//! the season is told nowhere.

use super::to_come::to_come;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{skip, span, span_at};
use crate::commitment::find::will::given_object;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, listed, participle, ruled, sort};
use crate::commitment::offices::of_state;
use crate::commitment::subject::{Subject, Who, another, subject_before};
use crate::tokens::{Shape, Token};

/// What is given, taken or demanded of anybody.
const COMES_TO: &str = "pay pays get gets receive receives keep keeps lose loses gain gains travel travels \
    qualify qualifies need needs have has owe owes cost costs share shares claim claims carry \
    carries face faces draw draws move moves join joins";

/// Verbs of the course that a thing takes, which is none of its effects.
const COURSE: &str = "go goes come comes take takes run runs start starts begin begins open opens close closes \
    apply applies replace replaces move moves cover covers stay stays remain remains end ends stop \
    stops rise rises fall falls double doubles halve halves follow follows meet meets return \
    returns publish publishes report reports launch launches pass passes require requires give \
    gives pay pays offer offers fund funds carry carries kick kicks get gets have has cost costs \
    land lands reopen reopens enter enters lead leads look looks set sets";

/// What somebody can do once he is let.
const OPEN_TO: &str = "access apply bid buy choose claim deduct draw get sell use ask register book \
    enrol keep check see order switch appeal";

/// States that a thing is in from a day on.
const STATES: &[&str] = &[
    "live",
    "out",
    "ready",
    "open",
    "available",
    "free",
    "compulsory",
    "mandatory",
    "illegal",
    "void",
    "unlawful",
    "gone",
    "over",
    "due",
    "closed",
    "exempt",
    "entitled",
    "eligible",
    "liable",
    "lawful",
];

/// What comes with the season or by itself.
const OF_ITSELF: &str = "season harvest festival tide sun days nights summer winter weather visitors \
    tourists birds fish demand prices output exports imports growth sales production unemployment \
    inflation wages trade market markets population jobs emissions investment profits turnover";

/// What is due.
pub(in crate::commitment::find) fn due(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let timed = to_come(words);
    (1..words.len()).find_map(|at| {
        each_gets(words, at, author)
            .or_else(|| put_first(words, at, author))
            .or_else(|| timed.then(|| can(words, at, author)).flatten())
            .or_else(|| timed.then(|| happens(words, at, author)).flatten())
    })
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// The noun that heads a phrase, over the time that may open it: "from April every firm in".
fn head(phrase: &[Token]) -> Option<&Token> {
    const AFTER: &[&str] = &[
        "of", "for", "in", "on", "at", "to", "from", "with", "by", "under", "across", "over",
        "between", "near",
    ];
    let from = phrase
        .iter()
        .position(|word| !word.is(AFTER) && !word.is(&["as", "within", "before"]))?;
    let mut phrase = &phrase[from..];
    // "The first Monday in May apprentices": the time goes on.
    if from > 0
        && let Some(later) = phrase.iter().rposition(|word| {
            word.capital && word.is(crate::tokens::MONTHS) || word.shape == Shape::Number
        })
        && later + 1 < phrase.len()
    {
        phrase = &phrase[later + 1..];
    }
    phrase.iter().take_while(|word| !word.is(AFTER)).last()
}

/// Whether a verb of the present agrees with what heads its subject: "firms pay", "the firm
/// pays". Most words that are nouns as well do not.
fn agrees(phrase: &[Token], verb: &Token) -> bool {
    let Some(head) = head(phrase) else {
        return false;
    };
    let several = head.low.ends_with('s') && !head.low.ends_with("ss") && !head.low.ends_with("'s")
        || head.is(&[
            "people", "children", "men", "women", "you", "we", "they", "ones",
        ]);
    let one = verb.low.ends_with('s') && !verb.low.ends_with("ss") || verb.is(&["is"]);
    several != one && !verb.low.ends_with("ing")
}

/// The subject of a clause in the present, if nobody else with a name is it.
fn subject_of(words: &[Token], at: usize, author: &Author) -> Option<Subject> {
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let last = phrase.last()?;
    // "Work that ends in May", "to keep": told in passing, or no finite verb.
    let passing = is(
        words,
        at - 1,
        &[
            "that", "which", "who", "to", "and", "or", "of", "the", "a", "an", "not", "must",
            "should", "will", "can", "cannot", "does", "do", "it", "this", "they", "where", "what",
            "how",
        ],
    );
    let side = subject.words.start > 0
        && is(
            words,
            subject.words.start - 1,
            &[
                "that", "which", "who", "if", "when", "where", "because", "as", "than", "how",
                "what", "while", "although", "though", "whose", "unless", "until", "whether",
                "since", "so",
            ],
        );
    let named = phrase.iter().enumerate().any(|(step, word)| {
        word.capital
            && subject.words.start + step > 0
            && !word.is(crate::tokens::MONTHS)
            && word.shape == Shape::Word
    });
    let theirs = named && another(words, &subject, author)
        || subject.who == Who::Other && !last.is(&["you", "everyone", "people", "nobody"])
        || phrase
            .iter()
            .any(|word| word.is(&["their", "whose", "private", "its"]));
    let natural = head(phrase).is_none_or(|head| listed(&head.low, OF_ITSELF));
    (!passing && !side && !theirs && !natural && !subject.conditional).then_some(subject)
}

fn found(words: &[Token], from: usize, verb: usize) -> Found {
    Found::new(Firmness::Will, span(words, from..verb + 1)).does(span_at(words, verb), Sort::Act)
}

/// "From April every firm pays a quarter less", "responses are published by 31 March".
fn happens(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = &words[at];
    let be = verb.is(&["is", "are"]);
    let known = be || listed(&verb.low, COMES_TO) || listed(&verb.low, COURSE);
    if !known || verb.capital {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    let phrase = words.get(subject.words.clone())?;
    if !agrees(phrase, verb) {
        return None;
    }
    let head = head(phrase)?;
    let ours = ruled(head)
        || subject.who == Who::Instrument
        || subject.who == Who::Body && of_state(phrase)
        || phrase.iter().any(|word| word.is(&["our", "first", "new"]));
    if be {
        let next = skip(words, at + 1);
        let done = words.get(next)?;
        let state = done.is(STATES)
            || done.is(&["in"]) && is(words, next + 1, &["place", "force"])
            || matches!(done.shape, Shape::Money | Shape::Percent);
        // "Are found by May", "is needed by June": what is so of itself.
        let passive = participle(&done.low)
            && sort(&done.low) == Some(Sort::Act)
            && !words
                .iter()
                .skip(next)
                .any(|word| word.is(&["elsewhere", "abroad"]));
        let by_others = words
            .windows(2)
            .skip(next)
            .any(|two| two[0].is(&["by"]) && listed(&two[1].low, OTHER_ACTORS));
        let free = done.is(&[
            "free",
            "exempt",
            "entitled",
            "eligible",
            "liable",
            "available",
        ]);
        return ((ours || free) && state || passive && !by_others && (ours || !verb.is(&["is"])))
            .then(|| found(words, at, next));
    }
    let comes = listed(&verb.low, COMES_TO) && !empty_object(words, at);
    let takes_up = is(words, at, &["takes", "take"]) && is(words, at + 1, &["up"])
        || is(words, at, &["chairs", "heads"]);
    (comes || takes_up || ours && listed(&verb.low, COURSE)).then(|| found(words, at, at))
}

/// "Have fun", "need help": nothing that is given or asked for by a rule.
fn empty_object(words: &[Token], at: usize) -> bool {
    if !is(
        words,
        at,
        &[
            "have", "has", "need", "needs", "face", "faces", "draw", "draws",
        ],
    ) {
        return false;
    }
    !words.iter().skip(at + 1).take(2).any(|word| {
        word.is(&["a", "an", "no", "one", "two", "three", "the", "to", "only"])
            || word.shape == Shape::Money
            || ruled(word)
    })
}

/// "From September parents can claim thirty hours": whom it is open to from a day on.
fn can(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let can = is(words, at, &["can", "may"]);
    let able =
        is(words, at, &["will"]) && is(words, at + 1, &["be"]) && is(words, at + 2, &["able"]);
    let verb = if able { at + 4 } else { skip(words, at + 1) };
    let open = words
        .get(verb)
        .is_some_and(|word| listed(&word.low, OPEN_TO));
    if !(can || able) || !open {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    (subject.who != Who::Author).then(|| found(words, at, verb))
}

/// "Every applicant gets a named adviser", "councils receive £19 million for collection":
/// given to all of a kind, by whoever says so.
fn each_gets(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !is(words, at, &["gets", "get", "receives", "receive"]) {
        return None;
    }
    let told = words.iter().any(|word| {
        word.is(&[
            "was",
            "were",
            "had",
            "currently",
            "today",
            "already",
            "average",
            "often",
            "if",
            "now",
            "usually",
            "would",
            "still",
        ])
    }) || words.windows(2).any(|two| {
        two[0].is(&["each", "every"])
            && two[1].is(&["year", "winter", "summer", "month", "week", "day", "time"])
    });
    if told
        || is(
            words,
            at - 1,
            &[
                "to", "will", "not", "can", "should", "must", "they", "it", "we",
            ],
        )
    {
        return None;
    }
    let all = words.iter().take(at.min(6)).any(|word| {
        word.is(&[
            "each", "every", "all", "any", "councils", "counties", "colleges", "schools",
        ])
    });
    let go = (at + 1..at + 3).any(|next| {
        is(words, next, &["go-ahead"])
            || is(words, next, &["green"]) && is(words, next + 1, &["light"])
    });
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let named = phrase.last().is_some_and(|last| last.capital) && another(words, &subject, author);
    let from_sales = words.windows(2).any(|two| {
        two[0].is(&["from"]) && two[1].is(&["their", "its", "a", "sales", "exports", "abroad"])
    });
    let fit = words
        .iter()
        .skip(at + 1)
        .take(4)
        .any(|word| word.is(&["free", "named", "dedicated", "guaranteed", "new"]));
    (!subject.conditional
        && !named
        && !from_sales
        && (go || all && (fit || given_object(words, at))))
    .then(|| found(words, at, at))
}

/// "Decision-ready projects go to the front of every list", "small yards come first in the
/// queue", "urgent loads are given priority": who is served before others.
fn put_first(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let front = |from: usize| {
        is(words, from, &["to", "at"])
            && is(words, from + 1, &["the"])
            && is(words, from + 2, &["front", "top", "head"])
    };
    let goes = is(words, at, &["go", "goes", "move", "moves", "are", "is"])
        && front(at + 1)
        && words
            .iter()
            .skip(at + 4)
            .take(3)
            .any(|word| word.is(&["queue", "list", "line", "every", "any"]));
    let first = is(words, at, &["come", "comes"])
        && is(words, at + 1, &["first"])
        && (is(words, at + 2, &["in", "when"])
            && (at + 3..at + 6).any(|at| is(words, at, &["queue", "line", "we"])));
    let priority = is(words, at, &["get", "gets", "have", "has", "take", "takes"])
        && is(words, at + 1, &["priority"])
        || is(words, at, &["is", "are"])
            && is(words, at + 1, &["given"])
            && is(words, at + 2, &["priority"]);
    if !(goes || first || priority) {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    (subject.who != Who::Author).then(|| {
        Found::new(Firmness::Will, words[at].span.clone()).does(span_at(words, at), Sort::Effort)
    })
}
