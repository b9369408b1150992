//! The name by which a paper's author calls itself where nobody has given it: "Labour
//! will", "the Combined Authority will" of a manifesto or an authority's plan. It is
//! told from who acts in most sentences; it judges none of them.

use std::collections::BTreeMap;

use super::country;
use super::find::acts_at;
use super::lexicon::{AUTHORS, OTHER_ACTORS, listed};
use crate::paper::{Kind, Paper};
use crate::tokens::{Shape, Token, tokens};

/// Sentences at least in which a name is said to act.
const OFTEN: usize = 4;

/// Words of a name at most.
const LONGEST: usize = 4;

/// Names of no author: of everybody, and of whom a paper is about.
const NOBODY: &str = "parliament king queen britain uk england europe everyone nobody";

/// The name, in small letters. One name must act in [`OFTEN`] sentences or more, more
/// often than all other names together and than "the Government" and its like: in
/// a government's own paper the bodies that it pays for act here and there. Where "we"
/// act far more often, the name may be an opponent's.
pub(super) fn named(paper: &Paper) -> Option<String> {
    let mut acting: BTreeMap<String, usize> = BTreeMap::new();
    let (mut government, mut ours) = (0, 0);
    for passage in &paper.passages {
        if matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row) {
            continue;
        }
        for sentence in passage.sentences() {
            let words = tokens(sentence);
            let Some(name) = opens(&words) else { continue };
            match name.as_str() {
                "we" | "i" => ours += 1,
                _ if name.split(' ').any(|word| AUTHORS.contains(&word)) => government += 1,
                _ => *acting.entry(name).or_insert(0) += 1,
            }
        }
    }
    let all: usize = acting.values().sum();
    acting
        .into_iter()
        .find(|(_, count)| {
            *count >= OFTEN && *count * 2 > all && *count > government && *count * 3 >= ours
        })
        .map(|(name, _)| name)
}

/// The name that opens a sentence and acts in it: "Labour will build", "the Mid
/// Fenland Council will fund".
fn opens(words: &[Token]) -> Option<String> {
    let from = usize::from(words.first()?.is(&["the"]));
    let run = words
        .iter()
        .skip(from)
        .take_while(|word| word.capital && word.shape == Shape::Word)
        .count();
    let name = words.get(from..from + run)?;
    let at = from + run;
    let will = words.get(at)?.is(&["will", "shall"]);
    let pronoun = name
        .first()?
        .is(&["it", "this", "they", "these", "that", "there"]);
    let another = name
        .iter()
        .any(|word| listed(&word.low, OTHER_ACTORS) || listed(&word.low, NOBODY))
        || name.iter().any(|word| country::called(&word.low).is_some());
    (will && !pronoun && !another && run <= LONGEST && acts_at(words, at + 1)).then(|| {
        let name: Vec<&str> = name.iter().map(|word| word.low.as_str()).collect();
        name.join(" ")
    })
}

#[cfg(test)]
mod tests {
    use super::super::{By, Class, commitments};
    use super::*;
    use crate::commitment::Author;

    const ACTS: &[&str] = &[
        "build four docks by 2031",
        "introduce a Kilns Act",
        "fund ten colleges",
        "open a bank for the fens",
    ];

    fn paper(names: &[&str]) -> Paper {
        let text: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(at, name)| format!("{name} will {}.", ACTS[at % ACTS.len()]))
            .collect();
        Paper::read(text.join("\n\n").as_bytes(), "paper.md").unwrap()
    }

    #[test]
    fn who_acts_most_is_the_author() {
        let party = paper(&["Greenfold"; 4]);
        assert_eq!(named(&party).as_deref(), Some("greenfold"));
        let told = commitments(&party, &Author::default());
        assert_eq!(told.len(), 4);
        assert!(told.iter().all(|one| {
            one.judgement.class == Class::Commitment && one.judgement.by == By::Author
        }));
        let authority = paper(&["The Mid Fenland Assembly"; 5]);
        assert_eq!(named(&authority).as_deref(), Some("mid fenland assembly"));
    }

    #[test]
    fn who_acts_here_and_there_is_not() {
        // Too few, several, fewer than the government, others, and countries.
        for names in [
            &["Greenfold"; 3][..],
            &["Greenfold", "Redhill", "Greenfold", "Redhill"].repeat(2),
            &[["Greenfold"; 4], ["The Government"; 4]].concat(),
            &["The Foundry Federation"; 5],
            &["Wales"; 5],
            &["We"; 5],
            &[&["Greenfold"; 4][..], &["We"; 13]].concat(),
        ] {
            assert_eq!(named(&paper(names)), None, "{names:?}");
        }
    }
}
