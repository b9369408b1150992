//! `weighbridge areas grant`: highest grants and jobs as ranges.

use crate::sandbox::{Sandbox, fails, flat, says};

#[test]
fn a_grant_is_reckoned_and_marked() {
    let sandbox = Sandbox::new();
    let told = sandbox
        .run(&["areas", "grant", "--cost", "10000000", "--size", "small"])
        .good();
    // 30% of ten million.
    assert!(
        told.contains("£3,000,000") && told.contains("[unverified]"),
        "{told}"
    );
    // Of 10% x (50 + 0.5 x 50) million euro, at 0.85 pounds each.
    let told = sandbox.run(&["areas", "grant", "--cost", "200m"]).good();
    let told = flat(&told);
    says(
        &told,
        &[
            "Above £6,375,000, which is what a cost of 100 EUR million may have",
            "notified and approved by itself. General Block Exemption Regulation",
        ],
    );
    // 200 x 0.6 x 0.6 to 200 x 0.85 x 0.9: what would have come anyway is in it.
    let told = sandbox
        .run(&["areas", "grant", "--gross-jobs", "200"])
        .good();
    let told = flat(&told);
    says(
        &told,
        &[
            "72 to 150 jobs would be left net of leakage",
            "before deadweight",
        ],
    );
    assert!(!told.contains("would be additional"), "{told}");
    fails(&["areas", "grant", "--area", "c-2041"], &["c-2014"]);
    fails(&["areas", "grant", "--size", "tiny"], &["small"]);
    fails(&["areas", "grant", "--cost", "0"], &["--cost"]);
}
