//! Jobs by fine industry for any area, for one year: official where the area
//! is made of whole ITL2 regions, modelled for the districts that are left
//! over. It knows no strategy.

use serde::Serialize;
use weighbridge_facts::{Area, Cross, Facts, Member};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use crate::small_area;

/// A number of jobs with its 90% interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// Jobs.
    pub jobs: f64,
    /// Lower end: rounding of the source, and the model's tested error.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Figures of one year, ready for any set of industries.
pub struct Base {
    /// The year.
    pub year: i32,
    width: usize,
    itl2: Cross,
    /// Row of the ITL2 table and the districts of that region.
    regions: Vec<(usize, Vec<usize>)>,
    districts: Vec<f64>,
    /// Great Britain by industry.
    pub national: Vec<f64>,
}

/// An area taken apart: rows of the ITL2 table that it holds whole, and the
/// districts that are left.
#[derive(Debug, Clone)]
pub struct Parts {
    whole: Vec<usize>,
    rest: Vec<Member>,
    /// How its figures by industry are to be graded; none where there are none.
    pub grade: Option<Grade>,
}

/// Width of the source's rounding at a size, found in the table itself: below
/// 100 all cells are multiples of 5, below 1,000 of 25, then of 250 and 500.
fn rounding(jobs: f64) -> f64 {
    match jobs {
        jobs if jobs < 100.0 => 5.0,
        jobs if jobs < 1_000.0 => 25.0,
        jobs if jobs < 10_000.0 => 250.0,
        _ => 500.0,
    }
}

impl Base {
    /// Opens a year and runs the small-area model.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn new(facts: &Facts, year: i32) -> Result<Self, String> {
        let itl2 = facts.employment_itl2(year)?;
        let width = facts.leaves().len();
        let mut national = vec![0.0; width];
        for row in itl2.values.chunks_exact(width) {
            national
                .iter_mut()
                .zip(row)
                .for_each(|(sum, jobs)| *sum += jobs);
        }
        let regions = facts
            .areas(Geography::Itl2)
            .into_iter()
            .filter_map(|region| {
                let row = itl2.places.iter().position(|c| *c == region.place.code)?;
                Some((row, region.districts().collect()))
            })
            .collect();
        Ok(Self {
            regions,
            year,
            width,
            districts: small_area::estimate(facts, year)?,
            itl2,
            national,
        })
    }

    /// Takes an area apart.
    #[must_use]
    pub fn parts(&self, area: &Area) -> Parts {
        let mut rest = area.members.clone();
        let mut whole = Vec::new();
        for (row, districts) in &self.regions {
            let held = |district: &usize| {
                rest.iter()
                    .any(|member| member.district == *district && member.share == 1.0)
            };
            if districts.iter().all(held) {
                rest.retain(|member| !districts.contains(&member.district));
                whole.push(*row);
            }
        }
        let unknown = |member: &Member| self.districts[member.district * self.width].is_nan();
        let grade = match (whole.len(), rest.len()) {
            _ if rest.iter().any(unknown) => None,
            (1, 0) => Some(Grade::Official),
            (_, 0) => Some(Grade::Derived),
            _ => Some(Grade::Modelled),
        };
        Parts { whole, rest, grade }
    }

    /// Jobs of an area in the industries that have weight; `narrow` where
    /// these are at most five 3-digit groups. The sum of one official row over
    /// several industries is derived, but its only error is rounding too.
    #[must_use]
    pub fn jobs(&self, parts: &Parts, weights: &[f64], narrow: bool) -> Estimate {
        let (mut official, mut variance) = (0.0, 0.0);
        for row in &parts.whole {
            let cells = &self.itl2.values[row * self.width..(row + 1) * self.width];
            for (cell, weight) in cells
                .iter()
                .zip(weights)
                .filter(|(_, weight)| **weight > 0.0)
            {
                official += cell * weight;
                variance += (rounding(*cell) * weight).powi(2) / 12.0;
            }
        }
        let modelled: f64 = parts
            .rest
            .iter()
            .map(|member| member.share * self.district(member.district, weights))
            .sum();
        let (low, high) = small_area::interval(modelled, narrow);
        // 1.645: the normal 90% of a sum of many evenly spread rounding errors.
        let error = 1.645 * variance.sqrt();
        Estimate {
            jobs: official + modelled,
            low: (official - error).max(0.0) + low,
            high: official + error + high,
        }
    }

    /// Jobs of the ITL2 regions in the industries that have weight, with the
    /// variance of each from rounding, in the order of [`Self::regions`].
    #[must_use]
    pub fn by_region(&self, weights: &[f64]) -> (Vec<f64>, Vec<f64>) {
        self.regions
            .iter()
            .map(|(row, _)| {
                let cells = &self.itl2.values[row * self.width..][..self.width];
                cells
                    .iter()
                    .zip(weights)
                    .filter(|(_, weight)| **weight > 0.0)
                    .fold((0.0, 0.0), |(jobs, variance), (cell, weight)| {
                        (
                            jobs + cell * weight,
                            variance + (rounding(*cell) * weight).powi(2) / 12.0,
                        )
                    })
            })
            .unzip()
    }

    /// Jobs of every district in the industries that have weight; NaN without
    /// figures.
    #[must_use]
    pub fn by_district(&self, weights: &[f64]) -> Vec<f64> {
        (0..self.districts.len() / self.width)
            .map(|district| self.district(district, weights))
            .collect()
    }

    /// The ITL2 regions that have official figures, by their districts.
    pub fn regions(&self) -> impl Iterator<Item = &[usize]> {
        self.regions
            .iter()
            .map(|(_, districts)| districts.as_slice())
    }

    /// All jobs of an area by industry.
    #[must_use]
    pub fn profile(&self, parts: &Parts) -> Vec<f64> {
        let mut sums = vec![0.0; self.width];
        let rows = parts
            .whole
            .iter()
            .map(|row| (&self.itl2.values[row * self.width..][..self.width], 1.0));
        let rest = parts.rest.iter().map(|member| {
            let row = &self.districts[member.district * self.width..][..self.width];
            (row, member.share)
        });
        for (row, share) in rows.chain(rest) {
            sums.iter_mut()
                .zip(row)
                .for_each(|(sum, jobs)| *sum += jobs * share);
        }
        sums
    }

    fn district(&self, district: usize, weights: &[f64]) -> f64 {
        let cells = &self.districts[district * self.width..(district + 1) * self.width];
        cells
            .iter()
            .zip(weights)
            .map(|(cell, weight)| cell * weight)
            .sum()
    }
}
