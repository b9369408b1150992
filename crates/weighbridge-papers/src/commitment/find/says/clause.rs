//! The subject of a clause in the present and whether its verb agrees with it, for the rules
//! that tell what is due and what is settled. It tells no undertaking.

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{span, span_at};
use crate::commitment::find::{Author, Found};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, base_form, listed, participle, ruled, sort};
use crate::commitment::subject::{Subject, Who, another, subject_before};
use crate::tokens::{Shape, Token};

/// What comes with the season or by itself.
const OF_ITSELF: &str = "season harvest festival tide sun days nights summer winter weather visitors \
    tourists birds fish demand prices output exports imports growth sales production unemployment \
    inflation wages trade market markets population jobs emissions investment profits turnover";

pub(super) fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Words behind which a noun no longer heads its phrase.
const AFTER: &[&str] = &[
    "of", "for", "in", "on", "at", "to", "from", "with", "by", "under", "across", "over",
    "between", "near", "without",
];

/// The words up to the noun that heads a phrase, over the time that may open it: "from April
/// every firm in", "eight out of ten decisions".
pub(super) fn headed(phrase: &[Token]) -> &[Token] {
    let opens = phrase
        .iter()
        .position(|word| !word.is(AFTER) && !word.is(&["as", "within", "before"]))
        .unwrap_or(0);
    let mut phrase = &phrase[opens..];
    // "The first Monday in May apprentices": the time goes on.
    if opens > 0
        && let Some(later) = phrase.iter().rposition(|word| {
            word.capital && word.is(crate::tokens::MONTHS)
                || word.shape == Shape::Number && word.low.len() == 4
        })
        && later + 1 < phrase.len()
    {
        phrase = &phrase[later + 1..];
    }
    // "Eight out of ten decisions", "half of the places".
    let quantity = phrase.iter().take(4).position(|word| word.is(&["of"]));
    if let Some(of) = quantity
        && phrase[..of].iter().all(|word| {
            word.shape == Shape::Number
                || listed(
                    &word.low,
                    "half third quarter all most some each one two three four five six seven eight nine \
                    ten a the out first tenth fifth",
                )
        })
        && of + 1 < phrase.len()
    {
        phrase = &phrase[of + 1..];
    }
    let end = (0..phrase.len()).find(|at| {
        *at > 0 && phrase[*at].is(AFTER)
            // "Homes built with public money".
            || *at > 0
                && participle(&phrase[*at].low)
                && phrase.get(at + 1).is_some_and(|next| next.is(AFTER))
    });
    &phrase[..end.unwrap_or(phrase.len())]
}

/// The noun that heads a phrase.
pub(super) fn head(phrase: &[Token]) -> Option<&Token> {
    headed(phrase).last()
}

/// Whether a subject is somebody else by a name.
pub(super) fn named_other(words: &[Token], subject: &Subject, author: &Author) -> bool {
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let first = words.first().map(|word| word.span.start);
    let named = headed(phrase).iter().any(|word| {
        word.capital
            && Some(word.span.start) != first
            && !word.is(crate::tokens::MONTHS)
            && word.shape == Shape::Word
    });
    named && another(words, subject, author)
}

/// Whether a verb of the present agrees with what heads its subject: "firms pay", "the firm
/// pays". Most words that are nouns as well do not.
pub(super) fn agrees(phrase: &[Token], verb: &Token) -> bool {
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
pub(super) fn subject_of(words: &[Token], at: usize, author: &Author) -> Option<Subject> {
    let mut subject = subject_before(words, at, author);
    // "Developers that miss a milestone lose their place": over the clause about them.
    let about = subject
        .words
        .start
        .checked_sub(1)
        .filter(|that| is(words, *that, &["that", "who"]) && (1..6).contains(that));
    if let Some(that) = about
        && is(words, that - 1, &["that", "who"]) != words[that - 1].low.ends_with('s')
        && words[..that].iter().all(|word| word.shape == Shape::Word)
        && subject.words.len() > 1
    {
        subject.words = 0..that;
        subject.who = Who::Thing;
        subject.conditional = false;
    }
    // "The fund is in its fifth round, which opens on 2 June".
    let which = at
        .checked_sub(1)
        .filter(|which| is(words, *which, &["which"]) && *which > 2 && words[which - 1].low == ",");
    if let Some(which) = which {
        subject.words = which - 2..which - 1;
        subject.who = Who::Thing;
        return ruled(&words[which - 2]).then_some(subject);
    }
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
    // "The company pays a dividend in May".
    let firm = is(words, subject.words.start, &["the", "a", "an"])
        && listed(&last.low, OTHER_ACTORS)
        && !last.is(&["authorities", "industry", "sector"]);
    let theirs = firm
        || named_other(words, &subject, author)
        || subject.who == Who::Other && !last.is(&["you", "everyone", "people", "nobody"])
        || phrase
            .iter()
            .any(|word| word.is(&["their", "whose", "private", "its"]));
    // "The Treasury will keep the sites open until May": said of what is kept.
    let verb = phrase.iter().any(|word| {
        word.is(&[
            "will", "shall", "must", "can", "should", "is", "are", "has", "have",
        ])
    });
    let natural = verb || head(phrase).is_none_or(|head| listed(&head.low, OF_ITSELF));
    (!passing && !side && !theirs && !natural && !subject.conditional).then_some(subject)
}

pub(super) fn found(words: &[Token], from: usize, verb: usize) -> Found {
    Found::new(Firmness::Will, span(words, from..verb + 1)).does(span_at(words, verb), Sort::Act)
}

/// Whether a word is an act in the present: "publish", "publishes".
pub(super) fn finite(low: &str) -> bool {
    let acts = |low: &str| {
        base_form(low)
            && matches!(sort(low), Some(Sort::Act | Sort::Look))
            && !listed(low, "set lead place issue report plan")
    };
    acts(low) || low.strip_suffix('s').is_some_and(acts) || low.strip_suffix("es").is_some_and(acts)
}

/// Whether a sentence tells of how things were, are as a rule, or might be.
pub(super) fn tells_of_before(words: &[Token]) -> bool {
    words.iter().any(|word| {
        word.is(&[
            "was",
            "were",
            "had",
            "did",
            "ago",
            "since",
            "usually",
            "often",
            "already",
            "today",
            "currently",
            "now",
            "would",
            "could",
            "might",
            "if",
            "average",
            "still",
            "when",
            "because",
            "last",
        ])
    })
}
