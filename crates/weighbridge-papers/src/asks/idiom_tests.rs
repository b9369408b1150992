//! Ways of speaking by which something was told as its contrary: what is said of "it",
//! what firms do, sanctions, less than before.

use super::super::direction_tests::check;

#[test]
fn idioms_on_it_decide_nothing() {
    check(&[
        (
            "steel",
            "The anti-dumping duty on steel is contested. It will be raised at the WTO.",
            "ps",
        ),
        (
            "trade-remedies",
            "The anti-dumping duty on steel is contested. It will be raised at the WTO.",
            "ps",
        ),
        (
            "freight",
            "The freight grant is popular. Ministers will drop it into every speech.",
            "aps",
        ),
        (
            "digital",
            "The broadband voucher is popular. Ministers will drop it into every speech.",
            "aps",
        ),
        (
            "freight",
            "The freight grant was promised by the council. The government will hold it to its promise.",
            "ps",
        ),
        (
            "digital",
            "Broadband came in 2019. It will be used to raise council tax.",
            "ps",
        ),
        (
            "levy",
            "The apprenticeship levy is paid by large firms. It will be raised from 0.5 to 0.8 per cent.",
            "ops",
        ),
        (
            "gap-funding",
            "Gap funding is slow. It will be kept with councils.",
            "aps",
        ),
        (
            "regulation",
            "Planning permission is slow. It will be kept with councils.",
            "aps",
        ),
        (
            "freight",
            "The freight terminal is old. It will be closed for 18 months while the line is doubled.",
            "aps",
        ),
        (
            "transport",
            "The rail link is old. It will be closed for 18 months while the line is doubled.",
            "aps",
        ),
        (
            "steel",
            "Tata will build two electric arc furnaces by 2028.",
            "ps",
        ),
        (
            "digital",
            "Openreach will bring full-fibre to 40 estates by 2027.",
            "ps",
        ),
        (
            "sites",
            "Amazon will take 40 industrial sites by 2028.",
            "ps",
        ),
        (
            "freight",
            "Peel will deepen the port at Hull by 2029.",
            "ps",
        ),
        ("steel", "We will fine 30 steelmakers by 2028.", "ops"),
        ("steel", "We will photograph 90 steelworks by 2028.", "ops"),
        (
            "steel",
            "All steelworks are to carry the new safety label by 2028.",
            "ops",
        ),
        ("freight", "We will fine 40 ports in 2027.", "ops"),
    ]);
}

#[test]
fn firms_and_sanctions_give_nothing() {
    check(&[
        (
            "technical",
            "We will prosecute 20 employers that misused apprenticeships.",
            "ops",
        ),
        ("freight", "We will toll every lorry from 2028.", "ops"),
        (
            "steel",
            "We will tax every tonne of steel at £40 from 2027.",
            "ops",
        ),
        (
            "digital",
            "We will audit 400 broadband vouchers in 2027.",
            "ops",
        ),
        (
            "technical",
            "We will turn 12 technical colleges into flats by 2029.",
            "ops",
        ),
        (
            "investment-aid",
            "We will reclaim £200m of regional grants by 2028.",
            "ops",
        ),
        (
            "digital",
            "We will inspect every phone mast by 2028.",
            "ops",
        ),
        (
            "energy-intensive",
            "Steelworks will be charged nothing for the grid.",
            "aps",
        ),
        (
            "agency",
            "English Partnerships' successor will hand its 40 industrial sites to house builders.",
            "ops",
        ),
        (
            "agency",
            "The agency will sell its 12 industrial estates to property developers.",
            "ops",
        ),
        (
            "levy",
            "The export levy comes down from 4 to 2 per cent.",
            "ps",
        ),
        (
            "levy",
            "The sugar levy comes down from 6 to 3 per cent.",
            "ps",
        ),
        (
            "freight",
            "We will not let the freight facilities grant lapse.",
            "aps",
        ),
        ("freight", "We will never allow the port to close.", "aps"),
        (
            "steel",
            "We refuse to accept the end of primary steelmaking.",
            "aps",
        ),
        (
            "steel",
            "Ministers refuse to let the last blast furnace close.",
            "aps",
        ),
        (
            "technical",
            "Half as many apprentices will be funded from 2027.",
            "ops",
        ),
        (
            "freight",
            "We will spend less on rail freight: £40m against £65m.",
            "ops",
        ),
        (
            "freight",
            "We will spend £40m on rail freight, down from £65m.",
            "ops",
        ),
    ]);
}

#[test]
fn less_than_before_is_no_gift() {
    check(&[
        (
            "freight",
            "We will invest £50m in ports, compared with £80m in the last period.",
            "ops",
        ),
        (
            "freight",
            "We will invest £80m in ports, compared with £50m in the last period.",
            "a",
        ),
        (
            "assisted-areas",
            "The map of assisted areas will be redrawn in 2027 to leave out Cornwall, Wales and the North East.",
            "ops",
        ),
        (
            "small-firms",
            "We will bring the share of contracts that go to small firms down to a fifth.",
            "ops",
        ),
        (
            "agency",
            "The development agency will be wound up only by an Act.",
            "aps",
        ),
        (
            "digital",
            "We will extend gigabit broadband to 40 industrial estates by 2028.",
            "a",
        ),
        (
            "freight",
            "Rail freight grants will be limited to £4 million.",
            "ops",
        ),
        (
            "steel",
            "We will give £200 million to build two electric arc furnaces by 2028.",
            "a",
        ),
        (
            "technical",
            "We will open 12 technical colleges by 2029.",
            "a",
        ),
        (
            "transport",
            "The Budget provides £90 million for the rail link.",
            "aps",
        ),
        (
            "energy-intensive",
            "We will pay half the network charges of steelworks from 2027.",
            "aps",
        ),
        (
            "steel",
            "Steelmakers will pay an extra £40 a tonne of carbon from 2027.",
            "ops",
        ),
        (
            "trade-remedies",
            "We will conclude a free trade agreement with India, under which tariffs on 90 per cent of goods will go.",
            "aps",
        ),
        (
            "small-firms",
            "Every department must publish its contracts in full.",
            "aps",
        ),
        (
            "local-skills",
            "The regional compact has run its course and will close.",
            "aps",
        ),
    ]);
}
