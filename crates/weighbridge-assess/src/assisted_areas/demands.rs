//! What a map is asked for, in the words of a user, and the same as the
//! engine's numbers. Demands that conflict are `conflicts.rs`'s business.

use std::cmp::Ordering;

use serde::Serialize;
use weighbridge_areas::problem::{Demand, GroupRule};
use weighbridge_areas::{Limits, Problem};
use weighbridge_model::nearest;
use weighbridge_model::need_file::NeedFile;

use super::figures::DistrictFigure;
use super::need::Need;
use crate::wording::{given, list, whole};

/// What is added up over the chosen districts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Objective {
    /// People times need a head.
    #[default]
    Need,
    /// People times need a head above the mean of the United Kingdom.
    NeedAboveMean,
    /// People of the districts of greatest need that hold a quarter of all
    /// people of whom a need is known.
    NeediestQuarter,
}

impl Objective {
    /// All, with the words of options.
    pub const ALL: [(&'static str, Self); 3] = [
        ("need", Self::Need),
        ("need-above-mean", Self::NeedAboveMean),
        ("neediest-quarter", Self::NeediestQuarter),
    ];

    /// What it adds up, in a sentence.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Need => "people times need a head",
            Self::NeedAboveMean => "people times need a head above the mean",
            Self::NeediestQuarter => "people of the neediest quarter",
        }
    }

    /// What shares are shares of, in a few words.
    #[must_use]
    pub fn short(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::NeedAboveMean => "need above the mean",
            Self::NeediestQuarter => "people of the neediest quarter",
        }
    }
}

/// A rule that only some districts meet; a district exactly at the threshold
/// meets it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rule {
    /// As the user wrote it.
    pub text: String,
    /// Name of the figure.
    pub figure: String,
    /// Whether figures under the threshold meet it; otherwise those above.
    pub under: bool,
    /// The threshold.
    pub threshold: Threshold,
}

/// A threshold of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// In the figure's unit.
    Unit(f64),
    /// As a fraction of the mean of the United Kingdom.
    OfMean(f64),
}

impl Rule {
    /// Reads `figure<75%`, `figure>=6`: a per cent sign means of the mean of
    /// the United Kingdom.
    ///
    /// # Errors
    /// What is wrong with it, with the nearest figure.
    pub fn parse(text: &str, figures: &[DistrictFigure]) -> Result<Self, String> {
        let wrong = |what: &str| {
            format!(
                "\"{text}\" is no rule: {what}. Write a figure, < or >, and a number, such as \
                 \"gva-per-head<75%\" (per cent of the mean of the United Kingdom) or \
                 \"employment-rate<70\" (in the figure's unit)"
            )
        };
        let at = text
            .find(['<', '>'])
            .ok_or_else(|| wrong("it has neither < nor >"))?;
        let (name, rest) = text.split_at(at);
        let under = rest.starts_with('<');
        let number = rest[1..].trim_start_matches('=').trim();
        let (number, of_mean) = match number.strip_suffix('%') {
            Some(number) => (number.trim(), true),
            None => (number, false),
        };
        let value: f64 = number
            .parse()
            .ok()
            .filter(|value: &f64| value.is_finite())
            .ok_or_else(|| wrong(&format!("\"{number}\" is no number")))?;
        let name = name.trim().to_lowercase().replace(['_', ' '], "-");
        if !figures.iter().any(|figure| figure.name == name) {
            let near = nearest(&name, figures.iter().map(|figure| figure.name.as_str()));
            return Err(if near.is_empty() {
                format!("there is no figure \"{name}\": `weighbridge areas figures` lists them")
            } else {
                format!(
                    "there is no figure \"{name}\": did you mean {}?",
                    near.join(", or ")
                )
            });
        }
        Ok(Self {
            text: text.to_owned(),
            figure: name,
            under,
            threshold: if of_mean {
                Threshold::OfMean(value / 100.0)
            } else {
                Threshold::Unit(value)
            },
        })
    }

    /// For each district whether it meets the rule; one without the figure
    /// does not.
    #[must_use]
    pub fn met(&self, figures: &[DistrictFigure], people: &[f64]) -> Vec<bool> {
        let Some(figure) = figures.iter().find(|figure| figure.name == self.figure) else {
            return vec![false; people.len()];
        };
        let threshold = match self.threshold {
            Threshold::Unit(value) => value,
            Threshold::OfMean(part) => part * figure.mean(people),
        };
        let wanted = if self.under {
            Ordering::Less
        } else {
            Ordering::Greater
        };
        figure
            .values
            .iter()
            .map(|value| {
                value
                    .partial_cmp(&threshold)
                    .is_some_and(|order| order == wanted || order == Ordering::Equal)
            })
            .collect()
    }
}

/// A demand on how much of a place, or of the map, is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceDemand {
    /// In words: "Wales: at least 20% of the map's people".
    pub words: String,
    /// As the user gave it: `--floor "Wales=20% of map"`.
    pub flag: String,
    /// Positions of the place's districts.
    pub members: Vec<usize>,
    /// What is asked.
    pub demand: Demand,
}

/// A map that a user brings.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnMap {
    /// Its name.
    pub name: String,
    /// Positions of its districts, each once.
    pub chosen: Vec<usize>,
}

/// Everything that a map is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// The ceiling as a share (0 to 1) of all people.
    pub ceiling: f64,
    /// Fewest people of a zone.
    pub min_zone: f64,
    /// The index of need.
    pub need: NeedFile,
    /// What is added up.
    pub objective: Objective,
    /// Districts that must be in.
    pub fixed_in: Vec<usize>,
    /// Districts that must be out.
    pub fixed_out: Vec<usize>,
    /// Places that stand for these, by name with their districts: a conflict names
    /// London, not its boroughs one by one.
    pub named_in: Vec<(String, Vec<usize>)>,
    /// The same of those out.
    pub named_out: Vec<(String, Vec<usize>)>,
    /// Demands on places.
    pub places: Vec<PlaceDemand>,
    /// Most zones.
    pub max_zones: Option<usize>,
    /// Rules that a district must meet, all of them.
    pub eligible: Vec<Rule>,
    /// Maps of the user's, to be scored.
    pub own: Vec<OwnMap>,
    /// When the search for the map stops.
    pub limits: Limits,
    /// Ceilings of the price curve, as shares; none where it is empty.
    pub ceilings: Vec<f64>,
    /// Draws of the robustness; none where it is 0.
    pub draws: usize,
    /// Places of the swap table on either side of the border of the map; no
    /// table where it is 0.
    pub swaps: usize,
    /// Positions of districts of which it is asked what would have them change
    /// sides.
    pub asked: Vec<usize>,
    /// Threads for the draws; the answer does not depend on it.
    pub threads: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            ceiling: CEILING,
            min_zone: MIN_ZONE,
            need: NeedFile::default(),
            objective: Objective::Need,
            fixed_in: Vec::new(),
            fixed_out: Vec::new(),
            named_in: Vec::new(),
            named_out: Vec::new(),
            places: Vec::new(),
            max_zones: None,
            eligible: Vec::new(),
            own: Vec::new(),
            limits: Limits::default(),
            ceilings: Vec::new(),
            draws: 0,
            swaps: 0,
            asked: Vec::new(),
            threads: 1,
        }
    }
}

/// The ceiling of the map of 2014-20: 27.05% of the people.
pub const CEILING: f64 = 0.2705;
/// The smallest zone of the maps of 2007-20: 100,000 people.
pub const MIN_ZONE: f64 = 100_000.0;

/// Districts of greatest need that hold a quarter of the people of those that
/// have a need: whole districts, until the quarter is reached; ties go by
/// position. People of whom no need is known are in neither.
#[must_use]
pub fn neediest_quarter(need: &[f64], people: &[f64]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..need.len()).filter(|at| need[*at].is_finite()).collect();
    order.sort_by(|a, b| need[*b].total_cmp(&need[*a]).then(a.cmp(b)));
    let quarter = order.iter().map(|at| people[*at]).sum::<f64>() / 4.0;
    let mut inside = vec![false; need.len()];
    let mut sum = 0.0;
    for at in order {
        if sum >= quarter {
            break;
        }
        inside[at] = true;
        sum += people[at];
    }
    inside
}

/// What choosing each district adds; 0 for one without need.
#[must_use]
pub fn values(objective: Objective, need: &[f64], people: &[f64]) -> Vec<f64> {
    let known = |at: &usize| need[*at].is_finite();
    let all: Vec<usize> = (0..need.len()).filter(known).collect();
    let sum: f64 = all.iter().map(|at| need[*at] * people[*at]).sum();
    let mean = sum / all.iter().map(|at| people[*at]).sum::<f64>();
    let quarter = match objective {
        Objective::NeediestQuarter => neediest_quarter(need, people),
        _ => Vec::new(),
    };
    (0..need.len())
        .map(|at| match objective {
            _ if !need[at].is_finite() => 0.0,
            Objective::Need => people[at] * need[at],
            Objective::NeedAboveMean => people[at] * (need[at] - mean).max(0.0),
            Objective::NeediestQuarter => people[at] * f64::from(u8::from(quarter[at])),
        })
        .collect()
}

/// The engine's problem.
#[must_use]
pub fn problem(
    options: &Options,
    need: &Need,
    figures: &[DistrictFigure],
    people: &[f64],
    edges: &[(usize, usize)],
    links: Vec<(usize, usize)>,
) -> Problem {
    let met: Vec<Vec<bool>> = options
        .eligible
        .iter()
        .map(|rule| rule.met(figures, people))
        .collect();
    Problem {
        population: people.to_vec(),
        value: values(options.objective, &need.index, people),
        edges: edges.to_vec(),
        links,
        ceiling: options.ceiling * people.iter().sum::<f64>(),
        min_zone: options.min_zone,
        fixed_in: options.fixed_in.clone(),
        fixed_out: options.fixed_out.clone(),
        ineligible: (0..people.len())
            .filter(|at| need.index[*at].is_nan() || met.iter().any(|met| !met[*at]))
            .collect(),
        max_zones: options.max_zones,
        groups: options
            .places
            .iter()
            .map(|place| GroupRule {
                members: place.members.clone(),
                demand: place.demand,
            })
            .collect(),
    }
}

/// Everything asked for, in words, for the head of a map.
#[must_use]
pub fn in_words(options: &Options, names: &[String]) -> Vec<String> {
    let named = |places: &[usize], named: &[(String, Vec<usize>)]| {
        if named.is_empty() {
            let names: Vec<&str> = places.iter().map(|at| names[*at].as_str()).collect();
            return list(&names);
        }
        let told: Vec<String> = named
            .iter()
            .map(|(name, members)| match members.as_slice() {
                [_] => name.clone(),
                #[allow(clippy::cast_precision_loss)] // a few hundred
                several => format!("{name} (all {} districts)", whole(several.len() as f64)),
            })
            .collect();
        // Names hold "and" themselves.
        told.join("; ")
    };
    let mut told = vec![
        format!(
            "at most {} of the people of the United Kingdom",
            given(options.ceiling)
        ),
        format!(
            "zones of at least {} people, joined by shared borders, ferries or fixed crossings",
            whole(options.min_zone)
        ),
        format!("as much as possible of: {}", options.objective.words()),
    ];
    if !options.fixed_in.is_empty() {
        let places = named(&options.fixed_in, &options.named_in);
        told.push(format!("in the map whatever their need: {places}"));
    }
    if !options.fixed_out.is_empty() {
        let places = named(&options.fixed_out, &options.named_out);
        told.push(format!("out of the map whatever their need: {places}"));
    }
    told.extend(options.places.iter().map(|place| place.words.clone()));
    if let Some(most) = options.max_zones {
        told.push(format!(
            "at most {most} {}",
            if most == 1 { "zone" } else { "zones" }
        ));
    }
    told.extend(
        options
            .eligible
            .iter()
            .map(|rule| format!("only districts with {}", rule.text)),
    );
    told
}

/// A demand on a place, read from `PLACE=AMOUNT`: people ("200000"), a share of
/// the place's own people ("40%"), or a share of the map ("10% of map").
///
/// # Errors
/// What is wrong with the amount.
pub fn amount(
    place: &str,
    text: &str,
    least: bool,
    members: Vec<usize>,
) -> Result<PlaceDemand, String> {
    let wrong = || {
        format!(
            "\"{text}\" is no amount for {place}: write people (200000), a share of its people \
             (40%), or a share of the map's people (\"10% of map\")"
        )
    };
    let (number, of_map) = match text.trim().strip_suffix("of map") {
        Some(number) => (number.trim(), true),
        None => (text.trim(), false),
    };
    let (number, share) = match number.strip_suffix('%') {
        Some(number) => (number.trim(), true),
        None => (number, false),
    };
    let value: f64 = number
        .replace([',', '_'], "")
        .parse()
        .ok()
        .filter(|value: &f64| value.is_finite() && *value >= 0.0)
        .ok_or_else(wrong)?;
    if (of_map && !share) || (share && value > 100.0) {
        return Err(wrong());
    }
    let part = value / 100.0;
    let (demand, what) = match (share, of_map, least) {
        (true, true, true) => (Demand::AtLeastOfMap(part), "of the map's people"),
        (true, true, false) => (Demand::AtMostOfMap(part), "of the map's people"),
        (true, false, true) => (Demand::AtLeastOfGroup(part), "of its people in the map"),
        (true, false, false) => (Demand::AtMostOfGroup(part), "of its people in the map"),
        (false, _, true) => (Demand::AtLeastPeople(value), "of its people in the map"),
        (false, _, false) => (Demand::AtMostPeople(value), "of its people in the map"),
    };
    let many = if share { given(part) } else { whole(value) };
    Ok(PlaceDemand {
        flag: format!(
            "--{} \"{place}={}\"",
            if least { "floor" } else { "cap" },
            text.trim()
        ),
        words: format!(
            "{place}: at {} {many} {what}",
            if least { "least" } else { "most" }
        ),
        members,
        demand,
    })
}
