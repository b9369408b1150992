//! Times the engine on a made-up table of many regions and prints a few of
//! its figures. The scripts in `bench/` make the same table and print the
//! same figures, so that the rivals can be seen to have done the same work.
//!
//! cargo run --release -p weighbridge-supply --example sweep -- [industries] [rounds]

use std::time::Instant;

use weighbridge_supply::extraction::{Cut, sweep, sweep_in_full};
use weighbridge_supply::factor::Factors;
use weighbridge_supply::matrix::Matrix;
use weighbridge_supply::system::System;

/// A number between 0 and 1 that every language can make from `at`.
fn unit(at: u64) -> f64 {
    let mut z = at.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((z ^ (z >> 31)) >> 11) as f64 / 9_007_199_254_740_992.0
}

/// Regions of 100 industries; an industry buys mostly at home, and for about
/// 55% of its output in all.
fn table(order: usize) -> Matrix {
    let region = order.min(100);
    let per_cell = 0.55 / (0.5 * (region as f64 + 0.02 * (order - region) as f64));
    Matrix::from_fn(order, order, |row, column| {
        let near = row / region == column / region;
        unit((row * order + column) as u64) * per_cell * if near { 1.0 } else { 0.02 }
    })
}

fn best<T>(rounds: usize, mut run: impl FnMut() -> T) -> (f64, Option<T>) {
    let (mut least, mut last) = (f64::INFINITY, None);
    for _ in 0..rounds {
        let start = Instant::now();
        let made = run();
        least = least.min(start.elapsed().as_secs_f64());
        last = Some(made);
    }
    (least, last)
}

/// The most memory that this process ever held, in matrices of this order.
fn copies(order: usize) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|text| text.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) * 1024.0 / (order * order * 8) as f64
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = |other| {
        arguments
            .next()
            .and_then(|text| text.parse().ok())
            .unwrap_or(other)
    };
    let (order, rounds): (usize, usize) = (next(4000), next(3));
    let demand: Vec<f64> = (0..order).map(|at| 1.0 + unit(at as u64)).collect();
    let a = table(order);
    let (factor, _) = best(rounds, || Factors::new(&a));
    println!("factorise            {factor:.4} s");
    let Ok(system) = System::from_coefficients(a, &demand) else {
        println!("the table made up is singular");
        return;
    };
    let (solve, _) = best(rounds, || system.output_for(&demand));
    println!("one solution         {solve:.4} s");
    let ones = vec![1.0; order];
    let value: Vec<f64> = system
        .coefficients()
        .column_sums()
        .iter()
        .map(|sum| 1.0 - sum)
        .collect();
    let jobs: Vec<f64> = (0..order).map(|at| unit(at as u64) / 50.0).collect();
    // A new system each time: the diagonal is kept in the old one.
    let mut whole = f64::INFINITY;
    let mut lost = Vec::new();
    let mut system = Some(system);
    for _ in 0..rounds {
        let Some(old) = system.take() else { return };
        let a = old.coefficients().clone();
        drop(old);
        let start = Instant::now();
        let Ok(made) = System::from_coefficients(a, &demand) else {
            return;
        };
        let Ok(all) = sweep(&made, Cut::complete(), &[&ones, &value, &jobs]) else {
            return;
        };
        whole = whole.min(start.elapsed().as_secs_f64());
        lost = all.lost;
        system = Some(made);
    }
    println!("table to whole sweep {whole:.4} s ({order} extractions, three quantities)");
    println!("peak memory          {:.2} matrices", copies(order));
    let Some(system) = system else { return };
    for at in [0, order / 2, order - 1] {
        println!(
            "extraction {at}: {:.9} {:.9} {:.9}",
            lost[0][at], lost[1][at], lost[2][at]
        );
    }
    let (full, _) = best(rounds.min(2), || sweep_in_full(&system, Cut::complete()));
    println!("losses of all by all {full:.4} s more (forms the inverse)");
}
