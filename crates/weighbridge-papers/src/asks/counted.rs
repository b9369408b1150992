//! What was told of a sentence, held against what its turnings come to when they are
//! counted over the thing that the part wants more or less of: the one place that
//! says which way a sentence points where more than one word turns it. It finds no
//! sentence and knows no list.

use crate::verdict::lexicon::one_of;
use std::ops::Range;

use weighbridge_model::asks::Part;

use super::frame::{conditional, opening};
use super::ground::Ground;
use super::idle::bounds;
use super::matter::NAMED;
use super::own_means::RELIEFS;
use super::prepared::{Prepared, Sentence};
use super::said::{Said, UNSURE};
use super::wider::{Asked, Thing, things};
use crate::verdict::Verdict;
use crate::verdict::change::{moves, participle};
use crate::verdict::force::{Force, Words, force_of};
use crate::verdict::lexicon::{NEGATIONS, WEIGHTS, WRONGS};
use crate::verdict::polarity::{Fate, Polarity, clause, polarity};

/// The note on a sentence that turns more than once, in a way that is not counted.
pub(super) const TWICE: &str = "turns more than once: read it";

/// A thing of the part with what becomes of it.
struct Counted {
    polarity: Polarity,
    declared: bool,
    /// The word that turns stands before it: "scrap the rule", not "the rule ends".
    active: bool,
    /// More of it is wanted.
    wanted: bool,
    /// Something unwanted is made less, or not more.
    lessened: bool,
    /// It goes the way that is asked; only half of the way where it is held.
    toward: bool,
    held: bool,
}

impl Counted {
    /// Whether an opposition that was told is the contrary for certain: less of what
    /// the file itself wants less of, a rise that will not come, or two turnings over
    /// something wanted. That less of the bare matter is asked for is only guessed.
    fn turned_round(&self, turns: usize) -> bool {
        let raised = !self.wanted && self.polarity.fate == Fate::NotMore && self.polarity.raised;
        raised || (turns > 1 && self.declared)
    }

    /// Whether it is known and not guessed what is wanted of the thing.
    fn sure_of_want(&self) -> bool {
        self.declared || self.wanted || self.polarity.raised
    }
}

/// What a fate is to who wants more of a thing, or less.
fn toward(fate: Fate, wanted: bool) -> (bool, bool) {
    match fate {
        Fate::More | Fate::Kept | Fate::NotLess => (wanted, false),
        Fate::Less => (!wanted, false),
        Fate::NotMore => (!wanted, !wanted),
    }
}

/// Words by which the part's own file names the contrary of what it asks.
fn contrary(paper: &Prepared<'_>, part: &Part, sentence: &Sentence, words: &Words) -> Vec<usize> {
    let start = sentence.at.start;
    let denies = |phrase: &str| phrase.split([' ', '|']).any(|word| one_of(word, NEGATIONS));
    let places: Vec<Range<usize>> = part
        .oppose
        .iter()
        .filter(|phrase| phrase.contains(" + ") && !denies(phrase))
        .flat_map(|phrase| paper.places(sentence, phrase))
        .map(|at| at.start.saturating_sub(start)..at.end.saturating_sub(start))
        .collect();
    let holds = |places: &[Range<usize>], at: &Range<usize>| {
        places
            .iter()
            .any(|place| place.start <= at.start && at.end <= place.end)
    };
    words
        .iter()
        .enumerate()
        .filter(|(_, (word, at))| (participle(word) || moves(word)) && holds(&places, at))
        .map(|(number, _)| number)
        // "At the end of March the buses will be withdrawn": a time.
        .filter(|number| !bounds(words, *number))
        .collect()
}

/// The first thing of the part that its clause turns, in the clause of the words
/// that decided: one that the file names before the matter itself.
fn first(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    (text, words): (&str, &Words),
    matter: &[Range<usize>],
    asked: Asked,
    deciding: &[String],
) -> Option<Counted> {
    let contrary = contrary(paper, part, sentence, words);
    let cue = deciding
        .iter()
        .filter_map(|word| text.find(word.as_str()))
        .min();
    let mut all: Vec<Thing> = things(paper, part, sentence, matter);
    // "Through the Minerals Strategy, we will cut imports" cuts no minerals.
    if let Some(opening) = opening(text, words) {
        all.retain(|thing| thing.at.end > opening);
    }
    all.sort_by_key(|thing| (!thing.declared, thing.at.start));
    all.truncate(NAMED);
    all.into_iter().find_map(|thing| {
        let around = clause(text, words, &thing.at);
        let number = |at: usize| words.iter().position(|(_, place)| place.end > at);
        let meets = |at: usize| number(at).is_some_and(|at| around.contains(&at));
        if !matter.iter().any(|at| meets(at.start)) || cue.is_some_and(|cue| !meets(cue)) {
            return None;
        }
        // A matter that bears the name of a wrong is wanted less.
        let wrong = words
            .iter()
            .filter(|(_, at)| at.start < thing.at.end && thing.at.start < at.end)
            .any(|(word, _)| one_of(word, WRONGS));
        let wanted = thing.wanted && (thing.declared || !(asked.lowering || wrong));
        let overlaps =
            |at: &Range<usize>, other: &Range<usize>| at.start < other.end && other.start < at.end;
        // A charge that is the matter itself weighs on nothing.
        let weighs = wanted
            && !words.iter().any(|(word, at)| {
                one_of(word, WEIGHTS) && matter.iter().any(|place| overlaps(place, at))
            });
        let polarity = polarity(text, words, &thing.at, weighs, &|at| {
            wanted
                && contrary.contains(&at)
                && words.get(at).is_none_or(|(_, at)| !overlaps(at, &thing.at))
        })?;
        let (toward, held) = toward(polarity.fate, wanted);
        Some(Counted {
            declared: thing.declared,
            active: words
                .get(polarity.shown.start)
                .is_some_and(|(_, at)| at.start < thing.at.start),
            wanted,
            lessened: !wanted && matches!(polarity.fate, Fate::Less | Fate::NotMore),
            polarity,
            toward,
            held: held && !asked.holding,
        })
    })
}

/// Whether what turns a burden is a relief from it alone, and it is that which ends.
fn relief_ends(words: &Words, polarity: &Polarity) -> bool {
    let shown = words.get(polarity.shown.clone()).unwrap_or_default();
    matches!(shown, [(word, _)] if one_of(word, RELIEFS) && !polarity.certain)
}

/// What was told, held against what the turnings come to.
pub(super) fn counted(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    (text, words): (&str, &Words),
    matter: &[Range<usize>],
    asked: Asked,
    told: Said,
) -> Said {
    let found = first(
        paper,
        part,
        sentence,
        (text, words),
        matter,
        asked,
        &told.deciding,
    );
    let shown = |polarity: &Polarity| {
        let (from, to) = (
            words.get(polarity.shown.start)?.1.start,
            words.get(polarity.shown.end.checked_sub(1)?)?.1.end,
        );
        text.get(from..to.max(from)).map(str::to_owned)
    };
    let said = |found: &Counted, verdict: Verdict| {
        let topic = matter.first().and_then(|at| text.get(at.clone()));
        let mut deciding: Vec<String> = shown(&found.polarity).into_iter().collect();
        if let Some(topic) = topic
            && !deciding.iter().any(|words| words.contains(topic))
        {
            deciding.push(topic.to_owned());
        }
        Said::resting(&sentence.at, verdict, deciding, Ground::Counted)
    };
    let left = |told: Said| Said {
        verdict: Some(Verdict::PartOfTheWay),
        note: Some(TWICE.to_owned()),
        ground: Some(Ground::HeldBack),
        ..told
    };
    let way = |found: &Counted| match (found.toward, found.held || conditional(words)) {
        (true, false) => Verdict::Agrees,
        (true, true) => Verdict::PartOfTheWay,
        (false, _) => Verdict::Opposed,
    };
    let Some(found) = found else {
        return told;
    };
    // A refusal in other words than denials ("it would be wrong to") is not counted.
    if let (Force::Refuses, Some(cue)) = force_of(words)
        && (cue.end <= found.polarity.shown.start || found.polarity.shown.end <= cue.start)
    {
        return told;
    }
    let turns = found.polarity.turns;
    // What the file itself calls agreement ("cap") is no turning.
    let named = part.agree.iter().any(|phrase| {
        let at = paper.place(sentence, phrase);
        let shown = words.get(found.polarity.shown.clone()).unwrap_or_default();
        at.is_some_and(|at| {
            let (from, to) = (at.start - sentence.at.start, at.end - sentence.at.start);
            shown
                .iter()
                .any(|(_, word)| from <= word.start && word.end <= to)
        })
    });
    if named && turns == 1 && told.ground == Some(Ground::Agreeing) {
        return told;
    }
    let sure =
        found.polarity.certain && (turns > 1 || (turns == 1 && (found.declared || found.lessened)));
    match told.verdict {
        Some(Verdict::Opposed)
            if found.toward && sure && found.turned_round(turns) && asked.binds =>
        {
            said(&found, way(&found))
        }
        Some(Verdict::Agrees)
            if !found.toward && sure && turns > 1 && asked.binds && found.sure_of_want() =>
        {
            said(&found, Verdict::Opposed)
        }
        // "The exemption from the levy ends": what ends is the relief.
        Some(Verdict::Opposed)
            if told.ground == Some(Ground::Ends) && relief_ends(words, &found.polarity) =>
        {
            told
        }
        Some(Verdict::Opposed)
            if (found.toward
                && (turns > 1 || (turns > 0 && found.active))
                && found.sure_of_want())
                || (turns > 1 && !found.polarity.certain) =>
        {
            left(told)
        }
        Some(Verdict::Agrees)
            if (turns > 0 && !found.toward && found.polarity.certain && found.polarity.outer)
                || (turns > 1 && !found.polarity.certain) =>
        {
            left(told)
        }
        Some(Verdict::PartOfTheWay)
            if sure
                && turns > 1
                && asked.binds
                && found.polarity.now
                && (found.toward || found.sure_of_want()) =>
        {
            said(&found, way(&found))
        }
        None if sure
            && (found.toward || found.sure_of_want())
            && found.polarity.now
            && turns > 1
            && asked.binds
            && told.note.as_deref().is_none_or(|note| note == UNSURE) =>
        {
            said(&found, way(&found))
        }
        _ => told,
    }
}
