//! Commitments counted, apart from aspirations and promised outcomes: by firmness,
//! by standing, and by section. It counts what was judged and judges nothing itself.

use serde::Serialize;

use super::{By, Class, Commitment, Firmness, Standing};
use crate::paper::Paper;

/// Counts over a set of commitments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Commitments.
    pub commitments: usize,
    /// Aspirations.
    pub aspirations: usize,
    /// Promised outcomes.
    pub outcomes: usize,
    /// Refusals: what the author says that it will not do, and what ends.
    pub refusals: usize,
    /// Recommendations: what the author, or somebody whom the paper restates, says
    /// that another should do.
    pub recommendations: usize,
    /// What others undertake, refuse or want, or what is to come of it; in no other
    /// count. With the counts before, they are all rows of a paper.
    pub others: usize,
    /// Hard-edged commitments.
    pub hard_edged: usize,
    /// Hard-edged ones among them that say again what an earlier one says.
    pub again: usize,
    /// New commitments.
    pub new: usize,
    /// Commitments by firmness, loosest first: explores, intends, will, decided.
    pub by_firmness: [usize; 4],
}

impl Counts {
    fn add(&mut self, commitment: &Commitment) {
        let judged = &commitment.judgement;
        // Counted whosever it is: what is restated is advice too.
        if judged.class == Class::Recommendation {
            self.recommendations += 1;
            return;
        }
        if judged.by == By::Other {
            self.others += 1;
            return;
        }
        match judged.class {
            Class::Commitment => self.commitments += 1,
            Class::Aspiration => return self.aspirations += 1,
            Class::Outcome => return self.outcomes += 1,
            Class::Refusal => return self.refusals += 1,
            Class::Recommendation => return,
        }
        self.hard_edged += usize::from(judged.hard_edged);
        self.again += usize::from(judged.hard_edged && commitment.again.is_some());
        self.new += usize::from(judged.standing == Standing::New);
        let at = match judged.firmness {
            Firmness::Recognises | Firmness::Explores => 0,
            Firmness::Intends => 1,
            Firmness::Will => 2,
            Firmness::Decided => 3,
        };
        self.by_firmness[at] += 1;
    }
}

/// Counts of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The whole paper.
    pub whole: Counts,
    /// By outermost section that holds any, in order: heading, page, counts; those below
    /// the title where one heading stands over all.
    /// What stands before the first heading has an empty heading.
    pub sections: Vec<(String, u32, Counts)>,
}

/// Counts commitments, whole and by outermost section.
#[must_use]
pub fn summary(paper: &Paper, commitments: &[Commitment]) -> Summary {
    let mut whole = Counts::default();
    let mut sections: Vec<(Option<usize>, Counts)> = Vec::new();
    for commitment in commitments {
        whole.add(commitment);
        let section = commitment.section.map(|at| paper.part(at));
        match sections.last_mut() {
            Some((last, counts)) if *last == section => counts.add(commitment),
            _ => {
                let mut counts = Counts::default();
                counts.add(commitment);
                sections.push((section, counts));
            }
        }
    }
    let sections = sections
        .into_iter()
        .map(|(section, counts)| {
            let section = section.and_then(|at| paper.sections.get(at));
            (
                section.map_or_else(String::new, |section| section.heading.clone()),
                section.map_or(1, |section| section.page),
                counts,
            )
        })
        .collect();
    Summary { whole, sections }
}
