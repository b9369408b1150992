//! The combined authority or council whose plan a paper is: the names by which it calls itself.
//! The government of its country is another in such a paper. It judges no sentence.

use std::collections::BTreeMap;

use super::lexicon::AUTHORS;
use super::whose::heads;
use crate::paper::{Kind, Paper};
use crate::tokens::{Shape, Token, tokens};

/// What a combined authority calls itself and its head.
const COMBINED: [&str; 5] = [
    "combined authority",
    "combined county authority",
    "county combined authority",
    "mca",
    "mayor",
];

/// Whether a paper is the plan of a combined authority, by its title or the heading of
/// its foreword: "West Fens Local Growth Plan", "Foreword by the Mayor".
fn by_title(paper: &Paper) -> bool {
    if of_government(paper) {
        return false;
    }
    heads(paper).any(|head| {
        let low = head.to_lowercase();
        low.contains("combined authority")
            || low.contains("local growth plan")
            || low.contains("mayor") && low.contains("foreword")
    })
}

/// Passages from the start and the end in which a council signs its paper.
const SIGNED: usize = 6;

/// Whether a paper is what a government writes to or of such bodies.
fn of_government(paper: &Paper) -> bool {
    let title = paper.title.to_lowercase();
    [
        "guidance",
        "government response",
        "white paper",
        "deal",
        "act ",
    ]
    .iter()
    .any(|other| title.contains(other))
}

/// The names, in small letters, of the authority whose paper it is; none where it is nobody's.
pub(super) fn local(paper: &Paper) -> Vec<String> {
    if of_government(paper) {
        return Vec::new();
    }
    let acting = Acting::of(paper);
    if let Some(council) = council(paper, &acting) {
        let mut names = vec![council];
        // "The Council", "the County Council" are its ends.
        names.extend(acting.short_of(&names[0]));
        return names;
    }
    let name = acting.authority();
    if !by_title(paper) && name.is_none() {
        return Vec::new();
    }
    let mut names: Vec<String> = COMBINED.iter().map(|name| (*name).to_owned()).collect();
    if let Some(name) = acting.most().or(name) {
        names.extend(acting.short_of(&name));
        names.push(name);
    }
    names
}

/// What bodies of a place are said to do.
#[derive(Default)]
struct Acting {
    /// By full name, in small letters: how often it acts by it or by its short form.
    bodies: BTreeMap<String, usize>,
    /// "The Combined Authority will".
    bare: usize,
    /// What a government will do.
    government: usize,
    /// Short forms with the names that they stand for.
    short: BTreeMap<String, String>,
}

impl Acting {
    fn of(paper: &Paper) -> Self {
        let mut acting = Self::default();
        let texts: Vec<Vec<Token>> = paper
            .passages
            .iter()
            .filter(|passage| !matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row))
            .map(|passage| tokens(&passage.text))
            .collect();
        for words in &texts {
            acting.read(words);
        }
        for words in &texts {
            for at in 1..words.len() {
                let full = acting.short.get(&words[at - 1].low).cloned();
                if acts(words, at)
                    && let Some(count) = full.and_then(|full| acting.bodies.get_mut(&full))
                {
                    *count += 1;
                }
            }
        }
        acting
    }

    fn read(&mut self, words: &[Token]) {
        for at in 0..words.len() {
            if acts(words, at + 1) && AUTHORS.contains(&words[at].low.as_str()) {
                self.government += usize::from(!words[at].is(&["we", "i"]));
            }
            let Some(name) = body(words, at) else {
                continue;
            };
            let bare =
                ["combined authority", "mayoral combined authority"].contains(&name.as_str());
            let does = usize::from(acts(words, at + 1));
            if bare {
                self.bare += does;
                continue;
            }
            *self.bodies.entry(name.clone()).or_insert(0) += does;
            // "South Fens Combined Authority (SFCA)".
            if let (Some(open), Some(short), Some(close)) =
                (words.get(at + 1), words.get(at + 2), words.get(at + 3))
                && open.low == "("
                && close.low == ")"
                && short.capital
            {
                self.short.insert(short.low.clone(), name);
            }
        }
    }

    /// The short forms of a name.
    fn short_of(&self, name: &str) -> Vec<String> {
        let of = self.short.iter().filter(|(_, full)| *full == name);
        of.map(|(short, _)| short.clone()).collect()
    }

    /// The combined authority that is named and acts most.
    fn most(&self) -> Option<String> {
        self.bodies
            .iter()
            .filter(|(name, _)| name.ends_with("authority"))
            .max_by_key(|(_, acts)| **acts)
            .map(|(name, _)| name.clone())
    }

    /// The combined authority that acts by itself more than any other and any government.
    fn authority(&self) -> Option<String> {
        let (name, acts) = self
            .bodies
            .iter()
            .filter(|(name, _)| name.ends_with("authority"))
            .max_by_key(|(_, acts)| **acts)?;
        let others: usize = self
            .bodies
            .iter()
            .filter(|(other, _)| *other != name && other.ends_with("authority"))
            .map(|(_, acts)| *acts)
            .sum();
        let whole = acts + self.bare;
        let only = whole == 1 && *acts == 1 && self.government == 0 && others == 0;
        (whole > 1 && *acts > 0 && whole > 2 * others.max(self.government) || only)
            .then(|| name.clone())
    }
}

/// The council whose name stands in the title or signs the paper.
fn council(paper: &Paper, acting: &Acting) -> Option<String> {
    const OF: &[&str] = &[
        "county",
        "city",
        "borough",
        "district",
        "metropolitan",
        "moray",
    ];
    let titled = heads(paper).find_map(|head| {
        let words = tokens(head);
        (0..words.len()).find_map(|at| {
            let of_place = at > 1 && words[at - 1].is(OF) && words[at].is(&["council"]);
            of_place.then(|| body(&words, at)).flatten()
        })
    });
    if titled.is_some() {
        return titled;
    }
    let many = paper.passages.len();
    paper.passages.iter().enumerate().find_map(|(at, passage)| {
        let edge = at < SIGNED || at + SIGNED / 2 >= many;
        let words = tokens(&passage.text);
        let last = words.len().checked_sub(1)?;
        let name = body(&words, last).filter(|name| edge && name.ends_with("council"))?;
        let whole = words.iter().all(|word| word.capital);
        (whole && acting.bodies.get(&name).is_some_and(|acts| *acts > 0)).then_some(name)
    })
}

/// The name of a combined authority or a council of a place that ends at a word.
fn body(words: &[Token], at: usize) -> Option<String> {
    let back = |step: usize| at.checked_sub(step).and_then(|place| words.get(place));
    let last = &words[at];
    let authority = last.is(&["authority"])
        && (back(1).is_some_and(|word| word.is(&["combined"]))
            || back(1).is_some_and(|word| word.is(&["county"]))
                && back(2).is_some_and(|word| word.is(&["combined"])));
    if !(authority || last.is(&["council"])) || !last.capital {
        return None;
    }
    let mut from = at;
    while from > 0
        && at - from < 7
        && (words[from - 1].capital && words[from - 1].shape == Shape::Word
            || words[from - 1].is(&["and", "of"]) && from > 1 && words[from - 2].capital)
        && !words[from - 1].is(&["the"])
    {
        from -= 1;
    }
    let name: Vec<&str> = words[from..=at]
        .iter()
        .map(|word| word.low.as_str())
        .collect();
    (name.len() > 1).then(|| name.join(" "))
}

/// Whether what stands here says what its subject will do.
fn acts(words: &[Token], at: usize) -> bool {
    words
        .get(at)
        .is_some_and(|word| word.is(&["will", "shall", "commits", "intends", "plans"]))
}

#[cfg(test)]
mod tests {
    use super::super::set_up::read;
    use super::super::{By, Class};

    #[test]
    fn an_authority_is_itself_and_the_government_another() {
        let paper = "# A Plan for Good Ropes\n\nSouth Fens Mayoral Combined Authority (SFMCA) serves \
            four boroughs. SFMCA will publish a map by March 2027. South Fens Mayoral Combined \
            Authority will lend £4 million to yards. The Mayoral Combined Authority commits £3.2 \
            million to walks. The Mayor will open a school in 2028.\n\nThe Government will devolve \
            skills in 2027. North Fens Combined Authority will open its own school in 2028. \
            Barnack Borough Council will mend a road in 2027.\n";
        let told = read(paper);
        let ours: Vec<&str> = told
            .iter()
            .filter(|one| one.judgement.by == By::Author)
            .map(|one| one.text.as_str())
            .collect();
        assert_eq!(ours.len(), 4, "{told:#?}");
        assert!(
            told.iter()
                .all(|one| one.judgement.class == Class::Commitment)
        );
    }

    #[test]
    fn a_council_signs_by_title_or_line() {
        for head in [
            "# Mid Fens County Council Rope Plan\n\n",
            "# Ropes\n\nMid Fens County Council\n\n",
        ] {
            let told = read(&format!(
                "{head}Mid Fens County Council will open ten walks by 2030. The Council will lend £4 \
                 million to yards. We will report in 2028.\n\nEast Fens Borough Council will mend a \
                 road in 2027. The Government will fund a bridge by 2030.\n"
            ));
            let by: Vec<bool> = told
                .iter()
                .map(|one| one.judgement.by == By::Author)
                .collect();
            assert_eq!(by, [true, true, true, false, false], "{head}");
        }
        let of_state = read(
            "# Ropes\n\nThe Government will open ten walks by 2030. Mid Fens County Council will mend \
             a road in 2027.\n",
        );
        assert_eq!(of_state[0].judgement.by, By::Author);
        assert_eq!(of_state[1].judgement.by, By::Other);
    }
}
