//! What a refusal is of: a thing that a state gives, makes or rules, or a harm that it turns
//! away ("no question of leaving towns behind"), which refuses nothing. It finds no verb of
//! refusal.

use super::nothing::MONEY;
use crate::commitment::lexicon::listed;
use crate::commitment::subject::instrument;
use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// What nobody asks a government for.
const HARM: &str = "delay delays delaying discrimination poverty recession war crash pothole potholes \
    decline homelessness crime waste fraud corruption racism hunger pollution congestion \
    unemployment strikes blackouts chance child children deaths death injustice neglect \
    chaos crisis crises abuse violence cruelty failure failures leave leaves leaving left behind \
    clock choose second-best bureaucracy";

/// What the clause says that is not turned down as a whole.
const WITHOUT: &str = "without unless until except between but lightly than";

/// What a state makes or rules, beside its instruments and what it gives.
const THINGS: &str = "regulator regulators rule rules mandate mandates control controls target targets \
    body power powers duty proposal proposals designation nationalisation ombudsman minister \
    legislation exemption licensing ringfence ring-fence threshold prohibition prison prisons \
    round rounds runway runways reactor reactors station stations railway railways mine mines";

/// Whether a clause tells of a harm, or of what is not turned down as a whole.
pub(in crate::commitment::find) fn of_harm(clause: &[Token]) -> bool {
    clause
        .iter()
        .take_while(|word| !matches!(word.low.as_str(), ";" | "." | ","))
        .any(|word| listed(&word.low, HARM) || listed(&word.low, WITHOUT))
}

/// Whether a word names what a state gives, makes or rules.
pub(in crate::commitment::find) fn of_state(word: &Token) -> bool {
    instrument(&word.low) || listed(&word.low, MONEY) || listed(&word.low, THINGS)
}

/// Whether what stands here, up to the next preposition, is a thing of a state and no harm.
pub(super) fn thing_of_state(words: &[Token], from: usize) -> bool {
    let clause = words.get(from..).unwrap_or_default();
    let mut thing = clause.iter().take(6).take_while(|word| {
        word.shape != Shape::Sign && !word.is(&["of", "for", "in", "at", "from", "on", "to"])
    });
    thing.any(of_state) && !of_harm(clause)
}

/// Whether the clause from here on is about a thing of a state and no harm.
pub(super) fn about_state(words: &[Token], from: usize) -> bool {
    let clause = words.get(from..).unwrap_or_default();
    let mut near = clause
        .iter()
        .take(9)
        .take_while(|word| word.shape != Shape::Sign);
    near.any(of_state) && !of_harm(clause)
}

/// Whether a phrase that turns down ends here, or a time follows it: "is not planned in
/// isolation" and "is not planned in the south but here" tell how and where.
pub(in crate::commitment::find) fn closes(words: &[Token], at: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let Some(word) = words.get(at) else {
        return true;
    };
    let time = |at: usize| {
        words.iter().skip(at).take(3).any(|word| {
            word.is(SEASONS)
                || word.capital && word.is(MONTHS)
                || word.shape == Shape::Number
                || word.is(&[
                    "time",
                    "year",
                    "years",
                    "stage",
                    "parliament",
                    "moment",
                    "future",
                    "present",
                    "month",
                    "term",
                    "session",
                ])
        })
    };
    let goes_on = words
        .iter()
        .skip(at + 1)
        .take_while(|word| !matches!(word.low.as_str(), ";" | "."))
        .any(|word| word.is(&["but", "rather", "until", "alone"]));
    let ends = matches!(word.low.as_str(), "." | ";" | ":" | "," | "!" | ")");
    let timed = is(
        at,
        &["at", "in", "this", "before", "after", "during", "for", "by"],
    ) && (time(at + 1) || is(at + 1, &["now"]));
    let by_us = is(at, &["by", "further", "again"]);
    (ends || timed || by_us || is(at, &["and"])) && !goes_on
}
