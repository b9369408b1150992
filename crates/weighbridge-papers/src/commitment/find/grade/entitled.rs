//! Whether an "if" says who is entitled and not whether a thing is done: "firms will get
//! £5,000 if they train" undertakes the scheme outright, "grants will be paid if
//! Parliament agrees" does not. It judges no undertaking.

use crate::commitment::lexicon::listed;
use crate::tokens::{Shape, Token};

/// What comes to those for whom a scheme is.
const GETS: &str = "receive get be have keep qualify benefit gain pay claim";

/// What an author does for them.
const GIVES: &str = "pay give offer provide grant reward lend refund reimburse exempt fine charge \
    compensate match";

/// What is done to them.
const GIVEN: &str = "paid given offered granted entitled eligible able exempt exempted allowed fined \
    charged refunded reimbursed rewarded compensated";

/// Who may be entitled: people, firms and places, in the singular.
const ENTITLED: &str = "child parent person worker employee employer firm company business school \
    college university student pupil apprentice learner household family tenant landlord owner \
    farmer pensioner claimant applicant council town village charity supplier exporter importer \
    developer investor operator patient teacher nurse couple widow veteran resident householder \
    bidder contractor licensee provider holder member taxpayer baby";

/// What others must do first, or what must first be so: it holds the whole open.
const FIRST: &str = "agree agrees agreed approve approves approved pass passes passed vote votes allow \
    allows permit permits parliament election elected funds resources finances funding economy \
    conditions circumstances possible necessary needed required evidence negotiations court \
    courts commission treasury brussels prices inflation available feasible lawful treaty \
    win wins won bid bids survive survives survived withdraw withdraws withdrawn succeed succeeds \
    successful review selected chosen other another rival fails fail";

/// Whether the condition at `at` says who is entitled.
pub(super) fn entitles(words: &[Token], at: usize, undertaken: usize) -> bool {
    if !words[at].is(&["if"]) {
        return false;
    }
    let clause: Vec<&Token> = words
        .iter()
        .skip(at + 1)
        .take_while(|word| !matches!(word.low.as_str(), "," | ";" | "."))
        .collect();
    if clause.iter().any(|word| listed(&word.low, FIRST)) {
        return false;
    }
    let is = |word: Option<&&Token>, list: &[&str]| word.is_some_and(|word| word.is(list));
    let person = |word: &Token| {
        let low = word.low.as_str();
        let singular = low
            .strip_suffix("ies")
            .map(|stem| format!("{stem}y"))
            .or_else(|| low.strip_suffix("sses").map(|stem| format!("{stem}ss")))
            .unwrap_or_else(|| low.trim_end_matches('s').to_owned());
        listed(low, ENTITLED) || listed(&singular, ENTITLED) || low == "children" || low == "people"
    };
    // The subject of the condition is somebody who may be entitled.
    let named = clause
        .iter()
        .take(4)
        .take_while(|word| word.shape == Shape::Word)
        .any(|word| person(word))
        && is(
            clause.first(),
            &["a", "an", "the", "any", "both", "their", "your", "one"],
        );
    // "Councils will receive £40m if it survives the review": what survives is no council.
    let one = words[..at].iter().any(|word| listed(&word.low, ENTITLED));
    let pronoun =
        is(clause.first(), &["they", "you"]) || one && is(clause.first(), &["he", "she", "it"]);
    let verb = words
        .iter()
        .skip(undertaken + 1)
        .find(|word| !crate::commitment::between(&word.low) && !word.is(&["not"]));
    let next = verb.and_then(|verb| {
        words
            .iter()
            .skip_while(|word| word.span.start <= verb.span.start)
            .find(|word| !crate::commitment::between(&word.low))
    });
    let gets = verb.is_some_and(|verb| {
        listed(&verb.low, GETS)
            && (!verb.is(&["be"])
                || next.is_some_and(|next| listed(&next.low, GIVEN) || next.shape == Shape::Money))
    });
    // Who receives is entitled, whoever it is.
    let receives = verb.is_some_and(|verb| verb.is(&["receive", "get", "qualify", "claim"]));
    let before = words.get(..undertaken).unwrap_or_default();
    let recipient = before.iter().any(person);
    let pronoun_gets = before
        .last()
        .is_some_and(|last| last.is(&["they", "it", "you"]));
    if at == 0 {
        // "If a firm trains, it will receive £3,000".
        return named && gets && (recipient || pronoun_gets);
    }
    let sum = words[undertaken..at]
        .iter()
        .any(|word| matches!(word.shape, Shape::Money | Shape::Percent));
    // "We will pay farmers £90 if they plant hedges".
    let gives = verb.is_some_and(|verb| listed(&verb.low, GIVES))
        && words[undertaken..at].iter().any(person);
    receives && pronoun
        || gets && (recipient && (pronoun || named) || named && sum)
        || gives && (pronoun || named)
}

#[cfg(test)]
mod tests {
    use crate::commitment::Firmness;
    use crate::commitment::set_up::judged;

    #[test]
    fn who_is_entitled_holds_nothing_open() {
        for (sentence, open) in [
            (
                "Firms will receive £5,000 if they train an apprentice.",
                false,
            ),
            (
                "Schools will receive £75,000 if they show the most progress.",
                false,
            ),
            ("Parents will get £20 a week if they work part-time.", false),
            (
                "If a firm trains an apprentice, it will receive £3,000.",
                false,
            ),
            (
                "We will pay farmers £90 an acre if they plant hedges.",
                false,
            ),
            (
                "Parents will get a rebate of £250 if the child is under ten.",
                false,
            ),
            (
                "Employers will be fined £20,000 if they break the rules.",
                false,
            ),
            ("Tenants will be given £600 if they move by May.", false),
            (
                "Students will be paid £80 a week if they stay at college.",
                false,
            ),
            ("We will refund exporters £100 if they file online.", false),
            (
                "Harbours with fewer than 20 boats will receive £9,000 if they join.",
                false,
            ),
            (
                "Businesses will receive £5,000 if they hire an apprentice.",
                false,
            ),
            (
                "A school will receive £5,000 if it opens on Saturdays.",
                false,
            ),
            (
                "Councils will receive £40 million if it survives the spending review.",
                true,
            ),
            (
                "Councils will receive £30 million if they win the bid.",
                true,
            ),
            ("Colleges will receive £9 million if it goes well.", true),
            (
                "We will give schools £40 million if the other provider withdraws.",
                true,
            ),
            ("Firms will receive £5,000 if Parliament agrees.", true),
            ("Grants will be paid if the pilot succeeds.", true),
            ("We will open five docks if the economy grows.", true),
            ("The levy will rise to £9 if prices fall.", true),
            ("We will build the tram if the city agrees to it.", true),
            ("If the court allows it, firms will receive £5,000.", true),
            ("Schools will receive £5,000 if funds are available.", true),
            (
                "We will fund the yard with £9m if it proves necessary.",
                true,
            ),
            ("We will legislate if firms do not act.", true),
            ("We will pay £9m if the Commission approves it.", true),
        ] {
            let told = judged(sentence).unwrap();
            assert_eq!(told.firmness <= Firmness::Intends, open, "{sentence}");
            assert_eq!(told.hard_edged, !open, "{sentence}");
        }
    }
}
