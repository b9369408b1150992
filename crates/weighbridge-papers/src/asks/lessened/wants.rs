//! How a part words that it wants less of a thing: none, no more, not dearer, or held low. It
//! reads the ask alone.

use weighbridge_model::asks::Part;

use super::super::agreeing::holding;
use super::super::refraining::wants_no_more;
use crate::verdict::force::{find, spoken};
use crate::verdict::lexicon::{NEGATIONS, RAISES, among, one_of};

/// Verbs by which a thing is brought about, raised or let be: "should not be allowed" asks that
/// there be none of it.
pub(super) const BROUGHT: &str = "allow permit introduce impose license build use create give fund extend charge bring put make \
    approve subsidise expand raise increase establish open designate launch adopt add let levy support finance";

/// Verbs by which it is asked that a thing end.
const ENDS_ASKED: &str = "abolish end scrap repeal remove stop axe cancel cease halt discontinue withdraw eliminate eradicate \
    ban prohibit outlaw forbid phase terminate waive";

/// Where a thing is kept that is to be little.
pub(super) const LOW: &str = "low|lower|down";

/// How the refusal of a part is worded.
pub(super) struct Wants {
    /// That none of it come, or that it not be raised.
    pub(super) none: bool,
    /// That no more of it come: what there is may stay.
    pub(super) no_more: bool,
    /// That it not be raised.
    pub(super) no_rise: bool,
    /// That it be held where it is.
    pub(super) holds: bool,
    /// That it be capped.
    pub(super) caps: bool,
    /// That it end or be none, so that less of it is only a part.
    pub(super) ends: bool,
    /// That it be kept low.
    pub(super) low: bool,
}

impl Wants {
    pub(super) fn of(part: &Part) -> Self {
        let words = spoken(&part.asks);
        let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
        let no_more = wants_no_more(part);
        let denied = find(&words, "should|must|shall|ought|do to? not|never be? *");
        let deed = denied
            .as_ref()
            .and_then(|found| words.get(found.end.checked_sub(1)?));
        let brought = deed.is_some_and(|(verb, _)| among(verb, BROUGHT));
        let no_rise = deed.is_some_and(|(verb, _)| among(verb, RAISES))
            || one_of(word(0), "stop|cease|end") && among(word(1), RAISES)
            || find(&words, "no rise|rises|increase|increases in|to|of").is_some();
        let opens = one_of(
            word(0),
            "no|ban|prohibit|outlaw|forbid|avoid|oppose|reject|resist|refuse",
        ) || word(0) == "rule" && word(1) == "out"
            || one_of(word(0), "stop|cease") && word(1).ends_with("ing");
        let none = find(&words, "should|must|shall be no").is_some()
            || find(
                &words,
                "should|must|shall be banned|prohibited|outlawed|forbidden|ruled",
            )
            .is_some();
        let none = no_more || brought || opens || none || no_rise;
        let holds = holding(part) || one_of(word(0), "keep|hold|freeze|cap");
        let ended = (0..words.len()).any(|at| {
            let led = at == 0
                || one_of(
                    word(at - 1),
                    "should|must|shall|to|be|and|or|altogether|completely|now",
                );
            let denied = (at.saturating_sub(4)..at).any(|near| one_of(word(near), NEGATIONS));
            led && !denied && among(word(at), ENDS_ASKED)
        });
        Self {
            none,
            no_more,
            no_rise,
            holds,
            caps: one_of(word(0), "cap|limit"),
            ends: (ended || none) && !(no_more || no_rise || holds),
            low: holds && (0..words.len()).any(|at| one_of(word(at), LOW)),
        }
    }
}
