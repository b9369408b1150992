//! Sharing work between threads so that the result does not depend on how
//! many there are: each item is computed from its own number alone and
//! written to its own place. No sum crosses threads.

use std::sync::{Mutex, PoisonError};

/// How many threads are worth starting.
fn threads() -> usize {
    std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(16)
}

/// Calls `work` on blocks of whole rows of `values`, each with the number of
/// its first row.
pub(crate) fn over_rows<T: Send>(
    values: &mut [T],
    width: usize,
    work: impl Fn(usize, &mut [T]) + Sync,
) {
    let rows = values.len() / width.max(1);
    let count = threads().min(rows);
    // Starting a thread costs more than a few thousand numbers do.
    if count < 2 || size_of_val(values) < 160_000 {
        if !values.is_empty() {
            work(0, values);
        }
        return;
    }
    // More blocks than threads, taken as they come: a thread that is kept from
    // working by something else does not hold up the rest.
    let block = rows.div_ceil(count * 4);
    let blocks = Mutex::new(values.chunks_mut(block * width).enumerate());
    let next = || blocks.lock().unwrap_or_else(PoisonError::into_inner).next();
    let run = || {
        while let Some((at, part)) = next() {
            work(at * block, part);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..count {
            scope.spawn(run);
        }
        run();
    });
}

/// Two pieces of work at the same time.
pub(crate) fn both<A: Send, B>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        match one.join() {
            Ok(one) => (one, other),
            // Only a panic, which goes on as if it had happened here.
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// One result an item, the items shared out in blocks. `each` is how much
/// work one item is, roughly in additions.
pub(crate) fn map<T: Send + Clone + Default>(
    items: usize,
    each: usize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let mut out = vec![T::default(); items];
    let count = if items.saturating_mul(each) < 200_000 {
        1
    } else {
        threads().min(items)
    };
    if count < 2 {
        out.iter_mut()
            .enumerate()
            .for_each(|(at, place)| *place = work(at));
        return out;
    }
    let block = items.div_ceil(count);
    std::thread::scope(|scope| {
        for (at, part) in out.chunks_mut(block).enumerate() {
            let work = &work;
            scope.spawn(move || {
                for (inner, place) in part.iter_mut().enumerate() {
                    *place = work(at * block + inner);
                }
            });
        }
    });
    out
}
