//! What the clauses of a reply come to together. The order of what is looked at is told in
//! the page beside.

use super::amount::{amounts, short_of};
use super::asked::{Asked, Course};
use super::clause::{Clause, clauses, same};
use super::head::{Head, head};
use super::lists::LEFT_OVER;
use super::signs::{Read, Sign, read};
use super::{Reply, Stance};

/// Whether a clause brings something to an end.
fn ends(clause: &Clause) -> bool {
    clause
        .find("end|ended|ends|abolish|abolished|replace|replaced|removed|remove|lifted|lift|phased|phase|closed|close|gone|leave|stop|stopped|not|no|away|withdrawn|repealed|repeal|cut|last|out")
        .is_some()
}

/// Suggests what a reply does with what is asked.
pub(super) fn decide(asked_text: &str, text: &str) -> Reply {
    let asked = Asked::new(asked_text);
    let clauses = clauses(&asked.stems, text);
    let signs: Vec<Option<Read>> = clauses.iter().map(|clause| read(clause, &asked)).collect();
    let told = Told {
        text,
        asked: &asked,
        clauses: &clauses,
        signs: &signs,
    };
    told.decide()
}

struct Told<'a> {
    text: &'a str,
    asked: &'a Asked,
    clauses: &'a [Clause],
    signs: &'a [Option<Read>],
}

impl Told<'_> {
    /// Clauses with their signs.
    fn read(&self) -> impl Iterator<Item = (usize, &Clause, &Read)> {
        self.clauses
            .iter()
            .zip(self.signs)
            .enumerate()
            .filter_map(|(number, (clause, read))| Some((number, clause, read.as_ref()?)))
    }

    /// Whether a clause speaks of what is asked.
    fn meant(&self, clause: &Clause, least: usize) -> bool {
        self.asked.stems.is_empty() || clause.near >= least || least < 2 && clause.back
    }

    fn show(
        &self,
        number: usize,
        kind: &'static str,
        at: &std::ops::Range<usize>,
    ) -> (&'static str, String) {
        let shown = self
            .clauses
            .get(number)
            .map_or(String::new(), |clause| clause.shown(self.text, at));
        (kind, shown)
    }

    /// The words of all signs that a test lets through.
    fn shown(&self, wanted: impl Fn(&Clause, &Read) -> bool) -> Vec<(&'static str, String)> {
        self.read()
            .filter(|(_, clause, read)| wanted(clause, read))
            .map(|(number, _, read)| self.show(number, read.sign.title(), &read.at))
            .collect()
    }

    fn decide(&self) -> Reply {
        let head = head(self.clauses);
        let outright = head.as_ref().map(|(head, ..)| *head);
        let mut deciding = Vec::new();
        if let Some((head, number, at)) = &head {
            let kind = match head {
                Head::InFull | Head::Accepted => "accepts",
                Head::InPart => "accepts in part",
                Head::Aim => "shares the aim",
                Head::Noted => "notes",
                Head::Rejected => "refuses",
            };
            deciding.push(self.show(*number, kind, at));
        }
        let said =
            |stance: Stance, deciding: Vec<(&'static str, String)>| Reply { stance, deciding };
        match outright {
            Some(Head::InFull) => return said(Stance::Accepts, deciding),
            Some(Head::InPart) => return said(Stance::AcceptsInPart, deciding),
            Some(Head::Rejected) => return said(Stance::Rejects, deciding),
            Some(Head::Accepted) => {
                let back = self.shown(|clause, read| {
                    read.sign == Sign::Refuses && (self.meant(clause, 2) || clause.back)
                });
                let stance = if back.is_empty() {
                    Stance::Accepts
                } else {
                    Stance::AcceptsInPart
                };
                deciding.extend(back);
                return said(stance, deciding);
            }
            _ => {}
        }
        self.by_clauses(deciding, outright)
    }

    /// Decides by what is done, looked into and spoken against.
    fn by_clauses(&self, mut deciding: Vec<(&'static str, String)>, head: Option<Head>) -> Reply {
        let count = |wanted: &dyn Fn(&Clause, &Read) -> bool| {
            self.read()
                .filter(|(_, clause, read)| wanted(clause, read))
                .count()
        };
        // How near the nearest clause of a kind is, plus one; 0 without any.
        let nearest = |wanted: &dyn Fn(Sign) -> bool| {
            self.read()
                .filter(|(_, _, read)| wanted(read.sign))
                .map(|(_, clause, _)| clause.near + 1)
                .max()
                .unwrap_or(0)
        };
        // What is to end is not ended by doing something else to it.
        let acts = |clause: &Clause, read: &Read| {
            read.sign == Sign::Does && (self.asked.course != Course::Ends || ends(clause))
        };
        let does = count(&acts);
        let near = count(&|clause, read| acts(clause, read) && self.meant(clause, 1));
        let other = count(&|clause, read| read.sign == Sign::Does && !acts(clause, read));
        // With something done about it, what is said of something else is an aside.
        let aside = |clause: &Clause, read: &Read| {
            near > 0 && read.sign != Sign::Refuses && !self.meant(clause, 1)
        };
        let strong = count(&|clause, read| read.sign.strong() && !aside(clause, read));
        let weak = count(&|clause, read| {
            read.sign.against() && !read.sign.strong() && !aside(clause, read)
        });
        // Against a refusal only what is to come counts, or what is very near.
        let refuses = count(&|_, read| read.sign == Sign::Refuses);
        let stays = count(&|_, read| read.sign == Sign::Stays);
        let firm = count(&|clause, read| {
            acts(clause, read)
                && !(read.past && stays > 0)
                && self.meant(clause, if read.past { 2 } else { 1 })
        });
        let others = count(&|_, read| read.sign.against() && read.sign != Sign::Leaves);
        let looks = count(&|_, read| matches!(read.sign, Sign::Looks | Sign::Open));
        let goes_on =
            |least: usize| count(&|clause, read| read.sign == Sign::GoesOn && clause.near >= least);
        let said = |stance: Stance, mut deciding: Vec<(&'static str, String)>, more: Vec<_>| {
            deciding.extend::<Vec<(&'static str, String)>>(more);
            if deciding.is_empty() {
                deciding.push(("takes nothing on", String::new()));
            }
            Reply { stance, deciding }
        };
        let few = self.clauses.len() < 3;
        let stands =
            count(&|clause, read| read.sign == Sign::Stands && (few || self.meant(clause, 1)));
        let kind = count(&|_, read| matches!(read.sign, Sign::GoesOn | Sign::Kind));
        // What is so already is as much a reason to do no more.
        let stands_near = count(&|clause, read| {
            read.sign == Sign::Stands && clause.near > 1 && clause.find("already").is_none()
        });
        // How things stand, and only then what is not done.
        let stands_first = strong + weak == refuses && {
            let first = |sign: Sign| self.read().position(|(_, _, read)| read.sign == sign);
            first(Sign::Stands) < first(Sign::Refuses)
        };
        // Turned down in two clauses before anything is done, it is no aside.
        let at_once = self
            .read()
            .filter(|(_, _, read)| matches!(read.sign, Sign::Refuses | Sign::Does))
            .take_while(|(_, _, read)| read.sign == Sign::Refuses)
            .count()
            > 1;
        let all = self.shown(|_, read| !matches!(read.sign, Sign::GoesOn | Sign::Kind));
        // Something is done, and of the rest something else is said.
        let acted = |number: usize| {
            self.signs
                .get(number)
                .and_then(Option::as_ref)
                .is_some_and(|read| matches!(read.sign, Sign::Does | Sign::Stands))
        };
        let rest = (0..self.clauses.len()).any(acted)
            && self.clauses.len() < 6
            && self
                .clauses
                .iter()
                .enumerate()
                .skip(1)
                .any(|(number, clause)| {
                    !acted(number)
                        && LEFT_OVER
                            .iter()
                            .any(|pattern| clause.find(pattern).is_some())
                });
        if rest {
            return said(Stance::AcceptsInPart, deciding, all);
        }
        let many = near >= 3 && strong == 0 && weak < near;
        if strong + weak > 0 && !many {
            let partly = firm > 0 && !at_once
                || strong == 0 && (does > 0 || looks > 0 || stands_near > 0)
                || others == 0 && (kind > 0 || stands > 0)
                || goes_on(2) > 0
                || stands_near > 0 && (head == Some(Head::Aim) || stands_first);
            let stance = if partly {
                Stance::AcceptsInPart
            } else {
                Stance::Rejects
            };
            return said(stance, deciding, all);
        }
        let open = count(&|clause, read| read.sign == Sign::Open && self.meant(clause, 1));
        let looked = nearest(&|sign| matches!(sign, Sign::Looks | Sign::Open));
        let done = nearest(&|sign| sign == Sign::Does);
        let short = self.short();
        let noted = head == Some(Head::Noted);
        if head != Some(Head::Aim) && !noted && open == 0 {
            if short.is_none()
                && (does > 0 && looked < done
                    || does + stands > 0 && looks == 0 && (other == 0 || does > 0))
            {
                return said(Stance::Accepts, deciding, all);
            }
            if does == 0 && looks == 0 && goes_on(1) > 0 && self.asked.course == Course::Keeps {
                let all = self.shown(|_, read| read.sign == Sign::GoesOn);
                return said(Stance::Accepts, deciding, all);
            }
        }
        deciding.extend(short);
        // Nothing done, looked into, valued or left open: it only argues.
        let argues =
            does + other + stands + looks + kind == 0 && head.is_none() && !self.clauses.is_empty();
        let stance = if argues {
            Stance::Rejects
        } else {
            Stance::AcceptsInPart
        };
        said(stance, deciding, all)
    }

    /// One of several things asked for, of which the reply speaks after it has done another,
    /// and which it does not do.
    fn left(&self) -> Option<(&'static str, String)> {
        let acts = |number: usize| {
            self.signs
                .get(number)
                .and_then(Option::as_ref)
                .is_some_and(|read| matches!(read.sign, Sign::Does | Sign::Stands))
        };
        let speaks = |item: &std::collections::BTreeSet<String>, clause: &Clause| {
            clause
                .stems
                .iter()
                .any(|stem| item.iter().any(|other| same(stem, other)))
        };
        let spoken = |item: &std::collections::BTreeSet<String>, doing: bool| {
            self.clauses
                .iter()
                .enumerate()
                .skip_while(|(number, _)| !doing && !acts(*number))
                .filter(|(number, _)| acts(*number) == doing)
                .find(|(_, clause)| speaks(item, clause))
        };
        let items = &self.asked.items;
        if self.clauses.len() > 6 || !items.iter().any(|item| spoken(item, true).is_some()) {
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

    /// What makes what is done a part of what is asked.
    fn short(&self) -> Option<(&'static str, String)> {
        let given: Vec<_> = self
            .read()
            .filter(|(_, clause, read)| {
                matches!(read.sign, Sign::Does | Sign::Stands)
                    || clause.near > 0
                    || self.clauses.len() < 6
            })
            .filter_map(|(_, clause, _)| {
                let from = clause.words.first()?.1.start;
                let to = clause.words.last()?.1.end;
                let from = self
                    .text
                    .get(..from)?
                    .char_indices()
                    .next_back()
                    .map_or(from, |(at, _)| at);
                self.text.get(from..(to + 1).min(self.text.len()))
            })
            .flat_map(amounts)
            .collect();
        if let Some(short) = short_of(&self.asked.amounts, &given) {
            return Some(("falls short", format!("{}", short.value)));
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
