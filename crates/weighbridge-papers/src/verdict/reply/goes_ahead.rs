//! How a reply says that what was asked not to be done is done all the same: "the levy will go
//! ahead", "the cut will stand", "fares will rise" to who asked that they not be raised. It
//! reads no denial, which stands in `turned`.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::search::words::stem;
use crate::verdict::lexicon::{base, one_of};
use crate::word_lists::either;

use super::clause::{Clause, same};

/// Verbs and nouns that say the same of a thing, whichever of them was asked not to be done.
struct Family {
    verbs: &'static str,
    nouns: &'static str,
    /// What "go" or "come" must be followed by to say it.
    particle: &'static str,
}

const FAMILIES: [Family; 4] = [
    Family {
        verbs: "sell dispose privatise auction",
        nouns: "sale|sales|disposal|privatisation|auction",
        particle: "under",
    },
    Family {
        verbs: "cut reduce lower decrease shrink slash trim halve fall drop squeeze curtail smaller fewer",
        nouns: "cut|cuts|reduction|reductions|decrease|fall|squeeze",
        particle: "down",
    },
    Family {
        verbs: "close end abolish withdraw scrap shut stop cease axe wind terminate discontinue lapse expire remove cancel",
        nouns: "closure|closures|withdrawal|abolition|ending|removal|cancellation",
        particle: "too|altogether|entirely|in|from|by|at|next|this",
    },
    Family {
        verbs: "raise increase rise grow double climb lift",
        nouns: "increase|increases|rise|rises|hike",
        particle: "up",
    },
];

/// Going ahead, of the thing itself or of the deed.
const AHEAD: [&str; 6] = [
    "will|shall|is|are|to|intend|intends|must|be? go|going|press|pressing|push|pushing ahead",
    "will|shall|is|are|to|must be? proceed|proceeding",
    "goes|proceeds|presses ahead|as|in|from",
    "proceeds",
    "stand|stands|stood",
    "will|shall take place",
];

/// Beginning, of a thing that was not to be brought in.
const BEGINS: [&str; 4] = [
    "will|shall|to come|comes|enter|enters into force|effect|being",
    "will|shall|to take effect",
    "begins|starts|applies|comes|takes in|on|from|into|effect",
    "will|shall|to be? also? now? begin|start|happen|apply|introduced|implemented|charged|levied|imposed|collected",
];

/// Verbs of bringing a thing about, as stems are made of them.
const BRINGS: &str = "introduce impose create levy set launch establish charge adopt bring legislate start begin make put apply";

/// Verbs of going ahead with what was planned.
const PROCEEDS: &str = "proceed go press push carry continue pursue";

/// A look at a thing, or what keeps it from coming, does nothing yet.
const OPEN: &str = "consider|consult|explore|review|whether|how|ensure|prevent|stop|avoid|seek|decide|consulted|considered|\
    reviewed|explored|examined|discussed|reconsidered|looked|not|no|never";

fn of_set(word: &str, set: &'static str) -> bool {
    either(set).has_stem(&stem(base(word)))
}

/// Where a clause says that what was not to be done is done: `verb` is the stem of what is denied,
/// `stems` the words of the thing.
pub(super) fn goes_ahead(
    clause: &Clause,
    verb: Option<&str>,
    stems: &BTreeSet<String>,
) -> Option<Range<usize>> {
    let is = |at: usize, list: &'static str| {
        at < clause.words.len() && one_of(clause.word(Some(at)), list)
    };
    if clause.find(OPEN).is_some() || clause.find("would|could|might|may").is_some() {
        return None;
    }
    let near = clause
        .stems
        .iter()
        .any(|stem| stems.iter().any(|other| same(stem, other)));
    let pointed = clause.find("it|this|that|them|so|they|these").is_some();
    let all = |patterns: &[&str]| patterns.iter().find_map(|pattern| clause.find(pattern));
    let set = |set: &'static str| verb.is_none_or(|verb| either(set).has_stem(verb));
    // Of a thing that was not to be brought in, or of what was not to be gone on with.
    if set(BRINGS) || set(PROCEEDS) {
        let found = all(&AHEAD).or_else(|| all(&BEGINS));
        if let Some(found) = found.filter(|_| near || pointed) {
            return Some(found);
        }
        // "The colleges will be merged", to who wants no merger.
        let will = clause.find("will|shall be")?;
        let done = clause.word(Some(will.end));
        let merged = done.len() > 4 && stems.iter().any(|other| shares(done, other));
        return (set(PROCEEDS) && merged).then_some(will.start..will.end + 1);
    }
    let family = FAMILIES
        .iter()
        .find(|family| verb.is_some_and(|verb| either(family.verbs).has_stem(verb)))?;
    let named = (0..clause.words.len()).find(|at| is(*at, family.nouns));
    if let Some(found) = all(&AHEAD)
        .or_else(|| all(&BEGINS))
        .filter(|_| named.is_some() || pointed)
    {
        return Some(found);
    }
    let will = clause.find("will|shall|is|are|has|have|intend|intends|plan|plans")?;
    let found = (will.end..(will.end + 5).min(clause.words.len())).find(|at| {
        let word = clause.word(Some(*at));
        let aside = is(at - 1, "the|a|an|its|our|any|of|for");
        let goes = is(*at, "go|come")
            && (is(at + 1, family.particle)
                || at + 1 == clause.words.len() && family.particle.starts_with("too"));
        !aside && (of_set(word, family.verbs) || goes)
    })?;
    Some(will.start..found + 1)
}

/// Whether a clause names the deed of a verb: "the cut", of what was not to be reduced.
pub(super) fn names_deed(clause: &Clause, verb: &str) -> bool {
    FAMILIES
        .iter()
        .filter(|family| either(family.verbs).has_stem(verb))
        .any(|family| {
            clause
                .words
                .iter()
                .any(|(word, _)| one_of(word, family.nouns))
        })
}

/// Whether a word and a stem begin with the same four letters: "merged" and "merger".
fn shares(word: &str, other: &str) -> bool {
    let lead = |text: &str| text.chars().take(4).collect::<String>();
    other.len() >= 4 && lead(word) == lead(other)
}

#[cfg(test)]
mod tests {
    use crate::verdict::reply::{Stance, reply};

    #[test]
    fn what_was_not_to_be_done_and_goes_ahead_is_a_refusal() {
        use Stance::{Accepts, Rejects};
        let levy = "The Government should not introduce a net levy in the harbours.";
        let cut = "The Government should not cut the rope budget.";
        let shut = "The Government should not close the Rope Grant.";
        let merge = "The Government should not proceed with the merger of the rope schools.";
        let fares = "The Government should not raise ferry fares.";
        for (asked, text, stance) in [
            (levy, "The levy will go ahead.", Rejects),
            (levy, "We will go ahead with the levy.", Rejects),
            (levy, "The levy will come into force in 2029.", Rejects),
            (levy, "The levy will not go ahead.", Accepts),
            (levy, "There will be no levy.", Accepts),
            (cut, "The cut will go ahead.", Rejects),
            (cut, "We will go ahead with the reduction.", Rejects),
            (cut, "It will be reduced by £4 million.", Rejects),
            (cut, "The budget will fall by £4 million.", Rejects),
            (cut, "The cut will not go ahead.", Accepts),
            (cut, "The budget will rise by £4 million.", Accepts),
            (shut, "The closure will go ahead.", Rejects),
            (shut, "The grant will go in 2029.", Rejects),
            (shut, "It will be wound up in 2029.", Rejects),
            (shut, "It will stay open.", Accepts),
            (merge, "The merger will go ahead.", Rejects),
            (merge, "The rope schools will be merged in 2029.", Rejects),
            (fares, "Fares will rise by 4 per cent in 2029.", Rejects),
            (fares, "Fares will go up in 2029.", Rejects),
            (fares, "Fares will not rise.", Accepts),
        ] {
            let told = reply(asked, text);
            assert_eq!(told.stance, stance, "{asked}\n{text}\n{told:?}");
        }
    }

    #[test]
    fn what_was_to_end_is_refused_by_not_ending_it() {
        use Stance::{Accepts, Rejects};
        let fee = "The Government should abolish the net fee.";
        let aid = "The Government should withdraw its support for airports.";
        let sale = "The Government should stop selling rope land.";
        for (asked, text, stance) in [
            (fee, "We will not abolish it.", Rejects),
            (fee, "We will not be abolishing it.", Rejects),
            (fee, "It will not be abolished.", Rejects),
            (fee, "It will be abolished in 2029.", Accepts),
            (fee, "The fee will go in 2029.", Accepts),
            (fee, "The fee will no longer be charged.", Accepts),
            (aid, "Support will continue.", Rejects),
            (aid, "We will continue to support them.", Rejects),
            (aid, "Support will cease in 2029.", Accepts),
            (aid, "It will be withdrawn.", Accepts),
            (sale, "The sales will continue.", Rejects),
            (sale, "We will continue to sell rope land.", Rejects),
            (sale, "Sales will cease in 2029.", Accepts),
        ] {
            let told = reply(asked, text);
            assert_eq!(told.stance, stance, "{asked}\n{text}\n{told:?}");
        }
    }

    #[test]
    fn what_will_not_be_undone_is_not_refrained_from() {
        let sell = "The Government should not sell the rope works.";
        let cut = "The Government should not cut the grant to rope schools.";
        let fares = "The Government should not raise ferry fares.";
        let shut = "The Government should not close the Rope Grant.";
        for (asked, text) in [
            (sell, "We will not halt the sale."),
            (sell, "The sale cannot now be reversed."),
            (cut, "We will not reverse the reduction."),
            (fares, "We cannot postpone the increase."),
            (shut, "We cannot delay the closure."),
        ] {
            let told = reply(asked, text);
            assert_ne!(told.stance, Stance::Accepts, "{asked}\n{text}\n{told:?}");
        }
    }

    #[test]
    fn what_stays_where_a_sale_is_to_stop_is_no_refusal() {
        for (asked, text) in [
            (
                "The Government should stop the privatisation of the rope works.",
                "They will remain in public hands.",
            ),
            (
                "The Government should cancel the move of the rope school to the port.",
                "It will stay in the town.",
            ),
        ] {
            let told = reply(asked, text);
            assert_ne!(told.stance, Stance::Rejects, "{asked}\n{text}\n{told:?}");
        }
    }
}
