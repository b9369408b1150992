//! Amounts, dates, instruments, hedges and words of standing in a sentence,
//! each with its place. It knows nothing of who undertakes what.

mod dates;
mod instruments;

use std::ops::Range;

use super::lexicon::{HEDGES, UNDER_WAY, base_form, listed};
use super::subject::instrument;
use super::{Mark, Role};
use crate::tokens::{Shape, Token};
use instruments::{is_paid, is_verb};

const SPANS: &[&str] = &[
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "term",
    "terms",
    "decade",
    "parliament",
    "century",
    "quarter",
    "budget",
];
const COUNTS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "twenty", "thirty", "fifty",
];
const SCALES: &[&str] = &["million", "billion", "trillion", "thousand", "hundred"];

fn year(word: &Token) -> bool {
    word.shape == Shape::Number
        && word
            .low
            .parse::<u32>()
            .is_ok_and(|year| (1900..=2100).contains(&year))
}

fn count(word: &Token) -> bool {
    (word.shape == Shape::Number && !year(word)) || word.is(COUNTS)
}

/// All marks of a sentence that do not depend on the undertaking.
pub(super) fn all(sentence: &str, words: &[Token]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |role, range: Range<usize>| {
        if let (Some(first), Some(last)) = (
            words.get(range.start),
            words.get(range.end.saturating_sub(1)),
        ) {
            let span = first.span.start..last.span.end;
            let text = sentence.get(span.clone()).unwrap_or_default().to_owned();
            marks.push(Mark { role, span, text });
        }
    };
    let read = dates::read(sentence, words);
    let mut at = 0;
    while at < words.len() {
        if let Some(end) = read.get(&at) {
            if !dates::past(words, at) {
                add(Role::Date, at..*end);
            }
            at = *end;
        } else if let Some(end) = dates::date(words, at) {
            add(Role::Date, at..end);
            at = end;
        } else if let Some(end) = amount(words, at) {
            if !spent(words, end) {
                add(Role::Amount, at..end);
            }
            at = end;
        } else {
            at += 1;
        }
    }
    for at in 0..words.len() {
        if words[at].is(UNDER_WAY) {
            add(Role::UnderWay, at..at + 1);
        }
        if let Some(hedge) = HEDGES
            .iter()
            .filter(|_| !subjected(words, at))
            .find(|hedge| {
                hedge.iter().enumerate().all(|(step, wanted)| {
                    words.get(at + step).is_some_and(|word| word.low == *wanted)
                })
            })
        {
            add(Role::Hedge, at..at + hedge.len());
        }
        if instrument(&words[at].low) && at > 0 && !is_verb(words, at) && !is_paid(words, at) {
            let mut start = at;
            while start > 0 && words[start - 1].capital && at - start < 6 {
                start -= 1;
            }
            add(Role::Instrument, start..at + 1);
        }
    }
    marks
}

/// Whether "subject to" says to what somebody is made to answer, and holds nothing
/// open: "make pay packages subject to a vote", "will be subject to a levy". What is
/// held open says so in a clause of its own or by what is still to be given.
fn subjected(words: &[Token], at: usize) -> bool {
    const STILL_TO_COME: &str = "approval approvals agreement agreements availability budget business \
        cabinet clearance conditions consent consents consultation contract due evaluation evidence \
        feasibility final finance funding further legislation negotiation negotiations outcome \
        parliament parliamentary passage permission planning procurement resources results review \
        safeguards securing spending treasury value";
    if !words[at].is(&["subject"]) || at == 0 {
        return false;
    }
    let open = words
        .iter()
        .skip(at + 2)
        .take(5)
        .any(|word| listed(&word.low, STILL_TO_COME));
    // "Will, subject to a vote, open": after a comma or an adverb, before the verb.
    let apart = words[at - 1].shape == Shape::Sign || words[at - 1].is(&["will", "but", "and"]);
    let answers = words[..at].iter().any(|word| {
        word.is(&[
            "make", "makes", "making", "made", "be", "are", "is", "become", "remain",
        ])
    });
    answers && !open && !apart
}

/// Whether a sum is told as spent before: "(£12m spent to date)".
fn spent(words: &[Token], after: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let verb = after + usize::from(is(after, &["already", "was", "has"]));
    is(verb, &["spent", "invested", "paid", "drawn", "raised"])
        && (verb > after
            || is(verb + 1, &["to"]) && is(verb + 2, &["date"])
            || is(verb + 1, &["so"]) && is(verb + 2, &["far"])
            || is(verb + 1, &["already"]))
}

/// Where an amount that begins here ends.
fn amount(words: &[Token], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    match word.shape {
        Shape::Money => {
            let mut end = at + 1;
            // "£71. 9 million" comes of poor scans.
            while words
                .get(end)
                .is_some_and(|word| word.is(SCALES) || word.is(&["pounds", "dollars"]))
            {
                end += 1;
            }
            Some(end)
        }
        Shape::Percent => Some(at + 1),
        // "Five million pounds", "half a billion".
        Shape::Word if word.is(COUNTS) && words.get(at + 1).is_some_and(|next| next.is(SCALES)) => {
            let sums = words
                .get(at + 2)
                .is_some_and(|word| word.is(&["pounds", "dollars", "euros"]));
            Some(at + 2 + usize::from(sums))
        }
        // "A million trees".
        Shape::Word
            if word.is(&["a"])
                && words.get(at + 1).is_some_and(|next| next.is(SCALES))
                && !words
                    .get(at + 2)
                    .is_some_and(|next| next.is(&["times", "and"])) =>
        {
            Some(at + 2)
        }
        Shape::Word
            if word.is(&["half"])
                && words.get(at + 1).is_some_and(|next| next.is(&["a"]))
                && words.get(at + 2).is_some_and(|next| next.is(SCALES)) =>
        {
            Some(at + 3)
        }
        // "Yard 01" is a label.
        Shape::Number if word.low.starts_with('0') && !word.low.contains('.') => None,
        Shape::Number if !year(word) => {
            let next = words.get(at + 1);
            let end = at + 1;
            if next.is_some_and(|word| word.is(SCALES)) {
                return Some(end + 1);
            }
            if words.get(end).is_some_and(|word| word.is(&["percent"])) {
                return Some(end + 1);
            }
            if words.get(end).is_some_and(|word| word.is(&["per"]))
                && words.get(end + 1).is_some_and(|word| word.is(&["cent"]))
            {
                return Some(end + 2);
            }
            // A number counts something only where a word follows it.
            let counts = words
                .get(end)
                .is_some_and(|word| word.shape == Shape::Word && !word.is(SPANS));
            let labels = at
                .checked_sub(1)
                .and_then(|before| words.get(before))
                .is_some_and(|word| {
                    // "No. 10".
                    let number = word.low == "." && at > 1 && words[at - 2].is(&["no", "nos"]);
                    number
                        || word.capital && !(at == 1 && orders(word))
                        || word.is(&[
                            "section",
                            "sections",
                            "clause",
                            "clauses",
                            "chapter",
                            "paragraph",
                            "page",
                            "figure",
                            "no",
                            "level",
                            "levels",
                            "stage",
                            "tier",
                            "phase",
                            "age",
                            "aged",
                            "ages",
                            "grade",
                            "class",
                            "year",
                            "round",
                            "part",
                            "annex",
                            "table",
                            "box",
                            "scope",
                            "type",
                            "model",
                            "mark",
                            "version",
                        ])
                });
            // "16 to 18 year olds", "levels 4 and 5": of an age and of a scale.
            let of_a_scale = labelled_row(words, at)
                || words
                    .get(end)
                    .is_some_and(|word| word.low.starts_with("year"))
                    && words
                        .get(end + 1)
                        .is_some_and(|word| word.low.starts_with("old") || word.low == "-");
            // "5G", "4D": a name of figures and letters.
            let named = !word.low.ends_with(|sign: char| sign.is_ascii_digit());
            (counts && !labels && !of_a_scale && !named).then_some(end)
        }
        _ => None,
    }
}

/// Whether the word that opens an item is the verb of it and no label: "Support 1,000
/// nurses", not "Target 4".
fn orders(word: &Token) -> bool {
    base_form(&word.low)
        && !word.is(&[
            "target", "review", "project", "place", "plan", "tender", "trial", "pilot", "map",
            "link", "test", "hub", "list", "check", "order", "post", "set", "right", "may",
        ])
}

/// Whether the number goes on a row that a word of a scale leads: "levels 4 and 5",
/// "aged 16 to 18", "ages 16-18".
fn labelled_row(words: &[Token], at: usize) -> bool {
    let back = |step: usize| at.checked_sub(step).and_then(|place| words.get(place));
    back(1).is_some_and(|word| word.is(&["and", "or", "to", "-", "–"]))
        && back(2).is_some_and(|word| word.shape == Shape::Number)
        && back(3).is_some_and(|word| {
            word.is(&[
                "clauses", "sections", "level", "levels", "stage", "stages", "tiers", "age",
                "aged", "ages", "grades", "years",
            ])
        })
}

#[cfg(test)]
mod tests {
    use super::{Role, all};
    use crate::tokens::tokens;

    #[test]
    fn levels_ages_and_names_are_no_amounts() {
        for (sentence, amount) in [
            ("We will roll out new 5G networks.", None),
            ("We will fund level 3 maths for all.", None),
            ("We will fund courses at levels 4 and 5 in colleges.", None),
            ("We will train everyone aged 16 to 18 in maths.", None),
            ("We will give all 18 year olds a place.", None),
            ("We will open 12 colleges.", Some("12")),
            ("Support 1,000 student nurses.", Some("1,000")),
            ("Target 4 will be met.", None),
            ("Yard 12 will be opened.", None),
            ("We will plant a million trees.", Some("a million")),
            ("It is worth a million times more.", None),
        ] {
            let marks = all(sentence, &tokens(sentence));
            let found = marks
                .iter()
                .find(|mark| mark.role == Role::Amount)
                .map(|mark| mark.text.as_str());
            assert_eq!(found, amount, "{sentence}");
        }
    }

    #[test]
    fn what_somebody_answers_to_holds_nothing_open() {
        for (sentence, open) in [
            ("We will make bonuses subject to a yearly vote.", false),
            ("Kilns will be subject to a levy.", false),
            ("We will open the dock, subject to the inquiry.", true),
            ("Subject to a vote, we will open the dock.", true),
            ("The dock will be opened subject to planning consent.", true),
            (
                "The fund is to be made larger subject to business cases.",
                true,
            ),
        ] {
            let marks = all(sentence, &tokens(sentence));
            let found = marks.iter().any(|mark| mark.role == Role::Hedge);
            assert_eq!(found, open, "{sentence}");
        }
    }

    #[test]
    fn dates_are_times_and_no_names_and_nothing_past() {
        for (sentence, date) in [
            ("We will close it in March.", Some("March")),
            ("We will close it by May.", Some("May")),
            ("We will march on and may win.", None),
            ("We will report at the Autumn Statement.", None),
            ("We will fund summer schools.", None),
            ("We will report in the autumn.", Some("autumn")),
            ("We will build on the fund launched in 2012.", None),
            ("We will go on as we have since 2010.", None),
            ("The yard will be opened in 2031.", Some("2031")),
            ("Two yards are to be finished in 2031.", Some("2031")),
            ("We will report by Q3 2026.", Some("Q3 2026")),
            (
                "We will publish a response to the review we began in Q1 2025.",
                None,
            ),
            ("We will deliver the Q3 2025 forecast changes.", None),
            ("We will restore patronage to May 2019 levels.", None),
            ("We will go back to the level of March 2020.", None),
            ("We will lift it above its June 2016 peak.", None),
            (
                "We will act on the findings of the March 2025 review.",
                None,
            ),
            ("We will go further than the June 2025 strategy did.", None),
            (
                "We will raise it to May 2019 levels by March 2030.",
                Some("March 2030"),
            ),
            (
                "We will act before the May 2027 elections.",
                Some("May 2027"),
            ),
            ("In May 2027 we will act.", Some("May 2027")),
            ("By May 2027 ministers will act.", Some("May 2027")),
            (
                "We will open the May 2027 round in April 2027.",
                Some("April 2027"),
            ),
            ("We will report by the end of Q2 2027.", Some("Q2 2027")),
            ("We will report during Q3 2027.", Some("Q3 2027")),
            ("We will report by FY27.", Some("FY27")),
            ("We will report by end-2027.", Some("end-2027")),
            ("We will report by mid-2026.", Some("mid-2026")),
            ("We will report in FY2026-27.", Some("FY2026-27")),
            ("We will report by 30/06/2027.", Some("30/06/2027")),
            (
                "We will report on Monday 3 May 2027.",
                Some("Monday 3 May 2027"),
            ),
            (
                "We will report by Christmas 2026.",
                Some("by Christmas 2026"),
            ),
            ("We will report at Budget 2026.", Some("Budget 2026")),
            (
                "We will report before the end of the decade.",
                Some("before the end of the decade"),
            ),
            ("We will report within 18 months.", Some("within 18 months")),
            ("We will go on with the scheme opened in May 2012.", None),
            ("We will build on the cut announced at Budget 2016.", None),
            ("We will go on as we have since April 2017.", None),
            ("We will build on pre-2010 work.", None),
            ("We will build on the growth of the 1990s.", None),
            // As printed: whether it is likely is the reader's to judge.
            ("We will open it by 2062.", Some("2062")),
        ] {
            let marks = all(sentence, &tokens(sentence));
            let found = marks.iter().find(|mark| mark.role == Role::Date);
            assert_eq!(found.map(|mark| mark.text.as_str()), date, "{sentence}");
        }
    }
}
