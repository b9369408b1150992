//! Figures and borders of the districts joined with the engine that finds the
//! best map, and its defence. It reads no file, keeps no clock, prints nothing.
#![doc = include_str!("assisted_areas.md")]

mod against;
mod asked_swaps;
mod conflicts;
mod defence;
pub mod demands;
pub mod figures;
pub mod grant;
mod links;
mod map;
mod need;
mod own;
mod swap_words;
mod telling;
mod whose;

use weighbridge_areas::solve::{Progress, Status};
use weighbridge_areas::{Problem, Solution, solve};
use weighbridge_facts::{Facts, Outline, Ring};

pub use against::{Against, Reached, against, usual};
pub use conflicts::{Clash, NoMap};
pub use defence::{PricePoint, RobustView, SwapLine};
pub use demands::{CEILING, MIN_ZONE, Objective, Options, OwnMap, PlaceDemand, Rule};
pub use figures::{DistrictFigure, catalogue};
pub use links::{Link, links};
pub use map::{AreasMap, CORE, Neediest, PlaceLine, REST, Zone, often};
pub use need::{Need, NeedPart, need};
pub use own::{OwnPair, OwnScore};
pub use swap_words::range;

/// What every map rests on, read once.
pub struct Ground {
    /// Official codes of the districts.
    pub codes: Vec<String>,
    /// Their names.
    pub names: Vec<String>,
    /// Year of the people.
    pub year: i32,
    /// People of each district.
    pub people: Vec<f64>,
    /// Figures to choose from.
    pub figures: Vec<DistrictFigure>,
    /// Pairs that share a line.
    pub edges: Vec<(usize, usize)>,
    /// Crossings.
    pub links: Vec<Link>,
    /// Outlines, for drawing.
    pub outlines: Vec<Vec<Ring>>,
}

impl Ground {
    /// Reads figures, people and borders.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn new(facts: &Facts) -> Result<Self, String> {
        let outline = Outline::open(facts)?;
        let mut ground = Self::bare(facts, &outline)?;
        ground.outlines = (0..facts.districts().len())
            .map(|at| outline.area(&[at]))
            .collect();
        Ok(ground)
    }

    /// As [`Ground::new`], from outlines that are open already and without a
    /// copy of them: enough to draw a map, but not to show it.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn bare(facts: &Facts, outline: &Outline) -> Result<Self, String> {
        let year = facts
            .population_years()?
            .last()
            .copied()
            .ok_or("the snapshot holds no people by district")?;
        Ok(Self {
            codes: facts
                .districts()
                .iter()
                .map(|one| one.code.clone())
                .collect(),
            names: facts
                .districts()
                .iter()
                .map(|one| one.name.clone())
                .collect(),
            year,
            people: facts.population(year)?,
            figures: catalogue(facts)?,
            edges: links::edges(outline),
            links: links(facts)?,
            outlines: Vec::new(),
        })
    }

    /// Names of the figures, for reading a need file.
    #[must_use]
    pub fn figure_names(&self) -> Vec<&str> {
        self.figures.iter().map(|one| one.name.as_str()).collect()
    }

    /// The engine's problem.
    ///
    /// # Errors
    /// When the index of need cannot be made, or is below 0 somewhere.
    pub fn problem(&self, options: &Options) -> Result<(Need, Problem), String> {
        let need = need(&self.figures, &options.need)?;
        // A part of a sum with both signs can be more than the whole.
        let below = need.index.iter().filter(|value| **value < 0.0).count();
        if below > 0 {
            return Err(format!(
                "need is below 0 in {below} districts, so a share of the country's need would mean nothing: \
                 set finish = \"from-least\" or \"above-zero\", or another transformation"
            ));
        }
        let links = self
            .links
            .iter()
            .map(|link| (link.one, link.other))
            .collect();
        let problem = demands::problem(
            options,
            &need,
            &self.figures,
            &self.people,
            &self.edges,
            links,
        );
        Ok((need, problem))
    }
}

/// Draws the map. `go_on` is asked now and then whether the work may go on (the
/// place for a clock): once it says no, the best map so far is taken and what is
/// left of the defence is left out, with a sentence. `progress` is told what is
/// being done.
///
/// # Errors
/// Faults of the demands, or the demands that conflict where no map meets
/// them, in words for a person.
pub fn draw(
    ground: &Ground,
    options: &Options,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<AreasMap, NoMap> {
    let (need, problem) = ground.problem(options)?;
    progress("searching for the best map and its proof");
    let solution = best(ground, options, &need, &problem, go_on, progress)?;
    let robust = defence::robustness(options, &need, &problem, &solution, go_on, progress)?;
    let price = defence::price(options, &problem, &solution, go_on, progress)?;
    let swaps = defence::swaps(options, &need, &problem, &solution, go_on, progress)?;
    let asked = asked_swaps::asked(ground, options, &need, &problem, &solution, go_on)?;
    let scored = own::own(options, &problem, &solution, &ground.names, go_on);
    let aid = grant::standard()?;
    let left_out = defence::left_out(options, &price, robust.as_ref(), &swaps, !go_on());
    let mut map = map::assemble(
        ground,
        options,
        need,
        &problem,
        &solution,
        price.points,
        robust,
        swaps,
        scored,
        aid,
    );
    map.own_pairs = own::pairs(options, &problem);
    map.swaps_asked = asked.lines;
    map.swaps_asked_told = asked.told;
    map.left_out.extend(map.without_need_told());
    map.left_out.extend(left_out);
    map.notes.extend(map.left_out.iter().cloned());
    Ok(map)
}

/// Work between two words on where the search stands: some tenths of a second.
const TOLD_EVERY: u64 = 10_000_000;

/// Where the search stands, on less than a line.
fn standing(now: &Progress, all: f64, objective: Objective) -> String {
    if !now.value.is_finite() {
        return "searching: no map that meets the demands yet".to_owned();
    }
    format!(
        "searching: {:.2}% of all {}; the best has at most {:.2}%",
        100.0 * now.value / all,
        objective.short(),
        100.0 * now.bound / all
    )
}

fn best(
    ground: &Ground,
    options: &Options,
    need: &Need,
    problem: &Problem,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<Solution, NoMap> {
    let say = |faults: Vec<weighbridge_areas::problem::Fault>| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        format!("the map cannot be drawn:\n{}", told.join("\n"))
    };
    let all: f64 = problem.value.iter().filter(|value| **value > 0.0).sum();
    let mut told = 0;
    let solution = solve(problem, &options.limits, &mut |now| {
        if now.work >= told + TOLD_EVERY {
            told = now.work;
            progress(&standing(now, all, options.objective));
        }
        go_on()
    })
    .map_err(say)?;
    let infeasible = solution.status == Status::Infeasible;
    if infeasible || (solution.chosen.is_empty() && solution.status != Status::Stopped) {
        progress("no map meets the demands: looking for those that conflict");
        return Err(
            conflicts::why(ground, options, need, problem, infeasible, go_on).map_err(say)?,
        );
    }
    if solution.chosen.is_empty() {
        return Err(NoMap {
            status: Some("stopped"),
            told: "no map was found before the limit: give more time with --time, or ask for less"
                .to_owned(),
            clashes: Vec::new(),
        });
    }
    Ok(solution)
}
