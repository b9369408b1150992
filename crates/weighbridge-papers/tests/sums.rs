//! How several sums of one promise are told to have changed: each beside the one that is for
//! the same, with its own bound and time, and parts of a sum as much as the whole.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Author;
use weighbridge_papers::compare::compare;

#[test]
fn each_sum_is_held_against_its_own() {
    for (before, now, expected) in [
        (
            "We will invest £1 billion in rail by 2030, of which £300 million is for freight.",
            "We will invest more than £1 billion in rail by 2030, of which £200 million is for freight.",
            &[
                "amount changed: £1 billion became more than £1 billion",
                "amount lower: £300 million became £200 million",
            ][..],
        ),
        (
            "We will invest £1 billion in rail, of which £300 million is for freight.",
            "We will invest £1 billion in rail, of which £200 million is for freight.",
            &["amount lower: £300 million became £200 million"][..],
        ),
        (
            "We will commit £4.3 billion to advanced manufacturing over five years, of which up to £2.8 billion is for research.",
            "We will commit £4.3 billion to advanced manufacturing over five years, of which up to £1.8 billion is for research.",
            &["amount lower: £2.8 billion became £1.8 billion"][..],
        ),
        (
            "We will invest £600 million in nuclear skills, including £70 million for Barrow.",
            "We will invest up to £600 million in nuclear skills, including £40 million for Barrow.",
            &[
                "amount changed: £600 million became up to £600 million",
                "amount lower: £70 million became £40 million",
            ][..],
        ),
        (
            "We will spend £800 million over three years on chips and £90 million on design.",
            "We will spend £800 million over five years on chips and £50 million on design.",
            &[
                "amount lower: £90 million became £50 million",
                "date changed: over three years became over five years",
            ][..],
        ),
        (
            "We will provide £90 million for ports and £30 million for canals.",
            "We will provide £90 million a year for ports and £40 million for canals.",
            &[
                "amount changed: £90 million became £90 million a year",
                "amount higher: £30 million became £40 million",
            ][..],
        ),
        (
            "We will spend £2.5 billion over five years on nuclear fuel and at least £500 million on hydrogen.",
            "We will spend £2.5 billion over four years on nuclear fuel and £500 million on hydrogen.",
            &[
                "amount changed: at least £500 million became £500 million",
                "date changed: over five years became over four years",
            ][..],
        ),
        (
            "We will provide £60 million for ports and £50 million for canals.",
            "We will provide £40 million for ports and up to £60 million for canals.",
            &[
                "amount gone: £50 million, £60 million",
                "amount added: £40 million, £60 million",
            ][..],
        ),
        (
            "The Manufacturing Grant will pay up to a quarter of the cost of new machinery, and we will provide £15 million for it in each year of this plan.",
            "The Manufacturing Grant, which pays up to a fifth of the cost of new machinery, will close in March 2029.",
            &[
                "reversed: to act before, ended now",
                "amount lower: a quarter became a fifth",
                "amount gone: £15 million",
                "date added: March 2029",
            ][..],
        ),
    ] {
        let read = |text: &str| {
            let page = format!("# Plan\n\n## Plan\n\n{text}\n");
            Paper::read(page.as_bytes(), "plan.md").unwrap()
        };
        let told = compare(&read(now), &read(before), &Author::default(), &[]);
        let how: Vec<&String> = told.changes.iter().flat_map(|change| &change.how).collect();
        assert_eq!(how, expected, "{before} / {now}");
    }
}
