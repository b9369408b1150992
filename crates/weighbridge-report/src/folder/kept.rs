//! What a person wrote into a folder of tables is never lost: a file is replaced only as it
//! was written, and answers to a paper's questions are carried over. What was written stands
//! in a list beside the files, by its SHA-256.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::FileOut;

/// The list of what was written, as `sha256sum` writes and checks it.
pub(super) const LIST: &str = ".weighbridge";

/// The table that is there to be filled in, and its last column.
const QUESTIONS: &str = "questions.csv";

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What opens a line of the list that has the sum of a table with its answers left out;
/// `sha256sum` passes over it.
const FORM: &str = "# ";

/// The paths of what was written into a folder, as its list has them.
pub(super) fn listed(folder: &Path) -> BTreeSet<String> {
    let known = Written::of(folder).unwrap_or_default();
    known.files.into_iter().map(|(path, _)| path).collect()
}

/// What is known to be written by this program: sums and paths. A path may have several, as
/// where a writing was broken off.
#[derive(Default)]
struct Written {
    files: BTreeSet<(String, String)>,
    /// The same of tables of questions with their answers left out.
    forms: BTreeSet<(String, String)>,
}

impl Written {
    /// The list of a folder; none where there is none.
    fn of(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join(LIST)).ok()?;
        let mut all = Self::default();
        for line in text.lines() {
            let (line, into) = match line.strip_prefix(FORM) {
                Some(line) => (line, &mut all.forms),
                None => (line, &mut all.files),
            };
            if let Some((sum, path)) = line.split_once("  ") {
                into.insert((path.to_owned(), sum.to_owned()));
            }
        }
        Some(all)
    }

    fn add(&mut self, file: &FileOut) {
        self.files.insert((file.path.clone(), sum(&file.bytes)));
        if file.path.ends_with(QUESTIONS)
            && let Some(form) = form(&file.bytes)
        {
            self.forms.insert((file.path.clone(), sum(&form)));
        }
    }

    /// Whether a path is in it.
    fn names(&self, path: &str) -> bool {
        self.files.iter().any(|(known, _)| known == path)
    }

    /// Whether a file is as it was written.
    fn has(&self, path: &str, bytes: &[u8]) -> bool {
        self.files.contains(&(path.to_owned(), sum(bytes)))
    }

    fn has_form(&self, path: &str, form: &[u8]) -> bool {
        self.forms.contains(&(path.to_owned(), sum(form)))
    }

    /// As the file of it.
    fn list(&self) -> FileOut {
        let files = self.files.iter().map(|one| ("", one));
        let forms = self.forms.iter().map(|one| (FORM, one));
        let lines = files
            .chain(forms)
            .map(|(open, (path, sum))| format!("{open}{sum}  {path}\n"));
        FileOut {
            path: LIST.to_owned(),
            bytes: lines.collect::<String>().into_bytes(),
        }
    }
}

/// What is to be written, with what it keeps.
pub(super) struct Ready {
    /// The list to be written before all else: it knows the former files and the new ones,
    /// so that a writing that is broken off can be done again.
    pub first: FileOut,
    /// The files, and the list of them last.
    pub files: Vec<FileOut>,
    /// Answers carried over.
    pub answers: usize,
}

/// How a folder is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// All that stands in it goes.
    Whole,
    /// Files are put beside others.
    Into,
}

/// All files of a folder, also of those within it, by path with `/`. What is neither a file
/// nor a folder counts as a file.
fn within(folder: &Path, under: &str, all: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            within(&entry.path(), &format!("{path}/"), all)?;
        } else {
            all.push(path);
        }
    }
    Ok(())
}

/// What would be lost, by why.
#[derive(Default)]
struct Lost {
    changed: Vec<PathBuf>,
    anothers: Vec<PathBuf>,
    unknown: Vec<PathBuf>,
}

impl Lost {
    fn add(&mut self, folder: &Path, path: &str, before: Option<&Written>) {
        let list = match before {
            None => &mut self.unknown,
            Some(list) if list.names(path) => &mut self.changed,
            Some(_) => &mut self.anothers,
        };
        list.push(folder.join(path));
    }

    /// A message for the user; none where nothing is lost.
    fn told(&self) -> Option<String> {
        let said = [
            (
                &self.changed,
                "was changed since this program wrote it",
                "were changed since this program wrote them",
            ),
            (
                &self.anothers,
                "was not written by this program",
                "were not written by this program",
            ),
            (
                &self.unknown,
                "stands there and is not known to be this program's",
                "stand there and are not known to be this program's",
            ),
        ];
        let parts: Vec<String> = said
            .iter()
            .filter(|(paths, ..)| !paths.is_empty())
            .map(|(paths, one, several)| {
                let names: Vec<String> = paths
                    .iter()
                    .map(|path| path.display().to_string())
                    .collect();
                let what = if names.len() == 1 { one } else { several };
                format!("{} {what}", names.join(", "))
            })
            .collect();
        let number: usize = said.iter().map(|(paths, ..)| paths.len()).sum();
        (number > 0).then(|| {
            format!(
                "nothing was written: {}. Give another folder with --out DIR, or move {} away",
                parts.join("; "),
                if number == 1 { "it" } else { "them" },
            )
        })
    }
}

/// Makes files ready to be written into `folder`.
///
/// # Errors
/// A message for the user where a person's words would be lost.
pub(super) fn ready(folder: &Path, files: Vec<FileOut>, how: How) -> Result<Ready, String> {
    let before = Written::of(folder);
    let mut lost = Lost::default();
    let mut answers = 0;
    let mut all = Vec::new();
    for mut file in files {
        if let Ok(there) = fs::read(folder.join(&file.path))
            && there != file.bytes
        {
            let known = before.as_ref();
            if file.path.ends_with(QUESTIONS) {
                match with_answers(&file.path, &there, &file.bytes, known) {
                    Some((bytes, kept)) => {
                        answers += kept;
                        file.bytes = bytes;
                    }
                    None => lost.add(folder, &file.path, known),
                }
            } else if !known.is_some_and(|list| list.has(&file.path, &there)) {
                lost.add(folder, &file.path, known);
            }
        }
        all.push(file);
    }
    if how == How::Whole && folder.is_dir() {
        let mut there = Vec::new();
        within(folder, "", &mut there)
            .map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
        there.sort();
        for path in there {
            if path == LIST || all.iter().any(|file| file.path == path) {
                continue;
            }
            let as_written = before.as_ref().is_some_and(|list| {
                fs::read(folder.join(&path)).is_ok_and(|bytes| list.has(&path, &bytes))
            });
            // Answers that were carried over stand in the list as written by us.
            let answered = path.ends_with(QUESTIONS) && is_answered(folder, &path);
            if !as_written || answered {
                lost.add(folder, &path, before.as_ref());
            }
        }
    }
    if let Some(told) = lost.told() {
        return Err(told);
    }
    let mut both = before.unwrap_or_default();
    let mut list = Written::default();
    if how == How::Into {
        let stays =
            |path: &str| folder.join(path).exists() && !all.iter().any(|file| file.path == path);
        let kept = |known: &BTreeSet<(String, String)>| {
            known
                .iter()
                .filter(|(path, _)| stays(path))
                .cloned()
                .collect()
        };
        list.files = kept(&both.files);
        list.forms = kept(&both.forms);
    }
    for file in &all {
        list.add(file);
        both.add(file);
    }
    all.push(list.list());
    Ok(Ready {
        first: both.list(),
        files: all,
        answers,
    })
}

/// The rows of a table, also as a spreadsheet saves it; none where it is no such table.
fn rows(bytes: &[u8]) -> Option<Vec<csv::StringRecord>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    reader.records().collect::<Result<_, _>>().ok()
}

/// Where the column of a name stands.
fn place(rows: &[csv::StringRecord], name: &str) -> Option<usize> {
    rows.first()?.iter().position(|head| head == name)
}

/// Whether a table of questions in a folder has an answer.
fn is_answered(folder: &Path, path: &str) -> bool {
    let Some(rows) = fs::read(folder.join(path))
        .ok()
        .and_then(|bytes| rows(&bytes))
    else {
        return false;
    };
    place(&rows, "answer").is_some_and(|answer| {
        rows.iter()
            .skip(1)
            .any(|row| row.get(answer).is_some_and(|said| !said.trim().is_empty()))
    })
}

/// Rows as a table.
fn table(rows: &[csv::StringRecord]) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).ok()?;
    }
    writer.into_inner().ok()
}

/// A row with another cell in one place.
fn with_cell(row: &csv::StringRecord, place: usize, said: &str) -> csv::StringRecord {
    let cells = row.iter().enumerate();
    cells
        .map(|(at, cell)| if at == place { said } else { cell })
        .collect()
}

/// A table of questions with its answers left out, the same however a spreadsheet saved it;
/// none where it is no such table.
fn form(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rows = rows(bytes)?;
    let answer = place(&rows, "answer")?;
    for row in rows.iter_mut().skip(1) {
        *row = with_cell(row, answer, "");
    }
    table(&rows)
}

/// A table of questions with the answers that stand in a former one, and how many; none
/// where more than answers was written into the former, where it is another's, or where it
/// has an answer to a question that is not asked any more.
fn with_answers(
    path: &str,
    there: &[u8],
    new: &[u8],
    known: Option<&Written>,
) -> Option<(Vec<u8>, usize)> {
    let former = form(there)?;
    if form(new)? != former && !known.is_some_and(|list| list.has_form(path, &former)) {
        return None;
    }
    let (there, mut new) = (rows(there)?, rows(new)?);
    let (was, is) = (place(&there, "question")?, place(&new, "question")?);
    let (answer, put) = (place(&there, "answer")?, place(&new, "answer")?);
    let mut kept = 0;
    for row in there.iter().skip(1) {
        let said = row.get(answer)?;
        if said.trim().is_empty() {
            continue;
        }
        let asked = row.get(was)?;
        let same = new
            .iter_mut()
            .skip(1)
            .find(|row| row.get(is) == Some(asked) && row.get(put) == Some(""))?;
        *same = with_cell(same, put, said);
        kept += 1;
    }
    Some((table(&new)?, kept))
}

#[cfg(test)]
mod tests;
