//! The words that tell an industry by a good: who makes it, what is done and where, and what
//! the same words mean besides. It decides nothing.

/// Who makes something, in the plural; before "of" too: "makers of soap".
pub(super) const MAKERS: &[&str] = &[
    "makers",
    "manufacturers",
    "producers",
    "growers",
    "farmers",
    "breeders",
    "processors",
    "builders",
    "refiners",
    "smelters",
    "millers",
    "packers",
    "exporters",
    "merchants",
    "workers",
];

/// What is done, of which one good is enough.
pub(super) const MAKING: &[&str] = &[
    "making",
    "manufacturing",
    "manufacture",
    "production",
    "processing",
    "growing",
    "farming",
    "breeding",
    "building",
    "mining",
    "refining",
    "smelting",
    "milling",
    "industry",
    "industries",
    "trade",
    "sector",
    "manufacturer",
    "producer",
];

/// Where it is done, of several; one may stand for itself alone ("an old cotton mill").
pub(super) const WORKS: &[&str] = &[
    "factories",
    "plants",
    "works",
    "mills",
    "yards",
    "farms",
    "mines",
    "quarries",
    "kilns",
    "smelters",
    "refineries",
    "foundries",
    "workshops",
    "breweries",
    "canneries",
    "orchards",
    "boats",
    "fleet",
    "fleets",
    "studios",
    "firms",
    "companies",
];

/// One such place.
pub(super) const WORK: &[&str] = &[
    "factory", "plant", "works", "mill", "farm", "mine", "smelter", "refinery", "foundry",
    "brewery", "cannery",
];

/// Words before one place that make it one of many, or one that is no more.
pub(super) const ONE_OR_GONE: &[&str] = &[
    "a",
    "an",
    "one",
    "each",
    "former",
    "old",
    "disused",
    "derelict",
    "closed",
    "converted",
    "every",
    "no",
    "any",
];

/// Endings of words that name who makes a good or where: "ironworks", "toymakers".
pub(super) const ENDINGS: &[&str] = &[
    "works", "makers", "maker", "making", "yards", "yard", "mills", "builders", "building",
    "smiths", "growers", "growing", "working",
];

/// What carries people or goods: who runs it makes none, so "bus companies" make no buses.
pub(super) const RUN: &[&str] = &[
    "aircraft", "boat", "bus", "car", "coach", "ferry", "lorry", "ship", "train", "tram", "truck",
    "van", "vehicle",
];

/// What is done by those who run it.
pub(super) const RUNNING: &[&str] = &[
    "industry",
    "industries",
    "trade",
    "sector",
    "firms",
    "companies",
    "workers",
    "works",
    "yards",
    "fleet",
    "fleets",
    "sheds",
    "boats",
];

/// What is done by those who make.
pub(super) const MAKE: &[&str] = &[
    "make",
    "makes",
    "build",
    "builds",
    "grow",
    "grows",
    "produce",
    "produces",
    "manufacture",
    "manufactures",
    "process",
    "smelt",
    "brew",
    "bake",
    "mine",
    "farm",
    "raise",
    "breed",
    "catch",
    "land",
];

/// Who does it, in the plural: schools grow vegetables and charities make toys too.
pub(super) const WHO: &[&str] = &[
    "businesses",
    "companies",
    "employers",
    "exporters",
    "factories",
    "farmers",
    "farms",
    "firms",
    "growers",
    "industries",
    "industry",
    "makers",
    "manufacturers",
    "mills",
    "plants",
    "producers",
    "sites",
    "suppliers",
    "works",
    "yards",
];

/// What stands between who does it and what is done.
pub(super) const THAT: &[&str] = &["that", "which", "who"];

/// What is no more: "disused cotton mills".
pub(super) const GONE: &[&str] = &[
    "abandoned",
    "closed",
    "converted",
    "demolished",
    "derelict",
    "disused",
    "empty",
    "former",
    "old",
    "redundant",
    "ruined",
];

/// Where things grow or are caught: no batteries, wires and games are.
pub(super) const FARMS: &[&str] = &[
    "farm", "farms", "farmers", "farming", "growers", "growing", "breeders", "breeding",
    "orchards", "boats", "fleet", "fleets",
];

/// The first figures of the codes of what grows, is caught, eaten or woven.
pub(super) const GROWN: &[&str] = &["01", "02", "03", "10", "11", "13"];

/// Goods whose word means something else too, and the words of making behind which alone
/// they are meant: "lead firms", "the gold industry standard", "board workers".
pub(super) const ONLY_WITH: &[(&str, &[&str])] = &[
    ("lead", MINED),
    ("gold", MINED),
    (
        "board",
        &["mill", "mills", "makers", "manufacturers", "manufacturing"],
    ),
    (
        "drug",
        &[
            "companies",
            "factories",
            "firms",
            "industry",
            "makers",
            "manufacture",
            "manufacturer",
            "manufacturers",
            "manufacturing",
        ],
    ),
    ("game", &["makers"]),
    (
        "cable",
        &[
            "factories",
            "factory",
            "industry",
            "makers",
            "making",
            "manufacture",
            "manufacturer",
            "manufacturers",
            "manufacturing",
            "plant",
            "plants",
            "production",
            "works",
        ],
    ),
];

/// What is done with a metal as it comes from the ground.
const MINED: &[&str] = &[
    "mine", "mines", "miners", "mining", "refiners", "refining", "smelter", "smelters", "smelting",
];

/// Metals, in a row with which "lead" is one.
pub(super) const METALS: &[&str] = &[
    "aluminium",
    "brass",
    "cobalt",
    "copper",
    "gold",
    "iron",
    "nickel",
    "silver",
    "steel",
    "tin",
    "zinc",
];

/// What follows "works" where it is a noun.
pub(super) const BEHIND_WORKS: &[&str] = &[
    "and", "are", "closed", "closing", "closure", "closures", "employ", "employs", "had", "has",
    "have", "is", "must", "site", "sites", "was", "were", "will",
];

/// How many there are of them, with which "works" is a noun.
pub(super) const SEVERAL: &[&str] = &[
    "all", "both", "eight", "five", "four", "many", "most", "nine", "seven", "several", "six",
    "some", "ten", "these", "three", "two",
];

/// What leads to a place where something is done: "at the cement works".
pub(super) const LEADING: &[&str] = &[
    "at", "by", "for", "from", "in", "near", "of", "outside", "to", "with",
];

/// What follows a good behind such a verb, where no other noun does: "make steel here".
pub(super) const BEHIND: &[&str] = &[
    "and", "or", "in", "for", "from", "at", "with", "by", "on", "to", "here", "is", "are", "will",
    "have", "has", "must", "can", "would", "should", "need", "pay", "as", "there", "abroad",
];

/// Goods that are counted in no number.
pub(super) const MASS: &[&str] = &[
    "aluminium",
    "bacon",
    "beef",
    "beer",
    "board",
    "bread",
    "butter",
    "cattle",
    "cement",
    "chocolate",
    "cider",
    "clothing",
    "coffee",
    "concrete",
    "confectionery",
    "copper",
    "cotton",
    "fish",
    "flour",
    "footwear",
    "fruit",
    "furniture",
    "gin",
    "glass",
    "gold",
    "grain",
    "iron",
    "jewellery",
    "lamb",
    "leather",
    "limestone",
    "linen",
    "meat",
    "milk",
    "oil",
    "paint",
    "paper",
    "plastic",
    "porcelain",
    "pork",
    "poultry",
    "pulp",
    "rubber",
    "salmon",
    "salt",
    "seafood",
    "sheep",
    "shellfish",
    "silk",
    "slate",
    "soap",
    "steel",
    "stone",
    "sugar",
    "timber",
    "tin",
    "tobacco",
    "trout",
    "wheat",
    "whiskey",
    "wine",
    "wood",
    "wool",
    "zinc",
];
