//! Whatever stands in a file of Markdown, reading it gives a paper or a message.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;
use weighbridge_papers::Paper;

fuzz_target!(|bytes: &[u8]| {
    common::look(Paper::read(bytes, "a.md"));
});
