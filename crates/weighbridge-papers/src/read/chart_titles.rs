//! Headings that are the titles and labels of charts, where headings are told from their
//! looks: they open no section. It looks at what stands around a heading and knows
//! nothing of pictures; a title whose chart left no text behind stays a heading.

use crate::paper::{Kind, Paper, Passage, Section};

/// Closes the sections that the title of a chart opened: what stands in them goes on in the
/// section before, and the title is a caption there, so that it is still searched.
pub(super) fn close(paper: &mut Paper) {
    let mut titles = vec![false; paper.sections.len()];
    // From the end: a label before a label is one too.
    for at in (1..paper.sections.len()).rev() {
        titles[at] = is_chart_title(paper, at)
            || titles.get(at + 1).is_some_and(|next| *next) && stands_on(paper, at);
    }
    if !titles.contains(&true) {
        return;
    }
    let sections = std::mem::take(&mut paper.sections);
    let mut passages = std::mem::take(&mut paper.passages).into_iter();
    let mut moved = Vec::with_capacity(sections.len());
    let first = sections.first().map_or(0, |one| one.passages.start);
    paper.passages.extend(passages.by_ref().take(first));
    for (section, title) in sections.into_iter().zip(titles) {
        let begins = paper.passages.len();
        if title {
            paper.passages.push(caption(&section));
            moved.push(paper.sections.len() - 1);
        } else {
            moved.push(paper.sections.len());
            paper.sections.push(Section {
                passages: begins..begins,
                parent: section.parent.map(|above| moved[above]),
                ..section.clone()
            });
        }
        paper
            .passages
            .extend(passages.by_ref().take(section.passages.len()));
        let present = paper.sections.len() - 1;
        for passage in &mut paper.passages[begins..] {
            passage.section = Some(present);
        }
        if let Some(last) = paper.sections.last_mut() {
            last.passages.end = paper.passages.len();
        }
    }
    paper.passages.extend(passages);
}

/// The title as a passage.
fn caption(section: &Section) -> Passage {
    Passage {
        sentences: super::draft::whole(&section.heading),
        text: section.heading.clone(),
        page: section.page,
        last_page: section.page,
        section: None,
        kind: Kind::Caption,
        number: None,
        turns: Vec::new(),
    }
}

/// Whether what a heading stands over begins as a chart does: with its source or, before
/// any sentence, with the figures of an axis; or whether it is one of two labels in a row
/// that end with a sum. Chapters and numbered headings are none.
fn is_chart_title(paper: &Paper, at: usize) -> bool {
    let section = &paper.sections[at];
    let above = section
        .passages
        .start
        .checked_sub(1)
        .and_then(|before| paper.passages.get(before))
        .filter(|before| before.page == section.page);
    let below = paper.passages[section.passages.clone()]
        .iter()
        .filter(|one| one.page == section.page);
    is_child(section)
        && !is_parent(paper, at)
        && (ends_with_sum(&section.heading) && above.is_some_and(|one| ends_with_sum(&one.text))
            || begins_as_chart(below))
}

/// Whether the first passages below a heading are those of a chart.
fn begins_as_chart<'a>(below: impl Iterator<Item = &'a Passage>) -> bool {
    let mut running = below.filter(|one| one.kind != Kind::Aside);
    let Some(first) = running.next() else {
        return false;
    };
    if ["Source:", "Sources:"]
        .iter()
        .any(|word| first.text.starts_with(word))
    {
        return true;
    }
    is_axis(first) || !is_prose(first) && running.next().is_some_and(is_axis)
}

/// Whether a section is no chapter and has no number.
fn is_child(section: &Section) -> bool {
    section.level > 1 && !section.heading.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether another section of the paper lies inside this one.
fn is_parent(paper: &Paper, at: usize) -> bool {
    paper.sections[at + 1..]
        .iter()
        .any(|below| below.parent == Some(at))
}

/// Whether nothing stands between a heading and the next one on its page.
fn stands_on(paper: &Paper, at: usize) -> bool {
    let (section, next) = (&paper.sections[at], &paper.sections[at + 1]);
    is_child(section)
        && section.passages.is_empty()
        && section.level == next.level
        && section.page == next.page
}

/// "100% 80% 60% 40%", "2015 2040 (projected)": more figures than words, in no table.
fn is_axis(passage: &Passage) -> bool {
    let (mut figures, mut all) = (0, 0);
    for word in passage.text.split_whitespace() {
        all += 1;
        figures += usize::from(is_figure(word));
    }
    passage.kind == Kind::Paragraph && figures * 2 > all
}

fn is_figure(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && !word.contains(|c: char| c.is_alphabetic())
}

/// Whether it has a sentence with an end.
fn is_prose(passage: &Passage) -> bool {
    passage.text.ends_with(['.', '!', '?', ':']) && passage.text.split_whitespace().count() > 5
}

/// "Digital £0.7bn".
fn ends_with_sum(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or_default();
    last.starts_with(['£', '€', '$']) && text.split_whitespace().count() <= 6
}

#[cfg(test)]
mod tests {
    use super::super::draft::Draft;
    use super::*;

    fn paper(text: &[(&str, &str)]) -> Paper {
        let mut draft = Draft::default();
        draft.cuts = true;
        for (what, text) in text {
            match *what {
                "h1" => draft.heading(text, 1, 1),
                "h2" => draft.heading(text, 2, 1),
                "aside" => draft.passage(text, Kind::Aside, 1),
                _ => draft.passage(text, Kind::Paragraph, 1),
            }
        }
        draft.finish()
    }

    const PROSE: &str = "We will open ten depots by 2030.";

    #[test]
    fn titles_of_charts_open_no_section_and_stay_in_the_text() {
        let told = paper(&[
            ("h1", "Energy"),
            ("", PROSE),
            ("h2", "Clean growth"),
            ("", "We will build wind farms in the north by 2031."),
            ("h2", "Spain"),
            ("h2", "Italy"),
            ("", "Source: Office for Charts (2026)"),
            ("", "We will publish a plan for the grid in May 2027."),
            ("h2", "Share of electric buses"),
            ("aside", "‘Buses matter to us all.’"),
            ("", "2015 2040 (projected)"),
            ("", "We will buy 400 buses for the towns by 2028."),
            ("", "Digital £0.7bn"),
            ("h2", "Research £7.1bn"),
            ("", "Costs are for the whole country."),
        ]);
        let headings: Vec<&str> = told.sections.iter().map(|s| s.heading.as_str()).collect();
        assert_eq!(headings, ["Energy", "Clean growth"]);
        assert_eq!(told.sections[1].parent, Some(0));
        assert_eq!(told.sections[1].passages, 1..told.passages.len());
        for caption in [
            "Spain",
            "Italy",
            "Share of electric buses",
            "Research £7.1bn",
        ] {
            assert!(
                told.passages
                    .iter()
                    .any(|one| one.text == caption && one.kind == Kind::Caption),
                "{caption} is lost"
            );
        }
        let all = told.passages.iter().skip(1);
        assert!(all.clone().all(|one| one.section == Some(1)));
    }

    #[test]
    fn headings_over_prose_tables_and_chapters_stay() {
        let told = paper(&[
            ("h1", "Energy"),
            ("", "100% 80% 60%"),
            ("h2", "Grid"),
            ("", PROSE),
            ("", "100% 80% 60%"),
            ("h2", "2.1 Storage"),
            ("", "10 20 30"),
            ("h2", "Heat"),
            ("h2", "Boilers"),
            ("", PROSE),
        ]);
        assert_eq!(told.sections.len(), 5);
    }
}
