//! Whether the words that speak against a matter stand at it, and not in another
//! part of a long sentence: "we will not go on with the proposal to cap what losing bidders
//! get" refuses no bidders. It finds no opposition itself.

use std::ops::Range;

use crate::search::words::plain;
use crate::verdict::lexicon::one_of;

/// Words between what decides and the matter, at most.
const NEAR: usize = 9;

/// Words that begin another thought or place.
const PARTS: &str = "who|which|whether|proposal|proposals|because|since|than|if|unless|despite";

/// Words that part unless the matter follows soon: "withdraw support from steel".
const PLACES: &str = "in|from";

/// So soon.
const SOON: usize = 4;

/// Words without a relative clause between commas: "camps, on which £5m was spent, wind down".
fn without_relative(between: &str) -> String {
    let mut parts = between.split(", ");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    let rest: Vec<&str> = parts.collect();
    for (number, part) in rest.iter().enumerate() {
        let relative = plain(part)
            .iter()
            .take(2)
            .any(|(word, _)| one_of(word, "which|who|whose"));
        if relative && number + 1 < rest.len() {
            continue;
        }
        kept.push_str(", ");
        kept.push_str(part);
    }
    kept
}

/// Whether a deciding word stands at the matter. Places are in bytes of the sentence.
pub(super) fn close(text: &str, matter: &[Range<usize>], deciding: &[String]) -> bool {
    let joins = |between: &str| {
        let between = without_relative(between);
        let words = plain(&between);
        // "No role in holding on to plants" is of the plants.
        let place = (0..words.len()).any(|at| {
            one_of(&words[at].0, PLACES)
                && words
                    .get(at + 1)
                    .is_none_or(|(next, _)| !next.ends_with("ing"))
        });
        let back = between.rsplit_once(';').is_some_and(|(_, last)| {
            plain(last)
                .first()
                .is_some_and(|(word, _)| one_of(word, "they|it|their|its|these"))
                && plain(last).len() <= 3
        });
        back || words.len() <= NEAR
            && !words.iter().any(|(word, _)| one_of(word, PARTS))
            && (words.len() <= SOON || !place)
    };
    let stands = |at: Range<usize>| {
        matter.iter().any(|place| {
            if *place == at {
                // The matter alone: what is done with it stands in another.
                deciding.len() == 1
            } else if place.start >= at.end {
                joins(text.get(at.end..place.start).unwrap_or_default())
            } else if at.start >= place.end {
                joins(text.get(place.end..at.start).unwrap_or_default())
            } else {
                let from = at.start.min(place.start);
                joins(text.get(from..place.start).unwrap_or_default())
            }
        })
    };
    deciding.iter().any(|words| {
        text.match_indices(words.as_str())
            .any(|(start, words)| stands(start..start + words.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_far_from_the_matter_refuses_it_not() {
        for (text, matter, deciding, expected) in [
            (
                "The kiln grants will be abolished in May.",
                "kiln grants",
                "will be abolished",
                true,
            ),
            (
                "We are cancelling the rest of the kiln fund.",
                "kiln fund",
                "are cancelling",
                true,
            ),
            (
                "We will raise the rank of freight in the planning system.",
                "planning system",
                "will raise",
                false,
            ),
            (
                "We will not proceed with the proposal to cap damages for losing bidders.",
                "bidders",
                "We will not",
                false,
            ),
        ] {
            let at = text.find(matter).unwrap();
            let place = at..at + matter.len();
            let told = close(text, std::slice::from_ref(&place), &[deciding.to_owned()]);
            assert_eq!(told, expected, "{text}");
        }
    }
}
