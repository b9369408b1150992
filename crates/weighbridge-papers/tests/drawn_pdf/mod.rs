//! A PDF from its objects, and a line of text as one draws it, for tests that need a page
//! laid out to the point. It knows nothing of papers.

use std::fmt::Display;

/// The file of these objects, the first of which is the catalogue.
pub fn file(objects: &[String]) -> Vec<u8> {
    let mut out = "%PDF-1.7\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let place = out.len();
    out.push_str(&format!(
        "{table}trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{place}\n%%EOF\n",
        objects.len() + 1
    ));
    out.into_bytes()
}

/// Draws words from a left edge, on a base line from the bottom, in a size.
pub fn line(x: impl Display, y: impl Display, size: impl Display, words: &str) -> String {
    format!("BT /F {size} Tf {x} {y} Td ({words}) Tj ET\n")
}
