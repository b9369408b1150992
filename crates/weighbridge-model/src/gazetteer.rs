//! What a paper is held against to say what it leaves out: topics with the
//! words by which a paper would name them. It knows no paper.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Short name, unique in its list.
    pub name: String,
    /// Title for people.
    pub title: String,
    /// Words and phrases by which a paper would name it. In capitals
    /// throughout ("CBAM"), a word is looked for in capitals only; after "="
    /// ("=publishing") only in this form and its plural, where others of the
    /// same stem ("published") mean something else.
    /// Words parted by `|` may stand for each other; parts joined by " + "
    /// must all stand near each other, in any order.
    pub words: Vec<String>,
    /// Phrases in which a word of the list means something else ("rubber
    /// stamp" for rubber): such a place is a near miss and no mention.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Plain words that stand for the topic and for more than it ("water",
    /// "grants"): where only these stand, it is not called absent, and no passage
    /// by them makes it treated. Written as `words` are, without " + ".
    #[serde(default)]
    pub broad: Vec<String>,
    /// Whether the words of a phrase may stand a few words apart.
    #[serde(default)]
    pub loose: bool,
    /// Prefixes of UK SIC 2007 that it means; empty where it is no industry.
    #[serde(default)]
    pub codes: Vec<String>,
}

/// A list of topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gazetteer {
    /// Where it comes from.
    pub source: String,
    /// Its topics.
    #[serde(rename = "topic", default)]
    pub topics: Vec<Topic>,
}

/// What is wrong with a list, for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.what)
    }
}

impl Gazetteer {
    /// Reads a list; all problems are told at once.
    ///
    /// # Errors
    /// When it is no TOML of this form, or a topic has no name, no words, a
    /// name that was used, or a code that is not of figures.
    pub fn parse(text: &str, file: &str) -> Result<Self, Vec<Problem>> {
        let problem = |what: String| Problem {
            file: file.to_owned(),
            what,
        };
        let read: Self = toml::from_str(text)
            .map_err(|error| vec![problem(error.to_string().trim().to_owned())])?;
        let mut problems = Vec::new();
        for (at, topic) in read.topics.iter().enumerate() {
            let named = match topic.name.trim() {
                "" => format!("topic {}", at + 1),
                name => format!("topic \"{name}\""),
            };
            if topic.name.trim().is_empty() {
                problems.push(problem(format!("{named} has no name: give it one")));
            }
            if read.topics[..at]
                .iter()
                .any(|other| other.name == topic.name)
            {
                problems.push(problem(format!("{named} stands twice: rename one")));
            }
            if !topic
                .words
                .iter()
                .any(|word| word.chars().any(char::is_alphanumeric))
            {
                problems.push(problem(format!(
                    "{named} has no words by which to find it: words = [\"…\"]"
                )));
            }
            for code in &topic.codes {
                if code.is_empty() || !code.chars().all(|sign| sign.is_ascii_digit()) {
                    problems.push(problem(format!(
                        "{named}: \"{code}\" is no code of UK SIC 2007 (figures only)"
                    )));
                }
            }
        }
        if problems.is_empty() {
            Ok(read)
        } else {
            Err(problems)
        }
    }
}

/// The lists that come with the program: file, text.
pub const BUILT_IN: &[(&str, &str)] = &[
    (
        "instruments.toml",
        include_str!("../gazetteer/instruments.toml"),
    ),
    (
        "industries.toml",
        include_str!("../gazetteer/industries.toml"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_reads_well() {
        for (file, text) in BUILT_IN {
            let read = Gazetteer::parse(text, file).unwrap();
            assert!(read.topics.len() > 50, "{file}");
        }
    }

    #[test]
    fn all_problems_come_at_once() {
        let text = "source = \"x\"\n[[topic]]\nname = \"\"\ntitle = \"\"\nwords = []\n\
                    [[topic]]\nname = \"a\"\ntitle = \"\"\nwords = [\"a\"]\ncodes = [\"C24\"]\n";
        let problems = Gazetteer::parse(text, "mine.toml").unwrap_err();
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[0].to_string().starts_with("mine.toml: topic 1"));
    }
}
