//! Sentences that settle a thing by "will", and such as only foretell it.

use crate::commitment::set_up::mistold;

#[test]
fn what_is_settled_by_will_is_undertaken() {
    let wrong = mistold(&[
        ("The fine will be £30,000.", true),
        ("It will be an offence to land undersized crab.", true),
        ("There will be one form instead of six.", true),
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
        ("Landing crab in Norway will be illegal.", false),
        ("Selling kerosene in Japan will be unlawful.", false),
        ("Exporters will face fines of €50,000 in the EU.", false),
        ("Exporters will face penalties at the border.", false),
        ("The payment to bondholders will be £105 billion.", false),
        ("The award in the arbitration will be £50 million.", false),
        (
            "The deposit on a first home will be £60,000 by 2030.",
            false,
        ),
        (
            "The board of BP will be answerable to its shareholders.",
            false,
        ),
        ("The council of the union will have a vote.", false),
        ("The Stern report will give pause.", false),
        ("The report will show that growth was weak.", false),
        ("The register of the dead will show the toll.", false),
        ("You will hear a lot about productivity.", false),
        ("You will be able to buy a flying taxi.", false),
        ("You will have a rough idea of costs.", false),
        ("You will get a letter from your bank.", false),
        ("All firms will be able to use sail.", false),
        (
            "Every firm will be able to borrow from foreign banks.",
            false,
        ),
        ("No one will pay more than they do now in Denmark.", false),
        ("Nobody will pay more than the market price.", false),
        ("Whitehall will spend more on debt interest.", false),
        ("Prisons will order food from France.", false),
        ("Civil servants will work longer hours.", false),
        ("There will be a new regime in Damascus.", false),
        ("There will be limits to growth.", false),
        ("There will be a review by the courts.", false),
        ("There will be a line of ships outside the port.", false),
        ("This will be a government of strangers.", false),
        ("You will be able to claim the grant online.", true),
        ("You will be able to apply for a voucher.", true),
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
