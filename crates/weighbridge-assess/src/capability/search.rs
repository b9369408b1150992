//! Which industry a name means: titles of the input-output table and of SIC
//! 2007, and the everyday names of `names`. It reads
//! names only, and every suggestion carries its code.

mod near;

use self::near::near;
use super::names::{EVERYDAY, SHARED};

/// A code and its title.
pub type Entry = (String, String);

/// What a name means.
pub enum Meaning {
    /// The entry at this position of the first list.
    Table(usize),
    /// Codes of SIC 2007, with a title.
    Classes(Vec<String>, String),
    /// Several, none of which holds the others.
    Several(Vec<Entry>),
    /// A word inside the title of one class, which may be about something else: that
    /// class and the wider codes that hold it.
    Inside(Vec<Entry>),
    /// Titles of trade alone: nobody is named who makes it or does it.
    TradeOnly(Vec<Entry>),
    /// Nothing; the nearest.
    Nothing(Vec<Entry>),
}

/// A word without its plural.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    match word.strip_suffix('s') {
        Some(one) if one.len() >= 3 && !one.ends_with('s') => one.to_owned(),
        _ => word,
    }
}

fn stems(text: &str, least: usize) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= least)
        .map(stem)
        .collect()
}

/// Whether every word of the text stands in the title, as a word or the
/// beginning of one.
fn holds(title: &str, wanted: &[String]) -> bool {
    let words = stems(title, 1);
    let begins = |one: &String, word: &String| {
        one == word || (one.chars().count() >= 4 && word.starts_with(one.as_str()))
    };
    !wanted.is_empty()
        && wanted
            .iter()
            .all(|one| words.iter().any(|word| begins(one, word)))
}

/// The text without what people say around a name.
fn bare(text: &str) -> String {
    let mut text = text.trim().to_lowercase();
    for before in ["the ", "manufacture of ", "manufacturing of ", "making of "] {
        if let Some(rest) = text.strip_prefix(before) {
            text = rest.to_owned();
        }
    }
    for behind in [
        " industry",
        " sector",
        " making",
        " manufacturing",
        " production",
        " works",
        " plants",
        " factories",
        " makers",
    ] {
        if let Some(rest) = text.strip_suffix(behind) {
            text = rest.to_owned();
        }
    }
    text.trim().to_owned()
}

/// Whether a title begins with the word, apart from what titles say before it.
fn leads(title: &str, word: &str) -> bool {
    let bare = bare(title);
    let bare = bare.strip_prefix("other ").unwrap_or(&bare);
    stems(bare, 1)
        .first()
        .is_some_and(|first| first.starts_with(word))
}

/// Hits without those that repeat the title of a code that they belong to
/// (99, 99.0 and 99.00 are one).
fn once<'a>(hits: &[&'a Entry]) -> Vec<&'a Entry> {
    hits.iter()
        .filter(|(code, title)| {
            !hits.iter().any(|(other, same)| {
                other.len() < code.len() && code.starts_with(other.as_str()) && same == title
            })
        })
        .copied()
        .collect()
}

/// Whether a code is of trade: its titles name what is sold.
fn trades(code: &str) -> bool {
    matches!(code.get(..2), Some("45" | "46" | "47"))
}

/// Whether the words are about trade themselves.
fn about_trade(words: &[String]) -> bool {
    words.iter().any(|word| {
        [
            "wholesale",
            "retail",
            "sale",
            "shop",
            "store",
            "trade",
            "agent",
        ]
        .contains(&word.as_str())
    })
}

/// Codes of SIC whose titles hold the words as well, beside the codes taken: neither
/// below nor above them, nor of trade.
#[must_use]
pub fn beside(text: &str, taken: &[String], classes: &[Entry]) -> Vec<Entry> {
    // A whole section leaves nothing beside it that is told from it by a word.
    if taken.iter().any(|code| code.len() < 2) {
        return Vec::new();
    }
    let words = stems(&bare(text), 3);
    let near = |code: &str| {
        taken
            .iter()
            .any(|one| one.starts_with(code) || code.starts_with(one.as_str()))
    };
    let hits: Vec<&Entry> = classes
        .iter()
        .filter(|(code, _)| (2..=4).contains(&code.len()) && !trades(code) && !near(code))
        .filter(|(_, title)| holds(title, &words))
        .collect();
    // The widest stands for what is below it.
    hits.iter()
        .filter(|(code, _)| {
            !hits
                .iter()
                .any(|(other, _)| other.len() < code.len() && code.starts_with(other.as_str()))
        })
        .map(|entry| (*entry).clone())
        .collect()
}

/// What a text means, from the titles of the table and of SIC (sections and
/// divisions among them). `of` gives the entries of the table that a code of SIC
/// has to do with. A whole title goes before everyday names, and these before
/// words of titles; what several share is offered and not chosen.
#[must_use]
pub fn meaning(
    text: &str,
    table: &[Entry],
    classes: &[Entry],
    of: &dyn Fn(&str) -> Vec<usize>,
) -> Meaning {
    let wanted = text.trim().to_lowercase();
    let bare = bare(text);
    let shortest = |is: &dyn Fn(&Entry) -> bool| {
        classes
            .iter()
            .filter(|entry| is(entry))
            .min_by_key(|(code, _)| code.len())
            .map(|(code, title)| Meaning::Classes(vec![code.clone()], title.clone()))
    };
    let same = |entry: &Entry| entry.1.to_lowercase() == wanted;
    // "textiles" is the whole of "Manufacture of textiles".
    let whole = |entry: &Entry| same(entry) || self::bare(&entry.1) == bare;
    if let Some(found) = shortest(&|entry| entry.0.len() <= 2 && whole(entry)) {
        return found;
    }
    if let Some(at) = table.iter().position(same) {
        return Meaning::Table(at);
    }
    if let Some(found) = shortest(&same) {
        return found;
    }
    let named = |name: &&str| *name == bare || *name == wanted;
    if let Some((_, shared)) = SHARED.iter().find(|(names, _)| names.iter().any(named)) {
        let entry = |(code, title): &(&str, &str)| ((*code).to_owned(), (*title).to_owned());
        return Meaning::Several(shared.iter().map(entry).collect());
    }
    if let Some((_, title, codes)) = EVERYDAY
        .iter()
        .find(|(names, _, _)| names.iter().any(named))
    {
        let codes = codes.iter().map(|code| (*code).to_owned()).collect();
        return Meaning::Classes(codes, (*title).to_owned());
    }
    // "sugar" is the whole of "Manufacture of sugar", whoever sells it.
    if let Some(found) = shortest(&|entry| !trades(&entry.0) && whole(entry)) {
        return found;
    }
    // A section repeats the words of its divisions: by words they are enough.
    let classes: Vec<Entry> = classes
        .iter()
        .filter(|(code, _)| code.len() > 1)
        .cloned()
        .collect();
    let words = stems(&bare, 3);
    let in_table: Vec<usize> = (0..table.len())
        .filter(|at| holds(&table[*at].1, &words))
        .collect();
    match in_table.as_slice() {
        [] => {}
        [one] => {
            // A division or group elsewhere may be what is meant as well.
            let elsewhere: Vec<&Entry> = classes
                .iter()
                .filter(|(code, title)| code.len() <= 3 && holds(title, &words))
                .filter(|(code, _)| !of(code).contains(one))
                .collect();
            if elsewhere.is_empty() {
                return Meaning::Table(*one);
            }
            let all = std::iter::once(&table[*one]).chain(once(&elsewhere));
            return Meaning::Several(all.cloned().collect());
        }
        several => return Meaning::Several(several.iter().map(|at| table[*at].clone()).collect()),
    }
    let all: Vec<&Entry> = classes
        .iter()
        .filter(|entry| holds(&entry.1, &words))
        .collect();
    let mut hits = once(&all);
    if !about_trade(&words) {
        let (sold, made): (Vec<&Entry>, Vec<&Entry>) =
            hits.into_iter().partition(|(code, _)| trades(code));
        if made.is_empty() && !sold.is_empty() {
            return Meaning::TradeOnly(sold.into_iter().cloned().collect());
        }
        hits = made;
    }
    // One that holds all the others is what was meant.
    if let Some((code, title)) = hits.iter().min_by_key(|(code, _)| code.len())
        && hits
            .iter()
            .all(|(other, _)| other.starts_with(code.as_str()))
    {
        // One word somewhere in the title of a class is not what the class is.
        if words.len() == 1 && code.len() >= 4 && !leads(title, &words[0]) {
            let wider = |(other, _): &&Entry| code.starts_with(other.as_str());
            let mut held: Vec<Entry> = classes.iter().filter(wider).cloned().collect();
            held.sort_by_key(|(code, _)| std::cmp::Reverse(code.len()));
            return Meaning::Inside(held);
        }
        return Meaning::Classes(vec![code.clone()], title.clone());
    }
    if hits.is_empty() {
        Meaning::Nothing(near(text, table, &classes))
    } else {
        Meaning::Several(hits.into_iter().cloned().collect())
    }
}

/// Codes of SIC inside an industry of the table whose titles hold the words, where
/// others inside it do not: the words then mean less than the industry. The widest
/// stand for what is below them.
#[must_use]
pub fn narrower(text: &str, inside: &[Entry]) -> Vec<Entry> {
    let words = stems(&bare(text), 3);
    let groups = || {
        inside
            .iter()
            .filter(|(code, _)| (3..=4).contains(&code.len()))
    };
    let hits: Vec<&Entry> = groups().filter(|(_, title)| holds(title, &words)).collect();
    let of_hit = |code: &str| hits.iter().any(|(hit, _)| code.starts_with(hit.as_str()));
    if hits.is_empty()
        || groups()
            .filter(|(code, _)| code.len() == 4)
            .all(|(code, _)| of_hit(code))
    {
        return Vec::new();
    }
    hits.iter()
        .filter(|(code, _)| {
            !hits
                .iter()
                .any(|(other, _)| other.len() < code.len() && code.starts_with(other.as_str()))
        })
        .map(|entry| (*entry).clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(list: &[(&str, &str)]) -> Vec<Entry> {
        list.iter()
            .map(|(code, title)| ((*code).to_owned(), (*title).to_owned()))
            .collect()
    }

    fn told(text: &str) -> String {
        let table = entries(&[
            ("C23OTHER", "Manufacture of glass, refractory, ceramic"),
            ("C241T243", "Manufacture of basic iron and steel"),
        ]);
        let classes = entries(&[
            ("24", "Manufacture of basic metals"),
            ("241", "Manufacture of basic iron and ferro-alloys"),
            ("C", "Manufacturing"),
            ("32", "Other manufacturing"),
            ("13", "Manufacture of textiles"),
            ("231", "Manufacture of glass and glass products"),
            ("99", "Activities of bodies abroad"),
            ("990", "Activities of bodies abroad"),
            ("9900", "Activities of bodies abroad"),
            ("463", "Wholesale of sugar"),
            ("472", "Retail sale of sugar"),
            ("4634", "Wholesale of beverages"),
            ("64", "Financial service activities"),
            ("641", "Monetary intermediation"),
            ("6411", "Central lending"),
            ("2813", "Manufacture of other pumps and compressors"),
            ("4669", "Wholesale of pumps and other machinery"),
            ("2364", "Manufacture of mortars"),
        ]);
        let of = |code: &str| {
            if code.starts_with("24") {
                vec![1]
            } else {
                Vec::new()
            }
        };
        match meaning(text, &table, &classes, &of) {
            Meaning::Table(at) => table[at].0.clone(),
            Meaning::Classes(codes, _) => codes.join(" "),
            Meaning::Several(all) => format!("several {}", all.len()),
            Meaning::Inside(all) => {
                let codes: Vec<String> = all.into_iter().map(|(code, _)| code).collect();
                format!("inside {}", codes.join(" "))
            }
            Meaning::TradeOnly(all) => format!("trade {}", all.len()),
            Meaning::Nothing(near) => format!("nothing, near {near:?}"),
        }
    }

    #[test]
    fn names_lead_to_codes() {
        assert_eq!(told("steel"), "C241T243");
        assert_eq!(told("the steel industry"), "C241T243");
        assert_eq!(told("steel making"), "241");
        assert_eq!(told("Ceramics"), "232 233 234");
        assert_eq!(told("the ceramics industry"), "232 233 234");
        assert_eq!(told("cars"), "29");
        assert_eq!(told("bodies abroad"), "99");
        assert_eq!(told("basic metal"), "24");
        // What only trade has in its titles is not chosen, unless trade is meant.
        assert_eq!(told("sugar"), "trade 2");
        assert_eq!(told("beverages"), "trade 1");
        assert_eq!(told("wholesale of beverages"), "4634");
        assert_eq!(told("pumps"), "2813");
        // A word inside the title of one class is offered with what is wider.
        assert_eq!(told("lending"), "inside 6411 641 64");
        assert_eq!(told("central lending"), "6411");
        assert_eq!(told("mortars"), "2364");
        for word in ["banking", "nuclear", "chips", "wind", "lorries", "schools"] {
            assert!(told(word).starts_with("several"), "{word}");
        }
        for (word, code) in [
            ("primary steel", "241"),
            ("crude steel", "241"),
            ("hydrogen", "2011"),
            ("rubbish", "38"),
            ("bins", "381"),
            ("recycling", "383"),
            ("ammonia", "2015"),
            ("haulage", "4941"),
            ("blast furnace", "241"),
            ("glass bottles", "2313"),
            ("concrete", "236"),
            ("motion pictures", "591"),
        ] {
            assert_eq!(told(word), code, "{word}");
        }
        // A whole title first, of a section before one that only holds it.
        assert_eq!(told("manufacturing"), "C");
        assert_eq!(told("the manufacturing industry"), "C");
        assert_eq!(told("textiles"), "13");
        // What several share is offered.
        assert_eq!(told("oil"), "several 3");
        assert_eq!(told("energy"), "several 6");
        // A group elsewhere that holds the word too.
        assert_eq!(told("refractory"), "C23OTHER");
        assert_eq!(told("glass products"), "231");
        assert!(told("steell").contains("C241T243"), "{}", told("steell"));
        assert!(
            told("ceramcs").contains("232, 233, 234"),
            "{}",
            told("ceramcs")
        );
        assert_eq!(told("zzzzzz"), "nothing, near []");
        // A word that is known stands for a text that is not, the last one first.
        for words in ["TATA steel", "green steel"] {
            assert!(told(words).contains("C241T243"), "{}", told(words));
        }
        assert!(
            told("amber glass").contains("23"),
            "{}",
            told("amber glass")
        );
        // What is only a little alike is something else.
        for words in ["recyclable", "Tata", "gigafactory", "lendable"] {
            assert_eq!(told(words), "nothing, near []", "{words}");
        }
        assert_eq!(told("of"), "nothing, near []");
    }

    #[test]
    fn words_that_are_less_than_an_industry_are_told_from_it() {
        let inside = entries(&[
            ("52", "Warehousing and support activities"),
            ("521", "Warehousing and storage"),
            ("5210", "Warehousing and storage"),
            ("522", "Support activities"),
            ("5221", "Services for land transport"),
        ]);
        assert_eq!(narrower("warehousing", &inside), inside[1..2]);
        // All of it holds the word.
        assert_eq!(narrower("warehousing", &inside[..3]), []);
        assert_eq!(narrower("ports", &inside), []);
    }
}
