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
            if let Some(wrong) = p.values.iter().find(|p| **p < 0.0 || **p > 1.0) {
                return Err(format!("{wrong} is no p-value: they are from 0 to 1"));
            }
            if !(0.0..=1.0).contains(&level) {
                return Err(format!("level is {level}, and must be from 0 to 1"));
            }
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
            cannot_be_fitted(&table, rows, cols)?;
            let worst = proportional_fitting::fit(
                &mut table.values,
                rows,
                cols,
                call.whole("rounds")?,
                call.number("tolerance")?,
            );
            // Two totals that a source rounds need not agree further than this.
            if worst > 1e-6 {
                call.note(format!(
                    "not fitted: after all rounds a row is still off by {worst:.1e} of its total, so no table with these \
                     empty cells has these totals, or more rounds are needed"
                ));
            }
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

/// All that keeps a table from being scaled to the totals.
fn cannot_be_fitted(table: &Matrix, rows: &[f64], cols: &[f64]) -> Result<(), String> {
    // A missing figure is not proper either.
    let proper = |value: f64| value >= 0.0;
    let mut problems = Vec::new();
    for row in 0..table.rows {
        for col in (0..table.cols).filter(|col| !proper(table.at(row, *col))) {
            problems.push(format!(
                "row {}, column {} of the seed is {}, and each cell must be 0 or more",
                row + 1,
                col + 1,
                table.at(row, col)
            ));
        }
    }
    let sums = [table.row_sums(), table.column_sums()];
    for ((what, totals), sums) in [("row", rows), ("column", cols)].into_iter().zip(sums) {
        for (at, (total, sum)) in totals.iter().zip(sums).enumerate() {
            if !proper(*total) {
                problems.push(format!(
                    "the total of {what} {} is {total}, and must be 0 or more",
                    at + 1
                ));
            } else if *total > 0.0 && sum == 0.0 {
                problems.push(format!(
                    "{what} {} has nothing that could be scaled to {total}",
                    at + 1
                ));
            }
        }
    }
    let (all_rows, all_cols) = (rows.iter().sum::<f64>(), cols.iter().sum::<f64>());
    // Totals that were rounded apart agree to far better than a thousandth.
    if (all_rows - all_cols).abs() > 1e-3 * all_rows.abs().max(all_cols.abs()) {
        problems.push(format!(
            "the row totals add to {all_rows} and the column totals to {all_cols}: no table has both"
        ));
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems.join("\n"))
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
    if quantiles == 0 && call.whole("classes")? == 0 && !classes.values.contains(&0.0) {
        call.note("classes count from 0, and no place is ever in class 0: if yours count from 1, take 1 off, or \
                   the steady state has no figure".to_owned());
    }
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
    // A place whose figure is missing in one of the years is left out of the
    // sums of both: its jobs would otherwise appear to come or go.
    let sums = |of: &Matrix| -> Vec<f64> {
        let both = |row: usize, col: usize| !(before.at(row, col) + after.at(row, col)).is_nan();
        let column = |col: usize| (0..of.rows).filter(move |row| both(*row, col));
        (0..of.cols)
            .map(|col| column(col).map(|row| of.at(row, col)).sum())
            .collect()
    };
    let whole = |at: usize, of: &Matrix| match call.maybe(at) {
        Some(_) => Ok(call.list_of(at, of.cols, "industries")?.to_vec()),
        None => Ok::<_, String>(sums(of)),
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
