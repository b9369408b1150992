//! Offices and bodies of the author's government that no name of the author gives away:
//! the Chief Economist, Skills Wales, a regulator by a name of one word. It judges no undertaking.

use std::collections::BTreeSet;

use super::acts_of_others::STATE;
use super::country::{UNITED_KINGDOM, called_after};
use super::find::Author;
use super::lexicon::{OTHER_ACTORS, PUBLIC, Sort, listed, sort};
use super::subject::{Subject, Who};
use crate::paper::{Kind, Paper};
use crate::tokens::{Shape, Token, tokens};

/// What a chief adviser of a government is called.
const ADVISE: &str = "economist scientist scientific statistician inspector planner surveyor medical \
    architect veterinary nursing";

/// Whether a subject is a fund, body or scheme that the paper sets up, by its name.
pub(super) fn set_up_here(phrase: &[Token], author: &Author) -> bool {
    let bare = phrase
        .iter()
        .skip_while(|word| word.is(&["the", "our", "this", "that", "a", "an", "new"]))
        .map(|word| word.low.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    author.own.contains(&bare)
}

/// Whether a subject is a fund, body or scheme of the author by its name, or an office of
/// his government.
pub(super) fn own(phrase: &[Token], author: &Author) -> bool {
    set_up_here(phrase, author) || chief(phrase) || of_country(phrase, author)
}

/// Whether a name is of a body of the state by one of its words. "Harbour UK" and "British
/// Nets" are firms and federations of a country; "UK Research" and "Great British Energy"
/// are its own.
pub(crate) fn of_state(phrase: &[Token]) -> bool {
    let members = of_members(phrase);
    let named = phrase.iter().enumerate().any(|(at, word)| {
        let of_country = match word.low.as_str() {
            "uk" if at > 0 => phrase[at - 1].is(&["innovate", "sport"]),
            "uk" => phrase.len() > 2,
            "british" => {
                at > 0 && phrase[at - 1].is(&["great"])
                    || phrase
                        .get(at + 1)
                        .is_some_and(|next| next.is(&["library", "museum", "geological"]))
            }
            low => listed(low, STATE),
        };
        word.capital && (of_country || !word.is(&["uk", "british"]) && listed(&word.low, PUBLIC))
    });
    named && !members
}

/// Whether a name says who belong to it: "a Sea Anglers Council".
fn of_members(phrase: &[Token]) -> bool {
    phrase.iter().enumerate().any(|(at, word)| {
        at > 0
            && at + 1 < phrase.len()
            && word.capital
            && ["ers", "ors", "ists", "men"]
                .iter()
                .any(|end| word.low.ends_with(end))
            && !word.is(OFFICES)
    })
}

/// Whether a subject is a council of those who belong to it, which acts for itself unless
/// the paper sets it up.
pub(super) fn club(phrase: &[Token]) -> bool {
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "at", "on"]))
        .last();
    head.is_some_and(|head| head.capital && head.is(&["council", "board", "committee", "trust"]))
        && of_members(phrase)
        && !phrase[0].is(&["our"])
}

/// Offices that are called after those who hold them.
const OFFICES: &[&str] = &[
    "ministers",
    "commissioners",
    "inspectors",
    "officers",
    "examiners",
    "numbers",
    "powers",
    "waters",
    "rivers",
    "adjudicators",
    "consumers",
    "passengers",
    "standards",
    "auditors",
    "borders",
];

/// Whether a subject is named by what a scheme made of it: "shortlisted firms", "successful
/// applicants".
pub(super) fn chosen(phrase: &[Token]) -> bool {
    const CHOSEN: &str = "shortlisted successful unsuccessful eligible participating selected chosen \
        qualifying winning funded grant-funded registered licensed accredited approved designated nominated \
        appointed enrolled pilot recipient preferred";
    phrase.len() > 1
        && phrase
            .iter()
            .take(3)
            .enumerate()
            .any(|(at, word)| listed(&word.low, CHOSEN) && (at == 0 || !word.capital))
}

/// Whether a subject is every one of a kind: "each county", "every port".
pub(super) fn each(phrase: &[Token]) -> bool {
    phrase.len() > 1 && phrase[0].is(&["each", "every"])
}

/// "The task group", "an advisory group": people whom the author sets to work, and no firm.
pub(super) fn set_to_work(phrase: &[Token]) -> bool {
    const SET: &str = "task advisory working steering expert reference review delivery project user \
        implementation oversight scrutiny coordination co-ordination monitoring";
    phrase.windows(2).any(|two| {
        listed(&two[0].low, SET) && two[1].is(&["group", "groups", "committee", "party"])
    })
}

/// "The Chief Economist", but not of a firm: "the Chief Economist of Barclays".
fn chief(phrase: &[Token]) -> bool {
    let at = phrase
        .iter()
        .position(|word| word.capital && word.is(&["chief"]));
    at.is_some_and(|at| {
        at <= 2
            && phrase[..at]
                .iter()
                .all(|word| word.is(&["the", "our", "new", "a"]))
            && phrase
                .get(at + 1)
                .is_some_and(|word| listed(&word.low, ADVISE))
            // "Chief Medical Sciences Ltd" is a firm.
            && phrase[at + 2..]
                .iter()
                .all(|word| word.is(&["officer", "adviser", "advisor", "inspector"]))
    })
}

/// "Careers Wales", "Skills England": called after the author's own country. Firms and
/// federations of a country the size of the United Kingdom are called so too.
fn of_country(phrase: &[Token], author: &Author) -> bool {
    let Some((last, before)) = phrase.split_last() else {
        return false;
    };
    let others = before.iter().any(|word| listed(&word.low, OTHER_ACTORS));
    let compass = |word: &Token| word.is(&["north", "south", "mid", "west", "east", "of", "in"]);
    // "The Bank of England" is the kingdom's and answers for itself.
    let of_england = matches!(author.country, Some(UNITED_KINGDOM) | None)
        && last.capital
        && last.is(&["england"])
        && before.last().is_some_and(|word| word.capital)
        && !before.iter().any(compass);
    let own = match author.country {
        Some(UNITED_KINGDOM) | None => of_england,
        Some(country) => called_after(phrase) == Some(country),
    };
    own && !others
}

/// A name of one word that is of an office or a firm is a body's.
pub(super) fn recast(subject: &mut Subject, words: &[Token], author: &Author) {
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    if let [word] = phrase
        && word.capital
        && (author.own.contains(&word.low)
            || author.firms.contains(&word.low)
            || listed(&word.low, LETTERS_OF_OTHERS))
    {
        subject.who = Who::Body;
    }
}

/// Names of one word, in small letters, that the paper calls a regulator or a body by law
/// ("Medr, the regulator of colleges") and that open a sentence on what an office does:
/// "Medr will issue guidance", "Ofqual will lay a report before Parliament". Firms publish
/// guidance and consult as well.
pub(super) fn offices(paper: &Paper) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut signed = BTreeSet::new();
    let mut short = BTreeSet::new();
    for passage in &paper.passages {
        if matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row) {
            continue;
        }
        for sentence in passage.sentences() {
            let words = tokens(sentence);
            signed.extend(by_law(&words));
            if let Some(letters) = letters_act(sentence, &words) {
                short.insert(letters);
            }
            if let [name, will, rest @ ..] = words.as_slice()
                && will.is(&["will", "shall"])
                && name.capital
                && name.span.len() > 3
                && !name.low.ends_with('s')
                && governs(rest)
            {
                found.insert(name.low.clone());
            }
        }
    }
    found.retain(|name| signed.contains(name) || listed(name, STATE));
    found.extend(short);
    found
}

/// Letters of federations and firms, and of those who answer for themselves: who runs a network
/// does so by a charter of its own.
pub(super) const LETTERS_OF_OTHERS: &str = "cbi tuc smmt nfu fsb bcc abi bpf eef tssa rmt gmb lga ecb imf \
    oecd obr nato wto jcb bae gsk ibm bmw edf sap basf tsmc amd ineos bt bp rbs hsbc rspb wwf ifs neso eso";

/// The letters that open a sentence on what their bearer will do: "ARIA will fund". They
/// stand for an office, but for those of federations and a few firms.
fn letters_act(sentence: &str, words: &[Token]) -> Option<String> {
    let [name, will, rest @ ..] = words else {
        return None;
    };
    let letters = sentence.get(name.span.clone())?;
    let verb = rest.iter().find(|word| !super::between(&word.low))?;
    (will.is(&["will", "shall"])
        && letters.len() > 2
        && letters.chars().all(|letter| letter.is_ascii_uppercase())
        && !listed(&name.low, LETTERS_OF_OTHERS)
        && matches!(sort(&verb.low), Some(Sort::Act | Sort::Effort | Sort::Look)))
    .then(|| name.low.clone())
}

/// Names of one word that a sentence calls a regulator or a body set up by law.
fn by_law(words: &[Token]) -> Vec<String> {
    const CALLED: &[&str] = &["regulator", "inspectorate", "ombudsman", "watchdog"];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (0..words.len())
        .filter(|at| words[*at].capital && words[*at].shape == Shape::Word)
        .filter(|at| {
            let at = *at;
            let comma = usize::from(words.get(at + 1).is_some_and(|word| word.low == ","));
            // "Medr, the new regulator of", "Medr is the independent regulator".
            let opens = at + 1 + comma;
            let opens = opens + usize::from(comma == 0 && is(opens, &["is"]));
            let home = |from: usize, to: usize| {
                words[from..to]
                    .iter()
                    .all(|word| !word.capital && word.shape == Shape::Word)
            };
            let after = opens > at + 1
                && is(opens, &["the", "our", "a"])
                && (opens + 1..words.len().min(opens + 4))
                    .any(|noun| is(noun, CALLED) && home(opens, noun));
            // "Our regulator, Medr", "the colleges regulator Medr".
            let noun = at
                .checked_sub(1)
                .map(|last| last.saturating_sub(usize::from(words[last].low == ",")));
            let before = noun.is_some_and(|noun| {
                is(noun, CALLED)
                    && (noun.saturating_sub(3)..noun)
                        .any(|article| is(article, &["the", "our"]) && home(article, noun))
            });
            // "Medr was set up by the Act".
            let law = is(at + 1, &["is", "was"])
                && (is(at + 2, &["set"]) || is(at + 2, &["established", "created"]))
                && words[at + 3..].iter().take(6).any(|word| word.is(&["act"]));
            after || before || law
        })
        .map(|at| words[at].low.clone())
        .collect()
}

/// Whether what is done is what an office does for a state.
fn governs(words: &[Token]) -> bool {
    const RULES: &str = "guidance regulations rules licences licensing qualifications inspections \
        legislation byelaws";
    let clause = words
        .iter()
        .position(|word| word.shape == Shape::Sign)
        .unwrap_or(words.len());
    let clause = &words[..clause];
    let verb = clause.iter().take(3).find(|word| {
        word.is(&[
            "publish",
            "issue",
            "lay",
            "introduce",
            "bring",
            "regulate",
            "inspect",
            "consult",
            "license",
            "set",
        ])
    });
    let of_rules = clause.iter().any(|word| listed(&word.low, RULES));
    let system = clause
        .windows(2)
        .any(|two| two[0].is(&["funding", "inspection", "licensing"]) && two[1].is(&["system"]));
    let before = clause
        .windows(2)
        .any(|two| two[0].is(&["before"]) && (two[1].capital || two[1].is(&["parliament"])));
    verb.is_some_and(|verb| match verb.low.as_str() {
        "lay" => before || of_rules,
        "regulate" | "inspect" | "license" => true,
        "consult" => clause.iter().any(|word| word.is(&["on"])),
        _ => of_rules || system,
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::{judged, read};
    use crate::commitment::{By, Class};

    #[test]
    fn offices_of_the_author_are_his() {
        for sentence in [
            "The Chief Economist will lay a report before Parliament each December.",
            "Our Chief Scientist will publish a plan for wave power in May.",
            "Skills England will appoint a lead for each trade.",
            "Homes England will buy 40 hectares at Blyth.",
            "Skills England is to appoint a lead for each trade.",
        ] {
            let one = judged(sentence);
            assert!(
                one.as_ref()
                    .is_some_and(|one| one.class == Class::Commitment && one.by == By::Author),
                "{sentence} {one:?}"
            );
        }
        for sentence in [
            "The Chief Economist of Barclays will publish a plan in May.",
            "Universities Wales will publish a plan in May.",
            "The Batteries Group will publish a plan by March.",
            "Airbus Wales will open a mill in May.",
            "Chief Medical Sciences Ltd will open a plant in 2027.",
            "Chief Economist Partners will open a mill in 2027.",
            "A Football Supporters Group will open a museum in 2027.",
            "A Chinese Manufacturer will open a mill in Goole in 2027.",
        ] {
            let one = judged(sentence);
            assert!(
                one.as_ref().is_none_or(|one| one.by == By::Other),
                "{sentence} {one:?}"
            );
        }
    }

    #[test]
    fn who_issues_rules_is_an_office() {
        let paper = "# The Welsh Government's Plan for Ropes\n\n\
            Welsh Ministers will fund ten rope walks by 2030.\n\n\
            Medrox, the new regulator of colleges, reports each year. Medrox will bring in a single funding system on 1 August 2027. Medrox will close two schemes in 2028.\n\n\
            Nissan will bring in a new shift in 2027. Careers Wales will keep doing what it does well.\n\n\
            Airbus will publish a plan in May. Microsoft will publish guidance for schools in May. \
            Huawei will consult on a new site. Huawei will open a mill in 2028. Unite will set new rules.\n";
        for one in read(paper) {
            let theirs = ["Nissan", "Airbus", "Microsoft", "Huawei", "Unite"]
                .iter()
                .any(|name| one.text.starts_with(name));
            assert_eq!(one.judgement.by == By::Other, theirs, "{one:?}");
            assert_eq!(one.judgement.class, Class::Commitment, "{one:?}");
        }
        assert_eq!(read(paper).len(), 10);
    }
}
