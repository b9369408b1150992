//! Slips in the phrases of a file of asks: what can never match what its writer meant, told
//! when the file is read, and what is read otherwise than it may be meant, told as a hint.
//! It reads no paper.

use super::{joined, spelled};

/// What is wrong with a phrase, and what to write instead; none where nothing is.
pub(super) fn slip(key: &str, text: &str) -> Option<(String, String)> {
    let told = |why: &str, hint: String| Some((format!("\"{text}\" in `{key}` {why}"), hint));
    let text = text.trim();
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
    listed(phrase)
        .or_else(|| glued(phrase))
        .or_else(|| shared_last(phrase))
}

/// A phrase that looks like a list: it is found where a text lists the same in the same order,
/// which may be meant. "Business, Energy and Industrial Strategy" is a name.
fn listed(phrase: &str) -> Option<String> {
    let parts: Vec<&str> = phrase.split([',', ';']).map(str::trim).collect();
    let (first, rest) = parts.split_first()?;
    let low = |part: &&str| part.starts_with(char::is_lowercase);
    let named = rest.iter().any(|part| part.contains(" and ")) && !rest.iter().any(low);
    // "1,000 homes" is a number.
    let number = first.ends_with(|sign: char| sign.is_ascii_digit());
    if rest.is_empty() || named || number {
        return None;
    }
    let parts: Vec<String> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| format!("\"{part}\""))
        .collect();
    Some(format!(
        "is looked for as one phrase, all its words in a row; for any one of them write {}",
        parts.join(", ")
    ))
}

/// A `+` without spaces joins nothing, and may be part of a name.
fn glued(phrase: &str) -> Option<String> {
    let word = phrase.split_whitespace().find(|word| {
        let inner = word.trim_matches('+');
        inner.contains('+') && !inner.contains(|sign: char| sign.is_ascii_digit())
    })?;
    Some(format!(
        "is looked for as it stands; if `+` is to join two phrases, write {}",
        word.replace('+', " + ")
    ))
}

fn shared_last(phrase: &str) -> Option<String> {
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
            ("quays, berths and docks", false),
            ("tram; metro", false),
            ("ferry | ferries", true),
            ("ferry| boat line", true),
            ("Business, Energy and Industrial Strategy", false),
            ("|quay", true),
            ("quay||berth", true),
            ("boats+ferries", false),
            ("salt+vinegar crisps", false),
            ("www.a+b", false),
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
    fn a_list_in_one_phrase_is_hinted_at_and_read() {
        for (phrase, hinted) in [
            ("iron, steel and coal", true),
            ("Leeds, Bradford", true),
            ("Leeds, bradford", true),
            ("tram; metro", true),
            ("salt+vinegar crisps", true),
            ("boats+ferries", true),
            ("Business, Energy and Industrial Strategy", false),
            ("1,000 homes", false),
            ("boats + ferries", false),
            ("ReAct+", false),
            ("GCSE 4+", false),
        ] {
            assert_eq!(read_otherwise(phrase).is_some(), hinted, "{phrase}");
            let text = format!("name='x'\n[[ask]]\nname='s'\nasks='K.'\nabout=['{phrase}']\n");
            assert!(Asks::parse(&text, "x").is_ok(), "{phrase}");
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
