//! Relatedness, density and complexity on a table of the size of world trade
//! (226 by 785) and of a country's districts (361 by 272).

mod tables;

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use weighbridge_measures::{complexity, density, location_quotient, prody, relatedness};

fn benches(c: &mut Criterion) {
    let trade = tables::trade(226, 785);
    let scale = complexity::Options {
        industries_on_scale_of_places: true,
        ..complexity::Options::default()
    };
    // All that ecomplexity does: see bench/complexity_ecomplexity.py.
    c.bench_function("complexity, everything, 226 x 785", |b| {
        b.iter(|| black_box(complexity::product_space(black_box(&trade), 1.0, &scale)));
    });
    let presence = location_quotient::binary(&trade, 1.0);
    c.bench_function("presence, 226 x 785", |b| {
        b.iter(|| location_quotient::binary(black_box(&trade), 1.0))
    });
    c.bench_function("economic complexity, 226 x 785", |b| {
        b.iter(|| complexity::economic_complexity(black_box(&presence), &scale));
    });
    c.bench_function("proximity, 226 x 785", |b| {
        b.iter(|| relatedness::proximity(black_box(&presence)))
    });
    let near = relatedness::proximity(&presence);
    c.bench_function("density, 226 x 785", |b| {
        b.iter(|| density::density(black_box(&presence), &near))
    });
    c.bench_function("reflections, 20 steps, 226 x 785", |b| {
        b.iter(|| complexity::reflections(black_box(&presence), 20));
    });
    c.bench_function("fitness, 100 rounds, 226 x 785", |b| {
        b.iter(|| complexity::fitness(black_box(&presence), 100));
    });
    let income: Vec<f64> = tables::figures(226);
    c.bench_function("prody, 226 x 785", |b| {
        b.iter(|| prody::prody(black_box(&trade), &income, None))
    });
    let districts = location_quotient::binary(&tables::trade(361, 272), 1.0);
    c.bench_function("economic complexity, 361 x 272", |b| {
        b.iter(|| complexity::economic_complexity(black_box(&districts), &scale));
    });
    c.bench_function("proximity, 361 x 272", |b| {
        b.iter(|| relatedness::proximity(black_box(&districts)))
    });
    let near = relatedness::proximity(&districts);
    c.bench_function("density, 361 x 272", |b| {
        b.iter(|| density::density(black_box(&districts), &near))
    });
}

criterion_group!(all, benches);
criterion_main!(all);
