//! What looks like an opposition and is none: a penalty on those who do not do what is asked,
//! a need or harm that will not come again, a bound on a burden, one rule in and two out. Each
//! is told from the words of a sentence alone; what becomes of the verdict is told here as
//! well. It finds no sentence.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::ground::Ground;
use super::said::{Said, UNSURE};
use super::wider::Asked;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{among, one_of};

/// What was told of a sentence, less what is no opposition in it.
pub(super) fn spared(part: &Part, (text, words): (&str, &Words), asked: Asked, told: Said) -> Said {
    let agrees = |told: Said| Said {
        verdict: Some(Verdict::Agrees),
        note: None,
        ground: Some(Ground::Counted),
        ..told
    };
    if named(part) && into_fewer(words) && told.verdict == Some(Verdict::Agrees) {
        return Said {
            verdict: Some(Verdict::Opposed),
            ground: Some(Ground::Opposing),
            ..told
        };
    }
    let open = matches!(told.verdict, Some(Verdict::Opposed | Verdict::PartOfTheWay))
        || told.note.as_deref() == Some(UNSURE);
    let read = |words: &Words, found: Range<usize>| {
        let (from, to) = (words.get(found.start), words.get(found.end.checked_sub(1)?));
        let at = from?.1.start..to?.1.end;
        Some(vec![text.get(at)?.to_owned()])
    };
    if fewer_rules(part)
        && open
        && let Some(deciding) = out_for_in(words).and_then(|found| read(words, found))
    {
        return agrees(Said { deciding, ..told });
    }
    if named(part)
        && open
        && asked.binds
        && let Some(deciding) = split(words).and_then(|found| read(words, found))
    {
        return agrees(Said { deciding, ..told });
    }
    // "For every repealed rule two new ones will be brought in".
    if told.verdict == Some(Verdict::Agrees) && fewer_rules(part) && in_for_out(words) {
        return told.left();
    }
    if told.verdict != Some(Verdict::Opposed) {
        return told;
    }
    if bounded(words) && asked.binds {
        return agrees(told);
    }
    if bounded(words) || sanctions(words) || need_ended(words) || shown_again(words) {
        return told.left();
    }
    told
}

fn is(words: &Words, at: usize, list: &'static str) -> bool {
    words.get(at).is_some_and(|(word, _)| one_of(word, list))
}

/// What those have done on whom a penalty lies, after "that" or "who".
const FAILS: [&str; 6] = [
    "fail|fails|failing|failed|refuse|refuses|refusing|neglect|neglects to",
    "fall|falls|falling short|behind",
    "miss|misses|missing|ignore|ignores|ignoring|breach|breaches|breaching|break|breaks|breaking|flout|flouts|evade|evades \
     the|their|its|a|an|any|this|these|that|our|his",
    "do|does|did not|never meet|comply|keep|create|deliver|declare|provide|train|publish|reach|buy|report|show|hit|honour|pay|\
     follow|build|spend|offer|file|submit|act|improve|reduce|invest|employ|hire|disclose|register|take|pass|use",
    "in breach of",
    "cannot|can show|prove|demonstrate",
];

/// Who fails, right before it, or on which condition.
const WHO: &str = "that|which|who|those|anyone|any|whoever|if|where|when|they|it|and|or|bidder|bidders|firms|\
    firm|companies|company|suppliers|departments|providers|operators|for|employers|councils|found|are|persistently|repeatedly|still";

/// What then befalls them.
const PENALTIES: &str = "lose|loses|forfeit|forfeits|repay|repaid|return|withdrawn|withdraw|fined|fine|fines|barred|bar|excluded|\
    exclude|stripped|struck|suspended|suspend|removed|revoked|revoke|cancelled|terminated|clawed|claw|recovered|recover|\
    penalised|penalty|penalties|debarred|refused|ineligible|reclaimed|reclaim|surrender";

/// Whether a sentence lays a penalty on those who do not do what is asked.
fn sanctions(words: &Words) -> bool {
    let fails = (1..words.len()).any(|at| {
        is(words, at - 1, WHO)
            && FAILS.iter().any(|pattern| {
                find(words.get(at..).unwrap_or_default(), pattern)
                    .is_some_and(|found| found.start == 0)
            })
    });
    let back = find(words, "hand|pay|paid|handed|give|given back").is_some();
    fails && (back || words.iter().any(|(word, _)| one_of(word, PENALTIES)))
}

/// Words between "no" and the verb of its subject, at most.
const SUBJECT: usize = 10;

/// To have to do this is a harm to whoever has to.
const HARDSHIPS: &str = "wait|queue|import|ship|fly|leave|rely|depend|travel|close|own|move|go|turn|choose|lose|borrow|\
    look|search|drive|struggle|cross|relocate|sell|shut|suffer|beg";

/// Brought from elsewhere, which a country that makes its own need not be.
const BROUGHT: &str =
    "flown|shipped|imported|brought|bought|sent|sourced|ordered|fetched|hauled|trucked";

/// Whether a need or harm is said to come no more: "no firm will have to wait".
fn need_ended(words: &Words) -> bool {
    (0..words.len()).any(|no| {
        if !is(words, no, "no|nobody|none|neither") {
            return false;
        }
        let Some(modal) =
            (no + 1..no + SUBJECT).find(|at| is(words, *at, "will|shall|should|need|must"))
        else {
            return false;
        };
        let mut verb = modal + 1;
        let mut again = false;
        while is(words, verb, "ever|again|now|then|therefore|longer") {
            again |= is(words, verb, "again");
            verb += 1;
        }
        let mut needs = is(words, modal, "need") && is(words, modal + 1, "to");
        for led in [
            "have|need to again? be?",
            "be forced|left|made|obliged|compelled|driven|reduced to? be?",
            "find itself|themselves",
        ] {
            let found = find(words.get(verb..).unwrap_or_default(), led);
            if let Some(found) = found.filter(|found| found.start == 0) {
                verb += found.end;
                needs = true;
                break;
            }
        }
        again |= (verb..verb + 12).any(|at| is(words, at, "again"));
        if is(words, verb, "be") {
            verb += 1;
        }
        let abroad = (verb..verb + 6).any(|at| is(words, at, "from|in|abroad|overseas|by"));
        is(words, verb, "wait|queue|suffer|struggle")
            || needs && (is(words, verb, HARDSHIPS) || is(words, verb, BROUGHT))
            || again
                && (is(words, verb, "face|rely|depend|lose") || is(words, verb, BROUGHT) && abroad)
    })
}

/// What bears on who pays or does it.
const BURDENED: &str = "pay pays face bear carry charge tax spend levy meet fill file";

/// Whether a burden is bound from above by what others bear: "will pay no more than".
fn bounded(words: &Words) -> bool {
    let Some(bound) = find(
        words,
        "no more|higher|greater|heavier|dearer|steeper|worse *? *? *? *? *? *? than",
    ) else {
        return false;
    };
    let before = words.get(bound.start.saturating_sub(6)..bound.start);
    let modal = before.unwrap_or_default().iter();
    modal.clone().any(|(word, _)| among(word, BURDENED))
        && modal
            .clone()
            .any(|(word, _)| one_of(word, "will|shall|must|to|be|are|is"))
        && !modal
            .clone()
            .any(|(word, _)| one_of(word, "not|never|could|might|would"))
}

/// What a state lays on others.
const RULES: &str = "rule|rules|regulation|regulations|obligation|obligations|requirement|requirements|duty|duties|burden|\
    burdens|form|forms|directive|directives|law|laws|licence|licences|check|checks|report|reports|return|returns|measure|measures";

/// Whether a part wants fewer rules.
fn fewer_rules(part: &Part) -> bool {
    (part.less_of.iter())
        .flat_map(|phrase| phrase.split([' ', '|']))
        .any(|less| {
            one_of(
                less,
                "rule|rules|regulation|regulations|requirement|obligation",
            )
        })
}

/// "For each new obligation, two must be repealed".
fn out_for_in(words: &Words) -> Option<Range<usize>> {
    let removes = |at: usize| {
        words.get(at).is_some_and(|(word, _)| {
            among(
                word,
                "repeal remove abolish revoke scrap strike withdraw delete axe cut retire",
            )
        }) || is(words, at, "take|takes|taking|taken")
            && (at + 1..at + 5).any(|near| is(words, near, "off|away|out"))
    };
    let added = (0..words.len()).any(|at| {
        is(words, at, "new|additional|extra|further|fresh|added")
            && at > 0
            && is(words, at - 1, "each|every|any|a|an|one")
            || is(words, at, "each|every|any") && is(words, at + 1, RULES)
    });
    let out = (0..words.len()).find(|at| {
        let at = *at;
        if !is(words, at, "two|three|four|2|3|4|twice|double")
            || is(
                words,
                at + 1,
                "new|more|further|additional|extra|fresh|years|months|weeks",
            )
        {
            return false;
        }
        let active = (at.saturating_sub(2)..at).any(&removes);
        let passive = (at + 1..at + 4)
            .find(|near| is(words, *near, "must|will|shall|are|have"))
            .is_some_and(|modal| {
                (modal + 1..modal + 5).any(|near| removes(near) || is(words, near, "go"))
            });
        let denied =
            (at.saturating_sub(4)..at + 6).any(|near| is(words, near, "not|never|no|cannot"));
        (active || passive) && !denied
    });
    let rules = words.iter().any(|(word, _)| one_of(word, RULES));
    let binds = find(words, "will|shall|must|are|have|has").is_some();
    let out = out.filter(|_| added && rules && binds)?;
    Some(out.saturating_sub(2)..(out + 5).min(words.len()))
}

/// "For every repealed rule, two new ones".
fn in_for_out(words: &Words) -> bool {
    let gone = (1..words.len()).any(|at| {
        is(words, at - 1, "each|every|any")
            && is(
                words,
                at,
                "repealed|removed|abolished|scrapped|old|revoked|cut",
            )
            && is(words, at + 1, RULES)
    });
    let more = (1..words.len()).any(|at| {
        is(words, at - 1, "one|two|three|four|2|3|4") && is(words, at, "new|more|further|others")
    });
    gone && more
}

/// What is kept from view, of which the end is what is asked where it is to be shown.
const HIDDEN: &str = "withheld|concealed|hidden|suppressed|classified|obscured|redacted";

/// Whether it is said that something will not be hidden.
fn shown_again(words: &Words) -> bool {
    (1..words.len()).any(|at| {
        is(words, at, HIDDEN)
            && (at.saturating_sub(8)..at).any(|near| is(words, near, "not|never|no|nothing|longer"))
    })
}

/// Verbs of putting many into one.
const JOINS: &str =
    "merge bundle consolidate combine group aggregate roll fold gather package pool";

/// Whether a file names that many are put into one as the contrary of what it asks.
fn named(part: &Part) -> bool {
    (part.oppose.iter().chain(&part.less_of))
        .flat_map(|phrase| phrase.split([' ', '|']))
        .any(|word| among(word, JOINS))
}

/// "Will be broken up into smaller lots".
fn split(words: &Words) -> Option<Range<usize>> {
    (1..words.len()).find_map(|at| {
        let verb = words
            .get(at)
            .is_some_and(|(word, _)| among(word, "split break divide unbundle separate"));
        let into = (at + 1..at + 6).find(|near| is(words, *near, "into"))?;
        let smaller = (into + 1..into + 4).any(|near| {
            is(
                words,
                near,
                "smaller|small|more|several|many|local|regional|separate",
            )
        });
        let before = at.saturating_sub(5)..at;
        let now = before
            .clone()
            .any(|near| is(words, near, "will|shall|be|being|are|is|must"));
        let denied = before
            .clone()
            .any(|near| is(words, near, "not|never|no|cannot"));
        (verb && smaller && now && !denied).then_some(at..(into + 3).min(words.len()))
    })
}

/// "Will be consolidated into fewer larger lots".
fn into_fewer(words: &Words) -> bool {
    (1..words.len()).any(|at| {
        words.get(at).is_some_and(|(word, _)| among(word, JOINS))
            && (at + 1..at + 6)
                .find(|near| is(words, *near, "into"))
                .is_some_and(|into| {
                    (into + 1..into + 4).any(|near| {
                        is(
                            words,
                            near,
                            "fewer|larger|bigger|handful|single|one|national|large|big",
                        )
                    })
                })
            && (at.saturating_sub(5)..at)
                .any(|near| is(words, near, "will|shall|be|being|are|is|must"))
            && !(at.saturating_sub(5)..at)
                .any(|near| is(words, near, "not|never|no|cannot|could|might|would|may"))
    })
}

#[cfg(test)]
#[path = "spared_tests.rs"]
mod tests;
