//! Money that is given by being said in the present: "£610 million goes to dualling the road",
//! "a further £2 billion is for hydrogen". What money goes to of itself (interest, rents, a
//! trade) is told nowhere.

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{span, span_at};
use crate::commitment::find::{Context, Found};
use crate::commitment::lexicon::{Sort, listed};
use crate::tokens::{Shape, Token};

/// What a state has built.
const WORKS: &str = "dualling building electrifying upgrading reopening rebuilding widening extending \
    resurfacing doubling";

/// Where money goes that nobody gives.
const NOT_GIVEN: &str = "exports interest fraudsters fraud criminals crime sale most debt debts \
    creditors bondholders landlords lenders foreign chinese american european german french \
    private bills losses dividends profits smugglers gangs";

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// "£610 million goes to dualling the road", "a further £2 billion is for hydrogen".
pub(in crate::commitment::find) fn money(words: &[Token], context: &Context<'_>) -> Option<Found> {
    let opens = words.iter().position(|word| {
        !word.is(&[
            "a", "an", "further", "another", "some", "over", "up", "to", "extra",
        ])
    })?;
    if words[opens].shape != Shape::Money || opens > 3 {
        return None;
    }
    let at = (opens + 1..words.len().min(opens + 6))
        .find(|at| is(words, *at, &["goes", "is", "go", "are"]))?;
    // "£3 billion of exports goes abroad": of something that is no money of the author's.
    if words[opens..at]
        .iter()
        .any(|word| word.is(&["of", "in", "from"]))
    {
        return None;
    }
    let goes =
        is(words, at, &["goes", "go"]) && is(words, at + 1, &["to", "on", "into", "towards"]);
    let meant = is(words, at, &["is", "are"]) && is(words, at + 1, &["for"]);
    let what = words.get(at + 2)?;
    let abroad = words.iter().skip(at).any(|word| {
        word.is(&[
            "imports",
            "importers",
            "abroad",
            "overseas",
            "shareholders",
            "waste",
            "tax",
        ])
    });
    let matter = what.shape == Shape::Word && !what.is(&["be", "us", "them", "it"]);
    // "£2 billion goes on interest": what money goes to of itself. Given is what an author has
    // begun to give, what is new, and what pays for works.
    let new = words[..opens]
        .iter()
        .any(|word| word.is(&["further", "another", "extra"]))
        || words[opens + 1..at]
            .iter()
            .any(|word| word.is(&["extra", "new", "more"]));
    let works = goes && listed(&what.low, WORKS);
    let given = new || works || context.after_commitment;
    let elsewhere = words[at..].iter().any(|word| listed(&word.low, NOT_GIVEN));
    ((goes || meant) && matter && given && !abroad && !elsewhere).then(|| {
        Found::new(Firmness::Will, span(words, at..at + 2)).does(span_at(words, at), Sort::Act)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn money_that_is_given_is_told_from_what_things_cost() {
        for (sentence, given) in [
            ("£40 million goes to widening the bridge.", true),
            ("A further £9 million is for rope.", true),
            ("£2 billion goes to fraudsters.", false),
            ("£4 billion goes on interest.", false),
            ("£600 million goes to Chinese suppliers.", false),
            ("£3 billion is for sale in the bond market.", false),
            ("Some £8 billion is for exports.", false),
            (
                "A further £300 million is for the most part private.",
                false,
            ),
            ("£90 million goes on rent.", false),
        ] {
            let class = judged(sentence).map(|one| one.class);
            assert_eq!(
                class == Some(Class::Commitment),
                given,
                "{sentence} {class:?}"
            );
        }
    }
}
