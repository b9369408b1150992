//! Whether a sentence undertakes something, and the words that say so. It reads
//! one sentence and what stands before it; it keeps no state.
//!
//! A rule looks at a [`Sentence`] and tells the ways ([`Found`]) in which it undertakes,
//! refuses or wishes something. [`RULES`] lists them all, each with a sentence of its kind.
//! What only `seems` so is struck out, items and phrases (`lists`) are looked at where
//! nothing is left, advice to others is weighed against it, and `grade` judges the firmest.
//!
//! | folder | what its rules tell |
//! |---|---|
//! | `will` | a modal or a fixed phrase of the author, and whose subject undertakes by it |
//! | `refuses` | what is refused or turned down, and the figures of speech that refuse nothing |
//! | `says` | what is done by being said: announced, put on a calendar, ruled, answered |
//! | `pays` | money given, set aside, or brought by a measure |
//! | `hopes` | aims, wishes, what is foretold |
//! | `others` | what others undertake, say, or are told to do |
//! | `lists` | items of a list, orders, phrases without a verb |
//! | `grade` | how firm, specific and hard-edged it is; conditions, ends, what was told before |

mod abroad;
mod found;
mod grade;
mod hopes;
mod lists;
mod others;
mod pays;
mod predicate;
mod refuses;
mod says;
mod seems;
mod sentence;
mod will;

use std::ops::Range;

use super::insertion::without_time;
use super::lexicon::{Sort, base_form, listed, participle};
use super::marks;
use super::spoken_of::only_opponent;
use super::stands_for::put_for;
use super::{By, Class, Firmness, Judgement, Role, Voice};
use crate::tokens::{Token, tokens};
use crate::verdict::force::spoken;
use crate::verdict::foreseen::foreseen;
use crate::verdict::{denied, hearsay};
use found::Found;
pub(super) use grade::can_be_looked_on;
use grade::{condition, ended, grade, recommendation, told_before};
use hopes::only_hoped;
use lists::{bare, of_others, verbless};
use others::{acts_of_others, advice, beside, lead_words, own, reported, told_of_another};
pub(super) use pays::spends;
use seems::{seems, to_reader};
use sentence::Sentence;
pub use sentence::{Author, Context};

/// A rule and a sentence of the kind that it tells.
struct Rule {
    /// The tests hold the rule to it.
    #[cfg_attr(not(test), expect(dead_code))]
    example: &'static str,
    finds: Finds,
}

/// Rules tell one way at most, or every one that stands in the sentence.
enum Finds {
    One(fn(&Sentence<'_>) -> Option<Found>),
    Every(fn(&Sentence<'_>) -> Vec<Found>),
}

impl Rule {
    const fn one(example: &'static str, finds: fn(&Sentence<'_>) -> Option<Found>) -> Self {
        let finds = Finds::One(finds);
        Self { example, finds }
    }

    const fn every(example: &'static str, finds: fn(&Sentence<'_>) -> Vec<Found>) -> Self {
        let finds = Finds::Every(finds);
        Self { example, finds }
    }
}

/// The rules in the order in which they speak: of two ways that are equally firm the one
/// that is told first counts, so that order is part of what they say.
const RULES: &[Rule] = &[
    Rule::every("We will build a port.", will::modals),
    Rule::every("We are committed to building a port.", will::phrases),
    Rule::every("We have no plans to raise the levy.", refuses::refusals),
    Rule::every("The proposal has been rejected.", refuses::declined),
    Rule::one(
        "The Government cannot give such a guarantee.",
        refuses::withheld,
    ),
    Rule::every("£40 million has been set aside for ports.", pays::given),
    Rule::one(
        "£40 million is being made available for ports.",
        pays::being_given,
    ),
    Rule::every("The duty ends in May 2027.", says::present),
    Rule::every(
        "From 2027 every contract must name its carbon.",
        says::ruled,
    ),
    Rule::every("Our aim is to double exports.", hopes::aims),
    Rule::every("We want more ports to open.", hopes::wishes),
    Rule::one("We have a plan to open the ports.", hopes::holds),
    Rule::one("A plan to end the delays.", hopes::fragment),
    Rule::one("We could consider a levy.", hopes::could_look),
    Rule::one("It is our intention to open the ports.", hopes::intended),
    Rule::one("This Budget provides £40 million for ports.", says::budgets),
    Rule::one("We commit £20m to the docks.", pays::commits_money),
    Rule::one("Our package provides £40m for the docks.", pays::sums),
    Rule::one("First, by raising the rebate by £10.", pays::by_doing),
    Rule::one("Government response: Rejected.", says::in_answer),
    Rule::one("From May 2027 we double the grant.", says::dated_acts),
    Rule::every(
        "Publication of the plan is planned for May 2027.",
        says::announced,
    ),
    Rule::one(
        "This amounts to £40m a year for the ports.",
        pays::amounting,
    ),
    Rule::one("This fund is designed to deliver homes.", hopes::meant_for),
    Rule::every("I am today announcing a new fund.", says::declared),
    Rule::every("The Department means to open the quay.", says::means),
    Rule::one(
        "Acme Castings Ltd has agreed to reopen the yard.",
        others::theirs,
    ),
    Rule::one("The relief is made permanent.", says::now),
    Rule::one(
        "We looked at a levy and have decided against it.",
        refuses::turned_down,
    ),
    Rule::one(
        "These measures are expected to save £2 million.",
        hopes::foretold,
    ),
    Rule::one(
        "This should unlock a further £200 million.",
        hopes::thought_of,
    ),
    Rule::one("Every town deserves a station.", hopes::longed),
    Rule::one(
        "We have asked the Coastal Agency to map the ports.",
        says::set_going,
    ),
    Rule::one("The prize is 4,000 jobs by 2035.", hopes::likely),
    Rule::one(
        "A levy on nets forms no part of this plan.",
        refuses::left_aside,
    ),
    Rule::one("Every applicant gets a named adviser.", says::due),
    Rule::one("The Bill takes powers to fix the charge.", says::lays_down),
    Rule::one(
        "The Government has today signed a pact on ferries.",
        says::deeds,
    ),
    Rule::one("Britain has to build ships again.", hopes::ought),
    Rule::one("We say no to berth taxes.", refuses::not_for),
    Rule::one(
        "Standing charges should come down by 4 per cent.",
        hopes::gains,
    ),
];

/// What is told of an end, halt or lapse: nobody is held to an act by it.
pub(super) const END: &str = "end";

/// Whether what stands after "will" is an act, or an effort at one.
pub(super) fn acts_at(words: &[Token], at: usize) -> bool {
    predicate::predicate(words, at)
        .is_some_and(|next| !next.passive && matches!(next.sort, Some(Sort::Act | Sort::Effort)))
}

/// Judges one sentence: none when it undertakes nothing.
#[must_use]
pub fn judge(sentence: &str, context: &Context<'_>, author: &Author) -> Option<Judgement> {
    whole(sentence, context, author).or_else(|| {
        // "Our aims are: • to open kilns": the first item stands in the line that leads.
        let led = super::lead_in::lead_in(sentence)?;
        let from = sentence.find(led)? + led.len();
        let item = sentence.get(from..)?;
        let at = from + item.find(char::is_alphanumeric)?;
        let inner = Context {
            lead_in: Some(led),
            item: true,
            ..*context
        };
        let mut judged = whole(sentence.get(at..)?, &inner, author)?;
        for mark in &mut judged.marks {
            mark.span = mark.span.start + at..mark.span.end + at;
        }
        Some(judged)
    })
}

/// What is undertaken by a phrase in the column of a table that lists actions, with its date
/// in another: "Vouchers for small firms". None where the phrase has a verb of its own.
pub(super) fn judge_row(phrase: &str) -> Option<Judgement> {
    let words = tokens(phrase);
    // The month of May is no verb.
    let tells = words
        .iter()
        .any(|word| listed(&word.low, predicate::FINITE) && !word.capital || word.low == "?");
    let first = words.first()?;
    // "No change to the levy", "To be confirmed", "Risk of strikes": nothing is to be done.
    let idle = first.is(&[
        "no",
        "not",
        "none",
        "target",
        "targets",
        "risk",
        "risks",
        "possible",
        "potential",
    ]) || first.is(&["to"]) && words.get(1).is_some_and(|word| word.is(&["be"]));
    if idle || tells || words.len() < 2 || !first.capital {
        return None;
    }
    let marks = marks::all(phrase, &words);
    let found = Found::new(Firmness::Will, 0..0).does(None, Sort::Act);
    Some(grade(phrase, found, marks, None, None))
}

/// All that the rules tell of a sentence, without what only looks like it.
fn told(sentence: &Sentence<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for rule in RULES {
        match rule.finds {
            Finds::One(finds) => found.extend(finds(sentence)),
            Finds::Every(finds) => found.extend(finds(sentence)),
        }
    }
    found.retain(|one| !seems(sentence, one) && !only_hoped(sentence, one));
    found
}

/// The firmest way counts; of equal ones an act before an effort, then the first told. Whose
/// they are is known before they are weighed: where the author itself acts, only his own ways
/// count ("the firm will open its plant in May, and we will pay for its road").
fn firmest(found: Vec<Found>) -> Option<Found> {
    let acts = |one: &Found| {
        one.actor.is_some()
            && one.firmness >= Firmness::Will
            && matches!(one.sort, Some(Sort::Act | Sort::Effort))
    };
    let author_acts = found.iter().any(|one| !one.another && acts(one));
    let weighed = found
        .into_iter()
        .filter(|one| !(author_acts && one.another));
    let best = weighed.enumerate().max_by_key(|(at, one)| {
        (
            one.firmness,
            one.sort == Some(Sort::Act),
            std::cmp::Reverse(*at),
        )
    });
    best.map(|(_, one)| one)
}

/// Judges a sentence as one.
fn whole(text: &str, context: &Context<'_>, author: &Author) -> Option<Judgement> {
    let mut words = shortened(tokens(text));
    put_for(&mut words, context.stands);
    if words.last().is_some_and(|word| word.low == "?") || cites(text) {
        return None;
    }
    let spoken = spoken(text);
    if denied(text, &spoken) {
        return None;
    }
    let marks = marks::all(text, &words);
    let sentence = Sentence {
        text,
        words: &words,
        author,
        context,
        marks: &marks,
        amount: marks.iter().any(|mark| mark.role == Role::Amount),
    };
    let adviser = author.voice == Voice::Adviser;
    let mut found = told(&sentence);
    // What is foreseen or supposed is undertaken by nobody.
    // "Imagine a coast where nobody has to leave" is a wish.
    found.retain(|one| {
        one.undertaking.start == 0 && one.firmness == Firmness::Recognises
            || !foreseen(text, &spoken, one.undertaking.start)
    });
    let beside = beside(&sentence, &spoken, &mut found);
    let advised = advice(&sentence);
    if found.is_empty() && advised.is_none() && of_others(&sentence) {
        return None;
    }
    // The words of what leads into a list, where they undertake its items.
    let mut led = None;
    if found.is_empty()
        && advised.is_none()
        && let Some((one, words_led)) = bare(&sentence)
    {
        // In a report that advises, an order is the head of a recommendation, and a
        // list that nothing leads into tells of others.
        if adviser {
            let orders = one.action.is_some() && one.firmness == Firmness::Will;
            return orders.then(|| recommendation(text, one, marks, None));
        }
        found.push(one);
        led = words_led;
    }
    if found.is_empty() && advised.is_none() && !adviser {
        found.extend(verbless(&sentence));
    }
    let best = firmest(found);
    if let Some(mut one) = advised
        && !best
            .as_ref()
            .is_some_and(|best| stands(best, &one, &sentence))
    {
        one.another = one.another || hearsay(text, &spoken);
        let led = (one.undertaking.end == 0).then(|| lead_words(context));
        return Some(recommendation(text, one, marks, led.flatten()));
    }
    let mut best = best?;
    if adviser && !own(text, &best, author) {
        best.another = true;
    }
    let at = words
        .iter()
        .position(|word| word.span.start >= best.undertaking.start)
        .unwrap_or(0);
    best.under_way = best.under_way || told_before(&sentence, &best);
    best.another = best.another
        || acts_of_others(&sentence, &best)
        || !beside
            && (reported(&words, at, author)
                || hearsay(text, &spoken) && !by_name(&words, at, author));
    let held = condition(&words, at);
    // Under a condition nothing has ended yet.
    let ends = !best.refuses && held.is_none() && ended(&words, &best);
    best.action = best.action.map(|action| predicate::verb_of(&words, action));
    best.actor = best.actor.map(|actor| timeless(&words, actor));
    let mut marks = marks;
    if let Some(from) = told_of_another(&words, at, author) {
        marks.retain(|mark| mark.span.start < from);
    }
    let mut judged = grade(text, best, marks, held, led);
    if ends && judged.class != Class::Aspiration {
        judged.sort = Some(END);
    }
    if to_reader(&words, at) {
        judged.hard_edged = false;
    }
    // What is to come of what an opponent does.
    if judged.class == Class::Outcome && only_opponent(&words, author) {
        judged.by = By::Other;
    }
    Some(judged)
}

/// Whether what the author undertakes in a sentence stands beside what it advises.
fn stands(best: &Found, advised: &Found, sentence: &Sentence<'_>) -> bool {
    let adviser = sentence.author.voice == Voice::Adviser;
    best.firmness > Firmness::Recognises
        && best.sort != Some(Sort::State)
        // "We are asking the Department to pay": all that is done is to ask.
        && best.action.as_ref() != Some(&advised.undertaking)
        && own(sentence.text, best, sentence.author)
        && !(advised.undertaking.end > 0
            && advised.undertaking.end <= best.undertaking.start
            // "The railway should finish it, and we will pay": his half is undertaken.
            && (adviser || !his_half(sentence.words, best)))
}

/// Whether a line is a source with its web address, as notes print them: "‘Reforming to
/// Create Jobs’, https://…". What will be done stands before the address.
fn cites(sentence: &str) -> bool {
    let address = ["http://", "https://", "www."];
    let Some(at) = address.iter().filter_map(|sign| sentence.find(sign)).min() else {
        return false;
    };
    let said = tokens(sentence.get(..at).unwrap_or_default());
    !said.iter().any(|word| word.is(&["will", "shall", "we"]))
}

/// Whether the author's own clause follows on what another should do: "…, and we will".
fn his_half(words: &[Token], best: &Found) -> bool {
    let Some(actor) = &best.actor else {
        return false;
    };
    let joined = words
        .iter()
        .position(|word| word.span.start >= actor.start)
        .and_then(|at| at.checked_sub(1))
        .is_some_and(|last| words[last].is(&["and", "but"]) || words[last].low == ";");
    joined && best.firmness >= Firmness::Will
}

/// Whether the author stands by its name before an undertaking: "Labour believes that we
/// must" is no word of others.
fn by_name(words: &[Token], at: usize, author: &Author) -> bool {
    let mut before = words.iter().take(at + 1);
    before.any(|word| author.names.contains(&word.low))
}

/// An actor without the time that opens its words: "in 2026 TITANIA".
fn timeless(words: &[Token], actor: Range<usize>) -> Range<usize> {
    let at = |byte: usize| words.iter().position(|word| word.span.start >= byte);
    let from = at(actor.start).unwrap_or(0);
    let until = at(actor.end).unwrap_or(words.len()).max(from);
    let kept = without_time(words, from..until);
    match words.get(kept.start) {
        Some(first) if kept.start > from => first.span.start..actor.end,
        _ => actor,
    }
}

/// "Will no longer be paid" says "will not be paid".
/// "We'd put £2 billion" says "we would put"; "we'd built" says "we had".
fn shortened(mut words: Vec<Token>) -> Vec<Token> {
    for at in (0..words.len().saturating_sub(1)).rev() {
        let next = &words[at + 1];
        let sum = words[at + 1..]
            .iter()
            .take(4)
            .any(|word| word.shape == crate::tokens::Shape::Money);
        let base = base_form(&next.low) && (!participle(&next.low) || sum);
        if words[at].is(&["we'd", "i'd", "they'd"]) && base {
            let mut would = words[at].clone();
            let cut = would.span.end.saturating_sub(2);
            let kept = words[at].low.len() - 2;
            words[at].low.truncate(kept);
            words[at].span.end = cut;
            would.low = "would".to_owned();
            would.capital = false;
            would.span.start = cut;
            words.insert(at + 1, would);
        }
    }

    for at in (1..words.len()).rev() {
        if words[at].is(&["longer"]) && words[at - 1].is(&["no"]) {
            let longer = words.remove(at);
            words[at - 1].span.end = longer.span.end;
            words[at - 1].low = "not".to_owned();
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ways that each rule tells of a sentence, behind an undertaking that spends.
    fn tells(rule: &Rule, text: &str) -> usize {
        let words = shortened(tokens(text));
        let marks = marks::all(text, &words);
        let sentence = Sentence {
            text,
            words: &words,
            author: &Author::default(),
            context: &Context {
                after_commitment: true,
                after_spending: true,
                ..Context::default()
            },
            marks: &marks,
            amount: marks.iter().any(|mark| mark.role == Role::Amount),
        };
        match rule.finds {
            Finds::One(finds) => finds(&sentence).into_iter().count(),
            Finds::Every(finds) => finds(&sentence).len(),
        }
    }

    #[test]
    fn every_rule_tells_its_own_example() {
        let silent: Vec<&str> = RULES
            .iter()
            .filter(|rule| tells(rule, rule.example) == 0)
            .map(|rule| rule.example)
            .collect();
        assert_eq!(silent, Vec::<&str>::new());
        for rule in RULES {
            assert_eq!(tells(rule, "The port is old."), 0, "{}", rule.example);
        }
    }
}
