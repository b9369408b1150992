//! Presence over places: in how many places a sector is significantly
//! present, which places have none, and how that hangs on words and thresholds.

use serde::Serialize;

use weighbridge_model::strategy::Breadth;

use crate::classes::PlaceClass;
use crate::coverage::{PlaceCoverage, Presence, Thresholds};

/// Places by number of sectors present, under one reading and one threshold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PresenceCount {
    /// "narrow", "central" or "broad".
    pub breadth: &'static str,
    /// The thresholds.
    pub thresholds: Thresholds,
    /// Places with figures.
    pub places: usize,
    /// Places with no sector, whatever the error.
    pub none: usize,
    /// Places of which the error leaves open whether they have any.
    pub open: usize,
    /// Places with at least one, whatever the error.
    pub some: usize,
    /// Jobs in the places with no sector.
    pub jobs_none: f64,
}

/// One sector over the places.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectorPresence {
    /// Title.
    pub title: String,
    /// Places where it is present, open, absent: narrow, central, broad.
    pub counts: [[usize; 3]; 3],
}

/// A class of places: how many of it have no sector (central).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClassPresence {
    /// The class, such as "town" or "former industrial".
    pub class: String,
    /// Places of it with figures.
    pub places: usize,
    /// Those with no sector.
    pub none: usize,
    /// Those left open.
    pub open: usize,
    /// Share of its jobs in the strategy (central).
    pub strategy_share: f64,
}

/// The whole.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct PresenceSummary {
    /// Narrow, central, broad at the thresholds of the assessment, then
    /// variants of the thresholds under the central reading.
    pub counts: Vec<PresenceCount>,
    /// Sector by sector.
    pub sectors: Vec<SectorPresence>,
    /// Positions (in the layer) of places with no sector: narrow, central, broad.
    pub none: [Vec<usize>; 3],
    /// Positions of places left open: narrow, central, broad.
    pub open: [Vec<usize>; 3],
    /// By class of place.
    pub classes: Vec<ClassPresence>,
}

/// Variants of the thresholds that show how the answer hangs on them: one
/// changed at a time.
#[must_use]
pub fn variants(base: Thresholds) -> Vec<Thresholds> {
    let mut all = Vec::new();
    for stars in [1, 2, 3] {
        all.push(Thresholds { stars, ..base });
    }
    for factor in [0.5, 2.0] {
        all.push(Thresholds {
            size: base.size * factor,
            ..base
        });
        all.push(Thresholds {
            focus: base.focus * factor,
            ..base
        });
    }
    for specialisation in [1.0, 1.5] {
        all.push(Thresholds {
            specialisation,
            ..base
        });
    }
    all.retain(|thresholds| *thresholds != base);
    all
}

/// What a place has under one reading and one threshold.
fn judge(place: &PlaceCoverage, in_total: &[bool], breadth: usize, limits: Thresholds) -> Presence {
    let mut best = Presence::No;
    for (sector, _) in place
        .sectors
        .iter()
        .zip(in_total)
        .filter(|(_, counts)| **counts)
    {
        match sector[breadth].map(|cell| cell.judge(place.jobs, limits)) {
            Some(Presence::Yes) => return Presence::Yes,
            Some(Presence::Uncertain) => best = Presence::Uncertain,
            _ => {}
        }
    }
    best
}

/// Counts places with and without a presence. `titles` and `in_total` are the
/// sectors', in order; sectors outside the total are not counted.
#[must_use]
pub fn summarise(
    places: &[PlaceCoverage],
    classes: &[PlaceClass],
    titles: &[String],
    in_total: &[bool],
    thresholds: Thresholds,
) -> PresenceSummary {
    let known: Vec<usize> = (0..places.len())
        .filter(|at| places[*at].grade.is_some())
        .collect();
    let mut summary = PresenceSummary::default();
    let runs = Breadth::ALL
        .iter()
        .enumerate()
        .map(|(at, breadth)| (at, breadth.as_str(), thresholds))
        .chain(
            variants(thresholds)
                .into_iter()
                .map(|variant| (1, Breadth::Central.as_str(), variant)),
        );
    for (run, (breadth, word, limits)) in runs.enumerate() {
        let mut count = PresenceCount {
            breadth: word,
            thresholds: limits,
            places: known.len(),
            none: 0,
            open: 0,
            some: 0,
            jobs_none: 0.0,
        };
        for at in &known {
            match judge(&places[*at], in_total, breadth, limits) {
                Presence::Yes => count.some += 1,
                Presence::Uncertain => {
                    count.open += 1;
                    if run < 3 {
                        summary.open[run].push(*at);
                    }
                }
                Presence::No => {
                    count.none += 1;
                    count.jobs_none += places[*at].jobs;
                    if run < 3 {
                        summary.none[run].push(*at);
                    }
                }
            }
        }
        summary.counts.push(count);
    }
    for (sector, title) in titles.iter().enumerate() {
        let mut counts = [[0; 3]; 3];
        for (breadth, counts) in counts.iter_mut().enumerate() {
            for cell in known
                .iter()
                .filter_map(|at| places[*at].sectors[sector][breadth])
            {
                counts[match cell.presence {
                    Presence::Yes => 0,
                    Presence::Uncertain => 1,
                    Presence::No => 2,
                }] += 1;
            }
        }
        summary.sectors.push(SectorPresence {
            title: title.clone(),
            counts,
        });
    }
    summary.classes = by_class(places, classes, &known, &summary);
    summary
}

/// Codes of London boroughs begin so.
const LONDON: &str = "E09";

fn by_class(
    places: &[PlaceCoverage],
    classes: &[PlaceClass],
    known: &[usize],
    summary: &PresenceSummary,
) -> Vec<ClassPresence> {
    type Holds = fn(&PlaceClass, &str) -> bool;
    // London boroughs have no industry of 1991 to speak of and most of the
    // strategy's services: they would speak for all that is not industrial.
    let groups: [(&str, Holds); 6] = [
        ("city or large town", |class, _| {
            class.settlement == Some("city or large town")
        }),
        ("smaller town", |class, _| {
            class.settlement == Some("smaller town")
        }),
        ("rural", |class, _| class.settlement == Some("rural")),
        ("former industrial", |class, _| {
            class.former_industrial == Some(true)
        }),
        ("elsewhere outside London", |class, code| {
            class.former_industrial == Some(false) && !code.starts_with(LONDON)
        }),
        ("London", |_, code| code.starts_with(LONDON)),
    ];
    let mut found = Vec::new();
    for (name, holds) in groups {
        let members: Vec<usize> = known
            .iter()
            .copied()
            .filter(|at| {
                classes
                    .get(*at)
                    .is_some_and(|class| holds(class, &places[*at].place.code))
            })
            .collect();
        if members.is_empty() {
            continue;
        }
        let within = |list: &[usize]| members.iter().filter(|at| list.contains(at)).count();
        let jobs: f64 = members.iter().map(|at| places[*at].jobs).sum();
        let strategy: f64 = members
            .iter()
            .filter_map(|at| places[*at].total[1])
            .map(|cell| cell.jobs.jobs)
            .sum();
        found.push(ClassPresence {
            class: name.into(),
            places: members.len(),
            none: within(&summary.none[1]),
            open: within(&summary.open[1]),
            strategy_share: strategy / jobs,
        });
    }
    found
}
