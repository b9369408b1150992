//! What a sentence binds its author to: it undertakes, looks into, refuses or
//! only speaks. Decided by cue words in sequence; the words are given back.

use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{base, has_stem, one_of};
use super::ready::ready_to_act;
use super::stance::{deferred, pleads, powerless, slights};
use crate::search::words::{plain, stem};
use crate::word_lists::{Step, steps};

/// What a sentence binds its author to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// States, praises, recognises, asks.
    Speaks,
    /// Considers, reviews, consults, wants, aims.
    LooksAt,
    /// Will do, is doing or has done.
    Undertakes,
    /// Will not do.
    Refuses,
}

/// Words of a sentence with where they stand.
pub type Words = [(String, Range<usize>)];

/// What stands in a text between the word at `at` and the one before it: a mark, a space, or
/// nothing.
pub fn gap<'t>(text: &'t str, words: &Words, at: usize) -> &'t str {
    let before = at.checked_sub(1).and_then(|last| words.get(last));
    before
        .zip(words.get(at))
        .and_then(|((_, before), (_, here))| text.get(before.end..here.start))
        .unwrap_or_default()
}

/// Where a pattern stands first: words in sequence, each a choice parted by
/// `|`; `*` stands for any one word, and a word with `?` may be missing.
#[must_use]
pub fn find(words: &Words, pattern: &'static str) -> Option<Range<usize>> {
    let steps = steps(pattern);
    (0..words.len()).find_map(|start| matches(words, start, &steps).map(|end| start..end))
}

fn matches(words: &Words, at: usize, steps: &[Step]) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    let fits = words.get(at).is_some_and(|(word, _)| step.fits(word));
    fits.then(|| matches(words, at + 1, rest))
        .flatten()
        .or_else(|| step.optional.then(|| matches(words, at, rest)).flatten())
}

/// Who speaks for a government.
const ACTOR: &str = "we|government|governments|ministers|minister|department|treasury|chancellor|strategy|executive|cabinet|commonwealth|administration|\
    exchequer|taxpayer|taxpayers|purse";

/// Between "will" and its verb.
pub(super) const BETWEEN: &str =
    "also|now|therefore|then|continue|further|actively|work|be|to|closely|carefully|shortly|soon";

/// Verbs that look into a thing and leave it open.
const LOOKING: &str = "ask|invite|urge|press|map|think|consider|considering|explore|exploring|consult|consulting|review|reviewing|look|looking|examine|examining|assess|assessing|seek|seeking|aim|study|investigate|investigating|discuss|discussing|engage|engaging|encourage|scope|scoping|evaluate|evaluating|monitor|monitoring|with";

/// What puts a decision off, or begins to look into something.
const LATER: [&str; 2] = [
    "give|set|publish|state|reach|announce out? our|its|their|a view|views|position|response|answer|decision|decisions|conclusion|conclusions",
    "hold|open|conduct|undertake|set|start|commission up? a|an|another *? *? review|inquiry|consultation|study",
];

/// Verbs of things done or being done.
const DOING: &str = "set|announced|agreed|established|launched|introduced|invested|published|increased|created|provided|reformed|doubled|committed|investing|introducing|creating|launching|increasing|establishing|publishing|providing|reforming|doubling|committing|delivering|funding|building|cutting|reducing|extending|strengthening|supporting";

const WISHES: [&str; 39] = [
    "has|have been also? now? asked|invited|commissioned|tasked|instructed|requested to LOOKS_AT",
    "has|have been asked|invited for *? *? advice|view|views|opinion|report|proposals",
    "is|are also? now? finding|working out how|what|whether|which|where|why|who",
    "it is hoped|intended|proposed|envisaged",
    "plan|plans|strategy|framework|roadmap|paper|details|proposals|map|statement|decision|decisions *? *? *? *? *? *? *? will|shall also? then? follow|appear",
    "will|shall also? then? give|set|publish|state|reach|announce our|its|their|a view|views|position|response|answer|decision|decisions|conclusion|conclusions",
    "will|shall|to be also? now? kept under",
    "strategy|statement|plan|bill *? also? proposes|aims|seeks",
    "we|government intend|intends|propose|proposes|plan|plans|aim|aims|hope|hopes|want|wants|recognise|recognises",
    "our aim|ambition|intention|goal|vision|hope|wish",
    "the aim|ambition|intention|goal|hope is|remains",
    "we|government would also? like|welcome|prefer|wish",
    "ACTOR could|may|might",
    "we|government are|is also? now? actively? LOOKED",
    // Whoever does it.
    "will|shall|to be also? now? LOOKED_AT",
    "are|is being|now|also|actively? LOOKED_AT",
    "under active? review|consideration|discussion|study",
    "ACTOR are|is|remain|remains open|minded|sympathetic|attracted|willing|alive|tempted",
    // A case for it, and no more.
    "ACTOR see|sees|recognise|recognises a|the|some|much|clear|strong|good? case|merit|merits|attraction|value",
    "there is|are a|the|some|much|clear|strong|good? case|merit|merits|sense|value|room",
    "merit|merits|deserve|deserves|worth|warrant|warrants a? further|closer|more|serious|careful|fresh? hearing|thought|study|consideration|look|examination|exploring|considering|attention",
    // Left open whether it happens.
    "may|might|could be also? then? GIVEN|ENDED|MADE|LOOKED_AT",
    "may|might|could follow",
    "departments|authorities|bodies|buyers|councils|firms|employers|suppliers|regulators should|ought|may",
    "departments|authorities|bodies|buyers|councils|firms|employers|suppliers|regulators are|is encouraged|invited|urged|asked|advised",
    // Somebody is to look into it, or is asked to.
    "is|are|be due|set|asked|invited|commissioned|tasked? to LOOKS_AT",
    "have|has also? now? asked|invited|commissioned|tasked|instructed|requested *? *? *? *? *? *? to LOOKS_AT",
    "will|shall be asked|invited|commissioned|tasked to",
    "have|has also? now? opened|launched|begun|started|issued|commissioned a|an? *? *? consultation|review|inquiry|study|discussion|discussions|dialogue|talks|call",
    "consultation|call *? *? *? *? *? *? *? runs|closes|ends|opens until|till|on|in|at",
    "are|is|be|remain|remains in preparation|development|draft|discussion|discussions|talks|dialogue",
    "are|is|being being? prepared|drafted|drawn|developed|worked|sketched|thought up|out|with|about|for|by|over",
    "ACTOR|officials are|is meeting|talking|speaking|negotiating",
    "would|should like|love|prefer to? see|hear|explore|know",
    "our aspiration|desire|preference",
    "may|might have more to say",
    "an|one option|possibility that|which|we|for|under|among",
    "not been? ruled|excluded out",
    "review|inquiry|consultation|study|pilot|pilots|trial|evidence *? *? *? *? *? *? will|may|is|are also? to? be? begin|start|follow|open|report|run|held|launched|commissioned|undertaken",
];

const DONE: [&str; 16] = [
    "we|government|ministers have|has also? now? already? ENDED",
    "committed to",
    "gave|made|given|gives|makes a|the|our|this|clear? firm? commitment|pledge|promise|undertaking to",
    "we|government are|is also? now? VERB",
    "we|government have|has also? already? recently? VERB",
    "will be? also? published|introduced|established|launched|created|invested|provided|doubled|increased|extended",
    // Acts whose agent is left out.
    "will|shall be also? now? ENDED",
    "will|shall be also? now? GIVEN|MADE",
    // What is laid down for later: "the levy is to be widened".
    "is|are to be also? now? GIVEN|ENDED|MADE",
    "has|have also? now? already? been also? now? already? GIVEN|ENDED",
    "ACTOR also? now? commit|commits|pledge|pledges|promise|promises|allocate|allocates|earmark|earmarks|guarantee|guarantees",
    "are|is also? committing|pledging|allocating|earmarking",
    // The paper speaks for its author.
    "budget|strategy|statement|plan|bill *? also? commits|provides|announces|introduces|allocates|invests|extends|doubles",
    "budget *? also? proposes",
    "roadmap|package|settlement|reform|reforms *? also? cap|caps|keep|keeps|retain|retains|commit|commits|provide|provides|extend|extends|cut|cuts|double|doubles",
    // What is laid before a parliament undertakes what it would do.
    "bill|legislation|proposal|proposals would also? VERBED",
];

const GIVEN: &str = "handed|released|converted|rezoned|brought|electrified|lent|granted|invested|directed|provided|made|set|allocated|given|paid|spent|committed|earmarked|agreed|secured|funded|awarded|built|pledged|supported|protected|opened|reserved|approved";

const ENDED: &str = "withdrawn|cut|ended|abolished|scrapped|cancelled|closed|reduced|halted|stopped|repealed|frozen|axed|lowered|weakened|removed|raised|phased|wound|dismantled|sold|abandoned|suspended|terminated|paused|shelved|mothballed|postponed|discontinued|deferred|dropped|discarded|ditched|reversed|diluted|slashed|trimmed|halved";

/// Participles of what is brought about for somebody by those who can.
const MADE: &str = "joined|rejoined|linked|connected|reconnected|rewritten|reformed|simplified|streamlined|overhauled|modernised|speeded|quickened|shortened|capitalised|exempted|relieved|spared|shielded|compensated|founded|formed|split|told|informed|readied|prepared|cleared|acquired|bought|purchased|assembled|expanded|trebled|loosened|tightened|widened|strengthened|improved|upgraded|signed|concluded|imposed|levied|applied|banned|barred|required|obliged|empowered|revived|restored|covered|met|underwritten|guaranteed|trained|retrained|recruited|introduced|extended|created|launched|published|established|doubled|increased|raised|offered|reopened|reserved|taken|moved|handed";

/// Verbs of looking into a thing, as something that goes on or is done to it.
const LOOKED: &str = "considering|exploring|consulting|reviewing|examining|assessing|scoping|seeking|studying|weighing|thinking|investigating|discussing|looking";
const LOOKED_AT: &str = "considered|explored|consulted|reviewed|examined|assessed|scoped|studied|weighed|investigated|discussed|looked|revisited|piloted|trialled";

/// The same, of who is to do it.
const LOOKS_AT: &str = "consider|explore|consult|review|examine|assess|scope|study|weigh|discuss|look|investigate|\
    map|advise|report|think|talk|meet|evaluate|analyse|research|revisit|recommend|identify";

/// What a bill or a proposal would do.
const WOULD: &str = "cap|cut|introduce|give|provide|extend|require|create|establish|set|end|abolish|raise|lower|reduce|exempt|oblige|allow|put|make|bring|speed|simplify|remove";

/// With a sum of money in the sentence these bind whoever the subject is.
const WITH_MONEY: [&str; 2] = [
    "will|shall also? receive|get|open|benefit|go|flow",
    "worth|total of * will|shall",
];

/// What an author says that it will not do. The verb that follows decides
/// whether the refusal is of the thing or of its end ("will not cut"). By
/// family: denied acts, denied grounds, denied roles, states of mind, the wrong
/// time, and requests turned down.
const REFUSALS: [&str; 41] = [
    // Acts.
    "departments|authorities|bodies|buyers|councils|ministers may|must not",
    "ACTOR will|shall|do|does|can|could not",
    "ACTOR cannot",
    "no current|immediate|further|present? plans|intention|wish|desire",
    "decided against|not",
    "not our|the|its|their government's? intention|policy|plan|purpose|wish to",
    "ACTOR reject|rejects|rejected|oppose|opposes|resist|resists",
    "ACTOR will|shall never again?",
    "ACTOR have|has? also? rule|rules|ruled out",
    "ACTOR refuse|refuses|decline|declines|declined to?",
    "there will|shall|can be no further|more|additional|new?",
    "no bail|bailout out?",
    "nor|neither do|does|will|shall|can|are|is|have ACTOR",
    "see|sees no|our|its|their way to|clear",
    "accept|accepts|accepting|take|takes|taking no more|further|new applications|applicants|bids|entrants|claims|cases|orders",
    "will|shall make|offer|provide|give|pay|fund|issue|award|grant|sign|build|introduce|bring no further|more|new|additional|other",
    "close|closes|closed to new|further|any applications|applicants|bids|entrants|claims",
    "not able|willing|prepared|ready to",
    "not in a|any position to",
    "ACTOR stop|stops short of",
    "ACTOR are|is unable|unwilling|reluctant to",
    "not something that|which? we|government|ministers *? can|could|will|would|are",
    // Grounds.
    "ACTOR can|could|do? see|sees|find|finds no|little *? case|reason|need|justification|merit|grounds|basis|argument|point|scope|room|benefit|role|place",
    "there is|remains|was no|little *? case|justification|merit|grounds|appetite|basis|argument|need|reason|room|scope|point",
    "would|will|is|are be? a? wrong|irresponsible|mistake|mistaken|foolish|inappropriate|premature|unwise|counterproductive|disproportionate to|for",
    // Roles.
    "is|are|be not for *? *? *? to",
    "not for the state|government|taxpayer|public to",
    "not the? proper? role|job|place|business|task|duty|function of|for",
    "state|taxpayer|ACTOR *? have|has no business|place|right|role|part|remit|mandate",
    "is|are|be|remain|remains rightly? best|better|rightly? left to",
    "left to the? market|markets|employers|firms|industry|business|businesses|companies|investors|parties",
    "is|are|remain|remains a? matter|matters|question for the? market|markets|employers|firms|industry|business|businesses|companies|investors|individuals|parties",
    "decision|decisions|question|choice|closure|future *? *? *? *? *? *? rest|rests|lie|lies with its|the|their|his? owners|owner|company|companies|firm|firms|shareholders|investors|board",
    "is|are|remain|remains a|an? commercial decision|decisions|matter|matters|judgement for the|its|their? company|companies|firm|firms|owner|owners|operator|operators|shareholders",
    // States of mind.
    "ACTOR are|is|remain|remains unpersuaded|unconvinced|opposed|against|sceptical",
    "not persuaded|convinced|minded|attracted|inclined|sympathetic",
    "not found|find favour",
    // Time.
    "time|moment is|has|are not yet? ripe|right|come",
    "is not the? right? time|moment to|for",
    // Requests.
    "is|are|was|were|has|have|be been? also? now? declined|refused|rejected|dismissed|resisted|discounted",
    "is|are|was|were|has|have|be been? also? now? ruled|turned out|down",
];

/// What is not meant to be done, after a refusal.
const MEANT: &str = "propose|intend|plan|wish|seek|aim|want to";

/// After a refusal these turn it round or leave it open.
const TURNING: &str = "rule|cut|reduce|end|abolish|close|remove|weaken|lower|hesitate|tolerate|allow|accept|stop|withdraw|scrap|abandon|change|alter|undermine|compromise|shy|rest|only|just|simply|always|yet|have|be|know|afford|succeed|achieve";

/// Whether refusing to do this refuses no matter, but its end.
pub(crate) fn turns(verb: &str) -> bool {
    let verb = verb.to_lowercase();
    let verb = base(&verb);
    let root = stem(verb);
    TURNING
        .split('|')
        .any(|turning| turning == verb || has_stem(turning, &root))
}

/// What is laid down for somebody or something without saying who brings it
/// about: "the target is to be dropped". Not what others do ("by").
#[must_use]
pub fn without_agent(words: &Words) -> bool {
    let found = find(words, &LAID_DOWN);
    found.is_some_and(|found| {
        words
            .get(found.end)
            .is_none_or(|(word, _)| word.as_str() != "by")
    })
}

/// Patterns whose lists are filled in once, as they are asked of every sentence.
static REFUSING: LazyLock<Vec<String>> = LazyLock::new(|| REFUSALS.map(filled).to_vec());
static DOES: LazyLock<Vec<String>> = LazyLock::new(|| DONE.map(filled).to_vec());
static WISHING: LazyLock<Vec<String>> = LazyLock::new(|| WISHES.map(filled).to_vec());
static LAID_DOWN: LazyLock<String> =
    LazyLock::new(|| filled("will|shall|is|are each|all|both? to? be also? now? GIVEN|MADE|ENDED"));

fn filled(pattern: &str) -> String {
    pattern
        .replace("ACTOR", ACTOR)
        .replace("VERBED", WOULD)
        .replace("VERB", DOING)
        .replace("LOOKED_AT", LOOKED_AT)
        .replace("LOOKS_AT", LOOKS_AT)
        .replace("LOOKED", LOOKED)
        .replace("MADE", MADE)
        .replace("GIVEN", GIVEN)
        .replace("ENDED", ENDED)
}

/// Whether a word is a sum in millions or billions, or says so.
#[must_use]
pub fn is_money(word: &str) -> bool {
    let sum = |end: &str| {
        word.strip_suffix(end).is_some_and(|figure| {
            !figure.is_empty()
                && figure
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',')
        })
    };
    matches!(word, "million" | "billion" | "trillion") || sum("m") || sum("bn") || sum("tn")
}

/// The words of a sentence with contractions said in full: "won't" as "will"
/// and "not", "we'll" as "we" and "will", each standing where it was written.
#[must_use]
pub fn spoken(sentence: &str) -> Vec<(String, Range<usize>)> {
    let mut all: Vec<(String, Range<usize>)> = Vec::new();
    for (word, at) in plain(sentence) {
        let after: String = sentence
            .get(at.end..)
            .unwrap_or_default()
            .chars()
            .take(3)
            .collect::<String>()
            .replace('’', "'")
            .to_lowercase();
        let (first, second) = if after.starts_with("'t") && word.ends_with('n') {
            let first = match word.as_str() {
                "won" => "will",
                "can" => "can",
                "shan" => "shall",
                other => other.strip_suffix('n').unwrap_or(other),
            };
            (first.to_owned(), Some("not"))
        } else if after.starts_with("'ll") {
            (word, Some("will"))
        } else if after.starts_with("'ve") {
            (word, Some("have"))
        } else if after.starts_with("'re") {
            (word, Some("are"))
        } else {
            (word, None)
        };
        // "Will no longer pay" says "will not pay".
        if word_is(&all, "no") && first == "longer" {
            if let Some((last, place)) = all.last_mut() {
                *last = "not".to_owned();
                place.end = at.end;
            }
            continue;
        }
        // "Co-chair" is one verb, and "no-fault" denies nothing.
        if let Some((last, place)) = all.last_mut()
            && (matches!(last.as_str(), "co" | "re") || last == "no" && first != "one")
            && sentence.get(place.end..at.start) == Some("-")
        {
            last.push_str(&first);
            place.end = at.end;
            continue;
        }
        all.push((first, at.clone()));
        all.extend(second.map(|second| (second.to_owned(), at)));
    }
    ready_to_act(&mut all);
    all
}

fn word_is(all: &Words, wanted: &str) -> bool {
    all.last().is_some_and(|(word, _)| word == wanted)
}

/// What a sentence binds its author to, with the words that decided as a range
/// of words; none for a sentence that only speaks.
#[must_use]
pub fn force(sentence: &str) -> (Force, Option<Range<usize>>) {
    let words = spoken(sentence);
    // A question undertakes nothing.
    if sentence.trim_end().ends_with('?') {
        return (Force::Speaks, None);
    }
    force_of(&words)
}

/// As [`force`], for words at hand.
#[must_use]
pub fn force_of(words: &Words) -> (Force, Option<Range<usize>>) {
    // "It would be premature to say": nothing is refused yet.
    let later = deferred(words);
    for pattern in REFUSING.iter() {
        let refusal = steps(pattern);
        for start in 0..words.len() {
            let Some(end) = matches(words, start, &refusal) else {
                continue;
            };
            // "Does not propose to alter it" is not about to alter it.
            let meant = matches(words, end, &steps(MEANT));
            let next = words
                .get(meant.unwrap_or(end))
                .map_or("", |(word, _)| word.as_str());
            // "Has not been ruled out": the refusal is denied.
            let denied = words
                .get(start..end)
                .is_some_and(|cue| cue.iter().any(|(word, _)| word == "ruled"))
                && start
                    .checked_sub(1)
                    .is_some_and(|before| words[before].0 == "not");
            // "Will not be replacing it" refuses to replace it.
            let going = next == "be"
                && words
                    .get(end + 1)
                    .is_some_and(|(verb, _)| verb.ends_with("ing") && !turns(verb));
            // "We do not underestimate it", "markets which we do not regulate".
            let mind = slights(words, end).is_some() || powerless(words, &(start..end));
            let open = (later.as_ref()).is_some_and(|at| at.start < end && start < at.end);
            if !(denied || mind || open) && (going || !one_of(next, TURNING)) {
                return (Force::Refuses, Some(start..end));
            }
        }
    }
    let mut looking = None;
    for (at, (word, _)) in words.iter().enumerate() {
        if word != "will" && word != "shall" {
            continue;
        }
        // The actor may stand a few words before ("the Government's new fund will").
        let before = at.saturating_sub(3);
        let Some(actor) = words
            .get(before..at)
            .and_then(|near| near.iter().rposition(|(word, _)| one_of(word, ACTOR)))
        else {
            continue;
        };
        let mut verb = at + 1;
        while words
            .get(verb)
            .is_some_and(|(word, _)| one_of(word, BETWEEN))
        {
            verb += 1;
        }
        let found = before + actor..(verb + 1).min(words.len());
        let next = words.get(verb).map_or("", |(word, _)| word.as_str());
        if next == "not" || next == "never" || next.is_empty() {
            continue;
        }
        // What is done to the actor is no act of its ("will be remembered").
        let suffers = verb > at + 1
            && words.get(verb - 1).is_some_and(|(word, _)| word == "be")
            && next.ends_with("ed");
        let another = (before + actor).checked_sub(1).is_some_and(|before| {
            words.get(before).is_some_and(|(word, _)| {
                matches!(
                    word.as_str(),
                    "last"
                        | "previous"
                        | "former"
                        | "opposition"
                        | "chief"
                        | "trump"
                        | "biden"
                        | "us"
                        | "american"
                )
            })
        });
        if suffers || another {
            continue;
        }
        // "Will keep an eye on it".
        let watches = next == "keep"
            && words
                .iter()
                .skip(verb)
                .take(5)
                .any(|(word, _)| matches!(word.as_str(), "eye" | "watch"));
        // "Will give our view in the autumn" decides nothing yet, nor does "will hold a review".
        let rest = words.get(verb..).unwrap_or_default();
        let later = LATER
            .iter()
            .any(|pattern| find(rest, pattern).is_some_and(|found| found.start == 0));
        if watches || later || pleads(rest) || one_of(next, LOOKING) {
            looking.get_or_insert(found);
        } else {
            return (Force::Undertakes, Some(found));
        }
    }
    if let Some(found) = DOES.iter().find_map(|done| find(words, done)) {
        return (Force::Undertakes, Some(found));
    }
    let money = words.iter().any(|(word, _)| is_money(word));
    if money && let Some(found) = WITH_MONEY.iter().find_map(|way| find(words, way)) {
        return (Force::Undertakes, Some(found));
    }
    if let Some(found) =
        (looking.or(later)).or_else(|| WISHING.iter().find_map(|wish| find(words, wish)))
    {
        return (Force::LooksAt, Some(found));
    }
    (Force::Speaks, None)
}

#[cfg(test)]
#[path = "force_tests.rs"]
mod tests;
