//! Maximum flow on small networks, for the separation of inequalities.

/// Maximum flow by shortest augmenting paths, on a network of some dozens of
/// nodes.
#[derive(Default)]
pub(crate) struct Flow {
    first: Vec<Vec<usize>>,
    to: Vec<usize>,
    room: Vec<f64>,
    came: Vec<usize>,
    /// Arcs looked at since [`Flow::clear`].
    pub(crate) steps: u64,
}

impl Flow {
    pub(crate) fn clear(&mut self, nodes: usize) {
        self.first.iter_mut().for_each(Vec::clear);
        self.first.resize(nodes.max(self.first.len()), Vec::new());
        self.to.clear();
        self.room.clear();
        self.came = vec![usize::MAX; nodes];
        self.steps = 0;
    }

    pub(crate) fn arc(&mut self, from: usize, to: usize, room: f64) {
        if room <= 1e-12 {
            return;
        }
        self.first[from].push(self.to.len());
        self.to.push(to);
        self.room.push(room);
        self.first[to].push(self.to.len());
        self.to.push(from);
        self.room.push(0.0);
    }

    /// Flow from `source` to `sink`, at most `enough`.
    pub(crate) fn run(&mut self, source: usize, sink: usize, enough: f64) -> f64 {
        let mut total = 0.0;
        loop {
            self.came.iter_mut().for_each(|arc| *arc = usize::MAX);
            self.came[source] = usize::MAX - 1;
            let mut queue = vec![source];
            let mut next = 0;
            while next < queue.len() && self.came[sink] == usize::MAX {
                let node = queue[next];
                next += 1;
                for arc in &self.first[node] {
                    self.steps += 1;
                    let to = self.to[*arc];
                    if self.room[*arc] > 1e-10 && self.came[to] == usize::MAX {
                        self.came[to] = *arc;
                        queue.push(to);
                    }
                }
            }
            if self.came[sink] == usize::MAX {
                return total;
            }
            let mut push = f64::INFINITY;
            let mut node = sink;
            while node != source {
                let arc = self.came[node];
                push = push.min(self.room[arc]);
                node = self.to[arc ^ 1];
            }
            node = sink;
            while node != source {
                let arc = self.came[node];
                self.room[arc] -= push;
                self.room[arc ^ 1] += push;
                node = self.to[arc ^ 1];
            }
            total += push;
            if total >= enough {
                return total;
            }
        }
    }

    /// After [`Flow::run`]: whether a node hangs on the source in the rest.
    pub(crate) fn on_source_side(&self, node: usize) -> bool {
        self.came[node] != usize::MAX
    }

    /// After [`Flow::run`]: the nodes from which more could flow to `sink`.
    pub(crate) fn reaches(&mut self, sink: usize) -> Vec<bool> {
        let mut reaches = vec![false; self.came.len()];
        reaches[sink] = true;
        let mut queue = vec![sink];
        while let Some(node) = queue.pop() {
            for arc in &self.first[node] {
                self.steps += 1;
                let from = self.to[*arc];
                if self.room[arc ^ 1] > 1e-10 && !reaches[from] {
                    reaches[from] = true;
                    queue.push(from);
                }
            }
        }
        reaches
    }
}
