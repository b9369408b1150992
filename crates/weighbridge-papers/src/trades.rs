//! Trades whose names end like what is done ("farming"): beside them a word in "-ing" says what
//! something does. It holds words alone; what they decide is said where they are read.

/// In small letters, in order.
pub(crate) const TRADES: &[&str] = &[
    "advertising",
    "banking",
    "brewing",
    "broadcasting",
    "building",
    "catering",
    "clothing",
    "computing",
    "engineering",
    "farming",
    "fishing",
    "gaming",
    "housebuilding",
    "housing",
    "manufacturing",
    "mining",
    "papermaking",
    "printing",
    "publishing",
    "quarrying",
    "recycling",
    "refining",
    "shipbuilding",
    "shipping",
    "steelmaking",
    "tooling",
];
