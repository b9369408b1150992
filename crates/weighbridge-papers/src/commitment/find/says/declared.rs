//! Undertakings that are made by saying so: "I am today announcing", "we are delighted to
//! announce", "I commit my Government to", "the Ministry reaffirms its pledge to". It
//! tells no reports of what others announced and nothing that a "that" clause says.

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{predicate, span, span_at};
use crate::commitment::find::will::author_at;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{Sort, between, listed};
use crate::commitment::subject::{Who, another, subject_before};
use crate::tokens::Token;

/// All such ways in a sentence.
pub(in crate::commitment::find) fn declared(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len())
        .filter_map(|at| {
            announces(words, at, author)
                .or_else(|| commits(words, at, author))
                .or_else(|| reaffirms(words, at, author))
        })
        .collect()
}

/// Over adverbs and "today".
fn over(words: &[Token], mut at: usize) -> usize {
    while words
        .get(at)
        .is_some_and(|word| between(&word.low) || word.is(&["today", "very", "here", "extremely"]))
    {
        at += 1;
    }
    at
}

/// What is announced and is no act of who announces it.
const NEWS: &str = "that winner winners result results figures record records arrival birth death \
    retirement resignation";

/// "I am today announcing a fund", "we can announce", "are pleased to announce".
fn announces(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if !is(at, &["am", "are", "is", "can"]) {
        return None;
    }
    let next = over(words, at + 1);
    let verb = if is(at, &["can"]) || is(next, &["announcing"]) {
        next
    } else if is(
        next,
        &["pleased", "delighted", "proud", "glad", "happy", "able"],
    ) && is(next + 1, &["to"])
    {
        over(words, next + 2)
    } else {
        return None;
    };
    let said = is(verb, &["announce"]) || verb == next && is(verb, &["announcing"]);
    let thing = words
        .iter()
        .skip(verb + 1)
        .take(4)
        .all(|word| !listed(&word.low, NEWS));
    let actor = author_at(words, at, author)?;
    (said && thing && words.len() > verb + 2).then(|| {
        // To announce is no act of which somebody could wait to see it.
        Found::new(Firmness::Will, span(words, at..verb + 1)).by(span(words, actor))
    })
}

/// "I commit my Government to ending it", "this plan commits a Greenfold Government to".
fn commits(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = &words[at];
    if !verb.is(&["commit", "commits", "committing"]) {
        return None;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let whom =
        (at + 2..at + 6).find(|next| is(*next, &["government", "party", "administration"]))?;
    let article = is(at + 1, &["my", "our", "a", "the", "this", "any"]);
    let theirs = words[at + 1..whom].iter().any(|word| {
        let name = word.low.trim_end_matches("'s");
        author.others.iter().any(|other| other == name) || word.is(&["last", "previous", "local"])
    });
    let to = whom + 1;
    let before = words[..at]
        .iter()
        .rev()
        .find(|word| !between(&word.low) && !word.is(&["today", "hereby"]))?;
    let untold = before.is(&[
        "to", "would", "could", "should", "not", "may", "might", "that", "which", "cannot", "can",
    ]);
    if !article || theirs || untold || !is(to, &["to"]) {
        return None;
    }
    let modal = before.is(&["will", "am", "are", "is", "now"]);
    let subject_end = (0..=at)
        .rev()
        .find(|end| *end == 0 || !modal || words[*end].is(&["will", "am", "are", "is"]))?;
    let subject = subject_before(words, if modal { subject_end } else { at }, author);
    // The paper itself commits; a treaty or debts bind, and nobody undertakes by saying so.
    let phrase = words.get(subject.words.clone())?;
    let paper = phrase
        .first()
        .is_some_and(|word| word.is(&["our", "this", "these", "the"]))
        && phrase.last().is_some_and(|word| {
            word.is(&[
                "plan",
                "plans",
                "strategy",
                "manifesto",
                "paper",
                "statement",
                "document",
                "budget",
                "programme",
                "policy",
                "policies",
                "response",
                "agenda",
            ])
        });
    let stands = subject.who == Who::Author
        || subject.who == Who::Pronoun && subject.words.start < 2
        || paper;
    if !stands || subject.conditional || another(words, &subject, author) {
        return None;
    }
    let inner = predicate(words, to + 1);
    let sort = inner.as_ref().and_then(|inner| inner.sort);
    let does = matches!(sort, Some(Sort::Act | Sort::Look));
    let own = subject.who == Who::Author;
    Some(
        Found::new(Firmness::Will, span(words, at..to + 1))
            .by(own.then(|| span(words, subject.words)))
            .does(
                inner
                    .and_then(|inner| span_at(words, inner.verb))
                    .filter(|_| sort.is_some()),
                if does { sort } else { Some(Sort::Effort) },
            ),
    )
}

/// "Reaffirms its commitment to provide £15m", "restates our pledge to build": undertaken,
/// and not for the first time.
fn reaffirms(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    const AGAIN: &str = "reaffirm reaffirms reaffirming restate restates restating reiterate \
        reiterates reiterating renew renews repeat repeats confirm confirms";
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if !listed(&words[at].low, AGAIN) || !is(at + 1, &["its", "our", "my", "the", "their"]) {
        return None;
    }
    let noun = (at + 2..at + 5)
        .find(|next| is(*next, &["commitment", "pledge", "promise", "commitments"]))?;
    let to = noun + 1;
    let subject = subject_before(words, at, author);
    let ours = subject.who == Who::Author && !subject.conditional;
    let inner = is(to, &["to"])
        .then(|| predicate(words, to + 1))
        .flatten()?;
    let does = matches!(inner.sort, Some(Sort::Act | Sort::Effort | Sort::Look));
    (ours && does).then(|| {
        Found::new(Firmness::Intends, span(words, at..to + 1))
            .by(span(words, subject.words))
            .does(span_at(words, inner.verb), inner.sort)
            .going_on(true)
    })
}

/// Whether "we are talking about", "we are asking for" tells what is spoken of: nothing is
/// looked into by it.
pub(in crate::commitment::find) fn only_speaks(words: &[Token], verb: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    is(verb, &["talking", "speaking", "thinking"]) && is(verb + 1, &["about", "of", "here"])
        || is(verb, &["asking"]) && is(verb + 1, &["for", "you"])
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{Class, Firmness, Standing};

    #[test]
    fn what_is_announced_or_committed_to_is_undertaken() {
        for sentence in [
            "I am today announcing a new fund for the fens.",
            "We are also now announcing five hubs.",
            "I can announce a £40 million scheme for kilns.",
            "We can today announce the largest reform of ports in a century.",
            "I am especially pleased to announce a series of measures on trams.",
            "We are delighted to announce the Clay Skills Fund.",
            "The Government is proud to announce a review of fares.",
            "I commit my Government to ending the levy.",
            "We are committing the Government to five new docks.",
            "I will commit a Government that I lead to a rail link.",
            "This plan commits the Government to publish the figures.",
        ] {
            let told = judged(sentence);
            let class = told.as_ref().map(|one| one.class);
            assert_eq!(class, Some(Class::Commitment), "{sentence}");
            assert!(
                told.is_some_and(|one| one.firmness >= Firmness::Will),
                "{sentence}"
            );
        }
    }

    #[test]
    fn news_and_what_others_announce_is_not() {
        for sentence in [
            "The Steel Council is pleased to announce a new levy.",
            "I am pleased to announce that the bank opened last week.",
            "We are proud to announce the winners of the award.",
            "We are not announcing the route today.",
            "Firms can announce their own targets.",
            "They are announcing closures each week.",
            "It would commit the Government to £4 billion.",
            "This treaty commits the UK Government to cut spending.",
            "Our debts commit the Government to pay £100 billion.",
            "The contract commits the Government to buy six ships.",
            "Critics want to commit the Government to a rail link.",
            "If we commit the Government to a date, costs rise.",
            "The treaty that commits the Government to cuts was signed in 1990.",
        ] {
            let class = judged(sentence).map(|one| one.class);
            assert_ne!(class, Some(Class::Commitment), "{sentence}");
        }
    }

    #[test]
    fn a_commitment_reaffirmed_is_undertaken_and_under_way() {
        for sentence in [
            "The Government reaffirms its commitment to provide £15 million for trams.",
            "We restate our pledge to build five docks.",
            "The Department reiterates its commitment to publish the figures.",
            "We reaffirm our pledge to abolish the levy.",
            "The Government renews its promise to build the tram.",
            "The Government repeats its commitment to support small harbours.",
        ] {
            let told = judged(sentence).unwrap();
            assert_eq!(told.class, Class::Commitment, "{sentence}");
            assert_eq!(told.standing, Standing::UnderWay, "{sentence}");
        }
        for sentence in [
            "The Steel Council reaffirms its commitment to provide £15 million.",
            "We reaffirm our commitment to freedom.",
            "The Prime Minister of Italy renews his commitment to build a tunnel.",
        ] {
            let class = judged(sentence).map(|one| one.class);
            assert_ne!(class, Some(Class::Commitment), "{sentence}");
        }
    }

    #[test]
    fn what_is_spoken_of_is_not_looked_into() {
        for (sentence, told) in [
            ("We are talking about the jobs of the future.", false),
            ("We are not talking about small change here.", false),
            ("I am asking for your support on Thursday.", false),
            ("We are thinking about our children.", false),
            ("We are thinking of those who lost their jobs.", false),
            ("We are speaking about real lives.", false),
            ("We're asking you to trust us.", false),
            ("We are not asking for special treatment.", false),
            ("We are now talking about billions.", false),
            ("We are not thinking about the next election.", false),
            ("We are talking to the unions on pay.", true),
            ("We are discussing the line with the county.", true),
            ("We are consulting on the levy.", true),
            ("We are studying the case for a lock.", true),
            ("We are exploring a tidal scheme.", true),
            ("We are assessing five sites.", true),
            ("We are reviewing the levy.", true),
            ("We are looking at rates for kilns.", true),
        ] {
            assert_eq!(judged(sentence).is_some(), told, "{sentence}");
        }
    }
}
