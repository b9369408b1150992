//! Recommendations told from undertakings, in papers of each voice.
use super::set_up::{judged, read};
use super::*;

fn told(text: &str) -> Vec<(Class, By, String)> {
    read(text)
        .into_iter()
        .map(|one| (one.judgement.class, one.judgement.by, one.text))
        .collect()
}

const ADVICE: &str = "# Ships and the State\n\nWe recommend that the Government publish a plan for yards. \
    The Treasury should set aside £200 million for docks by 2027. Ministers must report each year. \
    The Cabinet Office should have acted before. We heard that the Minister will open a yard in 2027. \
    The Government will host a conference on ships in December 2025. \
    The Steel Council will report to us each year. We will return to this matter in 2026. \
    In the sub-sections below, we will examine each port. \
    Grant calls should be simplified. It is not known how the forms should be framed. \
    Close contact may involve rope.\n\nThe Government should:\n\n- abolish the old model; and\n- \
    require ports to publish plans by 2028.\n";

#[test]
fn advice_is_no_undertaking_of_whoever_gives_it() {
    let told = told(ADVICE);
    let of = |begins: &str| {
        told.iter()
            .find(|(.., text)| text.starts_with(begins))
            .map(|(class, by, _)| (*class, *by))
    };
    let advised = Some((Class::Recommendation, By::Author));
    for begins in [
        "We recommend",
        "The Treasury should",
        "Ministers must",
        "Grant calls",
        "abolish",
        "require ports",
    ] {
        assert_eq!(of(begins), advised, "{begins}");
    }
    let other = Some((Class::Commitment, By::Other));
    for begins in ["The Government will host", "The Steel Council", "We heard"] {
        assert_eq!(of(begins), other, "{begins}");
    }
    assert_eq!(of("We will return").unwrap().1, By::Author);
    assert_eq!(of("It is not known how"), None);
    assert_eq!(of("Close contact"), None);
    assert_eq!(of("The Cabinet Office should have"), None);
    assert_eq!(of("In the sub-sections"), None);
}

#[test]
fn in_a_response_the_answer_is_the_undertaking() {
    let told = told(
        "# Government response to the report on ships\n\nRecommendation: The Government should publish \
         a plan for yards by 2027. We recommend that the Treasury fund docks.\n\nThe Government \
         accepts this. The Government will publish a plan for yards in March 2027.\n",
    );
    let kinds: Vec<(Class, By)> = told.iter().map(|(class, by, _)| (*class, *by)).collect();
    assert_eq!(kinds[0], (Class::Recommendation, By::Other), "{told:?}");
    assert_eq!(kinds[1], (Class::Recommendation, By::Other), "{told:?}");
    assert_eq!(
        kinds.last(),
        Some(&(Class::Commitment, By::Author)),
        "{told:?}"
    );
}

/// Nouns that look like orders, pauses, and duties that end.
#[test]
fn what_is_told_is_no_order() {
    for told in [
        "Open markets made the country rich.",
        "Train drivers earn more than welders do.",
    ] {
        let judged = judged(told);
        assert_eq!(judged, None, "{told}");
    }
    let judged = |text: &str| judged(text).unwrap();
    let paused = judged("Phase 2 of the line between Amble and Berwick upon Tweed is paused.");
    assert_eq!(paused.said(Role::Action), Some("paused"));
    let ended = judged("Departments need no longer publish a forward list of tenders.");
    assert_eq!(ended.class, Class::Refusal);
    let never = judged("At no point will we raise the levy.");
    assert_eq!(never.class, Class::Refusal);
    let set = judged("We have set aside £40 million for quays at Blyth.");
    assert_eq!(
        (set.class, set.firmness),
        (Class::Commitment, Firmness::Decided)
    );
}

#[test]
fn what_is_kept_open_is_kept_and_each_puts() {
    let judged = |text: &str| judged(text).unwrap();
    let kept = judged("We will keep Amble docks open until 2040.");
    assert_eq!(kept.said(Role::Actor), Some("We"));
    assert_eq!(kept.said(Role::Action), Some("keep"));
    let each = judged("The Treasury and the Department will each put £25 million into quays.");
    assert_eq!(each.said(Role::Action), Some("put"));
    let plan = judged("A steel plan is to be published in June 2028.");
    assert_eq!(plan.class, Class::Commitment);
}

#[test]
fn what_a_government_asks_of_others_is_recommended() {
    let told = told(
        "# A plan for kilns\n\nWe will build four kilns. We will open a bank. We will fund a school. \
         Universities should review their stipends. Retailers need to publish what they buy. \
         Primes are encouraged to publish their plans. Local authorities are expected to adopt the code. \
         Firms need help to invest. Boards should have acted before. The levy should be simpler. \
         We should build more kilns.\n",
    );
    let of = |begins: &str| {
        told.iter()
            .find(|(.., text)| text.starts_with(begins))
            .map(|(class, ..)| *class)
    };
    for begins in ["Universities", "Retailers", "Primes", "Local authorities"] {
        assert_eq!(of(begins), Some(Class::Recommendation), "{begins}");
    }
    for begins in ["Firms need", "Boards should", "The levy", "We should"] {
        assert_ne!(of(begins), Some(Class::Recommendation), "{begins}");
    }
}

#[test]
fn what_a_reply_undertakes_behind_its_recommendation_is_the_authors() {
    use crate::commitment::set_up::read;
    for reply in [
        "We accept this recommendation. It will be set up by Act of Parliament in 2028.",
        "The Government accepts it in full. It will be set up by Act of Parliament in 2028.",
        "Accepted. This will be done by 2028.",
    ] {
        let found = read(&format!(
            "# Government response to the panel's report\n\nDepartment for Business and Trade\n\n\
             ## Recommendations\n\nRecommendation 4: The Government should set up a council. {reply}\n"
        ));
        let last = found.last().unwrap();
        assert!(last.judgement.hard_edged, "{found:#?}");
        assert_ne!(last.judgement.class, Class::Recommendation, "{found:#?}");
        assert_eq!(last.judgement.by, crate::commitment::By::Author);
    }
}
