//! What comes by the calendar, is told to readers or is asked of them: "the next census will be
//! held in 2031", "the figures will be revised next year", "you can apply from April", "we are
//! seeking views". It undertakes nothing of a strategy.

use crate::commitment::find::Author;
use crate::commitment::lexicon::{between, listed};
use crate::commitment::subject::{Who, subject_before};
use crate::tokens::{Shape, Token};

/// Whether an undertaking at a word is none but a fact of the calendar or for readers.
pub(super) fn of_calendar(words: &[Token], at: usize, author: &Author) -> bool {
    asks_views(words, at) || statistics(words, at, author) || falls(words, at)
}

/// The head of the words before a verb: "the rules" of "the rules on data".
fn head(words: &[Token], at: usize) -> Option<(&Token, &[Token])> {
    let mut end = at;
    while end > 0 && between(&words[end - 1].low) {
        end -= 1;
    }
    let from = words[..end]
        .iter()
        .rposition(|word| word.shape == Shape::Sign)
        .map_or(0, |sign| sign + 1);
    let phrase = &words[from..end];
    let head = phrase
        .iter()
        .position(|word| word.is(&["of", "on", "for", "in", "from", "about", "to"]))
        .unwrap_or(phrase.len());
    Some((phrase.get(head.checked_sub(1)?)?, phrase))
}

/// "You can apply for the grant from April": what a reader may do, to which nobody is held on a
/// day.
pub(in crate::commitment::find) fn to_reader(words: &[Token], at: usize) -> bool {
    const DOES: &str = "apply find read see contact respond reply download visit email write send \
        register view access complete return submit use check choose call";
    let you = at > 0 && words[at - 1].is(&["you", "applicants", "respondents", "readers"]);
    let modal = words
        .get(at)
        .is_some_and(|word| word.is(&["can", "may", "should", "must", "need"]));
    let verb = words
        .iter()
        .skip(at + 1)
        .find(|word| !between(&word.low) && !word.is(&["to"]));
    you && modal && verb.is_some_and(|verb| listed(&verb.low, DOES))
}

/// "We are seeking views on these questions": the paper asks as it is read. "We will seek
/// views on a levy" undertakes to.
fn asks_views(words: &[Token], at: usize) -> bool {
    const ASKED: &[&str] = &[
        "views",
        "comments",
        "responses",
        "feedback",
        "opinions",
        "submissions",
        "answers",
        "replies",
    ];
    let asks = (at..words.len().min(at + 4)).find(|place| {
        words[*place].is(&[
            "seeking",
            "inviting",
            "welcoming",
            "welcome",
            "invite",
            "seek",
        ])
            // "Asking the regulator for views" asks no reader.
            || words[*place].is(&["asking"])
                && words
                    .get(*place + 1)
                    .is_some_and(|next| next.is(&["for", "you"]))
    });
    let now = !words
        .get(at)
        .is_some_and(|word| word.is(&["will", "shall", "intend", "plan", "propose", "would"]));
    now && asks.is_some_and(|verb| {
        words
            .iter()
            .skip(verb + 1)
            .take(4)
            .take_while(|word| word.shape == Shape::Word)
            .any(|word| word.is(ASKED))
    })
}

/// "The figures will be revised next year": what those who count do with their tables. The
/// author who revises says so.
fn statistics(words: &[Token], at: usize, author: &Author) -> bool {
    const TABLES: &str = "figures figure data statistics estimates series dataset datasets";
    const KEPT: &str = "revised rebased restated superseded reweighted";
    if subject_before(words, at, author).who == Who::Author {
        return false;
    }
    let table = head(words, at).is_some_and(|(head, phrase)| {
        listed(&head.low, TABLES) && !phrase.iter().any(|word| word.is(&["our", "new"]))
    });
    let verb = words
        .iter()
        .skip(at + 1)
        .find(|word| !between(&word.low) && !word.is(&["be"]));
    table
        && words.get(at).is_some_and(|word| word.is(&["will"]))
        && verb.is_some_and(|verb| listed(&verb.low, KEPT))
}

/// "The next census will be held in 2031", "the general election will take place in 2029":
/// what comes round by law or custom.
fn falls(words: &[Token], at: usize) -> bool {
    const ROUND: &[&str] = &[
        "census",
        "election",
        "elections",
        "olympics",
        "paralympics",
        "games",
        "equinox",
        "anniversary",
        "centenary",
    ];
    let comes = head(words, at).is_some_and(|(head, phrase)| {
        // "The election to the new board" is set up by the author.
        let round = head.is(ROUND)
            && phrase
                .last()
                .is_some_and(|last| last.low == head.low || last.capital);
        let known = phrase
            .iter()
            .any(|word| word.is(&["next", "general", "presidential", "local", "olympic"]))
            || phrase.iter().any(|word| word.shape == Shape::Number);
        round
            && (known || head.is(&["census", "olympics", "anniversary", "centenary"]))
            && phrase.first().is_some_and(|word| word.is(&["the"]))
    });
    let verb = words
        .iter()
        .skip(at + 1)
        .find(|word| !between(&word.low) && !word.is(&["be"]));
    comes
        && words.get(at).is_some_and(|word| word.is(&["will", "is"]))
        && verb.is_some_and(|verb| {
            verb.is(&[
                "held",
                "take",
                "fall",
                "due",
                "conducted",
                "carried",
                "happen",
                "come",
                "taken",
                "scheduled",
                "expected",
            ])
        })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::{judged, mistold};

    #[test]
    fn the_calendar_and_readers_are_no_undertakings() {
        let wrong = mistold(&[
            ("The figures will be revised next year.", false),
            ("The figures will be updated each quarter.", true),
            (
                "We are seeking views on these questions by 30 June 2027.",
                false,
            ),
            ("The next census will be held in 2031.", false),
            ("The next general election will be held in 2029.", false),
            ("We will revise the figures each year from 2027.", true),
            ("The rules on data will be updated in 2027.", true),
            ("The levy will be revised in 2028.", true),
            ("We will seek views on a levy in 2027.", true),
            ("We are seeking powers to close pits by 2028.", true),
            ("We will hold a census of kilns in 2027.", true),
            ("Elections to the new board will be held in 2027.", true),
            ("The figures will be published each month from 2027.", true),
        ]);
        assert!(wrong.is_empty(), "{wrong:?}");
        let told = judged("You can apply for the grant from April 2027.");
        assert!(told.is_none_or(|told| !told.hard_edged));
    }
}
