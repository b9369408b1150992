//! A problem made ready for the solver: scaled, and with everything settled
//! that can be settled without a search.

use crate::graph::{self, Neighbours};
use crate::problem::{Demand, Problem, inside, least_people, slack};
use crate::simplex::Row;

/// The scaled problem. People are in units of the mean population, values in
/// units of the largest; thresholds already carry the allowance for ties.
#[derive(Clone)]
pub(crate) struct Model {
    pub(crate) neighbours: Neighbours,
    pub(crate) people: Vec<f64>,
    pub(crate) value: Vec<f64>,
    pub(crate) value_unit: f64,
    pub(crate) ceiling: f64,
    pub(crate) min_zone: f64,
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
    /// The ceiling, then the groups' demands.
    pub(crate) rows: Vec<Row>,
    pub(crate) max_zones: usize,
    /// If every value is a multiple of some number, that number (scaled).
    pub(crate) grain: f64,
    /// The same in the unit of the values.
    steps: f64,
    /// Whether need a head is the same everywhere, and above 0: then people
    /// alone are sought.
    pub(crate) alike: bool,
    /// The value of a person at the margin of the ceiling, were there no zones.
    pub(crate) price: f64,
    /// Place of each area in the order in which areas are taken for a zone's
    /// root: those most likely to be in come first.
    pub(crate) rank: Vec<usize>,
}

impl Model {
    /// Prepares a problem; `None` where two demands contradict each other on
    /// sight. The problem must be free of faults.
    pub(crate) fn new(problem: &Problem) -> Option<Model> {
        let areas = problem.areas();
        let neighbours = problem.neighbours();
        let unit = match problem.population.iter().sum::<f64>() / areas.max(1) as f64 {
            mean if mean > 0.0 => mean,
            _ => 1.0,
        };
        let people: Vec<f64> = problem.population.iter().map(|p| p / unit).collect();
        let value_unit = match problem.value.iter().fold(0.0f64, |m, v| m.max(v.abs())) {
            largest if largest > 0.0 => largest,
            _ => 1.0,
        };
        let value: Vec<f64> = problem.value.iter().map(|v| v / value_unit).collect();
        let grid = Grid(grain(&problem.population));
        let ceiling = grid.most(problem.ceiling) / unit;
        let min_zone = (-grid.most(-problem.min_zone) / unit).max(0.0);
        let mut low = vec![0.0; areas];
        let mut high = vec![1.0; areas];
        for area in problem.fixed_out.iter().chain(&problem.ineligible) {
            high[*area] = 0.0;
        }
        for area in &problem.fixed_in {
            low[*area] = 1.0;
        }
        for area in 0..areas {
            if people[area] > ceiling || problem.max_zones == Some(0) {
                high[area] = 0.0;
            }
        }
        // A connected piece of eligible areas that holds too few people can
        // hold no zone.
        let open: Vec<bool> = high.iter().map(|high| *high > 0.0).collect();
        // Nor can any be where the smallest zone does not fit under the ceiling.
        for piece in graph::zones(&neighbours, &open) {
            if min_zone > ceiling || piece.iter().map(|j| people[*j]).sum::<f64>() < min_zone {
                for area in piece {
                    high[area] = 0.0;
                }
            }
        }
        let mut rows = vec![Row {
            entries: (0..areas).map(|j| (j, people[j])).collect(),
            right: ceiling,
        }];
        for group in &problem.groups {
            let member = inside(areas, &group.members);
            let all: f64 = (0..areas)
                .filter(|j| member[*j])
                .map(|j| problem.population[j])
                .sum();
            let (sign, bound, of_map) = match group.demand {
                Demand::AtLeastPeople(people) => (-1.0, -people, 0.0),
                Demand::AtMostPeople(people) => (1.0, people, 0.0),
                Demand::AtLeastOfGroup(share) => (-1.0, -share * all, 0.0),
                Demand::AtMostOfGroup(share) => (1.0, share * all, 0.0),
                Demand::AtLeastOfMap(share) => (-1.0, 0.0, -share),
                Demand::AtMostOfMap(share) => (1.0, 0.0, share),
            };
            rows.push(Row {
                entries: (0..areas)
                    .map(|j| {
                        let own = if member[j] { sign } else { 0.0 };
                        (j, (own - of_map) * people[j])
                    })
                    .filter(|(_, entry)| *entry != 0.0)
                    .collect(),
                right: if of_map == 0.0 {
                    grid.most(bound) / unit
                } else {
                    bound / unit
                },
            });
            // A share of nobody is none: some of the group must be in.
            if matches!(group.demand, Demand::AtLeastOfMap(share) if share > 0.0) {
                let least = least_people(&problem.population, &group.members)?;
                rows.push(Row {
                    entries: (0..areas)
                        .filter(|j| member[*j] && people[*j] > 0.0)
                        .map(|j| (j, -people[j]))
                        .collect(),
                    right: (slack(least) - least) / unit,
                });
            }
        }
        if (0..areas).any(|j| low[j] > high[j]) {
            return None;
        }
        // Where few zones of the least size fit under the ceiling, a limit on
        // their number follows, and with it the inequalities of their roots.
        // Of many the roots are a burden without use.
        const FEW: f64 = 2.0;
        // Without a least size any number fits. Nothing is divided by it then: a
        // zero has a sign, and which one `max` gives is the compiler's choice.
        let fit = (min_zone > 0.0).then(|| (ceiling / min_zone).floor());
        let under_the_ceiling = fit
            .filter(|fit| *fit <= FEW)
            .map_or(usize::MAX, |fit| fit as usize);
        let steps = grain_of_values(problem);
        let mut model = Model {
            neighbours,
            people,
            value,
            value_unit,
            ceiling,
            min_zone,
            low,
            high,
            rows,
            max_zones: problem
                .max_zones
                .unwrap_or(usize::MAX)
                .min(under_the_ceiling),
            grain: steps / value_unit,
            steps,
            alike: need_everywhere(problem).is_some_and(|need| need > 0.0),
            price: 0.0,
            rank: Vec::new(),
        };
        model.price = model.margin();
        let mut order: Vec<usize> = (0..areas).collect();
        order.sort_by(|a, b| {
            let likely = |j: usize| (model.low[j] + model.high[j], model.net(j));
            let (one, other) = (likely(*a), likely(*b));
            other.0.total_cmp(&one.0).then(other.1.total_cmp(&one.1))
        });
        model.rank = vec![0; areas];
        for (rank, area) in order.into_iter().enumerate() {
            model.rank[area] = rank;
        }
        Some(model)
    }

    /// A bound in the unit of the values, that of a map's `value` or more: no
    /// sum of values lies between two multiples of their number.
    pub(crate) fn told(&self, bound: f64, value: f64) -> f64 {
        // A float tells so many steps apart with room for rounding.
        const STEPS: f64 = 1e12;
        let told = bound * self.value_unit;
        let steps = told / self.steps;
        if self.steps <= 0.0 || !steps.is_finite() || steps.abs() > STEPS {
            return told.max(value);
        }
        let told = (steps + ROUNDED).floor() * self.steps;
        if told - value > ROUNDED * self.steps {
            told
        } else {
            value
        }
    }

    /// Value per person where the ceiling would cut if zones did not matter.
    fn margin(&self) -> f64 {
        let mut order: Vec<usize> = (0..self.areas())
            .filter(|j| self.high[*j] > 0.0 && self.value[*j] > 0.0 && self.people[*j] > 0.0)
            .collect();
        let density = |j: usize| self.value[j] / self.people[j];
        order.sort_by(|a, b| density(*b).total_cmp(&density(*a)).then(a.cmp(b)));
        let mut people = 0.0;
        for area in order {
            people += self.people[area];
            if people > self.ceiling {
                return density(area);
            }
        }
        0.0
    }

    /// What an area is worth beyond the price of its people.
    pub(crate) fn net(&self, area: usize) -> f64 {
        self.value[area] - self.price * self.people[area]
    }

    /// What temperatures of annealing are measured by: the mean net value of
    /// some areas. Where need is the same everywhere nothing has a net value;
    /// a part of the value itself keeps the walk going there.
    pub(crate) fn scale(&self, free: &[usize]) -> f64 {
        let mean = |of: &dyn Fn(usize) -> f64| {
            free.iter().map(|j| of(*j).abs()).sum::<f64>() / free.len().max(1) as f64
        };
        mean(&|j| self.net(j)).max(LEAST_SCALE * mean(&|j| self.value[j]))
    }

    pub(crate) fn areas(&self) -> usize {
        self.people.len()
    }

    pub(crate) fn worth(&self, inside: &[bool]) -> f64 {
        (0..inside.len())
            .filter(|j| inside[*j])
            .map(|j| self.value[j])
            .sum()
    }

    /// Whether a map meets every demand.
    pub(crate) fn allows(&self, inside: &[bool]) -> bool {
        let point = |j: usize| if inside[j] { 1.0 } else { 0.0 };
        (0..inside.len()).all(|j| point(j) >= self.low[j] && point(j) <= self.high[j])
            && self.rows.iter().all(|row| {
                let sum: f64 = row.entries.iter().map(|(j, v)| v * point(*j)).sum();
                sum <= row.right + 1e-12 * row.right.abs().max(1.0)
            })
            && self.zones_allowed(inside)
    }

    fn zones_allowed(&self, inside: &[bool]) -> bool {
        let zones = graph::zones(&self.neighbours, inside);
        zones.len() <= self.max_zones
            && zones
                .iter()
                .all(|zone| zone.iter().map(|j| self.people[*j]).sum::<f64>() >= self.min_zone)
    }
}

/// The part of a step between two sums of values that may be rounding.
pub(crate) const ROUNDED: f64 = 1e-3;

/// Of the mean value, the least that counts as a net value.
const LEAST_SCALE: f64 = 0.02;

/// What sums of people can be: multiples of a number; any number where that is 0.
struct Grid(f64);

impl Grid {
    /// The largest sum that a threshold lets through, with an allowance for
    /// rounding. No sum lies between it and the threshold, so the linear
    /// programme must not either: it would never be proven that a map which
    /// fills all but a fraction of a person is best.
    fn most(&self, threshold: f64) -> f64 {
        if self.0 > 0.0 {
            // A thousandth of a step is rounding, a part of a threshold of
            // milliards may be people.
            let step = 1e-3 * self.0;
            let whole = ((threshold + slack(threshold).min(step)) / self.0).floor() * self.0;
            whole + (1e-11 * whole.abs()).min(step)
        } else {
            threshold + slack(threshold)
        }
    }
}

/// What sums of values are multiples of, or 0. Where need a head is the same
/// everywhere that is need times what sums of people are multiples of, however
/// many digits the need has.
fn grain_of_values(problem: &Problem) -> f64 {
    let own = grain(&problem.value);
    if own > 0.0 {
        return own;
    }
    need_everywhere(problem).map_or(0.0, |need| need.abs() * grain(&problem.population))
}

/// Value a head, where it is the same everywhere.
fn need_everywhere(problem: &Problem) -> Option<f64> {
    let pairs = || problem.value.iter().zip(&problem.population);
    let (value, people) = pairs().find(|(_, people)| **people > 0.0)?;
    let need = value / people;
    pairs()
        .all(|(value, people)| (value - need * people).abs() <= 8.0 * f64::EPSILON * value.abs())
        .then_some(need)
}

/// The largest number of which every value is a multiple, where all are
/// decimals of few places whose sums a float holds well enough to tell; else 0.
fn grain(values: &[f64]) -> f64 {
    let exact = |scale: f64| {
        let (mut divisor, mut off) = (0u64, 0.0);
        for value in values {
            let size = value.abs() * scale;
            let tolerance = 8.0 * f64::EPSILON * size;
            if size > 9e15 || (size - size.round()).abs() > tolerance {
                return None;
            }
            off += if size.fract() == 0.0 && scale == 1.0 {
                0.0
            } else {
                tolerance
            };
            let (mut one, mut other) = (divisor, size.round() as u64);
            while other != 0 {
                (one, other) = (other, one % other);
            }
            divisor = one;
        }
        let divisor = divisor as f64;
        (off <= 1e-5 * divisor).then_some(divisor / scale)
    };
    [1.0, 10.0, 100.0, 1e3, 1e4, 1e6]
        .into_iter()
        .find_map(exact)
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::{Grid, grain};

    #[test]
    fn multiples_and_what_lies_between_them() {
        assert_eq!(grain(&[4.0, 6.0, 0.0]), 2.0);
        assert_eq!(grain(&[0.5, -1.5]), 0.5);
        assert_eq!(grain(&[0.3, 0.12]), 0.06);
        assert_eq!(grain(&[1.0 / 3.0, 1.0]), 0.0);
        assert_eq!(grain(&[]), 0.0);
        let most = |grid: f64, threshold: f64| Grid(grid).most(threshold);
        assert!((most(1.0, 109.44) - 109.0).abs() < 1e-8);
        assert!(most(1.0, 109.0) >= 109.0);
        // At least 14.5 people are at least 15.
        assert!((-most(1.0, -14.5) - 15.0).abs() < 1e-8 && -most(1.0, -15.0) <= 15.0);
        assert!((most(0.0, 2.5) - 2.5).abs() < 1e-8);
        // One person in ten milliards is one too many, and seventeen millions are
        // more than a ceiling a hundredth below.
        assert!(most(1.0, 1e10) < 1e10 + 1.0 && most(1.0, 1e12) < 1e12 + 1.0);
        assert!(most(1.0, 16_999_999.983) < 16_999_999.5);
    }
}
