//! Whom a run of sentences speaks of: in a party's paper "Labour will tax more. They will
//! close the docks." tells what the opponent does. It carries the opponent over the
//! sentences that go on about it; it judges no undertaking and names no author.

use super::find::Author;
use super::{By, Class, Judgement, Role};
use crate::paper::Paper;
use crate::tokens::{Shape, Token, tokens};

/// Parties by the words that they go by in their own and their opponents' papers.
const PARTIES: &[&[&str]] = &[
    &["labour", "labor", "alp"],
    &["conservative", "conservatives", "tory", "tories"],
    &["liberal", "liberals", "coalition", "nationals"],
    DEMOCRATS,
    &["republican", "republicans"],
    &["greens"],
    &["snp"],
];

/// Liberal Democrats are no Liberals: their own paper has no opponent of that word.
const DEMOCRATS: &[&str] = &["democrats", "democrat", "democratic", "dems"];

/// Words at most before the name of whom a sentence speaks.
const OPENING: usize = 8;

/// The opponents of an author that goes by a party's name; none of any other author.
pub(super) fn opponents(author: &Author) -> Vec<String> {
    let own = |party: &&&[&str]| {
        author
            .names
            .iter()
            .any(|name| name.split(' ').any(|word| party.contains(&word)))
    };
    if !PARTIES.iter().any(|party| own(&party)) {
        return Vec::new();
    }
    PARTIES
        .iter()
        .filter(|party| !own(party))
        .filter(|party| !(party.contains(&"liberal") && own(&&DEMOCRATS)))
        .flat_map(|party| party.iter().map(|word| (*word).to_owned()))
        .collect()
}

/// The names of the party whose paper it is by its title ("Labour Party Manifesto 2029") or
/// by its imprint ("Promoted by J. Poole on behalf of the Liberal Democrats"). What is
/// written about a manifesto is another's.
pub(super) fn titled(paper: &Paper) -> Vec<String> {
    const ABOUT: &[&str] = &[
        "response",
        "responses",
        "reply",
        "analysis",
        "review",
        "assessment",
        "reaction",
        "on",
        "costing",
        "costs",
        "guide",
        "comparison",
        "compared",
        "reading",
        "to",
        "commentary",
        "briefing",
    ];
    const PRINTED: &[&str] = &["published", "printed", "promoted", "authorised", "written"];
    let title = tokens(&paper.title);
    let manifesto = title.iter().any(|word| word.is(&["manifesto"]))
        && !title.iter().any(|word| word.is(ABOUT));
    let by_title = manifesto.then(|| party(&title)).flatten();
    let by_imprint = || {
        paper.passages.iter().find_map(|passage| {
            let words = tokens(&passage.text);
            let imprint = words.len() < 40
                && words.first()?.is(PRINTED)
                && words
                    .iter()
                    .any(|word| word.is(&["promoted", "authorised"]));
            imprint.then(|| party(&words)).flatten()
        })
    };
    let Some(party) = by_title.or_else(by_imprint) else {
        return Vec::new();
    };
    party.iter().map(|word| (*word).to_owned()).collect()
}

/// The party whose name stands in a title or imprint: "Liberal Democrat", no Liberal.
fn party(words: &[Token]) -> Option<&'static [&'static str]> {
    let named = words.iter().enumerate().find_map(|(at, word)| {
        let next = words.get(at + 1);
        let democrat = next.is_some_and(|next| next.is(DEMOCRATS));
        let green = word.is(&["green"]) && next.is_some_and(|next| next.is(&["party"]));
        PARTIES
            .iter()
            .find(|party| {
                party.contains(&word.low.as_str()) && !democrat
                    || green && party.contains(&"greens")
            })
            .filter(|_| word.capital)
            .copied()
    })?;
    Some(named)
}

/// Whether a sentence speaks of an opponent of the author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spoken {
    /// Of the author, or of anybody else.
    #[default]
    Otherwise,
    /// Of a thing that is the opponent's: "Labor's levy", which the author may end.
    Thing,
    /// Of the opponent.
    Opponent,
}

/// Whom the sentences speak of, from one to the next.
#[derive(Debug, Clone, Copy, Default)]
pub struct SpokenOf {
    before: Spoken,
    open: bool,
}

impl SpokenOf {
    /// Of whom the next sentence speaks.
    pub fn next(&mut self, sentence: &str, author: &Author) -> Spoken {
        if author.others.is_empty() {
            return Spoken::Otherwise;
        }
        let words = tokens(sentence);
        let whose = |word: &Token, list: &[String]| {
            let bare = word.low.strip_suffix("'s").unwrap_or(&word.low);
            let bare = bare.strip_suffix("’s").unwrap_or(bare);
            list.iter().any(|name| name == bare)
        };
        let theirs = |word: &Token| word.capital && whose(word, &author.others);
        let ours = words.iter().any(|word| {
            word.is(&["we", "our", "i", "my", "we'll", "i'll", "ourselves"])
                || whose(word, &author.names)
        });
        let named = words.iter().take(OPENING).position(theirs);
        let opens = words.iter().find(|word| {
            word.shape == Shape::Word && !word.is(&["and", "but", "so", "then", "yet"])
        });
        let pronoun = opens.is_some_and(|word| {
            let bare = word.low.split(['\'', '’']).next().unwrap_or_default();
            matches!(bare, "it" | "its" | "they" | "their" | "he" | "his" | "she")
        });
        let here = if wins(&words, theirs) {
            Spoken::Opponent
        } else if let Some(name) = named.filter(|_| !ours) {
            // "Labor's levy", "the Tories' levy".
            let low = &words[name].low;
            let owns = low.ends_with("'s")
                || low.ends_with("’s")
                || words
                    .get(name + 1)
                    .is_some_and(|next| matches!(next.low.as_str(), "'" | "’"));
            if owns {
                Spoken::Thing
            } else {
                Spoken::Opponent
            }
        } else if (pronoun || self.open) && !ours {
            self.before
        } else {
            Spoken::Otherwise
        };
        self.before = here;
        self.open = sentence.trim_end().ends_with([';', ':']);
        here
    }
}

impl Spoken {
    /// Marks what the opponent does as another's. What the author does to a thing of the
    /// opponent's ("Labor's levy will be scrapped") stays the author's.
    pub fn mark(self, judged: &mut Judgement, author: &Author) {
        let own = judged.said(Role::Actor).is_some_and(|actor| {
            actor.to_lowercase().split(' ').any(|word| {
                matches!(word, "we" | "i") || author.names.iter().any(|name| name == word)
            })
        });
        let acts = matches!(judged.class, Class::Commitment | Class::Refusal);
        let theirs = match self {
            Self::Otherwise => false,
            Self::Thing => !acts,
            Self::Opponent => true,
        };
        if theirs && !own {
            judged.by = By::Other;
        }
    }
}

/// Whether a sentence names an opponent and nothing of the author's: what comes of it is the
/// opponent's. What comes of ending a thing of the opponent's is the author's.
pub(super) fn only_opponent(words: &[Token], author: &Author) -> bool {
    const ENDING: &[&str] = &[
        "ending",
        "scrapping",
        "abolishing",
        "repealing",
        "reversing",
        "replacing",
        "undoing",
        "stopping",
        "removing",
        "cutting",
        "rejecting",
    ];
    let whose = |word: &Token, list: &[String]| {
        let bare = word.low.split(['\'', '’']).next().unwrap_or_default();
        list.iter().any(|name| name == bare)
    };
    let ours = words.iter().any(|word| {
        word.is(&["we", "our", "i", "my", "us", "ourselves"])
            || word.is(ENDING)
            || whose(word, &author.names)
    });
    !ours
        && words
            .iter()
            .any(|word| word.capital && whose(word, &author.others))
}

/// "If Labor wins", "should the Tories be elected": what follows is foretold of them.
fn wins(words: &[Token], theirs: impl Fn(&Token) -> bool) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        word.is(&["if", "should"])
            && words
                .get(at + 1..)
                .unwrap_or_default()
                .iter()
                .take(3)
                .any(&theirs)
            && words
                .get(at + 2..)
                .unwrap_or_default()
                .iter()
                .take(5)
                .any(|word| {
                    word.is(&[
                        "win",
                        "wins",
                        "elected",
                        "re-elected",
                        "returned",
                        "get",
                        "gets",
                        "back",
                    ])
                })
    })
}

#[cfg(test)]
mod tests {
    use super::super::commitments;
    use super::*;

    fn by(text: &str) -> Vec<By> {
        let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
        let author = Author {
            names: vec!["labour".to_owned()],
            ..Author::default()
        };
        commitments(&paper, &author)
            .iter()
            .map(|one| one.judgement.by)
            .collect()
    }

    #[test]
    fn what_an_opponent_does_is_carried_on() {
        use By::{Author as Ours, Other};
        // Of the opponent, by its name and then by pronouns; then of the author again.
        assert_eq!(
            by(
                "The Tories will have a plan for kilns by 2031. They will close the docks by 2031. \
                We will open five docks."
            ),
            [Other, Other, Ours]
        );
        assert_eq!(
            by("If the Conservatives win, ports will suffer. Their levy will be doubled.").last(),
            Some(&Other)
        );
        assert_eq!(
            by("We will scrap the Tories' levy. It will be abolished."),
            [Ours, Ours]
        );
        assert_eq!(
            by("Labour will open five docks. They will be open by 2031."),
            [Ours, Ours]
        );
        // Small letters name no party.
        assert_eq!(
            by("The greens of villages are old. We will restore them."),
            [Ours]
        );
    }

    #[test]
    fn outcomes_of_an_opponent_are_not_the_author_s() {
        let author = Author {
            names: vec!["greenfold".to_owned()],
            others: vec!["redhill".to_owned()],
            ..Author::default()
        };
        let by = |sentence: &str| {
            let told = crate::commitment::judge(sentence, &Default::default(), &author);
            let told = told.filter(|told| told.class == Class::Outcome);
            told.map(|told| told.by)
        };
        for sentence in [
            "Under Redhill's tax, yards will become poorer.",
            "Prices will rise because of Redhill.",
            "The cost of Redhill's plan will fall on pensioners.",
            "Rents will suffer from the Redhill levy.",
        ] {
            assert_ne!(by(sentence), Some(By::Author), "{sentence}");
        }
        for sentence in [
            "Scrapping Redhill's levy will help yards.",
            "Our plan will help yards that Redhill forgot.",
            "This will benefit two million renters.",
        ] {
            assert_ne!(by(sentence), Some(By::Other), "{sentence}");
        }
    }

    #[test]
    fn no_party_has_no_opponent() {
        let ministry = Author::default();
        assert!(opponents(&ministry).is_empty());
        let mut spoken = SpokenOf::default();
        assert_eq!(
            spoken.next("The Tories will tax kilns.", &ministry),
            Spoken::Otherwise
        );
    }
}
