//! Runs what makes tables of tables: a system's matrices, fewer industries, given
//! totals, a region's coefficients. It measures no industry.

use weighbridge_measures::catalogue::{Call, Outputs, named};
use weighbridge_supply::problem::Problem;
use weighbridge_supply::system::System;
use weighbridge_supply::{aggregation, balancing, regional};

use super::super::super::show::decimal;
use super::super::table::{
    all, beside, column, engine, known, noted, ours, system, table, told, told_by,
};

pub(in super::super) fn aggregate(call: &Call) -> Result<Outputs, String> {
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

pub(in super::super) fn balance(call: &Call) -> Result<Outputs, String> {
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

pub(in super::super) fn regional_table(call: &Call) -> Result<Outputs, String> {
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
    let larger: Vec<String> = sizes
        .region
        .iter()
        .zip(sizes.nation)
        .enumerate()
        .filter(|(_, (own, all))| own > all)
        .map(|(at, (own, all))| {
            format!(
                "industry {}: {} in the region and {} in the nation, which must hold the region",
                at + 1,
                decimal(*own),
                decimal(*all)
            )
        })
        .collect();
    if !larger.is_empty() {
        return Err(larger.join("\n"));
    }
    // Shares of a table that is none of coefficients would be figures of nothing.
    noted(
        call,
        System::from_coefficients(national.clone(), &vec![0.0; order])
            .map_err(|problems| all(&problems))?,
    )?;
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

pub(in super::super) fn system_of(call: &Call) -> Result<Outputs, String> {
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
