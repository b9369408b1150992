//! Which sentences of the other paper may be shown beside a promise that is found nowhere again:
//! those that name a thing that it names, share three words of its matter, or are nearly the
//! same in words. It decides nothing of what became of the promise.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::{names, telling};
use super::perhaps::NO_NOUNS;
use crate::commitment::{between, sort};
use crate::search::words::stem;
use crate::tokens::{MONTHS, Shape, Token, tokens};

/// Fewer words are a cell of a table or a heading.
const SENTENCE: usize = 6;

/// What a sentence is about: words that tell, as stems, and names of two words or more; each
/// with whether it is the name of a thing, which an act or an amount is not.
fn about(text: &str) -> BTreeMap<String, bool> {
    let mut features = BTreeMap::new();
    let mut named = BTreeMap::new();
    names(text, &mut named);
    for name in named.into_keys() {
        let several = name.strip_prefix("name ").is_some_and(|name| {
            let mut words = name.split(' ');
            name.contains(' ') && words.any(|one| tells(&stem(one)))
        });
        if several {
            features.insert(name, true);
        }
    }
    let mut before = String::new();
    let words = tokens(text);
    features.extend(schemes(&words).into_iter().map(|name| (name, true)));
    let capital = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.capital && word.shape == Shape::Word)
    };
    for (at, word) in words.iter().enumerate() {
        let one = stem(word.low.trim_end_matches("'s"));
        if word.shape == Shape::Word && tells(&one) && !filler(&word.low) {
            // "Will be brought in" does, "the levy" is.
            let act = sort(&word.low).is_some() && DOES.contains(&before.as_str());
            let thing = !act
                && !NO_NOUNS.contains(&word.low.as_str())
                && !between(&word.low)
                && !["able", "ible", "ing", "ed", "ly"]
                    .iter()
                    .any(|end| word.low.ends_with(end));
            // Port Talbot is no port.
            let named = at > 0 && capital(at) && (at > 1 && capital(at - 1) || capital(at + 1));
            let one = if named { format!("capital {one}") } else { one };
            *features.entry(one).or_default() |= thing;
        }
        before.clone_from(&word.low);
    }
    features
}

/// Words of a name that stands in every paper: a body or a place is no scheme.
const NO_SCHEME: &[&str] = &[
    "government",
    "governments",
    "department",
    "departments",
    "minister",
    "ministers",
    "secretary",
    "state",
    "office",
    "council",
    "councils",
    "authority",
    "authorities",
    "parliament",
    "executive",
    "assembly",
    "senedd",
    "kingdom",
    "treasury",
    "chancellor",
    "committee",
    "board",
    "commission",
    "agency",
    "uk",
    "britain",
    "ireland",
    "england",
    "scotland",
    "north",
    "south",
    "east",
    "west",
    "northern",
    "we",
    "i",
];

/// Names of schemes, whatever their words: "Help to Grow", "Business Wales".
fn schemes(words: &[Token]) -> Vec<String> {
    let capital = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.capital && word.shape == Shape::Word && !word.is(MONTHS) && !word.is(&["the"])
        })
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // What opens a sentence has its capital from there.
        if !capital(at) || at == 0 && !capital(1) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        loop {
            if capital(end) {
                end += 1;
            } else if words
                .get(end)
                .is_some_and(|word| word.is(&["to", "for", "of"]))
                && capital(end + 1)
            {
                end += 2;
            } else {
                break;
            }
        }
        let name = &words[at..end];
        if name.len() > 1 && !name.iter().any(|word| word.is(NO_SCHEME)) {
            let name: Vec<&str> = name.iter().map(|word| word.low.as_str()).collect();
            found.push(format!("scheme {}", name.join(" ")));
        }
        at = end;
    }
    found
}

/// The words of a sentence as stems, those too that stand in promises on every matter.
fn said(text: &str) -> BTreeSet<String> {
    tokens(text)
        .iter()
        .filter(|word| word.shape == Shape::Word && word.low.len() > 2)
        .filter(|word| !filler(&word.low) && !word.is(MONTHS) && word.low != "will")
        .map(|word| stem(&word.low))
        .collect()
}

fn tells(stem: &str) -> bool {
    telling(stem) && stem.len() > 2
}

/// Words of grammar and manner, of which no sentence is about.
pub(super) fn filler(word: &str) -> bool {
    [
        "and",
        "the",
        "for",
        "with",
        "that",
        "which",
        "who",
        "whose",
        "this",
        "these",
        "those",
        "their",
        "our",
        "its",
        "from",
        "into",
        "than",
        "then",
        "there",
        "where",
        "when",
        "while",
        "what",
        "how",
        "why",
        "not",
        "nor",
        "but",
        "are",
        "was",
        "were",
        "been",
        "being",
        "have",
        "has",
        "had",
        "may",
        "can",
        "could",
        "would",
        "should",
        "must",
        "shall",
        "therefore",
        "thus",
        "however",
        "twice",
        "once",
        "almost",
        "nearly",
        "about",
        "over",
        "under",
        "between",
        "among",
        "within",
        "without",
        "through",
        "until",
        "since",
        "because",
        "both",
        "either",
        "them",
        "they",
        "such",
        "only",
        "just",
        "even",
        "ever",
        "never",
        "always",
        "often",
        "again",
        "him",
        "her",
        "his",
        "she",
        "you",
        "your",
        "any",
        "all",
        "some",
        "none",
        "each",
        "much",
        "many",
        "most",
        "very",
        "back",
        "out",
        "too",
        "off",
        "down",
        "before",
        "after",
        "during",
        "against",
        "per",
        "upon",
    ]
    .contains(&word)
}

/// Words behind which a word that can be an act is one.
const DOES: &[&str] = &[
    "will", "to", "we", "be", "been", "was", "were", "is", "are", "and", "not", "shall", "can",
    "may", "must", "i", "they", "it",
];

/// Whether a line says whose a paper is and of when: it ends in a year and without a stop, and
/// only names, and what joins them, stand before it.
fn signs(text: &str, words: &[Token]) -> bool {
    let year = words.last().is_some_and(|word| {
        word.low
            .parse::<u32>()
            .is_ok_and(|year| (1900..2200).contains(&year))
    });
    let small = |word: &&Token| word.shape == Shape::Word && !word.capital;
    let joins = [
        "and", "of", "for", "the", "in", "by", "to", "on", "with", "&",
    ];
    year && !text.trim_end().ends_with('.')
        && words
            .iter()
            .filter(small)
            .all(|word| word.is(&joins) || word.is(MONTHS))
}

/// The sentences of a paper by what they are about.
pub(super) struct Sentences {
    /// By what they are about, with whether it is the name of a thing there.
    holders: BTreeMap<String, Vec<(usize, bool)>>,
    /// By every word.
    saying: BTreeMap<String, Vec<usize>>,
    /// How many words each has.
    words: Vec<usize>,
    /// Whether each is more than a heading or a row of a table.
    long: Vec<bool>,
}

impl Sentences {
    pub fn new(sentences: &[String]) -> Self {
        let mut holders: BTreeMap<String, Vec<(usize, bool)>> = BTreeMap::new();
        for (at, text) in sentences.iter().enumerate() {
            for (feature, thing) in about(text) {
                holders.entry(feature).or_default().push((at, thing));
            }
        }
        let mut saying: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut counts = Vec::new();
        for (at, text) in sentences.iter().enumerate() {
            let said = said(text);
            counts.push(said.len());
            for stem in said {
                saying.entry(stem).or_default().push(at);
            }
        }
        let long = |text: &String| {
            let words = tokens(text);
            words.len() >= SENTENCE
                && !text.contains('|')
                && !signs(text, &words)
                && !words[0].is(&["box", "table", "figure", "chart", "chapter", "annex"])
        };
        Self {
            holders,
            saying,
            words: counts,
            long: sentences.iter().map(long).collect(),
        }
    }

    /// Those that are nearly the same in words: half of what either says, and two words.
    fn nearly_the_same(&self, promise: &str) -> impl Iterator<Item = usize> {
        let own = said(promise);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for stem in &own {
            for at in self.saying.get(stem).into_iter().flatten() {
                *shared.entry(*at).or_default() += 1;
            }
        }
        shared.into_iter().filter_map(move |(at, both)| {
            let either = own.len() + self.words.get(at)? - both;
            (both >= 2 && 2 * both >= either).then_some(at)
        })
    }

    /// Those that name a thing that a promise names, share three words of its matter, or are
    /// nearly the same in words.
    pub fn of_one_matter(&self, promise: &str) -> BTreeSet<usize> {
        let mut shared: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
        for (feature, thing) in about(promise) {
            for (at, there) in self.holders.get(&feature).into_iter().flatten() {
                let both = shared.entry(*at).or_default();
                both.0 += 1;
                both.1 |= thing && *there;
            }
        }
        let long = |at: &usize| self.long.get(*at).copied().unwrap_or_default();
        shared
            .into_iter()
            .filter(|(at, (words, thing))| long(at) && (*thing || *words >= 3))
            .map(|(at, _)| at)
            .chain(self.nearly_the_same(promise).filter(long))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_of_the_same_matter_may_be_shown_and_no_other() {
        let sentences: Vec<String> = [
            "We aim to agree a joint plan with the Scottish Government in the course of 2027.",
            "The Ports and Yards Agency will award £450 million to ports by competition.",
            "Free trade works when it is fair.",
            "It will publish a plan for each site within twelve months of its first meeting.",
            "I was brought up in a street where every second door led to the works.",
            "Teesside makes steel for bridges and for ships.",
            "Clean steel and metals | 900",
            "Employers will go on losing levy funds that they have not spent.",
            "We will invest £900 million in steel at Port Talbot.",
            "A board will be chaired by the mayor for its first two years.",
            "Box 2: Ports of the north and their neighbours in the south",
        ]
        .iter()
        .map(|one| (*one).to_owned())
        .collect();
        let index = Sentences::new(&sentences);
        for (promise, expected) in [
            (
                "The government intends to make £160 million available for ports in the course of the Parliament.",
                &[1][..],
            ),
            ("We are committed to a fair share for every region.", &[]),
            (
                "An Industry Council will meet twice a year under the chair of the Minister.",
                &[],
            ),
            (
                "Goods may be brought in, worked on and sent out again without duty.",
                &[],
            ),
            ("We will teach 900 people a year.", &[]),
            ("We will give Teesside a school for bridges.", &[5]),
            (
                "We will abolish the rule under which the apprenticeship levy expires.",
                &[7],
            ),
        ] {
            let told: Vec<usize> = index.of_one_matter(promise).into_iter().collect();
            assert_eq!(told, expected, "{promise}");
        }
    }

    #[test]
    fn one_scheme_or_nearly_the_same_words_may_be_shown() {
        for (sentence, promise, expected) in [
            (
                "We will close the Help to Grow scheme in March 2026.",
                "We will expand the Help to Grow scheme to 30,000 firms by 2025.",
                true,
            ),
            (
                "We will move Business Wales into a new agency by 2027.",
                "We will spend £20 million a year on Business Wales.",
                true,
            ),
            (
                "We will extend the fund to 2030.",
                "We will extend the fund to 2028.",
                true,
            ),
            (
                "We will close the fund for new firms in 2026.",
                "We will put £40 million into the fund for new firms by 2025.",
                true,
            ),
            (
                "Tees and Pennine Combined Authority, September 2025",
                "We will build a new crossing of the Tees for £250 million.",
                false,
            ),
            (
                "We will ask the Scottish Government for a report in March 2026.",
                "We will pay the Scottish Government £40 million by March 2026.",
                false,
            ),
            (
                "We will open a new office in Wrexham.",
                "We will build 20 new schools by 2024.",
                false,
            ),
        ] {
            let index = Sentences::new(&[sentence.to_owned()]);
            let shown = !index.of_one_matter(promise).is_empty();
            assert_eq!(shown, expected, "{sentence} / {promise}");
        }
    }
}
