//! What a clause denies of its author's mind ("we do not underestimate it"), leaves for later
//! ("it is too early to say") or pleads for with others ("we will go on making the case"): words
//! that look like a refusal or an undertaking of the matter and are none. It knows no ask.

use std::ops::Range;

use super::force::{Words, find};
use super::lexicon::{NEGATIONS, base, one_of};

/// Verbs of making little of a thing, of harming it or of shrinking from it: whoever denies
/// them stands by the thing.
const SLIGHTS: &str = "underestimate|underrate|undervalue|underplay|downplay|doubt|dispute|forget|overlook|ignore|\
    neglect|deny|apologise|apologize|belittle|disregard|dismiss|disparage|pretend|disown|flinch|waver|shirk|tire|\
    relent|falter|wait|fail|desert|betray|forsake|sacrifice|jeopardise|endanger|imperil|squander|stifle|hinder|\
    impede|obstruct|hamper|duck|dodge|evade|prejudge|speculate|despair";

/// States of mind that are denied so.
const STATES: &str = "distracted|deterred|diverted|deflected|swayed|blind|deaf|complacent|indifferent|ashamed|naive|\
    daunted|discouraged|rushed|hurried|stampeded|bullied|blown|thrown|oblivious|unaware|dismissive|unmindful|unmoved";

/// Between a denial and its verb.
const BETWEEN: &str = "also|now|for|one|a|moment|simply|ever|in|any|way|afford|to|be|been|being|have|has|intend|propose|\
    wish|want|going|seek|mean|must|should|will|shall|remain|stay|yet|once|lightly|allow|ourselves";

/// Words that praise: whoever denies that a thing is so regarded thinks little of it.
const PRAISE: &str = "priority|priorities|strategic|essential|vital|necessary|needed|answer|solution|right|appropriate|\
    justified|case|our|role|viable|realistic|affordable|sensible|desirable|good|proper|part|future|important|useful|\
    critical|key|worthwhile|effective|fair|business|matter";

/// Words between a denial and its verb, at most.
const APART: usize = 6;

/// Words of an object behind such a verb, at most.
const OBJECT: usize = 9;

fn is(words: &Words, at: usize, list: &'static str) -> bool {
    words.get(at).is_some_and(|(word, _)| one_of(word, list))
}

/// Whether an attitude that is denied begins at the word behind a denial: what is denied is that
/// the author thinks little of something or turns from it. `from` is the first word after the
/// denial.
pub(crate) fn slights(words: &Words, from: usize) -> Option<usize> {
    let mut at = from;
    while at < from + APART && is(words, at, BETWEEN) && !slight(words, at) {
        at += 1;
    }
    // "We do not expect it to", "we cannot stand aside".
    slight(words, at).then_some(at + 1)
}

/// Whether such an attitude is told at a word.
fn slight(words: &Words, at: usize) -> bool {
    let Some((word, _)) = words.get(at) else {
        return false;
    };
    let here = |list: &'static str| one_of(base(word), list) || one_of(word, list);
    let near = |reach: usize, list: &'static str| {
        (at + 1..at + 1 + reach).any(|next| is(words, next, list))
    };
    // "Ignoring", "underestimated".
    let inflected = SLIGHTS.split('|').any(|verb| {
        word.strip_prefix(verb.strip_suffix('e').unwrap_or(verb))
            .is_some_and(|end| matches!(end, "e" | "s" | "es" | "ed" | "ing" | "d"))
    });
    if here(SLIGHTS) || inflected || here(STATES) {
        return true;
    }
    // "Do not dispute", "do not question the need", but "no question of it".
    if here("question") {
        return near(1, "the|that|whether|its|their|how|this|these|those|our");
    }
    if here("expect|anticipate") {
        // "Firms should not expect another" warns them.
        let own = (at.saturating_sub(3)..at).any(|before| is(words, before, "do|does|did"));
        return own && !near(1, "to") && !near(2, "we|government|ministers");
    }
    if here("take") {
        return near(OBJECT, "granted|lightly");
    }
    if here("lose") {
        return near(2, "sight|faith|interest|heart|touch");
    }
    if here("stand|sit|stay|remain") {
        return near(2, "aside|by|idly|still|silent|idle|quiet|back|hands") || near(3, "hands");
    }
    if here("look|walk|turn|shy|shrink") {
        return near(5, "away|aside|back|backs|blind") || near(3, "way") || near(1, "from");
    }
    if here("let|leave") {
        return near(OBJECT, "down|behind");
    }
    if here("give") {
        return near(1, "up") && near(2, "on");
    }
    if here("write") {
        return near(OBJECT, "off");
    }
    if here("treat|regard|see|view|think|describe") {
        let as_it = (at + 1..at + 1 + OBJECT).find(|next| is(words, *next, "as"));
        return as_it
            .is_some_and(|as_it| !(as_it + 1..as_it + 6).any(|next| is(words, next, PRAISE)));
    }
    false
}

/// What an author may lack the power to do.
const POWERS: &str = "regulate|control|set|own|hold|run|manage|govern|influence|decide|oversee|operate|employ|\
    administer|have|possess|determine|supervise";

/// Whether the denial at `cue` stands in a clause that says what the author has no power over:
/// "markets which we do not regulate", "powers that the Welsh Government does not have".
pub(crate) fn powerless(words: &Words, cue: &Range<usize>) -> bool {
    let relative = (cue.start.saturating_sub(3)..cue.start)
        .rev()
        .take_while(|at| {
            is(
                words,
                *at,
                "the|welsh|scottish|uk|british|this|irish|that|which|whom",
            )
        })
        .any(|at| is(words, at, "that|which|whom"));
    let present = words.get(cue.clone()).is_some_and(|cue| {
        cue.iter()
            .any(|(word, _)| one_of(word, "do|does|cannot|can"))
    });
    let mut verb = cue.end;
    while is(words, verb, "itself|ourselves|directly|now|yet|fully") {
        verb += 1;
    }
    relative && present && is(words, verb, POWERS)
}

/// Where a sentence denies such an attitude, or that something is in the author's power, from
/// the denial to the verb.
pub(crate) fn affirms(words: &Words) -> Option<Range<usize>> {
    (0..words.len()).find_map(|at| {
        let denies = is(words, at, NEGATIONS) && !is(words, at, "without|no|none");
        let denial = denies && !is(words, at + 1, "only|just|least|even|all|every");
        if !denial {
            return None;
        }
        if let Some(end) = slights(words, at + 1) {
            return Some(at..end);
        }
        let from = at.saturating_sub(usize::from(is(words, at, "not")) + 1);
        powerless(words, &(from..at + 1)).then_some(from..(at + 2).min(words.len()))
    })
}

/// How an author says that he does not say or decide it yet.
const LATER: [&str; 10] = [
    "too early|soon *? *? *? to say|tell|know|judge|decide|determine|predict|announce|speculate|conclude|comment|estimate|forecast|state|confirm|specify|give|assess|set",
    "premature *? *? *? to say|tell|know|judge|decide|determine|predict|announce|speculate|conclude|comment|estimate|forecast|state|confirm|specify|assess|prejudge",
    "wrong|rash|foolish|unwise|improper|inappropriate|premature|mistake|mistaken *? *? *? to prejudge|pre|preempt|anticipate|forestall|speculate|guess",
    "not|cannot|never|nor|to seek|seeking|wish|want|be|going|intend? to? prejudge|preempt|speculate",
    "cannot|not now? yet|now say|tell|know|predict|judge|decide",
    "cannot say|tell how|whether|when|which|what|if",
    "no decision|decisions|conclusion|conclusions has|have|is|are yet? been? yet? taken|made|reached",
    "has|have|is|are|remains|remain yet? to be decided|determined|settled|agreed|seen|confirmed|established",
    "not yet been? decided|agreed|settled|known|clear|determined|confirmed|certain|taken|made|reached",
    "remains|remain|is|are undecided|uncertain|unclear|unknown|open whether|how|which|when|if",
];

/// Where a sentence leaves something for later.
pub(crate) fn deferred(words: &Words) -> Option<Range<usize>> {
    LATER.iter().find_map(|pattern| {
        let found = find(words, pattern)?;
        // "Until it has yet to be decided" does not occur; "has to be agreed" is a rule.
        let rule = is(words, found.start, "has|have|is|are")
            && is(words, found.start + 1, "to")
            && !words
                .get(found.clone())
                .is_some_and(|cue| cue.iter().any(|(word, _)| word == "yet"));
        (!rule).then_some(found)
    })
}

/// How an author pleads with somebody else, from the verb on.
pub(super) const PLEADS: [&str; 4] = [
    "make|making|put|putting|press|pressing the|a|an|our|this|that|its strong|good|economic|clear|compelling|powerful? case|argument|arguments|point to|for|that|in|with|again|at",
    "make|making representations|submissions|approaches",
    "go|keep|keeps|carry on? pressing|arguing|asking|urging|lobbying|calling|campaigning|pleading|petitioning|insisting",
    "argue|lobby|campaign|plead|petition|insist",
];

/// The same where the going on is told apart from the pleading.
const GOES_ON_PLEADING: &str =
    "go|keep|carry on? making|putting the|a|our *? case|argument|point|representations";

/// Whether what begins at the first of some words pleads.
pub(super) fn pleads(words: &Words) -> bool {
    let opens = |pattern: &'static str| find(words, pattern).is_some_and(|at| at.start == 0);
    PLEADS.iter().any(|pattern| opens(pattern)) || opens(GOES_ON_PLEADING)
}

/// Where a sentence says that its author pleads with somebody else.
pub(crate) fn pleading(words: &Words) -> Option<Range<usize>> {
    (1..words.len()).find_map(|at| {
        let lead = (at.saturating_sub(3)..at).any(|near| {
            is(
                words,
                near,
                "will|shall|to|are|is|continue|continues|have|also",
            )
        });
        let rest = words.get(at..)?;
        (lead && pleads(rest)).then(|| at.saturating_sub(3)..(at + 3).min(words.len()))
    })
}

/// Words by which a clause of the author's begins anew.
const TURNS: &str = "but|yet|however|nevertheless|nonetheless|still|instead";

/// The bytes of the clause in which some words of a sentence stand: up to "but", a semicolon
/// or the author's next statement on either side.
pub(crate) fn around(text: &str, words: &Words, cue: &Range<usize>) -> Range<usize> {
    let breaks = |at: usize| {
        let gap = at
            .checked_sub(1)
            .and_then(|last| text.get(words.get(last)?.1.end..words.get(at)?.1.start))
            .unwrap_or_default();
        let speaks = |at: usize| {
            let at = at + usize::from(is(words, at, "the|this"));
            is(words, at, "we|government|ministers|it|they|nor")
        };
        gap.contains([';', ':', '–', '—'])
            || is(words, at, TURNS) && (gap.contains(',') || is(words, at, "but|however"))
            || is(words, at, "and|so|nor")
                && (speaks(at + 1) || gap.contains(',') && finite(words, at + 1))
    };
    let from = (1..=cue.start).rev().find(|at| breaks(*at)).unwrap_or(0);
    let to = (cue.end..words.len())
        .find(|at| breaks(*at))
        .unwrap_or(words.len());
    let start = words.get(from).map_or(0, |(_, at)| at.start);
    let end = words.get(to).map_or(text.len(), |(_, at)| at.start);
    start..end.max(start)
}

/// Whether a subject with a verb of its own stands from a word on.
fn finite(words: &Words, from: usize) -> bool {
    (from + 1..from + 8).any(|at| is(words, at, "will|shall|is|are|has|have"))
}

#[cfg(test)]
#[path = "stance_tests.rs"]
mod tests;
