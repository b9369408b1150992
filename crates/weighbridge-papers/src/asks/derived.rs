//! What a plain ask says of itself: an ask that gives its title and a sentence and no words to
//! look for is told by the words of those two, by other words for the same things, and by
//! which way its verb goes ("lower", "raise"). It adds nothing to an ask that gives words.

use std::borrow::Cow;
use std::collections::BTreeSet;

use weighbridge_model::asks::Part;

use super::carries::{FEW, common};
use crate::compare::alike;
use crate::search::words::{plain, stem};
use crate::verdict::lexicon::{
    DONE, EFFORTS, ENDS, GIVES, KEEPS, LOOKS, LOWERS, PREVENTS, RAISES, among, one_of,
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
            (down || up).then_some(down && !(up && !among(word, "cut")))
        })
        .unwrap_or(false)
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
    use crate::verdict::Verdict::{self, Agrees, Opposed, Silent};

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
    fn a_plain_ask_is_told_by_its_own_words() {
        let ports = (
            "Ports",
            "Put public money into quays, cranes and channels of our ports.",
        );
        let rates = (
            "Business rates",
            "Lower business rates on premises where things are made.",
        );
        let pay = (
            "Prompt payment",
            "See to it that small suppliers are paid soon after they send a bill.",
        );
        let mut wrong = Vec::new();
        for ((title, ask), text, expected) in [
            (
                ports,
                "We will invest £40 million in the ports of Blyth and Leith.",
                Agrees,
            ),
            (
                ports,
                "The harbour at Blyth will have £40 million from us for its quays.",
                Agrees,
            ),
            (
                ports,
                "Support for ports will be ended in March 2027.",
                Opposed,
            ),
            (
                ports,
                "We will invest £40 million in primary schools.",
                Silent,
            ),
            (ports, "Most trade goes through ports.", Silent),
            (
                rates,
                "We will cut business rates for factories by a tenth.",
                Agrees,
            ),
            (
                rates,
                "We will raise business rates by a tenth in April 2027.",
                Opposed,
            ),
            (rates, "Interest rates will be lower next year.", Silent),
            (
                pay,
                "Departments will pay small suppliers within five days.",
                Agrees,
            ),
            (pay, "We will pay teachers more.", Silent),
        ] {
            let verdict = told(title, ask, text);
            if verdict != expected {
                wrong.push((text, verdict, expected));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
