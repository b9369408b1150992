//! The number that an ask names ("at least 30,000 apprenticeships a year"), held against the
//! number that a sentence undertakes of the same thing: one that is clearly below it goes part
//! of the way, and both are told. Where it is not certain that both count the same thing, over
//! the same time, nothing is said of them.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::figures::{Sum, Unit, sum};
use super::ground::Ground;
use super::said::Said;
use crate::search::words::stem;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find, spoken};
use crate::verdict::lexicon::{LOWERS, RAISES, among, one_of};

/// Below so much of what is asked a number is clearly less.
const CLEARLY: f64 = 0.9;

/// Words before a number that make it no floor.
const BOUNDED: &str = "most|than|to|within|under|below|by|every|each|next|over|of|for|in|from|about|maximum|article|section|\
    phase|tier|grade|chapter|until|since";

/// What a number counts when it only says how long or which.
const TIME: &str = "day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|time|times|point|points|phases|\
    phase|stages|stage|steps|parts";

/// Words of a thing behind its number, at most.
const THING: usize = 4;

/// Words that end a thing, or tell nothing of it.
const IDLE: &str = "a|an|the|of|for|in|on|to|by|with|at|and|or|more|new|extra|additional|further|all|our|its|their|per|cent|\
    each|every|least|from|who|that|which|will|is|are|be|local|public|full|whole";

/// What an ask names: a number, what it counts, and whether it is for each year.
struct Asked {
    sum: Sum,
    things: Vec<String>,
    yearly: bool,
    shown: String,
}

fn is(words: &Words, at: usize, list: &'static str) -> bool {
    words.get(at).is_some_and(|(word, _)| one_of(word, list))
}

/// Whether a sentence counts by the year.
fn yearly(words: &Words) -> bool {
    find(words, "a|each|every|per year").is_some()
        || words
            .iter()
            .any(|(word, _)| one_of(word, "annual|annually|yearly"))
}

/// What a number counts, as stems: the words right behind it, up to a verb.
fn things(words: &Words, sum: &Sum) -> Vec<String> {
    let mut from = sum.at.end;
    while is(
        words,
        from,
        "of|the|all|new|more|extra|additional|further|our|public",
    ) {
        from += 1;
    }
    (from..(from + THING).min(words.len()))
        .take_while(|at| {
            !is(words, *at, "will|is|are|to|a|by|in|for|each|every|per|with|from|and|over|at|who|that|which|should|on")
        })
        .filter(|at| !is(words, *at, IDLE))
        .map(|at| stem(&words[at].0))
        .collect()
}

/// A number as it is written, with its unit.
fn shown(text: &str, words: &Words, sum: &Sum) -> String {
    let (Some((_, first)), Some((_, last))) = (
        words.get(sum.at.start),
        words.get(sum.at.end.wrapping_sub(1)),
    ) else {
        return String::new();
    };
    let marked = text
        .get(..first.start)
        .and_then(|before| before.chars().next_back())
        .filter(|sign| matches!(sign, '£' | '$' | '€'));
    let percent = text
        .get(last.end..)
        .is_some_and(|rest| rest.starts_with('%'));
    let from = first.start - marked.map_or(0, char::len_utf8);
    text.get(from..last.end + usize::from(percent))
        .unwrap_or_default()
        .to_owned()
}

/// The number that an ask names as the least of what it wants; none where it names two or a
/// bound from above.
fn asked(part: &Part) -> Option<Asked> {
    let text = part.asks.as_str();
    if !text.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let words = spoken(text);
    let mut found = None;
    for at in 0..words.len() {
        let Some(sum) = sum(text, &words, at).filter(|sum| sum.value > 1.0) else {
            continue;
        };
        // "40 per cent" is read from its figure on, and not again.
        if at > 0 && is(&words, at, "cent|million|billion|thousand") {
            continue;
        }
        let floor = find(
            words.get(at.saturating_sub(3)..at).unwrap_or_default(),
            "least|less|fewer|minimum *? *?",
        )
        .is_some();
        let bounded = at > 0 && is(&words, at - 1, BOUNDED) && !floor;
        let time = sum.unit == Unit::Number && is(&words, sum.at.end, TIME);
        if time || bounded {
            continue;
        }
        if sum.unit == Unit::Share && !floor {
            return None;
        }
        if found.is_some() {
            return None;
        }
        found = Some(Asked {
            things: things(&words, &sum),
            yearly: yearly(&words),
            shown: shown(text, &words, &sum),
            sum,
        });
    }
    found
}

/// Whether what a sentence counts is what the ask counts.
fn alike(part: &Part, asked: &Asked, words: &Words, sum: &Sum) -> bool {
    let counted = things(words, sum);
    match sum.unit {
        Unit::Number => {
            // "The number of apprenticeships at 25,500".
            let before = (sum.at.start.saturating_sub(THING)..sum.at.start)
                .map(|at| stem(&words[at].0))
                .any(|thing| asked.things.contains(&thing));
            counted.iter().any(|thing| asked.things.contains(thing)) || counted.is_empty() && before
        }
        // Money and shares are of what the part is about.
        Unit::Share => {
            let about = |thing: &String| {
                part.about.iter().chain([&part.asks]).any(|phrase| {
                    phrase
                        .split([' ', '|', '_', '+', '.', ','])
                        .any(|word| !word.is_empty() && stem(&word.to_lowercase()) == *thing)
                })
            };
            counted.iter().any(about)
        }
        Unit::Money => true,
    }
}

/// Whether what is asked says a word itself: "£500 million more a year".
fn part_says(part: &Part, word: &str) -> bool {
    spoken(&part.asks).iter().any(|(said, _)| said == word)
}

/// Fractions by which a thing changes, in hundredths.
const FRACTIONS: [(&str, f64); 6] = [
    ("half", 50.0),
    ("third", 100.0 / 3.0),
    ("quarter", 25.0),
    ("fifth", 20.0),
    ("sixth", 100.0 / 6.0),
    ("tenth", 10.0),
];

/// Shares of a text with how they are written, and whether one is what something changes by.
fn shares(text: &str, words: &Words) -> (Vec<(f64, String)>, bool) {
    let mut found = Vec::new();
    let mut by_share = false;
    for at in 1..words.len() {
        let by = (at.saturating_sub(4)..at).any(|near| is(words, near, "by"))
            && !is(words, at - 1, "to|from|of");
        if let Some(share) = sum(text, words, at).filter(|sum| sum.unit == Unit::Share) {
            found.push((share.value, shown(text, words, &share)));
            by_share |= by;
        }
        let fraction = (FRACTIONS.iter())
            .find(|(name, _)| words.get(at).is_some_and(|(word, _)| word == name));
        let one = is(words, at - 1, "a|one|by");
        if let Some((name, value)) = fraction.filter(|_| one) {
            found.push((*value, (*name).to_owned()));
            by_share |= by;
        }
    }
    (found, by_share)
}

/// A change by a share that is clearly less than the one asked for: "cut it by 60 per cent". Gives
/// what is undertaken and what is asked.
fn lesser_change(asks: &str, asked: &Words, text: &str, words: &Words) -> Option<(String, String)> {
    let (wanted, by_share) = shares(asks, asked);
    let [(least, least_shown)] = wanted.as_slice() else {
        return None;
    };
    let changes = asked
        .iter()
        .any(|(word, _)| among(word, LOWERS) || among(word, RAISES));
    let (given, by_given) = shares(text, words);
    let (most, most_shown) = (given.iter()).max_by(|a, b| a.0.total_cmp(&b.0))?;
    // "By 5 per cent each year", "by 10 per cent on the way to a half".
    let further = find(words, "each|every|a|per year").is_some()
        || words
            .iter()
            .any(|(word, _)| one_of(word, "annually|yearly|towards"))
        || find(words, "way to").is_some();
    (changes && by_share && by_given && !further && *most < least * CLEARLY)
        .then(|| (most_shown.clone(), least_shown.clone()))
}

/// Times within which something is to be done, in days, with how they are written.
fn limits(text: &str, words: &Words) -> Vec<(f64, String)> {
    let shortens = words
        .iter()
        .any(|(word, _)| among(word, "shorten cut reduce"));
    let days = |word: &str| match word.trim_end_matches('s') {
        "minute" => Some(1.0 / 1440.0),
        "hour" => Some(1.0 / 24.0),
        "day" => Some(1.0),
        "week" => Some(7.0),
        "month" => Some(30.4),
        "year" => Some(365.0),
        _ => None,
    };
    (1..words.len())
        .filter(|at| {
            is(words, at - 1, "within|inside|in|under|most|than|exceed")
                || shortens && is(words, at - 1, "to")
        })
        .filter_map(|at| {
            let sum = sum(text, words, at).filter(|sum| sum.unit == Unit::Number)?;
            let (unit, place) = words.get(sum.at.end)?;
            let from = words.get(at)?.1.start;
            Some((
                sum.value * days(unit)?,
                text.get(from..place.end)?.to_owned(),
            ))
        })
        .collect()
}

/// A time that is clearly longer than the one asked for: "within 16 weeks".
fn longer(asks: &str, asked: &Words, text: &str, words: &Words) -> Option<(String, String)> {
    let wanted = limits(asks, asked);
    let [(limit, limit_shown)] = wanted.as_slice() else {
        return None;
    };
    let given = limits(text, words);
    let (least, least_shown) = (given.iter()).min_by(|a, b| a.0.total_cmp(&b.0))?;
    (*least * CLEARLY > *limit).then(|| (least_shown.clone(), limit_shown.clone()))
}

/// What was told to agree, brought down where the number undertaken is clearly below the one
/// that is asked.
pub(super) fn short_of(part: &Part, text: &str, told: Said) -> Said {
    if told.verdict != Some(Verdict::Agrees) || told.ground == Some(Ground::After) {
        return told;
    }
    let words = spoken(text);
    let asks = spoken(&part.asks);
    let less = lesser_change(&part.asks, &asks, text, &words)
        .or_else(|| longer(&part.asks, &asks, text, &words));
    if let Some((said, asked)) = less {
        return Said {
            verdict: Some(Verdict::PartOfTheWay),
            note: Some(format!("it undertakes {said}, where {asked} is asked")),
            ground: Some(Ground::OtherWords),
            ..told
        };
    }
    let Some(asked) = asked(part).filter(|_| !lowering(part, &part.asks)) else {
        return told;
    };
    let sums: Vec<Sum> = (0..words.len())
        .filter(|at| *at == 0 || !is(&words, *at, "cent|million|billion|thousand"))
        .filter_map(|at| sum(text, &words, at))
        .filter(|sum| sum.unit == asked.sum.unit)
        .collect();
    // "Rises by 10 per cent", "a further £40 million": a step and no level.
    let step = words.iter().any(|(word, _)| {
        !part_says(part, word)
            && one_of(
            word,
            "further|additional|extra|another|more|double|doubled|treble|trebled|twice|rise|rises|increase|increased|\
             grow|first|initial|initially|pilot|start|begin|beginning|phase",
        )
    });
    let same_time = asked.sum.unit == Unit::Share || yearly(&words) == asked.yearly;
    let Some(most) = sums
        .iter()
        .filter(|sum| alike(part, &asked, &words, sum))
        .max_by(|a, b| a.value.total_cmp(&b.value))
        .filter(|most| most.value < asked.sum.value * CLEARLY)
    else {
        return told;
    };
    // Any other number of the kind in the sentence may be the one that counts.
    let other = sums.iter().any(|sum| sum.value > most.value);
    if step || !same_time || other {
        return told;
    }
    Said {
        verdict: Some(Verdict::PartOfTheWay),
        note: Some(format!(
            "it undertakes {}, where {} is asked",
            shown(text, &words, most),
            asked.shown
        )),
        ground: Some(Ground::OtherWords),
        ..told
    }
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::super::prepared::Prepared;
    use super::*;
    use crate::paper::Paper;

    fn told(asks: &str, text: &str) -> (Verdict, String) {
        let asks = Asks::parse(
            &format!(
                "name='y'\n[[ask]]\nname='kilns'\nasks='{asks}'\nabout=['kiln|kilns', 'contracts + kiln|potters']\n\
                 agree=['build','fund','million','go']\nmore_of=['kiln|kilns','potters']\n"
            ),
            "y.toml",
        )
        .unwrap();
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let told = answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None).suggestion;
        (told.verdict, told.reason)
    }

    #[test]
    fn a_number_clearly_below_the_asked_one_goes_part_of_the_way() {
        let number = "Build at least 30,000 kilns a year.";
        let money = "Spend at least £500 million a year on kilns.";
        let share = "At least 40 per cent of contracts should go to potters with kilns.";
        for (asks, text, short) in [
            (number, "We will build 500 kilns a year.", true),
            (number, "We will fund 12,000 new kilns each year.", true),
            (number, "We will build 30,000 kilns a year.", false),
            (number, "We will build 45,000 kilns a year.", false),
            (number, "We will build 29,500 kilns a year.", false),
            // Of another time, of another thing, a step, a year.
            (number, "We will build 500 kilns in Stoke.", false),
            (number, "We will build kilns for 500 potters a year.", false),
            (number, "We will build another 500 kilns a year.", false),
            (number, "We will build kilns from 2029.", false),
            (money, "We will invest £100 million a year in kilns.", true),
            (money, "We will invest £600 million a year in kilns.", false),
            (money, "We will invest £100 million in kilns.", false),
            (
                share,
                "At least 10 per cent of contracts will go to potters with kilns.",
                true,
            ),
            (
                share,
                "At least 45 per cent of contracts will go to potters with kilns.",
                false,
            ),
            (
                share,
                "We will build kilns with 10 per cent less clay.",
                false,
            ),
            (
                "Build kilns in all 12 districts.",
                "We will build 4 kilns.",
                false,
            ),
            ("Build kilns.", "We will build 4 kilns.", false),
            (
                "Build kilns that cut smoke by 60 per cent.",
                "We will build kilns that cut smoke by 35 per cent.",
                true,
            ),
            (
                "Build kilns that cut smoke by 60 per cent.",
                "We will build kilns that cut smoke by 65 per cent.",
                false,
            ),
            (
                "Build kilns within 16 weeks.",
                "We will build kilns within 26 weeks.",
                true,
            ),
            (
                "Build kilns within 16 weeks.",
                "We will build kilns within 12 weeks.",
                false,
            ),
            (
                "Answer within 26 weeks on kilns.",
                "We will build 4 kilns a year.",
                false,
            ),
        ] {
            let (verdict, reason) = told(asks, text);
            let said = reason.contains("is asked");
            assert_eq!(said, short, "{text} {verdict:?} {reason}");
            assert!(!short || verdict == Verdict::PartOfTheWay, "{text}");
        }
        let (_, reason) = told(number, "We will build 500 kilns a year.");
        assert!(reason.contains("500, where 30,000 is asked"), "{reason}");
        let (_, reason) = told(
            share,
            "At least 10 per cent of contracts will go to potters with kilns.",
        );
        assert!(
            reason.contains("10 per cent, where 40 per cent is asked"),
            "{reason}"
        );
    }
}
