//! Weighbridge measures.
