//! What an author gives, takes, relieves and hands on, as words of a matter: where a gift goes
//! up more is given, where a charge comes down less is taken. Also how long a sentence may run
//! and what is denied before a place, which its readers share. It gives no verdict.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::carries::common;
use crate::search::words::plain;
use crate::verdict::force::{Words, spoken};
use crate::verdict::lexicon::{NEGATIONS, one_of};

/// Verbs of handing on.
pub(super) const HANDED: &str = "devolve|devolved|transferred|delegated|merged|consolidated";

/// What goes back to where it was.
pub(super) const BACK: [&str; 2] = [
    "go|goes|handed|pass|passes|given|moved back to",
    "will|shall|is|are also? be? revert|reverts|return|returned to",
];

/// What relieves: where it rises, the charge that it is "on" does not.
pub(super) const RELIEFS: &str =
    "relief|discount|rebate|compensation|exemption|support|allowance|help|reimbursement|share";

/// Whether what rises is a relief that the matter only says more of: "the relief on
/// charges for heavy users will rise".
pub(super) fn of_relief(words: &Words, matter: &[Range<usize>]) -> bool {
    let first = matter.iter().map(|at| at.start).min().unwrap_or_default();
    words
        .iter()
        .take_while(|(_, at)| at.end <= first)
        .any(|(word, _)| one_of(word, RELIEFS))
}

/// Whether a matter is what an author gives: where it goes up, more is given.
pub(super) fn own_gift(topic: Option<&str>) -> bool {
    plain(topic.unwrap_or_default())
        .iter()
        .any(|(word, _)| one_of(word, GIFTS))
}

/// Whether a matter is what an author takes: where it comes down, less is taken.
pub(super) fn own_charge(topic: Option<&str>) -> bool {
    plain(topic.unwrap_or_default())
        .iter()
        .any(|(word, _)| one_of(word, "tax|taxes|taxation|levy|levies|duty|duties"))
}

/// What an author gives.
const GIFTS: &str = "credit|credits|relief|reliefs|grant|grants|allowance|allowances|budget|budgets|fund|funds|\
    funding|bursary|bursaries|subsidy|subsidies|rebate|rebates|compensation|discount|exemption|places|intake";

/// Words of a sentence from which on it may be two columns run together.
pub(super) const LONG: usize = 55;

/// Whether a "not" or "no" stands before a place: among the three words before it, or further
/// off in the same clause ("will no longer award contracts on price alone").
pub(super) fn denied_before(sentence: &str, at: usize) -> bool {
    let text = sentence.get(..at).unwrap_or_default();
    let before = spoken(text);
    let clause = before.iter().rev().take(8).take_while(|(word, place)| {
        let marked = text
            .get(place.end..)
            .is_some_and(|rest| rest.contains([',', ';', ':']));
        !(marked || one_of(word, "and|but|so|while|which|that|because|who|to"))
    });
    let near = before.iter().rev().take(3);
    near.chain(clause).any(|(word, _)| one_of(word, NEGATIONS))
}

/// Whether a sentence speaks of a duty that keeps goods out: on what is dumped or subsidised.
pub(super) fn keeps_out(text: &str) -> bool {
    plain(text).iter().any(|(word, _)| {
        one_of(
            word,
            "dumped|dumping|anti-dumping|countervailing|anti-subsidy|safeguard",
        )
    })
}

/// Whether a charge that the file names in one word is another's: "the export levy", where the
/// part speaks of no exports.
fn of_another_charge(part: &Part, text: &str, at: &Range<usize>) -> bool {
    let named = plain(text.get(at.clone()).unwrap_or_default());
    let before = plain(text.get(..at.start).unwrap_or_default());
    let Some((kind, _)) = before.last().filter(|_| named.len() == 1) else {
        return false;
    };
    let known = [&part.title, &part.asks, &part.agreement, &part.opposition]
        .into_iter()
        .chain(&part.about)
        .any(|told| {
            told.split([' ', '|', '_'])
                .any(|word| word.to_lowercase().trim_end_matches('s') == kind.trim_end_matches('s'))
        });
    !known && !common(kind)
}

/// Whether a charge that comes down is the payers' own: no duty that keeps goods out, and no
/// charge on something else that bears the name of the matter.
pub(super) fn of_payers(
    part: &Part,
    text: &str,
    matched: &[Range<usize>],
    topic: Option<&str>,
) -> bool {
    own_charge(topic)
        && !keeps_out(text)
        && !matched.iter().any(|at| of_another_charge(part, text, at))
}
