//! Where the matter of a part stands in a paper: by phrases whose words stand together, and by
//! words from here and there, which may name it together. It grades nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use weighbridge_model::asks::Part;

use super::answer::NONE_BELOW;
use super::carries::{FEW, common};
use super::matter_names::{in_body, names_a_matter};
use super::prepared::Prepared;
use crate::search::words::{plain, stem};
use crate::verdict::change::moves;
use crate::verdict::lexicon::{NEGATIONS, one_of};

/// Where the matter of a part stands in a sentence, in bytes of the passage.
#[derive(Debug, Clone, Default)]
pub(super) struct Matter {
    /// By a phrase whose words stand together.
    pub phrased: Vec<Range<usize>>,
    /// By phrases joined from different places of the sentence.
    pub joined: Vec<Range<usize>>,
    /// Those of them whose words name a matter together, as a phrase does.
    together: Vec<Range<usize>>,
}

impl Matter {
    /// All places, in order.
    pub fn all(&self) -> Vec<Range<usize>> {
        let mut all = [self.phrased.as_slice(), &self.joined].concat();
        all.sort_by_key(|at| (at.start, at.end));
        all.dedup();
        all
    }
}

/// Sentences that bear on a part, with the words that say so. By the words to
/// look for where there are any; otherwise all sentences of passages that are
/// like enough to what is asked and share two words with it.
pub(super) fn matched(
    paper: &Prepared<'_>,
    part: &Part,
    question: &str,
    scores: &[f64],
) -> BTreeMap<usize, Matter> {
    let mut found: BTreeMap<usize, Matter> = BTreeMap::new();
    // A phrase of opposition of three words names its matter itself, where one of them is a
    // word of the part's own.
    let own = own_words(part);
    let whole = part.oppose.iter().filter(|phrase| {
        plain(phrase).len() >= 3
            && !phrase.contains(" + ")
            && !part.about.is_empty()
            && names_a_matter(phrase)
            && plain(phrase)
                .iter()
                .any(|(word, _)| own.contains(&stem(word)))
    });
    // Among many phrases some two words meet in any sentence; a few are meant as they stand.
    let few = part.about.len() <= FEW;
    for phrase in part.about.iter().chain(whole) {
        let joined = phrase.contains(" + ") && !few;
        let mut met: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
        for (sentence, at) in paper.holding(phrase) {
            if in_body(paper, sentence, &at, phrase) || idiom(paper, sentence, &at) {
                continue;
            }
            let matter = found.entry(sentence).or_default();
            if joined {
                met.entry(sentence).or_default().push(at);
            } else {
                matter.phrased.push(at);
            }
        }
        for (sentence, places) in met {
            let told = paper
                .sentences
                .get(sentence)
                .and_then(|known| paper.paper.passages.get(known.passage))
                .is_some_and(|passage| together(&passage.text, &places));
            let matter = found.entry(sentence).or_default();
            if told {
                matter.together.extend(places.iter().cloned());
            }
            matter.joined.extend(places);
        }
    }
    for matter in found.values_mut() {
        if matter.phrased.is_empty() {
            matter.phrased = std::mem::take(&mut matter.together);
        }
    }
    if part.about.is_empty() {
        let asked: Vec<String> = crate::search::words::words(question)
            .into_iter()
            .map(|word| word.stem)
            .collect();
        for (number, sentence) in paper.sentences.iter().enumerate() {
            if scores
                .get(sentence.passage)
                .is_none_or(|score| *score < NONE_BELOW)
            {
                continue;
            }
            let mut shared: Vec<Range<usize>> = Vec::new();
            let mut stems: Vec<&String> = asked.iter().collect();
            stems.sort();
            stems.dedup();
            for stem in stems {
                shared.extend(paper.place(sentence, stem));
            }
            if shared.len() >= 2 {
                found.entry(number).or_default().phrased = shared;
            }
        }
    }
    for matter in found.values_mut() {
        for places in [&mut matter.phrased, &mut matter.joined] {
            places.sort_by_key(|at| (at.start, at.end));
            places.dedup();
            places.truncate(NAMED);
        }
    }
    found
}

/// Places of a matter in one sentence that are looked at, at most: what names it more often is
/// a row of words, and each is read with all that stands around it.
pub(super) const NAMED: usize = 48;

/// Bytes before a place in which its last two words stand.
const BEFORE: usize = 80;

/// Whether a place is a turn of speech that names nothing: "has run its course", "in due
/// course", "in line with".
fn idiom(paper: &Prepared<'_>, sentence: usize, at: &Range<usize>) -> bool {
    let text = paper
        .sentences
        .get(sentence)
        .and_then(|known| paper.paper.passages.get(known.passage))
        .map_or("", |passage| passage.text.as_str());
    let last = |text: &str| plain(text).pop().map(|(word, _)| word).unwrap_or_default();
    let near = |from: usize, list: &'static str| {
        // The last words before it: no more are looked at.
        let from_byte = text.floor_char_boundary(at.start.saturating_sub(BEFORE));
        let before = plain(text.get(from_byte..at.start).unwrap_or_default());
        before
            .len()
            .checked_sub(from)
            .and_then(|at| before.get(at))
            .is_some_and(|(word, _)| one_of(word, list))
    };
    match last(text.get(at.clone()).unwrap_or_default()).as_str() {
        "course" => {
            near(1, "of|due")
                || near(1, "its|their") && near(2, "run|runs|ran|running|changed|stay|stays")
                || near(1, "the") && near(2, "in|over|during|stay")
        }
        "track" => near(1, "on|right|fast"),
        "line" => near(1, "in|bottom") || near(1, "the") && near(2, "toe|hold"),
        "train" => near(1, "in") && near(2, "set|put|sets"),
        _ => false,
    }
}

/// Words between the first and the last of words that name a matter together, at most.
const TOGETHER: usize = 12;

/// Whether words from different places of a sentence name a matter as a phrase does: two of
/// them or more are such as not any paper uses, and they stand in one clause and near.
fn together(text: &str, places: &[Range<usize>]) -> bool {
    let (Some(from), Some(to)) = (
        places.iter().map(|at| at.start).min(),
        places.iter().map(|at| at.end).max(),
    ) else {
        return false;
    };
    let span = text.get(from..to).unwrap_or_default();
    let words = plain(span);
    let telling: BTreeSet<String> = places
        .iter()
        .filter_map(|at| text.get(at.clone()))
        .flat_map(|words| plain(words).into_iter().map(|(word, _)| word))
        .filter(|word| !common(word))
        .map(|word| stem(&word))
        .collect();
    // "Ofgem … growth": a name and a word beside it.
    let names = |words: &str| {
        words.starts_with(char::is_uppercase)
            && words.chars().skip(1).any(char::is_lowercase)
            && plain(words).iter().all(|(word, _)| !common(word))
    };
    let named = from > 0
        && places.len() > 1
        && places
            .iter()
            .filter_map(|at| text.get(at.clone()))
            .any(names);
    (telling.len() >= 2 || named && !telling.is_empty())
        && words.len() <= TOGETHER + 2
        && !span.contains([';', ':'])
}

/// Words by which a part names its matter, as stems: those that not any paper uses.
fn own_words(part: &Part) -> BTreeSet<String> {
    [&part.about, &part.more_of, &part.less_of]
        .into_iter()
        .flatten()
        .chain([&part.title, &part.asks])
        .flat_map(|text| text.split([' ', '|', '_']))
        .flat_map(|word| plain(word).into_iter().map(|(word, _)| word))
        .filter(|word| !(common(word) || moves(word) || one_of(word, NEGATIONS)))
        .map(|word| stem(&word))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Paper;

    #[test]
    fn turns_of_speech_name_nothing() {
        for (text, word, named) in [
            ("The scheme has run its course.", "course", true),
            ("A reply will come in due course.", "course", true),
            ("Rates will rise in line with prices.", "line", true),
            ("The course for welders will run in May.", "course", false),
            ("A line to the docks will open.", "line", false),
            ("The college offers its courses at night.", "course", false),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let prepared = Prepared::new(&paper);
            let from = text.find(word).unwrap();
            let at = from..from + word.len();
            assert_eq!(idiom(&prepared, 0, &at), named, "{text}");
        }
    }
}
