//! Items of a list and bare imperatives, which undertake by what leads into them
//! or by their form alone. Sentences with a subject are told elsewhere.

use std::ops::Range;

use super::led::{Led, has_done, leads, led as turned, names_no_acts, past};
use crate::commitment::find::predicate::FINITE;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{self, Sort};
use crate::commitment::{Firmness, Role};
use crate::tokens::{Shape, Token, tokens};

/// Items of a list and bare imperatives: "Raise total R&D investment to 2.4 per
/// cent by 2027".
pub(in crate::commitment::find) fn bare(
    sentence: &Sentence<'_>,
) -> Option<(Found, Option<String>)> {
    let Sentence {
        words,
        author,
        context,
        marks,
        ..
    } = *sentence;
    let amount = marks.iter().find(|mark| mark.role == Role::Amount);
    let mut first = first_word(words)?;
    // "(4) To establish a framework": an aim among others.
    let aims = context.item
        && numbered(words)
        && words[first].is(&["to"])
        && words
            .get(first + 1)
            .is_some_and(|verb| lexicon::base_form(&verb.low));
    first += usize::from(aims);
    let word = &words[first];
    let second = words.get(first + 1)?;
    let turn = context
        .lead_in
        .map_or(Led::Plainly, |lead_in| turned(&tokens(lead_in)));
    let led = match turn {
        Led::Not => return None,
        Led::Plainly => context.lead_in.and_then(|lead_in| leads(lead_in, author)),
        Led::Refused => context
            .lead_in
            .map(|lead_in| (Firmness::Will, lead_in.trim_end_matches(':').to_owned())),
    };
    // Under words that tell what was done, an item tells it too.
    if led.is_none()
        && context
            .lead_in
            .is_some_and(|lead_in| past(&tokens(lead_in)) || has_done(&tokens(lead_in)))
    {
        return None;
    }
    let noun = second.is(&[
        "is", "are", "was", "were", "for", "of", "in", "has", "have", "can", "may", "and", "or",
        "by", "will", "at",
    ]) || matches!(second.low.as_str(), "," | ":" | "." | "-" | "–");
    let sort = lexicon::sort(&word.low);
    let act = sort == Some(Sort::Act);
    // "Table 3 shows" orders nothing.
    let imperative =
        lexicon::base_form(&word.low) && !word.is(&["table"]) && !noun && words.len() >= 4;
    let gerund = word.low.ends_with("ing") && matches!(sort, Some(Sort::Act | Sort::Effort));
    let found = |firmness, undertaking: Range<usize>, action| {
        Found::new(firmness, undertaking).does(action, sort)
    };
    // "We will judge it by four measures:", "to meet six challenges:": nouns under such
    // words are measures and challenges, and no acts.
    let thing = !imperative && !gerund && amount.is_none();
    if led.is_some()
        && context
            .lead_in
            .is_some_and(|lead| names_no_acts(&tokens(lead), thing))
    {
        return None;
    }
    // "They are:", "the factors are:" before a list of gerunds; under "these include:"
    // they may be acts.
    let are = context.lead_in.is_some_and(|lead_in| {
        let last = tokens(lead_in);
        last.iter()
            .rfind(|word| word.shape == Shape::Word)
            .is_some_and(|last| last.is(&["are", "is", "were", "was"]))
    });
    if led.is_none() && gerund && are {
        return None;
    }
    // "The programme will include: – services account for most of it": a fact, which
    // no words before it turn into an act. "We will see that: – trains are on time" can.
    let that = context.lead_in.is_some_and(|lead_in| {
        tokens(lead_in)
            .iter()
            .rfind(|word| word.shape == Shape::Word)
            .is_some_and(|last| last.is(&["that"]))
    });
    if led.is_some() && !imperative && !gerund && !that && states_fact(words, first) {
        return None;
    }
    if let Some((firmness, words_led)) = led {
        let firmness = if sort == Some(Sort::Look) {
            firmness.min(Firmness::Explores)
        } else {
            firmness
        };
        let action = (imperative || gerund).then(|| word.span.clone());
        let mut item = found(firmness, 0..0, action);
        // "We will: – not tax tools".
        item.refuses = word.is(&["not", "never"]) != (turn == Led::Refused);
        return Some((item, Some(words_led)));
    }
    // Without a lead-in, only what can be told from prose: an imperative that
    // opens a sentence, and has no finite verb that would make it a noun.
    let finite = words.iter().skip(first + 1).take(6).any(|word| {
        !word.capital
            && word.is(&[
                "is", "are", "was", "were", "has", "have", "will", "would", "can", "may", "might",
            ])
    });
    if aims {
        // Only a purpose of the author: "to vote, register by May" has another verb.
        return (act && !finite).then(|| {
            let span = word.span.clone();
            (found(Firmness::Intends, span.clone(), Some(span)), None)
        });
    }
    // "– our resolve to", "– our support for": what the author stands for, in a list.
    let ours = context.item && word.is(&["our"]) && !states_fact(words, first);
    if ours && !told_past(words, first) {
        let span = amount.map_or(word.span.clone(), |amount| amount.span.clone());
        let firmness = if amount.is_some() {
            Firmness::Intends
        } else {
            Firmness::Recognises
        };
        return Some((found(firmness, span, None), None));
    }
    // "$6,500 improved bonus for pensioners": a sum and what it is for, and no verb.
    if let Some(sum) = sum_for(words) {
        return Some((found(Firmness::Intends, sum, None), None));
    }
    let orders = imperative && !finite && word.capital && !told_of(words, first);
    // "Take action on water" after "Build ten dams": one of a run of orders.
    let run = context.after_commitment && sort.is_some();
    if orders && (act || context.item || run) {
        let order = found(Firmness::Will, word.span.clone(), Some(word.span.clone()));
        return Some((order, None));
    }
    // Under words that undertake nothing, a noun or a sum tells what is or was: "the record
    // shows: – an increase in". A label ("Key measures:") tells nothing.
    let says = context.lead_in.is_some_and(|lead_in| {
        lead_in.split_whitespace().count() > LABEL
            || tokens(lead_in)
                .iter()
                .any(|word| word.is(&["we", "i", "they", "he", "she", "it"]))
    });
    if says && !(gerund && act) {
        return None;
    }
    // A sentence with a subject and a verb of its own is no item that names an act.
    let whole = words.iter().any(|word| {
        word.is(&[
            "was",
            "were",
            "has",
            "have",
            "had",
            "rose",
            "fell",
            "is",
            "are",
            "should",
            "must",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "we",
            "they",
            "he",
            "she",
            "needs",
            "recommend",
        ])
    });
    // "Abolition of the levy", "a doubling of the network": an act as a noun.
    let nominal = words
        .iter()
        .skip(first)
        .take(4)
        .enumerate()
        .find(|(step, noun)| {
            let joins = words
                .get(first + step + 1)
                .is_some_and(|next| next.is(&["of", "in", "to"]));
            joins
                && ["ion", "ment", "ing", "al", "ease"]
                    .iter()
                    .any(|end| noun.low.ends_with(end))
                && lexicon::sort(&noun.low) == Some(Sort::Act)
        });
    let decides = match (nominal, gerund && act, amount) {
        (Some((_, noun)), ..) => noun.span.clone(),
        (None, true, _) => word.span.clone(),
        // A sum alone goes on with sums that are promised, or says what it is for.
        (None, false, Some(amount))
            if context.after_commitment
                || words.iter().any(|word| {
                    word.span.start > amount.span.start
                        && word.is(&["for", "to", "towards", "worth"])
                }) =>
        {
            amount.span.clone()
        }
        _ => return None,
    };
    (context.item && !whole).then(|| {
        let action = gerund.then(|| word.span.clone());
        (found(Firmness::Intends, decides, action), None)
    })
}

/// Whether a participle tells what something did: "our fund provided incentives". After a
/// word that it describes it is none: "our enhanced funding", "the plan announced today".
fn told_past(words: &[Token], first: usize) -> bool {
    (first + 2..words.len().saturating_sub(1))
        .take_while(|at| words[*at].shape != Shape::Sign && !words[*at].is(&["which", "that"]))
        .any(|at| {
            lexicon::participle(&words[at].low)
                && words[at].low.ends_with("ed")
                && !words[at - 1].is(&["a", "an", "the", "and", "of", "be", "further", "our"])
                && words[at + 1].shape == Shape::Word
                && !words[at + 1].is(&["by", "in", "at", "to", "today", "on", "for", "with"])
        })
}

/// Words of a lead-in at most that only names what its list holds: "Key measures:".
const LABEL: usize = 3;

/// The first word, behind a bullet, a dash or a number in brackets.
fn first_word(words: &[Token]) -> Option<usize> {
    let from = if numbered(words) { 3 } else { 0 };
    words
        .iter()
        .skip(from)
        .position(|word| word.shape != Shape::Sign && word.span.len() > 1)
        .map(|at| at + from)
}

/// Whether a number stands before the words: "(4)".
fn numbered(words: &[Token]) -> bool {
    words.len() > 3 && words[0].low == "(" && words[1].shape == Shape::Number && words[2].low == ")"
}

/// The sum that opens a line without a verb that says what it is for.
fn sum_for(words: &[Token]) -> Option<Range<usize>> {
    const WHOLE: &str = "we they it he she that which came went comes goes fell rose";
    let from = first_word(words)?;
    let money = words.get(from)?;
    let rest = words.get(from + 1..)?;
    let what = rest
        .iter()
        .any(|word| word.is(&["for", "to", "towards", "worth"]));
    let told = rest.iter().any(|word| {
        let low = &word.low;
        lexicon::listed(low, FINITE) || lexicon::listed(low, WHOLE) || low == ":"
    });
    (money.shape == Shape::Money && words.len() > 5 && what && !told).then(|| money.span.clone())
}

/// Whether an item is a sentence with a subject and a verb that tells how things are or
/// were: "around 80 per cent of it still comes from coal".
fn states_fact(words: &[Token], first: usize) -> bool {
    const FACTS: &str = "is are was were has had accounts account comes come came rose fell grew \
        remains remain makes made faces employs employed lost lacks lies";
    words
        .iter()
        .enumerate()
        .skip(first + 1)
        // "The Kilns Programme (KP) is": over a short form.
        .filter(|(at, word)| !short_form(words, *at) && word.low != ")")
        .map(|(_, word)| word)
        .take_while(|word| {
            !matches!(word.low.as_str(), ";" | ":" | "–" | "(" | ".")
                && !word.is(&["which", "who", "that", "where", "to", "so", "because", "by"])
        })
        .any(|word| lexicon::listed(&word.low, FACTS))
}

/// Whether a bracket opens on a short form and closes after it.
fn short_form(words: &[Token], at: usize) -> bool {
    words[at].low == "("
        && words.get(at + 1).is_some_and(|word| word.capital)
        && words.get(at + 2).is_some_and(|word| word.low == ")")
}

/// Verbs that no order has among its next words.
pub(super) const TELLS: &str = "said fell rose came come comes went grew had told saw stood became lost won took \
    fall falls rise rises stressed opened closed managers cost costs need needs made kept led brought \
    gave got held ran sold meant earned earn earns grew matters matter counts depends remains means \
    makes gives takes helps brings keeps goes pays says begins starts shows works";

/// Words that no order goes on with: "set against 2019", "Open Cosmos", "spend (£m)".
const GOES_ON: &str = "against about with from on at under over between as if than";

/// Whether what looks like an order is a noun of which something is told: "launch
/// costs fell", "Fund managers said no", "make no mistake".
fn told_of(words: &[Token], first: usize) -> bool {
    let after = words.get(first + 1..).unwrap_or_default();
    let told = after
        .iter()
        .take(4)
        .any(|word| lexicon::listed(&word.low, TELLS));
    // "Work with the counties on sites".
    let works = words[first].is(&["work", "keep"]);
    let goes_on = !works
        && after.first().is_some_and(|word| {
            // "Open DRIVE to applications" is an order, "Open Cosmos" a name.
            let given = after.get(1).is_some_and(|next| next.is(&["to"]));
            let name = word.capital
                && word.shape == Shape::Word
                && !given
                && !lexicon::listed(&word.low, STATES);
            name || word.low == "(" || lexicon::listed(&word.low, GOES_ON)
        });
    // "Train drivers earn more": a noun in the plural and its verb. Whom one is to help
    // has a verb too: "help firms invest".
    let helps = words[first].is(&[
        "help",
        "give",
        "let",
        "make",
        "allow",
        "support",
        "enable",
        "encourage",
        "get",
    ]);
    let states = after.windows(3).take(2).any(|three| {
        let plural =
            three[0].low.ends_with('s') && three[0].shape == Shape::Word && !three[0].capital;
        plural
            && lexicon::base_form(&three[1].low)
            && three[2].is(&[
                ".", "the", "a", "an", "more", "less", "fewer", "their", "most", "many", "little",
                "much", "no", "all",
            ])
    });
    if states && !helps {
        return true;
    }
    let numbered = after
        .first()
        .is_some_and(|word| word.shape == Shape::Number)
        && after
            .get(1)
            .is_some_and(|word| lexicon::participle(&word.low));
    let mistake = after
        .get(1)
        .is_some_and(|word| word.is(&["mistake", "doubt"]));
    told || goes_on || numbered || mistake
}

/// Names that are the object of an order as often as its subject.
const STATES: &str = "parliament britain australia government scotland wales england";
