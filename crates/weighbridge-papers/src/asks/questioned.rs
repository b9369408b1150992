//! What an author answers, in the sentence after it, to a question that the paper puts: "Should
//! the road be dualled? Yes, and we will pay for it", "Will the levy be scrapped? The Government
//! does not agree". What only others answered is no answer, and a question that asks who, how
//! or why is not read.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::answered::{HELD, US, ends_clause};
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::{Said, UNSURE};
use super::turned_down::after;
use crate::search::words::stem;
use crate::verdict::Verdict;
use crate::verdict::direction::raises;
use crate::verdict::force::{Words, find, is_money, spoken, turns};
use crate::verdict::lexicon::{
    GIVEN_BY_AUTHOR, LOWERS, NEGATIONS, RAISES, among, has_stem, one_of,
};

/// With what a question opens that is answered by yes or no and asks what is to be done.
const OPENS: &str = "should|ought|must|shall|will";

/// What points back to what the question asks.
const BACK: &str = "it|they|this|that|these|those|both|he|she";

/// How the author takes it up.
const ACCEPTS: &str =
    "agree|agrees|agreed|accept|accepts|accepted|support|supports|endorse|endorses";

/// How the author turns it down, from its subject on.
const REJECTS: [&str; 5] = [
    "do|does|did|will|can|shall not agree|accept|support|believe|think|consider|favour|share|see|intend|propose|plan",
    "reject|rejects|rejected|disagree|disagrees|decline|declines|declined|refuse|refuses|oppose|opposes",
    "cannot agree|accept|support|see|promise|commit",
    "are|is|remain|remains not? persuaded|convinced|minded|opposed|unpersuaded|unconvinced|against",
    "have|has no plan|plans|intention",
];

/// Who else answers.
const OTHERS: &str = "said|say|says|according|respondents|respondent|argued|argue|thought|answered|responded|\
    consultees|stakeholders|submissions|critics|opponents|unions";

/// Words by which an answer is not the whole of one.
const IN_PART: &str = "principle|part|partly|partially|perhaps|possibly|maybe|probably|broadly|hope|hopes|aim|aims|\
    expect|expects|explore|consider|considering|consult|consulting|consultation|review|reviewing|decide|decision";

/// Words of a question that take the matter away, besides those that turn a statement.
const TAKES: &str = "limit|limited|cap|capped|ban|banned|sell|sold|privatise|privatised|shelve|shelved|cancel|cancelled|\
    discontinued|dissolved|repealed|phased|delayed|merged|replaced|axed|wound";

/// Words among those that take nothing away.
const NO_HARM: &str = "be|have|is|change|only|always|has|had|allowed|accepted|allow|accept|know|known|yet|rest|just|\
    simply|rule|rules|ruled|alter|succeed|achieve|afford|delay";

/// Words of a question that ask for the matter.
const WANTED: &str = "keep retain maintain renew return reopen continue restore revive remain receive get pay commit";

/// The note on an answer that was not made out.
const NOTE: &str = "the paper answers a question on it, and which way was not made out";

/// What an answer says to its question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Unsure,
}

/// What the sentence after a question answers to it.
pub(super) fn questioned(paper: &Prepared<'_>, part: &Part, number: usize) -> Option<Said> {
    let (asked, sentence, text) = after(paper, number)?;
    if !asked.trim_end().ends_with('?') || text.trim_end().ends_with('?') {
        return None;
    }
    // "Recommendation 3: should the government ...".
    let question = spoken(asked.rsplit(':').next().unwrap_or_default());
    if !question
        .first()
        .is_some_and(|(word, _)| one_of(word, OPENS))
    {
        return None;
    }
    let words = spoken(text);
    let answer = answers(text, &words, &question)?;
    if words.iter().any(|(word, _)| one_of(word, OTHERS)) {
        return Some(Said {
            at: sentence.at.clone(),
            verdict: None,
            deciding: Vec::new(),
            note: Some(UNSURE.to_owned()),
            ground: None,
        });
    }
    let less = lowering(part, asked);
    let here = paper.sentences.get(number)?;
    let wanted = wanted(paper, part, (here, &question), (sentence, &words), less);
    let toward = toward(&question, less);
    // A bare answer to what may be idle for the part is read elsewhere.
    if words.len() == 1 && !wanted && toward == Some(true) {
        return None;
    }
    let verdict = match (answer, toward) {
        (Answer::Yes, Some(true)) if wanted => Verdict::Agrees,
        (Answer::No, Some(true)) if wanted => Verdict::Opposed,
        (Answer::Yes, Some(false)) => Verdict::Opposed,
        _ => Verdict::PartOfTheWay,
    };
    let told = if verdict == Verdict::PartOfTheWay {
        (verdict, Some(NOTE), Ground::HeldBack)
    } else {
        (verdict, None, Ground::After)
    };
    Said::by_words(sentence, text, &words, 0..shown(text, &words), told)
}

/// How the sentence answers; none where it is no answer of the author's.
fn answers(text: &str, words: &Words, question: &Words) -> Option<Answer> {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    // "No firm thought so" is no "no".
    let bare = is(0, "yes|no") && ends_clause(text, words, 1);
    let plain = bare.then(|| {
        if is(0, "yes") {
            Answer::Yes
        } else {
            Answer::No
        }
    });
    let mut from = usize::from(bare);
    while is(from, "and|so|the|our|indeed|certainly") {
        from += 1;
    }
    let clause = if is(from, US) || is(from, BACK) {
        said_by(text, words, from, question)
    } else {
        None
    };
    let answer = match (plain, clause) {
        (Some(plain), None | Some(Answer::Unsure)) => plain,
        (Some(plain), Some(clause)) if plain == clause => plain,
        (Some(_), Some(_)) => Answer::Unsure,
        (None, clause) => clause?,
    };
    let held = words
        .iter()
        .any(|(word, _)| one_of(word, HELD) || one_of(word, IN_PART));
    let denied = words.iter().any(|(word, _)| one_of(word, NEGATIONS));
    Some(if held || answer == Answer::Yes && denied {
        Answer::Unsure
    } else {
        answer
    })
}

/// What the clause whose subject stands at a word answers: "they will", "it will be cut by a
/// third", "the Government accepts this".
fn said_by(text: &str, words: &Words, from: usize, question: &Words) -> Option<Answer> {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let ours = is(from, US);
    let mut at = from + 1;
    while is(
        at,
        "fully|also|now|therefore|wholly|entirely|strongly|broadly",
    ) {
        at += 1;
    }
    let rest = words.get(at..).unwrap_or_default();
    if ours
        && REJECTS
            .iter()
            .any(|pattern| find(rest, pattern).is_some_and(|found| found.start == 0))
    {
        return Some(Answer::No);
    }
    if ours && is(at, ACCEPTS) {
        // "We accept that views differ" says something else.
        let whole = ends_clause(text, words, at + 1)
            || is(at + 1, "this|it|them|these|both|and|in|with|to")
            || is(at + 1, "that|the")
                && (ends_clause(text, words, at + 2)
                    || is(
                        at + 2,
                        "and|recommendation|proposal|case|point|call|request|suggestion",
                    ));
        return Some(if whole { Answer::Yes } else { Answer::Unsure });
    }
    if !is(at, "will|shall|must|should") {
        return ours.then_some(Answer::Unsure).filter(|_| {
            // Who looks into it is read elsewhere.
            !rest.iter().any(|(word, _)| one_of(word, IN_PART))
        });
    }
    at += 1;
    let mut denied = false;
    while !ends_clause(text, words, at)
        && is(at, "not|never|be|also|now|therefore|do|so|it|indeed|then")
    {
        denied |= is(at, "not|never");
        at += 1;
    }
    let ended = ends_clause(text, words, at) || is(at, "and|by|from|in|within|next|this|after");
    let same = words.get(at).is_some_and(|(verb, _)| {
        let root = stem(verb);
        question.iter().any(|(word, _)| has_stem(word, &root))
    });
    Some(match (ended || same, denied) {
        (true, false) => Answer::Yes,
        (true, true) => Answer::No,
        (false, _) => Answer::Unsure,
    })
}

/// Whether what the question asks for is what the part wants; none where that is not clear.
fn toward(question: &Words, less: bool) -> Option<bool> {
    if question.iter().any(|(word, _)| one_of(word, NEGATIONS)) {
        return None;
    }
    let harms = |word: &str| {
        if less {
            raises(word)
        } else {
            (turns(word) || among(word, LOWERS) || one_of(word, TAKES)) && !one_of(word, NO_HARM)
        }
    };
    let Some(place) = question.iter().position(|(word, _)| harms(word)) else {
        return Some(true);
    };
    // "Should closed lines be reopened" asks for no closing.
    let before = place.checked_sub(1).and_then(|at| question.get(at));
    let verb = place + 1 == question.len()
        || before.is_some_and(|(word, _)| word == "be" || one_of(word, US));
    verb.then_some(false)
}

/// Whether the question asks for the matter in words that give it, or in the file's, or the
/// answer has a sum for it.
fn wanted(
    paper: &Prepared<'_>,
    part: &Part,
    (here, question): (&Sentence, &Words),
    (sentence, words): (&Sentence, &Words),
    less: bool,
) -> bool {
    let gives = |word: &str| {
        if less {
            among(word, LOWERS)
        } else {
            among(word, RAISES) || among(word, GIVEN_BY_AUTHOR) || among(word, WANTED)
        }
    };
    question.iter().skip(1).any(|(word, _)| gives(word))
        || find(question, "there be").is_some()
        || words.iter().any(|(word, _)| is_money(word))
        || part.agree.iter().any(|phrase| {
            paper.place(here, phrase).is_some() || paper.place(sentence, phrase).is_some()
        })
}

/// Words of an answer that are shown, at most.
const SHOWN: usize = 12;

/// How far the first clause of an answer goes, its yes or no left aside.
fn shown(text: &str, words: &Words) -> usize {
    let most = words.len().min(SHOWN);
    (2..most)
        .find(|at| ends_clause(text, words, *at))
        .unwrap_or(most)
}

#[cfg(test)]
#[path = "questioned_tests.rs"]
mod tests;
