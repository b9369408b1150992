//! Texts by the stems that stand in them: a paper has thousands of phrases, and looking
//! through all of it for each would take the square of its length. It cuts no words.

use std::collections::BTreeMap;

/// Texts, and by stem the numbers of those that have it, in order.
pub(super) struct ByStem<'a> {
    texts: Vec<&'a [String]>,
    numbers: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> ByStem<'a> {
    pub fn of(texts: impl Iterator<Item = &'a [String]>) -> Self {
        let texts: Vec<&[String]> = texts.collect();
        let mut numbers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, stems) in texts.iter().enumerate() {
            for stem in *stems {
                let list = numbers.entry(stem).or_default();
                if list.last() != Some(&number) {
                    list.push(number);
                }
            }
        }
        Self { texts, numbers }
    }

    /// The texts that have the rarest stem of a phrase.
    pub fn having(&self, phrase: &[String]) -> &[usize] {
        phrase
            .iter()
            .map(|stem| {
                self.numbers
                    .get(stem.as_str())
                    .map_or(&[][..], Vec::as_slice)
            })
            .min_by_key(|list| list.len())
            .unwrap_or_default()
    }

    /// How many texts have the phrase, word behind word.
    pub fn with(&self, phrase: &[String]) -> usize {
        self.having(phrase)
            .iter()
            .filter_map(|at| self.texts.get(*at))
            .filter(|words| words.windows(phrase.len()).any(|part| part == phrase))
            .count()
    }
}
