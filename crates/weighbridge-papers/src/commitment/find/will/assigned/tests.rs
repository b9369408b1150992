//! Sentences that settle a thing by "will", and such as only foretell it.

use crate::commitment::set_up::mistold;

#[test]
fn what_is_settled_by_will_is_undertaken() {
    let wrong = mistold(&[
        ("The fine will be £30,000.", true),
        ("It will be an offence to land undersized crab.", true),
        ("There will be one form instead of six.", true),
        ("There will be a berth for every ferry.", true),
        ("Late payers will be fined.", true),
        ("Bus services will be franchised across the county.", true),
        ("Guidance will be rewritten in plain English.", true),
        ("Half of the places will be for women.", true),
        ("Civil servants will go on secondment to yards.", true),
        ("Small yards will come first when we buy.", true),
        ("No family will pay more than £20 a week.", true),
        ("You will be able to look up any broker on our site.", true),
        (
            "One minister will be answerable for the whole programme.",
            true,
        ),
        ("The map will show every berth.", true),
        ("Our strategy will be about the small yards.", true),
        ("Inflation will be 2 per cent.", false),
        ("Towns will be prouder places.", false),
        ("There will be uncertainty.", false),
        ("The country will be richer.", false),
        ("No new targets will be set for ports.", false),
        ("Yards will be hit by the tide.", false),
        ("The tide will turn.", false),
    ]);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
