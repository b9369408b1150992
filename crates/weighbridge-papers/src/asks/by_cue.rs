//! What one sentence says on a part by its cue words and by the part's words of
//! agreement and opposition: the plainer of the two ways. What it leaves open is
//! read by what changes.

use std::ops::Range;

use weighbridge_model::asks::{Part, is_spelled, joined, spelled};

use super::agreeing::{
    compared, for_another, holding, lessening, lowering, of_next_verb, unwanted,
};
use super::carries::common;
use super::clause::{bears, bound};
use super::deed::deed;
use super::elsewhere::{ANOTHER, Tells, another, tells};
use super::ended::{ended, passed_over};
use super::figures::compared as compared_amounts;
use super::frame::{caption, conditional, denial};
use super::given_up::{given_up, head};
use super::ground::Ground;
use super::matter::Matter;
use super::moving::{Move, moves};
use super::narrowed::off_anothers;
use super::own_means::{
    BACK, HANDED, LONG, RELIEFS, denied_before, keeps_out, of_payers, of_relief, own_charge,
    own_gift,
};
use super::prepared::{Prepared, Sentence};
use super::put::{put, until};
use super::refusing::refuses;
use super::said::{BOTH_WAYS, FORESEEN, OTHERS_WORDS, Said, UNSURE, context, in_sentence, open};
use super::whose::of_scheme;
use crate::search::words::plain;
use crate::verdict::change::concrete;
use crate::verdict::direction::{raises, tells_of_harm};
use crate::verdict::force::{find, is_money, spoken};
use crate::verdict::lexicon::{NEGATIONS, among, one_of};
use crate::verdict::{Direction, Force, Verdict, direction, hearsay};

/// Who has been asked to look into what others say: "firms complain of it, and the council
/// has been asked to report".
const ASKED_TO: &str = "and|but|so the|a|an|our *? *? *? *? has|have been asked|invited|tasked|commissioned|\
    instructed to report|advise|review|look|consider|examine|investigate|study|recommend";

/// What it says by its cue words and the words of agreement and opposition.
pub(super) fn by_cue(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    matter: &Matter,
) -> Said {
    let nothing = Said {
        at: sentence.at.clone(),
        verdict: None,
        deciding: Vec::new(),
        note: None,
        ground: None,
    };
    let Some(passage) = paper.paper.passages.get(sentence.passage) else {
        return nothing;
    };
    let Some(text) = passage.text.get(sentence.at.clone()) else {
        return nothing;
    };
    if !paper.binds(sentence.passage) {
        return nothing;
    }
    if text.trim_end().ends_with('?') {
        return if put(text) { nothing.left() } else { nothing };
    }
    // From here on places are in bytes of the sentence.
    let own = |at: &Range<usize>| {
        let start = sentence.at.start;
        at.start.saturating_sub(start)..at.end.saturating_sub(start)
    };
    let caption = caption(text);
    let in_caption = |at: &Range<usize>| {
        caption
            .as_ref()
            .is_some_and(|caption| at.start >= caption.start && at.end <= caption.end)
    };
    if in_sentence(text, sentence, &matter.all()).is_empty() {
        return nothing;
    }
    let place = |phrase: &str| paper.place(sentence, phrase).map(|at| own(&at));
    let spoken = spoken(text);
    if hearsay(text, &spoken)
        && let Some(found) = find(&spoken, ASKED_TO)
        && !in_sentence(text, sentence, &matter.phrased).is_empty()
        && let (Some((_, from)), Some((_, to))) =
            (spoken.get(found.start + 1), spoken.get(found.end - 1))
    {
        return Said {
            verdict: Some(Verdict::PartOfTheWay),
            deciding: vec![text.get(from.start..to.end).unwrap_or_default().to_owned()],
            ground: Some(Ground::LookedInto),
            ..nothing
        };
    }
    if hearsay(text, &spoken) {
        return Said {
            note: Some(OTHERS_WORDS.to_owned()),
            ..nothing
        };
    }
    if let Some(other) = another(paper, part, sentence) {
        let note = format!("{ANOTHER}: \"{other}\"");
        return Said {
            note: Some(note),
            ..nothing
        };
    }
    let scheme = of_scheme(text, &in_sentence(text, sentence, &matter.phrased));
    let mut bound = bound(
        text,
        &spoken,
        &context(paper, sentence),
        paper.judged(sentence),
        scheme,
    );
    let nothing = Said {
        note: open(text, &spoken).then(|| UNSURE.to_owned()),
        ..nothing
    };
    let mut matched = in_sentence(text, sentence, &matter.phrased);
    if matter.phrased.is_empty() {
        matched = in_sentence(text, sentence, &matter.joined);
    }
    if matched.is_empty() {
        return nothing;
    }
    let shown = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default().to_owned();
    let told = |verdict: Verdict, words: Vec<String>, ground: Ground| Said {
        verdict: Some(verdict),
        deciding: words,
        note: None,
        ground: Some(ground),
        ..nothing.clone()
    };
    let held_back = |words: Vec<String>, note: &str| Said {
        note: Some(note.to_owned()),
        ..told(Verdict::PartOfTheWay, words, Ground::HeldBack)
    };
    // "Spending on it rises by £20m" undertakes it; "a levy rises" does the contrary.
    let first = matched.first().and_then(|at| text.get(at.clone()));
    // "Relief on charges" is relief, whatever it is on.
    let relieves = first.is_some_and(|first| {
        plain(first)
            .first()
            .is_some_and(|(word, _)| one_of(word, RELIEFS))
    });
    let less = !relieves
        && (lowering(part, first.unwrap_or_default())
            || matched.iter().any(|at| unwanted(part, text, at)));
    let amounts = compared_amounts(text, &spoken, &matched, less);
    let raised = amounts
        .as_ref()
        .filter(|(step, _)| *step == Move::Up && !less)
        .and_then(|(_, found)| {
            let (from, to) = (
                spoken.get(found.start)?,
                spoken.get(found.end.checked_sub(1)?)?,
            );
            Some(from.1.start..to.1.end.max(from.1.start))
        });
    if let Some(cue) = &raised {
        bound.ways.push((Force::Undertakes, cue.clone()));
        bound.measured |= spoken.iter().any(|(word, _)| is_money(word));
    }
    // Of several ways in which it binds, the one that is about the matter.
    let way = bound
        .ways
        .iter()
        .find(|(_, cue)| matched.iter().any(|at| bears(text, cue, at)))
        .or(bound.ways.first());
    let (force, cue) = way.map_or((Force::Speaks, None), |(force, cue)| (*force, Some(cue)));
    let cue_words: Vec<String> = cue.map(&shown).into_iter().collect();
    // The matter in the clause of the undertaking, where there is one.
    let about = |at: &&Range<usize>| cue.is_some_and(|cue| bears(text, cue, at));
    let borne = matched.iter().find(about);
    let topic = borne.or(matched.first()).map(&shown);
    // Places that agree: the words that name the matter do not agree to it as
    // well, unless the ask gives them for both.
    let agreeing: Vec<(&String, Range<usize>)> = part
        .agree
        .iter()
        // Words from here and there agree to nothing.
        .filter(|_| !matter.phrased.is_empty())
        .filter_map(|phrase| {
            let at = match phrase.as_str() {
                "million" | "billion" => spoken
                    .iter()
                    .find(|(word, _)| is_money(word))
                    .map(|(_, at)| at.clone())?,
                _ => place(phrase)?,
            };
            let apart = matched
                .iter()
                .all(|topic| topic.end <= at.start || at.end <= topic.start);
            let both = part.about.iter().any(|about| {
                is_spelled(about, phrase)
                    || joined(about)
                        .any(|piece| spelled(phrase).iter().any(|one| is_spelled(piece, one)))
            });
            ((apart || both) && !in_caption(&at)).then_some((phrase, at))
        })
        .collect();
    let matter: Vec<Range<usize>> = agreeing
        .iter()
        .filter(|(phrase, _)| !MEASURES.contains(&phrase.as_str()))
        .map(|(_, at)| at.clone())
        .chain(matched.iter().cloned())
        // The same words again, further on.
        .flat_map(|at| {
            let again = text.get(at.clone()).filter(|words| !words.is_empty());
            let others = again.map(|words| text.match_indices(words)).into_iter();
            std::iter::once(at).chain(
                others
                    .flatten()
                    .map(|(start, words)| start..start + words.len()),
            )
        })
        .collect();
    let lowering = !relieves && lowering(part, topic.as_deref().unwrap_or_default());
    let from = cue.map_or(0, |cue| {
        spoken
            .iter()
            .position(|(_, at)| at.start >= cue.start)
            .unwrap_or(0)
    });
    let (way, acting) = direction(text, &spoken, from, &matter, lowering);
    let words_at = |found: &Range<usize>| {
        let from = spoken.get(found.start)?.1.start;
        let to = spoken.get(found.end.checked_sub(1)?)?.1.end;
        text.get(from..to.max(from)).map(str::to_owned)
    };
    let acting = acting.and_then(|acting| words_at(&acting));
    // Phrases joined from several places are weighed with what is done to them.
    let mut contrary = None;
    for phrase in part.oppose.iter().filter(|phrase| !phrase.contains(" + ")) {
        let denies = plain(phrase)
            .iter()
            .any(|(word, _)| one_of(word, NEGATIONS));
        let at = place(phrase);
        // "We will no longer award on price alone": what the ask is against is refused.
        if let Some(at) = at
            .clone()
            .filter(|at| !denies && denied_before(text, at.start))
        {
            contrary = contrary.or(Some(shown(&at)));
        }
        if let Some(at) = at
            && (denies || !denied_before(text, at.start))
            && !until(text, &at)
        {
            return match way {
                Direction::Both => held_back(vec![shown(&at)], BOTH_WAYS),
                _ => told(Verdict::Opposed, vec![shown(&at)], Ground::Opposing),
            };
        }
    }
    if let Some(found) = passed_over(&spoken, &matched).filter(|_| !lowering) {
        let words = words_at(&found).into_iter().chain(topic.clone()).collect();
        return told(Verdict::Opposed, words, Ground::Ends);
    }
    let moved = moves(text, &spoken, &matched)
        .filter(|(step, _)| {
            !(*step == Move::Up && (raised.is_some() || of_relief(&spoken, &matched)))
        })
        .or_else(|| ended(text, &spoken, &matched))
        .or_else(|| given_up(&spoken, &matched).map(|at| (Move::Ends, at)))
        // What is lower where less is asked for is left to the other rules, but for what an
        // author sets himself: "the rate comes down from 25 to 22 per cent".
        .or_else(|| {
            amounts.filter(|(step, _)| {
                (*step == Move::Up) == (lowering || less)
                    || *step == Move::Down && own_charge(topic.as_deref())
            })
        });
    if let Some((step, found)) = moved {
        let words = words_at(&found).into_iter().chain(topic.clone()).collect();
        let harm = tells_of_harm(head(&plain(topic.as_deref().unwrap_or_default())));
        let protects = keeps_out(text) && own_charge(Some(text));
        let bad = match step {
            // A duty on what is dumped keeps it out: lower, it lets it in.
            Move::Down if protects => true,
            Move::Up if protects => false,
            Move::Up => lowering || less,
            Move::Down => !lowering && !less && !harm,
            Move::Ends => !harm && !less,
        };
        let toward = match step {
            Move::Up => {
                !(lowering || less)
                    && own_gift(
                        matched
                            .first()
                            .zip(spoken.get(found.start))
                            .and_then(|(at, (_, verb))| text.get(at.start..verb.start.max(at.end))),
                    )
            }
            Move::Down => (lowering || less) && of_payers(part, text, &matched, topic.as_deref()),
            Move::Ends => false,
        };
        return if bad {
            told(Verdict::Opposed, words, Ground::Ends)
        } else if toward && concrete(&spoken) && !conditional(&spoken) {
            told(Verdict::Agrees, words, Ground::Ends)
        } else {
            held_back(words, FORESEEN)
        };
    }
    let acted = || acting.iter().cloned().chain(topic.clone()).collect();
    let by_cue = || {
        cue_words
            .iter()
            .cloned()
            .chain(acting.clone())
            .chain(topic.clone())
            .collect::<Vec<_>>()
    };
    match (force, way) {
        // What is taken off another's list is not given up.
        (Force::Undertakes, Direction::Against) if off_anothers(&spoken) => {
            return held_back(by_cue(), FORESEEN);
        }
        (Force::Undertakes, Direction::Against) => {
            return told(Verdict::Opposed, by_cue(), Ground::Acted);
        }
        // "We propose to wind up the body": what is meant is told.
        (Force::LooksAt, Direction::Against)
            if cue_words.first().is_some_and(|cue| {
                plain(cue)
                    .iter()
                    .any(|(word, _)| among(word, "propose intend plan mean"))
            }) =>
        {
            return told(Verdict::Opposed, by_cue(), Ground::Acted);
        }
        (Force::Undertakes, Direction::Both)
        | (Force::LooksAt, Direction::Against | Direction::Both) => {
            return held_back(by_cue(), BOTH_WAYS);
        }
        // "We will not cut bills", "we will not raise the tax".
        (Force::Refuses | Force::Speaks, Direction::Against) if denial(&spoken) => {
            return told(Verdict::Opposed, acted(), Ground::Acted);
        }
        // "Does not consider that settlements can be offered": what is not done is the
        // considering.
        (Force::Refuses | Force::Speaks, Direction::For)
            if find(&spoken, "not consider|believe|think|accept|agree that").is_some() =>
        {
            return nothing;
        }
        (Force::Refuses | Force::Speaks, Direction::For) if denial(&spoken) => {
            // Not raising it is what is asked where it is to be held, and half
            // of it where it is to be lowered.
            let verdict = if lowering && holding(part) {
                Verdict::Agrees
            } else {
                Verdict::PartOfTheWay
            };
            return told(verdict, acted(), Ground::Half);
        }
        _ => {}
    }
    let telling = tells(part, text, cue, borne);
    match force {
        Force::Refuses => {
            if !cue.is_some_and(|cue| refuses(text, cue, &matched, lowering)) {
                return nothing;
            }
            if let Some(contrary) = contrary {
                let words = cue_words.into_iter().chain([contrary]).collect();
                return held_back(words, CONTRARY);
            }
            told(
                Verdict::Opposed,
                cue_words.into_iter().chain(topic).collect(),
                Ground::Refused,
            )
        }
        // What is undertaken about something else agrees to nothing.
        Force::Undertakes | Force::LooksAt if borne.is_none() => nothing,
        // "The tax stays at 19 per cent until 2031": less is not asked for, more
        // is not taken.
        Force::Undertakes
            if lowering
                && cue_words.first().is_some_and(|cue| {
                    let cue = cue.to_lowercase();
                    cue.starts_with("stay") || cue.starts_with("remain")
                }) =>
        {
            told(
                Verdict::Agrees,
                cue_words.into_iter().chain(topic).collect(),
                Ground::Half,
            )
        }
        Force::Undertakes if telling == Some(Tells::Figures) => nothing,
        Force::Undertakes if telling == Some(Tells::Study) => told(
            Verdict::PartOfTheWay,
            cue_words.into_iter().chain(topic).collect(),
            Ground::Studied,
        ),
        // "The power will go back to the department": from whom it is taken is not told.
        Force::Undertakes if BACK.iter().any(|way| find(&spoken, way).is_some()) => nothing,
        // "The funding will be devolved": handed to another, it is neither more nor less.
        Force::Undertakes
            if cue_words
                .first()
                .is_some_and(|cue| plain(cue).iter().any(|(word, _)| one_of(word, HANDED))) =>
        {
            told(
                Verdict::PartOfTheWay,
                cue_words.into_iter().chain(topic).collect(),
                Ground::OtherWords,
            )
        }
        Force::Undertakes => {
            let agreed = agreeing
                .iter()
                .find(|(phrase, at)| {
                    let measures = MEASURES.contains(&phrase.as_str());
                    let elsewhere = for_another(text, cue, at, borne)
                        || of_next_verb(text, at, borne)
                        || (measures && compared(text, at));
                    about(&at) && !elsewhere
                })
                .map(|(_, at)| shown(at));
            let listed = agreed.is_some();
            let agreed = agreed.or_else(|| {
                let lessens = lowering
                    || part
                        .agree
                        .iter()
                        .any(|phrase| phrase.split(' ').any(lessening));
                let counts = part.agree.iter().any(|word| is_money(word));
                // A verb that lessens what is to be lessened, or a sum or
                // number for what is to be paid for, says it as well.
                let enlarges = acting.as_deref().is_some_and(raises)
                    && part.agree.iter().any(|word| raises(word));
                ((way == Direction::For && (lessens || enlarges)) || (counts && bound.measured))
                    .then(|| acting.clone().unwrap_or_default())
            });
            // The matter by its name of two words or more, with a sum, a share or a great
            // number, is undertaken in whatever words.
            let name = borne
                .filter(|at| !until(text, at))
                .and_then(|at| text.get(at.clone()));
            let named = name.is_some_and(|name| plain(name).len() > 1);
            // An act that can be held to: its matter in a telling word, and when, how much
            // or for whom.
            let act = name.is_some_and(|name| plain(name).iter().any(|(word, _)| !common(word)))
                && cue.is_some_and(|cue| deed(text, &spoken, cue, borne));
            let agreed = agreed.or_else(|| {
                // "We will give £1 billion to mayors to improve it": theirs to spend.
                let theirs = find(&spoken, "give|gives|given|giving *? *? *? *? to").is_some();
                ((named && bound.measured || act) && !theirs && !(less || lowering))
                    .then(String::new)
            });
            let agrees = agreed.is_some();
            let ground = if listed {
                Ground::Agreeing
            } else if agreed.as_ref().is_some_and(|words| !words.is_empty()) {
                Ground::Acted
            } else {
                Ground::Measured
            };
            let words = cue_words
                .into_iter()
                .chain(agreed.filter(|words| !words.is_empty()))
                .chain(topic)
                .collect();
            if conditional(&spoken) {
                held_back(words, "only on a condition")
            } else if agrees && spoken.len() > LONG {
                held_back(words, "the sentence runs on: read it")
            } else if agrees {
                told(Verdict::Agrees, words, ground)
            } else {
                told(Verdict::PartOfTheWay, words, Ground::OtherWords)
            }
        }
        Force::LooksAt => told(
            Verdict::PartOfTheWay,
            cue_words.into_iter().chain(topic).collect(),
            Ground::LookedInto,
        ),
        Force::Speaks => nothing,
    }
}

/// The note on what refuses the contrary of what is asked.
pub(super) const CONTRARY: &str = "what it refuses speaks against the ask: read it";

/// Words of agreement that measure and name no thing: "a million off" another thing agrees to none.
const MEASURES: [&str; 7] = [
    "million", "billion", "per cent", "new", "need", "share", "third",
];
