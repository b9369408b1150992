//! What a sentence undertakes in the present: money that goes to something, what is made
//! permanent or fixed until a year, what gets more, what a law or plan puts in place. A
//! description of what is ("the sector gets £2bn from exports") undertakes nothing.

use std::ops::Range;

use crate::mentions::small;
use crate::verdict::change::{moves, participle};
use crate::verdict::force::{Words, find, is_money};
use crate::verdict::lexicon::{NEGATIONS, one_of};

/// Participles of what is decided by being said, whatever follows.
const DECIDED: &str = "extended|prolonged|renewed|doubled|trebled|restored|reinstated|widened|reopened|confirmed|\
    relaunched";

/// Participles of what may only stand so: a time to come or an amount says that it is decided.
const TIMED: &str = "fixed|guaranteed|reserved|held|frozen|capped|kept|raised|increased|protected|secured|set|locked|\
    ringfenced|lengthened|funded|maintained|retained";

/// What is made of a thing for good.
const FOR_GOOD: &str =
    "permanent|available|law|free|statutory|compulsory|mandatory|universal|binding";

/// Instruments by which an author acts, as the last word of a subject.
const TOOLS: &str = "act|bill|plan|strategy|budget|law|charter|programme|fund|scheme|agreement|settlement|package|\
    statute|regulations|order";

/// What such a thing does in the present.
const DOES: &str = "puts|sets|creates|establishes|gives|guarantees|provides|funds|requires|fixes|secures|\
    doubles|extends|makes|commits|binds|obliges|brings|adds|raises|lifts|completes|restores|reserves|\
    exempts|frees|pays|opens|builds";

/// What is an author's to give or set up, besides money.
const GIFTS: &str = "fund|funds|funding|grant|grants|relief|reliefs|credit|subsidy|subsidies|duty|right|rights|powers|\
    guarantee|target|targets|body|agency|board|allowance|exemption|loan|loans|investment|budget|council|commission|\
    office|regulator|inspectorate|levy|cap|standard|standards";

/// What one who "gets more" of it is given by an author.
const STAFFED: &str = "money|funding|cash|staff|officers|inspectors|investigators|posts|judges|teachers|nurses|doctors|\
    engineers|planners|powers|grants|support|capacity|investment";

/// Who or what gives, in a sentence that only says where money goes.
const GIVERS: &str = "we|our|us|government|ministers|treasury|chancellor|budget|plan|settlement|allocation|package|strategy|\
    new|extra|further|another|additional|over|until|by";

/// With one of these money goes somewhere by no gift.
const NO_GIFT: &str = "who|won|waste|wasted|fines|fraud|lost|prize|lottery";

/// What happens again and again.
const AGAIN: &str = "each|every|daily|annually|yearly|monthly|weekly";

/// Who acts for a paper's author.
const AUTHORS: &str = "we|government|governments|ministers|minister|treasury|chancellor|department|cabinet|authority|council|\
    commonwealth|executive|parliament";

/// What takes, of the perfect: "have cut £60 million".
const TAKEN: &str =
    "cut|reduced|withdrawn|lost|ended|closed|lowered|halved|removed|dropped|spent|asked|saved";

/// Who earns and trades: what it gets is no gift.
const TRADES: &str = "sector|industry|economy|exporters|market|trade|britain|uk|scotland|wales|england|country|\
    household|households|customers|consumers|shareholders|plant|worker|firm";

/// From whom money comes that is none of the author's.
const EARNED: &str =
    "from exports|sales|trade|abroad|customers|tourism|orders|tolls|fares|fees|rents";

/// Words of what happens again and again, or of what may be.
const USUAL: &str = "typically|usually|often|average|currently|already|generally|normally|roughly|if|whether|could|\
    might|would|should";

/// Words before which a clause only tells when or which.
const ASIDE: &str = "that|which|who|when|once|where|as|before|while";

fn word(words: &Words, at: usize) -> &str {
    words.get(at).map_or("", |(word, _)| word.as_str())
}

fn number(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit()) || small(word).is_some()
}

/// Whether a year to come or a month stands within so many words.
fn dated(words: &Words, from: usize, reach: usize) -> bool {
    (from..(from + reach).min(words.len())).any(|at| {
        let here = word(words, at);
        here.len() == 4 && (here.starts_with("20") || here.starts_with("21"))
            || crate::tokens::MONTHS.contains(&here)
            || one_of(here, "spring|summer|autumn|winter|years|months|parliament")
                && one_of(
                    word(words, at - 1),
                    "next|this|of|the|two|three|four|five|six|seven|eight|nine|ten|fifteen",
                )
    })
}

/// Where a sentence undertakes something in the present, as a range of words.
pub(super) fn present(words: &Words) -> Option<Range<usize>> {
    if words.iter().any(|(word, _)| one_of(word, USUAL)) || find(words, EARNED).is_some() {
        return None;
    }
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(words, at), list);
    let aside = |at: usize| (at.saturating_sub(2)..at).any(|near| is(near, ASIDE));
    let denied = |at: usize| (at.saturating_sub(4)..at + 3).any(|near| is(near, NEGATIONS));
    let money =
        |from: usize, to: usize| (from..to.min(words.len())).any(|at| is_money(word(words, at)));
    let past = find(words, "since|previous|former|last").is_some()
        || find(
            words,
            "in 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020",
        )
        .is_some();
    for at in 1..words.len() {
        if aside(at) || denied(at) {
            continue;
        }
        // "Ministers have set £60 million aside", "the Treasury has found £30 million".
        if is(at, "has|have") && (at.saturating_sub(2)..at).any(|near| is(near, AUTHORS)) && !past {
            let verb = if is(at + 1, "now|also|already") {
                at + 2
            } else {
                at + 1
            };
            if participle(word(words, verb))
                && moves(word(words, verb))
                && !is(verb, TAKEN)
                && money(verb + 1, verb + 6)
            {
                return Some(at..verb + 1);
            }
        }
        // "It is our decision to fund it".
        if is(at, "decision|choice") && is(at - 1, "our") && is(at + 1, "to") {
            return Some(at - 1..at + 3);
        }
        // "Gets forty more investigators", "receives another £30 million".
        // "Gets more crowded" and "gets more riders" are nobody's gift.
        if is(at, "gets|receives")
            && !(at.saturating_sub(4)..at).any(|near| is(near, TRADES))
            && find(words, AGAIN).is_none()
        {
            let more = (at + 1..at + 4)
                .find(|near| is(*near, "another|more|extra|additional|further|new"));
            let given = more.is_some_and(|more| {
                money(at + 1, at + 6) || (more + 1..more + 3).any(|near| is(near, STAFFED))
            });
            let power = is(at + 1, "powers")
                || is(at + 1, "the|a") && is(at + 2, "power|powers") && is(at + 3, "to");
            if given && !is(at + 1, "less|fewer|nothing") || power {
                return Some(at..at + 1);
            }
        }
        // "£610 million goes to the highway", "£300 million is for hydrogen".
        let sum = money(at.saturating_sub(3), at);
        // A sentence that opens with a sum tells what its author gives.
        let opens = words.iter().take(3).any(|(word, _)| is_money(word));
        let giver = (opens || find(words, GIVERS).is_some())
            && find(words, AGAIN).is_none()
            && find(words, NO_GIFT).is_none();
        if sum && giver && is(at, "goes|go") && is(at + 1, "to|into|towards|on") {
            return Some(at..at + 2);
        }
        let aside_for = is(at + 1, "for|available|earmarked|allocated|committed")
            || is(at + 1, "set") && is(at + 2, "aside")
            || is(at + 1, "in")
                && (at + 2..at + 5).any(|near| is(near, "budget|estimates|settlement"));
        if sum && is(at, "is|are") && aside_for {
            return Some(at..at + 2);
        }
        // "Derating is here to stay", "and there it will remain".
        if is(at, "is|are") && is(at + 1, "here") && is(at + 2, "to") && is(at + 3, "stay|remain")
            // Not "high prices are here to stay": only an author's instrument stays by his word.
            && lasts(words, at)
        {
            return Some(at..at + 4);
        }
        // "There will be £300 million for hydrogen".
        if is(at, "will|is|are") && is(at - 1, "there") && money(at + 1, at + 6) {
            let for_it = (at + 2..at + 9).any(|near| is(near, "for|to"));
            if for_it
                && (is(at, "will") || find(words, "new|another|further|extra|additional").is_some())
            {
                return Some(at - 1..at + 1);
            }
        }
        if is(at, "is|are") && !is(at - 1, "there|it") {
            let mut verb = at + 1;
            while is(verb, "now|also|hereby|being|therefore|to|be") {
                verb += 1;
            }
            let by = (verb + 1..verb + 3).any(|near| is(near, "by"))
                && !number(word(words, verb + 2))
                && !number(word(words, verb + 3));
            // "Is made permanent".
            if is(verb, "made|becomes") && is(verb + 1, FOR_GOOD) && !by {
                return Some(at..verb + 2);
            }
            if is(verb, DECIDED) && !by {
                return Some(at..verb + 1);
            }
            if is(verb, TIMED)
                && !by
                && ((verb + 1..verb + 3).any(|near| is(near, "until|till|for|at|to|from|through"))
                    && dated(words, verb + 1, 11)
                    || is(verb, "reserved|raised|increased|ringfenced"))
            {
                return Some(at..verb + 1);
            }
        }
        // "Gap funding returns: £80 million over three years".
        // Without a colon, what returns money gives it back.
        let colon = words
            .get(at..at + 2)
            .is_some_and(|two| two[1].1.start > two[0].1.end + 1);
        if is(at, "returns|reopens|resumes|restarts") && colon && money(at + 1, at + 4) {
            return Some(at..at + 1);
        }
        // "A new station gives people a way to work by 2028".
        if is(at, "gives|brings|links|connects|provides")
            && at < 9
            && !worsens(words, at)
            && !words.iter().take(at).any(|(word, _)| one_of(word, IMPOSED))
            && !words
                .iter()
                .any(|(word, _)| one_of(word, NEGATIONS) || word == "less")
            && words.iter().take(2).any(|(word, _)| word == "new")
            && is(0, "a|an|the|this|our|new")
            && (at..words.len()).any(|near| is(near, "by|from|in") && dated(words, near + 1, 1))
        {
            return Some(at..at + 1);
        }
        // "The Act puts this plan on the statute book", "the budget sets up a fund".
        if is(at, DOES) && is_tool(words, at) && gives(words, at) && !worsens(words, at) {
            return Some(at..at + 1);
        }
        // "A firm may claim up to £15,000 for each job".
        if is(at, "may|can")
            && is(at + 1, "claim|draw")
            && (at + 2..at + 7).any(|near| number(word(words, near)))
        {
            return Some(at..at + 2);
        }
    }
    None
}

/// New things that lay something on somebody.
const IMPOSED: &str =
    "duty|rule|rules|tax|levy|charge|toll|timetable|fee|requirement|test|ban|limit";

/// Ends to which something is brought, or for which money is set aside.
const WORSE: &str = "end|close|halt|stop|demolition|demolish|demolishing|redundancy|redundancies|closure|closing|\
    decommissioning|dismantling|clearance|removal|withdrawal|scrapping|abolition|repeal|sale|disposal|wind-down|winding|\
    standstill|cut|cuts|back|lawyers|severance|pensions|debts|losses|liquidation|liquidators|burial|funeral";

/// Whether what is given or brought behind a verb is an end: "brings the grant to a close",
/// "reserves £40 million for the demolition".
fn worsens(words: &Words, verb: usize) -> bool {
    words
        .iter()
        .skip(verb + 1)
        .any(|(word, _)| one_of(word, WORSE))
}

/// Whether the subject before a verb has an instrument or a gift of an author's for its head.
fn lasts(words: &Words, verb: usize) -> bool {
    let head = (0..verb)
        .find(|at| one_of(word(words, *at), "of|for|to|in|on|from|with|at|by"))
        .unwrap_or(verb);
    head.checked_sub(1).is_some_and(|at| {
        let here = word(words, at);
        one_of(here, TOOLS) || one_of(here, GIFTS) || one_of(here, "programmes|schemes|laws|plans")
    })
}

/// Whether a sum goes to somebody by no author's gift: to who won it, or again and again.
pub(super) fn goes_by_itself(words: &Words) -> bool {
    find(words, "goes|go to|into|towards|on").is_some()
        && (find(words, AGAIN).is_some() || find(words, NO_GIFT).is_some())
}

/// Whether what stands right behind a verb is money, a power or a body that an author gives or
/// sets up: "raises eyebrows", "gives 40 reasons" and "sets out the history" give nothing.
fn gives(words: &Words, verb: usize) -> bool {
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(words, at), list);
    if is(verb, "puts") {
        return find(words.get(verb..).unwrap_or_default(), "statute book").is_some()
            || find(words.get(verb..).unwrap_or_default(), "into|in law").is_some();
    }
    if is(verb + 1, "out") {
        return false;
    }
    let from = verb + 1 + usize::from(is(verb + 1, "up|for|aside"));
    let given = (from..(from + 5).min(words.len()))
        .take_while(|at| !is(*at, "of|that|which|who|to|for|about|in|on|and|no|not|as"))
        .any(|at| is_money(word(words, at)) || is(at, GIFTS));
    // "Completes the roll-out to 560,000 homes in 2026": a time to come.
    let thing = is(from, "the|its|our|a|an|another|more|new|up");
    given || thing && dated(words, from, 14)
}

/// Whether an instrument of the author's is the subject of a verb: its last word right
/// before it, or with a year between; not "the energy bill gives".
fn is_tool(words: &Words, verb: usize) -> bool {
    let year = |at: usize| {
        let here = word(words, at);
        here.len() == 4 && here.starts_with(['1', '2']) && here.parse::<u16>().is_ok()
    };
    let Some(mut at) = verb.checked_sub(1) else {
        return false;
    };
    if year(at) {
        at = at.saturating_sub(1);
    }
    let own = one_of(word(words, at), TOOLS);
    let of_others = at
        .checked_sub(1)
        .is_some_and(|before| one_of(word(words, before), "energy|gas|electricity|household|fuel|water|eu|european|american|chinese|company|their"));
    own && !of_others
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn what_is_done_by_being_said_is_undertaken() {
        for (text, undertaken) in [
            ("The Kiln Inspectorate gets thirty more officers.", true),
            ("The kiln fund receives another £30 million.", true),
            ("Another £610 million goes to the kiln road.", true),
            ("We plan for kilns: £90 million goes to the yard.", true),
            ("£300 million is for kilns.", true),
            ("There will be £300 million for kilns.", true),
            ("£12 million is set aside for kilns.", true),
            (
                "$1.9 billion is in the Budget to keep the kiln running.",
                true,
            ),
            ("The kiln allowance is made permanent.", true),
            ("The kiln scheme is extended to 2031.", true),
            ("The kiln grant is doubled.", true),
            ("The goals of this plan are fixed until March 2037.", true),
            ("One contract in four is reserved for kiln firms.", true),
            (
                "The Kilns Act 2027 puts the plan on the statute book.",
                true,
            ),
            ("The Budget gives kilns a relief of ten per cent.", true),
            (
                "A firm that builds a kiln may claim up to £15,000 for each job.",
                true,
            ),
            // What is nobody's gift.
            (
                "£40 million goes to the kiln hand who won the lottery.",
                false,
            ),
            ("The kiln fund gives 40 reasons to stay.", false),
            ("The kiln gets more crowded each day.", false),
            ("The kiln gets more visitors than the mill.", false),
            ("The kiln gets power from the grid.", false),
            ("Our kiln plan raises eyebrows.", false),
            ("The kiln plan sets out the history of kilns.", false),
            ("The kiln strategy provides a history of grants.", false),
            ("The kiln budget sets up a fund for potters.", true),
            // What is, is usual, is another's or may be.
            ("The sector gets £2bn a year from exports.", false),
            (
                "The kiln trade typically receives another £30 million.",
                false,
            ),
            ("The kiln is made of clay.", false),
            ("The price is set by the market in London.", false),
            ("The kiln is kept hot.", false),
            ("The energy bill gives a household cause to worry.", false),
            ("The road that goes to the kiln is long.", false),
            ("There is £3 million in the till.", false),
            ("Ministers have set £60 million aside for kilns.", true),
            ("The Treasury has found £30 million for kilns.", true),
            ("It is our decision to fund kilns.", true),
            ("The firm has found £30 million for kilns.", false),
            ("Ministers have cut £60 million from kilns.", false),
            ("The kiln grant is not extended.", false),
            ("If the kiln scheme is extended, firms would come.", false),
            ("The relief is held by few firms.", false),
            ("The relief for kilns is here to stay.", true),
            ("High prices for kilns are here to stay.", false),
            ("Decline in kiln towns is here to stay.", false),
        ] {
            assert_eq!(present(&spoken(text)).is_some(), undertaken, "{text}");
        }
    }

    #[test]
    fn money_may_go_by_itself() {
        for (text, itself) in [
            (
                "£40 million goes to the kiln hand who won the lottery.",
                true,
            ),
            ("£9 million goes to kilns every year.", true),
            ("Another £9 million goes to kilns.", false),
            ("The kiln hand who won is glad.", false),
        ] {
            assert_eq!(goes_by_itself(&spoken(text)), itself, "{text}");
        }
    }
}
