//! The tables that the benchmarks work on, made so that any language makes
//! the same: whole numbers from one linear congruential generator (see
//! bench/README.md, where the rivals' scripts are).

// Each benchmark uses some of these.
#![allow(dead_code)]

use weighbridge_measures::matrix::Matrix;
use weighbridge_measures::spatial_weights::Weights;

/// Knuth's generator for MMIX; a draw is its upper 31 bits.
pub struct Draws(u64);

impl Draws {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next draw.
    pub fn draw(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

/// Figures of the size of world trade: heavy-tailed, and places of a high
/// level more often large in any industry of a lower one.
pub fn trade(rows: usize, cols: usize) -> Matrix {
    let mut draws = Draws::new(20_261_124);
    let side = |count: usize, draws: &mut Draws| -> Vec<(u64, u64)> {
        (0..count)
            .map(|_| (1 + draws.draw() % 30, draws.draw() % 100))
            .collect()
    };
    let places = side(rows, &mut draws);
    let industries = side(cols, &mut draws);
    let mut values = Vec::with_capacity(rows * cols);
    for (size, level) in &places {
        for (other_size, other_level) in &industries {
            let (one, two) = (draws.draw() % 100, draws.draw() % 100);
            let luck = if level >= other_level {
                one.max(two)
            } else {
                one
            };
            values.push((size * other_size * luck.pow(8) / 1_000_000_000) as f64);
        }
    }
    Matrix { rows, cols, values }
}

/// Places on a hexagonal grid, 19 by 19: 361 places, 5.6 neighbours each.
pub fn hexagons() -> Weights {
    let side = 19i64;
    let steps = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, -1), (-1, 1)];
    let lists: Vec<Vec<usize>> = (0..side * side)
        .map(|place| {
            let (row, col) = (place / side, place % side);
            steps
                .iter()
                .map(|(down, right)| (row + down, col + right))
                .filter(|(row, col)| (0..side).contains(row) && (0..side).contains(col))
                .map(|(row, col)| (row * side + col) as usize)
                .collect()
        })
        .collect();
    Weights::from_neighbours(&lists).unwrap_or_else(|_| unreachable!("the grid is right"))
}

/// A figure for each of `count` places, 0 to 999.
pub fn figures(count: usize) -> Vec<f64> {
    let mut draws = Draws::new(20_261_124);
    (0..count).map(|_| (draws.draw() % 1000) as f64).collect()
}
