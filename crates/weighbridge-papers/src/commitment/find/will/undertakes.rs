//! Which subjects undertake what "will" says of them: the author, a body, a fund or law
//! of the author, money. It finds neither subject nor verb.

use super::told::{EFFECTS, HAND, dated, forward, scheduled};
use crate::commitment::find::Context;
use crate::commitment::find::hopes::comes_of;
use crate::commitment::find::predicate::Predicate;
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::offices::{chosen, each};
use crate::commitment::subject::{Subject, Who};
use crate::tokens::{Shape, Token};

/// Whether what is said after "will" is undertaken by its subject or by the author
/// through it: "the fund will pay" and not "the economy will grow".
pub(super) fn undertakes(
    subject: &Subject,
    predicate: &Predicate,
    would: bool,
    context: &Context<'_>,
    amount: bool,
    words: &[Token],
    at: usize,
) -> bool {
    let done = matches!(predicate.sort, Some(Sort::Act | Sort::Effort));
    let act = predicate.sort == Some(Sort::Act);
    // What somebody foresees is undertaken by nobody; "the forecasts will be kept" is said of a
    // paper.
    let foreseen = subject.who != Who::Author
        && words.iter().enumerate().any(|(at, word)| {
            let noun = at > 0
                && words[at - 1].is(&["the", "a", "its", "our", "their", "of", "new", "next"]);
            listed(
                &word.low,
                "predict predicts predicted estimate estimates estimated forecast \
                forecasts projected expected likely suggests suggest",
            ) && (!noun || word.low.ends_with("ed"))
        });
    if subject.conditional || foreseen {
        return false;
    }
    // "Buyers will have to publish a notice": by the author's law.
    let must = !would
        && matches!(subject.who, Who::Thing | Who::Instrument)
        && words
            .get(predicate.verb)
            .is_some_and(|verb| verb.is(&["have"]))
        && words
            .get(predicate.verb + 1)
            .is_some_and(|to| to.is(&["to"]))
        && crate::commitment::find::predicate::predicate(words, predicate.verb + 2).is_some_and(
            |next| {
                // "Will have to be paid by our children": by somebody else.
                let by = words.iter().skip(next.verb).any(|word| word.is(&["by"]));
                let burden = words.get(next.verb).is_some_and(|verb| {
                    verb.is(&["pay", "make", "spend", "raise", "borrow", "find"])
                });
                next.sort == Some(Sort::Act) && !(next.passive && by) && !burden
            },
        );
    if must {
        return true;
    }
    let conducts = super::conduct::conducts(words, subject, predicate)
        || !predicate.passive && scheduled(words, predicate.verb, subject);
    if !would && conducts {
        return true;
    }
    match subject.who {
        // "We will be recognised as", "we will have boosted": what is to come of it.
        Who::Author
            if predicate.passive
                || words[at..predicate.verb]
                    .iter()
                    .any(|word| word.is(&["have"])) =>
        {
            act && (amount || dated(words)) && !would
        }
        Who::Author => {
            let bears = !would && super::conduct::bears_itself(words, predicate);
            (predicate.sort != Some(Sort::State) || bears) && (!would || act)
        }
        _ if would => false,
        // "Embedding it across Britain will create": what comes of an act.
        Who::Body | Who::Thing
            if !predicate.passive
                && words
                    .get(subject.words.start)
                    .is_some_and(|word| word.low.ends_with("ing")) =>
        {
            false
        }
        // "Success will require a common approach": a need.
        Who::Body | Who::Thing | Who::Instrument
            if !predicate.passive
                && words
                    .get(predicate.verb)
                    .is_some_and(|verb| verb.is(&["require", "need"]))
                && !obliges(subject, words, predicate.verb) =>
        {
            false
        }
        Who::Body => {
            act || predicate.sort == Some(Sort::Look)
                || done && (predicate.passive || works_with(words, predicate.verb))
                // "A new office in Omagh will be staffed by 2028".
                || mended(words, predicate)
                    && words
                        .get(subject.words.clone())
                        .is_some_and(|phrase| phrase.iter().any(|word| word.is(&["new"])))
        }
        Who::Instrument => {
            let effect = words
                .get(predicate.verb)
                .is_some_and(|verb| listed(&verb.low, EFFECTS));
            // A fund that invites bids or helps firms is the author's hand.
            let reaches = predicate.sort == Some(Sort::Look)
                || words
                    .get(predicate.verb)
                    .is_some_and(|verb| listed(&verb.low, HAND));
            // "The programme will create a stronger economy": what is to come of it.
            let hoped =
                !predicate.passive && (better(words, predicate.verb) || comes_of(words, predicate));
            // "Our £89 million fund will unlock homes": what the sum is for.
            let paid = words
                .get(subject.words.clone())
                .is_some_and(|phrase| phrase.iter().any(|word| word.shape == Shape::Money));
            act && (!effect && !hoped || amount)
                || (done && (predicate.passive || paid))
                // "Bus services will be franchised by 2029".
                || mended(words, predicate)
                || reaches
                || works_with(words, predicate.verb)
        }
        Who::There => {
            words
                .get(at + 1)
                .is_some_and(|word| word.is(&["be", "also"]))
                && !comes_of_itself(words, at + 2)
        }
        // "It will publish a plan", of the body just set up; "this will create
        // jobs" is what comes of it.
        Who::Pronoun => {
            let body = words
                .get(subject.words.end.saturating_sub(1))
                .is_some_and(|word| word.is(&["it", "they"]));
            let look = predicate.sort == Some(Sort::Look);
            context.after_commitment
                && !comes_of(words, predicate)
                && (act && (body || predicate.passive || amount)
                    || look && body
                    || body && super::conduct::it_conducts(words, predicate)
                    || done && predicate.passive && (amount || dated(words))
                    || done
                        && body
                        && (forward(words, predicate.verb) || works_with(words, predicate.verb)))
        }
        Who::Thing => {
            let look = predicate.sort == Some(Sort::Look);
            // "Over £2 billion will support the trade": the money is the author's.
            let sum = words
                .get(subject.words.clone())
                .is_some_and(|phrase| phrase.iter().any(|word| word.shape == Shape::Money));
            let ours = words
                .get(subject.words.start)
                .is_some_and(|word| word.is(&["our"]));
            // "Our criteria will be geared towards need".
            let suffers = ours && predicate.passive && predicate.sort != Some(Sort::State);
            // "The new facility will test wings", "the regulator will publish prices".
            let effect = words
                .get(predicate.verb)
                .is_some_and(|verb| listed(&verb.low, EFFECTS) || verb.is(&["bring", "create"]));
            let phrase = words.get(subject.words.clone()).unwrap_or_default();
            let head = phrase
                .iter()
                .take_while(|word| !word.is(&["of", "for", "in", "at", "on", "near"]))
                .last();
            let runs = head.is_some_and(|head| listed(&head.low, RUN)) && act && !effect;
            let verb = |list: &[&str]| words.get(predicate.verb).is_some_and(|verb| verb.is(list));
            // "A single form will replace eleven", "half of the money will go to".
            let single = verb(&["replace"])
                && phrase
                    .first()
                    .is_some_and(|word| word.is(&["a", "an", "one"]));
            let goes = verb(&["go"])
                && words
                    .get(predicate.verb + 1)
                    .is_some_and(|word| word.is(&["to", "on", "towards"]))
                && phrase.iter().any(|word| listed(&word.low, AWARDED));
            // "Shortlisted firms will pitch", "each county will draw up": whom a scheme has
            // taken in, and all on whom the author lays a duty.
            let bound = (act || predicate.sort.is_none() && !predicate.passive)
                && !effect
                && (chosen(phrase) || each(phrase));
            // "Applicants will be informed of it", but not "the scheme will be informed by".
            let informed = verb(&["informed"])
                && words
                    .get(predicate.verb + 1)
                    .is_some_and(|next| next.is(&["of", "about", "within", "whether", "in", "on"]));
            predicate.passive
                && (done || look || informed || details(phrase, words, predicate.verb))
                || single
                || goes
                || bound
                || mended(words, predicate)
                || (act && amount && !comes_of(words, predicate))
                || (done && sum)
                || runs
                || suffers
        }
        Who::Other => false,
    }
}

/// "Will work with the counties on sites": with whom the author or its body acts.
fn works_with(words: &[Token], verb: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    is(verb, &["work", "collaborate", "co-operate", "cooperate"])
        && (is(verb + 1, &["with", "alongside"])
            || is(verb + 1, &["closely", "together"]) && is(verb + 2, &["with", "alongside"]))
}

/// What goes to somebody because it is awarded to him.
const AWARDED: &str = "money funding proceeds contract contracts grant grants award awards loan loans \
    licence licences lease leases prize prizes voucher vouchers place places payment payments";

/// "Will have to register".
pub(super) fn has_to(words: &[Token], verb: usize) -> bool {
    words.get(verb).is_some_and(|word| word.is(&["have"]))
        && words.get(verb + 1).is_some_and(|word| word.is(&["to"]))
}

/// What nobody brings about: "there will be difficulties".
fn comes_of_itself(words: &[Token], from: usize) -> bool {
    const COMES: &str = "uncertainty uncertainties challenge challenges difficulty difficulties \
        setback setbacks risk risks opportunity opportunities losers winners demand pressure \
        pressures trade-off trade-offs times cost costs benefit benefits growth need";
    words
        .iter()
        .skip(from)
        .take(5)
        .take_while(|word| word.shape == Shape::Word && !word.is(&["of", "for", "in", "to"]))
        .last()
        .is_some_and(|head| listed(&head.low, COMES))
}

/// "Eligibility and further details will be determined": of the author's own measure.
fn details(phrase: &[Token], words: &[Token], verb: usize) -> bool {
    const OPEN: &str = "details detail eligibility criteria allocations allocation arrangements";
    phrase.iter().any(|word| listed(&word.low, OPEN))
        && words
            .get(verb)
            .is_some_and(|verb| verb.is(&["determined", "decided", "finalised"]))
}

/// "The roof will at last be mended, with £1.3 million": a verb that no list has, of
/// what is done to a thing by a day or with a sum.
pub(super) fn mended(words: &[Token], predicate: &Predicate) -> bool {
    const HAPPENS: &str = "affected informed covered displaced driven exposed felt hit needed known seen shaped \
        concerned faced threatened damaged drowned flooded shared dominated powered worth used destroyed missed eroded squeezed stranded \
        automated wasted harmed outpaced overtaken delayed lost replaced cushioned offset dwarfed \
        disrupted endangered outweighed surpassed exceeded doubled trebled halved generated produced \
        consumed emitted imported exported employed";
    let verb = words.get(predicate.verb);
    predicate.passive
        && predicate.sort.is_none()
        && (dated(words) || words.iter().any(|word| word.shape == Shape::Money))
        && verb.is_some_and(|verb| verb.low.ends_with("ed") && !listed(&verb.low, HAPPENS))
}

/// Whether a law requires somebody to do a thing: "the Bill will require ports to report".
fn obliges(subject: &Subject, words: &[Token], verb: usize) -> bool {
    const LAWS: &[&str] = &[
        "bill",
        "act",
        "order",
        "regulations",
        "rules",
        "law",
        "legislation",
    ];
    let law = words
        .get(subject.words.clone())
        .is_some_and(|phrase| phrase.iter().any(|word| word.is(LAWS)));
    // "Our new contract will require firms that seek grants to show": so does it.
    (law || subject.who == Who::Instrument)
        && words
            .iter()
            .skip(verb + 1)
            .take(8)
            .any(|word| word.is(&["to"]))
}

/// What a government runs or appoints: what these do, it does.
const RUN: &str = "facility facilities laboratory laboratories regulator regulators inspectorate \
    ombudsman envoy envoys portal helpline unit team registrar commissioner adviser advisers \
    inspector inspectors website observatory academy academies";

/// Whether what is done is said to be better and no more: "a stronger economy".
fn better(words: &[Token], verb: usize) -> bool {
    const BETTER: &str = "stronger better fairer greater cleaner safer healthier richer brighter \
        wealthier smarter greener prosperous";
    words
        .iter()
        .skip(verb + 1)
        .take(4)
        .take_while(|word| word.shape == Shape::Word)
        .any(|word| listed(&word.low, BETTER))
}
