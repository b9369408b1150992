//! Whether something is to be free of charge or to be paid for: "advice will be free",
//! "firms will be charged for advice". It finds no pairs and knows no sum.

use std::collections::BTreeSet;

use super::likeness::telling;
use super::ways::{Way, among, base, ways};
use crate::commitment::sort;
use crate::search::words::words;
use crate::tokens::{Shape, Token, tokens};

/// What is laid on whoever uses a thing.
const CHARGES: &[&str] = &[
    "charge", "charges", "charged", "charging", "fee", "fees", "toll", "tolls",
];

/// Behind "charging" these make the charging of batteries.
const OF_BATTERIES: &[&str] = &[
    "point",
    "points",
    "station",
    "stations",
    "hub",
    "hubs",
    "network",
    "networks",
    "infrastructure",
    "post",
    "posts",
    "with",
    "batteries",
    "vehicles",
    "cars",
];

/// Behind "free" these make another thing than what costs nothing.
const OTHER_FREEDOMS: &[&str] = &[
    "trade",
    "port",
    "ports",
    "zone",
    "zones",
    "movement",
    "market",
    "markets",
    "school",
    "schools",
    "enterprise",
    "from",
    "up",
    "speech",
    "vote",
    "votes",
    "press",
    "will",
    "choice",
    "-",
];

/// What may be done with a thing that is free to use.
const USES: &[&str] = &[
    "use", "enter", "attend", "join", "visit", "access", "download", "cross", "park", "ride",
];

/// Verbs that do away with a charge or with its being none.
const AWAY: &str =
    "waive abolish scrap end remove drop stop cease exempt refund spare withdraw excuse lift";

/// Verbs that move a charge and tell neither.
const MOVES: &str = "cut reduce lower halve cap freeze limit hold review";

/// What is free in part is neither free nor charged for: "relief on charges", "exempt from 60
/// per cent of the fee".
const IN_PART: &[&str] = &[
    "relief",
    "reliefs",
    "rebate",
    "rebates",
    "discount",
    "discounts",
    "compensation",
    "cent",
    "%",
    "half",
    "third",
    "quarter",
    "part",
];

fn denies(word: &Token) -> bool {
    word.is(&[
        "no", "not", "never", "without", "nothing", "nobody", "none", "cannot",
    ]) || word.low.ends_with("n't")
}

/// Whether the word at `at` says that something costs nothing.
fn free(words: &[Token], at: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if !is(at, &["free"]) || is(at + 1, OTHER_FREEDOMS) {
        return false;
    }
    if at > 0 && is(at - 1, &["will", "to", "shall", "would", "and"]) {
        return false;
    }
    // "Duty-free" is free of a duty, "fee-free" of a fee.
    if at > 1 && is(at - 1, &["-"]) && !is(at - 2, &["fee", "charge", "cost"]) {
        return false;
    }
    // "Free to drop routes": allowed to.
    let act = is(at + 1, &["to"])
        && words
            .get(at + 2)
            .is_some_and(|word| sort(&word.low).is_some() && !word.is(USES));
    let of_another = is(at + 1, &["of"]) && !is(at + 2, &["charge", "charges", "cost"]);
    !act && !of_another
}

/// Whether the charge at `at` is a task: "charge councils with finding places", "charged with
/// the task of".
fn tasked(words: &[Token], at: usize) -> bool {
    const TASKS: &[&str] = &["task", "duty", "job", "responsibility", "work", "role"];
    let verb = words[at].is(&["charge", "charged", "charging"]);
    let ahead = |word: &&Token| word.shape != Shape::Sign || word.low == "-";
    let last = at + 1 + words[at + 1..].iter().take(7).take_while(ahead).count();
    let with = (at + 1..last).find(|place| words[*place].is(&["with"]));
    verb && with.is_some_and(|with| {
        let next = |by: usize| words.get(with + by);
        next(1).is_some_and(|word| word.low.ends_with("ing") && sort(&word.low).is_some())
            || next(1).is_some_and(|word| word.is(&["the", "a", "this"]))
                && next(2).is_some_and(|word| word.is(TASKS))
    })
}

/// Whether a sentence says that something is to be paid for, or is to be free; none where
/// it says neither, or both.
pub(super) fn charged(text: &str) -> Option<bool> {
    let words = tokens(text);
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if words
        .iter()
        .any(|word| among(&base(&word.low), MOVES) || word.is(IN_PART))
    {
        return None;
    }
    let costs_nothing: Vec<usize> = (0..words.len()).filter(|at| free(&words, *at)).collect();
    let charges: Vec<usize> = (0..words.len())
        .filter(|at| is(*at, CHARGES) && !is(at + 1, OF_BATTERIES))
        .filter(|at| *at == 0 || !is(at - 1, &["in", "take", "takes", "-"]))
        .filter(|at| *at < 2 || !(is(at - 1, &["of"]) && is(at - 2, &["free"])))
        .filter(|at| !tasked(&words, *at))
        .collect();
    let (at, pays) = match (costs_nothing.as_slice(), charges.as_slice()) {
        ([at], []) => (*at, false),
        ([], [at, ..]) => (*at, true),
        _ => return None,
    };
    // "No longer free", "the fee will be waived".
    let turned = words
        .iter()
        .enumerate()
        .filter(|(place, word)| {
            let verb = base(&word.low);
            let away = among(&verb, AWAY) || ways(&verb, &words, *place).contains(&Way::End);
            // "By the end of the decade" ends nothing.
            let noun =
                word.is(&["end"]) && *place > 0 && words[place - 1].is(&["the", "an", "year's"]);
            *place != at && away && !noun || *place < at && denies(word)
        })
        .count();
    // "Phase out free allowances" ends the allowances and charges for nothing.
    let attribute = !pays
        && words.get(at + 1).is_some_and(|next| {
            next.shape == Shape::Word
                && !next.is(&["to", "for", "of", "at", "in", "and", "or", "on"])
        });
    (!attribute || turned == 0).then_some(pays ^ (turned % 2 == 1))
}

/// Whether two texts share two words of their matter besides those of the charge.
fn on_one(before: &str, now: &str) -> bool {
    let matter = |text: &str| -> BTreeSet<String> {
        let stems = words(text).into_iter().map(|word| word.stem);
        stems
            .filter(|stem| {
                telling(stem) && !["charg", "fee", "toll", "free"].contains(&stem.as_str())
            })
            .collect()
    };
    matter(before).intersection(&matter(now)).count() >= 2
}

/// What was to be free and is to be paid for now, or the other way round, in words.
pub(super) fn free_or_charged(before: &str, now: &str) -> Option<String> {
    let (was, is) = (charged(before)?, charged(now)?);
    (was != is && on_one(before, now)).then(|| {
        if is {
            "reversed: free before, charged for now".to_owned()
        } else {
            "reversed: charged for before, free now".to_owned()
        }
    })
}

/// Whether both say that something is to cost nothing, in whatever words.
pub(super) fn both_free(before: &str, now: &str) -> bool {
    charged(before) == Some(false) && charged(now) == Some(false) && on_one(before, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_free_and_what_is_charged() {
        for (text, expected) in [
            ("Entry to the county archives will be free.", Some(false)),
            ("Parking at stations will be free of charge.", Some(false)),
            ("We will not charge for parking at stations.", Some(false)),
            ("The fee for appeals will be waived.", Some(false)),
            ("There will be no fee for appeals.", Some(false)),
            ("Parking at stations will no longer be free.", Some(true)),
            (
                "Visitors will be charged for entry to the archives.",
                Some(true),
            ),
            ("Hospitals will go on charging for parking.", Some(true)),
            ("A toll will be collected on the bridge.", Some(true)),
            ("We will freeze the fee for appeals.", None),
            (
                "From April 2026 relief on network charges for mills will go up to 90 per cent.",
                None,
            ),
            (
                "We will exempt mills from 60 per cent of their network charges.",
                None,
            ),
            (
                "Free permits for kilns will be withdrawn by the end of May.",
                None,
            ),
            (
                "We will charge the harbour board with repairing the quay.",
                None,
            ),
            ("The board is charged with the task of mending nets.", None),
            (
                "We will charge boats with more than ten nets a fee for moorings.",
                Some(true),
            ),
            ("We will build charging points in every village.", None),
            ("We will open two free ports.", None),
            ("Operators are free to drop routes.", None),
            ("The airport will keep its duty-free status.", None),
            ("We will free bakers from the levy.", None),
            ("A minister will be in charge of ports.", None),
        ] {
            assert_eq!(charged(text), expected, "{text}");
        }
    }

    #[test]
    fn only_of_one_thing() {
        let told = free_or_charged(
            "Entry to the county archives will be free.",
            "Visitors will be charged for entry to the county archives.",
        );
        assert_eq!(
            told.as_deref(),
            Some("reversed: free before, charged for now")
        );
        assert_eq!(
            free_or_charged(
                "Entry to the county archives will be free.",
                "Hauliers will be charged for the use of the ferry.",
            ),
            None
        );
        assert!(both_free(
            "We will not charge residents for garden appeals.",
            "Garden appeals will be free to residents."
        ));
    }
}
