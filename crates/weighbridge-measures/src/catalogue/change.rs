//! Measures of change, and what is done to tables and tests of any kind, as
//! the command line offers them.

use super::call::Call;
use super::{MeasureInfo, Outputs, named, option};
use crate::matrix::Matrix;
use crate::{entry_exit, false_discovery, growth, markov, proportional_fitting, shift_share};

/// In alphabetical order.
pub(super) const MEASURES: &[MeasureInfo] = &[
    MeasureInfo {
        name: "entry-exit",
        page: "entry-exit",
        about: "industries gained and lost between two years",
        inputs: &["presence before, places by industries", "presence after"],
        options: &[],
        outputs: &["entry", "exit"],
        run: |call| {
            let (before, after) = (call.table(0), call.table(1));
            Ok(named([
                ("entry", entry_exit::entry(before, after)?),
                ("exit", entry_exit::exit(before, after)?),
            ]))
        },
    },
    MeasureInfo {
        name: "false-discovery",
        page: "false-discovery",
        about: "which of many tests to believe",
        inputs: &["p-values"],
        options: &[
            option(
                "level",
                "0.05",
                "expected share of false finds among the finds",
            ),
            option(
                "dependent",
                "false",
                "true: hold under any dependence (Benjamini and Yekutieli)",
            ),
        ],
        outputs: &["found", "adjusted"],
        run: |call| {
            let (p, level, dependent) = (
                call.table(0),
                call.number("level")?,
                call.flag("dependent")?,
            );
            let found = if dependent {
                false_discovery::discoveries_dependent(&p.values, level)
            } else {
                false_discovery::discoveries(&p.values, level)
            };
            let like = |values| Matrix {
                rows: p.rows,
                cols: p.cols,
                values,
            };
            let found = found
                .into_iter()
                .map(|found| f64::from(u8::from(found)))
                .collect();
            Ok(named([
                ("found", like(found)),
                (
                    "adjusted",
                    like(false_discovery::adjusted(&p.values, dependent)),
                ),
            ]))
        },
    },
    MeasureInfo {
        name: "growth",
        page: "growth",
        about: "growth of every figure between two years",
        inputs: &["figures before", "figures after"],
        options: &[option("years", "1", "years between them")],
        outputs: &["compound", "simple"],
        run: |call| {
            let (before, after, years) = (call.table(0), call.table(1), call.number("years")?);
            same_shape(call, 0, 1)?;
            let of = |rate: &dyn Fn(f64, f64) -> f64| {
                Matrix::from_fn(before.rows, before.cols, |row, col| {
                    rate(before.at(row, col), after.at(row, col))
                })
            };
            Ok(named([
                (
                    "compound",
                    of(&|before, after| growth::compound(before, after, years)),
                ),
                ("simple", of(&growth::simple)),
            ]))
        },
    },
    MeasureInfo {
        name: "markov",
        page: "markov",
        about: "moves of places between classes over the years, and where they lead",
        inputs: &["classes or figures, places by years"],
        options: &[
            option(
                "quantiles",
                "0",
                "above 0: the table holds figures, to be put into so many quantile classes",
            ),
            option("within", "year", "quantiles within each year, or over all"),
            option(
                "classes",
                "0",
                "number of classes; 0: as many as the greatest class says (classes count from 0)",
            ),
        ],
        outputs: &[
            "classes",
            "transitions",
            "probabilities",
            "steady_state",
            "sojourn",
        ],
        run: chain,
    },
    MeasureInfo {
        name: "proportional-fitting",
        page: "proportional-fitting",
        about: "scales a table until its rows and columns have given totals",
        inputs: &["seed", "row totals", "column totals"],
        options: &[
            option("rounds", "200", "most rounds"),
            option(
                "tolerance",
                "1e-10",
                "stop when no row is off by more than this share of its total",
            ),
        ],
        outputs: &["table", "largest_error"],
        run: |call| {
            let mut table = call.table(0).clone();
            let rows = call.list_of(1, table.rows, "rows")?;
            let cols = call.list_of(2, table.cols, "columns")?;
            let worst = proportional_fitting::fit(
                &mut table.values,
                rows,
                cols,
                call.whole("rounds")?,
                call.number("tolerance")?,
            );
            Ok(named([
                ("table", table),
                ("largest_error", Matrix::scalar(worst)),
            ]))
        },
    },
    MeasureInfo {
        name: "shift-share",
        page: "shift-share",
        about: "splits the change of jobs into the whole's, the mix's and the place's own",
        inputs: &[
            "jobs before, places by industries",
            "jobs after",
            "the whole's jobs before, by industry?",
            "the whole's jobs after?",
        ],
        options: &[option(
            "method",
            "dunn",
            "dunn, esteban-marquillas or arcelus; without the whole, it is the sum of the places",
        )],
        outputs: &[
            "change",
            "national",
            "mix",
            "competitive",
            "allocation",
            "entry",
            "national_expected",
            "national_differential",
            "mix_expected",
            "mix_differential",
            "regional_growth_expected",
            "regional_growth_differential",
            "regional_mix_expected",
            "regional_mix_differential",
        ],
        run: shift,
    },
];

fn same_shape(call: &Call, one: usize, other: usize) -> Result<(), String> {
    let (a, b) = (call.table(one), call.table(other));
    if (a.rows, a.cols) == (b.rows, b.cols) {
        Ok(())
    } else {
        Err(format!(
            "table {} is {} by {} and table {} is {} by {}: they must have the same rows and columns",
            one + 1,
            a.rows,
            a.cols,
            other + 1,
            b.rows,
            b.cols
        ))
    }
}

fn chain(call: &Call) -> Result<Outputs, String> {
    let table = call.table(0);
    let quantiles = call.whole("quantiles")?.min(10_000);
    let over_all = call.choice("within", &[("year", false), ("all", true)])?;
    let classes = match (quantiles, over_all) {
        (0, _) => table.clone(),
        (count, true) => Matrix {
            rows: table.rows,
            cols: table.cols,
            values: markov::quantile_classes(&table.values, count),
        },
        (count, false) => {
            let years: Vec<Vec<f64>> = (0..table.cols)
                .map(|col| markov::quantile_classes(&table.col(col), count))
                .collect();
            Matrix::from_fn(table.rows, table.cols, |row, col| years[col][row])
        }
    };
    let most = classes.values.iter().copied().fold(0.0, f64::max);
    let count = match (call.whole("classes")?, quantiles) {
        (0, 0) if most < 10_000.0 => most as usize + 1,
        (0, 0) => {
            return Err(format!(
                "markov: {most} is no class; for figures, give the number of quantiles"
            ));
        }
        (0, count) | (count, _) => count.min(10_000),
    };
    let moves = markov::transitions(&classes, count)?;
    let p = markov::probabilities(&moves);
    Ok(named([
        ("classes", classes),
        ("transitions", moves),
        ("steady_state", Matrix::column(markov::steady_state(&p))),
        ("sojourn", Matrix::column(markov::sojourn(&p))),
        ("probabilities", p),
    ]))
}

#[derive(Clone, Copy)]
enum Method {
    Dunn,
    EstebanMarquillas,
    Arcelus,
}

fn shift(call: &Call) -> Result<Outputs, String> {
    same_shape(call, 0, 1)?;
    let (before, after) = (call.table(0), call.table(1));
    let whole = |at: usize, of: &Matrix| match call.maybe(at) {
        Some(_) => Ok(call.list_of(at, of.cols, "industries")?.to_vec()),
        None => Ok::<_, String>(of.column_sums()),
    };
    if call.maybe(2).is_some() != call.maybe(3).is_some() {
        return Err("shift-share: give the whole's jobs both before and after, or neither".into());
    }
    let (whole_before, whole_after) = (whole(2, before)?, whole(3, after)?);
    let method = call.choice(
        "method",
        &[
            ("dunn", Method::Dunn),
            ("esteban-marquillas", Method::EstebanMarquillas),
            ("arcelus", Method::Arcelus),
        ],
    )?;
    let mut out: Outputs = Vec::new();
    for row in 0..before.rows {
        let (b, a) = (before.row(row), after.row(row));
        let parts: Vec<Vec<(&str, f64)>> = match method {
            Method::Dunn => shift_share::dunn(b, a, &whole_before, &whole_after)
                .iter()
                .map(|p| {
                    vec![
                        ("change", p.change),
                        ("national", p.national),
                        ("mix", p.mix),
                        ("competitive", p.competitive),
                    ]
                })
                .collect(),
            Method::EstebanMarquillas => {
                shift_share::esteban_marquillas(b, a, &whole_before, &whole_after)
                    .iter()
                    .map(|p| {
                        vec![
                            ("change", p.change),
                            ("national", p.national),
                            ("mix", p.mix),
                            ("competitive", p.competitive),
                            ("allocation", p.allocation),
                            ("entry", p.entry),
                        ]
                    })
                    .collect()
            }
            Method::Arcelus => shift_share::arcelus(b, a, &whole_before, &whole_after)
                .iter()
                .map(|p| {
                    vec![
                        ("change", p.change),
                        ("national_expected", p.national.expected),
                        ("national_differential", p.national.differential),
                        ("mix_expected", p.mix.expected),
                        ("mix_differential", p.mix.differential),
                        ("regional_growth_expected", p.regional_growth.expected),
                        (
                            "regional_growth_differential",
                            p.regional_growth.differential,
                        ),
                        ("regional_mix_expected", p.regional_mix.expected),
                        ("regional_mix_differential", p.regional_mix.differential),
                        ("entry", p.entry),
                    ]
                })
                .collect(),
        };
        for (col, parts) in parts.into_iter().enumerate() {
            for (at, (name, value)) in parts.into_iter().enumerate() {
                if out.len() <= at {
                    out.push((
                        name.to_owned(),
                        Matrix::filled(before.rows, before.cols, f64::NAN),
                    ));
                }
                out[at].1.values[row * before.cols + col] = value;
            }
        }
    }
    Ok(out)
}
