//! Whether the items of a list are others' by what leads into it or heads it: what was heard,
//! asked of others, weighed, agreed by others. "Local partners have agreed to: – Fund ten
//! places" orders nobody of the author's. It judges no item.

use crate::commitment::Voice;
use crate::commitment::find::{Author, Sentence};
use crate::commitment::lexicon::{self, OTHER_ACTORS, listed};
use crate::commitment::subject::{Who, another, is_author, subject_before};
use crate::tokens::{Shape, Token, tokens};

/// Whether an item without a subject of its own stands in a list that is not the author's.
pub(in crate::commitment::find) fn of_others(sentence: &Sentence<'_>) -> bool {
    let Sentence {
        author, context, ..
    } = *sentence;
    // A paper that advises asks others for what its lists say.
    if !context.item || author.voice != Voice::Government {
        return false;
    }
    if let Some(lead) = context.lead_in {
        let from = lead.rfind(". ").map_or(0, |stop| stop + 1);
        let words = tokens(lead.get(from..).unwrap_or_default());
        let words: Vec<Token> = words.into_iter().filter(|word| word.low != ":").collect();
        return led_by_others(&words, author) || names_others(&words, author);
    }
    context
        .under
        .is_some_and(|heading| names_others(&tokens(heading), author))
}

/// Verbs in the present with which somebody binds himself.
const BINDS: &str = "commit commits agree agrees pledge pledges promise promises undertake undertakes \
    plan plans intend intends vow vows offer offers";

/// Whether who stands before the last verb of a lead-in is another: "Welsh Ministers have
/// agreed to:", "in return, the industry will:"; or whether it asks how or whether something
/// should be done.
fn led_by_others(words: &[Token], author: &Author) -> bool {
    let Some(last) = words.iter().rposition(|word| word.shape == Shape::Word) else {
        return false;
    };
    let open = &words[last];
    if !open.is(&[
        "to", "will", "shall", "should", "can", "could", "must", "would", "might",
    ]) {
        return false;
    }
    // "On how to:", "on what we should:".
    let reach = match open.is(&["to"]) {
        true => 1,
        false => 4,
    };
    let asks = words[last.saturating_sub(reach)..last]
        .iter()
        .any(|word| word.is(&["how", "whether", "what"]));
    if asks && !open.is(&["will", "shall"]) {
        return true;
    }
    // "The UK Government should:" is what the author wishes.
    if open.is(&["should", "must"]) {
        return false;
    }
    let verb = if open.is(&["to"]) {
        words[..last].iter().position(|word| {
            word.is(&["will", "shall", "has", "have", "is", "are"]) || listed(&word.low, BINDS)
        })
    } else {
        Some(last)
    };
    let Some(verb) = verb.filter(|at| *at > 0) else {
        return false;
    };
    // "Employers will be required to:" by the author.
    let suffers = words[verb..last]
        .windows(2)
        .any(|two| two[0].is(&["be", "are", "been"]) && lexicon::participle(&two[1].low));
    let subject = subject_before(words, verb, author);
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let group = matches!(subject.who, Who::Thing | Who::Other)
        && phrase.last().is_some_and(|head| listed(&head.low, GROUPS));
    !suffers && subject.who != Who::Author && (group || another(words, &subject, author))
}

/// Those who are nobody's office.
const GROUPS: &str = "business businesses industry employers people individuals communities households \
    householders consumers you everyone respondents stakeholders partners academia citizens residents";

/// What is said, asked or weighed and not yet undertaken, as the noun of a label.
const LABELS: &str = "asks suggestions feedback requests demands options alternatives questions indicators \
    kpis representations submissions";

/// Whether a label or heading says that what follows is others' or is only weighed: "What we
/// heard", "Our asks of business", "Options considered", "What employers can do".
fn names_others(words: &[Token], author: &Author) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let any = |list: &[&str]| words.iter().any(|word| word.is(list));
    // "You said that it is slow, so we will:", "Questions that we will settle".
    let ours = (1..words.len()).any(|at| {
        is(at, &["will", "shall", "intend", "are"]) && is_author(&words[at - 1].low, author)
    });
    if ours {
        return false;
    }
    let spoke = (0..words.len()).any(|at| {
        let who = is(at, &["you", "they"]) || listed(&words[at].low, GROUPS);
        is(at, &["heard"])
            || is(at, &["told", "asked"]) && is(at + 1, &["us"])
            || who
                && is(
                    at + 1,
                    &[
                        "said",
                        "told",
                        "asked",
                        "suggested",
                        "want",
                        "wanted",
                        "proposed",
                    ],
                )
            || is(at, &["put"]) && is(at + 1, &["to"]) && is(at + 2, &["us"])
    });
    let what = words.iter().position(|word| word.is(&["what"]));
    let asked = what.is_some_and(|what| {
        let after = &words[what + 1..];
        let wants = after
            .iter()
            .position(|word| word.is(&["need", "want", "ask", "expect", "seek"]))
            .is_some_and(|at| after[at..].iter().any(|word| word.is(&["from", "of"])));
        // "What business can do", not what the author can.
        let can = after
            .iter()
            .position(|word| word.is(&["can", "could", "should", "must"]))
            .is_some_and(|at| {
                at > 0
                    && after[..at]
                        .iter()
                        .any(|word| listed(&word.low, GROUPS) || listed(&word.low, OTHER_ACTORS))
            });
        // "What has been done", "what we have achieved".
        let done = after.windows(2).take(3).any(|two| {
            two[0].is(&["has", "have", "'ve"])
                && (two[1].is(&["been", "done"]) || lexicon::participle(&two[1].low))
        });
        wants || can || done
    });
    let content: Vec<&Token> = words
        .iter()
        .filter(|word| {
            word.shape == Shape::Word
                && !word.is(&[
                    "the",
                    "our",
                    "your",
                    "their",
                    "following",
                    "are",
                    "is",
                    "were",
                    "include",
                    "includes",
                    "below",
                    "key",
                    "main",
                    "considered",
                    "made",
                    "received",
                    "these",
                ])
        })
        .collect();
    let label = |word: Option<&&Token>| word.is_some_and(|word| listed(&word.low, LABELS));
    let opens = label(content.first())
        && !content
            .iter()
            .skip(1)
            .any(|word| listed(&word.low, "chosen preferred selected adopted"));
    spoke || asked || label(content.last()) || opens || any(&["counterfactual"])
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::read;
    use crate::commitment::{By, Class};

    /// How many items under a lead-in or heading are the author's.
    fn ours(title: &str, lead: &str) -> usize {
        let found = read(&format!(
            "# {title}\n\nThe Government will mend a road in 2028.\n\n{lead}\n\n- Fund apprenticeships \
             properly.\n- Publish a skills plan by 2027.\n- Invest £5 million in ports.\n"
        ));
        found
            .iter()
            .filter(|one| {
                one.judgement.class == Class::Commitment
                    && one.judgement.by == By::Author
                    && !one.text.contains("mend")
                    && !one.text.ends_with(':')
            })
            .count()
    }

    #[test]
    fn a_list_of_what_others_said_agreed_or_asked_is_not_the_authors() {
        let mut wrong = Vec::new();
        for (lead, count) in [
            ("What we heard:", 0),
            ("### What we heard", 0),
            ("You told us:", 0),
            ("Respondents made the following suggestions:", 0),
            ("What employers can do:", 0),
            ("### Our asks of business", 0),
            ("What we need from the Welsh Government:", 0),
            ("### Options considered", 0),
            ("The main performance indicators are:", 0),
            ("What has been done:", 0),
            ("Local partners have agreed to:", 0),
            ("Members of the Council have pledged to:", 0),
            ("Industry commits to:", 0),
            ("Welsh Ministers have agreed to:", 0),
            ("In return, the industry will:", 0),
            ("The Board will advise us on how to:", 0),
            ("The Panel will advise on what we should:", 0),
            ("Over the next year, ports and yards' owners will:", 0),
            ("We will:", 3),
            ("### What we will do", 3),
            ("### Our actions", 3),
            ("Next steps:", 3),
            ("You said that funds are slow, so we will:", 3),
            ("We heard this clearly. We will:", 3),
            ("The Government has agreed to:", 3),
            ("The Department will:", 3),
            ("With our partners we will:", 3),
            ("Here is how we will:", 3),
        ] {
            let told = ours("A Plan for Industry: HM Government", lead);
            if told != count {
                wrong.push((lead, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn what_another_should_do_is_wished() {
        let found = read(
            "# Ropes\n\nScottish Government, 2025\n\nWe will open a port.\n\nThe UK Government \
             should:\n\n- devolve employment law;\n- reform the levy by 2026.\n",
        );
        let wished = found
            .iter()
            .filter(|one| one.judgement.class == Class::Aspiration);
        assert_eq!(wished.count(), 2, "{found:#?}");
    }
}
