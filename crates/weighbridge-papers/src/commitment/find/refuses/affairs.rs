//! What an author cannot accept or thinks unjustified: a proposal or measure, which is refused
//! by it, or a state of affairs that is complained of ("we cannot accept that towns decay"),
//! which refuses nothing. It finds no verb of refusal.

use super::declined::PUT;
use super::turned_from::{of_harm, of_state};
use crate::commitment::lexicon::{Sort, listed, sort};
use crate::tokens::{Shape, Token};

/// The clause from here to its sign.
fn clause(words: &[Token], from: usize) -> &[Token] {
    let rest = words.get(from..).unwrap_or_default();
    let end = rest.iter().position(|word| word.shape == Shape::Sign);
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

/// Whether a word names what is put to an author or what a state gives and rules.
fn measure(word: &Token) -> bool {
    listed(&word.low, PUT) || of_state(word)
}

/// Whether what stands after "cannot accept" or "cannot agree" is a complaint: no measure is
/// named, nothing that was put, and nobody is said to be due to do a thing.
pub(super) fn complained_of(words: &[Token], from: usize) -> bool {
    let after = clause(words, from);
    let Some(first) = after.first() else {
        return false;
    };
    if first.is(&["that"]) && after.len() > 1 {
        let due = after.windows(2).enumerate().any(|(at, two)| {
            two[0].is(&["should", "must", "ought"])
                && after.iter().skip(at + 1).take(4).any(|word| {
                    matches!(sort(&word.low), Some(Sort::Act | Sort::Effort | Sort::Look))
                })
        });
        let needed = after.iter().any(|word| {
            word.is(&[
                "needed",
                "necessary",
                "justified",
                "warranted",
                "appropriate",
                "required",
            ])
        });
        let owed = needed && due_subject(after.get(1..).unwrap_or_default());
        return !(due || owed);
    }
    // "Cannot accept this", "cannot agree to it", "cannot accept the Committee's view".
    let pointed = after
        .iter()
        .take(2)
        .any(|word| word.is(&["this", "these", "it", "with", "to"]));
    let named = after.iter().take(6).any(measure);
    !(pointed && after.len() <= 2 || first.is(&["with", "to"]) || named) || of_harm(after) && !named
}

/// Whether what is called unjustified, in the clause after "believe" or "consider", is what
/// somebody is said to do or suffer and no measure: "that the delays are justified".
pub(super) fn blamed(words: &[Token], from: usize) -> bool {
    let after = clause(words, from);
    let after = after
        .strip_prefix(
            after
                .get(..1)
                .filter(|first| first[0].is(&["that"]))
                .unwrap_or_default(),
        )
        .unwrap_or(after);
    let only = after.iter().any(|word| {
        word.is(&[
            "justified",
            "warranted",
            "appropriate",
            "right",
            "acceptable",
        ])
    });
    only && !due_subject(after)
}

/// Whether the subject of a clause is a measure, or one that is only thought of: "a larger
/// sum", "further change", "it".
fn due_subject(clause: &[Token]) -> bool {
    const THOUGHT_OF: &[&str] = &[
        "a",
        "an",
        "any",
        "further",
        "new",
        "additional",
        "it",
        "this",
        "that",
        "such",
        "more",
        "another",
    ];
    let subject: Vec<&Token> = clause
        .iter()
        .take_while(|word| {
            !word.is(&[
                "is", "are", "can", "would", "will", "be", "was", "were", "has", "have",
            ])
        })
        .collect();
    let harm = clause.get(..subject.len()).is_some_and(of_harm);
    let named = subject.iter().any(|word| measure(word));
    let thought = subject
        .first()
        .is_some_and(|first| first.is(THOUGHT_OF) || first.low.ends_with("ing"));
    !harm && (named || thought)
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn a_complaint_refuses_nothing_and_a_proposal_is_refused() {
        let mut wrong = Vec::new();
        for (sentence, refused) in [
            ("We cannot accept that towns decay.", false),
            ("We cannot accept that children go hungry.", false),
            ("We cannot accept delays.", false),
            ("We do not believe that the delays are justified.", false),
            (
                "We do not believe that these price rises are justified.",
                false,
            ),
            ("We do not think that strikes are justified.", false),
            ("We cannot accept the recommendation.", true),
            ("We cannot accept the proposal that yards be closed.", true),
            ("The Government cannot accept this.", true),
            ("We cannot agree that the levy should be raised.", true),
            ("We cannot agree that a levy is needed.", true),
            ("We do not believe that a ban is justified.", true),
            ("We do not believe that the levy is justified.", true),
            (
                "We do not consider that a larger sum can be justified.",
                true,
            ),
            ("We do not believe that legislation is necessary.", true),
        ] {
            let one = judged(sentence);
            if one.as_ref().is_some_and(|one| one.class == Class::Refusal) != refused {
                wrong.push((sentence, one.map(|one| one.class)));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
