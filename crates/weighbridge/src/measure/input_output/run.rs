//! Runs the engine on what a call gives. Nothing is computed here that the
//! engine does not compute.

use weighbridge_measures::catalogue::{Call, Outputs, named};
use weighbridge_supply::problem::Problem;
use weighbridge_supply::system::{System, Table};
use weighbridge_supply::{
    aggregation, balancing, extraction, footprint, imports, linkages, matrix, multipliers,
    position, regional, shocks,
};

use super::super::show::decimal;
use super::table::{
    all, amounts, beside, column, engine, known, noted, ours, quantities, system, table, told,
    told_by,
};

pub(super) fn aggregate(call: &Call) -> Result<Outputs, String> {
    let table = table(call)?;
    let groups = call.groups(2, table.flows.rows(), "industries")?;
    let smaller = aggregation::aggregate(&table, &groups).map_err(|one| told(&one))?;
    let (flows, demand) = (ours(&smaller.flows), ours(&smaller.final_demand));
    let system = System::new(smaller).map_err(|problems| all(&problems))?;
    let system = noted(call, system)?;
    let mut outputs = named([
        ("flows", flows),
        ("final_demand", demand),
        ("output", column(system.output().to_vec())),
    ]);
    if call.maybe(3).is_some() {
        let other = call.list_of(3, groups.len(), "industries")?;
        let fine = noted(call, System::new(table).map_err(|problems| all(&problems))?)?;
        let bias = aggregation::bias(&fine, &system, &groups, other).map_err(|one| told(&one))?;
        outputs.extend(named([("bias", column(bias))]));
    }
    Ok(outputs)
}

/// A problem of a table that need not be square: what is a column has the
/// name of one.
fn of_seed(problem: &Problem) -> String {
    match problem {
        Problem::NothingToScale {
            what: "column", at, ..
        } => problem.told(&|_| String::new()).replacen(
            "column ",
            &format!("column number {}", at + 1),
            1,
        ),
        Problem::NegativeFlow {
            seller,
            buyer,
            value,
        } => format!(
            "the cell in row industry {}, column number {} is negative: {}",
            seller + 1,
            buyer + 1,
            decimal(*value)
        ),
        other => told(other),
    }
}

pub(super) fn balance(call: &Call) -> Result<Outputs, String> {
    let seed = call.table(0);
    let rows = call.list_of(1, seed.rows, "rows")?;
    let columns = call.list_of(2, seed.cols, "columns")?;
    let stop = balancing::Stop {
        rounds: call.whole("rounds")?,
        gap: call.number("gap")?,
    };
    let seed = engine(seed)?;
    let balanced = match call.choice("method", &[("ras", false), ("gras", true)])? {
        false => balancing::ras(&seed, rows, columns, stop),
        true => balancing::gras(&seed, rows, columns, stop),
    }
    .map_err(|problems| {
        let negative = problems
            .iter()
            .any(|one| matches!(one, Problem::NegativeFlow { .. }));
        let advice = if negative {
            "\na table with negative cells is balanced with --set method=gras"
        } else {
            ""
        };
        told_by(&problems, of_seed) + advice
    })?;
    if let Some(note) = &balanced.note {
        return Err(format!(
            "{}, relative to its total: nothing is given. Where the gap no longer shrinks, cells of 0 keep \
             the totals from being met: give them a value, or change the totals. Else allow more rounds \
             with --set rounds=N, or a larger gap with --set gap=G",
            told(note)
        ));
    }
    let done = vec![balanced.rounds as f64, balanced.gap];
    Ok(named([
        ("table", ours(&balanced.table)),
        ("row_factors", column(balanced.row_factors)),
        ("column_factors", column(balanced.column_factors)),
        ("rounds_and_gap", column(done)),
    ]))
}

pub(super) fn accounts(call: &Call) -> Result<Outputs, String> {
    let flows = engine(&known(call, 0))?;
    let order = flows.rows();
    let demand = known(call, 1);
    let system = System::new(Table {
        primary: matrix::Matrix::zeros(0, order),
        output: None,
        rounding: call.number("rounding")?,
        final_demand: engine(&demand)?,
        flows,
    })
    .map_err(|problems| all(&problems))?;
    let system = noted(call, system)?;
    let both = [
        call.list_of(3, order, "industries")?,
        call.list_of(4, demand.cols, "columns of final demand")?,
    ];
    let mut names: Vec<f64> = both.concat();
    if names.iter().any(|region| region.is_nan()) {
        return Err("a region is missing".to_owned());
    }
    names.sort_by(f64::total_cmp);
    names.dedup();
    let number = |region: &f64| names.partition_point(|other| other < region);
    let [industry, of_demand] = both.map(|list| list.iter().map(number).collect::<Vec<usize>>());
    // Each seller is a product of its own: what two regions call alike need not
    // be alike, and regions need not have the same industries.
    let product: Vec<usize> = (0..order).collect();
    let regions = footprint::Regions {
        industry: &industry,
        product: &product,
        demand: &of_demand,
    };
    let extensions = engine(&known(call, 2))?;
    let found =
        footprint::accounts(&system, regions, &extensions, None).map_err(|one| told(&one))?;
    Ok(named([
        ("intensity", ours(&found.intensity)),
        ("multiplier", ours(&found.multiplier)),
        ("production", ours(&found.production)),
        ("exported", ours(&found.exported)),
        ("consumption", ours(&found.consumption)),
        ("imported", ours(&found.imported)),
        ("production_by_region", ours(&found.production_by_region)),
        ("consumption_by_region", ours(&found.consumption_by_region)),
    ]))
}

pub(super) fn extract(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    let side = call.choice(
        "side",
        &[
            ("buying", extraction::Side::Buying),
            ("selling", extraction::Side::Selling),
            ("both", extraction::Side::Both),
        ],
    )?;
    let with_demand = call.choice(
        "demand",
        &[
            ("default", None),
            ("true", Some(true)),
            ("false", Some(false)),
        ],
    )?;
    let cut = extraction::Cut {
        side,
        share: call.number("share")?,
        own: call.flag("own")?,
        demand: with_demand.unwrap_or(side == extraction::Side::Both),
    };
    let order = system.order();
    let quantities = quantities(call, 2, &system)?;
    let ones = vec![1.0; order];
    let mut weights: Vec<&[f64]> = vec![&ones];
    weights.extend(quantities.iter().map(Vec::as_slice));
    let swept = extraction::sweep(&system, cut, &weights).map_err(|one| told(&one))?;
    let full = extraction::sweep_in_full(&system, cut).map_err(|one| told(&one))?;
    let elsewhere = swept.lost[0].iter().zip(&swept.own[0]);
    let mut outputs = named([
        ("lost_by_industry", ours(&full)),
        ("lost", column(swept.lost[0].clone())),
        (
            "lost_elsewhere",
            column(elsewhere.map(|(all, own)| all - own).collect()),
        ),
    ]);
    if !quantities.is_empty() {
        let lost = beside(&swept.lost[1..], order);
        outputs.push(("quantities_lost".to_owned(), lost));
    }
    Ok(outputs)
}

pub(super) fn import_content(call: &Call) -> Result<Outputs, String> {
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

pub(super) fn penetration(call: &Call) -> Result<Outputs, String> {
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
    Ok(named([("penetration", column(found))]))
}

pub(super) fn system_of(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    Ok(named([
        ("output", column(system.output().to_vec())),
        ("final_demand", column(system.demand().to_vec())),
        ("coefficients", ours(system.coefficients())),
        ("leontief", ours(&system.leontief())),
        ("allocation", ours(&system.allocation())),
        ("ghosh", ours(&system.ghosh())),
    ]))
}

pub(super) fn linked(call: &Call) -> Result<Outputs, String> {
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

/// Leaves blank what an industry that makes nothing would have: it is no figure
/// of an industry, only of a row of zeros.
fn of_makers(system: &System, mut outputs: Outputs) -> Outputs {
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

pub(super) fn multiply(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    let order = system.order();
    let quantities = quantities(call, 2, &system)?;
    let mut outputs = named([("output_type_one", column(multipliers::output(&system)))]);
    let mut add = |name: &str, lists: Vec<Vec<f64>>| {
        if !lists.is_empty() {
            outputs.push((name.to_owned(), beside(&lists, order)));
        }
    };
    let first: Vec<_> = quantities
        .iter()
        .map(|one| multipliers::type_one(&system, one))
        .collect();
    add("direct", quantities.clone());
    add(
        "effect_type_one",
        first.iter().map(|one| one.effect.clone()).collect(),
    );
    add(
        "multiplier_type_one",
        first.iter().map(|one| one.multiplier.clone()).collect(),
    );
    if call.maybe(3).is_some() != call.maybe(4).is_some() {
        return Err(
            "type II needs both household income and household spending by industry".to_owned(),
        );
    }
    let given = call.number("income")?;
    if call.maybe(3).is_some() {
        let income = call.list_of(3, order, "industries")?;
        let spending = call.list_of(4, order, "industries")?;
        let whole = if given == 0.0 {
            income.iter().sum()
        } else {
            given
        };
        let spent: Vec<f64> = spending.iter().map(|value| value / whole).collect();
        let earned = system.per_output(income);
        let own = call.number("own")?;
        let households = multipliers::Households::new(&system, &earned, &spent, own)
            .map_err(|one| told(&one))?;
        add("output_type_two", vec![households.output()]);
        let second: Vec<_> = quantities
            .iter()
            .map(|one| households.type_two(one))
            .collect();
        add(
            "effect_type_two",
            second.iter().map(|one| one.effect.clone()).collect(),
        );
        add(
            "multiplier_type_two",
            second.iter().map(|one| one.multiplier.clone()).collect(),
        );
    }
    Ok(of_makers(&system, outputs))
}

pub(super) fn regional_table(call: &Call) -> Result<Outputs, String> {
    let national = engine(&known(call, 0))?;
    let order = national.rows();
    if national.columns() != order {
        return Err(format!(
            "national coefficients need as many rows as columns, and there are {order} by {}",
            national.columns()
        ));
    }
    let sizes = regional::Sizes {
        region: call.list_of(1, order, "industries")?,
        nation: call.list_of(2, order, "industries")?,
    };
    for (at, share) in national.column_sums().into_iter().enumerate() {
        if share > 1.0 {
            call.note(format!(
                "industry {} buys {} for each unit of its output: are these flows, not coefficients?",
                at + 1,
                decimal(share)
            ));
        }
    }
    for (at, (own, all)) in sizes.region.iter().zip(sizes.nation).enumerate() {
        if own > all {
            call.note(format!(
                "industry {}: {} in the region and {} in the nation, which should hold the region",
                at + 1,
                decimal(*own),
                decimal(*all)
            ));
        }
    }
    let delta = call.number("delta")?;
    let method = call.choice(
        "method",
        &[
            ("slq", regional::Method::Slq),
            ("cilq", regional::Method::Cilq),
            ("flq", regional::Method::Flq { delta }),
            ("aflq", regional::Method::Aflq { delta }),
        ],
    )?;
    let shares = regional::trade_shares(order, sizes, method).map_err(|one| told(&one))?;
    let found = regional::coefficients(&national, sizes, method).map_err(|one| told(&one))?;
    let mut outputs = named([
        ("trade_shares", ours(&shares)),
        ("coefficients", ours(&found)),
    ]);
    let band = call.number("band")?;
    if band != 0.0 {
        let augmented = match method {
            regional::Method::Flq { .. } => false,
            regional::Method::Aflq { .. } => true,
            _ => return Err("band goes with method=flq or aflq: the others have no δ".to_owned()),
        };
        // From low to high, so that the fifth is delta itself.
        let deltas: Vec<f64> = (-4..=4)
            .map(|step| delta + band.abs() * f64::from(step) / 4.0)
            .collect();
        let found = regional::band(&national, sizes, &deltas, augmented)
            .map_err(|problems| all(&problems))?;
        let lists = [found.output[4].clone(), found.low, found.high];
        outputs.extend(named([("output_multipliers", beside(&lists, order))]));
    }
    Ok(outputs)
}

#[derive(Clone, Copy)]
enum Shock {
    Demand,
    Upstream,
    Downstream,
    Price,
    PriceSet,
}

pub(super) fn shock(call: &Call) -> Result<Outputs, String> {
    let system = system(call)?;
    let order = system.order();
    let quantities = quantities(call, 3, &system)?;
    let given = call.list_of(2, order, "industries")?;
    let set: Vec<(usize, f64)> = given
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, change)| !change.is_nan())
        .collect();
    let change: Vec<f64> = given
        .iter()
        .map(|change| if change.is_nan() { 0.0 } else { *change })
        .collect();
    let kind = call.choice(
        "kind",
        &[
            ("demand", Shock::Demand),
            ("upstream", Shock::Upstream),
            ("downstream", Shock::Downstream),
            ("price", Shock::Price),
            ("price-set", Shock::PriceSet),
        ],
    )?;
    let output = match kind {
        Shock::Demand => shocks::demand(&system, &change),
        Shock::Upstream => shocks::output_upstream(&system, &set).map_err(|one| told(&one))?,
        Shock::Downstream => shocks::output_downstream(&system, &set).map_err(|one| told(&one))?,
        Shock::Price => return Ok(named([("price", column(shocks::price(&system, &change)))])),
        Shock::PriceSet => {
            let price = shocks::price_set(&system, &set).map_err(|one| told(&one))?;
            return Ok(named([("price", column(price))]));
        }
    };
    for (at, (change, made)) in output.output.iter().zip(system.output()).enumerate() {
        // Of a whole industry that goes the rounding of a solution may say a
        // hair more.
        if *change < -made * (1.0 + 1e-9) {
            call.note(format!(
                "industry {} would lose {} and makes {}: the change is larger than the economy that it is asked of",
                at + 1,
                decimal(-change),
                decimal(*made)
            ));
        }
    }
    let each: Vec<Vec<f64>> = quantities.iter().map(|one| output.of(one)).collect();
    let mut outputs = named([("output", column(output.output))]);
    if !each.is_empty() {
        outputs.push(("quantities".to_owned(), beside(&each, order)));
    }
    Ok(outputs)
}

pub(super) fn positions(call: &Call) -> Result<Outputs, String> {
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
