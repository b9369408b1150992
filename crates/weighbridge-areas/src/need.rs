#![doc = include_str!("need.md")]

use crate::random::Random;

/// Which end of a figure means need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A high figure (worklessness, deprivation) is need.
    HighIsNeed,
    /// A low figure (pay, GVA per head) is need.
    LowIsNeed,
}

/// How figures become scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Transform {
    /// As they stand.
    None,
    /// Natural logarithm; figures of 0 or less count as missing.
    Log,
    /// Share of the other areas that lie below, ties halved: 0 to 1.
    Rank,
    /// Distance from the mean in standard deviations (over all areas, divided
    /// by their number).
    ZScore,
    /// 0 for the least need, 1 for the greatest.
    MinMax,
    /// As `MinMax`, after figures beyond this share (0 to 0.5) at either end
    /// are drawn in to the quantile there.
    Winsorised(f64),
}

/// What a missing figure counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The area's other components share its weight.
    Reweight,
    /// The median score of the areas that have one.
    Median,
    /// The score of the greatest need.
    Worst,
    /// The score of the least need.
    Best,
}

/// One component of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// A figure for each area; `None`, or not finite, where it is missing.
    pub figures: Vec<Option<f64>>,
    /// Which end means need.
    pub direction: Direction,
    /// How figures become scores.
    pub transform: Transform,
    /// Weight, 0 or more; only ratios of weights matter.
    pub weight: f64,
    /// What a missing figure counts as.
    pub missing: Missing,
}

/// What becomes of the weighted mean of the scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Finish {
    /// Nothing.
    #[default]
    AsIs,
    /// The least is moved to 0, so that no area counts against the map.
    FromLeast,
    /// What is under 0 becomes 0: with z-scores, only need above the average.
    AboveZero,
}

/// The index.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// Need of each area; NaN where every component is missing.
    pub need: Vec<f64>,
    /// For each component, its part of each area's need (weight share times
    /// score); parts add up to the need before `Finish`.
    pub contributions: Vec<Vec<f64>>,
    /// For each component, the areas whose figure was missing.
    pub filled: Vec<Vec<usize>>,
}

/// What is wrong with a component: which, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentFault {
    /// Place of the component.
    pub component: usize,
    /// What is wrong and what to do.
    pub text: String,
}

/// Scores of one component, before its direction; `None` where missing.
fn scores(component: &Component) -> Vec<Option<f64>> {
    let sign = match component.direction {
        Direction::HighIsNeed => 1.0,
        Direction::LowIsNeed => -1.0,
    };
    let mut figures: Vec<Option<f64>> = component
        .figures
        .iter()
        .map(|figure| figure.filter(|figure| figure.is_finite()))
        .collect();
    if component.transform == Transform::Log {
        for figure in &mut figures {
            *figure = figure.filter(|figure| *figure > 0.0).map(f64::ln);
        }
    }
    let mut known: Vec<f64> = figures.iter().flatten().map(|f| sign * f).collect();
    known.sort_by(f64::total_cmp);
    let count = known.len() as f64;
    let (Some(first), Some(last)) = (known.first().copied(), known.last().copied()) else {
        return figures;
    };
    let mean = known.iter().sum::<f64>() / count;
    let deviation = (known.iter().map(|f| (f - mean).powi(2)).sum::<f64>() / count).sqrt();
    let (low, high) = match component.transform {
        Transform::Winsorised(share) => (quantile(&known, share), quantile(&known, 1.0 - share)),
        _ => (first, last),
    };
    let ratio = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    figures
        .into_iter()
        .map(|figure| {
            figure.map(|figure| {
                let figure = sign * figure;
                match component.transform {
                    Transform::None | Transform::Log => figure,
                    Transform::ZScore => ratio(figure - mean, deviation),
                    Transform::MinMax | Transform::Winsorised(_) => {
                        ratio(figure.clamp(low, high) - low, high - low)
                    }
                    Transform::Rank => {
                        let below = known.partition_point(|other| *other < figure);
                        let same = known.partition_point(|other| *other <= figure) - below;
                        ratio(below as f64 + (same as f64 - 1.0) / 2.0, count - 1.0)
                    }
                }
            })
        })
        .collect()
}

/// Quantile by linear interpolation (type 7 of Hyndman and Fan 1996).
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share.clamp(0.0, 1.0) * (sorted.len() - 1) as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

/// The index of need over `areas` areas. Errors: everything that is wrong
/// with the components.
pub fn index(
    areas: usize,
    components: &[Component],
    finish: Finish,
) -> Result<Index, Vec<ComponentFault>> {
    let faults = faults(areas, components);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut all_scores = Vec::with_capacity(components.len());
    let mut filled = Vec::with_capacity(components.len());
    for component in components {
        let mut own = scores(component);
        filled.push((0..areas).filter(|j| own[*j].is_none()).collect());
        let mut known: Vec<f64> = own.iter().flatten().copied().collect();
        known.sort_by(f64::total_cmp);
        let fill = match component.missing {
            _ if known.is_empty() => None,
            Missing::Reweight => None,
            Missing::Median => Some(quantile(&known, 0.5)),
            Missing::Worst => known.last().copied(),
            Missing::Best => known.first().copied(),
        };
        own.iter_mut().for_each(|score| *score = score.or(fill));
        all_scores.push(own);
    }
    let mut need = vec![f64::NAN; areas];
    let mut contributions = vec![vec![0.0; areas]; components.len()];
    for area in 0..areas {
        let weight: f64 = components
            .iter()
            .zip(&all_scores)
            .filter(|(_, own)| own[area].is_some())
            .map(|(component, _)| component.weight)
            .sum();
        if weight <= 0.0 {
            contributions
                .iter_mut()
                .for_each(|own| own[area] = f64::NAN);
            continue;
        }
        let mut sum = 0.0;
        for (place, component) in components.iter().enumerate() {
            if let Some(score) = all_scores[place][area] {
                let part = component.weight / weight * score;
                contributions[place][area] = part;
                sum += part;
            }
        }
        need[area] = sum;
    }
    match finish {
        Finish::AsIs => {}
        Finish::AboveZero => need.iter_mut().for_each(|need| {
            if *need < 0.0 {
                *need = 0.0;
            }
        }),
        Finish::FromLeast => {
            let least = need.iter().copied().fold(f64::INFINITY, f64::min);
            if least.is_finite() {
                need.iter_mut().for_each(|need| *need -= least);
            }
        }
    }
    Ok(Index {
        need,
        contributions,
        filled,
    })
}

fn faults(areas: usize, components: &[Component]) -> Vec<ComponentFault> {
    let mut faults = Vec::new();
    for (place, component) in components.iter().enumerate() {
        let mut say = |text: String| {
            faults.push(ComponentFault {
                component: place,
                text,
            });
        };
        if component.figures.len() != areas {
            say(format!(
                "{} figures for {areas} areas: give one for each, empty where missing",
                component.figures.len()
            ));
        }
        if !component.weight.is_finite() || component.weight < 0.0 {
            say(format!("weight {}: it must be 0 or more", component.weight));
        }
        match component.transform {
            Transform::Winsorised(share) if !(0.0..0.5).contains(&share) => say(format!(
                "winsorised at {share}: the share must be at least 0 and under 0.5"
            )),
            _ => {}
        }
    }
    if !components.iter().any(|component| component.weight > 0.0) {
        faults.push(ComponentFault {
            component: 0,
            text: "no component has a weight above 0: give at least one".to_owned(),
        });
    }
    faults
}

/// Components as they might as well have been: each weight times a log-normal
/// factor whose logarithm has this spread, and each figure moved by its
/// standard error times a normal number (none where errors are not given).
/// The same seed and draw give the same components on every machine.
pub fn drawn(
    components: &[Component],
    weight_spread: f64,
    errors: &[Option<Vec<f64>>],
    seed: u64,
    draw: usize,
) -> Vec<Component> {
    let mut random = Random::new(seed ^ (draw as u64 + 1).wrapping_mul(0xD134_2543_DE82_EF95));
    components
        .iter()
        .enumerate()
        .map(|(place, component)| {
            let mut one = component.clone();
            one.weight *= (weight_spread * random.normal()).exp();
            if let Some(Some(own)) = errors.get(place) {
                for (figure, error) in one.figures.iter_mut().zip(own) {
                    let moved = random.normal() * error;
                    *figure = figure.map(|figure| figure + moved);
                }
            }
            one
        })
        .collect()
}
