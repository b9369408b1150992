//! What a sentence or heading calls the sectors of a list, how many it says there are and
//! whether they are the paper's own choice: "our five priority sectors". It reads no list.

use super::counted::{AUTHORS, number};
use crate::tokens::{Shape, Token};

/// Words for the things listed.
pub(super) const HEADS: &[&str] = &["sectors", "industries", "super-sectors"];

/// Words by which the paper marks them as those that it has chosen.
const CHOSEN: &[&str] = &[
    "priority",
    "prioritised",
    "growth-driving",
    "strategic",
    "target",
    "targeted",
    "focus",
    "chosen",
    "selected",
    "key",
    "core",
    "lead",
    "flagship",
    "critical",
    "foundational",
    "growth",
    "high-growth",
    "high-potential",
    "high-value",
    "frontier",
    "emerging",
    "future",
];

/// Those of them by which sectors are described as often as chosen.
const WEAK: &[&str] = &[
    "key",
    "core",
    "critical",
    "emerging",
    "future",
    "lead",
    "foundational",
    "high-value",
];

/// Words that may stand among these.
const AMONG: &[&str] = &[
    "industrial",
    "economic",
    "business",
    "new",
    "main",
    "national",
    "regional",
    "local",
    "broad",
    "distinctive",
    "competitive",
    "globally",
    "initial",
    "following",
    "economy",
    "manufacturing",
    "wide",
    "world-leading",
    "and",
    "different",
    "big",
    "major",
    "highest",
    "potential",
    "promising",
    "strongest",
    "fastest-growing",
];

/// Verbs by which they are chosen, in the forms that stand before or behind them.
pub(super) const CHOOSES: &[&str] = &[
    "identified",
    "identify",
    "identifies",
    "chosen",
    "choose",
    "chose",
    "selected",
    "select",
    "selects",
    "prioritised",
    "prioritise",
    "prioritises",
    "prioritized",
    "prioritize",
    "prioritizes",
    "prioritising",
    "back",
    "backs",
    "backing",
    "target",
    "targets",
    "targeting",
    "named",
    "name",
    "names",
    "designated",
    "designate",
    "designates",
    "picked",
    "singled",
    "champion",
    "champions",
    "agreed",
    "set",
    "sets",
];

/// Verbs that need a word behind them: "focus on".
const FOCUSES: &[&str] = &[
    "focus",
    "focuses",
    "focused",
    "focusing",
    "focussing",
    "concentrate",
    "concentrates",
    "concentrated",
    "centred",
    "built",
    "based",
    "organised",
    "rests",
];

/// Words behind which they are no more than what something else is of or for.
const PREPOSITIONS: &[&str] = &[
    "to", "of", "in", "for", "across", "from", "with", "on", "by", "and", "within", "or",
];

/// Words of sentences that tell what others think or what was.
const OF_OTHERS: &[&str] = &[
    "respondents",
    "consultees",
    "commentators",
    "critics",
    "argued",
    "argue",
    "argues",
    "suggested",
    "suggests",
    "urged",
    "previous",
    "previously",
    "former",
    "formerly",
    "predecessor",
    "not",
    "never",
    "longer",
    "competitors",
    "rivals",
    "abroad",
];

/// Whose government it may be, with the words of a title by which it is the author's.
const NATIONS: &[(&str, &[&str])] = &[
    ("scottish", &["scotland", "scottish"]),
    ("welsh", &["wales", "welsh"]),
    ("irish", &["ireland", "irish"]),
    ("german", &["germany"]),
    ("french", &["france"]),
    ("chinese", &["china"]),
    ("japanese", &["japan"]),
    ("korean", &["korea"]),
    ("american", &["america"]),
    ("european", &["europe"]),
    ("commission", &["europe", "commission"]),
    ("federal", &["canada", "australia", "federal"]),
    ("federation", &["federation"]),
];

/// Parts of the United Kingdom with governments or authorities of their own.
const WITHIN: &[&str] = &["wales", "welsh", "scotland", "scottish", "northern ireland"];

/// Owners of a possessive that are the paper itself.
const OWNERS: &[&str] = &[
    "government",
    "strategy",
    "plan",
    "country",
    "nation",
    "state",
    "region",
    "city",
    "council",
    "authority",
    "county",
    "province",
    "paper",
    "framework",
    "territory",
    "island",
    "executive",
];

/// What a list is called, and where that stands in its sentence.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    /// Behind the noun.
    pub end: usize,
    /// How many there are.
    pub number: Option<usize>,
    /// What they are called: "priority sectors".
    pub called: String,
    /// A word marks them as chosen.
    pub marked: bool,
    /// "Our", or a verb of choosing.
    pub own: bool,
    /// Where "our", "the" or the lead itself begins.
    pub begins: usize,
    /// It stands where a list may follow in its own sentence: first in its clause, or behind
    /// a verb of choosing or being.
    pub stands: bool,
    /// "Our", behind a verb: what the next sentence says of "them" is said of these.
    pub after_verb: bool,
}

impl Lead {
    /// How sure it is that the paper's own list is meant.
    pub fn sure(&self) -> u32 {
        // "Of these, our four foundational sectors" are a part.
        if self.called.contains("foundational") {
            return 0;
        }
        let priority = ["priority", "growth-driving", "prioritised", "chosen"]
            .iter()
            .any(|word| self.called.contains(word));
        2 * u32::from(self.own) + u32::from(self.marked) + u32::from(priority)
    }
}

impl Lead {
    /// Whether "our priority sectors:" or "our priority sectors are:" opens the sentence.
    pub fn colon(&self, words: &[Token]) -> bool {
        let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
        let pointed = is(self.begins, &["our", "the"]);
        let mut at = self.end;
        // "(IS-8)": a short form.
        if is(at, &["("]) && is(at + 2, &[")"]) {
            at += 3;
        }
        at += usize::from(is(at, &["are"]));
        pointed && is(at, &[":"])
    }
}

/// The leads of a sentence or heading: phrases that name a number or a choice of sectors
/// as the paper's own. `title` is the paper's, in small letters.
pub(super) fn leads(words: &[Token], title: &str) -> Vec<Lead> {
    if words.iter().all(|word| !word.is(HEADS)) {
        return Vec::new();
    }
    if of_others(words, title) {
        return Vec::new();
    }
    (0..words.len())
        .filter(|at| words[*at].is(HEADS))
        .filter_map(|at| lead(words, at, title))
        .collect()
}

/// Whether a sentence asks, or tells of others, of an earlier paper or of a part.
pub(super) fn of_others(words: &[Token], title: &str) -> bool {
    words.iter().any(|word| word.is(OF_OTHERS))
        || words.last().is_some_and(|word| word.is(&["?"]))
        || words
            .first()
            .is_some_and(|word| word.is(&["how", "why", "what", "which", "when", "if"]))
        || in_a_part(words, title)
        || of_an_earlier_paper(words)
        || of_another_government(words, title)
}

/// Whether a word may stand between a number and the noun for what it counts: "priority".
pub(super) fn qualifies(word: &Token) -> bool {
    let formed = word.low.starts_with("high-")
        || word.low.ends_with("-facing")
        || word.low.ends_with("-led");
    word.is(CHOSEN) || word.is(AMONG) || word.shape == Shape::Word && formed
}

/// The lead whose noun stands at `at`.
fn lead(words: &[Token], at: usize, title: &str) -> Option<Lead> {
    let mut from = at;
    while from > 0 && at - from < 5 {
        let word = &words[from - 1];
        if !qualifies(word) || word.is(&["and"]) && from == at {
            break;
        }
        from -= 1;
    }
    while from < at && words[from].is(&["and", "following"]) {
        from += 1;
    }
    // "We target sectors": the verb, and no word before the noun.
    let verb_first =
        from > 0 && words[from].is(CHOOSES) && words[from - 1].is(&["we", "will", "to"]);
    let from = from + usize::from(verb_first && from < at);
    let called_from = from;
    let count = from
        .checked_sub(1)
        .and_then(|before| number(&words[before]));
    let start = from - usize::from(count.is_some());
    let marked = words[called_from..at].iter().any(|word| word.is(CHOSEN));
    let mut begins = start;
    let mut ours = false;
    while begins > 0 && words[begins - 1].is(&["our", "the", "these", "those", "its", "following"])
    {
        begins -= 1;
        ours |= words[begins].is(&["our"]);
    }
    let mut owner = false;
    if begins > 0 && words[begins - 1].low.ends_with("'s") {
        let whose = words[begins - 1].low.trim_end_matches("'s");
        if !OWNERS.contains(&whose) && !title.contains(whose) {
            return None;
        }
        owner = true;
        begins -= 1;
        while begins > 0 && words[begins - 1].is(&["the", "our", "this"]) {
            begins -= 1;
        }
    }
    let chosen = chosen(words, begins, at + 1);
    let counts = count.is_some() || ours;
    if !(marked || chosen && counts) {
        return None;
    }
    let stands = begins == 0
        || chosen
        || words[begins - 1].shape == Shape::Sign
        || words[begins - 1].is(&["are", "be", "as", "is", "were"])
        || words[begins - 1].is(&["have", "has"]) && here(&words[..begins], title)
        || begins > 1
            && words[begins - 1].is(&["of"])
            && words[begins - 2].is(&["set", "list", "group", "number"]);
    // "We will help our target sectors. They are …"; "threats to our target sectors" are
    // threats.
    let after_verb = ours && !words[begins.saturating_sub(1)].is(PREPOSITIONS);
    if !(stands || after_verb || ours && marked) {
        return None;
    }
    // "There are three key industries in the valley": said of a place, and no choice; "the
    // growth sectors in Germany".
    let own = ours || owner || chosen;
    let weak = words[called_from..at]
        .iter()
        .filter(|word| word.is(CHOSEN))
        .all(|word| word.is(WEAK));
    let the = usize::from(words.get(at + 2).is_some_and(|word| word.is(&["the"])));
    let elsewhere = words
        .get(at + 1)
        .is_some_and(|word| word.is(&["in", "of", "across"]))
        && words
            .get(at + 2 + the)
            .is_some_and(|word| word.capital && !title.contains(&word.low));
    // "We may choose three" is no choice.
    let perhaps = words[..begins]
        .iter()
        .any(|word| word.is(&["may", "might", "could", "would"]) && !word.capital);
    if perhaps || !own && weak || !ours && elsewhere {
        return None;
    }
    let called: Vec<&str> = words[called_from..=at]
        .iter()
        .map(|word| word.low.as_str())
        .collect();
    Some(Lead {
        end: at + 1,
        number: count,
        called: called.join(" "),
        marked,
        own,
        begins,
        stands,
        after_verb,
    })
}

/// Whether a verb of choosing stands right before a lead or behind it: "we have identified
/// five priority sectors", "five sectors have been chosen".
fn chosen(words: &[Token], begins: usize, end: usize) -> bool {
    let before = |step: usize, list: &[&str]| {
        begins
            .checked_sub(step)
            .is_some_and(|at| words[at].is(list))
    };
    // "Exports targeted six sectors" is no choice of the author.
    let subject = words[..begins].iter().any(|word| {
        word.is(&[
            "we",
            "strategy",
            "plan",
            "paper",
            "government",
            "ministers",
            "framework",
            "white",
            "document",
            "vision",
            "roadmap",
            "it",
            "council",
            "authority",
            "executive",
            "focus",
        ])
    });
    let active = subject
        && (before(1, CHOOSES)
            || before(1, &["out"]) && before(2, &["set", "sets", "singled"])
            || before(1, &["on", "around", "upon"]) && (before(2, FOCUSES) || before(3, FOCUSES)));
    let mut at = end;
    while at < words.len() && at < end + 2 && words[at].is(&["have", "has", "are", "will", "were"])
    {
        at += 1;
    }
    let passive = at > end
        && (at..at + 2).any(|at| words.get(at).is_some_and(|word| word.is(CHOOSES)))
        && !words.iter().any(|word| word.is(&["by"]));
    // "We have prioritised steel, glass and ropes as our growth sectors".
    let named =
        subject && before(1, &["as"]) && words[..begins].iter().any(|word| word.is(CHOOSES));
    active || passive || named
}

/// Whether one of the words before "has" is the author or stands in the title: "France has
/// five priority sectors" is told of France.
fn here(words: &[Token], title: &str) -> bool {
    words.iter().any(|word| {
        word.is(AUTHORS) || word.shape == Shape::Word && word.capital && title.contains(&word.low)
    })
}

/// Whether it is told of a part or of another country: "of these", "in France".
fn in_a_part(words: &[Token], title: &str) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let elsewhere = is(0, &["in"])
        && words
            .get(1)
            .is_some_and(|word| word.capital && !title.contains(&word.low));
    elsewhere || is(0, &["of", "among"]) && is(1, &["these", "those", "them"])
}

/// Whether it is told of an earlier paper: "the 2021 framework named seven", "in 2017 we
/// chose", "since 2015".
fn of_an_earlier_paper(words: &[Token]) -> bool {
    const PAPERS: &[&str] = &[
        "strategy",
        "framework",
        "plan",
        "white",
        "green",
        "paper",
        "review",
        "action",
        "industrial",
        "economic",
        "manifesto",
    ];
    let year = |at: usize| {
        words.get(at).is_some_and(|word| {
            word.shape == Shape::Number && word.low.len() == 4 && word.low.starts_with(['1', '2'])
        })
    };
    (0..words.len()).any(|at| {
        year(at)
            && (words.get(at + 1).is_some_and(|next| next.is(PAPERS))
                || at == 1 && words[0].is(&["in", "since"]))
    })
}

/// Whether another government's choice is told: "the German government has named ten".
fn of_another_government(words: &[Token], title: &str) -> bool {
    let foreign = NATIONS.iter().any(|(word, own)| {
        let at = words.iter().position(|one| one.is(&[*word]));
        at.is_some_and(|at| words[at].capital) && !own.iter().any(|own| title.contains(own))
    });
    let uk = words
        .windows(2)
        .any(|two| two[0].is(&["uk", "british"]) && two[1].is(&["government", "government's"]));
    foreign || uk && WITHIN.iter().any(|word| title.contains(word))
}
