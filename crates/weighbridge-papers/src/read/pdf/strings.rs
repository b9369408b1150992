//! Text strings of a PDF (titles, texts that stand for what is drawn) as text. Strings that
//! are drawn are codes of a font and none of its business.

/// A text string of a PDF: UTF-16 or UTF-8 by its mark, else Latin letters.
pub(super) fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest
                .chunks_exact(2)
                .map(|b| u16::from_be_bytes([b[0], b[1]]));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(' '))
                .collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}
