//! How strategies word what they undertake, ask of others and only describe: sentences
//! of our own, each with what a careful reader takes it for.

use super::set_up::{judged, read};
use super::*;

fn class(sentence: &str) -> Option<Class> {
    judged(sentence).map(|one| one.class)
}

#[test]
fn sources_and_descriptions_undertake_nothing() {
    for sentence in [
        "Spending to Create Kilns.’ http://www.clay.example/~/media/kilns.pdf 185.",
        "the Case for Government Support’, https://www.clay.example/support.pdf",
    ] {
        assert_eq!(class(sentence), None, "{sentence}");
    }
    let will = "We will publish the map at https://www.clay.example in May.";
    assert_eq!(class(will), Some(Class::Commitment));
    let told = "# Plan\n\nWe will fund:\n\n- The Kiln Research Programme (KRP) is a shared effort \
                over the next 20 years.\n";
    assert!(
        read(told).iter().all(|one| !one.text.contains("KRP")),
        "{told}"
    );
}

#[test]
fn others_are_asked_and_undertake_nothing() {
    for sentence in [
        "We encourage makers to take up an audit.",
        "We expect network companies to publish their waiting times.",
        "We ask the National Clay Bank to open a team in Hull.",
        "Employers need to play their part, by training more.",
        "Each local authority is asked to name a director.",
        "Network Rail is asked to fund the steps.",
        "Universities are called upon to publish their figures.",
        "Firms taking public contracts are encouraged to sign the charter.",
        "Local Resilience Forums may wish to consider a plan.",
        "The review recommends that bodies publish a plan each year.",
        "We urge operators to publish their prices.",
    ] {
        assert_eq!(class(sentence), Some(Class::Recommendation), "{sentence}");
    }
    for sentence in [
        "We expect trade to grow.",
        "We expect this to save firms £3 million.",
        "We will ask the Clay Bank to open a team in Hull.",
    ] {
        assert_ne!(class(sentence), Some(Class::Recommendation), "{sentence}");
    }
}

#[test]
fn in_the_plan_of_a_combined_authority_the_government_is_another() {
    let text = "# West Fens Local Growth Plan\n\n## Foreword by the Mayor\n\nThe Combined Authority \
                will fund ten kilns. Government should fund the tram. Network Rail will renew the \
                line by 2031. The Government will open a bank. We are asking the Department for \
                Clay to devolve its funds.\n";
    let told: Vec<(Class, By)> = read(text)
        .into_iter()
        .map(|one| (one.judgement.class, one.judgement.by))
        .collect();
    assert_eq!(
        told,
        [
            (Class::Commitment, By::Author),
            (Class::Recommendation, By::Author),
            (Class::Commitment, By::Other),
            (Class::Commitment, By::Other),
            (Class::Recommendation, By::Author),
        ]
    );
    let national = text.replace(
        "# West Fens Local Growth Plan\n\n## Foreword by the Mayor",
        "# A",
    );
    let told = read(&national);
    assert_eq!(told[3].judgement.by, By::Author, "{told:#?}");
}

#[test]
fn what_comes_to_somebody_or_goes_on_is_undertaken() {
    for sentence in [
        "The makers will receive an average of £5 billion a year.",
        "Pottery will benefit from a £10 million package over three years.",
        "Homes England will be able to use £2.5 billion in loans.",
        "Departmental budgets will grow by 2.3% a year.",
        "Bus services will come under local control from 2031.",
        "Our £89 million Kilns Fund will unlock 5,400 homes.",
        "The Clay Service will work with the counties on sites.",
        "Eligibility will be determined after consultation.",
        "The Clay Fund will go on, with a new plan.",
        "Buyers will have to publish a notice each year.",
        "From May 2031 parents will be able to claim the rebate.",
        "The roof will be mended, with £1.3 million.",
        "Options for a clay standard are being considered.",
        "Open CLAY35 to applications this year",
    ] {
        assert_eq!(class(sentence), Some(Class::Commitment), "{sentence}");
    }
    for sentence in [
        "Delivering the Strategy will require sustained effort.",
        "There will be uncertainty.",
        "The economy will benefit from better skills.",
        "Firms will have to adapt.",
        "4,000 homes will be affected by 2031.",
        "The sector will continue to grow.",
    ] {
        assert_ne!(class(sentence), Some(Class::Commitment), "{sentence}");
    }
}

#[test]
fn what_is_reported_in_turn_or_done_besides_can_be_seen() {
    for sentence in [
        "We will report on it every year.",
        "Ministers will meet the Clay Council twice a year.",
        "The figures will be updated quarterly.",
        "The Council will monitor progress and publish an annual report.",
    ] {
        assert!(
            judged(sentence).is_some_and(|one| one.hard_edged),
            "{sentence}"
        );
    }
    for sentence in [
        "We will meet every challenge.",
        "We will monitor progress and support growth.",
    ] {
        assert!(
            !judged(sentence).is_some_and(|one| one.hard_edged),
            "{sentence}"
        );
    }
}

#[test]
fn bodies_and_duties_that_are_ended_stand_with_the_refusals() {
    for sentence in [
        "The Kilns Regulator will be abolished.",
        "Reporting below £100,000 will be removed.",
        "The lateness penalty will be scrapped.",
        "It would not be right to mandate the glaze.",
        "We do not think that a quota is the right approach.",
    ] {
        let rows = read(&format!("# Plan\n\n{sentence}\n"));
        assert_eq!(
            rows.iter()
                .map(|one| one.judgement.class)
                .collect::<Vec<_>>(),
            [Class::Refusal],
            "{sentence}"
        );
    }
    let removing = judged("Removing the red tape to let kilns hire staff.");
    assert!(removing.is_none_or(|one| !one.ends()));
}
