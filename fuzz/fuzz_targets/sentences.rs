//! Whatever the text, its sentences are in order and lose nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use weighbridge_papers::sentences;

fuzz_target!(|text: &str| {
    let mut at = 0;
    for range in sentences(text) {
        assert!(range.start >= at && text[at..range.start].trim().is_empty());
        at = range.end;
    }
    assert!(text[at..].trim().is_empty());
});
