//! Whose doing a sentence tells, as its words show: the author's own, a scheme's, or nobody's.
//! It knows no list of an ask and gives no verdict.

use std::ops::Range;

/// Who speaks for the author.
pub(super) const OURS: &str =
    "we|us|our|government|ministers|department|treasury|chancellor|uk|budget";

/// What the author is giving up as he speaks.
pub(super) const LEAVING: &str = "we|government|ministers are|is also? now? therefore? pulling|walking|backing|withdrawing|\
    stepping|leaving|ending|closing|cutting|stopping|winding|scrapping|dropping|halving";

/// Whether a sentence has for its subject a scheme that the ask names: "Regional Selective
/// Assistance will continue".
pub(super) fn of_scheme(text: &str, matter: &[Range<usize>]) -> bool {
    let capitals = |words: &str| {
        words.split_whitespace().count() > 2
            && words
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase) || word == "of" || word == "and")
    };
    matter.iter().any(|at| {
        let opens = text
            .get(..at.start)
            .is_some_and(|before| before.is_empty() || before.eq_ignore_ascii_case("the "));
        opens && text.get(at.clone()).is_some_and(capitals)
    })
}
