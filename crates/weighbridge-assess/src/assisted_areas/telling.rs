//! What a map says, in plain sentences with their figures. It solves nothing.

use weighbridge_model::figure::Grade;

use super::map::AreasMap;
use crate::assessment::{Figure, Finding};
use crate::wording::{jobs, percent, whole};

/// A percentage to two places: ceilings are set to that.
fn fine(fraction: f64) -> String {
    format!("{:.2}%", fraction * 100.0)
}

/// "1 zone" or "12 zones".
fn count(number: usize, one: &str, many: &str) -> String {
    #[allow(clippy::cast_precision_loss)] // a few hundred
    let told = whole(number as f64);
    format!("{told} {}", if number == 1 { one } else { many })
}

/// The sentences, in the order of reading.
pub(super) fn telling(map: &AreasMap) -> Vec<Finding> {
    let mut found = vec![reach(map), proof(map)];
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
    finding(
        3.0,
        format!(
            "{} with {} people ({} of the {} of the United Kingdom), in {}, hold {} of the country’s \
             need: {:.2} times their share of its people. People are the mid-{} estimates of the Office \
             for National Statistics, National Records of Scotland and the Northern Ireland Statistics \
             and Research Agency, the newest by district that come with the program.",
            count(map.inside().len(), "district", "districts"),
            jobs(map.people),
            fine(map.people_share()),
            jobs(map.all_people),
            count(map.zones.len(), "zone", "zones"),
            percent(map.need_share()),
            map.need_share() / map.people_share(),
            map.year
        ),
        vec![
            people(map, "people in the map", map.people, "people"),
            people(
                map,
                "their share of all people",
                map.people_share(),
                "fraction",
            ),
            need(
                map,
                "need reached, of the country’s",
                map.need_share(),
                "fraction",
            ),
        ],
    )
}

fn proof(map: &AreasMap) -> Finding {
    let statement = if map.status == "optimal" {
        format!(
            "The map is proven best: no map that meets what was asked reaches more ({}).",
            map.objective.words()
        )
    } else {
        format!(
            "The map is not proven best: the search was stopped, and another map may reach up to {} more.",
            fine(map.gap)
        )
    };
    finding(
        2.0,
        statement,
        vec![
            need(map, "objective of the map", map.value, "points"),
            need(map, "proven bound", map.bound, "points"),
        ],
    )
}

fn robust(map: &AreasMap) -> Option<Finding> {
    let robust = map.robust.as_ref()?;
    let (core, margin) = (map.core().len(), map.margin().len());
    #[allow(clippy::cast_precision_loss)] // counts
    let number = |many: usize| many as f64;
    Some(finding(
        1.0,
        format!(
            "{} in at least 95% of {} draws of the weights and of the figures’ errors, {} in \
             more than 5% and fewer than 95% of them: whether these are in is a matter of taste and error.",
            count(core, "district is", "districts are"),
            whole(number(robust.draws)),
            count(margin, "district is", "districts are")
        ),
        vec![
            need(
                map,
                "districts in at least 95% of the draws",
                number(core),
                "districts",
            ),
            need(
                map,
                "districts in 5% to 95% of the draws",
                number(margin),
                "districts",
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
    Some(finding(
        0.5,
        format!(
            "Beyond the ceiling, each further 1% of the people would reach {:.2}% of what there is to \
             reach (up to a ceiling of {}); the last percents under it reach {:.2}%.",
            next.marginal,
            fine(next.ceiling),
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
