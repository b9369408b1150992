#![doc = include_str!("../border.md")]

//! The arithmetic of a carbon border: embedded emissions, less what is freed,
//! times the price here, less what was paid there. Both directions: goods that
//! come in, and goods that go out to a border there. It knows no place and
//! prices nothing by itself.

pub mod benchmark;
mod defaults;

use serde::Serialize;

pub use self::defaults::{ELSEWHERE, LookedUp, UNITED_KINGDOM, codes, country, look_up};

/// What is freed of the price.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Freed {
    /// A part of the embedded emissions (0.8 is four fifths).
    Part(f64),
    /// Tonnes of CO2 equivalent for each tonne of the good.
    Tonnes(f64),
}

impl Freed {
    /// Whether more is freed than there are emissions.
    #[must_use]
    pub fn beyond(self, emissions: f64) -> bool {
        matches!(self, Self::Tonnes(tonnes) if tonnes > emissions)
    }

    /// Tonnes freed for each tonne of a good of such emissions; never more than
    /// there are.
    #[must_use]
    pub fn of(self, emissions: f64) -> f64 {
        match self {
            Self::Part(part) => emissions * part,
            Self::Tonnes(tonnes) => tonnes.min(emissions),
        }
    }
}

/// Which good emissions are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Good {
    /// They were given, and are taken for the good from either side.
    Either,
    /// Default values of a country there.
    FromThere,
    /// Default values of the country here.
    FromHere,
}

impl Good {
    /// Whether a good that comes in is known by them.
    #[must_use]
    pub fn comes_in(self) -> bool {
        self != Self::FromHere
    }

    /// Whether a good that goes out is.
    #[must_use]
    pub fn goes_out(self) -> bool {
        self != Self::FromThere
    }
}

/// Parameters, all of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parameters {
    /// Tonnes of the good.
    pub tonnes: f64,
    /// Embedded emissions, tonnes of CO2 equivalent a tonne: one value, or the
    /// least, the middle and the most of several goods.
    pub emissions: Vec<f64>,
    /// Which good the emissions are of.
    pub emissions_of: Good,
    /// Carbon price here, a tonne of CO2 equivalent.
    pub price_here: f64,
    /// Carbon price there, as it is really paid.
    pub price_there: f64,
    /// What is freed here.
    pub freed_here: Freed,
    /// What is freed there.
    pub freed_there: Freed,
}

/// What a border charges, for one value of the emissions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Charge {
    /// Embedded emissions, tonnes of CO2 equivalent a tonne.
    pub emissions: f64,
    /// Charged here on the good from there: a tonne of it. None where the emissions
    /// are default values of a good from here.
    pub inward: Option<f64>,
    /// The same for all tonnes.
    pub inward_all: Option<f64>,
    /// Charged there on the good from here: a tonne of it. None where the
    /// emissions are default values of a good from there.
    pub outward: Option<f64>,
    /// The same for all tonnes.
    pub outward_all: Option<f64>,
}

/// Which way a charge can be from the truth where more may be freed than was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// It is what the parameters make it.
    Exact,
    /// More freed at the border, or less at home, makes it less.
    AtMost,
    /// Less freed at the border, or more at home, where less was then paid, makes it
    /// more.
    AtLeast,
    /// Both.
    Neither,
}

impl Bound {
    /// The word for it; blank where it is what it is.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::AtMost => "at most",
            Self::AtLeast => "at least",
            Self::Neither => "neither",
        }
    }

    /// What is said before the figure.
    #[must_use]
    pub fn before(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::AtMost => "at most ",
            Self::AtLeast => "at least ",
            Self::Neither => "no bound: ",
        }
    }

    /// The bound of a charge of this height: nothing is charged less than nothing.
    #[must_use]
    pub fn at(self, charge: Option<f64>) -> Self {
        match self {
            Self::AtMost if charge == Some(0.0) => Self::Exact,
            Self::Neither if charge == Some(0.0) => Self::AtLeast,
            other => other,
        }
    }
}

/// The bounds of the charge inward and outward. `more` and `less`: whether more or
/// less may be freed than was taken, here and there. What costs nothing frees nothing.
#[must_use]
pub fn bounds(parameters: &Parameters, more: [bool; 2], less: [bool; 2]) -> [Bound; 2] {
    let costs = [parameters.price_here, parameters.price_there].map(|price| price > 0.0);
    let [more, less] = [more, less].map(|side| [side[0] && costs[0], side[1] && costs[1]]);
    let bound =
        |border: usize, home: usize| match (more[border] || less[home], less[border] || more[home])
        {
            (false, false) => Bound::Exact,
            (true, false) => Bound::AtMost,
            (false, true) => Bound::AtLeast,
            (true, true) => Bound::Neither,
        };
    [bound(0, 1), bound(1, 0)]
}

/// What one border charges a tonne of a good: the price at the border on what is
/// not freed, less what the maker really paid at home, and never less than
/// nothing.
///
/// `emissions`: t CO2e a tonne; `freed`: t CO2e a tonne; prices: money a tonne of
/// CO2 equivalent.
#[must_use]
pub fn charge(
    emissions: f64,
    price_at_border: f64,
    freed_at_border: f64,
    price_at_home: f64,
    freed_at_home: f64,
) -> f64 {
    let due = (emissions - freed_at_border).max(0.0) * price_at_border;
    let paid = (emissions - freed_at_home).max(0.0) * price_at_home;
    (due - paid).max(0.0)
}

/// The charges for every value of the emissions.
#[must_use]
pub fn charges(parameters: &Parameters) -> Vec<Charge> {
    parameters
        .emissions
        .iter()
        .map(|emissions| {
            let here = parameters.freed_here.of(*emissions);
            let there = parameters.freed_there.of(*emissions);
            let inward = parameters.emissions_of.comes_in().then(|| {
                charge(
                    *emissions,
                    parameters.price_here,
                    here,
                    parameters.price_there,
                    there,
                )
            });
            let outward = parameters.emissions_of.goes_out().then(|| {
                charge(
                    *emissions,
                    parameters.price_there,
                    there,
                    parameters.price_here,
                    here,
                )
            });
            Charge {
                emissions: *emissions,
                inward,
                inward_all: inward.map(|each| each * parameters.tonnes),
                outward,
                outward_all: outward.map(|each| each * parameters.tonnes),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
