//! In a sentence what a paper does not say: how many topics, and which a reader asks for first.
//! It looks for nothing itself.

use crate::paper_omissions::OmissionRow;

/// How many silences a sentence names.
const NAMED: usize = 4;

/// In words how many topics are named by none of the words looked for, and of those without a
/// near miss the ones that a reader asks for first: an ask's and the earlier paper's in turn,
/// others only where there is neither. The count, and the rest of the sentence.
#[must_use]
pub fn silences_told(rows: &[OmissionRow]) -> (String, String) {
    let absent: Vec<&OmissionRow> = rows
        .iter()
        .filter(|row| row.treatment == "absent")
        .collect();
    let bare: Vec<&OmissionRow> = absent
        .iter()
        .copied()
        .filter(|row| row.near.is_empty())
        .collect();
    let of = |pressing: usize, note: &str| -> Vec<(usize, String)> {
        bare.iter()
            .filter(|row| row.pressing() == pressing)
            .map(|row| format!("{}{note}", row.title))
            .enumerate()
            .collect()
    };
    let mut named = of(0, " (asked for)");
    named.extend(of(1, " (treated in the earlier paper)"));
    // In turn, the asks' before the earlier paper's of the same turn.
    named.sort_by_key(|(turn, _)| *turn);
    if named.is_empty() {
        named = of(2, "");
        named.extend(of(3, ""));
    }
    let named: Vec<String> = named
        .into_iter()
        .take(NAMED)
        .map(|(_, title)| title)
        .collect();
    let which = match bare.len() {
        0 => " Each has near misses: look at them first.".to_owned(),
        many if many == named.len() => {
            format!(" No near miss either: {}.", named.join("; "))
        }
        many => format!(
            " {many} have no near miss either, among them: {}.",
            named.join("; ")
        ),
    };
    (
        format!("{} of {} topics", absent.len(), rows.len()),
        format!(
            " are named by none of the words looked for.{}",
            if absent.is_empty() { "" } else { &which }
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper_omissions::Near;

    #[test]
    fn the_silences_told_are_those_that_a_reader_asks_for() {
        let row = |title: &str, kind: &str, earlier: Option<&str>, near: bool| OmissionRow {
            title: title.into(),
            kind: kind.into(),
            codes: vec![],
            words: vec![],
            treatment: "absent".into(),
            because: String::new(),
            passages: 0,
            pages: vec![],
            first: None,
            near: if near {
                vec![Near {
                    wanted: "a".into(),
                    found: "b".into(),
                    why: "c".into(),
                    count: 1,
                    page: None,
                    label: None,
                    text: String::new(),
                }]
            } else {
                vec![]
            },
            earlier: earlier.map(str::to_owned),
        };
        let mut rows = vec![
            row("Ports", "ask", None, false),
            row("Rail", "ask", None, false),
            row("Roads", "ask", None, false),
            row("Tax", "ask", None, true),
            row("Freeports", "instrument or topic", Some("treated"), false),
            row("Furniture", "industry", Some("absent"), false),
        ];
        let told = |rows: &[OmissionRow]| {
            let (counted, rest) = silences_told(rows);
            counted + &rest
        };
        assert_eq!(
            told(&rows),
            "6 of 6 topics are named by none of the words looked for. 5 have no near miss either, \
             among them: Ports (asked for); Freeports (treated in the earlier paper); Rail (asked \
             for); Roads (asked for)."
        );
        rows.drain(..5);
        assert_eq!(
            told(&rows),
            "1 of 1 topics are named by none of the words looked for. No near miss either: \
             Furniture."
        );
        rows = vec![row("Tax", "ask", None, true)];
        assert!(told(&rows).ends_with(" Each has near misses: look at them first."));
        rows[0].treatment = "treated".into();
        assert!(told(&rows).ends_with("looked for."));
    }
}
