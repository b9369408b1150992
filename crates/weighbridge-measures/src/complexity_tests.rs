//! Tests of complexity: properties, and what must be undefined.

use super::*;
use proptest::prelude::*;

fn presence(rows: usize, cols: usize) -> impl Strategy<Value = Matrix> {
    prop::collection::vec(prop::bool::weighted(0.4), rows * cols).prop_map(move |cells| {
        Matrix::new(
            rows,
            cols,
            cells
                .into_iter()
                .map(|cell| f64::from(u8::from(cell)))
                .collect(),
        )
        .unwrap()
    })
}

fn near(one: &[f64], other: &[f64], by: f64) -> bool {
    one.iter()
        .zip(other)
        .all(|(a, b)| (a - b).abs() < by || a.is_nan() && b.is_nan())
}

proptest! {
    #[test]
    fn standardised_signed_and_self_consistent(m in presence(9, 14)) {
        let found = economic_complexity(&m, &Options::default());
        let there: Vec<f64> = found.places.iter().copied().filter(|value| !value.is_nan()).collect();
        prop_assume!(!there.is_empty());
        let (mean, deviation) = moments(&found.places, false);
        prop_assert!(mean.abs() < 1e-9 && (deviation - 1.0).abs() < 1e-9);
        // On one scale, a place's index is the mean of its industries'.
        let shared = economic_complexity(&m, &Options { industries_on_scale_of_places: true, ..Options::default() });
        for row in 0..9 {
            let own: Vec<f64> = (0..14).filter(|col| m.at(row, *col) > 0.0).map(|col| shared.industries[col]).collect();
            let mean = own.iter().sum::<f64>() / own.len() as f64;
            // The gap to the next eigenvalue magnifies rounding.
            prop_assert!(shared.places[row].is_nan() || (shared.places[row] - mean).abs() < 1e-6);
        }
        let sizes: Vec<f64> = diversity(&m).into_iter().zip(&found.places).filter(|pair| !pair.1.is_nan()).map(|pair| pair.0).collect();
        let centre = sizes.iter().sum::<f64>() / sizes.len() as f64;
        let together: f64 = there.iter().zip(&sizes).map(|(a, b)| a * (b - centre)).sum();
        prop_assert!(together > -1e-6);
        // Sample deviation only stretches.
        let sample = economic_complexity(&m, &Options { sample: true, ..Options::default() });
        let count = there.len() as f64;
        let shrunk: Vec<f64> = found.places.iter().map(|value| value * ((count - 1.0) / count).sqrt()).collect();
        prop_assert!(near(&sample.places, &shrunk, 1e-9));
    }

    #[test]
    fn order_of_places_and_side_do_not_matter(m in presence(9, 14)) {
        let found = economic_complexity(&m, &Options::default());
        let reversed = Matrix::from_fn(9, 14, |row, col| m.at(8 - row, 13 - col));
        let mut back = economic_complexity(&reversed, &Options::default());
        back.places.reverse();
        back.industries.reverse();
        let there: Vec<f64> = found.places.iter().copied().filter(|value| !value.is_nan()).collect();
        let sizes = diversity(&m);
        // Where diversity hardly tells, the sign depends on who comes first;
        // where the parts are equally large, the part does.
        let told: f64 = found.places.iter().zip(&sizes).filter(|pair| !pair.0.is_nan()).map(|(a, b)| a * b).sum();
        prop_assume!(told.abs() > 1e-3 && there.len() > 5);
        prop_assert!(near(&found.places, &back.places, 1e-5) && near(&found.industries, &back.industries, 1e-5));
        // Both sides lead to the same: turn the table, and compare up to sign.
        let other = economic_complexity(&m.transposed(), &Options::default());
        let sign = other.industries.iter().zip(&found.places).filter(|pair| !pair.0.is_nan() && !pair.1.is_nan()).map(|(a, b)| a * b).sum::<f64>().signum();
        let turned: Vec<f64> = other.industries.iter().map(|value| value * sign).collect();
        prop_assert!(near(&turned, &found.places, 1e-5), "{:?} {:?}", turned, found.places);
    }

    #[test]
    fn reflections_and_fitness(m in presence(7, 9), rounds in 1usize..30) {
        let zero = reflections(&m, 0);
        prop_assert_eq!(&zero.places, &diversity(&m));
        prop_assert_eq!(zero.places.iter().sum::<f64>(), ubiquity(&m).iter().sum::<f64>());
        let (low, high) = zero.industries.iter().filter(|size| **size > 0.0).fold((f64::MAX, 0.0f64), |(low, high), size| (low.min(*size), high.max(*size)));
        // A mean of ubiquities lies between them.
        for value in reflections(&m, 1).places {
            prop_assert!(value.is_nan() || (low..=high).contains(&value));
        }
        let found = fitness(&m, rounds);
        for (values, sizes) in [(&found.places, &zero.places), (&found.industries, &zero.industries)] {
            let there: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
            prop_assert_eq!(there.len(), sizes.iter().filter(|size| **size > 0.0).count());
            prop_assert!(there.is_empty() || (there.iter().sum::<f64>() / there.len() as f64 - 1.0).abs() < 1e-9);
        }
        let back = Matrix::from_fn(7, 9, |row, col| m.at(6 - row, col));
        let mut reversed = fitness(&back, rounds).places;
        reversed.reverse();
        prop_assert!(near(&reversed, &found.places, 1e-9));
    }
}

#[test]
fn small_places_are_taken_out_and_said() {
    // The last place has one industry alone: it is its own part.
    let m = Matrix::new(
        4,
        4,
        vec![
            1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0,
        ],
    )
    .unwrap();
    let found = economic_complexity(&m, &Options::default());
    assert!(found.places[3].is_nan() && found.industries[3].is_nan() && !found.places[0].is_nan());
    assert_eq!(crate::matrix::rank(&found.places)[3], None);
    let strict = economic_complexity(
        &m,
        &Options {
            least_diversity: 3.0,
            ..Options::default()
        },
    );
    assert!(
        strict.places.iter().all(|value| value.is_nan()),
        "one place left: nothing to compare"
    );
}

#[test]
fn nothing_to_tell_apart_is_undefined() {
    for m in [
        Matrix::filled(3, 3, 1.0),
        Matrix::filled(0, 0, 1.0),
        Matrix::filled(3, 2, 0.0),
        Matrix::filled(2, 3, f64::NAN),
    ] {
        let found = economic_complexity(&m, &Options::default());
        assert!(
            found
                .places
                .iter()
                .chain(&found.industries)
                .all(|value| value.is_nan())
        );
    }
    // A ring of three: two vectors share the second eigenvalue.
    let ring = Matrix::new(3, 3, vec![1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0]).unwrap();
    assert!(economic_complexity(&ring, &Options::default()).places[0].is_nan());
    assert!(fitness(&Matrix::filled(2, 2, 0.0), 5).places[0].is_nan());
}
