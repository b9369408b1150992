//! Passages in which a paper gives the recommendations of others or its own under their
//! numbers ("Recommendation 4: Keep the freeports."), in a reply before each answer. They are
//! worded as orders as often as with a "should", and undertake nothing. How a reply answers
//! is read elsewhere.

use crate::paper::{Kind, Paper};
use crate::search::words::plain;
use crate::verdict::lexicon::{FINITE, one_of};
use crate::verdict::reply::outright;

/// Letters of a heading or line that only numbers a recommendation, at most.
const LABEL: usize = 60;

/// Who answers, among the first words of an answer.
const ANSWERERS: &str = "we|government|governments|ministers|minister|department|ministry|council|authority|executive|\
    commission|treasury|board|agency|cabinet";

/// What an answer begins with, where nobody is named.
const ANSWERS: &str = "our|response|reply|answer|accept|accepted|accepts|agree|agreed|agrees|reject|rejected|rejects|not|\
    partially|partly|noted|note|notes|this|it|no|yes|already|in|supported|support";

/// By these something is asked.
const ASKED: &str =
    "should|must|ought|recommend|recommends|recommended|urge|urges|call|calls|needs|need";

/// Words from the start in which it shows who speaks and whether something is told.
const FIRST: usize = 4;
const TOLD: usize = 8;

/// What stands behind the number of a recommendation at the head of a text; none where the text
/// begins with no such number.
fn numbered(text: &str) -> Option<&str> {
    let own = text
        .trim_start_matches(|sign: char| !sign.is_alphanumeric())
        .trim_end();
    let own = ["the committee's ", "committee ", "commission ", "panel "]
        .iter()
        .find_map(|lead| {
            own.get(..lead.len())
                .filter(|said| said.eq_ignore_ascii_case(lead))
                .and_then(|_| own.get(lead.len()..))
        })
        .unwrap_or(own);
    let word = "recommendation";
    own.get(..word.len())
        .filter(|said| said.eq_ignore_ascii_case(word))?;
    let rest = own.get(word.len()..)?.trim_start();
    let rest = ["number", "no.", "no"]
        .iter()
        .find_map(|lead| {
            let named = rest.get(..lead.len())?;
            let after = rest.get(lead.len()..)?;
            (named.eq_ignore_ascii_case(lead) && after.starts_with(' ')).then(|| after.trim_start())
        })
        .unwrap_or(rest);
    let rest = rest.trim_start_matches(['(', '#']);
    let number = rest
        .find(|sign: char| !(sign.is_alphanumeric() || sign == '.' || sign == '-'))
        .unwrap_or(rest.len());
    let (number, rest) = rest.split_at(number);
    // "3", "3a", "2.1", "IV", "B".
    let bare = number.trim_end_matches(['.', '-']);
    let counts = bare.starts_with(|sign: char| sign.is_ascii_digit()) && bare.len() <= 5
        || !bare.is_empty()
            && bare.len() <= 4
            && bare.chars().all(|sign| "IVXLABCDEFGH".contains(sign));
    if !counts {
        return None;
    }
    let marked = number.len() > bare.len();
    let after = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    // "Recommendation 3 will be met by 2028" speaks of it.
    let parted = marked
        || rest
            .trim_start()
            .starts_with([':', '.', ')', '–', '—', '-', '*', '|'])
        || after.starts_with(char::is_uppercase);
    (after.is_empty() || parted).then_some(after)
}

/// Whether a text asks for something: it has a "should", or is worded as an order, and neither
/// begins as an answer nor tells what is or will be.
pub(crate) fn asks(text: &str) -> bool {
    let words = plain(text);
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let asked = (0..TOLD + FIRST).find(|at| is(*at, ASKED));
    let agreed = asked.is_some_and(|asked| {
        (0..asked).any(|at| is(at, "agree|agrees|accept|accepts|believe|believes|share|shares|recognise|recognises|that"))
    });
    if asked.is_some() && !agreed {
        return true;
    }
    let answers = (0..FIRST).any(|at| is(at, ANSWERERS)) || is(0, ANSWERS);
    let told = (0..TOLD).any(|at| is(at, FINITE));
    !(answers || told || outright(text).is_some())
}

/// Whether a sentence answers a recommendation: who answers is named, or it is said outright.
pub(crate) fn answers(text: &str) -> bool {
    let words = plain(text);
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let asked = (0..TOLD).any(|at| is(at, ASKED));
    !asked && ((0..FIRST).any(|at| is(at, ANSWERERS)) || outright(text).is_some())
}

/// For each passage of a paper, whether it gives a recommendation under its number.
pub(crate) fn recommended(paper: &Paper) -> Vec<bool> {
    let mut found = vec![false; paper.passages.len()];
    for (at, passage) in paper.passages.iter().enumerate() {
        if !matches!(passage.kind, Kind::Paragraph | Kind::Item | Kind::Aside) {
            continue;
        }
        let opens = at == 0
            || paper
                .passages
                .get(at - 1)
                .is_none_or(|before| before.section != passage.section);
        let heading = passage
            .section
            .and_then(|section| paper.sections.get(section))
            .map_or("", |section| section.heading.as_str());
        let under = opens && only_label(heading);
        let after = at
            .checked_sub(1)
            .and_then(|last| paper.passages.get(last))
            .is_some_and(|before| only_label(&before.text));
        let rest = if passage.number.as_deref().is_some_and(only_label) {
            Some(passage.text.as_str())
        } else {
            numbered(&passage.text)
        };
        let own = rest.is_some_and(|rest| !rest.is_empty() && asks(rest));
        // The points of a recommendation that leads into a list.
        let goes_on = passage.kind == Kind::Item
            && at > 0
            && found[at - 1]
            && paper.passages.get(at - 1).is_some_and(|before| {
                before.kind == Kind::Item || before.text.trim_end().ends_with(':')
            });
        found[at] = own || goes_on || (under || after) && asks(&passage.text);
    }
    found
}

/// Whether a text is only the number of a recommendation.
pub(crate) fn only_label(text: &str) -> bool {
    text.len() <= LABEL && numbered(text).is_some_and(str::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recommendation_is_known_by_its_number() {
        for (text, rest) in [
            ("Recommendation 3", Some("")),
            ("Recommendation 3:", Some("")),
            (
                "**Recommendation 3:** Mend the kilns.",
                Some("Mend the kilns."),
            ),
            (
                "Recommendation 2.1 – Mend the kilns.",
                Some("Mend the kilns."),
            ),
            (
                "Recommendation no. 4. Mend the kilns.",
                Some("Mend the kilns."),
            ),
            ("Recommendation IV", Some("")),
            ("RECOMMENDATION B: Mend the kilns.", Some("Mend the kilns.")),
            ("Committee recommendation 3", Some("")),
            ("Recommendation 3 will be met by 2028.", None),
            ("Recommendations", None),
            ("Recommendation of the panel", None),
            ("The recommendation is accepted.", None),
        ] {
            assert_eq!(numbered(text), rest, "{text}");
        }
    }

    #[test]
    fn what_stands_under_a_number_is_recommended_and_the_answer_is_not() {
        let paper = Paper::read(
            b"# Reply to the panel\n\nWe thank the panel.\n\n## Recommendation 1\n\nMend the kilns.\n\n\
              The Government accepts this. We will mend them.\n\n## Recommendation 2\n\nReject.\n\n\
              ## Kilns\n\nKeep the kilns.\n\n**Recommendation 3:** Fund:\n\n- mills,\n- kilns.\n\nNoted.\n",
            "x.md",
        )
        .unwrap();
        let told = recommended(&paper);
        let texts: Vec<&str> = paper
            .passages
            .iter()
            .zip(told)
            .filter(|(_, told)| *told)
            .map(|(passage, _)| passage.text.as_str())
            .collect();
        assert_eq!(texts, ["Mend the kilns.", "Fund:", "mills,", "kilns."]);
    }
}
