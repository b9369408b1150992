//! What came of an earlier paper's commitments, in a sentence. It counts none itself.

/// What became of earlier commitments, in words, of one and of many.
const BECAME: [(&str, &str, &str); 7] = [
    ("carried over", "is carried over", "are carried over"),
    ("reversed", "is turned round", "are turned round"),
    (
        "in doubt",
        "is perhaps turned round",
        "are perhaps turned round",
    ),
    (
        "read both",
        "is in both and unclear",
        "are in both and unclear",
    ),
    (
        "still spoken of",
        "is still spoken of and not found to be undertaken",
        "are still spoken of and not found to be undertaken",
    ),
    (
        "perhaps in other words",
        "is perhaps said in other words",
        "are perhaps said in other words",
    ),
    ("dropped", "was not found again", "were not found again"),
];

/// What came of so many commitments of an earlier paper, by what they came to.
pub(super) fn came(before: usize, number: impl Fn(&str) -> usize) -> String {
    let mut came: Vec<String> = Vec::new();
    for (what, one, many) in BECAME {
        match number(what) {
            0 => {}
            1 => came.push(format!("1 {one}")),
            number => came.push(format!("{number} {many}")),
        }
    }
    // "8 are carried over, 2 turned round".
    if number("carried over") > 0
        && number("reversed") > 0
        && let Some(second) = came.get_mut(1)
    {
        *second = format!("{} turned round", number("reversed"));
    }
    let new = match number("new") {
        0 => String::new(),
        1 => " 1 is new.".to_owned(),
        new => format!(" {new} are new."),
    };
    match before {
        0 => format!("The earlier paper has no commitments.{new}"),
        1 => format!(
            "Of the earlier paper's 1 commitment {}.{new}",
            came.join(", ")
        ),
        _ => format!(
            "Of the earlier paper's {before} commitments {}.{new}",
            came.join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::came;

    #[test]
    fn what_none_came_to_is_not_said() {
        let told = |before: usize, counts: &[(&str, usize)]| {
            came(before, |what| {
                let known = counts.iter().find(|(name, _)| *name == what);
                known.map_or(0, |(_, number)| *number)
            })
        };
        let some = [
            ("carried over", 8),
            ("reversed", 2),
            ("read both", 1),
            ("dropped", 11),
            ("new", 43),
        ];
        assert_eq!(
            told(22, &some),
            "Of the earlier paper's 22 commitments 8 are carried over, 2 turned round, 1 is in both \
             and unclear, 11 were not found again. 43 are new."
        );
        assert_eq!(
            told(1, &[("in doubt", 1)]),
            "Of the earlier paper's 1 commitment 1 is perhaps turned round."
        );
        assert_eq!(
            told(3, &[("reversed", 2), ("dropped", 1), ("new", 1)]),
            "Of the earlier paper's 3 commitments 2 are turned round, 1 was not found again. 1 is new."
        );
        assert_eq!(
            told(0, &[("new", 2)]),
            "The earlier paper has no commitments. 2 are new."
        );
    }
}
