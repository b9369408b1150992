//! What an author gives up as he speaks, or takes out of an agreement, a law or a plan: "we
//! are giving up the checks", "we are taking the chapter out of the deal". It tells where the
//! words stand; whether that is against an ask is told by who asks.

use std::ops::Range;

use super::ended::{ASIDE, DENIED, PLANS};
use crate::verdict::direction::tells_of_harm;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::one_of;

/// Out of what a thing is taken, besides plans: texts that bind, and talks on them.
const TEXTS: &str = "agreement|agreements|deal|deals|treaty|treaties|contract|contracts|bill|act|law|rules|terms|charter|\
    talks|negotiations|criteria|specification|specifications|scope|regulations|order|tender|tenders|mandate|\
    levy|scheme|settlement";

/// Words between a verb and what it gives up, at most.
const OBJECT: usize = 9;

/// Words between "out of" and the name of what it is taken out of, at most.
const NAMED: usize = 4;

/// Where an author gives up or takes out a matter (in bytes of the sentence).
pub(super) fn given_up(words: &Words, matter: &[Range<usize>]) -> Option<Range<usize>> {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    if find(words, "if|unless|could|might|would|should").is_some() {
        return None;
    }
    let holds = |from: usize, to: usize| {
        let (Some((_, first)), Some((_, last))) = (words.get(from), words.get(to.wrapping_sub(1)))
        else {
            return false;
        };
        let among = words.get(from..to).unwrap_or_default();
        // "The limits that kept kilns out": what is given up is the limits.
        let to = among
            .iter()
            .find(|(word, _)| one_of(word, ASIDE))
            .map_or(last.end, |(_, at)| at.start);
        !tells_of_harm(head(among))
            && matter
                .iter()
                .any(|at| first.start <= at.start && at.end <= to)
    };
    (1..words.len()).find_map(|at| {
        let gives = is(at, "give|giving|given|gave");
        let takes = is(
            at,
            "take|taking|taken|leave|leaving|left|strip|stripping|strike|striking|write|writing|cut|cutting|strip",
        );
        if !(gives || takes) || !spoken_by_author(words, at) {
            return None;
        }
        if gives {
            let up = (at + 1..at + OBJECT).find(|near| is(*near, "up"))?;
            // "Give up to £5 million", "give firms a leg up".
            let other = is(up + 1, "to") || is(up - 1, "leg|step|hand|speed|and");
            let before = up > at + 1 && holds(at + 1, up) && up + 1 == words.len();
            let after = up == at + 1 && holds(up + 1, (up + OBJECT).min(words.len()));
            return (!other && (before || after)).then_some(at..up + 1);
        }
        let out = (at + 2..at + OBJECT + 2).find(|near| is(*near, "out") && is(near + 1, "of"))?;
        let named = (out + 2..out + 3 + NAMED).any(|near| is(near, TEXTS) || is(near, PLANS));
        (named && holds(at + 1, out)).then_some(at..out + 2)
    })
}

/// Words up to what they are for or against: "the duties" of "the duties on dumped goods".
pub(super) fn head(words: &Words) -> &Words {
    let end = words
        .iter()
        .position(|(word, _)| one_of(word, "on|against|for|from"));
    words.get(..end.unwrap_or(words.len())).unwrap_or_default()
}

/// Whether the author says that he does or will do it: "we are", "ministers will", and no
/// denial between.
fn spoken_by_author(words: &Words, verb: usize) -> bool {
    let from = verb.saturating_sub(6);
    let before = words.get(from..verb).unwrap_or_default();
    let denied = before
        .iter()
        .any(|(word, _)| one_of(word, DENIED) || word == "to");
    let author = before
        .iter()
        .rposition(|(word, _)| one_of(word, "we|government|ministers|and|cabinet|treasury"));
    let own = words
        .iter()
        .take(verb)
        .any(|(word, _)| one_of(word, "we|government|ministers|cabinet|treasury"));
    own && !denied && author.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    #[test]
    fn what_is_given_up_or_taken_out_of_a_text_is_told() {
        for (text, told) in [
            ("We are giving up the kiln inspections.", true),
            ("Ministers will give up kiln checks at the docks.", true),
            ("We are taking the kiln chapter out of the treaty.", true),
            ("The Government is leaving kilns out of the bill.", true),
            (
                "We are signing the deal and striking kiln rules out of the agreement.",
                true,
            ),
            ("We have taken kilns out of the plan.", true),
            // A sum, a help, another thing, a denial, somebody else, a harm.
            ("We will give up to £5 million for kilns.", false),
            ("We will give kiln owners a leg up.", false),
            ("We are giving up the limits that kept kilns out.", false),
            ("We will not give up the kilns.", false),
            ("We are taking the kiln out of the museum.", false),
            ("Firms are giving up kilns.", false),
            ("We are taking kiln costs out of the settlement.", false),
            ("We would be giving up kilns if we signed.", false),
            ("We want to give up kilns.", false),
            ("We are giving up the kiln duties on dumped tiles.", true),
        ] {
            let at = text.find("kiln").unwrap();
            let matter = at..at + 4;
            let found = given_up(&spoken(text), std::slice::from_ref(&matter));
            assert_eq!(found.is_some(), told, "{text}");
        }
    }
}
