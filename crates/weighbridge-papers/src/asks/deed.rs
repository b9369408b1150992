//! Whether what a sentence undertakes is a deed that its author can be held to: an act, and
//! with it when, how much or for whom. It knows no ask and gives no verdict.

use std::ops::Range;

use super::said::OFFSET;
use crate::mentions::small;
use crate::verdict::change::concrete;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{LOOKS, STATES, among, one_of};

/// Verbs of undertaking that change nothing yet: of telling, planning and going on.
const SOFT: &str = "publish issue report develop prepare work continue begin talk speak tell announce \
    launch select choose show learn monitor track agree note recognise lay plan draw decide settle sit able free";

/// What is told, planned or looked into, as the object of a verb: giving it gives no more.
const PAPERS: &str = "strategy|strategies|plan|plans|review|reviews|report|reports|roadmap|framework|consultation|\
    paper|study|studies|guidance|statement|assessment|inquiry|vision|response|advice|evidence|options|view|views|\
    attention|priority|taskforce|discussion|discussions|talks|proposals|account|details|pilot|pilots|trial|trials";

/// What leaves it open.
const OPEN: &str = "if|unless|could|might|would|may|subject|whether|provided|should|hope|hopes|hoped|want|aim|aims|\
    seek|consider|explore|consult";

/// Participles of giving something to the subject.
const GIVEN: &str = "given|granted|offered|awarded|paid|handed|allowed|lent|promised";

/// Words before which such a participle has no object.
const ENDS_THERE: &str =
    "to|for|by|in|on|from|at|with|over|until|and|or|as|where|when|each|every|through|under|out";

/// Verbs by which a thing comes to its end, behind it.
const OVER: &str =
    "end|ends|close|closes|lapse|lapses|expire|expires|cease|ceases|disappear|disappears";

/// Words behind a verb in which its object stands.
const OBJECT: usize = 6;

/// Whether the act whose cue stands at a place (in bytes) is a deed.
pub(super) fn deed(
    text: &str,
    words: &Words,
    cue: &Range<usize>,
    matter: Option<&Range<usize>>,
) -> bool {
    let Some(verb) = words.iter().rposition(|(_, at)| at.end <= cue.end) else {
        return false;
    };
    let word = words.get(verb).map_or("", |(word, _)| word.as_str());
    let soft = among(word, SOFT) || among(word, LOOKS) || among(word, STATES);
    // "Every estate will be given fibre": what is given is something else.
    let next = words.get(verb + 1).map_or("", |(word, _)| word.as_str());
    let receives = one_of(word, GIVEN)
        && matter.is_some_and(|at| at.end <= cue.start)
        && !next.is_empty()
        && !one_of(next, ENDS_THERE);
    let object = words
        .iter()
        .skip(verb + 1)
        .take(OBJECT)
        .take_while(|(_, at)| {
            !text
                .get(cue.end..at.start)
                .is_some_and(|gap| gap.contains([',', ';', ':']))
        });
    let paper = object
        .take_while(|(word, _)| !one_of(word, "of|for|to|in|on|by|that|which"))
        .any(|(word, _)| one_of(word, PAPERS));
    let open = words.iter().any(|(word, _)| one_of(word, OPEN));
    let kept = find(words, "under review|consideration").is_some() || find(words, OFFSET).is_some();
    // "The subsidy for the ferry will end in March": what ends of itself is not done.
    let over = one_of(word, OVER) && matter.is_some_and(|at| at.end <= cue.start);
    !(soft || receives || paper || open || kept || over) && held_to(words)
}

/// Whether a sentence says when, how much, how many or that it is for all.
fn held_to(words: &Words) -> bool {
    let all = words
        .iter()
        .take(2)
        .any(|(word, _)| one_of(word, "every|each|all|any"));
    all || concrete(words)
        || words
            .iter()
            .any(|(word, _)| small(word).is_some_and(|number| number >= 10.0))
}
