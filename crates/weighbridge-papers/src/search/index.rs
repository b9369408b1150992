//! Texts indexed by stems and by pairs of neighbouring stems, and a question
//! held against each: BM25 and the cosine of tf-idf, both between 0 and 1. It
//! knows no meaning beyond the words.

use std::collections::BTreeMap;

use super::words::words;

/// How soon repetition in a text stops counting, and how far length is set
/// off: the middle of the ranges that Robertson and Zaragoza (2009) give.
const SATURATION: f64 = 1.2;
const LENGTH: f64 = 0.75;

/// Texts, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Stem or pair to its number.
    terms: BTreeMap<String, usize>,
    /// By term: the texts that have it and how often, in order of texts.
    holders: Vec<Vec<(usize, f64)>>,
    /// By text: how many terms.
    lengths: Vec<f64>,
    /// By text: length of its tf-idf vector.
    norms: Vec<f64>,
    mean_length: f64,
}

/// A word of the question that a text has.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The word, or two neighbouring words, as the text has them.
    pub word: String,
    /// Its part of the text's BM25, 0 to 1.
    pub share: f64,
}

/// Stems and pairs of a text with their number.
fn counted(text: &str) -> BTreeMap<String, f64> {
    let mut counts = BTreeMap::new();
    let words = words(text);
    for word in &words {
        *counts.entry(word.stem.clone()).or_insert(0.0) += 1.0;
    }
    for pair in words.windows(2) {
        if let [first, second] = pair {
            *counts
                .entry(format!("{} {}", first.stem, second.stem))
                .or_insert(0.0) += 1.0;
        }
    }
    counts
}

impl Index {
    /// Indexes texts; they are known by their place in the list.
    #[must_use]
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for (text, content) in texts.enumerate() {
            let counts = counted(content);
            index.lengths.push(counts.values().sum());
            for (term, count) in counts {
                let next = index.holders.len();
                let number = *index.terms.entry(term).or_insert(next);
                if number == next {
                    index.holders.push(Vec::new());
                }
                if let Some(holders) = index.holders.get_mut(number) {
                    holders.push((text, count));
                }
            }
        }
        let total: f64 = index.lengths.iter().sum();
        index.mean_length = total / (index.lengths.len().max(1) as f64);
        let mut squares = vec![0.0; index.lengths.len()];
        for holders in &index.holders {
            let rarity = index.rarity(holders.len());
            for (text, count) in holders {
                if let Some(square) = squares.get_mut(*text) {
                    *square += (damped(*count) * rarity).powi(2);
                }
            }
        }
        index.norms = squares.into_iter().map(f64::sqrt).collect();
        index
    }

    /// How many texts it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }

    /// Weight of a term in BM25 by how many texts have it; the 1 in the
    /// logarithm keeps it above nought.
    fn weight(&self, holders: usize) -> f64 {
        let (all, with) = (self.len() as f64, holders as f64);
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    /// Weight of a term in the cosine. The question counts as a text that has
    /// it, so that a term of no text has a weight too, and a term of every text
    /// keeps some.
    fn rarity(&self, holders: usize) -> f64 {
        (1.0 + self.len() as f64 / (holders as f64 + 1.0)).ln()
    }

    fn holders(&self, term: &str) -> &[(usize, f64)] {
        self.terms
            .get(term)
            .and_then(|number| self.holders.get(*number))
            .map_or(&[], Vec::as_slice)
    }

    fn saturated(&self, text: usize, count: f64) -> f64 {
        let length = self.lengths.get(text).copied().unwrap_or(0.0);
        let long = 1.0 - LENGTH + LENGTH * length / self.mean_length.max(f64::MIN_POSITIVE);
        count * (SATURATION + 1.0) / (count + SATURATION * long)
    }

    /// Each text's likeness to a question, 0 to 1: the mean of its BM25, as a
    /// share of the most that any text could reach, and of its cosine.
    #[must_use]
    pub fn scores(&self, question: &str) -> Vec<f64> {
        let mut sums = vec![0.0; self.len()];
        let mut products = vec![0.0; self.len()];
        let (mut most, mut square) = (0.0, 0.0);
        for (term, asked) in counted(question) {
            let holders = self.holders(&term);
            let weight = asked * self.weight(holders.len());
            let rarity = self.rarity(holders.len());
            let own = damped(asked) * rarity;
            most += weight * (SATURATION + 1.0);
            square += own * own;
            for (text, count) in holders {
                if let (Some(sum), Some(product)) = (sums.get_mut(*text), products.get_mut(*text)) {
                    *sum += weight * self.saturated(*text, *count);
                    *product += own * damped(*count) * rarity;
                }
            }
        }
        let norm = f64::sqrt(square);
        sums.iter()
            .zip(products)
            .zip(&self.norms)
            .map(|((sum, product), own)| {
                if product > 0.0 {
                    (sum / most + product / (norm * own)) / 2.0
                } else {
                    0.0
                }
            })
            .collect()
    }

    /// The words of a question that a text has, weightiest first, as the text
    /// writes them.
    #[must_use]
    pub fn reasons(&self, question: &str, text: usize, content: &str) -> Vec<Reason> {
        let asked = counted(question);
        let mut most = 0.0;
        let mut found: BTreeMap<String, f64> = BTreeMap::new();
        for (term, times) in &asked {
            let holders = self.holders(term);
            let weight = times * self.weight(holders.len());
            most += weight * (SATURATION + 1.0);
            if let Ok(at) = holders.binary_search_by_key(&text, |(holder, _)| *holder) {
                let count = holders.get(at).map_or(0.0, |(_, count)| *count);
                found.insert(term.clone(), weight * self.saturated(text, count));
            }
        }
        let words = words(content);
        let written = |term: &str| {
            let (first, second) = term.split_once(' ').unwrap_or((term, ""));
            let at = words.iter().enumerate().find_map(|(place, word)| {
                let next = words.get(place + 1);
                if word.stem != first {
                    None
                } else if second.is_empty() {
                    Some(word.at.clone())
                } else {
                    next.filter(|next| next.stem == second)
                        .map(|next| word.at.start..next.at.end)
                }
            });
            at.and_then(|at| content.get(at)).unwrap_or(term).to_owned()
        };
        let mut reasons: Vec<Reason> = found
            .iter()
            .map(|(term, sum)| Reason {
                word: written(term),
                share: sum / most,
            })
            .collect();
        // Equal shares fall back on the word, so that the answer is always the same.
        reasons.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.word.cmp(&b.word)));
        reasons
    }
}

/// A term's count in the cosine: the tenth mention tells less than the first.
fn damped(count: f64) -> f64 {
    1.0 + count.ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXTS: [&str; 3] = [
        "Steel is made in Port Talbot.",
        "Public procurement of steel: the public purse buys steel.",
        "A strategy for skills and for colleges.",
    ];

    /// Worked by hand from the formulas of Robertson and Zaragoza (2009), one
    /// word so that no pair takes part.
    #[test]
    fn bm25_is_the_published_formula() {
        let index = Index::new(["steel", "steel steel glass", "glass"].into_iter());
        // Terms with pairs: 1; 3 + 2; 1. Mean 7/3.
        let weight = (1.0_f64 + 1.5 / 2.5).ln();
        let long = |length: f64| 1.2 * (0.25 + 0.75 * length / (7.0 / 3.0));
        let first = weight * 2.2 / (1.0 + long(1.0));
        let second = weight * 2.0 * 2.2 / (2.0 + long(5.0));
        let most = weight * 2.2;
        let rarity = (1.0_f64 + 3.0 / 3.0).ln();
        let single = (1.0_f64 + 3.0 / 2.0).ln();
        let double = 1.0 + 2.0_f64.ln();
        // The second text: steel twice, glass, and the pairs steel steel and
        // steel glass.
        let own = ((double * rarity).powi(2) + rarity.powi(2) + 2.0 * single.powi(2)).sqrt();
        let scores = index.scores("steel");
        // Sums of a handful of terms: rounding alone.
        assert!((scores[0] - (first / most + 1.0) / 2.0).abs() < 1e-12);
        assert!((scores[1] - (second / most + double * rarity / own) / 2.0).abs() < 1e-12);
        assert!(scores[2].abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn reasons_show_the_words_of_the_text() {
        let index = Index::new(TEXTS.into_iter());
        let reasons = index.reasons("buying steel by public procuring", 1, TEXTS[1]);
        let words: Vec<&str> = reasons.iter().map(|reason| reason.word.as_str()).collect();
        assert!(words.contains(&"Public procurement"), "{words:?}");
        assert!(words.contains(&"buys"), "{words:?}");
        assert!(index.reasons("skills", 0, TEXTS[0]).is_empty());
    }

    #[test]
    fn nothing_to_search_and_nothing_asked_are_no_harm() {
        assert!(Index::new(std::iter::empty()).scores("steel").is_empty());
        assert_eq!(Index::new(TEXTS.into_iter()).scores(""), [0.0; 3]);
        assert_eq!(
            Index::new(["", "the"].into_iter()).scores("steel"),
            [0.0; 2]
        );
    }

    proptest! {
        #[test]
        fn scores_lie_between_nought_and_one_and_a_text_is_most_like_itself(
            texts in proptest::collection::vec("[a-e ]{0,24}", 1..8),
        ) {
            let index = Index::new(texts.iter().map(String::as_str));
            for text in &texts {
                for score in index.scores(text) {
                    // Rounding of a cosine of a text with itself.
                    prop_assert!((0.0..=1.0 + 1e-12).contains(&score));
                }
            }
        }
    }
}
