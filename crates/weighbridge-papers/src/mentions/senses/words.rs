//! The words beside which a word that names an industry means one, or means something
//! else. It decides nothing.

/// Words that follow the name of any industry and are no adjective or verb of its own.
pub(super) const OF_A_TRADE: &[&str] = &[
    "and",
    "or",
    "is",
    "are",
    "has",
    "have",
    "will",
    "in",
    "from",
    "industry",
    "industries",
    "sector",
    "sectors",
    "business",
    "businesses",
    "company",
    "companies",
    "firms",
    "works",
    "jobs",
    "cluster",
    "clusters",
];

/// What else follows the name of a trade.
pub(super) const TRADE: &[&str] = &[
    "house",
    "houses",
    "makers",
    "manufacturers",
    "manufacturing",
    "producers",
    "production",
    "products",
    "plant",
    "plants",
    "blocks",
    "pipes",
    "structures",
];

/// What else follows "engineering" where the trade is meant and no skill or calling.
pub(super) const ENGINEERING: &[&str] = &[
    "as",
    "on",
    "at",
    "base",
    "firm",
    "exports",
    "employers",
    "supply",
    "to",
];

/// Words beside which "engineering" is what is taught or a person's calling.
pub(super) const TAUGHT: &[&str] = &[
    "technology",
    "degree",
    "degrees",
    "course",
    "courses",
    "study",
    "studied",
    "studying",
    "students",
    "graduate",
    "graduates",
    "maths",
    "mathematics",
    "physics",
    "science",
    "sciences",
    "professor",
    "school",
    "department",
    "faculty",
    "subject",
    "subjects",
    "teaching",
    "taught",
    "schools",
    "college",
    "colleges",
    "pupils",
    "classroom",
    "classrooms",
    "academy",
    "curriculum",
    "qualification",
    "qualifications",
];

/// What follows "nuclear" where the industry is meant and no weapon or family.
pub(super) const NUCLEAR: &[&str] = &[
    "and",
    "or",
    "is",
    "are",
    "has",
    "have",
    "will",
    "in",
    "from",
    "make",
    "makes",
    "sell",
    "sells",
    "grow",
    "grows",
    "employ",
    "employs",
    "industry",
    "sector",
    "companies",
    "firms",
    "jobs",
    "power",
    "energy",
    "plant",
    "plants",
    "reactor",
    "reactors",
    "site",
    "sites",
    "supply",
    "skills",
    "workforce",
    "cluster",
    "build",
];

/// Words of war, and of the arms that stand in a row with nuclear ones.
pub(super) const ARMS: &[&str] = &[
    "weapon",
    "weapons",
    "weaponry",
    "arms",
    "warfare",
    "war",
    "warheads",
    "missiles",
    "forces",
    "threats",
    "deterrent",
    "conventional",
    "biological",
    "radiological",
];

/// Words that name an industry only in a row of industries: "glass, brick and paper".
pub(in crate::mentions) const IN_A_ROW: &[&str] = &[
    "brick", "care", "food", "fusion", "housing", "metal", "metals", "paper", "rail",
];

/// Words for who works in a trade, or for what it makes or sells from: named once and by
/// such a word alone, an industry is named in passing.
pub(in crate::mentions) const IN_PASSING: &[&str] = &[
    "farmers",
    "fashion",
    "film",
    "hauliers",
    "high streets",
    "high-street shops",
    "high street shops",
    "hotels",
    "insurers",
    "machinery",
    "medicines",
    "pubs",
    "publishers",
    "restaurants",
    "retailers",
    "supermarkets",
];
