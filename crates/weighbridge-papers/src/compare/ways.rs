//! The ways in which verbs act on a thing: they end it, keep it, raise it, open it
//! to private owners. It reads a verb and what follows it; it does not find either.

use std::collections::BTreeSet;

use crate::search::words::stem;
use crate::tokens::{Shape, Token};

/// A way of acting on a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    End,
    Keep,
    AsItIs,
    Held,
    Doubt,
    Further,
    More,
    Less,
    Change,
    Ban,
    Allow,
    Public,
    Private,
    Devolve,
    Centralise,
    Stricter,
    Looser,
    Join,
    Leave,
    Merge,
    Apart,
    /// Put off: it may yet come.
    PutOff,
}

use Way::{
    Allow, Apart, AsItIs, Ban, Centralise, Change, Devolve, Doubt, End, Further, Held, Join, Keep,
    Leave, Less, Looser, Merge, More, Private, Public, PutOff, Stricter,
};

impl Way {
    /// In words: what is done to the thing.
    pub fn as_str(self) -> &'static str {
        match self {
            End => "ended",
            Keep => "kept",
            AsItIs => "left as it is",
            Held => "held at a figure",
            Doubt => "its end looked into",
            Further => "kept or furthered",
            More => "raised or widened",
            Less => "cut or narrowed",
            Change => "changed",
            Ban => "banned",
            Allow => "allowed",
            Public => "in public hands",
            Private => "in private hands",
            Devolve => "devolved",
            Centralise => "taken back to the centre",
            Stricter => "made stricter",
            Looser => "made looser",
            Join => "joined",
            Leave => "left",
            Merge => "merged",
            Apart => "kept apart",
            PutOff => "put off",
        }
    }
}

/// Verbs by what they do to their object.
const VERBS: &[(&str, &[Way])] = &[
    (
        "abolish scrap end close cancel withdraw abandon stop repeal terminate suspend disband \
         dismantle shelve mothball discontinue drop axe cease remove revoke rescind eliminate \
         expire lapse demolish defund shut halt ditch",
        &[End],
    ),
    ("lift", &[End, More]),
    (
        "keep maintain retain preserve protect continue safeguard save uphold sustain enshrine",
        &[Keep],
    ),
    ("freeze", &[AsItIs]),
    (
        "support fund finance invest give provide create establish set introduce launch open build \
         back designate guarantee found offer pay run renew restore reinstate impose finish \
         complete fulfil construct reopen subsidise proceed issue grant award licence start begin \
         restart resume return sign",
        &[Further],
    ),
    ("extend expand enlarge boost", &[Further, More]),
    ("double treble triple", &[More]),
    ("raise increase widen grow rise lengthen broaden", &[More]),
    (
        "cut reduce lower narrow halve shrink fall slash trim decrease shorten curb limit restrict \
         curtail",
        &[Less],
    ),
    (
        "reform change replace overhaul redesign redraw restructure amend revise rewrite reshape",
        &[Change],
    ),
    ("ban prohibit outlaw forbid criminalise", &[Ban]),
    ("allow permit legalise authorise decriminalise", &[Allow]),
    ("nationalise renationalise", &[Public]),
    ("privatise sell", &[Private]),
    ("devolve decentralise", &[Devolve]),
    ("centralise", &[Centralise]),
    ("tighten toughen", &[Stricter]),
    ("strengthen", &[Further, Stricter]),
    ("relax loosen ease weaken dilute", &[Looser]),
    ("join rejoin enter", &[Join]),
    ("leave quit", &[Leave]),
    ("merge combine amalgamate", &[Merge]),
    ("split separate demerge", &[Apart]),
    ("pause postpone defer delay", &[PutOff]),
];

/// Verbs with a word right behind them, which the object follows: "bring in a
/// levy" is not "bring a levy in Wales".
const ADJACENT: &[(&str, &str, &[Way])] = &[
    ("bring", "in", &[Further]),
    ("bring take carry move", "forward", &[Further]),
    ("set start", "up", &[Further]),
    // A works or a fee.
    ("put", "up", &[Further, More]),
    ("give", "up", &[End]),
    ("call", "off", &[End]),
    ("get", "rid", &[End]),
    ("write", "off", &[End]),
    ("carry keep hold", "on", &[Keep]),
    ("hold", "onto", &[Keep]),
    ("stand", "by", &[Keep]),
    ("take", "up", &[Further]),
    ("cut", "back", &[Less]),
];

/// Verbs with a word after them, at once or behind the object.
const WITH: &[(&str, &str, &[Way])] = &[
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
    ("opt pull", "out", &[Leave, End]),
    ("withdraw", "from", &[Leave, End]),
    ("switch", "off", &[End]),
    ("go press", "ahead forward", &[Further]),
    ("go", "up", &[More]),
    ("go come bring", "down", &[Less]),
];

/// What is said behind the object and decides by itself.
const BEHIND: &[(&str, &str, &[Way])] = &[
    (
        "keep leave retain maintain remain stay hold",
        "unchanged untouched alone frozen",
        &[AsItIs],
    ),
    ("make", "permanent", &[Keep]),
    ("make", "stricter tighter tougher", &[Stricter]),
    ("make", "looser laxer", &[Looser]),
    ("keep remain stay", "separate apart", &[Apart]),
    ("remain stay", "open", &[Keep]),
];

/// Phrases behind the verb that decide by themselves.
const PHRASES: &[(&str, &str, &[Way])] = &[
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
    ("keep leave retain remain stay", "in place", &[AsItIs]),
    ("keep leave retain remain stay", "in force", &[AsItIs]),
    (
        "bring take keep hold retain remain stay return",
        "public ownership",
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
    ("hand transfer pass give", "to mayors", &[Devolve]),
    ("hand transfer pass give", "to councils", &[Devolve]),
    ("hand transfer pass give", "to local", &[Devolve]),
    ("hand transfer pass give", "to combined", &[Devolve]),
    ("bring put come", "to an end", &[End]),
    ("put place", "on hold", &[PutOff]),
    ("leave", "to the market", &[End]),
    ("leave", "to industry", &[End]),
    ("put place set", "statutory footing", &[Further]),
];

/// Verbs that may be about their subject: "the relief will end".
pub(super) const OF_ITSELF: &str = "end stop close rise fall grow expire lapse remain stay cease continue open come \
    run start begin restart resume shrink double halve merge increase shut go proceed return revert";

pub(super) fn base(word: &str) -> String {
    let word = match word {
        "withdrawn" | "withdrew" => "withdraw",
        "kept" => "keep",
        "built" => "build",
        "given" | "gave" => "give",
        "sold" => "sell",
        "held" => "hold",
        "brought" => "bring",
        "taken" | "took" => "take",
        "left" => "leave",
        "fallen" | "fell" => "fall",
        "risen" | "rose" => "rise",
        "frozen" | "froze" => "freeze",
        "made" => "make",
        "paid" => "pay",
        "wound" => "wind",
        other => other,
    };
    stem(&word.replace("iz", "is"))
}

pub(super) fn among(verb: &str, list: &str) -> bool {
    list.split_whitespace().any(|known| base(known) == verb)
}

/// Nouns that name an act, as verbs do: "a cut in the grant" cuts it.
const NOUNS: &[(&str, &[Way])] = &[
    ("increase increases rise rises", &[More]),
    (
        "cut cuts reduction reductions decrease limit limits cap ceiling restriction restrictions",
        &[Less],
    ),
    ("delay delays", &[]),
    ("closure closures abolition withdrawal cancellation", &[End]),
    ("change changes reform reforms", &[Change]),
    ("sale privatisation", &[Private]),
    ("extension expansion", &[Further, More]),
];

/// The ways of the act that a noun names, where one follows with what it is done
/// to, and the place of that.
pub(super) fn named_act(words: &[Token], from: usize) -> Option<(BTreeSet<Way>, usize)> {
    let near = words.iter().enumerate().skip(from).take(4);
    let (at, ways) = near
        .take_while(|(_, word)| word.shape != Shape::Sign)
        .find_map(|(at, word)| {
            let known = |list: &str| list.split_whitespace().any(|one| one == word.low);
            let found = NOUNS.iter().find(|(list, _)| known(list))?;
            Some((at, found.1))
        })?;
    words
        .get(at + 1)
        .filter(|next| next.is(&["in", "of", "on", "to", "for"]))
        .map(|_| (ways.iter().copied().collect(), at + 2))
}

/// The words behind the verb that lead to what is left: "withdraw from", "pull out of".
pub(super) fn leading_away(verb: &str, words: &[Token], at: usize) -> usize {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if !among(verb, "withdraw pull opt back") {
        return 0;
    }
    let out = usize::from(is(at + 1, &["out"]));
    if is(at + 1 + out, &["from", "of"]) {
        out + 1
    } else {
        0
    }
}

/// Whether the word behind the verb at `at` belongs to it, so that its object
/// begins after that: "stand by the subsidy".
pub(super) fn with_particle(verb: &str, words: &[Token], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        ADJACENT
            .iter()
            .any(|(verbs, word, _)| among(verb, verbs) && next.low == *word)
    })
}

/// The ways of the verb at `at`, with what follows in its clause.
pub(super) fn ways(verb: &str, words: &[Token], at: usize) -> BTreeSet<Way> {
    let rest: Vec<&str> = words[at + 1..]
        .iter()
        .take_while(|word| !matches!(word.low.as_str(), ";" | "," | ":" | "."))
        .map(|word| word.low.as_str())
        .take(14)
        .collect();
    let said = format!(" {} ", rest.join(" "));
    let phrase = PHRASES
        .iter()
        .find(|(verbs, phrase, _)| among(verb, verbs) && said.contains(&format!(" {phrase} ")));
    let behind = BEHIND.iter().find(|(verbs, list, _)| {
        among(verb, verbs)
            && rest
                .iter()
                .any(|word| list.split(' ').any(|one| one == *word))
    });
    // "The relief is withdrawn from April": a date, and nothing that is left.
    let withdrawn = words[at].low == "withdrawn";
    let particle = WITH.iter().find(|(verbs, list, _)| {
        !(withdrawn && *list == "from")
            && among(verb, verbs)
            && rest
                .iter()
                .take(8)
                .any(|word| list.split(' ').any(|one| one == *word))
    });
    let adjacent = ADJACENT.iter().find(|(verbs, word, _)| {
        among(verb, verbs) && rest.first().is_some_and(|next| next == word)
    });
    let plain = VERBS.iter().find(|(verbs, _)| among(verb, verbs));
    let mut found: BTreeSet<Way> = phrase
        .or(behind)
        .or(adjacent)
        .or(particle)
        .map(|(_, _, ways)| *ways)
        .or_else(|| plain.map(|(_, ways)| *ways))
        .unwrap_or_default()
        .iter()
        .copied()
        .collect();
    // Held "at 25 per cent": not to be raised and not to be cut.
    let at_figure = rest
        .windows(2)
        .any(|two| two[0] == "at" && two[1].starts_with(|sign: char| !sign.is_alphabetic()));
    if at_figure && among(verb, "hold keep maintain retain leave remain stay") {
        found.insert(Held);
    }
    // Back at a figure where it was before it rose.
    let to_figure = rest.first() == Some(&"to")
        && rest
            .get(1)
            .is_some_and(|word| word.starts_with(|sign: char| !sign.is_alphabetic()));
    if to_figure && among(verb, "return revert") {
        found.remove(&Further);
        found.insert(Less);
    }
    // What is kept in public hands is kept.
    if found.contains(&Public) && among(verb, "keep hold retain remain stay") {
        found.insert(Keep);
    }
    found
}
