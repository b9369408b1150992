//! Funds and schemes: by the last word of their names ("… Fund"), by a small word behind a
//! name ("the Transforming Towns programme"), by what stands apart beside it ("UK SHORE, the
//! Government's programme on …"), and, once so named, by the name alone. Bodies are none of it.

mod words;

use std::collections::BTreeSet;

use super::Sort;
use super::bodies::{BODIES, SEVERAL};
use super::names::{LEADS, Name, back};
use super::persons::given;
use super::tokens::{Token, Tokens, bare};
use crate::tokens::MONTHS;
pub(super) use words::{FUNDS, HEADS, WITHIN_OTHERS};
use words::{KNOWN, NOT_OF_A_SCHEME};

/// The last word of a name without such a word, where `at` is the last with a capital, and
/// whether only a small word or what stands apart speaks for it.
pub(super) fn named_otherwise(
    words: &[Token<'_>],
    at: usize,
    free: usize,
) -> Option<(Sort, usize, usize)> {
    if let Some(last) = known(words, at) {
        return Some((Sort::Fund, at, last));
    }
    // Cheap to ask, and seldom so.
    let small = led(words, at);
    let comma = words.get(at + 1).is_some_and(|next| next.mark == Some(','));
    let verb = (at.saturating_sub(6)..at).any(|near| words[near].is(&["called", "named", "known"]));
    if !(small || comma || verb) {
        return None;
    }
    let first = run(words, at, free)?;
    (small || apart(words, first, at) || called(words, first, at)).then_some((
        Sort::Fund,
        first,
        at,
    ))
}

fn known(words: &[Token<'_>], at: usize) -> Option<usize> {
    let name = KNOWN.iter().find(|name| {
        name.split(' ').enumerate().all(|(step, part)| {
            words
                .get(at + step)
                .is_some_and(|word| word.text == part && (step == 0 || word.mark.is_none()))
        })
    })?;
    Some(at + name.split(' ').count() - 1)
}

/// Where the name begins whose last word stands at `at`; none where it is of a place, a
/// party, a body or a person's office.
fn run(words: &[Token<'_>], at: usize, free: usize) -> Option<usize> {
    let next = words.get(at + 1);
    if !words[at].capital()
        || words[at].text.len() < 3
        || next.is_some_and(|next| next.capital() && next.mark.is_none() && !next.opens)
        || bare(words[at].text).len() < words[at].text.len()
    {
        return None;
    }
    let mut first = back(words, at, free);
    // A capital that only opens the sentence.
    if words[first].opens && first == at {
        return None;
    }
    // "The Farm to Mill initiative".
    if led(words, at) && first >= free + 2 && words[first].mark.is_none() {
        let (to, before) = (&words[first - 1], &words[first - 2]);
        if to.text == "to" && to.mark.is_none() && before.capital() && !before.is(LEADS) {
            first -= 2;
        }
    }
    // "The case of the InnoRegio programme".
    if let Some(of) = (first..at)
        .rev()
        .find(|near| words[*near].is(&["of", "the"]))
    {
        first = of + 1;
    }
    while first < at && words[first].text.contains("-led") {
        first += 1;
    }
    // A year opens no name.
    while first < at
        && words[first]
            .text
            .starts_with(|sign: char| sign.is_ascii_digit())
    {
        first += 1;
    }
    let name = &words[first..=at];
    let small = led(words, at);
    let counted = first.checked_sub(1).is_some_and(|before| {
        words[before]
            .text
            .starts_with(|sign: char| sign.is_ascii_digit())
    });
    let other = name.len() > 5
        || counted
        || name.len() == 1 && words[at].text.ends_with('s') && !words[at].text.ends_with("us")
        || name.iter().any(|word| {
            word.is(NOT_OF_A_SCHEME)
                || word.is(MONTHS)
                || BODIES.contains(&bare(word.text))
                || SEVERAL.contains(&bare(word.text))
                || word.text.contains(['.', '/'])
        })
        || name.iter().all(|word| word.is(LEADS))
        || small && of_someone(words, first, at)
        // "The England-only scheme".
        || name.len() == 1 && words[at].text.contains('-')
        // Initials alone: who has the scheme, or a kind of it.
        || name.len() == 1
            && (!words[at].text.chars().any(char::is_lowercase)
                || ["ish", "ese", "ian", "ean", "ch"]
                    .iter()
                    .any(|end| words[at].text.ends_with(end)));
    (!other).then_some(first)
}

/// Whether a small word speaks only for a name that is as well a person's, a firm's or an
/// event's: "the Ponzi scheme", "the Thatcher settlement", "a Bed and Breakfast scheme",
/// "James Smith's programme". One word is a scheme's where the author calls it his.
fn of_someone(words: &[Token<'_>], first: usize, at: usize) -> bool {
    let name = &words[first..=at];
    let ours = first
        .checked_sub(1)
        .is_some_and(|before| words[before].is(&["our"]) && words[first].mark.is_none());
    let single = name.len() == 1 && !ours;
    let person = name.len() == 2 && given(&name[0]);
    // "Bed and Breakfast": two words of a saying.
    let pair = name.len() == 3 && name[1].is(&["and"]);
    // "The Tesco Clubcard scheme": what a shop hands to its customers.
    let card = words[at].text.ends_with("card");
    single || person || pair || card
}

/// Whether the last word of a name is of several things, and of no place that ends so.
pub(super) fn of_things(word: &Token<'_>) -> bool {
    word.text.ends_with('s')
        && !word.is(&[
            "wales",
            "midlands",
            "highlands",
            "islands",
            "borders",
            "valleys",
            "fens",
        ])
}

/// Whether a name of two words is a person's by its first: "James Bond", "Hugh Grant".
pub(super) fn of_a_person(words: &[Token<'_>], first: usize, at: usize) -> bool {
    first + 1 == at
        && given(&words[first])
        && words[at].is(&["bond", "grant", "mark", "card", "levy", "deal", "pilot"])
}

/// "The Transforming Towns programme".
fn led(words: &[Token<'_>], at: usize) -> bool {
    let head = words
        .get(at + 1)
        .is_some_and(|next| next.mark.is_none() && !next.opens && next.is(HEADS));
    // "The Brightside grant officer" is of a person.
    let goes_on = words.get(at + 2).is_some_and(|next| {
        next.mark.is_none()
            && next.is(&[
                "manager", "managers", "officer", "officers", "director", "board", "team",
                "holder", "holders", "office",
            ])
    });
    head && !goes_on
}

/// "UK SHORE, the Government's programme on clean shipping", "Brightside, a £9 million
/// scheme for mills": but "in Hull, the apprenticeship scheme has begun".
fn apart(words: &[Token<'_>], first: usize, at: usize) -> bool {
    let placed = first.checked_sub(1).is_some_and(|before| {
        words[first].mark.is_none()
            && words[before].is(&[
                "in",
                "at",
                "across",
                "under",
                "within",
                "near",
                "around",
                "throughout",
                "and",
                "like",
                "unlike",
            ])
    });
    let article = words.get(at + 1).is_some_and(|next| {
        next.mark == Some(',') && !next.opens && next.is(&["the", "our", "its", "a", "an"])
    });
    if placed || !article {
        return false;
    }
    let Some(head) = (at + 2..at + 9)
        .take_while(|word| {
            words
                .get(*word)
                .is_some_and(|word| !word.opens && !matches!(word.mark, Some(',' | ';' | '|')))
        })
        .find(|word| words[*word].is(HEADS))
    else {
        return false;
    };
    let behind = words.get(head + 1);
    behind.is_none_or(|word| {
        word.mark.is_some()
            || word.opens
            || word.is(&[
                "on", "for", "to", "of", "that", "which", "run", "by", "with", "under", "in",
                "worth", "set",
            ])
    }) && words[at + 1..head]
        .iter()
        .all(|word| !word.is(&["will", "is", "has", "was", "of", "for", "in", "and"]))
}

/// "A new scheme called Brightside", "the programme known as Second Start".
fn called(words: &[Token<'_>], first: usize, at: usize) -> bool {
    let Some(verb) = first.checked_sub(1).filter(|_| words[first].mark.is_none()) else {
        return false;
    };
    let known = words[verb].is(&["as"]) && verb > 0 && words[verb - 1].is(&["known"]);
    let verb = verb - usize::from(known);
    (known || words[verb].is(&["called", "named"]))
        && verb > 0
        && at >= first
        && words[verb - 1].is(HEADS)
}

/// Whether a text has a word by which a scheme is introduced.
pub(super) fn may_introduce(text: &str) -> bool {
    HEADS.iter().any(|head| text.contains(head))
}

/// What a paper sets up under a name in small letters: "a new kiln repair scheme", where it
/// speaks of "the kiln repair scheme" again.
pub(super) fn set_up(tokens: &Tokens<'_>, known: &mut BTreeSet<String>) {
    const WHAT: &[&str] = &[
        "bursary",
        "competition",
        "fund",
        "grant",
        "levy",
        "loan",
        "prize",
        "scheme",
        "voucher",
    ];
    let words = &tokens.words;
    let small = |word: &Token<'_>| {
        word.mark.is_none()
            && !word.opens
            && word.text.chars().all(|c| c.is_lowercase() || c == '-')
    };
    for at in 1..words.len() {
        let new = words[at].is(&["new"])
            && words[at - 1].is(&["a", "an", "our"])
            && words[at].mark.is_none();
        if !new {
            continue;
        }
        let head = (at + 2..at + 6)
            .take_while(|near| words.get(*near).is_some_and(small) && small(&words[at + 1]))
            .take_while(|near| {
                !words[*near].is(&["for", "of", "to", "in", "and", "or", "on", "with", "that"])
            })
            .find(|near| words[*near].is(WHAT));
        if let Some(head) = head {
            known.insert(tokens.text[words[at + 1].start..words[head].end].to_owned());
        }
    }
}

/// Of the names in small letters those that the paper takes up again behind "the".
pub(super) fn taken_up(paper: &crate::paper::Paper, known: &mut BTreeSet<String>) {
    known.retain(|name| {
        let again = [format!("the {name}"), format!("The {name}")];
        paper
            .passages
            .iter()
            .any(|passage| again.iter().any(|again| passage.text.contains(again)))
    });
}

/// The names by which the schemes of these passages may stand alone: those that none of
/// the last words of funds ends.
pub(super) fn introduced(names: &[Name], known: &mut BTreeSet<String>) {
    known.extend(
        names
            .iter()
            .filter(|name| name.sort == Sort::Fund && bare_of_heads(&name.text))
            .map(|name| name.text.clone()),
    );
}

/// Whether a name has none of the words that make a fund's, and is none that everybody knows.
pub(super) fn bare_of_heads(name: &str) -> bool {
    !KNOWN.contains(&name) && !name.split(' ').any(|word| FUNDS.contains(&bare(word)))
}

/// Where the names known of a paper stand by themselves, none of them within `taken`.
pub(super) fn alone(
    tokens: &Tokens<'_>,
    taken: &[(usize, usize)],
    known: &BTreeSet<String>,
) -> Vec<Name> {
    let mut found = Vec::new();
    for name in known {
        for (start, text) in tokens.text.match_indices(name.as_str()) {
            let end = start + text.len();
            let cut = |sign: Option<char>| {
                sign.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '’' | '\''))
            };
            let within = cut(tokens.text[..start].chars().next_back())
                || tokens.text[end..]
                    .chars()
                    .next()
                    .is_some_and(|sign| sign.is_alphanumeric() || sign == '-')
                || taken.iter().any(|(from, to)| start < *to && end > *from);
            if !within {
                found.push(Name {
                    sort: Sort::Fund,
                    text: name.clone(),
                    start,
                    end,
                });
            }
        }
    }
    found
}
