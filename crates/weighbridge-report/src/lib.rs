//! Weighbridge report.
