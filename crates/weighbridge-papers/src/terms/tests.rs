use super::*;
use crate::commitment::{Author, commitments};

fn paper(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

fn of(text: &str, sectors: &[&str]) -> Vec<(String, Defined)> {
    let paper = paper(text);
    terms(&paper, &commitments(&paper, &Author::default()), sectors)
        .into_iter()
        .map(|term| (term.term, term.defined))
        .collect()
}

#[test]
fn a_term_is_defined_illustrated_or_neither() {
    let text = "# Growth\n\nWe will back advanced manufacturing. By foundational industries we mean \
        ports, steel and roads.\n\n## Places\n\nAdvanced manufacturing matters. Frontier industries, \
        such as space, matter.\n";
    let told = of(
        text,
        &[
            "advanced manufacturing",
            "foundational industries",
            "frontier industries",
        ],
    );
    assert!(
        told.contains(&("advanced manufacturing".to_owned(), Defined::No)),
        "{told:?}"
    );
    assert!(told.contains(&("foundational industries".to_owned(), Defined::Yes)));
    assert!(told.contains(&("frontier industries".to_owned(), Defined::Partly)));
}

#[test]
fn a_sector_never_named_is_no_term() {
    assert!(of("# A\n\nNothing of the kind.\n", &["advanced manufacturing"]).is_empty());
}
