//! Files made to harm: each is refused with a message, or answered, within the limits of
//! memory and processor time that are stated, and the program is never ended by the system.

use std::process::Command;

use crate::sandbox::{Run, Sandbox};

mod documents;
mod pdfs;

/// Memory that a run may ask for, in KB. The program's own limit is of what it uses; what it
/// asks for is more by the stacks of its threads.
const MEMORY: u64 = 5 << 20;
/// Processor time of a run, in seconds. A build with checks is some five times slower than one
/// that is given out, for which the limits are stated, and the machine may be slow.
const SECONDS: u64 = 300;

/// How a run ends, the limits set by the shell.
fn limited(sandbox: &Sandbox, words: &[&str]) -> Run {
    let limits = format!("ulimit -v {MEMORY}; ulimit -t {SECONDS}; exec \"$@\"");
    Run::of(
        Command::new("sh")
            .args(["-c", &limits, "sh", env!("CARGO_BIN_EXE_weighbridge")])
            .args(words)
            .current_dir(sandbox.path(""))
            .env("WEIGHBRIDGE_CACHE", "off")
            .env("WEIGHBRIDGE_DATA", sandbox.data()),
    )
}

/// Whether a run ended with an answer, or with a message that names the file.
fn ended_well(run: Run, name: &str) -> Result<(), String> {
    let answered = run.code == 0 && run.err.is_empty();
    let refused = run.code == 1 && run.out.is_empty() && run.err.contains(name);
    let inside = [
        "panicked",
        "RUST_BACKTRACE",
        ".rs:",
        "memory allocation",
        "stack overflow",
    ]
    .iter()
    .any(|inside| run.err.contains(inside));
    if (answered || refused) && !inside {
        return Ok(());
    }
    Err(format!("{name}: {} {}", run.code, run.err))
}

/// A file, with what the message must say that refuses it; none where it is answered.
type Harm = (&'static str, Vec<u8>, Option<&'static str>);

/// Reads each file, two at a time: what is refused ends alike in all commands.
fn all_end(harms: Vec<Harm>) {
    let sandbox = Sandbox::new();
    for (name, bytes, _) in &harms {
        std::fs::write(sandbox.path(name), bytes).unwrap();
    }
    let half = harms.len().div_ceil(2);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let read = |harms: &[Harm]| -> Vec<String> {
            let mut wrong = Vec::new();
            for (name, _, says) in harms {
                let run = limited(&sandbox, &["commitments", name]);
                match says {
                    Some(says) if !run.err.contains(says) => {
                        wrong.push(format!("{name}: {} {}", run.code, run.err));
                    }
                    _ => wrong.extend(ended_well(run, name).err()),
                }
            }
            wrong
        };
        let (first, second) = harms.split_at(half);
        let other = scope.spawn(move || read(second));
        let mut wrong = read(first);
        wrong.extend(other.join().unwrap());
        wrong
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pdfs_made_to_harm_end() {
    all_end(pdfs::harms());
}

#[test]
fn documents_made_to_harm_end() {
    all_end(documents::harms());
}

/// What is large and is read: a share of the largest text that is allowed in each shape that
/// takes longest. `--ignored` runs the whole of it.
#[test]
fn large_texts_are_answered() {
    answered(64);
}

#[test]
#[ignore = "takes minutes in a build with checks"]
fn the_largest_texts_are_answered() {
    answered(1);
}

fn answered(share: usize) {
    let sandbox = Sandbox::new();
    let mut wrong = Vec::new();
    for (name, text) in documents::large(share) {
        std::fs::write(sandbox.path(name), text).unwrap();
        for words in [
            &["read", name][..],
            &["commitments", name],
            &["asks", "--paper", name],
        ] {
            wrong.extend(ended_well(limited(&sandbox, words), name).err());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A file of four gigabytes, none of them written, is refused by its size.
#[test]
fn a_file_without_an_end_is_not_read() {
    let sandbox = Sandbox::new();
    let file = std::fs::File::create(sandbox.path("huge.pdf")).unwrap();
    file.set_len(4 << 30).unwrap();
    for words in [
        &["read", "huge.pdf"][..],
        &["commitments", "huge.pdf"],
        &["asks", "--paper", "huge.pdf"],
    ] {
        let told = limited(&sandbox, words).bad(1);
        assert!(told.contains("400 MB"), "{told}");
    }
}
