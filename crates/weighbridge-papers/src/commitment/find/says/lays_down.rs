//! What a Bill, an order or the paper itself lays down by its verb in the present: "the Bill
//! takes powers to fix the charge", "this Plan sets up a Harbours Office". What a law in force
//! demands, and what a text says or describes, is none.

use super::clause::is;
use super::whose::{elsewhere, tells_a_fact};
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{span, span_at};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed, sort};
use crate::commitment::subject::{another, subject_before};
use crate::tokens::{Shape, Token};

/// What a text does with its subject, and no law does.
const OF_TEXT: &str = "set sets report reports build builds draw draws respond responds apply applies \
    allow allows accept accepts announce announces pass passes publish publishes provide provides \
    return returns call calls run runs start starts begin begins connect connects link links \
    contribute contributes combine combines produce produces deliver delivers create creates \
    charge charges answer answers tell tells attend attends top second refer refers state \
    outline outlines open opens stand place places note notes record records trace traces";

/// What a paper sets up, ends or changes by saying so.
const BY_PAPER: &str = "establishes launches abolishes scraps bans doubles trebles halves extends introduces \
    funds creates freezes waives ringfences reinstates renames merges devolves repeals replaces \
    withdraws lifts removes raises";

/// What is laid down.
pub(in crate::commitment::find) fn lays_down(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let told = words.iter().any(|word| {
        word.is(&[
            "was",
            "were",
            "had",
            "would",
            "if",
            "already",
            "today",
            "currently",
        ])
    });
    if told || tells_a_fact(words) {
        return None;
    }
    (1..words.len()).find_map(|at| {
        let verb = &words[at];
        let third = verb.low.ends_with('s') && !verb.low.ends_with("ss") && !verb.capital;
        if !third
            || is(
                words,
                at - 1,
                &["that", "which", "to", "the", "a", "of", "and"],
            )
        {
            return None;
        }
        let after = at + 1;
        let takes = is(words, at, &["takes", "gives", "grants", "confers", "hands"])
            && (after..at + 8).any(|noun| {
                is(
                    words,
                    noun,
                    &[
                        "power", "powers", "right", "rights", "duty", "duties", "say",
                    ],
                )
            });
        let puts = is(words, at, &["puts", "places", "lays", "imposes"])
            && (after..at + 4).any(|noun| {
                is(
                    words,
                    noun,
                    &[
                        "duty",
                        "duties",
                        "limit",
                        "cap",
                        "ban",
                        "charge",
                        "end",
                        "requirement",
                    ],
                )
            });
        let sets_up = is(words, at, &["sets", "brings", "does"])
            && is(words, after, &["up", "in", "into", "away"]);
        let brings = is(words, at, &["brings"])
            && (after..at + 7).any(|noun| is(words, noun, &["within", "into", "under"]));
        let special = takes || puts || sets_up || brings;
        let act = sort(&verb.low) == Some(Sort::Act);
        if !special && !act && !is(words, at, &["makes", "requires", "obliges"]) {
            return None;
        }
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone())?;
        let text = listed(&verb.low, OF_TEXT);
        // "The Bill creates a regulator", "sets a target", "allows mayors to raise a levy".
        let of_law = is(words, at, &["creates", "sets"]) && is(words, after, &["a", "an", "the"])
            || is(words, at, &["allows"])
                && (after + 1..after + 6).any(|to| is(words, to, &["to"]));
        let lays = bill(phrase, subject.words.start)
            && (special || of_law || !text)
            && !elsewhere(words, author);
        let sum = words
            .iter()
            .skip(after)
            .take(4)
            .any(|word| word.shape == Shape::Money);
        let by_paper = paper(phrase)
            && (takes
                || puts
                || sets_up
                || listed(&verb.low, BY_PAPER) && named(words, after)
                || act && sum);
        ((lays || by_paper) && !subject.conditional && !another(words, &subject, author)).then(
            || {
                Found::new(Firmness::Will, span(words, at..at + 1))
                    .does(span_at(words, at), Sort::Act)
            },
        )
    })
}

/// Whether a subject is a law that is not yet made: "the Bill", "clause 4 of the Bill", "the
/// draft order", "our Order".
fn bill(phrase: &[Token], start: usize) -> bool {
    let draft = phrase
        .iter()
        .any(|word| word.is(&["draft", "proposed", "our", "this", "new"]));
    let before = phrase
        .windows(2)
        .any(|two| two[0].is(&["before"]) && two[1].is(&["parliament", "congress", "the"]));
    phrase.iter().enumerate().any(|(step, word)| {
        let named = word.capital && (start + step > 0 || phrase.len() == 1);
        word.is(&["bill"]) && (named || draft && word.capital)
            || word.is(&["order", "regulations"]) && (named || draft) && step + 1 == phrase.len()
            || word.is(&["legislation", "law"]) && (draft || before)
    })
    // "The Opposition's Bill", "a private member's Bill", "the energy bill".
    && !phrase.iter().any(|word| {
        word.low.ends_with("'s") && !word.is(&["government's", "today's"])
            || word.is(&["private", "opposition"])
            || word.is(&["energy", "household", "wage", "water"]) && !word.capital
    })
}

/// Whether a subject is the paper itself: "this Plan", "our Charter".
fn paper(phrase: &[Token]) -> bool {
    const PAPERS: &str = "plan strategy paper budget statement settlement package charter deal manifesto \
        determinations determination programme review decision agreement compact";
    phrase.len() <= 5
        && phrase
            .first()
            .is_some_and(|word| word.is(&["this", "our", "these"]))
        && phrase.last().is_some_and(|last| listed(&last.low, PAPERS))
}

/// Whether what follows has an article of something new, or a name.
fn named(words: &[Token], at: usize) -> bool {
    is(
        words,
        at,
        &[
            "a", "an", "the", "two", "three", "four", "five", "six", "ten",
        ],
    ) || words
        .get(at)
        .is_some_and(|word| word.capital || matches!(word.shape, Shape::Number | Shape::Money))
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn what_a_bill_lays_down_is_undertaken() {
        let wrong = mistold(&[
            ("The Bill takes powers to fix the charge.", true),
            (
                "The Bill gives ministers the power to fix the charge.",
                true,
            ),
            ("The Bill bans the landing of undersized crab.", true),
            ("Clause 4 of the Bill puts a duty on ports.", true),
            ("This Plan sets up a Harbours Office.", true),
            ("The Act requires ports to keep a log.", false),
            ("The strategy describes what ports do.", false),
            ("This paper sets out how ports work.", false),
            ("The Bill passed its second reading.", false),
            ("The bill takes a month to pay.", false),
            ("The Bill creates a new regulator.", true),
            ("The Bill sets a target of 50 gigawatts.", true),
            ("The Bill allows mayors to raise a levy.", true),
            ("The Bill makes port owners liable.", true),
            ("The Bill sets out how ports work.", false),
            (
                "The American Bill gives the President powers to tax imports.",
                false,
            ),
            ("The French Bill bans the landing of crab.", false),
            ("The EU Bill imposes a duty on importers.", false),
            ("The Opposition's Bill abolishes the levy.", false),
            ("A private member's Bill bans single-use cups.", false),
            (
                "The Steel Bill introduced in 1949 nationalises the industry.",
                false,
            ),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
