//! Tests of money, shares and dates: what of each is found, its value and its range,
//! and what it is about. Names are tested elsewhere.

use super::tests::read;
use super::*;

fn told(list: &[Amount]) -> Vec<(String, Option<f64>, Option<f64>)> {
    list.iter()
        .map(|one| (one.text.clone(), one.measure.value(), one.upto))
        .collect()
}

/// What is found in one sentence: text, lower end, upper end.
type Case<'a> = (&'a str, &'a [(&'a str, f64, Option<f64>)]);

fn holds(cases: &[Case<'_>], of: fn(&Mentions) -> &[Amount]) {
    for (text, wanted) in cases {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(text, low, high)| ((*text).to_owned(), Some(*low), *high))
            .collect();
        assert_eq!(told(of(&read(text))), wanted, "{text}");
    }
}

#[test]
fn a_range_of_money_has_both_its_ends() {
    holds(
        &[
            (
                "It costs £300-£400 million.",
                &[("£300-£400 million", 300e6, Some(400e6))],
            ),
            (
                "It costs between £10 and £20 million.",
                &[("£10 and £20 million", 10e6, Some(20e6))],
            ),
            ("It costs £2-3bn.", &[("£2-3bn", 2e9, Some(3e9))]),
            (
                "It costs £2m to £3m a year.",
                &[("£2m", 2e6, None), ("£3m", 3e6, None)],
            ),
            (
                "It rises from £20 million to £50 million.",
                &[("£20 million", 20e6, None), ("£50 million", 50e6, None)],
            ),
            (
                "Grants of £5 to £10 million are paid.",
                &[("£5 to £10 million", 5e6, Some(10e6))],
            ),
            ("We gave £5 to 30 firms.", &[("£5", 5.0, None)]),
            (
                "Bonds of £400 to £1.2 million are sold.",
                &[("£400", 400.0, None), ("£1.2 million", 1.2e6, None)],
            ),
            ("We spent £7–9k on bells.", &[("£7–9k", 7e3, Some(9e3))]),
            (
                "In £2019-20 prices it is £4.",
                &[("£2019", 2019.0, None), ("£4", 4.0, None)],
            ),
        ],
        |all| &all.money,
    );
}

#[test]
fn money_has_the_currency_that_its_sign_code_or_word_says() {
    for (text, written, measure) in [
        (
            "It takes A$30 million.",
            "A$30 million",
            Measure::Foreign(Currency::Aud, 30e6),
        ),
        ("It takes US$9bn.", "US$9bn", Measure::Dollars(9e9)),
        (
            "It takes EUR 5 million.",
            "EUR 5 million",
            Measure::Euros(5e6),
        ),
        (
            "It takes ¥300 billion.",
            "¥300 billion",
            Measure::Foreign(Currency::JpyOrCny, 300e9),
        ),
        (
            "We find half a billion pounds.",
            "half a billion pounds",
            Measure::Pounds(5e8),
        ),
        (
            "We find five million pounds.",
            "five million pounds",
            Measure::Pounds(5e6),
        ),
        (
            "We find two and a half million Canadian dollars.",
            "two and a half million Canadian dollars",
            Measure::Foreign(Currency::Cad, 2.5e6),
        ),
        (
            "We find 40 million euros.",
            "40 million euros",
            Measure::Euros(40e6),
        ),
        (
            "We find three quarters of a million pounds.",
            "three quarters of a million pounds",
            Measure::Pounds(75e4),
        ),
    ] {
        let found = read(text).money;
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.text.as_str(), one.measure))
            .collect();
        assert_eq!(found, [(written, measure)], "{text}");
    }
    assert!(read("The bag weighs five pounds.").money.is_empty());
}

#[test]
fn numbers_of_notes_and_ticks_of_charts_are_no_money() {
    holds(
        &[
            ("It adds £550bn182 a year.", &[("£550bn", 550e9, None)]),
            ("£1.5 £1.0 £0.5 £0.0 2010 2012 Exports", &[]),
            ("$0 2002 Total", &[]),
            ("It comes at a cost of £0.", &[("£0", 0.0, None)]),
        ],
        |all| &all.money,
    );
    holds(
        &[
            ("0% 10% 20% 30% 40% Share", &[]),
            ("From 4% to 5%.", &[("4%", 4.0, None), ("5%", 5.0, None)]),
        ],
        |all| &all.percentages,
    );
}

#[test]
fn shares_have_ranges_signs_and_fractions() {
    holds(
        &[
            ("It is 10-15% of all.", &[("10-15%", 10.0, Some(15.0))]),
            (
                "The rate is 10 to 15 per cent.",
                &[("10 to 15 per cent", 10.0, Some(15.0))],
            ),
            (
                "It goes from 60 to 90 per cent.",
                &[("60", 60.0, None), ("90 per cent", 90.0, None)],
            ),
            (
                "It grew by minus 3.5 per cent.",
                &[("minus 3.5 per cent", -3.5, None)],
            ),
            ("It grew (−2%) less.", &[("−2%", -2.0, None)]),
            (
                "Twenty-two per cent agree.",
                &[("Twenty-two per cent", 22.0, None)],
            ),
            ("Two-thirds of firms agree.", &[("Two-thirds", 66.67, None)]),
            ("One-fifth of firms agree.", &[("One-fifth", 20.0, None)]),
            ("We cut it by a third.", &[("a third", 33.33, None)]),
            (
                "It rose from 36 per cent in 2011 to 44 per cent.",
                &[("36 per cent", 36.0, None), ("44 per cent", 44.0, None)],
            ),
            ("20%", &[]),
            ("One in five leaves.", &[("One in five", 20.0, None)]),
            ("Nine out of ten leave.", &[("Nine out of ten", 90.0, None)]),
            ("One third is for roads.", &[("One third", 33.33, None)]),
            ("Half of firms leave.", &[("Half", 50.0, None)]),
            ("A quarter of yards leave.", &[("A quarter", 25.0, None)]),
            ("In the first half of the year a third party left.", &[]),
            (
                "A quarter of a million people left in a quarter of 2019.",
                &[],
            ),
            ("It met one in ten years. Two in ten places won.", &[]),
            ("It is the fifth of ten such plans and a tenth round.", &[]),
        ],
        |all| &all.percentages,
    );
    let rise = read("From 1 April the relief rises from 60 per cent to 90 per cent.").percentages;
    assert!(rise[0].about.contains("relief rises"), "{}", rise[0].about);
}

#[test]
fn times_are_found_and_counts_are_none() {
    let dates =
        |text: &str| -> Vec<String> { read(text).dates.into_iter().map(|one| one.text).collect() };
    let none: [&str; 0] = [];
    assert_eq!(dates("There were 2027 jobs and 2010 people."), none);
    assert_eq!(dates("It moved a total of 2010 people."), none);
    assert_eq!(dates("Between 2019 and 2024 it grew."), ["2019", "2024"]);
    assert_eq!(dates("It opens on May 1, 2028 at noon."), ["May 1, 2028"]);
    assert_eq!(
        dates("We met on Monday 3 August 2026."),
        ["Monday 3 August 2026"]
    );
    assert_eq!(
        dates("In the next five years it grows."),
        ["next five years"]
    );
    assert_eq!(dates("In the 2020s it grew."), ["2020s"]);
    assert_eq!(
        dates("By the end of the decade it closes."),
        ["end of the decade"]
    );
    assert_eq!(dates("We will report this autumn."), ["this autumn"]);
    assert_eq!(dates("The 2045 target stays."), ["2045"]);
    let told = read("This autumn we report.").dates;
    assert_eq!(told[0].measure.value(), None);
}

/// A sum in words that break off is none of the sentence before.
#[test]
fn a_sum_in_what_breaks_off_is_not_of_the_sentence_before() {
    let mut paper = Paper::read(
        "# A\n\nWe open kilns. We give £9m for ports of the\n".as_bytes(),
        "a.md",
    )
    .unwrap();
    paper.passages[0].sentences.truncate(1);
    let told = mentions(&paper, &Gazetteer::default()).money;
    assert_eq!(told[0].sentence, "We give £9m for ports of the");
    assert!(told[0].about.starts_with("ports"), "{}", told[0].about);
}

/// What a sum is about is what its own clause says, nearest to it.
#[test]
fn a_sum_is_about_what_stands_next_to_it() {
    for (text, sum, about) in [
        (
            "It includes McLaren’s £50m manufacturing facility and a £110m Rolls-Royce Casting Facility.",
            "£110m",
            "Rolls-Royce Casting Facility",
        ),
        (
            "It includes McLaren’s £50m manufacturing facility and a £110m Rolls-Royce Casting Facility.",
            "£50m",
            "manufacturing facility",
        ),
        (
            "It gives £5m for a skills scheme and a £250m allocation from the Transforming Cities Fund.",
            "£250m",
            "Transforming Cities Fund",
        ),
        (
            "It gives £5m for a skills scheme and a £250m allocation from the Transforming Cities Fund.",
            "£5m",
            "a skills scheme",
        ),
        (
            "A Steel Science Centre forms part of the £1.3bn Swansea Bay City Region Deal.",
            "£1.3bn",
            "Swansea Bay City Region Deal",
        ),
        (
            "We will make £1.7bn available through the Transforming Cities Fund to support projects.",
            "£1.7bn",
            "Transforming Cities Fund",
        ),
        (
            "We will invest over £2.5bn in low carbon innovation by 2021.",
            "£2.5bn",
            "low carbon innovation",
        ),
        (
            "£10m of this has been allocated to pilots.",
            "£10m",
            "pilots",
        ),
        (
            "We have attracted £3.6bn to date for our businesses.",
            "£3.6bn",
            "our businesses",
        ),
        (
            "The Fund is investing £118m over four years (from 2017/18) in fellowships.",
            "£118m",
            "fellowships",
        ),
        (
            "This includes our £93m commitment to fund robots.",
            "£93m",
            "fund robots",
        ),
        (
            "We gave £200m a year to colleges and will commit to reaching £250m.",
            "£250m",
            "",
        ),
        ("£20m will be spent on tidal power.", "£20m", "tidal power"),
        (
            "We will provide £84m for best-in-class, in-cab signalling.",
            "£84m",
            "best-in-class, in-cab signalling",
        ),
        ("We will make £42m.", "£42m", ""),
        ("Firms give £40m, which the state matches.", "£40m", "Firms"),
    ] {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let told = mentions(&paper, &Gazetteer::default()).money;
        let found = told.iter().find(|one| one.text == sum).expect(sum);
        assert_eq!(found.about, about, "{text}");
    }
}

#[test]
fn sums_as_older_papers_print_them() {
    holds(
        &[
            (
                "The grant of £18½ million was paid.",
                &[("£18½ million", 18.5e6, None)],
            ),
            ("It is £1·50 a week.", &[("£1·50", 1.5, None)]),
            ("It is £1.5·2 times.", &[("£1.5", 1.5, None)]),
            (
                "It cost £3 thousand million.",
                &[("£3 thousand million", 3e9, None)],
            ),
        ],
        |all| &all.money,
    );
}

/// "¥" is Japan's and China's; the sentence says whose, or nobody.
#[test]
fn a_sign_of_two_currencies_is_told_by_the_land() {
    for (text, unit) in [
        ("China charges ¥96 a tonne.", "CNY"),
        ("Japan charges ¥96 a tonne.", "JPY"),
        ("The price is ¥96 a tonne.", "JPY or CNY"),
        ("China and Japan charge ¥96 a tonne.", "JPY or CNY"),
    ] {
        assert_eq!(read(text).money[0].measure.unit(), unit, "{text}");
    }
}

/// What is done with a sum, or that it is about so much, says nothing of its purpose.
#[test]
fn a_sum_is_about_no_verb() {
    for (text, about) in [
        (
            "Of this, £500 million has already been granted towards an arc furnace.",
            "an arc furnace",
        ),
        ("That is roughly £1.3m a day.", ""),
        ("In 2020 £3 million went to schools.", "schools"),
        ("The £9 million includes £2 million of last year.", ""),
        (
            "We will set aside £9 million for loans of up to £5 million.",
            "loans",
        ),
        ("The £9 million had been set aside for kilns.", "kilns"),
    ] {
        assert_eq!(read(text).money[0].about, about, "{text}");
    }
}

/// A cell whose money stands in the head of its column is told with it.
#[test]
fn a_bare_cell_is_told_with_its_money() {
    let text = "# A\n\n| Programme | £m |\n|---|---|\n| Kilns | 900 |\n| Quays | 1,200 |\n\n\
                It costs £4m.\n";
    let paper = crate::Paper::read(text.as_bytes(), "a.md").unwrap();
    let found = mentions(&paper, &Gazetteer::default());
    let told: Vec<String> = found.money.iter().map(Amount::told).collect();
    for wanted in ["900 (£900 million)", "1,200 (£1.2 billion)", "£4m"] {
        assert!(told.iter().any(|one| one == wanted), "{told:?}");
    }
}
