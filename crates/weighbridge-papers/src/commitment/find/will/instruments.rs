//! What a government decides by saying it of its own instruments: a tax that will
//! rise, a power that others will take over. What is hoped for in the economy (a
//! rate of employment, receipts) is no instrument and is told elsewhere.

use super::told::dated;
use crate::commitment::find::predicate::Predicate;
use crate::commitment::lexicon::listed;
use crate::commitment::subject::{Subject, Who};
use crate::tokens::{Shape, Token};

/// Instruments that are the government's alone, whatever stands before them.
const OWN: &str = "tax taxes levy levies duty duties tariff tariffs allowance allowances relief \
    reliefs fee fees limit limits threshold thresholds ceiling ceilings fund funds scheme schemes grant grants subsidy subsidies law laws incentive incentives \
    credit credits order orders regulation regulations bill ban bans cap caps \
    mandate mandates quota quotas";

/// Instruments only with a word of the state before or after them: there are
/// rates of employment and budgets of households.
const SHARED: &str = "rate rates budget budgets power powers rule rules threshold thresholds \
    spending wage charge charges fee fees cap funding";

/// Those words of the state.
const STATE: &str = "tax taxes duty duties levy levies business council corporation income \
    insurance vat public government defence science skills education transport health \
    capital adult minimum living planning devolved departmental resource relief benefit \
    contribution contributions";

/// Words that make a rate or budget somebody else's.
const ECONOMY: &str = "employment unemployment growth inflation interest exchange household \
    households family families private consumer mortgage survival participation savings poverty \
    company companies effective";

/// Verbs by which an instrument is changed or kept.
const MOVES: &str = "rise fall grow go stay remain increase decrease drop double halve end start begin \
    apply move return cease lapse expire cover last stand";

/// Verbs by which somebody comes to have what was the government's.
const TAKES: &str = "take get gain receive inherit";

/// What is handed over to others.
const HANDED: &str = "budget budgets power powers duty duties";

/// The last word before a preposition.
fn headed(phrase: &[Token]) -> Option<&Token> {
    const AFTER: &[&str] = &["of", "for", "in", "on", "at", "to", "from", "over", "by"];
    // "Over the Review period departmental budgets": headed by what stands behind the time.
    let from = phrase
        .iter()
        .position(|word| !word.is(AFTER) && !word.is(&["after", "before", "during", "within"]))
        .unwrap_or(0);
    let phrase = &phrase[from.min(phrase.len())..];
    phrase.iter().take_while(|word| !word.is(AFTER)).last()
}

/// Whether a subject's words, or an object's, are headed by an instrument of the
/// government.
pub(in crate::commitment::find) fn owned(phrase: &[Token]) -> bool {
    let head = headed(phrase);
    let any = |list: &'static str| phrase.iter().any(|word| listed(&word.low, list));
    head.is_some_and(|head| {
        (listed(&head.low, OWN) || (listed(&head.low, SHARED) && any(STATE))) && !any(ECONOMY)
    })
}

/// Whether "will" says what becomes of an instrument of the government's own.
pub(super) fn decided(words: &[Token], subject: &Subject, next: &Predicate) -> bool {
    let foreseen = words.iter().any(|word| {
        word.is(&[
            "forecast",
            "expected",
            "estimated",
            "projected",
            "likely",
            "predicted",
            "if",
        ])
    });
    let stands = matches!(subject.who, Who::Thing | Who::Instrument | Who::Body);
    if subject.conditional || foreseen || !stands || next.passive {
        return false;
    }
    let Some(verb) = words.get(next.verb) else {
        return false;
    };
    let sum = matches!(verb.shape, Shape::Number | Shape::Percent | Shape::Money);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    // "Will take effect", "will come into force".
    let after = words.get(next.verb + 1);
    let in_force = verb.is(&["take"]) && after.is_some_and(|word| word.is(&["effect"]))
        || verb.is(&["come", "enter"])
            && after.is_some_and(|word| word.is(&["into", "in"]))
            && words.get(next.verb + 2).is_some_and(|word| {
                word.is(&["force", "effect", "operation", "law", "use", "service"])
            })
        // "Bus services will come under local control from 2031".
        || verb.is(&["come"])
            && after.is_some_and(|word| word.is(&["under"]))
            && words.iter().skip(next.verb + 2).take(3).any(|word| {
                word.is(&["control", "ownership", "management"])
            });
    // "Will come into force on 1 January", "will be in service by May".
    let in_service = verb.is(&["in"])
        && after.is_some_and(|word| {
            word.is(&[
                "service",
                "place",
                "force",
                "operation",
                "post",
                "office",
                "use",
                "session",
            ])
        });
    let live = verb.is(&["live", "operational"]);
    // "The Finance Bill will do the same for Wales".
    let same = verb.is(&["do"])
        && (after.is_some_and(|word| word.is(&["likewise", "so"]))
            || after.is_some_and(|word| word.is(&["the"]))
                && words
                    .get(next.verb + 2)
                    .is_some_and(|word| word.is(&["same"])));
    if same && owned(phrase) {
        return true;
    }
    // "The new rules will apply from May 2027".
    let applies = verb.is(&["apply"])
        && headed(phrase).is_some_and(|head| {
            head.is(&[
                "rule",
                "rules",
                "requirement",
                "requirements",
                "standard",
                "standards",
                "regime",
                "exemption",
                "exemptions",
                "price",
                "limit",
                "limits",
            ])
        });
    if (in_force || in_service || live || applies) && dated(words) {
        return true;
    }
    // "Housing First will go on, with a new plan", "the scheme will continue until 2031".
    let on = verb.is(&["go"])
        && after.is_some_and(|word| word.is(&["on"]))
        && words
            .get(next.verb + 2)
            .is_none_or(|word| !word.is(&["to"]));
    let continues = verb.is(&["continue"])
        && after.is_none_or(|word| {
            word.shape == Shape::Sign || word.is(&["with", "until", "for", "through", "under"])
        });
    if (on || continues) && matches!(subject.who, Who::Instrument | Who::Body) {
        return true;
    }
    if owned(phrase) {
        return listed(&verb.low, MOVES) || sum || in_force;
    }
    let from = next.verb
        + 1
        + usize::from(
            words
                .get(next.verb + 1)
                .is_some_and(|word| word.is(&["over"])),
        );
    let object = words.get(from..).unwrap_or_default();
    let clause = object
        .iter()
        .position(|word| word.shape == Shape::Sign)
        .unwrap_or(object.len());
    // Money that somebody gets is told elsewhere; a power or budget is handed over.
    let object = object.get(..clause.min(7)).unwrap_or_default();
    let handed = headed(object).is_some_and(|head| listed(&head.low, HANDED));
    let economy = object.iter().any(|word| listed(&word.low, ECONOMY));
    listed(&verb.low, TAKES) && handed && !economy
}
