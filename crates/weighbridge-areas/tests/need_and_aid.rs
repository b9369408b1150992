//! The index of need and the arithmetic of aid: properties, and figures
//! worked out by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use weighbridge_areas::aid::{Band, FirmSize, Intensities, Range, grant, jobs, net_jobs};
use weighbridge_areas::need::{Component, Direction, Finish, Missing, Transform, drawn, index};

fn transforms() -> impl Strategy<Value = Transform> {
    prop_oneof![
        Just(Transform::None),
        Just(Transform::Log),
        Just(Transform::Rank),
        Just(Transform::ZScore),
        Just(Transform::MinMax),
        (0.0..0.49f64).prop_map(Transform::Winsorised),
    ]
}

fn component(areas: usize) -> impl Strategy<Value = Component> {
    (
        prop::collection::vec(prop::option::weighted(0.85, 0.1..100.0f64), areas),
        prop_oneof![Just(Direction::HighIsNeed), Just(Direction::LowIsNeed)],
        transforms(),
        0.1..5.0f64,
        prop_oneof![
            Just(Missing::Reweight),
            Just(Missing::Median),
            Just(Missing::Worst),
            Just(Missing::Best)
        ],
    )
        .prop_map(
            |(figures, direction, transform, weight, missing)| Component {
                figures,
                direction,
                transform,
                weight,
                missing,
            },
        )
}

proptest! {
    #[test]
    fn parts_add_up_and_order_is_kept(components in prop::collection::vec(component(12), 1..4)) {
        let found = index(12, &components, Finish::AsIs).unwrap();
        for area in 0..12 {
            let sum: f64 = found.contributions.iter().map(|own| own[area]).sum();
            // Three terms of at most some thousands.
            prop_assert!(sum.is_nan() && found.need[area].is_nan() || (sum - found.need[area]).abs() < 1e-9);
        }
        let one = index(12, &components[..1], Finish::AsIs).unwrap();
        let sign = if components[0].direction == Direction::HighIsNeed { 1.0 } else { -1.0 };
        for a in 0..12 {
            for b in 0..12 {
                if let (Some(x), Some(y)) = (components[0].figures[a], components[0].figures[b])
                    && sign * x > sign * y
                {
                    prop_assert!(one.need[a] >= one.need[b]);
                }
            }
        }
        // Only ratios of weights matter.
        let mut doubled = components.clone();
        doubled.iter_mut().for_each(|component| component.weight *= 2.0);
        let same = index(12, &doubled, Finish::AsIs).unwrap();
        for area in 0..12 {
            prop_assert!(same.need[area].is_nan() || (same.need[area] - found.need[area]).abs() < 1e-12 * (1.0 + found.need[area].abs()));
        }
        let above = index(12, &components, Finish::AboveZero).unwrap();
        prop_assert!(above.need.iter().all(|need| need.is_nan() || *need >= 0.0));
        let least = index(12, &components, Finish::FromLeast).unwrap();
        let bottom = least.need.iter().copied().fold(f64::INFINITY, f64::min);
        prop_assert!(bottom == 0.0 || bottom.is_infinite());
    }

    #[test]
    fn a_draw_depends_on_its_number_alone(component in component(6), draw in 0usize..1000) {
        let components = [component];
        let errors = [Some(vec![0.5; 6])];
        let one = drawn(&components, 0.3, &errors, 9, draw);
        prop_assert_eq!(&one, &drawn(&components, 0.3, &errors, 9, draw));
        prop_assert_ne!(&one, &drawn(&components, 0.3, &errors, 9, draw + 1));
        // Without spread and error nothing moves.
        prop_assert_eq!(&drawn(&components, 0.0, &[], 9, draw)[..], &components[..]);
    }

    #[test]
    fn a_grant_rises_with_cost_and_never_passes_the_intensity(cost in 0.1..500.0f64, more in 0.0..100.0f64) {
        let bands = [
            Band { up_to: 50.0, factor: 1.0 },
            Band { up_to: 100.0, factor: 0.5 },
            Band { up_to: f64::INFINITY, factor: 0.34 },
        ];
        let (one, other) = (grant(cost, 0.3, &bands), grant(cost + more, 0.3, &bands));
        prop_assert!(other.highest >= one.highest);
        prop_assert!(one.intensity <= 0.3 + 1e-12 && other.intensity <= one.intensity + 1e-12);
        prop_assert_eq!(one.reduced, cost > 50.0);
        let plain = if cost <= 50.0 { cost } else if cost <= 100.0 { 50.0 + 0.5 * (cost - 50.0) } else { 75.0 + 0.34 * (cost - 100.0) };
        prop_assert!((one.highest - 0.3 * plain).abs() < 1e-9);
    }
}

fn by(transform: Transform, missing: Missing, figures: &[Option<f64>]) -> Vec<f64> {
    let component = Component {
        figures: figures.to_vec(),
        direction: Direction::HighIsNeed,
        transform,
        weight: 1.0,
        missing,
    };
    index(figures.len(), &[component], Finish::AsIs)
        .unwrap()
        .need
}

#[test]
fn transforms_by_hand() {
    let figures = [Some(1.0), Some(3.0), Some(3.0), Some(9.0), None];
    let rank = by(Transform::Rank, Missing::Median, &figures);
    assert_eq!(rank, [0.0, 0.5, 0.5, 1.0, 0.5]);
    let scores = by(Transform::ZScore, Missing::Worst, &figures);
    // Mean 4, mean square deviation (9 + 1 + 1 + 25) / 4 = 9.
    assert_eq!(scores[..4], [-1.0, -1.0 / 3.0, -1.0 / 3.0, 5.0 / 3.0]);
    assert_eq!(scores[4], 5.0 / 3.0);
    // Quantiles at 1/3 and 2/3 of four figures are the second and the third.
    let drawn_in = by(
        Transform::Winsorised(1.0 / 3.0),
        Missing::Best,
        &[Some(0.0), Some(2.0), Some(4.0), Some(90.0), None],
    );
    assert_eq!(drawn_in, [0.0, 0.0, 1.0, 1.0, 0.0]);
    let logs = by(Transform::Log, Missing::Reweight, &[Some(1.0), Some(0.0)]);
    assert!(logs[0] == 0.0 && logs[1].is_nan());
}

#[test]
fn faults_come_all_at_once() {
    let component = Component {
        figures: vec![Some(1.0)],
        direction: Direction::HighIsNeed,
        transform: Transform::Winsorised(0.7),
        weight: -1.0,
        missing: Missing::Median,
    };
    let faults = index(2, &[component], Finish::AsIs).unwrap_err();
    assert_eq!(faults.len(), 4);
}

#[test]
fn aid_by_hand() {
    let area = Intensities {
        large: 0.15,
        medium_uplift: 0.10,
        small_uplift: 0.20,
    };
    assert_eq!(area.of(FirmSize::Large), 0.15);
    assert_eq!(area.of(FirmSize::Medium), 0.25);
    assert_eq!(area.of(FirmSize::Small), 0.35);
    // Recorded for Regional Selective Assistance in the 1990s: 8,000 to
    // 21,000 pounds a job; for 42 million 2,000 to 5,250 jobs.
    let costs = [Range {
        low: 8000.0,
        high: 21000.0,
    }];
    let found = jobs(42e6, &costs).unwrap();
    assert_eq!((found.low, found.high), (2000.0, 5250.0));
    assert!(jobs(1.0, &[]).is_none());
    let share = |low, high| Range { low, high };
    let net = net_jobs(found, share(0.2, 0.5), share(0.0, 0.4));
    assert!((net.low - 600.0).abs() < 1e-9 && (net.high - 4200.0).abs() < 1e-9);
}
