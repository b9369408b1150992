//! From a code of the Combined Nomenclature to the classes of UK SIC 2007 that
//! make the good. The way: the first six digits (Harmonised System 2022), the
//! concordance to ISIC revision 3, the one from there to revision 4, and the
//! classes of SIC 2007 that a class of ISIC 4 is split into. That way is many to
//! many and not weighted, so the headings are also read one by one against the
//! words of SIC. Each link says how good it is:
//!
//! - `exact`: the way leads to one class, and that is the one;
//! - `narrowed`: the way leads to several, the heading's reading keeps one;
//! - `several`: more than one class is left, and nothing says how much in each;
//! - `outside`: the heading's reading gives a class that the way does not lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Sheet;

/// A class that makes a good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Class of SIC 2007, four digits.
    pub industry: String,
    /// How good the link is.
    pub quality: &'static str,
    /// Whether most of what the class makes is goods of the carbon border.
    pub mainly: bool,
}

/// Classes of SIC 2007 (those of NACE 2) that a class of ISIC 4 is split into,
/// for the classes that the carbon border touches.
const SPLIT: [(&str, &[&str]); 14] = [
    ("0710", &["0710"]),
    ("0810", &["0811", "0812"]),
    ("1910", &["1910"]),
    ("2011", &["2011", "2012", "2013", "2014"]),
    ("2012", &["2015"]),
    ("2394", &["2351", "2352"]),
    ("2410", &["2410", "2420", "2431", "2432", "2433", "2434"]),
    ("2420", &["2441", "2442", "2443", "2444", "2445"]),
    ("2431", &["2451", "2452"]),
    ("2511", &["2511", "2512"]),
    ("2512", &["2521", "2529"]),
    ("2599", &["2591", "2592", "2593", "2594", "2599"]),
    ("3510", &["3511", "3512", "3513", "3514"]),
    ("2817", &["2823"]),
];

/// Headings read one by one: beginning of the code, the classes whose title
/// names the good. The longest beginning counts.
const READ: [(&str, &[&str]); 58] = [
    ("2507", &["0812"]),
    ("2523", &["2351"]),
    ("2601", &["0710"]),
    ("2716", &["3511"]),
    ("2804", &["2011"]),
    ("2808", &["2015"]),
    ("2814", &["2015"]),
    ("2834", &["2015"]),
    ("3102", &["2015"]),
    ("3105", &["2015"]),
    ("7201", &["2410"]),
    ("7202", &["2410"]),
    ("7203", &["2410"]),
    ("7205", &["2410"]),
    ("7206", &["2410"]),
    ("7207", &["2410"]),
    ("7208", &["2410"]),
    ("7209", &["2410"]),
    ("7210", &["2410"]),
    // Strip under 600 mm: hot-rolled is basic steel, cold-rolled a class of its own.
    ("7211", &["2410", "2432"]),
    ("7212", &["2410", "2432"]),
    ("7213", &["2410"]),
    ("7214", &["2410"]),
    ("7215", &["2431"]),
    ("7216", &["2410", "2433"]),
    ("7217", &["2434"]),
    ("7218", &["2410"]),
    ("7219", &["2410"]),
    ("7220", &["2410", "2432"]),
    ("7221", &["2410"]),
    ("7222", &["2410", "2431"]),
    ("7223", &["2434"]),
    ("7224", &["2410"]),
    ("7225", &["2410"]),
    ("7226", &["2410", "2432"]),
    ("7227", &["2410"]),
    ("7228", &["2410", "2431"]),
    ("7229", &["2434"]),
    ("7301", &["2410"]),
    ("7302", &["2410"]),
    ("7303", &["2451"]),
    ("7304", &["2420"]),
    ("7305", &["2420"]),
    ("7306", &["2420"]),
    ("7307", &["2420", "2451"]),
    ("7308", &["2511"]),
    ("7309", &["2529"]),
    ("7310", &["2591", "2592"]),
    ("7311", &["2529"]),
    ("7318", &["2594"]),
    ("7326", &["2599"]),
    ("7610", &["2511", "2512"]),
    ("7612", &["2592"]),
    ("7614", &["2593"]),
    ("7611", &["2529"]),
    ("7613", &["2529"]),
    ("7616", &["2599"]),
    ("76", &["2442"]),
];

/// Classes that make little else than goods of the carbon border.
const MAINLY: [&str; 10] = [
    "2015", "2351", "2410", "2420", "2431", "2432", "2433", "2434", "2442", "3511",
];

/// The concordances, opened.
pub struct Chain {
    to_isic3: BTreeMap<String, BTreeSet<String>>,
    to_isic4: BTreeMap<String, BTreeSet<String>>,
}

impl Chain {
    /// Opens the concordances.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn open(data: &Path) -> Result<Self, String> {
        let read = |file: &str, from: &str, to: &str| -> Result<BTreeMap<_, BTreeSet<_>>, String> {
            let sheet = Sheet::open(data, file, b',')?;
            let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for [from, to] in sheet.pick([from, to])? {
                found
                    .entry(from.to_owned())
                    .or_default()
                    .insert(to.to_owned());
            }
            Ok(found)
        };
        Ok(Self {
            to_isic3: read("sectors/concordance/hs6_isic3.csv", "HS6_6d", "ISIC3_4d")?,
            to_isic4: read(
                "sectors/concordance/isic4_isic3.csv",
                "ISIC3_4d",
                "ISIC4_4d",
            )?,
        })
    }

    /// The classes of SIC 2007 that the way leads to.
    fn way(&self, cn: &str) -> BTreeSet<&'static str> {
        let six = cn.get(..6).unwrap_or(cn);
        let isic4 = self
            .to_isic3
            .get(six)
            .into_iter()
            .flatten()
            .filter_map(|isic3| self.to_isic4.get(isic3))
            .flatten();
        let mut found = BTreeSet::new();
        for class in isic4 {
            // Repair, recycling and mining support are ways of ISIC 3 that no
            // good is made by: they are not in `SPLIT`.
            if let Some((_, classes)) = SPLIT.iter().find(|(code, _)| code == class) {
                found.extend(classes.iter().copied());
            }
        }
        found
    }

    /// The classes that make a good.
    ///
    /// # Errors
    /// When neither the way nor a reading leads to any class.
    pub fn links(&self, cn: &str) -> Result<Vec<Link>, String> {
        let way = self.way(cn);
        let read = READ
            .iter()
            .filter(|(beginning, _)| cn.starts_with(beginning))
            .max_by_key(|(beginning, _)| beginning.len())
            .map(|(_, classes)| *classes);
        let kept: Vec<&str> = match read {
            Some(classes) => classes.to_vec(),
            None => way.iter().copied().collect(),
        };
        if kept.is_empty() {
            return Err(format!("no industry is known for {cn}"));
        }
        Ok(kept
            .iter()
            .map(|class| Link {
                industry: (*class).to_owned(),
                quality: match (way.contains(class), kept.len(), way.len()) {
                    (false, ..) => "outside",
                    (true, 1, 1) => "exact",
                    (true, 1, _) => "narrowed",
                    _ => "several",
                },
                mainly: MAINLY.contains(class),
            })
            .collect())
    }
}
