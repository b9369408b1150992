//! Items of a list and bare imperatives, which undertake by what leads into them
//! or by their form alone. Sentences with a subject are told elsewhere.

use std::ops::Range;

use super::super::Firmness;
use super::super::lexicon::{self, Sort};
use super::ways::author_at;
use super::{Author, Context, Found, judge};
use crate::tokens::{Token, tokens};

/// Items of a list and bare imperatives: "Raise total R&D investment to 2.4 per
/// cent by 2027".
pub(super) fn bare(
    words: &[Token],
    author: &Author,
    context: &Context<'_>,
    amount: bool,
) -> Option<Found> {
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
        refuses: false,
        another: false,
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
