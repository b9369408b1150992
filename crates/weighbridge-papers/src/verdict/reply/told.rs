//! A reply read clause by clause: its clauses with what each does, and what keeps what is
//! done from being all that is asked. Nothing is decided here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::verdict::lexicon::one_of;

use super::amount::{amounts, short_of};
use super::asked::{Asked, Course};
use super::clause::{Clause, clauses, same};
use super::given_up::{ends_later, lessened};
use super::lists::LEFT_OVER;
use super::present::{there, unchanged};
use super::signs::{Read, Sign, read};

/// Words of a reply with what they were taken for.
pub(super) type Deciding = Vec<(&'static str, String)>;

/// A reply of more clauses than this speaks of much beside what is asked.
const SHORT: usize = 6;

/// Small words that English has and its neighbours have not.
const SMALL: &str =
    "the|of|and|for|that|we|this|it|be|with|by|has|have|from|their|our|are|to|each|they|its|there";

/// A reply with what it replies to.
pub(super) struct Told<'a> {
    pub text: &'a str,
    pub asked: Asked,
    pub clauses: Vec<Clause>,
    /// What each clause does.
    pub signs: Vec<Option<Read>>,
}

impl<'a> Told<'a> {
    /// Reads a reply.
    pub fn new(asked: &str, text: &'a str) -> Self {
        let asked = Asked::new(asked);
        let clauses = clauses(&asked.stems, text);
        let short = clauses.len() <= 2;
        let mut signs: Vec<Option<Read>> = clauses
            .iter()
            .map(|clause| read(clause, &asked, short))
            .collect();
        if let Some(created) = &asked.created {
            there_already(&clauses, created, &mut signs);
        }
        if asked.course == Course::Ends {
            ends_later(&clauses, &mut signs);
        }
        Self {
            text,
            asked,
            clauses,
            signs,
        }
    }

    /// Whether what is to end is said to be lessened.
    pub fn lessened(&self) -> bool {
        self.asked.course == Course::Ends
            && (self.clauses.iter()).any(|clause| lessened(clause, self.meant(clause, 1)))
    }

    /// Clauses with what they do, and their numbers.
    pub fn read(&self) -> impl Iterator<Item = (usize, &Clause, &Read)> {
        self.clauses
            .iter()
            .zip(&self.signs)
            .enumerate()
            .filter_map(|(number, (clause, read))| Some((number, clause, read.as_ref()?)))
    }

    /// How many clauses a test lets through.
    pub fn count(&self, wanted: impl Fn(&Clause, &Read) -> bool) -> usize {
        self.read()
            .filter(|(_, clause, read)| wanted(clause, read))
            .count()
    }

    /// How near the nearest clause of a kind is, plus one; 0 without any.
    pub fn nearest(&self, wanted: impl Fn(Sign) -> bool) -> usize {
        self.read()
            .filter(|(_, _, read)| wanted(read.sign))
            .map(|(_, clause, _)| clause.near + 1)
            .max()
            .unwrap_or(0)
    }

    /// Whether a clause speaks of what is asked.
    pub fn meant(&self, clause: &Clause, least: usize) -> bool {
        self.asked.stems.is_empty() || clause.near >= least || least < 2 && clause.back
    }

    /// Whether a clause does something. What is to end is not ended by doing something
    /// else to it.
    pub fn acts(&self, clause: &Clause, read: &Read) -> bool {
        read.sign == Sign::Does && (self.asked.course != Course::Ends || ends(clause))
    }

    /// Whether it is only looked into, and nothing is done about it.
    pub fn only_looks(&self) -> bool {
        let of = |clause: &Clause| self.meant(clause, 1);
        let looks =
            self.count(|clause, read| matches!(read.sign, Sign::Looks | Sign::Open) && of(clause));
        looks > 0 && self.count(|clause, read| self.acts(clause, read) && of(clause)) == 0
    }

    /// "Yes, but not before 2029": a clause of the same sentence that takes something back.
    pub fn holds_back(&self, clause: &Clause, head: Option<usize>) -> bool {
        let said = head.and_then(|number| self.clauses.get(number));
        said.is_some_and(|said| said.sentence == clause.sentence)
            && clause
                .find("but not|only|never")
                .is_some_and(|at| at.start == 0)
    }

    /// Whether it has the small words of English, as far as it has words to tell by.
    pub fn english(&self) -> bool {
        let words = self.clauses.iter().flat_map(|clause| &clause.words);
        let (all, small) = words.fold((0, 0), |(all, small), (word, _)| {
            (all + 1, small + usize::from(one_of(word, SMALL)))
        });
        small * 12 >= all
    }

    /// The words of a clause, with what they were taken for.
    pub fn show(
        &self,
        number: usize,
        kind: &'static str,
        at: &Range<usize>,
    ) -> (&'static str, String) {
        let shown = self
            .clauses
            .get(number)
            .map_or(String::new(), |clause| clause.shown(self.text, at));
        (kind, shown)
    }

    /// The words of all signs that a test lets through.
    pub fn shown(&self, wanted: impl Fn(&Clause, &Read) -> bool) -> Deciding {
        self.read()
            .filter(|(_, clause, read)| wanted(clause, read))
            .map(|(number, _, read)| self.show(number, read.sign.title(), &read.at))
            .collect()
    }

    /// Whether a clause says that something is done or stands.
    pub fn does(&self, number: usize) -> bool {
        self.signs
            .get(number)
            .and_then(Option::as_ref)
            .is_some_and(|read| matches!(read.sign, Sign::Does | Sign::Stands))
    }

    /// Something is done, and of the rest of it something else is said.
    pub fn leaves_over(&self) -> bool {
        let short = self.clauses.len() < SHORT && (0..self.clauses.len()).any(|at| self.does(at));
        let mut later = self.clauses.iter().enumerate().skip(1);
        short
            && later.any(|(number, clause)| {
                !self.does(number)
                    && LEFT_OVER
                        .iter()
                        .any(|pattern| clause.find(pattern).is_some())
            })
    }

    /// One of several things asked for, of which the reply speaks after it has done another,
    /// and which it does not do.
    fn left(&self) -> Option<(&'static str, String)> {
        let speaks = |item: &BTreeSet<String>, clause: &Clause| {
            clause
                .stems
                .iter()
                .any(|stem| item.iter().any(|other| same(stem, other)))
        };
        let spoken = |item: &BTreeSet<String>, doing: bool| {
            self.clauses
                .iter()
                .enumerate()
                .skip_while(|(number, _)| !doing && !self.does(*number))
                .filter(|(number, _)| self.does(*number) == doing)
                .find(|(_, clause)| speaks(item, clause))
        };
        let items = &self.asked.items;
        if self.clauses.len() > SHORT || !items.iter().any(|item| spoken(item, true).is_some()) {
            return None;
        }
        items
            .iter()
            .filter(|item| spoken(item, true).is_none())
            .find_map(|item| {
                let (number, clause) = spoken(item, false)?;
                Some(self.show(number, "does not do", &(0..clause.words.len().min(8))))
            })
    }

    /// The amount of the reply that is less, or later, than what is asked.
    pub fn falls_short(&self) -> Option<(&'static str, String)> {
        let given: Vec<_> = self
            .read()
            .filter(|(_, clause, read)| {
                matches!(read.sign, Sign::Does | Sign::Stands)
                    || clause.near > 0
                    || self.clauses.len() < SHORT
            })
            .filter_map(|(_, clause, _)| {
                let from = clause.words.first()?.1.start;
                let to = clause.words.last()?.1.end;
                // With the sign of a currency before it and that of a share behind it.
                let before = self.text.get(..from)?.chars().next_back();
                let after = self.text.get(to..)?.chars().next();
                let from = from - before.map_or(0, char::len_utf8);
                let to = to + after.map_or(0, char::len_utf8);
                Some((from, self.text.get(from..to)?))
            })
            .flat_map(|(from, own)| {
                amounts(own).into_iter().map(move |mut amount| {
                    amount.at = amount.at.start + from..amount.at.end + from;
                    amount
                })
            })
            .collect();
        let short = short_of(&self.asked.amounts, &given)?;
        let shown = self.text.get(short.at.clone()).unwrap_or_default();
        Some(("falls short", shown.to_owned()))
    }

    /// What makes what is done a part of what is asked.
    pub fn short(&self) -> Option<(&'static str, String)> {
        if let Some(short) = self.falls_short() {
            return Some(short);
        }
        let done = |read: &Read| matches!(read.sign, Sign::Does | Sign::Stands);
        let all = self.read().filter(|(_, _, read)| done(read)).count();
        // A long reply speaks of much beside.
        if all > 2 {
            return None;
        }
        if let Some(left) = self.left() {
            return Some(left);
        }
        self.read()
            .filter(|(_, _, read)| done(read))
            .find_map(|(number, _, read)| {
                let at = read.part.as_ref()?;
                Some(self.show(number, "does a part", at))
            })
    }
}

/// Where what was to be brought about is said to be there, that it stays answers the request.
fn there_already(clauses: &[Clause], created: &str, signs: &mut [Option<Read>]) {
    let Some((first, at)) = clauses
        .iter()
        .enumerate()
        .find_map(|(number, clause)| Some((number, there(clause, created)?)))
    else {
        return;
    };
    let refuses = |number: usize, read: &Read| {
        read.sign == Sign::Refuses && !clauses.get(number).is_some_and(unchanged)
    };
    let told = |number: usize, sign: &Option<Read>| {
        sign.as_ref().is_some_and(|read| refuses(number, read))
    };
    if signs
        .iter()
        .enumerate()
        .any(|(number, sign)| told(number, sign))
    {
        return;
    }
    for (number, sign) in signs.iter_mut().enumerate().skip(first) {
        let stays = sign
            .as_ref()
            .is_some_and(|read| matches!(read.sign, Sign::Stays | Sign::Refuses | Sign::Enough));
        let unread = number == first && sign.is_none();
        if !(stays || unread) {
            continue;
        }
        let shown = sign.as_ref().map_or(at.clone(), |read| read.at.clone());
        *sign = Some(Read {
            sign: Sign::Stands,
            at: shown,
            past: false,
            part: None,
        });
    }
}

/// Whether a clause brings something to an end.
fn ends(clause: &Clause) -> bool {
    clause
        .find("end|ended|ends|abolish|abolished|replace|replaced|removed|remove|lifted|lift|phased|phase|closed|close|gone|leave|stop|stopped|not|no|away|withdrawn|withdraw|repealed|repeal|cut|last|out|cease|ceases|ceased|lapse|lapses|expire|expires|\
            scrap|scrapped|drop|dropped|discontinued|cancelled|halted|abandoned|axed|wound|stops|closes|ending|closing|suspended|suspend|paused|\
            pause|waived|waive|banned|prohibited")
        .is_some()
        || clause.find("will|shall|to go too|altogether|entirely|in|by|from|next|this|at").is_some()
        || clause.find("will|shall go").is_some_and(|at| at.end == clause.words.len())
}
