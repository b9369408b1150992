//! `weighbridge place`: one place in one page.

use crate::options::PlaceProfile;
use crate::terminal::Terminal;

/// Runs the command.
pub fn run(_options: &PlaceProfile, _terminal: &Terminal) -> Result<(), String> {
    Err("not yet".into())
}
