//! Whatever the text of a user's file of asks, decisions, needs or of a case
//! of areas, reading it gives what it says or problems told in words. The
//! first byte picks the reader.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use weighbridge_model::asks::{Asks, built_in};
use weighbridge_model::need_file::NeedFile;
use weighbridge_papers::decisions;

static ASKS: LazyLock<Option<Asks>> =
    LazyLock::new(|| Asks::parse(built_in("industrial-communities")?, "industrial-communities").ok());

fuzz_target!(|bytes: &[u8]| {
    let Some((pick, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let told = match pick % 3 {
        0 => Asks::parse(text, "a.toml").err(),
        1 => NeedFile::parse(text, "a.toml", &["gva_per_head"]).err(),
        _ => ASKS.as_ref().and_then(|asks| decisions::read(text, "a.toml", asks).err()),
    };
    assert!(told.is_none_or(|problems| !problems.is_empty()));
});
