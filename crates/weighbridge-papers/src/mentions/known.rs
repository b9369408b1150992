//! The names and amounts of a whole paper: what must be known of all of it before a name
//! in it can be told, and then each passage by itself, side by side. What a name looks like
//! is told in files of their own.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::amounts::Amounts;
use super::names::Name;
use super::tokens::Tokens;
use super::{
    Gazetteer, Mentions, Sort, Spot, acronyms, amounts, author_land, columns, firms, merged, names,
    notes, persons, places, schemes,
};
use crate::paper::{Paper, Passage};

/// Finds the names and the amounts of a paper.
pub(super) fn find(
    paper: &Paper,
    gazetteer: &Gazetteer,
    found: &mut merged::Found,
    all: &mut Mentions,
) {
    // Both readings of the passages, for what must be known and for what is told, start
    // from the same words and names.
    let read: Vec<(Tokens<'_>, Vec<Name>)> = paper
        .passages
        .par_iter()
        .map(|passage| {
            let tokens = Tokens::new(passage);
            let names = names::names(&tokens);
            (tokens, names)
        })
        .collect();
    let known = Known::of(paper, gazetteer, &read);
    known.in_passages(paper, read, found, all);
    known.in_headings(paper, found);
}

/// What must be known of a whole paper before a name in it can be told.
struct Known<'g> {
    gazetteer: &'g Gazetteer,
    index: places::Index,
    persons: persons::Persons,
    /// Short forms that the paper gives: "the Automotive Council (AC)".
    short: acronyms::Short,
    /// Schemes that the paper has introduced, by the names that stand for them alone.
    schemes: BTreeSet<String>,
    /// Whether the paper is of another country's government.
    abroad: bool,
}

/// A name with its codes, and its bytes in its passage.
struct Told {
    sort: Sort,
    name: String,
    codes: Vec<String>,
    range: (usize, usize),
}

impl<'g> Known<'g> {
    fn of(paper: &Paper, gazetteer: &'g Gazetteer, read: &[(Tokens<'_>, Vec<Name>)]) -> Self {
        let (index, abroad) = rayon::join(
            || places::Index::new(gazetteer),
            || author_land::abroad(paper),
        );
        let mut persons = persons::Persons::default();
        let mut short = acronyms::Short::new();
        let mut schemes = BTreeSet::new();
        let mut small = BTreeSet::new();
        for (tokens, names) in read {
            persons.read(tokens);
            let short_forms = tokens.text.contains('(');
            if !short_forms && !schemes::may_introduce(tokens.text) {
                continue;
            }
            if short_forms {
                acronyms::given(tokens, names, &mut short);
            }
            schemes::introduced(names, &mut schemes);
            schemes::set_up(tokens, &mut small);
        }
        schemes::taken_up(paper, &mut small);
        // "The Leeds scheme" is the scheme of a town.
        schemes.retain(|name| !index.has(name) && !short.contains_key(name));
        schemes.extend(small);
        Self {
            gazetteer,
            index,
            persons,
            short,
            schemes,
            abroad,
        }
    }

    /// Names, and sums, shares and dates, in the text.
    fn in_passages(
        &self,
        paper: &Paper,
        read: Vec<(Tokens<'_>, Vec<Name>)>,
        found: &mut merged::Found,
        all: &mut Mentions,
    ) {
        let imprint = crate::imprint::imprint(paper);
        let notes = notes::Notes::of(paper);
        let told: Vec<(Vec<Told>, Amounts)> = read
            .into_par_iter()
            .enumerate()
            .map(|(at, (tokens, names))| {
                if imprint[at] {
                    return Default::default();
                }
                let names = self.in_passage(&paper.passages[at], &tokens, names);
                (names, amounts::find(&tokens, paper, at))
            })
            .collect();
        // Names and tables are put together in reading order, whatever was read first.
        let mut table = columns::Table::default();
        for (at, (names, mut amounts)) in told.into_iter().enumerate() {
            if imprint[at] {
                continue;
            }
            let passage = &paper.passages[at];
            for one in names {
                let place = found
                    .entry((one.sort, one.name))
                    .or_insert_with(|| (one.codes, Vec::new()));
                place.1.push(Spot {
                    passage: at,
                    start: one.range.0,
                    end: one.range.1,
                    page: passage.page_at(one.range.0),
                    heading: None,
                    note: notes.holds(at, one.range.0),
                });
            }
            table.take(at, passage, &mut amounts);
            amounts.mark(|byte| notes.holds(at, byte));
            all.money.extend(amounts.money);
            all.percentages.extend(amounts.percentages);
            all.dates.extend(amounts.dates);
        }
    }

    /// The names of a passage.
    fn in_passage(
        &self,
        passage: &Passage,
        tokens: &Tokens<'_>,
        mut names: Vec<Name>,
    ) -> Vec<Told> {
        let mut told = Vec::new();
        let mut put = |sort, name, codes, range| {
            told.push(Told {
                sort,
                name,
                codes,
                range,
            });
        };
        names.retain(|name| {
            name.sort != Sort::Fund
                || !schemes::bare_of_heads(&name.text)
                || self.schemes.contains(&name.text)
        });
        let taken: Vec<(usize, usize)> = names.iter().map(|name| (name.start, name.end)).collect();
        names.extend(schemes::alone(tokens, &taken, &self.schemes));
        let bodies = firms::bodies(&names);
        for one in acronyms::find(tokens, &names, &self.short) {
            put(one.sort, one.name, Vec::new(), (one.start, one.end));
        }
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for name in names {
            spans.push((name.start, name.end));
            put(name.sort, name.text, Vec::new(), (name.start, name.end));
        }
        for hit in self.index.find(tokens, (&spans, &bodies), &self.persons) {
            let entry = &self.gazetteer.entries[hit.entry];
            let range = (hit.start, hit.end);
            let (name, codes) = author_land::told(entry, self.abroad, &passage.text, range);
            put(entry.sort, name, codes, range);
        }
        told
    }

    /// Names in headings and the words of pictures that are read as such: "Engine
    /// production in Derby", "What the Welsh Government can do".
    fn in_headings(&self, paper: &Paper, found: &mut merged::Found) {
        let Some(last) = paper.passages.len().checked_sub(1) else {
            return;
        };
        for (at, section) in paper.sections.iter().enumerate() {
            let whole = [std::ops::Range {
                start: 0,
                end: section.heading.len(),
            }];
            let tokens = Tokens::of(&section.heading, &whole);
            let named = names::names(&tokens);
            let taken: Vec<(usize, usize)> =
                named.iter().map(|name| (name.start, name.end)).collect();
            let spot = |start, end| Spot {
                passage: section.passages.start.min(last),
                start,
                end,
                page: section.page,
                heading: Some(at),
                note: false,
            };
            // Where every word has a capital, a name is told from the words beside it
            // only by the running text, which has it too.
            let plain = names::sentence_case(&tokens);
            for name in named {
                let alone = name.sort == Sort::Fund && schemes::bare_of_heads(&name.text);
                if alone && !self.schemes.contains(&name.text) {
                    continue;
                }
                let key = (name.sort, name.text);
                if !(found.contains_key(&key) || plain && name.sort != Sort::Fund) {
                    continue;
                }
                let place = found.entry(key).or_default();
                place.1.push(spot(name.start, name.end));
            }
            for hit in self.index.find(&tokens, (&taken, &[]), &self.persons) {
                let entry = &self.gazetteer.entries[hit.entry];
                if entry.sort != Sort::Place {
                    continue;
                }
                let range = (hit.start, hit.end);
                let (name, codes) = author_land::told(entry, self.abroad, &section.heading, range);
                found
                    .entry((entry.sort, name))
                    .or_insert_with(|| (codes, Vec::new()))
                    .1
                    .push(spot(hit.start, hit.end));
            }
        }
    }
}
