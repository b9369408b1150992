//! Whether a sentence undertakes something, and the words that say so. It reads
//! one sentence and what stands before it; it keeps no state.

mod advising;
mod announced;
mod checkable;
mod ending;
mod instruments;
mod items;
mod led;
mod predicate;
mod present;
mod refusing;
mod seems;
mod speaker;
mod sums;
mod told;
mod undertakes;
mod verbless;
mod ways;
mod wishing;

use std::ops::Range;

use super::lexicon::{Sort, listed};
use super::marks;
use super::{By, Class, Firmness, Judgement, Mark, Role, Standing, Voice};
use crate::tokens::{Token, tokens};
use crate::verdict::force::spoken;
use crate::verdict::{denied, hearsay};
use advising::advice;
use announced::announced;
use checkable::checkable;
use ending::{ended, in_answer};
use items::bare;
use present::{budgets, dated_acts, present, ruled};
use refusing::refusals;
use seems::{being_given, commits_money, seems, told_before};
use speaker::reported;
use sums::{by_doing, sums};
use verbless::verbless;
use ways::{given, modals, phrases};
use wishing::{aims, fragment, holds, intended, wishes};

/// Who speaks in the paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Author {
    /// Names that the author goes by beside "we" and "the government", in small
    /// letters: whole ("fenland combined authority", of which any end counts too) or
    /// by one word ("coalition").
    pub names: Vec<String>,
    /// Names of others who also make promises in the text, in small letters:
    /// what they will do is no commitment of the author.
    pub others: Vec<String>,
    /// Names of funds, bodies and schemes that the author sets up or pays for, in
    /// small letters: what they will do, the author does.
    pub own: Vec<String>,
    /// The country whose government the author is, in small letters ("scotland"):
    /// other governments are others. None is the United Kingdom.
    pub country: Option<&'static str>,
    /// For whom the paper speaks: what a government will do is another's in a paper
    /// that advises it.
    pub voice: Voice,
}

/// What stands around a sentence.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The sentence that leads into the list of which this is an item.
    pub lead_in: Option<&'a str>,
    /// It opens an item of a list.
    pub item: bool,
    /// The sentence before it is a commitment.
    pub after_commitment: bool,
}

/// A way in which the sentence undertakes something.
pub(super) struct Found {
    pub firmness: Firmness,
    pub actor: Option<Range<usize>>,
    pub undertaking: Range<usize>,
    pub action: Option<Range<usize>>,
    pub sort: Option<Sort>,
    pub under_way: bool,
    /// It says that it will not be done.
    pub refuses: bool,
    /// Somebody other than the author undertakes it.
    pub another: bool,
}

impl Found {
    /// A way by its grade and the words that say it: by nobody who is named, without an
    /// act, new, the author's.
    pub fn new(firmness: Firmness, undertaking: Range<usize>) -> Self {
        Self {
            firmness,
            actor: None,
            undertaking,
            action: None,
            sort: None,
            under_way: false,
            refuses: false,
            another: false,
        }
    }

    /// Who is named for it.
    pub fn by(mut self, actor: impl Into<Option<Range<usize>>>) -> Self {
        self.actor = actor.into();
        self
    }

    /// The verb of what is done, and of what sort it is.
    pub fn does(
        mut self,
        action: impl Into<Option<Range<usize>>>,
        sort: impl Into<Option<Sort>>,
    ) -> Self {
        self.action = action.into();
        self.sort = sort.into();
        self
    }

    /// Whether it goes on already.
    pub fn going_on(mut self, under_way: bool) -> Self {
        self.under_way = under_way;
        self
    }

    /// Whether it says that it will not be done.
    pub fn refusing(mut self, refuses: bool) -> Self {
        self.refuses = refuses;
        self
    }

    /// Whether somebody other than the author undertakes it.
    pub fn of_another(mut self, another: bool) -> Self {
        self.another = another;
        self
    }
}

/// Verbs of looking into a thing of which a record is left: on the day it can be seen
/// that it was done.
const DATED_LOOKS: &str = "review reviewed evaluate evaluated consult assess assessed \
    reconsidered reassessed audit audited";

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

/// Judges a sentence as one.
fn whole(sentence: &str, context: &Context<'_>, author: &Author) -> Option<Judgement> {
    let words = shortened(tokens(sentence));
    if words.last().is_some_and(|word| word.low == "?") {
        return None;
    }
    let spoken = spoken(sentence);
    if denied(sentence, &spoken) {
        return None;
    }
    let marked = marks::all(sentence, &words);
    let amount = marked.iter().any(|mark| mark.role == Role::Amount);
    let mut found = modals(&words, author, context, amount);
    found.extend(phrases(&words, author));
    found.extend(refusals(&words, author));
    found.extend(given(&words, amount));
    found.extend(being_given(&words, amount));
    found.extend(present(&words, author, &marked));
    found.extend(ruled(&words, author, &marked));
    found.extend(aims(&words, author));
    found.extend(wishes(&words, author));
    found.extend(holds(&words, author));
    if context.lead_in.is_none() {
        found.extend(fragment(&words));
    }
    found.extend(intended(&words, author));
    found.extend(budgets(&words, author, &marked));
    found.extend(commits_money(&words, author));
    found.extend(sums(&words, author, context));
    found.extend(by_doing(&words, context, &marked));
    found.extend(in_answer(&words, author));
    found.extend(dated_acts(&words, author, &marked));
    found.extend(announced(&words, author, &marked));
    found.retain(|one| !seems(&words, one, author));
    // The words of what leads into a list, where they undertake its items.
    let mut led = None;
    let advised = advice(&words, author, context);
    let adviser = author.voice == Voice::Adviser;
    if found.is_empty()
        && advised.is_none()
        && let Some((one, words_led)) = bare(&words, author, context, &marked)
    {
        // In a report that advises, an order is the head of a recommendation, and a
        // list that nothing leads into tells of others.
        if adviser {
            let orders = one.action.is_some() && one.firmness == Firmness::Will;
            return orders.then(|| recommendation(sentence, one, marked, None));
        }
        found.push(one);
        led = words_led;
    }
    if found.is_empty() && advised.is_none() && !adviser {
        found.extend(verbless(&words, context, &marked));
    }
    // The firmest way counts; of equal ones an act before an effort, then the
    // first in the sentence.
    let best = found.into_iter().enumerate().max_by_key(|(at, one)| {
        (
            one.firmness,
            one.sort == Some(Sort::Act),
            std::cmp::Reverse(*at),
        )
    });
    if let Some(mut one) = advised {
        let kept = best.as_ref().is_some_and(|(_, best)| {
            best.firmness > Firmness::Recognises
                && best.sort != Some(Sort::State)
                && advising::own(sentence, best, author)
                && !(one.undertaking.end > 0 && one.undertaking.end <= best.undertaking.start)
        });
        if !kept {
            one.another = one.another || hearsay(sentence, &spoken);
            let led = (one.undertaking.end == 0).then(|| advising::lead_words(context));
            return Some(recommendation(sentence, one, marked, led.flatten()));
        }
    }
    let mut best = best?.1;
    if adviser && !advising::own(sentence, &best, author) {
        best.another = true;
    }
    let at = words
        .iter()
        .position(|word| word.span.start >= best.undertaking.start)
        .unwrap_or(0);
    best.under_way = best.under_way || told_before(&words, &best, author);
    best.another = best.another
        || reported(&words, at, author)
        || hearsay(sentence, &spoken) && !by_name(&words, at, author);
    let held = condition(&words, at);
    // Under a condition nothing has ended yet.
    let ends = !best.refuses && held.is_none() && ended(&words, &best);
    let mut judged = grade(sentence, best, marked, held, led);
    if ends && judged.class != Class::Aspiration {
        judged.sort = Some(END);
    }
    Some(judged)
}

/// Whether the author stands by its name before an undertaking: "Labour believes that we
/// must" is no word of others.
fn by_name(words: &[Token], at: usize, author: &Author) -> bool {
    let mut before = words.iter().take(at + 1);
    before.any(|word| author.names.contains(&word.low))
}

/// Words at most between an undertaking and the condition after it.
const CONDITION: usize = 12;

/// What holds an undertaking open as a whole: the "if" or "unless" that opens the
/// sentence or follows what is undertaken. "If elected" holds nothing open, and to
/// "see if" is no condition.
fn condition(words: &[Token], undertaken: usize) -> Option<Range<usize>> {
    const ASKED: &[&str] = &[
        "see",
        "ask",
        "consider",
        "assess",
        "decide",
        "as",
        "even",
        "and",
        "or",
        "know",
        "test",
        "only",
        "determine",
        "establish",
        "review",
        "examine",
        "check",
        "of",
        "what",
    ];
    words.iter().enumerate().find_map(|(at, word)| {
        let next = |list: &[&str]| words.get(at + 1).is_some_and(|next| next.is(list));
        let opens = word.is(&["if", "unless"])
            && !next(&[
                "elected",
                "re-elected",
                "returned",
                "anything",
                "not",
                "ever",
                "any",
            ])
            && (at == 0
                || at > undertaken
                    && !words[at - 1].is(ASKED)
                    // A condition of somebody further on in the sentence is his.
                    && at - undertaken <= CONDITION
                    && !words[undertaken..at].iter().any(|word| word.is(&["that"])));
        opens.then(|| word.span.clone())
    })
}

/// "Will no longer be paid" says "will not be paid".
fn shortened(mut words: Vec<Token>) -> Vec<Token> {
    for at in (1..words.len()).rev() {
        if words[at].is(&["longer"]) && words[at - 1].is(&["no"]) {
            let longer = words.remove(at);
            words[at - 1].span.end = longer.span.end;
            words[at - 1].low = "not".to_owned();
        }
    }
    words
}

/// Words that say beside an undertaking's verb, on either side, that it is under way.
const BESIDE: &[&str] = &["already", "underway", "continuing", "ongoing"];

/// Leaves the words of standing that are said of what is undertaken itself: its verb,
/// or a word beside it. "To remain in work" says nothing of it.
fn standing_marks(sentence: &str, found: &Found, marks: &mut Vec<Mark>) {
    let from = found.undertaking.start;
    let until = found
        .action
        .as_ref()
        .map_or(found.undertaking.end, |action| {
            action.end.max(found.undertaking.end)
        });
    let words_to = |from: usize, until: usize| {
        sentence
            .get(from..until)
            .unwrap_or_default()
            .split_whitespace()
            .count()
    };
    marks.retain(|mark| {
        let at = &mark.span;
        let low = mark.text.to_lowercase();
        let within = at.start >= from && at.end <= until;
        let before = at.end <= from && words_to(at.end, from) == 0;
        let after = at.start >= until && words_to(until, at.start) == 0 && low == "already";
        mark.role != Role::UnderWay || within || (before && BESIDE.contains(&low.as_str())) || after
    });
}

/// Whether an amount or date says how much or when something is done, and not of whom:
/// "all 16 recommendations", "our 5 million firms", "21st century making", "the challenges
/// of the 2030s".
fn measures(sentence: &str, mark: &Mark) -> bool {
    let low = mark.text.to_lowercase();
    let before = sentence.get(..mark.span.start).unwrap_or_default();
    let mut last = before.split_whitespace().rev();
    let (next, second) = (last.next().unwrap_or(""), last.next().unwrap_or(""));
    match mark.role {
        Role::Date => {
            let decade = low.trim_end_matches('s').ends_with('0') && low.ends_with('s');
            let described = decade && next == "the" && second == "of";
            !low.contains("century") && !described
        }
        _ => {
            let money = low.contains(['£', '$', '€', '%']) || low.contains("cent");
            money || !["all", "our", "All", "Our"].contains(&next)
        }
    }
}

/// What is recommended: nothing is undertaken, so that nothing is hard-edged.
fn recommendation(
    sentence: &str,
    found: Found,
    marks: Vec<Mark>,
    led: Option<String>,
) -> Judgement {
    let judged = grade(sentence, found, marks, None, led);
    Judgement {
        class: Class::Recommendation,
        firmness: Firmness::Recognises,
        standing: Standing::New,
        hard_edged: false,
        ..judged
    }
}

fn grade(
    sentence: &str,
    found: Found,
    mut marks: Vec<Mark>,
    held: Option<Range<usize>>,
    led: Option<String>,
) -> Judgement {
    standing_marks(sentence, &found, &mut marks);
    let conditional = held.is_some();
    let mut add = |role, span: Range<usize>| {
        let text = sentence.get(span.clone()).unwrap_or_default().to_owned();
        marks.push(Mark { role, span, text });
    };
    if let Some(actor) = found.actor.clone() {
        add(Role::Actor, actor);
    }
    if let Some(held) = held {
        add(Role::Hedge, held);
    }
    add(Role::Undertaking, found.undertaking.clone());
    if let Some(action) = found.action.clone() {
        add(Role::Action, action);
    }
    // The words stand in what leads into the list, and not in the item.
    if let Some(led) = led
        && let Some(mark) = marks.iter_mut().find(|mark| mark.role == Role::Undertaking)
    {
        mark.text = led;
    }
    marks.sort_by_key(|mark| (mark.span.start, mark.role));
    let has = |role| marks.iter().any(|mark| mark.role == role);
    let act = found.sort == Some(Sort::Act);
    // What only describes whom or when it is for is no measure of the act.
    let measures = |role| {
        let mut of_role = marks.iter().filter(|mark| mark.role == role);
        of_role.any(|mark| measures(sentence, mark))
    };
    let (date, amount) = (measures(Role::Date), measures(Role::Amount));
    let instrument = has(Role::Instrument);
    let hedged = has(Role::Hedge);
    let firmness = match found.firmness {
        Firmness::Will | Firmness::Decided if conditional => Firmness::Intends,
        Firmness::Will if hedged => Firmness::Intends,
        Firmness::Will if date && found.sort != Some(Sort::Look) => Firmness::Decided,
        firmness => firmness,
    };
    let seen = act && checkable(sentence, &found, &marks);
    // "Will be reviewed once, in 2031": what comes of it is open, whether it was done is
    // not. A reader can look on the day.
    let dated_look = found.sort == Some(Sort::Look)
        && date
        && sentence
            .get(found.undertaking.clone())
            .is_some_and(|said| ["will", "shall"].contains(&said.to_lowercase().as_str()))
        && found
            .action
            .clone()
            .and_then(|action| sentence.get(action))
            .is_some_and(|verb| listed(&verb.to_lowercase(), DATED_LOOKS));
    let standing = if found.under_way || has(Role::UnderWay) {
        Standing::UnderWay
    } else {
        Standing::New
    };
    let said = [found.actor.is_some(), act, amount, date, instrument];
    // A state that is wished for is a wish: "Britain must do better".
    let class = if found.sort == Some(Sort::State) && firmness > Firmness::Recognises {
        Class::Outcome
    } else if found.refuses {
        Class::Refusal
    } else if firmness == Firmness::Recognises {
        Class::Aspiration
    } else {
        Class::Commitment
    };
    Judgement {
        class,
        by: if found.another { By::Other } else { By::Author },
        firmness,
        standing,
        specificity: said.into_iter().map(u8::from).sum(),
        hard_edged: !conditional
            && (((amount || date) && firmness >= Firmness::Intends)
                || (seen && firmness >= Firmness::Will)
                || dated_look && !hedged),
        sort: found.sort.map(|sort| match sort {
            Sort::Act => "act",
            Sort::Effort => "effort",
            Sort::Look => "look",
            Sort::State => "outcome",
        }),
        marks,
    }
}
