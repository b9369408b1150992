//! Whether a paper turns round what an earlier one undertook: refused now and
//! promised before, or ended and not kept. It finds no pairs and does not say
//! whether the one or the other is wise.

use crate::commitment::{Class, Commitment, Role};
use crate::search::words::stem;

/// Verbs that end what they act on altogether.
const ENDS: &str = "abolish scrap end close cancel withdraw abandon stop repeal terminate suspend \
    disband dismantle shelve mothball discontinue drop axe";

/// Verbs that keep up or further what they act on. Of "end" and "phase out" both
/// are against the thing: only beside one of these is an ending a reversal.
const KEEPS: &str = "keep maintain retain preserve protect strengthen support fund finance invest \
    give provide create establish set introduce launch open build expand extend widen increase \
    continue renew back designate guarantee found offer pay run double";

fn among(verb: Option<&str>, list: &str) -> bool {
    verb.is_some_and(|verb| {
        let verb = match verb.to_lowercase().as_str() {
            "withdrawn" => "withdraw".to_owned(),
            "kept" => "keep".to_owned(),
            "built" => "build".to_owned(),
            "given" => "give".to_owned(),
            other => other.to_owned(),
        };
        list.split_whitespace()
            .any(|known| known == verb || stem(known) == stem(&verb))
    })
}

/// How the new commitment turns round the earlier one, in words; none where it
/// does not.
pub(super) fn reversed(before: &Commitment, now: &Commitment) -> Option<&'static str> {
    let refuses = |one: &Commitment| one.judgement.class == Class::Refusal;
    // "The fund ends in March" runs out as it was to, perhaps.
    let runs_out = |one: &Commitment| {
        one.judgement
            .said(Role::Action)
            .is_some_and(|verb| matches!(verb.to_lowercase().as_str(), "ends" | "closes" | "end"))
            && one.judgement.said(Role::Actor).is_none()
            && one.judgement.said(Role::Undertaking) == one.judgement.said(Role::Action)
    };
    let ends = |one: &Commitment| among(one.judgement.said(Role::Action), ENDS) && !runs_out(one);
    let keeps = |one: &Commitment| among(one.judgement.said(Role::Action), KEEPS);
    match (refuses(before), refuses(now)) {
        // "Will not close it" keeps what "will close it" ends, and refuses none
        // of what "will keep it" says.
        (false, true) if ends(before) == ends(now) => {
            Some("reversed: undertaken before, refused now")
        }
        (true, false) if ends(before) == ends(now) => {
            Some("reversed: refused before, undertaken now")
        }
        (false, false) if keeps(before) && ends(now) => {
            Some("reversed: kept or furthered before, ended now")
        }
        (false, false) if ends(before) && keeps(now) => {
            Some("reversed: ended before, kept or furthered now")
        }
        _ => None,
    }
}
