//! Whether a name that stands in the gazetteer means something else where it
//! stands: a namesake abroad or in another county, a person, or the first word
//! of a firm's, a house's or a longer place's name. It finds no names.

use std::collections::BTreeSet;

use super::lands::{COUNTRIES, LETTERS, STATES};
use super::rows::{holds_towns, in_a_row};
use super::tokens::{Token, bare};

const DIRECTIONS: &[&str] = &[
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "upstate",
];

/// Places whose name with "New" before it is another place.
const NEW: &[&str] = &[
    "bedford",
    "england",
    "hampshire",
    "haven",
    "jersey",
    "london",
    "plymouth",
    "south wales",
    "york",
];

/// Words with a capital behind a place that make the name of a firm, a house or
/// a club of it.
const OF_A_FIRM: &[&str] = &[
    "academy",
    "albion",
    "analytica",
    "associates",
    "athletic",
    "avenue",
    "brethren",
    "building",
    "capital",
    "chronicle",
    "college",
    "consultants",
    "consulting",
    "declaration",
    "dictionary",
    "echo",
    "econometrics",
    "economics",
    "forgemasters",
    "framework",
    "gazette",
    "group",
    "guardian",
    "herald",
    "house",
    "hub",
    "institute",
    "instruments",
    "insurance",
    "lane",
    "limited",
    "ltd",
    "mercury",
    "myers",
    "nanopore",
    "partners",
    "plc",
    "post",
    "press",
    "protocol",
    "research",
    "road",
    "rovers",
    "satellite",
    "school",
    "software",
    "solutions",
    "square",
    "stool",
    "street",
    "systems",
    "technologies",
    "united",
    "university",
    "wanderers",
];

/// Words that make a firm's or a house's name of all the capitals before them.
const ENDS_A_FIRM: &[&str] = &[
    "dictionary",
    "inc",
    "limited",
    "llp",
    "ltd",
    "plc",
    "technologies",
    "university",
];

/// Things called after a place, wherever they are.
const NAMESAKES: &[(&str, &str)] = &[
    ("boston", "celtics"),
    ("boston", "dynamics"),
    ("boston", "globe"),
    ("boston", "scientific"),
    ("boston", "tea"),
    ("bradford", "factor"),
    ("cheddar", "cheese"),
    ("chelsea", "bun"),
    ("cumberland", "sausage"),
    ("cumberland", "sausages"),
    ("lincoln", "center"),
    ("lincoln", "memorial"),
    ("newport", "beach"),
    ("newport", "news"),
    ("oxford", "comma"),
    ("plymouth", "brethren"),
    ("sheffield", "shield"),
    ("stirling", "engine"),
    ("stirling", "engines"),
    ("washington", "consensus"),
    ("washington", "state"),
    ("worcester", "sauce"),
    ("worcestershire", "sauce"),
];

/// Names better known for a city abroad, and what near them speaks for ours.
const FAR_BETTER_KNOWN: &[(&str, &[&str])] = &[
    (
        "washington",
        &[
            "Sunderland",
            "Tyne",
            "Tyneside",
            "Wear",
            "Wearside",
            "Nissan",
            "Gateshead",
            "Durham",
            "Newcastle",
        ],
    ),
    (
        "boston",
        &[
            "Lincolnshire",
            "Lincoln",
            "Skegness",
            "Spalding",
            "Fenland",
            "Fens",
            "Grimsby",
            "Grantham",
            "Wisbech",
            "Wash",
        ],
    ),
];

/// A word behind a name that is parted from it by at most a comma.
fn near<'a, 'b>(words: &'b [Token<'a>], at: usize, mark: Option<char>) -> Option<&'b Token<'a>> {
    words
        .get(at)
        .filter(|word| word.mark == mark && (!word.opens || mark.is_some()))
}

/// Whether one of the names, in small letters, begins at a word; and its words.
fn begins(words: &[Token<'_>], at: usize, names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| {
        let parts: Vec<&str> = name.split(' ').collect();
        let fits = parts.iter().enumerate().all(|(step, part)| {
            words.get(at + step).is_some_and(|word| {
                (step == 0 || word.mark.is_none())
                    && (word.capital() || *part == "the")
                    && bare(word.text).eq_ignore_ascii_case(part)
            })
        });
        fits.then_some(parts.len())
    })
}

/// Whether the name that ends at `last` is said to lie abroad.
pub(super) fn abroad(words: &[Token<'_>], last: usize) -> bool {
    let Some(next) = words
        .get(last + 1)
        .filter(|next| matches!(next.mark, None | Some(',')))
    else {
        return false;
    };
    // "D.C." is cut into two words, and "N.C." too.
    if let Some(then) = words.get(last + 2)
        && next.text.len() == 1
        && then.mark == Some('.')
        && LETTERS.contains(&format!("{}{}", next.text, then.text).as_str())
    {
        return true;
    }
    // "Durham, NC".
    if LETTERS.contains(&next.text) && (next.mark == Some(',') || next.text == "DC") {
        return true;
    }
    // "Perth, Western Australia", "Perth in Australia", "Birmingham Alabama".
    let within = next.is(&["in"]) && next.mark.is_none();
    let mut from = last + 1 + usize::from(within);
    if near(words, from, if within { None } else { next.mark })
        .is_some_and(|word| word.capital() && word.is(DIRECTIONS))
        && begins(words, from, STATES).is_none()
        && begins(words, from, COUNTRIES).is_none()
        && near(words, from + 1, None).is_some_and(Token::capital)
    {
        from += 1;
    }
    if words.get(from).is_some_and(|word| word.text == "Us") {
        return false;
    }
    if let Some(used) = begins(words, from, STATES) {
        // "London, New York and Tokyo" is a row of cities.
        let city = words[from..from + used]
            .iter()
            .any(|word| word.is(&["york", "zealand", "us", "usa"]));
        return !(city && next.mark == Some(',') && in_a_row(words, from + used));
    }
    match begins(words, from, COUNTRIES) {
        Some(used) => within || next.mark == Some(',') && !in_a_row(words, from + used),
        None => false,
    }
}

/// Whether a container named behind a name says that it is another place of that
/// name: "Newport, Isle of Wight". `codes` are of the place looked up, `wider`
/// of the container, `from` and `after` its first word and the word behind it.
pub(super) fn in_another(
    words: &[Token<'_>],
    (at, from, after): (usize, usize, usize),
    codes: &[String],
    wider: &[String],
) -> bool {
    let district = |code: &&String| {
        ["E06", "E07", "E08", "E09", "W06", "S12", "N09"]
            .iter()
            .any(|kind| code.starts_with(kind))
    };
    let mine: BTreeSet<&String> = codes.iter().filter(district).collect();
    if mine.is_empty() {
        return false;
    }
    // A nation: its letter begins the codes of all that lies in it.
    let other = match wider {
        [nation] if nation.get(1..3) == Some("92") => {
            !mine.iter().any(|code| code.get(..1) == nation.get(..1))
        }
        _ => {
            let theirs: BTreeSet<&String> = wider.iter().filter(district).collect();
            !theirs.is_empty() && mine.is_disjoint(&theirs)
        }
    };
    let Some(joint) = words.get(from) else {
        return false;
    };
    // A town or a district lies in no other: "Birmingham, Coventry". "On the Isle of
    // Wight": the name begins behind the words that lead to it.
    let lead = |word: &&Token<'_>| word.is(&["in", "on", "the"]);
    let led = words[from..after].iter().take_while(lead).count();
    if !other || !holds_towns(words, from + led, after, wider) {
        return false;
    }
    // "In Newport, Swansea and Cardiff" is a row of places.
    let before = at.checked_sub(1).map(|before| &words[before]);
    let row = in_a_row(words, after)
        || words[at].mark == Some(',')
        || before.is_some_and(|word| word.is(&["and", "or", "between"]));
    joint.mark.is_none() || !row
}

/// Whether the name at `at..=last` is part of a longer name.
pub(super) fn another_name(words: &[Token<'_>], at: usize, last: usize) -> bool {
    let before = at
        .checked_sub(1)
        .map(|before| &words[before])
        .filter(|_| words[at].mark.is_none());
    let next = words
        .get(last + 1)
        .filter(|next| next.mark.is_none() && !next.opens);
    let name = words[at..=last]
        .iter()
        .map(|word| bare(word.text).to_lowercase())
        .collect::<Vec<_>>()
        .join(" ");
    if before.is_some_and(|word| word.text == "New")
        && (NEW.contains(&name.as_str()) || !words[at - 1].opens)
    {
        return true;
    }
    // "Oxford Economics", "Chatham House", but "Bristol house prices".
    // A park stands where it says: "Norwich Research Park".
    let park = words
        .get(last + 2)
        .is_some_and(|word| word.mark.is_none() && word.is(&["park", "campus"]));
    let firm = next.is_some_and(|word| word.capital() && word.is(OF_A_FIRM) && !park)
        && bare(words[last].text).len() == words[last].text.len();
    if firm {
        return true;
    }
    // "Surrey Satellite Technologies Ltd", "AAC Clyde Space".
    let run = words[last + 1..]
        .iter()
        .take(5)
        .take_while(|word| word.mark.is_none() && !word.opens && word.capital());
    let whole = bare(words[last].text).len() == words[last].text.len();
    if whole && run.clone().any(|word| word.is(ENDS_A_FIRM)) {
        return true;
    }
    let letters =
        |word: &Token<'_>| word.text.len() > 1 && word.text.chars().all(|c| c.is_ascii_uppercase());
    if before.is_some_and(|word| letters(word) && !word.is(&["UK", "GB", "NE", "NW", "SE", "SW"]))
        && run.clone().next().is_some_and(|word| !letters(word))
    {
        return true;
    }
    // "Bradford factor", "Cumberland sausage": a thing that is called after it.
    if next.is_some_and(|word| {
        NAMESAKES
            .iter()
            .any(|(place, thing)| *place == name && word.is(&[thing]))
    }) {
        return true;
    }
    // "Bradford & Bingley": a firm of two names.
    let joined = words
        .get(last + 1)
        .is_some_and(|word| word.mark == Some('&') && word.capital() && !word.opens);
    if joined
        && words
            .get(last + 1)
            .is_some_and(|word| word.is(&["bingley", "sons", "son", "co"]))
    {
        return true;
    }
    // "South East Wales" lies in no South East: a direction of another land.
    let directions = words[at..=last].iter().all(|word| word.is(DIRECTIONS));
    directions
        && next.is_some_and(|word| {
            word.is(&[
                "wales",
                "scotland",
                "ireland",
                "asia",
                "europe",
                "africa",
                "america",
                "london",
                "lincolnshire",
                "kent",
                "essex",
                "leeds",
                "bristol",
            ])
        })
}

/// Whether a name, in small letters, is better known for a city abroad.
pub(super) fn is_far_better_known(name: &str) -> bool {
    FAR_BETTER_KNOWN.iter().any(|(known, _)| *known == name)
}

/// Whether a name that is better known for a city abroad stands with nothing that
/// speaks for ours, in its passage.
pub(super) fn far_better_known(words: &[Token<'_>], at: usize) -> bool {
    let name = bare(words[at].text).to_lowercase();
    FAR_BETTER_KNOWN
        .iter()
        .find(|(known, _)| *known == name)
        .is_some_and(|(_, ours)| {
            // Within its sentence: a long paragraph names many places.
            let from = words[..=at].iter().rposition(|word| word.opens);
            let to = words[at + 1..].iter().position(|word| word.opens);
            let sentence = from.unwrap_or(0)..to.map_or(words.len(), |to| at + 1 + to);
            // A semicolon parts as a full stop does.
            let parts = |word: &Token<'_>| word.mark == Some(';');
            let from = words[sentence.start..=at].iter().rposition(parts);
            let to = words[at + 1..sentence.end].iter().position(parts);
            let sentence = from.map_or(sentence.start, |from| sentence.start + from)
                ..to.map_or(sentence.end, |to| at + 1 + to);
            !words[sentence]
                .iter()
                .any(|word| word.start != words[at].start && ours.contains(&bare(word.text)))
        })
}

/// Whether a person is spoken of who bears the name that opens a sentence:
/// "Lincoln was a great president".
pub(super) fn speaks(words: &[Token<'_>], last: usize) -> bool {
    let Some(next) = words.get(last + 1).filter(|next| next.mark.is_none()) else {
        return false;
    };
    next.is(&[
        "said", "says", "spoke", "argued", "wrote", "told", "asked", "replied", "believed",
        "thought", "died",
    ]) || next.is(&["was", "is"])
        && words[last + 2..]
            .iter()
            .take(5)
            .take_while(|word| word.mark.is_none())
            .any(|word| {
                word.is(&[
                    "president",
                    "minister",
                    "general",
                    "admiral",
                    "economist",
                    "engineer",
                    "poet",
                    "writer",
                    "born",
                    "man",
                    "woman",
                    "leader",
                    "inventor",
                    "king",
                    "queen",
                ])
            })
}
