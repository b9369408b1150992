//! Spatial measures, as the command line offers them. The second table is
//! the weights: a row and a column a place, 0 for no neighbour.

use super::call::Call;
use super::{MeasureInfo, OptionInfo, Outputs, named, option};
use crate::geary;
use crate::getis_ord::{self, Variance};
use crate::local_moran;
use crate::matrix::Matrix;
use crate::moran::{self, Global};
use crate::spatial_weights::Weights;

const PERMUTATIONS: OptionInfo =
    option("permutations", "999", "number of permutations; 0 for none");
const SEED: OptionInfo = option("seed", "1", "start of the random numbers");
const ROW: OptionInfo = option(
    "weights",
    "row",
    "row (rows made to sum to 1), binary or as-given",
);
const BINARY: OptionInfo = option(
    "weights",
    "binary",
    "row (rows made to sum to 1), binary or as-given",
);
const INPUTS: &[&str] = &["figures by place", "weights, places by places"];
const GLOBAL: &[&str] = &[
    "statistic",
    "expectation",
    "variance_normal",
    "variance_random",
    "z_normal",
    "z_random",
    "p_normal",
    "p_random",
    "p_permutation",
];

/// In alphabetical order.
pub(super) const MEASURES: &[MeasureInfo] = &[
    MeasureInfo {
        name: "geary",
        page: "geary",
        about: "Geary's C: whether neighbours differ less than places at large",
        inputs: INPUTS,
        options: &[PERMUTATIONS, SEED, ROW],
        outputs: GLOBAL,
        run: |call| {
            let at = Spatial::read(call)?;
            Ok(global(geary::geary(
                at.values,
                &at.weights,
                at.permutations,
                at.seed,
            )))
        },
    },
    MeasureInfo {
        name: "getis-ord",
        page: "getis-ord",
        about: "local G or G*: hot and cold spots",
        inputs: INPUTS,
        options: &[
            PERMUTATIONS,
            SEED,
            BINARY,
            option(
                "star",
                "true",
                "true: the place itself counts (G*); false: it does not (G)",
            ),
            option(
                "variance",
                "ord-getis",
                "ord-getis, or cardinality as in PySAL's esda",
            ),
        ],
        outputs: &["statistic", "z", "p", "p_two_sided"],
        run: |call| {
            let at = Spatial::read(call)?;
            let star = call.flag("star")?;
            let variance = call.choice(
                "variance",
                &[
                    ("ord-getis", Variance::OrdGetis),
                    ("cardinality", Variance::Cardinality),
                ],
            )?;
            let found = getis_ord::local(
                at.values,
                &at.weights,
                star,
                variance,
                at.permutations,
                at.seed,
            );
            Ok(named([
                (
                    "statistic",
                    Matrix::column(found.iter().map(|place| place.statistic).collect()),
                ),
                (
                    "z",
                    Matrix::column(found.iter().map(|place| place.z).collect()),
                ),
                (
                    "p",
                    Matrix::column(found.iter().map(|place| place.p).collect()),
                ),
                (
                    "p_two_sided",
                    Matrix::column(found.iter().map(|place| place.p_two_sided).collect()),
                ),
            ]))
        },
    },
    MeasureInfo {
        name: "getis-ord-global",
        page: "getis-ord",
        about: "global G: the share of all products that lies between neighbours",
        inputs: INPUTS,
        options: &[PERMUTATIONS, SEED, BINARY],
        outputs: GLOBAL,
        run: |call| {
            let at = Spatial::read(call)?;
            Ok(global(getis_ord::global_g(
                at.values,
                &at.weights,
                at.permutations,
                at.seed,
            )))
        },
    },
    MeasureInfo {
        name: "local-moran",
        page: "local-moran",
        about: "local Moran: places that are like or unlike their neighbours (quadrant: 1 high among high, 2 low among high, 3 low among low, 4 high among low)",
        inputs: INPUTS,
        options: &[PERMUTATIONS, SEED, ROW],
        outputs: &[
            "statistic",
            "p",
            "p_two_sided",
            "quadrant",
            "expectation",
            "variance",
        ],
        run: |call| {
            call.note(
                "quadrant: 1 high among high, 2 low among high, 3 low among low, 4 high among low"
                    .to_owned(),
            );
            let at = Spatial::read(call)?;
            let found = local_moran::local_moran(at.values, &at.weights, at.permutations, at.seed);
            Ok(named([
                (
                    "statistic",
                    Matrix::column(found.iter().map(|place| place.statistic).collect()),
                ),
                (
                    "p",
                    Matrix::column(found.iter().map(|place| place.p).collect()),
                ),
                (
                    "p_two_sided",
                    Matrix::column(found.iter().map(|place| place.p_two_sided).collect()),
                ),
                (
                    "quadrant",
                    Matrix::column(found.iter().map(|place| place.quadrant.number()).collect()),
                ),
                (
                    "expectation",
                    Matrix::column(found.iter().map(|place| place.expectation).collect()),
                ),
                (
                    "variance",
                    Matrix::column(found.iter().map(|place| place.variance).collect()),
                ),
            ]))
        },
    },
    MeasureInfo {
        name: "moran",
        page: "moran",
        about: "Moran's I: whether neighbours have like figures",
        inputs: INPUTS,
        options: &[PERMUTATIONS, SEED, ROW],
        outputs: GLOBAL,
        run: |call| {
            let at = Spatial::read(call)?;
            Ok(global(moran::moran(
                at.values,
                &at.weights,
                at.permutations,
                at.seed,
            )))
        },
    },
    MeasureInfo {
        name: "spatial-weights",
        page: "spatial-weights",
        about: "row-standardises weights, and says which places are islands and which links one-way",
        inputs: &["weights, places by places"],
        options: &[],
        outputs: &["row_standardised", "islands", "one_way"],
        run: |call| {
            let weights = Weights::from_matrix(call.table(0))?;
            let size = weights.len();
            let mut table = Matrix::filled(size, size, 0.0);
            let standard = weights.row_standardised();
            for place in 0..size {
                standard
                    .of(place)
                    .for_each(|(other, weight)| table.values[place * size + other] = weight);
            }
            let mut islands = vec![0.0; size];
            weights
                .islands()
                .into_iter()
                .for_each(|place| islands[place] = 1.0);
            let mut one_way = Matrix::filled(size, size, 0.0);
            weights
                .asymmetries()
                .into_iter()
                .for_each(|(a, b)| one_way.values[a * size + b] = 1.0);
            Ok(named([
                ("row_standardised", table),
                ("islands", Matrix::column(islands)),
                ("one_way", one_way),
            ]))
        },
    },
];

/// What every spatial measure takes.
struct Spatial<'a> {
    values: &'a [f64],
    weights: Weights,
    permutations: usize,
    seed: u64,
}

#[derive(Clone, Copy)]
enum Style {
    Row,
    Binary,
    AsGiven,
}

impl<'a> Spatial<'a> {
    fn read(call: &Call<'a>) -> Result<Self, String> {
        let weights = Weights::from_matrix(call.table(1))?;
        let values = call.list_of(0, weights.len(), "places in the weights")?;
        let style = call.choice(
            "weights",
            &[
                ("row", Style::Row),
                ("binary", Style::Binary),
                ("as-given", Style::AsGiven),
            ],
        )?;
        Ok(Self {
            values,
            weights: match style {
                Style::Row => weights.row_standardised(),
                Style::Binary => weights.binary(),
                Style::AsGiven => weights,
            },
            permutations: call.whole("permutations")?,
            seed: call.seed("seed")?,
        })
    }
}

fn global(found: Global) -> Outputs {
    let values = [
        found.statistic,
        found.expectation,
        found.variance_normal,
        found.variance_random,
        found.z_normal,
        found.z_random,
        found.p_normal,
        found.p_random,
        found.p_permutation,
    ];
    let parts = GLOBAL.iter().zip(values);
    parts
        .map(|(name, value)| ((*name).to_owned(), Matrix::scalar(value)))
        .collect()
}
