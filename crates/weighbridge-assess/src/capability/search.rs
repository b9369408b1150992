//! Which industry a name means: titles of the input-output table and of SIC
//! 2007, and the everyday names of industries that no title has. It reads
//! names only, and every suggestion carries its code.

use weighbridge_model::nearest;

/// Everyday names, a title for what they mean, and its codes of SIC 2007.
pub const EVERYDAY: [(&[&str], &str, &[&str]); 36] = [
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
        &[
            "cars",
            "motor cars",
            "car making",
            "car",
            "automotive",
            "motor vehicles",
        ],
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
    (
        &["timber", "wood", "sawmilling", "sawmills"],
        "Wood and products of wood",
        &["16"],
    ),
    (
        &["mining"],
        "Mining and quarrying",
        &["05", "06", "07", "08", "09"],
    ),
    (&["tyres"], "Rubber tyres and tubes", &["2211"]),
    (
        &["weapons", "arms", "munitions"],
        "Weapons and ammunition",
        &["254"],
    ),
    (&["whisky", "spirits", "distilling"], "Spirits", &["1101"]),
];

/// An everyday name of several industries, none of which is meant more than the
/// others: codes of SIC 2007 with what each is.
type Shared = (
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// Everyday names that several industries share: they are offered, not chosen.
const SHARED: [Shared; 6] = [
    (
        &["oil", "oils"],
        &[
            ("06", "Crude petroleum and natural gas"),
            ("192", "Refined petroleum"),
            ("104", "Vegetable and animal oils and fats"),
        ],
    ),
    (
        &["energy", "power", "fuel", "fuels"],
        &[
            ("35", "Electricity, gas, steam and air conditioning supply"),
            ("351", "Electricity"),
            ("352", "Gas through mains"),
            ("06", "Crude petroleum and natural gas"),
            ("19", "Coke and refined petroleum"),
            ("05", "Coal and lignite"),
        ],
    ),
    (
        &["gas"],
        &[
            ("352", "Gas through mains"),
            ("06", "Crude petroleum and natural gas"),
            ("2011", "Industrial gases"),
        ],
    ),
    (
        &["water"],
        &[
            ("36", "Water collection, treatment and supply"),
            ("50", "Water transport"),
            ("1107", "Soft drinks and mineral waters"),
        ],
    ),
    (
        &["metal", "metals", "metalworking"],
        &[
            ("24", "Basic metals"),
            ("25", "Fabricated metal products"),
            ("07", "Metal ores"),
        ],
    ),
    (
        &["defence"],
        &[
            ("254", "Weapons and ammunition"),
            ("3040", "Military fighting vehicles"),
            ("8422", "Defence activities of the state"),
        ],
    ),
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
    if let Some((_, shared)) = SHARED
        .iter()
        .find(|(names, _)| names.contains(&bare.as_str()))
    {
        let entry = |(code, title): &(&str, &str)| ((*code).to_owned(), (*title).to_owned());
        return Meaning::Several(shared.iter().map(entry).collect());
    }
    if let Some((_, title, codes)) = EVERYDAY
        .iter()
        .find(|(names, _, _)| names.contains(&bare.as_str()))
    {
        let codes = codes.iter().map(|code| (*code).to_owned()).collect();
        return Meaning::Classes(codes, (*title).to_owned());
    }
    // A section repeats the words of its divisions: by words they are enough.
    let classes: Vec<Entry> = classes
        .iter()
        .filter(|(code, _)| code.len() > 1)
        .cloned()
        .collect();
    let words = stems(text, 3);
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
        Meaning::Nothing(near(text, table, &classes))
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
            ("C", "Manufacturing"),
            ("32", "Other manufacturing"),
            ("13", "Manufacture of textiles"),
            ("231", "Manufacture of glass and glass products"),
            ("99", "Activities of bodies abroad"),
            ("990", "Activities of bodies abroad"),
            ("9900", "Activities of bodies abroad"),
            ("463", "Wholesale of sugar"),
            ("472", "Retail sale of sugar"),
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
        assert_eq!(told("of"), "nothing, near []");
    }
}
