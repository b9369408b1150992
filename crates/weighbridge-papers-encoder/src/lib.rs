//! MiniLM as the encoder of papers: the sentence encoder
//! paraphrase-MiniLM-L3-v2 (Apache-2.0), whose weights come inside the crate
//! `pocket-encoder`. Behind the feature `encoder`, because a tokeniser that it
//! brings needs a C compiler. It ranks nothing.

#[cfg(feature = "encoder")]
mod pocket;

#[cfg(feature = "encoder")]
pub use pocket::Pocket;
