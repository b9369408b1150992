//! Classes of districts: city, town or rural by the official classification,
//! and former industrial districts by the panel of 1991. It judges no strategy.

use serde::Serialize;
use weighbridge_facts::{Area, Facts, LONG_RUN_INDUSTRIES, LongRun, Settlement};

/// What kind of place it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct PlaceClass {
    /// "city or large town", "smaller town" or "rural", from the official
    /// urban, intermediate urban and two rural classes; none in Scotland and
    /// Northern Ireland, which have classifications of their own.
    pub settlement: Option<&'static str>,
    /// Former industrial, by the rule or by the user's own list.
    pub former_industrial: Option<bool>,
    /// Manufacturing, mining and energy as a share of employees in 1991.
    pub industry_share_1991: Option<f64>,
    /// Change in those employees from 1991 to 2008 (fraction).
    pub industry_change: Option<f64>,
}

/// The rule for a former industrial district: a share of industry (mining,
/// manufacturing, energy) in its employees of 1991 of at least this many times
/// that of Great Britain …
pub const SHARE_AT_LEAST: f64 = 1.25;
/// … of which by 2008 it had lost at least this part.
pub const LOSS_AT_LEAST: f64 = 0.25;

/// Figures of districts that classes are made from.
pub struct Classes {
    settlement: Vec<Option<&'static str>>,
    /// Industry and all employees of 1991, and industry 1998 in the two
    /// surveys and 2008: growth is chained over the break of 1998.
    industry_1991: Vec<f64>,
    all_1991: Vec<f64>,
    industry_2008: Vec<f64>,
    whole_share: f64,
    /// The user's own list, by district; none where the rule decides.
    own: Option<Vec<bool>>,
}

/// Industry: mining, manufacturing, energy, water and waste.
pub(crate) fn is_industry(code: &str) -> bool {
    code.get(..2)
        .and_then(|first| first.parse::<u32>().ok())
        .is_some_and(|first| (5..=39).contains(&first))
}

impl Classes {
    /// Reads the sources; `own` are positions of districts that the user calls
    /// former industrial.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn new(facts: &Facts, own: Option<&[usize]>) -> Result<Self, String> {
        let count = facts.districts().len();
        let settlement = facts
            .rural_urban()?
            .into_iter()
            .map(|class| {
                class.map(|class| match class.settlement {
                    Settlement::Urban => "city or large town",
                    Settlement::IntermediateUrban => "smaller town",
                    Settlement::IntermediateRural | Settlement::MajorityRural => "rural",
                })
            })
            .collect();
        let sum = |survey: LongRun, year: i32, all: bool| -> Result<Vec<f64>, String> {
            let mut sums = vec![0.0; count];
            for industry in LONG_RUN_INDUSTRIES {
                if all || is_industry(industry.code) {
                    let values = facts.long_run(survey, year, industry.code)?;
                    sums.iter_mut()
                        .zip(values)
                        .for_each(|(sum, value)| *sum += value);
                }
            }
            Ok(sums)
        };
        let industry_1991 = sum(LongRun::EmploymentSurvey, 1991, false)?;
        let all_1991 = sum(LongRun::EmploymentSurvey, 1991, true)?;
        let before = sum(LongRun::EmploymentSurvey, 1998, false)?;
        let after = sum(LongRun::BusinessInquiry, 1998, false)?;
        let industry_2008 = sum(LongRun::BusinessInquiry, 2008, false)?
            .into_iter()
            .zip(before.iter().zip(&after))
            .map(|(last, (before, after))| last * before / after)
            .collect();
        let known =
            |values: &[f64]| -> f64 { values.iter().filter(|value| value.is_finite()).sum() };
        Ok(Self {
            settlement,
            whole_share: known(&industry_1991) / known(&all_1991),
            industry_1991,
            all_1991,
            industry_2008,
            own: own.map(|districts| (0..count).map(|at| districts.contains(&at)).collect()),
        })
    }

    /// Class of an area: of several districts the settlement is that which all
    /// of them have, and it is former industrial by its own sums.
    #[must_use]
    pub fn of(&self, area: &Area) -> PlaceClass {
        let mut settlements: Vec<Option<&'static str>> = area
            .districts()
            .map(|district| self.settlement[district])
            .collect();
        settlements.dedup();
        let sum = |values: &[f64]| -> f64 {
            area.members
                .iter()
                .map(|member| values[member.district] * member.share)
                .sum()
        };
        let (before, all, after) = (
            sum(&self.industry_1991),
            sum(&self.all_1991),
            sum(&self.industry_2008),
        );
        let (share, change) = (before / all, after / before - 1.0);
        let by_rule = (share.is_finite() && change.is_finite())
            .then_some(share >= SHARE_AT_LEAST * self.whole_share && change <= -LOSS_AT_LEAST);
        let own = self
            .own
            .as_ref()
            .map(|own| area.districts().all(|district| own[district]));
        PlaceClass {
            settlement: match settlements.as_slice() {
                [one] => *one,
                _ => None,
            },
            former_industrial: own.or(by_rule),
            industry_share_1991: share.is_finite().then_some(share),
            industry_change: change.is_finite().then_some(change),
        }
    }
}
