//! Mix, concentration and change over 361 places by 729 industries.

mod tables;

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use weighbridge_measures::{
    cluster_stars, concentration, entry_exit, growth, location_quotient, markov, matrix::Matrix,
    proportional_fitting, shift_share, similarity, specialisation,
};

fn benches(c: &mut Criterion) {
    let jobs = tables::trade(361, 729);
    let all = jobs.row_sums();
    let whole = jobs.column_sums();
    c.bench_function("location quotients, 361 x 729", |b| {
        b.iter(|| location_quotient::matrix(black_box(&jobs)))
    });
    c.bench_function("specialisation, five indices, 361 x 729", |b| {
        b.iter(|| {
            for row in 0..jobs.rows {
                let place = jobs.row(row);
                black_box(specialisation::krugman(place, &whole));
                black_box(specialisation::hachman(place, &whole));
                black_box(specialisation::herfindahl(place));
                black_box(specialisation::entropy(place, 2.0));
            }
        });
    });
    let group: Vec<usize> = (0..361).map(|place| place % 11).collect();
    let one = jobs.col(5);
    c.bench_function("concentration of an industry, 361 places", |b| {
        b.iter(|| {
            black_box(concentration::hoover(&one, &all));
            black_box(concentration::gini(&one, &all));
            black_box(concentration::theil(&one, &all, &group));
            black_box(concentration::top_share(&one, 10));
        });
    });
    let after = jobs.map(|cell| cell * 1.1 + 3.0);
    let whole_after = after.column_sums();
    c.bench_function("shift-share, three methods, 361 x 729", |b| {
        b.iter(|| {
            for row in 0..jobs.rows {
                let (before, after) = (jobs.row(row), after.row(row));
                black_box(shift_share::dunn(before, after, &whole, &whole_after));
                black_box(shift_share::esteban_marquillas(
                    before,
                    after,
                    &whole,
                    &whole_after,
                ));
                black_box(shift_share::arcelus(before, after, &whole, &whole_after));
            }
        });
    });
    c.bench_function("five most similar of 361", |b| {
        b.iter(|| similarity::most_similar(black_box(&jobs), 0, 5, similarity::Distance::Krugman));
    });
    let thresholds = cluster_stars::Thresholds {
        size: 1000.0,
        specialisation: 2.0,
        focus: 0.05,
    };
    c.bench_function("cluster stars, 361 places", |b| {
        b.iter(|| cluster_stars::stars(black_box(&one), &all, &thresholds))
    });
    c.bench_function("growth, 361 x 729", |b| {
        b.iter(|| -> f64 {
            jobs.values
                .iter()
                .zip(&after.values)
                .map(|(before, after)| growth::compound(*before, *after, 5.0))
                .sum()
        });
    });
    let presence = location_quotient::binary(&jobs, 1.0);
    let later = location_quotient::binary(&tables::trade(361, 729).map(f64::sqrt), 1.0);
    c.bench_function("entry and exit, 361 x 729", |b| {
        b.iter(|| {
            (
                entry_exit::entry(black_box(&presence), &later),
                entry_exit::exit(&presence, &later),
            )
        });
    });
    let classes = Matrix::new(
        361,
        29,
        tables::figures(361 * 29)
            .iter()
            .map(|value| value % 5.0)
            .collect(),
    );
    c.bench_function("Markov chain, 361 places, 29 years", |b| {
        b.iter(|| {
            classes.as_ref().map(|classes| {
                markov::transitions(classes, 5)
                    .map(|moves| markov::steady_state(&markov::probabilities(&moves)))
            })
        });
    });
    c.bench_function("proportional fitting, ten rounds, 361 x 729", |b| {
        b.iter(|| {
            let mut table = jobs.values.clone();
            proportional_fitting::fit(&mut table, &after.row_sums(), &whole_after, 10, 0.0)
        });
    });
}

criterion_group!(all, benches);
criterion_main!(all);
