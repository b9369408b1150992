//! What was worked out before, kept by the content that it was worked out
//! from. Safe to delete at any time; a damaged or foreign file in it is passed
//! over, and a folder that cannot be written costs time only. It holds the text of
//! papers, which may not be public yet: nobody but the user may read it.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Entries that are kept, some four for a paper; the oldest goes when there are more.
const KEPT: usize = 64;

/// The setting with which nothing is kept.
const OFF: &str = "off";

/// A digest of pieces of content, and of the program itself: another build may
/// come to another result.
pub fn key(kind: &str, pieces: &[&[u8]]) -> String {
    let mut digest = Digest::new();
    digest.piece(env!("CARGO_PKG_VERSION").as_bytes());
    let program = std::env::current_exe().and_then(std::fs::metadata);
    if let Ok(program) = program {
        digest.piece(&program.len().to_le_bytes());
        let built = program.modified().ok();
        let built = built.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        digest.piece(&built.map_or(0, |time| time.as_nanos()).to_le_bytes());
    }
    for piece in pieces {
        digest.piece(piece);
    }
    format!("{kind}-{:032x}.json", digest.0)
}

/// FNV-1a over 128 bits (Fowler, Noll and Vo): enough to tell a user's own
/// papers apart; it guards nothing.
struct Digest(u128);

impl Digest {
    fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Takes in a piece with its length, so that pieces do not run together.
    fn piece(&mut self, bytes: &[u8]) {
        let length = (bytes.len() as u64).to_le_bytes();
        for byte in length.iter().chain(bytes) {
            self.0 ^= u128::from(*byte);
            self.0 = self
                .0
                .wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}

/// `WEIGHBRIDGE_CACHE`, else the place for such files on this system; none where it is
/// "off".
fn folder() -> Option<PathBuf> {
    let set = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let chosen = set("WEIGHBRIDGE_CACHE");
    if chosen.as_deref() == Some(Path::new(OFF)) {
        return None;
    }
    chosen.or_else(|| {
        set("XDG_CACHE_HOME")
            .filter(|dir| dir.is_absolute())
            .or_else(|| {
                if cfg!(windows) {
                    set("LOCALAPPDATA")
                } else {
                    None
                }
            })
            .or_else(|| set("HOME").map(|home| home.join(".cache")))
            .map(|dir| dir.join("weighbridge"))
    })
}

/// What is kept under a key.
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    let bytes = std::fs::read(folder()?.join(key)).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Keeps a value. Whether that works is of no consequence.
pub fn put<T: Serialize>(key: &str, value: &T) {
    let kept = || -> Option<()> {
        let folder = folder()?;
        own_folder(&folder).ok()?;
        let bytes = serde_json::to_vec(value).ok()?;
        // Another run may read at the same time: it sees the whole or nothing.
        let _whole = crate::limits::hold();
        let new = folder.join(format!("{key}.{}.new", std::process::id()));
        own_file(&new).ok()?.write_all(&bytes).ok()?;
        std::fs::rename(&new, folder.join(key)).ok()?;
        let mut all: Vec<(std::time::SystemTime, PathBuf)> = std::fs::read_dir(&folder)
            .ok()?
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name();
                let name = name.to_str()?;
                is_entry(name).then_some((entry.metadata().ok()?.modified().ok()?, entry.path()))
            })
            .collect();
        all.sort();
        let over = all.len().saturating_sub(KEPT);
        for (_, path) in all.into_iter().take(over) {
            let _ = std::fs::remove_file(path);
        }
        Some(())
    };
    let _ = kept();
}

/// Whether a file is one of the cache's, by its name: a kind and a digest.
fn is_entry(name: &str) -> bool {
    name.strip_suffix(".json")
        .and_then(|stem| stem.rsplit_once('-'))
        .is_some_and(|(kind, digest)| {
            !kind.is_empty()
                && digest.len() == 32
                && digest.bytes().all(|sign| sign.is_ascii_hexdigit())
        })
}

/// Makes a folder that only the user can enter; one that is there stays as it is.
fn own_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a new file that only the user can read.
fn own_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published values of FNV-1a 128 for no bytes and for "a".
    #[test]
    fn the_digest_is_fnv() {
        assert_eq!(Digest::new().0, 0x6c62272e07bb014262b821756295c58d);
        let mut digest = Digest::new();
        digest.0 ^= u128::from(b'a');
        digest.0 = digest
            .0
            .wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        assert_eq!(digest.0, 0xd228cb696f1a8caf78912b704e4a8964);
    }

    #[test]
    fn pieces_do_not_run_together() {
        assert_ne!(key("asks", &[b"ab", b"c"]), key("asks", &[b"a", b"bc"]));
        assert_eq!(key("asks", &[b"a"]), key("asks", &[b"a"]));
    }

    #[test]
    fn entries_are_told_by_their_names() {
        assert!(is_entry(&key("commitments", &[b"a"])));
        for name in ["notes.json", "asks-1.json", "-.json", "paper-x.json.7.new"] {
            assert!(!is_entry(name), "{name}");
        }
    }
}
