//! The verbs of change by the way they move what they govern, and their forms.
//! Written from the grammar of policy papers; no list was drawn from sentences
//! with verdicts. A verb stands in its base form; other forms are found by stem.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Way;
use crate::search::words::stem;

const UP: &str = "add advance allocate appoint assemble assist attract award back bear begin boost bring build buy carry charge collect commission commit compensate comply concentrate construct contain contribute cover create dedicate deepen defend deliver deploy designate devolve direct double dual earmark electrify enable enact endow enforce enlarge enshrine entitle equip erect establish exempt expand extend face fight file finance find fit fix form found free fund give go grant grow guarantee hand handle hire impose improve include increase incur install insure introduce invest issue join launch lay legislate lend levy license locate make match mend modernise multiply need negotiate oblige obtain offer open operate order pass pay pioneer place procure promote protect provide publish purchase put quadruple qualify raise ratify reach reactivate ready rebuild receive reclaim recruit reinstate renew reopen replenish require rescue reserve restore resume retrain return revive ringfence rise roll run safeguard secure serve set settle shield ship sign spend sponsor staff start step strengthen submit subsidise supply support sustain tackle taper target teach top toughen train transfer treble triple underpin undertake underwrite unlock upgrade use weigh weight welcome widen write bind legislate treat get";

const KEEPS: &str = "maintain preserve retain keep hold stay remain freeze cap";

const DOWN: &str = "abandon abolish abrogate axe bar cancel cease close collapse consume cut deactivate decline decommission decrease defer defund delay deny deplete deprive deregister dilute disappear disapply disband discard discontinue dismantle dispose dissolve ditch divert dock drain drop end erode exclude exhaust expire extinguish fall fold forgo forfeit halt halve jettison lapse lessen liquidate lose lower mothball narrow nullify pause phase postpone prune reclassify recall reduce relinquish remove repeal rescind restrict retire retreat reverse revoke scrap sell shed shelve shrink shut simplify slash slim squeeze stop streamline strike strip surrender suspend terminate trim truncate vanish waive water weaken wind withdraw withhold leave quit exit lift";

/// Done with a thing, whichever way: what it is done with decides.
const DONE: &str = "merge consolidate combine bundle aggregate group convert turn release dispose rezone redesignate score decide select choose";

const LOOKS: &str = "analyse appraise ask assess canvass consider consult debate deliberate discuss encourage engage evaluate examine explore gather hear hope intend invite investigate listen look meet monitor observe pilot ponder press propose pursue reassess reconsider reflect research revisit review scope scrutinise search seek study survey talk test think trial try urge weigh work want wish";

/// Verbs of states and results, which change nothing.
pub(super) const STATES: &str = "be become believe belong benefit continue depend do exist expect fail feel have help know lead lie like live mean play prove remember represent say seem show succeed suffer tell tolerate understand accept rest hesitate forget change alter vary affect undermine harm";

/// Forms that the stemmer does not lead back: form, verb.
const IRREGULAR: &str = "brought bring built build bought buy gave give given give kept keep laid lay led lead lent lend paid pay sold sell sent send spent spend taken take took take withdrawn withdraw withdrew withdraw written write begun begin broken break broke break chosen choose cut cut fallen fall fell fall found find frozen freeze gone go grown grow held hold lost lose made make met meet put put rebuilt rebuild risen rise run run set set shut shut torn tear struck strike taught teach undertaken undertake underwritten underwrite wound wind forgone forgo overtaken overtake seen see sought seek thought think won win shrunk shrink split split cutting cut putting put setting set running run shutting shut ending end dying die";

/// Words that turn the verb before them, at most so many words on: verb, words,
/// reach, way.
pub(super) const TURNED: [(&str, &str, usize, Way); 36] = [
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
    ("bring", "forward|in|back|home", 3, Way::Up),
    ("wind", "up|down", 3, Way::Down),
    ("tear", "up|down", 8, Way::Down),
    ("turn", "back|away|down", 3, Way::Down),
    ("strike", "a|an|new", 1, Way::Up),
    ("break", "off", 3, Way::Down),
    ("break", "ground", 3, Way::Up),
    ("make", "up|good", 3, Way::Down),
    ("hand", "back", 3, Way::Down),
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
];

pub(super) static VERBS: LazyLock<BTreeMap<String, Way>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for (list, way) in [
        (KEEPS, Way::Keeps),
        (DONE, Way::Done),
        (DOWN, Way::Down),
        (LOOKS, Way::Looks),
        (UP, Way::Up),
    ] {
        for verb in list.split(' ') {
            all.entry(stem(verb)).or_insert(way);
        }
    }
    all
});

pub(super) static FORMS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let words: Vec<&str> = IRREGULAR.split(' ').collect();
    words
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .collect()
});

/// Whether a word may be a past participle.
pub(super) fn participle(word: &str) -> bool {
    crate::commitment::participle(word)
        || FORMS.contains_key(word) && !word.ends_with("ing") && !PASTS.contains(&word)
}

/// Pasts that are no participles.
const PASTS: [&str; 9] = [
    "gave", "withdrew", "began", "broke", "chose", "fell", "grew", "rose", "took",
];

pub(super) fn base(word: &str) -> &str {
    FORMS.get(word).copied().unwrap_or(word)
}
