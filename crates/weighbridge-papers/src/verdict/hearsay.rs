//! Whether a sentence gives what others say, plan or fear, or denies something:
//! such a sentence binds its author to nothing, whatever its verbs are. Rules
//! over words; it knows no topic.

use super::force::{Words, find, gap};
use super::voices::{GOES_ON, answered_no, body_acts, disclaims, others_words, speaks_beside};
use crate::verdict::lexicon::one_of;
use std::ops::Range;

/// Verbs of speaking and fearing: whatever follows is the speaker's.
pub(super) const SAYS: &str = "warn|warns|warned|fear|fears|feared|argue|argues|argued|claim|claims|claimed|say|says|said|predict|predicts|predicted|complain|complains|complained|allege|alleges|insist|insists|insisted|urge|urges|urged|demand|demands|demanded|maintains|suggests|contend|contends|told|wrote|reckon|reckons";

/// Verbs of reporting: with "that" after them what follows is the speaker's.
const REPORTS: &str = "noted|stated|reported|observed|observes|commented|recommended|recommends|explained|suggested|emphasised|stressed|concluded|heard|added|highlighted|highlights|estimated|found|acknowledged|expect|expects|undertook|vowed|vows|calculates|anticipates|threatened";

/// Verbs that are nouns too ("projects that we fund"): only after a name or a plain speaker.
const FORECASTS: &str = "forecasts|forecast|projects|estimates|estimate";

/// Those who answer a survey: "in our survey 400 companies reported that".
const ASKED: &str = "companies|firms|employers|respondents|businesses|farmers|manufacturers|exporters|workers|people|residents|voters|members|owners|households|councils";

/// What others ask of a government, in their own voice.
const ASKS_US: &str = "we|i would? also? like|want|urge|ask|need|call|beg on|upon? the? government|ministers|state|treasury to";

/// Verbs of wishing and planning: they count with one of [`WHAT`] after them.
const WANTS: &str = "want|wants|wanted|plan|plans|planned|promise|promises|promised|hope|hopes|hoped|believe|believes|think|thinks|call|calls|called|ask|asks|asked|propose|proposes|proposed|press|lobby|lobbies|pledged|intends|wish|wishes|would|had|meant|expects|favours|favour";

const WHAT: &str = "that|for|to|us|ministers|cancel|end|cut|scrap|abolish|raise|keep|restore|reverse|close|build|spend|halve|double|stop";

/// Words after a noun that looks like such a verb ("compensation claims will").
const NOUN: &str =
    "will|shall|are|is|was|were|has|have|of|on|under|by|in|and|or|against|procedure|system";

/// The author of a government's paper.
pub(super) const OURS: &str = "we|i|government|governments|ministers|minister|department|departments|treasury|chancellor|secretary|ministry|cabinet|paper|strategy|plan|review|act|bill|law|budget|cuts|our";

/// What makes a government or ministers those of another time or party.
pub(crate) const OTHERS: &str = "previous|last|former|earlier|past|outgoing|opposition|successive|shadow|predecessors|predecessor|opponents|opponent|critics|rivals|detractors";

/// Words before which a participle has no speaker.
const NO_SPEAKER: &str = "as|was|were|been|be|is|are|being|a|the|of|in|by|and|to|at|also|has|have|or|with|from|no|our|these|those|their|on|for|not|will|shall|can|must|should|could|might|may|ought";

/// Where what is denied begins.
const DENIALS: [&str; 6] = [
    "it is|was not true|right|correct that|to",
    "it is not the case that",
    "it is untrue|false|nonsense that|to",
    "nobody|none should|need|must fear|think|believe|worry|expect|suppose|imagine that",
    "no one|firm|worker|family|minister|town should|need|must|thinks|believes|fears fear|think|believe|worry|expect|suppose|imagine|that that?",
    "there is no truth|reason in|to that|the|fear|think|believe",
];

/// Whether the author speaks for himself again further on: "…, and we will".
fn goes_on(text: &str, words: &Words, from: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    (from + 1..words.len()).any(|at| {
        let speaks = one_of(word(at), "we|government|ministers") && one_of(word(at + 1), GOES_ON);
        let before = word(at - 1);
        let gap = words
            .get(at - 1)
            .and_then(|(_, before)| text.get(before.end..words[at].1.start))
            .unwrap_or_default();
        let article = one_of(before, "the|this|so|and|but|therefore");
        let opens = |at: usize| {
            at.checked_sub(1)
                .and_then(|last| text.get(words[last].1.end..words[at].1.start))
                .is_some_and(|gap| gap.contains([',', ';', ':']))
        };
        // "…, so the Canal Agency will"; "… and this Government will".
        let body = one_of(before, "so|and|but") && opens(at - 1) && body_acts(text, words, at);
        let this = before == "this" && at > 1 && one_of(word(at - 2), "and|but|so");
        body || speaks
            && (this
                || gap.contains([',', ';', ':'])
                || (article && (one_of(before, "and|but|so") || opens(at - 1))))
    })
}

/// Whether a sentence denies something or tells what would have been.
#[must_use]
pub fn denied(text: &str, words: &Words) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    for pattern in DENIALS {
        if let Some(found) = find(words, pattern)
            && found.start < 3
        {
            return !goes_on(text, words, found.end);
        }
    }
    // "Had the review been right, rules would now be ours": it was not.
    (word(0) == "had" || find(words, "if").is_some_and(|found| found.start < 3))
        && find(words, "would have|now|by").is_some()
}

/// Whether a sentence gives only what others say, want or once planned, or
/// denies something.
#[must_use]
pub fn hearsay(text: &str, words: &Words) -> bool {
    if denied(text, words) {
        return true;
    }
    // "Q 104 (Ada Bell); written evidence from the Guild": the notes of a report.
    let notes = text.match_indices("ritten evidence from").count()
        + text
            .match_indices("Q ")
            .filter(|(at, _)| {
                let after = text.get(at + 2..).unwrap_or_default();
                let digits = after.chars().take_while(char::is_ascii_digit).count();
                digits > 0
                    && after
                        .get(digits..)
                        .is_some_and(|rest| rest.starts_with(" ("))
            })
            .count();
    if notes > 0 {
        return true;
    }
    let quoted = text.trim_start().starts_with(['‘', '“', '"'])
        && text
            .trim_end()
            .trim_end_matches(['.', ','])
            .ends_with(['’', '”', '"']);
    if quoted || find(words, ASKS_US).is_some() {
        return true;
    }
    if tellers(text, words).any(|at| !goes_on(text, words, at)) {
        return true;
    }
    if disclaims(words).is_some_and(|end| !goes_on(text, words, end)) {
        return true;
    }
    let told = others_words(text, words);
    // "Critics say we will close it; we will not": no more than an answer to them.
    !told.is_empty() && (answered_no(text, words).is_some() || !speaks_beside(text, words, &told))
}

/// Where what is denied begins, in words.
pub(super) fn denials(words: &Words) -> Option<usize> {
    DENIALS.iter().find_map(|pattern| {
        let found = find(words, pattern)?;
        (found.start < 3).then_some(found.end)
    })
}

/// The verbs by which others say, want or plan something, by their place.
pub(super) fn tellers<'a>(text: &'a str, words: &'a Words) -> impl Iterator<Item = usize> + 'a {
    (1..words.len().min(30)).filter(move |at| tells(text, words, *at))
}

/// Whether the word at a place is such a verb, with somebody else before it.
fn tells(text: &str, words: &Words, at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    // Further on only what is said "that" something is the case of everything.
    let far = at >= 16;
    let spoken = word(at);
    // "Leaves demand uncovered": a noun, unless what is demanded follows.
    let noun = one_of(spoken, "demand|claim|fear")
        && !one_of(
            word(at + 1),
            "that|the|a|an|more|higher|lower|action|protection|to|new|for|this|these|their",
        );
    let says = one_of(spoken, SAYS)
        && !one_of(word(at + 1), NOUN)
        && !noun
        && (!far || word(at + 1) == "that");
    // "A further call for evidence" is the paper's own.
    let call = one_of(spoken, "call|calls")
        && word(at + 1) == "for"
        && one_of(
            word(at + 2),
            "evidence|views|bids|proposals|applications|input|ideas",
        );
    // "An integrated plan for the north", "its purchasing plans for the year": what a paper has.
    let behind = |reach: usize, list: &'static str| {
        (at.saturating_sub(reach)..at).any(|near| one_of(word(near), list))
    };
    let plan = one_of(spoken, "plan|call|hope|wish|promise") && behind(4, "a|an|our|this|one|each")
        || one_of(spoken, "plans|hopes|promises") && behind(3, "its|their|our|his|these|new");
    let plan = plan && one_of(word(at + 1), "for|to|that");
    let wants = one_of(spoken, WANTS) && one_of(word(at + 1), WHAT) && !far && !call && !plan;
    let that = word(at + 1) == "that";
    let reports = one_of(spoken, REPORTS) && that;
    // "The opposition tells voters that we will".
    let tells = one_of(spoken, "tell|tells") && (at + 2..at + 4).any(|next| word(next) == "that");
    // "The Monetary Fund projects that", but not "works and projects that we fund".
    let named = |at: usize| {
        words
            .get(at)
            .and_then(|(_, span)| text.get(span.start..)?.chars().next())
            .is_some_and(char::is_uppercase)
    };
    let forecasts = one_of(spoken, FORECASTS)
        && that
        && (at > 1 && named(at - 1) || one_of(word(at - 1), ASKED) || word(0) == "a");
    // "Smiths also noted that", "Ada Bell, who makes pots, argued that".
    let who = if word(at - 1) == "also" {
        at.saturating_sub(2)
    } else {
        at - 1
    };
    if !(says || wants || reports || tells || forecasts) || one_of(word(who), NO_SPEAKER) {
        return false;
    }
    // Who says it: back to the last mark.
    let mut from = at;
    while from > 0
        && words[from - 1].1.end <= words[from].1.start
        && text
            .get(words[from - 1].1.end..words[from].1.start)
            .is_some_and(|gap| !gap.contains([',', ';', ':', '.']))
    {
        from -= 1;
    }
    // "Smiths, a law firm, noted that": who was named before the apposition.
    let mut to = at;
    let unnamed = from == at || (from + 1 == at && word(from) == "also");
    if unnamed {
        from = 0;
        to = (1..at)
            .find(|near| {
                text.get(words[near - 1].1.end..words[*near].1.start)
                    .is_some_and(|gap| gap.contains(','))
            })
            .unwrap_or(at);
    }
    let speaker = words.get(from..to).unwrap_or_default();
    // "The fund, promised for May": nobody who speaks.
    // "The fund, first planned for 2029": nor here.
    let when = |(word, _): &(String, _)| {
        one_of(
            word,
            "first|once|originally|initially|previously|long|earlier|now",
        )
    };
    let unspoken = speaker.iter().all(when);
    if unspoken || (spoken == "promised" && word(at + 1) == "for") {
        return false;
    }
    let relative = speaker.iter().any(|(word, _)| {
        one_of(
            word,
            "who|which|that|where|if|when|what|as|because|than|how|whatever|will|shall",
        )
    });
    let ours = speaker.iter().any(|(word, _)| one_of(word, OURS))
        && !speaker.iter().any(|(word, _)| one_of(word, OTHERS))
        && !speaker.last().is_some_and(|(word, _)| one_of(word, ASKED));
    let state = wants
            && speaker.iter().any(|(word, _)| {
                one_of(word, "authority|agency|bank|office|commission|council|regulator|england|board|it|they|this|these|that")
            });
    // "He says", "they want": of whoever was named before.
    !(relative || ours || state || grounds(text, words, from..to, at))
}

/// What speaks for itself and is nobody: "the evidence suggests that".
const IMPERSONAL: &str = "evidence|research|experience|analysis|analyses|data|study|studies|modelling|findings|results|\
    evaluation|evaluations|pilots|trials|surveys|assessment|statistics|history|practice";

/// What opens a clause that gives a ground or an objection.
const SUBORDINATE: &str = "since|because|as|given|although|though|while|whereas|even|for";

/// Whether what is said at a word is a ground or an objection that the author gives beside an
/// act of his own before it: "we will not restore it, since the evidence suggests that it
/// failed", "we will build it, although some argue that". What others say that he will do is
/// no act of his.
fn grounds(text: &str, words: &Words, speaker: Range<usize>, at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let impersonal = (speaker.clone()).any(|at| one_of(word(at), IMPERSONAL));
    let joins = speaker.clone().find(|at| one_of(word(*at), SUBORDINATE));
    let from = joins.unwrap_or(speaker.start);
    // "We will cut it, the Guild fears": set in, and no clause of a ground.
    if from == 0 || joins.is_none() && word(at + 1) != "that" {
        return false;
    }
    let parted = joins.is_some() || gap(text, words, speaker.start).contains([',', ';', ':', '.']);
    let before = words.get(..from).unwrap_or_default();
    let acts = before.windows(2).enumerate().any(|(at, two)| {
        // "Says that we will": told by others.
        let told = at > 0 && one_of(word(at - 1), "that|if|whether");
        one_of(&two[0].0, "we|i|government|ministers|department")
            && one_of(&two[1].0, ACTS)
            && !told
    });
    let modal = impersonal
        && before.iter().any(|(word, _)| one_of(word, "will|shall"))
        && !before
            .iter()
            .any(|(word, _)| one_of(word, SAYS) || one_of(word, REPORTS));
    parted && (acts || modal)
}

/// With what the author begins an act of his own.
const ACTS: &str = "will|shall|do|does|are|is|have|has|cannot|intend|intends|plan|propose|therefore|now|also|reject|accept";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn what_others_say_is_told_from_what_is_undertaken() {
        for (text, expected) in [
            (
                "The Guild of Founders warns that the levy will double.",
                true,
            ),
            (
                "Several mayors fear that the tram will never be built.",
                true,
            ),
            ("Brewers argue that duty should be cut.", true),
            (
                "The League of Potters calls for a tax on imported mugs.",
                true,
            ),
            ("The last government planned to sell the docks.", true),
            (
                "The fund, first planned for 2029, is paid from 2027.",
                false,
            ),
            (
                "Originally planned for 2029, the fund is paid from 2027.",
                false,
            ),
            ("Brewers once hoped that duty would be cut.", true),
            (
                "Smiths, a law firm, noted that the act will set standards.",
                true,
            ),
            ("We would like the Government to halve the duty.", true),
            ("“We will halve the duty.”", true),
            (
                "Ada Bell, Head of Clay at the Guild, argued that the levy will fall.",
                true,
            ),
            ("Bell & Sons also noted that the levy will double.", true),
            ("The levy will double, Q 104 (Ada Bell).", true),
            ("We also noted that the levy will double.", false),
            ("We noted that the duty will be halved.", false),
            ("Opposition parties would scrap the tile fund.", true),
            ("It is not true that we will sell the canals.", true),
            ("Nobody should fear that the kilns will be shut.", true),
            ("Had the bid been better, the yard would now be ours.", true),
            (
                "The last government cut the fund, and we will restore it.",
                false,
            ),
            (
                "Brewers want lower duty, so we will cut it by a tenth.",
                false,
            ),
            (
                "Firms say planning is slow, so the Department for Housing will hire planners.",
                false,
            ),
            (
                "There are fears that bills will rise, and Ofgem will cap them from May 2027.",
                false,
            ),
            (
                "It is not right that some towns lack a bank and this Government will end it.",
                false,
            ),
            (
                "The Guild says that duty is high and wages will fall.",
                true,
            ),
            ("The Treasury says that the tax will fall in May.", false),
            ("We will pay firms that want to train their fitters.", false),
            ("Compensation claims will be paid within a month.", false),
            (
                "The Ports Agency plans to open a second lock in 2030.",
                false,
            ),
            (
                "We will build the tram that the last government planned.",
                false,
            ),
            // Grounds and objections beside an act of the author's.
            (
                "We do not propose to restore the levy, since the evidence suggests that it failed.",
                false,
            ),
            (
                "We will build the tram because recent studies suggest that it pays.",
                false,
            ),
            (
                "The levy will not return, since analysis suggests that it failed.",
                false,
            ),
            (
                "We will build the tram: the evidence suggests that it pays.",
                false,
            ),
            (
                "We will build the tram, although some argue that buses would do.",
                false,
            ),
            (
                "The Guild claims that we will end the levy, since the evidence suggests that it failed.",
                true,
            ),
            ("The evidence suggests that we will need a tram.", true),
            ("We will end the levy, the Guild claims.", true),
            (
                "Brewers argue that duty should be cut, since the evidence suggests that it harms.",
                true,
            ),
        ] {
            assert_eq!(hearsay(text, &spoken(text)), expected, "{text}");
        }
    }
}
