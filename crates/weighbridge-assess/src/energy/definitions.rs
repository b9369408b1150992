//! Which industries are energy-intensive, by whom: three readings of the
//! figures, three lists, and the five industries that are always named. None is
//! the right one; they stand side by side. It counts no job.

use serde::Serialize;
use weighbridge_facts::Facts;
use weighbridge_model::nearest;

use super::costs::Costs;
use crate::capability::target::dotted;

/// Name of all of mining and manufacturing.
pub const WHOLE: &str = "mining-and-manufacturing";

/// What a definition rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What the industry buys or burns.
    Intensity,
    /// A list that is had whole.
    WholeList,
    /// A list that is had in part.
    PartialList,
    /// An industry singled out by its codes.
    SingledOut,
}

impl Kind {
    /// The words of tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Intensity => "by intensity",
            Self::WholeList => "by list",
            Self::PartialList => "by list, had in part",
            Self::SingledOut => "by code",
        }
    }
}

/// A definition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Definition {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What it rests on.
    pub kind: Kind,
    /// Rule, source, and what a reader must know.
    pub note: String,
    /// Industries of the input-output tables, or classes, that are in it.
    pub codes: Vec<String>,
    /// Entries of a list that are products, finer than a class, and so are left
    /// out.
    pub left_out: usize,
    /// 0 or 1 for each industry of the employment statistics.
    #[serde(skip)]
    pub weights: Vec<f64>,
    /// The same with the whole classes that the left-out products lie in.
    #[serde(skip)]
    pub with_products: Vec<f64>,
}

impl Definition {
    /// Its codes as people write them: "SIC 23.2, 23.3, 23.4".
    #[must_use]
    pub fn codes_said(&self) -> String {
        let codes: Vec<String> = self.codes.iter().map(|code| dotted(code)).collect();
        format!("SIC {}", codes.join(", "))
    }

    /// Its title, with the codes of an industry that is singled out by them.
    #[must_use]
    pub fn titled(&self) -> String {
        match self.kind {
            Kind::SingledOut => format!("{} ({})", self.title, self.codes_said()),
            _ => self.title.clone(),
        }
    }
}

/// Industries that are singled out: name, title, SIC prefixes.
pub const SINGLED: [(&str, &str, &[&str]); 5] = [
    ("steel", "Steel", &["241", "242", "243", "2451", "2452"]),
    ("glass", "Glass", &["231"]),
    ("ceramics", "Ceramics", &["232", "233", "234"]),
    ("chemicals", "Chemicals", &["20"]),
    ("paper", "Paper", &["17"]),
];

/// Percentiles of the discount scheme of 2023-24 for energy- and trade-intensive
/// industries.
const PERCENTILES: (f64, f64) = (0.80, 0.60);

fn percentile(mut values: Vec<f64>, part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )] // a position among about a hundred
    let at = (values.len().saturating_sub(1) as f64 * part).ceil() as usize;
    values.get(at).copied().unwrap_or(f64::INFINITY)
}

/// By a rule on the industries of mining and manufacturing.
fn by_rule(
    costs: &Costs,
    name: &str,
    title: String,
    note: String,
    holds: impl Fn(&super::costs::IndustryCost) -> bool,
) -> Definition {
    let inside: Vec<bool> = costs
        .industries
        .iter()
        .map(|industry| industry.produces_goods() && holds(industry))
        .collect();
    let weights: Vec<f64> = costs
        .of
        .iter()
        .map(|of| f64::from(u8::from(of.is_some_and(|at| inside[at]))))
        .collect();
    Definition {
        name: name.into(),
        title,
        kind: Kind::Intensity,
        left_out: 0,
        with_products: weights.clone(),
        note,
        codes: costs
            .industries
            .iter()
            .zip(&inside)
            .filter(|(_, inside)| **inside)
            .map(|(industry, _)| industry.code.clone())
            .collect(),
        weights,
    }
}

/// By codes of SIC; those that are prefixes of a leaf.
fn by_codes(
    facts: &Facts,
    (name, title, kind, note): (&str, &str, Kind, &str),
    codes: Vec<String>,
    products: &[String],
) -> Definition {
    let weights = |within: &dyn Fn(&str) -> bool| -> Vec<f64> {
        let leaves = facts.leaves().iter();
        leaves
            .map(|leaf| f64::from(u8::from(within(leaf))))
            .collect()
    };
    let listed = |leaf: &str| codes.iter().any(|code| leaf.starts_with(code));
    // The first four digits of a product's code are its class.
    let product = |leaf: &str| {
        products
            .iter()
            .filter_map(|code| code.get(..4))
            .any(|class| leaf.starts_with(class))
    };
    Definition {
        left_out: products.len(),
        weights: weights(&listed),
        with_products: weights(&|leaf| listed(leaf) || product(leaf)),
        name: name.into(),
        title: title.into(),
        kind,
        note: note.into(),
        codes,
    }
}

/// All definitions, then the singled-out industries.
///
/// # Errors
/// When the snapshot is damaged.
pub fn all(facts: &Facts, costs: &Costs, threshold: f64) -> Result<Vec<Definition>, String> {
    let goods = || {
        costs
            .industries
            .iter()
            .filter(|industry| industry.produces_goods())
    };
    let burnt = percentile(
        goods().filter_map(|one| one.fuel_of_value_added).collect(),
        PERCENTILES.0,
    );
    let energy = percentile(
        goods()
            .filter_map(|one| one.energy_of_value_added)
            .collect(),
        PERCENTILES.0,
    );
    let trade = percentile(
        goods().filter_map(|one| one.trade_intensity).collect(),
        PERCENTILES.1,
    );
    let mut found = vec![
        by_rule(
            costs,
            "electricity",
            format!(
                "Electricity at least {:.0}% of value added",
                threshold * 100.0
            ),
            format!(
                "bought from the electricity industry over value added, {}, in mining and \
                 manufacturing; the exemption of 2015 asks a business for 20%",
                costs.year
            ),
            |one| {
                one.electricity_of_value_added
                    .is_some_and(|part| part >= threshold)
            },
        ),
        by_rule(
            costs,
            "fuel",
            "Most fuel burnt for its value added".into(),
            format!(
                "the top fifth of mining and manufacturing by tonnes of oil equivalent burnt \
                 ({}) a million pounds of value added; electricity is not in it",
                costs.fuel_year
            ),
            |one| one.fuel_of_value_added.is_some_and(|part| part >= burnt),
        ),
        by_rule(
            costs,
            "energy-and-trade",
            "Energy- and trade-intensive".into(),
            format!(
                "the rule of the discount scheme of 2023-24 (80th percentile of energy and 60th of \
                 trade intensity), here over the industries of the input-output tables of mining and \
                 manufacturing, {} and {}: the scheme's own list is finer",
                costs.year, costs.product_year
            ),
            |one| {
                one.energy_of_value_added.is_some_and(|part| part >= energy)
                    && one.trade_intensity.is_some_and(|part| part >= trade)
            },
        ),
    ];
    let listed = facts.energy_lists()?;
    let codes = |list: &str| -> Vec<String> {
        listed
            .iter()
            .filter(|row| row.list == list && !row.product)
            .map(|row| row.code.clone())
            .collect()
    };
    let products: Vec<String> = listed
        .iter()
        .filter(|row| row.list == "carbon-leakage" && row.product)
        .map(|row| row.code.replace('.', ""))
        .collect();
    let classes = codes("carbon-leakage");
    found.push(by_codes(
        facts,
        (
            "carbon-leakage",
            "EU carbon leakage list 2021-2030",
            Kind::WholeList,
            "Delegated Decision (EU) 2019/708, had whole",
        ),
        classes,
        &products,
    ));
    found.push(by_codes(
        facts,
        (
            "exemption-2017",
            "UK exemption list, up to 22.11",
            Kind::PartialList,
            "SI 2017/1051: only the classes up to 22.11 are had here, so glass, ceramics and metals \
             cannot be seen in it; an industry that is missing may well be on the list",
        ),
        codes("exemption-2017"),
        &[],
    ));
    found.push(by_codes(
        facts,
        (
            "compensation",
            "UK carbon cost compensation, 14 classes",
            Kind::PartialList,
            "fourteen classes of the list are had here, not all of it; an industry that is missing \
             may well be on the list",
        ),
        codes("compensation"),
        &[],
    ));
    for (name, title, prefixes) in SINGLED {
        let codes = prefixes.iter().map(|code| (*code).to_owned()).collect();
        found.push(by_codes(
            facts,
            (name, title, Kind::SingledOut, "singled out by its codes"),
            codes,
            &[],
        ));
    }
    Ok(found)
}

/// The industries of a name as weights: a definition's, or all of mining and
/// manufacturing.
///
/// # Errors
/// The names that there are, the nearest first.
pub fn named(facts: &Facts, all: &[Definition], name: &str) -> Result<Vec<f64>, String> {
    if name == WHOLE {
        return Ok(facts
            .leaves()
            .iter()
            .map(|leaf| {
                let section = facts.industries().section(leaf);
                f64::from(u8::from(matches!(section, Some("B" | "C"))))
            })
            .collect());
    }
    if let Some(found) = all.iter().find(|one| one.name == name) {
        return Ok(found.weights.clone());
    }
    let names: Vec<&str> = std::iter::once(WHOLE)
        .chain(all.iter().map(|one| one.name.as_str()))
        .collect();
    let near = nearest(name, names.iter().copied());
    Err(match near.first() {
        Some(near) => format!(
            "there are no industries called \"{name}\": did you mean {near}? The names are {}",
            names.join(", ")
        ),
        None => format!(
            "there are no industries called \"{name}\": the names are {}",
            names.join(", ")
        ),
    })
}
