//! Words that name an instrument of policy and as often something else: what is done ("we will
//! fund"), or what somebody pays ("energy bills"). It finds no instrument.

use crate::commitment::lexicon::{AUTHORS, base_form, between};
use crate::tokens::Token;

/// Whether a word for an instrument is what is done: "we will fund", "who plan", "the
/// government guarantees that".
pub(super) fn is_verb(words: &[Token], at: usize) -> bool {
    const LEADS: &[&str] = &[
        "we", "i", "they", "it", "who", "you", "will", "shall", "would", "must", "can", "could",
        "should", "may", "cannot",
    ];
    let Some(before) = words[..at]
        .iter()
        .rfind(|word| !between(&word.low) && !word.is(&["not"]))
    else {
        return false;
    };
    // In a name ("the May Review") both have capitals.
    let led = before.is(LEADS) && (!before.capital || before.is(&["we", "i", "they", "it"]));
    let says = before.is(AUTHORS) && words.get(at + 1).is_some_and(|next| next.is(&["that"]));
    !words[at].capital && (led || says)
}

/// Whether a bill is one that is paid. A Bill before a parliament has its capital, or says
/// what it is to do: "a bill to end the levy".
pub(super) fn is_paid(words: &[Token], at: usize) -> bool {
    let bill = words[at].is(&["bill", "bills"]) && !words[at].capital;
    let does = words[at].is(&["bill"])
        && words.get(at + 1).is_some_and(|to| to.is(&["to"]))
        && words.get(at + 2).is_some_and(|verb| base_form(&verb.low));
    bill && !does
}

#[cfg(test)]
mod tests {
    use crate::commitment::Role;
    use crate::commitment::set_up::judged;

    #[test]
    fn an_instrument_is_no_verb_and_no_bill_that_is_paid() {
        for (sentence, instrument) in [
            (
                "The government guarantees that every yard will have a berth.",
                None,
            ),
            ("We will fund 300 berths.", None),
            ("We will cut the bills of some 7,000 yards.", None),
            ("We will cut the bill by £40.", None),
            ("We will not review it again, and they tax nobody.", None),
            ("We will open a fund for 300 berths.", Some("fund")),
            ("We will bring forward a Bill on berths.", Some("Bill")),
            (
                "We will bring forward a bill to end the toll.",
                Some("bill"),
            ),
            ("We will publish the Berth Review.", Some("Berth Review")),
            ("We will give each yard a guarantee.", Some("guarantee")),
        ] {
            let told = judged(sentence);
            let told = told.as_ref().and_then(|one| one.said(Role::Instrument));
            assert_eq!(told, instrument, "{sentence}");
        }
    }

    #[test]
    fn what_follows_that_is_no_act() {
        let told = judged("The government guarantees that there will be no change.");
        assert!(told.is_some_and(|one| one.said(Role::Action) != Some("that")));
    }
}
