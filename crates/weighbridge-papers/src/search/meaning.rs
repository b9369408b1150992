//! Meaning beside words: texts as vectors of a sentence encoder, which is
//! handed in. No weights are here, and everything works without one.

use super::words::plain;

/// Turns sentences into vectors of length 1.
pub trait Encoder {
    /// Model and version, for notes and for keys of stored vectors.
    fn name(&self) -> String;

    /// One vector a text, in order, all of the same length.
    ///
    /// # Errors
    /// What the encoder could not do, as a sentence.
    fn encode(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String>;
}

/// Words in a window, and by how many the next is further on: an encoder reads
/// about a hundred words and forgets the rest.
const WINDOW: usize = 60;
const STEP: usize = 45;

/// Windows of a text that an encoder can take in.
#[must_use]
pub fn windows(text: &str) -> Vec<&str> {
    let words = plain(text);
    let mut found = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let end = (start + WINDOW).min(words.len());
        if let (Some((_, from)), Some((_, to))) = (words.get(start), words.get(end - 1)) {
            found.extend(text.get(from.start..to.end));
        }
        if end == words.len() {
            break;
        }
        start += STEP;
    }
    found
}

/// Texts as vectors, one a window.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Meanings {
    /// By text: its windows' vectors.
    pub vectors: Vec<Vec<Vec<f32>>>,
}

impl Meanings {
    /// Encodes texts.
    ///
    /// # Errors
    /// What the encoder could not do.
    pub fn new(encoder: &dyn Encoder, texts: &[&str]) -> Result<Self, String> {
        // All windows at once, so that an encoder may share them out.
        let windows: Vec<Vec<&str>> = texts.iter().map(|text| windows(text)).collect();
        let mut encoded = encoder.encode(&windows.concat())?.into_iter();
        let vectors = windows
            .iter()
            .map(|windows| encoded.by_ref().take(windows.len()).collect())
            .collect();
        Ok(Self { vectors })
    }

    /// Each text's likeness to a question, −1 to 1: for every window of the
    /// question the nearest window of the text, and of those the mean.
    #[must_use]
    pub fn scores(&self, question: &[Vec<f32>]) -> Vec<f64> {
        let likeness = |text: &Vec<Vec<f32>>| {
            if text.is_empty() || question.is_empty() {
                return 0.0;
            }
            let nearest = |asked: &Vec<f32>| {
                text.iter()
                    .map(|vector| product(asked, vector))
                    .fold(-1.0, f64::max)
            };
            question.iter().map(nearest).sum::<f64>() / question.len() as f64
        };
        self.vectors.iter().map(likeness).collect()
    }
}

fn product(a: &[f32], b: &[f32]) -> f64 {
    a.iter()
        .zip(b)
        .map(|(a, b)| f64::from(*a) * f64::from(*b))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters as coordinates: enough to see that the windows are held
    /// against one another.
    struct Letters;

    impl Encoder for Letters {
        fn name(&self) -> String {
            "letters".into()
        }
        fn encode(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String> {
            Ok(texts
                .iter()
                .map(|text| {
                    if text.contains('x') {
                        vec![1.0, 0.0]
                    } else {
                        vec![0.0, 1.0]
                    }
                })
                .collect())
        }
    }

    #[test]
    fn the_nearest_window_decides() {
        let long = format!("{} x", "a ".repeat(200));
        let meanings = Meanings::new(&Letters, &[&long, "b", ""]).unwrap();
        let question = Letters.encode(&["x"]).unwrap();
        assert_eq!(meanings.scores(&question), [1.0, 0.0, 0.0]);
    }

    #[test]
    fn windows_cover_a_text() {
        let text = (0..200)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join(" ");
        let all = windows(&text);
        assert!(all[0].starts_with("0 1 ") && all[0].ends_with(" 59"));
        assert!(all.last().unwrap().ends_with(" 199"));
        assert!(windows("").is_empty());
        assert_eq!(windows("one two."), ["one two"]);
    }
}
