//! A project's highest grant and what the money might bring: parameters joined
//! with the engine's arithmetic. Jobs and money are ranges. What a grant does
//! to the cost of capital is not here yet.

use serde::Serialize;
use weighbridge_areas::aid::{self, Band, FirmSize, Intensities, Range};
use weighbridge_model::aid_file::{AidFile, AreaKind};

use crate::wording::{jobs, jobs_down, jobs_up, whole};

/// Pounds per euro where a user gives none: the rules speak of euro.
pub const POUNDS_PER_EURO: f64 = 0.85;

/// A project.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Project {
    /// Eligible cost, pounds.
    pub cost: f64,
    /// Size of the firm.
    pub size: FirmSize,
    /// Pounds per euro.
    pub pounds_per_euro: f64,
}

/// Low and high of a sum or a number of jobs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Span {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl From<Range> for Span {
    fn from(range: Range) -> Self {
        Self {
            low: range.low,
            high: range.high,
        }
    }
}

impl Span {
    /// A number of jobs in words: "140 to 160 net additional jobs", with `one`
    /// and `many` for the noun. Less than half a job is not shown as none.
    #[must_use]
    pub fn jobs(self, one: &str, many: &str) -> String {
        if self.high < 0.95 {
            return format!("less than one {one}");
        }
        let (low, high) = (jobs(self.low), jobs(self.high));
        if self.low < 0.95 {
            format!("less than one to {high} {many}")
        } else if low == high {
            format!("{low} {}", if low == "1" { one } else { many })
        } else {
            format!("{low} to {high} {many}")
        }
    }

    /// The same of a range whose ends are open: "under 26 to over 1,200". None
    /// where it says nothing, because both ends are under one.
    #[must_use]
    pub fn open_jobs(self) -> Option<String> {
        // Rounded outwards at the low end and inwards at the high one: "under
        // 370" is false of 374.
        let low = if self.low < 0.95 {
            "less than one".to_owned()
        } else {
            format!("under {}", jobs_up(self.low))
        };
        (self.high >= 0.95).then(|| format!("{low} to over {}", jobs_down(self.high)))
    }

    /// Pounds to the nearest hundred, which is as fine as the sources are;
    /// `open` where some cost less and some more.
    #[must_use]
    pub fn pounds(self, open: bool) -> String {
        let hundreds = |value: f64| format!("£{}", whole((value / 100.0).round() * 100.0));
        if open {
            format!(
                "under {} to over {}",
                hundreds(self.low),
                hundreds(self.high)
            )
        } else if (self.high - self.low).abs() < 0.5 {
            hundreds(self.low)
        } else {
            format!("{} to {}", hundreds(self.low), hundreds(self.high))
        }
    }
}

/// What an evaluation's cost of a job is in today's prices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JobCost {
    /// The scheme.
    pub scheme: String,
    /// What it counts as a job.
    pub counts: String,
    /// Year of its own prices.
    pub prices: i32,
    /// Cost in its own prices, over schemes or rounds.
    pub own: Span,
    /// The same in prices of [`GrantView::prices`]; none where no index reaches
    /// back so far, and the evaluation is then not used.
    pub now: Option<Span>,
    /// Between single projects, in the same prices.
    pub projects: Option<Span>,
    /// Whether some projects cost less than the one end or more than the other.
    pub projects_open: bool,
    /// Where it was found.
    pub source: String,
    /// Whether it was checked against the report itself.
    pub verified: bool,
    /// What a reader must know.
    pub note: String,
}

/// The highest grant of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProjectGrant {
    /// Eligible cost, pounds.
    pub cost: f64,
    /// Highest share of the cost by area and size, before the reduction.
    pub intensity: f64,
    /// Highest grant, pounds.
    pub highest: f64,
    /// The same over the cost.
    pub of_cost: f64,
    /// Whether the reduction for large projects lowered it.
    pub reduced: bool,
    /// Whether the uplift for the firm's size fell away because of it.
    pub uplift_lost: bool,
    /// Where the project is so large that the rest must be notified and approved
    /// by itself: the highest grant without that, pounds.
    pub without_notification: Option<f64>,
}

/// A grant, and what the money might bring.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GrantView {
    /// The kind of area.
    pub area: AreaKind,
    /// The project; none where only a sum of money was asked about.
    pub project: Option<ProjectGrant>,
    /// The money that `jobs` are reckoned for.
    pub money: f64,
    /// Net additional jobs, between schemes.
    pub jobs: Option<Span>,
    /// The same between single projects.
    pub jobs_of_projects: Option<Span>,
    /// Year of the prices.
    pub prices: i32,
    /// The evaluations.
    pub costs: Vec<JobCost>,
}

/// The highest grant for a project in an area.
#[must_use]
pub fn project(file: &AidFile, area: &AreaKind, project: Project) -> ProjectGrant {
    let intensities = Intensities {
        large: area.large,
        medium_uplift: area.medium_uplift,
        small_uplift: area.small_uplift,
    };
    let million = 1e6 * project.pounds_per_euro;
    let rule = &file.large_project;
    let first = rule
        .up_to
        .first()
        .map_or(f64::INFINITY, |end| end * million);
    let large = project.cost > first;
    let size = if large { FirmSize::Large } else { project.size };
    let intensity = intensities.of(size);
    let ends = rule.up_to.iter().map(|end| end * million);
    let bands: Vec<Band> = ends
        .chain([f64::INFINITY])
        .zip(&rule.factors)
        .map(|(up_to, factor)| Band {
            up_to,
            factor: *factor,
        })
        .collect();
    let grant = aid::grant(project.cost, intensity, &bands);
    let exempt = file.notification.above * million;
    let without = aid::grant(exempt, intensity, &bands).highest;
    ProjectGrant {
        without_notification: (project.cost > exempt).then_some(without),
        cost: project.cost,
        intensity,
        highest: grant.highest,
        of_cost: grant.intensity,
        reduced: grant.reduced,
        uplift_lost: large && project.size != FirmSize::Large,
    }
}

/// A project's grant, or a sum of money, and the jobs that it might bring.
#[must_use]
pub fn grant(
    file: &AidFile,
    area: &AreaKind,
    what: Option<Project>,
    money: Option<f64>,
) -> GrantView {
    let project = what.map(|what| self::project(file, area, what));
    let money = money
        .or(project.as_ref().map(|one| one.highest))
        .unwrap_or(0.0);
    let costs: Vec<JobCost> = file
        .evaluation
        .iter()
        .map(|one| {
            let factor = file.deflator.to_last(one.prices);
            let bring = |low: f64, high: f64| {
                factor.map(|factor| Span::from(aid::in_prices(Range { low, high }, factor)))
            };
            JobCost {
                scheme: one.scheme.clone(),
                counts: one.counts.clone(),
                prices: one.prices,
                own: Span {
                    low: one.low,
                    high: one.high,
                },
                now: bring(one.low, one.high),
                projects: one.spread.and_then(|[low, high]| bring(low, high)),
                projects_open: one.spread_open,
                source: one.source.clone(),
                verified: one.verified,
                note: one.note.clone(),
            }
        })
        .collect();
    let bring = |spans: Vec<Span>| {
        let ranges: Vec<Range> = spans
            .iter()
            .map(|span| Range {
                low: span.low,
                high: span.high,
            })
            .collect();
        aid::jobs(money, &ranges).map(Span::from)
    };
    GrantView {
        area: area.clone(),
        project,
        money,
        jobs: bring(costs.iter().filter_map(|cost| cost.now).collect()),
        jobs_of_projects: bring(costs.iter().filter_map(|cost| cost.projects).collect()),
        prices: file.deflator.last(),
        costs,
    }
}

/// Eligible costs of the table's projects, pounds.
pub const STANDARD: [f64; 3] = [1e6, 1e7, 1e8];
/// Sizes of firm, with their words.
pub const SIZES: [(&str, FirmSize); 3] = [
    ("small", FirmSize::Small),
    ("medium", FirmSize::Medium),
    ("large", FirmSize::Large),
];
/// Money and gross jobs of the table's examples.
const EXAMPLE: (f64, f64) = (1e8, 100.0);

/// Grants of the standard projects in one kind of area, for one size of firm.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StandardGrants {
    /// Position of the kind of area in the file.
    pub area: usize,
    /// Size of the firm.
    pub size: &'static str,
    /// The grants, in the order of [`STANDARD`].
    pub grants: Vec<ProjectGrant>,
}

/// What aid a map would allow, and what it might bring: for a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AidView {
    /// The parameters, dated and sourced.
    pub file: AidFile,
    /// Pounds per euro: the limits of large projects are in euro.
    pub pounds_per_euro: f64,
    /// Grants of standard projects.
    pub grants: Vec<StandardGrants>,
    /// Jobs for a sum of money, and what a job cost.
    pub money: GrantView,
    /// Gross jobs of the example.
    pub gross: f64,
    /// Those of them left net of leakage and displacement.
    pub net: Span,
}

/// The parameters that come with the program, and standard projects by them.
///
/// # Errors
/// When the file does not read: the program must be mended.
pub fn standard() -> Result<AidView, String> {
    let file = AidFile::built_in()?;
    let mut grants = Vec::new();
    for (at, area) in file.area.iter().enumerate() {
        for (word, size) in SIZES {
            let one = |cost: &f64| {
                let asked = Project {
                    cost: *cost,
                    size,
                    pounds_per_euro: POUNDS_PER_EURO,
                };
                project(&file, area, asked)
            };
            grants.push(StandardGrants {
                area: at,
                size: word,
                grants: STANDARD.iter().map(one).collect(),
            });
        }
    }
    let first = file.area.first().ok_or("aid/uk.toml holds no area")?;
    Ok(AidView {
        pounds_per_euro: POUNDS_PER_EURO,
        grants,
        money: grant(&file, first, None, Some(EXAMPLE.0)),
        gross: EXAMPLE.1,
        net: net_jobs(&file, EXAMPLE.1),
        file,
    })
}

/// What net jobs leave out, in a sentence for wherever they are shown.
pub const BEFORE: &str = "That is before deadweight, the jobs that would have come without the grant, and \
                          without multiplier effects: of neither is there a checked figure here, so \
                          these are not additional jobs.";

/// Of gross jobs that a user expects, those left net of leakage and
/// displacement; what would have come anyway is still in it ([`BEFORE`]).
#[must_use]
pub fn net_jobs(file: &AidFile, gross: f64) -> Span {
    let range = |[low, high]: [f64; 2]| Range { low, high };
    Span::from(aid::net_jobs(
        Range {
            low: gross,
            high: gross,
        },
        range(file.additionality.leakage),
        range(file.additionality.displacement),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> AidFile {
        AidFile::built_in().unwrap()
    }

    #[test]
    fn a_large_project_is_reduced_and_loses_its_uplift() {
        let file = file();
        let area = &file.area[0];
        let ask = |cost: f64, size| {
            project(
                &file,
                area,
                Project {
                    cost,
                    size,
                    pounds_per_euro: 1.0,
                },
            )
        };
        // 30% of ten million for a small firm in a 'c' area.
        let small = ask(10e6, FirmSize::Small);
        assert!((small.highest - 3e6).abs() < 1e-6 && !small.reduced);
        // Exactly at the limit nothing is lost.
        assert!(!ask(50e6, FirmSize::Small).uplift_lost);
        // 10% x (50 + 0.5 x 50 + 0.34 x 100) = 10.9 million.
        let large = ask(200e6, FirmSize::Small);
        assert!((large.highest - 10.9e6).abs() < 1e-3, "{large:?}");
        assert!(large.reduced && large.uplift_lost);
        // 10% x (50 + 0.5 x 50): what a hundred million may have.
        assert!((large.without_notification.unwrap() - 7.5e6).abs() < 1e-3);
        assert_eq!(ask(100e6, FirmSize::Large).without_notification, None);
    }

    #[test]
    fn jobs_are_a_range_in_prices_of_one_year() {
        let file = file();
        let view = grant(&file, &file.area[0], None, Some(1e8));
        let jobs = view.jobs.unwrap();
        // Averages: 33,000 pounds of 2012 and 37,400 of 2014 in prices of 2023.
        assert!((jobs.high - 1e8 / (33_000.0 * 107.3 / 80.2)).abs() < 1e-6);
        assert!((jobs.low - 1e8 / (37_400.0 * 107.3 / 83.0)).abs() < 1e-6);
        let projects = view.jobs_of_projects.unwrap();
        assert!(projects.low < jobs.low && projects.high > jobs.high);
        // Prices of 1995 cannot be brought to today's: listed, not used.
        assert!(view.costs.iter().any(|cost| cost.now.is_none()));
    }

    #[test]
    fn less_than_a_job_is_not_none() {
        let span = |low, high| Span { low, high };
        let told = |low, high| span(low, high).jobs("job", "jobs");
        assert_eq!(told(0.002, 0.003), "less than one job");
        assert_eq!(told(0.4, 2.6), "less than one to 3 jobs");
        assert_eq!(told(1.2, 1.4), "1 job");
        assert_eq!(told(143.0, 156.0), "140 to 160 jobs");
        assert_eq!(span(0.1, 0.2).open_jobs(), None);
        assert_eq!(
            span(26.0, 1_290.0).open_jobs().unwrap(),
            "under 26 to over 1,200"
        );
        assert_eq!(
            span(5_352.0, 267_581.0).pounds(true),
            "under £5,400 to over £267,600"
        );
        assert_eq!(span(8_000.0, 8_000.0).pounds(false), "£8,000");
    }

    #[test]
    fn net_jobs_are_between_the_least_and_the_most() {
        let found = net_jobs(&file(), 100.0);
        assert!((found.low - 100.0 * 0.6 * 0.6).abs() < 1e-9);
        assert!((found.high - 100.0 * 0.85 * 0.9).abs() < 1e-9);
    }
}
