//! What a sentence says on a part in words that no list of phrases foresees: the
//! things of which the part wants more or less, and the changes that govern
//! them. It is asked where the plainer rules find nothing, or only something near.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::deed::deed;
use super::frame::{conditional, opening, when};
use super::ground::Ground;
use super::idle::{bounds, example, frames, serves, sets_aim, timing, weighed};
use super::prepared::{Prepared, Sentence};
use super::said::{by_agent, stands_at};
use super::tally::{Acted, Tally, bytes, count};
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::change::{Change, Way, changes, concrete, is_effort, wishes};
use crate::verdict::direction::tells_of_harm;
use crate::verdict::force::{Force, Words, find, force_of};
use crate::verdict::lexicon::{BURDENED, ENDS, LOWERS, NEGATIONS, among, one_of};

/// A verdict with the words that decided, in bytes of the sentence, and why it
/// goes no further.
pub(super) struct Wider {
    pub verdict: Verdict,
    pub deciding: Vec<Range<usize>>,
    pub note: Option<&'static str>,
    /// It rests on a thing that the file wants more of.
    pub wanted: bool,
    /// On what it rests.
    pub ground: Ground,
}

/// Something that a part wants more or less of.
pub(super) struct Thing {
    pub at: Range<usize>,
    /// More of it is wanted.
    pub wanted: bool,
    /// The file says so; else it is the matter itself.
    pub declared: bool,
    /// It is the deed of a joined phrase ("closure + school"), which names another thing beside.
    pub deed: bool,
}

/// Nouns of deeds that take a thing away.
const DEEDS: &str = "closure|closures|cancellation|cancellations|suspension|withdrawal|removal|abolition|sale|sales|disposal|\
    disposals|privatisation|demolition|relocation|conversion";

/// Whether words name a deed that takes something away: "closing", "sales".
fn names_deed(words: &str) -> bool {
    let own = plain(words);
    let [(word, _)] = own.as_slice() else {
        return false;
    };
    one_of(word, DEEDS) || word.ends_with("ing") && (among(word, ENDS) || among(word, LOWERS))
}

/// Words between what looks into or wishes for a thing and words of the matter
/// that stand apart.
const LOOKED: usize = 8;

/// Words between a refusal and what it refuses, at most.
const REFUSED: usize = 8;

/// Words between a thing and what it is of or for, at most.
const HEAD: usize = 5;

/// Words of a sentence from which on it may be two columns run together.
const LONG: usize = 45;

/// Verbs of holding what one has.
const HOLDS: &str = "keep hold retain maintain preserve";

/// What is said of nobody's doing.
const FORESEEN: &str = "demand|population|temperatures|output|world|globally|forecast|forecasts|projected|predicts|predicted|estimated|estimates|likely|risk|fear|warned";

/// The things of a part in a sentence; of two that overlap the longer is meant.
pub(super) fn things(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    matched: &[Range<usize>],
) -> Vec<Thing> {
    let start = sentence.at.start;
    let mut all: Vec<Thing> = Vec::new();
    for (list, wanted) in [(&part.more_of, true), (&part.less_of, false)] {
        for phrase in list {
            let places = paper.places(sentence, phrase);
            let own = |at: &Range<usize>| at.start - start..at.end - start;
            // Less of the "closure + school" is less of the closing and not of the schools.
            let is_deed = |at: &Range<usize>| {
                let text = paper.text(sentence).unwrap_or_default();
                names_deed(text.get(own(at)).unwrap_or_default())
            };
            let deed = !wanted
                && phrase.contains(" + ")
                && places.iter().any(is_deed)
                && !places.iter().all(is_deed);
            for at in places.iter().filter(|at| !deed || is_deed(at)) {
                all.push(Thing {
                    at: own(at),
                    wanted,
                    declared: true,
                    deed,
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
                deed: false,
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
    /// The author undertakes what the sentence says.
    pub binds: bool,
    /// The sentence says what is to come of something, and undertakes no act.
    pub outcome: bool,
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
    let Asked {
        lowering, holding, ..
    } = asked;
    let foreseen = |at: usize| {
        words
            .get(at)
            .is_some_and(|(word, _)| one_of(word, FORESEEN))
    };
    let mut found = changes(text, words);
    found.retain(|change| !(change.governs.start..change.cue.start).any(foreseen));
    found.retain(|change| !(when(text, words, change.cue.start) || frames(words, change)));
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
    let opening = opening(text, words);
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
            // "Through the Minerals Strategy, we will cut imports" cuts no minerals.
            if !change.before
                && opening.is_some_and(|opening| {
                    thing.at.end <= opening && bytes(words, &change.cue).start >= opening
                })
            {
                continue;
            }
            // "Will no longer be managed by the board" ends no board.
            if change.before && place >= change.cue.end && by_agent(text, thing.at.start) {
                continue;
            }
            // "Will be sold when the plans are reviewed" sells no plans.
            if place >= change.cue.end && timing(words, change.cue.end, place) {
                continue;
            }
            let verb = words
                .get(change.cue.end - 1)
                .map_or("", |(word, _)| word.as_str());
            // "The corporation is to keep its office": who keeps is not what is kept.
            if !change.before && place < change.cue.start && among(verb, HOLDS) {
                continue;
            }
            // "Mills are talked of, and a plan for steel will be published".
            if among(verb, "publish issue") && place.abs_diff(change.cue.start) > HEAD + 1 {
                continue;
            }
            // "Will pay no network charges": more of the network is another thing.
            if thing.declared
                && thing.wanted
                && among(verb, "pay bear face meet")
                && weighed(text, &thing.at)
            {
                continue;
            }
            // "Counters will open at the airport" opens no airport.
            if change.way != Way::Down
                && place >= change.cue.end
                && stands_at(text, thing.at.start, "at|near|beside|alongside")
            {
                continue;
            }
            // What ends something is not ended by it.
            if change.way == Way::Down && !change.before && place < change.cue.start {
                continue;
            }
            // What serves for something is not given by it.
            if change.way == Way::Done && !change.before && place < change.cue.start {
                continue;
            }
            // "Technologies such as energy storage" are supported, and storage is an example;
            // "logistics hubs will ensure that people gain" ensures no logistics.
            let effort = is_effort(words, change);
            if effort && (example(words, change, place) || serves(words, change, place)) {
                continue;
            }
            // In "will support the growth of" support is no thing that is given.
            if sets_aim(words, change) || (effort && place + 1 == change.cue.end) {
                continue;
            }
            if !thing.declared && !object(&thing.at, change) {
                continue;
            }
            // "Kilns are run by councils, whose money will rise".
            let (from, to) = (place.min(change.cue.start), place.max(change.cue.start));
            if !thing.declared && (from..to).any(|at| words[at].0 == "whose") {
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
            // Not every verb that gives raises what should be less.
            let raises = one_of(verb, BURDENED);
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
            let before = (tally.looks.len(), tally.efforts.len());
            count(words, change, &thing, &mut tally);
            if loose && change.way != Way::Looks && !change.denied {
                tally.looks.truncate(before.0);
                tally.efforts.truncate(before.1);
            }
        }
        // The file's own things decide before the matter itself does.
        if !(tally.toward.is_empty() && tally.against.is_empty()) {
            break;
        }
    }
    // A contrary measure: its words stand in different places of the sentence.
    for phrase in part.oppose.iter().filter(|phrase| phrase.contains(" + ")) {
        let mut places = paper.places(sentence, phrase);
        // "Timed for the start and end of shifts": another word of the phrase has to end it.
        if places.iter().any(|at| {
            let at = at.start - start..at.end - start;
            number(&at).is_some_and(|place| bounds(words, place))
        }) {
            places.clear();
        }
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
                .any(|(word, _)| one_of(word, NEGATIONS));
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

fn verdict(
    text: &str,
    words: &Words,
    (matched, phrased): (&[Range<usize>], bool),
    tally: Tally,
) -> Option<Wider> {
    let topic = matched.first().cloned();
    let wanted = tally.wanted;
    let told = |verdict, mut deciding: Vec<Range<usize>>, note: Option<&'static str>, ground| {
        deciding.extend(topic.clone());
        deciding.sort_by_key(|at| (at.start, at.end));
        deciding.dedup();
        Some(Wider {
            verdict,
            deciding,
            note,
            wanted,
            ground: note.map_or(ground, |_| Ground::HeldBack),
        })
    };
    let changed = if tally.declared {
        Ground::Changed
    } else {
        Ground::Moved
    };
    let denied = find(words, "we|government|ministers|it cannot|will not").is_some();
    match (tally.toward.is_empty(), tally.against.is_empty()) {
        (true, false) => told(Verdict::Opposed, tally.against, None, changed),
        (false, false) => told(
            Verdict::PartOfTheWay,
            tally.toward.into_iter().chain(tally.against).collect(),
            Some("points both ways: read it"),
            changed,
        ),
        (false, true) => {
            let (verdict, note) = if conditional(words) {
                (Verdict::PartOfTheWay, Some("only on a condition"))
            } else if words.len() > LONG {
                (Verdict::PartOfTheWay, Some("the sentence runs on: read it"))
            } else if (tally.declared
                || phrased
                    && tally
                        .toward
                        .iter()
                        .all(|cue| deed(text, words, cue, matched.first())))
                && !denied
            {
                (Verdict::Agrees, None)
            } else {
                (Verdict::PartOfTheWay, None)
            };
            told(verdict, tally.toward, note, changed)
        }
        (true, true) if !tally.done.is_empty() => {
            let sure = tally.declared && concrete(words) && !conditional(words) && !denied;
            let verdict = if sure {
                Verdict::Agrees
            } else {
                Verdict::PartOfTheWay
            };
            told(verdict, tally.done, None, changed)
        }
        (true, true) if !tally.looks.is_empty() => told(
            Verdict::PartOfTheWay,
            tally.looks.into_iter().chain(tally.efforts).collect(),
            None,
            Ground::LookedInto,
        ),
        (true, true) if !tally.efforts.is_empty() => told(
            if tally.declared && !conditional(words) && !denied {
                Verdict::Agrees
            } else {
                Verdict::PartOfTheWay
            },
            tally.efforts,
            None,
            Ground::Effort,
        ),
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
                    place.start >= at.end
                        && between.len() <= REFUSED
                        && !tells_of_harm(&between)
                        && !by_agent(text, place.start)
                });
                return near
                    .then(|| told(Verdict::Opposed, vec![at], None, Ground::Refused))
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
                .then(|| told(Verdict::PartOfTheWay, vec![at], None, Ground::Wished))
                .flatten()
        }
    }
}
