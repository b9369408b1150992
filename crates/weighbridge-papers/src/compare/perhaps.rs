//! For a promise told as dropped, the sentence of the new paper that perhaps says it in
//! other words. It claims neither that the promise is kept nor that it is turned round:
//! whoever uses it reads both.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{Counts, Near, Vectors};
use super::apart::{Read, apart};
use super::echo::{self, Nearest, Sentence, sentences};
use super::elsewhere::told_elsewhere;
use super::likeness::{names, telling};
use super::other_words::spoken;
use super::reversed::reversed;
use super::same_marks::{figures_of, initials_of, round_figures_of};
use super::stance::stance;
use super::{Change, PERHAPS, PERHAPS_BY_MEANING, SHARED, STANDS_APART, What};
use crate::commitment::{Commitment, sort};
use crate::paper::Paper;
use crate::search::words::{Word, stem, words};
use crate::search::{Encoder, Meanings};
use crate::tokens::{MONTHS, SEASONS};

/// A word that stands in promises on anything counts this much beside one of the matter.
const GENERAL: f64 = 0.3;
/// A group of words for one thing counts this much beside a word: who says "railway" in
/// both papers is nearer than who says "railway" and "trains".
const GROUP: f64 = 0.7;
/// Words that, like times of the year, are no nouns and make no matter of the word beside
/// them.
pub(super) const NO_NOUNS: &[&str] = &[
    "every",
    "new",
    "more",
    "first",
    "second",
    "third",
    "great",
    "good",
    "fair",
    "better",
    "best",
    "early",
    "full",
    "further",
    "million",
    "billion",
    "per",
    "cent",
    "year",
    "years",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "committed",
    "across",
    "end",
    "uk",
    "britain",
    "british",
];

/// Two words side by side count this much beside one.
const PAIR: f64 = 0.5;
/// So many sentences of other papers in which a word does not stand are added, so that in
/// short papers what both say is not taken for common.
const OTHERS: f64 = 200.0;
/// A mark that both give, a sum that is not round or a name by its initials, adds so much
/// to their likeness. Two sums that differ take nothing from it: a promise that is kept may
/// be raised.
const MARK: f64 = 0.15;
/// A round sum that both give adds so much, where they share words of their matter.
const ROUND: f64 = 0.1;
/// More marks than these add nothing.
const MARKS: usize = 2;

/// What a sentence says, for likeness.
struct Said {
    counts: Counts,
    /// Stems of its matter.
    matter: BTreeSet<String>,
    /// Groups of its matter with the stems by which it speaks of them.
    groups: BTreeMap<usize, Vec<String>>,
    /// Sums and shares that are not round, and names by their initials.
    marks: BTreeSet<String>,
    /// Those that are round.
    rounds: BTreeSet<String>,
    /// Pairs of words side by side of which one stands in promises on anything:
    /// "industrial strategies" is a matter, though neither word tells one.
    pairs: BTreeSet<String>,
    /// Names of several words.
    names: BTreeSet<String>,
}

impl Said {
    fn new(text: &str) -> Self {
        let text = &text.replace("R&D", "research and development");
        let mut counts = Counts::new();
        let mut matter = BTreeSet::new();
        let mut pairs = BTreeSet::new();
        let all = words(text);
        for two in all.windows(2) {
            let pair = format!("{} {}", two[0].stem, two[1].stem);
            *counts.entry(pair.clone()).or_default() += PAIR;
            // "Fund research", "every region": an act or an amount makes no matter.
            let noun = |word: &Word| {
                let said = text.get(word.at.clone()).unwrap_or_default().to_lowercase();
                sort(&said).is_none()
                    && ![NO_NOUNS, MONTHS, SEASONS]
                        .iter()
                        .any(|list| list.contains(&said.as_str()))
                    && !said.starts_with(|sign: char| sign.is_ascii_digit())
            };
            let tells = telling(&two[0].stem) && telling(&two[1].stem);
            if !tells && noun(&two[0]) && noun(&two[1]) {
                pairs.insert(pair);
            }
        }
        let mut named = Counts::new();
        names(text, &mut named);
        let names = named
            .into_keys()
            .filter_map(|name| name.strip_prefix("name ").map(str::to_owned))
            .filter(|name| name.contains(' '))
            .collect();
        for word in all {
            let tells = telling(&word.stem);
            *counts.entry(word.stem.clone()).or_default() += if tells { 1.0 } else { GENERAL };
            if tells {
                matter.insert(word.stem);
            }
        }
        let mut groups: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for one in spoken(text) {
            // A capital never stands in a stem.
            let feature = format!("GROUP {}", one.group);
            let weight = GROUP * if one.act { GENERAL } else { 1.0 };
            *counts.entry(feature).or_default() += weight;
            if !one.act {
                groups.entry(one.group).or_default().extend(one.by);
            }
        }
        let marks: BTreeSet<String> = figures_of(text)
            .union(&initials_of(text))
            .cloned()
            .collect();
        Self {
            counts,
            matter,
            groups,
            marks,
            rounds: round_figures_of(text),
            pairs,
            names,
        }
    }

    /// What marks that both give add to their likeness; a round sum only where they share
    /// words of their matter.
    fn marked(&self, other: &Self) -> f64 {
        let round = self.matter.intersection(&other.matter).count() >= SHARED
            && !self.rounds.is_disjoint(&other.rounds);
        let marks = MARK * self.shared_marks(other).min(MARKS) as f64;
        marks + if round { ROUND } else { 0.0 }
    }

    /// Whether both name enough of one matter: words, groups by other words, or marks by
    /// which it is known.
    fn on_one(&self, other: &Self) -> bool {
        let both: BTreeSet<&String> = self.matter.intersection(&other.matter).collect();
        let groups = self
            .groups
            .iter()
            .filter(|(group, by)| {
                let told = |by: &[String]| by.iter().any(|stem| telling(stem));
                other.groups.get(*group).is_some_and(|theirs| {
                    told(by) && told(theirs) && !by.iter().any(|stem| theirs.contains(stem))
                })
            })
            .count();
        // The words of one name are one: a committee may be asked for many things.
        let names: Vec<&String> = self.names.intersection(&other.names).collect();
        let within: BTreeSet<String> = names
            .iter()
            .flat_map(|name| name.split(' ').map(stem))
            .collect();
        let words = both.iter().filter(|one| !within.contains(**one)).count();
        let of_names = |pair: &&String| pair.split(' ').all(|one| within.contains(one));
        let pairs = self.pairs.intersection(&other.pairs);
        let pairs = pairs.filter(|pair| !of_names(pair)).count();
        // Its initials are the name once more.
        let marks = self.shared_marks(other).saturating_sub(names.len());
        let matter = words + names.len() + groups + marks;
        matter > 0 && matter + pairs >= SHARED
    }

    /// How many marks both give.
    fn shared_marks(&self, other: &Self) -> usize {
        self.marks.intersection(&other.marks).count()
    }
}

/// Pairs of which each is the nearest that the other has, by promise: sentence, likeness.
fn mutual(near: &[Near]) -> BTreeMap<usize, (usize, f64)> {
    let best = |key: fn(&Near) -> usize| {
        let mut best: BTreeMap<usize, &Near> = BTreeMap::new();
        for one in near {
            let held = best.entry(key(one)).or_insert(one);
            if one.cosine > held.cosine {
                *held = one;
            }
        }
        best
    };
    let (of_now, of_before) = (best(|one| one.now), best(|one| one.before));
    of_before
        .into_iter()
        .filter(|(before, one)| {
            of_now
                .get(&one.now)
                .is_some_and(|near| near.before == *before)
        })
        .map(|(before, one)| (before, (one.now, one.cosine)))
        .collect()
}

/// Words of a sentence in which something may be undertaken, or told as done.
const UNDERTAKING: &[&str] = &[
    "will",
    "shall",
    "must",
    "announce",
    "announced",
    "announcing",
    "commit",
    "committed",
    "committing",
    "plan",
    "plans",
    "intend",
    "intends",
    "propose",
    "proposed",
    "invest",
    "investing",
    "invested",
    "fund",
    "funding",
    "introduce",
    "introduced",
    "introducing",
    "establish",
    "established",
    "establishing",
    "launch",
    "launched",
    "launching",
    "pledge",
    "allocated",
    "providing",
    "provided",
    "setting",
    "creating",
    "extending",
    "going",
    "ensure",
    "want",
    "wants",
    "aim",
    "goal",
    "ambition",
    "doubled",
    "increased",
    "raised",
    "ended",
    "abolished",
    "stopped",
    "never",
];

/// Whether a sentence may keep or break a promise: it says that something is to be done or
/// is done, and is no fragment.
fn undertakes(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.len() >= 5
        && words
            .iter()
            .any(|word| UNDERTAKING.contains(&word.as_str()))
}

/// A paper with its commitments.
type Side<'a> = (&'a Paper, &'a [Commitment]);

/// What of the new paper has no partner, and which of it is told as new.
struct Free {
    sentences: Vec<Sentence>,
    /// Index of the commitment that a sentence is, where it is told as new.
    new: Vec<Option<usize>>,
}

impl Free {
    fn of(changes: &[Change], (paper, now): Side) -> Self {
        let mut paired = BTreeSet::new();
        let mut told_new = BTreeMap::new();
        for change in changes {
            let Some((at, one)) = change.now.and_then(|at| Some((at, now.get(at)?))) else {
                continue;
            };
            let place = (one.passage, one.sentence);
            if change.what == What::New {
                told_new.insert(place, at);
            } else {
                paired.insert(place);
            }
        }
        let mut sentences = sentences(paper);
        let listed: BTreeSet<(usize, usize)> =
            now.iter().map(|one| (one.passage, one.sentence)).collect();
        sentences.retain(|one| listed.contains(&one.place) || undertakes(&one.text));
        // A sentence told already as perhaps another promise is taken, too.
        let taken: BTreeSet<&str> = changes
            .iter()
            .filter(|change| change.what == What::Perhaps)
            .filter_map(|change| Some(change.nearest.as_ref()?.text.as_str()))
            .collect();
        sentences.retain(|one| !paired.contains(&one.place) && !taken.contains(one.text.as_str()));
        let new = sentences
            .iter()
            .map(|one| told_new.get(&one.place).copied())
            .collect();
        Self { sentences, new }
    }

    /// Whether the sentence is no promise on another thing, as far as the rules tell.
    fn fits(&self, one: &Near, ours: Side, theirs: Side) -> bool {
        let before = &theirs.1[one.before];
        match self.new[one.now].and_then(|at| ours.1.get(at)) {
            Some(other) => !apart(&Read::new(theirs.0, before), &Read::new(ours.0, other)),
            None => !told_elsewhere(before, &self.sentences[one.now].text),
        }
    }

    /// Tells what is dropped and has a mutual nearest as perhaps in other words.
    fn tell(
        &self,
        changes: &mut Vec<Change>,
        near: &[Near],
        by: &str,
        (ours, theirs): (Side, Side),
    ) {
        let found = mutual(near);
        let turned = |before: &Commitment, now: usize| {
            let now = ours.1.get(now)?;
            let (was, is) = (stance(theirs.0, before), stance(ours.0, now));
            reversed((before, was.as_ref()), (now, is.as_ref()))
        };
        let mut gone = BTreeSet::new();
        for change in changes.iter_mut().filter(|one| one.what == What::Dropped) {
            let Some((sentence, likeness)) = change.before.and_then(|at| found.get(&at)) else {
                continue;
            };
            let one = &self.sentences[*sentence];
            change.what = What::Perhaps;
            change.similarity = *likeness;
            change.how = vec![format!("near in {by}")];
            change.nearest = Some(Nearest {
                text: one.text.clone(),
                page: one.page,
            });
            change.now = self.new[*sentence];
            gone.extend(change.now);
            if let Some(at) = change.before {
                let told = match change.now {
                    Some(now) => turned(&theirs.1[at], now),
                    None => echo::turned(&theirs.1[at].text, &one.text),
                };
                change
                    .how
                    .extend(told.map(|told| format!("if one thing, {told}")));
            }
        }
        // A promise of the new paper that is perhaps an earlier one is not told as new.
        changes.retain(|one| one.what != What::New || one.now.is_none_or(|at| !gone.contains(&at)));
    }
}

/// Tells by words, and by groups of words for one thing.
pub(super) fn by_words(changes: &mut Vec<Change>, ours: Side, theirs: Side) {
    let (earlier, before) = theirs;
    let free = Free::of(changes, ours);
    let of = |texts: &[Sentence]| -> Vec<Said> {
        texts.iter().map(|one| Said::new(&one.text)).collect()
    };
    let (said, all) = (of(&free.sentences), of(&sentences(earlier)));
    let promised: Vec<Said> = before.iter().map(|one| Said::new(&one.text)).collect();
    // How rare a word is shows in all of both papers, promised or not.
    let whole = of(&sentences(ours.0));
    let mut with: BTreeMap<String, f64> = BTreeMap::new();
    for feature in whole.iter().chain(&all).flat_map(|said| said.counts.keys()) {
        *with.entry(feature.clone()).or_insert(1.0) += 1.0;
    }
    let texts = (whole.len() + all.len()) as f64 + OTHERS;
    let counts = |list: &[Said]| {
        list.iter()
            .map(|said| said.counts.clone())
            .collect::<Vec<_>>()
    };
    let least = PERHAPS - MARK * MARKS as f64 - ROUND;
    let mut near =
        Vectors::weighed(&counts(&said), &counts(&promised), &(with, texts)).covering(least);
    for one in &mut near {
        one.cosine += said[one.now].marked(&promised[one.before]);
    }
    near.retain(|one| {
        one.cosine >= PERHAPS
            && said[one.now].on_one(&promised[one.before])
            && free.fits(one, ours, theirs)
    });
    free.tell(changes, &near, "words", (ours, theirs));
}

/// Tells of pairs of promises that are only as near, in their words and what stands around
/// them, as chance brings some in papers of this length.
pub(super) fn by_promises(changes: &mut Vec<Change>, ours: Side, theirs: Side, near: &[Near]) {
    if near.is_empty() {
        return;
    }
    let free = Free::of(changes, ours);
    let near: Vec<Near> = near
        .iter()
        .filter_map(|one| {
            let now = free.new.iter().position(|new| *new == Some(one.now))?;
            let promise = Said::new(&theirs.1[one.before].text);
            let on_one = Said::new(&free.sentences[now].text).on_one(&promise);
            on_one.then_some(Near { now, ..*one })
        })
        .collect();
    free.tell(changes, &near, "words and those around", (ours, theirs));
}

/// Tells by the meaning that an encoder finds, of what is then still dropped.
pub(super) fn by_meaning(
    changes: &mut Vec<Change>,
    ours: Side,
    theirs: Side,
    encoder: &dyn Encoder,
) -> Result<(), String> {
    let before = theirs.1;
    let free = Free::of(changes, ours);
    let texts: Vec<&str> = free.sentences.iter().map(|one| one.text.as_str()).collect();
    let promises: Vec<&str> = before.iter().map(|one| one.text.as_str()).collect();
    let meanings = Meanings::new(encoder, &texts)?;
    let asked = Meanings::new(encoder, &promises)?;
    let mut near = Vec::new();
    for (before, vectors) in asked.vectors.iter().enumerate() {
        let cosines = meanings.scores(vectors);
        let mut nearest = cosines.clone();
        nearest.sort_by(|one, other| other.total_cmp(one));
        let next: Vec<f64> = nearest.into_iter().skip(1).take(4).collect();
        let mean = next.iter().sum::<f64>() / next.len().max(1) as f64;
        for (now, cosine) in cosines.into_iter().enumerate() {
            if cosine >= PERHAPS_BY_MEANING && cosine >= mean + STANDS_APART {
                near.push(Near {
                    now,
                    before,
                    cosine,
                });
            }
        }
    }
    near.retain(|one| free.fits(one, ours, theirs));
    free.tell(changes, &near, "meaning", (ours, theirs));
    Ok(())
}
