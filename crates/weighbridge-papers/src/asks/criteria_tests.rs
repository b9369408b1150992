//! Sentences held against the criteria that the built-in asks print: what lacks the amount, date,
//! share, rule or name that agreement needs, and what speaks of other money, other ends and
//! other sales.

use super::direction_tests::check;

#[test]
fn agreement_shows_what_the_criterion_demands() {
    check(&[
        (
            "finance",
            "We will back growing firms with a new industrial bank.",
            "p",
        ),
        (
            "finance",
            "A new industrial bank with £4 billion of public capital will lend to growing manufacturers.",
            "a",
        ),
        (
            "prices",
            "The Government is committed to minimising energy costs for businesses.",
            "p",
        ),
        (
            "prices",
            "We will cut electricity prices for manufacturers by £35 a megawatt hour.",
            "a",
        ),
        (
            "prices",
            "We will take the renewables levies off industrial electricity bills from April 2027.",
            "a",
        ),
        (
            "investment-aid",
            "We will launch a new Regional Prosperity Fund.",
            "ps",
        ),
        (
            "investment-aid",
            "Firms in the coalfield districts will be paid grants of up to 30 per cent of the cost of new plant.",
            "a",
        ),
        (
            "less-prosperous",
            "Its first duty will be to places outside London and the South East, where it will place at least 80 per cent of what it lends.",
            "a",
        ),
        (
            "supply",
            "We will secure our energy supply and strengthen the grid.",
            "p",
        ),
        (
            "supply",
            "We will build 4 gigawatts of new gas storage by 2031.",
            "a",
        ),
        (
            "digital",
            "We will bring fast broadband to industrial estates.",
            "p",
        ),
        (
            "digital",
            "Gigabit broadband will reach 95 per cent of business parks by 2029.",
            "a",
        ),
        (
            "home-content",
            "We will use public procurement to back British manufacturers.",
            "p",
        ),
        (
            "home-content",
            "At least half of the value of each ferry contract must be made in the United Kingdom.",
            "a",
        ),
    ]);
}

#[test]
fn money_set_aside_reserves_no_contracts() {
    check(&[
        (
            "small-firms",
            "The Industry Bank will set aside £250 million for loans of up to £5 million to suppliers.",
            "s",
        ),
        (
            "small-firms",
            "We will set aside £20 million for suppliers of school meals.",
            "s",
        ),
        (
            "small-firms",
            "We will set aside a quarter of all contracts below £200,000 for small firms.",
            "a",
        ),
    ]);
}

#[test]
fn rules_that_are_kept_open_no_market() {
    check(&[
        (
            "open-trade",
            "We will put new measures in their place on 1 July 2026, within the rules of the World Trade Organization.",
            "s",
        ),
        (
            "open-trade",
            "We will conclude a free trade agreement with Switzerland by 2028 that ends tariffs on machine tools.",
            "a",
        ),
    ]);
}

#[test]
fn a_levy_that_goes_up_pays_for_nothing_more() {
    check(&[
        (
            "levy",
            "We will double the apprenticeship levy on small firms.",
            "sp",
        ),
        (
            "levy",
            "The apprenticeship levy on small employers will be raised to one per cent of pay.",
            "sp",
        ),
        (
            "levy",
            "Employers will be able to spend half of what they pay in levy on short courses of their choice.",
            "a",
        ),
        ("profits-tax", "We will not raise corporation tax.", "a"),
        (
            "profits-tax",
            "We have ruled out any increase in corporation tax.",
            "a",
        ),
    ]);
}

#[test]
fn reliefs_that_end_and_goods_bought_abroad_are_opposed() {
    check(&[
        (
            "energy-intensive",
            "The exemption of glass makers from the climate change levy ends in 2028.",
            "o",
        ),
        (
            "energy-intensive",
            "The exemption of glass makers from the climate change levy will be extended to 2032.",
            "a",
        ),
        (
            "import-dependence",
            "We will buy gas turbines from abroad where they are cheaper.",
            "o",
        ),
        (
            "import-dependence",
            "We will stay open, with imports from overseas in our supply chains, buying and selling goods all over the world.",
            "aps",
        ),
    ]);
}
