//! What is being done, by nobody else who is named, to what is the state's: "free meals are
//! being extended", "the guidance is being rewritten". What befalls a thing is told nowhere.

use super::whose::elsewhere;
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{skip, span};
use crate::commitment::find::{Author, Found};
use crate::commitment::lexicon::{Sort, listed, participle, ruled, sort};
use crate::commitment::subject::{Subject, Who, another, subject_before};
use crate::tokens::{Shape, Token};

/// What a government does to what is its own, and firms seldom do.
const DONE: &str = "extended expanded introduced established rolled upgraded increased raised \
    required provided given offered funded invested launched reformed simplified strengthened \
    modernised merged devolved consulted reviewed considered explored";

/// Numbers of forms, rules and places.
const COUNTS: &str =
    "two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty hundred";

/// "Free meals are being extended to all pupils", by nobody else who is named.
pub(super) fn being_done(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !words[at].is(&["is", "are"]) || !words.get(at + 1)?.is(&["being"]) {
        return None;
    }
    let verb = words.get(skip(words, at + 2))?;
    let subject = subject_before(words, at, author);
    let done = (listed(&verb.low, DONE) || handled(words, &subject, verb, author))
        && !words
            .iter()
            .skip(at + 3)
            .any(|word| word.is(&["by", "elsewhere", "abroad", "worldwide"]));
    if !done {
        return None;
    }
    let stands = matches!(
        subject.who,
        Who::Thing | Who::Instrument | Who::Body | Who::Author
    );
    let look = verb.is(&["consulted", "reviewed", "considered", "explored"]);
    (stands && !subject.conditional && !another(words, &subject, author)).then(|| {
        Found::new(
            if look {
                Firmness::Explores
            } else {
                Firmness::Will
            },
            span(words, at..at + 2),
        )
        .does(verb.span.clone(), if look { Sort::Look } else { Sort::Act })
        .going_on(true)
    })
}

/// Whether a rule, form or service of the state's is being handled: "the code is being
/// redrafted", "a new regime is being drawn up", "two quays are being rebuilt with public money".
fn handled(words: &[Token], subject: &Subject, verb: &Token, author: &Author) -> bool {
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "on", "in", "to", "at", "from", "with"]))
        .last();
    let act = participle(&verb.low)
        && (sort(&verb.low) == Some(Sort::Act)
            || verb.is(&["drawn", "redrawn", "relaxed", "set", "torn"]));
    // "Services are being cut", "orders are being closed": what befalls them.
    let harm = verb.is(&[
        "cut",
        "closed",
        "lost",
        "dropped",
        "cancelled",
        "used",
        "sold",
        "made",
        "produced",
        "built",
        "bought",
        "tested",
        "sent",
    ]) && !words.windows(2).any(|two| {
        two[0].is(&["to"]) && (two[1].shape == Shape::Number || listed(&two[1].low, COUNTS))
    });
    let public = words
        .windows(2)
        .any(|two| two[0].is(&["public"]) && two[1].is(&["money", "funds", "funding"]));
    let theirs = phrase.iter().any(|word| {
        word.is(&["their", "its", "whose", "his", "her", "private", "old"])
            || word.low.ends_with("'s") && !word.is(&["today's", "government's"])
    });
    // "Rules are being tightened": whose they are is not said.
    let told = phrase.len() > 1
        && (phrase[0].is(&["the", "our", "a", "an", "this", "these", "all"])
            || phrase[0].shape == Shape::Number
            || listed(&phrase[0].low, COUNTS));
    act && !theirs
        && !elsewhere(words, author)
        && (public || told && head.is_some_and(ruled) && !harm)
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn what_is_being_done_to_the_states_own_is_undertaken() {
        let wrong = mistold(&[
            ("The planning guidance is being rewritten.", true),
            ("A new licensing regime is being drawn up.", true),
            ("Forty forms are being cut to six.", true),
            ("The coast is being worn away.", false),
            ("The mill is being rebuilt by its owner.", false),
            ("Old ropes are being cut up for mats.", false),
            ("Jobs are being lost abroad.", false),
            ("Grants are being cut in America to fund tax cuts.", false),
            ("Standards are being set in Beijing.", false),
            ("Rules are being tightened in Brussels.", false),
            ("The rules are being tightened in Brussels.", false),
            ("Services are being cut to save money.", false),
            ("Places are being cut at universities from 2026.", false),
            ("Orders are being drawn away to Asia.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
