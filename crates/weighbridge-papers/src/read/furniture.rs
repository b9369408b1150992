//! What a page carries that is no text of the paper: running heads and feet,
//! and page numbers, which become the labels of the pages. Told by repetition:
//! it knows lines and their order, nothing of type or place.

use std::collections::{BTreeMap, BTreeSet};

/// Lines at a page's top and bottom among which running heads are sought.
const EDGE: usize = 3;

/// A line of a page, as far as furniture goes.
pub(super) struct Seen<'a> {
    /// Its words.
    pub text: &'a str,
    /// Alone: white space above and below it.
    pub alone: bool,
    /// Among the first or last of its page.
    pub edge: bool,
    /// In the margin above or below the text, where that is known.
    pub margin: bool,
}

/// What was found.
pub(super) struct Furniture {
    /// For each page the label printed on it.
    pub labels: Vec<Option<String>>,
    /// For each page and line: it is no text of the paper.
    pub drop: Vec<Vec<bool>>,
}

/// Marks the lines that stand among the first or last few of their page.
pub(super) fn is_edge(index: usize, lines: usize) -> bool {
    index < EDGE || index + EDGE >= lines
}

/// Finds running heads and page numbers.
pub(super) fn find(pages: &[Vec<Seen<'_>>]) -> Furniture {
    let mut drop: Vec<Vec<bool>> = pages.iter().map(|p| vec![false; p.len()]).collect();
    let mut labels = vec![None; pages.len()];
    page_numbers(pages, &mut drop, &mut labels);
    running_heads(pages, &mut drop);
    Furniture { labels, drop }
}

/// A number that stands alone and runs on with the pages.
fn page_numbers(pages: &[Vec<Seen<'_>>], drop: &mut [Vec<bool>], labels: &mut [Option<String>]) {
    let mut offsets: BTreeMap<(bool, i64), usize> = BTreeMap::new();
    for (page, lines) in pages.iter().enumerate() {
        let mut seen: Vec<(bool, i64)> = lines
            .iter()
            .filter_map(number_of)
            .map(|(roman, number)| (roman, number - index(page)))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        for offset in seen {
            *offsets.entry(offset).or_default() += 1;
        }
    }
    // One run of figures and one of Roman numerals, each on three pages at
    // least: two alike can be chance.
    let best = |roman: bool| {
        offsets
            .iter()
            .filter(|((is_roman, _), count)| *is_roman == roman && **count >= 3)
            .max_by_key(|((_, offset), count)| (**count, -offset.abs()))
            .map(|((_, offset), _)| *offset)
    };
    for roman in [false, true] {
        // Front matter may have one Roman numeral alone: it is believed when
        // it counts the pages of the file.
        let told = roman && offsets.contains_key(&(true, 1));
        let Some(offset) = best(roman).or(told.then_some(1)) else {
            continue;
        };
        for (page, lines) in pages.iter().enumerate() {
            let wanted = Some((roman, index(page) + offset));
            let is_number =
                |line: &Seen<'_>| (line.alone || line.edge) && page_number(line.text) == wanted;
            // "Page 2 of 9" after the name of who publishes it.
            let is_counted = |line: &Seen<'_>| {
                line.margin
                    && counted(line.text).is_some_and(|(_, number)| page_number(number) == wanted)
            };
            if labels[page].is_some() {
                continue;
            }
            // The last such line: a contents page has the same number higher up.
            if let Some(at) = lines.iter().rposition(is_number) {
                labels[page] = bare_number(lines[at].text).map(str::to_owned);
                drop[page][at] = true;
            } else if let Some(line) = lines.iter().rfind(|line| is_counted(line)) {
                labels[page] = counted(line.text).map(|(_, number)| number.to_owned());
            }
        }
    }
}

/// The number of a line that may be a page number: the line has nothing else,
/// or it is a short one at the edge that begins or ends with it.
fn number_in<'a>(line: &Seen<'a>) -> Option<&'a str> {
    if !(line.alone || line.edge) {
        return None;
    }
    let trimmed = line.text.trim();
    let counted = || counted(trimmed).filter(|_| line.margin);
    bare_number(trimmed)
        .or_else(|| counted().map(|(_, number)| number))
        .or_else(|| {
            let few = line.margin && trimmed.len() <= 100;
            let (first, rest) = trimmed.split_once(' ')?;
            let (before, last) = rest.rsplit_once(' ').unwrap_or(("", rest));
            let figures = |w: &str| {
                w.len() <= 4 && bare_number(w) == Some(w) && w.bytes().all(|b| b.is_ascii_digit())
            };
            if !few {
                None
            } else if figures(last) && !before.is_empty() {
                Some(last)
            } else {
                figures(first).then_some(first)
            }
        })
}

fn number_of(line: &Seen<'_>) -> Option<(bool, i64)> {
    number_in(line).and_then(page_number)
}

fn index(page: usize) -> i64 {
    i64::try_from(page).unwrap_or(i64::MAX / 2)
}

/// The figures of a line that has nothing else, but for "Page" and dashes.
fn bare_number(line: &str) -> Option<&str> {
    let bare = line.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '[' | ']')
    });
    let bare = bare
        .strip_prefix("Page ")
        .or_else(|| bare.strip_prefix("page "))
        .unwrap_or(bare);
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = bare
        .split_once(" of ")
        .or_else(|| bare.split_once('/').filter(|(_, last)| all(last.trim())))
        .map_or(bare, |(first, _)| first)
        .trim();
    let figures = bare.bytes().all(|b| b.is_ascii_digit());
    let roman = bare.bytes().all(|b| b"ivxlc".contains(&b));
    (!bare.is_empty() && bare.len() <= 7 && (figures || roman)).then_some(bare)
}

/// A line that ends with which page of how many it stands on, or with a number after a
/// stroke: what stands before it, and the number.
fn counted(line: &str) -> Option<(&str, &str)> {
    let figures = |text: &&str| {
        (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let trimmed = line.trim();
    let (rest, last) = trimmed.rsplit_once(' ')?;
    let (rest, number) = if let Some((number, all)) = last.split_once('/') {
        figures(&all).then_some((rest, number))?
    } else if let Some(rest) = [" of", " /"]
        .iter()
        .find_map(|between| rest.strip_suffix(between))
        .filter(|_| figures(&last))
    {
        rest.rsplit_once(' ')?
    } else {
        rest.ends_with('|').then_some((rest, last))?
    };
    let rest = rest.trim_end_matches([' ', '|', '–', '-']);
    let rest = rest
        .strip_suffix("Page")
        .or_else(|| rest.strip_suffix("page"))
        .unwrap_or(rest);
    Some((rest.trim_end_matches([' ', '|', '–', '-']), number))
        .filter(|(_, number)| figures(number))
}

/// A page number: whether it is Roman, and its value.
fn page_number(line: &str) -> Option<(bool, i64)> {
    let bare = bare_number(line)?;
    if let Ok(number) = bare.parse::<i64>() {
        return (number < 5000).then_some((false, number));
    }
    let value = |b: u8| match b {
        b'i' => 1,
        b'v' => 5,
        b'x' => 10,
        b'l' => 50,
        _ => 100,
    };
    let bytes = bare.as_bytes();
    let sum = bytes.iter().enumerate().fold(0, |sum, (at, b)| {
        let next = bytes.get(at + 1).map_or(0, |b| value(*b));
        if value(*b) < next {
            sum - value(*b)
        } else {
            sum + value(*b)
        }
    });
    Some((true, sum))
}

/// Lines that come again at the edge of page after page.
fn running_heads(pages: &[Vec<Seen<'_>>], drop: &mut [Vec<bool>]) {
    let slides = slides(pages);
    // On which slides a line of a shape stands: what comes again with each step of one, its
    // title, is no running head.
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (lines, slide) in pages.iter().zip(&slides) {
        for line in lines.iter().filter(|line| line.edge) {
            if let Some(shape) = shape(line.text) {
                let on = seen.entry(shape).or_default();
                if on.last() != Some(slide) {
                    on.push(*slide);
                }
            }
        }
    }
    // On three pages, and on a good part of those from its first to its last:
    // "Case study" comes now and then, a running head comes always, if only
    // on left-hand pages.
    let running = |on: &Vec<usize>| {
        let span = on
            .last()
            .zip(on.first())
            .map_or(0, |(last, first)| last - first + 1);
        on.len() >= 3 && on.len() * 5 >= span * 2
    };
    for (page, lines) in pages.iter().enumerate() {
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.edge) {
            if shape(line.text)
                .and_then(|shape| seen.get(&shape))
                .is_some_and(running)
            {
                drop[page][at] = true;
            }
        }
    }
}

/// For each page which slide it shows: one that has all that stands on the page before it,
/// and more, is a step of the same slide.
fn slides(pages: &[Vec<Seen<'_>>]) -> Vec<usize> {
    let all: Vec<BTreeSet<String>> = pages
        .iter()
        .map(|lines| {
            let texts = lines.iter().map(|line| line.text);
            let lettered = texts.filter(|text| text.contains(char::is_alphabetic));
            lettered
                .map(|text| shape(text).unwrap_or_else(|| text.trim().to_owned()))
                .collect()
        })
        .collect();
    let mut slide = 0;
    let steps = |page: usize| {
        // A page of heads and feet alone is no step.
        let text = |line: &Seen<'_>| !line.edge && line.text.contains(char::is_alphabetic);
        let before = &all[page - 1];
        before.len() >= 2
            && before.len() < all[page].len()
            && before.is_subset(&all[page])
            && pages[page].iter().any(text)
    };
    (0..pages.len())
        .map(|page| {
            slide += usize::from(page > 0 && !steps(page));
            slide
        })
        .collect()
}

/// A line with its page number taken out, so that "12 Steel" and "Steel 13"
/// are one; nothing when too little is left, or too much for a running head.
fn shape(line: &str) -> Option<String> {
    let trimmed = line.trim();
    let trimmed = counted(trimmed).map_or(trimmed, |(rest, _)| rest);
    let words: Vec<&str> = trimmed.split_whitespace().filter(|w| *w != "|").collect();
    let words = match words.as_slice() {
        [first, rest @ ..] if rest.len() >= 2 && bare_number(first).is_some() => rest.to_vec(),
        [rest @ .., last] if rest.len() >= 2 && bare_number(last).is_some() => rest.to_vec(),
        _ => words,
    };
    let letters = words
        .iter()
        .flat_map(|w| w.chars())
        .filter(|c| c.is_alphabetic())
        .count();
    (letters >= 3 && trimmed.len() <= 120).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_numbers_go_and_text_stays() {
        let pages: Vec<Vec<String>> = (1..=5)
            .map(|page| {
                vec![
                    "A Plan for Steel".to_owned(),
                    format!("Paragraph {page} says a thing of its own, and more."),
                    "7".to_owned(),
                    format!("{}", page + 2),
                ]
            })
            .collect();
        let seen: Vec<Vec<Seen<'_>>> = pages
            .iter()
            .map(|lines| {
                lines
                    .iter()
                    .map(|text| Seen {
                        text,
                        alone: true,
                        edge: true,
                        margin: false,
                    })
                    .collect()
            })
            .collect();
        let found = find(&seen);
        assert_eq!(found.labels[0].as_deref(), Some("3"));
        assert_eq!(found.drop[0], [true, false, false, true]);
        assert_eq!(found.labels[4].as_deref(), Some("7"));
        assert_eq!(found.drop[4], [true, false, false, true]);
    }

    /// A slide that is built up in three steps keeps its title and its last line; what stands
    /// at the foot of all slides goes.
    #[test]
    fn the_title_of_a_slide_that_is_built_up_stays() {
        let mut pages: Vec<Vec<&str>> = Vec::new();
        for title in ["What ports need", "What ports cost", "Who pays for them"] {
            for step in 1..=3 {
                let mut page = vec![title];
                page.extend(["Deeper water", "Longer quays", "Pilots"].iter().take(step));
                page.push("The Ports Board");
                pages.push(page);
            }
        }
        let seen: Vec<Vec<Seen<'_>>> = pages
            .iter()
            .map(|lines| {
                let lines = lines.iter().enumerate();
                let last = lines.len() - 1;
                lines
                    .map(|(at, text)| Seen {
                        text,
                        alone: false,
                        edge: at == 0 || at == last,
                        margin: false,
                    })
                    .collect()
            })
            .collect();
        let found = find(&seen);
        assert_eq!(found.drop[0], [false, false, true]);
        assert_eq!(found.drop[1], [false, false, false, true]);
        assert_eq!(found.drop[3], [false, false, true]);
        // A running head of pages that are no steps of each other goes everywhere, also
        // where they say the same.
        let seen: Vec<Vec<Seen<'_>>> = ["one", "two", "two", "two"]
            .iter()
            .map(|text| {
                let line = |text, edge| Seen {
                    text,
                    alone: false,
                    edge,
                    margin: edge,
                };
                vec![line("The Ports Board", true), line(text, false)]
            })
            .collect();
        assert!(find(&seen).drop.iter().all(|page| page == &[true, false]));
    }

    #[test]
    fn roman_numbers_have_their_value() {
        assert_eq!(page_number("xiv"), Some((true, 14)));
        assert_eq!(page_number("– 12 –"), Some((false, 12)));
        assert_eq!(page_number("Page 3 of 40"), Some((false, 3)));
        assert_eq!(page_number("2.5"), None);
        assert_eq!(page_number("3/40"), Some((false, 3)));
        assert_eq!(page_number("and/or"), None);
        assert_eq!(
            counted("Ports Board | Page 3 of 40"),
            Some(("Ports Board", "3"))
        );
        assert_eq!(counted("Ports Board 3/40"), Some(("Ports Board", "3")));
        assert_eq!(counted("The ports of | 5"), Some(("The ports of", "5")));
        assert_eq!(counted("one of 40"), None);
    }
}
