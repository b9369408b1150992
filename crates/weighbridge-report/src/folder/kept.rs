//! What a person wrote into a folder of tables is never lost: a file is replaced only as it
//! was written, and answers to a paper's questions are carried over. What was written stands
//! in a list beside the files, by its SHA-256.

use std::collections::BTreeMap;
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

/// Paths and sums of what was written into a folder; none where there is no list.
fn written(folder: &Path) -> Option<BTreeMap<String, String>> {
    let text = fs::read_to_string(folder.join(LIST)).ok()?;
    let pairs = text.lines().filter_map(|line| line.split_once("  "));
    Some(
        pairs
            .map(|(sum, path)| (path.to_owned(), sum.to_owned()))
            .collect(),
    )
}

/// What is to be written, with what it keeps.
pub(super) struct Ready {
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

/// Makes files ready to be written into `folder`.
///
/// # Errors
/// A message for the user where a person's words would be lost.
pub(super) fn ready(folder: &Path, files: Vec<FileOut>, how: How) -> Result<Ready, String> {
    let before = written(folder);
    let mut lost: Vec<PathBuf> = Vec::new();
    let mut answers = 0;
    let mut all = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        let Ok(there) = fs::read(&path) else {
            all.push(file);
            continue;
        };
        let mut file = file;
        if file.path.ends_with(QUESTIONS)
            && let Some((bytes, kept)) = with_answers(&there, &file.bytes)
        {
            answers += kept;
            file.bytes = bytes;
        } else if there != file.bytes {
            let ours = match (&before, how) {
                (Some(list), _) => list.get(&file.path).is_some_and(|one| *one == sum(&there)),
                // A report of before there was a list is known by its files' names.
                (None, How::Whole) => !file.path.ends_with(QUESTIONS),
                (None, How::Into) => false,
            };
            // Answers that were carried over stand in the list as written by us.
            let ours = ours && !(file.path.ends_with(QUESTIONS) && answered(&there));
            if !ours {
                lost.push(path);
            }
        }
        all.push(file);
    }
    let mut list = BTreeMap::new();
    for (path, known) in before.into_iter().flatten() {
        let Ok(there) = fs::read(folder.join(&path)) else {
            continue;
        };
        let anew = all.iter().any(|file| file.path == path);
        if how == How::Into {
            list.insert(path, known);
        } else if !anew && sum(&there) != known {
            lost.push(folder.join(&path));
        }
    }
    if !lost.is_empty() {
        let names: Vec<String> = lost.iter().map(|path| path.display().to_string()).collect();
        return Err(format!(
            "nothing was written: {} {} changed since this program wrote {}, or {} another's. Give \
             another folder with --out DIR, or move {} away",
            names.join(", "),
            if lost.len() == 1 { "was" } else { "were" },
            if lost.len() == 1 { "it" } else { "them" },
            if lost.len() == 1 { "is" } else { "are" },
            if lost.len() == 1 { "it" } else { "them" },
        ));
    }
    for file in &all {
        list.insert(file.path.clone(), sum(&file.bytes));
    }
    let lines = list.iter().map(|(path, sum)| format!("{sum}  {path}\n"));
    let bytes = lines.collect::<String>().into_bytes();
    all.push(FileOut {
        path: LIST.to_owned(),
        bytes,
    });
    Ok(Ready {
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

/// Whether a table of questions has an answer.
fn answered(there: &[u8]) -> bool {
    let Some(rows) = rows(there) else {
        return false;
    };
    place(&rows, "answer").is_some_and(|answer| {
        rows.iter()
            .skip(1)
            .any(|row| row.get(answer).is_some_and(|said| !said.trim().is_empty()))
    })
}

/// A table of questions with the answers that stand in a former one, and how many; none
/// where the former has another form, or an answer to a question that is not asked any more.
fn with_answers(there: &[u8], new: &[u8]) -> Option<(Vec<u8>, usize)> {
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
        let cells = same.iter().enumerate();
        *same = cells
            .map(|(at, cell)| if at == put { said } else { cell })
            .collect();
        kept += 1;
    }
    // Columns of a person's own would be lost.
    let heads = new.first()?.clone();
    if there
        .first()?
        .iter()
        .any(|head| !heads.iter().any(|own| own == head))
    {
        return None;
    }
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for row in &new {
        writer.write_record(row).ok()?;
    }
    Some((writer.into_inner().ok()?, kept))
}

#[cfg(test)]
mod tests {
    use super::super::{put_files, write_folder};
    use super::*;

    fn file(path: &str, text: &str) -> FileOut {
        FileOut {
            path: path.into(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    const ASKED: &str = "number,question,answer\n1,\"Do kilns, too?\",\n2,And barrels?,\n";

    #[test]
    fn what_a_person_changed_is_not_replaced() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("out");
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        for text in ["one", "two", "two"] {
            assert_eq!(
                put_files(&folder, vec![file("terms.csv", text)]).unwrap(),
                0
            );
            assert_eq!(read("terms.csv"), text);
        }
        // Another command's tables stand beside it and stay known.
        put_files(&folder, vec![file("asks.csv", "a")]).unwrap();
        put_files(&folder, vec![file("terms.csv", "three")]).unwrap();
        fs::write(folder.join("terms.csv"), "three, and a note").unwrap();
        let told = put_files(
            &folder,
            vec![file("asks.csv", "b"), file("terms.csv", "four")],
        )
        .unwrap_err();
        assert!(
            told.contains("terms.csv was changed") && told.contains("--out"),
            "{told}"
        );
        assert_eq!(
            (read("terms.csv"), read("asks.csv")),
            ("three, and a note".into(), "a".into())
        );
        // A file of somebody else's under the same name is no more ours.
        fs::write(folder.join("changes.csv"), "mine").unwrap();
        assert!(put_files(&folder, vec![file("changes.csv", "x")]).is_err());
        put_files(&folder, vec![file("changes.csv", "mine")]).unwrap();
    }

    #[test]
    fn a_report_is_held_to_the_same() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("report");
        let report = [file("index.html", "x"), file("tables/terms.csv", "a")];
        write_folder(&folder, &report).unwrap();
        write_folder(&folder, &report).unwrap();
        fs::write(folder.join("tables/terms.csv"), "a, and a note").unwrap();
        // Also where the new report has no such table.
        for files in [&report[..], &report[..1]] {
            let told = write_folder(&folder, files).unwrap_err();
            assert!(told.contains("terms.csv"), "{told}");
        }
        assert_eq!(
            fs::read_to_string(folder.join("tables/terms.csv")).unwrap(),
            "a, and a note"
        );
    }

    #[test]
    fn answers_stay_where_the_question_is_the_same() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("out");
        let at = folder.join("questions.csv");
        put_files(&folder, vec![file("questions.csv", ASKED)]).unwrap();
        // As a spreadsheet saves it.
        let filled = "\u{feff}number,question,answer\r\n1,\"Do kilns, too?\",\"Yes, all\"\r\n2,And barrels?,\r\n";
        fs::write(&at, filled).unwrap();
        let later = "number,question,answer\n1,And barrels?,\n2,\"Do kilns, too?\",\n";
        for _ in 0..2 {
            assert_eq!(
                put_files(&folder, vec![file("questions.csv", later)]).unwrap(),
                1
            );
            let now = fs::read_to_string(&at).unwrap();
            assert!(
                now.ends_with("2,\"Do kilns, too?\",\"Yes, all\"\n"),
                "{now}"
            );
        }
        // The question is gone, or the table has columns or a form of the person's own.
        let other = "number,question,answer\n1,And barrels?,\n";
        assert!(put_files(&folder, vec![file("questions.csv", other)]).is_err());
        for own in [
            "number;question;answer\n1;And barrels?;No\n",
            "number,question,answer,who\n1,And barrels?,,Ann\n",
        ] {
            fs::write(&at, own).unwrap();
            assert!(put_files(&folder, vec![file("questions.csv", other)]).is_err());
            assert_eq!(fs::read_to_string(&at).unwrap(), own);
        }
    }
}
