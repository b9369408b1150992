//! What ought to be, where nobody is told to bring it about: "Britain has to break that
//! cycle", "nobody should have to choose", "it is time that ports had a fair deal".
//! What somebody should do is advice and told in `others`.

use crate::commitment::find::predicate::{skip, span};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, listed};
use crate::commitment::subject::{is_author, subject_before};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token};

use super::longed::{ALL, is};

/// What a society has or wants, of which it is said what it ought to be.
const GOODS: &str = "work growth skill skills opportunity prosperity wealth success talent trade innovation \
    jobs pay ours place places homes housing childcare care industry industries towns communities \
    everyone everybody power energy transport life lives merit";

/// Words of notes to whoever reads a paper: how its figures are to be taken.
const TO_THE_READER: &str = "read reader readers chapter table tables annex figure figures estimate estimates \
    comparison comparisons conclusion conclusions interpreted model models indicative surprised surprise \
    misled forecast forecasts projections methodology saying";

/// Whether words are a note on how the paper is to be read: "any comparison should be made with
/// care".
pub(super) fn to_the_reader(words: &[Token]) -> bool {
    words.iter().any(|word| listed(&word.low, TO_THE_READER))
        || words
            .windows(2)
            .any(|two| two[0].is(&["with"]) && two[1].is(&["care", "caution"]))
}

/// What ought to be, by the first words that say it.
pub(in crate::commitment::find) fn ought(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    if author.voice != Voice::Government {
        return None;
    }
    // A note to the reader is no wish.
    let note = to_the_reader(words);
    // "Work has to stop when the wind blows".
    let when = words
        .iter()
        .any(|word| word.is(&["when", "whenever", "if"]))
        && !words.iter().any(|word| word.is(&["day", "time", "future"]));
    if note || when {
        return None;
    }
    let asks = words.last().is_some_and(|word| word.low == "?");
    let at = (0..words.len()).find(|at| {
        time_that(words, *at)
            || *at > 0
                && (should_be(words, *at, sentence)
                    || has_to(words, *at, sentence)
                    || means_well(words, *at, sentence)
                    || ambition(words, *at)
                    || deserves(words, *at))
            || opens(words, *at)
    })?;
    (!asks).then(|| Found::new(Firmness::Recognises, span(words, at..at + 1)))
}

/// "It is high time that we built ships again", but not "it is time to eat".
fn time_that(words: &[Token], at: usize) -> bool {
    let it_is = is(words, at, &["it's"]) || is(words, at, &["it"]) && is(words, at + 1, &["is"]);
    let from = at + if is(words, at, &["it's"]) { 1 } else { 2 };
    let from = from + usize::from(is(words, from, &["high", "past", "about", "long", "now"]));
    let from = from + usize::from(is(words, from, &["past"]));
    it_is
        && at == 0
        && is(words, from, &["time"])
        && words.get(from + 1).is_some_and(|next| {
            next.shape == Shape::Word && !next.is(&["for", "to", "of", "when", "and"])
        })
}

/// "Nobody should have to leave", "no child ought to go hungry", "good work should be there for
/// everyone".
fn should_be(words: &[Token], at: usize, sentence: &Sentence<'_>) -> bool {
    let should =
        is(words, at, &["should"]) || is(words, at, &["ought"]) && is(words, at + 1, &["to"]);
    let must = is(words, at, &["must"])
        || is(words, at, &["can"]) && is(words, at + 1, &["and"]) && is(words, at + 2, &["must"]);
    if !should && !must {
        return false;
    }
    let subject = subject_before(words, at, sentence.author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let opens = subject.words.start == 0
        || words[subject.words.start - 1].low == "," && subject.words.start < 6
        // "A business with a project should", "the towns that were left should".
        || words.iter().take(subject.words.start).all(|word| word.shape == Shape::Word)
            && is(words, subject.words.start - 1, &["who", "that", "which"])
            && is(words, 0, &["a", "an", "every", "any", "no"]);
    let have = skip(words, at + 1);
    let past =
        is(words, have, &["have"]) && !is(words, have + 1, &["to", "a", "the", "access", "what"]);
    // "Nobody should confuse a rumour with a job": a warning.
    let warned = is(
        words,
        have,
        &[
            "confuse",
            "doubt",
            "think",
            "forget",
            "underestimate",
            "mistake",
            "expect",
            "imagine",
            "assume",
        ],
    );
    if !opens || past || warned || subject.conditional {
        return false;
    }
    let first = words.get(if subject.words.start > 0 && phrase.is_empty() {
        0
    } else {
        subject.words.start
    });
    let all = first
        .is_some_and(|first| first.is(&["nobody", "no", "everyone", "everybody", "none", "every"]));
    let to = have + usize::from(is(words, have, &["to"]));
    // "Every factory must have a fire exit": a rule and no wish.
    if must && is(words, at, &["must"]) && (all || is(words, 0, &["any", "each"])) {
        return false;
    }
    let suffers = is(words, to, &["be", "never", "not"])
        || is(
            words,
            skip(words, to),
            &[
                "be", "have", "go", "count", "matter", "need", "reach", "mean", "feel", "depend",
                "stay", "get", "belong", "come",
            ],
        );
    let one = first.is_some_and(|first| first.is(&["a", "an", "ours", "one", "any", "good"]))
        || phrase.iter().any(|word| listed(&word.low, GOODS));
    let others = phrase
        .last()
        .is_some_and(|last| listed(&last.low, OTHER_ACTORS))
        && !suffers;
    let nation = phrase
        .last()
        .is_some_and(|last| last.is(ALL) || last.is(&["towns", "places"]));
    !others
        && (all && !must
            || should && one && suffers
            || must && nation && suffers
            || must && is(words, at, &["can"]))
}

/// "Britain has to break that cycle", "work has to pay", "we cannot go on like this".
fn has_to(words: &[Token], at: usize, sentence: &Sentence<'_>) -> bool {
    let have =
        is(words, at, &["has", "have", "ought", "needs", "need"]) && is(words, at + 1, &["to"]);
    let go_on = is(words, at, &["cannot"])
        && is(words, at + 1, &["go", "carry"])
        && is(words, at + 2, &["on"]);
    let better =
        is(words, at, &["can"]) && (is(words, at + 1, &["do"]) && is(words, at + 2, &["better"]));
    if !(have || go_on || better) {
        return false;
    }
    let subject = subject_before(words, at, sentence.author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let nation = phrase.len() <= 2
        && phrase.last().is_some_and(|last| {
            last.is(ALL)
                || last.is(&["ireland", "kingdom", "we"])
                || listed(&last.low, GOODS) && have
        });
    // "We have to pay a fee each year": how things are.
    let we = phrase.last().is_some_and(|last| last.is(&["we"]));
    // "Britain has to import its gas", "skills have to be renewed": facts of trade and nature.
    let turns = !have || words.get(skip(words, at + 2)).is_some_and(|verb| {
        listed(
            &verb.low,
            "break build rebuild change do end make choose raise learn act win lead become turn",
        ) || verb.is(&["pay"]) && phrase.last().is_some_and(|last| last.is(&["work"]))
    });
    nation
        && turns
        && subject.words.start == 0
        && !subject.conditional
        && !(we && have)
        && !(we && better)
}

/// "We dream of a coast that works", "we look forward to the day when", "we owe it to them".
fn means_well(words: &[Token], at: usize, sentence: &Sentence<'_>) -> bool {
    let ours = is_author(&words[at - 1].low, sentence.author) && at < 4;
    let dreams = is(words, at, &["dream"]) && is(words, at + 1, &["of"]);
    let forward = is(words, at, &["look"])
        && is(words, at + 1, &["forward"])
        && (at + 2..at + 5).any(|at| is(words, at, &["day", "time", "future"]));
    let love = is(words, at, &["would"])
        && is(words, at + 1, &["love", "dearly", "like"])
        && is(words, at + 2, &["to"])
        && is(words, at + 3, &["see"]);
    let owe = is(words, at, &["owe"]) && is(words, at + 1, &["it"]) && is(words, at + 2, &["to"]);
    let hopes = is(words, at, &["have"])
        && is(words, at + 1, &["high", "great"])
        && is(words, at + 2, &["hopes"]);
    let trust =
        is(words, at, &["trust"]) && (is(words, at + 1, &["that"]) || is(words, at + 2, &["will"]));
    ours && (dreams || forward || love || owe || hopes || trust)
}

/// "My ambition is simple: a coast that works", "our vision is a coast that works".
fn ambition(words: &[Token], at: usize) -> bool {
    let noun = is(
        words,
        at - 1,
        &["ambition", "vision", "dream", "hope", "wish"],
    );
    let own = words[..at].iter().any(|word| word.is(&["our", "my"])) && at < 5;
    noun && own
        && is(words, at, &["is"])
        && (is(
            words,
            at + 1,
            &["simple", "plain", "clear", "modest", "bold"],
        ) || is(words, at + 1, &["a", "an", "of", "one"]))
}

/// "A child in Goole deserves the same chances", "a fair deal is long overdue".
fn deserves(words: &[Token], at: usize) -> bool {
    let same = is(words, at, &["deserves", "deserve"])
        && (at + 1..at + 4)
            .any(|next| is(words, next, &["same", "chance", "chances", "say", "future"]))
        && is(words, 0, &["a", "an", "every", "the", "our", "all"])
        && words[..at].iter().all(|word| word.shape == Shape::Word);
    let overdue = is(words, at, &["is", "are"])
        && is(words, at + 1, &["long"])
        && is(words, at + 2, &["overdue"]);
    same || overdue && at < 9
}

/// "Imagine a Wales where", "let us make Britain the home of rope".
fn opens(words: &[Token], at: usize) -> bool {
    at == 0
        && (is(words, 0, &["imagine"]) && is(words, 1, &["a", "an"])
            || is(words, 0, &["let"]) && is(words, 1, &["us"]))
        || at == 0 && is(words, 0, &["let's"])
}

/// Whether an outcome is no more than trusted in: "I trust that partners will hold us to it".
pub(super) fn trusts(words: &[Token], before: usize) -> bool {
    (1..words.len()).any(|at| {
        is(words, at, &["trust"])
            && at < 3
            && is(words, at - 1, &["i", "we"])
            && words[at].span.end <= before
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn what_ought_to_be_is_an_aspiration() {
        let mut wrong = Vec::new();
        for (sentence, wish) in [
            ("Britain has to build ships again.", true),
            ("Work has to pay.", true),
            ("Nobody should have to leave the coast to find work.", true),
            ("No child ought to go to school hungry.", true),
            ("It's time that ports had a fair deal.", true),
            ("It is high time we built ships again.", true),
            ("My ambition is simple: a coast that works.", true),
            ("Our vision is a coast that works.", true),
            ("We dream of a coast that works.", true),
            ("I trust that the yards will hold us to it.", true),
            ("We look forward to the day when every quay is busy.", true),
            ("We owe it to the young to keep the yards open.", true),
            ("Good work should be there for everyone.", true),
            ("Skill should count for more than birth.", true),
            (
                "A child in Goole deserves the same chances as a child in Bath.",
                true,
            ),
            ("A fair deal for ports is long overdue.", true),
            ("Imagine a coast where nobody has to leave.", true),
            ("Wales can do better than wait for a call.", true),
            ("Britain has to import its gas.", false),
            ("Wales has to buy its grain from others.", false),
            ("Britain has to borrow.", false),
            ("Work has to stop when the wind blows.", false),
            ("Work has to wait for the tide.", false),
            ("Everyone should read this chapter.", false),
            ("Any comparison should be made with care.", false),
            (
                "Every estimate in this table should be read as indicative.",
                false,
            ),
            ("No conclusion should be drawn from these figures.", false),
            ("The same business deserves a better name.", false),
            ("It is time to eat.", false),
            ("It is time for lunch.", false),
            ("Nobody should confuse a rumour with a job.", false),
            ("No firm has to pay it.", false),
            ("Firms have to pay it.", false),
            ("The ship should have sailed.", false),
            ("Imagine that the levy fell.", false),
            ("The port can do better.", false),
            ("He has high hopes of the tide.", false),
            ("The train is overdue.", false),
        ] {
            let one = judged(sentence);
            let told = one
                .as_ref()
                .is_some_and(|one| one.class == Class::Aspiration);
            if told != wish {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
