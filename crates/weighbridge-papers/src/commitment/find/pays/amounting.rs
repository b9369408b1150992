//! Sums by which the sentence after an undertaking says what it comes to: "this amounts to
//! £40m a year", "the full-year cost is estimated at £12m", "the centrepiece is a new £5m
//! fund". What a trade is worth, what things cost today and what a sum was before are
//! statistics, and are not told here; nor does it look at the sentence before.

use crate::commitment::find::predicate::skip;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Subject, another, instrument, subject_before};
use crate::commitment::{Class, Firmness, Judgement, Role};
use crate::tokens::{Shape, Token, tokens};

/// Verbs that say what a measure comes to, and the words that follow them.
const COMES_TO: &[&str] = &[
    "means",
    "involves",
    "amounts to",
    "comes to",
    "adds up to",
    "represents",
    "mean",
    "involve",
    "amount to",
    "come to",
    "represent",
    "totals",
    "is worth",
    "are worth",
    "will cost",
    "will amount to",
    "will represent",
    "will total",
    "will be worth",
    "will involve",
];

/// The same, of a total that it raises: "this brings our support to £90m".
const BRINGS_TO: &[&str] = &["brings", "bring", "takes", "take", "raises", "lifts"];

/// How a cost is said to be a sum.
const COSTS: &[&str] = &[
    "is",
    "are",
    "will be",
    "is expected to be",
    "are expected to be",
];

/// Words that tell what was, what would be, what is so already, or an estimate of others.
const ELSEWHERE: &str = "was were had has have if would could might since ago last lost owed spent \
    increased fell unless previously currently already today yesterday compared than alone waste wasted";

/// What a sum is told of where it is the economy's, a trade's or a market's.
const STATISTICS: &str = "gdp gva turnover exports imports market markets industry sector sectors \
    output revenues sales debt deficit per-capita person's worldwide globally bill bills";

/// What comes of a measure and is paid by nobody.
const EFFECTS: &str =
    "benefit benefits boost saving savings growth economy productivity gain gains";

/// Nouns of what a measure costs.
const COST: &str = "cost costs outlay";

/// What may stand beside those nouns.
const OF_COSTS: &str = "the a its their total full full-year net gross annual yearly average estimated \
    overall combined additional initial first-year year - and expected capital running";

/// The chief part of a measure.
const CENTRE: &str = "centrepiece cornerstone heart core element component pillar part strand";

/// Words that stand before a sum itself.
const ABOUT: &str = "around about up to some nearly over more than less an estimated a further at least \
    roughly approximately";

/// Words at most from the verb to its sum.
const NEAR: usize = 8;

/// What has just been undertaken and its sum, in the present.
pub(in crate::commitment::find) fn amounting(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        ..
    } = *sentence;
    let elsewhere = |list| words.iter().any(|word| listed(&word.low, list));
    // After an act that ends, cuts or fights a thing the sum is the thing's own.
    if !context.after_spending || elsewhere(ELSEWHERE) || elsewhere(STATISTICS) {
        return None;
    }
    (1..words.len()).find_map(|at| {
        let subject = subject_before(words, at, author);
        if subject.conditional || another(words, &subject, author) {
            return None;
        }
        let phrase = words.get(subject.words.clone())?;
        let end = if measure(words, &subject) {
            said(words, at, COMES_TO).or_else(|| {
                let end = said(words, at, BRINGS_TO)?;
                let to = words.iter().skip(end).take(NEAR);
                let ours = to.clone().take_while(|word| !word.is(&["to"])).any(|word| {
                    word.is(&["total", "investment", "support", "spending", "funding"])
                });
                (ours && to.clone().any(|word| word.is(&["to"]))).then_some(end)
            })
        } else {
            None
        };
        let end = end
            .or_else(|| estimated(words, at).filter(|_| measure(words, &subject) || costs(phrase)))
            .or_else(|| said(words, at, COSTS).filter(|_| costs(phrase)))
            .or_else(|| {
                said(words, at, &["is", "will be"]).filter(|end| chief(words, phrase, *end))
            })?;
        let object = words.get(end..)?;
        // "Is estimated to cost skippers £3 million": what is to be mended, or a burden.
        let burden = words[end - 1].is(&["cost"])
            && object
                .iter()
                .find(|word| !listed(&word.low, ABOUT))
                .is_none_or(|word| word.shape != Shape::Money);
        if burden {
            return None;
        }
        let sum = object
            .iter()
            .take(NEAR)
            .take_while(|word| !word.is(&["that", "which", "who", "when"]))
            .any(|word| word.shape == Shape::Money);
        // "A boost of £2bn to the economy" is what comes of it.
        let effect = object.iter().any(|word| listed(&word.low, EFFECTS));
        sum.then(|| {
            let undertaking = words[at].span.start..words[end - 1].span.end;
            if effect {
                Found::new(Firmness::Intends, undertaking).does(None, Sort::State)
            } else {
                Found::new(Firmness::Will, undertaking).does(words[at].span.clone(), Sort::Act)
            }
        })
    })
}

/// Whether what is undertaken is paid for by the author: a fund is opened, a dock built.
/// Of what he ends, cuts, fights or raises the sum is the thing's own.
pub(in crate::commitment) fn spends(sentence: &str, judged: &Judgement) -> bool {
    const SPENDS: &str = "spend invest fund build open create launch give pay provide support hire train \
        recruit buy set establish expand extend double offer allocate commit deliver back grant \
        introduce renew install upgrade subsidise put electrify widen";
    const SPENT: &str = "spent invested funded built opened created launched given paid provided \
        supported hired trained recruited bought established expanded extended doubled offered \
        allocated delivered granted introduced renewed installed upgraded electrified widened";
    const BURDENS: &str = "tax taxes levy levies duty duties charge charges fee fees fine fines tariff \
        tariffs ban target targets limit cap inquiry prison sentence";
    let Some(action) = judged.marks.iter().find(|mark| mark.role == Role::Action) else {
        return false;
    };
    let verb = action.text.to_lowercase();
    let paid = verb
        .split_whitespace()
        .any(|word| listed(word, SPENDS) || listed(word, SPENT));
    let after = tokens(sentence.get(action.span.end..).unwrap_or_default());
    let burden = after.iter().take(7).any(|word| listed(&word.low, BURDENS));
    judged.class == Class::Commitment && !judged.ends() && paid && !burden
}

/// Where one of the phrases ends that begins here.
fn said(words: &[Token], at: usize, phrases: &[&str]) -> Option<usize> {
    phrases.iter().find_map(|phrase| {
        let mut end = at;
        for (step, wanted) in phrase.split(' ').enumerate() {
            if step > 0 {
                end = skip(words, end);
            }
            if words.get(end)?.low != wanted {
                return None;
            }
            end += 1;
        }
        let denied = words[at..end].iter().any(|word| word.is(&["not"]));
        (!denied).then_some(end)
    })
}

/// "Is estimated at", "are put at", "is estimated to be", "is estimated to cost".
fn estimated(words: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let verb = skip(words, at + 1);
    if !is(at, &["is", "are"]) || !is(verb, &["estimated", "costed", "put", "expected"]) {
        return None;
    }
    if is(verb + 1, &["at"]) {
        return Some(verb + 2);
    }
    (is(verb + 1, &["to"]) && is(verb + 2, &["be", "cost", "total"])).then_some(verb + 3)
}

/// Whether the subject is what the sentence before undertakes: "this", "it", "our plan",
/// "the programme".
pub(in crate::commitment::find) fn measure(words: &[Token], subject: &Subject) -> bool {
    const NOT_NEW: &str = "current existing present previous old former first";
    let Some(phrase) = words.get(subject.words.clone()) else {
        return false;
    };
    let opens = subject.words.start < 2;
    match phrase {
        [one] => opens && one.is(&["this", "it", "these", "they"]),
        [first, ..] => {
            // "Our policies for the coast"; "the strategy of the Council" is whose it is.
            let head = phrase
                .iter()
                .take_while(|word| !word.is(&["for", "of", "on", "in", "to", "with"]))
                .last();
            let owned = first.is(&["this", "these", "our"]);
            let named = head.is_some_and(|head| {
                (instrument(&head.low) || listed(&head.low, MEASURES))
                    && (owned || phrase.last() == Some(head))
            });
            let theirs = phrase.iter().any(|word| {
                word.low.ends_with("'s") || word.low.ends_with("s'") || word.is(&["own", "their"])
            });
            opens
                && (owned || first.is(&["the"]))
                && named
                && !theirs
                && !phrase.iter().any(|word| listed(&word.low, NOT_NEW))
        }
        [] => false,
    }
}

/// What authors call what they undertake, beside its instruments.
pub(in crate::commitment::find) const MEASURES: &str = "policy policies reform reforms change changes measure measures investment \
    investments commitment commitments pledge pledges initiative initiatives proposal proposals \
    increase approach strategy package steps improvements works interventions actions";

/// "The full-year cost", "the average cost of each centre", "the cost of this scheme": of
/// what is undertaken, and not "the cost of crime".
fn costs(phrase: &[Token]) -> bool {
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "to"]))
        .count();
    let Some(noun) = head
        .checked_sub(1)
        .filter(|noun| listed(&phrase[*noun].low, COST))
    else {
        return false;
    };
    let before = phrase[..noun].iter();
    let plain = before.clone().any(|word| word.is(&["the", "its", "their"]))
        && before
            .skip_while(|word| !word.is(&["the", "its", "their"]))
            .all(|word| listed(&word.low, OF_COSTS));
    let of = match phrase.get(noun + 1..) {
        Some([]) | None => true,
        Some([of, first, .., last]) => {
            of.is(&["of"])
                && first.is(&["the", "this", "these", "our", "each", "both"])
                && (instrument(&last.low) || listed(&last.low, MEASURES))
                || of.is(&["to"])
                    && last.is(&["exchequer", "treasury", "government", "taxpayer", "budget"])
        }
        Some(_) => false,
    };
    plain && of
}

/// "The centrepiece of the plan is a new fund of £5m": a measure with its sum.
fn chief(words: &[Token], phrase: &[Token], end: usize) -> bool {
    let centre = phrase
        .iter()
        .take_while(|word| !word.is(&["of"]))
        .last()
        .is_some_and(|head| listed(&head.low, CENTRE));
    let of = phrase
        .iter()
        .skip_while(|word| !word.is(&["of"]))
        .last()
        .is_none_or(|last| instrument(&last.low) || listed(&last.low, MEASURES));
    let object = words.get(end..).unwrap_or_default();
    let new = object
        .first()
        .is_some_and(|word| word.is(&["a", "an", "our", "the"]));
    let thing = object
        .iter()
        .take(NEAR)
        .any(|word| instrument(&word.low) || listed(&word.low, MEASURES));
    centre && of && new && thing
}

#[cfg(test)]
mod tests {
    use crate::commitment::{Author, Class, Context, judge};

    fn after(sentence: &str, after_commitment: bool) -> Option<Class> {
        let context = Context {
            after_commitment,
            after_spending: after_commitment,
            ..Context::default()
        };
        judge(sentence, &context, &Author::default()).map(|one| one.class)
    }

    #[test]
    fn sums_of_what_was_just_undertaken_are_undertaken() {
        for sentence in [
            "This amounts to £40 million a year for the county's ports.",
            "It represents an additional £12 million for rural buses.",
            "This means an extra £350 a year for every apprentice.",
            "This brings our total support for tidal power to £90 million.",
            "The full-year cost is estimated at £34 million.",
            "The average cost of each centre will be £4 million a year.",
            "The package is worth £2.1 billion over four years.",
            "Our plan will cost £600 million in its first year.",
            "The centrepiece is a new kiln fund of £80 million.",
            "The total cost of these measures is £1.4 billion.",
            "In a full year the cost is estimated to be £15 million.",
            "The programme is estimated to cost £75 million.",
            "These measures represent £1.4 billion over four years.",
        ] {
            assert_eq!(after(sentence, true), Some(Class::Commitment), "{sentence}");
            assert_ne!(
                after(sentence, false),
                Some(Class::Commitment),
                "{sentence}"
            );
        }
    }

    #[test]
    fn statistics_and_what_comes_of_it_are_not() {
        for sentence in [
            "This represents a fall of £3 billion since 2010.",
            "It is worth £9 billion in exports each year.",
            "This sector is worth £14 billion to the county.",
            "The cost of crime is estimated at £50 billion a year.",
            "The average cost of a new home is £310,000.",
            "It currently costs firms £80 for each form.",
            "The existing scheme is worth £20 million.",
            "This would cost the taxpayer £4 billion.",
            "This was worth £12 million to the yards.",
            "The cornerstone of the economy is a £20 billion trade in services.",
            "The cost of energy is £80 a unit.",
            "The levy is estimated to cost skippers £3 million a year.",
            "It means that yards which lost £3 million are still in debt.",
        ] {
            assert_eq!(after(sentence, true), None, "{sentence}");
        }
        assert_ne!(
            after("The scheme will cost each firm £900.", true),
            Some(Class::Commitment)
        );
        assert_eq!(
            after(
                "This reform represents a £4 billion benefit to the economy.",
                true
            ),
            Some(Class::Outcome)
        );
    }

    #[test]
    fn what_an_evil_costs_is_no_money_of_the_author() {
        use crate::commitment::set_up::read;
        for (before, sentence, undertaken) in [
            ("We will act on crime.", "The cost is £50 billion.", false),
            (
                "We will tackle obesity.",
                "The estimated cost is £58 billion a year.",
                false,
            ),
            (
                "We will tackle smoking.",
                "The full cost to the taxpayer is £21 billion.",
                false,
            ),
            (
                "We will crack down on evasion.",
                "It amounts to £6 billion a year.",
                false,
            ),
            (
                "We will repeal the levy.",
                "The levy is worth £3 billion.",
                false,
            ),
            (
                "We will abolish the duty in 2027.",
                "It comes to £90 million a year.",
                false,
            ),
            (
                "We will raise wages.",
                "This takes the wage to £14 an hour.",
                false,
            ),
            (
                "We will introduce a new levy in May.",
                "It amounts to £6 billion a year.",
                false,
            ),
            (
                "We will build six docks by 2030.",
                "This takes the price of a berth to £14.",
                false,
            ),
            (
                "We will build six docks by 2030.",
                "The total cost is £40 million.",
                true,
            ),
            (
                "We will open a kiln fund in May.",
                "It amounts to £6 million a year.",
                true,
            ),
            (
                "We will hire 200 planners.",
                "This brings our total investment to £90 million.",
                true,
            ),
        ] {
            let found = read(&format!(
                "# The Industrial Strategy of HM Government\n\n{before} {sentence}\n"
            ));
            let told = found
                .iter()
                .any(|one| one.text == sentence && one.judgement.class == Class::Commitment);
            assert_eq!(told, undertaken, "{before} {sentence} {found:?}");
        }
    }
}
