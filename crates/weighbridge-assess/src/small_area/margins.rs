//! District by broad group for one year, from what is published nearest to it:
//! shares of 2019, the survey of 2024, employees of the very year by ITL3 and
//! section, and the region's own figures. It fits no fine industry.

use weighbridge_facts::Facts;

use super::industries::{BROAD, broad_group};

/// Sections of the survey by broad group (from 0): motor trades, wholesale and
/// retail are one section; so are the small last ones taken together.
pub const SECTION_OF_BROAD: [usize; BROAD] =
    [0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
/// Number of sections as [`SECTION_OF_BROAD`] counts them.
pub const SECTIONS: usize = 16;
const ROUNDS: usize = 40;

/// A group of districts whose employees by section are published.
#[derive(Debug, Clone)]
pub struct Cluster {
    /// Its districts.
    pub units: Vec<usize>,
    /// Employees by section; only their proportions within a region matter.
    pub employees: [f64; SECTIONS],
}

/// `rows[unit * BROAD + group]`: jobs of each district, in proportion to the
/// region's; and whether a district is a cluster by itself.
#[derive(Debug)]
pub struct Margin {
    /// Jobs by unit and broad group.
    pub rows: Vec<f64>,
    /// Whether the unit's sections are published for the year.
    pub published: Vec<bool>,
}

/// Between two years, in proportion; five jobs are added for the way and taken
/// away again, so that nothing is lost where one of the two is zero.
pub fn between(before: f64, after: f64, weight: f64) -> f64 {
    let mixed = (1.0 - weight) * (before + 5.0).ln() + weight * (after + 5.0).ln();
    (mixed.exp() - 5.0).max(0.0)
}

/// Scales `rows` in turn to the clusters' sections and to the regions' broad
/// groups (`targets[region * BROAD + group]`). Clusters are first brought to
/// the region's jobs in the section, less what lies outside clusters.
pub fn raked(
    mut rows: Vec<f64>,
    regions: &[Vec<usize>],
    targets: &[f64],
    clusters: &[Cluster],
) -> Margin {
    let units = rows.len() / BROAD;
    let mut region_of = vec![usize::MAX; units];
    for (region, members) in regions.iter().enumerate() {
        members.iter().for_each(|unit| region_of[*unit] = region);
    }
    let mut published = vec![false; units];
    for cluster in clusters.iter().filter(|cluster| cluster.units.len() == 1) {
        published[cluster.units[0]] = true;
    }
    let regional = |rows: &mut [f64]| {
        for (region, members) in regions.iter().enumerate() {
            for group in 0..BROAD {
                let sum: f64 = members.iter().map(|unit| rows[unit * BROAD + group]).sum();
                let target = targets[region * BROAD + group];
                let factor = if sum > 0.0 { target / sum } else { 0.0 };
                for unit in members {
                    rows[unit * BROAD + group] *= factor;
                }
            }
        }
    };
    regional(&mut rows);
    let section_of = |rows: &[f64], unit: usize, section: usize| -> f64 {
        (0..BROAD)
            .filter(|group| SECTION_OF_BROAD[*group] == section)
            .map(|group| rows[unit * BROAD + group])
            .sum()
    };
    // What the clusters of a region have together stays; how it is shared
    // among them is published.
    let mut wanted: Vec<[f64; SECTIONS]> = vec![[0.0; SECTIONS]; clusters.len()];
    for region in 0..regions.len() {
        let here: Vec<usize> = (0..clusters.len())
            .filter(|at| region_of[clusters[*at].units[0]] == region)
            .collect();
        #[allow(clippy::needless_range_loop)] // it is a place in several tables
        for section in 0..SECTIONS {
            let had: f64 = here
                .iter()
                .flat_map(|at| &clusters[*at].units)
                .map(|unit| section_of(&rows, *unit, section))
                .sum();
            let told: f64 = here.iter().map(|at| clusters[*at].employees[section]).sum();
            for at in &here {
                wanted[*at][section] = if told > 0.0 {
                    clusters[*at].employees[section] / told * had
                } else {
                    f64::NAN
                };
            }
        }
    }
    for _ in 0..ROUNDS {
        for (cluster, wanted) in clusters.iter().zip(&wanted) {
            for (section, wanted) in wanted.iter().enumerate() {
                let sum: f64 = cluster
                    .units
                    .iter()
                    .map(|unit| section_of(&rows, *unit, section))
                    .sum();
                if sum > 0.0 && wanted.is_finite() {
                    for unit in &cluster.units {
                        for group in (0..BROAD).filter(|g| SECTION_OF_BROAD[*g] == section) {
                            rows[unit * BROAD + group] *= wanted / sum;
                        }
                    }
                }
            }
        }
        regional(&mut rows);
    }
    Margin { rows, published }
}

/// The clusters of a year; empty where the year is not published.
///
/// # Errors
/// When the snapshot is damaged.
pub fn clusters(facts: &Facts, year: i32) -> Result<Vec<Cluster>, String> {
    let table = facts.table("itl3_districts")?;
    let mut codes: Vec<&str> = table.strings("place").collect();
    codes.dedup();
    let mut clusters: Vec<Cluster> = codes
        .iter()
        .map(|_| Cluster {
            units: Vec::new(),
            employees: [0.0; SECTIONS],
        })
        .collect();
    for (place, district) in table.strings("place").zip(table.strings("district")) {
        if let (Ok(at), Some(district)) = (codes.binary_search(&place), facts.position(district)) {
            clusters[at].units.push(district);
        }
    }
    let table = facts.table("employees_itl3_section_2015_2022")?;
    let mut any = false;
    for ((known, (place, section)), jobs) in table
        .integers("year")
        .iter()
        .zip(table.strings("place").zip(table.strings("section")))
        .zip(table.integers("employees"))
    {
        if let (true, Ok(at)) = (*known == year, codes.binary_search(&place)) {
            clusters[at].employees[section_number(section)] += f64::from(*jobs);
            any = true;
        }
    }
    clusters.retain(|cluster| any && !cluster.units.is_empty());
    Ok(clusters)
}

fn section_number(section: &str) -> usize {
    match section {
        "A" => 0,
        "B" | "D" | "E" => 1,
        "C" => 2,
        other => match other.bytes().next() {
            Some(letter @ b'F'..=b'Q') => usize::from(letter - b'F') + 3,
            _ => SECTIONS - 1,
        },
    }
}

/// District by broad group of a year.
///
/// # Errors
/// When the snapshot is damaged.
pub fn margin(
    facts: &Facts,
    year: i32,
    regions: &[Vec<usize>],
    columns: &[f64],
) -> Result<Margin, String> {
    let count = facts.districts().len();
    let cell = |place: &str, group: i32| {
        let group = usize::try_from(group - 1).ok()?;
        facts.position(place).map(|at| at * BROAD + group)
    };
    let mut survey = vec![f64::NAN; count * BROAD];
    let table = facts.table("employees_district_broad")?;
    for ((place, group), jobs) in table
        .strings("place")
        .zip(table.integers("group"))
        .zip(table.integers("jobs"))
    {
        if let Some(at) = cell(place, *group) {
            survey[at] = f64::from(*jobs);
        }
    }
    let mut shares = vec![f64::NAN; count * BROAD];
    let all = facts.jobs(year)?;
    let table = facts.table("employment_share_district_broad_2019")?;
    for ((place, group), percent) in table
        .strings("place")
        .zip(table.integers("group"))
        .zip(table.numbers("percent"))
    {
        if let Some(at) = cell(place, *group) {
            shares[at] = percent / 100.0 * all[at / BROAD];
        }
    }
    let weight = (f64::from(year - 2019) / 5.0).clamp(0.0, 1.0);
    let rows: Vec<f64> = survey
        .iter()
        .zip(&shares)
        .map(|(survey, share)| match (share.is_nan(), survey.is_nan()) {
            (true, true) => 0.0,
            (true, false) => *survey,
            (false, true) => *share,
            (false, false) => between(*share, *survey, weight),
        })
        .collect();
    let leaves = facts.leaves();
    let mut targets = vec![0.0; regions.len() * BROAD];
    for (region, cells) in columns.chunks_exact(leaves.len()).enumerate() {
        for (leaf, jobs) in leaves.iter().zip(cells) {
            targets[region * BROAD + broad_group(leaf) - 1] += jobs;
        }
    }
    Ok(raked(rows, regions, &targets, &clusters(facts, year)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_margins_are_met(
            rows in prop::collection::vec(1.0..500.0f64, 4 * BROAD),
            truth in prop::collection::vec(1.0..500.0f64, 4 * BROAD),
        ) {
            // One region of four districts, of which one is published by
            // itself, two together and one not at all.
            let regions = [vec![0, 1, 2, 3]];
            let targets: Vec<f64> = (0..BROAD)
                .map(|group| (0..4).map(|unit| truth[unit * BROAD + group]).sum())
                .collect();
            let employees = |units: &[usize]| {
                let mut sums = [0.0; SECTIONS];
                for unit in units {
                    for group in 0..BROAD {
                        sums[SECTION_OF_BROAD[group]] += truth[unit * BROAD + group];
                    }
                }
                sums
            };
            let clusters = [vec![0], vec![1, 2]].map(|units| Cluster { employees: employees(&units), units });
            let margin = raked(rows, &regions, &targets, &clusters);
            for (group, target) in targets.iter().enumerate() {
                let sum: f64 = (0..4).map(|unit| margin.rows[unit * BROAD + group]).sum();
                // The regions are scaled last: only doubles round.
                prop_assert!((sum / target - 1.0).abs() < 1e-9);
            }
            // Where nothing else binds (manufacturing is one group and one
            // section) the published proportion is met as well.
            let had = |unit: usize| margin.rows[unit * BROAD + 2];
            let told = |unit: usize| truth[unit * BROAD + 2];
            let wanted = told(0) / (told(1) + told(2));
            prop_assert!((had(0) / (had(1) + had(2)) / wanted - 1.0).abs() < 1e-6);
            prop_assert_eq!(margin.published, vec![true, false, false, false]);
        }
    }
}
