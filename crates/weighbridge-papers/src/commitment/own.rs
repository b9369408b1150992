//! Names of funds, bodies and schemes that a paper's author sets up or pays for:
//! what "the Growth Accelerator" will do, the government does. It reads only
//! sentences that are commitments of the author by themselves.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::find::{Author, Context, judge};
use super::lexicon::{OTHER_ACTORS, listed};
use super::{By, Class, Role};
use crate::paper::{Kind, Paper, Passage};
use crate::tokens::{Shape, Token, tokens};

/// Verbs with which something is set up, kept up or paid for.
const SETS_UP: &str = "give given pay allocated build commission create created establish established expand \
    extend found fund funded introduce introduced invest launch launched open provide put run \
    set setting back capitalise earmarked committed awarded provided made";

/// The names, in small letters, in the order of the alphabet: runs of two words
/// with capitals or more and an article, after such a verb. Nobody else is among
/// them: a federation is not set up because it is given a grant.
pub(super) fn set_up(paper: &Paper, author: &Author) -> Vec<String> {
    let found: BTreeSet<String> = paper
        .passages
        .par_iter()
        .filter(|passage| !matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row))
        .flat_map_iter(Passage::sentences)
        .flat_map_iter(|sentence| set_up_in(sentence, author))
        .collect();
    found.into_iter().collect()
}

/// The names that one sentence sets up.
fn set_up_in(sentence: &str, author: &Author) -> Vec<String> {
    let words = tokens(sentence);
    let acts = words.iter().any(|word| listed(&word.low, SETS_UP));
    if !acts || names(&words, 0).is_empty() {
        return Vec::new();
    }
    let Some(judged) = judge(sentence, &Context::default(), author) else {
        return Vec::new();
    };
    let action = judged.marks.iter().find(|mark| mark.role == Role::Action);
    action
        .filter(|action| {
            judged.class == Class::Commitment
                && judged.by == By::Author
                && listed(&action.text.to_lowercase(), SETS_UP)
        })
        .map_or_else(Vec::new, |action| names(&words, action.span.end))
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
