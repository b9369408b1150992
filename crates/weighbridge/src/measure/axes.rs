//! What each table of a call has in its rows and columns, and how a later
//! table is brought into the order of the first by its names. A table of the
//! same places and industries means the same in whatever order, upright or
//! lying; one of other names is refused, since figures would stand under names
//! that are not theirs.

use weighbridge_assess::wording::list;
use weighbridge_measures::matrix::Matrix;
use weighbridge_model::nearest;

use super::sheet::Sheet;

/// Names told of a list that is longer.
const TOLD: usize = 5;
/// Letters told of a name that is longer.
const LONGEST: usize = 40;

/// A side of an earlier table, whose names a later table shares.
#[derive(Clone, Copy)]
enum Axis {
    /// Rows of the first table: places, or industries that sell.
    Rows,
    /// Columns of the first table: industries.
    Columns,
    /// Columns of the second: uses.
    Uses,
}

/// What stands in a table.
#[derive(Clone, Copy)]
enum Shape {
    /// Nothing that an earlier table names.
    Own,
    /// The same in rows and columns.
    Square(Option<Axis>),
    /// Rows and columns of the first table.
    Same,
    /// The axis down its rows, whatever across.
    Down(Axis),
    /// The axis along its columns, whatever down.
    Across(Axis),
}

/// Whether a table is square by its nature: the same things in rows and columns.
fn square(input: &str) -> bool {
    [
        "buyer by column",
        "places by places",
        "industries by industries",
    ]
    .iter()
    .any(|words| input.contains(words))
        && !input.contains(" or ")
}

fn shape(measure: &str, at: usize, input: &str) -> Shape {
    use Axis::{Columns, Rows, Uses};
    match (measure, at) {
        (_, 0) if square(input) => Shape::Square(None),
        (_, 0) => Shape::Own,
        ("growth" | "entry-exit" | "shift-share", 1) => Shape::Same,
        ("density", 1) => Shape::Square(Some(Columns)),
        (_, 1) if square(input) => Shape::Square(Some(Rows)),
        ("shift-share" | "balancing" | "proportional-fitting", 2..) | ("specialisation", _) => {
            Shape::Down(Columns)
        }
        ("footprint", 2) => Shape::Across(Rows),
        ("footprint", 4) => Shape::Down(Uses),
        ("footprint", 5) => Shape::Across(Uses),
        _ => Shape::Down(Rows),
    }
}

/// Names that a later table of this measure is known by, to tell a heading
/// from a first name.
pub(super) fn names(measure: &str, at: usize, input: &str, before: &[Sheet]) -> Vec<String> {
    match shape(measure, at, input) {
        Shape::Down(axis) | Shape::Across(axis) => along(axis, before),
        _ => Vec::new(),
    }
}

fn along(axis: Axis, before: &[Sheet]) -> Vec<String> {
    let sheet = match axis {
        Axis::Uses => before.get(1),
        _ => before.first(),
    };
    let Some(sheet) = sheet else {
        return Vec::new();
    };
    let table = &sheet.matrix;
    let square = table.rows == table.cols;
    let (own, other) = match axis {
        Axis::Rows => (&sheet.rows, &sheet.columns),
        Axis::Columns | Axis::Uses => (&sheet.columns, &sheet.rows),
    };
    // A list may lie; a square table may be named on one side alone.
    let lying = matches!(axis, Axis::Rows) && table.rows == 1 && table.cols > 1;
    let alone = own.is_empty() && square && !matches!(axis, Axis::Uses);
    if lying || alone { other } else { own }.clone()
}

/// Where each of `ours` stands in `theirs`, in the same letters or, where no
/// two differ by that alone, in large or small ones.
fn order(ours: &[String], theirs: &[String]) -> Option<Vec<usize>> {
    if ours.is_empty() || ours.len() != theirs.len() {
        return None;
    }
    let exact: Option<Vec<usize>> = ours
        .iter()
        .map(|word| theirs.iter().position(|other| other == word))
        .collect();
    exact.or_else(|| {
        let plain = |names: &[String]| -> Option<Vec<String>> {
            let plain: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
            let mut sorted = plain.clone();
            sorted.sort_unstable();
            sorted.dedup();
            (sorted.len() == plain.len()).then_some(plain)
        };
        let (ours, theirs) = (plain(ours)?, plain(theirs)?);
        ours.iter()
            .map(|word| theirs.iter().position(|other| other == word))
            .collect()
    })
}

/// A name for a message: what is read wrongly can be a whole line.
fn short(name: &str) -> String {
    if name.chars().count() > LONGEST {
        let start: String = name.chars().take(LONGEST - 1).collect();
        format!("{}…", start.trim_end())
    } else {
        name.to_owned()
    }
}

fn some(names: &[String]) -> String {
    let told: Vec<String> = names.iter().take(TOLD).map(|name| short(name)).collect();
    if names.len() > TOLD {
        format!("{} …", told.join(", "))
    } else {
        list(&told)
    }
}

/// That names are not those of an earlier table: which are strange, which are
/// missing.
fn other_names(file: &str, what: &str, theirs: &[String], ours: &[String]) -> String {
    let strange: Vec<String> = theirs
        .iter()
        .filter(|name| !ours.contains(name))
        .cloned()
        .collect();
    let missing: Vec<String> = ours
        .iter()
        .filter(|name| !theirs.contains(name))
        .cloned()
        .collect();
    if strange.len() == theirs.len() && strange.len() > 1 {
        return format!(
            "{file}: its {what} ({}) are not those of the tables before it ({}): give them the same names, or \
             take the names out of both to go by their order",
            some(theirs),
            some(ours)
        );
    }
    let mut parts = Vec::new();
    if !missing.is_empty() {
        parts.push(format!("{} not in it", some(&missing)));
    }
    if let Some(first) = strange.first() {
        let near = nearest(first, missing.iter().map(String::as_str));
        let hint = near
            .first()
            .map_or(String::new(), |near| format!(" (did you mean {near}?)"));
        parts.push(format!("{} in no other{hint}", some(&strange)));
    }
    format!(
        "{file}: its {what} are not those of the tables before it: {}",
        parts.join("; ")
    )
}

fn transpose(sheet: &mut Sheet) {
    sheet.matrix = sheet.matrix.transposed();
    std::mem::swap(&mut sheet.rows, &mut sheet.columns);
}

/// Puts the rows or the columns into an order.
fn permute(sheet: &mut Sheet, rows: Option<&[usize]>, columns: Option<&[usize]>) {
    let old = sheet.matrix.clone();
    let at = |order: Option<&[usize]>, place: usize| order.map_or(place, |order| order[place]);
    sheet.matrix = Matrix::from_fn(old.rows, old.cols, |row, column| {
        old.at(at(rows, row), at(columns, column))
    });
    for (names, order) in [(&mut sheet.rows, rows), (&mut sheet.columns, columns)] {
        if let Some(order) = order.filter(|order| order.len() == names.len()) {
            *names = order.iter().map(|at| names[*at].clone()).collect();
        }
    }
}

/// The columns of a table that is square by its nature, in the order of its
/// rows.
fn squared(sheet: &mut Sheet, file: &str) -> Result<(), String> {
    let same = sheet.rows == sheet.columns;
    let square = sheet.matrix.rows == sheet.matrix.cols;
    if same || !square || sheet.rows.is_empty() || sheet.columns.is_empty() {
        return Ok(());
    }
    let Some(order) = order(&sheet.rows, &sheet.columns) else {
        let strange: Vec<String> = sheet
            .columns
            .iter()
            .filter(|name| !sheet.rows.contains(name))
            .cloned()
            .collect();
        return Err(format!(
            "{file}: its columns must have the names of its rows, and no row is named {}",
            some(&strange)
        ));
    };
    permute(sheet, None, Some(&order));
    sheet.columns = sheet.rows.clone();
    Ok(())
}

/// Brings the axis down the rows of a table.
fn down(sheet: &mut Sheet, ours: &[String], file: &str) -> Result<(), String> {
    if ours.is_empty() {
        return Ok(());
    }
    if let Some(order) = order(ours, &sheet.rows) {
        permute(sheet, Some(&order), None);
        return Ok(());
    }
    if order(ours, &sheet.columns).is_some() {
        transpose(sheet);
        return down(sheet, ours, file);
    }
    let count = ours.len();
    if sheet.rows.len() == count {
        return Err(other_names(file, "rows", &sheet.rows, ours));
    }
    if sheet.columns.len() == count {
        return Err(other_names(file, "columns", &sheet.columns, ours));
    }
    let nameless = (sheet.matrix.rows == count && sheet.rows.is_empty())
        || (sheet.matrix.cols == count && sheet.columns.is_empty());
    let common = |names: &[String]| names.iter().filter(|name| ours.contains(name)).count();
    if !nameless && common(&sheet.rows).max(common(&sheet.columns)) > 0 {
        return Err(if common(&sheet.rows) >= common(&sheet.columns) {
            other_names(file, "rows", &sheet.rows, ours)
        } else {
            other_names(file, "columns", &sheet.columns, ours)
        });
    }
    Ok(())
}

/// Rows and columns of the first table.
fn same(first: &Sheet, sheet: &mut Sheet, file: &str) -> Result<Option<String>, String> {
    let found = |sheet: &Sheet| {
        (
            order(&first.rows, &sheet.rows),
            order(&first.columns, &sheet.columns),
        )
    };
    let crossed = order(&first.rows, &sheet.columns).is_some()
        || order(&first.columns, &sheet.rows).is_some();
    let (mut rows, mut columns) = found(sheet);
    if rows.is_none() && columns.is_none() && crossed {
        transpose(sheet);
        (rows, columns) = found(sheet);
    }
    let named = |ours: &[String], theirs: &[String]| !ours.is_empty() && !theirs.is_empty();
    if rows.is_none() && named(&first.rows, &sheet.rows) {
        return Err(other_names(file, "rows", &sheet.rows, &first.rows));
    }
    let mut note = None;
    if columns.is_none() && named(&first.columns, &sheet.columns) {
        let apart = sheet
            .columns
            .iter()
            .all(|name| !first.columns.contains(name));
        if !apart || sheet.columns.len() != first.columns.len() {
            return Err(other_names(file, "columns", &sheet.columns, &first.columns));
        }
        // "jobs 2010" and "jobs 2020" are one thing in two years.
        let pairs: Vec<String> = first
            .columns
            .iter()
            .zip(&sheet.columns)
            .map(|(ours, theirs)| format!("{theirs} with {ours}"))
            .collect();
        note = (pairs.len() > 1).then(|| {
            format!(
                "{file}: its columns have other names, so they are taken in their order: {}",
                some(&pairs)
            )
        });
    }
    permute(sheet, rows.as_deref(), columns.as_deref());
    Ok(note)
}

/// Brings the table at that place of a call into the order of those before it.
/// Gives what there is to say about it.
pub(super) fn arrange(
    (measure, at, input): (&str, usize, &str),
    before: &[Sheet],
    sheet: &mut Sheet,
    file: &str,
) -> Result<Option<String>, String> {
    match shape(measure, at, input) {
        Shape::Own => {}
        Shape::Square(axis) => {
            squared(sheet, file)?;
            let ours = axis.map_or_else(Vec::new, |axis| along(axis, before));
            let theirs = if sheet.rows.is_empty() {
                &sheet.columns
            } else {
                &sheet.rows
            };
            if sheet.matrix.rows == sheet.matrix.cols && !ours.is_empty() && !theirs.is_empty() {
                let order =
                    order(&ours, theirs).ok_or_else(|| other_names(file, "rows", theirs, &ours))?;
                permute(sheet, Some(&order), Some(&order));
            }
        }
        Shape::Same => return same(&before[0], sheet, file),
        Shape::Down(axis) => down(sheet, &along(axis, before), file)?,
        Shape::Across(axis) => {
            transpose(sheet);
            let done = down(sheet, &along(axis, before), file);
            transpose(sheet);
            done?;
        }
    }
    if (measure, at) == ("footprint", 5) {
        // Its rows are the extensions of the third table.
        let ours = before.get(2).map_or(&[][..], |sheet| &sheet.rows);
        if !ours.is_empty() && !sheet.rows.is_empty() {
            let order = order(ours, &sheet.rows)
                .ok_or_else(|| other_names(file, "rows", &sheet.rows, ours))?;
            permute(sheet, Some(&order), None);
        }
    }
    Ok(None)
}

/// Gives every word for a group or region the same number in all tables, and
/// looks that the regions of uses are regions of industries.
pub(super) fn share_words(
    sheets: &mut [Sheet],
    lists: &[usize],
    files: &[String],
) -> Result<(), String> {
    let (worded, numbered): (Vec<usize>, Vec<usize>) =
        lists.iter().partition(|at| !sheets[**at].words.is_empty());
    let [first, ..] = worded[..] else {
        return Ok(());
    };
    if let Some(other) = numbered.first() {
        return Err(format!(
            "{} has numbers and {} has words: name the regions alike in both",
            files[*other], files[first]
        ));
    }
    let mut all: Vec<String> = worded
        .iter()
        .flat_map(|at| sheets[*at].words.clone())
        .collect();
    all.sort_unstable();
    all.dedup();
    let known = sheets[first].words.clone();
    for at in worded.into_iter().skip(1) {
        let strange: Vec<&String> = sheets[at]
            .words
            .iter()
            .filter(|word| !known.contains(word))
            .collect();
        if let Some(word) = strange.first() {
            let near = nearest(word, known.iter().map(String::as_str));
            let hint = near
                .first()
                .map_or(String::new(), |near| format!(": did you mean {near}?"));
            return Err(format!(
                "{}: \"{word}\" is not in {}{hint}",
                files[at], files[first]
            ));
        }
    }
    for sheet in sheets.iter_mut().filter(|sheet| !sheet.words.is_empty()) {
        for value in &mut sheet.matrix.values {
            let word = &sheet.words[*value as usize];
            *value = all.partition_point(|other| other < word) as f64;
        }
        sheet.words.clone_from(&all);
    }
    Ok(())
}
