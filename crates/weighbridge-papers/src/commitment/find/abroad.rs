//! Whether a sentence speaks of a place, a law or a coin of another country than the author's.
//! Who acts there is told in `country`; here it is only whether the author's word settles it.

use super::Author;
use crate::commitment::country::{HOME, STATES, UNITED_KINGDOM, called};
use crate::commitment::kingdom::bare;
use crate::commitment::lexicon::listed;
use crate::tokens::{Shape, Token};

/// Continents, capitals of other states, and what their people are called.
const FARTHER: &str = "europe asia africa america asian african washington beijing brussels paris berlin \
    tokyo delhi moscow madrid rome seoul shanghai geneva damascus taipei canberra ottawa dublin \
    strasbourg finnish japanese danish singaporean vietnamese taiwanese malaysian";

/// Whether a sentence names another country, a place in one, or its money.
pub(super) fn abroad(words: &[Token], author: &Author) -> bool {
    let own = author.country.unwrap_or(UNITED_KINGDOM);
    let home = HOME.contains(&own);
    words.iter().enumerate().any(|(at, word)| {
        // What only names say is not asked of every word.
        let country = || {
            called(bare(word))
                .is_some_and(|country| country != own && !(home && HOME.contains(&country)))
        };
        let state = || STATES.contains(&bare(word)) && own != bare(word);
        // "Northern Ireland" in a paper of the kingdom.
        let north = || {
            home && bare(word) == "ireland"
                && at
                    .checked_sub(1)
                    .is_some_and(|before| words[before].is(&["northern"]))
        };
        word.is(&["abroad", "overseas"])
            || word.capital && (country() || state() && !north())
            || word.capital && home && listed(&word.low, FARTHER)
            || home && word.shape == Shape::Money && word.low.contains(['€', '$'])
    })
}

/// What belongs to firms, unions and markets, and never to a state.
const OF_OTHERS: &str = "union unions strike shareholders bondholders investors bank banks market company \
    firm firms charity club operators employers arbitration merger landlords";

/// Whether a phrase is of somebody in business or of a union.
pub(super) fn of_business(phrase: &[Token]) -> bool {
    phrase.iter().any(|word| {
        let bare = word.low.trim_end_matches(['\'', '’']);
        let bare = bare
            .strip_suffix("'s")
            .or_else(|| bare.strip_suffix("’s"))
            .unwrap_or(bare);
        listed(bare, OF_OTHERS)
    })
}

/// Whether what a phrase names belongs to somebody in business or to a union: "the council of
/// the union", "the bank's board", "the strike fund". Firms themselves may be whom a state
/// fines or helps.
pub(super) fn owned_by_business(phrase: &[Token]) -> bool {
    let of = phrase.iter().position(|word| word.is(&["of"]));
    of.is_some_and(|of| of_business(&phrase[of..]))
        || phrase.iter().any(|word| {
            word.is(&["strike"])
                || word.low.ends_with(['\'', '’', 's'])
                    && word.low.contains(['\'', '’'])
                    && of_business(std::slice::from_ref(word))
        })
}
