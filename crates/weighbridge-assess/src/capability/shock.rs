#![doc = include_str!("shock.md")]

use serde::Serialize;
use weighbridge_supply::shocks;

use super::supply::{Supply, told};
use super::target::Target;

/// Whether buyers find the lost supply elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Replace {
    /// They do not: they make less, in proportion to what they miss.
    None,
    /// They import all of it.
    Imports,
}

/// A loss in the three measures.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Loss {
    /// Output, £ million a year.
    pub output: f64,
    /// Gross value added, £ million a year.
    pub value_added: f64,
    /// Jobs in Great Britain.
    pub jobs: f64,
}

impl Loss {
    fn add(&mut self, other: Self) {
        self.output += other.output;
        self.value_added += other.value_added;
        self.jobs += other.jobs;
    }
}

/// What an industry loses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndustryLoss {
    /// Code in the table.
    pub code: String,
    /// Name in the table.
    pub name: String,
    /// What the industry has.
    pub has: Loss,
    /// Its own cut.
    pub direct: Loss,
    /// Lost as a supplier of what is cut, and of its suppliers.
    pub upstream: Loss,
    /// Lost as a buyer of what is cut, and of its buyers.
    pub downstream: Loss,
    /// False where results of the industry are not shown.
    pub shown: bool,
}

impl IndustryLoss {
    /// The larger of the two readings, direct and upstream or direct and
    /// downstream, of one measure. They are readings of one chain and not added.
    pub fn larger(&self, of: impl Fn(&Loss) -> f64) -> f64 {
        of(&self.direct) + of(&self.upstream).max(of(&self.downstream))
    }
}

/// An industry of which results are withheld: what the table as it stands
/// would give, and no sum holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// Code in the table.
    pub code: String,
    /// Name in the table.
    pub name: String,
    /// As a supplier.
    pub upstream: Loss,
    /// As a buyer.
    pub downstream: Loss,
}

/// The national part of a shock: every industry, in the order of the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chain {
    /// Industry by industry.
    pub industries: Vec<IndustryLoss>,
    /// Industries that no sum holds.
    pub left_out: Vec<LeftOut>,
    /// Sums over the industries that are shown.
    pub direct: Loss,
    /// Upstream.
    pub upstream: Loss,
    /// Downstream.
    pub downstream: Loss,
    /// Sold to other industries, households, government, non-profit bodies and
    /// investors in this country, and replaced by imports, £ million a year;
    /// changes of stocks are not in it. 0 where nothing is replaced.
    pub imports_needed: f64,
    /// Exports lost, £ million a year.
    pub exports_lost: f64,
    /// Share of its output, by industry, that is lost directly, upstream and
    /// downstream. A target's upstream and downstream share is 0.
    #[serde(skip)]
    pub shares: [Vec<f64>; 3],
}

/// The first columns of final use: consumption by government, households and
/// non-profit bodies, and investment.
const HOME_USES: usize = 4;

/// Cuts a part of industries out of the table. `cut` is 0 to 1.
///
/// # Errors
/// When the system cannot be solved for these industries.
pub fn chain(
    supply: &Supply,
    target: &Target,
    cut: f64,
    replace: Replace,
) -> Result<Chain, String> {
    let output = supply.system.output();
    let order = output.len();
    let say = |problem| told(&problem, &supply.table);
    if let Some(part) = target.parts.first()
        && target.parts.iter().all(|part| !supply.shown(part.industry))
    {
        return Err(supply.why_withheld(part.industry));
    }
    let mut direct = vec![0.0; order];
    for part in &target.parts {
        direct[part.industry] = cut * part.share;
    }
    let changes: Vec<(usize, f64)> = target
        .parts
        .iter()
        .map(|part| (part.industry, -cut * part.share * output[part.industry]))
        .collect();
    let share_of = |change: &[f64]| -> Vec<f64> {
        (0..order)
            .map(|at| {
                if direct[at] > 0.0 || output[at] <= 0.0 {
                    0.0
                } else {
                    -change[at] / output[at]
                }
            })
            .collect()
    };
    let upstream = share_of(
        &shocks::output_upstream(&supply.system, &changes)
            .map_err(say)?
            .output,
    );
    let downstream = match replace {
        Replace::None => share_of(
            &shocks::output_downstream(&supply.system, &changes)
                .map_err(say)?
                .output,
        ),
        Replace::Imports => vec![0.0; order],
    };
    let loss = |share: f64, at: usize| Loss {
        output: share * output[at],
        value_added: share * supply.value_added[at],
        jobs: share * supply.jobs[at],
    };
    let mut made = Chain {
        industries: Vec::with_capacity(order),
        left_out: Vec::new(),
        direct: Loss::default(),
        upstream: Loss::default(),
        downstream: Loss::default(),
        imports_needed: 0.0,
        exports_lost: 0.0,
        shares: [direct, upstream, downstream],
    };
    for at in 0..order {
        let [direct, upstream, downstream] = &made.shares;
        let row = IndustryLoss {
            code: supply.table.industries[at].code.clone(),
            name: supply.name(at),
            has: loss(1.0, at),
            direct: loss(direct[at], at),
            upstream: loss(upstream[at], at),
            downstream: loss(downstream[at], at),
            shown: supply.shown(at),
        };
        if row.shown {
            made.direct.add(row.direct);
            made.upstream.add(row.upstream);
            made.downstream.add(row.downstream);
        } else {
            made.left_out.push(LeftOut {
                code: row.code.clone(),
                name: row.name.clone(),
                upstream: row.upstream,
                downstream: row.downstream,
            });
        }
        made.industries.push(row);
    }
    for part in &target.parts {
        let lost = cut * part.share;
        let exports = supply.table.exports(part.industry);
        made.exports_lost += lost * exports;
        if replace == Replace::Imports {
            // What it sells itself ends with it and is not bought elsewhere; stocks
            // and valuables, which may fall in a year, are nobody's use.
            let own = supply.table.flow(part.industry, part.industry);
            let bought: f64 = supply.table.sales(part.industry).iter().sum();
            let last: f64 = supply.table.final_sales(part.industry)[..HOME_USES]
                .iter()
                .sum();
            made.imports_needed += lost * (bought - own + last);
        }
    }
    Ok(made)
}
