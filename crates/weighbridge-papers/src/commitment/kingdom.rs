//! Offices and bodies of the United Kingdom, by names that no part of it and no place in it has
//! for its own: whoever else writes a paper, what they will do is another's. It knows names, and
//! of no paper whose it is.

use super::lexicon::listed;
use crate::tokens::Token;

/// One word each: letters of departments, and bodies that go by one word.
const LETTERS: &str = "treasury whitehall hmg hmt hmrc ukri ukef neso ofgem ofcom ofwat desnz dbt dsit dcms \
    mhclg dluhc dwp dft dhsc defra beis fcdo moj mod";

/// Letters that a department of Northern Ireland has too.
const ALSO_NORTHERN: &[&str] = &["dfe", "doh"];

/// Subjects of departments "for" something. Northern Ireland has departments for the Economy,
/// for Infrastructure and for Communities, and one "of" Education.
const SUBJECTS: &str = "transport energy business work science digital culture environment international \
    levelling exiting education health housing";

/// Names of more words, in small letters.
const NAMES: &[&[&str]] = &[
    &["home", "office"],
    &["home", "secretary"],
    &["foreign", "office"],
    &["foreign", "secretary"],
    &["cabinet", "office"],
    &["prime", "minister"],
    &["secretary", "of", "state"],
    &["ministry", "of", "defence"],
    &["ministry", "of", "justice"],
    &["ministry", "of", "housing"],
    &["wales", "office"],
    &["scotland", "office"],
    &["northern", "ireland", "office"],
    &["great", "british", "energy"],
    &["great", "british", "railways"],
    &["gb", "energy"],
    &["national", "wealth", "fund"],
    &["uk", "infrastructure", "bank"],
    &["british", "business", "bank"],
    &["innovate", "uk"],
    &["network", "rail"],
    &["national", "grid"],
    &["office", "for", "investment"],
    &["environment", "agency"],
    &["competition", "and", "markets", "authority"],
];

/// The bare form of a word: without the ending of whom something belongs to.
pub(super) fn bare(word: &Token) -> &str {
    word.low.strip_suffix("'s").unwrap_or(&word.low)
}

/// Whether a word in small letters is of an office of the kingdom.
pub(super) fn letters(low: &str, northern: bool) -> bool {
    listed(low, LETTERS) || !northern && ALSO_NORTHERN.contains(&low)
}

/// Whether a name is of an office or body of the kingdom. In a paper of Northern Ireland some
/// letters are its own.
pub(super) fn office(phrase: &[Token], northern: bool) -> bool {
    let one = phrase
        .iter()
        .any(|word| word.capital && letters(bare(word), northern));
    let named = |name: &&[&str]| {
        phrase.windows(name.len()).any(|words| {
            words[0].capital
                && words
                    .iter()
                    .zip(*name)
                    .all(|(word, part)| bare(word) == *part)
        })
    };
    let chancellor = phrase
        .iter()
        .any(|word| word.capital && bare(word) == "chancellor");
    let department = phrase.windows(3).any(|three| {
        three[0].is(&["department"])
            && three[1].is(&["for"])
            && three[2].capital
            && listed(bare(&three[2]), SUBJECTS)
    });
    one || chancellor || department || NAMES.iter().any(named)
}
