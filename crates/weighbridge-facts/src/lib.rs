//! Official sources as typed tables; the embedded snapshot; provenance.

pub mod snapshot;
