//! Which way a lead-in turns the items of its list: undertaken, and how firmly, refused,
//! ended, or nothing at all. "We will not: – raise the levy" promises no levy. It judges
//! no item.

use std::ops::Range;

use crate::commitment::find::abroad::{abroad, of_business};
use crate::commitment::find::predicate::span;
use crate::commitment::find::will::author_at;
use crate::commitment::find::{Author, Context, judge};
use crate::commitment::lexicon;
use crate::commitment::subject::is_author;
use crate::commitment::{By, Firmness, Role};
use crate::tokens::{Shape, Token, tokens};

/// What items under a lead-in are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Led {
    /// As the words of the lead-in undertake, if they do.
    Plainly,
    /// The author refuses them, or stops them.
    Refused,
    /// Others', weighed, or once promised: nobody undertakes them here.
    Not,
}

/// Verbs by which what follows ends or is ruled out.
const ENDS: &str = "stop end cease abandon reject refuse decline avoid discontinue drop";

/// Who is not the author.
const OTHERS: &str = "others opponents parties predecessors they";

/// Which way a lead-in turns its items.
pub(super) fn led(words: &[Token]) -> Led {
    let words: Vec<&Token> = words
        .iter()
        .filter(|word| word.shape == Shape::Word)
        .collect();
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let any = |list: &[&str]| words.iter().any(|word| word.is(list));
    let others = words
        .iter()
        .take(4)
        .any(|word| lexicon::listed(&word.low, OTHERS));
    let once = (0..words.len()).any(|at| {
        is(at, &["promised", "pledged", "planned", "proposed"])
            && !(at.saturating_sub(3)..at).any(|before| is(before, &["have", "has", "are", "be"]))
    });
    if any(&["whether", "cannot", "unable"])
        || others
        || (once && any(&["last", "previously", "earlier", "once"]))
    {
        return Led::Not;
    }
    // The last clause decides: "we do not wait. We will:".
    let tail = words.len().saturating_sub(6);
    let denied = (tail..words.len()).any(|at| {
        is(at, &["not", "never", "nor"]) && !is(at + 1, &["only", "just"])
            || is(at, &["no"]) && is(at + 1, &["longer"])
            || is(at, &["rule", "ruled"]) && is(at + 1, &["out"])
    });
    let ends = words
        .last()
        .is_some_and(|last| lexicon::listed(&last.low, ENDS))
        && words.len() < 12;
    if denied == ends {
        Led::Plainly
    } else {
        Led::Refused
    }
}

/// How firm a list is whose lead-in undertakes something, and the words of it that
/// do.
pub(super) fn leads(lead_in: &str, author: &Author) -> Option<(Firmness, String)> {
    let words = tokens(lead_in);
    let text = |range: Range<usize>| lead_in.get(range).unwrap_or_default().to_owned();
    let alone =
        judge(lead_in, &Context::default(), author).filter(|judged| judged.by == By::Author);
    if let Some(judged) = alone {
        let of = |role| judged.marks.iter().find(|mark| mark.role == role);
        let undertaking = of(Role::Undertaking)?.span.clone();
        let actor = of(Role::Actor).map_or(undertaking.start, |mark| mark.span.start);
        return Some((
            judged.firmness,
            text(actor.min(undertaking.start)..undertaking.end),
        ));
    }
    // "The government will:" has its verb in the items.
    let open = words
        .iter()
        .rposition(|word| word.low.chars().any(char::is_alphanumeric))
        .filter(|last| words[*last].is(&["will", "shall", "to"]))
        .and_then(|last| {
            // "Over the next year the Department is to:".
            let modal = match words[last].is(&["to"]) {
                true => last
                    .checked_sub(1)
                    .filter(|be| words[*be].is(&["is", "are", "am"]))?,
                false => last,
            };
            Some((author_at(&words, modal, author)?, last))
        });
    if let Some((subject, last)) = open {
        let actor = span(&words, subject).start;
        return Some((Firmness::Will, text(actor..words[last].span.end)));
    }
    // "In the year ahead our teams:" has its verbs in the items.
    if let Some(staff) = acting(&words, author) {
        return Some((Firmness::Will, text(staff)));
    }
    // "What the growth deal brings:".
    if let Some(brings) = brings(&words, author) {
        return Some((Firmness::Intends, text(brings)));
    }
    // "Our measures include:", of what the author does; "these included" tells what
    // was done, by nobody who is named.
    let lists = words.iter().find(|word| {
        word.is(&[
            "include",
            "includes",
            "including",
            "comprise",
            "comprises",
            "by",
            "following",
        ])
    });
    let measures = words.iter().any(|word| {
        word.is(&[
            "measures",
            "policies",
            "initiatives",
            "steps",
            "actions",
            "package",
            "programme",
            "program",
            "commitments",
            "proposals",
            "plan",
            "reforms",
            "priorities",
        ])
    });
    let ours = words
        .iter()
        .any(|word| word.is(&["our", "will"]) || is_author(&word.low, author));
    // "The new places comprise:": what is new is of the paper's doing.
    let new = words.iter().take(8).any(|word| word.is(&["new"]));
    if let Some(lists) = lists.filter(|_| (measures && ours || new) && !past(&words)) {
        return Some((Firmness::Intends, text(lists.span.clone())));
    }
    // "Our aims are:", "the Party's goals are:".
    aims_of(&words, author).map(|aims| (Firmness::Recognises, text(aims)))
}

/// The author or its people where a lead-in ends on them: "over the next year officers:", "the
/// Authority's teams:". What they do stands in the items.
fn acting(words: &[Token], author: &Author) -> Option<Range<usize>> {
    const STAFF: &str =
        "teams team officers officials staff ministers inspectors agencies departments";
    let last = words.iter().rposition(|word| word.shape == Shape::Word)?;
    let ends = words.get(last + 1).is_some_and(|sign| sign.low == ":");
    let clause = words[..last]
        .iter()
        .rposition(|word| word.shape == Shape::Sign)
        .map_or(0, |sign| sign + 1);
    let own = |word: &Token| {
        let bare = word.low.trim_end_matches("'s").trim_end_matches("’s");
        word.is(&["our", "my"]) || is_author(bare, author)
    };
    let staff = lexicon::listed(&words[last].low, STAFF)
        && (words[clause..last].iter().any(own) || clause == last);
    let author = is_author(&words[last].low, author) && words[last].low != "i";
    // "What will be asked of our teams:" has a verb.
    let verb = words[..last].iter().any(|word| {
        lexicon::listed(&word.low, crate::commitment::find::predicate::FINITE)
            || word.is(&[
                "of", "by", "with", "from", "to", "against", "say", "said", "asked",
            ])
    });
    // "Staff:" and what they earn or publish are facts where no time to come is named.
    let ahead = words[clause..last].iter().enumerate().any(|(at, word)| {
        word.is(&["ahead", "coming", "next", "following", "forthcoming"])
            || word.is(&["this", "by", "from", "until"])
                && words.get(clause + at + 1).is_some_and(|after| {
                    after.shape == Shape::Number
                        || after.is(crate::tokens::MONTHS)
                        || after.is(&[
                            "year",
                            "parliament",
                            "decade",
                            "spring",
                            "autumn",
                            "summer",
                            "winter",
                        ])
                })
    });
    (ends && (staff || author) && ahead && !verb && last - clause < 10)
        .then(|| words[clause].span.start..words[last].span.end)
}

/// "What the growth deal brings:", "the programme pays for:": what a measure comes with.
fn brings(words: &[Token], author: &Author) -> Option<Range<usize>> {
    let last = words.iter().rposition(|word| word.shape == Shape::Word)?;
    let verb = last - usize::from(words[last].is(&["for", "with", "in"]) && last > 0);
    let brings = words[verb].is(&[
        "brings", "gives", "offers", "pays", "buys", "provides", "funds", "comes", "adds",
    ]);
    let measure = words[..verb].last().is_some_and(|head| {
        crate::commitment::subject::instrument(&head.low)
            || head.is(&[
                "package",
                "deal",
                "plan",
                "settlement",
                "budget",
                "strategy",
            ])
    });
    let what = words[0].is(&["what"]) || words[0].is(&["the", "our", "this"]);
    let theirs = abroad(&words[..verb], author) || of_business(&words[..verb]);
    (brings
        && !theirs
        && measure
        && what
        && verb <= 7
        && words.get(last + 1).is_some_and(|sign| sign.low == ":"))
    .then(|| words[verb].span.clone())
}

/// "Our aims are:", "our approach incorporates the following principles:": aims of the author
/// that the items name.
fn aims_of(words: &[Token], author: &Author) -> Option<Range<usize>> {
    const AIMED: &str = "aims goals objectives priorities principles ambitions";
    let at = words
        .iter()
        .position(|word| lexicon::listed(&word.low, AIMED))?;
    let ours = words.iter().take(at).any(|word| {
        let bare = word.low.strip_suffix("'s").unwrap_or(&word.low);
        word.is(&["our", "my"]) || author.names.iter().any(|name| name == bare)
    });
    // Only signs and a verb after it: "our goals for the year were met:" tells.
    let last = words
        .iter()
        .skip(at + 1)
        .all(|word| word.shape == Shape::Sign || word.is(&["are", "is", "to", "include"]));
    (ours && last).then(|| words[at].span.clone())
}

/// Whether a lead-in tells what has been done: "the government has:".
pub(super) fn has_done(words: &[Token]) -> bool {
    words
        .iter()
        .rfind(|word| word.shape == Shape::Word)
        .is_some_and(|last| last.is(&["has", "have"]))
}

/// Whether a lead-in names what is measured, met or weighed by the items, where they
/// are things.
pub(super) fn names_no_acts(words: &[Token], things: bool) -> bool {
    const WEIGHED: &str = "challenge challenges objective objectives theme themes area areas \
        principle principles factor factors question questions criteria tests indicators";
    let judged = words.iter().any(|word| {
        word.is(&[
            "judge", "measure", "assess", "evaluate", "monitor", "track", "gauge",
        ])
    });
    let named = words
        .iter()
        .rev()
        .filter(|word| word.shape == Shape::Word)
        .take(4)
        .any(|word| lexicon::listed(&word.low, WEIGHED));
    things && (judged || named)
}

/// Whether a lead-in tells what was.
pub(super) fn past(words: &[Token]) -> bool {
    words.iter().any(|word| {
        word.is(&[
            "was",
            "were",
            "had",
            "did",
            "consisted",
            "included",
            "comprised",
            "took",
            "led",
            "resulted",
            "could",
            "would",
        ])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_turns_what_follows() {
        for (lead, expected) in [
            ("We will:", Led::Plainly),
            ("We will not only cut costs. We will:", Led::Plainly),
            ("We will not:", Led::Refused),
            ("The Government will never:", Led::Refused),
            ("We do not intend to:", Led::Refused),
            ("We have decided not to:", Led::Refused),
            ("We rule out:", Led::Refused),
            ("We will no longer:", Led::Refused),
            ("We will stop:", Led::Refused),
            ("We will not stop:", Led::Plainly),
            ("We considered whether to:", Led::Not),
            ("We cannot:", Led::Not),
            ("Others have promised to:", Led::Not),
            ("If elected, others will:", Led::Not),
            ("Last year we promised to:", Led::Not),
            ("These measures include:", Led::Plainly),
        ] {
            assert_eq!(led(&tokens(lead)), expected, "{lead}");
        }
    }

    /// In a paper: nothing under such words is the author's undertaking.
    #[test]
    fn a_list_under_a_refusal_undertakes_nothing() {
        use crate::commitment::Class;
        use crate::commitment::set_up::read;
        for (lead, refused) in [
            ("We will not:", true),
            ("We do not plan to:", true),
            ("We will stop:", true),
            ("We cannot:", false),
            ("Others have promised to:", false),
        ] {
            let text = format!("{lead}\n\n- tax 20 kilns in Hull\n- close 40 ports by 2030\n");
            let found = read(&text);
            let of = |class| {
                let of = found.iter().filter(|one| one.judgement.class == class);
                of.map(|one| one.text.as_str()).collect::<Vec<_>>()
            };
            assert!(of(Class::Commitment).is_empty(), "{lead} {found:?}");
            let items = of(Class::Refusal)
                .iter()
                .filter(|text| !text.contains(':'))
                .count();
            assert_eq!(items, if refused { 2 } else { 0 }, "{lead} {found:?}");
        }
    }

    /// What people earn or make, and what another country offers, is told and not undertaken.
    #[test]
    fn a_list_of_facts_about_people_undertakes_nothing() {
        use crate::commitment::set_up::read;
        for (lead, items) in [
            ("Staff:", "- earn £40,000 on average\n- work in Hull\n"),
            (
                "Our teams:",
                "- publish papers in Nature\n- publish 40 studies\n",
            ),
            ("Officers:", "- earn £30,000\n- publish reports in French\n"),
            (
                "The American strategy offers:",
                "- tax credits\n- grants for yards\n",
            ),
            (
                "The French programme pays for:",
                "- loans to yards\n- new docks\n",
            ),
        ] {
            let found = read(&format!("{lead}\n\n{items}"));
            assert!(found.is_empty(), "{lead} {found:?}");
        }
        let ahead = read("In the year ahead our teams:\n\n- publish a plan for 40 ports\n");
        assert_eq!(ahead.len(), 1, "{ahead:?}");
    }
}
