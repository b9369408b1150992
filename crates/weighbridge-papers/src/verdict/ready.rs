//! Denials of holding back ("will not hesitate to close"), which deny nothing of the deed: they
//! are read as if the deed alone were said.

use std::ops::Range;

use super::lexicon::one_of;

/// Verbs of holding back: who denies them announces what follows.
const HOLDS_BACK: &str = "hesitate|scruple|shrink|flinch|shy|recoil";

/// What an author may be, or may let himself be, before he acts.
const HELD_BACK: &str = "slow|reluctant|afraid|ashamed|deterred|dissuaded|put|diverted|distracted|deflected|frightened|scared";

/// "Will not hesitate to close" says "will close", and "will not shrink from closing" says
/// "will be closing": the denial is of the holding back and not of the deed.
pub(super) fn ready_to_act(all: &mut Vec<(String, Range<usize>)>) {
    let mut at = 0;
    while at < all.len() {
        let is =
            |at: usize, list: &'static str| all.get(at).is_some_and(|(word, _)| one_of(word, list));
        let held = if !is(at, "not|never") {
            None
        } else if is(at + 1, HOLDS_BACK) {
            Some(at + 2)
        } else if is(at + 1, "be") && is(at + 2, HELD_BACK) {
            Some(at + 3 + usize::from(is(at + 3, "off|away")))
        } else {
            None
        };
        let held = held.map(|next| next + usize::from(is(next, "back|away")));
        let bare = held.filter(|next| is(*next, "to"));
        // Nothing behind it: the words up to the deed alone are looked at.
        let gerund = held.filter(|next| {
            is(*next, "from|about|at")
                && (all.get(next + 1))
                    .is_none_or(|(word, _)| word.len() > 4 && word.ends_with("ing"))
        });
        if let Some(to) = bare {
            all.drain(at..=to);
        } else if let Some(from) = gerund {
            let end = all.get(from).map_or(0, |(_, place)| place.end);
            all.drain(at + 1..=from);
            if let Some((word, place)) = all.get_mut(at) {
                "be".clone_into(word);
                place.end = end;
            }
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::verdict::force::spoken;

    #[test]
    fn who_does_not_hold_back_announces_the_deed() {
        for (text, expected) in [
            ("We will not hesitate to close it.", "we will close it"),
            ("We won't hesitate to close it.", "we will close it"),
            (
                "We will not shrink from closing it.",
                "we will be closing it",
            ),
            (
                "We will not shy away from closing it.",
                "we will be closing it",
            ),
            ("We will not be slow to close it.", "we will close it"),
            (
                "We will not be put off from closing it.",
                "we will be closing it",
            ),
            (
                "We will not shrink from our duty.",
                "we will not shrink from our duty",
            ),
            ("We will not close it.", "we will not close it"),
            ("We hesitate to close it.", "we hesitate to close it"),
        ] {
            let words: Vec<String> = spoken(text).into_iter().map(|(word, _)| word).collect();
            assert_eq!(words.join(" "), expected, "{text}");
        }
    }
}
