//! Sharing work between threads so that the result does not depend on how
//! many there are: each item is computed from its own number alone and
//! written to its own place. No sum crosses threads. The threads are rayon's,
//! which stand ready: to start new ones takes as long as much of the work.

use rayon::prelude::*;

/// Calls `work` on blocks of whole rows of `values`, each with the number of
/// its first row.
pub(crate) fn over_rows<T: Send>(
    values: &mut [T],
    width: usize,
    work: impl Fn(usize, &mut [T]) + Sync + Send,
) {
    let rows = values.len() / width.max(1);
    let count = rayon::current_num_threads().min(rows);
    // To wake a thread costs more than a few thousand numbers do.
    if count < 2 || size_of_val(values) < 160_000 {
        if !values.is_empty() {
            work(0, values);
        }
        return;
    }
    // More blocks than threads, taken as they come: a thread that is kept from
    // working by something else does not hold up the rest.
    let block = rows.div_ceil(count * 4);
    values
        .par_chunks_mut(block * width)
        .enumerate()
        .for_each(|(at, part)| work(at * block, part));
}

/// Two pieces of work at the same time.
pub(crate) fn both<A: Send, B: Send>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    rayon::join(one, other)
}

/// One result an item, the items shared out in blocks. `each` is how much
/// work one item is, roughly in additions.
pub(crate) fn map<T: Send>(
    items: usize,
    each: usize,
    work: impl Fn(usize) -> T + Sync + Send,
) -> Vec<T> {
    if items.saturating_mul(each) < 200_000 {
        return (0..items).map(work).collect();
    }
    (0..items).into_par_iter().map(work).collect()
}
