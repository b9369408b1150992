//! Which way a lead-in turns the items of its list: undertaken, refused, ended, or
//! nothing at all. "We will not: – raise the levy" promises no levy. It judges no item.

use crate::commitment::lexicon;
use crate::tokens::{Shape, Token};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

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
}
