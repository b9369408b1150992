//! A word written as one, with a hyphen or as two is the same word: "freeport", "free-port"
//! and "free port". For a listed phrase the wordings that differ from it in this only, as far
//! as the paper has them. It judges nothing.

use weighbridge_model::asks::spelled;

use super::phrase::Phrase;
use super::prepared::Prepared;
use crate::search::words::{plain, stem, words};

/// Letters of each half at least: "to" and "day" make up no other word.
const HALF: usize = 3;

impl Prepared<'_> {
    /// The phrases that a listed one stands for in the other ways of writing its words.
    pub(super) fn alike(&self, listed: &str) -> Vec<Phrase> {
        let mut found = Vec::new();
        for wording in spelled(listed) {
            let said: Vec<String> = plain(&wording).into_iter().map(|(word, _)| word).collect();
            let with = |at: usize, taken: usize, put: &[&str]| {
                let mut others: Vec<&str> = said.iter().map(String::as_str).collect();
                others.splice(at..at + taken, put.iter().copied());
                others.join(" ")
            };
            for (at, pair) in said.windows(2).enumerate() {
                let one = pair.concat();
                if pair.iter().all(|half| half.len() >= HALF) && self.has(&one) {
                    found.extend(self.phrase(&with(at, 2, &[&one])));
                }
            }
            for (at, word) in said.iter().enumerate() {
                for (first, second) in self.halves(word) {
                    if said.len() == 1 {
                        found.extend(self.side_by_side(first, second));
                    } else if self.neighbours(first, second) {
                        found.extend(self.phrase(&with(at, 1, &[first, second])));
                    }
                }
            }
        }
        found
    }

    /// Whether the paper has a word in any form.
    fn has(&self, word: &str) -> bool {
        self.stems.contains_key(&stem(word))
    }

    /// A word cut in two that the paper has both.
    fn halves<'w>(&self, word: &'w str) -> Vec<(&'w str, &'w str)> {
        let cuts = (HALF..).take_while(|cut| cut + HALF <= word.len());
        // A half that every text has is not kept: "under" of "underground".
        let known = |half: &str| words(half).is_empty() || self.has(half);
        cuts.filter_map(|cut| word.split_at_checked(cut))
            .filter(|(first, second)| known(first) && known(second))
            .collect()
    }

    /// Two words that follow each other, as a phrase that nothing may stand in.
    fn side_by_side(&self, first: &str, second: &str) -> Option<Phrase> {
        let counts = [second, first].into_iter().find(|half| self.has(half))?;
        Some(Phrase {
            whole: Some(vec![first.to_owned(), second.to_owned()]),
            ..self.phrase(counts)?
        })
    }

    /// Whether two words that count stand side by side anywhere in the paper.
    fn neighbours(&self, first: &str, second: &str) -> bool {
        let number = |word: &str| self.stems.get(&stem(word)).copied();
        let (Some(first), Some(second)) = (number(first), number(second)) else {
            return false;
        };
        let holders = self.holders.get(second).map_or(&[][..], Vec::as_slice);
        holders.iter().any(|sentence| {
            self.sentences.get(*sentence).is_some_and(|sentence| {
                sentence.stems.windows(2).any(|pair| {
                    pair[0].0 == first && pair[1].0 == second && pair[0].2 + 1 == pair[1].2
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Paper;

    fn found(listed: &str, text: &str) -> Option<String> {
        let paper = Paper::read(text.as_bytes(), "x.md").unwrap();
        let prepared = Prepared::new(&paper);
        let (number, at) = prepared.holding(listed).into_iter().next()?;
        let passage = &paper.passages[prepared.sentences[number].passage];
        Some(passage.text[at].to_owned())
    }

    #[test]
    fn one_word_two_words_and_a_hyphen_are_alike() {
        for (text, said) in [
            ("We will end the freeport at Dover.", "freeport"),
            ("We will end the free-port at Dover.", "free-port"),
            ("We will end the free port at Dover.", "free port"),
            ("We will end all free-ports there.", "free-ports"),
            ("Freeports end.", "Freeports"),
        ] {
            for listed in ["freeport", "free-port", "free port", "freeports"] {
                assert_eq!(
                    found(listed, text).as_deref(),
                    Some(said),
                    "{listed}: {text}"
                );
            }
        }
        for (listed, text, said) in [
            (
                "supply-chain",
                "The supplychain of kilns grows.",
                "supplychain",
            ),
            (
                "freeport tax",
                "We will cut free-port tax.",
                "free-port tax",
            ),
            (
                "underground",
                "We will lay the cables under ground.",
                "under ground",
            ),
            (
                "brownfield",
                "We will clear brown field land.",
                "brown field",
            ),
            (
                "brown field land",
                "We will clear brownfield land.",
                "brownfield land",
            ),
            (
                "skill fund|free_port",
                "A skill freeport opens.",
                "skill freeport",
            ),
        ] {
            assert_eq!(
                found(listed, text).as_deref(),
                Some(said),
                "{listed}: {text}"
            );
        }
    }

    #[test]
    fn words_that_only_stand_near_are_not_alike() {
        for (listed, text) in [
            ("freeport", "School meals are free at every port."),
            ("freeport", "The port is free of charge."),
            ("freeport tax", "A free school near the port has no tax."),
            ("brownfield", "A brown cow stands in a field."),
            ("underground", "The ground under the kiln is wet."),
            ("together", "We will get her a place there."),
            ("freeport", "We free. Port dues fall."),
        ] {
            assert_eq!(found(listed, text), None, "{listed}: {text}");
        }
    }
}
