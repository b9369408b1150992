//! The linear programme behind a map, for another solver to check the proof:
//! the inequalities of the root, and those that a proposed map breaks. It
//! shares the inequalities with the solver here, but none of its simplex
//! method, fixing, search or branching.

use crate::branch::Tree;
use crate::cuts::Separator;
use crate::model::Model;
use crate::problem::{Fault, Problem};
use crate::roots;
use crate::simplex::Row;
use crate::solve::{Limits, Progress};
use crate::watcher::Watcher;

/// `sum value * x[column] <= right`.
#[derive(Clone, Debug, PartialEq)]
pub struct Inequality {
    /// Column and value.
    pub entries: Vec<(usize, f64)>,
    /// Right side.
    pub right: f64,
}

/// Maximise `objective * x` over the rows and bounds, the first `whole`
/// columns (the areas) 0 or 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// Cost of each column, in the unit of the values.
    pub objective: Vec<f64>,
    /// Lower bounds.
    pub low: Vec<f64>,
    /// Upper bounds.
    pub high: Vec<f64>,
    /// Rows. Not all that a map must meet: see [`violated`].
    pub rows: Vec<Inequality>,
    /// Columns that must be whole.
    pub whole: usize,
}

fn plain(rows: impl IntoIterator<Item = Row>) -> Vec<Inequality> {
    rows.into_iter()
        .map(|row| Inequality {
            entries: row.entries,
            right: row.right,
        })
        .collect()
}

/// The programme with the inequalities of the root; `None` where two demands
/// contradict each other on sight. Errors: all faults of the problem.
pub fn programme(
    problem: &Problem,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Option<Programme>, Vec<Fault>> {
    let faults = problem.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let Some(model) = Model::new(problem) else {
        return Ok(None);
    };
    // Without a map nothing is fixed, so the rows hold for all maps.
    let limits = Limits {
        effort: 0,
        ..Limits::default()
    };
    let watcher = Watcher::new(watch);
    let mut tree = Tree::new(&model, &limits, &watcher);
    tree.root_rounds();
    let mut objective = problem.value.clone();
    objective.resize(tree.programme.low.len(), 0.0);
    Ok(Some(Programme {
        objective,
        low: tree.programme.low.clone(),
        high: tree.programme.high.clone(),
        rows: plain(tree.programme.rows.clone()),
        whole: model.areas(),
    }))
}

/// Inequalities that a point of the programme breaks; none for a map that
/// meets all demands. The problem must be free of faults.
pub fn violated(problem: &Problem, point: &[f64]) -> Vec<Inequality> {
    let Some(model) = Model::new(problem) else {
        return Vec::new();
    };
    let areas = model.areas();
    let open: Vec<bool> = model.high.iter().map(|high| *high > 0.0).collect();
    let mut separator = Separator::new(
        &model.neighbours,
        &model.people,
        model.min_zone,
        open.clone(),
    );
    let limit = areas.max(50);
    let mut always = |_: &Progress| true;
    let watcher = Watcher::new(&mut always);
    let cuts = separator.separate(&point[..areas], limit, &watcher);
    let mut rows = plain(cuts.into_iter().map(|cut| cut.row));
    if point.len() == 2 * areas {
        let (more, _) = roots::separate(
            &model.neighbours,
            &model.rank,
            &open,
            point,
            limit,
            &watcher,
        );
        rows.extend(plain(more));
    }
    rows
}
