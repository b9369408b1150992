//! The table of words that name an industry and as often something else, each with what tells
//! the senses apart. `senses.rs` applies it.

use super::words::{ENGINEERING, NUCLEAR, OF_A_TRADE, TAUGHT, TRADE};

/// What the word must stand beside, or must not.
pub(super) enum Rule {
    /// An industry where nothing or a mark follows, or a word of one of these lists.
    OnlyBefore(&'static [&'static [&'static str]]),
    /// Something else before one of these.
    NotBefore(&'static [&'static str]),
    /// Something else after one of these.
    NotAfter(&'static [&'static str]),
    /// Something else with a capital within a sentence.
    NoName,
    /// Something else where one of these stands within so many words of it in its sentence:
    /// a subject that is taught and no trade.
    NotNear(&'static [&'static str], usize),
    /// Something else as a manner: "in a formal, recorded fashion".
    NoManner,
}

/// Each word with its rules.
pub(super) const RULES: &[(&str, Rule)] = &[
    // What is being built: "we will begin construction", "construction of the bypass".
    (
        "construction",
        Rule::NotAfter(&[
            "begin",
            "begins",
            "began",
            "begun",
            "beginning",
            "start",
            "starts",
            "started",
            "starting",
            "commence",
            "commences",
            "commenced",
            "complete",
            "completed",
            "completing",
            "finish",
            "finished",
            "under",
            "during",
            "before",
        ]),
    ),
    (
        "construction",
        Rule::NotBefore(&[
            "of",
            "began",
            "begins",
            "beginning",
            "started",
            "starts",
            "starting",
            "commenced",
            "commences",
            "ends",
            "ended",
            "phase",
            "work",
            "works",
            "costs",
            "time",
            "period",
        ]),
    ),
    ("concrete", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    ("publishing", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    (
        "space",
        Rule::NotBefore(&["for", "to", "where", "between", "which", "that", "of"]),
    ),
    (
        "space",
        Rule::NotAfter(&[
            "office",
            "secure",
            "this",
            "that",
            "green",
            "public",
            "retail",
            "floor",
            "safe",
            "open",
            "living",
            "policy",
            "industrial",
            "factory",
            "lab",
            "laboratory",
            "studio",
            "breathing",
            "storage",
            "work",
            "working",
            "workshop",
            "warehouse",
            "urban",
            "employment",
            "more",
            "less",
            "enough",
            "same",
            "fiscal",
            "desk",
            "parking",
            "commercial office",
            "incubator",
            "exhibition",
        ]),
    ),
    (
        "machinery",
        Rule::NotAfter(&[
            "government",
            "state",
            "delivery",
            "the",
            "this",
            "administrative",
        ]),
    ),
    ("machinery", Rule::NotBefore(&["of"])),
    ("glass", Rule::NotBefore(&["ceiling", "ceilings"])),
    (
        "rubber",
        Rule::NotBefore(&["stamp", "stamps", "stamped", "stamping"]),
    ),
    (
        "battery",
        Rule::NotBefore(&[
            "of", "farming", "farm", "farms", "hen", "hens", "cage", "cages",
        ]),
    ),
    (
        "steel",
        Rule::NotBefore(&[
            "ourselves",
            "themselves",
            "himself",
            "herself",
            "yourself",
            "itself",
            "myself",
            "yourselves",
        ]),
    ),
    ("banking", Rule::NotBefore(&["on"])),
    ("insurance", Rule::NotAfter(&["national", "social"])),
    ("fashion", Rule::NoManner),
    (
        "defence",
        Rule::NotAfter(&[
            "flood", "sea", "coastal", "river", "tidal", "legal", "natural", "air", "in",
        ]),
    ),
    (
        "defence",
        Rule::NotBefore(&["of", "against", "lawyer", "lawyers", "counsel"]),
    ),
    ("film", Rule::NotBefore(&["of"])),
    // Assault, and an offence.
    (
        "battery",
        Rule::NotNear(
            &[
                "assault",
                "assaults",
                "theft",
                "police",
                "crime",
                "offence",
                "convicted",
            ],
            3,
        ),
    ),
    (
        "lithium",
        Rule::NotNear(
            &[
                "patient",
                "patients",
                "bipolar",
                "disorder",
                "prescribed",
                "dose",
                "doses",
                "depression",
                "drug",
                "drugs",
                "medicine",
                "medicines",
            ],
            8,
        ),
    ),
    // Who travels for something else than the place.
    (
        "tourism",
        Rule::NotAfter(&[
            "health",
            "medical",
            "birth",
            "benefit",
            "benefits",
            "disaster",
            "death",
            "dental",
            "fertility",
            "transplant",
            "justice",
            "war",
        ]),
    ),
    (
        "satellite",
        Rule::NotBefore(&[
            "town",
            "towns",
            "village",
            "villages",
            "suburb",
            "suburbs",
            "settlement",
            "settlements",
            "office",
            "offices",
            "campus",
            "campuses",
            "site",
            "sites",
            "clinic",
            "clinics",
            "hub",
            "hubs",
            "state",
            "states",
            "account",
            "accounts",
            "dish",
            "dishes",
            "school",
            "schools",
        ]),
    ),
    // A way to travel among others: "road, rail, aviation and maritime transport".
    (
        "rail",
        Rule::NotNear(
            &[
                "road",
                "roads",
                "aviation",
                "maritime",
                "air",
                "sea",
                "bus",
                "buses",
                "transport",
            ],
            3,
        ),
    ),
    // A course that is taught.
    (
        "childcare",
        Rule::NotNear(
            &[
                "level", "levels", "t-level", "t-levels", "route", "routes", "pathway",
            ],
            8,
        ),
    ),
    ("castings", Rule::NotBefore(&["of"])),
    ("engineering", Rule::OnlyBefore(&[OF_A_TRADE, ENGINEERING])),
    ("engineering", Rule::NotNear(TAUGHT, 5)),
    (
        "engineering",
        Rule::NotAfter(&[
            "reverse",
            "social",
            "financial",
            "genetic",
            "re",
            "value",
            "vehicle",
            "advanced",
        ]),
    ),
    // "The Institution of Engineering", "the Year of Engineering": part of a name.
    ("engineering", Rule::NoName),
    ("pubs", Rule::NotBefore(&["code"])),
    ("nuclear", Rule::OnlyBefore(&[NUCLEAR])),
    ("quantum", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    // "Quantum is a unit": what is said of the word.
    ("quantum", Rule::NotBefore(&["is", "has", "will"])),
    ("quantum", Rule::NotAfter(&["the", "a", "this", "that"])),
    ("advertising", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    (
        "advertising",
        Rule::NotAfter(&["by", "before", "after", "without", "of"]),
    ),
    (
        "mining",
        Rule::NotAfter(&["data", "text", "bitcoin", "crypto"]),
    ),
    ("mining", Rule::NotBefore(&["of"])),
    ("catering", Rule::NotBefore(&["for", "to"])),
    (
        "shipping",
        Rule::NotBefore(&["the", "a", "out", "container", "containers"]),
    ),
    (
        "farmers",
        Rule::NotBefore(&["market", "markets", "union", "weekly", "guardian"]),
    ),
    (
        "hotels",
        Rule::NotBefore(&["for", "housing", "used", "holding"]),
    ),
    (
        "hotels",
        Rule::NotNear(&["asylum", "seekers", "refugees", "migrants"], 6),
    ),
    ("publishers", Rule::NotBefore(&["of"])),
    (
        "publishers",
        Rule::NotAfter(&["government", "official", "report's", "the"]),
    ),
    // Who sells energy is no shop.
    (
        "retailers",
        Rule::NotNear(&["energy", "electricity", "gas", "fuel", "suppliers"], 4),
    ),
    ("broadcasting", Rule::NotBefore(&["the", "a", "of"])),
    // What it costs those who buy it.
    (
        "electricity",
        Rule::NotBefore(&[
            "price", "prices", "bill", "bills", "tariff", "tariffs", "cost", "costs",
        ]),
    ),
    (
        "retail",
        Rule::NotBefore(&["price", "prices", "bank", "banks", "investors", "customers"]),
    ),
    // What a firm of any trade buys.
    (
        "machinery",
        Rule::NotNear(&["invest", "invested", "investment", "buy", "bought"], 4),
    ),
    // One of them, or what is left of one.
    ("foundry", Rule::NotAfter(ONE_OR_GONE)),
    ("shipyard", Rule::NotAfter(GONE)),
    ("shipyards", Rule::NotAfter(GONE)),
    ("collieries", Rule::NotAfter(GONE)),
    ("steelworks", Rule::NotAfter(GONE)),
    ("forging", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    ("forging", Rule::NotBefore(&["and", "in", "from"])),
    (
        "forges",
        Rule::OnlyBefore(&[OF_A_TRADE, TRADE, &["can", "must", "should", "that"]]),
    ),
    ("weaving", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    (
        "weaving",
        Rule::NotBefore(&["together", "in", "through", "the", "a", "into"]),
    ),
    ("tweed", Rule::NoName),
    // "Tools of data mining", "cryptocurrency mining": of no mine.
    (
        "mining",
        Rule::NotAfter(&["cryptocurrency", "process", "bit-coin"]),
    ),
    ("warehousing", Rule::NotAfter(&["data"])),
    ("trucking", Rule::NotBefore(&["on", "along"])),
    ("baking", Rule::NotBefore(&["in", "under", "hot", "heat"])),
    (
        "clothing",
        Rule::NotBefore(&[
            "allowance",
            "allowances",
            "grant",
            "grants",
            "bank",
            "banks",
        ]),
    ),
    (
        "furniture",
        Rule::NotBefore(&["grant", "grants", "bank", "banks"]),
    ),
    ("cutlery", Rule::NotBefore(&["was", "were", "drawer"])),
    (
        "timber",
        Rule::NotBefore(&[
            "frame", "frames", "floor", "floors", "roof", "roofs", "doors",
        ]),
    ),
    (
        "glass",
        Rule::NotBefore(&[
            "door", "doors", "roof", "window", "windows", "bottle", "bottles",
        ]),
    ),
    ("shellfish", Rule::NotBefore(&["allergy", "allergies"])),
    // "Peel Ports", "Associated British Ports": part of a name.
    ("ports", Rule::NoName),
    // What a firm of any trade works with.
    (
        "accountancy",
        Rule::NotBefore(&[
            "software",
            "package",
            "packages",
            "standards",
            "system",
            "systems",
        ]),
    ),
    // "Road, rail and sea": ways to travel.
    (
        "rail",
        Rule::NotNear(
            &[
                "road", "roads", "bus", "buses", "sea", "cycling", "walking", "tram", "trams",
                "ferry", "ferries",
            ],
            4,
        ),
    ),
    ("subsea", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
    ("retrofit", Rule::OnlyBefore(&[OF_A_TRADE, TRADE])),
];

/// Words before a works that is no more.
const GONE: &[&str] = &["former", "old", "disused", "derelict", "closed"];

/// The same, and those before one of many: "power is to a foundry what flour is".
const ONE_OR_GONE: &[&str] = &[
    "a", "an", "one", "each", "every", "former", "old", "disused", "derelict", "closed",
];
