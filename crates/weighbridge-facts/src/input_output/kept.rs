//! The input-output tables that a user added, on disk: one Parquet file a
//! workbook and year, in a folder of its own inside the user's. It reads no format
//! but its own.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Content, InputOutput, ProductTables, Read};
use crate::snapshot::{self, Table};

/// The folder inside the user's.
const FOLDER: &str = "input-output";

/// One table that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptInputOutput {
    /// Name for removing it.
    pub name: String,
    /// The release and the file that was added.
    pub source: String,
    /// The year.
    pub year: i32,
    /// Whether it is of products; else of industries.
    pub products: bool,
    /// Industries, or products.
    pub count: usize,
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// What the names of tables of industries and of products begin with.
const NAMES: [&str; 2] = ["input-output-", "input-output-products-"];

fn name_of(content: &Content) -> String {
    match content {
        Content::Industries(table) => format!("{}{}", NAMES[0], table.year),
        Content::Products(tables) => format!("{}{}", NAMES[1], tables.year),
    }
}

fn is_of_products(name: &str) -> bool {
    name.starts_with(NAMES[1])
}

/// Files in the folder: name and path, in order.
fn files(dir: &Path) -> Result<Vec<(String, PathBuf)>, String> {
    let folder = dir.join(FOLDER);
    let say = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(say(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(say)?.path();
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if let Some((name, _)) = file
            .strip_suffix(".parquet")
            .and_then(|stem| stem.rsplit_once('.'))
        {
            found.push((name.to_owned(), path.clone()));
        }
    }
    found.sort();
    Ok(found)
}

/// A file that was kept, and how to say that it is damaged.
fn open(name: &str, path: &Path) -> Result<(Table, impl Fn(&str) -> String), String> {
    let (name, shown) = (name.to_owned(), path.display().to_string());
    let damaged = move |why: &str| {
        format!(
            "{shown}: this added table is damaged ({why}); remove it with `weighbridge data remove \
             {name}` and add it again"
        )
    };
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let stated = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .and_then(|stem| stem.rsplit_once('.'))
        .and_then(|(_, sum)| u32::from_str_radix(sum, 16).ok());
    // Checked before it is decoded: a damaged length may ask for any memory.
    if stated != Some(checksum(&bytes)) {
        return Err(damaged("it is not as it was written"));
    }
    let long = snapshot::read(bytes).map_err(|error| damaged(&error.to_string()))?;
    Ok((long, damaged))
}

const UNFIT: &str = "its columns do not fit together";

fn load(name: &str, path: &Path) -> Result<Content, String> {
    let (long, damaged) = open(name, path)?;
    if is_of_products(name) {
        let tables = ProductTables::from_stored(&long).ok_or_else(|| damaged(UNFIT))?;
        return Ok(Content::Products(tables));
    }
    let mut tables = InputOutput::from_long(&long)
        .ok_or_else(|| damaged(UNFIT))?
        .into_iter();
    let mut table = tables.next().ok_or_else(|| damaged("it is empty"))?;
    table.added = true;
    Ok(Content::Industries(table))
}

/// All tables of industries that were added, by year.
///
/// # Errors
/// A damaged file, and what to do.
pub(crate) fn load_all(dir: &Path) -> Result<Vec<InputOutput>, String> {
    let mut found = Vec::new();
    for (name, path) in files(dir)? {
        if !is_of_products(&name)
            && let Content::Industries(table) = load(&name, &path)?
        {
            found.push(table);
        }
    }
    Ok(found)
}

/// All tables of products that were added, by year.
///
/// # Errors
/// A damaged file, and what to do.
pub(crate) fn load_products(dir: &Path) -> Result<Vec<ProductTables>, String> {
    let mut found = Vec::new();
    for (name, path) in files(dir)? {
        if is_of_products(&name)
            && let Content::Products(tables) = load(&name, &path)?
        {
            found.push(tables);
        }
    }
    Ok(found)
}

/// What is kept.
///
/// # Errors
/// A damaged file, and what to do.
pub fn list(dir: &Path) -> Result<Vec<KeptInputOutput>, String> {
    files(dir)?
        .into_iter()
        .map(|(name, path)| {
            let read = Read {
                content: load(&name, &path)?,
                notes: Vec::new(),
            };
            Ok(KeptInputOutput {
                name,
                source: read.source().to_owned(),
                year: read.year(),
                products: matches!(read.content, Content::Products(_)),
                count: read.order(),
            })
        })
        .collect()
}

impl Read {
    /// Keeps the table in a user's folder, whole or not at all; one of the
    /// same year that was added before goes. Gives its name there, and what it
    /// replaces.
    ///
    /// # Errors
    /// When the folder cannot be written: it is then as it was.
    pub fn keep(&self, dir: &Path) -> Result<(String, Option<String>), String> {
        let name = name_of(&self.content);
        let long = match &self.content {
            Content::Industries(table) => InputOutput::table(std::slice::from_ref(table)),
            Content::Products(tables) => tables.stored(),
        };
        let bytes = snapshot::write(&long).map_err(|error| format!("{name}: {error}"))?;
        let before: Vec<(String, PathBuf)> = files(dir)?
            .into_iter()
            .filter(|(known, _)| *known == name)
            .collect();
        let replaced = before.first().map(|(name, path)| {
            load(name, path).map_or_else(
                |_| "a damaged table".to_owned(),
                |content| match content {
                    Content::Industries(table) => table.source,
                    Content::Products(tables) => tables.source,
                },
            )
        });
        let folder = dir.join(FOLDER);
        let whole = folder.join(format!("{name}.{:08x}.parquet", checksum(&bytes)));
        let part = folder.join(format!("{name}.{}.tmp", std::process::id()));
        let write = || -> std::io::Result<()> {
            std::fs::create_dir_all(&folder)?;
            let mut out = std::fs::File::create(&part)?;
            out.write_all(&bytes)?;
            out.sync_all()?;
            std::fs::rename(&part, &whole)
        };
        if let Err(error) = write() {
            // Nothing half-written may stay; that it cannot be removed either
            // is no news to the user.
            let _ = std::fs::remove_file(&part);
            return Err(format!(
                "{}: the table could not be kept ({error}); nothing was changed",
                folder.display()
            ));
        }
        for (_, path) in before.iter().filter(|(_, path)| *path != whole) {
            std::fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok((name, replaced))
    }
}

/// Removes the table of this name, damaged or not; false where there is none.
///
/// # Errors
/// When the file cannot be removed.
pub fn remove(dir: &Path, name: &str) -> Result<bool, String> {
    let mut any = false;
    for (_, path) in files(dir)?.iter().filter(|(known, _)| known == name) {
        std::fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))?;
        any = true;
    }
    Ok(any)
}
