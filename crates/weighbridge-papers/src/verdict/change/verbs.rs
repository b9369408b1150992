//! The verbs of change by the way they move what they govern, with the small words
//! that turn them. The verbs themselves stand in the lexicon of verdicts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Way;
use crate::irregular;
use crate::search::words::stem;
use crate::verdict::lexicon::{
    BURDENS, DONE, ENDS, GIVES, KEEPS, LOOKS, LOWERS, RAISES, RELIEVES, UNSTEMMED,
};

/// Words that turn the verb before them, at most so many words on: verb, words,
/// reach, way.
pub(super) const TURNED: [(&str, &str, usize, Way); 55] = [
    // "Will get to the town by 2028" reaches it.
    ("get", "to", 1, Way::Done),
    (
        "meet",
        "shortfall|difference|gap|cost|costs|bill|bills|price|balance|rest|need|needs",
        3,
        Way::Up,
    ),
    // "Will take up to £40 a megawatt hour off the bills of firms".
    ("take", "off", 9, Way::Down),
    ("give", "view|views|answer|response|position", 3, Way::Looks),
    ("set", "view|views|response|position", 4, Way::Looks),
    ("hold", "review|inquiry|consultation", 4, Way::Looks),
    ("get", "less|fewer", 5, Way::Down),
    ("receive", "less|fewer", 5, Way::Down),
    ("pay", "less", 5, Way::Down),
    ("take", "off|away|out", 3, Way::Down),
    ("take", "on|in|up|forward|over", 3, Way::Up),
    (
        "take",
        "effect|part|place|steps|action|charge|responsibility",
        3,
        Way::Up,
    ),
    (
        "take",
        "stock|evidence|soundings|views|account",
        3,
        Way::Looks,
    ),
    ("meet", "half|third|quarter|cent|share|target", 6, Way::Up),
    ("go", "on", 1, Way::Keeps),
    ("go", "ahead|forward|up|live", 3, Way::Up),
    ("go", "down|by", 3, Way::Down),
    ("come", "down|off", 3, Way::Down),
    ("come", "up|on|into|in|forward|back", 3, Way::Up),
    ("run", "down|off|out", 3, Way::Down),
    ("put", "off|aside", 3, Way::Down),
    ("set", "aside|up|out", 3, Way::Up),
    ("lay", "off", 3, Way::Down),
    ("let", "off", 3, Way::Down),
    ("let", "go|lapse|fall|expire|close|die|run", 8, Way::Down),
    ("allow", "go|lapse|fall|expire|close|die|run", 8, Way::Down),
    ("give", "up|over|away", 3, Way::Down),
    ("bring", "down", 8, Way::Down),
    ("bring", "end|close|halt", 8, Way::Down),
    // Costs "into line with those" abroad; what is not a cost is no more of it.
    ("bring", "line", 14, Way::Done),
    ("bring", "forward|in|back|home", 3, Way::Up),
    ("wind", "up|down", 3, Way::Down),
    ("tear", "up|down", 8, Way::Down),
    ("turn", "back|away|down", 3, Way::Down),
    ("submit", "report|reports|review|assessment", 6, Way::Looks),
    ("strike", "a|an|new", 1, Way::Up),
    ("break", "off", 3, Way::Down),
    ("write", "off", 1, Way::Done),
    ("break", "ground", 3, Way::Up),
    ("make", "up|good", 3, Way::Down),
    ("hand", "back", 3, Way::Down),
    ("hold", "down", 2, Way::Down),
    ("roll", "back", 8, Way::Down),
    (
        "lift",
        "spending|standards|productivity|skills|investment|output|growth|rate",
        3,
        Way::Up,
    ),
    ("keep", "eye|watch|review", 4, Way::Looks),
    (
        "raise",
        "talks|discussions|concerns|question|issue|issues",
        8,
        Way::Looks,
    ),
    ("fall", "to|on", 1, Way::Done),
    ("pull", "out|back|away", 2, Way::Down),
    ("walk", "away", 1, Way::Down),
    ("back", "out|away|off", 1, Way::Down),
    ("dry", "up", 1, Way::Down),
    ("peter", "out", 1, Way::Down),
    ("sit", "down|with|round", 2, Way::Looks),
    ("talk", "to|with|through", 1, Way::Looks),
    ("speak", "to|with", 1, Way::Looks),
];

pub(super) static VERBS: LazyLock<BTreeMap<String, Way>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for (list, way) in [
        (KEEPS, Way::Keeps),
        (DONE, Way::Done),
        (ENDS, Way::Down),
        (LOWERS, Way::Down),
        (LOOKS, Way::Looks),
        (RAISES, Way::Up),
        (BURDENS, Way::Up),
        (RELIEVES, Way::Up),
        (GIVES, Way::Up),
    ] {
        for verb in list.split(' ') {
            all.entry(stem(verb)).or_insert(way);
        }
    }
    all
});

pub(super) static FORMS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let words: Vec<&str> = UNSTEMMED.split(' ').collect();
    words
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect()
});

/// Whether a word may be a past participle.
pub(crate) fn participle(word: &str) -> bool {
    crate::commitment::participle(word) || irregular::participle(word)
}

/// The verb of a form that the stemmer does not lead back; "left" tells as often where a
/// thing stands.
pub(crate) fn base(word: &str) -> &str {
    match FORMS.get(word) {
        Some(verb) => verb,
        None if word == "left" => word,
        None => irregular::base(word),
    }
}

/// Whether a word is a verb of change, in any form.
pub(crate) fn moves(word: &str) -> bool {
    VERBS.contains_key(&stem(base(word)))
}
