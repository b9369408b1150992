//! What the other columns of an action plan say of the action in a row: who owns it, by when
//! it is done, how far it is. They are added to what the action undertakes by itself. It
//! judges no sentence and finds no table.

use std::ops::Range;

use super::find::{END, can_be_looked_on};
use super::lexicon::{listed, sort};
use super::marks;
use super::{Class, Firmness, Judgement, Mark, Role, Standing};
use crate::paper::{Kind, Paper};
use crate::tokens::{MONTHS, SEASONS, Shape, Token, tokens};

/// What stands between two cells of a row.
const BETWEEN: &str = " | ";

/// Words of a head at most.
const HEAD: usize = 5;

/// Words of an owner at most: a longer cell tells more than a name.
const OWNER: usize = 14;

/// What the columns beside the action say in one row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Beside {
    owner: Option<String>,
    when: Option<String>,
    status: Option<String>,
    amount: Option<String>,
    /// Bytes of the row that the action fills, in a table that names its column.
    action: Option<Range<usize>>,
}

/// Which column is which.
#[derive(Debug, Clone, Copy, Default)]
struct Columns {
    count: usize,
    owner: Option<usize>,
    when: Option<usize>,
    status: Option<usize>,
    amount: Option<usize>,
    action: Option<usize>,
}

/// For each passage of a paper, what stands beside the action in its row.
pub(super) fn beside(paper: &Paper) -> Vec<Option<Beside>> {
    let mut columns: Option<Columns> = None;
    let mut heads_read: Option<(Option<usize>, &str)> = None;
    paper
        .passages
        .iter()
        .map(|passage| {
            let table =
                matches!(passage.kind, Kind::Row | Kind::Item) && passage.text.contains(BETWEEN);
            if !table {
                // A row of one cell ("2. Ropes") parts a table and ends it not.
                if passage.kind != Kind::Row {
                    columns = None;
                    heads_read = None;
                }
                return None;
            }
            let cells: Vec<&str> = passage.text.split(BETWEEN).map(str::trim).collect();
            // Heads stand first in a table, and again at the top of a page. A later row that
            // reads like them ("Lead times for parts") is one of the actions.
            let first = passage.kind == Kind::Row
                && heads_read.is_none_or(|(section, _)| section != passage.section);
            if first {
                heads_read = Some((passage.section, &passage.text));
                columns = heads(&cells);
            }
            if first && columns.is_some()
                || heads_read.is_some_and(|(_, heads)| heads == passage.text)
            {
                return None;
            }
            let columns = columns.filter(|columns| columns.count == cells.len())?;
            let cell = |at: Option<usize>| {
                at.and_then(|at| cells.get(at))
                    .map(|cell| (*cell).to_owned())
                    .filter(|cell| cell.chars().any(char::is_alphanumeric))
            };
            Some(Beside {
                owner: cell(columns.owner)
                    .filter(|owner| owner.split_whitespace().count() <= OWNER),
                when: cell(columns.when),
                status: cell(columns.status),
                amount: cell(columns.amount).and_then(|cell| money(&cell)),
                action: columns
                    .action
                    .filter(|_| !cells.iter().any(|cell| turned_down(cell)))
                    .map(|at| {
                        let from = passage
                            .text
                            .split(BETWEEN)
                            .take(at)
                            .map(|cell| cell.len() + BETWEEN.len())
                            .sum::<usize>();
                        let wide = passage.text.split(BETWEEN).nth(at).map_or(0, str::len);
                        from..from + wide
                    }),
            })
        })
        .collect()
}

/// Whether a cell says that what stands in its row is not to come: "Rejected", "Not met".
fn turned_down(cell: &str) -> bool {
    const DOWN: &[&str] = &["rejected", "declined", "withdrawn", "refused"];
    let words = tokens(cell);
    let not = words.first().is_some_and(|word| word.is(&["not"]))
        && words
            .get(1)
            .is_some_and(|word| word.is(&["met", "agreed", "accepted", "approved"]));
    not || words.iter().take(3).any(|word| word.is(DOWN))
}

/// The columns of a row of heads; none where it is no such row.
fn heads(cells: &[&str]) -> Option<Columns> {
    const OWNERS: &str = "owner owners lead leads led responsible responsibility accountable who whom \
        organisation deliverer department";
    const WHENS: &str = "when date dates deadline timing timescale timescales due timeline timetable \
        completion";
    // A target may be a number, a milestone a step: they date a row where nothing else does.
    const LESS: &str = "target milestone year quarter";
    const STATES: &str = "status progress state rag position";
    const SUMS: &str = "amount amounts funding budget cost costs value investment money sum";
    // "Measure" and "proposal" head tables of figures and of decisions too.
    const ACTIONS: &str =
        "action actions commitment commitments milestone milestones deliverable deliverables";
    // The whole cost of a scheme is others' too, where a column says what the author gives.
    const OWN_SUM: &str = "contribution grant our government";
    let without = [
        "source",
        "sources",
        "per",
        "who",
        "by",
        "lead",
        "owner",
        "action",
        "actions",
        "department",
    ];
    const NUMBERED: &str = "no nr number ref reference id item priority theme area pillar rank";
    // A year heads a column of figures as often.
    const DUE: &str =
        "when date dates deadline timing due completion timeline timescale timescales timetable";
    let words: Vec<Vec<Token>> = cells.iter().map(|cell| tokens(cell)).collect();
    if words.iter().any(|cell| cell.len() > HEAD) {
        return None;
    }
    let has = |list: &'static str, not: &[&str]| {
        words.iter().position(|cell| {
            cell.iter().any(|word| listed(&word.low, list)) && !cell.iter().any(|word| word.is(not))
        })
    };
    let not = ["owner", "action", "actions"];
    let by = || {
        words
            .iter()
            .position(|cell| matches!(cell.as_slice(), [by] if by.is(&["by"])))
    };
    let when = has(WHENS, &not).or_else(by).or_else(|| has(LESS, &not));
    let owner = has(OWNERS, &["time", "times", "date"]);
    let status = has(STATES, &["action", "actions"]);
    (when.or(owner).or(status).is_some()).then_some(Columns {
        count: cells.len(),
        owner,
        when,
        status,
        amount: has(OWN_SUM, &without).or_else(|| has(SUMS, &without)),
        action: words
            .iter()
            .take(2)
            .position(|cell| cell.len() == 1 && cell.iter().all(|word| listed(&word.low, ACTIONS)))
            // Before it a number, or what the action belongs to.
            .filter(|at| {
                let labels = |cell: &Vec<Token>| {
                    cell.iter()
                        .all(|word| word.shape == Shape::Sign || listed(&word.low, NUMBERED))
                };
                *at == 0 || words.first().is_some_and(labels)
            })
            .filter(|_| {
                let due = when.and_then(|at| words.get(at));
                due.is_some_and(|cell| cell.iter().any(|word| listed(&word.low, DUE)))
            }),
    })
}

/// Whether a phrase begins with what has something to do: "Councils to adopt plans".
fn named_to(phrase: &str) -> bool {
    let words = tokens(phrase);
    words.first().is_some_and(|word| sort(&word.low).is_none())
        && words
            .iter()
            .take(OWNER)
            .take_while(|word| word.shape == Shape::Word)
            .any(|word| word.is(&["to"]))
}

/// The sum of money that a cell begins with: "£4.5m", "£2m a year".
fn money(cell: &str) -> Option<String> {
    let words = tokens(cell);
    words
        .first()
        .filter(|word| word.shape == Shape::Money)
        .and_then(|_| {
            marks::all(cell, &words)
                .into_iter()
                .find(|mark| mark.role == Role::Amount)
        })
        .map(|mark| mark.text)
}

impl Beside {
    /// What the row undertakes by a phrase that fills its column of actions, where another
    /// column dates it.
    pub(super) fn of_phrase(&self, bytes: &Range<usize>, phrase: &str) -> Option<Judgement> {
        let whole = self
            .action
            .as_ref()
            .is_some_and(|cell| cell.start <= bytes.start && bytes.end == cell.end);
        let dated = self
            .when
            .as_deref()
            .is_some_and(|when| date(when).is_some_and(|date| can_be_looked_on(&date)));
        // "Tata Steel to build a furnace" behind a number: who acts is named, and mostly another.
        let numbered = self.action.as_ref().is_some_and(|cell| cell.start > 0);
        (whole && dated && !(numbered && named_to(phrase)))
            .then(|| super::find::judge_row(phrase))
            .flatten()
    }

    /// Adds to what an action of this row undertakes.
    pub(super) fn add_to(&self, judged: &mut Judgement) {
        if !matches!(judged.class, Class::Commitment | Class::Refusal) {
            return;
        }
        // "If Parliament agrees": no date and no sum gives an edge to what is held open.
        let open = judged.marks.iter().any(|mark| mark.role == Role::Hedge);
        let mut add = |role: Role, text: &str| {
            let has = judged.marks.iter().any(|mark| mark.role == role);
            if !has {
                judged.marks.push(Mark {
                    role,
                    span: 0..0,
                    text: text.to_owned(),
                });
            }
            !has
        };
        let mut said = 0;
        if let Some(owner) = &self.owner {
            said += u8::from(add(Role::Actor, owner));
        }
        if let Some(amount) = &self.amount
            && add(Role::Amount, amount)
        {
            said += 1;
            judged.hard_edged |=
                !open && judged.firmness >= Firmness::Intends && judged.class == Class::Commitment;
        }
        let mut dated = false;
        if let Some(when) = &self.when
            && let Some(date) = date(when)
        {
            dated = add(Role::Date, &date);
            said += u8::from(dated);
            let hard = can_be_looked_on(&date) && judged.firmness >= Firmness::Intends;
            judged.hard_edged |= dated && hard && !open && judged.class == Class::Commitment;
        }
        judged.specificity += said;
        if dated && judged.firmness == Firmness::Will {
            judged.firmness = Firmness::Decided;
        }
        let told = [self.status.as_deref(), self.when.as_deref()];
        for told in told.into_iter().flatten() {
            match state(told) {
                Some(begun @ (State::Begun | State::Done)) => {
                    // What is done already nobody can be held to.
                    judged.hard_edged &= !matches!(begun, State::Done);
                    if judged.standing == Standing::New {
                        judged.marks.push(Mark {
                            role: Role::UnderWay,
                            span: 0..0,
                            text: told.to_owned(),
                        });
                    }
                    judged.standing = Standing::UnderWay;
                }
                Some(State::Ended) if judged.class == Class::Commitment => {
                    judged.class = Class::Refusal;
                    judged.sort = Some(END);
                    judged.hard_edged = false;
                }
                _ => {}
            }
        }
        judged
            .marks
            .sort_by_key(|mark| (mark.span.start, mark.role));
    }
}

/// How far an action is.
enum State {
    /// Under way.
    Begun,
    /// Done.
    Done,
    /// Given up or halted.
    Ended,
}

/// How far an action is, where its status is a word of state or opens with one: "Complete",
/// "50% complete", "Work has begun". "Funding withdrawn from pilot" and "Consultation closed"
/// tell of something else, "Complete by 2027" of what is to come.
fn state(told: &str) -> Option<State> {
    const BEGUN: &str = "ongoing underway started begun live progressing launched";
    const DONE: &str =
        "complete completed done delivered achieved implemented closed published finished";
    const ENDED: &str = "cancelled canceled dropped abandoned withdrawn halted superseded \
        discontinued stopped";
    const OPENING: &str = "work project action it has have is been was now already fully partly mostly \
        largely currently in well per cent rag status green";
    const TO_COME: &[&str] = &[
        "by", "until", "till", "pending", "when", "once", "if", "not", "no", "to", "before",
    ];
    let words = tokens(told);
    let at = words.iter().position(|word| {
        word.shape == Shape::Word && !listed(&word.low, OPENING)
            || listed(&word.low, BEGUN)
            || listed(&word.low, DONE)
    });
    let under_way = words.windows(2).take(4).any(|two| {
        two[0].is(&["under"]) && two[1].is(&["way"])
            || two[0].is(&["on"]) && two[1].is(&["track"])
            || two[0].is(&["in"]) && two[1].is(&["progress"])
    });
    let (word, rest) = words.get(at?..).and_then(<[Token]>::split_first)?;
    if words.len() > 8 || rest.first().is_some_and(|next| next.is(TO_COME)) {
        return None;
    }
    // "Withdrawn funding restored", "published draft": of something else again.
    let alone = rest.first().is_none_or(|next| {
        next.shape != Shape::Word
            || next.capital
            || next.is(&[
                "in", "on", "at", "for", "since", "from", "early", "late", "and", "but",
            ])
    });
    let opens = |list: &'static str| alone && listed(&word.low, list);
    let way = under_way && word.is(&["under", "on", "progress"]);
    // "Complete in 2027" is to come as often.
    let to_come =
        word.is(&["complete", "live"]) && rest.first().is_some_and(|next| next.is(&["in", "from"]));
    // "50% complete", "partly delivered".
    let partly = words[..at?].iter().any(|word| {
        word.is(&["partly", "mostly", "largely", "per"]) || word.shape == Shape::Percent
    });
    if opens(ENDED) {
        Some(State::Ended)
    } else if opens(DONE) && !to_come && !partly {
        Some(State::Done)
    } else if (opens(BEGUN) || opens(DONE)) && !to_come || way {
        Some(State::Begun)
    } else {
        None
    }
}

/// The date that a cell gives, where it gives nothing else: "March 2026", "By Q3 2027", "2028".
/// "Not before May 2027", "To be agreed in 2027" and "5,000 walks by 2030" are no such date.
fn date(cell: &str) -> Option<String> {
    const AROUND: &str = "by end of the mid early late start beginning and to from in on at this next before \
        financial fiscal during year years half parliament session month months week weeks quarter calendar \
        within each every annually first second third fourth fy due complete completed done \
        delivered christmas easter one two three four six twelve q1 q2 q3 q4 h1 h2";
    let bare = cell.trim();
    let words = tokens(bare);
    let year = |word: &Token| {
        word.low.len() == 4
            && word
                .low
                .parse::<u32>()
                .is_ok_and(|year| (1990..=2100).contains(&year))
    };
    let only = words.iter().all(|word| match word.shape {
        Shape::Word => {
            word.is(MONTHS) || word.is(SEASONS) || word.is(&SHORT) || listed(&word.low, AROUND)
        }
        // "5,000", "400": a count is no day and no year.
        Shape::Number => !word.low.contains(',') && (word.low.len() != 3),
        Shape::Money => false,
        _ => true,
    });
    if words.len() > 8 || !only {
        return None;
    }
    let marked = marks::all(bare, &words)
        .into_iter()
        .any(|mark| mark.role == Role::Date);
    (marked || words.iter().any(year)).then(|| bare.to_owned())
}

/// Months as a narrow cell writes them.
const SHORT: [&str; 13] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

#[cfg(test)]
mod tests;
