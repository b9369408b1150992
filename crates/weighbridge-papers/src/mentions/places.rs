//! Names out of the gazetteer. The longest match wins; names that are also
//! words ("Reading", "Bath", "Deal") or persons' ("Lincoln", "Boston") count
//! only where what stands around them speaks for a place.

mod name;
mod signs;
mod town_row;

use std::collections::{BTreeMap, BTreeSet};

use super::bodies::in_a_watch;
use super::doubtful::{OTHERS, PERSONS, SEATS, WORDS};
use super::elsewhere::{abroad, another_name, far_better_known, in_another};
use super::firms::part_of_a_name;
use super::goods::{Goods, is_gone};
use super::persons::{Persons, in_a_reference};
use super::rows::in_a_row_of_industries;
use super::senses::{IN_A_ROW, an_industry};
use super::tokens::{Token, Tokens, bare};
use super::{Gazetteer, Sort};
use name::{Name, parts, plain, spellings};
use signs::{Sign, listed, sign, town};

/// A first and a last word.
type Stretch = (usize, usize);

/// An entry found in a passage.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub entry: usize,
    pub start: usize,
    pub end: usize,
}

/// The gazetteer, ready to be looked up by first word.
pub(super) struct Index {
    /// First word in small letters: names as words, the longest first.
    names: BTreeMap<String, Vec<Name>>,
    /// The entries that are sectors and industries.
    trades: BTreeSet<usize>,
    /// What they make, grow or handle.
    goods: Goods,
}

impl Index {
    pub fn new(gazetteer: &Gazetteer) -> Self {
        let mut names: BTreeMap<String, Vec<Name>> = BTreeMap::new();
        for (at, entry) in gazetteer.entries.iter().enumerate() {
            for name in std::iter::once(&entry.name).chain(&entry.also) {
                let exact = !matches!(entry.sort, Sort::Sector | Sort::Industry);
                let (words, marks) = parts(name, exact);
                let lower = name.to_lowercase();
                let spelled = if entry.sort == Sort::Place {
                    spellings(&words, &marks)
                } else {
                    vec![words]
                };
                for words in spelled {
                    let Some(first) = words.first() else { continue };
                    let first = plain(bare(first)).to_lowercase();
                    names.entry(first).or_default().push(Name {
                        word: entry.sort == Sort::Place && WORDS.contains(&lower.as_str()),
                        seat: entry.sort == Sort::Place && SEATS.contains(&lower.as_str()),
                        person: entry.sort == Sort::Place && PERSONS.contains(&lower.as_str()),
                        // Other spellings have more words or fewer, and no marks.
                        marks: if words.len() == marks.len() {
                            marks.clone()
                        } else {
                            vec![None; words.len()]
                        },
                        words,
                        entry: at,
                        exact,
                        place: entry.sort == Sort::Place,
                        town: entry
                            .codes
                            .first()
                            .map_or(PERSONS.contains(&lower.as_str()), |code| !is_wide(code)),
                        codes: entry.codes.clone(),
                        twin: None,
                    });
                }
            }
        }
        let sort = |entry: usize| gazetteer.entries[entry].sort;
        for list in names.values_mut() {
            list.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
            for at in 0..list.len() {
                list[at].twin = list[at + 1..]
                    .iter()
                    .find(|other| {
                        other.words == list[at].words && sort(other.entry) != sort(list[at].entry)
                    })
                    .map(|other| other.entry);
            }
        }
        let trades = (0..gazetteer.entries.len())
            .filter(|entry| matches!(sort(*entry), Sort::Sector | Sort::Industry))
            .collect();
        let goods = Goods::new(gazetteer);
        Self {
            names,
            trades,
            goods,
        }
    }

    /// Whether a name is that of a place, letter by letter.
    pub fn has(&self, name: &str) -> bool {
        let (words, _) = parts(name, true);
        let first = words.first().map(|first| first.to_lowercase());
        first
            .and_then(|first| self.names.get(&first))
            .is_some_and(|names| names.iter().any(|one| one.place && one.words == words))
    }

    /// The entries in a passage. `taken` are the names of bodies, laws and
    /// funds: a place within one of them ("University of Bath") is not counted, and
    /// `bodies` those of bodies: no industry within one ("UK Steel") is. `persons` are
    /// those that the paper names.
    pub fn find(
        &self,
        tokens: &Tokens<'_>,
        (taken, bodies): (&[Stretch], &[Stretch]),
        persons: &Persons,
    ) -> Vec<Hit> {
        let tokens = &tokens.parted(|text| self.names.contains_key(&text.to_lowercase()));
        let words = &tokens.words;
        let mut sure: Vec<Hit> = Vec::new();
        let mut open: Vec<(usize, usize, Hit)> = Vec::new();
        let mut rows: Vec<(usize, bool, Hit)> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let named = self.longest(words, at);
            let reach = named.map_or(0, |name| name.words.len());
            if let Some((entry, last)) = self.goods.at(words, at, reach) {
                let hit = Hit {
                    entry,
                    start: words[at].start,
                    end: words[last].end,
                };
                if !within(bodies, hit) {
                    sure.push(hit);
                }
                at = last + 1;
                continue;
            }
            let Some(name) = named else {
                if let Some(entry) = self.goods.alone(words, at) {
                    let hit = Hit {
                        entry,
                        start: words[at].start,
                        end: words[at].end,
                    };
                    rows.push((at, true, hit));
                }
                if let Some((name, last)) = self.shared(words, at) {
                    sure.push(Hit {
                        entry: name.entry,
                        start: words[at].start,
                        end: words[last].start + bare(words[last].text).len(),
                    });
                }
                at += 1;
                continue;
            };
            let last = at + name.words.len() - 1;
            let hit = Hit {
                entry: name.entry,
                start: words[at].start,
                end: words[last].start + bare(words[last].text).len(),
            };
            if !name.exact && at == last && words[at].is(IN_A_ROW) {
                // "The waste and resources sector": one of two that share their noun.
                match self.shared(words, at) {
                    Some((name, last)) => sure.push(Hit {
                        entry: name.entry,
                        start: hit.start,
                        end: words[last].start + bare(words[last].text).len(),
                    }),
                    None => rows.push((at, false, hit)),
                }
                at += 1;
                continue;
            }
            let inside = taken.iter().any(|(start, end)| {
                hit.start >= *start
                    && hit.end <= *end
                    && !of_the_place(tokens.text.get(*start..*end).unwrap_or_default())
            });
            let titled =
                at > 0 && words[at - 1].is(&["minister", "chancellor", "mp"]) && name.exact;
            let next = words
                .get(last + 1)
                .filter(|next| matches!(next.mark, None | Some(',')));
            let place = name.place;
            let far = place
                && (abroad(words, last)
                    || far_better_known(words, at) && !self.among_towns(words, at, last));
            let other = place
                && (another_name(words, at, last)
                    || name.town
                        && persons.bear(words, at, last)
                        && !words.get(last + 1).is_some_and(|next| next.is(&["itself"]))
                    || institution(words, last)
                    || in_a_reference(tokens, at, last)
                    || self.another(words, at, last, name))
                || !name.exact && (!an_industry(words, at, last) || is_gone(words, at, last));
            // "The Civil Aviation Authority": who watches over it is named.
            let watched = !name.exact && words[at].capital();
            let other = other
                || watched
                    && (in_a_watch(tokens.text, taken, hit.start..hit.end)
                        || within(bodies, hit)
                        || !within(taken, hit) && part_of_a_name(words, at, last));
            // "Sale, Greater Manchester": a place named by what it lies in.
            let lies_in = next.is_some_and(|next| next.mark == Some(','))
                && name.exact
                && self
                    .longest(words, last + 1)
                    .is_some_and(|wider| wider.exact && !wider.word && !wider.person)
                && words[at].capital()
                && !words[at].opens;
            if far || other {
                at = last + 1;
                continue;
            }
            if lies_in && !titled && !inside {
                sure.push(hit);
                at = last + 1;
                continue;
            }
            if !(titled || inside && name.exact) {
                if name.seat {
                    if town(words, at, last) {
                        sure.push(hit);
                    } else if listed(words, at, last) {
                        open.push((at, last, hit));
                    }
                } else if name.word || name.person {
                    match sign(words, at, last, name.word) {
                        Sign::Place => sure.push(hit),
                        Sign::Open => open.push((at, last, hit)),
                        Sign::Other => {}
                    }
                } else {
                    sure.extend(name.twin.map(|entry| Hit { entry, ..hit }));
                    sure.push(hit);
                }
            }
            at = last + 1;
        }
        // In a row of places the doubtful one is a place too.
        let together = town_row::together(words, &open);
        let mut told: BTreeSet<usize> = sure.iter().map(|hit| tokens.sentence(hit.start)).collect();
        for ((_, _, hit), together) in open.into_iter().zip(together) {
            let sentence = tokens.sentence(hit.start);
            if together || told.contains(&sentence) {
                sure.push(hit);
                told.insert(sentence);
            }
        }
        sure.sort_by_key(|hit| hit.start);
        let trades: Vec<usize> = sure
            .iter()
            .filter(|hit| !rows.is_empty() && self.trades.contains(&hit.entry))
            .map(|hit| hit.start)
            .collect();
        let rows = rows.into_iter();
        sure.extend(
            rows.filter(|(at, good, _)| in_a_row_of_industries(words, *at, &trades, *good))
                .map(|(_, _, hit)| hit),
        );
        sure.sort_by_key(|hit| hit.start);
        sure
    }

    /// Whether what stands behind a name says that it is another place so called.
    fn another(&self, words: &[Token<'_>], at: usize, last: usize, name: &Name) -> bool {
        if self.town_of_another(words, at, name) {
            return true;
        }
        let Some(next) = words.get(last + 1) else {
            return false;
        };
        // "Newport, Isle of Wight", "Newport (Isle of Wight)", "Newport in Shropshire",
        // "Newport, on the Isle of Wight".
        let within = next.is(&["in", "on"]) && !next.opens;
        let from = match (next.mark, within) {
            (Some(','), false) => last + 1,
            (None, false) if next.bracket => last + 1,
            (None | Some(','), true) => {
                last + 2 + usize::from(words.get(last + 2).is_some_and(|word| word.is(&["the"])))
            }
            _ => return false,
        };
        if words
            .get(from)
            .is_none_or(|word| !word.capital() || word.opens)
        {
            return false;
        }
        self.longest(words, from)
            .filter(|wider| wider.place && !wider.word && !wider.person)
            .is_some_and(|wider| {
                let after = from + wider.words.len();
                in_another(words, (at, last + 1, after), &name.codes, &wider.codes)
            })
    }

    /// A sector of two words whose noun stands behind others that share it: "financial" of
    /// "financial, legal and professional services"; and where the noun stands.
    fn shared(&self, words: &[Token<'_>], at: usize) -> Option<(&Name, usize)> {
        let first = plain(bare(words[at].text)).to_lowercase();
        let joins = |word: &Token<'_>| word.is(&["and", "&"]);
        // "Automotive engineering and professional services": the second word of another.
        let led = at
            .checked_sub(1)
            .map(|before| &words[before])
            .filter(|_| words[at].mark.is_none() && !words[at].opens);
        let lead = [
            "of", "in", "for", "and", "&", "the", "our", "to", "from", "with", "both", "as",
        ];
        if led.is_some_and(|word| !word.is(&lead)) {
            return None;
        }
        let next = words.get(at + 1)?;
        if !(next.mark == Some(',') || next.mark.is_none() && joins(next)) || next.opens {
            return None;
        }
        let mut joined = false;
        for last in at + 1..(at + 7).min(words.len()) {
            let word = &words[last];
            // Each between is one word behind a comma or an "and".
            let own = word.mark == Some(',') || words[last - 1].is(&["and", "&"]);
            if word.opens || !matches!(word.mark, None | Some(',')) {
                return None;
            }
            if joins(word) {
                joined = true;
            } else if own && word.is(OTHERS) {
                return None;
            } else if !own {
                let noun = plain(bare(word.text)).to_lowercase();
                let name = self
                    .names
                    .get(&first)?
                    .iter()
                    .find(|name| !name.exact && name.words.len() == 2 && name.words[1] == noun);
                return name.filter(|_| joined).map(|name| (name, last));
            }
        }
        None
    }

    fn longest(&self, words: &[Token<'_>], at: usize) -> Option<&Name> {
        let first = plain(bare(words[at].text)).to_lowercase();
        self.names.get(&first).and_then(|names| {
            names.iter().find(|name| {
                name.words.iter().enumerate().all(|(offset, part)| {
                    words.get(at + offset).is_some_and(|word| {
                        let last = offset + 1 == name.words.len();
                        let text = plain(if last && !part.ends_with("'s") {
                            bare(word.text)
                        } else {
                            word.text
                        });
                        // "St. Helens": the stop ends no sentence.
                        let saint = offset == 1 && name.words[0] == "St" && word.mark == Some('.');
                        let own = word.mark.is_none() || word.mark == name.marks[offset];
                        let whole = offset == 0 || own && !word.opens || saint;
                        whole
                            && if name.exact {
                                text == *part
                            } else {
                                text.to_lowercase() == *part
                            }
                    })
                })
            })
        })
    }
}

/// Whether a hit stands within one of these names.
fn within(names: &[(usize, usize)], hit: Hit) -> bool {
    let inside = |name: &(usize, usize)| hit.start >= name.0 && hit.end <= name.1;
    names.iter().any(inside)
}

/// Whether a code is that of a nation or a region.
fn is_wide(code: &str) -> bool {
    code.get(1..3) == Some("92")
        || ["E12", "K02", "K03", "K04"]
            .iter()
            .any(|kind| code.starts_with(kind))
}

/// Whether a name is that of what governs a place or is agreed for it: with
/// "Belfast City Council" Belfast is named, with the University of Bath no Bath.
fn of_the_place(name: &str) -> bool {
    [
        "Council",
        "Authority",
        "Deal",
        "Deals",
        "Zone",
        "Zones",
        "Freeport",
    ]
    .iter()
    .any(|end| name.ends_with(end))
}

/// Whether the name that ends at `last` opens the name of an institution or a work:
/// "the Cambridge Centre for Housing", "the Manchester Ship Canal".
fn institution(words: &[Token<'_>], last: usize) -> bool {
    let next = |step: usize| {
        words
            .get(last + step)
            .filter(|word| word.mark.is_none() && !word.opens && !word.bracket)
    };
    let whole = bare(words[last].text).len() == words[last].text.len();
    let body = next(1).is_some_and(|word| {
        word.capital()
            && word.is(&[
                "centre",
                "center",
                "institute",
                "school",
                "society",
                "foundation",
                "forum",
                "network",
                "observatory",
                "journal",
                "handbook",
                "review",
                "papers",
                "centres",
                "initiative",
                "project",
            ])
    }) && next(2).is_some_and(|word| word.is(&["for", "of", "on"]));
    let canal = (1..4)
        .map_while(next)
        .take_while(|word| word.capital())
        .any(|word| word.is(&["canal", "aqueduct"]));
    whole && (body || canal)
}
