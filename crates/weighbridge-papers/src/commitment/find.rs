//! Whether a sentence undertakes something, and the words that say so. It reads
//! one sentence and what stands before it; it keeps no state.

use std::ops::Range;

use super::lexicon::{self, AIMS, BETWEEN, PHRASES, Sort};
use super::marks;
use super::subject::{Subject, Who, subject_before};
use super::{Class, Firmness, Judgement, Mark, Role, Standing};
use crate::tokens::{Token, tokens};

/// Who speaks in the paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Author {
    /// Names that the author goes by beside "we" and "the government", in small
    /// letters, by their last word ("coalition", "authority").
    pub names: Vec<String>,
    /// Names of others who also make promises in the text, in small letters:
    /// what they will do is no commitment of the author.
    pub others: Vec<String>,
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
}

/// What follows a modal.
struct Predicate {
    sort: Option<Sort>,
    /// Token of the verb.
    verb: usize,
    passive: bool,
    under_way: bool,
    seeks: bool,
}

fn skip(words: &[Token], mut at: usize) -> usize {
    let between = |at: usize| words.get(at).is_some_and(|word| word.is(BETWEEN));
    // "Ministers will, however, publish": the commas belong to the adverb.
    while between(at)
        || words.get(at).is_some_and(|word| word.is(&["not"]))
        || (words.get(at).is_some_and(|word| word.low == ",")
            && (between(at + 1) || at.checked_sub(1).is_some_and(between)))
    {
        at += 1;
    }
    at
}

/// Reads the verb from a token on. A chain ("continue to invest", "seek to
/// reduce") is followed to the verb that is done.
fn predicate(words: &[Token], at: usize) -> Option<Predicate> {
    let mut at = skip(words, at);
    let (mut under_way, mut seeks) = (false, false);
    for _ in 0..3 {
        let word = words.get(at)?;
        let after = skip(words, at + 1);
        let to = words.get(after).is_some_and(|word| word.is(&["to"]));
        if word.is(&["be"]) {
            let verb = words.get(after)?;
            let done = |sort, passive| Predicate {
                sort,
                verb: after,
                passive,
                under_way,
                seeks,
            };
            if lexicon::participle(&verb.low) {
                return Some(done(lexicon::sort(&verb.low), true));
            }
            if verb.low.ends_with("ing") {
                return Some(done(lexicon::sort(&verb.low), false));
            }
            return Some(done(Some(Sort::State), false));
        }
        if word.is(&["have", "has"]) {
            return Some(Predicate {
                sort: Some(Sort::State),
                verb: at,
                passive: false,
                under_way,
                seeks,
            });
        }
        let chained = to
            && words
                .get(skip(words, after + 1))
                .is_some_and(|word| lexicon::sort(&word.low).is_some() || word.is(&["be"]));
        if chained && word.is(&["continue", "continues", "continuing"]) {
            under_way = true;
            at = skip(words, after + 1);
            continue;
        }
        if chained
            && word.is(&[
                "seek",
                "aim",
                "try",
                "endeavour",
                "attempt",
                "strive",
                "look",
            ])
        {
            seeks = true;
            at = skip(words, after + 1);
            continue;
        }
        if chained && word.is(&["need", "have", "want"]) {
            return Some(Predicate {
                sort: Some(Sort::State),
                verb: at,
                passive: false,
                under_way,
                seeks,
            });
        }
        let eases = word.is(&["make"])
            && words
                .get(after)
                .is_some_and(|word| word.is(&["sure", "it", "certain"]));
        return Some(Predicate {
            sort: if eases {
                Some(Sort::Effort)
            } else {
                lexicon::sort(&word.low)
            },
            verb: at,
            passive: false,
            under_way,
            seeks,
        });
    }
    None
}

fn span(words: &[Token], range: Range<usize>) -> Range<usize> {
    let last = range.end.saturating_sub(1);
    match (words.get(range.start), words.get(last)) {
        (Some(first), Some(last)) => first.span.start..last.span.end.max(first.span.end),
        _ => 0..0,
    }
}

/// "will", "shall" and "would" after a subject.
fn modals(words: &[Token], author: &Author, context: &Context<'_>, amount: bool) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let modal = &words[at];
        if !modal.is(&["will", "shall", "would"]) {
            continue;
        }
        // A will is also a noun.
        if at > 0 && words[at - 1].is(&["the", "a", "political", "our", "good", "free"]) {
            continue;
        }
        let subject = subject_before(words, at, author);
        let Some(predicate) = predicate(words, at + 1) else {
            continue;
        };
        let would = modal.is(&["would"]);
        if !undertakes(&subject, &predicate, would, context, amount, words, at) {
            // What will come of it is promised too, though nobody can be held
            // to it as to an act.
            let told = !would && !subject.conditional && subject.who != Who::Other;
            if told {
                found.push(Found {
                    firmness: Firmness::Intends,
                    actor: None,
                    undertaking: modal.span.clone(),
                    action: words.get(predicate.verb).map(|word| word.span.clone()),
                    sort: Some(Sort::State),
                    under_way: predicate.under_way,
                });
            }
            continue;
        }
        let sort = match (subject.who, predicate.sort) {
            (Who::Author, None) => Some(Sort::Effort),
            (_, sort) => sort,
        };
        let firmness = match sort {
            Some(Sort::Look) => Firmness::Explores,
            _ if predicate.seeks || would => Firmness::Intends,
            _ => Firmness::Will,
        };
        let names_actor = matches!(subject.who, Who::Author | Who::Body);
        found.push(Found {
            firmness,
            actor: names_actor.then(|| span(words, subject.words.clone())),
            undertaking: modal.span.clone(),
            action: words.get(predicate.verb).map(|word| word.span.clone()),
            sort,
            under_way: predicate.under_way,
        });
    }
    found
}

fn undertakes(
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
    // What somebody foresees is undertaken by nobody.
    let foreseen = subject.who != Who::Author
        && words.iter().any(|word| {
            word.is(&[
                "predict",
                "predicts",
                "predicted",
                "estimate",
                "estimates",
                "estimated",
                "forecast",
                "forecasts",
                "projected",
                "expected",
                "likely",
                "suggests",
                "suggest",
            ])
        });
    if subject.conditional || foreseen {
        return false;
    }
    match subject.who {
        Who::Author => predicate.sort != Some(Sort::State) && (!would || act),
        _ if would => false,
        // "Embedding it across Britain will create": what comes of an act.
        Who::Body | Who::Thing
            if words
                .get(subject.words.start)
                .is_some_and(|word| word.low.ends_with("ing")) =>
        {
            false
        }
        Who::Body => act || predicate.sort == Some(Sort::Look) || (done && predicate.passive),
        Who::Instrument => act || (done && predicate.passive),
        Who::There => words
            .get(at + 1)
            .is_some_and(|word| word.is(&["be", "also"])),
        // "It will publish a plan", of the body just set up; "this will create
        // jobs" is what comes of it.
        Who::Pronoun => {
            let body = words
                .get(subject.words.end.saturating_sub(1))
                .is_some_and(|word| word.is(&["it", "they"]));
            context.after_commitment && act && (body || predicate.passive || amount)
        }
        Who::Thing => {
            let look = predicate.sort == Some(Sort::Look);
            ((done || look) && predicate.passive) || (act && amount)
        }
        Who::Other => false,
    }
}

fn author_at(words: &[Token], at: usize, author: &Author) -> Option<Range<usize>> {
    let subject = subject_before(words, at, author);
    (subject.who == Who::Author && !subject.conditional).then_some(subject.words)
}

/// Ways without a modal: "we are committed to", "we are investing", "we have
/// announced".
fn phrases(words: &[Token], author: &Author) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some(subject) = author_at(words, at, author) else {
            continue;
        };
        let actor = Some(span(words, subject));
        let said = PHRASES.iter().find(|(phrase, _)| {
            let mut end = at;
            phrase.split(' ').enumerate().all(|(step, wanted)| {
                if step > 0 {
                    end = skip(words, end);
                }
                let met = words.get(end).is_some_and(|word| word.low == wanted);
                end += 1;
                met
            })
        });
        if let Some((phrase, firmness)) = said {
            let end = at + phrase.split(' ').count();
            let inner = predicate(words, end);
            let sort = inner.as_ref().and_then(|inner| inner.sort);
            found.push(Found {
                firmness: *firmness,
                actor,
                undertaking: span(words, at..end),
                action: inner
                    .as_ref()
                    .filter(|_| sort.is_some())
                    .and_then(|inner| words.get(inner.verb))
                    .map(|word| word.span.clone()),
                sort,
                under_way: inner.is_some_and(|inner| inner.under_way),
            });
            continue;
        }
        let verb = skip(words, at + 1);
        let Some(word) = words.get(verb) else {
            continue;
        };
        let sort = lexicon::sort(&word.low);
        let done = matches!(sort, Some(Sort::Act | Sort::Effort));
        if words[at].is(&["are", "is", "am"]) && word.low.ends_with("ing") && done {
            found.push(Found {
                firmness: Firmness::Will,
                actor,
                undertaking: words[at].span.clone(),
                action: Some(word.span.clone()),
                sort,
                // "We are working to" goes on already; "we are launching" starts.
                under_way: sort == Some(Sort::Effort),
            });
        } else if words[at].is(&["have", "has"])
            && word.is(&[
                "announced",
                "committed",
                "allocated",
                "pledged",
                "promised",
                "guaranteed",
                "earmarked",
            ])
        {
            found.push(Found {
                firmness: Firmness::Decided,
                actor,
                undertaking: span(words, at..verb + 1),
                action: Some(word.span.clone()),
                sort: Some(Sort::Act),
                under_way: true,
            });
        }
    }
    found
}

/// "Our aim is to", "the government's ambition is that".
fn aims(words: &[Token], author: &Author) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some((_, firmness)) = AIMS.iter().find(|(noun, _)| words[at].low == *noun) else {
            continue;
        };
        let from = at.saturating_sub(4);
        let owner = words[from..at].iter().position(|word| {
            word.is(&["our", "my"])
                || word.low.strip_suffix("'s").is_some_and(|name| {
                    lexicon::AUTHORS.contains(&name) || author.names.iter().any(|own| own == name)
                })
        });
        let Some(owner) = owner.map(|owner| owner + from) else {
            continue;
        };
        let is = skip(words, at + 1);
        let states = words
            .get(is)
            .is_some_and(|word| word.is(&["is", "remains"]))
            && words
                .get(is + 1)
                .is_some_and(|word| word.is(&["to", "that", "for"]));
        if !states {
            continue;
        }
        let inner = predicate(words, is + 2);
        found.push(Found {
            firmness: *firmness,
            actor: Some(words[owner].span.clone()),
            undertaking: span(words, at..is + 2),
            action: inner
                .as_ref()
                .filter(|inner| inner.sort.is_some())
                .and_then(|inner| words.get(inner.verb))
                .map(|word| word.span.clone()),
            sort: inner.and_then(|inner| inner.sort),
            under_way: false,
        });
    }
    found
}

/// What ought to be, with whoever as its subject: "Britain must", "we want",
/// "our commitment to". The loosest grade.
fn wishes(words: &[Token], author: &Author) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let word = &words[at];
        let ought = word.is(&["must", "should"])
            || (word.is(&["need", "needs", "have", "has"])
                && words.get(at + 1).is_some_and(|next| next.is(&["to"])));
        let owned = word.is(&[
            "commitment",
            "pledge",
            "plan",
            "plans",
            "policy",
            "policies",
        ]) && (words.get(at + 1).is_some_and(|next| next.is(&["to"]))
            && word.is(&["commitment"])
            || words[at.saturating_sub(3)..at].iter().any(|word| {
                word.is(&["our", "my", "government's"])
                    || word
                        .low
                        .strip_suffix("'s")
                        .is_some_and(|name| author.names.iter().any(|own| own == name))
            }));
        let subject = subject_before(words, at, author);
        let wants = subject.who == Who::Author
            && word.is(&[
                "want", "wants", "believe", "believes", "offer", "offers", "support", "supports",
                "favour", "stand",
            ]);
        let whoever = !subject.conditional && subject.who != Who::Other;
        if (ought && whoever) || (wants && !subject.conditional) || owned {
            let inner = predicate(words, at + 1);
            found.push(Found {
                firmness: Firmness::Recognises,
                actor: (subject.who == Who::Author && !owned)
                    .then(|| span(words, subject.words.clone())),
                undertaking: word.span.clone(),
                action: None,
                sort: inner.and_then(|inner| inner.sort),
                under_way: false,
            });
        }
    }
    found
}

/// Items of a list and bare imperatives: "Raise total R&D investment to 2.4 per
/// cent by 2027".
fn bare(words: &[Token], author: &Author, context: &Context<'_>, amount: bool) -> Option<Found> {
    let first = words.iter().position(|word| word.span.len() > 1)?;
    let word = &words[first];
    let second = words.get(first + 1)?;
    let led = context.lead_in.and_then(|lead_in| leads(lead_in, author));
    let noun = second.is(&[
        "is", "are", "was", "were", "for", "of", "in", "has", "have", "can", "may", "and", "or",
        "by", "will", "at",
    ]) || matches!(second.low.as_str(), "," | ":" | "." | "-" | "–");
    let sort = lexicon::sort(&word.low);
    let act = sort == Some(Sort::Act);
    let imperative = lexicon::base_form(&word.low) && !noun && words.len() >= 4;
    let gerund = word.low.ends_with("ing") && matches!(sort, Some(Sort::Act | Sort::Effort));
    let found = |firmness, undertaking: Range<usize>, action| Found {
        firmness,
        actor: None,
        undertaking,
        action,
        sort,
        under_way: false,
    };
    if let Some(firmness) = led {
        let firmness = if sort == Some(Sort::Look) {
            firmness.min(Firmness::Explores)
        } else {
            firmness
        };
        let action = (imperative || gerund).then(|| word.span.clone());
        return Some(found(firmness, 0..0, action));
    }
    // Without a lead-in, only what can be told from prose: an imperative that
    // opens a sentence, and has no finite verb that would make it a noun.
    let finite = words.iter().skip(first + 1).take(6).any(|word| {
        word.is(&[
            "is", "are", "was", "were", "has", "have", "will", "would", "can",
        ])
    });
    if imperative && !finite && (act || context.item) && word.capital {
        return Some(found(
            Firmness::Will,
            word.span.clone(),
            Some(word.span.clone()),
        ));
    }
    let past = words.iter().any(|word| {
        word.is(&[
            "was", "were", "has", "have", "had", "rose", "fell", "is", "are",
        ])
    });
    // "Abolition of the levy", "a doubling of the network": an act as a noun.
    let nominal = words
        .iter()
        .skip(first)
        .take(4)
        .enumerate()
        .any(|(step, noun)| {
            let joins = words
                .get(first + step + 1)
                .is_some_and(|next| next.is(&["of", "in", "to"]));
            joins
                && ["ion", "ment", "ing", "al", "ease"]
                    .iter()
                    .any(|end| noun.low.ends_with(end))
                && lexicon::sort(&noun.low) == Some(Sort::Act)
        });
    if context.item && !past && (amount || (gerund && act) || nominal) {
        let action = gerund.then(|| word.span.clone());
        return Some(found(Firmness::Intends, word.span.clone(), action));
    }
    None
}

/// How firm a list is whose lead-in undertakes something.
fn leads(lead_in: &str, author: &Author) -> Option<Firmness> {
    let words = tokens(lead_in);
    let alone = judge(lead_in, &Context::default(), author).map(|judged| judged.firmness);
    // "The government will:" has its verb in the items.
    let open = words
        .iter()
        .rposition(|word| word.low.chars().any(char::is_alphanumeric))
        .filter(|last| words[*last].is(&["will", "shall", "to", "by"]))
        .filter(|last| {
            words[*last].is(&["will", "shall"]) && author_at(&words, *last, author).is_some()
        })
        .map(|_| Firmness::Will);
    // "These measures include:" of what the author does.
    let lists = words.iter().any(|word| {
        word.is(&[
            "include",
            "includes",
            "including",
            "comprise",
            "comprises",
            "by",
            "following",
        ])
    }) && words.iter().any(|word| {
        word.is(&[
            "measures",
            "policies",
            "initiatives",
            "steps",
            "actions",
            "package",
            "programme",
            "program",
            "commitments",
            "proposals",
            "plan",
            "reforms",
            "priorities",
        ])
    });
    alone.or(open).or(lists.then_some(Firmness::Intends))
}

/// Judges one sentence: none when it undertakes nothing.
#[must_use]
pub fn judge(sentence: &str, context: &Context<'_>, author: &Author) -> Option<Judgement> {
    let words = tokens(sentence);
    if words.last().is_some_and(|word| word.low == "?") {
        return None;
    }
    let marked = marks::all(sentence, &words);
    let amount = marked.iter().any(|mark| mark.role == Role::Amount);
    let mut found = modals(&words, author, context, amount);
    found.extend(phrases(&words, author));
    found.extend(aims(&words, author));
    found.extend(wishes(&words, author));
    if found.is_empty() {
        found.extend(bare(&words, author, context, amount));
    }
    // The firmest way counts; of equal ones an act before an effort, then the
    // first in the sentence.
    let best = found.into_iter().enumerate().max_by_key(|(at, one)| {
        (
            one.firmness,
            one.sort == Some(Sort::Act),
            std::cmp::Reverse(*at),
        )
    })?;
    Some(grade(sentence, best.1, marked))
}

fn grade(sentence: &str, found: Found, mut marks: Vec<Mark>) -> Judgement {
    let mut add = |role, span: Range<usize>| {
        let text = sentence.get(span.clone()).unwrap_or_default().to_owned();
        marks.push(Mark { role, span, text });
    };
    if let Some(actor) = found.actor.clone() {
        add(Role::Actor, actor);
    }
    add(Role::Undertaking, found.undertaking.clone());
    if let Some(action) = found.action.clone() {
        add(Role::Action, action);
    }
    marks.sort_by_key(|mark| (mark.span.start, mark.role));
    let has = |role| marks.iter().any(|mark| mark.role == role);
    let act = found.sort == Some(Sort::Act);
    let (date, amount, instrument) = (has(Role::Date), has(Role::Amount), has(Role::Instrument));
    let hedged = has(Role::Hedge);
    let firmness = match found.firmness {
        Firmness::Will if hedged => Firmness::Intends,
        Firmness::Will if date && found.sort != Some(Sort::Look) => Firmness::Decided,
        firmness => firmness,
    };
    let standing = if found.under_way || has(Role::UnderWay) {
        Standing::UnderWay
    } else {
        Standing::New
    };
    let said = [found.actor.is_some(), act, amount, date, instrument];
    let class = if found.sort == Some(Sort::State) {
        Class::Outcome
    } else if firmness == Firmness::Recognises {
        Class::Aspiration
    } else {
        Class::Commitment
    };
    Judgement {
        class,
        firmness,
        standing,
        specificity: said.into_iter().map(u8::from).sum(),
        hard_edged: ((amount || date) && firmness >= Firmness::Intends)
            || (act && firmness >= Firmness::Will),
        sort: found.sort.map(|sort| match sort {
            Sort::Act => "act",
            Sort::Effort => "effort",
            Sort::Look => "look",
            Sort::State => "outcome",
        }),
        marks,
    }
}
