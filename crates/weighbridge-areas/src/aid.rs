#![doc = include_str!("aid.md")]

/// Size of the firm that invests, by the state-aid definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirmSize {
    /// Fewer than 50 staff.
    Small,
    /// Fewer than 250 staff.
    Medium,
    /// All others.
    Large,
}

/// Highest aid as a share (0 to 1) of eligible cost, for one type of area and
/// one period. Where the figures come from is the caller's to say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intensities {
    /// For a large firm.
    pub large: f64,
    /// What a medium firm may have on top.
    pub medium_uplift: f64,
    /// What a small firm may have on top.
    pub small_uplift: f64,
}

impl Intensities {
    /// Highest intensity for a firm of this size, 0 to 1.
    pub fn of(&self, size: FirmSize) -> f64 {
        let uplift = match size {
            FirmSize::Small => self.small_uplift,
            FirmSize::Medium => self.medium_uplift,
            FirmSize::Large => 0.0,
        };
        (self.large + uplift).clamp(0.0, 1.0)
    }
}

/// A band of a large project's cost and what counts of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Where the band ends (money); infinite for the last.
    pub up_to: f64,
    /// Share (0 to 1) of the intensity that applies in it.
    pub factor: f64,
}

/// A project's grant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grant {
    /// Highest grant, in the money of the cost.
    pub highest: f64,
    /// The same as a share of the cost; NaN for a cost of 0.
    pub intensity: f64,
    /// Whether large-project bands lowered it.
    pub reduced: bool,
}

/// The highest grant for an eligible cost. `bands` run upwards and the last
/// should be open; cost beyond them counts for nothing, and without bands all
/// counts. With a threshold of 50 and 100 and factors 1, 0.5 and 0.34 it is
/// `R x (50 + 0.50 B + 0.34 C)`.
pub fn grant(cost: f64, intensity: f64, bands: &[Band]) -> Grant {
    let counted = if bands.is_empty() {
        cost
    } else {
        let mut from = 0.0;
        let mut sum = 0.0;
        for band in bands {
            sum += (cost.min(band.up_to) - from).max(0.0) * band.factor;
            from = band.up_to;
        }
        sum
    };
    Grant {
        highest: intensity * counted,
        intensity: intensity * counted / cost,
        reduced: counted < cost,
    }
}

/// A range between published findings; never one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// Jobs that a sum of grants would bring, by cost per job: each evaluation's
/// low and high cost per net additional job, in the prices of `money` (bring
/// them there with `in_prices`). The range runs over all evaluations; `None`
/// where there is none with a cost above 0.
pub fn jobs(money: f64, costs_per_job: &[Range]) -> Option<Range> {
    let sound = costs_per_job
        .iter()
        .filter(|cost| cost.low > 0.0 && cost.high >= cost.low && cost.high.is_finite());
    sound
        .map(|cost| Range {
            low: money / cost.high,
            high: money / cost.low,
        })
        .reduce(|all, one| Range {
            low: all.low.min(one.low),
            high: all.high.max(one.high),
        })
}

/// Of gross jobs, those left net of leakage (that go to people from outside the
/// area) and of displacement (of jobs elsewhere in it), as ranges of shares
/// (0 to 1), one taken off after the other. Jobs that would have come without
/// the aid are still in it.
pub fn net_jobs(gross: Range, leakage: Range, displacement: Range) -> Range {
    let left = |share: f64| (1.0 - share).clamp(0.0, 1.0);
    Range {
        low: gross.low * left(leakage.high) * left(displacement.high),
        high: gross.high * left(leakage.low) * left(displacement.low),
    }
}

/// A cost in other prices: `factor` is the deflator of the wanted year over
/// that of the cost's.
pub fn in_prices(cost: Range, factor: f64) -> Range {
    Range {
        low: cost.low * factor,
        high: cost.high * factor,
    }
}
