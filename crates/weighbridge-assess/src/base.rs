//! Jobs by fine industry for any area, for one year: official where the area
//! is made of whole published areas, modelled for the districts that are left
//! over. A table that the user added takes the place of what was modelled. It
//! knows no strategy.

mod estimate;
mod pins;

use weighbridge_facts::{AddedTable, Area, Cross, Facts, Member};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

pub use self::estimate::Estimate;
use self::estimate::rounding_variance;
use self::pins::Pins;
use crate::small_area::{self, Model, Part, Touched, deviation, held};

/// The normal 95% point: of the sum of many evenly spread rounding errors.
const NORMAL: f64 = 1.645;
/// Years that the snapshot holds by fine industry.
const PUBLISHED: (i32, i32) = (2015, 2021);

/// Figures of one year, ready for any set of industries.
pub struct Base {
    /// The year.
    pub year: i32,
    width: usize,
    itl2: Cross,
    regions: Vec<Region>,
    region_of: Vec<Option<usize>>,
    model: Model,
    districts: Vec<f64>,
    district_pins: Vec<Option<Pins>>,
    /// Great Britain by industry; NaN where nothing is published for the year.
    pub national: Vec<f64>,
}

struct Region {
    /// Row of the ITL2 table.
    row: usize,
    districts: Vec<usize>,
    pins: Option<Pins>,
    /// Whether its row can be used: published, or added by the user.
    known: bool,
}

/// An area taken apart: regions that it holds whole, and the districts that
/// are left.
#[derive(Debug, Clone)]
pub struct Parts {
    whole: Vec<usize>,
    rest: Vec<Member>,
    /// How its figures by fine industry are graded taken one by one; none
    /// where there are none. [`Base::grade`] is exact for a set of industries.
    pub grade: Option<Grade>,
}

/// A set of industries, counted in every district and region. Making one costs
/// as much as a few districts; asking it costs next to nothing.
pub struct Prepared {
    weights: Vec<(usize, f64)>,
    touched: Touched,
    districts: Vec<Share>,
    regions: Vec<Whole>,
}

/// The set in one district.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    part: Part,
    /// Its figure is a sum of published cells of the district.
    official: bool,
    rounding: f64,
}

/// The set in one region.
#[derive(Debug, Clone, Copy, Default)]
struct Whole {
    jobs: f64,
    rounding: f64,
    /// Not zero only where an added table cuts across the set.
    variance: f64,
    /// Sum of the districts' variances, for holding their sum fixed.
    all: f64,
}

impl Base {
    /// Opens a year, with the tables that the user added.
    ///
    /// # Errors
    /// When neither the snapshot nor an added table has the year.
    pub fn new(facts: &Facts, year: i32) -> Result<Self, String> {
        Self::with_tables(facts, year, facts.added())
    }

    /// Opens a year with these added tables. A year that only they have takes
    /// its proportions within their codes from the nearest published year; all
    /// that they do not give is then NaN.
    ///
    /// # Errors
    /// When neither the snapshot nor a table has the year.
    pub fn with_tables(facts: &Facts, year: i32, added: &[AddedTable]) -> Result<Self, String> {
        let added: Vec<&AddedTable> = added.iter().filter(|table| table.year == year).collect();
        let (first, last) = PUBLISHED;
        let published = (first..=last).contains(&year);
        let mut itl2 = if published || added.is_empty() {
            facts.employment_itl2(year)?
        } else {
            facts.employment_itl2(year.clamp(first, last))?
        };
        let width = facts.leaves().len();
        let mut regions: Vec<Region> = Vec::new();
        for area in facts.areas(Geography::Itl2) {
            if let Some(row) = itl2.places.iter().position(|code| *code == area.place.code) {
                regions.push(Region {
                    row,
                    districts: area.districts().collect(),
                    pins: None,
                    known: published,
                });
            }
        }
        let mut national = vec![0.0; width];
        let mut columns = Vec::with_capacity(regions.len() * width);
        for region in &regions {
            let cells = &itl2.values[region.row * width..][..width];
            columns.extend_from_slice(cells);
            national
                .iter_mut()
                .zip(cells)
                .for_each(|(sum, jobs)| *sum += jobs);
        }
        let lists: Vec<Vec<usize>> = regions
            .iter()
            .map(|region| region.districts.clone())
            .collect();
        let model = Model::new(facts, year.clamp(first, last), &lists, &columns)?;
        let mut districts = model.cells().to_vec();
        let mut district_pins: Vec<Option<Pins>> = facts.districts().iter().map(|_| None).collect();
        for (district, pins) in district_pins.iter_mut().enumerate() {
            let cells = &mut districts[district * width..(district + 1) * width];
            *pins = Pins::find(&added, &facts.districts()[district].code, facts.leaves());
            if let Some(pins) = pins {
                pins.impose(cells, &national, published);
            } else if !published {
                cells.fill(f64::NAN);
            }
        }
        for region in &mut regions {
            region.pins = Pins::find(&added, &itl2.places[region.row], facts.leaves());
            let cells = &mut itl2.values[region.row * width..][..width];
            if let Some(pins) = &region.pins {
                region.known = true;
                pins.impose(cells, &national, published);
            } else if !published {
                cells.fill(f64::NAN);
            }
        }
        if !published {
            match Pins::find(&added, "K03000001", facts.leaves()) {
                Some(pins) => {
                    let structure = national.clone();
                    pins.impose(&mut national, &structure, false);
                }
                None => national.fill(f64::NAN),
            }
        }
        let mut region_of = vec![None; facts.districts().len()];
        for (at, region) in regions.iter().enumerate() {
            for district in &region.districts {
                region_of[*district] = Some(at);
            }
        }
        Ok(Self {
            year,
            width,
            itl2,
            regions,
            region_of,
            model,
            districts,
            district_pins,
            national,
        })
    }

    /// Takes an area apart.
    #[must_use]
    pub fn parts(&self, area: &Area) -> Parts {
        let mut rest = area.members.clone();
        let mut whole = Vec::new();
        for (at, region) in self.regions.iter().enumerate() {
            let held = |district: &usize| {
                rest.iter()
                    .any(|member| member.district == *district && member.share == 1.0)
            };
            if region.known && region.districts.iter().all(held) {
                rest.retain(|member| !region.districts.contains(&member.district));
                whole.push(at);
            }
        }
        // Districts of one region must follow each other in `estimate`.
        rest.sort_by_key(|member| (self.region_of[member.district], member.district));
        let unknown = |member: &Member| {
            let cells = &self.districts[member.district * self.width..][..self.width];
            cells.iter().all(|cell| cell.is_nan())
        };
        let published = |member: &Member| {
            let pins = self.district_pins[member.district].as_ref();
            member.share == 1.0 && pins.is_some_and(|pins| pins.give_every_leaf(self.width))
        };
        let grade = if rest.iter().any(unknown) {
            None
        } else if !rest.iter().all(published) {
            Some(Grade::Modelled)
        } else if whole.len() + rest.len() == 1 {
            Some(Grade::Official)
        } else {
            Some(Grade::Derived)
        };
        Parts { whole, rest, grade }
    }

    /// How a set of industries in an area is known: a sum of published cells
    /// of one area in one table is official, of several areas derived, all
    /// else modelled; none where there is no figure.
    #[must_use]
    pub fn grade(&self, parts: &Parts, weights: &[f64]) -> Option<Grade> {
        self.grade_of(parts, &self.prepare_for(parts, weights))
    }

    /// As [`Self::grade`].
    #[must_use]
    pub fn grade_of(&self, parts: &Parts, set: &Prepared) -> Option<Grade> {
        if self.estimate(parts, set).jobs.is_nan() {
            return None;
        }
        let modelled =
            |member: &Member| member.share < 1.0 || !set.districts[member.district].official;
        let cut = |region: &usize| set.regions[*region].variance > 0.0;
        if parts.rest.iter().any(modelled) || parts.whole.iter().any(cut) {
            return Some(Grade::Modelled);
        }
        Some(match parts.rest.len() + parts.whole.len() {
            1 => Grade::Official,
            _ => Grade::Derived,
        })
    }

    /// Counts a set of industries (weight 0 to 1 for each) everywhere.
    #[must_use]
    pub fn prepare(&self, weights: &[f64]) -> Prepared {
        self.prepare_in(weights, 0..self.regions.len())
    }

    fn prepare_for(&self, parts: &Parts, weights: &[f64]) -> Prepared {
        let mut regions: Vec<usize> = parts
            .rest
            .iter()
            .filter_map(|member| self.region_of[member.district])
            .chain(parts.whole.iter().copied())
            .collect();
        regions.sort_unstable();
        regions.dedup();
        self.prepare_in(weights, regions)
    }

    fn prepare_in(&self, weights: &[f64], regions: impl IntoIterator<Item = usize>) -> Prepared {
        let unknown = Share {
            part: Part {
                jobs: f64::NAN,
                ..Part::default()
            },
            ..Share::default()
        };
        let mut set = Prepared {
            weights: (0..self.width)
                .filter(|leaf| weights[*leaf] > 0.0)
                .map(|leaf| (leaf, weights[leaf]))
                .collect(),
            touched: self.model.touched(weights),
            districts: vec![unknown; self.district_pins.len()],
            regions: vec![Whole::default(); self.regions.len()],
        };
        for at in regions {
            let region = &self.regions[at];
            let cells = &self.itl2.values[region.row * self.width..][..self.width];
            let whole = &mut set.regions[at];
            for (leaf, weight) in &set.weights {
                whole.jobs += cells[*leaf] * weight;
                whole.rounding += rounding_variance(cells[*leaf], *weight);
            }
            if let Some(pins) = &region.pins {
                let variance = |leaf| {
                    region
                        .districts
                        .iter()
                        .map(|district| self.model.alone(*district, leaf))
                        .sum()
                };
                let cut = pins.cut(weights, cells, variance);
                whole.rounding = cut.rounding;
                // In a published year what no code holds is still published.
                whole.variance = cut.variance;
            }
            for district in &region.districts {
                let share = self.share(*district, weights, &set.touched);
                // A district that was added counts here as if it were not:
                // its neighbours are not fitted anew to what it leaves them.
                set.regions[at].all += match self.district_pins[*district] {
                    Some(_) => self.model.part(*district, &set.touched).variance,
                    None => share.part.variance,
                };
                set.districts[*district] = share;
            }
        }
        set
    }

    fn share(&self, district: usize, weights: &[f64], touched: &Touched) -> Share {
        let Some(pins) = &self.district_pins[district] else {
            let mut part = self.model.part(district, touched);
            if self.districts[district * self.width].is_nan() {
                part.jobs = f64::NAN;
            }
            return Share {
                part,
                ..Share::default()
            };
        };
        let cells = &self.districts[district * self.width..][..self.width];
        let cut = pins.cut(weights, cells, |leaf| self.model.alone(district, leaf));
        // What no code holds stays as modelled.
        let mut part = self.model.part(district, &self.model.touched(&cut.open));
        part.jobs = dot(cells, weights);
        part.variance += cut.variance;
        part.ceiling = f64::INFINITY;
        Share {
            official: cut.whole,
            rounding: cut.rounding,
            part,
        }
    }

    /// A prepared set of industries in an area.
    #[must_use]
    pub fn estimate(&self, parts: &Parts, set: &Prepared) -> Estimate {
        let (mut official, mut rounded) = (0.0, 0.0);
        let mut modelled = Part::default();
        for region in parts.whole.iter().map(|at| &set.regions[*at]) {
            rounded += region.rounding;
            if region.variance > 0.0 {
                modelled.jobs += region.jobs;
                modelled.variance += region.variance;
                modelled.ceiling = f64::INFINITY;
            } else {
                official += region.jobs;
            }
        }
        let mut at = 0;
        while at < parts.rest.len() {
            let region = self.region_of[parts.rest[at].district];
            let end = (at..parts.rest.len())
                .find(|next| self.region_of[parts.rest[*next].district] != region)
                .unwrap_or(parts.rest.len());
            let (mut linear, mut square, mut here) = (0.0, 0.0, Part::default());
            for member in &parts.rest[at..end] {
                let share = &set.districts[member.district];
                if share.official {
                    official += share.part.jobs * member.share;
                    rounded += share.rounding * member.share * member.share;
                    continue;
                }
                linear += share.part.variance * member.share;
                square += share.part.variance * member.share * member.share;
                here.jobs += share.part.jobs * member.share;
                here.lump += share.part.lump * member.share;
                here.weight += share.part.weight * member.share;
                here.ceiling += share.part.ceiling * member.share;
            }
            let whole = region.map_or(Whole::default(), |at| set.regions[at]);
            modelled.variance += held(linear, square, whole.all);
            if whole.jobs > 0.0 {
                rounded += whole.rounding * (here.jobs / whole.jobs).powi(2);
                here.ceiling = here.ceiling.min(whole.jobs);
            }
            modelled.jobs += here.jobs;
            modelled.lump += here.lump;
            modelled.weight += here.weight;
            modelled.ceiling += here.ceiling;
            at = end;
        }
        let lump = if modelled.weight > 0.0 {
            modelled.lump / modelled.weight
        } else {
            0.0
        };
        let (low, high) = if modelled.variance > 0.0 {
            let (low, high) =
                small_area::interval(modelled.jobs, deviation(modelled.variance), lump);
            (low, high.min(modelled.ceiling).max(modelled.jobs))
        } else {
            (modelled.jobs, modelled.jobs)
        };
        let jobs = official + modelled.jobs;
        // The two errors are independent.
        let both = |model: f64| model.hypot(NORMAL * rounded.sqrt());
        Estimate {
            jobs,
            low: (jobs - both(modelled.jobs - low)).max(0.0),
            high: jobs + both(high - modelled.jobs),
        }
    }

    /// Jobs of an area in the industries that have weight.
    #[must_use]
    pub fn jobs(&self, parts: &Parts, weights: &[f64]) -> Estimate {
        self.estimate(parts, &self.prepare_for(parts, weights))
    }

    /// Jobs of the ITL2 regions in the industries that have weight, with the
    /// variance of each from rounding, in the order of [`Self::regions`].
    #[must_use]
    pub fn by_region(&self, weights: &[f64]) -> (Vec<f64>, Vec<f64>) {
        self.regions
            .iter()
            .map(|region| {
                let cells = &self.itl2.values[region.row * self.width..][..self.width];
                cells
                    .iter()
                    .zip(weights)
                    .filter(|(_, weight)| **weight > 0.0)
                    .fold((0.0, 0.0), |(jobs, variance), (cell, weight)| {
                        (
                            jobs + cell * weight,
                            variance + rounding_variance(*cell, *weight),
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
            .map(|district| {
                dot(
                    &self.districts[district * self.width..][..self.width],
                    weights,
                )
            })
            .collect()
    }

    /// The ITL2 regions that have official figures, by their districts.
    pub fn regions(&self) -> impl Iterator<Item = &[usize]> {
        self.regions
            .iter()
            .map(|region| region.districts.as_slice())
    }

    /// All jobs of an area by industry.
    #[must_use]
    pub fn profile(&self, parts: &Parts) -> Vec<f64> {
        let mut sums = vec![0.0; self.width];
        let rows = parts.whole.iter().map(|at| {
            let row = self.regions[*at].row;
            (&self.itl2.values[row * self.width..][..self.width], 1.0)
        });
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
}

/// Sum over the industries that have weight: what is unknown elsewhere does
/// not matter.
fn dot(cells: &[f64], weights: &[f64]) -> f64 {
    cells
        .iter()
        .zip(weights)
        .filter(|(_, weight)| **weight > 0.0)
        .map(|(cell, weight)| cell * weight)
        .sum()
}

#[cfg(test)]
mod tests;
