//! `weighbridge exposure`: what places are exposed to. It reads the options,
//! and prints what the lens found.

mod border;
mod energy;
mod trade;

use weighbridge_assess::assemble;
use weighbridge_assess::base::Base;
use weighbridge_assess::standing::Standing;
use weighbridge_facts::{Area, Facts, Outline, Ring};
use weighbridge_model::place::{Geography, Place};

use crate::assess::{facts, geography};
use crate::options::{Exposure, ExposurePlaces};
use crate::terminal::Terminal;

/// Runs the command.
pub fn run(which: &Exposure, terminal: &Terminal) -> Result<(), String> {
    match which {
        Exposure::Energy(options) => energy::run(options, terminal),
        Exposure::Trade(options) => trade::run(options, terminal),
        Exposure::Border(options) => border::run(options, terminal),
    }
}

/// Statistics, jobs and places of the options.
struct Ready {
    facts: Facts,
    base: Base,
    /// The one place asked for.
    place: Option<Place>,
    layers: Vec<(Geography, Vec<Area>)>,
}

impl Ready {
    fn new(options: &ExposurePlaces, terminal: &Terminal) -> Result<Self, String> {
        let facts = facts()?;
        let wanted = options.geography.map(geography);
        let place = match &options.place {
            Some(text) => Some(crate::place::find(&facts, text, wanted)?),
            None => None,
        };
        let year = assemble::year(&facts, options.year)?;
        terminal.progress("estimating jobs of districts by industry");
        let base = Base::new(&facts, year)?;
        let kind = place
            .as_ref()
            .map(|place| place.geography)
            .or(wanted)
            .unwrap_or(Geography::District);
        let layers = vec![(kind, facts.areas(kind))];
        Ok(Self {
            facts,
            base,
            place,
            layers,
        })
    }

    /// Outlines of the ranked places.
    fn outlines(&self) -> Result<Vec<Vec<Ring>>, String> {
        let outline = Outline::open(&self.facts)?;
        Ok(self
            .layers
            .iter()
            .flat_map(|(_, areas)| areas.iter().map(|area| outline.of(area)))
            .collect())
    }
}

/// A percentage of an option: "46%", or "46" which is the same.
fn per_cent(option: &str, text: &str) -> Result<f64, String> {
    let trimmed = text.trim();
    let (digits, signed) = match trimmed.strip_suffix('%') {
        Some(digits) => (digits.trim(), true),
        None => (trimmed, false),
    };
    let wrong =
        || format!("{option} takes a percentage of 0 or more, such as 46%; \"{text}\" is none");
    let value: f64 = digits.parse().map_err(|_| wrong())?;
    if !value.is_finite() || value < 0.0 {
        return Err(wrong());
    }
    if !signed && value > 0.0 && value < 1.0 {
        return Err(format!(
            "{option} takes a percentage: write {}% if you mean the part {value}, or {value}% if you \
             mean that little",
            value * 100.0
        ));
    }
    Ok(value / 100.0)
}

/// "7", or "3 to 41" where the error leaves it open.
fn ranks(standing: Option<Standing>) -> String {
    match standing {
        Some(one) if one.best == one.worst => one.best.to_string(),
        Some(one) => format!("{} to {}", one.best, one.worst),
        None => String::new(),
    }
}

/// At most so many letters.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(most - 1).collect();
    kept.push('…');
    kept
}

/// A part as per cent, or a dash.
fn part(value: Option<f64>) -> String {
    value.map_or_else(|| "–".into(), weighbridge_assess::wording::percent)
}
