//! Words that hold an undertaking open: soft ones of manner ("where possible") and those of
//! what must first be so ("subject to", "provided that"). It finds none in a sentence.

/// Words that hold an undertaking open.
pub const HEDGES: &[&[&str]] = &[
    &["where", "possible"],
    &["wherever", "possible"],
    &["where", "appropriate"],
    &["where", "necessary"],
    &["where", "practicable"],
    &["where", "feasible"],
    &["subject", "to"],
    &["if", "necessary"],
    &["if", "needed"],
    &["if", "appropriate"],
    &["as", "soon", "as"],
    &["as", "far", "as"],
    &["circumstances", "permit"],
    &["circumstances", "allow"],
    &["resources", "permit"],
    &["resources", "allow"],
    &["funds", "permit"],
    &["funds", "allow"],
    &["parliamentary", "time", "allows"],
    &["in", "due", "course"],
    &["in", "principle"],
    &["provided", "that"],
    &["providing", "that"],
    &["assuming", "that"],
    &["depending", "on"],
    &["conditional", "on"],
    &["contingent", "on"],
    &["dependent", "on"],
    &["on", "condition"],
    &["over", "time"],
];

/// Whether a hedge says what must first be so: nobody can be held to the day before it is.
#[must_use]
pub fn holds_open(hedge: &str) -> bool {
    const FIRST: &[&str] = &[
        "subject to",
        "provided that",
        "providing that",
        "assuming that",
        "depending on",
        "conditional on",
        "contingent on",
        "dependent on",
        "on condition",
        "circumstances permit",
        "circumstances allow",
        "resources permit",
        "resources allow",
        "funds permit",
        "funds allow",
    ];
    FIRST.contains(&hedge.to_lowercase().as_str())
}
