//! The verdict that the sentences of a paper support together on a part, and
//! why, in a sentence. It reads no sentence itself.

use serde::{Deserialize, Serialize};
use weighbridge_model::asks::Part;

use super::answer::Bearing;
use super::ground::Ground;
use super::needs::WITHOUT;
use super::said::UNSURE;
use crate::verdict::Verdict;
use crate::verdict::lexicon::one_of;

/// How far suggestions on the built-in asks were right: on passages that are each about a
/// part and on dense papers, of which only counts were seen while rules were mended, and, by
/// earlier rules, on real prose; `asks.md` has the whole tables.
pub const TESTED: &str = "Tested with the built-in asks (30 November 2026) on 165 passages, each about a part, and three \
    dense papers (99 parts), marked independently of the rules, of which only counts were seen: \
    of 49 parts told to agree without a question mark 42 were marked so, 4 part of the way, 1 \
    opposed, 2 silent; of 28 told opposed 27 were; of 14 told part of the way 8; of 83 told silent \
    48 (15 agree); with a question mark 39 of 90. On real prose, by earlier rules: of 25 \
    told to agree 18 did, of 71 told silent 59 were; of 10 whole asks told to agree 8 did. Read the \
    passages before you quote a verdict.";

/// A suggested verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What the rules make of it.
    pub verdict: Verdict,
    /// Why, in a sentence.
    pub reason: String,
    /// Of how many passages the rules cannot tell which way they point. With any of
    /// them "silent" is what was found, and no claim: they want reading.
    #[serde(default)]
    pub to_read: usize,
    /// Of how many sentences it rests on grounds that were more often wrong than right
    /// in tests, where it rests on no other: it is a question and no claim.
    #[serde(default)]
    pub weak: usize,
    /// For an ask of several parts, where they differ or all go part of the way: how many are
    /// told which way.
    #[serde(default)]
    pub in_parts: Option<InParts>,
}

/// How many parts of an ask are told which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct InParts {
    /// All of them.
    pub all: usize,
    /// Those with which the paper agrees.
    pub agrees: usize,
    /// Those to which it goes part of the way.
    pub part_of_the_way: usize,
    /// Those that it opposes.
    pub opposed: usize,
}

impl InParts {
    /// The verdict on the whole, with what it holds of: an opposed part is never left out.
    fn title(self, verdict: Verdict) -> String {
        let title = verdict.title();
        let of = |some: usize| format!("in {some} of {} parts", self.all);
        match verdict {
            Verdict::Agrees => format!("{title} {}", of(self.agrees)),
            Verdict::Opposed if self.agrees > 0 => {
                format!("{title} {}, agrees in {}", of(self.opposed), self.agrees)
            }
            Verdict::Opposed => format!("{title} {}", of(self.opposed)),
            Verdict::Silent => title.to_owned(),
            Verdict::PartOfTheWay => {
                let told = match self.agrees {
                    0 => format!("{title} {}", of(self.part_of_the_way)),
                    some => format!("{title}: agrees {}", of(some)),
                };
                match self.opposed {
                    0 => told,
                    some => format!("{told}, opposed in {some}"),
                }
            }
        }
    }
}

impl Suggestion {
    /// The verdict for people: one that found nothing says how many passages it could
    /// not tell, so that nobody takes it for a silence, and one that rests on weak
    /// grounds alone how many sentences those are.
    #[must_use]
    pub fn title(&self) -> String {
        // Of how many parts it holds is said also where some of them are to be read.
        let told = self.in_parts.map_or_else(
            || self.verdict.title().to_owned(),
            |parts| parts.title(self.verdict),
        );
        match self.in_doubt() {
            0 => told,
            read => format!("{told}? {read} to read"),
        }
    }

    /// How many passages want reading before the verdict is more than a question; none where
    /// it is told as it stands.
    #[must_use]
    pub fn in_doubt(&self) -> usize {
        match (self.verdict, self.to_read) {
            (Verdict::Silent, read @ 1..) => read,
            _ => self.weak,
        }
    }

    /// What the parts of an ask together suggest. It agrees where all of them do, or at
    /// least half on firm grounds while none opposes; it is opposed where more than half oppose, or where all that say
    /// anything do; it is silent where all are; else it goes part of the way. How many
    /// parts that is, is told with it.
    #[must_use]
    pub fn of_parts(parts: &[&Suggestion]) -> Self {
        let number = |verdict| (parts.iter().filter(|part| part.verdict == verdict)).count();
        let all = parts.len();
        let (agrees, opposed, silent) = (
            number(Verdict::Agrees),
            number(Verdict::Opposed),
            number(Verdict::Silent),
        );
        // What rests on weak grounds alone is a question and carries no ask.
        let firm = (parts.iter())
            .filter(|part| part.verdict == Verdict::Agrees && part.weak == 0)
            .count();
        let verdict = if silent == all {
            Verdict::Silent
        } else if agrees == all || opposed == 0 && firm * 2 >= all {
            Verdict::Agrees
        } else if opposed * 2 > all || (opposed > 0 && opposed + silent == all) {
            Verdict::Opposed
        } else {
            Verdict::PartOfTheWay
        };
        let told: Vec<String> = Verdict::ALL
            .into_iter()
            .filter(|verdict| number(*verdict) > 0)
            .map(|verdict| {
                let doubted = (parts.iter())
                    .filter(|part| part.verdict == verdict && part.in_doubt() > 0)
                    .count();
                let read = match doubted {
                    0 => String::new(),
                    _ => format!(" ({doubted} to be read)"),
                };
                format!("{} {}{read}", verdict.title(), number(verdict))
            })
            .collect();
        // "Part of the way" of a whole may also be a sum: of all its parts alike is said.
        let differ = number(verdict) < all || verdict == Verdict::PartOfTheWay && all > 1;
        // A question where all that its parts say is one.
        let mut said = parts.iter().filter(|part| part.verdict != Verdict::Silent);
        let weak = if said.all(|part| part.weak > 0) {
            parts.iter().map(|part| part.weak).sum()
        } else {
            0
        };
        Self {
            verdict,
            reason: format!("of its {all} parts: {}", told.join(", ")),
            to_read: parts.iter().map(|part| part.to_read).sum(),
            weak,
            in_parts: differ.then(|| InParts {
                all,
                agrees,
                part_of_the_way: number(Verdict::PartOfTheWay),
                opposed,
            }),
        }
    }
}

/// The first scheme that ends, where all that speaks against the part is the end of schemes
/// that have names: what is asked goes on by other means, and the end of one of its
/// schemes is no opposition to it.
///
/// There must be no more such ends than undertakings, and none of what is undertaken.
fn ended_schemes(bearing: &[Bearing]) -> Option<&str> {
    let of =
        |verdict| (bearing.iter()).filter(move |bearing| bearing.said.verdict == Some(verdict));
    if of(Verdict::Opposed).count() > of(Verdict::Agrees).count() {
        return None;
    }
    let undertaken = |name: &str| {
        of(Verdict::Agrees).any(|bearing| bearing.matched.iter().any(|words| words == name))
    };
    let mut names = bearing
        .iter()
        .filter(|bearing| bearing.said.verdict == Some(Verdict::Opposed))
        .map(|bearing| {
            let ends = matches!(
                bearing.said.ground,
                Some(Ground::Ends | Ground::Changed | Ground::Moved)
            );
            (bearing.matched.iter())
                .find(|words| named(words))
                .filter(|name| ends && !undertaken(name))
        });
    let first = names.next()??;
    names.all(|name| name.is_some()).then_some(first.as_str())
}

/// What schemes are called.
const SCHEMES: &str = "fund|funds|scheme|schemes|programme|programmes|grant|grants|bank|agency|deal|deals|plan|\
    strategy|initiative|allowance|relief|institute|centre|network|line|service|services|trust|authority|\
    partnership|challenge|catapult|catapults|hub|zone|zones|freeport|freeports|guarantee|facility|discount|\
    offer|bootcamps|academy|academies|college|colleges|corporation|corporations|council|loan|loans|levy|duty|\
    rail|railway|road|corridor|act|board|office|unit|powerhouse|engine|aid|assistance|map";

/// Whether words are the name of a scheme: "Towns Fund", "HS2". Places are none.
fn named(words: &str) -> bool {
    let mut all = words.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let numbered = |word: &str| capital(word) && word.ends_with(|end: char| end.is_ascii_digit());
    numbered(words)
        || words.contains(' ')
            && all.all(|word| capital(word) || matches!(word, "of" | "and" | "for"))
            && words
                .split_whitespace()
                .any(|word| one_of(&word.to_lowercase(), SCHEMES))
}

/// The verdict that the sentences support together, and why.
pub(super) fn suggest(bearing: &[Bearing], part: &Part) -> Suggestion {
    let number = |verdict| {
        bearing
            .iter()
            .filter(|bearing| bearing.said.verdict == Some(verdict))
            .count()
    };
    let counted = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    };
    let sentences = |number: usize| counted(number, "sentence");
    let passages = |number: usize| counted(number, "passage");
    // Refusals of something that only bears the name of the matter.
    let beside: Vec<&str> = bearing
        .iter()
        .filter_map(|bearing| bearing.beside.as_deref())
        .collect();
    let (agrees, part_way, opposed) = (
        number(Verdict::Agrees),
        number(Verdict::PartOfTheWay),
        number(Verdict::Opposed),
    );
    let unsure = bearing
        .iter()
        .filter(|bearing| bearing.said.note.as_deref() == Some(UNSURE))
        .count();
    // Undertaken, but not all that agreement needs.
    let short = bearing
        .iter()
        .filter(|bearing| bearing.said.note.as_deref() == Some(WITHOUT))
        .count();
    let (verdict, reason) = if opposed > 0 && agrees + short == 0 {
        (
            Verdict::Opposed,
            format!(
                "{} {} it or {} the contrary",
                sentences(opposed),
                if opposed == 1 { "refuses" } else { "refuse" },
                if opposed == 1 {
                    "undertakes"
                } else {
                    "undertake"
                },
            ),
        )
    } else if let Some(thing) = beside.first()
        && agrees > 0
        && opposed == beside.len()
    {
        (
            Verdict::Agrees,
            format!(
                "undertaken in {}, in words that the ask looks for; {} against something near it (“{thing}”): read it",
                sentences(agrees),
                sentences(opposed),
            ),
        )
    } else if let Some(scheme) = ended_schemes(bearing).filter(|_| agrees > 0) {
        (
            Verdict::Agrees,
            format!(
                "undertaken in {}, in words that the ask looks for; one scheme of its kind ends (“{scheme}”): read it",
                sentences(agrees),
            ),
        )
    } else if opposed > 0 {
        (
            Verdict::PartOfTheWay,
            format!(
                "the paper speaks both ways: {} for it, {opposed} against",
                sentences(agrees + short)
            ),
        )
    } else if agrees > 0 {
        (
            Verdict::Agrees,
            format!(
                "undertaken in {}, in words that the ask looks for",
                sentences(agrees)
            ),
        )
    } else if short > 0 {
        (
            Verdict::PartOfTheWay,
            format!("{WITHOUT}: {}", sentences(short)),
        )
    } else if let Some(note) = bearing
        .iter()
        .filter(|bearing| bearing.said.verdict.is_some())
        .find_map(|bearing| bearing.said.note.as_ref())
        && part_way > 0
    {
        (
            Verdict::PartOfTheWay,
            format!("{}: {note}", sentences(part_way)),
        )
    } else if part_way > 0 {
        (
            Verdict::PartOfTheWay,
            format!(
                "something near it undertaken, or it is looked into, in {}; not in words that the ask looks for",
                sentences(part_way)
            ),
        )
    } else if unsure > 0 {
        (
            Verdict::Silent,
            format!(
                "mentioned in {}, {unsure} of them not graded: read before you call it silent",
                passages(bearing.len())
            ),
        )
    } else if !bearing.is_empty() {
        (
            Verdict::Silent,
            format!(
                "mentioned in {}, and nothing undertaken",
                passages(bearing.len())
            ),
        )
    } else if part.about.is_empty() {
        (
            Verdict::Silent,
            "no passage is like enough to what is asked".to_owned(),
        )
    } else {
        (
            Verdict::Silent,
            "no passage has any of the words to look for".to_owned(),
        )
    };
    let grounds: Vec<Option<Ground>> = bearing
        .iter()
        .filter(|bearing| bearing.said.verdict == Some(verdict))
        .map(|bearing| bearing.said.ground)
        .collect();
    // What stands on one side only without what agreement needs settles nothing.
    let both = verdict == Verdict::PartOfTheWay && opposed > 0 && part_way == short;
    let weak = both
        || grounds
            .iter()
            .all(|ground| ground.is_some_and(|ground| ground.weak(verdict)));
    Suggestion {
        verdict,
        reason,
        to_read: unsure,
        weak: match (weak, verdict) {
            (false, _) => 0,
            // It speaks both ways: what stands on each side is to be read.
            (true, Verdict::PartOfTheWay) if both => agrees + short + opposed,
            (true, _) => grounds.len(),
        },
        in_parts: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(verdict: Verdict) -> Suggestion {
        Suggestion {
            verdict,
            reason: String::new(),
            to_read: 0,
            weak: 0,
            in_parts: None,
        }
    }

    #[test]
    fn places_are_no_scheme() {
        for (words, expected) in [
            ("Towns Fund", true),
            ("Coast to Capital Growth Deal", false),
            ("Community Renewal Fund", true),
            ("HS2", true),
            ("Oxford and Cambridge", false),
            ("North East", false),
            ("towns fund", false),
        ] {
            assert_eq!(named(words), expected, "{words}");
        }
    }

    #[test]
    fn an_ask_says_in_how_many_of_its_parts() {
        use Verdict::{Agrees, Opposed, PartOfTheWay, Silent};
        for (parts, title) in [
            (vec![Agrees, Agrees, Agrees], "agrees"),
            (
                vec![Agrees, Agrees, Silent, Silent],
                "agrees in 2 of 4 parts",
            ),
            (vec![Agrees, Agrees, PartOfTheWay], "agrees in 2 of 3 parts"),
            (
                vec![Agrees, Silent, Silent],
                "part of the way: agrees in 1 of 3 parts",
            ),
            (
                vec![Agrees, Agrees, Opposed],
                "part of the way: agrees in 2 of 3 parts, opposed in 1",
            ),
            (
                vec![Agrees, Opposed, Silent],
                "part of the way: agrees in 1 of 3 parts, opposed in 1",
            ),
            (
                vec![Agrees, Opposed, Opposed, Opposed],
                "opposed in 3 of 4 parts, agrees in 1",
            ),
            (
                vec![PartOfTheWay, Opposed, Silent],
                "part of the way in 1 of 3 parts, opposed in 1",
            ),
            (vec![Opposed, Silent, Silent], "opposed in 1 of 3 parts"),
            (
                vec![PartOfTheWay, Silent],
                "part of the way in 1 of 2 parts",
            ),
            (
                vec![PartOfTheWay, PartOfTheWay],
                "part of the way in 2 of 2 parts",
            ),
            (vec![PartOfTheWay], "part of the way"),
            (vec![Silent, Silent], "silent"),
        ] {
            let parts: Vec<Suggestion> = parts.into_iter().map(told).collect();
            let ask = Suggestion::of_parts(&parts.iter().collect::<Vec<_>>());
            assert_eq!(ask.title(), title);
        }
    }

    /// What is in doubt of one part stays in doubt in what is told of the whole.
    #[test]
    fn an_ask_carries_the_doubts_of_its_parts() {
        use Verdict::{Agrees, Opposed, Silent};
        let unread = Suggestion {
            to_read: 2,
            ..told(Silent)
        };
        let weak = Suggestion {
            weak: 1,
            ..told(Opposed)
        };
        for (parts, title, reason) in [
            (
                vec![told(Agrees), unread.clone()],
                "agrees in 1 of 2 parts",
                "of its 2 parts: agrees 1, silent 1 (1 to be read)",
            ),
            (
                vec![told(Silent), unread.clone()],
                "silent? 2 to read",
                "of its 2 parts: silent 2 (1 to be read)",
            ),
            (
                vec![weak.clone(), told(Silent)],
                "opposed in 1 of 2 parts? 1 to read",
                "of its 2 parts: silent 1, opposed 1 (1 to be read)",
            ),
        ] {
            let ask = Suggestion::of_parts(&parts.iter().collect::<Vec<_>>());
            assert_eq!((ask.title().as_str(), ask.reason.as_str()), (title, reason));
        }
    }
}
