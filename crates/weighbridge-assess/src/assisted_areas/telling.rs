//! What a map says, in plain sentences with their figures. It solves nothing.

use weighbridge_model::figure::Grade;

use super::map::{AreasMap, REST, often};
use super::{Objective, OwnPair};
use crate::assessment::{Figure, Finding};
use crate::wording::{fine_percent, jobs, list, of_best, percent, whole};

/// A small share as per cent: what is something is not shown as nothing.
pub(super) fn fine(fraction: f64) -> String {
    match fraction {
        0.0 => "0%".into(),
        small if small < 0.000_05 => "under 0.01%".into(),
        other => format!("{:.2}%", other * 100.0),
    }
}

/// "1 zone" or "12 zones".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    #[allow(clippy::cast_precision_loss)] // a few hundred
    let told = whole(number as f64);
    format!("{told} {}", if number == 1 { one } else { many })
}

/// Names in a sentence; of more, their number.
const NAMED: usize = 12;

impl AreasMap {
    /// How far the shares of the draws can be trusted, in sentences.
    #[must_use]
    pub fn draws_told(&self) -> String {
        let Some(robust) = &self.robust else {
            return String::new();
        };
        let rare: Vec<String> = (0..self.places.len())
            .filter(|at| self.undecided(*at))
            .filter_map(|at| {
                let share = self.places[at].frequency.filter(|share| *share <= REST)?;
                Some(format!("{} {}", self.places[at].name, often(share)))
            })
            .collect();
        let rare = match rare.len() {
            0 => String::new(),
            few if few <= NAMED => format!(
                " In 5% of the draws or fewer, but not told apart from 5%: {}.",
                rare.join("; ")
            ),
            many => format!(
                " {} in 5% of the draws or fewer can’t be told apart from 5% either: draw more often \
                 (--draws).",
                count(many, "district", "districts")
            ),
        };
        let exact = if robust.exact == robust.draws {
            " Each draw’s map is proven best.".to_owned()
        } else {
            format!(
                " {} proven best; the other {} stopped by the limit of work, within {} of the best ({} on \
                 average over all draws): such a map may have small places in that the best leaves out.",
                count(robust.exact, "draw’s map is", "draws’ maps are"),
                match robust.draws - robust.exact {
                    1 => "was".to_owned(),
                    many => format!("{many} were"),
                },
                fine_percent(robust.worst_gap),
                fine(robust.mean_gap)
            )
        };
        format!(
            "By the number of draws alone a share near 95% or 5% has a sampling error of {:.1} points \
             either way (95% interval).{exact}{}{rare}",
            100.0 * robust.sampling_error,
            self.missing_told()
        )
    }

    /// That the rule for missing figures stands the same in every draw.
    fn missing_told(&self) -> String {
        let mut lacking: Vec<usize> = (self.need.components.iter())
            .filter(|part| part.weight > 0.0)
            .flat_map(|part| part.missing.iter().copied())
            .collect();
        lacking.sort_unstable();
        lacking.dedup();
        // Places in the map's own country by the letter of the official code.
        let of = |letter: char| {
            let own = |at: &&usize| self.places[**at].code.starts_with(letter);
            lacking.iter().filter(own).count()
        };
        let irish = of('N');
        match lacking.len() {
            0 => String::new(),
            many => format!(
                " What a missing figure counts as is not drawn: {} {} one or more{}, and there the \
                 shares hold under that rule of the index alone.",
                count(many, "district", "districts"),
                if many == 1 { "lacks" } else { "lack" },
                if irish > 0 {
                    format!(", {irish} of them in Northern Ireland")
                } else {
                    String::new()
                }
            ),
        }
    }

    /// Two of the user's maps beside each other: a heading, and sentences.
    #[must_use]
    pub fn pair_told(&self, pair: &OwnPair) -> (String, String) {
        let (one, other) = (&self.own[pair.one].name, &self.own[pair.other].name);
        let names = |places: &[usize]| {
            let names: Vec<&str> = places
                .iter()
                .map(|at| self.places[*at].name.as_str())
                .collect();
            if names.is_empty() {
                "none".to_owned()
            } else {
                list(&names)
            }
        };
        (
            format!("{one} beside {other}"),
            format!(
                "{one} has {:.3} times the people of {other} and reaches {:.3} times what it reaches. The \
                 two share {} of the people in either. Only in {one}: {}. Only in {other}: {}.",
                pair.people_of_other,
                pair.value_of_other,
                of_best(pair.agreement),
                names(&pair.only_one),
                names(&pair.only_other)
            ),
        )
    }
}

/// The sentences, in the order of reading.
pub(super) fn telling(map: &AreasMap) -> Vec<Finding> {
    let mut found = vec![reach(map)];
    found.extend(largest(map));
    found.push(proof(map));
    found.extend(robust(map));
    found.extend(price(map));
    found
}

fn finding(weight: f64, statement: String, figures: Vec<Figure>) -> Finding {
    Finding {
        question: 5,
        statement,
        figures,
        weight,
    }
}

/// A figure of people in the map.
fn people(map: &AreasMap, label: &str, value: f64, unit: &'static str) -> Figure {
    Figure {
        label: label.to_owned(),
        value,
        interval: None,
        unit,
        period: map.year.to_string(),
        grade: Grade::Derived,
        sources: vec!["population_district"],
    }
}

/// A figure that rests on the index of need.
pub(super) fn need(map: &AreasMap, label: &str, value: f64, unit: &'static str) -> Figure {
    let mut sources: Vec<&'static str> = map
        .need
        .components
        .iter()
        .flat_map(|part| part.figure.sources.iter().copied())
        .chain(["population_district"])
        .collect();
    sources.sort_unstable();
    sources.dedup();
    Figure {
        label: label.to_owned(),
        value,
        interval: None,
        unit,
        period: map.need.period(),
        grade: map.need.grade,
        sources,
    }
}

fn reach(map: &AreasMap) -> Finding {
    // What is sought and its share; need and the neediest quarter are told
    // whatever is sought.
    let sought = match map.objective {
        Objective::Need | Objective::NeediestQuarter => None,
        Objective::NeedAboveMean => Some((
            "need above the mean reached, of all there is",
            format!(
                " Of the need a head above the mean{} they hold {}.",
                map.where_known(),
                percent(map.objective_share())
            ),
        )),
    };
    let without = map.without_need();
    let lacking: f64 = without.iter().map(|at| map.places[*at].people).sum();
    let all = map.all_people - lacking;
    let mut figures = vec![
        people(map, "people in the map", map.people, "people"),
        need(
            map,
            &format!("need reached, of {}", map.need_of()),
            map.need_share(),
            "fraction",
        ),
    ];
    if let Some((label, _)) = &sought {
        figures.push(need(map, label, map.objective_share(), "fraction"));
    }
    let neediest = map.neediest;
    figures.push(need(
        map,
        "people of the neediest quarter reached, of all of them",
        neediest.held / neediest.all,
        "fraction",
    ));
    finding(
        3.0,
        format!(
            "{} with {} people ({} of the {} of the United Kingdom), in {}, hold {} of {}: {:.2} \
             times {}.{} A share of need hangs on where the index puts 0; this does not: of the {} people \
             of the neediest quarter{} {}, {}, live in them.",
            count(map.inside().len(), "district", "districts"),
            jobs(map.people),
            fine_percent(map.people_share()),
            jobs(map.all_people),
            count(map.zones.len(), "zone", "zones"),
            percent(map.need_share()),
            map.whose_need(),
            map.need_share() * all / map.people,
            if all < map.all_people {
                "their share of the people of these"
            } else {
                "their share of its people"
            },
            sought.map_or_else(String::new, |(_, words)| words),
            jobs(neediest.all),
            map.where_known(),
            jobs(neediest.held),
            percent(neediest.held / neediest.all)
        ),
        figures,
    )
}

/// Zones that are named first: so many.
const LARGEST: usize = 3;

/// The zones with most people, by name.
fn largest(map: &AreasMap) -> Option<Finding> {
    let named = &map.zones[..LARGEST.min(map.zones.len())];
    let first = named.first()?;
    let told: Vec<String> = named
        .iter()
        .map(|zone| {
            format!(
                "{} ({} people, {} of {})",
                zone.name,
                jobs(zone.people),
                percent(zone.need_share),
                map.need_of()
            )
        })
        .collect();
    let rest = match map.zones.len() - named.len() {
        0 => String::new(),
        more => format!(
            "; {}",
            count(more, "further zone has fewer", "further zones have fewer")
        ),
    };
    Some(finding(
        2.5,
        format!(
            "{} {}{rest}.",
            if map.zones.len() == 1 {
                "The zone is"
            } else {
                "The zones with most people are"
            },
            told.join("; ")
        ),
        vec![
            people(map, "people in the largest zone", first.people, "people"),
            need(
                map,
                &format!("its share of {}", map.need_of()),
                first.need_share,
                "fraction",
            ),
        ],
    ))
}

fn proof(map: &AreasMap) -> Finding {
    let statement = if map.status == "optimal" {
        format!(
            "The map is proven best: no map that meets what was asked reaches more ({}).",
            map.objective.words()
        )
    } else {
        format!(
            "The map is not proven best: the search was stopped, and another map may reach up to {} \
             more ({}).",
            fine(map.gap),
            map.objective.words()
        )
    };
    let gap = need(
        map,
        "most that another map may reach beyond it",
        map.gap,
        "fraction",
    );
    finding(2.0, statement, vec![gap])
}

fn robust(map: &AreasMap) -> Option<Finding> {
    let robust = map.robust.as_ref()?;
    let (core, margin) = (map.core(), map.margin());
    let undecided = (0..map.places.len())
        .filter(|at| map.undecided(*at))
        .count();
    #[allow(clippy::cast_precision_loss)] // counts
    let number = |many: usize| many as f64;
    Some(finding(
        1.0,
        format!(
            "{} in at least 95% of {} draws of the weights and of the figures’ errors; {} in \
             more than 5% and fewer than 95% of them: whether these are in is a matter of taste and \
             error.{}",
            count(core.len(), "district is", "districts are"),
            whole(number(robust.draws)),
            count(margin.len(), "district is", "districts are"),
            if undecided == 0 {
                String::new()
            } else {
                format!(
                    " {} so near to 95% or 5% that the draws can’t tell on which side.",
                    count(undecided, "district is", "districts are")
                )
            }
        ),
        vec![
            need(
                map,
                "districts in at least 95% of the draws",
                number(core.len()),
                "districts",
            ),
            need(
                map,
                "districts in 5% to 95% of the draws",
                number(margin.len()),
                "districts",
            ),
            need(
                map,
                "sampling error of a share near 95% or 5% (95% interval, ±)",
                100.0 * robust.sampling_error,
                "points of a per cent",
            ),
        ],
    ))
}

fn price(map: &AreasMap) -> Option<Finding> {
    let at = map
        .price
        .iter()
        .position(|point| (point.ceiling - map.ceiling_share).abs() < 1e-9)?;
    let (here, next) = (map.price.get(at)?, map.price.get(at + 1)?);
    // Where the maps are not proven, neither is what a further percent reaches.
    if !here.marginal.is_finite() || !next.marginal.is_finite() {
        return None;
    }
    Some(finding(
        0.5,
        format!(
            "Beyond the ceiling, each further 1% of the United Kingdom’s people would reach {:.2}% of what \
             there is to reach{} (up to a ceiling of {}); the last percents under it reach {:.2}%.",
            next.marginal,
            map.where_known(),
            fine_percent(next.ceiling),
            here.marginal
        ),
        vec![
            need(
                map,
                "per further 1% of people, above the ceiling",
                next.marginal,
                "%",
            ),
            need(
                map,
                "per 1% of people, below the ceiling",
                here.marginal,
                "%",
            ),
        ],
    ))
}
