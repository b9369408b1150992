//! Measures of relatedness and complexity, as the command line offers them.

use super::{MeasureInfo, OptionInfo, named, option};
use crate::complexity::{self, Both, Options};
use crate::density;
use crate::matrix::{Matrix, rank, rescaled};
use crate::relatedness::{self, Normalisation};

const INPUT: OptionInfo = OptionInfo {
    name: "input",
    default: "presence",
    about: "presence: every number above 0 is presence; jobs: presence is a location quotient at or above the threshold",
};
const THRESHOLD: OptionInfo = OptionInfo {
    name: "threshold",
    default: "1",
    about: "the location quotient at which an industry is present, for input=jobs",
};
const PRESENCE: &str = "presence (or jobs), places by industries";

#[derive(Clone, Copy)]
enum Which {
    All,
    Internal,
    External,
}

/// In alphabetical order.
pub(super) const MEASURES: &[MeasureInfo] = &[
    MeasureInfo {
        name: "co-occurrence",
        page: "relatedness",
        about: "how many places two industries have in common",
        inputs: &[PRESENCE],
        options: &[
            INPUT,
            THRESHOLD,
            option("of", "columns", "columns (industries) or rows (places)"),
            option(
                "diagonal",
                "false",
                "true: each one's own number on the diagonal, else 0",
            ),
        ],
        outputs: &["co_occurrence"],
        run: |call| {
            let rows = call.choice("of", &[("columns", false), ("rows", true)])?;
            let mut presence = call.presence()?;
            if rows {
                presence = presence.transposed();
            }
            Ok(named([(
                "co_occurrence",
                relatedness::co_occurrence(&presence, call.flag("diagonal")?),
            )]))
        },
    },
    MeasureInfo {
        name: "complexity",
        page: "complexity",
        about: "economic complexity of places (ECI) and industries (PCI)",
        inputs: &[PRESENCE],
        options: &[
            INPUT,
            THRESHOLD,
            option(
                "least-diversity",
                "1",
                "take out places with fewer industries",
            ),
            option("least-ubiquity", "1", "take out industries in fewer places"),
            option("divisor", "n", "of the variance: n or n-1"),
            option(
                "industries-scale",
                "own",
                "standardise PCI by itself (own) or by ECI (places)",
            ),
        ],
        outputs: &["places", "industries", "place_ranks", "industry_ranks"],
        run: |call| {
            let options = Options {
                least_diversity: call.number("least-diversity")?,
                least_ubiquity: call.number("least-ubiquity")?,
                sample: call.choice("divisor", &[("n", false), ("n-1", true)])?,
                industries_on_scale_of_places: call
                    .choice("industries-scale", &[("own", false), ("places", true)])?,
            };
            let found = complexity::economic_complexity(&call.presence()?, &options);
            Ok(ranked(found))
        },
    },
    MeasureInfo {
        name: "density",
        page: "density",
        about: "how close each industry is to what each place has",
        inputs: &[PRESENCE, "relatedness, industries by industries?"],
        options: &[
            INPUT,
            THRESHOLD,
            option(
                "which",
                "all",
                "all, internal (industries that the place has) or external (those that it has not)",
            ),
            option(
                "percent",
                "false",
                "true: times 100; without a second table relatedness is proximity",
            ),
        ],
        outputs: &["density"],
        run: |call| {
            let presence = call.presence()?;
            let near = match call.maybe(1) {
                Some(related) => density::density(&presence, related)?,
                None => density::density(&presence, &relatedness::proximity(&presence))?,
            };
            let which = [
                ("all", Which::All),
                ("internal", Which::Internal),
                ("external", Which::External),
            ];
            let near = match call.choice("which", &which)? {
                Which::All => near,
                Which::Internal => density::internal(&presence, &near)?,
                Which::External => density::external(&presence, &near)?,
            };
            let times = if call.flag("percent")? { 100.0 } else { 1.0 };
            Ok(named([("density", near.map(|value| value * times))]))
        },
    },
    MeasureInfo {
        name: "diversity",
        page: "complexity",
        about: "number of industries of each place, and of places of each industry",
        inputs: &[PRESENCE],
        options: &[INPUT, THRESHOLD],
        outputs: &["diversity", "ubiquity"],
        run: |call| {
            // Counted, whatever the weights are.
            let presence = call.presence()?.map(|cell| f64::from(u8::from(cell > 0.0)));
            Ok(named([
                (
                    "diversity",
                    Matrix::column(complexity::diversity(&presence)),
                ),
                ("ubiquity", Matrix::column(complexity::ubiquity(&presence))),
            ]))
        },
    },
    MeasureInfo {
        name: "fitness",
        page: "complexity",
        about: "fitness of places and complexity of industries",
        inputs: &[PRESENCE],
        options: &[
            INPUT,
            THRESHOLD,
            option("rounds", "100", "rounds of the rule"),
        ],
        outputs: &["places", "industries", "place_ranks", "industry_ranks"],
        run: |call| {
            Ok(ranked(complexity::fitness(
                &call.presence()?,
                call.whole("rounds")?,
            )))
        },
    },
    MeasureInfo {
        name: "proximity",
        page: "relatedness",
        about: "the lesser conditional probability of having one industry given the other",
        inputs: &[PRESENCE],
        options: &[INPUT, THRESHOLD],
        outputs: &["proximity"],
        run: |call| {
            Ok(named([(
                "proximity",
                relatedness::proximity(&call.presence()?),
            )]))
        },
    },
    MeasureInfo {
        name: "reflections",
        page: "complexity",
        about: "the method of reflections",
        inputs: &[PRESENCE],
        options: &[
            INPUT,
            THRESHOLD,
            option(
                "steps",
                "20",
                "number of steps; 0 is diversity and ubiquity",
            ),
            option("rescale", "false", "true: stretched to 0 to 100"),
        ],
        outputs: &["places", "industries"],
        run: |call| {
            let Both {
                mut places,
                mut industries,
            } = complexity::reflections(&call.presence()?, call.whole("steps")?);
            if call.flag("rescale")? {
                places = rescaled(&places);
                industries = rescaled(&industries);
            }
            Ok(named([
                ("places", Matrix::column(places)),
                ("industries", Matrix::column(industries)),
            ]))
        },
    },
    MeasureInfo {
        name: "relatedness",
        page: "relatedness",
        about: "relatedness of industries from their co-occurrences",
        inputs: &["co-occurrences, industries by industries; or presence, places by industries"],
        options: &[
            option(
                "from",
                "co-occurrence",
                "what the table holds: co-occurrence or presence",
            ),
            option(
                "method",
                "probability",
                "association, cosine, jaccard or probability",
            ),
        ],
        outputs: &["relatedness"],
        run: |call| {
            let presence = call.choice("from", &[("co-occurrence", false), ("presence", true)])?;
            let by = call.choice(
                "method",
                &[
                    ("association", Normalisation::Association),
                    ("cosine", Normalisation::Cosine),
                    ("jaccard", Normalisation::Jaccard),
                    ("probability", Normalisation::Probability),
                ],
            )?;
            let found = if presence {
                relatedness::normalised(&relatedness::co_occurrence(call.table(0), false), by)?
            } else {
                relatedness::normalised(call.table(0), by)?
            };
            Ok(named([("relatedness", found)]))
        },
    },
];

/// The figures with their ranks; the undefined have none.
fn ranked(both: Both) -> super::Outputs {
    let ranks = |values: &[f64]| {
        let ranks = rank(values).into_iter();
        Matrix::column(
            ranks
                .map(|rank| rank.map_or(f64::NAN, |rank| rank as f64))
                .collect(),
        )
    };
    named([
        ("place_ranks", ranks(&both.places)),
        ("industry_ranks", ranks(&both.industries)),
        ("places", Matrix::column(both.places)),
        ("industries", Matrix::column(both.industries)),
    ])
}
