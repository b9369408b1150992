//! What an author answers, in the sentence after it, to something that is asked for, or does
//! there with what was named: "Makers asked for lower charges. They will have them", "Guilds
//! called for a fund. We are not persuaded", "The relief has helped sixty firms. We will extend
//! it to 2031". It reads one sentence ahead and nothing that names a matter of its own.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::ended::timed;
use super::ground::Ground;
use super::next::ANEW;
use super::own_means::own_charge;
use super::prepared::{Prepared, Sentence};
use super::said::Said;
use super::turned_down::after;
use crate::commitment::{By, Firmness, names_author};
use crate::verdict::Verdict;
use crate::verdict::change::{Way, changes, moves};
use crate::verdict::direction::raises;
use crate::verdict::force::{Words, find, spoken, turns};
use crate::verdict::lexicon::{
    ENDED_BY_AUTHOR, FINITE, GIVEN_BY_AUTHOR, LOWERS, NEGATIONS, RAISES, among, one_of,
};
use crate::word_lists::filled;

/// How others ask for something.
const ASKING: &str = "ask|asks|asked|call|calls|called|calling|urge|urges|urged|press|presses|pressed|want|wants|\
    wanted|suggest|suggests|suggested|suggestion|suggestions|propose|proposed|proposal|proposals|\
    recommend|recommends|recommended|request|requests|requested|seek|sought|demand|demands|demanded|favour|\
    favoured|wished|plea|pleas|petition|petitioned|lobbied|advocate|advocated";

/// How others claim something, which is a request only where it is for it or says that it
/// should be.
const CLAIMING: &str =
    "argue|argues|argued|case|told|say|says|said|suggest|suggests|suggested|raised|put";

/// Words by which it is said that something should be.
const SHOULD: &str = "should|ought|must|needed|necessary";

/// Words that find fault with the matter: to agree is then to refuse it.
const FAULT: &str = "waste|wastes|wasted|wasteful|unaffordable|too|costly|expensive|wrong|harm|harms|harmful|unfair|bad|\
    fail|fails|failed|burden|distort|distorts|against|oppose|opposes|opposed|pointless|useless|mistake|absurd";

/// Who speaks for the author.
pub(super) const US: &str = "we|government|ministers|minister|department|treasury|executive|cabinet|commonwealth|administration|\
    ministry";

/// The same, where the sentence names the paper's author.
const AUTHOR: &str = "we|government|ministers|minister|department|treasury|executive|cabinet|commonwealth|\
    administration|ministry|authority|council|commission|agency|board|assembly|mayor|state";

/// Refusals of the whole that was asked: the sentence says no more.
const NO: [&str; 13] = [
    "US are|is|remain|remains not|un persuaded|convinced|minded|attracted|inclined|sympathetic",
    "US are|is|remain|remains unpersuaded|unconvinced|opposed|against",
    "US do|does|can|could|will|shall not agree|accept|share|support|concur|believe|think|consider|favour|see",
    "US cannot agree|accept|support|see|promise|commit|oblige",
    "US disagree|disagrees|declined|declines|decline|reject|rejects|refuse|refuses|rejected|refused",
    "US take|takes a different|another|contrary view",
    "US will|shall not",
    "US have|has decided|chosen|resolved|opted not|against",
    "US have|has ruled|turned|set it|this|that|them|both|these out|down|aside",
    "it|that|this|they|these will|can|shall|could not be? done|happen|happening|proceed|introduced|adopted|pursued|taken|met|granted|given|offered|supported|funded|paid|changed|so",
    "it|that|this|they|these needs|need|gets|get|receives|receive|has|have nothing from us|government",
    "nothing *? *? *? *? *? will change|alter",
    "the? answer is no",
];

/// What takes it up as a whole.
const YES: [&str; 8] = [
    "they|it|she|he|councils|firms|makers|these|those will|shall now? get|have|receive it|them|one|this|that|these|those|both",
    "US will|shall now? do so|this|that|it|both|just|exactly",
    "US will|shall therefore? meet|grant|honour|answer|adopt|accept|heed|follow that|this|it|them|these|those|the *? request|call|advice|wish|wishes|proposal|suggestion|plea|demand|recommendation|point",
    "that|this|it|both|these|those will now? be done|met|granted|put|provided|delivered|introduced|adopted|brought|made|paid",
    "US accept|accepts this|that|it|the|their|these",
    "US have|has agreed|decided|resolved to do",
    "it|that|this is|will now? be? law|rule|settled|so",
    "that is a rule|law|duty|requirement now|from",
];

/// What holds it open: it is looked into.
const OPEN: [&str; 9] = [
    "consulting|consult|consults on|about it|that|this|them|both|these|how|whether",
    "considering|reviewing|examining|exploring|assessing|studying|weighing|discussing it|that|this|them|both|these|how|whether|what",
    "look|looking|looked at|into it|that|this|them|both|these|how|whether|again|its",
    "it|that|this|they|these|question|matter|point|issue|case|request|proposal|idea|suggestion is|are|will|remains|remain now|also? be? being? considered|reviewed|examined|explored|assessed|studied|looked|weighed|discussed|open",
    "whether|how *? *? *? *? *? *? *? *? is|will|are now? be? being? considered|reviewed|examined|explored|assessed|studied|looked|decided|settled",
    "will|shall|to now? consider|review|examine|explore|assess|study|weigh|discuss it|that|this|them|both|these|how|whether|what|its",
    "may|might have more to say",
    "would|should like to hear|see|know|explore",
    "keep|keeps|keeping it|this|that|them|these|the *? *? under review",
];

/// Words that take a statement back or make it hang on something.
pub(super) const HELD: &str = "if|unless|but|however|yet|although|though|until|could|might|would|expect|expected|only|except|when|once|\
    who|says|say|those|others|opposition|critics|instead|nevertheless|still|whatever|as";

/// What may stand between an answer and the end of its clause: it only points back.
const TAIL: &str = "be|do|doing|done|so|it|one|them|this|that|these|both|either|any|such|with|to|the|view|views|idea|\
    ideas|proposal|proposals|request|requests|suggestion|suggestions|advice|call|calls|case|recommendation|\
    recommendations|point|argument|arguments|claim|claims|reasoning|analysis|introduce|introducing|introduced|adopt|adopting|adopted|now|here|all|in|full";

/// What a time begins with.
const TIMES: &str = "in|by|from|until|next|this";

/// Words of an answer of the whole, at most.
const SHORT: usize = 18;

/// Words before the first verb of the sentence that names the matter: its subject, at most.
const SUBJECT: usize = 14;

/// What is held as it is, said of what was named before.
const HELD_AS_IT_IS: [&str; 4] = [
    "no further? change|changes|alteration|alterations|cut|cuts|reduction|reductions *? to|in|of it|them|this|these",
    "US will|shall not *? change|alter|touch|reduce|lower|cut|reopen it|them|this|these",
    "it|they|this|these will|shall not *? be changed|altered|touched|reduced|lowered|cut|reopened",
    "it|they|this|these will|shall remain|stay unchanged|unaltered|untouched",
];

/// The note on what is told so.
const NOTE: &str = "said in the sentence after, of what was named before";

/// What the sentence after one that names the matter answers or does.
pub(super) fn answered(
    paper: &Prepared<'_>,
    part: &Part,
    number: usize,
    matched: &[Range<usize>],
) -> Option<Said> {
    let (before, sentence, text) = after(paper, number)?;
    if text.trim_end().ends_with('?') {
        return None;
    }
    let words = spoken(text);
    let asked = spoken(before);
    let asks = requests(&asked);
    let less = lowering(part, before);
    let turned = harmed(&asked, less);
    let said = |verdict, found: Range<usize>| told(sentence, text, &words, verdict, found);
    // "Ministers were asked": what the author himself asked for is no request.
    let us = if names_author(text, &paper.author) {
        AUTHOR
    } else {
        US
    };
    let ours = |pattern: &str| filled(&pattern.replace("US", us));
    let own = find(&asked, ours("US have|has? asked|urged|called|invited")).is_some();
    if asks && !own && !turned {
        let held = words.iter().any(|(word, _)| one_of(word, HELD))
            || find(&words, "so|and we|they|it|will|shall|ministers").is_some();
        // The answer is the whole of the first clause: "we will not turn our backs on it" and
        // "we agree with those who oppose it" are none.
        let answers = |patterns: &[&str]| {
            patterns
                .iter()
                .filter_map(|pattern| find(&words, ours(pattern)))
                .find(|found| !held && full(text, &words, found))
        };
        if let Some(found) = answers(&NO) {
            return said(Verdict::Opposed, found);
        }
        let denied = words.iter().any(|(word, _)| one_of(word, NEGATIONS));
        if !denied
            && let Some(found) =
                answers(&YES).or_else(|| answers(&["US agree|agrees|accept|accepts"]))
        {
            return said(Verdict::Agrees, found);
        }
    }
    if words.len() <= 2 * SHORT
        && let Some(found) = OPEN.iter().filter_map(|pattern| find(&words, pattern)).min_by_key(|found| found.start)
        && (0..words.len().min(12)).any(|at| one_of(&words[at].0, us) || at < 3 && one_of(&words[at].0, "it|that|this|they|these|whether|how|officials|question|matter|point|issue|case|request|proposal|idea|suggestion"))
        && !words.iter().any(|(word, _)| one_of(word, NEGATIONS))
        && !by_others(&words, &found, us)
        // "Explore how to build on our pilot" speaks of nothing named before.
        && words
            .iter()
            .skip(found.start.saturating_sub(3))
            .take(14)
            .any(|(word, _)| one_of(word, "it|them|they|this|that|these|one|its|both|whether"))
    {
        return said(Verdict::PartOfTheWay, found);
    }
    let here = (before, paper.sentences.get(number)?, matched);
    // "Full expensing is settled. There will be no change to it before 2031".
    if !asks
        && !turned
        && !less
        && is_subject(&asked, here.1, matched)
        && !asked.iter().any(|(word, _)| one_of(word, NEGATIONS))
        && opens(&asked, here.1, matched)
        && !words.iter().any(|(word, _)| {
            one_of(
                word,
                "if|unless|may|might|could|would|should|asked|called|want",
            )
        })
        && let Some(found) = HELD_AS_IT_IS
            .iter()
            .find_map(|pattern| find(&words, ours(pattern)))
    {
        return said(Verdict::Agrees, found);
    }
    let author = paper
        .judged(sentence)
        .is_some_and(|judged| judged.by == By::Author && judged.firmness >= Firmness::Intends);
    acted((&words, us), &asked, less, here)
        .or_else(|| changed(text, &words, &asked, less, here).filter(|_| author))
        .filter(|_| !turned)
        .and_then(|(verdict, found)| said(verdict, found))
}

/// What a change does with "it" or "them" where that can only be the subject of the sentence
/// before, whoever acts: "it will be kept until 2035", "the board will wind it up".
fn changed(
    text: &str,
    words: &Words,
    asked: &Words,
    less: bool,
    (before, sentence, matched): (&str, &Sentence, &[Range<usize>]),
) -> Option<(Verdict, Range<usize>)> {
    if !is_subject(asked, sentence, matched)
        || before.trim_end().ends_with('?')
        || words.iter().any(|(word, _)| one_of(word, HELD))
        || asked.iter().any(|(word, _)| one_of(word, NEGATIONS))
        || words.len() > 2 * SHORT
    {
        return None;
    }
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let found = changes(text, words)
        .into_iter()
        .find(|change| !change.aside)?;
    let subject = is(0, "it|they") && found.before && found.cue.start <= 2;
    let object = !subject && is(found.cue.end, "it|them") && found.cue.start <= 6;
    let verb = words
        .get(found.cue.end.checked_sub(1)?)
        .map_or("", |(word, _)| word.as_str());
    let anew = words.iter().any(|(word, _)| one_of(word, ANEW));
    // "Raised at the WTO", "dropped into a speech", "held to its promise" speak of something else.
    let next = |list: &'static str| is(found.cue.end + usize::from(object), list);
    let after = found.cue.end + usize::from(object);
    let plain = words.get(after).is_none()
        || ends_clause(text, words, after)
        || next("until|till|permanently|permanent|further|altogether|entirely|again|and")
        || next("in|from|by|for|to|over|at|after|before|up|down|next|this")
            && timed(words, after + 1, 3);
    // What is shut while it is mended is not ended.
    let meanwhile = find(words, "for *? *? *? months|weeks|days while").is_some()
        || find(words, "while|whilst|temporarily").is_some();
    // A charge that is raised is no gift, and a matter that is one may be raised or lowered.
    let charge = (found.way != Way::Keeps)
        && own_charge(matched.first().and_then(|at| {
            let start = sentence.at.start;
            before.get(at.start.checked_sub(start)?..at.end.checked_sub(start)?)
        }));
    if !plain || meanwhile || charge && found.way == Way::Up {
        return None;
    }
    if !(subject || object) || is(0, "it|they") && object || among(verb, NO_CHANGE) || anew {
        return None;
    }
    let toward = match found.way {
        Way::Up | Way::Keeps => !found.denied,
        Way::Down => found.denied,
        Way::Looks | Way::Done => return None,
    };
    let verdict = if toward == less {
        Verdict::Opposed
    } else {
        Verdict::Agrees
    };
    // An end that is denied is no gift.
    let kept = found.denied && toward;
    let verdict = if kept && verdict == Verdict::Agrees {
        Verdict::PartOfTheWay
    } else {
        verdict
    };
    let told = found.cue.start.saturating_sub(usize::from(subject))..found.cue.end;
    Some((verdict, told))
}

/// Verbs by which nothing is given to what "it" is, or of which nobody knows what is.
const NO_CHANGE: &str =
    "publish issue launch run train commit offer open create deliver bring lift";

/// Whether the matter is the subject of its sentence, and no other noun stands before it.
fn is_subject(asked: &Words, sentence: &Sentence, matched: &[Range<usize>]) -> bool {
    let from = matched
        .first()
        .and_then(|first| first.start.checked_sub(sentence.at.start));
    let place = from.and_then(|from| asked.iter().position(|(_, at)| at.end > from));
    let Some(place) = place else {
        return false;
    };
    let verb = asked.iter().position(|(word, _)| one_of(word, FINITE));
    place <= SUBJECT
        && verb.is_none_or(|verb| place < verb)
        && !asked
            .iter()
            .take(place)
            .any(|(word, _)| one_of(word, "of|for|past|near|beside|from|with|at|by"))
}

/// Whether the matter opens its sentence.
fn opens(asked: &Words, sentence: &Sentence, matched: &[Range<usize>]) -> bool {
    matched.first().is_some_and(|first| {
        let from = first.start.saturating_sub(sentence.at.start);
        let before: Vec<_> = asked.iter().take_while(|(_, at)| at.end <= from).collect();
        before.len() <= 3
            && !before
                .iter()
                .any(|(word, _)| one_of(word, "on|about|to|in|we"))
    })
}

/// What the author does with what the sentence before has for its subject or object of asking:
/// "we will extend it", "we will abolish it".
fn acted(
    (words, us): (&Words, &'static str),
    asked: &Words,
    less: bool,
    (before, sentence, matched): (&str, &Sentence, &[Range<usize>]),
) -> Option<(Verdict, Range<usize>)> {
    // What stands behind its head is no subject: "the road past the kiln works".
    if !is_subject(asked, sentence, matched)
        || before.trim_end().ends_with('?')
        || words
            .iter()
            .any(|(word, _)| one_of(word, HELD) || one_of(word, NEGATIONS))
    {
        return None;
    }
    let acts = filled(&format!(
        "{us} will|shall also? now? therefore? * it|them|this|these"
    ));
    let found = find(words, acts).filter(|found| found.start <= 2)?;
    let verb = &words.get(found.end.checked_sub(2)?)?.0;
    let next = words.get(found.end).map_or("", |(word, _)| word.as_str());
    // "We will build it into the review", "give it a new name", "put it to parliament".
    if !(next.is_empty()
        || one_of(
            next,
            "to|until|in|by|from|for|with|altogether|entirely|and|over|at|permanent|further",
        ))
    {
        return None;
    }
    let up = among(verb, RAISES)
        || among(verb, GIVEN_BY_AUTHOR)
        || among(verb, "keep retain maintain renew");
    let down = among(verb, ENDED_BY_AUTHOR) || among(verb, LOWERS);
    let verdict = match (up, down) {
        (true, false) if !less => Verdict::Agrees,
        (false, true) if !less => Verdict::Opposed,
        (true, false) => Verdict::Opposed,
        (false, true) => Verdict::Agrees,
        _ => return None,
    };
    (moves(verb) && !among(verb, NO_CHANGE)).then_some((verdict, found))
}

/// Where an author turns down the whole of what was asked, in words that say no more.
pub(super) fn turned_away(text: &str, words: &Words) -> Option<Range<usize>> {
    NO.iter()
        .filter_map(|pattern| find(words, filled(&pattern.replace("US", US))))
        .find(|found| full(text, words, found))
}

/// Whether what is asked for is the end or the lessening of the matter, or, where less of it is
/// wanted, more of it.
pub(super) fn harmed(asked: &Words, less: bool) -> bool {
    asked.iter().any(|(word, _)| {
        let harm = if less { raises(word) } else { turns(word) };
        harm && !one_of(word, "be|have|is|change|only|always|has|had|allowed|accepted|allow|accept|know|known|yet|rest|just|simply")
            || one_of(word, NEGATIONS)
    })
}

/// Whether a sentence asks for something. What is argued or told is a claim, unless it is argued
/// for or said that it should be; and what finds fault asks for nothing.
pub(super) fn requests(asked: &Words) -> bool {
    let should = asked.iter().any(|(word, _)| one_of(word, SHOULD));
    let next =
        |at: usize, list: &'static str| asked.get(at).is_some_and(|(word, _)| one_of(word, list));
    let asks = asked.iter().enumerate().any(|(at, (word, _))| {
        let claims = one_of(word, CLAIMING);
        one_of(word, ASKING) && !(claims && next(at + 1, "that")) || claims && next(at + 1, "for")
    });
    let fault = asked.iter().any(|(word, _)| one_of(word, FAULT));
    (asks || should) && !fault
}

/// Whether an answer opens its sentence and is the whole of its first clause, but for words that
/// point back and a time.
fn full(text: &str, words: &Words, found: &Range<usize>) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    if found.start > usize::from(is(0, "the|our|all|so|therefore|accordingly")) {
        return false;
    }
    let mut at = found.end;
    while at < found.end + 5 && !ends_clause(text, words, at) {
        let time = is(at, TIMES)
            && words.get(at + 1).is_some_and(|(word, _)| {
                crate::tokens::MONTHS.contains(&word.as_str())
                    || word.len() == 4 && word.starts_with("20")
                    || one_of(word, "spring|summer|autumn|winter|year|parliament")
            });
        match (time, is(at, TAIL)) {
            (true, _) => at += 2,
            (_, true) => at += 1,
            _ => return false,
        }
    }
    ends_clause(text, words, at)
}

/// Whether others look into it, or what is looked into is what others do: "considered by the
/// House of Lords", "how they can pay".
fn by_others(words: &Words, found: &Range<usize>, us: &'static str) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let agent = (found.end..found.end + 3)
        .any(|at| is(at, "by") && !(at + 1..at + 3).any(|near| is(near, us)));
    let asks = found.end > 0 && is(found.end - 1, "how|whether|what");
    let about = is(found.end, "to|best")
        || is(found.end, "it|this|that|one|these|such|a")
            && (found.end + 1..found.end + 4)
                .any(|at| is(at, "might|could|can|should|may|would|is|be"));
    agent || asks && !about
}

/// Whether a clause ends at a word.
pub(super) fn ends_clause(text: &str, words: &Words, at: usize) -> bool {
    let (Some(last), next) = (
        at.checked_sub(1).and_then(|at| words.get(at)),
        words.get(at),
    ) else {
        return false;
    };
    next.is_none_or(|(_, next)| {
        text.get(last.1.end..next.start)
            .is_some_and(|gap| gap.contains([',', ';', ':', '.', '–', '—']))
    })
}

fn told(
    sentence: &Sentence,
    text: &str,
    words: &Words,
    verdict: Verdict,
    found: Range<usize>,
) -> Option<Said> {
    let note = (verdict == Verdict::PartOfTheWay).then_some(NOTE);
    Said::by_words(sentence, text, words, found, (verdict, note, Ground::After))
}

#[cfg(test)]
#[path = "answered_tests.rs"]
mod tests;
