#![doc = include_str!("small_area.md")]

use weighbridge_facts::Facts;
use weighbridge_measures::proportional_fitting::fit;
use weighbridge_model::place::Geography;

/// The broad group (1 to 18) of an industry, by its division.
#[must_use]
pub fn broad_group(leaf: &str) -> usize {
    match division(leaf) {
        0..=3 => 1,
        5..=9 | 35..=39 => 2,
        10..=33 => 3,
        41..=43 => 4,
        45 => 5,
        46 => 6,
        47 => 7,
        49..=53 => 8,
        55..=56 => 9,
        58..=63 => 10,
        64..=66 => 11,
        68 => 12,
        69..=75 => 13,
        77..=82 => 14,
        84 => 15,
        85 => 16,
        86..=88 => 17,
        _ => 18,
    }
}

fn division(leaf: &str) -> u32 {
    leaf.get(..2)
        .and_then(|text| text.parse().ok())
        .unwrap_or(99)
}

/// The industry of the district accounts that holds an industry: a set of
/// them that does not overlap and covers everything.
#[must_use]
pub fn accounts_industry(leaf: &str) -> &'static str {
    match division(leaf) {
        0..=9 => "AB (1-9)",
        10..=15 => "CA-CB (10-15)",
        16..=18 => "CC (16-18)",
        19..=23 => "CD-CG (19-23)",
        24..=25 => "CH (24-25)",
        26..=30 => "CI-CL (26-30)",
        31..=33 => "CM (31-33)",
        35..=39 => "DE (35-39)",
        41 => "41",
        42 => "42",
        43 => "43",
        45 => "45",
        46 => "46",
        47 => "47",
        49..=51 => "49-51",
        52..=53 => "52-53",
        55..=56 => "I (55-56)",
        58..=60 => "58-60",
        61..=63 => "61-63",
        64..=66 => "K (64-66)",
        68 => "68",
        69 => "69",
        70 => "70",
        71 => "71",
        72..=75 => "72-75",
        77 => "77",
        78..=80 => "78-80",
        81 => "81",
        82 => "82",
        84 => "O (84)",
        85 => "P (85)",
        86..=88 => "Q (86-88)",
        90..=93 => "R (90-93)",
        94..=95 => "94-95",
        96 => "96",
        _ => "T (97-98)",
    }
}

/// Year of the seed panel.
pub const PANEL_YEAR: i32 = 2008;
const KNOTS: [f64; 5] = [30.0, 100.0, 300.0, 1000.0, 3000.0];
const NARROW: [(f64, f64); 6] = [
    (-1.21, 1.70),
    (-2.17, 1.52),
    (-2.90, 1.06),
    (-2.98, 0.66),
    (-1.02, 0.48),
    (-0.15, 0.24),
];
const WIDE: [(f64, f64); 6] = [
    (-0.27, 0.68),
    (-0.74, 1.18),
    (-0.67, 0.89),
    (-0.53, 0.47),
    (-0.38, 0.31),
    (-0.18, 0.15),
];

/// The tested 90% interval of a modelled number of jobs; `narrow` where it is
/// a set of at most five 3-digit groups.
#[must_use]
pub fn interval(jobs: f64, narrow: bool) -> (f64, f64) {
    if jobs.is_nan() || jobs <= 0.0 {
        return (0.0, 0.0);
    }
    let size = KNOTS.iter().take_while(|knot| jobs >= **knot).count();
    let (low, high) = if narrow { NARROW[size] } else { WIDE[size] };
    let at = |power: f64| ((jobs + 10.0) * power.exp() - 10.0).max(0.0);
    (at(low), at(high))
}

/// Jobs by district (position in `facts.districts()`) and industry (position
/// in `facts.leaves()`), row by row; NaN in Northern Ireland.
///
/// # Errors
/// When the year has no regional figures.
pub fn estimate(facts: &Facts, year: i32) -> Result<Vec<f64>, String> {
    let leaves = facts.leaves();
    let width = leaves.len();
    let cross = facts.employment_itl2(year)?;
    let groups: Vec<Vec<usize>> = (1..=18)
        .map(|group| {
            (0..width)
                .filter(|leaf| broad_group(&leaves[*leaf]) == group)
                .collect()
        })
        .collect();
    let broad = broad_margin(facts, year)?;
    let seeds = seeds(facts)?;
    let mut accounts = std::collections::BTreeMap::new();
    for leaf in leaves {
        let industry = accounts_industry(leaf);
        if !accounts.contains_key(industry) {
            accounts.insert(industry, facts.value_added(year, industry)?);
        }
    }
    let lag = f64::from(year - PANEL_YEAR);
    let theta = (1.0 - 0.02 * lag).max(0.70);
    let lambda = (0.015 * lag).min(0.30);
    let mut jobs = vec![f64::NAN; facts.districts().len() * width];
    for area in facts.areas(Geography::Itl2) {
        let Some(region) = cross
            .places
            .iter()
            .position(|code| *code == area.place.code)
        else {
            continue;
        };
        let official = &cross.values[region * width..(region + 1) * width];
        let districts: Vec<usize> = area.districts().collect();
        for (group, columns) in groups.iter().enumerate() {
            let totals: Vec<f64> = columns.iter().map(|leaf| official[*leaf]).collect();
            let whole: f64 = totals.iter().sum();
            let mut rows: Vec<f64> = districts
                .iter()
                .map(|district| broad[district * 18 + group])
                .collect();
            let sum: f64 = rows.iter().sum();
            rows.iter_mut()
                .for_each(|row| *row = if sum > 0.0 { *row * whole / sum } else { 0.0 });
            let mut even: Vec<f64> = Vec::with_capacity(rows.len() * columns.len());
            for (district, row) in districts.iter().zip(&rows) {
                for leaf in columns {
                    let value = accounts[accounts_industry(&leaves[*leaf])][*district];
                    // Without accounts, or with a loss, the broad group alone speaks.
                    even.push(if value > 0.0 { value } else { 0.01 } + row * 1e-6);
                }
            }
            fit(&mut even, &rows, &totals, 150, 1e-4);
            let mut seeded = even.clone();
            reweigh(&mut seeded, columns, leaves, &districts, &seeds, theta);
            fit(&mut seeded, &rows, &totals, 150, 1e-4);
            for (at, district) in districts.iter().enumerate() {
                for (column, leaf) in columns.iter().enumerate() {
                    let cell = at * columns.len() + column;
                    jobs[district * width + leaf] =
                        (1.0 - lambda) * seeded[cell] + lambda * even[cell];
                }
            }
        }
    }
    Ok(jobs)
}

/// Multiplies each district's cells of a 3-digit group by (panel / even)^θ.
fn reweigh(
    cells: &mut [f64],
    columns: &[usize],
    leaves: &[String],
    districts: &[usize],
    seeds: &Seeds,
    theta: f64,
) {
    let width = columns.len();
    let mut start = 0;
    while start < width {
        let group = &leaves[columns[start]][..3];
        let end = (start..width)
            .find(|column| &leaves[columns[*column]][..3] != group)
            .unwrap_or(width);
        let sums: Vec<f64> = cells
            .chunks_exact(width)
            .map(|row| row[start..end].iter().sum())
            .collect();
        let panel: Vec<f64> = districts
            .iter()
            .map(|district| {
                seeds
                    .get(&(*district, group.to_owned()))
                    .copied()
                    .unwrap_or(0.0)
            })
            .collect();
        let (even, known): (f64, f64) = (sums.iter().sum(), panel.iter().sum());
        if even > 0.0 && known > 0.0 {
            for (row, (sum, seed)) in cells.chunks_exact_mut(width).zip(sums.iter().zip(&panel)) {
                let quotient = if *sum > 0.0 {
                    (seed / known) / (sum / even)
                } else {
                    0.0
                };
                let factor = quotient.powf(theta) + 1e-4;
                row[start..end].iter_mut().for_each(|cell| *cell *= factor);
            }
        }
        start = end;
    }
}

type Seeds = std::collections::BTreeMap<(usize, String), f64>;

fn seeds(facts: &Facts) -> Result<Seeds, String> {
    let table = facts.table("employees_district_group_2008")?;
    Ok(table
        .strings("place")
        .zip(table.strings("industry"))
        .zip(table.numbers("employees"))
        .filter_map(|((place, group), jobs)| {
            Some(((facts.position(place)?, group.to_owned()), *jobs))
        })
        .collect())
}

/// District by broad group: the survey of 2024, else the shares of 2019 with
/// the district's jobs; before 2021 the shares come first, being nearer.
fn broad_margin(facts: &Facts, year: i32) -> Result<Vec<f64>, String> {
    let count = facts.districts().len();
    let mut survey = vec![f64::NAN; count * 18];
    let table = facts.table("employees_district_broad")?;
    let cell = |place: &str, group: i32| {
        let group = usize::try_from(group - 1).ok()?;
        facts.position(place).map(|at| at * 18 + group)
    };
    for ((place, group), jobs) in table
        .strings("place")
        .zip(table.integers("group"))
        .zip(table.integers("jobs"))
    {
        if let Some(at) = cell(place, *group) {
            survey[at] = f64::from(*jobs);
        }
    }
    let mut shares = vec![f64::NAN; count * 18];
    let all = facts.jobs(year)?;
    let table = facts.table("employment_share_district_broad_2019")?;
    for ((place, group), percent) in table
        .strings("place")
        .zip(table.integers("group"))
        .zip(table.numbers("percent"))
    {
        if let Some(at) = cell(place, *group) {
            shares[at] = percent / 100.0 * all[at / 18];
        }
    }
    let (first, second) = if year <= 2020 {
        (&shares, &survey)
    } else {
        (&survey, &shares)
    };
    Ok((0..count)
        .flat_map(|district| {
            let row = district * 18..(district + 1) * 18;
            let known = first[row.clone()].iter().any(|value| value.is_finite());
            let source = if known { first } else { second };
            source[row]
                .iter()
                .map(|value| if value.is_finite() { *value } else { 0.0 })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_to_the_official_regional_figures() {
        let facts = Facts::embedded().unwrap();
        let width = facts.leaves().len();
        let jobs = estimate(&facts, 2021).unwrap();
        let cross = facts.employment_itl2(2021).unwrap();
        for area in facts.areas(Geography::Itl2) {
            let Some(row) = cross
                .places
                .iter()
                .position(|code| *code == area.place.code)
            else {
                continue;
            };
            for leaf in 0..width {
                let sum: f64 = area
                    .districts()
                    .map(|district| jobs[district * width + leaf])
                    .sum();
                let official = cross.values[row * width + leaf];
                // Both fits end on this margin: only rounding of doubles is left.
                assert!(
                    (sum - official).abs() < 1e-6 * official.max(1.0),
                    "{} {leaf}: {sum} {official}",
                    area.place.code
                );
            }
        }
    }
}
