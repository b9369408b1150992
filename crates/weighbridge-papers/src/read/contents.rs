//! Contents pages of a text without marks: what they list and where each chapter
//! is to be looked for. A chapter's name in other pages is none of its headings.

/// Signs of a block that is text and no line of the contents, at least.
const PROSE: usize = 80;

/// The contents pages and what they list.
#[derive(Default)]
pub(super) struct Contents {
    pages: Vec<usize>,
    entries: Vec<Entry>,
}

/// A line of a contents page.
struct Entry {
    name: String,
    /// Pages of the file, from 0, among which it may be a chapter's heading.
    within: std::ops::Range<usize>,
}

impl Contents {
    /// Finds the contents. A page is one of contents when it says so, or goes on
    /// from one, and a good part of its lines are or end with page numbers.
    /// `labels` are the numbers printed on the pages.
    pub fn find(pages: &[Vec<&str>], labels: &[Option<String>]) -> Self {
        let mut found = Self::default();
        if pages.len() < 3 {
            return found;
        }
        let mut last = None;
        let mut listed: Vec<(String, Option<usize>)> = Vec::new();
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
            let numbered = full.iter().filter(|l| last_number(l).is_some()).count();
            let listing = numbered >= 3 && numbered * 5 >= full.len();
            if !(named || follows && listing) {
                continue;
            }
            last = Some(at);
            if !listing {
                continue;
            }
            found.pages.push(at);
            // Text may begin below the list, on the same page.
            let blocks: Vec<&[&str]> = page
                .split(|line| line.trim().is_empty())
                .filter(|block| !block.is_empty())
                .collect();
            let listing = blocks[..list_end(&blocks)].concat();
            for line in listing.into_iter().map(str::trim) {
                let (name, number) = (plain(line), last_number(line));
                if name.len() > 2 {
                    listed.push((name, number));
                } else if let Some((_, page @ None)) = listed.last_mut() {
                    // The number stands on a line of its own.
                    *page = number;
                }
            }
        }
        let listed: Vec<(String, Option<usize>)> = listed
            .into_iter()
            .map(|(name, number)| (name, number.and_then(|number| sheet(number, labels))))
            .collect();
        found.entries = listed
            .iter()
            .map(|(name, first)| entry(name, *first, &listed, pages))
            .collect();
        found
    }

    /// Whether there are any: a number alone then makes no chapter.
    pub fn any(&self) -> bool {
        !self.entries.is_empty()
    }

    /// How many of a page's blocks of lines list the contents, where text may begin below
    /// them.
    pub fn listed(&self, page: usize, blocks: &[&[&str]]) -> usize {
        if self.pages.contains(&page) {
            list_end(blocks)
        } else {
            0
        }
    }

    /// Names that are headings of chapters where they stand on a page.
    pub fn of_page(&self, page: usize) -> Vec<&str> {
        self.entries
            .iter()
            .filter(|entry| entry.within.contains(&page))
            .map(|entry| entry.name.as_str())
            .collect()
    }
}

/// How many blocks of a page of contents are such: all, unless text begins below them.
fn list_end(blocks: &[&[&str]]) -> usize {
    let lists = |block: &[&str]| {
        let numbered = block.iter().filter(|line| last_number(line).is_some());
        numbered.count() * 3 >= block.len() || block.iter().any(|line| line.contains("...."))
    };
    let prose = |block: &[&str]| {
        let length: usize = block.iter().map(|line| line.trim().len()).sum();
        let begins = |line: &str, at: usize| line[at..].starts_with(char::is_uppercase);
        let stops = |line: &&str| {
            let mut inside = line.match_indices(". ");
            line.trim_end().ends_with('.') || inside.any(|(at, _)| begins(line, at + 2))
        };
        length >= PROSE && block.iter().any(stops) && !lists(block)
    };
    let first = blocks.iter().position(|block| lists(block));
    let text = first.and_then(|first| {
        let after = blocks[first..].iter().position(|block| prose(block))?;
        // The number of the page may stand below the text, and no more of the list.
        let lists = blocks[first + after..].iter().filter(|block| lists(block));
        (lists.count() <= 1).then_some(first + after)
    });
    let Some(text) = text else {
        return blocks.len();
    };
    let last = blocks[..text].iter().rposition(|block| lists(block));
    last.map_or(0, |last| last + 1)
}

/// The page of the file, from 0, on which a page number is printed, or would be
/// after the numbers of the pages before it.
fn sheet(number: usize, labels: &[Option<String>]) -> Option<usize> {
    let printed = |at: usize| labels.get(at)?.as_ref()?.trim().parse::<usize>().ok();
    if let Some(at) = (0..labels.len()).find(|at| printed(*at) == Some(number)) {
        return Some(at);
    }
    let (at, last) = (0..labels.len())
        .filter_map(|at| Some((at, printed(at)?)))
        .filter(|(_, printed)| *printed < number)
        .max_by_key(|(_, printed)| *printed)?;
    Some(at + number - last).filter(|at| *at < labels.len())
}

/// A chapter and where its heading is looked for: from the page that the contents
/// name to that of the next entry. Everywhere, where they name none or it does not
/// stand there. Of "Conclusion: what comes next" the opening page may have the
/// first words alone.
fn entry(
    name: &str,
    first: Option<usize>,
    listed: &[(String, Option<usize>)],
    pages: &[Vec<&str>],
) -> Entry {
    let everywhere = Entry {
        name: name.to_owned(),
        within: 0..pages.len(),
    };
    let Some(first) = first else {
        return everywhere;
    };
    let next = listed
        .iter()
        .filter_map(|(_, page)| *page)
        .filter(|page| *page > first)
        .min()
        .unwrap_or(pages.len());
    let end = next.max(first + 2).min(pages.len());
    let stands = |page: &Vec<&str>, name: &str| {
        let full: Vec<&str> = page
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
            .collect();
        (0..full.len()).any(|at| {
            (1..=3)
                .filter_map(|taken| full.get(at..at + taken))
                .any(|lines| plain(&lines.join(" ")) == name)
        })
    };
    let begins = name.split_once(": ").map(|(begins, _)| begins);
    // Else a page before: plates are often not counted.
    for within in [first..end, first.saturating_sub(1)..end] {
        for name in std::iter::once(name).chain(begins) {
            let some = pages.get(within.clone()).unwrap_or_default();
            if some.iter().any(|page| stands(page, name)) {
                return Entry {
                    name: name.to_owned(),
                    within,
                };
            }
        }
    }
    everywhere
}

/// The page number that a line ends with or is.
fn last_number(line: &str) -> Option<usize> {
    line.split_whitespace()
        .last()
        .filter(|w| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit()))?
        .parse()
        .ok()
}

/// A heading without its number, dots and page, for likening.
pub(super) fn plain(line: &str) -> String {
    line.trim_matches(|c: char| !c.is_alphabetic() && c != '(' && c != ')')
        .to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use crate::paper::Paper;

    /// The name of a chapter comes again in an overview before it and as words of
    /// a list in another chapter: neither opens it.
    #[test]
    fn a_chapter_opens_where_the_contents_say() {
        let pages = [
            "The Harbour Plan\n\nfor 2030",
            "Contents\n\nOverview\n\n3\n\nDocks\n\n4\n\nFish\n\n6\n\nTides\n\n8\n\nConclusion: the sea\n\n9\n",
            "Overview\n\nWe have three parts, and each of them has its own long story to tell here:\n\nDocks\nthe oldest walls of the town and those most in need of a mason\n\nFish\n\nthe trade of most families on this coast, which is not what it was.\n\nBoth are told of below, each with its own people.\n\nThe tides come last of all.\n\n3",
            "Docks\n\nWe will mend the walls of the inner dock, and those of the outer one after it.\n\n4",
            "More of docks is told here, and of what they may do for others, such as these:\n\n\u{f07d} Fish –\nhow boats may land it sooner than now.\n\nTides\n\nWe will dredge the channel where the tides leave most of the sand.\n\nThe sand is sold to builders of roads.\n\n5",
            "Fish\n\n6",
            "Fish\n\nWe will pay for ice, so that what is landed here may be sold far from here.\n\n7",
            "Tides\n\nWe will measure the tides and print a table of them in every single year.\n\n1 Of Spring Tides\n\nThey are told of on a page of their own, as they matter more.\n\n8",
            "Conclusion\n\n9",
            "The sea\nWe will keep to the plan, whatever the sea does to our walls and to our boats.\nIt is our plan.\n\n10",
        ];
        let paper = Paper::read(pages.join("\u{c}").as_bytes(), "plan.txt").unwrap();
        let chapter = |words: &str| {
            let found = paper.passages.iter().find(|one| one.text.contains(words));
            let path = paper.path(found.unwrap());
            path.first().copied().unwrap_or_default().to_owned()
        };
        assert_eq!(chapter("inner dock"), "Docks");
        assert_eq!(chapter("boats may land"), "Docks");
        assert_eq!(chapter("dredge the channel"), "Docks");
        assert_eq!(chapter("pay for ice"), "Fish");
        assert_eq!(chapter("measure the tides"), "Tides");
        assert_eq!(chapter("matter more"), "Tides");
        assert_eq!(chapter("keep to the plan"), "Conclusion");
        let chapters: Vec<&str> = paper
            .sections
            .iter()
            .filter(|section| section.level == 1)
            .map(|section| section.heading.as_str())
            .collect();
        assert_eq!(
            chapters,
            ["Overview", "Docks", "Fish", "Tides", "Conclusion"]
        );
    }
}
