//! How far several people agree: Krippendorff's alpha over codes with gaps, nominal
//! and ordinal, F1 of what each marked, and where they differ. It judges nobody.
//!
#![doc = include_str!("agreement.md")]

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::decisions::Decision;
use crate::verdict::Verdict;

/// Krippendorff's alpha for nominal codes: two codes are alike or unlike. `units`
/// are lists of the codes that a unit got, one for each coder who coded it. 1 is
/// full agreement, 0 what chance gives, below 0 worse than chance.
///
/// None where no unit has two codes, or where all codes are the same one, so
/// that chance agreement is full and nothing can be told (Krippendorff 2004,
/// chapter 11).
#[must_use]
pub fn alpha<Code: Ord>(units: &[Vec<Code>]) -> Option<f64> {
    alpha_by(units, |_, one, other| f64::from(u8::from(one != other)))
}

/// Krippendorff's alpha for ordinal codes, in their own order: codes are as far
/// apart as the number of codes given from the one to the other, half of either
/// end, squared. Shapes and none as for [`alpha`].
#[must_use]
pub fn alpha_ordinal<Code: Ord>(units: &[Vec<Code>]) -> Option<f64> {
    alpha_by(units, |given, one, other| {
        let (low, high) = (one.min(other), one.max(other));
        let between: f64 = given.get(low..=high).unwrap_or_default().iter().sum();
        let ends = |at: usize| given.get(at).copied().unwrap_or_default();
        (between - (ends(low) + ends(high)) / 2.0).powi(2)
    })
}

/// Alpha with a squared difference of two codes, given by how often each code was
/// given, in the order of codes, and the places of the two among them.
fn alpha_by<Code: Ord>(
    units: &[Vec<Code>],
    difference: impl Fn(&[f64], usize, usize) -> f64,
) -> Option<f64> {
    let shared = || units.iter().filter(|unit| unit.len() >= 2);
    let codes: Vec<&Code> = shared()
        .flatten()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let counted = |unit: &[Code]| -> Vec<f64> {
        let times = |code: &Code| unit.iter().filter(|given| *given == code).count() as f64;
        codes.iter().map(|code| times(code)).collect()
    };
    let mut given = vec![0.0; codes.len()];
    let unit_counts: Vec<Vec<f64>> = shared().map(|unit| counted(unit)).collect();
    for counts in &unit_counts {
        for (all, count) in given.iter_mut().zip(counts) {
            *all += count;
        }
    }
    // Ordered pairs of unlike codes, each with its difference.
    let apart = |counts: &[f64]| {
        let mut sum = 0.0;
        for (one, first) in counts.iter().enumerate() {
            for (other, second) in counts.iter().enumerate() {
                if one != other && first * second > 0.0 {
                    sum += first * second * difference(&given, one, other);
                }
            }
        }
        sum
    };
    let observed: f64 = unit_counts
        .iter()
        .map(|counts| apart(counts) / (counts.iter().sum::<f64>() - 1.0))
        .sum();
    let expected = apart(&given) / (given.iter().sum::<f64>() - 1.0);
    // Counts are whole numbers, so that nought is nought.
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// F1 of two sets: twice what both have over what each has. None where both
/// are empty. What neither marked has no part in it, so that a long paper of
/// which little is marked does not look like agreement.
#[must_use]
pub fn f1<Item: Ord>(first: &BTreeSet<Item>, second: &BTreeSet<Item>) -> Option<f64> {
    let both = first.intersection(second).count();
    let all = first.len() + second.len();
    (all > 0).then(|| 2.0 * both as f64 / all as f64)
}

/// Agreement on one ask between two coders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Name of the ask.
    pub ask: String,
    /// The coders, in alphabetical order.
    pub coders: (String, String),
    /// F1 of the verdicts other than silent that both gave on parts that both
    /// coded.
    pub verdicts: Option<f64>,
    /// F1 of the passages that each rested a decision on; none where one gave none.
    pub passages: Option<f64>,
}

/// A part on which verdicts differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    /// Name of the ask.
    pub ask: String,
    /// Name of the part.
    pub part: String,
    /// Who said what, in alphabetical order of coders.
    pub verdicts: Vec<(String, Verdict)>,
}

/// Agreement of all coders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Coders, in alphabetical order.
    pub coders: Vec<String>,
    /// Parts that two or more coded.
    pub shared: usize,
    /// Krippendorff's alpha over the verdicts on them as nominal codes; none below
    /// [`LEAST_SHARED`].
    pub alpha: Option<f64>,
    /// The same over the verdicts as ordinal codes, from agrees over part of the way
    /// and silent to opposed.
    pub ordinal: Option<f64>,
    /// Two by two, ask by ask.
    pub pairs: Vec<Pair>,
    /// Where they differ, in order of asks and parts.
    pub disagreements: Vec<Disagreement>,
}

/// Parts that two or more must have coded before alpha is given: below it, one
/// verdict more or less moves alpha by more than anybody could read into it.
pub const LEAST_SHARED: usize = 10;

impl Agreement {
    /// Alpha in words: the figures, nominal and ordinal, or why there are none.
    #[must_use]
    pub fn alpha_told(&self) -> String {
        match (self.alpha, self.ordinal) {
            (Some(alpha), Some(ordinal)) => format!(
                "{alpha:.2} nominal (verdicts are alike or not), {ordinal:.2} ordinal (in the \
                 order agrees, part of the way, silent, opposed)"
            ),
            _ if self.shared < LEAST_SHARED => format!(
                "not given (it needs {LEAST_SHARED} parts coded by two or more, there {} {})",
                if self.shared == 1 { "is" } else { "are" },
                self.shared
            ),
            _ => "cannot be told (all verdicts are alike)".to_owned(),
        }
    }
}

/// Agreement of the people who decided; none where they are fewer than two.
/// `place` finds the passage that quoted words stand in, so that two
/// quotations of one passage count as one; quotations that it does not find
/// are compared as words.
#[must_use]
pub fn agreement(
    decisions: &[Decision],
    place: impl Fn(&str) -> Option<usize>,
) -> Option<Agreement> {
    let coders: BTreeSet<&str> = decisions.iter().map(|one| one.coder.as_str()).collect();
    if coders.len() < 2 {
        return None;
    }
    let mut units: BTreeMap<(&str, &str), BTreeMap<&str, &Decision>> = BTreeMap::new();
    for one in decisions {
        let unit = units.entry((&one.ask, &one.part)).or_default();
        unit.insert(&one.coder, one);
    }
    let shared: Vec<Vec<Verdict>> = units
        .values()
        .filter(|unit| unit.len() >= 2)
        .map(|unit| unit.values().map(|one| one.verdict).collect())
        .collect();
    let disagreements = units
        .iter()
        .filter(|(_, unit)| {
            let verdicts: BTreeSet<Verdict> = unit.values().map(|one| one.verdict).collect();
            verdicts.len() > 1
        })
        .map(|((ask, part), unit)| Disagreement {
            ask: (*ask).to_owned(),
            part: (*part).to_owned(),
            verdicts: unit
                .iter()
                .map(|(coder, one)| ((*coder).to_owned(), one.verdict))
                .collect(),
        })
        .collect();
    let asks: BTreeSet<&str> = units.keys().map(|(ask, _)| *ask).collect();
    let mut pairs = Vec::new();
    for ask in asks {
        for (number, first) in coders.iter().enumerate() {
            for second in coders.iter().skip(number + 1) {
                let both: Vec<(&Decision, &Decision)> = units
                    .range((ask, "")..)
                    .take_while(|((of, _), _)| *of == ask)
                    .filter_map(|(_, unit)| Some((*unit.get(first)?, *unit.get(second)?)))
                    .collect();
                if both.is_empty() {
                    continue;
                }
                let verdicts = |one: &Decision| {
                    (one.verdict != Verdict::Silent).then(|| (one.part.clone(), one.verdict))
                };
                let quoted = |one: &Decision| -> Vec<(String, Option<usize>, String)> {
                    one.passages
                        .iter()
                        .map(|words| match place(words) {
                            Some(at) => (one.part.clone(), Some(at), String::new()),
                            None => (one.part.clone(), None, words.to_lowercase()),
                        })
                        .collect()
                };
                let marked: (BTreeSet<_>, BTreeSet<_>) = (
                    both.iter().flat_map(|(one, _)| quoted(one)).collect(),
                    both.iter().flat_map(|(_, one)| quoted(one)).collect(),
                );
                pairs.push(Pair {
                    ask: ask.to_owned(),
                    coders: ((*first).to_owned(), (*second).to_owned()),
                    verdicts: f1(
                        &both.iter().filter_map(|(one, _)| verdicts(one)).collect(),
                        &both.iter().filter_map(|(_, one)| verdicts(one)).collect(),
                    ),
                    // Passages need not be given: who gives none disagrees with nobody.
                    passages: f1(&marked.0, &marked.1)
                        .filter(|_| !marked.0.is_empty() && !marked.1.is_empty()),
                });
            }
        }
    }
    Some(Agreement {
        coders: coders.into_iter().map(str::to_owned).collect(),
        shared: shared.len(),
        alpha: alpha(&shared).filter(|_| shared.len() >= LEAST_SHARED),
        ordinal: alpha_ordinal(&shared).filter(|_| shared.len() >= LEAST_SHARED),
        pairs,
        disagreements,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by_unit(coders: &[&str]) -> Vec<Vec<char>> {
        (0..coders[0].len())
            .map(|unit| {
                coders
                    .iter()
                    .filter_map(|codes| codes.chars().nth(unit))
                    .filter(|code| *code != '.')
                    .collect()
            })
            .collect()
    }

    /// The examples A, B and C of Krippendorff (2011), "Computing
    /// Krippendorff's alpha-reliability", printed to three places.
    #[test]
    fn alpha_has_the_published_values() {
        for (coders, published) in [
            (&["0100000010", "1110010000"][..], 0.095),
            (&["aabbdcccedda", "babbbccceddd"][..], 0.692),
            (
                &[
                    "123321412...",
                    "1233224125.3",
                    ".3332342251.",
                    "12332441251.",
                ][..],
                0.743,
            ),
        ] {
            let alpha = alpha(&by_unit(coders)).unwrap();
            assert!((alpha - published).abs() < 0.0005, "{alpha} {published}");
        }
    }

    /// Example C of the same, with ordinal differences: 0.815.
    #[test]
    fn ordinal_alpha_has_the_published_value() {
        let units = by_unit(&[
            "123321412...",
            "1233224125.3",
            ".3332342251.",
            "12332441251.",
        ]);
        let alpha = alpha_ordinal(&units).unwrap();
        assert!((alpha - 0.815).abs() < 0.0005, "{alpha}");
        assert_eq!(alpha_ordinal(&[vec![1], vec![2]]), None);
        assert_eq!(alpha_ordinal(&[vec![1, 1], vec![1, 1]]), None);
    }

    #[test]
    fn what_cannot_be_told_is_none() {
        assert_eq!(alpha::<u8>(&[]), None);
        assert_eq!(alpha(&[vec![1], vec![2]]), None);
        assert_eq!(alpha(&[vec![1, 1], vec![1, 1]]), None);
        assert_eq!(f1::<u8>(&BTreeSet::new(), &BTreeSet::new()), None);
    }

    fn decision(coder: &str, part: &str, verdict: Verdict, passages: &[&str]) -> Decision {
        Decision {
            coder: coder.into(),
            date: "2026-11-24".into(),
            ask: "a".into(),
            part: part.into(),
            verdict,
            note: String::new(),
            passages: passages.iter().map(|words| (*words).to_owned()).collect(),
        }
    }

    #[test]
    fn pairs_and_disagreements() {
        use Verdict::{Agrees, Opposed, Silent};
        let decisions = [
            decision("B", "p", Agrees, &["steel works"]),
            decision("A", "p", Agrees, &["the steel works here", "other"]),
            decision("A", "q", Opposed, &[]),
            decision("B", "q", Silent, &[]),
            decision("A", "alone", Agrees, &[]),
        ];
        let told = agreement(&decisions, |words| words.contains("steel").then_some(7)).unwrap();
        assert_eq!(told.coders, ["A", "B"]);
        assert_eq!(told.shared, 2);
        assert_eq!(told.disagreements.len(), 1);
        assert_eq!(told.disagreements[0].part, "q");
        // Two of three verdicts, two of three passages in common.
        let third = Some(2.0 / 3.0);
        assert_eq!(
            (told.pairs[0].verdicts, told.pairs[0].passages),
            (third, third)
        );
        assert!(agreement(&decisions[..1], |_| None).is_none());
    }

    #[test]
    fn alpha_is_not_given_for_a_handful_of_parts() {
        use Verdict::{Agrees, Opposed};
        let coded = |parts: usize| {
            let list: Vec<Decision> = (0..parts)
                .flat_map(|part| {
                    let verdict = if part % 2 == 0 { Agrees } else { Opposed };
                    ["A", "B"].map(|coder| decision(coder, &format!("p{part}"), verdict, &[]))
                })
                .collect();
            agreement(&list, |_| None).unwrap()
        };
        let few = coded(LEAST_SHARED - 1);
        assert_eq!(few.alpha, None);
        assert!(
            few.alpha_told().contains("there are 9"),
            "{}",
            few.alpha_told()
        );
        assert!(coded(1).alpha_told().contains("there is 1)"));
        let enough = coded(LEAST_SHARED);
        assert_eq!((enough.alpha, enough.ordinal), (Some(1.0), Some(1.0)));
        let told = enough.alpha_told();
        assert!(
            told.contains("1.00 nominal") && told.contains("1.00 ordinal"),
            "{told}"
        );
    }

    proptest! {
        #[test]
        fn alpha_is_at_most_one_and_names_do_not_matter(
            units in proptest::collection::vec(proptest::collection::vec(0_u8..4, 0..5), 0..12),
        ) {
            let told = alpha(&units);
            let renamed: Vec<Vec<u8>> = units
                .iter()
                .map(|unit| unit.iter().rev().map(|code| 9 - code).collect())
                .collect();
            prop_assert!(told.is_none_or(|alpha| alpha <= 1.0));
            // Sums of whole numbers and their quotients in another order.
            let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
            let same = match (told, alpha(&renamed)) {
                (Some(a), Some(b)) => close(a, b),
                (a, b) => a == b,
            };
            prop_assert!(same);
        }
    }
}
