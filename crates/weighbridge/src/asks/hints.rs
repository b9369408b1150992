//! What a file of asks says otherwise than its writer may mean, told before a paper is held
//! against it. It stops nothing; what is plainly wrong is an error of reading.

use weighbridge_model::asks::{Asks, read_otherwise};

/// Hints on parts that give no words to look for: without words of agreement either, nothing
/// is graded; with them, passages are found by likeness alone.
pub(super) fn without_words(asks: &Asks, file: &str) -> Vec<String> {
    let bare = |agrees: bool| -> Vec<String> {
        asks.asks
            .iter()
            .flat_map(|ask| ask.parts.iter().map(move |part| (ask, part)))
            .filter(|(_, part)| part.about.is_empty() && part.agree.is_empty() != agrees)
            .map(|(ask, part)| format!("{}, {}", ask.name, part.name))
            .collect()
    };
    let (neither, only) = (bare(false), bare(true));
    let mut hints = Vec::new();
    if !neither.is_empty() {
        hints.push(format!(
            "{file}: neither `about` nor `agree` on {}: passages are found by likeness alone and \
             none is graded; add about = [\"words to look for\"] and agree = [\"words of agreement\"]",
            neither.join("; ")
        ));
    }
    if !only.is_empty() {
        hints.push(format!(
            "{file}: no `about` on {}: passages are found by likeness alone, and what is told \
             in other words is missed; add about = [\"words to look for\"]",
            only.join("; ")
        ));
    }
    hints
}

/// Phrases that are read otherwise than they may be meant.
pub(super) fn otherwise(asks: &Asks, file: &str) -> Vec<String> {
    let mut all = Vec::new();
    for ask in &asks.asks {
        for part in &ask.parts {
            let lists = [
                &part.about,
                &part.not_about,
                &part.agree,
                &part.oppose,
                &part.more_of,
                &part.less_of,
                &part.needs,
            ];
            for phrase in lists.into_iter().flatten() {
                if let Some(read) = read_otherwise(phrase) {
                    all.push(format!(
                        "{file}: {}, {}: \"{phrase}\" {read}",
                        ask.name, part.name
                    ));
                }
            }
        }
    }
    all
}
