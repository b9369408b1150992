//! The word lists by which commitments are told. Set by hand from the grammar
//! of undertakings in policy papers; no list was drawn from labelled data. A
//! verb stands here once, in its base form; its other forms are found by stem.

mod hedges;
mod rarer;
mod ruled;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Firmness::{self, Decided, Explores, Intends, Recognises, Will};
use crate::irregular;
use crate::search::words::stem;
use crate::word_lists::Set;
pub(crate) use crate::word_lists::in_blanks as listed;
pub use hedges::{HEDGES, holds_open};
pub use ruled::ruled;

/// What an undertaking verb undertakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// An act whose doing or not doing can be seen (abolish, fund, publish).
    Act,
    /// An effort whose doing is a matter of judgement (support, improve).
    Effort,
    /// Looking into something (consider, consult, review).
    Look,
    /// A state or a result, which nobody undertakes (mean, need, become).
    State,
}

const ACTS: &str = "abandon abolish accelerate accept acquire adopt agree allocate allow amend announce apply \
    appoint approve award ban begin boost bring build buy cancel cap change choose clear close \
    co-chair co-fund co-produce combine commence commission compensate complete conduct \
    confirm connect construct contribute convene convert create criminalise cut decarbonise \
    decentralise decommission decriminalise deliver demolish deploy deport deregulate \
    designate develop devolve devote digitise direct disband disclose dismantle double draw \
    dredge drop earmark electrify eliminate employ enable enact end endow enforce enlarge \
    enrol enshrine equip erect establish exclude exempt expand expend extend fence finalise \
    finance fix forbid form freeze fund give grant guarantee halve hire hold host immunise \
    implement impose increase index insource inspect install institute insulate integrate \
    introduce invest issue launch legislate lend levy license lift limit link locate lower \
    make mandate match merge modernise mothball move name nationalise negotiate offer open \
    oppose outlaw outsource overhaul pass pay permit phase pilot place plant prevent privatise \
    procure produce prohibit prosecute protect provide publish purchase put raise ratify \
    re-establish reallocate rebuild recapitalise recreate recruit redirect reduce reform \
    refund refurbish register regulate rehouse reimburse reinstate reintroduce reject relax \
    release relocate remove rename renationalise renew reopen repair repay repeal replace \
    replant report require reserve reset resettle reskill respond restore restrict restructure \
    resurface retain retire retrofit return reverse revise reward ring-fence ringfence roll run scrap \
    screen seize sell send set set-up shut sign simplify spend split staff standardise start \
    stop streamline submit subsidise sue supply suspend table tax tender terminate test toughen \
    train transfer treble trial triple undertake underwrite unfreeze up-skill update upgrade \
    upskill use vaccinate veto waive widen withdraw write";

const EFFORTS: &str = "achieve act address adhere aid assist attack attract back balance bolster \
    broaden campaign capitalise champion co-operate collaborate combat concentrate continue control \
    convince cooperate deepen defend drive ease embed emphasise empower encourage enhance ensure \
    facilitate fight focus follow foster go grow harness help honour improve intensify join keep lay \
    lead leverage maintain manage maximise meet minimise nurture oversee overcome partner persist position \
    prepare preserve press prioritise proceed progress promote pursue push reaffirm rebalance refocus \
    reinforce reinvigorate relieve rely resist resolve respect revitalise safeguard secure seek \
    shape share solve spearhead speed stabilise stand stay stimulate strengthen strive support \
    sustain tackle take target transform unlock uphold value work";

const LOOKS: &str = "analyse ask assess consider consult debate discuss engage evaluate examine \
    explore gather hear identify inquire invite investigate judge learn listen look map monitor reconsider \
    reflect research review scope scrutinise study talk think track understand";

const STATES: &str = "arise be become believe benefit come contain cost decline depend do \
    exist expect face fail fall feel find flourish gain get happen have hope include involve \
    know like live lose matter mean need notice occur prosper recall remain remember rise say \
    see seem show suffer thrive vary want win";

/// Forms of irregular verbs that papers use for what is or was done.
const IRREGULAR: &str = "began begun brought built chose chosen drawn driven fought found frozen gave given \
    gone got grown held kept laid led lent bought made met paid ran rebuilt sent sold \
    sought spent stood taken took undertaken underwritten overseen withdrawn won written \
    lost told heard dug taught";

/// Forms that are no past of an irregular verb and that the stemmer does not lead back to their
/// verb either: form, verb. What is wound up is ended.
const DOUBLED: &str = "banned ban cutting cut dropped drop giving give making make putting put \
    running run setting set used use using use been be wound end";

/// British and American spellings are one verb.
fn british(word: &str) -> String {
    word.replace("iz", "is")
}

static FORMS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let doubled: Vec<&str> = DOUBLED.split_whitespace().collect();
    let irregular = IRREGULAR
        .split_whitespace()
        .map(|form| (form, irregular::base(form)));
    let own = doubled.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    irregular.chain(own).collect()
});

static VERBS: LazyLock<BTreeMap<String, Sort>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for (list, sort) in [
        (ACTS, Sort::Act),
        (EFFORTS, Sort::Effort),
        (LOOKS, Sort::Look),
        (STATES, Sort::State),
        (rarer::RARER, Sort::Act),
    ] {
        for verb in list.split_whitespace() {
            all.entry(stem(&british(verb))).or_insert(sort);
        }
    }
    all
});

/// The verb's sort, whatever its form; none when it is not known.
#[must_use]
pub fn sort(word: &str) -> Option<Sort> {
    let base = FORMS.get(word).copied().unwrap_or(word);
    let known = |word: &str| VERBS.get(&stem(&british(word))).copied();
    // What can be done can be done again: "recommission".
    known(base).or_else(|| {
        let again = word
            .strip_prefix("re-")
            .or_else(|| word.strip_prefix("re"))?;
        let again = FORMS.get(again).copied().unwrap_or(again);
        // To resign is another thing.
        known(again)
            .filter(|sort| *sort == Sort::Act && again.len() > 4 && !again.starts_with("sign"))
    })
}

/// What all forms of a verb come to: its stem, British.
#[must_use]
pub fn lemma(word: &str) -> String {
    stem(&british(FORMS.get(word).copied().unwrap_or(word)))
}

/// Whether the word looks like a past participle.
#[must_use]
pub fn participle(word: &str) -> bool {
    const NOT: &[&str] = &[
        "need", "indeed", "speed", "feed", "proceed", "exceed", "seed", "succeed", "embed",
    ];
    const BARE: &str = "cut let put re-let relet set shut split read run";
    // "Rewritten", "redrawn": done again.
    let again = word
        .strip_prefix("re")
        .filter(|rest| rest.len() > 3 && FORMS.contains_key(rest));
    let irregular = (FORMS.contains_key(word) || again.is_some())
        && !word.ends_with("ing")
        && !["gave", "took", "began", "ran"].contains(&again.unwrap_or(word));
    (word.len() > 3 && word.ends_with("ed") && !NOT.contains(&word))
        || listed(word, BARE)
        || irregular
}

/// Whether the word is a base form of a verb that can be undertaken.
#[must_use]
pub fn base_form(word: &str) -> bool {
    static BASES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        [ACTS, EFFORTS, LOOKS]
            .iter()
            .flat_map(|list| list.split_whitespace())
            .map(british)
            .collect()
    });
    BASES.contains(&british(word))
}

/// Words that may stand between a subject, its modal and its verb.
pub const BETWEEN: &[&str] = &[
    "accordingly",
    "actively",
    "additionally",
    "again",
    "all",
    "already",
    "also",
    "always",
    "automatically",
    "better",
    "both",
    "carefully",
    "closely",
    "consequently",
    "directly",
    "effectively",
    "finally",
    "firmly",
    "first",
    "firstly",
    "formally",
    "fully",
    "further",
    "generally",
    "gradually",
    "however",
    "immediately",
    "initially",
    "instead",
    "jointly",
    "never",
    "next",
    "normally",
    "now",
    "only",
    "particularly",
    "permanently",
    "progressively",
    "properly",
    "publicly",
    "quickly",
    "rapidly",
    "rigorously",
    "shortly",
    "significantly",
    "simply",
    "soon",
    "specifically",
    "still",
    "strongly",
    "substantially",
    "swiftly",
    "systematically",
    "then",
    "therefore",
    "thus",
    "today",
    "together",
    "ultimately",
    "urgently",
    "vigorously",
];

/// Words in -ly that are no adverbs: they may be the verb or the subject.
const NO_ADVERBS: &[&str] = &[
    "ally", "apply", "assembly", "comply", "daily", "early", "family", "fly", "imply", "italy",
    "july", "multiply", "rally", "rely", "reply", "supply", "tally",
];

/// Whether a word may stand between a subject, its modal and its verb.
#[must_use]
pub fn between(word: &str) -> bool {
    static KNOWN: LazyLock<Set> = LazyLock::new(|| Set::of(BETWEEN.iter().copied()));
    KNOWN.has(word) || (word.ends_with("ly") && !NO_ADVERBS.contains(&word))
}

/// Last words of a subject that is the author of a government's paper.
pub const AUTHORS: &[&str] = &[
    "we",
    "i",
    "government",
    "ministers",
    "officials",
    "department",
    "departments",
    "treasury",
    "cabinet",
    "chancellor",
    "minister",
    "secretary",
    "administration",
    "hmg",
    "beis",
    "dbt",
    "dfe",
    "dft",
    "hmrc",
    "desnz",
    "dsit",
    "dcms",
    "mhclg",
    "dluhc",
    "defra",
    "dwp",
    "dhsc",
    "moj",
    "fcdo",
];

/// Words before "government" or "ministers" that make it somebody else's, whatever
/// the country.
pub const OTHERS: &[&str] = &[
    "local",
    "previous",
    "foreign",
    "state",
    "last",
    "former",
    "other",
    "past",
    "opposition",
    "successive",
    "devolved",
];

/// Words by which a named subject is known to be a body of the state, whose
/// undertakings a government's paper makes for it.
pub const PUBLIC: &str = "administration agency agencies bank board british catapult commission commissioner \
    council department england enterprise executive exchequer fund government highways hm \
    homes innovate inspectorate jobcentre minister ministers ministry mod national network \
    nhs ofcom ofgem ofsted ofwat office panel panels parliament regulator darpa doe epa faa \
    ftc irs nasa nist noaa usda secretary service state taskforce treasury uk ukri registry \
    registrar mint archives  commissioners directorate secretariat tribunal court \
    ombudsman adjudicator survey observatory body authority";

/// Words by which a subject is known to be somebody else, whatever else stands
/// in its name: what they will do, the paper reports.
pub const OTHER_ACTORS: &str = "alliance alliances association associations authorities banks businesses \
    chamber chambers college colleges committee companies company confederation consortium \
    corporation councils county developer developers employers eu european exporters farmers federation firm firms group industry \
    inquiry institution institutions investors landlords lenders limited ltd manufacturer manufacturers mayor mayors members \
    opposition operators owners parties partners party plc predecessor predecessors producers retailers sector suppliers \
    trusts union unions universities university workers contractors housebuilders insurers airlines \
    charities hauliers growers brewers shipowners motorists shareholders organization organisation";

/// Verbs by which somebody else's words are reported.
pub const REPORTING: &str = "added argue argued argues believed believes claimed claims commented \
    estimates explained highlighted informed noted notes observed recommended recommends said says \
    stated states stressed suggested suggests told urged urges warned warns wrote";

/// Verbs with which "we" speak to a government and not for it.
pub const ADDRESSING: &str = "commend conclude recommend reiterate urge";

/// Verbs of speaking: "I want to thank you" wants nothing done.
pub const SPEAKING: &str = "acknowledge congratulate emphasise mention remind say speak stress \
    talk tell thank";

/// After "will not" these turn a harm away: no refusal.
pub const STEADFAST: &str = "accept also always apologise compromise delay duck falter flinch forget \
    hesitate just let only pause relent rest settle shirk shrink shy simply sit stand tolerate wait \
    waver";

/// What is done with money that is given, without saying by whom.
pub const GIVEN: &str = "agreed allocated approved awarded committed earmarked invested made pledged \
    provided reserved secured set";

/// Words that name an instrument of policy.
pub const INSTRUMENTS: &str = "act agency agreement allowance amendment apprenticeship authority ban bank benefit bill \
    board bond bonus budget bureau catapult center centre charter code commission committee \
    concession contract corporation council court deal deduction demonstrator discount duty embargo \
    entitlement exemption fee freeport fund funding grant guarantee hospital hub initiative inquiry \
    institute law legislation levy licence loan moratorium network office package partnership \
    payment pension pilot plan program programme project quota rebate referendum register \
    regulation relief review road roadmap scheme scholarship school service settlement \
    standard strategy subsidy target tariff task taskforce tax treaty trial tribunal trust \
    voucher zone";

/// Words by which a sentence restates what is under way.
pub const UNDER_WAY: &[&str] = &[
    "already",
    "continue",
    "continues",
    "continuing",
    "continued",
    "ongoing",
    "maintain",
    "maintaining",
    "remain",
    "remains",
    "retain",
    "retaining",
    "preserve",
    "keep",
    "honour",
    "honoured",
    "underway",
];

/// Ways of undertaking without "will": the words after the author, how firm.
pub const PHRASES: &[(&str, Firmness)] = &[
    ("commit to", Will),
    ("commits to", Will),
    ("commit ourselves", Will),
    ("are committing", Will),
    ("is committing", Will),
    ("pledge", Will),
    ("pledges", Will),
    ("guarantee", Will),
    ("guarantees", Will),
    ("promise", Will),
    ("promises", Will),
    ("undertake to", Will),
    ("announce", Will),
    ("am announcing", Will),
    ("are announcing", Will),
    ("is announcing", Will),
    ("have decided", Decided),
    ("has decided", Decided),
    ("have agreed", Decided),
    ("has agreed", Decided),
    ("have set aside", Decided),
    ("has set aside", Decided),
    ("have earmarked", Decided),
    ("has earmarked", Decided),
    ("have allocated", Decided),
    ("has allocated", Decided),
    ("reject", Will),
    ("oppose", Will),
    ("are opposed to", Will),
    ("is opposed to", Will),
    ("remain opposed to", Will),
    ("remains opposed to", Will),
    ("continue to oppose", Will),
    ("continues to oppose", Will),
    ("are going to", Will),
    ("am going to", Will),
    ("is going to", Will),
    ("are committed to", Intends),
    ("is committed to", Intends),
    ("am committed to", Intends),
    ("remain committed to", Intends),
    ("remains committed to", Intends),
    ("are determined to", Intends),
    ("is determined to", Intends),
    ("am determined to", Intends),
    ("intend to", Intends),
    ("intends to", Intends),
    ("plan to", Intends),
    ("plans to", Intends),
    ("are planning to", Intends),
    ("propose", Intends),
    ("proposes", Intends),
    ("aim to", Intends),
    ("aims to", Intends),
    ("are aiming to", Intends),
    ("seek to", Intends),
    ("expect to", Intends),
    ("hope to", Recognises),
    ("aspire to", Recognises),
    ("aspires to", Recognises),
    ("wish to", Recognises),
    ("wishes to", Recognises),
    ("are keen to", Recognises),
    ("is keen to", Recognises),
    ("are ready to", Intends),
    ("is ready to", Intends),
    ("stand ready to", Intends),
    ("stands ready to", Intends),
    ("are prepared to", Intends),
    ("is prepared to", Intends),
    ("are resolved to", Intends),
    ("is resolved to", Intends),
    ("are resolute", Recognises),
    ("remain resolute", Recognises),
    ("are dedicated to", Recognises),
    ("is dedicated to", Recognises),
    ("intend that", Intends),
    ("intends that", Intends),
    ("vow to", Will),
    ("vows to", Will),
    ("are working to", Intends),
    ("is working to", Intends),
    ("are minded to", Intends),
    ("is minded to", Intends),
    ("expect this to", Intends),
    ("are considering", Explores),
    ("is considering", Explores),
    ("are exploring", Explores),
    ("is exploring", Explores),
    ("are consulting", Explores),
    ("is consulting", Explores),
    ("would like to", Recognises),
    ("want to", Recognises),
    ("wants to", Recognises),
    ("recognise", Recognises),
    ("recognises", Recognises),
    ("recognize", Recognises),
    ("recognizes", Recognises),
    ("acknowledge", Recognises),
    ("acknowledges", Recognises),
    ("must", Recognises),
    ("should", Recognises),
    ("need to", Recognises),
    ("needs to", Recognises),
];

/// Nouns after "our" or "the government's" that carry an undertaking.
pub const AIMS: &[(&str, Firmness)] = &[
    ("aim", Intends),
    ("ambition", Recognises),
    ("commitment", Intends),
    ("determination", Intends),
    ("goal", Intends),
    ("guarantee", Will),
    ("intention", Intends),
    ("mission", Intends),
    ("objective", Intends),
    ("plan", Intends),
    ("pledge", Will),
    ("policy", Intends),
    ("priority", Intends),
    ("target", Intends),
    ("vision", Recognises),
];
