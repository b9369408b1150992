//! Which way a commitment acts, on what, and whether it says that it will not.
//! It compares nothing and knows no paper but for what a pronoun points to.

use std::collections::BTreeSet;

use super::acts::{
    acted, by_noun, doubted, has_done, negation, no_subject, none_beyond, none_of, own_clause,
};
use super::being::to_be;
use super::effect::{Effects, effects, noun_of, turning};
use super::likeness::sentence_before;
use super::thing::{COMPLEMENTS, JOINTS, STOPS, Thing, phrase, pronoun};
use super::verbs::OF_ITSELF;
use super::ways::{Way, among, base, leading_away, named_act, ways, with_particle};
use crate::commitment::{Class, Commitment, Role, between, sort};
use crate::paper::Paper;
use crate::search::words::{stem, words};
use crate::tokens::{Shape, Token, tokens};

use Way::{Allow, AsItIs, Ban, Burden, Doubt, End, Faster, Further, Keep, Less, Looser, More};

/// To end one of these is to allow, to set one up is to ban.
const BANS: &str = "ban prohibit embargo moratorium";

/// Verbs that tell a decision and no act, where "against" follows.
const DECIDING: &[&str] = &["decided", "decide", "come", "argued", "advised", "voted"];

/// Stems of rules: made simpler, they are looser.
const RULES: &str = "rule regul standard law code requir";

/// Which way a commitment acts, on what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stance {
    /// Stem of the verb; none where a thing is refused outright.
    pub verb: Option<String>,
    /// The ways of the verb; none where it has no direction that is known.
    pub ways: BTreeSet<Way>,
    /// On what; without words where nothing is named.
    pub thing: Thing,
    /// Who acts, where something is done to a thing: a fund may be ended later that
    /// is to pay here. Without words where nobody is named.
    pub actor: Thing,
    /// What becomes of each thing that it acts on.
    pub effects: Effects,
    /// It says that this will not be done: "will not", "no further", "stop paying".
    pub refused: bool,
}

/// The stance of a commitment; none where its verb stands nowhere in it. A
/// pronoun for an object stands for whatever the sentence before names.
pub(super) fn stance(paper: &Paper, one: &Commitment) -> Option<Stance> {
    let mut told = of_sentence(one)?;
    let pronoun = !told.thing.words.is_empty() && told.thing.words.iter().all(|stem| pronoun(stem));
    // "The map lapsed and we do not propose to draw another": of its own sentence.
    let another = told.thing.words.len() == 1 && told.thing.words.contains("anoth");
    if another {
        let words: BTreeSet<String> = words(&one.text).into_iter().map(|word| word.stem).collect();
        told.thing = Thing {
            heads: words.clone(),
            words,
            ..Thing::default()
        };
    }
    // "The mine may reopen and we will license it": what its own sentence names before.
    let own = one
        .judgement
        .marks
        .iter()
        .find(|mark| mark.role == Role::Undertaking && !mark.span.is_empty())
        .and_then(|mark| one.text.get(..mark.span.start))
        .filter(|own| words(own).len() > 1 && own.contains(" and "));
    if pronoun && let Some(before) = own.or_else(|| sentence_before(paper, one)) {
        let words: BTreeSet<String> = words(before).into_iter().map(|word| word.stem).collect();
        told.thing = Thing {
            heads: words.clone(),
            words,
            ..Thing::default()
        };
    }
    told.effects = effects(&told.ways, &told.thing);
    // Who is to bear a charge has less for it.
    if told.ways.contains(&Burden) && told.thing.heads.iter().any(|head| turning(head)) {
        let pays = effects(&told.ways, &told.actor);
        told.effects = effects(&BTreeSet::from([Further]), &told.thing);
        told.effects.extend(pays);
    }
    // Who loses something has less.
    if told.verb.as_deref() == Some("lose") {
        told.effects.extend(effects(&told.ways, &told.actor));
    }
    if let Some(noun) = told.verb.as_deref().and_then(noun_of) {
        told.effects.entry(noun.to_owned()).or_insert(true);
    }
    Some(told)
}

impl Stance {
    /// Towards a thing as a whole, by no verb.
    fn towards(thing: Thing, ways: BTreeSet<Way>, refused: bool) -> Self {
        Self {
            verb: None,
            ways,
            thing,
            actor: Thing::default(),
            effects: Effects::new(),
            refused,
        }
    }
}

/// The stance that the sentence itself tells, before pronouns and effects.
fn of_sentence(one: &Commitment) -> Option<Stance> {
    let words = tokens(&one.text);
    let mark = |role| {
        one.judgement
            .marks
            .iter()
            .find(|mark| mark.role == role && !mark.span.is_empty())
    };
    let undertaking = mark(Role::Undertaking);
    let begin = undertaking.map(|mark| mark.span.start);
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
    // What ends is refused by nobody: its verb says that it ends.
    let class = if one.judgement.ends() {
        Class::Commitment
    } else {
        one.judgement.class
    };
    // "Wave power has no place in our plans": what stands before the words.
    if let Some(thing) = without_place(&words, one) {
        return Some(Stance::towards(
            thing,
            BTreeSet::from([Further, Allow]),
            true,
        ));
    }
    if let Some((ways, subject)) = to_be(&words, begin) {
        return Some(Stance {
            verb: Some("be".to_owned()),
            ..Stance::towards(subject, ways, false)
        });
    }
    // "We are considering whether": the verb may be part of the undertaking.
    let looks = words.iter().rposition(|word| word.span.end <= after);
    let doubt = [verb, looks].into_iter().flatten();
    if let Some(thing) = doubt.filter_map(|at| doubted(&words, at)).next() {
        let refused = class == Class::Refusal;
        return Some(Stance::towards(thing, BTreeSet::from([Doubt]), refused));
    }
    // "We rule out a toll on the causeway", "there will be no toll".
    // "We have decided against a toll", "against building the causeway".
    let first_after = words.iter().position(|word| word.span.start >= after);
    let against = verb
        .filter(|at| words[*at].is(DECIDING))
        .map(|at| at + 1)
        .or(first_after)
        .filter(|at| words.get(*at).is_some_and(|word| word.is(&["against"])));
    let turned_down = against
        .map(|at| at + 1)
        .filter(|at| words.get(*at).is_some_and(|word| word.low.ends_with("ing")))
        .filter(|at| sort(&words[*at].low).is_some());
    let verb = turned_down.or(verb);
    let outright = match (verb, against) {
        (_, Some(at)) if turned_down.is_none() => Some(at + 1),
        (Some(at), _) if words[at].is(&["no"]) => Some(at + 1),
        (Some(_), _) => None,
        (None, _) => Some(first_after?),
    };
    if let Some(from) = outright {
        // "No plans to fit schools with": a verb that no list has.
        let to = words.get(from).is_some_and(|word| word.is(&["to"]));
        let act = words
            .get(from + 1)
            .is_some_and(|word| word.shape == Shape::Word && !word.capital);
        if verb.is_none() && class == Class::Refusal && to && act {
            return Some(by_verb(&words, from + 1, begin, class, false));
        }
        let no = verb.is_some() && class != Class::Refusal
            || against.is_some()
            || words.get(from).is_some_and(|word| word.is(&["no"]));
        let (ways, thing) = match named_act(&words, from) {
            Some((ways, thing)) => (ways, phrase(&words, thing)),
            None => (BTreeSet::from([Further, Allow]), phrase(&words, from)),
        };
        let refused = (class == Class::Refusal || no) && !none_beyond(&words);
        return Some(Stance::towards(thing, ways, refused));
    }
    Some(by_verb(&words, verb?, begin, class, against.is_some()))
}

/// The stance by the verb at `first`, in a sentence that undertakes from the byte `begin`
/// on and may turn its act down with "against".
fn by_verb(
    words: &[Token],
    first: usize,
    begin: Option<usize>,
    class: Class,
    against: bool,
) -> Stance {
    let (at, stopped, still) = acted(words, first);
    let verb = base(&words[at].low);
    let last_of_its = last_of_its(words, at);
    // "The works will cease production": the works.
    let work = words
        .get(at + 1)
        .is_some_and(|word| word.is(&["production", "operations", "trading", "work", "service"]))
        && !words
            .get(at + 2)
            .is_some_and(|word| word.is(&["of", "for", "on"]))
        && among(&verb, "cease stop halt end");
    let of_subject = last_of_its || work || of_subject(words, at, &verb);
    let subject = || subject(words, begin, at);
    let mut thing = if of_subject {
        subject()
    } else {
        object(words, at, &verb)
    };
    let mut ways = if last_of_its {
        BTreeSet::from([End])
    } else {
        ways(&verb, words, at)
    };
    // "Will have its grant raised": what becomes of the grant.
    if let Some(act) = has_done(words, at).filter(|_| !of_subject) {
        ways = self::ways(&base(&words[act].low), words, act);
        thing = phrase(&words[..act], at + 1);
    }
    if !of_subject && let Some(named) = by_noun(&verb, words, at) {
        (ways, thing) = named;
    }
    // "Refuse licences": they are not granted.
    let turned_down = first == at && among(&verb, "refuse deny");
    if turned_down {
        ways = BTreeSet::from([Further, Allow]);
    }
    limits_and_forms(&mut ways, &thing);
    // A charge is borne by others than those who speak.
    let others = |actor: &Thing| {
        let own = ["govern", "minist", "depart", "treasuri"];
        actor.heads.iter().any(|head| !own.contains(&head.as_str()))
    };
    // Who pays less of it, or nothing, bears nothing.
    let spared = words[at + 1..]
        .iter()
        .take(3)
        .any(|word| word.is(&["no", "nothing", "less", "fewer", "lower", "smaller"]));
    let bears = !spared && !of_subject && among(&verb, "pay face bear");
    if bears && thing.heads.iter().any(|head| turning(head)) && others(&subject()) {
        ways = BTreeSet::from([Burden]);
    }
    if still {
        ways.insert(Keep);
    }
    of_bans(&mut ways, &mut thing);
    let begin = begin.unwrap_or(0);
    // What nobody undertakes as an act may be denied too: "the fund will not go ahead".
    let passive = of_subject
        && !among(
            &verb,
            "leave forget neglect ignore lose overlook fail harm affect",
        );
    let denied = class == Class::Outcome
        && (!ways.is_empty() || passive)
        && words[..first]
            .iter()
            .any(|word| word.span.start >= begin && word.is(&["not", "never"]));
    let none = !of_subject && none_of(words, at, &ways);
    let mut verb = Some(verb);
    // "Make no change to the credit" does not change it.
    if none && let Some((act, from)) = named_act(words, at + 1) {
        (verb, ways, thing) = (None, act, phrase(words, from));
    }
    let no_longer = class != Class::Refusal
        && words[..first]
            .windows(2)
            .any(|two| two[0].is(&["no"]) && two[1].is(&["longer"]));
    // "Grant no licences" is a refusal by its "no" alone, and by no other word besides.
    let not = words[..first]
        .iter()
        .any(|word| word.span.start >= begin && negation(word));
    let denies = class == Class::Refusal && (not || !(none || stopped || none_beyond(words)))
        || no_subject(words, class, at);
    Stance {
        verb,
        actor: if of_subject {
            Thing::default()
        } else {
            subject()
        },
        ..Stance::towards(
            thing,
            ways,
            (denies || denied || no_longer || against) ^ stopped ^ none ^ turned_down,
        )
    }
}

/// Whether the subject does what it does for the last time: "the ferry will make its final
/// crossing", "the course takes its last learners". A last report or word ends nothing.
fn last_of_its(words: &[Token], at: usize) -> bool {
    const SAID: &str = "report word decision offer recommendation plan statement draft accounts";
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    is(at + 1, &["its", "their"])
        && is(at + 2, &["last", "final"])
        && words
            .get(at + 3)
            .is_some_and(|noun| !among(&stem(&noun.low), SAID))
}

/// Whether a verb is said of what its subject suffers or becomes: "will be closed", "will
/// close".
fn of_subject(words: &[Token], at: usize, verb: &str) -> bool {
    let gerund = words[at].low.ends_with("ing");
    // "An operator will be sold the quays": what is sold follows.
    let given = among(verb, "sell give grant offer award lend hand deny refuse")
        && words
            .get(at + 1)
            .is_some_and(|next| next.is(&["the", "a", "an", "its", "our", "their"]));
    let passive = !gerund
        && !given
        && words[..at]
            .iter()
            .rev()
            .find(|word| !between(&word.low) && !word.is(&["not"]))
            .is_some_and(|word| word.is(&["be", "been", "being", "is", "are", "was", "were"]));
    let bare = words[at + 1..]
        .iter()
        .find(|next| !between(&next.low))
        .is_none_or(|next| {
            next.shape == Shape::Sign || next.is(STOPS) || next.is(JOINTS) || next.is(COMPLEMENTS)
        });
    passive || (bare && among(verb, OF_ITSELF) && !with_particle(verb, words, at))
}

/// The subject: what stands before the words of undertaking.
fn subject(words: &[Token], begin: Option<usize>, at: usize) -> Thing {
    let end = begin
        .and_then(|begin| words.iter().position(|word| word.span.start >= begin))
        .unwrap_or(at)
        .min(at);
    // "The coal fund, closed in 2024, will be opened": what stands between commas is
    // said of the subject before them.
    let mark = |word: &Token| word.shape == Shape::Sign && word.low != "&" && word.low != "-";
    let aside = end > 1 && words[end - 1].low == ",";
    let end = if aside {
        words[..end - 1]
            .iter()
            .position(|word| word.low == ",")
            .unwrap_or(end)
    } else {
        end
    };
    let start = words[..end]
        .iter()
        .rposition(mark)
        .map_or(0, |sign| sign + 1)
        .max(own_clause(words, at));
    phrase(&words[..end.max(start)], start)
}

/// What a verb acts on.
fn object(words: &[Token], at: usize, verb: &str) -> Thing {
    let away = leading_away(verb, words, at);
    let from = at + 1 + usize::from(with_particle(verb, words, at)) + away;
    let told = phrase(words, from);
    if !told.words.is_empty() {
        return told;
    }
    // "Give £90 million to the scheme": a sum is on whom it is given to.
    words[from.min(words.len())..]
        .iter()
        .take(8)
        .position(|word| word.is(&["to", "into", "towards"]))
        .map_or(told, |to| phrase(words, from + to + 1))
}

/// A cap that is lifted is no more, output that is lifted is more; forms are made simpler,
/// approvals faster.
fn limits_and_forms(ways: &mut BTreeSet<Way>, thing: &Thing) {
    let turns = thing.heads.iter().any(|head| turning(head));
    if ways.contains(&End) && ways.contains(&More) {
        ways.remove(if turns { &More } else { &End });
    }
    if ways.contains(&Faster) {
        let is_rule = |head: &String| RULES.split(' ').any(|known| known == head);
        if thing.heads.iter().any(is_rule) {
            *ways = BTreeSet::from([Looser]);
        } else if turns {
            *ways = BTreeSet::from([Less]);
        }
    }
}

/// To end a ban is to allow what it bans, to set one up or keep it is to ban it.
fn of_bans(ways: &mut BTreeSet<Way>, thing: &mut Thing) {
    // As stems: a "bank" is no ban.
    let bans = |named: &String| BANS.split(' ').any(|known| *named == stem(known));
    if !thing.heads.iter().any(bans) {
        return;
    }
    let allows = ways.contains(&End);
    let forbids = ways.contains(&Keep) || ways.contains(&Further) || ways.contains(&AsItIs);
    if allows || forbids {
        *ways = BTreeSet::from([if allows { Allow } else { Ban }]);
        thing.words.retain(|stem| !bans(stem));
        thing.heads.clone_from(&thing.words);
        thing.parts.clear();
        thing.joints.clear();
    }
}

/// The thing that a commitment leaves out of its author's plans.
fn without_place(words: &[Token], one: &Commitment) -> Option<Thing> {
    if one.judgement.class != Class::Refusal {
        return None;
    }
    let marks = &one.judgement.marks;
    let mark = marks.iter().find(|mark| mark.role == Role::Undertaking)?;
    let said = mark.text.to_lowercase();
    let out = [
        " place in ",
        " part in ",
        " role in ",
        " part of ",
        " off the ",
        " planned",
        " proposed",
        " foreseen",
        " intended",
        " envisaged",
        " scheduled",
    ]
    .iter()
    .any(|known| said.contains(known));
    let opens = ["has", "have", "is", "are", "will", "play", "plays"]
        .iter()
        .any(|verb| said.starts_with(verb));
    let end = words
        .iter()
        .position(|word| word.span.start >= mark.span.start)?;
    if !out || !opens || end == 0 {
        return None;
    }
    let before = &words[..end];
    let start = before
        .iter()
        .rposition(|word| word.shape == Shape::Sign && word.low != "-" && word.low != "&")
        .map_or(0, |sign| sign + 1);
    // "No further rounds of the fund": of the fund.
    let rounds = before[start..]
        .iter()
        .position(|word| word.is(&["rounds", "round", "phases"]))
        .filter(|at| {
            before
                .get(start + at + 1)
                .is_some_and(|word| word.is(&["of"]))
        })
        .map_or(start, |at| start + at + 2);
    let mut told = phrase(before, rounds);
    told.heads.clone_from(&told.words);
    Some(told)
}
