//! Wishes in words that undertake nothing: "we need a", "we would like half of … to be", "every
//! town deserves", "our hope is for", "faster permits are essential". What a thing needs is
//! told only where it stands for everybody.

use super::ought::trusts;
use super::wished::wished_for;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{skip, span};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{PUBLIC, listed};
use crate::commitment::subject::{Who, is_author, subject_before};
use crate::tokens::{Shape, Token};

/// Everybody for whom a paper speaks.
pub(super) const ALL: &[&str] = &[
    "country", "nation", "economy", "region", "britain", "wales", "scotland", "england", "north",
];

/// A wish, by the first words that say it.
pub(in crate::commitment::find) fn longed(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let at = (1..words.len().max(1)).find(|at| {
        needs(words, *at, author)
            || would_like(words, *at, author)
            || deserves(words, *at, author)
            || hopes(words, *at, author)
            || vital(words, *at, author)
            || sets_out(words, *at)
            || wished_for(words, *at, author)
    });
    // "Ideally, the sample would be larger" speaks of a method.
    let ideally = words.first()?.is(&["ideally"])
        && words
            .iter()
            .position(|word| word.is(&["would"]))
            .is_some_and(|at| !is(words, at + 1, &["be", "have"]));
    let at = at.or(ideally.then_some(0))?;
    Some(Found::new(Firmness::Recognises, span(words, at..at + 1)))
}

pub(super) fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// "We need a step change", "the country needs a planning system that says yes".
fn needs(words: &[Token], at: usize, author: &Author) -> bool {
    if !is(words, at, &["need", "needs"]) {
        return false;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let all = subject.words.start == 0
        && phrase.len() <= 2
        && phrase.last().is_some_and(|last| last.is(ALL));
    let we = is(words, at - 1, &["we"]) && subject.words.start <= 3;
    // "The skills we need are": told of in passing.
    let opens = subject.words.start == 0
        || is(words, subject.words.start - 1, &[",", "and", "but"])
        || words[subject.words.start - 1].low == ",";
    // "We need more exports" is a speaker's phrase; a thing that is named, or somebody who
    // is to act, is wanted.
    let clause = words.get(at + 1..).unwrap_or_default();
    let clause = &clause[..clause
        .iter()
        .position(|word| word.is(&["who", "that", "which"]) || word.low == ",")
        .unwrap_or(clause.len())];
    let article = clause.first().is_some_and(|word| word.is(&["a", "an"]))
        && !words
            .get(at + 1 + clause.len())
            .is_some_and(|word| word.is(&["who"]));
    let to_act = clause.iter().take(6).skip(1).any(|word| word.is(&["to"]))
        && clause
            .first()
            .is_some_and(|word| word.shape == Shape::Word && !word.is(&["to", "not", "only"]));
    let object = article || to_act;
    (all || we && opens) && !subject.conditional && object
}

/// "We would like half of the cells to be made here".
fn would_like(words: &[Token], at: usize, author: &Author) -> bool {
    is(words, at, &["would"])
        && is(words, at + 1, &["like"])
        && is_author(&words[at - 1].low, author)
        && !is(words, at + 2, &["to"])
        && words.iter().skip(at + 3).any(|word| word.is(&["to"]))
}

/// "Every town deserves a centre", "our valleys deserve better".
fn deserves(words: &[Token], at: usize, author: &Author) -> bool {
    let subject = subject_before(words, at, author);
    let opens = words.first().is_some_and(|first| {
        first.is(&["every", "all", "our", "each", "people", "no", "communities"])
    });
    // "Our predecessors deserve the credit" is thanks.
    let thanks = words.iter().any(|word| {
        word.is(&[
            "predecessors",
            "credit",
            "thanks",
            "praise",
            "recognition",
            "apology",
        ])
    });
    let better = is(words, at + 1, &["better", "more"]);
    is(words, at, &["deserves", "deserve"])
        && (opens || better)
        && subject.words.start == 0
        && !thanks
}

/// "My hope is for", "we hope that employers will", "we continue to believe that fares
/// should be fair".
fn hopes(words: &[Token], at: usize, author: &Author) -> bool {
    let owned = is(words, at, &["hope", "dream", "wish"])
        && is(words, at - 1, &["our", "my"])
        && is(words, at + 1, &["is"])
        && is(words, at + 2, &["for", "that", "to"]);
    let hopes = is(words, at, &["hope", "trust"]) && is(words, at + 1, &["that"])
        // "I hope that you enjoy the report".
        && !is(words, at + 2, &["you", "readers"]);
    let ought = words
        .iter()
        .skip(at + 2)
        .any(|word| word.is(&["should", "ought"]));
    let believes = is(words, at, &["believe"]) && is(words, at + 1, &["that"]) && ought;
    let mut who = at - 1;
    while who > 0
        && (crate::commitment::between(&words[who].low) || is(words, who, &["to", "continue"]))
    {
        who -= 1;
    }
    owned || (hopes || believes) && is_author(&words[who].low, author) && who <= 2
}

/// "Faster permits are essential", with nothing told of for what.
fn vital(words: &[Token], at: usize, author: &Author) -> bool {
    if !is(words, at, &["is", "are"]) {
        return false;
    }
    let next = skip(words, at + 1);
    let ends = words
        .get(next + 1)
        .is_none_or(|word| matches!(word.low.as_str(), "." | "!") || word.is(&["if"]));
    let subject = subject_before(words, at, author);
    is(
        words,
        next,
        &["essential", "vital", "crucial", "imperative", "paramount"],
    ) && ends
        && subject.words.start == 0
        && !subject.conditional
        && matches!(subject.who, Who::Thing | Who::Instrument)
        && more(words.get(subject.words).unwrap_or_default())
}

/// "Faster permits", "better roads": more than there is, and no "the kidney".
fn more(phrase: &[Token]) -> bool {
    phrase.first().is_some_and(|first| {
        first.is(&[
            "more", "better", "greater", "new", "stronger", "less", "fewer",
        ]) || first.low.ends_with("er") && phrase.len() > 1
    })
}

/// "This Strategy sets out our ambition to".
fn sets_out(words: &[Token], at: usize) -> bool {
    is(words, at, &["sets", "set"])
        && is(words, at + 1, &["out"])
        && is(words, at + 2, &["our", "my"])
        && (at + 3..at + 6).any(|noun| {
            is(
                words,
                noun,
                &["ambition", "ambitions", "vision", "hope", "hopes"],
            ) && is(words, noun + 1, &["to", "for", "of", "that"])
        })
        && is(words, 0, &["this", "the", "our"])
}

/// Whether an outcome is no more than hoped for: "we hope that employers will match it".
pub(in crate::commitment::find) fn only_hoped(sentence: &Sentence<'_>, found: &Found) -> bool {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len()).any(|at| {
        (is(words, at, &["hope"]) && hopes(words, at, author)
            || wished_for(words, at, author) && is(words, at + 1, &["is", "that"]))
            && words[at].span.end <= found.undertaking.start
    }) || trusts(words, found.undertaking.start)
}

/// "Our goal is that investment should match the average": a state that is wished for.
pub(super) fn should_be(words: &[Token], after: usize) -> bool {
    let clause = words.get(after..).unwrap_or_default();
    clause
        .iter()
        .position(|word| word.is(&["should"]))
        .is_some_and(|should| {
            !clause[..should]
                .iter()
                .any(|word| word.is(&["we", "will", "government"]))
        })
}

/// Whether a public body is told what it should do: it leaves the doing to it.
pub(in crate::commitment::find) fn public_body(phrase: &[Token], author: &Author) -> bool {
    let ours = phrase
        .iter()
        .any(|word| is_author(&word.low, author) || word.is(&["our", "my"]));
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "in", "with", "for", "at", "on", "from"]))
        .last();
    let capitals = phrase.iter().filter(|word| word.capital).count();
    !ours
        && head.is_some_and(|head| {
            head.is(&[
                "authorities",
                "councils",
                "committees",
                "boards",
                "agencies",
                "regulators",
            ]) || head.capital
                && capitals > 1
                && listed(&head.low, PUBLIC)
                && !head.is(&[
                    "state",
                    "fund",
                    "act",
                    "kingdom",
                    "uk",
                    "england",
                    "parliament",
                ])
                || head.capital
                    && capitals > 1
                    && head.is(&["rail", "water", "grid", "authority", "inspectorate"])
        })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn wishes_are_aspirations() {
        let mut wrong = Vec::new();
        for (sentence, wish) in [
            ("We need a step change in the readiness of suppliers.", true),
            (
                "The country needs a planning system that says yes sooner.",
                true,
            ),
            (
                "We would like half of the ropes used here to be made here by 2032.",
                true,
            ),
            (
                "Every town deserves a centre that is busy after dark.",
                true,
            ),
            ("Our valleys deserve better.", true),
            ("My hope is for a land where nobody has to leave.", true),
            ("We hope that employers will match that effort.", true),
            (
                "We continue to believe that rail spending should be fair.",
                true,
            ),
            ("Faster permits are essential.", true),
            (
                "This Strategy sets out our ambition to be the best place to make rope.",
                true,
            ),
            ("Ideally, farmers would sell twice as much here.", true),
            (
                "Our goal is that by 2035 investment should match the average.",
                true,
            ),
            ("Firms need electricians.", false),
            ("We need more exports.", false),
            ("We need a leader who tells the truth.", false),
            ("The rope that we need is made in Goole.", false),
            ("Steel is essential to cars.", false),
            ("He deserves a prize.", false),
            ("Water is vital for life.", false),
            ("The report sets out what we found.", false),
            ("Firms would like to hire more.", false),
            ("Unions hope that fares fall.", false),
            ("When we need rope we buy it.", false),
            ("They believe that fares should fall.", false),
            ("The kidney is vital.", false),
            ("Ideally, the sample would be larger.", false),
            ("I hope that you enjoy the report.", false),
            ("Our predecessors deserve the credit for the fund.", false),
            ("The liver is essential.", false),
        ] {
            let one = judged(sentence);
            let told = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Aspiration);
            if told != wish {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn public_bodies_are_told_what_they_should_do() {
        let mut wrong = Vec::new();
        for (sentence, advised) in [
            (
                "Local planning authorities should treat such sites as significant.",
                true,
            ),
            (
                "National Highways should dual the last stretch of the road.",
                true,
            ),
            (
                "Corporate Joint Committees should put old docks first.",
                true,
            ),
            ("Network Rail should open a depot in Goole.", true),
            (
                "The Environment Agency should publish its permits sooner.",
                true,
            ),
            ("Regulators should report their times.", true),
            ("The site should open in May.", false),
            ("The Fund should grow to £40 million.", false),
            ("Our boards should be proud.", false),
            ("Councils should have known.", false),
            ("Rope should be dry.", false),
        ] {
            let one = judged(sentence);
            let told = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Recommendation);
            if told != advised {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
