//! Spatial statistics over 361 places with 5.6 neighbours, 999 permutations.

mod tables;

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use weighbridge_measures::{false_discovery, geary, getis_ord, local_moran, moran};

fn benches(c: &mut Criterion) {
    let binary = tables::hexagons();
    let weights = binary.row_standardised();
    let values = tables::figures(361);
    c.bench_function("local Moran, 361 places, 999 permutations", |b| {
        b.iter(|| local_moran::local_moran(black_box(&values), &weights, 999, 1));
    });
    c.bench_function("local G*, 361 places, 999 permutations", |b| {
        b.iter(|| getis_ord::local_g_star(black_box(&values), &binary, 999, 1));
    });
    c.bench_function("Moran, 361 places, 999 permutations", |b| {
        b.iter(|| moran::moran(black_box(&values), &weights, 999, 1));
    });
    c.bench_function("Geary, 361 places, 999 permutations", |b| {
        b.iter(|| geary::geary(black_box(&values), &weights, 999, 1));
    });
    c.bench_function("global G, 361 places, 999 permutations", |b| {
        b.iter(|| getis_ord::global_g(black_box(&values), &binary, 999, 1));
    });
    let p: Vec<f64> = local_moran::local_moran(&values, &weights, 999, 1)
        .iter()
        .map(|place| place.p)
        .collect();
    c.bench_function("false discovery, 361 tests", |b| {
        b.iter(|| false_discovery::discoveries(black_box(&p), 0.05));
    });
    c.bench_function("weights from neighbours, 361 places", |b| {
        b.iter(|| black_box(tables::hexagons()))
    });
}

criterion_group!(all, benches);
criterion_main!(all);
