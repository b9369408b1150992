//! What the other columns of an action plan say of the action in a row: who owns it, by when
//! it is done, how far it is. They are added to what the action undertakes by itself. It
//! judges no sentence and finds no table.

use super::find::{END, can_be_looked_on};
use super::lexicon::listed;
use super::marks;
use super::{Class, Firmness, Judgement, Mark, Role, Standing};
use crate::paper::{Kind, Paper};
use crate::tokens::{Token, tokens};

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
}

/// Which column is which.
#[derive(Debug, Clone, Copy, Default)]
struct Columns {
    count: usize,
    owner: Option<usize>,
    when: Option<usize>,
    status: Option<usize>,
}

/// For each passage of a paper, what stands beside the action in its row.
pub(super) fn beside(paper: &Paper) -> Vec<Option<Beside>> {
    let mut columns: Option<Columns> = None;
    paper
        .passages
        .iter()
        .map(|passage| {
            let table =
                matches!(passage.kind, Kind::Row | Kind::Item) && passage.text.contains(BETWEEN);
            if !table {
                columns = None;
                return None;
            }
            let cells: Vec<&str> = passage.text.split(BETWEEN).map(str::trim).collect();
            if let Some(heads) = heads(&cells).filter(|_| passage.kind == Kind::Row) {
                columns = Some(heads);
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
            })
        })
        .collect()
}

/// The columns of a row of heads; none where it is no such row.
fn heads(cells: &[&str]) -> Option<Columns> {
    const OWNERS: &str = "owner owners lead leads led responsible responsibility accountable who whom \
        organisation deliverer department";
    const WHENS: &str = "when date dates deadline timing timescale timescales due timeline timetable \
        target completion milestone year quarter";
    const STATES: &str = "status progress state rag position";
    let words: Vec<Vec<Token>> = cells.iter().map(|cell| tokens(cell)).collect();
    if words.iter().any(|cell| cell.len() > HEAD) {
        return None;
    }
    let has = |list: &str, not: &[&str]| {
        words.iter().position(|cell| {
            cell.iter().any(|word| listed(&word.low, list)) && !cell.iter().any(|word| word.is(not))
        })
    };
    let when = has(WHENS, &["owner", "action", "actions"]);
    let owner = has(OWNERS, &["time", "times", "date"]);
    let status = has(STATES, &["action", "actions"]);
    (when.or(owner).or(status).is_some()).then_some(Columns {
        count: cells.len(),
        owner,
        when,
        status,
    })
}

impl Beside {
    /// Adds to what an action of this row undertakes.
    pub(super) fn add_to(&self, judged: &mut Judgement) {
        if !matches!(judged.class, Class::Commitment | Class::Refusal) {
            return;
        }
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
        let mut dated = false;
        if let Some(when) = &self.when
            && let Some(date) = date(when)
        {
            dated = add(Role::Date, &date);
            said += u8::from(dated);
            let hard = can_be_looked_on(&date) && judged.firmness >= Firmness::Intends;
            judged.hard_edged |= dated && hard && judged.class == Class::Commitment;
        }
        judged.specificity += said;
        if dated && judged.firmness == Firmness::Will {
            judged.firmness = Firmness::Decided;
        }
        let told = [self.status.as_deref(), self.when.as_deref()];
        for told in told.into_iter().flatten() {
            match state(told) {
                Some(State::Begun) => {
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
    /// Done or under way.
    Begun,
    /// Given up or halted.
    Ended,
}

/// How far an action is by the words of its status.
fn state(told: &str) -> Option<State> {
    const BEGUN: &str = "complete completed done delivered ongoing underway started begun live achieved \
        implemented closed progress progressing launched published finished";
    const ENDED: &str = "cancelled canceled dropped abandoned withdrawn halted paused superseded \
        discontinued stopped";
    let words = tokens(told);
    let denied = words.iter().any(|word| {
        word.is(&["not", "no", "yet", "to", "due", "will", "be", "by"])
            && !told.to_lowercase().starts_with("complete")
    });
    let is = |list: &str| words.iter().any(|word| listed(&word.low, list));
    let way = words
        .windows(2)
        .any(|two| two[0].is(&["under"]) && two[1].is(&["way"]))
        || words
            .windows(2)
            .any(|two| two[0].is(&["on"]) && two[1].is(&["track"]));
    if denied || words.len() > 6 {
        None
    } else if is(ENDED) {
        Some(State::Ended)
    } else if is(BEGUN) || way {
        Some(State::Begun)
    } else {
        None
    }
}

/// The date that a cell gives: "March 2026", "Q3 2027", "2028".
fn date(cell: &str) -> Option<String> {
    let bare = cell.trim();
    let words = tokens(bare);
    if words.len() > 8 {
        return None;
    }
    let year = |word: &Token| {
        word.low.len() == 4
            && word
                .low
                .parse::<u32>()
                .is_ok_and(|year| (1990..=2100).contains(&year))
    };
    let marked = marks::all(bare, &words)
        .into_iter()
        .any(|mark| mark.role == Role::Date);
    (marked || words.iter().any(year)).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::read;
    use crate::commitment::{Class, Role, Standing};

    #[test]
    fn the_columns_beside_an_action_are_said_of_it() {
        let found = read(
            "# The Government's plan\n\n## Actions\n\n\
             | Ref | Action | Owner | By when | Status |\n|---|---|---|---|---|\n\
             | 1 | Publish a map of rope walks | Defra | March 2027 | On track |\n\
             | 2 | Lay regulations on tar | Home Office | 2028 | Not started |\n\
             | 3 | Work with yards on the image of the trade | DfE | Ongoing | – |\n\
             | 4 | Appoint an envoy for nets | Cabinet Office | Completed May 2026 | Complete |\n\
             | 5 | Open a slipway at Wick | Homes England | Q3 2027 | Cancelled |\n",
        );
        let told: Vec<_> = found
            .iter()
            .map(|one| {
                let said = |role| one.judgement.said(role).unwrap_or_default().to_owned();
                (
                    one.judgement.class,
                    one.judgement.hard_edged,
                    said(Role::Date),
                    said(Role::Actor),
                    one.judgement.standing,
                )
            })
            .collect();
        let row = |class, hard, date: &str, owner: &str, standing| {
            (class, hard, date.to_owned(), owner.to_owned(), standing)
        };
        use Class::{Commitment, Refusal};
        use Standing::{New, UnderWay};
        assert_eq!(
            told,
            [
                row(Commitment, true, "March 2027", "Defra", UnderWay),
                row(Commitment, true, "2028", "Home Office", New),
                row(Commitment, false, "", "DfE", UnderWay),
                row(
                    Commitment,
                    true,
                    "Completed May 2026",
                    "Cabinet Office",
                    UnderWay
                ),
                row(Refusal, false, "Q3 2027", "Homes England", New),
            ],
            "{found:#?}"
        );
    }

    #[test]
    fn a_table_of_figures_has_nothing_beside() {
        let found = read(
            "# Plan\n\n| Year | Berths | Crews |\n|---|---|---|\n| 2027 | 14 | 30 |\n\n\
             We will fund ten rope walks.\n",
        );
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].judgement.said(Role::Date), None);
    }
}
