//! What becomes of a thing of which a part wants less: "the levy will be abolished" agrees
//! with who wants less of the levy, "we will subsidise boilers" does not with who wants no
//! money spent on them. It corrects what was told of a sentence, and finds no sentence; how
//! the words of a clause turn a thing is counted elsewhere.

mod wants;
mod ways;

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::counted::TWICE;
use super::ground::Ground;
use super::own_view::{carried_on, end_denied, freed};
use super::prepared::{Prepared, Sentence};
use super::refraining::BUT;
use super::said::{BOTH_WAYS, FORESEEN, Said, UNSURE};
use super::wider::things;
use crate::commitment::{By, Class, Judgement};
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::change::participle;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{
    ENDED_BY_AUTHOR, ENDS, FINITE, LOOKS, LOWERS, NEGATIONS, RAISES, among, one_of,
};
use crate::verdict::polarity::{Fate, Polarity, clause, polarity};
use wants::{BROUGHT, Wants};

/// Verbs that tell of a thing, put another in its place or alter it: which way it goes is not
/// said by them.
const OTHERWISE: &str = "publish issue report announce list name set replace review simplify collect change reform \
    explain clarify restructure adjust update merge transfer devolve hand";

/// Small words between what is done and a thing.
const SMALL: &str = "of|on|in|for|to|from|about|over|at|with|into|between|behind|near|beside|along|around|by|through|\
    under|towards|against|than";

/// What is said of the thing itself: "the number of tolls", "plans for tolls".
const MEASURES: &str = "number|level|levels|amount|share|use|cost|rate|rates|sum|size|plan|plans|proposal|proposals|idea|\
    introduction|kind|form|sort|type|system|reintroduction|burden|weight|scheme|schemes|programme|programmes|\
    policy|kinds|forms|any|all|some|each|most|one|practice|intention|intentions|wish|desire|case|need|reason|grounds|place|\
    room|appetite|prospect|possibility|question|legislation|law|laws";

/// Words after which a clause only tells of which or whom.
const ASIDE: &str = "that|which|who|whose|where|whether|how|when|because|while";

/// What may stand right after a thing and makes no other thing of it.
const AFTER: &str = "in|at|on|by|from|after|during|this|next|here|anywhere|because|since|as|or|and|of|for|to|with|until|\
    unless|without|before|except|if|but|only|while|now|again|also|too|altogether|entirely|further|over|across|\
    between|than|through|under|so|that|which|who|whose|where|when|not|never|no|cannot|rise|rises|fall|falls|\
    end|ends|stop|stops|go|goes|stay|stays|remain|remains|lapse|lapses|close|closes|begin|begins|start|starts|\
    continue|continues|cease|ceases|expire|expires|come|comes|drop|drops|increase|increases|double|doubles";

/// What is a part of a thing only.
const PARTLY: &str = "some|most|many|certain|few|several|partly|partially|part";

/// Nouns and verbs of lessening that end nothing.
const ONLY_LESS: &str = "cut reduction decrease rebate discount halve reduce lower slash trim shrink lessen narrow pause defer \
    restrict curtail curb relax fall decline scale ease simplify prune";

/// Nothing, to which a thing may be cut.
const NOTHING: &str = "zero|nil|nothing|none|nought";

/// A level above which a thing will not go, where that is not the present one.
const ABOVE: &str = "inflation|more|above|beyond|faster|exceed|prices|earnings|cent|per";

/// The present level.
const PRESENT: &str = "current|present|today|existing|now|zero|same|nothing";

/// More than there is already.
const NEW: &str = "new|more|further|another|additional|extra|second|third|fourth|fifth|two|three|four|five|six|ten";

/// What was told of a sentence, held against what becomes in it of a thing of which the part
/// wants less.
pub(super) fn lessened(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    (text, words): (&str, &Words),
    judged: Option<&Judgement>,
    matter: &[Range<usize>],
    told: Said,
) -> Said {
    // What is to be left undone and is refused in so many words.
    if told.verdict == Some(Verdict::Agrees) && told.ground == Some(Ground::Half) {
        return told;
    }
    let wants = Wants::of(part);
    let advised = judged.is_some_and(|judged| judged.class == Class::Recommendation);
    if !matter.is_empty()
        && !advised
        && paper.binds(sentence.passage)
        && let Some(shown) = freed(&plain(&part.asks), words)
    {
        let deciding = span(text, words, &shown).into_iter().collect();
        return Said::resting(&sentence.at, Verdict::Agrees, deciding, Ground::Half);
    }
    let all = unwanted(paper, part, sentence, matter, &wants);
    if all.is_empty() || !paper.binds(sentence.passage) || text.trim_end().ends_with('?') {
        return told;
    }
    let read = told
        .note
        .as_deref()
        .is_none_or(|note| [UNSURE, FORESEEN, BOTH_WAYS, TWICE].contains(&note));
    let others = judged.is_some_and(|judged| {
        judged.by != By::Author && judged.class != Class::Outcome
            || judged.class == Class::Recommendation
    });
    if !read || others {
        return told;
    }
    let by_file = !part.agree.is_empty();
    let beside = Beside {
        text,
        words,
        wants: &wants,
        asked: plain(&part.asks)
            .into_iter()
            .map(|(word, _)| word)
            .collect(),
    };
    // "We do not think that the levy should be abolished".
    let left = wants.no_more || wants.no_rise || wants.holds;
    let agreed = by_file && told.verdict == Some(Verdict::Agrees);
    if !(left || agreed)
        && let Some((at, shown)) = (all.iter()).find_map(|at| Some((at, end_denied(words, at)?)))
        && let Some(shown) = span(text, words, &shown)
    {
        let topic = text.get(at.clone()).unwrap_or_default().to_owned();
        let deciding = vec![shown, topic];
        return Said::resting(&sentence.at, Verdict::Opposed, deciding, Ground::Refused);
    }
    let (way, at, shown) = beside.way(&all);
    let topic = text.get(at).unwrap_or_default().to_owned();
    // "Frozen until 2030" is frozen.
    let hedged = words.iter().enumerate().any(|(at, (word, _))| {
        let dated = word == "until"
            && words
                .get(at + 1)
                .is_some_and(|(year, _)| year.len() == 4 && year.starts_with("20"));
        one_of(word, BUT) && !(wants.holds && dated)
    });
    let wished = judged.is_some_and(|judged| judged.class == Class::Aspiration)
        || matches!(
            told.ground,
            Some(Ground::LookedInto | Ground::Studied | Ground::Wished)
        );
    let said = |verdict: Verdict, ground: Ground| {
        let mut deciding: Vec<String> = shown.clone().into_iter().collect();
        if !deciding.iter().any(|words| words.contains(&topic)) {
            deciding.push(topic.clone());
        }
        Said::resting(&sentence.at, verdict, deciding, ground)
    };
    let opposed = told.verdict == Some(Verdict::Opposed);
    let agreed = matches!(told.verdict, Some(Verdict::Agrees | Verdict::PartOfTheWay));
    match way {
        Way::Unread => told,
        Way::Unsaid | Way::Unsure if wished => told,
        // Nothing tells which way it goes: what is undertaken of it is no agreement.
        Way::Unsaid if by_file || told.ground == Some(Ground::Half) => told,
        Way::Unsaid if agreed || opposed && told.ground != Some(Ground::Opposing) => told.left(),
        Way::Unsaid => told,
        Way::Unsure if !by_file && (agreed || opposed) => told.left(),
        Way::Unsure => told,
        Way::Against if wished && agreed && !by_file => told.left(),
        Way::Looked if agreed => said(Verdict::PartOfTheWay, Ground::LookedInto),
        Way::Looked => told,
        _ if wished => told,
        // Where the file says what agrees, only an opposition that is none is set right.
        Way::Against if by_file => told,
        Way::Against => said(Verdict::Opposed, Ground::Counted),
        Way::Toward if by_file && (!opposed || told.ground == Some(Ground::Opposing)) => told,
        Way::Toward if hedged => said(Verdict::PartOfTheWay, Ground::HeldBack),
        Way::Toward => said(Verdict::Agrees, Ground::Counted),
        Way::Half if by_file => told,
        Way::Half => said(Verdict::PartOfTheWay, Ground::Half),
        Way::Idle if by_file => told,
        Way::Idle => told.left(),
    }
}

/// The things of a sentence of which the part wants less, where they are its matter.
fn unwanted(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    matter: &[Range<usize>],
    wants: &Wants,
) -> Vec<Range<usize>> {
    let meets = |at: &Range<usize>| {
        matter
            .iter()
            .any(|own| own.start < at.end && at.start < own.end)
    };
    let lists = [&part.agree, &part.oppose, &part.more_of, &part.less_of];
    if lists.iter().all(|list| list.is_empty()) && wants.none && !wants.no_more && named_first(part)
    {
        return matter.to_vec();
    }
    if part.less_of.is_empty() {
        return Vec::new();
    }
    things(paper, part, sentence, &[])
        .into_iter()
        // The matter as a whole, and no word of a longer one.
        .filter(|thing| {
            !thing.wanted
                && (thing.deed || meets(&thing.at))
                && matter.iter().all(|own| {
                    !(own.start < thing.at.end && thing.at.start < own.end)
                        || thing.at.start <= own.start && own.end <= thing.at.end
                })
        })
        .map(|thing| thing.at)
        .collect()
}

/// Whether what a part wants none of is what it is looked for by: "No road tolls".
fn named_first(part: &Part) -> bool {
    let asks = plain(&part.asks);
    let first = asks.iter().take(5);
    first
        .skip_while(|(word, _)| word != "no")
        .skip(1)
        .any(|(word, _)| {
            let names = |phrase: &String| phrase.split([' ', '|', '_']).any(|one| one == word);
            word.len() > 3 && part.about.iter().any(names)
        })
}

/// Which way a thing goes for who wants less of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// No word says what becomes of it.
    Unsaid,
    /// Words say so, in a way that is not counted.
    Unsure,
    /// Words say so that may as well be meant otherwise: it is left as it was told.
    Unread,
    Toward,
    /// It is not raised, where it is to be lowered; some of it is lowered.
    Half,
    Against,
    /// Neither: what is there stays, where only no more of it is wanted.
    Idle,
    /// It is looked into whether it be lessened.
    Looked,
}

/// Some words of a sentence as they are written.
fn span(text: &str, words: &Words, at: &Range<usize>) -> Option<String> {
    let from = words.get(at.start)?.1.start;
    let to = words.get(at.end.checked_sub(1)?)?.1.end;
    text.get(from..to.max(from)).map(str::to_owned)
}

struct Beside<'a> {
    text: &'a str,
    words: &'a Words,
    wants: &'a Wants,
    /// The words of the ask.
    asked: Vec<String>,
}

impl Beside<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |(word, _)| word.as_str())
    }

    fn is(&self, at: usize, list: &'static str) -> bool {
        at < self.words.len() && one_of(self.word(at), list)
    }

    /// The first of the things of which something is said, with what is said.
    fn way(&self, all: &[Range<usize>]) -> (Way, Range<usize>, Option<String>) {
        let first = all.first().cloned().unwrap_or_default();
        all.iter()
            .map(|at| (self.of(at), at))
            .find(|((way, _), _)| *way != Way::Unsaid)
            .map_or((Way::Unsaid, first, None), |((way, shown), at)| {
                (way, at.clone(), shown)
            })
    }

    /// What is said of it in a clause of its own, or else in one further on.
    fn of(&self, at: &Range<usize>) -> (Way, Option<String>) {
        let own = self.in_clause(at);
        if matches!(own.0, Way::Unsaid | Way::Unsure | Way::Unread)
            && let Some((words, at)) = carried_on(self.text, self.words, at)
        {
            let further = Beside {
                text: self.text,
                words: &words,
                wants: self.wants,
                asked: self.asked.clone(),
            };
            let told = further.in_clause(&at);
            if matches!(told.0, Way::Toward | Way::Half | Way::Against) {
                return told;
            }
        }
        own
    }

    fn in_clause(&self, at: &Range<usize>) -> (Way, Option<String>) {
        let nothing = (Way::Unsaid, None);
        let (Some(from), Some(last)) = (
            self.words.iter().position(|(_, word)| word.end > at.start),
            self.words.iter().rposition(|(_, word)| word.start < at.end),
        ) else {
            return nothing;
        };
        let counted = polarity(self.text, self.words, at, false, &|_| false);
        let around = clause(self.text, self.words, at);
        if let Some(way) = (self.kept_low(&around, from..last + 1))
            .or_else(|| self.replaced(&around, from..last + 1))
        {
            return (way, None);
        }
        let Some(counted) = counted else {
            return (self.let_be(around, from..last + 1), None);
        };
        // "Fares have risen and we will cut them": what is undertaken of it is said after.
        let after = |at: usize| self.is(at, "will|shall");
        let turn = counted.shown.end;
        let told_before =
            (turn..self.words.len()).any(after) && !(0..turn.min(self.words.len())).any(after);
        // "Fares will be free" are none.
        let free = (counted.shown.clone()).any(|at| self.is(at, "free"));
        if told_before || free {
            return (Way::Unread, None);
        }
        let shown = self.shown(&counted);
        let (way, sure) = self.fate(&counted, &around, from..last + 1);
        let now = counted.now
            || find(self.words, "do|does not also? intend|plan|propose|mean to").is_some();
        if !sure || !counted.certain || !now {
            return (Way::Unsure, shown);
        }
        (way, shown)
    }

    fn shown(&self, counted: &Polarity) -> Option<String> {
        span(self.text, self.words, &counted.shown)
    }

    /// Which way what was counted goes, and whether every word of it has its place.
    fn fate(&self, counted: &Polarity, around: &Range<usize>, thing: Range<usize>) -> (Way, bool) {
        let chain = counted.shown.clone();
        let in_chain = |list: &'static str| chain.clone().any(|at| self.is(at, list));
        let set_in = |set: &'static str| chain.clone().any(|at| among(self.word(at), set));
        // "No change to tolls", "spend the income from tolls": what is done is done to another.
        let subject = !(around.start..thing.start).any(|at| self.is(at, FINITE));
        let opens = if subject { around.start } else { chain.start };
        let between = opens.min(thing.start)..thing.start;
        let placed = between.clone().all(|at| {
            if self.is(at, ASIDE) {
                return false;
            }
            // From one preposition to the one before it.
            let Some(before) = at.checked_sub(1).filter(|_| self.is(at, SMALL)) else {
                return true;
            };
            let joined = at > opens;
            !joined
                || chain.contains(&before) && self.turns(before)
                || self.is(before, MEASURES)
                || self.is(before, SMALL)
                || self.is(at, "to") && self.turns(at + 1)
        });
        // "Toll booths", "kiln committees", but not "boilers" where they are what is asked about.
        let named = self.asked.iter().any(|word| word == self.word(thing.end));
        let another = self.compound(thing.end) && !named && !self.is(thing.end, MEASURES);
        // "Legislate for tolls" brings them, "for a ban on tolls" does not: another word turns it.
        // "For fair rents" may do either.
        let law = chain.clone().find(|at| among(self.word(*at), "legislate"));
        let by_law = law.is_none_or(|law| {
            let told = |at: usize| {
                self.turns(at)
                    || self.is(
                        at,
                        "higher|lower|greater|fewer|less|continued|further|wider",
                    )
            };
            (law + 1..thing.start).any(told)
                || (law + 1..thing.start).all(|at| self.is(at, "for|the|a|an|new|national"))
        });
        let sure = placed && !another && !set_in(OTHERWISE) && by_law;
        // "Do not intend to" looks into nothing.
        let looks = chain.clone().any(|at| {
            among(self.word(at), LOOKS)
                && !(among(
                    self.word(at),
                    "intend propose want wish hope seek consider think",
                ) && (at.saturating_sub(2)..at).any(|near| self.is(near, NEGATIONS)))
        });
        let free = set_in("exempt exemption relieve relief spare excuse rebate waiver");
        let partly = in_chain(PARTLY)
            || (thing.start.saturating_sub(3)..thing.start).any(|at| self.is(at, PARTLY));
        let brings = (thing.start.saturating_sub(3)..thing.start).any(|at| self.is(at, NEW))
            || set_in(
                "create designate establish introduce open build launch approve add license grant",
            );
        let wants = self.wants;
        let within = |list: &'static str| around.clone().any(|at| self.is(at, list));
        // Halved, where it is to be abolished.
        let off = within("off") && within("half|third|quarter|fifth|tenth|cent");
        // "Halved in 2026 and abolished in 2028".
        let ends = set_in(ENDS)
            || (around.clone())
                .any(|at| among(self.word(at), ENDS) && self.is(at.wrapping_sub(1), "and|then"));
        let only_less = wants.ends && (set_in(ONLY_LESS) || off) && !ends && !within(NOTHING);
        // Capped at what it may rise to, where it is not to rise.
        let rises_some = (wants.no_rise || wants.holds)
            && !wants.caps
            && (set_in("cap limit restrict") || within("more|above|beyond|faster"))
            && within(ABOVE)
            && !within(PRESENT);
        let way = match counted.fate {
            Fate::Less if wants.no_more => Way::Idle,
            Fate::Less if partly || free || only_less => Way::Half,
            Fate::Less => Way::Toward,
            Fate::NotMore if rises_some => Way::Half,
            Fate::NotMore if wants.ends && set_in("ban prohibit outlaw forbid forbidden") => {
                Way::Toward
            }
            // What will not be allowed is ended, but not what will not be raised.
            Fate::NotMore if wants.ends && set_in("allow permit") && !set_in(RAISES) && !brings => {
                Way::Toward
            }
            Fate::NotMore if wants.ends && set_in("restrict restriction limit limitation cap") => {
                Way::Half
            }
            Fate::NotMore if wants.none || wants.holds => Way::Toward,
            Fate::NotMore => Way::Half,
            Fate::Kept if wants.no_rise || wants.holds => {
                if set_in("hold freeze") {
                    Way::Toward
                } else {
                    Way::Idle
                }
            }
            Fate::NotLess if wants.no_rise || wants.holds => Way::Idle,
            Fate::More if wants.no_more && !brings => Way::Idle,
            Fate::Kept | Fate::NotLess if wants.no_more => Way::Idle,
            Fate::More | Fate::Kept | Fate::NotLess => Way::Against,
        };
        if matches!(way, Way::Toward | Way::Half) && self.looked(around, chain.start) {
            return (Way::Looked, true);
        }
        (way, sure && !looks)
    }

    /// Whether a word may turn what stands behind it.
    fn turns(&self, at: usize) -> bool {
        let word = self.word(at);
        !one_of(word, NEGATIONS)
            && (participle(word)
                || among(word, BROUGHT)
                || among(word, ENDED_BY_AUTHOR)
                || among(word, LOWERS)
                || among(word, RAISES)
                || among(
                    word,
                    "ban prohibition moratorium bar pay spend money funding subsidy help aid exempt relief \
                    exemption rebate end abolition removal reduction withdrawal repeal freeze rise increase cap limit \
                    rule get charge invest use keep go return legislate",
                ))
    }

    /// Whether the word behind a thing makes another thing of it: "toll booths".
    fn compound(&self, next: usize) -> bool {
        let Some((word, at)) = self.words.get(next) else {
            return false;
        };
        let gap = next
            .checked_sub(1)
            .and_then(|last| self.text.get(self.words.get(last)?.1.end..at.start))
            .unwrap_or_default();
        gap.chars().all(char::is_whitespace)
            && !(one_of(word, AFTER)
                || one_of(word, FINITE)
                || one_of(word, NEGATIONS)
                || word.ends_with("ly")
                || participle(word)
                || word.starts_with(|sign: char| sign.is_ascii_digit()))
    }
}

#[cfg(test)]
#[path = "lessened_tests.rs"]
mod tests;
