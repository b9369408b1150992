//! Wishes by other words than "we hope": "it is our aspiration that", "would be glad to see", "a
//! wider choice would be welcome", "there is a pressing need for". They undertake nothing.

use super::longed::{ALL, is};
use super::ought::to_the_reader;
use crate::commitment::Voice;
use crate::commitment::find::Author;
use crate::commitment::find::predicate::skip;
use crate::commitment::subject::{Who, subject_before};
use crate::tokens::{Shape, Token};

/// "It is our aspiration that", "the hope is that", "is keen that", "are determined that", "a
/// wider choice would be welcome", "there is a pressing need for", "shares the wish to".
pub(super) fn wished_for(words: &[Token], at: usize, author: &Author) -> bool {
    const HOPES: &[&str] = &[
        "aspiration",
        "hope",
        "wish",
        "dream",
        "desire",
        "ambition",
        "expectation",
    ];
    // "It is the Government's aspiration that", "the hope is that".
    let of_hope = is(words, at, HOPES)
        && (is(words, at + 1, &["that"])
            && words[..at].iter().any(|word| word.is(&["it"]))
            && words[..at].iter().any(|word| word.is(&["is", "remains"]))
            || is(words, at + 1, &["is"]) && is(words, at + 2, &["that"]) && at <= 3);
    if of_hope {
        return true;
    }
    let ours = |at: usize| {
        let subject = subject_before(words, at, author);
        subject.who == Who::Author && !subject.conditional && subject.words.start <= 3
    };
    let wants = is(words, at, &["is", "are", "remain", "remains", "am"])
        && is(
            words,
            skip(words, at + 1),
            &[
                "keen",
                "determined",
                "anxious",
                "eager",
                "resolved",
                "hopeful",
                "ambitious",
            ],
        )
        && is(words, skip(words, at + 1) + 1, &["that", "for"]);
    let shares = is(words, at, &["share", "shares"])
        && (at + 1..at + 7).any(|noun| {
            is(
                words,
                noun,
                &[
                    "wish",
                    "wishes",
                    "hope",
                    "hopes",
                    "ambition",
                    "ambitions",
                    "desire",
                    "aspiration",
                    "aim",
                    "aims",
                    "goal",
                ],
            )
        });
    // "We see Leith becoming the capital of wave power", "see the country as one of three".
    let sees = is(words, at, &["see"])
        && is(words, at - 1, &["we", "i"])
        && words
            .iter()
            .skip(at + 1)
            .take(8)
            .any(|word| word.is(&["becoming", "as"]))
        && words
            .iter()
            .any(|word| word.is(&["by"]) || word.is(&["becoming"]));
    // "Would be glad to see", "should like every child to".
    let glad = is(words, at, &["would", "should"])
        && is(words, at + 1, &["be"])
        && is(
            words,
            at + 2,
            &["glad", "pleased", "happy", "delighted", "keen"],
        )
        && is(words, at + 3, &["to"])
        && is(words, at + 4, &["see", "have"])
        || is(words, at, &["should"])
            && is(words, at + 1, &["like"])
            && words
                .iter()
                .skip(at + 2)
                .take(8)
                .any(|word| word.is(&["to"]));
    let fond = glad
        || is(words, at, &["would"])
            && is(words, skip(words, at + 1), &["much", "very"])
            && (at + 2..at + 5)
                .any(|verb| is(words, verb, &["like", "welcome"]) && is(words, verb + 1, &["to"]));
    if (wants || shares || sees || fond) && ours(at) {
        return true;
    }
    // "A wider choice of suppliers would be welcome".
    let welcome = is(words, at, &["would"])
        && is(words, at + 1, &["be"])
        && is(
            words,
            skip(words, at + 2),
            &["welcome", "desirable", "ideal"],
        )
        && subject_before(words, at, author).words.start == 0;
    // "No town ought to be without a school", "every child should be able to swim".
    let all = words
        .first()
        .is_some_and(|word| word.is(&["no", "every", "everyone", "all"]))
        && (is(words, at, &["ought"]) && is(words, at + 2, &["be", "have"])
            || is(words, at, &["should"]) && is(words, at + 1, &["be", "have"]))
        && subject_before(words, at, author).words.start <= 1
        && !to_the_reader(words)
        && !words
            .iter()
            .skip(at)
            .take(5)
            .any(|word| word.shape == Shape::Number);
    // "Britain can once again lead the world".
    let can = is(words, at, &["can"])
        && words[..at].iter().any(|word| word.is(ALL))
        && at <= 3
        && (is(words, at + 1, &["lead", "become", "regain", "be"])
            || is(words, at + 1, &["once", "again", "still"])
                && (at + 2..at + 5)
                    .any(|verb| is(words, verb, &["lead", "become", "regain", "be"])));
    // "It is vital that training keeps pace".
    let vital = author.voice == Voice::Government
        && is(words, 0, &["it"])
        && is(words, at, &["is"])
        && at == 1
        && is(
            words,
            skip(words, 2),
            &["vital", "essential", "crucial", "imperative", "important"],
        )
        && is(words, skip(words, 2) + 1, &["that"]);
    if all || can || vital {
        return true;
    }
    // "There is a pressing need for berths".
    let need = is(words, at, &["need", "case"])
        && is(words, at + 1, &["for", "to"])
        && is(words, 0, &["there"])
        && is(words, 1, &["is", "remains"])
        && is(
            words,
            at - 1,
            &[
                "pressing",
                "urgent",
                "clear",
                "strong",
                "real",
                "growing",
                "great",
                "compelling",
            ],
        );
    welcome || need
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn wishes_by_other_words_are_aspirations() {
        let mut wrong = Vec::new();
        for (sentence, wish) in [
            (
                "It is our aspiration that no child should leave school without a trade.",
                true,
            ),
            ("The hope is that other banks will follow.", true),
            (
                "The Department is keen that all nations should take part.",
                true,
            ),
            ("A wider choice of suppliers would be welcome.", true),
            (
                "There is an urgent need for berths that can take larger ships.",
                true,
            ),
            ("We see Leith becoming the capital of wave power.", true),
            (
                "The Government shares the industry's wish for a quick settlement.",
                true,
            ),
            ("We are determined that every valley should gain.", true),
            (
                "Ministers would be glad to see more banks follow suit.",
                true,
            ),
            (
                "No harbour town ought to be without a training school.",
                true,
            ),
            ("Coastal towns deserve better.", true),
            (
                "It is vital that training keeps pace with technology.",
                true,
            ),
            ("There is no need for a new law.", false),
            ("We see from the figures that trade fell.", false),
            ("Members would be glad to hear from you.", false),
            ("It is likely that trade fell.", false),
        ] {
            let one = judged(sentence);
            let told = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Aspiration);
            if told != wish {
                wrong.push((sentence, one.map(|one| one.class)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
