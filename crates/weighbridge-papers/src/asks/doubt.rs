//! What keeps a verdict from being told though the rules found one: ways of speaking in which
//! the same words often mean the contrary. It grades nothing; a passage that is doubted is
//! shown without a grade, for somebody to read.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::agreeing::{lowering, unwanted};
use super::own_means::keeps_out;
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find, is_money};
use crate::verdict::lexicon::{NEGATIONS, one_of};

/// Words behind "pay" in which its bound stands.
const BOUND: usize = 6;

/// What is paid by these is given.
const STATE: &str = "we|government|state|treasury|council|councils|fund|ministers|department|scheme|purse|\
    programme|mayor|mayors|agency|levy|grant|voucher|public|it|exchequer";

/// What is done to somebody and gives him nothing.
const SANCTIONS: &str = "fine|fined|prosecute|prosecuted|penalise|penalised|punish|punished|sue|sued|audit|audited|\
    reclaim|reclaimed|recoup|recouped|toll|tolled|tax|taxed|photograph|photographed|film|filmed|inspect|\
    inspected|label|labelled|arrest|arrested|survey|surveyed|count|counted|rename|renamed|repaint|\
    repainted|blacklist|blacklisted|confiscate|confiscated|clawback|warn|warned|thank|thanked|praise|praised|\
    charge|sell|sold|demolish|demolished";

/// How things end, where an end is refused.
const ENDING: &str = "lapse|lapses|end|ends|ending|close|closes|closing|closure|closures|go|fall|fail|wither|die|\
    loss|lost|decline|cut|cuts|disappear|expire|shut|collapse|slip|vanish|perish|rust|cease|abolition|\
    withdrawal|death|demise|disappearance|run|sold|wound|scrapping";

/// Words that open a sentence and are no name of a firm.
const NO_FIRM: &str = "government|parliament|ministers|treasury|whitehall|holyrood|senedd|stormont|cabinet|britain|\
    scotland|wales|england|ulster|cornwall|work|money|funding|support|everyone|nobody|everybody|nothing|help|\
    they|we|it|this|that|there|you|he|she|these|those|one|all|both|each|most|half|more|fewer|many|several|\
    industry|business|land|training|investment|procurement|energy|power|trade|construction|delivery|growth|\
    policy|government's|congress|canberra|ottawa|brussels|ireland|canada|australia|people|staff|exporting";

/// Whether what was told of a sentence is told by words that often mean the contrary.
pub(super) fn doubted(
    text: &str,
    words: &Words,
    part: &Part,
    matter: &[Range<usize>],
    verdict: Verdict,
) -> bool {
    let first = matter.first();
    let less = first.is_some_and(|at| {
        lowering(part, text.get(at.clone()).unwrap_or_default()) || unwanted(part, text, at)
    });
    match verdict {
        Verdict::Opposed => {
            paid(words, true)
                || end_refused(words)
                || only_by(words)
                || idiom(words)
                || keeps_out(text) && find(words, RAISED).is_some()
        }
        Verdict::Agrees => {
            paid(words, false)
                || sanctions(words)
                || turned_into(text, words, matter)
                || given_away(words)
                || to_the_capital(words, part)
                || left_out(words)
                || !less && fewer(text, words)
                || of_a_firm(text, words, matter)
                || firms_own(text, words)
                || idiom(words)
                || taken_back(words)
                || left_over(words, matter)
                || opened_to_others(words, part)
                || keeps_out(text) && find(words, LOWERED).is_some()
                || !keeps_out(text) && charge_raised(words)
        }
        _ => false,
    }
}

/// A duty that keeps goods out, going up and coming down.
const RAISED: &str = "duty|duties|tariff|tariffs *? *? *? *? *? *? raised|rise|rises|up|increased|doubled|increase|higher";
const LOWERED: &str = "duty|duties|tariff|tariffs *? *? *? *? *? *? down|lowered|cut|reduced|halved|fall|falls|drop|drops|lapse|lapses|end|ends|removed|lower";

/// By what a rise is kept off.
const KEPT_OFF: &str = "rule|rules|ruled|against|oppose|resist|avoid|prevent|stop|refuse|refused|reject|rejects|rejected";

/// What somebody has to pay goes up: that spends nothing on what it is for.
fn charge_raised(words: &Words) -> bool {
    const ACTIVE: &str = "raise|raises|raising|double|doubles|doubling|treble|increase|increases|increasing \
        the|our|a|its|this? *? *? levy|levies|tax|taxes|surcharge|surtax";
    const PASSIVE: [&str; 2] = [
        "levy|levies|tax|taxes|surcharge|surtax *? *? *? *? *? will|shall|is|are to be \
         raised|doubled|trebled|increased|rise|rises|go|goes up?",
        "levy|levies|tax|taxes|surcharge|surtax *? *? *? *? *? will|shall|is|are be? \
         raised|doubled|trebled|increased|rise|rises|go|goes up?",
    ];
    let active = find(words, ACTIVE);
    let to_it = |end: usize| {
        words.get(end).is_none_or(|(next, _)| !one_of(next, "relief|reliefs|credit|credits|allowance|fund|money|funding|pot|cap|threshold|exemption"))
    };
    let denied = |from: usize| {
        (from.saturating_sub(4)..from).any(|at| {
            words
                .get(at)
                .is_some_and(|(word, _)| one_of(word, NEGATIONS) || one_of(word, KEPT_OFF))
        })
    };
    active.is_some_and(|found| to_it(found.end) && !denied(found.start))
        || PASSIVE
            .iter()
            .find_map(|pattern| find(words, pattern))
            .is_some_and(|found| {
                // "A charge that is raised with partners" is talked about.
                let paid = words.get(found.end).is_none_or(|(next, _)| {
                    one_of(
                        next,
                        "to|by|in|from|for|on|again|further|and|next|this|until",
                    )
                });
                paid && to_it(found.start + 1) && !denied(found.start)
            })
}

/// Ways of speaking of "it" that do nothing with it, and what is shut while it is mended.
fn idiom(words: &Words) -> bool {
    [
        "it|they|this|them will|shall|is|are also? be? raised|brought|mentioned at|with|before|in|by the|our|every|a|other|each|all|ministers|parliament",
        "raise|raises|raising|bring|brings it|them|this|these up? at|with|before",
        "drop|drops|dropping|work|slip|bring|build|fit|read|put it|them|this into",
        "hold|holds|holding|held it|them|him|her|us to",
        "it|they will|shall|is|are also? be? used|taken|held up? to|as|against|in|by",
        "it|they will|shall|is|are also? be? kept|left|held with|to|by|under|from|in",
        "it|they will|shall|is|are also? be? closed|shut|cut|halted|paused|suspended|stopped *? *? *? *? *? *? *? while|whilst|temporarily|weeks|days",
        "it|they will|shall be closed|shut|halted|paused|suspended|stopped for *? *? *? months|weeks|days|hours|weekends",
        "levy|tax|charge *? *? *? *? *? *? *? *? it will|shall be raised|increased|doubled|trebled",
    ]
    .iter()
    .any(|pattern| find(words, pattern).is_some())
}

/// What is given back to the state, or spent on an end: "returns £80 million to the Treasury",
/// "£12 million for the redundancies".
fn taken_back(words: &Words) -> bool {
    find(
        words,
        "return|returns|returned|repay|repays|repaid|surrender|surrenders|give|gives|hand|hands|pay|pays *? *? *? *? *? to the? treasury|department|exchequer|taxpayer|taxpayers|centre|ministry",
    )
    .is_some()
        || find(
            words,
            "for|towards|of|on the|their? *? redundancy|redundancies|severance|liquidation|liquidators|winding-up|closure",
        )
        .is_some()
}

/// What a scheme did not spend goes elsewhere: "the fund's unspent £15 million will go to
/// colleges" gives the fund nothing.
fn left_over(words: &Words, matter: &[Range<usize>]) -> bool {
    let over = "unspent|underspent|underspend|underspends|leftover|left-over|residual";
    let Some(found) = find(words, over) else {
        return false;
    };
    let verb = words
        .iter()
        .skip(found.end)
        .find(|(word, _)| one_of(word, "will|shall|is|are|has|have|goes|go"));
    verb.is_some_and(|(_, verb)| matter.iter().all(|at| at.end <= verb.start))
}

/// "Opens public contracts to bidders from every country", where a part is for makers at home.
fn opened_to_others(words: &Words, part: &Part) -> bool {
    let home = [&part.title, &part.asks, &part.agreement]
        .iter()
        .any(|text| {
            plain(text)
                .iter()
                .any(|(word, _)| one_of(word, "home|domestic|british|uk-made|home-made"))
        });
    home && find(words, "open|opens|opened|opening").is_some()
        && find(
            words,
            "every|any|all|other|third|foreign|overseas|abroad|whole country|countries|nation|nations|bidder|bidders|suppliers|firms|companies|world",
        )
        .is_some()
}

/// Whether a maker that the file names builds or buys: what it does is its own affair.
fn firms_own(text: &str, words: &Words) -> bool {
    let name = words.first().and_then(|(_, at)| text.get(at.clone()));
    let doing = words.get(2).is_some_and(|(verb, _)| {
        one_of(
            verb,
            "build|make|invest|buy|install|spend|replace|hire|recruit|employ",
        )
    });
    doing
        && name.is_some_and(|name| !name.ends_with('s') && name.starts_with(char::is_uppercase))
        && find(words.get(..2).unwrap_or_default(), "* will|shall").is_some()
        && !words
            .first()
            .is_some_and(|(word, _)| one_of(word, NO_FIRM) || word.starts_with("of"))
}

/// Whether somebody other than the state pays with a bound: "no more than £40" and "half the
/// charge" are for the payer, "no less than" is against him, and "until 2030" is a hold.
fn paid(words: &Words, lighter: bool) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    (0..words.len()).any(|at| {
        let pays = is(at, "pay|pays|paying")
            || is(at, "charged|billed") && (at.saturating_sub(3)..at).any(|near| is(near, "be|is|are|being"));
        let state = (at.saturating_sub(4)..at).any(|near| is(near, STATE));
        if !pays || state {
            return false;
        }
        let near = words.get(at + 1..(at + 1 + BOUND).min(words.len())).unwrap_or_default();
        let floor = find(near, "no|not less|fewer|lower than?").is_some()
            || find(near, "at least").is_some();
        let more = near
            .iter()
            .any(|(word, _)| one_of(word, "more|new|extra|additional|higher|another|full|double|twice|surcharge"));
        if !lighter {
            let heavier = near
                .iter()
                .any(|(word, _)| one_of(word, "extra|additional|higher|another|double|twice|surcharge"));
            return floor || heavier;
        }
        let bound = find(near, "no|not more than|for|on|in|to?").is_some()
            || find(near, "at most").is_some()
            || find(near, "up to").is_some()
            || near.iter().any(|(word, _)| {
                one_of(word, "less|only|half|third|quarter|fifth|tenth|nothing|no|lower|reduced|halved|capped|maximum")
            });
        let rest = words.get(at..).unwrap_or_default();
        let held = find(rest, "until|till|throughout").is_some() || find(rest, "same").is_some();
        bound || held && !more
    })
}

/// "We will not let the grant lapse", "we refuse to accept the end of it".
fn end_refused(words: &Words) -> bool {
    [
        "not|never|cannot|no also? simply? just? let|allow|accept|permit|see|tolerate|watch|abandon|countenance",
        "refuse|refuses|refused|decline|declines to also? let|allow|accept|permit|see|tolerate|watch",
        "nor|neither *? *? *? let|allow|accept|permit",
    ]
    .iter()
    .filter_map(|pattern| find(words, pattern))
    .any(|found| {
        words
            .iter()
            .skip(found.end)
            .take(10)
            .any(|(word, _)| one_of(word, ENDING))
    })
}

/// "Will be wound up only by an Act".
fn only_by(words: &Words) -> bool {
    find(
        words,
        "wound|closed|ended|abolished|cut|withdrawn|scrapped|dissolved|lowered|sold|removed|changed|reduced|suspended up|down|off? \
         only by|with|if|after|when|once|where|through|on",
    )
    .is_some()
        || find(words, KEPT_FOR).is_some()
        || find(words, "only by|with|through|after|on an|a|the? act|vote|consent|order|leave|law|agreement").is_some()
}

/// What is let or given "only for factories" is kept for them.
const KEPT_FOR: &str = "will|shall|is|are to? be? released|sold|let|given|spent|used|paid|go|sale only for|to|where|on|in";

/// Whether the act is a sanction, a charge or an idle one: "we will fine 30 steelmakers". Who
/// falls short of what is asked may be fined for its sake.
fn sanctions(words: &Words) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let short = words.iter().any(|(word, _)| {
        one_of(word, "not|fail|fails|failing|failed|late|below|short|without|breach|breaks|break|imports|imported|\
            import|foreign|importers|dumped|dumping|abroad|carbon|landlords|idle|empty|vacant")
    });
    let act = (1..words.len()).any(|at| {
        let mut verb = at + 1;
        while is(verb, "be|now|also|then|again") {
            verb += 1;
        }
        is(at, "will|shall") && is(verb, SANCTIONS)
            || is(at, "to") && is(at - 1, "is|are") && is(verb, SANCTIONS)
    });
    act && !short
        || find(
            words,
            "carry|carries|bear|display|wear|fly|show the|a|an|its|their new? *? *? label|sign|badge|logo|flag|plaque|emblem|sticker|mark",
        )
        .is_some()
}

/// "Will turn twelve colleges into flats": unless the matter is what they are turned into.
fn turned_into(text: &str, words: &Words, matter: &[Range<usize>]) -> bool {
    let Some(found) = find(words, "turn|turned|convert|converted|turning|converting") else {
        return false;
    };
    let into = words
        .iter()
        .skip(found.end)
        .take(12)
        .find(|(word, _)| one_of(word, "into|to"));
    into.is_some_and(|(_, into)| {
        let rest = plain(text.get(into.end..).unwrap_or_default());
        !matter.iter().any(|at| at.start >= into.end) && rest.iter().take(5).any(|(word, _)| {
            one_of(
                word,
                "flat|flats|home|homes|housing|houses|hotel|hotels|shops|offices|museum|museums|\
                    park|parks|car|retail|apartments|supermarket|supermarkets|warehouses|storage",
            )
        })
    })
}

/// What an author hands to who will not use it so.
fn given_away(words: &Words) -> bool {
    let Some(found) = find(
        words,
        "hand|hands|handed|sell|sells|sold|transfer|transfers|transferred|release|released|\
        give|gives|given|pass|passes|passed|offer|offers|offered|let|lets|leave|leaves|left",
    ) else {
        return false;
    };
    let rest = words.get(found.end..).unwrap_or_default();
    find(
        rest,
        "to|for the? *? house|home|property|private|luxury builders|developers|building|buyers|speculators|landlords",
    )
    .is_some()
        || find(rest, "to|for the? housebuilders|housebuilding|developers|speculators|homes|housing|flats").is_some()
}

/// Whether posts or money are moved to the capital or the university cities, where a part is
/// for other places.
fn to_the_capital(words: &Words, part: &Part) -> bool {
    const TO: &str = "to|into|in|for central|inner|the? *? *? \
        london|whitehall|westminster|oxford|cambridge|capital";
    let Some(found) = find(words, TO) else {
        return false;
    };
    let verb = words.iter().take(found.start).any(|(word, _)| {
        one_of(word, "move|moved|moves|moving|shift|shifted|relocate|relocated|transfer|transferred|bring|brought|\
            return|returned|concentrate|concentrated")
    });
    let others = [&part.title, &part.asks, &part.agreement, &part.part_way]
        .iter()
        .any(|text| {
            plain(text).iter().any(|(word, _)| {
                one_of(
                    word,
                    "prosperous|poorer|poorest|deprived|disadvantaged|regional|regions|london",
                )
            })
        });
    // "From London to Oxford and Leeds", "outside London".
    let out = find(
        words,
        "from|outside|of|beyond|leave|leaves london|whitehall|westminster",
    )
    .is_some();
    (verb || others) && !out
}

/// "The map will be redrawn to leave out Cornwall and Wales".
fn left_out(words: &Words) -> bool {
    find(words, "leave|leaves|leaving|left *? *? *? *? out|off").is_some_and(|found| {
        words
            .get(found.end)
            .is_none_or(|(next, _)| !one_of(next, "of|a|an|in|our|this"))
    }) || find(words, "to exclude|omit").is_some()
        || find(words, "will|shall now? exclude|omit").is_some()
}

/// Whether there is less of it than there was: "half as many", "spend less on", "£40m, down
/// from £65m", "£40m against £65m", "bring the share down to a fifth".
fn fewer(text: &str, words: &Words) -> bool {
    let as_many = find(words, "half|third|quarter|fifth|tenth as many|much|often")
        .is_some_and(|found| words.get(found.end).is_none_or(|(next, _)| next != "again"));
    let spend = find(
        words,
        "spend|spends|spent|give|invest|pay|offer|fund|provide|build less|fewer",
    )
    .is_some();
    let down = find(words, "bring|brings|brought|come|comes|go|goes|take|taken|cut *? *? *? *? *? *? *? *? *? down to|from|by").is_some();
    let down_from = find(words, "down from").is_some();
    as_many || spend || down || down_from || against_more(text, words)
}

/// "£40m against £65m": a sum held against a greater one.
fn against_more(text: &str, words: &Words) -> bool {
    let Some(found) = find(words, "against|compared|instead") else {
        return false;
    };
    let sum = |(word, at): &(String, Range<usize>)| {
        let said = text.get(at.clone())?;
        let digits: String = said
            .chars()
            .filter(|sign| sign.is_ascii_digit() || *sign == '.')
            .collect();
        let marked = is_money(word)
            || text
                .get(..at.start)
                .is_some_and(|before| before.ends_with('£'))
            || said.starts_with('£');
        digits.parse::<f64>().ok().filter(|_| marked)
    };
    let before = words.iter().take(found.start).rev().find_map(sum);
    let after = words.iter().skip(found.start).take(7).find_map(sum);
    matches!((before, after), (Some(before), Some(after)) if before < after)
}

/// Whether a firm with a name of one word acts: what it does is its own affair. A name that
/// stands alone before its verb and is neither many nor a body of the state.
pub(super) fn of_a_firm(text: &str, words: &Words, matter: &[Range<usize>]) -> bool {
    let (Some((name, at)), Some((verb, _))) = (words.first(), words.get(1)) else {
        return false;
    };
    let said = text.get(at.clone()).unwrap_or_default();
    let capital =
        said.starts_with(char::is_uppercase) && said.chars().skip(1).any(char::is_lowercase);
    one_of(verb, "will|shall")
        && capital
        && !name.ends_with('s')
        && !name.starts_with("of")
        && !one_of(name, NO_FIRM)
        && !matter
            .iter()
            .any(|own| own.start <= at.start && at.end <= own.end)
}
