//! Weighbridge model.
