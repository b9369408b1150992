//! Slips in the phrases of a file of asks: what can never match what its writer meant, told
//! when the file is read, and what is read otherwise than it may be meant, told as a hint.
//! It reads no paper.

use super::{joined, spelled};

/// What is wrong with a phrase, and what to write instead; none where nothing is.
pub(super) fn slip(key: &str, text: &str) -> Option<(String, String)> {
    let told = |why: &str, hint: String| Some((format!("\"{text}\" in `{key}` {why}"), hint));
    let text = text.trim();
    // "Business, Energy and Industrial Strategy" is a name.
    let listed = text
        .split(", ")
        .skip(1)
        .any(|part| part.starts_with(char::is_lowercase));
    if listed || text.contains(';') {
        let parts: Vec<String> = text
            .split([',', ';'])
            .map(|part| format!("\"{}\"", part.trim()))
            .collect();
        return told(
            "is one phrase with a comma or semicolon in it, and no sentence has it",
            format!("write several phrases: {}", parts.join(", ")),
        );
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.contains(&"|") || text.contains("| ") || text.contains(" |") {
        return told(
            "has a space beside `|`, so that the words are not parted by it",
            format!(
                "write {}",
                words
                    .join(" ")
                    .replace(" | ", "|")
                    .replace(" |", "|")
                    .replace("| ", "|")
            ),
        );
    }
    if text.starts_with('|') || text.ends_with('|') || text.contains("||") {
        return told(
            "has an empty choice beside `|`",
            "take one `|` out, or name the word".to_owned(),
        );
    }
    let glued = |word: &&str| {
        word.len() > 1
            && word.contains('+')
            && !word.chars().any(|sign| sign.is_ascii_digit())
            // "ReAct+" is a name.
            && word.trim_end_matches('+').contains('+')
    };
    if let Some(word) = words.iter().find(|word| glued(word)) {
        return told(
            "has `+` without spaces, so that it joins nothing",
            format!("write {}", word.replace('+', " + ")),
        );
    }
    let loose = words.first() == Some(&"+") || words.last() == Some(&"+");
    if loose || words.windows(2).any(|two| two == ["+", "+"]) {
        return told(
            "joins nothing: a phrase is missing beside `+`",
            "name a phrase on both sides of ` + `".to_owned(),
        );
    }
    None
}

/// Choices whose word has no more than an ending more than another's.
fn forms(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let root = short.trim_end_matches(['e', 'y']);
    root.len() > 2
        && long
            .strip_prefix(root)
            .is_some_and(|rest| matches!(rest, "s" | "es" | "ies" | "d" | "ed" | "ied" | "ing"))
}

/// What a phrase looks for where it may be meant otherwise: of choices that are forms of one
/// word, and one that is another, a last word in plain follows only the last as it is meant.
/// "franchise|franchised|public control" looks for "franchise control"; none where nothing
/// says so.
#[must_use]
pub fn read_otherwise(phrase: &str) -> Option<String> {
    joined(phrase).find_map(|piece| {
        let words: Vec<&str> = piece.split_whitespace().collect();
        let [choices, last] = words.as_slice() else {
            return None;
        };
        let all: Vec<&str> = choices.split('|').collect();
        let (meant, others) = all.split_last()?;
        let alike = others.len() > 1 && others.iter().skip(1).all(|one| forms(others[0], one));
        let apart = !others.iter().any(|one| forms(one, meant)) && !last.contains('|');
        if !(alike && apart) || meant.starts_with('@') {
            return None;
        }
        let read: Vec<String> = spelled(piece)
            .iter()
            .map(|one| format!("“{one}”"))
            .collect();
        Some(format!(
            "looks for {}; if “{meant} {last}” is one choice, write {}|{meant}_{last}",
            read.join(", "),
            others.join("|"),
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Asks, built_in, built_in_names};
    use super::*;

    #[test]
    fn what_can_match_nothing_is_told() {
        for (text, wrong) in [
            ("quays, berths and docks", true),
            ("tram; metro", true),
            ("ferry | ferries", true),
            ("ferry| boat line", true),
            ("Business, Energy and Industrial Strategy", false),
            ("|quay", true),
            ("quay||berth", true),
            ("boats+ferries", true),
            ("+ boats", true),
            ("boats + + ferries", true),
            ("boats +", true),
            ("boats + ferries", false),
            ("ferry|boat line", false),
            ("ReAct+", false),
            ("R&D", false),
            ("GCSE 4+", false),
            ("red_tape", false),
            ("full-fibre", false),
        ] {
            assert_eq!(slip("about", text).is_some(), wrong, "{text}");
        }
    }

    #[test]
    fn a_choice_of_two_words_without_its_mark_is_hinted_at() {
        let told = read_otherwise("bus|buses + franchise|franchised|public control").unwrap();
        assert!(told.contains("“franchise control”"), "{told}");
        assert!(
            told.ends_with("franchise|franchised|public_control"),
            "{told}"
        );
        for plain in [
            "business|investor certainty",
            "energy|power price|cost",
            "bus|buses services",
            "franchise|franchised|public_control",
            "strategy|policy council|commission",
            "tram",
        ] {
            assert_eq!(read_otherwise(plain), None, "{plain}");
        }
    }

    #[test]
    fn an_empty_list_of_words_to_look_for_is_told() {
        let text = "name='x'\n[[ask]]\nname='s'\nasks='K.'\nabout=[]\n";
        let told = Asks::parse(text, "x").unwrap_err();
        assert_eq!((told.len(), told[0].line), (1, 5));
        assert!(told[0].what.contains("`about` is empty"), "{told:?}");
        assert!(Asks::parse(&text.replace("about=[]", "agree=[]"), "x").is_ok());
        for name in built_in_names() {
            let asks = Asks::parse(built_in(name).unwrap(), name).unwrap();
            let parts = asks.asks.iter().flat_map(|ask| &ask.parts);
            let hints: Vec<String> = parts
                .flat_map(|part| [&part.about, &part.agree, &part.oppose, &part.not_about])
                .flatten()
                .filter_map(|phrase| read_otherwise(phrase))
                .collect();
            assert!(hints.is_empty(), "{hints:?}");
        }
    }
}
