//! `pocket-encoder` behind the trait of the engine.

use weighbridge_papers::search::Encoder;

/// The encoder, loaded.
pub struct Pocket(pocket_encoder::Encoder);

/// Texts that a thread takes at a time; the crate takes 4096 and 4 MiB at most,
/// and a window of sixty words is far below a thousandth of that.
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

    fn some(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String> {
        self.0
            .embed(texts)
            .map_err(|error| format!("the encoder could not read a passage: {error}"))
    }
}

impl Encoder for Pocket {
    fn name(&self) -> String {
        "paraphrase-MiniLM-L3-v2 (pocket-encoder 0.1.2)".to_owned()
    }

    fn encode(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, String> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        // Each text is encoded by itself, so how they are shared out changes
        // no vector.
        let share = texts.len().div_ceil(threads.max(1)).clamp(1, AT_ONCE);
        let mut all = Vec::with_capacity(texts.len());
        for together in texts.chunks(share * threads.max(1)) {
            let done: Vec<Result<Vec<Vec<f32>>, String>> = std::thread::scope(|scope| {
                let handles: Vec<_> = together
                    .chunks(share)
                    .map(|some| scope.spawn(move || self.some(some)))
                    .collect();
                handles
                    .into_iter()
                    .map(|handle| {
                        handle
                            .join()
                            .unwrap_or_else(|_| Err("the encoder stopped short".to_owned()))
                    })
                    .collect()
            });
            for some in done {
                all.extend(some?);
            }
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

    /// Shared out over threads or one by one: the same vectors, bit for bit,
    /// in the order of the texts.
    #[test]
    fn sharing_out_changes_no_vector() {
        let encoder = Pocket::new().unwrap();
        let texts: Vec<String> = (0..9).map(|n| format!("{n} steel works")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let together = encoder.encode(&texts).unwrap();
        let alone: Vec<Vec<f32>> = texts
            .iter()
            .map(|text| encoder.encode(&[*text]).unwrap().remove(0))
            .collect();
        assert_eq!(together, alone);
        assert!(encoder.encode(&[]).unwrap().is_empty());
    }
}
