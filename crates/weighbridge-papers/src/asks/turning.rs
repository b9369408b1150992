//! How often a clause turns to its contrary. Once can be read by rule; twice ("stop
//! the release of the land") is left to a reader. It tells no direction.

use crate::verdict::force::spoken;
use crate::verdict::lexicon::one_of;

/// Words that turn what a sentence says to its contrary, or that bear the name of
/// a bad thing, which to end is good.
const TURNING: &str = "not|no|never|none|nobody|without|neither|nor|stop|stops|stopped|stopping|\
    end|ends|ended|ending|cease|ceases|ceased|close|closes|closed|closing|closure|closures|shut|shuts|\
    remove|removes|removed|removing|removal|lift|lifts|lifted|lifting|reverse|reversed|reversal|cancel|\
    cancelled|cancellation|refuse|refused|refusing|refusal|prevent|prevents|prevented|bar|barred|barrier|\
    barriers|ban|banned|scrap|scrapped|abolish|abolished|abolition|cut|cuts|cutting|reduce|reduced|\
    reduces|reduction|freeze|frozen|moratorium|suspend|suspended|suspension|withdraw|withdrawn|withdrawal|\
    lose|lost|loss|losses|release|released|exempt|exempted|exemption|exemptions|relief|reliefs|drop|\
    dropped|shortage|shortages|gap|gaps|delay|delays|limit|limits|lower|lowered|fewer|less|defunct|repeal|\
    repealed|sell|sold|sale|waive|waived|avoid|avoids|halt|halts|decline|declines|shortfall|streamline|streamlined|\
    simplify|simplified|dumped|dumping|restrict|restricted|restriction|restrictions|rather|instead|unless";

/// How many words turn what the clause around the deciding words says.
pub(super) fn turns(text: &str, deciding: &[String]) -> usize {
    let breaks = [
        ", and ", " and ", ", but ", " but ", "; ", ": ", ", which ", ", so ",
    ];
    let place = deciding
        .iter()
        .filter_map(|word| text.find(word.as_str()).map(|at| at..at + word.len()))
        .max_by_key(|at| at.len());
    let Some(place) = place else {
        return 0;
    };
    let before = breaks
        .iter()
        .filter_map(|one| text[..place.start].rfind(one).map(|at| at + one.len()))
        .max()
        .unwrap_or(0);
    let after = breaks
        .iter()
        .filter_map(|one| text[place.end..].find(one).map(|at| at + place.end))
        .min()
        .unwrap_or(text.len());
    let clause = text.get(before..after).unwrap_or_default();
    spoken(clause)
        .iter()
        .filter(|(word, _)| one_of(word, TURNING))
        .count()
}

#[cfg(test)]
mod tests {
    use super::turns;

    #[test]
    fn a_clause_turns_as_often_as_its_own_words_say() {
        for (text, deciding, expected) in [
            ("We will stop the release of the land.", "will stop", 2),
            ("The scheme closes in March.", "closes", 1),
            ("We will build a yard.", "will build", 0),
            // What another clause says turns nothing here.
            ("The fund ends in March and will not be renewed.", "ends", 1),
            (
                "Costs fell, but we will not sell the yard.",
                "will not sell",
                2,
            ),
            ("Nothing of it is here.", "elsewhere", 0),
        ] {
            assert_eq!(turns(text, &[deciding.to_owned()]), expected, "{text}");
        }
    }
}
