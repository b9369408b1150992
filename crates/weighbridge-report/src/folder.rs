//! Writes a whole folder or nothing: files go into a sibling folder first, and
//! only a complete one takes the final name. It does not know what the files
//! hold.

mod kept;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file of the report: its path inside the folder (with `/`) and its bytes.
#[derive(Debug, Clone)]
pub struct FileOut {
    /// Path inside the report's folder.
    pub path: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// The name under which a file or folder is prepared before it takes its place: one that
/// nothing has, as "plan.old" may be a person's own.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let named = |number: u32| {
        let mut name = folder
            .file_name()
            .map_or_else(|| "report".into(), std::ffi::OsStr::to_os_string);
        name.push(ending);
        if number > 1 {
            name.push(number.to_string());
        }
        folder.with_file_name(name)
    };
    let mut number = 1;
    while named(number).symlink_metadata().is_ok() {
        number += 1;
    }
    named(number)
}

/// Makes the folder into which files are to be put, where it is not there yet.
///
/// # Errors
/// A message for the user: a file stands there, or it cannot be made.
pub fn make_folder(folder: &Path) -> Result<(), String> {
    if folder.is_file() {
        return Err(is_a_file(folder));
    }
    fs::create_dir_all(folder).map_err(|error| {
        format!(
            "the folder {} cannot be made: {error}; name another with --out DIR",
            folder.display()
        )
    })
}

/// What is said where a file stands in the place of the folder.
#[must_use]
pub fn is_a_file(folder: &Path) -> String {
    format!(
        "--out takes a folder, and {} is a file: name a folder that exists or can be made, \
         such as {}-tables",
        folder.display(),
        folder.with_extension("").display()
    )
}

/// Puts files into a folder beside what stands there, and says how many answers of a person
/// were carried over into them.
///
/// # Errors
/// A message for the user: the folder cannot be made, a file cannot be written, or one that
/// a person changed would be lost. Then none is written.
pub fn put_files(folder: &Path, files: Vec<FileOut>) -> Result<usize, String> {
    make_folder(folder)?;
    let ready = kept::ready(folder, files, kept::How::Into)?;
    for file in std::iter::once(&ready.first).chain(&ready.files) {
        write_file(&folder.join(&file.path), &file.bytes)?;
    }
    Ok(ready.answers)
}

/// Writes `files` as the folder `folder`, which it replaces if it stands there
/// and was written by this program: it then holds nothing beside what a report
/// has and what is written now, and nothing that a person changed. Says how many answers
/// of a person were carried over.
///
/// # Errors
/// A message for the user when the place cannot be written (a full disk, no
/// permission, a folder of somebody else's). The former folder is then still
/// there, and no partial one under the final name.
pub fn write_folder(folder: &Path, files: &[FileOut]) -> Result<usize, String> {
    if folder.as_os_str().is_empty() {
        return Err("the output folder has no name: give one with --out DIR".into());
    }
    if folder.is_file() {
        return Err(is_a_file(folder));
    }
    if folder.exists() && !is_ours(folder, files) {
        return Err(format!(
            "{} is there already and holds more than a report: nothing was written. \
             Give another folder with --out DIR, or move what is yours out of this one",
            folder.display()
        ));
    }
    let ready = kept::ready(folder, files.to_vec(), kept::How::Whole)?;
    let new = beside(folder, ".new");
    let old = beside(folder, ".old");
    let prepared = fill(&new, &ready.files);
    if let Err(error) = prepared {
        // The half-written folder goes; if even that fails, its name says what it is.
        let _ = fs::remove_dir_all(&new);
        return Err(format!(
            "the report could not be written to {}: {error}. Nothing stands under the \
             final name that was not there before; free some space or choose another \
             folder with --out DIR",
            folder.display()
        ));
    }
    let swap = || -> io::Result<()> {
        if folder.exists() {
            fs::rename(folder, &old)?;
        }
        fs::rename(&new, folder).inspect_err(|_| {
            let _ = fs::rename(&old, folder);
        })?;
        if old.exists() {
            fs::remove_dir_all(&old)?;
        }
        Ok(())
    };
    swap().map_err(|error| {
        format!(
            "the finished report could not take its place at {}: {error}",
            folder.display()
        )
    })?;
    Ok(ready.answers)
}

/// Writes one file whole or not at all: beside its place first, then under its
/// name.
///
/// # Errors
/// A message for the user; a former file of that name is then still there.
pub fn write_file(file: &Path, bytes: &[u8]) -> Result<(), String> {
    let new = beside(file, ".tmp");
    let write = || -> io::Result<()> {
        let mut out = fs::File::create(&new)?;
        out.write_all(bytes)?;
        out.sync_all()?;
        fs::rename(&new, file)
    };
    write().map_err(|error| {
        // What was begun goes; if even that fails its name says what it is.
        let _ = fs::remove_file(&new);
        format!(
            "{} could not be written: {error}; nothing stands under that name that was not \
             there before",
            file.display()
        )
    })
}

/// What a report's folder holds beside what is written now; anything else is
/// somebody's own.
const OURS: [&str; 4] = ["index.html", "tables", "maps", kept::LIST];

fn is_ours(folder: &Path, files: &[FileOut]) -> bool {
    let listed = kept::listed(folder);
    let known = |name: &std::ffi::OsStr| {
        OURS.iter()
            .copied()
            .chain(files.iter().filter_map(|file| file.path.split('/').next()))
            .chain(listed.iter().filter_map(|path| path.split('/').next()))
            .any(|ours| name == ours)
    };
    fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .into_iter()
            .all(|entry| entry.is_ok_and(|entry| known(&entry.file_name())))
    })
}

fn fill(new: &Path, files: &[FileOut]) -> io::Result<()> {
    fs::create_dir_all(new)?;
    for file in files {
        let path = new.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut out = fs::File::create(&path)?;
        out.write_all(&file.bytes)?;
        // A full disk may only be told at the sync.
        out.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> FileOut {
        FileOut {
            path: path.into(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    #[test]
    fn replaces_a_former_report_whole() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("out");
        write_folder(
            &folder,
            &[file("index.html", "one"), file("tables/a.csv", "x")],
        )
        .unwrap();
        write_folder(&folder, &[file("index.html", "two")]).unwrap();
        assert_eq!(
            fs::read_to_string(folder.join("index.html")).unwrap(),
            "two"
        );
        assert!(!folder.join("tables").exists());
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_where_a_folder_is_wanted_is_said() {
        let base = tempfile::tempdir().unwrap();
        let file = base.path().join("told.csv");
        fs::write(&file, "mine").unwrap();
        for told in [
            make_folder(&file).unwrap_err(),
            write_folder(&file, &[]).unwrap_err(),
        ] {
            assert!(told.contains("told.csv is a file"), "{told}");
            assert!(told.contains("told-tables"), "{told}");
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    }

    #[test]
    fn what_was_written_before_is_replaced() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("map");
        for bytes in ["one", "two"] {
            let file = |path: &str| FileOut {
                path: path.to_owned(),
                bytes: bytes.as_bytes().to_vec(),
            };
            write_folder(&folder, &[file("index.html"), file("areas.csv")]).unwrap();
            assert_eq!(fs::read_to_string(folder.join("areas.csv")).unwrap(), bytes);
        }
        fs::write(folder.join("minutes.txt"), "mine").unwrap();
        assert!(write_folder(&folder, &[]).is_err());
        // Nor is a copy that a person made beside it.
        fs::remove_file(folder.join("minutes.txt")).unwrap();
        let own = base.path().join("map.old");
        fs::create_dir(&own).unwrap();
        fs::write(own.join("minutes.txt"), "mine").unwrap();
        write_folder(&folder, &[]).unwrap();
        assert!(own.join("minutes.txt").is_file());
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 2);
    }

    #[test]
    fn leaves_other_folders_alone() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("thesis");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("chapter.txt"), "mine").unwrap();
        let told = write_folder(&folder, &[file("index.html", "x")]).unwrap_err();
        assert!(told.contains("--out"));
        assert_eq!(
            fs::read_to_string(folder.join("chapter.txt")).unwrap(),
            "mine"
        );
    }

    #[test]
    fn a_failure_leaves_the_former_report() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("out");
        write_folder(&folder, &[file("index.html", "one")]).unwrap();
        // A file where a folder is needed stands for the disk that fills.
        let bad = [file("tables", "a file"), file("tables/a.csv", "under it")];
        assert!(write_folder(&folder, &bad).is_err());
        assert_eq!(
            fs::read_to_string(folder.join("index.html")).unwrap(),
            "one"
        );
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 1);
    }
}
