//! Who stands before a verb: the author, a named body, an instrument, a thing.
//! It looks back a few words; it is no parser.

use std::ops::Range;
use std::sync::LazyLock;

use super::Voice;
use super::acts_of_others::STATE;
pub(super) use super::another::another;
use super::another::answers_for_itself;
use super::country;
use super::find::Author;
use super::insertion::{inserted, office_from};
use super::lexicon::{AUTHORS, INSTRUMENTS, OTHERS, PUBLIC, between, listed, participle};
use super::offices::of_state;
use super::voice::ADVISERS;
use crate::tokens::{Shape, Token};
use crate::word_lists::Set;

/// What a subject is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// "We", "the government", a department, the author's name.
    Author,
    /// A body with a name.
    Body,
    /// A fund, scheme, law and the like.
    Instrument,
    /// "There".
    There,
    /// "It", "this", "they".
    Pronoun,
    /// Anything else that can be acted on.
    Thing,
    /// Others who speak, or no subject at all.
    Other,
}

/// A subject and its words.
pub(super) struct Subject {
    pub who: Who,
    pub words: Range<usize>,
    /// It stands in a clause that undertakes nothing ("if we …").
    pub conditional: bool,
}

const BOUNDARIES: &[&str] = &[
    "that", "which", "who", "if", "because", "when", "while", "so", "where", "as", "since",
    "whether", "but", "and", "or", "unless", "how", "what", "until", "than", "although", "though",
    "whose",
];

/// Whether a word names an instrument, in the singular or plural.
pub(crate) fn instrument(word: &str) -> bool {
    let known = |word: &str| listed(word, INSTRUMENTS);
    known(word)
        || word
            .strip_suffix("ies")
            .is_some_and(|stem| known(&format!("{stem}y")))
        || word.strip_suffix('s').is_some_and(known)
        || word.strip_suffix("es").is_some_and(known)
}

/// The subject of the verb at `at`.
pub(super) fn subject_before(words: &[Token], at: usize, author: &Author) -> Subject {
    let mut end = at;
    while end > 0 && between(&words[end - 1].low) {
        end -= 1;
    }
    let mut conditional = false;
    // "The government, working with industry, will": over the insertion.
    if end > 1 && words[end - 1].low == "," {
        let from = end.saturating_sub(16);
        let before = words[from..end - 1]
            .iter()
            .rposition(|word| word.low == ",")
            .map(|comma| comma + from);
        // "A review of the levy, led by Dame Jane Poole, will": nobody who leads it; "the
        // fund, worth £20m, will", "the Bill, to be introduced in May, will".
        let named = |comma: usize| {
            words[..comma].iter().skip(1).any(|word| word.capital)
                || words[..comma].iter().any(|word| instrument(&word.low))
        };
        let led = |comma: usize| {
            let told = &words[comma + 1];
            let worth = told.is(&["worth", "now"])
                || told.is(&["of"]) && words[comma + 2].shape == Shape::Money;
            let done = participle(&told.low) || told.is(&["to"]) && words[comma + 2].is(&["be"]);
            // "Fifteen centres, three of them in optics, will".
            let of_them = words[comma + 2].is(&["of"]) && words[comma + 3].is(&["them", "which"]);
            worth || of_them || done && named(comma) || inserted(words, comma)
        };
        if let Some(comma) = before.filter(|comma| {
            comma
                .checked_sub(1)
                .is_some_and(|last| is_author(&words[last].low, author))
                || *comma + 2 < end && led(*comma)
        }) {
            end = comma;
        } else {
            end -= 1;
        }
    }
    // "All ports - large and small - will be encouraged": over the insertion.
    let dash = |word: &Token| matches!(word.low.as_str(), "-" | "–" | "—");
    if end > 1
        && dash(&words[end - 1])
        && let Some(open) = words[end.saturating_sub(12)..end - 1]
            .iter()
            .rposition(dash)
        && end.saturating_sub(12) + open > 0
    {
        end = end.saturating_sub(12) + open;
    }
    let mut start = end;
    while start > 0 && end - start < 12 {
        let word = &words[start - 1];
        let joins = word.is(&["and"])
            && start > 1
            && (is_author(&words[start - 2].low, author) || words[start - 2].capital);
        // "Firms with fewer than 25 hands": a number and no comparison of acts.
        let counts = word.is(&["than"])
            && words.get(start).is_some_and(|next| {
                matches!(next.shape, Shape::Number | Shape::Money | Shape::Percent)
            });
        // "The U.S. Government": a stop behind one letter.
        let letter = word.low == "."
            && start > 1
            && words[start - 2].capital
            && words[start - 2].span.len() == 1
            && words[start - 2].span.end == word.span.start;
        let abbreviates = word.low == ")" || word.low == "(" || letter;
        if (word.shape == Shape::Sign && !abbreviates && word.low != "&")
            || (word.is(BOUNDARIES) && !joins && !counts)
        {
            conditional = word.is(&[
                "if", "when", "whether", "unless", "until", "than", "because",
            ]) && !if_elected(words, start);
            break;
        }
        start -= 1;
    }
    start = office_from(words, start, end);
    let who = who(words, start..end, author);
    let pronoun = end > start && words[end - 1].is(&["we", "i"]);
    // "If the price falls we will": the condition has a subject of its own.
    if who == Who::Author && pronoun && end - start > 1 {
        conditional = false;
    }
    // "On which the industries of the future will be built" tells what a thing is.
    let relates = start > 1
        && words[start - 1].is(&["which", "whom"])
        && words[start - 2].is(&[
            "on", "in", "by", "from", "to", "with", "for", "of", "through", "under", "upon",
        ]);
    conditional |= relates && who != Who::Author;
    if who == Who::Author {
        // "In the next three years the government": from the article on.
        let article = words[start..end]
            .iter()
            .rposition(|word| word.is(&["the", "a", "an", "our", "this", "her", "his"]));
        start = match article {
            _ if pronoun => end - 1,
            Some(article) => start + article,
            None => start,
        };
    }
    Subject {
        who,
        words: start..end,
        conditional,
    }
}

/// Whether the author is the subject of the sentence's first clause, and what
/// stands at `at` goes on from it: "We publish the figures and will go on".
pub(super) fn goes_on(words: &[Token], at: usize, author: &Author) -> Option<Range<usize>> {
    let joined = at
        .checked_sub(1)
        .is_some_and(|last| words[last].is(&["and", "but"]));
    // "In this plan the Government takes its side, and will keep doing so".
    let phrase = words[0].is(&[
        "in", "for", "over", "through", "with", "by", "from", "under",
    ]);
    let opens = words
        .iter()
        .take(if phrase { 8 } else { 4 })
        .position(|word| is_author(&word.low, author))?;
    if country::foreign(&words[..=opens], author) {
        return None;
    }
    let own = words.get(opens + 1..at).unwrap_or_default();
    // A clause between with a subject of its own.
    let parted = own.iter().any(|word| {
        word.is(&[
            "who", "which", "that", "where", "how", "it", "they", ";", ":",
        ])
    });
    (joined && !parted && !words.iter().take(opens).any(|word| word.is(OTHERS)))
        .then_some(0..opens + 1)
}

/// "If elected, we will": a promise of every manifesto, and no condition.
fn if_elected(words: &[Token], after: usize) -> bool {
    words
        .get(after)
        .is_some_and(|word| word.is(&["elected", "re-elected", "returned"]))
}

/// Whether a subject is the author by a name of several words or its end: "the
/// Combined Authority" for "Fenland Combined Authority".
pub(super) fn called(phrase: &[Token], author: &Author) -> bool {
    let bare = phrase
        .iter()
        .skip_while(|word| word.is(&["the", "this", "our"]));
    let words: Vec<&str> = bare.map(|word| word.low.as_str()).collect();
    !words.is_empty()
        && author.names.iter().any(|name| {
            let name: Vec<&str> = name.split_whitespace().collect();
            name.ends_with(&words)
        })
}

/// The author, or a body of the state of his own, who can be said to intend and to
/// refuse: the range of its words.
pub(super) fn speaks(words: &[Token], at: usize, author: &Author) -> Option<Range<usize>> {
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let body = matches!(subject.who, Who::Body | Who::Instrument)
        && of_state(phrase)
        && !another(words, &subject, author)
        // "Our officers are drawing up".
        || matches!(phrase, [our, staff] if our.is(&["our", "my"])
            && staff.is(&["officers", "officials", "departments", "agencies", "inspectors"]));
    (!subject.conditional && (subject.who == Who::Author || body)).then_some(subject.words)
}

pub(super) fn is_author(word: &str, author: &Author) -> bool {
    static KNOWN: LazyLock<Set> = LazyLock::new(|| Set::of(AUTHORS.iter().copied()));
    let speaks = match author.voice {
        _ if author.local => ["we", "i", "officials", "cabinet"].contains(&word),
        Voice::Adviser => word == "we" || word == "i" || ADVISERS.contains(&word),
        Voice::Government | Voice::Respondent => KNOWN.has(word),
    };
    speaks || author.names.iter().any(|name| name == word)
}

/// Whether a word that may name a party does: "our labour market" and "Labour shortages"
/// at the beginning of a sentence speak of work.
fn names_party(phrase: &[Token], at: usize, opens: bool) -> bool {
    const THEIRS: &[&str] = &[
        "party",
        "government",
        "governments",
        "ministers",
        "members",
        "mps",
        "leaders",
        "leader",
        "councils",
        "councillors",
        "spokesman",
        "and",
        "or",
        "in",
    ];
    let of_party = phrase
        .get(at + 1)
        .is_none_or(|next| next.capital || next.is(THEIRS) || next.shape != Shape::Word);
    phrase[at].capital && (!opens || at > 0 || of_party)
}

fn who(words: &[Token], range: Range<usize>, author: &Author) -> Who {
    let Some(phrase) = words.get(range.clone()).filter(|phrase| !phrase.is_empty()) else {
        return Who::Other;
    };
    let last = &phrase[phrase.len() - 1];
    // "In the next three years we": the pronoun is the subject, whatever
    // stands before it.
    if last.is(&["we", "i"]) {
        return Who::Author;
    }
    // "My right hon. Friend", of a minister, in statements to Parliament.
    if last.is(&["friend"]) && last.capital {
        return Who::Author;
    }
    if last.is(&["there"]) {
        return Who::There;
    }
    if last.is(&[
        "it", "this", "they", "these", "that", "those", "he", "she", "which", "who",
    ]) {
        return Who::Pronoun;
    }
    if last.is(&["you", "us", "everyone", "people", "nobody"]) {
        return Who::Other;
    }
    if phrase.iter().enumerate().any(|(at, word)| {
        author.others.contains(&word.low) && names_party(phrase, at, range.start == 0)
    }) {
        return Who::Other;
    }
    // The "state" of a Secretary of State is no other government.
    let the_state = country::the_state(phrase, author);
    let foreign = !the_state
        && phrase.iter().enumerate().any(|(at, word)| {
            let office = word.is(&["state"]) && at > 0 && phrase[at - 1].is(&["of"]);
            word.is(OTHERS) && !office
        });
    let named = phrase.iter().enumerate().any(|(at, word)| {
        let ends = at + 1 == phrase.len();
        let goes_on = phrase
            .get(at + 1)
            .is_some_and(|next| next.is(&["for", "of", "and", "("]));
        // "A separate Inquiry", in the report of another.
        let one_of_many = ADVISERS.contains(&word.low.as_str())
            && phrase[..at]
                .iter()
                .any(|word| word.is(&["a", "an", "another", "separate", "other", "each", "any"]));
        is_author(&word.low, author) && (ends || goes_on) && !one_of_many
    });
    // Another government is a body with a name, and no author.
    if country::foreign(phrase, author) {
        return Who::Body;
    }
    let state = author.voice != Voice::Adviser
        && !author.local
        && country::own(phrase, author)
        && !answers_for_itself(phrase);
    // "The UK Atomic Energy Authority" is no combined authority.
    let elsewhere = country::above(phrase, author)
        && !super::belongs::joined(phrase, author, |part| called(part, author));
    let named = named && !elsewhere;
    if (named || called(phrase, author) || state) && !foreign {
        return Who::Author;
    }
    if foreign && named {
        return Who::Other;
    }
    // The first word of a sentence has a capital without being a name.
    let capitals = phrase
        .iter()
        .enumerate()
        .filter(|(at, word)| word.capital && (range.start + at > 0))
        .count();
    if last.is(&["plc", "ltd", "limited"]) {
        return Who::Body;
    }
    if instrument(&last.low) {
        return Who::Instrument;
    }
    // "Ofgem will set a limit": a body of the state needs no second word.
    let public =
        last.capital && range.len() == 1 && (listed(&last.low, PUBLIC) || listed(&last.low, STATE));
    if public
        || last.capital
            && (capitals > 1
                || (capitals == 1
                    && (last.span.len() > 2
                        || last.is(&["uk", "ni", "nz"])
                            && !phrase
                                .iter()
                                .rev()
                                .nth(1)
                                .is_some_and(|word| word.is(&["the"])))
                    && range.len() > 1))
    {
        return Who::Body;
    }
    Who::Thing
}
