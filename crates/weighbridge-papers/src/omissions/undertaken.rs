//! Which sentences of a paper undertake something, as far as they show that what
//! they name is more than mentioned. It knows no topic.

use std::collections::BTreeSet;

use crate::commitment::{By, Class, Commitment, Firmness, Standing};
use crate::said::Said;
use crate::verdict::force::{find, spoken};

/// Sentences in which something is undertaken, by how far they treat what is
/// named in or before them.
pub(super) struct Undertaken {
    /// Hard-edged: what they name is no passing mention, however short they are.
    pub held: BTreeSet<usize>,
    /// Undertaken by the author, hard-edged or not.
    pub firm: BTreeSet<usize>,
    /// Hard-edged, new and not the first of their passage, each with the first:
    /// a passage that opens with a topic and goes on to undertake something
    /// undertakes it of that topic.
    pub opened: Vec<(usize, usize)>,
    /// Hard-edged outcomes, which nobody is said to undertake ("Imports outside the
    /// quota will bear a duty of 50 per cent"): they treat what they are said of.
    pub laid_down: BTreeSet<usize>,
}

pub(super) fn undertaken(found: &[Commitment], sentences: &[Said<'_>]) -> Undertaken {
    let firm = |one: &&Commitment| {
        let judged = &one.judgement;
        // "The Authority will have 40 more staff by March": given by whoever
        // can. Other outcomes ("cars will be half of sales") nobody undertakes.
        let given = judged.class == Class::Outcome
            && judged.hard_edged
            && find(&spoken(&one.text), "will|shall also? have|get|receive").is_some();
        (judged.class == Class::Commitment || given) && judged.firmness >= Firmness::Will
    };
    // What others undertake, say or foresee the paper only tells: by their words it deals
    // with nothing.
    let ours = |one: &&Commitment| one.judgement.by == By::Author;
    let all: Vec<&Commitment> = found.iter().filter(ours).filter(firm).collect();
    let with = |wanted: &dyn Fn(&Commitment) -> bool| -> BTreeSet<(usize, String)> {
        all.iter()
            .copied()
            .filter(|one| wanted(one))
            .map(|one| (one.passage, one.text.clone()))
            .collect()
    };
    let among = |wanted: &BTreeSet<(usize, String)>| -> BTreeSet<usize> {
        sentences
            .iter()
            .enumerate()
            .filter(|(_, one)| {
                one.passage
                    .is_some_and(|passage| wanted.contains(&(passage, one.text.trim().to_owned())))
            })
            .map(|(at, _)| at)
            .collect()
    };
    let hard = with(&|one| one.judgement.hard_edged);
    let new = with(&|one| one.judgement.hard_edged && one.judgement.standing == Standing::New);
    let new = among(&new);
    let opened = new
        .into_iter()
        .filter_map(|at| {
            let passage = sentences.get(at)?.passage?;
            let first = sentences
                .iter()
                .position(|one| one.passage == Some(passage))?;
            (first < at).then_some((first, at))
        })
        .collect();
    let outcomes: BTreeSet<(usize, String)> = found
        .iter()
        .filter(ours)
        .filter(|one| {
            let judged = &one.judgement;
            judged.class == Class::Outcome && judged.hard_edged && judged.firmness >= Firmness::Will
        })
        .map(|one| (one.passage, one.text.clone()))
        .collect();
    Undertaken {
        laid_down: among(&outcomes),
        held: among(&hard),
        firm: among(&with(&|_| true)),
        opened,
    }
}
