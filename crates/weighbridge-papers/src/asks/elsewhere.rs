//! Sentences that have a part's words and speak of something else: another
//! matter that shares them, or figures and studies about the matter. Rules over
//! words; the words of other matters stand in the file of asks.

use crate::verdict::lexicon::one_of;
use std::ops::Range;

use weighbridge_model::asks::Part;

use super::prepared::{Prepared, Sentence};
use crate::search::words::plain;
use crate::verdict::force::Words;

/// How the note on a sentence about another matter begins.
pub(super) const ANOTHER: &str = "about another matter";

/// A word that shows that a sentence speaks of another matter than the part
/// does. Joined by "and" to something else it leaves the part in: "households
/// and firms".
pub(super) fn another(paper: &Prepared<'_>, part: &Part, sentence: &Sentence) -> Option<String> {
    let text = &paper.paper.passages.get(sentence.passage)?.text;
    let places: Vec<Range<usize>> = part
        .not_about
        .iter()
        .filter_map(|phrase| paper.place(sentence, phrase))
        .collect();
    let first = places.first()?;
    let foreign = |word: &Range<usize>| {
        places
            .iter()
            .any(|at| at.start < word.end && word.start < at.end)
    };
    let words: Vec<(String, Range<usize>)> = plain(text.get(sentence.at.clone())?)
        .into_iter()
        .map(|(word, at)| {
            (
                word,
                at.start + sentence.at.start..at.end + sentence.at.start,
            )
        })
        .collect();
    let joins = |word: &str| matches!(word, "and" | "or");
    let shared = places.iter().any(|place| {
        let from = words.iter().position(|(_, at)| at.start >= place.start);
        let to = words.iter().position(|(_, at)| at.start >= place.end);
        let before = from
            .filter(|from| *from > 1 && joins(&words[from - 1].0))
            .is_some_and(|from| !foreign(&words[from - 2].1));
        // A comma before the "and" begins another clause.
        let apart = to
            .and_then(|to| text.get(place.end..words.get(to)?.1.start))
            .is_some_and(|gap| gap.contains(','));
        let after = to
            .filter(|to| !apart && joins(&words[*to].0))
            .is_some_and(|to| {
                let next = words
                    .get(to + 1..words.len().min(to + 4))
                    .unwrap_or_default();
                !next.is_empty() && !next.iter().any(|(_, at)| foreign(at))
            });
        before || after
    });
    (!shared).then(|| text.get(first.clone()).unwrap_or_default().to_owned())
}

/// What a sentence undertakes to tell about the matter, instead of acting on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// Figures or words: nothing is looked into.
    Figures,
    /// A study, which may lead to something.
    Study,
}

/// Verbs of telling.
const TELLING: &str = "publish|publishes|publishing|published|report|release|released|collect|collected|compile|compiled|print|issue|issued|update|produce|produced|measure|monitor|record|list|commission|commissioned|carry|conduct|undertake|start|launch|begin";
/// What is told when nothing is looked into.
const FIGURES: &str = "statistics|statistic|figures|data|bulletin|bulletins|numbers|survey|surveys|index|indices|dashboard|newsletter|estimates|tables|register|archive|letters|minutes|brochure|leaflet";
/// What looks into something.
const STUDY: &str = "review|reviews|study|studies|report|reports|assessment|inquiry|consultation|analysis|audit|evidence|paper|scoping|feasibility|communication|guidance|statement|discussion|options";

/// Words between a verb of telling and what it tells, at most.
const NEAR: usize = 4;

/// "We will publish statistics of energy prices" acts on statistics alone. An
/// ask that wants something published is met by it.
pub(super) fn tells(
    part: &Part,
    text: &str,
    cue: Option<&Range<usize>>,
    topic: Option<&Range<usize>>,
) -> Option<Tells> {
    let (cue, topic) = (cue?, topic?);
    if part.agree.iter().any(|word| word.contains("publish")) {
        return None;
    }
    let is = |word: &str, list: &'static str| one_of(word, list);
    let begun = plain(text.get(cue.clone())?)
        .iter()
        .any(|(word, _)| is(word, TELLING));
    // "Statistics of energy prices", "energy price statistics".
    let between = plain(text.get(cue.end..topic.start.max(cue.end))?);
    let after = plain(text.get(topic.end..)?);
    let object = between.iter().chain(after.iter().take(2));
    // How many words ago a verb of telling stood: its object is near it.
    let mut ago = if begun { 0 } else { NEAR };
    let mut found = None;
    for (word, _) in object {
        ago += 1;
        if is(word, TELLING) && !is(word, STUDY) {
            ago = 0;
        } else if ago <= NEAR && is(word, FIGURES) {
            return Some(Tells::Figures);
        } else if ago <= NEAR && is(word, STUDY) {
            found = Some(Tells::Study);
        }
    }
    found
}

/// What looks into something, as the head of a subject.
const STUDIES: &str = "review|reviews|study|studies|report|reports|assessment|assessments|inquiry|enquiry|consultation|\
    analysis|audit|audits|evaluation|survey|surveys|appraisal|stocktake|examination|investigation|mapping";

/// Words of a subject before its head, at most.
const HEAD: usize = 6;

/// Whether what a sentence undertakes is that a study of the matter be made: "an audit of rail
/// yards will be carried out". An ask that wants one is met by it.
pub(super) fn studied(part: &Part, text: &str, words: &Words, matter: &[Range<usize>]) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let wanted = part.agree.iter().chain([&part.asks]).any(|phrase| {
        phrase.contains("publish") || plain(phrase).iter().any(|(word, _)| one_of(word, STUDIES))
    });
    let Some(modal) = (1..words.len())
        .find(|at| is(*at, "will|shall|is|are") && !is(at - 1, "that|which|who|what"))
    else {
        return false;
    };
    // "In 2029 a study of it will be made": behind a time that opens the sentence.
    let opens = (0..modal)
        .find(|at| is(*at, "a|an|the|our|this|another|further|each"))
        .unwrap_or(0);
    let head = (opens..modal.min(opens + HEAD)).find(|at| is(*at, STUDIES));
    let Some(head) = head.filter(|_| !wanted) else {
        return false;
    };
    // "The report's proposals", "a review body".
    let headed = head + 1 == modal
        || is(
            head + 1,
            "of|into|on|in|for|about|as|to|from|by|that|which|with",
        );
    let whole = text
        .get(words[head].1.end..)
        .is_some_and(|rest| !rest.starts_with(['\'', '’']));
    // Words of the matter may be those of the act: "will be carried out".
    let last = words.get(modal + 3).map_or(text.len(), |(_, at)| at.start);
    let (first, verb) = (words[opens].1.start, words[modal].1.start);
    headed
        && whole
        && matter.iter().any(|at| first <= at.start && at.start < verb)
        && matter.iter().all(|at| first <= at.start && at.start < last)
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn a_study_of_a_thing_is_told_from_the_thing() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Mend kilns.'\nabout=['kiln']\nagree=['mend']\n",
            "y.toml",
        )
        .unwrap();
        for (text, study) in [
            (
                "A study of what kilns need will be completed in 2029.",
                true,
            ),
            ("An audit of kilns will be carried out.", true),
            ("In 2029 an assessment of kilns will be made.", true),
            ("A kiln survey will be undertaken.", true),
            ("The report's kiln fund will be paid.", false),
            ("A kiln will be built for the study of clay.", false),
            (
                "A review of the yards will be made and a kiln will be built.",
                false,
            ),
            ("A new kiln will be completed in 2029.", false),
        ] {
            let at = text.find("kiln").unwrap();
            let matter = at..at + 4;
            let told = studied(&asks.asks[0].parts[0], text, &spoken(text), &[matter]);
            assert_eq!(told, study, "{text}");
        }
    }
}
