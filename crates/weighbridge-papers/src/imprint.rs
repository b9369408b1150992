//! What of a paper says nothing about its matter: web addresses, and the imprint
//! with its licence ("© Crown copyright", "ISBN", "Printed on paper containing
//! 40% recycled fibre content"). It removes nothing: readers keep the text, and
//! what looks for content passes over it.

use std::borrow::Cow;
use std::ops::Range;

use crate::paper::Paper;

/// Words that stand in an imprint alone.
const SIGNS: &[&str] = &[
    "© crown copyright",
    "© parliamentary copyright",
    "© queen’s printer",
    "© king’s printer",
    "crown copyright 2",
    "licensed under the terms of the open government licence",
    "licensed under the open government licence",
    "licensed under the open parliament licence",
    "to view this licence",
    "identified any third party copyright",
    "any third-party copyright",
    "permission from the copyright holder",
    "this publication is available",
    "this document is available",
    "this document is also available",
    "any enquiries regarding this publication",
    "enquiries regarding this publication",
    "printed on paper containing",
    "recycled fibre content",
    "printed in the uk by",
    "printed in the uk on behalf",
    "printed by aps group",
    "printed by hh",
    "published by the stationery office",
    "published by tso",
    "controller of her majesty’s stationery office",
    "controller of his majesty’s stationery office",
    "information policy team",
    "psi@nationalarchives",
    "all rights reserved",
    "alternative format versions of this",
];

/// Passages between two of an imprint that belong to it too.
const BETWEEN: usize = 6;

/// For each passage, whether it stands in the imprint.
#[must_use]
pub fn imprint(paper: &Paper) -> Vec<bool> {
    let signs: Vec<usize> = (0..paper.passages.len())
        .filter(|at| signed(&paper.passages[*at].text))
        .collect();
    let mut imprint: Vec<bool> = paper
        .passages
        .iter()
        .map(|passage| {
            let heading = passage
                .section
                .and_then(|section| paper.sections.get(section))
                .map_or("", |section| section.heading.as_str());
            signed(&passage.text)
                || credits(heading) && names(&passage.text)
                || credit(&passage.text)
        })
        .collect();
    // Only between words of an imprint: between two pictures stands the paper itself.
    for pair in signs.windows(2) {
        let [from, to] = *pair else { continue };
        let near = to - from <= BETWEEN
            && paper.passages[from].last_page == paper.passages[to].page
            && paper.passages[from].section == paper.passages[to].section;
        if near {
            for (at, passage) in paper.passages.iter().enumerate().take(to).skip(from) {
                imprint[at] |= !passage.text.to_lowercase().contains("we will");
            }
        }
    }
    imprint
}

/// Whether a heading is that of a list of whose the pictures are.
fn credits(heading: &str) -> bool {
    let low = heading.to_lowercase();
    let words: Vec<&str> = low
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    words.len() <= 4
        && words.iter().any(|word| PICTURES.contains(word))
        && words
            .iter()
            .any(|word| ["credit", "credits", "acknowledgements"].contains(word))
}

/// Words that make what has them a sentence, and no line that names whose a picture is.
const SENTENCE: &[&str] = &[
    "we", "will", "shall", "must", "should", "would", "can", "could", "may", "is", "are", "was",
    "were", "be", "been", "has", "have", "had", "do", "does", "they", "it", "you", "to",
];

/// Whether a text is a sentence or a part of one.
fn sentence(text: &str) -> bool {
    text.to_lowercase()
        .split(|sign: char| !sign.is_alphabetic())
        .any(|word| SENTENCE.contains(&word))
}

/// Whether a text is nothing but names and page numbers: "Page 3: University of Leeds".
fn names(text: &str) -> bool {
    text.len() <= CREDIT
        && !sentence(text)
        && text
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| word.len() > 3)
            .all(|word| !word.starts_with(char::is_lowercase) || word == "page" || word == "pages")
}

/// What pictures are called in what says whose they are.
const PICTURES: &[&str] = &[
    "image",
    "images",
    "photo",
    "photos",
    "photograph",
    "photographs",
    "photography",
    "picture",
    "pictures",
    "photographic",
];

/// Signs of a line that says whose a picture is, at most.
const CREDIT: usize = 90;

/// Whether a text only says whose a picture is: "Image: Port of Hull", "Pg92 © The firm".
fn credit(text: &str) -> bool {
    let text = text.trim();
    if text.len() > CREDIT || text.ends_with('.') || sentence(text) {
        return false;
    }
    let low = text.to_lowercase();
    let mut words = low.split_whitespace();
    let first = words.next().unwrap_or_default();
    let bare = first.trim_end_matches(':');
    let second = words.next().unwrap_or_default();
    // "Photographs by artists" are no one's; "photograph by Ann Reed" is hers.
    let named = text
        .split_whitespace()
        .nth(2)
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let says = PICTURES.contains(&bare)
        && (bare.len() < first.len()
            || [
                "credit:",
                "credits:",
                "courtesy",
                "©",
                "credit",
                "copyright",
            ]
            .contains(&second)
            || second == "by" && named);
    let page = first
        .strip_prefix("pg")
        .is_some_and(|number| number.starts_with(|sign: char| sign.is_ascii_digit()));
    says || page || first == "©" || text.starts_with('©')
}

/// Whether a text has the words of an imprint.
fn signed(text: &str) -> bool {
    let low = text.to_lowercase().replace('\'', "’");
    let number = ["isbn", "id cco", "issn"].iter().any(|sign| {
        low.find(sign)
            .is_some_and(|at| low[at..].chars().take(20).any(|c| c.is_ascii_digit()))
    });
    number && low.len() < 300 || SIGNS.iter().any(|sign| low.contains(sign))
}

/// The web and mail addresses in a text, in bytes. One that a line's end cut after a
/// stroke goes on behind the space.
#[must_use]
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.contains('.') {
        return found;
    }
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += word.len();
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let word = word.trim_end();
        let lead = word.len()
            - word
                .trim_start_matches(|c: char| "([<{‘“\"'".contains(c))
                .len();
        let Some(begins) = opens(&word[lead..]).map(|inside| lead + inside) else {
            continue;
        };
        let mut end = start + word.len();
        // "https://www.gov.uk/government/ publications/x".
        while text[start..end].ends_with(['/', '-', '_', '=']) {
            let rest = &text[end..];
            let next = rest.trim_start();
            let gap = rest.len() - next.len();
            let more = next.split(char::is_whitespace).next().unwrap_or_default();
            let path = more.contains(['/', '_', '=']) || more.contains('-') && !more.ends_with('-');
            if gap == 0 || gap > 2 || !path {
                break;
            }
            end += gap + more.len();
        }
        // "http://figures.portstudy. org/series/x": a line's end behind a stop of the name.
        while text[start..end].ends_with('.') && text[start..end].contains("//") {
            let rest = &text[end..];
            let next = rest.trim_start();
            let gap = rest.len() - next.len();
            let more = next.split(char::is_whitespace).next().unwrap_or_default();
            let top = more.split('/').next().unwrap_or_default();
            let ends = TOPS.contains(&top.rsplit('.').next().unwrap_or_default());
            if gap == 0 || gap > 2 || !(ends && more.contains('/')) {
                break;
            }
            end += gap + more.len();
        }
        let shut = text[start..end]
            .trim_end_matches(|c: char| ".,;:)]>}’”\"'!?".contains(c))
            .len();
        if shut > begins {
            found.push(start + begins..start + shut);
        }
    }
    found
}

/// A text with spaces in the place of its addresses, as many bytes long: what stands at a
/// byte of the one stands there in the other.
#[must_use]
pub fn without_addresses(text: &str) -> Cow<'_, str> {
    let found = addresses(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bare = String::with_capacity(text.len());
    let mut from = 0;
    for at in found {
        bare.push_str(text.get(from..at.start).unwrap_or_default());
        bare.extend(std::iter::repeat_n(' ', at.len()));
        from = at.end;
    }
    bare.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(bare)
}

/// Last parts of names of sites.
const TOPS: &[&str] = &[
    "uk", "com", "org", "net", "eu", "gov", "int", "info", "io", "wales", "scot", "london", "edu",
    "ie", "fr", "de",
];

/// Where in a word an address begins.
fn opens(word: &str) -> Option<usize> {
    if !word.contains('.') {
        return None;
    }
    let low = word.to_ascii_lowercase();
    for scheme in ["http://", "https://", "www.", "mailto:"] {
        if let Some(at) = low.find(scheme) {
            return Some(at);
        }
    }
    // "gov.uk/pubs", "team@beis.gov.uk": parts of small letters with a known end.
    let site = low
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches(|c: char| ".,;:)]>}’”\"'!".contains(c));
    let host = site.rsplit('@').next().unwrap_or_default();
    let mut parts = host.split('.');
    let whole = host
        .split('.')
        .all(|part| part.len() > 1 && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    let known = host.contains('.') && parts.next_back().is_some_and(|end| TOPS.contains(&end));
    (whole && known).then_some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_whole() {
        for (text, wanted) in [
            (
                "See https://assets.publishing.service.gov.uk/media/x.pdf, p. 3.",
                vec!["https://assets.publishing.service.gov.uk/media/x.pdf"],
            ),
            (
                "At https://www.gov.uk/government/ publications/a-b and on.",
                vec!["https://www.gov.uk/government/ publications/a-b"],
            ),
            (
                "Write to team@beis.gov.uk or (www.x.org).",
                vec!["team@beis.gov.uk", "www.x.org"],
            ),
            ("It is on GOV.UK.", vec!["GOV.UK"]),
            (
                "See http://tables.quaystudy. org/series/KQ.TON.NET.XR 5. The rest.",
                vec!["http://tables.quaystudy. org/series/KQ.TON.NET.XR"],
            ),
            (
                "It grew by 2.5 per cent. In the U.K. and e.g. here.",
                vec![],
            ),
            ("Trade and/or aid. The end.", vec![]),
        ] {
            let found: Vec<&str> = addresses(text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn without_addresses_every_word_keeps_its_place() {
        let text = "See “https://x.org/é” and the plan.";
        let bare = without_addresses(text);
        assert_eq!(bare.len(), text.len());
        assert_eq!(bare.find("plan"), text.find("plan"));
        assert!(!bare.contains("x.org"));
    }

    #[test]
    fn what_says_whose_a_picture_is_is_no_matter() {
        let text = "# Plan\n\nWe fund the universities.\n\nImage: University of Hull\n\nPhoto credit: \
            The Steel Works\n\nImages of the works changed minds: people saw steel poured.\n\n\
            ## Picture credits\n\nPage 3: University of Leeds\n";
        let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
        assert_eq!(imprint(&paper), [false, true, true, false, true]);
    }

    #[test]
    fn what_stands_between_pictures_or_under_a_wide_heading_is_matter() {
        let text = "# Plan\n\nImage: Port of Hull\n\nWe will invest £20 million in the steelworks at \
            Scunthorpe by 2027.\n\nWe will cut energy bills for mills.\n\nPhoto: Steel Works \
            Ltd\n\n## Image rights\n\nWe will legislate to protect image rights by \
            2027.\n\n## A picture of sources\n\nWe will fund tidal power by 2027.\n\n## Photo \
            credits\n\nCover: Tyne Rope Company\n\nWe will pay photographers by \
            2027.\n\nPhotographs by artists will be protected by a law\n\nPhotographs by artists \
            of the coast\n\nPhotograph by Ann Reed\n\nImage: we will show it in 2027\n";
        let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
        let dropped: Vec<&str> = imprint(&paper)
            .into_iter()
            .zip(&paper.passages)
            .filter(|(told, _)| *told)
            .map(|(_, passage)| passage.text.as_str())
            .collect();
        assert_eq!(
            dropped,
            [
                "Image: Port of Hull",
                "Photo: Steel Works Ltd",
                "Cover: Tyne Rope Company",
                "Photograph by Ann Reed",
            ]
        );
    }

    #[test]
    fn an_imprint_is_told_from_the_matter() {
        let text = "# Plan\n\nWe will publish the data under the Open Government Licence.\n\n\
            © Crown copyright 2027\n\nThis publication is licensed under the terms of the Open \
            Government Licence v3.0.\n\nIt was set in the works.\n\nISBN 978-1-5286-0130-8\n\n\
            Printed on paper containing 40% recycled fibre content minimum\n\nMills recycle fibre.\n";
        let paper = Paper::read(text.as_bytes(), "a.md").expect("text");
        assert_eq!(
            imprint(&paper),
            [false, true, true, true, true, true, false]
        );
    }
}
