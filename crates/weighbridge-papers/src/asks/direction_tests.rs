//! Sentences and what they must be taken for on the parts of the asks that
//! come with Weighbridge: commitments, refusals, cuts and what is neither.

use weighbridge_model::asks::Asks;

use super::*;
use crate::paper::{Kind, Paper, Passage, Sheet};

pub(super) const ASKS: &str =
    include_str!("../../../weighbridge-model/asks/industrial-communities.toml");

pub(super) fn told(asks: &Asks, part: &str, text: &str) -> Answer {
    let part = asks
        .asks
        .iter()
        .flat_map(|ask| &ask.parts)
        .find(|known| known.name == part)
        .unwrap();
    let paper = Paper {
        title: String::new(),
        paged: true,
        sheets: vec![Sheet {
            label: None,
            picture: false,
        }],
        sections: Vec::new(),
        passages: vec![Passage {
            text: text.to_owned(),
            page: 1,
            last_page: 1,
            section: None,
            kind: Kind::Paragraph,
            number: None,
            sentences: std::iter::once(0..text.len()).collect(),
            turns: Vec::new(),
        }],
        warnings: Vec::new(),
    };
    answer(&Prepared::new(&paper), part, None)
}

/// A part, a sentence and the letters of what it may be taken for: agrees, part
/// of the way, silent, opposed.
pub(super) fn check(table: &[(&str, &str, &str)]) {
    let asks = Asks::parse(ASKS, "asks").unwrap();
    let mut wrong = Vec::new();
    for (part, text, allowed) in table {
        let answer = told(&asks, part, text);
        let letter = &answer.suggestion.verdict.as_str()[..1];
        if !allowed.contains(letter) {
            let deciding = answer.bearing.first().map(|one| one.said.deciding.clone());
            wrong.push(format!(
                "{part}: {text} -> {letter}, not {allowed} {deciding:?}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} wrong\n{}",
        wrong.len(),
        table.len(),
        wrong.join("\n")
    );
}

#[test]
fn commitments_are_not_taken_for_their_contrary() {
    check(&[
        (
            "carbon-border",
            "We will introduce a carbon border from 2027, covering steel and cement.",
            "a",
        ),
        (
            "steel",
            "We will provide £500m of support for steel by 2030.",
            "a",
        ),
        ("steel", "We will support steel with a £2.5bn fund.", "a"),
        (
            "gap-funding",
            "We will fund the viability gap on ten sites with £100m.",
            "a",
        ),
        ("gap-funding", "We will offer gap funding of £100m.", "a"),
        (
            "pipeline",
            "We will publish a procurement pipeline each April.",
            "a",
        ),
        (
            "home-content",
            "We will give preference to UK suppliers in procurement.",
            "a",
        ),
        (
            "gap-funding",
            "Ministers may consider gap funding for stalled employment sites.",
            "p",
        ),
    ]);
}

#[test]
fn refusals_and_cuts_are_opposed() {
    check(&[
        (
            "technical",
            "We will cut £1 billion from further education.",
            "o",
        ),
        (
            "prices",
            "We will increase energy bills to reduce carbon.",
            "o",
        ),
        (
            "finance",
            "We will wind up the National Wealth Fund, saving £5 billion.",
            "o",
        ),
        (
            "agency",
            "We will abolish Homes England and its commercial arm.",
            "o",
        ),
        (
            "trade-remedies",
            "We will weaken trade remedies so as to protect consumers.",
            "o",
        ),
        (
            "supply",
            "We will halt investment in nuclear power and build no offshore wind.",
            "o",
        ),
        (
            "regulation",
            "We will add to the regulatory burden on manufacturers to reduce the cost of accidents.",
            "o",
        ),
        (
            "carbon-border",
            "We will abolish the carbon border levy in 2030.",
            "o",
        ),
        (
            "profits-tax",
            "We will raise the main rate of corporation tax to 30 per cent.",
            "o",
        ),
        ("transport", "We will cancel the rail upgrade.", "o"),
        ("steel", "We will end all support for steel by 2030.", "o"),
        ("steel", "We will withdraw support from steel.", "o"),
        ("steel", "We will stop funding steel.", "o"),
        ("steel", "We will phase out the steel support fund.", "o"),
        ("steel", "We will never again fund steel.", "o"),
        ("steel", "We will resist calls to fund steel plants.", "o"),
        (
            "steel",
            "We will ensure that there is no public support for steel.",
            "o",
        ),
        ("steel", "There will be no bail-out for steel.", "o"),
        ("steel", "It would be wrong to fund steel from taxes.", "o"),
        ("steel", "We rule out support for steel.", "o"),
        ("steel", "We refuse to invest in steel.", "o"),
        ("steel", "We won't support steel.", "o"),
        ("prices", "We will not cut energy bills.", "o"),
        ("steel", "Support for steel will be withdrawn in 2029.", "o"),
    ]);
}

#[test]
fn what_is_neither_is_neither() {
    check(&[
        ("steel", "We will not cut support for steel.", "spa"),
        (
            "steel",
            "The last government will be remembered for its support for steel.",
            "s",
        ),
        ("steel", "If the price falls, we will support steel.", "p"),
        (
            "steel",
            "We will explore further opportunities to support steel.",
            "p",
        ),
        (
            "steel",
            "We will cut funding for old steel sites and invest £90m in new steel plants.",
            "p",
        ),
        (
            "freight",
            "We will invest £10m in parks. Image: Port of Felixstowe",
            "s",
        ),
    ]);
}

#[test]
fn the_agent_may_be_left_out() {
    check(&[
        (
            "steel",
            "£2.5 billion will be made available to the steel industry.",
            "a",
        ),
        (
            "adults",
            "We commit £90m to retrain 15,000 workers by 2029.",
            "a",
        ),
        ("steel", "We pledge half a billion pounds to steel.", "a"),
        ("steel", "£220 million has been set aside for steel.", "a"),
        ("steel", "Steel will receive £500 million by 2030.", "a"),
        ("steel", "A £500m Steel Fund will open in April 2031.", "a"),
        (
            "steel",
            "Funding of £500 million has been agreed for steel.",
            "a",
        ),
    ]);
}

/// Written before the rules were first tried on any of them. "a" marks
/// commitments that fall short of "agrees" because the passage is hardly like
/// the ask or the agreeing words are those of the matter.
#[test]
fn other_sentences_both_ways() {
    check(&[
        (
            "workforce",
            "We will axe subsidies for bus services outside the cities.",
            "o",
        ),
        (
            "workforce",
            "We will improve bus services with £300 million over four years.",
            "a",
        ),
        (
            "digital",
            "The Government will slash spending on rural broadband.",
            "o",
        ),
        (
            "digital",
            "The Government will roll out full-fibre broadband to every industrial estate.",
            "a",
        ),
        ("levy", "We will scrap the apprenticeship levy.", "o"),
        (
            "levy",
            "We will reform the apprenticeship levy so that it is flexible.",
            "a",
        ),
        (
            "prices",
            "We will cut industrial electricity prices by a fifth.",
            "a",
        ),
        ("prices", "Levies on energy bills will not be lowered.", "o"),
        ("profits-tax", "We will not raise corporation tax.", "a"),
        (
            "profits-tax",
            "We will cut corporation tax to the lowest rate in the G7.",
            "a",
        ),
        (
            "incentives",
            "Full expensing will be repealed at the next Budget.",
            "o",
        ),
        ("incentives", "We will make full expensing permanent.", "a"),
        (
            "obstacles",
            "We will reform the planning system to cut delays.",
            "a",
        ),
        (
            "regulation",
            "We will cut the regulatory burden on firms by a quarter.",
            "a",
        ),
        (
            "trade-remedies",
            "We will end dumping by giving the authority new powers.",
            "a",
        ),
        (
            "trade-remedies",
            "We will dismantle the trade remedies authority.",
            "o",
        ),
        (
            "import-dependence",
            "We will reduce dependence on imports of magnets through domestic plants.",
            "a",
        ),
        (
            "energy-intensive",
            "We will remove the exemption for energy-intensive users.",
            "o",
        ),
        (
            "energy-intensive",
            "We will extend compensation for energy-intensive industries to 2030.",
            "a",
        ),
        (
            "steel",
            "We will stop the closure of steel plants with a rescue fund.",
            "a",
        ),
    ]);
}

/// Five sentences on each ask, written before the rules were tried on them: one
/// or two that agree, one that goes part of the way, one that is opposed, one
/// that only speaks.
/// Sentences whose contrary was told before: land for homes, what is no longer
/// done, schemes that were paused; others' words, denials, earlier plans.
#[test]
fn what_is_reversed_reported_or_denied() {
    check(&[
        (
            "sites",
            "We will convert employment land in Luton to 3,000 flats.",
            "o",
        ),
        (
            "sites",
            "The strategic sites at Goole will be released for housing by 2029.",
            "o",
        ),
        (
            "sites",
            "We will release £40 million for industrial sites in Goole.",
            "a",
        ),
        (
            "import-dependence",
            "Ministers will no longer stockpile cobalt and other critical minerals.",
            "o",
        ),
        (
            "transport",
            "The bypass at Wrexham has been shelved and its £80 million handed back to the Treasury.",
            "o",
        ),
        (
            "transport",
            "We have abandoned plans to upgrade the railway to Whitby.",
            "o",
        ),
        (
            "profits-tax",
            "The Society of Auditors warns that a higher rate of corporation tax will be needed.",
            "s",
        ),
        (
            "carbon-border",
            "Importers fear that the government will introduce a carbon border adjustment mechanism.",
            "s",
        ),
        (
            "freight",
            "The former government planned to spend £90 million on freight.",
            "s",
        ),
        (
            "agency",
            "It is not true that we will abolish the development agency at Ebbw Vale.",
            "s",
        ),
        (
            "workforce",
            "No one should fear that bus services will be cut in Fife.",
            "s",
        ),
        (
            "freight",
            "We will invest £30 million at the steelworks of Port Talbot.",
            "s",
        ),
        (
            "freight",
            "We will invest £30 million in the ports of Fife.",
            "a",
        ),
        (
            "levy",
            "Hauliers want more freedom in the apprenticeship levy, and we will widen it in 2028.",
            "ap",
        ),
    ]);
}

/// Undertakings and refusals without "we will".
#[test]
fn undertakings_of_other_forms() {
    check(&[
        (
            "freight",
            "The freight line to Goole is to be rebuilt by 2031 for £60 million.",
            "a",
        ),
        (
            "freight",
            "The freight terminal at Goole gets £60 million from us.",
            "a",
        ),
        (
            "technical",
            "Level 5 apprenticeships will no longer be funded.",
            "o",
        ),
        (
            "trade-remedies",
            "Safeguard measures on tiles will not be renewed.",
            "o",
        ),
        (
            "home-content",
            "From 2028 every public contract for trains must use British steel.",
            "ap",
        ),
        (
            "energy-intensive",
            "Compensation for energy-intensive industries comes to an end in May 2027.",
            "o",
        ),
        (
            "transport",
            "The rail link to Goole has been scrapped.",
            "o",
        ),
        (
            "carbon-border",
            "Ministers have decided against a carbon border.",
            "o",
        ),
        (
            "carbon-border",
            "There will be no carbon border adjustment mechanism.",
            "o",
        ),
        (
            "freight",
            "No public money will go to freight terminals.",
            "o",
        ),
        (
            "freight",
            "Support for freight is reduced by £9 million.",
            "o",
        ),
        (
            "agency",
            "The development agency at Ebbw Vale is to be wound up in 2029.",
            "o",
        ),
        (
            "freight",
            "The freight office is to lose a third of its budget.",
            "o",
        ),
        (
            "gap-funding",
            "Gap funding will not be offered after 2028.",
            "o",
        ),
        (
            "profits-tax",
            "Corporation tax stays at 19 per cent until 2033.",
            "a",
        ),
        (
            "sites",
            "Employment land at Hythe will be handed to builders for 900 homes.",
            "o",
        ),
    ]);
    let asks = Asks::parse(ASKS, "asks").unwrap();
    let unsure = told(
        &asks,
        "workforce",
        "Bus services may lose their subsidy in 2030.",
    );
    assert!(
        unsure.suggestion.reason.contains("not graded"),
        "{}",
        unsure.suggestion.reason
    );
}
