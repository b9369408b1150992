//! The usual measures of every industry of the built-in or the user's own table:
//! multipliers, linkages, position, import content. It chooses conventions and says
//! them; the engine reckons, and it knows no place.

use serde::Serialize;
use weighbridge_facts::input_output::Input;
use weighbridge_supply::linkages::{self, Kind};
use weighbridge_supply::{imports, multipliers, position};

use super::supply::Supply;

/// What a pound of an industry's final demand stands for, and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndustryMeasures {
    /// Code in the table.
    pub code: String,
    /// Name in the table.
    pub name: String,
    /// Output in the whole domestic chain, pounds a pound of its final demand (type I).
    pub output_multiplier: f64,
    /// Value added in that chain, pounds a pound.
    pub value_added_effect: f64,
    /// The same over its own value added a pound of output; NaN where it has none.
    pub value_added_multiplier: f64,
    /// Jobs in Great Britain in that chain, a £ million of its final demand.
    pub jobs_effect: f64,
    /// The same over its own jobs a £ million of output; NaN where it has none.
    pub jobs_multiplier: f64,
    /// Imported inputs a pound of output.
    pub import_direct: f64,
    /// Imports in the whole domestic chain, pounds a pound of final demand.
    pub import_total: f64,
    /// Imported inputs in its exports, £ million: vertical specialisation.
    pub imports_in_exports: f64,
    /// Rasmussen's power of dispersion: backward linkage over the mean.
    pub power: f64,
    /// Sensitivity of dispersion by rows of Leontief's inverse; this and the other
    /// forward measures are NaN where a flow that it sells cannot be what it is.
    pub sensitivity: f64,
    /// The same by sales (rows of Ghosh's inverse).
    pub sensitivity_sales: f64,
    /// Key, backward, forward or weak, by power and sensitivity by sales; blank where
    /// the latter is not told.
    pub kind: &'static str,
    /// Pure backward linkage over its mean.
    pub pure_backward: f64,
    /// Pure forward linkage over its mean.
    pub pure_forward: f64,
    /// Steps of its output from final demand, exports among it; 1 or more, or NaN.
    pub upstreamness: f64,
    /// Steps of its output from primary inputs and imports; 1 or more.
    pub downstreamness: f64,
}

/// Of each industry that is shown and makes something, in the order of the table, and
/// imported inputs as a part of all exports.
#[must_use]
pub fn measures(supply: &Supply) -> (Vec<IndustryMeasures>, f64) {
    let system = &supply.system;
    let exports: Vec<f64> = (0..supply.table.order())
        .map(|at| supply.table.exports(at))
        .collect();
    let output = multipliers::output(system);
    let added = multipliers::type_one(system, &system.per_output(&supply.value_added));
    let jobs = multipliers::type_one(system, &system.per_output(&supply.jobs));
    let content = imports::content(system, supply.table.input(Input::Imports));
    let special =
        imports::vertical_specialisation(system, supply.table.input(Input::Imports), &exports);
    let linked = linkages::rasmussen(system);
    let kinds = linked.kinds(true);
    let pure = linkages::pure(system);
    let (up, down) = (
        position::upstreamness(system),
        position::downstreamness(system),
    );
    let sold = |at: usize, value: f64| {
        if supply.unknown_sales.contains(&at) {
            f64::NAN
        } else {
            value
        }
    };
    let rows = (0..supply.table.order())
        .filter(|at| supply.shown(*at) && system.output()[*at] > 0.0)
        .map(|at| IndustryMeasures {
            code: supply.table.industries[at].code.clone(),
            name: supply.name(at),
            output_multiplier: output[at],
            value_added_effect: added.effect[at],
            value_added_multiplier: added.multiplier[at],
            jobs_effect: jobs.effect[at],
            jobs_multiplier: jobs.multiplier[at],
            import_direct: content.direct[at],
            import_total: content.total[at],
            imports_in_exports: special.by_industry[at],
            power: linked.power[at],
            sensitivity: sold(at, linked.sensitivity[at]),
            sensitivity_sales: sold(at, linked.sensitivity_sales[at]),
            kind: match kinds[at] {
                _ if supply.unknown_sales.contains(&at) => "",
                Kind::Key => "key",
                Kind::Backward => "backward",
                Kind::Forward => "forward",
                Kind::Weak => "weak",
            },
            pure_backward: pure.backward_normalised[at],
            pure_forward: sold(at, pure.forward_normalised[at]),
            upstreamness: sold(at, up[at]),
            downstreamness: down[at],
        })
        .collect();
    (rows, special.share)
}
