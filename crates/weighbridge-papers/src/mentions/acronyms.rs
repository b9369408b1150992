//! Short forms of names: those that the paper gives in brackets ("Office for
//! National Statistics (ONS)"), those of well-known public bodies, and others where
//! they act as a body does. It looks at words in capitals alone.

use std::collections::BTreeMap;

use super::Sort;
use super::names::Name;
use super::tokens::{Token, Tokens, bare};

/// Short forms of public and representative bodies, with their full names.
const KNOWN: &[(&str, &str)] = &[
    ("ACAS", "Advisory, Conciliation and Arbitration Service"),
    ("ARIA", "Advanced Research and Invention Agency"),
    ("Acas", "Advisory, Conciliation and Arbitration Service"),
    ("BBC", "British Broadcasting Corporation"),
    ("BCC", "British Chambers of Commerce"),
    (
        "BEIS",
        "Department for Business, Energy and Industrial Strategy",
    ),
    ("BSI", "British Standards Institution"),
    ("CAA", "Civil Aviation Authority"),
    ("CBI", "Confederation of British Industry"),
    ("CIPD", "Chartered Institute of Personnel and Development"),
    ("CITB", "Construction Industry Training Board"),
    ("CMA", "Competition and Markets Authority"),
    ("CQC", "Care Quality Commission"),
    ("DBT", "Department for Business and Trade"),
    ("DCLG", "Department for Communities and Local Government"),
    ("DCMS", "Department for Culture, Media and Sport"),
    ("DECC", "Department of Energy and Climate Change"),
    (
        "DEFRA",
        "Department for Environment, Food and Rural Affairs",
    ),
    ("DESNZ", "Department for Energy Security and Net Zero"),
    ("DHSC", "Department of Health and Social Care"),
    (
        "DLUHC",
        "Department for Levelling Up, Housing and Communities",
    ),
    ("DSIT", "Department for Science, Innovation and Technology"),
    ("DVLA", "Driver and Vehicle Licensing Agency"),
    ("DWP", "Department for Work and Pensions"),
    (
        "Defra",
        "Department for Environment, Food and Rural Affairs",
    ),
    ("DfE", "Department for Education"),
    ("DfT", "Department for Transport"),
    ("EBRD", "European Bank for Reconstruction and Development"),
    ("ECB", "European Central Bank"),
    ("EHRC", "Equality and Human Rights Commission"),
    ("EIB", "European Investment Bank"),
    (
        "EPSRC",
        "Engineering and Physical Sciences Research Council",
    ),
    ("ESA", "European Space Agency"),
    ("ESRC", "Economic and Social Research Council"),
    ("EU", "European Union"),
    ("FCA", "Financial Conduct Authority"),
    ("FCDO", "Foreign, Commonwealth and Development Office"),
    ("FSB", "Federation of Small Businesses"),
    ("GLA", "Greater London Authority"),
    ("GMB", "GMB"),
    ("HEFCE", "Higher Education Funding Council for England"),
    ("HMRC", "HM Revenue and Customs"),
    ("HMT", "HM Treasury"),
    ("HSE", "Health and Safety Executive"),
    ("ICO", "Information Commissioner’s Office"),
    ("IEA", "International Energy Agency"),
    ("IFS", "Institute for Fiscal Studies"),
    ("ILO", "International Labour Organization"),
    ("IMF", "International Monetary Fund"),
    ("IoD", "Institute of Directors"),
    ("LGA", "Local Government Association"),
    (
        "MHCLG",
        "Ministry of Housing, Communities and Local Government",
    ),
    (
        "MHRA",
        "Medicines and Healthcare products Regulatory Agency",
    ),
    ("MOD", "Ministry of Defence"),
    ("MoD", "Ministry of Defence"),
    ("NAO", "National Audit Office"),
    ("NASA", "National Aeronautics and Space Administration"),
    ("NATO", "North Atlantic Treaty Organization"),
    ("NCSC", "National Cyber Security Centre"),
    ("NERC", "Natural Environment Research Council"),
    ("NESO", "National Energy System Operator"),
    ("NFU", "National Farmers’ Union"),
    ("NHS", "National Health Service"),
    (
        "NIESR",
        "National Institute of Economic and Social Research",
    ),
    ("NPL", "National Physical Laboratory"),
    ("OBR", "Office for Budget Responsibility"),
    (
        "OECD",
        "Organisation for Economic Co-operation and Development",
    ),
    ("ONR", "Office for Nuclear Regulation"),
    ("ONS", "Office for National Statistics"),
    ("ORR", "Office of Rail and Road"),
    ("OfS", "Office for Students"),
    ("SEPA", "Scottish Environment Protection Agency"),
    ("SMMT", "Society of Motor Manufacturers and Traders"),
    ("STFC", "Science and Technology Facilities Council"),
    ("TUC", "Trades Union Congress"),
    ("TfGM", "Transport for Greater Manchester"),
    ("TfL", "Transport for London"),
    ("TfN", "Transport for the North"),
    ("TfW", "Transport for Wales"),
    ("UKAEA", "UK Atomic Energy Authority"),
    ("UKEF", "UK Export Finance"),
    ("UKHSA", "UK Health Security Agency"),
    ("UKIB", "UK Infrastructure Bank"),
    ("UKRI", "UK Research and Innovation"),
    ("UKSA", "UK Space Agency"),
    ("UN", "United Nations"),
    ("WHO", "World Health Organization"),
    ("WTO", "World Trade Organization"),
];

/// Capitals that are no bodies, though "the" may stand before them and they may do
/// something: measures and statistics, taxes and money, things and ways of making,
/// kinds of people and firms, places, documents and rules.
const NONE: &[&str] = &[
    // Measures and statistics.
    "ASHE", "BRES", "CPI", "CPIH", "FDI", "FTE", "GDP", "GERD", "GNI", "GNP", "GVA", "ICT", "KPI",
    "NEET", "PISA", "PPP", "RPI", "SIC", "SOC", "TFP", // Taxes and money.
    "CCL", "CIT", "EIS", "ETS", "GBP", "HNC", "HND", "ISA", "NIC", "PAYE", "SEIS", "SIP", "USD",
    "VAT", // Things and ways of making.
    "AGI", "AI", "API", "BEV", "CAD", "CCS", "CCUS", "CHP", "CNC", "CPU", "DNA", "EV", "GM", "GPS",
    "GPU", "HGV", "HIV", "HPC", "IOT", "IT", "LED", "LNG", "MRI", "PPE", "PV", "RNA", "SAF", "SMR",
    "TV", "UAV", "ULEV", "VR", // Kinds of people and firms.
    "BAME", "CEO", "CFO", "CTO", "HMG", "HR", "LLP", "MEP", "MNE", "MSP", "NED", "NGO", "PLC",
    "SEND", "SME", "STEM", "STEAM", // Places and times.
    "EEA", "GB", "HS2", "NI", "UAE", "UK", "US", "USA", "USSR", // Documents and rules.
    "CBAM", "CFD", "COVID", "ESG", "FAQ", "FTA", "GCSE", "GDPR", "IP", "ISBN", "ISO", "LEP", "MOU",
    "NDA", "NPPF", "NVQ", "PDF", "PFI", "PHD", "RIIO", "TCA", "URL",
];

/// What bodies do.
const ACTS: &[&str] = &[
    "said",
    "says",
    "say",
    "argued",
    "argues",
    "called",
    "calls",
    "recommended",
    "recommends",
    "found",
    "finds",
    "estimates",
    "estimated",
    "reported",
    "reports",
    "published",
    "publishes",
    "announced",
    "told",
    "warned",
    "warns",
    "advised",
    "advises",
    "forecasts",
    "expects",
    "regulates",
    "oversees",
    "spoke",
    "agreed",
    "agrees",
    "supports",
    "wrote",
    "believes",
    "welcomed",
    "asked",
    "concluded",
    "replied",
    "met",
    "meets",
    "wants",
];

/// Words behind a name that is not the first half of another ("the STEM pipeline").
const BEHIND: &[&str] = &[
    "on", "to", "of", "in", "and", "or", "for", "as", "has", "have", "will", "is", "are", "was",
    "were", "that", "which", "who", "at", "by", "from", "with", "would", "should", "can", "must",
    "also", "but", "so", "when", "where", "while", "since", "under", "over", "about",
];

/// Full names by their short forms.
pub(super) type Short = BTreeMap<String, (Sort, String)>;

/// A short form found.
pub(super) struct Found {
    pub sort: Sort,
    pub name: String,
    pub start: usize,
    pub end: usize,
}

/// The short form that a word has the shape of: capitals, perhaps a plural.
fn short<'a>(word: &Token<'a>) -> Option<&'a str> {
    let text = bare(word.text);
    let text = text
        .strip_suffix('s')
        .filter(|one| one.len() > 1 && one.chars().all(|c| c.is_ascii_uppercase()))
        .unwrap_or(text);
    let capitals = text.chars().filter(char::is_ascii_uppercase).count();
    ((2..=8).contains(&text.len()) && capitals > 1 && text.chars().all(|c| c.is_ascii_alphabetic()))
        .then_some(text)
}

/// Whether the letters of a short form stand in a name in this order, the first of
/// them at its head.
fn stands_for(short: &str, name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphanumeric());
    let mut all = short.chars().filter(char::is_ascii_uppercase);
    let first = all.next();
    first.is_some_and(|first| {
        letters
            .next()
            .is_some_and(|c| c.eq_ignore_ascii_case(&first))
    }) && all.all(|wanted| letters.any(|c| c.eq_ignore_ascii_case(&wanted)))
}

/// The short form in brackets behind a name.
fn bracketed<'a>(tokens: &Tokens<'a>, name: &Name) -> Option<&'a str> {
    let at = tokens.words.partition_point(|word| word.start < name.end);
    let word = tokens.words.get(at).filter(|word| word.bracket)?;
    let closed = tokens.text[word.end..].starts_with(')');
    let near = tokens.text[name.end..word.start].trim().len() == 1;
    short(word).filter(|_| closed && near)
}

/// Whether a name is the tail of a longer one, by its short form: "Projects Agency
/// (DARPA)".
pub(super) fn tail(tokens: &Tokens<'_>, name: &Name) -> bool {
    let heads: String = name
        .text
        .split_whitespace()
        .filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()))
        .collect();
    bracketed(tokens, name)
        .is_some_and(|short| short.len() > heads.len() && short.ends_with(&heads))
}

/// Takes in the short forms that a passage gives for its names.
pub(super) fn given(tokens: &Tokens<'_>, names: &[Name], all: &mut Short) {
    for name in names {
        if matches!(name.sort, Sort::Body | Sort::Fund)
            && let Some(short) = bracketed(tokens, name)
        {
            // "Department for Business, Energy … (BEIS)" leaves its head out.
            let rest = name.text.split_once(" for ").map_or("", |(_, rest)| rest);
            if stands_for(short, &name.text) || stands_for(short, rest) {
                all.entry(short.to_owned())
                    .or_insert_with(|| (name.sort, name.text.clone()));
            }
        }
    }
}

/// The short forms in a passage that stand in none of its names.
pub(super) fn find(tokens: &Tokens<'_>, names: &[Name], given: &Short) -> Vec<Found> {
    let words = &tokens.words;
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(short) = short(word) else { continue };
        let inside = names
            .iter()
            .any(|name| name.start <= word.start && word.end <= name.end);
        // Its own definition is counted with the name before it.
        let defines = names
            .iter()
            .any(|name| bracketed(tokens, name) == Some(short) && word.start < name.end + 4)
            && word.bracket;
        if inside || defines {
            continue;
        }
        let (sort, name) = if let Some((sort, full)) = given.get(short) {
            (*sort, full.clone())
        } else if full(short).is_some() && !shouted(words, at) || acts(words, at) {
            (Sort::Body, short.to_owned())
        } else {
            continue;
        };
        found.push(Found {
            sort,
            name,
            start: word.start,
            end: word.start + bare(word.text).len(),
        });
    }
    found
}

/// Whether a word stands in a line of capitals: "WHO WE ARE".
fn shouted(words: &[Token<'_>], at: usize) -> bool {
    let loud =
        |word: &Token<'_>| word.text.len() > 1 && word.text.chars().all(|c| c.is_ascii_uppercase());
    let before = at.checked_sub(1).is_some_and(|before| loud(&words[before]));
    let behind = words.get(at + 1).is_some_and(loud);
    before && behind || (before || behind) && words[at].is(&["who", "un"])
}

/// Whether capitals act as a body does: "the UKSA said", "work with the DARPA on".
fn acts(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    let text = bare(word.text);
    let capitals = (3..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase());
    if !capitals || NONE.contains(&text) || shouted(words, at) {
        return false;
    }
    let next = words.get(at + 1);
    let the = word.mark.is_none()
        && at
            .checked_sub(1)
            .is_some_and(|before| words[before].is(&["the"]));
    let acts = next.is_some_and(|next| next.mark.is_none() && next.is(ACTS));
    if acts && (the || word.opens) {
        return true;
    }
    let ends = next.is_none_or(|next| next.mark.is_some() || next.opens || next.is(BEHIND));
    the && ends
        && at
            .checked_sub(2)
            .is_some_and(|before| words[before].is(&["with", "by", "from"]))
}

/// The full name of a well-known short form.
pub(super) fn full(short: &str) -> Option<&'static str> {
    KNOWN
        .iter()
        .find(|(known, _)| *known == short)
        .map(|(_, full)| *full)
}
