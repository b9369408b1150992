//! What only looks like an undertaking of the author: a clause of "how" that the
//! paper announces, a purpose, others' money. It takes out and adds nothing.

mod calendar;

use super::super::lexicon::{self, GIVEN, INSTRUMENTS, PUBLIC, between, listed};
use super::super::subject::{Who, is_author, subject_before};
use super::predicate::{Predicate, skip};
use super::{Author, Found, Sentence};
use crate::tokens::Token;
use calendar::of_calendar;
pub(super) use calendar::to_reader;

/// Verbs that may follow "is to" of a thing that acts of itself: the yard is to
/// close.
const OF_ITSELF: &str = "begin start open close end lose get go move stay remain receive return \
    rise fall run";

/// Whether "is to" tells a purpose and no plan: "our goals are to make", "one use
/// of it is to enable". Somebody must be there who can do it.
pub(super) fn purpose(words: &[Token], at: usize, next: &Predicate, author: &Author) -> bool {
    let subject = subject_before(words, at, author);
    let active = !next.passive;
    let by_itself = words
        .get(next.verb)
        .is_some_and(|verb| listed(&verb.low, OF_ITSELF));
    let named = words
        .get(subject.words.clone())
        .and_then(<[Token]>::last)
        .is_some_and(|last| {
            last.capital || listed(&last.low, PUBLIC) || listed(&last.low, INSTRUMENTS)
        });
    // "Our approach is to": the author's own, unless it is called a purpose.
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let owned = phrase
        .iter()
        .any(|word| word.is(&["our", "my"]) || word.low.ends_with("'s"));
    let goals = phrase
        .iter()
        .any(|word| listed(word.low.trim_end_matches('s'), PURPOSE));
    let next_step = phrase.iter().any(|word| word.is(&["step", "stage"]));
    // "The main objectives of the scheme are to": its own head tells it.
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "behind"]))
        .last()
        .is_some_and(|word| listed(word.low.trim_end_matches('s'), PURPOSE));
    let thing = subject.who == Who::Thing && !named && !next_step && (!owned || goals);
    active && (head || !by_itself && thing)
}

/// Nouns of purposes, without their plural.
const PURPOSE: &str = "aim ambition goal purpose objective mission intention priority target \
    challenge task role object hope function remit part";

/// Nouns that make no promise when they stand before "is to".
const PURPOSES: &str = "aim aims ambition goal purpose point task objective mission idea answer way \
    question plan policy intention priority target job role challenge what this that need remit";

/// Whether "is to" follows the noun of a purpose: "our aim is to".
pub(super) fn aim_before(words: &[Token], at: usize) -> bool {
    words
        .get(at.saturating_sub(6)..at)
        .unwrap_or_default()
        .iter()
        .any(|word| listed(&word.low, PURPOSES))
}

/// Whether a way of undertaking is none of the author's: told of in a clause of
/// "how", or money of somebody else.
pub(super) fn seems(sentence: &Sentence<'_>, found: &Found) -> bool {
    let Sentence { words, author, .. } = *sentence;
    let at = words
        .iter()
        .position(|word| word.span.start >= found.undertaking.start)
        .unwrap_or(0);
    told_how(words, at, author)
        || signposted(words, at, author)
        || others_money(words, found, author)
        || of_text(words, at)
        || disclaimed(words, at, found)
        || of_memory_or_loss(words, at, found, author)
        || runs_out(words, at, found)
        || points_out(words, at, found)
        || tells_only(words, at, found)
        || reckoned(words, at)
        || comes_anyway(words, at, found, author)
        || of_calendar(words, at, author)
}

/// "Official figures put the number at 40": what was counted or found, and nothing done.
fn reckoned(words: &[Token], at: usize) -> bool {
    const COUNTED: &str = "figures statistics estimate estimates data survey surveys poll polls forecast \
        forecasts projections study studies analysis census records modelling";
    const RECKONS: &[&str] = &[
        "put", "puts", "place", "places", "set", "sets", "show", "shows", "point", "points",
    ];
    let before = words[..at].iter().rfind(|word| !between(&word.low));
    words.get(at).is_some_and(|word| word.is(RECKONS))
        && before.is_some_and(|word| listed(&word.low, COUNTED))
}

/// "With fewer entrants, yards will need more time", "there will, inevitably, be delay": what
/// others will have to do, or what comes whatever is done, is no outcome that anybody promises.
fn comes_anyway(words: &[Token], at: usize, found: &Found, author: &Author) -> bool {
    const ANYHOW: &[&str] = &["inevitably", "always", "undoubtedly", "invariably"];
    const CAUSES: &[&str] = &["as", "with", "because", "since", "while", "although", "if"];
    let Some(verb) = found
        .action
        .as_ref()
        .and_then(|action| words.iter().position(|word| word.span == *action))
    else {
        return false;
    };
    let state =
        found.sort == Some(lexicon::Sort::State) && words[at].is(&["will", "shall"]) && verb > at;
    let spared = words
        .iter()
        .skip(at)
        .any(|word| word.is(&["fewer", "less", "no", "not", "never", "only"]));
    let needs = words[verb].is(&["need"]) && words[0].is(CAUSES) && !spared;
    let anyhow = words
        .get(at..=verb)
        .is_some_and(|chain| chain.iter().any(|word| word.is(ANYHOW)));
    state
        && (needs || anyhow)
        && match subject_before(words, at, author).who {
            Who::Author | Who::Instrument => false,
            Who::Pronoun => !words[..at]
                .iter()
                .rev()
                .take(3)
                .any(|word| word.is(&["this", "it"])),
            _ => true,
        }
}

/// "I will tell you", "we do not intend to repeat them here": what the author says in the
/// text or the speech itself.
fn tells_only(words: &[Token], at: usize, found: &Found) -> bool {
    const BEFORE: &str = "will shall do not intend to going am are want only now also tonight today \
        no have intention of";
    const TOLD: &str =
        "tell say repeat catalogue recount mention remind reiterate speak talk thank";
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let first = before.is_some_and(|word| word.is(&["i", "we"]))
        || found.actor.as_ref().is_some_and(|actor| {
            words
                .iter()
                .any(|word| word.span.end == actor.end && word.is(&["i", "we"]))
        });
    let mut chain = words.iter().skip(at).take(6);
    let verb = chain.find(|word| !listed(&word.low, BEFORE));
    first && verb.is_some_and(|verb| listed(&verb.low, TOLD))
}

/// "This is how we will achieve our ambition", "the following steps will be taken:": what
/// stands before or behind is what is undertaken.
fn points_out(words: &[Token], at: usize, found: &Found) -> bool {
    let how = words.len() > 2
        && words[0].is(&["this", "that"])
        && words[1].is(&["is"])
        && words[2].is(&["how", "what", "where"]);
    let following = words.last().is_some_and(|last| last.low == ":")
        && words.iter().take(at).any(|word| word.is(&["following"]))
        && found.actor.is_none();
    how || following
}

/// "This consultation closes on 3 March": until when something can be sent in, and no
/// end of anything that the author does.
fn runs_out(words: &[Token], at: usize, found: &Found) -> bool {
    const SENT_IN: &str = "consultation consultations evidence application applications bid bids survey \
        submission submissions nomination nominations registration registrations tender tenders \
        entries competition responses proposals expressions window portal";
    let closes = |word: &Token| {
        ["close", "end", "expire"]
            .iter()
            .any(|verb| lexicon::lemma(&word.low) == lexicon::lemma(verb))
    };
    let verb = found
        .action
        .as_ref()
        .and_then(|action| words.iter().find(|word| word.span.start == action.start));
    found.actor.is_none()
        && (verb.is_some_and(closes) || words.get(at).is_some_and(closes))
        && words
            .get(..at)
            .unwrap_or_default()
            .iter()
            .any(|word| listed(&word.low, SENT_IN))
        && words.iter().skip(at).any(|word| word.is(&["on", "at"]))
}

/// "In the chapters below we will examine": what the text does, and no act.
fn of_text(words: &[Token], at: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let verb = skip(words, at + 1);
    let tells = is(
        verb,
        &[
            "examine", "discuss", "consider", "describe", "explain", "explore", "look", "return",
            "set", "turn", "address", "outline", "show", "see",
        ],
    );
    let part = words.iter().take(at).enumerate().any(|(place, word)| {
        let named = word.is(&["chapter", "chapters", "section", "sections"]);
        let this = place > 0 && is(place - 1, &["this", "next", "following", "later", "these"]);
        named && this || word.low.starts_with("sub-section") || word.is(&["below"])
    });
    // "We will see in chapter 4 that": the chapter stands behind the verb.
    let behind = is(verb + 1, &["in", "from"])
        && is(
            verb + 2,
            &["chapter", "section", "part", "annex", "appendix"],
        );
    tells && (part || behind)
}

/// "We do not say that we will", "it is not that we will", "we make no promise to":
/// what is undertaken is only named to say that it is not. A word that cannot be given
/// is a refusal besides.
fn disclaimed(words: &[Token], at: usize, found: &Found) -> bool {
    const SAYING: &[&str] = &[
        "say",
        "claim",
        "pretend",
        "promise",
        "guarantee",
        "pledge",
        "mean",
        "imply",
        "suggest",
        "believe",
        "think",
    ];
    if found.refuses {
        return false;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    // Before the undertaking, with no clause between but its own.
    let clause = words[..at]
        .iter()
        .rposition(|word| word.is(&[";", ":", "but", "so", "because"]))
        .map_or(0, |parts| parts + 1);
    (clause..at).any(|place| {
        let not = is(place, &["not", "cannot", "never"]);
        let says = skip(words, place + 1);
        let denies = not && is(says, SAYING) && is(says + 1, &["that", "we", "the"]);
        let is_not = not && place > 1 && is(place - 1, &["is"]) && is(place - 2, &["it", "this"]);
        let none = is(place, &["no"])
            && is(place + 1, &["promise", "promises", "guarantee", "pledge"])
            && is(place + 2, &["that", "to"]);
        denies || is_not && is(place + 1, &["that"]) || none
    })
}

/// What the author will remember or lose: nobody undertakes it, and it is no outcome
/// that is promised. "We will not lose a yard" is.
fn of_memory_or_loss(words: &[Token], at: usize, found: &Found, author: &Author) -> bool {
    const HARMS: &str = "remember recall forget regret lose suffer miss fail decline";
    let Some(verb) = found
        .action
        .as_ref()
        .and_then(|action| words.iter().position(|word| word.span == *action))
    else {
        return false;
    };
    found.sort == Some(lexicon::Sort::State)
        && words[at].is(&["will", "shall"])
        && listed(&words[verb].low, HARMS)
        && !words[at..verb]
            .iter()
            .any(|word| word.is(&["not", "never"]))
        && subject_before(words, at, author).who == Who::Author
}

/// "This plan sets out how the government will work": it promises to tell.
fn told_how(words: &[Token], at: usize, author: &Author) -> bool {
    let subject = subject_before(words, at, author);
    let Some(how) = subject.words.start.checked_sub(1) else {
        return false;
    };
    // "That is how we will do it" tells it itself.
    let tells = how
        .checked_sub(1)
        .is_some_and(|before| words[before].is(&["is", "was", "and", ","]));
    words[how].is(&["how"]) && !tells
}

/// "The annex lists the ten actions which we will take by March", "it explains why we will":
/// a part of the text points to where it is told.
fn signposted(words: &[Token], at: usize, author: &Author) -> bool {
    const TELLS: &str = "describes describe lists list explains explain outlines outline details detail shows         show summarises summarise gives give presents present covers cover contains contain sets set";
    const PARTS: &str = "chapter chapters section sections annex annexes appendix appendices box boxes table         tables figure part page paragraph document paper summary overview";
    const LINKS: &[&str] = &[
        "that", "which", "why", "how", "what", "where", "when", "whose",
    ];
    let subject = subject_before(words, at, author);
    let Some(link) = subject.words.start.checked_sub(1) else {
        return false;
    };
    let asks = words[link].is(LINKS) && !words[link].is(&["that", "which", "whose"]);
    (1..link).any(|verb| {
        let before = skip_back(words, verb);
        let numbered =
            words[before].shape == crate::tokens::Shape::Number || words[before].span.len() == 1;
        let head = before - usize::from(numbered && before > 0);
        let part = listed(&words[head].low, PARTS) && head < 5;
        let it = head == 0 && words[head].is(&["it", "this"]) && asks;
        listed(&words[verb].low, TELLS) && (part || it)
    }) && words[link].is(LINKS)
        && !words[..link].iter().any(|word| word.low == ";")
}

/// The word before adverbs: "the annex also lists".
fn skip_back(words: &[Token], at: usize) -> usize {
    let mut before = at.saturating_sub(1);
    while before > 0 && between(&words[before].low) {
        before -= 1;
    }
    before
}

/// "£2bn has been invested by pension funds", and what has been invested by
/// nobody that is named: a figure of what happened.
fn others_money(words: &[Token], found: &Found, author: &Author) -> bool {
    let given = found.action.as_ref().and_then(|action| {
        let at = words.iter().position(|word| word.span == *action)?;
        (listed(&words[at].low, GIVEN) && found.under_way && found.actor.is_none()).then_some(at)
    });
    let Some(at) = given else {
        return false;
    };
    let state = |word: &Token| {
        is_author(&word.low, author) || listed(&word.low, PUBLIC) || word.is(&["public", "us"])
    };
    let by = words
        .iter()
        .skip(at + 1)
        .take(8)
        .position(|word| word.is(&["by"]))
        .map(|by| at + 1 + by);
    let agent = by.and_then(|by| words.get(by + 1..(by + 9).min(words.len())));
    // "By 2030", "by a third": no agent.
    let someone = agent.is_some_and(|agent| {
        agent
            .first()
            .is_some_and(|word| word.low.chars().all(char::is_alphabetic))
            && !agent
                .first()
                .is_some_and(|word| word.is(&["a", "then", "now"]))
    });
    if someone {
        return !agent.unwrap_or_default().iter().any(state);
    }
    words[at].is(&["invested"]) && !words.iter().any(state)
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{By, Class};

    #[test]
    fn what_points_to_a_list_of_acts_undertakes_none() {
        for sentence in [
            "The next section describes the steps that we will take to mend ropes by 2027.",
            "Box 3 lists the measures that the Government will introduce.",
            "The annex also lists the ten actions which the Department will take by March 2027.",
            "It explains why we will legislate in 2027.",
        ] {
            assert!(judged(sentence).is_none(), "{sentence}");
        }
        for sentence in [
            "We will publish a list of the actions that we will take by March 2027.",
            "The Department will publish a paper that explains why we will legislate.",
            "The table is laid and we will open a walk in 2027.",
        ] {
            assert!(judged(sentence).is_some(), "{sentence}");
        }
    }

    #[test]
    fn what_is_reckoned_or_comes_anyway_is_undertaken_by_nobody() {
        for (sentence, told) in [
            (
                "Official UK figures put the number of wrecks at over 225,000 in June 2023.",
                false,
            ),
            (
                "New estimates put the cost at £3 million from May 2027.",
                false,
            ),
            ("With fewer entrants, yards will need a larger crew.", false),
            (
                "As ships grow longer, they will need to moor further out.",
                false,
            ),
            ("There will, inevitably, be delay at the locks.", false),
            ("The sea will always be a neighbour.", false),
            ("With this relief, yards will need fewer licences.", true),
            ("We will put the number of wrecks on a map.", true),
            ("Our Fund will always be open to small yards.", true),
        ] {
            let one = judged(sentence);
            let found = one
                .as_ref()
                .is_some_and(|one| one.class != Class::Aspiration);
            assert_eq!(found, told, "{sentence} {one:?}");
        }
    }

    #[test]
    fn what_one_may_enjoy_is_no_service() {
        for (sentence, told) in [
            ("You will be able to see seals from the quay.", false),
            ("You will be able to reach the island on foot.", false),
            ("You will be able to see your record on our site.", true),
            ("You will be able to look up any broker on our site.", true),
            ("You will be able to claim the grant.", true),
        ] {
            let one = judged(sentence);
            let found = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Commitment && one.by == By::Author);
            assert_eq!(found, told, "{sentence} {one:?}");
        }
    }

    #[test]
    fn a_year_before_which_dates_nothing_behind_it() {
        let hard = |sentence| judged(sentence).is_some_and(|one| one.hard_edged);
        assert!(!hard(
            "This support includes a new pilot initiative this year, the Berth Programme, which \
             provides dedicated help to yards."
        ));
        assert!(hard(
            "We will open the Berth Programme, which provides help, in May 2027."
        ));
    }
}
