//! A strategy as a TOML file: sectors, each with narrow, central and broad
//! definitions as SIC prefixes with optional weights. Reading reports every
//! problem of the file at once; nothing here counts a job.

mod of_paper;

use std::collections::BTreeMap;

use serde::Serialize;
use toml::de::DeTable;

use crate::built_in::BuiltIn;
use crate::industry::IndustryTree;
pub use crate::lined::FileProblem;
use crate::lined::{self, Entry, Lined, Value};

/// How much a sector's name is taken to cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Breadth {
    /// The least that the words can mean.
    Narrow,
    /// What the source says, or its usual reading.
    Central,
    /// The most that the words can mean.
    Broad,
}

impl Breadth {
    /// All three, narrowest first.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Central, Self::Broad];

    /// The word used in files and tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Central => "central",
            Self::Broad => "broad",
        }
    }
}

/// A SIC prefix and the share of its jobs that counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeWeight {
    /// Section letter or 2 to 5 digits, no dots.
    pub prefix: String,
    /// 0 to 1; 1 unless the file says otherwise.
    pub weight: f64,
}

/// One reading of a sector.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Definition {
    /// Codes; where two fit an industry, the longer prefix decides.
    pub codes: Vec<CodeWeight>,
    /// Who says so.
    pub source: String,
    /// What a reader must know.
    pub note: String,
}

/// A named group of industries.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Sector {
    /// Short name for tables.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What a reader must know.
    pub note: String,
    /// Instruments that the strategy gives it.
    pub instruments: Vec<String>,
    /// Where SIC cannot see the sector: which other official figure exists.
    pub not_in_sic: Option<String>,
    /// Whether its jobs count in the strategy's total.
    pub in_total: bool,
    /// Definitions given, by breadth.
    pub definitions: BTreeMap<Breadth, Definition>,
}

impl Sector {
    /// The definition for a breadth; one that the file leaves out is the
    /// nearest narrower one, else the nearest broader one.
    #[must_use]
    pub fn definition(&self, breadth: Breadth) -> Option<&Definition> {
        self.definitions
            .range(..=breadth)
            .next_back()
            .or_else(|| self.definitions.range(breadth..).next())
            .map(|(_, definition)| definition)
    }

    /// Weight of each leaf industry in this sector, 0 to 1.
    #[must_use]
    pub fn weights(&self, breadth: Breadth, tree: &IndustryTree, leaves: &[String]) -> Vec<f64> {
        let Some(definition) = self.definition(breadth) else {
            return vec![0.0; leaves.len()];
        };
        let weight = |leaf: &String| {
            definition
                .codes
                .iter()
                .filter(|code| tree.covers(&code.prefix, leaf))
                .max_by_key(|code| code.prefix.len())
                .map_or(0.0, |code| code.weight)
        };
        leaves.iter().map(weight).collect()
    }
}

/// A strategy: its sectors and where they come from.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Strategy {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// When it was published, as a year and month.
    pub published: String,
    /// What a reader must know.
    pub note: String,
    /// Who says so.
    pub source: String,
    /// Titles of the papers that it is the list of, as they stand on the papers.
    pub papers: Vec<String>,
    /// Its sectors, in its own order.
    pub sectors: Vec<Sector>,
}

const BUILT_IN: BuiltIn = BuiltIn(&[
    ("uk-2025", include_str!("../strategies/uk-2025.toml")),
    ("uk-2024", include_str!("../strategies/uk-2024.toml")),
    ("uk-2017", include_str!("../strategies/uk-2017.toml")),
    (
        "broad-front",
        include_str!("../strategies/broad-front.toml"),
    ),
]);

/// Names of the strategies that come with the program.
pub fn built_in_names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.names()
}

/// The text of a strategy that comes with the program.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static str> {
    BUILT_IN.text(name)
}

impl Strategy {
    /// Weight of each leaf in the whole strategy: the largest of its sectors',
    /// so that a job in two sectors counts once.
    #[must_use]
    pub fn total_weights(
        &self,
        breadth: Breadth,
        tree: &IndustryTree,
        leaves: &[String],
    ) -> Vec<f64> {
        let mut total = vec![0.0_f64; leaves.len()];
        for sector in self.sectors.iter().filter(|sector| sector.in_total) {
            for (sum, weight) in total.iter_mut().zip(sector.weights(breadth, tree, leaves)) {
                *sum = sum.max(weight);
            }
        }
        total
    }

    /// Reads a strategy file.
    ///
    /// # Errors
    /// Every problem of the file: misspelt keys, unknown SIC codes, missing or
    /// mistyped values, each with its line.
    pub fn parse(text: &str, file: &str, tree: &IndustryTree) -> Result<Self, Vec<FileProblem>> {
        lined::read(text, file, |lined, table| {
            Reader { lined, tree }.strategy(table)
        })
    }
}

struct Reader<'r, 'a> {
    lined: &'r mut Lined<'a>,
    tree: &'r IndustryTree,
}

impl Reader<'_, '_> {
    fn string(&mut self, entry: Entry<'_, '_>) -> String {
        self.lined.string(entry).unwrap_or_default()
    }

    fn strategy(&mut self, table: &DeTable<'_>) -> Strategy {
        let mut strategy = Strategy::default();
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "name" => strategy.name = self.string(entry),
                "title" => strategy.title = self.string(entry),
                "published" => strategy.published = self.string(entry),
                "note" => strategy.note = self.string(entry),
                "source" => strategy.source = self.string(entry),
                "papers" => {
                    for item in self.lined.list(entry, "titles", "papers = [\"…\"]") {
                        match item.get_ref().as_str() {
                            Some(title) => strategy.papers.push(title.to_owned()),
                            None => self.lined.say(
                                item.span().start,
                                "a title must be text in quotes",
                                "",
                            ),
                        }
                    }
                }
                "sector" => {
                    for sector in self.lined.tables(entry.1, "sectors", "sector") {
                        let sector = self.sector(sector);
                        strategy.sectors.push(sector);
                    }
                }
                _ => self.lined.unknown_key(
                    entry.0,
                    &[
                        "name",
                        "title",
                        "published",
                        "note",
                        "source",
                        "papers",
                        "sector",
                    ],
                ),
            }
        }
        if strategy.name.is_empty() {
            self.lined.say(
                0,
                "the strategy has no `name`",
                "add name = \"…\" on the first line",
            );
        }
        let mut names: Vec<&str> = Vec::new();
        let mut twice: Vec<String> = Vec::new();
        for sector in &strategy.sectors {
            if !sector.name.is_empty() && names.contains(&sector.name.as_str()) {
                twice.push(sector.name.clone());
            }
            names.push(&sector.name);
        }
        for name in twice {
            self.lined.say(
                0,
                format!("two sectors have the name \"{name}\""),
                "give each sector a name of its own",
            );
        }
        if strategy.sectors.is_empty() {
            self.lined.say(
                0,
                "the strategy has no sector",
                "add [[sector]] with a name and [sector.central]",
            );
        }
        strategy
    }

    fn sector(&mut self, value: &Value<'_>) -> Sector {
        let mut sector = Sector {
            in_total: true,
            ..Sector::default()
        };
        let at = value.span().start;
        let Some(table) = self
            .lined
            .table(value, "a sector", "write it as [[sector]]")
        else {
            return sector;
        };
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "name" => sector.name = self.string(entry),
                "title" => sector.title = self.string(entry),
                "note" => sector.note = self.string(entry),
                "not_in_sic" => sector.not_in_sic = Some(self.string(entry)),
                "in_total" => match entry.1.get_ref().as_bool() {
                    Some(yes) => sector.in_total = yes,
                    None => self
                        .lined
                        .say(entry.1.span().start, "`in_total` is true or false", ""),
                },
                "instruments" => {
                    for item in self.lined.list(entry, "texts", "") {
                        match item.get_ref().as_str() {
                            Some(text) => sector.instruments.push(text.to_owned()),
                            None => self.lined.say(
                                item.span().start,
                                "an instrument must be text in quotes",
                                "",
                            ),
                        }
                    }
                }
                "narrow" => {
                    let definition = self.definition(entry.1);
                    sector.definitions.insert(Breadth::Narrow, definition);
                }
                "central" => {
                    let definition = self.definition(entry.1);
                    sector.definitions.insert(Breadth::Central, definition);
                }
                "broad" => {
                    let definition = self.definition(entry.1);
                    sector.definitions.insert(Breadth::Broad, definition);
                }
                _ => self.lined.unknown_key(
                    entry.0,
                    &[
                        "name",
                        "title",
                        "note",
                        "not_in_sic",
                        "in_total",
                        "instruments",
                        "narrow",
                        "central",
                        "broad",
                    ],
                ),
            }
        }
        if sector.name.is_empty() {
            self.lined.say(
                at,
                "a sector has no `name`",
                "add name = \"…\" under [[sector]]",
            );
        }
        if sector.title.is_empty() {
            sector.title.clone_from(&sector.name);
        }
        if sector.definitions.is_empty() && sector.not_in_sic.is_none() {
            self.lined.say(at, format!("sector `{}` has no definition", sector.name), "add [sector.central] with codes = […], or say with not_in_sic = \"…\" why SIC cannot see it");
        }
        sector
    }

    fn definition(&mut self, value: &Value<'_>) -> Definition {
        let mut definition = Definition::default();
        let what = "a definition";
        let Some(table) = self.lined.table(value, what, "give it `codes`") else {
            return definition;
        };
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "source" => definition.source = self.string(entry),
                "note" => definition.note = self.string(entry),
                "codes" => {
                    let of = "SIC codes in quotes";
                    for code in self.lined.list(entry, of, "codes = [\"24\", \"2511\"]") {
                        definition.codes.extend(self.code(code));
                    }
                }
                _ => self
                    .lined
                    .unknown_key(entry.0, &["codes", "source", "note"]),
            }
        }
        definition
    }

    fn code(&mut self, value: &Value<'_>) -> Option<CodeWeight> {
        let at = value.span().start;
        let (text, weight) = if let Some(text) = value.get_ref().as_str() {
            (text, 1.0)
        } else if let Some(table) = value.get_ref().as_table() {
            let text = table.get("code").and_then(|code| code.get_ref().as_str());
            let weight = table.get("weight");
            let weight = weight.and_then(|weight| lined::number(weight.get_ref()));
            match (text, weight) {
                (Some(text), Some(weight)) if (0.0..=1.0).contains(&weight) => (text, weight),
                _ => {
                    self.lined.say(
                        at,
                        "a weighted code needs a code and a weight from 0 to 1",
                        "{ code = \"7112\", weight = 0.5 }",
                    );
                    return None;
                }
            }
        } else {
            self.lined.say(
                at,
                "a SIC code must be text in quotes, so that leading zeros stay",
                "write \"01\", not 01",
            );
            return None;
        };
        let prefix: String = text
            .chars()
            .filter(|character| !matches!(character, '.' | '/' | ' '))
            .collect();
        if let Err(unknown) = self.tree.check(&prefix) {
            match unknown.successor {
                Some(successor) => self.lined.say(
                    at,
                    format!("\"{text}\" is a code of SIC 2003, an older classification"),
                    format!("most of it is {successor} in SIC 2007"),
                ),
                None => self.lined.say(
                    at,
                    format!("\"{text}\" is not a code of UK SIC 2007"),
                    format!("near to it: {}", unknown.nearest.join("; ")),
                ),
            }
            return None;
        }
        Some(CodeWeight { prefix, weight })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> IndustryTree {
        let row =
            |code: &str, parent: &str| (code.to_owned(), format!("name {code}"), parent.to_owned());
        IndustryTree::new([
            row("C", ""),
            row("24", "C"),
            row("241", "24"),
            row("2410", "241"),
            row("25", "C"),
        ])
    }

    #[test]
    fn all_problems_at_once_with_lines() {
        let text = "name = \"x\"\ntitel = \"y\"\n[[sector]]\nname = \"a\"\n[sector.central]\ncodes = [\"24\", \"279\", \"2419\"]\n[sector.brod]\ncodes = []\n";
        let told = Strategy::parse(text, "x.toml", &tree()).unwrap_err();
        let lines: Vec<usize> = told.iter().map(|problem| problem.line).collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(
            lines.contains(&2) && lines.contains(&6) && lines.contains(&7),
            "{lines:?}"
        );
        assert!(told.iter().any(|problem| problem.hint.contains("`title`")));
        assert!(told.iter().any(|problem| problem.hint.contains("`broad`")));
    }

    #[test]
    fn broken_toml_is_told_with_its_line() {
        let told = Strategy::parse("name = \"x\"\n[[sector\n", "x.toml", &tree()).unwrap_err();
        assert_eq!(told[0].line, 2);
    }

    #[test]
    fn longest_prefix_decides_and_a_job_counts_once() {
        let text = "name='x'\n[[sector]]\nname='a'\n[sector.central]\ncodes=['C', {code='241', weight=0.5}]\n[[sector]]\nname='b'\n[sector.narrow]\ncodes=['2410']\n";
        let strategy = Strategy::parse(text, "x", &tree()).unwrap();
        let leaves = ["24100".to_owned(), "25110".to_owned()];
        assert_eq!(
            strategy.sectors[0].weights(Breadth::Broad, &tree(), &leaves),
            [0.5, 1.0]
        );
        assert_eq!(
            strategy.total_weights(Breadth::Central, &tree(), &leaves),
            [1.0, 1.0]
        );
    }
}
