//! Matrices of a page: how a place in a form becomes a place on the page. They
//! draw nothing.

use hayro_syntax::object::Number;

/// Six figures, as a PDF writes them.
pub(super) type Matrix = [f64; 6];

pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `inner`, then `outer`.
pub(super) fn times(outer: Matrix, inner: Matrix) -> Matrix {
    [
        outer[0] * inner[0] + outer[2] * inner[1],
        outer[1] * inner[0] + outer[3] * inner[1],
        outer[0] * inner[2] + outer[2] * inner[3],
        outer[1] * inner[2] + outer[3] * inner[3],
        outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
        outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
    ]
}

/// Where a point comes to stand.
pub(super) fn place(m: Matrix, x: f64, y: f64) -> (f32, f32) {
    (
        (m[0] * x + m[2] * y + m[4]) as f32,
        (m[1] * x + m[3] * y + m[5]) as f32,
    )
}

pub(super) fn numbers(from: [Number; 6]) -> Matrix {
    from.map(|n| n.as_f64())
}
