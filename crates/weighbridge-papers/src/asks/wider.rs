//! What a sentence says on a part in words that no list of phrases foresees: the
//! things of which the part wants more or less, and the changes that govern
//! them. It is asked where the plainer rules find nothing, or only something near.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::clause::conditional;
use super::prepared::{Prepared, Sentence};
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::change::{
    Change, LOOKED_INTO, Turn, Way, changes, concrete, is_effort, turned_before, wishes,
};
use crate::verdict::direction::{NEGATIONS, tells_of_harm};
use crate::verdict::force::{Force, Words, find, force_of};

/// A verdict with the words that decided, in bytes of the sentence, and why it
/// goes no further.
pub(super) struct Wider {
    pub verdict: Verdict,
    pub deciding: Vec<Range<usize>>,
    pub note: Option<&'static str>,
    /// It rests on a thing that the file wants more of.
    pub wanted: bool,
}

/// Something that a part wants more or less of.
struct Thing {
    at: Range<usize>,
    /// More of it is wanted.
    wanted: bool,
    /// The file says so; else it is the matter itself.
    declared: bool,
}

/// What is counted of one sentence.
#[derive(Default)]
struct Tally {
    toward: Vec<Range<usize>>,
    against: Vec<Range<usize>>,
    /// Done with it, without a verb of direction.
    done: Vec<Range<usize>>,
    looks: Vec<Range<usize>>,
    /// Something wanted was given or ended, as the file declares it.
    wanted: bool,
    /// A thing of the file's own is among those that something was done for.
    declared: bool,
}

/// Verbs and adjectives that free from what they govern, or pay it: a burden of
/// which less is wanted is lessened by them.
const FREES: &str = "exempt|exempted|exempting|relieve|relieved|spare|spared|shield|shielded|excuse|excused|free|freed|compensate|compensated|reimburse|reimbursed|insulate|insulated|protect|protected|cover|covered|meet|met|absorb|absorbed|offset|subsidise|subsidised|underwrite|underwritten|fund|funded|refund|refunded|tackle|address|bridge|bridged|fill|filled|fight|shorten|shortened|deal|speed|clear|cleared|replaced|replace|reform|reformed|transferred|taken";

/// Verbs that raise or bring in what a part wants less of.
const BURDENS: &str = "raise|raised|increase|increased|rise|rises|double|doubled|treble|add|added|impose|imposed|introduce|introduced|widen|widened|extend|extended|tighten|tightened|toughen|up|pay|bear|face|apply|applied|levied|levy|charged|charge";

/// Words between a verb and its object, at most.
const NEAR: usize = 4;

/// Words between what looks into or wishes for a thing and words of the matter
/// that stand apart.
const LOOKED: usize = 8;

/// Words of a subject at most.
const SUBJECT: usize = 3;

/// Words between a refusal and what it refuses, at most.
const REFUSED: usize = 8;

/// Words between a thing and what it is of or for, at most.
const HEAD: usize = 5;

/// Words of a sentence from which on it may be two columns run together.
const LONG: usize = 45;

/// What is said of nobody's doing.
const FORESEEN: &str = "demand|population|temperatures|output|world|globally|forecast|forecasts|projected|predicts|predicted|estimated|estimates|likely|risk|fear|warned";

/// The things of a part in a sentence; of two that overlap the longer is meant.
fn things(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    matched: &[Range<usize>],
) -> Vec<Thing> {
    let start = sentence.at.start;
    let mut all: Vec<Thing> = Vec::new();
    for (list, wanted) in [(&part.more_of, true), (&part.less_of, false)] {
        for phrase in list {
            for at in paper.places(sentence, phrase) {
                all.push(Thing {
                    at: at.start - start..at.end - start,
                    wanted,
                    declared: true,
                });
            }
        }
    }
    all.sort_by_key(|thing| (usize::MAX - thing.at.len(), thing.at.start));
    let mut kept: Vec<Thing> = Vec::new();
    for thing in all {
        let covers = |known: &Thing| known.at.start < thing.at.end && thing.at.start < known.at.end;
        if !kept.iter().any(covers) {
            kept.push(thing);
        }
    }
    for at in matched {
        let covers = |known: &Thing| known.at.start < at.end && at.start < known.at.end;
        if !kept.iter().any(covers) {
            kept.push(Thing {
                at: at.clone(),
                wanted: true,
                declared: false,
            });
        }
    }
    kept
}

/// What a part asks for, as its words of agreement show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// Less of the matter.
    pub lowering: bool,
    /// That it be held where it is.
    pub holding: bool,
}

/// What a sentence says on a part. Places are in bytes of the sentence.
pub(super) fn wider(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    text: &str,
    words: &Words,
    (matched, phrased): (&[Range<usize>], bool),
    asked: Asked,
) -> Option<Wider> {
    let Asked { lowering, holding } = asked;
    let foreseen = |at: usize| {
        words
            .get(at)
            .is_some_and(|(word, _)| FORESEEN.split('|').any(|known| known == word))
    };
    let mut found = changes(text, words);
    found.retain(|change| !(change.governs.start..change.cue.start).any(foreseen));
    let all = things(paper, part, sentence, matched);
    let number = |at: &Range<usize>| words.iter().position(|(_, place)| place.end > at.start);
    // "Compensation for costs" is compensation: what a thing is of or for is not
    // what is acted on.
    let heads: Vec<usize> = all
        .iter()
        .filter(|thing| thing.declared)
        .filter_map(|thing| number(&thing.at))
        .collect();
    let under = |place: usize, end: usize| {
        // "Charge relief" is relief.
        let modifies = heads
            .iter()
            .any(|head| *head > place && words[*head].1.start <= end + 1);
        modifies
            || heads.iter().any(|head| {
                *head < place
                    && place - head <= HEAD
                    && (head + 1..place).any(|at| {
                        matches!(
                            words[at].0.as_str(),
                            "for" | "of" | "from" | "on" | "against" | "in" | "to"
                        )
                    })
                    && !found
                        .iter()
                        .any(|change| change.cue.start > *head && change.cue.end <= place)
            })
    };
    let start = sentence.at.start;
    let mut tally = Tally::default();
    // Of words of the matter that one change governs, the nearest on the side of
    // what it acts on.
    let object = |at: &Range<usize>, change: &Change| {
        let side = |place: usize| (place < change.cue.start) != change.before;
        all.iter()
            .filter(|thing| !thing.declared)
            .filter_map(|thing| Some((number(&thing.at)?, &thing.at)))
            .filter(|(place, _)| change.governs.contains(place) && !change.cue.contains(place))
            .min_by_key(|(place, _)| (side(*place), place.abs_diff(change.cue.start)))
            .is_some_and(|(_, nearest)| nearest == at)
    };
    for only_declared in [true, false] {
        for thing in all.iter().filter(|thing| thing.declared == only_declared) {
            let Some(place) = number(&thing.at) else {
                continue;
            };
            let Some(change) = found.iter().find(|change| change.governs.contains(&place)) else {
                continue;
            };
            if under(place, thing.at.end) {
                continue;
            }
            // What ends something is not ended by it.
            if change.way == Way::Down && !change.before && place < change.cue.start {
                continue;
            }
            if !thing.declared && !object(&thing.at, change) {
                continue;
            }
            // Words of the matter from here and there are looked into only where
            // they stand near what looks.
            let loose = !thing.declared && !phrased;
            let close = place.abs_diff(change.cue.end) <= LOOKED
                || place.abs_diff(change.cue.start) <= LOOKED;
            if loose && (change.way == Way::Done || !close || change.aside) {
                continue;
            }
            // The matter must stand in what the change governs.
            let near = matched.iter().any(|at| {
                number(at).is_some_and(|place| change.governs.contains(&place))
                    || (at.start < thing.at.end && thing.at.start < at.end)
            });
            if !near {
                continue;
            }
            let wanted = thing.wanted && (thing.declared || !lowering);
            let verb = words
                .get(change.cue.end - 1)
                .map_or("", |(word, _)| word.as_str());
            // Not every verb that gives raises what should be less.
            let raises = BURDENS.split('|').any(|known| known == verb);
            if !thing.declared && !wanted && change.way == Way::Up && !raises {
                continue;
            }
            // Lessening what bears the name of a harm takes nothing away.
            let governed = words.get(change.governs.clone()).unwrap_or_default();
            if !thing.declared
                && wanted
                && change.way == Way::Down
                && !change.denied
                && tells_of_harm(governed)
            {
                continue;
            }
            let thing = Acted {
                place,
                wanted,
                declared: thing.declared,
                holding,
            };
            let before = tally.looks.len();
            count(words, change, &thing, &mut tally);
            if loose && change.way != Way::Looks && !change.denied {
                tally.looks.truncate(before);
            }
        }
        // The file's own things decide before the matter itself does.
        if !(tally.toward.is_empty() && tally.against.is_empty()) {
            break;
        }
    }
    // A contrary measure: its words stand in different places of the sentence.
    for phrase in part.oppose.iter().filter(|phrase| phrase.contains(" + ")) {
        let places = paper.places(sentence, phrase);
        let own = places.iter().map(|at| at.start - start..at.end - start);
        let binding = own.clone().find_map(|at| {
            let place = number(&at)?;
            found.iter().find(|change| {
                change.way != Way::Looks && !change.aside && change.governs.contains(&place)
            })
        });
        if let Some(change) = binding {
            let denies = plain(phrase)
                .iter()
                .any(|(word, _)| NEGATIONS.split('|').any(|known| known == word));
            if change.denied && !denies {
                continue;
            }
            tally.toward.clear();
            tally.against = own.collect();
            break;
        }
    }
    verdict(text, words, (matched, phrased), tally)
}

fn bytes(words: &Words, range: &Range<usize>) -> Range<usize> {
    let from = words.get(range.start).map_or(0, |(_, at)| at.start);
    let to = words
        .get(range.end.saturating_sub(1))
        .map_or(from, |(_, at)| at.end);
    from..to.max(from)
}

/// A thing that a change acts on.
struct Acted {
    /// Its first word.
    place: usize,
    /// More of it is wanted.
    wanted: bool,
    /// The file says so.
    declared: bool,
    /// The part asks that it be held where it is.
    holding: bool,
}

/// Verbs of telling.
const TELLS: &str = "publish|published|issue|issued|report|reported|print|printed|release|released|record|recorded|collect|collected|compile|monitor|update|updated|survey|list";

/// Who pays for the state.
const PAYERS: &str = "we|government|purse|fund|public|council|councils|state|treasury|ministers|scheme|department|programme|million|billion|grant";

fn count(words: &Words, change: &Change, thing: &Acted, tally: &mut Tally) {
    let Acted {
        place,
        wanted,
        declared,
        holding,
    } = *thing;
    let one_of = |word: &str, list: &str| list.split('|').any(|known| known == word);
    let cue = bytes(words, &change.cue);
    let studied = change.governs.clone().any(|at| {
        words
            .get(at)
            .is_some_and(|(word, _)| LOOKED_INTO.split('|').any(|known| known == word))
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
    let frees = change.cue.clone().any(|at| {
        words
            .get(at)
            .is_some_and(|(word, _)| FREES.split('|').any(|known| known == word))
    });
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
    let fewer = after
        && (change.governs.start..change.cue.start).any(|at| one_of(&words[at].0, "fewer|less"));
    if fewer && way > 0 {
        way = -1;
    }
    let pays = one_of(verb, "pay|paying|meet|cover|bear|carry|absorb");
    if pays && !wanted && turn != Some(Turn::Less) {
        // The state meets a cost; firms bear it.
        way = if paid { -1 } else { 1 };
    } else if frees && !wanted {
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
        tally.looks.push(cue);
        return;
    }
    if change.way == Way::Keeps {
        // "Kept as it is", where a change is asked, is no more than a mention of it.
        let as_it_is = word(change.cue.end) == "unchanged"
            || (word(change.cue.end) == "as"
                && one_of(word(change.cue.end + 1), "it|they|is|now|at"));
        if as_it_is && !holding {
            tally.looks.push(cue);
            return;
        }
        // Held where it is: all that is asked of what is wanted, half of what
        // should be less.
        if !wanted && !holding {
            tally.looks.push(cue);
            return;
        }
        way = if wanted { 1 } else { -1 };
    }
    match turn {
        Some(Turn::Less) => way = -1,
        // "Will end the relief from tax"; a cut named further on is another one.
        Some(Turn::Cut) => {
            way = if way < 0 && after && place <= change.cue.end + NEAR {
                1
            } else {
                -1
            }
        }
        Some(Turn::More) if way == 0 => way = 1,
        _ => {}
    }
    let none = after
        && (change.cue.end..place)
            .rev()
            .take(3)
            .any(|at| words[at].0 == "no");
    if change.denied || none {
        way = if way == 0 { -1 } else { -way };
        // Not ending what is wanted, not raising what is not, goes some way.
        if (way > 0) == wanted {
            tally.looks.push(cue);
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
            &mut tally.looks
        }
        (0, true) => &mut tally.done,
        (0, false) => return,
        _ if (way > 0) == wanted && weak => &mut tally.looks,
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

fn verdict(
    text: &str,
    words: &Words,
    (matched, phrased): (&[Range<usize>], bool),
    tally: Tally,
) -> Option<Wider> {
    let topic = matched.first().cloned();
    let wanted = tally.wanted;
    let told = |verdict, mut deciding: Vec<Range<usize>>, note| {
        deciding.extend(topic.clone());
        deciding.sort_by_key(|at| (at.start, at.end));
        deciding.dedup();
        Some(Wider {
            verdict,
            deciding,
            note,
            wanted,
        })
    };
    let denied = find(words, "we|government|ministers|it cannot|will not").is_some();
    match (tally.toward.is_empty(), tally.against.is_empty()) {
        (true, false) => told(Verdict::Opposed, tally.against, None),
        (false, false) => told(
            Verdict::PartOfTheWay,
            tally.toward.into_iter().chain(tally.against).collect(),
            Some("points both ways: read it"),
        ),
        (false, true) => {
            let (verdict, note) = if conditional(words) {
                (Verdict::PartOfTheWay, Some("only on a condition"))
            } else if words.len() > LONG {
                (Verdict::PartOfTheWay, Some("the sentence runs on: read it"))
            } else if tally.declared && !denied {
                (Verdict::Agrees, None)
            } else {
                (Verdict::PartOfTheWay, None)
            };
            told(verdict, tally.toward, note)
        }
        (true, true) if !tally.done.is_empty() => {
            let sure = tally.declared && concrete(words) && !conditional(words) && !denied;
            let verdict = if sure {
                Verdict::Agrees
            } else {
                Verdict::PartOfTheWay
            };
            told(verdict, tally.done, None)
        }
        (true, true) if !tally.looks.is_empty() => told(Verdict::PartOfTheWay, tally.looks, None),
        (true, true) => {
            let (force, cue) = force_of(words);
            // "If we cannot turn ideas into services" refuses none.
            let able = cue
                .clone()
                .is_some_and(|cue| find(&words[cue], "cannot").is_some());
            if let Some(cue) = cue.clone().filter(|_| force == Force::Refuses) {
                if able || conditional(words) {
                    return None;
                }
                let at = bytes(words, &cue);
                let near = matched.iter().any(|place| {
                    let between = plain(text.get(at.end..place.start).unwrap_or_default());
                    place.start >= at.end && between.len() <= REFUSED && !tells_of_harm(&between)
                });
                return near
                    .then(|| told(Verdict::Opposed, vec![at], None))
                    .flatten();
            }
            let wish = cue
                .filter(|_| force == Force::LooksAt)
                .or_else(|| wishes(text, words))?;
            let at = bytes(words, &wish);
            let near = matched.iter().any(|place| {
                let (from, to) = if place.start >= at.end {
                    (at.end, place.start)
                } else {
                    (place.end, at.start)
                };
                plain(text.get(from..to).unwrap_or_default()).len() <= LOOKED
            });
            (phrased || near)
                .then(|| told(Verdict::PartOfTheWay, vec![at], None))
                .flatten()
        }
    }
}
