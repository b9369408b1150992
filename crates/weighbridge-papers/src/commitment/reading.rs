//! Reads a paper for its commitments: first where each sentence stands (in which list, of
//! whom it speaks), in order; then what each undertakes, on all cores; then, in order again,
//! those that go on with what the sentence before undertook. What one sentence undertakes is
//! for [`judge`]; which of the found repeat each other is told elsewhere.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::action_rows::{self, Beside};
use super::acts_of_others::{asked_by_others, names_author, of_others as acts_of_others};
use super::afar::{Afar, bare_subject, governs_abroad, headed_abroad};
use super::find::{self, Author, Context, judge};
use super::lead_in::{bulleted, goes_on, lead_in, numbered};
use super::quoted::{of_others, unquoted};
use super::spoken_of::{Spoken, SpokenOf};
use super::stands_for::{Stands, opens_with_pronoun};
use super::{By, Class, Commitment, Judgement, Role, Voice, broken};
use crate::imprint::imprint;
use crate::paper::{Kind, Paper, Passage};
use crate::recommended::{asks, recommended};

/// A paper and what is known of its passages.
pub(super) struct Reading<'a> {
    paper: &'a Paper,
    author: &'a Author,
    /// By passage: it tells what others do.
    theirs: Vec<bool>,
    /// By passage: it gives a recommendation under its number.
    recommended: Vec<bool>,
    /// By passage: what stands beside it in its row.
    rows: Vec<Option<Beside>>,
    /// By passage: what it quotes of others.
    quoted: Vec<Vec<Range<usize>>>,
}

/// What was found so far, the same words once.
#[derive(Default)]
struct Kept {
    found: Vec<Commitment>,
    /// Places of what was found, by the letters of the sentence.
    seen: BTreeMap<String, usize>,
}

/// The list that may be open, and the words before it.
#[derive(Default)]
struct List<'a> {
    /// The words that lead into it, and the section that they stand in.
    led: Option<(&'a str, Option<usize>)>,
    /// An item of it has been read that stands in no table.
    begun: bool,
    /// The last sentence of the passage before, and its section.
    last: &'a str,
    last_in: Option<usize>,
}

/// What the sentence before undertook.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Before {
    /// Something, as the author's.
    undertaken: bool,
    /// A sum.
    spent: bool,
}

/// A sentence and where it stands.
struct Place<'a> {
    at: usize,
    number: usize,
    passage: &'a Passage,
    /// Its bytes in the passage.
    range: &'a Range<usize>,
    sentence: &'a str,
    /// The passage is an item of a list, with its sign or without.
    item: bool,
    /// A list is open, led into by words before it.
    in_list: bool,
    /// The sentence that leads into the list of which this opens an item.
    lead_in: Option<&'a str>,
    /// The heading of its section, where nothing else leads into the list.
    under: Option<&'a str>,
    /// The sentence opens an item.
    opens_item: bool,
    /// Whom "they" stands for.
    stands: Stands,
    /// Of whom it speaks.
    of: Spoken,
    /// It goes on about another state, of which a sentence of its passage or the heading over it
    /// tells.
    elsewhere: bool,
    /// It stands in a list of what others recommended.
    asked_by_others: bool,
    /// It gives a recommendation under its number, and no answer stands before it in its passage.
    recommends: bool,
}

impl<'a> Place<'a> {
    /// What the sentence is judged by beside its own words.
    fn context(&self, before: Before) -> Context<'a> {
        Context {
            lead_in: self.lead_in,
            under: self.under,
            item: self.opens_item,
            after_commitment: before.undertaken,
            after_spending: before.undertaken && before.spent,
            stands: self.stands,
        }
    }
}

impl<'a> List<'a> {
    /// Goes on to a passage: whether it is an item.
    fn enter(&mut self, passage: &'a Passage) -> bool {
        // A paragraph after a colon or semicolon goes on with the list, without its sign.
        let item = passage.kind == Kind::Item
            || passage.kind == Kind::Paragraph
                && self.last_in == passage.section
                && goes_on(self.last, &passage.text);
        self.last_in = passage.section;
        self.last = passage.sentences().last().unwrap_or_default();
        if !item
            || self
                .led
                .is_some_and(|(_, section)| section != passage.section)
        {
            self.led = None;
        }
        self.begun = self.led.is_some() && (self.begun || !passage.is_of_table());
        item
    }

    /// A table after the list that a sentence leads into is led by it no more.
    fn end_at_table(&mut self, passage: &Passage) {
        if passage.is_of_table() && self.begun {
            self.led = None;
        }
    }

    /// Opens or closes behind a sentence.
    fn pass(&mut self, sentence: &'a str, section: Option<usize>, item: bool) {
        if let Some(words) = lead_in(sentence) {
            self.led = Some((words, section));
            self.begun = false;
        } else if !item && !bulleted(sentence) {
            self.led = None;
        }
    }
}

/// Bytes at most of what a row names as an action.
const PHRASE: usize = 1000;

impl<'a> Reading<'a> {
    /// Looks at the passages.
    pub(super) fn new(paper: &'a Paper, author: &'a Author) -> Self {
        Self {
            paper,
            author,
            theirs: acts_of_others(paper, author),
            recommended: recommended(paper),
            rows: action_rows::beside(paper),
            quoted: (0..paper.passages.len())
                .map(|at| of_others(paper, at))
                .collect(),
        }
    }

    /// Reads to the end: what was found, in reading order.
    pub(super) fn whole(self) -> Vec<Commitment> {
        let places = self.places();
        let judged: Vec<Option<Judgement>> = places
            .par_iter()
            .map(|place| self.judged(place, Before::default()))
            .collect();
        // What goes on with the sentence before it is judged by what that undertakes by itself,
        // on all cores too: in the end that is seldom found to undertake something else.
        let going_on: Vec<(Before, Option<Judgement>)> = places
            .par_iter()
            .enumerate()
            .map(|(number, place)| {
                let last = number.checked_sub(1);
                let before = last.map_or_else(Before::default, |last| {
                    Before::of(places[last].sentence, judged[last].as_ref())
                });
                let judged = (before != Before::default()).then(|| self.judged(place, before));
                (before, judged.flatten())
            })
            .collect();
        let mut before = Before::default();
        let mut kept = Kept::default();
        for ((place, alone), (supposed, going_on)) in places.iter().zip(judged).zip(going_on) {
            let judged = if before == Before::default() {
                alone
            } else if before == supposed {
                going_on
            } else {
                self.judged(place, before)
            };
            before = Before::of(place.sentence, judged.as_ref());
            if let Some(judgement) = judged {
                kept.keep(place, judgement);
            }
        }
        kept.found
    }

    /// Where every sentence stands that may undertake something.
    fn places(&self) -> Vec<Place<'a>> {
        // An imprint undertakes nothing.
        let imprint = imprint(self.paper);
        let mut list = List::default();
        let mut spoken = SpokenOf::default();
        let mut places = Vec::new();
        let mut headed: Option<(Option<usize>, bool)> = None;
        for (at, passage) in self.paper.passages.iter().enumerate() {
            list.end_at_table(passage);
            if imprint[at] || matches!(passage.kind, Kind::Note | Kind::Caption | Kind::Row) {
                continue;
            }
            let item = list.enter(passage);
            let mut stands = Stands::Nobody;
            let mut afar = Afar::default();
            let heading = passage
                .section
                .and_then(|section| self.paper.sections.get(section))
                .map(|section| section.heading.as_str());
            if headed.is_none_or(|(section, _)| section != passage.section) {
                let abroad = heading.is_some_and(|heading| headed_abroad(heading, self.author));
                headed = Some((passage.section, abroad));
            }
            let boxed = headed.is_some_and(|(_, abroad)| abroad);
            let mut recommends = self.recommended[at];
            for (number, range) in passage.sentences.iter().enumerate() {
                let Some(sentence) = passage.text.get(range.clone()) else {
                    continue;
                };
                // "Recommendation 4: … We accept it. It will be set up by 2026": the answer and
                // what follows it are the author's.
                recommends &= number == 0 || asks(sentence);
                let opens_item = number == 0 && (item || numbered(sentence)) || bulleted(sentence);
                let led = list.led.map(|(words, _)| words);
                places.push(Place {
                    at,
                    number,
                    passage,
                    range,
                    sentence,
                    item,
                    in_list: led.is_some(),
                    lead_in: led.filter(|_| opens_item),
                    under: heading.filter(|_| opens_item && led.is_none()),
                    opens_item,
                    stands,
                    of: spoken.next(sentence, self.author),
                    elsewhere: afar.goes_on(sentence, self.author)
                        || governs_abroad(sentence, self.author)
                        || boxed && bare_subject(sentence, self.author),
                    asked_by_others: item
                        && led.is_some_and(|led| asked_by_others(led, self.author)),
                    recommends,
                });
                afar = afar.after(sentence, self.author);
                stands = stands.after(sentence, self.author);
                list.pass(sentence, passage.section, item);
            }
        }
        places
    }

    /// What a sentence undertakes after what the one before it undertook.
    fn judged(&self, place: &Place<'_>, before: Before) -> Option<Judgement> {
        let context = place.context(before);
        judge(place.sentence, &context, self.author)
            .or_else(|| {
                // A cell of many words is no name of an action.
                let row = self.rows[place.at].as_ref();
                let row = row.filter(|_| place.sentence.len() <= PHRASE)?;
                row.of_phrase(place.range, place.sentence)
            })
            .map(|judged| self.placed(judged, place, &context))
            .filter(|judged| self.is_whole(judged, place))
    }

    /// What was judged of the words alone, with what their place says of it: whose it is, what
    /// stands beside it, and that an end is none of what is undertaken.
    fn placed(&self, mut judged: Judgement, place: &Place<'_>, context: &Context<'_>) -> Judgement {
        place.of.mark(&mut judged, self.author);
        if let Some(by) = self.by_quotation(&judged, place, context) {
            judged.by = by;
        }
        let anothers = place.elsewhere
            || context.stands == Stands::Other && opens_with_pronoun(place.sentence)
            || self.theirs[place.at] && !names_author(place.sentence, self.author);
        if anothers {
            judged.by = By::Other;
        }
        if let Some(beside) = &self.rows[place.at] {
            beside.add_to(&mut judged);
        }
        // "Recommendation 4: Keep the freeports." orders it, and undertakes nothing.
        if place.recommends
            && judged.class != Class::Recommendation
            && judged.said(Role::Actor).is_none()
        {
            judged = judged.recommended();
            if self.author.voice == Voice::Respondent {
                judged.by = By::Other;
            }
        }
        // "The Commission made two recommendations: 1. Keep the freeports."
        if place.asked_by_others && judged.said(Role::Actor).is_none_or(|who| who != "We") {
            if place.opens_item && judged.class != Class::Recommendation {
                judged = judged.recommended();
            }
            if judged.class == Class::Recommendation {
                judged.by = By::Other;
            }
        }
        // What ends stands with what is refused: neither is undertaken.
        if judged.ends() && judged.class != Class::Recommendation {
            judged.class = Class::Refusal;
        }
        judged
    }

    /// Whose it is by the quotation marks around it, where there are any.
    fn by_quotation(
        &self,
        judged: &Judgement,
        place: &Place<'_>,
        context: &Context<'_>,
    ) -> Option<By> {
        let undertaking = judged
            .marks
            .iter()
            .find(|mark| mark.role == Role::Undertaking)
            .map_or(0, |mark| mark.span.start)
            + place.range.start;
        if self.quoted[place.at]
            .iter()
            .any(|one| one.contains(&undertaking))
        {
            return Some(By::Other);
        }
        // Nobody is named for it: a pull quote of the paper itself.
        let bare = unquoted(place.sentence)?;
        judge(bare, context, self.author).map(|bare| bare.by)
    }

    /// Whether a sentence says by itself what it undertakes, and is neither what leads into a
    /// list nor a piece of a sentence.
    fn is_whole(&self, judged: &Judgement, place: &Place<'_>) -> bool {
        // "We will also:" undertakes what stands in the list, not itself.
        if place.sentence.trim_end().ends_with(':')
            && (only_leads(judged) || plays_part(place.sentence))
        {
            return false;
        }
        // "Airbus will in-": a word that a page's end cut.
        if broken::cuts_word(place.sentence) {
            return false;
        }
        // Half a sentence undertakes nothing that could be quoted.
        if place.passage.kind != Kind::Item && broken::breaks_off(place.sentence) {
            return false;
        }
        let led = place.in_list || place.number > 0 && place.item;
        !broken::torn(self.paper, place.at, place.number, led)
    }
}

impl Kept {
    /// Keeps what was found, where the same words have not been found before.
    fn keep(&mut self, place: &Place<'_>, judgement: Judgement) {
        let key: String = place
            .sentence
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let one = Commitment {
            passage: place.at,
            sentence: place.number,
            page: place.passage.page_at(place.range.start),
            section: place.passage.section,
            text: place.sentence.trim().to_owned(),
            lead_in: place.lead_in.map(str::to_owned),
            judgement,
            again: None,
        };
        let Some(first) = self
            .seen
            .get(&key)
            .and_then(|place| self.found.get_mut(*place))
        else {
            self.seen.insert(key, self.found.len());
            self.found.push(one);
            return;
        };
        // A pull quote before the sentence that it is taken from.
        if first.judgement.by > one.judgement.by || first.text.starts_with(['‘', '“', '"']) {
            *first = one;
        }
    }
}

impl Before {
    /// What a sentence leaves for the next to go on with: nothing that another undertakes.
    fn of(sentence: &str, judged: Option<&Judgement>) -> Self {
        // "We have asked the regulator to look. It will report": its own report.
        let asks = |judged: &Judgement| {
            judged.marks.iter().any(|mark| {
                mark.role == Role::Undertaking
                    && sentence
                        .get(mark.span.clone())
                        .is_some_and(|verb| verb.contains("ask"))
            })
        };
        Self {
            undertaken: judged.is_some_and(|judged| {
                judged.class != Class::Recommendation && judged.by == By::Author && !asks(judged)
            }),
            // "This amounts to £40m" after a sum of the same goes on with it.
            spent: judged.is_some_and(|judged| find::spends(sentence, judged)),
        }
    }
}

/// "Our partners will play their part:" says nothing but that they do what stands in the list.
fn plays_part(sentence: &str) -> bool {
    let low = sentence.trim_end().trim_end_matches(':').to_lowercase();
    let play = low.contains("play ") || low.contains("playing ");
    play && (low.ends_with(" part") || low.ends_with(" role") || low.ends_with(" parts"))
}

/// Whether a sentence that leads into a list has no verb of its own.
fn only_leads(judged: &Judgement) -> bool {
    judged
        .marks
        .iter()
        .find(|mark| mark.role == Role::Action)
        .is_none_or(|mark| {
            let word = mark.text.to_lowercase();
            // "We will stop:" stops what stands in the list.
            !word.contains(char::is_alphabetic)
                || matches!(word.as_str(), "stop" | "end" | "cease" | "rule" | "not")
        })
}
