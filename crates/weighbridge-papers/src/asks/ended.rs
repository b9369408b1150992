//! What a sentence takes away in the present and without a "will": what is closed, taken out
//! of a programme, wound down, offered for the last time. It tells where the words stand and
//! knows no ask; what ends with a "will" is told elsewhere.

use std::ops::Range;

use super::moving::Move;
use super::narrowed::narrowed;
use crate::search::words::plain;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::one_of;

/// Participles of ending, with one of "be" before them.
const ENDED: &str = "closed|ended|abolished|scrapped|withdrawn|cancelled|repealed|discontinued|suspended|halted|\
    stopped|shelved|axed|terminated|disbanded|revoked|dropped|dissolved|removed|abandoned|paused|\
    mothballed|rescinded|deleted|wound";

/// What an author closes: a site that "is closed" may only stand so.
pub(super) const SCHEMES: &str = "fund|funds|funding|grant|grants|scheme|schemes|programme|programmes|strand|strands|relief|\
    reliefs|allowance|round|window|support|aid|route|routes|line|service|services|office|offices|agency|\
    centre|centres|college|colleges|board|course|courses|bootcamps|hub|hubs|initiative|offer|\
    competition|pot|budget|project|projects|exemption|exemptions|duty|duties|measure|measures|facility|loan|loans|\
    guarantee|subsidy|subsidies|payment|payments|station|depot|branch|unit";

/// From what a thing is taken: a plan of what will be done.
pub(super) const PLANS: &str =
    "programme|programmes|plan|plans|pipeline|list|schedule|strategy|portfolio";

/// What is done for the last time.
const OFFERED: &str = "offered|made|awarded|paid|funded|given|issued|admitted|supported|enrolled|accepted|granted|placed";

/// Who and what a scheme takes in or gives out, besides schemes.
const TAKEN_IN: &str = "learners|students|pupils|apprentices|trainees|cohort|intake|entrants|applicants|applications|\
    claims|awards|places";

/// Verbs that give, and their participles.
const GIVES: &str = "fund|pay|build|buy|back|support|invest|spend|give|provide|put|subsidise|finance|goes|go|funded|\
    built|bought|backed|supported|spent|given|provided|paid";

/// Who may be paid for the matter itself.
const PAID_FOR_IT: &str = "council|councils|firm|firms|company|companies|operator|operators|city|cities|town|towns|region|\
    regions|place|places|owner|owners|staff|driver|drivers|mayor|mayors|authority|authorities|full|time|schedule|it|\
    them|their|its|those|that|this|good|use|work|purpose|provider|providers|builder|builders|local|maker|makers";

/// What is no last of a thing, but a time.
const TIMES: &str = "year|years|month|months|week|summer|spring|autumn|winter|parliament|century|decade|decades|two|\
    three|five|ten|few|resort|mile|minute|night|election|budget|government|administration|day|century|word";

/// Words before which a clause only tells when or which.
pub(super) const ASIDE: &str =
    "that|which|who|when|once|if|where|until|as|after|before|whether|while|unless";

/// Words that deny.
pub(super) const DENIED: &str = "not|never|no|nor|neither|cannot|without";

/// Whether a month, season or year stands within so many words.
pub(super) fn timed(words: &Words, from: usize, reach: usize) -> bool {
    (from..(from + reach).min(words.len())).any(|at| {
        let here = word(words, at);
        here.len() == 4 && here.starts_with("20") && here.parse::<u16>().is_ok()
            || crate::tokens::MONTHS.contains(&here)
            || one_of(
                here,
                "spring|summer|autumn|winter|year|years|months|parliament",
            )
    })
}

fn word(words: &Words, at: usize) -> &str {
    words.get(at).map_or("", |(word, _)| word.as_str())
}

/// Where statements of an end stand, and whether what each ends stands before it.
fn found(words: &Words) -> Vec<(Range<usize>, bool)> {
    (1..words.len())
        .flat_map(|at| found_at(words, at))
        .collect()
}

fn found_at(words: &Words, at: usize) -> Option<(Range<usize>, bool)> {
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(words, at), list);
    let aside = |at: usize| (at.saturating_sub(2)..at).any(|near| is(near, ASIDE));
    let denied = |at: usize| (at.saturating_sub(3)..at).any(|near| is(near, DENIED));
    // "The strand is closed", "the fund is being wound up".
    if is(at, "is|are") && !aside(at) && !is(at - 1, "there|it|what") {
        let mut verb = at + 1;
        let being = is(verb, "being");
        while is(verb, "being|now|also|therefore|then|hereby") {
            verb += 1;
        }
        let by = (verb + 1..verb + 4).any(|near| is(near, "by"))
            && !(verb + 1..verb + 4)
                .any(|near| is(near, "by") && is(near + 1, "the|20|end|spring|summer"));
        let plain_end = is(verb, ENDED)
            && (word(words, verb) != "wound" || is(verb + 1, "up|down"))
            && !is(verb + 1, "off|to|on|in|for|with");
        // A thing that "is closed" or "is stopped" may only stand so.
        let stands = is(
            verb,
            "closed|stopped|suspended|removed|dropped|ended|halted|paused",
        );
        let scheme = (at.saturating_sub(14)..at).any(|near| is(near, SCHEMES));
        if plain_end && !by && (being || scheme || !stands) {
            return Some((at..verb + 1, true));
        }
    }
    // "Are taken out of the plan", "is struck off the list", but not the list of another.
    let out =
        is(at, "come|comes|taken|moved|left|dropped") && is(at + 1, "out") && is(at + 2, "of");
    let from = is(at, "dropped|removed|struck|deleted") && is(at + 1, "from|off");
    let plan = at + if out { 3 } else { 2 };
    if (out || from) && !aside(at) && !denied(at) && is(plan, "the|our|this") {
        let listed = (plan + 1..plan + 4).find(|near| is(*near, PLANS));
        let own = listed.is_some_and(|listed| {
            !is(listed + 1, "of|at|by|well|better|stronger|ahead")
                && !(plan + 1..listed).any(|near| {
                    is(near, "risk|danger|watch|waiting|black|red|banned|s")
                        || word(words, near).contains(['\'', '’'])
                })
        });
        // What comes out of a plan may come of it, and out of a list is taken off it.
        let done = if is(at, "come|comes") {
            listed.is_some_and(|listed| is(listed, "programme|programmes|pipeline|schedule"))
                && is(0, "the")
        } else {
            (at.saturating_sub(3)..at).any(|near| is(near, "is|are|be|being|been"))
        };
        if own && done {
            return Some((at..at + 3, true));
        }
    }
    // "Skills camps wind down over the year", and no road down the hill.
    if is(at, "wind|winds")
        && is(at + 1, "down")
        && (at + 2 == words.len()
            || is(at + 2, "over|by|in|from|this|next|after|at") && timed(words, at + 2, 6))
        && !is(at - 1, "to|offshore|onshore|would|could|the|of|not")
        && !aside(at)
    {
        return Some((at..at + 2, true));
    }
    // "Takes its last learners this summer".
    if is(
        at,
        "take|takes|admit|admits|enrol|enrols|make|makes|pay|pays",
    ) && is(at + 1, "its|their|the")
        && is(at + 2, "last|final")
        && (at + 3..at + 5)
            .any(|near| is(near, TAKEN_IN) || is(near, "grant|grants|loan|loans|payment|payments"))
        && timed(words, at + 3, 7)
        && !denied(at)
    {
        return Some((at..at + 3, true));
    }
    // "The last courses will be offered in March": the matter is what is last.
    if is(at, "last|final") && is(at - 1, "the|its|their|our|these") && !is(at + 1, TIMES) {
        let end = (at + 2..(at + 12).min(words.len())).find(|near| is(*near, "will|is|are|shall"));
        // What is last of a thing that runs or is made is no end of it.
        if let Some(end) = end
            && (at + 1..end).any(|near| is(near, SCHEMES) || is(near, TAKEN_IN))
            && (is(end + 1, "be") && is(end + 2, OFFERED) || is(end + 1, OFFERED))
            && timed(words, end + 2, 8)
            && !(at..end + 5).any(|near| is(near, DENIED))
            && !(at + 1..end).any(|near| {
                is(
                    near,
                    "report|decision|stage|design|plan|plans|draft|version|pieces|piece|section",
                )
            })
        {
            return Some((at..end + 1, false));
        }
    }
    // "Gets nothing from us".
    if is(at, "get|gets|receive|receives")
        && is(at + 1, "nothing")
        && (at + 2 == words.len()
            || is(at + 2, "from") && is(at + 3, "us|government|ministers")
            || is(at + 2, "in|under|from") && is(at + 3, "this|our"))
    {
        return Some((at..at + 2, true));
    }
    None
}

/// What is given elsewhere than to a matter that is named for it: "the money that was meant
/// for trams will go to roads", "we will fund roads rather than trams".
pub(super) fn passed_over(words: &Words, matter: &[Range<usize>]) -> Option<Range<usize>> {
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(words, at), list);
    if find(words, "if|unless|could|might|would|may|should").is_some() {
        return None;
    }
    for at in 1..words.len() {
        let stands = |from: usize, to: usize| {
            let (from, to) = (
                words.get(from)?.1.start,
                words.get(to.min(words.len()) - 1)?.1.end,
            );
            matter
                .iter()
                .any(|place| from <= place.start && place.end <= to)
                .then_some(())
        };
        // What was promised may be paid to who builds it: only the word or another use tells.
        let named = is(
            at,
            "meant|intended|earmarked|reserved|allocated|promised|budgeted",
        ) && (at.saturating_sub(3)..at).any(|near| is(near, "was|were|had"))
            && is(at + 1, "for");
        if named && stands(at + 2, at + 6).is_some() {
            let goes = (at + 3..(at + 12).min(words.len())).find(|near| {
                is(
                    *near,
                    "go|goes|going|spent|moved|diverted|used|given|put|switched",
                )
            });
            let Some(goes) = goes else { continue };
            let elsewhere = is(goes, "diverted|switched")
                || is(goes + 1, "elsewhere")
                || (goes + 1..words.len()).any(|near| is(near, "instead"));
            let to = is(at, "meant|intended")
                && is(goes + 1, "to|on|into")
                && goes + 2 < words.len()
                && !(goes + 2..goes + 6).any(|near| is(near, PAID_FOR_IT));
            // "Will go to trams at last": to the matter itself.
            let same = |near: usize| {
                matter.iter().any(|place| {
                    words.iter().any(|(named, at)| {
                        place.start <= at.start
                            && at.end <= place.end
                            && named.trim_end_matches('s')
                                == word(words, near).trim_end_matches('s')
                    })
                })
            };
            let back = (goes + 1..words.len()).any(same);
            let denied = (at..=goes).any(|near| is(near, DENIED));
            if (elsewhere || to) && !back && !denied {
                return Some(at..(goes + 2).min(words.len()));
            }
        }
        let instead = is(at, "rather") && is(at + 1, "than")
            || is(at, "instead|place") && is(at + 1, "of")
            || is(at, "and|but") && is(at + 1, "not");
        if !instead {
            continue;
        }
        // The matter right after it and alone there: "rather than cut the tram grant" keeps it.
        let mut from = at + 2;
        while is(from, "the|our|any|new|more|in|on|for|to|into") {
            from += 1;
        }
        let alone = matter.iter().any(|place| {
            let behind = words.iter().position(|(_, word)| word.start >= place.end);
            words
                .get(from)
                .is_some_and(|(_, word)| word.start == place.start)
                && behind.is_none_or(|next| is(next, "in|and|this|next|by|from|over|at"))
        });
        let named_before = matter.iter().any(|place| {
            words
                .get(at)
                .is_some_and(|(_, here)| place.end <= here.start)
        });
        if alone && !named_before && gives_before(words, at) {
            return Some(at..at + 2);
        }
    }
    None
}

/// Whether the author gives something, told right before: "we will fund roads", "goes to roads";
/// what is closed or taxed "rather than trams" takes nothing from them.
fn gives_before(words: &Words, at: usize) -> bool {
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(words, at), list);
    let verb = (at.saturating_sub(7)..at)
        .rev()
        .find(|verb| is(*verb, GIVES));
    verb.is_some_and(|verb| {
        let mut before = verb;
        while before > 0 && is(before - 1, "be|now|also|instead") {
            before -= 1;
        }
        let undertaken = is(verb, "goes")
            || before > 0 && (is(before - 1, "will|shall") || is(before - 1, "we"));
        let only = (verb + 1..at).all(|near| {
            let here = word(words, near);
            !(is(near, ASIDE)
                || is(near, DENIED)
                || is(near, "why|how|people|less|fewer|nothing|back|off")
                || here.ends_with("ing")
                || is(near, "to") && near != verb + 1)
        });
        undertaken && only
    })
}

/// The end that a sentence tells of a matter (in bytes of the sentence).
pub(super) fn ended(
    text: &str,
    words: &Words,
    matter: &[Range<usize>],
) -> Option<(Move, Range<usize>)> {
    if find(words, "if|unless|could|might|would").is_some() {
        return None;
    }
    let narrowed = narrowed(words).filter(|found| {
        // "Contracts will go only to makers here": what it is kept for is the matter.
        let from = words.get(found.end).map_or(text.len(), |(_, at)| at.start);
        !matter.iter().any(|at| at.start >= from)
    });
    if let Some(found) = narrowed.and_then(|found| of_matter(text, words, matter, (found, true))) {
        return Some(found);
    }
    if find(words, "may").is_some() {
        return None;
    }
    found(words)
        .into_iter()
        .find_map(|found| of_matter(text, words, matter, found))
}

/// An end that was found, where the matter stands where what ends must.
fn of_matter(
    text: &str,
    words: &Words,
    matter: &[Range<usize>],
    (found, before): (Range<usize>, bool),
) -> Option<(Move, Range<usize>)> {
    let cue = words.get(found.start)?.1.start..words.get(found.end.min(words.len()) - 1)?.1.end;
    let held = matter.iter().any(|at| {
        let between = if before {
            if at.end > cue.start {
                return false;
            }
            text.get(at.end..cue.start)
        } else {
            // "The last places in trades", "the last of the tram grants".
            if at.start < cue.start {
                return false;
            }
            return at.start < cue.end || {
                let next = text.get(cue.end..at.start).unwrap_or_default();
                plain(next).len() <= 8 && !next.contains([',', ';', ':'])
            };
        };
        let between = between.unwrap_or_default();
        let inner = plain(between);
        // "The strand of the fund, which met the shortfall, is closed".
        inner.len() <= 14
            && !between.contains([';', ':'])
            && !inner
                .iter()
                .any(|(word, _)| matches!(word.as_str(), "but" | "so" | "we" | "will" | "while"))
    });
    held.then(|| (Move::Ends, found.start..found.end.min(words.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asks::narrowed::off_anothers;
    use crate::verdict::force::spoken;

    fn told(text: &str) -> bool {
        let low = text.to_lowercase();
        let at = low.find("kiln").unwrap();
        let matter = at..at + 4;
        ended(text, &spoken(text), std::slice::from_ref(&matter)).is_some()
    }

    #[test]
    fn what_is_given_elsewhere_passes_a_matter_over() {
        for (text, passed) in [
            (
                "The £90 million that was meant for kilns will go to roads.",
                true,
            ),
            (
                "Money that had been set aside and was earmarked for kilns is spent on roads instead.",
                true,
            ),
            (
                "Money that was earmarked for kilns will be spent in full.",
                false,
            ),
            (
                "Money that was meant for kilns will go to kilns at last.",
                false,
            ),
            (
                "Money that was meant for kilns will go to the firms in May.",
                false,
            ),
            (
                "The sum that was reserved for kilns will go to Leeds.",
                false,
            ),
            (
                "The sum that was reserved for kilns is diverted to roads.",
                true,
            ),
            ("We will close roads rather than kilns.", false),
            ("We will tax cars rather than kilns.", false),
            ("We will build roads and not forget kilns.", false),
            (
                "We will fund a study of why people use gas rather than kilns.",
                false,
            ),
            ("We will pay for yards rather than lose kilns.", false),
            ("We will fund roads rather than kilns.", true),
            ("The money goes to roads instead of kilns.", true),
            ("We will build yards and not kilns.", true),
            ("We will mend kilns rather than close them.", false),
            ("We will pay for new work rather than cut kilns.", false),
            ("Kilns will have grants rather than loans.", false),
            ("Roads rather than kilns were built.", false),
            ("The money that was meant for kilns was small.", false),
        ] {
            let low = text.to_lowercase();
            let at = low.find("kiln").unwrap();
            let matter = at..at + 5;
            let told = passed_over(&spoken(text), std::slice::from_ref(&matter)).is_some();
            assert_eq!(told, passed, "{text}");
        }
    }

    #[test]
    fn what_is_taken_away_in_the_present_ends() {
        for (text, ends) in [
            ("The kiln grant is closed.", true),
            ("Funding for kiln owners is being withdrawn.", true),
            (
                "The kiln strand of the fund, which met the shortfall, is closed.",
                true,
            ),
            (
                "The kiln line and the yard come out of the programme.",
                true,
            ),
            ("The kiln bypass is taken out of the plan.", true),
            ("Kiln camps wind down over the academic year.", true),
            (
                "The kiln programme takes its last learners this summer.",
                true,
            ),
            ("The last kiln courses will be offered in March.", true),
            (
                "The last free places at the kiln school will be offered in March.",
                true,
            ),
            ("The kiln relief is repealed.", true),
            ("The kiln trade gets nothing from us.", true),
            (
                "The yard is closed on Sundays, and the kiln scheme is abolished.",
                true,
            ),
            ("The last kiln will run at midnight.", false),
            ("The last kilns are made in Derby.", false),
            ("The kiln takes its last pots at 11pm.", false),
            ("The kiln works takes its final shape in Goole.", false),
            ("The kiln is removed from the plan of the museum.", false),
            ("Kiln dust is taken from the network.", false),
            ("Kiln costs are taken from the budget.", false),
            ("The kiln road winds down the hill.", false),
            ("The kiln master gets nothing from visitors.", false),
            // What only stands so, others' doing, a time, a denial.
            ("The kiln is closed on Sundays.", false),
            ("A road that is closed leads to the kiln.", false),
            ("The kiln fund is not closed.", false),
            ("The kiln owners closed two works last year.", false),
            ("Last year the kiln grant was raised.", false),
            (
                "At last the kiln plan will be offered to Parliament.",
                false,
            ),
            ("Kiln gas will come out of the ground.", false),
            ("Offshore wind up to the kiln will be built.", false),
            ("If the kiln fund is withdrawn, yards would shut.", false),
            (
                "The last section of the kiln road will be opened in May.",
                false,
            ),
        ] {
            assert_eq!(told(text), ends, "{text}");
        }
    }

    #[test]
    fn a_list_of_another_is_told_from_the_plan() {
        for (text, other) in [
            ("The kiln is removed from the plan of the museum.", true),
            ("The kiln was struck off the list of old works.", true),
            ("The kiln is removed from the programme.", false),
        ] {
            assert_eq!(off_anothers(&spoken(text)), other, "{text}");
        }
    }
}
