//! The combined authority or council whose plan a paper is: the names by which it calls itself.
//! The government of its country is another in such a paper. It judges no sentence.

use std::collections::BTreeMap;

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

/// Passages from the start in which a council or authority signs its paper.
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
    if let Some(name) = signs(paper, &acting) {
        // "The Council", "the County Council" are its ends.
        let mut names = acting.short_of(&name);
        if name.ends_with("authority") {
            names.extend(COMBINED.iter().map(|name| (*name).to_owned()));
        }
        names.push(name);
        return names;
    }
    if !by_title(paper) {
        return Vec::new();
    }
    let mut names: Vec<String> = COMBINED.iter().map(|name| (*name).to_owned()).collect();
    if let Some(name) = acting.of_title(paper) {
        names.extend(acting.short_of(&name));
        names.push(name);
    }
    names
}

/// The council of a place with which the title begins, whatever kind of council it is: "Fenland
/// Council Rope Plan".
pub(super) fn place(paper: &Paper) -> Option<String> {
    begins(&paper.title).filter(|name| name.ends_with("council"))
}

/// The authority or council with which a heading begins: "A partnership with Mid Fens City
/// Council" is of somebody else.
fn begins(head: &str) -> Option<String> {
    let words = tokens(head);
    let from = usize::from(words.first().is_some_and(|word| word.is(&["the"])));
    (from..words.len()).find_map(|at| {
        let name = body(&words, at)?;
        let whole = name.split(' ').count() == at + 1 - from;
        (whole && !head.to_lowercase().contains("government")).then_some(name)
    })
}

/// Whether a government or a department stands in the title or signs in the first lines.
fn of_state(paper: &Paper) -> bool {
    heads(paper).chain(imprint(paper)).any(|line| {
        let low = line.to_lowercase();
        ["department", "government", "treasury"]
            .iter()
            .any(|state| low.contains(state))
    })
}

/// The lines before the first sentence of a paper.
fn imprint(paper: &Paper) -> impl Iterator<Item = &str> {
    paper
        .passages
        .iter()
        .take(SIGNED)
        .map(|passage| passage.text.trim())
        .take_while(|line| !line.ends_with('.'))
}

/// What bodies of a place are said to do.
#[derive(Default)]
struct Acting {
    /// By full name, in small letters: how often it acts by it or by its short form.
    bodies: BTreeMap<String, usize>,
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
            let Some(name) = body(words, at) else {
                continue;
            };
            let bare =
                ["combined authority", "mayoral combined authority"].contains(&name.as_str());
            let does = usize::from(acts(words, at + 1));
            if bare {
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

    /// The combined authority whose place the title or a first heading names.
    fn of_title(&self, paper: &Paper) -> Option<String> {
        let of_place = |name: &&String| {
            let place = [" mayoral", " combined", " county"]
                .iter()
                .fold(name.as_str(), |place, kind| {
                    place.split(kind).next().unwrap_or(place)
                });
            heads(paper).any(|head| head.to_lowercase().contains(place))
        };
        self.bodies
            .iter()
            .filter(|(name, _)| name.ends_with("authority") && of_place(name))
            .max_by_key(|(_, acts)| **acts)
            .map(|(name, _)| name.clone())
    }
}

/// The council or authority whose name begins the title, or signs the paper in its first lines
/// where no government or department does.
fn signs(paper: &Paper, acting: &Acting) -> Option<String> {
    const OF: &[&str] = &[
        " county council",
        " city council",
        " borough council",
        " district council",
        " metropolitan council",
        "moray council",
    ];
    let titled = heads(paper)
        .find_map(begins)
        .filter(|name| OF.iter().any(|kind| name.ends_with(kind)));
    if titled.is_some() {
        return titled;
    }
    if of_state(paper) {
        return None;
    }
    imprint(paper).find_map(|line| {
        let words = tokens(line);
        let name = body(&words, words.len().checked_sub(1)?)?;
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
        let paper = "# A Plan for Good Ropes\n\nSouth Fens Mayoral Combined Authority\n\nSouth Fens \
            Mayoral Combined Authority (SFMCA) serves \
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

    #[test]
    fn one_act_makes_no_paper_an_authoritys() {
        for (text, ours) in [
            (
                "# Homes and Rail Plan\n\nDepartment for Transport\n\nWe will open a line by \
                 2030.\n\nWest Midlands Combined Authority will open a tram by 2033.\n\nHomes England \
                 will build 4,000 homes by 2029.\n",
                vec![true, false, true],
            ),
            (
                "# UK Rail Plan\n\nWe will open a line by 2030.\n\nLeeds City Council will open a \
                 hub in 2027.\n\nLeeds City Council\n",
                vec![true, false],
            ),
            (
                "# UK Government partnership with Belfast City Council\n\nWe will open a line by \
                 2030.\n\nBelfast City Council will open a hub in 2027.\n",
                vec![true, false],
            ),
            (
                "# South Yorkshire Local Growth Plan\n\nThe Mayor will open an office by 2026.\n\n\
                 The North East Combined Authority will open a tram by 2033.\n",
                vec![true, false],
            ),
            (
                "# Cornwall Council Economic Plan\n\nWe will open a line by 2030.\n\nCornwall Council \
                 will buy 30 per cent of goods locally by 2028.\n",
                vec![true, true],
            ),
        ] {
            let told = read(text);
            let by: Vec<bool> = told
                .iter()
                .map(|one| one.judgement.by == By::Author)
                .collect();
            assert_eq!(by, ours, "{text}");
        }
    }
}
