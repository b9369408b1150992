//! Cells of an official workbook.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

/// A cell: a number, a word, or nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Number(f64),
    Word(String),
    None,
}

impl Cell {
    pub fn number(&self) -> f64 {
        match self {
            Self::Number(value) => *value,
            _ => f64::NAN,
        }
    }

    pub fn word(&self) -> &str {
        match self {
            Self::Word(word) => word,
            _ => "",
        }
    }
}

/// The sheets asked for, each as rows from its first used cell.
pub fn sheets(path: &Path, names: &[&str]) -> Vec<Vec<Vec<Cell>>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    names
        .iter()
        .map(|name| {
            let range = book.worksheet_range(name).unwrap();
            range
                .rows()
                .take_while(|row| {
                    row.iter().any(|cell| *cell != Data::Empty) || range.height() < 1000
                })
                .map(|row| row.iter().map(cell).collect())
                .collect()
        })
        .collect()
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Float(value) => Cell::Number(*value),
        Data::Int(value) => Cell::Number(*value as f64),
        Data::String(word) => Cell::Word(word.trim().to_owned()),
        _ => Cell::None,
    }
}
