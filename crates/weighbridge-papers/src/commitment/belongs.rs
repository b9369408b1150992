//! Whose a thing is by what stands before it: "Japan's plan", "the Welsh Government's mission",
//! "the Canadian strategy", "Tata's new furnace". What another's plan, act, fund or works will do
//! is another's, whoever tells of it. It judges no undertaking.

use super::country::{DEVOLVED, STATES, UNITED_KINGDOM, above, foreign, land, named_state, own};
use super::find::Author;
use super::kingdom::{self, bare};
use super::lexicon::listed;
use super::subject::{called, is_author};
use crate::tokens::Token;

/// Words that begin a phrase before the subject: "Under Japan's plan the Government".
const BEFORE: &[&str] = &[
    "in",
    "under",
    "through",
    "with",
    "by",
    "from",
    "following",
    "after",
    "alongside",
    "for",
    "at",
    "on",
    "over",
    "during",
    "within",
    "since",
    "until",
    "before",
    "like",
    "unlike",
];

/// What stands between a thing and what it is of or for.
const OF: &[&str] = &[
    "of", "for", "in", "at", "on", "to", "with", "from", "by", "across",
];

/// The noun phrase that is the subject, without what stands before it.
fn noun_phrase(phrase: &[Token]) -> &[Token] {
    if !phrase.first().is_some_and(|first| first.is(BEFORE)) {
        return phrase;
    }
    let article = phrase
        .iter()
        .rposition(|word| word.is(&["the", "a", "an", "our", "this", "we", "its", "these"]));
    let from = article.filter(|at| *at > 1).unwrap_or(phrase.len());
    phrase.get(from..).unwrap_or_default()
}

/// The words of whom a thing belongs to, the last without its ending: "the Welsh Government" of
/// "the Welsh Government's mission". None of whom it is only for, and none of what is the
/// largest or first of a land.
fn holder(phrase: &[Token]) -> Option<Vec<Token>> {
    let phrase = noun_phrase(phrase);
    let at = phrase
        .iter()
        .take_while(|word| !word.is(OF))
        .position(|word| word.low.ends_with("'s"))?;
    let thing = phrase.get(at + 1)?;
    let ranked =
        thing.low.ends_with("est") || thing.is(&["first", "only", "most", "second", "best"]);
    if ranked {
        return None;
    }
    let mut holder = phrase.get(..=at)?.to_vec();
    let last = holder.last_mut()?;
    last.low = bare(last).to_owned();
    Some(holder)
}

/// Whether a subject belongs to another than the author by the name before it.
pub(super) fn owned_by_another(phrase: &[Token], author: &Author) -> bool {
    let Some(holder) = holder(phrase) else {
        return of_another_land(phrase, author);
    };
    let Some(last) = holder.last() else {
        return false;
    };
    if foreign(&holder, author) || author.local && above(&holder, author) {
        return true;
    }
    if !last.capital || holder.iter().any(|word| is_author(&word.low, author)) {
        return false;
    }
    let firm = holder.len() == 1 && author.firms.contains(&last.low);
    let home = author.country.unwrap_or(UNITED_KINGDOM);
    let state = named_state(&holder, holder.len() - 1).is_some_and(|land| {
        land != home
            // Of the parts of the kingdom its own government disposes too.
            && !(home == UNITED_KINGDOM && DEVOLVED.contains(&land))
            && (author.country.is_some() || land != UNITED_KINGDOM)
    });
    firm || state
}

/// Laws, plans and funds that are made by states.
const MADE: &str = "strategy plan act budget law fund programme program bill roadmap";

/// "The Canadian strategy", "the US CHIPS Act", "the UK Shared Prosperity Fund" in a paper of
/// Scotland. "The India Growth Fund" may be the author's own.
fn of_another_land(phrase: &[Token], author: &Author) -> bool {
    let Some(home) = author.country else {
        return false;
    };
    let phrase = noun_phrase(phrase);
    let opens = phrase
        .iter()
        .position(|word| !word.is(&["the", "a", "an"]))
        .unwrap_or(0);
    let made = phrase
        .iter()
        .take_while(|word| !word.is(OF))
        .last()
        .is_some_and(|head| listed(&head.low, MADE));
    let adjective = phrase.get(opens).is_some_and(|word| {
        !STATES.contains(&word.low.as_str())
            && !word.is(&["commonwealth", "jersey", "guernsey", "kingdom"])
    });
    made && adjective
        && opens + 1 < phrase.len()
        && land(phrase, opens).is_some_and(|land| {
            land != home && !(home == UNITED_KINGDOM && DEVOLVED.contains(&land))
        })
}

/// Whether a subject is a paper or law that no authority of a place makes: "the Industrial
/// Strategy", "the Autumn Budget", "the national infrastructure strategy". Its own bears its
/// name or is called "our".
pub(super) fn of_the_state(phrase: &[Token], author: &Author) -> bool {
    const PAPERS: &[[&str; 2]] = &[
        ["industrial", "strategy"],
        ["spending", "review"],
        ["autumn", "budget"],
        ["autumn", "statement"],
        ["spring", "statement"],
        ["white", "paper"],
    ];
    let phrase = noun_phrase(phrase);
    let unnamed = |before: &[Token]| {
        before.iter().all(|word| {
            word.is(&[
                "the",
                "modern",
                "uk",
                "new",
                "national",
                "next",
                "this",
                "comprehensive",
            ])
        }) && !before
            .iter()
            .any(|word| word.is(&["this"]) && before.len() == 1)
    };
    author.local
        && (0..phrase.len()).any(|at| {
            let paper = phrase.get(at..at + 2).is_some_and(|two| {
                PAPERS
                    .iter()
                    .any(|[one, other]| two[0].is(&[one]) && two[1].is(&[other]))
            });
            let national = phrase[at].is(&["national"])
                && phrase.last().is_some_and(|last| listed(&last.low, MADE));
            (paper || national) && at > 0 && unnamed(&phrase[..at])
        })
}

/// Whether the author's own government or authority is one of those whom "and" joins.
pub(super) fn with_author(phrase: &[Token], author: &Author) -> bool {
    let parts = phrase.split(|word| word.is(&["and", "&"]));
    parts.clone().count() > 1
        && parts
            .filter(|part| !part.is_empty())
            .any(|part| own(part, author) || author.local && called(part, author))
}

/// Whether an owner or subject is joined with the author by "and": "the Government and the
/// Combined Authority". "Business and Trade" is one office.
pub(super) fn joined(phrase: &[Token], author: &Author, called: impl Fn(&[Token]) -> bool) -> bool {
    let parts = phrase
        .split(|word| word.is(&["and", "&"]) || word.low == ",")
        .filter(|part| !part.is_empty());
    parts.clone().count() > 1
        && parts.into_iter().any(|part| {
            let article = part[0].is(&["the", "our", "we", "each"]);
            called(part)
                || part.iter().any(|word| is_author(&word.low, author))
                    && !kingdom::office(part, false)
                || article && !above(part, author)
        })
}

#[cfg(test)]
mod tests {
    use crate::commitment::By;
    use crate::commitment::set_up::read;

    const UK: &str = "A Plan for Ropes: HM Government";
    const WALES: &str = "A Rope Plan for Wales";
    const NORTH: &str = "A Rope Plan for Northern Ireland";
    const PLACE: &str = "West Fens Combined Authority: Local Growth Plan";

    #[test]
    fn whose_a_thing_is_goes_by_who_has_it() {
        let mut wrong = Vec::new();
        for (title, sentence, ours) in [
            (
                UK,
                "Japan's government will invest £20 million by 2028.",
                false,
            ),
            (
                UK,
                "The French Government's plan will provide €2 billion by 2030.",
                false,
            ),
            (
                UK,
                "The Canadian strategy will provide £2 billion by 2030.",
                false,
            ),
            (
                UK,
                "The Rope Reduction Act provides $369 billion for walks.",
                false,
            ),
            (
                UK,
                "The Welsh Government's mission will be refreshed by 2029.",
                false,
            ),
            (
                UK,
                "China's next five-year plan will be published in 2026.",
                false,
            ),
            (UK, "The Government's new fund will open in 2027.", true),
            (
                UK,
                "The UK's new rope fund will invest £20 million by 2028.",
                true,
            ),
            (
                UK,
                "The Scottish rope fund will invest £20 million by 2028.",
                true,
            ),
            (
                UK,
                "Under Japan's plan, the Government will open a walk in 2027.",
                true,
            ),
            (
                UK,
                "Europe's largest rope walk will be opened by 2028.",
                true,
            ),
            (UK, "Hull's new rope college will open in 2027.", true),
            (UK, "The Home Office will open a route by 2028.", true),
            (WALES, "The Home Office will open a route by 2028.", false),
            (
                WALES,
                "The Department for Transport will build a line by 2027.",
                false,
            ),
            (
                WALES,
                "The Secretary of State for Wales will chair a board from 2027.",
                false,
            ),
            (WALES, "DSIT will publish a map in 2027.", false),
            (
                WALES,
                "The UK Shared Rope Fund will provide £20 million in 2027.",
                false,
            ),
            (
                WALES,
                "The UK and Welsh Governments will open a walk in 2027.",
                true,
            ),
            (
                WALES,
                "The Cabinet Secretary for the Economy will publish a map in 2027.",
                true,
            ),
            (
                NORTH,
                "The Department for the Economy will publish a map in 2027.",
                true,
            ),
            (
                NORTH,
                "The Department for Business will publish a map in 2027.",
                false,
            ),
            (
                PLACE,
                "The Department for Business and Trade will publish a map in 2027.",
                false,
            ),
            (PLACE, "The Cabinet Office will open a walk in 2027.", false),
            (
                PLACE,
                "The Chancellor's Autumn Budget commits £5 million to ropes.",
                false,
            ),
            (
                PLACE,
                "The Industrial Strategy commits £4 million to ropes.",
                false,
            ),
            (
                PLACE,
                "Our industrial strategy will open ten walks in 2027.",
                true,
            ),
            (
                PLACE,
                "The Mayor and the Department for Transport will open a walk in 2027.",
                true,
            ),
            (PLACE, "The West Fens Rope Fund will open in 2027.", true),
        ] {
            let told = read(&format!(
                "# {title}\n\nWe will mend a road in Hull in 2028.\n\n{sentence}\n"
            ));
            let by = told
                .iter()
                .find(|one| one.text == sentence)
                .is_some_and(|one| one.judgement.by == By::Author);
            if by != ours {
                wrong.push((title, sentence, by));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
