//! What is done or ended by being said in the present: "the relief is made permanent", "£610
//! million goes to dualling the road", "gap funding is closed", "the bypass comes out of the
//! programme". What only is so ("half of its output goes abroad") is told nowhere.

use crate::commitment::Firmness;
use crate::commitment::find::pays::money;
use crate::commitment::find::predicate::{skip, span, span_at};
use crate::commitment::find::will::owned;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{PUBLIC, Sort, listed, participle};
use crate::commitment::subject::{Who, another, instrument, is_author, subject_before};
use crate::tokens::{Shape, Token};

/// What a government runs or pays for, beside its instruments.
const RUNS: &str = "funding strand expensing relief round rounds write-off bootcamps courses course \
    places bypass electrification window applications support subsidy project projects scheme";

/// Numbers in words.
const COUNTS: &str = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty \
    forty fifty sixty seventy eighty ninety hundred hundreds dozens another";

/// What may be shut, moved or replaced as a building or a way: no measure is over by it.
const PLACES: &str = "road roads school schools hospital hospitals office offices board court courts \
    bank banks network park centre centres center hub zone bridge institute council station \
    museum institution bureau register treaty tribunal agency committee commission charter \
    window windows service services";

/// Who is taken in for the last time.
const TAKEN_IN: &str = "learners learner students student pupils entrants intake cohort applicants \
    applications apprentices trainees bids claims orders recruits referrals";

/// Who comes to a body that is given more hands.
const HANDS: &str = "investigators inspectors staff officers advisers planners officials lawyers \
    examiners caseworkers engineers powers";

/// What is done or ended now.
pub(in crate::commitment::find) fn now(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        ..
    } = *sentence;
    let past = words.iter().any(|word| {
        word.is(&[
            "if", "was", "were", "had", "when", "often", "usually", "mostly", "every", "each",
        ])
    });
    // "Which was going to lapse", between commas, tells of before.
    let aside = words.iter().any(|word| word.is(&["which"]));
    if past && !aside {
        return None;
    }
    if recurs(words) {
        return None;
    }
    money(words, context).or_else(|| {
        (1..words.len()).find_map(|at| {
            changed(words, at, author)
                .or_else(|| hands(words, at, author))
                .or_else(|| over(words, at, author))
        })
    })
}

/// "At weekends", "on Sundays", "with snow gates": how it mostly is.
fn recurs(words: &[Token]) -> bool {
    words.iter().any(|word| {
        word.is(&[
            "weekends",
            "nights",
            "evenings",
            "overnight",
            "daily",
            "weekly",
            "sundays",
            "saturdays",
            "mondays",
            "fridays",
            "weekdays",
            "holidays",
            "winters",
            "always",
            "normally",
            "sometimes",
        ])
    })
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// Whether a subject is an instrument or work of the author's.
fn ruled(words: &[Token], at: usize, author: &Author) -> bool {
    let mut subject = subject_before(words, at, author);
    // "The strand of the fund, which met the shortfall, is closed": over the clause.
    let comma = at.checked_sub(1).filter(|last| words[*last].low == ",");
    if let Some(which) = comma.and_then(|_| words[..at].iter().position(|word| word.is(&["which"])))
        && which > 1
    {
        subject = subject_before(words, which - 1, author);
    }
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let stands = matches!(subject.who, Who::Thing | Who::Instrument | Who::Body);
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "on", "at", "to", "from", "that"]))
        .last();
    // "The museum's strand" is the museum's.
    let owner = phrase.iter().any(|word| {
        word.low
            .strip_suffix("'s")
            .or_else(|| word.low.strip_suffix("’s"))
            .is_some_and(|owner| {
                !is_author(owner, author)
                    && !["year", "month", "parliament", "country", "britain"].contains(&owner)
            })
    });
    let told = head.is_some_and(|head| instrument(&head.low) || listed(&head.low, RUNS));
    // "Skills Bootcamps": what is run has a name, and is nobody.
    let run = head.is_some_and(|head| listed(&head.low, RUNS));
    stands
        && !subject.conditional
        && !owner
        && (told || owned(phrase))
        && (run || !another(words, &subject, author))
}

/// Where the clause ends, a time or a sum follows.
fn ends(words: &[Token], at: usize) -> bool {
    words.get(at).is_none_or(|word| {
        matches!(word.low.as_str(), "." | ";" | "," | "!")
            || word.is(&["from", "until", "and"])
            || word.is(&["at"])
                && words.get(at + 1).is_some_and(|next| {
                    next.is(&["the", "once", "midnight"]) || next.shape != Shape::Word
                })
            || word.is(&["with"])
                && words
                    .get(at + 1)
                    .is_some_and(|next| next.is(&["immediate", "effect"]))
    })
}

/// "Is made permanent", "is doubled".
fn changed(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !is(words, at, &["is", "are"]) {
        return None;
    }
    let verb = skip(words, at + 1);
    let permanent =
        is(words, verb, &["made"]) && is(words, verb + 1, &["permanent"]) && ends(words, verb + 2);
    let available = is(words, verb, &["made"])
        && is(words, verb + 1, &["available"])
        && is(words, verb + 2, &["to", "from"]);
    let other = is(
        words,
        verb,
        &[
            "doubled", "trebled", "halved", "extended", "renewed", "widened",
        ],
    ) && ends(words, verb + 1);
    ((permanent || available || other) && ruled(words, at, author)).then(|| {
        Found::new(Firmness::Will, span(words, at..verb + 1)).does(span_at(words, verb), Sort::Act)
    })
}

/// "The Anti-Dumping Commission gets forty more investigators".
fn hands(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    if !is(words, at, &["gets", "receives", "get", "receive"]) {
        return None;
    }
    let counted = words.get(at + 1).is_some_and(|word| {
        word.shape == Shape::Number || listed(&word.low, COUNTS) || word.is(&["more", "new"])
    });
    let given = words
        .iter()
        .skip(at + 2)
        .take(3)
        .any(|word| listed(&word.low, HANDS));
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let public = phrase
        .last()
        .is_some_and(|head| head.capital && listed(&head.low, PUBLIC));
    let public = public && !subject.conditional && !another(words, &subject, author);
    (counted && given && public).then(|| {
        Found::new(Firmness::Will, words[at].span.clone()).does(words[at].span.clone(), Sort::Act)
    })
}

/// "Is closed", "comes out of the programme", "takes its last learners", "winds down".
fn over(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let passive = is(words, at, &["is", "are"]);
    let verb = if passive { skip(words, at + 1) } else { at };
    let being = usize::from(passive && is(words, verb, &["being"]));
    let verb = verb + being;
    let list = |from: usize| {
        is(words, from, &["out", "from", "off"])
            && (from + 1..from + 6).any(|at| {
                is(
                    words,
                    at,
                    &["programme", "program", "plan", "list", "pipeline", "scope"],
                ) && !is(words, at + 1, &["of"])
            })
    };
    let last = is(words, verb + 1, &["its", "their"])
        && is(words, verb + 2, &["last", "final"])
        && (verb + 3..verb + 6).any(|at| {
            words
                .get(at)
                .is_some_and(|word| listed(&word.low, TAKEN_IN))
        });
    let closed = passive
        && is(words, verb, &["closed", "repealed", "ended", "wound"])
        && (ends(words, verb + 1)
            || is(words, verb + 1, &["down", "up"])
            || applications(words, verb + 1));
    let out = passive && is(words, verb, &["taken", "removed", "dropped", "cut"]) && list(verb + 1);
    let comes = !passive && is(words, verb, &["comes", "come"]) && list(verb + 1);
    let takes = !passive
        && is(
            words,
            verb,
            &["takes", "take", "admits", "admit", "accepts", "accept"],
        )
        && last;
    let winds = !passive
        && is(words, verb, &["winds", "wind"])
        && is(words, verb + 1, &["down"])
        && (ends(words, verb + 2) || is(words, verb + 2, &["over", "in", "by", "this", "next"]));
    let way = !passive
        && is(words, verb, &["gives", "give"])
        && is(words, verb + 1, &["way"])
        && is(words, verb + 2, &["to"])
        || passive && is(words, verb, &["replaced"]) && is(words, verb + 1, &["by", "with"]);
    // "The levy is replaced by a flexible one": what comes instead and has
    // a name is undertaken.
    let comes_instead = passive
        && is(words, verb, &["replaced"])
        && is(words, verb + 2, &["a", "an", "our", "new"])
        && words
            .iter()
            .skip(verb + 3)
            .take(4)
            .take_while(|word| word.shape == crate::tokens::Shape::Word && !word.is(&["of", "for"]))
            .any(|word| word.capital);
    let nothing = !passive
        && is(words, verb, &["gets", "get", "receives", "receive"])
        && is(words, verb + 1, &["nothing"])
        && is(words, verb + 2, &["from"])
        && (is(words, verb + 3, &["us"])
            || is(words, verb + 3, &["this"])
                && is(
                    words,
                    verb + 4,
                    &[
                        "budget",
                        "plan",
                        "settlement",
                        "package",
                        "strategy",
                        "government",
                    ],
                ));
    if !(closed || out || comes || takes || winds || way || nothing) {
        return None;
    }
    // Behind "to" or a modal it is no present.
    let modal = is(
        words,
        at - 1,
        &[
            "to", "will", "would", "can", "could", "may", "might", "must", "should", "not",
            "which", "that",
        ],
    ) || participle(&words[at - 1].low) && !words[at - 1].capital && takes;
    let somebody = {
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        phrase.last().is_some_and(|last| {
            last.is(&[
                "people",
                "workers",
                "learners",
                "students",
                "firms",
                "graduates",
                "trainees",
                "who",
            ])
        }) || subject.conditional
            || subject.who == Who::Author
    };
    // A road that is closed, an office that gives way: places, and no measures.
    let place = {
        let subject = subject_before(words, at, author);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        phrase
            .iter()
            .take_while(|word| !word.is(&["of", "for", "in", "on", "at", "to", "from", "that"]))
            .last()
            .is_some_and(|head| listed(&head.low, PLACES))
    };
    let applied = closed && applications(words, verb + 1);
    let ours = nothing || ruled(words, at, author) && (!place || out || comes || applied);
    (ours && !modal && !somebody).then(|| {
        Found::new(Firmness::Will, span(words, at..verb + 1))
            .does(span_at(words, verb), Sort::Act)
            .refusing(!comes_instead)
    })
}

/// "Closed to new applications".
fn applications(words: &[Token], at: usize) -> bool {
    is(words, at, &["to"])
        && (at + 1..at + 3).any(|at| {
            is(
                words,
                at,
                &["applications", "applicants", "entrants", "bids"],
            )
        })
}

/// "Has been brought to an end", "is being wound up": ended by words that do so only
/// together.
pub(super) fn brought_to_an_end(words: &[Token], at: usize) -> bool {
    let mut verb = at + 1;
    while words
        .get(verb)
        .is_some_and(|word| word.is(&["been", "being", "now", "also"]))
    {
        verb += 1;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let ended = is(verb, &["brought"])
        && is(verb + 1, &["to"])
        && is(verb + 2, &["an", "a"])
        && is(verb + 3, &["end", "close", "halt", "stop"]);
    ended || is(verb, &["wound"]) && is(verb + 1, &["up", "down"])
}

/// "The last courses will be offered in March": after it there are none.
pub(in crate::commitment::find) fn last_of(phrase: &[Token], words: &[Token], verb: usize) -> bool {
    let opens = phrase.first().is_some_and(|word| word.is(&["the", "our"]))
        && phrase
            .get(1)
            .is_some_and(|word| word.is(&["last", "final"]));
    let several = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "in", "for"]))
        .last()
        .is_some_and(|head| head.low.ends_with('s'));
    opens
        && several
        && is(
            words,
            verb,
            &[
                "offered", "awarded", "paid", "accepted", "taken", "admitted", "made", "issued",
            ],
        )
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{By, Class};

    #[test]
    fn what_is_said_in_the_present_is_done_by_it() {
        let mut wrong = Vec::new();
        let done = Some(Class::Commitment);
        let over = Some(Class::Refusal);
        for (sentence, class) in [
            (
                "The Dumping Commission gets forty more investigators.",
                done,
            ),
            ("$610 million goes to dualling the A1.", done),
            (
                "A further £40 million goes to the rope works at Goole.",
                done,
            ),
            ("Full expensing is made permanent.", done),
            (
                "The write-off, which was going to lapse, is made permanent at £50,000 for each asset.",
                done,
            ),
            ("A further £300 million is for hydrogen.", done),
            ("£300 million is for hydrogen.", None),
            ("There will be £300 million for hydrogen.", done),
            ("The fund for hydrogen is doubled.", done),
            (
                "The four priorities in this plan are fixed until March 2037.",
                done,
            ),
            ("The levy relief is made available to all yards.", done),
            ("Gap funding for commercial sites is closed.", over),
            (
                "The commercial strand of the fund, which met the shortfall, is closed.",
                over,
            ),
            (
                "The road and the Goole bypass come out of the programme.",
                over,
            ),
            ("The Goole bypass is taken out of the programme.", over),
            (
                "The retraining programme takes its last learners this summer.",
                over,
            ),
            ("Skills Bootcamps wind down over the academic year.", over),
            (
                "The relief is replaced by a writing-down allowance of 25 per cent.",
                over,
            ),
            ("The scheme is closed to new applications.", over),
            (
                "The last retraining courses will be offered in March.",
                over,
            ),
            ("Hydrogen gets nothing from us.", over),
            ("The sector gets £2bn a year from exports.", None),
            ("Steel is made of iron and carbon.", None),
            (
                "The mill is made permanent home of the museum's engines.",
                None,
            ),
            ("Half of its output goes to Germany.", None),
            ("£3 billion goes to imports each year.", None),
            ("The road is closed to lorries on Sundays.", None),
            (
                "Workers come out of the programme with a certificate.",
                None,
            ),
            ("The firm gets four more orders a year.", None),
            ("Rates are fixed by the market.", None),
            ("Demand falls to 60 million tonnes in summer.", None),
            ("The valley is closed in by hills.", None),
            ("If the scheme is closed, we lose.", None),
            (
                "The site is taken off the list of World Heritage places.",
                None,
            ),
            (
                "The ship comes out of the programme of trials on time.",
                None,
            ),
            ("Carbon is removed from the plan of the building.", None),
            ("Sugar is cut from the list of what children eat.", None),
            ("The road is closed from November with snow gates.", None),
            ("The museum's strand is closed at weekends.", None),
            ("The office takes its final form in Goole.", None),
            ("The programme takes its final shape in May.", None),
            ("The school is replaced by a row of shops.", None),
            ("The reserve gets nothing from the river.", None),
            ("Roads wind down to the sea.", None),
            ("£4 billion of rope goes to France.", None),
        ] {
            let one = judged(sentence);
            let told = one.as_ref().filter(|one| one.by == By::Author).map(|one| {
                if one.ends() {
                    Class::Refusal
                } else {
                    one.class
                }
            });
            if told != class {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
