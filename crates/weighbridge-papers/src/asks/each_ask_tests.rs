//! Five sentences on each ask and twenty more, and what they must be taken for:
//! written for the test, with the misses that are known. Whole families of
//! wording are measured elsewhere.

use weighbridge_model::asks::Asks;

use super::direction_tests::{ASKS, check, told};

#[test]
fn five_sentences_on_each_ask() {
    check(&[
        (
            "stability",
            "We want a stable economy and will review how policy is set.",
            "p",
        ),
        (
            "regulation",
            "We will strike out forty rules that hold up small manufacturers.",
            "a",
        ),
        (
            "profits-tax",
            "The rate of corporation tax will go up to 31 per cent in 2032.",
            "o",
        ),
        (
            "stability",
            "Britain has had eight industrial plans since 1990.",
            "s",
        ),
        (
            "steel",
            "Two new electric arc furnaces will be built at Redcar with £700 million of public money.",
            "a",
        ),
        (
            "import-dependence",
            "We will halve our reliance on imports of magnets by opening a plant in Hull.",
            "a",
        ),
        (
            "steel",
            "We will talk to the owners of the steel works about their plans.",
            "p",
        ),
        (
            "steel",
            "We do not intend to put public money into steelmaking.",
            "o",
        ),
        ("steel", "Steel is used in cars, bridges and tins.", "s"),
        (
            "carbon-border",
            "From 2028 importers of cement will pay a levy on the carbon in imports.",
            "a",
        ),
        (
            "trade-remedies",
            "We will impose duties on dumped tyres within a month.",
            "a",
        ),
        (
            "carbon-border",
            "We are studying whether a carbon border would work for glass.",
            "p",
        ),
        (
            "trade-remedies",
            "The anti-dumping duties on bicycles will be removed in April.",
            "o",
        ),
        (
            "open-trade",
            "Exporters told us that freight rates have doubled.",
            "s",
        ),
        (
            "finance",
            "The National Wealth Fund will lend £4 billion to growing firms outside London.",
            "a",
        ),
        ("incentives", "Full expensing will be made permanent.", "a"),
        (
            "obstacles",
            "We will look at how grid connections could be made quicker.",
            "p",
        ),
        (
            "incentives",
            "The annual investment allowance will be halved to £500,000.",
            "o",
        ),
        (
            "finance",
            "Access to finance is a worry for many firms.",
            "s",
        ),
        (
            "assisted-areas",
            "A new map of assisted areas will be drawn up by June 2031.",
            "a",
        ),
        (
            "investment-aid",
            "Firms in the poorest fifth of districts will be able to claim investment grants worth £300 million.",
            "a",
        ),
        ("assisted-areas", "We will open four more freeports.", "p"),
        (
            "assisted-areas",
            "We will not bring back assisted areas.",
            "o",
        ),
        (
            "less-prosperous",
            "Regional inequality is wider here than in Italy.",
            "s",
        ),
        (
            "technical",
            "We will fund 60,000 more apprenticeship places with £900 million.",
            "a",
        ),
        (
            "adults",
            "We will retrain 20,000 adults from the coalfields by 2032.",
            "a",
        ),
        (
            "levy",
            "Ministers will review the apprenticeship levy.",
            "p",
        ),
        (
            "technical",
            "Funding for further education will be cut by a tenth.",
            "o",
        ),
        (
            "adults",
            "Adult education began in the mechanics' institutes.",
            "s",
        ),
        (
            "prices",
            "We will bring industrial electricity prices down to the French level by 2030.",
            "a",
        ),
        (
            "energy-intensive",
            "Glass and ceramics makers will be exempt from the network charge.",
            "a",
        ),
        (
            "prices",
            "We aim for cheaper power in the long run and will consult on energy costs.",
            "p",
        ),
        (
            "prices",
            "Electricity prices will go up by 8 per cent to pay for the new network.",
            "o",
        ),
        ("prices", "Energy prices rose by half in 2022.", "s"),
        (
            "home-content",
            "Departments must give a tenth of the marks in public contracts to UK content.",
            "a",
        ),
        (
            "pipeline",
            "A forward plan of public works worth £50 billion will be published each spring.",
            "a",
        ),
        (
            "small-firms",
            "We want more small firms to win government contracts.",
            "p",
        ),
        (
            "home-content",
            "Contracts will go to the lowest price only, wherever the bidder is.",
            "o",
        ),
        (
            "home-content",
            "Public procurement makes up a seventh of the economy.",
            "s",
        ),
        (
            "sites",
            "£120 million will be spent on clearing brownfield sites for factories.",
            "a",
        ),
        (
            "gap-funding",
            "We will meet the viability gap on old industrial sites with grants.",
            "a",
        ),
        (
            "agency",
            "We are looking at the remit of Homes England.",
            "p",
        ),
        (
            "sites",
            "Industrial land along the river will be released for housing.",
            "o",
        ),
        ("sites", "Brownfield land has its own register.", "s"),
        (
            "transport",
            "We will build a second rail line to Immingham at a cost of £2 billion.",
            "a",
        ),
        (
            "workforce",
            "Every industrial estate will have a bus each half hour, paid for with £80 million a year.",
            "a",
        ),
        (
            "freight",
            "We will study the needs of freight in the east.",
            "p",
        ),
        (
            "transport",
            "The upgrade of the Hope Valley railway will be cancelled.",
            "o",
        ),
        ("digital", "Broadband is slow in the hills.", "s"),
    ]);
}

/// Two more of those sentences, which the rules do not yet take for what they
/// are: only "until" in the first says that the rate is held, and only "four
/// fifths" in the second that a share is kept. When one starts to pass, move it up.
#[test]
fn known_misses() {
    let asks = Asks::parse(ASKS, "asks").unwrap();
    for (part, text) in [
        (
            "profits-tax",
            "Company profits will be taxed at 19 per cent until at least 2035.",
        ),
        (
            "less-prosperous",
            "Four fifths of the fund will go to less prosperous districts, and we will target \
             the coalfields first.",
        ),
    ] {
        assert_ne!(
            told(&asks, part, text).suggestion.verdict.as_str(),
            "agrees",
            "{text}"
        );
    }
}

/// Twenty more, written when the rules had been set by those above.
#[test]
fn twenty_more_sentences() {
    check(&[
        (
            "incentives",
            "From April we will double the capital allowance for machine tools.",
            "a",
        ),
        (
            "carbon-border",
            "Aluminium brought in from abroad will bear a carbon tariff from January 2029.",
            "a",
        ),
        (
            "finance",
            "£600 million will be lent through the British Business Bank to makers in the Midlands.",
            "a",
        ),
        (
            "levy",
            "Employers will be able to spend a fifth of the apprenticeship levy on short courses, and we will make it more flexible.",
            "a",
        ),
        (
            "assisted-areas",
            "We intend to consult on a map of assisted areas.",
            "p",
        ),
        (
            "energy-intensive",
            "The exemption for energy-intensive users will lapse in 2031.",
            "o",
        ),
        (
            "energy-intensive",
            "Ceramics firms told the inquiry that they may close.",
            "s",
        ),
        (
            "home-content",
            "We will require the social value of each bid to weigh a fifth in public contracts.",
            "a",
        ),
        (
            "gap-funding",
            "No gap funding will be given after 2030.",
            "o",
        ),
        (
            "freight",
            "£45 million has been set aside to deepen the port of Tyne for freight.",
            "a",
        ),
        (
            "freight",
            "Two thirds of the freight of Wales goes by road.",
            "s",
        ),
        (
            "digital",
            "We will bring full-fibre broadband to 9,000 works by 2030.",
            "a",
        ),
        (
            "local-skills",
            "Mayors will get control of the adult skills budget, and local skills plans will be devolved to them.",
            "a",
        ),
        (
            "technical",
            "The number of apprenticeship places will fall by a third.",
            "o",
        ),
        (
            "regulation",
            "We will look again at the cost of regulation for foundries.",
            "p",
        ),
        (
            "steel",
            "Nobody doubts that steel matters, and we will plant a million trees.",
            "s",
        ),
        (
            "trade-remedies",
            "We will give the authority that fights dumping thirty more staff and the power to act against subsidised imports.",
            "a",
        ),
        (
            "supply",
            "We have no plans to build any further nuclear power stations.",
            "o",
        ),
        (
            "sites",
            "We hope to see more employment land come forward.",
            "p",
        ),
    ]);
}
