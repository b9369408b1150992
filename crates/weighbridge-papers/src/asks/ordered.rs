//! Recommendations that a paper gives under their numbers, worded as orders ("Recommendation 4:
//! Keep the freeports."), and what is answered to them in the passages below: the order is no
//! undertaking of who answers, and what goes on all the same is no agreement where it is
//! turned down. A "should" is read in `replied`.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::ground::Ground;
use super::prepared::Prepared;
use super::replied::told;
use super::said::Said;
use crate::recommended::{answers, only_label};
use crate::verdict::direction::raises;
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::{ENDINGS, ENDS, LOWERS, among};
use crate::verdict::reply::{Stance, outright};

/// Passages below a recommendation in which its answer is given, at most.
const LONGEST: usize = 8;

/// Of these so many may say outright what becomes of it.
const HEAD: usize = 2;

/// What a sentence says that stands in a recommendation under its number: what is answered to
/// it, or nothing. None where it stands in no recommendation.
pub(super) fn ordered(
    paper: &Prepared<'_>,
    part: &Part,
    number: usize,
    said: &Said,
) -> Option<Said> {
    let here = paper.sentences.get(number)?;
    if !paper.is_recommended(here.passage) {
        return None;
    }
    let text = &paper.paper.passages.get(here.passage)?.text;
    let of = |number: usize| {
        let sentence = paper.sentences.get(number)?;
        let own = text.get(sentence.at.clone())?;
        (sentence.passage == here.passage).then_some((sentence, own))
    };
    // The answer may stand in the same passage.
    let before = (0..=number).rev().map_while(of);
    if before.into_iter().any(|(_, own)| answers(own)) {
        return None;
    }
    let asked = text.get(here.at.clone())?;
    if asked.trim_end().ends_with('?') {
        return None;
    }
    let unread = said.clone().left();
    if turned(part, asked) {
        return Some(unread);
    }
    let within = (number + 1..)
        .map_while(of)
        .find_map(|(sentence, own)| Some((sentence.at.clone(), outright(own)?)));
    if let Some((at, (stance, deciding))) = within {
        return Some(Said::resting(
            &at,
            told(stance),
            vec![deciding],
            Ground::After,
        ));
    }
    let Some((stance, deciding)) = answer(paper, here.passage) else {
        return Some(unread);
    };
    Some(Said::resting(
        &here.at,
        told(stance),
        vec![deciding],
        Ground::After,
    ))
}

/// Whether what is recommended is the contrary of what the part asks, as far as one can see.
fn turned(part: &Part, asked: &str) -> bool {
    let words = spoken(asked);
    let less = lowering(part, asked);
    let harm = |word: &str| {
        if less {
            raises(word)
        } else {
            [ENDS, LOWERS, ENDINGS].iter().any(|list| among(word, list))
        }
    };
    words.iter().any(|(word, _)| harm(word)) || find(&words, "not|no|never").is_some()
}

/// The passages below a recommendation that answer it.
fn below(paper: &Prepared<'_>, recommended: usize) -> impl Iterator<Item = usize> {
    let passages = &paper.paper.passages;
    let section = |number: usize| passages.get(number).and_then(|passage| passage.section);
    let headed = move |number: usize| {
        let heading = section(number)
            .and_then(|section| paper.paper.sections.get(section))
            .map_or("", |section| section.heading.as_str());
        find(&spoken(heading), "response|reply|answer").is_some()
    };
    let text = move |number: usize| {
        passages
            .get(number)
            .map_or("", |passage| passage.text.as_str())
    };
    (recommended + 1..passages.len().min(recommended + 1 + LONGEST))
        .skip_while(move |number| {
            paper.is_recommended(*number) && section(*number) == section(recommended)
        })
        .take_while(move |number| {
            !paper.is_recommended(*number)
                && !only_label(text(*number))
                && (section(*number) == section(recommended) || headed(*number))
        })
}

/// What is said outright to a recommendation in the passages below it, with the words.
fn answer(paper: &Prepared<'_>, recommended: usize) -> Option<(Stance, String)> {
    below(paper, recommended)
        .take(HEAD)
        .filter_map(|number| paper.paper.passages.get(number))
        .find_map(|passage| outright(&passage.text))
}

/// Whether a passage belongs to an answer that turns down a recommendation on the matter of the
/// part.
pub(super) fn turned_down_above(paper: &Prepared<'_>, part: &Part, passage: usize) -> bool {
    let Some(recommended) = (passage.saturating_sub(LONGEST)..passage)
        .rev()
        .find(|at| paper.is_recommended(*at))
    else {
        return false;
    };
    let rejected =
        || answer(paper, recommended).is_some_and(|(stance, _)| stance == Stance::Rejects);
    if !below(paper, recommended).any(|at| at == passage) || !rejected() {
        return false;
    }
    // The matter stands in the recommendation, which asks no contrary of it.
    part.about.iter().any(|phrase| {
        paper.holding(phrase).iter().any(|(number, _)| {
            let sentence = paper.sentences.get(*number);
            sentence.is_some_and(|sentence| {
                sentence.passage == recommended
                    && paper
                        .text(sentence)
                        .is_some_and(|asked| !turned(part, asked))
            })
        })
    })
}

#[cfg(test)]
#[path = "ordered_tests.rs"]
mod tests;
