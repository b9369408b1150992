//! Pages of contents: which pages are such, and which headings they say begin
//! where. It takes nothing out of the text.

/// The contents pages and what they list.
#[derive(Default)]
pub(super) struct Contents {
    /// Pages that are of contents.
    pub pages: Vec<usize>,
    /// What they list.
    pub entries: Vec<Entry>,
}

/// A line of contents.
pub(super) struct Entry {
    words: String,
    /// The page that it gives, where it does.
    page: Option<u32>,
}

/// What the contents say of one page: which of their headings may begin on it.
pub(super) struct Listed<'a> {
    pub entries: &'a [Entry],
    /// The page as it is counted.
    pub page: u32,
    /// As it is printed, where it is.
    pub label: Option<u32>,
}

/// Pages between where the contents say that a chapter begins and where its
/// heading stands, at most: a sheet with a picture may part them.
const NEARBY: u32 = 3;

impl Listed<'_> {
    /// Whether a heading is listed as one of this page. Chapters are named again
    /// in lists and summaries, which begin none.
    pub fn has(&self, words: &str) -> bool {
        let near = |page: u32| {
            page.abs_diff(self.page) <= NEARBY
                || self
                    .label
                    .is_some_and(|label| page.abs_diff(label) <= NEARBY)
        };
        self.entries
            .iter()
            .any(|entry| entry.words == words && entry.page.is_none_or(near))
    }
}

/// A page is one of contents when it says so, or goes on from one, and a good
/// part of its lines are or end with page numbers.
pub(super) fn contents(pages: &[Vec<&str>]) -> Contents {
    let mut found = Contents::default();
    if pages.len() < 3 {
        return found;
    }
    let mut last = None;
    for (at, page) in pages.iter().enumerate().take(14) {
        let full: Vec<&str> = page
            .iter()
            .map(|l| l.trim())
            .filter(|l| !l.is_empty())
            .collect();
        let named = full
            .iter()
            .take(4)
            .any(|l| l.eq_ignore_ascii_case("contents"));
        let follows = last == Some(at.wrapping_sub(1));
        let numbered = full.iter().filter(|l| number_at_end(l).is_some()).count();
        let listing = numbered >= 3 && numbered * 5 >= full.len();
        if !(named || follows && listing) {
            continue;
        }
        last = Some(at);
        if !listing {
            continue;
        }
        found.pages.push(at);
        for (at, line) in full.iter().enumerate() {
            let words = plain(line);
            // The page stands at the line's end or on a line of its own.
            let page = number_at_end(line).or_else(|| {
                full.get(at + 1)
                    .filter(|next| next.bytes().all(|b| b.is_ascii_digit()))
                    .and_then(|next| number_at_end(next))
            });
            if words.len() > 2 {
                found.entries.push(Entry { words, page });
            }
        }
    }
    found
}

/// What may be a page number at a line's end.
fn number_at_end(line: &str) -> Option<u32> {
    line.split_whitespace()
        .last()
        .filter(|w| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit()))
        .and_then(|w| w.parse().ok())
}

/// A heading without its number, dots and page, for likening.
pub(super) fn plain(line: &str) -> String {
    line.trim_matches(|c: char| !c.is_alphabetic() && c != '(' && c != ')')
        .to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
