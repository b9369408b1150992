//! What is brought to an end without an act to which anybody is held: halted, paused,
//! lapsed, closed, and answers of one word. It judges neither the end nor the answer.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::commitment::find::Found;
use crate::commitment::lexicon::{base_form, lemma, listed};
use crate::commitment::subject::instrument;
use crate::tokens::Token;

/// Verbs that end what they are said of.
const ENDS: &str = "end close lapse expire cease finish shut abolish scrap halt stop pause suspend \
    shelve cancel axe abandon withdraw mothball terminate discontinue postpone drop delay defer \
    disband freeze remove";

/// Those verbs, in all forms.
fn ends_of() -> &'static BTreeSet<String> {
    static ALL: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| ENDS.split_whitespace().map(lemma).collect());
    &ALL
}

/// What an author ends though no word of an instrument stands in it.
const WORKS: &str = "work works phase line project projects round rounds station yard yards works \
    college colleges branch support safeguard safeguards quota scheme slipway tender portal \
    regulator regulators penalty penalties requirement requirements reporting window applications construction extension payment payments";

/// Whether what is undertaken is an end that is told and no act of somebody who will
/// do it: "has been halted", "is paused", "will be closed", "lapses on 30 June". "We will
/// abolish the levy" is an act.
pub(in crate::commitment::find) fn ended(words: &[Token], found: &Found) -> bool {
    let Some(action) = &found.action else {
        return false;
    };
    let Some(at) = words
        .iter()
        .position(|word| word.span.start == action.start)
    else {
        return false;
    };
    let from = words
        .iter()
        .position(|word| word.span.start >= found.undertaking.start)
        .unwrap_or(at);
    let verb = lemma(&words[at].low);
    let brought = words[at].is(&["brought", "come", "put"])
        && words[at + 1..]
            .windows(3)
            .next()
            .is_some_and(|three| three[0].is(&["to"]) && three[2].is(&["end", "close", "halt"]));
    let wound = words[at].is(&["wound"])
        && words
            .get(at + 1)
            .is_some_and(|word| word.is(&["up", "down"]));
    // "Will not end until every home is joined" ends nothing.
    let denied = words
        .get(from..at)
        .unwrap_or_default()
        .iter()
        .any(|word| word.is(&["not", "never"]));
    // "The road will be finished by May" is completed.
    // So is work that "will finish in 2029".
    let works = words[..from].iter().take(6).any(|word| {
        word.is(&[
            "work",
            "works",
            "construction",
            "building",
            "dredging",
            "repairs",
            "upgrade",
            "upgrades",
            "planting",
            "roll-out",
            "rollout",
            "installation",
            "talks",
            "recruitment",
        ])
    });
    let completed = words[at].is(&["finished"]) && at > 0 && words[at - 1].is(&["be"])
        || works && words[at].is(&["finish", "finishes", "conclude", "concludes"]);
    // "Removing bureaucracy" removes what stands in the way.
    let removing = verb == lemma("remove") && !words[at].is(&["removed"]);
    let ends = wound || brought || ends_of().contains(&verb) && !removing;
    // "Scrap the levy on kilns": what a plan orders is an act.
    let order = at == 0 && found.undertaking == *action && base_form(&words[0].low);
    if !ends || completed || denied || order {
        return false;
    }
    // Done or being done by the author: "we have dropped", "we are withdrawing from".
    let modal = words.get(from..at.max(from + 1)).unwrap_or_default();
    let will = modal
        .iter()
        .any(|word| word.is(&["will", "shall", "would", "going", "to"]));
    // "The Kilns Regulator will be abolished": it does nothing itself.
    let suffers = will
        && modal.iter().any(|word| word.is(&["be"]))
        && words[at].is(&[
            "abolished",
            "brought",
            "scrapped",
            "disbanded",
            "closed",
            "wound",
            "axed",
            "shut",
        ]);
    if found.actor.is_some() && !suffers {
        let doing = words[at].low.ends_with("ing")
            && modal.iter().any(|word| word.is(&["are", "is", "am"]));
        let done = modal.iter().any(|word| word.is(&["have", "has"]));
        return !will && (doing || done);
    }
    // "Fuel poverty will be ended" ends nothing of the author's.
    if will {
        let subject = &words[..from];
        // "The centre will close the gap", "the Bill will end the monopoly": an act on
        // another thing, and no end of what is named.
        let passive = modal.iter().any(|word| word.is(&["be"]));
        let object = words
            .get(at + 1)
            .is_some_and(|next| next.is(&["the", "a", "an", "our", "its", "all", "their", "that"]));
        if !passive && object && found.actor.is_none() {
            return false;
        }
        // "Barriers to construction will be removed": what stands in its way.
        const IN_THE_WAY: &str = "barrier barriers obstacle obstacles bottleneck bottlenecks hurdle \
            hurdles burden burdens delay delays";
        if verb == lemma("remove") && subject.iter().any(|word| listed(&word.low, IN_THE_WAY)) {
            return false;
        }
        return subject.iter().any(|word| {
            instrument(&word.low) || listed(&word.low, WORKS) || word.is(&["it", "they"])
        }) || found.actor.is_some();
    }
    true
}
