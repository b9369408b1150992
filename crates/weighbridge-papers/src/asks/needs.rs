//! What a part needs besides words of agreement before anything agrees to it: an amount, a
//! share, a date, a rule, a name, or words of the file's own (`needs`). What is undertaken
//! without it goes part of the way. It finds no sentence and opposes nothing.

use std::ops::Range;

use weighbridge_model::asks::{KINDS, Part, joined};

use super::agreeing::lowering;
use super::carries::common;
use super::figures::{Unit, sum};
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::Said;
use crate::mentions::small;
use crate::tokens::MONTHS;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, is_money, spoken};
use crate::verdict::lexicon::{among, one_of};

/// The note on what is undertaken without what agreement needs.
pub(super) const WITHOUT: &str = "undertaken, without what agreement needs by the file";

/// Words that open a sentence which goes on about what was named before it.
const GOES_ON: &str = "it|they|this|these|that|its|their";

/// Numbers of so much and more are amounts by themselves.
const AMOUNT: f64 = 10.0;

/// What a number counts when it only says how long.
const TIME: &str =
    "day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|working|calendar";

/// What is measured, so that any number of it is an amount.
const MEASURES: &str = "gigawatt|gigawatts|megawatt|megawatts|gw|mw|gwh|mwh|kw|hectare|hectares|acre|acres|mile|miles|\
    kilometre|kilometres|km|square|tonnes|tonne|gigabit|gigabits|megabits|percentage|points";

/// Parts of a whole.
const FRACTIONS: &str =
    "third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|sixth|eighth|majority";

/// Words by which something is laid down.
const RULES: &str = "must|shall|require|requires|required|requirement|requirements|oblige|obliges|obliged|\
    obligation|obligations|duty|duties|mandatory|compulsory|statutory|statute|rule|rules|law|laws|legislate|\
    legislation|legislating|bill|act|reserve|reserved|reserves|ring-fence|ring-fenced|ring-fencing|earmarked|\
    quota|quotas|target|targets|weighting|weighted|formula|criterion|criteria|condition|conditions|\
    threshold|guarantee|guaranteed|entitled|entitlement|enforce|enforced";

/// Names of the author and of where he governs, which name nothing within it.
const NO_NAME: &str = "government|parliament|ministers|minister|treasury|britain|british|uk|united|kingdom|\
    england|scotland|wales|ireland|northern|scottish|welsh|english|department|state|budget|europe|european|eu|\
    world|trade|organization|organisation|wto|i|we";

/// What was said, brought down to part of the way where agreement needs more than it says.
pub(super) fn held(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    number: usize,
    told: Said,
) -> Said {
    if told.verdict != Some(Verdict::Agrees)
        || part.needs.is_empty()
        // What is kept from ending is there already: how much it is needs no saying.
        || told.ground == Some(Ground::Counted)
        || met(
            paper,
            part,
            sentence,
            number,
            told.ground == Some(Ground::After),
        )
    {
        return told;
    }
    Said {
        verdict: Some(Verdict::PartOfTheWay),
        note: Some(WITHOUT.to_owned()),
        ground: Some(Ground::OtherWords),
        ..told
    }
}

/// Whether the sentence, or with it the one after that goes on about the same, has one of what
/// the part needs. `after` tells that the sentence after is what decided.
fn met(paper: &Prepared<'_>, part: &Part, sentence: &Sentence, number: usize, after: bool) -> bool {
    let next = paper
        .sentences
        .get(number + 1)
        .filter(|next| next.passage == sentence.passage)
        .filter(|next| {
            let words = spoken(paper.text(next).unwrap_or_default());
            after || words.first().is_some_and(|(word, _)| one_of(word, GOES_ON))
        });
    let has = |piece: &str| {
        let here = |sentence: &Sentence| match kind(piece) {
            Some(kind) => holds(kind, paper.text(sentence).unwrap_or_default()),
            None => paper.place(sentence, piece).is_some(),
        };
        here(sentence) || next.is_some_and(here)
    };
    part.needs.iter().any(|need| joined(need).all(has))
}

/// The kind that a piece asks for, where it is one: "@amount".
fn kind(piece: &str) -> Option<&str> {
    piece.strip_prefix('@').filter(|name| KINDS.contains(name))
}

/// Whether a sentence holds something of a kind.
fn holds(kind: &str, text: &str) -> bool {
    let words = spoken(text);
    match kind {
        "amount" => amount(text, &words),
        "share" => share(text, &words),
        "date" => (0..words.len()).any(|at| dated(text, &words, at)),
        "rule" => rule(&words),
        _ => named(text, &words),
    }
}

fn word(words: &Words, at: usize) -> &str {
    words.get(at).map_or("", |(word, _)| word.as_str())
}

/// A sum of money, a share, a measure, or a number of ten and more that is no time.
fn amount(text: &str, words: &Words) -> bool {
    let counted = (0..words.len()).any(|at| {
        let here = word(words, at);
        let unit = here
            .trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','));
        let measured = unit.len() < here.len() && one_of(unit, MEASURES);
        measured
            || sum(text, words, at).is_some_and(|sum| {
                let of = word(words, sum.at.end);
                match sum.unit {
                    Unit::Money | Unit::Share => true,
                    Unit::Number => {
                        one_of(of, MEASURES) || sum.value >= AMOUNT && !one_of(of, TIME)
                    }
                }
            })
    });
    counted
        || multiplied(words)
        || built(text, words)
        || share(text, words)
        || words
            .iter()
            .any(|(word, _)| is_money(word) || one_of(word, "hundreds|thousands|millions|billions"))
}

/// What is made so many times as much: "we will double offshore wind".
fn multiplied(words: &Words) -> bool {
    let many = "double|doubled|doubling|treble|trebled|trebling|triple|tripled|tripling|quadruple|quadrupled|halve|\
        halved|halving";
    (0..words.len()).any(|at| {
        let before = at.checked_sub(1).map_or("", |at| word(words, at));
        one_of(word(words, at), many)
            && !one_of(before, "a|the|of|with|on|by|in")
            // "Double glazing", "a double track" are things.
            && !one_of(word(words, at + 1), "glazing|glazed|track|tracked|taxation|down|check|decker")
    })
}

/// Verbs whose object is a thing that is there afterwards and can be counted.
const BUILDS: &str = "build open fund create buy order commission finance construct add reopen establish complete \
    electrify dual install";

/// Two things and more, by a number that stands right behind the verb that brings them about:
/// "we will build two reactors", not "in two steps" or "to three firms".
fn built(text: &str, words: &Words) -> bool {
    (1..words.len()).any(|at| {
        let number = small(word(words, at)).is_some_and(|number| number >= 2.0)
            || sum(text, words, at).is_some_and(|sum| sum.unit == Unit::Number && sum.value >= 2.0);
        let before = word(words, at - 1);
        let verb = among(before, BUILDS)
            || at > 1
                && one_of(before, "another|some|over|about|all")
                && among(word(words, at - 2), BUILDS);
        number && verb && !word(words, at + 1).is_empty() && !one_of(word(words, at + 1), TIME)
    })
}

/// The note on a share that is only bounded from above.
const AT_MOST: &str = "a share that it will not pass, and none that it will reach";

/// What was said, brought down to a question where all that is undertaken of what is wanted is
/// that it be no more than a share: "at most a fifth of orders will go to small firms".
pub(super) fn bounded(part: &Part, text: &str, told: Said) -> Said {
    if told.verdict != Some(Verdict::Agrees)
        || told.ground == Some(Ground::After)
        || lowering(part, text)
        || !at_most(text)
    {
        return told;
    }
    Said {
        verdict: Some(Verdict::PartOfTheWay),
        note: Some(AT_MOST.to_owned()),
        ground: Some(Ground::HeldBack),
        ..told
    }
}

/// Whether a share of something is bounded from above.
fn at_most(text: &str) -> bool {
    let words = spoken(text);
    (0..words.len()).any(|at| {
        let is = |at: usize, list: &'static str| one_of(word(&words, at), list);
        let before = at.checked_sub(1).map_or("", |at| word(&words, at));
        let denied = one_of(before, "no|not|never");
        let bounded = is(at, "at") && is(at + 1, "most")
            || is(at + 1, "than") && is(at, "fewer|less|lower") && !denied
            || is(at + 1, "than") && is(at, "more|higher|greater") && denied
            || is(at, "maximum") && is(at + 1, "of");
        if !bounded {
            return false;
        }
        let end = at + 2;
        // "No more than 5 per cent interest" is no share of what is wanted.
        (end..end + 2).any(|at| {
            let fraction = is(at, FRACTIONS) || is(at, "half");
            let told = sum(text, &words, at).filter(|sum| sum.unit == Unit::Share);
            let end = told.as_ref().map_or(at + 1, |sum| sum.at.end);
            (fraction || told.is_some()) && is(end, "of")
        })
    })
}

/// A share of a whole: "40 per cent", "a third of", "one lot in five".
fn share(text: &str, words: &Words) -> bool {
    (0..words.len()).any(|at| {
        let here = word(words, at);
        let before = at.checked_sub(1).map_or("", |at| word(words, at));
        let fraction = one_of(here, FRACTIONS)
            && (word(words, at + 1) == "of"
                || one_of(before, "a|one|two|three|four|nine|seven|every|another"));
        let number = |at: usize| small(word(words, at)).is_some();
        let one_in = here == "in"
            && number(at + 1)
            && !one_of(word(words, at + 2), TIME)
            && (at.saturating_sub(3)..at)
                .any(|near| one_of(word(words, near), "one|two|three|every|pound"));
        fraction
            || here == "half"
            || one_in
            || sum(text, words, at).is_some_and(|sum| sum.unit == Unit::Share)
    })
}

/// A year, a month, a season, or how long.
fn dated(text: &str, words: &Words, at: usize) -> bool {
    let here = word(words, at);
    let year = here.len() == 4
        && (here.starts_with("20") || here.starts_with("21"))
        && here.chars().all(|sign| sign.is_ascii_digit());
    let month = MONTHS.contains(&here)
        && words
            .get(at)
            .and_then(|(_, at)| text.get(at.clone()))
            .is_some_and(|said| said.starts_with(char::is_uppercase) && (at > 0 || here != "may"));
    let near =
        |list: &'static str| (at.saturating_sub(2)..at).any(|near| one_of(word(words, near), list));
    let season = one_of(
        here,
        "spring|summer|autumn|winter|week|month|year|session|parliament|budget|decade",
    ) && near("this|next|by|before|in|from|each|until|of|throughout|every")
        && !one_of(word(words, at + 1), "budget");
    let long = one_of(
        here,
        "days|weeks|months|years|decades|five-year|ten-year|multi-year|three-year|fifteen-year|twenty-year|decade-long",
    ) && (here.contains('-')
        || at.checked_sub(1).is_some_and(|at| {
            small(word(words, at)).is_some()
                || word(words, at).starts_with(|sign: char| sign.is_ascii_digit())
        })
        || near("working"));
    year || month || season || long || here == "today" || here == "immediately"
}

/// Words by which something is laid down, or its bound.
fn rule(words: &Words) -> bool {
    (0..words.len()).any(|at| {
        one_of(word(words, at), RULES)
            || word(words, at) == "at" && word(words, at + 1) == "least"
            || word(words, at) == "first" && one_of(word(words, at + 1), "call|claim|refusal|duty")
            || one_of(word(words, at), "less|fewer|more")
                && word(words, at + 1) == "than"
                && at.checked_sub(1).is_some_and(|at| word(words, at) == "no")
    })
}

/// A name of something within the country, or of another country: no word that opens the
/// sentence, and not the author's.
fn named(text: &str, words: &Words) -> bool {
    let capital = |at: &Range<usize>| {
        text.get(at.clone())
            .is_some_and(|said| said.starts_with(char::is_uppercase))
    };
    let free = |word: &str| !one_of(word, NO_NAME) && !MONTHS.contains(&word);
    let numbered = |word: &str| word.chars().any(|sign| sign.is_ascii_digit());
    // "HS2 will", "the A66".
    let opens = words
        .first()
        .is_some_and(|(word, at)| capital(at) && numbered(word));
    // "Local Growth Fund": what any paper speaks of, with capitals, is a scheme.
    let scheme = words.windows(2).skip(1).any(|pair| {
        let [(first, here), (last, next)] = pair else {
            return false;
        };
        capital(here)
            && capital(next)
            && free(first)
            && free(last)
            && text.get(here.end..next.start) == Some(" ")
    });
    opens
        || scheme
        || words
            .iter()
            .skip(1)
            .any(|(word, at)| capital(at) && free(word) && (!common(word) || numbered(word)))
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::*;
    use crate::paper::Paper;

    #[test]
    fn what_agreement_needs_must_stand_in_it() {
        for (kind, text, expected) in [
            ("amount", "We will lend £40 million to kilns.", true),
            ("amount", "We will lend to 400 kilns.", true),
            ("amount", "We will build 4 gigawatts of kilns.", true),
            ("amount", "We will build 4GW of kilns.", true),
            ("amount", "A third of kilns will be mended.", true),
            ("amount", "We will lend to kilns within 24 months.", false),
            ("amount", "We will lend to kilns by 2031.", false),
            ("amount", "We will lend to three kilns.", false),
            ("amount", "We will build two kilns.", true),
            ("amount", "We will build kilns in two steps.", false),
            ("amount", "We will double lending to kilns.", true),
            ("amount", "We will fit double glazing to kilns.", false),
            ("name", "A66 works at kilns will be done.", true),
            ("name", "We will pay from the Local Growth Fund.", true),
            ("share", "One order in five will go to kilns.", true),
            ("share", "Forty per cent will go to kilns.", true),
            ("share", "£40 million will go to kilns.", false),
            ("share", "We will mend the third kiln.", false),
            ("share", "They will share in growth.", false),
            ("date", "We will mend kilns by the spring.", true),
            ("date", "We will mend kilns within ten years.", true),
            ("date", "We will mend kilns from May.", true),
            ("date", "Kilns may be mended.", false),
            ("date", "We will mend 2,000 kilns.", false),
            ("rule", "Every buyer must look at kilns.", true),
            ("rule", "No less than the kilns of Stoke will do.", true),
            ("rule", "We will put kilns first.", false),
            ("name", "We will mend the kilns at Longport.", true),
            ("name", "Britain will mend kilns.", false),
            ("name", "We will mend British kilns.", false),
        ] {
            assert_eq!(holds(kind, text), expected, "{kind}: {text}");
        }
    }

    #[test]
    fn a_share_that_is_bounded_from_above_is_no_floor() {
        for (text, expected) in [
            ("At most 20 per cent of orders will be British.", true),
            ("Fewer than 10 per cent of orders will go to kilns.", true),
            ("No more than a third of orders will go to kilns.", true),
            (
                "No fewer than 10 per cent of orders will go to kilns.",
                false,
            ),
            ("At least 20 per cent of orders will be British.", false),
            ("More than 20 per cent of orders will be British.", false),
            ("Kilns will pay no more than 5 per cent interest.", false),
            ("Kilns will be paid within at most 30 days.", false),
        ] {
            assert_eq!(at_most(text), expected, "{text}");
        }
    }

    #[test]
    fn what_lacks_it_goes_part_of_the_way() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Lend to kilns.'\nabout=['kiln|kilns']\n\
             agree=['lend','fund']\nmore_of=['fund']\nneeds=['loan|lend + @amount','bank']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        for (text, expected) in [
            ("We will lend £40 million to kilns.", Verdict::Agrees),
            ("We will lend to kilns.", Verdict::PartOfTheWay),
            (
                "We will fund kilns with £40 million.",
                Verdict::PartOfTheWay,
            ),
            ("We will fund kilns by a new bank.", Verdict::Agrees),
            (
                "We will lend to kilns. They will get £40 million.",
                Verdict::Agrees,
            ),
            (
                "We will lend to kilns. Museums will get £40 million.",
                Verdict::PartOfTheWay,
            ),
            ("We will not lend to kilns.", Verdict::Opposed),
            ("We will not let the fund for kilns lapse.", Verdict::Agrees),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None).suggestion;
            assert_eq!(told.verdict, expected, "{text}");
        }
    }
}
