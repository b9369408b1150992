//! Whatever the bytes of a paper, reading it gives a paper or a message, and
//! what it names can be looked for. The first byte picks the reader, so that
//! each gets its share.
#![no_main]

use libfuzzer_sys::fuzz_target;
use weighbridge_papers::Paper;
use weighbridge_papers::mentions::{Gazetteer, mentions};

fuzz_target!(|bytes: &[u8]| {
    let Some((pick, rest)) = bytes.split_first() else { return };
    let (head, name): (&[u8], &str) = match pick % 5 {
        0 => (b"%PDF-1.7\n", "a.pdf"),
        1 => (b"PK\x03\x04", "a.docx"),
        2 => (b"<html>", "a.html"),
        3 => (b"# a\n", "a.md"),
        _ => (b"", "a.txt"),
    };
    let whole = [head, rest].concat();
    match Paper::read(&whole, name) {
        Ok(paper) => {
            let _ = mentions(&paper, &Gazetteer::default());
        }
        Err(problem) => assert!(!problem.to_string().is_empty()),
    }
});
