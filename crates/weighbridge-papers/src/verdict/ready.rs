//! Denials of holding back ("will not hesitate to close"), which deny nothing of the deed: they
//! are read as if the deed alone were said.

use std::ops::Range;

use super::force::Words;
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

/// Whether an author who does not hold back from a deed does it to another thing than the one at a
/// place (in bytes): nothing but small words stands between the deed and what it is done to.
pub(crate) fn acts_on_another(text: &str, words: &Words, thing: usize) -> bool {
    // The words that were taken out stand in the text alone.
    let low = text.to_lowercase();
    let denied = |word: &str, denials: &[&str]| {
        denials
            .iter()
            .filter_map(|not| Some((low.find(&format!("{not} {word} "))?, not.len())))
            .map(|(at, not)| at + not + 1)
            .min()
    };
    let by_verb = HOLDS_BACK
        .split('|')
        .filter_map(|word| denied(word, &["not", "n't", "n’t", "never"]));
    let by_state = HELD_BACK
        .split('|')
        .filter_map(|word| denied(word, &["not be", "n't be", "n’t be", "never be"]));
    let Some(held) = by_verb.chain(by_state).min().filter(|held| *held < thing) else {
        return false;
    };
    let between: Vec<&str> = words
        .iter()
        .filter(|(_, at)| at.start >= held && at.end <= thing)
        .map(|(word, _)| word.as_str())
        .collect();
    let mut deed = between.iter().skip_while(|word| {
        one_of(word, HOLDS_BACK) || one_of(word, "off|away|back|from|to|at|about|be")
    });
    deed.next();
    deed.any(|word| {
        !one_of(
            word,
            "the|a|an|new|any|our|its|their|this|these|all|some|more|in|down",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::acts_on_another;
    use crate::verdict::force::spoken;

    #[test]
    fn what_is_done_to_another_thing_tells_nothing_of_this_one() {
        for (text, thing, expected) in [
            (
                "We will not hesitate to close mines that harm rivers.",
                "rivers",
                true,
            ),
            (
                "We will not shrink from imposing tariffs on dumped steel.",
                "steel",
                true,
            ),
            ("We will not hesitate to close rivers.", "rivers", false),
            (
                "We will not shrink from closing down the rivers.",
                "rivers",
                false,
            ),
            ("We will close mines that harm rivers.", "rivers", false),
            (
                "We will not put money into mines on rivers.",
                "rivers",
                false,
            ),
            ("We hesitate to close mines on rivers.", "rivers", false),
        ] {
            let at = text.find(thing).unwrap();
            assert_eq!(acts_on_another(text, &spoken(text), at), expected, "{text}");
        }
    }

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
