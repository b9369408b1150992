//! What an author refuses by the rules of `commitments`, held against a part: a sentence
//! that is listed there as a refusal speaks against what it refuses, in whatever words it
//! does so. What is refused is told from its lessening and from the burdens on it; where
//! that cannot be told the sentence is left as it was.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::agreeing::holding;
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::{Said, by_agent};
use super::wider::{Asked, things};
use crate::commitment::{By, Class, Judgement, Role};
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, turns};
use crate::verdict::lexicon::{CUTS, ENDINGS, FINITE, PREVENTS, WEIGHTS, WRONGS, among, one_of};
use crate::verdict::polarity::clause;

/// Words between a refusal and what is refused, at most.
const REACH: usize = 12;

/// What relieves: refused, the burden stays.
const RELIEFS: &str = "relief|reliefs|discount|rebate|compensation|exemption|exemptions|support|allowance|allowances|\
    help|reimbursement|cap|freeze|assistance|subsidy|subsidies";

/// Words of a burden, which a refusal of it spares.
const BURDENS: &str = "tax|taxes|levy|levies|charge|charges|charged|fee|fees|tariff|tariffs|duty|duties|\
    burden|burdens|toll|tolls|surcharge|cost|costs";

/// Verbs of telling: what is not published is not refused.
const TELLS: &str =
    "publish|report|disclose|release|name|list|record|comment|say|speculate|set_out";

/// Verbs by which a burden comes about.
const BRINGS: &str = "introduce impose place raise increase rise set add levy create bring plan propose pursue make \
    extend widen tighten consider take lay put rule reject pay";

/// Words by which the end of a thing is told, or that stand in denials and turn nothing.
const NOTHING: &str = "accept|accepted|allow|only|just|simply|always|yet|have|be|know|afford|succeed|\
    achieve|rest|change|rule|ruled|decline|declined|reject|rejected|oppose|opposed|refuse|refused|resist|\
    limit|limits|cap|freeze|relief|reliefs|rebate|exemption|exemptions|discount|holiday|release";

/// What a sentence says on a part that its author refuses, where the plainer rules found
/// nothing against it. `matter` is in bytes of the sentence.
pub(super) fn refused(
    paper: &Prepared<'_>,
    part: &Part,
    sentence: &Sentence,
    (text, words): (&str, &Words),
    matter: &[Range<usize>],
    asked: Asked,
    told: Said,
) -> Said {
    let Some(judged) = paper.judged(sentence).filter(|judged| refuses(judged)) else {
        return told;
    };
    let mark = |role| judged.marks.iter().find(|mark| mark.role == role);
    let Some(cue) = mark(Role::Undertaking).filter(|cue| !cue.span.is_empty()) else {
        return told;
    };
    let action = mark(Role::Action).map_or(cue.span.clone(), |action| action.span.clone());
    let verb = plain(&action_words(text, &action));
    let said = |verdict: Verdict, ground: Ground, topic: &Range<usize>| {
        let deciding = [cue.span.clone(), action.clone(), topic.clone()];
        let mut shown: Vec<String> = Vec::new();
        for words in deciding.iter().filter_map(|at| text.get(at.clone())) {
            if !words.is_empty() && !shown.iter().any(|known| known == words) {
                shown.push(words.to_owned());
            }
        }
        Said::resting(&sentence.at, verdict, shown, ground)
    };
    let around = clause(text, words, &cue.span);
    let (from, to) = (
        words.get(around.start).map_or(0, |(_, at)| at.start),
        words
            .get(around.end.saturating_sub(1))
            .map_or(text.len(), |(_, at)| at.end),
    );
    let mut all = things(paper, part, sentence, matter);
    all.retain(|thing| {
        let before = plain(text.get(..thing.at.start).unwrap_or_default());
        // "No stadium near the steelworks" refuses no steelworks.
        let place = before
            .iter()
            .rev()
            .take(2)
            .any(|(word, _)| one_of(word, "near|at|beside|across|alongside"));
        let gap = if thing.at.end <= cue.span.start {
            text.get(thing.at.end..cue.span.start)
        } else {
            text.get(cue.span.end.max(action.end).min(thing.at.start)..thing.at.start)
        };
        from <= thing.at.start
            && thing.at.end <= to
            && !(place || by_agent(text, thing.at.start))
            && plain(gap.unwrap_or_default()).len() <= REACH
    });
    all.sort_by_key(|thing| (!thing.declared, thing.at.start));
    let Some(thing) = all.first() else {
        return told;
    };
    let within = |at: &Range<usize>, of: &Range<usize>| at.start < of.end && of.start < at.end;
    let outside = |at: &Range<usize>| {
        !within(at, &cue.span)
            && !within(at, &action)
            && !matter.iter().any(|of| within(at, of))
            && !within(at, &thing.at)
    };
    let in_clause = || words.get(around.clone()).unwrap_or_default().iter();
    let lessens = |word: &str| {
        (one_of(word, CUTS) || among(word, ENDINGS) || among(word, PREVENTS) || turns(word))
            && !one_of(word, NOTHING)
    };
    let down = in_clause().any(|(word, at)| outside(at) && lessens(word))
        // "Will not cut the grant": the end itself is refused.
        || !judged.ends() && verb.iter().any(|(word, _)| lessens(word) || among(word, "lose forfeit shrink"));
    let relief = in_clause().any(|(word, at)| one_of(word, RELIEFS) && !within(at, &action));
    // "No apprentice will be charged", "there will be no fee".
    let laid = verb
        .iter()
        .any(|(word, _)| among(word, "charge levy tax bill fine"))
        || verb.iter().any(|(word, _)| word == "no")
            && plain(text.get(action.end..).unwrap_or_default())
                .iter()
                .take(3)
                .any(|(word, _)| one_of(word, BURDENS));
    let burden = laid
        || in_clause()
            .any(|(word, at)| outside(at) && (one_of(word, BURDENS) || one_of(word, WEIGHTS)));
    // What brings a burden about: not to do it spares those on whom it would lie.
    let brings = verb
        .iter()
        .filter(|(word, _)| !one_of(word, FINITE) && !one_of(word, "be|been|being|not|no|out"))
        .all(|(word, _)| among(word, BRINGS));
    let wrong = in_clause().any(|(word, at)| within(at, &thing.at) && one_of(word, WRONGS));
    let wanted = thing.wanted && (thing.declared || !(asked.lowering || wrong));
    let tells = verb.iter().any(|(word, _)| among(word, TELLS));
    let half = || {
        let verdict = if holding(part) {
            Verdict::Agrees
        } else {
            Verdict::PartOfTheWay
        };
        said(verdict, Ground::Half, &thing.at)
    };
    let open = matches!(told.verdict, None | Some(Verdict::PartOfTheWay));
    let opposed = told.verdict == Some(Verdict::Opposed);
    match (wanted, relief, down) {
        // "No new rules will be placed on firms": what is not wanted is not done.
        (false, false, false) if (open || opposed) && brings && !judged.ends() => half(),
        // "No reduction in the tax is planned", "a cap on prices is not proposed".
        (false, false, true) | (false, true, false) if open && !tells => {
            said(Verdict::Opposed, Ground::Refused, &thing.at)
        }
        // "No apprentice will be charged": a burden on what is wanted.
        (true, _, false) if laid && opposed && told.ground != Some(Ground::Opposing) => told.left(),
        (true, _, false) if open && !burden && !tells => {
            said(Verdict::Opposed, Ground::Refused, &thing.at)
        }
        _ => told,
    }
}

/// Whether a sentence refuses or tells an end of its author's, under no condition.
fn refuses(judged: &Judgement) -> bool {
    let held = judged.marks.iter().any(|mark| mark.role == Role::Hedge);
    let refuses = judged.class == Class::Refusal
        || judged.ends() && matches!(judged.class, Class::Commitment | Class::Outcome);
    refuses && judged.by == By::Author && !held
}

/// The words of what is done; none where the mark stands on no verb.
fn action_words(text: &str, action: &Range<usize>) -> String {
    text.get(action.clone()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::{Prepared, answer};
    use crate::paper::Paper;
    use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

    fn told(about: &str, sentence: &str) -> Verdict {
        let asks = Asks::parse(
            &format!("name='y'\n[[ask]]\nname='kilns'\nasks='Help kilns.'\n{about}\n"),
            "y.toml",
        )
        .unwrap();
        let paper = Paper::read(sentence.as_bytes(), "x.txt").unwrap();
        answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
            .suggestion
            .verdict
    }

    #[test]
    fn what_commitments_list_as_refused_is_opposed() {
        let grants = "about=['kiln grant|grants']\nagree=['introduce','pay']";
        for (sentence, expected) in [
            ("No new kiln grants are planned.", Opposed),
            ("Kiln grants have been ruled out.", Opposed),
            (
                "The proposal for a kiln grant is not being taken forward.",
                Opposed,
            ),
            ("There is to be no successor to the kiln grant.", Opposed),
            (
                "Ministers have chosen not to extend the kiln grant.",
                Opposed,
            ),
            ("Kiln grants are not one thing that we will pursue.", Silent),
            ("We will not cut the kiln grant.", Silent),
            ("Kiln grants have not been ruled out.", Silent),
            ("There will be no charge for a kiln grant.", Silent),
        ] {
            let verdict = told(grants, sentence);
            // What is not refused may be told in any other way.
            assert_eq!(
                verdict == Opposed,
                expected == Opposed,
                "{sentence} {verdict:?}"
            );
        }
    }

    #[test]
    fn a_burden_refused_is_none_and_its_relief_refused_is_one() {
        let levy = "about=['kiln levy']\nagree=['cut','lower','reduce']\nless_of=['levy']";
        for (sentence, expected) in [
            ("No increase in the kiln levy is planned.", PartOfTheWay),
            ("A rise in the kiln levy has been ruled out.", PartOfTheWay),
            ("No reduction in the kiln levy is planned.", Opposed),
            ("A cap on the kiln levy is not proposed.", Opposed),
        ] {
            assert_eq!(told(levy, sentence), expected, "{sentence}");
        }
        let held = format!("{levy}\n").replace("'reduce'", "'reduce','hold'");
        assert_eq!(
            told(&held, "No increase in the kiln levy is planned."),
            Agrees
        );
    }
}
