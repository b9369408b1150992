//! Units of measure, so that 500 megawatts and 1.5 gigawatts, miles and kilometres are
//! compared as what they are. It knows no money and no time.

use crate::tokens::Token;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Measured {
    Power,
    Energy,
    Length,
    Area,
    Mass,
}

use Measured::{Area, Energy, Length, Mass, Power};

/// Units in words and signs, in the singular, each in the first of its kind.
const UNITS: &[(&str, Measured, f64)] = &[
    ("megawatt", Power, 1.0),
    ("mw", Power, 1.0),
    ("gigawatt", Power, 1e3),
    ("gw", Power, 1e3),
    ("kilowatt", Power, 1e-3),
    ("kw", Power, 1e-3),
    ("terawatt", Power, 1e6),
    ("mwh", Energy, 1.0),
    ("gwh", Energy, 1e3),
    ("twh", Energy, 1e6),
    ("kwh", Energy, 1e-3),
    ("kilometre", Length, 1.0),
    ("kilometer", Length, 1.0),
    ("km", Length, 1.0),
    ("mile", Length, 1.609_344),
    ("metre", Length, 1e-3),
    ("meter", Length, 1e-3),
    ("hectare", Area, 1.0),
    ("ha", Area, 1.0),
    ("acre", Area, 0.404_686),
    ("tonne", Mass, 1.0),
    ("kilotonne", Mass, 1e3),
    ("megatonne", Mass, 1e6),
    ("gigatonne", Mass, 1e9),
    ("mt", Mass, 1e6),
    ("kt", Mass, 1e3),
    ("kilogram", Mass, 1e-3),
];

/// Units of length whose squares are hectares of so many.
const SQUARES: &[(&str, f64)] = &[
    ("kilometre", 100.0),
    ("kilometer", 100.0),
    ("km", 100.0),
    ("mile", 258.998_8),
    ("metre", 1e-4),
    ("meter", 1e-4),
    ("foot", 9.290_3e-6),
    ("feet", 9.290_3e-6),
];

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// The unit that stands at a place, by how much a number of it counts, and the tokens that it
/// takes.
pub(in super::super) fn unit(words: &[Token], at: usize) -> Option<(Measured, f64, usize)> {
    let low = words.get(at)?.low.as_str();
    if ["square", "sq"].contains(&low) {
        let next = singular(words.get(at + 1)?.low.as_str());
        let (_, by) = SQUARES.iter().find(|(name, _)| *name == next)?;
        return Some((Area, *by, 2));
    }
    let whole = singular(low);
    // "Megawatt-hours", "megawatt hours".
    let (name, joined) = match whole.strip_suffix("-hour") {
        Some(name) => (name, true),
        None => (whole, false),
    };
    let (_, kind, by) = UNITS.iter().find(|(unit, _, _)| *unit == name)?;
    let hours = !joined
        && words
            .get(at + 1)
            .is_some_and(|next| next.is(&["hour", "hours"]));
    let kind = if *kind == Power && (joined || hours) {
        Energy
    } else {
        *kind
    };
    Some((kind, *by, 1 + usize::from(hours)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn units_of_one_kind_are_told_in_one() {
        for (text, expected) in [
            ("megawatts of wind", Some((Power, 1.0, 1))),
            ("GW", Some((Power, 1e3, 1))),
            ("megawatt hours", Some((Energy, 1.0, 2))),
            ("gigawatt-hours", Some((Energy, 1e3, 1))),
            ("square kilometres of heath", Some((Area, 100.0, 2))),
            ("hectares", Some((Area, 1.0, 1))),
            ("square deals", None),
            ("homes", None),
        ] {
            assert_eq!(unit(&tokens(text), 0), expected, "{text}");
        }
    }
}
