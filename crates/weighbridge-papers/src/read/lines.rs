//! Broken lines made whole again: which hyphens at line ends belong to their
//! word. The paper itself says it: if "low-carbon" stands unbroken elsewhere,
//! the hyphen stays, and if "lowcarbon" does, it goes.

use std::collections::BTreeSet;

use super::pieces::{join_lines, squeeze};

/// First halves whose hyphen nearly always belongs to the word, for words that
/// the paper does not have elsewhere.
const KEEPS: &[&str] = &[
    "all", "anti", "cross", "cutting", "fast", "fit", "free", "full", "half", "hard", "high",
    "ill", "large", "leading", "long", "low", "medium", "mid", "multi", "net", "non", "north",
    "off", "on", "one", "peer", "post", "pre", "public", "real", "self", "short", "small", "so",
    "south", "state", "two", "up", "well", "world", "zero",
];

/// Second halves before which a hyphen belongs to the word, where the first is a word.
const KEEPS_BEFORE: &[&str] = &[
    "based",
    "built",
    "driven",
    "facing",
    "focused",
    "free",
    "friendly",
    "funded",
    "funding",
    "intensive",
    "led",
    "level",
    "making",
    "neutral",
    "oriented",
    "owned",
    "producing",
    "ready",
    "related",
    "rich",
    "saving",
    "scale",
    "sharing",
    "specific",
    "term",
];

/// The words of a paper, to tell hyphens by.
#[derive(Default)]
pub(super) struct Words {
    hyphened: BTreeSet<String>,
    plain: BTreeSet<String>,
    /// Whether words of it have the sign U+2010 within, as their own hyphen.
    other_sign: bool,
}

impl Words {
    /// Takes in the words of a line, all but the one that its end may break.
    pub fn take(&mut self, line: &str) {
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let broken = words.peek().is_none() && word.ends_with(['-', '\u{2010}', '\u{ad}']);
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let own = word.contains('\u{2010}');
            let word = word
                .to_lowercase()
                .replace('\u{2010}', "-")
                .replace('\u{ad}', "");
            if broken || word.is_empty() {
                continue;
            }
            self.other_sign |= own;
            if word.contains('-') {
                self.hyphened.insert(word);
            } else {
                self.plain.insert(word);
            }
        }
    }

    /// Whether the paper has a word, in small letters, on its own.
    pub fn has(&self, word: &str) -> bool {
        self.plain.contains(word)
    }

    /// Whether the hyphen between two halves belongs to the word.
    pub fn keep(&self, first: &str, second: &str) -> bool {
        let first = first.to_lowercase();
        let second = second.to_lowercase();
        let hyphened = format!("{first}-{second}");
        if self.hyphened.contains(&hyphened) {
            return true;
        }
        if self.plain.contains(&format!("{first}{second}")) {
            return false;
        }
        // "co-operate", "co-design", and no "com-pany".
        let together = first == "co" && (second.starts_with('o') || self.has(&second))
            // "pro-innovation", and no "pro-cure" or "pro-vision".
            || first == "pro" && second.len() > 7 && self.has(&second);
        let compound = KEEPS_BEFORE.contains(&second.as_str()) && self.has(&first);
        together
            || compound
            || KEEPS.contains(&first.as_str())
            || first.bytes().any(|b| b.is_ascii_digit())
            || self
                .hyphened
                .range(hyphened.clone()..)
                .next()
                .is_some_and(|next| next.starts_with(&hyphened))
    }

    /// Joins lines into one text.
    pub fn join<'a>(&self, lines: impl IntoIterator<Item = &'a str>) -> String {
        let mut text = String::new();
        for line in lines {
            // What a program sets at the end of a line only is no hyphen of the paper's,
            // which are written with another sign.
            if !self.other_sign
                && text.ends_with('\u{2010}')
                // Behind a soft hyphen it only shows that one, as `join_lines` knows.
                && !text.ends_with("\u{ad}\u{2010}")
                && line.trim().starts_with(char::is_lowercase)
            {
                text.pop();
                text.push('\u{ad}');
            }
            join_lines(&mut text, line.trim(), &mut |first, second| {
                self.keep(first, second)
            });
        }
        squeeze(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_set_by_a_program_at_a_lines_end_goes() {
        let join = |own: &str, lines: &[&str]| {
            let mut words = Words::default();
            words.take(own);
            words.join(lines.iter().copied())
        };
        let typed = "an energy-intensive port, based on rail";
        for (lines, wanted) in [
            (
                ["the free\u{2010}", "port at Dover"],
                "the freeport at Dover",
            ),
            (["long\u{2010}", "shore men"], "longshore men"),
            (["it over\u{2010}", "led them"], "it overled them"),
            (["a well\u{2010}", "being fund"], "a wellbeing fund"),
            (["coal of co\u{2010}", "operatives"], "coal of cooperatives"),
            // A hyphen of the paper's own stays, and one before a capital.
            (["the long-", "term plan"], "the long-term plan"),
            (["Anglo\u{2010}", "American"], "Anglo\u{2010}American"),
            // Some write a soft hyphen and the sign that shows it.
            (["the Depar\u{ad}\u{2010}", "tment"], "the Department"),
            (["a kite\u{ad}-", "mark"], "a kitemark"),
        ] {
            assert_eq!(join(typed, &lines), wanted);
        }
        // In a paper that writes all its hyphens with this sign it tells nothing.
        for (lines, wanted) in [
            (["a low\u{2010}", "carbon grid"], "a low-carbon grid"),
            (["the manu\u{2010}", "facturers"], "the manufacturers"),
        ] {
            assert_eq!(join("an energy\u{2010}intensive port", &lines), wanted);
        }
    }

    #[test]
    fn the_paper_itself_tells_its_hyphens() {
        let mut words = Words::default();
        for line in [
            "a low-carbon grid and",
            "its manufacturers of pro-",
            "grammes",
        ] {
            words.take(line);
        }
        assert_eq!(
            words.join([
                "low-",
                "carbon manu-",
                "facturers of long-",
                "term pro-",
                "grammes"
            ]),
            "low-carbon manufacturers of long-term programmes"
        );
        words.take("a new gap and a company of farms");
        assert_eq!(
            words.join(["gap-", "funding for co-"]),
            "gap-funding for co-"
        );
        assert_eq!(words.join(["co-", "operatives"]), "co-operatives");
        assert_eq!(
            words.join(["com-", "pany of co-", "farms"]),
            "company of co-farms"
        );
        assert_eq!(words.join(["the me-", "based"]), "the mebased");
        words.take("the programmes");
        assert_eq!(words.join(["pro-", "grammes"]), "programmes");
        assert_eq!(words.join(["the pro\u{ad}", "gress"]), "the progress");
        words.take("innovation in ports");
        let lines = ["pro-", "innovation firms pro-", "cure ex-", "ports"];
        assert_eq!(words.join(lines), "pro-innovation firms procure exports");
        let lines = [
            "first-of-",
            "a-kind kilns at Barrow-",
            "in-Furness, state-",
            "of-the-",
            "art",
        ];
        let wanted = "first-of-a-kind kilns at Barrow-in-Furness, state-of-the-art";
        assert_eq!(words.join(lines), wanted);
        let lines = ["a long-estab-", "lished and well-in-", "formed board"];
        assert_eq!(
            words.join(lines),
            "a long-established and well-informed board"
        );
    }
}
