//! Replies in the manner of several governments: what is said outright, what is done without
//! the word, grounds without a word of denial, and a part of what was asked.

use super::*;
use Stance::{Accepts, AcceptsInPart, Rejects};

fn told(cases: &[(&str, &str, Stance)]) {
    for (asked, text, stance) in cases {
        let told = reply(asked, text);
        assert_eq!(told.stance, *stance, "{asked}\n{text}\n{told:?}");
    }
}

#[test]
fn what_is_done_accepts_without_the_word() {
    told(&[
        (
            "The Home Office should let graduates of British universities start a business without a new visa.",
            "The rules have been amended so that graduates may set up a company. The change came into force on 1 July.",
            Accepts,
        ),
        (
            "The Trade Department should open a post in Jakarta.",
            "A new trade post will open in Jakarta this summer. Regrettably it would not have been possible to do this earlier.",
            Accepts,
        ),
        // What is done already.
        (
            "Great British Nuclear should publish its shortlist of sites.",
            "Great British Nuclear did so on 18 March, and the list has been updated since.",
            Accepts,
        ),
        // Another instrument that does it.
        (
            "The freight facilities grant should be brought back.",
            "The mode shift scheme, which took the place of that grant, was widened in April to pay for sidings and cranes.",
            Accepts,
        ),
        // What was to end has ended.
        (
            "The Home Office should stop housing families in former barracks.",
            "No family has been placed in barracks since last August and none will be.",
            Accepts,
        ),
        (
            "The annual cap on degree apprenticeships should be ended.",
            "The cap was lifted for the 2025 intake onwards.",
            Accepts,
        ),
        // What was to be kept is kept.
        (
            "The Government should drop its plan to close the Didcot laboratory.",
            "Having reflected on the evidence, ministers have decided that the laboratory will remain open.",
            Accepts,
        ),
        // Asked to look, it looks.
        (
            "The Government ought to explore an export finance product for services firms.",
            "UK Export Finance is exploring such a product with the banks.",
            Accepts,
        ),
        (
            "Customs staff at Holyhead should be increased to at least 60.",
            "There will be 64 officers at Holyhead by May.",
            Accepts,
        ),
    ]);
}

#[test]
fn grounds_refuse_without_a_word_of_denial() {
    told(&[
        // What there is will do.
        (
            "Small breweries should be freed from all duty.",
            "Small Producer Relief already cuts the duty of a small brewery by half. The Government believes that this strikes the right balance.",
            Rejects,
        ),
        // It stays as it is.
        (
            "The carbon price floor should be lowered for glass makers.",
            "We have heard the views of glass makers with care. The floor will stay where it is.",
            Rejects,
        ),
        // What harm it would do.
        (
            "We recommend a windfall levy on the profits of container lines.",
            "Shipping companies pay tonnage tax. A unilateral levy would drive business to Rotterdam.",
            Rejects,
        ),
        // Convention.
        (
            "Ministers should publish the legal advice on the sale of the shipyard.",
            "By long-standing convention governments keep such advice to themselves.",
            Rejects,
        ),
        // What was to be kept is given up.
        (
            "The skills bootcamps should be kept going beyond March.",
            "Bootcamps were meant to be temporary. Funding for them comes to an end in March, as was announced.",
            Rejects,
        ),
        (
            "The port of Hull should be kept open at night.",
            "A night shift was tried in 2019. The port will stay closed at night.",
            Rejects,
        ),
        // Kind words and a no.
        (
            "The Department should fund 3,000 more places on welding courses.",
            "The Government agrees with the Committee that welders are in demand. However, we do not intend to ring-fence places as proposed.",
            Rejects,
        ),
        // Nothing but an argument.
        (
            "Ministers should set a target of 3 per cent of GDP for research.",
            "Targets for inputs say little about results.",
            Rejects,
        ),
    ]);
}

#[test]
fn less_later_or_one_of_several_is_a_part() {
    told(&[
        // Less.
        (
            "A grant of £5,000 for heat pumps should be available to all small firms.",
            "Grants of £2,500 will be available to small firms from May.",
            AcceptsInPart,
        ),
        (
            "The Rural Payments Agency should pay farmers within two weeks of a claim.",
            "The Agency will pay farmers within 30 days.",
            AcceptsInPart,
        ),
        // Later.
        (
            "A plan for kilns should be published by 2027.",
            "A plan for kilns will be published in 2029.",
            AcceptsInPart,
        ),
        // One of several, and of the other something else.
        (
            "The Trade Department should open posts in Jakarta, Surabaya and Medan.",
            "A trade post will open in Jakarta in the summer. Surabaya and Medan can be served from there.",
            AcceptsInPart,
        ),
        // One done and one refused.
        (
            "Ministers should publish all contracts with the shipyard and the legal advice on its sale.",
            "All contracts will be published by July. Legal advice is confidential and stays so.",
            AcceptsInPart,
        ),
        // Tried out.
        (
            "Courts should sit in the evenings.",
            "Two courts are piloting evening sittings until the spring.",
            AcceptsInPart,
        ),
        // Looked into, and open.
        (
            "The Authority should be given powers over mergers of vets.",
            "We are consulting on the Authority's powers until September, and no option has been ruled out.",
            AcceptsInPart,
        ),
        // Noted.
        (
            "That the Government establish a supply chain commissioner.",
            "Noted. The Office of Supply Chain Resilience will have regard to the Committee's views.",
            AcceptsInPart,
        ),
        // The aim is shared.
        (
            "The Government of Canada should cover half of the cost of grid connections.",
            "The Government agrees with the intent of the recommendation. It will share the cost of studies.",
            AcceptsInPart,
        ),
    ]);
}

#[test]
fn an_open_answer_says_that_nothing_is_taken_on() {
    let told = reply(
        "Ministers should name a site.",
        "Blyth, Hull and Hunterston each have strengths.",
    );
    assert_eq!(told.deciding, [("takes nothing on", String::new())]);
    assert_eq!(told.stance, Rejects);
    let told = reply(
        "Ministers should name a site.",
        "We understand why a site matters.",
    );
    assert_eq!(told.stance, AcceptsInPart);
}

#[test]
fn what_somebody_else_says_of_it_decides_nothing() {
    let asked = "The Government should appoint a kiln envoy.";
    told(&[
        // The author's own word does.
        (asked, "Ofgem rejects this recommendation.", Rejects),
        (
            asked,
            "The Kiln Agency disagrees with the recommendation. We will not appoint one.",
            Rejects,
        ),
        (
            asked,
            "We have heard from the trade and reject this recommendation.",
            Rejects,
        ),
        (
            asked,
            "The Department, like the industry, does not accept this recommendation.",
            Rejects,
        ),
        (asked, "The recommendation is rejected.", Rejects),
        (
            asked,
            "The Society disagrees with this recommendation, but we will appoint a kiln envoy.",
            Accepts,
        ),
        (
            asked,
            "The previous Government rejected this proposal. We will appoint a kiln envoy in May.",
            Accepts,
        ),
        (
            asked,
            "Potters oppose the proposal. Ministers will appoint a kiln envoy in June.",
            Accepts,
        ),
    ]);
}

#[test]
fn a_denied_refusal_does_not_refuse() {
    let asked = "The Government should double the kiln grant.";
    told(&[
        (
            asked,
            "The Government has doubts about accepting this recommendation and does not accept it.",
            Rejects,
        ),
        (asked, "We do not agree. There is no case for it.", Rejects),
        (
            asked,
            "A larger grant would have unintended consequences.",
            Rejects,
        ),
        (
            asked,
            "The Government has no hesitation in accepting this recommendation.",
            Accepts,
        ),
        (
            asked,
            "There is no reason not to accept this recommendation.",
            Accepts,
        ),
        (
            asked,
            "We do not disagree with this. The kiln grant will be doubled in May.",
            Accepts,
        ),
        (
            asked,
            "The kiln grant will be doubled in April without unintended consequences for glass.",
            Accepts,
        ),
        (
            asked,
            "The kiln grant will be doubled in May. No extra burden would fall on firms.",
            Accepts,
        ),
        (
            asked,
            "Ministers do not oppose the recommendation.",
            AcceptsInPart,
        ),
    ]);
}

#[test]
fn a_welcome_or_a_yes_may_hold_back() {
    let asked = "The Government should appoint a kiln envoy.";
    told(&[
        (
            asked,
            "We welcome this recommendation. A kiln envoy will be appointed in May.",
            Accepts,
        ),
        (asked, "We welcome this recommendation.", Accepts),
        (
            asked,
            "We accept this recommendation and will consider how best to carry it out.",
            Accepts,
        ),
        (asked, "Yes, and the envoy will start in May.", Accepts),
        (
            asked,
            "We support this recommendation and will consider it at the next spending review.",
            AcceptsInPart,
        ),
        (asked, "Yes, but not before 2029.", AcceptsInPart),
    ]);
}

#[test]
fn less_is_shown_in_the_words_of_the_reply() {
    let asked = "The Government should provide a fund of £2 billion for ports.";
    for text in [
        "We will provide a fund for ports of £1.2 billion\u{2026}",
        "We will provide a fund for ports of “£1.2 billion”",
        "We agree. The fund for ports will be £1.2 billion.",
    ] {
        let told = reply(asked, text);
        assert_eq!(told.stance, AcceptsInPart, "{text} {told:?}");
        let shown = ("falls short", "£1.2 billion".to_owned());
        assert!(told.deciding.contains(&shown), "{told:?}");
    }
    let wait = "The Government should cut the wait for a licence to 10 weeks.";
    told(&[
        (
            wait,
            "The wait for a licence will be cut to 8 weeks.",
            Accepts,
        ),
        (
            wait,
            "The wait for a licence will be cut to 12 weeks.",
            AcceptsInPart,
        ),
        (
            wait,
            "We will wait for the review of licences.",
            AcceptsInPart,
        ),
    ]);
}

#[test]
fn a_reply_in_another_language_is_not_told() {
    let told = reply(
        "Ministers should set up a fund.",
        "Le gouvernement créera un fonds.",
    );
    assert_eq!(told.stance, AcceptsInPart);
    assert_eq!(
        told.deciding,
        [("is in no words it can read", String::new())]
    );
}
