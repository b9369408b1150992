//! Whether what a sentence refuses is the matter of a part or something that is
//! only named after it: "close the freeport seed capital fund" closes a fund and
//! no freeport. It gives no verdict.

use crate::verdict::lexicon::one_of;
use std::ops::Range;

use weighbridge_model::asks::Part;

use crate::commitment::participle;
use crate::search::words::plain;
use crate::verdict::lexicon::NEGATIONS;

/// Words that may follow a matter and are no thing of its own.
const CARRIES: &str = "fund funds funding scheme schemes programme programmes policy policies plan \
    plans budget budgets money spending support grant grants aid measure measures mechanism \
    adjustment project projects system systems tax relief reliefs help investment bill bills price \
    prices cost costs charge charges industry industries sector sectors work works";

/// Words after which no name of a thing goes on.
const PARTS: &str = "of for in on to and or but by from with without at until till will would shall \
    can could may must should is are was were be been being has have had do does did not no nor \
    this that these those which who whose where when while as than if unless so because into onto \
    over under above below before after since during within beyond through across between among \
    against about around towards up down out off back again further more less any all each every \
    it its they them their we our us you your a an the next last once yet still now then too also \
    only even altogether entirely instead either go goes stay stays remain remains end ends close \
    closes fall falls rise rises";

/// The thing that a matter only gives its name to: the words from the matter on,
/// as they stand. None where one of the matters stands for itself, or where the
/// part's own words say what the thing is.
pub(super) fn beside(
    sentence: &str,
    matters: &[Range<usize>],
    part: &Part,
    deciding: &[String],
) -> Option<String> {
    // A phrase of opposition is the asker's own word for the contrary.
    let phrased = part.oppose.iter().any(|phrase| {
        let wanted: Vec<String> = plain(phrase).into_iter().map(|(word, _)| word).collect();
        let one = deciding.first().filter(|_| deciding.len() == 1);
        one.is_some_and(|words| wanted.len() > 1 && plain(words).len() >= wanted.len())
    });
    if phrased {
        return None;
    }
    let mut thing = None;
    for at in matters {
        let found = named_after(sentence, at, part)?;
        thing.get_or_insert(found);
    }
    thing
}

fn listed(word: &str, list: &'static str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// The words from a matter to the end of the thing that bears its name.
fn named_after(sentence: &str, at: &Range<usize>, part: &Part) -> Option<String> {
    let rest = sentence.get(at.end..)?;
    let own = |word: &str| {
        part.agree
            .iter()
            .chain(&part.about)
            .flat_map(|phrase| plain(phrase))
            .any(|(known, _)| known == word)
    };
    let mut end = None;
    let mut last = 0;
    for (word, place) in plain(rest) {
        let joined = rest
            .get(last..place.start)
            .is_some_and(|gap| !gap.is_empty() && gap.chars().all(char::is_whitespace));
        let ends = listed(&word, PARTS)
            || one_of(&word, NEGATIONS)
            || word.ends_with("ly")
            || participle(&word)
            || word.starts_with(|sign: char| sign.is_ascii_digit());
        if !joined || ends {
            break;
        }
        // What the asker looks for himself is no other thing.
        if own(&word) || (end.is_none() && listed(&word, CARRIES)) {
            return None;
        }
        last = place.end;
        end = Some(at.end + place.end);
    }
    sentence.get(at.start..end?).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use weighbridge_model::asks::Asks;

    #[test]
    fn what_bears_the_name_of_a_matter_is_another_thing() {
        let asks = Asks::parse(
            "name='x'\n[[ask]]\nname='q'\nasks='a'\nabout=['quarry']\nagree=['rail link']\n\
             oppose=['shut the quarry']\n",
            "x",
        )
        .unwrap();
        let (_, part) = asks.find("q", "q").unwrap();
        for (text, expected) in [
            (
                "We will end the quarry tourism board in May.",
                Some("quarry tourism board"),
            ),
            ("We will end the quarry scheme in May.", None),
            (
                "We will end the quarry seed fund for sheds.",
                Some("quarry seed fund"),
            ),
            ("We will end the quarry.", None),
            ("We will not build the quarry rail link.", None),
            ("We will not let the quarry go.", None),
        ] {
            let start = text.find("quarry").unwrap();
            let told = beside(text, std::slice::from_ref(&(start..start + 6)), part, &[]);
            assert_eq!(told.as_deref(), expected, "{text}");
        }
    }
}
