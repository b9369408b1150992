//! Whether a paper is in English, which is all that is understood here. It names no
//! other language.

use crate::paper::Paper;

/// Words of which every English text is full.
const ENGLISH: &[&str] = &[
    "and", "for", "in", "is", "of", "that", "the", "to", "we", "will", "with",
];

/// Words of a paper at least: fewer tell nothing.
const ENOUGH: usize = 60;

/// Share of the words above that English has at the very least: most texts have a
/// quarter, lists of names a tenth.
const LEAST: f64 = 0.03;

/// What to say of a paper that does not look like English.
pub(super) fn warning(paper: &Paper) -> Option<String> {
    let (mut all, mut english) = (0_usize, 0_usize);
    for word in paper
        .passages
        .iter()
        .flat_map(|one| one.text.split_whitespace())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .take(20_000)
    {
        all += 1;
        english += usize::from(ENGLISH.contains(&word.to_lowercase().as_str()));
    }
    (all >= ENOUGH && (english as f64) < LEAST * all as f64).then(|| {
        "this does not look like English, and no other language is read: what is not found in it \
         may well be there"
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_is_told_and_english_is_not() {
        let told = |text: &str| {
            let paper = Paper::read(text.repeat(8).as_bytes(), "a.txt").unwrap();
            warning(&paper).is_some()
        };
        assert!(told(
            "La France reste une grande nation de l’acier et nous allons investir dans les ports.\n\n"
        ));
        assert!(!told(
            "We will open the ports of the north and pay for the quays in Hull by 2030.\n\n"
        ));
        assert!(!told("12 40 60\n\n"));
    }
}
