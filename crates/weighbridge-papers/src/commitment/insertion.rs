//! What is put in about a subject beside its own words: a clause or an aside between commas
//! ("Uniper, which owns the site, intends to"), a time before it ("in 2027 the agency"). It
//! tells no subject.

use std::ops::Range;

use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// Whether what stands behind a comma, up to the next, is put in about the subject before
/// it: "which owns the site", "for its part", of a name also "under its new owners".
pub(super) fn inserted(words: &[Token], comma: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let Some(last) = comma.checked_sub(1).and_then(|last| words.get(last)) else {
        return false;
    };
    let clause = is(comma + 1, &["which", "whose", "who"])
        && last.shape == Shape::Word
        // "The office, which will be set up in May, will": the author's to come.
        && !is(comma + 2, &["will", "we"]);
    let part = is(comma + 1, &["for"])
        && is(comma + 2, &["its", "their", "his", "her", "our"])
        && is(comma + 3, &["part"]);
    let aside = last.capital
        && !time(last)
        && is(
            comma + 1,
            &["under", "with", "through", "like", "alongside", "unlike"],
        );
    clause || part || aside
}

/// Where the name of a department begins whose comma looks like the end of a clause:
/// "the Department for Science, Innovation and Technology will".
pub(super) fn office_from(words: &[Token], start: usize, end: usize) -> usize {
    const OFFICES: &[&str] = &[
        "department",
        "ministry",
        "secretary",
        "minister",
        "committee",
    ];
    let comma = start > 1 && words[start - 1].low == ",";
    if !comma || end <= start || !words[start].capital {
        return start;
    }
    let from = start.saturating_sub(12);
    let office = words[from..start]
        .iter()
        .rposition(|word| word.capital && word.is(OFFICES))
        .map(|at| at + from);
    let joined = |at: usize| {
        words[at + 1..start].iter().all(|word| {
            word.capital || word.low == "," || word.is(&["for", "of", "and", "the", "on"])
        }) && words
            .get(at + 1)
            .is_some_and(|next| next.is(&["for", "of", "on"]))
    };
    office.filter(|at| joined(*at)).unwrap_or(start)
}

/// Whether a word belongs to a time: a year, a month, a season, "next", "year".
fn time(word: &Token) -> bool {
    const TIMES: &[&str] = &[
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "early",
        "late",
        "mid",
        "next",
        "this",
        "coming",
        "first",
        "second",
        "third",
        "end",
        "start",
        "quarter",
        "half",
        "term",
        "parliament",
        "session",
        "decade",
    ];
    word.is(TIMES)
        || word.is(SEASONS)
        || word.capital && word.is(MONTHS)
        || word.shape == Shape::Number
}

/// The words of a subject without the time that opens them: "in 2026 TITANIA", "from April
/// the agency".
pub(super) fn without_time(words: &[Token], range: Range<usize>) -> Range<usize> {
    let opens = words.get(range.start).is_some_and(|word| {
        word.is(&[
            "in", "by", "from", "after", "before", "within", "during", "over", "until", "since",
            "on", "at",
        ])
    });
    let mut at = range.start + 1;
    let joins = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.is(&["the", "of", "and", "a"]))
            && words.get(at + 1).is_some_and(time)
    };
    while opens && at < range.end && (time(&words[at]) || joins(at)) {
        at += 1;
    }
    // Something must be left, and a time must have stood there.
    let told = opens && at > range.start + 1 && at < range.end;
    // "In 14 towns" names no time.
    let counted = told
        && words[at - 1].shape == Shape::Number
        && !words[at].capital
        && !words[at].is(&["the", "a", "an", "our", "all", "every", "each", "we"]);
    if told && !counted {
        at..range.end
    } else {
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::set_up::{judged, read};
    use crate::commitment::{By, Class, Role};
    use crate::tokens::tokens;

    #[test]
    fn a_time_is_no_part_of_the_actor() {
        for (text, left) in [
            ("In 2026 TITANIA", "TITANIA"),
            ("From April the agency", "the agency"),
            ("By the end of 2027 the Canal Board", "the Canal Board"),
            ("In the autumn of 2028 Ofgem", "Ofgem"),
            ("In 14 towns", "In 14 towns"),
            ("The Canal Board", "The Canal Board"),
            ("In Leith", "In Leith"),
        ] {
            let words = tokens(text);
            let kept = without_time(&words, 0..words.len());
            let from = words[kept.start].span.start;
            assert_eq!(&text[from..], left, "{text}");
        }
        let one = judged("In 2027 Homes England will buy 40 hectares at Blyth.").unwrap();
        assert_eq!(one.said(Role::Actor), Some("Homes England"));
    }

    #[test]
    fn an_aside_hides_no_subject() {
        let mut wrong = Vec::new();
        for (sentence, by) in [
            (
                "Bell Nets, which owns the mill, intends to open a school.",
                Some(By::Other),
            ),
            (
                "Bell Nets, for its part, is to train 40 riggers.",
                Some(By::Other),
            ),
            (
                "Smith Ropes, under its new owners, will open a mill in 2028.",
                Some(By::Other),
            ),
            (
                "The levy, which was brought in in 2019, will be abolished.",
                Some(By::Author),
            ),
            (
                "Homes England, with its partners, will buy 40 hectares at Blyth.",
                Some(By::Author),
            ),
        ] {
            let told = judged(sentence).map(|one| one.by);
            if told != by {
                wrong.push((sentence, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn who_belong_to_a_council_act_for_themselves() {
        let by = |text: &str| {
            read(text)
                .into_iter()
                .filter(|one| one.text.contains("pier") && one.judgement.class == Class::Commitment)
                .map(|one| one.judgement.by)
                .collect::<Vec<_>>()
        };
        let plan = "# The Government's Plan for Ports\n\nThe Government will fund ten ports.\n\n";
        assert_eq!(
            by(&format!(
                "{plan}A Sea Anglers Council will buy a pier at Blyth.\n"
            )),
            [By::Other]
        );
        assert_eq!(
            by(&format!(
                "{plan}We will set up a Sea Anglers Council. The Sea Anglers Council will buy a pier at Blyth.\n"
            )),
            [By::Author]
        );
        assert_eq!(
            by(&format!(
                "{plan}A Coastal Access Council will buy a pier at Blyth.\n"
            )),
            [By::Author]
        );
    }
}
