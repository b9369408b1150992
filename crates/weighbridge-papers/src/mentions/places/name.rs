//! A name of the gazetteer as it is looked up: its words, its marks and what must speak for
//! it. It looks nothing up.

/// Words that belong to names of places and cost nothing to leave out: papers
/// write "St." and "St", "King’s" and "King's".
pub(super) fn plain(word: &str) -> String {
    word.trim_end_matches('.').replace('’', "'")
}

/// Words that join the parts of a place's name and are written small.
const JOINS: &[&str] = &[
    "by", "in", "le", "next", "on", "super", "the", "under", "upon", "with",
];

/// A name as papers spell it beside the way it is listed: "Kings Lynn", "Saint Helens",
/// "Stoke on Trent", "Weston Super Mare". The first is as it is listed. None is made
/// of a name with marks of its own.
pub(super) fn spellings(words: &[String], marks: &[Option<char>]) -> Vec<Vec<String>> {
    let mut all = vec![words.to_vec()];
    if marks.iter().any(Option::is_some) {
        return all;
    }
    let possessed = |word: &String| {
        word.strip_suffix("'s")
            .map_or(word.clone(), |one| format!("{one}s"))
    };
    let saint = |word: &String| {
        if word == "St" {
            "Saint".to_owned()
        } else {
            word.clone()
        }
    };
    let parted = |large: bool| -> Vec<String> {
        let cut = words.iter().flat_map(|word| word.split('-'));
        cut.enumerate()
            .map(|(at, part)| match part.chars().next() {
                Some(first) if large && at > 0 && JOINS.contains(&part) => {
                    format!("{}{}", first.to_uppercase(), &part[first.len_utf8()..])
                }
                _ => part.to_owned(),
            })
            .collect()
    };
    // "Newcastle-upon-Tyne": one word where the name is of three.
    let joined = || {
        let inner = words.len() == 3 && JOINS.contains(&words[1].as_str());
        inner.then(|| vec![words.join("-")])
    };
    for other in [
        Some(words.iter().map(possessed).collect()),
        Some(words.iter().map(saint).collect()),
        Some(parted(false)),
        Some(parted(true)),
        joined(),
    ]
    .into_iter()
    .flatten()
    {
        // Each part of a name in two words is a word: no "A" of "A-Level".
        let whole = other.iter().all(|word: &String| word.len() > 1);
        if whole && !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

/// A name of the gazetteer.
pub(super) struct Name {
    pub words: Vec<String>,
    /// The mark of its own before each word: "Newry, Mourne and Down".
    pub marks: Vec<Option<char>>,
    pub entry: usize,
    pub exact: bool,
    pub place: bool,
    /// A town or a county, and no country or region.
    pub town: bool,
    pub codes: Vec<String>,
    /// Needs a sign that a place is meant.
    pub word: bool,
    pub person: bool,
    /// Stands for a parliament as often.
    pub seat: bool,
    /// An entry of another sort under the same name: a sector and its industry.
    pub twin: Option<usize>,
}

/// The words of a name, and the comma or the "&" that the name has before each.
pub(super) fn parts(name: &str, exact: bool) -> (Vec<String>, Vec<Option<char>>) {
    let mut words = Vec::new();
    let mut marks = Vec::new();
    let mut mark = None;
    for word in name.split_whitespace() {
        let bare = word.trim_matches(|c: char| matches!(c, ',' | '(' | ')' | '&'));
        if bare.is_empty() {
            mark = Some('&').filter(|_| word == "&").or(mark);
            continue;
        }
        let bare = plain(bare);
        words.push(if exact { bare } else { bare.to_lowercase() });
        marks.push(mark.take());
        mark = word.ends_with(',').then_some(',');
    }
    (words, marks)
}

#[cfg(test)]
mod tests {
    use super::{parts, spellings};

    #[test]
    fn names_are_spelled_as_papers_do() {
        let of = |name: &str| -> Vec<String> {
            let (words, marks) = parts(name, true);
            let all = spellings(&words, &marks);
            all.into_iter().map(|words| words.join(" ")).collect()
        };
        assert_eq!(of("Leeds"), ["Leeds"]);
        assert!(of("St Helens").contains(&"Saint Helens".to_owned()));
        assert!(of("King's Lynn").contains(&"Kings Lynn".to_owned()));
        assert!(of("Stoke-on-Trent").contains(&"Stoke on Trent".to_owned()));
        assert!(of("Weston-super-Mare").contains(&"Weston Super Mare".to_owned()));
        assert!(of("Newcastle upon Tyne").contains(&"Newcastle-upon-Tyne".to_owned()));
        assert_eq!(of("Newry, Mourne and Down").len(), 1);
    }
}
