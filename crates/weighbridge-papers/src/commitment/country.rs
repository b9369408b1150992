//! Which country's government a name belongs to ("Scottish Ministers", "the Commonwealth",
//! "Natural Resources Wales"). Whose a paper is stands in `whose`; it judges no undertaking.

use super::find::Author;
use super::kingdom::{self, bare};
use super::lexicon::listed;
use super::regions;
use crate::tokens::Token;

/// Countries by the words that stand before "government": the country first,
/// then its words. Names of several words stand in `regions`.
const COUNTRIES: &[(&str, &[&str])] = &[
    (UNITED_KINGDOM, &["uk", "british", "hm", "kingdom"]),
    ("scotland", &["scottish", "scotland"]),
    ("wales", &["welsh", "wales"]),
    ("northern ireland", &["ni"]),
    ("ireland", &["irish", "ireland"]),
    ("australia", &["australian", "australia", "commonwealth"]),
    ("new zealand", &["zealand", "nz"]),
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

pub(super) const EUROPEAN_UNION: &str = "european union";

/// Other states by their names alone, which are their governments where they do
/// something: "China will build".
pub(super) const STATES: &[&str] = &[
    "america",
    "argentina",
    "australia",
    "austria",
    "bahrain",
    "bangladesh",
    "belgium",
    "brazil",
    "bulgaria",
    "canada",
    "chile",
    "china",
    "colombia",
    "croatia",
    "cyprus",
    "czechia",
    "denmark",
    "egypt",
    "estonia",
    "ethiopia",
    "finland",
    "france",
    "germany",
    "ghana",
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
    "kazakhstan",
    "kenya",
    "korea",
    "kuwait",
    "latvia",
    "lithuania",
    "luxembourg",
    "malaysia",
    "malta",
    "mexico",
    "morocco",
    "netherlands",
    "nigeria",
    "norway",
    "oman",
    "pakistan",
    "peru",
    "philippines",
    "poland",
    "portugal",
    "qatar",
    "romania",
    "russia",
    "rwanda",
    "serbia",
    "singapore",
    "slovakia",
    "slovenia",
    "spain",
    "sweden",
    "switzerland",
    "taiwan",
    "thailand",
    "turkey",
    "ukraine",
    "uruguay",
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
            // "Ohio will build": of which no word but its name tells.
            || word.capital
                && regions::of_one_word(&word.low)
                    .is_some_and(|region| author.country != Some(region))
    };
    let members = bare
        .windows(2)
        .any(|two| two[0].is(&["member", "united", "other", "federal"]) && two[1].is(&["states"]));
    // "The states will share the cost", "provinces and territories".
    let parts = bare.len() <= 3
        && bare
            .iter()
            .all(|word| word.is(&["states", "provinces", "territories", "and", "&"]))
        && bare
            .first()
            .is_some_and(|word| word.is(&["states", "provinces"]));
    let own_states = author.country == Some("united states")
        && bare
            .windows(2)
            .any(|two| two[0].is(&["united"]) && two[1].is(&["states"]));
    members && !own_states || parts || matches!(bare.as_slice(), [one] if named(one))
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

/// The country that a word in small letters names.
pub(super) fn called(low: &str) -> Option<&'static str> {
    COUNTRIES
        .iter()
        .find(|(_, words)| words.contains(&low))
        .map(|(country, _)| *country)
}

/// The country or region that the word at a place names, with a capital: a name of several
/// words by its last ("Northern Ireland", "New South Wales").
pub(super) fn land(words: &[Token], at: usize) -> Option<&'static str> {
    let word = words.get(at).filter(|word| word.capital)?;
    match regions::of_several(words, at) {
        Some(Some(region)) => Some(region),
        // "British" of British Columbia.
        Some(None) => None,
        None => called(bare(word)).or_else(|| regions::of_one_word(bare(word))),
    }
}

/// The country that the word at a place names, also one of which no government's adjective
/// stands in the lists: "Peru's plan".
pub(super) fn named_state(words: &[Token], at: usize) -> Option<&'static str> {
    land(words, at).or_else(|| {
        let word = words.get(at).filter(|word| word.capital)?;
        STATES.contains(&bare(word)).then_some("another state")
    })
}

/// The countries whose governments a name gives ("the Scottish Government"); none
/// for "the Government", and for what is in a country and not its government.
fn governs(phrase: &[Token]) -> Vec<&'static str> {
    let Some(at) = phrase.iter().rposition(|word| word.is(GOVERNMENTS)) else {
        // "The State of Ohio".
        let of_state = phrase.iter().position(|word| {
            word.capital && word.is(&["state", "province", "commonwealth", "republic"])
        });
        if let Some(at) = of_state.filter(|at| *at <= 1)
            && phrase.get(at + 1).is_some_and(|word| word.is(&["of"]))
        {
            return (at + 2..phrase.len().min(at + 6))
                .filter_map(|place| land(phrase, place))
                .collect();
        }
        // "The Commonwealth" alone is a government too.
        let alone = phrase.last().filter(|word| word.is(&["commonwealth"]));
        return alone
            .filter(|_| phrase.len() <= 2)
            .and_then(|_| land(phrase, phrase.len() - 1))
            .into_iter()
            .collect();
    };
    let of = phrase.get(at + 1).is_some_and(|word| word.is(&["of"]));
    let after = if of {
        at + 2..(at + 7).min(phrase.len())
    } else {
        0..0
    };
    // The Secretary of State for Wales is the kingdom's.
    let until = phrase
        .iter()
        .position(|word| word.is(&["for"]))
        .unwrap_or(phrase.len());
    // "The U. S. Government" has signs between.
    // "With the Queensland Government the Federal Government": the second is meant.
    let from = at.saturating_sub(5);
    let from = (from + 1..at)
        .rev()
        .find(|place| phrase[*place].is(&["the"]) && phrase[*place - 1].is(GOVERNMENTS))
        .unwrap_or(from);
    (from..at)
        .chain(after.start..after.end.min(until.max(after.start)))
        .filter_map(|place| land(phrase, place))
        .collect()
}

/// Countries of the kingdom, and the kingdom.
pub(super) const HOME: &[&str] = &[UNITED_KINGDOM, "scotland", "wales", "northern ireland"];

/// Parts of the United Kingdom that have a government of their own.
pub(super) const DEVOLVED: &[&str] = &["scotland", "wales", "northern ireland"];

/// Countries whose parts are called states or provinces: "the state" is none of theirs.
const FEDERAL: &[&str] = &[
    "australia",
    "canada",
    "united states",
    "germany",
    "india",
    "another state",
];

/// Whether a name is of the government of another country than the author's. The
/// author's own, joined with another, acts for itself.
pub(super) fn foreign(phrase: &[Token], author: &Author) -> bool {
    let own = author.country.unwrap_or(UNITED_KINGDOM);
    let governs = governs(phrase);
    // "The Treasury" of a country that has none of the name is the kingdom's.
    let above = DEVOLVED.contains(&own)
        && governs.is_empty()
        && kingdom::office(phrase, own == "northern ireland");
    // "The federal government" of a state's or province's paper.
    let federal = author.country.is_some()
        && !FEDERAL.contains(&own)
        && phrase.iter().any(|word| word.is(&["federal"]))
        && phrase.iter().any(|word| word.is(GOVERNMENTS));
    // The First Minister is of a part of the kingdom, the Taoiseach of Ireland.
    let devolved = author.country.is_some_and(|own| !DEVOLVED.contains(&own))
        // "The Prime Minister and the First Minister".
        && !phrase.iter().any(|word| word.is(&["prime"]))
        && (phrase.windows(2).any(|two| {
            two.iter().all(|word| word.capital)
                && two[0].is(&["first"])
                && matches!(bare(&two[1]), "minister" | "ministers")
        }) || own != "ireland"
            && phrase
                .iter()
                .any(|word| word.is(&["taoiseach", "tánaiste"])));
    above || federal || devolved || !governs.is_empty() && !governs.contains(&own)
}

/// Whether "the state" or "the province" is the author: of a state or province itself, and
/// of a country that has none.
pub(super) fn the_state(phrase: &[Token], author: &Author) -> bool {
    let own = author.country.unwrap_or(UNITED_KINGDOM);
    let region = regions::is(own);
    match phrase {
        [the, state] if the.is(&["the", "this", "our"]) => {
            state.is(&["state"]) && !FEDERAL.contains(&own)
                || region && state.is(&["state", "province", "territory"])
        }
        [.., state, government] if region => {
            state.is(&["state", "provincial", "territory"])
                && government.is(&["government"])
                && !phrase
                    .iter()
                    .any(|word| word.is(&["other", "another", "each", "and", "every"]))
        }
        _ => false,
    }
}

/// Offices of parts of the United Kingdom whose names are one word.
const OFFICES: &[(&str, &[&str])] = &[
    ("wales", &["medr", "cadw", "estyn"]),
    ("scotland", &["sepa", "visitscotland", "naturescot"]),
];

/// Whether a body is called after another country than the author's: "Scottish
/// Enterprise" in a paper that is not of Scotland, "Natural Resources Wales" in one that is
/// not of Wales.
pub(super) fn of_elsewhere(phrase: &[Token], author: &Author) -> bool {
    let own = author.country.unwrap_or(UNITED_KINGDOM);
    let opens = phrase
        .iter()
        .position(|word| !word.is(&["the", "a", "an"]))
        .unwrap_or(0);
    let bare = phrase.get(opens..).unwrap_or_default();
    // The Wales Office and the Secretary of State for Wales are the kingdom's.
    if own == UNITED_KINGDOM
        && bare
            .iter()
            .any(|word| word.is(&["office", "secretary", "minister"]))
    {
        return false;
    }
    if let [name] = bare
        && let Some((country, _)) = OFFICES
            .iter()
            .find(|(_, names)| names.contains(&name.low.as_str()))
    {
        return author.country.is_some() && *country != own;
    }
    let of_england =
        DEVOLVED.contains(&own) && bare.last().is_some_and(|word| word.is(&["england"]));
    let first = land(bare, 0).filter(|land| !regions::is(land));
    of_england
        || first.is_some_and(|country| country != own)
        // Where nothing says whose the paper is, no more than the first word is weighed.
        || author.country.is_some() && called_after(bare).is_some_and(|country| country != own)
}

/// The country that a body's name ends in: "Skills Wales", "Transport for Wales", "the
/// Development Bank of Wales". What is in the north of a country is a place.
pub(super) fn called_after(phrase: &[Token]) -> Option<&'static str> {
    let last = phrase.len().checked_sub(1)?;
    let country = land(phrase, last)?;
    let width = country.split(' ').count().min(last);
    let before = last.checked_sub(width)?;
    let joined = phrase[before].is(&["of", "for"]);
    let name = before.checked_sub(usize::from(joined))?;
    let compass = |word: &Token| word.is(&["north", "south", "mid", "west", "east", "of", "in"]);
    let capital = phrase[name].capital && !compass(&phrase[name]);
    // "The Secretary of State for Wales", "the people of Wales".
    (capital
        && !phrase
            .iter()
            .any(|word| word.is(&["secretary", "in", "people"])))
    .then_some(country)
}

/// Whether a subject is the state above a combined authority, a body of it or another
/// council.
pub(super) fn above(phrase: &[Token], author: &Author) -> bool {
    author.local
        && (kingdom::office(phrase, false)
            || another_mayor(phrase, author)
            || phrase.iter().any(|word| {
                listed(&word.low, STATE) || word.capital && listed(&word.low, NATIONAL)
            }))
}

/// Whether a phrase names the mayor of another place than the author's: "the Mayor of London" in
/// the plan of Fenland. Where no name of the author tells its place, it is not known.
fn another_mayor(phrase: &[Token], author: &Author) -> bool {
    const NO_PLACE: &str = "combined county city authority mca mayor council region the of and";
    let placed = |name: &&String| name.split(' ').any(|word| !listed(word, NO_PLACE));
    let named: Vec<&String> = author.names.iter().filter(placed).collect();
    let Some(of) = phrase
        .windows(2)
        .position(|two| two[0].capital && two[0].is(&["mayor"]) && two[1].is(&["of"]))
    else {
        return false;
    };
    let mut place = phrase[of + 2..]
        .iter()
        .skip_while(|word| word.is(&["the"]))
        .take_while(|word| word.capital)
        .peekable();
    place.peek().is_some()
        && !named.is_empty()
        && place.any(|word| {
            !listed(&word.low, NO_PLACE)
                && !named
                    .iter()
                    .any(|name| name.split(' ').any(|part| part == word.low))
        })
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
        || the_state(phrase, author)
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
