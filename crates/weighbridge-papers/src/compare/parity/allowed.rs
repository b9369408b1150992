//! Whether one sentence allows by "may" or "can" what another bans. It reads no other words
//! and finds no pairs.

use crate::compare::ways::{among, base};
use crate::tokens::Token;

fn denied(words: &[Token]) -> bool {
    words.iter().any(|word| {
        word.is(&[
            "no", "not", "never", "nobody", "none", "cannot", "only", "longer",
        ]) || word.low.ends_with("n't")
    })
}

/// Whether a sentence allows something: "growers may go on using peat".
fn allows(words: &[Token]) -> bool {
    let may = words
        .iter()
        .enumerate()
        .skip(1)
        .any(|(at, word)| word.is(&["may", "can"]) && !word.capital && at + 1 < words.len());
    let whether = words
        .iter()
        .any(|word| word.is(&["whether", "if", "unless", "that"]));
    may && !denied(words) && !whether && !bans(words)
}

/// Whether a sentence bans something.
fn bans(words: &[Token]) -> bool {
    words
        .iter()
        .any(|word| among(&base(&word.low), "ban prohibit outlaw forbid disallow"))
}

/// Whether the one allows and the other bans.
pub(super) fn allowed_and_banned(one: &[Token], other: &[Token]) -> bool {
    let banned = |words: &[Token]| bans(words) && !denied(words) && !words.iter().any(lifts);
    allows(one) && banned(other) || banned(one) && allows(other)
}

/// "The ban will be lifted."
fn lifts(word: &Token) -> bool {
    among(
        &base(&word.low),
        "lift end remove scrap abolish repeal ease relax stop",
    )
}
