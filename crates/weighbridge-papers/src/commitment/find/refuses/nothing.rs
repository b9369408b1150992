//! What is not to be had: "there will be no new zones", "no public money will go to". It
//! tells what a government gives or does from figures of speech ("no more excuses").

use super::turned_from::{of_harm, of_state};
use crate::commitment::Firmness;
use crate::commitment::find::Found;
use crate::commitment::find::predicate::{Predicate, span_at};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Subject, Who};
use crate::tokens::{Shape, Token};

/// What a government gives, takes or holds: of which there may be none.
pub(super) const MONEY: &str = "money funding fund grant grants support aid subsidy subsidies relief help \
    compensation budget taxes levies duties increase increases entitlement entitlements right exemption exemptions concession concessions \
    assistance provision ban cap privatisation sale closure \
    closures requirement obligation limit limits restriction restrictions review referendum measure \
    measures loan loans charge tax levy duty tariff map fund scheme bail-out bailout \
    return extension renewal replacement guarantee funds programme successor \
    borrowing bailouts reopening reconsideration uplift top-up rerun amnesty waiver";

/// Whether what stands after "there will be no" is what a government gives or does, and no
/// figure of speech: "no new zones", not "no more excuses" and "no limit to our ambition".
pub(super) fn nothing_of(words: &[Token], from: usize) -> bool {
    const IDIOMS: &str = "doubt delay delays excuse excuses hiding let-up going turning letting \
        compromise compromises complacency shortage winners barrier barriers cliff gap gaps surprise \
        surprises exception exceptions loophole loopholes mistake mistakes time waiting dithering \
        room place question backsliding slackening hesitation losers than red lost blank";
    let thing =
        || {
            words.iter().skip(from).take(5).take_while(|word| {
                word.shape != Shape::Sign && !word.is(&["of", "for", "in", "to"])
            })
        };
    let limitless = words
        .get(from)
        .is_some_and(|word| word.is(&["limit", "limits"]))
        && words.get(from + 1).is_some_and(|next| next.is(&["to"]));
    // "No more potholes", "no new homes without new schools".
    let given = thing().any(of_state);
    let harm = of_harm(words.get(from..).unwrap_or_default());
    given && !harm && !limitless && !thing().any(|word| listed(&word.low, IDIOMS))
}

/// Whether a verb turns a harm upon what it is said of: what is done so to none is
/// refused to nobody.
pub(in crate::commitment::find) fn spares(words: &[Token], verb: usize) -> bool {
    const HARMS: &str = "excluded denied ignored forgotten left spared wasted lost overlooked neglected \
        abandoned disadvantaged exempt exempted refused leave lose";
    words.get(verb).is_some_and(|verb| listed(&verb.low, HARMS))
}

/// "No public money will go to", "there will be no": what is not to be had.
pub(in crate::commitment::find) fn no_money(
    words: &[Token],
    at: usize,
    subject: &Subject,
    next: &Predicate,
) -> Option<Found> {
    let opens = subject.words.start;
    let refused = if subject.who == Who::There {
        words.get(next.verb).filter(|word| word.is(&["no"]))?;
        nothing_of(words, next.verb + 1)
    } else {
        words.get(opens)?.is(&["no"])
            && words
                .get(subject.words.clone())?
                .iter()
                .any(|word| listed(&word.low, MONEY))
            && !spares(words, next.verb)
    };
    refused.then(|| {
        Found::new(
            Firmness::Will,
            words.get(at).map(|word| word.span.clone()).unwrap_or(0..0),
        )
        .does(span_at(words, next.verb), Sort::Act)
        .refusing(true)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_is_not_to_be_had_is_refused_and_figures_of_speech_are_not() {
        for (sentence, refused) in [
            (
                "There will be no new enterprise zones in this Parliament.",
                true,
            ),
            ("There will be no additional borrowing for the yards.", true),
            ("There will be no cap on the price of nets.", true),
            ("There will be no limit on what a yard may claim.", true),
            (
                "Neither grants nor loans will be offered to old mills.",
                true,
            ),
            ("Nothing further will be paid to the consortium.", true),
            ("None of the old grants will be reinstated.", true),
            ("There will be no further grants for canals.", true),
            ("There will be no second round of the fund.", true),
            ("There will be no more potholes.", false),
            ("There will be no more children in poverty.", false),
            (
                "There will be no further decline of our high streets.",
                false,
            ),
            ("There will be no third world war.", false),
            ("There will be no second chance.", false),
            ("There will be no new homes without new schools.", false),
            ("There will be no new taxes without a vote.", false),
            ("There will be no more blackouts.", false),
            ("There will be no other way home.", false),
            ("There will be no limit to our ambition.", false),
            ("There will be no more excuses for late payment.", false),
            ("There will be no further delay in opening the line.", false),
            (
                "There will be no hiding place for firms that pay late.",
                false,
            ),
            ("No region will be excluded from the fund.", false),
            ("No effort will be spared in finding a buyer.", false),
        ] {
            let class = judged(sentence).map(|judged| judged.class);
            assert_eq!(
                class == Some(Class::Refusal),
                refused,
                "{sentence} {class:?}"
            );
        }
    }
}
