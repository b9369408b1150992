//! Definitions that stand beside the term and not in its sentence: the sentence
//! after it ("These are …"), and what stands under a heading that asks ("What is
//! a growth corridor?"). It judges no sentence in which the term itself stands.

use super::Saying;
use super::define::Way;
use super::kinds::{is, kind_of_thing};
use super::listed;
use super::row;
use crate::said::Said;
use crate::tokens::Shape;

/// After how many words of its sentence at most a term may be followed by others
/// for the next sentence to speak of it: "a number of Grand Challenges for Britain".
const BEHIND: usize = 3;

/// The sentence after one that ends with the term, where it says what is meant:
/// "These are developments in technology that …", "By this we mean …".
pub(super) fn after(
    sentences: &[Said<'_>],
    at: usize,
    place: usize,
    length: usize,
) -> Option<Saying> {
    let one = sentences.get(at)?;
    let next = sentences.get(at + 1)?;
    if one.passage.is_none() || next.passage.is_none() || next.section != one.section {
        return None;
    }
    let rest = one.words.get(place + length..)?;
    let words_behind = rest.iter().filter(|word| word.shape != Shape::Sign).count();
    // "Five priority sectors in which Wales has, or could have, a lasting advantage": what
    // is counted is what "they" are, however the clause behind it goes on.
    let counted = listed::counted(&one.words, place);
    let clause = counted
        && is(
            &one.words,
            place + length,
            &["in", "where", "that", "with", "for", "on", "which"],
        );
    // Another thing named behind it would be what "these" are.
    if !clause && (words_behind > BEHIND || rest.iter().any(|word| word.is(&["and", "or", "but"])))
    {
        return None;
    }
    let words = &next.words;
    let by_this = is(words, 0, &["by"])
        && is(words, 1, &["this", "these", "that", "them", "it"])
        && is(words, 2, &["we", "i"])
        && is(words, 3, &["mean", "understand"]);
    let this_means = is(words, 0, &["this", "that", "it", "they", "these"])
        && is(
            words,
            1,
            &[
                "means",
                "mean",
                "refers",
                "refer",
                "covers",
                "cover",
                "comprises",
            ],
        )
        && !is(
            words,
            2,
            &[
                "that", "we", "it", "there", "they", "you", "more", "less", "the", "our", "a",
                "an", "not", "for", "in",
            ],
        );
    let these_are = is(words, 0, &["these", "they", "those", "it", "this"])
        && is(words, 1, &["are", "is"])
        && kind_of_thing(words, 2);
    // "There are three: homes, health and heat"; "They are A, B and C".
    let there = is(words, 0, &["there", "they", "these", "those"]) && is(words, 1, &["are"]);
    let from = if is(words, 0, &["there"]) {
        words
            .iter()
            .take(8)
            .position(|word| word.is(&[":"]))
            .map(|at| at + 1)
    } else {
        Some(2 + usize::from(is(words, 2, &[":"])))
    };
    // "They are people, places and pride" says something of them; "there are three threats:"
    // counts another thing.
    let pointed = is(words, 2, &[":"]) || is(words, 0, &["there"]) && is(words, 3, &[":"]);
    let lists = there
        && from
            .and_then(|from| row::row(words, from, words.len()))
            .is_some_and(|row| row.items > 2 && row.whole && (pointed || row.names || counted));
    // Behind a clause only the list itself is plainly of what was counted.
    let said = !clause && (by_this || this_means || these_are);
    let way = (said || lists).then_some(Way::After)?;
    Some(Saying {
        way,
        page: one.page,
        text: format!("{} {}", one.text.trim(), next.text.trim()),
    })
}

/// What stands first under a heading that asks what the term is: "What are the
/// Grand Challenges?", "What do we mean by good work?".
pub(super) fn under(
    sentences: &[Said<'_>],
    at: usize,
    place: usize,
    length: usize,
) -> Option<Saying> {
    let one = sentences.get(at)?;
    let words = &one.words;
    // A question in bold that opens a paragraph or a box heads it as well.
    let asked = words.last().is_none_or(|word| word.is(&["?"])) || !one.text.trim().ends_with('.');
    if one.passage.is_some() && !(asked && words.len() < 16) {
        return None;
    }
    let what = words.iter().position(|word| word.is(&["what"]))?;
    let asks = what < place
        && (words[what + 1..place].iter().all(|word| {
            word.is(&[
                "is", "are", "do", "does", "we", "by", "mean", "a", "an", "the", "our", "these",
                "makes", "counts", "as", "‘", "“", "\"",
            ])
        }));
    let ends = words
        .get(place + length..)?
        .iter()
        .all(|word| word.shape == Shape::Sign || word.is(&["mean", "means"]));
    if !(asks && ends) {
        return None;
    }
    let first = if one.passage.is_some() {
        sentences
            .get(at + 1)
            .filter(|said| said.section == one.section)?
    } else {
        sentences
            .iter()
            .find(|said| said.passage.is_some() && said.section == one.section)?
    };
    Some(Saying {
        way: Way::Under,
        page: one.page,
        text: format!("{} {}", one.text.trim(), first.text.trim()),
    })
}

/// The sentence that comes nearest to saying what a term covers, where none does:
/// the one that speaks most of the term itself, of equal ones the first.
pub(super) fn nearest(
    sentences: &[Said<'_>],
    holding: &[usize],
    stems: &[String],
) -> Option<Saying> {
    let mut best: Option<(usize, &Said<'_>)> = None;
    let holding = holding.iter().filter_map(|at| sentences.get(*at));
    for one in holding.filter(|one| one.passage.is_some()) {
        let Some(place) = one.places(stems).next() else {
            continue;
        };
        let words = &one.words;
        let after = place + stems.len();
        let quoted = place
            .checked_sub(1)
            .is_some_and(|before| is(words, before, &["‘", "“", "\""]))
            && is(words, after, &["’", "”", "\""]);
        let subject = words[..place]
            .iter()
            .all(|word| word.is(&["the", "a", "an", "our", "this", "these"]));
        let told = (after..after + 3).any(|at| {
            is(
                words,
                at,
                &[
                    "is", "are", "means", "will", "can", "need", "needs", "require", "requires",
                    "involves", "includes", "include",
                ],
            )
        });
        let speaks = words.iter().any(|word| {
            word.is(&[
                "what",
                "mean",
                "means",
                "define",
                "defined",
                "definition",
                "represents",
                "criteria",
                "called",
                "known",
                "whether",
                "namely",
            ])
        });
        // A line of contents or a cell says nothing.
        let whole = words.len() >= 6 && words.last().is_some_and(|word| word.shape == Shape::Sign);
        let score = 4 * usize::from(quoted && (told || speaks))
            + 2 * usize::from(quoted)
            + 2 * usize::from(subject && told)
            + usize::from(subject)
            + usize::from(speaks)
            + 2 * usize::from(whole);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, one));
        }
    }
    best.map(|(_, one)| Saying {
        way: Way::Nearest,
        page: one.page,
        text: one.text.trim().to_owned(),
    })
}
