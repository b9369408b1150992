//! Runs what asks what stands behind demand and what follows a change: multipliers,
//! footprints, extraction, shocks. It makes no table for another call.

use weighbridge_measures::catalogue::{Call, Outputs, named};
use weighbridge_supply::system::{System, Table};
use weighbridge_supply::{extraction, footprint, matrix, multipliers, shocks};

use super::super::super::show::decimal;
use super::super::table::{
    all, beside, column, engine, known, noted, ours, quantities, system, told,
};
use super::structure::of_makers;

pub(in super::super) fn accounts(call: &Call) -> Result<Outputs, String> {
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
    let direct = match call.maybe(5) {
        Some(_) => Some(engine(&known(call, 5))?),
        None => None,
    };
    let found = footprint::accounts(&system, regions, &extensions, direct.as_ref())
        .map_err(|one| told(&one))?;
    let idle: Vec<usize> = (0..order)
        .filter(|at| system.output()[*at] == 0.0)
        .collect();
    for at in &idle {
        if (0..extensions.rows()).any(|row| extensions.at(row, *at) != 0.0) {
            call.note(format!(
                "industry {} makes nothing and has extensions: they stand in production, and no demand answers \
                 for them",
                at + 1
            ));
        }
    }
    // What is made nowhere has no figure for each unit of it.
    let of_makers = |table: &matrix::Matrix| {
        let mut table = ours(table);
        for row in 0..table.rows {
            for at in &idle {
                table.values[row * order + at] = f64::NAN;
            }
        }
        table
    };
    Ok(named([
        ("intensity", of_makers(&found.intensity)),
        ("multiplier", of_makers(&found.multiplier)),
        ("production", ours(&found.production)),
        ("exported", ours(&found.exported)),
        ("consumption", ours(&found.consumption)),
        ("imported", ours(&found.imported)),
        ("production_by_region", ours(&found.production_by_region)),
        ("consumption_by_region", ours(&found.consumption_by_region)),
    ]))
}

pub(in super::super) fn extract(call: &Call) -> Result<Outputs, String> {
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

pub(in super::super) fn multiply(call: &Call) -> Result<Outputs, String> {
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
    if given < 0.0 {
        return Err(format!(
            "income={} is not above 0: give the income that spending is a part of, or 0 for the sum of household \
             income",
            decimal(given)
        ));
    }
    if call.maybe(3).is_some() {
        let income = call.list_of(3, order, "industries")?;
        let spending = call.list_of(4, order, "industries")?;
        let whole = if given == 0.0 {
            income.iter().sum()
        } else {
            given
        };
        let all: f64 = spending.iter().sum();
        if all > whole {
            call.note(format!(
                "households spend {} of an income of {}, which is more than they have: type II is too high, or the \
                 income is not the one that spending is a part of (--set income=N)",
                decimal(all),
                decimal(whole)
            ));
        }
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

#[derive(Clone, Copy)]
enum Shock {
    Demand,
    Upstream,
    Downstream,
    Price,
    PriceSet,
}

pub(in super::super) fn shock(call: &Call) -> Result<Outputs, String> {
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
