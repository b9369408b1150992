//! A paper made ready to be asked: passages indexed, sentences as stems. It
//! holds no ask.

use crate::verdict::lexicon::one_of;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use weighbridge_model::asks::{joined, spelled};
use weighbridge_model::families::choices;

use super::judged::Judged;
use super::other_sense::{beside, by_number, document, in_name, in_time, instrument};
use super::phrase::{LINKS, Phrase, SLACK, Turning, near_form, spoken_whole, together, turned};
use super::titles::Titles;
use crate::commitment::{Author, acts_of_others, author_of, names_author};
use crate::imprint::{imprint, without_addresses};
use crate::mentions::small;
use crate::paper::{Kind, Paper};
use crate::recommended::recommended;
use crate::search::Index;
use crate::search::words::{plain, words};
use crate::verdict::force::spoken;
use crate::verdict::lexicon::NEGATIONS;

/// A sentence as stems.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Index into the paper's passages.
    pub passage: usize,
    /// Where it stands in the passage, in bytes.
    pub at: Range<usize>,
    /// Stems as numbers, with where each word stands in the passage and its
    /// place among all words of the sentence.
    pub stems: Vec<(usize, Range<usize>, usize)>,
}

/// A paper, ready.
#[derive(Debug, Clone)]
pub struct Prepared<'p> {
    /// The paper itself.
    pub paper: &'p Paper,
    /// Its passages, indexed in their order.
    pub index: Index,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Its author: what "Labour will" binds in Labour's manifesto.
    pub author: Author,
    /// Of each passage, whether it tells what others do.
    theirs: Vec<bool>,
    /// Of each passage, whether it gives a recommendation under its number.
    recommended: Vec<bool>,
    pub(super) judged: Judged,
    pub(super) stems: BTreeMap<String, usize>,
    /// By stem: the sentences that have it, in order.
    pub(super) holders: Vec<Vec<usize>>,
    /// Phrases that were looked for before, ready.
    ready: Arc<Mutex<BTreeMap<String, Ready>>>,
}

/// The phrases that a listed one stands for.
type Ready = Arc<Vec<Phrase>>;

impl<'p> Prepared<'p> {
    /// Makes a paper ready.
    #[must_use]
    pub fn new(paper: &'p Paper) -> Self {
        Self::by(paper, author_of(paper, &Author::default()))
    }

    /// As [`Prepared::new`], of an author that was found before.
    #[must_use]
    pub fn by(paper: &'p Paper, author: Author) -> Self {
        let mut stems: BTreeMap<String, usize> = BTreeMap::new();
        let mut holders: Vec<Vec<usize>> = Vec::new();
        let mut sentences = Vec::new();
        let imprint = imprint(paper);
        let titles = Titles::of(paper);
        for (passage, content) in paper.passages.iter().enumerate() {
            // A title or heading says what a part is about and bears on no ask.
            if imprint[passage] || titles.has(&content.text) {
                continue;
            }
            for at in &content.sentences {
                let Some(text) = content.text.get(at.clone()) else {
                    continue;
                };
                let number = sentences.len();
                let mut own = Vec::new();
                for word in words(&without_addresses(text)) {
                    let next = holders.len();
                    let stem = *stems.entry(word.stem).or_insert(next);
                    if stem == next {
                        holders.push(Vec::new());
                    }
                    if let Some(list) = holders.get_mut(stem)
                        && list.last() != Some(&number)
                    {
                        list.push(number);
                    }
                    let place = at.start + word.at.start..at.start + word.at.end;
                    own.push((stem, place, word.number));
                }
                sentences.push(Sentence {
                    passage,
                    at: at.clone(),
                    stems: own,
                });
            }
        }
        Self {
            paper,
            theirs: acts_of_others(paper, &author),
            recommended: recommended(paper),
            index: Index::new(paper.passages.iter().map(|passage| passage.text.as_str())),
            judged: Judged::new(sentences.len()),
            sentences,
            author,
            stems,
            holders,
            ready: Arc::default(),
        }
    }

    /// What a listed phrase stands for, made ready once. `near` lets only near
    /// forms of its words stand for them.
    fn ready(&self, listed: &str, near: bool) -> Ready {
        let key = format!("{}{listed}", if near { "=" } else { "" });
        let known = |ready: &BTreeMap<String, Ready>| ready.get(&key).cloned();
        if let Some(ready) = known(&self.ready.lock().unwrap_or_else(PoisonError::into_inner)) {
            return ready;
        }
        let mut made: Vec<Phrase> = self.chosen(listed, near).map_or_else(
            || {
                spelled(listed)
                    .iter()
                    .filter_map(|wording| self.phrase(wording))
                    .collect()
            },
            |phrase| phrase.into_iter().collect(),
        );
        made.extend(self.alike(listed));
        let made = Arc::new(made);
        self.ready
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key, Arc::clone(&made));
        made
    }

    /// A phrase each of whose words is a choice of single words that count: it is
    /// looked for at once. The outer none is a phrase of another kind.
    fn chosen(&self, listed: &str, near: bool) -> Option<Option<Phrase>> {
        let mut steps = Vec::new();
        let mut forms = Vec::new();
        let mut numbered = Vec::new();
        for word in listed.split_whitespace() {
            let mut stems = Vec::new();
            numbered.extend(
                choices(word)
                    .into_iter()
                    .map(str::to_lowercase)
                    .filter(|one| by_number(one)),
            );
            forms.push(choices(word).into_iter().map(str::to_lowercase).collect());
            for choice in choices(word) {
                let turns = choice == "only" || one_of(choice, NEGATIONS);
                let own = words(choice);
                let ([one], 1, false) = (own.as_slice(), plain(choice).len(), turns) else {
                    return None;
                };
                stems.extend(self.stems.get(&one.stem).copied());
            }
            stems.sort_unstable();
            stems.dedup();
            steps.push(stems);
        }
        if steps.iter().any(Vec::is_empty) {
            return Some(None);
        }
        Some(Some(Phrase {
            length: steps.len(),
            forms: near.then_some(forms),
            whole: None,
            turning: None,
            numbered,
            steps,
        }))
    }

    /// A phrase as stems; none when a word of it stands nowhere in the paper
    /// or no word of it counts.
    pub(super) fn phrase(&self, phrase: &str) -> Option<Phrase> {
        let words = words(phrase);
        let stems: Option<Vec<usize>> = words
            .iter()
            .map(|word| self.stems.get(&word.stem).copied())
            .collect();
        let first = words.first()?.number;
        let turning = spoken(phrase)
            .iter()
            .enumerate()
            .find_map(|(number, (word, _))| {
                let denies = one_of(word, NEGATIONS);
                (denies || word == "only").then_some(Turning {
                    denies,
                    opens: number < first,
                })
            });
        let whole: Vec<String> = plain(phrase).into_iter().map(|(word, _)| word).collect();
        Some(Phrase {
            numbered: whole
                .iter()
                .filter(|word| by_number(word))
                .cloned()
                .collect(),
            // "One-in one-out" is not any one and one.
            whole: ((words.len() == 1 || words.iter().all(|word| small(&word.stem).is_some()))
                && whole.len() > 1
                && turning.is_none())
            .then_some(whole),
            turning,
            forms: None,
            steps: stems?.into_iter().map(|stem| vec![stem]).collect(),
            length: 1 + words.last()?.number - first,
        })
    }

    /// Sentences that hold a phrase in any of its wordings, with where it stands
    /// in the passage. Its words may stand in any order, a few words apart; of
    /// phrases joined by " + " each must stand somewhere in the sentence.
    #[must_use]
    pub fn holding(&self, listed: &str) -> Vec<(usize, Range<usize>)> {
        let pieces: Vec<&str> = joined(listed).collect();
        let near = pieces.len() > 1;
        let ready: Vec<Ready> = pieces.iter().map(|piece| self.ready(piece, near)).collect();
        // Only sentences that may hold all of them are looked at closely.
        let may_hold = ready.iter().map(|phrases| {
            let sentences = phrases.iter().flat_map(|phrase| self.holders_of(phrase));
            sentences.collect::<BTreeSet<usize>>()
        });
        let Some(candidates) = may_hold.reduce(|one, other| &one & &other) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for number in candidates {
            let Some(sentence) = self.sentences.get(number) else {
                continue;
            };
            let held: Vec<Vec<Range<usize>>> = ready
                .iter()
                .map(|phrases| self.held(sentence, phrases))
                .collect();
            if let Some((first, others)) = held.split_first() {
                let passage = self.paper.passages.get(sentence.passage);
                let text = passage.map_or("", |passage| passage.text.as_str());
                let places = together(text, first, others);
                found.extend(places.into_iter().map(|at| (number, at)));
            }
        }
        found
    }

    /// Sentences that have a form of the rarest word of a phrase.
    fn holders_of(&self, phrase: &Phrase) -> impl Iterator<Item = usize> {
        let number = |step: &&Vec<usize>| -> usize {
            step.iter()
                .filter_map(|stem| self.holders.get(*stem))
                .map(Vec::len)
                .sum()
        };
        let rarest = phrase.steps.iter().min_by_key(number);
        rarest
            .into_iter()
            .flatten()
            .filter_map(|stem| self.holders.get(*stem))
            .flatten()
            .copied()
    }

    /// Where a sentence holds one of some phrases, in order.
    fn held(&self, sentence: &Sentence, phrases: &[Phrase]) -> Vec<Range<usize>> {
        let mut held: Vec<Range<usize>> = phrases
            .iter()
            .flat_map(|phrase| self.stretches(sentence, phrase))
            .collect();
        held.sort_by_key(|at| (at.start, at.end));
        held.dedup();
        held
    }

    /// Where a sentence first holds a phrase in any of its wordings.
    #[must_use]
    pub fn place(&self, sentence: &Sentence, listed: &str) -> Option<Range<usize>> {
        if joined(listed).nth(1).is_some() {
            return self.places(sentence, listed).into_iter().next();
        }
        self.ready(listed, false)
            .iter()
            .find_map(|phrase| self.stretches(sentence, phrase).next())
    }

    /// All places of a sentence that hold a phrase in near forms of its words.
    #[must_use]
    pub fn places(&self, sentence: &Sentence, listed: &str) -> Vec<Range<usize>> {
        let held: Vec<Vec<Range<usize>>> = joined(listed)
            .map(|piece| self.held(sentence, &self.ready(piece, true)))
            .collect();
        let passage = self.paper.passages.get(sentence.passage);
        let text = passage.map_or("", |passage| passage.text.as_str());
        held.split_first()
            .map_or_else(Vec::new, |(first, others)| together(text, first, others))
    }

    /// The narrow stretches of a sentence in which every word of a phrase
    /// stands, within one clause as far as marks show it.
    fn stretches(
        &self,
        sentence: &Sentence,
        phrase: &Phrase,
    ) -> impl Iterator<Item = Range<usize>> {
        (0..sentence.stems.len()).filter_map(|start| self.stretch(sentence, phrase, start))
    }

    /// The stretch that begins with a given word.
    fn stretch(&self, sentence: &Sentence, phrase: &Phrase, start: usize) -> Option<Range<usize>> {
        let text = &self.paper.passages.get(sentence.passage)?.text;
        let width = phrase.length + if phrase.steps.len() > 1 { SLACK } else { 0 };
        let first = sentence.stems.get(start)?;
        // Starting on a word of the phrase keeps the stretch as it is read.
        if !phrase.steps.iter().any(|step| step.contains(&first.0)) {
            return None;
        }
        let near: Vec<&(usize, Range<usize>, usize)> = sentence
            .stems
            .iter()
            .skip(start)
            .take_while(|word| word.2 < first.2 + width)
            .collect();
        let formed = |number: usize, word: &(usize, Range<usize>, usize)| {
            let forms = phrase.forms.as_ref().and_then(|forms| forms.get(number));
            let said = || text.get(word.1.clone()).unwrap_or_default().to_lowercase();
            forms.is_none_or(|forms| {
                let said = said();
                forms.iter().any(|form| near_form(form, &said))
            })
        };
        let mut places: Vec<usize> = Vec::new();
        for (number, step) in phrase.steps.iter().enumerate() {
            let found = near.iter().enumerate().position(|(place, word)| {
                step.contains(&word.0) && !places.contains(&place) && formed(number, word)
            })?;
            places.push(found);
        }
        // "Places in trades" are no free trade.
        let other_number = |place: &usize| {
            let said = near
                .get(*place)
                .and_then(|word| text.get(word.1.clone()))
                .map(str::to_lowercase);
            said.is_some_and(|said| {
                by_number(&said)
                    && !phrase.numbered.contains(&said)
                    && (said.ends_with('s') || !phrase.numbered.is_empty())
            })
        };
        if places.iter().any(other_number) {
            return None;
        }
        let last = near.get(*places.iter().max()?)?;
        let stretch = first.1.start..last.1.end;
        let words = text.get(stretch.clone())?;
        if places.len() == 1
            && (in_name(text, &stretch)
                || in_time(text, &stretch)
                || instrument(text, &stretch)
                || document(text, &stretch)
                || beside(text, &stretch))
        {
            return None;
        }
        if let Some(whole) = &phrase.whole {
            return spoken_whole(text, &sentence.at, &stretch, whole);
        }
        // A comma parts what has other words between as well.
        let more = plain(words).len() > phrase.length;
        let parted =
            words.contains([';', ':', '(', ')', '!', '?', '•']) || (more && words.contains(','));
        let linked = || {
            plain(words)
                .iter()
                .any(|(word, _)| LINKS.contains(&word.as_str()))
        };
        let turned = phrase
            .turning
            .as_ref()
            .is_none_or(|turning| turned(text, &sentence.at, &stretch, turning));
        (!parted && turned && (places.is_sorted() || linked())).then_some(stretch)
    }

    /// Whether a sentence tells what others do.
    pub(super) fn is_theirs(&self, passage: usize, sentence: &str) -> bool {
        self.theirs.get(passage) == Some(&true) && !names_author(sentence, &self.author)
    }

    /// Whether a passage gives a recommendation under its number.
    pub(super) fn is_recommended(&self, passage: usize) -> bool {
        self.recommended.get(passage) == Some(&true)
    }

    /// Whether what a passage says may bind its author: notes, captions and
    /// rows of tables tell what is, not what will be done.
    #[must_use]
    pub fn binds(&self, passage: usize) -> bool {
        self.paper.passages.get(passage).is_some_and(|passage| {
            matches!(passage.kind, Kind::Paragraph | Kind::Item | Kind::Aside)
        })
    }
}
