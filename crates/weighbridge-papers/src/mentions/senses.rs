//! Words that name an industry and as often something else: "concrete plans",
//! "publishing the accounts", "national insurance", "office space". It says
//! whether an industry is meant where such a word stands; it finds none.

mod rules;
#[cfg(test)]
mod tests;
mod words;

use super::tokens::Token;
use rules::{RULES, Rule};
use words::{ARMS, OF_A_TRADE, TRADE};
pub(super) use words::{IN_A_ROW, IN_PASSING};

/// Whether the words before a name make it that of an office: "the Ministry of Defence",
/// "Secretary of State for Defence", and the words behind it: "the Defence Secretary".
fn of_an_office(words: &[Token<'_>], at: usize, last: usize) -> bool {
    let open = |place: usize| words[place].mark.is_none() && !words[place].opens;
    let led = at > 1
        && open(at)
        && open(at - 1)
        && words[at - 1].is(&["of", "for"])
        && words[at - 2].is(&[
            "ministry",
            "ministries",
            "department",
            "minister",
            "ministers",
            "state",
            "secretary",
            "chief",
        ])
        && words[at].capital();
    let followed = words[at].capital()
        && words.get(last + 1).is_some_and(|next| {
            open(last + 1)
                && next.capital()
                && next.is(&[
                    "secretary",
                    "minister",
                    "ministers",
                    "committee",
                    "ministry",
                    "department",
                ])
        });
    led || followed
}

/// The same of a name of several words.
fn several(words: &[Token<'_>], at: usize, last: usize) -> bool {
    let next = words.get(last + 1);
    // "Children from care homes": where people come from.
    if words[last].is(&["homes"]) {
        return !at
            .checked_sub(1)
            .is_some_and(|before| words[before].is(&["from", "leaving", "left"]));
    }
    // "The top international education systems": schools that are set side by side.
    if words[last].is(&["education"]) && words[last - 1].is(&["international"]) {
        return !next.is_some_and(|next| {
            next.mark.is_none()
                && next.is(&[
                    "system",
                    "systems",
                    "standards",
                    "rankings",
                    "comparisons",
                    "league",
                ])
        });
    }
    // "The gold mining of data".
    if words[last].is(&["mining"]) && next.is_some_and(|next| next.is(&["of"])) {
        return false;
    }
    // "Digital and technology skills": a sector only in a row of them or by name.
    if words[last].is(&["technology", "tech"]) && words[last - 1].is(&["and", "&"]) {
        let row = words[at].mark == Some(',') || next.is_some_and(|next| next.mark == Some(','));
        let named = next.is_some_and(|next| {
            next.mark.is_none()
                && next.is(&[
                    "sector",
                    "sectors",
                    "industry",
                    "industries",
                    "firms",
                    "companies",
                    "businesses",
                ])
        });
        let free = next.is_none_or(|next| next.mark.is_some() || next.opens || next.is(&["and"]));
        return named || row && free;
    }
    true
}

/// Whether the words at `at..=last` name an industry or a sector.
pub(super) fn an_industry(words: &[Token<'_>], at: usize, last: usize) -> bool {
    if of_an_office(words, at, last) {
        return false;
    }
    if at != last {
        return several(words, at, last);
    }
    // "Nuclear and conventional weapons".
    if words[at].is(&["nuclear"])
        && words
            .get(at + 1)
            .is_some_and(|next| next.is(&["and", "or"]))
        && words[at + 2..].iter().take(4).any(|word| word.is(ARMS))
    {
        return false;
    }
    let next = words
        .get(last + 1)
        .filter(|next| next.mark.is_none() && !next.opens);
    let before = at
        .checked_sub(1)
        .map(|before| &words[before])
        .filter(|_| words[at].mark.is_none());
    RULES
        .iter()
        .filter(|(word, _)| words[at].is(&[word]))
        .all(|(_, rule)| match rule {
            Rule::OnlyBefore(lists) => {
                next.is_none_or(|next| lists.iter().any(|list| next.is(list)))
            }
            Rule::NotBefore(list) => !next.is_some_and(|next| next.is(list)),
            Rule::NotAfter(list) => !before.is_some_and(|before| before.is(list)),
            Rule::NoName => words[at].opens || !words[at].capital(),
            Rule::NotNear(list, reach) => {
                let from = words[..=at]
                    .iter()
                    .rposition(|word| word.opens)
                    .unwrap_or(0)
                    .max(at.saturating_sub(*reach));
                let behind = words[at + 1..].iter().take(*reach);
                !words[from..at].iter().any(|word| word.is(list))
                    && !behind
                        .take_while(|word| !word.opens)
                        .any(|word| word.is(list))
            }
            Rule::NoManner => {
                let trade = next.is_some_and(|next| {
                    (next.is(OF_A_TRADE) || next.is(TRADE))
                        && !next.is(&["and", "or", "is", "has", "will", "in", "from"])
                });
                let from = words[..at]
                    .iter()
                    .rposition(|word| word.opens)
                    .unwrap_or(0)
                    .max(at.saturating_sub(6));
                let manner = words[from..at].windows(2).any(|pair| {
                    pair[0].is(&["in", "after"])
                        && pair[1].is(&["a", "an", "the", "this", "that", "such", "similar"])
                        && pair[1].mark.is_none()
                });
                trade || !manner && !before.is_some_and(|word| word.is(&["this", "that", "a"]))
            }
        })
}
