//! Promises that a paper makes more than once in other words: in its summary, in its
//! chapter and in a list of measures. It tells which say again what an earlier one
//! says, so that nobody adds them up; it takes none out.

use std::collections::BTreeSet;

use super::kingdom::bare;
use super::lexicon::{PUBLIC, between, listed, sort};
use super::subject::instrument;
use super::{By, Class, Commitment, Role};
use crate::search::words::words;
use crate::tokens::{MONTHS, SEASONS, Shape, Token, tokens};

/// Words that stand in promises of all kinds, in stems: alone they are no sign that two
/// are the same.
const OF_ANY: &str = "fund invest spend new support govern programm uk year help provid people million \
    billion nation includ announc also busi compani make work develop deliv increas creat \
    establish launch commit addit extra more first next industri strategi sector plan";

/// Words of their own that two promises with one amount share at least.
const WITH_AMOUNT: usize = 2;

/// The share of the words of the shorter that two promises with one amount have in
/// common, where they have no more than [`WITHOUT`]: two sums of £5m for two railways are
/// not the same.
const OF_SHORTER: f64 = 0.5;

/// Words of their own that two promises without an amount share at least.
const WITHOUT: usize = 4;

/// The share of the words of both that two promises without an amount have in common.
const ALIKE: f64 = 0.6;

/// For each commitment the index of the first that says the same; none for the first
/// itself. Only hard-edged ones of the author are compared: wishes are alike everywhere.
pub(super) fn repeats(found: &[Commitment]) -> Vec<Option<usize>> {
    let said: Vec<Option<Said>> = found
        .iter()
        .map(|one| {
            let judged = &one.judgement;
            (judged.hard_edged && judged.class == Class::Commitment && judged.by == By::Author)
                .then(|| Said::of(one))
        })
        .collect();
    (0..found.len())
        .map(|at| {
            let now = said[at].as_ref()?;
            (0..at).find(|before| {
                said[*before]
                    .as_ref()
                    .is_some_and(|before| before.same(now))
            })
        })
        .collect()
}

/// What a promise says.
struct Said {
    amounts: BTreeSet<String>,
    own: BTreeSet<String>,
    /// The years by which or in which it is to be done.
    years: BTreeSet<i32>,
    /// Places and names, in small letters, that it calls.
    names: BTreeSet<String>,
    /// Its words in small letters, in their order.
    order: Vec<String>,
}

impl Said {
    fn of(one: &Commitment) -> Self {
        let amounts = one
            .judgement
            .marks
            .iter()
            .filter(|mark| mark.role == Role::Amount)
            .map(|mark| amount(&mark.text))
            .collect();
        let own = words(&one.text)
            .into_iter()
            .map(|word| word.stem)
            .filter(|stem| {
                !stem.starts_with(|sign: char| sign.is_ascii_digit())
                    && !MONTHS.iter().any(|month| month.starts_with(stem.as_str()))
                    && !OF_ANY.split_whitespace().any(|any| any == stem)
            })
            .collect();
        let years = one
            .judgement
            .marks
            .iter()
            .filter(|mark| mark.role == Role::Date)
            .flat_map(|mark| years(&mark.text))
            .collect();
        let tokens = tokens(&one.text);
        let names = tokens
            .iter()
            .enumerate()
            .filter(|(at, word)| *at > 0 && is_name(&one.text, word))
            .map(|(_, word)| bare(word).to_owned())
            .collect();
        let order = tokens
            .into_iter()
            .filter(|word| word.shape != Shape::Sign)
            .map(|word| word.low)
            .collect();
        Self {
            amounts,
            own,
            years,
            names,
            order,
        }
    }

    /// Whether each calls a name that the other has not even in small letters: Hull and Derby.
    fn elsewhere(&self, other: &Self) -> bool {
        let lacks = |one: &Self, other: &Self| {
            one.names.iter().any(|name| {
                !other
                    .order
                    .iter()
                    .any(|word| word.trim_end_matches("'s") == name)
            })
        };
        lacks(self, other) && lacks(other, self)
    }

    /// Whether both say the same of two things, word for word but for one noun: "a review of the
    /// glass industry by March 2027" and "of the ceramics industry".
    fn of_another_thing(&self, other: &Self) -> bool {
        let (one, two) = (&self.order, &other.order);
        let short = one.len().min(two.len());
        let before = one.iter().zip(two).take_while(|(a, b)| a == b).count();
        let after = one[before..]
            .iter()
            .rev()
            .zip(two[before..].iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        let thing = |words: &[String]| {
            let inner = &words[before..words.len() - after];
            (1..=2).contains(&inner.len())
                && inner.iter().all(|word| {
                    word.chars().all(|sign| sign.is_alphabetic() || sign == '-')
                        && sort(word).is_none()
                        && !between(word)
                        && !MONTHS.contains(&word.as_str())
                        && !of_any(word)
                })
        };
        before + after + 2 >= short && before + after >= 5 && before > 2 && thing(one) && thing(two)
    }

    fn same(&self, other: &Self) -> bool {
        // £3m for the dock in 2027 and £3m for the bridge in 2028 are two.
        if !self.years.is_empty() && !other.years.is_empty() && self.years.is_disjoint(&other.years)
        {
            return false;
        }
        if self.elsewhere(other) || self.of_another_thing(other) {
            return false;
        }
        let shared = self.own.intersection(&other.own).count();
        if !self.amounts.is_empty() || !other.amounts.is_empty() {
            // Ten towns here and ten yards there are not the same: small counts say nothing.
            let shorter = self.own.len().min(other.own.len());
            return shared >= WITH_AMOUNT
                && (shared >= WITHOUT || shared as f64 >= OF_SHORTER * shorter as f64)
                && self
                    .amounts
                    .intersection(&other.amounts)
                    .any(|amount| large(amount));
        }
        let all = self.own.union(&other.own).count();
        shared >= WITHOUT && shared as f64 >= ALIKE * all as f64
    }
}

/// Whether a word stands in promises of all kinds or is too common to be a thing's name.
fn of_any(word: &str) -> bool {
    words(word)
        .first()
        .is_none_or(|one| OF_ANY.split_whitespace().any(|any| any == one.stem))
}

/// Whether a word with a capital inside a sentence is a name. Letters stand for names that the
/// other promise may write out, and the state is called in many ways.
fn is_name(text: &str, word: &Token) -> bool {
    let written = text.get(word.span.clone()).unwrap_or_default();
    let letters = written.chars().filter(|sign| sign.is_uppercase()).count();
    word.capital
        && word.shape == Shape::Word
        && letters * 2 <= written.len()
        && !word.is(MONTHS)
        && !word.is(SEASONS)
        && !listed(bare(word), PUBLIC)
        && !instrument(bare(word))
        && !of_any(&word.low)
}

/// "£42m" and "£42 million" in one form.
fn amount(text: &str) -> String {
    let low: String = text
        .to_lowercase()
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != ',')
        .collect();
    low.replace("million", "m")
        .replace("billion", "bn")
        .replace("percent", "%")
}

/// The years that a date names: "by March 2030", "2026-27".
fn years(text: &str) -> impl Iterator<Item = i32> {
    text.split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
}

/// Money, shares, and numbers of three figures or with a scale.
fn large(amount: &str) -> bool {
    let money = crate::tokens::tokens(amount)
        .first()
        .is_some_and(|word| matches!(word.shape, Shape::Money | Shape::Percent));
    money
        || amount.ends_with(['m', 'n'])
        || amount.chars().filter(char::is_ascii_digit).count() >= 3
}

#[cfg(test)]
mod tests {
    use super::super::set_up::read;

    fn told(text: &str) -> Vec<(String, Option<usize>)> {
        read(text)
            .into_iter()
            .map(|one| (one.text, one.again))
            .collect()
    }

    #[test]
    fn a_promise_in_other_words_says_it_again() {
        let told = told(
            "# Kilns\n\nWe will invest £42 million in training kiln masters. We will open ten docks \
             by 2030. Kiln masters matter, and we will spend £42m on training more of them. We \
             will open ten yards by 2030. We will publish a map of clay pits in the north. A map of \
             the clay pits of the north will be published.\n",
        );
        let again: Vec<Option<usize>> = told.iter().map(|(_, again)| *again).collect();
        assert_eq!(
            again,
            [None, None, Some(0), None, None, Some(4)],
            "{told:?}"
        );
    }

    #[test]
    fn another_count_or_object_is_another_promise() {
        for text in [
            "We will build 10 new hospitals in the north by 2030.\n\n## Annex\n\n- Build 40 new \
             hospitals in the north by 2030\n",
            "We will publish a consultation on a carbon border levy in 2027.\n\n## Annex\n\n- \
             Introduce carbon border levy in 2027\n",
            "We will publish guidance on the steel investment fund in 2027.\n\n## Annex\n\n- Launch \
             the steel investment fund by 2027\n",
        ] {
            let told = told(&format!("# UK Plan\n\n{text}"));
            assert!(told.iter().all(|(_, again)| again.is_none()), "{told:?}");
        }
    }

    #[test]
    fn another_amount_or_thing_is_another_promise() {
        let told = told(
            "# Kilns\n\nWe will invest £42 million in kilns for bricks. We will invest £43 million \
             in kilns for bricks. We will invest £42 million in ships and harbours. We will spend \
             £5m on signals for the coal railway between Whitby and Goole. We will spend £5m on a \
             bridge of the coal railway over the Tyne at Wylam.\n",
        );
        assert!(told.iter().all(|(_, again)| again.is_none()), "{told:?}");
    }

    #[test]
    fn another_year_is_another_promise() {
        let again = |text: &str| -> Vec<Option<usize>> {
            told(&format!("# Quays\n\n{text}\n"))
                .into_iter()
                .map(|(_, again)| again)
                .collect()
        };
        for text in [
            "We will spend £3m on the quay walls of the old dock in 2027. We will spend £3m on the \
             quay walls of the new dock in 2028.",
            "We will publish a map of the clay pits of the north in 2027. We will publish a map of \
             the clay pits of the north in 2029.",
        ] {
            assert_eq!(again(text), [None, None], "{text}");
        }
        // Another place, firm, estate or trade.
        for text in [
            "We will open a rope school in Hull by September 2028. We will open a rope school in \
             Derby by September 2028.",
            "We will give £4.5 million to Leeds Ropes for a splicing school. We will give £4.5 \
             million to Wick Ropes for a splicing school.",
            "We will commission an independent review of the hemp trade by March 2027. We will \
             commission an independent review of the jute trade by March 2027.",
        ] {
            assert_eq!(again(text), [None, None], "{text}");
        }
        assert_eq!(
            again(
                "We will give £4.5 million to Leeds Ropes for a splicing school. We will give £4.5 \
                 million to ropes of Leeds for its splicing school."
            ),
            [None, Some(0)]
        );
        // The same year in other words, and one that is told once only.
        for text in [
            "We will spend £3m on the quay walls of the old dock by 2027. By March 2027 we will \
             spend £3 million on the quay walls of the old dock.",
            "We will spend £3m on the quay walls of the old dock by 2027. We will spend £3 million \
             on the quay walls of the old dock.",
        ] {
            assert_eq!(again(text), [None, Some(0)], "{text}");
        }
    }
}
