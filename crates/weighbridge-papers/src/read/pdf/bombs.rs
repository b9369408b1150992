//! Streams that unpack to far more than any paper holds are found before the
//! library unpacks them, since it unpacks a stream whole: all that a file has, before the
//! library sees it; and what a page draws once more where it is drawn, when the library can
//! decrypt it and knows how it is packed. Nothing is kept: bytes are counted and thrown away.

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};
use hayro_syntax::reader::{Reader, ReaderContext, ReaderExt};

use super::super::Unreadable;
use super::unpack::{Packing, Stop, is_space, size};

/// Largest stream, unpacked: ten times the largest page or font we know of.
pub(super) const LARGEST_STREAM: u64 = 96 << 20;
/// All streams together, unpacked, but for pictures.
const LARGEST_SUM: u64 = 768 << 20;
/// The tables of contents together, unpacked: each byte may name an object, for which the
/// library keeps some sixty.
const LARGEST_CONTENTS: u64 = 16 << 20;
/// Most objects: a paper of a thousand pages has some ten thousand.
const MOST_OBJECTS: usize = 4_000_000;
/// How often the search for the ends of streams may go over the file.
const MOST_SEARCHES: usize = 16;
/// Widest row of a predictor, in samples.
const WIDEST: usize = 1 << 20;

fn too_much(what: String) -> Unreadable {
    Unreadable::TooMuch(what)
}

fn refuse(stop: Stop) -> Unreadable {
    match stop {
        Stop::TooMuch => too_much(format!(
            "a part of it unpacks to more than {} MB",
            LARGEST_STREAM >> 20
        )),
    }
}

/// Refuses a file with streams that unpack to too much, with more objects than any paper
/// has, or with streams that have no end.
pub(super) fn defuse(bytes: &[u8]) -> Result<(), Unreadable> {
    // What is encrypted looks like damaged data.
    let encrypted = find(bytes, b"/Encrypt").is_some();
    let context = ReaderContext::dummy();
    // Each object stands in the file and is listed in a table; either may be left out.
    let (mut sum, mut contents, mut objects) = (0, 0, 0);
    if listed(bytes) > MOST_OBJECTS {
        return Err(too_many_objects());
    }
    let (mut end, mut searched) = (0, 0);
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"obj") {
        let word = at + found;
        at = word + 3;
        if !bytes[..word]
            .last()
            .is_some_and(|before| before.is_ascii_digit() || is_space(*before))
        {
            continue;
        }
        objects += 1;
        if objects > MOST_OBJECTS {
            return Err(too_many_objects());
        }
        let mut reader = Reader::new(bytes);
        reader.jump(at);
        reader.skip_white_spaces_and_comments();
        let begin = reader.offset();
        if !bytes[begin..].starts_with(b"<<") {
            sane_list(&mut reader, &context)?;
            continue;
        }
        let Some(dict) = reader.read::<Dict<'_>>(&context) else {
            continue;
        };
        let lists = dict.contains_key(b"W");
        let holds = dict.contains_key(b"N") && dict.contains_key(b"First");
        reader.skip_white_spaces_and_comments();
        if !bytes[reader.offset()..].starts_with(b"stream") {
            // Parameters that stand by themselves may be a picture's.
            sane(&dict, Rows::Any)?;
            continue;
        }
        let rows = match !lists && !holds && is_picture(&dict) {
            true => Rows::Any,
            false => Rows::Unpacked,
        };
        sane(&dict, rows)?;
        // The library unpacks these before they can be weighed as it knows them, and no
        // program writes their packing elsewhere.
        if (lists || holds) && is_packed_elsewhere(&dict) {
            return Err(Unreadable::Broken(
                "a part of it that holds others does not say itself how it is packed".to_owned(),
            ));
        }
        // The library looks for the end of each stream whose length is wrong.
        if end < reader.offset() {
            let next = find(&bytes[reader.offset()..], b"endstream");
            end = next.map_or(bytes.len(), |next| reader.offset() + next);
        }
        searched += end - reader.offset();
        if searched / MOST_SEARCHES > bytes.len() + (1 << 20) {
            return Err(Unreadable::Broken(
                "many of its parts have no end".to_owned(),
            ));
        }
        reader.jump(begin);
        let Some(stream) = reader.read::<Stream<'_>>(&context) else {
            continue;
        };
        if rows == Rows::Any {
            continue;
        }
        let unpacked = measure(&stream, (lists || holds) && !encrypted).map_err(refuse)?;
        sum += unpacked;
        if sum >= LARGEST_SUM {
            return Err(too_much(format!(
                "its parts unpack to more than {} MB together",
                LARGEST_SUM >> 20
            )));
        }
        if lists {
            contents += unpacked;
        }
        if contents >= LARGEST_CONTENTS {
            return Err(too_much(format!(
                "its tables of contents unpack to more than {} MB",
                LARGEST_CONTENTS >> 20
            )));
        }
    }
    Ok(())
}

/// Refuses a stream, as the library is about to unpack it, that unpacks to too much; else how
/// many bytes it unpacks to; nothing where the library would fail at its rows, so that it
/// must be left alone.
pub(super) fn weigh(stream: &Stream<'_>) -> Result<Option<u64>, Unreadable> {
    if sane(stream.dict(), Rows::Unpacked).is_err() {
        return Ok(None);
    }
    measure(stream, true).map(Some).map_err(refuse)
}

fn too_many_objects() -> Unreadable {
    too_much(format!("it has more than {MOST_OBJECTS} objects"))
}

/// Whether what a stream is packed by, or a part of that, stands elsewhere in the file.
fn is_packed_elsewhere(dict: &Dict<'_>) -> bool {
    let refers = |value: Option<MaybeRef<Object<'_>>>| match value {
        Some(MaybeRef::Ref(_)) => true,
        Some(MaybeRef::NotRef(Object::Array(list))) => {
            list.raw_iter().any(|one| matches!(one, MaybeRef::Ref(_)))
        }
        _ => false,
    };
    [&b"F"[..], b"Filter", b"DP", b"DecodeParms"]
        .into_iter()
        .any(|key| refers(dict.get_raw(key)))
        || parameters(dict).iter().any(|own| {
            own.entries()
                .any(|(_, value)| matches!(value, MaybeRef::Ref(_)))
        })
}

fn measure(stream: &Stream<'_>, bound_damage: bool) -> Result<u64, Stop> {
    let early = !parameters(stream.dict())
        .iter()
        .any(|dict| dict.get::<u8>(&b"EarlyChange"[..]) == Some(0));
    let filters = stream.filters();
    let packing = Packing {
        filters: &filters,
        early,
    };
    size(&packing, &stream.raw_data(), LARGEST_STREAM, bound_damage)
}

fn is_picture(dict: &Dict<'_>) -> bool {
    dict.get::<Name<'_>>(&b"Subtype"[..])
        .is_some_and(|kind| &*kind == b"Image")
}

/// The parameters of a stream's packings.
fn parameters<'a>(dict: &Dict<'a>) -> Vec<Dict<'a>> {
    let mut found = Vec::new();
    for key in [&b"DP"[..], b"DecodeParms"] {
        match dict.get::<Object<'a>>(key) {
            Some(Object::Dict(one)) => found.push(one),
            Some(Object::Array(all)) => found.extend(all.iter::<Dict<'a>>().take(8)),
            _ => {}
        }
    }
    found
}

/// Whose rows are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// Of a stream that the library unpacks.
    Unpacked,
    /// Of one that may be a picture, which may have many colours and is not unpacked.
    Any,
}

/// Refuses rows that the library would reckon wrongly: of no samples, by whose length it
/// divides, or so long that they would fill the memory. A number that stands elsewhere is not
/// known yet: it is looked at again where the stream is used.
fn sane(dict: &Dict<'_>, rows: Rows) -> Result<(), Unreadable> {
    let own = dict.contains_key(b"Predictor").then(|| dict.clone());
    for dict in parameters(dict).into_iter().chain(own) {
        let number = |key: &[u8], usual: usize| {
            let elsewhere = || matches!(dict.get_raw::<Object<'_>>(key), Some(MaybeRef::Ref(_)));
            match dict.get::<usize>(key) {
                Some(told) => told,
                None if !dict.contains_key(key) || elsewhere() => usual,
                None => 0,
            }
        };
        if number(b"Predictor", 1) == 1 {
            continue;
        }
        let colours = number(b"Colors", 1);
        let bits = number(b"BitsPerComponent", 8);
        let columns = number(b"Columns", 1);
        let widest = if rows == Rows::Any { WIDEST } else { 255 };
        let samples = colours.saturating_mul(bits);
        if !(1..=widest).contains(&samples) || !(1..=WIDEST).contains(&columns) {
            return Err(Unreadable::Broken(
                "a part of it is packed in rows of a length that cannot be".to_owned(),
            ));
        }
    }
    Ok(())
}

/// The same for parameters that stand in a list of their own.
fn sane_list<'a>(reader: &mut Reader<'a>, context: &ReaderContext<'a>) -> Result<(), Unreadable> {
    let starts = reader.peek_byte() == Some(b'[');
    let Some(list) = starts.then(|| reader.read::<Array<'a>>(context)).flatten() else {
        return Ok(());
    };
    for dict in list.iter::<Dict<'a>>().take(8) {
        sane(&dict, Rows::Any)?;
    }
    Ok(())
}

/// How many objects the plain tables of contents list: "0000012345 00000 n".
fn listed(bytes: &[u8]) -> usize {
    bytes
        .windows(3)
        .filter(|three| three[0].is_ascii_digit() && three[1..] == *b" n")
        .count()
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut at = 0;
    while let Some(found) = bytes.get(at..)?.iter().position(|b| *b == first) {
        if bytes[at + found..].starts_with(needle) {
            return Some(at + found);
        }
        at += found + 1;
    }
    None
}
