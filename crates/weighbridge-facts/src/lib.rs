//! Weighbridge facts.
