//! Weighbridge assess.
