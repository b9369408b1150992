//! What a change does to a thing of a part, counted over a sentence: toward what is
//! asked, against it, done with it or looked into. It finds neither things nor changes.

use crate::verdict::lexicon::one_of;
use std::ops::Range;

use crate::verdict::change::{Change, LOOKED_INTO, Turn, Way, concrete, is_effort, turned_before};
use crate::verdict::force::Words;
use crate::verdict::lexicon::FREED;

/// Words between a verb and its object, at most.
const NEAR: usize = 4;

/// Words of a subject at most.
const SUBJECT: usize = 3;

/// What is counted of one sentence.
#[derive(Default)]
pub(super) struct Tally {
    pub toward: Vec<Range<usize>>,
    pub against: Vec<Range<usize>>,
    /// Done with it, without a verb of direction.
    pub done: Vec<Range<usize>>,
    pub looks: Vec<Range<usize>>,
    /// Tried or aimed at, or touched without being changed.
    pub efforts: Vec<Range<usize>>,
    /// Something wanted was given or ended, as the file declares it.
    pub wanted: bool,
    /// A thing of the file's own is among those that something was done for.
    pub declared: bool,
}

pub(super) fn bytes(words: &Words, range: &Range<usize>) -> Range<usize> {
    let from = words.get(range.start).map_or(0, |(_, at)| at.start);
    let to = words
        .get(range.end.saturating_sub(1))
        .map_or(from, |(_, at)| at.end);
    from..to.max(from)
}

/// A thing that a change acts on.
pub(super) struct Acted {
    /// Its first word.
    pub place: usize,
    /// More of it is wanted.
    pub wanted: bool,
    /// The file says so.
    pub declared: bool,
    /// The part asks that it be held where it is.
    pub holding: bool,
}

/// Verbs of telling.
const TELLS: &str = "publish|published|issue|issued|report|reported|print|printed|release|released|record|recorded|collect|collected|compile|monitor|update|updated|survey|list";

/// Who pays for the state.
const PAYERS: &str = "we|government|purse|fund|public|council|councils|state|treasury|ministers|scheme|department|programme|million|billion|grant";

pub(super) fn count(words: &Words, change: &Change, thing: &Acted, tally: &mut Tally) {
    let Acted {
        place,
        wanted,
        declared,
        holding,
    } = *thing;
    let cue = bytes(words, &change.cue);
    let studied = change.governs.clone().any(|at| {
        words
            .get(at)
            .is_some_and(|(word, _)| one_of(word, LOOKED_INTO))
    });
    if change.way == Way::Looks || (studied && change.way != Way::Down) {
        if !change.denied {
            tally.looks.push(cue);
        }
        return;
    }
    let mut way = match change.way {
        Way::Up => 1,
        Way::Down => -1,
        _ => 0,
    };
    let after = place >= change.cue.end;
    let from = if after {
        change.cue.end
    } else {
        change.governs.start
    };
    let turn = turned_before(words, place, from);
    let frees = change
        .cue
        .clone()
        .any(|at| words.get(at).is_some_and(|(word, _)| one_of(word, FREED)));
    let subject = change
        .cue
        .start
        .saturating_sub(SUBJECT)
        .max(change.governs.start)..change.cue.start;
    let paid = subject.into_iter().any(|at| one_of(&words[at].0, PAYERS));
    let verb = words
        .get(change.cue.end - 1)
        .map_or("", |(word, _)| word.as_str());
    // "Will have" a burden: for how long, and what becomes of it, is not read. To
    // publish figures of it raises nothing.
    if !wanted && (verb == "have" || one_of(verb, TELLS)) {
        return;
    }
    // "Fewer kilns will get the rebate".
    // "Firms with fewer than fifty people" are small, and as many.
    let fewer = after
        && (change.governs.start..change.cue.start).any(|at| {
            one_of(&words[at].0, "fewer|less")
                && words.get(at + 1).is_none_or(|(next, _)| next != "than")
        });
    if fewer && way > 0 {
        way = -1;
    }
    let pays = one_of(verb, "pay|paying|meet|cover|bear|carry|absorb");
    if pays && !wanted && !matches!(turn, Some(Turn::Less | Turn::Easier)) {
        // The state meets a cost; firms bear it.
        way = if paid { -1 } else { 1 };
    } else if frees && !wanted {
        way = -1;
    }
    // Who meets a gap makes it less, whoever pays.
    let gap = |at: usize| one_of(&words[at].0, "gap|shortfall|difference|deficit");
    if !wanted && pays && (change.cue.end..place + 1).any(gap) {
        way = -1;
    }
    // "Will run for the last time", "the last of the grants will be paid".
    if change.governs.clone().any(|at| {
        words[at].0 == "last"
            && words
                .get(at + 1)
                .is_some_and(|(next, _)| one_of(next, "time|of"))
    }) {
        way = -1;
    }
    // To be committed to doing something raises nothing by itself.
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    if !wanted
        && verb == "committed"
        && word(change.cue.end) == "to"
        && word(change.cue.end + 1).ends_with("ing")
    {
        return;
    }
    // What is made simpler is not made less.
    if wanted
        && one_of(
            verb,
            "simplify|simplified|streamline|streamlined|slim|slimmed",
        )
    {
        tally.efforts.push(cue);
        return;
    }
    // "The rate has been guaranteed": held where it is.
    let held = !wanted
        && one_of(
            verb,
            "guarantee|guaranteed|fix|fixed|confirm|confirmed|settled|secured",
        );
    if change.way == Way::Keeps || held {
        // "Will remain at the heart of our policy" keeps nothing.
        if (change.cue.end..change.cue.end + 4)
            .any(|at| one_of(word(at), "heart|centre|core|forefront|top|focus|priority"))
        {
            tally.looks.push(cue);
            return;
        }
        // "Kept as it is", where a change is asked, is no more than a mention of it.
        let as_it_is = word(change.cue.end) == "unchanged"
            || (word(change.cue.end) == "as"
                && one_of(word(change.cue.end + 1), "it|they|is|now|at"));
        if as_it_is && !holding {
            tally.efforts.push(cue);
            return;
        }
        // Held where it is: all that is asked of what is wanted, half of what
        // should be less.
        if !wanted && !holding {
            tally.efforts.push(cue);
            return;
        }
        way = if wanted { 1 } else { -1 };
    }
    match turn {
        Some(Turn::Less) => way = -1,
        Some(Turn::Easier) if !wanted => way = -1,
        // "Will end the relief from tax"; a cut named further on is another one.
        Some(Turn::Cut) => {
            way = if way < 0 && after && place <= change.cue.end + NEAR {
                1
            } else {
                -1
            }
        }
        // "Will be structured around the new routes" gives no route.
        Some(Turn::More) if way == 0 && declared => way = 1,
        _ => {}
    }
    let none = after
        && (change.cue.end..place)
            .rev()
            .take(3)
            .any(|at| words[at].0 == "no");
    if change.denied || none {
        way = if way == 0 { -1 } else { -way };
        // Not ending what is wanted, not raising what is not, goes some way; where it is
        // to be kept as it is, the whole.
        if (way > 0) == wanted && !(holding && wanted) {
            tally.efforts.push(cue);
            return;
        }
    }
    // A purpose, or an effort without a sum, share or date, is no act.
    let weak = change.aside || (is_effort(words, change) && !concrete(words));
    let list = match (way, wanted) {
        // What is done with it counts where it stands beside the verb.
        (0, true)
            if place.abs_diff(change.cue.end) > NEAR && place.abs_diff(change.cue.start) > NEAR =>
        {
            &mut tally.efforts
        }
        (0, true) => &mut tally.done,
        (0, false) => return,
        _ if (way > 0) == wanted && weak => &mut tally.efforts,
        _ if (way > 0) == wanted => &mut tally.toward,
        _ if change.aside => return,
        _ => &mut tally.against,
    };
    if !list.contains(&cue) {
        list.push(cue);
    }
    tally.declared |= declared;
    tally.wanted |= declared && wanted;
}
