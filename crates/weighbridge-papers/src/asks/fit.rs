//! How far the words of a sentence are those of one part of an ask, and not those of
//! another: a sentence on a steel safeguard has the words "place" and "trade" and is about
//! no technical education. It reads no direction and gives no verdict.

use std::collections::{BTreeMap, BTreeSet};

use weighbridge_model::asks::{Asks, Part};

use super::carries::{FEW, common, listed};
use super::prepared::{Prepared, Sentence};
use crate::search::words::{plain, stem};

/// A sentence is about a part only where it has at least this much of the weight of the
/// words that it shares with any other part of the same file by which it is found.
const OF_NEAREST: f64 = 0.45;

/// The same, where words from different places name the part and a phrase the other.
const OF_PHRASED: f64 = 0.9;

/// Of the weight of all its words that not every paper uses, the part's own must make
/// up this much, where the file tells the part in many words.
const OF_SENTENCE: f64 = 0.08;

/// From how many words on a part is told in many.
const MANY: usize = 80;

/// What a word counts that any paper uses.
const COMMON: f64 = 0.3;

/// The words of one part.
struct Words {
    part: Part,
    all: BTreeSet<String>,
    /// Words that name the matter by themselves: they are the part's own, however many
    /// others have them too.
    own: BTreeSet<String>,
}

/// The words of every part of a file of asks.
pub struct Rivals {
    parts: Vec<Words>,
    /// In how many parts a word stands.
    parts_with: BTreeMap<String, usize>,
}

fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split([' ', '|', '_', '-', '+'])
        .filter(|word| !word.starts_with('@'))
        .flat_map(|word| plain(word).into_iter().map(|(word, _)| stem(&word)))
        .filter(|stem| stem.len() > 2 || stem.contains(|sign: char| sign.is_ascii_digit()))
}

impl Words {
    fn new(part: &Part) -> Self {
        let listed = [
            &part.about,
            &part.more_of,
            &part.less_of,
            &part.agree,
            &part.oppose,
        ];
        let told = [
            &part.title,
            &part.asks,
            &part.agreement,
            &part.part_way,
            &part.opposition,
        ];
        let all = listed
            .into_iter()
            .flatten()
            .chain(told)
            .flat_map(|text| stems(text))
            .collect();
        let single = part
            .about
            .iter()
            .filter(|phrase| !phrase.contains([' ', '|', '_', '@']))
            .chain([&part.title]);
        let own = single
            .flat_map(|text| stems(text))
            .filter(|stem| !common(stem))
            .collect();
        Self {
            part: part.clone(),
            all,
            own,
        }
    }
}

impl Rivals {
    /// The words of every part of a file.
    #[must_use]
    pub fn new(asks: &Asks) -> Self {
        let parts: Vec<Words> = asks
            .asks
            .iter()
            .flat_map(|ask| &ask.parts)
            .map(Words::new)
            .collect();
        let mut parts_with: BTreeMap<String, usize> = BTreeMap::new();
        for stem in parts.iter().flat_map(|part| &part.all) {
            *parts_with.entry(stem.clone()).or_default() += 1;
        }
        Self { parts, parts_with }
    }

    /// The weight of a word for a part, from 0 to 1: the fewer parts have it the more.
    fn weight(&self, part: &Words, stem: &str) -> f64 {
        if !part.all.contains(stem) {
            return 0.0;
        }
        if part.own.contains(stem) {
            return 1.0;
        }
        let number = (self.parts.len() + 1) as f64;
        let with = self.parts_with.get(stem).copied().unwrap_or(1) as f64;
        let rare = (number / with).ln() / number.ln();
        if common(stem) { COMMON * rare } else { rare }
    }

    /// Whether a sentence is as much about a part as about any other of the file, and
    /// has enough of its words; `matched` are the words of the part that it was found by.
    /// A part that is not of the file is never denied one.
    pub(super) fn allow(
        &self,
        part: &Part,
        paper: &Prepared<'_>,
        sentence: &Sentence,
        matched: &[&str],
    ) -> bool {
        let text = paper
            .paper
            .passages
            .get(sentence.passage)
            .and_then(|passage| passage.text.get(sentence.at.clone()));
        let own = self.parts.iter().find(|known| known.part == *part);
        let (Some(own), Some(text)) = (own, text) else {
            return true;
        };
        let stems: BTreeSet<String> = stems(text).collect();
        let fit = |part: &Words| -> f64 { stems.iter().map(|stem| self.weight(part, stem)).sum() };
        // "Gap funding": told in common words, and a name all the same.
        let named = matched.iter().any(|words| listed(words, &part.about));
        let here = fit(own) + f64::from(u8::from(named));
        let telling = stems.iter().filter(|stem| !common(stem)).count().max(3);
        let phrased = |part: &Part| {
            (part.about)
                .iter()
                .filter(|phrase| !phrase.contains(" + "))
                .any(|phrase| paper.place(sentence, phrase).is_some())
        };
        // Named only by words from here and there it must fit about as well as what a phrase
        // names; a file of few words means them as they stand.
        let loose = own.part.about.len() > FEW && !phrased(&own.part);
        // Only what the sentence is found by too is another part's.
        let anothers = |other: &Words| {
            here < OF_NEAREST * fit(other)
                && (other.part.about)
                    .iter()
                    .any(|phrase| paper.place(sentence, phrase).is_some())
                || loose && here < OF_PHRASED * fit(other) && phrased(&other.part)
        };
        !self.parts.iter().any(anothers)
            && (own.all.len() < MANY || here >= OF_SENTENCE * telling as f64)
    }
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::built_in;

    use super::*;
    use crate::paper::Paper;

    fn allows(rivals: &Rivals, part: &Part, text: &str) -> bool {
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let prepared = Prepared::new(&paper);
        rivals.allow(part, &prepared, &prepared.sentences[0], &[])
    }

    #[test]
    fn a_sentence_is_about_the_part_whose_words_it_has() {
        let asks = Asks::parse(built_in("industrial-communities").unwrap(), "asks").unwrap();
        let rivals = Rivals::new(&asks);
        for (part, text, allowed) in [
            (
                "trade-remedies",
                "We will put in place a new trade measure which reduces quotas and applies a tariff to imports.",
                true,
            ),
            (
                "technical",
                "We will put in place a new trade measure which reduces quotas and applies a tariff to imports.",
                false,
            ),
            (
                "steel",
                "The steel industry is vital, and a strategy for it will be published.",
                true,
            ),
        ] {
            let known = asks
                .asks
                .iter()
                .flat_map(|ask| &ask.parts)
                .find(|known| known.name == part)
                .unwrap();
            assert_eq!(allows(&rivals, known, text), allowed, "{part}: {text}");
        }
    }

    #[test]
    fn words_from_here_and_there_yield_to_a_phrase() {
        let about = |name: &str, about: &str| {
            format!("[[ask.part]]\nname='{name}'\ntitle='{name}'\nasks='Do it.'\nabout=[{about}]\n")
        };
        let many = (0..FEW + 2)
            .map(|number| format!("'thing{number}'"))
            .collect::<Vec<_>>()
            .join(",");
        let loose = about("smithies", &format!("'bellows|anvil + tariffs',{many}"));
        let named = about("trade", "'barter compact','tariffs'");
        let file = format!("name='y'\n[[ask]]\nname='x'\nasks='Do it.'\n{loose}{named}");
        let asks = Asks::parse(&file, "y.toml").unwrap();
        let rivals = Rivals::new(&asks);
        let part = &asks.asks[0].parts[0];
        let both = "The barter compact ends tariffs on every anvil.";
        assert!(!allows(&rivals, part, both), "{both}");
        let own = "Tariffs on every anvil will rise.";
        assert!(allows(&rivals, part, own), "{own}");
    }

    #[test]
    fn an_ask_told_in_few_words_is_held_to_those() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Keep kilns.'\nabout=['kiln']\n",
            "y.toml",
        )
        .unwrap();
        let text = "After long talks with the towns, the guilds, the banks and the bishops we will \
                    mend one kiln.";
        assert!(allows(&Rivals::new(&asks), &asks.asks[0].parts[0], text));
    }
}
