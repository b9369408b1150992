//! Sentences and what they must be taken for on the parts of the asks that
//! come with Weighbridge: commitments, refusals, cuts and what is neither.

use weighbridge_model::asks::Asks;

use super::*;
use crate::paper::{Kind, Paper, Passage, Sheet};

const ASKS: &str = include_str!("../../../weighbridge-model/asks/industrial-communities.toml");

fn told(asks: &Asks, part: &str, text: &str) -> Answer {
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
        }],
        warnings: Vec::new(),
    };
    answer(&Prepared::new(&paper), part, None)
}

/// A part, a sentence and the letters of what it may be taken for: agrees, part
/// of the way, silent, opposed.
fn check(table: &[(&str, &str, &str)]) {
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
            "ap",
        ),
        (
            "adults",
            "We commit £90m to retrain 15,000 workers by 2029.",
            "ap",
        ),
        ("steel", "We pledge half a billion pounds to steel.", "ap"),
        ("steel", "£220 million has been set aside for steel.", "ap"),
        ("steel", "Steel will receive £500 million by 2030.", "ap"),
        ("steel", "A £500m Steel Fund will open in April 2031.", "ap"),
        (
            "steel",
            "Funding of £500 million has been agreed for steel.",
            "ap",
        ),
    ]);
}

/// Written before the rules were first tried on any of them. "ap" marks
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
            "ap",
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
        (
            "prices",
            "Levies on energy bills will not be lowered.",
            "os",
        ),
        ("profits-tax", "We will not raise corporation tax.", "pa"),
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
        ("incentives", "We will make full expensing permanent.", "ap"),
        (
            "obstacles",
            "We will reform the planning system to cut delays.",
            "a",
        ),
        (
            "regulation",
            "We will cut the regulatory burden on firms by a quarter.",
            "ap",
        ),
        (
            "trade-remedies",
            "We will end dumping by giving the authority new powers.",
            "ap",
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
