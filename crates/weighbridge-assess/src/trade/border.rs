#![doc = include_str!("../border.md")]

//! The arithmetic of a carbon border: embedded emissions, less what is freed,
//! times the price here, less what was paid there. Both directions: goods that
//! come in, and goods that go out to a border there. It knows no place and
//! prices nothing by itself.

pub mod benchmark;

use serde::Serialize;
use weighbridge_facts::{BorderDefault, BorderGood, Facts};
use weighbridge_model::nearest;

/// Default values of a country that the Regulation does not list.
pub const ELSEWHERE: &str = "Other Countries and Territories";

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

/// Parameters, all of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parameters {
    /// Tonnes of the good.
    pub tonnes: f64,
    /// Embedded emissions, tonnes of CO2 equivalent a tonne: one value, or the
    /// least, the middle and the most of several goods.
    pub emissions: Vec<f64>,
    /// Whether the emissions were given: then they are taken for the good from
    /// here too.
    pub emissions_given: bool,
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
    /// Charged here on the good from there: a tonne of it.
    pub inward: f64,
    /// The same for all tonnes.
    pub inward_all: f64,
    /// Charged there on the good from here: a tonne of it. None where the
    /// emissions are default values: those are of a good from there, and of the
    /// good from here nothing is known.
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
    /// More freed at the border makes it less.
    AtMost,
    /// More freed at home, where less was then paid, makes it more.
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
            Self::AtMost => "at most ",
            Self::AtLeast => "at least ",
            Self::Exact | Self::Neither => "",
        }
    }
}

/// The bounds of the charge inward and outward. `more`: whether more may be freed
/// than was taken, here and there. What costs nothing frees nothing.
#[must_use]
pub fn bounds(parameters: &Parameters, more: [bool; 2]) -> [Bound; 2] {
    let here = more[0] && parameters.price_here > 0.0;
    let there = more[1] && parameters.price_there > 0.0;
    let bound = |at_border, at_home| match (at_border, at_home) {
        (false, false) => Bound::Exact,
        (true, false) => Bound::AtMost,
        (false, true) => Bound::AtLeast,
        (true, true) => Bound::Neither,
    };
    [bound(here, there), bound(there, here)]
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
            let inward = charge(
                *emissions,
                parameters.price_here,
                here,
                parameters.price_there,
                there,
            );
            let outward = parameters.emissions_given.then(|| {
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
                inward_all: inward * parameters.tonnes,
                outward,
                outward_all: outward.map(|each| each * parameters.tonnes),
            }
        })
        .collect()
}

/// Default emissions that were looked up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LookedUp {
    /// What was asked for, as the table calls it.
    pub good: String,
    /// The country that the values are of.
    pub country: String,
    /// Sector.
    pub sector: String,
    /// Lines of the table that answer.
    pub lines: usize,
    /// Least, median and most; one value where all are the same.
    pub emissions: Vec<f64>,
    /// The mark-up's year that is in it; none for the plain values.
    pub marked: Option<i32>,
    /// Code and route of production of each line; the code asked for where it
    /// lies below the line's.
    #[serde(skip)]
    pub codes: Vec<(String, String)>,
    /// Lines among them whose figures stand in the source one group of columns too
    /// far, under the mark-ups, and were read as direct, indirect and total.
    pub shifted: usize,
}

/// Whether a line is one that the repair `shifted-default-values` mended: it alone
/// has a total and none with a mark-up.
fn shifted(line: &BorderDefault) -> bool {
    line.total.is_finite() && line.marked.iter().all(|value| value.is_nan())
}

/// Total of a line, with the mark-up of a year where one is asked for.
fn total(line: &BorderDefault, marked: Option<i32>) -> f64 {
    match marked {
        Some(2026) => line.marked[0],
        Some(2027) => line.marked[1],
        Some(2028) => line.marked[2],
        _ => line.total,
    }
}

fn digits(text: &str) -> Option<String> {
    let code: String = text.chars().filter(|letter| *letter != ' ').collect();
    (code.len() >= 4 && code.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

/// Countries before which no border of the Union stands, so that the Regulation
/// has no values for them.
const WITHIN: [&str; 31] = [
    "austria",
    "belgium",
    "bulgaria",
    "croatia",
    "cyprus",
    "czechia",
    "denmark",
    "estonia",
    "finland",
    "france",
    "germany",
    "greece",
    "hungary",
    "iceland",
    "ireland",
    "italy",
    "latvia",
    "liechtenstein",
    "lithuania",
    "luxembourg",
    "malta",
    "netherlands",
    "norway",
    "poland",
    "portugal",
    "romania",
    "slovakia",
    "slovenia",
    "spain",
    "sweden",
    "switzerland",
];

/// What countries of the Regulation are called in English besides, in small letters.
const CALLED: [(&str, &str); 15] = [
    ("america", "United States"),
    ("burma", "Myanmar/Burma"),
    ("curacao", "Curaçao"),
    ("drc", "Democratic Republic of the Congo"),
    ("ivory coast", "Côte d'Ivoire"),
    ("korea", "South Korea"),
    ("myanmar", "Myanmar/Burma"),
    ("republic of korea", "South Korea"),
    ("swaziland", "Eswatini"),
    ("turkey", "Türkiye"),
    ("turkiye", "Türkiye"),
    ("uae", "United Arab Emirates"),
    ("uk", "United Kingdom"),
    ("us", "United States"),
    ("usa", "United States"),
];

/// Country of the table by name.
///
/// # Errors
/// The nearest names.
pub fn country(defaults: &[BorderDefault], name: &str) -> Result<String, String> {
    let mut names: Vec<&str> = defaults.iter().map(|line| line.country.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let wanted = name.trim().to_lowercase();
    let wanted = CALLED
        .iter()
        .find(|(called, _)| *called == wanted)
        .map_or(wanted, |(_, known)| known.to_lowercase());
    if let Some(found) = names.iter().find(|known| known.to_lowercase() == wanted) {
        return Ok((*found).to_owned());
    }
    let within = WITHIN.contains(&name.trim().to_lowercase().as_str());
    let near = nearest(name, names.iter().copied());
    Err(if within || near.is_empty() {
        format!(
            "there are no default values for \"{name}\": for a country that the Regulation does not \
             list they are those of \"{ELSEWHERE}\"; the members of the European Union and of its \
             emissions trading are not listed, for no border of the Union stands before them: give \
             --emissions"
        )
    } else {
        format!(
            "there are no default values for \"{name}\": did you mean {}?",
            near.join(", or ")
        )
    })
}

/// Looks up default emissions: `good` is a sector, a code of 4 to 8 digits, or
/// words of a good's name.
///
/// # Errors
/// What a person can mend: an unknown good or country, electricity (which has
/// no default value here), a line without a value.
pub fn look_up(
    facts: &Facts,
    good: &str,
    origin: &str,
    marked: Option<i32>,
) -> Result<LookedUp, String> {
    let defaults = facts.border_defaults()?;
    let country = country(&defaults, origin)?;
    let wanted = good.trim().to_lowercase();
    if is_electricity(good) {
        return Err(
            "there is no default value for electricity here (the Regulation's are under a licence \
             that does not allow it): give --emissions in tonnes of CO2 equivalent a MWh and tonnes \
             as MWh"
                .into(),
        );
    }
    let lines: Vec<&BorderDefault> = defaults
        .iter()
        .filter(|line| line.country == country)
        .collect();
    let sector = match wanted.as_str() {
        "steel" | "iron" => "iron and steel",
        "fertiliser" | "fertilizer" | "fertilizers" => "fertilisers",
        "aluminum" => "aluminium",
        other => other,
    };
    let mut found: Vec<&BorderDefault> = lines
        .iter()
        .copied()
        .filter(|line| line.sector == sector)
        .collect();
    let mut called = sector.to_owned();
    if found.is_empty() {
        if let Some(code) = digits(good) {
            found = by_code(&lines, &code);
            let goods = facts.border_goods()?;
            called = name_of(&goods, &code, &found);
            if found.is_empty() && goods.iter().any(|good| good.cn == code) {
                // A code that later ones took the place of.
                found = by_code(&lines, &code[..6]);
                called = format!(
                    "{called}, which has no line of its own, by those of {},",
                    &code[..6]
                );
            }
        } else if wanted
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            >= 3
        {
            found = lines
                .iter()
                .copied()
                .filter(|line| line.name.to_lowercase().contains(&wanted))
                .collect();
            called = format!("goods named \"{}\"", good.trim());
        }
    }
    let Some(first) = found.first().copied() else {
        return Err(unknown(&lines, good));
    };
    let mut values: Vec<f64> = found
        .iter()
        .map(|line| total(line, marked))
        .filter(|value| value.is_finite())
        .collect();
    values.sort_by(f64::total_cmp);
    let (Some(least), Some(most)) = (values.first().copied(), values.last().copied()) else {
        return Err(format!(
            "the Regulation gives no value for {called} from {country}{}: give --emissions",
            marked.map_or_else(String::new, |year| format!(" with the mark-up of {year}"))
        ));
    };
    let middle = values.len() / 2;
    let median = if values.len() % 2 == 1 {
        values[middle]
    } else {
        f64::midpoint(values[middle - 1], values[middle])
    };
    Ok(LookedUp {
        good: called,
        sector: first.sector.clone(),
        country,
        lines: values.len(),
        emissions: if least < most {
            vec![least, median, most]
        } else {
            vec![least]
        },
        marked,
        codes: found
            .iter()
            .map(|line| {
                let below = digits(good).filter(|code| code.starts_with(&line.cn));
                (below.unwrap_or_else(|| line.cn.clone()), line.route.clone())
            })
            .collect(),
        shifted: found
            .iter()
            .filter(|line| marked.is_none() && shifted(line))
            .count(),
    })
}

/// Codes of the goods that are meant, each with its route or a blank, where no
/// default value is asked for.
///
/// # Errors
/// An unknown good.
pub fn codes(facts: &Facts, good: &str) -> Result<Vec<(String, String)>, String> {
    if is_electricity(good) {
        return Ok(vec![(ELECTRICITY.to_owned(), String::new())]);
    }
    let found = look_up(facts, good, ELSEWHERE, None)?;
    Ok(found
        .codes
        .into_iter()
        .map(|(cn, _)| (cn, String::new()))
        .collect())
}

/// Heading of electricity.
const ELECTRICITY: &str = "2716";

fn is_electricity(good: &str) -> bool {
    good.trim().eq_ignore_ascii_case("electricity")
        || digits(good).is_some_and(|code| code.starts_with(ELECTRICITY))
}

/// Lines of a code: those below it, or the nearest above it.
fn by_code<'a>(lines: &[&'a BorderDefault], code: &str) -> Vec<&'a BorderDefault> {
    let below: Vec<&BorderDefault> = lines
        .iter()
        .copied()
        .filter(|line| line.cn.starts_with(code))
        .collect();
    if !below.is_empty() {
        return below;
    }
    let longest = lines
        .iter()
        .filter(|line| code.starts_with(&line.cn))
        .map(|line| line.cn.len())
        .max()
        .unwrap_or(0);
    lines
        .iter()
        .copied()
        .filter(|line| line.cn.len() == longest && code.starts_with(&line.cn))
        .collect()
}

/// What a code is called.
fn name_of(goods: &[BorderGood], code: &str, found: &[&BorderDefault]) -> String {
    let name = goods
        .iter()
        .find(|good| good.cn == code)
        .map(|good| good.name.as_str())
        .or(match found {
            [one] => Some(one.name.as_str()),
            _ => None,
        });
    match name {
        Some(name) => format!("{code} ({name})"),
        None => code.to_owned(),
    }
}

fn unknown(lines: &[&BorderDefault], good: &str) -> String {
    let sectors = [
        "iron and steel",
        "aluminium",
        "cement",
        "fertilisers",
        "hydrogen",
    ];
    let names = sectors.into_iter().chain(["steel"]).chain(
        lines
            .iter()
            .map(|line| line.name.as_str())
            .filter(|name| name.len() < 60),
    );
    let near = nearest(good, names);
    let hint = if near.is_empty() {
        String::new()
    } else {
        format!("; did you mean {}?", near.join(", or "))
    };
    format!(
        "no good of the carbon border is called \"{good}\": give a sector ({}), a code of the \
         Combined Nomenclature such as 7208, or words of a good's name{hint}",
        sectors.join(", ")
    )
}

#[cfg(test)]
mod tests;
