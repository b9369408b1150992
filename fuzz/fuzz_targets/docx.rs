//! Whatever the parts of a DOCX say, reading it gives a paper or a message. The parts of the
//! input are those of the document, packed here; what begins as an archive is taken as it is.
#![no_main]

mod common;

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use weighbridge_papers::Paper;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const NAMES: [&str; 6] = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "docProps/core.xml",
];

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in NAMES.iter().zip(common::parts(bytes)) {
        out.start_file(*name, stored).ok()?;
        out.write_all(part).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        common::look(Paper::read(bytes, "a.docx"));
    } else if let Some(file) = packed(bytes) {
        common::look(Paper::read(&file, "a.docx"));
    }
});
