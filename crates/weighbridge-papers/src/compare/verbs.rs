//! Verbs and nouns by what they do to their object: the lists behind the ways of
//! acting. They are set by hand from what the words mean and hold no rule.

use super::ways::Way;

use Way::{
    Allow, Apart, AsItIs, Ban, Burden, Centralise, Change, Devolve, Do, End, Faster, Further, Join,
    Keep, Leave, Less, Look, Looser, Merge, More, Private, Public, PutOff, Slower, Stricter,
    Unburden,
};

/// Verbs by what they do to their object.
pub(super) const VERBS: &[(&str, &[Way])] = &[
    (
        "abolish scrap end close cancel withdraw abandon stop repeal terminate suspend disband \
         dismantle shelve mothball discontinue drop axe cease remove revoke rescind eliminate \
         expire lapse demolish defund shut halt ditch sack dismiss overturn annul decommission \
         liquidate reverse undo",
        &[End],
    ),
    // Of a cap its end, of output more: its object tells.
    ("lift", &[End, More]),
    (
        "keep maintain retain preserve protect continue safeguard save uphold sustain enshrine defend conserve ringfence stay remain stand",
        &[Keep],
    ),
    ("freeze", &[AsItIs]),
    (
        "support fund finance invest give provide create establish set introduce launch open build \
         back designate guarantee found offer pay run renew restore reinstate impose finish \
         complete fulfil construct reopen subsidise proceed issue grant award licence license start begin \
         restart resume return sign recruit hire employ appoint train teach plant buy purchase lend \
         upgrade repair renovate refurbish electrify endow replenish contribute underwrite incentivise \
         encourage promote nurture champion help assist",
        &[Further],
    ),
    (
        "develop deliver publish produce draft prepare write procure commission install equip order \
         match host form add reward enable empower improve modernise connect reconnect link deepen \
         secure ensure attract foster stimulate pursue adopt apply implement enact legislate \
         contribute sponsor insure allocate commit earmark spend devote receive get gain have enjoy \
         obtain prioritise put cover include deploy make mandate require work",
        &[Do],
    ),
    ("extend expand enlarge boost", &[Further, More]),
    ("double treble triple quadruple multiply", &[More]),
    ("raise increase widen grow rise lengthen broaden", &[More]),
    (
        "cut reduce lower narrow halve shrink fall slash trim decrease shorten curb limit restrict \
         curtail cap prune pare contract dwindle",
        &[Less],
    ),
    (
        "reform change replace overhaul redesign redraw restructure amend revise rewrite reshape",
        &[Change],
    ),
    ("ban prohibit outlaw forbid criminalise", &[Ban]),
    ("discourage deter hinder impede obstruct block", &[Less]),
    ("lose forfeit", &[End]),
    ("tax charge fine penalise", &[Burden]),
    ("exempt excuse spare relieve", &[Unburden]),
    (
        "speed accelerate expedite hasten quicken streamline simplify",
        &[Faster],
    ),
    ("slow complicate", &[Slower]),
    (
        "consider consult explore review examine assess evaluate investigate study look",
        &[Look],
    ),
    (
        "allow permit legalise authorise decriminalise approve",
        &[Allow],
    ),
    ("nationalise renationalise", &[Public]),
    ("privatise sell", &[Private]),
    ("devolve decentralise", &[Devolve]),
    ("centralise", &[Centralise]),
    ("tighten toughen harden stiffen regulate", &[Stricter]),
    ("strengthen", &[Further, Stricter]),
    (
        "relax loosen ease weaken dilute soften slacken deregulate",
        &[Looser],
    ),
    ("join rejoin enter", &[Join]),
    ("leave quit", &[Leave]),
    ("merge combine amalgamate", &[Merge]),
    ("split separate demerge", &[Apart]),
    ("pause postpone defer delay", &[PutOff]),
];

/// Verbs with a word right behind them, which the object follows: "bring in a
/// levy" is not "bring a levy in Wales".
pub(super) const ADJACENT: &[(&str, &str, &[Way])] = &[
    ("bring", "in", &[Further]),
    ("bring take carry move", "forward", &[Further]),
    ("set start", "up", &[Further]),
    ("set put", "aside", &[Further]),
    // A works or a fee.
    ("put", "up", &[Further, More]),
    ("give", "up", &[End]),
    ("call", "off", &[End]),
    ("get", "rid", &[End]),
    ("write", "off", &[End]),
    ("carry keep hold", "on", &[Keep]),
    ("hold", "onto", &[Keep]),
    ("stand", "by", &[Keep]),
    ("lay", "off", &[End]),
    ("take", "over", &[Centralise]),
    ("take", "on", &[Further]),
    ("go", "on", &[Further]),
    ("top", "up", &[Further, More]),
    ("carry", "out", &[Further]),
    ("take", "up", &[Further]),
    ("cut", "back", &[Less]),
];

/// Verbs with a word after them, at once or behind the object.
pub(super) const WITH: &[(&str, &str, &[Way])] = &[
    ("wind", "up down", &[End]),
    ("phase", "out", &[End]),
    ("do", "away", &[End]),
    ("roll", "back", &[End]),
    ("roll", "out", &[Further]),
    ("scale", "up", &[More]),
    ("scale", "back down", &[Less]),
    ("step", "up", &[More]),
    (
        "bring back take",
        "centre whitehall department",
        &[Centralise],
    ),
    ("bring", "back", &[Further]),
    ("take", "back", &[Centralise]),
    ("opt pull", "out", &[Leave, End]),
    ("withdraw", "from", &[Leave, End]),
    ("switch", "off", &[End]),
    ("go press", "ahead forward", &[Further]),
    ("go ramp build drive", "up", &[More]),
    ("ramp", "down", &[Less]),
    ("bring get drive push keep", "below under", &[Less]),
    ("water", "down", &[Looser]),
    ("rein", "in", &[Less]),
    ("slow", "down", &[Slower]),
    ("put push", "back", &[PutOff]),
    ("let", "go", &[End]),
    ("take", "away", &[End]),
    ("go come bring take", "down", &[Less]),
];

/// What is said behind the object and decides by itself.
pub(super) const BEHIND: &[(&str, &str, &[Way])] = &[
    (
        "keep leave retain maintain remain stay hold",
        "unchanged untouched alone frozen",
        &[AsItIs],
    ),
    ("make", "permanent", &[Keep]),
    ("make", "redundant", &[End]),
    ("make", "illegal unlawful", &[Ban]),
    ("make", "easier simpler faster quicker", &[Faster]),
    ("make", "harder slower", &[Slower]),
    ("make become get", "cheaper", &[Unburden]),
    ("make become get", "dearer costlier", &[Burden]),
    ("make", "stricter tighter tougher", &[Stricter]),
    ("make", "looser laxer", &[Looser]),
    ("keep remain stay", "separate apart", &[Apart]),
    ("remain stay", "open", &[Keep]),
    ("remain stay keep", "shut closed", &[End]),
];

/// Phrases behind the verb that decide by themselves.
pub(super) const PHRASES: &[(&str, &str, &[Way])] = &[
    (
        "keep leave retain maintain remain stay",
        "as it is",
        &[AsItIs],
    ),
    (
        "keep leave retain maintain remain stay",
        "as they are",
        &[AsItIs],
    ),
    (
        "keep leave retain maintain remain stay hold",
        "where they are",
        &[AsItIs],
    ),
    (
        "keep leave retain maintain remain stay hold",
        "where it is",
        &[AsItIs],
    ),
    ("keep leave retain remain stay", "in place", &[AsItIs]),
    ("keep leave retain remain stay", "in force", &[AsItIs]),
    (
        "bring take keep hold retain remain stay return",
        "public ownership",
        &[Public],
    ),
    (
        "bring take put place keep hold retain remain stay return",
        "public control",
        &[Public],
    ),
    (
        "bring take keep hold retain remain stay return",
        "public hands",
        &[Public],
    ),
    (
        "return hand transfer pass sell",
        "private owners",
        &[Private],
    ),
    ("return hand transfer pass", "private ownership", &[Private]),
    ("return hand transfer pass", "private hands", &[Private]),
    ("keep leave remain stay", "private owners", &[Private]),
    ("keep leave remain stay", "private hands", &[Private]),
    ("return hand transfer pass", "private sector", &[Private]),
    ("hand transfer pass", "to the", &[Devolve]),
    ("hand transfer pass", "over to", &[Devolve]),
    ("hand transfer pass give", "to mayors", &[Devolve]),
    ("hand transfer pass give", "to councils", &[Devolve]),
    ("hand transfer pass give", "to local", &[Devolve]),
    ("hand transfer pass give", "to combined", &[Devolve]),
    ("take bring transfer remove", "from mayors", &[Centralise]),
    ("take bring transfer remove", "from councils", &[Centralise]),
    ("take bring transfer remove", "from local", &[Centralise]),
    ("bring put come", "to an end", &[End]),
    ("put place", "on hold", &[PutOff]),
    ("hold keep set", "in reserve", &[Keep]),
    ("release", "to whoever", &[Leave]),
    ("release", "to the highest", &[Leave]),
    ("release", "to developers", &[Leave]),
    ("release", "for sale", &[Leave]),
    ("release", "for housing", &[Leave]),
    ("release", "for homes", &[Leave]),
    ("leave", "to the market", &[End]),
    ("leave", "to industry", &[End]),
    ("put place set", "statutory footing", &[Further]),
];

/// Verbs that may be about their subject: "the relief will end".
pub(super) const OF_ITSELF: &str = "stand end stop close rise fall grow expire lapse remain stay cease continue open come \
    run start begin restart resume shrink double halve merge increase shut go proceed return revert lengthen shorten widen narrow treble drop expand contract";

/// Nouns that name an act, as verbs do: "a cut in the grant" cuts it.
pub(super) const NOUNS: &[(&str, &[Way])] = &[
    ("increase increases rise rises", &[More]),
    (
        "cut cuts reduction reductions decrease limit limits cap ceiling restriction restrictions",
        &[Less],
    ),
    ("delay delays", &[]),
    (
        "end closure closures closing ending abolition scrapping withdrawal cancellation",
        &[End],
    ),
    ("change changes reform reforms", &[Change]),
    ("sale privatisation", &[Private]),
    ("extension expansion", &[Further, More]),
];
