//! The title on the cover of a plain text.

/// Lines of a cover at most, and words of its title.
const COVER: (usize, usize) = (6, 20);

/// Lines of a title beside those of who publishes it, at most, and its words.
const FRONT: (usize, usize) = (8, 40);

/// The title on a cover: a first page of a few short lines and nothing else. A
/// line in small letters after lines of capitals is what the title goes on with:
/// "Industrial / Strategy / Building a Britain fit for the future".
///
/// Lines that say who publishes, writes or orders it, and its number, are none of
/// the title, and end it: "HOUSE OF LORDS", "HC 18", "Chair of the Inquiry".
pub(super) fn cover(page: &[&str]) -> String {
    let lines: Vec<&str> = page
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
    if lines.iter().any(|line| publisher(line)) {
        return front(page);
    }
    let words: usize = lines
        .iter()
        .map(|line| line.split_whitespace().count())
        .sum();
    let prose = lines
        .iter()
        .any(|line| line.ends_with('.') || line.chars().count() > 80);
    if lines.is_empty() || lines.len() > COVER.0 || words > COVER.1 || prose {
        return String::new();
    }
    joined(&lines)
}

/// The lines of a title as one.
fn joined(lines: &[&str]) -> String {
    let headline = |line: &str| {
        line.split_whitespace()
            .all(|word| !word.starts_with(char::is_lowercase))
    };
    let mut title = String::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lines.get(before));
        let subtitle = before.is_some_and(|before| headline(before))
            && !headline(line)
            && line.starts_with(char::is_uppercase);
        if subtitle && !title.ends_with(':') {
            title.push(':');
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(line);
    }
    title
}

/// The first block of lines on a cover that none but the title fills.
fn front(page: &[&str]) -> String {
    let mut block: Vec<&str> = Vec::new();
    for line in page.iter().map(|line| line.trim()).chain([""]) {
        if !(line.is_empty() || publisher(line)) {
            block.push(line);
            continue;
        }
        // "UK Engagement with / Space Committee" above "Report of Session 2024–26".
        let body = block.last().is_some_and(|last| {
            let last = last.to_lowercase();
            block.len() < 4
                && ["committee", "commission", "inquiry", "department", "office"]
                    .iter()
                    .any(|end| last.ends_with(end))
                // "UK Government / Response to …" is a title, "UK Government" alone none.
                || block.len() == 1
                    && (last.ends_with(" government") || last.starts_with("government of the "))
        });
        let words: usize = block
            .iter()
            .map(|line| line.split_whitespace().count())
            .sum();
        let fits = block.len() <= FRONT.0 && (2..=FRONT.1).contains(&words);
        if fits && !body {
            return block.join(" ");
        }
        block.clear();
    }
    String::new()
}

/// Whether a line says who publishes, writes or orders a paper, or its number.
fn publisher(line: &str) -> bool {
    let low = line.to_lowercase();
    let numbered = ["hc ", "hl paper ", "cp", "cp ", "cm ", "cmnd ", "hc", "sg/"]
        .iter()
        .filter_map(|head| low.strip_prefix(head))
        .any(|rest| {
            rest.len() <= 8
                && rest.starts_with(|c: char| c.is_ascii_digit())
                && rest
                    .chars()
                    .all(|c| c.is_ascii_digit() || "-–/ ".contains(c))
        });
    let whole = [
        "house of lords",
        "house of commons",
        "hm government",
        "hm treasury",
    ]
    .contains(&low.as_str());
    let headed = [
        "a report by ",
        "report of session",
        "report by ",
        "presented to parliament",
        "ordered ",
        "ordered by ",
        "published ",
        "published by ",
        "by command of",
        "by the rt hon",
        "by the right hon",
        "chair of ",
        "©",
        "crown copyright",
        "department for ",
        "department of ",
        "ministry of ",
        "session 20",
    ]
    .iter()
    .any(|head| low.starts_with(head));
    numbered || whole || headed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_publishes_a_paper_is_none_of_its_title() {
        let title = |page: &str| cover(&page.lines().collect::<Vec<_>>());
        for (page, wanted) in [
            (
                "HOUSE OF LORDS\nUK Engagement with\nSpace Committee\nReport of Session 2024–26\n\n\
                 The Space Economy:\nAct Now or Lose Out\n\nOrdered to be printed 20 October 2026\n\n\
                 HL Paper 190\n",
                "The Space Economy: Act Now or Lose Out",
            ),
            (
                "UK Flood Inquiry\nModule 1:\nThe resilience\nof towns\nA report by The Rt Hon A B\n\
                 Chair of the UK Flood Inquiry\nJuly 2024\n\nHC 18\n",
                "UK Flood Inquiry Module 1: The resilience of towns",
            ),
            (
                "Government response to\nthe House of Lords\nCommittee report: ‘The\nSpace Economy’\n\nCP 1478\n",
                "Government response to the House of Lords Committee report: ‘The Space Economy’",
            ),
            (
                "UK Government\nResponse to the Flood\nInquiry Module 1 Report\n\nCP1240\n",
                "UK Government Response to the Flood Inquiry Module 1 Report",
            ),
            (
                "Government of the United Kingdom\n\nA plan for ports\n\nCP 12\n",
                "A plan for ports",
            ),
            (
                "Industrial\nStrategy\nBuilding a Britain fit for the future\n",
                "Industrial Strategy: Building a Britain fit for the future",
            ),
            ("We will build four kilns.\n", ""),
            ("HC 18\n", ""),
        ] {
            assert_eq!(title(page), wanted, "{page}");
        }
    }
}
