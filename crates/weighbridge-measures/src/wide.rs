//! Runs a loop with the widest vector instructions that the machine has,
//! found out when the program runs, so that one build serves old and new
//! processors. The order of sums is written in the loops themselves and no
//! product is fused with a sum, so the result is the same on all.

/// Runs `work`. What it calls must be inlined into it to profit.
#[inline(always)]
pub(crate) fn run<R>(work: impl FnOnce() -> R) -> R {
    pulp::Arch::new().dispatch(work)
}
