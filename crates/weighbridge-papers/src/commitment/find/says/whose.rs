//! Whose a thing told in the present is: the author's own, which may be undertaken by being
//! told, or the world's, of which a paper gives facts. It finds no undertaking.

use super::clause::{headed, is, named_other};
use crate::commitment::country::called;
use crate::commitment::find::Author;
use crate::commitment::lexicon::{listed, ruled};
use crate::commitment::offices::{of_state, set_up_here};
use crate::commitment::subject::{Subject, Who, another};
use crate::tokens::{Shape, Token};

/// What is ruled by nobody, though a state has some of it: the sums and cases of the world.
const OF_THE_WORLD: &str = "costs cost claims cases deficit debt debts figures results prices bills \
    charges fares help work works complaints appeals lines";

/// What a paper sets up under a name of its own, beside instruments.
const NAMED: &str = "competition academy academies accelerator passport challenge prize determination \
    determinations campaign";

/// Whether a sentence tells a fact: a comparison, a figure that somebody reckons, what has been
/// since a year, a trend.
pub(super) fn tells_a_fact(words: &[Token]) -> bool {
    const RECKONED: &[&str] = &[
        "figures",
        "figure",
        "statistics",
        "data",
        "estimate",
        "estimates",
        "forecast",
        "forecasts",
        "trend",
        "trends",
        "average",
        "ago",
        "since",
        "fewer",
    ];
    let past_year = |word: &Token| {
        word.shape == Shape::Number
            && word.low.len() == 4
            && word
                .low
                .parse::<u32>()
                .is_ok_and(|year| (1700..2010).contains(&year))
    };
    (0..words.len()).any(|at| {
        let word = &words[at];
        // "No later than June", "fewer than 25 hands": a limit and no comparison.
        let than = word.is(&["than"])
            && !is(words, at.wrapping_sub(1), &["later", "rather"])
            && words.get(at + 1).is_some_and(|next| {
                !matches!(next.shape, Shape::Number | Shape::Money | Shape::Percent)
            });
        // "Put the cost of fraud at £4 billion".
        let put = word.is(&["put", "puts"])
            && (at + 1..at + 14).any(|from| {
                is(words, from, &["at"])
                    && words.get(from + 1).is_some_and(|sum| {
                        matches!(sum.shape, Shape::Money | Shape::Number | Shape::Percent)
                    })
            });
        // "As the OBR notes": told after somebody.
        let after = at == 0
            && word.is(&["as"])
            && (2..6).any(|says| {
                is(
                    words,
                    says,
                    &["notes", "says", "shows", "finds", "reports", "points"],
                )
            });
        than || put
            || after
            || past_year(word)
            || word.is(&["last"]) && is(words, at + 1, &["year", "month", "week", "decade", "autumn", "spring"])
            // "One plan in ten".
            || word.is(&["in"])
                && is(words, at + 1, &["three", "four", "five", "ten", "twenty"])
                && matches!(words.len(), n if n == at + 2 || words[at + 2].shape == Shape::Sign || words[at + 2].is(&["at", "of", "for"]))
            || word.is(RECKONED)
                // "Puts out new figures by May" is an act; a figure that opens is told.
                && !(word.is(&["figures", "figure", "data", "statistics"]) && at > 5)
    })
}

/// Whether a sentence speaks of another country than the author's, or of what is foreign.
pub(super) fn elsewhere(words: &[Token], author: &Author) -> bool {
    const PLACES: &str = "brussels washington beijing paris berlin tokyo delhi moscow shanghai seoul ottawa \
        canberra madrid rome rotterdam calais antwerp hamburg geneva davos strasbourg singapore hong \
        asia africa europe oecd imf wto nato opec g7 g20 swiss iranian thai austrian australian \
        holland bavaria california texas ohio michigan silicon norway denmark";
    const NATIONS: &str = "america argentina austria belgium brazil denmark egypt finland greece hungary \
        iceland indonesia iran israel italy korea malaysia mexico netherlands norway pakistan poland \
        portugal qatar russia spain sweden switzerland taiwan turkey ukraine vietnam thailand";
    let own = author.country.unwrap_or("united kingdom");
    // The countries of one kingdom are not foreign to each other.
    let of_kingdom = |country: &str| {
        country == own
            || ["united kingdom", "scotland", "wales", "northern ireland"].contains(&country)
                && ["united kingdom", "scotland", "wales", "northern ireland"].contains(&own)
    };
    words.iter().enumerate().any(|(at, word)| {
        let northern = is(words, at.wrapping_sub(1), &["northern", "new", "south"])
            && word.is(&["ireland", "wales"]);
        let country = word.capital
            && !northern
            && (word.is(&["ireland"]) && own != "ireland"
                || called(&word.low).is_some_and(|country| !of_kingdom(country))
                || listed(&word.low, NATIONS)
                || listed(&word.low, PLACES));
        // Sums in the money of others.
        let money = word.shape == Shape::Money
            && of_kingdom("united kingdom")
            && word.low.starts_with(['€', '$']);
        country
            || money
            || word.is(&[
                "foreign",
                "overseas",
                "abroad",
                "elsewhere",
                "worldwide",
                "multinationals",
                "multinational",
            ])
    })
}

/// Whether what a clause speaks of is the author's own by what it says: "our grants", "this
/// levy", "the Rope Fund", "every yard in the Goole zone".
pub(super) fn owned(words: &[Token], subject: &Subject, author: &Author) -> bool {
    let Some(phrase) = words.get(subject.words.clone()) else {
        return false;
    };
    let core = headed(phrase);
    let Some(head) = core.last() else {
        return false;
    };
    if elsewhere(words, author)
        || tells_a_fact(words)
        || named_other(words, subject, author)
        || subject.who == Who::Body && another(words, subject, author)
        || phrase.iter().any(|word| word.low.ends_with("'s"))
    {
        return false;
    }
    let first = words.first().map(|word| word.span.start);
    // "Half of all our places", "responses to this programme".
    let this = |word: &Token| word.is(&["our", "this", "these"]);
    let ours = (core.iter().take(2).any(this)
        || phrase.windows(2).any(|two| this(&two[0]) && ruled(&two[1])))
        && ruled(head)
        && !listed(&head.low, OF_THE_WORLD);
    let by_name = phrase.iter().enumerate().any(|(at, word)| {
        let name = word.capital
            && Some(word.span.start) != first
            && (ruled(word) || listed(&word.low, NAMED));
        let zone = at > 0
            && word.is(&["zone", "freeport", "park"])
            && phrase[at - 1].capital
            && Some(phrase[at - 1].span.start) != first;
        name || zone || word.is(&["the", "our", "this"]) && set_up_here(&phrase[at..], author)
    });
    ours || by_name
        || set_up_here(core, author)
        || subject.who == Who::Author
        || subject.who == Who::Body && of_state(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn facts_are_told_from_limits() {
        for (sentence, fact) in [
            ("We back small firms less than France does.", true),
            ("We double the average on fraud.", true),
            (
                "Treasury figures put the cost of fraud at £4 billion by 2030.",
                true,
            ),
            (
                "As the watchdog notes, we spend £9 billion on interest next year.",
                true,
            ),
            ("It has given consent to 24 farms since 2010.", true),
            ("We build more homes by 2030 on current trends.", true),
            ("We open it no later than June 2028.", false),
            ("We fund yards with no more than 25 hands.", false),
            ("We publish a Ports Bill.", false),
        ] {
            assert_eq!(tells_a_fact(&tokens(sentence)), fact, "{sentence}");
        }
    }
}
