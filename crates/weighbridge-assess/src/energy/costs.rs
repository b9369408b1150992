//! What energy costs each industry of the input-output tables: bought from the
//! electricity and gas industries over value added, what was spent at
//! purchasers' prices beside it, and the fuels burnt. It knows no place.

use std::collections::BTreeMap;

use serde::Serialize;
use weighbridge_facts::Facts;

use crate::accounts::Accounts;
use crate::wording::sentence_case;

/// Sellers of energy in the input-output tables.
const SELLERS: [&str; 4] = ["D351", "D352_3", "C19", "B05"];
/// Below this part of output value added is next to nothing, and a ratio to it
/// says nothing.
const NEXT_TO_NOTHING: f64 = 0.02;

/// An industry's energy, United Kingdom, GBP million.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndustryCost {
    /// Code of the input-output tables.
    pub code: String,
    /// Name.
    pub name: String,
    /// Bought from the electricity industry.
    pub electricity: f64,
    /// Bought from the gas and steam industry.
    pub gas: f64,
    /// Bought of coke and refined petroleum.
    pub petroleum: f64,
    /// Bought of coal.
    pub coal: f64,
    /// Gross value added at basic prices.
    pub value_added: f64,
    /// Output at basic prices.
    pub output: f64,
    /// Electricity over value added; none where that is next to nothing.
    pub electricity_of_value_added: Option<f64>,
    /// Gas over value added.
    pub gas_of_value_added: Option<f64>,
    /// All four over value added.
    pub energy_of_value_added: Option<f64>,
    /// Electricity over output.
    pub electricity_of_output: Option<f64>,
    /// Electricity at purchasers' prices over value added, of the supply and use
    /// tables' last year.
    pub spent_of_value_added: Option<f64>,
    /// Fuels burnt, thousand tonnes of oil equivalent, electricity not among
    /// them; none where the source keeps them back or has no such industry.
    pub fuel: Option<f64>,
    /// The fuels that make up most of it, largest first, with their amounts.
    pub fuels: Vec<(String, f64)>,
    /// All fuels burnt with their amounts, in the order of their names.
    pub by_fuel: Vec<(String, f64)>,
    /// Tonnes of oil equivalent for a million pounds of value added of the fuels' year;
    /// none where there is no table of that year.
    pub fuel_of_value_added: Option<f64>,
    /// Imports and exports over output and imports of its products; none where
    /// there is no such product.
    pub trade_intensity: Option<f64>,
}

fn ratio(part: f64, value_added: f64, output: f64) -> Option<f64> {
    (value_added > NEXT_TO_NOTHING * output).then(|| part / value_added)
}

impl IndustryCost {
    /// An amount as a part of value added; none where that is next to nothing.
    #[must_use]
    pub fn of_value_added(&self, amount: f64) -> Option<f64> {
        ratio(amount, self.value_added, self.output)
    }

    /// Whether it sells energy itself: what it buys is not used up but sold on.
    #[must_use]
    pub fn sells_energy(&self) -> bool {
        matches!(self.code.as_str(), "D351" | "D352_3")
    }

    /// Whether it is mining or manufacturing.
    #[must_use]
    pub fn produces_goods(&self) -> bool {
        self.code.starts_with(['B', 'C'])
    }
}

/// All industries of one table.
#[derive(Debug, Clone)]
pub struct Costs {
    /// Year of the input-output table.
    pub year: i32,
    /// Year of what was spent at purchasers' prices.
    pub spent_year: i32,
    /// Year of the fuels.
    pub fuel_year: i32,
    /// Fuels that the source keeps back by industry, and all fuels, that year:
    /// thousand tonnes of oil equivalent.
    pub fuels_kept_back: [f64; 2],
    /// Year of trade by product.
    pub product_year: i32,
    /// Its industries, in its order.
    pub industries: Vec<IndustryCost>,
    /// For each industry of the employment statistics its position; none for
    /// what the table does not have.
    pub of: Vec<Option<usize>>,
}

impl Costs {
    /// From the latest input-output table, the user's own where newer.
    ///
    /// # Errors
    /// When the table has no industry of electricity; a damaged snapshot.
    pub fn new(facts: &Facts) -> Result<Self, String> {
        let table = facts.input_output(None)?;
        let of = facts.input_output_of_leaves(&table)?;
        let spent_year = facts.supply_years()?.last().copied().unwrap_or(0);
        let fuel_year = spent_year + 1;
        let spent = facts.energy_spent(spent_year)?;
        let products = crate::trade::products::newest(facts)?;
        let balances = crate::trade::products::balances(&products);
        let fuels = facts.energy_by_fuel(fuel_year)?;
        let sellers: Vec<Option<usize>> = SELLERS.iter().map(|code| table.position(code)).collect();
        if sellers[0].is_none() {
            return Err(format!(
                "the input-output table of {} has no industry D351 (electricity)",
                table.year
            ));
        }
        let (added, output) = (table.value_added(), table.output());
        // Fuels are set against value added of their own year.
        let then = if facts.input_output_years()?.contains(&fuel_year) {
            Some(facts.input_output(Some(fuel_year))?)
        } else {
            None
        };
        let then = then.map(|table| (table.value_added(), table));
        let industries = table
            .industries
            .iter()
            .enumerate()
            .map(|(at, industry)| {
                let [electricity, gas, petroleum, coal] = [0, 1, 2, 3]
                    .map(|seller| sellers[seller].map_or(0.0, |row: usize| table.flow(row, at)));
                let (value_added, output) = (added[at], output[at]);
                let of_added = |part: f64| ratio(part, value_added, output);
                let burnt = fuels.get(&industry.code);
                let (fuel, fuels) = burnt.map_or((None, Vec::new()), main_fuels);
                IndustryCost {
                    code: industry.code.clone(),
                    name: sentence_case(&industry.name),
                    electricity,
                    gas,
                    petroleum,
                    coal,
                    value_added,
                    output,
                    electricity_of_value_added: of_added(electricity),
                    gas_of_value_added: of_added(gas),
                    energy_of_value_added: of_added(electricity + gas + petroleum + coal),
                    electricity_of_output: (output > 0.0).then(|| electricity / output),
                    spent_of_value_added: spent
                        .iter()
                        .find(|row| row.industry == industry.code)
                        .and_then(|row| ratio(row.electricity, row.value_added, row.output)),
                    fuel_of_value_added: fuel.zip(then.as_ref()).and_then(
                        |(ktoe, (added, table))| {
                            let at = table.position(&industry.code)?;
                            ratio(ktoe * 1e3, added[at], table.output()[at])
                        },
                    ),
                    fuel,
                    fuels,
                    by_fuel: burnt
                        .into_iter()
                        .flatten()
                        .map(|(fuel, mtoe)| (fuel.clone(), mtoe * 1e3))
                        .collect(),
                    trade_intensity: balances
                        .iter()
                        .find(|(code, ..)| *code == industry.code)
                        .and_then(|(.., balance)| balance.intensity()),
                }
            })
            .collect();
        Ok(Self {
            year: table.year,
            spent_year,
            fuel_year,
            fuels_kept_back: ["confidential", "all"].map(|who| {
                let burnt = fuels.get(who);
                burnt.map_or(0.0, |burnt| burnt.values().sum::<f64>() * 1e3)
            }),
            product_year: products.year,
            industries,
            of,
        })
    }

    /// Sums over the industries of the table of a figure by industry of the
    /// employment statistics.
    #[must_use]
    pub fn jobs(&self, national: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.industries.len()];
        for (of, jobs) in self.of.iter().zip(national) {
            if let Some(at) = of {
                sums[*at] += jobs;
            }
        }
        sums
    }

    /// The part of each industry of the table that a set counts, by jobs; of one
    /// without jobs, by its industries of the employment statistics.
    #[must_use]
    pub fn parts(&self, national: &[f64], set: &[f64]) -> Vec<f64> {
        let within: Vec<f64> = national
            .iter()
            .zip(set)
            .map(|(n, in_it)| n * in_it)
            .collect();
        let (all, meant) = (self.jobs(national), self.jobs(&within));
        let ones = vec![1.0; set.len()];
        let (count, in_it) = (self.jobs(&ones), self.jobs(set));
        (0..self.industries.len())
            .map(|at| {
                if all[at] > 0.0 {
                    meant[at] / all[at]
                } else if count[at] > 0.0 {
                    in_it[at] / count[at]
                } else {
                    0.0
                }
            })
            .collect()
    }

    /// Great Britain's part of each industry's value added: of the industry of
    /// the district accounts that it lies in.
    #[must_use]
    pub fn great_britain(&self, facts: &Facts, accounts: &Accounts) -> Vec<f64> {
        let parts: Vec<f64> = accounts
            .values
            .iter()
            .map(|values| {
                let (mut all, mut here) = (0.0, 0.0);
                for (district, value) in facts.districts().iter().zip(values) {
                    if value.is_finite() {
                        all += value;
                        if !district.code.starts_with('N') {
                            here += value;
                        }
                    }
                }
                if all > 0.0 { here / all } else { 1.0 }
            })
            .collect();
        let mut found = vec![1.0; self.industries.len()];
        for (of, account) in self.of.iter().zip(&accounts.industry) {
            if let Some(at) = of {
                found[*at] = parts[*account];
            }
        }
        found
    }
}

/// Thousand tonnes of oil equivalent, and the fuels that make nine tenths.
fn main_fuels(burnt: &BTreeMap<String, f64>) -> (Option<f64>, Vec<(String, f64)>) {
    let all: f64 = burnt.values().sum();
    let mut fuels: Vec<(String, f64)> = burnt
        .iter()
        .map(|(fuel, mtoe)| (fuel.clone(), mtoe * 1e3))
        .collect();
    fuels.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut sum = 0.0;
    fuels.retain(|(_, ktoe)| {
        let wanted = sum < 0.9 * all * 1e3;
        sum += ktoe;
        wanted
    });
    (Some(all * 1e3), fuels)
}
