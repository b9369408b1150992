//! What is said in the present of a time to come where the thing is the author's own: "from
//! April 2027 our new rules come into force", "our map goes live by Easter". Whose a thing is,
//! `whose` knows. What befalls a market or comes with the season is told nowhere.

use super::clause::{agrees, finite, found, head, is, subject_of, tells_of_before};
use super::gifts::{each_gets, put_first};
use super::settled::settled;
use super::to_come::to_come;
use super::whose::{elsewhere, owned, tells_a_fact};
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{skip, span, span_at};
use crate::commitment::find::will::{EFFECTS, given_object, sights};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, base_form, listed, participle, ruled, sort};
use crate::commitment::subject::{Who, speaks};
use crate::tokens::{Shape, Token};

/// What is given, taken or demanded of anybody.
const COMES_TO: &str = "pay pays get gets receive receives keep keeps lose loses gain gains travel travels \
    qualify qualifies need needs have has owe owes cost costs share shares claim claims carry \
    carries face faces draw draws move moves join joins";

/// Verbs of the course that a thing takes, which is none of its effects.
const COURSE: &str = "go goes come comes take takes run runs start starts begin begins open opens close closes \
    apply applies replace replaces move moves cover covers stay stays remain remains end ends stop \
    stops rise rises fall falls double doubles halve halves follow follows meet meets return \
    returns publish publishes report reports launch launches pass passes require requires give \
    gives pay pays offer offers fund funds carry carries kick kicks get gets have has cost costs \
    land lands reopen reopens enter enters lead leads look looks ";

/// What somebody can do once he is let.
const OPEN_TO: &str = "apply bid claim deduct register enrol";

/// States that a thing is in from a day on.
const STATES: &[&str] = &[
    "live",
    "out",
    "ready",
    "open",
    "available",
    "free",
    "compulsory",
    "mandatory",
    "illegal",
    "void",
    "unlawful",
    "gone",
    "over",
    "due",
    "closed",
    "exempt",
    "entitled",
    "eligible",
    "liable",
    "lawful",
];

/// What is due.
pub(in crate::commitment::find) fn due(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        ..
    } = *sentence;
    if tells_a_fact(words) {
        return None;
    }
    let timed = to_come(words);
    let goes_on = !timed && context.after_commitment && !tells_of_before(words);
    (1..words.len()).find_map(|at| {
        each_gets(words, at, author)
            .or_else(|| put_first(words, at, author))
            .or_else(|| stays(words, at, author))
            .or_else(|| settled(words, at, author))
            .or_else(|| timed.then(|| can(words, at, author)).flatten())
            .or_else(|| timed.then(|| does(words, at, author)).flatten())
            .or_else(|| timed.then(|| happens(words, at, author)).flatten())
            .or_else(|| goes_on.then(|| detail(words, at, author)).flatten())
    })
}

/// "From April every firm pays a quarter less", "responses are published by 31 March".
fn happens(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let verb = &words[at];
    let be = verb.is(&["is", "are"]);
    let known = be || listed(&verb.low, COMES_TO) || listed(&verb.low, COURSE) || finite(&verb.low);
    if !known || verb.capital {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    let phrase = words.get(subject.words.clone())?;
    // "Ministers claim that": what the author does has rules of its own.
    if subject.who == Who::Author {
        return None;
    }
    if !agrees(phrase, verb) {
        return None;
    }
    // "The new rules come into force": a law is its maker's.
    let law = is(words, at, &["come", "comes"])
        && is(words, at + 1, &["into"])
        && phrase.len() <= 3
        && phrase.first().is_some_and(|word| word.is(&["the"]))
        && head(phrase).is_some_and(|head| head.is(&["rules", "regulations", "order"]))
        && !elsewhere(words, author);
    // "Our banks lend less", "this tax costs more": what others do and what is so of itself.
    let others = head(phrase).is_some_and(|head| {
        listed(head.low.as_str(), OTHER_ACTORS)
            || head.is(&["banks", "schools", "courts", "hospitals", "universities"])
    });
    let of_itself = verb.is(&[
        "cost", "costs", "lose", "loses", "gain", "gains", "owe", "owes", "claim", "claims",
    ]);
    // "Every firm in the Rope Zone": they are told as the zone's.
    let each = phrase.iter().any(|word| word.is(&["every", "each", "all"]));
    if others && !each || of_itself || !(law || owned(words, &subject, author)) {
        return None;
    }
    if be {
        let next = skip(words, at + 1);
        let done = words.get(next)?;
        let state = done.is(STATES)
            || done.is(&["in"]) && is(words, next + 1, &["place", "force"])
            || matches!(done.shape, Shape::Money | Shape::Percent);
        // "Are found by May", "is needed by June": what is so of itself.
        let passive = participle(&done.low)
            && sort(&done.low) == Some(Sort::Act)
            && !words
                .iter()
                .skip(next)
                .any(|word| word.is(&["elsewhere", "abroad"]));
        let by_others = words
            .windows(2)
            .skip(next)
            .any(|two| two[0].is(&["by"]) && listed(&two[1].low, OTHER_ACTORS));
        return (state || passive && !by_others).then(|| found(words, at, next));
    }
    // "Has funded a yard", "has the skills": done, or so of itself.
    let have = verb.is(&[
        "has", "have", "need", "needs", "face", "faces", "draw", "draws",
    ]);
    let perfect = verb.is(&["has", "have"])
        && words
            .get(skip(words, at + 1))
            .is_some_and(|done| participle(&done.low) || done.is(&["been", "to"]));
    let from_a_day = words.iter().any(|word| {
        word.is(&["from", "starting"]) && !word.capital
            || word.span.start == 0 && word.is(&["from", "as"])
    });
    let all = phrase
        .iter()
        .any(|word| word.is(&["every", "each", "all", "no"]));
    let opens = subject.words.start <= 8;
    if perfect || have && !(opens && (from_a_day || all && given_object(words, at))) {
        return None;
    }
    let comes = listed(&verb.low, COMES_TO);
    // "Takes its final shape in May": what becomes of it.
    let shape = is(words, at, &["takes", "take"])
        && !is(
            words,
            at + 1,
            &["effect", "place", "over", "up", "on", "to", "part"],
        );
    let does = listed(&verb.low, COURSE)
        || finite(&verb.low)
            && !listed(verb.low.trim_end_matches('s'), EFFECTS)
            && !verb.is(&[
                "produce", "produces", "create", "creates", "make", "makes", "employ", "employs",
            ]);
    (comes || !shape && does).then(|| found(words, at, at))
}

/// "It starts out with £400 million", "consultation opens with a draft standard": more of the
/// measure that the sentence before has undertaken.
fn detail(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    const RUNS: &str =
        "opens open starts start lasts last pays pay begins begin replaces replace closes close";
    let verb = &words[at];
    let be = verb.is(&["is", "are"]);
    if verb.capital || !be && !listed(&verb.low, RUNS) {
        return None;
    }
    // "It starts out with £400 million".
    let it = at == 1 && words[0].is(&["it", "this"]);
    if it && !be {
        let sum = words
            .iter()
            .skip(at)
            .take(5)
            .any(|word| word.shape == Shape::Money);
        return sum.then(|| found(words, at, at));
    }
    let subject = subject_of(words, at, author)?;
    let phrase = words.get(subject.words.clone())?;
    let whole =
        subject.words.start == 0 && words[..at].iter().all(|word| word.shape != Shape::Sign);
    let ours = head(phrase).is_some_and(ruled)
        && phrase
            .first()
            .is_some_and(|word| word.is(&["the", "our", "this", "these", "each"]))
        && !elsewhere(words, author);
    if !whole || !ours || !agrees(phrase, verb) || subject.who == Who::Author {
        return None;
    }
    if be {
        let next = skip(words, at + 1);
        let done = words.get(next)?;
        let by = words.iter().skip(next).any(|word| word.is(&["by"]));
        let act = participle(&done.low)
            && listed(
                &done.low,
                "paid published opened held awarded funded offered reserved shared split matched drawn kept",
            );
        return (act && !by).then(|| found(words, at, next));
    }
    Some(found(words, at, at))
}

/// "Our trade remedies stay in place for as long as dumping goes on".
fn stays(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let stays = is(words, at, &["stays", "stay", "remains", "remain"]);
    let so = is(words, at + 1, &["in"]) && is(words, at + 2, &["place", "force"])
        || is(words, at + 1, &["free", "as"])
        || is(words, at + 1, &["at"])
            && words
                .get(at + 2)
                .is_some_and(|sum| matches!(sum.shape, Shape::Money | Shape::Percent));
    if !stays || !so {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    let phrase = words.get(subject.words.clone())?;
    let ours = owned(words, &subject, author) && agrees(phrase, &words[at]);
    (ours && subject.who != Who::Author).then(|| found(words, at, at).going_on(true))
}

/// "In our first year we publish a Ports Bill", "the Minister signs the order in May".
fn does(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    const EITHER: &[&str] = &[
        "cut", "put", "set", "let", "shut", "read", "hit", "spread", "beat",
    ];
    let verb = &words[at];
    let sort = sort(&verb.low)?;
    if verb.capital || sort != Sort::Act || participle(&verb.low) && !verb.is(EITHER) {
        return None;
    }
    // "We make no promise to open it".
    if is(words, at, &["make", "makes", "give", "gives"]) || is(words, at + 1, &["no"]) {
        return None;
    }
    let actor = speaks(words, at, author)?;
    let phrase = words.get(actor.clone())?;
    if elsewhere(phrase, author) {
        return None;
    }
    let pronoun = phrase.last().is_some_and(|last| last.is(&["we", "i"]));
    // "The UK loses", "Britain spends": what a country does its government does not undertake.
    let country = phrase.last().is_some_and(|last| {
        last.is(&[
            "uk", "britain", "kingdom", "country", "nation", "england", "scotland", "wales",
        ])
    });
    if country
        || is(
            words,
            at,
            &["spend", "spends", "lose", "loses", "borrow", "borrows"],
        )
    {
        return None;
    }
    let fits = if pronoun {
        base_form(&verb.low)
    } else {
        // "The Treasury will keep the tax sites open": no verb of its own.
        verb.low.ends_with('s')
            && finite(&verb.low)
            && agrees(phrase, verb)
            && !phrase
                .iter()
                .any(|word| word.is(&["will", "shall", "is", "are", "has", "have"]))
    };
    // "In May we cut the toll" may be past; "in our first year we cut" is none.
    let first = words.windows(2).any(|two| {
        two[0].is(&["our", "the", "day"]) && two[1].is(&["first", "next", "one"])
            || two[0].is(&["by", "from", "next"])
    });
    let passing = at > 0
        && actor.start > 0
        && is(
            words,
            actor.start - 1,
            &[
                "that", "which", "who", "what", "how", "when", "as", "where", "than", "whether",
            ],
        );
    (fits && !passing && (!verb.is(EITHER) || first)).then(|| {
        Found::new(Firmness::Will, verb.span.clone())
            .by(span(words, actor))
            .does(span_at(words, at), sort)
    })
}

/// "From September parents can claim thirty hours": whom it is open to from a day on.
fn can(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let now = usize::from(is(words, at + 1, &["now"]));
    let can = is(words, at, &["can", "may"]);
    let able =
        is(words, at, &["will"]) && is(words, at + 1, &["be"]) && is(words, at + 2, &["able"]);
    let verb = if able {
        at + 4
    } else {
        skip(words, at + 1 + now)
    };
    let open = words
        .get(verb)
        .is_some_and(|word| listed(&word.low, OPEN_TO));
    if !(can || able) || !open || sights(words, verb) {
        return None;
    }
    let subject = subject_of(words, at, author)?;
    // "You can apply": the reader, of what the paper offers; "parents can claim thirty hours":
    // what is claimed by measure. Whoever buys and bids elsewhere does it of himself.
    let you = is(words, at.wrapping_sub(1), &["you"])
        && !words
            .iter()
            .skip(verb)
            .any(|word| word.is(&["with", "bank", "firm", "company"]));
    let measured = words[verb].is(&["claim", "claims"])
        && words.iter().skip(verb + 1).take(4).any(|word| {
            word.is(&["half", "hours", "places"])
                || matches!(word.shape, Shape::Money | Shape::Percent)
        });
    ((you || measured) && subject.who != Who::Author && !elsewhere(words, author))
        .then(|| found(words, at, verb))
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn what_is_due_is_undertaken() {
        let wrong = mistold(&[
            (
                "From April every firm in the Rope Zone pays a quarter less.",
                true,
            ),
            ("Apprentices travel free from September.", false),
            ("This tax costs firms £2 billion by 2027.", false),
            ("Our schools lose teachers by 2030.", false),
            (
                "The Chancellor of Austria publishes his budget in May.",
                false,
            ),
            ("The new rules of golf come into force in August.", false),
            ("From 2027 firms can bid for Airbus contracts.", false),
            ("From September parents can claim thirty hours.", true),
            ("Our responses are published in full by 31 March.", true),
            (
                "Most decisions are made inside six weeks from now on.",
                false,
            ),
            ("Our map of berths is live by Easter.", true),
            ("All schools are connected by the end of 2027.", false),
            ("The Rope Fund opens next spring.", true),
            ("The new rules come into force on 1 October 2027.", true),
            ("You can apply from May 2027.", true),
            (
                "Yards that miss a date lose their place, with effect from 1 July.",
                false,
            ),
            (
                "Jane Hollis takes up her post as Champion on 1 December.",
                false,
            ),
            ("In our first year we cut the toll by half.", true),
            ("The Minister signs the order in May.", true),
            ("By Christmas every yard has a phone.", false),
            (
                "Our trade remedies stay in place for as long as dumping goes on.",
                true,
            ),
            ("The season gets under way in June.", false),
            ("From May the beach is full of visitors.", false),
            ("From Goole the river runs to the sea.", false),
            ("From 1990 the yards shrank.", false),
            ("The company pays a dividend in May.", false),
            ("Tesco sells the crab from April.", false),
            ("Firms file their accounts by 31 January.", false),
            ("The report comes out in the spring each year.", false),
            ("Smith Ropes this year has built a quay in Goole.", false),
            ("We make no promise to open it by May.", false),
            ("Expect oil prices to rise again by 2030.", false),
            ("Expect more storms in the autumn of 2027.", false),
            (
                "The new chief executive of Tata Steel takes up his post on 1 May.",
                false,
            ),
            (
                "Professor Smith takes up her role at Harvard in September.",
                false,
            ),
            (
                "Every firm in Germany gets a grant for its power costs.",
                false,
            ),
            (
                "All American chip makers receive a subsidy of 25 per cent.",
                false,
            ),
            ("Our debt costs rise next year.", false),
            ("Benefit claims rise by 2030.", false),
            ("Our trade deficit doubles by 2030.", false),
            ("Most batteries are made in China by 2030.", false),
            ("From April, motorists pay more for petrol.", false),
            (
                "From April employers face a 7 per cent rise in wage costs.",
                false,
            ),
            ("German industry pays less from January.", false),
            ("The new Toyota model launches next year.", false),
            ("The first Airbus model launches next year.", false),
            ("Water charges rise by a quarter from April.", false),
            ("Fares rise from January.", false),
            (
                "Chinese export licences are required for gallium from 1 August.",
                false,
            ),
            ("All Danish households are connected by 2030.", false),
            ("Half of the orders go to Asia next year.", false),
            ("The Bank's review reports in June.", false),
            (
                "Treasury figures put the cost of fraud at £4 billion by 2030.",
                false,
            ),
            (
                "Official figures put the number of deaths at 900 in June 2027.",
                false,
            ),
            (
                "The Government puts debt interest at £100 billion by 2027.",
                false,
            ),
            (
                "As the OBR notes, we spend £100 billion on debt interest next year.",
                false,
            ),
            (
                "We build fewer homes than France by 2030 on current trends.",
                false,
            ),
            ("The UK loses 2 million working days by December.", false),
            ("American tariffs stay in place.", false),
            ("Tariffs remain at 25 per cent.", false),
            ("EU rules stay in place for our exporters.", false),
            ("Applications to UCAS are due by 31 January.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
