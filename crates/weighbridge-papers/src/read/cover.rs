//! The title on the cover of a plain text.

/// Lines of a cover at most, and words of its title.
const COVER: (usize, usize) = (6, 20);

/// The title on a cover: a first page of a few short lines and nothing else. A
/// line in small letters after lines of capitals is what the title goes on with:
/// "Industrial / Strategy / Building a Britain fit for the future".
pub(super) fn cover(page: &[&str]) -> String {
    let lines: Vec<&str> = page
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
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
