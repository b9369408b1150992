//! Which area a text of a user's file means: by code, by name, with or without
//! Nomis's prefixes. It keeps to the vintages that the statistics here are on,
//! and says what became of a code that is of another.

use std::collections::BTreeMap;

use weighbridge_model::nearest;
use weighbridge_model::place::Geography;

use super::former::{self, FormerDistrict};
use super::words::{Total, plain, total};
use crate::Facts;

/// Great Britain, which is no area of [`Geography`].
pub const GREAT_BRITAIN: &str = "K03000001";

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Area {
    /// An area that figures are kept for. `told` says how it was found where
    /// that was not by its own code or name.
    Known {
        /// Official code.
        code: String,
        /// A line for the user.
        told: Option<String>,
    },
    /// A district that was merged before April 2023.
    Ended(FormerDistrict),
    /// A kind of area that figures are not kept for, in plain words.
    Unused(&'static str),
    /// A code of ITL2 of 2025, or of NUTS.
    OtherVintage(&'static str),
    /// A total over areas.
    Total(Total),
    /// Code and name are of two areas: the names of both.
    Contradiction(String, String),
    /// None of these; names that are near.
    Unknown(Vec<String>),
}

struct Entry {
    code: String,
    name: String,
    geography: Geography,
}

/// All areas that figures are kept for, searchable.
pub struct Places {
    entries: Vec<Entry>,
    codes: BTreeMap<String, usize>,
    names: BTreeMap<String, Vec<usize>>,
    loose: BTreeMap<String, Vec<usize>>,
}

/// Names under which a district is also, or was formerly, known.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("shepway", "E07000112"),
    ("rhondda cynon taff", "W06000016"),
    ("eilean siar", "S12000013"),
    ("western isles", "S12000013"),
    ("hull", "E06000010"),
    ("scilly isles", "E06000053"),
];

/// The words of a name without those that some lists add and others leave out.
fn loose(name: &str) -> String {
    let plain = plain(name);
    let mut words: Vec<&str> = plain
        .split(' ')
        .filter(|word| {
            ![
                "of",
                "the",
                "and",
                "city",
                "county",
                "borough",
                "council",
                "district",
                "ua",
                "royal",
                "metropolitan",
                "unitary",
                "authority",
            ]
            .contains(word)
        })
        .collect();
    words.sort_unstable();
    words.join(" ")
}

/// Whether a word has the form of an official code.
#[must_use]
pub fn is_code(word: &str) -> bool {
    let bytes = word.as_bytes();
    let official = bytes.len() == 9
        && bytes[0].is_ascii_uppercase()
        && bytes[1..].iter().all(u8::is_ascii_digit);
    let territorial = (3..=5).contains(&bytes.len())
        && (word.starts_with("TL") || word.starts_with("UK"))
        && bytes[2].is_ascii_uppercase()
        && bytes[3..].iter().all(u8::is_ascii_alphanumeric);
    official || territorial
}

/// Code and name in a text such as "E08000016 : Barnsley" or "TLC11 Hartlepool
/// and Stockton-on-Tees"; the code is blank where there is none.
fn parted(text: &str) -> (&str, &str) {
    let text = text.trim();
    let word = text.split([' ', ':', '\u{a0}']).next().unwrap_or("");
    if is_code(word) {
        let rest = text.get(word.len()..).unwrap_or("");
        return (word, rest.trim_start_matches([' ', ':', '-', '\u{a0}']));
    }
    ("", text)
}

/// What Nomis writes before a name, such as "ualad09:" or "lad22:".
fn prefix(text: &str) -> Option<(Kind, &str)> {
    let (before, name) = text.split_once(':')?;
    let key = plain(before);
    let starts = |list: &[&str]| list.iter().any(|start| key.starts_with(start));
    let kind = if starts(&["user defined"]) {
        Kind::Unused("areas that a Nomis user defined")
    } else if starts(&["lad", "ualad", "ltla", "local authorit"]) {
        Kind::One(Geography::District)
    } else if starts(&["gor", "rgn", "region"]) {
        Kind::One(Geography::Region)
    } else if starts(&["countr", "ctry", "nation"]) {
        Kind::Nation
    } else if starts(&["itl2", "nuts2"]) || key == "itl level 2" {
        Kind::One(Geography::Itl2)
    } else if starts(&["itl3", "nuts3"]) {
        Kind::One(Geography::Itl3)
    } else if starts(&["lep"]) {
        Kind::Unused("local enterprise partnerships")
    } else if starts(&["msoa", "lsoa", "oa", "ward"]) {
        Kind::Unused("areas below districts")
    } else if starts(&[
        "cauth", "combined", "county", "uacounty", "utla", "ttwa", "mcty",
    ]) {
        Kind::Unused("areas made of districts")
    } else if starts(&["parl", "pcon", "westminster"]) {
        Kind::Unused("parliamentary constituencies")
    } else {
        return None;
    };
    Some((kind, name.trim()))
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    One(Geography),
    Nation,
    Unused(&'static str),
}

/// A kind of area by the beginning of its official code.
fn unused(code: &str) -> Option<&'static str> {
    Some(match code.get(..3)? {
        "E00" | "W00" | "S00" | "N00" | "E01" | "W01" | "S01" | "N20" | "E02" | "W02" | "S02"
        | "N21" | "E05" | "W05" | "S13" | "N08" | "E33" | "E34" | "E35" => "areas below districts",
        "E10" | "E11" | "E13" | "E47" | "E30" | "W22" | "S22" | "N12" | "K01" | "E61" => {
            "areas made of districts"
        }
        "E14" | "W07" | "S14" | "S15" | "W09" | "N05" | "N06" | "S16" | "S17" => {
            "parliamentary constituencies"
        }
        "E37" | "E38" => "local enterprise partnerships",
        "K02" | "K04" => "areas above nations",
        // Parts of Highland only: ITL3 cuts that district.
        "TLM" if code == "TLM61" => "areas that hold no whole district",
        _ => return None,
    })
}

impl Places {
    /// All areas that the facts know and that figures may be kept for.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        let mut all = Self {
            entries: Vec::new(),
            codes: BTreeMap::new(),
            names: BTreeMap::new(),
            loose: BTreeMap::new(),
        };
        for geography in [
            Geography::District,
            Geography::Nation,
            Geography::Region,
            Geography::Itl2,
            Geography::Itl3,
        ] {
            for area in facts.areas(geography) {
                all.enter(area.place.code, area.place.name, geography);
            }
        }
        all.enter(
            GREAT_BRITAIN.into(),
            "Great Britain".into(),
            Geography::Nation,
        );
        all
    }

    fn enter(&mut self, code: String, name: String, geography: Geography) {
        // Wales, Scotland and Northern Ireland are nations and regions at once.
        if self.codes.contains_key(&code) {
            return;
        }
        let at = self.entries.len();
        self.codes.insert(code.clone(), at);
        self.names.entry(plain(&name)).or_default().push(at);
        self.loose.entry(loose(&name)).or_default().push(at);
        self.entries.push(Entry {
            code,
            name,
            geography,
        });
    }

    /// The name of an area by its code.
    #[must_use]
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.codes
            .get(code)
            .map_or(code, |at| self.entries[*at].name.as_str())
    }

    /// The kind of an area by its code.
    #[must_use]
    pub fn geography(&self, code: &str) -> Option<Geography> {
        self.codes.get(code).map(|at| self.entries[*at].geography)
    }

    /// Whether a text looks like an area, whether or not it is known.
    #[must_use]
    pub fn looks_like(&self, text: &str) -> bool {
        let (code, name) = parted(text);
        !code.is_empty()
            || prefix(name).is_some()
            || self.names.contains_key(&plain(name))
            || former::districts().any(|former| plain(former.name) == plain(name))
            || ["united kingdom", "england and wales"].contains(&plain(name).as_str())
    }

    /// How many of these names each kind of area has: for a file that does not
    /// say which kind it is on.
    #[must_use]
    pub fn commonest<'a>(&self, names: impl Iterator<Item = &'a str>) -> Option<Geography> {
        let mut counts: BTreeMap<Geography, usize> = BTreeMap::new();
        for name in names {
            let name = plain(parted(name).1);
            for at in self.names.get(&name).into_iter().flatten() {
                *counts.entry(self.entries[*at].geography).or_default() += 1;
            }
        }
        let best = counts.values().max().copied()?;
        // Districts come first, and win where counts are equal.
        counts.into_iter().find(|(_, n)| *n == best).map(|(g, _)| g)
    }

    /// What code and name mean together; either may be blank. `stated` is the
    /// kind of area that the file says it is on.
    #[must_use]
    pub fn find(&self, code: &str, name: &str, stated: Option<Geography>) -> Area {
        let (own, rest) = parted(if is_code(code.trim()) { code } else { name });
        let (code, name) = if own.is_empty() {
            // A number of Nomis's own beside a name says nothing.
            if name.is_empty() {
                ("", code)
            } else {
                ("", name)
            }
        } else if rest.is_empty() {
            (own, parted(name).1)
        } else {
            (own, rest)
        };
        if let Some(kind) = total(name).filter(|_| code.is_empty()) {
            return Area::Total(kind);
        }
        if code.is_empty() {
            self.by_name(name, stated)
        } else {
            self.by_code(code, name)
        }
    }

    fn by_code(&self, code: &str, name: &str) -> Area {
        let known = |code: &str, told: Option<String>| Area::Known {
            code: code.to_owned(),
            told,
        };
        if let Some(at) = self.codes.get(code) {
            let entry = &self.entries[*at];
            let name = prefix(name).map_or(name, |(_, name)| name);
            let elsewhere = self.names.get(&plain(name)).filter(|others| {
                !others.iter().any(|other| {
                    *other == *at || loose(&self.entries[*other].name) == loose(&entry.name)
                })
            });
            if let Some(other) = elsewhere.and_then(|others| others.first()) {
                return Area::Contradiction(entry.name.clone(), self.entries[*other].name.clone());
            }
            return known(code, None);
        }
        if let Some(former) = former::district(code) {
            if !former.same {
                return Area::Ended(former);
            }
            let rule = match (former.year, former.code) {
                ("2025", _) => "barnsley-sheffield-codes",
                (_, "S12000044" | "S12000046") => "scottish-boundary-codes",
                _ => "recoded-districts",
            };
            return known(
                former.successor,
                Some(format!(
                    "{code} is read as {} {}, its code of April 2023 (rule {rule})",
                    former.successor, former.name
                )),
            );
        }
        if former::ITL2_OF_2025.contains(&code) {
            return Area::OtherVintage("ITL2 regions of 2025");
        }
        if code.starts_with("UK") {
            return Area::OtherVintage("NUTS regions");
        }
        if code.starts_with("TL") {
            return match code.len() {
                3 => Area::Unused("ITL1 regions"),
                5 if !self.has(Geography::Itl3) => Area::Unused("ITL3 regions"),
                5 => Area::OtherVintage("ITL3 regions of another year than 2021"),
                _ => Area::Unknown(self.near(code, true)),
            };
        }
        if let Some(kind) = unused(code) {
            return Area::Unused(kind);
        }
        // The name tells better than the digits which code was meant.
        let named = self.names.get(&plain(name)).and_then(|found| found.first());
        Area::Unknown(match named {
            Some(at) => vec![format!(
                "{} {}",
                self.entries[*at].code, self.entries[*at].name
            )],
            None => self.near(code, true),
        })
    }

    fn has(&self, geography: Geography) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.geography == geography)
    }

    fn by_name(&self, text: &str, stated: Option<Geography>) -> Area {
        let (kind, name) = match prefix(text) {
            Some((Kind::Unused(kind), _)) => return Area::Unused(kind),
            Some((Kind::One(geography), name)) => (Some(geography), name),
            Some((Kind::Nation, name)) => (Some(Geography::Nation), name),
            None => (stated, text),
        };
        let key = plain(name);
        let known = |at: usize, told: bool| Area::Known {
            code: self.entries[at].code.clone(),
            told: told.then(|| {
                format!(
                    "\"{name}\" is read as {} {}",
                    self.entries[at].code, self.entries[at].name
                )
            }),
        };
        let pick = |found: Option<&Vec<usize>>| -> Option<usize> {
            let found = found?;
            found
                .iter()
                .find(|at| Some(self.entries[**at].geography) == kind)
                .or_else(|| found.first())
                .copied()
        };
        // A file on another kind of area must not fall upon a district that
        // happens to have the same name, so the stated kind comes first.
        if let Some(at) = pick(self.names.get(&key)) {
            return known(at, false);
        }
        if ["united kingdom", "england and wales", "uk"].contains(&key.as_str()) {
            return Area::Unused("areas above nations");
        }
        if let Some((_, code)) = OTHER_NAMES.iter().find(|(other, _)| *other == key)
            && let Some(at) = self.codes.get(*code)
        {
            return known(*at, true);
        }
        if let Some(former) = former::districts().find(|former| plain(former.name) == key) {
            return Area::Ended(former);
        }
        let district = self.loose.get(&loose(name)).and_then(|found| {
            found
                .iter()
                .find(|at| self.entries[**at].geography == kind.unwrap_or(Geography::District))
        });
        if let Some(at) = district {
            return known(*at, true);
        }
        // Middle-layer areas are named "Barnsley 001".
        if let Some((before, number)) = name.rsplit_once(' ')
            && number.len() >= 3
            && number.bytes().take(3).all(|byte| byte.is_ascii_digit())
            && self.names.contains_key(&plain(before))
        {
            return Area::Unused("areas below districts");
        }
        Area::Unknown(self.near(name, false))
    }

    fn near(&self, text: &str, code: bool) -> Vec<String> {
        let text: String = text.chars().take(60).collect();
        if code {
            return nearest(&text, self.entries.iter().map(|entry| entry.code.as_str()))
                .into_iter()
                .map(|code| format!("{code} {}", self.name(&code)))
                .collect();
        }
        // A table is of districts more often than not: their names are tried first.
        let districts = self
            .entries
            .iter()
            .filter(|entry| entry.geography == Geography::District);
        let near = nearest(&text, districts.map(|entry| entry.name.as_str()));
        if near.is_empty() {
            nearest(&text, self.entries.iter().map(|entry| entry.name.as_str()))
        } else {
            near
        }
    }
}
