//! The tables that a user added, on disk: one Parquet file for each file that
//! was added, in a folder of the user's own. It reads no format but its own.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::AddedTable;
use crate::nomis::Read;
use crate::snapshot::{self, Table};

/// The folder of added tables.
#[derive(Debug, Clone)]
pub struct Store {
    dir: PathBuf,
}

/// One file of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Name for [`Store::remove`].
    pub name: String,
    /// The dataset, with the name of the file that was added.
    pub source: String,
    /// What is counted.
    pub measure: String,
    /// Years.
    pub years: Vec<i32>,
    /// Most areas of a year.
    pub places: usize,
    /// Most industries of a year.
    pub industries: usize,
}

struct Entry {
    order: u32,
    name: String,
    path: PathBuf,
}

/// The folder that is used where none is named: `WEIGHBRIDGE_DATA`, else the
/// place for a user's data on this system.
#[must_use]
pub fn default_dir() -> Option<PathBuf> {
    let set = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(dir) = set("WEIGHBRIDGE_DATA") {
        return Some(dir);
    }
    // A relative path there is to be ignored (XDG Base Directory Specification).
    if let Some(dir) = set("XDG_DATA_HOME").filter(|dir| dir.is_absolute()) {
        return Some(dir.join("weighbridge"));
    }
    if cfg!(windows) {
        return set("APPDATA")
            .or_else(|| set("USERPROFILE"))
            .map(|dir| dir.join("weighbridge"));
    }
    let home = set("HOME")?;
    Some(if cfg!(target_os = "macos") {
        home.join("Library/Application Support/weighbridge")
    } else {
        home.join(".local/share/weighbridge")
    })
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

const SEPARATOR: char = '+';

impl Store {
    /// The store in a folder, which need not exist yet.
    #[must_use]
    pub fn open(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Keeps what was read, under its name: whole or not at all. Gives lines
    /// for the user on what it replaces.
    ///
    /// # Errors
    /// When the folder cannot be written: it is then as it was.
    pub fn add(&self, read: &Read) -> Result<Vec<String>, String> {
        let Some(first) = read.tables.first() else {
            return Err("there is no table to keep".into());
        };
        let entries = self.entries()?;
        let mut told = Vec::new();
        for entry in &entries {
            // What was damaged is no hindrance to adding it anew.
            let tables = load(entry).unwrap_or_default();
            for new in &read.tables {
                let shared = tables
                    .iter()
                    .filter(|old| old.year == new.year)
                    .flat_map(|old| &old.places)
                    .filter(|code| new.places.binary_search(code).is_ok())
                    .count();
                if shared > 0 {
                    told.push(format!(
                        "replaces the figures of {} for {shared} {} from {}",
                        new.year,
                        if shared == 1 { "area" } else { "areas" },
                        tables
                            .first()
                            .map_or(entry.name.as_str(), |old| old.source.as_str())
                    ));
                }
            }
        }
        let bytes = encode(&read.tables).map_err(|error| format!("{}: {error}", first.name))?;
        let order = entries.iter().map(|entry| entry.order).max().unwrap_or(0) + 1;
        let file = format!("{order:04}-{}.{:08x}.parquet", first.name, checksum(&bytes));
        let (whole, part) = (
            self.dir.join(&file),
            self.dir.join(format!("{file}.{}.tmp", std::process::id())),
        );
        let write = || -> std::io::Result<()> {
            std::fs::create_dir_all(&self.dir)?;
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
                self.dir.display()
            ));
        }
        // Added anew under its name: the old file goes once the new one stands.
        for entry in entries.iter().filter(|entry| entry.name == first.name) {
            std::fs::remove_file(&entry.path)
                .map_err(|error| format!("{}: {error}", entry.path.display()))?;
        }
        Ok(told)
    }

    /// What is kept, in the order in which it was added.
    ///
    /// # Errors
    /// A damaged file, and what to do.
    pub fn list(&self) -> Result<Vec<Kept>, String> {
        self.entries()?
            .iter()
            .map(|entry| {
                let tables = load(entry)?;
                let most = |count: fn(&AddedTable) -> usize| tables.iter().map(count).max();
                Ok(Kept {
                    name: entry.name.clone(),
                    source: tables.first().map(|t| t.source.clone()).unwrap_or_default(),
                    measure: tables
                        .first()
                        .map(|t| t.measure.clone())
                        .unwrap_or_default(),
                    years: tables.iter().map(|table| table.year).collect(),
                    places: most(|table| table.places.len()).unwrap_or(0),
                    industries: most(|table| table.industries.len()).unwrap_or(0),
                })
            })
            .collect()
    }

    /// Removes what was added under a name, damaged or not. Figures that it
    /// had replaced count again.
    ///
    /// # Errors
    /// When nothing has this name (the nearest are told), or the file cannot
    /// be removed.
    pub fn remove(&self, name: &str) -> Result<(), String> {
        let entries = self.entries()?;
        let mut found = entries.iter().filter(|entry| entry.name == name).peekable();
        if found.peek().is_none() {
            let near = weighbridge_model::nearest(name, entries.iter().map(|e| e.name.as_str()));
            let near = if near.is_empty() {
                "`weighbridge data list` shows what there is".to_owned()
            } else {
                format!("did you mean {}?", near.join(" or "))
            };
            return Err(format!(
                "no table was added under the name `{name}`: {near}"
            ));
        }
        for entry in found {
            std::fs::remove_file(&entry.path)
                .map_err(|error| format!("{}: {error}", entry.path.display()))?;
        }
        Ok(())
    }

    /// All tables, by year and then in the order in which they were added.
    /// Where two give the same year and area, the later one has it alone.
    ///
    /// # Errors
    /// A damaged file, and what to do.
    pub fn tables(&self) -> Result<Vec<AddedTable>, String> {
        let mut all: Vec<AddedTable> = Vec::new();
        for entry in self.entries()? {
            for new in load(&entry)? {
                for old in all.iter_mut().filter(|old| old.year == new.year) {
                    without(old, &new.places);
                }
                all.retain(|table| !table.places.is_empty());
                all.push(new);
            }
        }
        all.sort_by_key(|table| table.year);
        Ok(all)
    }

    fn entries(&self) -> Result<Vec<Entry>, String> {
        let say = |error: std::io::Error| format!("{}: {error}", self.dir.display());
        let mut entries = Vec::new();
        let folder = match std::fs::read_dir(&self.dir) {
            Ok(folder) => folder,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(entries),
            Err(error) => return Err(say(error)),
        };
        for file in folder {
            let path = file.map_err(say)?.path();
            let Some(file) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            let Some(stem) = file.strip_suffix(".parquet") else {
                continue;
            };
            let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
            let (order, name) = stem.split_once('-').unwrap_or(("", stem));
            let (order, name) = order.parse().map_or((0, stem), |order| (order, name));
            entries.push(Entry {
                order,
                name: name.to_owned(),
                path: path.clone(),
            });
        }
        entries.sort_by(|a, b| (a.order, &a.path).cmp(&(b.order, &b.path)));
        Ok(entries)
    }
}

fn without(table: &mut AddedTable, places: &[String]) {
    let width = table.industries.len();
    let keep: Vec<bool> = table
        .places
        .iter()
        .map(|code| places.binary_search(code).is_err())
        .collect();
    let values = std::mem::take(&mut table.values);
    table.values = values
        .chunks(width.max(1))
        .zip(&keep)
        .filter(|(_, keep)| **keep)
        .flat_map(|(row, _)| row.iter().copied())
        .collect();
    let mut kept = keep.iter();
    table
        .places
        .retain(|_| kept.next().copied().unwrap_or(false));
}

fn encode(tables: &[AddedTable]) -> Result<Vec<u8>, String> {
    let cells = || {
        tables.iter().flat_map(|table| {
            let width = table.industries.len();
            (0..table.values.len()).map(move |at| (table, at / width, at % width))
        })
    };
    let long = Table::default()
        .integer("year", cells().map(|(table, ..)| table.year).collect())
        .text("place", cells().map(|(table, row, _)| &table.places[row]))
        .text(
            "industry",
            cells().map(|(table, _, column)| table.industries[column].join(&SEPARATOR.to_string())),
        )
        .number(
            "value",
            tables
                .iter()
                .flat_map(|table| table.values.iter().copied())
                .collect(),
        )
        .text("measure", cells().map(|(table, ..)| &table.measure))
        .text("source", cells().map(|(table, ..)| &table.source));
    snapshot::write(&long).map_err(|error| error.to_string())
}

fn load(entry: &Entry) -> Result<Vec<AddedTable>, String> {
    let damaged = |why: &str| {
        format!(
            "{}: this added table is damaged ({why}); remove it with `weighbridge data remove {}` and add it again",
            entry.path.display(),
            entry.name
        )
    };
    let bytes =
        std::fs::read(&entry.path).map_err(|error| format!("{}: {error}", entry.path.display()))?;
    let stated = entry
        .path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .and_then(|stem| stem.rsplit_once('.'))
        .and_then(|(_, sum)| u32::from_str_radix(sum, 16).ok());
    // Checked before it is decoded: a damaged length may ask for any memory.
    if stated != Some(checksum(&bytes)) {
        return Err(damaged("it is not as it was written"));
    }
    let long = snapshot::read(bytes).map_err(|error| damaged(&error.to_string()))?;
    decode(&long, &entry.name).ok_or_else(|| damaged("its columns do not fit together"))
}

fn decode(long: &Table, name: &str) -> Option<Vec<AddedTable>> {
    let rows = long.rows();
    let (years, values) = (long.integers("year"), long.numbers("value"));
    let (places, place) = long.words("place");
    let (industries, industry) = long.words("industry");
    let first = |column: &str| long.strings(column).next().map(str::to_owned);
    let (measure, source) = (first("measure")?, first("source")?);
    if [years.len(), values.len(), place.len(), industry.len()] != [rows; 4] {
        return None;
    }
    let mut tables: Vec<AddedTable> = Vec::new();
    let mut start = 0;
    for year in years.chunk_by(|a, b| a == b) {
        let end = start + year.len();
        let mut table = AddedTable {
            name: name.to_owned(),
            source: source.clone(),
            measure: measure.clone(),
            year: *year.first()?,
            places: Vec::new(),
            industries: Vec::new(),
            values: values[start..end].to_vec(),
        };
        for run in place[start..end].chunk_by(|a, b| a == b) {
            table
                .places
                .push(places.get(*run.first()? as usize)?.clone());
        }
        let width = year.len() / table.places.len().max(1);
        for id in &industry[start..start + width] {
            let codes = industries.get(*id as usize)?.split(SEPARATOR);
            table.industries.push(codes.map(str::to_owned).collect());
        }
        if width * table.places.len() != year.len() {
            return None;
        }
        tables.push(table);
        start = end;
    }
    Some(tables)
}
