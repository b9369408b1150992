//! Marks by which one promise is known in other words: a sum or share that is not round, a
//! body or fund by its initials. It weighs nothing and pairs nothing.

use std::collections::BTreeSet;

use crate::mentions::figures;
use crate::tokens::{Shape, tokens};

/// Least letters of initials that tell one name from another.
const INITIALS: usize = 3;
/// Small words inside a name, which give no letter to its initials.
const WITHIN: &[&str] = &["of", "for", "and", "the", "in", "on", "to"];

/// Words that open a sentence before a name and are none of it.
const OPENING: &[&str] = &["the", "a", "an", "our", "this", "through", "under", "via"];

/// Whether a sum has more than one figure that counts: "7.3 billion" and no "500 million",
/// which many promises share.
fn exact(value: f64) -> bool {
    let mut least = value.abs();
    if !least.is_finite() || least < 1.0 {
        return false;
    }
    while least >= 10.0 {
        least /= 10.0;
    }
    (least - least.round()).abs() > 1e-6
}

/// The sums and shares of a text that are not round, as features. No stem has a capital.
pub(super) fn figures_of(text: &str) -> BTreeSet<String> {
    let all = figures(text).into_iter();
    all.filter(|(_, value)| exact(*value))
        .map(|(unit, value)| format!("FIGURE {value} {unit}"))
        .collect()
}

/// The sums of a text that are round, as features: many promises share one, so that it
/// tells only of what is near by its words.
pub(super) fn round_figures_of(text: &str) -> BTreeSet<String> {
    let all = figures(text).into_iter();
    all.filter(|(_, value)| value.is_finite() && value.abs() >= 5.0 && !exact(*value))
        .map(|(unit, value)| format!("FIGURE {value} {unit}"))
        .collect()
}

/// The initials that a text gives, and those of the names that it spells out.
pub(super) fn initials_of(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let words = tokens(text);
    let mut run = String::new();
    let mut end = |run: &mut String| {
        if run.len() >= INITIALS {
            found.insert(format!("INITIALS {run}"));
        }
        run.clear();
    };
    for (at, word) in words.iter().enumerate() {
        let said = text.get(word.span.clone()).unwrap_or_default();
        let said = said.trim_end_matches("'s").trim_end_matches("’s");
        let upper = said.chars().all(|sign| sign.is_ascii_uppercase());
        if word.shape == Shape::Word && upper && said.len() >= INITIALS {
            end(&mut run);
            run.push_str(said);
            end(&mut run);
        } else if word.shape == Shape::Word && word.capital && !word.is(OPENING) {
            run.extend(said.chars().next());
        } else if run.is_empty() || !word.is(WITHIN) || !names_on(&words, at) {
            end(&mut run);
        }
    }
    end(&mut run);
    found
}

/// Whether a name goes on behind a small word.
fn names_on(words: &[crate::tokens::Token], at: usize) -> bool {
    words
        .get(at + 1)
        .is_some_and(|next| next.shape == Shape::Word && next.capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_one_however_it_is_written() {
        let one = figures_of("We will put £7.3 billion into it.");
        assert_eq!(one, figures_of("An additional £7.3bn is for the fund."));
        assert_eq!(one.len(), 1);
        assert!(figures_of("We will spend £500 million and £2bn.").is_empty());
        assert_eq!(
            figures_of("Research is to reach 2.4% of income."),
            figures_of("We aim at 2.4 per cent.")
        );
        // A number too long to be one.
        assert!(figures_of(&format!("£{}", "9".repeat(400))).is_empty());
        assert_ne!(figures_of("£544 million"), figures_of("€544 million"));
    }

    #[test]
    fn a_name_is_known_by_its_initials() {
        let full = initials_of("The National Wealth Fund will be larger.");
        let short = initials_of("More for business from the NWF.");
        assert!(!full.is_disjoint(&short), "{full:?}");
        let department = initials_of("This is for the Department for Work and Pensions.");
        assert_eq!(department, initials_of("The DWP will pay."));
    }
}
