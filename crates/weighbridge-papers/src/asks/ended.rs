//! What a sentence takes away in the present and without a "will": what is closed, taken out
//! of a programme, wound down, offered for the last time. It tells where the words stand and
//! knows no ask; what ends with a "will" is told elsewhere.

use std::ops::Range;

use super::moving::Move;
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
const PLANS: &str = "programme|programmes|plan|plans|pipeline|list|schedule|budget|allocation|scheme|register|strategy|\
    portfolio|settlement|map|network|timetable|designation";

/// What is done for the last time.
const OFFERED: &str = "offered|made|awarded|paid|let|taken|held|run|funded|signed|given|issued|admitted|supported|\
    enrolled|enrol|start|begin|sail|leave|open|accepted|granted|placed";

/// What is no last of a thing, but a time.
const TIMES: &str = "year|years|month|months|week|summer|spring|autumn|winter|parliament|century|decade|decades|two|\
    three|five|ten|few|resort|mile|minute|night|election|budget|government|administration|day|century|word";

/// Words before which a clause only tells when or which.
const ASIDE: &str = "that|which|who|when|once|if|where|until|as|after|before|whether|while|unless";

/// Words that deny.
const DENIED: &str = "not|never|no|nor|neither|cannot|without";

fn word(words: &Words, at: usize) -> &str {
    words.get(at).map_or("", |(word, _)| word.as_str())
}

/// Where a statement of an end stands, and whether what it ends stands before it.
fn found(words: &Words) -> Option<(Range<usize>, bool)> {
    let is = |at: usize, list: &str| at < words.len() && one_of(word(words, at), list);
    let aside = |at: usize| (at.saturating_sub(2)..at).any(|near| is(near, ASIDE));
    let denied = |at: usize| (at.saturating_sub(3)..at).any(|near| is(near, DENIED));
    for at in 1..words.len() {
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
        // "Comes out of the programme", "are taken out of the plan", "is struck off the list".
        let out = is(at, "come|comes|taken|moved|left|fall|falls|dropped")
            && is(at + 1, "out")
            && is(at + 2, "of");
        let from = is(at, "dropped|removed|struck|deleted|taken") && is(at + 1, "from|off");
        if (out || from)
            && !aside(at)
            && !denied(at)
            && (at + 2..at + 8).any(|near| is(near, PLANS))
        {
            let done = out && is(at, "come|comes|fall|falls")
                || (at.saturating_sub(3)..at).any(|near| is(near, "is|are|be|being|been"));
            if done {
                return Some((at..at + 3, true));
            }
        }
        // "Skills camps wind down over the year".
        if is(at, "wind|winds")
            && is(at + 1, "down|up")
            && !is(at - 1, "to|offshore|onshore|would|could|the|of|not")
            && !aside(at)
        {
            return Some((at..at + 2, true));
        }
        // "Takes its last learners this summer".
        if is(
            at,
            "take|takes|admit|admits|enrol|enrols|make|makes|hold|holds|pay|pays|sign|signs",
        ) && is(at + 1, "its|their|the")
            && is(at + 2, "last|final")
            && !is(at + 3, TIMES)
            && !is(at + 3, "decision|decisions|step|steps|choice|report|of")
            && !denied(at)
        {
            return Some((at..at + 3, true));
        }
        // "The last courses will be offered in March": the matter is what is last.
        if is(at, "last|final") && is(at - 1, "the|its|their|our|these") && !is(at + 1, TIMES) {
            let end =
                (at + 2..(at + 12).min(words.len())).find(|near| is(*near, "will|is|are|shall"));
            if let Some(end) = end
                && (end + 1..end + 5).any(|near| is(near, OFFERED))
                && !(at..end + 5).any(|near| is(near, DENIED))
                && !(at + 1..end).any(|near| is(near, "report|decision|stage|design|plan|plans|draft|version|pieces|piece|section"))
            {
                return Some((at..end + 1, false));
            }
        }
        // "Gets nothing from us".
        if is(at, "get|gets|receive|receives") && is(at + 1, "nothing") && !is(at + 2, "but") {
            return Some((at..at + 2, true));
        }
    }
    None
}

/// What is given elsewhere than to a matter that is named for it: "the money that was meant
/// for trams will go to roads", "we will fund roads rather than trams".
pub(super) fn passed_over(words: &Words, matter: &[Range<usize>]) -> Option<Range<usize>> {
    let is = |at: usize, list: &str| at < words.len() && one_of(word(words, at), list);
    let acts = |from: usize, to: usize| {
        (from..to.min(words.len())).any(|at| is(at, "will|shall|is|are|goes|go|have|has"))
    };
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
        let meant = is(
            at,
            "meant|intended|earmarked|reserved|allocated|promised|planned|budgeted|kept",
        ) && (at.saturating_sub(3)..at).any(|near| is(near, "was|were|had"))
            && is(at + 1, "for");
        if meant && stands(at + 2, at + 6).is_some() {
            let goes = (at + 3..at + 12).find(|near| {
                is(*near, "will|is|are|goes|go|has|have")
                    && (*near..near + 4).any(|verb| {
                        is(
                            verb,
                            "go|goes|going|gone|spent|moved|diverted|used|given|put|pay|switched",
                        )
                    })
            });
            if let Some(goes) = goes {
                return Some(at..(goes + 3).min(words.len()));
            }
        }
        let instead = is(at, "rather") && is(at + 1, "than")
            || is(at, "instead|place") && is(at + 1, "of")
            || is(at, "and|but") && is(at + 1, "not");
        // An act of the author's before it, and the matter right after it, alone there.
        if instead
            && acts(0, at)
            && stands(at + 2, at + 5).is_some()
            && !matter
                .iter()
                .any(|place| words.get(at).is_some_and(|(_, here)| place.end <= here.start))
            // "Rather than cut the tram grant" keeps it.
            && !(at + 2..at + 5).any(|near| {
                is(near, "cut|cutting|end|ending|close|closing|lose|losing|just|only|sell|selling|less|fewer|losses|closure")
            })
            && (0..at).any(|near| is(near, "will|shall|we|goes"))
        {
            return Some(at..at + 2);
        }
    }
    None
}

/// The end that a sentence tells of a matter (in bytes of the sentence).
pub(super) fn ended(
    text: &str,
    words: &Words,
    matter: &[Range<usize>],
) -> Option<(Move, Range<usize>)> {
    let (found, before) = found(words)?;
    if find(words, "if|unless|could|might|would|may").is_some() {
        return None;
    }
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
                "Money that had been set aside and was earmarked for kilns is spent on roads.",
                true,
            ),
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
}
