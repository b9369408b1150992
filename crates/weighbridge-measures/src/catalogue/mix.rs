//! Measures of the mix of industries and its concentration, as the command
//! line offers them.

use super::call::Call;
use super::{MeasureInfo, OptionInfo, Outputs, named, option};
use crate::matrix::Matrix;
use crate::similarity::Distance;
use crate::{cluster_stars, concentration, location_quotient, prody, similarity, specialisation};

const DECIMALS: OptionInfo = option(
    "decimals",
    "none",
    "round quotients to so many decimals first, or none",
);

/// In alphabetical order.
pub(super) const MEASURES: &[MeasureInfo] = &[
    MeasureInfo {
        name: "cluster-stars",
        page: "cluster-stars",
        about: "stars for size, specialisation and focus of a sector in each place",
        inputs: &["jobs of the sector by place", "all jobs by place"],
        options: &[
            option("size", "1000", "jobs to reach"),
            option("specialisation", "2", "location quotient to reach"),
            option("focus", "0", "share of the place's jobs to reach"),
            option(
                "leading",
                "0",
                "above 0: also be among this share of places by jobs and by focus",
            ),
        ],
        outputs: &[
            "stars",
            "size",
            "specialisation",
            "focus",
            "quotient",
            "share",
        ],
        run: stars,
    },
    MeasureInfo {
        name: "concentration",
        page: "concentration",
        about: "how unevenly each industry lies over places",
        inputs: &[
            "jobs, places by industries",
            "what to compare with, by place?",
            "group of each place?",
        ],
        options: &[
            option(
                "against",
                "all",
                "without a second table: all (the sum of the industries) or even (every place the same)",
            ),
            option("top", "10", "number of places of the top share"),
        ],
        outputs: &[
            "hoover",
            "gini",
            "locational_gini",
            "theil",
            "theil_between",
            "theil_within",
            "top_share",
        ],
        run: concentrated,
    },
    MeasureInfo {
        name: "location-quotient",
        page: "location-quotient",
        about: "how much larger an industry's share is in a place than in the whole",
        inputs: &["jobs, places by industries"],
        options: &[
            option("threshold", "1", "quotient at which binary is 1"),
            DECIMALS,
        ],
        outputs: &["quotient", "binary", "average"],
        run: |call| {
            let jobs = call.table(0);
            let quotients = location_quotient::matrix(jobs);
            let quotients = match decimals(call)? {
                Some(decimals) => {
                    let scale = 10f64.powi(i32::from(decimals));
                    quotients.map(|value| (value * scale).round() / scale)
                }
                None => quotients,
            };
            let binary = location_quotient::reached(&quotients, call.number("threshold")?);
            Ok(named([
                ("quotient", quotients),
                ("binary", binary),
                ("average", Matrix::column(location_quotient::average(jobs))),
            ]))
        },
    },
    MeasureInfo {
        name: "prody",
        page: "prody",
        about: "income level of each industry, and of each place's mix",
        inputs: &["jobs, places by industries", "income by place"],
        options: &[DECIMALS],
        outputs: &["prody", "expy"],
        run: |call| {
            let jobs = call.table(0);
            let income = call.list_of(1, jobs.rows, "places")?;
            let level = prody::prody(jobs, income, decimals(call)?)?;
            let mix = prody::expy(jobs, &level)?;
            Ok(named([
                ("prody", Matrix::column(level)),
                ("expy", Matrix::column(mix)),
            ]))
        },
    },
    MeasureInfo {
        name: "similarity",
        page: "similarity",
        about: "distances between places' mixes, and the most similar places",
        inputs: &["jobs, places by industries"],
        options: &[
            option("distance", "krugman", "krugman or cosine"),
            option("count", "5", "number of most similar places"),
        ],
        outputs: &["distances", "most_similar"],
        run: |call| {
            let jobs = call.table(0);
            let by = call.choice(
                "distance",
                &[("krugman", Distance::Krugman), ("cosine", Distance::Cosine)],
            )?;
            let count = call.whole("count")?.min(jobs.rows.saturating_sub(1));
            let mut rows = Matrix::filled(jobs.rows, count, f64::NAN);
            for place in 0..jobs.rows {
                for (at, (other, _)) in similarity::most_similar(jobs, place, count, by)
                    .iter()
                    .enumerate()
                {
                    // Rows are counted from 1, as people count them.
                    rows.values[place * count + at] = (other + 1) as f64;
                }
            }
            Ok(named([
                ("distances", similarity::distances(jobs, by)),
                ("most_similar", rows),
            ]))
        },
    },
    MeasureInfo {
        name: "specialisation",
        page: "specialisation",
        about: "how far each place's mix differs from the whole's, and how narrow it is",
        inputs: &[
            "jobs, places by industries",
            "the whole's jobs by industry?",
            "group of each industry?",
        ],
        options: &[option(
            "base",
            "2",
            "base of the entropy's logarithm, above 0 and not 1",
        )],
        outputs: &[
            "krugman",
            "coefficient",
            "hachman",
            "herfindahl",
            "entropy",
            "unrelated_variety",
            "related_variety",
        ],
        run: special,
    },
];

fn decimals(call: &Call) -> Result<Option<u8>, String> {
    const WORDS: [&str; 10] = ["none", "0", "1", "2", "3", "4", "5", "6", "7", "8"];
    let words: Vec<(&str, Option<u8>)> = (0u8..10)
        .map(|at| (WORDS[usize::from(at)], at.checked_sub(1)))
        .collect();
    call.choice("decimals", &words)
}

fn stars(call: &Call) -> Result<Outputs, String> {
    let jobs = call.list(0)?;
    let all = call.list_of(1, jobs.len(), "places")?;
    let mut thresholds = cluster_stars::Thresholds {
        size: call.number("size")?,
        specialisation: call.number("specialisation")?,
        focus: call.number("focus")?,
    };
    let leading = call.number("leading")?;
    if leading > 0.0 {
        let shares: Vec<f64> = jobs.iter().zip(all).map(|(jobs, all)| jobs / all).collect();
        thresholds.size = thresholds.size.max(cluster_stars::leading(jobs, leading));
        thresholds.focus = thresholds
            .focus
            .max(cluster_stars::leading(&shares, leading));
    }
    let found = cluster_stars::stars(jobs, all, &thresholds);
    let column =
        |of: &dyn Fn(&cluster_stars::Stars) -> f64| Matrix::column(found.iter().map(of).collect());
    let flag = |value: bool| f64::from(u8::from(value));
    Ok(named([
        ("stars", column(&|stars| f64::from(stars.count()))),
        ("size", column(&|stars| flag(stars.size))),
        (
            "specialisation",
            column(&|stars| flag(stars.specialisation)),
        ),
        ("focus", column(&|stars| flag(stars.focus))),
        ("quotient", column(&|stars| stars.quotient)),
        ("share", column(&|stars| stars.share)),
    ]))
}

fn concentrated(call: &Call) -> Result<Outputs, String> {
    let jobs = call.table(0);
    let even = call.choice("against", &[("all", false), ("even", true)])?;
    let all = match call.maybe(1) {
        Some(_) => call.list_of(1, jobs.rows, "places")?.to_vec(),
        None if even => vec![1.0; jobs.rows],
        None => jobs.row_sums(),
    };
    let groups = match call.maybe(2) {
        Some(_) => call.groups(2, jobs.rows, "places")?,
        None => vec![0; jobs.rows],
    };
    let top = call.whole("top")?;
    let of = |measure: &dyn Fn(&[f64]) -> f64| {
        Matrix::column((0..jobs.cols).map(|col| measure(&jobs.col(col))).collect())
    };
    Ok(named([
        ("hoover", of(&|jobs| concentration::hoover(jobs, &all))),
        ("gini", of(&|jobs| concentration::gini(jobs, &all))),
        (
            "locational_gini",
            of(&|jobs| concentration::locational_gini(jobs, &all)),
        ),
        (
            "theil",
            of(&|jobs| concentration::theil(jobs, &all, &groups).total),
        ),
        (
            "theil_between",
            of(&|jobs| concentration::theil(jobs, &all, &groups).between),
        ),
        (
            "theil_within",
            of(&|jobs| concentration::theil(jobs, &all, &groups).within),
        ),
        ("top_share", of(&|jobs| concentration::top_share(jobs, top))),
    ]))
}

fn special(call: &Call) -> Result<Outputs, String> {
    let jobs = call.table(0);
    let whole = match call.maybe(1) {
        Some(_) => call.list_of(1, jobs.cols, "industries")?.to_vec(),
        None => jobs.column_sums(),
    };
    let base = call.number("base")?;
    if base <= 0.0 || base == 1.0 {
        return Err(call.wrong("base", "above 0 and not 1: it is a logarithm's"));
    }
    let of = |measure: &dyn Fn(&[f64]) -> f64| {
        Matrix::column((0..jobs.rows).map(|row| measure(jobs.row(row))).collect())
    };
    let mut out = named([
        (
            "krugman",
            of(&|place| specialisation::krugman(place, &whole)),
        ),
        (
            "coefficient",
            of(&|place| specialisation::coefficient(place, &whole)),
        ),
        (
            "hachman",
            of(&|place| specialisation::hachman(place, &whole)),
        ),
        ("herfindahl", of(&specialisation::herfindahl)),
        ("entropy", of(&|place| specialisation::entropy(place, base))),
    ]);
    if call.maybe(2).is_some() {
        let groups = call.groups(2, jobs.cols, "industries")?;
        out.extend(named([
            (
                "unrelated_variety",
                of(&|place| specialisation::variety(place, &groups).unrelated),
            ),
            (
                "related_variety",
                of(&|place| specialisation::variety(place, &groups).related),
            ),
        ]));
    }
    Ok(out)
}
