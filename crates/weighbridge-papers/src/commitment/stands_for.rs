//! For whom "it" or "they" stands that opens a sentence: the government, an office or
//! somebody else of whom the sentence before speaks. Where that sentence brings a thing that
//! "it" may as well stand for ("has launched a fund. It will help"), it stands for nobody.
//! It judges no undertaking.

use super::find::Author;
use super::lexicon::{self, Sort, listed};
use super::offices::{of_state, set_to_work};
use super::subject::{Who, another, instrument, subject_before};
use crate::tokens::{MONTHS, SEASONS, Shape, Token, tokens};

/// Whom a pronoun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stands {
    /// Nobody who is known.
    #[default]
    Nobody,
    /// The author, by another name than "we".
    Author,
    /// An office or body of the author's.
    Office,
    /// More than one who speak for the author ("ministers") or of its officers.
    Many,
    /// Somebody else.
    Other,
}

/// Verbs that stand as the finite one of a sentence whose subject is wanted.
const FINITE: &str = "will shall would is are was were has have had does do can may must should";

/// Offices without a name.
const OFFICES: &str = "board council taskforce panel agency office unit team regulator inspectorate \
    commissioner secretariat group committee officials officers inspectors department body";

/// The words of a sentence with its pronoun put for whom it stands: "we" for the author, the
/// name of an office for an office.
pub(super) fn put_for(words: &mut [Token], stands: Stands) {
    let opens = words
        .iter()
        .position(|word| word.shape == Shape::Word && !listed(&word.low, "but and yet then also"));
    let Some((word, rest)) = opens
        .filter(|at| *at < 2)
        .and_then(|at| words.get_mut(at..))
        .and_then(<[Token]>::split_first_mut)
    else {
        return;
    };
    if !word.is(&["it", "they"]) || told_otherwise(rest) {
        return;
    }
    // "They" stands for no single office; a firm goes by it too.
    let fits = match stands {
        Stands::Author | Stands::Office => word.is(&["it"]) && !befalls(rest),
        Stands::Many => word.is(&["they"]) && !befalls(rest),
        Stands::Other | Stands::Nobody => true,
    };
    match stands {
        _ if !fits => {}
        Stands::Author | Stands::Many => word.low = "we".to_owned(),
        Stands::Office | Stands::Other => {
            word.low = "ofgem".to_owned();
            word.capital = true;
        }
        Stands::Nobody => {}
    }
}

/// Whether "it" stands for nobody ("it is vital that"), or is told what it should do.
fn told_otherwise(after: &[Token]) -> bool {
    let Some(next) = after.first() else {
        return true;
    };
    let means = after.iter().skip(1).take(2).any(|word| {
        word.low.ends_with("ing")
            || word.is(&[
                "committed",
                "determined",
                "minded",
                "ready",
                "prepared",
                "keen",
            ])
    });
    next.is(&["should", "must", "could", "ought", "needs", "may", "might"])
        || next.is(&["is", "was", "remains", "seems", "appears", "would"])
            && !means
            && !after
                .iter()
                .skip(1)
                .take(3)
                .any(|word| word.is(&["like", "much"]))
}

/// Whether the verb after "it" is one of what befalls a thing: "will be paid", "will open in
/// May". Those are said of a grant or a levy sooner than of who gives it.
fn befalls(after: &[Token]) -> bool {
    const COURSE: &str = "open close fall rise end start begin expire lapse run last rest follow";
    let Some(modal) = after
        .iter()
        .position(|word| word.is(&["will", "shall", "would"]))
        .filter(|at| *at < 3)
    else {
        return false;
    };
    let Some((word, rest)) = after
        .get(modal + 1..)
        .map(|rest| {
            let skipped = rest
                .iter()
                .take_while(|word| word.is(&["not", "now", "also", "then", "soon"]))
                .count();
            rest.get(skipped..).unwrap_or_default()
        })
        .and_then(<[Token]>::split_first)
    else {
        return false;
    };
    let passive = word.is(&["be"])
        && rest
            .first()
            .is_some_and(|next| !next.low.ends_with("ing") && next.shape == Shape::Word);
    let course = listed(&word.low, COURSE)
        && rest.first().is_none_or(|next| {
            next.shape != Shape::Word
                || next.is(&[
                    "in", "on", "by", "at", "to", "from", "with", "for", "until", "this", "next",
                ])
        });
    let comes = word.is(&["become", "take", "come"])
        && rest
            .first()
            .is_some_and(|next| next.is(&["law", "effect", "into", "a", "the"]));
    passive || course || comes
}

/// Whether a sentence opens with a pronoun that may stand for somebody.
pub(super) fn opens_with_pronoun(sentence: &str) -> bool {
    let first = sentence.split_whitespace().next().unwrap_or_default();
    ["It", "They"].contains(&first.trim_matches(|sign: char| !sign.is_alphabetic()))
}

impl Stands {
    /// For whom the pronoun of the next sentence stands.
    pub(super) fn after(self, sentence: &str, author: &Author) -> Self {
        let words = tokens(sentence);
        if opens_with_pronoun(sentence) {
            // What it goes on to do is told of it, unless to somebody: "it has asked Ofgem".
            let rest = words.get(1..words.len().min(6)).unwrap_or_default();
            return if brings_another(
                rest,
                self != Self::Many,
                !matches!(self, Self::Author | Self::Office),
            ) {
                Self::Nobody
            } else {
                self
            };
        }
        let Some(verb) = (1..words.len().min(16)).find(|at| finite(&words, *at)) else {
            return Self::Nobody;
        };
        let subject = subject_before(&words, verb, author);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        // The subject opens the sentence, but for a time or place before it.
        let opens = subject.words.start == 0
            || words[subject.words.start - 1].low == ","
            || phrase.len() + 4 > verb;
        let Some(last) = phrase.last().filter(|_| opens && !subject.conditional) else {
            return Self::Nobody;
        };
        if last.is(&["we", "i"]) {
            return Self::Nobody;
        }
        let head = phrase
            .iter()
            .take_while(|word| !word.is(&["of", "for", "in", "at", "on", "with"]))
            .last()
            .unwrap_or(last);
        let many = head.low.ends_with('s') || head.is(&["men", "people"]);
        let stands = match subject.who {
            Who::Author if many => Self::Many,
            Who::Author => Self::Author,
            Who::Body if another(&words, &subject, author) => Self::Other,
            Who::Body if of_state(phrase) => Self::Office,
            Who::Body | Who::Thing | Who::Instrument
                if listed(&head.low, OFFICES) || set_to_work(phrase) =>
            {
                Self::Office
            }
            _ => Self::Nobody,
        };
        // "It" is none of many, "they" no single one; a firm goes by both.
        let (one, more) = (
            stands != Self::Many,
            !matches!(stands, Self::Author | Self::Office),
        );
        if brings_another(&words[verb..], one, more) {
            Self::Nobody
        } else {
            stands
        }
    }
}

/// Whether the verb of a clause stands at a place: an auxiliary, or a verb in the present or
/// the past of somebody.
fn finite(words: &[Token], at: usize) -> bool {
    let word = &words[at];
    const SAYS: &str = "agrees disagrees notes sees argues hopes believes considers welcomes thanks knows \
        rejects accepts agree disagree note accept welcome reject";
    if listed(&word.low, FINITE) || !word.capital && listed(&word.low, SAYS) {
        return true;
    }
    let known = |word: &str| lexicon::sort(word).is_some();
    !word.capital
        && word.shape == Shape::Word
        && (word.low.ends_with('s') || word.low.ends_with("ed"))
        && known(&word.low)
        && words.get(at + 1).is_some_and(|next| {
            next.shape != Shape::Word
                || next.is(&[
                    "the", "a", "an", "this", "that", "to", "with", "its", "in", "no", "all",
                    "not", "these", "by",
                ])
        })
        && matches!(
            lexicon::sort(&word.low),
            Some(Sort::Act | Sort::Effort | Sort::Look | Sort::State)
        )
}

/// Whether a clause names, from its verb on, anybody or anything (one, or more than one) of whom the next sentence may
/// as well speak: another name, a body, a group of people, an instrument of policy. A place
/// ("in Goole"), a month and an owner ("the Guild's report") are none.
fn brings_another(after: &[Token], one: bool, more: bool) -> bool {
    const NAMELESS: &str = "company firm bank guild union university council charity federation association \
        college mill yard trust employer business consortium operator supplier owner mayor judge \
        government parliament industry sector partnership institute centre";
    const OURS: &[&str] = &["uk", "britain", "british", "i", "parliament", "england"];
    after.iter().enumerate().any(|(at, word)| {
        if word.shape != Shape::Word {
            return false;
        }
        let before = at.checked_sub(1).and_then(|at| after.get(at));
        let owner = ["'s", "’s", "s'", "s’"]
            .iter()
            .any(|end| word.low.ends_with(end));
        let place = before.is_some_and(|before| before.is(&["in", "at", "near", "across"]));
        // "Agrees with the Committee": who asked is not who acts.
        let agrees = word.is(&["committee"])
            && after.iter().take(2).any(|verb| {
                verb.is(&[
                    "agrees",
                    "disagrees",
                    "agree",
                    "disagree",
                    "notes",
                    "accepts",
                    "recognises",
                    "understands",
                    "shares",
                ])
            });
        let name = word.capital
            && !word.is(MONTHS)
            && !word.is(SEASONS)
            && !word.is(OURS)
            && !place
            && !agrees;
        let plural = word.low.ends_with('s') && !word.low.ends_with("ss");
        let thing = instrument(&word.low) || listed(&word.low, OFFICES);
        let other = if plural {
            more && (thing || people(&word.low))
        } else {
            one && (thing || listed(&word.low, NAMELESS)) || more && people(&word.low)
        };
        !owner && !agrees && (name || other)
    })
}

/// Whether a word names many who act: "shipbuilders", "banks", "councils".
fn people(word: &str) -> bool {
    const MANY: &str = "banks firms companies businesses councils unions universities colleges charities \
        yards mills authorities parties guilds agencies regulators schools hospitals ports airports \
        people workers nations states governments mps peers lords trustees";
    const THINGS: &str = "numbers powers papers orders letters matters borders corridors barriers offers \
        centres computers sensors reactors transfers answers chapters quarters others factors sectors \
        errors doors floors harbours waters rivers fibres metres";
    listed(word, MANY)
        || word.len() > 5
            && ["ers", "ors", "ists", "ants", "men"]
                .iter()
                .any(|end| word.ends_with(end))
            && !listed(word, THINGS)
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::read;
    use crate::commitment::{By, Class};

    #[test]
    fn it_stands_for_whom_the_sentence_before_speaks_of() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            (
                "The Government agrees in part. It will make £110 million available.",
                Some((Class::Commitment, By::Author)),
            ),
            (
                "HM Treasury has revised the rules. It will champion thrift in all that it does.",
                Some((Class::Commitment, By::Author)),
            ),
            (
                "The Canal Agency has a staff of 40. It will set out its approach in July.",
                Some((Class::Commitment, By::Author)),
            ),
            (
                "Smith Ropes is hiring again. It will open a mill in Goole in 2027.",
                Some((Class::Commitment, By::Other)),
            ),
            (
                "The Government disagrees. It does not believe that a larger sum can be justified.",
                Some((Class::Refusal, By::Author)),
            ),
            (
                "The Government has launched a fund. It will help firms to grow.",
                Some((Class::Outcome, By::Author)),
            ),
            (
                "The Government has met the shipbuilders. They will invest £400 million by 2030.",
                Some((Class::Outcome, By::Author)),
            ),
            (
                "The Government has asked Ofgem to look at prices. It will report in May.",
                Some((Class::Outcome, By::Author)),
            ),
            (
                "The Department has granted Smith Ropes consent. It will build 400 homes by 2028.",
                Some((Class::Outcome, By::Author)),
            ),
            (
                "HM Treasury has written to the banks. They will cut fees in May 2027.",
                Some((Class::Outcome, By::Author)),
            ),
            (
                "Smith Ropes has received our grant. It will be paid from May 2027.",
                Some((Class::Outcome, By::Author)),
            ),
            (
                "The Guild of Nets welcomes the fund. It will open in May 2027 with £40 million.",
                Some((Class::Commitment, By::Author)),
            ),
            (
                "Ministers have weighed the views. They will publish a reply in May 2027.",
                Some((Class::Commitment, By::Author)),
            ),
            (
                "The Government welcomes the Guild's report. It will publish a reply in May 2027.",
                Some((Class::Commitment, By::Author)),
            ),
            (
                "The river is wide. It will flow.",
                Some((Class::Outcome, By::Author)),
            ),
        ] {
            let last = text.split(". ").last().unwrap_or_default();
            let told = read(&format!("# The Government's plan\n\n{text}\n"))
                .into_iter()
                .find(|one| one.text.contains(last.trim_end_matches('.')))
                .map(|one| (one.judgement.class, one.judgement.by));
            if told != expected {
                wrong.push((text, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
