//! The words of Weighbridge as types: industries, places, strategies, grades.
//! It holds no statistic and opens no file.

pub mod aid_file;
pub mod asks;
mod built_in;
pub mod families;
pub mod figure;
pub mod gazetteer;
pub mod industry;
pub mod lined;
pub mod need_file;
pub mod page;
pub mod place;
pub mod place_names;
pub mod regions;
pub mod strategy;

/// Names near to `wanted`, nearest first, at most three: for "did you mean".
#[must_use]
pub fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let wanted = wanted.to_lowercase();
    let mut scored: Vec<(f64, &str)> = names
        .map(|name| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), name))
        .filter(|(score, _)| *score > 0.7)
        .collect();
    // Equal scores fall back on the name, so that the answer is always the same.
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.dedup_by(|a, b| a.1 == b.1);
    scored
        .into_iter()
        .take(3)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// Whether a word is another one mistyped: a letter missing, added, wrong or two
/// exchanged, two such slips from eight letters on, and never in the first letter.
/// [`nearest`] is for names out of a short list; among thousands of words there is
/// always one that is a little alike.
#[must_use]
pub fn mistyped(word: &str, known: &str) -> bool {
    let (word, known) = (word.to_lowercase(), known.to_lowercase());
    let allowed = if word.chars().count() < 8 { 1 } else { 2 };
    word.chars().next() == known.chars().next()
        && strsim::damerau_levenshtein(&word, &known) <= allowed
}

#[cfg(test)]
mod tests {
    use super::mistyped;

    #[test]
    fn a_slip_is_told_from_another_word() {
        for (word, known) in [
            ("steell", "steel"),
            ("ceramcs", "ceramics"),
            ("alumnium", "aluminium"),
            ("recycilng", "recycling"),
        ] {
            assert!(mistyped(word, known), "{word}");
        }
        for (word, known) in [
            ("tata", "data"),
            ("ammonia", "ammunition"),
            ("recycling", "rectifying"),
            ("haulage", "luggage"),
            ("lorries", "libraries"),
        ] {
            assert!(!mistyped(word, known), "{word}");
        }
    }
}
