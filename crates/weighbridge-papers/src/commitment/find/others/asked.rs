//! What is asked of somebody in other words than "should": under "we ask the Government to:",
//! by "it would help if lenders", and of a body with a name that is not the author's. It
//! undertakes nothing.

use super::advising::OTHERS_ASKED;
use crate::commitment::country::foreign;
use crate::commitment::find::predicate::{predicate, span, span_at};
use crate::commitment::find::{Author, Context, Found};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, listed};
use crate::commitment::subject::{Subject, Who, another, is_author};
use crate::commitment::voice::ADDRESSED;
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token, tokens};

/// Whether a subject is somebody else by a name, and no place: "Network Rail", "Homes
/// England" of an authority's plan. The first word of a sentence has a capital anyhow.
pub(super) fn stranger(words: &[Token], subject: &Subject, author: &Author) -> bool {
    const LANDS: &str = "north south east west northern southern eastern western midlands britain \
        england scotland wales ireland europe kingdom uk coast valley valleys city region";
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "in", "for", "at", "on", "from", "with", "and"]))
        .enumerate()
        .last();
    let place = phrase
        .iter()
        .filter(|word| word.capital && !word.is(&["the"]))
        .all(|word| listed(&word.low, LANDS));
    let measure = head.is_some_and(|(_, head)| {
        crate::commitment::instrument(&head.low) && !listed(&head.low, "council authority agency")
    });
    subject.who == Who::Body
        && !place
        && !measure
        && head.is_some_and(|(at, head)| {
            head.capital && head.shape == Shape::Word && subject.words.start + at > 0
        })
        && another(words, subject, author)
}

/// An item under "We ask the Government to:", "we call on banks to:".
pub(super) fn in_list(words: &[Token], author: &Author, context: &Context<'_>) -> Option<Found> {
    let lead = context.lead_in.filter(|_| context.item)?;
    let said = tokens(lead);
    let last = said.iter().rposition(|word| word.shape == Shape::Word)?;
    if !said[last].is(&["to"]) {
        return None;
    }
    let asks = (1..last).find(|at| {
        let ours = said[at - 1].is(&["we", "i"]) || is_author(&said[at - 1].low, author);
        let calls = said[*at].is(&["call", "calls"])
            && said.get(at + 1).is_some_and(|on| on.is(&["on", "upon"]));
        ours && (calls
            || said[*at].is(&[
                "ask",
                "asks",
                "urge",
                "urges",
                "press",
                "invite",
                "encourage",
                "want",
            ]))
    })?;
    let whom = said.get(asks + 1..last)?;
    // "We ask ourselves to", "we ask departments to": of the author himself.
    let ours = whom.iter().any(|word| {
        word.is(&["us", "ourselves", "you", "whether", "not"])
            || author.others.is_empty()
                && author.voice != Voice::Adviser
                && is_author(&word.low, author)
                && !foreign(whom, author)
    });
    let somebody = whom.iter().any(|word| {
        word.capital
            || listed(&word.low, ADDRESSED)
            || listed(&word.low, OTHER_ACTORS)
            || listed(&word.low, OTHERS_ASKED)
    });
    let next = predicate(words, 0)?;
    (somebody && !ours && whom.len() <= 8).then(|| {
        Found::new(Firmness::Recognises, 0..0).does(
            span_at(words, next.verb).filter(|_| next.sort.is_some()),
            next.sort,
        )
    })
}

/// "It would help if lenders treated a contract as", "it would be right for universities to
/// recruit": what another is to do. What would help if the author did it asks nobody.
pub(super) fn would_help(words: &[Token], author: &Author) -> Option<Found> {
    const GOOD: &[&str] = &[
        "right", "good", "better", "sensible", "fair", "fairer", "wise", "helpful", "welcome",
        "useful", "best",
    ];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if !is(0, &["it"]) || !is(1, &["would"]) {
        return None;
    }
    let at = (2..5).find(|at| {
        is(*at, &["help"]) || is(*at, &["be"]) && (is(at + 1, GOOD) || is(at + 2, GOOD))
    })?;
    let joins = (at + 1..at + 5).find(|at| is(*at, &["if", "for"]))?;
    let to = (joins + 1..words.len().min(joins + 9)).find(|at| is(*at, &["to"]));
    let whom = words.get(joins + 1..to.unwrap_or(joins + 4).min(words.len()))?;
    let ours = whom.iter().any(|word| {
        word.is(&[
            "we",
            "us",
            "i",
            "it",
            "they",
            "everyone",
            "everybody",
            "there",
        ]) || is_author(&word.low, author)
    });
    let somebody = whom.iter().any(|word| {
        word.capital && word.shape == Shape::Word
            || listed(&word.low, OTHER_ACTORS)
            || listed(&word.low, OTHERS_ASKED)
            || listed(&word.low, ADDRESSED)
    });
    let acts = if is(joins, &["for"]) {
        to.and_then(|to| predicate(words, to + 1))
            .is_some_and(|next| !next.passive)
    } else {
        words
            .iter()
            .skip(joins + 2)
            .take(4)
            .any(|word| crate::commitment::participle(&word.low) || word.is(&["were", "would"]))
    };
    (somebody && !ours && acts).then(|| {
        Found::new(Firmness::Recognises, span(words, 1..joins))
            .by(span(words, joins + 1..to.unwrap_or(joins + 2)))
            .does(None, Sort::Act)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::{judged, read};
    use crate::commitment::{Author, Class, Context, judge};

    #[test]
    fn what_is_asked_of_others_is_recommended() {
        let mut wrong = Vec::new();
        for (sentence, asked) in [
            (
                "It would help if lenders treated a contract as they treat a lease.",
                true,
            ),
            (
                "It would be right for universities to recruit more of our own.",
                true,
            ),
            (
                "It would be better for Network Rail to sell the yard.",
                true,
            ),
            ("It would help if we built more slips.", false),
            ("It would help if there were more hours in the day.", false),
            ("It would be right for us to wait.", false),
            ("It would help the trade.", false),
            ("Banks have to do their bit as well.", true),
            ("Banks have to obey the law.", false),
            ("The Scottish Government should open its ports.", true),
            ("Bell Nets needs to finish its mill.", true),
            ("Demand in Asia should double.", false),
            ("The East Midlands should lead the way.", false),
            ("The Levelling Up Fund should open in May.", false),
            ("Our Fund for Ports should pay.", false),
        ] {
            let told = judged(sentence).map(|one| one.class);
            if (told == Some(Class::Recommendation)) != asked {
                wrong.push((sentence, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_list_of_what_is_asked_is_recommended() {
        for (lead, local, asked) in [
            ("We ask the Government to:", true, true),
            ("We urge banks to:", false, true),
            ("We call on the Scottish Government to:", false, true),
            ("We will ask officials to:", false, false),
            ("We ask ourselves whether to:", false, false),
            ("We will:", false, false),
        ] {
            let author = Author {
                local,
                ..Author::default()
            };
            let context = Context {
                lead_in: Some(lead),
                item: true,
                ..Context::default()
            };
            let told = judge(
                "devolve half of the levy to places like ours;",
                &context,
                &author,
            );
            let told = told.map(|one| one.class);
            assert_eq!(
                told == Some(Class::Recommendation),
                asked,
                "{lead} {told:?}"
            );
        }
    }

    #[test]
    fn bodies_above_an_authority_are_asked() {
        let paper = "# Fens Local Growth Plan\n\n*Fens Combined County Authority*\n\n\
            The Combined County Authority will open ten yards by 2030. We will fund six berths.\n\n\
            Homes England should put our sites at the head of its programme. \
            The UK Atomic Energy Authority will build a laboratory at Ely by 2030. \
            The Treasury will keep the tax sites open until 2031.\n";
        let told: Vec<_> = read(paper)
            .into_iter()
            .map(|one| (one.judgement.class, one.judgement.by))
            .collect();
        use crate::commitment::By::{Author as Ours, Other};
        use Class::{Commitment, Recommendation};
        assert_eq!(
            told,
            [
                (Commitment, Ours),
                (Commitment, Ours),
                (Recommendation, Ours),
                (Commitment, Other),
                (Commitment, Other),
            ]
        );
    }
}
