//! What a paper tells of another state over more than one clause: "Norway has a fund. It will
//! …", "In France, the government will …", a box headed "Germany's hydrogen law". What follows is
//! the other state's only where its words refer back to it: a paper comes home again with every
//! sentence, mostly without a word of it.

use super::country::{DEVOLVED, HOME, UNITED_KINGDOM, named_state};
use super::find::Author;
use super::kingdom::bare;
use super::lexicon::listed;
use super::subject::is_author;
use crate::tokens::{Shape, Token, tokens};

/// Words that lead back to the author's own country, whatever stands before them.
const HERE: &[&str] = &[
    "we",
    "our",
    "us",
    "ours",
    "here",
    "therefore",
    "home",
    "domestic",
];

/// Papers that call themselves "this".
const OWN_PAPER: &str = "strategy plan paper review budget statement document chapter mission";

/// Who governs a state: "the government", "ministers".
const GOVERNING: &[&str] = &["government", "ministers", "parliament", "state"];

/// The state that the sentences before tell of, and what they say that it has.
#[derive(Debug, Clone, Default)]
pub(super) struct Afar {
    told: bool,
    /// Things that it has: the scheme of "France has a scheme".
    things: Vec<String>,
}

/// Whether the word at a place names the author's country or its parts.
fn home(words: &[Token], at: usize, author: &Author) -> bool {
    let word = &words[at];
    word.capital
        && (listed(
            bare(word),
            "uk british britain england english scottish welsh united",
        ) && of_islands(author)
            || named_state(words, at).is_some_and(|land| {
                land == author.country.unwrap_or(UNITED_KINGDOM)
                    || HOME.contains(&land) && of_islands(author)
            }))
}

/// Whether the author's country is the United Kingdom or one of its parts.
fn of_islands(author: &Author) -> bool {
    author.country.is_none_or(|own| HOME.contains(&own))
}

/// Whether the word at a place names another state.
fn abroad(words: &[Token], at: usize, author: &Author) -> bool {
    named_state(words, at).is_some() && !home(words, at, author)
}

/// Whether a sentence says by a word that it speaks of the author's own country.
fn speaks_of_home(words: &[Token], author: &Author) -> bool {
    (0..words.len()).any(|at| {
        let word = &words[at];
        // "The Danish government" and "its ministers" are no author's.
        let theirs = at > 0
            && (abroad(words, at - 1, author)
                || words[at - 1].is(&["its", "their", "country's"])
                || at > 1 && words[at - 1].is(&["federal"]));
        let pounds = of_islands(author) && word.shape == Shape::Money && word.low.contains('£');
        let paper = word.is(&["this"])
            && words
                .get(at + 1)
                .is_some_and(|next| listed(&next.low, OWN_PAPER));
        word.is(HERE)
            || pounds
            || paper
            || is_author(&word.low, author) && !theirs
            || home(words, at, author)
    })
}

/// Where the subject of a sentence begins: behind "in", "the" and "both".
fn opening(words: &[Token]) -> usize {
    words
        .iter()
        .position(|word| !word.is(&["in", "the", "both"]) && word.shape == Shape::Word)
        .unwrap_or(0)
}

/// Whether another state's name opens a sentence that says nothing of home.
fn opens_abroad(words: &[Token], author: &Author) -> bool {
    let opens = opening(words);
    let named = (opens..words.len().min(opens + 2))
        .any(|at| (at == opens || words[opens].capital) && abroad(words, at, author));
    named && !speaks_of_home(words, author)
}

/// What a sentence says that there is for the first time: "a scheme", "a new agency"; not
/// "such a scheme" and "a similar scheme", which are likened to the author's.
fn things(words: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let likened = at > 0 && words[at - 1].is(&["such", "as", "like"]);
        if !word.is(&["a", "an"]) || likened {
            continue;
        }
        let phrase = words[at + 1..].iter().take(4).take_while(|word| {
            word.shape == Shape::Word
                && !word.is(&[
                    "of",
                    "for",
                    "in",
                    "to",
                    "with",
                    "and",
                    "which",
                    "that",
                    "worth",
                    "on",
                    "by",
                    "from",
                    "at",
                    "since",
                    "similar",
                    "comparable",
                    "like",
                ])
        });
        if let Some(head) = phrase.last() {
            found.push(head.low.clone());
        }
    }
    found
}

impl Afar {
    /// Of what the next sentence may go on to tell.
    pub(super) fn after(self, sentence: &str, author: &Author) -> Self {
        let words = tokens(sentence);
        let goes_on = self.goes_on_in(&words, author);
        if !goes_on && !opens_abroad(&words, author) {
            return Self::default();
        }
        let mut things = things(&words);
        if goes_on {
            things.extend(self.things);
        }
        Self { told: true, things }
    }

    /// Whether a sentence goes on about that state: its subject refers back to it.
    pub(super) fn goes_on(&self, sentence: &str, author: &Author) -> bool {
        self.told && self.goes_on_in(&tokens(sentence), author)
    }

    fn goes_on_in(&self, words: &[Token], author: &Author) -> bool {
        let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
        let pronoun = is(0, &["it", "they", "its", "their"]);
        let land = is(0, &["the", "that", "both", "these"])
            && is(
                1,
                &["country", "country's", "countries", "nation", "nations"],
            )
            || is(0, &["the"]) && is(1, &["two"]) && is(2, &["countries", "nations", "states"]);
        // "The scheme" of a sentence that says "France has a scheme".
        let thing = is(0, &["the", "this", "that"])
            && words[1..]
                .iter()
                .take(4)
                .take_while(|word| word.shape == Shape::Word && !word.is(&["will", "shall", "is"]))
                .last()
                .is_some_and(|head| self.things.contains(&head.low));
        self.told && (pronoun || land || thing) && !speaks_of_home(words, author)
    }
}

/// Whether a sentence tells what another state's government does by the place that opens it:
/// "In France, the government will spend", "In Japan and Korea ministers will".
pub(super) fn governs_abroad(sentence: &str, author: &Author) -> bool {
    let words = tokens(sentence);
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    // "Across the Channel", "across the Atlantic" are abroad from these islands.
    let over = is(0, &["across", "over"])
        && is(1, &["the"])
        && is(2, &["channel", "atlantic"])
        && words[2].capital
        && of_islands(author);
    if !(is(0, &["in"]) || over) || author.local {
        return false;
    }
    let mut at = if over { 3 } else { 1 };
    let mut named = over;
    // "In Scotland, the government" of a paper of the kingdom is told elsewhere.
    while words.get(at).is_some_and(|word| {
        word.is(&["the", "both", "and", "south", "north", ",", "united"])
            || word.capital && abroad(&words, at, author)
            || word.capital && !of_islands(author) && word.is(&["britain", "kingdom"])
            || word.capital && word.is(&["states"]) && words[at - 1].is(&["united"])
    }) {
        let land = named_state(&words, at);
        named |= land.is_some_and(|land| !DEVOLVED.contains(&land) || !of_islands(author))
            || is(at, &["britain", "kingdom", "states"]);
        at += 1;
        // What stands behind the comma is the subject.
        if named && words[at - 1].is(&["the"]) {
            break;
        }
    }
    let its = is(
        at,
        &["its", "their", "federal", "national", "new", "coalition"],
    );
    let governs = is(at + usize::from(its), GOVERNING);
    let rest = words.get(at + usize::from(its) + 1..).unwrap_or_default();
    // What a government has in another's country: "in India, the government will open a trade
    // office".
    let post = rest.iter().any(|word| {
        word.is(&[
            "office",
            "offices",
            "embassy",
            "embassies",
            "consulate",
            "consulates",
            "envoy",
            "envoys",
            "mission",
            "missions",
            "delegation",
            "exporters",
            "exports",
            "trade",
        ])
    });
    named && governs && !post && !speaks_of_home(rest, author)
}

/// Whether a heading is that of a box on another state: "Box 3: Germany", "Germany's hydrogen
/// law". A chapter headed by a state's name alone tells what the author does there.
pub(super) fn headed_abroad(heading: &str, author: &Author) -> bool {
    let words = tokens(heading);
    let boxed = words
        .first()
        .is_some_and(|word| word.is(&["box", "example", "spotlight"]));
    let ours = |word: &Token| {
        word.is(HERE)
            || word.is(&[
                "with",
                "and",
                "trade",
                "deal",
                "partnership",
                "agreement",
                "from",
            ])
            || is_author(&word.low, author)
    };
    let named = (0..words.len()).any(|at| {
        abroad(&words, at, author) && (boxed || at == 0 && words[at].low.ends_with("'s"))
    });
    named && !words.iter().any(ours) && !(0..words.len()).any(|at| home(&words, at, author))
}

/// Whether the subject of a sentence under such a heading is bare: "The government will",
/// "Ministers will", "The scheme will". Nothing in it says that the paper has come home.
pub(super) fn bare_subject(sentence: &str, author: &Author) -> bool {
    let words = tokens(sentence);
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let governs = usize::from(is(0, &["the"]));
    let (opens, rest) = if is(governs, GOVERNING) {
        (true, words.get(governs + 1..).unwrap_or_default())
    } else {
        let thing = is(0, &["the"]) && words.get(1).is_some_and(|word| !word.capital);
        (thing || is(0, &["it", "they", "its"]), words.as_slice())
    };
    opens && !speaks_of_home(rest, author)
}

#[cfg(test)]
mod tests {
    use crate::commitment::By;
    use crate::commitment::set_up::read;

    /// Of each sentence that undertakes something, whether it is the author's.
    fn by(text: &str) -> Vec<bool> {
        read(&format!("# A Plan for Ropes: HM Government\n\n{text}\n"))
            .iter()
            .map(|one| one.judgement.by == By::Author)
            .collect()
    }

    #[test]
    fn a_sentence_after_one_on_another_state_is_the_authors_unless_it_refers_back() {
        for (text, expected) in [
            (
                "German mills train more riggers. The levy will be reformed by April 2026.",
                true,
            ),
            (
                "India has now signed the rope deal. The tariff on hemp will be cut to 40 per cent by 2035.",
                true,
            ),
            (
                "Japan and Korea have acted fast. The strategy will therefore double public investment in ropes by 2030.",
                true,
            ),
            (
                "Canada has long run such a scheme. The review will look at whether one is needed here by 2026.",
                true,
            ),
            (
                "Portugal has cut permits to six months. The target will be set at twelve weeks from 2027.",
                true,
            ),
            (
                "Norway has a fund. The fund will be worth £27 billion by 2030.",
                true,
            ),
            (
                "France has a similar scheme. The scheme will be opened to British mills from 2026.",
                true,
            ),
            (
                "Norway has set up a fund for ropes. We will set up a new agency in 2027.",
                true,
            ),
            (
                "Norway has set up a fund for ropes. The fund will be opened to private money in 2027.",
                false,
            ),
            (
                "Norway has set up an agency for ropes. Its government will open ten walks by 2027.",
                false,
            ),
            (
                "Denmark has led the way. The country will build ten walks by 2030.",
                false,
            ),
        ] {
            assert_eq!(by(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_the_government_does_in_another_state_is_that_states() {
        for (text, expected) in [
            (
                "In France, the government will spend €54 billion by 2030.",
                false,
            ),
            (
                "In Denmark, the government will spend DKK 7 billion on ropes by 2030.",
                false,
            ),
            ("In Japan ministers will open ten walks by 2030.", false),
            ("In Germany, the state will open ten walks by 2030.", false),
            (
                "Across the Channel, the government will open ten walks by 2030.",
                false,
            ),
            (
                "In Italy and Spain, the government will open ten walks by 2030.",
                false,
            ),
            (
                "In Ireland, the government will open ten walks by 2030.",
                false,
            ),
            (
                "In Scotland, the government will open ten walks by 2030.",
                true,
            ),
            (
                "In India, the government will open a walk for British riggers by 2030.",
                true,
            ),
            ("In France, we will open ten walks by 2030.", true),
            (
                "In Leeds, the government will open ten walks by 2030.",
                true,
            ),
        ] {
            assert_eq!(by(text), [expected], "{text}");
        }
    }

    #[test]
    fn the_government_of_a_box_on_another_state_is_that_states() {
        for (text, expected) in [
            (
                "## Box 3: Germany\n\nThe government will spend €9 billion on ropes by 2030.",
                false,
            ),
            (
                "## Germany's rope law\n\nThe scheme will be opened in 2027.",
                false,
            ),
            (
                "## Box 3: Germany\n\nThe government will spend £9 million on ropes by 2030.",
                true,
            ),
            (
                "## India\n\nThe Government will open ten walks by 2027.",
                true,
            ),
            (
                "## Box 4: Our deal with India\n\nThe Government will open ten walks by 2027.",
                true,
            ),
        ] {
            assert_eq!(by(text), [expected], "{text}");
        }
    }
}
