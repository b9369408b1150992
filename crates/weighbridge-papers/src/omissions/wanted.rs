//! Words and phrases as they are looked for: parts of words, stems, and which
//! forms are one word. It knows no topic and no paper.

use std::ops::Range;

use crate::search::words::stem;
use crate::tokens::{Shape, tokens};

/// A word as it is looked for: parts of hyphenated words stand alone, so that
/// "steel-making" is about steel and "carbon-border" about a carbon border.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub stem: String,
    pub low: String,
    pub start: usize,
    pub end: usize,
    pub capitals: bool,
    /// A sign: phrases do not run over it.
    pub sign: bool,
}

pub(crate) fn parts(text: &str) -> Vec<Part> {
    let mut all = Vec::new();
    for token in tokens(text) {
        let Some(slice) = text.get(token.span.clone()) else {
            continue;
        };
        let mut at = token.span.start;
        for piece in slice.split('-') {
            // "Government's" and "workers'" are about the government and workers.
            let bare = piece.split_once(['\'', '’']).map_or(piece, |(bare, rest)| {
                if rest.len() <= 1 { bare } else { piece }
            });
            let bare = several_letters(bare);
            if !piece.is_empty() {
                let low = bare.to_lowercase();
                let part = Part {
                    stem: stem(&low),
                    low,
                    start: at,
                    end: at + piece.len(),
                    capitals: bare.chars().any(char::is_uppercase)
                        && bare
                            .trim_end_matches('s')
                            .chars()
                            .all(|letter| !letter.is_lowercase()),
                    sign: token.shape == Shape::Sign && token.low != "&",
                };
                in_full(part, &mut all);
            }
            at += piece.len() + 1;
        }
    }
    all
}

/// Adds a part, with what is written in more ways than one written in one: "60%",
/// "60 percent" and "60 per cent", "the UK" and "the United Kingdom".
fn in_full(part: Part, all: &mut Vec<Part>) {
    let like = |low: &str, part: &Part| Part {
        stem: stem(low),
        low: low.to_owned(),
        capitals: false,
        sign: false,
        ..part.clone()
    };
    if let Some(figure) = part.low.strip_suffix('%') {
        let whole: Vec<Part> = [figure, "per", "cent"]
            .iter()
            .filter(|word| !word.is_empty())
            .map(|word| like(word, &part))
            .collect();
        all.extend(whole);
    } else if part.low == "percent" {
        all.extend([like("per", &part), like("cent", &part)]);
    } else if part.low == "kingdom" && all.last().is_some_and(|last| last.low == "united") {
        if let Some(last) = all.last_mut() {
            *last = Part {
                start: last.start,
                capitals: true,
                ..like("uk", &part)
            };
        }
    } else {
        all.push(part);
    }
}

/// "SMEs" is more than one SME: no stemmer knows the plural of letters.
fn several_letters(word: &str) -> &str {
    word.strip_suffix('s')
        .filter(|one| one.len() > 1 && one.chars().all(char::is_uppercase))
        .unwrap_or(word)
}

/// A word or phrase as it is shown: "energy/power price". Signs that say how it is
/// looked for are not shown.
pub(super) fn shown(listed: &str) -> String {
    let plain = listed.replace('=', "").replace(['@', '_'], " ");
    let plain = plain.replace('|', "/").replace(" + ", " … ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word or phrase of a topic, ready to be looked for.
pub(crate) struct Wanted {
    /// As it is listed, with all its wordings.
    pub text: String,
    pub parts: Vec<Part>,
    /// Its words may stand a few words apart.
    pub loose: bool,
    /// Looked for in capitals only.
    pub capitals: bool,
    /// Looked for in this form and its plural only, not by stem.
    pub exact: bool,
}

/// Places whose names hold the word for a thing: they are not about it.
const PLACES: &[&[&str]] = &[
    &["port", "talbot"],
    &["port", "glasgow"],
    &["port", "sunlight"],
    &["port", "ellen"],
    &["port", "isaac"],
    &["port", "solent"],
    &["port", "vale"],
    &["ellesmere", "port"],
    &["burry", "port"],
    &["quarry", "bank"],
];

/// Whether the word at `at` is part of the name of such a place.
fn in_place_name(sentence: &[Part], at: usize) -> bool {
    PLACES.iter().any(|name| {
        (0..name.len()).any(|back| {
            at.checked_sub(back)
                .and_then(|from| sentence.get(from..from + name.len()))
                .is_some_and(|here| here.iter().zip(*name).all(|(part, word)| part.low == *word))
        })
    })
}

impl Wanted {
    pub fn new(listed: &str) -> Self {
        let text = listed.trim_start_matches('=');
        let parts: Vec<Part> = parts(text).into_iter().filter(|part| !part.sign).collect();
        let letters: Vec<char> = text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .collect();
        Self {
            text: text.to_owned(),
            exact: text.len() < listed.len(),
            loose: false,
            capitals: parts.len() == 1
                && letters.len() >= 2
                && letters.iter().all(|letter| letter.is_uppercase()),
            parts,
        }
    }

    /// Whether a part of the paper is the same word: the same stem, and no
    /// longer than the two forms of one word are.
    pub fn same(&self, wanted: &Part, found: &Part) -> bool {
        if self.exact {
            return !found.sign
                && (wanted.low == found.low
                    || wanted.low == singular(&found.low)
                    || found.low.strip_suffix("ies") == wanted.low.strip_suffix('y')
                        && wanted.low.ends_with('y'));
        }
        // A short stem is shared by words that have nothing to do with each
        // other ("forge a path", "forging"), so there only the plural counts.
        let alone = self.parts.len() == 1 && wanted.stem.chars().count() <= 4;
        let near = if alone {
            singular(&wanted.low) == singular(&found.low)
        } else {
            wanted.low.len().abs_diff(found.low.len()) <= 3
                && !only_an_e(&wanted.low, &found.low)
                && able(&wanted.low) == able(&found.low)
        };
        !found.sign
            && wanted.stem == found.stem
            && (!self.capitals || found.capitals)
            // "IT business" is no "its business".
            && (!wanted.capitals || wanted.low.len() < 2 || found.capitals)
            && (wanted.low == found.low || near)
    }

    /// Where it ends, if it begins at a part of a sentence.
    pub fn place_at(&self, sentence: &[Part], at: usize) -> Option<Range<usize>> {
        let slack = if self.loose && self.parts.len() > 1 {
            SLACK
        } else {
            0
        };
        let end = self.from(sentence.get(at..)?, slack)? + at;
        (!(self.parts.len() == 1 && in_place_name(sentence, at))).then_some(at..end)
    }

    /// Past its last part, where it begins with the first of these: in order,
    /// with as many other words between as `slack` says, over no sign.
    fn from(&self, parts: &[Part], mut slack: usize) -> Option<usize> {
        let mut at = 0;
        for (number, wanted) in self.parts.iter().enumerate() {
            loop {
                let found = parts.get(at)?;
                if self.same(wanted, found) {
                    break;
                }
                if number == 0 || slack == 0 || found.sign {
                    return None;
                }
                slack -= 1;
                at += 1;
            }
            at += 1;
        }
        (at > 0).then_some(at)
    }
}

/// Words that may stand between those of a loose phrase: as many as where asks
/// are held against passages.
const SLACK: usize = 3;

/// No ending of English adds a bare "e": "Steele" is no form of "steel", though
/// the stemmer takes it for one.
fn only_an_e(one: &str, other: &str) -> bool {
    one.strip_suffix('e') == Some(other) || other.strip_suffix('e') == Some(one)
}

/// What can be done is another thing than what is done: "renewable" and "renewed".
fn able(word: &str) -> bool {
    word.trim_end_matches('s').ends_with("able")
}

fn singular(word: &str) -> &str {
    word.strip_suffix("es")
        .filter(|bare| bare.ends_with(['s', 'x', 'z']) || bare.ends_with("ch"))
        .or_else(|| word.strip_suffix('s'))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{parts, shown};

    #[test]
    fn what_is_written_in_several_ways_is_looked_for_in_one() {
        let lows =
            |text: &str| -> Vec<String> { parts(text).into_iter().map(|part| part.low).collect() };
        assert_eq!(lows("60% of it"), lows("60 per cent of it"));
        assert_eq!(lows("60 % of it"), lows("60 percent of it"));
        assert_eq!(lows("made in the United Kingdom"), lows("made in the UK"));
        assert_eq!(
            lows("the kingdom of plants"),
            ["the", "kingdom", "of", "plants"]
        );
        let text = "In the United Kingdom, 5%";
        for part in parts(text) {
            assert!(text.get(part.start..part.end).is_some());
        }
    }

    #[test]
    fn signs_of_how_a_word_is_looked_for_are_not_shown() {
        for (listed, expected) in [
            ("=ship|=vessel + built|=yard", "ship/vessel … built/yard"),
            ("=coding", "coding"),
            ("energy|power price", "energy/power price"),
            ("supply_chain plans", "supply chain plans"),
        ] {
            assert_eq!(shown(listed), expected);
        }
    }
}
