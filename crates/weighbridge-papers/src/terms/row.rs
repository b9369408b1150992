//! Rows of things ("kilns, ropes and nets"), told from rows of adjectives, clauses and
//! references. It does not say what a row defines.

use super::kinds::is;
use crate::tokens::{Shape, Token};
use crate::trades::TRADES;

/// Words that an item of a list doesn't have: it is a clause.
pub(super) const CLAUSE: &[&str] = &[
    "is", "are", "was", "were", "will", "has", "have", "had", "can", "could", "may", "must",
    "should", "would", "we", "they", "it", "not", "you", "be", "been", "do", "does",
];

/// Words behind which an item goes on to say which one is meant.
const RELATIVE: &[&str] = &[
    "that", "which", "who", "whose", "where", "when", "on", "in", "with", "from",
];

/// First words of items that praise or say what is done.
pub(super) const NO_ITEM: &[&str] = &[
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

/// Services that are named so in a row; other words in "-ing" say what something does.
const SERVICES: &[&str] = &["accounting", "training", "testing"];

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
    pub names: bool,
    /// Whether a clause marks its things off: "the shops and buses on which we rely".
    pub bounded: bool,
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
        let said = items == 0 && alone && !head.is(TRADES) && !head.is(SERVICES)
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
}
