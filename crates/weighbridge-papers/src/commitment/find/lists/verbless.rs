//! What is undertaken in words without a finite verb, as plans set them in lists, tables and
//! headlines: "Up to £2.5 billion for steel", "a new agency to be set up by April",
//! "publication of draft standards", "no public money for barges". It judges only what
//! has no such verb; orders and items under a lead-in are told elsewhere.

use super::items::TELLS;
use crate::commitment::find::predicate::FINITE;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{self, Sort, listed, participle};
use crate::commitment::{Firmness, Mark, Role};
use crate::tokens::{Shape, Token};

/// Verbs and subjects that make a sentence of a phrase, beside the auxiliary verbs.
const WHOLE: &str = "allows requires enables needs means makes expects wants spent supports helped helps funds funded employs employed provides provided supported \
    attracted created creates contributed contributes accounts totals totalled we they i he she";

/// Acts as nouns, of which a plan lists the objects.
const NOUNS: &str = "publication establishment creation introduction abolition extension expansion \
    renewal launch appointment designation implementation reform review development delivery \
    provision completion replacement roll-out rollout construction engagement consultation support \
    funding recruitment pilot legislation ratification closure repeal restoration reinstatement \
    removal";

/// Words by which a sum is one to come and no figure of what is.
const TO_COME: &str = "new additional extra further fresh to investment fund funding programme support \
    towards including";

/// Words by which a sum is a figure of an economy.
const RECKONED: &str = "gva gdp turnover exports imports sales revenue revenues economy gap losses cost \
    costs debt deficit trade profits worth year";

/// Before a sum that opens a headline.
const UP_TO: &str = "up to an additional extra a further over more than at least around some another the \
    first new investment of";

/// What is undertaken by a phrase.
pub(in crate::commitment::find) fn verbless(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        context,
        marks,
        ..
    } = *sentence;
    let bare: Vec<&Token> = words
        .iter()
        .filter(|word| word.shape != Shape::Sign)
        .collect();
    // What stands in a clause of its own is no verb of the phrase.
    let clause = words
        .iter()
        .position(|word| word.is(&["which", "that", "who", "where", "whose"]))
        .unwrap_or(words.len());
    let finite = (0..clause).any(|at| {
        let told = listed(&words[at].low, TELLS) && !(at > 0 && words[at - 1].is(&["be"]));
        told || listed(&words[at].low, FINITE) || listed(&words[at].low, WHOLE)
    });
    if bare.len() < 4 || finite {
        return None;
    }
    let found = |undertaking: &Token, action: Option<&Token>, sort, refuses| {
        Found::new(Firmness::Intends, undertaking.span.clone())
            .does(action.map(|word| word.span.clone()), sort)
            .refusing(refuses)
    };
    // "Wind down the loan book".
    if context.item && bare[0].is(&["wind"]) && bare[1].is(&["down", "up"]) {
        return Some(
            Found::new(Firmness::Will, bare[0].span.clone()).does(bare[0].span.clone(), Sort::Act),
        );
    }
    if bare[0].is(&["no"]) && context.item {
        const MEANS: &str = "funding money grants grant subsidy subsidies support loans licences \
            extension extensions rounds taxes cuts increases rises closures sales privatisation";
        let means = bare
            .iter()
            .skip(1)
            .take(4)
            .find(|word| listed(&word.low, MEANS))?;
        return Some(found(bare[0], Some(means), Sort::Act, true));
    }
    // "A publicly owned company, to be set up by April".
    if let Some(at) = (2..words.len().saturating_sub(1)).find(|at| {
        words[*at - 1].is(&["to"])
            && words[*at].is(&["be"])
            && participle(&words[*at + 1].low)
            && !words[*at - 2].is(&[
                "needs", "need", "continue", "likely", "able", "ought", "how",
            ])
            && *at < clause
    }) {
        let verb = &words[at + 1];
        let sort = lexicon::sort(&verb.low).unwrap_or(Sort::Effort);
        if sort == Sort::State {
            return None;
        }
        return Some(found(&words[at - 1], Some(verb), sort, false));
    }
    // "A £25 million Valley Growth Fund, opening in January", "200 new apprenticeships".
    let near = bare.get(10).map_or(usize::MAX, |word| word.span.start);
    let article = usize::from(bare[0].is(&["a", "an"]));
    let funded = article == 1
        && bare[1].shape == Shape::Money
        && marks
            .iter()
            .any(|mark| mark.role == Role::Instrument && mark.span.start < near);
    let counted = bare[0].shape == Shape::Number
        && bare[1].is(&["new", "extra", "additional", "further"])
        && !bare.iter().any(|word| word.is(&["jobs", "homes"]));
    if context.item && (funded || counted) {
        return Some(found(bare[article], None, Sort::Act, false));
    }
    if let Some(sum) = headline(words, marks) {
        let to_come = words.iter().any(|word| listed(&word.low, TO_COME));
        return (context.item || to_come).then(|| found(sum, None, Sort::Act, false));
    }
    // "A Potters' Academy in Stoke by September 2031".
    let by = marks.iter().any(|mark| {
        mark.role == Role::Date
            && (mark.text.starts_with("by ")
                || words
                    .iter()
                    .any(|word| word.is(&["by"]) && word.span.end + 1 == mark.span.start))
    });
    if context.item && by && bare[0].is(&["a", "an", "new", "two", "three", "four", "five"]) {
        return Some(found(bare[0], None, Sort::Act, false));
    }
    // "Publication of draft product standards".
    let noun = bare.iter().take(2).enumerate().find(|(step, word)| {
        listed(&word.low, NOUNS)
            && bare
                .get(step + 1)
                .is_some_and(|next| next.is(&["of", "for", "with", "to", "on"]))
    });
    let (_, noun) = noun.filter(|_| context.item)?;
    let effort = noun.is(&[
        "engagement",
        "support",
        "consultation",
        "development",
        "review",
    ]);
    let sort = if effort { Sort::Effort } else { Sort::Act };
    Some(found(noun, Some(noun), sort, false))
}

/// The sum that opens a phrase: "Up to £2.5 billion for steel".
fn headline<'a>(words: &'a [Token], marks: &[Mark]) -> Option<&'a Token> {
    let at = words
        .iter()
        .position(|word| word.shape == Shape::Money)
        .filter(|at| *at <= 4 && words[..*at].iter().all(|word| listed(&word.low, UP_TO)))?;
    let amount = marks
        .iter()
        .find(|mark| mark.role == Role::Amount && mark.span.start <= words[at].span.start)?;
    let next = words
        .iter()
        .find(|word| word.span.start >= amount.span.end)?;
    let reckoned = words.iter().any(|word| listed(&word.low, RECKONED));
    (next.is(&["for", "to", "of", "in", "towards", "over"]) && !reckoned).then(|| &words[at])
}

#[cfg(test)]
mod tests {
    use crate::commitment::{Author, Class, Context, judge};

    fn class(sentence: &str, item: bool) -> Option<Class> {
        let context = Context {
            item,
            ..Context::default()
        };
        judge(sentence, &context, &Author::default()).map(|judged| judged.class)
    }

    #[test]
    fn phrases_of_plans_are_undertaken() {
        for (sentence, item) in [
            (
                "Up to £2.5 billion for kilns, in addition to what is agreed.",
                false,
            ),
            (
                "£2.5 billion for a new Clay Fund, to be held in the bank.",
                false,
            ),
            ("£275 million of new investment in potters' skills.", false),
            (
                "Pwll, a publicly owned company, to be set up by April",
                true,
            ),
            (
                "Funding for the museum to be maintained in cash terms.",
                true,
            ),
            ("Publication of draft standards for clay", true),
            ("Ongoing engagement with the counties on planning", true),
            ("Wind down the old loan book by March", true),
            (
                "A £25 million Clay Growth Fund, opening in January 2031",
                true,
            ),
            ("200 new apprenticeships in the kilns of the state.", true),
            ("A Potters' Academy in Stoke by September 2031", true),
            (
                "A $25 million Clay Package, to be administered with the unions.",
                true,
            ),
        ] {
            assert_eq!(class(sentence, item), Some(Class::Commitment), "{sentence}");
        }
        let refused = "No public funding for firms which do not sign up";
        assert_eq!(class(refused, true), Some(Class::Refusal));
    }

    #[test]
    fn phrases_that_tell_what_is_are_not() {
        for sentence in [
            "£1.2 billion of exports in clay.",
            "£3 million of this goes to Wales.",
            "£40 million of private money was lost.",
            "Support for the plan in towns.",
            "The need for funds to be found.",
            "Publication of the report on clay",
            "No public funding for barges.",
        ] {
            assert_ne!(
                class(sentence, false),
                Some(Class::Commitment),
                "{sentence}"
            );
        }
    }
}
