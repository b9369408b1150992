//! What the author says beside the words of others: "Critics say we will close the school;
//! we will not." It knows no verb of saying; those are told in `verdict`.

use crate::commitment::Firmness;
use crate::commitment::find::found::Found;
use crate::commitment::find::sentence::Sentence;
use crate::commitment::lexicon::Sort;
use crate::verdict::force::Words;
use crate::verdict::voices::{answered_no, others_words};

/// Leaves of what was found in a sentence that gives others' words too only what stands
/// beside these, and says whether anything does. Where all stands in them it is theirs, or
/// refused by the author's answer.
pub(in crate::commitment::find) fn beside(
    sentence: &Sentence<'_>,
    spoken: &Words,
    found: &mut Vec<Found>,
) -> bool {
    let told = others_words(sentence.text, spoken);
    let Some(first) = told.iter().map(|range| range.start).min() else {
        return false;
    };
    // "Labour believes that we must": no word of others.
    let by_name = sentence
        .words
        .iter()
        .take_while(|word| word.span.end <= first)
        .any(|word| sentence.author.names.contains(&word.low));
    if by_name || found.is_empty() {
        return false;
    }
    let outside = |one: &Found| {
        !told
            .iter()
            .any(|range| range.contains(&one.undertaking.start))
    };
    if let Some(answer) = answered_no(sentence.text, spoken) {
        found.clear();
        found.push(
            Found::new(Firmness::Will, answer)
                .does(None, Sort::Act)
                .refusing(true),
        );
        return true;
    }
    if found.iter().any(outside) {
        found.retain(outside);
        return true;
    }
    for one in found {
        one.another = true;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{By, Class};

    #[test]
    fn the_words_of_others_are_told_from_the_answer_to_them() {
        use Class::{Commitment, Refusal};
        for (sentence, class, by) in [
            (
                "Critics say we will sell the docks; we will not.",
                Refusal,
                By::Author,
            ),
            (
                "Some say the Government will end the levy; it will not.",
                Refusal,
                By::Author,
            ),
            (
                "Rivals claim that we will sell the docks.",
                Commitment,
                By::Other,
            ),
            (
                "According to the Guild, we will end the levy in May.",
                Commitment,
                By::Other,
            ),
            (
                "According to our plan, we will end the levy in May.",
                Commitment,
                By::Author,
            ),
            (
                "We will end the levy in May, or so the papers say.",
                Commitment,
                By::Other,
            ),
            (
                "The rumour that we will end the levy is wrong.",
                Commitment,
                By::Other,
            ),
            (
                "Some say the levy will end; we will keep it.",
                Commitment,
                By::Author,
            ),
            (
                "We say we will end the levy, and we will.",
                Commitment,
                By::Author,
            ),
        ] {
            let told = judged(sentence).map(|one| (one.class, one.by));
            assert_eq!(told, Some((class, by)), "{sentence}");
        }
    }
}
