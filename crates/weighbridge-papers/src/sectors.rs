//! The sectors that a paper names as its own: "we have identified five priority sectors.
//! They are …", a list under a heading "Our growth sectors", sections headed by each. It
//! looks for no name that it knows beforehand, and says nothing where nothing is a list.

mod beside;
mod counted;
mod items;
mod lead;
mod moved;
mod pairs;
mod within;

use serde::{Deserialize, Serialize};

pub use moved::{Moved, OwnMoved, moved};

use crate::paper::{Kind, Paper};
use crate::said::said;
use items::Listed;
use lead::{Lead, leads};

/// A sector of the paper's own list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSector {
    /// Its name, as the list has it.
    pub name: String,
    /// Page of the list on which it stands, from 1.
    pub page: u32,
    /// Page of the section that it heads, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headed: Option<u32>,
}

/// The paper's own list of sectors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSectors {
    /// What the paper calls them: "priority sectors".
    pub called: String,
    /// How many there are by its own count, where it gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<usize>,
    /// The sentence or heading that brings them in.
    pub sentence: String,
    /// The sectors, in the order of the list.
    pub sectors: Vec<OwnSector>,
}

/// Fewest sectors of a list that the paper does not count itself.
const FEWEST: usize = 3;

/// Most sectors of a list: more are a classification.
const MOST: usize = 25;

/// A list that was found, with how sure it is.
struct Found {
    lead: Lead,
    listed: Listed,
    sentence: String,
    sure: u32,
}

impl Found {
    fn new(lead: &Lead, listed: Listed, sentence: &str) -> Option<Self> {
        let count = listed.names.len();
        let right = lead.number == Some(count);
        // A list of another length than the paper's own count is another list, or was
        // cut wrongly.
        let uncounted = lead.number.is_none() && count >= FEWEST;
        if count > MOST || !(right || uncounted) {
            return None;
        }
        let sure = 4 * u32::from(right) + lead.sure() + listed.form;
        Some(Self {
            lead: lead.clone(),
            listed,
            sentence: sentence.trim().to_owned(),
            sure,
        })
    }
}

/// The sectors that a paper names as its own; none where it has no such list. Of several
/// lists the surest counts: one of the length that the paper gives, called by the paper's
/// own choice; of equal ones the first.
#[must_use]
pub fn own_sectors(paper: &Paper) -> Option<OwnSectors> {
    let sentences = said(paper);
    let title = paper.title.to_lowercase();
    let mut best: Option<Found> = None;
    let mut put = |found: Option<Found>| {
        if let Some(found) = found
            && best.as_ref().is_none_or(|best| found.sure > best.sure)
        {
            best = Some(found);
        }
    };
    for (at, one) in sentences.iter().enumerate() {
        let Some(passage) = one.passage else {
            put(beside::headed(paper, &sentences, one, &title));
            continue;
        };
        if paper
            .passages
            .get(passage)
            .is_none_or(|passage| matches!(passage.kind, Kind::Note))
        {
            continue;
        }
        put(beside::table(paper, passage, one));
        put(counted::listed(paper, &sentences, at, &title));
        for lead in leads(&one.words, &title) {
            let listed = within::listed(one, &lead)
                .or_else(|| beside::next(paper, &sentences, at, &lead))
                .or_else(|| beside::points(paper, one, &lead));
            if let Some(listed) = listed {
                put(Found::new(&lead, listed, one.text));
            }
        }
    }
    let found = best?;
    let sectors = found
        .listed
        .names
        .into_iter()
        .map(|(name, page)| OwnSector {
            headed: beside::heads(paper, &name),
            name,
            page,
        })
        .collect();
    Some(OwnSectors {
        called: found.lead.called,
        counted: found.lead.number,
        sentence: found.sentence,
        sectors,
    })
}

#[cfg(test)]
mod tests;
