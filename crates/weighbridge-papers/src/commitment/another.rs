//! Whether who stands before a verb is another than the author: a firm, a federation, a
//! parliament, another government. It finds no subject; that is `subject`'s.

use super::belongs::{joined, of_the_state, owned_by_another, with_author};
use super::country;
use super::find::Author;
use super::kingdom;
use super::lexicon::{OTHER_ACTORS, OTHERS, between, listed, participle};
use super::offices::{
    LETTERS_OF_OTHERS, chosen, club, each, of_state, own, set_to_work, set_up_here,
};
use super::subject::{Subject, Who, called, instrument};
use crate::tokens::{Shape, Token};

/// Numbers before what a paper sets up: "Five Works Academies will open".
const COUNTED: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a", "new", "these",
];

/// Whether a subject is somebody other than the author and the bodies that the
/// author answers for.
pub(super) fn another(words: &[Token], subject: &Subject, author: &Author) -> bool {
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    // "Its members will": whoever they are members of.
    let theirs = phrase
        .first()
        .is_some_and(|word| word.is(&["its", "their"]))
        && phrase
            .last()
            .is_some_and(|word| listed(&word.low, OTHER_ACTORS) || listed(&word.low, BELONGING));
    if theirs {
        return true;
    }
    // "The Greenfold ports programme" of the party's own paper.
    let by_name = phrase.iter().any(|word| author.names.contains(&word.low))
        && !phrase.iter().any(|word| word.is(&["and"]))
        && !country::above(phrase, author);
    // "The Commonwealth and South Australia", "the Mayor and the Department": he acts himself.
    if with_author(phrase, author) {
        return false;
    }
    // "Homes England", "the UK Atomic Energy Authority" in an authority's plan.
    let office = phrase.last().is_some_and(|last| {
        last.is(&[
            "authority",
            "agency",
            "council",
            "board",
            "commission",
            "office",
        ])
    });
    let above = (matches!(subject.who, Who::Body | Who::Thing)
        || subject.who == Who::Instrument && (office || kingdom::office(phrase, false)))
        && country::above(phrase, author)
        && !phrase.iter().any(|word| word.is(&["our"]))
        && !joined(phrase, author, |part| called(part, author));
    if above && !set_up_here(phrase, author) {
        return true;
    }
    // "The Welsh Government's mission", "the Autumn Budget" in the plan of a place.
    if subject.who != Who::Author
        && (owned_by_another(phrase, author) || of_the_state(phrase, author))
    {
        return true;
    }
    if own(phrase, author) || by_name || chosen(phrase) || each(phrase) || set_to_work(phrase) {
        return false;
    }
    if subject.who != Who::Author && of_states(phrase) {
        return true;
    }
    // "State and territory governments", "previous ministers".
    let governments = !country::the_state(phrase, author)
        && phrase.last().is_some_and(|word| {
            word.is(&[
                "governments",
                "government",
                "ministers",
                "authorities",
                "authority",
            ])
        })
        && phrase.iter().any(|word| word.is(OTHERS));
    if governments || country::another_state(phrase, author) {
        return true;
    }
    if matches!(phrase, [word] if word.capital
        && (author.firms.contains(&word.low) || listed(&word.low, LETTERS_OF_OTHERS)))
    {
        return true;
    }
    if subject.who != Who::Author && answers_for_itself(phrase) && !passive(words, subject) {
        return true;
    }
    let named = matches!(subject.who, Who::Body | Who::Instrument);
    // "The Steel Council will report to us": who reports to the author is not he.
    let verb = words
        .iter()
        .skip(subject.words.end)
        .take(4)
        .position(|word| word.is(&["report", "advise"]))
        .map(|at| at + subject.words.end + 1);
    let reports = verb.is_some_and(|after| {
        let to = words.get(after).is_some_and(|word| word.is(&["to"]));
        let whom = words.iter().skip(after + usize::from(to)).take(2);
        whom.clone().any(|word| word.is(&["us", "ministers"]))
            || to && whom.clone().any(|word| word.is(&["government"]))
    });
    if named && reports {
        return true;
    }
    // Who runs a network or trains for an industry by a charter of its own.
    let charter = phrase.windows(2).any(|two| {
        two[0].is(&["training"]) && two[1].is(&["board"])
            || two[0].is(&["system"]) && two[1].is(&["operator"])
    });
    if named && charter {
        return true;
    }
    // A city's or county's council, a council of states.
    let of_place = phrase.windows(2).any(|two| {
        two[0].is(&["city", "county", "borough", "district", "town", "parish"])
            && two[1].is(&["council"])
            || two[0].is(&["council"])
                && two[1].is(&["of"])
                && phrase.iter().any(|word| word.is(&["europe", "mortgage"]))
    });
    if named && of_place {
        return true;
    }
    // "The Combined Authority" of a government's paper.
    let local = phrase
        .windows(2)
        .any(|two| two[0].is(&["combined"]) && two[1].is(&["authority", "authorities"]));
    if named && (local || country::foreign(phrase, author)) {
        return true;
    }
    let bank = author.country.is_some()
        && subject.who == Who::Instrument
        && phrase
            .last()
            .is_some_and(|word| word.is(&["bank", "agency", "authority", "commission"]));
    if (subject.who == Who::Body || bank) && country::of_elsewhere(phrase, author) {
        return true;
    }
    // "Cardiff Council": a place has no article, "the Research Council" has one.
    let council_of_place = matches!(subject.who, Who::Body | Who::Instrument)
        && matches!(phrase, [place, council] if place.capital && council.is(&["council"])
            && !place.is(&["the", "this", "our", "a"]) && !listed(&place.low, NO_PLACES)
            && !author.names.contains(&format!("{} council", place.low)));
    if council_of_place {
        return true;
    }
    // "The laboratory at Whitby" is headed by a word that is no name, the
    // "Industry Bank" by "bank".
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["at", "in", "for", "on", "near", "across", "of", "("]))
        .last();
    let other = head.is_some_and(|word| listed(&word.low, OTHER_ACTORS))
        || phrase
            .iter()
            .any(|word| word.is(&["european", "eu", "county"]));
    if named && club(phrase) {
        return true;
    }
    match subject.who {
        // "Embedding it across the UK will": what is done, and no name.
        Who::Body if phrase[0].low.ends_with("ing") && subject.words.start == 0 => false,
        Who::Body => {
            let ours = phrase.first().is_some_and(|word| word.is(&["our"]));
            // "Five Works Academies", "the Power Discount": set up by the paper.
            let set_up = head.is_some_and(|word| {
                instrument(&word.low)
                    || (COUNTED.contains(&phrase[0].low.as_str()) && phrase.len() > 1)
            });
            // "The £600m Land Accelerator": the sum is the author's to give.
            let paid = phrase.iter().any(|word| word.shape == Shape::Money);
            other
                || (head.is_some_and(|word| word.capital)
                    && !of_state(phrase)
                    && !(ours || set_up || paid))
        }
        Who::Instrument | Who::Thing => other,
        _ => false,
    }
}

/// Whether a subject is a parliament or a central bank: no government undertakes what it
/// will do.
pub(super) fn answers_for_itself(phrase: &[Token]) -> bool {
    const HOUSES: &[&str] = &[
        "parliament",
        "senedd",
        "holyrood",
        "stormont",
        "congress",
        "oireachtas",
        "dáil",
        "seanad",
        "knesset",
        "bundestag",
        "senate",
    ];
    let bare = phrase
        .iter()
        .position(|word| !word.is(&["the", "both", "our"]))
        .and_then(|at| phrase.get(at..))
        .unwrap_or_default();
    let house = bare.len() <= 3
        && bare
            .last()
            .is_some_and(|word| word.capital && word.is(HOUSES));
    let assembly = matches!(bare, [of, assembly] if of.capital && assembly.is(&["assembly"])
        && of.is(&["legislative", "national", "welsh"]));
    let houses = bare
        .first()
        .is_some_and(|word| word.capital && word.is(&["house", "houses"]))
        && bare.get(1).is_some_and(|word| word.is(&["of"]));
    let central = bare.windows(2).any(|two| {
        two[0].is(&["central", "reserve"]) && two[1].is(&["bank"])
            || two[0].is(&["federal"]) && two[1].is(&["reserve"])
    });
    let bank = matches!(bare, [bank, of, england] if bank.is(&["bank"]) && of.is(&["of"])
        && england.capital && england.is(&["england", "canada", "japan"]));
    house || assembly || houses || central || bank
}

/// Whether a subject is a body of many states: "the World Bank", "the International Energy
/// Agency", "the United Nations", "the G7".
fn of_states(phrase: &[Token]) -> bool {
    const HEADS: &[&str] = &[
        "bank",
        "organisation",
        "organization",
        "court",
        "agency",
        "federation",
    ];
    let bare = phrase
        .iter()
        .position(|word| !word.is(&["the"]))
        .and_then(|at| phrase.get(at..))
        .unwrap_or_default();
    let (Some(first), Some(last)) = (bare.first(), bare.last()) else {
        return false;
    };
    if !bare
        .iter()
        .all(|word| word.capital || word.is(&["of", "for"]))
    {
        return false;
    }
    bare.len() > 1 && first.is(&["world", "international"]) && last.is(HEADS)
        || bare.windows(2).any(|two| {
            two[0].is(&["united"]) && two[1].is(&["nations"])
                || two[0].is(&["monetary"]) && two[1].is(&["fund"])
        })
        || bare.len() == 1 && first.is(&["g7", "g8", "g20"])
}

/// Whether something will be done to a subject: "the Bank of England will be given".
fn passive(words: &[Token], subject: &Subject) -> bool {
    let after = words.iter().skip(subject.words.end).take(5);
    let mut after = after.skip_while(|word| !word.is(&["be"])).skip(1);
    after
        .find(|word| !between(&word.low))
        .is_some_and(|word| participle(&word.low))
}

/// Those who belong to somebody named before.
const BELONGING: &str = "members shareholders partners owners tenants customers workers staff \
    employees affiliates subsidiaries";

/// Of what a council that is no place's has its name.
const NO_PLACES: &str = "skills arts research energy trade design industry growth jobs youth science \
    sports export business investment steel health privy security innovation manufacturing";

#[cfg(test)]
mod tests {
    use crate::commitment::By;
    use crate::commitment::set_up::read;

    #[test]
    fn whose_an_act_is_goes_by_whose_the_paper_is() {
        let mut wrong = Vec::new();
        for (title, sentence, ours) in [
            (
                "UK Rope Plan",
                "Parliament will pass a rope act in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "The Bank of England will issue a rope note in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "Swansea Council will open a walk in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "The Rope Council will open a walk in 2027.",
                true,
            ),
            (
                "UK Rope Plan",
                "Skills Council will open a walk in 2027.",
                true,
            ),
            ("UK Rope Plan", "Medr will open a walk in 2027.", false),
            (
                "UK Rope Plan: HM Government",
                "The First Minister will open a walk in 2027.",
                false,
            ),
            (
                "UK Rope Plan: HM Government",
                "The Prime Minister will open a walk in 2027.",
                true,
            ),
            (
                "Ropes for Wales",
                "The First Minister will open a walk in 2027.",
                true,
            ),
            (
                "UK Rope Plan",
                "The World Bank will open a walk in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "The International Rope Agency will open a walk in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "The National Rope Bank will open a walk in 2027.",
                true,
            ),
            (
                "Local Growth Plan\n\nWest Fens Combined Authority, June 2025",
                "The Mayor of London will open a walk in 2027.",
                false,
            ),
            (
                "Local Growth Plan\n\nWest Fens Combined Authority, June 2025",
                "The Mayor of West Fens will open a walk in 2027.",
                true,
            ),
            (
                "UK Rope Plan",
                "Fibrona Mills has opened its walk and will open a mill in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "The Department has opened its walk and will open a mill in 2027.",
                true,
            ),
            (
                "UK Rope Plan",
                "Transport for Wales will open a walk in 2027.",
                false,
            ),
            ("UK Rope Plan", "NESO will publish a map in 2027.", false),
            ("UK Rope Plan", "JCB will open a plant in 2027.", false),
            (
                "UK Rope Plan",
                "The Wales Office will publish a map in 2027.",
                true,
            ),
            (
                "UK Rope Plan",
                "The Secretary of State for Scotland will publish a map in 2027.",
                true,
            ),
            ("Ropes for Wales", "Medr will publish a map in 2027.", true),
            (
                "Ropes for Wales",
                "Transport for Wales will open a walk in 2027.",
                true,
            ),
            (
                "Ropes for Wales",
                "The Development Bank of Wales will open a walk in 2027.",
                true,
            ),
            (
                "Ropes for Wales",
                "UK Research and Innovation will open a walk in 2027.",
                false,
            ),
            (
                "Ropes for Wales",
                "The Senedd will pass an act in 2027.",
                false,
            ),
            (
                "Ropes for Scotland",
                "The Scottish Parliament will pass an act in 2027.",
                false,
            ),
            (
                "Ropes for Northern Ireland",
                "Invest NI will open a walk in 2027.",
                true,
            ),
            (
                "Ropes for Ireland",
                "IDA Ireland will open a walk in 2027.",
                true,
            ),
            (
                "Ropes for Ireland",
                "The State will build a walk in 2027.",
                true,
            ),
            (
                "Ropes for Queensland",
                "The state will build a walk in 2027.",
                true,
            ),
            (
                "Ropes for Queensland",
                "The Commonwealth will build a walk in 2027.",
                false,
            ),
            (
                "Ropes for Ontario",
                "The federal government will build a walk in 2027.",
                false,
            ),
            (
                "Ropes for Ohio",
                "The State of Ohio will build a walk in 2027.",
                true,
            ),
            (
                "Ropes for Canada",
                "The Government of Canada will build a walk in 2027.",
                true,
            ),
            (
                "Ropes for Canada",
                "The Government of Ontario will build a walk in 2027.",
                false,
            ),
            (
                "UK Rope Plan",
                "The U.S. Government will build a walk in 2027.",
                false,
            ),
        ] {
            let told = read(&format!(
                "# {title}\n\nThe Government will mend a road in 2028.\n\n{sentence}\n"
            ));
            let by = told
                .iter()
                .find(|one| one.text == sentence)
                .map(|one| one.judgement.by == By::Author);
            if by != Some(ours) {
                wrong.push((title, sentence, by));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
