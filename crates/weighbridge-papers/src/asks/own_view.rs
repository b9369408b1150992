//! What an author thinks of the end of a thing ("we see no case for abolishing it"), and where a
//! sentence that names a thing first goes on about it: "the levy is disliked, and we will
//! abolish it". Words only; what they mean for an ask is decided elsewhere.

use std::ops::Range;

use super::refraining::BUT;
use crate::search::words::stem;
use crate::verdict::force::{Words, find, gap};
use crate::verdict::lexicon::{ENDED_BY_AUTHOR, FINITE, NEGATIONS, among, one_of};

/// How an author says that he does not hold a view, or turns it down.
const VIEWS: [&str; 5] = [
    "we|i|government|ministers|minister|department do|does|can|could|will|are|is|am not|never also? now? yet? been? \
     think|believe|agree|accept|consider|support|favour|persuaded|convinced|satisfied|share|see",
    "we|i|government|ministers|minister|department cannot also? now? think|believe|agree|accept|support|favour|share|see",
    "we|i|government|ministers|minister|department remain|remains|are|is unpersuaded|unconvinced|opposed|against",
    "we|i|government|ministers|minister|department see|sees|find|finds no|little good|strong|compelling|clear? \
     case|reason|need|grounds|justification|merit|argument|cause|benefit|advantage|point",
    "we|i|government|ministers|minister|department reject|rejects|oppose|opposes|resist|resists",
];

/// Nouns of ending, and verbs that the author's own list has not.
const ENDINGS: &str = "abolition|removal|repeal|withdrawal|ending|ban|banned|banning|prohibit|prohibited|prohibiting|\
    outlaw|outlawed|outlawing";

/// Between a thing and what is to become of it.
const BECOMES: &str =
    "should|must|ought|to|be|can|could|now|also|needs|need|has|simply|altogether|is|are|being";

/// Between a verb of ending, or its noun, and the thing.
const BEFORE: &str = "of|the|a|an|our|this|these|those|all|any|present|current|existing";

/// Where the author turns down that a thing (in bytes) end, in words.
pub(super) fn end_denied(words: &Words, thing: &Range<usize>) -> Option<Range<usize>> {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let is = |at: usize, list: &'static str| at < words.len() && one_of(word(at), list);
    let first = words.iter().position(|(_, at)| at.end > thing.start)?;
    let last = words.iter().rposition(|(_, at)| at.start < thing.end)?;
    let view = VIEWS
        .iter()
        .find_map(|pattern| find(words, pattern))
        .filter(|view| view.end <= first)?;
    let to = (view.end..words.len())
        .find(|at| is(*at, "and|although|though|whereas|because|which|since|as"))
        .unwrap_or(words.len());
    // What is turned down is that the end be put off, or what others hold against it.
    let put_off = (view.end..words.len()).any(|at| {
        is(
            at,
            "delay|delays|delayed|delaying|postpone|postponed|postponing|postponement|defer|deferred|deferring|wait|\
             waiting|against|slow|slowing|slower|later|resist|resisting|objection|objections|criticism|opposition",
        )
    });
    let open = put_off
        || (view.end..to).any(|at| is(at, NEGATIONS))
        || words.iter().any(|(word, _)| one_of(word, BUT));
    let ends = |at: usize| at < to && (among(word(at), ENDED_BY_AUTHOR) || is(at, ENDINGS));
    // "The levy should be abolished", "the levy should go".
    let mut behind = last + 1;
    while is(behind, BECOMES) {
        behind += 1;
    }
    let behind = behind > last + 1 && (ends(behind) || is(behind, "go") && behind + 1 == to);
    // "Abolishing the levy", "the abolition of the levy".
    let mut before = first;
    while before > view.end && is(before - 1, BEFORE) {
        before -= 1;
    }
    // "That abolishing the levy would close ports" is another matter.
    let argues = is(
        last + 1,
        "would|will|could|may|might|can|is|was|has|does|helps",
    );
    let before = before > view.end && ends(before - 1) && !argues;
    (!open && first < to && (behind || before)).then_some(view)
}

/// Who wants what, in the words before it.
const WANTS: &str = "want|wants|wanted|wish|wishes|for|see";

/// Words of a sentence, and in bytes the thing that they are about.
type About = (Vec<(String, Range<usize>)>, Range<usize>);

/// The words with which a sentence goes on about a thing (in bytes) of which its own clause
/// only told something, with the place of the thing in them: "emissions, which have risen, will
/// be cut", "the levy is unfair and will be abolished", "the panel wants the levy to go, and we
/// will abolish it".
pub(super) fn carried_on(text: &str, words: &Words, thing: &Range<usize>) -> Option<About> {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    let comma = |at: usize| gap(text, words, at).contains(',');
    let first = words.iter().position(|(_, at)| at.end > thing.start)?;
    let last = words.iter().rposition(|(_, at)| at.start < thing.end)?;
    let opens = (0..first).all(|at| is(at, "the|a|an|our|this|these|those|present|current|all"));
    let wanted = first > 0
        && (is(first - 1, WANTS)
            || is(first - 1, "the|a|this|our") && first > 1 && is(first - 2, WANTS));
    // What is joined directly to the thing itself.
    let with_thing = |from: usize| {
        let mut all: Vec<(String, Range<usize>)> = words.get(..=last)?.to_vec();
        all.extend_from_slice(words.get(from..)?);
        Some((all, thing.clone()))
    };
    if opens && comma(last + 1) && is(last + 1, "which|who") {
        let from = (last + 2..words.len()).find(|at| comma(*at) && is(*at, "will|shall"))?;
        return with_thing(from);
    }
    let told = (last + 1..words.len()).find(|at| is(*at, FINITE) || !opens && *at == last + 1)?;
    let joined = (told + 1..words.len()).find(|at| {
        is(*at, "and|so|but") && {
            let next = at + 1;
            is(next, "will|shall") || is(next, "we|ministers") && is(next + 1, "will|shall")
        }
    })?;
    if opens && is(joined + 1, "will|shall") && is(told, "is|are|has|have|was|were") {
        return with_thing(joined + 1);
    }
    if !(opens || wanted) || is(told, "will|shall") {
        return None;
    }
    let from = joined + 1;
    let pronoun = (from + 3..from + 6).find(|at| is(*at, "it|them"))?;
    let (_, at) = words.get(pronoun)?;
    // Another thing between, which the word may stand for.
    let another = (from + 3..pronoun).any(|at| is(at, "the|a|an|and|to|for"))
        || (last + 1..joined).any(|at| is(at, "and|or"));
    (!another).then(|| (words.get(from..).unwrap_or_default().to_vec(), at.clone()))
}

/// Who is made to do what is to end: "stop making councils bid".
const MAKES: &str = "making|requiring|forcing|obliging|asking|having";

/// Words of an ask in which the deed that is to end stands, at most.
const DEED: usize = 5;

/// Where nobody will have to do any more what an ask wants ended: "councils will no longer have
/// to bid", where bidding is to end.
pub(super) fn freed(asks: &Words, words: &Words) -> Option<Range<usize>> {
    let asked = |at: usize| asks.get(at).map_or("", |(word, _)| word.as_str());
    if !one_of(asked(0), "stop|end|abolish|scrap|cease") {
        return None;
    }
    let deeds = if one_of(asked(1), MAKES) {
        2..DEED
    } else {
        1..2 + usize::from(one_of(asked(1), "the|all"))
    };
    let found = find(
        words,
        "will|shall not also? be|have|need required|obliged|forced|made|asked|expected? to",
    )?;
    let deed = words.get(found.end).map(|(word, _)| stem(word))?;
    // "To bid more than once", "to bid jointly", "to bid every year".
    let some = (found.end + 1..words.len()).any(|at| {
        words.get(at).is_some_and(|(word, _)| {
            one_of(
                word,
                "more|less|than|once|twice|again|every|each|jointly|separately|alone|annually|where|when|below|under|over",
            )
        })
    });
    let hedged = some || words.iter().any(|(word, _)| one_of(word, BUT));
    let same = deeds.clone().any(|at| stem(asked(at)) == deed);
    (same && !hedged).then_some(found.start..found.end + 1)
}
