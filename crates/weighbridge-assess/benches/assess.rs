//! What a user waits for: a changed sector list, a year opened, a whole
//! assessment. It measures no report: `bench/assess.sh` does that, with the
//! binary's start.

// A benchmark may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use weighbridge_assess::assemble::{Options, assess};
use weighbridge_assess::base::Base;
use weighbridge_assess::coverage::{Thresholds, cover};
use weighbridge_assess::reading;
use weighbridge_facts::Facts;
use weighbridge_model::place::Geography;
use weighbridge_model::strategy::{Strategy, built_in};

const YEAR: i32 = 2021;

fn strategy(text: &str, facts: &Facts) -> Strategy {
    Strategy::parse(text, "bench", facts.industries()).unwrap()
}

/// The strategy of 2025 with one code more in its first sector, then without:
/// two texts, so that nothing can be kept from one run for the next.
fn changed() -> [String; 2] {
    let text = built_in("uk-2025").unwrap().to_owned();
    let wider = text.replacen("codes = [", "codes = [\"1013\", ", 1);
    assert_ne!(text, wider);
    [text, wider]
}

fn changed_sector_list(bench: &mut Criterion) {
    let facts = Facts::embedded().unwrap();
    let base = Base::new(&facts, YEAR).unwrap();
    let districts = facts.areas(Geography::District);
    assert_eq!(districts.len(), 361);
    let texts = changed();
    let mut turn = 0;
    bench.bench_function("a changed sector list for 361 districts", |bencher| {
        bencher.iter(|| {
            turn += 1;
            let strategy = strategy(&texts[turn % 2], &facts);
            let (total, sectors) = reading::read(&strategy, &facts);
            black_box(cover(
                &base,
                &districts,
                &total,
                &sectors,
                Thresholds::default(),
            ))
        });
    });
    // Its parts, so that a slow one is found.
    let parsed = strategy(&texts[0], &facts);
    let (total, sectors) = reading::read(&parsed, &facts);
    bench.bench_function("of it: the file read", |bencher| {
        bencher.iter(|| black_box(strategy(&texts[0], &facts)));
    });
    bench.bench_function("of it: codes to industries", |bencher| {
        bencher.iter(|| black_box(reading::read(&parsed, &facts)));
    });
    bench.bench_function("of it: sets of industries counted", |bencher| {
        bencher.iter(|| {
            for sector in sectors.iter().chain([&total]) {
                for weights in &sector.breadths {
                    black_box(base.prepare(&weights.values));
                }
            }
        });
    });
}

fn whole(bench: &mut Criterion) {
    let facts = Facts::embedded().unwrap();
    let mut group = bench.benchmark_group("whole");
    group.sample_size(10);
    // Tables are decoded when first asked for, and kept: this is what a second
    // assessment of one process costs.
    group.bench_function("a year opened, tables decoded before", |bencher| {
        bencher.iter(|| black_box(Base::new(&facts, YEAR).unwrap()));
    });
    group.bench_function("a year opened, tables decoded anew", |bencher| {
        bencher.iter(|| black_box(Base::new(&Facts::embedded().unwrap(), YEAR).unwrap()));
    });
    let own = strategy(built_in("uk-2025").unwrap(), &facts);
    let options = Options {
        compare: Some(strategy(built_in("uk-2017").unwrap(), &facts)),
        ..Options::default()
    };
    group.bench_function("the default assessment, tables decoded before", |bencher| {
        bencher.iter(|| black_box(assess(&facts, &own, &options, &|_| ()).unwrap()));
    });
    group.bench_function("the default assessment, tables decoded anew", |bencher| {
        bencher.iter(|| {
            let facts = Facts::embedded().unwrap();
            black_box(assess(&facts, &own, &options, &|_| ()).unwrap())
        });
    });
    group.finish();
}

criterion_group!(benches, changed_sector_list, whole);
criterion_main!(benches);
