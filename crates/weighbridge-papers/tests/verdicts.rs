//! Suggested verdicts on sentences written before anybody looked at the rules'
//! lists (`verdicts/unseen.tsv`, `verdicts/later.tsv`), and on wordings that an independent reader
//! found misread. What was reached must not be lost.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_model::asks::{Asks, built_in};
use weighbridge_papers::Paper;
use weighbridge_papers::asks::{Prepared, answer};
use weighbridge_papers::verdict::Verdict;

const UNSEEN: &str = include_str!("verdicts/unseen.tsv");

fn told(asks: &Asks, part: &str, text: &str) -> Verdict {
    let part = asks
        .asks
        .iter()
        .flat_map(|ask| &ask.parts)
        .find(|known| known.name == part)
        .unwrap();
    let paper = Paper::read(text.as_bytes(), "sentence.txt").unwrap();
    answer(&Prepared::new(&paper), part, None)
        .suggestion
        .verdict
}

fn asks() -> Asks {
    Asks::parse(built_in("industrial-communities").unwrap(), "asks").unwrap()
}

/// Sentences on all ten asks, written before looking at the lists, by which no rule
/// has been mended yet.
const LATER: &str = include_str!("verdicts/later.tsv");

/// Sentences on every part by somebody who had not seen the lists: the rules were
/// mended by the errors of the half not kept back.
const OFFICIALS: &str = include_str!("verdicts/officials.tsv");

/// How many sentences of each half are read as they were written; none is read
/// the other way round.
fn read_right(sentences: &str) -> [usize; 2] {
    let asks = asks();
    let (mut right, mut reversed) = ([0, 0], Vec::new());
    let lines = sentences.lines().filter(|line| !line.starts_with('#'));
    for line in lines.skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let verdict = told(&asks, cells[1], cells[5]);
        let word = match verdict {
            Verdict::PartOfTheWay => "part",
            other => other.as_str(),
        };
        right[usize::from(cells[4] == "yes")] += usize::from(word == cells[3]);
        if [word, cells[3]].contains(&"agrees") && [word, cells[3]].contains(&"opposed") {
            reversed.push(cells[5]);
        }
    }
    assert!(reversed.is_empty(), "{reversed:?}");
    right
}

/// Sentences that turn a thing twice, and sentences in the manner of government
/// papers: written before the rules were looked at, half of each kept back.
const TWICE: &str = include_str!("verdicts/twice.tsv");
const FRESH: &str = include_str!("verdicts/fresh.tsv");

/// Sentences by who widened the lists of words, not looked at while doing so.
const BROADER: &str = include_str!("verdicts/broader.tsv");

#[test]
fn what_turns_twice_is_counted() {
    let asks = asks();
    for (sentences, floors, most) in [
        (TWICE, [29, 22], 3),
        (FRESH, [37, 44], 4),
        // 64 before an opposition had to stand at its matter.
        (BROADER, [0, 63], 2),
    ] {
        let (mut right, mut reversed) = ([0, 0], 0);
        for line in sentences
            .lines()
            .filter(|line| !line.starts_with('#'))
            .skip(1)
        {
            let cells: Vec<&str> = line.split('\t').collect();
            let word = match told(&asks, cells[1], cells[5]) {
                Verdict::PartOfTheWay => "part",
                other => other.as_str(),
            };
            right[usize::from(cells[4] == "yes")] += usize::from(word == cells[3]);
            let both = [word, cells[3]];
            reversed += usize::from(both.contains(&"agrees") && both.contains(&"opposed"));
        }
        // Twice: 13 of 31 and 13 of 29, 11 turned round, before turnings were counted.
        // Fresh: 35 of 58 and 39 of 61, 5 turned round.
        assert!(
            right[0] >= floors[0] && right[1] >= floors[1],
            "{right:?} {reversed}"
        );
        assert!(reversed <= most, "{reversed} turned round");
    }
}

#[test]
fn later_wording_is_not_turned_round() {
    // Of 30 each: 9 and 14 before sentences were read by what they change, 27 and 25
    // where changes that turn twice or that nobody undertakes decided too. 26 before
    // words that any paper uses ("the network", "public spending") stopped deciding:
    // in sentences of real papers one verdict in seven rested on such words alone, and
    // nearly all of those were about something else.
    let right = read_right(LATER);
    assert!(right[0] >= 24 && right[1] >= 24, "{right:?}");
}

#[test]
fn the_words_of_officials_are_read_and_not_turned_round() {
    // Of 116 and 115: 43 and 45 before sentences were read by what they change, 111
    // and 79 where changes that turn twice or that nobody undertakes decided too;
    // those read some sentences of others the wrong way round.
    let right = read_right(OFFICIALS);
    assert!(right[0] >= 100 && right[1] >= 77, "{right:?}");
}

#[test]
fn unseen_wording_is_read_as_well_as_it_was() {
    let right = read_right(UNSEEN);
    // Of 75 each; 35 and 34 before the lists were widened by families, 63 and 60
    // before sentences were read by what they change; 68 before words that any paper
    // uses stopped deciding.
    assert!(right[0] >= 67 && right[1] >= 65, "{right:?}");
}

#[test]
fn asks_of_ones_own_are_read_by_what_they_want_more_and_less_of() {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='kilns'\nasks='Keep kilns cheap to run.'\n\
         about=['kiln|pottery + gas|rebate|@firms']\nmore_of=['rebate']\n\
         less_of=['gas price|cost']\n",
        "y.toml",
    )
    .unwrap();
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("The rebate on gas for kilns lapses in March 2027.", "o"),
        (
            // Nobody is said to renew it: a reader decides.
            "The kiln rebate is renewed until 2031 for small firms.",
            "as",
        ),
        ("Gas prices for kilns will be cut by a tenth.", "a"),
        (
            "Gas prices for kilns will be raised by a tenth in May.",
            "o",
        ),
        ("No rebate will be paid on gas for kilns.", "o"),
        ("Fewer kilns will get the gas rebate.", "o"),
        ("We are examining the gas prices that kilns pay.", "p"),
        ("Kilns have burned gas since 1890.", "s"),
        // The words of the matter stand too far apart to be one matter.
        (
            "A kiln will be shown at the fair in June, and after the mayor has spoken to the guests \
             from the sister towns in France and the brass band has played, a gas balloon will rise.",
            "s",
        ),
    ] {
        let letter = &told(&asks, "kilns", text).as_str()[..1];
        if !expected.contains(letter) {
            wrong.push(format!("{text} -> {letter}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_told_or_held_is_no_agreement_and_refusals_have_many_forms() {
    let asks = asks();
    let mut wrong = Vec::new();
    for (part, text, allowed) in [
        (
            "prices",
            "We will publish statistics of energy prices.",
            "s",
        ),
        (
            "prices",
            "We will issue a monthly index of gas prices.",
            "s",
        ),
        (
            "prices",
            "We will commission a study of energy prices.",
            "p",
        ),
        ("prices", "We will not increase energy costs.", "p"),
        ("prices", "We will cut energy bills for families.", "s"),
        (
            "prices",
            "We will cut energy bills for families and firms by a tenth.",
            "a",
        ),
        (
            "prices",
            "Firms have asked for lower industrial electricity prices. That request has been declined.",
            "o",
        ),
        (
            "prices",
            "Some ask us to raise energy prices. That suggestion has been rejected.",
            "s",
        ),
        (
            "prices",
            "It is not for the state to hold down energy prices.",
            "o",
        ),
        (
            "prices",
            "There is no case for lower energy prices for industry.",
            "o",
        ),
        (
            "prices",
            "We remain unpersuaded that energy costs should be cut.",
            "o",
        ),
        (
            "prices",
            "The time is not right for a cut in energy prices.",
            "o",
        ),
        ("carbon-border", "A carbon border has been ruled out.", "o"),
        (
            "carbon-border",
            "A carbon border has not been ruled out.",
            "sp",
        ),
        (
            "carbon-border",
            "It would be a mistake to bring in a carbon border.",
            "o",
        ),
        ("carbon-border", "We do not propose a carbon border.", "o"),
        (
            "levy",
            "Calls to scrap the apprenticeship levy have been rejected.",
            "sp",
        ),
        ("steel", "Support for steel was turned down.", "o"),
        (
            "trade-remedies",
            "Duties on dumped steel hurt buyers and we will repeal them.",
            "o",
        ),
        (
            "trade-remedies",
            "We are lifting the duties on dumped Chinese rebar.",
            "o",
        ),
        (
            "incentives",
            "We will raise the incentives for investment in sustainable farming.",
            "s",
        ),
        (
            "gap-funding",
            "A trade remedies body will be given 40 more staff.",
            "s",
        ),
        (
            "technical",
            "We will not change the apprenticeship levy.",
            "s",
        ),
        (
            "open-trade",
            "We will seek no further trade agreements.",
            "o",
        ),
        (
            "sites",
            "The old dockyard will shut, and the land will be released for homes.",
            "o",
        ),
        (
            "home-content",
            "The contract goes to whichever offer costs the taxpayer least.",
            "o",
        ),
        (
            "assisted-areas",
            "There will be no line on a map that marks out favoured places.",
            "o",
        ),
        (
            "steel",
            "We will let the last furnaces at Port Talbot close.",
            "o",
        ),
        (
            "supply",
            "Support for the Rough gas store will not be renewed, although this leaves demand uncovered.",
            "o",
        ),
        (
            "home-capacity",
            "Should the last domestic smelter shut, the government will let it go.",
            "o",
        ),
        // What gives, raises or keeps a burden, and who pays for it.
        (
            "profits-tax",
            "Companies will go on paying 19 per cent on their profits for the whole of this Parliament.",
            "as",
        ),
        (
            "gap-funding",
            "Where a workshop is worth less than it costs to build, the government will pay the difference.",
            "a",
        ),
        (
            "gap-funding",
            "Developers will carry the whole cost of cleaning derelict land themselves.",
            "os",
        ),
        // An effort, a purpose and an ability are no act.
        (
            "prices",
            "The programme will give low-cost access to computation power, and help businesses.",
            "s",
        ),
        (
            "workforce",
            "We fail if we cannot turn ideas into the services on which future work and jobs are built.",
            "s",
        ),
    ] {
        let letter = &told(&asks, part, text).as_str()[..1];
        if !allowed.contains(letter) {
            wrong.push(format!("{part}: {text} -> {letter}, not {allowed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an outside reader found misread in unseen prose, as families: names, adverbs
/// and adjectives that look like verbs, common words in another sense, wishes of nobody.
#[test]
fn names_adverbs_and_common_words_turn_nothing() {
    let asks = asks();
    let mut wrong = Vec::new();
    for (part, text, allowed) in [
        // Names are no verbs: "Wind" winds nothing up.
        (
            "finance",
            "The Panel will explore ideas such as Coastal Wind and the National Wealth Fund.",
            "p",
        ),
        (
            "supply",
            "The Panel will explore ideas such as Floating Offshore Wind and tidal power.",
            "p",
        ),
        // "Closely" closes nothing, "a limited number" limits nothing.
        (
            "supply",
            "We will work closely with the offshore wind industry to build more turbines.",
            "pa",
        ),
        (
            "supply",
            "We will consult on a limited number of new onshore wind farms.",
            "p",
        ),
        (
            "prices",
            "We will consult a limited set of firms in return for lower energy bills.",
            "ps",
        ),
        // One verb, one body.
        (
            "prices",
            "The Secretary of State will co-chair a new Energy Council of industry.",
            "s",
        ),
        // Into line is down, where a price is meant.
        (
            "prices",
            "We will bring industrial electricity prices into line with those of France by 2029.",
            "ap",
        ),
        (
            "prices",
            "The measures will bring the energy costs of industry into line with those abroad.",
            "aps",
        ),
        // A charge on imports is no charge on makers at home.
        (
            "energy-intensive",
            "The CBAM will put a carbon price on imported cement and glass.",
            "s",
        ),
        (
            "steel",
            "The CBAM will put a carbon price on imported steel.",
            "s",
        ),
        // What opens a sentence is not what it cuts.
        (
            "import-dependence",
            "Under the Critical Minerals Plan, we will cut reliance on imports from one country.",
            "ap",
        ),
        // Common words, another sense.
        (
            "small-firms",
            "We want zones to act as hubs in order to help the area.",
            "s",
        ),
        (
            "local-skills",
            "The board will recommend courses of action to local partners.",
            "s",
        ),
        (
            "workforce",
            "The team will work closely with every service.",
            "s",
        ),
        (
            "home-content",
            "I welcome the moves made by the UK Government.",
            "s",
        ),
        ("freight", "The two free ports will open next year.", "s"),
        (
            "incentives",
            "We will not pursue growth at the expense of the regions.",
            "s",
        ),
        (
            "energy-intensive",
            "The White Paper and the Industrial Strategy remain aligned.",
            "s",
        ),
        (
            "obstacles",
            "The deal is subject to the consent of local partners, and we will sign it.",
            "s",
        ),
        ("obstacles", "The Defence Plan must not be delayed.", "s"),
        // A review in a name, evidence heard, a value: nothing is looked into.
        (
            "regulation",
            "The Space Regulatory Review was published in spring.",
            "s",
        ),
        (
            "home-content",
            "We heard evidence of procurement by the Home Office.",
            "s",
        ),
        (
            "incentives",
            "There remains a gap in the use of R&D tax credits.",
            "s",
        ),
        // To submit a report looks into a thing.
        (
            "home-capacity",
            "The Secretary shall submit a report on semiconductor plants.",
            "p",
        ),
        // What they were before.
        (
            "obstacles",
            "There will be a review of planning permission.",
            "p",
        ),
        (
            "open-trade",
            "We remain a firm believer in open trade.",
            "p",
        ),
    ] {
        let letter = &told(&asks, part, text).as_str()[..1];
        if !allowed.contains(letter) {
            wrong.push(format!("{part}: {text} -> {letter}, not {allowed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
