//! What the clauses of a reply come to together. The order in which they are weighed is
//! told in the page beside.

use super::asked::Course;
use super::clause::Clause;
use super::head::{Head, WHOLE, head, is_weak};
use super::signs::{Read, Sign};
use super::told::{Deciding, Told};
use super::{Reply, Stance};

/// Suggests what a reply does with what is asked.
pub(super) fn decide(asked: &str, text: &str) -> Reply {
    let told = Told::new(asked, text);
    let mut deciding = Deciding::new();
    let found = head(&told.clauses).filter(|(head, number, _)| {
        // "We reject a levy", to who asks that there be none.
        let does = told.asked.turned.is_some() && told.does(*number);
        let whole = |clause: &Clause| clause.find(WHOLE).is_some();
        *head != Head::Rejected || !does || told.clauses.get(*number).is_some_and(whole)
    });
    let head_at = found.as_ref().map(|(_, number, _)| *number);
    let head = found.map(|(head, number, at)| {
        let weak = told
            .clauses
            .get(number)
            .is_some_and(|clause| is_weak(clause, &at));
        let head = match head {
            Head::Accepted if weak && told.only_looks() => Head::Aim,
            other => other,
        };
        deciding.push(told.show(number, head.title(), &at));
        head
    });
    let stance = match head {
        Some(Head::InFull) => Some(Stance::Accepts),
        Some(Head::InPart) => Some(Stance::AcceptsInPart),
        Some(Head::Rejected) => Some(Stance::Rejects),
        Some(Head::Accepted) => {
            let back = told.shown(|clause, read| {
                read.sign == Sign::Refuses
                    && (told.meant(clause, 2) || clause.back || told.holds_back(clause, head_at))
            });
            let less = told.falls_short();
            let held = !back.is_empty() || less.is_some();
            deciding.extend(back.into_iter().chain(less));
            Some(if held {
                Stance::AcceptsInPart
            } else {
                Stance::Accepts
            })
        }
        Some(Head::Aim | Head::Noted) | None => None,
    };
    let unread = head.is_none() && told.signs.iter().all(Option::is_none) && !told.english();
    if unread {
        deciding.push(("is in no words it can read", String::new()));
        return Reply {
            stance: Stance::AcceptsInPart,
            deciding,
        };
    }
    let stance = stance.unwrap_or_else(|| {
        let weighed = Weighed::new(&told);
        let (stance, more) = weighed.decide(&told, head);
        deciding.extend(more);
        stance
    });
    if deciding.is_empty() {
        deciding.push(("takes nothing on", String::new()));
    }
    Reply { stance, deciding }
}

/// How many clauses of each kind there are.
struct Weighed {
    /// Do something.
    does: usize,
    /// Do something about what is asked.
    near: usize,
    /// Do something to a thing that was to end, and do not end it.
    other: usize,
    /// Do something that a refusal beside it does not undo.
    firm: usize,
    /// Refuse, tell of harm, leave as it is.
    strong: usize,
    /// Give other grounds.
    weak: usize,
    refuses: usize,
    looks: usize,
    stands: usize,
    /// Say how things stand, closely, and not only that it is so already.
    stands_near: usize,
    /// Go on as before, or only speak of it kindly.
    kind: usize,
}

impl Weighed {
    fn new(told: &Told<'_>) -> Self {
        let near = told.count(|clause, read| told.acts(clause, read) && told.meant(clause, 1));
        // With something done about it, what is said of something else is an aside.
        let against = |clause: &Clause, read: &Read| {
            let aside = near > 0 && read.sign != Sign::Refuses && !told.meant(clause, 1);
            read.sign.against() && !aside
        };
        let stays = told.count(|_, read| read.sign == Sign::Stays);
        let few = told.clauses.len() < 3;
        Self {
            does: told.count(|clause, read| told.acts(clause, read)),
            near,
            other: told.count(|clause, read| read.sign == Sign::Does && !told.acts(clause, read)),
            // Against a refusal only what is to come counts, or what is very near.
            firm: told.count(|clause, read| {
                told.acts(clause, read)
                    && !(read.past && stays > 0)
                    && told.meant(clause, if read.past { 2 } else { 1 })
            }),
            strong: told.count(|clause, read| against(clause, read) && read.sign.strong()),
            weak: told.count(|clause, read| against(clause, read) && !read.sign.strong()),
            refuses: told.count(|_, read| read.sign == Sign::Refuses),
            looks: told.count(|_, read| matches!(read.sign, Sign::Looks | Sign::Open)),
            stands: told
                .count(|clause, read| read.sign == Sign::Stands && (few || told.meant(clause, 1))),
            stands_near: told.count(|clause, read| {
                read.sign == Sign::Stands && clause.near > 1 && clause.find("already").is_none()
            }),
            kind: told.count(|_, read| matches!(read.sign, Sign::GoesOn | Sign::Kind)),
        }
    }

    /// What they come to, where nothing is said outright of the recommendation as a whole.
    fn decide(&self, told: &Told<'_>, head: Option<Head>) -> (Stance, Deciding) {
        let all = told.shown(|_, read| !matches!(read.sign, Sign::GoesOn | Sign::Kind));
        if told.leaves_over() {
            return (Stance::AcceptsInPart, all);
        }
        // A long reply that does much about it may hold something back.
        let much = self.near >= 3 && self.strong == 0 && self.weak < self.near;
        if self.strong + self.weak > 0 && !much {
            let stance = if self.partly(told, head) {
                Stance::AcceptsInPart
            } else {
                Stance::Rejects
            };
            return (stance, all);
        }
        let short = told.short();
        let unsettled = matches!(head, Some(Head::Aim | Head::Noted))
            || told.count(|clause, read| read.sign == Sign::Open && told.meant(clause, 1)) > 0;
        if !unsettled && short.is_none() && self.done(told) {
            return (Stance::Accepts, all);
        }
        // What is to go on, and goes on.
        let goes_on = told.shown(|clause, read| read.sign == Sign::GoesOn && clause.near > 0);
        let keeps = told.asked.course == Course::Keeps && self.does + self.looks == 0;
        if !unsettled && keeps && !goes_on.is_empty() {
            return (Stance::Accepts, goes_on);
        }
        // Nothing done, looked into, valued or left open: it only argues.
        let nothing = self.does + self.other + self.stands + self.looks + self.kind == 0;
        let stance = if nothing && head.is_none() && !told.clauses.is_empty() {
            Stance::Rejects
        } else {
            Stance::AcceptsInPart
        };
        (stance, short.into_iter().chain(all).collect())
    }

    /// Whether what is asked is done, where nothing speaks against it: by the clause that is
    /// nearest to it, or with nothing left to look into.
    fn done(&self, told: &Told<'_>) -> bool {
        let looked = told.nearest(|sign| matches!(sign, Sign::Looks | Sign::Open));
        let done = told.nearest(|sign| sign == Sign::Does);
        let some = self.does > 0 || self.stands > 0 && self.other == 0;
        self.does > 0 && looked < done || some && self.looks == 0
    }

    /// Whether something is taken on beside what speaks against it.
    fn partly(&self, told: &Told<'_>, head: Option<Head>) -> bool {
        // Turned down in two clauses before anything is done, it is no aside.
        let at_once = told
            .read()
            .filter(|(_, _, read)| matches!(read.sign, Sign::Refuses | Sign::Does))
            .take_while(|(_, _, read)| read.sign == Sign::Refuses)
            .count()
            > 1;
        // How things stand, and only then what is not done.
        let first = |sign: Sign| told.read().position(|(_, _, read)| read.sign == sign);
        let stands_first =
            self.strong + self.weak == self.refuses && first(Sign::Stands) < first(Sign::Refuses);
        // Left to another, and nothing else said against it.
        let only_left = told.count(|_, read| read.sign.against() && read.sign != Sign::Leaves) == 0;
        let goes_on = told.count(|clause, read| read.sign == Sign::GoesOn && clause.near > 1);
        self.firm > 0 && !at_once
            || told.lessened()
            || self.strong == 0 && self.does + self.looks + self.stands_near > 0
            || only_left && self.kind + self.stands > 0
            || goes_on > 0
            || self.stands_near > 0 && (head == Some(Head::Aim) || stands_first)
    }
}
