//! Others who act in a sentence whose subject is none of theirs: "the deal commits local partners
//! to spend £40 million", "employers to fund 500 places", a fund in another state's money, and
//! what another, who is named in passing, will do by a date. It finds nothing undertaken.

use crate::commitment::Role;
use crate::commitment::belongs::owned_by_another;
use crate::commitment::country::{self, HOME};
use crate::commitment::find::others::theirs::lone_name;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, listed, sort};
use crate::commitment::offices::set_up_here;
use crate::commitment::subject::{Who, another, is_author, subject_before};
use crate::tokens::{Shape, Token};

/// Whether others do what is told, by who is bound, who is to act, or by whose money it is.
pub(in crate::commitment::find) fn acts_of_others(sentence: &Sentence<'_>, found: &Found) -> bool {
    let Sentence { words, author, .. } = *sentence;
    let at = words
        .iter()
        .position(|word| word.span.start >= found.undertaking.start)
        .unwrap_or(0);
    binds(words, at, author)
        || are_to(words, author)
        || of_other_money(sentence, at)
        || goes_on_of_another(words, at, author)
}

/// "Fibrona Mills has opened its walk and will employ 90 people": what is said first is of
/// somebody else, and what he will do goes on from it without naming him again.
fn goes_on_of_another(words: &[Token], at: usize, author: &Author) -> bool {
    let joined = at > 0
        && words
            .get(at)
            .is_some_and(|word| word.is(&["will", "shall"]))
        && words[at - 1].is(&["and"]);
    let verb = words
        .iter()
        .take(at)
        .position(|word| word.is(&["has", "have", "is", "are"]));
    let Some(verb) = verb.filter(|verb| joined && *verb > 0) else {
        return false;
    };
    let parted = words[verb..at].iter().any(|word| {
        word.is(&[
            "who", "which", "that", "where", "it", "they", "we", ";", ":",
        ]) || is_author(&word.low, author)
    });
    let subject = subject_before(words, verb, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    !parted
        && !subject.conditional
        && (subject.who == Who::Body && another(words, &subject, author)
            || lone_name(words, phrase, verb, author))
}

/// "Commits local partners to provide £40 million": who is bound acts.
fn binds(words: &[Token], at: usize, author: &Author) -> bool {
    let verb = words.get(at);
    if !verb.is_some_and(|verb| {
        verb.is(&[
            "commits",
            "commit",
            "obliges",
            "binds",
            "committing",
            "committed",
        ])
    }) {
        return false;
    }
    let rest = words.get(at + 1..).unwrap_or_default();
    let Some(to) = rest
        .iter()
        .take(7)
        .position(|word| word.is(&["to"]) || word.shape != Shape::Word)
        .filter(|to| *to > 0 && rest[*to].is(&["to"]))
    else {
        return false;
    };
    let bound = &rest[..to];
    !bound
        .iter()
        .any(|word| is_author(&word.low, author) || word.is(&["us", "ourselves"]))
        && bound.iter().any(|word| {
            listed(&word.low, OTHER_ACTORS)
                || word.is(&["industry", "business"])
                || author.firms.contains(&word.low)
        })
}

/// "Employers to fund 500 places by 2029": an action of a list that begins with whom it is for.
fn are_to(words: &[Token], author: &Author) -> bool {
    let Some(to) = words.iter().take(5).position(|word| word.is(&["to"])) else {
        return false;
    };
    let who = &words[..to];
    let verb = words.get(to + 1);
    let acts = verb.is_some_and(|verb| {
        matches!(sort(&verb.low), Some(Sort::Act | Sort::Effort)) && !verb.is(&["be", "get"])
    });
    let others = who
        .last()
        .is_some_and(|head| listed(&head.low, OTHER_ACTORS) || head.is(&["industry", "business"]));
    // "We want firms to", "help employers to": with a verb before them.
    let bare = who
        .iter()
        .all(|word| sort(&word.low).is_none() && word.shape == Shape::Word);
    acts && others && bare && !who.iter().any(|word| is_author(&word.low, author))
}

/// A plan or fund of nobody's in dollars or euros, in a paper of a country whose money they are
/// not: "the Inflation Reduction Act provides $369 billion".
fn of_other_money(sentence: &Sentence<'_>, at: usize) -> bool {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    if !author.country.is_some_and(|own| HOME.contains(&own)) {
        return false;
    }
    let sums = |signs: &[char]| {
        marks
            .iter()
            .any(|mark| mark.role == Role::Amount && mark.text.contains(signs))
    };
    if !sums(&['$', '€']) || sums(&['£']) {
        return false;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let ours = words
        .iter()
        .any(|word| word.is(&["we", "our", "us"]) || is_author(&word.low, author));
    !ours
        && !set_up_here(phrase, author)
        && matches!(
            subject.who,
            Who::Instrument | Who::Body | Who::Thing | Who::Pronoun
        )
}

/// From which byte on a sentence tells what another will do that the author only names: "We
/// will work with the Department for Transport, which will decide by March 2027" in the plan of
/// a place. Its date and sum are not the author's.
pub(in crate::commitment::find) fn told_of_another(
    words: &[Token],
    at: usize,
    author: &Author,
) -> Option<usize> {
    let which = (at + 2..words.len()).find(|place| {
        words[*place].is(&["which", "who"])
            && words[place - 1].low == ","
            && words
                .get(place + 1)
                .is_some_and(|next| next.is(&["will", "shall", "has", "is", "plans", "intends"]))
    })?;
    let from = (at..which - 1)
        .rev()
        .take_while(|place| words[*place].capital || words[*place].is(&["the", "of", "for", "and"]))
        .last()?;
    let named = &words[from..which - 1];
    let another = country::foreign(named, author)
        || country::above(named, author)
        || owned_by_another(named, author)
        || named.last().is_some_and(|last| {
            author.firms.contains(&last.low) || last.is(&["ltd", "plc", "limited"])
        });
    another.then(|| words[which].span.start)
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::read;
    use crate::commitment::{By, Class, Role};

    #[test]
    fn who_is_bound_acts() {
        let mut wrong = Vec::new();
        for (sentence, ours) in [
            (
                "The deal commits local partners to provide £40 million by 2028.",
                false,
            ),
            (
                "The pact commits industry to spend £100 million by 2028.",
                false,
            ),
            ("The deal commits us to provide £40 million by 2028.", true),
            ("The deal commits £40 million to rope walks by 2028.", true),
            (
                "Under the deal, Fibrona will invest £20 million in Hull.",
                false,
            ),
            ("Boeing will train 500 riggers.", false),
            ("Under the deal, we will invest £20 million in Hull.", true),
            (
                "We will mend it. Fibrona has announced that it will build three mills.",
                false,
            ),
        ] {
            let told = read(&format!("# A UK Rope Plan\n\n{sentence}\n"));
            let by = told.last().is_some_and(|one| {
                one.judgement.by == By::Author && one.judgement.class == Class::Commitment
            });
            if by != ours {
                wrong.push((sentence, by));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_another_will_do_dates_nothing_of_the_authors() {
        let told = read(
            "# West Fens Combined Authority: Local Growth Plan\n\nWe will work with the Department \
             for Transport, which will decide on the line by March 2027.\n",
        );
        assert_eq!(told.len(), 1, "{told:#?}");
        assert_eq!(told[0].judgement.said(Role::Date), None);
    }
}
