//! What the items of a file mean: each text of its headings and labels as an
//! area, an industry or a year, with a problem for each that means none.

use std::collections::BTreeMap;

use weighbridge_model::place::Geography;

use super::industries::{Industries, Industry};
use super::layout::{File, Label, Layout};
use super::places::{Area, Places};
use super::problem::{Kind, Problem, short};
use super::words::{Dimension, Total, year};

/// What an area's text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaMeaning {
    /// An area by its code, and its kind.
    Known(String, Geography),
    /// An area that figures are not kept for.
    LeftOut(&'static str),
    /// A total.
    Total(Total),
    /// No figure that is used stands at it, or it is a problem.
    Nothing,
}

/// What an industry's text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndustryMeaning {
    /// Position of its codes in [`Meaning::sets`].
    Known(usize),
    /// A total.
    Total(Total),
    /// No figure that is used stands at it, or it is a problem.
    Nothing,
}

/// What all items mean, by position in [`Layout::labels`].
#[derive(Debug, Default)]
pub struct Meaning {
    /// Areas.
    pub areas: Vec<AreaMeaning>,
    /// Industries.
    pub industries: Vec<IndustryMeaning>,
    /// Years.
    pub years: Vec<Option<i32>>,
    /// Distinct industries as lists of codes.
    pub sets: Vec<Vec<String>>,
    /// Lines for the user: what was read as something else.
    pub told: Vec<String>,
    /// How many areas of each kind were left out.
    pub left_out: BTreeMap<&'static str, usize>,
    places: BTreeMap<String, (String, Geography)>,
}

const DISTRICTS: &str =
    "download the table for \"local authorities: district / unitary (as of April 2023)\"";

const SIC_2007: &str = "download the table by industry of SIC 2007";

impl Meaning {
    /// The name of an area of the file.
    #[must_use]
    pub fn place_name<'n>(&'n self, code: &'n str) -> &'n str {
        self.places.get(code).map_or(code, |(name, _)| name)
    }

    /// The kind of an area of the file.
    #[must_use]
    pub fn geography(&self, code: &str) -> Option<Geography> {
        self.places.get(code).map(|(_, geography)| *geography)
    }

    /// Finds the meaning of every item that a used figure stands at.
    #[must_use]
    pub fn of(
        file: &File,
        layout: &Layout,
        used: &[usize],
        places: &Places,
        industries: &Industries,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut needed: [Vec<bool>; 6] =
            std::array::from_fn(|dimension| vec![false; layout.labels[dimension].len()]);
        for at in used {
            for (needed, item) in needed.iter_mut().zip(layout.figures[*at].items) {
                if let Some(slot) = needed.get_mut(item as usize) {
                    *slot = true;
                }
            }
        }
        let mut meaning = Self::default();
        let mut say = |label: &Label, kind, what: String, hint: String| {
            problems.push(layout.problem(file, Some((label.spot, label.block)), kind, what, hint));
        };
        let labels = |dimension: Dimension| &layout.labels[dimension as usize];
        meaning.areas(places, layout, &needed[Dimension::Area as usize], &mut say);
        meaning.industries(
            industries,
            labels(Dimension::Industry),
            &needed[Dimension::Industry as usize],
            &mut say,
        );
        for (label, needed) in labels(Dimension::Year)
            .iter()
            .zip(&needed[Dimension::Year as usize])
        {
            let found = year(&label.name).or_else(|| year(&label.code));
            if *needed {
                match found {
                    None => say(
                        label,
                        Kind::Missing,
                        format!("\"{}\" is no year", text(label)),
                        "give the year of the figures, such as 2023".into(),
                    ),
                    Some(year) if year < 2008 => say(
                        label,
                        Kind::Dataset,
                        format!("the figures are of {year}, before there was SIC 2007"),
                        "download the Business Register and Employment Survey of 2009 or later"
                            .into(),
                    ),
                    Some(_) => {}
                }
            }
            meaning.years.push(found.filter(|_| *needed));
        }
        meaning
    }

    fn areas(
        &mut self,
        places: &Places,
        layout: &Layout,
        needed: &[bool],
        say: &mut impl FnMut(&Label, Kind, String, String),
    ) {
        let labels = &layout.labels[Dimension::Area as usize];
        let stated = match layout.geographies.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other == first) => match *first {
                "districts" => Some(Geography::District),
                "ITL2 regions" => Some(Geography::Itl2),
                "ITL3 regions" => Some(Geography::Itl3),
                "regions" => Some(Geography::Region),
                "nations" => Some(Geography::Nation),
                _ => None,
            },
            _ => None,
        };
        let stated = stated.or_else(|| {
            let names = labels.iter().zip(needed).filter(|(_, needed)| **needed);
            places.commonest(names.map(|(label, _)| label.name.as_str()))
        });
        let mut first_unused = None;
        for (label, needed) in labels.iter().zip(needed) {
            if !needed {
                self.areas.push(AreaMeaning::Nothing);
                continue;
            }
            let found = match places.find(&label.code, &label.name, stated) {
                Area::Known { code, told } => {
                    self.told.extend(told);
                    let geography = places.geography(&code).unwrap_or(Geography::District);
                    self.places
                        .insert(code.clone(), (places.name(&code).to_owned(), geography));
                    AreaMeaning::Known(code, geography)
                }
                Area::Total(kind) => AreaMeaning::Total(kind),
                Area::Unused(kind) => {
                    *self.left_out.entry(kind).or_default() += 1;
                    first_unused.get_or_insert((label, kind));
                    AreaMeaning::LeftOut(kind)
                }
                bad => {
                    let (what, hint) = area_problem(label, places, bad);
                    say(label, Kind::Area, what, hint);
                    AreaMeaning::Nothing
                }
            };
            self.areas.push(found);
        }
        if self.places.is_empty()
            && let Some((label, kind)) = first_unused
        {
            let (count, more) = (
                self.left_out.values().sum::<usize>(),
                self.left_out.len() > 1,
            );
            let what = format!(
                "the areas are {kind}{} ({count}, such as \"{}\"), for which no figures are kept",
                if more { " and others" } else { "" },
                text(label)
            );
            let hint = match kind {
                "areas below districts" => format!("areas this fine cannot be used: {DISTRICTS}"),
                _ => DISTRICTS.into(),
            };
            say(label, Kind::Area, what, hint);
        }
    }

    fn industries(
        &mut self,
        industries: &Industries,
        labels: &[Label],
        needed: &[bool],
        say: &mut impl FnMut(&Label, Kind, String, String),
    ) {
        let used: Vec<(&str, &str)> = labels
            .iter()
            .zip(needed)
            .filter(|(_, needed)| **needed)
            .map(|(label, _)| (label.code.as_str(), label.name.as_str()))
            .collect();
        let habit = industries.habit(&used);
        let mut known: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (label, needed) in labels.iter().zip(needed) {
            if !needed {
                self.industries.push(IndustryMeaning::Nothing);
                continue;
            }
            let (found, told) = industries.find(&label.code, &label.name, habit);
            self.told.extend(told);
            let found = match found {
                Industry::Known(codes) => {
                    let next = self.sets.len();
                    let at = *known.entry(codes.clone()).or_insert_with(|| {
                        self.sets.push(codes);
                        next
                    });
                    IndustryMeaning::Known(at)
                }
                Industry::Total(kind) => IndustryMeaning::Total(kind),
                bad => {
                    let (what, hint) = industry_problem(label, industries, bad);
                    say(label, Kind::Industry, what, hint);
                    IndustryMeaning::Nothing
                }
            };
            self.industries.push(found);
        }
    }
}

fn text(label: &Label) -> String {
    let name = short(&label.name);
    match (label.code.is_empty(), name.is_empty()) {
        (true, _) => name,
        (false, true) => short(&label.code),
        (false, false) if name.starts_with(&label.code) => name,
        (false, false) => format!("{} {name}", short(&label.code)),
    }
}

fn near(names: &[String]) -> String {
    if names.is_empty() {
        String::new()
    } else {
        format!("near to it: {}; ", names.join(", "))
    }
}

fn area_problem(label: &Label, places: &Places, bad: Area) -> (String, String) {
    let text = text(label);
    match bad {
        Area::Ended(former) => (
            format!("{} {} ended in {}", former.code, former.name, former.year),
            format!(
                "it is now part of {} {}: {DISTRICTS}",
                former.successor,
                places.name(former.successor)
            ),
        ),
        Area::OtherVintage(kind) => (
            format!("\"{text}\" is a code of the {kind}"),
            "download the table for \"international territorial levels - level 2 (as of Jan 2021)\", or for districts of April 2023".into(),
        ),
        Area::Contradiction(code, name) => (
            format!("\"{text}\": the code is that of {code}, the name that of {name}"),
            "correct one of them, or download the table again".into(),
        ),
        Area::Unknown(names) => (
            format!("\"{text}\" is no area of the United Kingdom that is known here"),
            format!("{}{DISTRICTS}", near(&names)),
        ),
        _ => (format!("\"{text}\" cannot be used"), DISTRICTS.into()),
    }
}

fn industry_problem(label: &Label, industries: &Industries, bad: Industry) -> (String, String) {
    let text = text(label);
    let named = |code: &str| match industries.name(code) {
        "" => code.to_owned(),
        name => format!("{code} ({name})"),
    };
    match bad {
        Industry::Old(successor) => (
            format!("\"{text}\" is a code of SIC 2003"),
            format!("most of it is {} in SIC 2007: {SIC_2007}", named(successor)),
        ),
        Industry::OtherName(official, elsewhere) => (
            format!(
                "\"{text}\": in SIC 2007 this code is \"{}\"",
                short(&official)
            ),
            match elsewhere {
                Some(code) => format!(
                    "that name belongs to {code}; if the file is on an older classification, {SIC_2007}"
                ),
                None => format!("the file may be on an older classification: {SIC_2007}"),
            },
        ),
        Industry::OldGroup => (
            format!("\"{text}\" is a group of SIC 2003 or older"),
            SIC_2007.into(),
        ),
        Industry::Short(padded) => (
            format!("\"{text}\" is no code of SIC 2007; a leading zero may be lost"),
            format!(
                "{} is one: keep codes as text when you save the file, or download it again",
                named(&padded)
            ),
        ),
        Industry::Unknown(names) => (
            format!("\"{text}\" is no industry of SIC 2007"),
            format!("{}{SIC_2007}", near(&names)),
        ),
        _ => (format!("\"{text}\" cannot be used"), SIC_2007.into()),
    }
}
