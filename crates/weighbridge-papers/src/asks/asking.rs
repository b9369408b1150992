//! What one sentence comes to on a part: what it says, by itself or with the sentence after;
//! what weakens that, so that it is not graded; and how it is shown. Which sentences bear on
//! the part is told elsewhere, and so is what all of them come to.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::answer::Bearing;
use super::answered::answered;
use super::beside::beside;
use super::carries::carries;
use super::close::close;
use super::derived::guess;
use super::elsewhere::ANOTHER;
use super::fit::Rivals;
use super::grounds::stand;
use super::matter::Matter;
use super::needs::{bounded, held};
use super::next::next;
use super::ordered::{ordered, turned_down_above};
use super::pointing_back::{followed, pointing_back};
use super::prepared::{Prepared, Sentence};
use super::questioned::questioned;
use super::rejected::rejected;
use super::replied::replied;
use super::said::{Said, UNSURE, said};
use super::short_of::short_of;
use super::turned_down::turned_down;
use crate::paper::Passage;
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::force::spoken;
use crate::verdict::lexicon::{FINITE, one_of};

/// A part that is held against a paper.
pub(super) struct Asking<'a, 'p> {
    pub paper: &'a Prepared<'p>,
    /// The part with the words by which it is looked for.
    pub part: &'a Part,
    /// The part as the file has it.
    pub named: &'a Part,
    /// The other parts of the file.
    pub rivals: Option<&'a Rivals>,
    /// Nobody gave its words: they were taken from what is asked.
    pub guessed: bool,
    /// The likeness from which on a passage decides.
    pub near_enough: f64,
}

/// A sentence in which the matter of a part stands.
struct Place<'a> {
    number: usize,
    sentence: &'a Sentence,
    passage: &'a Passage,
    text: &'a str,
    /// Where the matter stands, in bytes of the passage.
    matched: Vec<Range<usize>>,
    /// The same in bytes of the sentence.
    own: Vec<Range<usize>>,
}

/// What was said of the matter, and where.
struct Spoken {
    said: Said,
    /// The sentence after, or a reply, turns it down.
    declined: bool,
    /// It is said in another sentence than the one that names the matter.
    apart: bool,
}

impl Asking<'_, '_> {
    /// What the sentence of this number comes to, the matter standing in it.
    pub(super) fn bearing(&self, number: usize, matter: &Matter, words: &[f64]) -> Option<Bearing> {
        let paper = self.paper;
        let sentence = paper.sentences.get(number)?;
        let passage = paper.paper.passages.get(sentence.passage)?;
        let matched = matter.all();
        let start = sentence.at.start;
        let place = Place {
            number,
            sentence,
            passage,
            text: passage.text.get(sentence.at.clone()).unwrap_or_default(),
            own: matched
                .iter()
                .map(|at| at.start.saturating_sub(start)..at.end.saturating_sub(start))
                .collect(),
            matched,
        };
        let mut spoken = self.spoken(&place, matter);
        let score = words.get(sentence.passage).copied().unwrap_or(0.0);
        let ungraded = self.ungraded(&place, &mut spoken, score);
        let Spoken {
            mut said, apart, ..
        } = spoken;
        if ungraded {
            said.verdict = None;
            said.ground = None;
            said.note = Some(UNSURE.to_owned());
        }
        said = bounded(self.named, place.text, said);
        said = short_of(self.named, place.text, said);
        said = held(paper, self.named, sentence, number, said);
        let beside = (said.verdict == Some(Verdict::Opposed) && !apart)
            .then(|| beside(place.text, &place.own, self.part, &said.deciding))
            .flatten();
        Some(Bearing {
            passage: sentence.passage,
            score,
            matched: place.shown(),
            said,
            beside,
        })
    }

    /// What the sentence says, by itself or with what comes after it.
    fn spoken(&self, place: &Place<'_>, matter: &Matter) -> Spoken {
        let (paper, part, number) = (self.paper, self.part, place.number);
        let said = said(paper, part, place.sentence, matter);
        // "Recommendation 4: Keep the freeports." undertakes nothing.
        if let Some(said) = ordered(paper, part, number, &said) {
            return Spoken {
                declined: said.verdict.is_some(),
                apart: true,
                said,
            };
        }
        let agrees = said.verdict == Some(Verdict::Agrees);
        if agrees && turned_down_above(paper, part, place.sentence.passage) {
            return Spoken {
                declined: false,
                apart: true,
                said: said.left(),
            };
        }
        // "Firms ask for a cap on prices. That request has been declined."
        let answer = questioned(paper, part, number);
        let refused = (answer.is_none())
            .then(|| {
                rejected(paper, part, number)
                    .or_else(|| turned_down(paper, part, number))
                    .or_else(|| replied(paper, part, number))
            })
            .flatten();
        let declined = refused.is_some();
        let refused = refused.or(answer);
        let refused = refused.or_else(|| {
            let another = said
                .note
                .as_deref()
                .is_some_and(|note| note.starts_with(ANOTHER));
            // "Potters have asked for it. We will not be introducing it."
            let open = matches!(said.verdict, None | Some(Verdict::PartOfTheWay)) && !another;
            open.then(|| {
                pointing_back(paper, part, number)
                    .or_else(|| next(paper, part, number, &place.matched))
                    .or_else(|| answered(paper, part, number, &place.matched))
            })
            .flatten()
            .filter(|back| said.verdict.is_none() || back.verdict != Some(Verdict::PartOfTheWay))
        });
        Spoken {
            declined,
            apart: refused.is_some(),
            said: refused.unwrap_or(said),
        }
    }

    /// Whether what was said is not graded; where the words of the part were guessed, the
    /// verdict is first brought down to what they can carry.
    fn ungraded(&self, place: &Place<'_>, spoken: &mut Spoken, score: f64) -> bool {
        // Only what is graded is looked at further: most of what is found says nothing.
        let graded = spoken.said.verdict.is_some();
        let weak = graded && self.weak(place, spoken);
        let of_another = graded && !weak && self.of_another(place);
        // Found by likeness alone: nobody has said what agreement would be.
        let by_likeness = self.part.about.is_empty() && self.part.agree.is_empty();
        // By words that nobody gave little can be told, and nothing by the sentence after.
        if self.guessed {
            let verdict = spoken.said.verdict.filter(|_| !spoken.apart);
            spoken.said.verdict =
                verdict.and_then(|verdict| guess(self.named, place.text, verdict));
        }
        let unknown = self.guessed && spoken.said.verdict.is_none();
        graded
            && (unknown
                || score < self.near_enough
                || weak
                || of_another
                || by_likeness
                || self.theirs(place))
    }

    /// Whether it shows what others did: a case study.
    fn theirs(&self, place: &Place<'_>) -> bool {
        let headed = |start: &str| start.eq_ignore_ascii_case("case study");
        self.paper.is_theirs(place.sentence.passage, place.text)
            || place.passage.text.get(..10).is_some_and(headed)
    }

    /// Whether a sentence is about another part of the file.
    fn of_another(&self, place: &Place<'_>) -> bool {
        let words = place.words();
        self.rivals
            .is_some_and(|rivals| !rivals.allow(self.named, self.paper, place.sentence, &words))
    }

    /// Whether a verdict rests on too little to be told.
    fn weak(&self, place: &Place<'_>, spoken: &Spoken) -> bool {
        let Spoken {
            said,
            declined,
            apart,
        } = spoken;
        let Some(verdict) = said.verdict else {
            return false;
        };
        let (text, own, part) = (place.text, &place.own, self.part);
        if !(*declined || carries(&place.passage.text, &place.matched, &part.about))
            || said.ground.is_some_and(|ground| ground.idle(verdict))
        {
            return true;
        }
        if *apart {
            return false;
        }
        // Opposed is the gravest thing to say, and rests on what stands at the matter.
        verdict == Verdict::Opposed && !close(text, own, &said.deciding)
            || !stand(text, &self::spoken(text), own, verdict, &said.deciding)
            // "Airport security staff will be trained" trains no airport.
            || verdict == Verdict::PartOfTheWay
                && beside(text, own, part, &said.deciding).is_some_and(|thing| acts(text, &thing))
            || verdict == Verdict::Opposed && followed(self.paper, part, place.number, said)
    }
}

impl Place<'_> {
    /// The words of the matter, as they stand.
    fn words(&self) -> Vec<&str> {
        self.matched
            .iter()
            .filter_map(|at| self.passage.text.get(at.clone()))
            .collect()
    }

    /// The same, each once.
    fn shown(&self) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for word in self.words() {
            if !shown.iter().any(|known| known == word) {
                shown.push(word.to_owned());
            }
        }
        shown
    }
}

/// Whether a thing that bears the name of the matter and of something more is what a
/// sentence speaks of: "airport security staff will", not "technical routes enjoy".
fn acts(text: &str, thing: &str) -> bool {
    let after = text.split_once(thing).map_or("", |(_, after)| after);
    thing.split_whitespace().count() > 2
        && plain(after)
            .first()
            .is_some_and(|(word, _)| one_of(word, FINITE))
}
