//! What is done by a deed that the sentence tells as of today: "has today signed", "gives the
//! go-ahead", "our review is brought forward to 2027". What was done some time ago, or by
//! others, is told nowhere.

use super::clause::{head, is};
use super::whose::{elsewhere, owned, tells_a_fact};
use crate::commitment::find::predicate::{skip, span, span_at};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{Sort, base_form, listed, participle, ruled, sort};
use crate::commitment::subject::{
    Subject, Who, another, instrument, is_author, speaks, subject_before,
};
use crate::commitment::{Firmness, Role};
use crate::tokens::{Shape, Token};

/// Deeds of today.
pub(in crate::commitment::find) fn deeds(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        marks,
        ..
    } = *sentence;
    if tells_a_fact(words) {
        return None;
    }
    let after = |at: usize| {
        marks
            .iter()
            .any(|mark| mark.role == Role::Date && mark.span.start >= words[at].span.end)
    };
    (1..words.len()).find_map(|at| {
        today(words, at, author)
            .or_else(|| lets(words, at, author))
            .or_else(|| moved(words, at, author).filter(|_| after(at)))
            .or_else(|| begun(words, at, author))
            .or_else(|| of_the_author(words, at, author))
    })
}

/// "The Government has today signed a pact", "today we publish", "with this plan we open".
fn today(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let this = is(words, at + 1, &["this"]) && is(words, at + 2, &["week", "month", "morning"]);
    let now = is(words, at + 1, &["today", "tonight"]);
    if is(words, at, &["have", "has"]) && (now || this) {
        let verb = skip(words, at + 2 + usize::from(this));
        let word = words.get(verb)?;
        let actor = speaks(words, at, author)?;
        // "Has today published figures": what was counted, and no policy.
        let counted = is(words, verb + 1, &["figures", "data", "statistics"]);
        let done = participle(&word.low)
            && !counted
            && (sort(&word.low) == Some(Sort::Act) || word.is(&["laid", "made", "set"]));
        return done.then(|| {
            Found::new(Firmness::Decided, span(words, at..verb + 1))
                .by(span(words, actor))
                .does(span_at(words, verb), Sort::Act)
        });
    }
    let opens = words[0].is(&["today", "alongside", "with"])
        || words[0].is(&["now"]) && is(words, 1, &["we"]);
    let paper = words[0].is(&["today", "now"]) || is(words, 1, &["this"]);
    let past = is(
        words,
        at,
        &[
            "cut", "put", "set", "let", "shut", "read", "make", "run", "spread",
        ],
    );
    let act = base_form(&words[at].low) && sort(&words[at].low) == Some(Sort::Act) && !past;
    if !(opens && paper && act && at < 9 && is(words, at - 1, &["we", "i"])) {
        return None;
    }
    let made = is(
        words,
        at,
        &[
            "publish", "launch", "open", "announce", "lay", "issue", "sign", "start",
        ],
    );
    made.then(|| {
        Found::new(Firmness::Will, words[at].span.clone())
            .by(words[at - 1].span.clone())
            .does(span_at(words, at), Sort::Act)
    })
}

/// "We give the go-ahead to it", "the Treasury has given its approval", "has put its name to".
fn lets(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = if is(words, at, &["have", "has"]) {
        skip(words, at + 1)
    } else {
        at
    };
    let gives = is(words, verb, &["give", "gives", "given"])
        && (verb + 1..verb + 5)
            .any(|noun| is(words, noun, &["go-ahead", "approval", "consent", "green"]));
    let signs = is(words, verb, &["put", "puts", "set"])
        && is(words, verb + 1, &["its", "our", "their", "my"])
        && is(words, verb + 2, &["name", "names", "signature", "hand"])
        && is(words, verb + 3, &["to"]);
    // "Has given consent in 2013": a year behind what is done is gone.
    let gone = verb != at
        && words.windows(2).skip(verb).any(|two| {
            two[0].is(&["in"]) && two[1].shape == Shape::Number && two[1].low.len() == 4
        });
    if gone || !(gives || signs) || is(words, at, &["given", "put"]) && verb == at {
        return None;
    }
    let actor = speaks(words, at, author)?;
    Some(
        Found::new(Firmness::Decided, span(words, at..verb + 1))
            .by(span(words, actor))
            .does(span_at(words, verb), Sort::Act),
    )
}

/// "The ban has been brought forward to 2027", "phase two is moved up to next year".
fn moved(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let be = is(words, at, &["is", "are"]);
    let been = is(words, at, &["has", "have"]) && is(words, at + 1, &["been"]);
    let own = is(words, at, &["have", "has", "are", "is"]);
    let verb = skip(words, at + 1 + usize::from(been));
    let verb = verb + usize::from(is(words, verb, &["being"]));
    let taken = is(
        words,
        verb,
        &[
            "brought", "moved", "put", "pushed", "pulled", "shifted", "bringing", "moving",
            "pushing",
        ],
    );
    let way =
        (verb + 1..verb + 6).find(|way| is(words, *way, &["forward", "back", "up", "out"]))?;
    let to = is(words, way + 1, &["to", "by", "from", "until", "a"])
        || words
            .get(way + 1)
            .is_some_and(|count| count.shape == Shape::Number || listed(&count.low, COUNTS));
    if !own || !taken || !to {
        return None;
    }
    let subject = subject_before(words, at, author);
    let active = words[verb].low.ends_with("ing") || !be && !been;
    let stands = if active {
        subject.who == Who::Author
    } else {
        way == verb + 1
            && matches!(subject.who, Who::Thing | Who::Instrument | Who::Pronoun)
            && law(words, &subject, author)
            // "By the operators", "by Parliament": others moved it; "by two years" is no agent.
            && !words.windows(2).skip(way).any(|two| {
                two[0].is(&["by"])
                    && two[1].shape != Shape::Number
                    && !listed(&two[1].low, COUNTS)
                    && !two[1].is(&["a", "an", "half", "up"])
            })
    };
    (stands && !subject.conditional).then(|| {
        Found::new(Firmness::Decided, span(words, at..verb + 1))
            .does(span_at(words, verb), Sort::Act)
    })
}

/// Counts of months or years by which a day is moved.
const COUNTS: &str = "one two three four five six seven eight nine ten twelve eighteen";

/// Whether the day of a subject is the author's to move: a ban, a levy, a scheme with an article.
fn law(words: &[Token], subject: &Subject, author: &Author) -> bool {
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let definite = phrase
        .first()
        .is_some_and(|word| word.is(&["the", "our", "this"]));
    owned(words, subject, author)
        || definite
            && head(phrase)
                .is_some_and(|head| instrument(&head.low) || head.is(&["deadline", "target"]))
            && !elsewhere(words, author)
            && !another(words, subject, author)
}

/// "Work on a shared syllabus has begun", "vouchers are on their way".
fn begun(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = skip(words, at + 1);
    let begun = is(words, at, &["has", "have"])
        && (is(words, verb, &["begun", "started", "commenced"])
            && !words.iter().skip(verb).any(|word| word.is(&["to", "in"]))
            || is(words, verb, &["got"]) && is(words, verb + 1, &["under"]));
    let way = is(words, at, &["is", "are"])
        && is(words, verb, &["on"])
        && is(words, verb + 1, &["its", "their", "the"])
        && is(words, verb + 2, &["way"]);
    // "Recruitment is under way", "the draft order is now before the House".
    let now = verb + usize::from(is(words, verb, &["now"]));
    let way = way
        || is(words, at, &["is", "are"])
            && (is(words, now, &["underway"])
                || is(words, now, &["under"]) && is(words, now + 1, &["way"])
                || is(words, now, &["in"]) && is(words, now + 1, &["hand", "train"])
                || is(words, now, &["before"])
                    && is(words, now + 1, &["the", "our"])
                    && is(
                        words,
                        now + 2,
                        &[
                            "house",
                            "parliament",
                            "assembly",
                            "senedd",
                            "cabinet",
                            "board",
                        ],
                    ));
    if !begun && !way {
        return None;
    }
    let subject = subject_before(words, at, author);
    // "It is unclear what plans are under way".
    let side = words[..at]
        .iter()
        .any(|word| word.is(&["what", "whether", "how", "that", "which", "who"]));
    // "On their way out", "under way at Toyota": whose it is must be told.
    let ours = !side && owned(words, &subject, author) && !is(words, verb + 3, &["out"]);
    // "Under way" and not "under".
    let end = (verb + 1..words.len().min(verb + 4))
        .rfind(|end| {
            is(
                words,
                *end,
                &["way", "hand", "train", "underway", "parliament"],
            )
        })
        .unwrap_or(verb);
    (ours && !subject.conditional).then(|| {
        Found::new(Firmness::Will, span(words, at..end + 1))
            .does(span(words, verb..end + 1), Sort::Effort)
            .going_on(true)
    })
}

/// What the author does or gives in the present: "we double the grant", "we give towns the
/// same say", "a Greenfold government stands with the yards". Facts of what it spends or makes
/// have other verbs.
fn of_the_author(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    const MAKES: &str =
        "double treble halve scrap abolish ban lift reopen restore reinstate guarantee";
    let verb = &words[at];
    let giving = is(words, at, &["give", "gives", "hand", "hands"]);
    let standing = is(words, at, &["back", "backs", "stand", "stands"]);
    let paying = is(words, at, &["pay"])
        && is(words, at + 1, &["for"])
        && is(words, at + 2, &["it", "this", "that", "them"])
        && is(words, at + 3, &["by", "from"]);
    let siding = is(words, at, &["are", "am"])
        && is(words, at + 1, &["on"])
        && is(words, at + 2, &["the"])
        && is(words, at + 3, &["side"])
        && is(words, at + 4, &["of"]);
    let keeping = siding
        || is(words, at, &["keep"])
            && (at + 2..at + 10).any(|noun| is(words, noun, &["review", "watch"]));
    // "Abolish" and "abolishes", and no sum or share that is a fact: "we lift one tonne in ten".
    let stem = |low: &str| listed(low, MAKES);
    let doing = (stem(&verb.low)
        || verb.low.strip_suffix('s').is_some_and(stem)
        || verb.low.strip_suffix("es").is_some_and(stem))
        && (at + 2..at + 7).any(|noun| words.get(noun).is_some_and(ruled));
    if !(giving || standing || paying || keeping || doing) || verb.capital {
        return None;
    }
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let we = phrase.last().is_some_and(|last| last.is(&["we", "i"]))
        || phrase.last().is_some_and(|last| {
            is_author(&last.low, author) && (last.capital || last.is(&["government"]))
        }) && verb.low.ends_with('s');
    let clause = subject.words.start.checked_sub(1);
    // "When we give", "what we back": told in passing.
    let opens =
        clause.is_none_or(|last| matches!(words[last].low.as_str(), "," | ";" | "and" | ":"));
    if !we || !opens || subject.who != Who::Author || subject.conditional {
        return None;
    }
    let past = words.iter().any(|word| {
        word.is(&[
            "when", "often", "already", "if", "was", "did", "rarely", "seldom", "too",
        ])
    });
    // "Half of our food", "one foot in the past": a share that is so, and no act.
    let share = is(words, at + 1, &["half", "one", "most", "a"])
        && (is(words, at + 2, &["of"]) || is(words, at + 3, &["of"]))
        || is(words, at + 2, &["one"]);
    let given = giving
        && words.iter().skip(at + 1).take(9).any(|word| {
            word.is(&[
                "say",
                "power",
                "powers",
                "right",
                "rights",
                "money",
                "cash",
                "control",
                "freedom",
                "voice",
                "guarantee",
            ]) || ruled(word)
        });
    let stands = standing
        && (is(words, at, &["back", "backs"]) && !is(words, at + 1, &["to", "from", "up", "in"])
            || is(words, at + 1, &["with", "by"]));
    let sort = if given || paying || doing {
        Sort::Act
    } else {
        Sort::Effort
    };
    (!past && !share && (given || stands || paying || keeping || doing)).then(|| {
        Found::new(Firmness::Will, verb.span.clone())
            .by(span(words, subject.words.clone()))
            .does(verb.span.clone(), sort)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn deeds_of_today_are_undertaken() {
        let wrong = mistold(&[
            (
                "The Government has today signed a pact with Norway on ferries.",
                true,
            ),
            ("Today we publish a Rope Charter.", true),
            ("We give the go-ahead to the second quay.", true),
            (
                "The ban on diesel cranes has been brought forward to 2027.",
                true,
            ),
            ("The Rope Review is under way.", true),
            ("Recruitment is under way.", false),
            ("We give small towns the same say over ferries.", true),
            ("We stand with the yards.", true),
            ("The Government signed a pact with Norway in 2012.", false),
            ("The two firms have signed a deal.", false),
            ("It is unclear what plans are under way.", false),
            ("The chair was moved forward to the window.", false),
            ("The yards stand with their backs to the sea.", false),
            (
                "The Government has given its consent to 24 offshore wind farms since 2010.",
                false,
            ),
            (
                "The Secretary of State has given consent to Hinkley Point C in 2013.",
                false,
            ),
            ("A review of tariffs is under way in Washington.", false),
            ("Trials are under way at Toyota.", false),
            ("Projects are under way in Germany and Japan.", false),
            ("Work on the Chinese dam has begun.", false),
            ("Construction of the Shanghai line is under way.", false),
            ("Vouchers are on their way out.", false),
            ("The contract is with the board of Rolls-Royce.", false),
            ("Inspections are before the courts.", false),
            (
                "The rollout of 5G has been pushed back to 2030 by the operators.",
                false,
            ),
            (
                "The closure of the plant has been brought forward to 2026.",
                false,
            ),
            ("We back small firms less than France does.", false),
            (
                "We halve the value of our inventions by selling them early.",
                false,
            ),
            ("We double the OECD average on fraud.", false),
            ("We give tax relief to fewer firms than France.", false),
            ("We pay for it in lower wages.", false),
            ("We stand behind Germany in output per hour.", false),
            ("We lift one tonne in ten at Felixstowe.", false),
            (
                "The Cabinet Office has today published figures on absence.",
                false,
            ),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
