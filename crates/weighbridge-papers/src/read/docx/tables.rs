//! Which tables of a DOCX are boxes and no tables: those without two cells of text side
//! by side, and single rows that set columns of paragraphs beside each other. It counts
//! cells and paragraphs and reads no text.

use quick_xml::Reader;
use quick_xml::events::Event;

/// What is counted of a table that is open.
#[derive(Default)]
struct Counts {
    at: usize,
    rows: usize,
    /// Cells with text in the present row, and the most in any.
    cells: usize,
    widest: usize,
    /// Paragraphs with text in the present cell, and the most in any.
    paragraphs: usize,
    longest: usize,
}

/// For each table, in the order in which they begin, whether it is a box.
pub(super) fn boxes(document: &str) -> Vec<bool> {
    let mut found = Vec::new();
    let mut open: Vec<Counts> = Vec::new();
    let mut written = false;
    let mut reader = Reader::from_str(document);
    // Damage is told by the reader of the text.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "tbl" => {
                    open.push(Counts {
                        at: found.len(),
                        ..Counts::default()
                    });
                    found.push(false);
                }
                "p" => written = false,
                _ => {}
            },
            Event::Text(text) => written |= !text.trim().is_empty(),
            Event::End(tag) => {
                let Some(table) = open.last_mut() else {
                    continue;
                };
                match tag.local_name().as_ref() {
                    "p" if written => table.paragraphs += 1,
                    "tc" => {
                        table.cells += usize::from(table.paragraphs > 0);
                        table.longest = table.longest.max(table.paragraphs);
                        table.paragraphs = 0;
                    }
                    "tr" => {
                        table.rows += 1;
                        table.widest = table.widest.max(table.cells);
                        table.cells = 0;
                    }
                    "tbl" => {
                        let one_row = table.rows == 1 && table.longest > 1;
                        if let Some(is_box) = found.get_mut(table.at) {
                            *is_box = table.widest <= 1 || one_row;
                        }
                        let inner = open.pop();
                        if let (Some(outer), Some(inner)) = (open.last_mut(), inner) {
                            outer.paragraphs += inner.rows;
                        }
                    }
                    _ => {}
                }
                if tag.local_name().as_ref() == "p" {
                    written = false;
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::boxes;

    #[test]
    fn tables_without_two_cells_of_text_side_by_side_are_boxes() {
        let p = |text: &str| format!("<p><r><t>{text}</t></r></p>");
        let cell = |inside: &str| format!("<tc>{inside}</tc>");
        let row = |cells: &[&String]| {
            let cells: String = cells.iter().map(|cell| cell.as_str()).collect();
            format!("<tr>{cells}</tr>")
        };
        let table = |rows: &[String]| format!("<tbl>{}</tbl>", rows.concat());
        let one = cell(&p("One"));
        let two = cell(&(p("One") + &p("Two")));
        let none = cell("<p/>");
        let nested = cell(&(table(&[row(&[&one, &one])]) + "<p/>"));
        let all = [
            table(&[row(&[&one]), row(&[&one])]),
            table(&[row(&[&none, &one])]),
            table(&[row(&[&two, &one])]),
            table(&[row(&[&one, &one])]),
            table(&[row(&[&one, &one]), row(&[&two, &one])]),
            table(&[row(&[&nested])]),
        ]
        .concat();
        let wanted = [true, true, true, false, false, true, false];
        assert_eq!(boxes(&format!("<d>{all}</d>")), wanted);
    }
}
