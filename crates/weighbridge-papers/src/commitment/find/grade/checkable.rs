//! Whether an act without amount and date can be seen to be done: something is set up,
//! published, passed, paid or ended, or the act is on a thing with a name or an
//! instrument of policy. "We will create an economy that works" cannot. It does not
//! judge whether anything is undertaken.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::commitment::find::Found;
use crate::commitment::lexicon::{base_form, lemma, listed};
use crate::commitment::{Mark, Role};
use crate::tokens::{MONTHS, Shape, Token, tokens};

/// Acts of which somebody can say on a day that they are done, whatever they are on.
const SEEN: &str = "abandon abolish allow amend appoint approve award ban build buy cancel cap close co-chair \
    co-fund commence commission complete confirm construct convene criminalise decommission \
    decriminalise demolish deport disband dismantle double draw dredge earmark \
    electrify enact end enshrine erect establish exempt extend fence fix forbid form freeze fund \
    halve hire host insource install insulate introduce issue launch legislate levy license \
    lift mandate merge mothball name nationalise negotiate open outlaw outsource pay permit \
    pilot plant privatise prohibit prosecute publish purchase ratify re-establish rebuild \
    recapitalise recruit refund refurbish register rehouse reimburse reinstate rename \
    renationalise renew reopen repay repeal replace replant report require restore resurface \
    retrofit reverse ring-fence ringfence scrap seize sell set set-up shut sign split stop \
    submit subsidise suspend tax terminate train treble trial triple unfreeze vaccinate veto \
    withdraw write fine bar jail print franchise rewrite redraft electrify meter";

/// Those acts, in all forms.
fn seen_acts() -> &'static BTreeSet<String> {
    static ACTS: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| SEEN.split_whitespace().map(lemma).collect());
    &ACTS
}

/// What can be set up or built only as a figure of speech.
const ABSTRACT: &str = "environment economy culture society country future britain uk nation world \
    condition climate position leader forefront opportunity growth prosperity productivity vision \
    potential foundation base ecosystem landscape relationship approach momentum confidence choice \
    difference progress use change path way door doors challenge agenda direction example stage \
    scene tone bar standard strength strengths success workforce generation resilience expertise \
    knowledge foundations capacity capability trust leadership lead expectation understanding priority priorities ambition reputation";

/// Words of instruments that also stand for no one thing.
const WEAK: &str = "benefit benefits network networks standard standards service services target \
    targets funding package packages tax taxes market plan plans strategy strategies project projects";

/// Words that end what is acted on.
const ENDS: &[&str] = &[
    "to", "so", "that", "which", "who", "where", "by", "because", "while", "as", "if", "until",
];

/// Names of the whole country and of its author, which name nothing that is set up.
const WHOLE: &str = "uk britain british england english government kingdom united north south east \
    west european europe we our whitehall great global";

/// Whether the act can be seen to be done.
pub(super) fn checkable(sentence: &str, found: &Found, marks: &[Mark]) -> bool {
    let words = tokens(sentence);
    let at_of = |byte: usize| {
        words
            .iter()
            .position(|word| word.span.start >= byte)
            .unwrap_or(words.len())
    };
    let verb = found.action.as_ref().map(|action| at_of(action.start));
    let from = verb.map_or(0, |verb| verb + 1);
    let undertaking = at_of(found.undertaking.start);
    let passive = verb.is_some_and(|verb| {
        words[..verb]
            .iter()
            .rev()
            .find(|word| !crate::commitment::between(&word.low) && !word.is(&["not"]))
            .is_some_and(|word| {
                word.is(&["be", "been", "being"])
                    || word.is(&["is", "are"]) && found.actor.is_none()
            })
    });
    // "The scheme will be closed", "it will end", "will be available": done to the subject.
    let alone = phrase(&words, from).is_empty();
    let object = if passive || alone {
        // What is acted on stands before the words of undertaking.
        let begins = words[..undertaking]
            .iter()
            .rposition(|word| word.shape == Shape::Sign && word.low != "-" && word.low != "&")
            .map_or(0, |sign| sign + 1);
        let mut whole = words[begins..undertaking].to_vec();
        whole.extend(phrase(&words, from).iter().cloned());
        whole
    } else {
        phrase(&words, from).to_vec()
    };
    // "Legislation will be brought forward".
    let laid = verb.is_some_and(|verb| {
        words[verb].is(&["bring", "brought"])
            && words
                .get(verb + 1)
                .is_some_and(|next| next.is(&["forward"]))
            && object
                .iter()
                .any(|word| listed(&word.low, "legislation bill law regulations order"))
    });
    let verb = verb.map(|verb| lemma(&words[verb].low)).unwrap_or_default();
    // "The Bill takes powers to", "puts a duty on": seen when it is law.
    let by_bill = found.actor.is_none()
        && ["take", "give", "grant", "confer", "put", "place", "impose"]
            .iter()
            .any(|known| lemma(known) == verb)
        && words[..undertaking]
            .iter()
            .any(|word| word.capital && word.is(&["bill", "order"]));
    let seen = laid || by_bill || seen_acts().contains(&verb);
    let (Some(first), Some(last)) = (object.first(), object.last()) else {
        // "Legislate to put fair work on a statutory footing".
        return verb == lemma("legislate");
    };
    let range = first.span.start..last.span.end;
    let instrument = marks.iter().any(|mark| {
        let within = mark.role == Role::Instrument
            && mark.span.start >= range.start
            && mark.span.end <= range.end;
        // A standard-setter is no standard.
        let compound = sentence
            .get(mark.span.end..)
            .is_some_and(|rest| rest.starts_with('-'));
        let named = mark.text.contains(' ');
        within && !compound && (named || seen || !listed(&mark.text.to_lowercase(), WEAK))
    });
    let name = |word: &Token| {
        word.capital
            && word.shape == Shape::Word
            && word.span.start > 0
            && !word.is(MONTHS)
            && !listed(word.low.trim_end_matches("'s"), WHOLE)
    };
    let named = object.windows(2).any(|two| name(&two[0]) && name(&two[1]));
    // "Treble the wind capacity" can be counted, "treble our ambition" cannot.
    let counted = ["double", "treble", "triple", "quadruple", "halve"]
        .iter()
        .any(|known| lemma(known) == verb)
        && object
            .last()
            .is_some_and(|last| last.is(&["capacity", "workforce", "growth", "capability"]));
    let seen = seen || owned_by_all(&object);
    let before: Vec<&Token> = object
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "on", "at", "with", "across", "within"]))
        .collect();
    // A "progress report" is a report.
    let paper = before.last().is_some_and(|last| {
        last.is(&[
            "report",
            "reports",
            "statement",
            "statements",
            "paper",
            "bill",
            "hub",
            "academy",
        ])
    });
    // "Appoint a lead for each trade": somebody.
    let somebody = ["appoint", "recruit", "hire"]
        .iter()
        .any(|known| lemma(known) == verb)
        && before
            .last()
            .is_some_and(|last| last.is(&["lead", "leads", "leader", "leaders"]));
    let figure = !counted
        && !paper
        && !somebody
        && before.iter().any(|word| {
            let low = word.low.trim_end_matches("'s");
            listed(low, ABSTRACT) || listed(low.trim_end_matches('s'), ABSTRACT)
        });
    // To build on a record is no building, to build on ten sites is.
    let upon = object.first().is_some_and(|word| word.is(&["on", "upon"]))
        && !object.get(1).is_some_and(|word| {
            word.shape == Shape::Number || word.is(&["two", "three", "four", "five", "six", "ten"])
        });
    (instrument || named && !goals(&object) || seen && !figure)
        && !upon
        && !made_into(&object)
        && !unnamed_measures(&object)
}

/// "Will monitor progress and publish an annual report": a second verb of the same will
/// whose act can be seen.
pub(super) fn and_act(sentence: &str, found: &Found) -> bool {
    const OPENS: &[&str] = &["a", "an", "the", "our", "its", "new", "this", "these"];
    const UNTOLD: &[&str] = &["range", "number", "series", "variety", "host"];
    let Some(action) = &found.action else {
        return false;
    };
    let words = tokens(sentence.get(action.end..).unwrap_or_default());
    let clause = words
        .iter()
        .position(|word| {
            word.shape == Shape::Sign && word.low != "," && word.low != "-" || word.is(ENDS)
        })
        .unwrap_or(words.len());
    (0..clause).any(|at| {
        words[at].is(&["and"])
            && words
                .get(at + 1)
                .is_some_and(|verb| base_form(&verb.low) && seen_acts().contains(&lemma(&verb.low)))
            && words.get(at + 2).is_some_and(|next| {
                next.is(OPENS) || next.shape == Shape::Money || next.shape == Shape::Number
            })
            && !words.get(at + 3).is_some_and(|next| next.is(UNTOLD))
            && !phrase(&words, at + 2).iter().any(|word| {
                let low = word.low.trim_end_matches('s');
                listed(low, ABSTRACT)
            })
    })
}

/// "Bring the ferries back into public ownership".
fn owned_by_all(object: &[Token]) -> bool {
    object.windows(2).any(|two| {
        two[0].is(&["public", "municipal", "common", "private"])
            && two[1].is(&["ownership", "hands", "control"])
    })
}

/// "Make the UK a global centre for looms": the country is made into what cannot be
/// pointed at. "Make the UK Infrastructure Bank permanent" is about a bank.
fn made_into(object: &[Token]) -> bool {
    let from = object
        .iter()
        .position(|word| !word.is(&["the", "this", "our", "whole", "united"]))
        .unwrap_or(0);
    let country = object.get(from).is_some_and(|word| {
        word.is(&[
            "uk", "britain", "england", "scotland", "wales", "country", "nation", "kingdom",
        ])
    });
    country
        && object
            .get(from + 1)
            .is_some_and(|next| next.is(&["a", "an", "the", "one"]))
}

/// "Set Grand Challenges": a goal with a name is still no thing that is set up.
fn goals(object: &[Token]) -> bool {
    object.last().is_some_and(|last| {
        listed(
            last.low.trim_end_matches('s'),
            "challenge mission goal ambition priority opportunity",
        )
    })
}

/// "Introduce new policies": measures of which nothing is said.
fn unnamed_measures(object: &[Token]) -> bool {
    let unsaid = |word: &Token| {
        listed(
            &word.low,
            "new further more other additional bold some a range of series",
        )
    };
    object.split_last().is_some_and(|(last, before)| {
        listed(
            &last.low,
            "policies policy measures steps initiatives reforms actions ideas approaches",
        ) && before.iter().all(unsaid)
    })
}

/// What stands behind a verb as far as it is acted on.
fn phrase(words: &[Token], from: usize) -> &[Token] {
    let rest = words.get(from..).unwrap_or_default();
    let end = rest
        .iter()
        .enumerate()
        .position(|(at, word)| {
            let joins = word.is(&["and"])
                && rest.get(at + 1).is_some_and(|next| {
                    base_form(&next.low) && !next.capital || next.low.ends_with("ing")
                });
            let sign = word.shape == Shape::Sign && !matches!(word.low.as_str(), "-" | "&" | "’");
            sign || joins || word.is(ENDS)
        })
        .unwrap_or(rest.len());
    &rest[..end.min(14)]
}
