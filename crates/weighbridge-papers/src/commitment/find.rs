//! Whether a sentence undertakes something, and the words that say so. It reads
//! one sentence and what stands before it; it keeps no state.

mod advising;
mod amounting;
mod announced;
mod by_when;
mod checkable;
mod conduct;
mod declared;
mod declined;
mod ending;
mod entitled;
mod foretold;
mod goes_to;
mod grade;
mod instruments;
mod items;
mod led;
mod longed;
mod meant_for;
mod nothing;
mod now;
mod predicate;
mod present;
mod refusing;
mod second_verb;
mod seems;
mod speaker;
mod sums;
mod theirs;
mod told;
mod turned_down;
mod turned_from;
mod undertakes;
mod verbless;
mod ways;
mod wishing;

use std::collections::BTreeSet;
use std::ops::Range;

use super::lexicon::Sort;
use super::marks;
use super::spoken_of::only_opponent;
use super::stands_for::{Stands, put_for};
use super::{By, Class, Firmness, Judgement, Role, Voice};
use crate::tokens::{Token, tokens};
use crate::verdict::force::spoken;
use crate::verdict::{denied, hearsay};
use advising::advice;
use amounting::amounting;
pub(super) use amounting::spends;
use announced::announced;
pub(super) use by_when::can_be_looked_on;
use declared::declared;
use declined::declined;
use ending::{ended, in_answer};
use entitled::entitles;
use foretold::foretold;
use grade::{grade, recommendation};
use items::bare;
use longed::{longed, only_hoped};
use meant_for::meant_for;
use now::now;
use predicate::Predicate;
use present::{budgets, dated_acts, present, ruled};
use refusing::refusals;
use seems::{being_given, commits_money, seems, told_before};
use speaker::reported;
use sums::{by_doing, sums};
use theirs::theirs;
use turned_down::turned_down;
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
    /// Names of one word that others bear who act in the paper ("nissan"), in small
    /// letters: what they will do is theirs.
    pub firms: BTreeSet<String>,
    /// Names of funds, bodies and schemes that the author sets up or pays for, in
    /// small letters: what they will do, the author does.
    pub own: BTreeSet<String>,
    /// The country whose government the author is, in small letters ("scotland"):
    /// other governments are others. None is the United Kingdom.
    pub country: Option<&'static str>,
    /// For whom the paper speaks: what a government will do is another's in a paper
    /// that advises it.
    pub voice: Voice,
    /// The author is a local or combined authority: the government of the country is
    /// another, and what it should do is recommended.
    pub local: bool,
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
    /// The sentence before it spends, builds or sets up by its act: what it comes to is
    /// the author's money.
    pub after_spending: bool,
    /// For whom a pronoun stands that opens the sentence.
    pub stands: Stands,
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

    /// What the predicate behind its words says: a state is nothing done.
    fn does_what(self, words: &[Token], inner: Option<&Predicate>) -> Self {
        let verb = inner.and_then(|inner| words.get(inner.verb));
        let sort = inner.and_then(|inner| inner.sort);
        self.does(
            verb.map(|word| word.span.clone()),
            sort.filter(|sort| *sort != Sort::State),
        )
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
    let mut words = shortened(tokens(sentence));
    put_for(&mut words, context.stands);
    if words.last().is_some_and(|word| word.low == "?") {
        return None;
    }
    if cites(sentence) {
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
    found.extend(declined(&words, author));
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
    found.extend(amounting(&words, author, context));
    found.extend(meant_for(&words, author, context));
    found.extend(declared(&words, author));
    found.extend(theirs(&words, author));
    found.extend(now(&words, author, context));
    found.extend(turned_down(&words, author));
    found.extend(foretold(&words, author));
    found.extend(longed(&words, author));
    found.retain(|one| !seems(&words, one, author) && !only_hoped(&words, one, author));
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
                // "We are asking the Department to pay": all that is done is to ask.
                && best.action.as_ref() != Some(&one.undertaking)
                && advising::own(sentence, best, author)
                && !(one.undertaking.end > 0
                    && one.undertaking.end <= best.undertaking.start
                    // "The railway should finish it, and we will pay": his half is undertaken.
                    && (adviser || !his_half(&words, best)))
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
    // What is to come of what an opponent does.
    if judged.class == Class::Outcome && only_opponent(&words, author) {
        judged.by = By::Other;
    }
    Some(judged)
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
    // "Should the pilot prove its worth, a third hub will open".
    let inverted = words
        .first()
        .is_some_and(|first| first.is(&["should", "were", "had"]))
        && words[..undertaken].iter().any(|word| word.low == ",")
        // "Were it not for the levy, yards would be open, and we will end it".
        && !words[..undertaken].iter().any(|word| word.is(&["would"]));
    if inverted {
        return words.first().map(|first| first.span.clone());
    }
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
                    && !words[undertaken..at].iter().any(|word| word.is(&["that"])))
            // Nor is one of who is entitled.
            && !entitles(words, at, undertaken);
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
