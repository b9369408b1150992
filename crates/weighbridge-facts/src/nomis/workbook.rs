//! Excel and OpenDocument workbooks as grids of text, with a bound on what
//! unpacking may give: a small file can unpack to more than a machine holds.

use std::io::{Cursor, Read};

use calamine::{Data, Ods, Reader, Xls, Xlsb, Xlsx};

use super::sheet::{Grid, Refusal, refuse};

/// Most bytes that a workbook may unpack to.
const LARGEST_UNPACKED: u64 = 600 << 20;

type Bytes = Cursor<Vec<u8>>;

fn damaged<T>(error: &dyn std::fmt::Display) -> Result<T, Refusal> {
    refuse(
        format!("it is no workbook that can be read ({error})"),
        "open it in Excel and save it anew as .xlsx or CSV",
    )
}

/// What is inside a packed workbook.
enum Inside {
    Xlsx,
    Xlsb,
    Ods,
}

/// Unpacks every part once, counting only, before anything holds it.
fn inside(bytes: &[u8]) -> Result<Inside, Refusal> {
    let mut archive = match zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(error) => return damaged(&error),
    };
    let mut left = LARGEST_UNPACKED;
    let mut kind = None;
    for part in 0..archive.len() {
        let mut file = match archive.by_index(part) {
            Ok(file) => file,
            Err(error) => return damaged(&error),
        };
        let name = file
            .name()
            .map(std::borrow::Cow::into_owned)
            .unwrap_or_default();
        match name.as_str() {
            "xl/workbook.xml" => kind = Some(Inside::Xlsx),
            "xl/workbook.bin" => kind = Some(Inside::Xlsb),
            "content.xml" => kind = Some(Inside::Ods),
            _ => {}
        }
        let read = match std::io::copy(&mut (&mut file).take(left + 1), &mut std::io::sink()) {
            Ok(read) => read,
            Err(error) => return damaged(&error),
        };
        if read > left {
            return refuse(
                format!("it unpacks to more than {} MB", LARGEST_UNPACKED >> 20),
                "download one year and one employment status at a time, as CSV",
            );
        }
        left -= read;
    }
    match kind {
        Some(kind) => Ok(kind),
        None => refuse(
            "it is a packed folder, not a workbook",
            "unpack it and give the CSV or Excel file inside",
        ),
    }
}

/// Opens a workbook: its sheets that hold anything.
///
/// # Errors
/// When it is damaged, protected by a password, or too large.
pub fn open(bytes: Vec<u8>) -> Result<Vec<Grid>, Refusal> {
    let kind = if bytes.starts_with(b"PK") {
        Some(inside(&bytes)?)
    } else {
        None
    };
    let source = Cursor::new(bytes);
    let grids = match kind {
        Some(Inside::Xlsx) => xlsx(source)?,
        Some(Inside::Xlsb) => ranges::<Xlsb<Bytes>>(source)?,
        Some(Inside::Ods) => ranges::<Ods<Bytes>>(source)?,
        None => ranges::<Xls<Bytes>>(source)?,
    };
    let grids: Vec<Grid> = grids.into_iter().filter(|grid| grid.rows() > 0).collect();
    if grids.is_empty() {
        return refuse("its sheets are empty", "download the table again");
    }
    Ok(grids)
}

/// A sheet cell by cell, for a cell may stand in the last row and column.
fn xlsx(source: Bytes) -> Result<Vec<Grid>, Refusal> {
    let mut book = match Xlsx::new(source) {
        Ok(book) => book,
        Err(error) => return damaged(&error),
    };
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        // A sheet of charts alone has no cells to read.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut grid = Grid::new(&name);
        let (mut row, mut column) = (None, 0);
        loop {
            let cell = match cells.next_cell() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                Err(error) => return damaged(&error),
            };
            let text = word(&Data::from(cell.get_value().clone()));
            if text.is_empty() {
                continue;
            }
            let (at, place) = (cell.get_position().0, cell.get_position().1 as usize);
            if row != Some(at) {
                let skipped = row.map_or(at > 0, |before: u32| at > before.saturating_add(1));
                if skipped {
                    grid.begin(at as usize);
                }
                grid.begin(at as usize + 1);
                (row, column) = (Some(at), 0);
            }
            while column < place {
                grid.push("")?;
                column += 1;
            }
            grid.push(&text)?;
            column = place + 1;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn ranges<R: Reader<Bytes>>(source: Bytes) -> Result<Vec<Grid>, Refusal>
where
    R::Error: std::fmt::Display,
{
    let mut book = match R::new(source) {
        Ok(book) => book,
        Err(error) => return damaged(&error),
    };
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&name) else {
            continue;
        };
        let mut grid = Grid::new(&name);
        let (first, left) = range.start().unwrap_or((0, 0));
        for (row, cells) in range.rows().enumerate() {
            grid.begin(first as usize + row + 1);
            let Some(last) = cells.iter().rposition(|cell| !word(cell).is_empty()) else {
                continue;
            };
            for _ in 0..left {
                grid.push("")?;
            }
            for cell in &cells[..=last] {
                grid.push(&word(cell))?;
            }
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// A cell as text. Whole numbers stay whole: a code must not become 241.0.
fn word(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}
