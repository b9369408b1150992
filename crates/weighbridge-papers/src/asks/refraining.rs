//! Parts that ask that something be left undone: "create no further freeports", "stop selling
//! school land". They are agreed where the author plainly refuses or stops that very thing. What
//! is done for what is there already is no answer to them, and nothing is opposed by these
//! rules. It reads the ask and one sentence, and finds no sentence.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::ground::Ground;
use super::said::Said;
use crate::commitment::{By, Class, Firmness, Judgement, Role};
use crate::search::words::{plain, stem};
use crate::verdict::Verdict;
use crate::verdict::force::{Words, gap};
use crate::verdict::lexicon::{ENDS, LOWERS, NEGATIONS, among, base, has_stem, one_of};

/// What "no" opens that is not to come.
const MORE: &str = "further|more|new";

/// Before "no" of something else than what is asked: "with no new conditions", "people who
/// have no more savings".
const ASIDE: &str =
    "with|at|to|for|by|of|on|in|and|or|where|so|that|who|which|whose|when|if|have|has";

/// Words before "no", at most: "there should be no more kilns".
const OPENING: usize = 4;

/// What an ask wants left undone.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Refrains {
    /// "Create no further freeports": that more of it come.
    More,
    /// "Stop selling school land": the deed, by the stem of its verb.
    Deed(String),
}

/// What a part wants left undone, where it asks for that.
fn refrains(part: &Part) -> Option<Refrains> {
    let words = plain(&part.asks);
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let deed = match (word(0), word(1)) {
        ("do", "not") => Some(word(2)),
        ("stop", verb) if verb.ends_with("ing") => Some(verb),
        _ => None,
    };
    if let Some(verb) = deed.filter(|verb| !verb.is_empty()) {
        return Some(Refrains::Deed(stem(base(verb))));
    }
    let no = (0..OPENING).find(|at| word(*at) == "no")?;
    let noun = !one_of(word(no + 2), "|than|or|and|to|in|of|for");
    (one_of(word(no + 1), MORE) && noun && !(0..no).any(|at| one_of(word(at), ASIDE)))
        .then_some(Refrains::More)
}

/// Whether a part wants that no more of a thing come.
pub(super) fn wants_no_more(part: &Part) -> bool {
    refrains(part) == Some(Refrains::More)
}

/// Verbs by which more of a thing comes.
const CREATES: &str =
    "create designate establish introduce open build launch approve add license grant make";

/// Words between a verb and what it is done to.
const FILLS: &str =
    "any|further|more|new|additional|another|extra|other|the|our|these|those|such|a|an|all|its";

/// Words between a verb and what it is done to, at most.
const REACH: usize = 5;

/// What may follow the thing without making another of it: not "freeport committees".
const FOLLOWS: &str =
    "in|at|on|by|from|after|during|this|next|here|anywhere|because|since|as|or|and";

/// What holds a refusal open.
pub(super) const BUT: &str =
    "until|unless|without|before|except|if|other|but|only|while|yet|currently";

/// Words that stop what goes on.
const STOPS: &str = "stop|stops|stopping|cease|ceases|ceasing|halt|halting|end|ends|ending";

/// One sentence beside a part that asks for something to be left undone.
struct Beside<'a> {
    text: &'a str,
    words: &'a Words,
    matter: &'a [Range<usize>],
    asked: Vec<String>,
    wants: Refrains,
}

impl Beside<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |(word, _)| word.as_str())
    }

    /// The signs between a word and the one before it.
    fn gap(&self, at: usize) -> &str {
        gap(self.text, self.words, at)
    }

    /// Whether a word is the deed that is to be left undone.
    fn is_deed(&self, at: usize) -> bool {
        let word = self.word(at);
        match &self.wants {
            Refrains::More => among(word, CREATES),
            Refrains::Deed(root) => has_stem(word, root),
        }
    }

    fn fills(&self, at: usize) -> bool {
        let word = self.word(at);
        one_of(word, FILLS) || !one_of(word, ASIDE) && self.asked.iter().any(|asked| asked == word)
    }

    fn in_matter(&self, at: usize) -> Option<&Range<usize>> {
        let (_, span) = self.words.get(at)?;
        let within = |thing: &&Range<usize>| thing.start <= span.start && span.start < thing.end;
        self.matter.iter().find(within)
    }

    /// Where the words go on behind the matter, if it stands right behind a place.
    fn behind_matter(&self, from: usize) -> Option<usize> {
        let at =
            (from..from + REACH).find(|at| self.in_matter(*at).is_some() || !self.fills(*at))?;
        let end = self.in_matter(at)?.end;
        Some(
            (at..self.words.len())
                .find(|at| self.words[*at].1.start >= end)
                .unwrap_or(self.words.len()),
        )
    }

    /// Whether the matter stands right behind a place and is the thing itself.
    fn on_matter(&self, from: usize) -> bool {
        self.behind_matter(from).is_some_and(|next| {
            let parted = self.gap(next).contains([',', ';', ':', '.']);
            next >= self.words.len() || parted || one_of(self.word(next), FOLLOWS)
        })
    }

    /// Whether the words at a place leave the matter undone or stop it.
    fn leaves(&self, at: usize) -> bool {
        let does = |from: usize| self.is_deed(from) && self.on_matter(from + 1);
        let word = |at: usize| self.word(at);
        let modal = one_of(word(at), "will|shall");
        // "Will not create", "do not intend to create".
        if (modal || one_of(word(at), "do|does")) && word(at + 1) == "not" {
            let means = one_of(word(at + 2), "intend|plan|propose") && word(at + 3) == "to";
            return means && does(at + 4) || modal && does(at + 2);
        }
        // "Have no plans to create".
        if word(at) == "no" && one_of(word(at + 1), "plan|plans|intention") {
            return one_of(word(at + 2), "to|of") && does(at + 3);
        }
        let more = |at: usize| word(at) == "no" && one_of(word(at + 1), MORE);
        // "No new kilns will be designated".
        if at == 0 && more(at) {
            return self.behind_matter(at + 2).is_some_and(|next| {
                one_of(word(next), "will|shall") && word(next + 1) == "be" && self.is_deed(next + 2)
            });
        }
        // "Will create no more kilns", "there will be no more kilns".
        if modal && more(at + 2) {
            let comes = at > 0 && word(at - 1) == "there" && word(at + 1) == "be";
            return (comes || self.is_deed(at + 1)) && self.on_matter(at + 4);
        }
        let acts = modal || one_of(word(at), "are|is|to");
        // "Will stop creating kilns"; "will end fracking", where fracking is the deed.
        if acts && one_of(word(at + 1), STOPS) {
            let gerund = (at + 2..at + 2 + REACH)
                .find(|at| !one_of(word(*at), FILLS))
                .filter(|at| self.is_deed(*at) && word(*at).ends_with("ing"));
            let itself = gerund.is_some_and(|at| self.in_matter(at).is_some());
            return gerund.is_some_and(|at| self.on_matter(at + 1))
                || itself && self.on_matter(at + 2);
        }
        // "Will scrap plans for new kilns".
        let plans = one_of(word(at + 1), "scrap|drop|abandon|cancel")
            && (at + 2..at + 4).any(|at| {
                one_of(word(at), "plans|proposals")
                    && (word(at + 1) == "for"
                        && one_of(word(at + 2), MORE)
                        && self.on_matter(at + 2)
                        || word(at + 1) == "to" && does(at + 2))
            });
        modal && plans
    }

    /// Whether the sentence brings more of the matter itself: "four new kilns", but no "new
    /// road to the kilns".
    fn brings(&self) -> bool {
        (0..self.words.len()).any(|at| {
            (one_of(self.word(at), MORE) || among(self.word(at), CREATES))
                && self.behind_matter(at + 1).is_some()
        })
    }

    /// Whether what is refused is an end, so that what is there stays: "will not close".
    fn keeps(&self) -> bool {
        (0..self.words.len()).any(|at| {
            one_of(self.word(at), NEGATIONS)
                && (at + 1..at + 5)
                    .any(|next| among(self.word(next), ENDS) || among(self.word(next), LOWERS))
        })
    }
}

/// Words that forbid: what is done by them is what is wanted.
const FORBIDS: &str = "ban prohibit prohibition moratorium outlaw forbid";

/// What was told of a sentence for a part that asks that something be left undone.
pub(super) fn refrained(
    part: &Part,
    (text, words): (&str, &Words),
    judged: Option<&Judgement>,
    matter: &[Range<usize>],
    told: Said,
) -> Said {
    let (Some(verdict), Some(wants)) = (told.verdict, refrains(part)) else {
        return told;
    };
    let more = wants == Refrains::More;
    let beside = Beside {
        text,
        words,
        matter,
        asked: plain(&part.asks)
            .into_iter()
            .map(|(word, _)| word)
            .collect(),
        wants,
    };
    let author = judged.filter(|judged| judged.by == By::Author);
    let bound = author.is_some_and(|judged| {
        matches!(judged.class, Class::Refusal | Class::Commitment)
            && judged.said(Role::Hedge).is_none()
    });
    let held = words.iter().any(|(word, _)| one_of(word, BUT));
    if bound && !held && (0..words.len()).any(|at| beside.leaves(at)) {
        return Said {
            verdict: Some(Verdict::Agrees),
            note: None,
            ground: Some(Ground::Half),
            ..told
        };
    }
    let agrees = verdict != Verdict::Opposed;
    let forbids = words.iter().any(|(word, _)| among(word, FORBIDS));
    match author.map(|judged| judged.class) {
        // "We will not close the zones": what is there goes on.
        Some(Class::Refusal) if beside.keeps() && (agrees || more && !beside.brings()) => {
            told.left()
        }
        // What is done for the kilns that are there is no more of them.
        Some(Class::Refusal) => told,
        _ if more && !agrees && !beside.brings() => told.left(),
        // Nothing of the file says which way it goes: what is undertaken for it leaves nothing
        // undone.
        Some(_) if agrees && !forbids && untold(part) && firm(author) => told.left(),
        _ => told,
    }
}

/// Whether nothing of the file says which way the matter of a part goes.
fn untold(part: &Part) -> bool {
    [&part.agree, &part.oppose, &part.more_of, &part.less_of]
        .iter()
        .all(|list| list.is_empty())
}

/// Whether the author undertakes to do something, and to end nothing.
fn firm(judged: Option<&Judgement>) -> bool {
    judged.is_some_and(|judged| {
        judged.class == Class::Commitment && judged.firmness >= Firmness::Will && !judged.ends()
    })
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::{Prepared, answer};
    use super::*;
    use crate::paper::Paper;
    use crate::verdict::Verdict::{Agrees, Opposed, PartOfTheWay, Silent};

    fn part(asks: &str, about: &str, lists: &str) -> Part {
        let file =
            format!("name='y'\n[[ask]]\nname='kilns'\nasks='{asks}'\nabout=['{about}']\n{lists}\n");
        Asks::parse(&file, "y.toml")
            .unwrap()
            .asks
            .remove(0)
            .parts
            .remove(0)
    }

    fn verdict(part: &Part, sentence: &str) -> Verdict {
        let paper = Paper::read(sentence.as_bytes(), "x.txt").unwrap();
        answer(&Prepared::new(&paper), part, None)
            .suggestion
            .verdict
    }

    #[test]
    fn an_ask_that_something_be_left_undone_is_known_by_its_opening() {
        for (asks, expected) in [
            ("Create no further kilns.", true),
            ("There should be no more kilns.", true),
            ("Stop building kilns.", true),
            ("Stop fracking.", true),
            ("Do not sell the kilns.", true),
            ("No new kilns.", true),
            ("Build kilns with no new conditions.", false),
            ("Build kilns.", false),
            ("End the kiln levy.", false),
            ("End manufacturing decline in the north.", false),
            ("End delays at kilns.", false),
            ("Let no kiln close.", false),
            ("Charge no more than £5 for kilns.", false),
            ("Help people who have never worked into jobs.", false),
            ("Help people who have no more kilns.", false),
            ("Help people who do not have kilns.", false),
        ] {
            assert_eq!(
                refrains(&part(asks, "kiln|kilns", "")).is_some(),
                expected,
                "{asks}"
            );
        }
    }

    #[test]
    fn what_is_to_be_left_undone_is_agreed_by_refusing_it() {
        for lists in ["", "less_of=['kiln|kilns']"] {
            let part = part("Create no further kilns.", "kiln|kilns", lists);
            for (sentence, expected) in [
                ("We do not intend to create further kilns.", Agrees),
                ("We will create no further kilns.", Agrees),
                ("We will create no more kilns.", Agrees),
                ("We will stop creating kilns.", Agrees),
                ("We will scrap plans for new kilns.", Agrees),
                ("No new kilns will be designated.", Agrees),
                ("We have no plans to designate any more kilns.", Agrees),
                ("We will not close the existing kilns.", Silent),
                ("Each kiln will receive £25 million from 2027.", Silent),
                (
                    "We will spend £25 million on each of the two kilns.",
                    Silent,
                ),
                (
                    "We will build a new road to the Humber kiln by 2028.",
                    Silent,
                ),
            ] {
                assert_eq!(verdict(&part, sentence), expected, "{lists} {sentence}");
            }
        }
        // More of them is opposed only where the file says that less of them is wanted.
        for (lists, expected) in [("", Silent), ("less_of=['kiln|kilns']", Opposed)] {
            let part = part("Create no further kilns.", "kiln|kilns", lists);
            let told = verdict(&part, "We will create four new kilns by 2028.");
            assert_eq!(told, expected, "{lists}");
        }
    }

    #[test]
    fn a_refusal_of_something_else_or_with_a_but_does_not_agree() {
        let part = part("Create no further kilns.", "kiln|kilns", "");
        for sentence in [
            "We will not fund new roads to the kilns.",
            "We will not create further kiln committees.",
            "We will not create further kilns until the review ends.",
            "We will not rule out new kilns.",
            "We will stop paying for new roads to kilns.",
        ] {
            assert_ne!(verdict(&part, sentence), Agrees, "{sentence}");
        }
    }

    #[test]
    fn a_deed_to_be_left_undone_is_agreed_by_stopping_it() {
        for (asks, about, sentence, expected) in [
            (
                "Stop selling school playing fields.",
                "playing_field|fields",
                "We will stop selling school playing fields.",
                Agrees,
            ),
            (
                "Stop selling school playing fields.",
                "playing_field|fields",
                "We will not sell any school playing fields.",
                Agrees,
            ),
            (
                "Stop selling school playing fields.",
                "playing_field|fields",
                "We will sell two school playing fields in 2027.",
                Opposed,
            ),
            (
                "Stop fracking.",
                "fracking",
                "We will introduce a ban on fracking in 2027.",
                Agrees,
            ),
            (
                "Stop fracking.",
                "fracking",
                "We will end fracking in 2027.",
                Agrees,
            ),
            (
                "Stop fracking.",
                "fracking",
                "We will not end fracking.",
                Silent,
            ),
            (
                "Do not sell the kilns.",
                "kilns",
                "We will not sell the kilns.",
                Agrees,
            ),
            (
                "Do not sell the kilns.",
                "kilns",
                "We will sell the kilns in 2027.",
                Opposed,
            ),
            (
                "End manufacturing decline in the north.",
                "manufacturing",
                "We will open ten new manufacturing parks in the north by 2030.",
                Agrees,
            ),
            (
                "Help people who have never worked into jobs.",
                "jobs",
                "We will create 500 new jobs for people who have never worked.",
                Agrees,
            ),
            (
                "End delays at ports.",
                "delay|delays",
                "We will end delays at ports by 2027.",
                PartOfTheWay,
            ),
        ] {
            let part = part(asks, about, "");
            assert_eq!(verdict(&part, sentence), expected, "{asks} {sentence}");
        }
    }
}
