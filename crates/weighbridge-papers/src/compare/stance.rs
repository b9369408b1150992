//! What a commitment acts on and which way: it ends it, keeps it, raises it,
//! opens it to private owners. It compares nothing and knows no paper.

use std::collections::BTreeSet;

use super::likeness::sentence_before;
use crate::commitment::{Commitment, Role};
use crate::paper::Paper;
use crate::search::words::{stem, words};
use crate::tokens::{Shape, Token, tokens};

/// A way of acting on a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    End,
    Keep,
    AsItIs,
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
}

use Way::{
    Allow, Apart, AsItIs, Ban, Centralise, Change, Devolve, End, Further, Join, Keep, Leave, Less,
    Looser, Merge, More, Private, Public, Stricter,
};

impl Way {
    /// In words: what is done to the thing.
    pub fn as_str(self) -> &'static str {
        match self {
            End => "ended",
            Keep => "kept",
            AsItIs => "left as it is",
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
        }
    }
}

/// Verbs by what they do to their object.
const VERBS: &[(&str, &[Way])] = &[
    (
        "abolish scrap end close cancel withdraw abandon stop repeal terminate suspend disband \
         dismantle shelve mothball discontinue drop axe cease remove revoke rescind eliminate \
         expire lapse demolish defund",
        &[End],
    ),
    ("lift", &[End, More]),
    (
        "keep maintain retain preserve protect continue safeguard save uphold sustain",
        &[Keep],
    ),
    ("freeze", &[AsItIs]),
    (
        "support fund finance invest give provide create establish set introduce launch open build \
         back designate guarantee found offer pay run renew restore reinstate impose finish \
         complete fulfil construct reopen subsidise",
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
        "reform change replace overhaul redesign restructure amend revise rewrite reshape",
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
    ("opt pull", "out", &[Leave]),
    ("withdraw", "from", &[Leave]),
    ("switch", "off", &[End]),
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
    ("return hand transfer pass", "private sector", &[Private]),
    ("hand transfer pass give", "to mayors", &[Devolve]),
    ("hand transfer pass give", "to councils", &[Devolve]),
    ("hand transfer pass give", "to local", &[Devolve]),
    ("hand transfer pass give", "to combined", &[Devolve]),
    ("bring put come", "to an end", &[End]),
];

/// Verbs that may be about their subject: "the relief will end".
const OF_ITSELF: &str = "end stop close rise fall grow expire lapse remain stay cease continue open \
    shrink double halve merge increase";

/// A figure of a thing stands for the thing: to raise the rate of a tax is to
/// raise the tax, to end the funding of a centre ends the centre's funding.
const FIGURES: &str = "rate level number amount size scope value fund support money backing financ";

/// To end one of these is to allow, to set one up is to ban.
const BANS: &str = "ban prohibit embargo moratorium";

/// The noun phrase on which a commitment acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Thing {
    /// Stems of the words that may be its head.
    pub heads: BTreeSet<String>,
    /// Stems of all its words.
    pub words: BTreeSet<String>,
}

/// Which way a commitment acts, on what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stance {
    /// Stem of the verb; none where a thing is refused outright.
    pub verb: Option<String>,
    /// The ways of the verb; none where it has no direction that is known.
    pub ways: BTreeSet<Way>,
    /// On what; without words where nothing is named.
    pub thing: Thing,
}

fn base(word: &str) -> String {
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

fn pronoun(stem: &str) -> bool {
    ["it", "them", "they", "this", "these"].contains(&stem)
}

fn among(verb: &str, list: &str) -> bool {
    list.split_whitespace().any(|known| base(known) == verb)
}

/// The stance of a commitment; none where its verb stands nowhere in it. A
/// pronoun for an object stands for whatever the sentence before names.
pub(super) fn stance(paper: &Paper, one: &Commitment) -> Option<Stance> {
    let mut told = of_sentence(one)?;
    let pronoun = !told.thing.words.is_empty() && told.thing.words.iter().all(|stem| pronoun(stem));
    if pronoun && let Some(before) = sentence_before(paper, one) {
        let words: BTreeSet<String> = words(before).into_iter().map(|word| word.stem).collect();
        told.thing = Thing {
            heads: words.clone(),
            words,
        };
    }
    Some(told)
}

fn of_sentence(one: &Commitment) -> Option<Stance> {
    let words = tokens(&one.text);
    let mark = |role| {
        one.judgement
            .marks
            .iter()
            .find(|mark| mark.role == role && !mark.span.is_empty())
    };
    let undertaking = mark(Role::Undertaking);
    let after = undertaking.map_or(0, |mark| mark.span.end);
    let verb = match mark(Role::Action) {
        Some(action) => words
            .iter()
            .position(|word| word.span.start == action.span.start),
        // "We cannot commit to dredging".
        None => words.iter().position(|word| {
            word.span.start >= after && word.low.ends_with("ing") && word.low.len() > 4
        }),
    };
    let Some(at) = verb else {
        // "We rule out a toll on the causeway".
        let from = words.iter().position(|word| word.span.start >= after)?;
        return Some(Stance {
            verb: None,
            ways: BTreeSet::from([Further, Allow]),
            thing: phrase(&words, from),
        });
    };
    let verb = base(&words[at].low);
    let passive = words[..at]
        .iter()
        .rev()
        .find(|word| !crate::commitment::between(&word.low) && !word.is(&["not"]))
        .is_some_and(|word| word.is(&["be", "been", "being", "is", "are", "was", "were"]));
    let bare = words.get(at + 1).is_none_or(|next| {
        next.shape == Shape::Sign || next.is(STOPS) || next.is(JOINTS) || next.is(COMPLEMENTS)
    });
    let mut thing = if passive || (bare && among(&verb, OF_ITSELF)) {
        // The subject: what stands before the words of undertaking.
        let end = undertaking
            .and_then(|mark| {
                words
                    .iter()
                    .position(|word| word.span.start >= mark.span.start)
            })
            .unwrap_or(at)
            .min(at);
        let start = words[..end]
            .iter()
            .rposition(|word| word.shape == Shape::Sign && word.low != "&" && word.low != "-")
            .map_or(0, |sign| sign + 1);
        phrase(&words[..end], start)
    } else {
        phrase(&words, at + 1)
    };
    let mut ways = ways(&verb, &words, at);
    let bans = |stem: &String| BANS.split(' ').any(|known| stem.starts_with(known));
    if thing.heads.iter().any(bans) {
        let allows = ways.contains(&End);
        let forbids = ways.contains(&Keep) || ways.contains(&Further) || ways.contains(&AsItIs);
        if allows || forbids {
            ways = BTreeSet::from([if allows { Allow } else { Ban }]);
            thing.words.retain(|stem| !bans(stem));
            thing.heads.clone_from(&thing.words);
        }
    }
    Some(Stance {
        verb: Some(verb),
        ways,
        thing,
    })
}

/// The ways of the verb at `at`, with what follows in its clause.
fn ways(verb: &str, words: &[Token], at: usize) -> BTreeSet<Way> {
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
    let particle = WITH.iter().find(|(verbs, list, _)| {
        among(verb, verbs)
            && rest
                .iter()
                .take(8)
                .any(|word| list.split(' ').any(|one| one == *word))
    });
    let plain = VERBS.iter().find(|(verbs, _)| among(verb, verbs));
    let mut found: BTreeSet<Way> = phrase
        .or(behind)
        .or(particle)
        .map(|(_, _, ways)| *ways)
        .or_else(|| plain.map(|(_, ways)| *ways))
        .unwrap_or_default()
        .iter()
        .copied()
        .collect();
    // What is kept in public hands is kept.
    if found.contains(&Public) && among(verb, "keep hold retain remain stay") {
        found.insert(Keep);
    }
    found
}

/// Words that end a noun phrase with all that belongs to it.
const STOPS: &[&str] = &[
    "that", "which", "who", "so", "if", "when", "where", "because", "until", "by", "to", "from",
    "into", "and", "or", "but", "while", "as", "than", "after", "before", "since", "through",
    "early", "late", "if", "under", "will", "shall", "is", "are", "up", "down", "off", "back",
    "out", "away",
];

/// Words that join to a noun what it is of, for or on.
const JOINTS: &[&str] = &[
    "of", "for", "on", "in", "at", "with", "within", "across", "among", "between", "against",
    "over", "near", "outside",
];

/// Words that tell nothing of the thing.
const EMPTY: &[&str] = &[
    "the", "a", "an", "our", "its", "their", "those", "all", "any", "every", "each", "both", "new",
    "current", "present", "existing", "some", "more", "million", "billion", "thousand", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "no", "not", "further",
    "up", "down", "out", "off", "back", "away", "we",
];

/// Words behind the object that tell what becomes of it.
const COMPLEMENTS: &[&str] = &[
    "unchanged",
    "untouched",
    "alone",
    "permanent",
    "stricter",
    "tighter",
    "tougher",
    "looser",
    "laxer",
    "separate",
    "apart",
    "open",
    "frozen",
];

/// The noun phrase that begins at `from`.
fn phrase(words: &[Token], from: usize) -> Thing {
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    // A particle belongs to the verb before it.
    let from = from
        + usize::from(
            words
                .get(from)
                .is_some_and(|word| word.is(&["up", "down", "out", "off", "back", "away", "in"])),
        );
    let mut joints: Vec<&str> = Vec::new();
    for word in words.iter().skip(from).take(20) {
        if (word.shape == Shape::Sign && !matches!(word.low.as_str(), "&" | "‘" | "’" | "\""))
            || word.is(STOPS)
        {
            break;
        }
        if word.is(JOINTS) {
            joints.push(&word.low);
            parts.push(Vec::new());
            continue;
        }
        let adverb = crate::commitment::between(&word.low);
        if word.shape != Shape::Word || word.is(EMPTY) || word.is(COMPLEMENTS) || adverb {
            continue;
        }
        let plain = word.low.trim_end_matches("'s").trim_end_matches('\'');
        if let Some(last) = parts.last_mut() {
            last.push(stem(plain));
        }
    }
    // "This", alone, is a pronoun: "this levy" is a levy.
    if parts.iter().flatten().count() > 1 {
        for part in &mut parts {
            part.retain(|stem| !pronoun(stem));
        }
    }
    let mut heads = BTreeSet::new();
    for (at, part) in parts.iter().enumerate() {
        let Some(head) = part.last() else { break };
        heads.insert(head.clone());
        let stands_for = FIGURES.split(' ').any(|known| known == head)
            && matches!(joints.get(at), Some(&"of" | &"for" | &"on"));
        if !stands_for {
            break;
        }
    }
    Thing {
        heads,
        words: parts.into_iter().flatten().collect(),
    }
}

impl Thing {
    /// Whether it is the same thing, named as closely or more closely: they share
    /// a head, and the one with fewer words has none that the other lacks.
    pub fn same(&self, other: &Thing) -> bool {
        let (few, many) = if self.words.len() <= other.words.len() {
            (self, other)
        } else {
            (other, self)
        };
        let figure = |stem: &&String| !FIGURES.split(' ').any(|known| known == stem.as_str());
        let few_words: BTreeSet<&String> = few.words.iter().filter(figure).collect();
        let heads = |one: &Thing| -> BTreeSet<String> {
            let own: BTreeSet<String> = one.heads.iter().filter(figure).cloned().collect();
            if own.is_empty() {
                one.heads.clone()
            } else {
                own
            }
        };
        !few.words.is_empty()
            && heads(few).intersection(&heads(many)).next().is_some()
            && few_words.iter().all(|stem| many.words.contains(*stem))
    }

    /// Whether both are named and share no word.
    pub fn apart(&self, other: &Thing) -> bool {
        !self.words.is_empty()
            && !other.words.is_empty()
            && self.words.intersection(&other.words).next().is_none()
    }
}
