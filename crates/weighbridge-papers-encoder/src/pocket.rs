//! `pocket-encoder` behind the trait of the engine.

use weighbridge_papers::search::Encoder;

/// The encoder, loaded.
pub struct Pocket(pocket_encoder::Encoder);

/// Texts that the crate takes at a time.
const AT_ONCE: usize = 1000;

impl Pocket {
    /// Loads the weights, about a third of a second.
    ///
    /// # Errors
    /// What was wrong with them, as a sentence.
    pub fn new() -> Result<Self, String> {
        pocket_encoder::Encoder::new()
            .map(Self)
            .map_err(|error| format!("the encoder could not be loaded: {error}"))
    }
}

impl Encoder for Pocket {
    fn name(&self) -> String {
        "paraphrase-MiniLM-L3-v2 (pocket-encoder 0.1.2)".to_owned()
    }

    fn encode(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String> {
        let mut all = Vec::with_capacity(texts.len());
        for some in texts.chunks(AT_ONCE) {
            let vectors = self
                .0
                .embed(some)
                .map_err(|error| format!("the encoder could not read a passage: {error}"))?;
            all.extend(vectors);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A paraphrase without a word in common is nearer than another matter.
    #[test]
    fn meaning_is_nearer_than_nothing() {
        let encoder = Pocket::new().unwrap();
        let vectors = encoder
            .encode(&[
                "cut the cost of electricity",
                "lower power prices",
                "bus timetables",
            ])
            .unwrap();
        let product = |a: usize, b: usize| -> f32 {
            vectors[a].iter().zip(&vectors[b]).map(|(a, b)| a * b).sum()
        };
        assert!(product(0, 1) > product(0, 2) + 0.2);
    }
}
