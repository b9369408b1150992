//! Promises that a paper makes more than once in other words: in its summary, in its
//! chapter and in a list of measures. It tells which say again what an earlier one
//! says, so that nobody adds them up; it takes none out.

use std::collections::BTreeSet;

use super::lexicon::lemma;
use super::{By, Class, Commitment, Role};
use crate::paper::{Kind, Paper};
use crate::search::words::words;
use crate::tokens::{Shape, tokens};

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
/// itself. Only hard-edged ones of the author are compared: wishes are alike everywhere. A row
/// or bullet, which says in few words what a sentence says in many, is compared by its object.
pub(super) fn repeats(paper: &Paper, found: &[Commitment]) -> Vec<Option<usize>> {
    let brief: Vec<Brief> = found.iter().map(|one| Brief::of(paper, one)).collect();
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
                let alike = |earlier: &Said| {
                    earlier.same(now) || brief[*before].same(&brief[at]) && earlier.agrees(now)
                };
                said[*before].as_ref().is_some_and(alike)
            })
        })
        .collect()
}

/// What a promise says.
struct Said {
    amounts: BTreeSet<String>,
    own: BTreeSet<String>,
}

/// Months and words of time, which no object is told by.
const OF_TIME: &str = "januari februari march april may june juli august septemb octob novemb decemb \
    spring summer autumn winter quarter earli late end";

/// Verbs by which a thing is brought about, whichever is chosen.
const BRINGS: &str = "establish create set launch introduce found open start begin deliver provide \
    publish issue produce legislate bring invest fund";

/// A promise by its act and what it is done to.
struct Brief {
    /// It stands in a row or as an item of a list.
    item: bool,
    section: Option<usize>,
    act: Option<String>,
    brings: bool,
    object: BTreeSet<String>,
    years: BTreeSet<String>,
}

impl Brief {
    fn of(paper: &Paper, one: &Commitment) -> Self {
        let marks = &one.judgement.marks;
        let text_of = |role: Role| {
            marks
                .iter()
                .filter(move |mark| mark.role == role && mark.span.end > mark.span.start)
        };
        let verb = text_of(Role::Action).next();
        let act = verb.map(|mark| lemma(&mark.text.to_lowercase()));
        let brings = verb.is_some_and(|mark| {
            let verb = lemma(&mark.text.to_lowercase());
            BRINGS.split_whitespace().any(|one| lemma(one) == verb)
        });
        let aside: Vec<_> = text_of(Role::Actor)
            .chain(text_of(Role::Action))
            .chain(text_of(Role::Date))
            .chain(text_of(Role::Undertaking))
            .map(|mark| mark.span.clone())
            .collect();
        let object = words(&one.text)
            .into_iter()
            .filter(|word| {
                !aside
                    .iter()
                    .any(|span| span.start <= word.at.start && word.at.end <= span.end)
            })
            .map(|word| word.stem)
            .filter(|stem| {
                !stem.starts_with(|sign: char| sign.is_ascii_digit())
                    && !OF_TIME.split_whitespace().any(|time| time == stem)
            })
            .collect();
        let years = marks
            .iter()
            .filter(|mark| mark.role == Role::Date)
            .flat_map(|mark| tokens(&mark.text))
            .filter(|word| word.shape == Shape::Number && word.low.len() == 4)
            .map(|word| word.low)
            .collect();
        let passage = paper.passages.get(one.passage);
        Self {
            item: passage.is_some_and(|passage| passage.kind == Kind::Item),
            section: one.section,
            act,
            brings,
            object,
            years,
        }
    }

    /// Whether one of both is the other in few words: the same act on the same object, and no
    /// other year.
    fn same(&self, other: &Self) -> bool {
        let (short, long) = if self.object.len() <= other.object.len() {
            (self, other)
        } else {
            (other, self)
        };
        let apart = self.section != other.section || !(self.item && other.item);
        if !(self.item || other.item) || !apart || short.object.len() < 2 {
            return false;
        }
        let same_act = short.act.is_some() && short.act == long.act;
        let act = same_act || short.act.is_none() && long.brings || short.brings && long.brings;
        // Two words may stand anywhere: three, or the same verb and two.
        let enough = short.object.len() > 2 || same_act;
        let year = short.years.is_empty()
            || long.years.is_empty()
            || short.years.intersection(&long.years).next().is_some();
        act && enough && year && short.object.is_subset(&long.object)
    }
}

impl Said {
    /// Whether no sum of one is missing where the other has sums too.
    fn agrees(&self, other: &Self) -> bool {
        let sums = |said: &Self| -> BTreeSet<String> {
            said.amounts
                .iter()
                .filter(|one| large(one))
                .cloned()
                .collect()
        };
        let (one, another) = (sums(self), sums(other));
        one.is_empty() || another.is_empty() || one.intersection(&another).next().is_some()
    }

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
                    && !OF_ANY.split_whitespace().any(|any| any == stem)
            })
            .collect();
        Self { amounts, own }
    }

    fn same(&self, other: &Self) -> bool {
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
    fn a_row_or_bullet_of_the_body_says_it_again() {
        let told = told(
            "# Kilns\n\n## Summary\n\n- We will lend £40 million to kiln yards by 2030.\n\n- We will \
             open a Kiln School in 2028.\n\n## Body\n\nWe will establish a Northern Kiln Council by \
             March 2027 to advise ministers. We will lend £40 million to the kiln yards of the coast by \
             2030. We will open a Kiln School at Goole in 2028. We will open a Kiln School at Hull in \
             2031. We will publish three maps of clay.\n\n## Annex\n\n| Action | Owner | Timing \
             |\n|---|---|---|\n| Establish the Northern Kiln Council | Treasury | March 2027 |\n| \
             Establish the Southern Kiln Council | Treasury | March 2027 |\n| Publish three clay maps | \
             Treasury | 2029 |\n| Vouchers for small kilns | Treasury | 2029 |\n",
        );
        let again: Vec<Option<usize>> = told.iter().map(|(_, again)| *again).collect();
        assert_eq!(
            again,
            [
                None,
                None,
                None,
                Some(0),
                Some(1),
                None,
                None,
                Some(2),
                None,
                Some(6),
                None
            ],
            "{told:#?}"
        );
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
}
