//! What an organisation asks for, as a TOML file: asks, each in checkable
//! parts with criteria and the words to look for. Reading reports every
//! problem of the file at once; nothing here reads a paper.

mod slips;

use serde::Serialize;
use toml::de::DeTable;

use crate::built_in::BuiltIn;
use crate::families::{choices, family_names};
use crate::lined::{self, Entry, FileProblem, Lined, Value};
use crate::nearest;

/// What can be measured for an ask: the names that a file may use.
pub const LENSES: [&str; 10] = [
    "tax",
    "capability",
    "trade",
    "investment",
    "regional-aid",
    "skills",
    "energy",
    "procurement",
    "sites",
    "connectivity",
];

/// A checkable part of an ask.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Part {
    /// Short name for tables; no other part of the ask has it.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What is asked, in a sentence.
    pub asks: String,
    /// What a paper would have to say for agreement.
    pub agreement: String,
    /// What it would have to say to go part of the way.
    pub part_way: String,
    /// What it would have to say to be opposed.
    pub opposition: String,
    /// Words and phrases by which a passage is known to bear on it. Without
    /// any, likeness to what is asked decides. As in all these lists, words
    /// parted by `|` may stand for each other, `@firms` stands for a family of
    /// words ([`crate::families`]), and phrases joined by " + " must all stand in
    /// one sentence, wherever (see [`joined`]).
    pub about: Vec<String>,
    /// Words and phrases of other matters that share those words ("household"
    /// beside "energy bill"): a sentence that has one is about the other matter.
    pub not_about: Vec<String>,
    /// Words and phrases beside which an undertaking is agreement. Without
    /// any, the program suggests no more than part of the way.
    pub agree: Vec<String>,
    /// Words and phrases that are opposition where they stand in such a passage.
    pub oppose: Vec<String>,
    /// Things of which the part wants more, or wants them kept: to give or keep
    /// them agrees, to end or lessen them is opposed.
    pub more_of: Vec<String>,
    /// Things of which the part wants less: to lessen them agrees, to raise or
    /// impose them is opposed.
    pub less_of: Vec<String>,
    /// What agreement needs besides: one of these kinds ([`KINDS`], "@amount") or phrases
    /// must stand where it is undertaken, else that goes part of the way.
    pub needs: Vec<String>,
}

/// What `needs` may ask for by its kind: `@amount` is a sum, a share or a number that counts
/// something, `@share` a part of a whole, `@date` a time, `@rule` words that lay something
/// down, `@name` the name of a place, scheme or partner.
pub const KINDS: [&str; 5] = ["amount", "share", "date", "rule", "name"];

/// One proposal of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Ask {
    /// Short name for tables; no other ask has it.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What is asked, in a sentence or two.
    pub asks: String,
    /// What can be measured for it, one of [`LENSES`]; empty where nothing.
    pub lens: String,
    /// Its parts, at least one.
    pub parts: Vec<Part>,
}

/// What an organisation asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Asks {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// Who asks, and where it is said.
    pub source: String,
    /// What a reader must know.
    pub note: String,
    /// The asks, in the file's order.
    pub asks: Vec<Ask>,
}

const BUILT_IN: BuiltIn = BuiltIn(&[(
    "industrial-communities",
    include_str!("../asks/industrial-communities.toml"),
)]);

/// Names of the files of asks that come with the program.
pub fn built_in_names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.names()
}

/// The text of a file of asks that comes with the program.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static str> {
    BUILT_IN.text(name)
}

impl Asks {
    /// Reads a file of asks.
    ///
    /// # Errors
    /// Every problem of the file: misspelt keys, names given twice, missing
    /// or mistyped values, unknown lenses, each with its line.
    pub fn parse(text: &str, file: &str) -> Result<Self, Vec<FileProblem>> {
        lined::read(text, file, |lined, table| Reader { lined }.asks(table))
    }

    /// An ask and its part by their names.
    #[must_use]
    pub fn find(&self, ask: &str, part: &str) -> Option<(&Ask, &Part)> {
        let ask = self.asks.iter().find(|known| known.name == ask)?;
        let part = ask.parts.iter().find(|known| known.name == part)?;
        Some((ask, part))
    }
}

/// Phrases that one phrase of a list makes at most.
const MOST_SPELLINGS: usize = 400;

/// The phrases that " + " joins to one: all of them must stand in a sentence.
pub fn joined(phrase: &str) -> impl Iterator<Item = &str> {
    phrase
        .split(" + ")
        .map(str::trim)
        .filter(|one| !one.is_empty())
}

/// A phrase in all its wordings, in the order of the list: "energy|power price"
/// is "energy price" and "power price"; `red_tape` is one choice of two words.
/// Never empty, and without repeats.
#[must_use]
pub fn spelled(phrase: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in phrase.split_whitespace() {
        let choices = choices(word);
        let mut longer = Vec::with_capacity(all.len() * choices.len());
        for begun in &all {
            for choice in &choices {
                let gap = if begun.is_empty() { "" } else { " " };
                let choice = choice.replace('_', " ");
                longer.push(format!("{begun}{gap}{choice}"));
            }
        }
        if !choices.is_empty() {
            all = longer;
        }
        all.truncate(MOST_SPELLINGS);
    }
    all
}

/// Whether a wording is one of those of a phrase, without spelling them all out.
#[must_use]
pub fn is_spelled(phrase: &str, wording: &str) -> bool {
    let mut words = wording.split(' ');
    phrase.split_whitespace().all(|word| {
        words
            .next()
            .is_some_and(|said| choices(word).contains(&said))
    }) && words.next().is_none()
}

struct Reader<'r, 'a> {
    lined: &'r mut Lined<'a>,
}

/// Longest text of a value, in characters: an ask is a sentence or two, and a
/// whole page in one value is a slip.
const LONGEST: usize = 4000;

impl Reader<'_, '_> {
    fn string(&mut self, entry: Entry<'_, '_>) -> String {
        let text = self.lined.string(entry).unwrap_or_default();
        if text.chars().count() > LONGEST {
            let key = entry.0.get_ref();
            let what = format!("`{key}` is longer than {LONGEST} characters");
            let at = entry.1.span().start;
            self.lined.say(at, what, "say it in a sentence or two");
            return String::new();
        }
        text.trim().to_owned()
    }

    /// A list of words and phrases; one that holds no letter or digit would
    /// match nothing.
    fn phrases(&mut self, entry: Entry<'_, '_>) -> Vec<String> {
        let key = entry.0.get_ref();
        let hint = format!("{key} = [\"corporation tax\", \"business rates\"]");
        let mut phrases = Vec::new();
        let before = self.lined.problems();
        let (place, empty) = (
            entry.1.span().start,
            entry
                .1
                .get_ref()
                .as_array()
                .is_some_and(|list| list.is_empty()),
        );
        if empty && key == "about" && self.lined.problems() == before {
            let what = "`about` is empty: no sentence would bear on the part".to_owned();
            let hint =
                format!("{hint}, or leave `about` out: then passages are found by likeness alone");
            self.lined.say(place, what, hint);
        }
        for item in self.lined.list(entry, "words or phrases", &hint) {
            let at = item.span().start;
            match item.get_ref().as_str() {
                Some(text) if text.chars().any(char::is_alphanumeric) => {
                    let words = || text.split([' ', '|']).filter(|one| one.starts_with('@'));
                    let known = || {
                        let kinds = KINDS.into_iter().filter(|_| key == "needs");
                        family_names().chain(kinds)
                    };
                    for name in words().map(|one| one.trim_start_matches('@')) {
                        if !known().any(|known| known == name) {
                            let hint = nearest(name, known()).first().map_or_else(
                                || {
                                    let all: Vec<&str> = known().collect();
                                    format!("families: {}", all.join(", "))
                                },
                                |near| format!("did you mean \"@{near}\"?"),
                            );
                            let what = format!("there is no family of words \"@{name}\"");
                            self.lined.say(at, what, hint);
                        }
                    }
                    // A family is one choice: its words are looked for together.
                    let wordings: usize = joined(text)
                        .map(|one| {
                            one.split_whitespace()
                                .map(|word| word.split('|').count())
                                .try_fold(1, usize::checked_mul)
                                .unwrap_or(usize::MAX)
                        })
                        .max()
                        .unwrap_or(0);
                    if let Some((what, hint)) = slips::slip(key, text) {
                        self.lined.say(at, what, hint);
                    } else if wordings > MOST_SPELLINGS {
                        let what = format!(
                            "\"{text}\" in `{key}` makes more than {MOST_SPELLINGS} phrases"
                        );
                        self.lined.say(at, what, "part it into several phrases");
                    } else {
                        phrases.push(text.trim().to_owned());
                    }
                }
                Some(text) => {
                    let what = format!("\"{text}\" in `{key}` holds no word");
                    self.lined
                        .say(at, what, "name a word or phrase, or take it out");
                }
                None => {
                    let what = format!("`{key}` holds text in quotes only");
                    self.lined.say(at, what, "");
                }
            }
        }
        phrases
    }

    fn twice(&mut self, at: usize, what: &str, names: impl Iterator<Item = String>) {
        let mut seen: Vec<String> = Vec::new();
        for name in names.filter(|name| !name.is_empty()) {
            if seen.contains(&name) {
                let said = format!("two {what} have the name \"{name}\"");
                self.lined.say(at, said, "give each a name of its own");
            }
            seen.push(name);
        }
    }

    fn asks(&mut self, table: &DeTable<'_>) -> Asks {
        let mut asks = Asks::default();
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "name" => asks.name = self.string(entry),
                "title" => asks.title = self.string(entry),
                "source" => asks.source = self.string(entry),
                "note" => asks.note = self.string(entry),
                "ask" => {
                    for one in self.lined.tables(entry.1, "asks", "ask") {
                        let one = self.ask(one);
                        asks.asks.push(one);
                    }
                }
                _ => self
                    .lined
                    .unknown_key(entry.0, &["name", "title", "source", "note", "ask"]),
            }
        }
        if asks.name.is_empty() {
            let what = "the file has no `name`".to_owned();
            self.lined
                .say(0, what, "add name = \"…\" on the first line");
        }
        if asks.asks.is_empty() && !table.contains_key("ask") {
            let what = "the file has no ask".to_owned();
            self.lined
                .say(0, what, "add [[ask]] with a name and what it asks");
        }
        if asks.title.is_empty() {
            asks.title.clone_from(&asks.name);
        }
        let names: Vec<String> = asks.asks.iter().map(|ask| ask.name.clone()).collect();
        self.twice(0, "asks", names.into_iter());
        asks
    }

    fn ask(&mut self, value: &Value<'_>) -> Ask {
        let at = value.span().start;
        let mut ask = Ask::default();
        let Some(table) = self.lined.table(value, "an ask", "write it as [[ask]]") else {
            return ask;
        };
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "name" => ask.name = self.string(entry),
                "title" => ask.title = self.string(entry),
                "asks" => ask.asks = self.string(entry),
                "lens" => ask.lens = self.lens(entry),
                "part" => {
                    for one in self.lined.tables(entry.1, "parts", "ask.part") {
                        let one = self.part(one);
                        ask.parts.push(one);
                    }
                }
                // An ask of one part may be written without [[ask.part]].
                key if CRITERIA.contains(&key) => {}
                _ => {
                    let own = ["name", "title", "asks", "lens", "part"];
                    self.lined.unknown_key(entry.0, &keys(&own));
                }
            }
        }
        if ask.name.is_empty() {
            self.lined
                .say(at, "an ask has no `name`", "add name = \"…\" under [[ask]]");
        }
        if ask.title.is_empty() {
            ask.title.clone_from(&ask.name);
        }
        if ask.parts.is_empty() && !table.contains_key("part") {
            let part = self.part_of(table, at, true);
            ask.parts.push(Part {
                name: ask.name.clone(),
                title: ask.title.clone(),
                ..part
            });
        } else {
            for key in CRITERIA {
                if let Some((key, _)) = table.get_key_value(key) {
                    let what = format!("`{}` stands above the parts of an ask", key.get_ref());
                    self.lined
                        .say(key.span().start, what, "put it under its [[ask.part]]");
                }
            }
        }
        let names: Vec<String> = ask.parts.iter().map(|part| part.name.clone()).collect();
        self.twice(at, "parts of an ask", names.into_iter());
        ask
    }

    fn lens(&mut self, entry: Entry<'_, '_>) -> String {
        let lens = self.string(entry);
        if !lens.is_empty() && !LENSES.contains(&lens.as_str()) {
            let hint = nearest(&lens, LENSES.into_iter()).first().map_or_else(
                || format!("lenses: {}", LENSES.join(", ")),
                |near| format!("did you mean \"{near}\"?"),
            );
            let what = format!("there is no lens \"{lens}\"");
            self.lined.say(entry.1.span().start, what, hint);
        }
        lens
    }

    fn part(&mut self, value: &Value<'_>) -> Part {
        let at = value.span().start;
        let how = "write it as [[ask.part]]";
        let Some(table) = self.lined.table(value, "a part", how) else {
            return Part::default();
        };
        self.part_of(table, at, false)
    }

    /// A part from its own table, or from that of an ask of one part.
    fn part_of(&mut self, table: &DeTable<'_>, at: usize, whole: bool) -> Part {
        let mut part = Part::default();
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "asks" => part.asks = self.string(entry),
                "agreement" => part.agreement = self.string(entry),
                "part_way" => part.part_way = self.string(entry),
                "opposition" => part.opposition = self.string(entry),
                "about" => part.about = self.phrases(entry),
                "not_about" => part.not_about = self.phrases(entry),
                "agree" => part.agree = self.phrases(entry),
                "oppose" => part.oppose = self.phrases(entry),
                "more_of" => part.more_of = self.phrases(entry),
                "less_of" => part.less_of = self.phrases(entry),
                "needs" => part.needs = self.phrases(entry),
                _ if whole => {}
                "name" => part.name = self.string(entry),
                "title" => part.title = self.string(entry),
                _ => {
                    let own = ["name", "title", "asks"];
                    self.lined.unknown_key(entry.0, &keys(&own));
                }
            }
        }
        let kind = if whole { "ask" } else { "part" };
        if part.name.is_empty() && !whole {
            self.lined.say(
                at,
                "a part has no `name`",
                "add name = \"…\" under [[ask.part]]",
            );
        }
        if part.title.is_empty() {
            part.title.clone_from(&part.name);
        }
        if part.asks.is_empty() && !table.contains_key("asks") {
            let what = format!("the {kind} does not say what is asked");
            self.lined.say(at, what, "add asks = \"…\", a sentence");
        }
        part
    }
}

pub use slips::read_otherwise;

/// Keys that say how a part is judged; an ask of one part has them itself.
const CRITERIA: [&str; 10] = [
    "agreement",
    "part_way",
    "opposition",
    "about",
    "not_about",
    "agree",
    "oppose",
    "more_of",
    "less_of",
    "needs",
];

/// Keys of a table that has these and the criteria.
fn keys(own: &[&'static str]) -> Vec<&'static str> {
    [own, &CRITERIA].concat()
}

#[cfg(test)]
mod tests;
