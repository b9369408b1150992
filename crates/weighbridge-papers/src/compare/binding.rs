//! Conditions that a paper lays on whoever takes public money: so worded they are promises of
//! its author and no outcome. It finds no pairs.

use crate::commitment::{Class, Commitment};
use crate::tokens::tokens;

/// Whether it lays down what whoever takes public money has to do: "firms that receive our
/// support will have to recognise unions". So worded it is a condition that the author sets,
/// and no outcome that others bring about.
pub(super) fn binds(one: &Commitment) -> bool {
    if one.judgement.class != Class::Outcome {
        return false;
    }
    let words = tokens(&one.text);
    let Some(at) = words.windows(3).position(|three| {
        three[0].is(&["will", "shall"]) && three[1].is(&["have"]) && three[2].is(&["to"])
            || three[0].is(&["be"]) && three[1].is(&["required", "obliged"]) && three[2].is(&["to"])
            || three[0].is(&["must"])
    }) else {
        return false;
    };
    let subject = &words[..at];
    let takes = subject.iter().any(|word| {
        word.is(&[
            "receive",
            "receives",
            "receiving",
            "get",
            "gets",
            "take",
            "takes",
            "taking",
            "win",
            "wins",
            "winning",
            "given",
            "awarded",
            "bid",
            "bids",
            "bidding",
            "accept",
            "accepts",
            "apply",
            "applying",
            "supported",
            "funded",
        ])
    });
    let money = subject.iter().any(|word| {
        word.is(&[
            "support",
            "grant",
            "grants",
            "money",
            "contract",
            "contracts",
            "loan",
            "loans",
            "fund",
            "funds",
            "funding",
            "aid",
            "subsidy",
            "subsidies",
            "investment",
            "supported",
            "funded",
        ])
    });
    takes && money
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::super::tests::compared;

    #[test]
    fn a_condition_of_support_is_a_promise_and_a_forecast_is_none() {
        let other = "# A Plan\n\n## Quays\n\nWe will mend the quay at Amlwch.\n";
        for (text, expected) in [
            (
                "Firms that receive our support will have to recognise trade unions.",
                true,
            ),
            (
                "Anyone who takes a barge grant will have to keep the barge for five years.",
                true,
            ),
            ("Firms will have to adapt to a warmer climate.", false),
        ] {
            let earlier = format!("# A Plan\n\n## Quays\n\n{text}\n");
            let told = compared(other, &earlier);
            let dropped = told
                .changes
                .iter()
                .any(|change| change.what == What::Dropped);
            assert_eq!(dropped, expected, "{text}");
        }
    }
}
