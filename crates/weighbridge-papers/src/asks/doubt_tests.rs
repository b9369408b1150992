//! Ways of speaking by which something was told as its contrary: payments with a bound,
//! limits on harms, what is kept for its purpose, ends that a plan brings.

use super::super::direction_tests::check;

#[test]
fn payments_with_a_bound_are_for_the_payer() {
    check(&[
        (
            "energy-intensive",
            "Energy-intensive firms will pay no more than £60 per MWh for power.",
            "aps",
        ),
        (
            "prices",
            "Energy-intensive firms will pay no more than £60 per MWh for electricity.",
            "aps",
        ),
        (
            "profits-tax",
            "Companies will pay no more than 19 per cent on their profits.",
            "aps",
        ),
        (
            "profits-tax",
            "Companies will pay 5 points less tax on their profits.",
            "aps",
        ),
        (
            "energy-intensive",
            "Manufacturers of glass will pay at most £40 per MWh for network charges.",
            "aps",
        ),
        (
            "energy-intensive",
            "Steelworks will pay no more than £5 per MWh in network charges.",
            "aps",
        ),
        (
            "energy-intensive",
            "Energy-intensive firms will pay only a tenth of network charges from 2027.",
            "aps",
        ),
        (
            "energy-intensive",
            "Energy-intensive firms will pay half the network charges that they pay now.",
            "aps",
        ),
        (
            "workforce",
            "Workers on the estate will pay no more than £2 for a bus fare.",
            "aps",
        ),
        (
            "profits-tax",
            "Companies will pay the main rate of corporation tax of 25 per cent until 2030.",
            "aps",
        ),
        (
            "prices",
            "Brickworks will pay no more for electricity than rivals abroad.",
            "aps",
        ),
        (
            "prices",
            "Foundries will be charged no more than £40 for electricity.",
            "aps",
        ),
        (
            "profits-tax",
            "Companies will pay less than 20 per cent corporation tax on their profits.",
            "aps",
        ),
        (
            "energy-intensive",
            "Paper mills will pay a quarter of the network charges of 2024.",
            "aps",
        ),
        (
            "profits-tax",
            "Small firms will pay no less than 25 per cent on their profits.",
            "ops",
        ),
        (
            "energy-intensive",
            "Steelmakers will pay no less than £40 a tonne of carbon.",
            "ops",
        ),
        (
            "prices",
            "Potteries will pay at least £90 for each megawatt hour of electricity.",
            "ops",
        ),
        (
            "import-dependence",
            "Dependence on any one country for lithium will be limited to 40 per cent.",
            "aps",
        ),
        (
            "import-dependence",
            "Dependence on Chinese magnets will be restricted to a quarter by 2030.",
            "aps",
        ),
    ]);
}

#[test]
fn what_is_kept_for_its_purpose_is_not_lost() {
    check(&[
        (
            "import-dependence",
            "Reliance on a single supplier of graphite will be limited to a third by 2029.",
            "aps",
        ),
        (
            "trade-remedies",
            "Imports of subsidised aluminium will be limited to 200,000 tonnes.",
            "aps",
        ),
        (
            "trade-remedies",
            "Imports of dumped steel will be restricted to 90,000 tonnes a year.",
            "aps",
        ),
        (
            "steel",
            "Imports of steel will be limited to 3 million tonnes by quota.",
            "aps",
        ),
        (
            "home-content",
            "Foreign bidders will be limited to a tenth of public contracts.",
            "aps",
        ),
        (
            "prices",
            "The levy on gas will be limited to £2 per MWh from 2027.",
            "aps",
        ),
        (
            "prices",
            "Gas prices for industry will be limited to 2 pence per unit from 2027.",
            "aps",
        ),
        (
            "prices",
            "Policy costs on electricity bills will be limited to £10 per MWh.",
            "aps",
        ),
        (
            "regulation",
            "New burdens on business will be restricted to those that Parliament votes.",
            "aps",
        ),
        (
            "gap-funding",
            "Gap funding will be paid only where the market does not build, with £200m by 2030.",
            "aps",
        ),
        (
            "gap-funding",
            "Gap funding will go only to sites that nobody else would clear, £90m by 2029.",
            "aps",
        ),
        (
            "levy",
            "The apprenticeship levy will be spent only on training, never on wages.",
            "aps",
        ),
        (
            "levy",
            "Apprenticeship funding will be used only for courses that employers have asked for.",
            "aps",
        ),
        (
            "investment-aid",
            "Regional grants will reach only firms in the poorest fifth of districts.",
            "aps",
        ),
        (
            "digital",
            "Broadband vouchers will be given only to firms on industrial estates.",
            "aps",
        ),
        (
            "digital",
            "Gigabit vouchers may be used only for premises without a signal from 2028.",
            "aps",
        ),
        (
            "sites",
            "Land on industrial estates may be used only for industry.",
            "aps",
        ),
        (
            "sites",
            "Employment land will be released only for factories.",
            "aps",
        ),
        (
            "incentives",
            "The Finance Bill brings the investment allowance to an end.",
            "ops",
        ),
    ]);
}

#[test]
fn ends_and_moves_are_no_gifts() {
    check(&[
        (
            "freight",
            "The plan brings the freight grant to a close.",
            "ops",
        ),
        (
            "transport",
            "The strategy brings the road programme to a halt in 2027.",
            "ops",
        ),
        (
            "steel",
            "The Budget reserves £40 million for the demolition of the blast furnaces.",
            "ops",
        ),
        (
            "steel",
            "The fund pays the redundancy of 4,000 steelworkers.",
            "ops",
        ),
        (
            "steel",
            "The package provides £12 million for the redundancies at the steelworks.",
            "ops",
        ),
        (
            "workforce",
            "A new timetable takes the bus past the estate without a stop from 2027.",
            "ops",
        ),
        (
            "freight",
            "A new duty adds £40 to each container that passes the port from 2028.",
            "ops",
        ),
        (
            "home-content",
            "A new rule opens public contracts to bidders from every country by 2027.",
            "ops",
        ),
        (
            "gap-funding",
            "Gap funding returns £80 million to the Treasury over three years.",
            "ops",
        ),
        (
            "freight",
            "The freight grant returns £12 million to the department.",
            "ops",
        ),
        (
            "less-prosperous",
            "We will move 2,000 civil service jobs from Blackpool to London.",
            "ops",
        ),
        (
            "less-prosperous",
            "We will move 500 Treasury posts from Darlington to Whitehall by 2028.",
            "ops",
        ),
        (
            "less-prosperous",
            "60 per cent of innovation funding will go to Oxford, Cambridge and London.",
            "ops",
        ),
        (
            "less-prosperous",
            "We will relocate 300 civil service jobs to central London by 2027.",
            "ops",
        ),
        (
            "less-prosperous",
            "We will move 12,000 civil service posts out of London to Darlington, Leeds and Wrexham.",
            "aps",
        ),
        (
            "steel",
            "The duty on dumped steel comes down from 40 to 20 per cent.",
            "ops",
        ),
        (
            "trade-remedies",
            "The duty on dumped steel comes down from 40 to 20 per cent.",
            "ops",
        ),
        (
            "trade-remedies",
            "The anti-dumping duty on bicycles comes down from 48 to 12 per cent.",
            "ops",
        ),
        (
            "trade-remedies",
            "The duty on dumped tyres goes up from 20 to 40 per cent.",
            "aps",
        ),
    ]);
}
