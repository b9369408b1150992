//! What stands around a clause and turns or limits it as a whole: a denial, a
//! condition, a phrase of means that opens the sentence, a caption glued to it. It judges
//! nothing.

use std::ops::Range;

use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{FINITE, one_of};

/// Whether an author denies doing something.
pub(super) fn denial(words: &Words) -> bool {
    find(
        words,
        "we|government|ministers|treasury|chancellor will|shall|do|does|can not|never",
    )
    .is_some()
        || find(words, "will|shall not be").is_some()
}

/// Whether what is said hangs on a condition.
pub(super) fn conditional(words: &Words) -> bool {
    let even = find(words, "even|as if").is_some();
    let elected = find(words, "if elected|re").is_some();
    // "Unless the officer can show why not" binds the one who would not do it.
    let burden = find(
        words,
        "unless *? *? *? *? *? *? show|shows|explain|explains|justify|justifies|prove|proves|demonstrate",
    )
    .is_some();
    !even && !elected && find(words, if burden { "if" } else { "if|unless" }).is_some()
        || find(words, "provided|providing that").is_some()
        || find(words, "subject to").is_some()
}

/// Whether what a word begins only tells when something else is done: "when the plans are
/// reviewed".
pub(super) fn when(text: &str, words: &Words, at: usize) -> bool {
    let Some((first, cue)) = words.get(at) else {
        return false;
    };
    if one_of(first, "will|shall|must") {
        return false;
    }
    (at.saturating_sub(6)..at).rev().any(|near| {
        let Some((word, here)) = words.get(near) else {
            return false;
        };
        let clause = text.get(here.end..cue.start).unwrap_or_default();
        let inner = words.get(near + 1..at).unwrap_or_default();
        one_of(word, "when|once|until|before|after|whenever")
            && !clause.contains([',', ';', ':'])
            && !inner.iter().any(|(word, _)| one_of(word, FINITE))
    })
}

/// Where a phrase of means or time that opens a sentence ends.
pub(super) fn opening(text: &str, words: &Words) -> Option<usize> {
    let (first, at) = words.first()?;
    let means = matches!(
        first.as_str(),
        "through"
            | "under"
            | "alongside"
            | "following"
            | "via"
            | "as"
            | "within"
            | "since"
            | "building"
    );
    let comma = at.end + text.get(at.end..)?.find(',')?;
    means.then_some(comma)
}

/// Where a caption stands in a sentence that was glued to it: from its mark to
/// the words that open a statement, or to the end.
pub(super) fn caption(text: &str) -> Option<Range<usize>> {
    let start = [
        "Image:",
        "Photo:",
        "Picture:",
        "Photograph:",
        "Caption:",
        "Credit:",
        "Source:",
    ]
    .iter()
    .filter_map(|mark| text.find(mark))
    .min()?;
    let rest = text.get(start..)?;
    let end = [" We ", " The Government ", " Ministers ", " It ", " This "]
        .iter()
        .filter_map(|opener| rest.find(opener))
        .min()
        .unwrap_or(rest.len());
    Some(start..start + end)
}
