//! The long run of Great Britain and of each place, 1991 to today, at the
//! detail that the sources allow. Surveys, classifications and years that do
//! not follow on one another stand in pieces of their own: no line joins them.

use weighbridge_facts::{Area, Facts, LONG_RUN_INDUSTRIES, LongRun};

use weighbridge_model::figure::Grade;

use crate::base::Base;
use crate::change::{Series, SeriesPiece};

const SURVEYS: [(LongRun, &str); 2] = [
    (
        LongRun::EmploymentSurvey,
        "Annual Employment Survey, employees, SIC 92 brought to SIC 2007",
    ),
    (
        LongRun::BusinessInquiry,
        "Annual Business Inquiry, employees, SIC 2003 brought to SIC 2007",
    ),
];
const TODAY: &str = "Business Register and Employment Survey, employment";
const ACCOUNTS: &str = "Regional accounts, share of value added at current prices";
const MANUFACTURING: &str = "C (10-33)";

/// Sums over districts of what each year of each source has.
pub struct LongRuns {
    /// Label, unit, and pieces of a source with a value of each district a year.
    series: Vec<(&'static str, &'static str, Vec<Piece>)>,
}

struct Piece {
    source: &'static str,
    years: Vec<(i32, Vec<f64>)>,
}

/// Manufacturing in the long run, by its divisions.
fn makes(code: &str) -> bool {
    code.get(..2)
        .and_then(|first| first.parse::<u32>().ok())
        .is_some_and(|first| (10..=33).contains(&first))
}

impl LongRuns {
    /// Reads the sources; `bases` are years of the employment survey.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn new(facts: &Facts, bases: &[&Base]) -> Result<Self, String> {
        let count = facts.districts().len();
        let (mut making, mut all) = (Vec::new(), Vec::new());
        for (survey, source) in SURVEYS {
            let (mut makers, mut everyone) = (Vec::new(), Vec::new());
            for year in facts.long_run_years(survey)? {
                let mut sums = [vec![0.0; count], vec![0.0; count]];
                for industry in LONG_RUN_INDUSTRIES {
                    let values = facts.long_run(survey, year, industry.code)?;
                    for (at, value) in values.iter().enumerate() {
                        sums[1][at] += value;
                        if makes(industry.code) {
                            sums[0][at] += value;
                        }
                    }
                }
                let [makes, every] = sums;
                makers.push((year, makes));
                everyone.push((year, every));
            }
            making.push(Piece {
                source,
                years: makers,
            });
            all.push(Piece {
                source,
                years: everyone,
            });
        }
        let weights: Vec<f64> = facts
            .leaves()
            .iter()
            .map(|leaf| f64::from(u8::from(makes(leaf))))
            .collect();
        // Farms have no figure in Scotland before 2018, and none in the older surveys.
        let every: Vec<f64> = facts
            .leaves()
            .iter()
            .map(|leaf| f64::from(u8::from(leaf != crate::change::FARMS)))
            .collect();
        let piece = |weights: &[f64]| Piece {
            source: TODAY,
            years: bases
                .iter()
                .map(|base| (base.year, base.by_district(weights)))
                .collect(),
        };
        making.push(piece(&weights));
        all.push(piece(&every));
        let mut shares = Vec::new();
        for year in facts.value_added_years()? {
            shares.push((year, facts.value_added(year, MANUFACTURING)?));
        }
        let mut whole = Vec::new();
        for year in facts.value_added_years()? {
            whole.push((year, facts.value_added(year, "Total")?));
        }
        Ok(Self {
            series: vec![
                ("Manufacturing jobs", "jobs", making),
                ("All jobs without farms", "jobs", all),
                (
                    "Manufacturing's value added",
                    "fraction",
                    vec![
                        Piece {
                            source: ACCOUNTS,
                            years: shares,
                        },
                        Piece {
                            source: ACCOUNTS,
                            years: whole,
                        },
                    ],
                ),
            ],
        })
    }

    /// Series of an area; years in which a district of it has no figure are
    /// left out. `today` is how its jobs by industry of these years are known.
    #[must_use]
    pub fn of(&self, area: &Area, today: Grade) -> Vec<Series> {
        let cut = area.members.iter().any(|member| member.share < 1.0);
        let grade = |source: &str| match (cut, source == TODAY) {
            (true, _) => Grade::Modelled,
            (false, true) => today.max(Grade::Derived),
            (false, false) => Grade::Derived,
        };
        let sum = |values: &[f64]| -> f64 {
            area.members
                .iter()
                .map(|member| values[member.district] * member.share)
                .sum()
        };
        self.series
            .iter()
            .map(|(label, unit, pieces)| {
                let points = |piece: &Piece| -> Vec<(i32, f64)> {
                    piece
                        .years
                        .iter()
                        .map(|(year, values)| (*year, sum(values)))
                        .collect()
                };
                let pieces = if *unit == "fraction" {
                    let (part, whole) = (points(&pieces[0]), points(&pieces[1]));
                    let shares = part
                        .into_iter()
                        .zip(whole)
                        .map(|((year, part), (_, whole))| (year, part / whole));
                    vec![(pieces[0].source, shares.collect())]
                } else {
                    pieces
                        .iter()
                        .map(|piece| (piece.source, points(piece)))
                        .collect::<Vec<_>>()
                };
                Series {
                    label: (*label).to_owned(),
                    unit,
                    pieces: pieces
                        .into_iter()
                        .map(|(source, mut points): (&'static str, Vec<(i32, f64)>)| {
                            points.retain(|(_, value)| value.is_finite());
                            SeriesPiece {
                                source,
                                grade: grade(source),
                                points,
                            }
                        })
                        .filter(|piece| !piece.points.is_empty())
                        .collect(),
                }
            })
            .collect()
    }
}
