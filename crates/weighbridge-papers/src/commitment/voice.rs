//! For whom a paper speaks: for a government, to one, or for one in answer to
//! advice. Told from how often it recommends and how often it undertakes; it judges
//! no sentence.

use super::lexicon::listed;
use crate::paper::{Kind, Paper};
use crate::tokens::{Token, tokens};

/// For whom a paper speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Voice {
    /// For a government, or for whoever undertakes what stands in it.
    #[default]
    Government,
    /// To a government and not for it: a committee, an inquiry, a federation. What a
    /// government should do is recommended, and what it will do another's.
    Adviser,
    /// For a government in answer to advice, which it restates: the answer is its own
    /// and the advice another's.
    Respondent,
}

/// Those who give advice, by the noun that they call themselves.
pub(super) const ADVISERS: &[&str] = &["committee", "inquiry", "commission", "panel", "taskforce"];

/// Whom advice is given to.
pub(super) const ADDRESSED: &str = "government governments ministers minister treasury department departments \
    office administrations agency agencies uk ukri parliament authorities councils regulator \
    regulators ofgem ofcom nhs secretary executive hmrc mod";

/// Verbs by which a government answers advice.
const ANSWERS: &str = "accepts accept agrees agree notes note welcomes welcome rejects reject recognises \
    acknowledges shares supports";

/// Recommendations and demands at least in a paper that advises.
const ADVICE: usize = 3;

/// Passages from the start in which a paper says that it replies.
const OPENING: usize = 6;

/// Answers at least in a paper that replies.
const REPLIES: usize = 3;

#[derive(Default)]
struct Counted {
    /// "We recommend".
    recommends: usize,
    /// "The Government should".
    demands: usize,
    /// "We will", "the Government will".
    undertakes: usize,
    /// "The Government accepts".
    answers: usize,
}

/// For whom a paper speaks, by its own sentences.
pub(super) fn voice_of(paper: &Paper) -> Voice {
    let mut counted = Counted::default();
    for passage in &paper.passages {
        if !matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row) {
            count(&tokens(&passage.text), &mut counted);
        }
    }
    let advice = counted.recommends + counted.demands;
    let heads = paper.sections.iter().take(2);
    let opening = paper.passages.iter().take(OPENING);
    let replies = heads
        .map(|section| section.heading.as_str())
        .chain([paper.title.as_str()])
        .chain(opening.map(|passage| passage.text.as_str()))
        .any(|head| {
            let head = head.to_lowercase();
            head.contains("government response") || head.contains("response to")
        });
    if advice >= ADVICE && counted.answers >= REPLIES
        || replies && advice > 0 && counted.undertakes > 0
    {
        Voice::Respondent
    } else if counted.recommends > 0 && advice >= ADVICE && advice > counted.undertakes {
        Voice::Adviser
    } else {
        Voice::Government
    }
}

fn count(words: &[Token], counted: &mut Counted) {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    for at in 1..words.len() {
        let mut before = at - 1;
        while before > 0 && super::between(&words[before].low) {
            before -= 1;
        }
        let advises = is(before, &["we", "i"]) || is(before, ADVISERS);
        let state = is(before, &["government", "governments", "ministers"]);
        if recommends(words, at).is_some() && advises {
            counted.recommends += 1;
        } else if listed(&words[before].low, ADDRESSED)
            && (is(at, &["should", "must"]) || is(at, &["needs", "need"]) && is(at + 1, &["to"]))
        {
            counted.demands += 1;
        } else if (state || is(before, &["we"]))
            && (is(at, &["will", "intend", "intends"])
                || is(at, &["are", "is"]) && is(at + 1, &["committed"]))
        {
            counted.undertakes += 1;
        } else if state && words[before].capital && listed(&words[at].low, ANSWERS) {
            counted.answers += 1;
            counted.undertakes += 1;
        }
    }
}

/// The token after the words that recommend, where they begin at `at`: "recommend
/// that", "call on".
pub(super) fn recommends(words: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if is(at, &["recommend", "recommends", "urge", "urges"]) {
        return Some(at + 1);
    }
    (is(at, &["call", "calls"]) && is(at + 1, &["on", "upon", "for"])).then_some(at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(text: &str) -> Voice {
        voice_of(&Paper::read(text.as_bytes(), "paper.md").unwrap())
    }

    #[test]
    fn who_speaks_is_told_by_what_is_said() {
        let advice = "We recommend that the Government publish a plan. The Treasury should fund \
                      it. Ministers must report each year.";
        assert_eq!(voice(advice), Voice::Adviser);
        let answers = "The Government accepts this. The Government agrees. The Government will \
                       publish a plan. The Government notes the rest.";
        assert_eq!(voice(&format!("{advice} {answers}")), Voice::Respondent);
        assert_eq!(
            voice(&format!(
                "# Government response to the report\n\n{advice}\n\nThe Government will publish it."
            )),
            Voice::Respondent
        );
        // Many undertakings and a demand or two: a government's own paper.
        let own = "We will build ships. We will open docks. The Government will pay.";
        assert_eq!(
            voice(&format!("{own} Ministers must act.")),
            Voice::Government
        );
        assert_eq!(voice(&format!("{own} {advice}")), Voice::Government);
    }
}
