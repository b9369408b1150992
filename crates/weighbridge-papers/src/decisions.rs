//! What people decided on the asks, from a file beside the paper. It is read
//! and never written, and no suggestion of the program is in it.

use serde::{Deserialize, Serialize};
use toml::de::{DeTable, DeValue};
use weighbridge_model::asks::Asks;
use weighbridge_model::lined::{self, Entry, FileProblem, Lined, Value};
use weighbridge_model::{mistyped, nearest};

use crate::verdict::Verdict;

/// One decision of one person on one part of an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Who decided.
    pub coder: String,
    /// When, as year-month-day.
    pub date: String,
    /// Name of the ask.
    pub ask: String,
    /// Name of the part.
    pub part: String,
    /// What was decided.
    pub verdict: Verdict,
    /// Why, in the person's words; empty where nothing is noted.
    pub note: String,
    /// Words of the paper that the decision rests on.
    pub passages: Vec<String>,
}

/// The decisions of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions {
    /// The paper on which they were made, by its title or file; empty where the
    /// file does not say.
    pub paper: String,
    /// The SHA-256 of that paper's file, 64 hexadecimal digits in small letters;
    /// empty where the file does not say.
    pub paper_sha256: String,
    /// The decisions, in order of the file.
    pub all: Vec<Decision>,
    /// The asks of decisions that are on other asks than those read with, each once: they
    /// are kept aside, and nothing else is checked in them.
    pub aside: Vec<String>,
}

const KEYS: [&str; 6] = ["coder", "date", "paper", "paper_sha256", "asks", "decision"];
const KEYS_OF_A_DECISION: [&str; 7] = [
    "ask", "part", "verdict", "coder", "date", "note", "passages",
];

/// Reads a file of decisions. `coder` and `date` above the first decision
/// stand for all that name none; `paper` says on which paper they were made, `asks` on which
/// asks. Decisions on asks that are none of these are kept aside, but for misspellings.
///
/// # Errors
/// Every problem of the file with its line: unknown asks, parts and verdicts
/// with the nearest right name, a decision without coder or date, and two
/// decisions of one coder on one part.
pub fn read(text: &str, file: &str, asks: &Asks) -> Result<Decisions, Vec<FileProblem>> {
    lined::read(text, file, |lined, table| Reader { lined, asks }.all(table))
}

/// The ask that a decision names.
fn ask_of<'t>(item: &'t Value<'_>) -> Option<&'t str> {
    let ask = item.get_ref().as_table()?.get("ask")?.get_ref().as_str()?;
    Some(ask.trim()).filter(|ask| !ask.is_empty())
}

/// Whether two names are of one person: case and spaces tell nobody apart.
#[must_use]
pub fn same_person(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// A name without case and spaces.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<String>().to_lowercase()
}

/// Whether a name is another one mistyped or in other letters. One of another year or number
/// is another name.
fn is_slip(name: &str, known: &str) -> bool {
    let digits = |name: &str| -> String { name.chars().filter(char::is_ascii_digit).collect() };
    let letters = |name: &str| -> String {
        let letters = name.chars().filter(|letter| letter.is_alphanumeric());
        letters.collect::<String>().to_lowercase()
    };
    digits(name) == digits(known)
        && (letters(name) == letters(known) || mistyped(name.trim(), known))
}

struct Reader<'r, 'a> {
    lined: &'r mut Lined<'a>,
    asks: &'r Asks,
}

impl Reader<'_, '_> {
    /// Says what is unknown, with the nearest of the known words.
    fn unknown(&mut self, at: usize, what: &str, word: &str, known: &[&str]) {
        let hint = nearest(word, known.iter().copied()).first().map_or_else(
            || format!("known: {}", known.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        self.lined
            .say(at, format!("there is no {what} `{word}`"), hint);
    }

    fn string(&mut self, entry: Entry<'_, '_>) -> String {
        let text = self.lined.string(entry).unwrap_or_default();
        text.trim().to_owned()
    }

    /// A day: of TOML, or text of the same form.
    fn day(&mut self, (_, value): Entry<'_, '_>) -> String {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            other => other.as_str().unwrap_or_default().trim().to_owned(),
        };
        let whole = text
            .parse::<toml::value::Datetime>()
            .is_ok_and(|date| date.date.is_some());
        if whole {
            return text.get(..10).unwrap_or(&text).to_owned();
        }
        let what = "`date` is no day".to_owned();
        self.lined
            .say(value.span().start, what, "write it as 2026-11-24");
        // One problem is enough: the decision has a date, if a wrong one.
        "?".to_owned()
    }

    /// A SHA-256 as 64 hexadecimal digits.
    fn digest(&mut self, entry: Entry<'_, '_>) -> String {
        let at = entry.1.span().start;
        let text = self.string(entry).to_lowercase();
        if text.len() != 64 || !text.chars().all(|digit| digit.is_ascii_hexdigit()) {
            let what = "`paper_sha256` is no SHA-256".to_owned();
            let hint = "64 hexadecimal digits, as `weighbridge asks --paper FILE --form` writes \
                        them; or leave it out";
            self.lined.say(at, what, hint);
        }
        text
    }

    fn all(&mut self, table: &DeTable<'_>) -> Decisions {
        let (mut coder, mut date) = (String::new(), String::new());
        let (mut paper, mut paper_sha256) = (String::new(), String::new());
        let mut on = String::new();
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "coder" => coder = self.string(entry),
                "date" => date = self.day(entry),
                "paper" => paper = self.string(entry),
                "asks" => {
                    on = self.string(entry);
                    if on != self.asks.name && is_slip(&on, &self.asks.name) {
                        let known = self.asks.name.as_str();
                        self.unknown(entry.1.span().start, "list of asks", &on, &[known]);
                    }
                }
                "paper_sha256" => paper_sha256 = self.digest(entry),
                "decision" => {}
                key => self.unknown(entry.0.span().start, "key", key, &KEYS),
            }
        }
        let mut decisions: Vec<Decision> = Vec::new();
        let Some(value) = table.get("decision") else {
            return Decisions {
                paper,
                paper_sha256,
                ..Decisions::default()
            };
        };
        let items = self.lined.tables(value, "decisions", "decision");
        let others = !on.is_empty() && on != self.asks.name;
        let any = items.iter().any(|item| self.is_known(item));
        let mut aside: Vec<String> = Vec::new();
        for item in items {
            if let Some(ask) = ask_of(item)
                && (others || !self.is_known(item) && !self.is_misspelt(ask, any))
            {
                if !aside.iter().any(|known| known == ask) {
                    aside.push(ask.to_owned());
                }
                continue;
            }
            let Some(mut decision) = self.decision(item, &coder, &date) else {
                continue;
            };
            let known = decisions
                .iter()
                .find(|known| same_person(&known.coder, &decision.coder));
            if let Some(known) = known {
                decision.coder.clone_from(&known.coder);
            }
            let again = |known: &&Decision| {
                known.coder == decision.coder
                    && known.ask == decision.ask
                    && known.part == decision.part
            };
            if decisions.iter().find(again).is_some() {
                let what = format!(
                    "{} decided twice on {}, {}",
                    decision.coder, decision.ask, decision.part
                );
                self.lined
                    .say(item.span().start, what, "keep the one that holds");
            }
            decisions.push(decision);
        }
        Decisions {
            paper,
            paper_sha256,
            all: decisions,
            aside,
        }
    }

    /// Whether a decision is on an ask and a part of it that there are.
    fn is_known(&self, item: &Value<'_>) -> bool {
        ask_of(item).is_some_and(|name| self.asks.asks.iter().any(|ask| ask.name == name))
    }

    /// Whether a name is a slip for that of an ask; among known ones one that is near it is.
    fn is_misspelt(&self, ask: &str, any: bool) -> bool {
        let mut names = self.asks.asks.iter().map(|ask| ask.name.as_str());
        any && !nearest(ask, names.clone()).is_empty() || names.any(|name| is_slip(ask, name))
    }

    fn decision(&mut self, item: &Value<'_>, coder: &str, date: &str) -> Option<Decision> {
        let at = item.span().start;
        let how = "write it as [[decision]]";
        let table = self.lined.table(item, "a decision", how)?;
        let before = self.lined.problems();
        let mut decision = Decision {
            coder: coder.to_owned(),
            date: date.to_owned(),
            ask: String::new(),
            part: String::new(),
            verdict: Verdict::Silent,
            note: String::new(),
            passages: Vec::new(),
        };
        let mut verdict = None;
        for entry in table {
            match entry.0.get_ref().as_ref() {
                "ask" => decision.ask = self.string(entry),
                "part" => decision.part = self.string(entry),
                "coder" => decision.coder = self.string(entry),
                "note" => decision.note = self.string(entry),
                "date" => decision.date = self.day(entry),
                "passages" => decision.passages = self.passages(entry),
                "verdict" => {
                    let word = self.string(entry);
                    verdict = Verdict::from_word(&word);
                    // What is no text is told already; an empty one is a form that
                    // was not filled in.
                    if verdict.is_none() && entry.1.get_ref().is_str() {
                        let known = Verdict::ALL.map(Verdict::title);
                        self.unknown(entry.1.span().start, "verdict", &word, &known);
                    }
                }
                key => self.unknown(entry.0.span().start, "key", key, &KEYS_OF_A_DECISION),
            }
        }
        self.known(table, at, &mut decision);
        for (key, value, hint) in [
            (
                "coder",
                &decision.coder,
                "add coder = \"…\" here or on the first line",
            ),
            (
                "date",
                &decision.date,
                "add date = 2026-11-24 here or on the first line",
            ),
        ] {
            if value.is_empty() {
                self.lined
                    .say(at, format!("a decision without `{key}`"), hint);
            }
        }
        if !table.contains_key("verdict") {
            let what = "a decision without `verdict`".to_owned();
            let words = Verdict::ALL.map(Verdict::title).join("\", \"");
            self.lined.say(at, what, format!("one of \"{words}\""));
        }
        decision.verdict = verdict?;
        (self.lined.problems() == before).then_some(decision)
    }

    /// Whether ask and part are known. The part may be left out where the ask
    /// has one only.
    fn known(&mut self, table: &DeTable<'_>, at: usize, decision: &mut Decision) {
        let place = |key: &str| table.get(key).map_or(at, |value| value.span().start);
        if decision.ask.is_empty() {
            let what = "a decision without `ask`".to_owned();
            self.lined
                .say(at, what, "add ask = \"…\", a name of the file of asks");
            return;
        }
        let asks = self.asks;
        let Some(ask) = asks.asks.iter().find(|ask| ask.name == decision.ask) else {
            let names: Vec<&str> = asks.asks.iter().map(|ask| ask.name.as_str()).collect();
            let word = decision.ask.clone();
            self.unknown(place("ask"), "ask", &word, &names);
            return;
        };
        let names: Vec<&str> = ask.parts.iter().map(|part| part.name.as_str()).collect();
        if let ([only], true) = (names.as_slice(), decision.part.is_empty()) {
            decision.part = (*only).to_owned();
        } else if decision.part.is_empty() {
            let what = format!("a decision on {} without `part`", decision.ask);
            self.lined
                .say(at, what, format!("parts: {}", names.join(", ")));
        } else if !names.contains(&decision.part.as_str()) {
            let word = decision.part.clone();
            self.unknown(
                place("part"),
                &format!("part of {}", ask.name),
                &word,
                &names,
            );
        }
    }

    fn passages(&mut self, (_, value): Entry<'_, '_>) -> Vec<String> {
        let list: Option<Vec<String>> = value.get_ref().as_array().and_then(|list| {
            list.iter()
                .map(|item| item.get_ref().as_str().map(|text| text.trim().to_owned()))
                .collect()
        });
        if list.is_none() {
            let what = "`passages` is a list of texts in quotes".to_owned();
            self.lined.say(
                value.span().start,
                what,
                "passages = [\"words of the paper\"]",
            );
        }
        list.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks() -> Asks {
        let text = "name='x'\n[[ask]]\nname='energy'\nasks='a'\n[[ask.part]]\nname='prices'\n\
                    asks='a'\n[[ask.part]]\nname='supply'\nasks='a'\n\
                    [[ask]]\nname='steel'\nasks='a'\n";
        Asks::parse(text, "x").unwrap()
    }

    #[test]
    fn a_file_is_read() {
        let text = "coder = \"Ann\"\ndate = 2026-11-24\npaper = 'A Plan'\n\
            [[decision]]\nask='energy'\npart='prices'\nverdict='Part of the way'\nnote='n'\n\
            passages=['power costs']\n\
            [[decision]]\nask='steel'\nverdict='silent'\ncoder='Bob'\ndate='2026-11-25'\n";
        let read = read(text, "d.toml", &asks()).unwrap();
        assert_eq!(read.paper, "A Plan");
        let read = read.all;
        assert_eq!(read[0].verdict, Verdict::PartOfTheWay);
        assert_eq!(
            (read[0].coder.as_str(), read[0].date.as_str()),
            ("Ann", "2026-11-24")
        );
        assert_eq!(read[1].part, "steel");
        assert_eq!(read[1].coder, "Bob");
    }

    #[test]
    fn all_problems_come_at_once() {
        let text = "coders = \"Ann\"\ndate = \"yesterday\"\n\
            [[decision]]\nask='enregy'\npart='prices'\nverdict='agree'\ncoder='A'\n\
            [[decision]]\nask='energy'\nverdict='silent'\ncoder='A'\n\
            [[decision]]\nask='energy'\npart='price'\nverdict='silent'\n";
        let told = read(text, "d.toml", &asks()).unwrap_err();
        let all: Vec<String> = told.iter().map(ToString::to_string).collect();
        let all = all.join("\n");
        for part in [
            "line 1: there is no key `coders`\n    did you mean `coder`?",
            "line 2: `date` is no day",
            "line 4: there is no ask `enregy`\n    did you mean `energy`?",
            "line 6: there is no verdict `agree`\n    did you mean `agrees`?",
            "line 8: a decision on energy without `part`\n    parts: prices, supply",
            "there is no part of energy `price`\n    did you mean `prices`?",
            "line 12: a decision without `coder`",
        ] {
            assert!(all.contains(part), "{part}\n{all}");
        }
        assert_eq!(told.len(), 7, "{all}");
    }

    #[test]
    fn decisions_on_other_asks_are_kept_aside() {
        let own = "coder='A'\ndate=2026-01-01\n[[decision]]\nask='ferries'\nverdict='agrees'\n\
                   [[decision]]\nask='ferries'\nverdict='nonsense'\n\
                   [[decision]]\nask='quays'\nverdict=''\n";
        let read_own = read(own, "d", &asks()).unwrap();
        assert_eq!(
            (read_own.all.len(), read_own.aside),
            (0, vec!["ferries".into(), "quays".into()])
        );
        // On both: those that are known count.
        let both = format!("{own}[[decision]]\nask='steel'\nverdict='silent'\n");
        let both = read(&both, "d", &asks()).unwrap();
        assert_eq!((both.all.len(), both.aside.len()), (1, 2));
        // The file says on which asks: one of the same name is another's.
        let named = "asks='ports'\n[[decision]]\nask='energy'\npart='grid'\nverdict='agrees'\n";
        assert_eq!(read(named, "d", &asks()).unwrap().aside, ["energy"]);
        let same = "asks='x'\n[[decision]]\nask='energy'\npart='grid'\nverdict='agrees'\n";
        assert!(read(same, "d", &asks()).is_err());
        // A slip among known ones is told.
        let slip = "coder='A'\ndate=2026-01-01\n[[decision]]\nask='steel'\nverdict='silent'\n\
                    [[decision]]\nask='enregy'\npart='prices'\nverdict='silent'\n";
        assert!(
            read(slip, "d", &asks()).unwrap_err()[0]
                .to_string()
                .contains("`energy`")
        );
    }

    #[test]
    fn a_slip_in_the_only_name_is_told() {
        let one = |ask: &str| {
            format!(
                "coder='A'\ndate=2026-01-01\n[[decision]]\nask='{ask}'\npart='prices'\n\
                 verdict='silent'\n"
            )
        };
        for ask in ["enrgy", "Energy", "ENERGY "] {
            let told = read(&one(ask), "d", &asks()).unwrap_err();
            assert!(told[0].to_string().contains("did you mean `energy`?"));
        }
        let listed = |asked: &str, on: &str| {
            let text = format!("name='{asked}'\n[[ask]]\nname='energy'\nasks='a'\n");
            let asks = Asks::parse(&text, "x").unwrap();
            let file = format!("asks='{on}'\n{}", one("energy"));
            read(&file.replace("part='prices'\n", ""), "d", &asks)
        };
        for on in [
            "the ports of 2025",
            "The Ports  of 2025",
            "The Prots of 2025",
        ] {
            let told = listed("The Ports of 2025", on).unwrap_err();
            assert!(told[0].to_string().contains("`The Ports of 2025`"), "{on}");
        }
        // Those of another year, and others altogether, are other asks.
        for on in ["The Ports of 2026", "Lighthouses"] {
            assert_eq!(listed("The Ports of 2025", on).unwrap().aside, ["energy"]);
        }
        assert_eq!(listed("Ports", "Ports").unwrap().all.len(), 1);
    }

    #[test]
    fn a_verdict_left_open_is_told() {
        let text = "coder='A'\ndate=2026-01-01\n[[decision]]\nask='steel'\nverdict=''\n";
        assert_eq!(read(text, "d", &asks()).unwrap_err().len(), 1);
    }

    #[test]
    fn the_file_of_the_paper_may_be_said() {
        let digest = "0aF1".repeat(16);
        let said = read(&format!("paper_sha256 = '{digest}'"), "d", &asks()).unwrap();
        assert_eq!(said.paper_sha256, digest.to_lowercase());
        let told = read("paper = 'A'\npaper_sha256 = 'abc'", "d", &asks()).unwrap_err();
        assert_eq!((told.len(), told[0].line), (1, 2));
    }

    #[test]
    fn a_coder_decides_once_on_a_part() {
        let one = "[[decision]]\nask='steel'\nverdict='silent'\ncoder='A'\ndate=2026-01-01\n";
        assert!(
            read(&one.repeat(2), "d", &asks()).unwrap_err()[0]
                .what
                .contains("twice")
        );
        let other = one.replace("coder='A'", "coder='a '");
        assert!(read(&format!("{one}{other}"), "d", &asks()).is_err());
        assert!(same_person("Ann  Lee", "ann lee") && !same_person("Ann", "Anna"));
        assert!(read("", "d", &asks()).unwrap().all.is_empty());
        assert_eq!(read("[[", "d", &asks()).unwrap_err()[0].line, 1);
    }
}
