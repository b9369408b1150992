//! Why a map has no district in it, in one sentence. It finds no map.

use weighbridge_areas::Problem;

use super::Options;
use crate::wording::whole;

/// Why no district can be in, where that shows without a search.
pub(super) fn on_sight(options: &Options, problem: &Problem) -> Option<String> {
    let nothing = |why: String| Some(format!("no zone can meet the demands: {why}"));
    if options.max_zones == Some(0) {
        return nothing(
            "at most 0 zones leave every district out; give --max-zones 1 or more".into(),
        );
    }
    if !options.fixed_in.is_empty() {
        // The demands that conflict are told one by one.
        return None;
    }
    if options.min_zone > problem.ceiling {
        return nothing(format!(
            "one of at least {} people does not fit under the ceiling of {} people",
            whole(options.min_zone),
            whole(problem.ceiling)
        ));
    }
    let open: Vec<usize> = (0..problem.population.len())
        .filter(|at| {
            !problem.fixed_out.contains(at)
                && !problem.ineligible.contains(at)
                && problem.population[*at] <= problem.ceiling
        })
        .collect();
    let largest = problem
        .zones(&open)
        .iter()
        .map(|zone| problem.people(zone))
        .fold(0.0, f64::max);
    if open.is_empty() {
        return nothing(
            "no district is left that may be in, fits under the ceiling and meets the rules".into(),
        );
    }
    (largest < options.min_zone).then(|| {
        format!(
            "no zone can meet the demands: the most people in connected districts that may be in are \
             {}, fewer than the {} of a zone",
            whole(largest),
            whole(options.min_zone)
        )
    })
}

/// Why the search ended with an empty map.
pub(super) fn after_search(options: &Options) -> String {
    format!(
        "no zone can meet the demands and add anything to what is sought ({}): ease shares of the map \
         that contradict each other (--floor, --cap, --fix-out) first, then the ceiling, the smallest \
         zone of {} people, or the rules",
        options.objective.words(),
        whole(options.min_zone)
    )
}
