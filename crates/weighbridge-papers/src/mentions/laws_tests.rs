//! Tests of the names of laws, and of what stands beside them and is none.

use super::tests::read;
use super::*;

fn all(text: &str, sort: Sort) -> Vec<String> {
    let found = read(text);
    let mut names: Vec<String> = found.of(sort).map(|one| one.name.clone()).collect();
    names.sort();
    names
}

#[test]
fn a_body_before_an_and_is_no_part_of_a_law() {
    for (text, law) in [
        (
            "We took advice by HM Treasury and Finance Act 2020 rules.",
            "Finance Act 2020",
        ),
        (
            "The Environment Agency and Water Act 2014 apply.",
            "Water Act 2014",
        ),
        (
            "The Climate Change Committee and Climate Change Act 2008 bind us.",
            "Climate Change Act 2008",
        ),
        (
            "The Care Quality Commission and Mental Health Act 1983 stay.",
            "Mental Health Act 1983",
        ),
    ] {
        let names = all(text, Sort::Law);
        assert_eq!(names, [law], "{text}");
    }
}

#[test]
fn a_law_has_its_whole_name() {
    for (text, name) in [
        (
            "The Local Government Finance Act 1988 applies.",
            "Local Government Finance Act 1988",
        ),
        (
            "The Copyright, Designs and Patents Act 1988 applies.",
            "Copyright, Designs and Patents Act 1988",
        ),
        (
            "We will use the Coal Industry (Special Measures) Act 2021.",
            "Coal Industry (Special Measures) Act 2021",
        ),
        (
            "It stands in the Finance (No. 2) Act 2019.",
            "Finance (No. 2) Act 2019",
        ),
        (
            "The Fair Work and Public Contracts (Wales) Act 2022 applies.",
            "Fair Work and Public Contracts (Wales) Act 2022",
        ),
        (
            "Under the Social Partnership and Public Procurement (Wales) Act 2023 it reports.",
            "Social Partnership and Public Procurement (Wales) Act 2023",
        ),
        (
            "The Trade Unions and Labour Relations and Pensions (Wales) Act 2021 applies.",
            "Trade Unions and Labour Relations and Pensions (Wales) Act 2021",
        ),
        (
            "The Local Democracy and Boundaries and Councils Act 2019 applies.",
            "Local Democracy and Boundaries and Councils Act 2019",
        ),
        (
            "The Special Areas Act, 1934, was the first.",
            "Special Areas Act, 1934",
        ),
        ("The Finance Bill 2023-24 has it.", "Finance Bill 2023-24"),
        ("The Treaty of Rome permits it.", "Treaty of Rome"),
        ("The Windsor Framework governs it.", "Windsor Framework"),
        (
            "It follows Regulation (EU) 2019/631 closely.",
            "Regulation (EU) 2019/631",
        ),
        (
            "It follows Directive 2009/28/EC closely.",
            "Directive 2009/28/EC",
        ),
    ] {
        assert_eq!(all(text, Sort::Law), [name], "{text}");
        assert!(all(text, Sort::Body).is_empty(), "{text}");
    }
}

/// A row of names with commas is no name of an Act, and a year after a comma no part
/// of one.
#[test]
fn what_stands_before_a_law_is_none_of_it() {
    assert_eq!(
        all(
            "In Leeds, Housing and Planning Act 2016 powers are used.",
            Sort::Law
        ),
        ["Housing and Planning Act 2016"]
    );
    assert_eq!(
        all("Under the Energy Act, 2030 is the last year.", Sort::Law),
        ["Energy Act"]
    );
}

#[test]
fn a_person_is_no_scheme_body_or_law() {
    for text in [
        "Mr Justin Deal replied.",
        "The bill of Mr Act was paid.",
        "Dr Anna Fund spoke.",
    ] {
        for sort in [Sort::Fund, Sort::Law, Sort::Body] {
            assert!(all(text, sort).is_empty(), "{text}");
        }
    }
    assert_eq!(
        all("Mr Buxton of the Bank of England agreed.", Sort::Body),
        ["Bank of England"]
    );
}

#[test]
fn bodies_are_neither_cut_nor_joined() {
    for (text, names) in [
        (
            "The Ministry of Housing, Communities and Local Government agreed.",
            &["Ministry of Housing, Communities and Local Government"][..],
        ),
        (
            "The Subsidy Advice Unit of the Competition and Markets Authority reports.",
            &["Competition and Markets Authority", "Subsidy Advice Unit"],
        ),
        (
            "We met the University of Bath, University of Reading and others.",
            &["University of Bath", "University of Reading"],
        ),
        (
            "It is run by Hull University Teaching Hospitals NHS Trust.",
            &["Hull University Teaching Hospitals NHS Trust"],
        ),
        (
            "HM Revenue & Customs will write.",
            &["HM Revenue & Customs"],
        ),
    ] {
        assert_eq!(all(text, Sort::Body), names, "{text}");
    }
    assert_eq!(
        all(
            "It was agreed with Glass UK and Leeds City Council.",
            Sort::Body
        ),
        ["Glass UK", "Leeds City Council"]
    );
}

/// A body in a heading is named; in a heading of capitals only where the running text
/// names it too.
#[test]
fn a_body_in_a_heading_is_named() {
    let of = |text: &str| {
        let paper = crate::paper::Paper::read(text.as_bytes(), "a.md").unwrap();
        let mut names: Vec<(String, usize)> = mentions(&paper, &Gazetteer::default())
            .of(Sort::Body)
            .map(|one| (one.name.clone(), one.spots.len()))
            .collect();
        names.sort();
        names
    };
    assert_eq!(
        of("# A\n\n## What the Welsh Government can do\n\nMuch.\n"),
        [("Welsh Government".to_owned(), 1)]
    );
    assert!(of("# A\n\n## Better Government Office Support\n\nMuch.\n").is_empty());
    assert_eq!(
        of("# National Audit Office: Steel\n\nThe National Audit Office reports.\n"),
        [("National Audit Office".to_owned(), 2)]
    );
}

#[test]
fn a_welsh_name_is_whole() {
    for (text, name) in [
        (
            "In spring Bwyd a Diod Cymru will meet.",
            "Bwyd a Diod Cymru",
        ),
        (
            "Bwyd a Diod Cymru will be asked to update its vision.",
            "Bwyd a Diod Cymru",
        ),
        (
            "We work with Cyfoeth Naturiol Cymru on it.",
            "Cyfoeth Naturiol Cymru",
        ),
    ] {
        assert_eq!(all(text, Sort::Body), [name], "{text}");
    }
}
