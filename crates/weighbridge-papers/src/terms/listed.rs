//! Definitions that are lists: "our priority places are A, B and C", "five niches: …". It
//! tells lists of things from rows of adjectives and does not judge what they hold.

use super::define::Way;
use super::kinds::is;
use crate::tokens::{Shape, Token};

/// Words that an item of a list doesn't have: it is a clause.
const CLAUSE: &[&str] = &[
    "is", "are", "was", "were", "will", "has", "have", "had", "can", "could", "may", "must",
    "should", "would", "we", "they", "it", "not", "you", "be", "been", "do", "does",
];

/// Words behind which an item goes on to say which one is meant.
const RELATIVE: &[&str] = &[
    "that", "which", "who", "whose", "where", "when", "on", "in", "with", "from",
];

/// First words of items that praise or say what is done.
const NO_ITEM: &[&str] = &[
    "to",
    "by",
    "for",
    "from",
    "in",
    "on",
    "at",
    "as",
    "with",
    "but",
    "so",
    "if",
    "because",
    "better",
    "more",
    "stronger",
    "higher",
    "faster",
    "greater",
    "very",
    "too",
    "also",
    "now",
    "being",
    "not",
    "among",
    "all",
    "already",
    "about",
    "vital",
    "key",
    "essential",
    "central",
    "important",
    "critical",
    "subject",
    "open",
    "ready",
    "able",
    "likely",
    "well",
    "where",
    "how",
    "what",
    "why",
    "whether",
    "often",
    "still",
    "only",
    "here",
    "there",
    "through",
    "including",
    "across",
    "between",
    "within",
    "into",
    "under",
    "over",
    "via",
    "while",
    "without",
    "and",
    "or",
    "such",
];

/// Words that point elsewhere in the paper or say when: no items.
pub(super) const REFERENCES: &[&str] = &[
    "see",
    "chapter",
    "chapters",
    "annex",
    "annexes",
    "section",
    "sections",
    "figure",
    "figures",
    "table",
    "tables",
    "box",
    "page",
    "pages",
    "paragraph",
    "paragraphs",
    "appendix",
    "cf",
];

/// Words in "-ing" that are trades; the others in a row say what something does.
const TRADES: &[&str] = &[
    "farming",
    "fishing",
    "shipping",
    "engineering",
    "manufacturing",
    "banking",
    "mining",
    "publishing",
    "printing",
    "brewing",
    "building",
    "shipbuilding",
    "housebuilding",
    "housing",
    "quarrying",
    "tooling",
    "broadcasting",
    "gaming",
    "advertising",
    "catering",
    "recycling",
    "computing",
    "refining",
    "clothing",
    "steelmaking",
    "papermaking",
    "accounting",
    "training",
    "testing",
];

/// Adjectives without an ending that shows them.
const ADJECTIVES: &[&str] = &[
    "clear", "simple", "fair", "strong", "safe", "healthy", "happy", "proud", "good", "big",
    "small", "rich", "poor", "new", "old", "free", "rare", "high", "low", "young", "weak", "great",
    "bold", "clean", "green", "smart", "diverse", "secure", "stable", "mobile", "flexible", "fast",
    "slow", "cheap", "dear", "short", "long", "deep", "broad", "narrow", "wide", "true", "real",
    "agile", "lean", "fit", "sure", "poorer", "richer", "larger", "smaller", "older", "younger",
];

/// Whether a word can only be an adjective or a participle.
fn adjective(word: &str) -> bool {
    // "Seaweed", "feed": no participles.
    ADJECTIVES.contains(&word)
        || ["ive", "ous", "ful", "able", "ible", "ed", "less", "est"]
            .iter()
            .any(|end| word.ends_with(end) && word.len() > end.len() + 2 && !word.ends_with("eed"))
}

/// Whether a word shows by its form that it is a noun.
fn noun(word: &Token) -> bool {
    let low = word.low.as_str();
    let many = low.ends_with('s') && !["ss", "us", "is"].iter().any(|end| low.ends_with(end));
    let form = [
        "tion", "sion", "ment", "ics", "ity", "ness", "ture", "gy", "ship", "ery", "ware", "ance",
        "ence", "cy", "ing", "ism", "phy", "stry",
    ]
    .iter()
    .any(|end| low.ends_with(end) && low.len() > end.len() + 1);
    word.capital || many && !low.ends_with("ous") || form
}

/// A row of things.
pub(super) struct Row {
    /// How many.
    pub items: usize,
    /// Behind its last word.
    pub end: usize,
    /// Whether it ends with a mark or the sentence, and not in the midst of a clause.
    pub whole: bool,
    /// Whether all of it are names.
    names: bool,
    /// Whether a clause marks its things off: "the shops and buses on which we rely".
    bounded: bool,
}

/// The row of things that begins at `from`, up to `to`; none where there is none: no "and",
/// a row of adjectives, a clause.
pub(super) fn row(words: &[Token], from: usize, to: usize) -> Option<Row> {
    if is(words, from, NO_ITEM) || is(words, from, CLAUSE) {
        return None;
    }
    let (mut items, mut joined, mut sure, mut names) = (0, false, 0, true);
    let mut item: Vec<&Token> = Vec::new();
    let (mut told, mut bounded) = (false, false);
    let mut at = from;
    let mut whole = true;
    let mut put = |item: &mut Vec<&Token>| -> Option<()> {
        let first = item.first()?;
        let head = item.last()?;
        // "Leading the world", "building on places": what is done.
        let does = item.len() > 1
            && first.low.ends_with("ing")
            && item[1].is(&[
                "the", "a", "on", "in", "our", "up", "to", "more", "new", "all",
            ]);
        // "Growing, exporting and hiring", "home to mines", "open to all".
        let alone = item.len() == 1 && head.low.ends_with("ing") && !head.capital;
        let said = items == 0 && alone && !TRADES.contains(&head.low.as_str())
            || item.len() > 1 && item.iter().any(|word| word.is(&["to"]));
        // "See chapter 3", "2019".
        let refers = item.iter().any(|word| word.is(REFERENCES))
            || item.iter().all(|word| word.shape != Shape::Word);
        if said
            || refers
            || item.len() > 7
            || does
            || first.is(NO_ITEM)
            || item.len() == 1 && adjective(&head.low)
        {
            return None;
        }
        items += 1;
        names &= item.iter().any(|word| word.capital);
        sure += usize::from(
            item.len() > 1 && !adjective(&head.low) && !head.low.ends_with("ly") || noun(head),
        );
        item.clear();
        Some(())
    };
    while at < to {
        let word = &words[at];
        let sign =
            word.shape == Shape::Sign && !word.is(&["-", "’", "'", "‘", "“", "”", "\"", "/"]);
        if word.is(&[",", ";", "and", "or", "&"]) {
            joined |= word.is(&["and", "or", "&"]);
            if !item.is_empty() {
                put(&mut item)?;
            }
            told = false;
        } else if sign {
            break;
        } else if word.is(CLAUSE) && !told {
            whole = false;
            break;
        } else if word.is(RELATIVE) && !item.is_empty() {
            told = true;
            bounded |= word.is(&["which", "that", "who", "whose"])
                || words
                    .get(at + 1)
                    .is_some_and(|next| next.is(&["which", "whom"]));
        } else if !told && word.shape != Shape::Sign {
            item.push(word);
        }
        at += 1;
    }
    if !item.is_empty() {
        put(&mut item)?;
    }
    (joined && items >= 2 && sure * 3 >= items).then_some(Row {
        items,
        end: at,
        whole,
        names,
        bounded,
    })
}

pub(super) const NUMBERS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "following",
];

/// Whether a number stands before the term, with nothing but adjectives between: "five
/// high-growth niches". "Six leaders of mission-led businesses" counts leaders.
pub(super) fn counted(words: &[Token], before: usize) -> bool {
    let number = |at: usize| {
        is(words, at, NUMBERS) || words[at].shape == Shape::Number && words[at].low.len() <= 2
    };
    let adjective = |at: usize| {
        let word = &words[at];
        let many = word.low.ends_with('s')
            && !["ss", "us", "is", "'s"]
                .iter()
                .any(|end| word.low.ends_with(end));
        word.shape == Shape::Word
            && !many
            && !word.is(NO_ITEM)
            && !word.is(CLAUSE)
            && !word.is(&["of", "people"])
    };
    let nearest = (1..=3)
        .filter_map(|step| before.checked_sub(step))
        .find(|at| number(*at) || !adjective(*at) && !is(words, *at, &["key"]));
    nearest.is_some_and(number)
}

/// Whether nothing but what points at the term stands before it in its clause: "In this
/// plan our eight".
pub(super) fn opens(words: &[Token], before: usize) -> bool {
    let clause = words[..before]
        .iter()
        .rposition(|word| word.is(&[":", ";", "."]))
        .map_or(0, |sign| sign + 1);
    words[clause..before].iter().all(|word| {
        word.shape == Shape::Sign
            || word.shape == Shape::Number
            || word.is(NUMBERS)
            || word.is(&[
                "the",
                "our",
                "its",
                "their",
                "these",
                "those",
                "a",
                "an",
                "in",
                "this",
                "plan",
                "paper",
                "strategy",
                "document",
                "here",
                "and",
                "uk's",
                "new",
                "main",
                "government's",
                "country's",
                "for",
                "purposes",
                "of",
                "first",
                "second",
                "third",
                "finally",
            ])
    })
}

/// The form in which a sentence lists what the term covers, from `before` (its quotation
/// marks included) to `after`.
pub(super) fn way(words: &[Token], before: usize, after: usize) -> Option<Way> {
    let all = words.len();
    let many = counted(words, before);
    let quoted = is(words, before, &["‘", "“", "\"", "'"]);
    // "Our growth sectors are people, places and pride": without a number, "the following"
    // or names it says something of them, and lists none.
    let settled = |row: &Row, pointed: bool| row.items >= 2 && (many || row.names || pointed);
    // "The eight growth sectors are A, B and C", "are the following: A and B".
    if opens(words, before) {
        let mut from = after;
        if is(words, from, &["are", "is", "were"]) {
            from += 1;
        } else if is(words, from, &["will"]) && is(words, from + 1, &["be"]) {
            from += 2;
        }
        if from > after {
            let start = from;
            while is(
                words,
                from,
                &[
                    "currently",
                    "the",
                    "following",
                    "as",
                    "follows",
                    ":",
                    "these",
                ],
            ) && from < after + 6
            {
                from += 1;
            }
            let pointed =
                (start..from).any(|at| is(words, at, &["following", "follows", ":", "these"]));
            let from = if is(words, from - 1, &["the"]) {
                from - 1
            } else {
                from
            };
            if row(words, from, all).is_some_and(|row| row.whole && settled(&row, pointed)) {
                return Some(Way::Listed);
            }
        }
        let spans = &[
            "cover",
            "covers",
            "span",
            "spans",
            "encompass",
            "encompasses",
            "embrace",
            "embraces",
            "comprise",
            "comprises",
        ];
        if is(words, after, spans)
            && row(words, after + 1, all).is_some_and(|row| settled(&row, quoted))
        {
            return Some(Way::Listed);
        }
        if is(words, after, &["include", "includes"]) && row(words, after + 1, all).is_some() {
            return Some(Way::Examples);
        }
    }
    // "The everyday economy – the shops, schools and buses on which we rely –"; "growth
    // zones – costs, delays and rows – failed" lists none.
    if is(words, after, &["–", "—", ":", "("])
        && row(words, after + 1, all).is_some_and(|row| {
            let bounded = row.bounded && row.items > 2 && is(words, after + 1, &["the", "those"]);
            row.whole && settled(&row, bounded)
        })
    {
        return Some(Way::Listed);
    }
    // "Five high-growth niches in which we lead: A, B and C".
    if many {
        let colon = (after..(after + 9).min(all)).find(|at| is(words, *at, &[":", "–", "—"]));
        if let Some(colon) = colon
            && !words[after..colon]
                .iter()
                .any(|word| word.is(&[",", "and"]))
            && row(words, colon + 1, all).is_some_and(|row| row.whole)
        {
            return Some(Way::Listed);
        }
    }
    gathered(words, before, after).then_some(Way::Listed)
}

/// "A, B and C are our priority places", "A and B will each be a regional powerhouse".
fn gathered(words: &[Token], before: usize, after: usize) -> bool {
    let ends = words
        .get(after)
        .is_none_or(|word| word.shape == Shape::Sign && !word.is(&["-", "–"]));
    let mut at = before;
    let mut points = false;
    while at > 0
        && (is(words, at - 1, &["our", "the", "a", "an", "each"]) || is(words, at - 1, NUMBERS))
    {
        points = true;
        at -= 1;
    }
    if !ends || !points || at == 0 {
        return false;
    }
    if is(words, at - 1, &["are"]) {
        at -= 1;
    } else if is(words, at - 1, &["be"]) {
        at -= 1;
        while at > 0 && is(words, at - 1, &["will", "each", "all", "should", "to"]) {
            at -= 1;
        }
    } else {
        return false;
    }
    let clause = words[..at]
        .iter()
        .rposition(|word| word.is(&[":", ";", "."]))
        .map_or(0, |sign| sign + 1);
    row(words, clause, at).is_some_and(|row| row.end == at && (row.names || row.items > 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn rows_of_things_are_told_from_rows_of_adjectives_and_clauses() {
        let told = |text: &str| {
            let words = tokens(text);
            row(&words, 0, words.len()).map(|row| row.items)
        };
        for (text, items) in [
            ("steel, glass and ceramics.", 3),
            ("Marsham, Great Tull and the Wick estuary.", 3),
            (
                "advanced manufacturing, clean energy industries, and defence",
                3,
            ),
            (
                "the shops, care homes, schools and buses on which we all rely",
                4,
            ),
            ("law, accounting, design and software –", 4),
            ("homes, health and heat", 3),
        ] {
            assert_eq!(told(text), Some(items), "{text}");
        }
        for text in [
            "strong, resilient and proud.",
            "productive and competitive.",
            "vital to our towns and cities.",
            "better skills, better jobs and better lives.",
            "to raise skills, pay and output.",
            "places of hope.",
            "growing, exporting and hiring.",
            "ageing, shrinking and losing people.",
            "home to mines, mills and memories.",
            "see chapter 3 and annex B",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_said_of_a_term_lists_nothing() {
        let told = |text: &str| {
            let words = tokens(text);
            let at = words
                .iter()
                .position(|word| word.is(&["growth", "coastal"]))
                .unwrap();
            way(&words, at, at + 2)
        };
        for text in [
            "Our three growth sectors are steelworks, glass and ropes.",
            "Our growth sectors are the following: farming, glass and ropes.",
            "The growth zones are Hull, Great Tull and the Wick estuary.",
            "Five promising growth sectors in which we lead: ships, glass, ropes, tar and sails.",
            "The growth zones (Hull, Marsham and Wick) will be first.",
            "The growth economy – the shops, schools and buses on which we rely – matters.",
        ] {
            assert_eq!(told(text), Some(Way::Listed), "{text}");
        }
        for text in [
            "Our growth sectors are growing, exporting and hiring.",
            "Our coastal communities are ageing, shrinking and losing people.",
            "Our two coastal communities are home to mines, mills and memories.",
            "Growth suppliers are people, places and pride.",
            "Growth corridors contain homes and jobs.",
            "Growth corridors cover the country and the islands.",
            "In 2019 growth zones – costs, delays and rows – failed.",
            "We will back the growth economy: fibre, skills and data.",
            "The growth areas (see chapter 3 and annex B) will go on.",
            "The growth areas (see Chapter 3 and Annex B) will go on.",
            "We see three threats to coastal communities: erosion, debt and drift.",
            "We met six leaders of growth businesses: bakers, brewers and builders.",
            "We will do three things for growth corridors: roads, rail and homes.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
