//! Tests of whose the rows of tables and the case studies are.

use crate::commitment::set_up::read;
use crate::commitment::{By, Class};

fn told(text: &str) -> Vec<(String, By)> {
    read(text)
        .into_iter()
        .filter(|one| one.judgement.class != Class::Outcome)
        .map(|one| (one.text, one.judgement.by))
        .collect()
}

#[test]
fn rows_are_of_whoever_owns_them() {
    let table = "# The Industrial Strategy of HM Government\n\n## Actions\n\n\
        | Action | Lead | By when |\n|---|---|---|\n\
        | Open a battery test centre in Blyth | Northumbria University | 2028 |\n\
        | Publish a plan for hydrogen | Department for Energy | 2027 |\n\
        | Invest £40 million in a foundry | Acme Castings Ltd | 2029 |\n\
        | Build 300 homes at the dock | Hull City Council | 2030 |\n\
        | Pass a Bill on the ports | DfT | 2028 |\n\
        | Fund ten trams for the valley | Mayor of West Yorkshire | 2031 |\n\
        | Set up a fund for wave power | HM Treasury, with industry | 2027 |\n\
        | Publish a code of practice on rope | Ofgem | 2027 |\n";
    let found = told(table);
    assert_eq!(found.len(), 8, "{found:?}");
    for (text, by) in found {
        let others = ["Open", "Invest", "Build", "Fund"];
        let expected = if others.iter().any(|word| text.starts_with(word)) {
            By::Other
        } else {
            By::Author
        };
        assert_eq!(by, expected, "{text}");
    }
}

#[test]
fn firms_are_known_by_the_form_of_their_names() {
    let table = "# The Industrial Strategy of HM Government\n\n## Actions\n\n\
        | Action | Lead | By when |\n|---|---|---|\n\
        | Recruit 400 riggers | BAE Systems | 2028 |\n\
        | Recruit 410 riggers | Rolls-Royce | 2028 |\n\
        | Recruit 420 riggers | EDF Energy | 2028 |\n\
        | Recruit 430 riggers | Fibrona UK | 2028 |\n\
        | Fund 440 riggers | Innovate UK | 2028 |\n\
        | Fund 450 riggers | DBT | 2028 |\n";
    let found = told(table);
    assert_eq!(found.len(), 6, "{found:?}");
    for (text, by) in found {
        assert_eq!(by == By::Other, text.starts_with("Recruit"), "{text}");
    }
}

#[test]
fn projects_in_a_table_are_whoevers_leads_them() {
    let table = "# West Fens Combined Authority: Local Growth Plan\n\n## Projects\n\n\
        | Project | Lead | Funding (£m) | By |\n|---|---|---|---|\n\
        | Build the rope walk at Goole | Combined Authority | 18 | 2027 |\n\
        | Test hemp on the river | Department for Transport | 15 | 2028 |\n";
    let found = told(table);
    assert_eq!(
        found,
        [
            ("Build the rope walk at Goole".to_owned(), By::Author),
            ("Test hemp on the river".to_owned(), By::Other),
        ]
    );
}

#[test]
fn what_a_commission_recommends_is_no_promise_of_the_authors() {
    let by = |text: &str| -> Vec<(Class, By)> {
        read(&format!(
            "# The Industrial Strategy of HM Government\n\n{text}\n"
        ))
        .iter()
        .map(|one| (one.judgement.class, one.judgement.by))
        .collect()
    };
    let items = "1. Set up a rope board by 2027.\n2. Open ten rope walks by 2028.\n";
    for led in [
        "The Commission made four recommendations:",
        "The Rope Review set out its recommendations to the government:",
        "Last year the Rope Inquiry published three recommendations:",
    ] {
        assert_eq!(
            by(&format!("{led}\n\n{items}")),
            [(Class::Recommendation, By::Other); 2],
            "{led}"
        );
    }
    for led in [
        "We will:",
        "We accept the Commission's recommendations and will:",
    ] {
        let told = by(&format!("{led}\n\n{items}"));
        assert!(
            told.iter().all(|(_, by)| *by == By::Author),
            "{led} {told:?}"
        );
        assert!(told.len() >= 2, "{led} {told:?}");
    }
}

#[test]
fn names_of_one_word_are_of_others() {
    let paper = "# The Industrial Strategy of HM Government\n\n\
        Nissan will invest £300 million in Sunderland. Rolls-Royce will create 600 jobs in Derby.\n\n\
        Britain will lead the world in rope and invest £9 million in a new centre. Ofgem will publish a code in May.\n\n\
        Departments will publish plans in May. Exports will flourish.\n\n\
        Innovation will create 4,000 jobs. Devolution will give power to towns. Nobody will build this port but us.\n\n\
        Acas will publish a report in May. Estyn will publish a report in June.\n\n\
        The firm will hire 400 people in Leith. Grants will be paid from April.\n\n\
        Work will start in 2027 on a chord at Ferryhill. Trials will open in Hull in May.\n";
    for (text, by) in told(paper) {
        // Estyn inspects for Wales.
        let theirs = ["Nissan", "Rolls", "The firm", "Estyn"]
            .iter()
            .any(|word| text.starts_with(word));
        assert_eq!(by == By::Other, theirs, "{text} {by:?}");
    }
}

#[test]
fn a_heading_of_the_author_is_no_case_study() {
    let paper = "# The Industrial Strategy of HM Government\n\n\
        ## Case studies and what we will do\n\nSix docks will be opened in 2029.\n";
    assert_eq!(
        told(paper),
        [("Six docks will be opened in 2029.".to_owned(), By::Author)]
    );
}

#[test]
fn a_table_without_owners_is_the_authors() {
    let table = "# The Industrial Strategy of HM Government\n\n## Actions\n\n\
        | Action | Place | Lead time |\n|---|---|---|\n\
        | Open a battery test centre in Blyth | Northumbria University | 2028 |\n";
    assert_eq!(
        told(table),
        [("Open a battery test centre in Blyth".to_owned(), By::Author)]
    );
}

#[test]
fn case_studies_tell_what_others_do() {
    let paper = "# The Industrial Strategy of HM Government\n\n## Ropes\n\n\
        We will open six ports by 2030.\n\n\
        ## Case study: Smith Ropes and Bell Nets\n\n\
        Smith Ropes will open a mill in Goole in 2027. It will bring 300 jobs by 2028. \
        The government will pay £2 million for the road. Six sites will be opened in 2029.\n\n\
        ## Nets\n\nTwo docks will be opened in 2029. Case studies show that this pays.\n";
    let found = told(paper);
    for (text, by) in &found {
        let theirs = ["Smith", "It", "Six sites"]
            .iter()
            .any(|word| text.starts_with(word));
        assert_eq!(*by == By::Other, theirs, "{text} {by:?}");
    }
    assert!(
        found.iter().any(|(text, _)| text.starts_with("Two docks")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|(text, _)| text.starts_with("Six sites")),
        "{found:?}"
    );
}

#[test]
fn a_label_in_the_text_opens_one_until_the_author_speaks_again() {
    let paper = "# The Industrial Strategy of HM Government\n\n## Ropes\n\n\
        Case study: Smith Ropes\n\n\
        A mill will be opened in Goole in 2027.\n\n\
        We will open six ports by 2030.\n\n\
        Two docks will be opened in 2029.\n";
    let found = told(paper);
    for (text, by) in &found {
        assert_eq!(
            *by == By::Other,
            text.starts_with("A mill"),
            "{text} {by:?}"
        );
    }
    assert_eq!(found.len(), 3, "{found:?}");
}
