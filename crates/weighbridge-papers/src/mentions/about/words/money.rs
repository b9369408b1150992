//! Words for money and for what is done with it, which say nothing of what it is for. It
//! reads none.

/// Words for money that say nothing of what it is for.
pub(in crate::mentions::about) const GENERIC: &[&str] = &[
    "commitment",
    "allocation",
    "funding",
    "investment",
    "package",
    "budget",
    "grant",
    "grants",
    "loans",
    "boost",
    "pot",
    "money",
    "support",
    "capital",
    "public",
    "private",
    "government",
    "new",
    "additional",
    "further",
    "extra",
    "uk",
    "spending",
    "increase",
    "of",
    "total",
];

/// What is done with money, which says nothing of what it is for.
pub(in crate::mentions::about) const DONE: &[&str] = &[
    "reserved",
    "ringfenced",
    "ring-fenced",
    "allocated",
    "available",
    "awarded",
    "be",
    "been",
    "being",
    "committed",
    "dedicated",
    "earmarked",
    "going",
    "given",
    "invested",
    "made",
    "provided",
    "put",
    "set",
    "aside",
    "spent",
    "used",
    "also",
    "already",
    "granted",
    "lent",
    "paid",
    "approved",
    "agreed",
    "goes",
    "go",
    "went",
    "comes",
    "came",
    "there",
];

/// Verbs that alone say nothing of what a sum is for.
pub(in crate::mentions::about) const LIGHT: &[&str] = &[
    "let", "lets", "make", "makes", "open", "opens", "start", "starts", "begin", "begins", "get",
    "gets", "take", "takes", "come", "comes", "go", "goes", "run", "runs", "see", "sees",
];

/// Verbs without an object, behind a sum of which they say nothing more.
pub(in crate::mentions::about) const FOLLOWS: &[&str] = &[
    "follows", "followed", "arrives", "arrived", "stays", "stayed", "lies", "sits", "exists",
    "flows", "flowed", "leaves", "left", "passes", "passed", "returns", "returned", "counts",
];
