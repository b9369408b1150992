//! Which clause of a sentence gives the words of others, or denies something, so that what
//! stands beside it stays the author's: "Critics say we will close the school; we will not."
//! It knows no topic and judges nothing of what is said in the clause.

use std::ops::Range;

use super::force::{Words, find, gap};
use super::hearsay::{OTHERS, OURS, SAYS, denials, tellers};
use super::lexicon::{ENDS, GIVES, LOWERS, RAISES, one_of};
use crate::commitment::of_state;
use crate::tokens::tokens;

/// Nouns of what is said by whoever: with "that" after them what follows is theirs.
const SAYINGS: &str = "rumour|rumours|claim|claims|suggestion|suggestions|speculation|allegation|allegations|accusation|accusations|myth|notion|idea|story|stories|assertion|assertions|gossip|talk|scare|charge|canard|prediction|predictions|warning|warnings|fear|fears";

/// Such nouns that are others' only where somebody meets or hears them.
const HEARD: &str = "report|reports|belief|forecast|forecasts";

/// Before [`HEARD`]: "there have been reports that", "contrary to reports that".
const MET: &str =
    "been|are|were|to|despite|persistent|some|recent|press|media|newspaper|widespread|popular";

/// What is said of a thing by nobody who is named: "it is feared that".
const RUMOURED: &str = "said|claimed|rumoured|feared|alleged|thought|believed|whispered|assumed|supposed|suggested|predicted|reported|argued|put|estimated|reckoned|projected|forecast";

/// Verbs of saying what the speaker cannot know: the author says them of nobody who
/// speaks for him.
const DOUBTED: &str = "claim|claims|claimed|allege|alleges|alleged|pretend|pretends|pretended";

/// Papers by which the author goes, and no words of others: "according to the timetable".
const PAPERS: &str = "our|plan|plans|timetable|schedule|annex|law|laws|rules|act|need|needs|size|principle|principles|contract|agreement|programme|criteria|budget|formula|priorities|circumstances|whether|how|their|its|terms|ability|means|age|income|table|chapter|section|figure";

/// Verbs by which a sentence ends on its speaker: "…, says its owner".
const LAST: &str = "says|say|said|warn|warns|warned|claims|claim|claimed|argue|argues|argued|insist|insists|insisted|predict|predicts|predicted|fear|feared|promised|reports|reported|reckon|reckons|complain|complains|wrote|writes";

/// Words after a modal that carry an answer and no act of its own.
const ANSWER: &str = "not|never|do|so|that|be|the|case|happening|true|and|have|no|plans|to|such";

/// Such of [`LAST`] as take a plural speaker only.
const PLAIN: &str = "say|warn|claim|argue|insist|predict|fear|reckon|complain";

/// Nouns of [`SAYINGS`] that are also things which somebody makes, sets or gets.
const THINGS: &str = "charge|claim|claims|story|stories|warning|warnings|prediction|predictions|report|reports|forecast|forecasts|idea|suggestion|suggestions|talk|assertion|assertions";

/// Verbs that want an object: without one after them "that" was it.
const TAKES: &str = "introduce|make|receive|publish|issue|send|pay|levy|set|bring|raise|collect|give|get|tell|impose|print|write|file|settle|submit|meet|handle|produce|commission|hear|read";

/// What follows such a verb whose object stands before it.
const NO_OBJECT: &str = "in|by|on|from|at|to|for|with|within|before|after|under|through|here|online|is|are|will|shall|must|can|should|was|were|has|have|and";

/// Times without a word before them: "each May", "every year".
const TIMES: &str = "year|month|week|quarter|day|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december";

/// Whether a phrase names a body of the state.
pub(super) fn of_the_state(phrase: &str) -> bool {
    of_state(&tokens(phrase)) || phrase.contains("Companies House")
}

/// Whether a body of the state begins to act at a word: "the Canal Agency will", "Ofgem
/// will". Whosever words stand before it, this is the author's to say.
pub(super) fn body_acts(text: &str, words: &Words, at: usize) -> bool {
    const CLAUSE: &str = "that|which|who|if|when|where|is|are|was|were|has|have|says|say|wants|want|hopes|hope|fears|fear|expects|expect|thinks|think|we|they|it";
    let modal = (at + 1..words.len().min(at + 9)).find(|to| one_of(&words[*to].0, "will|shall"));
    modal.is_some_and(|modal| {
        let one = !words[at..modal]
            .iter()
            .any(|(word, _)| one_of(word, CLAUSE) || one_of(word, OTHERS));
        let phrase = text.get(words[at].1.start..words[modal].1.start);
        let phrase = phrase.unwrap_or_default();
        let short = modal == at + 1 && one_of(&words[at].0, "hmt|defra|desnz|hmrc|dfe|dft|mod");
        one && !phrase.contains([',', ';', ':', '.']) && (short || of_the_state(phrase))
    })
}

/// Whether "that" after a noun at a place stands for the noun and opens no content: "the
/// charge that we will introduce in May".
fn is_object(text: &str, words: &Words, noun: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let modal = (noun + 3..words.len().min(noun + 10))
        .find(|at| one_of(word(*at), "will|shall|must|may|can|should|would"));
    let Some(modal) = modal.filter(|_| one_of(word(noun), THINGS)) else {
        return false;
    };
    let verb = (modal + 1..words.len())
        .find(|at| !one_of(word(*at), "also|now|then|soon|not|each|all"))
        .unwrap_or(words.len());
    let next = verb + 1;
    let ends = next >= words.len() || gap(text, words, next).contains([',', ';', ':', '.', ')']);
    let time =
        one_of(word(next), "each|every|next|this|once|twice") && one_of(word(next + 1), TIMES);
    one_of(word(verb), TAKES) && (ends || time || one_of(word(next), NO_OBJECT))
}

/// Whether what follows a verb of [`LAST`] is its speaker, and the verb none of a list of
/// what is done: "warn owners and close the worst".
fn is_speaker(verb: &str, rest: &Words) -> bool {
    let word = |at: usize| rest.get(at).map_or("", |(word, _)| word.as_str());
    // "Reported to Parliament", "claim back grants".
    let no_name =
        "back|up|on|for|out|off|to|from|in|by|at|of|with|each|every|what|how|whether|and|or|as";
    if one_of(word(0), no_name) {
        return false;
    }
    let last = word(rest.len().saturating_sub(1));
    let plural =
        last.ends_with('s') || one_of(last, "people|men|women|police|others|many|some|he|she|they");
    // What "and" joins on is another speaker, and no further act.
    let joined = rest.iter().position(|(word, _)| one_of(word, "and|or"));
    let acts = joined.is_some_and(|at| {
        let acts = |list: &&str| list.split_whitespace().any(|one| one == word(at + 1));
        rest.len() > at + 3 || [GIVES, ENDS, RAISES, LOWERS].iter().any(acts)
    });
    !one_of(verb, PLAIN) || plural && !acts
}

/// With what the author goes on for himself behind what others say.
pub(super) const GOES_ON: &str = "will|shall|have|are|do|does|is|has|also|now|therefore|accept|agree|reject|want|intend|intends|\
    plan|plans|propose|proposes|aim|commit";

/// Where a clause ends that begins at a word: at a colon or semicolon, before the author's
/// own clause, or before what is thought of it ("that we will sell it is wrong").
fn ends_at(text: &str, words: &Words, from: usize) -> usize {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    // "Say that, without help, we will": set in before what they say.
    let set_in = from > 0 && gap(text, words, from).contains(',');
    let speaks = |at: usize| {
        let at = at + usize::from(one_of(word(at), "the|this"));
        let ours = one_of(word(at), "we|i|government|ministers") && one_of(word(at + 1), GOES_ON);
        // "…; it will not": of the author only as an answer.
        let answers = one_of(word(at), "it|they")
            && one_of(word(at + 1), "will|is|does|has")
            && word(at + 2) == "not"
            && at + 6 > words.len();
        ours || answers
    };
    (from + 1..words.len())
        .find(|at| {
            let here = gap(text, words, *at);
            if here.contains([';', ':']) {
                return true;
            }
            let joins = one_of(word(*at), "and|but|so|yet|nor|therefore");
            let next = at + usize::from(joins);
            // "…, and we will", "but this time we will", "and will".
            let later = one_of(word(next), "this|now|today|here") && speaks(next + 2);
            // "One in five is shut, so the Canal Agency will".
            let body = here.contains(',') && joins && body_acts(text, words, next);
            body || here.contains(',')
                && (speaks(next) && (joins || !set_in) || later || joins && word(next) == "will")
                || one_of(word(*at), "but|so") && (speaks(next) || later)
                || word(*at) == "and" && word(next) == "this" && speaks(next)
                || word(*at) == "and"
                    && one_of(word(next), "will|shall")
                    && words[..from]
                        .iter()
                        .any(|(word, _)| one_of(word, "we|government"))
                || one_of(word(*at), "is|are|was|were|has|have")
                    && one_of(
                        word(at + 1),
                        "wrong|nonsense|no|false|untrue|mistaken|baseless|unfounded|idle",
                    )
        })
        .unwrap_or(words.len())
}

/// Whether words name the author of a paper, and not one before him or against him.
fn ours(words: &Words) -> bool {
    words.iter().any(|(word, _)| one_of(word, OURS))
        && !words.iter().any(|(word, _)| one_of(word, OTHERS))
}

/// Bytes of a sentence that give the words of others or are denied.
#[must_use]
pub(crate) fn others_words(text: &str, words: &Words) -> Vec<Range<usize>> {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut clause = |from: usize, to: usize| {
        if let (Some((_, first)), Some((_, last))) = (
            words.get(from),
            to.checked_sub(1).and_then(|to| words.get(to)),
        ) && first.start < last.end
        {
            found.push(first.start..last.end);
        }
    };
    let mut begins: Vec<usize> = tellers(text, words).map(|at| at + 1).collect();
    begins.extend(denials(words));
    for at in 0..words.len() {
        let that = word(at + 1) == "that";
        let ours_before = at > 0
            && one_of(word(at - 1), "our|the|a|we|i|its")
            && one_of(
                word(at),
                "warning|warnings|prediction|predictions|idea|notion|charge|talk|story",
            )
            && word(at - 1) == "our";
        let says = one_of(word(at), SAYINGS)
            || one_of(word(at), HEARD) && at > 0 && one_of(word(at - 1), MET);
        if that && says && !ours_before && !is_object(text, words, at) {
            begins.push(at + 2);
        }
        // "It is feared that", "it has been put about that".
        let been = word(at) == "it" && one_of(word(at + 1), "is|was|has|had");
        let mut verb = at + 2 + usize::from(word(at + 2) == "been");
        verb += usize::from(one_of(word(verb), "widely|often|sometimes|also|now|still"));
        if been && one_of(word(verb), RUMOURED) {
            let that = (verb + 1..verb + 4).find(|at| word(*at) == "that");
            // "It is estimated that our reforms will": what the author reckons of his own.
            let own = that.is_some_and(|that| {
                one_of(
                    word(verb),
                    "estimated|projected|forecast|predicted|reckoned",
                ) && one_of(word(that + 1), "our|this|these|the")
            });
            begins.extend(that.filter(|_| !own).map(|that| that + 1));
        }
        // "Ministers claim that we will": nobody claims it of himself.
        let subject = at > 0
            && !one_of(
                word(at - 1),
                "we|i|to|not|can|will|may|a|the|no|been|is|was|are|be",
            )
            && !gap(text, words, at + 1).contains(',');
        if subject
            && one_of(word(at), DOUBTED)
            && (that || one_of(word(at + 1), "we|i|the|ministers"))
            && (that || one_of(word(at + 2), "will|are|have|shall|government"))
        {
            begins.push(at + 1 + usize::from(that));
        }
    }
    // "We will, the papers say, shut ten courts".
    let set_in = tellers(text, words).any(|at| {
        let first = (1..=at)
            .rev()
            .find(|near| gap(text, words, *near).contains(','));
        gap(text, words, at + 1).contains(',') && first.is_some_and(|first| first < at)
    });
    if set_in {
        clause(0, ends_at(text, words, 0));
    }
    for from in begins {
        clause(from, ends_at(text, words, from));
    }
    // "According to the Guild, we will": all that is said by it.
    for at in 0..words.len() {
        let head = word(at) == "according" && word(at + 1) == "to";
        let parted = at == 0 || gap(text, words, at).contains([',', ';']);
        if !head || !parted {
            continue;
        }
        let end = (at + 2..words.len())
            .find(|at| gap(text, words, *at).contains([',', ';', ':']))
            .unwrap_or(words.len());
        let source = words.get(at + 2..end).unwrap_or_default();
        if source.iter().any(|(word, _)| one_of(word, PAPERS)) || ours(source) {
            continue;
        }
        if at == 0 {
            clause(end, ends_at(text, words, end));
        } else {
            clause(0, at);
        }
    }
    // "…, says its owner", "…, or so the leaflets say", "…, if one believes the press".
    for at in 2..words.len() {
        if !gap(text, words, at).contains(',') {
            continue;
        }
        let rest = words.get(at + 1..).unwrap_or_default();
        let says = one_of(word(at), LAST)
            && !rest.is_empty()
            && rest.len() < 10
            && word(at + 1) != "that"
            && is_speaker(word(at), rest)
            && !ours(rest);
        let so = word(at) == "or"
            && word(at + 1) == "so"
            && rest.len() < 12
            && !ours(rest)
            && rest.iter().any(|(word, _)| {
                one_of(word, SAYS) || one_of(word, "believe|think|hear|tell|read")
            });
        let believed = word(at) == "if"
            && rest
                .iter()
                .take(7)
                .any(|(word, _)| one_of(word, "believe|believes|believed"))
            && !rest.iter().any(|(word, _)| one_of(word, "will|shall"));
        if says || so || believed {
            clause(0, at);
        }
    }
    found
}

/// Where the author answers what others say of him without saying it again: "…; we will
/// not". The words that answer, in bytes.
#[must_use]
pub(crate) fn answered_no(text: &str, words: &Words) -> Option<Range<usize>> {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let told = others_words(text, words);
    let last = told.iter().map(|range| range.end).max()?;
    let from = words.iter().position(|(_, at)| at.start >= last)?;
    let from = from + usize::from(one_of(word(from), "but|and|yet"));
    let from = from + usize::from(one_of(word(from), "the|this"));
    let who = one_of(word(from), "we|i|it|they|government|ministers|department");
    let says = one_of(word(from + 1), "will|shall|do|does|have|has|are|is");
    let no = one_of(word(from + 2), "not|never");
    let rest = words.get(from + 3..).unwrap_or_default();
    (who && says && no && rest.iter().all(|(word, _)| one_of(word, ANSWER)) && rest.len() < 5)
        .then(|| words[from + 1].1.start..words[from + 2].1.end)
}

/// Whether the author says something of his own beside the words of others.
#[must_use]
pub(super) fn speaks_beside(text: &str, words: &Words, told: &[Range<usize>]) -> bool {
    let body = words.iter().enumerate().skip(1).any(|(at, (_, span))| {
        // Behind what others say, and not in it.
        told.iter().any(|range| range.end <= span.start)
            && !told.iter().any(|range| range.contains(&span.start))
            && one_of(&words[at - 1].0, "and|but|so")
            && body_acts(text, words, at)
    });
    body || words.windows(2).enumerate().any(|(at, two)| {
        let outside = !told.iter().any(|range| range.contains(&two[0].1.start));
        outside
            && one_of(
                &two[0].0,
                "we|i|government|ministers|minister|secretary|department",
            )
            && one_of(&two[1].0, GOES_ON)
            && at + 4 < words.len()
    })
}

/// Openings of what a paper says that it is no promise of.
const DISCLAIMS: [&str; 6] = [
    "nothing|none *? *? *? *? *? *? commits|commit|binds|bind|obliges|constitutes|amounts|implies",
    "nothing|none|no *? *? *? *? *? should|is|may|must|can to? be? read|taken|construed|interpreted|understood|regarded",
    "does|do|should|is|are|must|shall|may not to? be? read|taken|construed|interpreted|understood|regarded|seen as|to a|an? promise|undertaking|commitment|pledge|guarantee|commit|bind|offer",
    "does|do not constitute|amount|imply|represent to? a|an|any? *? promise|undertaking|commitment|pledge|guarantee|offer",
    "does|do not commit|bind|oblige us|government|ministers|the|it|department|anyone|treasury",
    "does|do not mean|imply that we|government|ministers|the|it|every|each|they",
];

/// Whether a sentence says only that it, or the paper, binds nobody.
#[must_use]
pub(super) fn disclaims(words: &Words) -> Option<usize> {
    DISCLAIMS.iter().enumerate().find_map(|(at, pattern)| {
        let found = find(words, pattern)?;
        // "Nothing" opens the sentence.
        (at > 1 || found.start < 2).then_some(found.end)
    })
}
