//! How much a commitment of one paper is like one of another: its own words,
//! what stands around it, and how much nearer it is than the others are. It
//! pairs nothing and knows no meaning.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::align::{Counts, Near, Vectors};
use crate::commitment::{Commitment, Role};
use crate::paper::Paper;
use crate::search::words::{stem, words};
use crate::tokens::{MONTHS, tokens};

/// What stands around a commitment counts this much beside its own words.
const AROUND: f64 = 0.25;
/// A figure, date or word of undertaking counts this much beside other words:
/// they are what changes when a promise is kept under another wording.
const SHIFTING: f64 = 0.25;
/// A pair of words counts this much beside a single one: it tells more, but
/// most pairs are an accident of wording.
const PAIR: f64 = 0.25;
/// The sentence before counts this much where a pronoun points back to it.
const POINTED_AT: f64 = 0.5;
/// Against so many of the nearest others a pair is held.
const NEIGHBOURS: usize = 4;

/// Stems and pairs of stems of a text, each counted `weight` times.
pub(super) fn stems(text: &str, weight: f64, into: &mut Counts) {
    let stems: Vec<String> = words(text).into_iter().map(|word| word.stem).collect();
    for pair in stems.windows(2) {
        *into.entry(pair.join(" ")).or_default() += weight * PAIR;
    }
    for stem in stems {
        *into.entry(stem).or_default() += weight;
    }
}

/// Names: runs of words with capitals, the one that opens the sentence left out
/// unless another follows it. Each counts as one word more than those in it.
pub(super) fn names(text: &str, into: &mut Counts) {
    let words = tokens(text);
    let mut run: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let month = word.is(MONTHS) || word.is(&["we", "i"]);
        if word.capital
            && !month
            && !(at == 0 && word.is(&["the", "a", "an", "our", "by", "from", "in"]))
        {
            // "The Committee's report" names the committee.
            run.push(word.low.trim_end_matches("'s").to_owned());
            if at + 1 < words.len() {
                continue;
            }
        }
        let opening = run.len() == 1 && at == 1;
        if !run.is_empty() && !opening {
            *into.entry(format!("name {}", run.join(" "))).or_default() += 1.0;
        }
        run.clear();
    }
}

/// The sentence before a commitment in its passage.
pub(super) fn sentence_before<'a>(paper: &'a Paper, one: &Commitment) -> Option<&'a str> {
    let number = one.sentence.checked_sub(1)?;
    let passage = paper.passages.get(one.passage)?;
    passage.text.get(passage.sentences.get(number)?.clone())
}

/// A commitment's own words: what leads into it counts as its own; what is apt
/// to shift counts little; a pronoun brings in the sentence it points to.
fn own(paper: &Paper, one: &Commitment) -> Counts {
    let mut counts = Counts::new();
    let mut rest = one.text.clone().into_bytes();
    let mut shifted = String::new();
    for mark in &one.judgement.marks {
        if matches!(
            mark.role,
            Role::Amount | Role::Date | Role::Undertaking | Role::Hedge
        ) {
            shifted.push_str(&mark.text);
            shifted.push_str(" . ");
            if let Some(bytes) = rest.get_mut(mark.span.clone()) {
                bytes.fill(b' ');
            }
        }
    }
    stems(&String::from_utf8_lossy(&rest), 1.0, &mut counts);
    stems(&shifted, SHIFTING, &mut counts);
    names(&one.text, &mut counts);
    if let Some(lead_in) = &one.lead_in {
        stems(lead_in, 1.0, &mut counts);
    }
    let points = tokens(&one.text).iter().any(|word| {
        word.is(&[
            "it", "its", "them", "their", "they", "this", "these", "those",
        ])
    });
    if points && let Some(before) = sentence_before(paper, one) {
        stems(before, POINTED_AT, &mut counts);
    }
    counts
}

/// Words, as stems, that stand in promises on every matter: sharing them tells
/// nothing of what is promised.
const GENERAL: &str = "govern minist depart firm compani busi industri sector million billion new \
    countri year region place area nation britain british uk kingdom unit make made maker get put \
    set look plan work open work best better need more first second third half quarter fifth cost \
    januari februari march april june juli august septemb octob novemb decemb spring autumn \
    peopl person say said now today already end part case look scheme fund programm one two three \
    four five six seven eight nine ten keep continu will commit everi cent remain good great fair share \
    publish train recruit report build fund invest spend provid support introduc creat extend cut \
    reduc increas rais doubl close end help give launch establish review consult consid intend aim \
    run pay start begin bring chang reform grow level rate money amount number way time day month \
    term public state parliament offic team board staff strategi polici servic access local \
    member group home kept set aside take award complet deliv secur protect improv hire earli detail cours due";

/// Words, as stems, for whom and where the papers of any government speak of: two
/// promises that share no others are not on one matter.
const EVERYWHERE: &str = "scotland scottish wale welsh northern ireland irish england english uk \
    devolv administr partner partnership communiti statement announc author combin mayor mayor \
    small medium size enterpris sme smes organis leader leadership across whole world progress \
    ambiti ambit oversea citizen opportun challeng technolog commit futur success live life";

/// Both are asked for every word of either paper.
static GENERAL_STEMS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| GENERAL.split_whitespace().collect());
static EVERYWHERE_STEMS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| EVERYWHERE.split_whitespace().collect());

/// Whether a stem tells something of what a sentence is about.
pub(super) fn telling(stem: &str) -> bool {
    !general(stem) && !EVERYWHERE_STEMS.contains(stem)
}

/// Whether a stem stands in promises on every matter.
pub(super) fn general(stem: &str) -> bool {
    stem.starts_with(|sign: char| sign.is_ascii_digit()) || GENERAL_STEMS.contains(stem)
}

/// The words that tell what a commitment is about, as stems: its own and those
/// that a pronoun points to, without figures, dates, words of undertaking, the verb and
/// what stands in promises on every matter. A name of
/// several words is one word more.
pub(super) fn matter(paper: &Paper, one: &Commitment) -> BTreeSet<String> {
    let acts: BTreeSet<String> = one
        .judgement
        .marks
        .iter()
        .filter(|mark| {
            matches!(
                mark.role,
                Role::Undertaking | Role::Action | Role::Hedge | Role::Date | Role::UnderWay
            )
        })
        .flat_map(|mark| words(&mark.text))
        .map(|word| word.stem)
        .collect();
    own(paper, one)
        .into_keys()
        .filter(|feature| {
            let name = feature.strip_prefix("name ");
            match name {
                Some(name) => {
                    name.contains(' ') && name.split(' ').any(|word| telling(&stem(word)))
                }
                None => !feature.contains(' ') && telling(feature) && !acts.contains(feature),
            }
        })
        .collect()
}

/// What stands around a commitment: its passage and the heading over it.
fn around(paper: &Paper, one: &Commitment) -> Counts {
    let mut counts = Counts::new();
    if let Some(passage) = paper.passages.get(one.passage) {
        stems(&passage.text, 1.0, &mut counts);
    }
    if let Some(section) = one.section.and_then(|at| paper.sections.get(at)) {
        stems(&section.heading, 1.0, &mut counts);
    }
    counts
}

/// In how many sentences of both papers each feature stands, and how many there
/// are: how rare a word is shows in all of the text, not in the promises alone.
fn background(papers: [&Paper; 2]) -> (BTreeMap<String, f64>, f64) {
    let (mut with, mut all) = (BTreeMap::new(), 0.0);
    for paper in papers {
        for passage in &paper.passages {
            for sentence in passage.sentences() {
                let mut counts = Counts::new();
                stems(sentence, 1.0, &mut counts);
                names(sentence, &mut counts);
                for feature in counts.into_keys() {
                    *with.entry(feature).or_default() += 1.0;
                }
                all += 1.0;
            }
        }
    }
    (with, all)
}

/// The likeness of every two commitments, 0 to 1: the cosine of their own words
/// and a fraction of the cosine of what stands around them.
pub(super) fn likeness(
    (paper, now): (&Paper, &[Commitment]),
    (earlier, before): (&Paper, &[Commitment]),
) -> Vec<Near> {
    let background = background([paper, earlier]);
    let vectors = |of: fn(&Paper, &Commitment) -> Counts| {
        Vectors::weighed(
            &now.iter().map(|one| of(paper, one)).collect::<Vec<_>>(),
            &before
                .iter()
                .map(|one| of(earlier, one))
                .collect::<Vec<_>>(),
            &background,
        )
    };
    let around = vectors(around).near(0.0);
    // Both hold every pair, in one order.
    vectors(own)
        .near(0.0)
        .into_iter()
        .zip(around)
        .map(|(near, around)| Near {
            cosine: (near.cosine + AROUND * around.cosine) / (1.0 + AROUND),
            ..near
        })
        .collect()
}

/// How much nearer each pair is than its neighbours: its likeness over the mean
/// of the nearest others of both sides. The more it stands out, the less it is
/// an accident of a common vocabulary.
pub(super) fn standing_out(near: &[Near], now: usize, before: usize) -> Vec<f64> {
    let mut of_now: Vec<Vec<f64>> = vec![Vec::new(); now];
    let mut of_before: Vec<Vec<f64>> = vec![Vec::new(); before];
    for one in near {
        of_now[one.now].push(one.cosine);
        of_before[one.before].push(one.cosine);
    }
    for list in of_now.iter_mut().chain(of_before.iter_mut()) {
        list.sort_by(|a, b| b.total_cmp(a));
        list.truncate(NEIGHBOURS + 1);
    }
    let others = |list: &[f64], own: f64| {
        let place = list.iter().position(|other| *other == own);
        let rest: Vec<f64> = list
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != place)
            .map(|(_, other)| *other)
            .take(NEIGHBOURS)
            .collect();
        if rest.is_empty() {
            0.0
        } else {
            rest.iter().sum::<f64>() / rest.len() as f64
        }
    };
    near.iter()
        .map(|one| {
            let mean = (others(&of_now[one.now], one.cosine)
                + others(&of_before[one.before], one.cosine))
                / 2.0;
            one.cosine / mean.max(f64::MIN_POSITIVE)
        })
        .collect()
}
