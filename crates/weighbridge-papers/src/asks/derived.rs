//! What a plain ask says of itself: an ask that gives its title and a sentence and no words to
//! look for is told by the words of those two, by other words for the same things, and by
//! which way its verb goes ("lower", "raise"). It adds nothing to an ask that gives words. What
//! is told so is at most part of the way, and to be read: which way a sentence goes for a thing
//! that nobody has described is not known.

use std::borrow::Cow;
use std::collections::BTreeSet;

use weighbridge_model::asks::Part;

use super::carries::{FEW, common};
use crate::compare::alike;
use crate::search::words::{plain, stem};
use crate::verdict::Verdict;
use crate::verdict::force::turns;
use crate::verdict::lexicon::{
    DONE, EFFORTS, ENDS, GIVES, KEEPS, LOOKS, LOWERS, NEGATIONS, PREVENTS, RAISES, among, one_of,
};

/// Words that name nothing.
const EMPTY: &str = "a|an|the|our|your|their|its|his|her|my|this|that|these|those|they|them|it|we|us|you|who|which|what|\
    where|when|how|why|and|or|but|of|in|on|at|to|for|from|by|with|without|within|under|over|outside|inside|near|\
    across|into|out|off|up|down|about|after|before|than|as|so|if|is|are|was|were|be|been|being|has|have|had|will|\
    shall|should|would|can|could|may|might|must|do|does|not|no|more|less|most|least|fewer|better|best|soon|quickly|\
    quick|fast|faster|very|much|many|all|any|each|every|some|such|other|others|new|thing|things|one|two|three|way|ways|\
    see|let|please|also|only|both|there|here|again|well|good|great|kind|sort|lot|bit|ever|never|always|recommend|\
    committee|government|ministers|minister|department|secretary|state|urge|call|calls|need|needs|want|wants|properly|\
    fairly|full|fully|own|same|right";

/// Verbs of asking for anything.
const ANY: &str = "give put make get see let bring take help have use do keep hold set send go come say tell ask look work provide ensure";

/// Words by which an ask or a sentence turns, lessens, burdens, or gives a bound or a direction:
/// beside one of them nobody knows which way a guessed ask is met.
const TURNED: &str = "ban|bans|banned|banning|outlaw|outlaws|outlawed|prohibit|forbid|no|not|never|without|less|fewer|\
    low|lower|lowest|cheap|cheaper|cheapest|short|shorter|free|small|smaller|only|from|instead|rather|closure|closures|\
    neglect|cap|caps|queue|queues|cuts|delay|delays|backlog|decline|waste|loss|losses|shortage|poverty|homelessness|\
    charge|charges|levy|levies|tax|taxes|duty|duties|fee|fees|toll|tolls|fine|fines|fares|pay|pays|paid|cost|costs|\
    bills|fall|falls|fell|rise|rises|raise|raised|allow|allows|allowed|let|permit|permits|except|but|unless|if";

/// How many other words of an ask are paired.
const PAIRED: usize = 7;

/// The words of a text that may name something, with those that stand side by side together.
fn runs(text: &str) -> Vec<Vec<String>> {
    let mut runs: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    for (word, at) in plain(text) {
        let names = word.len() > 2
            && word.chars().any(char::is_alphabetic)
            && !one_of(&word, EMPTY)
            && !among(&word, ANY);
        if !names {
            last = None;
            continue;
        }
        let beside = last.is_some_and(|end: usize| {
            text.get(end..at.start)
                .is_some_and(|gap| gap.chars().all(|sign| sign == ' ' || sign == '-'))
        });
        match runs.last_mut() {
            Some(run) if beside => run.push(word),
            _ => runs.push(vec![word]),
        }
        last = Some(at.end);
    }
    runs
}

/// Whether a word only says what is to be done.
fn acts(word: &str) -> bool {
    let lists = [
        ENDS, LOWERS, RAISES, GIVES, KEEPS, DONE, EFFORTS, LOOKS, PREVENTS,
    ];
    !word.ends_with('s') && lists.iter().any(|list| among(word, list))
}

/// A word with other words for the same thing, as a choice.
fn choice(word: &str) -> String {
    let mut all = vec![word.to_owned()];
    for other in alike(word) {
        let spelled = other.replace(' ', "_");
        if !all.contains(&spelled) {
            all.push(spelled);
        }
    }
    all.join("|")
}

/// Whether an ask wants less of what it names: by the first of its verbs that tells.
fn wants_less(asks: &str) -> bool {
    let less = [ENDS, LOWERS, PREVENTS];
    let more = [RAISES, GIVES, KEEPS];
    plain(asks)
        .iter()
        .find_map(|(word, _)| {
            let down = less.iter().any(|list| among(word, list)) && !among(word, "lift");
            let up = more.iter().any(|list| among(word, list));
            (down || up).then_some(down && (!up || among(word, "cut")))
        })
        .unwrap_or(false)
}

/// What may be told of a guessed ask by a sentence: at most part of the way, where nothing turns
/// in either, the sentence has the title's head, and half of what the ask names.
pub(super) fn guess(part: &Part, text: &str, verdict: Verdict) -> Option<Verdict> {
    if !matches!(verdict, Verdict::Agrees | Verdict::PartOfTheWay) {
        return None;
    }
    let turning = |text: &str| {
        plain(text).iter().any(|(word, _)| {
            one_of(word, TURNED)
                || one_of(word, NEGATIONS)
                || turns(word) && !one_of(word, "be|have|has|had|is|are")
                || [ENDS, LOWERS, PREVENTS]
                    .iter()
                    .any(|list| among(word, list))
        })
    };
    if turning(&part.asks) || turning(&part.title) || turning(text) {
        return None;
    }
    let stems: BTreeSet<String> = plain(text).iter().map(|(word, _)| stem(word)).collect();
    let head = runs(&part.title).into_iter().next()?.pop()?;
    let asked: BTreeSet<String> = runs(&part.asks)
        .iter()
        .flatten()
        .filter(|word| !acts(word))
        .map(|word| stem(word))
        .collect();
    let held = asked.iter().filter(|word| stems.contains(*word)).count();
    (stems.contains(&stem(&head)) && held >= 2 && 2 * held >= asked.len())
        .then_some(Verdict::PartOfTheWay)
}

/// The ask with what it says of itself where it gives no words to look for or to agree by.
pub(super) fn derived(part: &Part) -> Cow<'_, Part> {
    let lists = [
        &part.about,
        &part.agree,
        &part.oppose,
        &part.more_of,
        &part.less_of,
    ];
    if lists.iter().any(|list| !list.is_empty()) {
        return Cow::Borrowed(part);
    }
    let (title, asks) = (runs(&part.title), runs(&part.asks));
    let mut things: Vec<String> = Vec::new();
    let mut about: Vec<String> = Vec::new();
    // What the title opens with is the matter, and what follows tells more of it.
    if let Some(run) = title.first() {
        let named: Vec<String> = run.iter().map(|word| choice(word)).collect();
        match named.as_slice() {
            [one] => things.push(one.clone()),
            [.., one, other] => things.push(format!("{one} {other}")),
            [] => {}
        }
    }
    for run in &asks {
        let named: Vec<&String> = run.iter().filter(|word| !acts(word)).collect();
        if named.len() > 1 && named.len() < 4 && named.iter().any(|word| !common(word)) {
            let named: Vec<&str> = named.iter().map(|word| word.as_str()).collect();
            things.push(named.join(" "));
        }
    }
    about.extend(things.iter().cloned());
    // Two of the other words together name it too.
    let mut seen = BTreeSet::new();
    let words: Vec<String> = title
        .iter()
        .chain(&asks)
        .flatten()
        .filter(|word| !common(word) && seen.insert(stem(word)))
        .map(|word| choice(word))
        .take(PAIRED)
        .collect();
    for (at, one) in words.iter().enumerate() {
        for other in &words[at + 1..] {
            about.push(format!("{one} + {other}"));
        }
    }
    about.dedup();
    about.truncate(FEW);
    let less = wants_less(&part.asks);
    let given = |list: &[&str]| {
        list.iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<String>>()
    };
    let agree = if less {
        given(&[
            "cut",
            "lower",
            "reduce",
            "abolish|scrap|end",
            "relief|rebate|discount|exempt",
            "cap",
            "freeze",
        ])
    } else {
        let mut agree = given(&[
            "million|billion",
            "fund",
            "invest",
            "legislate",
            "guarantee",
            "introduce",
            "extend",
            "double",
        ]);
        // What is asked to be done, in the ask's own words.
        agree.extend(
            asks.iter()
                .flatten()
                .filter(|word| !common(word))
                .map(|word| choice(word))
                .take(PAIRED),
        );
        agree
    };
    let (more_of, less_of) = if less {
        (Vec::new(), things)
    } else {
        (things, Vec::new())
    };
    Cow::Owned(Part {
        about,
        agree,
        more_of,
        less_of,
        ..part.clone()
    })
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::{Prepared, answer};
    use crate::paper::Paper;
    use crate::verdict::Verdict::{self, PartOfTheWay, Silent};

    fn told(title: &str, ask: &str, text: &str) -> Verdict {
        let asks = Asks::parse(
            &format!("name='y'\n[[ask]]\nname='one'\ntitle='{title}'\nasks='{ask}'\n"),
            "y.toml",
        )
        .unwrap();
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
            .suggestion
            .verdict
    }

    #[test]
    fn a_plain_ask_is_part_of_the_way_at_most() {
        let ports = ("Ports", "Invest in quays of our ports.");
        let mut wrong = Vec::new();
        for ((title, ask), text, expected) in [
            (
                ports,
                "We will invest £40 million in the quays of the ports of Blyth and Leith.",
                PartOfTheWay,
            ),
            (ports, "Support for quays of ports will be ended.", Silent),
            (
                ports,
                "We will introduce a charge on quays of ports.",
                Silent,
            ),
            (
                ports,
                "We will invest £40 million in primary schools.",
                Silent,
            ),
            (ports, "Most trade goes through ports.", Silent),
        ] {
            let verdict = told(title, ask, text);
            if verdict != expected {
                wrong.push((text, verdict, expected));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_turns_in_the_ask_or_the_sentence_gives_no_verdict() {
        for (title, ask, text) in [
            (
                "Rural schools",
                "Stop the closure of rural schools.",
                "We will close forty rural schools by 2030.",
            ),
            (
                "Peat",
                "Stop the sale of peat for gardens.",
                "We will end the sale of peat for gardens in 2027.",
            ),
            (
                "Canals",
                "End the neglect of canals.",
                "We will invest £40 million in canals.",
            ),
            (
                "Student visas",
                "Remove the cap on student visas.",
                "We will keep the cap on student visas.",
            ),
            (
                "Pylons",
                "No pylons through the Highlands.",
                "We will invest £2 billion in pylons through the Highlands.",
            ),
            (
                "Lobbying",
                "Ban corporate lobbying of ministers.",
                "We will fund corporate lobbying of ministers.",
            ),
            (
                "Rail freight",
                "Move freight from road to rail.",
                "We will move freight from rail to road.",
            ),
            (
                "Child care",
                "Free child care for parents in work.",
                "We will introduce a charge for child care for parents in work.",
            ),
            (
                "Nurses",
                "Recruit nurses for coastal hospitals.",
                "We will recruit teachers for coastal schools and guarantee hospital car parking.",
            ),
            (
                "Fishing quotas",
                "Give a fair share of fishing quotas to small boats.",
                "We will give all fishing quotas to large trawlers.",
            ),
            (
                "Apprenticeships",
                "More apprenticeships for young people.",
                "The number of apprenticeships for young people will fall by a tenth.",
            ),
        ] {
            assert_eq!(told(title, ask, text), Verdict::Silent, "{ask} {text}");
        }
    }
}
