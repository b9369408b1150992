//! What an author stands for and holds ready, in lists and in prose: aims by number, a
//! sum and what it is for, "we have a plan to". And what only looks like it.

use super::set_up::read;
use super::{Author, Class, Context, Firmness, Judgement, judge};

fn told(sentence: &str, context: &Context<'_>) -> Option<Judgement> {
    let author = Author {
        names: vec!["greenfold".to_owned()],
        ..Author::default()
    };
    judge(sentence, context, &author)
}

fn alone(sentence: &str) -> Option<Class> {
    told(sentence, &Context::default()).map(|judged| judged.class)
}

#[test]
fn a_plan_that_is_held_ready_is_a_wish() {
    for sentence in [
        "We have a plan to mend every lock on the canal.",
        "Only Greenfold has a plan for the ports.",
        "Greenfold has put forward a strategy to end the delays.",
        "The Government has a clear vision for the kilns.",
    ] {
        assert_eq!(alone(sentence), Some(Class::Aspiration), "{sentence}");
    }
    // With a sum, the sum is meant.
    let sum = told(
        "Greenfold has a £40m package for the ports.",
        &Context::default(),
    )
    .unwrap();
    assert_eq!((sum.class, sum.hard_edged), (Class::Commitment, true));
    for sentence in [
        "The ports have a plan for the harbour.",
        "If we have a plan to follow, so have they.",
        "We have seen the plan for the harbour.",
        "We have no plan for the harbour yet.",
        "Because of our policies, kilns already burn cleaner.",
        "Potters have to pay £40 a year more.",
        "I will tell you what happened in the port.",
    ] {
        let found = alone(sentence);
        assert!(
            found.is_none() || found == Some(Class::Refusal),
            "{sentence} {found:?}"
        );
    }
}

#[test]
fn a_sum_and_what_it_is_for_is_meant() {
    let sum = told(
        "£6,500 extra bonus for apprentices who stay.",
        &Context::default(),
    )
    .unwrap();
    assert_eq!((sum.firmness, sum.hard_edged), (Firmness::Intends, true));
    for sentence in [
        "£6,500 is what an apprentice earns for a year.",
        "£6,500 was lost to the fire.",
    ] {
        assert_eq!(alone(sentence), None, "{sentence}");
    }
}

#[test]
fn a_sum_in_the_present_is_of_the_paper() {
    let after = Context {
        after_commitment: true,
        ..Context::default()
    };
    for sentence in [
        "It involves a grant of £3,000 for each kiln.",
        "Our package provides £40m for the ports.",
        "Secondly, by providing £3m of subsidies to ports.",
        "First, investing in the ports of the north.",
    ] {
        let judged = told(sentence, &after).unwrap_or_else(|| panic!("{sentence}"));
        assert_eq!(judged.class, Class::Commitment, "{sentence}");
    }
    // Of an economy, of what was, and of nothing that was undertaken before.
    for (sentence, context) in [
        (
            "It involves a grant of £3,000 for each kiln.",
            Context::default(),
        ),
        ("It costs the ports £3m a year.", Context::default()),
        ("The kilns give £3m to the ports.", after),
        ("It was a fund that gives £3m to ports.", after),
        ("By raising prices the ports earned £3m.", after),
    ] {
        assert_eq!(told(sentence, &context), None, "{sentence}");
    }
}

#[test]
fn fragments_and_runs_go_on() {
    for sentence in [
        "A plan to end the delays at the ports.",
        "And a firm belief in the small harbours of the coast.",
    ] {
        assert_eq!(alone(sentence), Some(Class::Aspiration), "{sentence}");
    }
    for sentence in [
        "A plan to end the delays was lost.",
        "A plan is a piece of paper for a minister.",
        "A plan that avoids risk is no plan.",
        "A kiln to fire the pots of the coast.",
    ] {
        assert_eq!(alone(sentence), None, "{sentence}");
    }
    // An order without an act, in a run of orders.
    let order = "Help growing firms with six months of grants.";
    let after = Context {
        after_commitment: true,
        ..Context::default()
    };
    assert_eq!(
        told(order, &after).map(|judged| judged.class),
        Some(Class::Commitment)
    );
    assert_eq!(told(order, &Context::default()), None);
    // Over what is put in between dashes.
    assert_eq!(
        alone("All our ports - large and small - will be rebuilt by 2031."),
        Some(Class::Commitment)
    );
}

#[test]
fn items_say_what_the_author_stands_for() {
    let item = Context {
        item: true,
        ..Context::default()
    };
    let class = |sentence| told(sentence, &item).map(|judged| judged.class);
    assert_eq!(
        class("(4) To establish a framework of smaller ports."),
        Some(Class::Commitment)
    );
    assert_eq!(
        class("our support for the part of voluntary bodies in the ports;"),
        Some(Class::Aspiration)
    );
    assert_eq!(class("our ports were closed for two years;"), None);
    // A list whose first item stands in the line that leads.
    let led = "Greenfold aims are: • to achieve cleaner kilns.";
    assert_eq!(alone(led), Some(Class::Aspiration));
    let judged = told(led, &Context::default()).unwrap();
    for mark in &judged.marks {
        assert!(mark.span.is_empty() || led.get(mark.span.clone()) == Some(mark.text.as_str()));
    }
    // Under words that tell what was, a sum is no promise.
    let past = Context {
        lead_in: Some("These efforts have led to:"),
        item: true,
        ..Context::default()
    };
    assert_eq!(
        told("an increase in spending from £65m to £232m.", &past),
        None
    );
}

#[test]
fn a_list_goes_on_without_its_signs() {
    let text = "# Plan\n\nWe will:\n\nmend every lock on the canal;\n\nmore places for \
        apprentices.\n\nA canal is a ditch.\n";
    let found = read(text);
    let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "mend every lock on the canal;",
            "more places for apprentices."
        ]
    );
}
