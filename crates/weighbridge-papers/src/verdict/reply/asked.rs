//! What is asked, as far as its words tell: what tells it from any other, whether it wants
//! a thing begun, kept or ended, or only looked into, and its amounts. Its topic is unknown.

use std::collections::BTreeSet;

use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::{self, ENDS, FREES, LOWERS, RELIEVES, one_of};

use super::amount::{Amount, amounts};
use super::clause::stems;
use super::lists::DONE;
use super::present::created;
use super::turned::Turned;

/// What is to become of the thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// It is to be brought in or altered.
    Changes,
    /// It is to go on.
    Keeps,
    /// It is to end.
    Ends,
}

/// What is asked.
#[derive(Debug)]
pub(super) struct Asked {
    /// Its distinctive words.
    pub stems: BTreeSet<String>,
    /// The distinctive words of each thing asked for, where there are several: those that
    /// no other of them has.
    pub items: Vec<BTreeSet<String>>,
    /// What is to become of the thing.
    pub course: Course,
    /// Whether it asks no more than that the thing be looked into.
    pub looks: bool,
    /// The stem of the thing that it asks to be brought about.
    pub created: Option<String>,
    /// Whether what it asks to be stopped is a deed: the sale of a thing, which then stays.
    pub stops_deed: bool,
    /// What it asks not to be done.
    pub turned: Option<Turned>,
    /// Whether it asks that something be paid for or helped.
    pub supports: bool,
    /// Whether it asks for less of something, or that somebody be freed from it.
    pub lessens: bool,
    /// Its amounts and dates.
    pub amounts: Vec<Amount>,
}

/// Where what is asked begins.
const ASKS: &str = "should|must|ought|recommend|recommends|urge|urges|call|calls|that";

/// Verbs of ending, after "should" or "should be".
pub(super) const ENDING: &str = "abolish|abolished|end|ended|scrap|scrapped|repeal|repealed|withdraw|withdrawn|stop|stopped|close|closed|lift|lifted|drop|dropped|cancel|cancelled|remove|removed|freed|waive|waived|reverse|reversed|phase|cease|discontinue|discontinued|halt|halted|abandon|abandoned|suspend|suspended|revoke|revoked|pause|paused|bar|barred|ban|banned|prohibit|prohibited|forbid|forbidden|replaced";

/// Nouns of ending: to end one of these keeps something.
const ENDINGS: &str =
    "close|closure|cut|cuts|end|abolish|withdraw|withdrawal|ban|bans|scrap|cancel|sell";

/// Verbs of keeping.
const KEEPING: &str = "left|leave|keep|kept|keeping|maintaining|continuing|continue|continues|continued|maintain|maintained|retain|retained|protect|protected|preserve|preserved|remain|prolong|prolonged|safeguard|safeguarded|extend|extended";

const LOOKING: &str = "consider|explore|review|reconsider|examine|assess|evaluate|study|investigate|consult|look|reviewed|considered|examined|assessed|evaluated|consulted";

/// How a thing is praised.
const PRAISES: &str = "we|committee|inquiry also? commend|commends|welcome|welcomes|support|supports|endorse|endorses|applaud";

impl Asked {
    /// Reads what is asked.
    pub fn new(text: &str) -> Self {
        let words = spoken(text);
        let from = find(&words, ASKS).map_or(0, |found| found.end);
        let rest = words.get(from..).unwrap_or_default();
        // "Closes", as a verb: after "should", "be" or "and".
        let verb = |at: usize| {
            at == 0
                || rest.get(at - 1).is_some_and(|(word, _)| {
                    one_of(word, "should|to|be|must|and|or|then|therefore|now|not")
                })
        };
        let among = |list: &'static str, limit: usize| {
            rest.iter()
                .take(limit)
                .position(|(word, _)| one_of(word, list))
        };
        let ends = rest
            .iter()
            .take(12)
            .enumerate()
            .position(|(at, (word, _))| verb(at) && one_of(word, ENDING));
        let kept = ends.is_some_and(|at| {
            rest.get(at + 1..)
                .is_some_and(|after| after.iter().take(6).any(|(word, _)| one_of(word, ENDINGS)))
        });
        let denied = |at: usize| {
            (at.saturating_sub(2)..at).any(|at| {
                rest.get(at)
                    .is_some_and(|(word, _)| one_of(word, "not|never"))
            })
        };
        let before = find(
            &words,
            "should|must|ought|recommend|recommends|urge|call|needs",
        )
        .is_some();
        let lasting = find(rest, "made|make|be *? *? *? *? permanent").map(|found| found.start);
        let course = match (ends, among(KEEPING, 16).or(lasting)) {
            (Some(at), Some(keeps)) if keeps < at => Course::Keeps,
            // "Should not close": it is to go on.
            (Some(at), _) if kept || denied(at) => Course::Keeps,
            (Some(_), _) => Course::Ends,
            (None, Some(at)) if denied(at) => Course::Ends,
            (None, Some(_)) => Course::Keeps,
            // What is praised and not asked for is to go on.
            (None, None) if !before && find(&words, PRAISES).is_some() => Course::Keeps,
            (None, None) => Course::Changes,
        };
        Self {
            stems: stems(text),
            items: items(text),
            course,
            looks: among(LOOKING, if before { 5 } else { 2 }).is_some_and(|at| {
                // "Be reviewed, and more funded": more is asked than a look.
                let after = rest.get(at..).unwrap_or_default();
                !after
                    .windows(9.min(after.len().max(1)))
                    .any(|six| six[0].0 == "and" && six.iter().any(|(word, _)| one_of(word, DONE)))
            }),
            created: (course == Course::Changes)
                .then(|| created(&words))
                .flatten(),
            stops_deed: course == Course::Ends
                && ends.is_some_and(|at| {
                    rest.iter().skip(at + 1).take(4).any(|(word, _)| {
                        word.ends_with("isation")
                            || word.ends_with("ing") && word.len() > 5
                            || one_of(
                                word,
                                "sale|sales|move|moves|transfer|relocation|closure|closures|merger|demolition|disposal",
                            )
                    })
                }),
            turned: Turned::new(text, &words),
            supports: course != Course::Ends
                && rest.iter().take(3).any(|(word, _)| {
                    one_of(word, "support|fund|finance|help|aid|subsidise|back|assist")
                }),
            lessens: rest.iter().take(4).any(|(word, _)| {
                [ENDS, LOWERS, RELIEVES].iter().any(|set| lexicon::among(word, set))
                    || one_of(word, FREES)
            }),
            amounts: amounts(text),
        }
    }
}

/// The things asked for, parted by "and", commas and semicolons.
fn items(text: &str) -> Vec<BTreeSet<String>> {
    let parted = text.replace(" and ", ";").replace(',', ";");
    let all: Vec<BTreeSet<String>> = parted
        .split(';')
        .map(stems)
        .filter(|stems| !stems.is_empty())
        .collect();
    let own = |number: usize| -> BTreeSet<String> {
        let one = all.get(number).into_iter().flatten();
        one.filter(|stem| {
            all.iter()
                .enumerate()
                .all(|(other, stems)| other == number || !stems.contains(*stem))
        })
        .cloned()
        .collect()
    };
    (0..all.len())
        .map(own)
        .filter(|stems| !stems.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_become_of_the_thing_is_read() {
        for (text, course, looks) in [
            ("The kiln tax should be abolished.", Course::Ends, false),
            ("The kiln fund should be kept going.", Course::Keeps, false),
            (
                "Ministers should drop the plan to close the kiln.",
                Course::Keeps,
                false,
            ),
            ("The kiln ban should be lifted.", Course::Ends, false),
            ("A kiln fund should be set up.", Course::Changes, false),
            (
                "The Government should consider a kiln fund.",
                Course::Changes,
                true,
            ),
        ] {
            let told = Asked::new(text);
            assert_eq!((told.course, told.looks), (course, looks), "{text}");
        }
    }
}
