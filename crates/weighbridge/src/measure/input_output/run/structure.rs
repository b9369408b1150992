//! Runs what says how industries stand to each other and to the world: linkages,
//! position, import content. It asks of no change.

use weighbridge_measures::catalogue::{Call, Outputs, named};
use weighbridge_supply::system::System;
use weighbridge_supply::{imports, linkages, matrix, position};

use super::super::table::{amounts, column, ours, system, told};

pub(in super::super) fn import_content(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    let order = system.order();
    let sources = amounts(call, 2, order)?;
    let imported = matrix::Matrix::from_fn(sources.len(), order, |row, at| sources[row][at]);
    let found = imports::content_by_source(&system, &imported).map_err(|one| told(&one))?;
    let mut outputs = named([
        ("direct", ours(&found.direct).transposed()),
        ("total", ours(&found.total).transposed()),
    ]);
    if sources.len() > 1 {
        let dependence = imports::dependence(&found.total);
        let each =
            |of: fn(&imports::Dependence) -> f64| column(dependence.iter().map(of).collect());
        outputs.extend(named([
            ("largest_source_share", each(|one| one.share)),
            ("source_concentration", each(|one| one.concentration)),
        ]));
    }
    if call.maybe(3).is_some() {
        let exports = call.list_of(3, order, "industries")?;
        let all: Vec<f64> = (0..order)
            .map(|at| sources.iter().map(|source| source[at]).sum())
            .collect();
        let found = imports::vertical_specialisation(&system, &all, exports);
        let shares = vec![found.share, found.direct_share];
        outputs.push((
            "vertical_specialisation".to_owned(),
            column(found.by_industry),
        ));
        outputs.push(("vertical_share".to_owned(), column(shares)));
    }
    Ok(outputs)
}

pub(in super::super) fn penetration(call: &Call) -> Result<Outputs, String> {
    let order = call.table(0).rows * call.table(0).cols;
    let [output, imported, exported] = [0, 1, 2].map(|at| call.list_of(at, order, "industries"));
    let (output, imported, exported) = (output?, imported?, exported?);
    let found = imports::penetration(output, imported, exported);
    let over = found.iter().filter(|share| **share > 1.0).count();
    if over > 0 {
        call.note(format!(
            "{over} of {order} lie above 1: more is exported than made, so imports pass through; exports \
             without re-exports would tell how much is used"
        ));
    }
    for (at, _) in found.iter().enumerate().filter(|(_, share)| share.is_nan()) {
        if output[at] + imported[at] < exported[at] {
            call.note(format!(
                "industry {}: more is exported than is made and imported, so that nothing is left to be used at home \
                 and there is no penetration",
                at + 1
            ));
        }
    }
    Ok(named([("penetration", column(found))]))
}

pub(in super::super) fn linked(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    let found = linkages::rasmussen(&system);
    let by_sales = call.choice("forward", &[("leontief", false), ("ghosh", true)])?;
    let of_all = call.choice("divisor", &[("n-1", false), ("n", true)])?;
    let kinds = found.kinds(by_sales).into_iter().map(|kind| match kind {
        linkages::Kind::Key => 3.0,
        linkages::Kind::Backward => 2.0,
        linkages::Kind::Forward => 1.0,
        linkages::Kind::Weak => 0.0,
    });
    let kinds = column(kinds.collect());
    let mut spread = linkages::spread(&system);
    if of_all {
        spread = spread.of_all();
    }
    let pure = linkages::pure(&system);
    call.note(format!(
        "kind: 3 key (power and {} above 1), 2 backward, 1 forward, 0 weak",
        if by_sales {
            "sensitivity_sales"
        } else {
            "sensitivity"
        }
    ));
    let outputs = named([
        ("backward", column(found.backward)),
        ("forward", column(found.forward)),
        ("forward_sales", column(found.forward_sales)),
        ("power", column(found.power)),
        ("sensitivity", column(found.sensitivity)),
        ("sensitivity_sales", column(found.sensitivity_sales)),
        ("kind", kinds),
        ("spread_backward", column(spread.backward)),
        ("spread_forward", column(spread.forward)),
        ("pure_backward", column(pure.backward)),
        ("pure_forward", column(pure.forward)),
        ("pure_total", column(pure.total)),
    ]);
    Ok(of_makers(&system, outputs))
}

pub(in super::super) fn positions(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    let mut outputs = named([
        ("upstreamness", column(position::upstreamness(&system))),
        ("downstreamness", column(position::downstreamness(&system))),
    ]);
    if call.maybe(2).is_some() {
        let order = system.order();
        let exported = call.list_of(2, order, "industries")?;
        if call.maybe(3).is_none() {
            return Err("exports stand without imports: give both, in this order".to_owned());
        }
        let imported = call.list_of(3, order, "industries")?;
        let none = vec![0.0; order];
        let stocked = match call.maybe(4) {
            Some(_) => call.list_of(4, order, "industries")?,
            None => &none,
        };
        let output = system.output();
        let flows = matrix::Matrix::from_fn(order, order, |row, at| {
            system.coefficients().at(row, at) * output[at]
        });
        let found = position::upstreamness_open(&flows, output, exported, imported, stocked)
            .map_err(|one| told(&one))?;
        outputs.extend(named([("upstreamness_open", column(found))]));
    }
    Ok(of_makers(&system, outputs))
}

/// Leaves blank what an industry that makes nothing would have: it is no figure
/// of an industry, only of a row of zeros.
pub(super) fn of_makers(system: &System, mut outputs: Outputs) -> Outputs {
    for (_, table) in &mut outputs {
        for (at, made) in system.output().iter().enumerate() {
            if *made == 0.0 {
                let cells = at * table.cols..(at + 1) * table.cols;
                table.values[cells].fill(f64::NAN);
            }
        }
    }
    outputs
}
