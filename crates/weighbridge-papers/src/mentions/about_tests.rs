//! Tests of what an amount or a date is about: the thing that its clause names, in few
//! words, and nothing where none is named.

use super::tests::read;
use super::*;

fn about(list: &[Amount], text: &str) -> String {
    list.iter()
        .find(|one| one.text == text)
        .map_or_else(|| format!("no {text}"), |one| one.about.clone())
}

/// Where nothing stands behind a sum, its verb's object or subject says what it is.
#[test]
fn a_sum_is_about_the_object_or_the_subject_of_its_verb() {
    for (text, sum, wanted) in [
        (
            "The scheme will cut kiln fuel costs by £35 per tonne from 2027.",
            "£35",
            "cut kiln fuel costs",
        ),
        ("The unit will report on awards above £9m.", "£9m", "awards"),
        (
            "Each payer has an allowance of £15,000 a year.",
            "£15,000",
            "an allowance",
        ),
        (
            "Exports were worth £497 million in 2023.",
            "£497 million",
            "Exports",
        ),
        (
            "We will set up a kiln training fund worth £30m.",
            "£30m",
            "a kiln training fund",
        ),
        (
            "The board found that keeping the furnace lit had cost £3m.",
            "£3m",
            "keeping the furnace lit had cost",
        ),
        (
            "The levy was brought in by the last Act and raised £4bn.",
            "£4bn",
            "The levy",
        ),
        (
            "Retail, Hotel and Leisure Relief of £9m ended.",
            "£9m",
            "Retail, Hotel and Leisure Relief",
        ),
        (
            "We want yearly investment in kilns to grow, from £2 billion to £3 billion.",
            "£3 billion",
            "yearly investment in kilns",
        ),
        (
            "Glass contributed £10 billion to the economy.",
            "£10 billion",
            "Glass contributed",
        ),
        (
            "We will open a tile bank with £20m of capital.",
            "£20m",
            "a tile bank",
        ),
        (
            "Kilns will carry a grant of £2,000 for each trainee.",
            "£2,000",
            "a grant for each trainee",
        ),
        (
            "They back kilns that cost £15 million or less.",
            "£15 million",
            "kilns",
        ),
        (
            "The town relief is £5,000 a year.",
            "£5,000",
            "The town relief",
        ),
    ] {
        assert_eq!(about(&read(text).money, sum), wanted, "{text}");
    }
}

/// A clause that points back is about what it points to.
#[test]
fn a_clause_that_points_back_is_about_what_it_points_to() {
    for (text, sum, wanted) in [
        (
            "The tile deal is worth £9bn, of which £2bn comes from the two councils.",
            "£2bn",
            "The tile deal",
        ),
        (
            "It pays £9bn, of which £2bn was clean growth.",
            "£2bn",
            "clean growth",
        ),
        (
            "The limit will rise from £6m to £8m.",
            "£8m",
            "The limit will rise",
        ),
        (
            "The bank of tiles opened in May. It lends £1,000 to a firm.",
            "£1,000",
            "a firm",
        ),
        (
            "Keeping the kiln lit cost £9m. That is £1m a day.",
            "£1m",
            "Keeping the kiln lit cost",
        ),
        ("We will make £9m.", "£9m", ""),
    ] {
        assert_eq!(about(&read(text).money, sum), wanted, "{text}");
    }
    let told = read("Firms pay £3m in rates, 10 per cent of the total.").percentages;
    assert_eq!(told[0].about, "rates");
    let told = read("Output per head is 81% of the UK average.").percentages;
    assert_eq!(told[0].about, "Output per head");
    let told = read("One in six residents has left.").percentages;
    assert_eq!(told[0].about, "residents");
}

/// A date is about what is done on it.
#[test]
fn a_date_is_about_what_is_done_on_it() {
    for (text, date, wanted) in [
        (
            "We will publish a kiln plan by 2029.",
            "2029",
            "publish a kiln plan",
        ),
        (
            "The tile levy will begin on 1 May 2027.",
            "1 May 2027",
            "The tile levy will begin",
        ),
        (
            "The tile fund, which ended in March 2026, was small.",
            "March 2026",
            "The tile fund",
        ),
        (
            "In 1971 investment for each potter was low.",
            "1971",
            "investment for each potter",
        ),
        (
            "Starts have fallen by 41 per cent since 2015.",
            "2015",
            "Starts have fallen",
        ),
        (
            "Between 2019 and 2024 three potteries entered administration.",
            "2024",
            "three potteries entered administration",
        ),
        (
            "Kiln prices rose by 9 per cent between 2019 and 2024.",
            "2024",
            "Kiln prices rose",
        ),
        ("The 2045 target stays.", "2045", "target"),
    ] {
        assert_eq!(about(&read(text).dates, date), wanted, "{text}");
    }
}

/// What stands behind a sum may be a time, a giver or a pronoun, and says nothing of it.
#[test]
fn a_sum_is_about_no_time_and_no_giver() {
    for (text, sum, wanted) in [
        (
            "Of this, £60 million is reserved for tidal lagoons outside Kent.",
            "£60 million",
            "tidal lagoons outside Kent",
        ),
        (
            "The board will put £30 million from its Harbour Fund into a rope works at Ness.",
            "£30 million",
            "a rope works at Ness",
        ),
        (
            "Each of our nine burghs will receive £40,000 a year from a new Quay Repair Fund.",
            "£40,000",
            "Quay Repair Fund",
        ),
        (
            "The Ness Museum gets a further £3 million, payable this year.",
            "£3 million",
            "The Ness Museum",
        ),
        (
            "The plan has £25 million for rope and sail. Of that, £5 million will be spent in \
             the coming financial year.",
            "£5 million",
            "rope and sail",
        ),
        (
            "Norsk Rope has confirmed that it will spend £4 million at Ness.",
            "£4 million",
            "Norsk Rope",
        ),
        (
            "Ness Steel is to light its new furnace, helped by £50 million from the UK \
             Government.",
            "£50 million",
            "its new furnace",
        ),
        (
            "We will spend £9 million on the quay in each of the next two years.",
            "£9 million",
            "the quay",
        ),
        (
            "We will draw £7 million from the Harbour Fund.",
            "£7 million",
            "Harbour Fund",
        ),
    ] {
        let found = read(text);
        assert_eq!(about(&found.money, sum), wanted, "{text}");
    }
}

/// A fund's name says what a sum is for, whoever fills the fund; a quotation mark that has
/// lost its other one is left out.
#[test]
fn a_fund_that_bears_its_givers_name_is_told() {
    for (text, sum, wanted) in [
        (
            "The pier had £8 million from the Treasury Levelling Fund.",
            "£8 million",
            "Treasury Levelling Fund",
        ),
        (
            "The council put £3 million from the Quay Fund into “é” works.",
            "£3 million",
            "é works",
        ),
    ] {
        assert_eq!(about(&read(text).money, sum), wanted, "{text}");
    }
}

/// What stands before ", worth £9m", whose it is ("its remaining £8m"), what is widened "at a
/// cost of" it, and for what it will be given.
#[test]
fn a_sum_beside_its_thing_is_of_that_thing() {
    for (text, sum, wanted) in [
        (
            "The board will run a fourth round of the Rope Catalyst, worth £18 million.",
            "£18 million",
            "a fourth round of the Rope Catalyst",
        ),
        (
            "A second round of the Quay Prize, worth £30 million, will open in January.",
            "£30 million",
            "A second round of the Quay Prize",
        ),
        (
            "The Tar Challenge will be wound up and its remaining £8 million passed to the museum.",
            "£8 million",
            "The Tar Challenge",
        ),
        (
            "Rope Ready will be widened to every coast at a cost of £99 million.",
            "£99 million",
            "Rope Ready",
        ),
        (
            "The Ministry will close three of its overseas posts and save £29 million.",
            "£29 million",
            "three of its overseas posts",
        ),
        (
            "From 2027, £15 billion will be devolved to eligible mayors for harbour roads.",
            "£15 billion",
            "harbour roads",
        ),
    ] {
        let found = read(text);
        assert_eq!(about(&found.money, sum), wanted, "{text}");
    }
}

/// What stands farther off where nothing beside a sum says what it is about.
#[test]
fn a_sum_is_about_what_stands_farther_off() {
    for (text, sum, wanted) in [
        (
            "Marine gear earned \u{a3}9m abroad.",
            "\u{a3}9m",
            "Marine gear",
        ),
        (
            "They find \u{a3}9m for four colleges.",
            "\u{a3}9m",
            "four colleges",
        ),
        (
            "Contracts under \u{a3}9m are reserved for firms.",
            "\u{a3}9m",
            "Contracts",
        ),
        (
            "All \u{a3}9m comes from closing the loophole.",
            "\u{a3}9m",
            "closing the loophole",
        ),
        ("Power cost our mills \u{a3}9m.", "\u{a3}9m", "Power"),
        (
            "Harbours get \u{a3}8m and airfields \u{a3}9m.",
            "\u{a3}9m",
            "airfields",
        ),
        (
            "Cranes at Leith (\u{a3}9m) come first.",
            "\u{a3}9m",
            "Cranes at Leith",
        ),
        (
            "\u{a3}9m: new cranes at Leith.",
            "\u{a3}9m",
            "new cranes at Leith",
        ),
        (
            "A loan of \u{a3}9m keeps the yard open.",
            "\u{a3}9m",
            "A loan",
        ),
        (
            "The \u{a3}9m that we spent on kilns is gone.",
            "\u{a3}9m",
            "kilns",
        ),
        (
            "To scrap port dues we have put by \u{a3}9m.",
            "\u{a3}9m",
            "scrap port dues",
        ),
        (
            "Three ports \u{2013} Hull, Goole and Wick \u{2013} will share \u{a3}9m.",
            "\u{a3}9m",
            "Three ports",
        ),
        (
            "The relief, worth up to \u{a3}9m to a firm, stays.",
            "\u{a3}9m",
            "The relief",
        ),
        (
            "We run two schools, each with \u{a3}9m from the Island Fund.",
            "\u{a3}9m",
            "two schools",
        ),
    ] {
        let told = read(text).money;
        assert_eq!(about(&told, sum), wanted, "{text}");
    }
}

/// The words that lead to a list say what a sum alone in its item is about.
#[test]
fn a_sum_in_a_list_is_about_what_leads_to_it() {
    let text = "# A\n\nHeat networks will get, over two years:\n\n* \u{a3}5m in 2027\n* \u{a3}4m in 2028\n";
    let told = read(text).money;
    assert_eq!(about(&told, "\u{a3}5m"), "Heat networks");
    assert_eq!(about(&told, "\u{a3}4m"), "Heat networks");
}

/// A sum that is its sentence's subject is about what it does, or what is done with it.
#[test]
fn a_sum_that_does_something_is_about_what_it_does() {
    for (text, sum, wanted) in [
        (
            "£15 million from the lottery will restore the pier.",
            "£15 million",
            "restore the pier",
        ),
        (
            "£36 million buys a new hull, and more will be needed.",
            "£36 million",
            "buys a new hull",
        ),
        (
            "That leaves £13 million, which will go to parks.",
            "£13 million",
            "parks",
        ),
        (
            "A quarter of the money, £22 million, is kept back for storms.",
            "£22 million",
            "storms",
        ),
        (
            "The county earns £410 million from visitors.",
            "£410 million",
            "visitors",
        ),
        (
            "Exports of whisky to India, £180 million last year, face a tariff.",
            "£180 million",
            "Exports of whisky to India",
        ),
        (
            "With £15 million we could insulate every house.",
            "£15 million",
            "insulate every house",
        ),
        (
            "By closing three offices we will save £11 million.",
            "£11 million",
            "closing three offices",
        ),
    ] {
        let told = read(text).money;
        assert_eq!(about(&told, sum), wanted, "{text}");
    }
}

/// The verb behind a sum is that of a subject that stands before it.
#[test]
fn the_verb_of_another_subject_says_nothing_of_a_sum() {
    for (text, sum, wanted) in [
        ("A fee of £350 applies.", "£350", "A fee"),
        (
            "Raising the threshold to £90,000 takes 20,000 firms out of it.",
            "£90,000",
            "Raising the threshold",
        ),
        (
            "The flood wall at Cockermouth took £4.4 million to build.",
            "£4.4 million",
            "The flood wall at Cockermouth",
        ),
        (
            "Exports to the Union of £2.2 billion depend on the protocol.",
            "£2.2 billion",
            "Exports to the Union",
        ),
        (
            "Lorries delayed at the border cost hauliers £1,200 a day.",
            "£1,200",
            "Lorries delayed at the border",
        ),
        // What a noun is that looks like a verb.
        (
            "We will lend £9 million for repairs to roads.",
            "£9 million",
            "repairs to roads",
        ),
        (
            "The council’s £9 million repairs to roads will wait.",
            "£9 million",
            "repairs",
        ),
        (
            "The Department is investing £16 million with Teagasc in a dairy hub.",
            "£16 million",
            "a dairy hub",
        ),
        (
            "Nine towns share £33 million for flats above shops.",
            "£33 million",
            "flats above shops",
        ),
    ] {
        let told = read(text).money;
        assert_eq!(about(&told, sum), wanted, "{text}");
    }
}
