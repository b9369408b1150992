//! The words by which a sentence says that something changes, each in the set of what
//! it does: verbs of ending, lowering, raising, burdening, freeing, giving and keeping,
//! words that deny, and nouns of harm and help. Every rule of verdicts reads from here.
//! Written from the grammar of policy papers; no list was drawn from sentences with
//! verdicts. It holds words alone; what they decide is said where they are read.

use crate::search::words::stem;
use crate::word_lists::{either, in_list};

/// Verbs that end or give up what they govern.
pub(crate) const ENDS: &str = "abandon abolish abrogate axe bar cancel cease close collapse consume deactivate \
    decommission deny deprive deregister disappear disapply disband discard discontinue \
    dismantle dispose dissolve ditch divert dock end exclude exhaust expire extinguish fold \
    forgo forfeit halt jettison lapse liquidate lose mothball nullify phase reclassify \
    recall relinquish remove repeal rescind retire retreat reverse revoke scrap sell shelve \
    shut stop strike strip surrender suspend terminate vanish waive water withdraw \
    withhold leave quit exit lift";

/// Verbs that lessen, loosen or put off what they govern.
pub(crate) const LOWERS: &str = "cut decrease deplete dilute drain erode halve lessen lower narrow prune reduce restrict \
    shed shrink simplify slash slim squeeze streamline trim truncate weaken defund delay \
    defer pause postpone curtail curb relax fall decline drop";

/// Verbs that enlarge what they govern.
pub(crate) const RAISES: &str = "add boost deepen double dual expand extend grow improve increase multiply quadruple \
    raise replenish rise strengthen treble triple upgrade widen";

/// Verbs that lay a burden on somebody.
pub(crate) const BURDENS: &str =
    "bear charge comply enforce face impose incur levy oblige require toughen";

/// Verbs that meet or lift a burden.
pub(crate) const RELIEVES: &str =
    "compensate cover exempt free insure match subsidise tackle underwrite";

/// Verbs that give, begin or bring about what they govern.
pub(crate) const GIVES: &str = "advance allocate appoint assemble assist attract award back begin bring build buy carry \
    collect commission commit complete concentrate construct contain contribute create dedicate \
    defend deliver deploy designate devolve direct earmark electrify enable enact endow \
    enlarge enshrine entitle equip erect establish fight file finance find fit fix form \
    found fund give go grant guarantee hand handle hire include install introduce invest \
    issue join launch lay legislate lend license locate make mend modernise need negotiate \
    obtain offer open operate order pass pay pioneer place procure promote protect provide \
    publish purchase put qualify ratify reach reactivate ready rebuild receive reclaim \
    recruit reinstate renew reopen rescue reserve restore resume retrain return revive \
    ringfence roll run safeguard secure serve set settle shield ship sign spend sponsor \
    staff start step submit supply support sustain taper target teach top train transfer \
    underpin undertake unlock use weigh weight welcome write bind legislate treat get";

/// Verbs that keep what they govern as it is.
pub(crate) const KEEPS: &str = "maintain preserve retain keep hold stay remain freeze cap";

/// Done with a thing, whichever way: what it is done with decides.
pub(crate) const DONE: &str = "merge consolidate combine bundle aggregate group convert turn release dispose rezone \
    redesignate score decide select choose";

/// Verbs that look into or wish for what they govern.
pub(crate) const LOOKS: &str = "analyse appraise ask assess canvass consider consult debate deliberate discuss encourage \
    engage evaluate examine explore gather hear hope intend invite investigate listen look \
    meet monitor observe pilot ponder press propose pursue reassess reconsider reflect \
    research revisit review scope scrutinise search seek study survey talk test think trial \
    try urge weigh work want wish";

/// Verbs of states and results, which change nothing.
pub(crate) const STATES: &str = "be become believe belong benefit continue depend do exist expect fail feel have help \
    know lead lie like live mean play prove remember represent say seem show succeed suffer \
    tell tolerate understand accept rest hesitate forget change alter vary affect undermine \
    harm";

/// Forms of regular verbs, and forms in -ing, that the stemmer does not lead back: form,
/// verb. The irregular pasts stand in `irregular`.
pub(crate) const UNSTEMMED: &str = "adding add added add cutting cut putting put setting set running run \
    shutting shut ending end dying die";

/// Verbs and adjectives that free from what they govern, or pay it: a burden of which less is wanted is lessened by them.
pub(crate) const FREED: &str = "exempt|exempted|exempting|relieve|relieved|spare|spared|shield|shielded|excuse|excused|\
    free|freed|compensate|compensated|reimburse|reimbursed|insulate|insulated|protect|\
    protected|cover|covered|meet|met|absorb|absorbed|offset|subsidise|subsidised|\
    underwrite|underwritten|fund|funded|refund|refunded|tackle|address|bridge|bridged|fill|\
    filled|fight|shorten|shortened|deal|speed|clear|cleared|replaced|replace|reform|\
    reformed|transferred|taken";

/// Verbs that raise or bring in what a part wants less of.
pub(crate) const BURDENED: &str = "raise|raised|increase|increased|rise|rises|double|doubled|treble|add|added|impose|\
    imposed|introduce|introduced|widen|widened|extend|extended|tighten|tightened|toughen|\
    up|pay|bear|face|apply|applied|levied|levy|charged|charge";

/// Verbs by which an author ends or lessens what is his to end.
pub(crate) const ENDED_BY_AUTHOR: &str = "strike lift bring end stop cease abolish scrap cancel withdraw halt repeal axe close \
    dismantle disband terminate suspend abandon drop discontinue remove weaken dilute shelve \
    sell cut reduce lower slash trim halve shrink squeeze freeze decrease delay defund relax \
    curtail curb roll scale phase wind water pull pause postpone defer mothball";

/// Verbs by which an author raises what is his to raise.
pub(crate) const RAISED_BY_AUTHOR: &str =
    "raise increase add put hike double treble triple impose push";

/// Verbs by which an author gives.
pub(crate) const GIVEN_BY_AUTHOR: &str = "invest provide build fund introduce support create establish launch deliver protect \
    retrain train publish run exempt replace restore extend expand commit offer give open \
    spend allocate double increase raise guarantee";

/// Verbs whose object, with what follows "to", is turned down.
pub(crate) const RESISTS: &str = "resist refuse decline reject oppose block veto rule forbid";

/// Verbs of effort, which promise no act by themselves.
pub(crate) const EFFORTS: &str = "support help build improve strengthen promote boost secure enhance encourage back \
    develop work make continue increase protect tackle drive deliver grow use maximise \
    ensure harness design begin start open train lead share create run publish update enable";

/// Lessening these helps.
pub(crate) const HARMS: &str = "burden|burdens|cost|costs|price|prices|bill|bills|barrier|barriers|tape|dumping|dumped|\
    unfair|leakage|disparity|disparities|inequality|inequalities|dependence|reliance|\
    vulnerability|vulnerabilities|disruption|delay|delays|emissions|uncertainty|waste|risk|\
    risks|obstacle|obstacles|congestion|closure|closures|loss|losses|decline|collapse|cut|\
    cuts|cutting|closing|ending|reduction|reductions|offshoring|damage|threat|threats|\
    attempts|shortage|shortages|gap|withdrawal|abolition|bureaucracy|time|times|end|close|\
    scrap|reduce|withdraw|abolish|weaken|poverty|pollution|footprint|rates|tax|taxes|\
    charges|fees|overreliance|dependency";

/// Lessening these takes something away, whatever they are for.
pub(crate) const HELPS: &str = "duty|duties|support|fund|funds|funding|investment|grant|grants|aid|relief|reliefs|\
    compensation|allowance|allowances|subsidy|subsidies|scheme|schemes|programme|budget|\
    spending|help|preference|protection|remedies|safeguards|exemption|exemptions|discount|\
    guarantee|finance|assistance|provision|money|anti";

/// With these a thing given is less of what is asked to be less.
pub(crate) const LESS: &str = "lower|lowest|less|cheaper|cut|cuts|reduction|reductions|cap|exemption|freeze|\
    competitive";

/// Nouns of lessening: "the closure of".
pub(crate) const CUTS: &str = "reduction|reductions|cut|cuts|fall|end|closure|closures|withdrawal|loss|abolition|\
    removal|decrease|expiry|ending|repeal|halt|exemption|exemptions|relief|reliefs|rebate|\
    discount|holiday|freeze|pause|moratorium|suspension|delay";

/// Nouns of growing: "a rise in".
pub(crate) const RISES: &str =
    "increase|increases|rise|rises|extension|expansion|growth|renewal|addition";

/// Words after which what is foreseen is nobody's doing, and conditions.
pub(crate) const LEFT_OPEN: &str =
    "forecast|forecasts|projected|estimated|likely|if|unless|whether|might|would|could|expected";

/// Who can be obliged.
pub(crate) const OBLIGED: &str = "bidders|bidder|suppliers|departments|department|councils|authorities|importers|importer|employers|firms|companies|manufacturers|producers|contractors|developers|operators|every|each|all|any|applicants|buyers|bodies|traders|lenders|banks|goods|imports|bids|tenders|contracts";

/// Nouns of aims: what they are to do is not undertaken.
pub(crate) const AIMS: &str = "function|functions|remit|responsibility|aim|goal|ambition|objective|purpose|foundation|stage|mission|vision|priority|challenge|task|key|way|step|role|point|focus|intention|idea|approach";

/// Who acts for a government, as the last word of a subject.
pub(crate) const ACTORS: &str = "we|government|ministers|minister|department|departments|treasury|chancellor|secretary|ministry|scotland|england|wales|board|council|councils|authority|authorities|commission|agency|fund|programme|bank|officials|parliament|bill|strategy|plan|scheme|office|corporation|committee|panel";

/// Words that deny.
pub const NEGATIONS: &str = "not|no|never|nor|neither|none|without|cannot|nobody|nothing";

/// Verbs that keep a thing from happening, which says that it will not.
pub(crate) const PREVENTS: &str = "prevent|prevention|avoid|avert|block|refuse|refusal|oppose|resist|reject|rule|forbid|\
    prohibit|outlaw|outlawed|forbidden|ban|bar|fail|decline|limit|limits|limitation|restrict|restriction|freeze|moratorium|cap";

/// Verbs that let a thing happen.
pub(crate) const LETS: &str = "let|allow|permit|accept|tolerate|contemplate|countenance|letting";

/// "Stand by while it shuts" lets it shut.
pub(crate) const STANDS: &str = "stand|stands|standing|sit|sits|sitting|idly";

/// Verbs and nouns that free from what follows "from" and are given to what follows "for".
pub(crate) const FREES: &str = "exempt|exemption|relieve|relief|spare|shield|excuse|free|insulate|rebate|waiver|holiday|compensation";

/// Nouns of ending and lessening that are no verbs, and verbs of undoing.
pub(crate) const ENDINGS: &str = "closure|closures|cancellation|cancellations|suspension|withdrawal|removal|abolition|\
    loss|losses|sale|release|reduction|reductions|expiry|repeal|conversion|relocation|offshoring|delay|delays|shortage|shortages|barrier|barriers|obstacle|\
    obstacles|decline|shortfall|undo|undone|overturn|overturned|lift|lifted|fewer|less|lower|reduced|uncertainty";

/// Wrongs, which to have less of is good.
pub(crate) const WRONGS: &str = "dumped|dumping|unfair|unfairly|subsidised|leakage|dependence|dependency|dependencies|reliance|\
    burden|burdens|barrier|barriers|obstacle|obstacles|bureaucracy|delays";

/// Nouns of what weighs on the thing that they are for.
pub(crate) const WEIGHTS: &str =
    "charge|charges|cost|costs|fee|fees|toll|tolls|burden|burdens|delay|delays";

/// Finite verbs by which a clause is told.
pub(crate) const FINITE: &str =
    "will|shall|must|is|are|was|were|has|have|had|can|cannot|could|may|does|do";

/// After these "to" carries on what was begun; elsewhere it gives a purpose.
pub(crate) const CARRIES: &str = "intend|intends|plan|plans|planned|propose|proposes|proposal|proposals|decision|decisions|\
    intention|aim|aims|want|wants|seek|continue|going|committed|commit|commits|commitment|pledge|pledges|promise|decided|agreed|\
    attempt|attempts|move|moves|work|refuse|refused|decline|declined|fail|failed|not|never|able|allowed|have|has|having|need|\
    needs|is|are|was|be|hope|choose|like|begin|start|required|obliged|prepared|ready|willing|unwilling|call|calls|will|power|\
    powers|step|steps|way|how|duty";

/// What is done with a thing again and again, whatever becomes of it.
pub(crate) const SETTLED: &str =
    "set|decided|fixed|settled|agreed|calculated|reviewed|determined|negotiated";

/// Whether a word stands in a list of words parted by "|".
pub(crate) fn one_of(word: &str, list: &'static str) -> bool {
    in_list(word, list)
}

/// Whether a word has this stem. A stem begins with the letter of its word, which is looked
/// at first: few words of a list have to be stemmed.
pub(crate) fn has_stem(word: &str, root: &str) -> bool {
    word.as_bytes().first() == root.as_bytes().first() && stem(word) == root
}

/// Whether a word is a form of one of a set: by the word itself, or by its stem.
pub(crate) fn among(word: &str, set: &'static str) -> bool {
    let set = either(set);
    set.has(word) || set.has_stem(&stem(base(word)))
}

/// The verb of an irregular form.
pub(crate) fn base(word: &str) -> &str {
    super::change::base(word)
}
