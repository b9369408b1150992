//! What limits a shock, in sentences: what the model takes for granted and what
//! the sums leave out. It works out no loss.

use super::findings::money;
use super::places::{DELTAS, TOO_SPECIAL};
use super::shock::Replace;
use super::steel_means;
use super::supply::Supply;
use super::target::Target;
use crate::wording::{given, jobs, percent};

/// What the sums leave out of the industries that are cut in part.
fn rest(target: &Target) -> Vec<String> {
    target
        .parts
        .iter()
        .filter(|part| !part.whole())
        .map(|part| {
            format!(
                "{} ({}) is cut in part: {} of its jobs are in {}, and its output is taken to be \
                 shared as its jobs are. The other {} ({} jobs, {} of output) is shown with no \
                 upstream or downstream loss, which the table cannot tell, and no sum holds any.",
                part.code,
                part.name,
                percent(part.share),
                target.code,
                percent(1.0 - part.share),
                jobs(part.all_jobs - part.jobs),
                money(part.output * (1.0 - part.share))
            )
        })
        .collect()
}

/// What a reader must know.
pub(super) fn limits(supply: &Supply, target: &Target, cut: f64, replace: Replace) -> Vec<String> {
    let mut limits: Vec<String> = target.also().into_iter().collect();
    if ["SIC 24.1", "SIC 24.10"].contains(&target.code.as_str()) {
        limits.push(format!("{}.", steel_means(supply.jobs_year)));
    }
    limits.extend([
        "Short-run: no prices move, nobody is re-hired, no recipe changes.".to_owned(),
        match replace {
            Replace::None => {
                "No substitution: buyers make less in proportion to the supply that they miss. \
                 Upstream and downstream are two readings of one chain, of demand that ends and of \
                 supply that ends, and are never added. Places are ranked by direct and upstream, \
                 which takes no buyer to be without another source."
            }
            Replace::Imports => {
                "Buyers import all that they miss, at the same price: nothing is lost downstream, so \
                 no figure of it is shown. What they would import is in the findings."
            }
        }
        .to_owned(),
        format!(
            "Output and value added are of {} (United Kingdom), jobs of {} (Great Britain): an \
             industry's jobs are taken to fall as its output does, and what closed or opened since is \
             not in. Tables of different years are different releases and are not compared.",
            supply.table.year, supply.jobs_year
        ),
        "Jobs of farm agriculture are not published for Scotland in some years: agriculture's jobs \
         leave them out there."
            .to_owned(),
        format!(
            "Intervals (90%) hold where the jobs are, and nothing of how the chain would answer: where they \
             are close, as of a nation, the figure is rounded to what a model of chains can tell. The \
             local band \
             is the jobs in the place's own suppliers that hang on the place's own plants, by Flegg's \
             formula from δ = {} to {}: a band over δ, with no best figure in it, and an indication \
             only. A dash: too little of the industry is there (fewer than 10 jobs for certain), or so \
             much that the formula says nothing (a location quotient of {TOO_SPECIAL:.0} or more: it \
             divides each supplier's quotient by the buyer's, so that an average supplier counts a \
             fifth at the most).",
            DELTAS[0], DELTAS[3]
        ),
    ]);
    limits.extend(target.warning());
    limits.extend(rest(target));
    if cut < 1.0 {
        limits.push(format!(
            "{} of output is taken to be {} of the jobs, in every plant alike.",
            given(cut),
            given(cut)
        ));
    }
    limits.extend(supply.notes.iter().cloned());
    limits
}
