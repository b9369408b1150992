//! Which industry a name means: titles of the input-output table and of SIC
//! 2007, and the everyday names of industries that no title has. It reads
//! names only, and every suggestion carries its code.

use weighbridge_model::nearest;

/// Everyday names, a title for what they mean, and its codes of SIC 2007.
pub const EVERYDAY: [(&[&str], &str, &[&str]); 34] = [
    (
        &["aerospace", "aircraft"],
        "Aircraft and spacecraft",
        &["303"],
    ),
    (&["aluminium"], "Aluminium", &["2442"]),
    (&["batteries"], "Batteries", &["272"]),
    (&["beer", "brewing", "breweries"], "Beer", &["1105"]),
    (
        &["bricks", "bricks and tiles"],
        "Bricks and tiles",
        &["233"],
    ),
    (
        &["cars", "motor cars", "car making", "car", "automotive"],
        "Motor vehicles",
        &["29"],
    ),
    (&["cement"], "Cement", &["2351"]),
    (
        &["ceramics", "ceramic", "ceramic products"],
        "Ceramics",
        &["232", "233", "234"],
    ),
    (&["chemicals", "chemical"], "Chemicals", &["20"]),
    (&["clothing", "clothes", "garments"], "Clothing", &["14"]),
    (&["coal", "coal mining"], "Coal and lignite", &["05"]),
    (&["electricity"], "Electricity", &["351"]),
    (&["farming", "agriculture"], "Farming", &["01"]),
    (&["fertilisers", "fertiliser"], "Fertilisers", &["2015"]),
    (&["fishing"], "Fishing and aquaculture", &["03"]),
    (&["food", "food processing"], "Food products", &["10"]),
    (&["foundries", "castings"], "Casting of metals", &["245"]),
    (&["furniture"], "Furniture", &["31"]),
    (&["glass"], "Glass", &["231"]),
    (
        &["medicines", "pharmaceuticals", "drugs", "pharma"],
        "Pharmaceuticals",
        &["21"],
    ),
    (
        &["oil and gas", "north sea oil and gas"],
        "Crude petroleum and natural gas",
        &["06"],
    ),
    (
        &["oil refining", "refineries", "refining"],
        "Refined petroleum",
        &["192"],
    ),
    (&["paper"], "Paper", &["17"]),
    (&["plastics"], "Plastic products", &["222"]),
    (
        &["pottery", "porcelain"],
        "Porcelain and other ceramics",
        &["234"],
    ),
    (&["printing"], "Printing", &["181"]),
    (&["rubber"], "Rubber products", &["221"]),
    (
        &["shipbuilding", "ships", "shipyards"],
        "Ships and boats",
        &["301"],
    ),
    (&["shoes", "footwear"], "Footwear", &["152"]),
    (&["textiles"], "Textiles", &["13"]),
    (
        &["trains", "rolling stock"],
        "Railway locomotives and rolling stock",
        &["302"],
    ),
    (&["tyres"], "Rubber tyres and tubes", &["2211"]),
    (
        &["weapons", "arms", "munitions"],
        "Weapons and ammunition",
        &["254"],
    ),
    (&["whisky", "spirits", "distilling"], "Spirits", &["1101"]),
];

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
    ] {
        if let Some(rest) = text.strip_suffix(behind) {
            text = rest.to_owned();
        }
    }
    text.trim().to_owned()
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

/// What a text means, from the titles of the table and of SIC.
#[must_use]
pub fn meaning(text: &str, table: &[Entry], classes: &[Entry]) -> Meaning {
    let wanted = text.trim().to_lowercase();
    let same = |entry: &&Entry| entry.1.to_lowercase() == wanted;
    if let Some(at) = table.iter().position(|entry| same(&entry)) {
        return Meaning::Table(at);
    }
    if let Some((code, title)) = classes
        .iter()
        .filter(same)
        .min_by_key(|(code, _)| code.len())
    {
        return Meaning::Classes(vec![code.clone()], title.clone());
    }
    let bare = bare(text);
    if let Some((_, title, codes)) = EVERYDAY
        .iter()
        .find(|(names, _, _)| names.contains(&bare.as_str()))
    {
        let codes = codes.iter().map(|code| (*code).to_owned()).collect();
        return Meaning::Classes(codes, (*title).to_owned());
    }
    let words = stems(text, 3);
    let in_table: Vec<usize> = (0..table.len())
        .filter(|at| holds(&table[*at].1, &words))
        .collect();
    match in_table.as_slice() {
        [] => {}
        [one] => return Meaning::Table(*one),
        several => return Meaning::Several(several.iter().map(|at| table[*at].clone()).collect()),
    }
    let hits: Vec<&Entry> = classes
        .iter()
        .filter(|entry| holds(&entry.1, &words))
        .collect();
    let hits = once(&hits);
    // One that holds all the others is what was meant.
    if let Some((code, title)) = hits.iter().min_by_key(|(code, _)| code.len())
        && hits
            .iter()
            .all(|(other, _)| other.starts_with(code.as_str()))
    {
        return Meaning::Classes(vec![code.clone()], title.clone());
    }
    if hits.is_empty() {
        Meaning::Nothing(near(text, table, classes))
    } else {
        Meaning::Several(hits.into_iter().cloned().collect())
    }
}

/// Suggestions shown.
const SUGGESTED: usize = 3;

/// Entries whose titles hold a word much like one of the text's, shortest
/// first. Titles are long, so that a word mistyped is not seen in the whole.
fn near(text: &str, table: &[Entry], classes: &[Entry]) -> Vec<Entry> {
    let all: Vec<&Entry> = table.iter().chain(classes).collect();
    let known: Vec<String> = all
        .iter()
        .flat_map(|(_, title)| stems(title, 4))
        .chain(EVERYDAY.iter().flat_map(|(names, _, _)| stems(names[0], 4)))
        .collect();
    for word in stems(text, 4) {
        let Some(like) = nearest(&word, known.iter().map(String::as_str))
            .into_iter()
            .next()
        else {
            continue;
        };
        let mut found: Vec<&Entry> = all
            .iter()
            .copied()
            .filter(|(_, title)| stems(title, 4).contains(&like))
            .collect();
        found = once(&found);
        // The table's own first: they are what is told of in the end.
        found.sort_by_key(|entry| {
            let (code, title) = entry;
            (!table.contains(entry), title.len(), code.clone())
        });
        let everyday = EVERYDAY
            .iter()
            .filter(|(names, _, _)| stems(names[0], 4).contains(&like))
            .map(|(names, _, codes)| (codes.join(", "), names[0].to_owned()));
        let found: Vec<Entry> = everyday.chain(found.into_iter().cloned()).collect();
        if !found.is_empty() {
            return found.into_iter().take(SUGGESTED).collect();
        }
    }
    Vec::new()
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
            ("99", "Activities of bodies abroad"),
            ("990", "Activities of bodies abroad"),
            ("9900", "Activities of bodies abroad"),
            ("463", "Wholesale of sugar"),
            ("472", "Retail sale of sugar"),
        ]);
        match meaning(text, &table, &classes) {
            Meaning::Table(at) => table[at].0.clone(),
            Meaning::Classes(codes, _) => codes.join(" "),
            Meaning::Several(all) => format!("several {}", all.len()),
            Meaning::Nothing(near) => format!("nothing, near {near:?}"),
        }
    }

    #[test]
    fn names_lead_to_codes() {
        assert_eq!(told("steel"), "C241T243");
        assert_eq!(told("Ceramics"), "232 233 234");
        assert_eq!(told("the ceramics industry"), "232 233 234");
        assert_eq!(told("cars"), "29");
        assert_eq!(told("bodies abroad"), "99");
        assert_eq!(told("basic metal"), "24");
        assert_eq!(told("sugar"), "several 2");
        assert!(told("steell").contains("C241T243"), "{}", told("steell"));
        assert!(
            told("ceramcs").contains("232, 233, 234"),
            "{}",
            told("ceramcs")
        );
        assert_eq!(told("zzzzzz"), "nothing, near []");
        assert_eq!(told("of"), "nothing, near []");
    }
}
