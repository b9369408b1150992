//! What is foreseen of the world, warned of, or supposed for the sake of argument: nobody
//! undertakes it and no measure is said to bring it. "Without action, 4,000 jobs will be
//! lost"; "one worker in three will retire". It knows no topic.

use super::force::{Words, find, gap};
use super::lexicon::{GIVES, one_of};
use super::voices::of_the_state;
use crate::commitment::instrument;

/// Who makes it an undertaking of his own.
const AUTHOR: &str =
    "we|i|government|ministers|minister|department|treasury|chancellor|secretary|our|council";

/// What the author lays before parliament, and whose effect is his act.
const LAID: &str = "order|orders|regulations|rules|code|clause|statute";

/// What is said to be wanting in a warning: "without reform", "without further action".
const WANTING: &str = "action|reform|reforms|change|changes|intervention|investment|support|help|it|this|them|these|aid|protection|rescue|measures|subsidy|funding|migration|adaptation|reinforcement|replacement|maintenance|money|cash|finance|resources|policy|policies|effort|efforts|steps|spending|incentives|capital";

/// Between "without" and what is wanting.
const MORE: &str = "further|more|new|urgent|such|swift|decisive|public|state|any|early|better|fresh|government|additional|major|bold|immediate|sustained";

/// Warnings by their opening words: unlike a condition, they say what comes of doing nothing.
const WARNINGS: [&str; 12] = [
    "if nothing|nobody|none",
    "if no *? *? action|reform|change|support|help|one|investment|steps",
    "if|should we|government|ministers|britain|it|they|parliament do|does|did nothing",
    "if|should we|government|ministers|britain|it|they|parliament do|does not act|change|invest|adapt|reform|intervene",
    "if|should we|government|ministers|britain|parliament fail|fails|delay|dither|hesitate|stand|wait|ignore",
    "if *? *? *? *? left|ignored|persists|persist|unchecked|unaddressed|untreated|continues|continue",
    "failing that|this",
    "in the absence of",
    "do|doing nothing and|means?",
    "left alone|unchecked|untreated|to|as",
    "on|at|under present|current|existing|recent|past|today's|this|its|their trends|trend|rates|rate|pace|policies|performance|course|form|path|levels",
    "business|policies|all as|remaining|else usual|unchanged|equal",
];

/// What is supposed and not said to be so, by its opening words.
const SUPPOSED: &str = "suppose|supposing|imagine|assume|assuming|picture";

/// What a paper sets out beside its plan: "in a first scenario", "under the high-cost option".
const VARIANTS: &str = "scenario|scenarios|option|variant|hypothesis|counterfactual";

/// Options that are taken.
const TAKEN: &str = "preferred|chosen|selected|our|this|favoured";

/// Verbs of loss: who warns of his own loss undertakes none.
const LOSES: &str = "lose|face|miss|suffer|fall|forfeit|fail|run|see|find|pay|be";

/// What nobody governs, as it stands in a subject.
const WORLD: &str = "world|worldwide|global|humanity|humankind|mankind|planet|globe|population|populations|ocean|oceans|sea|seas|glaciers|summers|winters|temperatures|trends|demographics|globalisation|africa|asia|lives";

/// What changes the world of itself.
const FORCES: &str = "trends|intelligence|ai|automation|globalisation|technology|technologies|robots|machines|ageing|digitisation|warming|populations|population|demographics|change";

/// What such a thing does.
const CHANGES: &str = "transform|disrupt|change|affect|reshape|replace|alter|shape|displace|require|create|demand|bring";

/// Verbs of what comes about of itself.
const GROWS: &str = "need|grow|rise|fall|double|treble|triple|quadruple|halve|reach|exceed|overtake|shrink|remain|become|require|demand|want|consume|live|age|account|increase|decline|hit|climb|expand|continue|be|have|come|make|move|outnumber";

/// What the world brings, at the end of a clause about it.
const BRINGS: &str = "bring|create|offer|present|pose|cause|face|need|require|generate|open";

/// Verbs of people that no paper makes them do.
const AGES: &str = "retire|age|die|outnumber|outlive|overtake";

/// What is given to people, and comes to them by no force of the world.
const GIVEN: &str = "right|rights|access|place|places|grant|grants|entitlement|choice|vote|free|pass|passes|mentor|tutor|allowance|payment|payments|voucher|vouchers|course|courses|say|referral|alarm|alarms|offer|guarantee|protection";

/// What makes people ready for what is given ("will be entitled to"), and what they are
/// made to be.
const ENTITLED: &str = "entitled|eligible|able|free|exempt|given|paid|sent|told|shown|taught|put|met|covered|allowed|asked|required|first";

/// Passives by which something is done for somebody, also where a warning or condition
/// stands before them.
const DONE_FOR: &str = "given|paid|granted|offered|connected|built|funded|awarded|published|enrolled|provided|opened|issued|appointed|told|sent|introduced|repaid|refunded|insulated";

/// What tells a change that is made: "this change", "regulatory change".
const MADE: &str = "regulatory|rule|rules|legal|policy|tax|law|statutory|proposed|planned";

/// What points at a change of the author's, where "these trends" are the world's.
const POINTED: &str = "this|these|our|that|such";

/// Words that tell that an option was taken.
const CHOSEN: &str = "chosen|chose|choose|prefer|prefers|preferred|selected|adopted|adopt|favour";

/// A day or month from which a rule is in force; forecasts are for years.
const DATED: &str = "from|by|on *? january|february|march|april|may|june|july|august|september|october|november|december";

/// What may stand after a verb that has no object: "will retire in May", "will retire early".
const AFTER: &str = "in|at|by|before|after|from|over|within|during|this|next|each|every|early|earlier|later|and|or|with|on|between|as|when|while|than|sooner|alone|out|since|if|because|for|to";

/// Whether what stands at a byte (its modal, mostly) is foreseen, warned of or supposed, and
/// not undertaken.
#[must_use]
pub(crate) fn foreseen(text: &str, words: &Words, undertaking: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let Some(at) = words.iter().position(|(_, span)| span.start >= undertaking) else {
        return false;
    };
    if one_of(word(0), SUPPOSED) && one_of(word(1), "that|a|the|an|we|for|ministers|every") {
        return true;
    }
    let opens = words.get(..at.min(9)).unwrap_or_default();
    let within = find(
        opens,
        "in|under *? *? *? *? scenario|scenarios|option|variant|hypothesis|counterfactual",
    );
    if within.is_some_and(|found| {
        (found.start == 0 || gap(text, words, found.start).contains([',', ';']))
            && one_of(word(found.end - 1), VARIANTS)
            && !words[found.clone()].iter().any(|(word, _)| one_of(word, TAKEN))
            // "Under option B, which we have chosen, the Department will".
            && !(found.end..at).any(|at| {
                one_of(word(at), CHOSEN) && !one_of(word(at - 1), "not|never|no")
            })
    }) {
        return true;
    }
    // The subject: back to the last mark, or to the word that opens its clause.
    let mut from = at;
    while from > 0
        && !gap(text, words, from).contains([',', ';', ':', '.', '—'])
        && !one_of(word(from - 1), "that|which|if|when|because|as|so|but")
    {
        from -= 1;
    }
    let subject = words.get(from..at).unwrap_or_default();
    // "Of": a part of what is named; its head stands before.
    let ours = subject.iter().any(|(word, _)| one_of(word, AUTHOR));
    let verb = (at + 1..words.len().min(at + 5))
        .map(word)
        .find(|next| !one_of(next, "also|now|soon|then|still|not|only|likely|already|all|once|again|almost|nearly|inevitably|probably"))
        .unwrap_or_default();
    let modal = one_of(word(at), "will|shall");
    let before = words.get(..at).unwrap_or_default();
    let warned = WARNINGS.iter().any(|pattern| {
        find(before, pattern).is_some_and(|found| {
            found.start == 0
                || gap(text, words, found.start).contains([',', ';', ':'])
                || found.start == 1 && one_of(word(0), "but|and|yet|so")
        })
    }) || wanting(text, before);
    // "Failing that, Homes England will build it": an act of an office, and no fate.
    let of_office = words
        .get(from)
        .zip(words.get(at))
        .is_some_and(|(first, modal)| {
            of_the_state(text.get(first.1.start..modal.1.start).unwrap_or_default())
        });
    let act = of_office && acts(verb);
    let done_for = verb == "be" && one_of(done(words, at), DONE_FOR);
    if modal && (act || done_for) {
        return false;
    }
    if warned && (!ours || one_of(verb, LOSES) && subject.len() < 3) {
        return true;
    }
    if ours || !modal {
        return false;
    }
    let measure = |(word, _): &(String, std::ops::Range<usize>)| instrument(word);
    // "Unless talks succeed, a third of them will go", but not "the order will take effect".
    let unless = find(before, "unless").is_some_and(|found| {
        found.start == 0 && !one_of(word(1), "stated|otherwise|specified|agreed|exempt")
    });
    let laid = subject.iter().any(|(word, _)| one_of(word, LAID));
    if unless && !laid && !subject.iter().any(measure) {
        return true;
    }
    // "Of the firms surveyed, one in five will".
    let asked = find(
        before,
        "of|among the|those *? *? *? surveyed|asked|polled|questioned|interviewed|responding",
    );
    if asked.is_some() {
        return true;
    }
    let head_to = subject
        .iter()
        .position(|(word, _)| one_of(word, "of|in|for|at|from|over|to|on|with|across"))
        .unwrap_or(subject.len());
    let head = subject.get(..head_to).unwrap_or_default();
    let by_measure = head.last().is_some_and(measure)
        || head
            .iter()
            .any(|(word, _)| one_of(word, "this|these|class|leading|first|new"));
    let passive =
        verb == "be" && (at + 1..words.len().min(at + 5)).any(|at| word(at).ends_with("ed"));
    let share = subject.windows(2).any(|two| two[1].0 == "of")
        && subject
            .iter()
            .any(|(word, _)| one_of(word, "humanity|mankind|world"));
    let of_world = (head.iter().any(|(word, _)| one_of(word, WORLD)) || share)
        && !by_measure
        && !passive
        && one_of(verb, GROWS);
    // "The automation of forms will create a register": what comes of an act; "new rules
    // of pay will require every firm to publish it from April": a rule.
    let of_something = subject.get(head_to).is_some_and(|(word, _)| word == "of");
    let rest = words.get(at..).unwrap_or_default();
    let dated = find(rest, DATED).is_some();
    let last = head.last().map_or("", |(word, _)| word.as_str());
    let made =
        head.iter().any(|(word, _)| {
            one_of(word, MADE)
                || one_of(last, "change|automation|digitisation") && one_of(word, POINTED)
        }) || of_something && one_of(verb, "create|bring|require|demand") && (dated || of_office)
            || verb == "require" && find(rest, "to").is_some() && dated;
    let of_force = !made
        && head.last().is_some_and(|(word, _)| one_of(word, FORCES))
        // "Embedding machines will create": what comes of an act.
        && !head.first().is_some_and(|(word, _)| word.ends_with("ing") && word != "ageing")
        && !head.iter().any(|(word, _)| one_of(word, "new"))
        && one_of(verb, CHANGES);
    // "The number of people over 75 will double".
    let people = subject.iter().any(|(word, _)| {
        one_of(
            word,
            "people|persons|adults|pensioners|those|men|women|children|citizens|britons",
        )
    }) && subject
        .iter()
        .any(|(word, _)| one_of(word, "over|aged|older|living|elderly"))
        && one_of(verb, GROWS)
        && !passive
        && !given(words, at, verb);
    let pension = find(
        words.get(at..).unwrap_or_default(),
        "reach|pass|be *? *? *? pension|retirement|pensionable|retiring age",
    );
    // "Ready for the openings that such growth will bring", "the jobs it will need".
    let ends = at + 2 >= words.len() || gap(text, words, at + 2).contains([',', ';', '.', ':']);
    let contact = from < at
        && ends
        && one_of(verb, BRINGS)
        && subject
            .iter()
            .skip(1)
            .any(|(word, _)| one_of(word, "such|this|these|it|they|that"))
        && subject.len() > 2;
    contact
        || of_world
        || of_force
        || people
        || ages(text, words, at, verb)
        || pension.is_some_and(|found| found.start < 4)
}

/// What is done, by the word behind "be": "will then be paid".
fn done(words: &Words, modal: usize) -> &str {
    let rest = words.get(modal + 1..words.len().min(modal + 7));
    let rest = rest.unwrap_or_default();
    let be = rest.iter().position(|(word, _)| word == "be");
    be.and_then(|be| {
        rest.iter()
            .skip(be + 1)
            .map(|(word, _)| word.as_str())
            .find(|word| !one_of(word, "then|also|now|each|all|only|first"))
    })
    .unwrap_or_default()
}

/// Whether a verb tells what an office does.
fn acts(verb: &str) -> bool {
    one_of(verb, "recruit|impose|step|decide|take|act|intervene|end")
        || GIVES.split_whitespace().any(|one| one == verb) && verb != "need"
}

/// Whether people have or are what somebody gives them: "will have a right to", "will be
/// able to". "Will have complex needs" is their fate.
fn given(words: &Words, modal: usize, verb: &str) -> bool {
    let next = words.get(modal + 1..).unwrap_or_default();
    let Some(at) = next.iter().position(|(word, _)| word == verb) else {
        return false;
    };
    let rest = next.get(at + 1..).unwrap_or_default();
    match verb {
        "have" => rest
            .iter()
            .take_while(|(word, _)| !one_of(word, "of|in|for|at|on|that|which|from|by|with|to"))
            .take(6)
            .any(|(word, _)| one_of(word, GIVEN)),
        "need" => rest.first().is_some_and(|(word, _)| word == "no"),
        "be" => rest.iter().take(2).any(|(word, _)| one_of(word, ENTITLED)),
        _ => false,
    }
}

/// Whether somebody grows old. "The Ministry of Defence will retire two frigates" is an act.
fn ages(text: &str, words: &Words, modal: usize, verb: &str) -> bool {
    if verb != "retire" {
        return one_of(verb, AGES);
    }
    let at = (modal + 1..words.len()).find(|at| words[*at].0 == verb);
    at.is_some_and(|at| {
        words.get(at + 1).is_none_or(|(next, _)| {
            one_of(next, AFTER) || gap(text, words, at + 1).contains([',', ';', ':', '.', '—', '–'])
        })
    })
}

/// "Without further action": what is wanting, and not how something is done ("without
/// delay") nor who lacks it ("firms without support").
fn wanting(text: &str, before: &Words) -> bool {
    let word = |at: usize| before.get(at).map_or("", |(word, _)| word.as_str());
    (0..before.len().min(12)).any(|at| {
        let mut next = at + 1;
        while one_of(word(next), MORE) && next < at + 4 {
            next += 1;
        }
        let opens = at == 0
            || gap(text, before, at).contains([',', ';', ':', '(', '–', '—'])
            || one_of(word(at - 1), "that|but|and|so|yet|because|for");
        // "Without this bridge": whatever would be missed.
        opens && word(at) == "without" && one_of(word(next), WANTING)
    })
}

#[cfg(test)]
mod tests {
    use super::foreseen;
    use crate::verdict::force::spoken;

    fn told(text: &str) -> bool {
        let at = text.find(" will ").map_or(0, |at| at + 1);
        foreseen(text, &spoken(text), at)
    }

    #[test]
    fn what_the_world_brings_is_foreseen() {
        let mut wrong = Vec::new();
        for text in [
            "People over 65 will have complex needs.",
            "People aged 85 and over will be one in ten of us.",
            "Older people will need more care.",
            "Without support, 400 firms will move abroad.",
            "It is clear that without investment towns will decline.",
            "But without it 4,000 jobs will be lost.",
            "If nothing is done, two yards in three will close.",
            "Unless talks succeed, the yards will be shut.",
            "Unless we act, Ofgem will lose its experts.",
            "On current trends, waiting lists will double.",
            "Under a high-cost scenario, prices will rise to £90.",
            "Under option B, which we have not chosen, prices will rise.",
            "One welder in three will retire in ten years.",
            "Half of the crew will retire.",
            "Automation will displace one clerk in five.",
            "Technological change will require new skills.",
            "These trends will transform every trade.",
            "The automation of work will create new trades.",
            "The automation of work will transform every trade.",
            "The ageing of the population will affect every service.",
        ] {
            if !told(text) {
                wrong.push(text);
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_is_given_or_done_is_not() {
        let mut wrong = Vec::new();
        for text in [
            "People aged 19 and over will have a right to free training from 2027.",
            "Adults aged 25 or over will have access to free courses.",
            "Children over five will have a place at a breakfast club.",
            "People living in flood areas will have a grant of £5,000 from 2027.",
            "People over 60 will be able to travel free.",
            "Firms without support will get £5,000 by May 2027.",
            "Towns without investment will receive £20 million.",
            "Households without it will be connected by 2030.",
            "Unless Parliament objects, the order will take effect in May 2027.",
            "Unless firms object, Companies House will publish their returns.",
            "In the absence of a bid, Homes England will build the school.",
            "Failing that, the Secretary of State will set the rate.",
            "If we fail to meet it, the Secretary of State will publish the reasons.",
            "At current rates of pay the Home Office will hire 300 officers.",
            "Unless objections are made, the site will be given to the town.",
            "Under option B, which we have chosen, the Department will buy 40 trains.",
            "Under the third option, chosen today, Network Rail will buy 40 trains.",
            "The Ministry of Defence will retire the last Hawks by 2029.",
            "The National Grid will retire its last coal plant by 2027.",
            "Regulatory change will bring 40 trades into the scheme.",
            "The automation of forms at Companies House will create a single register.",
            "This change will require every firm to publish pay from April 2027.",
        ] {
            if told(text) {
                wrong.push(text);
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
