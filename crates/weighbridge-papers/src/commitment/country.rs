//! Which country's government a paper is of, and which one a name belongs to
//! ("Scottish Ministers", "the Commonwealth"). It judges no undertaking.

use std::collections::BTreeMap;

use super::find::Author;
use super::lexicon::listed;
use crate::paper::{Kind, Paper};
use crate::tokens::{Token, tokens};

/// Countries by the words that stand before "government": the country first,
/// then its words. A name of two words is known by its last.
const COUNTRIES: &[(&str, &[&str])] = &[
    (UNITED_KINGDOM, &["uk", "british", "hm", "kingdom"]),
    ("scotland", &["scottish", "scotland"]),
    ("wales", &["welsh", "wales"]),
    ("northern ireland", &["ireland"]),
    ("ireland", &["irish"]),
    ("australia", &["australian", "australia", "commonwealth"]),
    ("new zealand", &["zealand"]),
    ("canada", &["canadian", "canada"]),
    (
        "united states",
        &["american", "us", "biden", "harris", "trump", "obama"],
    ),
    (EUROPEAN_UNION, &["european", "eu"]),
    ("france", &["french", "france"]),
    ("germany", &["german", "germany"]),
    ("china", &["chinese", "china"]),
    ("japan", &["japanese", "japan"]),
    ("india", &["indian", "india"]),
    (
        "another state",
        &[
            "norwegian",
            "danish",
            "swedish",
            "finnish",
            "icelandic",
            "dutch",
            "belgian",
            "spanish",
            "portuguese",
            "italian",
            "greek",
            "polish",
            "turkish",
            "korean",
            "brazilian",
            "mexican",
            "swiss",
            "austrian",
            "czech",
            "hungarian",
            "ukrainian",
            "russian",
            "israeli",
            "saudi",
            "emirati",
            "qatari",
            "singaporean",
            "taiwanese",
            "vietnamese",
            "malaysian",
            "indonesian",
            "nigerian",
            "kenyan",
            "ghanaian",
            "egyptian",
            "argentine",
            "manx",
            "guernsey",
            "jersey",
            "chilean",
        ],
    ),
];

const EUROPEAN_UNION: &str = "european union";

/// Other states by their names alone, which are their governments where they do
/// something: "China will build".
pub(super) const STATES: &[&str] = &[
    "america",
    "argentina",
    "australia",
    "austria",
    "belgium",
    "brazil",
    "canada",
    "china",
    "denmark",
    "egypt",
    "finland",
    "france",
    "germany",
    "greece",
    "hungary",
    "iceland",
    "india",
    "indonesia",
    "iran",
    "ireland",
    "israel",
    "italy",
    "japan",
    "korea",
    "malaysia",
    "mexico",
    "netherlands",
    "norway",
    "pakistan",
    "poland",
    "portugal",
    "qatar",
    "russia",
    "singapore",
    "spain",
    "sweden",
    "switzerland",
    "taiwan",
    "turkey",
    "ukraine",
    "vietnam",
];

/// Whether a subject is another state than the author's, by its name alone, or a
/// group of states.
pub(super) fn another_state(phrase: &[Token], author: &Author) -> bool {
    let bare: Vec<&Token> = phrase
        .iter()
        .skip_while(|word| word.is(&["the", "south", "north"]))
        .collect();
    let named = |word: &Token| {
        word.capital
            && STATES.contains(&word.low.as_str())
            && called(&word.low) != author.country.or(Some(""))
    };
    let members = bare
        .windows(2)
        .any(|two| two[0].is(&["member", "united", "other", "federal"]) && two[1].is(&["states"]));
    let own_states = author.country == Some("united states")
        && bare
            .windows(2)
            .any(|two| two[0].is(&["united"]) && two[1].is(&["states"]));
    members && !own_states || matches!(bare.as_slice(), [one] if named(one))
}

/// Whose papers these are where nothing else is said.
pub(super) const UNITED_KINGDOM: &str = "united kingdom";

/// Words for a government.
const GOVERNMENTS: &[&str] = &[
    "government",
    "governments",
    "ministers",
    "minister",
    "executive",
    "administration",
    "secretary",
    "parliament",
    "commission",
    "treasury",
    "exchequer",
];

/// Departments that only one country has, by whose name its papers are signed.
const DEPARTMENTS: &[(&str, &str)] = &[
    ("department for the economy", "northern ireland"),
    ("department for infrastructure", "northern ireland"),
    ("department of enterprise, trade and employment", "ireland"),
    (
        "department of enterprise, tourism and employment",
        "ireland",
    ),
    ("department of industry, science and resources", "australia"),
    (
        "innovation, science and economic development canada",
        "canada",
    ),
    (
        "ministry of business, innovation and employment",
        "new zealand",
    ),
    ("department of commerce", "united states"),
];

/// Words at most of a line that signs a paper.
const SIGNED: usize = 12;

/// The country whose department signs a paper in one of its first lines.
fn signed(paper: &Paper) -> Option<&'static str> {
    paper.passages.iter().take(FIRST).find_map(|passage| {
        let low = passage.text.to_lowercase();
        // A signature is no sentence.
        let short = low.split_whitespace().count() <= SIGNED && !low.trim_end().ends_with('.');
        let of = DEPARTMENTS
            .iter()
            .find(|(name, _)| short && low.contains(name));
        of.map(|(_, country)| *country)
    })
}

/// Passages from the start in which a paper says whose it is.
const OPENING: usize = 12;

/// Passages in which the government that is named is most likely the author.
const FIRST: usize = 4;

/// The country that a word in small letters names.
pub(super) fn called(low: &str) -> Option<&'static str> {
    COUNTRIES
        .iter()
        .find(|(_, words)| words.contains(&low))
        .map(|(country, _)| *country)
}

/// The country that a word with a capital names.
fn country(word: &Token) -> Option<&'static str> {
    called(&word.low).filter(|_| word.capital)
}

/// The countries whose governments a name gives ("the Scottish Government"); none
/// for "the Government", and for what is in a country and not its government.
fn governs(phrase: &[Token]) -> Vec<&'static str> {
    let Some(at) = phrase.iter().rposition(|word| word.is(GOVERNMENTS)) else {
        // "The Commonwealth" alone is a government too.
        let alone = phrase.last().filter(|word| word.is(&["commonwealth"]));
        return alone
            .filter(|_| phrase.len() <= 2)
            .and_then(country)
            .into_iter()
            .collect();
    };
    let before = phrase.get(at.saturating_sub(4)..at).unwrap_or_default();
    let of = phrase.get(at + 1).is_some_and(|word| word.is(&["of"]));
    let after = phrase.get(at + 2..(at + 4).min(phrase.len()));
    let after = after.filter(|_| of).unwrap_or_default();
    before.iter().chain(after).filter_map(country).collect()
}

/// Whether a name is of the government of another country than the author's. The
/// author's own, joined with another, acts for itself.
pub(super) fn foreign(phrase: &[Token], author: &Author) -> bool {
    let own = author.country.unwrap_or(UNITED_KINGDOM);
    let governs = governs(phrase);
    // "The Treasury" of a country that has none of the name is the kingdom's.
    let devolved = ["scotland", "wales", "northern ireland"].contains(&own);
    let above = devolved
        && governs.is_empty()
        && phrase
            .iter()
            .any(|word| word.capital && word.is(&["treasury", "whitehall", "hmrc"]));
    above || !governs.is_empty() && !governs.contains(&own)
}

/// Whether a body is called after another country than the author's: "Scottish
/// Enterprise" in a paper that is not of Scotland.
pub(super) fn of_elsewhere(phrase: &[Token], author: &Author) -> bool {
    let own = author.country.unwrap_or(UNITED_KINGDOM);
    phrase
        .iter()
        .find(|word| !word.is(&["the", "a", "an"]))
        .and_then(country)
        .is_some_and(|country| country != own)
}

/// Whether a subject is the state above a combined authority, a body of it or another
/// council.
pub(super) fn above(phrase: &[Token], author: &Author) -> bool {
    author.local
        && phrase
            .iter()
            .any(|word| listed(&word.low, STATE) || word.capital && listed(&word.low, NATIONAL))
}

/// Who is another in the plan of a combined authority: the state.
const STATE: &str = "government governments ministers minister ministry treasury department departments \
    chancellor secretary whitehall";

/// Its bodies and other councils, where they have a capital. An agency or a network may be
/// the author's own.
const NATIONAL: &str = "rail railways highways england council nhs ofgem ukri catapult uk british atomic \
    aviation";

/// Whether a name is of the author's own government.
pub(super) fn own(phrase: &[Token], author: &Author) -> bool {
    author
        .country
        .is_some_and(|own| governs(phrase).contains(&own))
        || author.country == Some(EUROPEAN_UNION)
            && phrase.len() <= 2
            && phrase
                .last()
                .is_some_and(|word| word.capital && word.is(&["commission", "union", "eu"]))
        || author.country == Some("united states")
            && phrase.iter().any(|word| word.capital && word.is(&["president"]))
        // "The Executive" of a country that has one.
        || author.country == Some("northern ireland")
            && phrase.len() <= 2
            && phrase.last().is_some_and(|word| word.is(&["executive"]))
}

/// The country whose government the paper is of: by the names given for the
/// author, else by the governments named in its title and opening, else by those
/// named throughout. One must be named more often than all others, "the
/// Government" without a country among them where the whole paper is counted.
pub(crate) fn country_of(paper: &Paper, author: &Author) -> Option<&'static str> {
    let given = author.names.iter().find_map(|name| {
        let words = tokens(name);
        words.iter().find_map(|word| called(&word.low))
    });
    if given.is_some() {
        return given;
    }
    let headings = paper
        .sections
        .iter()
        .take(2)
        .map(|one| one.heading.as_str());
    // Whose plan it is by its title stands, whoever is named in the text.
    let titled = headings.clone().chain([paper.title.as_str()]);
    if let Some(country) = leads(&counted(titled).0, 0) {
        return Some(country);
    }
    if let Some(country) = signed(paper) {
        return Some(country);
    }
    let opening = paper.passages.iter().take(OPENING);
    let opening = opening.map(|passage| passage.text.as_str());
    let opens = headings.chain([paper.title.as_str()]).chain(opening);
    let (named, bare) = counted(opens.clone());
    if opens.clone().any(|text| text.contains("White House")) {
        return Some("united states");
    }
    let commission = opens.clone().any(|text| {
        text.contains("European Commission")
            || text
                .to_lowercase()
                .contains("communication from the commission")
    });
    if commission && named.is_empty() {
        return Some(EUROPEAN_UNION);
    }
    // "The Government" beside one "Welsh Government" is no Welsh one, but where it is named
    // before all.
    let first = (1..=FIRST).find_map(|many| {
        let first = paper.passages.iter().take(many);
        leads(&counted(first.map(|passage| passage.text.as_str())).0, 0)
    });
    if let Some(country) = first.or_else(|| leads(&named, bare)) {
        return Some(country);
    }
    let passages = paper
        .passages
        .iter()
        .filter(|passage| !matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row));
    let (named, bare) = counted(passages.map(|passage| passage.text.as_str()));
    leads(&named, bare)
}

/// How often each country's government is named, and one without a country.
fn counted<'a>(texts: impl Iterator<Item = &'a str>) -> (BTreeMap<&'static str, usize>, usize) {
    let mut named = BTreeMap::new();
    let mut bare = 0;
    for text in texts {
        let words = tokens(text);
        for at in 0..words.len() {
            let whole = words[at].low.trim_end_matches("'s").trim_end_matches("’s");
            if !words[at].capital
                || !["government", "ministers", "executive", "commonwealth"].contains(&whole)
            {
                bare += usize::from(whole == "government");
                continue;
            }
            let from = at.saturating_sub(2);
            let before = &words[from..at];
            let found = before
                .iter()
                .rev()
                .find_map(country)
                .or_else(|| (whole == "commonwealth").then(|| called(whole)).flatten());
            match found {
                Some(country) => *named.entry(country).or_insert(0) += 1,
                None => bare += 1,
            }
        }
    }
    (named, bare)
}

/// The country named more often than all others together and `bare`.
fn leads(named: &BTreeMap<&'static str, usize>, bare: usize) -> Option<&'static str> {
    let all: usize = named.values().sum();
    named
        .iter()
        .find(|(_, count)| **count * 2 > all + bare)
        .map(|(country, _)| *country)
}
