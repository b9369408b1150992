//! Bodies, laws, funds and schemes by the shape of their names: words with
//! capitals around a word that says what it is ("… Fund", "Department for …",
//! "… Act 2008"). What has no such word is known by a short list.

use super::Sort;
use super::bodies::{BODIES, BODIES_OF, KNOWN, OFFICES, SEVERAL, for_a_place};
use super::laws::{ACTING, law, of_a_law, runs_on};
use super::merged::no_such_thing;
use super::nations::{great_british, in_welsh, of_nation, of_the_kingdom};
use super::persons::titled;
use super::schemes::{FUNDS, HEADS, WITHIN_OTHERS, named_otherwise, of_a_person, of_things};
use super::tokens::{Token, Tokens, bare};

/// A name found.
pub(super) struct Name {
    pub sort: Sort,
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// Words that stand before a name with a capital only because they begin a
/// sentence, or that are no part of a name.
pub(super) const LEADS: &[&str] = &[
    "a", "all", "an", "and", "any", "as", "at", "both", "but", "by", "each", "every", "for",
    "from", "her", "his", "if", "in", "into", "its", "many", "most", "no", "of", "on", "one",
    "our", "over", "since", "some", "such", "that", "the", "their", "these", "this", "those",
    "through", "to", "under", "we", "when", "where", "while", "with", "within", "without", "after",
    "before", "until", "new", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "through", "existing", "current", "it", "they", "there", "what",
    "how", "which", "why", "overview", "last", "first", "next", "question", "table", "figure",
    "is", "are", "will", "would", "should", "does", "do",
];

/// All names of a passage, in order, none within another.
pub(super) fn names(tokens: &Tokens<'_>) -> Vec<Name> {
    let words = &tokens.words;
    let mut found = Vec::new();
    let mut free = 0;
    for at in 0..words.len() {
        if at < free {
            continue;
        }
        let Some((sort, first, last)) = name_at(words, at, free) else {
            continue;
        };
        let (start, end) = (
            words[first].start,
            words[last].start + bare(words[last].text).len(),
        );
        let text = tokens.text[start..end].to_owned();
        found.push(Name {
            sort,
            text,
            start,
            end,
        });
        free = last + 1;
    }
    found.retain(|name| !super::acronyms::tail(tokens, name));
    found
}

/// Whether a text has a word of its own sense in small letters: in "Welsh Government
/// Support Office" a name cannot be told from a heading's capitals.
pub(super) fn sentence_case(tokens: &Tokens<'_>) -> bool {
    const SMALL: &[&str] = &[
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "its", "of", "on", "or",
        "our", "over", "the", "to", "with",
    ];
    tokens
        .words
        .iter()
        .any(|word| word.text.chars().all(char::is_lowercase) && !word.is(SMALL))
}

/// The name whose telling word stands at `at`: its sort, first and last word.
fn name_at(words: &[Token<'_>], at: usize, free: usize) -> Option<(Sort, usize, usize)> {
    let here = bare(words[at].text);
    if let Some(first) = of_the_kingdom(words, at, free) {
        return Some((Sort::Body, first, at));
    }
    // "Rolls-Royce plc".
    if !words[at].capital() && here != "plc" {
        return None;
    }
    if let Some((first, last)) = law(words, at, free, |from| back(words, from, free)) {
        return (!titled(words, first)).then_some((Sort::Law, first, last));
    }
    if runs_on(words, at) {
        return None;
    }
    if let Some(last) = great_british(words, at) {
        return Some((Sort::Body, at, last));
    }
    if let Some(last) = known(words, at)
        .filter(|last| here != "UK" || !an_industry(words, *last))
        .filter(|_| !of_time(words, at))
    {
        // "UK Parliament's Committee" goes on: leave it to its telling word.
        let goes_on = words
            .get(last + 1)
            .is_some_and(|w| w.mark.is_none() && BODIES.contains(&bare(w.text)));
        if !goes_on {
            return Some((Sort::Body, at, last));
        }
    }
    if let Some(last) = for_a_place(words, at) {
        return Some((Sort::Body, at, last));
    }
    let several = here == "Offices" && words.get(at + 1).is_some_and(|next| next.text == "for");
    if (several || BODIES_OF.contains(&here))
        && let Some(last) = after_of(words, at)
    {
        let first = back(words, at, free);
        // "The Transport for City Regions settlement" is what is paid.
        let paid = words
            .get(last + 1)
            .is_some_and(|next| next.mark.is_none() && next.is(HEADS));
        let sort = if paid && here == "Transport" {
            Sort::Fund
        } else {
            Sort::Body
        };
        return Some((sort, first, last));
    }
    // "Firms in Deal": after a preposition it is a place, and ends no name.
    if placed(words, at) {
        return None;
    }
    if of_nation(words, at) {
        let first = back(words, at, free);
        return (first < at).then_some((Sort::Body, first, at));
    }
    let of_money = here == "Fund" && words[at - at.min(1)].is(&["monetary"]);
    let sort = if FUNDS.contains(&here) && !of_money {
        Sort::Fund
    } else if BODIES.contains(&here) || SEVERAL.contains(&here) || of_money {
        Sort::Body
    } else {
        return named_otherwise(words, at, free);
    };
    // A longer name may go on: "Industry Bank Act 2024", "Council Fund".
    if let Some(next) = words.get(at + 1)
        && next.mark.is_none()
        && words[at].text == here
        && (FUNDS.contains(&bare(next.text))
            || BODIES.contains(&bare(next.text))
            || SEVERAL.contains(&bare(next.text))
            || next.is(&["Act", "Bill", "Rankings", "Press", "Hospital", "Hospitals"]))
        && next.capital()
    {
        return None;
    }
    // "Hull University Teaching Hospitals NHS Trust".
    let trust = words[at + 1..]
        .iter()
        .take(5)
        .take_while(|word| word.mark.is_none() && !word.opens && word.capital())
        .collect::<Vec<_>>()
        .windows(2)
        .any(|pair| pair[0].is(&["NHS", "foundation"]) && pair[1].is(&["trust"]));
    if trust {
        return None;
    }
    // "The Fund for Left-Behind Ports".
    if sort == Sort::Fund
        && ["Fund", "Programme", "Scheme", "Prize", "Initiative"].contains(&here)
        && words.get(at + 1).is_some_and(|next| next.text == "for")
        && let Some(last) = after_of(words, at).filter(|last| last > &(at + 2))
    {
        let first = back(words, at, free);
        // "The Innovation Fund for São Paulo" ends before its place.
        if first == at || of_things(&words[last]) {
            return Some((sort, first, last));
        }
    }
    if WITHIN_OTHERS.contains(&words[at].text)
        && words
            .get(at + 1)
            .is_some_and(|next| next.capital() && next.mark.is_none() && !next.opens)
    {
        return None;
    }
    let first = back(words, at, free);
    if of_a_person(words, first, at) {
        return None;
    }
    (first < at && !no_such_thing(words, first, at) && !titled(words, first))
        .then_some((sort, first, at))
}

/// "The UK Steel industry": what stands before these is no body's name.
fn an_industry(words: &[Token<'_>], last: usize) -> bool {
    words.get(last + 1).is_some_and(|next| {
        next.mark.is_none() && next.is(&["industry", "industries", "sector", "sectors"])
    })
}

/// "Within the Parliament", "this Parliament": how long it sits.
fn of_time(words: &[Token<'_>], at: usize) -> bool {
    let before = |step: usize| at.checked_sub(step).map(|before| &words[before]);
    words[at].text == "Parliament"
        && (before(1).is_some_and(|word| word.is(&["this", "next", "last"]))
            || before(1).is_some_and(|word| word.is(&["the"]))
                && before(2).is_some_and(|word| {
                    word.is(&["within", "during", "over", "throughout", "after", "before"])
                }))
}

/// The last word of the longest known name that begins at a word.
fn known(words: &[Token<'_>], at: usize) -> Option<usize> {
    let name = KNOWN
        .iter()
        .filter(|name| {
            let mut sign = None;
            let parts: Vec<(&str, Option<char>)> = name
                .split(' ')
                .filter_map(|part| {
                    if part == "&" {
                        sign = Some('&');
                        return None;
                    }
                    Some((part, sign.take()))
                })
                .collect();
            parts.iter().enumerate().all(|(offset, (part, mark))| {
                words
                    .get(at + offset)
                    .is_some_and(|w| bare(w.text) == *part && (offset == 0 || w.mark == *mark))
            })
        })
        .max_by_key(|name| name.len())?;
    // "NHS England" goes on beyond what is known.
    let last = at + name.split(' ').filter(|part| *part != "&").count() - 1;
    let longer = words
        .get(last + 1)
        .is_some_and(|word| word.capital() && of_nation(words, last + 1));
    Some(last + usize::from(longer))
}

/// Whether a word stands after a preposition of place, or in a row of single
/// names after one: "in Sandwich and Deal", "but Bath, Sandwich and Deal see".
fn placed(words: &[Token<'_>], at: usize) -> bool {
    let preposition = |word: &Token<'_>| {
        word.is(&["in", "at", "near", "from", "to", "around"]) && !word.capital()
    };
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if words[at].mark.is_none() && preposition(&words[before]) {
        return true;
    }
    // "The Sector and Growth Deal" has no name of one word before its "and", and
    // an article before that.
    let joined = words[before].is(&["and", "or"]) && words[at].mark.is_none();
    let single = before.checked_sub(1).is_some_and(|last| {
        words[last].capital()
            && words[before].mark.is_none()
            && last
                .checked_sub(1)
                .is_some_and(|first| words[last].mark == Some(',') || preposition(&words[first]))
    });
    joined && single && bare(words[at].text) == "Deal"
}

/// Back from a telling word over the words with capitals before it, with "of",
/// "for", "and" between them.
pub(super) fn back(words: &[Token<'_>], at: usize, free: usize) -> usize {
    let mut first = at;
    while first > free {
        // "Growth & Investment Fund" goes on over its sign.
        let joined = words[first].mark == Some('&') && words[first - 1].capital();
        // "The Weavers' Bursary".
        let several = matches!(words[first].mark, Some('’' | '\''))
            && words[first - 1].text.ends_with('s')
            && words[first - 1].capital();
        if words[first].mark.is_some() && !(joined || several)
            || words[first].opens
            || words[first].bracket
        {
            break;
        }
        let before = &words[first - 1];
        // "Grand Challenges and Sector Deals" are two; of a law's name both are one.
        let several = |word: &Token<'_>| word.text.ends_with('s') && !word.text.ends_with("ss");
        if before.is(&["and"])
            && !of_a_law(words, at)
            && several(&words[at])
            && first >= free + 2
            && several(&words[first - 2])
        {
            break;
        }
        // "Queen's University", "King's College".
        let royal = first == at
            && before.is(&["queen’s", "queen's", "king’s", "king's"])
            && words[at].is(&["university", "college"]);
        if before.capital() && (!ends_possessed(before) || royal) {
            first -= 1;
            continue;
        }
        // "Rationale for Government", "Review of Partnerships".
        let here = bare(words[at].text);
        if first == at && (here == "Government" || SEVERAL.contains(&here)) {
            break;
        }
        let small = joins(before) || in_welsh(words, at, before);
        let mut further = first - 1;
        // One or two small words: "Secretary of the".
        if small && further > free && words[further].mark.is_none() {
            if words[further - 1].is(&["of", "for"]) && before.is(&["the"]) {
                further -= 1;
            } else if before.is(&["the", "to"]) {
                break;
            }
            if further > free
                && words[further].mark.is_none()
                && !words[further].opens
                && words[further - 1].capital()
                && !words[further - 1].is(LEADS)
                && !words[further - 1].is(OFFICES)
                && !named_person(words, further - 1)
                && !(before.is(&["and"]) && another(words, further - 1, first, at))
                && !ends_possessed(&words[further - 1])
            {
                first = further - 1;
                continue;
            }
        }
        break;
    }
    while first < at && words[first].is(LEADS) {
        first += 1;
    }
    // A name does not begin with a small word.
    while first < at && !words[first].capital() {
        first += 1;
    }
    first
}

/// Whether a small word stands between those of a name.
fn joins(word: &Token<'_>) -> bool {
    word.is(&["of", "for", "and", "the", "in", "to"]) && !word.capital()
}

/// Whether a name that ends at a word begins as a person's: "Mr Buxton of the Bank".
fn named_person(words: &[Token<'_>], last: usize) -> bool {
    (0..3)
        .map_while(|step| last.checked_sub(step))
        .take_while(|at| words[*at].capital())
        .any(|at| titled(words, at))
}

/// Whether what stands on both sides of an "and" are names: "the Propulsion Centre
/// and Technology Institute", "ONS and European Commission". A law's name has both.
fn another(words: &[Token<'_>], before: usize, first: usize, at: usize) -> bool {
    let left = bare(words[before].text);
    let letters = left.len() > 2 && left.chars().all(|c| c.is_ascii_uppercase());
    let law = of_a_law(words, at);
    // "HM Treasury and Finance Act 2020" are a body and a law; a law may be of partnerships.
    let bodies = if law { ACTING } else { BODIES };
    let whole = bodies.contains(&left)
        && before
            .checked_sub(1)
            .is_some_and(|more| words[before].mark.is_none() && words[more].capital());
    let begins = first < at && words[first].is(&["uk", "european", "british", "royal"]);
    // "Ceramics UK and Stoke-on-Trent City Council".
    let nation = ["UK", "England", "Scotland", "Wales", "Cymru"].contains(&left)
        && words[before].mark.is_none()
        && before
            .checked_sub(1)
            .is_some_and(|more| words[more].capital() && !words[more].is(LEADS));
    letters && !law || whole || begins || nation || of_its_own(words, first, at)
}

/// "Medr and Natural England", "Directors and Logistics UK": what follows is a whole name.
fn of_its_own(words: &[Token<'_>], first: usize, at: usize) -> bool {
    const FIRST: &[&str] = &[
        "active",
        "creative",
        "health",
        "historic",
        "homes",
        "marine",
        "museums",
        "natural",
        "research",
        "screen",
        "skills",
        "social",
        "sport",
        "tourism",
        "transport",
        "visit",
    ];
    first + 1 == at
        && words[first].is(FIRST)
        && ["England", "Scotland", "Wales", "Ireland"].contains(&bare(words[at].text))
}

pub(super) fn ends_possessed(word: &Token<'_>) -> bool {
    bare(word.text).len() < word.text.len()
}

/// "Department for Business and Trade": where what follows "of" or "for" ends.
fn after_of(words: &[Token<'_>], at: usize) -> Option<usize> {
    let joins = words.get(at + 1)?;
    if !joins.is(&["of", "for"]) || joins.mark.is_some() {
        return None;
    }
    let mut next = at + 2;
    if words
        .get(next)
        .is_some_and(|w| w.text == "the" && w.mark.is_none())
    {
        next += 1;
    }
    let mut last = None;
    let mut comma = true;
    while let Some(word) = words.get(next) {
        // "Business, Energy and Industrial Strategy": commas in a department's
        // name, when it ends with "and".
        let list = word.mark == Some(',')
            && comma
            && word.capital()
            && !BODIES_OF.contains(&bare(word.text))
            && lists(words, next);
        if word.opens || word.bracket || word.mark.is_some() && !list {
            break;
        }
        if word.capital() {
            last = Some(next);
            if ends_possessed(word) {
                break;
            }
        } else if word.is(&["and", "of", "for"])
            && words
                .get(next + 1)
                .is_some_and(|w| w.capital() && w.mark.is_none())
        {
            comma &= !word.is(&["and"]);
            // "the Office for Students and Ofgem": another body is another name.
            let local = words[next + 1].is(&["local"])
                && words.get(next + 2).is_some_and(|w| w.is(&["government"]))
                && words[at].is(&["department", "ministry"]);
            if !local
                && words.get(next + 1).is_some_and(|w| {
                    known(words, next + 1).is_some()
                        || w.is(&["Department", "Ministry", "Council"])
                        || BODIES_OF.contains(&w.text)
                            && words.get(next + 2).is_some_and(|w| w.is(&["of", "for"]))
                        || !words[at].is(&["house"])
                            && words[next + 1..]
                                .iter()
                                .take(5)
                                .take_while(|w| w.capital() && w.mark.is_none())
                                .skip(1)
                                .any(|w| BODIES.contains(&bare(w.text)))
                        || words[at].is(&["institute", "society", "association"])
                            && words.get(next + 2).is_some_and(|w| bare(w.text) == "UK")
                        || (next + 2..next + 4).any(|at| {
                            at < words.len() && words[at].capital() && of_nation(words, at)
                        })
                })
            {
                break;
            }
        } else {
            break;
        }
        next += 1;
    }
    last
}

/// Whether a comma here is one of a list that ends with "and" and a capital.
fn lists(words: &[Token<'_>], at: usize) -> bool {
    words[at..]
        .iter()
        .take(5)
        .skip(1)
        .take_while(|w| w.mark.is_none() || w.mark == Some(','))
        .collect::<Vec<_>>()
        .windows(2)
        .any(|pair| pair[0].text == "and" && pair[1].capital() && pair[0].mark.is_none())
        && words[at].text.chars().count() > 3
}
