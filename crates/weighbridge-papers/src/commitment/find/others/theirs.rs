//! What others have undertaken by another word than "will": "the firm has agreed to", "the
//! council plans to", "Acme Castings Ltd has confirmed that it will". It adds nothing that the
//! author undertakes.

use crate::commitment::Firmness;
use crate::commitment::acts_of_others::STATE;
use crate::commitment::find::predicate::{predicate, skip, span, span_at};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, PUBLIC, Sort, listed};
use crate::commitment::subject::{Who, another, instrument, is_author, subject_before};
use crate::tokens::{Shape, Token};

/// The undertaking of somebody with a name.
pub(in crate::commitment::find) fn theirs(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len()).find_map(|at| {
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        // "The Conservatives would abolish it", of an opponent.
        let opponent = words[at].is(&["would"])
            && !subject.conditional
            && phrase
                .iter()
                .any(|word| word.capital && author.others.contains(&word.low))
            && predicate(words, at + 1).is_some_and(|next| next.sort == Some(Sort::Act));
        if opponent {
            return Some(
                Found::new(Firmness::Will, words[at].span.clone())
                    .by(span(words, subject.words.clone()))
                    .does(
                        predicate(words, at + 1).and_then(|next| span_at(words, next.verb)),
                        Sort::Act,
                    )
                    .of_another(true),
            );
        }
        let to = binds(words, at)?;
        // A name that opens the sentence, or the state above a combined authority.
        let stands = matches!(subject.who, Who::Body | Who::Thing | Who::Instrument);
        let named = phrase.iter().enumerate().any(|(at, word)| {
            word.capital && subject.words.start + at > 0
                || author.firms.contains(&word.low)
                || author.local && word.capital && word.is(&["government", "ministers"])
        });
        // "The sector has pledged to", "unions have undertaken to": who belong to a trade.
        let trade = words[at].is(&["has", "have"])
            && subject.words.start <= 1
            && phrase
                .last()
                .is_some_and(|last| listed(&last.low, OTHER_ACTORS));
        let bare = lone_name(words, phrase, at, author);
        let other = trade && stands || bare || named && another(words, &subject, author);
        if subject.conditional || !stands || !other {
            return None;
        }
        let next = predicate(words, to)?;
        let verb = words.get(next.verb)?;
        let acts = !next.passive
            && (matches!(next.sort, Some(Sort::Act | Sort::Effort | Sort::Look))
                || next.sort.is_none() && !bare && !verb.low.ends_with("ing")
                || next.verb == at + 1);
        acts.then(|| {
            Found::new(Firmness::Will, span(words, at..to))
                .by(span(words, subject.words.clone()))
                .does(span_at(words, next.verb), next.sort.unwrap_or(Sort::Act))
                .of_another(true)
        })
    })
}

/// "Nordkelp plans to take a stake": a word alone with a verb for one can be no thing of many,
/// and is no office of the author's.
pub(super) fn lone_name(words: &[Token], phrase: &[Token], at: usize, author: &Author) -> bool {
    const MASS: &str = "industry business society europe britain england scotland wales parliament \
        growth everyone nobody everybody somebody demand trade innovation investment policy work progress \
        government labour this that it he she whitehall brexit manufacturing research";
    let [word] = phrase else { return false };
    let singular = words[at].is(&[
        "plans", "intends", "proposes", "expects", "hopes", "aims", "means", "has", "is",
    ]);
    singular
        && (at == 1 || words.get(1).is_some_and(|sign| sign.low == ","))
        && word.capital
        && word.shape == Shape::Word
        && word.span.len() >= 3
        && !listed(&word.low, MASS)
        && !listed(&word.low, PUBLIC)
        && !listed(&word.low, STATE)
        && !instrument(&word.low)
        && !is_author(&word.low, author)
        && !author.own.contains(&word.low)
        && !["ment", "tion", "ness", "ship", "ance", "ence", "ity", "ing"]
            .iter()
            .any(|end| word.low.ends_with(end))
}

/// Where the verb stands that somebody is bound to by the words from `at` on.
fn binds(words: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    // "Labor's plan to", "the council's plans to": a noun.
    let noun = words[at - 1].low.ends_with("'s")
        || words[at - 1].low.ends_with("s'")
        || is(
            at - 1,
            &["s", "'", "the", "a", "its", "their", "our", "any", "no"],
        );
    if noun {
        return None;
    }
    const MEANS: &[&str] = &[
        "plans", "intends", "proposes", "plan", "intend", "means", "aims", "expects", "hopes",
        "mean", "aim", "expect", "hope",
    ];
    // "Is due to vote", "is preparing to open": what another has before him.
    let before = is(at, &["is", "are"])
        && is(
            at + 1,
            &[
                "due",
                "set",
                "about",
                "planning",
                "preparing",
                "proposing",
                "aiming",
                "hoping",
            ],
        )
        && is(at + 2, &["to"])
        && !is(at + 3, &["be"]);
    if before {
        return Some(at + 3);
    }
    // "Bell Nets is spending £30 million at Goole".
    let spends = is(at, &["is", "are"])
        && words.get(at + 1).is_some_and(|verb| {
            verb.is(&[
                "spending",
                "investing",
                "building",
                "opening",
                "hiring",
                "recruiting",
                "putting",
                "committing",
            ])
        })
        && words
            .iter()
            .skip(at + 2)
            .take(3)
            .any(|sum| matches!(sum.shape, Shape::Money | Shape::Number));
    if spends {
        return Some(at + 1);
    }
    if is(at, MEANS) && is(at + 1, &["to"])
        || is(at, &["is", "are"]) && is(at + 1, &["to"]) && !is(at + 2, &["be"])
    {
        return Some(at + 2);
    }
    let bound = &[
        "agreed",
        "promised",
        "pledged",
        "confirmed",
        "committed",
        "undertaken",
        "announced",
        "decided",
        "offered",
        "volunteered",
        "resolved",
        "opted",
        "chosen",
        "vowed",
        "signed",
        "made",
        "given",
    ];
    if !is(at, &["has", "have"]) {
        return None;
    }
    let verb = skip(words, at + 1);
    if !is(verb, bound) {
        return None;
    }
    // "Has committed itself to £90 million of works".
    let itself = verb + 1 + usize::from(is(verb + 1, &["itself", "themselves"]));
    let sum = words
        .iter()
        .skip(itself + 1)
        .take(3)
        .any(|word| word.shape == Shape::Money);
    if is(verb, &["committed"]) && is(itself, &["to"]) && sum {
        return Some(verb);
    }
    if is(itself, &["to"]) {
        return Some(itself + 1);
    }
    // "Has announced plans to build a terminal".
    let planned = is(verb, &["announced", "unveiled", "published"])
        && (verb + 1..verb + 4)
            .any(|at| is(at, &["plans", "proposals", "intentions"]) && is(at + 1, &["to"]));
    // "Have signed a pledge to stock British fish".
    let signed = is(verb, &["signed", "made", "given"])
        && (verb + 1..verb + 6)
            .find(|at| {
                is(
                    *at,
                    &[
                        "pledge",
                        "charter",
                        "compact",
                        "undertaking",
                        "commitment",
                        "promise",
                        "agreement",
                    ],
                ) && is(at + 1, &["to"])
            })
            .is_some();
    if signed || planned {
        return (verb + 1..verb + 7)
            .find(|at| is(*at, &["to"]))
            .map(|to| to + 1);
    }
    // "Has confirmed that it will invest".
    let who = verb + 1 + usize::from(is(verb + 1, &["that"]));
    (is(who, &["it", "they"]) && is(who + 1, &["will"])).then_some(who + 2)
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{By, Class};

    #[test]
    fn what_others_agreed_to_is_theirs() {
        let mut wrong = Vec::new();
        for (sentence, theirs) in [
            (
                "Acme Castings Ltd plans to place £30 million a year with firms nearby.",
                true,
            ),
            (
                "Cyngor Gwynedd has promised to reopen the market hall.",
                true,
            ),
            (
                "Smith Ropes has confirmed that it will invest £4 billion at Goole.",
                true,
            ),
            ("Hull City Council has agreed to build 300 homes.", true),
            ("The Scottish Government intends to fund six berths.", true),
            ("Bell Nets is to finish its mill in 2027.", true),
            ("Smith Ropes has pledged to train 40 people.", true),
            (
                "Bell Nets has already agreed to open a mill in Leith.",
                true,
            ),
            ("The City of Hull has decided to open a school.", true),
            ("The Welsh Government has committed to build a road.", true),
            ("Smith Ropes has agreed terms with its bank.", false),
            ("Smith Ropes is to be found in Goole.", false),
            ("Firms plan to grow.", false),
            (
                "We remain opposed to Labor's plan to remove the ban.",
                false,
            ),
            (
                "Hull City Council's plans to build homes were dropped.",
                false,
            ),
            ("The trade has to agree to it.", false),
            ("If Smith Ropes plans to build, it may ask.", false),
            ("The aim of Smith Ropes is to sell more.", false),
            ("Smith Ropes has been promised a road.", false),
            ("The Government has agreed to build a road.", false),
            ("We have decided to open a mill.", false),
            ("Plans to build in Goole were dropped.", false),
        ] {
            let one = judged(sentence);
            let told = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Commitment && one.by == By::Other);
            if told != theirs {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
