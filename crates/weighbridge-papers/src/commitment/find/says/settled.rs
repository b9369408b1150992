//! What is settled by a plain present with no time: "yards in the Goole zone pay no business
//! rates", "half of all our places are kept for local people", "£35 million comes from the Rope Fund", "the port gets
//! the right to". How things mostly are, and what an economy earns, is told nowhere.

use super::clause::{agrees, found, head, is, subject_of, tells_of_before};
use super::whose::{elsewhere, owned};
use crate::commitment::find::predicate::skip;
use crate::commitment::find::{Author, Found};
use crate::commitment::lexicon::{listed, ruled};
use crate::commitment::offices::of_state;
use crate::commitment::subject::{Who, instrument, subject_before};
use crate::tokens::{Shape, Token};

/// What is done to a measure by being said.
const DONE: &str = "waived halved doubled trebled reserved kept capped frozen ring-fenced ringfenced guaranteed \
    restored lifted cut raised";

/// What is settled at a verb.
pub(super) fn settled(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if words[at].capital {
        return None;
    }
    // What is asked of the whole sentence comes last: it is rarely needed.
    pays_none(words, at, author)
        .or_else(|| has_right(words, at, author))
        .or_else(|| sum(words, at))
        .or_else(|| kept_for(words, at, author))
        .or_else(|| goes_up(words, at, author))
        .or_else(|| our_budget(words, at))
        .filter(|_| !tells_of_before(words) && !elsewhere(words, author))
}

/// "Firms in the park pay no business rates for five years".
fn pays_none(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let none = is(words, at, &["pay", "pays"]) && is(words, at + 1, &["no", "nothing"]);
    let what = is(words, at + 1, &["nothing"])
        || words.iter().skip(at + 2).take(4).any(|word| {
            instrument(&word.low)
                || word.is(&[
                    "rates", "fares", "rent", "interest", "charge", "charges", "fees", "tolls",
                ])
        });
    if !none || !what {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    // "Big firms pay no tax" is a complaint, and of the world; "firms in our zone" is a rule.
    let ours =
        owned(words, &subject, author) && agrees(words.get(subject.words.clone())?, &words[at]);
    (ours && subject.who != Who::Author).then(|| found(words, at, at))
}

/// "The port authority gets the right to a fifth of it", "tenants get a say".
fn has_right(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !is(
        words,
        at,
        &["gets", "get", "gains", "gain", "receives", "receive"],
    ) {
        return None;
    }
    let right = (at + 1..at + 5).any(|noun| {
        is(
            words,
            noun,
            &["right", "power", "powers", "say", "seat", "vote", "veto"],
        ) && is(words, noun + 1, &["to", "on", "in", "over", "at", "."])
    });
    let back = is(words, at + 1, &["back"])
        && is(
            words,
            at + 2,
            &["half", "all", "a", "two", "every", "their"],
        );
    let levied = words
        .iter()
        .skip(at)
        .any(|word| word.is(&["rates", "duty", "levy", "fee", "fees", "charge"]));
    // Whoever has a name may be given a right, if he is one of the state's.
    let subject = if right {
        subject_before(words, at, author)
    } else {
        subject_of(words, at, author)?
    };
    let plain = agrees(words.get(subject.words.clone())?, &words[at])
        && subject.words.start == 0
        && !subject.conditional;
    let public = words[..at].iter().any(|word| {
        word.is(&[
            "council",
            "councils",
            "authority",
            "authorities",
            "mayor",
            "mayors",
            "assembly",
            "port",
        ])
    }) || owned(words, &subject, author);
    ((right && public || back && levied) && plain).then(|| found(words, at, at))
}

/// "£35 million comes from the Investment Zone".
fn sum(words: &[Token], at: usize) -> Option<Found> {
    let opens = words[..at]
        .iter()
        .take(4)
        .any(|word| word.shape == Shape::Money)
        && at < 6
        && words[..at].iter().all(|word| {
            word.shape == Shape::Money
                || word.is(&[
                    "a", "the", "further", "another", "some", "of", "this", "it", "and", "million",
                    "billion", "an", "extra", "initial", "first",
                ])
                || word.shape == Shape::Number
        });
    let from = is(words, at, &["comes", "come"])
        && is(words, at + 1, &["from"])
        && words
            .iter()
            .skip(at + 2)
            .take(4)
            .any(|word| word.capital && word.shape == Shape::Word)
        && words.iter().skip(at + 2).take(6).any(|word| {
            instrument(&word.low) || word.is(&["treasury", "department", "government", "budget"])
        });
    (opens && from).then(|| found(words, at, at))
}

/// "Half of all places are kept for local people", "fees are waived for apprentices".
fn kept_for(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = skip(words, at + 1);
    let done = words.get(verb)?;
    let told = is(words, at, &["is", "are"])
        && listed(&done.low, DONE)
        && (!done.is(&["cut", "raised"]) || is(words, verb + 1, &["by", "to"]))
        && is(
            words,
            verb + 1,
            &["for", "at", "to", "until", "from", "by", "in"],
        );
    if !told {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    let phrase = words.get(subject.words.clone())?;
    let ours = head(phrase).is_some_and(ruled)
        && subject.words.start == 0
        && (done.is(&["waived", "ring-fenced", "ringfenced"]) || owned(words, &subject, author));
    let by = words.windows(2).skip(verb).any(|two| {
        two[0].is(&["by"]) && two[1].shape == Shape::Word && !two[1].is(&["half", "a", "two"])
    });
    (ours && !by).then(|| found(words, at, verb))
}

/// "The grant goes up to £6,000", "the toll comes down by half".
fn goes_up(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let moves = is(words, at, &["goes", "go", "comes", "come"])
        && is(words, at + 1, &["up", "down"])
        && is(words, at + 2, &["to", "by", "from"])
        && words.iter().skip(at + 3).take(2).any(|word| {
            matches!(word.shape, Shape::Money | Shape::Percent | Shape::Number)
                || word.is(&["half", "third", "quarter", "tenth"])
        });
    if !moves {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    let phrase = words.get(subject.words.clone())?;
    let the = phrase
        .first()
        .is_some_and(|word| word.is(&["the", "our", "this", "each"]));
    (the && head(phrase).is_some_and(|head| instrument(&head.low) || ruled(head))
        && agrees(phrase, &words[at]))
    .then(|| found(words, at, at))
}

/// "Our budget for the year is £246 million".
fn our_budget(words: &[Token], at: usize) -> Option<Found> {
    let ours = is(words, 0, &["our", "the"])
        && (1..4).any(|noun| is(words, noun, &["budget", "fund", "envelope", "settlement"]))
        && (is(words, 0, &["our"]) || of_state(&words[..at]));
    let sum = is(words, at, &["is"])
        && words
            .get(at + 1)
            .is_some_and(|sum| sum.shape == Shape::Money)
        && at < 8;
    (ours && sum).then(|| found(words, at, at))
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn what_is_settled_in_the_present_is_undertaken() {
        let wrong = mistold(&[
            (
                "Yards in the Goole zone pay no business rates for five years.",
                true,
            ),
            (
                "The Port of Goole gets the right to a fifth of the quay.",
                true,
            ),
            ("Small yards get back half of their rates.", true),
            ("£35 million comes from the Rope Investment Fund.", true),
            ("£1 million builds four homes.", false),
            ("Half of all our places are kept for local people.", true),
            ("Fees are waived for apprentices under 25.", true),
            ("The grant goes up to £6,000.", true),
            ("Our budget for the year is £246 million.", true),
            ("Big firms pay no tax.", false),
            ("Firms today pay no business rates.", false),
            ("£35 million comes from fish.", false),
            ("Seals are kept for food.", false),
            ("The price goes up to £6.", false),
            ("The household budget is £200.", false),
            ("The tide goes up to the wall.", false),
            ("He gets the right train.", false),
            ("Firms in Ireland pay no tax on royalties.", false),
            ("Multinationals pay no tax.", false),
            ("Amazon pays no tax on its profits.", false),
            ("Tesco pays no tax on its profits.", false),
            ("Foreign owners pay no business rates.", false),
            ("Drivers of electric cars pay no fuel duty.", false),
            ("Charities pay no business rates.", false),
            (
                "Half of all places are reserved for members in German firms' boards.",
                false,
            ),
            ("Wages are frozen at 2008 levels.", false),
            ("Prices are capped by Ofgem.", false),
            ("£2 billion comes from the European Investment Fund.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
