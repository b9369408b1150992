//! What a sentence binds its author to, and whether a matter in it is what the
//! undertaking is about. It knows no ask; it looks at words and marks alone.

use std::ops::Range;
use std::sync::LazyLock;

use super::frame::when;
use super::present::{goes_by_itself, present};
use crate::commitment::{By, Class, Context, Firmness, Judgement, Role};
use crate::search::words::plain;
use crate::verdict::Force;
use crate::verdict::force::{Words, find, force_of, is_money, turns, without_agent};
use crate::verdict::lexicon::{FINITE, GIVES, KEEPS, LOWERS, RAISES, RELIEVES, among, one_of};

/// What a sentence binds its author to.
pub(super) struct Bound {
    /// Ways in which it binds, the plainest first, with the words that decided
    /// in bytes of the sentence. Empty where it only speaks.
    pub ways: Vec<(Force, Range<usize>)>,
    /// A sum, a share or a number of a hundred or more is named.
    pub measured: bool,
}

/// What others must do is undertaken by the one who makes the rule.
const OBLIGED: [&str; 4] = [
    "must be given|decided|made|answered|paid|issued|completed|determined|settled|granted|bought|built|spent within|by|in|from|to",
    "importers|suppliers|bidders|contractors|developers|employers|producers|operators|departments|councils|buyers|lenders *? *? *? *? are to prove|show|publish|pay|buy|give|disclose|spend|set|keep",
    "departments|authorities|bodies|buyers|suppliers|bidders|contractors|developers|councils must",
    "every|each|all|any *? *? *? *? *? *? must",
];

/// What somebody will be is undertaken where the state alone can make him so.
const ENTITLED: &str = "will|shall also? be exempt|eligible|entitled|free|able";

/// With a sum or date these bind whoever the subject is.
const RECEIVING: &str = "will|shall also|now|nevertheless|still|therefore|each|all|then|thus? get|receive|have|pay|bear|face|keep|claim";

/// What is there from then on, with a sum or date.
const STANDING: &str = "will|shall also? be in|made place|available";

/// Money that goes somewhere, whoever sends it.
const GOING: &str = "fund|funds|funding|money|spending|investment|procurement|contracts|third|half|quarter|cent will|shall also? go|flow to|into|towards";

/// A ban.
const BANNED: &str = "no *? *? *? *? *? *? will|shall|may be also? let|allowed|admitted|permitted|tolerated|sold|imported|accepted";

/// What nobody is to suffer: "no firm will wait longer than".
const SPARED: &str = "no *? *? *? *? *? *? *? *? *? *? *? *? *? will|shall have? to? wait|pay|lose|face|travel|be|go more|longer|over|turned|left|refused|without";

/// What is not to be had.
const WITHHELD: &str = "will|shall not be available|offered|renewed|extended|continued|replaced|subsidised|funded|paid|supported";

/// What an author has not taken up of what was put to him, or leaves to others.
const NOT_TAKEN: [&str; 4] = [
    "we|government|ministers|cabinet|authority|council|commission have|has not accepted|agreed|adopted|endorsed|approved|granted",
    "not something that|which? the? taxpayer|taxpayers|state|public should|can|could|will|would|ought",
    "is|are|remain|remains for the? market|markets|investors|owners|shareholders|operators|banks to",
    "will|must|shall have? to? manage|cope|survive|live|do without us|help|support|subsidy|aid|grants",
];

/// Talks, which lead to something or to nothing.
const TALKS: &str = "will|shall|are|is|to also? now? then? soon? sit|sitting|meet|meeting|talk|talking|speak|speaking down|round|with|to|together";

/// What a body is for.
const FUNCTION: &str = "function|functions|role|roles|remit|purpose|responsibility|responsibilities *? *? *? *? *? *? *? is|are to";

/// Tells what a sentence binds its author to. `context` says what leads into
/// it. Others' promises bind nobody here.
pub(super) fn bound(
    text: &str,
    words: &Words,
    context: &Context<'_>,
    judged: Option<&Judgement>,
    own: bool,
) -> Bound {
    let bytes = |found: Range<usize>| {
        let from = words.get(found.start)?.1.start;
        let to = words.get(found.end.checked_sub(1)?)?.1.end;
        Some(from..to.max(from))
    };
    let mut bound = Bound {
        ways: Vec::new(),
        measured: judged.is_some_and(measured),
    };
    let quoted = text.starts_with(['‘', '“']) && text.trim_end().ends_with(['’', '”']);
    let instrument = instrument(words);
    let others =
        judged.is_some_and(others) && !(own || without_agent(words) || instrument.is_some());
    if text.trim_end().ends_with('?') || quoted || others {
        return bound;
    }
    // "No goods of forced labour will be let in": a ban says which way it points
    // only to who knows whether the thing is a good one.
    if find(words, BANNED).is_some_and(|found| found.start == 0) {
        return bound;
    }
    // "No factory will wait longer than a year" refuses the waiting.
    if let Some(cue) =
        find(words, SPARED).filter(|_| find(words, "no").is_some_and(|no| no.start < 4))
    {
        bound
            .ways
            .extend(bytes(cue).map(|cue| (Force::Undertakes, cue)));
        return bound;
    }
    // "No gap funding will be given": the first word refuses what follows.
    let none = find(words, "no *? *? *? *? *? will|shall")
        .filter(|found| found.start == 0)
        .filter(|_| find(words, "no doubt|one|longer|wonder").is_none());
    if let Some(cue) = none.and_then(|_| bytes(0..1)) {
        bound.ways.push((Force::Refuses, cue));
        return bound;
    }
    // "One of the functions of the agency is to provide" tells what it is for.
    if find(words, FUNCTION).is_some() {
        return bound;
    }
    let (force, cue) = force_of(words);
    // "Since 2010 the tax has been cut" tells what was done before.
    let past = find(words, "since").is_some_and(|found| found.start < 3)
        && find(words, "has|have been").is_some();
    if past {
        return bound;
    }
    // "When the plans are reviewed" tells when.
    let cue = cue.filter(|cue| force != Force::LooksAt || !when(text, words, cue.start));
    let looks = cue
        .clone()
        .and_then(bytes)
        .filter(|_| force == Force::LooksAt);
    bound
        .ways
        .extend(cue.and_then(bytes).map(|cue| (force, cue)));
    // "It has decided that the grant will not be paid" refuses, and decides that.
    let denied = find(words, WITHHELD).and_then(bytes);
    let refused = denied.map(|cue| (Force::Refuses, cue));
    bound.ways.splice(0..0, refused);
    let turned_down = NOT_TAKEN.iter().find_map(|pattern| find(words, pattern));
    let turned_down = turned_down.and_then(bytes);
    bound
        .ways
        .extend(turned_down.map(|cue| (Force::Refuses, cue)));
    if let Some(cue) = instrument.and_then(bytes) {
        bound.ways.push((Force::Undertakes, cue));
    }
    if let Some(cue) = carries_on(words, context).and_then(bytes) {
        bound.ways.push((Force::Undertakes, cue));
    }
    let dated = judged.is_some_and(|judged| {
        judged
            .marks
            .iter()
            .any(|mark| matches!(mark.role, Role::Amount | Role::Date))
    });
    let ruled = OBLIGED
        .iter()
        .find_map(|way| find(words, way))
        .or_else(|| find(words, ENTITLED))
        .or_else(|| find(words, GOING))
        .or_else(|| find(words, RECEIVING).filter(|_| dated))
        .or_else(|| find(words, STANDING).filter(|_| dated));
    bound
        .ways
        .extend(ruled.and_then(bytes).map(|cue| (Force::Undertakes, cue)));
    bound.ways.extend(judged.and_then(|judged| {
        let force = match judged.class {
            // "Will not cut": the refusal of an end is none of the matter.
            Class::Refusal if judged.said(Role::Action).is_some_and(turns) => return None,
            // "Does not propose to alter the levy" refuses no levy.
            Class::Refusal if meant(words).is_some_and(turns) => return None,
            Class::Refusal => Force::Refuses,
            // "Is working with them to develop proposals" looks into it.
            Class::Commitment
                if judged
                    .said(Role::Action)
                    .is_some_and(|act| act.eq_ignore_ascii_case("working")) =>
            {
                Force::LooksAt
            }
            Class::Commitment if judged.firmness >= Firmness::Will => Force::Undertakes,
            // "The money will: build the rail hub".
            Class::Commitment
                if context.item
                    && context.lead_in.is_some()
                    && judged.said(Role::Undertaking) == Some("will") =>
            {
                Force::Undertakes
            }
            Class::Commitment => Force::LooksAt,
            Class::Aspiration | Class::Outcome | Class::Recommendation => return None,
        };
        let cue = marked(judged)?;
        let goes = judged
            .said(Role::Undertaking)
            .is_some_and(|said| said.to_lowercase().starts_with("go"));
        if goes && goes_by_itself(words) {
            return None;
        }
        // "Will work with" looks into it, though "work" by itself is an effort.
        let known = looks
            .as_ref()
            .is_some_and(|looks| looks.start < cue.end && cue.start < looks.end);
        (!known).then_some((force, cue))
    }));
    if !bound
        .ways
        .iter()
        .any(|(force, _)| *force >= Force::Undertakes)
        && let Some(cue) = present(words).and_then(bytes)
    {
        bound.ways.push((Force::Undertakes, cue));
        bound.measured |= words.iter().any(|(word, _)| is_money(word));
    }
    // "Will sit down with the owners" is talk, and looks into it.
    if let Some(talk) = find(words, TALKS).and_then(bytes) {
        for (force, cue) in &mut bound.ways {
            if *force == Force::Undertakes && cue.start < talk.end && talk.start < cue.end {
                *force = Force::LooksAt;
            }
        }
    }
    bound.ways.retain(|(force, cue)| {
        let at = words.iter().position(|(_, at)| at.start >= cue.start);
        *force != Force::LooksAt || !at.is_some_and(|at| when(text, words, at))
    });
    // A refusal or undertaking before what only looks into something.
    bound
        .ways
        .sort_by_key(|(force, _)| *force < Force::Undertakes);
    bound
}

/// What an author acts by, as the last word of a subject: "the new Growth Accelerator will".
const INSTRUMENTS: &str = "bill|act|accelerator|package|programme|scheme|fund|service|budget|\
    reforms|measures|incentive|legislation|corporation|framework|roadmap";

/// What such a thing does: it does not only help towards something, or plan it.
const DOES: [&str; 5] = [RAISES, LOWERS, RELIEVES, KEEPS, GIVES];

/// What an instrument of the author's is to do, from its last word to the verb.
pub(super) fn instrument(words: &Words) -> Option<Range<usize>> {
    static TO_DO: LazyLock<String> = LazyLock::new(|| format!("{INSTRUMENTS} will|shall also? *"));
    let found = find(words, &TO_DO)?;
    let verb = found.end.checked_sub(1)?;
    let word = &words.get(verb)?.0;
    // "The EU package will", "the energy bill will": not the author's.
    let whose = words.get(found.start.saturating_sub(3)..found.start)?;
    let of_others = "labour|tory|conservative|opposition|eu|european|brussels|commission's|union's|\
        us|american|chinese|energy|gas|electricity|household|fuel|tax|heating|water|pay|wage|\
        council|councils|company's";
    if whose.iter().any(|(word, _)| among(word, of_others)) {
        return None;
    }
    let speeds = word == "speed" || word == "help" || word == "continue";
    (speeds || DOES.iter().any(|list| among(word, list))).then_some(found)
}

/// What goes on with the undertaking of the sentence before: "This includes places for".
pub(super) fn carries_on(words: &Words, context: &Context<'_>) -> Option<Range<usize>> {
    find(
        words,
        "of? this|these|it|they|which includes|include|comprises|covers|funds|pays",
    )
    .filter(|found| found.start == 0 && context.after_commitment)
}

/// The act that is not meant: "does not propose to alter".
fn meant(words: &Words) -> Option<&str> {
    let found = find(words, "not propose|intend|plan|wish|seek|aim|want to *")?;
    words
        .get(found.end.checked_sub(1)?)
        .map(|(word, _)| word.as_str())
}

/// Whether somebody else undertakes it. A promised outcome with another subject
/// is the author's to promise, unless it is reported.
fn others(judged: &Judgement) -> bool {
    judged.by == By::Other && judged.class != Class::Outcome
}

/// From the words that undertake to those of the act.
fn marked(judged: &Judgement) -> Option<Range<usize>> {
    let span = |role| {
        judged
            .marks
            .iter()
            .find(|mark| mark.role == role && !mark.span.is_empty())
            .map(|mark| mark.span.clone())
    };
    let undertaking = span(Role::Undertaking).or_else(|| span(Role::Action))?;
    let action = span(Role::Action).unwrap_or_else(|| undertaking.clone());
    Some(undertaking.start.min(action.start)..undertaking.end.max(action.end))
}

fn measured(judged: &Judgement) -> bool {
    judged
        .marks
        .iter()
        .filter(|mark| mark.role == Role::Amount)
        .any(|mark| {
            let figures = mark.text.chars().filter(char::is_ascii_digit).count();
            mark.text.contains(['£', '$', '€', '%'])
                || mark.text.contains("cent")
                || mark.text.contains("illion")
                || figures >= 3
        })
}

/// Words between an undertaking and what it is about, at most: lists are long.
const REACH: usize = 30;

/// Whether a matter belongs to the clause of an undertaking, so that the
/// undertaking can be about it. Both in bytes of the sentence.
pub(super) fn bears(text: &str, cue: &Range<usize>, at: &Range<usize>) -> bool {
    if at.start < cue.end && cue.start < at.end {
        return true;
    }
    let (from, to) = if at.start >= cue.end {
        (cue.end, at.start)
    } else {
        (at.end, cue.start)
    };
    let between = text.get(from..to).unwrap_or_default();
    let words = plain(between);
    if words.len() > REACH || between.contains(';') {
        return false;
    }
    let word = |number: usize| words.get(number).map_or("", |(word, _)| word.as_str());
    let is = |number: usize, list: &'static str| one_of(word(number), list);
    if at.start >= cue.end {
        // "And freight is to be studied": the matter is the new subject itself.
        let after = plain(text.get(at.end..).unwrap_or_default());
        let subject = after
            .iter()
            .take_while(|(word, _)| !one_of(word, "of|for|in|on|to|with|by|that|which"))
            .take(3)
            .any(|(word, _)| {
                matches!(
                    word.as_str(),
                    "is" | "are" | "will" | "has" | "have" | "was" | "were"
                )
            })
            && (words.len().saturating_sub(3)..words.len()).any(|number| is(number, "and|but"));
        // A new clause after the undertaking, with a subject of its own.
        return !subject
            && !(0..words.len()).any(|number| {
                let turns = is(
                    number,
                    "while|whilst|whereas|because|although|though|unlike|which|when|whenever",
                );
                // "And will" goes on with the same subject.
                let goes_on = is(number, "and|but")
                    && !is(number + 1, "will|shall|are|is|have|has")
                    && (number + 2..number + 5)
                        .any(|next| is(next, "will|is|are|has|have|was|were"));
                turns || goes_on
            });
    }
    // "Freight matters and we will invest in parks": the clause before is another,
    // unless what follows points back to it.
    if between.contains([':', '–', '—']) {
        return false;
    }
    let actor = |word: &str| matches!(word, "we" | "government" | "ministers");
    // The actor is the first word of the undertaking or stands right before it.
    let opens = plain(text.get(cue.clone()).unwrap_or_default())
        .first()
        .is_some_and(|(word, _)| actor(word));
    let last = words.len().checked_sub(1);
    let before = last.is_some_and(|last| actor(word(last)));
    let speaks = opens || before;
    // "They will look at how value is used, and guidance will be issued": after a verb
    // "and" begins a clause of its own, with its own subject.
    let finite = |word: &str| one_of(word, FINITE);
    let clause = (0..words.len())
        .rev()
        .find(|number| is(*number, "and|but|so"))
        .is_some_and(|joint| {
            let subject = words.get(joint + 1).is_some_and(|(word, _)| !finite(word));
            let to = words.get(joint).map_or(0, |(_, at)| at.start) + at.end;
            let told = plain(text.get(..to).unwrap_or_default());
            let points = words
                .get(joint + 1)
                .is_some_and(|(word, _)| matches!(word.as_str(), "it" | "they" | "this" | "these"));
            subject && !points && !speaks && told.iter().any(|(word, _)| finite(word))
        });
    if clause {
        return false;
    }
    let tail = words.len().saturating_sub(3)..words.len();
    let joined = tail.clone().any(|number| is(number, "and|but|so"));
    let back = plain(text.get(cue.end..).unwrap_or_default())
        .iter()
        .take(8)
        .any(|(word, _)| matches!(word.as_str(), "it" | "them" | "this" | "these" | "so"));
    // "That we have agreed": what stands before is no clause of its own.
    let comma = before
        .then(|| last.and_then(|last| words.get(last)))
        .flatten()
        .map_or(between, |(_, at)| {
            between.get(..at.start).unwrap_or_default()
        })
        .trim_end()
        .ends_with(',');
    !speaks || back || (comma && !joined)
}

#[cfg(test)]
#[path = "clause_tests.rs"]
mod tests;
