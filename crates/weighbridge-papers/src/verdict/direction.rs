//! Which way an undertaking acts on a matter: it gives, or it ends, cuts or
//! refuses. Verbs with what they act on; it knows no ask and no topic.

use std::ops::Range;

use super::force::{BETWEEN, Words, find};
use super::lexicon::{
    ENDED_BY_AUTHOR, GIVEN_BY_AUTHOR, HARMS, HELPS, LESS, NEGATIONS, RAISED_BY_AUTHOR, RESISTS,
    base, has_stem, one_of,
};
use crate::search::words::stem;
use crate::word_lists::either;

/// Which way a sentence acts on the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// No verb of direction acts on it.
    Unsaid,
    /// Towards what is asked.
    For,
    /// Away from it.
    Against,
    /// One verb each way.
    Both,
}

/// Those of them that need a small word after, in one go or behind the object.
const WITH_PARTICLE: [(&str, &str); 9] = [
    (
        "lift",
        "duty|duties|measures|safeguards|ban|bans|restrictions|quota|quotas|tariffs|sanctions|controls",
    ),
    ("strike", "out"),
    ("bring", "down"),
    ("roll", "back"),
    ("scale", "back|down"),
    ("phase", "out"),
    ("wind", "up|down"),
    ("water", "down"),
    ("pull", "out|back"),
];

/// After these "to" carries on the undertaking; elsewhere it gives a purpose.
const CARRIES_ON: &str = "intend|intends|plan|plans|propose|proposes|aim|aims|want|wants|seek|continue|going|committed|commit|commits|pledge|pledges|decided|agreed|hope|choose|like|have|moving|move|begin|start|is|are";

/// Words of an object at most.
const OBJECT: usize = 12;

fn is_form(word: &str, verbs: &'static str) -> Option<String> {
    let base = base(word);
    let found = stem(base);
    let set = either(verbs);
    if !set.has(base) && !set.has_stem(&found) {
        return None;
    }
    verbs
        .split(' ')
        .find(|verb| *verb == base || has_stem(verb, &found))
        .map(str::to_owned)
}

/// Where the clause of a verb ends: a mark, or a word that begins a purpose, a
/// means or another statement.
fn object(text: &str, words: &Words, verb: usize, keep_to: bool) -> Range<usize> {
    // What is given, is given to somebody: the clause goes on.
    let gives = words
        .get(verb)
        .is_some_and(|(word, _)| one_of(word, "give|gives|giving|provide|offer|award|commit"));
    let mut end = verb + 1;
    while end < words.len() && end <= verb + OBJECT {
        let (word, at) = &words[end];
        let gap = text.get(words[end - 1].1.end..at.start).unwrap_or_default();
        let first = end == verb + 1;
        if gap.contains([',', ';', ':', '.', '(', '–', '—']) {
            break;
        }
        if !first
            && (one_of(
                word,
                "so|because|which|that|but|while|saving|by|whilst|where|when",
            ) || (word == "to" && !keep_to && !gives && words[end - 1].0 != "add"))
        {
            break;
        }
        let next = words.get(end + 1).map_or("", |(word, _)| word.as_str());
        if !first && word == "and" && is_form(next, GIVEN_BY_AUTHOR).is_some() {
            break;
        }
        end += 1;
    }
    verb + 1..end
}

/// Which way the words after `from` act on what stands at `matter` (places in
/// bytes of `text`). `lowering` tells that less of the matter is asked for.
/// Gives the words that decided, as a range of words.
#[must_use]
pub fn direction(
    text: &str,
    words: &Words,
    from: usize,
    matter: &[Range<usize>],
    lowering: bool,
) -> (Direction, Option<Range<usize>>) {
    let holds = |range: &Range<usize>| {
        // "Duties harm buyers and we shall repeal them": the matter before.
        let pronoun = words
            .get(range.start)
            .filter(|(word, _)| one_of(word, "them|it|these|those|this"))
            .filter(|_| range.start > 0 && !one_of(&words[range.start - 1].0, "be|been|being"));
        if let Some((_, place)) = pronoun
            && range.len() <= 2
            && matter.iter().any(|at| at.end <= place.start)
        {
            return true;
        }
        let (Some(first), Some(last)) = (
            words.get(range.start),
            range.end.checked_sub(1).and_then(|last| words.get(last)),
        ) else {
            return false;
        };
        !range.is_empty()
            && matter
                .iter()
                .any(|at| at.start < last.1.end && at.end > first.1.start)
    };
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let (mut toward, mut against): (Option<Range<usize>>, Option<Range<usize>>) = (None, None);
    // "Abandoned plans to introduce": the verb of the plan is ended with it.
    let mut ended_to = 0;
    for at in 0..words.len() {
        let spoken = word(at);
        let passive = {
            let mut before = at;
            while before > 0 && one_of(word(before - 1), BETWEEN) && word(before - 1) != "be" {
                before -= 1;
            }
            // "Support is reduced by £4m", said of what the author does.
            let now = before > 0
                && one_of(word(before - 1), "is|are")
                && (spoken.ends_with("ed") || one_of(spoken, "cut|withdrawn|wound|frozen"));
            now || before > 0
                && one_of(word(before - 1), "be|been|being")
                && !spoken.ends_with("ing")
        };
        // What had been done before is another's doing; what has been ended
        // without an agent is the author's, unless he goes on to speak of himself.
        let perfect = at > 1 && word(at - 1) == "been" && one_of(word(at - 2), "has|have");
        let himself = one_of(word(from), "we|government|ministers");
        if passive && at < from && at > 0 && word(at - 1) == "been" && (himself || !perfect) {
            continue;
        }
        // "We have abandoned plans to": done by the author himself.
        let active = at > 1
            && one_of(word(at - 1), "have|has")
            && one_of(word(at - 2), "we|government|ministers");
        if !passive
            && !active
            && (at < from || (spoken.ends_with("ed") && spoken != "need") || spoken == "cuts")
        {
            continue;
        }
        // To buy and sell is to trade, and gives nothing up.
        if at > 1
            && one_of(spoken, "sell|selling|sold")
            && word(at - 1) == "and"
            && one_of(word(at - 2), "buy|buying|bought")
        {
            continue;
        }
        let mut before = at;
        while before > 0
            && one_of(
                word(before - 1),
                "also|now|therefore|then|again|further|actively|shortly|soon|no|never|not|be|gradually|simply|either",
            )
        {
            before -= 1;
        }
        let lead = before.checked_sub(1).map_or("", word);
        let comma = before
            .checked_sub(1)
            .and_then(|last| text.get(words[last].1.end..words[before].1.start))
            .is_some_and(|gap| gap.contains(','));
        let governed = passive
            || active
            || comma
            || spoken.ends_with("ing")
            || one_of(lead, "will|shall|to|and|or|we|government|ministers|then");
        if !governed {
            continue;
        }
        let purpose = lead == "to"
            && !before
                .checked_sub(2)
                .is_some_and(|at| one_of(word(at), CARRIES_ON));
        let denied = (at.saturating_sub(3)..at).any(|near| one_of(word(near), NEGATIONS));
        let resisting =
            is_form(spoken, RESISTS).is_some_and(|verb| verb != "rule" || word(at + 1) == "out");
        let ending = is_form(spoken, ENDED_BY_AUTHOR).is_some_and(|verb| {
            WITH_PARTICLE
                .iter()
                .find(|(known, _)| *known == verb)
                .is_none_or(|(_, particle)| {
                    (at + 1..at + 9).any(|near| one_of(word(near), particle))
                })
        });
        let raising = is_form(spoken, RAISED_BY_AUTHOR).is_some_and(|verb| {
            verb != "put" && verb != "push" || (at + 1..at + 7).any(|near| word(near) == "up")
        }) && !ending;
        let acted = if passive {
            at.saturating_sub(OBJECT)..at
        } else {
            let plans = one_of(word(at + 1), "plans|plan|proposals|attempts|work");
            object(text, words, at, resisting || plans)
        };
        if active && ending {
            ended_to = acted.end;
        }
        let shown = Some(at..acted.end.max(at + 1));
        if !(resisting || ending || raising) {
            let gives = is_form(spoken, GIVEN_BY_AUTHOR).is_some();
            // "Build no offshore wind", "no successor is to be offered".
            let none = passive
                && acted
                    .clone()
                    .any(|near| one_of(word(near), "no|nor|neither"));
            let nothing = none || one_of(word(at + 1), NEGATIONS);
            if gives && nothing && holds(&acted) {
                against = against.or(shown);
            } else if gives && at >= ended_to && !purpose && !denied && !spoken.ends_with("ing") {
                // Where less is asked for, giving more of it is no help; giving
                // relief from it is.
                let lessens = !lowering
                    || acted
                        .clone()
                        .any(|near| one_of(word(near), HELPS) || one_of(word(near), LESS))
                    || one_of(spoken, "replace|exempt|cap");
                let counts = lessens && (holds(&acted) || one_of(spoken, "replace"));
                if counts && toward.is_none() {
                    toward = shown;
                }
            }
            continue;
        }
        if !holds(&acted) {
            continue;
        }
        let kind = acted.clone().find_map(|near| {
            // "gap funding" is no gap.
            let gap = word(near) == "gap" && word(near + 1).starts_with("fund");
            let credit =
                word(near) == "tax" && one_of(word(near + 1), "credit|credits|relief|reliefs");
            if credit || one_of(word(near), HELPS) {
                Some(true)
            } else if one_of(word(near), HARMS) && !gap {
                Some(false)
            } else {
                None
            }
        });
        let (harm, help) = (kind == Some(false), kind == Some(true));
        let less_is_good = harm || (lowering && !help);
        let way = if resisting {
            if harm { None } else { Some(false) }
        } else if ending {
            Some(less_is_good)
        } else if less_is_good {
            Some(false)
        } else {
            Some(true)
        };
        match (way, denied) {
            (Some(false), false) if !purpose => against = against.or(shown),
            (Some(true), false) if !purpose => toward = toward.or(shown),
            (Some(true), true) if ending && lowering => against = against.or(shown),
            (Some(false), true) if raising => toward = toward.or(shown),
            _ => {}
        }
    }
    for pattern in [
        "ensure|guarantee that? there is|are|will be? no",
        "put|bring an? end|stop to",
        "without any? support|help|funding|aid",
    ] {
        if let Some(found) = find(words, pattern) {
            let acted = object(text, words, found.end - 1, false);
            let harm = acted.clone().any(|near| one_of(word(near), HARMS));
            if holds(&acted) && !harm {
                against = against.or(Some(found.start..acted.end));
            }
        }
    }
    // Land that goes to homes is lost to what was asked for.
    if let Some(found) = find(
        words,
        "release|releases|releasing|released|convert|converting|converted|rezone|rezoned|hand|handed|sell|sold|give|given *? *? *? *? *? *? *? for|to|into|over to? *? *? *? homes|housing|houses|flats|dwellings|residential",
    ) {
        let passive = found.start > 0 && one_of(word(found.start - 1), "be|been|being");
        let acted = if passive {
            found.start.saturating_sub(OBJECT)..found.start
        } else {
            found.clone()
        };
        let lands = acted.clone().any(|at| {
            one_of(
                word(at),
                "land|site|sites|premises|space|estate|estates|works",
            )
        });
        if lands && holds(&acted) {
            return (Direction::Against, Some(found));
        }
    }
    match (toward, against) {
        (Some(_), Some(found)) => (Direction::Both, Some(found)),
        (None, Some(found)) => (Direction::Against, Some(found)),
        (Some(found), None) => (Direction::For, Some(found)),
        (None, None) => (Direction::Unsaid, None),
    }
}

/// Whether words begin with a verb that enlarges.
#[must_use]
pub fn raises(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    is_form(&first, RAISED_BY_AUTHOR).is_some()
}

/// Whether a word is a verb of giving, in its bare form.
#[must_use]
pub fn gives(word: &str) -> bool {
    GIVEN_BY_AUTHOR.split(' ').any(|verb| verb == word)
        || matches!(word, "upgrade" | "improve" | "reduce")
}

/// Whether the words tell of a harm: refusing or ending it is no refusal.
#[must_use]
pub fn tells_of_harm(words: &Words) -> bool {
    words.iter().enumerate().any(|(at, (word, _))| {
        // "Gap funding" is no gap.
        let funding = word == "gap"
            && words
                .get(at + 1)
                .is_some_and(|(next, _)| next.starts_with("fund"));
        one_of(word, HARMS) && !funding
    })
}
