//! What is foreseen of the world, warned of, or supposed for the sake of argument: nobody
//! undertakes it and no measure is said to bring it. "Without action, 4,000 jobs will be
//! lost"; "one worker in three will retire". It knows no topic.

use super::force::{Words, find};
use super::lexicon::one_of;
use crate::commitment::instrument;

/// Who makes it an undertaking of his own.
const AUTHOR: &str =
    "we|i|government|ministers|minister|department|treasury|chancellor|our|council";

/// What is said to be wanting in a warning: "without reform", "without further action".
const WANTING: &str = "action|reform|reforms|change|changes|intervention|investment|support|help|it|this|them|these|aid|protection|rescue|measures|subsidy|funding|migration|adaptation|reinforcement|replacement|maintenance";

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

/// The gap in front of a word.
fn gap<'a>(text: &'a str, words: &Words, at: usize) -> &'a str {
    let before = at.checked_sub(1).and_then(|last| words.get(last));
    words
        .get(at)
        .zip(before)
        .and_then(|((_, here), (_, before))| text.get(before.end..here.start))
        .unwrap_or_default()
}

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
            && !words[found].iter().any(|(word, _)| one_of(word, TAKEN))
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
    }) || wanting(before);
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
    if unless && !subject.iter().any(measure) {
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
    let of_force = head.last().is_some_and(|(word, _)| one_of(word, FORCES))
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
        && !passive;
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
        || one_of(verb, AGES)
        || pension.is_some_and(|found| found.start < 4)
}

/// "Without further action": what is wanting, and not how something is done ("without delay").
fn wanting(before: &Words) -> bool {
    let word = |at: usize| before.get(at).map_or("", |(word, _)| word.as_str());
    (0..before.len().min(12)).any(|at| {
        let mut next = at + 1;
        while one_of(word(next), MORE) && next < at + 4 {
            next += 1;
        }
        // "Without this bridge": whatever would be missed.
        word(at) == "without"
            && (one_of(word(next), WANTING) || next > at + 1 && one_of(word(next), WANTING))
    })
}
