//! Whether a sentence gives somebody else's words: reported speech, a committee
//! that speaks to the government. It judges nothing of what they undertake.

use super::theirs::lone_name;
use crate::commitment::country;
use crate::commitment::find::Author;
use crate::commitment::lexicon::{ADDRESSING, OTHER_ACTORS, PUBLIC, REPORTING, listed};
use crate::commitment::subject::is_author;
use crate::tokens::Token;

/// Words that part what was reported from what the author makes of it.
const PARTING: &[&str] = &[";", "so", "therefore", "accordingly", "which", "why"];

/// Words after which a participle has no speaker before it ("as recommended").
const NO_SPEAKER: &[&str] = &[
    "as", "was", "were", "been", "be", "is", "are", "being", "a", "the", "of", "in", "by", "and",
    "to", "at", "also", ",", "(", "we", "i", "has", "have",
];

/// Verbs by which others give their word, before "that" or "to".
const PLEDGING: &[&str] = &[
    "pledged",
    "promised",
    "announced",
    "committed",
    "undertaken",
    "confirmed",
    "agreed",
];

/// Words between a speaker and what he has said.
const HAVING: &[&str] = &[
    "has", "have", "had", "also", "now", "already", "since", "recently", "itself",
];

/// Whether somebody else gives his word at a verb: "the Federation has said that
/// it will", "Ports UK, the trade body, has pledged that its members will".
fn gives_word(words: &[Token], number: usize, author: &Author) -> bool {
    let mut last = number;
    let mut having = false;
    while last > 0 && words[last - 1].is(HAVING) {
        having |= words[last - 1].is(&["has", "have", "had"]);
        last -= 1;
    }
    let verb = last;
    let says = words[number].is(&["said", "told", "argued", "added"])
        || listed(&words[number].low, REPORTING);
    let pledges = words[number].is(PLEDGING);
    let that = (number + 1..number + 3)
        .filter_map(|next| words.get(next))
        .any(|next| next.is(&["that", "“", "‘", "\"", "us"]));
    let to = words.get(number + 1).is_some_and(|next| next.is(&["to"]));
    // "Has said its members will": "that" is often left out.
    let own = words
        .get(number + 1)
        .is_some_and(|next| next.is(&["it", "its", "they", "their"]));
    if !((having && says && (that || own)) || (pledges && (that || to))) {
        return false;
    }
    // Over an apposition: "Ports UK, the trade body, has".
    if last > 1
        && words[last - 1].low == ","
        && let Some(comma) = words[..last - 1].iter().rposition(|word| word.low == ",")
    {
        last = comma;
    }
    let from = words[..last]
        .iter()
        .rposition(|word| word.is(PARTING) || word.is(&[",", ":", "and", "but", "that"]))
        .map_or(0, |boundary| boundary + 1);
    let speaker = words.get(from..last).unwrap_or_default();
    // "Sabic has announced that it will": the word that opens a sentence is a name where it
    // can be nothing else.
    let lone = words[verb].is(&["has"]) && lone_name(words, speaker, verb, author);
    let named = lone
        || speaker.iter().enumerate().any(|(at, word)| {
            (word.capital && from + at > 0)
                || author.firms.contains(&word.low)
                || listed(&word.low, OTHER_ACTORS)
        });
    let ours = !country::foreign(speaker, author)
        && speaker.iter().any(|word| {
            is_author(&word.low, author) || listed(&word.low, PUBLIC) && !is_uk(&word.low)
        });
    // "It has announced that": of whoever was named before, mostly the author. Who
    // has said something is somebody, with a name or without.
    let someone = says
        && speaker.last().is_some_and(|word| {
            !word.is(&["it", "they", "this", "he", "she", "who", "which", "we", "i"])
        });
    (named || someone) && !ours
}

/// Many associations have the country in their name.
fn is_uk(word: &str) -> bool {
    matches!(
        word,
        "uk" | "british" | "england" | "national" | "service" | "homes" | "council"
    )
}

/// Whether an article stands at a place.
fn is_the(words: &[Token], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is(&["the", "this"]))
}

/// Words behind the opening of a ground in which its noun stands.
const NEAR: usize = 4;

/// Whether a sentence opens with a ground that nobody speaks: "Since the evidence suggests
/// that it failed, we will". What a body argues ("As Make UK argues, we will") is its own.
fn fronted_ground(words: &[Token]) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let from = if is(0, &["since", "because"]) {
        1
    } else if is(0, &["given"]) && is(1, &["that"]) {
        2
    } else {
        return false;
    };
    words
        .iter()
        .skip(from)
        .take(NEAR)
        .take_while(|word| !word.capital && word.low != ",")
        .any(|word| {
            word.is(&[
                "evidence",
                "research",
                "analysis",
                "data",
                "studies",
                "experience",
            ])
        })
}

/// Whether what is undertaken at a word is reported of others.
pub(in crate::commitment::find) fn reported(words: &[Token], at: usize, author: &Author) -> bool {
    let before = words.get(..at).unwrap_or_default();
    // "Where they told us that we had been slow, we shall be quicker".
    let fronted = words
        .first()
        .is_some_and(|word| word.is(&["where", "while", "although", "though", "when", "if"]));
    let ground = fronted_ground(words);
    let parted = |from: usize| {
        before.iter().enumerate().skip(from).any(|(at, word)| {
            let own = word.low == ","
                && (fronted && words.get(at + 1).is_some_and(|next| next.is(&["we", "i"]))
                    || ground
                        && words
                            .get(at + 1 + usize::from(is_the(words, at + 1)))
                            .is_some_and(|next| is_author(&next.low, author)));
            own || word.is(PARTING)
        })
    };
    let spoken = |number: usize| {
        let speaker = number.checked_sub(1).and_then(|last| words.get(last));
        let says = words[number].is(&["said", "says", "told", "argued", "argues", "added"]);
        // Others are nouns and participles too: "the areas highlighted".
        let that = (number + 1..number + 3)
            .filter_map(|next| words.get(next))
            .any(|next| next.is(&["that", "“", "‘", "\"", "us"]));
        (says || (that && listed(&words[number].low, REPORTING)))
            && speaker
                .is_some_and(|speaker| !speaker.is(NO_SPEAKER) && !is_author(&speaker.low, author))
    };
    // "It is said that we will": by whoever.
    let rumour = (1..at.min(words.len())).any(|number| {
        words[number].is(&[
            "said",
            "claimed",
            "rumoured",
            "reported",
            "alleged",
            "argued",
            "suggested",
            "thought",
        ]) && words[number - 1].is(&["is", "was", "been"])
            && words.get(number + 1).is_some_and(|next| next.is(&["that"]))
    });
    if rumour {
        return true;
    }
    let said = |number: usize| spoken(number) || gives_word(words, number, author);
    if (1..at.min(words.len())).any(|number| said(number) && !parted(number)) {
        return true;
    }
    // "…, the federation said.": at the end, after the words.
    let tail = words.len().saturating_sub(9).max(at);
    let last = (tail..words.len()).find(|number| {
        *number > 0
            && words[*number].is(&["said", "says", "added", "argued", "told", "warned"])
            // "As said above", "as has been said": by nobody else.
            && !words[number - 1].is(NO_SPEAKER)
            && words[tail.saturating_sub(3).max(at)..*number]
                .iter()
                .any(|word| word.is(&[",", "\"", "”", "’"]))
            && !words[number.saturating_sub(2)..(number + 3).min(words.len())]
                .iter()
                .any(|word| is_author(&word.low, author))
    });
    if last.is_some() {
        return true;
    }
    // "We recommend that the government": said to it, not by it.
    let is = |number: usize, list: &[&str]| words.get(number).is_some_and(|word| word.is(list));
    (0..before.len()).any(|number| {
        let addresses = words
            .get(number + 1)
            .is_some_and(|verb| listed(&verb.low, ADDRESSING));
        let calls = is(number + 1, &["call", "called"]) && is(number + 2, &["on", "upon"]);
        let heard =
            is(number + 1, &["heard"]) || (is(number + 1, &["were"]) && is(number + 2, &["told"]));
        is(number, &["we", "committee"]) && (addresses || calls || heard)
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::Author;
    use super::reported;
    use crate::tokens::tokens;

    #[test]
    fn only_a_ground_that_nobody_speaks_leaves_the_act_to_the_author() {
        for (text, expected) in [
            ("As Make UK argues, we will raise the levy by 2027.", true),
            ("As the Guild argues, the Government will end it.", true),
            ("Since Make UK argues that it failed, we will end it.", true),
            (
                "Since the evidence suggests that it failed, we will end it.",
                false,
            ),
            (
                "Given that research has suggested that it pays, the Government will keep it.",
                false,
            ),
            (
                "Where they told us that we had been slow, we will be quicker.",
                false,
            ),
        ] {
            let words = tokens(text);
            let at = words.iter().position(|word| word.is(&["will"])).unwrap();
            assert_eq!(reported(&words, at, &Author::default()), expected, "{text}");
        }
    }
}
