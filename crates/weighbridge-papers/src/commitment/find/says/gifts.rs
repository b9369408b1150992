//! What a state gives to all of a kind, and whom it serves before others: "every applicant gets
//! a named adviser", "small yards come first in our queue". What firms give, what another state
//! gives, and what befalls everybody is told nowhere.

use super::clause::{found, is, named_other, subject_of};
use super::whose::elsewhere;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::span_at;
use crate::commitment::find::will::given_object;
use crate::commitment::find::{Author, Found};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Who, subject_before};
use crate::tokens::{Shape, Token};

/// "Every applicant gets a named adviser": a gift of the state's to all of a kind.
pub(super) fn each_gets(words: &[Token], at: usize, author: &Author) -> Option<Found> {
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
    let all = words
        .iter()
        .take(at.min(6))
        .any(|word| word.is(&["each", "every", "all", "any"]));
    // "Every customer", "every pupil at Eton", "from his union": who receives of another.
    let of_another = words[..at].iter().skip(1).any(|word| {
        word.capital && word.shape == Shape::Word
            || word.is(&[
                "customer",
                "customers",
                "shopper",
                "shoppers",
                "employee",
                "employees",
                "member",
                "members",
                "buyer",
                "buyers",
                "guest",
                "guests",
            ])
    }) || words
        .windows(2)
        .skip(at)
        .any(|two| two[0].is(&["from"]) && two[1].is(&["his", "her", "their", "its", "a", "an"]));
    let subject = subject_before(words, at, author);
    let named = named_other(words, &subject, author);
    let gift = given_object(words, at)
        && (at + 1..at + 6).any(|noun| {
            words
                .get(noun)
                .is_some_and(|word| listed(word.low.trim_end_matches('s'), GIFTS))
        });
    (!subject.conditional
        && !of_another
        && !named
        && !elsewhere(words, author)
        && all
        && (gift || promised(words, at)))
    .then(|| found(words, at, at))
}

/// What a state hands to all of a kind.
const GIFTS: &str = "adviser voucher grant bursary allowance mentor guarantee";

/// "A named adviser", "a guaranteed place": the gift is promised by its adjective.
fn promised(words: &[Token], at: usize) -> bool {
    (at + 1..at + 4).any(|fit| is(words, fit, &["named", "dedicated", "guaranteed"]))
}

/// "Decision-ready projects go to the front of every list", "small yards come first in the
/// queue", "urgent loads are given priority": who is served before others.
pub(super) fn put_first(words: &[Token], at: usize, author: &Author) -> Option<Found> {
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
    // Whose list it is must be told: "our queue", "every list we keep".
    let list = words.iter().skip(at).any(|word| word.is(&["our", "we"]));
    let subject = subject_of(words, at, author)?;
    (list && subject.who != Who::Author && !elsewhere(words, author)).then(|| {
        Found::new(Firmness::Will, words[at].span.clone()).does(span_at(words, at), Sort::Effort)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn gifts_of_the_state_are_told_from_what_others_give() {
        let wrong = mistold(&[
            ("Every applicant gets a named adviser.", true),
            ("Small yards come first in our queue.", true),
            ("Most firms get advice from their bank.", false),
            ("Today every applicant gets a letter.", false),
            ("Every French baker gets a grant for his oven.", false),
            ("Every household gets a bill in April.", false),
            ("Every worker gets a cold in the winter.", false),
            ("Every Chinese carmaker gets free land.", false),
            ("Colleges get a payment for each student.", false),
            ("Every Welsh miner gets a grant from his union.", false),
            ("Every customer gets a voucher.", false),
            (
                "Every applicant to Google receives a dedicated adviser.",
                false,
            ),
            ("All Tesco shoppers get a voucher.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
