//! Checks of the tables on energy, trade and the carbon border against figures
//! that their sources state. It checks nothing else.

use std::collections::BTreeSet;

use super::{Check, count, sum};
use crate::{Facts, UNITED_KINGDOM_PRICES_END};

/// The checks, in order.
pub(super) fn checks(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = energy(facts)?;
    checks.extend(supply(facts)?);
    checks.extend(border(facts)?);
    Ok(checks)
}

fn energy(facts: &Facts) -> Result<Vec<Check>, String> {
    let fuels = facts.energy_by_fuel(2023)?;
    let all = fuels.get("all").into_iter().flat_map(|all| all.values());
    let parts: Vec<f64> = fuels
        .iter()
        .filter(|(industry, _)| *industry != "all")
        .flat_map(|(_, fuels)| fuels.values().copied())
        .collect();
    let spent = facts.energy_spent(2022)?;
    let column = |of: fn(&crate::EnergySpent) -> f64| spent.iter().map(of).collect::<Vec<f64>>();
    let prices = facts.electricity_prices("with all taxes")?;
    let last = prices
        .iter()
        .filter(|price| price.country == "UK")
        .map(|price| price.half.as_str())
        .max()
        .unwrap_or("");
    let lists = facts.energy_lists()?;
    let of = |list: &str| lists.iter().filter(|row| row.list == list).count();
    Ok(vec![
        sum("energy of 2023, million tonnes of oil equivalent", 132, all),
        // 4,750 rows of three decimals, and what is "low", make up the rest.
        sum("the same, added up by industry and fuel", 132, &parts),
        sum(
            "electricity bought by industries, GBP m, 2022",
            106_623,
            &column(|row| row.electricity),
        ),
        sum(
            "gas bought by industries, GBP m, 2022",
            76_065,
            &column(|row| row.gas),
        ),
        sum(
            "value added of all industries, GBP m, 2022",
            2_266_082,
            &column(|row| row.value_added),
        ),
        count(
            format!(
                "electricity prices of the United Kingdom end with {UNITED_KINGDOM_PRICES_END}"
            ),
            1,
            usize::from(last == UNITED_KINGDOM_PRICES_END),
        ),
        count(
            "sectors and products of the carbon leakage list",
            63,
            of("carbon-leakage"),
        ),
        count(
            "classes of the exemption list, cut at 22.11",
            34,
            of("exemption-2017"),
        ),
        count(
            "classes of the compensation list, not whole",
            14,
            of("compensation"),
        ),
    ])
}

fn supply(facts: &Facts) -> Result<Vec<Check>, String> {
    let products = facts.product_supply(2022)?;
    let column =
        |of: fn(&crate::ProductSupply) -> f64| products.iter().map(of).collect::<Vec<f64>>();
    Ok(vec![
        sum(
            "output of all products, GBP m, 2022",
            4_548_357,
            &column(|row| row.output),
        ),
        sum(
            "exports of goods, GBP m, 2022",
            434_123,
            &column(|row| row.exports_eu + row.exports_rest),
        ),
        sum(
            "exports of services, GBP m, 2022",
            413_928,
            &column(|row| row.exports_services),
        ),
    ])
}

fn border(facts: &Facts) -> Result<Vec<Check>, String> {
    let goods = facts.border_goods()?;
    let links = facts.border_links()?;
    let linked: BTreeSet<&str> = links.iter().map(|link| link.cn.as_str()).collect();
    let countries: BTreeSet<String> = facts
        .border_defaults()?
        .into_iter()
        .map(|row| row.country)
        .collect();
    let unknown = links
        .iter()
        .filter(|link| facts.industries().name(&link.industry).is_none())
        .count();
    let benchmarks = facts.border_benchmarks()?;
    let with_benchmark: BTreeSet<&str> = benchmarks.iter().map(|row| row.cn.as_str()).collect();
    // Electricity has none. 3102 10 10 was split in three with the nomenclature of
    // 2026, in which the benchmarks are.
    let without = goods
        .iter()
        .filter(|good| good.sector != "electricity" && !with_benchmark.contains(good.cn.as_str()))
        .count();
    Ok(vec![
        count(
            "goods of the carbon border without a benchmark (urea, split in three)",
            1,
            without,
        ),
        count("codes with a benchmark", 570, with_benchmark.len()),
        count("goods of the carbon border", 569, goods.len()),
        count("goods with an industry", 569, linked.len()),
        count("industries of goods that are unknown", 0, unknown),
        count("countries with default values", 119, countries.len()),
    ])
}
