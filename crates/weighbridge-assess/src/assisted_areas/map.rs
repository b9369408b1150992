//! The map as faces show it: every district with its zone, the zones by name,
//! and what the map reaches. It solves nothing.

use serde::Serialize;
use weighbridge_areas::solve::Status;
use weighbridge_areas::{Problem, Solution};
use weighbridge_facts::{Ring, register};

use super::defence::{PricePoint, RobustView, SwapLine, SwapTable, interval};
use super::grant::AidView;
use super::own::{OwnPair, OwnScore};
use super::{Ground, Link, Need, Objective, Options, demands, telling};
use crate::assessment::{Finding, SourceLine};

/// A district on the map.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceLine {
    /// Official code.
    pub code: String,
    /// Name.
    pub name: String,
    /// People.
    pub people: f64,
    /// Need a head; NaN where no component is known.
    pub need: f64,
    /// Place by need, 1 the greatest; none without need.
    pub rank: Option<usize>,
    /// Whether it is in the map.
    pub inside: bool,
    /// Its zone's number: 1 for the first of [`AreasMap::zones`].
    pub zone: Option<usize>,
    /// Share of the robustness draws in which it is in; none without draws.
    pub frequency: Option<f64>,
    /// The 95% interval of that share.
    pub frequency_interval: Option<(f64, f64)>,
    /// Whether it may be chosen at all.
    pub eligible: bool,
}

/// A zone: districts that hang together.
#[derive(Debug, Clone, Serialize)]
pub struct Zone {
    /// Its number, from 1.
    pub number: usize,
    /// After its largest districts.
    pub name: String,
    /// Positions of its districts, largest first.
    pub members: Vec<usize>,
    /// People.
    pub people: f64,
    /// Share of people times need, of all of which it is known.
    pub need_share: f64,
    /// Need a head.
    pub need_per_head: f64,
}

/// People of the districts of greatest need that hold a quarter of the people
/// of whom a need is known.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Neediest {
    /// Those in the map.
    pub held: f64,
    /// All of them.
    pub all: f64,
}

impl Neediest {
    fn of(need: &Need, people: &[f64], chosen: &[usize]) -> Self {
        let own = demands::values(Objective::NeediestQuarter, &need.index, people);
        Self {
            held: chosen.iter().map(|at| own[*at]).sum(),
            all: own.iter().sum(),
        }
    }
}

/// A map with everything that is said of it.
#[derive(Debug, Clone, Serialize)]
pub struct AreasMap {
    /// What was asked for, in words.
    pub asked: Vec<String>,
    /// What is added up.
    pub objective: Objective,
    /// The ceiling, people.
    pub ceiling: f64,
    /// The same as a share of all people.
    pub ceiling_share: f64,
    /// Year of the people.
    pub year: i32,
    /// All people.
    pub all_people: f64,
    /// People times need of the whole country.
    pub all_need: f64,
    /// The index of need.
    pub need: Need,
    /// Every district.
    pub places: Vec<PlaceLine>,
    /// The zones, most people first.
    pub zones: Vec<Zone>,
    /// People in the map.
    pub people: f64,
    /// People times need in the map.
    pub need_reached: f64,
    /// People of the neediest quarter: which they are hangs on the order of need
    /// alone, not on where the index puts 0.
    pub neediest: Neediest,
    /// Objective of the map.
    pub value: f64,
    /// Objective of all districts that add to it: more than any map has.
    pub all_value: f64,
    /// No map that meets the demands has more.
    pub bound: f64,
    /// (bound - value) / value.
    pub gap: f64,
    /// "optimal", "within_gap" or "stopped".
    pub status: &'static str,
    /// Branch-and-bound nodes.
    pub nodes: usize,
    /// Price of the ceiling; empty where it was not asked for.
    pub price: Vec<PricePoint>,
    /// Robustness; none where it was not asked for.
    pub robust: Option<RobustView>,
    /// Why this place and not another, nearest to changing sides first; empty
    /// where it was not asked for.
    pub swaps: Vec<SwapLine>,
    /// The same of the districts that were asked about.
    pub swaps_asked: Vec<SwapLine>,
    /// Of those that can't change sides, why, in sentences.
    pub swaps_asked_told: Vec<String>,
    /// Whether no other district is nearer than those.
    pub swaps_proven: bool,
    /// Districts that were not looked at for it, as they add nothing to what is
    /// sought.
    pub swaps_left_aside: usize,
    /// The user's own maps, scored.
    pub own: Vec<OwnScore>,
    /// Every two of them beside each other.
    pub own_pairs: Vec<OwnPair>,
    /// Crossings that count as borders.
    pub links: Vec<Link>,
    /// What it says, in sentences.
    pub telling: Vec<Finding>,
    /// What a reader must know.
    pub notes: Vec<String>,
    /// What the limit of time left out, in sentences; also among the notes.
    pub left_out: Vec<String>,
    /// Tables that figures came from.
    pub sources: Vec<SourceLine>,
    /// What aid the map would allow, by parameters of the past.
    pub aid: AidView,
    /// Outlines in degrees, by position.
    #[serde(skip)]
    pub outlines: Vec<Vec<Ring>>,
}

impl AreasMap {
    /// The map in the simplest form: codes of the districts in it.
    #[must_use]
    pub fn inside(&self) -> Vec<usize> {
        (0..self.places.len())
            .filter(|at| self.places[*at].inside)
            .collect()
    }

    /// People of the map over all people.
    #[must_use]
    pub fn people_share(&self) -> f64 {
        self.people / self.all_people
    }

    /// Need of the map over that of all districts of which it is known.
    #[must_use]
    pub fn need_share(&self) -> f64 {
        self.need_reached / self.all_need
    }

    /// Objective of the map over all there is of it.
    #[must_use]
    pub fn objective_share(&self) -> f64 {
        self.value / self.all_value
    }

    /// Whether a district's share of the draws cannot be told apart, by their
    /// number, from [`CORE`] or from [`REST`].
    #[must_use]
    pub fn undecided(&self, at: usize) -> bool {
        self.places[at]
            .frequency_interval
            .is_some_and(|(low, high)| {
                [CORE, REST]
                    .iter()
                    .any(|line| low <= *line && *line <= high)
            })
    }

    /// Positions of the districts in at least [`CORE`] of the draws.
    #[must_use]
    pub fn core(&self) -> Vec<usize> {
        self.by_frequency(|frequency| frequency >= CORE)
    }

    /// Positions of those in more than [`REST`] and less than [`CORE`] of the draws,
    /// most often in first.
    #[must_use]
    pub fn margin(&self) -> Vec<usize> {
        let mut found = self.by_frequency(|frequency| frequency > REST && frequency < CORE);
        let often = |at: &usize| self.places[*at].frequency.unwrap_or(0.0);
        found.sort_by(|a, b| often(b).total_cmp(&often(a)).then(a.cmp(b)));
        found
    }

    fn by_frequency(&self, wanted: impl Fn(f64) -> bool) -> Vec<usize> {
        (0..self.places.len())
            .filter(|at| self.places[*at].frequency.is_some_and(&wanted))
            .collect()
    }
}

/// The core: in at least this share of the draws.
pub const CORE: f64 = 0.95;
/// Out for good: in at most this share of the draws.
pub const REST: f64 = 0.05;

/// A share of the draws in per cent, with as many decimals as it takes to stand
/// on its own side of [`CORE`] and [`REST`].
#[must_use]
pub fn often(frequency: f64) -> String {
    let sides = |share: f64| (share >= CORE, share > REST);
    let mut text = String::new();
    for digits in 0..=4 {
        text = format!("{:.digits$}", frequency * 100.0);
        let shown = text.parse::<f64>().map_or(frequency, |value| value / 100.0);
        if sides(shown) == sides(frequency) {
            break;
        }
    }
    format!("{text}%")
}

/// A zone's name: its largest district, or two, and how many more.
fn zone_name(members: &[usize], names: &[String]) -> String {
    match members {
        [] => String::new(),
        [one] => names[*one].clone(),
        [one, other] => format!("{} and {}", names[*one], names[*other]),
        [one, other, rest @ ..] => {
            format!("{}, {} and {} more", names[*one], names[*other], rest.len())
        }
    }
}

fn zones(
    ground: &Ground,
    problem: &Problem,
    need: &Need,
    all_need: f64,
    chosen: &[usize],
) -> Vec<Zone> {
    let people = &ground.people;
    let mut found: Vec<Zone> = problem
        .zones(chosen)
        .into_iter()
        .map(|mut members| {
            members.sort_by(|a, b| people[*b].total_cmp(&people[*a]).then(a.cmp(b)));
            let (here, worth) = (problem.people(&members), reached(need, people, &members));
            Zone {
                number: 0,
                name: zone_name(&members, &ground.names),
                people: here,
                need_share: worth / all_need,
                need_per_head: worth / here,
                members,
            }
        })
        .collect();
    found.sort_by(|a, b| b.people.total_cmp(&a.people).then(a.name.cmp(&b.name)));
    for (at, zone) in found.iter_mut().enumerate() {
        zone.number = at + 1;
    }
    found
}

/// People times need over some districts.
pub(super) fn reached(need: &Need, people: &[f64], chosen: &[usize]) -> f64 {
    let known = chosen.iter().filter(|at| need.index[**at].is_finite());
    known.map(|at| people[*at] * need.index[*at]).sum()
}

#[allow(clippy::too_many_arguments)] // what was found, put together once
pub(super) fn assemble(
    ground: &Ground,
    options: &Options,
    need: Need,
    problem: &Problem,
    solution: &Solution,
    price: Vec<PricePoint>,
    robust: Option<RobustView>,
    swaps: SwapTable,
    own: Vec<OwnScore>,
    aid: AidView,
) -> AreasMap {
    let count = ground.people.len();
    let all: Vec<usize> = (0..count).collect();
    let all_need = reached(&need, &ground.people, &all);
    let zones = zones(ground, problem, &need, all_need, &solution.chosen);
    let mut zone_of = vec![None; count];
    for zone in &zones {
        for member in &zone.members {
            zone_of[*member] = Some(zone.number);
        }
    }
    let mut eligible = vec![true; count];
    problem
        .ineligible
        .iter()
        .for_each(|at| eligible[*at] = false);
    let mut order: Vec<usize> = (0..count)
        .filter(|at| need.index[*at].is_finite())
        .collect();
    order.sort_by(|a, b| need.index[*b].total_cmp(&need.index[*a]).then(a.cmp(b)));
    let mut ranks = vec![None; count];
    for (rank, at) in order.iter().enumerate() {
        ranks[*at] = Some(rank + 1);
    }
    let places = (0..count)
        .map(|at| PlaceLine {
            code: ground.codes[at].clone(),
            name: ground.names[at].clone(),
            people: ground.people[at],
            need: need.index[at],
            rank: ranks[at],
            inside: zone_of[at].is_some(),
            zone: zone_of[at],
            frequency: robust.as_ref().map(|robust| robust.frequency[at]),
            frequency_interval: robust
                .as_ref()
                .map(|robust| interval(robust.frequency[at], robust.draws)),
            eligible: eligible[at],
        })
        .collect();
    let mut map = AreasMap {
        asked: demands::in_words(options, &ground.names),
        objective: options.objective,
        ceiling: problem.ceiling,
        ceiling_share: options.ceiling,
        year: ground.year,
        all_people: ground.people.iter().sum(),
        all_need,
        people: problem.people(&solution.chosen),
        need_reached: reached(&need, &ground.people, &solution.chosen),
        neediest: Neediest::of(&need, &ground.people, &solution.chosen),
        value: solution.value,
        all_value: problem.value.iter().filter(|value| **value > 0.0).sum(),
        bound: solution.bound,
        gap: solution.gap(),
        status: match solution.status {
            Status::Optimal => "optimal",
            Status::WithinGap => "within_gap",
            Status::Stopped => "stopped",
            Status::Infeasible => "infeasible",
        },
        nodes: solution.nodes,
        places,
        zones,
        price,
        robust,
        swaps_proven: swaps.proven,
        swaps_left_aside: swaps.left_aside,
        swaps: swaps.lines,
        swaps_asked: Vec::new(),
        swaps_asked_told: Vec::new(),
        own,
        own_pairs: Vec::new(),
        links: ground.links.clone(),
        notes: notes(ground, &need),
        left_out: Vec::new(),
        sources: sources(&need),
        aid,
        outlines: ground.outlines.clone(),
        telling: Vec::new(),
        need,
    };
    map.telling = telling::telling(&map);
    map
}

fn notes(ground: &Ground, need: &Need) -> Vec<String> {
    let mut told = vec![
        format!(
            "People are the mid-{} estimates of the Office for National Statistics, National Records of \
             Scotland and the Northern Ireland Statistics and Research Agency, the newest by district in \
             the statistics that come with the program: who moved, came or died since is not in the map.",
            ground.year
        ),
        "Districts are the local authority districts of April 2023. Maps of the past were drawn \
         by wards, so a district here may be in where only parts of it were. The 7,264 small \
         areas (MSOAs) have employees by industry in the sources, but neither outlines nor \
         figures of need: no map of them is drawn here (weighbridge areas --geography msoa says what can be done)."
            .to_owned(),
        "Districts hang together where their outlines share a line, or where a ferry, bridge or \
         tunnel of the list below crosses the water between them. Zones of Northern Ireland lie \
         inside it."
            .to_owned(),
        "Need is an index: which figures count, and how much, is a choice. Its sum over people \
         has no unit, and a share of it hangs on where the index puts 0, which its transformations and \
         its finish choose: with another 0 the same map holds another share, and so does each ceiling \
         of the curve. Which districts need more, differences between them and the people of the \
         neediest quarter do not hang on it."
            .to_owned(),
    ];
    for part in &need.components {
        if !part.missing.is_empty() {
            told.push(format!(
                "{}: missing for {} of {} districts{}.",
                part.figure.title,
                part.missing.len(),
                ground.people.len(),
                // Those with no other figure have nothing that could share it.
                match part
                    .missing
                    .iter()
                    .filter(|at| need.index[**at].is_nan())
                    .count()
                {
                    0 => format!("; {}", part.missing_rule),
                    all if all == part.missing.len() => "; these have no need".to_owned(),
                    some => format!("; {}, save for {some} that have no need", part.missing_rule),
                }
            ));
        }
    }
    told
}

fn sources(need: &Need) -> Vec<SourceLine> {
    let mut wanted = vec!["population_district", "outline_lines", "districts"];
    for part in &need.components {
        wanted.extend(&part.figure.sources);
    }
    register::TABLES
        .iter()
        .filter(|table| wanted.contains(&table.name))
        .map(|table| SourceLine {
            table: table.name.to_owned(),
            attribution: table.attribution(),
            years: table.years.to_owned(),
            geography: table.geography.to_owned(),
        })
        .collect()
}
