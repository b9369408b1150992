//! Names of funds, bodies and schemes that a paper's author sets up or pays for:
//! what "the Growth Accelerator" will do, the government does. It reads only
//! sentences that are commitments of the author by themselves.

use std::collections::BTreeSet;

use super::find::{Author, Context, judge};
use super::lexicon::{OTHER_ACTORS, listed};
use super::{By, Class, Role};
use crate::paper::{Kind, Paper};
use crate::tokens::{Shape, Token, tokens};

/// Verbs with which something is set up, kept up or paid for.
const SETS_UP: &str = "give given pay allocated build commission create created establish established expand \
    extend found fund funded introduce introduced invest launch launched open provide put run \
    set setting back capitalise earmarked committed awarded provided made";

/// The names, in small letters, in the order of the alphabet: runs of two words
/// with capitals or more and an article, after such a verb. Nobody else is among
/// them: a federation is not set up because it is given a grant.
pub(super) fn set_up(paper: &Paper, author: &Author) -> Vec<String> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    for passage in &paper.passages {
        if matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row) {
            continue;
        }
        for sentence in passage.sentences() {
            let words = tokens(sentence);
            let acts = words.iter().any(|word| listed(&word.low, SETS_UP));
            if !acts || names(&words, 0).is_empty() {
                continue;
            }
            let Some(judged) = judge(sentence, &Context::default(), author) else {
                continue;
            };
            let mark = |role| judged.marks.iter().find(|mark| mark.role == role);
            let Some(action) = mark(Role::Action) else {
                continue;
            };
            let sets_up = judged.class == Class::Commitment
                && judged.by == By::Author
                && listed(&action.text.to_lowercase(), SETS_UP);
            if sets_up {
                found.extend(names(&words, action.span.end));
            }
        }
    }
    found.into_iter().collect()
}

/// Words before the name of a thing that is set up: places mostly have none.
const ARTICLES: &[&str] = &["the", "a", "an", "our", "new", "this", "its", "s"];

/// Words of regions, which have an article too.
const REGIONS: &str = "north south east west northern southern eastern western midlands";

/// Runs of capitals after an article, from a place of a sentence on.
fn names(words: &[Token], from: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 1;
    while at < words.len() {
        let opens = words[at].span.start >= from
            && words[at].capital
            && words[at].shape == Shape::Word
            && words[at - 1].is(ARTICLES);
        if !opens {
            at += 1;
            continue;
        }
        let run: Vec<&Token> = words
            .iter()
            .skip(at)
            .take_while(|word| word.capital && word.shape == Shape::Word)
            .collect();
        at += run.len();
        let another = run
            .iter()
            .any(|word| listed(&word.low, OTHER_ACTORS) || listed(&word.low, REGIONS));
        if run.len() > 1 && !another {
            let name: Vec<&str> = run.iter().map(|word| word.low.as_str()).collect();
            found.push(name.join(" "));
        }
    }
    found
}
