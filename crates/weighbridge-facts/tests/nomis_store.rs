//! The store of added tables: what is kept is what was read, and nothing is
//! ever half kept.
#![allow(clippy::unwrap_used, clippy::panic)]

mod nomis_made;

use nomis_made::{FACTS, csv, wide, xlsx};
use std::collections::BTreeMap;
use std::path::Path;
use weighbridge_facts::Facts;
use weighbridge_facts::nomis::{Read, read, read_bytes};
use weighbridge_facts::store::Store;

fn made(name: &str) -> Read {
    read_bytes(name, csv(&wide()), &FACTS).unwrap()
}

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(folder) = std::fs::read_dir(dir) else {
        return BTreeMap::new();
    };
    folder
        .map(|file| file.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                std::fs::read(path).unwrap(),
            )
        })
        .collect()
}

#[test]
fn what_is_kept_is_what_was_read() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path().join("made/when/needed"));
    assert!(store.list().unwrap().is_empty() && store.tables().unwrap().is_empty());
    let mut found = made("Barnsley & co.csv");
    let mut other = found.tables[0].clone();
    other.year = 2022;
    other.industries[1] = vec!["B".into(), "D".into(), "E".into()];
    found.tables.insert(0, other);
    assert!(store.add(&found).unwrap().is_empty());
    assert_eq!(store.tables().unwrap(), found.tables);
    let kept = store.list().unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].name.as_str(), kept[0].years.as_slice()),
        ("barnsley-co", &[2022, 2023][..])
    );
    assert_eq!((kept[0].places, kept[0].industries), (3, 4));
    assert!(kept[0].source.contains("Barnsley & co.csv"));
    let facts = Facts::embedded().unwrap().with_added(store.dir()).unwrap();
    assert_eq!(facts.added(), found.tables);
    assert!(FACTS.added().is_empty());
    // The same twice over is the same bytes.
    let again = tempfile::tempdir().unwrap();
    Store::open(again.path()).add(&found).unwrap();
    assert_eq!(files(store.dir()), files(again.path()));
}

#[test]
fn later_figures_replace_earlier_ones_until_removed() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path());
    let first = made("first.csv");
    store.add(&first).unwrap();
    let mut rows = wide();
    rows[8][1] = "20".into();
    rows.truncate(9);
    let second = read_bytes("second.xlsx", xlsx(&rows), &FACTS).unwrap();
    let told = store.add(&second).unwrap();
    assert_eq!(
        told,
        [
            "replaces the figures of 2023 for 1 area from Business Register and Employment Survey : open access (first.csv)"
        ]
    );
    let tables = store.tables().unwrap();
    assert_eq!(tables.len(), 2);
    assert_eq!(tables[0].places, ["E08000017", "E08000018"]);
    assert_eq!(tables[0].values, first.tables[0].values[4..]);
    assert_eq!(tables[1], second.tables[0]);
    // Added again under its name it is there once, and last.
    store.add(&first).unwrap();
    assert_eq!(
        store
            .list()
            .unwrap()
            .iter()
            .map(|kept| kept.name.as_str())
            .collect::<Vec<_>>(),
        ["second", "first"]
    );
    assert_eq!(store.tables().unwrap(), first.tables);
    store.remove("first").unwrap();
    assert_eq!(store.tables().unwrap(), second.tables);
    assert_eq!(
        store.remove("secnd").unwrap_err(),
        "no table was added under the name `secnd`: did you mean second?"
    );
    store.remove("second").unwrap();
    assert!(files(dir.path()).is_empty());
}

#[test]
fn a_bad_file_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path());
    store.add(&made("good.csv")).unwrap();
    let before = files(dir.path());
    let mut rows = wide();
    rows[9][0] = "Nowhere".into();
    let bad = dir.path().join("bad.csv");
    std::fs::write(&bad, csv(&rows)).unwrap();
    assert!(read(&bad, &FACTS).is_err());
    std::fs::remove_file(bad).unwrap();
    assert_eq!(files(dir.path()), before);
}

#[test]
fn a_failed_write_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    // A file where the folder should be: nobody, not even root, can write there.
    let place = dir.path().join("taken");
    std::fs::write(&place, "mine").unwrap();
    let told = Store::open(&place).add(&made("a.csv")).unwrap_err();
    assert!(told.contains("taken"), "{told}");
    assert_eq!(std::fs::read(&place).unwrap(), b"mine");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_changes_nothing() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path());
    store.add(&made("a.csv")).unwrap();
    let before = files(dir.path());
    // The part that is written first stands on a device that is always full.
    let probe = Store::open(tempfile::tempdir().unwrap().path().join("probe"));
    probe.add(&made("a.csv")).unwrap();
    let name = files(probe.dir()).into_keys().next().unwrap();
    let next = name.replacen("0001", "0002", 1).replacen("-a.", "-b.", 1);
    let found = made("a.csv");
    let mut renamed = found.clone();
    renamed.tables[0].name = "b".into();
    let part = dir
        .path()
        .join(format!("{next}.{}.tmp", std::process::id()));
    std::os::unix::fs::symlink(full, &part).unwrap();
    let told = store.add(&renamed).unwrap_err();
    assert!(told.ends_with("nothing was changed"), "{told}");
    assert!(told.contains("No space left"), "{told}");
    assert_eq!(files(dir.path()), before);
}

#[test]
fn damage_is_told_and_can_be_removed() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path());
    store.add(&made("a.csv")).unwrap();
    let (name, bytes) = files(dir.path()).into_iter().next().unwrap();
    let path = dir.path().join(&name);
    let damages: Vec<Vec<u8>> = (0..bytes.len())
        .step_by(97)
        .map(|at| {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x55;
            bytes
        })
        .chain([Vec::new(), bytes[..bytes.len() / 2].to_vec()])
        .collect();
    for damage in damages {
        std::fs::write(&path, damage).unwrap();
        let told = store.tables().unwrap_err();
        assert!(
            told.contains(&name) && told.contains("weighbridge data remove a"),
            "{told}"
        );
        assert_eq!(store.list().unwrap_err(), told);
        assert!(Facts::embedded().unwrap().with_added(dir.path()).is_err());
    }
    // Adding it anew mends it.
    store.add(&made("a.csv")).unwrap();
    assert_eq!(store.tables().unwrap(), made("a.csv").tables);
    std::fs::write(dir.path().join("stray.parquet"), "PAR1").unwrap();
    assert!(store.tables().unwrap_err().contains("stray"));
    store.remove("stray").unwrap();
    assert!(store.tables().is_ok());
}
