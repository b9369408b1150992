//! Whatever the bytes of a user's file, reading it gives tables or problems.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use weighbridge_facts::Facts;
use weighbridge_facts::nomis::{read_bytes, tell};

static FACTS: LazyLock<Option<Facts>> = LazyLock::new(|| Facts::embedded().ok());

fuzz_target!(|bytes: &[u8]| {
    let Some(facts) = FACTS.as_ref() else { return };
    if let Err(problems) = read_bytes("any.csv", bytes.to_vec(), facts) {
        assert!(!tell(&problems).is_empty());
    }
});
