//! Tests of consultation questions.

use super::*;

/// A question set out again at the end is one, and a number that is not found is
/// told.
#[test]
fn a_question_counts_once_and_a_gap_is_told() {
    let text = "# Questions\n\n1. Should all ice in harbours be free? Please explain.\n\n\
                2. Who owns the nets?\n\n5. What else should we do?\n\n# Summary of questions\n\n\
                1. Should all ice in harbours be free?\n\n2. Who owns the nets?\n";
    let found = find(&Paper::read(text.as_bytes(), "a.md").expect("text"));
    let numbers: Vec<&str> = found.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "5"]);
    assert_eq!(missing_numbers(&found), [3, 4]);
    assert!(missing_numbers(&found[..2]).is_empty());
}

/// A line that names a question, and a number that follows the last one, make a
/// question of what asks, under any heading.
#[test]
fn a_named_line_and_the_next_number_make_a_question() {
    let text = "# Ports\n\nQuestion 1: Should all ice be free?\n\n# More\n\n\
                2. To what extent do you agree that tolls should go?\n\n\
                Consultation question 3\n\nWho should own the quays? Please explain.\n\n\
                7. How did it come to this? It was slow.\n";
    let found = find(&Paper::read(text.as_bytes(), "a.md").expect("text"));
    let numbers: Vec<&str> = found.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
}

fn numbers(text: &str, name: &str) -> Vec<String> {
    let found = find(&Paper::read(text.as_bytes(), name).expect("text"));
    found.into_iter().map(|one| one.number).collect()
}

/// Numbered questions need no heading that says so, nor one that the others have;
/// parts with a letter are kept under theirs.
#[test]
fn mixed_numbering_is_read_whole() {
    let text = "# A Green Paper\n\n## 1. Sectors\n\nWhich are right is for all to say. What works?\n\n\
        1. Do you agree with our list?\n\n2. What would you add to it, and why?\n\n\
        Question 3: How should the fund be shared?\n\nQ4. What does power cost?\n\n\
        5) How far should relief go?\n\n6. Please describe the effect on your area.\n\n\
        7. Do you support the following changes?\n\n   (a) a longer period\n\n\
        (b) should the cap be lifted?\n\n> **Box 1: the board**\n>\n> 8. Who should sit on it?\n\n\
        ## 2. Places\n\nPlaces differ. Can that go on? We think not.\n\n\
        2.1 Are the proposed boundaries right?\n\n2.2 What else should be considered?\n\n\
        Q9 - Should it end?\n\nQuestion 10 (optional): What else?\n\n\
        Consultation question 11. Will it work?\n\n\
        12. Would you be willing to share data?\n\ni. If so, which data?\n\nii. If not, why not?\n\n\
        13. How can money reach places\nwhich have never bid before?\n";
    assert_eq!(
        numbers(text, "a.md"),
        [
            "1", "2", "3", "4", "5", "6", "7", "7(a)", "7(b)", "8", "2.1", "2.2", "9", "10", "11",
            "12", "12(i)", "12(ii)", "13"
        ]
    );
}

/// Boxes of one cell, and several questions in one.
#[test]
fn a_box_is_read_for_its_questions() {
    let text = "<html><body><h1>Green Paper</h1><h2>Sectors</h2><p>We propose eight.</p>\
        <table><tr><td>Box 1: the board</td></tr><tr><td>Question 3: Who should sit on it?</td></tr></table>\
        <table><tr><td>Box 2: costs 4. Who should pay? 5. Should it end?</td></tr></table>\
        <h3>Question 6: Is it fair?</h3><p>It costs much.</p></body></html>";
    assert_eq!(numbers(text, "a.html"), ["3", "4", "5", "6"]);
}

/// What asks for effect is no question to answer, and statements that are numbered
/// make no questions of their neighbours.
#[test]
fn rhetoric_is_no_question() {
    let none: [&str; 0] = [];
    for text in [
        "# Plan\n\n## Towns\n\nWhat does this mean for towns?\n\nIt means jobs.\n",
        "# Plan\n\n## Towns\n\n1. Towns have lost trades.\n\n2. What does this mean for towns?\n\n\
         3. It means that jobs are gone.\n",
        "# Plan\n\n## Towns\n\n3.1 Towns have lost trades.\n\n3.2 But why is it so?\n\n\
         3.3 Firms have moved.\n",
        "# Plan\n\n## Steps\n\n1. Provide land.\n\n2. Set targets.\n\n3. Share data.\n",
        "# Consultation on towns\n\n## Towns\n\nWhy did it come to this?\n\nIt was slow.\n",
        "# Plan\n\n## Year\n\n1. What is growth? It is more than output.\n",
        "# Plan\n\n## Towns\n\nQuestion 4 asks about towns. Why? It matters.\n",
    ] {
        assert_eq!(numbers(text, "a.md"), none, "{text}");
    }
    // A numbered one is one, wherever it stands.
    let alone = "# Plan\n\n## Towns\n\n1. What does this mean for towns?\n\nWe ask.\n";
    assert_eq!(numbers(alone, "a.md"), ["1"]);
}

/// Answers to choose from are no questions of their own.
#[test]
fn answers_stay_with_their_question() {
    let text = "# Plan\n\n## Towns\n\nQuestion 1: Do you agree?\n\n(a) Yes\n\n(b) No\n\n\
        Question 2: Which of these bears on you?\n\n(a) costs\n\n(i) of power\n\n(b) rents\n";
    let found = find(&Paper::read(text.as_bytes(), "a.md").expect("text"));
    let seen: Vec<(&str, &str)> = found
        .iter()
        .map(|one| (one.number.as_str(), one.text.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("1", "Do you agree? (a) Yes (b) No"),
            ("2", "Which of these bears on you?"),
            ("2(a)", "costs"),
            ("2(a)(i)", "of power"),
            ("2(b)", "rents"),
        ]
    );
}

/// Parts that run on behind a question answer nothing, and end no run of questions.
#[test]
fn parts_that_run_on_stay_with_their_question() {
    let text = "# Plan\n\n1. Do you agree?\n2. What would you change? (a) in towns (b) in cities\n\
        3. Who pays?\n";
    assert_eq!(numbers(text, "a.md"), ["1", "2", "3"]);
}
