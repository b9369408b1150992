//! Whoever watches a run, asked from every depth of it, so that a limit of
//! time holds also within a single linear programme. It keeps no clock itself.

use crate::solve::Progress;
use std::cell::{Cell, RefCell};

/// Steps of work between two questions from the depths: some milliseconds at
/// most, and so many that the question itself costs nothing.
const STEPS: u64 = 100_000;

/// The watcher of one run.
pub(crate) struct Watcher<'a> {
    ask: RefCell<&'a mut dyn FnMut(&Progress) -> bool>,
    last: Cell<Progress>,
    steps: Cell<u64>,
    stopped: Cell<bool>,
}

impl<'a> Watcher<'a> {
    pub(crate) fn new(ask: &'a mut dyn FnMut(&Progress) -> bool) -> Self {
        Watcher {
            ask: RefCell::new(ask),
            last: Cell::new(Progress {
                value: f64::NEG_INFINITY,
                bound: f64::INFINITY,
                work: 0,
                nodes: 0,
            }),
            steps: Cell::new(0),
            stopped: Cell::new(false),
        }
    }

    /// Tells where the run stands; false once it is to stop.
    pub(crate) fn tell(&self, progress: Progress) -> bool {
        self.last.set(progress);
        self.steps.set(0);
        if !self.stopped.get() && !(self.ask.borrow_mut())(&progress) {
            self.stopped.set(true);
        }
        !self.stopped.get()
    }

    /// Whether the run is to stop, asked after another `steps` of work.
    pub(crate) fn stops(&self, steps: u64) -> bool {
        let steps = self.steps.get() + steps;
        self.steps.set(steps);
        if steps >= STEPS {
            self.tell(self.last.get());
        }
        self.stopped.get()
    }

    /// Whether the run was told to stop.
    pub(crate) fn stopped(&self) -> bool {
        self.stopped.get()
    }
}
